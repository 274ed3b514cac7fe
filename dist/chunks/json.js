// src/model/json.ts
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The list itself, or an empty one for anything else. */
const asList = (value) => Array.isArray(value) ? value : [];
/** The mapping itself, or an empty one for anything else. */
const asRecord = (value) => isRecord(value) ? value : {};
/** The text itself, or undefined for anything else, an empty text included. */
const asText = (value) => typeof value === "string" && value !== "" ? value : void 0;
/** The value at the end of a route, or undefined. */
function follow(value, route) {
	let here = value;
	for (const step of route) {
		if (typeof step === "number") here = Array.isArray(here) ? here[step] : void 0;
		else here = isRecord(here) && Object.hasOwn(here, step) ? here[step] : void 0;
		if (here === void 0) return void 0;
	}
	return here;
}

export { isRecord as a, follow as i, asRecord as n, asText as r, asList as t };