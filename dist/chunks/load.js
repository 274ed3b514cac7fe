import { o as DAY, r as bySeverity } from "./severity.js";
import { t as clip } from "./clip.js";
import { L as asList, z as asRecord } from "./start.js";
import { t as require__2020 } from "./2020.js";
import { t as REPORT_SCHEMA } from "./schema2.js";
import { createHash, randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { Buffer as Buffer$1, isAscii } from "node:buffer";

// src/aggregate/reading/clean.ts
/**
* A text that both databases keep and give back as it is: well formed, without NUL, of a bounded length (in UTF-16
* units). Nothing else is changed: each sink escapes for itself.
*/
const clean = (text, limit) => clip(text, limit).replaceAll("\0", "�").toWellFormed();
const LIMITS = {
	name: 200,
	branch: 300,
	message: 500,
	path: 400,
	origin: 400
};

// src/aggregate/reading/tally.ts
const COLUMN = {
	error: 0,
	warning: 1,
	info: 2
};
/** There are not so many; a hostile report may name one a finding. */
const RULES = 1e3;
/** How many findings each rule has, by code. A report lists the same number of each rule at most, so this is a floor. */
function tallyRules(findings) {
	const counts = /* @__PURE__ */ new Map();
	for (const { rule, severity, suppressed } of findings) {
		const count = counts.get(rule) ?? [
			0,
			0,
			0,
			0
		];
		if (counts.size === RULES && !counts.has(rule)) continue;
		count[suppressed ? 3 : COLUMN[severity]] += 1;
		counts.set(rule, count);
	}
	return Object.fromEntries(counts);
}
/** How often each value occurs. */
function tally(values) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return Object.fromEntries(counts);
}

// src/aggregate/reading/detail.ts
/** How much of a report its page shows; the report itself has the rest. */
const SHOWN = {
	findings: 40,
	unverified: 20,
	changes: 10,
	requirements: 200,
	gates: 10,
	derogations: 100,
	environments: 30
};
/** Cleans each kind of text of a report. */
function cleaner(decode) {
	const path = (text) => clean(decode(text), LIMITS.path);
	return {
		message: (text) => clean(decode(text), LIMITS.message),
		name: (text) => clean(decode(text), LIMITS.name),
		path,
		place: (location) => ({
			path: path(location.path),
			line: location.start.line
		})
	};
}
/** What the page of a project shows of its last report. `decode` makes texts of what was parsed. */
function detailOf(report, decode) {
	const texts = cleaner(decode);
	const { message, name, path, place } = texts;
	return {
		language: report.language,
		profile: name(report.profile),
		manifest: report.inputs.manifest,
		environments: (report.environmentVerdicts ?? []).slice(0, SHOWN.environments).map((environment) => ({
			...environment,
			name: name(environment.name)
		})),
		gates: (report.gates ?? []).slice(0, SHOWN.gates).map((gate) => gateOf(gate, texts)),
		requirements: (report.requirements ?? []).slice(0, SHOWN.requirements).map(({ id, title, priority, status, evidence: [first] }) => ({
			id: name(id),
			title: message(title),
			priority,
			status,
			because: first === void 0 ? void 0 : clip(message(first.text), 200)
		})),
		derogations: (report.derogations ?? []).slice(0, SHOWN.derogations).map(({ rule, where, reason, approvedBy, until, state }) => ({
			rule: name(rule),
			where: where === void 0 ? void 0 : path(where),
			reason: message(reason),
			approvedBy: name(approvedBy),
			until,
			unused: state === "unused"
		})),
		findings: gravest(report.findings).map(({ rule, severity, message: text, location }) => ({
			rule,
			severity,
			message: message(text),
			...place(location)
		})),
		unverified: report.unverified.slice(0, SHOWN.unverified).map(({ reason, path: where, line, message: text }) => ({
			reason,
			path: path(where),
			line,
			message: message(text)
		})),
		reasons: tally(report.unverified.map(({ reason }) => reason))
	};
}
function gateOf({ id, title, open, met, total, changes }, { message, name, place }) {
	return {
		id,
		title: name(title),
		open,
		met,
		total,
		changes: changes.slice(0, SHOWN.changes).map(({ text, rule, field, location }) => ({
			text: message(text),
			rule: rule === void 0 ? void 0 : name(rule),
			field: field === void 0 ? void 0 : name(field),
			...location === void 0 ? {} : place(location)
		}))
	};
}
/** The gravest findings that stand, in the order of the report. */
function gravest(findings) {
	const standing = findings.filter(({ suppressed }) => !suppressed);
	if (standing.length <= SHOWN.findings) return standing;
	return standing.sort((a, b) => bySeverity(a.severity, b.severity)).slice(0, SHOWN.findings);
}

