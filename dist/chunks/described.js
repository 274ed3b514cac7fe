import { B as asText, L as asList, z as asRecord } from "./start.js";

// src/init/draft.ts
const isGuess = (node) => "guessed" in node;
const isGuessedList = (node) => "items" in node && Array.isArray(node.items);
const guess = (value, at, note) => ({
	guessed: value,
	origin: {
		at,
		note
	}
});
/** The first of a list, and how many are left out; nothing for an empty one. */
const bounded = (items, most) => items.length === 0 ? void 0 : {
	items: items.slice(0, most),
	more: Math.max(0, items.length - most)
};
/** The first item of each key, in order. */
function firstOfEach(items, keyOf) {
	const known = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (!known.has(key)) known.set(key, item);
	}
	return [...known.values()];
}

// src/init/write/described.ts
/** Reads a JSON Schema: what each field is for, in one language. */
function describe(schema, language) {
	const node = asRecord(schema);
	const items = asRecord(node.items);
	const list = node.type === "array";
	return {
		about: asText(node[language === "fr" ? "x-description-fr" : "description"]) ?? "",
		values: asList((list ? items : node).enum).map(String),
		fields: Object.entries(asRecord((list ? items : node).properties)).map(([key, each]) => [key, describe(each, language)]),
		list
	};
}
/** What a field is for, on one line. */
const explanation = ({ about, values }) => values.length === 0 || values.every((value) => about.includes(value)) ? about : `${about} (${values.join(", ")})`;

export { guess as a, firstOfEach as i, explanation as n, isGuess as o, bounded as r, isGuessedList as s, describe as t };