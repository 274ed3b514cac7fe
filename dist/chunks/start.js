import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join as join$1, resolve, sep } from "node:path";
import { parseArgs } from "node:util";

// src/model/errors.ts
/** An error that the user can correct: what was looked for, where, and what to do next. Anything else is a bug. */
var UserError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "UserError";
		this.code = code;
	}
};

// src/model/json.ts
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The list itself, or an empty one for anything else. */
const asList = (value) => Array.isArray(value) ? value : [];
/** The mapping itself, or an empty one for anything else. */
const asRecord = (value) => isRecord(value) ? value : {};
/** The text itself, or undefined for anything else, an empty text included. */
const asText = (value) => typeof value === "string" && value !== "" ? value : void 0;
/** The number itself, or undefined for anything else. */
const asNumber = (value) => typeof value === "number" && Number.isFinite(value) ? value : void 0;
/** The value at the end of a route, or undefined. */
function follow(value, route) {
	let here = value;
	for (const step of route) {
		if (typeof here !== "object" || here === null || Array.isArray(here) !== (typeof step === "number")) return void 0;
		const next = here[step];
		if (next === void 0 || !Object.hasOwn(here, step)) return void 0;
		here = next;
	}
	return here;
}

// src/model/repository-path.ts
/** A longer path exists on no machine (`PATH_MAX` of Linux). */
const MAX_PATH = 4096;
/** A folder and a name below it; `.` is the root. */
const join = (folder, name) => folder === "." ? name : `${folder}/${name}`;
/** The folder of a file or of a folder, `.` for what lies at the root. */
const folderOf = (path) => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
/** Every folder that a path lies in, the nearest first, `.` last. */
function* foldersAbove(path) {
	let folder = folderOf(path);
	for (; folder !== "."; folder = folderOf(folder)) yield folder;
	yield folder;
}
/** The nearest of these folders that a path lies in. */
function nearestFolder(path, folders) {
	for (const folder of foldersAbove(path)) if (folders.has(folder)) return folder;
}
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

// src/model/language.ts
const LANGUAGES = ["en", "fr"];
/** Between thousands; French typography asks for a narrow no-break space. */
const THOUSANDS = {
	en: ",",
	fr: " "
};
/** An integer as a language writes it: `12,345`. */
const writtenNumber = (language, n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS[language]);

