import { B as asText, H as isRecord, L as asList, z as asRecord } from "./start.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { a as isTemplate, n as isSamplePath } from "./sample.js";
import { t as quantity } from "./quantity.js";
import { existsSync, readFileSync } from "node:fs";

// src/schemas/meant.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Longer names are no misspelling. */
const MAX_NAME = 60;
/** Two letters that changed places are two edits, and one mistake. */
const sorted = (text) => [...text].sort().join("");
/** The one of several names that an author probably meant: the nearest, when it is near. Undefined for none. */
function meantName(name, names) {
	if (names.length === 0 || name === "" || name.length > MAX_NAME) return void 0;
	const lower = name.toLowerCase();
	const same = names.find((other) => other.toLowerCase() === lower);
	if (same !== void 0) return same;
	const letters = sorted(lower);
	const mixed = names.find((other) => sorted(other.toLowerCase()) === letters);
	if (mixed !== void 0) return mixed;
	const nearest = (0, import_fastest_levenshtein.closest)(name, names);
	return (0, import_fastest_levenshtein.distance)(lower, nearest.toLowerCase()) <= Math.max(1, Math.floor(Math.min(name.length, nearest.length) / 3)) ? nearest : void 0;
}

// src/schemas/minor.ts
/** `1.33` as 33. Versions are compared by their minor: Kubernetes has had one major for ten years. */
const minorOf = (version) => Number(/^v?1\.(\d{1,4})/.exec(version)?.[1] ?? 0);
/** 33 as `1.33`. */
const versionOf = (minor) => `1.${minor}`;

// src/schemas/store.ts
const CATALOGUE = "catalogue.jsonl";
/**
* The folder of the store: beside the bundle that this code ended in, above it when that is one of its chunks, or in the
* sources.
*/
const findStore = (from = import.meta.url) => [
	"./schemas/",
	"../schemas/",
	"../../rules/schemas/"
].map((folder) => new URL(folder, from)).find((folder) => existsSync(new URL(CATALOGUE, folder)));
/** Opens the store. Throws when it was not delivered with the code: a broken package, not a project's fault. */
function openStore(folder = findStore()) {
	if (!folder) throw new Error("the folder of schemas was not delivered");
	const read = (name) => readFileSync(new URL(name, folder), "utf8").split("\n");
	const [range = "{}", ...groups] = read(CATALOGUE);
	const files = /* @__PURE__ */ new Map();
	return {
		range: JSON.parse(range),
		groups: new Map(groups.filter((line) => line !== "").map((line) => {
			const group = JSON.parse(line);
			return [group.group, group];
		})),
		file: (name) => (line) => {
			let lines = files.get(name);
			if (!lines) {
				lines = read(name);
				files.set(name, lines);
			}
			return JSON.parse(lines[line] ?? "\"*\"");
		}
	};
}
/** A kind of a group in one version; undefined for one that the store does not have. */
function storedKind(group, version, kind) {
	const kinds = group && Object.hasOwn(group.versions, version) ? group.versions[version] : void 0;
	return kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : void 0;
}

