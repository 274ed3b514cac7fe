import { D as UserError, p as writtenNumber } from "./start.js";
import { c as SEVERITIES } from "./rule-page.js";
import { t as WORDS } from "./words.js";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

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
		if (isReplaceable(path)) replace(path, text);
		else writeFileSync(path, text);
	} catch (cause) {
		throw new UserError("not-writable", `the report "${path}" cannot be written`, { cause });
	}
}
/** A device or a pipe is written to, never replaced; a folder is neither. */
const isReplaceable = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
function replace(path, text) {
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		writeFileSync(beside, text, { flag: "wx" });
		renameSync(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}

// src/report/escape/clip.ts
const MARK = "…";
/** Marks that belong to the character in front of them: an accent, an emoji selector. */
const ATTACHED = /[\p{M}\u200d]/u;
/** How far back a better place to cut is looked for: a text may consist of accents only. */
const STEPS = 32;
/**
* At most `limit` UTF-16 units of the text (at least 1), the last one `…` when something is left out; never cut inside
* a character nor between a letter and its accents.
*/
function clip(text, limit) {
	if (text.length <= limit) return text;
	const wanted = Math.max(0, limit - 1);
	let end = wanted;
	for (let step = 0; step < STEPS && end > 0 && splits(text, end); step += 1) end -= 1;
	if (splits(text, end)) end = insidePair(text, wanted) ? wanted - 1 : wanted;
	return `${text.slice(0, end).trimEnd()}${MARK}`;
}
const insidePair = (text, at) => (text.codePointAt(at - 1) ?? 0) > 65535;
const splits = (text, at) => at > 0 && (insidePair(text, at) || ATTACHED.test(text.charAt(at)));

// src/report/numbers.ts
/** English says "0 errors", French « 0 erreur »: the plural begins at 2. */
const SINGULAR = {
	en: (n) => n === 1,
	fr: (n) => n < 2
};
/** The phrase for this number (an integer from 0), with the number written as the language writes it. */
const count = (language, n, { one, other }) => (SINGULAR[language](n) ? one : other).replaceAll("{n}", writtenNumber(language, n));

// src/report/place.ts
/** `path:line`, or the path alone when the line is not known. */
const placeText = (path, line) => line === void 0 ? path : `${path}:${line}`;
/**
* The last line that a location covers: a stretch that ends in front of the first character of a line does not touch
* this line.
*/
function lastLine({ start, end }) {
	if (!end) return start.line;
	return Math.max(start.line, end.column <= 1 ? end.line - 1 : end.line);
}
/** The path from the root of the repository, when `folder` of it was checked. */
const repositoryPath = (path, folder) => folder ? `${folder.replace(/\/+$/, "")}/${path}` : path;

// src/report/verdict.ts
/** The verdict and its reason in one line; when the exit code says something else, a second sentence tells why. */
function verdictLine({ language, verdict, counts, unverified, passed, failOn }) {
	const words = WORDS[language];
	const number = verdict === "undetermined" ? unverified.length : counts.error;
	const line = `${words.verdict[verdict]}${words.colon} ${count(language, number, words.explained[verdict])}.`;
	if (passed === (verdict !== "incompatible")) return line;
	return `${line} ${passed ? words.passes(failOn) : words.fails(failOn)}.`;
}
/** How many findings stand, and how many are suppressed: "2 errors, 1 info, 3 suppressed". What is absent is not said. */
function countsLine({ language, counts }) {
	const words = WORDS[language];
	return [...SEVERITIES, "suppressed"].filter((name) => counts[name] > 0).map((name) => count(language, counts[name], words.found[name])).join(", ") || words.nothingFound;
}

export { repositoryPath as a, readOptionFile as c, placeText as i, writeReportFile as l, verdictLine as n, count as o, lastLine as r, clip as s, countsLine as t };