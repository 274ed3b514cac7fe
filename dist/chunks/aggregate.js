import { n as GATE_DEFINITIONS, r as version, t as REQUIREMENTS } from "./requirements.js";
import { t as mattermostCode } from "./mattermost.js";
import { B as asText, D as LANGUAGES, O as writtenNumber, R as asNumber, U as UserError, h as readArguments, n as chosenLanguage, t as EXIT, u as writeReportFile, z as asRecord } from "./start.js";
import { r as escapeTerminal, t as WORDS$2 } from "./words.js";
import { o as DAY } from "./severity.js";
import { i as isBinding, t as GATES } from "./reported.js";
import { a as readReports, i as digestOf, n as createLoader, o as LIMITS, r as createUnderstanding, s as clean, t as chosen } from "./load.js";
import { a as linked, c as contentPolicy, l as csvRecord, n as embedded, o as prose, r as html, s as webAddress$1, t as _taggedTemplateLiteral } from "./taggedTemplateLiteral.js";
import { r as sourceAddress } from "./link.js";
import { n as inBatches, r as mayBeReport, t as REPORT_LIMIT } from "./delivery.js";
import { t as rules$2 } from "./rules2.js";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

// src/aggregate/site/format.ts
const DAYS = {
	en: new Intl.DateTimeFormat("en-GB", {
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC"
	}),
	fr: new Intl.DateTimeFormat("fr-FR", {
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC"
	})
};
const SHORT = {
	en: new Intl.DateTimeFormat("en-GB", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	}),
	fr: new Intl.DateTimeFormat("fr-FR", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	})
};
/** A day as a language writes it. */
const writtenDay = (language, day) => DAYS[language].format(day);
/** The same without its year, under a chart. */
const shortDay = (language, day) => SHORT[language].format(day);
/** A share in whole percents; none of nothing. */
const writtenShare = (language, part, whole) => {
	const percents = whole === 0 ? 0 : Math.round(100 * part / whole);
	return `${writtenNumber(language, percents)}${language === "fr" ? "\xA0%" : "%"}`;
};

// src/aggregate/site/words.ts
const ANSWERS = {
	en: {
		open: "open",
		closed: "closed",
		unknown: "unknown"
	},
	fr: {
		open: "franchi",
		closed: "non franchi",
		unknown: "inconnu"
	}
};
const TEXTS = {
	en: {
		title: "Projects on Cloud π Native",
		intro: (projects, reports, day) => `${projects} projects, ${reports} reports, as of ${day}.`,
		otherLanguage: "Français",
		skip: "Skip to the projects",
		overview: "Overview",
		summary: "In short",
		verdict: "Verdict",
		verdicts: "Verdicts",
		gates: "Steps",
		gatesIntro: "Of each step of the onboarding, the projects whose last report says that nothing is left.",
		trend: "Verdicts over time",
		trendIntro: "Projects by the verdict of their last report, at the end of each week.",
		week: "Week of",
		rules: "Most broken rules",
		rule: "Rule",
		whatItFinds: "What it finds",
		findings: "Findings",
		requirements: "Requirements not met",
		requirement: "Requirement",
		priority: "Priority",
		derogations: "Derogations over or ending within 30 days",
		derogation: "Derogation",
		derogationsToReview: "derogations to review",
		colon: ": ",
		noDerogation: "None.",
		gate: "Step",
		silentShort: "without a report for 30 days",
		unverifiedShort: "in part unverified",
		answered: "Answered or not applicable",
		until: "Until",
		approvedBy: "Approved by",
		reason: "Reason",
		where: "Where",
		unverified: "Not verified",
		unverifiedIntro: (projects, share) => `${projects} projects (${share}) have something that could not be verified.`,
		places: "Places",
		projects: "Projects",
		project: "Project",
		silent: "Without a report for 30 days",
		search: "Search",
		searchHint: "name or repository",
		all: "all",
		step: "Next step",
		passed: "all passed",
		unknown: "unknown",
		onlySilent: "only without a report for 30 days",
		shown: "projects shown",
		lastReport: "Last report",
		errors: "Errors",
		warnings: "Warnings",
		sort: "Sort by",
		repository: "Repository",
		branch: "Branch",
		branches: "Other branches",
		commit: "Commit",
		profile: "Profile",
		tool: "Version of accostage",
		environments: "Environments",
		environment: "Environment",
		history: "Errors and warnings over time",
		historyIntro: "The last reports of this branch.",
		report: "Report",
		changes: "What would open it",
		severity: "Severity",
		message: "Message",
		place: "Place",
		gravest: (shown, all) => `The ${shown} gravest of ${all}.`,
		nothing: "Nothing.",
		status: "Answer",
		because: "Because",
		answers: "Answers to the requirements",
		answersUnknown: "The last report says nothing of requirements: they are unknown.",
		rejected: "Rejected reports",
		rejectedIntro: "Files that were not taken, and why. They change nothing of what is shown.",
		file: "File",
		table: "Figures",
		better: "better",
		worse: "worse",
		added: "new",
		since: (days) => `In the last ${days} days`,
		daysLeft: (days) => days < 0 ? `over for ${-days} d` : days === 0 ? "ends today" : `${days} d left`,
		unused: "no longer needed",
		share: "Share",
		madeBy: "Made by accostage",
		none: "No report yet.",
		more: (left) => `and ${left} more`,
		stepsUnknown: "The last report says nothing of the steps: they are unknown."
	},
	fr: {
		title: "Projets sur Cloud π Native",
		intro: (projects, reports, day) => `${projects} projets, ${reports} rapports, au ${day}.`,
		otherLanguage: "English",
		skip: "Aller aux projets",
		overview: "Vue d’ensemble",
		summary: "En bref",
		verdict: "Verdict",
		verdicts: "Verdicts",
		gates: "Étapes",
		gatesIntro: "Pour chaque étape de l’embarquement, les projets dont le dernier rapport dit qu’il ne reste rien.",
		trend: "Verdicts au fil du temps",
		trendIntro: "Projets selon le verdict de leur dernier rapport, à la fin de chaque semaine.",
		week: "Semaine du",
		rules: "Règles les plus enfreintes",
		rule: "Règle",
		whatItFinds: "Ce qu’elle trouve",
		findings: "Constats",
		requirements: "Exigences non respectées",
		requirement: "Exigence",
		priority: "Priorité",
		derogations: "Dérogations échues ou à moins de 30 jours de leur fin",
		derogation: "Dérogation",
		derogationsToReview: "dérogations à revoir",
		colon: "\xA0: ",
		noDerogation: "Aucune.",
		gate: "Étape",
		silentShort: "sans rapport depuis 30 jours",
		unverifiedShort: "en partie non vérifiés",
		answered: "Avec réponse ou sans objet",
		until: "Jusqu’au",
		approvedBy: "Approuvée par",
		reason: "Raison",
		where: "Où",
		unverified: "Non vérifié",
		unverifiedIntro: (projects, share) => `${projects} projets (${share}) ont une partie qui n’a pas pu être vérifiée.`,
		places: "Endroits",
		projects: "Projets",
		project: "Projet",
		silent: "Sans rapport depuis 30 jours",
		search: "Rechercher",
		searchHint: "nom ou dépôt",
		all: "tous",
		step: "Prochaine étape",
		passed: "toutes franchies",
		unknown: "inconnue",
		onlySilent: "seulement sans rapport depuis 30 jours",
		shown: "projets affichés",
		lastReport: "Dernier rapport",
		errors: "Erreurs",
		warnings: "Avertissements",
		sort: "Trier par",
		repository: "Dépôt",
		branch: "Branche",
		branches: "Autres branches",
		commit: "Commit",
		profile: "Profil",
		tool: "Version d’accostage",
		environments: "Environnements",
		environment: "Environnement",
		history: "Erreurs et avertissements au fil du temps",
		historyIntro: "Les derniers rapports de cette branche.",
		report: "Rapport",
		changes: "Ce qui la ferait franchir",
		severity: "Gravité",
		message: "Message",
		place: "Endroit",
		gravest: (shown, all) => `Les ${shown} plus graves sur ${all}.`,
		nothing: "Rien.",
		status: "Réponse",
		because: "Parce que",
		answers: "Réponses aux exigences",
		answersUnknown: "Le dernier rapport ne dit rien des exigences : elles sont inconnues.",
		rejected: "Rapports refusés",
		rejectedIntro: "Fichiers qui n’ont pas été pris, et pourquoi. Ils ne changent rien à ce qui est affiché.",
		file: "Fichier",
		table: "Chiffres",
		better: "mieux",
		worse: "moins bien",
		added: "nouveaux",
		since: (days) => `Ces ${days} derniers jours`,
		daysLeft: (days) => days < 0 ? `échue depuis ${-days} j` : days === 0 ? "finit aujourd’hui" : `encore ${days} j`,
		unused: "devenue inutile",
		share: "Part",
		madeBy: "Produit par accostage",
		none: "Aucun rapport pour l’instant.",
		more: (left) => `et ${left} de plus`,
		stepsUnknown: "Le dernier rapport ne dit rien des étapes : elles sont inconnues."
	}
};
/** The words of one language. */
const WORDS$1 = {
	en: {
		...TEXTS.en,
		answerNames: ANSWERS.en,
		verdictNames: WORDS$2.en.verdict,
		statuses: WORDS$2.en.status,
		priorities: WORDS$2.en.priority,
		severities: WORDS$2.en.severity,
		reasons: WORDS$2.en.reason
	},
	fr: {
		...TEXTS.fr,
		answerNames: ANSWERS.fr,
		verdictNames: WORDS$2.fr.verdict,
		statuses: WORDS$2.fr.status,
		priorities: WORDS$2.fr.priority,
		severities: WORDS$2.fr.severity,
		reasons: WORDS$2.fr.reason
	}
};

// src/aggregate/site/context.ts
const contextOf = (language, titles) => ({
	language,
	words: WORDS$1[language],
	titles,
	number: (n) => writtenNumber(language, n),
	day: (day) => writtenDay(language, day),
	shortDay: (day) => shortDay(language, day),
	share: (part, whole) => writtenShare(language, part, whole),
	ruleTitle: (code) => titles.rule(code)?.[language] ?? "",
	gateTitle: (id) => titles.gate(id)?.[language] ?? id
});

// src/aggregate/view/project.ts
function gateAnswer(gates, gate) {
	const state = gates?.[gate];
	return state === void 0 ? "unknown" : state[0] === 1 ? "open" : "closed";
}
/** The step that a project stands before: the first that is not open; `passed` behind the last; `unknown` without any. */
function nextGate(gates) {
	if (gates === null) return "unknown";
	return GATES.find((gate) => gateAnswer(gates, gate) !== "open") ?? "passed";
}

