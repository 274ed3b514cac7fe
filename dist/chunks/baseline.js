import { H as isRecord, S as byPath, T as decodeText, U as UserError, l as readOptionFile, u as writeReportFile, v as SKIPPED_FOLDERS, x as MAX_FILE_BYTES, z as asRecord } from "./start.js";
import { a as listsBy, i as addTo } from "./location.js";
import { a as reaches, i as gravest, t as SEVERITIES } from "./severity.js";
import { n as checkAhead, r as ageOf } from "./run.js";
import { r as isAnswered, t as GATES } from "./reported.js";
import { a as createSource, n as parseYaml } from "./parse.js";
import { n as ranked, t as unverifiedGroups } from "./unverified.js";
import { n as readTreeListing, t as readBatch } from "./git-objects.js";
import { a as oneLine, i as lines, n as capitalised, o as reveal, r as escapeTerminal, t as WORDS$1 } from "./words.js";
import { a as linked, c as contentPolicy, i as joined, l as csvRecord, n as embedded, o as prose, r as html, t as _taggedTemplateLiteral } from "./taggedTemplateLiteral.js";
import { a as placeText, i as lastLine, n as verdictLine, o as repositoryPath, r as verdictReason, s as count, t as countsLine } from "./verdict.js";
import { t as clip } from "./clip.js";
import { _ as tableRow, a as gatesSection, c as placeCell, d as textCell, f as codeSpan, g as tableHead, h as section, i as environmentsSection, l as proseCell, m as prose$1, n as onboarding, o as requirementsSections, p as escapeMarkdown, r as derogationsSection, s as locationCell, u as ruleCell, v as asJson, y as jsonReport } from "./onboarding.js";
import { n as linkDestination, r as sourceAddress, t as encodePath } from "./link.js";
import { i as plain$1, n as columns, r as ansi, t as paragraph } from "./page.js";
import { existsSync, lstatSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";

// src/report/compare.ts
/** Compares the findings that stand by their fingerprints, which stay the same when lines move. */
function compareReports(report, base) {
	const before = ranked(base);
	const now = ranked(report);
	return {
		added: now.filter(not(held(before))),
		fixed: before.filter(not(held(now))),
		unchanged: now.filter(held(before))
	};
}
/**
* The report with each finding marked as new or not, which fails for new ones only. When not all findings are listed, the
* new ones are not known: it then passes only if it does so with all of them.
*/
function judgedAgainst(report, base, name) {
	const { added, fixed, unchanged } = compareReports(report, base);
	const fresh = new Set(added);
	const isWhole = [base, report].every(({ counts, findings }) => listed(counts) === findings.length);
	return {
		...report,
		passed: report.passed || isWhole && !added.some(({ severity }) => reaches(severity, report.failOn)),
		comparison: {
			with: name,
			added: added.length,
			fixed: fixed.length,
			unchanged: unchanged.length
		},
		findings: report.findings.map((finding) => finding.suppressed ? finding : {
			...finding,
			change: fresh.has(finding) ? "new" : "unchanged"
		})
	};
}
const listed = ({ error, warning, info, suppressed }) => error + warning + info + suppressed;
/** What is annotated: the findings that stand, without those that the run was compared with had. */
const annotated = (report) => ranked(report).filter(({ change }) => change !== "unchanged");
/** Whether one of the findings has the same fingerprint and is not taken for another one yet. */
function held(findings) {
	const left = /* @__PURE__ */ new Map();
	for (const { fingerprint } of findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
	return ({ fingerprint }) => {
		const number = left.get(fingerprint) ?? 0;
		left.set(fingerprint, number - 1);
		return number > 0;
	};
}
const not = (holds) => (finding) => !holds(finding);

// src/cli/git-tree.ts
/**
* What no configuration of the repository may change: no program but git itself, no other objects than those that are
* there. Nothing is checked out, so that no filter runs.
*/
const FIXED = [
	"--no-pager",
	"--no-replace-objects",
	"--literal-pathspecs",
	...[
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"protocol.allow=never"
	].flatMap((set) => ["-c", set])
];
const ENVIRONMENT = {
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
/** The names of three hundred thousand files; the texts that are read at once. */
const OUTPUT_LIMIT = 268435456;
/** Files up to this size are read together. */
const SMALL = 262144;
/** Runs git in a folder; undefined when there is none, when it is no repository, or when git refuses. */
const gitIn = (folder, environment) => (args, input) => {
	try {
		return execFileSync("git", [
			...FIXED,
			"-C",
			folder,
			...args
		], {
			env: {
				...environment,
				...ENVIRONMENT
			},
			input,
			maxBuffer: OUTPUT_LIMIT,
			stdio: [
				"pipe",
				"pipe",
				"ignore"
			],
			windowsHide: true
		});
	} catch {
		return;
	}
};
const line = (output) => output?.toString().trim() || void 0;
/** The commit that a reference names; undefined when the repository has no such commit. */
const commitOf = (git, ref) => line(git([
	"rev-parse",
	"--verify",
	"--quiet",
	"--end-of-options",
	`${ref}^{commit}`
]));
/** Where HEAD left a commit's history; the commit itself when the history in between is not there. */
const forkPoint = (git, commit) => line(git([
	"merge-base",
	commit,
	"HEAD"
])) ?? commit;
const isShallow = (git) => line(git(["rev-parse", "--is-shallow-repository"])) === "true";
/** The files of a folder as a commit has them, read from git's objects; undefined when they cannot be read. */
function gitTree(git, commit) {
	const listing = git([
		"ls-tree",
		"-r",
		"-z",
		"--long",
		commit
	]);
	if (!listing) return void 0;
	const { files, links } = readTreeListing(listing.toString());
	const blobs = new Map(files.filter(({ path }) => !isSkipped(path)).map((file) => [file.path, file]));
	const small = readTogether(git, blobs);
	const bytesOf = (path) => {
		const blob = blobs.get(path);
		return blob && (small.get(blob.object) ?? git([
			"cat-file",
			"blob",
			blob.object
		]));
	};
	return {
		paths: [...blobs.keys()].sort(byPath),
		strayLinks: [],
		aside: [...links].sort(byPath),
		read: (path) => {
			if ((blobs.get(path)?.size ?? 0) > 5242880) return { problem: "too-large" };
			const bytes = bytesOf(path);
			return bytes ? decodeText(bytes) : { problem: "unreadable" };
		},
		bytes: (path) => (blobs.get(path)?.size ?? 0) > 5242880 ? void 0 : bytesOf(path)
	};
}
const isSkipped = (path) => path.split("/").some((part) => SKIPPED_FOLDERS.has(part));
/** The small files by object: one process for all of them. */
function readTogether(git, blobs) {
	const wanted = /* @__PURE__ */ new Map();
	let total = 0;
	for (const file of blobs.values()) {
		const { object, size } = file;
		if (size > SMALL || total + size > OUTPUT_LIMIT / 2 || wanted.has(object)) continue;
		wanted.set(object, file);
		total += size;
	}
	const output = wanted.size === 0 ? void 0 : git(["cat-file", "--batch"], `${[...wanted.keys()].join("\n")}\n`);
	return output ? readBatch(output, wanted.values()) : /* @__PURE__ */ new Map();
}

// src/cli/changed-since.ts
/** No option, no range, no pattern; what git makes of the rest is its affair. */
const REF = /^(?!-)(?!.*\.\.)[^\s:?*[\\^~\x00-\x1f\x7f]{1,250}(?:[~^]\d{0,4}){0,5}$/;
/**
* Compares a report with one made of the commit at which HEAD left the first of some references that is there. A finding is
* new when that report does not have it: a line of a values file gives findings in a template that nobody touched, and
* a removed line has none of its own. Throws a UserError when no reference can be one.
*/
async function judgedSince(report, refs, options, environment) {
	for (const ref of refs) if (!REF.test(ref)) throw new UserError("bad-usage", `"${ref}" is no name of a commit`);
	const git = gitIn(resolve(options.root), environment);
	const commit = refs.map((ref) => commitOf(git, ref)).find((found) => found !== void 0);
	if (commit === void 0) {
		const [ref = ""] = refs;
		return isShallow(git) ? {
			report,
			unknown: shallow(ref)
		} : {
			report,
			unknown: absent(ref),
			missing: true
		};
	}
	const from = forkPoint(git, commit);
	const tree = gitTree(git, from);
	if (!tree) return {
		report,
		unknown: UNREADABLE
	};
	const base = await baseReport(options, tree);
	return { report: judgedAgainst(report, base ?? {
		...report,
		...EMPTY
	}, from.slice(0, 12)) };
}
/** The report of the base, with the options of the run; undefined when it had nothing to check. */
async function baseReport(options, tree) {
	try {
		return await checkAhead(options, { tree });
	} catch (error) {
		if (error instanceof UserError && error.code === "nothing-to-check") return void 0;
		throw error;
	}
}
const EMPTY = {
	findings: [],
	counts: {
		error: 0,
		warning: 0,
		info: 0,
		suppressed: 0
	}
};
const UNREADABLE = {
	en: "The base cannot be read from git: all findings are judged",
	fr: "La base est illisible dans git : tous les constats sont jugés"
};
const shallow = (ref) => ({
	en: `"${ref}" is not in this shallow clone, all findings are judged: fetch it, or clone with its history`,
	fr: `« ${ref} » est absent de ce clone superficiel, tous les constats sont jugés : le récupérer, ou cloner avec l’historique`
});
const absent = (ref) => ({
	en: `git finds no commit "${ref}" here: all findings are judged`,
	fr: `git ne trouve ici aucun commit « ${ref} » : tous les constats sont jugés`
});

// src/cli/repository-folder.ts
/** The path from one folder to something inside it; undefined for what is not inside. */
function within$1(folder, path) {
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
	return (within$1(repository ?? resolve(workspace), root) ?? "").replaceAll(sep, "/");
}

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

// src/report/compared.ts
/** "Only new findings count, compared with 0123abcd: 1 new, 2 fixed, 3 unchanged"; nothing without a comparison. */
function comparisonLines({ language, comparison }) {
	if (!comparison) return [];
	const { compared, onlyNew, colon } = WORDS$1[language];
	const numbers = [
		"added",
		"fixed",
		"unchanged"
	].map((name) => count(language, comparison[name], compared[name]));
	return [`${onlyNew(escapeTerminal(comparison.with))}${colon} ${numbers.join(", ")}.`];
}

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
const TITLE_LIMIT$1 = 255;
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
	const findings = annotated(report);
	return [
		...SEVERITIES.flatMap((level) => findings.filter(({ severity }) => severity === level).slice(0, 10)).map((finding) => annotation(report, finding, options)),
		...withheld(report, findings, options),
		...unverified$2(report),
		...comparisonLines(report),
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
	const words = WORDS$1[language];
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
	const words = WORDS$1[language];
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
function unverified$2({ language, unverified: items }) {
	const words = WORDS$1[language];
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
const SEVERITY$1 = {
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
	const { reason } = WORDS$1[report.language];
	return asJson([...ranked(report).map(({ rule, severity, message, fingerprint, location }) => entry(rule, SEVERITY$1[severity], message, fingerprint, location.path, location.start.line)), ...report.unverified.map((item) => entry(`unverified/${item.reason}`, SEVERITY$1.info, `${reason[item.reason]}, ${item.message}`, `unverified/${item.reason}/${oneLine(item.path)}`, item.path, item.line ?? 1))]);
}

// src/report/html/icons.ts
/** Shapes that differ, so that none is told from another by its colour alone. They stand once in the page. */
const SHAPES = {
	yes: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L3.8 7.8l1.3-1.3L7 8.4l4-4 1.3 1.3L7 11Z",
	no: "M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm-.3 9.9L6 12l2-2 2 2 1.3-1.1-2-2.1 2-2.1L10 5.5l-2 2-2-2-1.3 1.2 2 2.1-2 2.1Z",
	warning: "M8 1 .6 14.5h14.8L8 1Zm-.9 5h1.8v4.4H7.1V6Zm0 5.5h1.8v1.7H7.1v-1.7Z",
	info: "M2 1h12v14H2V1Zm5 3v2h2V4H7Zm0 3v5h2V7H7Z",
	unknown: "M8 1 1 8l7 7 7-7-7-7Zm-.9 9.6h1.8v1.6H7.1v-1.6ZM8 4.2c1.5 0 2.6.8 2.6 2 0 1.7-1.8 1.6-1.8 3.2H7.2c0-2 1.7-2 1.7-3 0-.5-.4-.7-.9-.7-.6 0-1 .3-1.1.9l-1.6-.3c.2-1.3 1.2-2.1 2.7-2.1Z",
	pen: "M11.3 1.2 14.8 4.7 5.2 14.3 1 15l.7-4.2 9.6-9.6Z",
	none: "M1 7h14v2H1z"
};
/** The shapes that the icons of the page refer to. */
const sprite = () => html`<svg class="sprite" aria-hidden="true">${Object.entries(SHAPES).map(([name, path]) => html`<symbol id="i-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`)}</svg>`;
/** An icon in front of a text that says the same. */
const icon = (name) => html`<svg class="i" aria-hidden="true"><use href="#i-${name}"/></svg>`;
/** A word with its icon, coloured. */
const badge = (tone, name, text) => html`<span class="b ${tone}">${icon(name)}${text}</span>`;

// src/report/html/states.ts
const VERDICT = {
	compatible: ["good", "yes"],
	undetermined: ["doubt", "unknown"],
	incompatible: ["bad", "no"]
};
const SEVERITY = {
	error: ["bad", "no"],
	warning: ["warn", "warning"],
	info: ["note", "info"]
};
const STATUS = {
	met: ["good", "yes"],
	declared: ["note", "pen"],
	broken: ["bad", "no"],
	missing: ["warn", "warning"],
	unverified: ["doubt", "unknown"],
	"not-applicable": ["mute", "none"]
};
const DEROGATION = {
	active: ["good", "yes"],
	"ends-soon": ["warn", "warning"],
	expired: ["bad", "no"],
	unused: ["mute", "none"]
};
const verdictTone = (verdict) => VERDICT[verdict][0];
const verdictIcon = (verdict) => VERDICT[verdict][1];
const verdictBadge = ({ words }, verdict) => badge(...VERDICT[verdict], capitalised(words.verdict[verdict]));
const severityBadge = ({ words }, severity) => badge(...SEVERITY[severity], words.severity[severity]);
const statusBadge = ({ words }, status) => badge(...STATUS[status], capitalised(words.status[status]));
const openBadge = ({ words }, open) => open ? badge("good", "yes", capitalised(words.gate.open)) : badge("bad", "no", capitalised(words.gate.closed));
const derogationBadge = ({ words }, state) => badge(...DEROGATION[state], words.derogation[state]);

// src/report/html/room.ts
const sizeOf = ({ html }) => Buffer.byteLength(html, "utf8");
/** The first of the rows that have room together, and how many have none. */
function within(rows, room) {
	let taken = 0;
	const over = rows.findIndex((row) => {
		taken += sizeOf(row);
		return taken > room;
	});
	const kept = over < 0 ? rows : rows.slice(0, over);
	return {
		kept,
		left: rows.length - kept.length
	};
}

// src/report/html/table.ts
/** A table that scrolls on its own where the screen is narrow; what has no room is counted below it. */
function table({ language, page }, { caption, columns, rows, room, id }) {
	const { kept, left } = within(rows, room);
	return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${caption}</caption><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${kept}</tbody></table></div>${left > 0 && html`<p class="left">${count(language, left, page.rowsNotShown)}</p>`}`;
}
/** One part of the page, reached from its contents. */
const part = (id, title, body) => html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>${body}</section>
`;

// src/report/html/environments.ts
const ROOM$3 = 12e3;
const TEXT_LIMIT$5 = 600;
/** The verdict of each environment, then what had to be assumed. */
function environments(view, report) {
	const { page, words } = view;
	const rows = report.environmentVerdicts.map(({ name, class: kind, verdict, counts }) => html`<tr><th scope="row">${clip(name, 100)}<span class="sub">${words.class[kind]}</span></th><td>${verdictBadge(view, verdict)}</td>${SEVERITIES.map((severity) => html`<td class="n">${counts[severity]}</td>`)}</tr>`);
	const columns = [
		words.column.environment,
		words.column.verdict,
		...SEVERITIES.map((severity) => words.severities[severity])
	];
	const assumed = report.assumptions.map(({ message }) => html`<li>${prose(clip(message, TEXT_LIMIT$5))}</li>`);
	if (rows.length === 0 && assumed.length === 0) return [];
	return [part("environments", page.environments, [...rows.length === 0 ? [] : [table(view, {
		caption: page.environmentsCaption,
		columns,
		rows,
		room: ROOM$3,
		id: "environments-c"
	})], ...assumed.length === 0 ? [] : [html`<h3>${words.heading.assumptions}</h3><ul>${assumed}</ul>`]])];
}

// src/report/html/excerpt.ts
/** UTF-16 units of a line that are shown, and how many of them stand in front of the place. */
const WIDTH = 160;
const AHEAD = 50;
const CUT$1 = "…";
/**
* The offending line with the place marked; its indentation is left out. Undefined when the finding does not show its
* line. Only a stretch that ends on the line is marked whole; of any other, the first character.
*/
function excerpt({ excerpt: line, location: { start, end } }) {
	if (line === void 0) return void 0;
	const text = start.line === 1 ? line.replace(/^\ufeff/, "") : line;
	const from = start.column - 1;
	const indent = text.length - text.trimStart().length;
	if (from >= text.length) return html`<pre>${shortened(text.slice(indent), WIDTH)}</pre>`;
	const to = end?.line === start.line && end.column - 1 > from ? end.column - 1 : next(text, from);
	const first = Math.min(from, from - indent <= 110 ? indent : boundary(text, from - AHEAD));
	const last = boundary(text, Math.max(first + WIDTH, Math.min(to, from + WIDTH)));
	const marked = Math.min(to, last);
	return html`<pre>${first > indent && CUT$1}${text.slice(first, from)}<mark>${text.slice(from, marked)}</mark>${text.slice(marked, last)}${last < text.length && CUT$1}</pre>`;
}
const isInsidePair = (text, at) => (text.codePointAt(at - 1) ?? 0) > 65535;
/** The place itself, or the one in front of the character that it would cut. */
const boundary = (text, at) => at > 0 && isInsidePair(text, at) ? at - 1 : at;
/** Behind the character at this place. */
const next = (text, at) => at + ((text.codePointAt(at) ?? 0) > 65535 ? 2 : 1);
const shortened = (text, limit) => text.length <= limit ? text : text.slice(0, boundary(text, limit)) + CUT$1;

// src/report/html/place.ts
const PATH_LIMIT = 200;
/** `path:line:column`, leading to the file in the repository where that is known. */
function placeLink({ options }, place) {
	const { path, line, column } = place;
	const whole = options.folder ? `${options.folder.replace(/\/+$/, "")}/${path}` : path;
	const numbers = [line, column].filter((number) => number !== void 0).map((number) => `:${number}`);
	const shown = html`<code>${clip(path, PATH_LIMIT)}${numbers.join("")}</code>`;
	return linked(sourceAddress(options, {
		path: whole,
		line,
		lastLine: place.lastLine
	}), shown);
}
const locationLink = (view, location) => placeLink(view, {
	path: location.path,
	line: location.start.line,
	column: location.start.column,
	lastLine: lastLine(location)
});

// src/report/html/finding.ts
const TEXT_LIMIT$4 = 500;
const RELATED_SHOWN$1 = 3;
/** The findings of one rule, the gravest first: what all of them share stands once. */
function ruleBlock(view, group) {
	const { page, words, language, options } = view;
	const [first] = group;
	if (first === void 0) return html``;
	const { rule, severity, url } = first;
	const title = options.rules?.find(({ code }) => code === rule)?.text[language].title;
	const items = group.map((finding) => findingItem(view, finding, first));
	return html`<details class="rule"${severity === "error" && html` open=""`}><summary>${severityBadge(view, severity)} <h4><code>${clip(rule, 40)}</code> ${title !== void 0 && clip(title, TEXT_LIMIT$4)}</h4> <span class="sub">${count(language, group.length, page.places)}</span></summary><p>${prose(clip(first.why, TEXT_LIMIT$4))}</p>${advice(view, first.fix)}<ul class="places">${items}</ul>${linkedPage(url, rule, words.column.rule)}</details>
`;
}
const linkedPage = (url, rule, label) => {
	const text = html`${label} ${clip(rule, 40)}`;
	const link = linked(url, text);
	return link === text ? html`` : html`<p class="sub">${link}</p>`;
};
const advice = ({ words }, fix) => fix !== void 0 && html`<p class="fix"><b>${words.fix}${words.colon}</b> ${prose(clip(fix, TEXT_LIMIT$4))}</p>`;
/** One place; `first` is the finding whose severity, reason and advice stand above it already. */
function findingItem(view, finding, first) {
	const { words, language } = view;
	const { message, why, fix, location, related, environments, severity } = finding;
	const line = excerpt(finding);
	const others = related.slice(0, RELATED_SHOWN$1).map((place) => locationLink(view, place));
	const more = related.length - others.length;
	return html`<li class="${severity}">${severity !== first.severity && severityBadge(view, severity)}<p>${locationLink(view, location)} ${prose(clip(message, TEXT_LIMIT$4))}</p>${line}${why !== first.why && html`<p>${prose(clip(why, TEXT_LIMIT$4))}</p>`}${fix !== first.fix && advice(view, fix)}${environments.length > 0 && html`<p class="sub">${clip(environments.join(", "), TEXT_LIMIT$4)}</p>`}${others.length > 0 && html`<p class="sub">${words.related}${words.colon} ${joined(others, html`, `)}${more > 0 && ` ${count(language, more, view.words.more)}`}</p>`}</li>`;
}

// src/report/html/findings.ts
/** Findings that a page lists at most; all of them are in the JSON report. */
const FINDINGS_SHOWN = 500;
/** What the headings of a family take, in bytes, and more than that. */
const FRAME = 300;
/** The findings that stand, by family and by rule, the gravest first; those that have no room are counted. */
function findings(view, report, room) {
	const { page, words, language } = view;
	const shown = withRoom(view, ranked(report), room);
	const total = report.counts.error + report.counts.warning + report.counts.info;
	const families = listsBy(shown, ({ rule }) => familyOf$1(rule, words.family) ?? "");
	const names = [...Object.entries(words.family), ["", words.otherFamily]];
	return part("findings", `${words.heading.findings} (${total})`, [
		...total === 0 ? [html`<p>${page.noFindings}</p>`] : [],
		html`<div class="tools" hidden="" data-search="${page.search}" data-open="${page.openAll}" data-close="${page.closeAll}" data-text="${page.showing}"></div>`,
		...names.flatMap(([family, name]) => {
			const list = families.get(family);
			return list === void 0 ? [] : [html`<section class="family"><h3>${name} <span class="sub">${list.length}</span></h3>${[...listsBy(list, ({ rule }) => rule).values()].map((group) => ruleBlock(view, group))}</section>
`];
		}),
		...total > shown.length ? [html`<p class="left">${count(language, total - shown.length, page.notShown)}</p>`] : []
	]);
}
/** The weightiest findings that have room together. */
function withRoom(view, all, room) {
	const firsts = /* @__PURE__ */ new Map();
	let left = room;
	const over = all.slice(0, FINDINGS_SHOWN).findIndex((finding) => {
		const first = firsts.get(finding.rule);
		left -= first === void 0 ? FRAME + sizeOf(ruleBlock(view, [finding])) : sizeOf(findingItem(view, finding, first));
		if (first === void 0) firsts.set(finding.rule, finding);
		return left < 0;
	});
	return all.slice(0, over < 0 ? FINDINGS_SHOWN : over);
}
/** The code of a rule is its family and three digits. */
const familyOf$1 = (rule, families) => {
	const family = rule.slice(0, -3);
	return Object.hasOwn(families, family) ? family : void 0;
};

// src/report/html/gates.ts
/** Bytes that the lists of one step may take. */
const ROOM$2 = 12e3;
const TEXT_LIMIT$3 = 400;
const TITLE_LIMIT = 120;
/** The steps of the onboarding in order, then what is left of those that are closed; that of the next one stands open. */
function gates(view, { gates: all, requirements }) {
	if (all.length === 0) return [];
	const { page, words } = view;
	const titles = new Map(requirements.map(({ id, title }) => [id, title]));
	const closed = all.filter(({ open }) => !open);
	return [part("gates", words.heading.gates, [
		html`<ol class="gates">${all.map((gate) => card(view, gate))}</ol>`,
		...closed.map((gate, index) => rest(view, beyond(gate, closed.slice(0, index)), titles, index === 0)),
		...closed.length === 0 ? [html`<p>${page.allOpen}</p>`] : []
	])];
}
function card(view, { id, title, open, met, total, left }) {
	const { page, words, language } = view;
	const blocking = left.filter((each) => each.blocking).length;
	const share = total === 0 ? 100 : Math.floor(100 * met / total);
	const name = clip(title, TITLE_LIMIT);
	return html`<li class="${open ? "open" : "closed"}"><h3>${open ? name : html`<a href="#gate-${id}">${name}</a>`}</h3>${openBadge(view, open)}<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" class="track"/><rect width="${share}" height="4"/></svg><p>${words.gate.answered(met, total)}${blocking > 0 && html`<br>${count(language, blocking, page.blocking)}`}</p></li>`;
}
/** What a step asks beside those in front of it. */
function beyond(gate, before) {
	const said = new Set(before.flatMap(({ left }) => left.map(({ requirement }) => requirement)));
	const done = new Set(before.flatMap(({ changes }) => changes.map(({ text }) => text)));
	return {
		...gate,
		left: gate.left.filter(({ requirement }) => !said.has(requirement)),
		changes: gate.changes.filter(({ text }) => !done.has(text))
	};
}
function rest(view, { id, title, left, changes }, titles, open) {
	const { page, words, language } = view;
	const listed = within(changes.map((change) => changeItem(view, change, titles)), ROOM$2);
	const missing = within(left.map(({ requirement, status, blocking }) => html`<li>${statusBadge(view, status)} ${reference(requirement, titles)} ${clip(titles.get(requirement) ?? "", TEXT_LIMIT$3)} <span class="sub">${blocking ? page.blocks : page.advised}</span></li>`), ROOM$2);
	const more = (number) => number > 0 && html`<li class="left">${count(language, number, words.more)}</li>`;
	return html`<details class="gate" id="gate-${id}"${open && html` open=""`}><summary><h3>${page.toOpen(clip(title, TITLE_LIMIT))}</h3></summary>${!open && html`<p class="sub">${page.beyond}</p>`}${listed.kept.length > 0 && html`<h4>${page.changes}</h4><ol class="changes">${listed.kept}${more(listed.left)}</ol>`}<h4>${count(language, left.length, page.left)}</h4><ul class="leftlist">${missing.kept}${more(missing.left)}</ul></details>`;
}
function changeItem(view, { text, requirements, location }, titles) {
	const where = [...location === void 0 ? [] : [locationLink(view, location)]];
	const answered = requirements.slice(0, 6).map((id) => reference(id, titles));
	const others = requirements.length - answered.length;
	return html`<li>${prose(clip(text, TEXT_LIMIT$3))} <span class="sub">${joined(where, html` · `)}${where.length > 0 && " · "}${view.page.answers} ${joined(answered, html`, `)}${others > 0 && ` ${count(view.language, others, view.words.more)}`}</span></li>`;
}
/** Only of ids that are ours a link is made. */
const reference = (id, titles) => titles.has(id) ? html`<a href="#${requirementAnchor(id)}">${id}</a>` : html`${clip(id, 40)}`;
const requirementAnchor = (id) => `req-${id}`;

// src/report/looked-at.ts
const KINDS = [
	"dockerfiles",
	"objects",
	"pipelines",
	"charts",
	"kustomizations",
	"valuesFiles"
];
/** What there was to look at, by kind: "2 Dockerfiles", "1 chart". What is absent is not said. */
const lookedAt = ({ language, inputs }) => KINDS.filter((kind) => inputs[kind] > 0).map((kind) => count(language, inputs[kind], WORDS$1[language].inputs[kind]));

// src/report/html/identity.ts
const NAME_LIMIT$3 = 100;
const projectName = ({ page }, { project }) => project === void 0 ? page.noName : clip(project, NAME_LIMIT$3);
/** `2026-11-25 08:00 UTC` of what is written in ISO 8601. */
const moment = (iso) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2 UTC");
/** Whose page it is, the verdict, and what was looked at by what. */
function identity(view, report) {
	const { page, words } = view;
	const { tool, profile, generatedAt, verdict } = report;
	const facts = [
		[page.date, html`<time datetime="${generatedAt}">${moment(generatedAt)}</time>`],
		[page.lookedAt, html`${lookedAt(report).join(", ") || page.nothing}`],
		[page.profile, html`${clip(profile, NAME_LIMIT$3)}`],
		[page.tool, html`accostage ${clip(tool.version, NAME_LIMIT$3)}`]
	];
	return html`<header><div class="wrap"><p class="brand">Accostage <span>${page.subtitle}</span></p>
<h1>${projectName(view, report)}</h1>
<div class="verdict ${verdictTone(verdict)}">${icon(verdictIcon(verdict))}<div><p class="word">${capitalised(words.verdict[verdict])}</p><p>${verdictReason(report)}</p><p class="counts">${countsLine(report)}</p></div></div>
<dl>${facts.map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl></div></header>
`;
}

// src/report/releases.ts
/** One line of plain text on a release: `deploy (dev, prod), as accostage.yaml declares: 12 objects`. Not escaped. */
function releaseLine(release, language) {
	const words = WORDS$1[language];
	const { folder, environments, decidedBy, status, complete, objects } = release;
	const names = environments.length === 0 ? "" : ` (${environments.join(", ")})`;
	const result = status === "rendered" ? count(language, objects, words.inputs.objects) : words.release[status];
	const partly = status === "rendered" && !complete ? `, ${words.partly}` : "";
	return `${folder}${names}, ${words.decidedBy[decidedBy]}${words.colon} ${result}${partly}`;
}

// src/report/html/others.ts
const ROOM$1 = 15e3;
const TEXT_LIMIT$2 = 300;
const day = (date) => html`${date === void 0 ? "" : clip(date, 10)}`;
/** What was accepted in writing: by whom, until when, and what became of it. */
function derogations(view, { derogations: all, findings }) {
	const { page, words } = view;
	const { column } = words;
	const accepted = all.map(({ rule, where, reason, approvedBy, until, state }) => html`<tr><th scope="row"><code>${clip(rule, 60)}</code></th><td>${derogationBadge(view, state)}</td><td>${clip(where ?? page.everywhere, TEXT_LIMIT$2)}</td><td>${clip(reason, TEXT_LIMIT$2)}</td><td>${clip(approvedBy, 100)}</td><td class="n">${day(until)}</td></tr>`);
	const suppressed = findings.flatMap(({ rule, location, suppressed: by }) => by === void 0 ? [] : [html`<tr><th scope="row"><code>${clip(rule, 20)}</code></th><td>${locationLink(view, location)}</td><td>${words.by[by.by]}</td><td>${clip(by.reason, TEXT_LIMIT$2)}</td><td class="n">${day(by.until)}</td></tr>`]);
	return part("derogations", page.derogations, [
		...accepted.length > 0 ? [table(view, {
			caption: page.derogationsCaption,
			columns: [
				column.rule,
				column.state,
				column.place,
				column.reason,
				column.approvedBy,
				column.until
			],
			rows: accepted,
			room: ROOM$1,
			id: "derogations-c"
		})] : [],
		...suppressed.length > 0 ? [table(view, {
			caption: page.suppressedCaption,
			columns: [
				column.rule,
				column.place,
				column.by,
				column.reason,
				column.until
			],
			rows: suppressed,
			room: ROOM$1,
			id: "suppressed-c"
		})] : [],
		...accepted.length + suppressed.length === 0 ? [html`<p>${page.noDerogations}</p>`] : []
	]);
}
/** What could not be judged, and why. */
function unverified$1(view, report) {
	const { page, words } = view;
	const { column, reason, heading } = words;
	const rows = unverifiedGroups(report).flatMap(({ items }) => items).map((item) => html`<tr><th scope="row">${reason[item.reason]}</th><td>${placeLink(view, item)}</td><td>${prose(clip(item.message, TEXT_LIMIT$2))}</td></tr>`);
	const columns = [
		column.reason,
		column.place,
		column.message
	];
	return part("unverified", `${heading.unverified} (${rows.length})`, [html`<p>${rows.length === 0 ? page.allVerified : page.unverifiedIntro}</p>`, ...rows.length === 0 ? [] : [table(view, {
		caption: page.unverifiedCaption,
		columns,
		rows,
		room: 2 * ROOM$1,
		id: "unverified-c"
	})]]);
}
/** What was rendered and by what it was decided, then the rules whose severity was changed. */
function rendered(view, { releases, changedRules }) {
	const { page, words, language } = view;
	const list = (texts) => {
		const { kept, left } = within(texts.map((text) => html`<li>${clip(text, TEXT_LIMIT$2)}</li>`), ROOM$1);
		return html`<ul>${kept}${left > 0 && html`<li class="left">${count(language, left, words.more)}</li>`}</ul>`;
	};
	const changed = Object.entries(changedRules).sort(([a], [b]) => a < b ? -1 : 1).map(([rule, severity]) => `${rule}${words.colon} ${severity === "off" ? words.off : words.severity[severity]}`);
	return part("rendered", page.rendered, [releases.length === 0 ? html`<p>${page.nothingRendered}</p>` : list(releases.map((release) => releaseLine(release, language))), ...changed.length === 0 ? [] : [html`<h3>${words.heading.changed}</h3>`, list(changed)]]);
}

// src/report/html/statuses.ts
/** In the order in which somebody has something to do. */
const STATUSES = [
	"broken",
	"missing",
	"unverified",
	"declared",
	"met",
	"not-applicable"
];

// src/report/html/requirements.ts
const ROOM = 9e4;
const TEXT_LIMIT$1 = 300;
const EVIDENCE_SHOWN = 3;
/** What the platform asks, line by line; the filters need no script. */
function requirements(view, { requirements: all, gates }) {
	if (all.length === 0) return [];
	const { page, words } = view;
	const steps = GATES.flatMap((id) => gates.filter((gate) => gate.id === id)).map(({ id, title }) => ({
		id,
		title: clip(title, 60)
	}));
	const statuses = STATUSES.map((status) => ({
		id: status,
		title: capitalised(words.status[status]),
		number: all.filter((each) => each.status === status).length
	})).filter(({ number }) => number > 0);
	return [part("requirements", words.heading.requirements, [html`<form class="filters">${choice("s", words.column.state, [{
		id: "all",
		title: page.all,
		number: all.length
	}, ...statuses])}${choice("g", words.column.step, [{
		id: "all",
		title: page.allSteps
	}, ...steps.map(({ id, title }, index) => ({
		id,
		title: `${index + 1}. ${title}`
	}))])}<p class="shown" role="status" data-text="${page.showing}"></p></form>`, table(view, {
		caption: page.requirementsCaption,
		columns: [
			words.column.state,
			words.column.requirement,
			words.column.priority,
			...steps.map(({ title }, index) => html`${index + 1}<span class="sr"> ${title}</span>`)
		],
		rows: all.map((each) => row(view, each, steps)),
		room: ROOM,
		id: "requirements-c"
	})])];
}
const choice = (name, legend, options) => html`<fieldset><legend>${legend}</legend>${options.map(({ id, title, number }, index) => html`<label><input type="radio" name="${name}" id="${name}-${id}" autocomplete="off"${index === 0 && html` checked=""`}><span>${title}${number !== void 0 && html` <b>${number}</b>`}</span></label>`)}</fieldset>`;
function row(view, requirement, steps) {
	const { words } = view;
	const { id, title, priority, source, status, evidence, gates } = requirement;
	const asked = new Set(gates);
	const origin = [source.exigence, source.page].filter((text) => text !== void 0).join(", ");
	return html`<tr id="${requirementAnchor(id)}" class="s-${status}${steps.filter((step) => asked.has(step.id)).map((step) => html` g-${step.id}`)}"><td>${statusBadge(view, status)}</td><th scope="row"><b>${id}</b> ${clip(title, TEXT_LIMIT$1)}${origin !== "" && html` <span class="sub">${linked(source.url, html`${clip(origin, 120)}`)}</span>`}${evidence.length > 0 && html`<ul>${evidence.slice(0, isAnswered(status) ? 1 : EVIDENCE_SHOWN).map((each) => evidenceItem(view, each))}</ul>`}</th><td>${words.priority[priority]}</td>${steps.map((step) => asked.has(step.id) ? html`<td class="dot">✓</td>` : html`<td></td>`)}</tr>
`;
}
function evidenceItem(view, { text, rule, location }) {
	return html`<li>${rule !== void 0 && html`<code>${clip(rule, 20)}</code> `}${prose(clip(text, TEXT_LIMIT$1))}${location !== void 0 && html` ${locationLink(view, location)}`}</li>`;
}

// src/report/html/script.ts
/**
* What a page does better with a script than without: it counts what the filters leave, searches the findings, opens what
* a link leads to, and opens everything for the printer. It never writes HTML.
*/
const SCRIPT = `
'use strict'
{
  const $ = (selector, from = document) => [...from.querySelectorAll(selector)]
  const told = (box, shown, all) => {
    box.textContent = box.dataset.text.replace('{shown}', shown).replace('{all}', all)
  }

  const [shown] = $('#requirements .shown')
  const rows = $('#requirements tbody tr')
  const tell = () => told(shown, rows.filter(row => row.offsetParent !== null).length, rows.length)
  if (shown) {
    $('#requirements input').forEach(input => input.addEventListener('change', tell))
    tell()
  }

  const [tools] = $('#findings .tools')
  const rules = $('#findings details')
  if (tools && rules.length > 0) {
    const search = Object.assign(document.createElement('input'), { type: 'search', placeholder: tools.dataset.search })
    search.setAttribute('aria-label', tools.dataset.search)
    const count = document.createElement('span')
    count.setAttribute('role', 'status')
    count.dataset.text = tools.dataset.text
    const button = (label, open) => {
      const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label })
      made.addEventListener('click', () => rules.forEach(rule => { rule.open = open }))
      return made
    }
    tools.append(search, button(tools.dataset.open, true), button(tools.dataset.close, false), count)
    tools.hidden = false
    const places = $('#findings .places > li')
    let texts
    search.addEventListener('input', () => {
      texts ??= places.map(place => (place.closest('details').querySelector('summary').textContent + ' ' + place.textContent).toLowerCase())
      const wanted = search.value.trim().toLowerCase()
      places.forEach((place, index) => place.toggleAttribute('data-hidden', !texts[index].includes(wanted)))
      rules.forEach(rule => rule.toggleAttribute('data-hidden', rule.querySelector('.places > li:not([data-hidden])') === null))
      $('#findings .family').forEach(family => family.toggleAttribute('data-hidden', family.querySelector('details:not([data-hidden])') === null))
      if (wanted === '') count.textContent = ''
      else told(count, places.filter(place => !place.hasAttribute('data-hidden')).length, places.length)
    })
  }

  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
    if (!target) return
    const closed = target.closest('details')
    if (closed) closed.open = true
    if (target.matches('tr') && target.offsetParent === null) {
      $('#s-all, #g-all').forEach(all => { all.checked = true })
      tell()
      target.scrollIntoView()
    }
  }
  addEventListener('hashchange', follow)
  follow()

  let opened = []
  addEventListener('beforeprint', () => {
    opened = $('details:not([open])')
    opened.forEach(each => { each.open = true })
  })
  addEventListener('afterprint', () => {
    opened.forEach(each => { each.open = false })
  })
}
`;

// src/report/html/style.ts
/** A choice hides the rows that it does not name: nothing but style, so that it works where scripts do not. */
const FILTERS = [...STATUSES.map((id) => `#requirements:has(#s-${id}:checked) tbody tr:not(.s-${id}){display:none}`), ...GATES.map((id) => `#requirements:has(#g-${id}:checked) tbody tr:not(.g-${id}){display:none}`)].join("\n");
/** The look of the page, in light, in dark and on paper. */
const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--soft:#f4f6f9;--line:#d8dde6;--text:#1b2330;--mute:#525c6c;--ink:#1c3a6b;--link:#1c4f9c;
--good:#14612f;--good-bg:#e6f4ea;--bad:#a3161f;--bad-bg:#fdeceb;--warn:#7d4400;--warn-bg:#fff2dd;--note:#14518c;--note-bg:#e7f1fb;--doubt:#573a94;--doubt-bg:#f0ebfa;--mark:#ffe1de}
@media (prefers-color-scheme:dark){:root{--bg:#11161f;--soft:#19202b;--line:#333d4d;--text:#e4e8ef;--mute:#a6b0bf;--ink:#9fc0ff;--link:#9fc4ff;
--good:#86d9a2;--good-bg:#13301f;--bad:#ff9d97;--bad-bg:#3b191b;--warn:#ffc773;--warn-bg:#36260d;--note:#8fc8ff;--note-bg:#122b43;--doubt:#cdb8ff;--doubt-bg:#2a2042;--mark:#5c2426}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;overflow-wrap:break-word}
code,pre,h1{overflow-wrap:anywhere}
.wrap{max-width:78rem;margin:0 auto;padding-inline:1.5rem}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:2.25rem;letter-spacing:-.015em}
h2{font-size:1.5rem;letter-spacing:-.01em;padding-bottom:.5rem;border-bottom:1px solid var(--line);margin-bottom:1.25rem}
h3{font-size:1.0625rem}
h4{font-size:.9375rem}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
.sub{color:var(--mute);font-size:.875rem;font-weight:400}
.left{color:var(--mute);font-style:italic}
.sr,.sprite{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-5rem;background:var(--bg);padding:.5rem 1rem;z-index:2}
.skip:focus{top:1rem}
.i{width:1em;height:1em;fill:currentColor;flex:none;vertical-align:-.125em}
.b{display:inline-flex;align-items:center;gap:.375em;padding:.125rem .5rem;border-radius:3px;font-size:.8125rem;line-height:1.4;font-weight:600;white-space:nowrap}
.good{color:var(--good);background:var(--good-bg)}.bad{color:var(--bad);background:var(--bad-bg)}.warn{color:var(--warn);background:var(--warn-bg)}
.note{color:var(--note);background:var(--note-bg)}.doubt{color:var(--doubt);background:var(--doubt-bg)}.mute{color:var(--mute);background:var(--soft)}
header{border-top:6px solid var(--ink);background:var(--soft);border-bottom:1px solid var(--line);padding:1.5rem 0 1.75rem}
.brand{margin:0 0 1rem;font-weight:700;color:var(--ink);letter-spacing:.01em}
.brand span{font-weight:400;color:var(--mute);margin-left:.75rem;padding-left:.75rem;border-left:1px solid var(--line)}
.verdict{display:flex;gap:1rem;align-items:flex-start;margin:1.25rem 0;padding:1rem 1.25rem;border-left:5px solid currentColor}
.verdict .i{width:2rem;height:2rem;margin-top:.125rem}
.verdict p{margin:0;color:var(--text)}
.verdict .word{font-size:1.375rem;font-weight:700;line-height:1.3;color:inherit}
.verdict .counts{color:var(--mute);font-size:.9375rem}
.verdict p::first-letter{text-transform:uppercase}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:0}
dt{font-size:.8125rem;color:var(--mute)}
dd{margin:0}
.body{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:3rem;padding-top:2rem;padding-bottom:3rem}
nav{position:sticky;top:1.5rem;align-self:start;font-size:.9375rem}
nav p{font-size:.8125rem;color:var(--mute);margin:0 0 .5rem}
nav ul{list-style:none;margin:0;padding:0;border-left:1px solid var(--line)}
nav a{display:block;padding:.3125rem .875rem;text-decoration:none;border-left:3px solid transparent;margin-left:-2px}
nav a:hover{border-left-color:var(--link);text-decoration:underline}
main>section{margin-bottom:3.25rem}
main>section:last-child{margin-bottom:0}
section h3+ul{margin-top:.5rem}
.scroll{position:relative;overflow-x:auto;margin:1rem 0}
.scroll table{min-width:34rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--mute);font-size:.875rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5625rem .75rem;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--mute);vertical-align:bottom;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
#environments tbody th .sub{display:block}
#requirements th .sub{font-size:.8125rem;margin-left:.375rem}
#requirements th .sub a{color:inherit}
tbody th ul{margin:.25rem 0;padding-left:1.125rem;font-size:.875rem;color:var(--mute)}
td.n{white-space:nowrap}
td:nth-child(3){min-width:6rem}
td.dot{text-align:center;color:var(--ink)}
#requirements table{min-width:38rem}
#requirements thead th:nth-child(n+4){text-align:center;font-weight:500}
tr:target{background:var(--note-bg)}
.gates{list-style:none;counter-reset:gate;display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:1rem;margin:0 0 1.5rem;padding:0}
.gates li{counter-increment:gate;border:1px solid var(--line);border-top:4px solid var(--bad);padding:.875rem 1rem;background:var(--bg)}
.gates .open{border-top-color:var(--good)}
.gates h3{margin-bottom:.5rem}
.gates h3::before{content:counter(gate) ". ";color:var(--mute);font-weight:400}
.gates p{font-size:.875rem;color:var(--mute);margin:.25rem 0 0}
.bar{display:block;width:100%;height:5px;margin:.875rem 0 .5rem;fill:var(--bad)}
.open .bar{fill:var(--good)}
.bar .track{fill:var(--line)}
details{border:1px solid var(--line);margin:.75rem 0;background:var(--bg)}
summary{cursor:pointer;padding:.75rem 1rem;list-style-position:inside}
summary:hover{background:var(--soft)}
summary h3,summary h4{display:inline}
details>:not(summary){margin-left:1rem;margin-right:1rem}
details>:last-child{margin-bottom:1rem}
.rule summary{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center}
.rule summary h4{flex:1 1 16rem;font-weight:600}
.rule summary h4 code{color:var(--mute);font-weight:400;margin-right:.375rem}
.rule summary::-webkit-details-marker{display:none}
.rule summary::before{content:"";width:.5rem;height:.5rem;border:solid var(--mute);border-width:0 2px 2px 0;transform:rotate(-45deg);flex:none}
.rule[open] summary::before{transform:rotate(45deg)}
[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.75rem}
.gate h4{margin-top:1rem}
.changes li,.leftlist li{margin:.375rem 0}
.leftlist{list-style:none;padding:0}
.family{margin-top:1.75rem}
.fix b{display:inline-block}
.fix b::first-letter{text-transform:uppercase}
.places{list-style:none;padding:0;border-top:1px solid var(--line);margin-top:.75rem}
.places>li{padding:.625rem 0;border-bottom:1px solid var(--line)}
.places>li:last-child{border-bottom:0;padding-bottom:0}
.places p{margin:.125rem 0}
pre{margin:.375rem 0;padding:.4375rem .75rem .75rem;background:var(--soft);border-left:3px solid var(--line);white-space:pre-wrap;line-height:1.7}
mark{position:relative;background:var(--mark);color:inherit;border-radius:2px;box-shadow:0 2px 0 var(--bad);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.warning mark{background:var(--warn-bg);box-shadow:0 2px 0 var(--warn)}
.info mark{background:var(--note-bg);box-shadow:0 2px 0 var(--note)}
mark::before{content:"";position:absolute;left:0;bottom:-.5rem;border:.25rem solid transparent;border-top:0;border-bottom:.3125rem solid var(--bad)}
.warning mark::before{border-bottom-color:var(--warn)}
.info mark::before{border-bottom-color:var(--note)}
fieldset{border:0;margin:0 0 .75rem;padding:0;display:flex;flex-wrap:wrap;gap:.375rem;align-items:center}
legend{float:left;font-size:.875rem;color:var(--mute);min-width:4rem;padding:0}
label{position:relative}
label input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
label span{display:block;border:1px solid var(--line);border-radius:2rem;padding:.1875rem .75rem;font-size:.875rem}
label b{font-weight:400;color:var(--mute);font-variant-numeric:tabular-nums}
label input:hover+span{border-color:var(--link)}
label input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--bg)}
label input:checked+span b{color:inherit}
label input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.shown,.tools [role=status]{color:var(--mute);font-size:.875rem;margin:0}
.shown:empty{display:none}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin-bottom:1rem}
.tools[hidden]{display:none}
.tools input{font:inherit;font-size:.9375rem;padding:.375rem .75rem;border:1px solid var(--mute);border-radius:3px;background:var(--bg);color:inherit;flex:1 1 14rem;max-width:26rem}
.tools button{font:inherit;font-size:.875rem;padding:.375rem .75rem;border:1px solid var(--mute);border-radius:3px;background:var(--bg);color:var(--link);cursor:pointer}
.tools button:hover{background:var(--soft)}
footer{border-top:1px solid var(--line);background:var(--soft);padding:1rem 0;font-size:.875rem;color:var(--mute)}
@media screen{
[data-hidden]{display:none}
${FILTERS}
}
@media (max-width:60rem){.body{grid-template-columns:minmax(0,1fr);gap:1.5rem}nav{position:static}nav ul{display:flex;flex-wrap:wrap;border:0;gap:.25rem 1rem}nav a{padding:.125rem 0;border:0;margin:0;text-decoration:underline}}
@media (max-width:40rem){.wrap{padding-inline:1rem}h1{font-size:1.75rem}h2{font-size:1.3125rem}.brand span{display:block;margin:0;padding:0;border:0}.verdict{padding:.875rem 1rem;gap:.75rem}legend{float:none;min-width:100%}}
@page{size:A4;margin:15mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#525c6c}}
@media print{
:root{--bg:#fff;--soft:#f4f6f9;--line:#c9cfd9;--text:#000;--mute:#444c59;--ink:#1c3a6b;--link:#1c3a6b;--good:#14612f;--good-bg:#e6f4ea;--bad:#a3161f;--bad-bg:#fdeceb;--warn:#7d4400;--warn-bg:#fff2dd;--note:#14518c;--note-bg:#e7f1fb;--doubt:#573a94;--doubt-bg:#f0ebfa;--mark:#ffe1de}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:9.5pt}
nav,.skip,.filters,.tools,footer{display:none!important}
.wrap{padding:0;max-width:none}
.body{display:block;padding:1.5rem 0 0}
header{padding:1rem 1.25rem}
main>section{margin-bottom:2rem}
h2,h3,h4,summary,caption,thead{break-after:avoid}
tr,.gates li,.places>li,.changes li,.leftlist li,.verdict{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.scroll table,#requirements table{min-width:0}
.gates{grid-template-columns:repeat(4,1fr)}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary::before{display:none}
summary{list-style:none}
a{text-decoration:none;color:inherit}
}
`;

// src/report/html/words.ts
const en = {
	subtitle: "Compatibility with Cloud π Native",
	noName: "Project without a manifest",
	skip: "Skip to the report",
	contents: "On this page",
	date: "Checked on",
	profile: "Profile",
	tool: "Tool",
	lookedAt: "Looked at",
	nothing: "nothing",
	environments: "Environments",
	environmentsCaption: "The verdict of each environment, with the findings that concern it",
	all: "All",
	blocking: {
		one: "{n} blocks it",
		other: "{n} block it"
	},
	toOpen: (title) => `What opens “${title}”`,
	beyond: "Beside what the steps before ask:",
	changes: "Changes, the most useful first",
	left: {
		one: "{n} requirement left",
		other: "{n} requirements left"
	},
	blocks: "blocking",
	advised: "does not block",
	allOpen: "Every step is open.",
	answers: "answers",
	requirementsCaption: "What the platform asks, and the answer of the project",
	allSteps: "All steps",
	showing: "{shown} of {all} shown",
	noFindings: "Nothing was found.",
	search: "Search the findings",
	openAll: "Open all",
	closeAll: "Close all",
	places: {
		one: "{n} place",
		other: "{n} places"
	},
	notShown: {
		one: "{n} more finding is counted and not shown.",
		other: "{n} more findings are counted and not shown."
	},
	rowsNotShown: {
		one: "{n} more row is counted and not shown.",
		other: "{n} more rows are counted and not shown."
	},
	hiddenLine: "The line is not shown: it may hold a secret.",
	derogations: "Derogations and suppressed findings",
	derogationsCaption: "Derogations of the onboarding manifest",
	suppressedCaption: "Findings that do not count",
	everywhere: "everywhere",
	noDerogations: "None.",
	unverifiedIntro: "None of this is right or wrong: it could not be judged.",
	allVerified: "Everything that was found could be verified.",
	unverifiedCaption: "What could not be verified, and why",
	rendered: "What was rendered",
	nothingRendered: "No chart, no kustomization.",
	footer: "Made by Accostage. This page needs no network and sends nothing."
};
const fr = {
	subtitle: "Compatibilité avec Cloud π Native",
	noName: "Projet sans manifeste",
	skip: "Aller au rapport",
	contents: "Sur cette page",
	date: "Vérifié le",
	profile: "Profil",
	tool: "Outil",
	lookedAt: "Examiné",
	nothing: "rien",
	environments: "Environnements",
	environmentsCaption: "Le verdict de chaque environnement, avec les constats qui le concernent",
	all: "Toutes",
	blocking: {
		one: "{n} bloquante",
		other: "{n} bloquantes"
	},
	toOpen: (title) => `Ce qui ouvre l’étape «\u00a0${title}\u00a0»`,
	beyond: "En plus de ce que demandent les étapes précédentes\xA0:",
	changes: "Changements, les plus utiles d’abord",
	left: {
		one: "{n} exigence restante",
		other: "{n} exigences restantes"
	},
	blocks: "bloquante",
	advised: "non bloquante",
	allOpen: "Toutes les étapes sont ouvertes.",
	answers: "répond à",
	requirementsCaption: "Ce que demande la plateforme, et la réponse du projet",
	allSteps: "Toutes les étapes",
	showing: "{shown} sur {all} affichées",
	noFindings: "Aucun constat.",
	search: "Chercher dans les constats",
	openAll: "Tout ouvrir",
	closeAll: "Tout fermer",
	places: {
		one: "{n} endroit",
		other: "{n} endroits"
	},
	notShown: {
		one: "{n} autre constat est compté sans être affiché.",
		other: "{n} autres constats sont comptés sans être affichés."
	},
	rowsNotShown: {
		one: "{n} autre ligne est comptée sans être affichée.",
		other: "{n} autres lignes sont comptées sans être affichées."
	},
	hiddenLine: "La ligne n’est pas montrée\xA0: elle peut contenir un secret.",
	derogations: "Dérogations et constats écartés",
	derogationsCaption: "Dérogations du manifeste d’embarquement",
	suppressedCaption: "Constats qui ne comptent pas",
	everywhere: "partout",
	noDerogations: "Aucune.",
	unverifiedIntro: "Rien de ceci n’est juste ou faux\xA0: il n’a pas été possible d’en juger.",
	allVerified: "Tout ce qui a été trouvé a pu être vérifié.",
	unverifiedCaption: "Ce qui n’a pas pu être vérifié, et pourquoi",
	rendered: "Ce qui a été rendu",
	nothingRendered: "Aucun chart, aucune kustomization.",
	footer: "Page produite par Accostage. Elle ne demande aucun réseau et n’envoie rien."
};
/** The fixed words of the page, beside those that every format shares. */
const PAGE_WORDS = {
	en,
	fr
};

// src/report/html/view.ts
const viewOf$1 = (language, options) => ({
	language,
	words: WORDS$1[language],
	page: PAGE_WORDS[language],
	options
});

// src/report/html/page.ts
var _templateObject;
/** Bytes of the whole page, for it is sent by mail and opened on any machine. */
const PAGE_LIMIT = 3e5;
/** The summary as one page that needs nothing else: no network, no other file, and no script to be read. */
function htmlReport(report, options = {}) {
	const view = viewOf$1(report.language, options);
	const before = [
		...environments(view, report),
		...gates(view, report),
		...requirements(view, report)
	];
	const after = [
		derogations(view, report),
		unverified$1(view, report),
		rendered(view, report)
	];
	const frame = whole(view, report, [...before, ...after]);
	const listed = findings(view, report, PAGE_LIMIT - sizeOf(frame) - RESERVE);
	return whole(view, report, [
		...before,
		listed,
		...after
	]).html;
}
/** For the headings of the families and the note on what is not shown. */
const RESERVE = 6e3;
function whole(view, report, parts) {
	const { page, words, language } = view;
	const name = projectName(view, report);
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"",
		"\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>",
		" – ",
		" – Accostage</title>\n<style>",
		"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">",
		"</a>\n",
		"\n",
		"<div class=\"wrap body\">",
		"<main id=\"main\" tabindex=\"-1\">\n",
		"</main></div>\n<footer><div class=\"wrap\"><p>",
		"</p></div></footer>\n<script>",
		"<\/script>\n</body>\n</html>\n"
	])), language, POLICY, capitalised(words.verdict[report.verdict]), name, embedded(STYLE), page.skip, sprite(), identity(view, report), contents(view, parts), parts, page.footer, embedded(SCRIPT));
}
/** Links to the parts that the page has, by their own titles. */
function contents({ page }, parts) {
	const titles = parts.flatMap(({ html: text }) => {
		const [, id, title] = /<h2 id="([a-z]+)-h">([^<]*)<\/h2>/.exec(text) ?? [];
		return id === void 0 || title === void 0 ? [] : [html`<li><a href="#${id}">${{ html: title }}</a></li>`];
	});
	return html`<nav aria-label="${page.contents}"><p aria-hidden="true">${page.contents}</p><ul>${titles}</ul></nav>`;
}
const POLICY = contentPolicy(STYLE, SCRIPT);

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
	const words = WORDS$1[report.language];
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
	const words = WORDS$1[language];
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
	const words = WORDS$1[language];
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
	const words = WORDS$1[language];
	const named = project === void 0 ? "" : ` (${escapeMarkdown(clip(project, NAME_LIMIT$1))})`;
	return `## ${ICON[verdict]} Accostage${words.colon} ${words.verdict[verdict]}${named}`;
}
/** What was looked at, and by what. */
function foot(report) {
	const { language, tool, profile } = report;
	const words = WORDS$1[language];
	return [`accostage ${escapeMarkdown(clip(tool.version, NAME_LIMIT$1))}, ${words.profile} ${escapeMarkdown(clip(profile, NAME_LIMIT$1))}`, ...lookedAt(report)].join(", ");
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
	const { heading, column, severity } = WORDS$1[report.language];
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
	const words = WORDS$1[language];
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
	const { heading, column } = WORDS$1[report.language];
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
	const { heading, column, reason } = WORDS$1[report.language];
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
	const { heading, column, by } = WORDS$1[language];
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
const releasesSection = ({ language, releases }) => section(language, WORDS$1[language].heading.releases, "", releases.map((release) => ({
	weight: WEIGHT.release,
	text: `- ${textCell(releaseLine(release, language))}`
})));
const assumptionsSection = ({ language, assumptions }) => section(language, WORDS$1[language].heading.assumptions, "", assumptions.map(({ message }) => ({
	weight: WEIGHT.assumption,
	text: `- ${proseCell(message)}`
})));
function changedSection({ language, changedRules }) {
	const { heading, column, off, severity } = WORDS$1[language];
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
	const { column, colon, sources: sourcesTitle, equivalents } = WORDS$1[language];
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
		...parts.map(({ label, text }) => `**${label}${colon}** ${prose$1(text)}`),
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
		words: WORDS$1[report.language],
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
		[
			countsLine(report),
			...comparisonLines(report),
			page.paint("strong", verdictLine(report))
		]
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
		...all.slice(0, RELEASES_SHOWN).flatMap((release) => paragraph(page, 2, releaseLine(release, language))),
		...all.length > RELEASES_SHOWN ? [`  ${count(language, all.length - RELEASES_SHOWN, words.more)}`] : []
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
	html: htmlReport,
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
	html: "report.html",
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

// src/parse/baseline.ts
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FORMS = {
	fingerprint: {
		is: (text) => /^[0-9a-f]{64}$/.test(text),
		form: "64 hexadecimal digits"
	},
	rule: {
		is: (text) => /^[A-Z][A-Z0-9]{1,2}\d{3}$/.test(text),
		form: "the code of a rule"
	},
	path: {
		is: (text) => text !== "",
		form: "a path"
	},
	since: {
		is: (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)),
		form: "a day, YYYY-MM-DD"
	}
};
/** Reads the text of a baseline. JSON is YAML, whose parser says where a thing stands. */
function readBaseline(text) {
	const source = createSource("baseline", text);
	const { documents, problem } = parseYaml(source, "modern");
	if (problem) return { fault: {
		line: source.position(problem.span.start).line,
		reason: problem.reason
	} };
	const [document, ...more] = documents;
	const fault = (route, reason) => ({ fault: {
		line: document?.locate(route).start.line ?? 1,
		reason
	} });
	const { version, findings } = asRecord(document?.value);
	if (!document || more.length > 0 || !isRecord(document.value)) return fault([], "it is no baseline");
	if (version !== 1) return fault(["version"], "\"version\" must be 1");
	if (!Array.isArray(findings)) return fault(["findings"], "\"findings\" must be a list");
	for (const [index, entry] of findings.entries()) for (const [field, { is, form }] of Object.entries(FORMS)) {
		const value = asRecord(entry)[field];
		if (typeof value !== "string" || !is(value)) return fault([
			"findings",
			index,
			field
		], `"${field}" must be ${form}`);
	}
	return { entries: findings };
}

// src/report/baseline.ts
/**
* The baseline after a run that was judged with it. What is gone is dropped, which a run that does not list all of its
* findings cannot tell; what is new enters only when it is asked for, on the day of the run.
*/
function updatedBaseline(entries, { findings, counts, generatedAt }, update) {
	const isWhole = findings.length === counts.error + counts.warning + counts.info + counts.suppressed;
	const still = new Set(findings.flatMap(({ suppressed, fingerprint }) => suppressed?.by === "baseline" ? [fingerprint] : []));
	const kept = isWhole ? entries.filter(({ fingerprint }) => still.has(fingerprint)) : entries;
	const since = generatedAt.slice(0, 10);
	const added = findings.flatMap(({ suppressed, fingerprint, rule, location }) => suppressed ? [] : [{
		fingerprint,
		rule,
		path: location.path,
		since
	}]);
	return update === "shrink" ? kept : [...kept, ...added];
}
/** The text of a baseline: an entry a line, sorted, so that two branches that change it can be merged. */
function baselineText(entries) {
	const keyOf = ({ path, rule, fingerprint }) => `${path}\0${rule}\0${fingerprint}`;
	const lines = entries.map((entry) => ({
		key: keyOf(entry),
		entry
	})).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ entry: { path, rule, since, fingerprint } }) => `    ${JSON.stringify({
		path,
		rule,
		since,
		fingerprint
	})}`);
	return `{\n  "version": 1,\n  "findings": ${lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`}\n}\n`;
}
const WORDS = {
	en: {
		known: {
			one: "baseline: {n} finding",
			other: "baseline: {n} findings"
		},
		oldest: {
			one: "the oldest is {n} day old",
			other: "the oldest is {n} days old"
		},
		gone: {
			one: "{n} is gone, see --update-baseline",
			other: "{n} are gone, see --update-baseline"
		},
		dropped: {
			one: "{n} dropped",
			other: "{n} dropped"
		},
		added: {
			one: "{n} added",
			other: "{n} added"
		}
	},
	fr: {
		known: {
			one: "référence : {n} constat",
			other: "référence : {n} constats"
		},
		oldest: {
			one: "le plus ancien a {n} jour",
			other: "le plus ancien a {n} jours"
		},
		gone: {
			one: "{n} a disparu, voir --update-baseline",
			other: "{n} ont disparu, voir --update-baseline"
		},
		dropped: {
			one: "{n} retiré",
			other: "{n} retirés"
		},
		added: {
			one: "{n} ajouté",
			other: "{n} ajoutés"
		}
	}
};
/** One line on a baseline: how many findings, how old, and what became of those that are gone. */
function baselineLine(entries, next, { language, generatedAt }, done) {
	const words = WORDS[language];
	const shown = done === "written" ? next : entries;
	const today = generatedAt.slice(0, 10);
	const oldest = shown.reduce((most, entry) => Math.max(most, ageOf(entry, today)), 0);
	const [before, after] = [entries, next].map((list) => new Set(list.map(({ fingerprint }) => fingerprint)));
	const dropped = entries.filter(({ fingerprint }) => !after?.has(fingerprint)).length;
	const added = next.filter(({ fingerprint }) => !before?.has(fingerprint)).length;
	return [
		count(language, shown.length, words.known),
		...shown.length > 0 ? [count(language, oldest, words.oldest)] : [],
		...dropped > 0 ? [count(language, dropped, done === "written" ? words.dropped : words.gone)] : [],
		...added > 0 && done === "written" ? [count(language, added, words.added)] : []
	].join(", ");
}

// src/cli/baseline.ts
/** Ours: an entry is about 200 bytes, and a report lists ten thousand findings. */
const SIZE_LIMIT = 16777216;
/**
* Reads a baseline. Throws a UserError for one that is not there, unless it is to be made, and for one that is malformed,
* with the line.
*/
function openBaseline(option, path, update) {
	if (!(lstatSync(path, { throwIfNoEntry: false }) !== void 0) && update) return {
		path,
		update
	};
	const text = readOptionFile(option, path);
	if (text.length > SIZE_LIMIT) throw new UserError("bad-usage", `${option}: "${path}" is too large for a baseline`);
	const read = readBaseline(text);
	if ("entries" in read) return {
		path,
		update,
		entries: read.entries
	};
	const { line, reason } = read.fault;
	throw new UserError("bad-usage", `${option}: "${path}", line ${line}: ${reason}`);
}
/** Writes the baseline when that is asked for. A baseline that is made takes in everything. */
function keepBaseline({ path, update, entries }, report) {
	const next = updatedBaseline(entries ?? [], report, entries ? update ?? "shrink" : "extend");
	if (update) writeReportFile(path, baselineText(next));
	const line = baselineLine(entries ?? [], next, report, update ? "written" : "read");
	return {
		entries: update ? next : entries ?? [],
		grown: update !== void 0 && (entries === void 0 || update === "extend"),
		line
	};
}

export { compareReports as _, formatReport as a, foot as c, withinBytes as d, commandMessage as f, annotated as g, judgedSince as h, FORMAT_NAMES as i, titleLine as l, within$1 as m, openBaseline as n, markdownReport as o, folderInRepository as p, FILE_NAMES as r, ICON as s, keepBaseline as t, familyOf as u, judgedAgainst as v };