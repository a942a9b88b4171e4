// node check-schema.mjs SCHEMA FILE...: exit status 1 if a file does not follow
// the schema, 2 if something cannot be read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(2);
  }
}

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(read(schema));

let status = 0;
for (const file of files) {
  if (validate(read(file))) continue;
  status = 1;
  for (const error of validate.errors.slice(0, 10))
    console.log(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
process.exit(status);
