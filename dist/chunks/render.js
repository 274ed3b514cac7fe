import { t as createEngine } from "./engine.js";
import { A as folderOf, B as asText, F as resolveEntry, H as isRecord, I as resolvePath, L as asList, M as join$1, N as nameOf$1, P as nearestFolder, V as follow, j as foldersAbove, k as MAX_PATH$1, z as asRecord } from "./start.js";
import { n as isSamplePath } from "./sample.js";
import { a as createSource, n as parseYaml } from "./parse.js";
import { n as withoutActions } from "./go-template.js";
import { t as documentsOf } from "./parsed.js";
import { i as addTo, r as placeAt } from "./location.js";
import { d as generatorsOf, l as sourcesInForce, n as isDeployed, o as isGiven } from "./assumed-name.js";
import { a as matchesPath, r as comparableAddress, t as acceptedName } from "./name-limit.js";
import { t as createEnvironmentNames } from "./environment-names.js";
import { createHash, createHmac } from "node:crypto";
import { basename, posix } from "node:path";

// src/render/files.ts
/** All the files of one release together. */
const MAX_TOTAL_BYTES = 50331648;
function createEngineFileReader(tree) {
	const listed = new Set(tree.paths);
	const known = /* @__PURE__ */ new Map();
	const bytes = (path) => {
		if (!known.has(path)) known.set(path, tree.bytes(path));
		return known.get(path);
	};
	return {
		of: (folders, files) => {
			const found = /* @__PURE__ */ new Map();
			const leftOut = /* @__PURE__ */ new Map();
			let total = 0;
			const add = (path) => {
				if (found.has(path) || !listed.has(path)) return;
				const content = bytes(path);
				if (!content || total + content.length > MAX_TOTAL_BYTES) {
					leftOut.set(path, {
						path,
						why: "file-not-read"
					});
					return;
				}
				total += content.length;
				found.set(path, content);
			};
			for (const path of files) add(path);
			for (const path of tree.paths) if (folders.some((folder) => isBelow(path, folder))) add(path);
			return {
				files: found,
				leftOut: [...leftOut.values()]
			};
		},
		below: (folder, recurse) => tree.paths.filter((path) => isBelow(path, folder) && (recurse || posix.dirname(path) === folder))
	};
}
const isBelow = (path, folder) => folder === "." || path.startsWith(`${folder}/`);

// src/render/plan/top-level.ts
/** A graph of what uses what; uses of unknown nodes and of itself are left out. */
function createUseGraph(nodes, usesOf) {
	const known = new Set(nodes);
	const uses = new Map(nodes.map((node) => [node, new Set(usesOf(node).filter((used) => used !== node && known.has(used)))]));
	const collect = (from, into) => {
		const pending = [...from];
		for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
			if (into.has(node)) continue;
			into.add(node);
			for (const used of uses.get(node) ?? []) pending.push(used);
		}
		return into;
	};
	return {
		topLevel: (except = /* @__PURE__ */ new Set()) => {
			const present = nodes.filter((node) => !except.has(node));
			const used = /* @__PURE__ */ new Set();
			for (const node of present) for (const other of uses.get(node) ?? []) used.add(other);
			const top = present.filter((node) => !used.has(node));
			const seen = collect(top, /* @__PURE__ */ new Set());
			for (const node of present) {
				if (seen.has(node)) continue;
				top.push(node);
				collect([node], seen);
			}
			return top;
		},
		reached: (from) => collect(from, /* @__PURE__ */ new Set())
	};
}

// src/render/plan/charts.ts
const LOCAL = "file://";
/**
* Reads every `Chart.yaml` but those of charts that another one holds in its `charts/`, and those that kustomizations
* inflate: they are rendered with what holds them.
*/
function readCharts({ inventory, document }, inflated) {
	const folders = new Set(inventory.charts);
	const kustomizations = new Set(inventory.kustomizations.map(({ folder }) => folder));
	const own = inventory.charts.filter((folder) => !isVendored(folder, folders) && !inflated.has(folder));
	const isSample = (folder) => isSamplePath(join$1(folder, "Chart.yaml"));
	const plain = own.filter((folder) => !isSample(folder) && !kustomizations.has(folder));
	const libraries = /* @__PURE__ */ new Set();
	const graph = createUseGraph(plain, (folder) => {
		const chart = asRecord(document(join$1(folder, "Chart.yaml"))?.value);
		if (chart.type === "library") libraries.add(folder);
		const older = chart.dependencies === void 0 ? asRecord(document(join$1(folder, "requirements.yaml"))?.value) : {};
		return localDependencies(folder, chart.dependencies ?? older.dependencies);
	});
	const used = graph.reached(graph.topLevel().filter((folder) => !libraries.has(folder)));
	const unused = new Set([...libraries].filter((folder) => !used.has(folder)));
	const deployable = new Set(graph.topLevel(unused).filter((folder) => !libraries.has(folder)));
	return {
		deployable: plain.filter((folder) => deployable.has(folder)),
		parts: plain.filter((folder) => !deployable.has(folder) && !libraries.has(folder)),
		shadowed: own.filter((folder) => !isSample(folder) && kustomizations.has(folder)),
		libraries: [...unused],
		samples: own.filter(isSample)
	};
}
/** Folders of this repository that a chart takes its dependencies from: `repository: file://../common`. */
function localDependencies(folder, dependencies) {
	return asList(dependencies).flatMap((dependency) => {
		const repository = asText(asRecord(dependency).repository);
		if (!repository?.startsWith(LOCAL)) return [];
		return resolvePath(folder, repository.slice(7)) ?? [];
	});
}
/** Whether a folder above, called `charts`, belongs to a chart. */
function isVendored(folder, charts) {
	for (const above of foldersAbove(folder)) if ((above === "charts" || above.endsWith("/charts")) && charts.has(folderOf(above))) return true;
	return false;
}

