import { k as asText } from "./start.js";

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

// src/model/sample.ts
const FOLDER = /^(?:__tests__|__snapshots?__|tests?|specs?|(?:tests?[_-])?fixtures?|_?testdata|test-data|mocks?|e2e|examples?|exemples?|samples?)$/i;
/** A documentation at the root; deeper, `docs` may be the name of a component. */
const ROOT_FOLDER = /^(?:docs?|documentation)$/i;
/** `.env.docker-example`, `values.sample.yaml`, `example-key.txt`. */
const FILE = /(?:^|[._-])(?:examples?|exemples?|samples?|dist|template)(?:[._-]|$)/i;
/** Whether a path lies in tests, samples, fixtures or the documentation: nothing is deployed from there. */
function isSamplePath(path) {
	const parts = path.split("/");
	const name = parts.pop() ?? "";
	return FILE.test(name) || parts.some((part, depth) => FOLDER.test(part) || depth === 0 && ROOT_FOLDER.test(part));
}

export { asLiteral as n, isTemplate as r, isSamplePath as t };