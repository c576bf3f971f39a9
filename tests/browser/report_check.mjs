// Checks HTML reports by what reads them: a browser, accessibility checks, validators, paper.
//
// usage: report_check.mjs PROGRAM SOURCE_DIR
//
// The examples, with the articles' texts where they are at hand, cases of tests/golden/ and a project of
// hostile words are reported. Needs Debian's chromium, default-jre-headless and poppler-utils, and
// `npm ci` in this folder. Prints what was checked; exits 1 where something fails, or is not there.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";
import { filters, looks, opened, prints } from "./page.mjs";
import { htmlValidate, nuChecker } from "./validators.mjs";

const TEXTS = "../shared/seeds"; // of the first example; beside the project, not in it
const PROJECTS = [
  ["examples/donbas-talks"],
  ["examples/harrow-flood"],
  ["tests/golden/accepted", "--show-accepted"],
  ["tests/golden/any-of"],
  ["tests/golden/bad-value"],
  ["tests/golden/corrections"],
  ["tests/golden/joint-sum"],
];

const HOSTILE = "\\u001b[31m</style></title><script>window.hacked=1</script><img src=x onerror=window.hacked=1> " +
  "\\\" onclick=x ' ]]> --> \\u202E \\u2066 \\uFFFE &amp; \u05E9\u05DC\u05D5\u05DD " + "w".repeat(300);

function writeHostileProject(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, "vocabulary.yaml"), `gainsay: 1
entities: {s: {name: "${HOSTILE}"}}
properties: {p: {type: quantity, unit: "%", label: "${HOSTILE}", doc: "${HOSTILE}"}}
`);
  for (const [article, value] of [["a", "90%"], ["b, 100%", "40%"]]) {
    writeFileSync(join(folder, `${article}: c|d.yaml`), `gainsay: 1
article: {id: "${article} ${HOSTILE}", publisher: "${HOSTILE}", published: 2026-01-28}
claims:
- {id: "c ${HOSTILE}", subject: s, property: p, value: ${value}, quote: "${HOSTILE}", by: "a ${HOSTILE}"}
- {id: d, subject: s, property: p, value: "${HOSTILE}"}
`);
  }
}

// The report's file and the ids of its findings.
function reportOf(program, cwd, options, scratch, index) {
  const html = join(scratch, `report-${index}.html`);
  const json = join(scratch, `report-${index}.json`);
  const done = spawnSync(program, ["check", ...options, "--format", `html=${html}`, "--format", `json=${json}`],
    { cwd, encoding: "utf8" });
  if (![0, 1, 2].includes(done.status)) throw new Error(`check ${options}: ${done.stderr}`);
  const { findings } = JSON.parse(readFileSync(json, "utf8"));
  const shown = findings.filter(({ accepted }) => !accepted || options.includes("--show-accepted"));
  return { name: options[0], html, ids: shown.map(({ id }) => id) };
}

async function main([program, source]) {
  const scratch = mkdtempSync(join(tmpdir(), "gainsay-browser-"));
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    if (existsSync(join(source, TEXTS))) PROJECTS[0].push("--articles", TEXTS);
    const hostile = join(scratch, "hostile");
    writeHostileProject(hostile);
    const reports = PROJECTS.map((options, index) => reportOf(program, source, options, scratch, index));
    reports.push({ ...reportOf(program, hostile, ["."], scratch, reports.length), name: "hostile words" });
    const nu = await nuChecker(reports.map(({ html }) => html));
    let failed = 0;
    for (const { name, html, ids } of reports) {
      const wrong = [...await htmlValidate(html), ...nu.get(html)];
      const page = await opened(browser, html, wrong);
      wrong.push(...await looks(page), ...await filters(page), ...await prints(page, ids, join(scratch, "paper.pdf")));
      await page.close();
      if (ids.length === 0) wrong.push("a report without findings shows nothing");
      console.log(`${wrong.length ? "FAIL" : "pass"}  ${name}: ${ids.length} findings`);
      for (const text of wrong.slice(0, 20)) console.log(`      ${text}`);
      failed += wrong.length > 0;
    }
    console.log(`${reports.length - failed} passed, ${failed} failed`);
    return failed ? 1 : 0;
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv.length !== 4) {
  console.error("usage: report_check.mjs PROGRAM SOURCE_DIR");
  process.exit(2);
}
process.exitCode = await main(process.argv.slice(2).map((path) => resolve(path)));
