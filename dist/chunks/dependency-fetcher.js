import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { B as asText, L as asList, M as join$1, V as follow, z as asRecord } from "./start.js";
import { n as startDeadline, r as unlessStopped, t as isLoopback } from "./loopback.js";
import { n as isHostOf } from "./registry.js";
import { n as withoutHidden, t as cut } from "./foreign-text.js";
import { r as redactTokens } from "./secret.js";
import { i as addTo } from "./location.js";
import { a as createSource, n as parseYaml } from "./parse.js";
import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { join } from "node:path";
import { BlockList, isIP } from "node:net";
import { request } from "node:http";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { lookup } from "node:dns/promises";
import { request as request$1 } from "node:https";

// src/render/dependencies/digest.ts
/** The sha256 of a content, as 64 hexadecimal digits. */
const sha256 = (content) => createHash("sha256").update(content).digest("hex");
const DIGEST = /^(?:sha256:)?([0-9a-f]{64})$/i;
/** The hexadecimal digits of a sha256, with or without its prefix; undefined for anything else. */
const readSha256 = (text) => typeof text === "string" ? DIGEST.exec(text)?.[1]?.toLowerCase() : void 0;

// src/render/dependencies/cache.ts
/** Windows has no such flag, and no such file. */
const flag = (name) => constants[name] ?? 0;
/**
* A cache in a folder that others may have written to: a file is opened without following a link or waiting for a pipe,
* read no further than the limit, and believed only when its content has the digest that it is named by.
*/
function openCache(folder) {
	const path = (digest) => join(folder, `${digest}.tgz`);
	return {
		read: async (digest, limit) => {
			try {
				const content = await readFileSafely(path(digest), limit);
				return content && sha256(content) === digest ? content : void 0;
			} catch {
				return;
			}
		},
		write: async (digest, archive) => {
			const partial = join(folder, `${digest}.${randomUUID()}.partial`);
			try {
				await mkdir(folder, { recursive: true });
				await writeFile(partial, archive, { flag: "wx" });
				await rename(partial, path(digest));
			} catch {
				await rm(partial, { force: true }).catch(() => {});
			}
		}
	};
}
async function readFileSafely(path, limit) {
	const file = await open(path, constants.O_RDONLY | flag("O_NOFOLLOW") | flag("O_NONBLOCK"));
	try {
		const status = await file.stat();
		if (!status.isFile() || status.size > limit) return void 0;
		const content = new Uint8Array(status.size);
		let size = 0;
		while (size < content.length) {
			const { bytesRead } = await file.read(content, size, content.length - size);
			if (bytesRead === 0) return void 0;
			size += bytesRead;
		}
		return content;
	} finally {
		await file.close();
	}
}

// src/render/dependencies/http.ts
/** Answers with what was resolved and checked: the name is not looked up a second time, where it could have changed. */
const pinned = (addresses) => (_host, options, done) => {
	const all = addresses.map((address) => ({
		address,
		family: isIP(address)
	}));
	const [first] = all;
	if (options.all) done(null, all);
	else if (first) done(null, first.address, first.family);
	else done(/* @__PURE__ */ new Error("no address"), "");
};
/**
* Sends one GET request with a connection of its own: no pool, no proxy of the environment, certificates verified
* whatever the environment says.
*/
const httpGet = (url, { headers, addresses, signal }) => new Promise((resolve, reject) => {
	const options = {
		agent: false,
		headers,
		signal,
		lookup: pinned(addresses)
	};
	const answered = (message) => resolve({
		status: message.statusCode ?? 0,
		header: (name) => {
			const value = message.headers[name];
			return Array.isArray(value) ? value.join(", ") : value;
		},
		body: message,
		close: () => message.destroy()
	});
	const request$2 = url.protocol === "https:" ? request$1(url, {
		...options,
		rejectUnauthorized: true
	}, answered) : request(url, options, answered);
	request$2.on("error", reject);
	request$2.end();
});

// src/render/dependencies/limits.ts
const MIB = 1048576;
const LIMITS = {
	dependencies: 32,
	redirects: 3,
	requestMs: 3e4,
	totalMs: 12e4,
	indexBytes: 50 * MIB,
	chartBytes: 10 * MIB,
	archivesBytes: 64 * MIB
};

// src/render/dependencies/address.ts
/**
* Where no public repository is, after the IANA special-purpose address registries (RFC 6890 and what amends it), and
* 168.63.129.16, where Azure serves its machines, GitHub's runners among them.
*/
const NOT_PUBLIC_V4 = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4]
];
/** Of IPv6 only the global unicast block is public; these parts of it hold other addresses or nobody. */
const GLOBAL_V6 = ["2000::", 3];
const NOT_PUBLIC_V6 = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20]
];
function blockList(v4, v6) {
	const list = new BlockList();
	for (const [net, prefix] of v4) list.addSubnet(net, prefix, "ipv4");
	for (const [net, prefix] of v6) list.addSubnet(net, prefix, "ipv6");
	return list;
}
const NOT_PUBLIC = blockList(NOT_PUBLIC_V4, NOT_PUBLIC_V6);
const GLOBAL = blockList([], [GLOBAL_V6]);
const LOOPBACK = blockList([["127.0.0.0", 8]], [["::1", 128]]);
/**
* Whom an IP address reaches. Everything that is neither the public internet nor this machine is `other`: private,
* link-local, shared, multicast and reserved addresses, and IPv6 addresses that hold an IPv4 one (but this machine's).
*/
function reachOf(address) {
	const version = isIP(address);
	if (version === 0 || address.includes("%")) return "other";
	if (version === 4) {
		if (LOOPBACK.check(address, "ipv4")) return "loopback";
		return NOT_PUBLIC.check(address, "ipv4") ? "other" : "public";
	}
	if (LOOPBACK.check(address, "ipv6")) return "loopback";
	return GLOBAL.check(address, "ipv6") && !NOT_PUBLIC.check(address, "ipv6") ? "public" : "other";
}

// src/render/dependencies/problem.ts
/** Why a dependency is not even asked for: what the rules of this tool do not let it do. */
const REFUSALS = [
	"bad-name",
	"bad-version",
	"no-repository",
	"local-repository",
	"repository-alias",
	"bad-address",
	"credentials",
	"not-https",
	"host-not-allowed",
	"forbidden-address",
	"not-pinned",
	"lock-out-of-date",
	"too-many-dependencies",
	"no-digest"
];
const isRefusal = (code) => REFUSALS.includes(code);
const SHOWN_LIMIT = 200;
const SEARCH_LIMIT = 2e3;
/**
* A foreign text, fit to be shown: no control or invisible character, nothing that looks like a token, not longer than
* a line.
*/
function shown(text) {
	return cut(redactTokens(withoutHidden(text.slice(0, SEARCH_LIMIT))).trim(), SHOWN_LIMIT);
}
/** An address, fit to be shown: its user name, password, query and fragment may be somebody's credentials. */
const shownUrl = ({ protocol, host, pathname }) => shown(`${protocol}//${host}${pathname}`);
/** A problem with a foreign text to show. */
const problem = (code, about, httpStatus) => ({
	problem: code,
	about: about === void 0 ? void 0 : shown(about),
	httpStatus
});
/** A text that is no address, shown without what may be credentials in it. */
const badAddress = (text) => problem("bad-address", text.includes("@") ? void 0 : text.replace(/[?#].*$/s, ""));

// src/render/dependencies/permit.ts
const URL_MAX_LENGTH = 4e3;
/**
* Whether an address, absolute or relative to `base`, may be asked for by its looks: https, no credentials, an allowed
* host. What its host resolves to is the matter of `permittedAddresses`.
*/
function permittedUrl(text, { allowedHosts, allowLoopback }, base) {
	if (text.length > URL_MAX_LENGTH || !URL.canParse(text, base?.href)) return badAddress(text);
	const url = new URL(text, base);
	if (url.username !== "" || url.password !== "") return problem("credentials", url.host);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && allowLoopback)) return problem("not-https", shownUrl(url));
	if (!isHostOf(url.hostname, allowedHosts)) return problem("host-not-allowed", url.hostname);
	return url;
}
/**
* The addresses of an allowed host, when every one of them is public. One private address among public ones is a
* refusal too: the connection would take whichever answers.
*/
async function permittedAddresses(url, { resolve, allowLoopback }, signal) {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	const addresses = isIP(host) ? [host] : await unlessStopped(resolve(host), signal);
	if (addresses.length === 0) return problem("unreachable", host);
	for (const address of addresses) {
		const reach = reachOf(address);
		if (!(reach === "loopback" ? allowLoopback : reach === "public" && url.protocol === "https:")) return problem("forbidden-address", host === address ? host : `${host} (${address})`);
	}
	return addresses;
}

// node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
	module.exports = debug;
}));