// src/aggregate/view/summary.ts
const MONTH_DAYS = 30;
const summarise = (view) => ({
	verdicts: verdicts(view.projects),
	gates: GATES.map((id) => {
		const answers = {
			open: 0,
			closed: 0,
			unknown: 0
		};
		for (const { gates } of view.projects) answers[gateAnswer(gates, id)] += 1;
		return {
			id,
			answers
		};
	}),
	rules: rules$1(view.projects),
	requirements: requirements$1(view.projects),
	derogations: derogations$2(view),
	unverified: view.projects.filter(({ unverified }) => unverified > 0).length,
	reasons: reasons(view.projects),
	silent: view.projects.filter(({ generatedAt }) => view.now.getTime() - generatedAt.getTime() > MONTH_DAYS * DAY),
	changes: changes(view)
});
function verdicts(projects) {
	const counts = {
		compatible: 0,
		undetermined: 0,
		incompatible: 0
	};
	for (const { verdict } of projects) counts[verdict] += 1;
	return counts;
}
function rules$1(projects) {
	const found = /* @__PURE__ */ new Map();
	for (const project of projects) for (const [code, [errors, warnings, infos]] of Object.entries(project.rules)) {
		if (errors + warnings + infos === 0) continue;
		const before = found.get(code) ?? {
			code,
			projects: 0,
			errors: 0,
			warnings: 0,
			findings: 0
		};
		found.set(code, {
			code,
			projects: before.projects + 1,
			errors: before.errors + errors,
			warnings: before.warnings + warnings,
			findings: before.findings + errors + warnings + infos
		});
	}
	return [...found.values()].sort((a, b) => b.projects - a.projects || b.errors - a.errors || b.findings - a.findings || (a.code < b.code ? -1 : 1));
}
function requirements$1(projects) {
	const found = /* @__PURE__ */ new Map();
	for (const { detail } of projects) for (const { id, priority, status } of detail.requirements) {
		if (status === "not-applicable") continue;
		const before = found.get(id) ?? {
			id,
			priority,
			broken: 0,
			missing: 0,
			unverified: 0,
			projects: 0
		};
		found.set(id, {
			...before,
			broken: before.broken + (status === "broken" ? 1 : 0),
			missing: before.missing + (status === "missing" ? 1 : 0),
			unverified: before.unverified + (status === "unverified" ? 1 : 0),
			projects: before.projects + 1
		});
	}
	const left = ({ broken, missing, unverified }) => broken + missing + unverified;
	const binding = ({ priority }) => isBinding(priority) ? 1 : 0;
	return [...found.values()].filter((each) => left(each) > 0).sort((a, b) => binding(b) - binding(a) || left(b) - left(a) || b.broken - a.broken || (a.id < b.id ? -1 : 1));
}
/** Whole days from the day of `now` to the end of a derogation; NaN when that is no day: a report may say `2026-13-01`. */
const daysLeft = (until, now) => Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / DAY);
const derogations$2 = ({ projects, now }) => projects.flatMap((project) => project.detail.derogations.map((derogation) => ({
	project,
	derogation,
	days: daysLeft(derogation.until, now)
}))).filter(({ days }) => days <= MONTH_DAYS).sort((a, b) => a.days - b.days);
function reasons(projects) {
	const found = /* @__PURE__ */ new Map();
	for (const { detail } of projects) for (const [reason, places] of Object.entries(detail.reasons)) {
		const before = found.get(reason) ?? {
			projects: 0,
			places: 0
		};
		found.set(reason, {
			projects: before.projects + 1,
			places: before.places + places
		});
	}
	return [...found].map(([reason, counts]) => ({
		reason,
		...counts
	})).sort((a, b) => b.projects - a.projects);
}
const RANK = {
	incompatible: 0,
	undetermined: 1,
	compatible: 2
};
/** What became of projects in the period; those without a report in it did not change. */
function changes({ projects }) {
	const known = projects.flatMap((project) => project.before ? [{
		project,
		before: project.before
	}] : []);
	const step = ({ project, before }) => RANK[project.verdict] - RANK[before.verdict];
	const gates = (from, to) => known.flatMap(({ project, before }) => GATES.filter((gate) => gateAnswer(before.gates, gate) === from && gateAnswer(project.gates, gate) === to).map((gate) => ({
		project,
		gate
	})));
	return {
		added: projects.filter(({ before }) => before === void 0),
		better: known.filter((each) => step(each) > 0).map(({ project }) => project),
		worse: known.filter((each) => step(each) < 0).map(({ project }) => project),
		opened: gates("closed", "open"),
		closed: gates("open", "closed")
	};
}

