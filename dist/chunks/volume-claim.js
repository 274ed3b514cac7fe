import { B as asText, H as isRecord, L as asList, N as nameOf, z as asRecord } from "./start.js";
import { t as oncePer } from "./once.js";
import { i as unquoted } from "./stage-bases.js";
import { i as matchesPart } from "./name-limit.js";
import { n as thousandths } from "./quantity.js";

// src/model/subject/called-program.ts
/** Programs that start the one named behind them, with those of their options that take a value. */
const STARTERS = /* @__PURE__ */ new Map([
	["sudo", [
		"-u",
		"-g",
		"-h",
		"-p",
		"-C",
		"-r",
		"-t",
		"-D",
		"-R",
		"-T",
		"--user",
		"--group"
	]],
	["env", [
		"-u",
		"-C",
		"--unset",
		"--chdir"
	]],
	["exec", ["-a"]],
	["nice", ["-n"]],
	["tini", ["-p", "-e"]],
	["command", []],
	["time", []],
	["nohup", []],
	["dumb-init", []],
	["catatonit", []]
]);
/** Nobody starts a program through more of them. */
const MAX_STARTERS = 8;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;
const SHELLS = /* @__PURE__ */ new Set([
	"sh",
	"bash",
	"dash",
	"ash",
	"zsh",
	"ksh"
]);
/** Whether a program, with or without its path, is a shell whose language this project reads. */
const isShell = (program) => SHELLS.has(nameOf(program));
/** Every program of a command line, from the first that starts another one to the last: `env`, `sudo`, `apt-get`. */
const callsOf = oncePer(({ program, arguments: all, words }) => {
	if (program === void 0) return [];
	const calls = [{
		program: nameOf(program),
		arguments: all,
		words
	}];
	const line = [program, ...all];
	let at = 0;
	while (calls.length <= MAX_STARTERS) {
		const valued = STARTERS.get(nameOf(line[at] ?? ""));
		if (!valued) return calls;
		at++;
		while (at < line.length && (line[at]?.startsWith("-") || ASSIGNMENT.test(line[at] ?? ""))) at += valued.includes(line[at] ?? "") ? 2 : 1;
		if (at >= line.length) return calls;
		calls.push({
			program: nameOf(line[at] ?? ""),
			arguments: line.slice(at + 1),
			words: words.slice(at)
		});
	}
	return calls;
});
/** The program that a command line ends in running; undefined when its name comes from a variable. */
const callOf = (command) => callsOf(command).at(-1);

// src/model/subject/assignment.ts
/** What an ARG or ENV defines, in order, with quotes and variables as they are written; nothing for another instruction. */
function definitionsOf({ keyword, words }) {
	if (keyword !== "ARG" && keyword !== "ENV") return [];
	const [first, second] = words;
	if (keyword === "ENV" && first && second && !first.text.includes("=")) return [{
		name: first.text,
		value: second.text,
		span: {
			start: first.span.start,
			end: second.span.end
		}
	}];
	return words.map(({ text, span }) => {
		const equals = text.indexOf("=");
		return equals < 0 ? {
			name: text,
			span
		} : {
			name: text.slice(0, equals),
			value: text.slice(equals + 1),
			span
		};
	});
}
/** The same with the quotes removed, global ones and those inside ONBUILD included. */
const assignmentsOf = ({ instruction }) => definitionsOf(instruction).map((each) => each.value === void 0 ? each : {
	...each,
	value: unquoted(each.value)
});

