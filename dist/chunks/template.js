import { w as asText } from "./start.js";

// src/model/template.ts
/**
* Whether a template engine, Argo CD or a shell still has to fill a part of a text: `{{ .Values.x }}`, `${REVISION}`,
* `$REVISION`. What it will be is unknown.
*/
const isTemplate = (text) => /\{\{|\{%|<%|\$[A-Za-z_{(]/.test(text);
/** The text itself when nothing is left to fill in; undefined for anything else, an empty text included. */
function asLiteral(value) {
	const text = asText(value);
	return text === void 0 || isTemplate(text) ? void 0 : text;
}

export { isTemplate as n, asLiteral as t };