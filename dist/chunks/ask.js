import { B as asText, L as asList, V as follow, z as asRecord } from "./start.js";
import { t as MANIFEST_SCHEMA } from "./schema.js";
import { a as guess, n as explanation, o as isGuess, s as isGuessedList, t as describe } from "./described.js";

// src/init/questions.ts
/** Routes of the fields that only a person knows, in the order of the manifest. */
const QUESTIONS = [
	"project.description",
	"project.organisation",
	"project.contact",
	"project.status",
	"platform.name",
	"sensitivity",
	"exposure",
	"data.users",
	"data.personal",
	"backup.procedure",
	"authentication.providers",
	"architecture.document",
	"recovery.maximumDowntime",
	"recovery.maximumDataLoss"
];
const MAX_ANSWER = 500;
const schemaOf = (route) => follow(MANIFEST_SCHEMA, route.split(".").flatMap((key) => ["properties", key]));
/** What somebody is asked, and what stands there when they only type Enter. */
function questionText(draft, route, language) {
	return `${explanation(describe(schemaOf(route), language))} [${shown(nodeAt(draft.manifest, route.split("."))) ?? (language === "fr" ? "passer" : "skip")}] `;
}
const nodeAt = (fields, route) => {
	let here = fields;
	for (const key of route) here = here && !isGuess(here) && !isGuessedList(here) ? here[key] : void 0;
	return here;
};
const shown = (node) => {
	if (!node) return void 0;
	if (isGuess(node)) return String(node.guessed);
	return isGuessedList(node) ? node.items.flatMap((item) => shown(item) ?? []).join(", ") : void 0;
};
/** The draft with an answer in its place; the draft itself for an empty one, undefined for one that cannot stand there. */
function withAnswer(draft, route, line) {
	const text = line.trim();
	if (text === "") return draft;
	const node = text.length > MAX_ANSWER ? void 0 : read(schemaOf(route), text);
	return node && {
		...draft,
		manifest: place(draft.manifest, route.split("."), node)
	};
}
function place(fields, [key = "", ...rest], node) {
	const here = fields[key];
	const inner = here && !isGuess(here) && !isGuessedList(here) ? here : {};
	return {
		...fields,
		[key]: rest.length === 0 ? node : place(inner, rest, node)
	};
}
const YES = /^(?:y|yes|o|oui|true)$/i;
const NO = /^(?:n|no|non|false)$/i;
/** Reads an answer as the schema asks for it. */
function read(schema, text) {
	const { type, items, enum: values, pattern } = asRecord(schema);
	if (type === "array") {
		const all = [...new Set(text.split(/[\s,]+/).filter(Boolean))].map((part) => read(items, part));
		const found = all.filter((item) => item !== void 0);
		return found.length === all.length ? {
			items: found,
			more: 0
		} : void 0;
	}
	if (type === "boolean") return YES.test(text) || NO.test(text) ? guess(YES.test(text)) : void 0;
	if (type === "integer") return /^\d{1,12}$/.test(text) ? guess(Number(text)) : void 0;
	if (values !== void 0) {
		const value = asList(values).find((each) => String(each).toLowerCase() === text.toLowerCase());
		return typeof value === "string" || typeof value === "number" ? guess(value) : void 0;
	}
	const form = asText(pattern);
	return form === void 0 || new RegExp(form).test(text) ? guess(text) : void 0;
}

// src/cli/ask.ts
const AGAIN = {
	en: "This cannot stand there.\n",
	fr: "Cette réponse ne convient pas.\n"
};
/** Asks again this often; then the question stays open in the manifest. */
const TRIES = 3;
/** The draft with what somebody answers; undefined when they give up, so that nothing half done is written. */
async function askQuestions(draft, language, prompt) {
	let known = draft;
	for (const route of QUESTIONS) {
		let again = "";
		for (let tries = 0; tries < TRIES; tries++) {
			const line = await prompt.ask(again + questionText(known, route, language));
			if (line === void 0) return void 0;
			const next = withAnswer(known, route, line);
			again = AGAIN[language];
			if (!next) continue;
			known = next;
			break;
		}
	}
	return known;
}

export { askQuestions };