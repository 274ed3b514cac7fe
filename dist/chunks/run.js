import { r as __toESM } from "./rolldown-runtime.js";
import { n as GATE_DEFINITIONS, r as version, t as REQUIREMENTS } from "./requirements.js";
import { A as folderOf, B as asText, C as leavingOut, E as require_ignore, H as isRecord, L as asList, O as writtenNumber, P as nearestFolder, U as UserError, _ as takeInventory, w as memoryTree, y as openDirectory, z as asRecord } from "./start.js";
import { a as reaches, i as gravest, o as DAY, t as SEVERITIES } from "./severity.js";
import { i as isBinding, n as gatesFrom, r as isAnswered } from "./reported.js";
import { a as listsBy, i as addTo, t as byLocation } from "./location.js";
import { n as redactLine, r as redactTokens } from "./secret.js";
import { a as withConsole, c as manifestSource, d as yamlSubject, f as describe$1, i as askConsole, l as readManifest, n as summarise$1, o as surveyor, p as objectOf, r as readProfile, s as createReader, t as gatherAndRender, u as assemble } from "./rendering.js";
import { a as resolveOverrides, c as word, i as isCalled, n as environmentsOf, o as severityOver, r as findRule, s as RULES, t as selectRules } from "./rules.js";
import { t as rulePageAddress } from "./rule-page.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { i as lastAtOrBelow, n as parseYaml, t as inScalar } from "./parse.js";
import { t as templateLine } from "./go-template.js";
import { t as cut } from "./foreign-text.js";
import { t as MANIFEST_SCHEMA } from "./schema.js";
import { createHash } from "node:crypto";

// src/assess/assumptions.ts
/** What a run took for granted or left out, said once. */
function assumptions(limits, language) {
	const code = ofManifest(limits);
	const said = code === void 0 ? [] : [{
		code,
		message: ASSUMED[code][language]
	}];
	if (limits.unlisted > 0) said.push({
		code: "not-all-listed",
		message: NOT_ALL[language](writtenNumber(language, limits.unlisted))
	});
	const { unknownCommitments: unknown = [] } = limits;
	if (unknown.length > 0) said.push({
		code: "unknown-commitment",
		message: UNKNOWN[language](unknown.slice(0, 10).join(", "))
	});
	return said;
}
function ofManifest({ status, declared }) {
	if (status === "absent") return "no-manifest";
	if (declared === void 0) return "invalid-manifest";
	return (declared.environments ?? []).length === 0 ? "no-environment" : void 0;
}
const ASSUMED = {
	"no-manifest": {
		en: "No accostage.yaml: the class of the environments is unknown, so what Kyverno audits in non-production and refuses in production is a warning.",
		fr: "Pas d’accostage.yaml : la classe des environnements est inconnue, donc ce que Kyverno audite hors production et refuse en production est un avertissement."
	},
	"invalid-manifest": {
		en: "accostage.yaml is not valid and was left aside: the class of the environments is unknown, its settings and derogations are not applied.",
		fr: "accostage.yaml n’est pas valide et a été laissé de côté : la classe des environnements est inconnue, ses réglages et dérogations ne sont pas appliqués."
	},
	"no-environment": {
		en: "accostage.yaml declares no environment: what Kyverno audits in non-production and refuses in production is a warning.",
		fr: "accostage.yaml ne déclare aucun environnement : ce que Kyverno audite hors production et refuse en production est un avertissement."
	}
};
const NOT_ALL = {
	en: (number) => `${number} more findings are counted but not listed: only the first ones of each rule are.`,
	fr: (number) => `${number} constats de plus sont comptés sans être listés : seuls les premiers de chaque règle le sont.`
};
const UNKNOWN = {
	en: (names) => `accostage.yaml commits to requirements that do not exist, which answers nothing: ${names}.`,
	fr: (names) => `accostage.yaml s’engage sur des exigences qui n’existent pas, ce qui ne répond à rien : ${names}.`
};

// src/assess/derogations.ts
/** A derogation that ends within so many days is announced. */
const SOON = 30;
/** What became of each derogation; `problems` tell which silenced nothing. */
function reportedDerogations(subject, problems, today) {
	if (!subject) return [];
	const unused = new Set(problems.flatMap(({ kind, location }) => kind === "derogation-unused" ? [placeKey(location)] : []));
	const soon = new Date(Date.parse(today) + SOON * DAY).toISOString().slice(0, 10);
	return (subject.manifest.derogations ?? []).map(({ rule, where, reason, approvedBy, until }, index) => {
		const location = subject.document.locate([
			"derogations",
			index,
			"rule"
		]);
		return {
			rule,
			where,
			reason,
			approvedBy,
			until,
			state: until < today ? "expired" : unused.has(placeKey(location)) ? "unused" : until <= soon ? "ends-soon" : "active",
			location
		};
	});
}
const placeKey = ({ path, start }) => `${path}:${start.line}:${start.column}`;

// src/assess/facts.ts
/** Images and kinds that keep data. */
const STORE_IMAGE = /(?:^|\/)(?:postgres|postgresql|postgis|mariadb|mysql|mongo|mongodb|redis|valkey|cassandra|influxdb|elasticsearch|opensearch|minio)$/;
const STORE_GROUPS = /* @__PURE__ */ new Set(["postgresql.cnpg.io"]);
const INGRESS = /* @__PURE__ */ new Set([
	"Ingress",
	"Route",
	"HTTPRoute",
	"VirtualService"
]);
/** What marks a workflow that docks: the action, else the words by which the profile knows the mirror. */
const ACTION = /\buses:\s*['"]?[\w.-]+\/accostage(?:\/[\w./-]+)?@/;
/** What the requirements need to know of a project, gathered once. */
function projectFacts(repository, mirrorSigns, today) {
	const manifest = repository.manifest?.manifest;
	const deployed = repository.objects.filter(({ state }) => state === "deployed");
	const pods = repository.pods.filter(({ object }) => object.state === "deployed");
	const ofKind = (test) => deployed.filter(({ kind }) => test(kind)).length;
	const counts = {
		dockerfile: repository.dockerfiles.filter(({ builds }) => builds?.length !== 0).length,
		pipeline: repository.pipelines.filter(({ active }) => active).length,
		deployment: deployed.length,
		workload: pods.length,
		job: ofKind((kind) => kind === "Job"),
		ingress: ofKind((kind) => INGRESS.has(kind)),
		"network-policy": ofKind((kind) => kind === "NetworkPolicy"),
		"config-map": ofKind((kind) => kind === "ConfigMap"),
		secret: ofKind((kind) => kind === "Secret"),
		text: repository.paths.length
	};
	const docking = repository.workflows.find(({ source: { text } }) => ACTION.test(text) || mirrorSigns.some((sign) => text.includes(sign)));
	return {
		manifest,
		counts,
		store: storeOf(deployed),
		elsewhere: elsewhereOf(manifest, counts),
		paths: repository.paths,
		has: repository.has,
		docking: docking?.source.path,
		today
	};
}
/** The first object that keeps data. */
function storeOf(objects) {
	const store = objects.find(({ group, pod, kind }) => STORE_GROUPS.has(group) || kind === "PersistentVolumeClaim" || pod?.containers.some(({ image }) => image !== void 0 && STORE_IMAGE.test(image.repository)));
	return store && `${store.kind}/${store.displayName}`;
}
/** A project of several repositories holds its images in one and what is deployed in another; this one tells by what it has. */
function elsewhereOf(manifest, counts) {
	const repositories = manifest?.repositories ?? [];
	if (repositories.length < 2) return {};
	const named = (...types) => repositories.find(({ type }) => type !== void 0 && types.includes(type))?.name;
	return {
		application: counts.dockerfile > 0 || counts.pipeline > 0 ? void 0 : named("application", "both"),
		infrastructure: counts.deployment > 0 ? void 0 : named("infrastructure", "both")
	};
}

// src/assess/changes.ts
/** Changes listed of one gate: whoever has more to do begins with these. */
const CHANGES = 40;
/**
* The changes that answer requirements: fields by section of the manifest, findings by rule, commitments together. Each
* requirement needs all of its own, so that their union is the shortest list; the one that answers most comes first.
*/
function changesFor(left, scene) {
	const groups = /* @__PURE__ */ new Map();
	for (const { needs, reported } of left) for (const need of needs) addTo(groups, groupOf(need), {
		need,
		id: reported.id
	});
	return [...groups.values()].map((group) => ({
		...describe(group.map(({ need }) => need), [...new Set(group.map(({ id }) => id))], scene),
		requirements: [...new Set(group.map(({ id }) => id))]
	})).sort((a, b) => b.requirements.length - a.requirements.length).slice(0, CHANGES);
}
function groupOf(need) {
	switch (need.what) {
		case "rule": return `rule ${need.rule}`;
		case "field": return `field ${sectionOf(need.field)}`;
		default: return need.what;
	}
}
const sectionOf = (field) => field.split(".")[0] ?? field;
function describe(needs, ids, { words, byCode, found, language, facts, locate }) {
	const [need] = needs;
	switch (need?.what) {
		case "rule": {
			const { standing = 0, first } = found.get(need.rule) ?? {};
			const title = byCode.get(need.rule)?.text[language].title ?? need.rule;
			return {
				text: words.correct(need.rule, title, standing),
				rule: need.rule,
				location: first?.location
			};
		}
		case "field": {
			const section = sectionOf(need.field);
			const paths = needs.flatMap((each) => each.what === "field" ? [each.field.slice(section.length + 1)] : []);
			const names = [...new Set(paths)].filter((path) => path !== "");
			return {
				text: names.length === 0 ? words.fillWhole(section) : words.fill(section, names.join(", ")),
				field: section,
				location: facts.manifest && locate([section])
			};
		}
		case "commitment": return {
			text: words.commit(ids.join(", ")),
			field: "commitments",
			location: facts.manifest && locate(["commitments"])
		};
		case "supply": return {
			text: words.provide([...new Set(needs.flatMap((each) => each.what === "supply" ? [each.thing] : []))].join(", ")),
			field: "repositories"
		};
		case "dock": return { text: words.dock };
		default: return { text: words.verify };
	}
}

// src/assess/found.ts
/** Suppressed findings of one rule that may be shown as evidence. */
const ACCEPTED = 12;
/** The findings by code of their rule. `changedByProject`: the codes whose severity the project's own manifest changed. */
function summarise(findings, rules, changedByProject) {
	const all = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { rule, severity, suppressed } = finding;
		const found = all.get(rule) ?? {
			standing: 0,
			accepted: []
		};
		all.set(rule, found);
		if (suppressed && suppressed.by !== "baseline") {
			if (found.accepted.length < ACCEPTED) found.accepted.push(finding);
			continue;
		}
		found.standing++;
		found.first ??= finding;
		if (severity === "error") found.error ??= finding;
		if (severity !== "info" || changedByProject.has(rule) && !isAdvice(rules.get(rule)?.severity)) found.breaking ??= finding;
	}
	return all;
}
const isAdvice = (severity) => severity === "info" || typeof severity === "object" && severity.production === "info";