// src/aggregate/digest.ts
/** A name as code; a dash for one that shows nothing. */
const quoted = (text) => mattermostCode(text) || "`-`";
const WORDS = {
	en: {
		better: "Better",
		worse: "Worse",
		added: "New",
		opened: "Steps passed",
		closed: "Steps lost",
		more: "more"
	},
	fr: {
		better: "Mieux",
		worse: "Moins bien",
		added: "Nouveaux",
		opened: "Étapes franchies",
		closed: "Étapes perdues",
		more: "de plus"
	}
};
const LISTED = 8;
/** What changed, in a message short enough for Mattermost not to split it (16,383 characters). */
function digest(view, titles, language) {
	const context = contextOf(language, titles);
	const { words, number, day, share, ruleTitle, gateTitle } = context;
	const { verdicts, changes, derogations, rules, unverified } = summarise(view);
	const total = view.projects.length;
	const own = WORDS[language];
	const project = ({ name, verdict }) => `${quoted(name)} (${words.verdictNames[verdict]})`;
	const step = ({ project: { name }, gate }) => `${quoted(name)} (${gateTitle(gate)})`;
	const line = (name, texts) => texts.length === 0 ? [] : [`- ${name}${words.colon}${listed(context, texts)}`];
	return `${[
		`#### ${words.title}, ${day(view.now)}`,
		"",
		[
			"compatible",
			"undetermined",
			"incompatible"
		].map((key) => `${words.verdictNames[key]} **${number(verdicts[key])}** (${share(verdicts[key], total)})`).concat(`${words.unverified.toLowerCase()} **${number(unverified)}**`).join(", "),
		"",
		`**${words.since(number(view.sinceDays))}**`,
		...line(own.worse, changes.worse.map(project)),
		...line(own.better, changes.better.map(project)),
		...line(own.opened, changes.opened.map(step)),
		...line(own.closed, changes.closed.map(step)),
		...line(own.added, changes.added.map(project)),
		...line(words.derogations, derogations.map((each) => `${quoted(each.project.name)} ${quoted(each.derogation.rule)} ${words.daysLeft(each.days)}`)),
		...line(words.rules, rules.slice(0, 5).map(({ code, projects }) => `${quoted(code)} ${quoted(ruleTitle(code))} (${number(projects)})`))
	].join("\n")}\n`;
}
function listed({ language, number }, texts) {
	const left = texts.length - LISTED;
	return `${texts.slice(0, LISTED).join(", ")}${left > 0 ? `, ${number(left)} ${WORDS[language].more}` : ""}`;
}

// src/aggregate/store/keep.ts
/** Which of these digests need not be read again. What another version of the tool rejected may be good for this one. */
async function knownDigests({ query }, digests, tool) {
	const rows = await query(`select encode(d.digest, 'hex') as digest from delivery d
     join json_array_elements_text($1::json) as asked(digest) on d.digest = decode(asked.digest, 'hex')
     where d.rejection is null or d.rejection = 'duplicate' or d.tool = $2`, [JSON.stringify(digests), tool]);
	return new Set(rows.map(({ digest }) => String(digest)));
}
/** Keeps a batch in one transaction, with how far its source was read. */
async function keep(database, batch, tool, progress) {
	return await database.transaction(async (queries) => {
		const outcomes = await keepReports(queries, batch);
		await keepDeliveries(queries, batch, outcomes, tool);
		if (progress) await queries.query(`insert into progress values ($1, $2) on conflict (source) do update set position = excluded.position
         where progress.position <> excluded.position`, [progress.source, progress.position]);
		const rejected = batch.flatMap(({ origin }, index) => {
			const rejection = outcomes[index];
			return rejection === void 0 ? [] : [{
				origin,
				rejection
			}];
		});
		return {
			added: batch.length - rejected.length,
			rejected
		};
	});
}
const DUPLICATE = {
	code: "duplicate",
	detail: ""
};
const identity = (project, branch, content) => `${project} ${content} ${branch}`;
/** Gives why each one was rejected, undefined for those that are kept. */
async function keepReports(queries, batch) {
	const records = batch.flatMap(({ reading }) => "record" in reading ? [reading.record] : []);
	if (records.length === 0) return batch.map(({ reading }) => "rejected" in reading ? reading.rejected : void 0);
	const projects = await keepProjects(queries, records);
	const projectOf = (record) => projects.get(keyOf(record));
	const inserted = await insertReports(queries, records, projectOf);
	const added = new Map(inserted.map(({ id, project, branch, content }) => [identity(project, branch, content), asNumber(id)]));
	await keepLatest(queries, batch, projectOf, added);
	const left = new Set(added.keys());
	return batch.map(({ reading }) => {
		if ("rejected" in reading) return reading.rejected;
		return left.delete(identity(projectOf(reading.record), reading.record.branch, reading.record.content)) ? void 0 : DUPLICATE;
	});
}
const keyOf = ({ repository, name }) => `${repository}\n${name}`;
async function keepProjects({ query }, records) {
	const rows = [...new Map(records.map((record) => [keyOf(record), record]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, { repository, name, defaultBranch }]) => ({
		repository,
		name,
		default_branch: defaultBranch
	}));
	const parameters = [JSON.stringify(rows)];
	await query(`insert into project (repository, name, default_branch)
     select repository, name, default_branch
     from json_to_recordset($1::json) as given(repository text, name text, default_branch text)
     on conflict (repository, name) do update set default_branch = excluded.default_branch
     where excluded.default_branch is distinct from project.default_branch and excluded.default_branch is not null`, parameters);
	const found = await query(`select id, repository, name from project
     join json_to_recordset($1::json) as given(repository text, name text) using (repository, name)`, parameters);
	return new Map(found.map(({ id, repository, name }) => [keyOf({
		repository,
		name
	}), asNumber(id) ?? 0]));
}
const insertReports = ({ query }, records, projectOf) => query(`insert into report (project, branch, commit_id, generated_at, content, tool, verdict, passed, errors, warnings,
       infos, suppressed, unverified, rules, gates, requirements)
     select project, branch, commit, "generatedAt", decode(content, 'hex'), tool, verdict, passed, errors, warnings,
       infos, suppressed, unverified, rules, gates, requirements
     from json_to_recordset($1::json) as given(project integer, branch text, commit text, "generatedAt" timestamptz,
       content text, tool text, verdict text, passed boolean, errors integer, warnings integer, infos integer,
       suppressed integer, unverified integer, rules jsonb, gates jsonb, requirements jsonb)
     on conflict (project, branch, content) do nothing
     returning id, project, branch, encode(content, 'hex') as content`, [JSON.stringify(records.map((whole) => ({
	...whole,
	gates: whole.gates ?? void 0,
	requirements: whole.requirements ?? void 0,
	project: projectOf(whole)
})))]);
async function keepLatest({ query }, batch, projectOf, added) {
	const newest = /* @__PURE__ */ new Map();
	for (const { reading } of batch) {
		if (!("record" in reading) || reading.detail === void 0) continue;
		const project = projectOf(reading.record);
		const { branch, content, generatedAt: generated_at } = reading.record;
		const report = added.get(identity(project, branch, content));
		if (report === void 0) continue;
		newest.set(`${project} ${branch}`, {
			project,
			branch,
			report,
			generated_at,
			detail: reading.detail
		});
	}
	if (newest.size === 0) return;
	const rows = [...newest].sort(([a], [b]) => a < b ? -1 : 1).map(([, row]) => row);
	await query(`insert into latest select project, branch, report, generated_at, detail::json
     from json_to_recordset($1::json)
       as given(project integer, branch text, report integer, generated_at timestamptz, detail text)
     on conflict (project, branch) do update
       set report = excluded.report, generated_at = excluded.generated_at, detail = excluded.detail
       where latest.generated_at <= excluded.generated_at`, [JSON.stringify(rows)]);
}
async function keepDeliveries({ query }, batch, outcomes, tool) {
	const rows = new Map(batch.map(({ digest, origin }, index) => {
		const rejection = outcomes[index];
		return [digest, {
			digest,
			origin: clean(origin, LIMITS.origin),
			rejection: rejection?.code,
			detail: rejection?.detail
		}];
	}).reverse());
	await query(`insert into delivery (digest, origin, tool, rejection, detail)
     select decode(digest, 'hex'), origin, $2, rejection, detail
     from json_to_recordset($1::json) as given(digest text, origin text, rejection text, detail text)
     on conflict (digest) do update
       set origin = excluded.origin, tool = excluded.tool, rejection = excluded.rejection, detail = excluded.detail
       where delivery.rejection is not null and delivery.tool <> excluded.tool`, [JSON.stringify([...rows.values()].sort((a, b) => a.digest < b.digest ? -1 : 1)), tool]);
}

// src/aggregate/ingest.ts
/** So many batches are read while one is kept. */
const AHEAD = 3;
/**
* Reads a source to its end, batch by batch, in its order; what a batch brought is kept or not, never half of it. The next
* batches are read meanwhile.
*/
async function ingest(database, source, options) {
	const { reader, now, say, signal } = options;
	let counts = {
		added: 0,
		known: 0,
		rejected: 0
	};
	const position = async (name) => {
		const [row] = await database.query("select position from progress where source = $1", [name]);
		return row === void 0 ? void 0 : String(row.position);
	};
	const begun = [];
	const keepFirst = async () => {
		const first = begun.shift();
		if (!first) return;
		const more = await keepBatch(database, first.batch, first.reading, options);
		counts = {
			added: counts.added + more.added,
			known: counts.known + more.known,
			rejected: counts.rejected + more.rejected
		};
		options.progress(counts);
		if (signal?.aborted) throw new UserError("cancelled", "stopped; what was kept so far stays", { cause: signal.reason });
	};
	try {
		for await (const batch of source({
			position,
			say,
			signal
		})) {
			begun.push({
				batch,
				reading: reader.start(batch.deliveries, now.getTime())
			});
			while (begun.length > (batch.progress ? 0 : AHEAD)) await keepFirst();
		}
	} catch (error) {
		if (error instanceof UserError && error.code !== "cancelled") while (begun.length > 0) await keepFirst();
		throw error;
	}
	while (begun.length > 0) await keepFirst();
	return counts;
}
async function keepBatch(database, { deliveries, progress }, reading, { tool, rejected }) {
	const digests = await reading.digests;
	const known = await knownDigests(database, digests, tool);
	const wanted = digests.flatMap((digest, index) => known.has(digest) ? [] : [index]);
	const readings = await reading.read(wanted);
	if (wanted.length === 0 && !progress) return {
		added: 0,
		known: digests.length,
		rejected: 0
	};
	const batch = wanted.flatMap((index, which) => {
		const [digest, delivery, each] = [
			digests[index],
			deliveries[index],
			readings[which]
		];
		return digest === void 0 || delivery === void 0 || each === void 0 ? [] : [{
			digest,
			origin: delivery.origin,
			reading: each
		}];
	});
	const outcome = await keep(database, batch, tool, progress);
	for (const { origin, rejection } of outcome.rejected) rejected(origin, rejection);
	return {
		added: outcome.added,
		known: digests.length - wanted.length,
		rejected: outcome.rejected.length
	};
}

// src/aggregate/reading/pool.ts
/** Reads in worker threads, one batch in one of them; a batch waits for no other. A worker that dies fails its batches: a bug. */
function createPool(file, size) {
	const workers = Array.from({ length: size }, () => openWorker(file));
	let next = 0;
	return {
		start(deliveries, now) {
			const batch = next;
			next += 1;
			const worker = workers[batch % workers.length];
			if (!worker) throw new Error("a pool has at least one worker");
			const digests = worker.ask({
				type: "start",
				batch,
				deliveries,
				now
			}).then((answer) => {
				if (answer.type !== "digests") throw new Error("a worker answered something else");
				return answer.digests;
			});
			digests.catch(() => {});
			return {
				digests,
				async read(wanted) {
					const answer = await worker.ask({
						type: "read",
						batch,
						wanted
					});
					if (answer.type !== "readings") throw new Error("a worker answered something else");
					return answer.readings;
				}
			};
		},
		async close() {
			await Promise.all(workers.map(({ stop }) => stop()));
		}
	};
}
function openWorker(file) {
	const worker = new Worker(file, {
		name: "accostage-reader",
		env: {},
		argv: [],
		execArgv: []
	});
	const waiting = /* @__PURE__ */ new Map();
	let dead;
	const fail = (error) => {
		dead = error;
		for (const { failed } of waiting.values()) failed(error);
		waiting.clear();
	};
	worker.on("error", fail);
	worker.on("exit", () => fail(/* @__PURE__ */ new Error("a worker that reads reports has ended")));
	worker.on("message", (message) => {
		const key = `${message.type} ${message.batch}`;
		waiting.get(key)?.done(message);
		waiting.delete(key);
	});
	return {
		ask: (message) => new Promise((done, failed) => {
			if (dead) return failed(dead);
			waiting.set(`${message.type === "start" ? "digests" : "readings"} ${message.batch}`, {
				done,
				failed
			});
			worker.postMessage(message);
		}),
		stop: () => worker.terminate()
	};
}

// src/aggregate/reading/reader.ts
/** Reads in this thread. */
function createReader() {
	const load = createLoader();
	const understanding = createUnderstanding();
	return {
		start(deliveries, now) {
			const { loaded, release } = load(deliveries);
			return {
				digests: Promise.resolve(loaded.map(digestOf)),
				async read(wanted) {
					const readings = readReports(chosen(loaded, wanted), understanding, now);
					release();
					return readings;
				}
			};
		},
		close: async () => {}
	};
}

// src/aggregate/reading/rejection.ts
const REJECTIONS = {
	"too-large": {
		en: "too large",
		fr: "trop grand"
	},
	unreadable: {
		en: "could not be read",
		fr: "illisible"
	},
	"not-json": {
		en: "not JSON",
		fr: "pas du JSON"
	},
	"not-a-report": {
		en: "not a report, version 1",
		fr: "pas un rapport, version 1"
	},
	"absurd-date": {
		en: "impossible date",
		fr: "date impossible"
	},
	"absurd-name": {
		en: "name of a project, repository or branch that cannot be",
		fr: "nom de projet, de dépôt ou de branche impossible"
	},
	"no-name": {
		en: "names neither a project nor a repository",
		fr: "ne nomme ni projet ni dépôt"
	},
	duplicate: {
		en: "the same report as another",
		fr: "le même rapport qu’un autre"
	}
};

// src/aggregate/site/script.ts
/**
* Search, filters and order of the table of projects, which is complete without them. Reads attributes of the page and shows
* or hides rows; writes no HTML. What is chosen stands in the address, so that it can be sent to somebody.
*/
const SCRIPT = `
(() => {
  const table = document.getElementById('projects-table')
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const field = (id) => document.getElementById(id)
  const fields = { q: field('q'), verdict: field('verdict'), step: field('step'), silent: field('silent') }
  const shown = field('shown')
  const fold = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
  const texts = rows.map((row) => fold(row.dataset.text))
  const valueOf = (input) => (input.type === 'checkbox' ? (input.checked ? '1' : '') : input.value)
  const chosen = () => Object.entries(fields).map(([name, input]) => [name, valueOf(input)]).filter(([, value]) => value !== '')
  const apply = () => {
    const words = fold(fields.q.value).split(/\\s+/).filter(Boolean)
    let count = 0
    rows.forEach((row, index) => {
      const { verdict, step, silent } = row.dataset
      const fits =
        (fields.verdict.value === '' || fields.verdict.value === verdict) &&
        (fields.step.value === '' || fields.step.value === step) &&
        (!fields.silent.checked || silent === '1') &&
        words.every((word) => texts[index].includes(word))
      row.hidden = !fits
      if (fits) count += 1
    })
    shown.textContent = count.toLocaleString(document.documentElement.lang)
    const query = new URLSearchParams(chosen()).toString()
    try {
      history.replaceState(null, '', query === '' ? location.pathname + location.search : '#' + query)
    } catch {}
  }
  const given = new URLSearchParams(location.hash.slice(1))
  for (const [name, input] of Object.entries(fields)) {
    const value = given.get(name)
    if (value !== null) {
      if (input.type === 'checkbox') input.checked = value === '1'
      else input.value = value
    }
    input.addEventListener('input', apply)
  }
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, column) => {
    const button = head.querySelector('button')
    if (!button) return
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
      const sorted = rows.map((row) => [key(row), row]).sort(([a], [b]) => (down ? -1 : 1) * collator.compare(a, b))
      body.append(...sorted.map(([, row]) => row))
    })
  })
  document.documentElement.classList.add('on')
  apply()
})()
`;

// src/aggregate/site/style.ts
/** The style of every page; light and dark follow the reader's system. Colours stay apart for colour-blind readers: each has its own lightness. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--soft:#f4f5f8;--ink:#1b1c26;--muted:#575a6b;--line:#d7d9e3;--accent:#000091;
--compatible:#1f7a6d;--undetermined:#e3b23c;--incompatible:#a3123f;--open:#1f7a6d;--closed:#8f93ab;--unknown:#e6e7ee;
--error:#a3123f;--warning:#d99a1c;--missing:#d99a1c;--broken:#a3123f;--unverified:#8f93ab}
@media (prefers-color-scheme:dark){:root{--paper:#14151c;--soft:#1e2029;--ink:#eceef6;--muted:#a6aabd;--line:#363949;--accent:#a9b4ff;
--compatible:#3fb5a2;--undetermined:#f0c75e;--incompatible:#ff6f91;--open:#3fb5a2;--closed:#6d7189;--unknown:#343747;
--error:#ff6f91;--warning:#f0b94d;--missing:#f0b94d;--broken:#ff6f91;--unverified:#8086a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-top:1.25rem}
header nav{margin-left:auto;display:flex;gap:1.25rem}
h1{font-size:1.7rem;line-height:1.2;margin:.25rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0 .75rem}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.muted,small{color:var(--muted)}
small{font-size:.85rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
th,td{overflow-wrap:break-word}
tbody th{min-width:11rem}
th{color:var(--muted);font-weight:600}
tbody th{color:var(--ink);font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.d,td.c{white-space:nowrap}
th.n{white-space:normal}
td>code:only-child{white-space:nowrap}td>a>code,td.p{min-width:10rem}
code{font:.88em ui-monospace,SFMono-Regular,"Liberation Mono",monospace;overflow-wrap:anywhere}
.v,.s{white-space:nowrap}
.v::before,.s::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.45em;border-radius:50%;background:var(--unknown)}
.v.compatible::before,.s.met::before,.s.declared::before,.s.open::before{background:var(--compatible)}
.v.undetermined::before,.s.warning::before,.s.missing::before{background:var(--undetermined)}
.v.incompatible::before,.s.error::before,.s.broken::before{background:var(--incompatible);border-radius:0}
.s.closed::before,.s.unverified::before{background:var(--closed)}
.s.unknown::before,.s.not-applicable::before,.s.info::before{border:1px solid var(--closed)}
svg{display:block;width:100%;height:auto;margin:.5rem 0}
section>svg{max-width:52rem}
svg text{fill:var(--muted);font:12px system-ui,"Liberation Sans",sans-serif}
svg .axis{stroke:var(--line)}
.f-compatible{fill:var(--compatible)}.f-undetermined{fill:var(--undetermined)}.f-incompatible{fill:var(--incompatible)}
.f-open{fill:var(--open)}.f-closed{fill:var(--closed)}.f-unknown{fill:var(--unknown)}
.f-error{fill:var(--error)}.f-warning{fill:var(--warning)}
.f-broken{fill:var(--broken)}.f-missing{fill:var(--missing)}.f-unverified{fill:var(--unverified)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.25rem 0;list-style:none;font-size:.9rem}
.legend svg{display:inline-block;width:.8rem;height:.8rem;margin:0 .35rem 0 0;vertical-align:-.08rem}
td svg{margin:.35rem 0 0;min-width:7rem}
details{margin:.25rem 0 1rem}
summary{cursor:pointer;color:var(--accent)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;margin:.75rem 0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
ul.plain{padding-left:1.1rem;margin:.25rem 0}
footer{padding:2.5rem 1.25rem 2rem;color:var(--muted);font-size:.85rem}
`;
/** What the overview has besides: it is one page of many. */
const OVERVIEW_STYLE = `.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.cards li{background:var(--soft);border-radius:.5rem;padding:.75rem 1rem;border-top:.25rem solid var(--line)}
.cards strong{display:block;font-size:1.7rem;line-height:1.2}
.cards .compatible{border-color:var(--compatible)}.cards .undetermined{border-color:var(--undetermined)}.cards .incompatible{border-color:var(--incompatible)}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.5rem}
.two>section{min-width:0}
#projects-table{font-size:.87rem}
.filters{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;background:var(--soft);padding:.75rem 1rem;border-radius:.5rem;margin:.75rem 0}
.filters label{display:block;font-size:.85rem;color:var(--muted)}
.filters .check{display:flex;gap:.4rem;align-items:center}
input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:.3rem;padding:.3rem .5rem}
th button{background:none;border:0;padding:0;color:inherit;font-weight:600;cursor:pointer;text-align:left;text-decoration:underline dotted;text-underline-offset:.2em}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.js{display:none}.on .js{display:flex}
@media print{.filters,.skip{display:none}}
`;

