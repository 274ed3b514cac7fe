// src/console/draft.ts
/**
* The part of an onboarding manifest that the console knows, for a project that has none yet. Only what the console said
* is in it: what it did not give is left for the author to write.
*/
function consoleDraft({ project, clusters, environments, repositories }) {
	const { name, slug, description, limitless, quotas } = project;
	return compact({
		version: 1,
		project: compact({
			name,
			slug: slug === "" || slug === name ? void 0 : slug,
			description
		}),
		platform: zoneOf(clusters, environments),
		quotas: limitless ? void 0 : filled({
			nonProduction: quota(quotas.nonProduction),
			production: quota(quotas.production)
		}),
		environments: listOf(environments?.map(declaredEnvironment)),
		repositories: listOf(repositories?.map(declaredRepository))
	});
}
const declaredEnvironment = ({ name, stage, cluster, quota: known, autosync }) => compact({
	name,
	stage,
	cluster,
	quota: quota(known),
	autosync
});
/** What is deployed is written for repositories that deploy, and where it is not the console's own default. */
function declaredRepository(known) {
	const { name, url, infrastructure, deployPath, deployRevision, valuesFiles } = known;
	const declared = {
		name,
		url,
		type: infrastructure ? "infrastructure" : "application",
		private: known.private || void 0
	};
	if (!infrastructure) return compact(declared);
	return compact({
		...declared,
		deployPath: deployPath === "." ? void 0 : deployPath,
		deployRevision: deployRevision === "HEAD" ? void 0 : deployRevision,
		valuesFiles: listOf(valuesFiles)
	});
}
/** The zone that all environments share. */
function zoneOf(clusters, environments) {
	const byLabel = new Map(clusters?.map(({ label, zone }) => [label, zone]));
	const zones = new Set((environments ?? []).map(({ cluster }) => cluster && byLabel.get(cluster)));
	const [zone] = zones;
	return zones.size === 1 && zone ? { zone } : void 0;
}
const quota = ({ cpu, memory, gpu }) => filled({
	cpu,
	memory,
	gpu: gpu || void 0
});
const listOf = (items) => items && items.length > 0 ? items : void 0;
/** Without the fields that are undefined, which would be written as such. */
const compact = (value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== void 0));
const filled = (value) => {
	const left = compact(value);
	return Object.keys(left).length > 0 ? left : void 0;
};

export { consoleDraft };