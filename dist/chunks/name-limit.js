// src/model/name-limit.ts
function nameProblem(name, { min, max, pattern }) {
	if (name.length < min) return "short";
	if (name.length > max) return "long";
	return new RegExp(`^(?:${pattern})$`).test(name) ? void 0 : "pattern";
}
/** A name close to one that the console refuses, which it accepts; undefined when there is none. */
function acceptedName(name, limit) {
	const plain = name.normalize("NFD").toLowerCase().replace(/[^a-z0-9-]/g, "");
	return [plain, plain.replaceAll("-", "")].map((text) => text.slice(0, limit.max)).find((text) => nameProblem(text, limit) === void 0);
}

export { nameProblem as n, acceptedName as t };