// src/aggregate/site/page.ts
var _templateObject;
const PLAIN = {
	style: STYLE,
	policy: contentPolicy(STYLE)
};
const SCRIPTED = {
	style: `${STYLE}${OVERVIEW_STYLE}`,
	policy: contentPolicy(`${STYLE}${OVERVIEW_STYLE}`, SCRIPT)
};
/** A whole page, as a text. */
function page({ language, title, other, up, script, body }) {
	const words = WORDS$1[language];
	const { style, policy } = script ? SCRIPTED : PLAIN;
	const otherLanguage = language === "fr" ? "en" : "fr";
	return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${embedded(style)}</style>
</head>
<body>
${script && html`<a class="skip" href="#projects">${words.skip}</a>`}
<header><h1>${title}</h1><nav>${up !== void 0 && html`<a href="${up}">${words.overview}</a>`}<a href="${other}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.otherLanguage}</a></nav></header>
<main>
${body}
</main>
<footer>${words.madeBy}</footer>
${script && html(_templateObject || (_templateObject = _taggedTemplateLiteral(["<script>", "<\/script>"])), embedded("\n(() => {\n  const table = document.getElementById('projects-table')\n  const body = table.tBodies[0]\n  const rows = [...body.rows]\n  const field = (id) => document.getElementById(id)\n  const fields = { q: field('q'), verdict: field('verdict'), step: field('step'), silent: field('silent') }\n  const shown = field('shown')\n  const fold = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()\n  const texts = rows.map((row) => fold(row.dataset.text))\n  const valueOf = (input) => (input.type === 'checkbox' ? (input.checked ? '1' : '') : input.value)\n  const chosen = () => Object.entries(fields).map(([name, input]) => [name, valueOf(input)]).filter(([, value]) => value !== '')\n  const apply = () => {\n    const words = fold(fields.q.value).split(/\\s+/).filter(Boolean)\n    let count = 0\n    rows.forEach((row, index) => {\n      const { verdict, step, silent } = row.dataset\n      const fits =\n        (fields.verdict.value === '' || fields.verdict.value === verdict) &&\n        (fields.step.value === '' || fields.step.value === step) &&\n        (!fields.silent.checked || silent === '1') &&\n        words.every((word) => texts[index].includes(word))\n      row.hidden = !fits\n      if (fits) count += 1\n    })\n    shown.textContent = count.toLocaleString(document.documentElement.lang)\n    const query = new URLSearchParams(chosen()).toString()\n    try {\n      history.replaceState(null, '', query === '' ? location.pathname + location.search : '#' + query)\n    } catch {}\n  }\n  const given = new URLSearchParams(location.hash.slice(1))\n  for (const [name, input] of Object.entries(fields)) {\n    const value = given.get(name)\n    if (value !== null) {\n      if (input.type === 'checkbox') input.checked = value === '1'\n      else input.value = value\n    }\n    input.addEventListener('input', apply)\n  }\n  const heads = [...table.tHead.rows[0].cells]\n  heads.forEach((head, column) => {\n    const button = head.querySelector('button')\n    if (!button) return\n    button.addEventListener('click', () => {\n      const down = head.getAttribute('aria-sort') === 'ascending'\n      for (const other of heads) other.removeAttribute('aria-sort')\n      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')\n      const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent\n      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })\n      const sorted = rows.map((row) => [key(row), row]).sort(([a], [b]) => (down ? -1 : 1) * collator.compare(a, b))\n      body.append(...sorted.map(([, row]) => row))\n    })\n  })\n  document.documentElement.classList.add('on')\n  apply()\n})()\n"))}
</body>
</html>
`.html;
}

// src/aggregate/site/parts.ts
const verdictMark = ({ words }, verdict) => html`<span class="v ${verdict}">${words.verdictNames[verdict]}</span>`;
const mark = (key, name) => html`<span class="s ${key}">${name}</span>`;
/**
* A table that scrolls by itself when it is too wide; it can be reached by the keyboard, hence its name. Cells and rows end
* where the next one begins, as HTML allows: a site has a hundred thousand of them.
*/
const table = (name, head, rows) => html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${head}<tbody>${rows}</table></div>`;
const column = (name) => html`<th scope="col">${name}`;
const numberColumn = (name) => html`<th scope="col" class="n">${name}`;
const numberCell = ({ number }, n) => html`<td class="n">${number(n)}`;
/** What a chart shows, for who would rather read it. */
const figures = ({ words }, of, content) => html`<details><summary>${words.table}<span class="muted"> · ${of}</span></summary>${content}</details>`;
/** At most so many of them, and how many are left. */
function bounded({ words, number }, items, limit, show) {
	const left = items.length - limit;
	return html`${show(items.slice(0, limit))}${left > 0 && html`<p class="muted">${words.more(number(left))}</p>`}`;
}

// src/aggregate/site/projects-table.ts
/** Every project, with what filters and sorts them when scripts run. */
function projectsTable(context, view, summary) {
	const { words, gateTitle } = context;
	const silent = new Set(summary.silent.map(({ id }) => id));
	const sortable = (name, numeric) => html`<th scope="col"${numeric && html` class="n"`}><button type="button">${name}</button></th>`;
	return html`${filters(context, view.projects.length)}
<div class="scroll" role="region" tabindex="0" aria-label="${words.projects}"><table id="projects-table"><thead><tr>
${sortable(words.project)}${sortable(words.verdict)}${GATES.map((gate) => sortable(gateTitle(gate)))}${sortable(words.errors, "n")}${sortable(words.warnings, "n")}${sortable(words.unverified, "n")}${sortable(words.lastReport)}
</tr></thead><tbody>
${view.projects.map((project) => row(context, project, silent.has(project.id)))}
</tbody></table></div>`;
}
function filters({ words, number, gateTitle }, projects) {
	const option = (value, name) => html`<option value="${value}">${name}</option>`;
	return html`<search class="filters js">
<label>${words.search}<br><input type="search" id="q" placeholder="${words.searchHint}" autocomplete="off"></label>
<label>${words.verdict}<br><select id="verdict">${option("", words.all)}${[
		"compatible",
		"undetermined",
		"incompatible"
	].map((each) => option(each, words.verdictNames[each]))}</select></label>
<label>${words.step}<br><select id="step">${option("", words.all)}${GATES.map((gate) => option(gate, gateTitle(gate)))}${option("passed", words.passed)}${option("unknown", words.unknown)}</select></label>
<label class="check"><input type="checkbox" id="silent">${words.onlySilent}</label>
<span aria-live="polite"><strong id="shown">${number(projects)}</strong> ${words.shown}</span>
</search>`;
}
function row(context, project, silent) {
	const { day, number } = context;
	const { name, repository, verdict, gates, errors, warnings, unverified, generatedAt, slug } = project;
	return html`<tr data-text="${name} ${repository}" data-verdict="${verdict}" data-step="${nextGate(gates)}"${silent && html` data-silent="1"`}>
<th scope="row"><a href="projects/${slug}.html">${name}</a>${repository !== "" && html`<br><small>${repository.replace(/^https?:\/\//, "")}</small>`}</th>
<td>${verdictMark(context, verdict)}</td>${GATES.map((gate) => gateCell(context, project, gate))}
<td class="n">${number(errors)}</td><td class="n">${number(warnings)}</td><td class="n">${number(unverified)}</td>
<td class="d" data-key="${generatedAt.toISOString()}">${day(generatedAt)}</td></tr>
`;
}
/** A step that is open needs no figure; of one that is closed they are what matters. */
function gateCell({ words }, { gates }, gate) {
	const answer = gateAnswer(gates, gate);
	const [, met = 0, total = 0] = gates?.[gate] ?? [];
	const key = answer === "unknown" ? "0" : answer === "open" ? "2" : `1 ${met}`;
	const text = answer === "closed" ? `${met}/${total}` : words.answerNames[answer];
	return html`<td class="c" data-key="${key}">${mark(answer, text)}</td>`;
}

// src/aggregate/view/titles.ts
/** The title of a requirement: our own words, else those of a report, of one in this language if there is any. */
function requirementTitle(titles, id, language, projects) {
	const own = titles.requirement(id)?.[language];
	if (own !== void 0) return own;
	let found = id;
	for (const { detail } of projects) {
		const reported = detail.requirements.find((requirement) => requirement.id === id);
		if (reported === void 0) continue;
		if (detail.language === language) return reported.title;
		found = reported.title;
	}
	return found;
}

// src/aggregate/site/chart.ts
const WIDTH = 720;
const HEIGHT = 220;
const MARGIN = {
	left: 44,
	right: 8,
	top: 8,
	bottom: 24
};
/** A round number at or above the greatest value, and so many steps to it. */
function scaleOf(greatest) {
	if (greatest <= 4) return {
		top: Math.max(1, greatest),
		steps: Math.max(1, greatest)
	};
	const power = 10 ** Math.floor(Math.log10(greatest));
	const step = [
		.25,
		.5,
		1,
		2.5,
		5
	].map((factor) => factor * power).find((each) => each * 4 >= greatest && each % 1 === 0) ?? power * 2.5;
	return {
		top: step * Math.ceil(greatest / step),
		steps: Math.ceil(greatest / step)
	};
}
const round = (value) => String(Math.round(value * 10) / 10);
/** Columns of stacked values. What it shows is also in a table: the picture is one thing for a screen reader. */
function columnChart(label, series, columns, number) {
	const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
	const { top, steps } = scaleOf(Math.max(1, ...sums));
	const inner = {
		width: WIDTH - MARGIN.left - MARGIN.right,
		height: HEIGHT - MARGIN.top - MARGIN.bottom
	};
	const slot = inner.width / Math.max(1, columns.length);
	const y = (value) => MARGIN.top + inner.height * (1 - value / top);
	const lines = Array.from({ length: steps + 1 }, (_, index) => {
		const value = top / steps * index;
		return html`<line class="axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y(value))}" y2="${round(y(value))}"/><text x="${MARGIN.left - 6}" y="${round(y(value) + 4)}" text-anchor="end">${number(value)}</text>`;
	});
	const every = Math.ceil(columns.length / 6);
	const at = columns.map((_, index) => MARGIN.left + slot * index);
	const bars = series.map(({ key, name }, which) => html`<g class="f-${key}">${columns.map(({ label: under, values }, index) => {
		const value = values[which] ?? 0;
		const below = values.slice(0, which).reduce((sum, each) => sum + each, 0);
		const [from, to] = [y(below + value), y(below)];
		return value > 0 ? html`<rect x="${round((at[index] ?? 0) + slot * .08)}" y="${round(from)}" width="${round(slot * .84)}" height="${round(to - from)}"><title>${under} · ${name} ${number(value)}</title></rect>` : html``;
	})}</g>`);
	const texts = columns.map(({ label: under }, index) => index % every === 0 ? html`<text x="${round((at[index] ?? 0) + slot / 2)}" y="${214}" text-anchor="${index === 0 ? "start" : "middle"}">${under}</text>` : html``);
	return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${lines}${bars}${texts}</svg>`;
}
/** One bar of stacked shares, as wide as what holds it. */
function barChart(label, series, values, whole) {
	let x = 0;
	const parts = values.map((value, index) => {
		const from = x;
		const width = whole === 0 ? 0 : 200 * value / whole;
		x += width;
		return width > 0 && html`<rect class="f-${series[index]?.key}" x="${round(from)}" y="0" width="${round(width)}" height="8"><title>${series[index]?.name} ${value}</title></rect>`;
	});
	return html`<svg viewBox="0 0 200 8" preserveAspectRatio="none" role="img" aria-label="${label}">${parts.filter((each) => each !== false)}</svg>`;
}
const legend = (series) => html`<ul class="legend">${series.map(({ key, name }) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="f-${key}" width="10" height="10" rx="2"/></svg>${name}</li>`)}</ul>`;

// src/aggregate/site/sections.ts
const VERDICTS = [
	"compatible",
	"undetermined",
	"incompatible"
];
const SHOWN = {
	rules: 12,
	requirements: 12,
	derogations: 20,
	silent: 20
};
function cards(context, view, { verdicts, changes, silent, unverified, derogations }) {
	const { words, number, share } = context;
	const of = view.projects.length;
	const card = (key, n, name, more) => html`<li class="${key}"><strong>${number(n)}</strong>${name}<br><small>${more}</small></li>`;
	return html`<ul class="cards">
${VERDICTS.map((verdict) => card(verdict, verdicts[verdict], words.verdictNames[verdict], share(verdicts[verdict], of)))}
${card("", unverified, words.unverifiedShort, share(unverified, of))}
${card("", derogations.length, words.derogationsToReview, "")}
${card("", silent.length, words.silentShort, share(silent.length, of))}
</ul>
<p>${words.since(number(view.sinceDays))}${words.colon}<strong>${number(changes.better.length)}</strong> ${words.better}, <strong>${number(changes.worse.length)}</strong> ${words.worse}, <strong>${number(changes.added.length)}</strong> ${words.added}.</p>`;
}
function trend(context, view) {
	const { words, number, day } = context;
	const series = VERDICTS.map((key) => ({
		key,
		name: words.verdictNames[key]
	}));
	const columns = view.trend.map((point) => ({
		label: context.shortDay(point.week),
		values: VERDICTS.map((key) => point[key])
	}));
	const rows = view.trend.map((point) => html`<tr><th scope="row">${day(point.week)}${VERDICTS.map((key) => numberCell(context, point[key]))}`).reverse();
	return html`<section><h2>${words.trend}</h2><p class="muted">${words.trendIntro}</p>${legend(series)}
${columnChart(words.trend, series, columns, number)}
${figures(context, words.trend, table(words.trend, [column(words.week), ...series.map(({ name }) => numberColumn(name))], rows))}</section>`;
}
function gates(context, { gates: all }) {
	const { words, gateTitle } = context;
	const answers = [
		"open",
		"closed",
		"unknown"
	];
	const series = answers.map((key) => ({
		key,
		name: words.answerNames[key]
	}));
	const rows = all.map(({ id, answers: counts }) => {
		const values = answers.map((answer) => counts[answer]);
		const whole = values.reduce((sum, value) => sum + value, 0);
		return html`<tr><th scope="row">${gateTitle(id)}${barChart(`${gateTitle(id)}`, series, values, whole)}${values.map((value) => numberCell(context, value))}`;
	});
	return html`<section><h2>${words.gates}</h2><p class="muted">${words.gatesIntro}</p>${legend(series)}
${table(words.gates, [column(words.gate), ...series.map(({ name }) => numberColumn(name))], rows)}</section>`;
}
function rules(context, view, { rules: all }) {
	const { words, ruleTitle } = context;
	const head = [
		column(words.rule),
		numberColumn(words.projects),
		numberColumn(words.errors),
		numberColumn(words.warnings)
	];
	const series = [{
		key: "incompatible",
		name: words.projects
	}];
	return html`<section><h2>${words.rules}</h2>${all.length === 0 ? html`<p>${words.nothing}</p>` : bounded(context, all, SHOWN.rules, (shown) => table(words.rules, head, shown.map(({ code, projects, errors, warnings }) => html`<tr><th scope="row"><code>${code}</code> ${prose(ruleTitle(code))}<td class="n">${context.number(projects)}${barChart(`${code} ${context.share(projects, view.projects.length)}`, series, [projects], view.projects.length)}${numberCell(context, errors)}${numberCell(context, warnings)}`)))}</section>`;
}
function requirements(context, view, { requirements: all }) {
	const { words, titles, language } = context;
	const keys = [
		"broken",
		"missing",
		"unverified"
	];
	const series = keys.map((key) => ({
		key,
		name: words.statuses[key]
	}));
	const head = [
		column(words.requirement),
		column(words.priority),
		...series.map(({ name }) => numberColumn(name))
	];
	return html`<section><h2>${words.requirements}</h2>${all.length === 0 ? html`<p>${words.nothing}</p>` : html`${legend(series)}${bounded(context, all, SHOWN.requirements, (shown) => table(words.requirements, head, shown.map((each) => {
		const values = keys.map((key) => each[key]);
		return html`<tr><th scope="row"><code>${each.id}</code> ${requirementTitle(titles, each.id, language, view.projects)}${barChart(each.id, series, values, each.projects)}<td class="c">${words.priorities[each.priority]}${values.map((value) => numberCell(context, value))}`;
	})))}`}</section>`;
}
function derogations$1(context, { derogations: all }) {
	const { words } = context;
	const head = [
		words.project,
		words.rule,
		words.until,
		words.approvedBy,
		words.reason
	].map(column);
	return html`<section><h2>${words.derogations}</h2>${all.length === 0 ? html`<p>${words.noDerogation}</p>` : bounded(context, all, SHOWN.derogations, (shown) => table(words.derogations, head, shown.map(({ project, derogation, days }) => html`<tr><th scope="row"><a href="projects/${project.slug}.html">${project.name}</a><td><code>${derogation.rule}</code><td class="d">${derogation.until}<br>${mark(days < 0 ? "error" : "warning", words.daysLeft(days))}<td>${derogation.approvedBy}<td>${derogation.reason}`)))}</section>`;
}
function unverified$1(context, view, summary) {
	const { words, number, share } = context;
	const rows = summary.reasons.map(({ reason, projects, places }) => html`<tr><th scope="row">${words.reasons[reason]}${numberCell(context, projects)}${numberCell(context, places)}`);
	return html`<section><h2>${words.unverified}</h2><p>${words.unverifiedIntro(number(summary.unverified), share(summary.unverified, view.projects.length))}</p>
${rows.length > 0 && table(words.unverified, [
		column(words.reason),
		numberColumn(words.projects),
		numberColumn(words.places)
	], rows)}</section>`;
}

// src/aggregate/site/overview.ts
function overviewPage(context, view, summary) {
	const { words, number, day, language } = context;
	const some = view.projects.length > 0;
	return page({
		language,
		title: words.title,
		other: language === "fr" ? "../en/index.html" : "../fr/index.html",
		script: some ? "projects" : void 0,
		body: html`<p class="muted">${words.intro(number(view.projects.length), number(view.reports), day(view.now))}</p>
${some ? html`${cards(context, view, summary)}
<div class="two">${trend(context, view)}${gates(context, summary)}</div>
<section id="projects"><h2>${words.projects}</h2>${projectsTable(context, view, summary)}</section>
<div class="two">${rules(context, view, summary)}${requirements(context, view, summary)}</div>
<div class="two">${derogations$1(context, summary)}${unverified$1(context, view, summary)}</div>` : html`<p>${words.none}</p>`}
${view.rejected.total > 0 && html`<p><a href="rejected.html">${words.rejected}${html` (`}${number(view.rejected.total)}${html`)`}</a></p>`}`
	});
}

// src/aggregate/site/project.ts
function projectPage(context, project, now) {
	const { language, words } = context;
	const sections = [
		environments,
		steps,
		history$1,
		findings,
		answers,
		derogations,
		unverified
	];
	return page({
		language,
		title: project.name,
		other: `../../${language === "fr" ? "en" : "fr"}/projects/${project.slug}.html`,
		up: "../index.html",
		body: html`<p>${verdictMark(context, project.verdict)}${html` · `}${words.lastReport}${words.colon}${context.day(project.generatedAt)}</p>
${facts(context, project)}
${sections.map((section) => section(context, project, now))}`
	});
}
function facts({ words, day }, project) {
	const { repository, branch, commit, detail, tool, branches } = project;
	const fact = (name, value) => value !== void 0 && value !== "" && html`<dt>${name}</dt><dd>${value}</dd>`;
	const others = branches.slice(0, 20).map((each) => html`<code>${each.branch}</code> (${words.verdictNames[each.verdict]}, ${day(each.generatedAt)}) `);
	return html`<dl>${fact(words.repository, repository === "" ? void 0 : linked(repository, html`${repository}`))}
${fact(words.branch, branch === "" ? void 0 : html`<code>${branch}</code>`)}
${fact(words.commit, commit === void 0 ? void 0 : html`<code>${commit.slice(0, 12)}</code>`)}
${fact(words.profile, detail.profile)}${fact(words.tool, tool)}
${fact(words.branches, others.length === 0 ? void 0 : html`${others}`)}</dl>`;
}
function environments(context, { detail }) {
	const { words } = context;
	if (detail.environments.length === 0) return html``;
	const rows = detail.environments.map(({ name, verdict, counts }) => html`<tr><th scope="row">${name}<td>${verdictMark(context, verdict)}${numberCell(context, counts.error)}${numberCell(context, counts.warning)}`);
	const head = [
		column(words.environment),
		column(words.verdict),
		numberColumn(words.errors),
		numberColumn(words.warnings)
	];
	return html`<section><h2>${words.environments}</h2>${table(words.environments, head, rows)}</section>`;
}
function steps(context, project) {
	const { words, titles, language } = context;
	if (project.gates === null) return html`<section><h2>${words.gates}</h2><p>${words.stepsUnknown}</p></section>`;
	return html`<section><h2>${words.gates}</h2>${project.detail.gates.map(({ id, title, open, met, total, changes }) => html`<h3>${titles.gate(id)?.[language] ?? title}</h3>
<p>${mark(open ? "open" : "closed", words.answerNames[open ? "open" : "closed"])}${html` · `}${met}/${total}</p>${!open && changes.length > 0 && html`<details><summary>${words.changes}<span class="muted"> · ${changes.length}</span></summary><ul class="plain">${changes.map(({ text, rule, field, path, line }) => html`<li>${prose(text)}${rule !== void 0 && html` <code>${rule}</code>`}${field !== void 0 && html` <code>${field}</code>`}${path !== void 0 && html` · ${place(project, path, line)}`}</li>`)}</ul></details>`}`)}</section>`;
}
function history$1(context, { history: points }) {
	const { words, number, day, shortDay } = context;
	const series = [{
		key: "error",
		name: words.errors
	}, {
		key: "warning",
		name: words.warnings
	}];
	const columns = points.map(({ generatedAt, errors, warnings }) => ({
		label: shortDay(generatedAt),
		values: [errors, warnings]
	}));
	const rows = points.map(({ generatedAt, verdict, errors, warnings }) => html`<tr><th scope="row">${day(generatedAt)}<td>${verdictMark(context, verdict)}${numberCell(context, errors)}${numberCell(context, warnings)}`).reverse().slice(0, 20);
	return html`<section><h2>${words.history}</h2><p class="muted">${words.historyIntro}</p>${legend(series)}${columnChart(words.history, series, columns, number)}
${figures(context, words.history, table(words.history, [
		column(words.report),
		column(words.verdict),
		numberColumn(words.errors),
		numberColumn(words.warnings)
	], rows))}</section>`;
}
function findings(context, project) {
	const { words, number, ruleTitle } = context;
	const { detail, errors, warnings, infos } = project;
	const all = errors + warnings + infos;
	const rows = detail.findings.map(({ rule, severity, message, path, line }) => html`<tr><td>${mark(severity, words.severities[severity])}<td><code title="${ruleTitle(rule)}">${rule}</code><td>${prose(message)}<td class="p">${place(project, path, line)}`);
	const head = [
		words.severity,
		words.rule,
		words.message,
		words.place
	].map(column);
	return html`<section><h2>${words.findings}</h2>${rows.length === 0 ? html`<p>${words.nothing}</p>` : html`${rows.length < all && html`<p class="muted">${words.gravest(number(rows.length), number(all))}</p>`}${table(words.findings, head, rows)}`}</section>`;
}
const LEFT = [
	"broken",
	"missing",
	"unverified"
];
const ANSWERED = [
	"declared",
	"met",
	"not-applicable"
];
function answers({ words, titles, language }, { detail }) {
	if (detail.requirements.length === 0) return html`<section><h2>${words.answers}</h2><p>${words.answersUnknown}</p></section>`;
	const head = [
		words.requirement,
		words.priority,
		words.status,
		words.because
	].map(column);
	const of = (status) => detail.requirements.filter((each) => each.status === status);
	const requirement = ({ id, title }) => html`<code>${id}</code> ${titles.requirement(id)?.[language] ?? title}`;
	const rows = LEFT.flatMap(of).map((each) => html`<tr><th scope="row">${requirement(each)}<td class="c">${words.priorities[each.priority]}<td>${mark(each.status, words.statuses[each.status])}<td>${prose(each.because ?? "")}`);
	const answered = ANSWERED.map((status) => ({
		status,
		those: of(status)
	})).filter(({ those }) => those.length > 0);
	const sum = answered.reduce((total, { those }) => total + those.length, 0);
	return html`<section><h2>${words.answers}</h2>${rows.length > 0 && table(words.answers, head, rows)}
${sum > 0 && html`<details><summary>${words.answered}<span class="muted"> · ${sum}</span></summary>${answered.map(({ status, those }) => html`<h3>${mark(status, words.statuses[status])}</h3><ul class="plain">${those.map((each) => html`<li>${requirement(each)}${status !== "met" && each.because !== void 0 && html`<br><span class="muted">${prose(each.because)}</span>`}`)}</ul>`)}</details>`}</section>`;
}
function derogations({ words }, { detail }, now) {
	if (detail.derogations.length === 0) return html``;
	const rows = detail.derogations.map(({ rule, where, reason, approvedBy, until, unused }) => {
		const days = daysLeft(until, now);
		return html`<tr><th scope="row"><code>${rule}</code>${where !== void 0 && html`<br><code>${where}</code>`}<td class="d">${until}${!Number.isNaN(days) && html`<br>${mark(days < 0 ? "error" : days <= 30 ? "warning" : "met", words.daysLeft(days))}`}${unused && html`<br>${words.unused}`}<td>${approvedBy}<td>${reason}`;
	});
	const head = [
		words.derogation,
		words.until,
		words.approvedBy,
		words.reason
	].map(column);
	return html`<section><h2>${words.derogation}</h2>${table(words.derogation, head, rows)}</section>`;
}
function unverified({ words }, project) {
	if (project.detail.unverified.length === 0) return html``;
	const rows = project.detail.unverified.map(({ reason, path, line, message }) => html`<tr><td>${words.reasons[reason]}<td class="p">${place(project, path, line)}<td>${prose(message)}`);
	const left = project.unverified - rows.length;
	return html`<section><h2>${words.unverified}</h2>${table(words.unverified, [
		words.reason,
		words.place,
		words.message
	].map(column), rows)}${left > 0 && html`<p class="muted">${words.more(String(left))}</p>`}</section>`;
}
/** A place in the repository, with a link to it where the forge has such pages. */
function place({ repository, commit }, path, line) {
	const label = html`<code>${path}${line !== void 0 && html`:${line}`}</code>`;
	const repositoryUrl = webAddress$1(repository);
	return linked(sourceAddress({
		repositoryUrl,
		commit
	}, {
		path,
		line
	}), label);
}

// src/aggregate/site/rejected.ts
function rejectedPage({ words, language, number }, { rejected }) {
	const rows = rejected.listed.map(({ origin, code, detail }) => html`<tr><th scope="row"><code>${origin}</code><td>${REJECTIONS[code][language]}<td>${detail}`);
	const left = rejected.total - rejected.listed.length;
	return page({
		language,
		title: words.rejected,
		other: language === "fr" ? "../en/rejected.html" : "../fr/rejected.html",
		up: "index.html",
		body: html`<p>${words.rejectedIntro}</p>${table(words.rejected, [
			words.file,
			words.reason,
			words.message
		].map(column), rows)}
${left > 0 && html`<p class="muted">${words.more(number(left))}</p>`}`
	});
}

// src/aggregate/site/build.ts
/** Every file of the site, one at a time: nobody holds them all. `language` is the one that the front door leads to. */
function* buildSite(view, titles, language) {
	const summary = summarise(view);
	for (const each of LANGUAGES) {
		const context = contextOf(each, titles);
		yield {
			path: `${each}/index.html`,
			text: overviewPage(context, view, summary)
		};
		yield {
			path: `${each}/rejected.html`,
			text: rejectedPage(context, view)
		};
		for (const project of view.projects) yield {
			path: `${each}/projects/${project.slug}.html`,
			text: projectPage(context, project, view.now)
		};
	}
	yield {
		path: "index.html",
		text: frontDoor(language)
	};
}
const frontDoor = (language) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${language}/index.html">
<title>Cloud π Native</title>
</head>
<body><main><h1>Cloud π Native</h1><p><a href="fr/index.html" lang="fr">Français</a> <a href="en/index.html" lang="en">English</a></p></main></body>
</html>
`;

// src/aggregate/site/write.ts
/** Says that a folder is a site of ours, and may be replaced. */
const MARK = ".accostage-site";
/**
* Writes a site beside the folder, then puts it in its place: a reader meets the old one or the new one, hardly ever none,
* and pages of projects that are gone do not stay. Refuses a folder that holds anything else. Gives the number of bytes.
*/
function writeSite(folder, files) {
	if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK))) throw new UserError("not-writable", `--site: "${folder}" holds something else than a site of accostage`);
	const [fresh, old] = [`${folder}.new`, `${folder}.old`];
	for (const leftover of [fresh, old]) if (existsSync(join(leftover, MARK))) rmSync(leftover, { recursive: true });
	try {
		mkdirSync(fresh, { recursive: true });
		writeFileSync(join(fresh, MARK), "");
		let bytes = 0;
		for (const { path, text } of files) {
			mkdirSync(dirname(join(fresh, path)), { recursive: true });
			writeFileSync(join(fresh, path), text);
			bytes += Buffer.byteLength(text);
		}
		if (existsSync(folder)) renameSync(folder, old);
		renameSync(fresh, folder);
		rmSync(old, {
			recursive: true,
			force: true
		});
		return bytes;
	} catch (cause) {
		if (asText(asRecord(cause).syscall) === void 0) throw cause;
		throw new UserError("not-writable", `the site "${folder}" cannot be written`, { cause });
	}
}

