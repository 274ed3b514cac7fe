#!/usr/bin/env node
import { a as readCheckArguments, g as hasReleases, y as openDirectory } from "./chunks/start.js";

// src/ahead.ts
/** Lists the files of a directory and starts the engine when there is a chart or a kustomization. Throws as `check` would. */
async function startAhead(root) {
	const tree = openDirectory(root);
	if (!hasReleases(tree.paths)) return { tree };
	const { createEngine } = await import("./chunks/engine2.js");
	const engine = createEngine();
	engine.start();
	return {
		tree,
		engine
	};
}

// src/cli/ahead.ts
/**
* For a command line that checks a project, what can be done before the rules are loaded. Undefined when there is nothing
* to do, or something wrong: the command finds that again, and says it.
*/
async function aheadOf([command, ...rest]) {
	if (command !== "check" || rest.includes("--help") || rest.includes("-h")) return void 0;
	try {
		return await startAhead(readCheckArguments(rest).root);
	} catch {
		return;
	}
}

// src/cli/main.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
const argv = process.argv.slice(2);
const ahead = await aheadOf(argv);
const { run } = await import("./chunks/command-line.js");
const streams = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
	width: process.stdout.columns,
	environment: process.env,
	...process.stdin.isTTY === true && process.stdout.isTTY === true && { prompt: async () => (await import("./chunks/prompt.js")).openPrompt(process.stdin, process.stdout) }
};
process.exitCode = await run(argv, streams, ahead);

export {  };