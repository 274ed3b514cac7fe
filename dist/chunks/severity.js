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

export { reaches as a, gravest as i, THRESHOLDS as n, bySeverity as r, SEVERITIES as t };