// src/aggregate/source/folder.ts
/** Every report of a folder, in the order of their paths; symbolic links are not followed. */
function folderSource(path) {
	return () => {
		const stats = lstatSync(path, { throwIfNoEntry: false });
		if (!stats) throw new UserError("source-not-found", `no folder nor file "${path}"`);
		return inBatches(stats.isDirectory() ? deliveries(path) : [read(path, path, void 0)]);
	};
}
function* deliveries(root) {
	for (const path of files(root)) yield read(path, relative(root, path).split(sep).join("/"), folderName(root, path));
}
function* files(folder) {
	const entries = readdirSync(folder, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* files(path);
		else if (entry.isFile() && mayBeReport(entry.name)) yield path;
	}
}
/** A report that names nothing is of the project whose folder it lies in. */
const folderName = (root, path) => {
	const folder = dirname(path);
	return relative(root, folder) === "" ? void 0 : basename(folder);
};
/** Its bytes are read where they are looked at. */
function read(path, origin, name) {
	const size = lstatSync(path, { throwIfNoEntry: false })?.size;
	if (size === void 0) return {
		origin,
		name,
		refused: "unreadable"
	};
	return size > 16777216 ? {
		origin,
		name,
		refused: "too-large"
	} : {
		origin,
		name,
		file: path,
		size
	};
}

