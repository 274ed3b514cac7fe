// src/model/requirement/reported.ts
/** The steps of the onboarding, in order. At each of them the platform checks the prerequisites. */
const GATES = [
	"scoping",
	"ovh",
	"cloud-pi",
	"production"
];
/** This step and those behind it: a later one asks all that an earlier one does. */
const gatesFrom = (gate) => GATES.slice(GATES.indexOf(gate));
const isBinding = (priority) => priority === "P" || priority === "required";
/** Whether a requirement with this status is answered. */
const isAnswered = (status) => status === "met" || status === "declared" || status === "not-applicable";

export { isBinding as i, gatesFrom as n, isAnswered as r, GATES as t };