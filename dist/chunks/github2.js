import { B as asText, R as asNumber, U as UserError, V as follow, z as asRecord } from "./start.js";
import { r as mayBeReport, t as REPORT_LIMIT } from "./delivery.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createRequire } from "module";

// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
/**
* Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
* performance with more than one file.
* @param data The raw compressed ZIP file
* @param opts The ZIP extraction options
* @returns The decompressed files
*/
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}

// src/aggregate/source/archive.ts
/** An artifact with the reports of one run, packed; what it may unpack to is bounded too, by what each entry declares. */
const ARCHIVE_LIMIT = 8388608;
const ENTRIES = 50;
const TOTAL = 67108864;
/**
* The reports of a zip archive, in memory: nothing is written, so that a name leads nowhere. An entry that unpacks to
* more than it declares is cut off at that. Throws on what is no zip archive.
*/
function unpack(archive) {
	const refused = [];
	let entries = 0;
	let total = 0;
	const files = unzipSync(archive, { filter({ name, originalSize }) {
		if (!mayBeReport(name)) return false;
		entries += 1;
		total += originalSize;
		if (originalSize <= 16777216 && total <= TOTAL && entries <= ENTRIES) return true;
		if (refused.length < ENTRIES) refused.push({
			name,
			refused: "too-large"
		});
		return false;
	} });
	return [...Object.entries(files).map(([name, bytes]) => ({
		name,
		bytes
	})), ...refused];
}

// src/aggregate/source/github-client.ts
const ATTEMPTS = 4;
const PAGE = 100;
/** More than any organisation has. */
const PAGES = 1e3;
const silent = () => {};
/** Talks to GitHub's REST API: waits when it asks for that (`retry-after`, `x-ratelimit-*`), tries again when it stumbles. */
async function openGithub(options) {
	const { url, token, patienceMs, say, signal, now = Date.now } = options;
	const wait = options.wait ?? ((ms) => setTimeout$1(ms, void 0, { signal }));
	const { getOctokit } = await import("./github.js");
	const { request } = getOctokit(token, {
		baseUrl: url,
		userAgent: "accostage",
		log: {
			debug: silent,
			info: silent,
			warn: silent,
			error: silent
		}
	});
	async function get(route, parameters) {
		for (let attempt = 1;; attempt += 1) try {
			const { data, headers } = await request(route, {
				...parameters,
				request: {
					...asRecord(parameters.request),
					signal
				}
			});
			await pauseWhenSpent(asRecord(headers));
			return data;
		} catch (error) {
			if (signal?.aborted) throw new UserError("cancelled", "stopped; what was kept so far stays", { cause: error });
			const ms = delayOf(error, attempt, now());
			if (ms === "absent") return void 0;
			if (ms === "final" || attempt === ATTEMPTS) throw new UserError("source-not-read", `GitHub: ${explained(error)}`, { cause: error });
			await patiently(ms);
		}
	}
	/** The last request that is allowed was made: the next one waits for the hour's end rather than fail. */
	async function pauseWhenSpent(headers) {
		if (headers["x-ratelimit-remaining"] !== "0") return;
		const ms = Number(headers["x-ratelimit-reset"]) * 1e3 - now();
		if (ms > 0) await patiently(ms);
	}
	async function patiently(ms) {
		if (ms > patienceMs) throw new UserError("source-not-read", `GitHub asks to wait ${Math.ceil(ms / 1e3)} s, more than --max-wait; the next run goes on from here`);
		if (ms >= 5e3) say(`GitHub asks to wait ${Math.ceil(ms / 1e3)} s`);
		await wait(ms);
	}
	async function* pages(route, parameters, field) {
		for (let page = 1; page <= PAGES; page += 1) {
			const answer = await get(route, {
				...parameters,
				per_page: PAGE,
				page
			});
			const items = field === void 0 ? answer : asRecord(answer)[field];
			if (!Array.isArray(items)) return;
			yield items;
			if (items.length < PAGE) return;
		}
	}
	return {
		get,
		pages
	};
}
/** How long to wait before the next attempt, or why there is none. */
function delayOf(error, attempt, now) {
	const status = follow(error, ["response", "status"]);
	const headers = asRecord(follow(error, ["response", "headers"]));
	if (status === 403 || status === 429) {
		const after = Number(asText(String(headers["retry-after"] ?? "")));
		if (after >= 0) return after * 1e3;
		if (headers["x-ratelimit-remaining"] === "0") return Math.max(1e3, Number(headers["x-ratelimit-reset"]) * 1e3 - now);
		return status === 429 || /secondary rate limit/i.test(messageOf(error)) ? 6e4 * attempt : "absent";
	}
	if (status === 404 || status === 410) return "absent";
	if (typeof status === "number" && status < 500) return "final";
	return 500 * 2 ** attempt;
}
const messageOf = (error) => error instanceof Error ? error.message : String(error);
const explained = (error) => {
	const status = follow(error, ["response", "status"]);
	return typeof status === "number" ? `it answers ${status}` : `it cannot be reached (${messageOf(error)})`;
};