// node_modules/ignore/index.js
var require_ignore = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
	const BOM = "﻿";
	const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const DOUBLE_SLASH = "//";
	const SLASH_CODE = 47;
	const DOT_CODE = 46;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	/* istanbul ignore else */
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const RETURN_FALSE = () => false;
	const POSIX_CLASSES = {
		alnum: "0-9A-Za-z",
		alpha: "A-Za-z",
		blank: " \\t",
		cntrl: "\\x00-\\x1f\\x7f",
		digit: "0-9",
		graph: "!-.0-~",
		lower: "a-z",
		print: " -.0-~",
		punct: "!-.:-@\\[-`{-~",
		space: " \\t\\n\\r",
		upper: "A-Z",
		xdigit: "0-9A-Fa-f"
	};
	const CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
	const escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
	const NON_SLASH = "(?!\\/)";
	const classSource = (negated, body) => {
		if (negated) return `[^\\/${body}]`;
		const source = `[${body}]`;
		return new RegExp(source).test("/") ? NON_SLASH + source : source;
	};
	const scanBracket = (pattern, start) => {
		const { length } = pattern;
		let index = start + 1;
		let negated = EMPTY;
		const lead = pattern[index];
		if (lead === "!" || lead === "^") {
			negated = "^";
			index++;
		}
		let body = EMPTY;
		let prev = EMPTY;
		for (;;) {
			const char = pattern[index];
			if (char === UNDEFINED) return null;
			if (char === ESCAPE) {
				const escaped = pattern[++index];
				body += escapeMember(escaped);
				prev = escaped;
			} else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
				index++;
				let to = pattern[index];
				if (to === ESCAPE) to = pattern[index += 1];
				if (prev <= to) body += `-${escapeMember(to)}`;
				prev = EMPTY;
			} else if (char === "[" && pattern[index + 1] === ":") {
				const nameStart = index + 2;
				let end = nameStart;
				while (end < length && pattern[end] !== "]") end++;
				if (end === length) return null;
				if (end > nameStart && pattern[end - 1] === ":") {
					const name = pattern.slice(nameStart, end - 1);
					if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) return null;
					body += POSIX_CLASSES[name];
					prev = EMPTY;
					index = end;
				} else {
					body += escapeMember("[");
					prev = "[";
					index = nameStart - 2;
				}
			} else {
				body += escapeMember(char);
				prev = char;
			}
			index++;
			if (pattern[index] === "]") return {
				end: index,
				source: classSource(negated, body)
			};
		}
	};
	const NEVER_MATCH = "[]";
	const PLACEHOLDER = "\0";
	const REGEX_RESTORE_PLACEHOLDER = new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, "g");
	const TRAILING_WILDCARD = "";
	const TRAILING_DOUBLESTAR = "";
	const isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
	const extractBrackets = (pattern) => {
		const sources = [];
		const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
		const { length } = pattern;
		let out = EMPTY;
		let index = 0;
		while (index < length) {
			const char = pattern[index];
			if (char === ESCAPE) {
				const escaped = pattern[index + 1];
				if (escaped === SLASH && index + 2 === length) out += hold(NEVER_MATCH);
				else if (escaped === "*" || escaped === "[" || escaped === SPACE) out += pattern.slice(index, index + 2);
				else out += hold(REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped);
				index += 2;
			} else if (isReserved(char)) {
				out += hold(`[${char}]`);
				index++;
			} else if (char === "[") {
				const scanned = scanBracket(pattern, index);
				if (scanned === null) {
					out += hold(NEVER_MATCH);
					index = length;
				} else {
					out += hold(scanned.source);
					index = scanned.end + 1;
				}
			} else {
				out += char;
				index++;
			}
		}
		return {
			source: out,
			sources
		};
	};
	const DIRECT = null;
	const REGEX_INNER_SLASH = /\/(?!$)/;
	const WILDCARD = "[^\\/]*";
	const REPLACERS = [
		[
			/(\\+)( ?)/g,
			(_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
			"\\ "
		],
		[
			/(^|\/)\*{3,}(?=\/|$)/g,
			(_, start) => `${start}**`,
			"*"
		],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[
			/(?!\\)\?/g,
			() => "[^/]",
			"?"
		],
		[
			/^\//,
			() => "^",
			SLASH
		],
		[
			/\//g,
			() => "\\/",
			SLASH
		],
		[
			/^\^*(?:\\\*\\\*\\\/)+/,
			() => "(?:^|\\/)",
			"*"
		],
		[DIRECT, (source, pattern) => {
			if (!source || source[0] === "^" || source[0] === "(") return source;
			return (!REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^") + source;
		}],
		[
			/\\\/\\\*\\\*(?=\\\/|$)/g,
			(_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
			"*"
		],
		[
			/(^|[^\\])(?:\\\*)+(?!$)/g,
			(_, p1) => p1 + WILDCARD,
			"*"
		],
		[
			/(^|[^\\])((?:\\\\)*)\\\*$/,
			(match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
			"*"
		],
		[
			/\\\\\\(?=[$.|*+(){^])/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\\/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\[([^\]/]*?)($|\])/g,
			(match, range, close) => `\\[${range}${close}`,
			"["
		],
		[DIRECT, (source) => {
			const last = source[source.length - 1];
			if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) return source;
			return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
		}]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const replaceTrailingWildcard = (_, p1) => {
		return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
	};
	const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
	const replaceTrailingDoublestar = () => "[\\s\\S]";
	const separatorAfter = (run, at) => {
		let separator = EMPTY;
		for (let index = at + 1; index < run.length && !run[index].wildcard; index++) separator += run[index].single;
		return separator;
	};
	const pinWildcards = (source) => {
		if (source.indexOf(WILDCARD) < 0) return source;
		const tokens = [];
		const { length } = source;
		let index = 0;
		while (index < length) {
			const char = source[index];
			if (source.startsWith(WILDCARD, index)) {
				tokens.push({ wildcard: true });
				index += 6;
			} else if (char === "[") {
				let end = index + 1;
				if (source[end] === "^") end++;
				if (source[end] === "]") end++;
				while (end < length && source[end] !== "]") end += source[end] === ESCAPE ? 2 : 1;
				end++;
				tokens.push({ single: source.slice(index, end) });
				index = end;
			} else if (char === ESCAPE) {
				tokens.push({ single: source.slice(index, index + 2) });
				index += 2;
			} else if (char === "(") {
				let depth = 0;
				let end = index;
				do {
					if (source[end] === ESCAPE) end++;
					else if (source[end] === "(") depth++;
					else if (source[end] === ")") depth--;
					end++;
				} while (end < length && depth > 0);
				if ("*+?".indexOf(source[end]) >= 0) end++;
				tokens.push({ boundary: source.slice(index, end) });
				index = end;
			} else if (char === "^" || char === "$") {
				tokens.push({ boundary: char });
				index++;
			} else {
				tokens.push({ single: char });
				index++;
			}
		}
		let out = EMPTY;
		let run = [];
		const flush = () => {
			let lastWildcard;
			run.forEach((token, at) => {
				if (token.wildcard) lastWildcard = at;
			});
			run.forEach((token, at) => {
				if (!token.wildcard) {
					out += token.single;
					return;
				}
				out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
			});
			run = [];
		};
		tokens.forEach((token) => {
			if (token.boundary === void 0) {
				run.push(token);
				return;
			}
			flush();
			out += token.boundary;
		});
		flush();
		return out;
	};
	const makeRegexPrefix = (pattern) => {
		if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) pattern = "**";
		const { source, sources } = extractBrackets(pattern);
		const replaced = REPLACERS.reduce((prev, [matcher, replacer, required]) => {
			if (matcher === DIRECT) return replacer(prev, pattern);
			if (required !== UNDEFINED && prev.indexOf(required) < 0) return prev;
			return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
		}, source);
		return sources.length ? replaced.replace(REGEX_RESTORE_PLACEHOLDER, (match, index) => sources[index]) : replaced;
	};
	const checkSourceOf = (body, prefix) => {
		if (body[body.length - 1] === SLASH) prefix = makeRegexPrefix(body.slice(0, -1));
		const head = prefix.slice(0, -1);
		const last = prefix[prefix.length - 1];
		return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
	};
	const matchesBasename = (body) => {
		const index = body.indexOf(SLASH);
		return index < 0 || index === body.length - 1;
	};
	const basenameOf = (path) => {
		const end = path.length - 1;
		const index = path.lastIndexOf(SLASH, path[end] === SLASH ? end - 1 : end);
		return index < 0 ? path : path.slice(index + 1);
	};
	const parentOf = (path) => {
		if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
		}
		const end = path.length - 1;
		const cut = path.lastIndexOf(SLASH, path.charCodeAt(end) === SLASH_CODE ? end - 1 : end);
		return cut < 0 ? EMPTY : path.slice(0, cut + 1);
	};
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern);
	const splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get _basenameOnly() {
			return define(this, "_basenameOnly", matchesBasename(this.body));
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = pinWildcards(mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix));
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const hasTrailingBackslash = (str) => {
		let count = 0;
		while (str[str.length - count - 1] === ESCAPE) count++;
		return count % 2 === 1;
	};
	const trimEnd = (body, stripLineEnd) => {
		let lineEnd = body.length;
		let end;
		for (;;) {
			if (stripLineEnd && body[lineEnd - 1] === "\r") lineEnd--;
			end = lineEnd;
			while (body[end - 1] === SPACE) end--;
			if (!stripLineEnd || body[end - 1] !== "\n") break;
			lineEnd = end - 1;
		}
		if (end === lineEnd) return body.slice(0, lineEnd);
		let backslashes = 0;
		while (body[end - backslashes - 1] === ESCAPE) backslashes++;
		return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
	};
	const createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
		let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
		if (body[0] === "#") return;
		let negative = false;
		if (body[0] === "!") {
			negative = true;
			body = body.slice(1);
		}
		const last = body[body.length - 1];
		if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) body = trimEnd(body, stripLineEnd);
		if (!body || hasTrailingBackslash(body)) return;
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
			this._basenameCount = 0;
		}
		_add(pattern, index) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._basenameCount += pattern._rules._basenameCount;
				this._added = true;
				return;
			}
			const isStr = isString(pattern);
			const raw = isStr ? pattern : pattern.pattern;
			const rule = checkPattern(raw) && createRule(raw, isStr ? UNDEFINED : pattern.mark, this._ignoreCase, !this._split, this._stripBOM && !index);
			if (rule) {
				this._added = true;
				this._rules.push(rule);
				if (matchesBasename(rule.body)) this._basenameCount++;
			}
		}
		add(pattern) {
			this._added = false;
			this._split = isString(pattern);
			this._stripBOM = !this._split || pattern[0] === BOM;
			makeArray(this._split ? splitPattern(pattern) : pattern).forEach(this._add, this);
			if (this._added) this._literalRules = UNDEFINED;
			return this._added;
		}
		testLiteral(path) {
			const rules = this._literalRules || (this._literalRules = this._rules.filter(({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"));
			let ignored = false;
			let unignored = false;
			let matchedRule;
			for (let index = rules.length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule.checkRegex.test(path)) {
					ignored = !rule.negative;
					unignored = rule.negative;
					matchedRule = rule.negative ? UNDEFINED : rule;
					break;
				}
			}
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
		test(path, mode) {
			const rules = this._rules;
			const { length } = rules;
			const shortcut = this._basenameCount * 2 >= length;
			const basename = shortcut ? basenameOf(path) : path;
			for (let index = length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule[mode].test(shortcut && rule._basenameOnly ? basename : path)) {
					const { negative } = rule;
					const ret = {
						ignored: !negative,
						unignored: negative
					};
					if (!negative) ret.rule = rule;
					return ret;
				}
			}
			return {
				ignored: false,
				unignored: false
			};
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => {
		const first = path.charCodeAt(0);
		if (first === SLASH_CODE) return true;
		if (first !== DOT_CODE) return false;
		if (path.length === 1) return true;
		const second = path.charCodeAt(1);
		if (second === SLASH_CODE) return true;
		if (second !== DOT_CODE) return false;
		return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
	};
	checkPath.isNotRelative = isNotRelative;
	/* istanbul ignore next */
	checkPath.convert = (p) => p;
	const convertPath = (target) => isString(target) && checkPath.convert(target);
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, path) {
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return path ? this._t(path, cache) : {
				ignored: false,
				unignored: false
			};
		}
		checkIgnore(target) {
			const path = convertPath(target);
			if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) return this._test(target, this._testCache, path);
			const dir = this._t(path, this._testCache);
			if (dir.ignored) return dir;
			const literal = this._rules.testLiteral(path);
			return literal.ignored || literal.unignored ? literal : dir;
		}
		_t(path, cache) {
			if (path in cache) return cache[path];
			const parentPath = parentOf(path);
			const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
			return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, convertPath(path)).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, convertPath(path));
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
	/* istanbul ignore next */
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	/* istanbul ignore next */
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}));

