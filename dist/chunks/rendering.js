import { r as __toESM } from "./rolldown-runtime.js";
import { A as folderOf, B as asText, F as resolveEntry, H as isRecord, I as resolvePath, L as asList, M as join$1, N as nameOf, S as byPath, U as UserError, V as follow, z as asRecord } from "./start.js";
import { n as isSamplePath, r as isTestFolder, t as isSampleFolder } from "./sample.js";
import { A as DEFAULT_STAGE, B as plainReference, D as beforeScript, F as RESERVED_WORDS$1, G as copySources, H as excludesOf, I as isScriptReference, Q as isShell, R as isPredefined, W as readIgnoreFile, Y as definitionsOf, q as sourcesOf, v as readPairs$1, y as readSelector, z as expandVariables } from "./volume-claim.js";
import { i as matchesPart } from "./name-limit.js";
import { i as addTo, n as deferred } from "./location.js";
import { a as createSource, i as lastAtOrBelow, n as parseYaml } from "./parse.js";
import { t as MANIFEST_SCHEMA } from "./schema.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as documentsOf } from "./parsed.js";
import { X509Certificate } from "node:crypto";
import { basename, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";

// src/model/render.ts
/** The environments of a release, one that no manifest declares among them. */
const environmentsOf = ({ environments, environmentName }) => environments.length === 0 && environmentName !== void 0 ? [{
	name: environmentName,
	stage: "",
	class: "unknown"
}] : environments;

// src/check/about.ts
/** The Kubernetes object that a subject is or belongs to. */
function objectOf(subject) {
	if ("apiVersion" in subject) return subject;
	if ("object" in subject) return subject.object;
	if ("container" in subject) return subject.container.pod.object;
	return "pod" in subject ? subject.pod?.object : void 0;
}
const nothing = () => [];
/** Says what a subject is. `isDeployed`: whether a release is declared that deploys a file as it is written. */
function describe$1(type, subject, isDeployed) {
	const ofObject = (called, object, part, container) => ({
		...ofYaml({
			type: called,
			kind: object.kind,
			name: object.name,
			namespace: object.namespace,
			container
		}, part),
		object,
		environments: object.environments,
		aside: objectAside(object, isDeployed)
	});
	const about = {
		type,
		subject
	};
	switch (about.type) {
		case "dockerfile": {
			const { source, final, builds } = about.subject;
			return {
				subject: {
					type,
					name: final?.name
				},
				path: source.path,
				aside: imageAside(source.path, builds),
				distinct: true,
				locate: (place) => atSpan(place, source),
				feeds: nothing
			};
		}
		case "object": return ofObject(type, about.subject, about.subject);
		case "pod":
		case "application": return ofObject(type, about.subject.object, about.subject);
		case "container": return ofObject(type, about.subject.pod.object, about.subject, about.subject.name);
		case "program": {
			const { container } = about.subject;
			return ofObject("container", container.pod.object, container, container.name);
		}
		case "job": return ofYaml({
			type,
			name: about.subject.name
		}, about.subject);
		case "pipeline":
		case "manifest": return ofYaml({ type }, about.subject);
		case "console": return ofYaml({ type: "manifest" }, about.subject);
		case "file": return {
			subject: { type },
			path: about.subject.source.path,
			distinct: true,
			locate: (place) => atSpan(place, about.subject.source),
			feeds: nothing
		};
		case "setting": return ofLocation({
			type,
			name: about.subject.name
		}, about.subject);
		case "problem": return ofLocation({ type }, about.subject);
		case "release": {
			const { release } = about.subject;
			return {
				...ofLocation({
					type,
					name: release.source.folder
				}, { location: release.declaredAt }),
				environments: environmentsOf(release)
			};
		}
		case "repository": return {
			subject: { type },
			path: ".",
			distinct: false,
			locate: asLocation,
			feeds: nothing
		};
	}
}
function objectAside({ environments, document }, isDeployed) {
	const { path } = document.source;
	return environments === void 0 && isSampleFolder(path) && !isDeployed(path) ? "sample" : void 0;
}
/** `Dockerfile.dev`, `Dockerfile-e2e`, `test.Dockerfile`. */
const DEVELOPMENT = /(?:^|[._-])(?:dev|devel|development|local|debug|tests?|e2e)(?:[._-]|$)/i;
function imageAside(path, builds) {
	if (builds) return builds.length === 0 ? "unbuilt" : void 0;
	return isTestFolder(path) || DEVELOPMENT.test(path.slice(path.lastIndexOf("/") + 1)) ? "sample" : void 0;
}
const ofYaml = (subject, { document, route }) => ({
	subject,
	path: document.source.path,
	distinct: document.distinct === true,
	locate: (place) => document.locate(fromRoot(route, place)),
	feeds: (place) => document.feeds?.(fromRoot(route, place)) ?? []
});
/** A place seen from the root of the document instead of from the route of a subject. */
const fromRoot = (root, place) => {
	if (Array.isArray(place)) return [...root, ...place];
	return "key" in place ? { key: [...root, ...place.key] } : place;
};
const ofLocation = (subject, owner) => ({
	subject,
	get path() {
		return owner.location.path;
	},
	distinct: false,
	locate: (place) => isLocation(place) ? place : owner.location,
	feeds: nothing
});
const isLocation = (place) => "path" in place;
function asLocation(place) {
	if (isLocation(place)) return place;
	throw new TypeError("a rule about the whole repository points at a location in one of its files");
}
const atSpan = (place, source) => {
	if (isLocation(place)) return place;
	if ("start" in place) return source.location(place);
	throw new TypeError("a rule about a text points at a span of it");
};

// src/model/control-plane/arguments.ts
/** The programs of a control plane, and the kubelet of its nodes. */
const PROGRAMS = [
	"kube-apiserver",
	"kube-controller-manager",
	"kube-scheduler",
	"etcd",
	"kubelet"
];
/** What a container runs of the control plane; undefined when its first word is anything else. */
function commandLine(container) {
	const command = asList(container.get("command"));
	const args = asList(container.get("args"));
	const program = programOf(command.length > 0 ? command[0] : args[0]);
	if (!program) return void 0;
	const [first, ...words] = [...command.map((word, index) => ({
		word,
		route: ["command", index]
	})), ...args.map((word, index) => ({
		word,
		route: ["args", index]
	}))];
	const found = /* @__PURE__ */ new Map();
	for (const [index, { word, route }] of words.entries()) {
		const [, name, value] = typeof word === "string" && ARGUMENT.exec(word) || [];
		if (name === void 0) continue;
		const next = words[index + 1];
		if (value === void 0 && typeof next?.word === "string" && !next.word.startsWith("-")) found.set(name, {
			value: next.word,
			route: next.route
		});
		else found.set(name, {
			value: value ?? "true",
			route
		});
	}
	return {
		program,
		arguments: found,
		route: first?.route ?? []
	};
}
/** Also with a single dash, as etcd takes them. */
const ARGUMENT = /^--?([a-z][\w-]*)(?:=(.*))?$/s;
function programOf(word) {
	if (typeof word !== "string") return void 0;
	const name = nameOf(word);
	return PROGRAMS.find((program) => name === program);
}

// src/parse/image-reference.ts
const DOCKER_HUB = "docker.io";
const DOCKER_HUB_FORMERLY = "index.docker.io";
const OFFICIAL_IMAGES = "library/";
const LONGEST_PATH = 255;
const LONGEST_REFERENCE = 1024;
const HOST_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const HOST = new RegExp(`^(?:${HOST_LABEL}(?:\\.${HOST_LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
const UPPER_CASE = /[A-Z]/;
/**
* Reads an image reference as the container runtimes do: `node`, `ghcr.io/team/app:1.2`, `registry:5000/app@sha256:…`.
* Undefined for a text that no runtime accepts, such as one with blanks, with a variable or with upper case in its path.
*/
function parseImageReference(text) {
	if (text.length > LONGEST_REFERENCE || IMAGE_ID.test(text)) return void 0;
	const { host, explicitHost, rest } = splitHost(text);
	const [named = "", digest, ...more] = rest.split("@");
	const [name = "", tag, ...others] = named.split(":");
	if (more.length > 0 || others.length > 0) return void 0;
	const path = host === DOCKER_HUB && !name.includes("/") ? OFFICIAL_IMAGES + name : name;
	if (!HOST.test(host) || !PATH.test(path) || path.length > LONGEST_PATH) return void 0;
	if (tag !== void 0 && !TAG.test(tag)) return void 0;
	if (digest !== void 0 && !DIGEST.test(digest)) return void 0;
	return {
		text,
		host,
		explicitHost,
		path,
		repository: `${host}/${path}`,
		tag,
		digest
	};
}
/** What stands before the first `/` is a host when it cannot be the first part of a path on Docker Hub. */
function splitHost(text) {
	const slash = text.indexOf("/");
	const first = text.slice(0, Math.max(slash, 0));
	if (!(first === "localhost" || first.includes(".") || first.includes(":") || UPPER_CASE.test(first))) return {
		host: DOCKER_HUB,
		explicitHost: false,
		rest: text
	};
	return {
		host: first === DOCKER_HUB_FORMERLY ? DOCKER_HUB : first,
		explicitHost: true,
		rest: text.slice(slash + 1)
	};
}

// src/check/subjects/yaml-subject.ts
/** The part of a document at the end of a route, as a subject whose own routes start there. */
function yamlSubject(document, route = []) {
	const value = follow(document.value, route);
	return {
		document,
		route,
		value,
		get: (...steps) => follow(value, steps)
	};
}

// src/check/subjects/kubernetes.ts
/** Lists in lists are followed this deep; kubectl writes them one deep. */
const LIST_DEPTH = 3;
/** Where the kinds that make pods keep the pod template, from the root of the object. */
const TEMPLATES = {
	"v1/Pod": [],
	"v1/PodTemplate": ["template"],
	"v1/ReplicationController": ["spec", "template"],
	"apps/Deployment": ["spec", "template"],
	"apps/StatefulSet": ["spec", "template"],
	"apps/DaemonSet": ["spec", "template"],
	"apps/ReplicaSet": ["spec", "template"],
	"extensions/Deployment": ["spec", "template"],
	"extensions/DaemonSet": ["spec", "template"],
	"extensions/ReplicaSet": ["spec", "template"],
	"batch/Job": ["spec", "template"],
	"batch/CronJob": [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	],
	"apps.openshift.io/DeploymentConfig": ["spec", "template"],
	"argoproj.io/Rollout": ["spec", "template"],
	"serving.knative.dev/Service": ["spec", "template"]
};
/**
* The Kubernetes objects of a document, those of a `kind: List` one by one. Empty for anything else: a values file, a
* patch without kind, a document whose `apiVersion` and `kind` are not texts.
*/
function kubernetesObjects(document, state, environments) {
	const found = [];
	const visit = (route, depth) => {
		const { value, get } = yamlSubject(document, route);
		const kind = asText(get("kind"));
		if (!asText(get("apiVersion")) || !kind || !isRecord(value)) return;
		const items = kind.endsWith("List") ? get("items") : void 0;
		if (!Array.isArray(items)) found.push(createObject(document, route, state, environments));
		else if (depth < LIST_DEPTH) for (const index of items.keys()) visit([
			...route,
			"items",
			index
		], depth + 1);
	};
	visit([], 0);
	return found;
}
function createObject(document, route, state, environments) {
	const subject = yamlSubject(document, route);
	const apiVersion = String(subject.get("apiVersion"));
	const slash = apiVersion.indexOf("/");
	const object = {
		...subject,
		apiVersion,
		group: slash < 0 ? "" : apiVersion.slice(0, slash),
		version: apiVersion.slice(slash + 1),
		kind: String(subject.get("kind")),
		name: asText(subject.get("metadata", "name")),
		displayName: asText(subject.get("metadata", "name")) ?? asText(subject.get("metadata", "generateName")) ?? "?",
		namespace: asText(subject.get("metadata", "namespace")),
		labels: texts(subject.get("metadata", "labels")),
		annotations: texts(subject.get("metadata", "annotations")),
		state,
		environments
	};
	const template = templateOf(object);
	return template && isRecord(subject.get(...template, "spec")) ? withPod(object, template) : object;
}
const templateOf = ({ group, version, kind }) => {
	const name = `${group || version}/${kind}`;
	return Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : void 0;
};
/** Whether an object is a pod or makes some, also when it says nothing of them. */
const makesPods = (object) => templateOf(object) !== void 0;
const texts = (value) => isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, text]) => typeof text === "string" ? [[key, text]] : [])) : {};
function withPod(object, template) {
	const containers = [];
	const owner = { ...object };
	const pod = {
		...yamlSubject(object.document, [
			...object.route,
			...template,
			"spec"
		]),
		object: owner,
		labels: texts(object.get(...template, "metadata", "labels")),
		annotations: texts(object.get(...template, "metadata", "annotations")),
		metadataRoute: [...template, "metadata"],
		containers
	};
	for (const [field, role] of [
		["initContainers", "init"],
		["containers", "container"],
		["ephemeralContainers", "ephemeral"]
	]) asList(pod.get(field)).forEach((value, index) => {
		if (isRecord(value)) containers.push(createContainer(pod, role, [
			...pod.route,
			field,
			index
		], index));
	});
	return Object.assign(owner, { pod });
}
function createContainer(pod, role, route, index) {
	const subject = yamlSubject(pod.object.document, route);
	const image = asText(subject.get("image"));
	return {
		...subject,
		pod,
		role,
		name: asText(subject.get("name")) ?? `#${index + 1}`,
		image: image === void 0 ? void 0 : parseImageReference(image)
	};
}
/** The Application that an object is, or whose template it holds. */
function argoApplication(object) {
	if (object.group !== "argoproj.io") return void 0;
	const templated = object.kind === "ApplicationSet";
	const route = object.kind === "Application" ? ["spec"] : templated ? [
		"spec",
		"template",
		"spec"
	] : void 0;
	if (!route || !isRecord(object.get(...route))) return void 0;
	return {
		...yamlSubject(object.document, [...object.route, ...route]),
		object,
		templated
	};
}

// src/check/subjects/settings.ts
/** Values files deeper or larger than this are the work of an attacker: anchors can make a small file endless. */
const MAX_DEPTH$1 = 30;
const MAX_LEAVES = 2e4;
/** A setting whose place is worked out when a finding asks for it: most settings never have one. */
const setting = (facts, locate) => ({
	...facts,
	get location() {
		return locate();
	}
});
/** Every leaf of a values file under its last name; lists of `{ name, value }` give their names. */
function valuesSettings(document) {
	const sample = isSamplePath(document.source.path);
	return leaves(document.value).map(({ name, value, route }) => setting({
		origin: "values",
		name,
		value,
		sample
	}, () => document.locate(route)));
}
function leaves(root) {
	const found = [];
	const visit = (value, name, route) => {
		if (route.length > MAX_DEPTH$1 || found.length >= MAX_LEAVES) return;
		if (typeof value === "string") found.push({
			name,
			value,
			route
		});
		else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, name, [...route, index]);
		else if (isRecord(value)) {
			const pair = typeof value.name === "string" && typeof value.value === "string";
			for (const [key, item] of Object.entries(value)) visit(item, pair && key === "value" ? String(value.name) : key, [...route, key]);
		}
	};
	visit(root, "", []);
	return found;
}
/** Data of a ConfigMap, and literal values in the environment of containers. */
function objectSettings(object) {
	const sample = isSamplePath(object.document.source.path);
	const { document } = object;
	const at = (subject, route) => () => {
		const place = [...subject.route, ...route];
		return document.feeds?.(place)[0] ?? document.locate(place);
	};
	if (object.kind === "ConfigMap" && object.group === "") return Object.entries(asRecord(object.get("data"))).flatMap(([name, value]) => typeof value === "string" ? [setting({
		origin: "config-map",
		name,
		value,
		sample
	}, at(object, ["data", name]))] : []);
	return (object.pod?.containers ?? []).flatMap((container) => {
		const list = container.get("env");
		if (!Array.isArray(list)) return [];
		return list.flatMap((entry, index) => {
			const { name, value } = asRecord(entry);
			return typeof name === "string" && typeof value === "string" ? [setting({
				origin: "environment",
				name,
				value,
				sample
			}, at(container, [
				"env",
				index,
				"value"
			]))] : [];
		});
	});
}
/** Variables of a CI file and of its own jobs. */
function pipelineSettings(pipeline) {
	const sample = isSamplePath(pipeline.document.source.path);
	return [pipeline, ...pipeline.jobs.filter((job) => !job.included)].flatMap((owner) => Object.entries(asRecord(owner.get("variables"))).flatMap(([name, written]) => {
		const value = isRecord(written) ? written.value : written;
		const route = [
			"variables",
			name,
			...isRecord(written) ? ["value"] : []
		];
		return typeof value === "string" ? [setting({
			origin: "pipeline",
			name,
			value,
			sample
		}, () => owner.document.locate([...owner.route, ...route]))] : [];
	}));
}
const DOTENV = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \t]*=[ \t]*(.*)$/;
/** `NAME=value` lines of a `.env` file, quotes removed. */
function dotenvSettings(source) {
	const sample = isSamplePath(source.path);
	const found = [];
	let start = 0;
	for (const line of source.text.split("\n")) {
		const [whole, name, written = ""] = DOTENV.exec(line) ?? [];
		if (whole && name) {
			const value = written.trim().replace(/^(["'])(.*)\1$/, "$2");
			const at = start + line.indexOf(written, line.indexOf("=") + 1);
			const span = {
				start: at,
				end: at + written.trim().length
			};
			found.push(setting({
				origin: "dotenv",
				name,
				value,
				sample
			}, () => source.location(span)));
		}
		start += line.length + 1;
	}
	return found;
}

// src/check/gather/assemble.ts
/** Puts together what was gathered and what was rendered. */
function assemble(tree, { dockerfiles, pipelines, builds, objects: written, encrypted, values, workflows, texts }, rendered, { manifest, hadolint, facts }, notes) {
	const objects = [...written, ...rendered.objects];
	const pods = objects.flatMap(({ pod }) => pod ? [pod] : []);
	const containers = pods.flatMap(({ containers: all }) => all);
	const known = new Set(tree.paths);
	const repository = {
		paths: tree.paths,
		has: (path) => known.has(path),
		dockerfiles,
		objects,
		pods,
		releases: rendered.releases,
		pipelines,
		builds,
		workflows,
		encrypted,
		manifest,
		hadolint,
		fileAt: (path) => ({
			path,
			start: {
				line: 1,
				column: 1
			}
		}),
		locate: ({ document, route }, place) => deferred(() => document.locate(fromRoot(route, place)))
	};
	return {
		dockerfile: dockerfiles,
		object: objects,
		pod: pods,
		container: containers,
		program: containers.flatMap((container) => {
			const line = commandLine(container);
			return line ? [{
				...line,
				container
			}] : [];
		}),
		application: objects.flatMap((object) => argoApplication(object) ?? []),
		pipeline: pipelines,
		job: pipelines.flatMap(({ jobs }) => jobs),
		setting: [
			...values,
			...objects.flatMap(objectSettings),
			...pipelines.flatMap(pipelineSettings),
			...texts.flatMap(({ source }) => isDotenv(source.path) ? dotenvSettings(source) : [])
		],
		file: [...workflows, ...texts],
		manifest: manifest ? [manifest] : [],
		console: manifest && facts ? [{
			...manifest,
			facts
		}] : [],
		release: rendered.releases,
		repository: [repository],
		problem: notes.problems
	};
}
const isDotenv = (path) => /(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/.test(path);

// src/parse/manifest/validate.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/**
* Every way in which a value breaks a schema; empty when it holds. ajv is loaded at the first call: a project without
* manifest does not pay for it.
*/
async function validate(schema, value) {
	const { Ajv2020 } = await import("./20202.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const test = new Ajv2020({
		allErrors: true,
		strict: false,
		verbose: true
	}).compile(schema);
	if (test(value)) return [];
	const errors = test.errors ?? [];
	const paths = /* @__PURE__ */ new Set();
	return errors.flatMap((error) => {
		const inner = errors.some((other) => other.keyword === "anyOf" && other !== error && error.schemaPath.startsWith(`${other.schemaPath}/`));
		const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
		if (inner || error.keyword === "if" || paths.has(key)) return [];
		paths.add(key);
		return [describe(error, routeOf(error.instancePath, value))];
	});
}
const routeOf = (pointer, value) => {
	let here = value;
	return pointer.split("/").slice(1).map((part) => {
		const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
		const by = Array.isArray(here) ? Number(step) : step;
		here = here?.[by];
		return by;
	});
};
/** The text itself when it is short, quoted as JSON. */
const quoted = (value) => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
/** The allowed name that an author probably meant. */
function meant(name, allowed) {
	if (allowed.length === 0 || name.length > 100) return void 0;
	const nearest = (0, import_fastest_levenshtein.closest)(name, allowed);
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(nearest.length / 3) ? nearest : void 0;
}
const named = (route) => route.length === 0 ? "accostage.yaml" : route.join(".");
function describe(error, root) {
	const field = named(root);
	const { params, data } = error;
	const say = (en, fr, route = root, on = "value") => ({
		at: route,
		on,
		message: {
			en,
			fr
		}
	});
	switch (error.keyword) {
		case "additionalProperties": {
			const name = String(params.additionalProperty);
			const allowed = Object.keys(error.parentSchema?.properties ?? {});
			const guess = meant(name, allowed);
			return say(`unknown field "${name}"${guess ? `, did you mean "${guess}"?` : `; allowed: ${allowed.join(", ")}`}`, `champ inconnu « ${name} »${guess ? `, vouliez-vous dire « ${guess} » ?` : ` ; admis : ${allowed.join(", ")}`}`, [...root, name], "key");
		}
		case "propertyNames": return say(`"${String(params.propertyName)}" is not a rule's code or name`, `« ${String(params.propertyName)} » n’est ni le code ni le nom d’une règle`, [...root, String(params.propertyName)], "key");
		case "required": return say(`${field}: "${String(params.missingProperty)}" is missing`, `${field} : « ${String(params.missingProperty)} » manque`);
		case "enum": {
			const allowed = params.allowedValues.map(String);
			const guess = meant(String(data), allowed);
			return say(`${field}: ${quoted(data)} is not one of ${allowed.join(", ")}${guess ? `; did you mean ${guess}?` : ""}`, `${field} : ${quoted(data)} ne fait pas partie de ${allowed.join(", ")}${guess ? ` ; vouliez-vous dire ${guess} ?` : ""}`);
		}
		case "const": return say(`${field}: expected ${quoted(params.allowedValue)}`, `${field} : ${quoted(params.allowedValue)} attendu`);
		case "type": return say(`${field}: expected ${String(params.type)}, found ${quoted(data)}`, `${field} : ${TYPES[String(params.type)] ?? String(params.type)} attendu, ${quoted(data)} trouvé`);
		default: return say(`${field}: ${quoted(data)} ${error.message ?? "is not valid"}`, `${field} : ${quoted(data)} n’a pas la forme attendue${"pattern" in params ? ` (${String(params.pattern)})` : ""}`);
	}
}
const TYPES = {
	object: "un objet",
	array: "une liste",
	string: "un texte",
	number: "un nombre",
	integer: "un nombre entier",
	boolean: "un booléen"
};

// src/parse/manifest/read.ts
/** Reads an onboarding manifest from its text. Never throws: what is wrong with it is returned. */
async function readManifest(source) {
	const { documents, problem } = parseYaml(source, "modern");
	if (problem) return {
		status: "not-yaml",
		source,
		reason: problem.reason,
		offset: problem.span.start
	};
	const [document, second] = documents;
	if (!document) return { status: "absent" };
	const errors = await validate(MANIFEST_SCHEMA, document.value);
	if (second) errors.push({
		at: [],
		on: "value",
		message: {
			en: "accostage.yaml holds more than one document",
			fr: "accostage.yaml contient plusieurs documents"
		}
	});
	if (errors.length > 0) return {
		status: "invalid",
		document,
		errors
	};
	return {
		status: "valid",
		document,
		manifest: document.value
	};
}
/** A manifest given as an object, as the library accepts it, is read as the JSON text that says the same. */
const manifestSource = (manifest) => createSource("accostage.yaml", typeof manifest === "string" ? manifest : JSON.stringify(isRecord(manifest) ? manifest : {}, null, 2));

// src/check/gather/unread.ts
/** Something that could not be judged, in the words of its reason. */
const unread = (reason, path, line) => ({
	reason,
	path,
	line,
	message: WORDS[reason]
});
const WORDS = {
	"chart-not-rendered": {
		en: "Helm chart, not rendered: its objects are not verified",
		fr: "chart Helm, non rendu : ses objets ne sont pas vérifiés"
	},
	"kustomization-not-rendered": {
		en: "Kustomize folder, not rendered: its objects are not verified",
		fr: "dossier Kustomize, non rendu : ses objets ne sont pas vérifiés"
	},
	"template-not-rendered": {
		en: "a template that another tool fills, not rendered here",
		fr: "un gabarit qu’un autre outil remplit, non rendu ici"
	},
	"values-not-used": {
		en: "values file that no release uses, not verified",
		fr: "fichier de valeurs qu’aucune livraison n’utilise, non vérifié"
	},
	"application-not-followed": {
		en: "Argo CD object whose source cannot be followed here",
		fr: "objet Argo CD dont la source ne peut pas être suivie ici"
	},
	encrypted: {
		en: "encrypted with SOPS, its content is not read",
		fr: "chiffré par SOPS, contenu non lu"
	},
	"patch-fragment": {
		en: "part of an object, such as a patch: not verified alone",
		fr: "partie d’un objet, comme un patch : non vérifiée seule"
	},
	"deployment-folder": {
		en: "folder of another deployment tool: Argo CD does not deploy it",
		fr: "dossier d’un autre outil de déploiement : Argo CD ne le déploie pas"
	},
	"stray-link": {
		en: "symbolic link that leaves the repository or leads nowhere, not followed",
		fr: "lien symbolique qui sort du dépôt ou ne mène nulle part, non suivi"
	},
	"too-large": {
		en: "too large, not read",
		fr: "trop volumineux, non lu"
	},
	unreadable: {
		en: "could not be read",
		fr: "n’a pas pu être lu"
	}
};

// src/check/gather/gathered.ts
/** A reader over a tree; what it cannot read goes to the notes. */
function createReader(tree, notes) {
	const sources = /* @__PURE__ */ new Map();
	const read = (path, note) => {
		const known = sources.get(path);
		if (known) return known;
		const result = tree.read(path);
		if (!("text" in result)) {
			note(result);
			return;
		}
		const source = createSource(path, result.text);
		sources.set(path, source);
		return source;
	};
	return {
		sources,
		quietly: (path) => read(path, () => {}),
		source: (path) => read(path, ({ problem }) => {
			if (problem === "not-utf8") notes.problems.push({
				kind: "encoding",
				location: {
					path,
					start: {
						line: 1,
						column: 1
					}
				},
				facts: { path },
				sample: false
			});
			else notes.unread.push(unread(problem, path));
		})
	};
}
/**
* The documents of a text that should be YAML. A text that is none is noted as a problem; one that a template engine
* fills is noted as not verified, where such texts are expected, and so is one that aliases make too large.
*/
function readDocuments(source, templates, notes) {
	const { documents, problem, repeated, excessive } = parseYaml(source);
	if (excessive) {
		notes.unread.push(unread("too-large", source.path));
		return [];
	}
	if (problem?.kind === "template" && templates === "expected") notes.unread.push(unread("template-not-rendered", source.path));
	else if (problem) notes.problems.push({
		kind: "yaml-syntax",
		location: source.location(problem.span),
		facts: { reason: problem.reason },
		sample: isSamplePath(source.path)
	});
	for (const { key, earlier, later, same } of repeated) notes.problems.push({
		kind: "repeated-key",
		location: source.location(later),
		facts: {
			key,
			line: source.location(earlier).start.line,
			same: same ? 1 : 0
		},
		sample: isSamplePath(source.path)
	});
	return documents;
}

// src/check/surroundings/created.ts
const SECRET = "/Secret";
/** What the operators of the platform make of their own objects, from the documentation of each. */
const MAKERS = {
	"secrets.hashicorp.com/VaultStaticSecret": destination,
	"secrets.hashicorp.com/VaultDynamicSecret": destination,
	"secrets.hashicorp.com/VaultPKISecret": destination,
	"isindir.github.com/SopsSecret": (object) => asList(object.get("spec", "secretTemplates")).map((template) => secret(asRecord(template).name)),
	"external-secrets.io/ExternalSecret": (object) => [secret(object.get("spec", "target", "name") ?? object.name)],
	"bitnami.com/SealedSecret": (object) => [secret(object.get("spec", "template", "metadata", "name") ?? object.name)],
	"cert-manager.io/Certificate": (object) => [secret(object.get("spec", "secretName"))],
	"postgresql.cnpg.io/Cluster": ({ name = "" }) => [
		...[
			"app",
			"superuser",
			"ca",
			"server",
			"replication",
			"pull"
		].map((part) => secret(`${name}-${part}`)),
		...[
			"rw",
			"ro",
			"r"
		].map((part) => ({
			kind: "/Service",
			name: `${name}-${part}`
		})),
		{
			kind: "/ServiceAccount",
			name
		}
	],
	"postgresql.cnpg.io/Pooler": ({ name }) => [{
		kind: "/Service",
		name
	}, {
		kind: "apps/Deployment",
		name
	}],
	"apps/StatefulSet": claims,
	"serving.knative.dev/Service": ({ name }) => [{
		kind: "/Service",
		name
	}],
	"/Service": ({ annotations }) => ["service.beta.openshift.io/serving-cert-secret-name", "service.alpha.openshift.io/serving-cert-secret-name"].filter((key) => annotations[key] !== void 0).map((key) => secret(annotations[key])),
	"networking.k8s.io/Ingress": ({ annotations, get }) => [
		"cert-manager.io/cluster-issuer",
		"cert-manager.io/issuer",
		"kubernetes.io/tls-acme"
	].some((key) => annotations[key] !== void 0) ? asList(get("spec", "tls")).map((tls) => secret(asRecord(tls).secretName)) : []
};
function destination(object) {
	return [secret(object.get("spec", "destination", "name"))];
}
/** More replicas have no claim that somebody else mounts. */
const MAX_ORDINALS = 50;
/** The volume claims of a StatefulSet, which bear the name of the template, its own and an ordinal. */
function claims({ name = "", get }) {
	const replicas = get("spec", "replicas") ?? 1;
	const ordinals = typeof replicas === "number" ? Math.min(Math.max(replicas, 1), MAX_ORDINALS) : 1;
	return asList(get("spec", "volumeClaimTemplates")).slice(0, MAX_ORDINALS).flatMap((template) => {
		const prefix = `${asText(asRecord(asRecord(template).metadata).name)}-${name}`;
		return Array.from({ length: Math.floor(ordinals) }, (_, ordinal) => ({
			kind: "/PersistentVolumeClaim",
			name: `${prefix}-${ordinal}`
		}));
	});
}
/** A name that SOPS encrypted, or that is none, cannot be read. */
function secret(name) {
	const text = asText(name);
	return {
		kind: SECRET,
		name: text?.startsWith("ENC[") ? void 0 : text
	};
}
/** What is made of an object besides itself. */
const createdBy = (object) => MAKERS[`${object.group}/${object.kind}`]?.(object) ?? [];
/** Groups whose objects make no other object that somebody refers to by name. */
const MAKES_NOTHING = /* @__PURE__ */ new Set([
	"apps",
	"autoscaling",
	"batch",
	"extensions",
	"policy",
	"route.openshift.io",
	"security.openshift.io",
	"networking.istio.io",
	"security.istio.io",
	"telemetry.istio.io",
	"kyverno.io",
	"secrets.hashicorp.com",
	"isindir.github.com",
	"external-secrets.io",
	"bitnami.com",
	"cert-manager.io"
]);
/** Whether an operator may make objects of an object that bear its name and more: `kafka-bootstrap` of a Kafka `kafka`. */
const isOpenEnded = ({ group }) => group !== "" && !group.endsWith(".k8s.io") && !MAKES_NOTHING.has(group);

// src/check/surroundings/shelf.ts
function createShelves() {
	const lists = /* @__PURE__ */ new Map();
	return {
		add: (key, placed) => addTo(lists, key, placed),
		get: (key) => lists.get(key) ?? []
	};
}
/**
* The things of some shelves, level by level: those of the same file, then those of its folder, then of the folders
* above. Since a shelf is sorted, all that lies below a folder is one stretch of it.
*/
function* outward(shelves, place) {
	const stretches = shelves.filter((shelf) => shelf.length > 0).map((shelf) => ({
		shelf,
		from: 0,
		to: 0
	}));
	if (stretches.length === 0) return;
	for (const folder of foldersOf(place)) {
		const level = [];
		for (const seen of stretches) {
			const { shelf } = seen;
			const from = folder === "" ? 0 : lowerBound(shelf, folder);
			const to = folder === "" ? shelf.length : lowerBound(shelf, `${folder}\uffff`);
			const inner = seen.to > seen.from ? seen : {
				from,
				to: from
			};
			for (let at = from; at < inner.from; at++) push(level, shelf[at]);
			for (let at = inner.to; at < to; at++) push(level, shelf[at]);
			seen.from = from;
			seen.to = to;
		}
		if (level.length > 0) yield level;
	}
}
function push(level, placed) {
	if (placed) level.push(placed.item);
}
/** `a/b/`, `a/`, and the empty text of the root, for `a/b/`. */
function* foldersOf(place) {
	for (let folder = place; folder !== ""; folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1)) yield folder;
	yield "";
}
/** Index of the first entry whose place does not sort before a text. */
function lowerBound(shelf, text) {
	let low = 0;
	let high = shelf.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((shelf[middle]?.place ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/check/surroundings/scope.ts
/** Where the kinds that choose pods, or the objects of pods, keep their selector. */
const SELECTOR_OF = {
	"/Service": {
		route: ["spec", "selector"],
		read: readPairs$1
	},
	"networking.k8s.io/NetworkPolicy": {
		route: ["spec", "podSelector"],
		read: readSelector
	},
	"policy/PodDisruptionBudget": {
		route: ["spec", "selector"],
		read: readSelector
	},
	"monitoring.coreos.com/ServiceMonitor": {
		route: ["spec", "selector"],
		read: readSelector
	},
	"monitoring.coreos.com/PodMonitor": {
		route: ["spec", "selector"],
		read: readSelector
	}
};
/** Puts objects on their shelves; they come sorted by place. */
function createScope$1(objects) {
	const scope = {
		byKind: createShelves(),
		byName: createShelves(),
		pods: createShelves(),
		selecting: createShelves(),
		autoscalers: createShelves(),
		unnamed: /* @__PURE__ */ new Set(),
		openEnded: /* @__PURE__ */ new Set(),
		told: /* @__PURE__ */ new Set()
	};
	for (const { place, item: object } of objects) {
		const kind = groupKindOf(object);
		const placed = {
			place,
			item: object
		};
		scope.byKind.add(kind, placed);
		if (object.name !== void 0) scope.byName.add(nameKey(kind, object.name), placed);
		for (const created of createdBy(object)) if (created.name === void 0) scope.unnamed.add(created.kind);
		else scope.byName.add(nameKey(created.kind, created.name), placed);
		if (object.name !== void 0 && isOpenEnded(object)) scope.openEnded.add(object.name);
		if (object.pod) {
			addPod(scope, place, object.pod);
			for (const word of wordsOf(object.pod)) scope.told.add(word);
		}
		const kept = SELECTOR_OF[kind];
		const selector = kept?.read(object.get(...kept.route));
		if (selector) scope.selecting.add(selectingKey(kind, selector.pairs[0]), {
			place,
			item: {
				object,
				selector
			}
		});
		const target = scaledBy(object);
		if (target !== void 0) scope.autoscalers.add(target, placed);
	}
	return scope;
}
function addPod(scope, place, pod) {
	scope.pods.add("", {
		place,
		item: pod
	});
	for (const pair of Object.entries(pod.labels)) scope.pods.add(pairKey(pair), {
		place,
		item: pod
	});
}
/** Longer ones are scripts or hostile, not a list of options. */
const MAX_ARGUMENT = 2e3;
/** The words of a pod's command lines: `--secret-name=web-tls` has `web-tls`. */
const wordsOf = ({ containers }) => containers.flatMap(({ get }) => [...asList(get("command")), ...asList(get("args"))]).flatMap((text) => typeof text === "string" && text.length <= MAX_ARGUMENT ? text.split(/[\s=,:/"']+/) : []);
const groupKindOf = ({ group, kind }) => `${group}/${kind}`;
const nameKey = (kind, name) => `${kind} ${name}`;
const pairKey = ([key, value]) => `${key}=${value}`;
const selectingKey = (kind, pair) => pair ? `${kind} ${pairKey(pair)}` : kind;
/** Kind and name of what a HorizontalPodAutoscaler or a KEDA ScaledObject scales. */
function scaledBy(object) {
	const isKeda = object.group === "keda.sh" && object.kind === "ScaledObject";
	if (!isKeda && !(object.group === "autoscaling" && object.kind === "HorizontalPodAutoscaler")) return void 0;
	const target = (field) => asText(object.get("spec", "scaleTargetRef", field));
	const name = target("name");
	if (name === void 0) return void 0;
	const kind = target("kind") ?? (isKeda ? "Deployment" : "");
	const apiVersion = target("apiVersion") ?? (isKeda ? "apps/v1" : "");
	return nameKey(`${apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : ""}/${kind}`, name);
}

// src/check/surroundings/surroundings.ts
/** Candidates looked at for one question; real ones have some tens. */
const MAX_EXAMINED = 2e3;
/** Notes behind which there may be objects that nobody has read. */
const GAPS = /* @__PURE__ */ new Set([
	"chart-not-rendered",
	"kustomization-not-rendered",
	"template-not-rendered",
	"application-not-followed",
	"dependency-missing",
	"release-incomplete",
	"too-large",
	"unreadable"
]);
/** Kinds that SOPS encrypts whole, name included. */
const ENCRYPTED_KINDS = /* @__PURE__ */ new Set(["/Secret", "/ConfigMap"]);
/** What every namespace has without anybody's doing; the last two of OpenShift. */
const GIVEN = [
	"/ServiceAccount default",
	"/ConfigMap kube-root-ca.crt",
	"/ConfigMap openshift-service-ca.crt",
	"/ServiceAccount builder",
	"/ServiceAccount deployer"
];
/** The names of a namespace that nobody has to write: Kubernetes' own, and what the platform puts there. */
const givenBy = ({ reservedObjects }) => /* @__PURE__ */ new Set([...GIVEN, ...reservedObjects.map(({ kind, group = "", name }) => nameKey(`${group}/${kind}`, name))]);
/**
* Lets rules see what an object is deployed with. Nothing is sorted before the first question.
*
* `objects`: all of the repository, those of releases included.
*/
function surveyor(objects, releases, { problems, unread }, profile) {
	const given = givenBy(profile);
	const releaseOf = new Map(releases.flatMap((release) => release.objects.map((object) => [object, release])));
	const scopes = /* @__PURE__ */ new Map();
	const scopeOf = (object) => {
		const release = releaseOf.get(object);
		const known = scopes.get(release);
		if (known) return known;
		const scope = createScope$1(release ? release.objects.map((item) => ({
			place: "",
			item
		})) : plainPlaces(objects.filter((one) => one.state === "deployed" && !releaseOf.has(one))));
		scopes.set(release, scope);
		return scope;
	};
	let anywhere;
	const everything = () => {
		anywhere ??= createScope$1(objects.map((item) => ({
			place: "",
			item
		})));
		return anywhere;
	};
	const incomplete = unread.some(({ reason }) => GAPS.has(reason)) || problems.some(({ kind }) => kind === "yaml-syntax");
	const encrypted = unread.some(({ reason }) => reason === "encrypted");
	const hasGap = (object, kind) => incomplete || releaseOf.get(object)?.complete === false || kind !== void 0 && encrypted && ENCRYPTED_KINDS.has(kind);
	return (object) => lookAround(object, releaseOf.has(object) ? "" : placeOf(object), scopeOf(object), everything, hasGap, given);
}
const placeOf = ({ document }) => `${document.source.path}/`;
const plainPlaces = (objects) => objects.map((item) => ({
	place: placeOf(item),
	item
})).sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
function lookAround(object, place, scope, everything, hasGap, given) {
	/** Looks near the object, then anywhere in the repository. `names`: those that an operator may have made. */
	const look = (shelvesOf, accepts, kind, names) => {
		const wanted = (item) => {
			const found = accepts(item);
			return found !== void 0 && shareNamespace(found, object);
		};
		const near = nearest(shelvesOf(scope), place, wanted);
		if (near !== "none") return near === "too-many" ? { state: "unknown" } : {
			state: "found",
			all: near
		};
		if (hasGap(object, kind)) return { state: "unknown" };
		const all = everything();
		if (nearest(shelvesOf(all), "", wanted) !== "none") return { state: "unknown" };
		if (kind !== void 0 && all.unnamed.has(kind)) return { state: "unknown" };
		if (kind === "/Secret" && names.some((name) => all.told.has(name))) return { state: "unknown" };
		return { state: names.some((name) => mayBeMade(name, all.openEnded)) ? "unknown" : "missing" };
	};
	const asItself = (item) => item;
	return {
		ofKind: (kind) => look((where) => [where.byKind.get(kind)], asItself, kind, []),
		named: (kind, name) => given.has(nameKey(kind, name)) ? { state: "unknown" } : look((where) => [where.byName.get(nameKey(kind, name))], asItself, kind, [name]),
		pods: (selector) => look((where) => [rarest(selector.pairs.map((pair) => where.pods.get(pairKey(pair)))) ?? where.pods.get("")], (pod) => selector.matches(pod.labels) ? pod.object : void 0, void 0, selector.pairs.map(([, value]) => value)),
		selecting: (kind, labels) => {
			const found = look((where) => [void 0, ...Object.entries(labels)].map((pair) => where.selecting.get(selectingKey(kind, pair))), (item) => item.selector.matches(labels) ? item.object : void 0, kind, []);
			if (found.state !== "found") return found;
			const [first, ...others] = found.all;
			return {
				state: "found",
				all: [first.object, ...others.map((other) => other.object)]
			};
		},
		get autoscalers() {
			const key = nameKey(groupKindOf(object), object.name ?? "");
			return look((where) => [where.autoscalers.get(key)], asItself, void 0, []);
		}
	};
}
/** An object that names no namespace is in that of its release, which may be any. */
const shareNamespace = (a, b) => a.namespace === void 0 || b.namespace === void 0 || a.namespace === b.namespace;
const rarest = (shelves) => shelves.reduce((best, shelf) => best && best.length <= shelf.length ? best : shelf, void 0);
function nearest(shelves, place, accepts) {
	let examined = 0;
	for (const level of outward(shelves, place)) {
		const found = [];
		for (const item of level) {
			if (++examined > MAX_EXAMINED) break;
			if (accepts(item)) found.push(item);
			if (found.length === 50) break;
		}
		const [first, ...others] = found;
		if (first !== void 0) return [first, ...others];
		if (examined > MAX_EXAMINED) return "too-many";
	}
	return "none";
}
/** Whether a name is one that an operator derives from one of its objects: the same, or the same and more. */
function mayBeMade(name, openEnded) {
	if (openEnded.size === 0) return false;
	for (let at = 1; at <= name.length; at++) if ((at === name.length || /[-.]/.test(name[at] ?? "")) && openEnded.has(name.slice(0, at))) return true;
	return false;
}

// src/comparing.ts
/**
* Asks the console what it knows of the declared project, when the caller wants it. What it does not give is noted as not
* verified. Throws a UserError for options that are not valid, whatever the manifest is.
*/
async function askConsole({ console: asked, signal }, manifest, unread) {
	if (!asked) return void 0;
	if ("facts" in asked) return asked.facts;
	const { readConsole } = await import("./read.js");
	const project = manifest?.manifest.project;
	const { facts, missing } = await readConsole({
		...asked,
		signal
	}, project?.slug ?? project?.name);
	const path = manifest?.document.source.path ?? "accostage.yaml";
	for (const { en, fr } of missing) unread.push({
		reason: "console-not-read",
		path,
		message: {
			en,
			fr
		}
	});
	return facts;
}
/** The profile with the stages that the console offers: the Service Team may add some, and the console is the last word. */
const withConsole = (profile, facts) => facts?.stages ? {
	...profile,
	stages: facts.stages
} : profile;

// rules/profiles/cloud-pi-native.generated.ts
const CLOUD_PI_NATIVE = {
	"name": "cloud-pi-native",
	"productionStages": ["prod"],
	"severities": {},
	"kubernetes": {
		"version": "1.33",
		"apiVersions": [
			"route.openshift.io/v1",
			"route.openshift.io/v1/Route",
			"security.openshift.io/v1",
			"security.openshift.io/v1/SecurityContextConstraints",
			"monitoring.coreos.com/v1",
			"monitoring.coreos.com/v1/PodMonitor",
			"monitoring.coreos.com/v1/PrometheusRule",
			"monitoring.coreos.com/v1/ServiceMonitor",
			"postgresql.cnpg.io/v1",
			"postgresql.cnpg.io/v1/Cluster",
			"secrets.hashicorp.com/v1beta1",
			"secrets.hashicorp.com/v1beta1/VaultStaticSecret",
			"isindir.github.com/v1alpha3",
			"isindir.github.com/v1alpha3/SopsSecret"
		]
	},
	"registries": {
		"build": [
			"docker.io/",
			"ghcr.io/",
			"quay.io/",
			"gcr.io/distroless/",
			"registry.access.redhat.com/",
			"registry.redhat.io/",
			"mcr.microsoft.com/",
			"public.ecr.aws/",
			"registry.k8s.io/",
			"docker.elastic.co/",
			"harbor.*.numerique-interieur.com/",
			"harbor.*.numerique-interieur.fr/",
			"registry.dso.interieur.rie.gouv.fr/"
		],
		"deploy": [
			"docker.io/",
			"harbor.io/",
			"registry.redhat.io/",
			"quay.io/",
			"ghcr.io/",
			"harbor.*.numerique-interieur.com/",
			"harbor.*.numerique-interieur.fr/",
			"registry.dso.interieur.rie.gouv.fr/"
		],
		"deployAsWritten": ["bitnami/"],
		"private": [
			"localhost",
			"127.*",
			"10.*",
			"192.168.*",
			"*.local",
			"*.localdomain",
			"*.lan",
			"*.internal",
			"*.intra",
			"*.corp"
		],
		"platform": ["harbor.*.numerique-interieur.com/", "harbor.*.numerique-interieur.fr/"],
		"publishers": [
			"library",
			"adguard",
			"adminer",
			"alpine",
			"amazon",
			"apache",
			"apachepulsar",
			"aquasec",
			"argoproj",
			"atlassian",
			"authelia",
			"bitnami",
			"bitnamicharts",
			"bitnamilegacy",
			"camunda",
			"cilium",
			"clamav",
			"clickhouse",
			"cockroachdb",
			"collabora",
			"confluentinc",
			"coredns",
			"couchbase",
			"curlimages",
			"cypress",
			"datadog",
			"debezium",
			"denoland",
			"dependencytrack",
			"devopsfaith",
			"directus",
			"docker",
			"dpage",
			"elastic",
			"emqx",
			"envoyproxy",
			"falcosecurity",
			"fluent",
			"getmeili",
			"getsentry",
			"gitea",
			"gitlab",
			"goharbor",
			"gotenberg",
			"grafana",
			"graviteeio",
			"hashicorp",
			"hasura",
			"hazelcast",
			"hyperledger",
			"influxdata",
			"istio",
			"jaegertracing",
			"jenkins",
			"jetbrains",
			"jitsi",
			"jupyter",
			"keycloak",
			"kong",
			"krakend",
			"localstack",
			"mariadb",
			"matomo",
			"matrixdotorg",
			"mattermost",
			"metabase",
			"minio",
			"mitmproxy",
			"mockserver",
			"mongodb",
			"mysql",
			"n8nio",
			"natsio",
			"neo4j",
			"netdata",
			"newrelic",
			"nginx",
			"nginxinc",
			"nocodb",
			"nodered",
			"nvidia",
			"ollama",
			"onlyoffice",
			"openpolicyagent",
			"openproject",
			"opensearchproject",
			"openzipkin",
			"oryd",
			"otel",
			"oven",
			"owasp",
			"percona",
			"pgvector",
			"phpmyadmin",
			"portainer",
			"postgis",
			"postgrest",
			"prom",
			"provectuslabs",
			"qdrant",
			"rancher",
			"rclone",
			"redis",
			"restic",
			"rocketchat",
			"scylladb",
			"selenium",
			"sonarsource",
			"sonatype",
			"splunk",
			"strapi",
			"supabase",
			"swaggerapi",
			"sysdig",
			"temporalio",
			"tensorflow",
			"thanosio",
			"timberio",
			"timescale",
			"traefik",
			"typesense",
			"unleashorg",
			"vaultwarden",
			"vectorim",
			"velero",
			"verdaccio",
			"victoriametrics",
			"vitess",
			"vllm",
			"wiremock",
			"zabbix"
		]
	},
	"dependencyHosts": [
		"*.github.io",
		"github.com",
		"release-assets.githubusercontent.com",
		"objects.githubusercontent.com",
		"raw.githubusercontent.com",
		"ghcr.io",
		"pkg-containers.githubusercontent.com",
		"registry-1.docker.io",
		"auth.docker.io",
		"production.cloudflare.docker.com",
		"production.cloudfront.docker.com",
		"docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com",
		"quay.io",
		"cdn*.quay.io",
		"charts.bitnami.com",
		"repo.broadcom.com",
		"charts.jetstack.io",
		"helm.releases.hashicorp.com",
		"helm.elastic.co"
	],
	"baseImages": [
		{
			"name": "docker.io/library/node",
			"user": "root"
		},
		{
			"name": "docker.io/library/python",
			"user": "root"
		},
		{
			"name": "docker.io/library/ruby",
			"user": "root"
		},
		{
			"name": "docker.io/library/perl",
			"user": "root"
		},
		{
			"name": "docker.io/library/php",
			"tag": "apache",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/php",
			"user": "root"
		},
		{
			"name": "docker.io/library/golang",
			"user": "root",
			"tools": true
		},
		{
			"name": "docker.io/library/rust",
			"user": "root",
			"tools": true
		},
		{
			"name": "docker.io/library/maven",
			"user": "root",
			"tools": true
		},
		{
			"name": "docker.io/library/gradle",
			"user": "root",
			"tools": true
		},
		{
			"name": "docker.io/library/openjdk",
			"user": "root"
		},
		{
			"name": "docker.io/library/eclipse-temurin",
			"user": "root"
		},
		{
			"name": "docker.io/library/amazoncorretto",
			"user": "root"
		},
		{
			"name": "docker.io/library/tomcat",
			"user": "root"
		},
		{
			"name": "docker.io/library/alpine",
			"user": "root"
		},
		{
			"name": "docker.io/library/debian",
			"user": "root"
		},
		{
			"name": "docker.io/library/ubuntu",
			"user": "root"
		},
		{
			"name": "docker.io/library/busybox",
			"user": "root"
		},
		{
			"name": "docker.io/library/fedora",
			"user": "root"
		},
		{
			"name": "docker.io/library/rockylinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/almalinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/amazonlinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/oraclelinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/buildpack-deps",
			"user": "root"
		},
		{
			"name": "docker.io/library/nginx",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/httpd",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/caddy",
			"user": "root",
			"ports": [80, 443],
			"capabilities": "caddy"
		},
		{
			"name": "docker.io/library/traefik",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/postgres",
			"user": "root"
		},
		{
			"name": "docker.io/library/redis",
			"user": "root"
		},
		{
			"name": "docker.io/library/mongo",
			"user": "root"
		},
		{
			"name": "docker.io/library/mysql",
			"user": "root"
		},
		{
			"name": "docker.io/library/mariadb",
			"tag": "ubi",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/mariadb",
			"user": "root"
		},
		{
			"name": "docker.io/library/rabbitmq",
			"user": "root"
		},
		{
			"name": "docker.io/library/wordpress",
			"tag": "cli",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/wordpress",
			"tag": "fpm",
			"user": "root"
		},
		{
			"name": "docker.io/library/wordpress",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/drupal",
			"tag": "fpm",
			"user": "root"
		},
		{
			"name": "docker.io/library/drupal",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/joomla",
			"tag": "fpm",
			"user": "root"
		},
		{
			"name": "docker.io/library/joomla",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/nextcloud",
			"tag": "fpm",
			"user": "root"
		},
		{
			"name": "docker.io/library/nextcloud",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/matomo",
			"tag": "fpm",
			"user": "root"
		},
		{
			"name": "docker.io/library/matomo",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/oven/bun",
			"user": "root"
		},
		{
			"name": "docker.io/denoland/deno",
			"user": "root"
		},
		{
			"name": "docker.io/library/haproxy",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/memcached",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/sonarqube",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/solr",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/nginxinc/nginx-unprivileged",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/jenkins/jenkins",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/grafana/grafana",
			"user": "unprivileged"
		},
		{
			"name": "quay.io/keycloak/keycloak",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/nginx",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/nginx",
			"user": "unprivileged"
		},
		{
			"name": "public.ecr.aws/bitnami/nginx",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/postgresql",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/postgresql",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/redis",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/redis",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/static",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/static-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/static-debian13",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-debian13",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-nossl-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc-debian13",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java17",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java17-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java21",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java21-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java-base-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs20-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs22-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/python3-debian12",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/python3",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java",
			"tag": "nonroot",
			"user": "unprivileged",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/static",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/static-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/static-debian13",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-debian13",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/base-nossl-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/cc-debian13",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java17",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java17-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java21",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java21-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java-base-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs20-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs22-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/python3-debian12",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/python3",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/nodejs",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "gcr.io/distroless/java",
			"user": "root",
			"shellTags": ["debug"]
		},
		{
			"name": "mcr.microsoft.com/dotnet/sdk",
			"user": "root",
			"tools": true
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "chiseled",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "distroless",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "3.1",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "5.0",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "6.0",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "7.0",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"user": "root"
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"tag": "chiseled",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"tag": "distroless",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"user": "root"
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime-deps",
			"tag": "chiseled",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime-deps",
			"tag": "distroless",
			"user": "unprivileged",
			"shellTags": []
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime-deps",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi8/ubi",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi8/ubi-minimal",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/ubi",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/ubi-minimal",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nodejs-20",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nodejs-22",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/openjdk-17",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/openjdk-21",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nginx-124",
			"user": "unprivileged"
		}
	],
	"windowsImages": [
		"mcr.microsoft.com/windows",
		"nanoserver",
		"windowsservercore",
		"windows-servercore"
	],
	"deprecatedImages": [{
		"prefix": "docker.io/bitnami/",
		"note": "moved"
	}, {
		"prefix": "docker.io/bitnamilegacy/",
		"note": "frozen"
	}],
	"deprecatedChartRepositories": ["https://charts.bitnami.com/", "oci://registry-1.docker.io/bitnamicharts"],
	"daemonPackages": [
		{ "name": "openssh-server" },
		{
			"name": "openssh",
			"manager": "apk",
			"client": "openssh-client"
		},
		{ "name": "dropbear" },
		{ "name": "telnetd" },
		{ "name": "telnet-server" },
		{ "name": "vsftpd" },
		{ "name": "proftpd" }
	],
	"daemonPrograms": [
		"sshd",
		"dropbear",
		"telnetd",
		"in.telnetd",
		"utelnetd",
		"vsftpd",
		"proftpd"
	],
	"writtenFolders": [
		"data",
		"cache",
		"tmp",
		"temp",
		"log",
		"logs",
		"run",
		"upload",
		"uploads"
	],
	"mutableTags": [
		"latest",
		"main",
		"master",
		"trunk",
		"develop",
		"development",
		"dev",
		"staging",
		"integration",
		"qualif",
		"recette",
		"test",
		"preprod",
		"prod",
		"production",
		"stable",
		"edge",
		"nightly",
		"next",
		"snapshot",
		"current",
		"release"
	],
	"labels": {
		"required": [
			"app",
			"env",
			"tier"
		],
		"kinds": [
			"Pod",
			"Deployment",
			"StatefulSet",
			"Job",
			"CronJob",
			"ReplicaSet"
		],
		"values": {
			"env": [
				"dev",
				"formation",
				"qualif",
				"test",
				"preprod",
				"prod"
			],
			"tier": [
				"frontend",
				"backend",
				"db",
				"cache",
				"auth"
			],
			"criticality": [
				"high",
				"medium",
				"low"
			],
			"component": [
				"nginx",
				"apache",
				"caddy",
				"tomcat",
				"python",
				"node",
				"openjdk",
				"golang",
				"php",
				"ruby",
				"perl",
				"drupal",
				"java",
				"postgres",
				"mariadb",
				"mysql",
				"mongo",
				"cassandra",
				"cockroach",
				"influx",
				"etcd",
				"varnish",
				"redis",
				"memcached",
				"rabbitmq",
				"kafka",
				"apachemq",
				"kubemq",
				"busybox"
			]
		}
	},
	"lowestPort": 1025,
	"volumeLimit": "1Ti",
	"configMapCredentialKeys": [
		"password",
		"PASSWORD",
		"Password",
		"passwd",
		"PASSWD",
		"Passwd",
		"secret_key",
		"SECRET_KEY",
		"Secret_Key",
		"pwd",
		"PWD",
		"Pwd",
		"secret",
		"SECRET",
		"Secret",
		"credentials",
		"CREDENTIALS",
		"Credentials",
		"encryption_key",
		"ENCRYPTION_KEY",
		"EncryptionKey",
		"private_key",
		"PRIVATE_KEY",
		"PrivateKey",
		"api_secret",
		"API_SECRET",
		"ApiSecret",
		"user_pass",
		"USER_PASS",
		"UserPass",
		"passphrase",
		"PASSPHRASE",
		"Passphrase",
		"key",
		"KEY",
		"Key",
		"admin_password",
		"ADMIN_PASSWORD",
		"AdminPassword"
	],
	"secretNames": [
		"password",
		"passwd",
		"pwd",
		"pass",
		"passphrase",
		"secret",
		"token",
		"credential",
		"credentials",
		"private_key",
		"secret_key",
		"encryption_key",
		"api_key",
		"apikey",
		"access_key"
	],
	"imageSecretNames": ["access_key_id"],
	"podSecurity": {
		"volumeTypes": [
			"configMap",
			"csi",
			"downwardAPI",
			"emptyDir",
			"ephemeral",
			"image",
			"persistentVolumeClaim",
			"projected",
			"secret"
		],
		"capabilities": ["NET_BIND_SERVICE"],
		"seLinuxTypes": [
			"container_t",
			"container_init_t",
			"container_kvm_t",
			"container_engine_t"
		],
		"seccompProfiles": ["RuntimeDefault", "Localhost"],
		"appArmorProfiles": ["RuntimeDefault", "Localhost"],
		"sysctls": [
			"kernel.shm_rmid_forced",
			"net.ipv4.ip_local_port_range",
			"net.ipv4.ip_unprivileged_port_start",
			"net.ipv4.tcp_syncookies",
			"net.ipv4.ping_group_range",
			"net.ipv4.ip_local_reserved_ports",
			"net.ipv4.tcp_keepalive_time",
			"net.ipv4.tcp_fin_timeout",
			"net.ipv4.tcp_keepalive_intvl",
			"net.ipv4.tcp_keepalive_probes",
			"net.ipv4.tcp_rmem",
			"net.ipv4.tcp_wmem"
		]
	},
	"clusterScopedKinds": [
		"Namespace",
		"Node",
		"PersistentVolume",
		"ClusterRole.rbac.authorization.k8s.io",
		"ClusterRoleBinding.rbac.authorization.k8s.io",
		"CustomResourceDefinition.apiextensions.k8s.io",
		"StorageClass.storage.k8s.io",
		"VolumeAttachment.storage.k8s.io",
		"VolumeAttributesClass.storage.k8s.io",
		"CSIDriver.storage.k8s.io",
		"CSINode.storage.k8s.io",
		"PriorityClass.scheduling.k8s.io",
		"IngressClass.networking.k8s.io",
		"ServiceCIDR.networking.k8s.io",
		"IPAddress.networking.k8s.io",
		"RuntimeClass.node.k8s.io",
		"DeviceClass.resource.k8s.io",
		"ResourceSlice.resource.k8s.io",
		"APIService.apiregistration.k8s.io",
		"FlowSchema.flowcontrol.apiserver.k8s.io",
		"PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io",
		"CertificateSigningRequest.certificates.k8s.io",
		"ClusterTrustBundle.certificates.k8s.io",
		"MutatingWebhookConfiguration.admissionregistration.k8s.io",
		"ValidatingWebhookConfiguration.admissionregistration.k8s.io",
		"MutatingAdmissionPolicy.admissionregistration.k8s.io",
		"MutatingAdmissionPolicyBinding.admissionregistration.k8s.io",
		"ValidatingAdmissionPolicy.admissionregistration.k8s.io",
		"ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io",
		"PodSecurityPolicy.policy",
		"PodSecurityPolicy.extensions",
		"ClusterIssuer.cert-manager.io",
		"ClusterPolicy.kyverno.io",
		"ClusterCleanupPolicy.kyverno.io",
		"ClusterSecretStore.external-secrets.io",
		"ClusterExternalSecret.external-secrets.io",
		"GatewayClass.gateway.networking.k8s.io",
		"SecurityContextConstraints.security.openshift.io",
		"Project.project.openshift.io",
		"ClusterTriggerAuthentication.keda.sh",
		"ClusterQueue.kueue.x-k8s.io",
		"ClusterImageCatalog.postgresql.cnpg.io",
		"VolumeSnapshotClass.snapshot.storage.k8s.io",
		"VolumeSnapshotContent.snapshot.storage.k8s.io"
	],
	"generatedNamespace": "[0-9a-z]{20,25}--[0-9a-z]{20,25}",
	"removedApis": [
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "NetworkPolicy",
			"removedIn": "1.16",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "PodSecurityPolicy",
			"removedIn": "1.16",
			"use": "Pod Security Admission"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "Ingress",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "StatefulSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "StatefulSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "networking.k8s.io/v1beta1",
			"kind": "Ingress",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "networking.k8s.io/v1beta1",
			"kind": "IngressClass",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "Role",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "RoleBinding",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "ClusterRole",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "ClusterRoleBinding",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "apiextensions.k8s.io/v1beta1",
			"kind": "CustomResourceDefinition",
			"removedIn": "1.22",
			"use": "apiextensions.k8s.io/v1"
		},
		{
			"apiVersion": "admissionregistration.k8s.io/v1beta1",
			"kind": "ValidatingWebhookConfiguration",
			"removedIn": "1.22",
			"use": "admissionregistration.k8s.io/v1"
		},
		{
			"apiVersion": "admissionregistration.k8s.io/v1beta1",
			"kind": "MutatingWebhookConfiguration",
			"removedIn": "1.22",
			"use": "admissionregistration.k8s.io/v1"
		},
		{
			"apiVersion": "scheduling.k8s.io/v1beta1",
			"kind": "PriorityClass",
			"removedIn": "1.22",
			"use": "scheduling.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "StorageClass",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSIDriver",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSINode",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "VolumeAttachment",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "coordination.k8s.io/v1beta1",
			"kind": "Lease",
			"removedIn": "1.22",
			"use": "coordination.k8s.io/v1"
		},
		{
			"apiVersion": "certificates.k8s.io/v1beta1",
			"kind": "CertificateSigningRequest",
			"removedIn": "1.22",
			"use": "certificates.k8s.io/v1"
		},
		{
			"apiVersion": "apiregistration.k8s.io/v1beta1",
			"kind": "APIService",
			"removedIn": "1.22",
			"use": "apiregistration.k8s.io/v1"
		},
		{
			"apiVersion": "batch/v1beta1",
			"kind": "CronJob",
			"removedIn": "1.25",
			"use": "batch/v1"
		},
		{
			"apiVersion": "batch/v2alpha1",
			"kind": "CronJob",
			"removedIn": "1.21",
			"use": "batch/v1"
		},
		{
			"apiVersion": "discovery.k8s.io/v1beta1",
			"kind": "EndpointSlice",
			"removedIn": "1.25",
			"use": "discovery.k8s.io/v1"
		},
		{
			"apiVersion": "events.k8s.io/v1beta1",
			"kind": "Event",
			"removedIn": "1.25",
			"use": "events.k8s.io/v1"
		},
		{
			"apiVersion": "policy/v1beta1",
			"kind": "PodDisruptionBudget",
			"removedIn": "1.25",
			"use": "policy/v1"
		},
		{
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"removedIn": "1.25",
			"use": "Pod Security Admission"
		},
		{
			"apiVersion": "node.k8s.io/v1beta1",
			"kind": "RuntimeClass",
			"removedIn": "1.25",
			"use": "node.k8s.io/v1"
		},
		{
			"apiVersion": "autoscaling/v2beta1",
			"kind": "HorizontalPodAutoscaler",
			"removedIn": "1.25",
			"use": "autoscaling/v2"
		},
		{
			"apiVersion": "autoscaling/v2beta2",
			"kind": "HorizontalPodAutoscaler",
			"removedIn": "1.26",
			"use": "autoscaling/v2"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta1",
			"kind": "FlowSchema",
			"removedIn": "1.26",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta2",
			"kind": "FlowSchema",
			"removedIn": "1.29",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta3",
			"kind": "FlowSchema",
			"removedIn": "1.32",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta1",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.26",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta2",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.29",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta3",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.32",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSIStorageCapacity",
			"removedIn": "1.27",
			"use": "storage.k8s.io/v1"
		}
	],
	"pipeline": {
		"file": ".gitlab-ci-dso.yml",
		"catalog": "$CATALOG_PATH",
		"catalogRef": "main",
		"catalogFiles": [
			"vault-ci.yml",
			"kaniko-ci.yml",
			"buildkit-ci.yml",
			"java-mvn.yml",
			"node-npm.yml",
			"sonar-ci.yml",
			"helm-ci.yml"
		],
		"forbiddenCatalogFiles": ["mirror.yml"],
		"secretsTemplate": ".vault:read_secret",
		"mirrorSigns": [
			"GIT_MIRROR_PROJECT_ID",
			"GIT_MIRROR_TOKEN",
			"GIT_BRANCH_DEPLOY",
			"sync-cpin"
		],
		"templates": {
			".vault:read_secret": {
				"file": "vault-ci.yml",
				"required": {},
				"needsSecrets": false
			},
			".kaniko:build-push": {
				"file": "kaniko-ci.yml",
				"required": {
					"IMAGE_NAMES": "script",
					"WORKING_DIR": "script",
					"DOCKERFILE": "script"
				},
				"defaults": {
					"DOCKERFILE": "Dockerfile",
					"WORKING_DIR": ".",
					"IMAGE_NAMES": "$CI_PROJECT_NAME:$CI_COMMIT_BRANCH $CI_PROJECT_NAME:$CI_COMMIT_SHORT_SHA $CI_PROJECT_NAME:latest",
					"EXTRA_BUILD_ARGS": ""
				},
				"needsSecrets": true,
				"builder": "kaniko",
				"dockerfile": "$CI_PROJECT_DIR/$DOCKERFILE",
				"context": "$CI_PROJECT_DIR/$WORKING_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_KANIKO_ARGS"],
				"pushes": "$IMAGE_NAMES",
				"rewritesFirstRun": true
			},
			".kaniko:simple-build-push": {
				"file": "kaniko-ci.yml",
				"required": {
					"REGISTRY_URL": "script",
					"IMAGE_NAME": "script",
					"TAG": "script",
					"WORKING_DIR": "script",
					"DOCKERFILE": "script"
				},
				"defaults": {
					"DOCKERFILE": "Dockerfile",
					"WORKING_DIR": ".",
					"IMAGE_NAME": "$IMAGE_NAMES",
					"EXTRA_BUILD_ARGS": ""
				},
				"untagged": ["IMAGE_NAME"],
				"needsSecrets": true,
				"builder": "kaniko",
				"dockerfile": "$CI_PROJECT_DIR/$WORKING_DIR/$DOCKERFILE",
				"context": "$CI_PROJECT_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_KANIKO_ARGS"],
				"pushes": "$REGISTRY_URL/$IMAGE_NAME:$TAG"
			},
			".buildkit:build-push": {
				"file": "buildkit-ci.yml",
				"required": {
					"OUTPUT_IMAGES": "script",
					"CACHE_IMAGE": "script"
				},
				"defaults": {
					"WORKING_DIR": ".",
					"DOCKERFILE_DIR": "$WORKING_DIR",
					"DOCKERFILE_NAME": "Dockerfile",
					"CACHE_IMAGE": "$REGISTRY_URL/$IMAGE_NAME:cache",
					"OUTPUT_IMAGES": "$REGISTRY_URL/$IMAGE_NAME:$TAG",
					"EXTRA_BUILD_ARGS": "",
					"EXTRA_BUILDKIT_ARGS": ""
				},
				"untagged": ["IMAGE_NAME"],
				"needsSecrets": true,
				"builder": "buildkit",
				"dockerfile": "$CI_PROJECT_DIR/$DOCKERFILE_DIR/$DOCKERFILE_NAME",
				"context": "$CI_PROJECT_DIR/$WORKING_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_BUILDKIT_ARGS"],
				"pushes": "$OUTPUT_IMAGES"
			},
			".java:init": {
				"file": "java-mvn.yml",
				"required": { "BUILD_IMAGE_NAME": "image" },
				"needsSecrets": false
			},
			".java:build": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": {
					"WORKING_DIR": "script",
					"ARTEFACT_DIR": "artifacts"
				},
				"needsSecrets": true
			},
			".java:sonar": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": { "WORKING_DIR": "script" },
				"needsSecrets": true
			},
			".java:deploy": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": {
					"WORKING_DIR": "script",
					"ARTEFACT_DIR": "artifacts"
				},
				"needsSecrets": true
			},
			".npm:build-publish": {
				"file": "node-npm.yml",
				"stage": "package-app",
				"required": { "BUILD_IMAGE_NAME": "image" },
				"defaults": {
					"WORKING_DIR": ".",
					"ARTEFACT_DIR": "out/"
				},
				"needsSecrets": true
			},
			".sonar:sonar-scanner": {
				"file": "sonar-ci.yml",
				"required": {},
				"needsSecrets": true
			},
			".helm:build-push": {
				"file": "helm-ci.yml",
				"required": { "CHARTS_DIR": "script" },
				"defaults": { "CHARTS_DIR": "./charts" },
				"expected": { "CHARTS_DIR": "charts" },
				"needsSecrets": true
			}
		},
		"formerTemplates": {
			".kaniko:build": ".kaniko:build-push",
			".node:sonar": ".sonar:sonar-scanner",
			".java:sonar-jacoco": ".java:sonar",
			".java:build-custom": ".java:build",
			".docker:test": "a job of your own"
		},
		"formerVariables": { "WORKDIR": "WORKING_DIR" },
		"usualValues": { "REGISTRY_URL": "${IMAGE_REPOSITORY}" },
		"groupVariables": [
			"CATALOG_PATH",
			"VAULT_KV",
			"VAULT_SERVER_URL",
			"VAULT_AUTH_PATH",
			"VAULT_AUTH_ROLE",
			"NEXUS_HOSTNAME",
			"NEXUS_HOST_URL",
			"SONAR_HOST_URL",
			"SONAR_TOKEN",
			"MVN_CONFIG_FILE",
			"MVN_CONFIG",
			"NPM_FILE",
			"ROOT_DOMAIN",
			"PROJECTS_ROOT_DIR",
			"CA_BUNDLE",
			"PROJECT_KEY",
			"PROJECT_NAME"
		],
		"uniqueVariables": [
			"CI_COMMIT_SHA",
			"CI_COMMIT_SHORT_SHA",
			"CI_COMMIT_TAG",
			"CI_JOB_ID",
			"CI_COMMIT_BEFORE_SHA",
			"CI_COMMIT_TIMESTAMP",
			"CI_JOB_STARTED_AT",
			"CI_MERGE_REQUEST_SOURCE_BRANCH_SHA",
			"CI_PIPELINE_CREATED_AT",
			"CI_PIPELINE_ID",
			"CI_PIPELINE_IID"
		]
	},
	"stages": [
		"dev",
		"staging",
		"integration",
		"prod"
	],
	"limits": {
		"projectName": {
			"min": 2,
			"max": 20,
			"pattern": "[a-z0-9]+"
		},
		"environmentName": {
			"min": 2,
			"max": 11,
			"pattern": "[a-z0-9]+"
		},
		"repositoryName": {
			"min": 2,
			"max": 20,
			"pattern": "[a-z0-9][a-z0-9-]*[a-z0-9]"
		},
		"projectDescription": 280
	},
	"forbiddenRepositoryNames": [
		"mirror",
		"infra-apps",
		"infra-observability"
	],
	"environmentNames": [
		"dev",
		"develop",
		"development",
		"staging",
		"integration",
		"integ",
		"int",
		"qualif",
		"recette",
		"rec",
		"formation",
		"test",
		"preprod",
		"prod",
		"production",
		"ovh",
		"pax",
		"cpin",
		"dso",
		"scw"
	],
	"deploymentFolders": [
		".kontinuous",
		".devspace",
		".skaffold",
		".tilt"
	],
	"operatorGroups": [
		"postgresql.cnpg.io",
		"monitoring.coreos.com",
		"secrets.hashicorp.com",
		"isindir.github.com",
		"kyverno.io",
		"policies.kyverno.io",
		"networking.istio.io",
		"security.istio.io",
		"telemetry.istio.io",
		"keda.sh",
		"grafana.integreatly.org",
		"octant.interieur.gouv.fr",
		"snapshot.storage.k8s.io"
	],
	"placeholders": {
		"idleImages": [
			"debian",
			"ubuntu",
			"alpine",
			"busybox"
		],
		"images": ["chartname", "servicename"],
		"hosts": [
			"example",
			"example.com",
			"example.org",
			"example.net",
			"localhost",
			"domain.local",
			"chart-example.local",
			"invalid"
		]
	},
	"ingressDomains": [
		"gouv.fr",
		"minint.fr",
		"interieur.rie.gouv.fr",
		"numerique-interieur.com",
		"numerique-interieur.fr"
	],
	"internalDomains": ["minint.fr", "rie.gouv.fr"],
	"documentedAgeRecipients": ["age1g867s7tcftkgkdraz3ezs8xk5c39x6l4thhekhp9s63qxz0m7cgs5kan9a"],
	"pullSecret": "registry-pull-secret",
	"reservedObjects": [
		{
			"kind": "ResourceQuota",
			"name": "dso-quota"
		},
		{
			"kind": "Secret",
			"name": "registry-pull-secret"
		},
		{
			"kind": "Secret",
			"name": "vso-approle"
		},
		{
			"kind": "VaultAuth",
			"group": "secrets.hashicorp.com",
			"name": "vault-auth"
		},
		{
			"kind": "VaultConnection",
			"group": "secrets.hashicorp.com",
			"name": "default"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "deny-default"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-same-namespace"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-from-ingress"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-from-logging"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-from-monitoring"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-from-istio"
		},
		{
			"kind": "NetworkPolicy",
			"group": "networking.k8s.io",
			"name": "allow-from-cnpg-operator"
		}
	],
	"reservedLabels": ["dso/*", "app.kubernetes.io/managed-by=dso-console"],
	"jobTtl": 900,
	"jobHistory": 5
};

// src/parse/profile/read.ts
/**
* The profile in force: the default one, with the fields of `custom` put over it, mapping by mapping; lists replace
* lists. Throws a UserError (`bad-profile`) for a text that is not a YAML mapping, a field that no profile has, or a
* value of another type than the default's.
*/
function readProfile(custom) {
	if (custom === void 0) return CLOUD_PI_NATIVE;
	const value = typeof custom === "string" ? fromText(custom) : custom;
	if (!isRecord(value)) throw new UserError("bad-profile", "a profile is a YAML mapping");
	const { extends: base, ...fields } = value;
	if (base !== void 0 && base !== CLOUD_PI_NATIVE.name) throw new UserError("bad-profile", `a profile can extend "${CLOUD_PI_NATIVE.name}" only, not ${JSON.stringify(base)}`);
	return overlay$1(CLOUD_PI_NATIVE, fields, []);
}
function fromText(text) {
	const { documents, problem } = parseYaml(createSource("profile", text), "modern");
	if (problem) throw new UserError("bad-profile", `the profile is not valid YAML: ${problem.reason}`);
	return documents[0]?.value;
}
/** Mappings whose keys are names of the project's choosing, not fields of the profile. */
const OPEN = /* @__PURE__ */ new Set([
	"severities",
	"labels.values",
	"pipeline.templates",
	"pipeline.formerTemplates"
]);
function overlay$1(base, over, path) {
	const where = path.join(".");
	if (!isRecord(base)) {
		if (base !== void 0 && kindOf$1(base) !== kindOf$1(over)) throw new UserError("bad-profile", `profile: "${where}" is a ${kindOf$1(base)}, not a ${kindOf$1(over)}`);
		return over;
	}
	if (!isRecord(over)) throw new UserError("bad-profile", `profile: "${where}" is a mapping, not a ${kindOf$1(over)}`);
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		if (!Object.hasOwn(base, key) && !OPEN.has(where)) throw new UserError("bad-profile", `profile: no field "${[...path, key].join(".")}"; known: ${Object.keys(base).join(", ")}`);
		merged[key] = overlay$1(Object.hasOwn(base, key) ? base[key] : void 0, value, [...path, key]);
	}
	return merged;
}
const kindOf$1 = (value) => Array.isArray(value) ? "list" : value === null ? "null" : typeof value;

// src/parse/dockerfile/spaces.ts
/** Go's `unicode.IsSpace`: around lines, arguments and words. */
const isSpace = (code) => code <= 32 ? code === 32 || code >= 9 && code <= 13 : code === 133 || code >= 160 && isWideSpace(code);
const isWideSpace = (code) => code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
/** BuildKit's own `[\t\v\f\r ]`: between a keyword and its arguments, and between most arguments. */
const isBlank = (code) => code === 32 || code === 9 || code >= 11 && code <= 13;
/** The first index from `from` on whose character is not in the class, or `end`. */
function skip(text, from, end, inClass) {
	let at = from;
	while (at < end && inClass(text.charCodeAt(at))) at++;
	return at;
}
/** The first index from `from` on whose character is in the class, or `end`. */
function skipTo(text, from, end, inClass) {
	let at = from;
	while (at < end && !inClass(text.charCodeAt(at))) at++;
	return at;
}
/** `end` moved left over the characters in the class, never below `from`. */
function skipBack(text, from, end, inClass) {
	let at = end;
	while (at > from && inClass(text.charCodeAt(at - 1))) at--;
	return at;
}

// src/parse/dockerfile/lines.ts
const BYTE_ORDER_MARK = "﻿";
const isLineBreak = (code) => code === 10 || code === 13;
const isTabOrSpace = (code) => code === 9 || code === 32;
/**
* Cuts a text at its line feeds. A byte order mark is no part of the first line, carriage returns before a line feed no
* part of a line, and there is no line behind a last line feed.
*/
function cutLines(text) {
	const lines = [];
	let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	while (start < text.length) {
		const feed = text.indexOf("\n", start);
		const next = feed < 0 ? text.length : feed + 1;
		lines.push({
			start,
			end: skipBack(text, start, next, isLineBreak),
			next
		});
		start = next;
	}
	return lines;
}
/** Where the first character that is no white space stands, or the end of the line. */
const indentation = (text, line) => skip(text, line.start, line.end, isSpace);
/**
* Where the continuation character of a line stands, or undefined when the instruction ends with this line. It is the
* last character before tabs and blanks, and does not count when it follows another one: `\\` at the end of a line
* continues nothing (BuildKit's lineContinuationRegex).
*/
function continuation(text, from, line, escapeCharacter) {
	const last = skipBack(text, from, line.end, isTabOrSpace) - 1;
	if (last < from || text[last] !== escapeCharacter) return void 0;
	return last > from && text[last - 1] === escapeCharacter ? void 0 : last;
}

// src/parse/dockerfile/continued-lines.ts
/**
* Follows an instruction over its continued lines, from its first character on the line with index `first`. Between two
* of its lines, comments and empty lines are skipped.
*/
function followLines(text, lines, first, escapeCharacter) {
	const stretches = [];
	let next = first;
	for (let line = lines[next]; line !== void 0; line = lines[next]) {
		const indented = indentation(text, line);
		const continued = next++ > first;
		if (continued && (indented === line.end || text[indented] === "#")) continue;
		const start = continued ? line.start : indented;
		const at = continuation(text, start, line, escapeCharacter);
		stretches.push({
			start,
			end: at ?? line.end
		});
		if (at === void 0) break;
	}
	return {
		stretches,
		next
	};
}

// src/parse/dockerfile/directive.ts
const KNOWN = /* @__PURE__ */ new Set([
	"syntax",
	"escape",
	"check"
]);
const NAME$1 = /[a-zA-Z][a-zA-Z0-9]*/y;
/** What Go's regular expressions call `\s`. */
const isSpaceOfRegexp = (code) => code === 32 || code >= 9 && code <= 13 && code !== 11;
/**
* Reads `# name = value` from `[start, end)` of a text. The name comes in lower case. Undefined when there is something
* else, or a name that BuildKit does not know: that ends the directives of a file.
*/
function directiveAt(text, start, end) {
	if (text[start] !== "#") return void 0;
	NAME$1.lastIndex = skip(text, start + 1, end, isSpace);
	const name = NAME$1.exec(text)?.[0].toLowerCase();
	if (name === void 0 || !KNOWN.has(name)) return void 0;
	const equals = skip(text, NAME$1.lastIndex, end, isSpaceOfRegexp);
	if (text[equals] !== "=" || equals + 1 >= end) return void 0;
	const from = skip(text, equals + 1, end, isSpaceOfRegexp);
	const span = {
		start,
		end: skipBack(text, start, end, isSpaceOfRegexp)
	};
	return {
		name,
		value: from === end ? text.slice(end - 1, end) : text.slice(from, span.end),
		span
	};
}

// src/parse/dockerfile/directives.ts
/** Reads the parser directives of the first lines. `refuse` is called with BuildKit's reason and the line's number. */
function readDirectives(text, lines, refuse) {
	const list = [];
	let escapeCharacter = "\\";
	let next = 0;
	for (const line of lines) {
		const directive = directiveAt(text, indentation(text, line), line.end);
		if (!directive) break;
		next++;
		const { name, value } = directive;
		if (list.some((earlier) => earlier.name === name)) refuse(`only one ${name} parser directive can be used`, next);
		else list.push(directive);
		if (name !== "escape") continue;
		if (value === "\\" || value === "`") escapeCharacter = value;
		else refuse(`invalid escape token '${value}' does not match \` or \\`, next);
	}
	return {
		list,
		escape: escapeCharacter,
		next
	};
}

// src/parse/dockerfile/shell-pattern.ts
/** Removes the shortest or longest start that matches. Undefined for a pattern that BuildKit refuses. */
function withoutPrefix(value, pattern, match) {
	const runs = cutAtStars(pattern);
	if (!runs) return void 0;
	const end = matchEnd(Array.from(value), runs, 0, match);
	return end === void 0 ? value : Array.from(value).slice(end).join("");
}
/** Removes the shortest or longest end that matches. Undefined for a pattern that BuildKit refuses. */
function withoutSuffix(value, pattern, match) {
	const runs = cutAtStars(pattern);
	if (!runs) return void 0;
	const characters = Array.from(value);
	const end = matchEnd(characters.toReversed(), runs.toReversed().map((run) => run.toReversed()), 0, match);
	return end === void 0 ? value : characters.slice(0, characters.length - end).join("");
}
/** Replaces the first match or all of them. Undefined for a pattern that BuildKit refuses. */
function replaced(value, pattern, replacement, which) {
	const runs = cutAtStars(pattern);
	if (!runs || which === "all" && replacement.includes("$")) return void 0;
	const characters = Array.from(value);
	let text = "";
	let from = 0;
	let lastEnd = -1;
	while (from <= characters.length) {
		const start = find(characters, runs[0] ?? [], from);
		const end = start === void 0 ? void 0 : matchEnd(characters, runs, start, "longest");
		if (start === void 0 || end === void 0) break;
		text += characters.slice(from, start).join("");
		if (end > start || start !== lastEnd) text += replacement;
		lastEnd = end;
		from = end;
		if (which === "first") break;
		if (end === start) text += characters[from++] ?? "";
	}
	return text + characters.slice(from).join("");
}
function cutAtStars(pattern) {
	const characters = Array.from(pattern);
	let run = [];
	const runs = [run];
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at];
		if (character === "*") {
			run = [];
			runs.push(run);
		} else if (character === "?") run.push(void 0);
		else if (character === "\\") {
			const escaped = characters[++at];
			if (escaped === void 0 || !"*?\\}/".includes(escaped)) return void 0;
			run.push(escaped);
		} else run.push(character);
	}
	return runs;
}
/** Where a match that starts at `start` ends, or undefined when there is none. */
function matchEnd(characters, [first = [], ...others], start, match) {
	if (!standsAt(characters, first, start)) return void 0;
	let end = start + first.length;
	for (const run of others) {
		const found = find(characters, run, end);
		if (found === void 0) return void 0;
		end = found + run.length;
	}
	const last = others.at(-1);
	if (match === "shortest" || last === void 0) return end;
	const latest = findLast(characters, last, end - last.length);
	return latest === void 0 ? end : latest + last.length;
}
function standsAt(characters, run, at) {
	if (at + run.length > characters.length) return false;
	for (let index = 0; index < run.length; index++) {
		const wanted = run[index];
		if (wanted !== void 0 && wanted !== characters[at + index]) return false;
	}
	return true;
}
function find(characters, run, from) {
	for (let at = from; at + run.length <= characters.length; at++) if (standsAt(characters, run, at)) return at;
}
function findLast(characters, run, from) {
	for (let at = characters.length - run.length; at >= from; at--) if (standsAt(characters, run, at)) return at;
}

// src/parse/dockerfile/substitution.ts
const NAME = /\p{Nd}+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;
/** Reads `$name` or `${…}`, the cursor being on the `$`, and returns what takes its place. */
function readSubstitution(cursor) {
	cursor.at++;
	if (cursor.source[cursor.at] === "{") return readBraces(cursor);
	const name = cursor.match(NAME);
	return name === "" ? "$" : variableValue(cursor, name, `$${name}`);
}
function readBraces(cursor) {
	const start = cursor.source[++cursor.at];
	if (start === void 0 || start === "{" || start === "}" || start === ":") return cursor.fail("syntax error: bad substitution");
	const name = cursor.match(NAME);
	const operator = cursor.source[cursor.at++] ?? "";
	if (operator === "}") return variableValue(cursor, name, `\${${name}}`);
	return operator === "/" ? readReplacement(cursor, name) : readModifier(cursor, name, operator);
}
function variableValue(cursor, name, written) {
	const variable = cursor.lookup(name);
	if (variable.state === "known") return variable.value;
	return variable.state === "kept" ? written : noValue(cursor, name);
}
const noValue = (cursor, name) => cursor.fail(`${name} has no known value`);
/** `${name-word}` and the like, from behind the first character of the operator. */
function readModifier(cursor, name, first) {
	const colon = first === ":" ? ":" : "";
	const modifier = colon === "" ? first : cursor.source[cursor.at++] ?? "";
	const takesPattern = modifier === "#" || modifier === "%";
	const unsupported = () => cursor.fail(`unsupported modifier (${colon}${modifier}) in substitution`);
	if (modifier === "" || (colon === "" ? !"+-?#%".includes(modifier) : takesPattern)) return unsupported();
	const operand = cursor.readUntil("}", takesPattern ? "pattern" : "removed");
	if (operand === void 0) return void 0;
	const variable = cursor.lookup(name);
	if (variable.state === "kept") return `\${${name}${colon}${modifier}${operand}}`;
	if (variable.state === "unknown") return noValue(cursor, name);
	const value = variable.state === "known" && (variable.value !== "" || colon === "") ? variable.value : void 0;
	switch (modifier) {
		case "-": return value ?? operand;
		case "+":
			if (variable.state === "undeclared") return noValue(cursor, name);
			return value === void 0 ? "" : operand;
		case "?": return value ?? cursor.fail(`${name}: ${operand || "is not allowed to be unset"}`);
		case "#":
		case "%": return value === void 0 ? noValue(cursor, name) : removeMatch(cursor, value, modifier, operand);
		default: return unsupported();
	}
}
/** A doubled `#` or `%` removes the longest match: the second one is the first character of the operand. */
function removeMatch(cursor, value, modifier, operand) {
	const doubled = operand.startsWith(modifier);
	const pattern = doubled ? operand.slice(1) : operand;
	return (modifier === "#" ? withoutPrefix : withoutSuffix)(value, pattern, doubled ? "longest" : "shortest") ?? invalidPattern(cursor, pattern);
}
/** `${name/pattern/replacement}`, from behind the first slash. */
function readReplacement(cursor, name) {
	const which = cursor.source[cursor.at] === "/" ? "all" : "first";
	if (which === "all") cursor.at++;
	const pattern = cursor.readUntil("/", "pattern");
	const replacement = pattern === void 0 ? void 0 : cursor.readUntil("}", "raw");
	if (pattern === void 0 || replacement === void 0) return void 0;
	const variable = cursor.lookup(name);
	if (variable.state === "kept") return `\${${name}/${pattern}/${replacement}}`;
	if (variable.state !== "known") return noValue(cursor, name);
	return replaced(variable.value, pattern, replacement, which) ?? invalidPattern(cursor, pattern);
}
const invalidPattern = (cursor, pattern) => cursor.fail(`invalid pattern (${pattern}) in substitution`);

// src/parse/dockerfile/shell-words.ts
const DEEPEST_SUBSTITUTION = 64;
const TOO_LONG = "the result is too long";
const HEREDOC_START = /<(?:<[ \t\r]*)?/y;
/** Characters that mean nothing to the lexer. */
const PLAIN$1 = /[^$<'"\\`/}]+/y;
/**
* BuildKit's own small shell (frontend/dockerfile/shell/lex.go): it finds heredocs, and expands the arguments of every
* instruction but RUN, CMD and ENTRYPOINT. Never throws.
*/
function lexShellWords(source, options) {
	const { escape: escapeCharacter, limit = Number.POSITIVE_INFINITY } = options;
	const keepsQuotes = options.keep !== void 0;
	const cutsWords = options.words === "cut";
	let failure = "";
	let depth = 0;
	let word = "";
	const cursor = {
		source,
		at: source.startsWith("﻿") ? 1 : 0,
		lookup: options.lookup,
		readUntil: (stop, escapes) => {
			if (depth === DEEPEST_SUBSTITUTION) return cursor.fail("too many substitutions within each other");
			depth++;
			const read = readWords(stop, escapes);
			depth--;
			return read?.text;
		},
		match: (expression) => {
			expression.lastIndex = cursor.at;
			const [found = ""] = expression.exec(source) ?? [];
			cursor.at += found.length;
			return found;
		},
		fail: (message) => {
			failure ||= message;
		}
	};
	/** Reads up to `stop` and steps over it, or up to the end when it is empty. */
	function readWords(stop, escapes) {
		const words = [];
		let text = "";
		word = "";
		const endWord = () => {
			if (word !== "") words.push(word);
			word = "";
		};
		const add = (whole) => {
			text += whole;
			if (cutsWords) word += whole;
		};
		const addSplit = (added) => {
			text += added;
			if (!cutsWords) return;
			let from = 0;
			for (let to = 0; to < added.length; to++) {
				if (!isSpace(added.charCodeAt(to))) continue;
				word += added.slice(from, to);
				endWord();
				from = to + 1;
			}
			word += added.slice(from);
		};
		while (cursor.at < source.length) {
			if (text.length > limit) return cursor.fail(TOO_LONG);
			const character = source[cursor.at] ?? "";
			if (character === stop) {
				cursor.at++;
				endWord();
				return {
					text,
					words
				};
			}
			if (character === "$" || character === "\"" || character === "'") {
				const value = readSpecial(character, escapes);
				if (value === void 0) return void 0;
				if (character === "$") addSplit(value);
				else add(value);
			} else if (character === "<") add(cursor.match(HEREDOC_START));
			else if (character === escapeCharacter) {
				const next = source[cursor.at + 1] ?? "";
				cursor.at += 2;
				add(escapes === "removed" ? next : character + next);
			} else addSplit(cursor.match(PLAIN$1) || readOne());
		}
		if (stop !== "") return cursor.fail(`unexpected end of statement while looking for matching ${stop}`);
		endWord();
		return {
			text,
			words
		};
	}
	const readOne = () => source[cursor.at++] ?? "";
	function readSpecial(character, escapes) {
		if (character === "$") return readSubstitution(cursor);
		return character === "\"" ? readDoubleQuotes(escapes) : readSingleQuotes(escapes);
	}
	function readSingleQuotes(escapes) {
		const end = source.indexOf("'", cursor.at + 1);
		if (end < 0) return cursor.fail("unexpected end of statement while looking for matching single-quote");
		const inside = source.slice(cursor.at + 1, end);
		cursor.at = end + 1;
		const text = escapes === "pattern" ? inside.replaceAll(escapeCharacter, escapeCharacter + escapeCharacter) : inside;
		return keepsQuotes ? `'${text}'` : text;
	}
	function readDoubleQuotes(escapes) {
		const quote = keepsQuotes ? "\"" : "";
		let text = quote;
		cursor.at++;
		while (cursor.at < source.length) {
			if (text.length > limit) return cursor.fail(TOO_LONG);
			const character = source[cursor.at];
			if (character === "\"") {
				cursor.at++;
				return text + quote;
			}
			if (character === "$") {
				const value = readSubstitution(cursor);
				if (value === void 0) return void 0;
				text += value;
			} else if (character === escapeCharacter) text += readEscapeInQuotes(escapes);
			else text += cursor.match(PLAIN$1) || readOne();
		}
		return cursor.fail("unexpected end of statement while looking for matching double-quote");
	}
	/** Between double quotes the escape character only counts before a quote, a dollar and itself. */
	function readEscapeInQuotes(escapes) {
		const next = source[++cursor.at];
		if (next === void 0) return "";
		if (next === "\"" || next === "$" || next === escapeCharacter) {
			cursor.at++;
			return escapes === "removed" ? next : escapeCharacter + next;
		}
		return escapes === "pattern" || escapes === "raw" && !keepsQuotes ? escapeCharacter + escapeCharacter : escapeCharacter;
	}
	const read = readWords("", options.keep === "quotes-and-escapes" ? "raw" : "removed");
	if (read && read.text.length > limit) cursor.fail(TOO_LONG);
	return failure === "" && read ? read : { failure };
}

// src/parse/dockerfile/heredoc.ts
const START = /^\d*<<(-?)/;
const ESCAPE = "\\";
const QUOTES = /['"]/g;
const AS_WRITTEN = {
	escape: ESCAPE,
	lookup: () => ({ state: "kept" }),
	words: "cut"
};
/**
* The heredocs that a RUN, COPY or ADD announces, in order. A line that BuildKit's lexer cannot read has none. Calls
* `refuse` with BuildKit's reason for a name that cannot be read by itself, such as one cut in two inside of `${…}`.
*/
function heredocsOf(line, refuse) {
	const lexed = lexShellWords(line, {
		...AS_WRITTEN,
		keep: "quotes-and-escapes"
	});
	return "failure" in lexed ? [] : lexed.words.flatMap((word) => heredocOf(word, refuse) ?? []);
}
/** Whether arguments are nothing but one heredoc: its body is then the script itself, not the input of a command. */
const isLoneHeredoc = (args) => heredocOf(args, () => {}) !== void 0;
function heredocOf(word, refuse) {
	const start = START.exec(word);
	if (!start) return void 0;
	const written = word.slice(start[0].length).replace(/^[\t\n\f\r ]+/, "");
	if (written === "" || written.includes("<")) return void 0;
	const plain = lexShellWords(written, AS_WRITTEN);
	const quoted = lexShellWords(written, {
		...AS_WRITTEN,
		keep: "quotes"
	});
	if ("failure" in plain || "failure" in quoted) {
		if ("failure" in plain) refuse(`failed to process ${JSON.stringify(written)}: ${plain.failure}`);
		return;
	}
	const [name] = plain.words;
	if (name === void 0 || plain.words.length > 1) return void 0;
	const expand = countQuotes(name) === countQuotes(quoted.words[0] ?? "");
	return {
		name,
		chomp: start[1] === "-",
		expand
	};
}
const countQuotes = (text) => text.match(QUOTES)?.length ?? 0;

// src/parse/dockerfile/heredoc-body.ts
/**
* Makes a reader of heredoc bodies: given what announces one and the index of the first line behind the instruction, it
* returns the body, or undefined when no line closes it.
*/
function heredocBodies(text, lines) {
	const written = lastLines(lines, (line) => text.slice(line.start, line.end));
	const chomped = lastLines(lines, (line) => text.slice(line.start, line.end).replace(/^\t+/, ""));
	return (start, first) => {
		const { textOf, last } = start.chomp ? chomped : written;
		if ((last().get(start.name) ?? -1) < first) return void 0;
		let closing = first;
		while (closing < lines.length && textOf(lines[closing]) !== start.name) closing++;
		const span = {
			start: lines[first]?.start ?? text.length,
			end: lines[closing]?.start ?? text.length
		};
		return {
			heredoc: {
				...start,
				content: text.slice(span.start, span.end),
				span
			},
			next: closing + 1
		};
	};
}
/** Index of the last line with each text, worked out at the first question. */
function lastLines(lines, read) {
	let index;
	return {
		textOf: (line) => line === void 0 ? "" : read(line),
		last: () => index ??= new Map(lines.map((line, at) => [read(line), at]))
	};
}

// src/parse/dockerfile/json-form.ts
const NONE = { kind: "none" };
/** Reads `["program", "argument"]`. A text that is no JSON list is in shell form: `none`. */
function readJsonForm(text) {
	if (!text.startsWith("[")) return NONE;
	let list;
	try {
		list = JSON.parse(text);
	} catch {
		return NONE;
	}
	if (!Array.isArray(list)) return NONE;
	const items = list.filter((item) => typeof item === "string");
	return items.length === list.length ? {
		kind: "texts",
		items
	} : { kind: "mixed" };
}
/**
* The items of a text that `readJsonForm` found to be a list of texts: each with its value, and the indexes between its
* quotes.
*/
function jsonWords(text, from, items) {
	let at = from;
	return items.map((item) => {
		const start = text.indexOf("\"", at) + 1;
		const end = closingQuote(text, start);
		at = end + 1;
		return {
			text: item,
			start,
			end
		};
	});
}
function closingQuote(text, start) {
	let at = start;
	while (at < text.length && text[at] !== "\"") at += text[at] === "\\" ? 2 : 1;
	return at;
}
/** For each character of a JSON text's value, and for its end, the index of what writes it: `"a\n"` has 0, 1, 3. */
function jsonIndexes(written) {
	const indexes = [];
	let at = 0;
	while (at < written.length) {
		indexes.push(at);
		if (written[at] !== "\\") at++;
		else at += written[at + 1] === "u" ? 6 : 2;
	}
	indexes.push(written.length);
	return indexes;
}

// src/parse/dockerfile/words.ts
/** Words between runs of blanks; quotes mean nothing. For FROM, EXPOSE, COPY, ADD and VOLUME. */
function wordsAtBlanks(text, from, end) {
	const words = [];
	let start = skip(text, from, end, isBlank);
	while (start < end) {
		const stop = skipTo(text, start, end, isBlank);
		words.push({
			text: text.slice(start, stop),
			start,
			end: stop
		});
		start = skip(text, stop, end, isBlank);
	}
	return words;
}
/** Words between runs of white space outside quotes; quotes and escapes are kept. For ENV, LABEL and ARG. */
function wordsWithQuotes(text, from, end, escapeCharacter) {
	const words = [];
	let start = skip(text, from, end, isSpace);
	while (start < end) {
		const word = quotedWord(text, start, end, escapeCharacter);
		if (word.end > start) words.push({
			text: text.slice(start, word.end),
			start,
			end: word.end
		});
		start = skip(text, word.next, end, isSpace);
	}
	return words;
}
/** The word at `start`: `next` is where reading goes on; a last escape character is no part of the word. */
function quotedWord(text, start, end, escapeCharacter) {
	let quote = "";
	let at = start;
	for (; at < end; at++) {
		const character = text[at];
		if (quote === "" && isSpace(text.charCodeAt(at))) break;
		if (character === quote) quote = "";
		else if (quote === "" && (character === "\"" || character === "'")) quote = character;
		else if (character === escapeCharacter && quote !== "'") {
			if (at + 1 === end) return {
				end: at,
				next: end
			};
			at++;
		}
	}
	return {
		end: at,
		next: at
	};
}

// src/parse/dockerfile/arguments.ts
const FORMS = /* @__PURE__ */ new Map([
	["ADD", "json or words"],
	["ARG", "names"],
	["CMD", "json or text"],
	["COPY", "json or words"],
	["ENTRYPOINT", "json or text"],
	["ENV", "pairs"],
	["EXPOSE", "words"],
	["FROM", "words"],
	["HEALTHCHECK", "health check"],
	["LABEL", "pairs"],
	["MAINTAINER", "text"],
	["RUN", "json or text"],
	["SHELL", "json or text"],
	["STOPSIGNAL", "text"],
	["USER", "text"],
	["VOLUME", "json or words"],
	["WORKDIR", "text"]
]);
/** Reads the arguments of an instruction; calls `refuse` with BuildKit's reason for not accepting them. */
function readArguments(keyword, stretch, refuse) {
	switch (FORMS.get(keyword)) {
		case void 0: return { words: [] };
		case "text": return { words: oneWord(stretch) };
		case "words": return { words: atBlanks(stretch) };
		case "names": return { words: withQuotes(stretch) };
		case "pairs": return { words: readPairs(keyword, stretch, refuse) };
		case "json or text": return readJsonOr(oneWord, stretch, refuse);
		case "json or words": return readJsonOr(atBlanks, stretch, refuse);
		case "health check": return readHealthCheck(stretch, refuse);
	}
}
const oneWord = ({ text, start, end }) => end > start ? [{
	text: text.slice(start, end),
	start,
	end
}] : [];
const atBlanks = ({ text, start, end }) => wordsAtBlanks(text, start, end);
const withQuotes = ({ text, start, end, escape: escapeCharacter }) => wordsWithQuotes(text, start, end, escapeCharacter);
function readJsonOr(shellForm, stretch, refuse) {
	const { text, start, end } = stretch;
	const form = readJsonForm(text.slice(start, end));
	if (form.kind === "mixed") refuse("when using JSON array syntax, arrays must be comprised of strings only");
	if (form.kind !== "texts") return { words: shellForm(stretch) };
	return {
		json: form.items,
		words: jsonWords(text, start, form.items)
	};
}
/** `CMD` or `NONE`, then what CMD takes. */
function readHealthCheck(stretch, refuse) {
	const { text, start, end } = stretch;
	const typeEnd = skipTo(text, start, end, isSpace);
	const { json, words } = readJsonOr(oneWord, {
		...stretch,
		start: skip(text, typeEnd, end, isSpace)
	}, refuse);
	return {
		json,
		words: [...oneWord({
			...stretch,
			end: typeEnd
		}), ...words]
	};
}
/** `name=value` words, or the name and the value of the older `ENV name value`. */
function readPairs(keyword, stretch, refuse) {
	const { text, start, end } = stretch;
	const words = withQuotes(stretch);
	if (words.length === 0 || words[0]?.text.includes("=")) {
		const bare = words.find((word) => !word.text.includes("="));
		if (bare) refuse(`Syntax error - can't find = in ${JSON.stringify(bare.text)}. Must be of the form: name=value`);
		return words;
	}
	const nameEnd = skipTo(text, start, end, isBlank);
	if (nameEnd === end) refuse(`${keyword} must have two arguments`);
	const valueStart = skip(text, nameEnd, end, isBlank);
	return [...oneWord({
		...stretch,
		end: nameEnd
	}), ...oneWord({
		...stretch,
		start: valueStart
	})];
}

// src/parse/dockerfile/flags.ts
const endsFlag = (code) => isBlank(code) || code === 133 || code === 160;
/**
* Reads the flags at the start of `[from, end)` of an instruction: words that begin with `--`, up to the first other word
* or to a lone `--`. Returns them with the index behind the last one.
*/
function readFlags(joined, from, end, escapeCharacter) {
	const { text } = joined;
	const flags = [];
	let at = skip(text, from, end, isBlank);
	while (text.startsWith("--", at)) {
		const word = readWord$1(text, at, end, escapeCharacter);
		if (word.value === "--") return {
			flags,
			end: word.end
		};
		flags.push(asFlag(word.value, joined, at, word.end));
		at = skip(text, Math.min(word.end + 1, end), end, isBlank);
	}
	return {
		flags,
		end: at
	};
}
function asFlag(word, joined, start, end) {
	const span = joined.span(start, end);
	const equals = word.indexOf("=");
	if (equals < 0) return {
		name: word.slice(2),
		span
	};
	return {
		name: word.slice(2, equals),
		value: word.slice(equals + 1),
		span
	};
}
/** One word from `start` on, quotes and escapes removed. */
function readWord$1(text, start, end, escapeCharacter) {
	let value = "";
	let quote = "";
	let at = start;
	for (; at < end; at++) {
		let character = text[at] ?? "";
		if (quote === "" && endsFlag(text.charCodeAt(at))) break;
		if (quote === "" && (character === "\"" || character === "'")) {
			quote = character;
			continue;
		}
		if (character === quote) {
			quote = "";
			continue;
		}
		if (character === escapeCharacter) {
			at++;
			if (at === end) break;
			character = text[at] ?? "";
		}
		value += character;
	}
	return {
		value,
		end: at
	};
}

// src/parse/dockerfile/instruction.ts
const DEEPEST_TRIGGER = 2;
/**
* Reads the instruction that starts at `from` of a joined text. Calls `refuse` with BuildKit's reason when it does not
* accept the arguments, and reads them as well as it can.
*/
function readInstruction(joined, from, escapeCharacter, refuse, depth = 0) {
	const { text } = joined;
	const end = skipBack(text, from, text.length, isSpace);
	const start = skip(text, from, end, isSpace);
	const keywordEnd = skipTo(text, start, end, isBlank);
	const writtenKeyword = text.slice(start, keywordEnd);
	const keyword = writtenKeyword.toUpperCase();
	const { flags, end: flagsEnd } = readFlags(joined, keywordEnd, end, escapeCharacter);
	const argsStart = skip(text, flagsEnd, end, isSpace);
	const args = text.slice(argsStart, end);
	const { json, words } = readArguments(keyword, {
		text,
		start: argsStart,
		end,
		escape: escapeCharacter
	}, refuse);
	const trigger = keyword === "ONBUILD" && args !== "" && depth < DEEPEST_TRIGGER ? readInstruction(joined, argsStart, escapeCharacter, refuse, depth + 1) : void 0;
	const argsSpan = (first = 0, last = args.length) => joined.span(argsStart + first, argsStart + last);
	return {
		keyword,
		writtenKeyword,
		joined,
		keywordSpan: joined.span(start, keywordEnd),
		flags,
		args,
		argsStart,
		argsSpan,
		json,
		cutWords: words,
		words: words.map((word) => ({
			text: word.text,
			span: joined.span(word.start, word.end)
		})),
		trigger
	};
}

// src/parse/dockerfile/joined-text.ts
/** Joins stretches of a source in the order given. There must be at least one; empty ones are allowed. */
function joinText(source, stretches) {
	const [first] = stretches;
	if (first === void 0 || stretches.length === 1) return oneStretch(source, first ?? {
		start: 0,
		end: 0
	});
	const filled = stretches.filter(({ start, end }) => end > start);
	if (filled.length === 0) return oneStretch(source, first);
	const starts = [];
	const pieces = [];
	let length = 0;
	for (const { start, end } of filled) {
		starts.push(length);
		pieces.push(source.slice(start, end));
		length += end - start;
	}
	const offsetOfCharacter = (index) => {
		const stretch = lastAtOrBelow(starts, index);
		return (filled[stretch]?.start ?? 0) + index - (starts[stretch] ?? 0);
	};
	return {
		text: pieces.join(""),
		offset: (index) => index < length ? offsetOfCharacter(index) : offsetOfCharacter(length - 1) + 1,
		span: (start, end) => {
			if (end > start) return {
				start: offsetOfCharacter(start),
				end: offsetOfCharacter(end - 1) + 1
			};
			const at = start < length ? offsetOfCharacter(start) : offsetOfCharacter(length - 1) + 1;
			return {
				start: at,
				end: at
			};
		}
	};
}
function oneStretch(source, { start: origin, end }) {
	return {
		text: source.slice(origin, end),
		offset: (index) => origin + index,
		span: (start, end) => ({
			start: origin + start,
			end: origin + end
		})
	};
}

// src/parse/dockerfile/scan.ts
const HOLD_HEREDOCS = /* @__PURE__ */ new Set([
	"RUN",
	"COPY",
	"ADD"
]);
/**
* Cuts a Dockerfile into instructions exactly as BuildKit's parser does, and keeps where every character stands. Never
* throws: where BuildKit refuses the file, the first reason is in `error` and the rest is cut as well as it can be. Its
* limit of 64 KiB for a line is not followed.
*/
function scan({ text }) {
	const lines = cutLines(text);
	const instructions = [];
	let error;
	const refuse = (message, line) => {
		error ??= {
			message,
			line
		};
	};
	const readBody = heredocBodies(text, lines);
	const { list: directives, escape: escapeCharacter, next: firstLine } = readDirectives(text, lines, refuse);
	/** The bodies behind an instruction, and the index of the line behind them. */
	const readHeredocs = (read, first, number) => {
		const holder = read.trigger ?? read;
		const heredocs = [];
		let next = first;
		if (!HOLD_HEREDOCS.has(holder.keyword) || holder.json || !read.joined.text.includes("<<")) return {
			heredocs,
			next
		};
		for (const start of heredocsOf(read.joined.text, (message) => refuse(message, number))) {
			const body = readBody(start, next);
			if (!body) {
				refuse("unterminated heredoc", number);
				break;
			}
			heredocs.push(body.heredoc);
			next = body.next;
		}
		return {
			heredocs,
			next
		};
	};
	for (let index = firstLine; index < lines.length;) {
		const line = lines[index];
		const start = line ? indentation(text, line) : 0;
		if (!line || start === line.end || text[start] === "#") index++;
		else {
			const first = index + 1;
			const followed = followLines(text, lines, index, escapeCharacter);
			const read = readInstruction(joinText(text, followed.stretches), 0, escapeCharacter, (message) => refuse(message, first));
			const { heredocs, next } = readHeredocs(read, followed.next, first);
			index = next;
			const end = lines[next - 1]?.end ?? text.length;
			instructions.push(place(read, {
				first,
				last: next
			}, end, heredocs));
		}
	}
	if (instructions.length === 0) refuse("file with no instructions", lines.length);
	return {
		escape: escapeCharacter,
		directives,
		instructions,
		error
	};
}
/** Gives an instruction its place among the lines. (Written out: a spread takes longer than all of the scan.) */
function place(read, lines, end, heredocs) {
	return {
		keyword: read.keyword,
		writtenKeyword: read.writtenKeyword,
		joined: read.joined,
		span: {
			start: read.keywordSpan.start,
			end
		},
		keywordSpan: read.keywordSpan,
		flags: read.flags,
		args: read.args,
		argsStart: read.argsStart,
		argsSpan: read.argsSpan,
		json: read.json,
		cutWords: read.cutWords,
		words: read.words,
		heredocs,
		lines,
		trigger: read.trigger && place(read.trigger, lines, end, heredocs)
	};
}

// src/check/subjects/dockerfile/image-uses.ts
/** The images that a file reads, in the order of the text: what names a stage or holds an unknown variable is none. */
function imageUses(stages) {
	const lookUp = copySources(stages);
	return stages.flatMap((stage) => [...ofFrom(stage), ...ofCopies(stage, lookUp)]);
}
function ofFrom(stage) {
	const { image, from, imageSpan, imageDefault } = stage;
	return image ? [{
		image,
		stage,
		instruction: from,
		span: imageSpan,
		defaultSpan: imageDefault
	}] : [];
}
const ofCopies = (stage, lookUp) => stage.instructions.flatMap((outer) => {
	const instruction = outer.trigger ?? outer;
	return sourcesOf(instruction).flatMap(({ from, span }) => {
		const image = lookUp(from, stage) === "image" ? parseImageReference(from) : void 0;
		return image ? [{
			image,
			stage,
			instruction,
			span
		}] : [];
	});
});

// src/check/subjects/dockerfile/refusal.ts
const atLeastOne = ({ keyword, words }) => words.length === 0 ? `${keyword} requires at least one argument` : void 0;
const exactlyOne = ({ keyword, words }) => words.length === 1 ? void 0 : `${keyword} requires exactly one argument`;
const sourcesAndDestination = ({ keyword, words }) => words.length < 2 ? `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined` : void 0;
const names = (instruction) => {
	const { keyword, words } = instruction;
	if (keyword !== "ARG" && !words[0]?.text.includes("=") || words.every(({ text }) => !text.startsWith("="))) return atLeastOne(instruction);
	return `${keyword} names can not be blank`;
};
const volumes = (instruction) => atLeastOne(instruction) ?? (instruction.words.some(({ text }) => text.trim() === "") ? "VOLUME specified can not be an empty string" : void 0);
const shell = ({ json, words }) => {
	if (words.length === 0) return "SHELL requires at least one argument";
	return json ? void 0 : "SHELL requires the arguments to be in JSON form";
};
const healthCheck = (instruction) => {
	const [type, ...command] = instruction.words;
	if (type === void 0) return atLeastOne(instruction);
	switch (type.text.toUpperCase()) {
		case "NONE": return command.length > 0 ? "HEALTHCHECK NONE takes no arguments" : void 0;
		case "CMD": return command.length === 0 ? "Missing command after HEALTHCHECK CMD" : void 0;
		default: return `Unknown type ${JSON.stringify(type.text.toUpperCase())} in HEALTHCHECK (try CMD)`;
	}
};
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
const from = ({ words: [image, as, name, ...more] }) => {
	if (image !== void 0 && as === void 0) return void 0;
	if (as?.text.toLowerCase() !== "as" || name === void 0 || more.length > 0) return "FROM requires either one or three arguments";
	return STAGE_NAME.test(name.text.toLowerCase()) ? void 0 : `invalid name for build stage: ${JSON.stringify(name.text)}, name can't start with a number or contain symbols`;
};
const trigger = ({ trigger: inner }) => {
	switch (inner?.keyword) {
		case void 0: return "ONBUILD requires at least one argument";
		case "ONBUILD": return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed";
		case "FROM":
		case "MAINTAINER": return `${inner?.keyword} isn't allowed as an ONBUILD trigger`;
		default: return;
	}
};
const anything = () => void 0;
const CHECKS = /* @__PURE__ */ new Map([
	["ADD", sourcesAndDestination],
	["ARG", names],
	["CMD", anything],
	["COPY", sourcesAndDestination],
	["ENTRYPOINT", anything],
	["ENV", names],
	["EXPOSE", atLeastOne],
	["FROM", from],
	["HEALTHCHECK", healthCheck],
	["LABEL", names],
	["MAINTAINER", exactlyOne],
	["ONBUILD", trigger],
	["RUN", anything],
	["SHELL", shell],
	["STOPSIGNAL", exactlyOne],
	["USER", exactlyOne],
	["VOLUME", volumes],
	["WORKDIR", exactlyOne]
]);
/**
* Why BuildKit does not build a file that its parser accepts, in its words, at the first instruction that it stops at.
* Flags and their values are not looked at: which ones there are changes from version to version.
*/
function findRefusal(instructions) {
	let inStage = false;
	for (const instruction of instructions) {
		inStage ||= instruction.keyword === "FROM";
		const check = CHECKS.get(instruction.keyword);
		const message = check ? check(instruction) : `unknown instruction: ${instruction.writtenKeyword}`;
		const line = instruction.lines.first;
		if (message !== void 0) return {
			message,
			line
		};
		if (!inStage && instruction.keyword !== "ARG") return {
			message: "no build stage in current context",
			line
		};
	}
	if (inStage) return void 0;
	return {
		message: "dockerfile contains no stages to build",
		line: instructions.at(-1)?.lines.last ?? 1
	};
}

// src/check/subjects/dockerfile/assignments.ts
/** The definitions of an instruction as rules see them: quotes removed, variables left as they are written. */
const assignmentsOf = (instruction, escapeCharacter) => definitionsOf(instruction).map(({ name, value, span }) => ({
	name: unquoted$1(name, escapeCharacter),
	value: value === void 0 ? void 0 : unquoted$1(value, escapeCharacter),
	instruction,
	span
}));
const PLAIN = /^[\w./:@,+=~%-]*$/;
function unquoted$1(text, escapeCharacter) {
	if (PLAIN.test(text)) return text;
	const lexed = lexShellWords(text, {
		escape: escapeCharacter,
		lookup: () => ({ state: "kept" })
	});
	return "failure" in lexed ? text : lexed.text;
}

// src/check/subjects/dockerfile/variables.ts
const LONGEST_VALUE = 512;
const LONGEST_TEXT = 65536;
const UNSET = { state: "unset" };
const UNKNOWN$1 = { state: "unknown" };
const EXPANDS = /[$'"\\`]/;
const PROXY = /^(?:https?|ftp|no|all)_proxy$/i;
/** Whether the value of an ARG comes from outside of the file, in spite of its default. */
const isProxy = (name) => PROXY.test(name);
/** Puts variables in; undefined when one has no known value, or the text cannot be read. */
function expand(text, escapeCharacter, lookup) {
	if (!EXPANDS.test(text)) return text;
	const lexed = lexShellWords(text, {
		escape: escapeCharacter,
		lookup,
		limit: LONGEST_TEXT
	});
	return "failure" in lexed ? void 0 : lexed.text;
}
/** The value that a text gives a variable: unknown when it cannot be told, or is too long to be kept. */
function variableOf(text, escapeCharacter, lookup) {
	const value = expand(text, escapeCharacter, lookup);
	return value === void 0 || value.length > 512 ? UNKNOWN$1 : {
		state: "known",
		value
	};
}
function createGlobals(instructions, escapeCharacter) {
	const variables = /* @__PURE__ */ new Map();
	const spans = /* @__PURE__ */ new Map();
	const lookup = (name) => variables.get(name) ?? (isPredefined(name) ? UNKNOWN$1 : UNSET);
	for (const { name, value, span } of instructions.filter(({ keyword }) => keyword === "ARG").flatMap(definitionsOf)) {
		if (value === void 0) continue;
		variables.set(name, isProxy(name) ? UNKNOWN$1 : variableOf(value, escapeCharacter, lookup));
		spans.set(name, span);
	}
	return {
		lookup,
		spanOf: (name) => spans.get(name)
	};
}

// src/check/subjects/dockerfile/from.ts
const SCRATCH = "scratch";
/**
* Reads a FROM. `earlier` finds a stage above by its name in lower case; BuildKit itself only knows names in lower case
* here, kaniko any, and no image could have another one.
*/
function readFrom(from, escapeCharacter, globals, earlier) {
	const [written, as, name] = from.words;
	let imageDefault;
	const text = expand(written?.text ?? "", escapeCharacter, (variable) => {
		imageDefault = globals.spanOf(variable) ?? imageDefault;
		return globals.lookup(variable);
	});
	const base = text === void 0 ? void 0 : earlier(text.toLowerCase());
	const scratch = text === SCRATCH && base === void 0;
	const image = text === void 0 || scratch || base !== void 0 ? void 0 : parseImageReference(text);
	return {
		name: as?.text.toLowerCase() === "as" ? name?.text.toLowerCase() : void 0,
		imageSpan: written?.span ?? from.keywordSpan,
		platform: from.flags.find((flag) => flag.name === "platform")?.value,
		base,
		image,
		imageDefault: image && imageDefault,
		scratch
	};
}

// node_modules/unbash/dist/traversal.js
function forEachChild(node, callback) {
	switch (node.type) {
		case "Script":
		case "CompoundList":
		case "AndOr":
			for (const command of node.commands) callback(command);
			return;
		case "Statement":
			callback(node.command);
			return;
		case "Command":
			for (const child of node.prefix) callback(child);
			if (node.name) callback(node.name);
			for (const child of node.suffix) callback(child);
			return;
		case "Pipeline":
			for (const prefix of node.prefixes) callback(prefix);
			for (const command of node.commands) callback(command);
			return;
		case "Redirected":
			callback(node.command);
			for (const redirect of node.redirects) callback(redirect);
			return;
		case "If":
			callback(node.clause);
			callback(node.then);
			for (const branch of node.elif) callback(branch);
			if (node.else) callback(node.else);
			return;
		case "Elif":
			callback(node.clause);
			callback(node.then);
			return;
		case "For":
		case "Select":
			callback(node.name);
			if (node.wordlist) for (const word of node.wordlist) callback(word);
			callback(node.body);
			return;
		case "While":
			callback(node.clause);
			callback(node.body);
			return;
		case "Function":
		case "Coproc":
			if (node.name) callback(node.name);
			callback(node.body);
			return;
		case "Subshell":
		case "BraceGroup":
			callback(node.body);
			return;
		case "Case":
			callback(node.word);
			for (const item of node.items) callback(item);
			return;
		case "CaseItem":
			for (const pattern of node.pattern) callback(pattern);
			callback(node.body);
			return;
		case "ArithmeticFor": {
			const initialize = node.initialize;
			if (initialize) callback(initialize);
			const test = node.test;
			if (test) callback(test);
			const update = node.update;
			if (update) callback(update);
			callback(node.body);
			return;
		}
		case "Word":
		case "Glob":
		case "ArithmeticWord":
		case "HereDocBody":
		case "BraceExpansion":
		case "ExtendedGlob": {
			const parts = node.parts;
			if (parts) for (const part of parts) callback(part);
			return;
		}
		case "DoubleQuoted":
		case "LocaleString":
			for (const part of node.parts) callback(part);
			return;
		case "ParameterExpansion":
			if (node.index) callback(node.index);
			if (node.operation) callback(node.operation);
			return;
		case "Default":
		case "Remove":
		case "Transform":
			callback(node.operand);
			return;
		case "CaseModification":
			if (node.operand) callback(node.operand);
			return;
		case "Replace":
			callback(node.pattern);
			callback(node.replacement);
			return;
		case "Slice":
			callback(node.offset);
			if (node.length) callback(node.length);
			return;
		case "Assignment": {
			const index = node.index;
			if (index) callback(index);
			callback(node.value);
			return;
		}
		case "ArrayValue":
			for (const element of node.elements) callback(element);
			return;
		case "Redirect":
		case "HereString":
			if (node.descriptor) callback(node.descriptor);
			if (node.target) callback(node.target);
			return;
		case "HereDoc":
			if (node.descriptor) callback(node.descriptor);
			if (node.delimiter) callback(node.delimiter);
			callback(node.body);
			return;
		case "CommandExpansion":
		case "ProcessSubstitution":
		case "ArithmeticCommandExpansion": {
			const script = node.script;
			if (script) callback(script);
			return;
		}
		case "ArithmeticExpansion":
		case "ArithmeticCommand":
		case "ArithmeticGroup":
		case "TestCommand":
		case "TestGroup": {
			const expression = node.expression;
			if (expression) callback(expression);
			return;
		}
		case "ArithmeticBinary":
		case "TestBinary":
			callback(node.left);
			callback(node.right);
			return;
		case "ArithmeticUnary":
		case "TestUnary":
			callback(node.operand);
			return;
		case "ArithmeticTernary":
			callback(node.test);
			callback(node.consequent);
			callback(node.alternate);
			return;
		case "TestLogical":
			for (const operand of node.operands) callback(operand);
			return;
		case "TestNot":
			for (const negation of node.negations) callback(negation);
			callback(node.operand);
			return;
		case "Literal":
		case "SingleQuoted":
		case "AnsiCQuoted":
		case "SimpleExpansion":
		case "Names":
		case "Unknown":
		case "FileDescriptor":
		case "FileDescriptorVariable":
		case "HereDocDelimiter":
		case "Time":
		case "Negation": return;
		default: throw new TypeError(`Unexpected syntax node: ${node}`);
	}
}

// node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
	return code >= 48 && code <= 55;
}
function isHex(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
	try {
		return String.fromCodePoint(value);
	} catch {
		return fallback;
	}
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
	return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source, pos, limit) {
	if (source.charCodeAt(pos) !== 92 || pos + 2 > limit) return void 0;
	const escaped = source.charCodeAt(pos + 1);
	const digitsStart = pos + 2;
	let end = digitsStart;
	if (escaped === 120) {
		while (end < limit && end - digitsStart < 2 && isHex(source.charCodeAt(end))) end++;
		if (end === digitsStart) return void 0;
		return {
			value: Number.parseInt(source.slice(digitsStart, end), 16),
			end
		};
	}
	if (!isOctal(escaped)) return void 0;
	while (end < limit && end - digitsStart < 2 && isOctal(source.charCodeAt(end))) end++;
	return {
		value: Number.parseInt(source.slice(pos + 1, end), 8) & 255,
		end
	};
}
function decodeAnsiCQuoted(source, start, limit) {
	let pos = start;
	let value = "";
	let bytes = [];
	let nul = -1;
	while (pos < limit && source.charCodeAt(pos) !== 39) {
		const escapeStart = pos;
		const byte = readByteEscape(source, pos, limit);
		if (byte && byte.value >= 128) {
			bytes.push(byte.value);
			pos = byte.end;
			continue;
		}
		if (bytes.length > 0) {
			value += decodeBytes(bytes);
			bytes = [];
		}
		if (byte) {
			if (byte.value === 0 && nul === -1) nul = value.length;
			value += String.fromCharCode(byte.value);
			pos = byte.end;
			continue;
		}
		if (source.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
			const runStart = pos;
			while (pos < limit) {
				const code = source.charCodeAt(pos);
				if (code === 39 || code === 92 && pos + 1 < limit) break;
				pos++;
			}
			value += source.slice(runStart, pos);
			continue;
		}
		pos++;
		const escaped = source[pos++];
		switch (escaped) {
			case "a":
				value += "\x07";
				break;
			case "b":
				value += "\b";
				break;
			case "e":
			case "E":
				value += "\x1B";
				break;
			case "f":
				value += "\f";
				break;
			case "n":
				value += "\n";
				break;
			case "r":
				value += "\r";
				break;
			case "t":
				value += "	";
				break;
			case "v":
				value += "\v";
				break;
			case "\\":
				value += "\\";
				break;
			case "'":
				value += "'";
				break;
			case "\"":
				value += "\"";
				break;
			case "?":
				value += "?";
				break;
			case "\n": break;
			case "c": {
				const code = pos < limit ? source.charCodeAt(pos) : 39;
				if (code === 39) {
					value += source.slice(escapeStart, pos);
					break;
				}
				pos++;
				if (code === 92) {
					const pair = pos < limit && source.charCodeAt(pos) === 92;
					if (pair) pos++;
					value += "";
					if (!pair && pos < limit) {
						value += source[pos];
						pos++;
					}
					break;
				}
				const control = code === 63 ? 127 : code & 31;
				if (control === 0 && code < 128 && nul === -1) nul = value.length;
				value += String.fromCharCode(control);
				break;
			}
			case "u":
			case "U": {
				const digitsStart = pos;
				const maxDigits = escaped === "u" ? 4 : 8;
				while (pos < limit && pos - digitsStart < maxDigits && isHex(source.charCodeAt(pos))) pos++;
				if (pos === digitsStart) {
					value += `\\${escaped}`;
					break;
				}
				const raw = source.slice(escapeStart, pos);
				const point = Number.parseInt(source.slice(digitsStart, pos), 16);
				if (point === 0 && nul === -1) nul = value.length;
				value += codePoint(point, raw);
				break;
			}
			default: value += `\\${escaped}`;
		}
	}
	if (bytes.length > 0) value += decodeBytes(bytes);
	if (nul !== -1) value = value.slice(0, nul);
	const closed = pos < limit;
	if (closed) pos++;
	return {
		value,
		end: pos,
		closed
	};
}

// node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class ScriptExpansionImpl {
	static _resolveScript;
	type;
	pos;
	end;
	text;
	#window;
	#script = void 0;
	constructor(type, pos, end, text, window) {
		this.type = type;
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get script() {
		const window = this.#window;
		if (window !== void 0) {
			const script = ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
			if (window.context === void 0) script.source = window.source;
			this.script = script;
		}
		return this.#script;
	}
	set script(script) {
		this.#script = script;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			script: this.script
		};
	}
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
	operator;
	constructor(pos, end, text, operator, window) {
		super("ProcessSubstitution", pos, end, text, window);
		this.operator = operator;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			operator: this.operator,
			script: this.script
		};
	}
};
var ArithmeticExpansionImpl = class ArithmeticExpansionImpl {
	static _resolveExpression;
	type = "ArithmeticExpansion";
	pos;
	end;
	text;
	#window;
	#expression = void 0;
	constructor(pos, end, text, window) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get expression() {
		const window = this.#window;
		if (window !== void 0) this.expression = ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
		return this.#expression;
	}
	set expression(expression) {
		this.#expression = expression;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			expression: this.expression
		};
	}
};

// node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
	let s = "";
	for (const c of parts) s += c.type === "Literal" ? c.value : c.text;
	return s;
}
function unescapeBareValue(text) {
	const first = text.indexOf("\\");
	if (first === -1) return text;
	let s = "";
	let start = 0;
	for (let i = first; i < text.length; i++) {
		if (text.charCodeAt(i) !== 92) continue;
		s += text.slice(start, i);
		i++;
		if (i >= text.length) {
			s += "\\";
			start = i;
			break;
		}
		if (text.charCodeAt(i) !== 10) s += text[i];
		start = i + 1;
	}
	return s + text.slice(start);
}
function continuedExpansionValue(text) {
	let pos = 1;
	while (text[pos] === "\\" && text[pos + 1] === "\n") pos += 2;
	return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
	let value = "";
	for (const part of parts) switch (part.type) {
		case "Literal":
		case "Glob":
		case "SingleQuoted":
		case "AnsiCQuoted":
			value += part.value;
			break;
		case "DoubleQuoted":
		case "LocaleString":
			value += dequoteValue(part.parts);
			break;
		case "CommandExpansion":
			value += part.text[0] === "$" ? continuedExpansionValue(part.text) : part.text;
			break;
		case "ExtendedGlob":
			value += continuedExpansionValue(part.text);
			break;
		default: value += part.text;
	}
	return value;
}

// node_modules/unbash/dist/word.js
var WordImpl = class {
	type = "Word";
	text;
	pos;
	end;
	#source;
	#resolver;
	#depth;
	#parts;
	#value = null;
	constructor(text, pos, end, source, resolver, depth = 0) {
		this.text = text;
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#resolver = resolver;
		this.#depth = depth;
		this.#parts = resolver === void 0 ? void 0 : null;
	}
	get value() {
		if (this.#value === null) {
			const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
			this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
		}
		return this.#value;
	}
	get parts() {
		if (this.#parts === null) this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
		return this.#parts;
	}
	set parts(v) {
		this.#parts = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			text: this.text,
			pos: this.pos,
			end: this.end,
			parts: this.parts,
			value: this.value
		};
	}
};

// node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
	return {
		boundaries: parent === void 0 ? void 0 : substitutionBoundaries(parent),
		wordParts: void 0,
		embeddedParts: void 0,
		arrayParts: void 0
	};
}
function substitutionBoundaries(context) {
	return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}

// node_modules/unbash/dist/chars.js
const CH_NL = 10;
const CH_BACKSLASH = 92;
function skipLineContinuations(source, pos, end) {
	while (pos + 1 < end && source.charCodeAt(pos) === 92 && source.charCodeAt(pos + 1) === 10) pos += 2;
	return pos;
}

// node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
	return /[*?[]/.test(text);
}
const bracketSyntax = /* @__PURE__ */ new Uint8Array(128);
bracketSyntax[33] = 1;
bracketSyntax[94] = 1;
bracketSyntax[91] = 1;
bracketSyntax[93] = 1;
bracketSyntax[58] = 1;
bracketSyntax[46] = 1;
bracketSyntax[61] = 1;
bracketSyntax[45] = 1;
bracketSyntax[92] = 1;
function bracketEnds(source, start, end, parts, offset) {
	let close = end - 1;
	while (close > start && source.charCodeAt(close) !== 93) close--;
	if (close === start) return null;
	const positions = [];
	const kinds = [];
	const members = [];
	let partIndex = 0;
	let symbols = false;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		const tokenPos = pos;
		let kind = 0;
		if (part && part.pos <= pos + offset && part.type !== "Literal") pos = part.end - offset - 1;
		else {
			kind = source.charCodeAt(pos);
			if (kind === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) {
				pos++;
				continue;
			}
			if (kind >= 128 || !bracketSyntax[kind]) kind = 0;
		}
		const last = kinds.length - 1;
		if (kind === 0 && last >= 0 && kinds[last] === 0) {
			members[last]++;
			continue;
		}
		if (last >= 0 && kinds[last] === 91 && (kind === 58 || kind === 61 || kind === 46)) symbols = true;
		positions.push(tokenPos);
		kinds.push(kind);
		members.push(1);
	}
	const count = kinds.length;
	let symbolEnd;
	if (symbols) {
		symbolEnd = new Int32Array(count).fill(-1);
		let close = -1;
		let colon = -1;
		let eq = -1;
		let dot = -1;
		for (let i = count - 1; i >= 0; i--) {
			const kind = kinds[i + 2];
			if (kind === 93) close = i + 2;
			else if (kinds[i + 3] === 93) {
				if (kind === 58) colon = i + 2;
				else if (kind === 61) eq = i + 2;
				else if (kind === 46) dot = i + 2;
			}
			if (kinds[i] !== 91) continue;
			const type = kinds[i + 1];
			const found = type === 58 ? colon : type === 61 ? eq : type === 46 ? dot : -1;
			if (found !== -1 && (type === 46 || close === -1 || close > found)) symbolEnd[i] = found + 2;
		}
	}
	const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
	const endFrom = new Int32Array(count + 2).fill(-1);
	const resume = (next, range) => {
		if (next >= count) return -1;
		if (range && kinds[next] === 45 && next + 1 < count && kinds[next + 1] !== 93) {
			let last = next + 1;
			if (kinds[last] === 92) {
				if (last + 1 >= count) return -1;
				last++;
			}
			let after = last + 1;
			if (kinds[last] === 91 && kinds[last + 1] === 46) {
				const symbol = subBracket(last);
				if (symbol !== -1) after = symbol;
			} else if (kinds[last] === 0 && members[last] > 1) return endFrom[last];
			if (after >= count) return -1;
			return kinds[after] === 93 ? after + 1 : endFrom[after];
		}
		return kinds[next] === 93 ? next + 1 : endFrom[next];
	};
	for (let t = count - 1; t >= 0; t--) {
		const kind = kinds[t];
		let after = t + 1;
		let range = true;
		if (kind === 92) {
			if (t + 1 >= count) continue;
			after = t + 2;
		} else if (kind === 91) {
			const type = kinds[t + 1];
			if (type === 58 || type === 61 || type === 46) {
				const symbol = subBracket(t);
				if (symbol !== -1) {
					after = symbol;
					range = type === 46;
				}
			}
		}
		endFrom[t] = resume(after, range);
	}
	const ends = /* @__PURE__ */ new Map();
	for (let t = 0; t < count; t++) {
		if (kinds[t] !== 91) continue;
		let first = t + 1;
		if (kinds[first] === 33 || kinds[first] === 94) first++;
		if (first >= count) continue;
		const close = kinds[first] === 93 ? resume(first + 1, true) : endFrom[first];
		if (close !== -1) ends.set(positions[t], positions[close - 1] + 1);
	}
	return ends;
}
function appendRange(source, start, end, parts, index, offset, result) {
	while (start < end) {
		while (parts && index < parts.length && parts[index].end <= start + offset) index++;
		const part = parts?.[index];
		if (part && part.pos === start + offset && part.end <= end + offset) {
			result.push(part);
			start = part.end - offset;
			index++;
			continue;
		}
		const stop = part ? Math.min(end, (part.pos > start + offset ? part.pos : part.end) - offset) : end;
		const text = source.slice(start, stop);
		result.push({
			type: "Literal",
			pos: start + offset,
			end: stop + offset,
			text,
			value: unescapeBareValue(text)
		});
		start = stop;
	}
	return index;
}
function parseGlobParts(source, start, end, parts, offset = 0) {
	let result;
	let brackets;
	let partIndex = 0;
	let emittedIndex = 0;
	let literalStart = start;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		if (part && part.pos <= pos + offset && part.type !== "Literal") {
			pos = part.end - offset - 1;
			continue;
		}
		const character = source.charCodeAt(pos);
		if (character === 92) {
			pos++;
			continue;
		}
		let globEnd;
		if (character === 42 || character === 63) {
			const limit = part ? Math.min(end, part.end - offset) : end;
			const next = skipLineContinuations(source, pos + 1, limit);
			if (next < limit && source.charCodeAt(next) === 40) continue;
			globEnd = pos + 1;
			if (character === 42) while (globEnd < limit && source.charCodeAt(globEnd) === 42) {
				const next = skipLineContinuations(source, globEnd + 1, limit);
				if (next < limit && source.charCodeAt(next) === 40) break;
				globEnd++;
			}
		} else if (character === 91) {
			if (brackets === void 0) brackets = bracketEnds(source, pos, end, parts, offset);
			const close = brackets?.get(pos);
			if (close === void 0) continue;
			globEnd = close;
		} else continue;
		if (!result) result = [];
		emittedIndex = appendRange(source, literalStart, pos, parts, emittedIndex, offset, result);
		const text = source.slice(pos, globEnd);
		let glob;
		if (character === 91) {
			const interior = [];
			emittedIndex = appendRange(source, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
			glob = {
				type: "Glob",
				kind: "bracket",
				pos: pos + offset,
				end: globEnd + offset,
				text,
				value: "[" + wordPartsValue(interior) + "]",
				parts: interior
			};
		} else glob = {
			type: "Glob",
			kind: character === 42 ? "star" : "question",
			pos: pos + offset,
			end: globEnd + offset,
			text,
			value: text,
			parts: void 0
		};
		result.push(glob);
		literalStart = globEnd;
		pos = globEnd - 1;
	}
	if (!result) return parts ?? void 0;
	appendRange(source, literalStart, end, parts, emittedIndex, offset, result);
	return result;
}

// node_modules/unbash/dist/lexer.js
const Token = {
	Word: 0,
	Assignment: 1,
	Semi: 2,
	Newline: 3,
	Pipe: 4,
	And: 5,
	Or: 6,
	Amp: 7,
	LParen: 8,
	RParen: 9,
	LBrace: 10,
	RBrace: 11,
	Bang: 12,
	If: 13,
	Then: 14,
	Else: 15,
	Elif: 16,
	Fi: 17,
	Do: 18,
	Done: 19,
	For: 20,
	While: 21,
	Until: 22,
	In: 23,
	Case: 24,
	Esac: 25,
	Function: 26,
	DoubleSemi: 27,
	SemiAmp: 28,
	DoubleSemiAmp: 29,
	Select: 30,
	DblLBracket: 31,
	DblRBracket: 32,
	EOF: 33,
	ArithCmd: 34,
	Coproc: 35,
	Redirect: 36
};
var TokenValue = class {
	token = Token.EOF;
	_value = "";
	_owner;
	pos = 0;
	end = 0;
	fileDescriptor = void 0;
	variableName = void 0;
	descriptorEnd = 0;
	delimiterQuoted = false;
	content = void 0;
	targetPos = 0;
	targetEnd = 0;
	assignmentOperatorPos = -1;
	raw = false;
	keywordEligible = false;
	constructor(owner = null) {
		this._owner = owner;
	}
	get value() {
		return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
	}
	set value(v) {
		this._value = v;
	}
	reset() {
		this.token = Token.EOF;
		this._value = "";
		this.pos = 0;
		this.end = 0;
		this.fileDescriptor = void 0;
		this.variableName = void 0;
		this.descriptorEnd = 0;
		this.delimiterQuoted = false;
		this.content = void 0;
		this.targetPos = 0;
		this.targetEnd = 0;
		this.assignmentOperatorPos = -1;
		this.raw = false;
		this.keywordEligible = false;
	}
	copyFrom(other) {
		this.token = other.token;
		this._value = other._value;
		this.pos = other.pos;
		this.end = other.end;
		this.fileDescriptor = other.fileDescriptor;
		this.variableName = other.variableName;
		this.descriptorEnd = other.descriptorEnd;
		this.delimiterQuoted = other.delimiterQuoted;
		this.content = other.content;
		this.targetPos = other.targetPos;
		this.targetEnd = other.targetEnd;
		this.assignmentOperatorPos = other.assignmentOperatorPos;
		this.raw = other.raw;
		this.keywordEligible = other.keywordEligible;
	}
};
const RESERVED_WORDS = /* @__PURE__ */ new Map([
	["if", Token.If],
	["then", Token.Then],
	["else", Token.Else],
	["elif", Token.Elif],
	["fi", Token.Fi],
	["do", Token.Do],
	["done", Token.Done],
	["for", Token.For],
	["while", Token.While],
	["until", Token.Until],
	["in", Token.In],
	["case", Token.Case],
	["esac", Token.Esac],
	["function", Token.Function],
	["select", Token.Select],
	["coproc", Token.Coproc],
	["!", Token.Bang],
	["{", Token.LBrace],
	["}", Token.RBrace]
]);
const charType = /* @__PURE__ */ new Uint8Array(128);
charType[124] = 1;
charType[38] = 1;
charType[59] = 1;
charType[40] = 1;
charType[41] = 1;
charType[60] = 1;
charType[62] = 1;
charType[32] = 1;
charType[9] = 1;
charType[10] = 1;
charType[92] = 2;
charType[39] = 2;
charType[34] = 2;
charType[36] = 2;
charType[96] = 2;
charType[123] = 2;
function skipBlanks(source, pos, end) {
	while (pos < end) {
		const ch = source.charCodeAt(pos);
		if (ch === 32 || ch === 9) pos++;
		else if (ch === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) pos += 2;
		else break;
	}
	return pos;
}
const arithmeticWordDelimiter = /* @__PURE__ */ new Uint8Array(128);
for (const ch of [
	9,
	10,
	32,
	33,
	37,
	38,
	40,
	41,
	42,
	43,
	44,
	45,
	47,
	58,
	60,
	61,
	62,
	63,
	94,
	124
]) arithmeticWordDelimiter[ch] = 1;
function hasEmbeddedWordStructure(source, start, end) {
	for (let pos = start; pos < end; pos++) {
		const ch = source.charCodeAt(pos);
		if (ch === 92 || ch === 39 || ch === 34 || ch === 36 || ch === 96 || (ch === 60 || ch === 62) && pos + 1 < end && source.charCodeAt(pos + 1) === 40) return true;
	}
	return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
	let depth = 0;
	let ternaryDepth = 0;
	for (let i = 0; i < s.length; i++) {
		const c = s.charCodeAt(i);
		if (c === 92) {
			i++;
			continue;
		}
		if (c === 123) {
			depth++;
			continue;
		}
		if (c === 125) {
			if (depth > 0) depth--;
			continue;
		}
		if (c === 39) {
			i++;
			while (i < s.length && s.charCodeAt(i) !== 39) i++;
			continue;
		}
		if (c === 34) {
			i++;
			while (i < s.length) {
				const quoted = s.charCodeAt(i);
				if (quoted === 34) break;
				if (quoted === 92) {
					i += 2;
					continue;
				}
				const nestedEnd = findNestedEnd?.(i, true) ?? i;
				if (nestedEnd > i) {
					i = nestedEnd;
					continue;
				}
				i++;
			}
			continue;
		}
		const nestedEnd = findNestedEnd?.(i, false) ?? i;
		if (nestedEnd > i) {
			i = nestedEnd - 1;
			continue;
		}
		if (pairTernaries && depth === 0) {
			if (c === 63) {
				ternaryDepth++;
				continue;
			}
			if (c === 58 && ternaryDepth > 0) {
				ternaryDepth--;
				continue;
			}
		}
		if (c === target && depth === 0) return i;
	}
	return -1;
}
const isIdChar = /* @__PURE__ */ new Uint8Array(128);
for (let i = 97; i <= 122; i++) isIdChar[i] = 3;
for (let i = 65; i <= 90; i++) isIdChar[i] = 3;
for (let i = 48; i <= 57; i++) isIdChar[i] = 2;
isIdChar[95] = 3;
const extglobPrefix = /* @__PURE__ */ new Uint8Array(128);
extglobPrefix[63] = 1;
extglobPrefix[64] = 1;
extglobPrefix[42] = 1;
extglobPrefix[43] = 1;
extglobPrefix[33] = 1;
extglobPrefix[61] = 1;
function isExtglobOpen(prefix) {
	return prefix < 128 && prefix !== 61 && extglobPrefix[prefix] === 1;
}
const extglobOp = {
	[63]: "?",
	[64]: "@",
	[42]: "*",
	[43]: "+",
	[33]: "!"
};
function isDQChild(p) {
	const t = p.type;
	return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
	for (let i = start; i < end; i++) {
		const c = src.charCodeAt(i);
		if (c < 48 || c > 57) return false;
	}
	return end > start;
}
const ASSIGNMENT_INVALID = -1;
const ASSIGNMENT_NAME_START = 0;
const ASSIGNMENT_NAME = 1;
const ASSIGNMENT_AFTER_INDEX = 2;
const ASSIGNMENT_AFTER_PLUS = 3;
const ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
	const last = head[head.length - 1];
	const first = tail[0];
	let start = 0;
	if (last?.type === "Literal" && first?.type === "Literal" && last.end === first.pos) {
		head[head.length - 1] = {
			type: "Literal",
			pos: last.pos,
			end: first.end,
			text: last.text + first.text,
			value: last.value + first.value
		};
		start = 1;
	}
	for (let i = start; i < tail.length; i++) head.push(tail[i]);
	return head;
}
function isMatchedAssignment(state) {
	return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
	return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
	let state = initialState;
	for (let i = start; i < end && state >= 0; i++) {
		const c = src.charCodeAt(i);
		if (state >= ASSIGNMENT_INDEX_BASE) {
			if (c === 91) state++;
			else if (c === 93 && --state === ASSIGNMENT_INDEX_BASE) state = ASSIGNMENT_AFTER_INDEX;
		} else if (state === ASSIGNMENT_NAME_START) state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
		else if (state === ASSIGNMENT_NAME) {
			if (c < 128 && isIdChar[c] & 2) continue;
			if (c === 91) state = 5;
			else if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else if (state === ASSIGNMENT_AFTER_INDEX) {
			if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
	}
	return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
	out.token = token;
	out._value = value;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = false;
	out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
	out.token = token;
	out._value = null;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = raw;
	out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
	switch (src.charCodeAt(start)) {
		case 33: return len === 1 ? Token.Bang : void 0;
		case 123: return len === 1 ? Token.LBrace : void 0;
		case 125: return len === 1 ? Token.RBrace : void 0;
		case 105: {
			if (len !== 2) return void 0;
			const c = src.charCodeAt(start + 1);
			return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
		}
		case 102:
			if (len === 2) return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
			if (len === 3) return src.startsWith("for", start) ? Token.For : void 0;
			if (len === 8) return src.startsWith("function", start) ? Token.Function : void 0;
			return;
		case 116: return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
		case 101:
			if (len !== 4) return void 0;
			if (src.startsWith("else", start)) return Token.Else;
			if (src.startsWith("elif", start)) return Token.Elif;
			if (src.startsWith("esac", start)) return Token.Esac;
			return;
		case 100:
			if (len === 2) return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
			if (len === 4) return src.startsWith("done", start) ? Token.Done : void 0;
			return;
		case 99:
			if (len === 4) return src.startsWith("case", start) ? Token.Case : void 0;
			if (len === 6) return src.startsWith("coproc", start) ? Token.Coproc : void 0;
			return;
		case 119: return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
		case 117: return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
		case 115: return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
		default: return;
	}
}
const LexContext = {
	Normal: 0,
	CommandStart: 1,
	TestMode: 2,
	CommandPrefix: 3,
	Declaration: 4,
	ArrayElement: 5,
	FunctionName: 6,
	CasePattern: 7,
	EvalArgument: 8
};
function isBraceCommandOpener(after) {
	return after === 32 || after === 9 || after === 10 || after === 124;
}
var Lexer = class Lexer {
	static _findSubstitutionEnd;
	src;
	srcEnd;
	parenBoundary;
	pos;
	current;
	nextState;
	hasPeek;
	pendingHereDocs;
	substitutionContext;
	_errors = null;
	_buildParts = false;
	_buildValue = false;
	_nestingDepth = 0;
	constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
		this.src = src;
		this.srcEnd = end;
		this.parenBoundary = parenBoundary;
		this.pos = start;
		this.current = new TokenValue(this);
		this.nextState = new TokenValue(this);
		this.hasPeek = false;
		this.pendingHereDocs = null;
		this.substitutionContext = context;
		if (start === 0 && src.charCodeAt(0) === 35 && src.charCodeAt(1) === 33) {
			const nl = src.indexOf("\n");
			this.pos = nl === -1 ? this.srcEnd : nl + 1;
		}
	}
	getSource() {
		return this.src;
	}
	fork(start, end, parenBoundary = false) {
		const lexer = new Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
		lexer._nestingDepth = this._nestingDepth;
		return lexer;
	}
	getSubstitutionContext() {
		return this.substitutionContext;
	}
	get errors() {
		return this._errors ?? (this._errors = []);
	}
	commandExpansion(pos, text, start, inner, parenBoundary = false) {
		const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	decodedCommandExpansion(pos, text, inner) {
		const window = this.scriptWindow(inner, 0, inner.length, false, true);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	processSubstitution(pos, text, operator, inner) {
		const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
		return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
	}
	scriptWindow(source, start, end, parenBoundary, decoded = false) {
		if (this._nestingDepth > 256) return void 0;
		const context = decoded ? void 0 : this.substitutionContext;
		return {
			source,
			start,
			end,
			depth: this._nestingDepth + 1,
			parenBoundary,
			context
		};
	}
	getPos() {
		return this.pos;
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		if (Lexer._findSubstitutionEnd === void 0) return -1;
		return Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
	}
	/** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
	_tokenValue(pos, end, raw) {
		return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
	}
	wordValueOf(start, end) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedBuildValue = this._buildValue;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		this.pos = start;
		this.srcEnd = end;
		this._buildValue = true;
		this.readWordText();
		if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
			this.pos = start;
			this.readWordText(true);
		}
		const value = this._wordText;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._buildValue = savedBuildValue;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		return value;
	}
	/** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
	findClosingBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._bracketWindow;
		if (!window || window.limit !== limit) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: this.src.lastIndexOf("]", limit - 1)
			};
			this._bracketWindow = window;
		}
		if (start > window.last) return -1;
		if (window.depth !== this._nestingDepth) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: window.last
			};
			this._bracketWindow = window;
		}
		if (window.failed?.has(start)) return -1;
		const unmatched = [];
		const close = this.findClosingShellDelimiter(start, end, 93, false, true, unmatched);
		if (close === -1) {
			const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
			for (const starts of unmatched) for (const pos of starts) failed.add(pos);
		}
		return close;
	}
	/** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
	findClosingArithmeticBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._arithmeticBracketWindow;
		if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
			window = {
				end: limit,
				depth: this._nestingDepth,
				failed: /* @__PURE__ */ new Set()
			};
			this._arithmeticBracketWindow = window;
		}
		if (window.failed.has(start)) return -1;
		return this.findClosingShellDelimiter(start, end, 93, false, false, void 0, window.failed);
	}
	/** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
	findClosingBrace(start, end = this.srcEnd) {
		return this.findClosingShellDelimiter(start, end, 125);
	}
	/** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
	findClosingParenthesis(start, end = this.srcEnd) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.pos = start;
		this.srcEnd = Math.min(end, this.srcEnd);
		this.extractBalanced();
		const close = this._unbalanced ? -1 : this.pos - 1;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return close;
	}
	/** Find the end of one arithmetic expansion using the canonical lexer scanner. */
	findArithmeticExpansionEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start + 1;
		scanner.scanArithmeticBody();
		return scanner.pos;
	}
	/** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
	findArithmeticWordEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start;
		return scanner.scanArithmeticWordEnd();
	}
	scanArithmeticWordEnd() {
		while (this.pos < this.srcEnd) {
			const ch = this.src.charCodeAt(this.pos);
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (ch === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			if (ch === 92) {
				this.pos += 2;
				continue;
			}
			if (ch === 91) {
				const close = this.findClosingBracket(this.pos + 1);
				if (close !== -1) {
					this.pos = close + 1;
					continue;
				}
			}
			if ((ch === 60 || ch === 62) && this.src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
				continue;
			}
			if (ch < 128 && arithmeticWordDelimiter[ch]) break;
			this.pos++;
		}
		return this.pos;
	}
	findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.srcEnd = Math.min(end, this.srcEnd);
		const delimiters = [closing];
		bracketStarts?.push([]);
		const failedStarts = failedBrackets ? [start] : void 0;
		let pos = start;
		let wordStart = true;
		let invalid = -1;
		while (pos < this.srcEnd) {
			const expected = delimiters[delimiters.length - 1];
			if (bracketStarts && expected === 93) bracketStarts[bracketStarts.length - 1].push(pos);
			const ch = this.src.charCodeAt(pos);
			if (ch === 92) {
				if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== 10) wordStart = false;
				pos += 2;
				continue;
			}
			if (ch === 35 && array && delimiters.length === 1 && wordStart) {
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 10) pos++;
				continue;
			}
			if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 96) {
				pos++;
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 96) {
					if (this.src.charCodeAt(pos) === 92) pos++;
					pos++;
				}
				if (pos < this.srcEnd) pos++;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40 || (ch === 60 || ch === 62) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd) {
				const after = this.src.charCodeAt(pos + 1);
				if (after === 39) {
					pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
					wordStart = false;
					continue;
				}
				if (after === 36) {
					pos += 2;
					wordStart = false;
					continue;
				}
				if (after === 123 && braces) {
					delimiters.push(125);
					bracketStarts?.push([]);
					pos += 2;
					wordStart = false;
					continue;
				}
			}
			if (array && delimiters.length === 1) {
				if (ch === 91 && wordStart) {
					delimiters.push(93);
					bracketStarts?.push([]);
				} else if (invalid === -1 && (ch === 59 || ch === 38 || ch === 124 || ch === 60 || ch === 62 || ch === 40 && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) invalid = pos;
			}
			if (expected === 93 && ch === 91) {
				delimiters.push(93);
				bracketStarts?.push([]);
				failedStarts?.push(pos + 1);
			} else if (expected === 41 && ch === 40) {
				delimiters.push(41);
				bracketStarts?.push([]);
			} else if (ch === expected) {
				delimiters.pop();
				failedStarts?.pop();
				bracketStarts?.pop();
				if (delimiters.length === 0) {
					this.pos = savedPos;
					this.srcEnd = savedEnd;
					this._bracketWindow = savedBracketWindow;
					this._arithmeticBracketWindow = savedArithmeticBracketWindow;
					this._unbalanced = savedUnbalanced;
					if (invalid !== -1) this.errors.push({
						message: `unexpected '${this.src[invalid]}' in array assignment`,
						pos: invalid
					});
					return pos;
				}
				wordStart = false;
				pos++;
				continue;
			}
			wordStart = ch < 128 && (charType[ch] & 1) !== 0;
			pos++;
		}
		if (failedStarts) for (const start of failedStarts) failedBrackets.add(start);
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return -1;
	}
	scanBraceExpansion(start, results) {
		const src = this.src;
		const len = this.srcEnd;
		const cached = results.get(start);
		if (cached !== void 0) return cached;
		const savedPos = this.pos;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		const frames = [start, 0];
		let pos = start + 1;
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			const type = ch < 128 ? charType[ch] : 0;
			if (type === 0) {
				pos++;
				if (ch === 125) {
					const hasSep = frames.pop();
					results.set(frames.pop(), hasSep ? pos : -1);
					if (frames.length === 0) break;
				} else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) frames[frames.length - 1] = 1;
				continue;
			}
			const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
			if (type & 1) {
				if (next === 40 && (ch === 60 || ch === 62)) {
					this.pos = pos + 2;
					this.extractBalanced();
					pos = this.pos;
				} else if (ch === 40 && isExtglobOpen(src.charCodeAt(pos - 1))) {
					const close = this.findClosingShellDelimiter(pos + 1, len, 41);
					if (close === -1) break;
					pos = close + 1;
				} else break;
			} else if (ch === 92) pos += 2;
			else if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
			} else if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
			} else if (ch === 96) {
				pos++;
				while (pos < len && src.charCodeAt(pos) !== 96) pos += src.charCodeAt(pos) === 92 ? 2 : 1;
				pos++;
			} else if (ch === 123) {
				frames.push(pos, 0);
				pos++;
			} else if (next === 39) pos = decodeAnsiCQuoted(src, pos + 2, len).end;
			else if (next === 123) {
				const close = this.findClosingBrace(pos + 2, len);
				if (close === -1) break;
				pos = close + 1;
			} else if (next === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
			} else pos++;
		}
		this.pos = savedPos;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		for (let index = 0; index < frames.length; index += 2) results.set(frames[index], -1);
		return results.get(start);
	}
	skipSubshellBody() {
		this.extractBalanced(false);
		return this._unbalanced ? -1 : this.pos;
	}
	skipCompoundBody(closeToken) {
		const frames = [{
			close: closeToken,
			phase: closeToken === Token.Esac ? "case-pattern" : "commands"
		}];
		let commandStart = true;
		for (;;) {
			const phase = frames[frames.length - 1].phase;
			let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
			if (phase === "function-name") ctx = LexContext.FunctionName;
			else if (phase === "case-pattern" && commandStart) ctx = LexContext.CasePattern;
			const value = this.next(ctx);
			const token = value.token;
			if (token === Token.EOF) return -1;
			const frame = frames[frames.length - 1];
			if (frame.phase === "function-name") {
				if (token === Token.Newline) continue;
				frame.phase = "function-body";
				commandStart = true;
				continue;
			} else if (frame.phase === "function-body") {
				if (token === Token.Newline) continue;
				frame.phase = "commands";
				commandStart = true;
				if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
					this.next(LexContext.Normal);
					frame.phase = "function-body";
					continue;
				}
			} else if (frame.phase === "coproc-command") {
				if (token === Token.Newline) continue;
				if (token === Token.Word) {
					frame.phase = "coproc-body";
					commandStart = true;
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "coproc-body") {
				if (token === Token.Newline) continue;
				frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
				commandStart = true;
				if (frame.phase === "time-command") continue;
			} else if (frame.phase === "time-command") {
				if (token === Token.Word && value.keywordEligible && value.value === "-p") {
					frame.phase = "time-command-after-p";
					continue;
				}
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "time-command-after-p") {
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "for-header") {
				if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
					commandStart = true;
					continue;
				}
				if (token === Token.Do || token === Token.LBrace) {
					frame.close = token === Token.Do ? Token.Done : Token.RBrace;
					frame.phase = "commands";
					commandStart = true;
					continue;
				}
			} else if (frame.phase === "case-word") {
				if (token === Token.Newline) continue;
				frame.phase = "case-in";
				commandStart = false;
				continue;
			} else if (frame.phase === "case-in") {
				if (token === Token.Newline) {
					commandStart = true;
					continue;
				}
				frame.phase = "case-pattern";
				commandStart = true;
				continue;
			} else if (frame.phase === "case-pattern") {
				if (token === Token.Esac && commandStart) {
					frames.pop();
					if (frames.length === 0) return value.end;
					commandStart = false;
					continue;
				}
				if (token === Token.RParen) {
					frame.phase = "commands";
					commandStart = true;
				} else commandStart = token === Token.Newline;
				continue;
			}
			if (token === frame.close) {
				frames.pop();
				if (frames.length === 0) return value.end;
				commandStart = false;
				continue;
			}
			if (commandStart) switch (token) {
				case Token.LParen:
					frames.push({
						close: Token.RParen,
						phase: "commands"
					});
					break;
				case Token.LBrace:
					frames.push({
						close: Token.RBrace,
						phase: "commands"
					});
					break;
				case Token.If:
					frames.push({
						close: Token.Fi,
						phase: "commands"
					});
					break;
				case Token.For:
					frames.push({
						close: Token.Done,
						phase: "for-header"
					});
					break;
				case Token.While:
				case Token.Until:
				case Token.Select:
					frames.push({
						close: Token.Done,
						phase: "commands"
					});
					break;
				case Token.Case:
					frames.push({
						close: Token.Esac,
						phase: "case-word"
					});
					break;
				case Token.DblLBracket:
					if (!this.skipTestCommandBody()) return -1;
					commandStart = false;
					continue;
				case Token.Assignment:
				case Token.Redirect:
				case Token.Bang:
				case Token.Then:
				case Token.Else:
				case Token.Elif:
				case Token.Do:
				case Token.In: break;
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp: break;
				case Token.Function:
					frame.phase = "function-name";
					break;
				case Token.Coproc:
					frame.phase = "coproc-command";
					break;
				default:
					if (token === Token.Word && value.keywordEligible && value.value === "time") {
						frame.phase = "time-command";
						commandStart = true;
					} else commandStart = false;
					continue;
			}
			switch (token) {
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
					commandStart = true;
					break;
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp:
					if (frame.close === Token.Esac) frame.phase = "case-pattern";
					commandStart = true;
					break;
				case Token.RParen: commandStart = true;
			}
		}
	}
	skipTestGroup() {
		let depth = 1;
		for (;;) {
			const value = this.next(LexContext.TestMode);
			if (value.token === Token.EOF) return -1;
			if (value.token === Token.DblRBracket) {
				this.unshift(value);
				return -1;
			}
			if (value.token === Token.LParen) depth++;
			else if (value.token === Token.RParen && --depth === 0) return value.end;
		}
	}
	skipTestCommandBody() {
		for (;;) {
			const token = this.next(LexContext.TestMode).token;
			if (token === Token.DblRBracket) return true;
			if (token === Token.EOF) return false;
		}
	}
	/** Set position and scan a word, building parts. Used by computeWordParts. */
	buildWordParts(startPos) {
		this._buildParts = true;
		this.pos = startPos;
		const ch = this.src.charCodeAt(startPos);
		if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
			this.pos = startPos + 2;
			const inner = this.extractBalanced();
			const text = this.src.slice(startPos, this.pos);
			const part = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
			if (this.pos < this.srcEnd) {
				this.readWordText();
				if (this._wordParts) this._wordParts.unshift(part);
				else this._wordParts = [part];
			} else this._wordParts = [part];
		} else {
			this.readWordText();
			if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
				this.pos = startPos;
				this.readWordText(true);
			}
		}
		return this._wordParts;
	}
	/** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
	buildEmbeddedWordParts(startPos, arithmetic = false) {
		this._buildParts = true;
		this.pos = startPos;
		this.readInnerWordText(false, arithmetic);
		return this._wordParts;
	}
	buildArrayElementParts(startPos) {
		const close = this.findClosingBracket(startPos + 1);
		if (close === -1) return this.buildWordParts(startPos);
		const src = this.src;
		this._buildParts = true;
		const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
		this.pos = close + 1;
		this.readWordText(false, LexContext.ArrayElement);
		const end = this.pos;
		const operator = skipLineContinuations(src, close + 1, end);
		const after = src.charCodeAt(operator);
		const keyed = after === 61 || after === 43 && src.charCodeAt(operator + 1) === 61;
		let headParts = head?.parts;
		let tailParts = this._wordParts;
		if (keyed) tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
		if (!headParts && !tailParts) return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
		const headText = src.slice(startPos, close + 1);
		if (!headParts) headParts = [{
			type: "Literal",
			pos: startPos,
			end: close + 1,
			text: headText,
			value: head?.value ?? headText
		}];
		if (!tailParts) tailParts = end > close + 1 ? [{
			type: "Literal",
			pos: close + 1,
			end,
			text: src.slice(close + 1, end),
			value: this._wordText
		}] : [];
		let parts = joinWordParts(headParts, tailParts);
		if (!keyed) parts = parseGlobParts(src, startPos, end, parts) ?? parts;
		return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
	}
	/** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
	buildHereDocParts(bodyPos, bodyEnd) {
		this._buildParts = true;
		const src = this.src;
		const parts = [];
		let hasExpansion = false;
		let litBuf = "";
		let litStart = bodyPos;
		let i = bodyPos;
		const flushLit = () => {
			if (i > litStart) {
				parts.push({
					type: "Literal",
					pos: litStart,
					end: i,
					value: litBuf,
					text: src.slice(litStart, i)
				});
				litBuf = "";
			}
		};
		while (i < bodyEnd) {
			const ch = src.charCodeAt(i);
			if (ch === 92) {
				if (i + 1 < bodyEnd) {
					const nc = src.charCodeAt(i + 1);
					if (nc === 10) {
						i += 2;
						continue;
					}
					if (nc === 36 || nc === 96 || nc === 92) {
						litBuf += String.fromCharCode(nc);
						i += 2;
						continue;
					}
				}
				litBuf += "\\";
				i++;
				continue;
			}
			if (ch === 36 && src.charCodeAt(i + 1) !== 39 && src.charCodeAt(i + 1) !== 34) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readDollar();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			if (ch === 96) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readBacktickExpansion();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			litBuf += src[i];
			i++;
		}
		flushLit();
		return hasExpansion ? parts : null;
	}
	registerHereDocTarget(target) {
		if (this.pendingHereDocs === null) return;
		for (const hd of this.pendingHereDocs) if (!hd.target) {
			hd.target = target;
			return;
		}
	}
	readTestRegexWord() {
		this.hasPeek = false;
		this.skipSpacesAndTabs();
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		let depth = 0;
		while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 40) {
				depth++;
				this.pos++;
				continue;
			}
			if (ch === 92) {
				this.pos += this.pos + 1 < len ? 2 : 1;
				continue;
			}
			if (ch === 39) {
				const quotePos = this.pos++;
				const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === 36;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					if (ansiC && src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				else this.errors.push({
					message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
					pos: quotePos
				});
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.readDoubleQuoted();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (depth > 0) {
				if (ch === 41) depth--;
				this.pos++;
				continue;
			}
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if ((ch === 60 || ch === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const subPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: subPos
				});
				continue;
			}
			if (ch < 128 && charType[ch] & 1 && ch !== 124) break;
			this.pos++;
		}
		setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
		return this.current;
	}
	readCStyleForExprs() {
		this.hasPeek = false;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
		const openPos = this.pos;
		if (this.pos < len && src.charCodeAt(this.pos) === 40) this.pos++;
		const starts = [
			this.pos,
			0,
			0
		];
		const parts = [
			"",
			"",
			"",
			0,
			0,
			0
		];
		let partIdx = 0;
		let depth = 1;
		let partStart = this.pos;
		let extra = false;
		const setPart = (end) => {
			const raw = src.slice(partStart, end);
			parts[partIdx] = raw.trim();
			parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
		};
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 40) {
				depth++;
				this.pos++;
			} else if (c === 41) {
				depth--;
				if (depth === 0) {
					if (!extra) setPart(this.pos);
					if (partIdx < 2) this.errors.push({
						message: "expected three arithmetic expressions in for header",
						pos: this.pos
					});
					this.pos++;
					while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
					if (this.pos < len && src.charCodeAt(this.pos) === 41) this.pos++;
					break;
				}
				this.pos++;
			} else if (c === 59 && depth === 1) {
				if (partIdx === 2) {
					if (!extra) {
						setPart(this.pos);
						this.errors.push({
							message: "expected three arithmetic expressions in for header",
							pos: this.pos
						});
					}
					extra = true;
					this.pos++;
					continue;
				}
				setPart(this.pos);
				partIdx++;
				this.pos++;
				partStart = this.pos;
				starts[partIdx] = partStart;
			} else if (c === 36) this.readDollar();
			else if (c === 96) this.readBacktickExpansion();
			else if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else this.pos++;
		}
		if (depth > 0) {
			if (!extra) setPart(this.pos);
			this.errors.push({
				message: "unterminated arithmetic for header",
				pos: openPos
			});
		}
		return parts;
	}
	peek(ctx = LexContext.Normal) {
		if (!this.hasPeek) {
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	peekFollow(closers) {
		if (!this.hasPeek) {
			const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	next(ctx = LexContext.Normal) {
		if (this.hasPeek) {
			this.hasPeek = false;
			const temp = this.current;
			this.current = this.nextState;
			this.nextState = temp;
			return this.current;
		}
		this.readNext(this.current, ctx);
		return this.current;
	}
	unshift(tok) {
		this.nextState.copyFrom(tok);
		this.hasPeek = true;
	}
	readNext(out, ctx) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		while (true) {
			pos = skipBlanks(src, pos, len);
			if (ctx === LexContext.TestMode) while (pos < len && src.charCodeAt(pos) === 10) pos = skipBlanks(src, pos + 1, len);
			if (pos >= len || src.charCodeAt(pos) !== 35) break;
			while (pos < len && src.charCodeAt(pos) !== 10) pos++;
		}
		this.pos = pos;
		if (pos >= len) {
			this.consumePendingHereDocs();
			setToken(out, Token.EOF, "", pos, pos);
			return;
		}
		const tokenStart = pos;
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			this.pos++;
			this.consumePendingHereDocs();
			setToken(out, Token.Newline, "\n", tokenStart, this.pos);
			return;
		}
		if (ctx === LexContext.TestMode && (ch === 60 || ch === 62) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40)) {
			this.pos++;
			setToken(out, Token.Word, ch === 60 ? "<" : ">", tokenStart, this.pos);
			out.keywordEligible = true;
			return;
		}
		if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart)) return;
		if (ch === 91 && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart)) return;
		this.readWord(out, ctx, tokenStart);
	}
	tryReadOperator(out, ch, ctx, tokenStart) {
		const src = this.src;
		const pos = this.pos;
		const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
		switch (ch) {
			case 59:
				if (next === 59) {
					if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === 38) {
						this.pos += 3;
						setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
						return true;
					}
					this.pos += 2;
					setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Semi, ";", tokenStart, this.pos);
				return true;
			case 124:
				if (next === 124) {
					this.pos += 2;
					setToken(out, Token.Or, "||", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Pipe, "|", tokenStart, this.pos);
				return true;
			case 38:
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.And, "&&", tokenStart, this.pos);
					return true;
				}
				if (next === 62) {
					this.pos += 2;
					const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === 62;
					if (append) this.pos++;
					return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
				}
				this.pos++;
				setToken(out, Token.Amp, "&", tokenStart, this.pos);
				return true;
			case 40:
				if (ctx === LexContext.CommandStart && next === 40) {
					const savedErrors = this.errors.length;
					this.readArithmeticCommand(out, tokenStart);
					if (!this._notArithmetic) return true;
					this.errors.length = savedErrors;
					this.pos = tokenStart;
				}
				this.pos++;
				setToken(out, Token.LParen, "(", tokenStart, this.pos);
				return true;
			case 41:
				this.pos++;
				setToken(out, Token.RParen, ")", tokenStart, this.pos);
				return true;
			case 60:
			case 62: return this.readRedirection(out, tokenStart);
			default: return false;
		}
	}
	readRedirection(out, tokenStart) {
		const src = this.src;
		const ch = src.charCodeAt(this.pos);
		let op = "";
		if (ch === 60) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 60) {
				this.pos++;
				const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
				if (third === 60) {
					this.pos++;
					op = "<<<";
				} else {
					const dash = third === 45;
					if (dash) this.pos++;
					this.skipSpacesAndTabs();
					const targetPos = this.pos;
					if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== 35) this.readHereDocDelimiter();
					const hasTarget = this.pos > targetPos;
					if (hasTarget) (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
						delimiter: this._hereDelim,
						strip: dash,
						quoted: this._hereQuoted
					});
					setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
					out.content = hasTarget ? this._hereDelim : void 0;
					out.delimiterQuoted = hasTarget && this._hereQuoted;
					out.targetPos = targetPos;
					out.targetEnd = hasTarget ? this.pos : targetPos;
					return true;
				}
			} else if (next === 40) {
				this.readProcessSubstitution(out, "<", tokenStart);
				return true;
			} else if (next === 62) {
				op = "<>";
				this.pos++;
			} else if (next === 38) {
				op = "<&";
				this.pos++;
			} else op = "<";
		} else if (ch === 62) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 40) {
				this.readProcessSubstitution(out, ">", tokenStart);
				return true;
			}
			if (next === 62) {
				op = ">>";
				this.pos++;
			} else if (next === 38) {
				op = ">&";
				this.pos++;
			} else if (next === 124) {
				op = ">|";
				this.pos++;
			} else op = ">";
		}
		return this.readRedirectTarget(out, op, tokenStart);
	}
	readRedirectTarget(out, op, tokenStart) {
		const src = this.src;
		this.skipSpacesAndTabs();
		if (this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if ((nc === 60 || nc === 62) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40) {
				const psStart = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: psStart
				});
				const psText = src.slice(psStart, this.pos);
				setToken(out, Token.Redirect, op, tokenStart, this.pos);
				out.content = psText;
				out.targetPos = psStart;
				out.targetEnd = this.pos;
				return true;
			}
			const targetPos = this.pos;
			if (nc !== 10 && nc !== 35) this.readRedirectTargetText();
			this.redirectToken(out, op, tokenStart, targetPos);
			return true;
		}
		this.redirectToken(out, op, tokenStart, this.pos);
		return true;
	}
	readRedirectTargetText() {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		this.readWordText();
		this._buildValue = savedBuildValue;
	}
	redirectToken(out, operator, tokenStart, targetPos) {
		const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
		setToken(out, Token.Redirect, operator, tokenStart, this.pos);
		out.content = hasTarget ? this._wordText : void 0;
		out.targetPos = targetPos;
		out.targetEnd = hasTarget ? this.pos : targetPos;
	}
	readProcessSubstitution(out, operator, tokenStart) {
		this.pos++;
		this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated process substitution",
			pos: tokenStart
		});
		const text = this.src.slice(tokenStart, this.pos);
		setToken(out, Token.Word, text, tokenStart, this.pos);
	}
	readHereDocDelimiter() {
		const src = this.src;
		const len = this.srcEnd;
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		let delimiter = "";
		let quoted = false;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 39) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 34) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
					if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) {
						const next = src.charCodeAt(this.pos + 1);
						if (next === 10) {
							this.pos += 2;
							continue;
						}
						if (next === 36 || next === 96 || next === 34 || next === 92) this.pos++;
					}
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 92) {
				if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 10) {
					this.pos += 2;
					continue;
				}
				quoted = true;
				this.pos++;
				if (this.pos < len) {
					delimiter += src[this.pos];
					this.pos++;
				} else delimiter += "\\";
			} else if (c === 96) {
				const btStart = this.pos;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				delimiter += src.slice(btStart, this.pos);
			} else if (c === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.readDollar();
				delimiter += this._resultText;
			} else if (c < 128 && charType[c] & 1) break;
			else {
				delimiter += src[this.pos];
				this.pos++;
			}
		}
		this._buildValue = savedBuildValue;
		this._hereDelim = delimiter;
		this._hereQuoted = quoted;
	}
	consumePendingHereDocs() {
		const pending = this.pendingHereDocs;
		if (pending === null || pending.length === 0) return;
		for (const hd of pending) {
			const bodyPos = this.pos;
			const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
			if (hd.target) {
				hd.target.body.pos = bodyPos;
				hd.target.body.end = bodyEnd;
				hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
				if (this.hereDocClosingPos !== -1) hd.target.closing = {
					pos: this.hereDocClosingPos,
					end: this.hereDocClosingEnd
				};
			}
		}
		pending.length = 0;
	}
	hereDocClosingPos = -1;
	hereDocClosingEnd = -1;
	matchHereDocDelimiter(delimiter, lineStart, end, join) {
		const src = this.src;
		let pos = lineStart;
		for (let i = 0; i < delimiter.length;) {
			if (join && src.charCodeAt(pos) === 92 && pos + 1 < end && src.charCodeAt(pos + 1) === 10) {
				pos += 2;
				continue;
			}
			if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i)) return -1;
			pos++;
			i++;
		}
		return pos;
	}
	logicalLineEnd(from, end, join) {
		const src = this.src;
		let lineEnd = src.indexOf("\n", from);
		while (lineEnd !== -1 && lineEnd < end) {
			if (!join) return lineEnd;
			let backslashes = lineEnd;
			while (backslashes > from && src.charCodeAt(backslashes - 1) === 92) backslashes--;
			if ((lineEnd - backslashes) % 2 === 0) return lineEnd;
			from = lineEnd + 1;
			lineEnd = src.indexOf("\n", from);
		}
		return end;
	}
	skipHereDocBody(delimiter, strip, parenEnds = false, quoted = false) {
		this.hereDocClosingPos = -1;
		this.hereDocClosingEnd = -1;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len) {
			let lineStart = this.pos;
			const lineEnd = this.logicalLineEnd(lineStart, len, !quoted);
			for (;;) {
				const before = lineStart;
				if (strip) while (lineStart < lineEnd && src.charCodeAt(lineStart) === 9) lineStart++;
				if (!quoted) lineStart = skipLineContinuations(src, lineStart, lineEnd);
				if (lineStart === before) break;
			}
			let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted);
			if (afterDelim !== -1 && !quoted) afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
			if (afterDelim === lineEnd) {
				const bodyEnd = this.pos;
				if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
					this.hereDocClosingPos = lineStart;
					this.hereDocClosingEnd = lineEnd;
				}
				this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
				return bodyEnd;
			}
			if (parenEnds && afterDelim !== -1) {
				let paren = afterDelim;
				while (paren < lineEnd && src.charCodeAt(paren) !== 41) paren++;
				if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
					const bodyEnd = this.pos;
					this.pos = afterDelim;
					return bodyEnd;
				}
			}
			this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
		}
		return this.pos;
	}
	_wordText = "";
	_wordRaw = false;
	_wordQuoted = false;
	_wordHasExpansions = false;
	_wordKeywordEligible = false;
	_wordAssignmentState;
	_bracketWindow;
	_arithmeticBracketWindow;
	_wordParts = null;
	_resultText = "";
	_resultIsRaw = true;
	_resultHasExpansion = false;
	_resultPart;
	_unbalanced = false;
	_notArithmetic = false;
	_arithUnterminated = false;
	_dqText = "";
	_dqHasExpansions = false;
	_dqParts = null;
	_dqEnd = 0;
	_hereDelim = "";
	_hereQuoted = false;
	readWord(out, ctx, tokenStart = 0) {
		const errorStart = this._errors === null ? 0 : this._errors.length;
		this.readWordText(false, ctx, true);
		if (ctx === LexContext.Normal) {
			const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
			if (!this._wordRaw || next !== 60 && next !== 62) {
				setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
				out.keywordEligible = this._wordKeywordEligible;
				return;
			}
		}
		this.classifyWord(out, ctx, tokenStart, errorStart);
	}
	isRedirectVariable(start, end) {
		const src = this.src;
		for (let i = start; i < end; i++) {
			const c = src.charCodeAt(i);
			if (c === 91 && i > start) return i + 2 < end && src.charCodeAt(end - 1) === 93 && this.findClosingShellDelimiter(i + 1, end, 93) === end - 1;
			if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2))) return false;
		}
		return end > start;
	}
	readArrayElement(out, tokenStart) {
		const close = this.findClosingBracket(tokenStart + 1);
		if (close === -1) return false;
		this.pos = close + 1;
		this.readWordText();
		setSpanToken(out, Token.Word, tokenStart, this.pos, true);
		return true;
	}
	classifyWord(out, ctx, tokenStart, errorStart) {
		const src = this.src;
		const raw = this._wordRaw;
		const hasExpansions = this._wordHasExpansions;
		const quoted = this._wordQuoted;
		const keywordEligible = this._wordKeywordEligible;
		let assignmentState = this._wordAssignmentState;
		const wordEnd = this.pos;
		const wordLen = wordEnd - tokenStart;
		if (ctx === LexContext.CasePattern) {
			let token = Token.Word;
			if (keywordEligible) {
				const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
				if (reserved === Token.Esac) token = reserved;
			}
			setSpanToken(out, token, tokenStart, wordEnd, raw);
			out.keywordEligible = keywordEligible;
			return;
		}
		let value = null;
		if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
			const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
			if (!quoted && wordLen <= 16 || nextCh === 60 || nextCh === 62) value = this.wordValueOf(tokenStart, wordEnd);
		}
		if (ctx === LexContext.CommandStart && keywordEligible) {
			if (raw) {
				if (wordLen <= 8) {
					const reserved = matchReservedWord(src, tokenStart, wordLen);
					if (reserved !== void 0) {
						setSpanToken(out, reserved, tokenStart, wordEnd, true);
						return;
					}
				}
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 91 && src.charCodeAt(tokenStart + 1) === 91) {
					setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value !== null && value.length > 0) {
				const fc = value.charCodeAt(0);
				if (fc >= 97 && fc <= 122 && value.length <= 8 || fc === 33 || fc === 123 || fc === 125) {
					const reserved = RESERVED_WORDS.get(value);
					if (reserved !== void 0) {
						setToken(out, reserved, value, tokenStart, wordEnd);
						return;
					}
				}
				if (fc === 91 && value === "[[") {
					setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
					return;
				}
			}
		}
		if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
			if (assignmentState === void 0) {
				let eq = -1;
				let bracket = false;
				for (let i = tokenStart + 1; i < wordEnd; i++) {
					const c = src.charCodeAt(i);
					if (c === 61) {
						eq = i;
						break;
					}
					if (c === 91) bracket = true;
				}
				if (eq !== -1 || ctx !== LexContext.Declaration && bracket) assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
			}
			if (assignmentState !== void 0) {
				if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					if (wordEnd < this.srcEnd) {
						if (this._errors !== null) this._errors.length = errorStart;
						this.pos = tokenStart;
						this.readWordText(true, ctx, true);
						if (this.pos > wordEnd) {
							this.classifyWord(out, ctx, tokenStart, errorStart);
							return;
						}
					}
					if (this._errors === null || this._errors.length === errorStart) this.errors.push({
						message: "unterminated array subscript",
						pos: src.indexOf("[", tokenStart)
					});
				}
				if (isMatchedAssignment(assignmentState)) {
					setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
					if (value !== null) out._value = value;
					out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
					return;
				}
			}
		}
		if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
			if (raw) {
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 93 && src.charCodeAt(tokenStart + 1) === 93) {
					setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value === "]]") {
				setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
				return;
			}
		}
		if (!hasExpansions && this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if (nc === 60 || nc === 62) {
				if (raw) {
					const fc = src.charCodeAt(tokenStart);
					if (fc >= 48 && fc <= 57 && isAllDigitsRange(src, tokenStart, wordEnd)) {
						const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
						if (this.readRedirection(out, tokenStart)) {
							out.fileDescriptor = fd;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
					if (fc === 123 && src.charCodeAt(wordEnd - 1) === 125 && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
						const varname = src.slice(tokenStart + 1, wordEnd - 1);
						if (this.readRedirection(out, tokenStart)) {
							out.variableName = varname;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
				}
			}
		}
		setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
		if (value !== null) out._value = value;
		out.keywordEligible = keywordEligible;
	}
	readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const fastStart = pos;
		let exitCh = 0;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c < 128 && charType[c]) {
				exitCh = c;
				break;
			}
			pos++;
		}
		if (pos >= len || charType[exitCh] & 1 && !(exitCh === 40 && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
			this.pos = pos;
			this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
			this._wordRaw = true;
			this._wordQuoted = false;
			this._wordHasExpansions = false;
			this._wordKeywordEligible = true;
			this._wordAssignmentState = void 0;
			if (this._buildParts) this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
			return;
		}
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
		let quoted = false;
		let hasExpansions = false;
		let keywordEligible = true;
		let valueIsRaw = true;
		let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
		let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
		let parts;
		let litBuf = "";
		let litStart = 0;
		let hasGlobs = false;
		let braceResults;
		if (bp) {
			parts = [];
			litBuf = text;
			litStart = fastStart;
			hasGlobs = text.length > 0 && hasGlobCharacters(text);
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 128 || !charType[ch]) {
				const runStart = pos;
				pos++;
				while (pos < len) {
					const c = src.charCodeAt(pos);
					if (c < 128 && charType[c]) break;
					pos++;
				}
				lastValueChar = src.charCodeAt(pos - 1);
				assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
				if (bt) {
					const chunk = src.slice(runStart, pos);
					text += chunk;
					if (bp) {
						litBuf += chunk;
						hasGlobs = hasGlobs || hasGlobCharacters(chunk);
					}
				}
				continue;
			}
			if (charType[ch] & 1) {
				if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					const close = this.findClosingBracket(pos);
					if (close !== -1) {
						const spanEnd = close + 1;
						assignmentState = assignmentState === 5 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
						lastValueChar = src.charCodeAt(close);
						if (bt) {
							const chunk = src.slice(pos, spanEnd);
							text += chunk;
							if (bp) {
								litBuf += chunk;
								hasGlobs = hasGlobs || hasGlobCharacters(chunk);
							}
						}
						pos = spanEnd;
						continue;
					}
				}
				if (ch === 40 && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
					if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix)) break;
					if (ctx === LexContext.CommandStart && lastValueChar === 33 && keywordEligible && src.charCodeAt(fastStart) === 33 && skipLineContinuations(src, fastStart + 1, len) === pos) break;
					const prefixChar = lastValueChar;
					if (prefixChar === 61 && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos)) break;
					const innerStart = pos + 1;
					const close = this.findClosingShellDelimiter(innerStart, len, 41, prefixChar === 61);
					if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) break;
					if (ctx === LexContext.CommandStart && prefixChar !== 61 && close !== -1 && skipBlanks(src, innerStart, close) === close) break;
					keywordEligible = false;
					const patternEnd = close === -1 ? len : close;
					pos = close === -1 ? len : close + 1;
					if (close === -1) this.errors.push({
						message: "unterminated extended glob",
						pos: innerStart - 2
					});
					lastValueChar = src.charCodeAt(pos - 1);
					if (bt) {
						const eg = "(" + src.slice(innerStart, pos);
						text += eg;
						if (bp && prefixChar !== 61) {
							let prefixPos = innerStart - 2;
							while (src.charCodeAt(prefixPos) === 10 && src.charCodeAt(prefixPos - 1) === 92) prefixPos -= 2;
							if (litBuf.length > 0) {
								const trimmed = litBuf.slice(0, -1);
								if (prefixPos > litStart) parts.push({
									type: "Literal",
									pos: litStart,
									end: prefixPos,
									value: trimmed,
									text: src.slice(litStart, prefixPos)
								});
								litBuf = "";
							}
							const op = extglobOp[prefixChar];
							parts.push({
								type: "ExtendedGlob",
								pos: prefixPos,
								end: pos,
								text: src.slice(prefixPos, pos),
								operator: op,
								pattern: src.slice(innerStart, patternEnd),
								parts: this.subFieldParts(innerStart, patternEnd)
							});
							litStart = pos;
						} else if (bp) {
							litBuf += eg;
							hasGlobs = hasGlobs || hasGlobCharacters(eg);
						}
					}
					continue;
				}
				break;
			}
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) {
						pos++;
						valueIsRaw = false;
					} else {
						if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
						quoted = true;
						keywordEligible = false;
						valueIsRaw = false;
						lastValueChar = src.charCodeAt(pos);
						if (bt) {
							text += src[pos];
							if (bp) litBuf += src[pos];
						}
						pos++;
					}
				} else {
					if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
					quoted = true;
					keywordEligible = false;
					lastValueChar = 92;
					if (bt) {
						text += "\\";
						if (bp) litBuf += "\\";
					}
				}
				continue;
			}
			if (ch === 39) {
				const sqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				if (pos > start) lastValueChar = src.charCodeAt(pos - 1);
				const value = bt ? src.slice(start, pos) : "";
				if (bt) text += value;
				if (pos < len) pos++;
				else this.errors.push({
					message: "unterminated single quote",
					pos: start - 1
				});
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted();
				pos = this.pos;
				if (this._dqEnd > dqStart + 1) lastValueChar = src.charCodeAt(this._dqEnd - 1);
				if (this._dqHasExpansions) hasExpansions = true;
				if (bt) text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				keywordEligible = false;
				const dollarStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.pos = pos;
				this.readDollar();
				pos = this.pos;
				if (!this._resultIsRaw) valueIsRaw = false;
				if (pos > dollarStart) lastValueChar = src.charCodeAt(pos - 1);
				if (this._resultHasExpansion) hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				keywordEligible = false;
				const btStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				this.pos = pos;
				this.readBacktickExpansion();
				pos = this.pos;
				valueIsRaw = false;
				lastValueChar = src.charCodeAt(pos - 1);
				hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (ch === 123) {
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const first = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				const braceEnd = first <= 32 || first === 125 ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
				if (braceEnd > 0) {
					keywordEligible = false;
					lastValueChar = src.charCodeAt(braceEnd - 1);
					if (bt) {
						const braceText = src.slice(pos, braceEnd);
						text += braceText;
						if (bp) {
							if (pos > litStart) {
								parts.push({
									type: "Literal",
									pos: litStart,
									end: pos,
									value: litBuf,
									text: src.slice(litStart, pos)
								});
								litBuf = "";
							}
							parts.push({
								type: "BraceExpansion",
								pos,
								end: braceEnd,
								text: braceText,
								parts: this.subFieldParts(pos + 1, braceEnd - 1)
							});
							litStart = braceEnd;
						}
					}
					pos = braceEnd;
					continue;
				}
				lastValueChar = 123;
				if (bt) {
					text += "{";
					if (bp) litBuf += "{";
				}
				pos++;
				continue;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = valueIsRaw;
		this._wordQuoted = quoted;
		this._wordHasExpansions = hasExpansions;
		this._wordKeywordEligible = keywordEligible;
		this._wordAssignmentState = assignmentState;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
			if (hasGlobs && ctx !== LexContext.ArrayElement) this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
		}
	}
	readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const start = pos;
		let text = "";
		const bp = this._buildParts;
		let parts;
		let litBuf = "";
		let litStart = 0;
		let preserveLiteral = false;
		let hasGlobs = false;
		if (bp) {
			parts = [];
			litStart = pos;
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) pos++;
					else {
						const next = src.charCodeAt(pos);
						if (insideDoubleQuotes && next !== 36 && next !== 96 && next !== 34 && next !== 92 && next !== 125) {
							text += "\\";
							if (bp) litBuf += "\\";
							preserveLiteral = true;
						}
						const escaped = src[pos++];
						text += escaped;
						if (bp) litBuf += escaped;
					}
				}
				continue;
			}
			if (ch === 39 && !insideDoubleQuotes) {
				const sqStart = pos;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				const value = src.slice(start, pos);
				text += value;
				if (pos < len) pos++;
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted(insideDoubleQuotes);
				pos = this.pos;
				text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				const dollarStart = pos;
				this.pos = pos;
				this.readDollar(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = pos;
				this.pos = pos;
				this.readBacktickExpansion(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (!insideDoubleQuotes && !arithmetic && (ch === 60 || ch === 62) && pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const psStart = pos;
				this.pos = pos + 2;
				const inner = this.extractBalanced();
				pos = this.pos;
				const raw = src.slice(psStart, pos);
				text += raw;
				if (bp) {
					if (psStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: psStart,
							value: litBuf,
							text: src.slice(litStart, psStart)
						});
						litBuf = "";
					}
					parts.push(this.processSubstitution(psStart, raw, ch === 60 ? "<" : ">", inner));
					litStart = pos;
				}
				continue;
			}
			text += src[pos];
			if (bp) {
				litBuf += src[pos];
				if (globs && (ch === 42 || ch === 63 || ch === 91)) hasGlobs = true;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = false;
		this._wordQuoted = false;
		this._wordHasExpansions = false;
		this._wordKeywordEligible = false;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
			if (hasGlobs) this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
		}
	}
	subFieldParts(start, end) {
		if (this._nestingDepth >= 256) return void 0;
		return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
	}
	parseSubFieldWord(start, end, context = "word", arithmetic = false) {
		if (start >= end) return new WordImpl("", start, start);
		if (this._nestingDepth >= 256) return new WordImpl(this.src.slice(start, end), start, end);
		this._nestingDepth++;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedPos = this.pos;
		const savedText = this._wordText;
		const savedParts = this._wordParts;
		const savedQuoted = this._wordQuoted;
		const savedKeywordEligible = this._wordKeywordEligible;
		this.srcEnd = end;
		this.pos = start;
		this.readInnerWordText(context === "quoted", arithmetic, context === "word");
		const word = new WordImpl(this.src.slice(start, end), start, end);
		if (this._buildParts) word.parts = this._wordParts ?? void 0;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this.pos = savedPos;
		this._wordText = savedText;
		this._wordParts = savedParts;
		this._wordQuoted = savedQuoted;
		this._wordKeywordEligible = savedKeywordEligible;
		this._nestingDepth--;
		return word;
	}
	skipSQ() {
		while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== 39) this.pos++;
		if (this.pos < this.srcEnd) this.pos++;
	}
	skipAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
	}
	skipDQ() {
		const src = this.src;
		const len = this.srcEnd;
		this._unbalanced = false;
		if (this._nestingDepth < 256) while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 34) {
				this.pos++;
				return;
			}
			if (ch === 92) {
				this.pos = Math.min(this.pos + 2, len);
				continue;
			}
			if (ch === 96) break;
			if (ch === 36) {
				const next = src.charCodeAt(this.pos + 1);
				if (next === 40 || next === 123 || next === 36) break;
			}
			this.pos++;
		}
		this.extractBalanced(true, true);
	}
	skipSpacesAndTabs() {
		this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
	}
	readDoubleQuoted(unescapeAll = false) {
		const src = this.src;
		const len = this.srcEnd;
		const contentStart = this.pos;
		let hasExpansions = false;
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		if (!bp) {
			let p = this.pos;
			while (p < len) {
				const c = src.charCodeAt(p);
				if (c === 34) {
					this._dqText = bt ? src.slice(contentStart, p) : "";
					this._dqEnd = p;
					this.pos = p + 1;
					this._dqHasExpansions = false;
					this._dqParts = null;
					return;
				}
				if (c === 36 || c === 96 || c === 92) break;
				p++;
			}
		}
		let text = "";
		let parts = null;
		let litBuf = "";
		let litStart = bp ? this.pos : 0;
		while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
			const runStart = this.pos;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c === 34 || c === 92 || c === 36 || c === 96) break;
				this.pos++;
			}
			if (bt && this.pos > runStart) {
				const chunk = src.slice(runStart, this.pos);
				text += chunk;
				if (bp) litBuf += chunk;
			}
			if (this.pos >= len || src.charCodeAt(this.pos) === 34) break;
			const ch = src.charCodeAt(this.pos);
			if (ch === 92) {
				this.pos++;
				if (this.pos < len) {
					const next = src.charCodeAt(this.pos);
					if (next === 10) {
						this.pos++;
						continue;
					}
					if (bt) {
						if (unescapeAll || next === 36 || next === 96 || next === 34 || next === 92) {
							const c = src[this.pos];
							text += c;
							if (bp) litBuf += c;
						} else {
							const pair = "\\" + src[this.pos];
							text += pair;
							if (bp) litBuf += pair;
						}
					}
					this.pos++;
				}
				continue;
			}
			if (ch === 36) {
				const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (afterDollar === 34 || afterDollar === 39) {
					if (bt) {
						text += "$";
						if (bp) litBuf += "$";
					}
					this.pos++;
					continue;
				}
				const expStart = this.pos;
				this.readDollar(true);
				if (bt) text += this._resultText;
				if (this._resultHasExpansion) hasExpansions = true;
				if (bp) {
					const rp = this._resultPart;
					if (rp && isDQChild(rp)) {
						if (!parts) parts = [];
						if (expStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: expStart,
								value: litBuf,
								text: src.slice(litStart, expStart)
							});
							litBuf = "";
						}
						parts.push(rp);
						litStart = this.pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = this.pos;
				this.readBacktickExpansion(true);
				if (bt) text += this._resultText;
				hasExpansions = true;
				if (bp && this._resultPart && isDQChild(this._resultPart)) {
					if (!parts) parts = [];
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = this.pos;
				}
				continue;
			}
		}
		if (bp && parts && this.pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: this.pos,
			value: litBuf,
			text: src.slice(litStart, this.pos)
		});
		this._dqEnd = this.pos;
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated double quote",
			pos: contentStart - 1
		});
		this._dqText = text;
		this._dqHasExpansions = hasExpansions;
		this._dqParts = parts;
	}
	readDollar(insideDoubleQuotes = false) {
		const dollarPos = this.pos;
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		if (this.pos >= len) {
			this._resultText = "$";
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = void 0;
			return;
		}
		const logicalPos = skipLineContinuations(src, this.pos, len);
		if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) this.pos = logicalPos;
		const ch = src.charCodeAt(this.pos);
		if (ch === 40) {
			if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const savedPos = this.pos;
				const savedErrors = this.errors.length;
				this.readArithmeticExpansion(dollarPos);
				if (!this._notArithmetic) return;
				this.errors.length = savedErrors;
				this.pos = savedPos;
			}
			this.readCommandSubstitution(dollarPos);
			return;
		}
		if (ch === 123) {
			const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
			if (after === 32 || after === 9 || after === 10) {
				this.readBraceCommandSubstitution();
				return;
			}
			if (after === 124) {
				this.readValueSubstitution();
				return;
			}
			this.readParameterExpansion(insideDoubleQuotes);
			return;
		}
		if (ch === 39) {
			this.pos++;
			if (bt) {
				const value = this.readAnsiCQuoted();
				this._resultText = value;
				this._resultPart = this._buildParts ? {
					type: "AnsiCQuoted",
					pos: dollarPos,
					end: this.pos,
					text: src.slice(dollarPos, this.pos),
					value
				} : void 0;
			} else {
				this.skipAnsiCQuoted();
				this._resultText = "";
				this._resultPart = void 0;
			}
			this._resultIsRaw = false;
			this._resultHasExpansion = false;
			return;
		}
		if (ch === 34) {
			this.pos++;
			this.readDoubleQuoted(insideDoubleQuotes);
			this._resultText = this._dqText;
			this._resultIsRaw = false;
			this._resultHasExpansion = this._dqHasExpansions;
			if (this._buildParts) {
				const text = src.slice(dollarPos, this.pos);
				this._resultPart = {
					type: "LocaleString",
					pos: dollarPos,
					end: this.pos,
					text,
					parts: this._dqParts ?? [{
						type: "Literal",
						pos: dollarPos + 2,
						end: this._dqEnd,
						value: this._dqText,
						text: src.slice(dollarPos + 2, this._dqEnd)
					}]
				};
			} else this._resultPart = void 0;
			return;
		}
		if (ch === 64 || ch === 42 || ch === 35 || ch === 63 || ch === 45 || ch === 36 || ch === 33 || ch >= 48 && ch <= 57) {
			this.pos++;
			const text = bt ? src.slice(this.pos - 2, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch < 128 && isIdChar[ch] & 1) {
			const namePos = this.pos - 1;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c < 128 && isIdChar[c] & 2) this.pos++;
				else break;
			}
			const text = bt ? src.slice(namePos, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch === 91) {
			const errorCount = this._errors === null ? 0 : this._errors.length;
			const close = this.findClosingArithmeticBracket(this.pos + 1);
			if (close !== -1) {
				const bodyStart = this.pos + 1;
				const body = src.slice(bodyStart, close);
				this.pos = close + 1;
				const text = bt ? src.slice(dollarPos, this.pos) : "";
				this._resultText = text;
				this._resultIsRaw = true;
				this._resultHasExpansion = false;
				this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
				return;
			}
			if (this._errors !== null) this._errors.length = errorCount;
		}
		this._resultText = "$";
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = void 0;
	}
	scanArithmeticBody() {
		this._notArithmetic = false;
		this._arithUnterminated = false;
		this.pos += 2;
		let depth = 1;
		let parenDepth = 0;
		let parentParenDepth = 0;
		let parenDepths;
		let reported = false;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else if (c === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 36 && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === 40 && src.charCodeAt(this.pos + 2) !== 40) {
				const dollarPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated command substitution",
					pos: dollarPos
				});
			} else if (c === 36 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 123) {
				const close = this.findClosingBrace(this.pos + 2, len);
				this.pos = close === -1 ? len : close + 1;
			} else if ((c === 60 || c === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
			} else if (c === 40) {
				if (src.charCodeAt(this.pos - 1) === 36 && src.charCodeAt(this.pos + 1) === 40) {
					if (depth === 1) parentParenDepth = parenDepth;
					else (parenDepths ?? (parenDepths = [])).push(parenDepth);
					depth++;
					parenDepth = 0;
					if (depth + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expansion nesting depth exceeded",
							pos: this.pos - 1
						});
						reported = true;
					}
					this.pos += 2;
				} else {
					if (++parenDepth + depth - 1 + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expression nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos++;
				}
			} else if (c === 41 && parenDepth > 0) {
				parenDepth--;
				this.pos++;
			} else if (c === 41 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 41) {
				if (--depth === 0) {
					this.pos += 2;
					break;
				}
				parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
				this.pos += 2;
			} else if (c === 41 && depth === 1) {
				this._notArithmetic = true;
				return "";
			} else this.pos++;
		}
		const bt = this._buildParts || this._buildValue;
		if (depth > 0) {
			this._arithUnterminated = true;
			return bt ? src.slice(start, this.pos) : "";
		}
		return bt ? src.slice(start, this.pos - 2) : "";
	}
	readArithmeticExpansion(dollarPos) {
		const bodyStart = this.pos + 2;
		const body = this.scanArithmeticBody();
		if (this._notArithmetic) return;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic expansion",
			pos: dollarPos
		});
		const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
	}
	arithmeticExpansion(pos, text, body, bodyStart) {
		return new ArithmeticExpansionImpl(pos, this.pos, text, {
			source: this.src,
			body,
			offset: bodyStart,
			depth: this._nestingDepth,
			context: this.substitutionContext
		});
	}
	readArithmeticCommand(out, tokenStart) {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		const body = this.scanArithmeticBody();
		this._buildValue = savedBuildValue;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic command",
			pos: tokenStart
		});
		setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
	}
	readCommandSubstitution(dollarPos) {
		const openPos = this.pos;
		this.pos++;
		const inner = this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated command substitution",
			pos: dollarPos
		});
		const bt = this._buildParts || this._buildValue;
		const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
		const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
		this._resultText = text;
		this._resultIsRaw = openPos === dollarPos + 1;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
		else this._resultPart = void 0;
	}
	readBraceCommandSubstitution() {
		this.readBraceSubstitution(1);
	}
	readValueSubstitution() {
		this.readBraceSubstitution(2);
	}
	readBraceSubstitution(skip) {
		const dollarPos = this.pos - 1;
		this.pos += skip;
		const src = this.src;
		const len = this.srcEnd;
		let depth = 1;
		const start = this.pos;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 123) depth++;
			else if (c === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (c === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			} else if (c === 92) this.pos++;
			this.pos++;
		}
		this._resultIsRaw = true;
		this._resultHasExpansion = true;
		if (this._buildParts || this._buildValue) {
			const rawInner = src.slice(start, this.pos - 1);
			const inner = rawInner.trim();
			const text = src.slice(dollarPos, this.pos);
			this._resultText = text;
			if (this._buildParts) {
				const innerStart = start + (rawInner.length - rawInner.trimStart().length);
				this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
			} else this._resultPart = void 0;
		} else {
			this._resultText = "";
			this._resultPart = void 0;
		}
	}
	readBacktickExpansion(insideDoubleQuotes = false) {
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		if (!this._buildParts && !this._buildValue) {
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
				if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
				this.pos++;
			}
			if (this.pos < len) this.pos++;
			else this.errors.push({
				message: "unterminated backtick",
				pos: start - 1
			});
			this._resultText = "";
			this._resultIsRaw = false;
			this._resultHasExpansion = true;
			this._resultPart = void 0;
			return;
		}
		let inner = "";
		let hasEscapes = false;
		while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
			if (src.charCodeAt(this.pos) === 92) {
				hasEscapes = true;
				break;
			}
			this.pos++;
		}
		if (!hasEscapes) inner = src.slice(start, this.pos);
		else {
			inner = src.slice(start, this.pos);
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) if (src.charCodeAt(this.pos) === 92) {
				this.pos++;
				if (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 36 || c === 96 || c === 92 || insideDoubleQuotes && c === 34) inner += src[this.pos];
					else inner += "\\" + src[this.pos];
					this.pos++;
				}
			} else {
				const runStart = this.pos;
				while (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 96 || c === 92) break;
					this.pos++;
				}
				inner += src.slice(runStart, this.pos);
			}
		}
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated backtick",
			pos: start - 1
		});
		const text = src.slice(start - 1, this.pos);
		this._resultText = inner;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
		else this._resultPart = void 0;
	}
	readParameterExpansion(insideDoubleQuotes) {
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		this.pos++;
		let depth = 1;
		let reported = false;
		while (this.pos < len && depth > 0) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 123) {
					depth++;
					if (this._nestingDepth + depth > 256 && !reported) {
						this.errors.push({
							message: "maximum parameter expansion nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos += 2;
					continue;
				}
				if (next === 36) {
					this.pos += 2;
					continue;
				}
				if (next === 40) {
					const dollarPos = this.pos;
					this.pos += 2;
					this.extractBalanced();
					if (this._unbalanced) this.errors.push({
						message: "unterminated command substitution",
						pos: dollarPos
					});
					continue;
				}
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				continue;
			} else if (ch === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (ch === 92) {
				if (this.pos + 1 < len) this.pos++;
			} else if (ch === 39) {
				this.pos++;
				if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === 36) this.skipAnsiCQuoted();
				else this.skipSQ();
				continue;
			} else if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			this.pos++;
		}
		const closed = depth === 0;
		if (!closed) this.errors.push({
			message: "unterminated parameter expansion",
			pos: start - 1
		});
		const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		if (this._buildParts) {
			const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
			this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
		} else this._resultPart = void 0;
	}
	parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
		const result = {
			type: "ParameterExpansion",
			pos: innerStart - 2,
			end: this.pos,
			text,
			parameter: "",
			parameterPos: innerStart,
			parameterEnd: innerStart,
			prefix: void 0,
			index: void 0,
			operation: void 0
		};
		const ilen = inner.length;
		if (ilen === 0) return result;
		const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
		const closeBracket = (start) => {
			const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
			return close === -1 ? -1 : close - innerStart;
		};
		let i = 0;
		if (ilen > 1 && inner.charCodeAt(0) === 33) {
			result.prefix = "!";
			i = 1;
		}
		if (ilen > 1 && inner.charCodeAt(0) === 35) {
			const nameEnd = this.scanParamName(inner, 1);
			let parameterEnd = nameEnd;
			let indexEnd = -1;
			if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === 91) {
				indexEnd = closeBracket(parameterEnd + 1);
				if (indexEnd !== -1) parameterEnd = indexEnd + 1;
			}
			if (nameEnd > 1 && parameterEnd === ilen) {
				result.prefix = "#";
				result.parameter = inner.slice(1, nameEnd);
				result.parameterPos = innerStart + 1;
				result.parameterEnd = innerStart + nameEnd;
				if (indexEnd !== -1) result.index = sub(nameEnd + 1, indexEnd, "embedded");
				return result;
			}
		}
		const nameStart = i;
		i = this.scanParamName(inner, i);
		result.parameter = inner.slice(nameStart, i);
		result.parameterPos = innerStart + nameStart;
		result.parameterEnd = innerStart + i;
		if (i < ilen && inner.charCodeAt(i) === 91) {
			const closeB = closeBracket(i + 1);
			if (closeB !== -1) {
				result.index = sub(i + 1, closeB, "embedded");
				i = closeB + 1;
			}
		}
		if (i >= ilen) return result;
		const pos = innerStart + i;
		const end = innerStart + ilen;
		const opChar = inner.charCodeAt(i);
		const nextChar = inner.charCodeAt(i + 1);
		const defaultChar = inner[opChar === 58 ? i + 1 : i];
		if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
			const operandStart = i + (opChar === 58 ? 2 : 1);
			result.operation = {
				type: "Default",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator: opChar === 58 ? `:${defaultChar}` : defaultChar,
				operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
			};
			return result;
		}
		if (opChar === 58) {
			i++;
			const sliceStart = innerStart + i;
			const colonIdx = findUnnested(inner.slice(i), 58, true, (index, quoted) => {
				return this.findNestedShellEnd(sliceStart + index, end, quoted) - sliceStart;
			});
			result.operation = {
				type: "Slice",
				pos,
				end,
				operatorEnd: sliceStart,
				operator: ":",
				offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
				length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
			};
			return result;
		}
		if (opChar === 35 || opChar === 37) {
			const doubled = nextChar === opChar;
			const operator = opChar === 35 ? doubled ? "##" : "#" : doubled ? "%%" : "%";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "Remove",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: sub(operandStart, ilen)
			};
			return result;
		}
		if (opChar === 47) {
			i++;
			let operator = "/";
			if (nextChar === 47 || nextChar === 35 || nextChar === 37) {
				operator = nextChar === 47 ? "//" : nextChar === 35 ? "/#" : "/%";
				i++;
			}
			let separatorStart = i;
			if (nextChar === 47) {
				separatorStart = skipLineContinuations(inner, i, ilen);
				if (inner.charCodeAt(separatorStart) === 47) separatorStart++;
			}
			const sepIdx = findUnnested(inner.slice(separatorStart), 47);
			const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
			result.operation = {
				type: "Replace",
				pos,
				end,
				operatorEnd: innerStart + i,
				operator,
				pattern: sub(i, patternEnd),
				replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
			};
			return result;
		}
		if (opChar === 94 || opChar === 44) {
			const doubled = nextChar === opChar;
			const operator = opChar === 94 ? doubled ? "^^" : "^" : doubled ? ",," : ",";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "CaseModification",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
			};
			return result;
		}
		if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === 64 || opChar === 42)) {
			result.operation = {
				type: "Names",
				pos,
				end,
				operatorEnd: end,
				operator: opChar === 64 ? "@" : "*"
			};
			return result;
		}
		if (opChar === 64) {
			result.operation = {
				type: "Transform",
				pos,
				end,
				operatorEnd: pos + 1,
				operator: "@",
				operand: sub(i + 1, ilen)
			};
			return result;
		}
		result.operation = {
			type: "Unknown",
			pos,
			end,
			operatorEnd: end,
			operator: inner.slice(i)
		};
		return result;
	}
	findNestedShellEnd(start, end, quoted) {
		const ch = this.src.charCodeAt(start);
		if (ch === 96) {
			let pos = start + 1;
			while (pos < end) {
				const current = this.src.charCodeAt(pos);
				if (current === 92) {
					pos += 2;
					continue;
				}
				pos++;
				if (current === 96) return pos;
			}
			return end;
		}
		let close;
		if (ch === 36) {
			const next = start + 1;
			if (next < end && this.src.charCodeAt(next) === 123) close = this.findClosingBrace(next + 1, end);
			else {
				const open = skipLineContinuations(this.src, next, end);
				if (open >= end || this.src.charCodeAt(open) !== 40) return start;
				close = this.findClosingParenthesis(open + 1, end);
			}
		} else {
			const open = start + 1;
			if (quoted || ch !== 60 && ch !== 62 || open >= end || this.src.charCodeAt(open) !== 40) return start;
			close = this.findClosingParenthesis(open + 1, end);
		}
		return close === -1 ? end : close + 1;
	}
	scanParamName(s, start) {
		let i = start;
		if (i >= s.length) return i;
		const c = s.charCodeAt(i);
		if (c === 64 || c === 42 || c === 35 || c === 63 || c === 45 || c === 36 || c === 33) return i + 1;
		if (c >= 48 && c <= 57) {
			while (i < s.length && s.charCodeAt(i) >= 48 && s.charCodeAt(i) <= 57) i++;
			return i;
		}
		if (c >= 97 && c <= 122 || c >= 65 && c <= 90 || c === 95) {
			i++;
			while (i < s.length) {
				const ch = s.charCodeAt(i);
				if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) i++;
				else break;
			}
		}
		return i;
	}
	readAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
		return result.value;
	}
	extractBalanced(useGrammar = true, quoteOnly = false) {
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		let depth = quoteOnly ? 0 : 1;
		const start = this.pos;
		this._unbalanced = false;
		const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
		if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < 256) {
			this.pos = knownEnd;
			return bt ? src.slice(start, knownEnd - 1) : "";
		}
		let wordStart = true;
		while (!quoteOnly && this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 41) {
				const result = bt ? src.slice(start, this.pos) : "";
				this.pos++;
				return result;
			} else if (c === 40 || c === 92 || c === 39 || c === 34 || c === 96 || c === 36 && (src.charCodeAt(this.pos + 1) === 39 || src.charCodeAt(this.pos + 1) === 36 || src.charCodeAt(this.pos + 1) === 123)) break;
			else if (c === 60 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) break;
			else if (c === 35 && wordStart) break;
			else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) break;
			else {
				wordStart = c < 128 && (charType[c] & 1) !== 0;
				this.pos++;
			}
		}
		let caseDepth = 0;
		let caseParens = 0;
		const wordStartAfterParen = [];
		let pendingDelims = null;
		let scripts;
		let arithBase = -1;
		let arithExtent = start >= 2 && src.charCodeAt(start) === 40 && src.charCodeAt(start - 1) === 40 && src.charCodeAt(start - 2) === 36;
		let substitutions = 0;
		let reported = false;
		const quotes = quoteOnly ? [{
			close: 34,
			depth: 0
		}] : [];
		let quotedDepth = quoteOnly ? 1 : 0;
		let parameterDepth = 0;
		let arithmeticOpens;
		let continuedDollarPos = -1;
		let continuedParenPos = -1;
		let escapedEnd = -1;
		let lastParenEnd = -1;
		let checkedGrammar = false;
		while (this.pos < len && (depth > 0 || quotes.length > 0)) {
			let ch = src.charCodeAt(this.pos);
			const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
			if (quote !== void 0 && quote.depth === depth) {
				let commandOpen = false;
				if (ch === 92) {
					this.pos = Math.min(this.pos + 2, len);
					continue;
				}
				if (ch === quote.close) {
					quotes.pop();
					if (ch === 34) quotedDepth--;
					else parameterDepth--;
					this.pos++;
					if (quoteOnly && depth === 0 && quotes.length === 0) return "";
					continue;
				}
				if (ch === 34) {
					quotes.push({
						close: 34,
						depth
					});
					quotedDepth++;
				} else if (ch === 39 && quote.close === 125) {
					this.pos++;
					this.skipSQ();
					continue;
				} else if (ch === 96) {
					this.pos++;
					while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
						if (src.charCodeAt(this.pos) === 92) this.pos++;
						if (this.pos < len) this.pos++;
					}
					if (this.pos < len) this.pos++;
					continue;
				} else if (ch === 36) {
					const next = src.charCodeAt(this.pos + 1);
					if (next === 39 && quote.close === 125) {
						this.pos += 2;
						this.skipAnsiCQuoted();
						continue;
					}
					if (next === 123) {
						quotes.push({
							close: 125,
							depth
						});
						parameterDepth++;
						this.pos++;
					} else if (next === 40) {
						this.pos++;
						ch = 40;
						commandOpen = true;
					} else if (next === 36) {
						this.pos += src.charCodeAt(this.pos + 2) === 40 ? 1 : 2;
						continue;
					}
				}
				if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > 256) {
					this.errors.push({
						message: "maximum word nesting depth exceeded",
						pos: this.pos
					});
					reported = true;
				}
				if (!commandOpen) {
					this.pos++;
					while (this.pos < len) {
						const c = src.charCodeAt(this.pos);
						if (c === 92 || c === 34 || c === 36 || c === 96 || c === 125 || c === 39) break;
						this.pos++;
					}
					continue;
				}
			}
			if (ch === 35 && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < 256 && skipBlanks(src, lastParenEnd, len) === this.pos) {
				checkedGrammar = true;
				const scope = scripts?.[scripts.length - 1];
				const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
				if (end !== -1) {
					if (scope === void 0) {
						this.pos = end;
						return bt ? src.slice(start, end - 1) : "";
					}
					this.pos = end - 1;
					depth = scope.depth + 1;
					caseDepth = 0;
					caseParens = 0;
					wordStartAfterParen.length = scope.parens + 1;
					ch = 41;
				}
			}
			if (ch === 40) {
				const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
				const commandDollarPos = prev === 36 ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
				const wordParen = commandDollarPos !== -1 || prev === 60 || prev === 62 || prev === 61 || prev === 64 || prev === 63 || prev === 42 || prev === 43 || prev === 33 || prev === 40 && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
				const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== 40 || (prev === 60 || prev === 62) && arithBase < 0 && !arithExtent;
				if (script) {
					(scripts ?? (scripts = [])).push({
						start: this.pos + 1,
						dollar: commandDollarPos,
						depth,
						parens: wordStartAfterParen.length,
						caseDepth,
						caseParens,
						arithBase,
						arithExtent,
						substitutions,
						checkedGrammar,
						pendingDelims
					});
					caseDepth = 0;
					caseParens = 0;
					arithBase = -1;
					arithExtent = false;
					checkedGrammar = false;
					pendingDelims = null;
				}
				wordStartAfterParen.push(!wordParen);
				wordStart = true;
				if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) arithBase = depth;
				if (commandDollarPos !== -1) {
					if (script) substitutions++;
					else (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
					if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > 256 && !reported) {
						this.errors.push({
							message: "maximum command substitution nesting depth exceeded",
							pos: commandDollarPos
						});
						reported = true;
					}
				}
				continuedDollarPos = -1;
				continuedParenPos = -1;
				depth++;
				if (caseDepth > 0) caseParens++;
				this.pos++;
			} else if (ch === 41) {
				if (caseDepth > 0 && caseParens === 0) {
					this.pos++;
					wordStart = true;
				} else {
					if (caseDepth > 0) caseParens--;
					depth--;
					if (depth === 0 && !quoteOnly) {
						const result = bt ? src.slice(start, this.pos) : "";
						this.pos++;
						return result;
					}
					if (depth <= arithBase) arithBase = -1;
					if (arithmeticOpens !== void 0) while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth) arithmeticOpens.pop();
					wordStart = wordStartAfterParen.pop() ?? true;
					this.pos++;
					const scope = scripts?.[scripts.length - 1];
					if (scope !== void 0 && scope.depth === depth) {
						scripts.pop();
						caseDepth = scope.caseDepth;
						caseParens = scope.caseParens;
						arithBase = scope.arithBase;
						arithExtent = scope.arithExtent;
						substitutions = scope.substitutions;
						checkedGrammar = scope.checkedGrammar;
						pendingDelims = scope.pendingDelims;
					}
				}
				lastParenEnd = this.pos;
			} else if (ch === 92) {
				if (this.pos > start && src.charCodeAt(this.pos - 1) === 36) {
					const logicalPos = skipLineContinuations(src, this.pos, len);
					if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) {
						continuedDollarPos = this.pos - 1;
						continuedParenPos = logicalPos;
					}
				}
				this.pos++;
				if (this.pos < len) {
					if (src.charCodeAt(this.pos) !== 10) wordStart = false;
					this.pos++;
				}
				escapedEnd = this.pos;
			} else if (ch === 36) {
				const next = src.charCodeAt(++this.pos);
				if (next === 39) {
					this.pos++;
					this.skipAnsiCQuoted();
				} else if (next === 36) this.pos++;
				else if (next === 123 && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
					quotes.push({
						close: 125,
						depth
					});
					parameterDepth++;
					this.pos++;
				}
				wordStart = false;
			} else if (ch === 39) {
				this.pos++;
				this.skipSQ();
				wordStart = false;
			} else if (ch === 34) {
				quotes.push({
					close: 34,
					depth
				});
				quotedDepth++;
				this.pos++;
				wordStart = false;
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					if (this.pos < len) this.pos++;
				}
				if (this.pos < len) this.pos++;
				wordStart = false;
			} else if (ch === 60 && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) {
				if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === 60) this.pos += 3;
				else {
					this.pos += 2;
					const strip = this.pos < len && src.charCodeAt(this.pos) === 45;
					if (strip) this.pos++;
					this.skipSpacesAndTabs();
					this.readHereDocDelimiter();
					if (this._hereDelim || this._hereQuoted) (pendingDelims ?? (pendingDelims = [])).push({
						delimiter: this._hereDelim,
						strip,
						quoted: this._hereQuoted
					});
				}
				wordStart = false;
			} else if (ch === 10 && pendingDelims) {
				this.pos++;
				for (const hd of pendingDelims) this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
				pendingDelims = null;
				wordStart = true;
			} else if (ch === 35 && arithBase < 0 && !arithExtent && wordStart) while (this.pos < len && src.charCodeAt(this.pos) !== 10) this.pos++;
			else {
				const wStart = this.pos;
				while (this.pos < len) {
					const wc = src.charCodeAt(this.pos);
					if (wc < 128 && charType[wc]) break;
					this.pos++;
				}
				if (this.pos > wStart) {
					if (this.pos - wStart === 4 && wordStart && arithBase < 0 && !arithExtent) {
						const c0 = src.charCodeAt(wStart);
						if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) caseDepth++;
						else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
							caseDepth--;
							if (caseDepth === 0) caseParens = 0;
						}
					}
					wordStart = false;
				} else {
					const wc = src.charCodeAt(this.pos);
					wordStart = wc < 128 && (charType[wc] & 1) !== 0;
					this.pos++;
				}
			}
		}
		this._unbalanced = true;
		if (quoteOnly && scripts !== void 0 && scripts.length > 0) this.errors.push({
			message: "unterminated command substitution",
			pos: scripts[0].dollar
		});
		return bt ? src.slice(start, this.pos) : "";
	}
};

// node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
	switch (op) {
		case ",": return 1;
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=": return 2;
		case "||": return 4;
		case "&&": return 5;
		case "|": return 6;
		case "^": return 7;
		case "&": return 8;
		case "==":
		case "!=": return 9;
		case "<":
		case "<=":
		case ">":
		case ">=": return 10;
		case "<<":
		case ">>": return 11;
		case "+":
		case "-": return 12;
		case "*":
		case "/":
		case "%": return 13;
		case "**": return 14;
		case "?": return 3;
		default: return -1;
	}
}
function trimEnd(src, start, end) {
	while (end > start) {
		const c = src.charCodeAt(end - 1);
		if (c !== 32 && c !== 9 && c !== 10) break;
		end--;
	}
	return end;
}
function opRightAssoc(op) {
	switch (op) {
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=":
		case "**": return true;
		default: return false;
	}
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
	let pos = 0;
	const len = src.length;
	const initialWordCount = collector?.embeddedWords.length ?? 0;
	function makeWord(start, end, embedded = false) {
		const node = {
			type: "ArithmeticWord",
			pos: start + offset,
			end: end + offset,
			value: src.slice(start, end),
			parts: void 0
		};
		if (embedded) collector?.embeddedWords.push(node);
		return node;
	}
	function skipWS() {
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c === 32 || c === 9 || c === 10) pos++;
			else break;
		}
	}
	function tryReadBinOp() {
		if (pos >= len) return null;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
		switch (c) {
			case 44:
				pos++;
				return ",";
			case 61:
				if (nc === 61) {
					pos += 2;
					return "==";
				}
				pos++;
				return "=";
			case 33:
				if (nc === 61) {
					pos += 2;
					return "!=";
				}
				return null;
			case 60:
				if (nc === 60) {
					if (nnc === 61) {
						pos += 3;
						return "<<=";
					}
					pos += 2;
					return "<<";
				}
				if (nc === 61) {
					pos += 2;
					return "<=";
				}
				pos++;
				return "<";
			case 62:
				if (nc === 62) {
					if (nnc === 61) {
						pos += 3;
						return ">>=";
					}
					pos += 2;
					return ">>";
				}
				if (nc === 61) {
					pos += 2;
					return ">=";
				}
				pos++;
				return ">";
			case 43:
				if (nc === 61) {
					pos += 2;
					return "+=";
				}
				if (nc === 43) return null;
				pos++;
				return "+";
			case 45:
				if (nc === 61) {
					pos += 2;
					return "-=";
				}
				if (nc === 45) return null;
				pos++;
				return "-";
			case 42:
				if (nc === 42) {
					pos += 2;
					return "**";
				}
				if (nc === 61) {
					pos += 2;
					return "*=";
				}
				pos++;
				return "*";
			case 47:
				if (nc === 61) {
					pos += 2;
					return "/=";
				}
				pos++;
				return "/";
			case 37:
				if (nc === 61) {
					pos += 2;
					return "%=";
				}
				pos++;
				return "%";
			case 124:
				if (nc === 124) {
					pos += 2;
					return "||";
				}
				if (nc === 61) {
					pos += 2;
					return "|=";
				}
				pos++;
				return "|";
			case 38:
				if (nc === 38) {
					pos += 2;
					return "&&";
				}
				if (nc === 61) {
					pos += 2;
					return "&=";
				}
				pos++;
				return "&";
			case 94:
				if (nc === 61) {
					pos += 2;
					return "^=";
				}
				pos++;
				return "^";
			case 63:
				pos++;
				return "?";
			default: return null;
		}
	}
	function skipTruncatedUnary() {
		skipWS();
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c !== 33 && c !== 126 && c !== 43 && c !== 45) break;
			if (src.charCodeAt(pos + 1) === 61) break;
			pos++;
			skipWS();
		}
		if (src.charCodeAt(pos) === 40) {
			let groups = 1;
			pos++;
			while (pos < len && groups > 0) {
				const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
				if (wordEnd > pos + offset) {
					pos = wordEnd - offset;
					continue;
				}
				const c = src.charCodeAt(pos++);
				if (c === 40) groups++;
				else if (c === 41) groups--;
			}
		} else if (pos < len && src.charCodeAt(pos) !== 41 && src.charCodeAt(pos) !== 58) parseAtom(0);
		skipWS();
		const c = src.charCodeAt(pos);
		if ((c === 43 || c === 45) && src.charCodeAt(pos + 1) === c) pos += 2;
	}
	function recoverExpression(minPrec) {
		skipWS();
		const start = pos;
		if (start === len) return makeWord(start, start);
		const wordCount = collector?.embeddedWords.length ?? 0;
		let ternaries = 0;
		for (;;) {
			skipTruncatedUnary();
			skipWS();
			if (src.charCodeAt(pos) === 58 && ternaries > 0) {
				ternaries--;
				pos++;
				continue;
			}
			const saved = pos;
			const op = tryReadBinOp();
			if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
				pos = saved;
				break;
			}
			if (op === "?") ternaries++;
		}
		if (collector) collector.embeddedWords.length = wordCount;
		return makeWord(start, trimEnd(src, start, pos));
	}
	function parseBinExpr(minPrec, depth) {
		if (depth > 256) return recoverExpression(minPrec);
		let left = parseUnaryExpr(depth);
		while (true) {
			skipWS();
			if (pos >= len) break;
			const saved = pos;
			const op = tryReadBinOp();
			if (!op) break;
			if (op === "?") {
				if (opPrec(op) < minPrec) {
					pos = saved;
					break;
				}
				const consequent = parseBinExpr(1, depth + 1);
				skipWS();
				if (pos < len && src.charCodeAt(pos) === 58) pos++;
				const alternate = parseBinExpr(3, depth + 1);
				left = {
					type: "ArithmeticTernary",
					pos: left.pos,
					end: alternate.end,
					test: left,
					consequent,
					alternate
				};
				continue;
			}
			const prec = opPrec(op);
			if (prec < minPrec) {
				pos = saved;
				break;
			}
			const right = parseBinExpr(opRightAssoc(op) ? prec : prec + 1, depth + 1);
			left = {
				type: "ArithmeticBinary",
				pos: left.pos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		return left;
	}
	function parseUnaryExpr(depth) {
		skipWS();
		if (depth > 256) return recoverExpression(15);
		if (pos >= len) return makeWord(pos, pos);
		const start = pos;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		if (c === 43 && nc === 43) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "++",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc === 45) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "--",
				operand,
				prefix: true
			};
		}
		if (c === 33) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "!",
				operand,
				prefix: true
			};
		}
		if (c === 126) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "~",
				operand,
				prefix: true
			};
		}
		if (c === 43 && nc !== 43 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "+",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc !== 45 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "-",
				operand,
				prefix: true
			};
		}
		return parsePostfixExpr(depth);
	}
	function parsePostfixExpr(depth) {
		const operand = parseAtom(depth);
		skipWS();
		if (pos + 1 < len) {
			const c = src.charCodeAt(pos);
			const nc = src.charCodeAt(pos + 1);
			if (c === 43 && nc === 43) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "++",
					operand,
					prefix: false
				};
			}
			if (c === 45 && nc === 45) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "--",
					operand,
					prefix: false
				};
			}
		}
		return operand;
	}
	function parseAtom(depth) {
		skipWS();
		if (pos >= len) return makeWord(pos, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			const start = pos;
			pos++;
			const expr = parseBinExpr(0, depth + 1);
			skipWS();
			if (pos < len && src.charCodeAt(pos) === 41) pos++;
			return {
				type: "ArithmeticGroup",
				pos: start + offset,
				end: pos + offset,
				expression: expr
			};
		}
		if (c === 36) {
			const start = pos;
			const wordCount = collector?.embeddedWords.length ?? 0;
			const atom = readDollarAtom();
			const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
			if (wordEnd > pos + offset) {
				if (collector) collector.embeddedWords.length = wordCount;
				pos = wordEnd - offset;
				return makeWord(start, pos, true);
			}
			return atom;
		}
		if (c === 96 || c === 34 || c === 39) {
			const start = pos;
			pos = (collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? start + offset + 1) - offset;
			return makeWord(start, pos, true);
		}
		const start = pos;
		const wordCount = collector?.embeddedWords.length ?? 0;
		const atom = readWordAtom();
		const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
		if (wordEnd > pos + offset) {
			if (collector) collector.embeddedWords.length = wordCount;
			pos = wordEnd - offset;
			return makeWord(start, pos, true);
		}
		return atom;
	}
	function readDollarAtom() {
		const start = pos;
		pos++;
		if (pos >= len) return makeWord(start, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			if (pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const expansionEnd = collector?.findArithmeticExpansionEnd(start + offset, offset + len) ?? -1;
				if (expansionEnd !== -1) pos = expansionEnd - offset;
				else {
					pos += 2;
					let depth = 1;
					while (pos < len && depth > 0) if (src.charCodeAt(pos) === 40 && src.charCodeAt(pos + 1) === 40) {
						depth++;
						pos += 2;
					} else if (src.charCodeAt(pos) === 41 && src.charCodeAt(pos + 1) === 41) {
						depth--;
						pos += 2;
					} else pos++;
				}
			} else {
				pos++;
				const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
				if (close !== -1) pos = close - offset + 1;
				else {
					let depth = 1;
					while (pos < len && depth > 0) {
						const ch = src.charCodeAt(pos++);
						if (ch === 40) depth++;
						else if (ch === 41) depth--;
					}
				}
				const text = src.slice(start, pos);
				return collector ? collector.commandExpansion(start + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start + offset, pos + offset, text);
			}
		} else if (c === 123) {
			const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const ch = src.charCodeAt(pos++);
					if (ch === 123) depth++;
					else if (ch === 125) depth--;
				}
			}
		} else while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) pos++;
			else break;
		}
		return makeWord(start, pos, c === 40 || c === 123);
	}
	function readWordAtom() {
		const start = pos;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c >= 48 && c <= 57 || c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 95 || c === 35) pos++;
			else break;
		}
		if (pos > start && pos < len && src.charCodeAt(pos) === 91) {
			const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const c = src.charCodeAt(pos);
					if (c === 91) depth++;
					else if (c === 93) depth--;
					pos++;
				}
			}
			return makeWord(start, pos, true);
		}
		if (pos === start) {
			pos++;
			return makeWord(start, pos);
		}
		return makeWord(start, pos);
	}
	skipWS();
	if (pos >= len) return null;
	const start = pos;
	const result = parseBinExpr(0, nestingDepth);
	skipWS();
	if (pos < len) {
		if (collector) collector.embeddedWords.length = initialWordCount;
		return makeWord(start, trimEnd(src, start, len), collector !== void 0);
	}
	return result;
}

// node_modules/unbash/dist/parts.js
const computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
	return context.wordParts ?? (context.wordParts = (source, word, depth) => computeWordParts(source, word, depth, context));
}
function embeddedPartsResolver(context) {
	return context.embeddedParts ?? (context.embeddedParts = (source, word, depth) => computeEmbeddedWordParts(source, word, depth, context));
}
function arrayPartsResolver(context) {
	return context.arrayParts ?? (context.arrayParts = (source, word, depth) => computeArrayElementParts(source, word, depth, context));
}
/**
* Compute the structural parts of a word by re-scanning the source.
* This is the "cold path" — only called when consumers actually need parts.
*
* Returns undefined for simple words (no quotes, expansions, or special structure).
*/
function computeWordParts(source, word, depth = 0, context = createSubstitutionContext()) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildWordParts(word.pos) ?? void 0;
}
/** Compute structural parts for a word-like span that may contain shell operators or whitespace. */
function computeEmbeddedWordParts(source, word, depth = 0, context, arithmetic = false) {
	if (!hasEmbeddedWordStructure(source, word.pos, word.end)) return void 0;
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildEmbeddedWordParts(word.pos, arithmetic) ?? void 0;
}
function computeArrayElementParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildArrayElementParts(word.pos) ?? void 0;
}
/**
* Compute parts for an unquoted heredoc body.
* Heredoc bodies use different scanning rules than shell words: newlines are
* literal and single/double quotes have no special meaning.
*/
function computeHereDocBodyParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildHereDocParts(word.pos, word.end) ?? void 0;
}

// node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body, offset, source, depth, context, embeddedDepth = depth) {
	if (!hasEmbeddedWordStructure(source, offset, offset + body.length)) return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
	const embeddedWords = [];
	const lexer = new Lexer(source, 0, source.length, false, context);
	lexer._nestingDepth = depth;
	const expression = parseArithmeticExpression(body, offset, {
		embeddedWords,
		commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
			source,
			start: pos + 2,
			end: end - 1,
			depth: depth + 1,
			parenBoundary: true,
			context
		}),
		findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
		findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
		findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
		findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
		findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
	}, depth) ?? void 0;
	if (embeddedDepth <= 256) for (const node of embeddedWords) node.parts = computeEmbeddedWordParts(source, node, embeddedDepth, context, true);
	return expression;
}

// node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
	type = "ArrayValue";
	pos;
	end;
	#source;
	#depth;
	#context;
	#elements;
	constructor(source, pos, end, depth, context) {
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get elements() {
		if (this.#elements) return this.#elements;
		const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
		lexer._nestingDepth = this.#depth;
		const elements = [];
		while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
			const token = lexer.next(LexContext.ArrayElement);
			if (token.token !== Token.Word && token.token !== Token.Assignment) continue;
			const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
			const indexed = text.charCodeAt(0) === 91;
			const context = lexer.getSubstitutionContext();
			const source = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
			const resolver = source === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
			elements.push(new WordImpl(text, token.pos, token.end, source, resolver, this.#depth));
		}
		this.#elements = elements;
		return elements;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			elements: this.elements
		};
	}
};
var AssignmentImpl = class {
	type = "Assignment";
	pos;
	end;
	text;
	#source;
	#depth;
	#context;
	#operatorPos;
	#name = null;
	#append;
	#index;
	#value = null;
	constructor(text, pos, end, source, operatorPos, depth, context) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#source = source;
		this.#operatorPos = operatorPos;
		this.#depth = depth;
		this.#context = context;
	}
	get name() {
		return this.#name ?? this.resolveTarget();
	}
	get append() {
		if (this.#name === null) this.resolveTarget();
		return this.#append;
	}
	get index() {
		if (this.#name === null) this.resolveTarget();
		return this.#index;
	}
	get value() {
		if (this.#value !== null) return this.#value;
		const start = this.#operatorPos + 1;
		const arrayStart = skipLineContinuations(this.#source, start, this.end);
		this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
		return this.#value;
	}
	resolveTarget() {
		const equal = this.#operatorPos - this.pos;
		let nameEnd = equal;
		let appendPos = equal;
		while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10) appendPos -= 2;
		if (this.text.charCodeAt(appendPos - 1) === 43) {
			this.#append = true;
			nameEnd = appendPos - 1;
		}
		const bracket = this.text.indexOf("[");
		if (bracket > 0 && bracket < nameEnd) {
			const close = this.text.lastIndexOf("]", equal);
			if (close > bracket) {
				const start = this.pos + bracket + 1;
				const end = this.pos + close;
				this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
				nameEnd = bracket;
			}
		}
		const name = this.text.slice(0, nameEnd);
		return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			name: this.name,
			append: this.append,
			index: this.index,
			value: this.value
		};
	}
};

// node_modules/unbash/dist/command.js
const isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
	type = "Command";
	pos;
	end;
	name;
	prefix;
	suffix;
	#args;
	#redirects;
	constructor(pos, end, name, prefix, suffix) {
		this.pos = pos;
		this.end = end;
		this.name = name;
		this.prefix = prefix;
		this.suffix = suffix;
	}
	get args() {
		if (this.#args === void 0) {
			const suffix = this.suffix;
			this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
		}
		return this.#args;
	}
	get redirects() {
		if (this.#redirects === void 0) {
			const redirects = [];
			for (const item of this.prefix) if (item.type !== "Assignment") redirects.push(item);
			for (const item of this.suffix) if (!isArgument(item)) redirects.push(item);
			this.#redirects = redirects;
		}
		return this.#redirects;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			name: this.name,
			prefix: this.prefix,
			suffix: this.suffix
		};
	}
};

// node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
	type = "HereDocBody";
	pos;
	end;
	text = "";
	#source;
	#depth;
	#context;
	#parts;
	constructor(source, pos, quoted, depth, context) {
		this.pos = pos;
		this.end = pos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
		this.#parts = quoted ? void 0 : null;
	}
	get parts() {
		if (this.#parts === null) this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
		return this.#parts;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			parts: this.parts
		};
	}
};

// node_modules/unbash/dist/parser.js
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
	switch (name.length) {
		case 5: return name === "local" || name === "alias";
		case 6: return name === "export";
		case 7: return name === "declare" || name === "typeset";
		case 8: return name === "readonly";
		default: return false;
	}
}
var ArithmeticCommandImpl = class {
	type = "ArithmeticCommand";
	pos;
	end;
	body;
	#source;
	#depth;
	#context;
	#expression = null;
	constructor(pos, end, body, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get expression() {
		if (this.#expression === null) this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
		return this.#expression;
	}
	set expression(v) {
		this.#expression = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			expression: this.expression,
			body: this.body
		};
	}
};
var ArithmeticForImpl = class {
	type = "ArithmeticFor";
	pos;
	end;
	body;
	#initStr;
	#testStr;
	#updateStr;
	#initPos;
	#testPos;
	#updatePos;
	#source;
	#depth;
	#context;
	#initialize = null;
	#test = null;
	#update = null;
	constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#initStr = initStr;
		this.#testStr = testStr;
		this.#updateStr = updateStr;
		this.#initPos = initPos;
		this.#testPos = testPos;
		this.#updatePos = updatePos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get initialize() {
		if (this.#initialize === null) {
			if (this.#initStr) this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
			else this.#initialize = void 0;
		}
		return this.#initialize;
	}
	set initialize(v) {
		this.#initialize = v ?? void 0;
	}
	get test() {
		if (this.#test === null) {
			if (this.#testStr) this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
			else this.#test = void 0;
		}
		return this.#test;
	}
	set test(v) {
		this.#test = v ?? void 0;
	}
	get update() {
		if (this.#update === null) {
			if (this.#updateStr) this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
			else this.#update = void 0;
		}
		return this.#update;
	}
	set update(v) {
		this.#update = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			initialize: this.initialize,
			test: this.test,
			update: this.update,
			body: this.body
		};
	}
};
const CASE_TERMINATORS = {
	[Token.DoubleSemi]: ";;",
	[Token.SemiAmp]: ";&",
	[Token.DoubleSemiAmp]: ";;&"
};
const REDIRECT_OPS = {
	">": ">",
	">>": ">>",
	"<": "<",
	"<>": "<>",
	"<&": "<&",
	">&": ">&",
	">|": ">|",
	"&>": "&>",
	"&>>": "&>>"
};
const listTerminators = /* @__PURE__ */ new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
const compoundClosers = /* @__PURE__ */ new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
	return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
const commandStarts = /* @__PURE__ */ new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
const UNARY_TEST_OPS = {
	"-a": 1,
	"-b": 1,
	"-c": 1,
	"-d": 1,
	"-e": 1,
	"-f": 1,
	"-g": 1,
	"-h": 1,
	"-k": 1,
	"-p": 1,
	"-r": 1,
	"-s": 1,
	"-t": 1,
	"-u": 1,
	"-v": 1,
	"-w": 1,
	"-x": 1,
	"-z": 1,
	"-n": 1,
	"-o": 1,
	"-N": 1,
	"-S": 1,
	"-L": 1,
	"-G": 1,
	"-O": 1,
	"-R": 1
};
const BINARY_TEST_OPS = {
	"==": 1,
	"!=": 1,
	"=~": 1,
	"=": 1,
	"-eq": 1,
	"-ne": 1,
	"-lt": 1,
	"-le": 1,
	"-gt": 1,
	"-ge": 1,
	"-nt": 1,
	"-ot": 1,
	"-ef": 1,
	"<": 1,
	">": 1
};
const EMPTY_REDIRECTS = [];
const EMPTY_PREFIXES = [];
const EMPTY_ELIFS = [];
function parse(source) {
	return new Parser(source, 0, source.length).run();
}
function parseRegion(source, start, end, depth = 0, parenBoundary = false, context) {
	return new Parser(source, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class SubstitutionLexer extends Lexer {
	boundaries;
	pending;
	context;
	constructor(source, boundary, boundaries, pending, context, parenBoundary = true) {
		super(source, boundary.start, boundary.end, parenBoundary, context);
		this._nestingDepth = boundary.depth;
		this.boundaries = boundaries;
		this.pending = pending;
		this.context = context;
	}
	fork(start, end, parenBoundary = false) {
		return new SubstitutionLexer(this.getSource(), {
			start,
			end,
			depth: this._nestingDepth
		}, this.boundaries, this.pending, this.context, parenBoundary);
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		const known = this.context.boundaries?.get(start);
		if (known !== void 0) return known <= end ? known : -1;
		const boundary = this.boundaries.get(start);
		if (boundary !== void 0) return boundary <= end ? boundary : -1;
		if (!this.boundaries.has(start)) {
			this.boundaries.set(start, void 0);
			this.pending.push({
				start,
				end,
				depth
			});
		}
		return -1;
	}
};
function findSubstitutionEnd(source, start, end, depth, context) {
	const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
	const pending = [{
		start,
		end,
		depth
	}];
	while (pending.length > 0) {
		const count = pending.length;
		const boundary = pending[count - 1];
		const lexer = new SubstitutionLexer(source, boundary, boundaries, pending, context);
		const found = new Parser(source, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
		if (pending.length === count) {
			boundaries.set(boundary.start, found);
			if (found !== -1) substitutionBoundaries(context).set(boundary.start, found);
			pending.pop();
		}
	}
	return boundaries.get(start) ?? -1;
}
var Parser = class {
	tok;
	source;
	start;
	end;
	depth;
	errors = null;
	syntaxDepth = 0;
	constructor(source, start, end, depth = 0, parenBoundary = false, lexer, context) {
		this.tok = lexer ?? new Lexer(source, start, end, parenBoundary, createSubstitutionContext(context));
		this.tok._nestingDepth = depth;
		this.source = source;
		this.start = start;
		this.end = end;
		this.depth = depth;
	}
	run() {
		const start = this.start;
		if (this.depth > 256) this.error("maximum substitution nesting depth exceeded", start);
		let shebang;
		if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
			const nl = this.source.indexOf("\n");
			shebang = nl === -1 ? this.source : this.source.slice(0, nl);
		}
		const commands = this.list();
		for (;;) {
			const unexpected = this.tok.peek(LexContext.CommandStart);
			if (unexpected.token === Token.EOF) break;
			this.unexpectedToken(unexpected);
			if (!listTerminators[unexpected.token] && unexpected.token !== Token.In) break;
			this.tok.next(LexContext.CommandStart);
			let separator = this.tok.peek(LexContext.CommandStart).token;
			if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp) break;
			while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
				this.tok.next(LexContext.CommandStart);
				separator = this.tok.peek(LexContext.CommandStart).token;
			}
			const recovered = this.list();
			for (let i = 0; i < recovered.length; i++) commands.push(recovered[i]);
		}
		const lexerErrors = this.tok._errors;
		if (lexerErrors !== null && lexerErrors.length > 0) {
			const errors = this.errors ?? (this.errors = []);
			for (let i = 0; i < lexerErrors.length; i++) errors.push(lexerErrors[i]);
		}
		if (this.errors !== null && this.errors.length > 1) this.errors.sort((a, b) => a.pos - b.pos);
		return {
			type: "Script",
			pos: start,
			end: this.end,
			shebang,
			commands,
			errors: this.errors ?? void 0
		};
	}
	error(message, pos) {
		(this.errors ?? (this.errors = [])).push({
			message,
			pos
		});
	}
	unexpectedToken(t) {
		this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
	}
	findSubstitutionEnd() {
		this.list();
		return this.acceptEnd(Token.RParen);
	}
	skipSemi() {
		if (this.tok.peek(LexContext.Normal).token === Token.Semi) this.tok.next(LexContext.Normal);
	}
	accept(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx);
		return null;
	}
	acceptEnd(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx).end;
		return -1;
	}
	skipNewlines(ctx = LexContext.Normal) {
		while (this.tok.peek(ctx).token === Token.Newline) this.tok.next(ctx);
	}
	doBody(hasDo) {
		const body = this.list();
		const emptyPos = hasDo ? this.emptyListPos(body) : -1;
		if (emptyPos >= 0) this.error("expected command after 'do'", emptyPos);
		return body;
	}
	emptyListPos(commands) {
		return commands.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
	}
	makeStatement(command) {
		return {
			type: "Statement",
			pos: command.pos,
			end: command.end,
			command,
			background: void 0
		};
	}
	list() {
		const commands = [];
		this.skipNewlines(LexContext.CommandStart);
		let t = this.tok.peek(LexContext.CommandStart).token;
		if (listTerminators[t] || !commandStarts[t]) return commands;
		const first = this.andOr();
		if (first) commands.push(this.makeStatement(first));
		for (;;) {
			t = this.tok.peekFollow(compoundClosers).token;
			if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp) break;
			const isBackground = t === Token.Amp;
			const sepEnd = this.tok.next(LexContext.Normal).end;
			if (isBackground) {
				const stmt = commands[commands.length - 1];
				stmt.background = true;
				stmt.end = sepEnd;
			}
			this.skipNewlines(LexContext.CommandStart);
			t = this.tok.peek(LexContext.CommandStart).token;
			if (listTerminators[t] || !commandStarts[t]) break;
			const node = this.andOr();
			if (node) commands.push(this.makeStatement(node));
		}
		return commands;
	}
	andOr() {
		const first = this.pipeline();
		if (!first) return null;
		let t = this.tok.peek(LexContext.Normal).token;
		if (t !== Token.And && t !== Token.Or) return first;
		const commands = [first];
		const operators = [];
		do {
			const operatorToken = this.tok.next(LexContext.Normal);
			const operator = operatorToken.token === Token.And ? "&&" : "||";
			this.skipNewlines(LexContext.CommandStart);
			const next = this.pipeline();
			if (!next) {
				this.error(`expected command after '${operator}'`, operatorToken.end);
				break;
			}
			operators.push(operator);
			commands.push(next);
			t = this.tok.peek(LexContext.Normal).token;
		} while (t === Token.And || t === Token.Or);
		return {
			type: "AndOr",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			commands,
			operators
		};
	}
	withRedirects(command) {
		const redirects = this.collectTrailingRedirects();
		if (redirects.length === 0) return command;
		return {
			type: "Redirected",
			pos: command.pos,
			end: redirects[redirects.length - 1].end,
			command,
			redirects
		};
	}
	pipeline() {
		let prefixes;
		for (;;) {
			const token = this.tok.peek(LexContext.CommandStart);
			const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
			if (token.token !== Token.Bang && !isTime) break;
			const prefix = this.tok.next(LexContext.CommandStart);
			const pos = prefix.pos;
			const keywordEnd = prefix.end;
			let posix;
			let endOfOptions;
			if (isTime) {
				let flag = this.tok.peek(LexContext.CommandStart);
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
					this.tok.next(LexContext.CommandStart);
					posix = {
						pos: flag.pos,
						end: flag.end
					};
					flag = this.tok.peek(LexContext.CommandStart);
				}
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
					this.tok.next(LexContext.CommandStart);
					endOfOptions = {
						pos: flag.pos,
						end: flag.end
					};
				}
			}
			if (prefixes === void 0) prefixes = [];
			prefixes.push(isTime ? {
				type: "Time",
				pos,
				end: endOfOptions?.end ?? posix?.end ?? keywordEnd,
				keywordEnd,
				posix,
				endOfOptions
			} : {
				type: "Negation",
				pos,
				end: keywordEnd
			});
		}
		const command = this.pipelineCommands();
		if (!prefixes) return command;
		const pos = prefixes[0].pos;
		if (command?.type === "Pipeline") {
			command.prefixes = prefixes;
			command.pos = pos;
			return command;
		}
		return {
			type: "Pipeline",
			pos,
			end: command ? command.end : prefixes[prefixes.length - 1].end,
			prefixes,
			commands: command ? [command] : [],
			operators: []
		};
	}
	pipelineCommands() {
		const first = this.command();
		if (!first) return null;
		if (this.tok.peek(LexContext.Normal).token !== Token.Pipe) return first;
		const commands = [first];
		const operators = [];
		while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
			const pipeToken = this.tok.next(LexContext.Normal);
			const operator = pipeToken.value === "|&" ? "|&" : "|";
			this.skipNewlines(LexContext.CommandStart);
			const cmd = this.command();
			if (!cmd) {
				this.error(`expected command after '${operator}'`, pipeToken.end);
				break;
			}
			operators.push(operator);
			commands.push(cmd);
		}
		if (commands.length === 1) return commands[0];
		return {
			type: "Pipeline",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			prefixes: EMPTY_PREFIXES,
			commands,
			operators
		};
	}
	command() {
		let compound;
		switch (this.tok.peek(LexContext.CommandStart).token) {
			case Token.LParen:
				compound = this.subshell();
				break;
			case Token.LBrace:
				compound = this.braceGroup();
				break;
			case Token.If:
				compound = this.ifClause();
				break;
			case Token.For:
				compound = this.forClause();
				break;
			case Token.While:
				compound = this.whileClause();
				break;
			case Token.Until:
				compound = this.untilClause();
				break;
			case Token.Case:
				compound = this.caseClause();
				break;
			case Token.Function: return this.functionDef();
			case Token.Select:
				compound = this.selectClause();
				break;
			case Token.DblLBracket:
				compound = this.testCommand();
				break;
			case Token.ArithCmd:
				compound = this.arithCommand();
				break;
			case Token.Coproc: return this.coprocCommand();
			case Token.Word:
			case Token.Assignment:
			case Token.Redirect: return this.simpleCommandOrFunction(false);
			default: return null;
		}
		return this.withRedirects(compound);
	}
	collectTrailingRedirects() {
		let redirects = EMPTY_REDIRECTS;
		while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
			if (redirects === EMPTY_REDIRECTS) redirects = [];
			redirects.push(this.readRedirect(LexContext.Normal));
		}
		return redirects;
	}
	arithCommand() {
		const tok = this.tok.next(LexContext.CommandStart);
		return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	coprocCommand() {
		const start = this.tok.next(LexContext.CommandStart);
		const pos = start.pos;
		const first = this.tok.peek(LexContext.CommandStart);
		let name;
		if (first.token === Token.Word) {
			const lookahead = this.tok.fork(first.end, this.end);
			switch (lookahead.peek(LexContext.CommandStart).token) {
				case Token.LParen:
					lookahead.next(LexContext.CommandStart);
					if (lookahead.peek(LexContext.Normal).token !== Token.RParen) name = this.readWord(LexContext.CommandStart);
					break;
				case Token.LBrace:
				case Token.If:
				case Token.For:
				case Token.While:
				case Token.Until:
				case Token.Case:
				case Token.Select:
				case Token.DblLBracket:
				case Token.ArithCmd: name = this.readWord(LexContext.CommandStart);
			}
		}
		const cmd = first.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
		if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") return {
			type: "Coproc",
			pos,
			end: cmd.end,
			name,
			body: cmd
		};
		this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
		const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : {
			type: "CompoundList",
			pos: start.end,
			end: start.end,
			commands: []
		};
		return {
			type: "Coproc",
			pos,
			end: body.end,
			name,
			body
		};
	}
	subshell() {
		return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
	}
	subshellBody(pos) {
		if (this.syntaxDepth >= 256) {
			this.error("maximum subshell nesting depth exceeded", pos);
			const closeEnd = this.tok.skipSubshellBody();
			if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
			return {
				type: "Subshell",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in subshell", pos);
		const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
		if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
		return {
			type: "Subshell",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	braceGroup() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum brace group nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.RBrace);
			if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
			return {
				type: "BraceGroup",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in brace group", pos);
		const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
		if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
		return {
			type: "BraceGroup",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	ifClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum if nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Fi);
			if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
			return {
				type: "If",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				clause: this.makeCompoundList([]),
				then: this.makeCompoundList([]),
				elif: EMPTY_ELIFS,
				else: void 0
			};
		}
		this.syntaxDepth++;
		let command;
		let branchPos = pos;
		for (;;) {
			const clauseCommands = this.list();
			const emptyClausePos = this.emptyListPos(clauseCommands);
			const clause = this.makeCompoundList(clauseCommands);
			this.skipSemi();
			const thenToken = this.accept(Token.Then, LexContext.CommandStart);
			if (!thenToken) this.error("expected 'then'", this.tok.getPos());
			else if (emptyClausePos >= 0) this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
			const thenCommands = this.list();
			const then_ = this.makeCompoundList(thenCommands);
			if (thenToken && thenCommands.length === 0) {
				this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
				then_.pos = thenToken.end;
				then_.end = thenToken.end;
			}
			if (command) {
				if (command.elif === EMPTY_ELIFS) command.elif = [];
				command.elif.push({
					type: "Elif",
					pos: branchPos,
					end: then_.end,
					clause,
					then: then_
				});
			} else command = {
				type: "If",
				pos,
				end: pos,
				clause,
				then: then_,
				elif: EMPTY_ELIFS,
				else: void 0
			};
			this.skipSemi();
			const elif = this.accept(Token.Elif, LexContext.CommandStart);
			if (!elif) break;
			branchPos = elif.pos;
		}
		if (this.accept(Token.Else, LexContext.CommandStart)) {
			const elseCommands = this.list();
			const emptyElsePos = this.emptyListPos(elseCommands);
			if (emptyElsePos >= 0) this.error("expected command after 'else'", emptyElsePos);
			command.else = this.makeCompoundList(elseCommands);
			this.skipSemi();
		}
		const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
		command.end = closeEnd >= 0 ? closeEnd : branchPos;
		this.syntaxDepth--;
		return command;
	}
	forClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.tok.peek(LexContext.Normal).token === Token.LParen) return this.cStyleFor(pos);
		const name = this.readRequiredWord("for");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "For",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return {
				type: "For",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return {
			type: "For",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	cStyleFor(pos) {
		const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
		if (this.tok.peek(LexContext.CommandStart).token === Token.Semi) this.tok.next(LexContext.CommandStart);
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	whileClause() {
		return this.whileOrUntil("while");
	}
	untilClause() {
		return this.whileOrUntil("until");
	}
	whileOrUntil(kind) {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error(`maximum ${kind} nesting depth exceeded`, pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
			return {
				type: "While",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				kind,
				clause: this.makeCompoundList([]),
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const clauseCommands = this.list();
		const emptyClausePos = this.emptyListPos(clauseCommands);
		const clause = this.makeCompoundList(clauseCommands);
		this.skipSemi();
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		else if (emptyClausePos >= 0) this.error(`expected command after '${kind}'`, emptyClausePos);
		const body = this.doBody(hasDo);
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "While",
			pos,
			end,
			kind,
			clause,
			body: this.makeCompoundList(body)
		};
	}
	caseClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const word = this.readRequiredWord("case");
		this.skipNewlines(LexContext.CommandStart);
		if (!this.accept(Token.In, LexContext.CommandStart)) this.error("expected 'in' after 'case' word", this.tok.getPos());
		this.skipNewlines(LexContext.CasePattern);
		if (this.syntaxDepth >= 256) {
			this.error("maximum case nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Esac);
			if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
			return {
				type: "Case",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				word,
				items: []
			};
		}
		this.syntaxDepth++;
		const items = [];
		let invalid = false;
		let t = this.tok.peek(LexContext.CasePattern).token;
		while (t !== Token.Esac && t !== Token.EOF) {
			const itemPos = this.tok.peek(LexContext.Normal).pos;
			this.accept(Token.LParen, LexContext.Normal);
			const pattern = [];
			let expectWord = true;
			let next = this.tok.peek(LexContext.Normal);
			while (next.token !== Token.RParen && next.token !== Token.EOF) {
				if (next.token === (expectWord ? Token.Word : Token.Pipe)) expectWord = !expectWord;
				else if (!invalid) {
					this.unexpectedToken(next);
					invalid = true;
				}
				const tok = this.tok.next(LexContext.Normal);
				if (tok.token === Token.Word) pattern.push(this.toWord(tok));
				next = this.tok.peek(LexContext.Normal);
			}
			if (expectWord && next.token === Token.RParen && !invalid) {
				this.unexpectedToken(next);
				invalid = true;
			}
			const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
			const cmds = this.list();
			const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
			const item = {
				type: "CaseItem",
				pos: itemPos,
				end: cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos,
				pattern,
				body: cmds.length > 0 ? this.makeCompoundList(cmds) : {
					type: "CompoundList",
					pos: bodyPos,
					end: bodyPos,
					commands: []
				},
				terminator: void 0
			};
			const after = this.tok.peek(LexContext.CommandStart);
			t = after.token;
			if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
				const termTok = this.tok.next(LexContext.CommandStart);
				item.terminator = CASE_TERMINATORS[termTok.token];
				item.end = termTok.end;
			} else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
				this.unexpectedToken(after);
				invalid = true;
			}
			items.push(item);
			this.skipNewlines(LexContext.CasePattern);
			t = this.tok.peek(LexContext.CasePattern).token;
		}
		const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "Case",
			pos,
			end,
			word,
			items
		};
	}
	selectClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readRequiredWord("select");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "Select",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum select nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
			return {
				type: "Select",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
		return {
			type: "Select",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	testCommand() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const expr = this.parseTestOr();
		const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
		if (closeEnd < 0) this.error("expected ']]' to close '[['", this.tok.getPos());
		return {
			type: "TestCommand",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			expression: expr
		};
	}
	parseTestOr() {
		const first = this.parseTestAnd();
		if (this.tok.peek(LexContext.TestMode).token !== Token.Or) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestAnd());
		} while (this.tok.peek(LexContext.TestMode).token === Token.Or);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "||",
			operands
		};
	}
	parseTestAnd() {
		const first = this.parseTestNot();
		if (this.tok.peek(LexContext.TestMode).token !== Token.And) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestNot());
		} while (this.tok.peek(LexContext.TestMode).token === Token.And);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "&&",
			operands
		};
	}
	parseTestNot() {
		let t = this.tok.peek(LexContext.TestMode);
		if (!isTestNegation(t)) return this.parseTestPrimary();
		const negations = [];
		while (isTestNegation(t)) {
			const bang = this.tok.next(LexContext.TestMode);
			negations.push({
				type: "Negation",
				pos: bang.pos,
				end: bang.end
			});
			t = this.tok.peek(LexContext.TestMode);
		}
		const operand = this.parseTestPrimary();
		return {
			type: "TestNot",
			pos: negations[0].pos,
			end: operand.end,
			negations,
			operand
		};
	}
	parseTestPrimary() {
		if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.TestMode).pos;
			if (this.syntaxDepth >= 256) {
				this.error("maximum test group nesting depth exceeded", openPos);
				const closeEnd = this.tok.skipTestGroup();
				if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
				return {
					type: "TestGroup",
					pos: openPos,
					end: closeEnd >= 0 ? closeEnd : openPos,
					expression: {
						type: "TestUnary",
						pos: openPos,
						end: openPos,
						operator: "-n",
						operand: new WordImpl("", openPos, openPos)
					}
				};
			}
			this.syntaxDepth++;
			const expr = this.parseTestOr();
			this.syntaxDepth--;
			const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
			if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
			return {
				type: "TestGroup",
				pos: openPos,
				end: closeEnd >= 0 ? closeEnd : openPos,
				expression: expr
			};
		}
		const first = this.tok.next(LexContext.TestMode);
		if (first.token === Token.And || first.token === Token.Or) this.unexpectedToken(first);
		const val = first.value;
		const firstPos = first.pos;
		const firstEnd = first.end;
		if (first.keywordEligible && UNARY_TEST_OPS[val] === 1) {
			if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
				const operand = this.readTestOperand();
				return {
					type: "TestUnary",
					pos: firstPos,
					end: operand.end,
					operator: val,
					operand
				};
			}
			this.error("expected operand after unary test operator", firstEnd);
			return {
				type: "TestUnary",
				pos: firstPos,
				end: firstEnd,
				operator: val,
				operand: new WordImpl("", firstEnd, firstEnd)
			};
		}
		const nt = this.tok.peek(LexContext.TestMode);
		if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
			const op = this.tok.next(LexContext.TestMode).value;
			let right;
			if (op === "=~") {
				const token = this.tok.readTestRegexWord();
				right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
			} else right = this.readTestOperand();
			const left = this.toWordFromPosEnd(first, firstPos, firstEnd);
			return {
				type: "TestBinary",
				pos: firstPos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		const w = this.toWordFromPosEnd(first, firstPos, firstEnd);
		return {
			type: "TestUnary",
			pos: firstPos,
			end: w.end,
			operator: "-n",
			operand: w
		};
	}
	readTestOperand() {
		const t = this.tok.next(LexContext.TestMode);
		if (t.keywordEligible && (t.value === "<" || t.value === ">")) this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
		return this.toWord(t);
	}
	functionDef() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readWord(LexContext.FunctionName);
		let body;
		if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.CommandStart).pos;
			if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
				this.tok.next(LexContext.CommandStart);
				this.skipNewlines(LexContext.CommandStart);
				body = this.commandAsBody();
			} else body = this.withRedirects(this.subshellBody(openPos));
		} else {
			this.skipNewlines(LexContext.CommandStart);
			body = this.commandAsBody();
		}
		return {
			type: "Function",
			pos,
			end: body.end,
			name,
			body
		};
	}
	simpleCommandOrFunction(coproc) {
		const prefix = [];
		const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
		let lastEnd = cmdPos;
		let ctx = LexContext.CommandStart;
		for (;;) {
			const t = this.tok.peek(ctx).token;
			if (t === Token.Assignment) {
				const assignment = this.tok.next(ctx);
				lastEnd = assignment.end;
				prefix.push(this.parseAssignment(assignment));
			} else if (t === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				prefix.push(redirect);
				lastEnd = redirect.end;
			} else break;
			ctx = LexContext.CommandPrefix;
		}
		if (this.tok.peek(LexContext.Normal).token !== Token.Word) return new CommandImpl(cmdPos, lastEnd, void 0, prefix, []);
		const nameToken = this.tok.next(LexContext.Normal);
		const keyword = nameToken.keywordEligible ? nameToken.value : "";
		const name = this.toWord(nameToken);
		ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
		lastEnd = name.end;
		const suffix = [];
		if (coproc) while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
			const token = this.tok.next(LexContext.CommandPrefix);
			const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
			suffix.push(word);
			lastEnd = word.end;
		}
		if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
			this.tok.next(LexContext.Normal);
			if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
				this.tok.next(LexContext.Normal);
				this.skipNewlines(LexContext.CommandStart);
				const body = this.commandAsBody();
				return {
					type: "Function",
					pos: name.pos,
					end: body.end,
					name,
					body
				};
			}
		}
		for (;;) {
			const st = this.tok.peek(ctx).token;
			if (st === Token.Word || st === Token.Assignment) {
				const token = this.tok.next(ctx);
				const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
				suffix.push(w);
				lastEnd = w.end;
			} else if (st === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				suffix.push(redirect);
				lastEnd = redirect.end;
			} else break;
		}
		return new CommandImpl(cmdPos, lastEnd, name, prefix, suffix);
	}
	readRedirect(ctx) {
		const t = this.tok.next(ctx);
		const tPos = t.pos;
		const tEnd = t.end;
		const descriptor = t.fileDescriptor !== void 0 ? {
			type: "FileDescriptor",
			pos: tPos,
			end: t.descriptorEnd,
			value: t.fileDescriptor
		} : t.variableName !== void 0 ? {
			type: "FileDescriptorVariable",
			pos: tPos,
			end: t.descriptorEnd,
			name: t.variableName
		} : void 0;
		const hasTarget = t.targetEnd > t.targetPos;
		if (!hasTarget) this.error("expected redirect target", t.targetPos);
		if (t.value === "<<" || t.value === "<<-") {
			const r = {
				type: "HereDoc",
				pos: tPos,
				end: tEnd,
				operator: t.value,
				descriptor,
				delimiter: hasTarget ? {
					type: "HereDocDelimiter",
					pos: t.targetPos,
					end: t.targetEnd,
					text: this.source.slice(t.targetPos, t.targetEnd),
					value: t.content ?? "",
					quoted: t.delimiterQuoted
				} : void 0,
				body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
				closing: void 0
			};
			if (hasTarget) this.tok.registerHereDocTarget(r);
			return r;
		}
		const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
		return t.value === "<<<" ? {
			type: "HereString",
			pos: tPos,
			end: tEnd,
			operator: "<<<",
			descriptor,
			target
		} : {
			type: "Redirect",
			pos: tPos,
			end: tEnd,
			operator: REDIRECT_OPS[t.value] ?? ">",
			descriptor,
			target
		};
	}
	commandAsBody() {
		const cmd = this.command();
		if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc") return cmd;
		this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
		return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
	}
	readWord(ctx) {
		return this.toWord(this.tok.next(ctx));
	}
	readRequiredWord(keyword) {
		const t = this.tok.peek(LexContext.Normal);
		if (t.token === Token.Word) return this.toWord(this.tok.next(LexContext.Normal));
		if (t.token !== Token.EOF) this.error(`expected word after '${keyword}'`, t.pos);
		return new WordImpl("", t.pos, t.pos);
	}
	toWord(tok) {
		const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
		const source = tok.raw && tok.keywordEligible ? void 0 : this.source;
		return new WordImpl(text, tok.pos, tok.end, source, source === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	toWordFromPosEnd(tok, pos, end) {
		if (tok.pos === pos && tok.end === end) return this.toWord(tok);
		return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	parseAssignment(token) {
		const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
		return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
	}
	makeCompoundList(commands) {
		const p = this.tok.getPos();
		return {
			type: "CompoundList",
			pos: commands.length > 0 ? commands[0].pos : p,
			end: commands.length > 0 ? commands[commands.length - 1].end : p,
			commands
		};
	}
};

// src/parse/shell-command.ts
const ENV_OPTIONS_WITH_VALUE = /* @__PURE__ */ new Set([
	"-u",
	"--unset",
	"-C",
	"--chdir"
]);
const ASSIGNMENT$1 = /^[A-Za-z_]\w*=/;
/** The words of a command, assignments before it and `env X=1` left out. Empty when nothing is run. */
function commandWords(command) {
	if (!command.name) return [];
	const words = [command.name, ...command.args].map(readWord);
	return words[0]?.expanded || nameOf(words[0]?.text ?? "") !== "env" ? words : behindEnv(words);
}
/** The assignments before a command, as words: `NAME=value`. */
const commandAssignments = (command) => command.prefix.flatMap((part) => part.type === "Assignment" ? [readWord(part)] : []);
/** What `env` runs, with its own options and assignments left out; `env` itself when it runs nothing. */
function behindEnv(words) {
	let at = 1;
	for (let word = words[at]; word !== void 0; word = words[at]) if (ENV_OPTIONS_WITH_VALUE.has(word.text)) at += 2;
	else if (word.text.startsWith("-") || ASSIGNMENT$1.test(word.text)) at++;
	else break;
	return at < words.length ? words.slice(at) : words;
}
function readWord(word) {
	const { pos, end } = word;
	if (word.type === "Word") {
		const expanded = hasExpansion(word);
		return {
			text: expanded ? word.text : word.value,
			expanded,
			pos,
			end
		};
	}
	if (word.value.type === "ArrayValue" || hasExpansion(word.value)) return {
		text: word.text,
		expanded: true,
		pos,
		end
	};
	return {
		text: word.text.slice(0, word.value.pos - pos) + word.value.value,
		expanded: false,
		pos,
		end
	};
}
const hasExpansion = ({ parts }) => parts?.some(expands) ?? false;
function expands(part) {
	switch (part.type) {
		case "SimpleExpansion":
		case "ParameterExpansion":
		case "CommandExpansion":
		case "ArithmeticExpansion":
		case "ProcessSubstitution": return true;
		case "Literal":
		case "SingleQuoted":
		case "AnsiCQuoted": return false;
		default: return hasExpansion(part);
	}
}
/** Whether a command is a shell that reads its script from its input: `bash`, `sh -e -s`. */
function readsScript(words) {
	const [program, ...options] = words;
	return program !== void 0 && isShell(program.text) && options.every(({ text }) => /^[-+][^c]*$/.test(text));
}

// src/parse/shell.ts
const LONGEST_SHELL_TEXT = 131072;
const COSTLY = /<<|\$\$\{/g;
const MOST_COSTLY = 200;
const MOST_LEVELS = 25;
const SHORT_TEXT = 1e3;
/**
* Finds every simple command of a shell text, in the order of the text: in lists, pipelines, subshells, compound
* commands, functions, substitutions, and in a heredoc that a shell reads. Programs that run others (`sudo`, `xargs`)
* are not looked through. Returns no command for a text that no shell can be given; of a text with a syntax error, those
* that can be made out.
*/
function parseShell(text, spanOf) {
	const found = [];
	if (text.length > 131072 || (text.match(COSTLY)?.length ?? 0) > 200) return found;
	try {
		visit(parse(text), {
			spanOf,
			found,
			budget: { left: (SHORT_TEXT + text.length) * MOST_LEVELS }
		});
	} catch {}
	return found.sort((a, b) => a.span.start - b.span.start);
}
/**
* Collects the commands below a node. `reader` is the command at the other end of the pipe that the node writes to.
* Returns the first command that the node runs: the one that reads from a pipe leading to it.
*/
function visit(node, reading, reader) {
	reading.budget.left -= node.end - node.pos;
	if (reading.budget.left < 0) return void 0;
	switch (node.type) {
		case "Command": return visitCommand(node, reading, reader);
		case "Pipeline": return node.commands.reduceRight((next, command) => visit(command, reading, next) ?? next, reader);
		case "Word":
			forEachChild(node, (child) => visit(child, reading));
			return;
		case "CommandExpansion":
		case "ProcessSubstitution":
		case "ArithmeticCommandExpansion":
			if (node.script) visitSubstitution(node.script, node, reading);
			return;
		default: {
			let first;
			forEachChild(node, (child) => {
				const command = visit(child, reading, reader);
				first ??= command;
			});
			return first;
		}
	}
}
function visitCommand(node, reading, pipedTo) {
	const words = commandWords(node);
	const [program, ...others] = words;
	const command = program && {
		program: program.expanded ? void 0 : program.text,
		arguments: others.map((word) => word.text),
		span: reading.spanOf(node.pos, node.end),
		words: words.map((word) => reading.spanOf(word.pos, word.end)),
		assignments: commandAssignments(node).map(({ text, pos, end }) => ({
			text,
			span: reading.spanOf(pos, end)
		})),
		pipedTo
	};
	if (command) reading.found.push(command);
	const isScript = readsScript(words);
	forEachChild(node, (child) => {
		if (isScript && child.type === "HereDoc") visitBody(child, reading);
		else visit(child, reading);
	});
	return command;
}
/** The text between escaped backquotes is decoded before it is read: its offsets lead nowhere but to the whole. */
function visitSubstitution(script, { pos, end }, reading) {
	if (script.source === void 0) {
		visit(script, reading);
		return;
	}
	const whole = reading.spanOf(pos, end);
	visit(script, {
		...reading,
		spanOf: () => whole
	});
}
function visitBody({ body }, reading) {
	visit(parse(body.text), {
		...reading,
		spanOf: (start, end) => reading.spanOf(body.pos + start, body.pos + end)
	});
}

// src/check/subjects/dockerfile/commands.ts
/**
* The shell commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK: that of its JSON form, and those in the texts that it hands
* to a POSIX shell. None of other instructions, and none in the language of something else.
*/
const commandsOf = (cut, scripts) => [...cut.json ? jsonCommand(cut) : [], ...scripts.flatMap(({ text, interpreter, span }) => isShell(interpreter) ? parseShell(text, span) : [])];
function jsonCommand(cut) {
	if (cut.keyword !== "HEALTHCHECK") return STARTING.has(cut.keyword) ? commandOf(cut, cut.cutWords) : [];
	const [type, ...words] = cut.cutWords;
	return type?.text.toUpperCase() === "CMD" ? commandOf(cut, words) : [];
}
const STARTING = /* @__PURE__ */ new Set([
	"RUN",
	"CMD",
	"ENTRYPOINT"
]);
function commandOf(cut, words) {
	const [program, ...others] = words;
	if (program === void 0) return [];
	const end = words.at(-1)?.end ?? program.end;
	return [{
		program: program.text,
		arguments: others.map((word) => word.text),
		span: cut.joined.span(program.start - 1, end + 1),
		words: words.map((word) => cut.joined.span(word.start, word.end))
	}];
}

// src/check/subjects/dockerfile/scripts.ts
/** The texts that a RUN, CMD, ENTRYPOINT or HEALTHCHECK hands to something that runs them. */
function scriptsOf(cut, shell) {
	switch (cut.keyword) {
		case "RUN":
		case "CMD":
		case "ENTRYPOINT": return cut.json ? jsonScripts(cut, cut.cutWords) : textScripts(cut, cut.argsStart, shell);
		case "HEALTHCHECK": {
			const [type, ...words] = cut.cutWords;
			if (type?.text.toUpperCase() !== "CMD") return [];
			return cut.json ? jsonScripts(cut, words) : textScripts(cut, words[0]?.start ?? type.end, shell);
		}
		default: return [];
	}
}
/** A shell by SHELL, else the first word of it: an interpreter of another language. */
const interpreterOf = (shell) => nameOf(shell === void 0 ? "sh" : shell.find(isShell) ?? shell[0] ?? "");
/**
* A text is read as BuildKit hands it over: a heredoc alone is the script, run by the shell or by its own `#!`; else the
* shell gets the line with the bodies behind it.
*/
function textScripts(cut, start, shell) {
	const interpreter = interpreterOf(shell);
	const [heredoc] = cut.heredocs;
	if (heredoc && isLoneHeredoc(cut.args)) {
		const written = /^#!.*/.exec(heredoc.content)?.[0].slice(2).trim();
		return [{
			...body(heredoc),
			interpreter: written === void 0 ? interpreter : ofShebang(written)
		}];
	}
	const line = {
		text: cut.args.slice(start - cut.argsStart),
		span: (from, to) => cut.joined.span(start + from, start + to)
	};
	return [{
		...heredoc ? joined([line, ...cut.heredocs.flatMap(bodyAndName)]) : line,
		interpreter
	}];
}
/** `/bin/bash -e` and `/usr/bin/env bash` are bash. */
function ofShebang(text) {
	const words = text.split(/\s+/, 10);
	const program = nameOf(words[0] ?? "") === "env" ? words.slice(1).find((word) => !/^-|=/.test(word)) : words[0];
	return nameOf(program ?? "");
}
/** The body; its carriage returns, which no command is meant to hold, become blanks so that offsets stay. */
const body = ({ content, span }) => ({
	text: content.replaceAll("\r\n", " \n"),
	span: (start, end) => ({
		start: span.start + start,
		end: span.start + end
	})
});
function bodyAndName(heredoc) {
	const before = {
		start: heredoc.span.start,
		end: heredoc.span.start
	};
	const behind = {
		start: heredoc.span.end,
		end: heredoc.span.end
	};
	return [
		{
			text: "\n",
			span: () => before
		},
		body(heredoc),
		{
			text: heredoc.name,
			span: () => behind
		}
	];
}
function joined(parts) {
	const starts = [];
	const texts = [];
	let length = 0;
	for (const { text } of parts) {
		starts.push(length);
		texts.push(text);
		length += text.length;
	}
	const spanOfCharacter = (index) => {
		const at = lastAtOrBelow(starts, index);
		const start = index - (starts[at] ?? 0);
		return parts[at]?.span(start, start + 1) ?? {
			start: 0,
			end: 0
		};
	};
	return {
		text: texts.join(""),
		span: (start, end) => ({
			start: spanOfCharacter(start).start,
			end: spanOfCharacter(Math.max(start, end - 1)).end
		})
	};
}
/** `-c`, also with other options before it: `-ec`. */
const OPTION_C = /^-[a-zA-Z]*c$/;
/** The text that a JSON form hands to a shell: `["sh", "-c", "text"]`; one character of it may be written with several. */
function jsonScripts(cut, [program, ...others]) {
	if (program === void 0 || !isShell(program.text)) return [];
	const option = others.findIndex(({ text }) => OPTION_C.test(text));
	const script = option < 0 ? void 0 : others[option + 1];
	if (script === void 0) return [];
	let indexes;
	const indexOf = (index) => {
		indexes ??= jsonIndexes(cut.joined.text.slice(script.start, script.end));
		return script.start + (indexes[index] ?? script.end - script.start);
	};
	return [{
		text: script.text,
		interpreter: nameOf(program.text),
		span: (from, to) => cut.joined.span(indexOf(from), indexOf(to))
	}];
}

// src/check/subjects/dockerfile/instructions.ts
/**
* An instruction whose commands are read at the first question. A class, since a getter that thousands of objects share
* costs nothing, and one of its own for each of them more than the whole scan.
*/
var LazyInstruction = class LazyInstruction {
	keyword;
	span;
	keywordSpan;
	flags;
	args;
	argsSpan;
	json;
	words;
	heredocs;
	trigger;
	#cut;
	#shell;
	#commands;
	#scripts;
	constructor(cut, shell) {
		this.keyword = cut.keyword;
		this.span = cut.span;
		this.keywordSpan = cut.keywordSpan;
		this.flags = cut.flags;
		this.args = cut.args;
		this.argsSpan = cut.argsSpan;
		this.json = cut.json;
		this.words = cut.words;
		this.heredocs = cut.heredocs;
		this.trigger = cut.trigger && new LazyInstruction(cut.trigger, shell);
		this.#cut = cut;
		this.#shell = shell;
	}
	get commands() {
		this.#commands ??= commandsOf(this.#cut, this.scripts);
		return this.#commands;
	}
	get scripts() {
		this.#scripts ??= scriptsOf(this.#cut, this.#shell);
		return this.#scripts;
	}
};
/** Makes a cut instruction a subject of rules. `shell`: the words of the last SHELL that counts for it. */
const toInstruction = (cut, shell) => new LazyInstruction(cut, shell);

// src/check/subjects/dockerfile/scope.ts
/**
* Follows ARG and ENV as BuildKit does: the later one wins, an ENV does not see itself, and `ARG NAME` takes the default
* from before the first FROM. A stage starts with what its bases had at their ends, where any ENV wins over any ARG.
*/
function createScope({ instructions, escape: escapeCharacter, globals, base, scratch }) {
	const histories = /* @__PURE__ */ new Map();
	const atEnd = {
		ENV: /* @__PURE__ */ new Map(),
		ARG: /* @__PURE__ */ new Map()
	};
	const absent = base?.absent ?? (scratch ? UNSET : { state: "undeclared" });
	const lookup = (name, before = Number.POSITIVE_INFINITY) => {
		const history = histories.get(name);
		return history?.values[lastAtOrBelow(history.orders, before - 1)] ?? inherited(name, base) ?? absent;
	};
	const latest = (name) => lookup(name);
	const give = (keyword, name, order, value) => {
		atEnd[keyword].set(name, value);
		let history = histories.get(name);
		if (!history) {
			history = {
				orders: [],
				values: []
			};
			histories.set(name, history);
		}
		history.orders.push(order);
		history.values.push(value);
	};
	const argument = ({ name, value }) => {
		if (isProxy(name)) return UNKNOWN$1;
		if (value !== void 0) return variableOf(value, escapeCharacter, latest);
		const global = globals.lookup(name);
		if (global.state !== "unset") return global;
		return latest(name).state === "undeclared" ? UNSET : void 0;
	};
	instructions.forEach((instruction, order) => {
		if (instruction.keyword === "ARG") for (const definition of definitionsOf(instruction)) {
			const value = argument(definition);
			if (value) give("ARG", definition.name, order, value);
		}
		else if (instruction.keyword === "ENV") {
			const given = definitionsOf(instruction).map(({ name, value = "" }) => ({
				name: expand(name, escapeCharacter, latest),
				value: variableOf(value, escapeCharacter, latest)
			}));
			for (const { name, value } of given) if (name !== void 0) give("ENV", name, order, value);
		}
	});
	return {
		base,
		atEnd,
		absent,
		lookup
	};
}
/** What the bases of a stage give, the nearest first; BuildKit sets the ENV of an image once more over what ARG gave. */
function inherited(name, base) {
	let argument;
	let depth = 0;
	for (let scope = base; scope !== void 0; scope = scope.base) {
		if (depth++ === 127) return UNKNOWN$1;
		const value = scope.atEnd.ENV.get(name);
		if (value !== void 0) return value;
		argument ??= scope.atEnd.ARG.get(name);
	}
	return argument;
}

// src/check/subjects/dockerfile/stages.ts
/** Builds the stages of a file in its order: each can only be built on an earlier one. */
function buildStages(cuts, escapeCharacter) {
	const { head: headCuts, stages: stageCuts } = cutAtFrom(cuts);
	const head = headCuts.map((cut) => toInstruction(cut, void 0));
	const earlier = /* @__PURE__ */ new Map();
	const surroundings = {
		escape: escapeCharacter,
		globals: createGlobals(head, escapeCharacter),
		earlier
	};
	const stages = stageCuts.map((stageCut, index) => {
		const built = buildStage(index, stageCut, surroundings);
		if (built.stage.name !== void 0) earlier.set(built.stage.name, built);
		return built.stage;
	});
	return {
		instructions: [...head, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])],
		stages
	};
}
function cutAtFrom(cuts) {
	const head = [];
	const stages = [];
	let current = head;
	for (const cut of cuts) if (cut.keyword === "FROM") {
		current = [];
		stages.push({
			from: cut,
			body: current
		});
	} else current.push(cut);
	return {
		head,
		stages
	};
}
function buildStage(index, cuts, { escape: escapeCharacter, globals, earlier }) {
	const from = toInstruction(cuts.from, void 0);
	const { base, name, imageSpan, image, imageDefault, scratch, platform } = readFrom(from, escapeCharacter, globals, (name) => earlier.get(name));
	let shell = base?.shell;
	const instructions = cuts.body.map((cut) => {
		if (cut.keyword === "SHELL") shell = cut.json ?? shell;
		return toInstruction(cut, shell);
	});
	const scope = createScope({
		instructions,
		escape: escapeCharacter,
		globals,
		base: base?.scope,
		scratch
	});
	const places = lazily(() => placesOf(instructions));
	const stage = {
		index,
		name,
		from,
		imageSpan,
		base: base?.stage,
		image,
		imageDefault,
		scratch,
		platform,
		instructions,
		assignments: instructions.flatMap((instruction) => assignmentsOf(instruction, escapeCharacter)),
		expand: (text, before) => {
			const lookup = before === from ? globals.lookup : (name) => scope.lookup(name, before && places().get(before));
			return expand(text, escapeCharacter, lookup);
		}
	};
	const user = instructions.findLast(({ keyword, args }) => keyword === "USER" && args !== "");
	stage.user = user ? {
		text: user.args,
		resolved: stage.expand(user.args, user),
		instruction: user,
		stage
	} : base?.stage.user;
	return {
		stage,
		scope,
		shell
	};
}
/** The index of each instruction of a stage; of what ONBUILD holds, that of the ONBUILD. */
function placesOf(instructions) {
	const places = /* @__PURE__ */ new Map();
	instructions.forEach((instruction, index) => {
		for (let part = instruction; part; part = part.trigger) places.set(part, index);
	});
	return places;
}
function lazily(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

// src/check/subjects/dockerfile.ts
/**
* Reads a Dockerfile as the subject of rules. `builds`: the CI jobs that build it, undefined when that is not known.
* Never throws, whatever the text holds.
*/
function dockerfileSubject(source, builds) {
	const scanned = scan(source);
	const { instructions, stages } = buildStages(scanned.instructions, scanned.escape);
	const final = finalStage(stages, builds);
	const refusal = scanned.error ?? findRefusal(scanned.instructions);
	return {
		dockerfile: {
			source,
			escape: scanned.escape,
			directives: scanned.directives,
			instructions,
			stages,
			final,
			shipped: withBases(final),
			images: imageUses(stages),
			builds
		},
		error: refusal && {
			message: refusal.message,
			location: locationOf(source, refusal)
		}
	};
}
/**
* The stage that a CI job targets; of several, the last in the file. A job without target, or with one that does not
* exist, builds the last stage of all.
*/
function finalStage(stages, builds = []) {
	const last = stages.at(-1);
	let final;
	for (const { target } of builds) {
		const name = target?.toLowerCase();
		const stage = stages.findLast((candidate) => name !== void 0 && candidate.name === name) ?? last;
		if (final === void 0 || stage !== void 0 && stage.index > final.index) final = stage;
	}
	return final ?? last;
}
function withBases(final) {
	const shipped = [];
	for (let stage = final; stage !== void 0; stage = stage.base) shipped.push(stage);
	return shipped;
}
function locationOf(source, { line }) {
	const number = Math.max(line, 1);
	return {
		path: source.path,
		start: {
			line: number,
			column: 1
		},
		end: {
			line: number,
			column: source.line(number).length + 1
		}
	};
}

// src/check/gather/dockerfiles.ts
/** The Dockerfiles at these paths. One that BuildKit refuses is a problem; what can be read of it is still linted. */
function gatherDockerfiles(paths, buildsOf, known, reader, notes) {
	return paths.flatMap((path) => {
		const source = reader.source(path);
		if (!source) return [];
		const { dockerfile, error } = dockerfileSubject(source, buildsOf(path));
		if (error) notes.problems.push({
			kind: "dockerfile-syntax",
			location: error.location,
			facts: { reason: error.message },
			sample: buildsOf(path)?.length === 0
		});
		const ignoreFile = ignoreFileOf(path, buildsOf(path), known, reader);
		return [ignoreFile ? {
			...dockerfile,
			ignoreFile
		} : dockerfile];
	});
}
/**
* The `.dockerignore` that the builds of a Dockerfile read: the one that is named after it, else that of the context.
* Without a CI file, the context is taken for the folder of the Dockerfile when there is one in it.
*/
function ignoreFileOf(path, builds, known, reader) {
	const contexts = new Set(builds?.map(({ context }) => context) ?? [folderOf(path)]);
	const [context] = contexts;
	if (contexts.size !== 1 || context === void 0) return void 0;
	const found = [`${path}.dockerignore`, join$1(context, ".dockerignore")].find((each) => known.has(each));
	const source = found === void 0 ? void 0 : reader.quietly(found);
	return source && readIgnoreFile(source.path, source.text);
}

// src/check/gather/kustomizations.ts
/** Fields of a kustomization that name files, and those whose entries name one in `path`. */
const FILES = [
	"resources",
	"bases",
	"components",
	"patchesStrategicMerge",
	"configurations",
	"crds",
	"generators",
	"transformers",
	"validators"
];
const PATCHES = [
	"patches",
	"patchesJson6902",
	"replacements"
];
/**
* The manifests that Kustomize folders use: those beside a kustomization and those it names. Overlays change them before
* they are deployed.
*/
function gatherKustomizeBases(inventory, reader, notes) {
	const bases = /* @__PURE__ */ new Set();
	const folders = new Set(inventory.kustomizations.map(({ folder }) => folder));
	for (const path of inventory.manifests) if (folders.has(folderOf(path))) bases.add(path);
	for (const { folder, file } of inventory.kustomizations) {
		const source = reader.source(file);
		if (!source) continue;
		const value = asRecord(readDocuments(source, "expected", notes)[0]?.value);
		const named = [...FILES.flatMap((field) => asList(value[field])), ...PATCHES.flatMap((field) => asList(value[field]).map((entry) => asText(entry) ?? asRecord(entry).path))];
		for (const name of named) {
			const written = asText(name);
			const path = written && resolveEntry(folder, written);
			if (path) bases.add(path);
		}
	}
	return bases;
}

// src/check/gather/object-header.ts
/** Lines that an object begins with, and what it cannot be one without. */
const HEADER = /^["']?(?:apiVersion|kind)["']?:/m;
const METADATA = /^["']?metadata["']?:/m;
/** Whether a text may hold an object that lacks `apiVersion` or `kind`. */
const mayLackHeader = (text) => HEADER.test(text) && METADATA.test(text);
const API_VERSION = /^(?:[a-z0-9.-]+\/)?v\d+(?:(?:alpha|beta)\d+)?$/;
const KIND = /^[A-Z][A-Za-z]+$/;
const CONTENT = [
	"spec",
	"data",
	"stringData",
	"rules",
	"subjects"
];
/**
* The one of `apiVersion` and `kind` that a document lacks, when it has the other, a name and the content of an object.
* Undefined for an object that has both, and for anything else.
*/
function missingHeader({ value }) {
	if (!isRecord(value) || !isRecord(value.metadata) || asText(value.metadata.name) === void 0) return void 0;
	if (!CONTENT.some((field) => isRecord(value[field]) || Array.isArray(value[field]))) return void 0;
	const { apiVersion, kind } = value;
	if (apiVersion === void 0) return KIND.test(asText(kind) ?? "") ? "apiVersion" : void 0;
	return kind === void 0 && API_VERSION.test(asText(apiVersion) ?? "") ? "kind" : void 0;
}

// src/check/gather/objects.ts
/** A text without these words holds no Kubernetes object: most YAML and JSON of a repository is never parsed. */
const mayHoldObjects = (text) => text.includes("apiVersion") && text.includes("kind") || mayLackHeader(text);
/** Files read in one turn of the event loop. */
const TURN = 64;
/**
* The Kubernetes objects of the plain manifests. Those that a Kustomize folder uses have the state `base`. A text that
* a template engine fills, or that SOPS encrypts, is noted as not verified. Whoever works beside it has a turn now and
* then: the rendering of releases.
*/
async function gatherObjects(paths, bases, before, reader, notes) {
	const [objects, encrypted] = [[], []];
	for (let first = 0; first < paths.length; first += TURN) {
		for (const path of paths.slice(first, first + TURN)) {
			const read = before.get(path) ?? readObjects(path, bases, reader);
			for (const object of read.objects) objects.push(object);
			for (const document of read.encrypted) encrypted.push(document);
			for (const problem of read.notes.problems) notes.problems.push(problem);
			for (const each of read.notes.unread) notes.unread.push(each);
		}
		await setImmediate();
	}
	return {
		objects,
		encrypted
	};
}
function readObjects(path, bases, reader) {
	const state = bases.has(path) ? "base" : "deployed";
	const notes = {
		problems: [],
		unread: []
	};
	const source = reader.source(path);
	if (!source || !mayHoldObjects(source.text)) return {
		objects: [],
		encrypted: [],
		notes
	};
	const encrypted = [];
	return {
		objects: readDocuments(source, "expected", notes).flatMap((document) => {
			if (isEncrypted(document)) {
				encrypted.push(document);
				notes.unread.push(unread("encrypted", path, document.locate([]).start.line));
				return [];
			}
			if (state === "deployed") noteMissingHeader(document, notes);
			return kubernetesObjects(document, state).filter((object) => {
				const reason = isTemplate(object) ? "template-not-rendered" : isFragment(object) ? "patch-fragment" : void 0;
				if (reason === void 0) return true;
				if (object.state === "deployed") notes.unread.push(unread(reason, path, document.locate(object.route).start.line));
				return false;
			});
		}),
		encrypted,
		notes
	};
}
/**
* The Applications and ApplicationSets among the plain manifests, found before the rest is read: they decide what is
* rendered. What else their files hold comes with the rest.
*/
function findApplications(paths, bases, reader) {
	const read = new Map(paths.filter((path) => reader.quietly(path)?.text.includes("Application")).map((path) => [path, readObjects(path, bases, reader)]));
	return {
		applications: [...read.values()].flatMap((file) => file.objects).flatMap((object) => argoApplication(object) ?? []),
		read
	};
}
function noteMissingHeader(document, { problems }) {
	const missing = missingHeader(document);
	if (missing === void 0) return;
	const facts = {
		missing,
		called: asText(follow(document.value, ["metadata", "name"])) ?? ""
	};
	problems.push({
		kind: "object-header",
		location: document.locate([]),
		facts,
		sample: isSamplePath(document.source.path)
	});
}
/** SOPS adds its own `sops` mapping, with a `mac`, to what it encrypts. */
const isEncrypted = ({ value }) => isRecord(value) && isRecord(value.sops) && "mac" in value.sops;
/** `name: etcd-{{cell}}` is valid YAML, and yet the text of a template engine: no object has such a name. */
const isTemplate = (object) => [
	"name",
	"generateName",
	"namespace"
].some((field) => String(object.get("metadata", field) ?? "").includes("{{"));
/** Names that projects give to the patches of a tool that they do not say more about. */
const PATCH_PATH = /(?:^|[/._-])(?:patch(?:es)?|overlays?|components?|kustomize)(?:[/._-]|$)/i;
/** A file or a folder that is called a patch in so many words. */
const PATCH_FILE = /(?:^|[/._-])patch(?:es)?(?:[/._-]|$)/i;
/** `00-assert.yaml`, `pod-assert.yaml`, `assertions.yaml`: what Chainsaw and KUTTL compare with objects of a cluster. */
const ASSERTION_FILE = /(?:^|[/._-])(?:assert|assertions?)(?:[._-][^/]*)?\.ya?ml$/i;
/**
* A workload that no cluster accepts, since no container of it has an image, at a path that speaks of patches; any other
* object of a file that is called a patch; a test's picture of an object.
*/
function isFragment(object) {
	const { path } = object.document.source;
	if (isSamplePath(path) && ASSERTION_FILE.test(path)) return true;
	if (!makesPods(object)) return PATCH_FILE.test(path);
	return PATCH_PATH.test(path) && !object.pod?.containers.some((container) => container.get("image") !== void 0);
}

// src/check/subjects/builds/certificates.ts
/** The bundle of a whole operating system holds some 150. */
const MOST_CERTIFICATES = 500;
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,20000}-----END CERTIFICATE-----/g;
/** Names of files that hold certificates. */
const CERTIFICATE_FILE = /\.(?:crt|cer|pem|der)$/i;
/** The certificates of a file, in PEM or DER; none when there is none that can be read. */
function certificatesIn(path, bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	return (text.includes("-----BEGIN") ? text.match(BLOCK) ?? [] : [bytes]).slice(0, MOST_CERTIFICATES).flatMap((block) => {
		const kind = kindOf(block);
		return kind ? [{
			path,
			kind
		}] : [];
	});
}
/**
* What a certificate is for, by its basic constraints. One that has signed itself without being an authority may be
* trusted for itself.
*/
function kindOf(block) {
	try {
		const certificate = new X509Certificate(block);
		if (certificate.ca) return "authority";
		return certificate.issuer === certificate.subject ? "unknown" : "leaf";
	} catch {
		return;
	}
}

// src/check/subjects/builds/context.ts
/** Files that one pattern is tried on, and that one folder is looked through for: a hostile repository has more. */
const MOST_TRIED = 2e4;
/** Files of certificates read for one source; a folder of authorities has some hundreds. */
const MOST_READ = 200;
/**
* The files that a build can copy: those of a folder of the repository, less what the `.dockerignore` of the Dockerfile,
* else that of the folder, leaves out. BuildKit and kaniko look for the two in this order.
*/
function createContext(options) {
	const { folder, dockerfile, files, made, textOf, bytesOf } = options;
	const ignoreFile = [`${dockerfile}.dockerignore`, join$1(folder, ".dockerignore")].find(files.has);
	let excludes;
	const excluded = (path) => {
		if (ignoreFile === void 0) return false;
		excludes ??= excludesOf(readIgnoreFile(ignoreFile, textOf(ignoreFile) ?? ""));
		return excludes(folder === "." ? path : path.slice(folder.length + 1));
	};
	const inContext = (path) => folder === "." ? path : path === "." ? folder : `${folder}/${path}`;
	const found = (path) => {
		if (path === folder || path === ".") return "found";
		if (files.has(path)) return excluded(path) ? "excluded" : "found";
		if (!files.holds(path)) return "missing";
		return !excluded(path) || files.below(path, MOST_TRIED).some((file) => !excluded(file)) ? "found" : "excluded";
	};
	const find = (written) => {
		const source = inFolder(written);
		if (/[*?[\\]/.test(source)) return {
			pattern: true,
			state: findPattern(source)
		};
		const path = inContext(source);
		const state = found(path);
		if (state !== "found" && (files.extract || files.maybe(path) || made(path))) return {
			pattern: false,
			state: "unknown"
		};
		if (state === "excluded") return {
			pattern: false,
			state,
			excludedBy: ignoreFile
		};
		return {
			pattern: false,
			state,
			elsewhere: state === "missing" ? [join$1(folderOf(dockerfile), source), source].find((other) => other !== path && (files.has(other) || files.holds(other))) : void 0
		};
	};
	const matching = (source) => {
		const parts = source.split("/");
		const plain = parts.findIndex((part) => /[*?[\\]/.test(part));
		const fixed = inContext(parts.slice(0, plain).join("/") || ".");
		const start = folder === "." ? 0 : folder.length + 1;
		return {
			paths: files.below(fixed, MOST_TRIED).filter((path) => {
				const names = path.slice(start).split("/");
				return names.length >= parts.length && parts.every((part, index) => matchesPart(part, names[index] ?? ""));
			}),
			fixed
		};
	};
	const findPattern = (source) => {
		const { paths, fixed } = matching(source);
		if (paths.some((path) => !excluded(path))) return "found";
		if (files.extract || files.maybe(fixed) || made(fixed) || files.below(fixed, 20001).length > MOST_TRIED) return "unknown";
		return paths.length > 0 ? "excluded" : "missing";
	};
	const certificates = (written) => {
		const source = inFolder(written);
		const path = inContext(source);
		return (/[*?[\\]/.test(source) ? matching(source).paths : files.has(path) ? [path] : files.below(path, MOST_TRIED)).filter((each) => CERTIFICATE_FILE.test(nameOf(each)) && !excluded(each)).slice(0, MOST_READ).flatMap((each) => {
			const bytes = bytesOf(each);
			return bytes ? certificatesIn(each, bytes) : [];
		});
	};
	return {
		find,
		certificates
	};
}
/** A source as BuildKit cleans it: from the root of the context, which it cannot leave. */
function inFolder(written) {
	const parts = [];
	for (const part of written.split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return resolvePath(".", parts.join("/")) ?? ".";
}

// src/check/subjects/builds/file-index.ts
function indexFiles({ paths, aside }, gitmodules) {
	const known = new Set(paths);
	const doubtful = [...aside.map((path) => path.replace(/\/$/, "")), ...submodules(gitmodules)].sort(byUnits);
	const doubts = new Set(doubtful);
	return {
		extract: paths.every((path) => DESCRIBES.test(path)),
		has: (path) => known.has(path),
		holds: (folder) => (folder === "." ? paths : startingWith(paths, `${folder}/`, 1)).length > 0,
		below: (folder, most) => folder === "." ? paths.slice(0, most) : startingWith(paths, `${folder}/`, most),
		maybe: (path) => {
			if (path === ".") return doubts.size > 0;
			const parts = path.split("/");
			return parts.some((_, index) => doubts.has(parts.slice(0, index + 1).join("/"))) || startingWith(doubtful, `${path}/`, 1).length > 0;
		}
	};
}
/**
* Files that say how something is built and deployed. A folder that holds nothing else, neither code nor a page to read,
* is what was taken out of a repository.
*/
const DESCRIBES = /(?:^|\/)(?:[^/]*(?:Docker|Container)file[^/]*|\.[^/]+|LICEN[CS]E)$|\.(?:ya?ml|tpl|dockerfile|[a-z]+ignore|properties|conf|env|lock|txt|enc|dec)$/i;
const byUnits = (a, b) => a < b ? -1 : a > b ? 1 : 0;
/** Folders that other repositories are checked out in. */
const submodules = (text = "") => [...text.matchAll(/^[ \t]*path[ \t]*=[ \t]*([^\r\n]+)$/gm)].flatMap(([, path = ""]) => resolvePath(".", path.trim()) ?? []);
/** The first of the sorted texts that start with a folder and its `/`. */
function startingWith(sorted, prefix, most) {
	const from = firstAtOrAbove(sorted, prefix);
	const to = firstAtOrAbove(sorted, `${prefix.slice(0, -1)}0`);
	return from < to ? sorted.slice(from, Math.min(to, from + most)) : [];
}
function firstAtOrAbove(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/check/subjects/builds/commands.ts
/** A CI script with more substitutions is the work of an attacker: within each other they exhaust the stack. */
const MOST_SUBSTITUTIONS = 300;
const NOWHERE = {
	start: 0,
	end: 0
};
/** Every command of a shell text in order, as its words: quotes removed, expansions kept as written. */
function shellCommands(text) {
	if ((text.match(/[$<>]\(/g)?.length ?? 0) > MOST_SUBSTITUTIONS) return [];
	return parseShell(text, () => NOWHERE).map(({ program = "", arguments: words }) => [program, ...words.map(unquoted)]);
}
/** A word with an expansion keeps its quotes: they go, as nothing but the path in it matters. */
const unquoted = (word) => word.includes("$") ? word.replaceAll("\"", "") : word;
const ASSIGNMENT = /[\n;&|(][ \t]*(?:export[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=/g;
/** The variables that a shell text sets. */
const assignedVariables = (text) => [...`\n${text}`.matchAll(ASSIGNMENT)].map(([, name]) => name ?? "");

// src/check/subjects/builds/script.ts
/** GitLab follows `!reference` in `!reference` this deep. */
const MAX_DEPTH = 10;
const MAX_TEXTS = 1e3;
/**
* The commands of some `script` values: nested lists one after the other, and what `!reference [job, script]` stands for
* put in its place. `doubtful` when such a job is not among those read.
*/
function scriptTexts(pipeline, values) {
	const texts = [];
	let doubtful = false;
	const visit = (value, depth) => {
		if (texts.length >= MAX_TEXTS || depth > MAX_DEPTH) doubtful = true;
		else if (typeof value === "string") texts.push(value);
		else if (isScriptReference(value)) {
			const [name, section] = value;
			const job = pipeline.jobs.find((candidate) => candidate.name === name);
			if (!job) doubtful = true;
			else visit(job.effective[section], depth + 1);
		} else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
		else if (isRecord(value)) doubtful = true;
	};
	for (const value of values) visit(value, 0);
	return {
		texts,
		doubtful
	};
}

// src/check/subjects/pipeline/variables.ts
/** Variables read of one `variables`, and kept of all that a job inherits; real files have some tens. */
const MAX_VARIABLES = 500;
const MAX_INHERITED = 1e3;
/**
* What a `variables` mapping sets: texts and numbers, or the `value` of `{ value, description, options }`. Without
* `document`, the defaults of a catalogue template.
*/
function readVariables(written, document, route = []) {
	const found = /* @__PURE__ */ new Map();
	if (!isRecord(written)) return found;
	for (const [name, entry] of Object.entries(written).slice(0, MAX_VARIABLES)) {
		const value = textOf(isRecord(entry) ? entry.value : entry);
		if (value === void 0) continue;
		const steps = document ? [
			...route,
			name,
			...isRecord(entry) ? ["value"] : []
		] : [];
		found.set(name, {
			name,
			value,
			document,
			route: steps
		});
	}
	return found;
}
function textOf(value) {
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return value === null || value === void 0 ? "" : void 0;
}
/** The maps laid over each other, the last one wins. */
function overlay(...maps) {
	const all = /* @__PURE__ */ new Map();
	for (const map of maps) for (const [name, variable] of map) if (all.size < MAX_INHERITED || all.has(name)) all.set(name, variable);
	return all;
}
/** The global variables that a job takes over: all, none or some, as its `inherit: variables` says. */
function inheritedGlobals(globals, job) {
	const { variables } = isRecord(job.inherit) ? job.inherit : {};
	if (variables === false) return /* @__PURE__ */ new Map();
	if (!Array.isArray(variables)) return globals;
	return new Map([...globals].filter(([name]) => variables.includes(name)));
}

// src/check/subjects/builds/variants.ts
/** GitLab makes at most this many jobs of one matrix. */
const MAX_VARIANTS = 200;
/**
* The values that the variables of a job may have: as written, with each line of `parallel: matrix`, with each rule that
* sets variables. Undefined when there are too many to follow.
*/
function jobVariants(job) {
	const written = new Map(job.variables.map((variable) => [variable.name, variable.value]));
	const rules = [asRecord(job.pipeline.effective.workflow).rules, job.effective.rules].flatMap((list) => asList(list).flatMap((rule) => isRecord(rule) && isRecord(rule.variables) ? [readVariables(rule.variables)] : []));
	const lines = matrixLines(asRecord(job.effective.parallel).matrix);
	if (!lines || lines.length * (rules.length + 1) > MAX_VARIANTS) return void 0;
	return [void 0, ...rules].flatMap((rule) => lines.map((line) => (name) => line.get(name) ?? rule?.get(name)?.value ?? written.get(name)));
}
/** Every combination of the values that each entry of a matrix lists; one empty line without a matrix. */
function matrixLines(matrix) {
	if (!Array.isArray(matrix)) return [/* @__PURE__ */ new Map()];
	const lines = [];
	for (const entry of matrix) {
		let combined = [/* @__PURE__ */ new Map()];
		for (const [name, written] of Object.entries(asRecord(entry))) {
			const values = Array.isArray(written) ? written : [written];
			if (combined.length * values.length > MAX_VARIANTS) return void 0;
			combined = combined.flatMap((line) => values.map((value) => new Map([...line, [name, String(value)]])));
		}
		lines.push(...combined);
		if (lines.length > MAX_VARIANTS) return void 0;
	}
	return lines;
}

// src/check/subjects/builds/made-files.ts
/** Programs that leave the folder of the project as it is. */
const HARMLESS = /* @__PURE__ */ new Set([
	...[
		"",
		".",
		":",
		"[",
		"[[",
		"cat",
		"cd",
		"date",
		"docker",
		"echo",
		"env",
		"exit",
		"export",
		"ls",
		"printenv",
		"printf"
	],
	...[
		"pwd",
		"set",
		"sleep",
		"source",
		"test",
		"true",
		"unset",
		"executor",
		"buildctl",
		"buildctl-daemonless.sh"
	],
	...[
		"buildah",
		"podman",
		"nerdctl",
		"crane",
		"tr",
		"cut",
		"head",
		"tail",
		"grep",
		"sed",
		"awk",
		"jq",
		"git"
	]
]);
/** What writes into a file of the project: `>`, but for devices and what the builder needs of its own. */
const WRITES = /(?:^|[^<>=&])>{1,2}[ \t]*(?!&|\/(?:dev|kaniko|root|tmp)\/|[~"']?\$?\{?HOME)\S/;
/** Commands of git that bring in what somebody else wrote. */
const FETCHES = /* @__PURE__ */ new Set([
	"clone",
	"submodule",
	"checkout",
	"lfs",
	"pull",
	"apply"
]);
/** A longer script is not looked through. */
const LONGEST_SCRIPT = 1e5;
const everything = () => true;
/** With more folders of artifacts, anything may be made. */
const MOST_FOLDERS = 500;
/**
* What each job of a pipeline may find besides the repository: artifacts of other jobs, its cache, and what its own
* commands make before the build. What cannot be told makes everything possible. Nothing is read before it is asked for.
*/
function madeFiles(pipeline) {
	let artifacts;
	const known = /* @__PURE__ */ new Map();
	const madeFor = (job) => {
		if (pipeline.incomplete || !job.resolved || runsCommands(job) || asList(job.effective.needs).some(isElsewhere)) return everything;
		artifacts ??= [...new Set(pipeline.jobs.filter(({ hidden }) => !hidden).flatMap(artifactsOf))];
		const folders = [...artifacts, ...cachesOf(job, pipeline)];
		if (folders.includes(".") || folders.length > MOST_FOLDERS) return everything;
		return (path) => path === "." ? folders.length > 0 : folders.some((folder) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
	};
	return (job) => (path) => {
		const made = known.get(job) ?? madeFor(job);
		known.set(job, made);
		return made(path);
	};
}
/** Artifacts of another project or pipeline. */
const isElsewhere = (need) => isRecord(need) && (need.project !== void 0 || need.pipeline !== void 0);
function runsCommands(job) {
	const { texts, doubtful } = scriptTexts(job.pipeline, [...beforeScript(job), job.effective.script]);
	return doubtful || texts.some((text) => text.length > LONGEST_SCRIPT || WRITES.test(text) || shellCommands(text).some(makesFiles));
}
function makesFiles([written = "", ...words]) {
	const program = written.slice(written.lastIndexOf("/") + 1);
	if (program === "sed") return words.some((word) => /^-[a-zA-Z]*i|^--in-place/.test(word));
	if (program === "git") return words.some((word) => FETCHES.has(word));
	return !HARMLESS.has(program);
}
/** The paths of `artifacts`, as far as they are plain; `.` for what may be anywhere. */
function artifactsOf(job) {
	const artifacts = asRecord(job.effective.artifacts);
	const written = artifacts.paths;
	const paths = written === void 0 ? [] : Array.isArray(written) ? written : [written];
	const ofTemplates = job.templates.flatMap(({ required, defaults }) => Object.keys({
		...required,
		...defaults
	}).filter((name) => required[name] === "artifacts" || name === "ARTEFACT_DIR"));
	const all = [...paths, ...ofTemplates.map((name) => `$${name}`)];
	return [...artifacts.untracked === true ? ["."] : [], ...plainPaths(all, job)];
}
function cachesOf(job, { effective: file }) {
	const written = job.effective.cache ?? asRecord(file.default).cache ?? file.cache;
	return (Array.isArray(written) ? written : [written]).flatMap((cache) => {
		const { paths, untracked } = asRecord(cache);
		return untracked === true ? ["."] : plainPaths(asList(paths), job);
	});
}
/** Each path up to its first pattern, from the root; `.` when it cannot be told. */
function plainPaths(paths, job) {
	if (paths.length === 0) return [];
	const variants = jobVariants(job);
	if (!variants) return ["."];
	return paths.flatMap((path) => typeof path === "string" && !path.startsWith("!") ? variants.map((lookup) => {
		const plain = expandVariables(path, (name) => name === "CI_PROJECT_DIR" ? "." : lookup(name))?.replace(/[^/]*[*?[\\].*$/s, "");
		return plain === void 0 ? "." : resolvePath(".", plain) ?? ".";
	}) : []);
}

// src/check/subjects/builds/by-hand.ts
/** Programs that only start another one. */
const STARTERS = /* @__PURE__ */ new Set([
	"sudo",
	"exec",
	"time",
	"command",
	"nice",
	"nohup"
]);
/** Flags of `docker build` and its like that take no value. */
const SWITCHES = /^(?:-q|-D|--(?:quiet|pull|push|load|no-cache|rm|force-rm|squash|compress|debug|check|layers|tls-verify|isolation=.*)|-[qD]+)$/;
/** Flags without which kaniko does nothing, or that tell it from another `executor`. */
const KANIKO = /^(?:-[cdf]|--(?:context|destination|dockerfile|no-push))(?:=|$)/;
/** The image build that one command of a script runs, `cwd` being the folder it runs in. Undefined for other commands. */
function readBuild(command, cwd) {
	const words = command.slice(command.findIndex((word) => !STARTERS.has(word)));
	const program = words[0]?.slice(words[0].lastIndexOf("/") + 1);
	const [, ...rest] = words;
	switch (program) {
		case "executor":
		case "kaniko": return rest.some((word) => KANIKO.test(word)) ? kaniko(rest, cwd) : void 0;
		case "buildctl":
		case "buildctl-daemonless.sh": return rest.includes("build") ? buildctl(rest, cwd) : void 0;
		case "docker":
		case "podman":
		case "nerdctl":
		case "buildah":
		case "img": return docker(rest, cwd);
		case "docker-compose":
		case "podman-compose": return rest.includes("build") ? { builder: "unknown" } : void 0;
	}
}
/** The last value of a flag, written `--name=value`, `--name value` or `-n value`. */
function flagValue(words, ...names) {
	let value;
	words.forEach((word, index) => {
		for (const name of names) if (word === name) value = words[index + 1];
		else if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
	});
	return value;
}
/** The last `key=value` among the values of a flag that may be repeated: `--opt target=x`, `--local context=.`. */
function optionValue(words, flag, key) {
	return words.flatMap((word, index) => word === flag ? [words[index + 1] ?? ""] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : []).findLast((value) => value.startsWith(`${key}=`))?.slice(key.length + 1);
}
const isAbsolute = (path) => path.startsWith("/") || /^\$\{?CI_PROJECT_DIR\b/.test(path);
/** A path that a script writes in a folder, from the root of the repository. */
const within = (folder, path) => isAbsolute(path) || folder === "." ? path : `${folder}/${path}`;
/** Stands for a folder that cannot be told: no path is found in it. */
const ELSEWHERE = "~";
/** The folder a script is in after a command. */
function folderAfter([program, ...rest], cwd) {
	if (program === "popd") return ELSEWHERE;
	if (program !== "cd" && program !== "pushd") return cwd;
	const folder = rest.find((word) => !word.startsWith("-"));
	return folder === void 0 ? ELSEWHERE : within(cwd, folder);
}
/** kaniko looks for a relative Dockerfile in the current folder, then in the context: told apart when they are one. */
function kaniko(words, cwd) {
	const context = flagValue(words, "--context", "-c")?.replace(/^dir:\/\//, "");
	const dockerfile = flagValue(words, "--dockerfile", "-f") ?? "Dockerfile";
	return {
		builder: "kaniko",
		dockerfile: isAbsolute(dockerfile) || context === void 0 || /^(?:\.\/?|\$\{?CI_PROJECT_DIR\}?\/?)$/.test(context) ? within(cwd, dockerfile) : void 0,
		context: context === void 0 ? void 0 : within(cwd, context),
		target: flagValue(words, "--target")
	};
}
function buildctl(words, cwd) {
	const folder = optionValue(words, "--local", "dockerfile");
	const context = optionValue(words, "--local", "context");
	const name = optionValue(words, "--opt", "filename") ?? "Dockerfile";
	return {
		builder: "buildkit",
		dockerfile: folder === void 0 ? void 0 : within(within(cwd, folder), name),
		context: context === void 0 ? void 0 : within(cwd, context),
		target: optionValue(words, "--opt", "target")
	};
}
function docker(words, cwd) {
	const at = words.findIndex((word) => !word.startsWith("-"));
	const [first, second] = [words[at], words[at + 1]];
	if (first === "compose" && words.includes("build") || first === "buildx" && second === "bake") return { builder: "unknown" };
	const nested = (first === "buildx" || first === "image" || first === "builder") && second === "build";
	if (!nested && first !== "build" && first !== "bud" && first !== "build-using-dockerfile") return void 0;
	const rest = words.slice(at + (nested ? 2 : 1));
	const context = rest.find((word, index) => !word.startsWith("-") && !takesValue(rest[index - 1])) ?? "-";
	const file = flagValue(rest, "--file", "-f");
	const remote = context === "-" || /^(?:https?:|git@|git:|ssh:)/.test(context);
	return {
		builder: "unknown",
		dockerfile: file === "-" || file === void 0 && remote ? void 0 : within(cwd, file ?? `${context}/Dockerfile`),
		context: remote ? void 0 : within(cwd, context),
		target: flagValue(rest, "--target")
	};
}
const takesValue = (word) => word?.startsWith("-") === true && !word.includes("=") && !SWITCHES.test(word);

// src/check/subjects/builds/path.ts
/** Stands for the root of the repository in an expanded text; no real path holds it. */
const ROOT = "\0";
/**
* The path from the root of the repository that a text of a CI script stands for: `./` and `..` removed, `.` for the root
* itself. Undefined when a variable is unknown or the path lies outside. A relative path starts at the root.
*/
function repositoryPath(text, lookup) {
	if (text.includes(ROOT)) return void 0;
	const expanded = expandVariables(text, (name) => {
		if (name === "CI_PROJECT_DIR") return ROOT;
		const value = lookup(name);
		return value?.includes(ROOT) ? void 0 : value;
	});
	if (expanded === void 0) return void 0;
	const rest = expanded.startsWith(`${ROOT}/`) || expanded === ROOT ? expanded.slice(1) : expanded;
	if (rest === expanded && rest.startsWith("/") || rest.includes(ROOT) || /^~|[*?:\\]/.test(rest)) return void 0;
	const parts = [];
	for (const part of rest.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.length === 0 ? "." : parts.join("/");
}

// src/check/subjects/image-builds.ts
/** Characters of scripts read for one pipeline; aliases can make a small file endless. */
const MAX_CHARACTERS = 2e6;
/**
* What the jobs of a pipeline build: through a template of the catalogue, or by running kaniko, buildctl, docker or their
* like in their own script. Values that only the runner knows leave a build undetermined.
*/
function imageBuilds(pipeline) {
	const builds = /* @__PURE__ */ new Map();
	let unknown = false;
	let left = MAX_CHARACTERS;
	for (const job of pipeline.jobs) {
		if (job.hidden) continue;
		const { texts, doubtful } = scriptTexts(pipeline, [...beforeScript(job), job.effective.script]);
		left -= texts.reduce((sum, text) => sum + text.length, 0);
		if (doubtful || left < 0) unknown = true;
		const { written, assigned } = writtenBuilds(job, left < 0 ? [] : texts);
		if (written.length === 0) continue;
		const variants = jobVariants(job) ?? [];
		if (variants.length === 0) unknown = true;
		for (const lookup of variants) for (const one of written) {
			const found = determine(job, one, (name) => assigned.has(name) ? void 0 : lookup(name));
			if (found) builds.set(JSON.stringify([found.path, found.build]), found);
			else unknown = true;
		}
	}
	return {
		builds: [...builds.values()],
		unknown
	};
}
/** What a job builds as written, and the variables that its own commands set. */
function writtenBuilds(job, texts) {
	const written = [];
	let cwd = ".";
	for (const words of texts.flatMap(shellCommands)) {
		const build = readBuild(words, cwd);
		if (build) written.push(build);
		cwd = folderAfter(words, cwd);
	}
	const template = job.effective.script === void 0 && job.templates.find(({ builder }) => builder);
	if (template) {
		const { name, builder = "unknown", dockerfile, context } = template;
		written.push({
			template: name,
			builder,
			dockerfile,
			context
		});
	}
	return {
		written,
		assigned: new Set(texts.flatMap(assignedVariables))
	};
}
function determine(job, written, lookup) {
	const { template, builder } = written;
	const words = extraArguments(job, template, lookup);
	const dockerfile = flagValue(words, "--dockerfile") ?? written.dockerfile;
	const target = flagValue(words, "--target") ?? optionValue(words, "--opt", "target") ?? written.target;
	const path = dockerfile === void 0 ? void 0 : repositoryPath(dockerfile, lookup);
	const stage = expandVariables(target ?? "", lookup);
	if (path === void 0 || path === "." || stage === void 0) return void 0;
	const context = written.context === void 0 ? void 0 : repositoryPath(written.context, lookup);
	return {
		path,
		job,
		build: {
			job: job.name,
			builder,
			template,
			target: stage === "" ? void 0 : stage,
			context
		}
	};
}
/** The words that the variables of a template add to its builder's command; the shell leaves quotes in them. */
const extraArguments = (job, template, lookup) => (job.templates.find(({ name }) => name === template)?.extraArguments ?? []).flatMap((name) => (lookup(name) ?? "").trim().split(/\s+/));

// src/check/subjects/pipeline/extends.ts
/** Names read of one `extends`, and templates kept of one chain; GitLab follows eleven levels. */
const MAX_NAMES = 50;
const MAX_ANCESTORS = 200;
const EMPTY = {
	ancestors: [],
	resolved: true,
	effective: {},
	variables: /* @__PURE__ */ new Map()
};
/** The names that `extends` holds: a text, or a list of texts. */
function extendsNames(value) {
	if (typeof value === "string") return [{ name: value }];
	if (!Array.isArray(value)) return [];
	return value.slice(0, MAX_NAMES).flatMap((name, index) => typeof name === "string" ? [{
		name,
		index
	}] : []);
}
/**
* Resolves `extends` as GitLab does: what a job writes is merged over the templates it names, in their order. A job that
* leads back to itself has its own name among its ancestors. Each job is resolved once.
*
* `catalogue`: whether a template of the profile's catalogue is there to be merged under a job of the same name.
*/
function createResolver(jobs, profile, { merge }, catalogue) {
	const done = /* @__PURE__ */ new Map();
	const open = /* @__PURE__ */ new Set();
	const template = (name) => {
		const { templates } = profile.pipeline;
		if (!Object.hasOwn(templates, name) || jobs.has(name) && !catalogue(name)) return void 0;
		const { extends: parent, stage, defaults } = templates[name] ?? {};
		return {
			...parent && { extends: parent },
			...stage && { stage },
			...defaults && { variables: defaults }
		};
	};
	const resolve = (name) => {
		const known = done.get(name);
		if (known) return known;
		const below = template(name);
		const layers = jobs.get(name);
		if (!below && !layers) return void 0;
		if (open.has(name)) return EMPTY;
		open.add(name);
		const chain = build(name, below, layers ?? []);
		open.delete(name);
		done.set(name, chain);
		return chain;
	};
	const build = (name, below, layers) => {
		const written = layers.reduce((so, { value }) => merge(so, value), below ?? {});
		const parents = extendsNames(written.extends).map((entry) => entry.name).map((parent) => ({
			name: parent,
			chain: resolve(parent)
		}));
		const found = parents.flatMap(({ chain }) => chain ? [chain] : []);
		const inherited = found.reduce((so, { effective }) => merge(so, effective), {});
		return {
			ancestors: [.../* @__PURE__ */ new Set([...parents.flatMap((parent) => parent.chain ? [parent.name] : []), ...found.flatMap(({ ancestors }) => ancestors)])].slice(0, MAX_ANCESTORS),
			resolved: parents.every(({ chain }) => chain?.resolved),
			effective: merge(inherited, written),
			variables: overlay(...found.map(({ variables }) => variables), readVariables(asRecord(below?.variables)), ...layers.map(({ document, value }) => readVariables(value.variables, document, [name, "variables"])))
		};
	};
	return resolve;
}
/** The jobs of some documents under their names, each with the places where it is written, the last one wins. */
function jobLayers(documents, isJob, limit) {
	const jobs = /* @__PURE__ */ new Map();
	let complete = true;
	for (const document of documents) for (const [name, value] of Object.entries(asRecord(document.value))) {
		if (!isJob(name) || !isRecord(value)) continue;
		const layers = jobs.get(name);
		if (layers) layers.push({
			document,
			value
		});
		else if (jobs.size < limit) jobs.set(name, [{
			document,
			value
		}]);
		else complete = false;
	}
	return {
		jobs,
		complete
	};
}

// src/check/subjects/pipeline/includes.ts
/** GitLab reads at most this many files for one pipeline (`ci_max_includes`). */
const MAX_INCLUDES = 150;
/** Follows the local includes of a CI file. An include that leads back to a file already read adds nothing. */
function readIncludes(root, { profile, readLocal }) {
	const documents = [];
	const includes = [];
	const read = /* @__PURE__ */ new Set([root.source.path]);
	let count = 0;
	const visit = (document) => {
		for (const { written, route } of entries(document.value)) {
			count++;
			if (count > MAX_INCLUDES) return;
			const found = classify(written, document, route);
			const [path] = found.files;
			let known = found.type === "project" && isCatalogue(found, profile);
			if (found.type === "local" && path) {
				known = read.has(path.name);
				if (!known && isPlain(path.name)) {
					const next = readLocal(path.name);
					known = isRecord(next?.value);
					if (next && known) {
						read.add(path.name);
						visit(next);
					}
				}
			}
			includes.push({
				...found,
				known
			});
		}
		documents.push(document);
	};
	visit(root);
	return {
		documents,
		includes,
		complete: count <= MAX_INCLUDES && includes.every(({ known }) => known)
	};
}
function entries(root) {
	const include = isRecord(root) ? root.include : void 0;
	if (include === void 0 || include === null) return [];
	if (!Array.isArray(include)) return [{
		written: include,
		route: ["include"]
	}];
	return include.slice(0, 151).map((written, index) => ({
		written,
		route: ["include", index]
	}));
}
/** What cannot be made out is a local include without files: unknown, and judged by nobody. */
function classify(written, document, route) {
	const entry = isRecord(written) ? written : { local: written };
	const text = (key) => typeof entry[key] === "string" ? entry[key] : "";
	const at = (key) => isRecord(written) ? [...route, key] : route;
	const ref = text("ref") || void 0;
	const one = (type, key) => ({
		type,
		target: text(key),
		files: [],
		ref,
		document,
		route: at(key)
	});
	if (entry.project !== void 0) return {
		...one("project", "project"),
		files: projectFiles(entry.file, at("file"))
	};
	if (entry.remote !== void 0) return one("remote", "remote");
	if (entry.template !== void 0) return one("template", "template");
	if (entry.component !== void 0) return one("component", "component");
	const local = text("local");
	if (/^https?:\/\//i.test(local)) return {
		...one("remote", "local"),
		route: at("local")
	};
	const path = localPath(local);
	return {
		...one("local", "local"),
		files: path === "" ? [] : [{
			name: path,
			route: at("local")
		}]
	};
}
function projectFiles(written, route) {
	return (Array.isArray(written) ? written.slice(0, MAX_INCLUDES) : [written]).flatMap((file, index) => typeof file === "string" && file !== "" ? [{
		name: file.replace(/^\/+/, ""),
		route: Array.isArray(written) ? [...route, index] : route
	}] : []);
}
/** From the root of the repository, whether `/` is written before it or not. */
const localPath = (text) => text.split("/").filter((part) => part !== "" && part !== ".").join("/");
/** Whether a path names one file: no wildcard, no variable, not outside the repository. */
const isPlain = (path) => !/[*$]/.test(path) && !path.split("/").includes("..");
/** Whether an include brings the catalogue as the profile describes it. */
function isCatalogue(include, { pipeline }) {
	const { target, ref = pipeline.catalogRef, files } = include;
	return plainReference(target) === plainReference(pipeline.catalog) && ref === pipeline.catalogRef && files.length > 0 && files.every(({ name }) => pipeline.catalogFiles.includes(name));
}

// src/check/subjects/pipeline/merge.ts
/** Keys that one pipeline may have merged; a real one needs some thousands. Aliases can make a small file endless. */
const MERGED_KEYS = 2e5;
function createMerge() {
	let left = MERGED_KEYS;
	const merge = (below, above) => {
		const names = Object.keys(above);
		if (names.length === 0) return below;
		left -= names.length + Object.keys(below).length;
		if (left < 0) return above;
		const merged = new Map(Object.entries(below));
		for (const name of names) {
			const [under, over] = [merged.get(name), above[name]];
			merged.set(name, isRecord(under) && isRecord(over) ? merge(under, over) : over);
		}
		return Object.fromEntries(merged);
	};
	return {
		merge,
		exhausted: () => left < 0
	};
}

// src/check/subjects/pipeline.ts
/** Jobs and stages read of one pipeline, hidden ones included; real files have some tens. */
const MAX_JOBS = 1e3;
const MAX_NEEDS = 200;
/**
* A GitLab CI file with its local includes read and its `extends` resolved. Any value is accepted: what has not the form
* that GitLab expects is left out, for the rules to speak of.
*/
function pipelineSubject(document, options) {
	const { templates } = options.profile.pipeline;
	const files = readIncludes(document, options);
	const { merge, exhausted } = createMerge();
	const isJob = (name) => !RESERVED_WORDS$1.has(name);
	const { jobs, complete } = jobLayers([...files.documents].reverse(), isJob, MAX_JOBS);
	const inFileOrder = new Map([...jobs].map(([name, layers]) => [name, [...layers].reverse()]));
	const included = new Set(files.includes.flatMap(({ type, known, files: list }) => type === "project" && known ? list.map(({ name }) => name) : []));
	const resolve = createResolver(inFileOrder, options.profile, {
		merge,
		exhausted
	}, (name) => included.has(templates[name]?.file ?? ""));
	const globals = overlay(...files.documents.map((file) => readVariables(asRecord(file.value).variables, file, ["variables"])));
	const effective = files.documents.reduce((so, { value }) => merge(so, asRecord(value)), {});
	const list = [];
	const pipeline = {
		...yamlSubject(document),
		active: options.active,
		includes: files.includes,
		incomplete: false,
		stages: Array.isArray(effective.stages) ? effective.stages.filter((stage) => typeof stage === "string").slice(0, MAX_JOBS) : void 0,
		jobs: list,
		variables: [...globals.values()],
		effective
	};
	for (const [name, layers] of inFileOrder) {
		const chain = resolve(name);
		const written = layers.reduce((so, { value }) => merge(so, value), {});
		if (chain) list.push(createJob({
			pipeline,
			name,
			layers,
			written,
			chain,
			globals,
			templates
		}));
	}
	pipeline.incomplete = !files.complete || !complete || exhausted();
	return pipeline;
}
function createJob(parts) {
	const { pipeline, name, layers, written, chain, globals, templates } = parts;
	const document = layers.at(-1)?.document ?? pipeline.document;
	const { ancestors, resolved, effective, variables } = chain;
	return {
		document,
		route: [name],
		value: written,
		get: (...steps) => follow(written, steps),
		pipeline,
		name,
		hidden: name.startsWith("."),
		included: document !== pipeline.document,
		extends: extendsNames(written.extends).map(({ name: template, index }) => ({
			name: template,
			route: index === void 0 ? ["extends"] : ["extends", index]
		})),
		ancestors,
		templates: ancestors.flatMap((ancestor) => {
			const template = Object.hasOwn(templates, ancestor) ? templates[ancestor] : void 0;
			return template ? [{
				...template,
				name: ancestor
			}] : [];
		}),
		resolved,
		stage: asText(effective.stage) ?? "test",
		variables: [...overlay(inheritedGlobals(globals, effective), variables).values()],
		needs: needNames(effective.needs),
		effective
	};
}
/** Names of jobs of this pipeline that `needs` holds; those of other projects and pipelines are left out. */
function needNames(needs) {
	if (needs === void 0 || needs === null) return void 0;
	return (Array.isArray(needs) ? asList(needs).slice(0, MAX_NEEDS) : [needs]).flatMap((entry) => {
		if (typeof entry === "string") return [entry];
		if (!isRecord(entry) || entry.project !== void 0 || entry.pipeline !== void 0) return [];
		return typeof entry.job === "string" ? [entry.job] : [];
	});
}

// src/check/gather/pipelines.ts
/**
* The CI files at these paths, the one that the platform reads marked as active. A file that another one includes is
* read with that one, and not alone; an include that cannot be read is noted.
*/
function gatherPipelines(paths, profile, reader, notes) {
	const readLocal = (path) => {
		const included = reader.quietly(path);
		return included && documentsOf(included).at(-1);
	};
	const pipelines = paths.flatMap((path) => {
		const source = reader.source(path);
		if (!source) return [];
		const document = readDocuments(source, "refused", notes).at(-1);
		return document ? [pipelineSubject(document, {
			active: path === profile.pipeline.file,
			profile,
			readLocal
		})] : [];
	});
	const included = new Set(pipelines.flatMap(({ includes }) => includes.flatMap(({ type, files }) => type === "local" ? files : [])).map(({ name }) => name));
	const whole = pipelines.filter(({ active, document }) => active || !included.has(document.source.path));
	for (const { includes } of whole.filter(({ active }) => active)) for (const { known, target, document, route } of includes) if (!known) {
		const { path, start } = document.locate(route);
		notes.unread.push({
			reason: "include-not-read",
			path,
			line: start.line,
			message: notRead(target)
		});
	}
	return whole;
}
const notRead = (target) => ({
	en: `include "${target}" is not read: what it defines is not known`,
	fr: `l’inclusion « ${target} » n’est pas lue : ce qu’elle définit n’est pas connu`
});
/** Which jobs build which Dockerfile. A project without CI file, or with a job that cannot be read, says nothing. */
function projectBuilds(pipelines, tree, reader) {
	const active = pipelines.find((pipeline) => pipeline.active);
	if (!active) return {
		buildsOf: () => void 0,
		builds: []
	};
	const read = imageBuilds(active);
	const textOf = (path) => reader.quietly(path)?.text;
	const files = indexFiles(tree, tree.paths.includes(".gitmodules") ? textOf(".gitmodules") : void 0);
	const madeFor = madeFiles(active);
	const byPath = /* @__PURE__ */ new Map();
	return {
		buildsOf: (path) => byPath.get(path) ?? (read.unknown || active.incomplete ? void 0 : []),
		builds: read.builds.map(({ path, job, build }) => {
			const made = madeFor(job);
			const { context: folder } = build;
			const inside = folder === void 0 ? void 0 : createContext({
				folder,
				dockerfile: path,
				files,
				made,
				textOf,
				bytesOf: tree.bytes
			});
			const whole = {
				...build,
				files: inside
			};
			addTo(byPath, path, whole);
			return {
				path,
				job,
				build: whole,
				exists: files.has(path) ? "yes" : files.maybe(path) || made(path) ? "unknown" : "no"
			};
		})
	};
}

// src/check/gather/gather.ts
function gatherDeployment(inventory, reader, notes) {
	const kustomizeBases = gatherKustomizeBases(inventory, reader, notes);
	return {
		kustomizeBases,
		...findApplications(inventory.manifests, kustomizeBases, reader)
	};
}
/** Reads the files of the inventory into what rules look at. */
async function gather(tree, inventory, { kustomizeBases, read }, profile, reader, notes) {
	const pipelines = gatherPipelines(inventory.pipelines, profile, reader, notes);
	const { buildsOf, builds } = projectBuilds(pipelines, tree, reader);
	const known = new Set(tree.paths);
	const dockerfiles = [.../* @__PURE__ */ new Set([...inventory.dockerfiles, ...builds.map(({ path }) => path).filter((path) => known.has(path))])].sort(byPath);
	noteUnread(tree, inventory, notes);
	return {
		pipelines,
		builds,
		dockerfiles: gatherDockerfiles(dockerfiles, buildsOf, known, reader, notes),
		...await gatherObjects(inventory.manifests, kustomizeBases, read, reader, notes),
		values: gatherValues(inventory.valuesFiles, reader, notes),
		workflows: gatherTexts(inventory.workflows, reader),
		texts: gatherTexts(inventory.texts, reader)
	};
}
/** Texts that can be read: a key may well be binary, which is not worth a word. */
const gatherTexts = (paths, reader) => paths.flatMap((path) => {
	const source = reader.quietly(path);
	return source ? [{ source }] : [];
});
const gatherValues = (paths, reader, notes) => paths.flatMap((path) => {
	const source = reader.source(path);
	return source ? readDocuments(source, "expected", notes).flatMap(valuesSettings) : [];
});
/** Notes what is recognised and not looked into. */
function noteUnread(tree, { templates, deploymentFolders }, notes) {
	notes.unread.push(...templates.map((path) => unread("template-not-rendered", path)), ...deploymentFolders.map((path) => unread("deployment-folder", path)), ...tree.strayLinks.map((path) => unread("stray-link", path)));
}

// src/model/subject/problem.ts
/** What Argo CD makes of a declaration that the author did not mean. */
const DEPLOY_PROBLEMS = [
	"deploy-path-missing",
	"deploy-path-outside",
	"chart-missing",
	"kustomization-missing",
	"chart-and-kustomization",
	"several-source-types",
	"values-from-root",
	"values-outside"
];

// src/check/gather/rendered.ts
/** Turns rendered releases into subjects; what could not be rendered, planned or read is noted. */
function gatherRendered(rendered, notes) {
	if (!rendered) return {
		objects: [],
		releases: []
	};
	for (const problem of rendered.problems) notePlanProblem(problem, notes);
	for (const { path, reason } of rendered.unplanned) {
		const note = unplanned(path, reason);
		if (note) notes.unread.push(note);
	}
	const releases = rendered.results.map((result) => {
		noteResult(result, notes);
		return releaseSubject(result);
	});
	return {
		objects: releases.flatMap(({ objects }) => objects),
		releases
	};
}
function releaseSubject(result) {
	const { release, status, error, documents, complete, chart, kustomizations } = result;
	return {
		release,
		status,
		error,
		complete,
		objects: documents.flatMap((document) => kubernetesObjects(document, "deployed", environmentsOf(release))).filter((object) => !isTest(object)),
		chart: chart && {
			file: yamlSubject(chart.file),
			lock: chart.lock && yamlSubject(chart.lock)
		},
		kustomizations: kustomizations.map((document) => yamlSubject(document))
	};
}
/** Argo CD never runs the tests of a chart. */
const isTest = ({ annotations }) => (annotations["helm.sh/hook"] ?? "").split(",").some((hook) => hook.trim() === "test" || hook.trim() === "test-success");
function noteResult(result, notes) {
	const { release, status, error, broken, repeated, missing, refused, chart, leftOut } = result;
	for (const { reason, location } of broken) notes.problems.push({
		kind: "yaml-syntax",
		location,
		facts: { reason },
		sample: false
	});
	for (const { key, location, same } of repeated) notes.problems.push({
		kind: "repeated-key",
		location,
		facts: {
			key,
			same: same ? 1 : 0
		},
		sample: false
	});
	const { source, declaredAt } = release;
	const path = chart?.file.source.path ?? declaredAt.path;
	const absent = refused.length > 0 ? refused : missing.map(({ name, version }) => notThere(name, version, source.folder));
	for (const message of absent) noteOnce({
		reason: "dependency-missing",
		path,
		message
	}, notes);
	for (const { path, why } of leftOut) noteOnce({
		reason: "release-incomplete",
		path,
		message: LEFT_OUT[why]
	}, notes);
	if (status === "rendered") return;
	const reason = source.type === "helm" ? "chart-not-rendered" : "kustomization-not-rendered";
	noteOnce(unread(reason, error?.location.path ?? path, error?.location.start.line), notes);
}
/** Several environments may meet the same thing. */
function noteOnce(note, { unread: known }) {
	const same = (other) => other.reason === note.reason && other.path === note.path && other.line === note.line && other.message.en === note.message.en;
	if (!known.some(same)) known.push(note);
}
const notThere = (name, version, folder) => ({
	en: `dependency "${name}" ${version} is not in charts/, its objects are not verified: run helm dependency build ${folder}`,
	fr: `la dépendance « ${name} » ${version} n’est pas dans charts/, ses objets ne sont pas vérifiés : lancer helm dependency build ${folder}`
});
const LEFT_OUT = {
	"file-not-read": {
		en: "part of a chart or a kustomization, too large or not readable",
		fr: "partie d’un chart ou d’une kustomization, trop volumineuse ou illisible"
	},
	jsonnet: {
		en: "Jsonnet, not evaluated",
		fr: "Jsonnet, non évalué"
	}
};
/** Kinds that a rule speaks of; the others only make a part of the input unknown. */
const RULED = new Set(DEPLOY_PROBLEMS);
const isRuled = (kind) => RULED.has(kind);
function notePlanProblem({ kind, location, facts }, notes) {
	if (isRuled(kind)) notes.problems.push({
		kind,
		location,
		facts,
		sample: false
	});
	else {
		const what = Object.values(facts).join(", ");
		const message = {
			en: `${UNKNOWN.en[kind]}${what ? `: ${what}` : ""}`,
			fr: `${UNKNOWN.fr[kind]}${what ? ` : ${what}` : ""}`
		};
		notes.unread.push({
			reason: "release-incomplete",
			path: location.path,
			line: location.start.line,
			message
		});
	}
}
const UNKNOWN = {
	en: {
		"values-remote": "values from another place, not read",
		"values-other-repository": "values of another repository, not read",
		"values-unknown-ref": "values of a source that does not exist",
		"values-pattern": "a pattern of values files, not expanded",
		"file-parameters": "a parameter read from a file, not known",
		"kustomize-options": "the Application changes the kustomization, not rendered",
		"too-large": "too large to be taken in whole",
		"too-many-releases": "more releases than are rendered"
	},
	fr: {
		"values-remote": "valeurs venues d’ailleurs, non lues",
		"values-other-repository": "valeurs d’un autre dépôt, non lues",
		"values-unknown-ref": "valeurs d’une source qui n’existe pas",
		"values-pattern": "motif de fichiers de valeurs, non développé",
		"file-parameters": "paramètre lu dans un fichier, inconnu",
		"kustomize-options": "l’Application modifie la kustomization, non rendue",
		"too-large": "trop volumineux pour être pris en entier",
		"too-many-releases": "plus de livraisons qu’il n’en est rendu"
	}
};
/** What is worth a word: a library and a component are parts of what is rendered. */
function unplanned(path, reason) {
	switch (reason) {
		case "library":
		case "component": return;
		case "not-declared":
		case "sample": return unread(path.endsWith("Chart.yaml") ? "chart-not-rendered" : "kustomization-not-rendered", path);
		case "sample-values":
		case "unused-values": return unread("values-not-used", path);
		default: return unread("application-not-followed", path);
	}
}

// src/rendering.ts
/**
* Reads the files of a project and renders what it deploys, both at once; what is worth a note of either is noted in one
* order. `engine`: one that was started before.
*/
async function gatherAndRender(known, options, engine) {
	const { tree, inventory, profile, reader, notes } = known;
	const renderer = await startRendering(inventory, engine);
	const deployment = gatherDeployment(inventory, reader, notes);
	const rendering = renderProject(renderer, known, deployment, options);
	rendering.catch(() => {});
	return {
		gathered: await gather(tree, inventory, deployment, profile, reader, notes),
		rendered: gatherRendered(await rendering, notes)
	};
}
/** Starts the renderer where there is something to render, so that it compiles while the files are read. */
async function startRendering({ charts, kustomizations }, engine) {
	if (charts.length === 0 && kustomizations.length === 0) return void 0;
	const renderer = await createRenderer(engine);
	renderer.start();
	return renderer;
}
async function createRenderer(engine) {
	const { createRenderer: create } = await import("./render.js");
	return create(engine);
}
/**
* Plans and renders the releases of the project, and closes the renderer. Undefined for a project that has nothing to
* render and does not say what is deployed: it loads nothing of it.
*/
async function renderProject(started, { tree, inventory, profile, manifest, environments, reader }, { applications, kustomizeBases }, options) {
	if (!started && !manifest && applications.length === 0) return void 0;
	const renderer = started ?? await createRenderer();
	try {
		const paths = new Set(tree.paths);
		const sourceOf = (path) => paths.has(path) ? reader.quietly(path) : void 0;
		return await renderer.render({
			tree,
			paths: tree.paths,
			inventory,
			profile,
			manifest,
			environments,
			applications,
			repository: options.repository ?? {
				name: options.root && basename(resolve(options.root)),
				urls: []
			},
			document: (path) => {
				const source = sourceOf(path);
				return source && documentsOf(source)[0];
			},
			sourceOf,
			bases: [...kustomizeBases],
			fetch: await fetcher(options, profile),
			signal: options.signal
		});
	} finally {
		renderer.close();
	}
}
async function fetcher({ dependencies, signal, cacheFolder }, { dependencyHosts }) {
	if (dependencies !== "fetch") return void 0;
	const { createDependencyFetcher } = await import("./dependency-fetcher.js");
	return createDependencyFetcher({
		allowedHosts: dependencyHosts,
		cacheFolder,
		signal
	});
}
/** A release as the report tells it. */
const summarise = ({ release, status, objects, complete }) => ({
	type: release.source.type,
	folder: release.source.folder,
	environments: environmentsOf(release).map(({ name }) => name),
	decidedBy: release.decidedBy,
	status,
	complete,
	objects: objects.length
});

export { withConsole as a, manifestSource as c, yamlSubject as d, describe$1 as f, askConsole as i, readManifest as l, summarise as n, surveyor as o, objectOf as p, readProfile as r, createReader as s, gatherAndRender as t, assemble as u };