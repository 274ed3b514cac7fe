import { t as clip } from "./clip.js";
import { r as escapeTerminal, t as WORDS } from "./words.js";
import { a as placeText, n as verdictLine, s as count, t as countsLine } from "./verdict.js";
import { n as ranked, t as unverifiedGroups } from "./unverified.js";
import { t as check } from "./run.js";
import { c as readProjectOptions, h as readArguments, o as PROJECT_OPTIONS, r as givenLanguage, s as onePath, t as EXIT } from "./start.js";
import { n as declaredBy, t as readReportFile } from "./report-file.js";
import { resolve } from "node:path";

// src/report/ticket/facts.ts
/** `a, b` of what is known; undefined when nothing is. */
const joined = (parts, separator = ", ") => parts.filter((part) => part !== void 0 && part !== "").join(separator) || void 0;
const labelled = (label, value) => value === void 0 || value === "" ? void 0 : `${label} ${value}`;
const size = (value) => value === void 0 ? void 0 : typeof value === "number" ? `${value} Gi` : value;
const quota = (value) => value && joined([
	labelled("CPU", value.cpu),
	labelled("RAM", size(value.memory)),
	labelled("GPU", value.gpu)
]);
/**
* The technical prerequisites of the page agreement/support of the platform's documentation, in its order as far as a
* manifest answers them.
*/
const FACTS = [
	{
		title: {
			en: "Status and milestones",
			fr: "État d’avancement et échéances"
		},
		declared: ({ project: { status, milestones = [] } }, words) => [status && words.status[status], ...milestones.map(({ name, date }) => `${name}${words.colon} ${date}`)]
	},
	{
		title: {
			en: "Platform and zone",
			fr: "Plateforme et zone"
		},
		declared: ({ platform, sensitivity }) => [joined([
			platform?.name,
			platform?.flavour,
			platform?.zone,
			sensitivity
		])]
	},
	{
		title: {
			en: "Exposure",
			fr: "Exposition"
		},
		declared: ({ exposure = [] }) => [joined(exposure)]
	},
	{
		title: {
			en: "Environments",
			fr: "Environnements"
		},
		declared: ({ environments = [] }) => environments.map(({ name, stage, cluster, quota: own }) => joined([
			name,
			stage,
			cluster,
			quota(own)
		]))
	},
	{
		title: {
			en: "Domains and certificates",
			fr: "Noms de domaine et certificats"
		},
		declared: ({ environments = [] }, words) => environments.flatMap(({ name, domains = [] }) => domains.map(({ host, certificate }) => joined([`${name}${words.colon} ${host}`, certificate && words.certificate[certificate]])))
	},
	{
		title: {
			en: "Resources",
			fr: "Ressources"
		},
		declared: ({ quotas }, words) => [labelled(words.nonProduction, quota(quotas?.nonProduction)), labelled(words.production, quota(quotas?.production))]
	},
	{
		title: {
			en: "Repositories",
			fr: "Dépôts"
		},
		declared: ({ repositories = [] }, words) => repositories.map(({ name, url, type }) => joined([
			name,
			url,
			type && words.repository[type]
		]))
	},
	{
		title: {
			en: "Architecture and components",
			fr: "Architecture et composants"
		},
		declared: ({ architecture, components = [] }) => [architecture?.document, ...components.map(({ name, technology, tier, criticality }) => joined([
			name,
			technology,
			tier,
			criticality
		]))]
	},
	{
		title: {
			en: "Data and users",
			fr: "Volumétrie des données et des utilisateurs"
		},
		declared: ({ data }, words) => [size(data?.volume), labelled(words.users, data?.users)]
	},
	{
		title: {
			en: "Data to take over",
			fr: "Reprise de données"
		},
		declared: ({ data }, words) => {
			const { planned, volume } = data?.migration ?? {};
			return [planned === void 0 ? size(volume) : joined([words.yesNo[planned ? "yes" : "no"], size(volume)])];
		}
	},
	{
		title: {
			en: "Backup and restore",
			fr: "Sauvegarde et restauration"
		},
		declared: ({ backup }, words) => [joined([
			backup?.procedure,
			backup?.frequency,
			backup?.target,
			labelled(words.restoredOn, backup?.restoredOn)
		])]
	},
	{
		title: {
			en: "Databases and their creation",
			fr: "Bases de données et leur création"
		},
		declared: ({ databases = [] }, words) => databases.map(({ engine, name, mode, schema }) => joined([
			engine,
			name,
			mode,
			schema && words.schema[schema]
		]))
	},
	{
		title: {
			en: "Flows to open",
			fr: "Flux à ouvrir"
		},
		declared: ({ externalFlows = [] }) => externalFlows.map(({ host, port, protocol, network, name }) => joined([
			port === void 0 ? host : `${host}:${port}`,
			protocol,
			network,
			name
		]))
	},
	{
		title: {
			en: "Skills",
			fr: "Compétences"
		},
		declared: ({ skills = {} }, words) => [joined(Object.entries(skills).map(([topic, skill]) => `${topic} (${words.skill[skill]})`))]
	}
];