// src/discover/decode-text.ts
var import_ignore = /* @__PURE__ */ __toESM(require_ignore(), 1);
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/**
* The text of a file in UTF-8. UTF-16 without a mark may well be UTF-8 too, with a NUL in each character: YAML 1.2.2,
* 5.2, tells it by the first one.
*/
function decodeText(bytes) {
	if (bytes[0] === 0 || bytes[1] === 0) return { problem: "not-utf8" };
	try {
		return { text: decoder.decode(bytes) };
	} catch {
		return { problem: "not-utf8" };
	}
}

// src/discover/tree.ts
/** Larger files are listed as not verified: the largest manifest bundles that projects publish are under 2 MB. */
const MAX_FILE_BYTES = 5242880;
/** Sorts by UTF-16 units: the same order on every machine, whatever its language. */
const byPath = (a, b) => a < b ? -1 : a > b ? 1 : 0;
/**
* A tree in memory. Paths are relative with `/` between their parts; one that leaves the root is refused with a
* UserError (`bad-usage`).
*/
function memoryTree(files) {
	const texts = /* @__PURE__ */ new Map();
	for (const [path, text] of Object.entries(files)) {
		const parts = path.replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".");
		if (parts.includes("..")) throw new UserError("bad-usage", `"${path}" leaves the root of the project`);
		texts.set(parts.join("/"), text);
	}
	return {
		paths: [...texts.keys()].sort(byPath),
		strayLinks: [],
		aside: [],
		read: (path) => {
			const text = texts.get(path);
			if (text === void 0) return { problem: "unreadable" };
			if (text.length > 5242880) return { problem: "too-large" };
			return text.isWellFormed() ? { text } : { problem: "not-utf8" };
		},
		bytes: (path) => {
			const text = texts.get(path);
			return text === void 0 || text.length > 5242880 ? void 0 : new TextEncoder().encode(text);
		}
	};
}
/** The tree without the paths that patterns in the syntax of `.gitignore` name. */
function leavingOut(tree, patterns) {
	if (patterns.length === 0) return tree;
	const left = (0, import_ignore.default)().add([...patterns]);
	const keep = (path) => !left.ignores(path);
	return {
		...tree,
		paths: tree.paths.filter(keep),
		strayLinks: tree.strayLinks.filter(keep),
		aside: [...tree.aside, ...tree.paths.filter((path) => left.ignores(path))]
	};
}

