import { C as asRecord, E as isRecord, w as asText, x as asList } from "./start.js";
import { n as parseYaml } from "./parse.js";

// src/model/argocd/generator.ts
/** Fields of `ApplicationSetGenerator` that generate, argo-cd `applicationset_types.go`; `selector` only filters. */
const GENERATOR_KINDS = [
	"list",
	"clusters",
	"git",
	"scmProvider",
	"clusterDecisionResource",
	"pullRequest",
	"matrix",
	"merge",
	"plugin"
];
/** Argo CD allows one level of nesting. Anchors can make a small file endless, so both are bounded. */
const MAX_DEPTH = 4;
const MAX_GENERATORS = 500;
/** The generators of an ApplicationSet, those inside a matrix or a merge behind the one that combines them. */
function generatorsOf(object) {
	const found = [];
	const visit = (list, route, depth, parent) => {
		for (const [index, value] of asList(list).entries()) {
			if (found.length >= MAX_GENERATORS) return;
			if (!isRecord(value)) continue;
			const here = [...route, index];
			const kinds = GENERATOR_KINDS.filter((kind) => value[kind] !== void 0 && value[kind] !== null);
			found.push({
				value,
				route: here,
				kinds,
				...parent && { parent }
			});
			for (const kind of ["matrix", "merge"]) if (depth < MAX_DEPTH) visit(asRecord(value[kind]).generators, [
				...here,
				kind,
				"generators"
			], depth + 1, kind);
		}
	};
	visit(object.get("spec", "generators"), ["spec", "generators"], 0);
	return found;
}

// src/model/argocd/source.ts
/** More sources than this are the work of an attacker. */
const MAX_SOURCES = 200;
/** Whether Argo CD takes a field for given: anything but missing, null and the empty text. */
const isGiven = (value) => value !== void 0 && value !== null && value !== "";
/** Whether a list says nothing: not given, or without an item. */
const isEmpty = (value) => !isGiven(value) || Array.isArray(value) && value.length === 0;
/** The text of a field as Go reads it, empty when it is not given; undefined for anything but a text. */
const goText = (value) => isGiven(value) ? asText(value) : "";
/**
* The sources that Argo CD reads: none of them when a `sourceHydrator` is there, else `sources`, else `source`
* (`ApplicationSpec.GetSources`). Those that are no mappings are left out.
*/
function sourcesInForce(application) {
	if (isGiven(application.get("sourceHydrator"))) return [];
	const list = application.get("sources");
	if (Array.isArray(list) && list.length > 0) return list.slice(0, MAX_SOURCES).flatMap((value, index) => isRecord(value) ? [{
		value,
		route: ["sources", index],
		listed: true
	}] : []);
	if (isGiven(list) && !Array.isArray(list)) return [];
	const value = application.get("source");
	return isRecord(value) ? [{
		value,
		route: ["source"],
		listed: false
	}] : [];
}
/**
* Whether something else may fill what the template of an ApplicationSet leaves out: `templatePatch`, or the template
* of a generator.
*/
function mayBeCompleted({ object, templated }) {
	return templated && (isGiven(object.get("spec", "templatePatch")) || hasGeneratorTemplate(object));
}
const hasGeneratorTemplate = (object) => generatorsOf(object).some(({ value, kinds }) => kinds.some((kind) => isRecord(asRecord(value[kind]).template)));

// src/model/name-limit.ts
function nameProblem(name, { min, max, pattern }) {
	if (name.length < min) return "short";
	if (name.length > max) return "long";
	return new RegExp(`^(?:${pattern})$`).test(name) ? void 0 : "pattern";
}
/** A name close to one that the console refuses, which it accepts; undefined when there is none. */
function acceptedName(name, limit) {
	const plain = name.normalize("NFD").toLowerCase().replace(/[^a-z0-9-]/g, "");
	return [plain, plain.replaceAll("-", "")].map((text) => text.slice(0, limit.max)).find((text) => nameProblem(text, limit) === void 0);
}

// src/render/provenance/parsed.ts
/** Documents by source, read once: one file may feed every object of a release. */
const parsed = /* @__PURE__ */ new WeakMap();
/** The documents of a file of the repository; none when it is not YAML. */
function documentsOf(source) {
	const known = parsed.get(source);
	if (known) return known;
	const documents = parseYaml(source).documents.map((document) => ({
		...document,
		distinct: void 0
	}));
	parsed.set(source, documents);
	return documents;
}

// src/parse/go-template.ts
/**
* The actions of a template, in order. A comment ends at its own end mark; in any other action `}}` inside quotes ends
* nothing. One that is never closed reaches to the end of the text, which Go would refuse.
*/
function templateActions(text) {
	const actions = [];
	for (let start = text.indexOf("{{"); start >= 0;) {
		const comment = /^\{\{(?:-\s)?\/\*/.test(text.slice(start, start + 6));
		const end = comment ? commentEnd(text, start) : actionEnd(text, start + 2);
		actions.push({
			start,
			end,
			comment
		});
		start = text.indexOf("{{", end);
	}
	return actions;
}
function commentEnd(text, start) {
	const mark = text.indexOf("*/", start);
	const close = mark < 0 ? -1 : text.indexOf("}}", mark);
	return close < 0 ? text.length : close + 2;
}
function actionEnd(text, from) {
	for (let at = from; at < text.length; at++) {
		const sign = text[at];
		if (sign === "}" && text[at + 1] === "}") return at + 2;
		if (sign === "\"" || sign === "`" || sign === "'") at = quoteEnd(text, at, sign);
	}
	return text.length;
}
/** Where a quote closes; a text in double quotes ends with its line at the latest, as Go demands. */
function quoteEnd(text, start, quote) {
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === quote) return at;
		if (quote === "`") continue;
		if (text[at] === "\n") return at;
		if (text[at] === "\\") at++;
	}
	return text.length;
}
/** The text with each action replaced by as many spaces; line breaks stay, so that places stay the same. */
function withoutActions(text) {
	const parts = [];
	let at = 0;
	for (const { start, end } of templateActions(text)) {
		parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
		at = end;
	}
	return parts.join("") + text.slice(at);
}
/** Keywords of actions that print nothing themselves. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|with|range|define|block|break|continue|\$\w+(?:\s*,\s*\$\w+)?\s*:?=)(?![\w.])/;
/**
* What a line does that holds one action and nothing else: a comment, control (`if`, `end`, `range`, an assignment) or
* something that prints. Undefined for any other line.
*/
function templateLine(line) {
	const text = line.trim();
	if (!text.startsWith("{{")) return void 0;
	const [action, ...others] = templateActions(text);
	if (!action || others.length > 0 || action.end !== text.length || !text.endsWith("}}")) return void 0;
	return action.comment ? "comment" : CONTROL.test(text) ? "control" : "output";
}

export { nameProblem as a, isGiven as c, GENERATOR_KINDS as d, generatorsOf as f, acceptedName as i, mayBeCompleted as l, withoutActions as n, goText as o, documentsOf as r, isEmpty as s, templateLine as t, sourcesInForce as u };