// src/assess/words.ts
const en = {
	colon: ":",
	missing: (path, about) => `\`${path}\` is not filled: ${about}`,
	missingIn: (path, name) => `\`${path}\` is not filled for "${name}"`,
	wrong: (path, about) => `\`${path}\`: ${about}`,
	empty: "none",
	nothing: {
		dockerfile: "no Dockerfile that is built here",
		pipeline: "no CI file of the platform",
		deployment: "nothing that Argo CD deploys",
		workload: "no workload",
		job: "no Job",
		ingress: "no Ingress",
		"network-policy": "no NetworkPolicy",
		"config-map": "no ConfigMap",
		secret: "no Secret",
		text: "no file"
	},
	looked: (things, rules) => `looked at ${things}: nothing stands against ${rules}`,
	things: {
		dockerfile: ["Dockerfile", "Dockerfiles"],
		pipeline: ["CI file", "CI files"],
		deployment: ["deployed release or object", "deployed releases and objects"],
		workload: ["workload", "workloads"],
		job: ["Job", "Jobs"],
		ingress: ["Ingress", "Ingresses"],
		"network-policy": ["NetworkPolicy", "NetworkPolicies"],
		"config-map": ["ConfigMap", "ConfigMaps"],
		secret: ["Secret", "Secrets"],
		text: ["file", "files"]
	},
	elsewhere: (name) => `it is checked in the repository "${name}" of the project`,
	off: (rules) => `switched off or not run: ${rules}`,
	failed: (rules) => `could not run: ${rules}`,
	notRendered: (folder) => `"${folder}" could not be rendered in full`,
	notRead: (path) => `"${path}" could not be verified`,
	notJudged: "part of what answers it could not be judged",
	beyond: (what) => `not seen by any tool: ${what}`,
	accepted: (rule, by, reason, until) => `${rule} accepted by ${by}${until ? ` until ${until}` : ""}: ${reason}`,
	by: {
		comment: "a comment",
		annotation: "an annotation",
		derogation: "a derogation",
		baseline: "the baseline"
	},
	committed: (text) => `the project says that it is kept: ${text}`,
	exempted: (text) => `the project says that it does not apply: ${text}`,
	uncommitted: (id) => `nothing answers it; \`commitments\` may say how ${id} is kept`,
	noFile: "no file that answers it",
	docks: (path) => `"${path}" docks the repository`,
	noDocking: "no workflow docks the repository",
	summed: {
		broken: "broken",
		missing: "missing",
		unverified: "not verified"
	},
	none: "nothing concerned by it",
	noError: "no finding of gravity error stands",
	fill: (section, names) => `Fill \`${section}\` in accostage.yaml: ${names}`,
	fillWhole: (section) => `Fill \`${section}\` in accostage.yaml`,
	correct: (rule, title, number) => `Correct ${rule}, ${title} (${number} ${number === 1 ? "finding" : "findings"})`,
	commit: (ids) => `Answer in \`commitments\` of accostage.yaml: ${ids}`,
	verify: "Have what could not be verified judged: fetch dependencies, mend what does not render, switch the rules on",
	dock: "Write a workflow that docks the repository, with the action of Accostage",
	provide: (what) => `Have here, or declare in \`repositories\` which other one holds it: ${what}`
};
const fr = {
	colon: " :",
	missing: (path, about) => `\`${path}\` n’est pas renseigné : ${about}`,
	missingIn: (path, name) => `\`${path}\` n’est pas renseigné pour « ${name} »`,
	wrong: (path, about) => `\`${path}\` : ${about}`,
	empty: "aucun",
	nothing: {
		dockerfile: "aucun Dockerfile construit ici",
		pipeline: "aucun fichier de CI de la plateforme",
		deployment: "rien qu’Argo CD déploie",
		workload: "aucune charge de travail",
		job: "aucun Job",
		ingress: "aucun Ingress",
		"network-policy": "aucune NetworkPolicy",
		"config-map": "aucune ConfigMap",
		secret: "aucun Secret",
		text: "aucun fichier"
	},
	looked: (things, rules) => `examiné : ${things} ; aucun constat pour ${rules}`,
	things: {
		dockerfile: ["Dockerfile", "Dockerfiles"],
		pipeline: ["fichier de CI", "fichiers de CI"],
		deployment: ["livraison ou objet déployé", "livraisons et objets déployés"],
		workload: ["charge de travail", "charges de travail"],
		job: ["Job", "Jobs"],
		ingress: ["Ingress", "Ingress"],
		"network-policy": ["NetworkPolicy", "NetworkPolicies"],
		"config-map": ["ConfigMap", "ConfigMaps"],
		secret: ["Secret", "Secrets"],
		text: ["fichier", "fichiers"]
	},
	elsewhere: (name) => `à vérifier dans le dépôt « ${name} » du projet`,
	off: (rules) => `désactivé ou non exécuté : ${rules}`,
	failed: (rules) => `n’a pas pu s’exécuter : ${rules}`,
	notRendered: (folder) => `le rendu de « ${folder} » n’est pas complet`,
	notRead: (path) => `« ${path} » n’a pas pu être vérifié`,
	notJudged: "une partie de ce qui y répond n’a pas pu être jugée",
	beyond: (what) => `hors de portée d’un outil : ${what}`,
	accepted: (rule, by, reason, until) => `${rule} accepté par ${by}${until ? ` jusqu’au ${until}` : ""} : ${reason}`,
	by: {
		comment: "un commentaire",
		annotation: "une annotation",
		derogation: "une dérogation",
		baseline: "la référence"
	},
	committed: (text) => `le projet la dit tenue : ${text}`,
	exempted: (text) => `le projet la dit sans objet : ${text}`,
	uncommitted: (id) => `rien n’y répond ; \`commitments\` peut dire comment ${id} est tenue`,
	noFile: "aucun fichier qui y réponde",
	docks: (path) => `« ${path} » accoste le dépôt`,
	noDocking: "aucun workflow n’accoste le dépôt",
	summed: {
		broken: "non respectée",
		missing: "sans réponse",
		unverified: "non vérifiée"
	},
	none: "rien n’est concerné",
	noError: "aucun constat de gravité erreur",
	fill: (section, names) => `Renseigner \`${section}\` dans accostage.yaml : ${names}`,
	fillWhole: (section) => `Renseigner \`${section}\` dans accostage.yaml`,
	correct: (rule, title, number) => `Corriger ${rule}, ${title} (${number} ${number < 2 ? "constat" : "constats"})`,
	commit: (ids) => `Répondre dans \`commitments\` d’accostage.yaml : ${ids}`,
	verify: "Faire juger ce qui n’a pas pu être vérifié : télécharger les dépendances, corriger ce qui ne se rend pas, réactiver les règles",
	dock: "Écrire un workflow qui accoste le dépôt, avec l’action d’Accostage",
	provide: (what) => `Avoir ici, ou déclarer dans \`repositories\` quel autre dépôt le contient : ${what}`
};
const ASSESS_WORDS = {
	en,
	fr
};

// src/assess/scene.ts
function openScene(input) {
	const byCode = new Map(input.rules.map((rule) => [rule.code, rule]));
	const citing = /* @__PURE__ */ new Map();
	for (const { code, sources } of input.rules) for (const source of sources) if ("exigence" in source) addTo(citing, source.exigence, code);
	return {
		...input,
		words: ASSESS_WORDS[input.language],
		byCode,
		ran: new Set(input.active.map(({ code }) => code)),
		found: summarise(input.findings, byCode, input.changedByProject),
		citing
	};
}
const SILENT = {
	status: "silent",
	evidence: [],
	needs: []
};
/** Longest text of the project that an evidence quotes. */
const QUOTE = 200;
/** A text of the project as it may be shown: without controls and credentials, cut. */
function quote(text) {
	const clean = redactTokens(text.slice(0, 800).replace(/[\p{Cc}\p{Cf}]+/gu, " "));
	return clean.length > QUOTE ? `${clean.slice(0, QUOTE)}…` : clean;
}

// src/assess/checks.ts
/** Things that are part of what is deployed. */
const DEPLOYED = /* @__PURE__ */ new Set([
	"deployment",
	"workload",
	"job",
	"ingress",
	"network-policy",
	"config-map",
	"secret"
]);
/** What rules say of a requirement. `met` only when they had something to look at, all of it was judged, and all ran. */
function checkAnswer({ of, rules, concerns, unsure = [] }, scene) {
	const { words, facts } = scene;
	const found = rules.flatMap((rule) => scene.found.get(rule) ?? []);
	const standing = found.flatMap(({ breaking }) => breaking ?? []);
	const accepted = found.flatMap((each) => each.accepted).map((finding) => acceptedEvidence(finding, scene));
	if (standing.length > 0) return {
		status: "broken",
		evidence: [...standing.map(findingEvidence), ...accepted],
		needs: standing.map(({ rule }) => ({
			what: "rule",
			rule
		}))
	};
	const doubts = [...offEvidence(rules, scene), ...of ? unreadEvidence(of, scene) : []];
	if (of === void 0) {
		if (doubts.length > 0) return {
			status: "unverified",
			evidence: doubts,
			needs: [{ what: "verify" }]
		};
		return {
			...SILENT,
			evidence: accepted
		};
	}
	if (doubts.length > 0 && (facts.counts[of] > 0 || hasUnread(of, scene))) return {
		status: "unverified",
		evidence: [...doubts, ...accepted],
		needs: [{ what: "verify" }]
	};
	if (facts.counts[of] === 0) {
		const other = elsewhere(of, scene);
		if (other !== void 0) return {
			status: "elsewhere",
			evidence: [{
				kind: "reason",
				text: words.elsewhere(quote(other))
			}],
			needs: []
		};
		return {
			status: "absent",
			evidence: [{
				kind: "reason",
				text: words.nothing[of]
			}],
			needs: concerns ? [] : [{
				what: "supply",
				thing: words.things[of][0]
			}]
		};
	}
	const advice = found.flatMap(({ first }) => first ?? []);
	const silent = rules.filter((rule) => !advice.some((finding) => finding.rule === rule));
	const evidence = [
		...advice.map(findingEvidence),
		...accepted,
		...silent.length > 0 ? [lookedEvidence(of, silent, scene)] : []
	];
	const doubtful = advice.filter(({ rule }) => unsure.includes(rule));
	return doubtful.length > 0 ? {
		status: "unverified",
		evidence,
		needs: doubtful.map(({ rule }) => ({
			what: "rule",
			rule
		}))
	} : {
		status: "met",
		evidence,
		needs: []
	};
}
const findingEvidence = ({ rule, message, location }) => ({
	kind: "finding",
	text: message,
	rule,
	location
});
function acceptedEvidence({ rule, suppressed, location }, { words }) {
	const { by = "comment", reason = "", until } = suppressed ?? {};
	return {
		kind: "finding",
		text: words.accepted(rule, words.by[by], quote(reason), until),
		rule,
		location
	};
}
function lookedEvidence(of, rules, { facts, words, language }) {
	const number = facts.counts[of];
	const things = `${writtenNumber(language, number)} ${words.things[of][number === 1 ? 0 : 1]}`;
	return {
		kind: "file",
		text: words.looked(things, rules.join(", "))
	};
}
/** Rules that did not run, or failed: a setting that switches a rule off proves nothing. */
function offEvidence(rules, { ran, failed, byCode, words }) {
	const off = rules.filter((rule) => !ran.has(rule) && byCode.get(rule)?.default !== false);
	const broke = rules.filter((rule) => failed.has(rule));
	return [...off.length > 0 ? [{
		kind: "unverified",
		text: words.off(off.join(", "))
	}] : [], ...broke.length > 0 ? [{
		kind: "unverified",
		text: words.failed(broke.join(", "))
	}] : []];
}
/** What of these things could not be read. */
function unreadEvidence(of, { releases, unread, words, facts }) {
	if (of === "dockerfile") return unread.dockerfile ? [unseen(words.notRead(unread.dockerfile))] : [];
	if (!DEPLOYED.has(of)) return [];
	const release = releases.find(({ status, complete }) => status !== "rendered" || !complete);
	if (release) return [unseen(words.notRendered(quote(release.folder)))];
	return unread.deployment && facts.counts.deployment === 0 ? [unseen(words.notRead(unread.deployment))] : [];
}
const hasUnread = (of, scene) => unreadEvidence(of, scene).length > 0;
const unseen = (text) => ({
	kind: "unverified",
	text
});
/** The repository of the project that holds these things, when this one does not. */
const elsewhere = (of, { facts }) => {
	if (of === "dockerfile" || of === "pipeline") return facts.elsewhere.application;
	return DEPLOYED.has(of) ? facts.elsewhere.infrastructure : void 0;
};

