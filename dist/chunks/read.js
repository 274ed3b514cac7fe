import { r as __toESM } from "./rolldown-runtime.js";
import { B as asText, L as asList, U as UserError, V as follow, z as asRecord } from "./start.js";
import { a as exchange, i as readServiceAddress, n as createQuote, o as readBody, t as checkToken } from "./token.js";

// src/console/problem.ts
const en = ({ said }) => said ? ` ("${said}")` : "";
const fr = ({ said }) => said ? ` (« ${said} »)` : "";
const WHY = {
	unauthorized: () => ({
		en: "it answers 401, the token is unknown, revoked or expired",
		fr: "elle répond 401, le jeton est inconnu, révoqué ou expiré"
	}),
	forbidden: (facts) => ({
		en: `it answers 403, the owner of the token may not see it${en(facts)}`,
		fr: `elle répond 403, le titulaire du jeton n’a pas le droit de le voir${fr(facts)}`
	}),
	"not-found": () => ({
		en: "it answers 404, there is none or the owner of the token is no member of the project",
		fr: "elle répond 404, rien de tel n’existe ou le titulaire du jeton n’est pas membre du projet"
	}),
	"rate-limited": () => ({
		en: "it answers 429, too many requests",
		fr: "elle répond 429, trop de requêtes"
	}),
	redirected: ({ status }) => ({
		en: `it answers ${status}, a redirection, which is not followed: the token would go with it`,
		fr: `elle répond ${status}, une redirection, qui n’est pas suivie : le jeton partirait avec elle`
	}),
	refused: (facts) => ({
		en: `it answers ${facts.status}${en(facts)}`,
		fr: `elle répond ${facts.status}${fr(facts)}`
	}),
	"server-error": ({ status }) => ({
		en: `it answers ${status}, an error of its own`,
		fr: `elle répond ${status}, une erreur de sa part`
	}),
	empty: () => ({
		en: "its answer is empty",
		fr: "sa réponse est vide"
	}),
	html: () => ({
		en: "it answers with a web page, so this is not the address of its API",
		fr: "elle répond par une page web, ce n’est donc pas l’adresse de son API"
	}),
	"too-long": () => ({
		en: "its answer is too long",
		fr: "sa réponse est trop longue"
	}),
	cut: () => ({
		en: "its answer was cut",
		fr: "sa réponse a été coupée"
	}),
	"not-json": () => ({
		en: "its answer is not JSON",
		fr: "sa réponse n’est pas du JSON"
	}),
	"unexpected-shape": ({ at }) => ({
		en: `its answer does not have the form of its contract${at ? ` (at ${at})` : ""}`,
		fr: `sa réponse n’a pas la forme de son contrat${at ? ` (en ${at})` : ""}`
	}),
	"connection-refused": () => ({
		en: "it refuses the connection",
		fr: "elle refuse la connexion"
	}),
	"unknown-host": () => ({
		en: "its host name is unknown",
		fr: "son nom d’hôte est inconnu"
	}),
	"unreachable-host": () => ({
		en: "its host cannot be reached",
		fr: "son hôte est injoignable"
	}),
	"untrusted-certificate": (facts) => ({
		en: `its certificate cannot be trusted${en(facts)}; add its authority with NODE_EXTRA_CA_CERTS`,
		fr: `son certificat n’est pas de confiance${fr(facts)} ; ajouter son autorité par NODE_EXTRA_CA_CERTS`
	}),
	"tls-failed": (facts) => ({
		en: `no secure connection can be made${en(facts)}`,
		fr: `aucune connexion sûre n’est possible${fr(facts)}`
	}),
	"timed-out": () => ({
		en: "it did not answer in time",
		fr: "elle n’a pas répondu à temps"
	}),
	cancelled: () => ({
		en: "the run was cancelled",
		fr: "l’exécution a été annulée"
	}),
	"connection-lost": (facts) => ({
		en: `the connection was lost${en(facts)}`,
		fr: `la connexion a été perdue${fr(facts)}`
	})
};
const problem = (code, facts = {}) => ({
	code,
	why: WHY[code](facts)
});

