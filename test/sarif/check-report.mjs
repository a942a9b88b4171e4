// node check-report.mjs REPORT: prints the results of a Multitool report; exit
// status 1 if there are any.
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8").replace(/^\uFEFF/, "");
const results = JSON.parse(text).runs.flatMap((run) => run.results ?? []);
for (const { ruleId, level = "warning", message } of results)
  console.log(`${ruleId}: ${level}: ${message.text ?? JSON.stringify(message.arguments)}`);
process.exit(results.length ? 1 : 0);
