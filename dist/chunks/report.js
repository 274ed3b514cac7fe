import { l as gravest, o as SEVERITIES, u as reaches } from "./run.js";
import { c as addTo, l as listsBy } from "./parse.js";
import { a as placeText, c as escapeTerminal, d as oneLine, f as reveal, i as lastLine, l as clip, n as verdictLine, o as repositoryPath, r as WORDS, s as count, t as countsLine, u as lines } from "./verdict.js";
import { n as ranked, t as unverifiedGroups } from "./unverified.js";
import { C as tableRow, S as tableHead, T as jsonReport, _ as linkDestination, a as ansi, b as prose, c as environmentsSection, d as locationCell, f as placeCell, g as encodePath, h as textCell, i as columns, l as gatesSection, m as ruleCell, n as onboarding, o as plain$1, p as proseCell, r as paragraph, s as derogationsSection, u as requirementsSections, v as codeSpan, w as asJson, x as section, y as escapeMarkdown } from "./onboarding.js";
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Buffer } from "node:buffer";

// src/cli/repository-folder.ts
/** The path from one folder to something inside it; undefined for what is not inside. */
function within(folder, path) {
	const inner = relative(folder, path);
	return inner === ".." || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? void 0 : inner;
}
/**
* Where a folder is in its repository, `/` between the parts and empty for its root: GitHub counts the paths of
* annotations from there, wherever the repository was checked out. Without a `.git` above it, from the workspace.
*/
function folderInRepository(workspace, root) {
	let repository;
	for (let folder = root; repository === void 0; folder = dirname(folder)) {
		if (existsSync(join(folder, ".git"))) repository = folder;
		if (folder === dirname(folder)) break;
	}
	return (within(repository ?? resolve(workspace), root) ?? "").replaceAll(sep, "/");
}