// src/aggregate/reading/json-text.ts
const same = (text) => text;
/** Each character is a byte of UTF-8. */
const decoded = (text) => /[\x80-\xff]/.test(text) ? Buffer$1.from(text, "latin1").toString() : text;
/**
* Parses a text of JSON in UTF-8. A report in French is not ASCII, and V8 takes twice as long for it as for one that is:
* all of it becomes UTF-16. What JSON itself is made of is ASCII, so the bytes are parsed as if each were a character, and
* only the texts that are kept are decoded. A text with escapes, which may be characters that no byte is, goes the long way.
* Throws on what is not JSON. `parse` does what `JSON.parse` does.
*/
function parseJson(bytes, parse = JSON.parse) {
	const buffer = Buffer$1.from(bytes.buffer, bytes.byteOffset, bytes.length);
	if (isAscii(buffer)) return {
		value: parse(buffer.toString("latin1")),
		decode: same
	};
	if (buffer.includes("\\u")) return {
		value: parse(buffer.toString()),
		decode: same
	};
	return {
		value: parse(buffer.toString("latin1")),
		decode: decoded
	};
}

// src/aggregate/reading/repeated.ts
/** How the `json` format lays a list of objects out, two spaces a level. */
const LAYOUT = {
	first: "[\n    ",
	end: "\n    }",
	next: ",\n    ",
	over: "\n  ]"
};
/** A report has not so many requirements nor lists so many findings: one with more is parsed whole, and not remembered. */
const MOST = 1e4;
/**
* `JSON.parse` for reports that come one after the other. From one run to the next a project changes little: an object of
* these lists, which follow each other in a report, is not parsed again when its text is that of the object in the same place
* of the report before. They are four fifths of a report.
*
* The value is that of `JSON.parse`, and so is what is refused: objects that are JSON each make a list that is JSON; the
* rest is parsed with a mark in the place of each list, which has to be found where the list belongs. A line break within a
* text is refused there, so no list is taken out of a text. Whatever is laid out otherwise is parsed whole.
* One value shares objects with the next: they are not to be changed.
*/
function createParse(lists) {
	const mark = randomUUID();
	const before = /* @__PURE__ */ new Map();
	return (text) => {
		const found = /* @__PURE__ */ new Map();
		try {
			let rest = "";
			let at = 0;
			for (const list of lists) {
				const head = `\n  "${list}": ${LAYOUT.first}`;
				const start = text.indexOf(head, at);
				const taken = start < 0 ? void 0 : takeItems(text, start + head.length, before.get(list) ?? []);
				if (!taken) continue;
				rest += `${text.slice(at, start)}\n"${list}":["${mark}"]`;
				at = taken.end;
				found.set(list, taken.items);
			}
			const value = JSON.parse(rest + text.slice(at));
			if (restore(value, found, mark)) {
				for (const [list, items] of found) before.set(list, items);
				return value;
			}
		} catch {}
		return JSON.parse(text);
	};
}
/** The objects of a list from the first one on, and where the list ends; undefined when it is laid out otherwise. */
function takeItems(text, start, before) {
	const items = [];
	for (let at = start; text[at] === "{" && items.length < MOST; at += LAYOUT.next.length) {
		const known = before[items.length];
		const item = known !== void 0 && isAt(text, known.text, at) ? known : parseItem(text, at);
		items.push(item);
		at += item.text.length;
		if (isAt(text, LAYOUT.over, at)) return {
			items,
			end: at + LAYOUT.over.length
		};
		if (!isAt(text, LAYOUT.next, at)) break;
	}
}
/** By slices: V8 compares their bytes at once, `startsWith` character by character. */
const isAt = (text, part, at) => text.slice(at, at + part.length) === part;
function parseItem(text, start) {
	const end = text.indexOf(LAYOUT.end, start);
	const item = `{${text.slice(start + 1, end < 0 ? void 0 : end + LAYOUT.end.length)}`;
	return {
		text: item,
		value: JSON.parse(item)
	};
}
/** Puts each list in the place of its mark; false when a mark is somewhere else. */
function restore(value, found, mark) {
	const report = asRecord(value);
	for (const [list, items] of found) {
		const marked = report[list];
		if (!Array.isArray(marked) || marked.length !== 1 || marked[0] !== mark) return false;
		report[list] = items.map((item) => item.value);
	}
	return true;
}