// src/aggregate/source/source.ts
/** Name of the artifacts that the reusable workflow leaves (.github/workflows/accostage.yml). */
const ARTIFACT = "accostage";
/**
* The source that a word of the command line names: `github:owner`, `github:owner/name`, `git:ADDRESS#branch`, else a
* folder or a file.
*/
function openSource(word, options) {
	if (word.startsWith("github:")) {
		const [, owner, name] = /^github:([\w-]+)(?:\/([\w.-]+))?$/.exec(word) ?? [];
		if (owner === void 0) throw new UserError("bad-usage", `github: takes OWNER or OWNER/NAME, not "${word}"`);
		return async function* (context) {
			const { githubSource } = await import("./github2.js");
			yield* githubSource({
				owner,
				name
			}, options)(context);
		};
	}
	if (word.startsWith("git:")) {
		const [, address, branch] = /^git:(.+)#([^#]+)$/.exec(word) ?? [];
		if (address === void 0 || branch === void 0) throw new UserError("bad-usage", `git: takes ADDRESS#BRANCH, not "${word}"`);
		return async function* (context) {
			const { branchSource } = await import("./git-branch.js");
			yield* branchSource(address, branch)(context);
		};
	}
	return folderSource(word);
}

// src/aggregate/store/lock.ts
/**
* Makes this process the only one that opens a folder: two embedded servers in it would destroy it. The lock of a process
* that was killed is taken over. Gives what releases it.
*/
function lock(file, processes) {
	const token = randomUUID();
	const mine = JSON.stringify({
		pid: processes.own,
		start: processes.startOf(processes.own),
		token
	});
	for (let attempt = 0; attempt < 3; attempt += 1) try {
		writeFileSync(file, mine, { flag: "wx" });
		return () => {
			if (holder(file).token === token) rmSync(file, { force: true });
		};
	} catch (cause) {
		if (asRecord(cause).code !== "EEXIST") throw cause;
		const { pid, start } = holder(file);
		if (pid !== void 0 && start !== void 0 && pid !== processes.own && processes.startOf(pid) === start) throw new UserError("database", `the database is in use by process ${pid} (${file})`, { cause });
		discard(file);
	}
	throw new UserError("database", `the database is in use (${file})`);
}
function holder(file) {
	try {
		return asRecord(JSON.parse(readFileSync(file, "utf8")));
	} catch {
		return {};
	}
}
/** By a rename, which only one of those who try can do. */
function discard(file) {
	const aside = `${file}.${randomUUID()}`;
	try {
		renameSync(file, aside);
		rmSync(aside, { force: true });
	} catch {}
}

