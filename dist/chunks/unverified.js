import { a as listsBy, t as byLocation } from "./location.js";
import { r as bySeverity } from "./severity.js";

// src/report/rank.ts
/** A finding that depends on no environment holds in all of them. */
const reach = ({ environments }) => environments.length === 0 ? 1e400 : environments.length;
const byReach = (a, b) => reach(a) === reach(b) ? 0 : reach(b) - reach(a);
/** The findings that stand, the weightiest first: by severity, by number of environments, then by place. */
const ranked = ({ findings }) => findings.filter(({ suppressed }) => !suppressed).sort((a, b) => bySeverity(a.severity, b.severity) || byReach(a, b) || byLocation(a.location, b.location) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

// src/report/unverified.ts
/** Grouped by reason, the largest group first; within a group as the run met them. */
function unverifiedGroups({ unverified }) {
	return [...listsBy(unverified, ({ reason }) => reason)].map(([reason, items]) => ({
		reason,
		items
	})).sort((a, b) => b.items.length - a.items.length || (a.reason < b.reason ? -1 : 1));
}

export { ranked as n, unverifiedGroups as t };