// src/schemas/api.ts
const NATIVE_FILE = "kubernetes.jsonl";
const isNative = (group) => group.file === NATIVE_FILE;
/** What the store knows of an API version and kind, for one minor version of Kubernetes. */
function storedState(store, minor, called) {
	const group = store.groups.get(called.group);
	if (!group) return { state: "unknown" };
	const kind = storedKind(group, called.version, called.kind);
	if (!isNative(group)) return kind ? operatorState(group, kind, called) : neverServed(store, minor, group, called);
	if (!kind) return neverServed(store, minor, group, called);
	const announced = kind.g !== void 0 && (!kind.v || kind.g > store.range.newest) ? kind.g : void 0;
	const removedIn = kind.v && kind.v[1] < store.range.newest ? kind.v[1] + 1 : announced;
	if (kind.v && isServed(kind, minor, store)) return {
		state: "served",
		origin: "kubernetes",
		deprecated: deprecation(kind, removedIn, minor)
	};
	if (removedIn !== void 0 && removedIn <= minor) return {
		state: "removed",
		removedIn: versionOf(removedIn),
		use: kind.a ?? served(store, minor, called)
	};
	if (kind.v && kind.v[0] > minor) return {
		state: "too-new",
		since: versionOf(kind.v[0])
	};
	return { state: "unknown" };
}
const isServed = ({ v }, minor, { range }) => v !== void 0 && (v[0] <= minor || v[0] === range.oldest) && (minor <= v[1] || v[1] === range.newest);
/** Deprecated versions that are still served; the version to move to must be served too. */
function deprecation({ d, a }, removedIn, minor) {
	if (d === void 0 || d > minor) return void 0;
	return {
		since: versionOf(d),
		removedIn: removedIn === void 0 ? void 0 : versionOf(removedIn),
		use: a
	};
}
function operatorState(group, { old, off }, { kind, version }) {
	const use = Object.entries(group.versions).filter(([name, kinds]) => name !== version && Object.hasOwn(kinds, kind) && !kinds[kind]?.off && !kinds[kind]?.old).map(([name]) => `${group.group}/${name}`).at(-1);
	if (off) return {
		state: "removed",
		use
	};
	return {
		state: "served",
		origin: "operator",
		deprecated: old && { use }
	};
}
/** Files of tools say `v1` too, a kubeconfig first of all: what looks like no kind of the core group is theirs. */
const isToolFile = ({ group }) => group === "";
/** Files that programs read and no API serves: a kubeconfig, what `oc process` fills in, the policy of an API server. */
const isReadFile = ({ group, kind }) => group === "audit.k8s.io" || group === "" && READ_KINDS.has(kind);
const READ_KINDS = /* @__PURE__ */ new Set(["Config", "Template"]);
/** A kind that its group does not have in this version, and what may be meant. */
function neverServed(store, minor, group, called) {
	if (isReadFile(called)) return { state: "unknown" };
	const origin = isNative(group) ? "kubernetes" : "operator";
	const elsewhere = served(store, minor, called);
	if (elsewhere) return {
		state: "never",
		origin,
		use: `${elsewhere} ${called.kind}`
	};
	const names = Object.entries(group.versions).flatMap(([version, kinds]) => Object.entries(kinds).flatMap(([kind, facts]) => facts.off || facts.v && !isServed(facts, minor, store) || !("n" in facts) ? [] : [{
		version,
		kind
	}]));
	const near = meantName(called.kind, names.filter(({ version }) => version === called.version).map(({ kind }) => kind));
	const meant = near ?? meantName(called.kind, names.map(({ kind }) => kind));
	if (meant !== void 0 && meant !== called.kind) {
		const version = near === void 0 ? names.find(({ kind }) => kind === meant)?.version : called.version;
		return {
			state: "never",
			origin,
			use: `${group.group ? `${group.group}/` : ""}${version} ${meant}`
		};
	}
	if (origin === "operator" || isToolFile(called)) return { state: "unknown" };
	return {
		state: "never",
		origin
	};
}
/** The API version that serves a kind: the newest of its own group, else the one of a group that alone has it. */
function served(store, minor, { group, kind }) {
	const own = store.groups.get(group);
	const here = own && versionServing(own, kind, store, minor);
	if (here !== void 0) return here;
	if (own && !isNative(own)) return void 0;
	const others = [...store.groups.values()].flatMap((other) => versionServing(other, kind, store, minor) ?? []);
	const native = others.filter((apiVersion) => isNativeVersion(store, apiVersion));
	return native.length > 0 ? native[0] : others.length === 1 ? others[0] : void 0;
}
const isNativeVersion = (store, apiVersion) => {
	const group = store.groups.get(apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "");
	return group !== void 0 && isNative(group);
};
function versionServing(group, kind, store, minor) {
	const versions = Object.entries(group.versions).filter(([, kinds]) => {
		const facts = Object.hasOwn(kinds, kind) ? kinds[kind] : void 0;
		if (!facts || facts.n === void 0 || facts.off) return false;
		return !facts.v || isServed(facts, minor, store);
	}).map(([version]) => version);
	const stable = versions.filter((version) => /^v\d+$/.test(version));
	const newest = (stable.length > 0 ? stable : versions).sort().at(-1);
	return newest === void 0 ? void 0 : group.group ? `${group.group}/${newest}` : newest;
}
/** What a definition of the repository says of one of its versions. */
function ownState(versions, { group, version, kind }) {
	const own = versions.get(version);
	const use = [...versions].filter(([name, { served }]) => served && name !== version).map(([name]) => `${group}/${name}`).at(-1);
	if (!own) return {
		state: "never",
		origin: "repository",
		use: use === void 0 ? void 0 : `${use} ${kind}`
	};
	if (!own.served) return {
		state: "removed",
		use
	};
	return {
		state: "served",
		origin: "repository",
		deprecated: own.deprecated ? { use } : void 0
	};
}