// src/aggregate/store/embedded.ts
/**
* PostgreSQL in WebAssembly, its files in a folder. What a transaction wrote is with the operating system when it ends: it
* outlives the process, killed or not. It does not ask the disk to keep it (fsync), so a machine that loses its power may
* lose the end of it; a second ingest brings that back.
*/
async function openEmbedded(folder, processes) {
	const { PGlite } = await import("@electric-sql/pglite").catch((cause) => {
		throw new UserError("database", "the embedded database is not installed: run \"npm ci --omit=dev\" in the folder of accostage, or give --database postgres://…", { cause });
	});
	mkdirSync(folder, { recursive: true });
	const release = lock(join(folder, "lock"), processes);
	try {
		const files = join(folder, "postgresql");
		if (!existsSync(files)) {
			const unfinished = join(folder, "unfinished");
			rmSync(unfinished, {
				recursive: true,
				force: true
			});
			await (await PGlite.create(unfinished)).close();
			renameSync(unfinished, files);
		}
		const server = await PGlite.create(files);
		const on = (queries) => ({ query: async (sql, parameters = []) => (await queries.query(sql, [...parameters])).rows });
		return {
			...on(server),
			transaction: (work) => server.transaction((transaction) => work(on(transaction))),
			async close() {
				await server.close();
				release();
			}
		};
	} catch (error) {
		release();
		throw error;
	}
}

// src/aggregate/store/migrations.ts
/** The schema, step by step; a step that was published is never changed. */
const STEPS = [[
	`create table project (
      id integer generated always as identity primary key,
      repository text not null,
      name text not null,
      default_branch text,
      unique (repository, name)
    )`,
	`create table report (
      id integer generated always as identity primary key,
      project integer not null references project,
      branch text not null,
      commit_id text,
      generated_at timestamptz not null,
      content bytea not null,
      tool text not null,
      verdict text not null check (verdict in ('compatible', 'undetermined', 'incompatible')),
      passed boolean not null,
      errors integer not null,
      warnings integer not null,
      infos integer not null,
      suppressed integer not null,
      unverified integer not null,
      rules jsonb not null,
      gates jsonb,
      requirements jsonb,
      unique (project, branch, content)
    )`,
	"create index report_history on report (project, branch, generated_at)",
	`create table latest (
      project integer not null references project,
      branch text not null,
      report integer not null references report,
      generated_at timestamptz not null,
      detail json not null,
      primary key (project, branch)
    )`,
	`create table delivery (
      digest bytea primary key,
      origin text not null,
      tool text not null,
      rejection text,
      detail text
    )`,
	"create index delivery_rejected on delivery (rejection) where rejection is not null",
	"create table progress (source text primary key, position text not null)"
]];
/** One ingest at a time migrates: PostgreSQL's own lock, by a number of ours. */
const MIGRATION_LOCK = 7261903;
/** Brings the schema to what this version of the tool knows. Refuses one that is newer. */
async function migrate(database) {
	await database.transaction(async ({ query }) => {
		await query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
		await query("create table if not exists accostage_schema (version integer primary key)");
		const [row] = await query("select coalesce(max(version), 0) as version from accostage_schema");
		const version = asNumber(row?.version) ?? 0;
		if (version > STEPS.length) throw new UserError("database", `the database has schema ${version}, a newer accostage than this one made it`);
		for (const [index, statements] of STEPS.entries()) {
			if (index < version) continue;
			for (const statement of statements) await query(statement);
			await query("insert into accostage_schema values ($1)", [index + 1]);
		}
	});
}

// src/aggregate/store/server.ts
/** A PostgreSQL server by its address, `postgres://user:password@host/database`; the address enters no message. */
async function openServer(address) {
	const { default: pg } = await import("pg").catch((cause) => {
		throw new UserError("database", "the PostgreSQL client is not installed: run \"npm ci --omit=dev\" in the folder of accostage", { cause });
	});
	const client = new pg.Client({
		connectionString: address,
		application_name: "accostage"
	});
	client.on("error", () => {});
	await client.connect().catch((cause) => {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new UserError("database", `PostgreSQL does not let itself be opened: ${why.replaceAll(address, "…")}`);
	});
	const queries = { query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows };
	return {
		...queries,
		async transaction(work) {
			await client.query("begin");
			try {
				const result = await work(queries);
				await client.query("commit");
				return result;
			} catch (error) {
				await client.query("rollback").catch(() => {});
				throw error;
			}
		},
		close: () => client.end()
	};
}

// src/aggregate/store/open.ts
/** The database by what `--database` says: `postgres://…`, else the folder of an embedded one; its schema up to date. */
async function openDatabase(place, processes) {
	const database = /^postgres(?:ql)?:\/\//.test(place) ? await openServer(place) : await openEmbedded(place, processes);
	try {
		await migrate(database);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}

// src/aggregate/tables.ts
const HEAD = [...[
	"project",
	"repository",
	"branch",
	"commit",
	"generatedAt",
	"verdict",
	"errors",
	"warnings",
	"infos"
], ...[
	"suppressed",
	"unverified",
	"nextGate",
	...GATES.map((gate) => `gate:${gate}`),
	"tool",
	"page"
]];
/** One record a project. */
const csvTable = ({ projects }) => [csvRecord(HEAD), ...projects.map((project) => csvRecord([
	...[
		project.name,
		project.repository,
		project.branch,
		project.commit ?? "",
		project.generatedAt.toISOString()
	],
	...[
		project.verdict,
		project.errors,
		project.warnings,
		project.infos,
		project.suppressed,
		project.unverified
	],
	nextGate(project.gates),
	...GATES.map((gate) => gateAnswer(project.gates, gate)),
	...[project.tool, `projects/${project.slug}.html`]
]))].join("");
const names = (projects) => projects.map(({ name, repository }) => ({
	name,
	repository
}));
/** The same with what the overview shows, for other programs. */
function jsonTable(view) {
	const summary = summarise(view);
	return `${JSON.stringify({
		version: 1,
		generatedAt: view.now.toISOString(),
		reports: view.reports,
		rejected: view.rejected.total,
		verdicts: summary.verdicts,
		gates: summary.gates,
		rules: summary.rules,
		requirements: summary.requirements,
		derogations: summary.derogations.map(({ project, derogation, days }) => ({
			project: project.name,
			repository: project.repository,
			...derogation,
			days
		})),
		unverified: {
			projects: summary.unverified,
			reasons: summary.reasons
		},
		silent: names(summary.silent),
		changes: {
			days: view.sinceDays,
			added: names(summary.changes.added),
			better: names(summary.changes.better),
			worse: names(summary.changes.worse)
		},
		trend: view.trend,
		projects: view.projects.map(({ id, detail, history, before, ...project }) => ({
			...project,
			nextGate: nextGate(project.gates)
		}))
	}, null, 2)}\n`;
}

// src/aggregate/view/branch.ts
/** Where the work of a team comes together, when nothing says which branch that is. */
const USUAL = [
	"main",
	"master",
	"",
	"develop"
];
/** The branch by which a project is judged, of those that have reports; the newest one when none of the usual is there. */
function judgedBranch(branches, { asked, byDefault }) {
	for (const name of [
		asked,
		byDefault,
		...USUAL
	]) {
		const found = name === void 0 ? void 0 : branches.find(({ branch }) => branch === name);
		if (found) return found;
	}
	const named = branches.filter(({ branch }) => !branch.startsWith("refs/"));
	return [...named.length > 0 ? named : branches].sort((a, b) => b.generatedAt.getTime() - a.generatedAt.getTime())[0];
}

// src/aggregate/view/group.ts
/** The items by their key, each in its order. */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}

// src/aggregate/view/slug.ts
/** A name for the page of a project: letters, digits and dashes of its own, and what makes it the only one. */
function slugOf(repository, name) {
	const readable = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "").slice(0, 40).replace(/-+$/, "");
	const own = createHash("sha256").update(`${repository}\n${name}`).digest("hex").slice(0, 10);
	return readable === "" ? own : `${readable}-${own}`;
}

// src/aggregate/view/trend.ts
const WEEK = 7 * DAY;
/** Each project keeps its last verdict until it has another one. `weekly` is sorted by week. */
function trendOf(weekly, now) {
	const [first] = weekly;
	if (!first) return [];
	const verdicts = /* @__PURE__ */ new Map();
	const counts = {
		compatible: 0,
		undetermined: 0,
		incompatible: 0
	};
	const points = [];
	let next = 0;
	for (let week = first.week.getTime(); week <= now.getTime(); week += WEEK) {
		for (; next < weekly.length; next += 1) {
			const each = weekly[next];
			if (each === void 0 || each.week.getTime() > week) break;
			const before = verdicts.get(each.project);
			if (before) counts[before] -= 1;
			verdicts.set(each.project, each.verdict);
			counts[each.verdict] += 1;
		}
		points.push({
			week: new Date(week),
			...counts
		});
	}
	return points.slice(-53);
}