// src/discover/directory.ts
/** Never part of a project's own text. */
const SKIPPED_FOLDERS = /* @__PURE__ */ new Set([
	".git",
	"node_modules",
	".venv",
	".terraform",
	"bower_components",
	"__pycache__"
]);
/** A repository with more files is not walked further; the largest public ones have about this many. */
const MAX_FILES = 3e5;
/**
* The files below a directory that git would track: `.gitignore` files are honoured, symbolic links not followed.
* Throws a UserError when `root` is not a directory that can be read.
*/
function openDirectory(root) {
	const top = readableRoot(root);
	const paths = [];
	const strayLinks = [];
	const aside = [];
	const pending = [{
		path: "",
		ignores: []
	}];
	for (let folder = pending.pop(); folder && paths.length < MAX_FILES; folder = pending.pop()) {
		const entries = listFolder(join$1(top, folder.path));
		const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile()) ? gitignore(top, folder) : void 0;
		const ignores = own ? [...folder.ignores, own] : folder.ignores;
		for (const entry of entries) {
			const path = folder.path + entry.name;
			if (entry.isSymbolicLink()) {
				if (!staysInside(top, join$1(top, path))) strayLinks.push(path);
				aside.push(path);
			} else if (entry.isDirectory()) {
				if (!SKIPPED_FOLDERS.has(entry.name) && !ignored(`${path}/`, ignores)) pending.push({
					path: `${path}/`,
					ignores
				});
				else aside.push(`${path}/`);
			} else if (entry.isFile()) {
				if (ignored(path, ignores)) aside.push(path);
				else paths.push(path);
			}
		}
	}
	return {
		paths: paths.sort(byPath),
		strayLinks: strayLinks.sort(byPath),
		aside: aside.sort(byPath),
		read: (path) => readText(join$1(top, path)),
		bytes: (path) => {
			const bytes = readBytes(join$1(top, path));
			return typeof bytes === "string" ? void 0 : bytes;
		}
	};
}
/** The folder itself, behind any link; throws a UserError (`root-not-found`) for what is none. */
function readableRoot(root) {
	try {
		const top = realpathSync(resolve(root));
		if (statSync(top).isDirectory()) return top;
	} catch (cause) {
		throw new UserError("root-not-found", `no directory at "${root}": give the root of a repository`, { cause });
	}
	throw new UserError("root-not-found", `"${root}" is not a directory: give the root of a repository`);
}
/** The entries of a folder; none when it vanished or may not be read. */
function listFolder(path) {
	try {
		return readdirSync(path, { withFileTypes: true });
	} catch {
		return [];
	}
}
function gitignore(top, folder) {
	const read = readText(join$1(top, folder.path, ".gitignore"));
	return "text" in read ? {
		base: folder.path,
		rules: (0, import_ignore.default)().add(read.text)
	} : void 0;
}
/** git's rule: the last pattern that matches decides, a deeper file before an outer one. */
function ignored(path, ignores) {
	for (const { base, rules } of ignores.toReversed()) {
		const result = rules.test(path.slice(base.length));
		if (result.ignored || result.unignored) return result.ignored;
	}
	return false;
}
function staysInside(top, link) {
	try {
		const target = realpathSync(link);
		return target === top || target.startsWith(top + sep);
	} catch {
		return false;
	}
}
function readText(path) {
	const bytes = readBytes(path);
	return typeof bytes === "string" ? { problem: bytes } : decodeText(bytes);
}
/**
* The bytes of a file, read through one handle so that its size cannot change between the look and the read. A link is
* not followed, and a pipe or a device not waited for.
*/
function readBytes(path) {
	let handle;
	try {
		handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const found = fstatSync(handle);
		if (!found.isFile()) return "unreadable";
		const { size } = found;
		if (size > 5242880) return "too-large";
		return size === 0 ? readFileSync(handle) : readExactly(handle, size);
	} catch {
		return "unreadable";
	} finally {
		if (handle !== void 0) closeSync(handle);
	}
}
function readExactly(handle, size) {
	const bytes = new Uint8Array(size);
	let done = 0;
	while (done < size) {
		const read = readSync(handle, bytes, done, size - done, null);
		if (read === 0) break;
		done += read;
	}
	return bytes.subarray(0, done);
}

