import { U as UserError } from "./start.js";
import { n as readTreeListing, t as readBatch } from "./git-objects.js";
import { n as inBatches, r as mayBeReport, t as REPORT_LIMIT } from "./delivery.js";
import { join } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/aggregate/source/git-branch.ts
const run = promisify(execFile);
/** What no address and no configuration may change: no program of a transport's own choice, no question to a terminal. */
const FIXED = [
	"-c",
	"protocol.ext.allow=never",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"credential.interactive=false"
];
/** Ten thousand objects' names and more. */
const LISTING_LIMIT = 268435456;
/** Names that git takes for a branch, of those that it does: no option, no pattern, no other reference. */
const BRANCH = /^(?![-/])(?!.*(?:\.\.|\/\/|@\{|\.lock$|\/$))[^\s~^:?*[\\\x00-\x1f\x7f]+$/;
/**
* Every `.json` file at the tip of a branch, taken by `git` into a repository of our own, so that nothing of the other
* one's configuration counts. A tip that was read before is not read again.
*/
function branchSource(address, branch) {
	if (!BRANCH.test(branch)) throw new UserError("bad-usage", `"${branch}" is no name of a branch`);
	return async function* ({ position, say, signal }) {
		const folder = await mkdtemp(join(tmpdir(), "accostage-branch-"));
		const git = (args, maxBuffer = LISTING_LIMIT) => run("git", [
			...FIXED,
			"-C",
			folder,
			...args
		], {
			encoding: "buffer",
			maxBuffer,
			signal,
			windowsHide: true
		});
		try {
			await git([
				"init",
				"--quiet",
				"--bare"
			]);
			await git([
				"fetch",
				"--quiet",
				"--depth=1",
				"--no-tags",
				"--",
				address,
				`refs/heads/${branch}`
			]).catch((cause) => {
				throw new UserError("source-not-read", `git cannot fetch the branch "${branch}" of the results: ${lastLine(cause)}`, { cause });
			});
			const tip = (await git(["rev-parse", "FETCH_HEAD"])).stdout.toString().trim();
			const source = `git:${address}#${branch}`;
			if (await position(source) === tip) return say(`${branch}: nothing new since ${tip.slice(0, 12)}`);
			const listing = (await git([
				"ls-tree",
				"-r",
				"-z",
				"--long",
				"FETCH_HEAD"
			])).stdout.toString();
			const files = readTreeListing(listing).files.filter(({ path }) => mayBeReport(path));
			say(`${branch}: ${files.length} reports at ${tip.slice(0, 12)}`);
			yield* inBatches(deliveries(files, async (objects) => {
				const output = git([
					"cat-file",
					"--batch",
					"--buffer"
				]);
				output.child.stdin?.end(`${objects.join("\n")}\n`);
				return (await output).stdout;
			}));
			yield {
				deliveries: [],
				progress: {
					source,
					position: tip
				}
			};
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
}
/** So many files, or so many bytes, are asked of one process. */
const GROUP = {
	files: 500,
	bytes: 67108864
};
/** `read` gives what git says of these objects. */
async function* deliveries(files, read) {
	for (const group of groups(files)) {
		const wanted = group.filter(({ size }) => size <= REPORT_LIMIT);
		const output = wanted.length === 0 ? Buffer.of() : await read(wanted.map(({ object }) => object));
		const contents = readBatch(output, wanted);
		for (const { path, object, size } of group) {
			const known = {
				origin: path,
				name: path.split("/").at(-2)
			};
			if (size > 16777216) yield {
				...known,
				refused: "too-large"
			};
			else yield {
				...known,
				bytes: contents.get(object) ?? Buffer.of()
			};
		}
	}
}
function* groups(files) {
	let group = [];
	let bytes = 0;
	for (const file of files) {
		group.push(file);
		bytes += Math.min(file.size, REPORT_LIMIT);
		if (group.length < GROUP.files && bytes < GROUP.bytes) continue;
		yield group;
		group = [];
		bytes = 0;
	}
	if (group.length > 0) yield group;
}
const lastLine = (error) => {
	return (error instanceof Error && "stderr" in error ? String(error.stderr) : String(error)).trim().split("\n").at(-1) ?? "";
};

export { branchSource };