// src/render/provenance/line-place.ts
/** Templates with their actions blanked, read once: a template may hold many findings. */
const literals = /* @__PURE__ */ new WeakMap();
function literalOf(source) {
	const known = literals.get(source);
	if (known) return known;
	const literal = createSource(source.path, withoutActions(source.text));
	literals.set(source, literal);
	return literal;
}
/** Longer lines are not searched: no author writes them. */
const MAX_LINE = 1e4;
/**
* The place on a line of the author's text that gave `written`: the very text where it stands there outside of every
* template action, the whole line from its first to its last visible character otherwise. A line outside of the text is
* brought back to its ends.
*/
function placeOnLine(source, wanted, written) {
	const line = clampLine(source, wanted);
	const column = written && columnOf(literalOf(source).line(line, MAX_LINE), written);
	if (written && column !== void 0) return span(source, line, column, column + written.text.length);
	return wholeLine(source, line);
}
/** A line from its first to its last visible character. */
function wholeLine(source, wanted) {
	const line = clampLine(source, wanted);
	const text = source.line(line);
	const start = text.length - text.trimStart().length;
	return start === text.length ? span(source, line, 0, 0) : span(source, line, start, text.trimEnd().length);
}
const clampLine = (source, line) => Math.max(1, Math.min(Math.trunc(line) || 1, source.position(source.text.length).line));
function span({ path, text }, line, start, end) {
	const mark = line === 1 && start > 0 && text.startsWith("﻿") ? 1 : 0;
	return {
		path,
		start: {
			line,
			column: start + 1 - mark
		},
		end: {
			line,
			column: end + 1 - mark
		}
	};
}
/** Where a text stands on a template line: as often there as on the rendered line, or else it is not known which one. */
function columnOf(template, { text, line, at }) {
	if (text.trim() === "" || text.includes("\n") || line.length > MAX_LINE) return void 0;
	const there = wordsAt(template, text);
	const rendered = wordsAt(line, text);
	return there.length === rendered.length ? there[rendered.indexOf(at)] : void 0;
}
/** Where a text stands as a whole word of YAML: between blanks, quotes, brackets, commas and colons. */
function wordsAt(line, text) {
	const found = [];
	for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) if (!/[^\s"'[{,:]/.test(line[at - 1] ?? "") && !/[^\s"',\]}:]/.test(line[at + text.length] ?? "")) found.push(at);
	return found;
}

// src/render/provenance/helm/packed-chart.ts
/** Between the path of an archive and the names inside it. */
const INSIDE = ".tgz!";
/** Entries beyond these are not looked at. */
const MAX_DEPENDENCIES = 1e3;
/**
* Where the author asks for a packed subchart, given the path of a file in it such as
* `helm/charts/redis-1.2.3.tgz!redis/templates/x.yaml`: its entry in Chart.yaml's `dependencies`, else the first line.
* Undefined for a plain file, and when the chart around the archive has no readable Chart.yaml.
*/
function packedChartPlace(path, sourceOf) {
	const end = path.indexOf(INSIDE);
	if (end < 0) return void 0;
	const chart = path.slice(0, end).split("/").slice(0, -2);
	const [name] = path.slice(end + 5).split("/");
	const source = sourceOf([...chart, "Chart.yaml"].join("/"));
	return source && {
		source,
		location: entryOf(name, source)
	};
}
function entryOf(name, source) {
	const [document] = documentsOf(source);
	const index = asList(asRecord(document?.value).dependencies).slice(0, MAX_DEPENDENCIES).findIndex((dependency) => asRecord(dependency).name === name);
	if (document && index >= 0) return document.locate([
		"dependencies",
		index,
		"name"
	]);
	return {
		path: source.path,
		start: {
			line: 1,
			column: 1
		}
	};
}

// src/render/provenance/helm/rendered-documents.ts
/**
* The documents of a text that Helm rendered. Their places are those of the template: the very text where it is written
* there, the whole line that gave it otherwise. What a packed subchart renders is shown where Chart.yaml asks for it.
* Undefined when the template, or the Chart.yaml that asks for it, cannot be read.
*/
function renderedDocuments(rendered, sourceOf) {
	const { template: path, origins } = rendered;
	const template = sourceOf(path) ?? packedChartPlace(path, sourceOf)?.source;
	if (!template) return void 0;
	const text = createSource(path, rendered.text);
	const { documents, problem, repeated } = parseYaml(text);
	const author = (at) => placeOfOrigin(origins[at.start.line - 1], writtenAt(text, at), sourceOf) ?? wholeLine(template, 1);
	if (problem) return {
		documents: [],
		problem: {
			reason: problem.reason,
			location: author(text.location(problem.span))
		}
	};
	return {
		documents: documents.map((document) => authored$1(document, template, author, feedsOf(rendered, text, sourceOf))),
		repeated: repeated.map(({ key, later, same }) => ({
			key,
			location: author(text.location(later)),
			same
		}))
	};
}
/** A rendered document whose places go through `author` and `feeds`, from the rendered text to the repository. */
const authored$1 = (document, source, author, feeds) => ({
	value: document.value,
	source,
	locate: (place) => "path" in place ? place : author(document.locate(place)),
	feeds: (place) => {
		const fed = fedPlace(document, place);
		return fed ? feeds(document.locate(fed)) : [];
	}
});
/**
* The place whose values tell of another one: itself, or the key of the nearest parent of a field that is missing. An item
* of a list is shown by its first field, which tells of that field alone.
*/
function fedPlace({ value }, place) {
	if ("path" in place) return void 0;
	if ("start" in place) return place;
	const route = "key" in place ? place.key : place;
	const known = route.findIndex((_, at) => follow(value, route.slice(0, at + 1)) === void 0);
	if (known < 0) return place;
	return typeof route[known - 1] === "string" ? { key: route.slice(0, known) } : void 0;
}
/** The place in the repository that an origin stands for; undefined when its file is not known. */
function placeOfOrigin(origin, written, sourceOf) {
	const source = origin && sourceOf(origin.path);
	if (source) return placeOnLine(source, origin.line, written);
	return origin && packedChartPlace(origin.path, sourceOf)?.location;
}
/** The values line that fed a line, its value alone where it is written there. A packed subchart's own is not the author's. */
const feedsOf = ({ origins }, text, sourceOf) => (at) => {
	const values = origins[at.start.line - 1]?.values;
	const source = values && sourceOf(values.path);
	return source ? [placeOnLine(source, values.line, writtenAt(text, at))] : [];
};
/** What stands at a place of the rendered text; of several lines the first one. */
function writtenAt(text, { start, end }) {
	const line = text.line(start.line);
	const stretch = line.slice(start.column - 1, end?.line === start.line ? end.column - 1 : void 0);
	const shown = stretch.trim();
	return shown === "" ? void 0 : {
		text: shown,
		line,
		at: start.column - 1 + stretch.indexOf(shown)
	};
}

// src/render/release-error.ts
/** A failure of the engine on the author's line; on `fallback` when the engine does not know the line. */
function releaseError(failure, fallback, sourceOf) {
	const { kind, message, path, line } = failure;
	const source = path === void 0 ? void 0 : sourceOf(path);
	return {
		kind,
		message,
		location: source ? wholeLine(source, line ?? 1) : fallback
	};
}

// src/render/rendered-release.ts
/** What every release begins as. */
const nothingRendered = (release) => ({
	release,
	documents: [],
	broken: [],
	repeated: [],
	missing: [],
	refused: [],
	complete: true,
	kustomizations: [],
	leftOut: []
});

// src/render/helm-release.ts
/** Renders a chart as Argo CD would for some environments. */
async function renderHelm(release, helm, context) {
	const chart = chartFiles(helm.folder, context);
	if (!chart) return {
		...nothingRendered(release),
		status: "skipped"
	};
	const request = helmRequest(helm, context);
	const { files, leftOut } = filesOf(helm, chart.file, context);
	let answer = await context.engine.helm(request, files, context.signal);
	const asks = asList(asRecord(chart.file.value).dependencies).length > 0;
	const missingOf = async (given, all) => {
		if (given.ok) return given.missing;
		return asks ? missingFrom(request, all, context) : [];
	};
	let missing = await missingOf(answer, files);
	let refused = [];
	if (missing.length > 0 && context.fetch) {
		const fetched = await context.fetch({
			folder: helm.folder,
			dependencies: missing,
			lock: chart.lock?.value
		});
		refused = fetched.refused;
		if (fetched.archives.size > 0) {
			const all = new Map([...files, ...fetched.archives]);
			answer = await context.engine.helm(request, all, context.signal);
			missing = await missingOf(answer, all);
		}
	}
	const known = (helm.unknown ?? []).length === 0 && leftOut.length === 0;
	if (!answer.ok) return {
		...nothingRendered(release),
		leftOut,
		chart,
		status: "failed",
		error: releaseError(answer.error, chart.file.locate([]), context.sourceOf),
		missing,
		refused,
		complete: known && missing.length === 0
	};
	const texts = answer.documents.filter(({ crd }) => !(crd && helm.skipCrds)).map((document) => renderedDocuments(document, context.sourceOf));
	return {
		...nothingRendered(release),
		leftOut,
		chart,
		status: "rendered",
		documents: texts.flatMap((text) => text?.documents ?? []),
		broken: texts.flatMap((text) => text?.problem ?? []),
		repeated: texts.flatMap((text) => text?.repeated ?? []),
		missing,
		refused,
		complete: known && missing.length === 0
	};
}
/**
* The dependencies that a chart which failed does not have: a template that uses theirs, or their values, fails for want
* of them. Only the refusal to do without says which they are; it comes before any template.
*/
async function missingFrom(request, files, { engine, signal }) {
	const answer = await engine.helm({
		...request,
		allowMissing: false
	}, files, signal);
	return answer.ok ? [] : answer.error.missing;
}
function chartFiles(folder, { sourceOf }) {
	const read = (path) => {
		const source = sourceOf(path);
		return source ? documentsOf(source) : [];
	};
	const [file] = read(join$1(folder, "Chart.yaml"));
	const [lock] = read(join$1(folder, "Chart.lock"));
	return file && {
		file,
		lock
	};
}
function helmRequest(helm, { profile }) {
	return {
		chart: helm.folder,
		release: {
			name: helm.name,
			namespace: helm.namespace ?? PLATFORM_NAMESPACE
		},
		kubeVersion: helm.kubeVersion ?? `${profile.kubernetes.version}.0`,
		apiVersions: helm.apiVersions ?? profile.kubernetes.apiVersions,
		valuesFiles: helm.valuesFiles,
		values: helm.values,
		parameters: helm.parameters,
		allowMissing: true
	};
}
/** The form of the namespaces that the console makes: the project knows none of them in advance. */
const PLATFORM_NAMESPACE = `${"0".repeat(24)}e--${"0".repeat(24)}p`;
function filesOf(helm, chart, { files }) {
	const folders = [helm.folder, ...localDependencies(helm.folder, asRecord(chart.value).dependencies)];
	const read = files.of(folders, helm.valuesFiles);
	if (!helm.skipSchemaValidation) return read;
	return {
		...read,
		files: new Map([...read.files].filter(([path]) => basename(path) !== "values.schema.json"))
	};
}

// src/render/provenance/kustomize/same-route.ts
/**
* Fields that identify the items of a list, the first one that an item has. Kubernetes' patchMergeKey: `mountPath` of
* volumeMounts, `devicePath` of volumeDevices, `containerPort` of a container's ports, `port` of a Service's, `name` of
* containers, env, volumes and imagePullSecrets, `ip` of hostAliases, `topologyKey` of topologySpreadConstraints.
*/
const MERGE_KEYS = [
	"mountPath",
	"devicePath",
	"containerPort",
	"port",
	"name",
	"ip",
	"topologyKey"
];
/** Lists are searched this far: an attacker's may be endless. */
const MAX_ITEMS$1 = 2e3;
/**
* The route in another text of the same object, such as a patch or the file it started as: items of lists found again by
* what identifies them; those that nothing identifies by their value, else by their place in a list of the same length. Undefined when a step is
* missing there.
*/
function sameRoute(object, route, other) {
	const found = [];
	let [here, there] = [object, other];
	for (const step of route) {
		const next = typeof step === "number" ? sameItem(asList(here), step, asList(there)) : step;
		if (next === void 0) return void 0;
		there = follow(there, [next]);
		if (there === void 0) return void 0;
		here = follow(here, [step]);
		found.push(next);
	}
	return found;
}
function sameItem(items, index, others) {
	const item = items[index];
	const key = MERGE_KEYS.find((name) => Object.hasOwn(asRecord(item), name));
	const found = others.slice(0, MAX_ITEMS$1).findIndex((other) => key === void 0 ? other === item : Object.hasOwn(asRecord(other), key) && asRecord(other)[key] === asRecord(item)[key]);
	if (found >= 0) return found;
	return key === void 0 && items.length === others.length && isRecord(item) === isRecord(others[index]) ? index : void 0;
}
/** Fields that a patch repeats to say what it speaks of. */
const IDENTITY = [
	"apiVersion",
	"kind",
	"metadata.name",
	"metadata.namespace"
];
/** Whether a field only names the object, or an item of a list: a patch that holds it does not set it. */
function isIdentity(route) {
	const [item, key] = route.slice(-2);
	return typeof item === "number" && MERGE_KEYS.some((name) => name === key) || IDENTITY.includes(route.join("."));
}

// src/render/provenance/kustomize/same-value.ts
/** Values with more nodes are held for different: aliases can make a small text endless. */
const MAX_NODES = 5e3;
/** Whether two values read from YAML are the same. */
function sameValue(one, other) {
	let left = MAX_NODES;
	const same = (a, b) => {
		left--;
		if (left < 0) return false;
		if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
		if (!isRecord(a)) return Object.is(a, b);
		if (!isRecord(b)) return false;
		const keys = Object.keys(a);
		return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
	};
	return same(one, other);
}

// src/render/provenance/kustomize/layer.ts
const isCollection = (value) => isRecord(value) || Array.isArray(value);
const placeOf$1 = (document, route, on) => document.locate(on === "key" ? { key: route } : route);
/** A patch that looks like the object: what it says of a field stands at the same route. */
function mergedLayer(document, object) {
	const holds = ({ route, on }) => {
		const there = sameRoute(object, route, document.value);
		return there && placeOf$1(document, there, on);
	};
	return {
		holds,
		sets: (field) => {
			if (isIdentity(field.route)) return void 0;
			const there = sameRoute(object, field.route, document.value);
			return there && sameValue(field.value, follow(document.value, there)) ? holds(field) : void 0;
		}
	};
}
/** The resource itself, at `root` of its document. A collection is its own, even when patches add to it. */
function resourceLayer(document, root, object) {
	const resource = follow(document.value, root);
	const holds = ({ route, on }) => {
		const there = sameRoute(object, route, resource);
		return there && placeOf$1(document, [...root, ...there], on);
	};
	return {
		holds,
		sets: (field) => {
			const there = sameRoute(object, field.route, resource);
			const value = there && follow(resource, there);
			if (value === void 0) return void 0;
			return (isCollection(field.value) ? isCollection(value) : sameValue(field.value, value)) ? holds(field) : void 0;
		}
	};
}

// src/render/provenance/kustomize/generator.ts
const MAX_ENTRIES$3 = 2e3;
/** Fields that generate objects, by the kind that they make. */
const GENERATORS = {
	ConfigMap: "configMapGenerator",
	Secret: "secretGenerator"
};
/**
* The entries that make an object: the first that made it, then those that an overlay merges into it. Its name still
* holds theirs, with prefixes, suffixes and a hash around; of several such names the longest counts.
*/
function generatorEntries(kustomizations, kind, name) {
	const field = typeof kind === "string" && Object.hasOwn(GENERATORS, kind) ? GENERATORS[kind] : void 0;
	if (field === void 0) return [];
	const found = kustomizations.flatMap((kustomization) => asList(asRecord(kustomization.document.value)[field]).slice(0, MAX_ENTRIES$3).flatMap((entry, index) => {
		const own = asText(asRecord(entry).name);
		return own !== void 0 && name.includes(own) ? [{
			kustomization,
			route: [field, index],
			name: own
		}] : [];
	}));
	const longest = found.reduce((length, entry) => Math.max(length, entry.name.length), 0);
	return found.filter((entry) => entry.name.length === longest);
}
/** What one entry gives: its name, and the keys of its `literals`, `files` and `envs`. */
function generatorLayer({ kustomization, route: root }, sourceOf) {
	const { folder, document } = kustomization;
	const entry = asRecord(follow(document.value, root));
	const at = (route, on = "value") => placeOf$1(document, [...root, ...route], on);
	const keyPlace = (key) => {
		const literal = listOf(entry.literals).findIndex((text) => text.startsWith(`${key}=`));
		if (literal >= 0) return at(["literals", literal]);
		const file = listOf(entry.files).findIndex((text) => keyOfFile(text) === key);
		if (file >= 0) return at(["files", file]);
		for (const path of [...listOf(entry.envs), ...listOf([entry.env])]) {
			const found = lineOfKey(key, resolveEntry(folder, path), sourceOf);
			if (found) return found;
		}
	};
	const holds = ({ route, on }) => {
		const [first, key] = route;
		if (first === "metadata" && key === "name") return at(["name"], on);
		if (first === "type" && entry.type !== void 0) return at(["type"], on);
		return DATA.includes(first) && typeof key === "string" ? keyPlace(key) : void 0;
	};
	return {
		sets: holds,
		holds
	};
}
const DATA = [
	"data",
	"stringData",
	"binaryData"
];
const listOf = (value) => asList(value).slice(0, MAX_ENTRIES$3).flatMap((item) => asText(item) ?? []);
/** `application.properties`, or `key=path`. */
function keyOfFile(written) {
	const equals = written.indexOf("=");
	return equals > 0 ? written.slice(0, equals) : written.slice(written.lastIndexOf("/") + 1);
}
/** The line `KEY=value` of an env file. */
function lineOfKey(key, path, sourceOf) {
	const source = path === void 0 ? void 0 : sourceOf(path);
	const index = source?.text.split("\n").findIndex((line) => line.trimStart().startsWith(`${key}=`)) ?? -1;
	return source && index >= 0 ? wholeLine(source, index + 1) : void 0;
}

// src/render/provenance/kustomize/json-patch.ts
/** Operations beyond these are not looked at. */
const MAX_OPERATIONS = 2e3;
/** Whether a document is a JSON patch (RFC 6902): a list of operations. */
const isJsonPatch = ({ value }) => Array.isArray(value) && value.some((item) => isRecord(item) && typeof item.op === "string");
/** A JSON patch: the last operation that writes a field, or something that holds it. */
function jsonPatchLayer(document) {
	const operations = operationsOf(document);
	const place = ({ route, on }, { index, path }) => placeOf$1(document, [
		index,
		"value",
		...route.slice(path.length)
	], on);
	return {
		sets: (field) => {
			const found = operations.find((operation) => reaches(operation, field.route) && sameValue(field.value, valueAt(operation, field.route)));
			return found && place(field, found);
		},
		holds: (field) => {
			const found = operations.find((operation) => operation.path.at(-1) !== "-" && reaches(operation, field.route) && valueAt(operation, field.route) !== void 0);
			return found && place(field, found);
		}
	};
}
/** The last one first: it wins. */
const operationsOf = ({ value }) => asList(value).slice(0, MAX_OPERATIONS).flatMap((item, index) => {
	const { op, path, value: written } = asRecord(item);
	const pointer = asText(path);
	return (op === "add" || op === "replace") && pointer?.startsWith("/") ? [{
		index,
		path: pointer.slice(1).split("/").map(unescaped),
		value: written
	}] : [];
}).reverse();
const unescaped = (step) => step.replaceAll("~1", "/").replaceAll("~0", "~");
/** Whether a route leads to what the operation writes or into it; `-` stands for the item that it appends. */
const reaches = ({ path }, route) => path.length <= route.length && path.every((step, at) => step === String(route[at]) || step === "-" && typeof route[at] === "number");
const valueAt = ({ path, value }, route) => follow(value, route.slice(path.length));

// src/render/provenance/kustomize/replacement.ts
const MAX_ENTRIES$2 = 500;
/**
* The `fieldPaths` entry of a replacement that leads to a field: `spec.template.spec.containers.[name=web].image`. Only
* paths whose steps are plain fields, indexes, `*` and `[name=value]` are read.
*/
function replacementRoute(kustomization, field, object) {
	for (const [index, replacement] of capped(follow(kustomization, ["replacements"])).entries()) for (const [at, target] of capped(asRecord(replacement).targets).entries()) {
		const { select, fieldPaths } = asRecord(target);
		if (!isSelected(asRecord(select), object)) continue;
		const path = capped(fieldPaths).findIndex((written) => leadsTo(asText(written) ?? "", field.route));
		if (path >= 0) return [
			"replacements",
			index,
			"targets",
			at,
			"fieldPaths",
			path
		];
	}
}
const capped = (value) => asList(value).slice(0, MAX_ENTRIES$2);
const isSelected = ({ kind, name }, object) => (kind === void 0 || kind === object.kind) && (name === void 0 || name === object.original || name === object.name);
/** `[name=web]` and `*` stand for any item: the built object no longer tells which one was meant. */
function leadsTo(path, route) {
	const steps = path.split(".");
	return steps.length === route.length && steps.every((step, at) => typeof route[at] === "number" ? /^(?:\d+|\*|\[[^\]]*\])$/.test(step) : step === route[at] || step === "*");
}