// src/discover/inventory.ts
const YAML = /\.ya?ml$/i;
const LOCK_FILE = /^(?:package-lock|npm-shrinkwrap|pnpm-lock|composer\.lock|tsconfig.*|package|angular|bun)\.(?:json|ya?ml)$/;
const DOCKERFILE = /^(?:(?:Docker|Container)file(?:$|[._\-A-Z0-9]).*|.+\.(?:docker|container)file)$/i;
/** A program, a page or a list about a Dockerfile is none. */
const NOT_DOCKERFILE = /\.(?:md|adoc|rst|txt|go|[cm]?[jt]sx?|py|rs|java|kt|rb|sh|html?|ya?ml|json|lock|toml|dockerignore|containerignore|png|svg)$/i;
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs|gotmpl)$/i;
const COMPOSE = /^(?:docker-)?compose(?:[._-].*)?\.ya?ml$/i;
const VALUES = /^(?:.*[._-])?values(?:[._-].*)?\.ya?ml$/i;
const PIPELINE = /^\.?gitlab-ci[.-]dso(?:[.-].*)?\.ya?ml$/i;
const CHART = "Chart.yaml";
const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;
const TEXT = /(?:^\.env(?:\..+)?$|\.env$|\.sh$|\.(?:key|pem|age)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|keys?.*\.txt$|\.dec$|\.dec\.(?:ya?ml|json|env)$|^\.htpasswd$)/i;
/** Files of other tools that look like YAML or JSON of a deployment and are not. */
const OTHER_TOOLS = /^(?:mkdocs|skaffold|devspace|renovate|dependabot|\.pre-commit-config|\.travis|appveyor|openapi|swagger)(?:[._-].*)?\.(?:ya?ml|json)$/i;
/** Hidden folders are not deployed. */
const isVisible = (path) => !path.split("/").slice(0, -1).some((part) => part.startsWith("."));
/** Whether an inventory of these paths lists a chart or a kustomization. */
const hasReleases = (paths) => paths.some((path) => (nameOf(path) === CHART || KUSTOMIZATION.test(nameOf(path))) && isVisible(path));
/**
* Sorts the paths of a project by what they are. Hidden folders are not deployed: of them, only workflows, CI files and
* the folders of other deployment tools are looked at.
*/
function takeInventory(paths, profile) {
	const visible = paths.filter(isVisible);
	const charts = visible.filter((path) => nameOf(path) === CHART).map(folderOf);
	const chartFolders = new Set(charts);
	const chartsOf = (path) => [...foldersAbove(path)].filter((folder) => chartFolders.has(folder));
	const ofChart = (path) => chartsOf(path).some((chart) => {
		const rest = chart === "." ? path : path.slice(chart.length + 1);
		return /^(?:templates|crds|charts)\//.test(rest) || /^(?:Chart|values\.schema)\.(?:yaml|json|lock)$/.test(rest);
	});
	const lists = {
		dockerfiles: [],
		pipelines: [],
		valuesFiles: [],
		manifests: [],
		texts: [],
		templates: [],
		kustomizations: []
	};
	for (const path of visible) {
		const name = nameOf(path);
		if (TEXT.test(name)) lists.texts.push(path);
		else if (TEMPLATE.test(name)) {
			if (!ofChart(path) && /dockerfile|\.ya?ml\./i.test(name)) lists.templates.push(path);
		} else if (DOCKERFILE.test(name) && !NOT_DOCKERFILE.test(name)) lists.dockerfiles.push(path);
		else if (KUSTOMIZATION.test(name)) {
			if (!ofChart(path)) lists.kustomizations.push({
				folder: folderOf(path),
				file: path
			});
		} else if (PIPELINE.test(name)) lists.pipelines.push(path);
		else if (ofChart(path)) continue;
		else if (VALUES.test(name) || chartsOf(path).length > 0 && YAML.test(name) && isEnvironmentFile(path, profile)) lists.valuesFiles.push(path);
		else if (path === "accostage.yaml" || COMPOSE.test(name) || LOCK_FILE.test(name) || OTHER_TOOLS.test(name)) continue;
		else if (YAML.test(name) || name.endsWith(".json")) lists.manifests.push(path);
	}
	return {
		...lists,
		manifest: paths.includes("accostage.yaml") ? "accostage.yaml" : void 0,
		pipelines: lists.pipelines.sort((a, b) => Number(b === profile.pipeline.file) - Number(a === profile.pipeline.file) || byPath(a, b)),
		workflows: paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)),
		charts,
		deploymentFolders: profile.deploymentFolders.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)))
	};
}
/** `values/prod.yaml`, `prod/config.yaml` beside a chart: a file named after an environment, or in its folder. */
function isEnvironmentFile(path, profile) {
	const [folder, name] = [nameOf(folderOf(path)), nameOf(path).replace(YAML, "")];
	const environment = (text) => profile.environmentNames.includes(text.toLowerCase());
	return (folder === "values" || folder === "environments" || folder === "env") && environment(name);
}