// src/report/ticket/words.ts
const fr = {
	colon: "\xA0:",
	subject: "Demande à la Service Team",
	request: "Demande",
	requestHint: "(à compléter\xA0: ce qui est demandé ou constaté, depuis quand, le message d’erreur exact, ce qui a été essayé)",
	project: "Projet",
	name: "nom",
	slug: "nom court dans la console",
	organisation: "organisation",
	contact: "contact",
	facts: "Éléments déclarés",
	noManifest: "aucun manifeste d’embarquement valide (accostage.yaml)\xA0: rien n’est déclaré",
	missing: "Éléments demandés et non déclarés",
	checked: "Contrôle du dépôt",
	verdict: "verdict",
	date: "date",
	tool: "outil",
	environments: "environnements vérifiés",
	findings: "Constats à corriger",
	unverified: "Non vérifié",
	status: {
		new: "nouvelle application",
		migration: "migration en cours",
		production: "déjà en production"
	},
	certificate: {
		project: "certificat fourni par le projet",
		platform: "certificat fourni par la plateforme",
		none: "sans certificat"
	},
	nonProduction: "hors production\xA0:",
	production: "production\xA0:",
	repository: {
		application: "applicatif",
		infrastructure: "infrastructure",
		both: "applicatif et infrastructure"
	},
	users: "utilisateurs\xA0:",
	yesNo: {
		yes: "oui",
		no: "non"
	},
	restoredOn: "dernière restauration testée le",
	schema: {
		application: "tables créées par l’application",
		manual: "tables créées à la main"
	},
	skill: {
		none: "à acquérir",
		learning: "en cours",
		autonomous: "autonome"
	}
};
const en = {
	colon: ":",
	subject: "Request to the Service Team",
	request: "Request",
	requestHint: "(to complete: what is asked for or observed, since when, the exact error message, what was tried)",
	project: "Project",
	name: "name",
	slug: "short name in the console",
	organisation: "organisation",
	contact: "contact",
	facts: "Declared facts",
	noManifest: "no valid onboarding manifest (accostage.yaml): nothing is declared",
	missing: "Facts asked for and not declared",
	checked: "Check of the repository",
	verdict: "verdict",
	date: "date",
	tool: "tool",
	environments: "environments checked",
	findings: "Findings to correct",
	unverified: "Not verified",
	status: {
		new: "new application",
		migration: "migration under way",
		production: "already in production"
	},
	certificate: {
		project: "certificate from the project",
		platform: "certificate from the platform",
		none: "without certificate"
	},
	nonProduction: "outside production:",
	production: "production:",
	repository: {
		application: "application",
		infrastructure: "infrastructure",
		both: "application and infrastructure"
	},
	users: "users:",
	yesNo: {
		yes: "yes",
		no: "no"
	},
	restoredOn: "last restore tested on",
	schema: {
		application: "tables created by the application",
		manual: "tables created by hand"
	},
	skill: {
		none: "to acquire",
		learning: "under way",
		autonomous: "autonomous"
	}
};
const TICKET_WORDS = {
	en,
	fr
};