// node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SEMVER_SPEC_VERSION = "2.0.0";
	const MAX_LENGTH = 256;
	const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 
	/* istanbul ignore next */ 9007199254740991;
	const MAX_SAFE_COMPONENT_LENGTH = 16;
	const MAX_SAFE_BUILD_LENGTH = 250;
	const WHITESPACE_CHARACTERS = [
		"	",
		"\n",
		"\v",
		"\f",
		"\r",
		" ",
		"\xA0",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		"\u2028",
		"\u2029",
		" ",
		" ",
		"　",
		"﻿"
	];
	const RELEASE_TYPES = [
		"major",
		"premajor",
		"minor",
		"preminor",
		"patch",
		"prepatch",
		"prerelease"
	];
	module.exports = {
		MAX_LENGTH,
		MAX_SAFE_COMPONENT_LENGTH,
		MAX_SAFE_BUILD_LENGTH,
		MAX_SAFE_INTEGER,
		WHITESPACE_CHARACTERS,
		RELEASE_TYPES,
		SEMVER_SPEC_VERSION,
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));

// node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));

// node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));

// node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));

// node_modules/semver/classes/semver.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	var SemVer = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
	module.exports = SemVer;
}));

// node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));

// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));

// node_modules/semver/internal/lrucache.js
var require_lrucache = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var LRUCache = class {
		constructor() {
			this.max = 1e3;
			this.map = /* @__PURE__ */ new Map();
		}
		get(key) {
			const value = this.map.get(key);
			if (value === void 0) return;
			else {
				this.map.delete(key);
				this.map.set(key, value);
				return value;
			}
		}
		delete(key) {
			return this.map.delete(key);
		}
		set(key, value) {
			if (!this.delete(key) && value !== void 0) {
				if (this.map.size >= this.max) {
					const firstKey = this.map.keys().next().value;
					this.delete(firstKey);
				}
				this.map.set(key, value);
			}
			return this;
		}
	};
	module.exports = LRUCache;
}));

// node_modules/semver/functions/eq.js
var require_eq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const eq = (a, b, loose) => compare(a, b, loose) === 0;
	module.exports = eq;
}));

// node_modules/semver/functions/neq.js
var require_neq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const neq = (a, b, loose) => compare(a, b, loose) !== 0;
	module.exports = neq;
}));

// node_modules/semver/functions/gt.js
var require_gt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gt = (a, b, loose) => compare(a, b, loose) > 0;
	module.exports = gt;
}));

// node_modules/semver/functions/gte.js
var require_gte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gte = (a, b, loose) => compare(a, b, loose) >= 0;
	module.exports = gte;
}));

// node_modules/semver/functions/lt.js
var require_lt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lt = (a, b, loose) => compare(a, b, loose) < 0;
	module.exports = lt;
}));

// node_modules/semver/functions/lte.js
var require_lte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lte = (a, b, loose) => compare(a, b, loose) <= 0;
	module.exports = lte;
}));

// node_modules/semver/functions/cmp.js
var require_cmp = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const eq = require_eq();
	const neq = require_neq();
	const gt = require_gt();
	const gte = require_gte();
	const lt = require_lt();
	const lte = require_lte();
	const cmp = (a, op, b, loose) => {
		switch (op) {
			case "===":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a === b;
			case "!==":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a !== b;
			case "":
			case "=":
			case "==": return eq(a, b, loose);
			case "!=": return neq(a, b, loose);
			case ">": return gt(a, b, loose);
			case ">=": return gte(a, b, loose);
			case "<": return lt(a, b, loose);
			case "<=": return lte(a, b, loose);
			default: throw new TypeError(`Invalid operator: ${op}`);
		}
	};
	module.exports = cmp;
}));

// node_modules/semver/classes/comparator.js
var require_comparator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const ANY = Symbol("SemVer ANY");
	var Comparator = class Comparator {
		static get ANY() {
			return ANY;
		}
		constructor(comp, options) {
			options = parseOptions(options);
			if (comp instanceof Comparator) {
				if (comp.loose === !!options.loose) return comp;
				else comp = comp.value;
			}
			comp = comp.trim().split(/\s+/).join(" ");
			debug("comparator", comp, options);
			this.options = options;
			this.loose = !!options.loose;
			this.parse(comp);
			if (this.semver === ANY) this.value = "";
			else this.value = this.operator + this.semver.version;
			debug("comp", this);
		}
		parse(comp) {
			const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
			const m = comp.match(r);
			if (!m) throw new TypeError(`Invalid comparator: ${comp}`);
			this.operator = m[1] !== void 0 ? m[1] : "";
			if (this.operator === "=") this.operator = "";
			if (!m[2]) this.semver = ANY;
			else this.semver = new SemVer(m[2], this.options.loose);
		}
		toString() {
			return this.value;
		}
		test(version) {
			debug("Comparator.test", version, this.options.loose);
			if (this.semver === ANY || version === ANY) return true;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			return cmp(version, this.operator, this.semver, this.options);
		}
		intersects(comp, options) {
			if (!(comp instanceof Comparator)) throw new TypeError("a Comparator is required");
			if (this.operator === "") {
				if (this.value === "") return true;
				return new Range(comp.value, options).test(this.value);
			} else if (comp.operator === "") {
				if (comp.value === "") return true;
				return new Range(this.value, options).test(comp.semver);
			}
			options = parseOptions(options);
			if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) return false;
			if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) return false;
			if (this.operator.startsWith(">") && comp.operator.startsWith(">")) return true;
			if (this.operator.startsWith("<") && comp.operator.startsWith("<")) return true;
			if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) return true;
			if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) return true;
			if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) return true;
			return false;
		}
	};
	module.exports = Comparator;
	const parseOptions = require_parse_options();
	const { safeRe: re, t } = require_re();
	const cmp = require_cmp();
	const debug = require_debug();
	const SemVer = require_semver();
	const Range = require_range();
}));

// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_LENGTH, MAX_SAFE_BUILD_LENGTH, WHITESPACE_CHARACTERS } = require_constants();
	/**
	* Remembers the last two rows of digits so their characters need not be reread.
	* Positions start at -1 until a row has been found.
	*
	* @typedef {object} DigitRunCache
	* @property {number} start The first character of the most recently found row.
	* @property {number} end The position after that row's last character.
	* @property {number} previousStart The first character of the previous row.
	* @property {number} previousEnd The position after the previous row.
	*/
	const whitespace = /* @__PURE__ */ new Uint8Array(65536);
	for (const char of WHITESPACE_CHARACTERS) whitespace[char.charCodeAt(0)] = 1;
	/**
	* Checks whether a character is whitespace, like a space, tab, or newline.
	* Looking past the end of the string returns false.
	*
	* @param {string|undefined} char One character, or undefined past the string's end.
	* @returns {boolean} Whether the character is whitespace.
	* @example isWhitespace(' ') // true
	* @example isWhitespace('1') // false
	*/
	const isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
	/**
	* Checks for v, =, or whitespace before the version number.
	* These are historical version prefixes, not range operators:
	* < and > are handled separately, as are tilde and caret ranges.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character can belong to a version prefix.
	* @example isVersionPrefix('=') // true
	* @example isVersionPrefix('>') // false
	*/
	const isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
	/**
	* Checks whether a character is one of the digits 0 through 9.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character is an ASCII digit.
	* @example isDigit('7') // true
	* @example isDigit('.') // false
	*/
	const isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
	/**
	* Checks whether a character is an English letter, uppercase or lowercase.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character is an ASCII letter.
	* @example isLetter('b') // true
	* @example isLetter('7') // false
	*/
	const isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
	/**
	* Checks for a letter, digit, or hyphen: the characters allowed inside
	* prerelease and build names such as beta-1.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character can be part of an identifier.
	* @example isIdentifierCharacter('-') // true
	* @example isIdentifierCharacter('.') // false; dots separate identifiers
	*/
	const isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
	/**
	* Checks whether a version component can begin here: with a digit or
	* a wildcard such as x, X, or *.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether a number or wildcard can start with this character.
	* @example isVersionStart('x') // true
	* @example isVersionStart('v') // false; v belongs to the prefix
	*/
	const isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
	/**
	* Finds the end of a row of digits, but returns no more than limit digits.
	* Remembers the last two rows so looking at them again does not reread them.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of the first character to check.
	* @param {number} limit The most digit characters the returned match can include.
	* @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
	* @returns {number} The position after the matched digits, or start if none match.
	* @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
	* @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
	*/
	const findDigitsEndIndex = (range, start, limit, digitRuns) => {
		if (!isDigit(range[start])) return start;
		if (start >= digitRuns.start && start < digitRuns.end) return Math.min(start + limit, digitRuns.end);
		if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) return Math.min(start + limit, digitRuns.previousEnd);
		let end = start + 1;
		while (isDigit(range[end])) end++;
		digitRuns.previousStart = digitRuns.start;
		digitRuns.previousEnd = digitRuns.end;
		digitRuns.start = start;
		digitRuns.end = end;
		return Math.min(start + limit, end);
	};
	/**
	* Reads a number using the old regex's length and leading-zero rules.
	* Strict mode reads just the first zero in 012; loose mode can read all three.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the number should begin.
	* @param {boolean} loose Whether to allow leading zeros.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched digits, not their numeric value.
	* @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
	* @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
	*/
	const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
		if (!loose && range[start] === "0") return start + 1;
		return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
	};
	/**
	* Reads one piece of a prerelease name, such as beta or 1 in beta.1.
	* Tries the letter-or-hyphen form first, then the number-only form.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the identifier should begin.
	* @param {boolean} loose Whether numeric identifiers may have leading zeros.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the identifier, or start if none matches.
	* @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
	* @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
	*/
	const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
		const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
		if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
			let end = digitsEnd + 1;
			const limit = end + MAX_SAFE_BUILD_LENGTH;
			while (end < limit && isIdentifierCharacter(range[end])) end++;
			return end;
		}
		return findVersionNumberEndIndex(range, start, loose, digitRuns);
	};
	/**
	* Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
	* Loose mode also allows the name without its opening hyphen.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the suffix should begin, including -.
	* @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched suffix, or start if absent.
	* @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
	* @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
	*/
	const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
		const hyphen = range[start] === "-";
		if (!loose && !hyphen) return start;
		const identifierStart = start + (hyphen ? 1 : 0);
		let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
		if (end === identifierStart) {
			if (!loose || !hyphen) return start;
			end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
		}
		while (range[end] === ".") {
			const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	/**
	* Reads one build-name piece, such as sha or 123 in +sha.123.
	* Stops at a disallowed character or the old regex's length limit.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the identifier should begin.
	* @returns {number} The position after the identifier, or start if none matches.
	* @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
	* @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
	*/
	const findBuildIdentifierEndIndex = (range, start) => {
		let end = start;
		while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) end++;
		return end;
	};
	/**
	* Reads optional build metadata such as +sha.123.
	* Leaves the position unchanged if there is no plus sign followed by a name.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the opening + should be.
	* @returns {number} The position after the matched metadata, or start if absent.
	* @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
	* @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
	*/
	const findBuildEndIndex = (range, start) => {
		if (range[start] !== "+") return start;
		let end = findBuildIdentifierEndIndex(range, start + 1);
		if (end === start + 1) return start;
		while (range[end] === ".") {
			const next = findBuildIdentifierEndIndex(range, end + 1);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	/**
	* Reads three numbers separated by dots, then any prerelease and build suffixes.
	* Uses loose rules, so forms such as 01.02.03beta can match here.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of the first number, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the version match, or start if none matches.
	* @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
	* @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
	*/
	const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
		let end = start;
		for (let component = 0; component < 3; component++) {
			const next = findVersionNumberEndIndex(range, end, true, digitRuns);
			if (next === end) return start;
			end = next;
			if (component < 2) {
				if (range[end] !== ".") return start;
				end++;
			}
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	/**
	* Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
	* Numbers use strict leading-zero rules; wildcards take up one character.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the component should begin.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the component, or start if none matches.
	* @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
	* @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
	*/
	const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
		if (isDigit(range[start])) return findVersionNumberEndIndex(range, start, false, digitRuns);
		return isVersionStart(range[start]) ? start + 1 : start;
	};
	/**
	* Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
	* After the third component, also reads any strict prerelease and build suffixes.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of a number or wildcard, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched version text.
	* @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
	* @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
	*/
	const findPartialVersionEndIndex = (range, start, digitRuns) => {
		let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
		for (let component = 0; component < 2; component++) {
			if (range[end] !== ".") return end;
			const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
			if (next === end + 1) return end;
			end = next;
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	/**
	* Finds where a version match ends, without deciding whether the range is valid.
	* Tries a loose full version first, then a partial or wildcard version, just
	* like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of a number or wildcard, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position where scanning the next candidate can resume.
	* @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
	* @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
	*/
	const findVersionEndIndex = (range, start, digitRuns) => {
		const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
		return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
	};
	/**
	* Finds the one whitespace character the old replacement would remove.
	* Keeps leading whitespace, skips an optional operator, and checks immediately
	* after it. Returns -1 if there is nothing to remove.
	*
	* @param {string} range The text containing a candidate already found by the caller.
	* @param {number} matchStart The candidate's position, including leading whitespace.
	* @returns {number} The position of the removable whitespace, or -1 if absent.
	* @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
	* @example findRemovableWhitespaceIndex('>1', 0) // -1
	*/
	const findRemovableWhitespaceIndex = (range, matchStart) => {
		let position = matchStart;
		if (isWhitespace(range[position])) position++;
		if (range[position] === "<" || range[position] === ">") position++;
		if (range[position] === "=") position++;
		return isWhitespace(range[position]) ? position : -1;
	};
	/**
	* Joins an operator to its version, turning > 1.2.3 into >1.2.3.
	* Copies everything else according to the old regex's matching rules.
	* Moves forward through prefixes and whole versions to avoid repeatedly
	* searching the same characters on long inputs.
	*
	* @param {string} range The range text to process; the original string is unchanged.
	* @returns {string} The range with matched operator whitespace removed.
	* @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
	* @example trimComparatorWhitespace('> invalid') // '> invalid'
	*/
	const trimComparatorWhitespace = (range) => {
		let result = "";
		let copyFrom = 0;
		let cursor = 0;
		const digitRuns = {
			start: -1,
			end: -1,
			previousStart: -1,
			previousEnd: -1
		};
		while (cursor < range.length) {
			const matchStart = cursor;
			if (range[cursor] === "<" || range[cursor] === ">") cursor++;
			else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
				cursor++;
				continue;
			}
			while (cursor < range.length && isVersionPrefix(range[cursor])) cursor++;
			if (!isVersionStart(range[cursor])) continue;
			const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
			if (whitespacePosition !== -1) {
				result += range.slice(copyFrom, whitespacePosition);
				copyFrom = whitespacePosition + 1;
			}
			cursor = findVersionEndIndex(range, cursor, digitRuns);
		}
		return result + range.slice(copyFrom);
	};
	module.exports = trimComparatorWhitespace;
}));

