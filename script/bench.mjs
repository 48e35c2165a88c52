// Times the engine in Wasm beside the native run of the same code, and prints both with their ratio.
// Usage: node script/bench.mjs DIRECTORY-OF-WASM-BINDGEN-OUTPUT NATIVE-BINARY
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [directory, native] = process.argv.slice(2);
const { Bench } = createRequire(import.meta.url)(resolve(directory, "sasae_bench.js"));
const bench = Bench.make();
const calls = { recommend_real: 400, next_real: 40, plan_real: 100, recommend_large: 10, conditions_large: 40 };
const samples = 15;

function measure(name) {
  const call = () => bench[name]();
  for (let i = 0; i < calls[name]; i++) call();
  const times = Array.from({ length: samples }, () => {
    const start = performance.now();
    for (let i = 0; i < calls[name]; i++) call();
    return ((performance.now() - start) * 1e6) / calls[name];
  }).sort((a, b) => a - b);
  return [times[samples >> 1], times[0], times[samples - 1]];
}

const us = (ns) => (ns / 1000).toFixed(1);
const show = ([median, min, max]) => `${us(median)} µs (${us(min)}–${us(max)})`;
for (const line of execFileSync(native, { encoding: "utf8" }).trim().split("\n")) {
  const [name, ...numbers] = line.split(" ");
  const [here, there] = [numbers.map(Number), measure(name)];
  console.log(`${name.padEnd(18)} native ${show(here).padEnd(28)} wasm ${show(there).padEnd(28)} ×${(there[0] / here[0]).toFixed(2)}`);
}
