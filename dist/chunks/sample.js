import { B as asText } from "./start.js";

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
const FOLDER = /^(?:__tests__|__snapshots?__|tests?|specs?|(?:tests?[_-])?fixtures?|_?testdata|tests?[_-](?:data|files?|resources?|cases?|manifests?|assets?)|mocks?|e2e|examples?|exemples?|samples?)$/i;
/** A documentation at the root; deeper, `docs` may be the name of a component. */
const ROOT_FOLDER = /^(?:docs?|documentation)$/i;
/** `.env.docker-example`, `values.sample.yaml`, `example-key.txt`. */
const FILE = /(?:^|[._-])(?:examples?|exemples?|samples?|dist|template)(?:[._-]|$)/i;
/** Whether a path lies in tests, samples, fixtures or the documentation: nothing is deployed from there. */
const isSamplePath = (path) => FILE.test(path.slice(path.lastIndexOf("/") + 1)) || isSampleFolder(path);
/** The same by its folders alone: what is called a template may well be deployed. */
const isSampleFolder = (path) => ROOT_FOLDER.test(path.slice(0, path.indexOf("/"))) || isTestFolder(path);
/** A folder of tests or samples; the image of a documentation may well be one to deploy. */
const isTestFolder = (path) => path.split("/").slice(0, -1).some((part) => FOLDER.test(part));

export { isTemplate as a, asLiteral as i, isSamplePath as n, isTestFolder as r, isSampleFolder as t };