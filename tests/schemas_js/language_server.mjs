// A YAML language server, as an editor speaks to it: JSON-RPC over its standard streams.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(
  new URL("node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url));

// No schema comes from the network: the files say which is theirs.
const SETTINGS = {
  yaml: { schemaStore: { enable: false }, validate: true, completion: true, hover: true },
  http: {},
};

export class LanguageServer {
  constructor() {
    this.process = spawn(process.execPath, [SERVER, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.buffer = Buffer.alloc(0);
    this.answers = new Map(); // by the request's number
    this.diagnosed = new Map(); // by the document
    this.requests = 0;
    this.process.stdout.on("data", (data) => this.read(data));
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  request(method, params) {
    const id = ++this.requests;
    return new Promise((resolve, reject) => {
      this.answers.set(id, (message) =>
        message.error ? reject(new Error(`${method}: ${message.error.message}`)) : resolve(message.result));
      this.send({ id, method, params });
    });
  }

  read(data) {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, end))[1]);
      if (this.buffer.length < end + 4 + length) return;
      const body = this.buffer.subarray(end + 4, end + 4 + length);
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.receive(JSON.parse(body));
    }
  }

  receive(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.diagnosed.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      this.send({ id: message.id, result: message.params.items.map((item) => SETTINGS[item.section] ?? null) });
    } else if (message.method !== undefined && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.answers.get(message.id)(message);
      this.answers.delete(message.id);
    }
  }

  async start() {
    const capabilities = {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { snippetSupport: false } }, publishDiagnostics: {} },
    };
    await this.request("initialize", { processId: process.pid, rootUri: null, capabilities });
    this.send({ method: "initialized", params: {} });
    this.send({ method: "workspace/didChangeConfiguration", params: { settings: SETTINGS } });
  }

  // What the server says of a document when it is opened.
  open(uri, text) {
    return new Promise((resolve) => {
      this.diagnosed.set(uri, resolve);
      const textDocument = { uri, languageId: "yaml", version: 1, text };
      this.send({ method: "textDocument/didOpen", params: { textDocument } });
    });
  }

  // The labels that it offers at a place, counted from 0.
  async complete(uri, line, character) {
    const answer = await this.request("textDocument/completion", {
      textDocument: { uri }, position: { line, character },
    });
    return (answer.items ?? answer).map((item) => item.label);
  }

  async stop() {
    await this.request("shutdown", null);
    this.send({ method: "exit" });
    this.process.stdin.end();
  }
}
