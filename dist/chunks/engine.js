import { H as isRecord, U as UserError } from "./start.js";
import { existsSync } from "node:fs";
import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";

// src/render/engine/contract.ts
/** Kinds of failure; `limit` stands for time, memory, depth or size, `internal` for a bug of the tool. */
const FAILURE_KINDS = [
	"chart",
	"dependency",
	"values",
	"schema",
	"template",
	"kustomize",
	"remote",
	"helm-charts",
	"limit",
	"internal"
];
/** A refusal of the host itself. */
const refusal = (kind, message, limit) => ({
	ok: false,
	error: {
		kind,
		limit,
		message,
		missing: [],
		remote: []
	}
});

// src/render/engine/limits.ts
/**
* Of 160 public charts most take less than 0.1 s, and the slowest, which prints its whole context into a key, 13 s on two
* shared cores: whoever needs more than this loops. Nearer to that one, the verdict would depend on the machine.
*/
const RENDER_TIME_LIMIT_MS = 3e4;
/** All renders of one run together; then the rest is refused at once. */
const TOTAL_TIME_LIMIT_MS = 3e5;
/** From the start of the worker until Go is ready to go on: under 1 s on a slow machine. */
const START_TIME_LIMIT_MS = 6e4;
/** The 303 public charts measured peaked at 192 MiB. */
const MEMORY_LIMIT_BYTES = 536870912;
/** Go's collector works harder from this part of the memory on, so that garbage alone never fills it. */
const SOFT_MEMORY_SHARE = .8;
/** WebAssembly counts memory in pages of 64 KiB. */
const PAGE_BYTES = 65536;
/** A frame is copied three times on its way: larger inputs are refused unread. */
const MAX_REQUEST_BYTES = 67108864;
/** The engine itself stops at 32 MiB of rendered text; origins and JSON come on top. */
const MAX_ANSWER_BYTES = 134217728;