// src/aggregate/source/github.ts
/** So many artifacts are kept together, and read again at most after a kill. */
const GROUP = 20;
/** Reports in the artifacts of one repository, or of all those of an owner; each artifact is read once. */
function githubSource({ owner, name }, options, client = {}) {
	return async function* (context) {
		const { githubToken: token, githubUrl: url, patienceMs } = options;
		if (!token) throw new UserError("source-not-read", "GitHub needs a token with \"actions: read\" in ACCOSTAGE_GITHUB_TOKEN");
		const github = await openGithub({
			url,
			token,
			patienceMs,
			say: context.say,
			signal: context.signal,
			...client
		});
		const repositories = await listRepositories(github, owner, name);
		for (const [index, repository] of repositories.entries()) {
			context.say(`${index + 1}/${repositories.length} ${repository.owner}/${repository.name}`);
			yield* readRepository(github, repository, options, context);
		}
	};
}
async function listRepositories(github, owner, name) {
	if (name !== void 0) {
		const found = repositoryOf(await github.get("GET /repos/{owner}/{repo}", {
			owner,
			repo: name
		}));
		if (found) return [found];
		throw new UserError("source-not-found", `GitHub shows this token no repository "${owner}/${name}"`);
	}
	for (const route of ["GET /orgs/{owner}/repos", "GET /users/{owner}/repos"]) {
		const found = [];
		for await (const page of github.pages(route, {
			owner,
			sort: "full_name"
		})) found.push(...page.flatMap((each) => repositoryOf(each) ?? []));
		if (found.length > 0) return found;
	}
	throw new UserError("source-not-found", `GitHub shows this token no repository of "${owner}"`);
}
function repositoryOf(value) {
	const { name, html_url, default_branch, owner } = asRecord(value);
	const [login, own, address] = [
		asText(asRecord(owner).login),
		asText(name),
		asText(html_url)
	];
	if (login === void 0 || own === void 0 || address === void 0) return void 0;
	return {
		owner: login,
		name: own,
		address,
		defaultBranch: asText(default_branch)
	};
}
async function* readRepository(github, repository, { githubUrl, artifact }, { position, say }) {
	const source = `github:${githubUrl}/${repository.owner}/${repository.name}/${artifact}`;
	const last = Number(await position(source) ?? 0);
	const fresh = await newArtifacts(github, repository, artifact, last);
	if (fresh.length > 0) say(`  ${fresh.length} new artifacts`);
	for (let at = 0; at < fresh.length; at += GROUP) {
		const group = fresh.slice(at, at + GROUP);
		const deliveries = [];
		for (const each of group) deliveries.push(...await download(github, repository, each));
		yield {
			deliveries,
			progress: {
				source,
				position: String(group.at(-1)?.id ?? last)
			}
		};
	}
}
/** Those with a greater number than the last one that was read, oldest first: numbers only grow. */
async function newArtifacts(github, { owner, name: repo }, name, last) {
	const found = [];
	for await (const page of github.pages("GET /repos/{owner}/{repo}/actions/artifacts", {
		owner,
		repo,
		name
	}, "artifacts")) {
		const fresh = page.filter((each) => (asNumber(asRecord(each).id) ?? 0) > last);
		found.push(...fresh.flatMap((each) => artifactOf(each, name) ?? []));
		if (fresh.length === 0) break;
	}
	return found.sort((a, b) => a.id - b.id);
}
function artifactOf(value, wanted) {
	const { id, name, expired, size_in_bytes, workflow_run } = asRecord(value);
	const { head_branch, head_sha, repository_id, head_repository_id } = asRecord(workflow_run);
	const number = asNumber(id);
	if (number === void 0 || name !== wanted || expired === true) return void 0;
	if (head_repository_id !== void 0 && head_repository_id !== repository_id) return void 0;
	return {
		id: number,
		size: asNumber(size_in_bytes) ?? 0,
		branch: asText(head_branch),
		commit: asText(head_sha)
	};
}
async function download(github, { owner, name: repo, address, defaultBranch }, { id, size, branch, commit }) {
	const known = {
		repository: address,
		defaultBranch,
		branch,
		commit
	};
	const origin = `${owner}/${repo}, artifact ${id}`;
	if (size > 8388608) return [{
		...known,
		origin,
		refused: "too-large"
	}];
	const archive = await readBounded(await github.get("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
		owner,
		repo,
		artifact_id: id,
		archive_format: "zip",
		request: { parseSuccessResponseBody: false }
	}));
	if (archive === void 0) return [{
		...known,
		origin,
		refused: "unreadable"
	}];
	if (archive === "too-large") return [{
		...known,
		origin,
		refused: "too-large"
	}];
	try {
		return unpack(archive).map(({ name, ...entry }) => ({
			...known,
			origin: `${origin}, ${name}`,
			...entry
		}));
	} catch {
		return [{
			...known,
			origin,
			refused: "unreadable"
		}];
	}
}
/** A body as far as it may go, whatever size was announced. */
async function readBounded(body) {
	if (typeof follow(body, ["locked"]) !== "boolean" && !(body instanceof ReadableStream)) return void 0;
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of body) {
			size += chunk.length;
			if (size > 8388608) return "too-large";
			chunks.push(chunk);
		}
	} catch {
		return;
	}
	return Buffer.concat(chunks);
}

export { githubSource };