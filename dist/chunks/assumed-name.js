import { B as asText, H as isRecord, L as asList, z as asRecord } from "./start.js";

// src/model/argocd/generator.ts
/** Fields of `ApplicationSetGenerator` that generate, argo-cd `applicationset_types.go`; `selector` only filters. */
const GENERATOR_KINDS = [
	"list",
	"clusters",
	"git",
	"scmProvider",
	"clusterDecisionResource",
	"pullRequest",
	"matrix",
	"merge",
	"plugin"
];
/** Argo CD allows one level of nesting. Anchors can make a small file endless, so both are bounded. */
const MAX_DEPTH = 4;
const MAX_GENERATORS = 500;
/** The generators of an ApplicationSet, those inside a matrix or a merge behind the one that combines them. */
function generatorsOf(object) {
	const found = [];
	const visit = (list, route, depth, parent) => {
		for (const [index, value] of asList(list).entries()) {
			if (found.length >= MAX_GENERATORS) return;
			if (!isRecord(value)) continue;
			const here = [...route, index];
			const kinds = GENERATOR_KINDS.filter((kind) => value[kind] !== void 0 && value[kind] !== null);
			found.push({
				value,
				route: here,
				kinds,
				...parent && { parent }
			});
			for (const kind of ["matrix", "merge"]) if (depth < MAX_DEPTH) visit(asRecord(value[kind]).generators, [
				...here,
				kind,
				"generators"
			], depth + 1, kind);
		}
	};
	visit(object.get("spec", "generators"), ["spec", "generators"], 0);
	return found;
}

// src/model/argocd/source.ts
/** More sources than this are the work of an attacker. */
const MAX_SOURCES = 200;
/** Whether Argo CD takes a field for given: anything but missing, null and the empty text. */
const isGiven = (value) => value !== void 0 && value !== null && value !== "";
/**
* Whether a chart writes a field and its own values leave it empty, while no environment is known that might fill it: who
* deploys the chart gives the value, or is refused.
*/
const isLeftToFill = ({ object }, { value }, field) => object.environments?.length === 0 && Object.hasOwn(value, field) && !isGiven(value[field]);
/** Whether a list says nothing: not given, or without an item. */
const isEmpty = (value) => !isGiven(value) || Array.isArray(value) && value.length === 0;
/** The text of a field as Go reads it, empty when it is not given; undefined for anything but a text. */
const goText = (value) => isGiven(value) ? asText(value) : "";
/**
* The sources that Argo CD reads: none of them when a `sourceHydrator` is there, else `sources`, else `source`
* (`ApplicationSpec.GetSources`). Those that are no mappings are left out.
*/
function sourcesInForce(application) {
	if (isGiven(application.get("sourceHydrator"))) return [];
	const list = application.get("sources");
	if (Array.isArray(list) && list.length > 0) return list.slice(0, MAX_SOURCES).flatMap((value, index) => isRecord(value) ? [{
		value,
		route: ["sources", index],
		listed: true
	}] : []);
	if (isGiven(list) && !Array.isArray(list)) return [];
	const value = application.get("source");
	return isRecord(value) ? [{
		value,
		route: ["source"],
		listed: false
	}] : [];
}
/**
* Whether something else may fill what the template of an ApplicationSet leaves out: `templatePatch`, or the template
* of a generator.
*/
function mayBeCompleted({ object, templated }) {
	return templated && (isGiven(object.get("spec", "templatePatch")) || hasGeneratorTemplate(object));
}
const hasGeneratorTemplate = (object) => generatorsOf(object).some(({ value, kinds }) => kinds.some((kind) => isRecord(asRecord(value[kind]).template)));

// src/model/assumed-name.ts
/** What the console calls an Application, and Helm's release after it: `<slug>-<env>-<h>-<repo>-<r>`. */
const APPLICATION = /[a-z0-9]-[0-9a-f]{4}-[a-z0-9-]*[a-z0-9]-[0-9a-f]{4}(?![0-9a-z])/;
/** Whether Argo CD deploys what a declared repository holds; an entry without type tells by what it sets. */
const isDeployed = ({ type, deployPath, valuesFiles }) => type === void 0 ? deployPath !== void 0 || valuesFiles !== void 0 : type !== "application";
/** Whether the manifest says what is deployed: the names of releases are then those that the console gives. */
const namesReleases = (manifest) => (manifest?.repositories ?? []).some(isDeployed);
/**
* Whether a name was made out of a release name that nobody declared: the project's slug and the repository's name are
* then guessed, so that what is too long may be short enough on the platform.
*/
const isAssumedName = (name, manifest) => !namesReleases(manifest) && name.length <= 253 && APPLICATION.test(name);

export { isEmpty as a, mayBeCompleted as c, generatorsOf as d, goText as i, sourcesInForce as l, isDeployed as n, isGiven as o, namesReleases as r, isLeftToFill as s, isAssumedName as t, GENERATOR_KINDS as u };