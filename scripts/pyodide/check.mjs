// Loads the wheel in Pyodide, and has it run check.py: check.mjs PROJECT FOLDER
// FOLDER has the wheel, and in needs/ what it needs; Pyodide is in the folder in which this runs.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [project, folder] = process.argv.slice(2);
const module = path.resolve("node_modules/pyodide/pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(module));

const python = await loadPyodide();
for (const [place, root] of [["/project", project], ["/needs", path.join(folder, "needs")]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
const wheel = fs.readdirSync(folder).find((name) => name.endsWith(".whl"));
await python.loadPackage(path.join(folder, wheel), { messageCallback: () => {} });
try {
  python.runPython(fs.readFileSync(path.join(project, "scripts/pyodide/check.py"), "utf-8"));
} catch (error) {
  console.error(error.message); // The whole of it would print Pyodide's source.
  process.exit(1);
}