// src/assess/fields.ts
/** Every place of a dotted path: in each item of the lists that it leads through, and each scalar of a list at its end. */
function slotsOf(value, names, route = [], owner = {}) {
	if (Array.isArray(value)) {
		if (value.length === 0) return [{
			value: void 0,
			empty: true,
			route,
			owner
		}];
		if (names.length === 0 && value.some(isRecord)) return [{
			value: value.length,
			empty: false,
			route,
			owner
		}];
		return value.flatMap((item, index) => slotsOf(item, names, [...route, index], names.length > 0 ? asRecord(item) : owner));
	}
	const [name, ...rest] = names;
	if (name === void 0) return [{
		value,
		empty: false,
		route,
		owner
	}];
	const record = asRecord(value);
	return slotsOf(record[name], rest, [...route, name], record);
}
/** What one field of the manifest says. */
function fieldAnswer(field, scene) {
	const { facts, words } = scene;
	const slots = slotsOf(facts.manifest, field.path.split(".")).filter(({ owner }) => field.when === void 0 || field.when(owner, facts));
	if (slots.length === 0) return SILENT;
	const filled = slots.filter(({ value, empty }) => value !== void 0 || empty && field.mayBeEmpty);
	const judged = filled.map((slot) => ({
		slot,
		said: slot.empty ? void 0 : field.judge?.(slot.value, slot.owner, facts)
	}));
	const evidence = (text, route) => ({
		kind: "field",
		text,
		field: field.path,
		location: route && facts.manifest ? scene.locate(route) : void 0
	});
	const needs = [{
		what: "field",
		field: field.path
	}];
	const wrong = judged.find(({ said }) => said !== void 0 && said !== "confirmed");
	if (wrong && typeof wrong.said === "object") return {
		status: "broken",
		evidence: [evidence(words.wrong(field.path, wrong.said[scene.language]), wrong.slot.route)],
		needs
	};
	const shown = evidence(`${field.path}${words.colon} ${valuesText(filled, words.empty)}`, filled[0]?.route);
	if (filled.length === slots.length) return {
		status: judged.every(({ said }) => said === "confirmed") ? "met" : "declared",
		evidence: [shown],
		needs: []
	};
	if (field.optional) return filled.length > 0 ? {
		status: "silent",
		evidence: [shown],
		needs: []
	} : SILENT;
	const missing = slots.find((slot) => !filled.includes(slot));
	return {
		status: "missing",
		evidence: [evidence(missingText(field, missing, scene), missing?.route), ...filled.length > 0 ? [shown] : []],
		needs
	};
}
function missingText({ path }, slot, { words, describeField }) {
	const name = slot?.owner.name ?? slot?.owner.host;
	return typeof name === "string" ? words.missingIn(path, quote(name)) : words.missing(path, describeField(path) ?? path);
}
const valuesText = (slots, empty) => quote(slots.slice(0, 20).map((slot) => slot.empty ? empty : String(slot.value)).join(", "));
/**
* What the fields of a requirement say together. Without a manifest every field that is asked for is missing. Optional
* ones are shown, and may contradict.
*/
function fieldsAnswer(fields, scene) {
	if (fields.length === 0) return SILENT;
	const answers = fields.map((field) => ({
		field,
		answer: fieldAnswer(field, scene)
	}));
	const asked = answers.filter(({ field, answer }) => !field.optional && answer.status !== "silent");
	const all = answers.map(({ answer }) => answer);
	const broken = all.some(({ status }) => status === "broken");
	const missing = asked.some(({ answer }) => answer.status === "missing");
	const confirmed = all.some(({ status }) => status === "met");
	return {
		status: broken ? "broken" : missing ? "missing" : confirmed ? "met" : asked.length > 0 ? "declared" : "silent",
		evidence: all.flatMap(({ evidence }) => evidence),
		needs: all.flatMap(({ needs }) => needs)
	};
}

// src/assess/requirements.ts
/** Evidence shown of one requirement. */
const EVIDENCE = 12;
/** Answers every requirement; those that sum up others come by the answers of these. */
function assessAll(requirements, scene) {
	const committed = new Map((scene.facts.manifest?.commitments ?? []).map((each) => [each.requirement, each]));
	const own = new Map(requirements.filter(({ sums }) => sums === void 0).map((requirement) => [requirement.id, assess(requirement, committed.get(requirement.id), scene)]));
	return requirements.map((requirement) => own.get(requirement.id) ?? sum(requirement, [...own.values()], scene));
}
function assess(requirement, commitment, scene) {
	const { facts, language, words } = scene;
	for (const unless of requirement.unless ?? []) {
		const reason = unless(facts);
		if (reason) return settled(requirement, "not-applicable", [{
			kind: "reason",
			text: reason[language]
		}], [], scene);
	}
	const parts = partsOf(requirement, scene);
	const status = together(parts);
	const evidence = parts.flatMap((part) => part.evidence);
	const needs = parts.flatMap((part) => part.needs);
	if (commitment && status !== "broken" && status !== "met") {
		const said = commitmentEvidence(commitment, scene);
		if (commitment.answer === "not-applicable") return settled(requirement, "not-applicable", [said], [], scene);
		if (needs.every(({ what }) => what !== "field" && what !== "verify")) return settled(requirement, "declared", [said, ...evidence], [], scene);
	}
	if (status === "silent") return settled(requirement, "missing", [{
		kind: "field",
		text: words.uncommitted(requirement.id),
		field: "commitments"
	}, ...evidence], [{ what: "commitment" }], scene);
	return settled(requirement, status, evidence, needs, scene);
}
function partsOf({ id, checks = [], fields = [], file, everyError, docking }, scene) {
	const named = new Set(checks.flatMap(({ rules }) => rules));
	const cited = (scene.citing.get(id.replace(/^EXI-/, "")) ?? []).filter((code) => !named.has(code));
	const answers = checks.map((check) => ({
		check,
		answer: checkAnswer(check, scene)
	}));
	const met = answers.some(({ answer }) => answer.status === "met");
	const judged = answers.some(({ answer }) => answer.status !== "absent" && answer.status !== "silent");
	return [
		...answers.map(({ check, answer }) => {
			if (answer.status !== "absent" || !judged) return answer;
			if (check.needed) return met ? {
				...answer,
				status: "unverified"
			} : answer;
			return {
				...answer,
				needs: []
			};
		}),
		...cited.length > 0 ? [checkAnswer({ rules: cited }, scene)] : [],
		...fields.length > 0 ? [fieldsAnswer(fields, scene)] : [],
		...file ? [fileAnswer(file, scene)] : [],
		...docking ? [dockingAnswer(scene)] : [],
		...everyError ? [everyErrorAnswer(scene)] : []
	];
}
/** The gravest of what the parts say; things that are not there say nothing beside those that are. */
function together(parts) {
	const has = (status) => parts.some((part) => part.status === status);
	for (const status of [
		"broken",
		"unverified",
		"missing",
		"met",
		"declared"
	]) if (has(status)) return status;
	if (has("elsewhere")) return "not-applicable";
	if (!has("absent")) return "silent";
	return parts.some(({ status, needs }) => status === "absent" && needs.length > 0) ? "missing" : "not-applicable";
}
function commitmentEvidence(commitment, { words, facts, locate }) {
	const { answer, because } = commitment;
	const index = (facts.manifest?.commitments ?? []).indexOf(commitment);
	const text = quote(because);
	return {
		kind: "field",
		text: answer === "kept" ? words.committed(text) : words.exempted(text),
		field: "commitments",
		location: locate([
			"commitments",
			index,
			"because"
		])
	};
}
function fileAnswer(file, { facts, words }) {
	const path = facts.paths.find((each) => file.test(each));
	if (path === void 0) return {
		status: "absent",
		evidence: [{
			kind: "reason",
			text: words.noFile
		}],
		needs: [{ what: "commitment" }]
	};
	return {
		status: "met",
		evidence: [fileEvidence(path, quote(path))],
		needs: []
	};
}
function dockingAnswer({ facts: { docking }, words }) {
	if (docking === void 0) return {
		status: "missing",
		evidence: [{
			kind: "file",
			text: words.noDocking
		}],
		needs: [{ what: "dock" }]
	};
	return {
		status: "met",
		evidence: [fileEvidence(docking, words.docks(quote(docking)))],
		needs: []
	};
}
const fileEvidence = (path, text) => ({
	kind: "file",
	text,
	location: {
		path,
		start: {
			line: 1,
			column: 1
		}
	}
});
/** Errors are what the machinery refuses, whatever the rule. */
function everyErrorAnswer(scene) {
	const { found, words } = scene;
	const { counts } = scene.facts;
	const errors = [...found.values()].flatMap(({ error }) => error ?? []);
	if (errors.length > 0) return {
		status: "broken",
		evidence: errors.map(findingEvidence),
		needs: errors.map(({ rule }) => ({
			what: "rule",
			rule
		}))
	};
	const unread = [...unreadEvidence("deployment", scene), ...unreadEvidence("dockerfile", scene)];
	if (unread.length > 0) return {
		status: "unverified",
		evidence: unread,
		needs: [{ what: "verify" }]
	};
	if (counts.dockerfile + counts.pipeline + counts.deployment === 0) return {
		...SILENT,
		status: "absent",
		evidence: [{
			kind: "reason",
			text: words.none
		}]
	};
	return {
		status: "met",
		evidence: [{
			kind: "file",
			text: words.noError
		}],
		needs: []
	};
}
/** What a requirement that sums up others says: the gravest of those that bind. */
function sum(requirement, own, scene) {
	const { words } = scene;
	const members = own.filter((each) => isBinding(each.reported.priority) && requirement.sums?.some((prefix) => each.requirement.id.startsWith(prefix)));
	const of = (status) => members.filter(({ reported }) => reported.status === status);
	const evidence = [
		"broken",
		"unverified",
		"missing"
	].flatMap((status) => {
		const ids = of(status).map(({ reported }) => reported.id);
		return ids.length > 0 ? [{
			kind: "reason",
			text: `${words.summed[status]}${words.colon} ${ids.join(", ")}`
		}] : [];
	});
	return settled(requirement, [
		"broken",
		"unverified",
		"missing",
		"declared",
		"met"
	].find((each) => of(each).length > 0) ?? "not-applicable", evidence, [], scene);
}
const WEIGHT = {
	finding: 0,
	unverified: 1,
	field: 2,
	file: 3,
	reason: 4
};
function settled(requirement, status, evidence, needs, { language, words }) {
	const beyond = requirement.beyond && status === "met" ? [{
		kind: "unverified",
		text: words.beyond(requirement.beyond[language])
	}] : [];
	return {
		requirement,
		needs: status === "broken" || status === "missing" || status === "unverified" ? needs : [],
		reported: {
			id: requirement.id,
			title: requirement.text[language].title,
			priority: requirement.priority,
			source: requirement.source,
			status,
			evidence: [...evidence, ...beyond].sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]).slice(0, EVIDENCE),
			gates: requirement.gate ? gatesFrom(requirement.gate) : []
		}
	};
}