// src/render/provenance/kustomize/kustomization-fields.ts
/** Entries of one field that are looked at. */
const MAX_ENTRIES$1 = 2e3;
/** The fields of a kustomization that change objects: `images`, `replicas`, `namespace`, names, labels, annotations. */
function fieldsLayer({ document }, object) {
	return {
		sets: (field) => {
			for (const routeOf of ROUTES) {
				const route = routeOf(document.value, field, object);
				if (route) return placeOf$1(document, route, field.on);
			}
		},
		holds: () => void 0
	};
}
const isAt = ({ route }, ...wanted) => route.length === wanted.length && wanted.every((step, at) => step === route[at]);
const entries = (kustomization, name) => asList(follow(kustomization, [name])).slice(0, MAX_ENTRIES$1);
const namespaceRoute = (kustomization, field) => isAt(field, "metadata", "namespace") && follow(kustomization, ["namespace"]) === field.value ? ["namespace"] : void 0;
const nameRoute = (kustomization, field) => {
	if (!isAt(field, "metadata", "name") || typeof field.value !== "string") return void 0;
	const [prefix, suffix] = ["namePrefix", "nameSuffix"].map((name) => asText(follow(kustomization, [name])));
	if (prefix !== void 0 && field.value.startsWith(prefix)) return ["namePrefix"];
	return suffix !== void 0 && field.value.includes(suffix) ? ["nameSuffix"] : void 0;
};
const replicasRoute = (kustomization, field, { original, name }) => {
	if (!isAt(field, "spec", "replicas")) return void 0;
	const index = entries(kustomization, "replicas").findIndex((entry) => {
		const { name: wanted, count } = asRecord(entry);
		return (wanted === original || wanted === name) && count === field.value;
	});
	return index < 0 ? void 0 : [
		"replicas",
		index,
		"count"
	];
};
/** What an entry of `images` changes. */
const IMAGE_CHANGES = [
	"newTag",
	"tagSuffix",
	"digest",
	"newName"
];
const imageRoute = (kustomization, { route, value }) => {
	if (route.at(-1) !== "image" || typeof value !== "string") return void 0;
	const index = entries(kustomization, "images").findIndex((entry) => {
		const { name, newName } = asRecord(entry);
		return imageName(value) === (asText(newName) ?? name);
	});
	if (index < 0) return void 0;
	const changes = IMAGE_CHANGES.filter((change) => follow(kustomization, [
		"images",
		index,
		change
	]) !== void 0);
	return changes.length === 1 ? [
		"images",
		index,
		...changes
	] : ["images", index];
};
/** `registry:5000/team/app:1.2@sha256:…` without its tag and digest. */
function imageName(image) {
	const [name = ""] = image.split("@");
	const colon = name.indexOf(":", name.lastIndexOf("/") + 1);
	return colon < 0 ? name : name.slice(0, colon);
}
const LABEL_OWNERS = [
	"labels",
	"matchLabels",
	"selector"
];
const labelRoute = (kustomization, { route, value }) => {
	const [owner, label] = route.slice(-2);
	if (typeof label !== "string" || typeof value !== "string") return void 0;
	const gives = (at) => follow(kustomization, [...at, label]) === value ? [...at, label] : void 0;
	if (owner === "annotations") return gives(["commonAnnotations"]);
	if (!LABEL_OWNERS.includes(owner)) return void 0;
	for (const index of entries(kustomization, "labels").keys()) {
		const found = gives([
			"labels",
			index,
			"pairs"
		]);
		if (found) return found;
	}
	return gives(["commonLabels"]);
};
const ROUTES = [
	namespaceRoute,
	nameRoute,
	replicasRoute,
	imageRoute,
	labelRoute,
	replacementRoute
];

// src/render/provenance/kustomize/inline-text.ts
/**
* The documents of a YAML text that stands inside another one, as inline patches do in a kustomization. Their places are
* those of the outer text: the very lines of a literal block (`|`); where the text is folded or escaped, the scalar.
*/
function inlineDocuments(document, route) {
	const text = follow(document.value, route);
	if (typeof text !== "string") return [];
	const inner = createSource(document.source.path, text);
	return parseYaml(inner).documents.map((found) => ({
		value: found.value,
		source: document.source,
		locate: (place) => "path" in place ? place : outward(found.locate(place), inner, document.source, document.locate(route))
	}));
}
/** The place in the outer text of a place in the inner one. */
function outward({ start, end = start }, inner, outer, scalar) {
	const from = shifted(start, inner, outer, scalar.start);
	if (!from) return scalar;
	return {
		path: outer.path,
		start: from,
		end: shifted(end, inner, outer, scalar.start) ?? from
	};
}
/** The outer position, when the outer line ends with the inner one, or goes on with it where the scalar starts. */
function shifted({ line, column }, inner, outer, first) {
	const text = inner.line(line);
	const around = outer.line(first.line + line - 1);
	if (around.endsWith(text)) return {
		line: first.line + line - 1,
		column: column + around.length - text.length
	};
	if (line === 1 && around.startsWith(text, first.column - 1)) return {
		line: first.line,
		column: first.column - 1 + column
	};
}

// src/render/provenance/kustomize/patch.ts
/** Fields that hold patches, in the order in which Kustomize applies them. */
const FIELDS$1 = [
	"patchesStrategicMerge",
	"patches",
	"patchesJson6902"
];
const MAX_PATCHES = 2e3;
/** The patches of a kustomization, in the order in which they are applied: files, and texts written in place. */
function patchesOf({ folder, document }, sourceOf) {
	const documents = (written, route) => {
		const path = written === void 0 ? void 0 : resolveEntry(folder, written);
		const source = path === void 0 ? void 0 : sourceOf(path);
		return source ? documentsOf(source) : inlineDocuments(document, route);
	};
	return FIELDS$1.flatMap((field) => asList(asRecord(document.value)[field]).slice(0, MAX_PATCHES).flatMap((entry, index) => {
		if (typeof entry === "string") return documents(entry, [field, index]).map((found) => ({ document: found }));
		const { path, target } = asRecord(entry);
		return documents(asText(path), [
			field,
			index,
			"patch"
		]).map((found) => ({
			document: found,
			...isRecord(target) && { target }
		}));
	}));
}
/** Whether a patch may speak of an object. A selector with a pattern is taken to: the values decide then. */
function speaksOf({ document, target }, object) {
	if (!target && isJsonPatch(document)) return true;
	const { kind, name } = target ?? {
		kind: asRecord(document.value).kind,
		name: follow(document.value, ["metadata", "name"])
	};
	return (isOpen(kind) || kind === object.kind) && (isOpen(name) || isNameOf(name, object));
}
/** Whether a selector leaves something open: nothing is written, or a pattern. */
const isOpen = (wanted) => wanted === void 0 || wanted === "" || typeof wanted === "string" && !/^[\w.-]+$/.test(wanted);
/** A name that the object has had: prefixes and suffixes come one after the other. */
const isNameOf = (wanted, { original, name }) => wanted === original || typeof wanted === "string" && original !== "" && name.includes(wanted) && wanted.includes(original);

// src/render/provenance/kustomize/resource.ts
const MAX_ITEMS = 5e3;
/** The resource of a built object; undefined for a generated one, and for one that does not lie in the repository. */
function resourceOf({ origin }, object, sourceOf) {
	const source = origin ? sourceOf(origin.path) : void 0;
	const document = origin && source && documentsOf(source)[origin.index];
	if (!document) return void 0;
	const { kind } = asRecord(object);
	const { kind: written, items } = asRecord(document.value);
	if (typeof written !== "string" || written === kind || !written.endsWith("List")) return {
		document,
		root: []
	};
	const candidates = asList(items).slice(0, MAX_ITEMS);
	const named = (fits) => candidates.findIndex((item) => asRecord(item).kind === kind && nameOf(item) !== "" && fits(nameOf(item)));
	const exact = named((name) => name === nameOf(object));
	const item = exact < 0 ? named((name) => nameOf(object).includes(name)) : exact;
	return {
		document,
		root: item < 0 ? [] : ["items", item]
	};
}
/** `metadata.name`, empty when there is none. */
const nameOf = (object) => asText(follow(object, ["metadata", "name"])) ?? "";

// src/render/plan/layout.ts
/** In the order in which Kustomize and Argo CD look for them (argo-cd `util/kustomize/kustomize.go`). */
const KUSTOMIZATIONS = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
function createLayout(paths) {
	const files = new Set(paths);
	const folders = /* @__PURE__ */ new Set(["."]);
	for (const path of paths) {
		if (path.length > 4096) continue;
		for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
	}
	const hasChart = (folder) => files.has(join$1(folder, "Chart.yaml"));
	const kustomizationOf = (folder) => KUSTOMIZATIONS.map((name) => join$1(folder, name)).find((path) => files.has(path));
	return {
		has: (path) => files.has(path),
		hasFolder: (folder) => folders.has(folder),
		folders: () => [...folders].filter((folder) => folder !== ".").sort(),
		hasChart,
		kustomizationOf,
		sourceType: (folder) => kustomizationOf(folder) !== void 0 ? "kustomize" : hasChart(folder) ? "helm" : "directory"
	};
}

// src/render/provenance/kustomize/tree.ts
/** Fields that name folders of other kustomizations, in the order in which they are built. */
const FOLDERS$1 = [
	"resources",
	"bases",
	"components"
];
/** More kustomizations, or more deeply nested ones, are the work of an attacker. */
const MAX_KUSTOMIZATIONS = 500;
const MAX_DEPTH$2 = 50;
const MAX_ENTRIES = 5e3;
/**
* The kustomization of a folder and those of the repository that it is built on, in the order in which they change the
* objects: that of the folder comes last. Empty for a folder without a readable kustomization.
*/
function kustomizationTree(folder, sourceOf) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const visit = (at, depth) => {
		if (seen.has(at) || seen.size >= MAX_KUSTOMIZATIONS || depth > MAX_DEPTH$2) return;
		seen.add(at);
		const document = readKustomization(at, sourceOf);
		if (!document) return;
		for (const field of FOLDERS$1) for (const entry of asList(asRecord(document.value)[field]).slice(0, MAX_ENTRIES)) {
			const path = typeof entry === "string" ? resolveEntry(at, entry) : void 0;
			if (path !== void 0) visit(path, depth + 1);
		}
		found.set(at, {
			folder: at,
			document
		});
	};
	visit(folder === "" ? "." : folder, 0);
	return [...found.values()];
}
function readKustomization(folder, sourceOf) {
	for (const name of KUSTOMIZATIONS) {
		const source = sourceOf(join$1(folder, name));
		if (source) return documentsOf(source)[0];
	}
}