// src/report/escape/csv.ts
/**
* A spreadsheet takes a cell for a formula when it begins with one of these (OWASP, "CSV Injection"), full-width forms
* included. French spreadsheets end cells at `;`, so what stands behind one may begin a cell too.
*/
const FORMULA = /(?<=^|[;|])(\s*["']*)(?=[=+\-@＝＋－＠])/g;
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

// src/report/csv.ts
/** Names of the columns: the same in every language, because programs read them. */
const CSV_COLUMNS = [
	"status",
	"severity",
	"rule",
	"path",
	"line",
	"column",
	"end_line",
	"end_column",
	"environments",
	"message",
	"fix",
	"suppressed_by",
	"suppressed_reason",
	"suppressed_until",
	"url",
	"fingerprint"
];
/**
* The findings as comma-separated values (RFC 4180, UTF-8), a line of names first; `status` is `open`, `suppressed` or
* `unverified`. What could not be verified has its reason as `rule`.
*/
const csvReport = ({ findings, unverified }) => [
	csvRecord(CSV_COLUMNS),
	...findings.map(findingCells).map(record),
	...unverified.map(unverifiedCells).map(record)
].join("");
const record = (cells) => csvRecord(CSV_COLUMNS.map((name) => cells[name] ?? ""));
const findingCells = ({ location: { path, start, end }, suppressed, ...finding }) => ({
	status: suppressed ? "suppressed" : "open",
	severity: finding.severity,
	rule: finding.rule,
	path,
	line: start.line,
	column: start.column,
	end_line: end?.line,
	end_column: end?.column,
	environments: finding.environments.join(" "),
	message: finding.message,
	fix: finding.fix,
	suppressed_by: suppressed?.by,
	suppressed_reason: suppressed?.reason,
	suppressed_until: suppressed?.until,
	url: finding.url,
	fingerprint: finding.fingerprint
});
const unverifiedCells = ({ reason, path, line, message }) => ({
	status: "unverified",
	rule: reason,
	path,
	line,
	message
});

// src/report/escape/command.ts
/** actions/runner ActionCommand.cs, _escapeDataMappings. */
const DATA = {
	"%": "%25",
	"\r": "%0D",
	"\n": "%0A"
};
/** actions/runner ActionCommand.cs, _escapePropertyMappings. */
const PROPERTY = {
	...DATA,
	":": "%3A",
	",": "%2C"
};
const escapeData = (text) => text.replace(/[%\r\n]/g, (character) => DATA[character] ?? "");
const escapeProperty = (text) => text.replace(/[%\r\n:,]/g, (character) => PROPERTY[character] ?? "");
/** What the runner will hand on as the message: hidden characters are shown, line breaks stay. */
const commandMessage = (text) => lines(text).join("\n").trim();
/**
* One workflow command, `::error file=a,line=1::message`, on one line whatever the texts hold. `message` comes from
* `commandMessage`, so that its length is known before it is escaped.
*/
function workflowCommand(name, properties, message) {
	const pairs = Object.entries(properties).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${escapeProperty(oneLine(String(value)))}`);
	return `::${name}${pairs.length > 0 ? ` ${pairs.join(",")}` : ""}::${escapeData(message)}`;
}

// src/report/github.ts
/** What GitHub keeps of each level in one step: actions/runner ExecutionContext.cs, _maxCountPerIssueType. */
const ANNOTATIONS_PER_LEVEL = 10;
/** UTF-16 units that GitHub keeps of a message: actions/runner ExecutionContext.cs, _maxIssueMessageLength. */
const MESSAGE_LIMIT$1 = 4096;
/** GitHub REST API, "Create a check run": the title of an annotation has at most 255 characters. */
const TITLE_LIMIT = 255;
const LEVEL$1 = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* Annotations for a log of GitHub Actions, the weightiest first because GitHub keeps the first ones of each level; then
* plain lines: how many findings got none, how much could not be verified, the verdict. The runner reads every line of
* the log, so plain lines are escaped like a terminal's; a `stop-commands` token would only protect those between.
*/
function githubReport(report, options = {}) {
	const findings = ranked(report);
	return [
		...SEVERITIES.flatMap((level) => findings.filter(({ severity }) => severity === level).slice(0, 10)).map((finding) => annotation(report, finding, options)),
		...withheld(report, findings, options),
		...unverified$1(report),
		verdictLine(report)
	].map((line) => `${line}\n`).join("");
}
function annotation(report, finding, { folder }) {
	const { rule, environments, location, severity } = finding;
	const title = environments.length === 0 ? rule : `${rule} (${environments.join(", ")})`;
	const properties = {
		file: repositoryPath(location.path, folder),
		...lineProperties(location),
		title: clip(title, 255)
	};
	return workflowCommand(LEVEL$1[severity], properties, annotationMessage(report, finding));
}
/** The runner refuses columns when the lines differ: actions/runner ActionCommandManager.cs, ValidateLinesAndColumns. */
function lineProperties(location) {
	const { start, end } = location;
	const endLine = lastLine(location);
	if (endLine > start.line) return {
		line: start.line,
		endLine
	};
	const endColumn = end?.line === start.line && end.column > start.column ? end.column : void 0;
	return {
		line: start.line,
		col: start.column,
		endLine,
		endColumn
	};
}
/** What is wrong, what to do and why; the address of the rule's page is kept whole when the rest must be cut. */
function annotationMessage({ language }, { message, why, fix, url }) {
	const words = WORDS[language];
	const labelled = (label, text) => `${label}${words.colon} ${text}`;
	const body = commandMessage([
		message,
		...fix === void 0 ? [] : [labelled(words.fix, fix)],
		labelled(words.why, why)
	].join("\n"));
	const page = `\n${commandMessage(url)}`;
	return page.length > 4096 / 2 ? clip(body, MESSAGE_LIMIT$1) : clip(body, MESSAGE_LIMIT$1 - page.length) + page;
}
function withheld({ language }, findings, { readIn }) {
	const words = WORDS[language];
	const left = SEVERITIES.flatMap((level) => {
		const number = findings.filter(({ severity }) => severity === level).length - 10;
		return number > 0 ? [{
			level,
			number
		}] : [];
	});
	if (left.length === 0) return [];
	const total = left.reduce((sum, { number }) => sum + number, 0);
	const detail = left.map(({ level, number }) => count(language, number, words.found[level])).join(", ");
	const limit = count(language, 10, words.atMost);
	const where = words.readIn(escapeTerminal(readIn ?? words.jobSummary));
	return [`${count(language, total, words.withheld)} (${detail})${words.colon} ${limit}, ${where}.`];
}
function unverified$1({ language, unverified: items }) {
	const words = WORDS[language];
	return items.length === 0 ? [] : [`${count(language, items.length, words.unverified)}.`];
}

// src/report/unique.ts
/** Gives each key as it comes, and one that came before with a number behind it: no two are equal. */
function uniquely(numbered) {
	const taken = /* @__PURE__ */ new Set();
	const numbers = /* @__PURE__ */ new Map();
	return (key) => {
		let number = numbers.get(key) ?? 1;
		let name = number === 1 ? key : numbered(key, number);
		while (taken.has(name)) {
			number += 1;
			name = numbered(key, number);
		}
		numbers.set(key, number + 1);
		taken.add(name);
		return name;
	};
}

// src/report/gitlab.ts
/** GitLab's names: an error stops a docking, a warning should be corrected, an info is advice. */
const SEVERITY = {
	error: "blocker",
	warning: "major",
	info: "info"
};
/** Ours: GitLab shows a description on one line of the merge request. */
const DESCRIPTION_LIMIT$1 = 1e3;
/**
* A Code Quality report of GitLab: the findings that stand, the weightiest first, then as infos what could not be
* verified. GitLab stops reading at the first entry that is not valid, and keeps one entry of each fingerprint
* (gitlabhq lib/gitlab/ci/parsers/codequality/code_climate.rb, reports/codequality_reports.rb).
*/
function gitlabReport(report, { folder } = {}) {
	const unique = uniquely((key, number) => `${key}-${number}`);
	const entry = (check, severity, description, key, path, line) => ({
		description: clip(oneLine(`${check}: ${description}`), DESCRIPTION_LIMIT$1),
		check_name: oneLine(check) || "unnamed",
		fingerprint: unique(key),
		severity,
		location: {
			path: oneLine(repositoryPath(path, folder)).replace(/^(?:\.\/)+/, ""),
			lines: { begin: line }
		}
	});
	const { reason } = WORDS[report.language];
	return asJson([...ranked(report).map(({ rule, severity, message, fingerprint, location }) => entry(rule, SEVERITY[severity], message, fingerprint, location.path, location.start.line)), ...report.unverified.map((item) => entry(`unverified/${item.reason}`, SEVERITY.info, `${reason[item.reason]}, ${item.message}`, `unverified/${item.reason}/${oneLine(item.path)}`, item.path, item.line ?? 1))]);
}

// src/report/escape/xml.ts
/** Noncharacters, which no XML 1.0 document may hold; the others that it may not hold are hidden ones, shown already. */
const NOT_IN_XML = /[\ufffe\uffff]/g;
/** `>` for the sake of `]]>`, `#` and `:` for a log of GitHub Actions, which obeys `##[` and `::` at the start of a line. */
const SPECIAL = /[<>&"']|#(?=\[)|(?<=^\s*):(?=:)/g;
const escaped = (text) => text.replace(NOT_IN_XML, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
/** A text as the value of an attribute: one line. */
const xmlAttribute = (text) => escaped(oneLine(text));
/** A text as the content of an element: its lines stay lines. */
const xmlContent = (text) => lines(text).map(escaped).join("\n");

// src/report/junit.ts
/** Ours: the name of a test is one line of a list. */
const NAME_LIMIT$2 = 300;
const TEXT_LIMIT = 4e3;
/**
* The report as JUnit XML, one test for each finding: a test for each file would hide all findings of a file but its
* first, and the next one would be no news. A finding that fails the run is a failure; the others, the suppressed ones
* and what could not be verified are skipped. Names hold no line, so that a test stays the same when lines move; equal
* ones are numbered, because GitLab keeps one test of each class and name (gitlabhq lib/gitlab/ci/reports/test_suite.rb).
*/
function junitReport(report, { folder } = {}) {
	const words = WORDS[report.language];
	const skippedFor = (finding) => finding.suppressed ? `${words.by[finding.suppressed.by]}${words.colon} ${finding.suppressed.reason}` : reaches(finding.severity, report.failOn) ? void 0 : words.severity[finding.severity];
	const test = (finding) => {
		const { rule, severity, message, location } = finding;
		const skipped = skippedFor(finding);
		return {
			className: repositoryPath(location.path, folder),
			name: `${rule} ${message}`,
			outcome: skipped === void 0 ? "failure" : "skipped",
			line: location.start.line,
			message: skipped === void 0 ? message : skipped,
			type: severity,
			text: findingText(report, finding, folder)
		};
	};
	return write$1(distinct([
		{
			className: "accostage",
			name: "verdict",
			outcome: report.passed ? "passed" : "failure",
			message: verdictLine(report)
		},
		...ranked(report).map(test),
		...report.findings.filter(({ suppressed }) => suppressed).map(test),
		...report.unverified.map(({ reason, path, line, message }) => ({
			className: repositoryPath(path, folder),
			name: `${words.reason[reason]}${words.colon} ${message}`,
			outcome: "skipped",
			line,
			message: `${words.heading.unverified}${words.colon} ${message}`
		}))
	]), report.generatedAt);
}
function findingText({ language }, { location, message, why, fix, url }, folder) {
	const words = WORDS[language];
	return [
		placeText(repositoryPath(location.path, folder), location.start.line) + (lastLine(location) > location.start.line ? `-${lastLine(location)}` : ""),
		message,
		...fix === void 0 ? [] : [`${words.fix}${words.colon} ${fix}`],
		`${words.why}${words.colon} ${why}`,
		url
	].join("\n");
}
/** Cut as they are written, then numbered where they would be equal. */
function distinct(tests) {
	const unique = /* @__PURE__ */ new Map();
	return tests.map((test) => {
		const className = oneLine(test.className);
		const nameIn = unique.get(className) ?? uniquely((name, number) => `${name} (${number})`);
		unique.set(className, nameIn);
		return {
			...test,
			className,
			name: nameIn(oneLine(clip(test.name, NAME_LIMIT$2)))
		};
	});
}
function write$1(tests, timestamp) {
	const suites = /* @__PURE__ */ new Map();
	for (const test of tests) addTo(suites, test.className, test);
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="accostage"${numbers(tests)}>`,
		...[...suites].flatMap(([name, inside]) => [
			`  <testsuite name="${xmlAttribute(name)}"${numbers(inside)} timestamp="${xmlAttribute(timestamp)}">`,
			...inside.flatMap(testCase),
			"  </testsuite>"
		]),
		"</testsuites>",
		""
	].join("\n");
}
function numbers(tests) {
	const having = (wanted) => tests.filter(({ outcome }) => outcome === wanted).length;
	return ` tests="${tests.length}" failures="${having("failure")}" errors="0" skipped="${having("skipped")}" time="0"`;
}
function testCase({ className, name, outcome, line, message, type, text }) {
	const place = line === void 0 ? "" : ` file="${xmlAttribute(className)}" line="${line}"`;
	const head = `    <testcase classname="${xmlAttribute(className)}" name="${xmlAttribute(name)}"${place} time="0"`;
	if (outcome === "passed") return [`${head}/>`];
	const said = message === void 0 ? "" : ` message="${xmlAttribute(clip(message, TEXT_LIMIT))}"`;
	const kind = outcome === "failure" && type !== void 0 ? ` type="${xmlAttribute(type)}"` : "";
	const body = text === void 0 ? "/>" : `>${xmlContent(clip(text, TEXT_LIMIT))}</${outcome}>`;
	return [
		`${head}>`,
		`      <${outcome}${said}${kind}${body}`,
		"    </testcase>"
	];
}

// src/report/summary/budget.ts
const bytes = (text) => Buffer.byteLength(text, "utf8");
/**
* The document in at most `limit` bytes of UTF-8. Rows are dropped whole, from the lightest end: the first one that has
* no room, and all behind it. When even the headings have no room, only the head is left, or those of its lines that
* have room.
*/
function withinBytes(document, limit) {
	const rows = document.sections.flatMap((section) => section.rows).sort((a, b) => a.weight - b.weight);
	const whole = write(document, new Set(rows));
	if (bytes(whole) <= limit) return whole;
	let room = limit - frame(document);
	if (room < 0) return firstLines(document.head, limit);
	const kept = /* @__PURE__ */ new Set();
	for (const row of rows) {
		room -= bytes(row.text) + 1;
		if (room < 0) break;
		kept.add(row);
	}
	return write(document, kept);
}
/** Bytes of what is written whatever is dropped: headings and foot, and below each heading the note in its longest form. */
function frame({ head, sections, foot }) {
	const noted = sections.map(({ head: heading, rows, tail = "", dropped }) => {
		const notes = [dropped(1), dropped(rows.length)].map(bytes);
		return bytes(heading) + 2 + Math.max(...notes) + 2 + (tail === "" ? 0 : bytes(tail) + 2);
	});
	return bytes(head) + 2 + noted.reduce((sum, size) => sum + size, 0) + bytes(foot) + 1;
}
function write({ head, sections, foot }, kept) {
	return `${[
		head,
		...sections.map(({ head: heading, rows, tail, dropped }) => {
			const shown = rows.filter((row) => kept.has(row));
			const missing = rows.length - shown.length;
			return [
				[heading, ...shown.map(({ text }) => text)].join("\n"),
				...missing === 0 ? [] : [dropped(missing)],
				...tail ? [tail] : []
			].join("\n\n");
		}),
		foot
	].join("\n\n")}\n`;
}
function firstLines(head, limit) {
	let text = "";
	for (const line of head.split("\n")) {
		if (bytes(text) + bytes(line) + 1 > limit) break;
		text += `${line}\n`;
	}
	return text;
}

// src/report/summary/families.ts
/** Findings that stand, by family of rules and severity, with their totals; undefined when there are none. */
function familyTable({ language, findings }) {
	const words = WORDS[language];
	const total = {
		error: 0,
		warning: 0,
		info: 0
	};
	const byFamily = /* @__PURE__ */ new Map();
	for (const { rule, severity, suppressed } of findings) {
		if (suppressed) continue;
		const family = familyOf(rule, words.family) ?? words.otherFamily;
		const counts = byFamily.get(family) ?? {
			error: 0,
			warning: 0,
			info: 0
		};
		counts[severity] += 1;
		total[severity] += 1;
		byFamily.set(family, counts);
	}
	if (byFamily.size === 0) return void 0;
	const names = [...Object.values(words.family), words.otherFamily];
	const numbers = (counts) => SEVERITIES.map((severity) => String(counts[severity]));
	return [
		tableRow([words.column.family, ...SEVERITIES.map((severity) => words.severities[severity])]),
		tableRow(["---", ...SEVERITIES.map(() => "--:")]),
		...names.flatMap((name) => {
			const counts = byFamily.get(name);
			return counts ? [tableRow([name, ...numbers(counts)])] : [];
		}),
		tableRow([`**${words.total}**`, ...numbers(total)])
	].join("\n");
}
/** The name of a rule's family, undefined for another tool's rule: a code is the family and three digits. */
const familyOf = (rule, families) => {
	const family = rule.slice(0, -3);
	return Object.hasOwn(families, family) ? families[family] : void 0;
};

// src/report/summary/frame.ts
/** Longest name shown in the title and the foot. */
const NAME_LIMIT$1 = 100;
const ICON = {
	compatible: "✅",
	undetermined: "❔",
	incompatible: "❌"
};
/** The heading of a page: the verdict, and the project when it has a name. */
function titleLine({ language, verdict, project }) {
	const words = WORDS[language];
	const named = project === void 0 ? "" : ` (${escapeMarkdown(clip(project, NAME_LIMIT$1))})`;
	return `## ${ICON[verdict]} Accostage${words.colon} ${words.verdict[verdict].toLowerCase()}${named}`;
}
/** What was looked at, and by what. */
function foot({ language, inputs, tool, profile }) {
	const words = WORDS[language];
	const looked = [
		"dockerfiles",
		"objects",
		"pipelines",
		"charts",
		"kustomizations",
		"valuesFiles"
	].filter((kind) => inputs[kind] > 0).map((kind) => count(language, inputs[kind], words.inputs[kind]));
	return [`accostage ${escapeMarkdown(clip(tool.version, NAME_LIMIT$1))}, ${words.profile} ${escapeMarkdown(clip(profile, NAME_LIMIT$1))}`, ...looked].join(", ");
}

// src/report/releases.ts
/** One line of plain text on a release: `deploy (dev, prod), as accostage.yaml declares: 12 objects`. Not escaped. */
function releaseLine(release, language) {
	const words = WORDS[language];
	const { folder, environments, decidedBy, status, complete, objects } = release;
	const names = environments.length === 0 ? "" : ` (${environments.join(", ")})`;
	const result = status === "rendered" ? count(language, objects, words.inputs.objects) : words.release[status];
	const partly = status === "rendered" && !complete ? `, ${words.partly}` : "";
	return `${folder}${names}, ${words.decidedBy[decidedBy]}${words.colon} ${result}${partly}`;
}

// src/report/summary/sections.ts
/** What is dropped last has the lowest number: errors with what to do, then what puts the verdict in doubt. */
const WEIGHT = {
	error: 0,
	errorFix: 1,
	assumption: 2,
	changed: 2,
	release: 5,
	warning: 3,
	warningFix: 4,
	unverified: 5,
	suppressed: 6,
	info: 7,
	infoFix: 8
};
/** Places named beside a finding; more would hide the message. */
const RELATED_SHOWN = 3;
function findingsSection(report, links) {
	const { heading, column, severity } = WORDS[report.language];
	const titles = [
		column.severity,
		column.rule,
		column.place,
		column.message
	];
	const rows = ranked(report).map((finding) => ({
		weight: WEIGHT[finding.severity],
		text: tableRow([
			severity[finding.severity],
			ruleCell(finding),
			locationCell(links, finding.location),
			messageCell(report, finding, links)
		])
	}));
	return section(report.language, heading.findings, tableHead(titles), rows);
}
function messageCell({ language }, { message, environments, related }, links) {
	const words = WORDS[language];
	const places = related.slice(0, RELATED_SHOWN).map((location) => locationCell(links, location));
	const more = related.length - places.length;
	return [
		proseCell(message),
		...environments.length > 0 ? [`${words.environments}${words.colon} ${textCell(environments.join(", "))}`] : [],
		...places.length > 0 ? [`${words.related}${words.colon} ${places.join(", ")}${more > 0 ? ` ${count(language, more, words.more)}` : ""}`] : []
	].join("<br>");
}
/** One row for each different advice, the weightiest finding that gives it deciding its place. */
function fixesSection(report) {
	const { heading, column } = WORDS[report.language];
	const rows = [...new Map(ranked(report).toReversed().map((finding) => [JSON.stringify([
		finding.rule,
		finding.why,
		finding.fix
	]), finding])).values()].toReversed().map((finding) => ({
		weight: WEIGHT[`${finding.severity}Fix`],
		text: tableRow([
			ruleCell(finding),
			proseCell(finding.why),
			proseCell(finding.fix ?? "")
		])
	}));
	return section(report.language, heading.fixes, tableHead([
		column.rule,
		column.why,
		column.fix
	]), rows);
}
function unverifiedSection(report, links) {
	const { heading, column, reason } = WORDS[report.language];
	const rows = unverifiedGroups(report).flatMap(({ items }) => items).map((item) => ({
		weight: WEIGHT.unverified,
		text: tableRow([
			reason[item.reason],
			placeCell(links, item),
			proseCell(item.message)
		])
	}));
	const title = `${heading.unverified} (${rows.length})`;
	return section(report.language, title, tableHead([
		column.reason,
		column.place,
		column.message
	]), rows);
}
function suppressedSection({ language, findings }, links) {
	const { heading, column, by } = WORDS[language];
	const rows = findings.flatMap(({ suppressed, ...finding }) => suppressed === void 0 ? [] : [{
		weight: WEIGHT.suppressed,
		text: tableRow([
			ruleCell(finding),
			locationCell(links, finding.location),
			by[suppressed.by],
			textCell(suppressed.reason),
			textCell(suppressed.until ?? "")
		])
	}]);
	const titles = [
		column.rule,
		column.place,
		column.by,
		column.reason,
		column.until
	];
	return section(language, heading.suppressed, tableHead(titles), rows);
}
const releasesSection = ({ language, releases }) => section(language, WORDS[language].heading.releases, "", releases.map((release) => ({
	weight: WEIGHT.release,
	text: `- ${textCell(releaseLine(release, language))}`
})));
const assumptionsSection = ({ language, assumptions }) => section(language, WORDS[language].heading.assumptions, "", assumptions.map(({ message }) => ({
	weight: WEIGHT.assumption,
	text: `- ${proseCell(message)}`
})));
function changedSection({ language, changedRules }) {
	const { heading, column, off, severity } = WORDS[language];
	const rows = Object.entries(changedRules).sort(([a], [b]) => a < b ? -1 : 1).map(([rule, changed]) => ({
		weight: WEIGHT.changed,
		text: tableRow([textCell(rule), changed === "off" ? off : severity[changed]])
	}));
	return section(language, heading.changed, tableHead([column.rule, column.severity]), rows);
}

// src/report/markdown.ts
/**
* GitHub drops the whole summary of a step when it is larger than 1 MiB (actions/runner FileCommandManager.cs,
* CreateStepSummaryCommand); the margin is for what a step writes beside the report.
*/
const SUMMARY_LIMIT = 1032192;
/** The report as a page of GitHub-flavoured Markdown, made for the summary of a job. */
const markdownReport = (report, { byteLimit = SUMMARY_LIMIT, ...links } = {}) => withinBytes({
	head: head(report),
	sections: [
		...findingsSection(report, links),
		...fixesSection(report),
		...unverifiedSection(report, links),
		...suppressedSection(report, links),
		...gatesSection(report),
		...environmentsSection(report),
		...derogationsSection(report),
		...requirementsSections(report),
		...releasesSection(report),
		...assumptionsSection(report),
		...changedSection(report)
	],
	foot: foot(report)
}, byteLimit);
function head(report) {
	const families = familyTable(report);
	return [
		titleLine(report),
		`**${verdictLine(report)}**`,
		countsLine(report),
		...families ? [families] : []
	].join("\n\n");
}

// src/report/sarif/place.ts
/** Where paths are counted from: the root of the repository, wherever it is checked out (SARIF 2.1.0, 3.4.4). */
const SOURCE_ROOT = "%SRCROOT%";
const artifactLocation = (path, folder) => ({
	uri: encodePath(repositoryPath(path, folder)),
	uriBaseId: SOURCE_ROOT
});
/** Line and column count from 1, columns in UTF-16 units, and the end is behind the last character: in SARIF as here. */
function physicalLocation({ path, start, end }, folder) {
	const behind = end && (end.line > start.line || end.line === start.line && end.column > start.column);
	return {
		artifactLocation: artifactLocation(path, folder),
		region: {
			startLine: start.line,
			startColumn: start.column,
			...behind ? {
				endLine: end.line,
				endColumn: end.column
			} : {}
		}
	};
}

// src/report/sarif/text.ts
/**
* A text of the project or of a rule as plain text of a message. A viewer takes `[text](address)` for a link and `{0}` for
* a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). Not every viewer knows the escapes of the standard, so a blank breaks
* the link; braces are doubled around numbers only, so that `{{ .Values.image }}` stays readable in viewers that replace
* nothing where there are no arguments.
*/
const messageText = (text, limit) => clip(lines(text).filter((line) => line !== "").join("\n").replace(/\](?=\()/g, "] ").replace(/\{(\d+)\}/g, "{{$1}}"), limit);
/** A web address that a strict reader takes for one; undefined for anything else. */
function webAddress(text) {
	const address = linkDestination(text);
	return address !== void 0 && URL.canParse(address) ? address : void 0;
}

// src/report/sarif/rules.ts
/** GitHub docs, "SARIF support for code scanning": longest name of a rule, longest description. */
const NAME_LIMIT = 255;
const DESCRIPTION_LIMIT = 1024;
/** Ours: a help is a page to read, not a book. */
const HELP_LIMIT = 8e3;
const LEVEL = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** GitHub docs, "SARIF support": `problem.severity` orders alerts that are not about security. */
const PROBLEM = {
	error: "error",
	warning: "warning",
	info: "recommendation"
};
const plain = (wording) => typeof wording === "string" ? wording : void 0;
const gravestOf = (severity) => typeof severity === "string" ? severity : gravest(severity.nonProduction, severity.production);
/** The rules of the tool, and those that only the report knows, sorted by code. */
function describedRules(report, rules) {
	const described = new Map(rules.map((rule) => [rule.code, {
		code: rule.code,
		rule
	}]));
	for (const finding of report.findings) {
		const known = described.get(finding.rule);
		if (!known?.finding) described.set(finding.rule, {
			...known,
			code: finding.rule,
			finding
		});
	}
	return [...described.values()].sort((a, b) => a.code < b.code ? -1 : 1);
}
/** One reportingDescriptor (SARIF 2.1.0, 3.49). */
function ruleDescriptor({ code, rule, finding }, language) {
	const text = rule?.text[language];
	const why = plain(text?.why) ?? finding?.why;
	const fix = plain(text?.fix) ?? finding?.fix;
	const title = [
		text?.title,
		why,
		code
	].find((each) => each !== void 0 && oneLine(each) !== "") ?? "unnamed";
	const page = finding && webAddress(finding.url);
	const severity = rule ? gravestOf(rule.severity) : finding?.severity ?? "warning";
	return {
		id: code,
		...rule ? { name: messageText(rule.name, NAME_LIMIT) } : {},
		shortDescription: { text: messageText(title, DESCRIPTION_LIMIT) },
		fullDescription: { text: messageText(why ?? title, DESCRIPTION_LIMIT) },
		help: help({
			title,
			why,
			fix,
			page,
			rule
		}, language),
		...page ? { helpUri: page } : {},
		defaultConfiguration: {
			level: LEVEL[severity],
			...rule?.default === false ? { enabled: false } : {}
		},
		properties: {
			tags: [code.slice(0, -3) || code],
			"problem.severity": PROBLEM[severity]
		}
	};
}
function help({ title, why, fix, page, rule }, language) {
	const { column, colon, sources: sourcesTitle, equivalents } = WORDS[language];
	const parts = [...why === void 0 ? [] : [{
		label: column.why,
		text: why
	}], ...fix === void 0 ? [] : [{
		label: column.fix,
		text: fix
	}]];
	const sources = (rule?.sources ?? []).map(sourceText);
	const others = rule?.equivalents ?? [];
	const markdown = [
		`**${escapeMarkdown(title)}**`,
		...parts.map(({ label, text }) => `**${label}${colon}** ${prose(text)}`),
		...sources.length > 0 ? [[`**${sourcesTitle}${colon}**`, ...sources.map((each) => `- ${escapeMarkdown(each)}`)].join("\n\n")] : [],
		...others.length > 0 ? [`**${equivalents}${colon}** ${others.map(codeSpan).join(", ")}`] : [],
		...page === void 0 ? [] : [`[${escapeMarkdown(page)}](${page})`]
	];
	return {
		text: messageText([title, ...parts.map(({ label, text }) => `${label}${colon} ${text}`)].join("\n"), HELP_LIMIT),
		markdown: withinLimit(markdown).join("\n\n")
	};
}
/** Whole blocks only: half of one could leave a mark of Markdown open. */
function withinLimit(blocks) {
	let room = HELP_LIMIT;
	return blocks.filter((block) => {
		const fits = block.length <= room;
		if (fits) room -= block.length;
		return fits;
	});
}
function sourceText(source) {
	if ("page" in source) return `${source.page}: ${source.says}`;
	return "exigence" in source ? source.exigence : source.fact;
}

// src/report/sarif/result.ts
/** Ours: a message is a sentence or two. */
const MESSAGE_LIMIT = 4e3;
/** GitHub docs, "SARIF results exceed one or more limits": locations of a result that are kept. */
const LOCATIONS_KEPT = 100;
/**
* Our own key, with the version of what it is made of. GitHub's own, `primaryLocationLineHash`, is left to GitHub: it is
* computed anew while the file is processed, and another value under it opens alerts again.
*/
const FINGERPRINT_KEY = "accostageFingerprint/v1";
/** A derogation or a baseline is a decision beside the text; a comment or an annotation stands in it (SARIF 2.1.0, 3.35.2). */
const IN_SOURCE = /* @__PURE__ */ new Set(["comment", "annotation"]);
/** One result (SARIF 2.1.0, 3.27). */
function sarifResult(finding, ruleIndex, folder) {
	const { rule, severity, message, location, related, fingerprint, fix, edits, suppressed, environments } = finding;
	return {
		ruleId: rule,
		ruleIndex,
		level: LEVEL[severity],
		message: { text: messageText(message, 4e3) || rule },
		locations: [{
			physicalLocation: physicalLocation(location, folder),
			...logicalLocations(finding)
		}],
		...related.length > 0 ? { relatedLocations: related.slice(0, 100).map((place, index) => ({
			id: index + 1,
			physicalLocation: physicalLocation(place, folder)
		})) } : {},
		partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
		...edits && edits.length > 0 ? { fixes: [sarifFix(edits, fix, folder)] } : {},
		...suppressed ? { suppressions: [suppression(suppressed)] } : {},
		...environments.length > 0 ? { properties: { environments: environments.map(oneLine) } } : {}
	};
}
/** What the finding is about: the object, or the container of an object. */
function logicalLocations({ subject: { kind, namespace, name, container } }) {
	const parts = [
		kind,
		namespace,
		name,
		container
	].flatMap((part) => part ? [oneLine(part)] : []);
	const last = container ?? name;
	if (!last) return {};
	return { logicalLocations: [{
		name: oneLine(last),
		fullyQualifiedName: parts.join("/"),
		kind: "resource"
	}] };
}
/** Offsets count in the unit of the columns, from 0 (SARIF 2.1.0, 3.30.9). */
function sarifFix(edits, fix, folder) {
	return {
		...fix === void 0 ? {} : { description: { text: messageText(fix, MESSAGE_LIMIT) } },
		artifactChanges: [...listsBy(edits, ({ path }) => path)].map(([path, changes]) => ({
			artifactLocation: artifactLocation(path, folder),
			replacements: changes.map(({ span: { start, end }, text }) => ({
				deletedRegion: {
					charOffset: start,
					charLength: end - start
				},
				...text === "" ? {} : { insertedContent: { text } }
			}))
		}))
	};
}
function suppression({ by, reason, until }) {
	return {
		kind: IN_SOURCE.has(by) ? "inSource" : "external",
		status: "accepted",
		justification: oneLine(reason),
		properties: {
			by,
			...until === void 0 ? {} : { until: oneLine(until) }
		}
	};
}

// src/report/sarif.ts
/** GitHub docs, "SARIF results exceed one or more limits": results of one run. */
const RESULT_LIMIT = 25e3;
/** Ours: what could not be verified is counted whole and listed as far as somebody may read it. */
const NOTIFICATION_LIMIT = 1e3;
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const HOME = "https://github.com/cloud-pi-native/accostage";
/**
* The report as SARIF 2.1.0, one run. What could not be verified is a notification of the tool; a severity that the
* manifest or the profile changed, an override of the rule's configuration.
*/
function sarifReport(report, options = {}) {
	const { folder, rules = [], suppressions, resultLimit = RESULT_LIMIT } = options;
	const { language, tool, findings } = report;
	const described = describedRules(report, rules);
	const ruleIndex = new Map(described.map(({ code }, index) => [code, index]));
	const standing = ranked(report);
	const suppressed = suppressions === "left-out" ? [] : findings.filter((finding) => finding.suppressed);
	const shown = [...standing, ...suppressed].slice(0, Math.min(resultLimit, RESULT_LIMIT));
	return asJson({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Accostage",
				version: oneLine(tool.version),
				informationUri: HOME,
				language,
				rules: described.map((each) => ruleDescriptor(each, language))
			} },
			automationDetails: { id: `accostage/${folder ? `${oneLine(folder).replace(/\/+$/, "")}/` : ""}` },
			columnKind: "utf16CodeUnits",
			language,
			originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "root of the repository" } } },
			...provenance(options),
			invocations: [invocation(report, ruleIndex, folder)],
			results: shown.map((finding) => sarifResult(finding, ruleIndex.get(finding.rule) ?? -1, folder)),
			properties: {
				verdict: report.verdict,
				passed: report.passed,
				summary: verdictLine(report),
				counts: report.counts,
				unverified: report.unverified.length
			}
		}]
	});
}
function provenance({ repositoryUrl, commit }) {
	const address = repositoryUrl && webAddress(repositoryUrl);
	if (!address) return {};
	return { versionControlProvenance: [{
		repositoryUri: address,
		...commit ? { revisionId: oneLine(commit) } : {},
		mappedTo: { uriBaseId: SOURCE_ROOT }
	}] };
}
function invocation(report, ruleIndex, folder) {
	const overrides = Object.entries(report.changedRules).map(([rule, severity]) => ({
		descriptor: {
			id: rule,
			...ruleIndex.has(rule) ? { index: ruleIndex.get(rule) } : {}
		},
		configuration: severity === "off" ? { enabled: false } : { level: LEVEL[severity] }
	}));
	return {
		executionSuccessful: true,
		endTimeUtc: report.generatedAt,
		...overrides.length > 0 ? { ruleConfigurationOverrides: overrides } : {},
		toolConfigurationNotifications: report.assumptions.map(({ code, message }) => ({
			descriptor: { id: code },
			level: "note",
			message: { text: messageText(message, 4e3) || code }
		})),
		toolExecutionNotifications: report.unverified.slice(0, NOTIFICATION_LIMIT).map((item) => notification(item, folder))
	};
}
const notification = ({ reason, path, line, message }, folder) => ({
	descriptor: { id: reason },
	level: "note",
	message: { text: messageText(message, 4e3) || reason },
	locations: [{ physicalLocation: {
		artifactLocation: artifactLocation(path, folder),
		...line === void 0 ? {} : { region: { startLine: line } }
	} }]
});

