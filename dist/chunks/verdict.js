import { O as writtenNumber } from "./start.js";
import { t as SEVERITIES } from "./severity.js";
import { n as capitalised, t as WORDS } from "./words.js";

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
/** The verdict and its reason in one line. */
function verdictLine(report) {
	const words = WORDS[report.language];
	return `${capitalised(words.verdict[report.verdict])}${words.colon} ${verdictReason(report)}`;
}
/** Why the verdict is what it is; when the exit code says something else, a second sentence tells why. */
function verdictReason({ language, verdict, counts, unverified, passed, failOn }) {
	const words = WORDS[language];
	const number = verdict === "undetermined" ? unverified.length : counts.error;
	const reason = `${count(language, number, words.explained[verdict])}.`;
	if (passed === (verdict !== "incompatible")) return reason;
	return `${reason} ${passed ? words.passes(failOn) : words.fails(failOn)}.`;
}
/** How many findings stand, and how many are suppressed: "2 errors, 1 info, 3 suppressed". What is absent is not said. */
function countsLine({ language, counts }) {
	const words = WORDS[language];
	return [...SEVERITIES, "suppressed"].filter((name) => counts[name] > 0).map((name) => count(language, counts[name], words.found[name])).join(", ") || words.nothingFound;
}

export { placeText as a, lastLine as i, verdictLine as n, repositoryPath as o, verdictReason as r, count as s, countsLine as t };