// node_modules/semver/classes/range.js
var require_range = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SPACE_CHARACTERS = /\s+/g;
	var Range = class Range {
		constructor(range, options) {
			options = parseOptions(options);
			if (range instanceof Range) {
				if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) return range;
				else return new Range(range.raw, options);
			}
			if (range instanceof Comparator) {
				this.raw = range.value;
				this.set = [[range]];
				this.formatted = void 0;
				return this;
			}
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
			this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
			if (!this.set.length) throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
			if (this.set.length > 1) {
				const first = this.set[0];
				this.set = this.set.filter((c) => !isNullSet(c[0]));
				if (this.set.length === 0) this.set = [first];
				else if (this.set.length > 1) {
					for (const c of this.set) if (c.length === 1 && isAny(c[0])) {
						this.set = [c];
						break;
					}
				}
			}
			this.formatted = void 0;
		}
		get range() {
			if (this.formatted === void 0) {
				this.formatted = "";
				for (let i = 0; i < this.set.length; i++) {
					if (i > 0) this.formatted += "||";
					const comps = this.set[i];
					for (let k = 0; k < comps.length; k++) {
						if (k > 0) this.formatted += " ";
						this.formatted += comps[k].toString().trim();
					}
				}
			}
			return this.formatted;
		}
		format() {
			return this.range;
		}
		toString() {
			return this.range;
		}
		parseRange(range) {
			range = range.replace(BUILDSTRIPRE, "");
			const memoKey = ((this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE)) + ":" + range;
			const cached = cache.get(memoKey);
			if (cached) return cached;
			const loose = this.options.loose;
			const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
			range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
			debug("hyphen replace", range);
			range = trimComparatorWhitespace(range);
			debug("comparator trim", range);
			range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
			debug("tilde trim", range);
			range = range.replace(re[t.CARETTRIM], caretTrimReplace);
			debug("caret trim", range);
			let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
			if (loose) rangeList = rangeList.filter((comp) => {
				debug("loose invalid filter", comp, this.options);
				return !!comp.match(re[t.COMPARATORLOOSE]);
			});
			debug("range list", rangeList);
			const rangeMap = /* @__PURE__ */ new Map();
			const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
			for (const comp of comparators) {
				if (isNullSet(comp)) return [comp];
				rangeMap.set(comp.value, comp);
			}
			if (rangeMap.size > 1 && rangeMap.has("")) rangeMap.delete("");
			const result = [...rangeMap.values()];
			cache.set(memoKey, result);
			return result;
		}
		intersects(range, options) {
			if (!(range instanceof Range)) throw new TypeError("a Range is required");
			return this.set.some((thisComparators) => {
				return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
					return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
						return rangeComparators.every((rangeComparator) => {
							return thisComparator.intersects(rangeComparator, options);
						});
					});
				});
			});
		}
		test(version) {
			if (!version) return false;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			for (let i = 0; i < this.set.length; i++) if (testSet(this.set[i], version, this.options)) return true;
			return false;
		}
	};
	module.exports = Range;
	const cache = new (require_lrucache())();
	const parseOptions = require_parse_options();
	const Comparator = require_comparator();
	const debug = require_debug();
	const SemVer = require_semver();
	const trimComparatorWhitespace = require_trim_comparator_whitespace();
	const { safeRe: re, src, t, tildeTrimReplace, caretTrimReplace } = require_re();
	const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
	const BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
	const isNullSet = (c) => c.value === "<0.0.0-0";
	const isAny = (c) => c.value === "";
	const isSatisfiable = (comparators, options) => {
		let result = true;
		const remainingComparators = comparators.slice();
		let testComparator = remainingComparators.pop();
		while (result && remainingComparators.length) {
			result = remainingComparators.every((otherComparator) => {
				return testComparator.intersects(otherComparator, options);
			});
			testComparator = remainingComparators.pop();
		}
		return result;
	};
	const parseComparator = (comp, options) => {
		comp = comp.replace(re[t.BUILD], "");
		debug("comp", comp, options);
		comp = replaceCarets(comp, options);
		debug("caret", comp);
		comp = replaceTildes(comp, options);
		debug("tildes", comp);
		comp = replaceXRanges(comp, options);
		debug("xrange", comp);
		comp = replaceStars(comp, options);
		debug("stars", comp);
		return comp;
	};
	const isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
	const invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
	const replaceTildes = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
	};
	const replaceTilde = (comp, options) => {
		const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("tilde", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
			else if (pr) {
				debug("replaceTilde pr", pr);
				ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
			} else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
			debug("tilde return", ret);
			return ret;
		});
	};
	const replaceCarets = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
	};
	const replaceCaret = (comp, options) => {
		debug("caret", comp, options);
		const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("caret", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) {
				if (M === "0") ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
				else ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
			} else if (pr) {
				debug("replaceCaret pr", pr);
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
			} else {
				debug("no pr");
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
			}
			debug("caret return", ret);
			return ret;
		});
	};
	const replaceXRanges = (comp, options) => {
		debug("replaceXRanges", comp, options);
		return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
	};
	const replaceXRange = (comp, options) => {
		comp = comp.trim();
		const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
		return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
			debug("xRange", comp, ret, gtlt, M, m, p, pr);
			if (invalidXRangeOrder(M, m, p)) return comp;
			const xM = isX(M);
			const xm = xM || isX(m);
			const xp = xm || isX(p);
			const anyX = xp;
			if (gtlt === "=" && anyX) gtlt = "";
			pr = options.includePrerelease ? "-0" : "";
			if (xM) {
				if (gtlt === ">" || gtlt === "<") ret = "<0.0.0-0";
				else ret = "*";
			} else if (gtlt && anyX) {
				if (xm) m = 0;
				p = 0;
				if (gtlt === ">") {
					gtlt = ">=";
					if (xm) {
						M = +M + 1;
						m = 0;
						p = 0;
					} else {
						m = +m + 1;
						p = 0;
					}
				} else if (gtlt === "<=") {
					gtlt = "<";
					if (xm) M = +M + 1;
					else m = +m + 1;
				}
				if (gtlt === "<") pr = "-0";
				ret = `${gtlt + M}.${m}.${p}${pr}`;
			} else if (xm) ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
			else if (xp) ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
			debug("xRange return", ret);
			return ret;
		});
	};
	const replaceStars = (comp, options) => {
		debug("replaceStars", comp, options);
		return comp.trim().replace(re[t.STAR], "");
	};
	const replaceGTE0 = (comp, options) => {
		debug("replaceGTE0", comp, options);
		return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
	};
	const hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
		if (isX(fM)) from = "";
		else if (isX(fm)) from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
		else if (isX(fp)) from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
		else if (fpr) from = `>=${from}`;
		else from = `>=${from}${incPr ? "-0" : ""}`;
		if (isX(tM)) to = "";
		else if (isX(tm)) to = `<${+tM + 1}.0.0-0`;
		else if (isX(tp)) to = `<${tM}.${+tm + 1}.0-0`;
		else if (tpr) to = `<=${tM}.${tm}.${tp}-${tpr}`;
		else if (incPr) to = `<${tM}.${tm}.${+tp + 1}-0`;
		else to = `<=${to}`;
		return `${from} ${to}`.trim();
	};
	const testSet = (set, version, options) => {
		for (let i = 0; i < set.length; i++) if (!set[i].test(version)) return false;
		if (version.prerelease.length && !options.includePrerelease) {
			for (let i = 0; i < set.length; i++) {
				debug(set[i].semver);
				if (set[i].semver === Comparator.ANY) continue;
				if (set[i].semver.prerelease.length > 0) {
					const allowed = set[i].semver;
					if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) return true;
				}
			}
			return false;
		}
		return true;
	};
}));

// node_modules/semver/functions/satisfies.js
var require_satisfies = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const satisfies = (version, range, options) => {
		try {
			range = new Range(range, options);
		} catch (er) {
			return false;
		}
		return range.test(version);
	};
	module.exports = satisfies;
}));

// src/render/dependencies/constraint.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
const MAX_LENGTH$1 = 512;
const MAX_ALTERNATIVES = 32;
const PRE = String.raw`(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?`;
const BUILD = String.raw`(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?`;
const PARTIAL = String.raw`v?(?:\d+|[xX*])(?:\.(?:\d+|[xX*])){0,2}${PRE}${BUILD}`;
const VERSION = new RegExp(String.raw`^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(${PRE})(${BUILD})$`);
const EXACT = new RegExp(String.raw`^\s*=?\s*(v?\d+\.\d+\.\d+${PRE}${BUILD})\s*$`);
const HYPHEN = new RegExp(String.raw`(${PARTIAL})\s+-\s+(${PARTIAL})`, "g");
const COMPARATOR = new RegExp(String.raw`[\s,]*(=>|>=|=<|<=|!=|~>|[=<>~^])?\s*(${PARTIAL})(?=[\s,]|$)`, "y");
const HAS_PRERELEASE = /^v?[\d.xX*]+-/;
/** The version that a text names exactly, as it is written, or undefined: for a range, and for `1.2`, which is one. */
const exactVersion = (text) => text.length <= MAX_LENGTH$1 ? EXACT.exec(text)?.[1] : void 0;
/** A version as Helm reads it: `v1.2` is 1.2.0. Undefined for what is none. */
function read$1(text) {
	const match = text.length <= MAX_LENGTH$1 ? VERSION.exec(text) : null;
	if (!match) return void 0;
	const [, major, minor = "0", patch = "0", pre = "", build = ""] = match;
	return (0, import_parse.default)(`${major}.${minor}.${patch}${pre}${build}`, { loose: true })?.version;
}
/** Whether two texts name the same version; what follows `+` does not count. */
function sameVersion(a, b) {
	const [first, second] = [read$1(a), read$1(b)];
	return first !== void 0 && second !== void 0 ? (0, import_compare.default)(first, second) === 0 : a === b;
}
/**
* Whether a version is within a range, as Helm reads ranges: `,` and blanks are "and", `||` is "or", `1.2` is any
* 1.2.x, and a pre-release is taken only where the range names one. Undefined for what is no range or no version.
*/
function satisfies(versionText, range) {
	const version = read$1(versionText);
	const alternatives = range.length <= MAX_LENGTH$1 ? range.split("||").map(readComparators) : [];
	if (version === void 0 || alternatives.length === 0 || alternatives.length > MAX_ALTERNATIVES) return void 0;
	let satisfied = false;
	for (const comparators of alternatives) {
		if (!comparators) return void 0;
		const takesPrereleases = comparators.some(({ bound }) => HAS_PRERELEASE.test(bound));
		if (version.includes("-") && !takesPrereleases) continue;
		satisfied ||= comparators.every(({ operator, bound }) => holds(version, operator, bound));
	}
	return satisfied;
}
/** What one alternative asks, all of it; undefined when it cannot be read. An empty text asks nothing. */
function readComparators(text) {
	const spread = text.replace(HYPHEN, ">=$1 <=$2").trim();
	const found = [];
	let at = 0;
	while (at < spread.length) {
		COMPARATOR.lastIndex = at;
		const match = COMPARATOR.exec(spread);
		if (!match) return void 0;
		found.push({
			operator: match[1] ?? "=",
			bound: match[2] ?? ""
		});
		at = COMPARATOR.lastIndex;
	}
	return found;
}
const SPELLINGS = {
	"=>": ">=",
	"=<": "<=",
	"~>": "~"
};
function holds(version, operator, bound) {
	const options = {
		loose: true,
		includePrerelease: true
	};
	if (operator === "!=") return !(0, import_satisfies.default)(version, `=${bound}`, options);
	return (0, import_satisfies.default)(version, `${SPELLINGS[operator] ?? operator}${bound}`, options);
}