// src/report/terminal/cells.ts
const TAB_STOP = 4;
/**
* A line of the project cut into what a terminal shows: tabs become spaces, hidden characters their code points, and
* `##[`, which a log of GitHub Actions obeys, gets a backslash as in `escapeTerminal`. Column by column, so that
* what is printed below the line can be put under the right character.
*/
function cells(line) {
	const cut = [];
	let offset = 0;
	let at = 0;
	for (const character of line) {
		const shown = character === "	" ? " ".repeat(TAB_STOP - at % TAB_STOP) : character === "[" && line.startsWith("##", offset - 2) ? "\\[" : reveal(character);
		const width = columns(shown);
		const end = offset + character.length;
		cut.push({
			offset,
			end,
			shown,
			at,
			width
		});
		offset = end;
		at += width;
	}
	return cut;
}

// src/report/terminal/excerpt.ts
/** Below this, cutting a line would leave nothing to read. */
const NARROWEST$1 = 20;
const CUT = "…";
/**
* The offending line in at most `width` columns (at least 20 are taken), with the place it is about kept in sight.
* Undefined when the finding does not show its line.
*/
function excerptOf({ excerpt, location }, width = 1e400) {
	if (excerpt === void 0) return void 0;
	const text = location.start.line === 1 ? excerpt.replace(/^\ufeff/, "") : excerpt;
	const line = cells(text);
	const column = (units) => units > text.length ? void 0 : line.findLast(({ offset, end }) => offset <= units && units < end)?.at ?? endOf(line);
	const stretch = stretchOf(location, column, endOf(line));
	const view = viewOf(line, stretch, Math.max(width, NARROWEST$1));
	return {
		line: view.text,
		marks: stretch && marksOf(stretch, view)
	};
}
const endOf = (line) => {
	const last = line.at(-1);
	return last ? last.at + last.width : 0;
};
/** Only a stretch that starts and ends on the line is underlined whole; of any other, one caret marks the start. */
function stretchOf({ start, end }, column, lineEnd) {
	const from = column(start.column - 1);
	if (from === void 0) return void 0;
	const to = end?.line === start.line ? column(end.column - 1) ?? lineEnd : from;
	return {
		from,
		to: Math.max(to, from + 1)
	};
}
/** The part of the line to print: its beginning when that holds the stretch, else what is around the stretch. */
function viewOf(line, stretch, width) {
	const whole = endOf(line);
	if (whole <= width) return {
		text: line.map(({ shown }) => shown).join(""),
		from: 0,
		to: whole,
		cutColumns: 0
	};
	const room = width - 2;
	const start = stretch === void 0 || stretch.to <= room ? 0 : Math.max(0, Math.min(stretch.from - Math.floor(room / 3), whole - room));
	const kept = line.filter(({ at, width: taken }) => at >= start && at + taken <= start + room);
	const [from, to] = [kept[0]?.at ?? start, endOf(kept)];
	const cut = [from > 0 ? CUT : "", to < whole ? CUT : ""];
	return {
		text: cut[0] + kept.map(({ shown }) => shown).join("") + cut[1],
		from,
		to,
		cutColumns: cut[0].length
	};
}
function marksOf(stretch, view) {
	const from = Math.max(stretch.from, view.from);
	const carets = Math.max(1, Math.min(stretch.to, view.to) - from);
	return " ".repeat(from - view.from + view.cutColumns) + "^".repeat(carets);
}