// src/console/ask.ts
/** Most bytes of an answer: a project of hundreds of members takes less than one MiB. */
const ANSWER_LIMIT = 4194304;
/** `tokenHeaderName` of `@cpn-console/shared`. */
const TOKEN_HEADER = "x-dso-token";
/** Asks for one path of the console's API, once. Never rejects. */
async function ask(path, call) {
	const { address, token, timeoutMs, signal, fetch, quote } = call;
	const outcome = await exchange({
		url: `${address.base}${path}`,
		method: "GET",
		headers: { [TOKEN_HEADER]: token },
		timeoutMs,
		bodyLimit: ANSWER_LIMIT,
		signal,
		fetch
	});
	if ("answer" in outcome) return read(outcome.answer, call);
	return { problem: problem(outcome.failure.code, { said: quote(outcome.failure.detail) }) };
}
const BY_STATUS = {
	401: "unauthorized",
	403: "forbidden",
	404: "not-found",
	429: "rate-limited"
};
function read(answer, { quote }) {
	const { status } = answer;
	const body = readBody(answer);
	if (status === 200) return "json" in body ? body : { problem: problem(body.unread) };
	const said = quote("json" in body ? asText(follow(body.json, ["message"])) ?? "" : "");
	const code = BY_STATUS[status] ?? (status >= 500 ? "server-error" : isRedirection(status) ? "redirected" : "refused");
	return { problem: problem(code, {
		status,
		said
	}) };
}
const isRedirection = (status) => status >= 300 && status < 400;

// src/console/values-files.ts
/** Nobody gives one source more. */
const FILES_LIMIT = 50;
/** The console keeps the values files of a repository as one text with commas. */
const listed = (text, quote) => (asText(text) ?? "").split(",", FILES_LIMIT).map((path) => quote(path.trim())).filter((path) => path !== "");
/**
* One source of a deployment. Newer consoles keep value sources, older ones a list as that of a repository; in which order
* Argo CD is given both is not written anywhere, so the values files are then not known.
*/
function deploymentSource(repository, source, quote) {
	const ordered = asList(source.valueSources).slice(0, FILES_LIMIT).map(asRecord).sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0)).map(({ path, type }) => ({
		path: quote(String(path)),
		perEnvironment: false,
		external: type === "external"
	}));
	const own = listed(source.helmValuesFiles, quote).map((path) => ({
		path,
		perEnvironment: true,
		external: false
	}));
	const text = (value) => quote(asText(value) ?? "") || void 0;
	return {
		repository,
		revision: text(source.targetRevision),
		path: text(source.path),
		valuesFiles: ordered.length === 0 ? own : own.length === 0 ? ordered : void 0
	};
}

