// src/report/escape/link.ts
/** Half of a surrogate pair: `encodeURIComponent` throws on it. */
const HALF = /\p{Cs}/gu;
const encode = (text) => encodeURIComponent(text.replace(HALF, "�")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
/** A path as it stands in an address, `/` between its parts. */
const encodePath = (path) => path.split("/").map(encode).join("/");
/** What may stand in a link of Markdown as it is; `%` only in front of two hexadecimal digits. */
const NOT_IN_LINK = /%(?![\da-f]{2})|[^\w\-.~:/?#=%,;@+]/giu;
/**
* The address as the destination of a Markdown link, undefined when it is not a web address: a link never runs
* anything.
*/
const linkDestination = (address) => /^https?:\/\/[^/]/i.test(address) ? address.replace(NOT_IN_LINK, encode) : void 0;
/**
* Address of a line, or of a stretch of lines, of a file in the repository; undefined when the repository or the commit
* is not known, or when the path would lead out of it.
*/
function sourceAddress({ repositoryUrl, commit }, { path, line, lastLine }) {
	if (!repositoryUrl || !commit || !/^[\da-f]{7,64}$/i.test(commit)) return void 0;
	if (path.split("/").some((part) => part === "" || part === "." || part === "..")) return void 0;
	const base = linkDestination(repositoryUrl.replace(/\.git$/, "").replace(/\/$/, ""));
	if (base === void 0) return void 0;
	const lines = line === void 0 ? "" : `#L${line}${lastLine !== void 0 && lastLine > line ? `-L${lastLine}` : ""}`;
	return `${base}/blob/${commit}/${encodePath(path)}${lines}`;
}

export { linkDestination as n, sourceAddress as r, encodePath as t };