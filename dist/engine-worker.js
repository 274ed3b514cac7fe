import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";

// src/render/engine/go.ts
/** Of what Go writes as it dies, the first line names the reason. */
const MAX_LAST_WORDS = 4096;
/**
* Runs a compiled Go program in this thread, shut off from it: no output, arguments, environment, current folder nor
* network. `runtime` is the wasm_exec.js of the Go that compiled it. Rejects when the program ends before it is ready.
*/
async function startGo(module, runtime) {
	await import(runtime.href);
	const scope = globalThis;
	let lastWords = "";
	scope.fs.writeSync = (_, bytes) => {
		if (lastWords.length < MAX_LAST_WORDS) lastWords += new TextDecoder().decode(bytes);
		return bytes.length;
	};
	shutOff(scope);
	const program = new scope.Go();
	program.argv = ["engine"];
	program.env = {};
	program.exit = () => {};
	await new Promise((ready, failed) => {
		scope.__accostageEngineReady = ready;
		program.run(new scope.WebAssembly.Instance(module, program.importObject)).then(() => failed(new Error(lastWords || "the engine ended")), failed);
	});
	return (frame) => {
		lastWords = "";
		try {
			const answer = scope.__accostageEngine(frame);
			if (answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer) return new Uint8Array(answer.buffer);
			return causeOfDeath(lastWords);
		} catch (error) {
			return causeOfDeath(`${lastWords}\n${String(error)}`);
		}
	};
}
/** What Go's libraries look for in the global scope: net/http takes `fetch`, os and path/filepath take `process.cwd`. */
function shutOff(scope) {
	scope.fetch = void 0;
	scope.WebSocket = void 0;
	scope.process = {
		pid: 1,
		ppid: 0,
		cwd: () => "/",
		getuid: () => -1,
		geteuid: () => -1,
		getgid: () => -1,
		getegid: () => -1
	};
}
/** From what Go's runtime and V8 say. */
function causeOfDeath(words) {
	return {
		type: "failed",
		reason: /out of memory|cannot allocate memory|allocation failed/i.test(words) ? "memory" : /stack overflow|stack exceeds|call stack size/i.test(words) ? "depth" : "crash",
		detail: words.split("\n").find((line) => line.trim() !== "") ?? "no answer"
	};
}

// src/render/engine/memory-cap.ts
/** https://webassembly.github.io/spec/core/binary/modules.html */
const PREAMBLE_BYTES = 8;
const MEMORY_SECTION = 5;
/** Flags of a memory's limits: bit 0 says that a maximum follows; the others mean shared or 64-bit. */
const HAS_MAXIMUM = 1;
/**
* The module with a maximum on its only memory, in pages of 64 KiB; a smaller one that it has already is kept. The
* beginning of a module will do, as long as its memory section is in it: the code, which is nearly all, comes behind.
* Throws when there is no such section, and when the memory is shared, 64-bit or larger from the start.
*/
function capMemory(module, maxPages) {
	const reader = byteReader(module, PREAMBLE_BYTES);
	for (;;) {
		const start = reader.offset();
		const section = reader.byte();
		const length = reader.unsigned();
		const body = reader.offset();
		if (section !== MEMORY_SECTION) {
			reader.goTo(body + length);
			continue;
		}
		const memories = reader.unsigned();
		const flags = reader.byte();
		const minimum = reader.unsigned();
		const maximum = flags === HAS_MAXIMUM ? Math.min(reader.unsigned(), maxPages) : maxPages;
		if (memories !== 1 || flags > HAS_MAXIMUM) throw new RangeError("the module has no single plain memory");
		if (minimum > maximum) throw new RangeError(`the module starts with ${minimum} pages, more than ${maximum}`);
		const capped = [
			...unsigned(1),
			HAS_MAXIMUM,
			...unsigned(minimum),
			...unsigned(maximum)
		];
		const inserted = [
			MEMORY_SECTION,
			...unsigned(capped.length),
			...capped
		];
		const end = body + length;
		const result = new Uint8Array(start + inserted.length + module.length - end);
		result.set(module.subarray(0, start));
		result.set(inserted, start);
		result.set(module.subarray(end), start + inserted.length);
		return result;
	}
}
function byteReader(bytes, from) {
	let at = from;
	const byte = () => {
		const value = bytes[at++];
		if (value === void 0) throw new RangeError("the module has no memory section where it is looked for");
		return value;
	};
	return {
		byte,
		offset: () => at,
		goTo(offset) {
			at = offset;
		},
		/** LEB128: seven bits a byte, the lowest first; a set high bit announces another byte. */
		unsigned() {
			let value = 0;
			for (let weight = 1; weight <= 2 ** 28; weight *= 128) {
				const next = byte();
				value += (next & 127) * weight;
				if (next < 128) return value;
			}
			throw new RangeError("the module holds a number of more than 32 bits");
		}
	};
}
function unsigned(value) {
	const bytes = [];
	let rest = value;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(rest % 128 + 128);
	return [...bytes, rest];
}