// src/console/facts.ts
/**
* Reads answers that have been found of the right shape. Nothing but the fields of `ConsoleFacts` is kept: the answers
* also hold people, roles and credentials. Every text goes through `quote`.
*/
function createFacts(answers, quote) {
	const records = (part) => answers[part] === void 0 ? void 0 : asList(answers[part]).map(asRecord);
	const text = (value) => {
		const shown = asText(value);
		return shown === void 0 ? void 0 : quote(shown) || void 0;
	};
	const named = (part, field) => {
		const all = records(part);
		return all && new Map(all.map((each) => [String(each.id).toLowerCase(), text(each[field]) ?? ""]));
	};
	const of = (names, id) => names?.get(String(id).toLowerCase()) || void 0;
	const stages = named("stages", "name");
	const zones = named("zones", "slug");
	const clusters = named("clusters", "label");
	const environments = named("environments", "name");
	const repositories = named("repositories", "internalRepoName");
	const zone = (each) => {
		const slug = text(each.slug) ?? "";
		return {
			slug,
			label: text(each.label) ?? slug
		};
	};
	const cluster = (each) => ({
		label: text(each.label) ?? "",
		dedicated: each.privacy === "dedicated",
		zone: of(zones, each.zoneId),
		stages: stages && each.stageIds ? asList(each.stageIds).flatMap((id) => of(stages, id) ?? []) : void 0
	});
	const environment = (each) => ({
		name: text(each.name) ?? "",
		stage: of(stages, each.stageId),
		cluster: of(clusters, each.clusterId),
		quota: quota(each.cpu, each.memory, each.gpu),
		autosync: flag(each.autosync)
	});
	const repository = (each) => ({
		name: text(each.internalRepoName) ?? "",
		url: text(withoutCredentials(each.externalRepoUrl)),
		infrastructure: flag(each.isInfra) ?? false,
		private: flag(each.isPrivate) ?? false,
		deployRevision: text(each.deployRevision),
		deployPath: text(each.deployPath),
		valuesFiles: listed(each.helmValuesFiles, quote)
	});
	const source = (each) => {
		const name = of(repositories, each.repositoryId);
		return name === void 0 ? void 0 : deploymentSource(name, each, quote);
	};
	const deployment = (each) => ({
		name: text(each.name) ?? "",
		environment: of(environments, each.environmentId),
		sources: asList(each.deploymentSources).flatMap((item) => source(asRecord(item)) ?? [])
	});
	return {
		project: projectOf(asRecord(answers.project), text),
		stages: stages && [...stages.values()],
		zones: records("zones")?.map(zone),
		clusters: records("clusters")?.map(cluster),
		environments: records("environments")?.map(environment),
		repositories: records("repositories")?.map(repository),
		deployments: environments && repositories && records("deployments")?.map(deployment)
	};
}
const projectOf = (project, text) => ({
	name: text(project.name) ?? "",
	slug: text(project.slug) ?? "",
	description: text(project.description),
	status: text(project.status),
	locked: flag(project.locked) ?? false,
	limitless: flag(project.limitless) ?? false,
	quotas: {
		nonProduction: quota(project.hprodCpu, project.hprodMemory, project.hprodGpu),
		production: quota(project.prodCpu, project.prodMemory, project.prodGpu)
	}
});
const flag = (value) => value === true || value === "true" ? true : value === false || value === "false" ? false : void 0;
/** Prisma keeps them as single-precision numbers: 0.1 comes back as 0.10000000149. */
const number = (value) => value === null || value === void 0 ? void 0 : Number(Number(value).toPrecision(7));
const quota = (cpu, memory, gpu) => ({
	cpu: number(cpu),
	memory: number(memory),
	gpu: number(gpu)
});
/** The address without user name and password; no address at all when it cannot be read as one. */
function withoutCredentials(address) {
	const written = asText(address);
	if (written === void 0 || !URL.canParse(written)) return void 0;
	const url = new URL(written);
	url.username = "";
	url.password = "";
	url.search = "";
	url.hash = "";
	return url.href;
}

// src/console/options.ts
const TIMEOUT_MS = 15e3;
const LONGEST_MS = 6e5;
/** Checks the options before anything is sent. Throws a UserError `bad-usage`, which shows neither token nor address. */
function readOptions({ url, token, timeoutMs = TIMEOUT_MS, signal, fetch: given }) {
	checkToken(token, "token of the console");
	const address = readServiceAddress(String(url), "console", "Give the address of the console alone, such as \"https://console.example.org\"");
	if (!Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > LONGEST_MS) throw new UserError("bad-usage", `The time-out must be a whole number of milliseconds between 1 and ${LONGEST_MS}`);
	return {
		address,
		token,
		timeoutMs,
		signal,
		fetch: given ?? fetch,
		quote: createQuote([token])
	};
}