// src/report/ticket.ts
/** Ours: a ticket is read by a person, who has the report for the rest. */
const FINDINGS_SHOWN = 20;
const LINE_LIMIT = 400;
/**
* A support ticket ready to paste: the facts that the Service Team asks for, as far as they are declared, which of them
* are not, and what the check found. Plain text: nobody knows what the ticketing tool would make of marks.
*/
function ticketText(report, manifest, language = report.language) {
	const words = TICKET_WORDS[language];
	const name = manifest?.project.name ?? report.project;
	const subject = `${name === void 0 ? "" : `[${name}] `}${words.subject}`;
	const sections = [
		{
			title: words.request,
			lines: [words.requestHint]
		},
		project(name, manifest, language),
		...declared(manifest, language),
		checked(report, language),
		...findings(report, language),
		...unverified(report, language)
	];
	return `${[line(subject), ...sections.map(write)].join("\n\n")}\n`;
}
const line = (text) => escapeTerminal(clip(text, LINE_LIMIT));
const write = ({ title, lines }) => [line(title), ...lines.flatMap((text) => text ? [`- ${line(text)}`] : [])].join("\n");
function project(name, manifest, language) {
	const { colon, ...words } = TICKET_WORDS[language];
	const labelled = (label, value) => value && `${label}${colon} ${value}`;
	const { slug, organisation, contact, description } = manifest?.project ?? {};
	return {
		title: words.project,
		lines: [
			labelled(words.name, name),
			labelled(words.slug, slug),
			labelled(words.organisation, organisation),
			labelled(words.contact, contact),
			description
		]
	};
}
function declared(manifest, language) {
	const words = TICKET_WORDS[language];
	const facts = FACTS.map(({ title, declared: of }) => ({
		title: title[language],
		lines: manifest ? of(manifest, words).filter((text) => text !== void 0) : []
	}));
	const known = facts.filter(({ lines }) => lines.length > 0);
	const missing = facts.filter(({ lines }) => lines.length === 0).map(({ title }) => title);
	return [{
		title: words.facts,
		lines: manifest ? known.flatMap(({ title, lines }) => lines.map((text) => `${title}${words.colon} ${text}`)) : [words.noManifest]
	}, ...missing.length > 0 ? [{
		title: words.missing,
		lines: missing
	}] : []];
}
function checked(report, language) {
	const words = TICKET_WORDS[language];
	const { tool, generatedAt, profile, environments } = report;
	const spoken = {
		...report,
		language
	};
	const names = environments.map(({ name }) => name).join(", ");
	return {
		title: words.checked,
		lines: [
			`${words.verdict}${words.colon} ${verdictLine(spoken)}`,
			countsLine(spoken),
			names && `${words.environments}${words.colon} ${names}`,
			`${words.date}${words.colon} ${generatedAt}`,
			`${words.tool}${words.colon} accostage ${tool.version}, ${WORDS[language].profile} ${profile}`
		]
	};
}
function findings(report, language) {
	const grave = ranked(report).filter(({ severity }) => severity !== "info");
	if (grave.length === 0) return [];
	const { severity, colon, more } = WORDS[language];
	const shown = grave.slice(0, 20).map((finding) => {
		const { rule, message, location, environments } = finding;
		const where = `${placeText(location.path, location.start.line)}${environments.length > 0 ? ` (${environments.join(", ")})` : ""}`;
		return `${severity[finding.severity]} ${rule}, ${where}${colon} ${message}`;
	});
	const left = grave.length - shown.length;
	const rest = left > 0 ? [count(language, left, more)] : [];
	return [{
		title: TICKET_WORDS[language].findings,
		lines: [...shown, ...rest]
	}];
}
function unverified(report, language) {
	const groups = unverifiedGroups(report);
	if (groups.length === 0) return [];
	const lines = groups.map(({ reason, items }) => `${WORDS[language].reason[reason]} (${items.length})`);
	return [{
		title: TICKET_WORDS[language].unverified,
		lines
	}];
}

// src/cli/ticket.ts
/**
* `accostage ticket`: the text of a support ticket, in French unless told otherwise, because those who read it are the
* platform's Service Team. The verdict is in the text: it does not make the command fail.
*/
async function ticketCommand(argv, streams) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			from: { type: "string" },
			...PROJECT_OPTIONS,
			language: { type: "string" }
		}
	});
	const root = resolve(onePath("ticket", positionals));
	const language = givenLanguage(values.language) ?? "fr";
	const options = readProjectOptions(values);
	const checked = () => check({
		root,
		language,
		...options
	});
	const report = values.from === void 0 ? await checked() : await readReportFile("--from", values.from);
	streams.out(ticketText(report, await declaredBy({
		root,
		manifest: options.manifest
	}), language));
	return EXIT.clean;
}

export { ticketCommand };