// src/report/terminal/finding.ts
/** Columns in front of everything below the first line of a finding. */
const INDENT = 4;
/** One finding under the name of its file; its reason is printed where the rule appears for the first time. */
function findingBlock(page, finding, appearance) {
	const { words } = page;
	const { severity, location, message, why, fix, rule, environments, related } = finding;
	const note = (label, text) => paragraph(page, INDENT, text, [{
		text: `${label}${words.colon}`,
		style: "faint"
	}]);
	return [
		...paragraph(page, 2, message, [{
			text: `${words.severity[severity]} `,
			style: severity
		}, {
			text: `${location.start.line}:${location.start.column} `,
			style: "faint"
		}]),
		...excerptLines(page, finding),
		...appearance === "first" ? note(words.why, why) : [],
		...fix === void 0 ? [] : note(words.fix, fix),
		...related.length === 0 ? [] : note(words.related, related.map(({ path, start }) => placeText(path, start.line)).join(", ")),
		...paragraph(page, INDENT, environments.length === 0 ? rule : `${rule} (${environments.join(", ")})`)
	];
}
function excerptLines({ paint, width }, finding) {
	const edge = `${String(finding.location.start.line)} |`;
	const excerpt = excerptOf(finding, width - INDENT - edge.length - 1);
	if (excerpt === void 0) return [];
	const beside = (gutter, text) => `${" ".repeat(INDENT)}${paint("faint", gutter.padStart(edge.length))} ${text}`.trimEnd();
	const line = beside(edge, excerpt.line);
	return excerpt.marks === void 0 ? [line] : [line, beside("|", paint(finding.severity, excerpt.marks))];
}

