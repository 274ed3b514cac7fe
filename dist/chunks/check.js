import { B as asText, U as UserError, z as asRecord } from "./start.js";
import { n as everyInstruction, t as stageAndBases } from "./stage-bases.js";
import { parse } from "node:path";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";

// src/shellcheck/prelude.ts
const NAME = /^[A-Za-z_]\w{0,99}$/;
const MOST_NAMES = 1e3;
/** Set by the builder for every RUN. */
const BUILDER = [
	"http_proxy",
	"https_proxy",
	"ftp_proxy",
	"no_proxy",
	"all_proxy"
];
/**
* A line that sets what ARG and ENV of a stage and of its bases do, so that nothing speaks of variables that are not
* assigned.
*/
function prelude(stage) {
	const names = new Set(BUILDER);
	for (const each of stageAndBases(stage)) for (const { name } of each.assignments) if (NAME.test(name) && names.size < MOST_NAMES) names.add(name);
	return `export ${[...names].map((name) => `${name}=1`).join(" ")}`;
}

// src/shellcheck/program.ts
/** The name that is looked for on the PATH. */
const PROGRAM = "shellcheck";
/** A script of a thousand commands takes some seconds. */
const TIMEOUT_MS = 1e4;
const MAX_OUTPUT = 8388608;
/** The first version with `--format=json1` and `--norc`. */
const OLDEST = [0, 7];
/**
* ShellCheck as a process of its own: without a shell, its script on standard input, in the root folder, where neither its
* settings nor another program of its name are looked for. It writes nothing and ends after some seconds.
*/
const program = (options, input) => new Promise((resolve) => {
	const child = execFile(PROGRAM, options, {
		timeout: TIMEOUT_MS,
		killSignal: "SIGKILL",
		maxBuffer: MAX_OUTPUT,
		windowsHide: true,
		cwd: parse(tmpdir()).root
	}, (error, output) => {
		if (error === null || error.code === 1) resolve({ output });
		else resolve({ problem: error.code === "ENOENT" || error.code === "EACCES" ? "absent" : "failed" });
	});
	child.stdin?.on("error", () => {});
	child.stdin?.end(input);
});
/** Whether the program is there, in a version that can be used. */
async function isUsable(run) {
	const answer = await run(["--version"], "");
	if ("problem" in answer) return false;
	const [, major = "0", minor = "0"] = /^version: (\d+)\.(\d+)/m.exec(answer.output) ?? [];
	return Number(major) > OLDEST[0] || Number(minor) >= OLDEST[1];
}

// src/shellcheck/script.ts
/** The dialects of ShellCheck, by the name of the program that runs the script. */
const DIALECTS = /* @__PURE__ */ new Map([
	["sh", "sh"],
	["bash", "bash"],
	["dash", "dash"],
	["ash", "dash"],
	["ksh", "ksh"]
]);
/** ShellCheck takes more than linear time. */
const LONGEST_SCRIPT = 65536;
const MOST_FINDINGS = 200;
/** What cannot be right of a script without a file: sourced files, and ash, which is checked as dash. */
const EXCLUDED = "SC1090,SC1091,SC2187";
/** A text of plain words that calls programs and nothing else. */
const PLAIN = /^[\w\s./:@=,+%-]*$/;
const BUILTIN = /(?:^|\s)(?:cd|echo|export|read|local|let|expr|which|su|ls|find|if|for|while|case|function)(?:\s|$)/;
/** Whether ShellCheck has anything to say about a script, as far as it can be told without it. */
const isChecked = ({ text, interpreter }) => DIALECTS.has(interpreter) && !(PLAIN.test(text) && !BUILTIN.test(text));
/** What ShellCheck says of a script; undefined when it could not be asked. */
async function checkScript(script, prelude, run) {
	const dialect = DIALECTS.get(script.interpreter);
	if (dialect === void 0 || script.text.length > LONGEST_SCRIPT) return void 0;
	const shebang = script.text.startsWith("#!");
	const input = shebang ? script.text.replace(/^.*/, () => prelude) : `${prelude}\n${script.text}`;
	const answer = await run([
		"--norc",
		`--shell=${dialect}`,
		"--format=json1",
		"--color=never",
		`--exclude=${EXCLUDED}`,
		"-"
	], input);
	if ("problem" in answer) return void 0;
	const comments = parsed(answer.output);
	if (!comments) return void 0;
	const offsetOf = offsets(script.text, shebang ? 1 : 2);
	return comments.slice(0, MOST_FINDINGS).flatMap((comment) => finding(asRecord(comment), script, offsetOf));
}
function parsed(output) {
	try {
		const { comments } = asRecord(JSON.parse(output));
		return Array.isArray(comments) ? comments : void 0;
	} catch {
		return;
	}
}
const LEVELS = [
	"error",
	"warning",
	"info",
	"style"
];
function finding(comment, script, offsetOf) {
	const level = LEVELS.find((each) => each === comment.level);
	const message = asText(comment.message);
	const start = offsetOf(comment.line, comment.column);
	const end = offsetOf(comment.endLine, comment.endColumn);
	if (level === void 0 || message === void 0 || typeof comment.code !== "number" || start === void 0) return [];
	return [{
		code: `SC${comment.code}`,
		level,
		message,
		span: script.span(start, Math.max(start, end ?? start))
	}];
}
/** `first`: the number of the first line of the text. Undefined for a place before it. */
function offsets(text, first) {
	const lines = text.split("\n");
	const starts = [];
	let at = 0;
	for (const line of lines) {
		starts.push(at);
		at += line.length + 1;
	}
	return (line, column) => {
		if (typeof line !== "number" || typeof column !== "number") return void 0;
		const start = starts[line - first];
		if (start === void 0) return void 0;
		const written = lines[line - first] ?? "";
		const units = [...written.slice(0, 2 * column)].slice(0, Math.max(0, column - 1)).join("").length;
		return start + Math.min(units, written.length);
	};
}