// src/aggregate/view/read.ts
/** How many reports of a project its page shows. */
const HISTORY = 60;
const REJECTED = 200;
/** Reads everything that is shown. What a driver gives is trusted no further than the schema goes. */
async function readView(database, { now, sinceDays, branch }) {
	const judged = await judgedReports(database, branch);
	const reports = JSON.stringify(judged.map(({ chosen }) => ({
		project: chosen.project,
		branch: chosen.branch
	})));
	const start = new Date(now.getTime() - sinceDays * DAY);
	const histories = await history(database, reports);
	const before = await beforePeriod(database, reports, start);
	const details = await readDetails(database, reports);
	const projects = judged.flatMap(({ chosen, others }) => {
		const detail = details.get(chosen.project);
		if (detail === void 0) return [];
		const points = histories.get(chosen.project) ?? [];
		return [projectOf(chosen.row, detail, others, points, before.get(chosen.project))];
	});
	const weekly = await weeklyVerdicts(database, reports);
	const [count] = await database.query("select count(*)::integer as reports from report");
	return {
		now,
		sinceDays,
		projects: projects.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : a.slug < b.slug ? -1 : 1),
		trend: trendOf(weekly, now),
		reports: asNumber(count?.reports) ?? 0,
		rejected: await rejectedOnes(database)
	};
}
const dateOf = (value) => value instanceof Date ? value : new Date(String(value));
const number = (value) => asNumber(value) ?? 0;
const verdictOf = ({ verdict }) => verdict;
async function judgedReports({ query }, asked) {
	const rows = await query(`select l.project, l.branch, p.repository, p.name, p.default_branch, r.commit_id, r.generated_at, r.tool, r.verdict,
       r.errors, r.warnings, r.infos, r.suppressed, r.unverified, r.rules, r.gates, r.requirements
     from latest l join report r on r.id = l.report join project p on p.id = l.project`);
	return [...groupBy(rows.map((row) => ({
		project: number(row.project),
		branch: String(row.branch),
		generatedAt: dateOf(row.generated_at),
		verdict: verdictOf(row),
		row
	})), ({ project }) => project).values()].flatMap((branches) => {
		const chosen = judgedBranch(branches, {
			asked,
			byDefault: asText(branches[0]?.row.default_branch)
		});
		return chosen === void 0 ? [] : [{
			chosen,
			others: branches.filter((each) => each !== chosen)
		}];
	});
}
/** The reports of the branches that count: `$1` as JSON. */
const OF_JUDGED = `from report r join json_to_recordset($1::json) as judged(project integer, branch text)
  on r.project = judged.project and r.branch = judged.branch`;
async function history({ query }, judged) {
	const points = (await query(`select * from (
       select r.project, r.generated_at, r.verdict, r.errors, r.warnings,
         row_number() over (partition by r.project order by r.generated_at desc, r.id desc) as place ${OF_JUDGED}
     ) as numbered where place <= ${HISTORY} order by project, place desc`, [judged])).map((row) => ({
		project: number(row.project),
		generatedAt: dateOf(row.generated_at),
		verdict: verdictOf(row),
		errors: number(row.errors),
		warnings: number(row.warnings)
	}));
	return groupBy(points, ({ project }) => project);
}
async function beforePeriod({ query }, judged, start) {
	const rows = await query(`select distinct on (r.project) r.project, r.verdict, r.gates ${OF_JUDGED}
     where r.generated_at < $2 order by r.project, r.generated_at desc, r.id desc`, [judged, start.toISOString()]);
	return new Map(rows.map((row) => [number(row.project), {
		verdict: verdictOf(row),
		gates: gatesOf(row)
	}]));
}
async function weeklyVerdicts({ query }, judged) {
	return (await query(`select project, week, verdict from (
       select distinct on (r.project, date_trunc('week', r.generated_at, 'UTC')) r.project, r.verdict,
         date_trunc('week', r.generated_at, 'UTC') as week ${OF_JUDGED}
       order by r.project, date_trunc('week', r.generated_at, 'UTC'), r.generated_at desc, r.id desc
     ) as weekly order by week, project`, [judged])).map((row) => ({
		project: number(row.project),
		week: dateOf(row.week),
		verdict: verdictOf(row)
	}));
}
async function readDetails({ query }, judged) {
	const rows = await query(`select l.project, l.detail from latest l
     join json_to_recordset($1::json) as judged(project integer, branch text) using (project, branch)`, [judged]);
	return new Map(rows.map(({ project, detail }) => [number(project), detail]));
}
const gatesOf = ({ gates }) => gates ?? null;
const projectOf = (row, detail, branches, points, before) => ({
	id: number(row.project),
	slug: slugOf(String(row.repository), String(row.name)),
	name: String(row.name),
	repository: String(row.repository),
	branch: String(row.branch),
	branches: branches.map(({ branch, generatedAt, verdict }) => ({
		branch,
		generatedAt,
		verdict
	})),
	commit: asText(row.commit_id),
	generatedAt: dateOf(row.generated_at),
	tool: String(row.tool),
	verdict: verdictOf(row),
	errors: number(row.errors),
	warnings: number(row.warnings),
	infos: number(row.infos),
	suppressed: number(row.suppressed),
	unverified: number(row.unverified),
	rules: row.rules,
	gates: gatesOf(row),
	requirements: row.requirements ?? null,
	detail,
	history: points,
	before
});
async function rejectedOnes({ query }) {
	const [count] = await query("select count(*)::integer as total from delivery where rejection is not null");
	const rows = await query(`select origin, rejection, coalesce(detail, '') as detail from delivery where rejection is not null
     order by origin, digest limit ${REJECTED}`);
	return {
		total: number(count?.total),
		listed: rows.map(({ origin, rejection, detail }) => ({
			origin: String(origin),
			code: rejection,
			detail: String(detail)
		}))
	};
}

// src/cli/aggregate-arguments.ts
/** The words behind `accostage aggregate`; throws a UserError for what it does not take. Secrets come from the environment. */
function readAggregateArguments(argv, { environment }) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			database: { type: "string" },
			site: { type: "string" },
			csv: { type: "string" },
			json: { type: "string" },
			digest: { type: "string" },
			since: {
				type: "string",
				default: "7"
			},
			branch: { type: "string" },
			artifact: {
				type: "string",
				default: ARTIFACT
			},
			"github-url": {
				type: "string",
				default: environment.GITHUB_API_URL || "https://api.github.com"
			},
			"max-wait": {
				type: "string",
				default: "3600"
			},
			language: { type: "string" }
		}
	});
	return {
		sources: positionals,
		database: values.database ?? (environment.ACCOSTAGE_DATABASE || "accostage-history"),
		site: values.site,
		files: {
			csv: values.csv,
			json: values.json,
			digest: values.digest
		},
		sinceDays: days("--since", values.since),
		branch: values.branch,
		language: chosenLanguage(values.language, environment),
		github: {
			githubUrl: webAddress("--github-url", values["github-url"]),
			githubToken: environment.ACCOSTAGE_GITHUB_TOKEN || environment.GITHUB_TOKEN || void 0,
			artifact: values.artifact,
			patienceMs: days("--max-wait", values["max-wait"]) * 1e3
		}
	};
}
function days(option, written) {
	if (/^\d{1,5}$/.test(written)) return Number(written);
	throw new UserError("bad-usage", `${option} takes a whole number, not "${written}"`);
}
function webAddress(option, written) {
	if (/^https?:\/\/[^/\s]/.test(written)) return written.replace(/\/+$/, "");
	throw new UserError("bad-usage", `${option} takes an address, https://…, not "${written}"`);
}

// src/cli/processes.ts
/** The 22nd field of /proc/PID/stat is the start; the second is a name that may hold anything, in parentheses. */
function startOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19];
	} catch {
		return alive(pid) ? "alive" : void 0;
	}
}
/** Where there is no /proc: whether a signal could be sent. */
function alive(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
const PROCESSES = {
	own: process.pid,
	startOf
};

// src/cli/aggregate.ts
/**
* `accostage aggregate`: keeps the reports of the sources, then writes what is asked for. A source that cannot be read to
* its end does not keep the rest from being shown, and is told by the exit code.
*/
async function aggregateCommand(argv, streams) {
	const given = readAggregateArguments(argv, streams);
	const sources = given.sources.map((word) => openSource(word, given.github));
	const database = await openDatabase(given.database, PROCESSES);
	try {
		const failed = await ingestAll(database, sources, given, streams);
		await writeViews(database, given, streams);
		return failed ? EXIT.findings : EXIT.clean;
	} finally {
		await database.close();
	}
}
/** So many rejected reports are named, of each source. */
const NAMED = 20;
async function ingestAll(database, sources, given, streams) {
	const reader = openReader();
	try {
		return await ingestEach(database, sources, given, streams, reader);
	} finally {
		await reader.close();
	}
}
async function ingestEach(database, sources, { sources: words, language }, streams, reader) {
	let failed = false;
	for (const [index, source] of sources.entries()) {
		const name = escapeTerminal(words[index] ?? "");
		let named = 0;
		try {
			const counts = await ingest(database, source, {
				reader,
				tool: version,
				now: /* @__PURE__ */ new Date(),
				say: (line) => streams.err(`${escapeTerminal(line)}\n`),
				progress: ({ added, known, rejected }) => streams.err(`${name}: ${added} added, ${known} known, ${rejected} rejected\n`),
				rejected(origin, { code, detail }) {
					named += 1;
					if (named > NAMED) return;
					const why = detail === "" ? "" : `: ${detail}`;
					streams.err(`${escapeTerminal(`${origin}: ${REJECTIONS[code][language]}${why}`)}\n`);
				}
			});
			streams.out(`${name}: ${counts.added} added, ${counts.known} known, ${counts.rejected} rejected\n`);
		} catch (error) {
			if (!(error instanceof UserError) || error.code === "cancelled") throw error;
			failed = true;
			streams.err(`accostage: ${name}: ${escapeTerminal(error.message)}\n`);
		}
	}
	return failed;
}
/** Threads beyond these would wait for the database. */
const THREADS = 8;
/** In threads where their code was delivered, which it is not among the sources. */
function openReader() {
	const file = new URL("../aggregate-worker.js", import.meta.url);
	return existsSync(file) ? createPool(file, Math.min(THREADS, availableParallelism())) : createReader();
}
async function writeViews(database, given, streams) {
	const { site, files, language, sinceDays, branch } = given;
	if (site === void 0 && Object.values(files).every((file) => file === void 0)) return;
	const view = await readView(database, {
		now: /* @__PURE__ */ new Date(),
		sinceDays,
		branch
	});
	const titles = titlesOf();
	if (site !== void 0) {
		const bytes = writeSite(site, buildSite(view, titles, language));
		streams.err(`${escapeTerminal(site)}: ${view.projects.length} projects, ${(bytes / 1e6).toFixed(1)} MB\n`);
	}
	const write = (file, text) => {
		if (file === "-") streams.out(text());
		else if (file !== void 0) writeReportFile(file, text());
	};
	write(files.csv, () => csvTable(view));
	write(files.json, () => jsonTable(view));
	write(files.digest, () => digest(view, titles, language));
}
const titled = ({ en, fr }) => ({
	en: en.title,
	fr: fr.title
});
function titlesOf() {
	const of = (entries) => {
		const titles = new Map(entries.map(([key, text]) => [key, titled(text)]));
		return (key) => titles.get(key);
	};
	return {
		rule: of(rules$2().map(({ code, text }) => [code, text])),
		requirement: of(REQUIREMENTS.map(({ id, text }) => [id, text])),
		gate: of(GATE_DEFINITIONS.map(({ id, text }) => [id, text]))
	};
}

export { aggregateCommand };