import { M as UserError } from "./start.js";
import { t as writeWhole } from "./write-whole.js";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

// src/cli/files.ts
/** The text of a file that an option names. */
function readOptionFile(option, path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new UserError("bad-usage", `${option}: "${path}" cannot be read`, { cause });
	}
}
/** Writes a report, its folder made when it is missing. Whoever reads the file meets the old text or the whole new one. */
function writeReportFile(path, text) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		if (isReplaceable(path)) writeWhole(path, text);
		else writeFileSync(path, text);
	} catch (cause) {
		throw new UserError("not-writable", `the report "${path}" cannot be written`, { cause });
	}
}
/** A device or a pipe is written to, never replaced; a folder is neither. */
const isReplaceable = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

export { writeReportFile as n, readOptionFile as t };