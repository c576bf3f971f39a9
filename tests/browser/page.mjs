// What a browser makes of one report: each function returns what is wrong with it, a list of texts.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const SCHEMES = ["light", "dark"];
const NARROW = 400;
const WIDE = { width: 1280, height: 900 };

// Opens the file; `wrong` gathers what it asks for besides itself, and its errors, as long as it is open.
// One page serves all that is asked of a report: a browser starts a process for each.
export async function opened(browser, file, wrong) {
  const page = await browser.newPage();
  await page.setViewport(WIDE);
  const url = pathToFileURL(file).href;
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const own = request.url() === url;
    if (!own) wrong.push(`asks for ${request.url().slice(0, 200)}`);
    own ? request.continue() : request.abort();
  });
  page.on("pageerror", (error) => wrong.push(`an error: ${error}`));
  page.on("console", (message) => wrong.push(`on the console: ${message.text()}`));
  await page.goto(url);
  // What is out of sight is laid out as well, so that it is looked at.
  await page.addStyleTag({ content: "article { content-visibility: visible !important }" });
  return page;
}

// At each width, light and dark: nothing loads or runs, nothing is wider than the page, and what axe-core
// knows of accessibility holds.
export async function looks(page) {
  const wrong = [];
  await page.evaluate(axe);
  for (const width of [WIDE.width, NARROW]) {
    for (const scheme of SCHEMES) {
      await page.setViewport({ ...WIDE, width });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const found = [];
      const shown = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - window.innerWidth,
        width: window.innerWidth,
        dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
        scripts: document.querySelectorAll("script, iframe, img, link, object, embed").length,
        ran: window.hacked !== undefined,
      }));
      if (shown.width !== width || shown.dark !== (scheme === "dark")) found.push("is not shown so");
      if (shown.wide > 0) found.push(`${shown.wide} pixels wider than the page`);
      if (shown.scripts > 0) found.push(`${shown.scripts} elements that load or run something`);
      if (shown.ran) found.push("the input's script ran");
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
      for (const { id, nodes } of violations) {
        found.push(`axe ${id}: ${nodes.length} nodes, as ${nodes[0].html.slice(0, 200)}: ` +
          nodes[0].failureSummary.slice(0, 300));
      }
      wrong.push(...found.map((text) => `${width} ${scheme}: ${text}`));
    }
  }
  await page.setViewport(WIDE);
  return wrong;
}

const visible = (page) => page.$$eval("article", (articles) =>
  articles.filter((article) => article.checkVisibility()).map((article) => article.className));

// The first box by its Tab stop, and Space: its findings go, and come back; the others stay. With all
// boxes of a group off the page says that nothing is left.
export async function filters(page) {
  const wrong = [];
  const all = await visible(page);
  const ids = await page.$$eval("input", (boxes) => boxes.map((box) => box.id));
  await page.focus(".filters input");
  for (const id of ids) {
    const name = id.replace("show-", "");
    const focused = await page.evaluate(() => document.activeElement.id);
    if (focused !== id) wrong.push(`Tab leads to '${focused}', not to '${id}'`);
    await page.keyboard.press("Space");
    const left = await visible(page);
    const expected = all.filter((classes) => !classes.split(" ").includes(name));
    if (left.join() !== expected.join() || expected.length === all.length) {
      wrong.push(`${id} leaves ${left.length} of ${all.length} findings, not ${expected.length}`);
    }
    const said = await page.$eval(".none", (none) => none.checkVisibility());
    if (said !== (left.length === 0)) wrong.push(`${id}: that nothing is left is${said ? "" : " not"} said`);
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
  }
  if ((await visible(page)).length !== all.length) wrong.push("not all findings come back");
  return wrong;
}

// On paper every finding stands, whatever is filtered; `ids` are theirs, `scratch` a file to write.
export async function prints(page, ids, scratch) {
  const wrong = [];
  await page.$$eval("input", (boxes) => boxes.forEach((box) => { box.checked = false; }));
  if ((await visible(page)).length > 0) wrong.push("findings that no filter hides");
  writeFileSync(scratch, await page.pdf({ format: "A4" }));
  const text = execFileSync("pdftotext", ["-layout", scratch, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const missing = ids.filter((id) => !text.includes(id.slice(0, 8)));
  if (missing.length > 0) wrong.push(`not on paper: ${missing.join(", ")}`);
  return wrong;
}