// src/cli/arguments.ts
/** Node's parser with its errors turned into ours. `--` ends the options. */
function readArguments(config) {
	try {
		return parseArgs(config);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new UserError("bad-usage", `${message.split("\n")[0]}. See accostage --help`, { cause });
	}
}
/** The value itself when it is one of those allowed. */
function oneOf(option, value, allowed) {
	const found = allowed.find((each) => each === value);
	if (found !== void 0) return found;
	throw new UserError("bad-usage", `${option} takes ${allowed.join(", ")}, not "${value}"`);
}

// src/options.ts
/** Where charts that others depend on may come from: the repository alone, or the hosts of the profile too. */
const DEPENDENCIES = ["local", "fetch"];
/** Whether ShellCheck is asked about scripts: when it is on the PATH, never, or always. */
const SHELLCHECK = [
	"auto",
	"off",
	"required"
];

// src/cli/write-whole.ts
/**
* Writes a file whole or not at all: a text beside it takes its place once it is complete. `mode`: of the new file.
* `place`: puts the text in its place, where a renaming would not do. Throws what the file system says.
*/
function writeWhole(path, text, { mode, place = renameSync } = {}) {
	const beside = join$1(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		writeFileSync(beside, text, {
			flag: "wx",
			mode
		});
		place(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}

// src/cli/files.ts
/** A report lists ten thousand findings at most, which are some 20 MB. */
const MAX_BYTES = 67108864;
/** The text of a file that an option names: a file, or a pipe. A device behind a link of that name never ends. */
function readOptionFile(option, path) {
	let text;
	try {
		text = readUpTo(path, MAX_BYTES);
	} catch (cause) {
		throw new UserError("bad-usage", `${option}: "${path}" cannot be read`, { cause });
	}
	if (text === void 0) throw new UserError("bad-usage", `${option}: "${path}" is too large`);
	return text;
}
function readUpTo(path, limit) {
	const handle = openSync(path, "r");
	try {
		const parts = [];
		for (let size = 0; size <= limit;) {
			const part = Buffer.allocUnsafe(1048576);
			const read = readSync(handle, part);
			if (read === 0) return Buffer.concat(parts).toString("utf8");
			parts.push(part.subarray(0, read));
			size += read;
		}
		return;
	} finally {
		closeSync(handle);
	}
}
/** Writes a report, its folder made when it is missing. Whoever reads the file meets the old text or the whole new one. */
function writeReportFile(path, text) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		if (isReplaceable(path)) writeWhole(path, text);
		else writeFileSync(path, text);
	} catch (cause) {
		throw new UserError("not-writable", `the report "${path}" cannot be written`, { cause });
	}
}
/** A device or a pipe is written to, never replaced; a folder is neither. */
const isReplaceable = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