// src/console/shapes.ts
/**
* What each answer must look like before it is read: the part of the console's contract (`@cpn-console/shared`) that is
* used here, as JSON Schemas. Fields that older consoles do not have are optional; fields that are not listed are not
* looked at. Every text and every list has a limit far beyond what the console lets in.
*/
/** Items of one list: the largest projects have tens. */
const ITEMS_LIMIT = 2e3;
const ID = {
	type: "string",
	pattern: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
};
const text = (maxLength) => ({
	type: "string",
	minLength: 1,
	maxLength
});
const optional = (maxLength) => ({
	type: ["string", "null"],
	maxLength
});
/** `z.coerce.number()`, `CoerceBooleanSchema`: also written as texts. */
const NUMBER = { anyOf: [
	{
		type: "number",
		minimum: 0
	},
	{
		type: "string",
		pattern: "^\\d{1,9}(?:\\.\\d{1,9})?$"
	},
	{ type: "null" }
] };
const FLAG = { enum: [
	true,
	false,
	"true",
	"false",
	null
] };
const record = (required, others = {}) => ({
	type: "object",
	required: Object.keys(required),
	properties: {
		...required,
		...others
	}
});
const list = (items) => ({
	type: "array",
	maxItems: ITEMS_LIMIT,
	items
});
const NAME = text(200);
const QUOTA = {
	cpu: NUMBER,
	memory: NUMBER,
	gpu: NUMBER
};
const REPOSITORY = record({
	id: ID,
	internalRepoName: NAME
}, {
	externalRepoUrl: optional(2e3),
	isInfra: FLAG,
	isPrivate: FLAG,
	deployRevision: optional(500),
	deployPath: optional(1e3),
	helmValuesFiles: optional(1e4)
});
const VALUE_SOURCE = record({ path: {
	type: "string",
	maxLength: 1e3
} }, {
	order: NUMBER,
	type: optional(50)
});
const DEPLOYMENT_SOURCE = record({ repositoryId: ID }, {
	targetRevision: optional(500),
	path: optional(1e3),
	helmValuesFiles: optional(1e4),
	valueSources: list(VALUE_SOURCE)
});
const SHAPES = {
	project: record({
		id: ID,
		name: NAME,
		slug: NAME
	}, {
		description: optional(1e4),
		status: optional(50),
		locked: FLAG,
		limitless: FLAG,
		hprodCpu: NUMBER,
		hprodMemory: NUMBER,
		hprodGpu: NUMBER,
		prodCpu: NUMBER,
		prodMemory: NUMBER,
		prodGpu: NUMBER
	}),
	stages: list(record({
		id: ID,
		name: NAME
	})),
	zones: list(record({
		id: ID,
		slug: NAME
	}, { label: optional(200) })),
	clusters: list(record({
		id: ID,
		label: NAME
	}, {
		zoneId: { type: ["string", "null"] },
		stageIds: list(ID),
		privacy: optional(50)
	})),
	environments: list(record({
		id: ID,
		name: NAME,
		stageId: ID,
		clusterId: ID
	}, {
		...QUOTA,
		autosync: FLAG
	})),
	repositories: list(REPOSITORY),
	deployments: list(record({
		id: ID,
		name: NAME,
		environmentId: ID,
		deploymentSources: list(DEPLOYMENT_SOURCE)
	}))
};