// src/render/engine/module.ts
/** Before the memory section lie types, imports and one number for each function: about 100 KB for 40,000 functions. */
const HEAD_BYTES = 1048576;
/**
* V8 compiles a function well once it has run through about this many bytes of its code. By default it begins while Go
* initialises itself, with functions that never run again: for one small chart that costs two to four times the processor
* time and, with Node 20, half a second before the process can end. From this budget on, only renders of a second and more
* have their hot loops compiled well, and 150 charts in a row take no longer.
*/
const TIERING_BUDGET = 5e8;
/** V8's own since version 11.8; it was 1.8 million before. */
const USUAL_TIERING_BUDGET = 13e6;
/**
* Reads and compiles a module of which the memory may not grow beyond `maxPages`. Only its head is copied, since the whole
* is more than 30 MB. Compiling it in one go takes as long as `WebAssembly.compile`, and half as long as streaming, which
* compiles every function at once instead of when it is first called. Functions are validated then too, not all 40,000
* before the first: a third of the time.
*/
function compileEngine(file, maxPages) {
	const { WebAssembly } = globalThis;
	const bytes = readCapped(file, maxPages);
	setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
	setFlagsFromString("--wasm-lazy-validation");
	try {
		return new WebAssembly.Module(bytes);
	} finally {
		setFlagsFromString(`--wasm-tiering-budget=${USUAL_TIERING_BUDGET}`);
		setFlagsFromString("--no-wasm-lazy-validation");
	}
}
function readCapped(file, maxPages) {
	const handle = openSync(file, "r");
	try {
		const { size } = fstatSync(handle);
		const head = new Uint8Array(Math.min(size, HEAD_BYTES));
		readFully(handle, head, 0);
		const capped = capMemory(head, maxPages);
		const whole = new Uint8Array(capped.length + size - head.length);
		whole.set(capped);
		readFully(handle, whole.subarray(capped.length), head.length);
		return whole;
	} finally {
		closeSync(handle);
	}
}
function readFully(handle, target, position) {
	for (let done = 0; done < target.length;) {
		const read = readSync(handle, target, done, target.length - done, position + done);
		if (read === 0) throw new Error("the module is cut short");
		done += read;
	}
}

// src/render/engine/worker.ts
/** Entry of the worker thread: `engine.wasm` and `engine-runtime.js` lie beside it. */
async function serve(port, start) {
	const say = (message, ...transferred) => port.postMessage(message, transferred);
	const beside = (name) => new URL(name, import.meta.url);
	try {
		const module = start.module ?? compileEngine(beside("engine.wasm"), start.memoryPages);
		const answer = await startGo(module, beside("engine-runtime.js"));
		port.on("message", (frame) => {
			const result = answer(frame);
			if (result instanceof Uint8Array) say({
				type: "answer",
				bytes: result
			}, result.buffer);
			else say(result);
		});
		say({
			type: "ready",
			module
		});
	} catch (error) {
		say(causeOfDeath(String(error)));
	}
}
if (parentPort) await serve(parentPort, workerData);

export {  };