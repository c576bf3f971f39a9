// What the validators say of reports: html-validate, and the Nu Html Checker (vnu), which needs Java.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const vnu = createRequire(import.meta.url).resolve("vnu-jar");

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
}));

export async function htmlValidate(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap(({ messages }) => messages).map(
    ({ ruleId, line, column, message }) => `html-validate ${line}:${column} ${ruleId}: ${message}`);
}

// What language the words are in is a guess, and the input's words may be in any.
const GUESSED = /^This document appears to be written in /;

// Of all files in one run, since Java starts slowly: what is wrong, by file.
export async function nuChecker(files) {
  const { default: jar } = await import(vnu);
  const done = spawnSync("java", ["-Xss1m", "-jar", jar, "--format", "json", "--stdout", ...files],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  const { messages } = JSON.parse(done.stdout);
  return new Map(files.map((file) => [file, messages
    .filter(({ url, message }) => decodeURI(url).endsWith(file) && !GUESSED.test(message))
    .map(({ type, subType, lastLine, message, extract }) =>
      `vnu ${lastLine} ${subType ?? type}: ${message} (${(extract ?? "").slice(0, 120)})`)]));
}