// src/console/validate.ts
/** Compiles the shapes; ajv is loaded only once the console is asked. */
async function createValidator() {
	const { Ajv2020 } = await import("./20202.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const ajv = new Ajv2020({ strict: false });
	return (part, value) => {
		const test = ajv.getSchema(part) ?? ajv.addSchema({
			$id: part,
			...SHAPES[part]
		}).getSchema(part);
		if (!test || test(value)) return void 0;
		return (test.errors?.[0]?.instancePath ?? "").slice(1).replaceAll("/", ".");
	};
}

// src/console/read.ts
/**
* Where each list is, the newer version of the API first: the older one has no environments and repositories once the
* console has left it.
*/
const PATHS = {
	stages: () => ["/api/v1/stages"],
	zones: () => ["/api/v1/zones"],
	clusters: () => ["/api/v1/clusters"],
	environments: (id) => [`/api/v2/projects/${id}/environments`, `/api/v1/environments?projectId=${id}`],
	repositories: (id) => [`/api/v2/projects/${id}/repositories`, `/api/v1/repositories?projectId=${id}`],
	deployments: (id) => [`/api/v1/projects/${id}/deployments`]
};
const LISTS = Object.keys(PATHS);
const NAMES = {
	stages: {
		en: "the stages",
		fr: "les types d’environnement"
	},
	zones: {
		en: "the zones",
		fr: "les zones"
	},
	clusters: {
		en: "the clusters",
		fr: "les clusters"
	},
	environments: {
		en: "the environments of the project",
		fr: "les environnements du projet"
	},
	repositories: {
		en: "the repositories of the project",
		fr: "les dépôts du projet"
	},
	deployments: {
		en: "the deployments of the project",
		fr: "les déploiements du projet"
	}
};
/** A slug or a name of the console; nothing else may become a part of an address. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
/**
* Asks the console what it knows of a project, by its slug; undefined: no manifest names it. Throws a UserError for options that are not valid; whatever
* the console answers, or not, is told in what is given back.
*/
async function readConsole(options, slug) {
	const call = readOptions(options);
	const host = call.address.host;
	if (slug === void 0) return { missing: [NO_MANIFEST] };
	if (!SLUG.test(slug)) return { missing: [notAsked(call.quote(slug))] };
	const fault = await createValidator();
	const project = await get("project", [`/api/v1/projects/${slug}`], call, fault);
	const id = "json" in project ? asText(follow(project.json, ["id"])) : void 0;
	if (!("json" in project) || id === void 0) {
		const failed = "problem" in project ? project.problem : problem("unexpected-shape");
		return { missing: [noProject(slug, host, failed)] };
	}
	const given = {};
	const missing = [];
	const asked = await Promise.all(LISTS.map((part) => get(part, PATHS[part](id), call, fault)));
	for (const [index, part] of LISTS.entries()) {
		const answer = asked[index];
		if (!answer) continue;
		if ("json" in answer) given[part] = answer.json;
		else if (part === "deployments" && answer.problem.code === "not-found") given[part] = [];
		else missing.push(noList(part, NAMES[part], host, answer.problem.why));
	}
	return {
		facts: createFacts({
			...given,
			project: project.json
		}, call.quote),
		missing
	};
}
/** What one part answers, of the right shape: from the first path that has it. */
async function get(part, paths, call, fault) {
	let first;
	for (const path of paths) {
		const asked = await ask(path, call);
		if ("problem" in asked) {
			if (first === void 0 || first.code === "not-found" || first.code === "html") first = asked.problem;
			if (!MAY_BE_ELSEWHERE.has(asked.problem.code)) break;
			continue;
		}
		const at = fault(part, asked.json);
		return at === void 0 ? asked : { problem: problem("unexpected-shape", { at }) };
	}
	return { problem: first ?? problem("not-found") };
}
/** What the other version of the API may answer otherwise: the two servers do not ask for the same rights. */
const MAY_BE_ELSEWHERE = /* @__PURE__ */ new Set([
	"not-found",
	"html",
	"forbidden",
	"refused"
]);
const NO_MANIFEST = {
	en: "the console was not asked: there is no valid accostage.yaml that names the project",
	fr: "la console n’a pas été interrogée\xA0: aucun accostage.yaml valide ne nomme le projet",
	part: "project",
	what: {
		en: "the project",
		fr: "le projet"
	},
	why: {
		en: "no valid accostage.yaml names it",
		fr: "aucun accostage.yaml valide ne le nomme"
	}
};
const theProject = (slug) => ({
	en: `the project "${slug}"`,
	fr: `le projet « ${slug} »`
});
const notAsked = (slug) => ({
	en: `nothing was compared with the console: "${slug}" is not a name that it gives to projects`,
	fr: `rien n’a été comparé à la console : « ${slug} » n’est pas un nom qu’elle donne aux projets`,
	part: "project",
	what: theProject(slug),
	why: {
		en: "this is not a name that it gives to projects",
		fr: "ce n’est pas un nom qu’elle donne aux projets"
	}
});
const noProject = (slug, host, { why, code }) => ({
	en: `nothing was compared with the console (${host}), which did not give the project "${slug}": ${why.en}`,
	fr: `rien n’a été comparé à la console (${host}), qui n’a pas donné le projet « ${slug} » : ${why.fr}`,
	part: "project",
	what: theProject(slug),
	why,
	code
});
const noList = (part, name, host, why) => ({
	en: `${name.en} were not compared with the console (${host}): ${why.en}`,
	fr: `${name.fr} n’ont pas été comparés à la console (${host}) : ${why.fr}`,
	part,
	what: name,
	why
});

export { readConsole };