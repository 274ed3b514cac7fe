import { a as oneLine, i as lines, o as reveal } from "./words.js";
import { createHash } from "node:crypto";

// src/report/escape/csv.ts
/**
* A spreadsheet takes a cell for a formula when it begins with one of these (OWASP, "CSV Injection"), full-width forms
* included. French spreadsheets end cells at `;`, so what stands behind one may begin a cell too.
*/
const FORMULA = /(?<=^|[;|])([\s"']*)(?=[=+\-@＝＋－＠])/g;
/** A log of GitHub Actions obeys `##[` wherever it stands in a line. */
const COMMAND = /##(?=\[)/g;
/** One cell (RFC 4180): one line, in quotes when it must be; an apostrophe keeps a spreadsheet from computing it. */
function csvCell(value) {
	if (typeof value === "number") return String(value);
	const text = oneLine(value).replace(COMMAND, "##\\").replace(FORMULA, "$1'");
	return /[",;|]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
/** One record, its line break included. */
const csvRecord = (cells) => `${cells.map(csvCell).join(",")}\r\n`;

// src/report/escape/content-policy.ts
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** The content security policy of a page that loads and sends nothing, and where nothing counts but these two. */
const contentPolicy = (style, script) => [
	"default-src 'none'",
	`style-src ${hash(style)}`,
	...script === void 0 ? [] : [`script-src ${hash(script)}`],
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");

// src/report/escape/html.ts
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/**
* Makes any text plain text in HTML, between tags and between quotes. One line; hidden characters are shown as
* `<U+202E>`; blanks stay, for they matter in an excerpt.
*/
const escapeHtml = (text) => reveal(text.replace(/[\t\r\n]+/g, " ")).replace(/[&<>"']/g, (character) => ENTITY[character] ?? "");
const written = (value) => {
	if (value === void 0 || value === false) return "";
	if (typeof value === "string") return escapeHtml(value);
	if (typeof value === "number") return String(value);
	return "html" in value ? value.html : value.map(({ html: each }) => each).join("");
};
/** HTML around escaped texts: html`<p class="${name}">${text}</p>`. An attribute stands between double quotes. */
const html = (parts, ...values) => ({ html: parts.map((part, index) => part + written(values[index])).join("") });
/** Several stretches with another between them. */
const joined = (items, between) => ({ html: items.map((item) => item.html).join(between.html) });
/** Our own style or script, which HTML must not read as its own end. Throws on a text that would be: a bug. */
function embedded(text) {
	if (/<[/!]/.test(text)) throw new Error("an embedded text may hold neither an end tag nor a comment");
	return { html: text };
}
/** A stretch between two single backticks. */
const QUOTED = /(?<!`)`([^`]+)`(?!`)/;
const proseLine = (line) => line.split(QUOTED).map((part, index) => index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`);
/** A text of a rule: what it puts between backticks becomes code, the rest plain text. Its lines stay lines. */
const prose = (text) => joined(lines(text).filter((line) => line !== "").map((line) => html`${proseLine(line)}`), html`<br>`);
/** The address of a link, undefined when it is not one of the web over TLS: a link never runs anything. */
const webAddress = (address) => address !== void 0 && /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w\-.~:/?#=%,;@+&!$'()*]*)?$/i.test(address) ? address : void 0;
/** A link to the address, or its label alone. */
function linked(address, label) {
	const target = webAddress(address);
	return target === void 0 ? label : html`<a href="${target}" rel="noreferrer">${label}</a>`;
}

// \0@oxc-project+runtime@0.158.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}

export { linked as a, contentPolicy as c, joined as i, csvRecord as l, embedded as n, prose as o, html as r, webAddress as s, _taggedTemplateLiteral as t };