// src/render/provenance/kustomize/kustomize-provenance.ts
function kustomizeProvenance(folder, sourceOf) {
	const kustomizations = kustomizationTree(folder, sourceOf);
	const last = kustomizations.at(-1);
	let patches;
	const written = () => {
		patches ??= kustomizations.flatMap((kustomization) => patchesOf(kustomization, sourceOf));
		return patches;
	};
	return {
		kustomizations,
		documents: (kustomized) => {
			if (!last) return void 0;
			const { documents, problem } = parseYaml(createSource(last.document.source.path, kustomized.text));
			if (problem) return {
				documents: [],
				problem: {
					reason: problem.reason,
					location: last.document.locate([])
				}
			};
			return { documents: documents.map((document) => authored(document, originOf(kustomized, document.value, {
				kustomizations,
				last,
				written,
				sourceOf
			}))) };
		}
	};
}
function originOf(kustomized, object, folder) {
	const { kustomizations, last, sourceOf } = folder;
	const resource = resourceOf(kustomized, object, sourceOf);
	const { kind } = asRecord(object);
	const entries = resource ? [] : generatorEntries(kustomizations, kind, nameOf(object));
	const [entry] = entries;
	const { document, root } = resource ?? (entry && {
		document: entry.kustomization.document,
		root: entry.route
	}) ?? {
		document: last.document,
		root: []
	};
	const identity = {
		kind,
		original: resource ? nameOf(follow(document.value, root)) : entry?.name ?? nameOf(object),
		name: nameOf(object)
	};
	return {
		document,
		root,
		layers: () => [
			...patchesOn(kustomized, folder).filter((patch) => speaksOf(patch, identity)).map((patch) => patchLayer(patch, object)).reverse(),
			...resource ? [resourceLayer(document, root, object)] : [],
			...entries.map((each) => generatorLayer(each, sourceOf)).reverse(),
			...kustomizations.map((each) => fieldsLayer(each, identity)).reverse()
		]
	};
}
const patchLayer = ({ document }, object) => isJsonPatch(document) ? jsonPatchLayer(document) : mergedLayer(document, object);
/** The patches that changed an object: those that its kustomizations name, then those of other transformers. */
function patchesOn({ patches }, { kustomizations, written, sourceOf }) {
	const own = new Set(kustomizations.map(({ document }) => document.source.path));
	const inline = new Set(patches.flatMap(({ path, kind }) => kind === "inline" ? [path] : []));
	const applied = new Set(patches.map(({ path }) => path));
	const named = written().filter(({ document: { source } }) => (own.has(source.path) ? inline : applied).has(source.path));
	const known = /* @__PURE__ */ new Set([...own, ...named.map(({ document }) => document.source.path)]);
	const others = patches.flatMap(({ path, index }) => {
		const source = known.has(path) ? void 0 : sourceOf(path);
		const document = source && documentsOf(source)[index];
		return document ? [{ document }] : [];
	});
	return [...named, ...others];
}
function authored(document, origin) {
	let layers;
	const whole = () => origin.document.locate(origin.root);
	return {
		value: document.value,
		source: origin.document.source,
		locate: (place) => placeAt(place, {
			span: whole,
			route: (route, on) => {
				layers ??= origin.layers();
				return placeIn(layers, document.value, route, on) ?? whole();
			}
		})
	};
}
/** The place of a field, or of the nearest parent that exists. */
function placeIn(layers, object, route, on) {
	for (let length = route.length; length > 0; length--) {
		const part = route.slice(0, length);
		const value = follow(object, part);
		if (value === void 0) continue;
		const field = {
			route: part,
			value,
			on: length === route.length ? on : "value"
		};
		const found = first(layers, (layer) => layer.sets(field)) ?? first(layers, (layer) => layer.holds(field));
		if (found) return found;
	}
}
function first(layers, look) {
	for (const layer of layers) {
		const found = look(layer);
		if (found !== void 0) return found;
	}
}

// src/render/kustomize-release.ts
/** Builds a kustomization as Argo CD would. */
async function renderKustomize(release, { folder, options }, context) {
	const provenance = kustomizeProvenance(folder, context.sourceOf);
	const kustomizations = provenance.kustomizations.map(({ document }) => document);
	const base = {
		...nothingRendered(release),
		kustomizations
	};
	const [last] = kustomizations.slice(-1);
	if (!last || options) return {
		...base,
		status: "skipped",
		complete: false
	};
	const folders = provenance.kustomizations.map((kustomization) => kustomization.folder);
	const { files, leftOut } = context.files.of(folders, context.bases);
	const answer = await context.engine.kustomize({ folder }, files, context.signal);
	const known = leftOut.length === 0;
	if (!answer.ok) {
		const error = releaseError(answer.error, last.locate([]), context.sourceOf);
		return {
			...base,
			leftOut,
			status: "failed",
			error,
			complete: known && answer.error.remote.length === 0
		};
	}
	const texts = answer.documents.map((document) => provenance.documents(document));
	return {
		...base,
		leftOut,
		status: "rendered",
		documents: texts.flatMap((text) => text?.documents ?? []),
		broken: texts.flatMap((text) => text?.problem ?? []),
		complete: known && answer.remote.length === 0 && !answer.helmCharts
	};
}

// src/render/plan/git-directories.ts
/** Nobody writes more patterns, nor longer ones. */
const MAX_PATTERNS = 100;
const MAX_PATTERN = 500;
/**
* The folders that a git generator's `directories` name: those that a pattern matches and none with `exclude` does.
* Folders with a hidden part are left out, as Argo CD does (`GetGitDirectories`).
*/
function matchedFolders(directories, folders, budget) {
	const patterns = asList(directories).slice(0, MAX_PATTERNS).flatMap((entry) => {
		const { path, exclude } = asRecord(entry);
		const pattern = asText(path);
		return pattern && pattern.length <= MAX_PATTERN ? [{
			pattern,
			exclude: exclude === true
		}] : [];
	});
	const includes = patterns.filter(({ exclude }) => !exclude);
	const excludes = patterns.filter(({ exclude }) => exclude);
	return folders.filter((folder) => !/(?:^|\/)\./.test(folder) && includes.some(({ pattern }) => matchesPath(pattern, folder, budget)) && !excludes.some(({ pattern }) => matchesPath(pattern, folder, budget)));
}
/** What a git generator gives for one folder, for Go's templates or as flat texts. */
function folderParameters(folder, prefix, kind) {
	const basename = nameOf$1(folder);
	const basenameNormalized = normalized(basename);
	const segments = folder.split("/");
	if (kind === "go") {
		const path = { path: {
			path: folder,
			basename,
			basenameNormalized,
			segments
		} };
		return prefix === void 0 ? path : { [prefix]: path };
	}
	const name = prefix === void 0 ? "path" : `${prefix}.path`;
	return {
		[name]: folder,
		[`${name}.basename`]: basename,
		[`${name}.basenameNormalized`]: basenameNormalized,
		...Object.fromEntries(segments.map((segment, index) => [`${name}[${index}]`, segment]))
	};
}
/** argo-cd `SanitizeName`: a name that Kubernetes accepts. */
function normalized(name) {
	const text = name.toLowerCase().replace(/[^-a-z0-9.]/g, "-").slice(0, 253);
	let [start, end] = [0, text.length];
	while (start < end && /[-.]/.test(text[start] ?? "")) start++;
	while (end > start && /[-.]/.test(text[end - 1] ?? "")) end--;
	return text.slice(start, end);
}

// src/render/plan/repository-address.ts
const lastPart = (address) => address.slice(address.lastIndexOf("/") + 1);
/**
* Whether a source's `repoURL` is the repository under check. `unknown` when its address is, or when another host holds
* a repository of the same name, as the platform's GitLab does with its mirrors.
*/
function placeOf(repoUrl, { name, urls }) {
	const address = comparableAddress(repoUrl);
	if (address === void 0) return "unknown";
	const own = urls.flatMap((url) => comparableAddress(url) ?? []);
	if (own.includes(address)) return "here";
	const names = [...own.map(lastPart), ...name === void 0 ? [] : [name.toLowerCase()]];
	return names.length === 0 || names.includes(lastPart(address)) ? "unknown" : "elsewhere";
}

// src/render/plan/template-text.ts
const FIELD = /^\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)$/;
const INDEX = /^index\s+\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s+(\d{1,4})$/;
/** Longer expressions do more than to name a parameter. */
const MAX_EXPRESSION = 300;
/**
* Fills `{{name}}` with flat parameters, as fasttemplate does for Argo CD (`applicationset/utils/utils.go` `Replace`): an
* unknown one stays as it is written, and that is what Argo CD takes.
*/
const fillFlat = (text, parameters) => fill(text, (expression, written) => {
	const value = Object.hasOwn(parameters, expression) ? parameters[expression] : void 0;
	return typeof value === "string" ? value : written;
});
/** Fills `{{.a.b}}` and `{{index .a.b 1}}` as Go's templates do; any other expression is not followed. */
const fillGoTemplate = (text, parameters) => fill(text, (expression) => {
	const field = FIELD.exec(expression)?.[1];
	if (field !== void 0) return printed(follow(parameters, field.split(".")));
	const [, list, index] = INDEX.exec(expression) ?? [];
	return list === void 0 ? void 0 : printed(asList(follow(parameters, list.split(".")))[Number(index)]);
});
function fill(text, valueFor) {
	const pieces = [];
	let [done, complete] = [0, true];
	for (let open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", done)) {
		const close = text.indexOf("}}", open + 2);
		if (close < 0) return {
			text: pieces.join("") + text.slice(done),
			complete: false
		};
		const written = text.slice(open, close + 2);
		const value = valueFor(written.length > MAX_EXPRESSION ? "" : written.slice(2, -2).trim(), written);
		if (value === void 0) complete = false;
		pieces.push(text.slice(done, open), value ?? written);
		done = close + 2;
	}
	return {
		text: pieces.join("") + text.slice(done),
		complete
	};
}
/** As Go prints a value that came from JSON; large and broken numbers take another form, which is not followed. */
function printed(value) {
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : void 0;
}
/** Whether parameters can be flat: texts, and a mapping `values` of texts (argo-cd `generators/list.go`). */
function flatParameters(element) {
	const flat = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(element)) if (typeof value === "string") flat.set(key, value);
	else if (key === "values" && isRecord(value)) for (const [name, text] of Object.entries(value)) {
		if (typeof text !== "string") return void 0;
		flat.set(`values.${name}`, text);
	}
	else return void 0;
	return Object.fromEntries(flat);
}

