// Gives the schemas to Ajv (strict), quicktype and the YAML language server: check.mjs PROJECT
// It runs in the folder in which these are installed; what they should say is below.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.resolve("node_modules") + "/");
const Ajv = require("ajv/dist/2020.js").default;
const { TextDocument } = require("vscode-languageserver-textdocument");
const { getLanguageService } = require(
  "yaml-language-server/out/server/src/languageservice/yamlLanguageService.js",
);
const quicktype = path.resolve("node_modules/quicktype/dist/index.js");
const project = process.argv[2];

const HEAD = {
  membership: "eccar: membership/1\ncity: {id: de/musterstadt, names: {de: Musterstadt}, country: DE}\n",
  plan: "eccar: plan/1\nauthorities: [de/musterstadt]\ntitles: {de: Plan}\n",
};

/** One mistake each: the kind, the lines after the head, and what the only message names. */
const MISTAKES = [
  ["membership", "facts: [{fact: resolved, purpose: jion, date: 2024}]", '"join"'],
  ["membership", "facts: [{fact: resolvd, date: 2024}]", '"resolved"'],
  ["membership", "facts: [{fact: accepted, dated: x, date: 2024}]", "dated"],
  ["membership", "facts: [{fact: accepted, date: 23.06.2016}]", "Begin with the year"],
  ["membership", "facts: [{fact: accepted, date: 2024, sources: [{text: a, adress: b}]}]", "adress"],
  ["membership", "recorded: 23.06.2016", "Write year, month and day"],
  ["membership", "facts: [accepted]", "Incorrect type"],
  ["plan", "measures: [{id: a b, titles: {de: A}, points: [1]}]", "no spaces"],
  ["plan", "measures: [{id: a, titles: {de: A}, points: [1], progress: [{fact: began, date: 2024}]}]", '"started"'],
  ["plan", "budget: 12 €", "1500.00 EUR"],
];

const published = ["fees", "membership", "plan"]
  .map((domain) => path.join(project, "src/eccar", domain, "schemas"))
  .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));

let count = 0;

/** The messages of the YAML language server about a text; it resolves references in a copy. */
async function messages(published, text) {
  const schema = structuredClone(published);
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error("The schemas need no network.")),
    workspaceContext: { resolveRelativePath: (relative) => relative },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
    clientCapabilities: {},
  });
  service.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ["*"], schema }] });
  count += 1; // The server remembers a document by its address.
  const document = TextDocument.create(`file:///${count}.yaml`, "yaml", 1, text);
  return (await service.doValidation(document, false)).map((diagnostic) => diagnostic.message);
}

/** The interfaces that quicktype makes of the schema in a file. */
function typescript(file) {
  const options = ["--src-lang", "schema", "--lang", "typescript", "--just-types", file];
  return execFileSync(process.execPath, [quicktype, ...options], { encoding: "utf8" });
}

for (const file of published) {
  const schema = JSON.parse(fs.readFileSync(file, "utf8"));
  const name = path.basename(file, ".json");
  const golden = path.join(project, "tests/golden", name);
  const valid = new Ajv({ strict: true, allErrors: true }).compile(schema);
  assert(valid(JSON.parse(fs.readFileSync(`${golden}.json`, "utf8"))), JSON.stringify(valid.errors));
  assert.deepEqual(await messages(schema, fs.readFileSync(`${golden}.yaml`, "utf8")), []);
  assert(typescript(file).includes("export interface"), file);
  for (const [kind, text, named] of MISTAKES.filter(([kind]) => name === `${kind}-1`)) {
    const found = await messages(schema, `${HEAD[kind]}${text}\n`);
    assert(found.length === 1 && found[0].includes(named), `${text}\n${found.join("\n")}`);
  }
}

const answers = path.join(project, "tests/documents/answers");
const forms = fs.readdirSync(answers).map((name) => path.join(answers, name));
for (const file of forms) {
  const schema = JSON.parse(fs.readFileSync(file, "utf8"));
  new Ajv({ strict: true }).compile(schema);
  assert(typescript(file).includes("export interface"), file);
}
console.log(`Ajv, quicktype and the YAML language server take ${published.length} schemas of documents,`);
console.log(`Ajv and quicktype ${forms.length} of answers.`);
