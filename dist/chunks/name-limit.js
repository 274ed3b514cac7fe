import { a as isTemplate } from "./sample.js";

// src/model/path-pattern.ts
/**
* Whether a path matches a pattern as Go's `path.Match` says: `*` and `?` stay within one part, `[a-z]`, `[^a-z]`, `\`
* before a character other than `/`. False for a malformed pattern, and once the budget is spent.
*/
function matchesPath(pattern, path, budget) {
	const [patterns, parts] = [pattern.split("/"), path.split("/")];
	return patterns.length === parts.length && patterns.every((part, index) => matchesPart(part, parts[index] ?? "", budget));
}
const UNBOUNDED = { left: Number.POSITIVE_INFINITY };
/**
* The same for one part of a path. Goes back to the last `*` only, since what lies before it can stay as it is: no more
* steps than the lengths of the two multiplied.
*/
function matchesPart(pattern, text, budget = UNBOUNDED) {
	let [at, here] = [0, 0];
	let star;
	while (here < text.length || at < pattern.length) {
		if (budget.left-- <= 0) return false;
		if (pattern[at] === "*") {
			star = {
				at,
				here
			};
			at++;
			continue;
		}
		const length = here < text.length ? matchOne(pattern, at, text[here] ?? "") : 0;
		if (length > 0) {
			at += length;
			here++;
		} else if (star && star.here < text.length) {
			star.here++;
			at = star.at + 1;
			here = star.here;
		} else return false;
	}
	return true;
}
/** The length of the pattern that matches one character; 0 when it does not. */
function matchOne(pattern, at, character) {
	const first = pattern[at];
	if (first === "?") return 1;
	if (first === "\\") return pattern[at + 1] === character ? 2 : 0;
	if (first !== "[") return first === character ? 1 : 0;
	let here = at + 1;
	const negated = pattern[here] === "^";
	if (negated) here++;
	let found = false;
	for (let empty = true; empty || pattern[here] !== "]"; empty = false) {
		const low = bound(pattern, here);
		here += low.length;
		const range = pattern[here] === "-";
		const high = range ? bound(pattern, here + 1) : low;
		if (range) here += 1 + high.length;
		if (low.character === "" || high.character === "") return 0;
		if (low.character <= character && character <= high.character) found = true;
	}
	return found === negated ? 0 : here + 1 - at;
}
/** One end of a range in a class, with its length in the pattern; empty where Go finds the pattern malformed. */
function bound(pattern, at) {
	const escaped = pattern[at] === "\\";
	const character = pattern[escaped ? at + 1 : at] ?? "";
	return {
		character: !escaped && /[\]-]/.test(character) ? "" : character,
		length: escaped ? 2 : 1
	};
}

// src/model/repository-address.ts
/** Addresses are shorter; a longer text is the work of an attacker. */
const MAX_ADDRESS = 2048;
/** `git@host:group/name.git`, with or without a user. */
const SCP_FORM = /^(?:[^/:@\s]+@)?([^/:@\s]+):(?!\/\/)(\S+)$/;
/**
* Host and path of a repository's address, in whatever form it is written, without user, port, `.git` and case: equal for
* two forms of one address. Undefined for what is no address, or one that a template fills.
*/
function comparableAddress(address) {
	if (typeof address !== "string" || address.length > MAX_ADDRESS || isTemplate(address)) return void 0;
	const text = address.trim().toLowerCase();
	const [, host, path] = SCP_FORM.exec(text) ?? [];
	if (host !== void 0 && path !== void 0) return `${host}/${withoutEnds(path)}`;
	if (!URL.canParse(text)) return void 0;
	const { hostname, pathname } = new URL(text);
	return hostname === "" ? void 0 : `${hostname}/${withoutEnds(pathname)}`;
}
function withoutEnds(path) {
	const [start, end] = [path.startsWith("/") ? 1 : 0, path.endsWith("/") ? path.length - 1 : path.length];
	return path.slice(start, end).replace(/\.git$/, "");
}

// src/model/name-limit.ts
function nameProblem(name, { min, max, pattern }) {
	if (name.length < min) return "short";
	if (name.length > max) return "long";
	return new RegExp(`^(?:${pattern})$`).test(name) ? void 0 : "pattern";
}
/** A name close to one that the console refuses, which it accepts; undefined when there is none. */
function acceptedName(name, limit) {
	const plain = name.normalize("NFD").toLowerCase().replace(/[^a-z0-9-]/g, "");
	return [plain, plain.replaceAll("-", "")].map((text) => text.slice(0, limit.max)).find((text) => nameProblem(text, limit) === void 0);
}

export { matchesPath as a, matchesPart as i, nameProblem as n, comparableAddress as r, acceptedName as t };