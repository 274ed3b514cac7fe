// src/model/repository-path.ts
/** A longer path exists on no machine (`PATH_MAX` of Linux). */
const MAX_PATH = 4096;
/** A folder and a name below it; `.` is the root. */
const join = (folder, name) => folder === "." ? name : `${folder}/${name}`;
/** The folder of a file or of a folder, `.` for what lies at the root. */
const folderOf = (path) => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
/** The last part of a path. */
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
/**
* A path written relative to a folder, or to the root with a leading `/`, seen from the root (`.` for the root itself).
* Undefined when it leaves the root, as Argo CD refuses it, or is longer than a path can be.
*/
function resolvePath(folder, written) {
	if (written.length > 4096) return void 0;
	const parts = written.startsWith("/") || folder === "." ? [] : folder.split("/");
	for (const part of written.split("/")) if (part === "..") {
		if (parts.pop() === void 0) return void 0;
	} else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/") || ".";
}
/** A path written in a kustomization, from the root; undefined when it leaves the root, is an address or a whole text. */
const resolveEntry = (folder, written) => written === "" || written.startsWith("/") || /:\/\/|\n/.test(written) ? void 0 : resolvePath(folder, written);

export { resolveEntry as a, nameOf as i, folderOf as n, resolvePath as o, join as r, MAX_PATH as t };