// src/cli/project-arguments.ts
/** What every command takes that looks at a project. */
const PROJECT_OPTIONS = {
	manifest: { type: "string" },
	profile: { type: "string" },
	dependencies: { type: "string" }
};
/** Their values, the files that they name being read. */
const readProjectOptions = ({ manifest, profile, dependencies }) => ({
	manifest: manifest === void 0 ? void 0 : readOptionFile("--manifest", manifest),
	profile: profile === void 0 ? void 0 : readOptionFile("--profile", profile),
	dependencies: dependencies === void 0 ? void 0 : oneOf("--dependencies", dependencies, DEPENDENCIES)
});
/** The path behind a command, the current directory unless there is one. */
function onePath(command, paths) {
	if (paths.length <= 1) return paths[0] ?? ".";
	throw new UserError("bad-usage", `${command} takes one path, not ${paths.length}: ${paths.join(", ")}`);
}

// src/cli/check-arguments.ts
/** The words behind `accostage check`; throws a UserError for what it does not take. */
function readCheckArguments(argv) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			format: {
				type: "string",
				default: "text"
			},
			report: {
				type: "string",
				multiple: true,
				default: []
			},
			"fail-on": { type: "string" },
			rules: { type: "string" },
			environment: {
				type: "string",
				multiple: true
			},
			...PROJECT_OPTIONS,
			shellcheck: {
				type: "string",
				default: "auto"
			},
			console: { type: "string" },
			language: { type: "string" },
			baseline: { type: "string" },
			"update-baseline": {
				type: "boolean",
				default: false
			},
			"extend-baseline": {
				type: "boolean",
				default: false
			},
			"changed-since": { type: "string" },
			fix: {
				type: "boolean",
				default: false
			},
			"dry-run": {
				type: "boolean",
				default: false
			},
			"no-color": {
				type: "boolean",
				default: false
			}
		}
	});
	const root = onePath("check", positionals);
	if (values["dry-run"] && !values.fix) throw new UserError("bad-usage", "--dry-run goes with --fix");
	const updates = ["update-baseline", "extend-baseline"].filter((name) => values[name]);
	const [update] = updates;
	if (updates.length > 1 || update && values.baseline === void 0) throw new UserError("bad-usage", "--baseline FILE goes with either --update-baseline or --extend-baseline");
	if (update && (values.rules !== void 0 || values.environment || values["dry-run"])) throw new UserError("bad-usage", `--${update} needs the whole run: no --rules, --environment nor --dry-run`);
	return {
		values,
		root
	};
}

