import { randomBytes } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// src/cli/write-whole.ts
/**
* Writes a file whole or not at all: a text beside it takes its place once it is complete. `mode`: of the new file.
* `place`: puts the text in its place, where a renaming would not do. Throws what the file system says.
*/
function writeWhole(path, text, { mode, place = renameSync } = {}) {
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		writeFileSync(beside, text, {
			flag: "wx",
			mode
		});
		place(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}

export { writeWhole as t };