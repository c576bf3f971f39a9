// Checks the JSON Schemas by what users read them with.
//
// usage: node schemas_check.mjs PROGRAM SOURCE_DIR
//
// With the line that README gives for editors, yaml-language-server finds nothing wrong with
// the files of the examples, the packs, the lexicon and what `gainsay init` writes, finds a
// planted mistake in a file of each kind, and offers the keys that a place may have.
// ajv-cli finds the same files valid, and the JSON reports on the examples, and no planted
// mistake. Exits 1 where something fails; needs `npm ci` in this folder.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { parse } from "yaml";

import { LanguageServer } from "./language_server.mjs";

const [program, source] = process.argv.slice(2);
const EXAMPLES = ["donbas-talks", "harrow-flood"];

// The files of each kind: all that are named so in these folders.
const FILES = {
  project: [...EXAMPLES.map((e) => [`examples/${e}`, /^gainsay\.yaml$/]), ["checker/starter", /^gainsay\.yaml$/]],
  claims: [...EXAMPLES.map((e) => [`examples/${e}/claims`, /\.yaml$/]), ["checker/starter/claims", /\.yaml$/]],
  vocabulary: [...EXAMPLES.map((e) => [`examples/${e}`, /^vocabulary\.yaml$/]), ["checker/starter", /^vocabulary\.yaml$/]],
  rules: [...EXAMPLES.map((e) => [`examples/${e}/rules`, /\.yaml$/]), ["rules/packs", /\.yaml$/], ["checker/starter", /^rules\.yaml$/]],
  lexicon: [["claims/lexicon", /\.yaml$/]],
  accepted: [["tests/golden/accepted", /^accepted\.yaml$/]],
  baseline: [["tests/golden/accepted", /^baseline\.yaml$/]],
};

// What is typed, | being where the completion is asked for, and keys that are offered.
const COMPLETIONS = [
  ["project", "gainsay: 1\n|", ["claims", "fail_on", "locale"]],
  ["claims", "gainsay: 1\narticle:\n  id: a\n  |", ["publisher", "dateline", "text"]],
  ["claims", "gainsay: 1\narticle: {id: a}\nclaims:\n- id: b\n  s|", ["subject", "said_on"]],
  ["vocabulary", "gainsay: 1\nproperties:\n  p:\n    |", ["type", "holds_for"]],
  ["rules", "gainsay: 1\nrules:\n- id: a\n  f|", ["facts"]],
  ["accepted", "accepted:\n- id: 12345678\n  r|", ["reason", "rule"]],
];

let failures = 0;
function expect(good, problem) {
  if (good) return;
  console.error(problem);
  ++failures;
}

function filesOf(kind) {
  return FILES[kind].flatMap(([folder, name]) => {
    const files = readdirSync(join(source, folder)).filter((file) => name.test(file)).sort();
    expect(files.length > 0, `${folder}: no file of the kind ${kind}`);
    return files.map((file) => join(folder, file));
  });
}

function printed(arguments_, statuses) {
  const run = spawnSync(program, arguments_, { cwd: source, encoding: "utf8" });
  if (!statuses.includes(run.status)) throw new Error(`${arguments_}: status ${run.status}: ${run.stderr}`);
  return run.stdout;
}

async function checkEditor(schemas) {
  const server = new LanguageServer();
  await server.start();
  const headed = (kind, text) => `# yaml-language-server: $schema=${pathToFileURL(schemas[kind])}\n${text}`;
  const uriOf = (name) => pathToFileURL(join(source, name)).href;
  let count = 0;
  for (const kind of Object.keys(FILES)) {
    for (const file of filesOf(kind)) {
      const text = readFileSync(join(source, file), "utf8");
      const problems = await server.open(uriOf(file), headed(kind, text));
      expect(problems.length === 0, `${file}: ${problems.map((p) => p.message)}`);
      ++count;
    }
    const text = `${readFileSync(join(source, filesOf(kind)[0]), "utf8")}\nplanted: 1\n`;
    const problems = await server.open(uriOf(`planted-${kind}.yaml`), headed(kind, text));
    expect(problems.some((p) => p.message.includes("planted")), `${kind}: a planted key is not noticed`);
  }
  for (const [kind, typed, keys] of COMPLETIONS) {
    const text = headed(kind, typed.replace("|", ""));
    const uri = uriOf(`completed-${kind}-${keys[0]}.yaml`);
    await server.open(uri, text);
    const lines = headed(kind, typed).split("\n");
    const line = lines.findIndex((l) => l.endsWith("|"));
    const labels = await server.complete(uri, line, lines[line].length - 1);
    for (const key of keys) expect(labels.includes(key), `${kind}: '${key}' is not among ${labels}`);
  }
  await server.stop();
  console.log(`yaml-language-server: ${count} files, ${COMPLETIONS.length} completions`);
}

// The status of ajv-cli on files of JSON.
function ajv(schema, data) {
  const cli = fileURLToPath(new URL("node_modules/ajv-cli/dist/index.js", import.meta.url));
  const run = spawnSync(process.execPath,
    [cli, "validate", "--spec=draft2020", "--allow-union-types", "-s", schema, "-d", data],
    { encoding: "utf8" });
  return { status: run.status, text: run.stdout + run.stderr };
}

function checkData(kind, schema, folder, files) {
  const good = join(folder, kind);
  const bad = join(folder, `${kind}-planted`);
  mkdirSync(good);
  mkdirSync(bad);
  files.forEach((data, i) => writeFileSync(join(good, `${i}.json`), JSON.stringify(data)));
  writeFileSync(join(bad, "0.json"), JSON.stringify({ ...files[0], gainsay: 2 }));
  const valid = ajv(schema, join(good, "*.json"));
  expect(valid.status === 0, `ajv, ${kind}: ${valid.text}`);
  const invalid = ajv(schema, join(bad, "*.json"));
  expect(invalid.status === 1 && invalid.text.includes("/gainsay"),
    `ajv, ${kind}: another version of the format is not noticed: ${invalid.text}`);
  return files.length;
}

function checkValidator(schemas, folder) {
  let count = 0;
  for (const kind of Object.keys(FILES)) {
    const files = filesOf(kind).map((file) => parse(readFileSync(join(source, file), "utf8")));
    count += checkData(kind, schemas[kind], folder, files);
  }
  const reports = EXAMPLES.map((example) =>
    JSON.parse(printed(["check", "--format", "json", `examples/${example}`], [0, 1])));
  count += checkData("report", schemas.report, folder, reports);
  console.log(`ajv-cli: ${count} files`);
}

const folder = mkdtempSync(join(tmpdir(), "gainsay-schemas-"));
try {
  const schemas = {};
  for (const kind of [...Object.keys(FILES), "report"]) {
    schemas[kind] = join(folder, `${kind}.json`);
    writeFileSync(schemas[kind], printed(["schema", kind], [0]));
  }
  await checkEditor(schemas);
  checkValidator(schemas, folder);
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failures === 0 ? 0 : 1;
