import { A as UserError } from "./start.js";
import { randomBytes } from "node:crypto";
import { linkSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

// src/cli/manifest-file.ts
const MANIFEST = "accostage.yaml";
/** The folder itself, behind any link; throws a UserError for what is none. */
function rootFolder(root) {
	try {
		const top = realpathSync(resolve(root));
		if (statSync(top).isDirectory()) return top;
	} catch (cause) {
		throw new UserError("root-not-found", `no directory at "${root}": give the root of a repository`, { cause });
	}
	throw new UserError("root-not-found", `"${root}" is not a directory: give the root of a repository`);
}
/** What is at the place of the manifest; a symbolic link is refused, since it may lead out of the repository. */
function manifestAt(root) {
	const found = lstatSync(join(root, MANIFEST), { throwIfNoEntry: false });
	if (!found) return "absent";
	if (found.isFile()) return "file";
	throw new UserError("not-writable", `${MANIFEST} is ${found.isSymbolicLink() ? "a symbolic link" : "no file"}: it is left alone`);
}
function readManifestText(root) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(readFileSync(join(root, MANIFEST)));
	} catch (cause) {
		throw new UserError("bad-usage", `${MANIFEST} cannot be read as UTF-8`, { cause });
	}
}
/** Writes a manifest where there is none: whole or not at all, and never over another. */
const createManifest = (root, text) => write(root, text, "create");
/** Puts a manifest in the place of the one that is there: whole or not at all. */
const replaceManifest = (root, text) => write(root, text, "replace");
function write(root, text, how) {
	const target = join(root, MANIFEST);
	const temporary = join(root, `.${MANIFEST}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		const mode = how === "replace" ? statSync(target).mode & 511 : 438;
		writeFileSync(temporary, text, {
			flag: "wx",
			mode
		});
		if (how === "create") publish(temporary, target, text);
		else renameSync(temporary, target);
	} catch (cause) {
		throw new UserError("not-writable", `${MANIFEST} cannot be written in "${root}"`, { cause });
	} finally {
		rmSync(temporary, { force: true });
	}
}
/** File systems without links refuse them in one of these ways. */
const NO_LINKS = /* @__PURE__ */ new Set([
	"EPERM",
	"ENOSYS",
	"ENOTSUP",
	"EOPNOTSUPP"
]);
function publish(temporary, target, text) {
	try {
		linkSync(temporary, target);
	} catch (error) {
		if (!NO_LINKS.has(error.code ?? "")) throw error;
		writeFileSync(target, text, { flag: "wx" });
	}
}

export { replaceManifest as a, readManifestText as i, createManifest as n, rootFolder as o, manifestAt as r, MANIFEST as t };