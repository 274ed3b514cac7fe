// src/model/day.ts
/** In milliseconds; days of UTC have no other length. */
const DAY = 864e5;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Whether a text is a day that a calendar has, `YYYY-MM-DD`. */
function isCalendarDay(text) {
	const [, year, month, day] = WRITTEN.exec(text) ?? [];
	if (year === void 0) return false;
	const read = /* @__PURE__ */ new Date(0);
	read.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	return read.getUTCFullYear() === Number(year) && read.getUTCMonth() + 1 === Number(month);
}

// src/model/severity.ts
/** From the gravest to the lightest. */
const SEVERITIES = [
	"error",
	"warning",
	"info"
];
const THRESHOLDS = [...SEVERITIES, "never"];
const rank = (severity) => SEVERITIES.indexOf(severity);
/** Sorts the gravest first. */
const bySeverity = (a, b) => rank(a) - rank(b);
const gravest = (a, b) => rank(a) <= rank(b) ? a : b;
/** Whether a finding of this severity makes a run with this threshold fail. */
const reaches = (severity, threshold) => threshold !== "never" && rank(severity) <= rank(threshold);

export { reaches as a, gravest as i, THRESHOLDS as n, DAY as o, bySeverity as r, isCalendarDay as s, SEVERITIES as t };