// src/assess/gates.ts
/** The requirements and the gates of a project. */
function assessOnboarding(requirements, gates, input) {
	const scene = openScene(input);
	const assessed = assessAll(requirements, scene);
	return {
		requirements: assessed.map(({ reported }) => reported),
		gates: gates.map((gate) => assessGate(gate, assessed, scene))
	};
}
function assessGate({ id, text }, assessed, scene) {
	const asked = assessed.filter(({ reported }) => reported.gates.includes(id) && reported.status !== "not-applicable");
	const left = asked.filter(({ reported }) => !isAnswered(reported.status));
	const blocking = left.filter(({ reported }) => isBinding(reported.priority));
	return {
		id,
		title: text[scene.language].title,
		open: blocking.length === 0,
		met: asked.length - left.length,
		total: asked.length,
		left: [...left].sort((a, b) => weight(a.reported) - weight(b.reported)).map(({ reported }) => ({
			requirement: reported.id,
			status: reported.status,
			blocking: isBinding(reported.priority)
		})),
		changes: changesFor(blocking, scene)
	};
}
const BY_PRIORITY = {
	required: 0,
	P: 0,
	I: 10,
	advised: 20
};
const BY_STATUS = {
	broken: 0,
	missing: 1,
	unverified: 2,
	declared: 3,
	met: 3,
	"not-applicable": 3
};
/** What blocks comes first, what is wrong before what is not known. */
const weight = ({ priority, status }) => BY_PRIORITY[priority] + BY_STATUS[status];

// src/assess/verdict.ts
/** What the findings that stand, and what could not be verified, say together. */
function verdict(counts, unverified) {
	if (counts.error > 0) return "incompatible";
	return unverified > 0 ? "undetermined" : "compatible";
}
/** Whether no finding that stands reaches the threshold. */
const passes = (counts, failOn) => !SEVERITIES.some((severity) => counts[severity] > 0 && reaches(severity, failOn));

// src/model/baseline.ts
/** How many days an entry has been in the baseline on a day; never less than none. */
const ageOf = ({ since }, today) => Math.max(0, Math.round((Date.parse(today) - Date.parse(since)) / DAY));

// src/check/baseline.ts
const REASON = {
	en: (since, days) => `in the baseline since ${since} (${days} ${days === 1 ? "day" : "days"})`,
	fr: (since, days) => `dans la référence depuis le ${since} (${days} ${days < 2 ? "jour" : "jours"})`
};
/** Why the findings of a baseline do not count, by fingerprint. */
const baselineSuppressions = (entries, language, today) => new Map(entries.map((entry) => [entry.fingerprint, {
	by: "baseline",
	reason: REASON[language](entry.since, ageOf(entry, today))
}]));

// src/check/chooser.ts
/**
* Chooses the subjects that a rule concerns. They are sorted once, so that a rule about one kind never sees the thousands
* of the others.
*/
function createChooser(subjects) {
	const sorted = /* @__PURE__ */ new Map();
	return ({ subject: type, kinds, beforeRender }) => {
		const lists = sorted.get(type) ?? sort(subjects[type]);
		sorted.set(type, lists);
		if (!kinds) return beforeRender ? lists.all : lists.deployed;
		const chosen = kinds.flatMap((kind) => lists.byKind.get(kind) ?? []);
		return beforeRender ? chosen : chosen.filter((subject) => isDeployed(objectOf(subject)));
	};
}
function sort(all) {
	const byKind = /* @__PURE__ */ new Map();
	for (const subject of all) {
		const object = objectOf(subject);
		if (!object) continue;
		addTo(byKind, `${object.apiVersion}/${object.kind}`, subject);
		addTo(byKind, `${object.group}/*`, subject);
	}
	return {
		all,
		deployed: all.filter((subject) => isDeployed(objectOf(subject))),
		byKind
	};
}
const isDeployed = (object) => object?.state !== "base";

// src/check/deployed-paths.ts
/** Whether plain manifests are deployed as they are written, from where a manifest or an Application says so. */
function deployedPaths(releases) {
	const [alone, whole] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
	for (const { release } of releases) if (release.source.type === "directory") (release.source.recurse ? whole : alone).add(release.source.folder);
	return (path) => alone.has(folderOf(path)) || nearestFolder(path, whole) !== void 0;
}

// src/check/hit.ts
const locationOf = ({ about, match }) => about.locate(match.at);
/** The file of a hit, without its line where that can be spared. */
function pathOf(hit) {
	const { about, match } = hit;
	return about.distinct && !("path" in match.at) ? about.path : locationOf(hit).path;
}
/** Other places to look at: what the rule names, the lines of values files behind the place, those of joined hits. */
function relatedOf({ about, match, joined = [] }) {
	const all = [
		...match.related ?? [],
		...about.feeds(match.at),
		...joined
	];
	return [...new Map(all.map((place) => [JSON.stringify(place), place])).values()].map(({ path, start, end }) => ({
		path,
		start,
		end
	}));
}
/** Whether the line of a hit may hold a secret. */
const isSensitive = ({ rule, match }) => rule.sensitive === true || match.sensitive === true;
/** Why a hit is only worth a word. A secret is one wherever it stands: its rules tell samples from others themselves. */
const asideOf = (hit) => hit.about.aside === "sample" && isSensitive(hit) ? void 0 : hit.about.aside;
/** What tells the line of a location from all others. */
const lineKey = ({ path, start }) => `${path}\0${start.line}`;

// src/check/repeats.ts
/**
* One hit per place, among those of one rule whose places may be the same text. Anchors lead to the same place twice; of a
* rendered text, a line may give several objects and several environments, whose names differ and whose defect is one.
*/
function withoutRepeats(hits) {
	const kept = [];
	const known = /* @__PURE__ */ new Map();
	for (const hit of hits) {
		const key = keyOf(hit);
		const at = known.get(key);
		const first = at === void 0 ? void 0 : kept[at];
		if (at !== void 0 && first) kept[at] = joined(first, hit);
		else {
			known.set(key, kept.length);
			kept.push(hit);
		}
	}
	return kept;
}
function keyOf(hit) {
	const { rule, match, about, environments } = hit;
	const { path, start } = locationOf(hit);
	const told = environments || rule.subject === "setting" ? [match.severity] : [
		match.data,
		about.subject.name,
		about.subject.container
	];
	return JSON.stringify([
		path,
		start.line,
		start.column,
		...told
	]);
}
const joined = (first, other) => ({
	...first,
	joined: [...first.joined ?? [], ...relatedOf(other)],
	environments: first.environments && other.environments ? union(first.environments, other.environments) : first.environments
});
const union = (a, b) => [...a, ...b.filter(({ name }) => !a.some((known) => known.name === name))];

// src/check/dispatch.ts
/**
* Rules look at this many subjects in turn, and hand over what they found: what a subject is read from stays in the
* processor's cache meanwhile, and most hits live shortly.
*/
const BATCH = 32;
/**
* Runs every rule over every subject of its type, and hands over its hits without repeats: nothing keeps them all. A rule
* that throws is a bug, but a hostile file must not hide the rest of the report behind it: the subject is noted as not
* verified.
*/
function dispatch(rules, subjects, context, unread, take) {
	const described = /* @__PURE__ */ new Map();
	const isDeployed = deployedPaths(subjects.release);
	const about = (type, subject) => {
		const known = described.get(subject);
		if (known) return known;
		const called = describe$1(type, subject, isDeployed);
		described.set(subject, called);
		return called;
	};
	const fail = (rule, subject, error) => unread.push(failed(rule, about(rule.subject, subject).path, error));
	const concerned = createChooser(subjects);
	for (const [chosen, together] of listsBy(rules, concerned)) {
		/** Those that another subject may repeat. */
		const shared = /* @__PURE__ */ new Map();
		for (let first = 0; first < chosen.length; first += BATCH) {
			const batch = chosen.slice(first, first + BATCH);
			for (const rule of together) {
				const hits = [];
				for (const subject of batch) {
					const matches = matchesOf(rule, subject, context, fail);
					if (!matches) continue;
					const called = about(rule.subject, subject);
					for (const match of matches.length === 1 ? matches : distinct(matches)) {
						const hit = {
							rule,
							match,
							about: called,
							environments: match.environments ?? called.environments
						};
						if (called.distinct) hits.push(hit);
						else addTo(shared, rule, hit);
					}
				}
				if (hits.length > 0) take(rule, hits);
			}
		}
		for (const [rule, hits] of shared) take(rule, withoutRepeats(hits));
	}
}
/** What a rule finds, up to where it fails when it does; undefined for nothing, as in most subjects. */
function matchesOf(rule, subject, context, fail) {
	let matches;
	try {
		for (const match of rule.check(subject, context)) if (matches) matches.push(match);
		else matches = [match];
	} catch (error) {
		fail(rule, subject, error);
	}
	return matches;
}
/** A rule may come upon the same thing twice. */
const distinct = (matches) => new Map(matches.map((match) => [JSON.stringify([match.at, match.data]), match])).values();
const failed = (rule, path, error) => {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		reason: "rule-failed",
		path,
		rule: rule.code,
		message: {
			en: `rule ${rule.code} failed on this input (${reason}): please report it`,
			fr: `la règle ${rule.code} a échoué sur cette entrée (${reason}) : merci de le signaler`
		}
	};
};

// src/check/environments.ts
/**
* Declared environments with their class, those named by `wanted` when it names any. Throws a UserError (`bad-usage`) for
* a name that is not declared.
*/
function chooseEnvironments(declared, profile, wanted = []) {
	const all = (declared?.environments ?? []).map(({ name, stage }) => ({
		name,
		stage: stage ?? "",
		class: classOf(stage, profile)
	}));
	const missing = wanted.filter((name) => !all.some((environment) => environment.name === name));
	if (missing.length > 0) throw new UserError("bad-usage", `no environment "${missing.join("\", \"")}" in accostage.yaml; declared: ${all.map(({ name }) => name).join(", ") || "none"}`);
	return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
}
function classOf(stage, profile) {
	if (stage === void 0) return "unknown";
	return profile.productionStages.includes(stage) ? "production" : "non-production";
}

