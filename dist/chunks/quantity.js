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

export { thousandths as n, writeQuantity as r, quantity as t };