// src/report/text.ts
/** How many unverified things are listed for one reason. */
const UNVERIFIED_SHOWN = 10;
/** Below this, wrapping would leave one word on a line. */
const NARROWEST = 40;
/**
* The report for a terminal: the findings that stand, file by file; what could not be verified; the verdict as the last
* line. Suppressed findings are only counted.
*/
function textReport(report, { colour = false, width = 1e400 } = {}) {
	const page = {
		words: WORDS[report.language],
		paint: colour ? ansi : plain$1,
		width: Math.max(width, NARROWEST)
	};
	return [
		...files(page, report),
		unverified(page, report),
		releases(page, report),
		assumptions(page, report),
		changedRules(page, report),
		...onboarding(page, report),
		[countsLine(report), page.paint("strong", verdictLine(report))]
	].filter((part) => part.length > 0).map((part) => `${part.join("\n")}\n`).join("\n");
}
function files(page, { findings }) {
	const byPath = listsBy(findings, ({ suppressed, location }) => suppressed ? void 0 : location.path);
	const seen = /* @__PURE__ */ new Set();
	return [...byPath].map(([path, file]) => [page.paint("path", escapeTerminal(path)), ...file.flatMap((finding) => {
		const appearance = seen.has(finding.rule) ? "again" : "first";
		seen.add(finding.rule);
		return findingBlock(page, finding, appearance);
	})]);
}
function unverified(page, report) {
	const { words, paint } = page;
	const total = report.unverified.length;
	if (total === 0) return [];
	return [paint("strong", `${count(report.language, total, words.unverified)}${words.colon}`), ...unverifiedGroups(report).flatMap(({ reason, items }) => [
		`  ${words.reason[reason]} (${items.length})`,
		...items.slice(0, 10).flatMap(({ path, line, message }) => paragraph(page, 4, `${placeText(path, line)}${words.colon} ${message}`)),
		...items.length > 10 ? [`    ${count(report.language, items.length - 10, words.more)}`] : []
	])];
}
/** How many releases are listed. */
const RELEASES_SHOWN = 20;
function releases(page, { releases: all, language }) {
	const { words, paint } = page;
	if (all.length === 0) return [];
	return [
		paint("strong", `${words.heading.releases}${words.colon}`),
		...all.slice(0, 20).flatMap((release) => paragraph(page, 2, releaseLine(release, language))),
		...all.length > 20 ? [`  ${count(language, all.length - 20, words.more)}`] : []
	];
}
const assumptions = (page, report) => report.assumptions.length === 0 ? [] : [page.paint("strong", `${page.words.heading.assumptions}${page.words.colon}`), ...report.assumptions.flatMap(({ message }) => paragraph(page, 2, message))];
function changedRules(page, { changedRules: changed }) {
	const { words, paint } = page;
	const rules = Object.entries(changed).sort(([a], [b]) => a < b ? -1 : 1);
	if (rules.length === 0) return [];
	return [paint("strong", `${words.heading.changed}${words.colon}`), ...rules.flatMap(([rule, severity]) => paragraph(page, 2, `${rule}${words.colon} ${severity === "off" ? words.off : words.severity[severity]}`))];
}

// src/report/index.ts
/** Every format by the name that `--format` and `--report` take. */
const FORMATS = {
	text: textReport,
	json: jsonReport,
	github: githubReport,
	markdown: markdownReport,
	sarif: sarifReport,
	junit: junitReport,
	gitlab: gitlabReport,
	csv: csvReport
};
/** Names of the files of a report folder, by format; a format that is made for a log has none. */
const FILE_NAMES = {
	text: "report.txt",
	json: "report.json",
	markdown: "report.md",
	sarif: "report.sarif",
	junit: "report.junit.xml",
	gitlab: "report.codequality.json",
	csv: "report.csv"
};
const FORMAT_NAMES = Object.keys(FORMATS);
/** The report in the format with this name. */
const formatReport = (name, report, options = {}) => {
	const format = FORMATS[name];
	return format(report, options);
};

export { ICON as a, familyOf as c, folderInRepository as d, within as f, markdownReport as i, withinBytes as l, FORMAT_NAMES as n, foot as o, formatReport as r, titleLine as s, FILE_NAMES as t, commandMessage as u };