// src/check/findings.ts
/** A text of the project is quoted up to this many characters. */
const MAX_QUOTE = 400;
/** Credentials are looked for this far: a fact may be a whole file, and ten thousand findings may quote it. */
const MAX_SEARCHED = 4e3;
/** An excerpt is cut here; no terminal shows more. */
const MAX_EXCERPT = 500;
/** How much of the line on each side of a place identifies it: a whole JSON file may stand on one line. */
const IDENTIFYING = 200;
/** Puts hits into words, sorted by place. One finding per rule and place. */
function findings(judged, context) {
	const { language, sources, hidden, putOff, onPutOff } = context;
	const occurrences = /* @__PURE__ */ new Map();
	return judged.map((each) => ({
		...each,
		location: locationOf(each.hit)
	})).sort((a, b) => byLocation(a.location, b.location) || byCode(a.hit.rule, b.hit.rule)).map((each) => {
		const { hit, location, suppressed } = each;
		const text = offendingText(hit, location, sources);
		const key = `${hit.rule.code}\0${location.path}\0${text}`;
		const occurrence = occurrences.get(key) ?? 0;
		occurrences.set(key, occurrence + 1);
		const fingerprint = createHash("sha256").update(`${key}\0${occurrence}`).digest("hex");
		const known = suppressed ? void 0 : putOff?.get(fingerprint);
		if (known) onPutOff?.(each);
		return {
			...worded(each, location, language),
			excerpt: excerpt(location, sources, hidden),
			fingerprint,
			suppressed: suppressed ?? known
		};
	});
}
const byCode = (a, b) => a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
const ASIDE = {
	en: {
		unbuilt: " (no job of the CI file builds this Dockerfile)",
		sample: " (a file of tests, samples or development: taken for not deployed)"
	},
	fr: {
		unbuilt: " (aucun job du fichier de CI ne construit ce Dockerfile)",
		sample: " (fichier de test, d’exemple ou de développement : considéré comme non déployé)"
	}
};
function worded({ hit, severity, environments }, location, language) {
	const { rule, match, about } = hit;
	const aside = asideOf(hit);
	const text = rule.text[language];
	const facts = quoted(match.data ?? {});
	return {
		rule: rule.code,
		severity,
		environments,
		message: word(text.message, facts) + (aside ? ASIDE[language][aside] : ""),
		why: word(text.why, facts),
		fix: text.fix === void 0 ? void 0 : word(text.fix, facts),
		subject: redacted(about.subject),
		location,
		related: relatedOf(hit),
		edits: typeof match.edits === "function" ? match.edits() : match.edits,
		url: rulePageAddress(rule.code, language)
	};
}
/** Facts as they may be shown: control characters and credentials out, long texts cut. */
const quoted = (facts) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => {
	if (typeof fact === "number") return [name, fact];
	const clean = redactTokens(fact.slice(0, MAX_SEARCHED).replace(/[\p{Cc}\p{Cf}]+/gu, " "));
	return [name, clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE)}…` : clean];
}));
/** The subject without what someone took for a name and is a credential. */
const redacted = (subject) => ({
	...subject,
	...subject.name !== void 0 && { name: redactTokens(subject.name) },
	...subject.container !== void 0 && { container: redactTokens(subject.container) }
});
function excerpt(location, sources, hidden) {
	const line = sources.get(location.path)?.line(location.start.line, MAX_EXCERPT);
	if (!line || hidden.has(lineKey(location))) return void 0;
	return redactLine(line).trimEnd() || void 0;
}
/** The text that identifies the place: the line, without what may be a secret behind the start of the value. */
function offendingText(hit, location, sources) {
	const after = isSensitive(hit) ? 0 : IDENTIFYING;
	return sources.get(location.path)?.around(location.start, IDENTIFYING, after).trim() ?? "";
}

// src/check/gather/declaration.ts
/** Reads the manifest given by the caller, else the `accostage.yaml` of the root. */
function readDeclaration(manifest, tree, reader) {
	const source = manifest === void 0 ? tree.paths.includes("accostage.yaml") ? reader.source("accostage.yaml") : void 0 : manifestSource(manifest);
	return source ? readManifest(source) : Promise.resolve({ status: "absent" });
}
/** The manifest as rules look at it, when it is valid. */
const manifestSubject = (read) => read.status === "valid" ? {
	...yamlSubject(read.document),
	manifest: read.manifest
} : void 0;
/** Notes what is wrong with a manifest, where it is written. */
function noteManifestProblems(read, language, notes) {
	if (read.status === "not-yaml") notes.problems.push({
		kind: "yaml-syntax",
		location: read.source.location({
			start: read.offset,
			end: read.offset
		}),
		facts: { reason: read.reason },
		sample: false
	});
	if (read.status === "invalid") for (const { at, on, message } of read.errors) notes.problems.push({
		kind: "manifest-schema",
		location: read.document.locate(on === "key" ? { key: at } : at),
		facts: { reason: message[language] },
		sample: false
	});
}
/** Notes a setting for a rule that does not exist. */
function noteUnknownRule(name, manifest, notes) {
	const location = manifest.document.locate({ key: [
		"settings",
		"rules",
		name
	] });
	notes.problems.push({
		kind: "unknown-rule",
		location,
		facts: { name },
		sample: false
	});
}

// src/model/hadolint.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** What a label must look like, in hadolint's words. */
const LABEL_TYPES = [
	"text",
	"url",
	"semver",
	"hash",
	"rfc3339",
	"spdx",
	"email"
];
/** The rules of hadolint 2.15, by number. */
const HADOLINT_CHECKS = new Set([
	"1000 1001",
	"3000 3001 3002 3003 3004 3006 3007 3008 3009 3010 3011 3012 3013 3014 3015 3016 3018 3019 3020 3021 3022 3023 3024",
	"3025 3026 3027 3028 3029 3030 3032 3033 3034 3035 3036 3037 3038 3040 3041 3042 3043 3044 3045 3046 3047 3048 3049",
	"3050 3051 3052 3053 3054 3055 3056 3057 3058 3059 3060 3061 3062 3063 3064 3065 3066 3067",
	"4000 4001 4003 4004 4005 4006"
].flatMap((numbers) => numbers.split(" ").map((number) => `DL${number}`)));

// src/parse/hadolint.ts
/** hadolint's settings with their types. */
const FIELDS = {
	"disable-ignore-pragma": "true or false",
	"failure-threshold": "text",
	format: "text",
	formats: "list of texts",
	ignored: "list of texts",
	"label-schema": "mapping",
	"no-color": "true or false",
	"no-fail": "true or false",
	override: "mapping",
	"strict-labels": "true or false",
	trustedRegistries: "list of texts",
	verbose: "true or false"
};
const TYPE = {
	"list of texts": {
		en: "a list of texts",
		fr: "une liste de textes"
	},
	mapping: {
		en: "a mapping",
		fr: "un objet"
	},
	"true or false": {
		en: "true or false",
		fr: "true ou false"
	},
	text: {
		en: "a text",
		fr: "un texte"
	}
};
/** hadolint's levels as severities here; `style` is the least of them. */
const LEVELS = /* @__PURE__ */ new Map([
	["error", "error"],
	["warning", "warning"],
	["info", "info"],
	["style", "info"]
]);
const CHECK = /^(?:DL|SC)\d{4}$/;
const hasType = (value, type) => {
	switch (type) {
		case "list of texts": return Array.isArray(value) && value.every((item) => typeof item === "string");
		case "mapping": return isRecord(value);
		case "true or false": return typeof value === "boolean";
		case "text": return typeof value === "string";
	}
};
/** Reads the settings of hadolint. What is wrong goes to `faults`, the rest counts; undefined for no YAML mapping. */
function readHadolint(source, faults) {
	const { documents, problem } = parseYaml(source);
	const [document] = documents;
	if (problem) {
		const reason = {
			en: `not YAML: ${problem.reason}`,
			fr: `pas du YAML : ${problem.reason}`
		};
		faults.push({
			location: source.location(problem.span),
			reason
		});
	}
	if (!document || document.value === null || document.value === void 0) return void 0;
	const fault = (route, en, fr, on = "value") => {
		faults.push({
			location: document.locate(on === "key" ? { key: route } : route),
			reason: {
				en,
				fr
			}
		});
	};
	if (!isRecord(document.value)) {
		fault([], "settings are a mapping", "les réglages forment un objet");
		return;
	}
	const value = {};
	for (const [key, field] of Object.entries(document.value)) {
		const type = Object.hasOwn(FIELDS, key) ? FIELDS[key] : void 0;
		if (!type) fault([key], ...unknown("setting", "réglage", key, Object.keys(FIELDS)), "key");
		else if (field === null || hasType(field, type)) value[key] = field;
		else fault([key], `"${key}" is ${TYPE[type].en}`, `« ${key} » est ${TYPE[type].fr}`);
	}
	const readCheck = (name, route) => {
		const check = String(name);
		if (CHECK.test(check) && (check.startsWith("SC") || HADOLINT_CHECKS.has(check))) return check;
		fault(route, ...unknown("check", "contrôle", check, [...HADOLINT_CHECKS], "nearest"));
	};
	const ignored = asList(value.ignored).flatMap((name, index) => {
		const check = readCheck(name, ["ignored", index]);
		return check ? [{
			check,
			index
		}] : [];
	});
	const overrides = /* @__PURE__ */ new Map();
	for (const [level, names] of Object.entries(asRecord(value.override))) {
		const severity = LEVELS.get(level);
		if (!severity) fault(["override", level], ...unknown("level", "niveau", level, [...LEVELS.keys()]), "key");
		else if (names !== null && !hasType(names, "list of texts")) fault(["override", level], `"${level}" is ${TYPE["list of texts"].en}`, `« ${level} » est ${TYPE["list of texts"].fr}`);
		else for (const [index, name] of asList(names).entries()) {
			const check = readCheck(name, [
				"override",
				level,
				index
			]);
			if (check) overrides.set(check, severity);
		}
	}
	const labels = /* @__PURE__ */ new Map();
	for (const [label, type] of Object.entries(asRecord(value["label-schema"]))) {
		const known = LABEL_TYPES.find((one) => one === type);
		if (known) labels.set(label, known);
		else fault(["label-schema", label], ...unknown("type", "type", String(type), LABEL_TYPES));
	}
	return {
		document,
		ignored,
		overrides,
		trustedRegistries: asList(value.trustedRegistries).flatMap((one) => typeof one === "string" && one ? [one] : []),
		labels,
		strictLabels: value["strict-labels"] === true,
		commentsDisabled: value["disable-ignore-pragma"] === true
	};
}
const MAX_NAME = 60;
/** Says that a name is unknown, with the one that was probably meant, else with those that are allowed. */
function unknown(en, fr, name, allowed, list = "all") {
	const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
	const nearest = name.length > MAX_NAME ? void 0 : (0, import_fastest_levenshtein.closest)(name, [...allowed]);
	if (nearest !== void 0 && (0, import_fastest_levenshtein.distance)(name.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(nearest.length / 3)) return [`unknown ${en} "${shown}", did you mean "${nearest}"?`, `${fr} inconnu « ${shown} », vouliez-vous dire « ${nearest} » ?`];
	if (list === "nearest") return [`unknown ${en} "${shown}"`, `${fr} inconnu « ${shown} »`];
	return [`unknown ${en} "${shown}"; allowed: ${allowed.join(", ")}`, `${fr} inconnu « ${shown} » ; admis : ${allowed.join(", ")}`];
}

// src/check/gather/hadolint.ts
/** Where hadolint looks in a repository, the first one found. */
const PATHS = [".hadolint.yaml", ".hadolint.yml"];
/** Reads the settings of hadolint at the root of a project, and notes what is wrong with them. */
function gatherHadolint(tree, reader, language, notes) {
	const path = PATHS.find((each) => tree.paths.includes(each));
	const source = path === void 0 ? void 0 : reader.source(path);
	if (!source) return void 0;
	const faults = [];
	const settings = readHadolint(source, faults);
	for (const { location, reason } of faults) notes.problems.push({
		kind: "hadolint-settings",
		location,
		facts: {
			reason: reason[language],
			path: source.path
		},
		sample: false
	});
	return settings;
}

// src/check/gather/unknown-kinds.ts
/**
* Groups of files that tools read and no cluster is given, though they look like objects. So is every group without a dot
* that Kubernetes does not have: the API server wants one in the group of a CustomResourceDefinition.
*/
const TOOL_GROUPS = /^(?:kustomize\.config\.k8s\.io|(?:kind\.x-k8s|k3d|backstage)\.io|kubeadm\.k8s\.io|\w+\.config\.k8s\.io|(?:cli|chainsaw)\.kyverno\.io)$/;
/** A kubeconfig has no group at all: what looks like no kind of the core group is a file of a tool. */
const isToolFile = ({ group }) => !group.includes(".") || TOOL_GROUPS.test(group);
/**
* Notes the kinds whose fields cannot be verified, each at the first object of it; and once, that the clusters' version
* of Kubernetes is not among the known ones.
*/
function noteUnknownKinds(objects, schemas, { kubernetes }, { unread }) {
	const counts = /* @__PURE__ */ new Map();
	for (const object of objects) {
		if (object.state === "base") continue;
		if (schemas.api(object).state !== "unknown" || isToolFile(object)) continue;
		const called = `${object.apiVersion} ${object.kind}`;
		const known = counts.get(called);
		if (known) known.count++;
		else counts.set(called, {
			first: object,
			count: 1
		});
	}
	for (const [called, { first, count }] of counts) unread.push({
		reason: "schema-unknown",
		...placeOf(first),
		message: {
			en: `the fields of ${called} are not known here: ${count} ${count === 1 ? "object" : "objects"} not verified against a schema`,
			fr: `les champs de ${called} ne sont pas connus ici : ${count} ${count === 1 ? "objet non confronté" : "objets non confrontés"} à un schéma`
		}
	});
	const [first] = objects;
	if (!first || minor(kubernetes.version) === minor(schemas.version)) return;
	unread.push({
		reason: "schema-unknown",
		...placeOf(first),
		message: {
			en: `the schemas of Kubernetes ${kubernetes.version} are not known here: those of ${schemas.version} are used`,
			fr: `les schémas de Kubernetes ${kubernetes.version} ne sont pas connus ici : ceux de ${schemas.version} servent`
		}
	});
}
const minor = (version) => version.split(".").slice(0, 2).join(".");
const placeOf = ({ document, route }) => {
	const { path, start } = document.locate(route);
	return {
		path,
		line: start.line
	};
};

// src/check/hadolint-severities.ts
/**
* The severities that a project's settings of hadolint give to the rules that claim its checks; of several checks the
* gravest. What the platform refuses stays an error, whatever another linter makes of it.
*/
function hadolintSeverities(settings, rules) {
	const overrides = {};
	if (!settings || settings.overrides.size === 0) return overrides;
	for (const { code, severity, equivalents = [] } of rules) {
		if (severity === "error") continue;
		for (const name of equivalents) {
			const given = name.startsWith(PREFIX) ? settings.overrides.get(name.slice(PREFIX.length)) : void 0;
			const before = overrides[code];
			if (given) overrides[code] = before ? gravest(before, given) : given;
		}
	}
	return overrides;
}
const PREFIX = "hadolint/";

// src/check/suppress/silencer.ts
const NOTHING = /* @__PURE__ */ new Map();
/** A hostile file may hold a comment on each of its lines: no step compares every silence with every hit. */
function createSilencer(silences) {
	const used = /* @__PURE__ */ new Set();
	const speakingOf = /* @__PURE__ */ new Map();
	const silenceOf = (rule, check, hits) => {
		const key = `${rule.code}/${check ?? ""}`;
		const speaking = speakingOf.get(key) ?? silences.filter((silence) => silence.means(rule, check));
		speakingOf.set(key, speaking);
		if (speaking.length === 0) return NOTHING;
		const found = /* @__PURE__ */ new Map();
		const mark = (silence, hit) => {
			used.add(silence);
			if (!found.has(hit)) found.set(hit, silence.suppression);
		};
		inFiles(speaking, hits, mark);
		onObjects(speaking, hits, mark);
		for (const silence of speaking) if (silence.covers.what === "hits") {
			for (const hit of hits) if (silence.covers.test(hit)) mark(silence, hit);
		}
		return found;
	};
	return {
		silence: (rule, hits) => {
			if (hits.length === 0) return NOTHING;
			if (!rule.external) return silenceOf(rule, void 0, hits);
			const byCheck = listsBy(hits, ({ match }) => match.check);
			return new Map([...byCheck].flatMap(([check, there]) => [...silenceOf(rule, check, there)]));
		},
		unused: (ran, rules) => silences.flatMap((silence) => {
			const didRun = silence.names.every((name) => {
				const rule = findRule(rules, name);
				return rule !== void 0 && ran.includes(rule);
			});
			return used.has(silence) || !silence.unused || !didRun ? [] : [{
				...silence.unused,
				facts: { names: silence.names.join(", ") }
			}];
		})
	};
}
function inFiles(silences, hits, mark) {
	const byPath = listsBy(silences, ({ covers }) => covers.what === "lines" ? covers.path : void 0);
	if (byPath.size === 0) return;
	for (const [path, there] of listsBy(hits, pathOf)) {
		const covering = byPath.get(path);
		if (!covering) continue;
		const placed = there.map((hit) => ({
			hit,
			line: locationOf(hit).start.line
		})).sort((a, b) => a.line - b.line);
		const lines = placed.map(({ line }) => line);
		const free = createFreeList(placed.length);
		for (const silence of covering) {
			const { first, last } = rangeOf$1(silence);
			const from = lastAtOrBelow(lines, first - 1) + 1;
			const nearest = placed[from];
			if (!nearest || nearest.line > last) continue;
			mark(silence, nearest.hit);
			for (let at = free.from(from); at < placed.length; at = free.from(at + 1)) {
				const one = placed[at];
				if (!one || one.line > last) break;
				mark(silence, one.hit);
				free.take(at);
			}
		}
	}
}
const rangeOf$1 = ({ covers }) => (covers.what === "lines" ? covers.range : void 0) ?? {
	first: 0,
	last: Number.POSITIVE_INFINITY
};
/** Every silence of an object covers all hits on it: the first one decides, and all of them are used. */
function onObjects(silences, hits, mark) {
	const byObject = listsBy(silences, ({ covers }) => covers.what === "object" ? covers.object : void 0);
	if (byObject.size === 0) return;
	for (const [object, there] of listsBy(hits, ({ about }) => about.object)) {
		const [first, ...others] = byObject.get(object) ?? [];
		if (!first) continue;
		for (const hit of there) mark(first, hit);
		for (const silence of others) mark(silence, there[0]);
	}
}
/** Positions that are still free, so that a position taken once is never looked at again. */
function createFreeList(length) {
	const next = Array.from({ length: length + 1 }, (_, index) => index);
	const from = (start) => {
		let at = start;
		while (next[at] !== void 0 && next[at] !== at) {
			const beyond = next[next[at] ?? length] ?? length;
			next[at] = beyond;
			at = beyond;
		}
		return at;
	};
	const take = (at) => {
		next[at] = at + 1;
	};
	return {
		from,
		take
	};
}

// src/check/suppress/annotations.ts
const OWN_ANNOTATION = "accostage/ignore";
/** Names between blanks and commas. */
const names = (list = "") => list.split(/[\s,]+/).filter((name) => name !== "");
/** `CODE, name: reason` */
function namesAndReason(text) {
	const colon = text.indexOf(":");
	return {
		names: names(colon < 0 ? text : text.slice(0, colon)),
		reason: colon < 0 ? void 0 : text.slice(colon + 1).trim() || void 0
	};
}
/** Annotations of an object and of its pod template that silence rules, Accostage's and other linters'. */
function ignoreAnnotations(object) {
	const own = Object.entries(object.annotations).map(([key, text]) => ({
		key,
		text,
		route: [
			"metadata",
			"annotations",
			key
		]
	}));
	const { pod } = object;
	const ofPod = Object.entries(pod && pod.metadataRoute.length > 1 ? pod.annotations : {}).map(([key, text]) => ({
		key,
		text,
		route: [
			...pod?.metadataRoute ?? [],
			"annotations",
			key
		]
	}));
	return [...own, ...ofPod].flatMap(({ key, text, route }) => read(key, text).map((ignore) => ({
		...ignore,
		route
	})));
}
function read(key, text) {
	if (key === OWN_ANNOTATION) return text.split(/[;\n]/).filter((part) => part.trim() !== "").map((part) => ({
		tool: "accostage",
		...namesAndReason(part)
	}));
	if (key === "kube-linter.io/ignore-all") return [{
		tool: "kube-linter",
		names: ["*"],
		reason: text
	}];
	if (key.startsWith("ignore-check.kube-linter.io/")) return [{
		tool: "kube-linter",
		names: [key.slice(28)],
		reason: text
	}];
	if (key === "kube-score/ignore") return [{
		tool: "kube-score",
		names: names(text)
	}];
	if (key === "polaris.fairwinds.com/exempt" && text === "true") return [{
		tool: "polaris",
		names: ["*"]
	}];
	if (key.startsWith("polaris.fairwinds.com/") && key.endsWith("-exempt") && text === "true") return [{
		tool: "polaris",
		names: [key.slice(22, -7)]
	}];
	if (key.startsWith("datree.skip/")) return [{
		tool: "datree",
		names: [key.slice(12)],
		reason: text
	}];
	const checkov = /^(?:checkov\.io|bridgecrew\.io|cortex\.io)\/skip\d+$/.test(key) ? text.split("=") : void 0;
	return checkov ? [{
		tool: "checkov",
		names: [checkov[0] ?? ""],
		reason: checkov.slice(1).join("=")
	}] : [];
}
/** kube-score names its checks by an id in annotations and by a title in reports: `Container Image Tag`. */
const sameName = (tool, written, check) => written === "*" || written === check || tool === "kube-score" && written === check.toLowerCase().replaceAll(" ", "-") || tool === "polaris" && written === check.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// src/check/suppress/peer-comments.ts
const PEERS = /hadolint|shellcheck|check[ \t]*=|checkov:skip/;
/** hadolint reads the whole comment or none of it: an unknown word makes it a comment like any other. */
const HADOLINT = /^[ \t]*#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#[ \t]*(.*))?$/;
/** BuildKit's settings, `skip=A,B;error=true`, and the reason behind `//`. */
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=(.*)$/;
const SHELLCHECK = /^[ \t]*#[ \t]*shellcheck[ \t]+(?:\S+[ \t]+)?disable=([A-Za-z0-9,]+)/;
const CHECKOV = /#[ \t]*checkov:skip=([A-Z0-9_]+)(?::([^\r\n]*))?/;
/** Reads a line of a Dockerfile. A directive holds for the whole file, any other comment for what follows. */
function peerPragma(line, isDirective) {
	const text = line.trimEnd();
	const column = text.indexOf("#");
	const hadolint = HADOLINT.exec(text);
	if (hadolint) {
		const [, scope, list, reason] = hadolint;
		const covers = scope === "global" ? "file" : scope === "stage" ? "stage" : "next line";
		return {
			tool: "hadolint",
			names: names(list),
			reason: reason || void 0,
			covers,
			column
		};
	}
	const settings = BUILDKIT.exec(text)?.[1];
	if (settings !== void 0) return buildkit(settings, isDirective, column);
	const shellcheck = SHELLCHECK.exec(text);
	if (shellcheck) return {
		tool: "shellcheck",
		names: shellNames(shellcheck[1]),
		covers: "next line",
		column
	};
	const checkov = CHECKOV.exec(text);
	if (!checkov) return void 0;
	const [, name, reason] = checkov;
	return {
		tool: "checkov",
		names: names(name),
		reason: reason?.trim() || void 0,
		covers: "file",
		column
	};
}
function buildkit(settings, isDirective, column) {
	const slashes = settings.indexOf("//");
	const skip = (slashes < 0 ? settings : settings.slice(0, slashes)).split(";").map((setting) => /^[ \t]*skip[ \t]*=(.*)$/.exec(setting)?.[1]).find((list) => list !== void 0);
	if (skip === void 0) return void 0;
	return {
		tool: "buildkit",
		names: names(skip).map((name) => name.toLowerCase() === "all" ? "*" : name),
		reason: slashes < 0 ? void 0 : settings.slice(slashes + 2).trim() || void 0,
		covers: isDirective ? "file" : "next line",
		column
	};
}
/** ShellCheck takes `2086` for `SC2086`, and `all`. */
const shellNames = (list) => names(list).map((name) => name === "all" ? "*" : name.replace(/^\d/, "SC$&"));

