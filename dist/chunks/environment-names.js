// src/render/plan/environment-names.ts
/** Names of environments are shorter (the console: 11); a longer text is something else. */
const MAX_NAME = 60;
/** `ovh-dev` and `ovhdev` are one name: the console knows no hyphens. */
const plain = (text) => text.toLowerCase().replaceAll("-", "");
/** Without the number of one of several: `dev2` is a `dev`. */
const unnumbered = (text) => text.replace(/\d{1,3}$/, "");
/**
* Recognises environments by their names: declared ones by name or label, and those that a profile knows. A name made of
* parts counts by its last one: `ovh-qualif` is a `qualif`, `qualif-database` is not.
*/
function createEnvironmentNames(known, declared, chosen) {
	const usual = new Set(known.map(plain));
	const named = new Set(declared.map(({ name }) => plain(name)));
	const labelled = /* @__PURE__ */ new Map();
	for (const { name, label } of declared) {
		if (!label) continue;
		const others = labelled.get(plain(label));
		if (others) others.add(plain(name));
		else labelled.set(plain(label), /* @__PURE__ */ new Set([plain(name)]));
	}
	const find = (text) => {
		if (text === "" || text.length > MAX_NAME) return void 0;
		const [name, key] = [text.toLowerCase(), plain(text)];
		const meant = named.has(key) ? /* @__PURE__ */ new Set([key]) : labelled.get(key);
		if (meant) {
			const environments = chosen.filter((environment) => meant.has(plain(environment.name)));
			return {
				name,
				environments,
				wanted: environments.length > 0
			};
		}
		const last = name.slice(name.lastIndexOf("-") + 1);
		return usual.has(last) || usual.has(unnumbered(last)) ? {
			name,
			environments: [],
			wanted: true
		} : void 0;
	};
	return {
		find,
		findIn: (texts) => {
			const found = texts.flatMap((text) => find(text) ?? []);
			return found.find(({ environments, wanted }) => environments.length > 0 || !wanted) ?? found[0];
		}
	};
}

export { createEnvironmentNames as t };