// src/render/dependencies/pin.ts
/**
* The one version to fetch: the lock's when there is a lock, else the exact version of the chart. A range alone is
* refused: what it gives changes with the day, and a report must not.
*
* Helm itself compares a digest over both files (`helm dependency build`); here the lock's entry must bear the same
* name and repository, and a version within the range.
*/
function pinnedVersion({ name, version, repository }, lock) {
	if (satisfies("0.0.0", version) === void 0) return problem("bad-version", version);
	if (lock === void 0) return exactVersion(version) ?? problem("not-pinned", version);
	for (const entry of asList(asRecord(lock).dependencies)) {
		const locked = asRecord(entry);
		if (locked.name !== name || typeof locked.version !== "string" || typeof locked.repository !== "string") continue;
		if (withoutSlash(locked.repository) !== withoutSlash(repository)) continue;
		if (satisfies(locked.version, version)) return locked.version;
	}
	return problem("lock-out-of-date", version);
}
/** Helm compares repositories without their final slash. */
const withoutSlash = (repository) => repository.endsWith("/") ? repository.slice(0, -1) : repository;

// src/render/dependencies/reference.ts
const MAX_LENGTH = 1e3;
const REFERENCE = /^oci:\/\/([^/?#]+)\/([^?#:]+):([^?#:/]+)$/i;
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const PATH_MAX_LENGTH = 255;
const TAG = /^\w[\w.-]{0,127}$/;
/** Docker Hub is called `docker.io` and answers elsewhere; Helm knows this one name too. */
const hostOf = (host) => host === "docker.io" ? "registry-1.docker.io" : host;
/** The address of a version of a chart: Helm writes its `+` as `_`, which a tag may hold. */
const ociAddress = (repository, name, version) => `${withoutSlash(repository)}/${name}:${version.replaceAll("+", "_")}`;
/** Reads `oci://host/path:tag`. Whether the host may be asked is checked when it is. */
function ociReference(text, { allowLoopback }) {
	const parts = text.length <= MAX_LENGTH ? REFERENCE.exec(text) : null;
	if (!parts) return badAddress(text);
	const [, host = "", path = "", tag = ""] = parts;
	if (host.includes("@")) return problem("credentials", host.slice(host.lastIndexOf("@") + 1));
	const origin = `https://${host}`;
	if (!(path.length <= PATH_MAX_LENGTH && path.split("/").every((part) => PART.test(part)) && TAG.test(tag)) || !URL.canParse(origin)) return badAddress(text);
	const url = new URL(origin);
	url.hostname = hostOf(url.hostname);
	if (allowLoopback && isLoopback(url.hostname)) url.protocol = "http:";
	return {
		origin: url.origin,
		path,
		tag,
		shown: shown(`oci://${url.host}/${path}:${tag}`)
	};
}

// src/render/dependencies/plan.ts
const NAME = /^[\w.-]{1,128}$/;
/** Decides what one dependency asks for, or why nothing is asked. No network. */
function planOf(dependency, lock, session) {
	const { name, repository } = dependency;
	if (!NAME.test(name) || name === "." || name === "..") return problem("bad-name");
	if (repository === "") return problem("no-repository");
	if (/^file:/i.test(repository)) return problem("local-repository", repository);
	if (/^(?:@|alias:)/i.test(repository)) return problem("repository-alias", repository);
	const isOci = /^oci:/i.test(repository);
	const unusable = isOci ? unusableRegistry(dependency, session) : unusableRepository(repository, session);
	if (unusable) return unusable;
	const version = pinnedVersion(dependency, lock);
	if (typeof version !== "string") return version;
	if (!isOci) return {
		kind: "classic",
		repository,
		chart: {
			name,
			version
		}
	};
	const reference = ociReference(ociAddress(repository, name, version), session);
	return "problem" in reference ? reference : {
		kind: "oci",
		reference,
		version
	};
}
function unusableRegistry({ name, repository }, session) {
	const reference = ociReference(ociAddress(repository, name, "0.0.0"), session);
	const url = "problem" in reference ? reference : permittedUrl(reference.origin, session);
	return "problem" in url ? url : void 0;
}
function unusableRepository(repository, session) {
	const url = permittedUrl(repository, session);
	if ("problem" in url) return url;
	return url.search !== "" || url.hash !== "" ? problem("bad-address", url.host) : void 0;
}

// src/render/dependencies/messages.ts
const LIST = {
	en: "dependencyHosts in the profile",
	fr: "dependencyHosts dans le profil"
};
/** The reason, as the end of a sentence that begins with the dependency. */
const REASONS = {
	"bad-name": () => ({
		en: "this is no name of a chart",
		fr: "ce n’est pas un nom de chart"
	}),
	"bad-version": ({ about }) => ({
		en: `"${about}" is neither a version nor a range`,
		fr: `« ${about} » n’est ni une version ni un intervalle`
	}),
	"no-repository": () => ({
		en: "it names no repository, and is not in the charts/ folder",
		fr: "elle ne nomme aucun dépôt et n’est pas dans le dossier charts/"
	}),
	"local-repository": ({ about }) => ({
		en: `"${about}" is a folder, nothing is fetched for it`,
		fr: `« ${about} » est un dossier, rien n’est récupéré pour elle`
	}),
	"repository-alias": ({ about }) => ({
		en: `"${about}" is a name that only its author's Helm knows. Write the address of the repository`,
		fr: `« ${about} » est un nom que seul le Helm de son auteur connaît. Écrire l’adresse du dépôt`
	}),
	"bad-address": ({ about }) => ({
		en: `"${about}" is not an address that can be asked`,
		fr: `« ${about} » n’est pas une adresse utilisable`
	}),
	credentials: ({ about }) => ({
		en: `the address on ${about} holds a user name or a password, and none is ever sent`,
		fr: `l’adresse sur ${about} contient un nom d’utilisateur ou un mot de passe, et il n’en est jamais envoyé`
	}),
	"not-https": ({ about }) => ({
		en: `"${about}" is not an https address`,
		fr: `« ${about} » n’est pas une adresse https`
	}),
	"host-not-allowed": ({ about }) => ({
		en: `the host ${about} is not in the list of hosts that may be asked (${LIST.en})`,
		fr: `l’hôte ${about} n’est pas dans la liste de ceux qui peuvent être interrogés (${LIST.fr})`
	}),
	"forbidden-address": ({ about }) => ({
		en: `${about} is not an address of the public internet`,
		fr: `${about} n’est pas une adresse de l’internet public`
	}),
	"not-pinned": ({ about }) => ({
		en: `"${about}" is a range, and there is no Chart.lock. Commit the Chart.lock that Helm writes, or give one version`,
		fr: `« ${about} » est un intervalle, et il n’y a pas de Chart.lock. Versionner le Chart.lock que Helm écrit, ou donner une version`
	}),
	"lock-out-of-date": ({ about }) => ({
		en: `Chart.lock holds no version of it within "${about}" from this repository. Run helm dependency update and commit Chart.lock`,
		fr: `Chart.lock n’en contient aucune version comprise dans « ${about} » et venant de ce dépôt. Lancer helm dependency update et versionner Chart.lock`
	}),
	"too-many-dependencies": () => ({
		en: "the chart has too many dependencies, only the first ones are fetched",
		fr: "le chart a trop de dépendances, seules les premières sont récupérées"
	}),
	"no-digest": ({ about }) => ({
		en: `the index of the repository gives no sha256 for version ${about}, so it cannot be verified`,
		fr: `l’index du dépôt ne donne pas de sha256 pour la version ${about}, qui ne peut donc être vérifiée`
	}),
	unreachable: ({ about }) => ({
		en: `no answer from ${about}`,
		fr: `pas de réponse de ${about}`
	}),
	"timed-out": ({ about }) => ({
		en: `${about} took too long`,
		fr: `${about} a mis trop de temps`
	}),
	cancelled: () => ({
		en: "the run was cancelled",
		fr: "l’exécution a été annulée"
	}),
	"too-large": ({ about }) => ({
		en: `what ${about} sends is too large`,
		fr: `ce que ${about} envoie est trop volumineux`
	}),
	"too-large-together": () => ({
		en: "the dependencies are too large together",
		fr: "les dépendances sont trop volumineuses ensemble"
	}),
	"too-many-redirects": ({ about }) => ({
		en: `${about} redirects too many times`,
		fr: `${about} redirige trop de fois`
	}),
	"http-status": ({ about, httpStatus }) => ({
		en: `${about} answers ${httpStatus}`,
		fr: `${about} répond ${httpStatus}`
	}),
	"sign-in-required": ({ about }) => ({
		en: `${about} asks to sign in: it is private or does not exist`,
		fr: `${about} demande une authentification : c’est privé ou cela n’existe pas`
	}),
	"not-found": ({ about }) => ({
		en: `${about} does not exist`,
		fr: `${about} n’existe pas`
	}),
	"bad-index": () => ({
		en: "the index of the repository cannot be read",
		fr: "l’index du dépôt est illisible"
	}),
	"chart-not-found": () => ({
		en: "the repository has no chart of this name",
		fr: "le dépôt n’a pas de chart de ce nom"
	}),
	"version-not-found": ({ about }) => ({
		en: `the repository does not have version ${about}`,
		fr: `le dépôt n’a pas la version ${about}`
	}),
	"no-url": ({ about }) => ({
		en: `the index of the repository does not say where version ${about} is`,
		fr: `l’index du dépôt ne dit pas où est la version ${about}`
	}),
	"bad-token-answer": ({ about }) => ({
		en: `${about} gives no usable token`,
		fr: `${about} ne donne pas de jeton utilisable`
	}),
	"not-a-chart": ({ about }) => ({
		en: `${about} is not a Helm chart`,
		fr: `${about} n’est pas un chart Helm`
	}),
	"digest-mismatch": ({ about }) => ({
		en: `${about} is not what was announced: its sha256 differs`,
		fr: `${about} n’est pas ce qui était annoncé : son sha256 diffère`
	})
};
/** What a person reads. Every foreign text in it was made fit to be shown. */
function messageOf({ name, alias }, { problem, about, httpStatus }) {
	const called = shown(alias ? `${name} (${alias})` : name);
	const { en, fr } = REASONS[problem]({
		about: about ?? "?",
		httpStatus: httpStatus ?? "?"
	});
	return {
		en: `Dependency "${called}": ${en}`,
		fr: `Dépendance « ${called} » : ${fr}`
	};
}

// src/render/dependencies/result.ts
/** The outcome of a dependency that is not there. */
function missing(dependency, problem, folder) {
	const told = {
		dependency,
		message: messageOf(dependency, problem),
		command: buildCommand(folder)
	};
	const code = problem.problem;
	return isRefusal(code) ? {
		status: "refused",
		code,
		...told
	} : {
		status: "failed",
		code,
		...told
	};
}
/** A folder's name may hold anything; this command is meant to be pasted into a shell. */
function buildCommand(folder) {
	const path = folder.startsWith("-") ? `./${folder}` : folder;
	return `helm dependency build ${/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`}`;
}

// src/render/dependencies/archive.ts
/** The archive with this digest, from the cache or else from `fetch`; what has another digest is not believed. */
async function verifiedArchive({ digest, from }, session, fetch) {
	const cached = await session.cache?.read(digest, session.limits.chartBytes);
	const archive = cached ?? await fetch();
	if ("problem" in archive) return archive;
	if (!cached && sha256(archive) !== digest) return problem("digest-mismatch", from);
	if (!session.spend(archive.length)) return problem("too-large-together");
	if (!cached) await session.cache?.write(digest, archive);
	return {
		archive,
		digest,
		from
	};
}

// src/render/dependencies/download.ts
const REDIRECTIONS = [
	301,
	302,
	303,
	307,
	308
];
/**
* Asks for an address and follows its redirections; each hop is checked as the first: scheme, host, credentials,
* resolved addresses. Never rejects.
*/
async function download(target, wanted, session) {
	const deadline = startDeadline(session.limits.requestMs, session.signal);
	let host = "";
	try {
		let url = permittedUrl(target, session);
		const origin = "problem" in url ? "" : url.origin;
		for (let hop = 0;; hop++) {
			if ("problem" in url) return url;
			host = url.hostname;
			const addresses = await permittedAddresses(url, session, deadline.signal);
			if ("problem" in addresses) return addresses;
			const headers = {
				accept: wanted.accept,
				"accept-encoding": "identity",
				"user-agent": "accostage"
			};
			if (wanted.authorization !== void 0 && url.origin === origin) headers.authorization = wanted.authorization;
			const answer = await session.get(url, {
				headers,
				addresses,
				signal: deadline.signal
			});
			if (!REDIRECTIONS.includes(answer.status)) return await read(answer, wanted.limit, host);
			answer.close();
			if (hop === session.limits.redirects) return problem("too-many-redirects", new URL(target).hostname);
			const location = answer.header("location");
			url = location === void 0 ? problem("bad-address", host) : permittedUrl(location, session, url);
		}
	} catch (error) {
		const stopped = deadline.stopped();
		return stopped ? problem(stopped, host) : problem("unreachable", withReason(host, error));
	} finally {
		deadline.end();
	}
}
/** Node's own code, `ENOTFOUND` or `CERT_HAS_EXPIRED`; the message may hold anything. */
function withReason(host, error) {
	const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
	return /^[A-Z][A-Z0-9_]+$/.test(code) ? `${host} (${code})` : host;
}
async function read(answer, limit, host) {
	const { status, header } = answer;
	if (status !== 200) {
		answer.close();
		return {
			status,
			header,
			body: /* @__PURE__ */ new Uint8Array()
		};
	}
	const body = Number(header("content-length")) > limit ? void 0 : await collect(answer.body, limit);
	if (!body) answer.close();
	return body ? {
		status,
		header,
		body
	} : problem("too-large", host);
}
const FIRST_SIZE = 65536;
/**
* The body in one piece, or undefined as soon as it is longer than the limit. It is copied as it comes: a body sent one
* byte at a time would take a hundred times its size as a list of pieces.
*/
async function collect(body, limit) {
	let bytes = new Uint8Array(Math.min(limit, FIRST_SIZE));
	let size = 0;
	for await (const piece of body) {
		const end = size + piece.length;
		if (end > limit) return void 0;
		if (end > bytes.length) {
			const larger = new Uint8Array(Math.min(limit, Math.max(2 * bytes.length, end)));
			larger.set(bytes.subarray(0, size));
			bytes = larger;
		}
		bytes.set(piece, size);
		size = end;
	}
	return bytes.slice(0, size);
}
/** The problem that a status other than 200 stands for. */
function statusProblem({ status }, target) {
	if (status === 200) return void 0;
	if (status === 401 || status === 403) return problem("sign-in-required", target);
	if (status === 404 || status === 410) return problem("not-found", target);
	return problem("http-status", target, status);
}

// src/render/dependencies/index-text.ts
const MAX_VERSIONS = 5e4;
/**
* Cuts the index of a repository into the texts of one chart's versions, before anything is parsed. An index of 27 MB
* holds a few kilobytes that matter, and parsing it whole takes a second for an honest one and all of the memory for one
* made to.
*
* Reads the block layout that `helm repo index`, ChartMuseum, GitLab and the others write:
*
*     entries:
*       redis:
*       - name: redis
*         version: 1.2.3
*
* @returns each item of the list as a YAML text of its own, a list of one; none when the chart is not there; undefined
*   when the index is laid out in another way
*/
function versionTexts(index, chart) {
	const entries = lineAfter(index, "entries:", 0);
	if (entries === void 0) return void 0;
	const first = contentFrom(index, entries);
	if (first.indent < 1) return void 0;
	const margin = " ".repeat(first.indent);
	for (const key of [
		chart,
		`"${chart}"`,
		`'${chart}'`
	]) {
		const section = lineAfter(index, `${margin}${key}:`, entries - 1);
		if (section !== void 0) return items(index, section, first.indent);
		if (index.includes(`\n${margin}${key}:`, entries - 1)) return void 0;
	}
	return [];
}
/** Start of the line behind the first line that is this text and blanks, searched from an offset on. */
function lineAfter(index, line, from) {
	for (let at = index.indexOf(line, from); at >= 0; at = index.indexOf(line, at + 1)) {
		if (at > 0 && index[at - 1] !== "\n") continue;
		const end = endOfLine(index, at);
		if (isBlank(index, at + line.length, end)) return end + 1;
	}
}
const endOfLine = (index, from) => {
	const end = index.indexOf("\n", from);
	return end < 0 ? index.length : end;
};
function isBlank(index, from, to) {
	for (let at = from; at < to; at++) if (index[at] !== " " && index[at] !== "\r") return false;
	return true;
}
/** The first line from here on that is neither blank nor a comment. Its indent is -1 at the end of the text. */
function contentFrom(index, from) {
	for (let start = from; start < index.length; start = endOfLine(index, start) + 1) {
		let at = start;
		while (index[at] === " ") at++;
		const character = index[at];
		if (character !== void 0 && character !== "\n" && character !== "\r" && character !== "#") return {
			start,
			indent: at - start
		};
	}
	return {
		start: index.length,
		indent: -1
	};
}
/** The items of a block list whose key is indented by `keyIndent`. */
function items(index, from, keyIndent) {
	const { start: first, indent } = contentFrom(index, from);
	const isItem = (at) => index[at] === "-" && /[ \r\n]/.test(index[at + 1] ?? "\n");
	if (indent < keyIndent || !isItem(first + indent)) return void 0;
	const found = [];
	let begin = first;
	let line = {
		start: first,
		indent
	};
	while (line.indent >= indent && (line.indent > indent || isItem(line.start + indent))) {
		if (line.indent === indent && line.start > begin) {
			if (found.length === MAX_VERSIONS) return void 0;
			found.push(index.slice(begin, line.start));
			begin = line.start;
		}
		line = contentFrom(index, endOfLine(index, line.start) + 1);
	}
	return [...found, index.slice(begin, line.start)];
}

// src/render/dependencies/index-entry.ts
/** Text that is parsed for one chart, in UTF-16 units: the parser takes a hundred times as much for a hostile text. */
const PARSED_LIMIT = 4194304;
/** Finds one version of a chart in an index. Never throws. */
function findEntry(index, chart, version) {
	const texts = versionTexts(index, chart);
	if (texts?.length === 0) return problem("chart-not-found");
	const versions = texts ? parsedItems(texts, version) : parsedWhole(index, chart);
	if ("problem" in versions) return versions;
	if (versions.length === 0) return problem(texts ? "version-not-found" : "chart-not-found", version);
	const named = (accepts) => versions.find((entry) => accepts(String(entry.version)));
	const entry = named((text) => text === version) ?? named((text) => sameVersion(text, version));
	if (!entry) return problem("version-not-found", version);
	const url = asText(asList(entry.urls)[0]);
	if (url === void 0) return problem("no-url", version);
	const digest = readSha256(entry.digest);
	return digest === void 0 ? problem("no-digest", version) : {
		url,
		digest
	};
}
/** The versions among these texts that may be the one wanted. */
function parsedItems(texts, version) {
	const digits = /\d[\d.]*/.exec(version)?.[0] ?? version;
	let parsed = 0;
	const versions = [];
	for (const text of texts) {
		if (!mayHaveVersion(text, digits)) continue;
		parsed += text.length;
		if (parsed > PARSED_LIMIT) return problem("bad-index");
		const document = documentOf(text);
		if (!document) return problem("bad-index");
		versions.push(asRecord(follow(document.value, [0])));
	}
	return versions;
}
const MAX_COLUMN = 64;
/** Whether these digits stand behind the item's own `version`: those of its dependencies are further in. */
function mayHaveVersion(item, digits) {
	const dash = /^ *- +(?=[\w"'])/.exec(item.slice(0, MAX_COLUMN));
	if (!dash) return item.includes(digits);
	const [start] = dash;
	const number = digits.replaceAll(".", "[.]");
	return new RegExp(`^(?:${start}|${" ".repeat(start.length)})["']?version["']?:[ \\t]*["']?v?${number}`, "m").test(item);
}
function parsedWhole(index, chart) {
	if (index.length > PARSED_LIMIT) return problem("bad-index");
	const document = documentOf(index);
	if (!document || follow(document.value, ["entries"]) === void 0) return problem("bad-index");
	return asList(follow(document.value, ["entries", chart])).map(asRecord);
}
/** As Helm reads an index: a key twice is refused. */
function documentOf(text) {
	const { documents, repeated } = parseYaml(createSource("index.yaml", text));
	return repeated.length > 0 ? void 0 : documents[0];
}

// src/render/dependencies/challenge.ts
const PARAMETER = /[\s,]*([a-z_]+)=(?:"([^"]*)"|([^\s,"]+))/iy;
/** Reads the Bearer challenge of a `WWW-Authenticate` header; undefined when there is none. */
function readChallenge(header) {
	const scheme = /(?:^|[\s,])bearer\s/i.exec(header ?? "");
	if (!header || !scheme) return void 0;
	const found = /* @__PURE__ */ new Map();
	PARAMETER.lastIndex = scheme.index + scheme[0].length;
	for (let match = PARAMETER.exec(header); match; match = PARAMETER.exec(header)) {
		const [, name = "", quoted, plain = ""] = match;
		if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), quoted ?? plain);
	}
	const realm = found.get("realm");
	return realm === void 0 ? void 0 : {
		realm,
		service: found.get("service")
	};
}
const TOKEN_ANSWER_BYTES = 65536;
const TOKEN = /^[\x21-\x7e]{1,16000}$/;
/**
* Asks for the token that anybody gets, to read one repository: no user name, no password, and the scope is ours
* whatever the registry proposes. Where tokens come from is checked as every other address.
* Docker's token authentication: https://distribution.github.io/distribution/spec/auth/token/
*/
async function anonymousToken({ realm, service }, path, session) {
	if (!URL.canParse(realm)) return badAddress(realm);
	const url = new URL(realm);
	if (service !== void 0) url.searchParams.set("service", service);
	url.searchParams.set("scope", `repository:${path}:pull`);
	const answer = await download(url.href, {
		accept: "application/json",
		limit: TOKEN_ANSWER_BYTES
	}, session);
	if ("problem" in answer) return answer;
	const unread = statusProblem(answer, shownUrl(url));
	if (unread) return unread;
	const { token, access_token: accessToken } = readJson(answer.body);
	const text = token ?? accessToken;
	return typeof text === "string" && TOKEN.test(text) ? { token: text } : problem("bad-token-answer", url.hostname);
}
/** A JSON object, or an empty one for anything else. */
function readJson(body) {
	try {
		return asRecord(JSON.parse(new TextDecoder().decode(body)));
	} catch {
		return {};
	}
}

// src/render/dependencies/manifest.ts
/** Media types of https://helm.sh/docs/topics/registries; the last one is what Helm's first releases with OCI wrote. */
const CHART_CONFIG = "application/vnd.cncf.helm.config.v1+json";
const CHART_CONTENT = ["application/vnd.cncf.helm.chart.content.v1.tar+gzip", "application/tar+gzip"];
/** What a registry is asked for. */
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
/** Finds it in a manifest; undefined when this is not the manifest of a chart, an image's for instance. */
function chartLayer(manifest) {
	if (follow(manifest, ["config", "mediaType"]) !== CHART_CONFIG) return void 0;
	const layers = asList(follow(manifest, ["layers"])).map(asRecord);
	const layer = CHART_CONTENT.map((type) => layers.find(({ mediaType }) => mediaType === type)).find(Boolean);
	const digest = readSha256(layer?.digest);
	const size = layer?.size;
	if (digest === void 0 || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
	return {
		digest,
		size
	};
}

// src/render/dependencies/oci.ts
const MANIFEST_BYTES = 1048576;
/**
* Pulls a chart with the distribution API: the manifest of the tag, then the layer that holds the chart. Never rejects.
* https://github.com/opencontainers/distribution-spec, https://helm.sh/docs/topics/registries
*
* @param announced hexadecimal sha256 of the archive, when an index tells it
*/
async function pullChart(reference, session, announced) {
	const { tag, shown } = reference;
	const ask = createAsk(reference, session);
	const manifest = await ask(`manifests/${tag}`, {
		accept: MANIFEST_TYPE,
		limit: MANIFEST_BYTES
	});
	if ("problem" in manifest) return manifest.problem === "not-found" ? problem("version-not-found", tag) : manifest;
	const stated = manifest.header("docker-content-digest");
	if (stated !== void 0 && readSha256(stated) !== sha256(manifest.body)) return problem("digest-mismatch", shown);
	const layer = chartLayer(readJson(manifest.body));
	if (!layer) return problem("not-a-chart", shown);
	if (layer.size > session.limits.chartBytes) return problem("too-large", shown);
	if (announced !== void 0 && layer.digest !== announced) return problem("digest-mismatch", shown);
	return verifiedArchive({
		digest: layer.digest,
		from: shown
	}, session, async () => {
		const blob = await ask(`blobs/sha256:${layer.digest}`, {
			accept: "*/*",
			limit: session.limits.chartBytes
		});
		return "problem" in blob ? blob : blob.body;
	});
}
/** Asks one repository of a registry, with the token that anybody gets when it wants one, and asks again only then. */
function createAsk({ origin, path, shown }, session) {
	let authorization;
	return async (what, wanted) => {
		const target = `${origin}/v2/${path}/${what}`;
		let answer = await download(target, {
			...wanted,
			authorization
		}, session);
		if ("problem" in answer) return answer;
		const challenge = answer.status === 401 && readChallenge(answer.header("www-authenticate"));
		if (challenge) {
			const given = await anonymousToken(challenge, path, session);
			if ("problem" in given) return given;
			authorization = `Bearer ${given.token}`;
			answer = await download(target, {
				...wanted,
				authorization
			}, session);
			if ("problem" in answer) return answer;
		}
		return statusProblem(answer, shown) ?? answer;
	};
}

// src/render/dependencies/classic.ts
/**
* Fetches charts of one classic repository, one after the other: its index is asked for once, and let go before the
* archives come. One outcome for each chart, in their order. Never rejects.
*
* @param repository `https://charts.example.org/stable`, as in a Chart.yaml
*/
async function fetchCharts(repository, charts, session) {
	const entries = await findEntries(repository, charts, session);
	const outcomes = [];
	for (const entry of entries) outcomes.push("problem" in entry ? entry : await fetchArchive(entry, repository, session));
	return outcomes;
}
async function findEntries(repository, charts, session) {
	const target = `${withoutSlash(repository)}/index.yaml`;
	const limit = session.limits.indexBytes;
	const answer = await download(target, {
		accept: "application/x-yaml, text/yaml, */*",
		limit
	}, session);
	const unread = "problem" in answer ? answer : statusProblem(answer, shownUrl(new URL(target)));
	if ("problem" in answer || unread) return charts.map(() => unread ?? problem("bad-index"));
	const index = new TextDecoder().decode(answer.body);
	return charts.map(({ name, version }) => findEntry(index, name, version));
}
async function fetchArchive({ url, digest }, repository, session) {
	if (/^oci:/i.test(url)) {
		const reference = ociReference(url, session);
		return "problem" in reference ? reference : pullChart(reference, session, digest);
	}
	const base = `${withoutSlash(repository)}/`;
	if (!URL.canParse(url, base)) return badAddress(url);
	const target = new URL(url, base);
	const from = shownUrl(target);
	return verifiedArchive({
		digest,
		from
	}, session, async () => {
		const answer = await download(target.href, {
			accept: "application/gzip, application/octet-stream, */*",
			limit: session.limits.chartBytes
		}, session);
		if ("problem" in answer) return answer;
		return statusProblem(answer, from) ?? answer.body;
	});
}

// src/render/dependencies/round.ts
/** Repositories that are asked at the same time: each may hold an index in memory. */
const AT_ONCE = 4;
/** The same for two dependencies that one archive serves: a chart under two aliases. */
const keyOf = (plan) => plan.kind === "oci" ? plan.reference.shown : [
	withoutSlash(plan.repository),
	plan.chart.name,
	plan.chart.version
].join(" ");
/** Carries out plans, each archive and each index once; a few repositories at a time. Outcomes by `keyOf`. */
async function fetchPlans(plans, session) {
	const outcomes = /* @__PURE__ */ new Map();
	const byKey = new Map(plans.map((plan) => [keyOf(plan), plan]));
	const repositories = /* @__PURE__ */ new Map();
	const tasks = [];
	for (const [key, plan] of byKey) {
		if (plan.kind === "oci") {
			tasks.push(async () => void outcomes.set(key, await pullChart(plan.reference, session)));
			continue;
		}
		addTo(repositories, withoutSlash(plan.repository), plan);
	}
	for (const [repository, group] of repositories) tasks.push(async () => {
		const charts = group.map(({ chart }) => chart);
		(await fetchCharts(repository, charts, session)).forEach((outcome, index) => {
			const plan = group[index];
			if (plan) outcomes.set(keyOf(plan), outcome);
		});
	});
	await inTurns(tasks);
	return outcomes;
}
async function inTurns(tasks) {
	let next = 0;
	const worker = async () => {
		for (let task = tasks[next++]; task; task = tasks[next++]) await task();
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

// src/render/dependencies/fetch.ts
const resolveBySystem = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);
/**
* Fetches the charts that a chart depends on, as `helm dependency build` does, from the public hosts of the profile and
* nowhere else: https only, no private address, no credentials, no proxy, sizes and times bounded, every archive
* verified by its digest and none unpacked. Never rejects: a dependency that is not there says why.
*/
async function fetchDependencies(request) {
	const limits = {
		...LIMITS,
		...request.limits
	};
	const deadline = startDeadline(limits.totalMs, request.signal);
	let left = limits.archivesBytes;
	const session = {
		limits,
		signal: deadline.signal,
		allowedHosts: request.allowedHosts,
		allowLoopback: request.allowLoopback ?? false,
		resolve: request.resolve ?? resolveBySystem,
		get: request.fetch ?? httpGet,
		cache: request.cacheFolder === void 0 ? void 0 : openCache(request.cacheFolder),
		spend: (bytes) => {
			left -= bytes;
			return left >= 0;
		}
	};
	try {
		const plans = request.dependencies.map((dependency, index) => index < limits.dependencies ? planOf(dependency, request.lock, session) : problem("too-many-dependencies"));
		const found = await fetchPlans(plans.filter((plan) => "kind" in plan), session);
		return { dependencies: request.dependencies.map((dependency, index) => {
			const plan = plans[index] ?? problem("cancelled");
			if ("problem" in plan) return missing(dependency, plan, request.folder);
			const outcome = found.get(keyOf(plan)) ?? problem("cancelled");
			if ("problem" in outcome) return missing(dependency, outcome, request.folder);
			const version = plan.kind === "oci" ? plan.version : plan.chart.version;
			const { archive, digest, from } = outcome;
			return {
				status: "fetched",
				dependency,
				version,
				archive,
				digest: `sha256:${digest}`,
				from
			};
		}) };
	} finally {
		deadline.end();
	}
}

// src/render/dependency-fetcher.ts
/** A fetcher that asks the hosts of the profile. Charts that several releases lack are fetched once. */
function createDependencyFetcher(options) {
	const known = /* @__PURE__ */ new Map();
	return (request) => {
		const key = JSON.stringify(request);
		const fetched = known.get(key) ?? fetchFor(request, options);
		known.set(key, fetched);
		return fetched;
	};
}
async function fetchFor(request, options) {
	const { dependencies } = await fetchDependencies({
		...request,
		...options
	});
	const archives = /* @__PURE__ */ new Map();
	const refused = [];
	for (const outcome of dependencies) if (outcome.status === "fetched") {
		const name = `${outcome.dependency.name}-${outcome.version}.tgz`;
		archives.set(join$1(join$1(request.folder, "charts"), name), outcome.archive);
	} else refused.push(outcome.message);
	return {
		archives,
		refused
	};
}

export { createDependencyFetcher };