// src/model/once.ts
/** Reads something of a subject once, however many rules ask: it is kept as long as the subject is. */
function oncePer(read) {
	const known = /* @__PURE__ */ new WeakMap();
	return (subject) => {
		const before = known.get(subject);
		if (before) return before.value;
		const value = read(subject);
		known.set(subject, { value });
		return value;
	};
}

export { oncePer as t };