// src/render/plan/application-set.ts
/** Applications that one ApplicationSet is followed for. */
const MAX_APPLICATIONS = 1e3;
/**
* Follows the list generators of an ApplicationSet, and the git generators that look for folders of this repository. Any
* other generator, and one that filters or changes the template, is not followed.
*/
function expandApplicationSet({ object }, context) {
	if (isGiven(object.get("spec", "templatePatch"))) return {
		fillings: [],
		skipped: ["template-patch"]
	};
	const kind = object.get("spec", "goTemplate") === true ? "go" : "flat";
	const fill = kind === "go" ? fillGoTemplate : fillFlat;
	const skipped = /* @__PURE__ */ new Set();
	const all = [];
	for (const { value, kinds, parent } of generatorsOf(object)) {
		if (parent) continue;
		const [only = "", ...others] = kinds;
		const generator = asRecord(value[only]);
		const changed = isGiven(value.selector) || isRecord(generator.template);
		const found = others.length > 0 || changed ? void 0 : generated(only, generator, kind, context);
		if (!found) skipped.add("generator");
		for (const parameters of found ?? []) if (all.length < MAX_APPLICATIONS) all.push(parameters);
		else skipped.add("limit");
	}
	if (context.matching.left <= 0) skipped.add("limit");
	return {
		fillings: all.map((parameters) => (text) => fill(text, parameters)),
		skipped: [...skipped]
	};
}
/** What a generator gives; undefined for one that is not followed. */
function generated(generator, value, kind, context) {
	if (generator === "list") return fromList(value, kind);
	if (generator !== "git" || asList(value.files).length > 0 || !Array.isArray(value.directories)) return void 0;
	if (placeOf(value.repoURL, context.repository) === "elsewhere") return void 0;
	const folders = matchedFolders(value.directories, context.layout.folders(), context.matching);
	const list = [];
	for (const folder of folders.slice(0, 1001)) {
		const parameters = withValues(folderParameters(folder, asText(value.pathParamPrefix), kind), value.values, kind);
		if (!parameters) return void 0;
		list.push(parameters);
	}
	return list;
}
function fromList({ elements, elementsYaml }, kind) {
	if (isGiven(elementsYaml)) return void 0;
	const list = [];
	for (const element of asList(elements).slice(0, 1001)) {
		if (!isRecord(element)) return void 0;
		const parameters = kind === "go" ? element : flatParameters(element);
		if (!parameters) return void 0;
		list.push(parameters);
	}
	return list;
}
/** The parameters with the generator's own `values`, which may name them (argo-cd `value_interpolation.go`). */
function withValues(parameters, values, kind) {
	const filled = /* @__PURE__ */ new Map();
	for (const [key, value] of Object.entries(asRecord(values)).slice(0, MAX_APPLICATIONS)) {
		if (typeof value !== "string") return void 0;
		const { text, complete } = (kind === "go" ? fillGoTemplate : fillFlat)(value, parameters);
		if (!complete) return void 0;
		filled.set(kind === "go" ? key : `values.${key}`, text);
	}
	if (filled.size === 0) return parameters;
	const own = Object.fromEntries(filled);
	return kind === "go" ? {
		...parameters,
		values: own
	} : {
		...parameters,
		...own
	};
}

// src/render/plan/copy-json.ts
/** One value is never larger: Kubernetes stores no object beyond 1.5 MB. */
const MAX_SIZE = 4e6;
const NODE_SIZE = 20;
const MAX_DEPTH$1 = 100;
/**
* A copy of a value read from YAML that JSON can hold, each text and each key passed through `change`. Undefined when it
* is too large, or the budget is spent: aliases of YAML can make a small file endless.
*/
function copyJson(value, budget, change = (text) => text) {
	const tooLarge = Symbol("too large");
	let left = Math.min(budget.left, MAX_SIZE);
	const spend = (size) => {
		left -= size;
		budget.left -= size;
		return left > 0;
	};
	const textOf = (text) => {
		const changed = change(text);
		spend(changed.length);
		return changed;
	};
	const copy = (here, depth) => {
		if (!spend(NODE_SIZE) || depth > MAX_DEPTH$1) return tooLarge;
		if (typeof here === "string") return textOf(here);
		if (Array.isArray(here)) return copies(here, depth);
		if (!isRecord(here)) return typeof here === "number" || typeof here === "boolean" ? here : null;
		const values = copies(Object.values(here), depth);
		return Array.isArray(values) ? Object.fromEntries(Object.keys(here).map((key, index) => [textOf(key), values[index]])) : tooLarge;
	};
	const copies = (items, depth) => {
		const list = [];
		for (const item of items) {
			const copied = copy(item, depth + 1);
			if (copied === tooLarge) return tooLarge;
			list.push(copied);
		}
		return list;
	};
	const copied = copy(value, 0);
	return copied === tooLarge || left <= 0 ? void 0 : { value: copied };
}

// src/render/plan/written-source.ts
/** A revision for the variables that hold one: what will be deployed is not known. */
const ANY_REVISION = "0".repeat(40);
/** The build environment of Argo CD (`reposerver/repository/repository.go` `newEnv`). */
function sourceVariables({ path, repoURL, targetRevision }, application) {
	const text = (value) => typeof value === "string" ? value : "";
	return {
		ARGOCD_APP_NAME: application.name,
		ARGOCD_APP_NAMESPACE: application.namespace ?? "",
		ARGOCD_APP_PROJECT_NAME: application.project ?? "default",
		ARGOCD_APP_REVISION: ANY_REVISION,
		ARGOCD_APP_REVISION_SHORT: ANY_REVISION.slice(0, 7),
		ARGOCD_APP_REVISION_SHORT_8: ANY_REVISION.slice(0, 8),
		ARGOCD_APP_SOURCE_REPO_URL: text(repoURL),
		ARGOCD_APP_SOURCE_PATH: text(path),
		ARGOCD_APP_SOURCE_TARGET_REVISION: text(targetRevision)
	};
}

// src/render/plan/application-source.ts
const asWritten = (text) => ({
	text,
	complete: true
});
/** Reads the sources of an Application that are in this repository. */
function readApplication(application, filling, place) {
	const fill = filling ?? asWritten;
	const text = (value) => asText(value) && fill(String(value)).text;
	const { object, templated } = application;
	const name = text(object.get(...templated ? ["spec", "template"] : [], "metadata", "name")) ?? object.displayName;
	const about = {
		name: name === "" ? "application" : name,
		namespace: text(application.get("destination", "namespace")),
		project: text(application.get("project"))
	};
	const skipped = /* @__PURE__ */ new Set();
	const filled = sourcesInForce(application).flatMap((source) => {
		const value = filling ? fillSource(source.value, filling, place.copying) : source.value;
		if (typeof value !== "string") return [{
			...source,
			value
		}];
		skipped.add(value);
		return [];
	});
	const references = referencesOf(filled, place.repository);
	const sources = filled.flatMap(({ value, route }) => {
		const reason = strangeness(value, place);
		if (reason) skipped.add(reason);
		if (reason || !isGiven(value.path)) return [];
		return [{
			value,
			locate: (steps) => application.document.locate([
				...application.route,
				...route,
				...steps
			]),
			application: about,
			variables: sourceVariables(value, about),
			references,
			valuesFrom: "folder",
			written: (valuesFile) => valuesFile
		}];
	});
	return {
		name: about.name,
		sources,
		skipped: [...skipped]
	};
}
/** The source with its texts filled, or why that cannot be done. */
function fillSource(source, filling, copying) {
	let complete = true;
	const copy = copyJson(source, copying, (text) => {
		const filled = filling(text);
		if (!filled.complete) complete = false;
		return filled.text;
	});
	if (!copy || !isRecord(copy.value)) return "limit";
	return complete ? copy.value : "template";
}
/** Why a source is not deployed from this repository; undefined for one that is, or that only lends its files. */
function strangeness({ chart, path, ref, repoURL }, { repository, layout }) {
	if (isGiven(chart)) return "remote-chart";
	if (!isGiven(path)) return isGiven(ref) ? void 0 : "no-path";
	if (typeof path === "string" && path.includes("{{")) return "template";
	const place = placeOf(repoURL, repository);
	if (place !== "unknown") return place === "elsewhere" ? "other-repository" : void 0;
	const folder = resolvePath(".", asText(path) ?? "");
	return (folder === "." ? layout.sourceType(".") !== "directory" : folder !== void 0 && layout.hasFolder(folder)) ? void 0 : "other-repository";
}
/** The sources by their `ref`, for an Application with a list of them. */
function referencesOf(sources, repository) {
	if (!sources.some(({ listed }) => listed)) return void 0;
	return new Map(sources.flatMap(({ value }) => {
		const ref = asText(value.ref);
		return ref === void 0 ? [] : [[ref, placeOf(value.repoURL, repository)]];
	}));
}