// src/check/suppress/range.ts
/**
* In a Dockerfile a comment covers an instruction, on all its lines; in YAML the block that begins on a line: the line
* itself and the lines below that are indented deeper, so that an item of a list reaches to the next one. Lines of a Helm
* template that hold nothing but an action belong to what is around them, whatever their indentation.
*/
function coveredLines(source, lines, dockerfile) {
	const next = nextContent(lines);
	const blockAt = dockerfile ? instructionLines(source, dockerfile) : (line) => yamlBlock(lines, line);
	const from = (line) => {
		const first = next[line - 1] ?? line;
		return blockAt(first) ?? {
			first,
			last: first
		};
	};
	let lastLines;
	return {
		from,
		stage: (line) => {
			const { first, last } = from(line);
			lastLines ??= stageLines(source, lines.length, dockerfile);
			return {
				first,
				last: lastLines.get(first) ?? last
			};
		}
	};
}
/** The last line of each stage by the line of its FROM. */
function stageLines(source, end, dockerfile) {
	const starts = (dockerfile?.stages ?? []).map(({ from }) => source.position(from.span.start).line);
	return new Map(starts.map((start, index) => [start, (starts[index + 1] ?? end + 1) - 1]));
}
const isBlank = (line) => line === void 0 || line.trim() === "";
/** Whether a line says nothing of its own: blank, a comment, or control of a template such as `{{- if }}`. */
const isSilent = (line) => isBlank(line) || line.trimStart().startsWith("#") || ["comment", "control"].includes(templateLine(line) ?? "");
/** For each line, the number of the first line from there on that says something. */
function nextContent(lines) {
	const next = new Array(lines.length);
	let content = lines.length + 1;
	for (let index = lines.length - 1; index >= 0; index--) {
		if (!isSilent(lines[index] ?? "")) content = index + 1;
		next[index] = content;
	}
	return next;
}
function instructionLines(source, { instructions }) {
	const ranges = /* @__PURE__ */ new Map();
	for (const { span } of instructions) {
		const range = {
			first: source.position(span.start).line,
			last: source.position(span.end).line
		};
		for (let line = range.first; line <= range.last; line++) ranges.set(line, range);
	}
	return (line) => ranges.get(line);
}
const indentOf = (line) => line.length - line.trimStart().length;
function yamlBlock(lines, first) {
	const head = lines[first - 1] ?? "";
	const indent = indentOf(head);
	const opensList = /:\s*(?:#.*)?$/.test(head);
	let last = first;
	for (let number = first + 1; number <= lines.length; number++) {
		const line = lines[number - 1] ?? "";
		if (isBlank(line)) continue;
		const action = templateLine(line);
		if (action !== void 0) {
			if (action === "output") last = number;
			continue;
		}
		const item = opensList && indentOf(line) === indent && line.trimStart().startsWith("- ");
		if (indentOf(line) <= indent && !item) break;
		last = number;
	}
	return {
		first,
		last
	};
}

// src/check/suppress/comments.ts
const ANY = new RegExp(`accostage-ignore|${PEERS.source}`);
const OWN = /(^|[ \t])#[ \t]*accostage-ignore(-file)?[ \t]+([^:#\r\n]*)(?::[ \t]*([^\r\n]*))?/;
const TEMPLATE = /\{\{(?:-[ \t])?\/\*[ \t]*accostage-ignore(-file)?[ \t]/;
/** Comments of a text that silence rules: Accostage's own in any file, those of other linters in Dockerfiles. */
function ignoreComments(source, dockerfile) {
	if (!ANY.test(source.text)) return [];
	const lines = source.text.split("\n");
	const covered = coveredLines(source, lines, dockerfile);
	const isText = dockerfile ? () => false : inScalar(source);
	const directives = new Set(dockerfile?.directives.map(({ span }) => source.position(span.start).line));
	const found = [];
	let start = 0;
	for (const [index, line] of lines.entries()) {
		const number = index + 1;
		const pragma = ofTemplate(line) ?? own(line) ?? (dockerfile && peerPragma(line, directives.has(number)));
		if (pragma && (pragma.template || !isText(start + pragma.column))) {
			const { tool, names, reason, covers, column } = pragma;
			found.push({
				tool,
				names,
				reason,
				location: source.location({
					start: start + column,
					end: start + line.trimEnd().length
				}),
				range: rangeOf(covers, number, covered)
			});
		}
		start += line.length + 1;
	}
	return found;
}
function rangeOf(covers, line, covered) {
	switch (covers) {
		case "file": return;
		case "stage": return covered.stage(line + 1);
		case "this line": return covered.from(line);
		case "next line": return covered.from(line + 1);
	}
}
/** `# accostage-ignore CODE, name: reason`, alone above what it covers or behind it; `-file` for the whole file. */
function own(line) {
	const match = OWN.exec(line);
	if (!match) return void 0;
	const [, blank = "", file, list, reason] = match;
	const alone = line.slice(0, match.index).trim() === "";
	return {
		tool: "accostage",
		names: names(list),
		reason: reason?.trim() || void 0,
		covers: file ? "file" : alone ? "next line" : "this line",
		column: match.index + blank.length
	};
}
/** The same as a comment of a Helm template: between `{{/*` and the end mark. */
function ofTemplate(line) {
	const match = TEMPLATE.exec(line);
	const start = match ? match.index + match[0].length : 0;
	const end = line.indexOf("*/", start);
	if (!match || end < 0) return void 0;
	const text = line.slice(start, end);
	const alone = templateLine(line) === "comment";
	return {
		template: true,
		tool: "accostage",
		...namesAndReason(text),
		covers: match[1] ? "file" : alone ? "next line" : "this line",
		column: match.index
	};
}

// src/check/suppress/derogations.ts
var import_ignore = /* @__PURE__ */ __toESM(require_ignore(), 1);
const OBJECT = /^[A-Z][A-Za-z]*\/[^/*\s]+$/;
/**
* The test that the place of a derogation makes: a path, a glob in the syntax of `.gitignore`, or `Kind/name`. Without
* place it holds everywhere.
*/
function derogationTest({ where }) {
	if (where === void 0) return () => true;
	const isObject = OBJECT.test(where);
	const paths = (0, import_ignore.default)().add(where);
	return (subject, path) => isObject && where === `${subject.kind}/${subject.name}` || paths.ignores(path());
}
/** Whether a derogation still holds on a day; both as `YYYY-MM-DD`. */
const holds = ({ until }, today) => today <= until;

// src/check/suppress/silences.ts
/** Every comment, annotation and derogation that may be honoured; what is wrong with the others goes to `problems`. */
const findSilences = (from, problems) => [
	...commentSilences(from, problems),
	...annotationSilences(from, problems),
	...derogationSilences(from, problems),
	...settingSilences(from)
];
function commentSilences(from, problems) {
	const dockerfiles = new Map(from.dockerfiles.map((dockerfile) => [dockerfile.source.path, dockerfile]));
	return [...from.sources.values()].flatMap((source) => ignoreComments(source, dockerfiles.get(source.path)).filter(({ tool }) => tool !== "hadolint" || !from.hadolint?.commentsDisabled).filter((comment) => isValid(comment, comment.location, from.rules, problems)).map((comment) => ({
		...silence(comment, "comment", comment.location),
		covers: {
			what: "lines",
			path: source.path,
			range: comment.range
		}
	})));
}
function annotationSilences(from, problems) {
	return from.objects.flatMap((object) => ignoreAnnotations(object).flatMap((annotation) => {
		const location = object.document.locate({ key: [...object.route, ...annotation.route] });
		if (!isValid(annotation, location, from.rules, problems)) return [];
		return [{
			...silence(annotation, "annotation", location),
			covers: {
				what: "object",
				object
			}
		}];
	}));
}
function derogationSilences({ manifest, rules, today }, problems) {
	if (!manifest) return [];
	return (manifest.manifest.derogations ?? []).flatMap((derogation, index) => {
		const location = manifest.document.locate([
			"derogations",
			index,
			"rule"
		]);
		if (!findRule(rules, derogation.rule)) problems.push({
			kind: "unknown-rule",
			location,
			facts: { name: derogation.rule },
			sample: false
		});
		const { rule, reason, approvedBy, until } = derogation;
		if (!holds(derogation, today)) {
			const end = manifest.document.locate([
				"derogations",
				index,
				"until"
			]);
			problems.push({
				kind: "derogation-expired",
				location: end,
				facts: {
					rule,
					until
				},
				sample: false
			});
			return [];
		}
		const covers = derogationTest(derogation);
		return [{
			names: [rule],
			suppression: {
				by: "derogation",
				reason: `${reason} (${approvedBy})`,
				until
			},
			unused: {
				kind: "derogation-unused",
				location,
				sample: false
			},
			means: (other) => isCalled(other, rule),
			covers: {
				what: "hits",
				test: (hit) => covers(hit.about.subject, () => pathOf(hit))
			}
		}];
	});
}
/** What `.hadolint.yaml` ignores, in every Dockerfile. */
const settingSilences = ({ hadolint }) => (hadolint?.ignored ?? []).map(({ check }) => {
	const written = {
		tool: "hadolint",
		names: [check]
	};
	return {
		names: written.names,
		means: (rule, check) => isMeant(written, rule, check),
		suppression: {
			by: "comment",
			reason: hadolint?.document.source.path ?? "hadolint"
		},
		covers: {
			what: "hits",
			test: () => true
		}
	};
});
const silence = (written, by, location) => ({
	names: written.names,
	means: (rule, check) => isMeant(written, rule, check),
	suppression: {
		by,
		reason: written.reason ?? written.tool
	},
	unused: written.tool === "accostage" ? {
		kind: "suppression-unused",
		location,
		sample: false
	} : void 0
});
/** Whether one of the names written means a rule: its own code or name, or a peer's name that it claims. */
const isMeant = (written, rule, check) => written.names.some((name) => written.tool === "accostage" ? isCalled(rule, name) : (rule.equivalents ?? []).some((equivalent) => {
	const slash = equivalent.indexOf("/");
	return equivalent.slice(0, slash) === written.tool && sameName(written.tool, name, check ?? equivalent.slice(slash + 1));
}));
/** Notes a missing reason and unknown names of Accostage's own suppressions; true when it may be honoured. */
function isValid(written, location, rules, problems) {
	if (written.tool !== "accostage") return true;
	for (const name of written.names) if (!findRule(rules, name)) problems.push({
		kind: "unknown-rule",
		location,
		facts: { name },
		sample: false
	});
	if (written.reason !== void 0 && written.names.length > 0) return true;
	const facts = { names: written.names.join(", ") };
	problems.push({
		kind: "suppression-without-reason",
		location,
		facts,
		sample: false
	});
	return false;
}

// src/check/judge.ts
/** A hit with what it counts for; `severity` is that over all the environments that it concerns. */
function judge(hit, severity, suppressed, { environments: declared }) {
	const { rule, match, environments } = hit;
	return {
		hit,
		severity,
		environments: environments?.map(({ name }) => name) ?? environmentsOf(match.severity ?? rule.severity, declared),
		suppressed
	};
}
/**
* Severity of a hit over some of the environments that it concerns: that of the match, else of the rule, unless the profile
* or the manifest changes it.
*/
function severityIn(hit, environments, { overrides }) {
	const { rule, match } = hit;
	if (asideOf(hit)) return "info";
	const override = overrides[rule.code];
	if (override !== void 0 && override !== "off") return override;
	return severityOver(match.severity ?? rule.severity, environments);
}

// src/check/tally.ts
/** More findings than anybody reads; GitHub takes 25,000 results of one tool. */
const MOST_LISTED = 1e4;
/** A tally that lists at most `most` findings, and one of each rule at least. */
function createTally(context, most = MOST_LISTED) {
	const counts = none();
	const countsIn = new Map(context.environments.map(({ name }) => [name, none()]));
	const hidden = /* @__PURE__ */ new Set();
	const numbers = /* @__PURE__ */ new Map();
	const kept = /* @__PURE__ */ new Map();
	let held = 0;
	/** Of each rule; it only shrinks, so that what is beyond it now is never listed. */
	let share = most;
	const shrink = () => {
		share = fairShare([...numbers.values()], most);
		held = 0;
		for (const list of kept.values()) {
			if (list.length > share) list.length = share;
			held += list.length;
		}
	};
	return {
		counts,
		countsIn,
		hidden,
		add: ({ code }, hits, suppressions) => {
			const list = kept.get(code) ?? [];
			kept.set(code, list);
			numbers.set(code, (numbers.get(code) ?? 0) + hits.length);
			for (const hit of hits) {
				const concerned = hit.environments ?? context.environments;
				const suppressed = suppressions?.get(hit);
				const severity = severityIn(hit, concerned, context);
				counts[suppressed ? "suppressed" : severity]++;
				for (const environment of concerned) {
					const there = countsIn.get(environment.name);
					if (there) there[suppressed ? "suppressed" : severityIn(hit, [environment], context)]++;
				}
				if (isSensitive(hit)) hidden.add(lineKey(locationOf(hit)));
				if (list.length >= share) continue;
				list.push(judge(hit, severity, suppressed, context));
				held++;
			}
			if (held > 2 * most) shrink();
		},
		suppress: ({ hit, severity }) => {
			counts[severity]--;
			counts.suppressed++;
			for (const environment of hit.environments ?? context.environments) {
				const there = countsIn.get(environment.name);
				if (!there) continue;
				there[severityIn(hit, [environment], context)]--;
				there.suppressed++;
			}
		},
		listed: () => {
			shrink();
			return [...kept.values()].flat();
		}
	};
}
const none = () => ({
	error: 0,
	warning: 0,
	info: 0,
	suppressed: 0
});
/** The largest number that each may have at most, so that all together have no more than `most`; at least one. */
function fairShare(counts, most) {
	let left = most;
	for (const [index, count] of [...counts].sort((a, b) => a - b).entries()) {
		const share = Math.floor(left / (counts.length - index));
		if (count > share) return Math.max(share, 1);
		left -= count;
	}
	return most;
}

// src/model/schema/schemas.ts
/** For a run without objects. */
const NO_SCHEMAS = {
	faults: () => [],
	api: () => ({ state: "unknown" }),
	scope: () => void 0
};

// src/parse/manifest/schema/describe.ts
/** What the schema says of a field, by its dotted path through sections and lists; undefined for a field that it has not. */
function describeField(path, language) {
	let node = asRecord(MANIFEST_SCHEMA);
	for (const name of path.split(".")) {
		const inner = "items" in node ? asRecord(node.items) : node;
		node = asRecord(asRecord(inner.properties)[name]);
	}
	return asText(language === "fr" ? node["x-description-fr"] : node.description);
}

// src/run.ts
/**
* Checks a project: discover, parse, check, assess. What is wrong with the project becomes findings; a UserError is
* thrown only for what the caller got wrong (root, profile, names of rules or environments), for a project with nothing
* to check, and when `signal` is aborted.
*/
const check = (options) => checkAhead(options, void 0);
/** As `check`, of a root for which something was done ahead; closes what was started. */
async function checkAhead(options, ahead) {
	try {
		return await checkTree(options, ahead);
	} finally {
		await ahead?.engine?.close();
	}
}
async function checkTree(options, ahead) {
	const given = readProfile(options.profile);
	const profileSeverities = severitiesOf(given);
	const notes = {
		problems: [],
		unread: []
	};
	const everything = ahead?.tree ?? openTree(options);
	const reader = createReader(everything, notes);
	const declaration = await readDeclaration(options.manifest, everything, reader);
	const manifest = manifestSubject(declaration);
	const declared = manifest?.manifest;
	const language = options.language ?? declared?.settings?.language ?? options.fallbackLanguage ?? "en";
	noteManifestProblems(declaration, language, notes);
	const tree = leavingOut(everything, declared?.settings?.ignore ?? []);
	const inventory = takeInventory(tree.paths, given);
	assertSomething(inventory, options);
	stopIfCancelled(options.signal);
	const facts = await askConsole(options, manifest, notes.unread);
	stopIfCancelled(options.signal);
	const ofConsole = withConsole(given, facts);
	const baseImages = [...ofConsole.baseImages, ...declared?.settings?.baseImages ?? []];
	const profile = {
		...ofConsole,
		baseImages
	};
	const own = resolveOverrides(declared?.settings?.rules ?? {}, RULES);
	if (manifest) for (const name of own.unknown) noteUnknownRule(name, manifest, notes);
	const hadolint = gatherHadolint(everything, reader, language, notes);
	const overrides = {
		...hadolintSeverities(hadolint, RULES),
		...profileSeverities,
		...own.overrides
	};
	const active = selectRules(options.rules, overrides);
	const environments = chooseEnvironments(declared, profile, options.environments);
	const { gathered: read, rendered } = await gatherAndRender({
		tree,
		inventory,
		profile,
		manifest,
		environments,
		reader,
		notes
	}, options, ahead?.engine);
	stopIfCancelled(options.signal);
	const gathered = {
		...read,
		dockerfiles: await askShellCheck(read.dockerfiles, active, notes, options)
	};
	stopIfCancelled(options.signal);
	const subjects = assemble(tree, gathered, rendered, {
		manifest,
		hadolint,
		facts
	}, notes);
	const [repository] = subjects.repository;
	const context = {
		profile,
		manifest: declared,
		environments,
		repository,
		around: surveyor(subjects.object, rendered.releases, notes, profile),
		schemas: await openSchemas(subjects.object, profile, notes)
	};
	const now = options.now ?? /* @__PURE__ */ new Date();
	const today = now.toISOString().slice(0, 10);
	const problems = [];
	const silencer = createSilencer(findSilences({
		sources: reader.sources,
		dockerfiles: subjects.dockerfile,
		objects: subjects.object,
		manifest,
		hadolint,
		rules: RULES,
		today
	}, problems));
	const tally = createTally({
		environments,
		overrides
	});
	dispatch(active, subjects, context, notes.unread, (rule, hits) => tally.add(rule, hits, silencer.silence(rule, hits)));
	stopIfCancelled(options.signal);
	problems.push(...silencer.unused(active, RULES));
	const onProblems = active.filter(({ subject }) => subject === "problem");
	dispatch(onProblems, {
		...subjects,
		problem: problems
	}, context, notes.unread, (rule, hits) => tally.add(rule, hits));
	const { counts, hidden } = tally;
	const shown = tally.listed();
	const unlisted = counts.error + counts.warning + counts.info + counts.suppressed - shown.length;
	const failOn = options.failOn ?? declared?.settings?.failOn ?? "error";
	const status = declaration.status === "not-yaml" ? "invalid" : declaration.status;
	const putOff = baselineSuppressions(options.baseline ?? [], language, today);
	const found = findings(shown, {
		language,
		sources: reader.sources,
		hidden,
		putOff,
		onPutOff: tally.suppress
	});
	const releases = rendered.releases.map(summarise$1);
	const onboarding = assessOnboarding(REQUIREMENTS, GATE_DEFINITIONS, {
		language,
		facts: projectFacts(repository, profile.pipeline.mirrorSigns, today),
		rules: RULES,
		active,
		failed: new Set(notes.unread.flatMap(({ rule }) => rule ?? [])),
		changedByProject: new Set(Object.keys(own.overrides)),
		findings: found,
		releases,
		unread: unreadOf(notes.unread, inventory),
		locate: (route) => manifest?.document.locate(route),
		describeField: (path) => describeField(path, language)
	});
	return {
		version: 1,
		tool: {
			name: "accostage",
			version
		},
		generatedAt: now.toISOString(),
		language,
		profile: profile.name,
		project: declared?.project.name,
		...options.source === void 0 ? {} : { source: options.source },
		environments,
		verdict: verdict(counts, notes.unread.length),
		failOn,
		passed: passes(counts, failOn),
		counts,
		environmentVerdicts: environments.map(({ name, class: kind }) => {
			const there = tally.countsIn.get(name) ?? counts;
			return {
				name,
				class: kind,
				verdict: verdict(there, notes.unread.length),
				counts: there
			};
		}),
		...onboarding,
		derogations: reportedDerogations(manifest, problems, today),
		inputs: {
			dockerfiles: subjects.dockerfile.length,
			objects: subjects.object.length,
			pipelines: subjects.pipeline.length,
			charts: inventory.charts.length,
			kustomizations: inventory.kustomizations.length,
			valuesFiles: inventory.valuesFiles.length,
			manifest: status
		},
		releases,
		changedRules: overrides,
		assumptions: assumptions({
			status,
			declared,
			unlisted,
			unknownCommitments: unknownCommitments(declared)
		}, language),
		findings: found,
		unverified: notes.unread.map(({ message, rule: _, ...unread }) => ({
			...unread,
			message: quotable(message[language])
		}))
	};
}
/** A message may quote what the author wrote: an address with its password, a text without end. */
const MAX_MESSAGE = 1e3;
const quotable = (message) => cut(redactTokens(cut(message, 4 * MAX_MESSAGE)), MAX_MESSAGE);
/** What ShellCheck says of the Dockerfiles, when the caller wants it and a rule passes it on. */
async function askShellCheck(dockerfiles, active, { unread }, { shellcheck = "off", signal }) {
	if (shellcheck === "off" || !active.some(({ external }) => external)) return dockerfiles;
	const { withShellFindings } = await import("./check.js");
	return withShellFindings(dockerfiles, {
		mode: shellcheck,
		unread,
		signal
	});
}
/** What the API server says of objects; a project without any loads nothing of it. */
async function openSchemas(objects, profile, notes) {
	if (objects.length === 0) return NO_SCHEMAS;
	const { createSchemas } = await import("./create.js");
	const schemas = createSchemas(objects, profile);
	noteUnknownKinds(objects, schemas, profile, notes);
	return schemas;
}
/** Reasons for which something that is deployed may be missing among the objects. */
const NOT_DEPLOYED = /* @__PURE__ */ new Set([
	"chart-not-rendered",
	"kustomization-not-rendered",
	"template-not-rendered",
	"application-not-followed",
	"deployment-folder"
]);
const unreadOf = (unread, { dockerfiles }) => ({
	deployment: unread.find(({ reason }) => NOT_DEPLOYED.has(reason))?.path,
	dockerfile: unread.find(({ path }) => dockerfiles.includes(path))?.path
});
const unknownCommitments = (declared) => (declared?.commitments ?? []).flatMap(({ requirement }) => REQUIREMENTS.some(({ id }) => id === requirement) ? [] : [requirement]);
function severitiesOf(profile) {
	const { overrides, unknown } = resolveOverrides(profile.severities, RULES);
	if (unknown.length === 0) return overrides;
	throw new UserError("bad-profile", `profile: no rule is called "${unknown.join("\", \"")}"`);
}
function openTree({ root, files }) {
	if (root === void 0 === (files === void 0)) throw new UserError("bad-usage", "check() takes either a root or files");
	return files === void 0 ? openDirectory(root ?? ".") : memoryTree(files);
}
function assertSomething(inventory, { root }) {
	const { dockerfiles, pipelines, charts, kustomizations, valuesFiles, manifests, workflows, manifest } = inventory;
	if (manifest !== void 0 || [
		dockerfiles,
		pipelines,
		charts,
		kustomizations,
		valuesFiles,
		manifests,
		workflows
	].some(({ length }) => length > 0)) return;
	throw new UserError("nothing-to-check", `nothing to check${root === void 0 ? "" : ` in "${root}"`}: no Dockerfile, manifest, chart, Kustomize folder, .gitlab-ci-dso.yml nor accostage.yaml; give the root of the repository`);
}
function stopIfCancelled(signal) {
	if (signal?.aborted) throw new UserError("cancelled", "the check was cancelled", { cause: signal.reason });
}

export { checkAhead as n, ageOf as r, check as t };