// src/cli/locale.ts
/** The language of messages about the run, from the environment as POSIX orders its variables: LC_ALL, LC_MESSAGES, LANG. */
function languageOf(environment) {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
	return /^fr(?:[_.@-]|$)/i.test(locale) ? "fr" : "en";
}
/** The value of `--language`, else the language of the environment. */
const chosenLanguage = (option, environment) => givenLanguage(option) ?? languageOf(environment);
/** The value of `--language` when it is given: something else may know better than the environment. */
const givenLanguage = (option) => option === void 0 ? void 0 : oneOf("--language", option, LANGUAGES);

// src/cli/streams.ts
/** Exit codes, documented in the README. */
const EXIT = {
	clean: 0,
	findings: 1,
	usage: 2,
	bug: 3
};

export { folderOf as A, asText as B, leavingOut as C, LANGUAGES as D, require_ignore as E, resolveEntry as F, isRecord as H, resolvePath as I, asList as L, join as M, nameOf as N, writtenNumber as O, nearestFolder as P, asNumber as R, byPath as S, decodeText as T, UserError as U, follow as V, takeInventory as _, readCheckArguments as a, readableRoot as b, readProjectOptions as c, writeWhole as d, DEPENDENCIES as f, hasReleases as g, readArguments as h, languageOf as i, foldersAbove as j, MAX_PATH as k, readOptionFile as l, oneOf as m, chosenLanguage as n, PROJECT_OPTIONS as o, SHELLCHECK as p, givenLanguage as r, onePath as s, EXIT as t, writeReportFile as u, SKIPPED_FOLDERS as v, memoryTree as w, MAX_FILE_BYTES as x, openDirectory as y, asRecord as z };