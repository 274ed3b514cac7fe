import { O as writtenNumber } from "./start.js";
import { t as SEVERITIES } from "./severity.js";
import { a as oneLine, i as lines, t as WORDS } from "./words.js";
import { a as placeText, i as lastLine, o as repositoryPath, s as count, t as countsLine } from "./verdict.js";
import { t as clip } from "./clip.js";
import { n as linkDestination, r as sourceAddress } from "./link.js";
import { t as paragraph } from "./page.js";

// src/report/json.ts
/**
* What is written as an escape although JSON allows it as it is: separators that JavaScript took for line breaks before
* 2019; controls and invisible characters, which would act on a terminal; the second `#` of `##[`, which a log of
* GitHub Actions obeys anywhere in a line (actions/runner ActionCommand.cs, TryParse).
*/
const VISIBLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu;
/** Any escape of a JSON text; `half` holds half of a surrogate pair alone, which strict readers refuse (RFC 8259, 8.2). */
const ESCAPE = /\\(?:(?<half>u[dD][89a-fA-F][\da-fA-F]{2})|[\s\S])/g;
const unicode = (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
/**
* The report as JSON, as schemas/report.schema.json describes it. Reads back as the same report; only halves of
* surrogate pairs, which are no text, become U+FFFD.
*/
const jsonReport = (report) => asJson(report);
/** Any value as such a text. */
const asJson = (value) => `${JSON.stringify(value, null, 2).replace(ESCAPE, (sequence, half) => half === void 0 ? sequence : "\\ufffd").replace(VISIBLE, unicode)}\n`;

// src/report/summary/table.ts
/** A row of a table; the cells are Markdown already. */
const tableRow = (cells) => `| ${cells.join(" | ")} |`;
/** The first two lines of a table whose columns have these titles. */
const tableHead = (titles) => `${tableRow(titles)}\n${tableRow(titles.map(() => "---"))}`;
/** A section of the summary, none when it has no rows. `head` is what stands between its title and its rows. */
const section = (language, title, head, rows) => rows.length === 0 ? [] : [{
	head: `### ${title}\n${head === "" ? "" : `\n${head}`}`,
	rows,
	dropped: (number) => `_${count(language, number, WORDS[language].dropped)}_`
}];

// src/report/escape/markdown.ts
/** `&#42;` is never read as a mark by a Markdown parser, nor as the end of a table cell. */
const entity = (character) => `&#${character.charCodeAt(0)};`;
/**
* GitHub looks for mentions, references, emoji, addresses and formulas in the text after it has read the Markdown,
* where an entity is a plain character again. It does so in each piece of text alone: an element of its own around the
* character is what its documentation recommends for `$` (docs.github.com, "Writing mathematical expressions"), and
* holds for the rest.
*/
const alone = (character) => `<span>${entity(character)}</span>`;
const SPECIAL = new RegExp(`(?<mark>${/[\\`*_~[\]<>&|]/.source}|${/^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/.source})|${/[@#$]|:(?=[\w+-]+:|\/\/)|(?<=www)\.|(?<=GH)-(?=\d)/.source}`, "gi");
const escapeLine = (line) => line.replace(SPECIAL, (character, mark) => mark === void 0 ? alone(character) : entity(character));
/**
* Makes a text of the project plain text in GitHub-flavoured Markdown: in a table cell, in a list item, in a line of
* text. One line; hidden characters are shown as `<U+200B>`.
*/
const escapeMarkdown = (text) => escapeLine(oneLine(text));
/** Characters that a code span cannot hold everywhere: a table cell ends at `|`, a log obeys `##[`. */
const NOT_IN_CODE = /\||##\[/;
/**
* Shows a text of the project as code, in a table cell or elsewhere; an empty text gives an empty text. The fence is
* longer than any run of backticks inside.
*/
function codeSpan(text) {
	const code = oneLine(text);
	if (code === "") return "";
	if (NOT_IN_CODE.test(code)) return `<code>${escapeMarkdown(code)}</code>`;
	const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
	const fence = "`".repeat(longest + 1);
	const pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
	return `${fence}${pad}${code}${pad}${fence}`;
}
/** A stretch between two single backticks. */
const QUOTED = /(?<!`)`([^`]+)`(?!`)/;
const proseLine = (line) => line.split(QUOTED).map((part, index) => index % 2 === 0 ? escapeLine(part) : codeSpan(part) || escapeLine(`\`${part}\``)).join("");
/** A text of a rule: what it puts between backticks becomes code, the rest plain text. Its lines stay lines. */
const prose = (text) => lines(text).filter((line) => line !== "").map(proseLine).join("<br>");

// src/report/summary/cell.ts
/** Longest text of one cell in UTF-16 units: one row must not eat the whole summary. */
const CELL_LIMIT = 1e3;
/** Longest path shown; the link, when there is one, always leads to the whole path. */
const PATH_LIMIT = 300;
/** A text of a rule. */
const proseCell = (text) => prose(clip(text, CELL_LIMIT));
/** A text of the project. */
const textCell = (text) => escapeMarkdown(clip(text, CELL_LIMIT));
/** The code of the rule, leading to its page. */
function ruleCell({ rule, url }) {
	const address = linkDestination(url);
	return address === void 0 ? textCell(rule) : `[${textCell(rule)}](${address})`;
}
/** `path:line` as code, leading to the file in the repository where that is known. */
function placeCell(links, { path, line, lastLine: last }) {
	const shown = codeSpan(placeText(clip(path, 300), line));
	const address = sourceAddress(links, {
		path: repositoryPath(path, links.folder),
		line,
		lastLine: last
	});
	return address === void 0 ? shown : `[${shown}](${address})`;
}
const locationCell = (links, location) => placeCell(links, {
	path: location.path,
	line: location.start.line,
	lastLine: lastLine(location)
});

// src/report/summary/onboarding.ts
/** Gates are a few lines that everybody looks for; the matrix is long, and goes before any finding does. */
const WEIGHT = {
	gate: 0,
	environment: 2,
	derogation: 4,
	requirement: 9
};
/** Evidence shown of one requirement. */
const EVIDENCE_SHOWN = 3;
/** Whether the project has begun its onboarding: without a manifest every declaration is missing, which is said once. */
const isOnboarding = ({ inputs }) => inputs.manifest === "valid";
function gatesSection(report) {
	if (!isOnboarding(report)) return [];
	const { language } = report;
	const { heading, column, gate: words } = WORDS[language];
	const rows = report.gates.map(({ title, open, met, total, changes }) => ({
		weight: WEIGHT.gate,
		text: tableRow([
			textCell(title),
			open ? `✅ ${words.open}` : `❌ ${words.closed}`,
			`${writtenNumber(language, met)}/${writtenNumber(language, total)}`,
			proseCell(changes[0]?.text ?? "")
		])
	}));
	const titles = [
		column.step,
		column.state,
		column.answered,
		column.next
	];
	return section(language, heading.gates, tableHead(titles), rows);
}
function environmentsSection({ language, environmentVerdicts }) {
	const { heading, column, severities, verdict: verdicts, class: classes } = WORDS[language];
	const rows = environmentVerdicts.map(({ name, class: kind, verdict, counts }) => ({
		weight: WEIGHT.environment,
		text: tableRow([
			`${textCell(name)} (${classes[kind]})`,
			verdicts[verdict],
			...SEVERITIES.map((severity) => writtenNumber(language, counts[severity]))
		])
	}));
	const titles = [
		column.environment,
		column.verdict,
		...SEVERITIES.map((severity) => severities[severity])
	];
	return section(language, heading.environments, tableHead(titles), rows);
}
function derogationsSection({ language, derogations }) {
	const { heading, column, derogation: states } = WORDS[language];
	const rows = derogations.map(({ rule, where, reason, approvedBy, until, state }) => ({
		weight: WEIGHT.derogation,
		text: tableRow([
			textCell(rule),
			textCell(where ?? ""),
			textCell(reason),
			textCell(approvedBy),
			textCell(until),
			states[state]
		])
	}));
	const titles = [
		column.rule,
		column.place,
		column.reason,
		column.approvedBy,
		column.until,
		column.state
	];
	return section(language, heading.derogations, tableHead(titles), rows);
}
/** The whole matrix, folded. */
function requirementsSections(report) {
	if (!isOnboarding(report)) return [];
	const { language } = report;
	const { heading, column, status: statuses, priority: priorities } = WORDS[language];
	const rows = report.requirements.map(({ id, title, priority, status, evidence }) => ({
		weight: WEIGHT.requirement,
		text: tableRow([
			textCell(id),
			textCell(title),
			priorities[priority],
			statuses[status],
			evidence.slice(0, EVIDENCE_SHOWN).map(({ text }) => proseCell(text)).join("<br>")
		])
	}));
	const titles = [
		column.requirement,
		"",
		column.priority,
		column.state,
		column.evidence
	];
	const folded = `<details>\n<summary>${heading.requirements}</summary>\n\n${tableHead(titles)}`;
	const [matrix] = section(language, heading.requirements, "", rows);
	return matrix ? [{
		...matrix,
		head: folded
	}, {
		head: "</details>",
		rows: [],
		dropped: () => ""
	}] : [];
}

// src/report/terminal/onboarding.ts
/** Gates, environments and derogations, as parts of the text format; none of those that a project has not. */
const onboarding = (page, report) => [
	environments(page, report),
	derogations(page, report),
	isOnboarding(report) && report.gates.length > 0 ? [heading(page, page.words.heading.gates), ...report.gates.flatMap((gate) => paragraph(page, 2, gateLine(page, gate)))] : []
];
const heading = ({ paint, words }, text) => paint("strong", `${text}${words.colon}`);
/** `Scoping: closed, 12 of 20 requirements answered` */
const gateLine = ({ words }, { title, open, met, total }) => `${title}${words.colon} ${open ? words.gate.open : words.gate.closed}, ${words.gate.answered(met, total)}`;
const environments = (page, { environmentVerdicts: all, language }) => all.length === 0 ? [] : [heading(page, page.words.heading.environments), ...all.flatMap(({ name, class: kind, verdict, counts }) => paragraph(page, 2, `${name} (${page.words.class[kind]})${page.words.colon} ${page.words.verdict[verdict]}, ${countsLine({
	language,
	counts
})}`))];
const derogations = (page, { derogations: all }) => all.length === 0 ? [] : [heading(page, page.words.heading.derogations), ...all.flatMap(({ rule, where, approvedBy, until, state }) => paragraph(page, 2, `${rule}${where === void 0 ? "" : ` ${where}`}, ${approvedBy}, ${until}${page.words.colon} ${page.words.derogation[state]}`))];

export { tableRow as _, gatesSection as a, placeCell as c, textCell as d, codeSpan as f, tableHead as g, section as h, environmentsSection as i, proseCell as l, prose as m, onboarding as n, requirementsSections as o, escapeMarkdown as p, derogationsSection as r, locationCell as s, gateLine as t, ruleCell as u, asJson as v, jsonReport as y };