// src/aggregate/reading/schema.ts
var import__2020 = require__2020();
/** What reports of earlier versions do not have: unknown, never wrong. */
const LATER = [
	"environmentVerdicts",
	"requirements",
	"gates",
	"derogations"
];
function createValidator() {
	const later = LATER;
	const required = asList(REPORT_SCHEMA.required).filter((name) => !later.includes(String(name)));
	const matches = new import__2020.Ajv2020({ strict: false }).compile({
		...REPORT_SCHEMA,
		required
	});
	return (value) => matches(value) ? { report: value } : { fault: faultOf(matches.errors?.[0]) };
}
function faultOf(error) {
	if (!error) return "";
	const where = error.instancePath.slice(1).replaceAll("/", ".");
	const which = error.keyword === "additionalProperties" ? ` (${String(error.params.additionalProperty)})` : "";
	return `${where === "" ? "" : `${where}: `}${error.message ?? error.keyword}${which}`;
}

// src/aggregate/reading/read-report.ts
const rejected = (code, detail = "") => ({ rejected: {
	code,
	detail: clean(detail, 300)
} });
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
/** By what a delivery is known again without being read: its text, and what the source says of it. */
const digestOf = (loaded) => {
	const { name = "", repository = "", branch = "", commit = "", defaultBranch = "" } = loaded;
	const what = "bytes" in loaded ? loaded.content : `${loaded.refused}\0${loaded.origin}`;
	return sha256([
		name,
		repository,
		branch,
		commit,
		defaultBranch,
		what
	].join("\0"));
};
const createUnderstanding = () => ({
	parse: createParse([
		"requirements",
		"gates",
		"findings"
	]),
	validate: createValidator()
});
/** The tool did not exist before. */
const FIRST_DAY = Date.parse("2024-01-01T00:00:00Z");
/** A runner's clock may be wrong by so much. */
const CLOCK_ERROR = DAY;
/** Reads one delivery: what history keeps of it, or why it is not taken. `now` in milliseconds. */
function readReport(loaded, { parse, validate }, now) {
	if (!("bytes" in loaded)) return rejected(loaded.refused);
	let parsed;
	try {
		parsed = parseJson(loaded.bytes, parse);
	} catch (error) {
		return rejected("not-json", error instanceof Error ? error.message : "");
	}
	const valid = validate(parsed.value);
	if ("fault" in valid) return rejected("not-a-report", valid.fault);
	const at = Date.parse(valid.report.generatedAt);
	if (!(at >= FIRST_DAY && at <= now + CLOCK_ERROR)) return rejected("absurd-date", valid.report.generatedAt);
	return identified(loaded, valid.report, parsed.decode, loaded.content);
}
function identified(delivery, report, decode, content) {
	const said = (text) => text === void 0 ? "" : decode(text);
	const repository = addressOf(delivery.repository ?? said(report.source?.repository));
	const branch = delivery.branch ?? said(report.source?.branch);
	const name = said(report.project) || nameOf(repository) || (delivery.name ?? "");
	if (name.trim() === "") return rejected("no-name");
	if (name.length > LIMITS.name || repository.length > LIMITS.path || branch.length > LIMITS.branch) return rejected("absurd-name", name);
	const commit = delivery.commit ?? report.source?.commit;
	const { counts } = report;
	return {
		record: {
			name: clean(name, LIMITS.name),
			repository: clean(repository, LIMITS.path),
			branch: clean(branch, LIMITS.branch),
			defaultBranch: delivery.defaultBranch,
			commit: commit !== void 0 && /^[\da-f]{7,64}$/i.test(commit) ? commit.toLowerCase() : void 0,
			generatedAt: new Date(report.generatedAt).toISOString(),
			content,
			tool: clean(decode(report.tool.version), 50),
			verdict: report.verdict,
			passed: report.passed,
			errors: bounded(counts.error),
			warnings: bounded(counts.warning),
			infos: bounded(counts.info),
			suppressed: bounded(counts.suppressed),
			unverified: report.unverified.length,
			rules: tallyRules(report.findings),
			gates: report.gates === void 0 || report.gates.length === 0 ? null : Object.fromEntries(report.gates.map(({ id, open, met, total }) => [id, gate(open, met, total)])),
			requirements: report.requirements === void 0 || report.requirements.length === 0 ? null : tally(report.requirements.map(({ status }) => status))
		},
		detail: () => JSON.stringify(detailOf(report, decode))
	};
}
const gate = (open, met, total) => [
	open ? 1 : 0,
	bounded(met),
	bounded(total)
];
/** An integer column holds no more. */
const bounded = (amount) => Math.min(amount, 2147483647);
/** The same repository under one address. */
const addressOf = (repository) => repository.trim().replace(/\/+$/, "").replace(/\.git$/, "");
const nameOf = (repository) => repository.slice(repository.lastIndexOf("/") + 1);
/**
* Reads some deliveries of a batch, one reading for each, in their order. What the last report of a branch is asked for is
* made for that one only: it is a third of the work.
*/
function readReports(batch, understanding, now) {
	const readings = [];
	const last = /* @__PURE__ */ new Map();
	for (const loaded of batch) {
		const read = readReport(loaded, understanding, now);
		readings.push("record" in read ? { record: read.record } : read);
		if (!("record" in read)) continue;
		const { repository, name, branch, generatedAt } = read.record;
		const key = [
			repository,
			name,
			branch
		].join("\n");
		if ((last.get(key)?.read.record.generatedAt ?? "") <= generatedAt) last.set(key, {
			index: readings.length - 1,
			read
		});
	}
	for (const { index, read } of last.values()) readings[index] = {
		record: read.record,
		detail: read.detail()
	};
	return readings;
}

