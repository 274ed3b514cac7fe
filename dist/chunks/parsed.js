import { n as parseYaml } from "./parse.js";

// src/render/provenance/parsed.ts
/** Documents by source, read once: one file may feed every object of a release. */
const parsed = /* @__PURE__ */ new WeakMap();
/** The documents of a file of the repository; none when it is not YAML. */
function documentsOf(source) {
	const known = parsed.get(source);
	if (known) return known;
	const documents = parseYaml(source).documents.map((document) => ({
		...document,
		distinct: void 0
	}));
	parsed.set(source, documents);
	return documents;
}

export { documentsOf as t };