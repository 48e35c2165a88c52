// How soon the page can be read, ticked and used on a slow line, beside a plain page with the same text and no program;
// and how much memory it holds after a whole interview. One run, every sample in a new browser, the order turned round.
// Usage: node script/load.mjs DIRECTORY-OF-playwright-core DIST ANSWERS.json
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { join, resolve, extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [tool, dist, answersFile] = process.argv.slice(2);
const { chromium } = createRequire(resolve(tool, "here.js"))("playwright-core");
const SAMPLES = 7;
const LINES = {
  "slow 4G (150 ms, 1.6 Mbit/s), processor 4x slower": { latency: 150, bits: 1_600_000, slower: 4, live: 2.2 },
  "3G (400 ms, 400 kbit/s), processor 6x slower": { latency: 400, bits: 400_000, slower: 6, live: 2.6 },
};

const KINDS = { ".html": "text/html; charset=utf-8", ".wasm": "application/wasm", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json" };
const whole = readFileSync(join(dist, "index.html"), "utf8");
// The same text and the same styles, and nothing that runs.
const plain = whole
  .replace(/<script>[^]*?<\/script>/g, "")
  .replace(/<template[^]*?<\/template>/, "")
  .replace(/<div class="halt"[^]*?<\/div><\/div>/, "")
  .replace(/<link rel="manifest"[^>]*>/, "");
const packed = new Map();
const read = (name) => {
  if (!packed.has(name)) packed.set(name, brotliCompressSync(name === "plain.html" ? Buffer.from(plain) : readFileSync(join(dist, name))));
  return packed.get(name);
};
const server = createServer((request, response) => {
  const name = request.url.slice(1) || "index.html";
  if (name !== "plain.html" && !existsSync(join(dist, name))) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": KINDS[extname(name)] ?? "application/octet-stream", "Content-Encoding": "br" });
  response.end(read(name));
}).listen(0);
const address = `http://127.0.0.1:${server.address().port}/`;
const start = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Milliseconds from the start of the navigation. */
async function sample(name, { latency, bits, slower }) {
  const browser = await start();
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const tools = await page.context().newCDPSession(page);
  await tools.send("Network.enable");
  const speed = bits / 8;
  await tools.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: speed, uploadThroughput: speed });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(() => {
    window.times = {};
    const look = () => {
      const { dataset } = document.documentElement ?? { dataset: {} };
      const input = document.querySelector("form[data-question] input");
      if (input?.checkVisibility() && !input.disabled) times.question ??= performance.now();
      if (dataset.app === "live") times.live ??= performance.now();
      if (dataset.texts === "whole") times.texts ??= performance.now();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address + name, { waitUntil: "commit" });
  if (name) await page.waitForFunction(() => times.question && performance.getEntriesByName("first-contentful-paint").length, null, { timeout: 120_000 });
  else await page.waitForFunction(() => times.texts, null, { timeout: 120_000 });
  const times = await page.evaluate(() => ({ ...times, paint: performance.getEntriesByName("first-contentful-paint")[0].startTime }));
  await browser.close();
  return times;
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const told = (all) => `${median(all).toFixed(0)} (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)})`;

for (const [line, how] of Object.entries(LINES)) {
  const [ours, theirs] = [[], []];
  for (let turn = 0; turn < SAMPLES; turn++) {
    for (const name of turn % 2 ? ["plain.html", ""] : ["", "plain.html"]) (name ? theirs : ours).push(await sample(name, how));
  }
  const base = theirs.map((it) => it.paint);
  console.log(`\n${line}: milliseconds, median (min–max) of ${SAMPLES}, ratio to the plain page's first paint`);
  console.log(`  the plain page, first paint             ${told(base)}`);
  for (const [what, key, most] of [["first paint", "paint", 1.1], ["the first question can be ticked", "question", 1.2], ["the app lives", "live", how.live], ["all texts of all languages are there", "texts"]]) {
    const all = ours.map((it) => it[key]);
    const aim = most ? `, aim at most x${most}` : "";
    console.log(`  ${what.padEnd(39)} ${told(all)}, x${(median(all) / median(base)).toFixed(2)}${aim}`);
  }
}

// Memory: what JavaScript holds, and what the program does.
const memories = [];
for (let turn = 0; turn < 5; turn++) {
  const browser = await start();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const tools = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.waitForSelector("html[data-texts=whole]");
  await page.setInputFiles("[data-action=open]", answersFile);
  await page.waitForSelector("[data-screen=result]");
  for (const way of ["plan", "what-if", "eco", "field", "papers"]) {
    await page.click(`[data-action=way-${way}]`);
    await page.waitForSelector(`[data-screen=${way}]`);
    await page.waitForFunction(() => !document.querySelector(".soon"));
  }
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  const { result: kind } = await tools.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await tools.send("Runtime.queryObjects", { prototypeObjectId: kind.objectId });
  const { result } = await tools.send("Runtime.callFunctionOn", { objectId: objects.objectId, returnByValue: true, functionDeclaration: "function() { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }" });
  memories.push((usedSize + result.value) / 1e6);
  await browser.close();
}
console.log(`\nmemory of JavaScript and the program after an interview and all of its pages: ${told(memories)} MB, aim at most 40`);
server.close();