// src/aggregate/reading/load.ts
/**
* Loads batches. Their files are read into memory that is used again for a later batch: to get new memory of the system and
* to give it back takes longer than to read.
*/
function createLoader() {
	const free = [];
	return (deliveries) => {
		const total = deliveries.reduce((sum, delivery) => sum + ("file" in delivery ? delivery.size : 0), 0);
		const last = free.pop();
		const memory = last !== void 0 && last.length >= total ? last : Buffer.allocUnsafeSlow(total);
		let at = 0;
		return {
			loaded: deliveries.map((delivery) => {
				if ("bytes" in delivery) return {
					...delivery,
					content: sha256(delivery.bytes)
				};
				if (!("file" in delivery)) return delivery;
				const { file, size, ...provenance } = delivery;
				const room = memory.subarray(at, at + size);
				at += size;
				try {
					const bytes = readInto(room, file) ?? readFileSync(file);
					return {
						...provenance,
						bytes,
						content: sha256(bytes)
					};
				} catch {
					return {
						...provenance,
						refused: "unreadable"
					};
				}
			}),
			release: () => free.push(memory)
		};
	};
}
/** Undefined when the file is not of that size any more. */
function readInto(room, file) {
	const descriptor = openSync(file, "r");
	try {
		return readSync(descriptor, room) === room.length && readSync(descriptor, Buffer.alloc(1)) === 0 ? room : void 0;
	} finally {
		closeSync(descriptor);
	}
}
/** The deliveries at these places. */
const chosen = (loaded, wanted) => wanted.flatMap((index) => loaded[index] ?? []);

export { readReports as a, digestOf as i, createLoader as n, LIMITS as o, createUnderstanding as r, clean as s, chosen as t };