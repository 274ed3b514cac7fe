import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";

// src/render/engine/go-program.ts
/** Of what Go writes as it dies, the first line names the reason. */
const MAX_LAST_WORDS = 4096;
/**
* A Go program that is not started, shut off from this thread: no output, arguments, environment, current folder nor
* network. `runtime` is the wasm_exec.js of the Go that compiled it.
*/
async function loadGo(runtime) {
	await import(runtime.href);
	const scope = globalThis;
	let written = "";
	scope.fs.writeSync = (_, bytes) => {
		if (written.length < MAX_LAST_WORDS) written += new TextDecoder().decode(bytes);
		return bytes.length;
	};
	shutOff(scope);
	const program = new scope.Go();
	program.argv = ["engine"];
	program.env = {};
	program.exit = () => {};
	return {
		scope,
		program,
		lastWords() {
			const words = written;
			written = "";
			return words;
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

// src/render/engine/go-values.ts
/** What Go holds from the start, by number: wasm_exec.js, `run`. The global scope and the program itself follow. */
const FIRST_VALUES = [
	NaN,
	0,
	null,
	true,
	false
];
/** The number of the first value that a program asked for. */
const FIRST_ASKED = FIRST_VALUES.length + 2;
/** The value at a path from the global scope, such as `fs.constants`. */
const valueAt = (path) => path.split(".").reduce((value, name) => Reflect.get(Object(value), name), globalThis);
/**
* Gives a program an instance that has run before, with the values that it holds. They are those of the packages of Go's
* library, which never let go of them: each counts as held without end.
*/
function holdValues(program, instance, paths) {
	const values = [
		...FIRST_VALUES,
		globalThis,
		program,
		...paths.map(valueAt)
	];
	program._inst = instance;
	program.mem = new DataView(instance.exports.mem.buffer);
	program._values = values;
	program._goRefCounts = values.map(() => Number.POSITIVE_INFINITY);
	program._ids = new Map(values.slice(1).map((value, index) => [value, index + 1]));
	program._idPool = [];
	program.exited = false;
}

// src/render/engine/go.ts
/** The number of the one function that frames are handed to: the first that engine/cmd/engine makes. */
const ANSWER = 1;
/**
* Goes on with a Go program where engine/build.sh left it, initialised and waiting for a frame. Its clock and its random
* numbers are those of this process from now on. What Go drew at its start is the same for everybody, so that a chart could
* be written whose keys all collide in a map: it would run into the limit of time, as any loop does.
*/
async function resumeGo(module, file, runtime) {
	const { scope, program, lastWords } = await loadGo(runtime);
	const instance = new scope.WebAssembly.Instance(module, program.importObject);
	file.fill(new Uint8Array(instance.exports.mem.buffer));
	holdValues(program, instance, file.values);
	const call = program._makeFuncWrapper(ANSWER);
	return (frame) => {
		lastWords();
		try {
			const answer = call(frame);
			if (answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer) return new Uint8Array(answer.buffer);
			return causeOfDeath(lastWords());
		} catch (error) {
			return causeOfDeath(`${lastWords()}\n${String(error)}`);
		}
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

// src/render/engine/leb128.ts
/** Reads bytes and the numbers of a WebAssembly module; throws a RangeError where there are none left. */
function byteReader(bytes, from) {
	let at = from;
	const byte = () => {
		const value = bytes[at++];
		if (value === void 0) throw new RangeError("the module is cut short");
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
/** A number from 0 to 2^53 - 1 in LEB128. */
function unsigned(value) {
	const bytes = [];
	let rest = value;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(rest % 128 + 128);
	return [...bytes, rest];
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

// src/render/engine/read-fully.ts
/** Fills `target` with the bytes of an open file from `position` on; throws when the file ends before. */
function readFully(handle, target, position) {
	for (let done = 0; done < target.length;) {
		const read = readSync(handle, target, done, target.length - done, position + done);
		if (read === 0) throw new RangeError("the module is cut short");
		done += read;
	}
}

// src/render/engine/snapshot.ts
/** Bytes of the number that ends the file. */
const LENGTH_BYTES = 4;
/** Reads the index of an open file of so many bytes; throws a RangeError when it has none. */
function readIndex(handle, size) {
	const length = new Uint8Array(4);
	readFully(handle, length, Math.max(size - 4, 0));
	const indexBytes = new DataView(length.buffer).getUint32(0, true);
	if (indexBytes > size - 4) throw new RangeError("the module has no snapshot behind it");
	const index = new Uint8Array(indexBytes);
	readFully(handle, index, size - 4 - indexBytes);
	return JSON.parse(new TextDecoder().decode(index));
}
/** Copies the contents into the memory of a new instance, which is large enough from the start. */
function fillMemory(memory, handle, { contents, runs }) {
	let position = contents;
	for (const [offset, length] of runs) {
		readFully(handle, memory.subarray(offset, offset + length), position);
		position += length;
	}
}

// src/render/engine/module.ts
/** Before the memory section lie types, imports and one number for each function: about 100 KB for 40,000 functions. */
const HEAD_BYTES = 1048576;
/**
* V8 compiles a function well once it has run through about this many bytes of its code. By default it begins in the midst
* of the first release: for one small chart that costs twice the processor time and, with Node 20, half a second before
* the process can end. From this budget on, only renders of a second and more have their hot loops compiled well, and 150
* charts in a row take no longer.
*/
const TIERING_BUDGET = 5e8;
/** V8's own since version 11.8; it was 1.8 million before. */
const USUAL_TIERING_BUDGET = 13e6;
/** Opens it; throws when it is not there or has no snapshot. */
function openEngineFile(file) {
	const handle = openSync(file, "r");
	try {
		const index = readIndex(handle, fstatSync(handle).size);
		return {
			values: index.values,
			compile: (maxPages) => compile(readCapped(handle, index.moduleBytes, maxPages)),
			fill: (memory) => fillMemory(memory, handle, index),
			close: () => closeSync(handle)
		};
	} catch (error) {
		closeSync(handle);
		throw error;
	}
}
/**
* Compiling in one go takes as long as `WebAssembly.compile`, and half as long as streaming, which compiles every function
* at once instead of when it is first called. Functions are validated then too, not all 40,000 before the first: a third of
* the time.
*/
function compile(bytes) {
	const { WebAssembly } = globalThis;
	setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
	setFlagsFromString("--wasm-lazy-validation");
	try {
		return new WebAssembly.Module(bytes);
	} finally {
		setFlagsFromString(`--wasm-tiering-budget=${USUAL_TIERING_BUDGET}`);
		setFlagsFromString("--no-wasm-lazy-validation");
	}
}
/** Only the head of the module is copied: the whole is 20 MB. */
function readCapped(handle, size, maxPages) {
	const head = new Uint8Array(Math.min(size, HEAD_BYTES));
	readFully(handle, head, 0);
	const capped = capMemory(head, maxPages);
	const whole = new Uint8Array(capped.length + size - head.length);
	whole.set(capped);
	readFully(handle, whole.subarray(capped.length), head.length);
	return whole;
}

// src/render/engine/worker.ts
/** Entry of the worker thread: `engine.wasm` and `engine-runtime.js` lie beside it. */
async function serve(port, start) {
	const say = (message, ...transferred) => port.postMessage(message, transferred);
	const beside = (name) => new URL(name, import.meta.url);
	try {
		const file = openEngineFile(beside("engine.wasm"));
		const module = start.module ?? file.compile(start.memoryPages);
		const answer = await resumeGo(module, file, beside("engine-runtime.js"));
		file.close();
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