// src/model/subject/copy-source.ts
/**
* Looks up what `--from=` names in a file. `stage` is the one that copies; undefined in a text without FROM.
*/
function copySources(stages) {
	const first = /* @__PURE__ */ new Map();
	const last = /* @__PURE__ */ new Map();
	for (const { name, index } of stages) {
		if (name === void 0) continue;
		const key = name.toLowerCase();
		if (!first.has(key)) first.set(key, index);
		last.set(key, index);
	}
	return (from, stage) => {
		if (from.includes("$")) return "unknown";
		const key = from.toLowerCase();
		const here = stage?.index ?? 0;
		const index = /^\d{1,6}$/.test(from) ? Number(from) : void 0;
		if ((first.get(key) ?? here) < here || (index ?? here) < here) return "earlier";
		if (stage && (index === here || stage.name?.toLowerCase() === key)) return "own";
		if (last.has(key) || index !== void 0 && index < stages.length) return "later";
		if (index !== void 0) return "index";
		return /[:/@]/.test(from) ? "image" : "name";
	};
}
/** The sources that an instruction names with `--from=` or `--mount=…,from=`, quotes removed. */
function sourcesOf({ keyword, flags }) {
	return flags.flatMap(({ name, value = "", span }) => {
		const start = span.start + `--${name}=`.length;
		const at = (from, to) => start + value.length === span.end ? {
			start: start + from,
			end: start + to
		} : span;
		if (keyword === "COPY" && name === "from" && value !== "") return [{
			from: value,
			span: at(0, value.length)
		}];
		if (keyword !== "RUN" || name !== "mount") return [];
		return mountFields(value).flatMap((field) => field.name === "from" && field.value ? [{
			from: field.value,
			span: at(field.start, field.end)
		}] : []);
	});
}
/** The fields of a mount, names in lower case. */
function mountFields(mount) {
	const fields = [];
	let at = 0;
	for (const field of mount.split(",")) {
		const equals = field.indexOf("=");
		const end = at + field.length;
		fields.push(equals < 0 ? {
			name: field.trim().toLowerCase(),
			start: at,
			end
		} : {
			name: field.slice(0, equals).trim().toLowerCase(),
			value: field.slice(equals + 1).replace(/^(["'])(.*)\1$/, "$2"),
			start: at + equals + 1,
			end
		});
		at = end + 1;
	}
	return fields;
}

// src/model/docker-ignore.ts
/**
* Reads the lines of a `.dockerignore` as moby's patternmatcher does: comments and blank lines left out, paths cleaned.
*/
const readIgnoreFile = (path, text) => ({
	path,
	patterns: text.replace(/^\ufeff/, "").split("\n").flatMap((line, index) => readPattern(line, index + 1))
});
function readPattern(written, line) {
	if (written.startsWith("#")) return [];
	const text = written.trim();
	const keeps = text.startsWith("!");
	const parts = [];
	for (const part of text.slice(keeps ? 1 : 0).trim().split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.length === 0 ? [] : [{
		text: parts.join("/"),
		parts,
		keeps,
		line
	}];
}
/** Real files have some tens of lines; each costs a step for every file that is asked for. */
const MOST_LINES = 1e3;
/** The last pattern that matches the path or a folder above it decides. `**` stands for any number of folders. */
function excludesOf({ patterns }) {
	const tried = patterns.filter(({ line }) => line <= MOST_LINES);
	return (path) => {
		const names = path.split("/");
		return tried.reduce((excluded, { parts, keeps }) => {
			if (excluded !== keeps) return excluded;
			return matchesStart(parts, names) ? !keeps : excluded;
		}, false);
	};
}
/** Patterns that people write are shorter; longer ones are not tried. */
const MAX_PATTERN = 200;
const MAX_PATTERNS = 500;
const MAX_PATH = 512;
const MAX_DEPTH$1 = 32;
/** The pattern that surely leaves a path of the build context out; undefined for one of which a part may be there. */
function ignoringPattern({ patterns }, path) {
	const names = path.split("/");
	if (patterns.length > MAX_PATTERNS || path.length > MAX_PATH || names.length > MAX_DEPTH$1) return void 0;
	let last;
	for (const pattern of patterns) {
		if (!isReadable(pattern.text)) {
			if (pattern.keeps) return void 0;
			continue;
		}
		if (matchesStart(pattern.parts, names)) last = pattern;
		else if (pattern.keeps && (pattern.text.includes("*") || pattern.text.startsWith(`${path}/`))) return void 0;
	}
	return last?.keeps ? void 0 : last;
}
/** What a finding does not rest on: classes and escapes. */
const isReadable = (pattern) => pattern.length <= MAX_PATTERN && !/[[\]\\]/.test(pattern);
/** Whether a pattern matches a path, or a folder that it lies in. */
function matchesStart(pattern, parts) {
	let reached = parts.map((_, index) => index === 0);
	reached.push(false);
	for (const part of pattern) {
		const next = reached.map(() => false);
		let behind = false;
		for (const [index, here] of reached.entries()) if (part === "**") {
			behind ||= here;
			next[index] = behind;
		} else if (here && index < parts.length && matchesPart(part, parts[index] ?? "")) next[index + 1] = true;
		reached = next;
	}
	return reached.some((here, index) => here && index > 0);
}

// src/model/gitlab-variables.ts
/** Variables are put into each other this deep, and that many times for one text: the rest is the work of an attacker. */
const MAX_DEPTH = 10;
const MAX_STEPS = 200;
const MAX_LENGTH = 4096;
const REFERENCE = /\$(?:(\w+)|\{(\w+)(?::?-([^}$`]*))?\})/g;
/** Names of the variables that a text reads, as `$NAME`, `${NAME}` or `${NAME:-default}`. */
const variablesIn = (text) => [...text.matchAll(REFERENCE)].map(([, bare, braced]) => bare ?? braced ?? "");
/**
* A text with variables put in, as GitLab and the shell do; `lookup` gives the text of a variable, which may read others.
* Undefined when a variable has no known value, when the text holds a command substitution or another form of expansion.
*/
function expandVariables(text, lookup) {
	let steps = 0;
	const expand = (part, depth) => {
		if (depth > MAX_DEPTH || part.length > MAX_LENGTH || part.includes("$$") || part.includes("`")) return void 0;
		let known = !part.replace(REFERENCE, "").includes("$");
		const expanded = part.replace(REFERENCE, (_, bare, braced, fallback) => {
			steps++;
			if (!known || steps > MAX_STEPS) known = false;
			const written = known ? lookup(bare ?? braced ?? "") : void 0;
			const value = written === void 0 ? fallback : expand(written, depth + 1);
			if (value === void 0) known = false;
			return value ?? "";
		});
		return known && expanded.length <= MAX_LENGTH ? expanded : void 0;
	};
	return expand(text, 0);
}
/** `${NAME}` alone is `$NAME`. */
const plainReference = (text) => text.replace(/^\$\{(\w+)\}$/, "$$$1");

// src/model/subject/global-arguments.ts
const PREDEFINED = /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** Whether FROM sees a variable that no ARG declares, whose value is not in the file. */
const isPredefined = (name) => PREDEFINED.test(name);
/** The ARG before the first FROM, with what is written for each: undefined for one without a default. */
function globalArguments({ instructions }) {
	const found = /* @__PURE__ */ new Map();
	for (const instruction of instructions) {
		if (instruction.keyword === "FROM") break;
		if (instruction.keyword !== "ARG") continue;
		for (const { name, value } of definitionsOf(instruction)) found.set(name, value ?? found.get(name));
	}
	return found;
}

// src/model/gitlab.ts
/** Words of GitLab's CI files, from its YAML syntax reference and `lib/gitlab/ci/config/entry`. */
/** Top-level words that name no job. `types` is the former `stages`, `spec` stands in a header. */
const RESERVED_WORDS = /* @__PURE__ */ new Set([
	"after_script",
	"before_script",
	"cache",
	"default",
	"image",
	"include",
	"services",
	"spec",
	"stages",
	"types",
	"variables",
	"workflow"
]);
/** Words that a job may hold. */
const JOB_KEYWORDS = [
	"after_script",
	"allow_failure",
	"artifacts",
	"before_script",
	"cache",
	"coverage",
	"dast_configuration",
	"dependencies",
	"environment",
	"except",
	"extends",
	"hooks",
	"id_tokens",
	"identity",
	"image",
	"inherit",
	"inputs",
	"interruptible",
	"manual_confirmation",
	"needs",
	"only",
	"pages",
	"parallel",
	"publish",
	"release",
	"resource_group",
	"retry",
	"rules",
	"run",
	"script",
	"secrets",
	"services",
	"stage",
	"start_in",
	"tags",
	"timeout",
	"trigger",
	"type",
	"variables",
	"when"
];
/** Stages that every pipeline has, first and last. */
const FIRST_STAGE = ".pre";
const LAST_STAGE = ".post";
/** Stages between them when a file declares none. */
const DEFAULT_STAGES = [
	"build",
	"test",
	"deploy"
];
/** Stage of a job that names none. */
const DEFAULT_STAGE = "test";
const SCRIPTS = /* @__PURE__ */ new Set([
	"script",
	"before_script",
	"after_script"
]);
/** Whether a list is what `!reference [job, script]` leaves: the YAML reader drops its tag. */
const isScriptReference = (value) => Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && SCRIPTS.has(value[1]);

// src/model/job-variables.ts
/** A command that reads a file of assignments: `. ./build.env`, `source build.env`, `eval "$(make env)"`. */
const READS_FILE = /(?:^|[\s;&|])(?:\.|source|eval)\s/;
function jobVariables(job, { pipeline: { groupVariables, secretsTemplate } }) {
	const { pipeline, effective } = job;
	const before = beforeScript(job);
	const conditional = new Set([
		...asList(asRecord(pipeline.effective.workflow).rules).map((rule) => asRecord(rule).variables),
		...asList(effective.rules).map((rule) => asRecord(rule).variables),
		...asList(asRecord(effective.parallel).matrix)
	].flatMap((variables) => Object.keys(asRecord(variables))));
	const anything = before.some((line) => typeof line !== "string" || READS_FILE.test(line));
	const reporters = pipeline.jobs.filter((other) => !other.ancestors.includes(secretsTemplate) && publishesVariables(other));
	const setOtherwise = (name) => anything || conditional.has(name) || name.startsWith("CI_") || groupVariables.includes(name) || before.some((line) => String(line).includes(`${name}=`));
	return {
		written: new Map(job.variables.map((variable) => [variable.name, variable])),
		setElsewhere: (name) => reporters.length > 0 || setOtherwise(name),
		setOtherwise,
		reporters
	};
}
/** The entries that run before the script of a job: its own, else those of `default` or of the file; a reference is one. */
function beforeScript({ pipeline, effective }) {
	const { effective: file } = pipeline;
	const value = effective.before_script ?? asRecord(file.default).before_script ?? file.before_script;
	if (isScriptReference(value)) return [value];
	return Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
}
/** Whether a job hands variables to later ones, as a dotenv report. */
const publishesVariables = ({ effective }) => asRecord(asRecord(effective.artifacts).reports).dotenv !== void 0;

// src/model/helm/dependency.ts
/** Nobody's chart has more. */
const MAX_DEPENDENCIES = 500;
/** The dependencies that a chart, or its lock, writes; those without a name are left out. */
const dependenciesOf = (file) => asList(file.get("dependencies")).slice(0, MAX_DEPENDENCIES).flatMap((entry, index) => {
	const { name, version, repository } = asRecord(entry);
	const text = asText(name);
	return text === void 0 ? [] : [{
		name: text,
		version: asText(version),
		repository: asText(repository),
		route: ["dependencies", index]
	}];
});
/** Whether a constraint names one version and no other: `1.2.3`, `v1.2.3`, `=1.2.3-rc.1+build`. `1.2` is a range. */
const isExactVersion = (constraint) => constraint.length <= MAX_VERSION && /^=?v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(constraint.trim());
/** SemVer 2.0.0: no zero before a number, identifiers of letters, digits and dashes. */
const isSemVer = (version) => version.length <= MAX_VERSION && /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/.test(version);
const MAX_VERSION = 200;

// src/model/whole-number.ts
const isWholeNumber = (value) => typeof value === "number" && Number.isInteger(value);

// src/model/subject/scale.ts
/**
* An autoscaler that is deployed with a workload, else its own `replicas`. Unknown when an autoscaler may be somewhere
* else, or when the number cannot be read.
*/
function scaleOf(object, { autoscalers }) {
	if (autoscalers.state === "found") return {
		by: "autoscaler",
		autoscalers: autoscalers.all
	};
	const replicas = replicasOf(object);
	return autoscalers.state === "unknown" || replicas === void 0 ? { by: "unknown" } : {
		by: "count",
		replicas
	};
}
/** A whole number; the default when nothing is written, undefined for anything else. */
const wholeOr = (value, otherwise) => value == null ? otherwise : isWholeNumber(value) ? value : void 0;
/** The `replicas` of a workload, one where it gives none; undefined when they cannot be read. */
const replicasOf = (workload) => wholeOr(workload.get("spec", "replicas"), 1);
/** Defaults of a HorizontalPodAutoscaler and of a KEDA ScaledObject, from the reference of each. */
function boundsOf({ group, get }) {
	const keda = group === "keda.sh";
	const route = ["spec", keda ? "minReplicaCount" : "minReplicas"];
	const least = wholeOr(get(...route), keda ? 0 : 1);
	if (!keda) return {
		least,
		idle: least,
		most: wholeOr(get("spec", "maxReplicas"), 1),
		route
	};
	const idle = get("spec", "idleReplicaCount");
	return {
		least,
		idle: idle == null ? least : wholeOr(idle, 0),
		most: wholeOr(get("spec", "maxReplicaCount"), 100),
		route
	};
}
/**
* The number of pods of a workload: what its autoscaler allows, else its own `replicas`. Undefined when nothing is written
* and an autoscaler may be somewhere out of sight, or when what is written is no number.
*/
function podCountOf(workload, { autoscalers }) {
	if (autoscalers.state === "found") {
		const [object] = autoscalers.all;
		const { least, most, route } = boundsOf(object);
		return least === void 0 || most === void 0 ? void 0 : {
			least,
			most,
			object,
			route,
			autoscaled: true
		};
	}
	const route = ["spec", "replicas"];
	if (workload.get(...route) == null && autoscalers.state === "unknown") return void 0;
	const count = replicasOf(workload);
	return count === void 0 ? void 0 : {
		least: count,
		most: count,
		object: workload,
		route,
		autoscaled: false
	};
}
/**
* The fewest pods that a Deployment or a HorizontalPodAutoscaler asks for, and where it says so. Undefined for other
* kinds, for a Deployment that something else scales, and for an autoscaler that leaves the number to its default.
*/
function fewestPods(object, surroundings) {
	if (object.kind === "HorizontalPodAutoscaler" && object.group === "autoscaling") {
		const count = object.get("spec", "minReplicas");
		return isWholeNumber(count) ? {
			count,
			route: ["spec", "minReplicas"]
		} : void 0;
	}
	if (object.kind !== "Deployment" || !object.pod) return void 0;
	const scale = scaleOf(object, surroundings());
	return scale.by === "count" ? {
		count: scale.replicas,
		route: ["spec", "replicas"]
	} : void 0;
}

// src/model/subject/selector.ts
/** The `selector` of a Service or a ReplicationController: a plain mapping. Undefined for anything else. */
function readPairs(value) {
	return isRecord(value) ? createSelector(value, []) : void 0;
}
/** A `LabelSelector`, of `matchLabels` and `matchExpressions`. Undefined for anything else. */
function readSelector(value) {
	if (!isRecord(value)) return void 0;
	return createSelector(asRecord(value.matchLabels), asList(value.matchExpressions));
}
function createSelector(labels, expressions) {
	const pairs = Object.entries(labels).map(([key, value]) => [key, String(value)]);
	const conditions = expressions.map(asRecord);
	return {
		pairs,
		empty: pairs.length === 0 && conditions.length === 0,
		matches: (found) => pairs.every(([key, value]) => labelOf(found, key) === value) && conditions.every((condition) => holds(condition, found))
	};
}
const labelOf = (labels, key) => Object.hasOwn(labels, key) ? labels[key] : void 0;
/** `In` and `NotIn`, `Exists` and `DoesNotExist`, as apimachinery's `labels.Requirement`; another operator matches nothing. */
function holds({ key, operator, values }, labels) {
	const value = labelOf(labels, String(key));
	switch (operator) {
		case "In": return value !== void 0 && asList(values).includes(value);
		case "NotIn": return value === void 0 || !asList(values).includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return false;
	}
}

// src/model/subject/workload.ts
const BATCH_KINDS = /* @__PURE__ */ new Set(["Job", "CronJob"]);
/** Whether a pod ends by itself: nothing sends it traffic, nothing has to restart it. */
function runsToCompletion(pod) {
	const { kind } = pod.object;
	const restart = pod.get("restartPolicy");
	return BATCH_KINDS.has(kind) || kind === "Pod" && (restart === "Never" || restart === "OnFailure");
}
const PROBES = [
	"livenessProbe",
	"readinessProbe",
	"startupProbe"
];
/** The probes that a container declares; undefined where none is asked for: beside the others, or in what ends by itself. */
function declaredProbes(container) {
	if (container.role !== "container" || runsToCompletion(container.pod)) return void 0;
	return PROBES.filter((probe) => container.get(probe) != null);
}

// src/model/subject/ingress.ts
/** Every version under which an Ingress may still be written. */
const INGRESS_KINDS = [
	"networking.k8s.io/v1/Ingress",
	"networking.k8s.io/v1beta1/Ingress",
	"extensions/v1beta1/Ingress"
];
/** The rules of an Ingress, one without `http` among them. */
const ingressRules = (ingress) => asList(ingress.get("spec", "rules")).map((value, index) => {
	const rule = asRecord(value);
	const route = [
		"spec",
		"rules",
		index
	];
	return {
		host: asText(rule.host)?.toLowerCase(),
		route,
		paths: asList(asRecord(rule.http).paths).map((each, at) => ({
			path: asText(asRecord(each).path) ?? "/",
			type: asText(asRecord(each).pathType),
			route: [
				...route,
				"http",
				"paths",
				at
			]
		}))
	};
});
/** The hosts that the certificates of an Ingress are for, in lower case. */
const tlsHosts = (ingress) => asList(ingress.get("spec", "tls")).flatMap((tls, index) => asList(asRecord(tls).hosts).flatMap((host, at) => {
	const text = asText(host);
	return text === void 0 ? [] : [{
		host: text.toLowerCase(),
		route: [
			"spec",
			"tls",
			index,
			"hosts",
			at
		]
	}];
}));
/** Whether a host, or one with a single `*` in front as certificates have, covers another one. */
const coversHost = (pattern, host) => pattern === host || pattern.startsWith("*.") && host.slice(host.indexOf(".")) === pattern.slice(1);

// src/model/subject/container-port.ts
/** The ports of a container that can be read. */
const declaredPorts = (container) => asList(container.get("ports")).flatMap((port, index) => {
	if (!isRecord(port) || typeof port.containerPort !== "number") return [];
	const protocol = asText(port.protocol) ?? "TCP";
	return [{
		number: port.containerPort,
		name: asText(port.name),
		protocol,
		route: ["ports", index]
	}];
});
/** The ports of all containers that run side by side, sidecars included: they share one address. */
const podPorts = (pod) => pod.containers.filter(({ role, get }) => role === "container" || role === "init" && get("restartPolicy") === "Always").flatMap(declaredPorts);
/** Ports as a message lists them: `http (8080), 9090`. */
const listPorts = (ports) => [...new Set(ports.map(({ name, number }) => name ? `${name} (${number})` : String(number)))].join(", ");
/** A port by number or by name, where a manifest may write either; `"8080"` is a number too. */
function readPort(value) {
	if (typeof value === "number") return value;
	const text = asText(value);
	return text !== void 0 && /^\d{1,5}$/.test(text) ? Number(text) : text;
}

// src/model/subject/pod-resources.ts
/** What the ResourceQuota of a namespace counts, `dso-ns` chart. */
const QUOTA_RESOURCES = [
	"limits.cpu",
	"limits.memory",
	"requests.cpu",
	"requests.memory",
	"requests.nvidia.com/gpu"
];
const combine = (amount) => ({
	"limits.cpu": amount("limits.cpu"),
	"limits.memory": amount("limits.memory"),
	"requests.cpu": amount("requests.cpu"),
	"requests.memory": amount("requests.memory"),
	"requests.nvidia.com/gpu": amount("requests.nvidia.com/gpu")
});
const NO_USAGE = combine(() => 0n);
const plus = (a, b) => combine((resource) => a[resource] + b[resource]);
/** The larger one of each resource. */
const larger = (a, b) => combine((resource) => {
	if (a[resource] < b[resource]) return b[resource];
	return a[resource];
});
/** The usage of so many pods; none for what is no number of pods. */
const times = (usage, count) => Number.isSafeInteger(count) && count > 0 ? combine((resource) => usage[resource] * BigInt(count)) : NO_USAGE;
/** What `resources` asks for; a request that is missing takes its limit, as the API server fills it in. */
function usageOf(resources) {
	const { limits, requests } = asRecord(resources);
	const limit = (name) => thousandths(asRecord(limits)[name]);
	const request = (name) => thousandths(asRecord(requests)[name]) ?? limit(name);
	return combine((resource) => {
		const dot = resource.indexOf(".");
		const name = resource.slice(dot + 1);
		return (resource.startsWith("limits") ? limit(name) : request(name)) ?? 0n;
	});
}
/**
* What one pod counts for in a quota, as component-helpers `PodRequests` and `PodLimits` add it up: the containers and
* the sidecars together, or one init container with the sidecars before it, whichever is more; then resources of the pod
* as a whole, which win, and its overhead.
*/
function podUsage(pod) {
	let running = NO_USAGE;
	let sidecars = NO_USAGE;
	let starting = NO_USAGE;
	for (const container of pod.containers) {
		const usage = usageOf(container.get("resources"));
		if (container.role === "container") running = plus(running, usage);
		if (container.role !== "init") continue;
		if (container.get("restartPolicy") === "Always") {
			running = plus(running, usage);
			sidecars = plus(sidecars, usage);
			starting = larger(starting, sidecars);
		} else starting = larger(starting, plus(usage, sidecars));
	}
	return withOverhead(withPodLevel(larger(running, starting), pod.get("resources")), pod.get("overhead"));
}
/** Resources of the whole pod: only CPU and memory, and a request that is missing stays that of the containers. */
function withPodLevel(usage, resources) {
	if (!isRecord(resources)) return usage;
	const pod = usageOf(resources);
	const { limits, requests } = resources;
	return combine((resource) => {
		const [group = "", name = ""] = resource.split(".", 2);
		if (resource === "requests.nvidia.com/gpu") return usage[resource];
		const written = (list) => thousandths(asRecord(list)[name]) !== void 0;
		if (group === "limits") return written(limits) ? pod[resource] : usage[resource];
		if (written(requests)) return pod[resource];
		return written(limits) && usage[resource] === 0n ? pod[resource] : usage[resource];
	});
}
/** What the runtime takes besides, when it is written: added to requests, and to limits that are set. */
function withOverhead(usage, overhead) {
	if (!isRecord(overhead)) return usage;
	return combine((resource) => {
		const more = thousandths(overhead[resource.slice(resource.indexOf(".") + 1)]) ?? 0n;
		return resource.startsWith("limits") && usage[resource] === 0n ? 0n : usage[resource] + more;
	});
}
/** The pods that the operator of CloudNativePG makes of a Cluster: how many, and what each asks for. */
function databaseUsage(spec) {
	const { instances, resources } = asRecord(spec);
	return {
		count: instances == null ? 1 : Number(instances),
		each: usageOf(resources)
	};
}

// src/model/subject/deployed-objects.ts
/**
* What a release deploys, as far as it is known: at least these objects, as they are. The manifests of a plain folder are
* those of the repository; of two with one name the last wins. Undefined when they may be others.
*/
function deployedObjects({ release: { source }, status, complete, objects }, repository) {
	if (status !== "rendered") return void 0;
	switch (source.type) {
		case "helm": return (source.unknown ?? []).length === 0 ? objects : void 0;
		case "kustomize": return complete ? objects : void 0;
		case "directory": {
			if (source.include !== void 0 || source.exclude !== void 0) return void 0;
			const prefix = source.folder === "." ? "" : `${source.folder}/`;
			const plain = repository.objects.filter(({ document, environments, state }) => {
				const { path } = document.source;
				if (environments || state !== "deployed" || !path.startsWith(prefix)) return false;
				return source.recurse || !path.slice(prefix.length).includes("/");
			});
			return [...new Map(plain.map((object) => [identity(object), object])).values()];
		}
	}
}
const identity = ({ group, kind, name, namespace, document, route }) => JSON.stringify(name === void 0 ? [document.source.path, ...route] : [
	group,
	kind,
	namespace ?? "",
	name
]);

// src/model/subject/running-pods.ts
const NONE = {
	least: 0,
	most: 0,
	surge: 0
};
const ONE = {
	least: 1,
	most: 1,
	surge: 0
};
/** Kinds with `spec.replicas`; a Rollout and a ReplicaSet update in ways that are not counted. */
const REPLICATED = /* @__PURE__ */ new Set([
	"apps/Deployment",
	"apps/StatefulSet",
	"apps/ReplicaSet",
	"extensions/Deployment",
	"extensions/ReplicaSet",
	"/ReplicationController",
	"apps.openshift.io/DeploymentConfig",
	"argoproj.io/Rollout"
]);
/**
* The pods of a workload that does not end by itself. A DaemonSet counts for one, since the number of nodes is not known;
* what scales from zero, or has a number that cannot be read, for none.
*/
function runningPods(object, autoscalers) {
	const kind = `${object.group}/${object.kind}`;
	if (kind === "/Pod" || object.kind === "DaemonSet") return ONE;
	if (!REPLICATED.has(kind)) return NONE;
	const bounds = autoscalers.map(boundsOf);
	const least = bounds.length === 0 ? pods(replicasOf(object)) : Math.max(...bounds.map(({ idle }) => pods(idle)));
	return {
		least,
		most: Math.max(least, ...bounds.map(({ most }) => pods(most))),
		surge: surgeOf(object, least)
	};
}
/** A number of pods; the default when it is missing, none when it is no such number. */
function count(value, missing) {
	return value == null ? missing : pods(value);
}
const pods = (value) => Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
/**
* Pods that a rolling update adds before it may remove one: `maxSurge`, rounded up, unless `maxUnavailable`, rounded down,
* lets it remove one first. Both are a quarter unless they are set.
*/
function surgeOf({ kind, get }, replicas) {
	if (kind !== "Deployment" && kind !== "DeploymentConfig") return 0;
	const [type, parameters] = kind === "Deployment" ? ["RollingUpdate", "rollingUpdate"] : ["Rolling", "rollingParams"];
	if ((get("spec", "strategy", "type") ?? type) !== type) return 0;
	const share = (field) => get("spec", "strategy", parameters, field) ?? "25%";
	const unavailable = portion(share("maxUnavailable"), replicas, Math.floor);
	const surge = portion(share("maxSurge"), replicas, Math.ceil);
	return unavailable === 0 ? surge : 0;
}
/** A number of pods, or a percentage of them. */
function portion(value, of, round) {
	if (typeof value === "number") return count(value, 0);
	const [, percent] = /^(\d{1,6})%$/.exec(String(value)) ?? [];
	return percent === void 0 ? 0 : round(Number(percent) * of / 100);
}
/** Pods that one run of a Job or of a CronJob has at once. */
function runOf({ kind, get }) {
	const job = kind === "CronJob" ? [
		"spec",
		"jobTemplate",
		"spec"
	] : ["spec"];
	if (kind === "Pod") return 1;
	if (get("spec", "suspend") === true || get(...job, "suspend") === true) return 0;
	const parallelism = count(get(...job, "parallelism"), 1);
	const completions = get(...job, "completions");
	return typeof completions === "number" ? Math.min(parallelism, count(completions, parallelism)) : parallelism;
}

// src/model/subject/environment-load.ts
/**
* Moments of an environment, the surest first:
* - `always`: all that serves, with the fewest replicas;
* - `scaled`: with all the replicas that autoscalers may ask for;
* - `updated`: with the pods that a rolling update adds first, and the Jobs that are deployed with it;
* - `running`: with the heaviest CronJob, or the heaviest Job of a hook.
*/
const MOMENTS = [
	"always",
	"scaled",
	"updated",
	"running"
];
/** Adds up the pods of some objects. */
function environmentLoad(objects, around) {
	const shares = {
		always: [],
		scaled: [],
		updated: [],
		running: []
	};
	const runs = [];
	const add = (object, each, counts) => {
		for (const moment of MOMENTS) {
			const count = counts[moment] ?? 0;
			if (count > 0) shares[moment].push({
				object,
				count,
				each
			});
		}
	};
	for (const object of objects) {
		if (object.group === "postgresql.cnpg.io" && object.kind === "Cluster") {
			const { count, each } = databaseUsage(object.get("spec"));
			add(object, each, {
				always: count,
				scaled: count,
				updated: count,
				running: count
			});
		}
		if (!object.pod) continue;
		const each = podUsage(object.pod);
		if (isHook(object) || object.kind === "CronJob") runs.push({
			object,
			count: runOf(object),
			each
		});
		else if (runsToCompletion(object.pod)) add(object, each, { updated: runOf(object) });
		else {
			const { autoscalers } = around(object);
			const { least, most, surge } = runningPods(object, autoscalers.state === "found" ? autoscalers.all : []);
			add(object, each, {
				always: least,
				scaled: most,
				updated: least + surge,
				running: least
			});
		}
	}
	const total = (moment, more = NO_USAGE) => ({
		usage: shares[moment].reduce((sum, { count, each }) => plus(sum, times(each, count)), more),
		shares: moment === "running" ? [...shares.running, ...runs] : shares[moment]
	});
	const heaviest = runs.reduce((most, { count, each }) => larger(most, times(each, count)), NO_USAGE);
	return {
		always: total("always"),
		scaled: total("scaled"),
		updated: total("updated"),
		running: total("running", heaviest)
	};
}
/** What Argo CD runs before or behind the rest, not beside it. */
const isHook = ({ annotations }) => "argocd.argoproj.io/hook" in annotations || "helm.sh/hook" in annotations;
/** The loads of several environments as one. */
const together = (loads) => {
	const sum = (moment) => ({
		usage: loads.reduce((usage, load) => plus(usage, load[moment].usage), NO_USAGE),
		shares: loads.flatMap((load) => load[moment].shares)
	});
	return {
		always: sum("always"),
		scaled: sum("scaled"),
		updated: sum("updated"),
		running: sum("running")
	};
};

// src/model/subject/volume-claim.ts
/** The volume claims that an object is or makes; a claim without `spec` is the API server's to refuse. */
function claims({ kind, displayName, get }) {
	if (kind === "PersistentVolumeClaim") return [{
		route: ["spec"],
		name: displayName,
		value: asRecord(get("spec"))
	}];
	return asList(get("spec", "volumeClaimTemplates")).map((template, index) => {
		const { metadata, spec } = asRecord(template);
		return {
			route: [
				"spec",
				"volumeClaimTemplates",
				index,
				"spec"
			],
			name: asText(asRecord(metadata).name) ?? `#${index + 1}`,
			value: asRecord(spec)
		};
	});
}

export { DEFAULT_STAGE as A, plainReference as B, isWholeNumber as C, beforeScript as D, isSemVer as E, RESERVED_WORDS as F, copySources as G, excludesOf as H, isScriptReference as I, assignmentsOf as J, mountFields as K, globalArguments as L, FIRST_STAGE as M, JOB_KEYWORDS as N, jobVariables as O, LAST_STAGE as P, isShell as Q, isPredefined as R, scaleOf as S, isExactVersion as T, ignoringPattern as U, variablesIn as V, readIgnoreFile as W, callOf as X, definitionsOf as Y, callsOf as Z, runsToCompletion as _, deployedObjects as a, fewestPods as b, listPorts as c, INGRESS_KINDS as d, coversHost as f, declaredProbes as g, PROBES as h, together as i, DEFAULT_STAGES as j, publishesVariables as k, podPorts as l, tlsHosts as m, MOMENTS as n, QUOTA_RESOURCES as o, ingressRules as p, sourcesOf as q, environmentLoad as r, declaredPorts as s, claims as t, readPort as u, readPairs as v, dependenciesOf as w, podCountOf as x, readSelector as y, expandVariables as z };