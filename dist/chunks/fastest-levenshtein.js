import { t as __commonJSMin } from "./rolldown-runtime.js";

// src/model/quantity.ts
/** Factors of the suffixes of a Kubernetes quantity, apimachinery `pkg/api/resource`. */
const FACTORS = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};
const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d{1,3})|([numkMGTPE]i?|Ki)?)$/;
/**
* The value of a Kubernetes quantity (`500m`, `1.5Gi`, `2e3`), in cores, bytes or pieces. Undefined for what the API
* server refuses.
*/
function quantity(value) {
	if (typeof value === "number") return Number.isFinite(value) ? value : void 0;
	if (typeof value !== "string" || value.length > 64) return void 0;
	const [, digits, exponent, suffix = ""] = QUANTITY.exec(value) ?? [];
	if (digits === void 0) return void 0;
	const factor = exponent === void 0 ? FACTORS[suffix] : 10 ** Number(exponent);
	return factor === void 0 ? void 0 : Number(digits) * factor;
}
/** Powers of ten and of 1024 behind the suffixes, for exact arithmetic. */
const POWERS = {
	n: [10n, -9],
	u: [10n, -6],
	m: [10n, -3],
	"": [10n, 0],
	k: [10n, 3],
	M: [10n, 6],
	G: [10n, 9],
	T: [10n, 12],
	P: [10n, 15],
	E: [10n, 18],
	Ki: [1024n, 1],
	Mi: [1024n, 2],
	Gi: [1024n, 3],
	Ti: [1024n, 4],
	Pi: [1024n, 5],
	Ei: [1024n, 6]
};
/**
* A quantity that is not negative in exact thousandths of a core, a byte or a piece, rounded up as the API server does
* (`SetDefaults_ResourceList`). Undefined for anything else.
*/
function thousandths(value) {
	if (quantity(value) === void 0) return void 0;
	const [, digits = "", exponent, suffix = ""] = QUANTITY.exec(String(value)) ?? [];
	const power = exponent === void 0 ? POWERS[suffix] : [10n, Number(exponent)];
	if (digits === "" || power === void 0 || digits.startsWith("-")) return void 0;
	const [whole = "", fraction = ""] = digits.replace("+", "").split(".");
	const [base, raised] = power;
	const up = base ** BigInt(Math.max(raised, 0)) * 1000n;
	const down = 10n ** BigInt(fraction.length) * base ** BigInt(Math.max(-raised, 0));
	return (BigInt(whole + fraction) * up + down - 1n) / down;
}
/** Binary suffixes, the largest first, for what divides evenly enough to be read. */
const BINARY = [
	["Ti", 1024n ** 4n],
	["Gi", 1024n ** 3n],
	["Mi", 1024n ** 2n],
	["Ki", 1024n]
];
/** Decimals of a quantity that is still easily read. */
const READABLE = 1000n;
/** Thousandths as a Kubernetes quantity, exact: `4500m`, `12`; of bytes `9.5Gi`, `1536Mi`. */
function writeQuantity(value, unit) {
	if (unit === "bytes") for (const [suffix, factor] of BINARY) {
		const scaled = value * READABLE;
		const whole = factor * 1000n;
		if (value >= whole && scaled % whole === 0n) return `${Number(scaled / whole) / Number(READABLE)}${suffix}`;
	}
	return value % 1000n === 0n ? String(value / 1000n) : `${value}m`;
}

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

export { writeQuantity as i, quantity as n, thousandths as r, require_fastest_levenshtein as t };