// src/render/engine/fields.ts
/** Longer names and messages are cut. */
const MAX_WORDS = 1e3;
/** Refuses an answer: `field` says where it is not what the contract promises. */
function unreadable(field) {
	throw new TypeError(`the answer of the rendering engine is not readable at ${field}`);
}
const readRecord = (value, field) => isRecord(value) ? value : unreadable(field);
const readText = (value, field) => typeof value === "string" && value.isWellFormed() ? value : unreadable(field);
/** A short text to be shown: control characters, line breaks among them, become blanks; what is too long is cut. */
function readWords(value, field) {
	const words = readText(value, field).slice(0, 1001).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
	return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).toWellFormed()}…` : words;
}
const readFlag = (value, field) => typeof value === "boolean" ? value : unreadable(field);
/** A whole number from `least` on. */
const readNumber = (value, field, least) => typeof value === "number" && Number.isSafeInteger(value) && value >= least ? value : unreadable(field);
/** A list; Go writes an empty one as `null`, or leaves it out. */
function readList(value, field, readItem) {
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) return unreadable(field);
	return value.map((item, index) => readItem(item, `${field}[${index}]`));
}
/** A field that may be left out; Go's empty text stands for none. */
const readOptional = (value, field, read) => value === void 0 || value === null || value === "" ? void 0 : read(value, field);

// src/render/engine/place.ts
const WORKER = "engine-worker.js";
/**
* The folder of the engine's files: where the bundle lies that this code ended in, above it when that is one of its
* chunks, or dist/ when it runs from its sources. Undefined when the engine was not delivered.
*/
const findEngine = (from = import.meta.url) => [
	"./",
	"../",
	"../../../dist/"
].map((folder) => new URL(folder, from)).find((folder) => existsSync(workerFile(folder)));
const workerFile = (folder) => new URL(WORKER, folder);

// src/render/engine/mailbox.ts
/** Collects what a worker says, its end by an error among it. */
function openMailbox(worker) {
	const received = [];
	let waiting;
	const deliver = (mail) => {
		if (waiting) waiting(mail);
		else received.push(mail);
	};
	worker.on("message", deliver);
	worker.on("messageerror", (error) => deliver(failedBy(error)));
	worker.on("error", (error) => deliver(failedBy(error)));
	worker.on("exit", () => deliver(failedBy("the worker ended")));
	return { next(limitMs, signal) {
		if (signal?.aborted) return Promise.resolve({ type: "aborted" });
		const first = received.shift();
		if (first) return Promise.resolve(first);
		return new Promise((resolve) => {
			const finish = (mail) => {
				clearTimeout(timer);
				signal?.removeEventListener("abort", abort);
				waiting = void 0;
				resolve(mail);
			};
			const abort = () => finish({ type: "aborted" });
			const expire = () => setImmediate(() => waiting === finish && finish({ type: "late" }));
			const timer = setTimeout(expire, limitMs);
			signal?.addEventListener("abort", abort, { once: true });
			waiting = finish;
		});
	} };
}
const failedBy = (error) => ({
	type: "failed",
	reason: isRecord(error) && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash",
	detail: String(error)
});

// src/render/engine/thread.ts
/**
* Calls of Go nest on V8's stack, although Go has one of its own: with the 4 MB of a worker, YAML half as deep as Go's
* parsers allow would end the engine.
*/
const STACK_MB = 16;
/** Starts a worker, which begins to compile at once and never keeps the process alive while nobody waits for it. */
function startThread(file, start) {
	const worker = new Worker(file, {
		name: "accostage-engine",
		workerData: start,
		env: {},
		argv: [],
		execArgv: [],
		stdout: true,
		stderr: true,
		resourceLimits: { stackSizeMb: STACK_MB }
	});
	const mailbox = openMailbox(worker);
	worker.unref();
	let ready;
	return {
		async started(limitMs, signal) {
			if (ready) return ready;
			const mail = await mailbox.next(limitMs, signal);
			if (mail.type === "ready") ready = mail;
			return mail;
		},
		render(frame, limitMs, signal) {
			worker.postMessage(frame, [frame.buffer]);
			return mailbox.next(limitMs, signal);
		},
		async stop() {
			await worker.terminate();
		}
	};
}

// src/render/engine/runner.ts
/** `folder` holds the engine's files; undefined for where the build puts them. */
function createRunner(folder, limits) {
	let thread;
	let compiled;
	let broken;
	let closed = false;
	let leftMs = limits.totalTimeoutMs;
	function start() {
		if (thread || broken || closed) return thread;
		const place = folder ?? findEngine();
		const memoryPages = Math.floor(limits.memoryBytes / PAGE_BYTES);
		if (place) thread = startThread(workerFile(place), {
			memoryPages,
			module: compiled
		});
		else broken = refusal("internal", "the rendering engine is missing from this installation");
		return thread;
	}
	async function stop() {
		const stopped = thread;
		thread = void 0;
		await stopped?.stop();
	}
	async function run(frame, signal) {
		stopIfCancelled(signal);
		if (leftMs <= 0) return tooLong("total-time", limits.totalTimeoutMs);
		const current = start();
		if (!current) return broken ?? refusal("internal", "the rendering engine is closed");
		const started = await current.started(START_TIME_LIMIT_MS, signal);
		stopIfCancelled(signal);
		if (started.type !== "ready") {
			await stop();
			broken = notStarted(started);
			return broken;
		}
		compiled = started.module;
		const isLast = leftMs <= limits.timeoutMs;
		const begin = performance.now();
		const mail = await current.render(frame, isLast ? leftMs : limits.timeoutMs, signal);
		leftMs -= performance.now() - begin;
		if (mail.type === "answer") return mail.bytes;
		await stop();
		stopIfCancelled(signal);
		if (mail.type !== "late") return causeOf(mail);
		if (!isLast) return tooLong("time", limits.timeoutMs);
		leftMs = 0;
		return tooLong("total-time", limits.totalTimeoutMs);
	}
	function stopIfCancelled(signal) {
		if (closed || signal?.aborted) throw new UserError("cancelled", "rendering was cancelled", { cause: signal?.reason });
	}
	function causeOf(mail) {
		switch (mail.type === "failed" ? mail.reason : "crash") {
			case "memory": return refusal("limit", `it needs more than ${limits.memoryBytes / 2 ** 20} MiB of memory`, "memory");
			case "depth": return refusal("limit", "it is nested too deeply", "depth");
			case "crash": return refusal("internal", `the rendering engine stopped: ${detailOf(mail)}`);
		}
	}
	return {
		start: () => void start(),
		run,
		async close() {
			closed = true;
			await stop();
		}
	};
}
const tooLong = (limit, ms) => refusal("limit", `${limit === "time" ? "it takes" : "all renders take"} more than ${ms / 1e3} s`, limit);
const notStarted = (mail) => refusal("internal", `the rendering engine could not be started: ${detailOf(mail)}`);
const detailOf = (mail) => mail.type === "failed" ? readWords(mail.detail.toWellFormed(), "detail") : `unexpected "${mail.type}"`;

// src/render/engine/paths.ts
/** Between a packed chart and the path inside it. */
const INSIDE = "!";
const CONTROL = /\p{Cc}/u;
/** Whether a path names a file that the request held, or what lies in a packed one of them. */
function isOfRequest(path, files) {
	const inside = path.indexOf(INSIDE);
	return files.has(path) || inside > 0 && files.has(path.slice(0, inside)) && !CONTROL.test(path);
}
/** Reads paths of the request only: a chart that forges the engine's marks cannot make a finding point elsewhere. */
const pathReader = (files) => (value, field) => {
	const path = readText(value, field);
	return isOfRequest(path, files) ? path : unreadable(field);
};

// src/render/engine/helm-answer.ts
/** Reads what Helm rendered; `files` are those of the request. Throws where it is not what the contract says. */
function readHelmRendering(value, files) {
	const answer = readRecord(value, "answer");
	const readPath = pathReader(files);
	const readOrigin = originReader(readList(answer.files, "files", readPath));
	const readDocument = (item, field) => {
		const document = readRecord(item, field);
		const text = readText(document.text, `${field}.text`);
		const origins = readList(document.origins, `${field}.origins`, readOrigin);
		if (origins.length !== lineCount(text)) return unreadable(`${field}.origins`);
		return {
			template: readPath(document.template, `${field}.template`),
			text,
			origins,
			hook: readOptional(document.hook, `${field}.hook`, readWords),
			crd: readOptional(document.crd, `${field}.crd`, readFlag) ?? false
		};
	};
	return {
		ok: true,
		chart: readChart(answer.chart, "chart"),
		documents: readList(answer.documents, "documents", readDocument),
		missing: readList(answer.missing, "missing", readChartReference),
		notes: readList(answer.notes, "notes", readWords)
	};
}
/** The engine splits a text at its line breaks: an empty line comes behind a final one. */
function lineCount(text) {
	let lines = 1;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
	return lines;
}
/** Reads `[file, line, exact, valuesFile, valuesLine, key]`; the files are indexes, -1 stands for no values file. */
const originReader = (files) => (value, field) => {
	if (!Array.isArray(value)) return unreadable(field);
	const [file, line, exact, valuesFile, valuesLine, key] = value;
	const origin = {
		path: files[readNumber(file, field, 0)] ?? unreadable(field),
		line: readNumber(line, field, 1),
		exact: exact === 1 || exact !== 0 && unreadable(field)
	};
	if (valuesFile === -1) return origin;
	const values = {
		path: files[readNumber(valuesFile, field, 0)] ?? unreadable(field),
		line: readNumber(valuesLine, field, 1),
		key: readText(key, field)
	};
	return {
		...origin,
		values
	};
};
function readChart(value, field) {
	const chart = readRecord(value, field);
	return {
		name: readWords(chart.name, `${field}.name`),
		version: readWords(chart.version, `${field}.version`),
		type: readOptional(chart.type, `${field}.type`, readWords) ?? "application",
		dependencies: readList(chart.dependencies, `${field}.dependencies`, readDependency)
	};
}
function readChartReference(value, field) {
	const { name, version, repository } = readRecord(value, field);
	return {
		name: readWords(name, `${field}.name`),
		version: readOptional(version, `${field}.version`, readWords) ?? "",
		repository: readOptional(repository, `${field}.repository`, readWords) ?? ""
	};
}
function readDependency(value, field) {
	const { alias, condition, tags, present, enabled } = readRecord(value, field);
	return {
		...readChartReference(value, field),
		alias: readOptional(alias, `${field}.alias`, readWords),
		condition: readOptional(condition, `${field}.condition`, readWords),
		tags: readList(tags, `${field}.tags`, readWords),
		present: readFlag(present, `${field}.present`),
		enabled: readOptional(enabled, `${field}.enabled`, readFlag)
	};
}

// src/render/engine/kustomize-answer.ts
/** Reads what Kustomize built; `files` are those of the request. Throws where it is not what the contract says. */
function readKustomizeRendering(value, files) {
	const { documents, remote, helmCharts } = readRecord(value, "answer");
	const readPath = pathReader(files);
	const readOrigin = (item, field) => {
		const { path, index } = readRecord(item, field);
		return {
			path: readPath(path, `${field}.path`),
			index: readNumber(index, `${field}.index`, 0)
		};
	};
	const readGenerator = (item, field) => {
		const { path, name } = readRecord(item, field);
		return {
			path: readPath(path, `${field}.path`),
			name: readWords(name, `${field}.name`)
		};
	};
	const readPatch = (item, field) => ({
		...readOrigin(item, field),
		kind: readWords(readRecord(item, field).kind, `${field}.kind`)
	});
	const readDocument = (item, field) => {
		const { text, origin, generator, patches } = readRecord(item, field);
		return {
			text: readText(text, `${field}.text`),
			origin: readOptional(origin, `${field}.origin`, readOrigin),
			generator: readOptional(generator, `${field}.generator`, readGenerator),
			patches: readList(patches, `${field}.patches`, readPatch)
		};
	};
	return {
		ok: true,
		documents: readList(documents, "documents", readDocument),
		remote: readList(remote, "remote", readWords),
		helmCharts: readOptional(helmCharts, "helmCharts", readFlag) ?? false
	};
}

// src/render/engine/wire.ts
/** Bytes of the number that opens a frame: the length of the header, little-endian. */
const LENGTH_BYTES = 4;
/**
* `u32 length of the header | header in JSON | contents of the files`: contents cross into the engine once, unescaped.
* `memoryLimit`, in bytes, is where Go's collector begins to work harder. Undefined when the frame would be larger than
* MAX_REQUEST_BYTES.
*/
function encodeRequest(request, files, memoryLimit) {
	let offset = 0;
	const references = [...files].map(([name, content]) => {
		const reference = {
			name,
			offset,
			length: Buffer.byteLength(content)
		};
		offset += reference.length;
		return reference;
	});
	const header = Buffer.from(JSON.stringify({
		...request,
		memoryLimit,
		files: references
	}));
	const start = LENGTH_BYTES + header.length;
	if (start + offset > 67108864) return void 0;
	const frame = new Uint8Array(start + offset);
	new DataView(frame.buffer).setUint32(0, header.length, true);
	frame.set(header, LENGTH_BYTES);
	const encoder = new TextEncoder();
	let at = start;
	for (const content of files.values()) if (typeof content === "string") at += encoder.encodeInto(content, frame.subarray(at)).written;
	else {
		frame.set(content, at);
		at += content.length;
	}
	return frame;
}
/**
* The answer to a Helm request over `files`. The engine is ours, but what it says was made from a chart that anybody may
* have written: whatever is not to the letter of the contract becomes a refusal of kind `internal`.
*/
const decodeHelmAnswer = (bytes, files) => decode(bytes, files, readHelmRendering);
/** The answer to a Kustomize request over `files`; as `decodeHelmAnswer`. */
const decodeKustomizeAnswer = (bytes, files) => decode(bytes, files, readKustomizeRendering);
function decode(bytes, files, readRendering) {
	if (bytes.length > 134217728) return refusal("limit", "what is rendered is too large", "size");
	try {
		const answer = readRecord(parse(bytes), "answer");
		if (answer.ok === true) return readRendering(answer, files);
		return answer.ok === false ? readRefusal(answer.error, files) : unreadable("ok");
	} catch (error) {
		return refusal("internal", error instanceof Error ? error.message : String(error));
	}
}
/** Undefined when the bytes are no JSON in UTF-8. */
function parse(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
function readRefusal(value, files) {
	const error = readRecord(value, "error");
	const path = readOptional(error.path, "error.path", readText);
	const kind = FAILURE_KINDS.find((known) => known === error.kind) ?? "internal";
	return {
		ok: false,
		error: {
			kind,
			limit: kind === "limit" ? "size" : void 0,
			message: readWords(error.message, "error.message"),
			path: path !== void 0 && isOfRequest(path, files) ? path : void 0,
			line: readPosition(error.line, "error.line"),
			column: readPosition(error.column, "error.column"),
			missing: readList(error.missing, "error.missing", readChartReference),
			remote: readList(error.remote, "error.remote", readWords)
		}
	};
}
/** From 1 on; 0 stands for none. */
const readPosition = (value, field) => readOptional(value, field, (number) => readNumber(number, field, 0)) || void 0;

// src/render/engine/engine.ts
/** Creates an engine; nothing is loaded before its first use. */
function createEngine(options = {}) {
	const { timeoutMs = RENDER_TIME_LIMIT_MS, totalTimeoutMs = TOTAL_TIME_LIMIT_MS } = options;
	const { memoryBytes = MEMORY_LIMIT_BYTES } = options;
	const runner = createRunner(options.folder, {
		timeoutMs,
		totalTimeoutMs,
		memoryBytes
	});
	const softLimit = Math.floor(memoryBytes * SOFT_MEMORY_SHARE);
	let last = Promise.resolve();
	function answer(request, files, decode, signal) {
		runner.start();
		const turn = last.then(async () => {
			const frame = encodeRequest(request, files, softLimit);
			if (!frame) return refusal("limit", "its files are too large together", "size");
			const result = await runner.run(frame, signal);
			return result instanceof Uint8Array ? decode(result, files) : result;
		});
		last = turn.catch(() => {});
		return turn;
	}
	return {
		start: runner.start,
		helm: (request, files, signal) => answer({
			op: "helm",
			...request
		}, files, decodeHelmAnswer, signal),
		kustomize: (request, files, signal) => answer({
			op: "kustomize",
			...request
		}, files, decodeKustomizeAnswer, signal),
		close: runner.close
	};
}

export { createEngine as t };