// src/render/plan/expand-variables.ts
/** Characters that are a name of their own for Go's `os.Expand`, `$` among them. */
const SPECIAL = /^[*#$@!?\-0-9]$/;
/** A longer text is left as it is. */
const MAX_TEXT = 1e6;
/**
* Puts variables in a text as Argo CD does in the paths of values files and in parameters (`Env.Envsubst`, on Go's
* `os.Expand`): `$NAME` and `${NAME}`, nothing for an unknown name, `$` for `$$`.
*/
function expandVariables(text, variables) {
	if (!text.includes("$") || text.length > MAX_TEXT) return text;
	const valueFor = (name) => name === "$" ? "$" : Object.hasOwn(variables, name) ? variables[name] ?? "" : "";
	const lastClose = text.lastIndexOf("}");
	const word = /\w+/y;
	const pieces = [];
	let done = 0;
	for (let at = text.indexOf("$"); at >= 0 && at + 1 < text.length; at = text.indexOf("$", done)) {
		pieces.push(text.slice(done, at));
		if (text[at + 1] === "{") {
			const close = at < lastClose ? text.indexOf("}", at) : -1;
			pieces.push(close < 0 ? "" : valueFor(text.slice(at + 2, close)));
			done = close < 0 ? at + 2 : close + 1;
		} else if (SPECIAL.test(text[at + 1] ?? "")) {
			pieces.push(valueFor(text[at + 1] ?? ""));
			done = at + 2;
		} else {
			word.lastIndex = at + 1;
			const name = word.exec(text)?.[0] ?? "";
			pieces.push(name === "" ? "$" : valueFor(name));
			done = at + 1 + name.length;
		}
	}
	return pieces.join("") + text.slice(done);
}

// src/render/plan/values-files.ts
/** Nobody gives one release more. */
const MAX_FILES = 200;
/** `https://…`, `s3://…`: Go's `url.Parse` finds a scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/**
* Finds `helm.valueFiles` as Argo CD does (`getResolvedValueFiles`): relative to the folder, from the root with a leading
* `/`, in the source that `$name/` refers to. A file that is only found from the root is taken, and noted, where the
* source allows it.
*/
function findValuesFiles(source, folder, { layout, notes }) {
	const files = [];
	const missing = [];
	const unknown = [];
	const helm = asRecord(source.value.helm);
	const entries = asList(helm.valueFiles);
	if (entries.length > MAX_FILES) notes.problem("too-large", source.locate(["helm", "valueFiles"]), { field: "helm.valueFiles" });
	for (const [index, text] of entries.slice(0, MAX_FILES).entries()) {
		if (typeof text !== "string" || text === "") continue;
		const at = source.locate([
			"helm",
			"valueFiles",
			index
		]);
		const written = source.written(text);
		const entry = readEntry(text, source, folder, layout.has);
		if (entry.kind === "file") {
			files.push(entry.path);
			if (entry.fromRoot) notes.problem("values-from-root", at, {
				written,
				path: entry.path,
				folder
			});
		} else if (entry.kind === "outside") notes.problem("values-outside", at, { written });
		else if (entry.kind === "unknown") {
			notes.problem(entry.problem, at, {
				written,
				...entry.facts
			});
			unknown.push(written);
		} else if (helm.ignoreMissingValueFiles !== true) missing.push({
			written,
			path: entry.path,
			at
		});
	}
	return {
		files,
		missing,
		unknown
	};
}
function readEntry(text, source, folder, has) {
	const ref = text.startsWith("$") ? (text.split("/", 1)[0] ?? "").slice(1) : void 0;
	const place = ref === void 0 ? void 0 : source.references?.get(ref);
	if (ref !== void 0 && source.references && place === void 0) return {
		kind: "unknown",
		problem: "values-unknown-ref",
		facts: { ref }
	};
	if (place === "elsewhere") return {
		kind: "unknown",
		problem: "values-other-repository"
	};
	const expanded = expandVariables(place && ref !== void 0 ? text.slice(ref.length + 1) : text, source.variables);
	if (SCHEME.test(expanded)) return {
		kind: "unknown",
		problem: "values-remote"
	};
	const path = resolvePath(folder, expanded);
	if (path !== void 0 && has(path)) return {
		kind: "file",
		path,
		fromRoot: false
	};
	const fromRoot = source.valuesFrom === "folder-or-root" ? resolvePath(".", expanded) : void 0;
	if (fromRoot !== void 0 && has(fromRoot)) return {
		kind: "file",
		path: fromRoot,
		fromRoot: true
	};
	if (place === "unknown") return {
		kind: "unknown",
		problem: "values-other-repository"
	};
	if (path === void 0) return { kind: "outside" };
	return /[*?[]/.test(path) ? {
		kind: "unknown",
		problem: "values-pattern"
	} : {
		kind: "missing",
		path
	};
}

// src/render/plan/helm-source.ts
/** More parameters than this are the work of an attacker. */
const MAX_PARAMETERS = 1e3;
/** Reads the `helm` mapping of a source whose folder holds a chart. */
function readHelmSource(source, folder, context) {
	const helm = asRecord(source.value.helm);
	const { files, missing, unknown } = findValuesFiles(source, folder, context);
	const values = readValues(source, context);
	const parts = [
		...unknown,
		...values.unknown,
		...readFileParameters(source, context)
	];
	const namespace = asText(helm.namespace) ?? source.application.namespace;
	const apiVersions = asList(helm.apiVersions).slice(0, MAX_PARAMETERS).flatMap((version) => asText(version) ?? []);
	return {
		type: "helm",
		folder,
		name: asText(helm.releaseName) ?? source.application.name,
		...namespace !== void 0 && { namespace },
		...asText(helm.kubeVersion) && { kubeVersion: asText(helm.kubeVersion) },
		...apiVersions.length > 0 && { apiVersions },
		...helm.skipCrds === true && { skipCrds: true },
		...helm.skipTests === true && { skipTests: true },
		...helm.skipSchemaValidation === true && { skipSchemaValidation: true },
		valuesFiles: files,
		missingValuesFiles: missing,
		...parts.length > 0 && { unknown: parts },
		...values.text !== void 0 && { values: values.text },
		parameters: readParameters(source, context)
	};
}
/** `valuesObject` wins over `values` (argo-cd `ApplicationSourceHelm.ValuesYAML`). */
function readValues(source, { notes, copying }) {
	const { values, valuesObject } = asRecord(source.value.helm);
	if (valuesObject === void 0 || valuesObject === null) return {
		text: asText(values),
		unknown: []
	};
	const copy = copyJson(valuesObject, copying);
	if (copy) return {
		text: JSON.stringify(copy.value),
		unknown: []
	};
	notes.problem("too-large", source.locate(["helm", "valuesObject"]), { field: "helm.valuesObject" });
	return { unknown: ["helm.valuesObject"] };
}
/** Argo CD keeps one value for each name, and one more for each name with `forceString`. */
function readParameters(source, { notes }) {
	const entries = asList(asRecord(source.value.helm).parameters);
	if (entries.length > MAX_PARAMETERS) notes.problem("too-large", source.locate(["helm", "parameters"]), { field: "helm.parameters" });
	const found = /* @__PURE__ */ new Map();
	for (const entry of entries.slice(0, MAX_PARAMETERS)) {
		const { name, value = "", forceString } = asRecord(entry);
		if (typeof name !== "string" || name === "" || typeof value !== "string") continue;
		const key = `${forceString === true} ${name}`;
		found.delete(key);
		found.set(key, {
			name,
			value: escapeCommas(expandVariables(value, source.variables)),
			forceString: forceString === true
		});
	}
	return [...found.values()];
}
/** A comma separates two settings for `--set`; lists (`{a,b}`) keep theirs (argo-cd `cleanSetParameters`). */
const escapeCommas = (value) => value.startsWith("{") && value.endsWith("}") ? value : value.replace(/\\?,/g, "\\,");
function readFileParameters(source, { notes }) {
	return asList(asRecord(source.value.helm).fileParameters).slice(0, MAX_PARAMETERS).flatMap((entry, index) => {
		const name = asText(asRecord(entry).name);
		if (name === void 0) return [];
		notes.problem("file-parameters", source.locate([
			"helm",
			"fileParameters",
			index
		]), { name });
		return [`helm.fileParameters ${name}`];
	});
}

// src/render/plan/source-override.ts
/** Deeper fields, and more of them, are taken from the override as they are. */
const MAX_DEPTH = 20;
const MAX_FIELDS = 1e4;
/**
* The source with what `.argocd-source.yaml` and `.argocd-source-<application>.yaml` of its folder change in it (argo-cd
* `mergeSourceParameters`): Argo CD merges them over what the Application says, but for where the source is.
*/
function withOverrides(source, folder, { layout, document }) {
	let merged = source;
	for (const name of [".argocd-source.yaml", `.argocd-source-${source.application.name}.yaml`]) {
		const path = join$1(folder, name);
		const override = layout.has(path) ? document(path) : void 0;
		if (!override || !isRecord(override.value)) continue;
		const { value, locate } = merged;
		merged = {
			...merged,
			value: {
				...mergePatch(value, override.value),
				path: value.path,
				repoURL: value.repoURL,
				chart: value.chart,
				targetRevision: value.targetRevision
			},
			locate: (route) => follow(override.value, route) === void 0 ? locate(route) : override.locate(route)
		};
	}
	return merged;
}
/** JSON merge patch, RFC 7396: mappings are merged, `null` removes, anything else replaces. */
function mergePatch(target, patch) {
	let fields = 0;
	const merge = (into, from, depth) => {
		const result = new Map(isRecord(into) ? Object.entries(into) : []);
		for (const [key, value] of Object.entries(from)) {
			fields++;
			if (value === null) result.delete(key);
			else if (isRecord(value) && depth < MAX_DEPTH && fields < MAX_FIELDS) result.set(key, merge(result.get(key), value, depth + 1));
			else result.set(key, value);
		}
		return Object.fromEntries(result);
	};
	return merge(target, patch, 0);
}

// src/render/plan/read-source.ts
/** The options that make Argo CD take a source for one of a tool, whatever its folder holds. */
const TOOLS = [
	"helm",
	"kustomize",
	"directory",
	"plugin"
];
/**
* Reads what a source of this repository deploys. Undefined, with the reason noted, for what Argo CD refuses or another
* tool makes.
*/
function readSource(written, context) {
	const { layout, notes } = context;
	const folder = readFolder(written, context);
	if (folder === void 0) return void 0;
	const source = withOverrides(written, folder, context);
	const tools = TOOLS.filter((tool) => Object.values(asRecord(source.value[tool])).some(saysSomething));
	if (tools.length > 1) {
		notes.problem("several-source-types", source.locate([]), { types: tools.join(", ") });
		return;
	}
	const [tool] = tools;
	if (tool === "plugin") {
		notes.skip(source.locate([]).path, "plugin");
		return;
	}
	const place = () => source.locate(["path"]);
	if (tool === "helm" && !layout.hasChart(folder)) notes.problem("chart-missing", place(), { path: folder });
	else if (tool === "kustomize" && !layout.kustomizationOf(folder)) notes.problem("kustomization-missing", place(), { path: folder });
	else if (tool === "helm") return readHelmSource(source, folder, context);
	else if (tool === "kustomize") return readKustomizeSource(source, folder, context);
	else if (tool === "directory") return readDirectorySource(source, folder, context);
	const type = layout.sourceType(folder);
	if (type === "kustomize" && layout.hasChart(folder)) notes.problem("chart-and-kustomization", place(), { path: folder });
	if (type === "helm") return readHelmSource(source, folder, context);
	return type === "kustomize" ? {
		type,
		folder
	} : {
		type,
		folder,
		recurse: false
	};
}
/** The folder of a source; undefined, and noted, when Argo CD would not find it. */
function readFolder(source, { layout, notes }) {
	const path = asText(source.value.path) ?? ".";
	const folder = path.startsWith("/") ? void 0 : resolvePath(".", path);
	if (folder === void 0) notes.problem("deploy-path-outside", source.locate(["path"]), { path: path.slice(0, 200) });
	else if (layout.hasFolder(folder)) return folder;
	else notes.problem("deploy-path-missing", source.locate(["path"]), { path: folder });
}
/** Whether a field has more than the zero value of its type in Go. */
function saysSomething(value) {
	if (Array.isArray(value)) return value.length > 0;
	if (isRecord(value)) return Object.keys(value).length > 0;
	return value !== void 0 && value !== null && value !== "" && value !== false;
}
function readKustomizeSource(source, folder, { notes, copying }) {
	const { version: _, ...written } = asRecord(source.value.kustomize);
	const fields = Object.keys(written).filter((field) => saysSomething(written[field]));
	if (fields.length === 0) return {
		type: "kustomize",
		folder
	};
	const place = source.locate(["kustomize"]);
	notes.problem("kustomize-options", place, { options: fields.sort().join(", ").slice(0, 500) });
	const options = copyJson(written, copying)?.value;
	if (isRecord(options)) return {
		type: "kustomize",
		folder,
		options
	};
	notes.problem("too-large", place, { field: "kustomize" });
	return {
		type: "kustomize",
		folder
	};
}
function readDirectorySource(source, folder, { notes }) {
	const { recurse, include, exclude, jsonnet } = asRecord(source.value.directory);
	if (Object.values(asRecord(jsonnet)).some(saysSomething)) {
		notes.skip(source.locate([]).path, "jsonnet");
		return;
	}
	return {
		type: "directory",
		folder,
		recurse: recurse === true,
		...asText(include) && { include: asText(include) },
		...asText(exclude) && { exclude: asText(exclude) }
	};
}

// src/render/plan/values-file-name.ts
/** Folders that hold a file or a folder for each environment. */
const FOLDERS = [
	"values",
	"environments",
	"env",
	"envs"
];
/** Parts of a name that tell what the file holds, not for which environment. */
const ADDITIONS = ["secret", "secrets"];
const SHARED = "common";
const OTHERS = [SHARED, "ci"];
const SAMPLE_FOLDER = /^(?:ci$|test|example|exemple)/;
/** Reads the path of a values file, relative to its chart. */
function readValuesFileName(path) {
	const folders = path.toLowerCase().split("/");
	const file = folders.pop() ?? "";
	const stem = file.replace(/\.ya?ml$/, "");
	const [folder = "", above = ""] = folders.toReversed();
	const inFolder = stem === "values";
	const parts = ((inFolder ? folder : /^values[-.]/.test(stem) ? stem.slice(7) : void 0) ?? (FOLDERS.includes(folder) ? stem : "")).split(/[-.]/);
	const own = parts.filter((part) => !ADDITIONS.includes(part));
	const others = inFolder && FOLDERS.includes(above) ? folders.slice(0, -1) : folders;
	const environment = own.join("-");
	const sample = others.some((name) => SAMPLE_FOLDER.test(name)) || isSamplePath([...others, file].join("/"));
	return {
		environment: environment || void 0,
		addition: own.length < parts.length,
		shared: environment === SHARED && !sample,
		sample: sample || OTHERS.includes(environment)
	};
}

// src/render/plan/application-releases.ts
/** Steps of matching for all ApplicationSets together: about a second. */
const MATCHING = 2e7;
/** The releases that the Applications and ApplicationSets of the repository deploy from it, at most `limit`. */
function readApplicationReleases(input, context, names, limit) {
	const { notes } = context;
	const releases = [];
	const place = {
		...context,
		repository: input.repository,
		matching: { left: MATCHING }
	};
	for (const application of input.applications) {
		const file = application.document.source.path;
		for (const filling of fillingsOf(application, place, context)) {
			const { name, sources, skipped } = readApplication(application, filling, place);
			for (const reason of skipped) notes.skip(file, reason);
			for (const written of sources) {
				if (releases.length >= limit) {
					notes.problem("too-many-releases", application.document.locate(application.route), { limit });
					return releases;
				}
				const source = readSource(written, context);
				const environment = source && environmentOf(source, name, names);
				if (!source || environment?.wanted === false) continue;
				const environments = environment?.environments ?? [];
				const meant = environments[0]?.name ?? environment?.name;
				releases.push({
					environments,
					...environments.length === 0 && environment && { environmentName: environment.name },
					decidedBy: "application",
					declaredAt: written.locate([]),
					autosync: emptiesItself(application),
					applications: [{
						name,
						...meant !== void 0 && { environment: meant }
					}],
					source
				});
			}
		}
	}
	return releases;
}
/** One filling for each Application; a single one that changes nothing for an Application itself. */
function fillingsOf(application, context, { notes }) {
	const { path } = application.document.source;
	if (isSamplePath(path)) {
		notes.skip(path, "sample");
		return [];
	}
	if (isGiven(application.get("sourceHydrator"))) {
		notes.skip(path, "source-hydrator");
		return [];
	}
	if (!application.templated) return [void 0];
	const { fillings, skipped } = expandApplicationSet(application, context);
	for (const reason of skipped) notes.skip(path, reason);
	return fillings;
}
/** The environment that values files, folders or the Application are named after; the last values file says most. */
function environmentOf(source, application, names) {
	const files = source.type === "helm" ? source.valuesFiles.toReversed() : [];
	const parts = application.split("-", 100);
	return names.findIn([
		...files.flatMap((path) => readValuesFileName(path).environment ?? []),
		...source.folder.split("/").toReversed(),
		...[parts.at(-1), parts[0]].flatMap((part) => part ?? [])
	]);
}
/** Whether Argo CD removes everything by itself once nothing is rendered: it asks for `prune` and `allowEmpty`. */
function emptiesItself(application) {
	const { prune, allowEmpty, enabled } = asRecord(application.get("syncPolicy", "automated"));
	return prune === true && allowEmpty === true && enabled !== false;
}

// src/render/plan/argo-names.ts
/**
* The names in Argo CD of one repository in one environment, `<slug>-<env>-<h>-<repo>-<r>` for its Application: `h` are
* the first 4 hexadecimal digits of HMAC-SHA256 of the environment's name under an empty key (cloud-pi-native/console
* `plugins/argocd/src/utils.ts`), `r` those of SHA-1 of the repository's address on the platform's GitLab
* (cloud-pi-native/helm-charts `dso-env`). Without that address `r` has the right length and no more. Nothing is cut:
* the names may be longer than Helm (53) or Kubernetes (63) accept.
*/
function argoNames({ project, environment, repository, repositoryUrl = `${project}/${repository}.git` }) {
	const prefix = `${project}-${environment}-${createHmac("sha256", "").update(environment).digest("hex").slice(0, 4)}`;
	return {
		application: `${prefix}-${repository}-${createHash("sha1").update(repositoryUrl).digest("hex").slice(0, 4)}`,
		project: `${prefix}-app`,
		environment: `${prefix}-env`
	};
}

// src/render/plan/this-repository.ts
const deploys = ({ repository }) => isDeployed(repository);
/** The entries with this repository's address, else with its name. */
function identified({ manifest, repository }) {
	const entries = (manifest?.manifest.repositories ?? []).map((entry, index) => ({
		index,
		repository: entry
	}));
	const own = new Set(repository.urls.flatMap((url) => comparableAddress(url) ?? []));
	const byAddress = entries.filter(({ repository: { url } }) => own.has(comparableAddress(url) ?? ""));
	return byAddress.length > 0 ? byAddress : entries.filter((entry) => entry.repository.name === repository.name);
}
/** The manifest's entry for this repository, when its address or its name tells. */
const declaredHere = (input) => identified(input)[0]?.repository;
/**
* The entries of the manifest that Argo CD deploys from this repository: those with its address or name; else the only
* one that is deployed at all; else those whose folder exists here. None when this repository is declared as one that is
* not deployed.
*/
function deployedHere(input, layout) {
	const known = identified(input);
	if (known.length > 0) return known.filter(deploys);
	const candidates = (input.manifest?.manifest.repositories ?? []).map((repository, index) => ({
		index,
		repository
	})).filter(deploys);
	return candidates.length === 1 ? candidates : candidates.filter((entry) => isHere(entry, layout));
}
/** The root exists in every repository: it counts when it is a chart or a Kustomize folder. */
function isHere({ repository: { deployPath = "." } }, layout) {
	const folder = resolvePath(".", deployPath);
	if (folder === void 0) return false;
	return folder === "." ? layout.sourceType(".") !== "directory" : layout.hasFolder(folder);
}

// src/render/plan/release-names.ts
/** For a repository of which not even the name is known, and a chart of which no environment is. */
const NO_NAME = "project";
const NO_ENVIRONMENT = "dev";
/**
* Names releases as Argo CD would: the form of `argoNames` from what is known of project, repository and environment. What
* is guessed is cut so that no name is too long by the guess.
*/
function createReleaseNamer(input) {
	const { limits } = input.profile;
	const accepted = (text, limit) => acceptedName(text.slice(0, 200), limit);
	const repositoryName = declaredHere(input)?.name ?? input.repository.name ?? NO_NAME;
	const repository = accepted(repositoryName, limits.repositoryName) ?? NO_NAME;
	const project = accepted(input.manifest?.manifest.project.name ?? repositoryName, limits.projectName) ?? NO_NAME;
	return (text = NO_ENVIRONMENT) => {
		const environment = accepted(text, limits.environmentName) ?? NO_ENVIRONMENT;
		const room = Math.floor((53 - 12 - environment.length) / 2);
		return argoNames({
			project: cut(project, room),
			environment,
			repository: cut(repository, room)
		}).application;
	};
}
/** What a release that files alone tell of says about its environment. */
function guessedFields(environment, nameOf) {
	if (environment === void 0) return {
		environments: [],
		applications: [{ name: nameOf(void 0) }]
	};
	const { environments, name } = environment;
	const applications = (environments.length > 0 ? environments : [{ name }]).map((each) => ({
		name: nameOf(each.name),
		environment: each.name
	}));
	return {
		environments,
		...environments.length === 0 && { environmentName: name },
		applications
	};
}
/** A name with what the console refuses left out: lower case, digits and hyphens stay; its length too. */
const plainName = (text) => text.slice(0, 1024).normalize("NFD").toLowerCase().replace(/[^a-z0-9-]/g, "") || NO_NAME;
const cut = (text, length) => text.slice(0, length).replace(/-$/, "");

// src/render/plan/chart-releases.ts
/** The values files below each chart, those of a chart inside another one not counted for the outer one. */
function valuesFilesByChart({ inventory }) {
	const charts = new Set(inventory.charts);
	const found = /* @__PURE__ */ new Map();
	for (const path of inventory.valuesFiles) {
		const chart = nearestFolder(path, charts);
		if (chart !== void 0) addTo(found, chart, path);
	}
	return found;
}
/**
* The releases of a chart that nothing declares: one for each environment that the values files beside it name; else one
* with the chart's own values, unless it is a part of others and deployed with them.
*/
function readChartReleases({ chart, role }, valuesFiles, nameOf, names) {
	const groups = groupByEnvironment(chart, valuesFiles, names);
	if (groups.length === 0) return role === "parts" ? [] : [release(chart, [], void 0, nameOf)];
	return groups.flatMap(({ environment, files }) => environment.wanted ? [release(chart, files, environment, nameOf)] : []);
}
/** The values files beside a chart that are named after a declared environment. */
function valuesFilesFor(environment, chart, valuesFiles, names) {
	return groupByEnvironment(chart, valuesFiles, names).find((group) => group.environment.environments.some(({ name }) => name === environment))?.files ?? [];
}
const isShared = (chart, path) => readValuesFileName(chart === "." ? path : path.slice(chart.length + 1)).shared;
/** Files that name the same environment, behind those common to all; those that complete others come last. */
function groupByEnvironment(chart, valuesFiles, names) {
	const groups = /* @__PURE__ */ new Map();
	const shared = [];
	for (const path of valuesFiles) {
		const name = readValuesFileName(chart === "." ? path : path.slice(chart.length + 1));
		if (name.shared) shared.push(path);
		const environment = name.sample ? void 0 : names.find(name.environment ?? "");
		if (!environment) continue;
		const key = environment.environments.map((declared) => declared.name).join(" ") || environment.name;
		const group = groups.get(key) ?? {
			environment,
			own: [],
			additions: []
		};
		groups.set(key, group);
		if (name.addition) group.additions.push(path);
		else group.own.push(path);
	}
	return [...groups.values()].map(({ environment, own, additions }) => ({
		environment,
		files: [
			...shared,
			...own,
			...additions
		]
	}));
}
function release(chart, valuesFiles, environment, nameOf) {
	const fields = guessedFields(environment, nameOf);
	const [at] = valuesFiles.filter((path) => !isShared(chart, path));
	return {
		...fields,
		decidedBy: environment ? "values-files" : "defaults",
		declaredAt: {
			path: at ?? join$1(chart, "Chart.yaml"),
			start: {
				line: 1,
				column: 1
			}
		},
		autosync: void 0,
		source: {
			type: "helm",
			folder: chart,
			name: fields.applications[0]?.name ?? "",
			valuesFiles,
			missingValuesFiles: [],
			parameters: []
		}
	};
}

// src/render/plan/kustomizations.ts
/** Fields that name other Kustomize folders (kustomize `api/types/kustomization.go`). */
const FIELDS = [
	"resources",
	"bases",
	"components",
	"generators",
	"transformers",
	"validators"
];
function readKustomizations({ inventory, document }) {
	const files = new Map(inventory.kustomizations.map(({ folder, file }) => [folder, file]));
	const isSample = (folder) => isSamplePath(files.get(folder) ?? folder);
	const components = /* @__PURE__ */ new Set();
	const inflatedCharts = /* @__PURE__ */ new Set();
	const valuesFiles = /* @__PURE__ */ new Set();
	const graph = createUseGraph([...files.keys()].filter((folder) => !isSample(folder)), (folder) => {
		const value = asRecord(document(files.get(folder) ?? folder)?.value);
		if (value.kind === "Component") components.add(folder);
		readInflations(folder, value, inflatedCharts, valuesFiles);
		return FIELDS.flatMap((field) => asList(value[field])).flatMap((name) => inside(folder, name));
	});
	const used = graph.reached(graph.topLevel().filter((folder) => !components.has(folder)));
	const unused = new Set([...components].filter((folder) => !used.has(folder)));
	return {
		overlays: graph.topLevel(unused).filter((folder) => !components.has(folder)),
		components: [...unused],
		samples: [...files.keys()].filter(isSample),
		inflatedCharts,
		valuesFiles,
		reached: graph.reached
	};
}
/** The path that an entry names in the repository; none for an address. */
function inside(folder, name) {
	const text = asText(name);
	const path = text && resolveEntry(folder, text);
	return path ? [path] : [];
}
function readInflations(folder, value, charts, valuesFiles) {
	const home = asText(asRecord(value.helmGlobals).chartHome) ?? "charts";
	for (const entry of asList(value.helmCharts)) {
		const { name, valuesFile, additionalValuesFiles } = asRecord(entry);
		for (const chart of inside(folder, asText(name) && join$1(home, String(name)))) charts.add(chart);
		for (const file of [valuesFile, ...asList(additionalValuesFiles)]) for (const path of inside(folder, file)) valuesFiles.add(path);
	}
}

// src/render/plan/console-source.ts
/** Written for the environment's name in the console's list of values files. */
const ENVIRONMENT = "<env>";
/** Nobody gives one release more values files, nor longer paths. */
const MAX_LISTED_FILES = 50;
const MAX_PATH = 512;
/** A label of DNS, which the console's names are parts of. */
const MAX_NAME = 63;
/** The console keeps the list as one text and splits it at its commas. */
function listedFiles({ valuesFiles = [] }) {
	return valuesFiles.slice(0, 50).flatMap((text, index) => text.split(",", 50).map((part) => ({
		written: part.trim(),
		index
	}))).filter(({ written }) => written !== "").slice(0, 50).map(({ written, index }) => ({
		written: written.slice(0, MAX_PATH),
		index
	}));
}
/**
* The source that the console writes for one repository of the manifest in one environment. Without an environment, for
* a manifest that declares none, it has the name of any.
*/
function consoleSource(manifest, { index, repository }, environment) {
	const name = (environment ?? "<env>").slice(0, MAX_NAME);
	const files = listedFiles(repository).map((file) => ({
		...file,
		path: file.written.replaceAll(ENVIRONMENT, () => name)
	}));
	const names = argoNames({
		project: plainName(manifest.manifest.project.name),
		environment: plainName(environment ?? "dev"),
		repository: plainName(repository.name)
	});
	const value = {
		path: repository.deployPath,
		targetRevision: repository.deployRevision ?? "HEAD",
		...files.length > 0 && { helm: { valueFiles: files.map(({ path }) => path) } }
	};
	const route = [
		...manifest.route,
		"repositories",
		index
	];
	const { locate } = manifest.document;
	const writtenAs = new Map(files.map(({ path, written }) => [path, written]));
	return {
		value,
		locate: ([field, , position]) => {
			if (field === "path") return locate([...route, "deployPath"]);
			if (field !== "helm") return locate(route);
			const file = typeof position === "number" ? files[position] : void 0;
			return locate([
				...route,
				"valuesFiles",
				...file ? [file.index] : []
			]);
		},
		application: { name: names.application },
		variables: sourceVariables(value, { name: names.application }),
		valuesFrom: "folder-or-root",
		written: (valuesFile) => writtenAs.get(valuesFile) ?? valuesFile
	};
}

// src/render/plan/outcome.ts
/** More notes than this tell nobody more. */
const MAX_NOTES = 1e4;
function createPlanNotes() {
	const problems = /* @__PURE__ */ new Map();
	const unplanned = /* @__PURE__ */ new Map();
	return {
		get problems() {
			return [...problems.values()];
		},
		get unplanned() {
			return [...unplanned.values()];
		},
		problem: (kind, location, facts) => {
			if (problems.size >= MAX_NOTES) return;
			const { path, start } = location;
			problems.set(JSON.stringify([
				kind,
				path,
				start.line,
				start.column,
				facts
			]), {
				kind,
				location,
				facts
			});
		},
		skip: (path, reason) => {
			if (unplanned.size < MAX_NOTES) unplanned.set(`${reason} ${path}`, {
				path,
				reason
			});
		}
	};
}

// src/render/plan/manifest-releases.ts
/**
* The releases that the onboarding manifest declares: each deployed entry of this repository in each environment, as the
* console's Applications have it (cloud-pi-native/helm-charts `dso-env`). At most `limit` of them are looked at. An entry
* that says nothing of values files is given those that are named after the environment: `<env>` cannot write them all.
*/
function readManifestReleases(input, context, limit, filesNamedAfter) {
	const { manifest } = input;
	const releases = [];
	const valuesFiles = /* @__PURE__ */ new Set();
	if (!manifest) return {
		releases,
		valuesFiles
	};
	const { document, route } = manifest;
	const declared = new Map((manifest.manifest.environments ?? []).map((environment) => [environment.name, environment]));
	let left = limit;
	for (const entry of deployedHere(input, context.layout)) {
		if ((entry.repository.valuesFiles?.length ?? 0) > 50) {
			const at = document.locate([
				...route,
				"repositories",
				entry.index,
				"valuesFiles"
			]);
			context.notes.problem("too-large", at, { field: "valuesFiles" });
		}
		for (const environment of environmentsOf(entry, [...declared.keys()])) {
			if (left-- <= 0) {
				context.notes.problem("too-many-releases", document.locate([...route, "repositories"]), { limit });
				return {
					releases,
					valuesFiles
				};
			}
			const chosen = input.environments.find(({ name }) => name === environment);
			const wanted = environment === void 0 || chosen !== void 0;
			const written = consoleSource(manifest, entry, environment);
			const source = readSource(written, wanted ? context : {
				...context,
				notes: createPlanNotes()
			});
			const named = source?.type === "helm" && entry.repository.valuesFiles === void 0 && environment !== void 0 ? filesNamedAfter(environment, source.folder) : [];
			for (const path of named) valuesFiles.add(path);
			if (source?.type === "helm") for (const path of source.valuesFiles) valuesFiles.add(path);
			if (!source || !wanted) continue;
			releases.push({
				environments: chosen ? [chosen] : [],
				decidedBy: named.length > 0 ? "values-files" : "manifest",
				declaredAt: written.locate([]),
				autosync: environment === void 0 ? void 0 : declared.get(environment)?.autosync,
				applications: [{
					name: written.application.name,
					...environment !== void 0 && { environment }
				}],
				source: source.type === "helm" && named.length > 0 ? {
					...source,
					valuesFiles: named
				} : source
			});
		}
	}
	return {
		releases,
		valuesFiles
	};
}
/** The declared environments; without any, one without name, unless the values files need it. */
function environmentsOf({ repository }, declared) {
	if (declared.length > 0) return declared;
	return repository.valuesFiles?.some((path) => path.includes("<env>")) ? [] : [void 0];
}

// src/render/plan/merge-releases.ts
/**
* One release for all environments with the very same input. The release's name, which differs in each environment of the
* platform, does not count, and the longest stands for all: it is the one that may be too long. Names that Applications
* give count.
*/
function mergeReleases(releases) {
	const merged = /* @__PURE__ */ new Map();
	for (const release of releases) {
		const key = inputOf(release);
		const same = merged.get(key);
		merged.set(key, same ? both(same, release) : release);
	}
	return [...merged.values()];
}
/** A digest, since values can be long. */
function inputOf({ source, decidedBy, autosync, environmentName }) {
	const input = source.type === "helm" && decidedBy !== "application" ? {
		...source,
		name: ""
	} : source;
	return createHash("sha256").update(JSON.stringify([
		decidedBy,
		autosync ?? null,
		environmentName ?? null,
		input
	])).digest("base64");
}
function both(first, second) {
	const known = new Set(first.environments.map(({ name }) => name));
	const { source } = second;
	const longer = first.source.type === "helm" && source.type === "helm" && source.name.length > first.source.name.length;
	return {
		...first,
		environments: [...first.environments, ...second.environments.filter(({ name }) => !known.has(name))],
		applications: [...first.applications, ...second.applications],
		source: longer ? source : first.source
	};
}

// src/render/plan/overlay-releases.ts
/**
* The release of a Kustomize folder that nothing declares, of the environment that it or a folder above is named after;
* none when that is a declared environment which is not planned for.
*/
function readOverlayReleases({ folder, file }, nameOf, names) {
	const environment = names.findIn(folder.split("/").toReversed());
	if (environment && !environment.wanted) return [];
	return [{
		...guessedFields(environment, nameOf),
		decidedBy: "defaults",
		declaredAt: {
			path: file,
			start: {
				line: 1,
				column: 1
			}
		},
		autosync: void 0,
		source: {
			type: "kustomize",
			folder
		}
	}];
}

// src/render/plan/unplanned-files.ts
const foldersOf = (releases, type) => new Set(releases.flatMap(({ source }) => source.type === type ? [source.folder] : []));
/**
* Notes the charts and Kustomize folders that no release renders: samples, what cannot be deployed alone and, where the
* manifest decides, what it does not name.
*/
function noteUnplannedFolders({ input, releases, charts, kustomizations, notes }, decidedBy) {
	const rendered = foldersOf(releases, "helm");
	const built = kustomizations.reached(foldersOf(releases, "kustomize"));
	const chart = (folder) => join$1(folder, "Chart.yaml");
	const files = new Map(input.inventory.kustomizations.map(({ folder, file }) => [folder, file]));
	const kustomization = (folder) => files.get(folder) ?? folder;
	const isRendered = (folder) => rendered.has(folder) || built.has(folder);
	for (const folder of charts.libraries) notes.skip(chart(folder), "library");
	for (const folder of charts.samples) if (!isRendered(folder)) notes.skip(chart(folder), "sample");
	for (const folder of kustomizations.components) if (!built.has(folder)) notes.skip(kustomization(folder), "component");
	for (const folder of kustomizations.samples) if (!isRendered(folder)) notes.skip(kustomization(folder), "sample");
	if (decidedBy === "files") return;
	for (const folder of charts.deployable) if (!isRendered(folder)) notes.skip(chart(folder), "not-declared");
	for (const folder of kustomizations.overlays) if (!isRendered(folder)) notes.skip(kustomization(folder), "not-declared");
}
/**
* Notes the values files that no release reads, `usedElsewhere` left out. Those of a chart that is noted as a whole, and
* those of a declared environment that is not planned for, are not worth a word of their own.
*/
function noteUnusedValues({ input, releases, notes }, usedElsewhere, names) {
	const used = new Set(usedElsewhere);
	for (const { source } of releases) if (source.type === "helm") for (const path of source.valuesFiles) used.add(path);
	const charts = new Set(input.inventory.charts);
	const noted = new Set(notes.unplanned.map(({ path }) => path));
	for (const path of input.inventory.valuesFiles) {
		if (used.has(path)) continue;
		const chart = nearestFolder(path, charts);
		if (chart !== void 0 && (noted.has(join$1(chart, "Chart.yaml")) || path === join$1(chart, "values.yaml"))) continue;
		const name = readValuesFileName(chart === void 0 || chart === "." ? path : path.slice(chart.length + 1));
		if (name.sample) notes.skip(path, "sample-values");
		else if (names.find(name.environment ?? "")?.wanted !== false) notes.skip(path, "unused-values");
	}
}

// src/render/plan/plan-releases.ts
/** Releases of one repository; the largest public catalogues hold a few hundred charts. */
const MAX_RELEASES = 1e4;
/** Of them, those that declarations give: a manifest or an ApplicationSet multiplies what it names. */
const MAX_DECLARED = 2e3;
/** Characters that the copies of declared values may take in all. */
const COPYING = 1e8;
/**
* Decides what Argo CD deploys from a repository: what the onboarding manifest declares; else what Applications found in
* it do and, for the charts and Kustomize folders that they leave, what the names of values files and folders tell; else
* each once with its defaults. Reads through `input.document` alone; never throws.
*/
function planReleases(input) {
	const notes = createPlanNotes();
	const context = {
		layout: createLayout(input.paths),
		document: input.document,
		notes,
		copying: { left: COPYING }
	};
	const declared = input.manifest?.manifest.environments ?? [];
	const names = createEnvironmentNames(input.profile.environmentNames, declared, input.environments);
	const kustomizations = readKustomizations(input);
	const charts = readCharts(input, kustomizations.inflatedCharts);
	const valuesFiles = valuesFilesByChart(input);
	const manifest = readManifestReleases(input, context, MAX_DECLARED, (environment, chart) => valuesFilesFor(environment, chart, valuesFiles.get(chart) ?? [], names));
	const decidedBy = manifest.releases.length > 0 ? "manifest" : "files";
	const releases = decidedBy === "manifest" ? manifest.releases : readFromFiles(input, context, names, charts, kustomizations);
	const planned = {
		input,
		releases,
		charts,
		kustomizations,
		notes
	};
	noteUnplannedFolders(planned, decidedBy);
	noteUnusedValues(planned, /* @__PURE__ */ new Set([...manifest.valuesFiles, ...kustomizations.valuesFiles]), names);
	return {
		releases: mergeReleases(releases),
		problems: notes.problems,
		unplanned: notes.unplanned.toSorted((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
	};
}
/** The releases of a repository whose manifest tells nothing about what is deployed from it. */
function readFromFiles(input, context, names, charts, kustomizations) {
	const releases = readApplicationReleases(input, context, names, MAX_DECLARED);
	const deployed = new Set(releases.map(({ source }) => source.folder));
	const file = (folder) => context.layout.kustomizationOf(folder) ?? folder;
	for (const folder of charts.shadowed) if (!deployed.has(folder)) context.notes.problem("chart-and-kustomization", {
		path: file(folder),
		start: {
			line: 1,
			column: 1
		}
	}, { path: folder });
	for (const release of undeclaredReleases(input, names, charts, kustomizations)) {
		if (deployed.has(release.source.folder)) continue;
		if (releases.length >= MAX_RELEASES) {
			context.notes.problem("too-many-releases", release.declaredAt, { limit: MAX_RELEASES });
			break;
		}
		releases.push(release);
	}
	return releases;
}
/** What the files tell, as if no Application deployed anything. */
function* undeclaredReleases(input, names, charts, kustomizations) {
	const valuesFiles = valuesFilesByChart(input);
	const nameOf = createReleaseNamer(input);
	for (const role of ["deployable", "parts"]) for (const chart of charts[role]) yield* readChartReleases({
		chart,
		role
	}, valuesFiles.get(chart) ?? [], nameOf, names);
	const overlays = new Set(kustomizations.overlays);
	for (const kustomization of input.inventory.kustomizations) if (overlays.has(kustomization.folder)) yield* readOverlayReleases(kustomization, nameOf, names);
}

// src/render/render.ts
/** With an engine that was created before, which it closes as its own; else with a new one. */
function createRenderer(engine = createEngine()) {
	return {
		start: engine.start,
		close: engine.close,
		render: async (input) => {
			const plan = planReleases(input);
			const { sourceOf, profile, bases, fetch, signal } = input;
			const context = {
				engine,
				files: createEngineFileReader(input.tree),
				sourceOf,
				profile,
				bases,
				fetch,
				signal
			};
			const results = await Promise.all(plan.releases.map((release) => renderRelease(release, context)));
			return {
				...plan,
				results
			};
		}
	};
}
function renderRelease(release, context) {
	const { source } = release;
	switch (source.type) {
		case "helm": return renderHelm(release, source, context);
		case "kustomize": return renderKustomize(release, source, context);
		case "directory": return Promise.resolve(readDirectory(release, source, context));
	}
}
/** Its manifests are read as they are written, wherever they are; Jsonnet alone would have to be evaluated. */
function readDirectory(release, { folder, recurse, include, exclude }, { files }) {
	const leftOut = (include === void 0 && exclude === void 0 ? files.below(folder, recurse) : []).filter((path) => path.endsWith(".jsonnet")).map((path) => ({
		path,
		why: "jsonnet"
	}));
	return {
		...nothingRendered(release),
		status: "rendered",
		leftOut,
		complete: leftOut.length === 0
	};
}

export { createRenderer };