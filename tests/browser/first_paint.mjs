// Prints how many milliseconds after it is opened a browser first paints a file: the median of five.
//
// usage: first_paint.mjs FILE

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const TIMES = 5;

async function firstPaint(url) {
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  const times = await page.evaluate(() => performance.getEntriesByName("first-paint").map(({ startTime }) => startTime));
  await browser.close();
  if (times.length !== 1) throw new Error(`${times.length} first paints`);
  return times[0];
}

const url = pathToFileURL(resolve(process.argv[2])).href;
const times = [];
for (let i = 0; i < TIMES; ++i) times.push(await firstPaint(url));
console.log(Math.round(times.sort((a, b) => a - b)[(TIMES - 1) / 2]));
