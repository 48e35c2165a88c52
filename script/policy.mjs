// Lets Google's CSP Evaluator judge the policy of the built page, as the page and as a host's header say it.
// Usage: node script/policy.mjs DIRECTORY-OF-csp_evaluator
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const load = name => createRequire(import.meta.url)(resolve(process.argv[2], "dist", name));
const { CspParser } = load("parser.js");
const { CspEvaluator } = load("evaluator.js");
const { Severity } = load("finding.js");

// What it finds grave, and what is no policy at all. What it only advises is printed.
const grave = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM, Severity.HIGH_MAYBE, Severity.MEDIUM_MAYBE];
const found = (text, pattern) => text.match(pattern)?.[1] ?? "";
const ofPage = file => found(readFileSync(file, "utf8"), /http-equiv="Content-Security-Policy" content="([^"]*)"/);
const policies = {
  "the page": ofPage("dist/index.html"),
  "the worker's page": ofPage("dist/worker/index.html"),
  "the header": found(readFileSync("dist/_headers", "utf8"), /Content-Security-Policy: (.*)/),
};
let isGood = true;
for (const [where, policy] of Object.entries(policies)) {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  const bad = findings.filter(({ severity }) => grave.includes(severity));
  isGood &&= policy !== "" && bad.length === 0;
  console.log(`${where}: ${policy.length} characters, ${findings.length} findings, ${bad.length} of them grave`);
  for (const { severity, directive, value, description } of findings) {
    console.log(`  ${Severity[severity]} ${directive} ${value ?? ""}: ${description}`);
  }
}
process.exit(isGood ? 0 : 1);