// src/schemas/pattern.ts
/** What one run spends on such patterns at most, in steps: a second at worst, and a thousand times what a project needs. */
const createEffort = () => ({ left: 2e8 });
/** Longer texts are not held against a pattern: no name, address or duration is that long. */
const MAX_MATCHED = 256;
/** A pattern of the store, which was tried before it came there. */
function triedPattern(source) {
	const expression = new RegExp(source);
	return {
		source,
		test: (text) => text.length > MAX_MATCHED || expression.test(text)
	};
}
/** Longer patterns, or those with something repeated that repeats, may be made to be slow: they are not tried. */
const MAX_PATTERN = 100;
const MAX_REPEATS = 3;
const MAX_CHOICES = 1e3;
/** What one match may take at most, in steps. */
const MAX_STEPS = 1e6;
/** Whether a pattern of anybody's may be tried at all. */
function isTame(pattern) {
	if (pattern.length > MAX_PATTERN || /\)[*+{?]|\(\?[^:]|\[\[:|\\[AzZQEpPk0-9]|[*+}][*+{]/.test(pattern)) return false;
	const { repeats, choices } = branching(pattern);
	if (repeats > MAX_REPEATS || choices > MAX_CHOICES) return false;
	try {
		return new RegExp(pattern) instanceof RegExp;
	} catch {
		return false;
	}
}
/** A tame pattern of anybody's: it is tried on texts that it cannot be slow on, and while there is effort left. */
function boundedPattern(source, effort) {
	const expression = new RegExp(source);
	const { repeats, choices, starts } = branching(source);
	return {
		source,
		test: (text) => {
			const steps = choices * (text.length + 1) ** (repeats + starts);
			if (text.length > MAX_MATCHED || steps > MAX_STEPS || steps > effort.left) return true;
			effort.left -= steps;
			return expression.test(text);
		}
	};
}
/**
* What a matcher that tries one way after the other can be made to try: where each repetition ends, each optional part
* there or not, each alternative of each group, and each place to start at.
*/
function branching(pattern) {
	const bare = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, "x").replaceAll("(?:", "(");
	let repeats = 0;
	let choices = 1;
	const groups = [1];
	for (const character of bare) if ("*+{".includes(character)) repeats++;
	else if (character === "?") choices *= 2;
	else if (character === "(") groups.push(1);
	else if (character === "|") groups.push((groups.pop() ?? 1) + 1);
	else if (character === ")") choices *= groups.pop() ?? 1;
	const alternatives = groups[0] ?? 1;
	return {
		repeats,
		choices: choices * alternatives,
		starts: bare.startsWith("^") && alternatives === 1 ? 0 : 1
	};
}

// src/schemas/stored.ts
const isByVersion = (node) => typeof node === "object" && "v" in node;

// src/schemas/schema.ts
const empty = () => ({
	required: [],
	open: false,
	nullable: false,
	embedded: false
});
/** The schemas of scalars are the same everywhere. */
const scalars = /* @__PURE__ */ new Map();
function scalar(letter) {
	let schema = scalars.get(letter);
	if (!schema) {
		schema = {
			...empty(),
			letter
		};
		scalars.set(letter, schema);
	}
	return schema;
}
/**
* Makes schemas of the nodes of one file, for one minor version. `nodeAt` gives the node of a line, `metadata` the schema
* of an object's metadata, `patternOf` what tries a pattern.
*/
function schemaMaker(nodeAt, minor, metadata, patternOf = triedPattern) {
	const lines = /* @__PURE__ */ new Map();
	const later = (fill) => {
		const schema = empty();
		schema.pending = () => {
			schema.pending = void 0;
			fill(schema);
		};
		return schema;
	};
	const line = (number) => {
		const known = lines.get(number);
		if (known) return known;
		const schema = later((self) => {
			const node = nodeAt(number);
			Object.assign(self, typeof node === "object" ? filled(node) : settled(of(node)));
		});
		lines.set(number, schema);
		return schema;
	};
	const of = (node) => {
		if (typeof node === "number") return line(node);
		if (typeof node === "object") return later((self) => Object.assign(self, filled(node)));
		return node === "M" ? metadata() : scalar(node);
	};
	const filled = (node) => ({
		letter: node.t,
		...node.f && fieldsOf(node.f),
		required: node.w === 1 ? [
			"apiVersion",
			"kind",
			...requiredOf(node)
		] : requiredOf(node),
		open: node.u === 1,
		nullable: node.z === 1,
		embedded: node.w === 1,
		values: node.m === void 0 ? void 0 : of(node.m),
		items: node.l === void 0 ? void 0 : of(node.l),
		keys: node.k,
		allowed: node.e && (node.eto === void 0 || minor <= node.eto) ? node.e : void 0,
		pattern: node.p === void 0 ? void 0 : patternOf(node.p),
		lowest: node.b?.[0] ?? void 0,
		highest: node.b?.[1] ?? void 0,
		fewest: node.c?.[0] ?? void 0,
		most: node.c?.[1] ?? void 0,
		any: node.any?.map(of),
		one: node.one?.map(of),
		all: node.all?.map(of),
		not: node.not === void 0 ? void 0 : of(node.not)
	});
	const fieldsOf = (stored) => {
		const fields = /* @__PURE__ */ new Map();
		const otherwise = /* @__PURE__ */ new Map();
		for (const [name, field] of Object.entries(stored)) if (!isByVersion(field)) fields.set(name, of(field));
		else {
			const now = field.v.find(holds);
			if (now) fields.set(name, of(now[2]));
			else otherwise.set(name, [field.v[0]?.[0] ?? 0, field.v.at(-1)?.[1] ?? 0]);
		}
		return {
			fields,
			otherwise
		};
	};
	const requiredOf = ({ r = [] }) => r.flatMap((name) => typeof name === "string" ? [name] : holds(name) ? [name[2]] : []);
	const holds = ([from, to]) => from <= minor && (to === 0 || minor <= to);
	return {
		line,
		of
	};
}
/** The schema itself, filled in. */
function settled(schema) {
	schema.pending?.();
	return schema;
}

// src/schemas/exact.ts
/** How deep a schema may be nested; deeper ones are the work of an attacker. */
const MAX_DEPTH$1 = 60;
/** What combines schemas. */
const JUNCTORS = [
	"anyOf",
	"oneOf",
	"allOf",
	"not"
];
/** What `anyOf` and its like may hold to be judged: leaving a keyword out would turn a miss into a false finding. */
const EXACT = /* @__PURE__ */ new Set([...[
	"description",
	"properties",
	"required",
	"enum",
	"pattern",
	"minimum",
	"maximum",
	"minLength",
	"maxLength"
], ...[
	"anyOf",
	"oneOf",
	"allOf",
	"not"
]]);
/** Whether what an alternative asks can be judged to the letter. */
function isExact(value, options, filled, depth) {
	if (!isRecord(value) || depth > 60 || options.left-- <= 0) return false;
	const named = [...Object.keys(asRecord(value.properties)), ...asList(value.required)];
	const nested = [...Object.values(asRecord(value.properties)), ...JUNCTORS.flatMap((key) => value[key] ?? [])];
	return Object.keys(value).every((key) => EXACT.has(key)) && !named.some((name) => filled.has(String(name))) && !asList(value.enum).includes(null) && (typeof value.pattern !== "string" || options.keepPattern(value.pattern)) && nested.every((inner) => isExact(inner, options, filled, depth + 1));
}
/** The names of the fields below that have a default: what alternatives say of them is said after it is filled in. */
function defaulted(schema, found, options, depth) {
	if (depth > 60 || options.left-- <= 0) return found;
	for (const [name, value] of Object.entries(asRecord(schema.properties))) {
		if ("default" in asRecord(value)) found.add(name);
		defaulted(asRecord(value), found, options, depth + 1);
	}
	return found;
}

// src/schemas/structural.ts
/** More nodes are not looked at: the largest real definition has some 30,000, anchors can make billions. */
const MAX_NODES = 1e5;
/** The pattern that controller-gen writes for a quantity. */
const QUANTITY_PATTERN = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|";
/**
* What a structural schema of a CustomResourceDefinition asks, in the form of the store. Descriptions, defaults and CEL
* rules are left out; the root's `metadata` is an object's.
*/
function structuralNode(schema, { keepPattern }) {
	const node = nodeOf(asRecord(schema), {
		keepPattern,
		left: MAX_NODES
	}, 0);
	if (typeof node !== "object") return node;
	return {
		...node,
		f: {
			...node.f,
			apiVersion: "s",
			kind: "s",
			metadata: "M"
		}
	};
}
function nodeOf(schema, options, depth) {
	if (depth > 60 || options.left-- <= 0) return "*";
	const record = {
		...shape(schema, options, depth),
		...junctors(schema, options, depth)
	};
	const { t, ...rest } = record;
	return t !== void 0 && Object.keys(rest).length === 0 ? t : record;
}
/** The type, and what bounds it. */
function shape(schema, options, depth) {
	const nullable = schema.nullable === true ? { z: 1 } : {};
	if (schema["x-kubernetes-int-or-string"] === true || schema.format === "int-or-string") return {
		...intOrString(schema, options),
		...nullable
	};
	const free = schema["x-kubernetes-preserve-unknown-fields"] === true;
	switch (schema.type) {
		case "object": return {
			...mapping(schema, options, depth),
			...nullable
		};
		case "array": return {
			...list(schema, options, depth),
			...nullable
		};
		case "string": return {
			...text(schema, options),
			...nullable
		};
		case "integer":
		case "number": return {
			t: schema.type === "integer" ? "i" : "n",
			...allowed(schema),
			...limits(schema),
			...nullable
		};
		case "boolean": return {
			t: "b",
			...allowed(schema),
			...nullable
		};
		default: return free || depth === 0 || !isValidation(schema) ? { t: "*" } : validation(schema, options, depth);
	}
}
function intOrString(schema, options) {
	const { pattern } = schema;
	if (typeof pattern === "string" && pattern.startsWith(QUANTITY_PATTERN)) return { t: "q" };
	return {
		t: "x",
		...patternOf(schema, options)
	};
}
function mapping(schema, options, depth) {
	const properties = asRecord(schema.properties);
	const free = schema["x-kubernetes-preserve-unknown-fields"] === true;
	const embedded = schema["x-kubernetes-embedded-resource"] === true;
	const values = schema.additionalProperties;
	const size = pairOf("c", schema.minProperties, schema.maxProperties);
	if (isRecord(values)) return {
		m: nodeOf(values, options, depth + 1),
		...size
	};
	if (values === true) return {
		t: "o",
		...size
	};
	if (free && Object.keys(properties).length === 0 && !embedded && !schema.required) return {
		t: "o",
		...size
	};
	return {
		f: fields(properties, options, depth, embedded),
		...required(schema, properties),
		...free && { u: 1 },
		...embedded && { w: 1 },
		...size
	};
}
function fields(properties, options, depth, embedded) {
	const own = Object.entries(properties).map(([name, value]) => [name, nodeOf(asRecord(value), options, depth + 1)]);
	const meta = embedded ? {
		apiVersion: "s",
		kind: "s",
		metadata: "M"
	} : {};
	return {
		...Object.fromEntries(own),
		...meta
	};
}
/** A required field with a default is never missing: defaults come before validation. */
function required(schema, properties) {
	const names = asList(schema.required).filter((name) => typeof name === "string" && !("default" in asRecord(properties[name])));
	return names.length > 0 ? { r: names } : {};
}
function list(schema, options, depth) {
	const items = isRecord(schema.items) ? nodeOf(schema.items, options, depth + 1) : "*";
	const keys = asList(schema["x-kubernetes-list-map-keys"]).filter((key) => typeof key === "string");
	const type = schema["x-kubernetes-list-type"];
	const { properties } = asRecord(schema.items);
	const defaulted = keys.some((key) => "default" in asRecord(asRecord(properties)[key]));
	return {
		l: items,
		...type === "map" && !defaulted && keys.length > 0 ? { k: keys } : type === "set" ? { k: [] } : {},
		...pairOf("c", schema.minItems, schema.maxItems)
	};
}
function text(schema, options) {
	if (schema.format === "date-time") return { t: "d" };
	const size = pairOf("c", schema.minLength, schema.maxLength);
	return {
		t: "s",
		...allowed(schema),
		...patternOf(schema, options),
		...size
	};
}
const allowed = (schema) => {
	const values = asList(schema.enum).filter((value) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value));
	return values.length > 0 ? { e: values } : {};
};
const patternOf = ({ pattern }, { keepPattern }) => typeof pattern === "string" && keepPattern(pattern) ? { p: pattern } : {};
/** Exclusive bounds are rare, and counted as if they were not: a miss, never a false finding. */
const limits = ({ minimum, maximum }) => pairOf("b", minimum, maximum);
function pairOf(key, lowest, highest) {
	const low = typeof lowest === "number" ? lowest : null;
	const high = typeof highest === "number" ? highest : null;
	return low === null && high === null ? {} : { [key]: [low, high] };
}
const VALIDATIONS = [
	"properties",
	"required",
	"enum",
	"pattern",
	"minimum",
	"maximum",
	"minLength",
	"items"
];
const isValidation = (schema) => [...VALIDATIONS, ...JUNCTORS].some((key) => key in schema) || Object.keys(schema).length === 0;
/** Inside `anyOf` and its like, a schema without type only bounds what it meets. */
function validation(schema, options, depth) {
	const properties = Object.entries(asRecord(schema.properties));
	return {
		...properties.length > 0 && {
			f: Object.fromEntries(properties.map(([name, value]) => [name, nodeOf(asRecord(value), options, depth + 1)])),
			u: 1
		},
		...Array.isArray(schema.required) && {
			r: schema.required.filter((name) => typeof name === "string"),
			u: 1
		},
		...isRecord(schema.items) && { l: nodeOf(schema.items, options, depth + 1) },
		...allowed(schema),
		...patternOf(schema, options),
		...limits(schema),
		...pairOf("c", schema.minLength, schema.maxLength)
	};
}
/** `anyOf` and its like, where all that they hold can be judged. */
function junctors(schema, options, depth) {
	if (schema["x-kubernetes-int-or-string"] === true) return {};
	const found = {};
	const filled = JUNCTORS.some((key) => key in schema) ? defaulted(schema, /* @__PURE__ */ new Set(), options, depth) : /* @__PURE__ */ new Set();
	for (const [key, short] of [
		["anyOf", "any"],
		["oneOf", "one"],
		["allOf", "all"]
	]) {
		const alternatives = asList(schema[key]);
		if (alternatives.length > 0 && alternatives.every((inner) => isExact(inner, options, filled, depth))) found[short] = alternatives.map((inner) => nodeOf(asRecord(inner), options, depth + 1));
	}
	if (isExact(schema.not, options, filled, depth)) found.not = nodeOf(asRecord(schema.not), options, depth + 1);
	return found;
}

// src/schemas/custom.ts
/**
* The kinds that the CustomResourceDefinitions among the objects define, by `group/kind`: they say what the cluster will
* ask better than any store. A version that is defined twice, and not the same, is left to the store: which of them the
* cluster gets is unknown. A definition among tests and samples is on no cluster.
*/
function ownKinds(objects, metadata) {
	const found = /* @__PURE__ */ new Map();
	const written = /* @__PURE__ */ new Map();
	const effort = createEffort();
	for (const object of objects) {
		if (object.kind !== "CustomResourceDefinition" || object.apiVersion !== "apiextensions.k8s.io/v1") continue;
		if (isSamplePath(object.document.source.path)) continue;
		const spec = asRecord(object.get("spec"));
		const name = `${asText(spec.group)}/${asText(asRecord(spec.names).kind)}`;
		if (!written.has(name)) found.set(name, versionsOf(spec, metadata, effort));
		else if (found.has(name) && !isSame(written.get(name), spec.versions)) found.delete(name);
		written.set(name, spec.versions);
	}
	return found;
}
/** More values are not compared: anchors can make billions of them. */
const MAX_COMPARED = 1e5;
/** Whether two values are equal, as far as that can be told soon. */
function isSame(one, other) {
	let left = MAX_COMPARED;
	const same = (a, b) => {
		if (a === b) return true;
		if (left-- <= 0 || typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
		const names = Object.keys(a);
		return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
	};
	return same(one, other);
}
function versionsOf(spec, metadata, effort) {
	const versions = /* @__PURE__ */ new Map();
	for (const version of asList(spec.versions)) {
		const defined = isRecord(version) ? ownKind(version, spec.scope === "Cluster" ? "cluster" : "namespace", metadata, effort) : void 0;
		const called = asText(asRecord(version).name);
		if (defined && called !== void 0) versions.set(called, defined);
	}
	return versions;
}
function ownKind(version, scope, metadata, effort) {
	const root = asRecord(version.schema).openAPIV3Schema;
	if (!isRecord(root)) return void 0;
	const maker = schemaMaker(() => "*", 0, metadata, (pattern) => boundedPattern(pattern, effort));
	let schema;
	return {
		served: version.served !== false,
		deprecated: version.deprecated === true,
		hasStatus: isRecord(asRecord(version.subresources).status),
		scope,
		get schema() {
			schema ??= maker.of(structuralNode(root, { keepPattern: isTame }));
			return schema;
		}
	};
}

// src/schemas/scalar.ts
const INT32 = 2 ** 31;
/** Go's time.RFC3339, which the API server reads dates with. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/**
* What is wrong with a scalar: its type, or the bound that it breaks. `asGo` reads it as Go's own types do; else as the
* API server checks custom resources. A text that something else still fills is never wrong.
*/
function scalarFault(value, schema, asGo) {
	const fault = typeFault(value, schema.letter, asGo) ?? boundFault(value, schema, asGo);
	return fault && typeof value === "string" && isTemplate(value) ? void 0 : fault;
}
function typeFault(value, letter, asGo) {
	switch (letter) {
		case "s": return typeof value === "string" ? void 0 : "type";
		case "b": return typeof value === "boolean" ? void 0 : "type";
		case "i": return Number.isInteger(value) ? void 0 : "type";
		case "j": return Number.isInteger(value) ? int32(value) : "type";
		case "n": return typeof value === "number" ? void 0 : "type";
		case "x": return typeof value === "string" ? void 0 : Number.isInteger(value) ? int32(value) : "type";
		case "q":
			if (typeof value === "number") return asGo || Number.isInteger(value) ? void 0 : "type";
			if (typeof value !== "string") return "type";
			return quantity(value) === void 0 ? { bound: "quantity" } : void 0;
		case "d":
			if (typeof value !== "string") return "type";
			return DATE_TIME.test(value) ? void 0 : { bound: "date-time" };
		case "y":
			if (typeof value !== "string") return "type";
			return isBase64(value) ? void 0 : { bound: "base64" };
		case "o": return isRecord(value) ? void 0 : "type";
		default: return;
	}
}
const int32 = (value) => Number(value) >= -INT32 && Number(value) < INT32 ? void 0 : { bound: "integer32" };
/** Go's base64.StdEncoding takes line breaks anywhere, and wants the padding. */
function isBase64(text) {
	const bare = text.includes("\n") || text.includes("\r") ? text.replace(/[\r\n]/g, "") : text;
	return bare.length % 4 === 0 && BASE64.test(bare);
}
function boundFault(value, schema, asGo) {
	const { allowed, pattern, lowest, highest, fewest, most } = schema;
	if (allowed && !(asGo && value === "") && !allowed.includes(value)) return {
		bound: "allowed",
		allowed: allowed.map(String),
		meant: meantName(String(value), allowed.map(String))
	};
	if (typeof value === "number") {
		if (lowest !== void 0 && value < lowest) return {
			bound: "lowest",
			limit: lowest
		};
		if (highest !== void 0 && value > highest) return {
			bound: "highest",
			limit: highest
		};
	}
	if (typeof value !== "string") return void 0;
	if (fewest !== void 0 && value.length < fewest) return {
		bound: "shortest",
		limit: fewest
	};
	if (most !== void 0 && value.length > most && [...value].length > most) return {
		bound: "longest",
		limit: most
	};
	if (pattern && !pattern.test(value)) return {
		bound: "pattern",
		pattern: pattern.source
	};
}

// src/schemas/alternatives.ts
/** The first of `anyOf`, `oneOf`, `allOf` and `not` that a value breaks. */
function holdsAlternatives(value, { any, one, all, not }) {
	const broken = (schemas, met) => ({
		bound: "alternatives",
		fields: [...new Set(schemas.flatMap(namedFields))],
		met
	});
	if (any && !any.some((schema) => matches(value, schema))) return broken(any, "none");
	if (one) {
		const met = one.filter((schema) => matches(value, schema)).length;
		if (met !== 1) return broken(one, met === 0 ? "none" : "several");
	}
	const failed = all?.find((schema) => !matches(value, schema));
	if (failed) return broken([failed], "none");
	return not && matches(value, not) ? broken([not], "excluded") : void 0;
}
/** Whether a value holds what an alternative asks. */
function matches(value, schema) {
	const { letter, fields, required, items, allowed, pattern, any, one, all, not } = settled(schema);
	if (isRecord(value)) {
		if (required.some((name) => !Object.hasOwn(value, name) || value[name] === null)) return false;
		for (const [name, field] of fields ?? []) if (Object.hasOwn(value, name) && value[name] !== null && !matches(value[name], field)) return false;
	} else if (Array.isArray(value)) {
		if (items && !value.every((item) => matches(item, items))) return false;
	} else if (letter || allowed || pattern || schema.lowest !== void 0 || schema.fewest !== void 0) {
		if (scalarFault(value, schema, false)) return false;
	}
	return !(any || one || all || not) || holdsAlternatives(value, schema) === void 0;
}
/** The fields that an alternative speaks of, for whoever has to choose. */
function namedFields(schema) {
	const { required, fields, any = [], one = [], all = [] } = settled(schema);
	return [
		...required,
		...required.length > 0 ? [] : fields?.keys() ?? [],
		...[
			...any,
			...one,
			...all
		].flatMap(namedFields)
	];
}

// src/schemas/hint.ts
/**
* What an author probably meant by a field that a mapping does not have: a misspelt neighbour, a field of a mapping
* around it or just inside it, or a field of other versions of Kubernetes. The last level is the mapping itself.
*/
function hintFor(name, mapping, { levels, lengths }, route) {
	const here = levels.at(-1);
	if (!here?.fields) return {};
	const known = here.otherwise?.get(name);
	if (known) return { known: {
		from: known[0],
		to: known[1]
	} };
	const inside = insideOf(here, mapping, name);
	const around = levels.findLastIndex((schema, index) => index < levels.length - 1 && schema.fields?.has(name));
	const free = [...here.fields.keys()].filter((field) => !Object.hasOwn(mapping, field));
	const meant = meantName(name, free);
	const exact = meant?.toLowerCase() === name.toLowerCase();
	if (meant !== void 0 && (exact || !inside && around < 0)) return { meant };
	if (inside) return { belongs: [...route, ...inside] };
	if (around >= 0) return { belongs: route.slice(0, lengths[around]) };
	return {};
}
/** Looked for first, when several fields have one of this name. */
const FIRST = "spec";
/**
* The field of a mapping that has a field of this name itself: a mapping, or a list of mappings that is there. Many lists
* that nobody uses have some field of the same name.
*/
function insideOf({ fields }, mapping, name) {
	const found = [];
	for (const [field, schema] of fields ?? []) {
		if (field === "status" || field === "metadata") continue;
		const { items } = settled(schema);
		if ((items ? settled(items) : schema).fields?.has(name) && (!items || Object.hasOwn(mapping, field))) found.push(field);
	}
	if (found.includes(FIRST)) return [FIRST];
	return found.length === 1 ? found : void 0;
}

// src/schemas/list.ts
/** What is wrong with a list as a whole: too few items, too many, or two that must differ and do not. */
function listFault(items, { fewest, most, keys }) {
	const faults = [];
	if (fewest !== void 0 && items.length < fewest) faults.push({
		at: [],
		bound: {
			bound: "shortest",
			limit: fewest
		}
	});
	if (most !== void 0 && items.length > most) faults.push({
		at: [],
		bound: {
			bound: "longest",
			limit: most
		}
	});
	if (keys === void 0 || items.length < 2) return faults;
	const seen = /* @__PURE__ */ new Set();
	for (const [index, item] of items.entries()) {
		const identity = identityOf(item, keys);
		if (identity === void 0) continue;
		if (seen.has(identity)) faults.push({
			at: [index],
			bound: {
				bound: "repeated",
				keys
			}
		});
		seen.add(identity);
	}
	return faults;
}
/** What tells an item from the others: its keys, or itself. Undefined for an item that lacks all of its keys. */
function identityOf(item, keys) {
	if (keys.length === 0) return typeof item === "object" ? void 0 : JSON.stringify(item);
	if (!isRecord(item)) return void 0;
	const values = keys.map((key) => Object.hasOwn(item, key) ? item[key] : void 0);
	return values.some((value) => value === void 0 || value === null || typeof value === "object") ? void 0 : JSON.stringify(values);
}

// src/schemas/walk.ts
/** More faults than this in one object are not told: they have one cause. */
const MAX_FAULTS = 50;
/** Values nested deeper are not looked at: the parser refuses most of them already. */
const MAX_DEPTH = 100;
/** More values are not looked at: anchors can make billions of them. The largest real objects have some 20,000. */
const MAX_VALUES = 2e5;
/** Every fault of a value, in the order of its fields; at most MAX_FAULTS. */
function walk(root, schema, { origin, asGo, dropsStatus, named }) {
	const faults = [];
	const route = [];
	const levels = [];
	const lengths = [];
	let isFull = false;
	let left = MAX_VALUES;
	const note = (fault) => {
		if (faults.length < 50) faults.push({
			...fault,
			origin
		});
		else isFull = true;
	};
	const visit = (value, schema, depth) => {
		if (isFull || depth > MAX_DEPTH || left-- <= 0) return;
		settled(schema);
		if (value === null || value === void 0) {
			if (!isGo() && !schema.nullable && schema.letter !== "*") note(wrongType(schema, value));
			return;
		}
		if (schema.fields) mapping(value, schema, schema.fields, depth);
		else if (schema.values) free(value, schema, schema.values, depth);
		else if (schema.items) list(value, schema, schema.items, depth);
		else if (schema.letter !== void 0) {
			const fault = scalarFault(value, schema, isGo());
			if (fault === "type") note(wrongType(schema, value));
			else if (fault) note(wrongValue(value, fault));
		}
		const broken = schema.any || schema.one || schema.all || schema.not ? holdsAlternatives(value, schema) : void 0;
		if (broken) note(wrongValue(value, broken));
	};
	/** Metadata are a Go type in every object, where null stands for the zero value. */
	const isGo = () => asGo || route[0] === "metadata";
	/** A text may still become a list or a mapping, when something else fills it. */
	const refuse = (value, schema) => {
		if (typeof value !== "string" || !isTemplate(value)) note(wrongType(schema, value));
	};
	const mapping = (value, schema, fields, depth) => {
		if (!isRecord(value)) {
			refuse(value, schema);
			return;
		}
		levels.push(schema);
		lengths.push(route.length);
		let meant;
		for (const key of Object.keys(value)) {
			const field = fields.get(key);
			if (field) {
				const inner = value[key];
				if (inner === null || depth === 0 && key === "status" && dropsStatus && !asGo) continue;
				route.push(key);
				visit(inner, field, depth + 1);
				route.pop();
			} else if (!schema.open && (value[key] !== null || isGo())) {
				const hint = hintFor(key, value, {
					levels,
					lengths
				}, route);
				if (hint.meant !== void 0) meant = [...meant ?? [], hint.meant];
				note({
					type: "unknown-field",
					route: [...route, key],
					name: key,
					...hint
				});
			}
		}
		levels.pop();
		lengths.pop();
		if (route[0] === "status" && dropsStatus) return;
		for (const name of schema.required) {
			const given = Object.hasOwn(value, name) ? value[name] : void 0;
			if (given === void 0 || given === null && !takesNull(fields.get(name))) {
				if (!meant?.includes(name)) note({
					type: "missing-field",
					route: [...route, name],
					name
				});
			}
		}
	};
	const free = (value, schema, values, depth) => {
		if (!isRecord(value)) {
			refuse(value, schema);
			return;
		}
		for (const key of Object.keys(value)) {
			route.push(key);
			visit(value[key], values, depth + 1);
			route.pop();
		}
	};
	const list = (value, schema, items, depth) => {
		if (!Array.isArray(value)) {
			refuse(value, schema);
			return;
		}
		for (let index = 0; index < value.length; index++) {
			route.push(index);
			visit(value[index], items, depth + 1);
			route.pop();
		}
		for (const { at, bound } of listFault(value, schema)) note({
			type: "wrong-value",
			route: [...route, ...at],
			shown: "",
			broken: bound
		});
	};
	const wrongType = (schema, value) => ({
		type: "wrong-type",
		route: [...route],
		wanted: wantedType(schema),
		given: givenType(value),
		...typeof value !== "object" && { shown: String(value) }
	});
	const wrongValue = (value, broken) => ({
		type: "wrong-value",
		route: [...route],
		shown: typeof value === "object" ? "" : String(value),
		broken
	});
	visit(root, schema, 0);
	if (named && !hasName(root.metadata)) note({
		type: "missing-field",
		route: ["metadata", "name"],
		name: "metadata.name"
	});
	const last = faults.at(-1);
	return isFull && last ? [...faults.slice(0, -1), {
		...last,
		more: true
	}] : faults;
}
const takesNull = (field) => field !== void 0 && settled(field).nullable;
/** A name of any type: its type is another fault. Metadata that are no mapping are one too. */
const hasName = (metadata) => metadata !== null && metadata !== void 0 && (!isRecord(metadata) || [metadata.name, metadata.generateName].some((name) => name !== void 0 && name !== null && name !== ""));
const WANTED = {
	s: "text",
	i: "integer",
	j: "integer32",
	n: "number",
	b: "boolean",
	q: "quantity",
	x: "integer-or-text",
	d: "date-time",
	y: "base64"
};
const wantedType = ({ items, letter }) => items ? "list" : WANTED[letter ?? ""] ?? "mapping";
function givenType(value) {
	if (value === null || value === void 0) return "null";
	if (Array.isArray(value)) return "list";
	switch (typeof value) {
		case "string": return "text";
		case "boolean": return "boolean";
		case "number": return Number.isInteger(value) ? "integer" : "number";
		default: return "mapping";
	}
}

// src/schemas/create.ts
/** Kinds that are asked and answered, never kept. */
const NAMELESS = /(?:Review|Request|Binding|Eviction)$/;
/** What the API server of the profile's version says of objects, as far as the store and their own definitions know. */
function createSchemas(objects, profile, store = openStore()) {
	const wanted = minorOf(profile.kubernetes.version);
	const minor = Math.min(Math.max(wanted, store.range.oldest), store.range.newest);
	const makers = /* @__PURE__ */ new Map();
	const makerOf = (file) => {
		let maker = makers.get(file);
		if (!maker) {
			maker = schemaMaker(store.file(file), minor, metadata);
			makers.set(file, maker);
		}
		return maker;
	};
	const metadata = () => makerOf("kubernetes.jsonl").line(store.range.metadata);
	const own = ownKinds(objects, metadata);
	/** What is known of the kind of an object, and how to walk it. */
	const look = (object) => {
		const mine = own.get(`${object.group}/${object.kind}`);
		if (mine) {
			const kind = mine.get(object.version);
			return {
				state: ownState(mine, object),
				scope: kind?.scope,
				schema: kind?.schema,
				walk: {
					origin: "repository",
					asGo: false,
					dropsStatus: kind?.hasStatus === true,
					named: true
				}
			};
		}
		const state = storedState(store, wanted, object);
		const group = store.groups.get(object.group);
		const kind = storedKind(group, object.version, object.kind);
		const native = group !== void 0 && isNative(group);
		return {
			state,
			scope: kind?.n === void 0 ? void 0 : kind.c === 1 ? "cluster" : "namespace",
			schema: group && kind?.n !== void 0 && state.state === "served" ? makerOf(group.file).line(kind.n) : void 0,
			walk: {
				origin: native ? "kubernetes" : "operator",
				asGo: native || kind?.t === 1,
				dropsStatus: kind?.s === 1,
				named: !native || !NAMELESS.test(object.kind)
			}
		};
	};
	const looked = /* @__PURE__ */ new Map();
	const knownOf = (object) => {
		const key = `${object.apiVersion} ${object.kind}`;
		let known = looked.get(key);
		if (!known) {
			known = look(object);
			looked.set(key, known);
		}
		return known;
	};
	const found = /* @__PURE__ */ new WeakMap();
	return {
		version: versionOf(minor),
		api: (object) => knownOf(object).state,
		scope: (object) => knownOf(object).scope,
		faults: (object) => {
			let faults = found.get(object);
			if (!faults) {
				const { schema, walk: how } = knownOf(object);
				const { value } = object;
				faults = schema && isRecord(value) ? walk(value, schema, how) : [];
				found.set(object, faults);
			}
			return faults;
		}
	};
}

export { createSchemas };