// src/shellcheck/check.ts
/** Scripts of one run, and processes at a time. */
const MOST_SCRIPTS = 2e3;
const AT_A_TIME = 4;
/** After this long, scripts that are left are listed as not verified. */
const BUDGET_MS = 6e4;
/**
* The Dockerfiles with what ShellCheck says of their RUN instructions, or as they are when there is no ShellCheck on the
* PATH. What it could not be asked about is noted as not verified, once for each file.
*/
async function withShellFindings(dockerfiles, { mode, unread, signal, run = program }) {
	const tasks = dockerfiles.flatMap(tasksOf);
	if (tasks.length === 0 && mode === "auto") return dockerfiles;
	if (!await isUsable(run)) {
		if (mode === "auto") return dockerfiles;
		throw new UserError("shellcheck-missing", "shellcheck: no program of this name in version 0.7 or later is on the PATH; install ShellCheck, or choose \"auto\" or \"off\"");
	}
	const found = new Map(dockerfiles.map((dockerfile) => [dockerfile, []]));
	const missed = new Set(tasks.slice(MOST_SCRIPTS).map(({ dockerfile }) => dockerfile));
	const pending = tasks.slice(0, MOST_SCRIPTS).values();
	const end = performance.now() + BUDGET_MS;
	const work = async () => {
		for (const { dockerfile, script, prelude: line } of pending) {
			const findings = performance.now() > end || signal?.aborted === true ? void 0 : await checkScript(script, line, run);
			if (findings) found.get(dockerfile)?.push(...findings);
			else missed.add(dockerfile);
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, work));
	for (const { source } of missed) unread.push({
		reason: "script-not-checked",
		path: source.path,
		message: MESSAGE
	});
	return dockerfiles.map((dockerfile) => ({
		...dockerfile,
		shellFindings: found.get(dockerfile)?.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1))
	}));
}
const MESSAGE = {
	en: "ShellCheck could not read some of its scripts in time",
	fr: "ShellCheck n’a pas pu lire à temps certains de ses scripts"
};
function tasksOf(dockerfile) {
	const tasks = [];
	const lines = /* @__PURE__ */ new Map();
	for (const { instruction, stage } of everyInstruction(dockerfile)) {
		if (instruction.keyword !== "RUN") continue;
		for (const script of instruction.scripts) {
			if (!isChecked(script)) continue;
			const line = lines.get(stage) ?? prelude(stage);
			lines.set(stage, line);
			tasks.push({
				dockerfile,
				script,
				prelude: line
			});
		}
	}
	return tasks;
}

export { withShellFindings };