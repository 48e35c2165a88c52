// Times what a person waits for, on a phone six times slower than this machine, and beside a page without any program
// that swaps the very same screens, ready-made, in the same run: nothing can be quicker than that.
// Usage: node script/speed.mjs DIRECTORY-OF-PLAYWRIGHT DIST ANSWERS-FILE [RUNS]; CHROMIUM names the browser.
import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";

const [tool, dist, file, runs = "5"] = process.argv.slice(2);
const { chromium } = createRequire(resolve(tool, "here.js"))("playwright-core");
const slower = 6;
const answers = JSON.parse(readFileSync(file, "utf8")).answers;
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };
let plain = "";

const server = createServer((request, response) => {
  const path = join(dist, request.url === "/" ? "index.html" : request.url);
  const body = request.url === "/plain" ? plain : existsSync(path) && readFileSync(path);
  response.writeHead(body ? 200 : 404, { "content-type": request.url === "/plain" ? types[".html"] : (types[extname(path)] ?? "application/octet-stream") });
  response.end(body || "");
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.on("listening", ready));
const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** A phone's window that notes how long each press took until it was on the screen, by the browser's own clock. */
async function phone(path) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(() => {
    window.presses = [];
    const note = (list) => list.getEntries().filter((it) => it.interactionId && it.name === "click").forEach((it) => presses.push(it.duration));
    new PerformanceObserver(note).observe({ type: "event", durationThreshold: 16 });
  });
  await page.goto(at(path));
  return page;
}

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.waitForTimeout(500);
}

/** What was pressed since the last time; what took less than the browser notes counts as 16. */
async function waits(page, pressed) {
  await page.waitForTimeout(500);
  const noted = await page.evaluate(() => presses.splice(0));
  return [...noted, ...Array(Math.max(0, pressed - noted.length)).fill(16)].sort((a, b) => a - b);
}

const inner = (page) => page.evaluate(() => document.querySelector("main").innerHTML);
const settled = (page) => page.waitForFunction(() => !document.querySelector(".soon"));

/** Goes through the questions; calls `look` before each. Returns what was pressed to go on, and how often in all. */
async function through(page, look) {
  const steps = [];
  let pressed = 0;
  await page.waitForSelector("form[data-question]");
  await page.evaluate(() => presses.splice(0));
  while (await page.$("form[data-question]")) {
    const question = await page.getAttribute("form[data-question]", "data-question");
    await look();
    const answer = answers[question];
    let step = "[data-action=next]";
    if (answer === undefined || typeof answer === "string" && ["unknown", "declined"].includes(answer)) step = `[data-action=${answer ?? "unknown"}]`;
    else if (Array.isArray(answer) && !answer.length) step = "[data-action=none]";
    else for (const option of typeof answer === "string" ? [answer] : Array.isArray(answer) ? answer : Object.keys(answer)) {
      await page.click(`form input[value='${option}']:not([name^=by-]):not([data-most])`);
      pressed++;
    }
    await page.click(step);
    pressed++;
    steps.push(step);
    await page.waitForFunction((before) => document.querySelector("form[data-question]")?.dataset.question !== before, question);
    await page.waitForTimeout(80);
  }
  return { steps, pressed };
}

/** The same screens, ready-made: a step takes the next out of its template and gives the heading the focus. */
async function record() {
  const page = await phone("/");
  await page.waitForSelector("html[data-app=live][data-texts=whole]");
  const screens = [];
  const { steps } = await through(page, async () => screens.push(await inner(page)));
  screens.push(await inner(page));
  const part = (selector) => page.evaluate((it) => [...document.querySelectorAll(it)].map((e) => e.outerHTML).join(""), selector);
  plain = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${await part("style")}
    ${await part("header")}<main id="main" class="main">${screens[0]}</main>${await part("footer")}
    ${screens.slice(1).map((screen) => `<template>${screen}</template>`).join("")}
    <script>
      const next = [...document.querySelectorAll("template")].map((it) => it.content);
      addEventListener("submit", (event) => event.preventDefault());
      addEventListener("click", ({ target }) => {
        if (!["next", "none", "unknown", "declined"].includes(target.closest("[data-action]")?.dataset.action) || !next.length) return;
        document.querySelector("main").replaceChildren(next.shift());
        document.querySelector("main h1").focus();
        scrollTo(0, 0);
      });
    </script>`;
  await page.close();
  return steps;
}

const rows = {};
const add = (name, waits) => {
  const row = (rows[name] ??= { median: [], worst: [] });
  row.median.push(waits[waits.length >> 1]);
  row.worst.push(waits.at(-1));
};

async function app() {
  const page = await phone("/");
  await page.waitForSelector("html[data-app=live][data-texts=whole]");
  await slow(page);
  const { pressed } = await through(page, async () => {});
  add("answers", await waits(page, pressed));
  await settled(page);
  await page.click("[data-action=way-plan]");
  await page.waitForSelector("[data-member]");
  add("to the plan", await waits(page, 1));
  for (const action of ["drop", "keep", "free", "drop", "keep", "free"]) {
    await settled(page);
    await page.locator(`[data-member] [data-action=${action}]`).first().click();
    await page.waitForTimeout(150);
  }
  add("changes of the plan", await waits(page, 6));
  await page.close();
}

async function without(steps) {
  const page = await phone("/plain");
  await slow(page);
  for (const step of steps) {
    await page.click(`main ${step}`);
    await page.waitForTimeout(80);
  }
  add("answers, ready-made", await waits(page, steps.length));
  await page.close();
}

const steps = await record();
for (let run = 0; run < Number(runs); run++) {
  await app();
  await without(steps);
}
await browser.close();
server.close();

const show = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
};
console.log(`milliseconds from press to picture, ${slower} times slower, ${runs} runs: median (min–max) of the runs`);
for (const [name, { median, worst }] of Object.entries(rows)) {
  console.log(`${name.padEnd(22)} median ${show(median).padEnd(18)} worst ${show(worst)}`);
}
const middle = (name, which) => rows[name][which].toSorted((a, b) => a - b)[Number(runs) >> 1];
for (const which of ["median", "worst"]) {
  console.log(`answers beside ready-made screens, ${which}: ×${(middle("answers", which) / middle("answers, ready-made", which)).toFixed(2)}`);
}
