import { B as asText, H as isRecord, L as asList, U as UserError } from "./start.js";
import { a as exchange, i as readServiceAddress, n as createQuote, o as readBody, r as URL_MAX_LENGTH, t as checkToken } from "./token.js";
import { setTimeout } from "node:timers/promises";

// src/mirror/address.ts
/**
* Reads the address of GitLab, as `readServiceAddress` does.
*/
const readGitLabAddress = (text) => readServiceAddress(text, "GitLab", "Give the address of the platform's GitLab alone, such as \"https://gitlab.example.org\"");
const NUMBER = /^[1-9]\d{0,15}$/;
const PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/;
const PATH_MAX_LENGTH = 1e3;
/** Reads the id of the mirror project, a number or its path (`group/mirror`, `group%2Fmirror`), as a URL takes it. */
function readProjectId(id, quote) {
	const path = String(id).replaceAll(/%2f/gi, "/");
	if (NUMBER.test(path)) return path;
	if (path.length <= PATH_MAX_LENGTH && PATH.test(path)) return encodeURIComponent(path);
	throw new UserError("bad-usage", `"${quote(String(id))}" is neither the number nor the path of a GitLab project. Give GIT_MIRROR_PROJECT_ID as the console shows it`);
}
const triggerUrl = ({ base }, project) => `${base}/api/v4/projects/${project}/trigger/pipeline`;
const pipelineUrl = ({ base }, project, pipeline) => `${base}/api/v4/projects/${project}/pipelines/${pipeline}`;
/**
* The page of a pipeline, from the `web_url` of an answer: undefined unless it is an http(s) URL on GitLab's own host.
* Its query and fragment are left out. http is taken too: GitLab behind a proxy that ends TLS may call itself so.
*/
function pipelinePage(webUrl, { host }, quote) {
	if (typeof webUrl !== "string" || webUrl.length > 2e3 || !URL.canParse(webUrl)) return void 0;
	const url = new URL(webUrl);
	if (url.protocol !== "https:" && url.protocol !== "http:" || url.host !== host) return void 0;
	if (url.username !== "" || url.password !== "") return void 0;
	const page = `${url.origin}${url.pathname}`;
	return quote(page) === page ? page : void 0;
}

// src/mirror/follow-messages.ts
const aside = (...texts) => {
	const said = texts.filter((text) => text !== "").join(", ");
	return said === "" ? "" : ` (${said})`;
};
/** The outcome of the watch in words; in all of them the mirror itself was started. */
const FOLLOWED = {
	success: ({ id }) => ({
		en: `Mirror pipeline ${id} has succeeded`,
		fr: `Le pipeline de miroir ${id} a réussi`
	}),
	failed: ({ id, repositoryName }) => ({
		en: `Mirror pipeline ${id} has failed: its log says why. "No value found" there means that "${repositoryName}" is not the internal name of the repository in the console; a refused clone, that the console's access to a private repository has expired`,
		fr: `Le pipeline de miroir ${id} a échoué : son journal dit pourquoi. « No value found » y signifie que « ${repositoryName} » n’est pas le nom interne du dépôt dans la console ; un clone refusé, que l’accès de la console à un dépôt privé a expiré`
	}),
	canceled: ({ id }) => ({
		en: `Mirror pipeline ${id} was cancelled on GitLab: run this again`,
		fr: `Le pipeline de miroir ${id} a été annulé sur GitLab : relancer`
	}),
	skipped: ({ id }) => ({
		en: `Mirror pipeline ${id} was skipped: nothing was pulled. Ask the Service Team to check the CI/CD file of the mirror project`,
		fr: `Le pipeline de miroir ${id} a été ignoré : rien n’a été récupéré. Demander à la Service Team de vérifier le fichier CI/CD du projet miroir`
	}),
	manual: ({ id }) => ({
		en: `Mirror pipeline ${id} waits for a person: start its job on the platform's GitLab`,
		fr: `Le pipeline de miroir ${id} attend une personne : lancer son job sur le GitLab de la plateforme`
	}),
	deadline: ({ id, lastStatus, trouble, seconds }) => ({
		en: `Mirror pipeline ${id} had not ended after ${seconds} s${aside(lastStatus, trouble.en)}: it goes on without being watched`,
		fr: `Le pipeline de miroir ${id} n’était pas terminé après ${seconds} s${aside(lastStatus, trouble.fr)} : il continue sans être suivi`
	}),
	unreadable: ({ id, trouble }) => ({
		en: `Mirror pipeline ${id} was started but cannot be watched${aside(trouble.en)}: the read token must have the scope "read_api" and access to the mirror project`,
		fr: `Le pipeline de miroir ${id} est lancé mais ne peut pas être suivi${aside(trouble.fr)} : le jeton de lecture doit avoir la portée « read_api » et accéder au projet miroir`
	}),
	cancelled: ({ id }) => ({
		en: `Mirror pipeline ${id} is no longer watched: it goes on`,
		fr: `Le pipeline de miroir ${id} n’est plus suivi : il continue`
	})
};

// src/mirror/retry-after.ts
/** A longer wait says nothing more to a person, and keeps the number within what a timer takes. */
const LONGEST_SECONDS = 604800;
/**
* Reads a Retry-After header (RFC 9110, section 10.2.3), a number of seconds or a date, as seconds from `now`
* (milliseconds). Undefined for anything else.
*/
function readRetryAfter(header, now) {
	if (header === void 0) return void 0;
	const date = header.endsWith(" GMT") ? Date.parse(header) : NaN;
	const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((date - now) / 1e3);
	return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_SECONDS) : void 0;
}

// src/mirror/follow.ts
const ENDS = [
	"success",
	"failed",
	"canceled",
	"skipped",
	"manual"
];
function readLook(answer) {
	const { status } = answer;
	const http = {
		en: `HTTP ${status}`,
		fr: `HTTP ${status}`
	};
	if (status === 429 || status >= 500) return {
		trouble: http,
		retryAfterSeconds: readRetryAfter(answer.retryAfter, Date.now())
	};
	if (status !== 200) return {
		refused: true,
		trouble: http
	};
	const body = readBody(answer);
	const found = "json" in body && isRecord(body.json) ? asText(body.json.status) : void 0;
	return found === void 0 ? { trouble: {
		en: `${http.en}, unreadable`,
		fr: `${http.fr}, illisible`
	} } : { status: found };
}
const NONE = {
	en: "",
	fr: ""
};
const FAILED = {
	late: {
		en: "no answer in time",
		fr: "pas de réponse à temps"
	},
	lost: {
		en: "no connection",
		fr: "pas de connexion"
	}
};
/**
* Watches a pipeline until it ends, waits for a person, or the deadline passes. The deadline bounds the whole, requests
* included. What cannot be read is a warning, never a failure of the mirror: this does not throw, whatever the server
* answers, and a raised signal only ends the watch.
*/
async function follow(pipeline, options, call) {
	const { address, project, repositoryName, signal, quote } = call;
	const start = performance.now();
	const url = pipelineUrl(address, project, pipeline.id);
	let lastStatus = "";
	let trouble = NONE;
	const end = (outcome) => {
		const seconds = Math.round((performance.now() - start) / 1e3);
		const facts = {
			id: pipeline.id,
			repositoryName,
			lastStatus,
			trouble,
			seconds
		};
		return {
			outcome,
			lastStatus: lastStatus || void 0,
			message: FOLLOWED[outcome](facts)
		};
	};
	for (;;) {
		const left = start + options.deadlineMs - performance.now();
		if (left <= 0) return end("deadline");
		const outcome = await exchange({
			url,
			method: "GET",
			headers: { "private-token": options.token },
			timeoutMs: Math.min(call.timeoutMs, Math.ceil(left)),
			signal,
			fetch: call.fetch
		});
		if (signal?.aborted) return end("cancelled");
		const look = "answer" in outcome ? readLook(outcome.answer) : { trouble: FAILED[outcome.failure.code === "timed-out" ? "late" : "lost"] };
		trouble = "status" in look ? NONE : look.trouble;
		if ("refused" in look) return end("unreadable");
		if ("status" in look) {
			lastStatus = quote(look.status);
			const ended = ENDS.find((status) => status === look.status);
			if (ended) return end(ended);
		}
		const asked = "retryAfterSeconds" in look ? (look.retryAfterSeconds ?? 0) * 1e3 : 0;
		const pause = Math.max(options.intervalMs, asked);
		if (performance.now() + pause >= start + options.deadlineMs) return end("deadline");
		try {
			await setTimeout(pause, void 0, { signal });
		} catch {
			return end("cancelled");
		}
	}
}

// src/mirror/ref.ts
/** A file system takes names of 255 bytes, and git keeps `<name>.lock` beside the ref it writes. */
const REF_MAX_LENGTH = 250;
const BRANCH = "refs/heads/";
const TAG = "refs/tags/";
/** Cuts `refs/heads/x` or `refs/tags/x`; undefined for any other ref, such as `refs/pull/7/merge`. */
function readRef(ref) {
	if (ref.startsWith(BRANCH)) return {
		kind: "branch",
		name: ref.slice(11)
	};
	if (ref.startsWith(TAG)) return {
		kind: "tag",
		name: ref.slice(10)
	};
}
const CHARACTERS = /^[A-Za-z0-9._/-]+$/;
const OTHER_NAMESPACE = /^(?:refs|heads|tags|remotes|origin)(?:\/|$)/;
const PSEUDO_REF = /^[A-Z_]*HEAD$/;
const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const isBadPart = (part) => part === "" || part.startsWith("-") || part.startsWith(".") || part.endsWith(".") || part.endsWith(".lock");
/**
* Says what is wrong with the short name of a branch or tag, or undefined when it may be mirrored.
*
* The platform's job writes it unquoted in a shell, `git checkout ${GIT_BRANCH_DEPLOY}` (mirror.yml of the CI
* catalogue), so only names that neither the shell nor git can read as anything else pass.
*/
function refProblem(name) {
	if (name === "") return "empty";
	if (name.length > 250) return "too-long";
	if (!CHARACTERS.test(name)) return "characters";
	if (name.includes("..") || name.split("/").some(isBadPart)) return "part";
	if (OTHER_NAMESPACE.test(name) || PSEUDO_REF.test(name) || OBJECT_NAME.test(name)) return "reserved";
}

// src/mirror/decide-messages.ts
const REF_PROBLEMS = {
	empty: {
		en: "it is empty",
		fr: "il est vide"
	},
	"too-long": {
		en: `it is longer than ${250} characters`,
		fr: `il dépasse ${250} caractères`
	},
	characters: {
		en: "only letters without accent, digits and the characters . _ / - are safe in the shell of the platform's job",
		fr: "seuls les lettres sans accent, les chiffres et les caractères . _ / - sont sûrs dans le shell du job de la plateforme"
	},
	part: {
		en: "no part between two / may be empty, start with - or ., end with . or .lock, and .. is not allowed",
		fr: "entre deux /, rien ne peut être vide, commencer par - ou ., finir par . ou .lock, et .. est interdit"
	},
	reserved: {
		en: "git can read it as another ref (refs/, heads/, tags/, remotes/, origin/, HEAD) or as a commit: give the short name of a branch or tag",
		fr: "git peut y lire une autre référence (refs/, heads/, tags/, remotes/, origin/, HEAD) ou un commit : donner le nom court d’une branche ou d’un tag"
	}
};
const TEXTS = {
	"mode-never": () => ({
		en: "Nothing is mirrored: the mode is \"never\"",
		fr: "Rien n’est synchronisé : le mode est « never »"
	}),
	event: ({ event }) => ({
		en: `Nothing is mirrored on the event "${event}": only "push" does it, and "workflow_dispatch" in the mode "always"`,
		fr: `Rien n’est synchronisé sur l’évènement « ${event} » : seul « push » le fait, et « workflow_dispatch » dans le mode « always »`
	}),
	fork: () => ({
		en: "Nothing is mirrored from a fork: the platform pulls the repository declared in the console",
		fr: "Rien n’est synchronisé depuis un fork : la plateforme récupère le dépôt déclaré dans la console"
	}),
	"deleted-ref": ({ ref }) => ({
		en: `Nothing is mirrored: this push deletes "${ref}". What the platform already holds stays there: remove it on the platform's GitLab if need be`,
		fr: `Rien n’est synchronisé : ce push supprime « ${ref} ». Ce que la plateforme détient déjà y reste : le supprimer au besoin sur son GitLab`
	}),
	"not-a-branch-or-tag": ({ ref }) => ({
		en: `Nothing is mirrored: "${ref}" is neither a branch (refs/heads/…) nor a tag (refs/tags/…)`,
		fr: `Rien n’est synchronisé : « ${ref} » n’est ni une branche (refs/heads/…) ni un tag (refs/tags/…)`
	}),
	"unsafe-ref": ({ ref, problem = "characters" }) => ({
		en: `"${ref}" cannot be mirrored: ${REF_PROBLEMS[problem].en}`,
		fr: `« ${ref} » ne peut pas être synchronisé : ${REF_PROBLEMS[problem].fr}`
	}),
	"default-branch-unknown": ({ ref }) => ({
		en: `"${ref}" is not mirrored: no branch is configured and the repository's default branch is unknown. List the branches to mirror`,
		fr: `« ${ref} » n’est pas synchronisé : aucune branche n’est configurée et la branche par défaut du dépôt est inconnue. Lister les branches à synchroniser`
	}),
	"ref-not-configured": ({ ref, configured }) => ({
		en: `"${ref}" is not mirrored, only ${configured.en}`,
		fr: `« ${ref} » n’est pas synchronisé, seulement ${configured.fr}`
	}),
	"report-failed": () => ({
		en: "Nothing is mirrored: the checks did not pass. Correct the findings, or mirror whatever the verdict with the mode \"always\"",
		fr: "Rien n’est synchronisé : les contrôles n’ont pas réussi. Corriger les constats, ou synchroniser quel que soit le verdict avec le mode « always »"
	})
};
/** The decision in words. */
const notMirrored = (reason, facts) => TEXTS[reason](facts);

// src/mirror/options.ts
/** How the entry points watch a pipeline: an hour at most, a look every ten seconds. */
const USUAL_FOLLOW = {
	deadlineMs: 36e5,
	intervalMs: 1e4
};
const TIMEOUT_MS = 3e4;
const RETRY_DELAYS_MS = [1e3, 3e3];
const LONGEST_MS = 864e5;
const ATTEMPTS_LIMIT = 10;
const REPOSITORY_NAME = /^[a-z0-9][a-z0-9-]*[a-z0-9]$/;
const REPOSITORY_NAME_LENGTH = {
	min: 2,
	max: 20
};
const REQUIRED = {
	gitlab: "the address of GitLab",
	projectId: "the id of the mirror project (GIT_MIRROR_PROJECT_ID)",
	token: "the trigger token (GIT_MIRROR_TOKEN)",
	repositoryName: "the repository's internal name in the console"
};
const badUsage = (message) => new UserError("bad-usage", message);
function requireAll(options) {
	const missing = Object.entries(REQUIRED).filter(([name]) => String(options[name] ?? "").trim() === "").map(([, label]) => label);
	if (missing.length > 0) throw new UserError("mirror-not-configured", `The mirror is not configured: missing ${missing.join(", ")}`);
}
function checkRef(ref, label, quote) {
	const name = typeof ref === "string" ? ref : "";
	const problem = refProblem(name);
	if (problem) throw new UserError("mirror-refused", `${label} "${quote(name)}" cannot be used: ${REF_PROBLEMS[problem].en}`);
}
function checkRepositoryName(name, quote) {
	const { min, max } = REPOSITORY_NAME_LENGTH;
	if (name.length < min || name.length > max || !REPOSITORY_NAME.test(name)) throw badUsage(`"${quote(name)}" is not an internal repository name of the console: ${min} to ${max} lower-case letters, digits and dashes, no dash at either end`);
}
function checkTime(milliseconds, label) {
	if (!Number.isInteger(milliseconds) || milliseconds < 1 || milliseconds > LONGEST_MS) throw badUsage(`The ${label} must be a whole number of milliseconds between 1 and ${LONGEST_MS}`);
}
/**
* Checks every option before anything is sent. Throws a UserError: `mirror-not-configured` when something needed is
* missing, `mirror-refused` for a ref that may not travel, `bad-usage` for the rest. No message shows a token, even
* one given in the place of another option.
*/
function readOptions(options) {
	requireAll(options);
	const { token, ref, repositoryName, mirrorBranch = "main", timeoutMs = TIMEOUT_MS, follow } = options;
	checkToken(token, "trigger token");
	if (follow) checkToken(follow.token, "read token");
	const quote = createQuote(follow ? [token, follow.token] : [token]);
	const address = readGitLabAddress(String(options.gitlab));
	const project = readProjectId(options.projectId, quote);
	checkRepositoryName(String(repositoryName), quote);
	checkRef(ref, "The ref", quote);
	checkRef(mirrorBranch, "The branch of the mirror project", quote);
	checkTime(timeoutMs, "time-out");
	const retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS;
	if (retryDelaysMs.length >= ATTEMPTS_LIMIT) throw badUsage(`At most ${ATTEMPTS_LIMIT} attempts are made`);
	for (const delay of retryDelaysMs) checkTime(delay, "pause before a new attempt");
	if (follow) {
		checkTime(follow.deadlineMs, "deadline");
		checkTime(follow.intervalMs, "polling interval");
	}
	return {
		address,
		project,
		token,
		ref,
		repositoryName,
		mirrorBranch,
		timeoutMs,
		retryDelaysMs,
		signal: options.signal,
		fetch: options.fetch ?? fetch,
		follow,
		quote
	};
}

// src/mirror/messages.ts
const en = ({ said }) => said === "" ? "" : ` ("${said}")`;
const fr = ({ said }) => said === "" ? "" : ` (« ${said} »)`;
const waiting = ({ retryAfterSeconds: seconds }) => seconds === void 0 ? {
	en: "",
	fr: ""
} : {
	en: `; it asks to wait ${seconds} s`,
	fr: ` ; il demande d’attendre ${seconds} s`
};
const notOurs = ({ foreign }) => foreign ? {
	en: ". The answer is not one of GitLab's API: check the GitLab address too",
	fr: ". La réponse n’est pas celle de l’API de GitLab : vérifier aussi l’adresse de GitLab"
} : {
	en: "",
	fr: ""
};
const LOOK = {
	en: "The pipeline may have started: look at the pipelines of the mirror project before running this again",
	fr: "Le pipeline a pu démarrer : consulter les pipelines du projet miroir avant de relancer"
};
const WRONG_CI_FILE = {
	en: "Its CI/CD configuration file must be \".gitlab-ci.yml\": some mirror projects were created with \".gitlab-ci-dso.yml\", a known defect of the console (cloud-pi-native/console#2475). Reprovision the project in the console, or ask the Service Team",
	fr: "Son fichier de configuration CI/CD doit être « .gitlab-ci.yml » : des projets miroir ont été créés avec « .gitlab-ci-dso.yml », défaut connu de la console (cloud-pi-native/console#2475). Reprovisionner le projet dans la console, ou demander à la Service Team"
};
const REFUSALS = {
	"invalid-parameters": (facts) => ({
		en: `GitLab did not receive the parameters of the request${en(facts)}. Something between this machine and GitLab drops them: check the GitLab address and the proxy`,
		fr: `GitLab n’a pas reçu les paramètres de la requête${fr(facts)}. Un intermédiaire entre cette machine et GitLab les perd : vérifier l’adresse de GitLab et le proxy`
	}),
	"invalid-variables": (facts) => ({
		en: `GitLab refused the variables of the request${en(facts)}. This is a defect of Accostage: report it with this message`,
		fr: `GitLab a refusé les variables de la requête${fr(facts)}. C’est un défaut d’Accostage : le signaler avec ce message`
	}),
	"mirror-branch-not-found": (facts) => ({
		en: `The mirror project has no branch "${facts.mirrorBranch}"${en(facts)}. This is a branch of the mirror project, not of this repository: keep "main" unless the Service Team says otherwise. When the mirror project is empty, reprovision the project in the console`,
		fr: `Le projet miroir n’a pas de branche « ${facts.mirrorBranch} »${fr(facts)}. C’est une branche du projet miroir, pas de ce dépôt : garder « main » sauf avis contraire de la Service Team. Si le projet miroir est vide, reprovisionner le projet dans la console`
	}),
	"variables-not-allowed": (facts) => ({
		en: `The mirror project does not let this token set pipeline variables${en(facts)}. Ask the Service Team to allow it: Settings > CI/CD > Variables > Minimum role to use pipeline variables (ci_pipeline_variables_minimum_override_role)`,
		fr: `Le projet miroir ne permet pas à ce jeton de définir des variables de pipeline${fr(facts)}. Demander à la Service Team de l’autoriser : Settings > CI/CD > Variables > Minimum role to use pipeline variables (ci_pipeline_variables_minimum_override_role)`
	}),
	"no-job": (facts) => ({
		en: `The mirror project has no job to run${en(facts)}. ${WRONG_CI_FILE.en}`,
		fr: `Le projet miroir n’a aucun job à exécuter${fr(facts)}. ${WRONG_CI_FILE.fr}`
	}),
	"not-permitted": (facts) => ({
		en: `The owner of the trigger token may not run pipelines on the mirror project${en(facts)}. Reprovision the project in the console, then copy GIT_MIRROR_TOKEN again; else ask the Service Team`,
		fr: `Le propriétaire du jeton de déclenchement ne peut pas lancer de pipeline sur le projet miroir${fr(facts)}. Reprovisionner le projet dans la console, puis copier à nouveau GIT_MIRROR_TOKEN ; sinon demander à la Service Team`
	}),
	"pipeline-refused": (facts) => ({
		en: `GitLab did not create the pipeline of the mirror project (HTTP ${facts.httpStatus})${en(facts)}. ${WRONG_CI_FILE.en}`,
		fr: `GitLab n’a pas créé le pipeline du projet miroir (HTTP ${facts.httpStatus})${fr(facts)}. ${WRONG_CI_FILE.fr}`
	}),
	unauthorized: (facts) => ({
		en: `GitLab refused the token (HTTP 401)${en(facts)}. Give the pipeline trigger token of the mirror project, GIT_MIRROR_TOKEN in the console (glptt-…), not an access token${notOurs(facts).en}`,
		fr: `GitLab a refusé le jeton (HTTP 401)${fr(facts)}. Donner le jeton de déclenchement du projet miroir, GIT_MIRROR_TOKEN dans la console (glptt-…), et non un jeton d’accès${notOurs(facts).fr}`
	}),
	forbidden: (facts) => ({
		en: `Access is forbidden (HTTP 403)${en(facts)}. A gateway or an address filter in front of GitLab may refuse this machine: ask the Service Team which addresses it lets in${notOurs(facts).en}`,
		fr: `L’accès est interdit (HTTP 403)${fr(facts)}. Une passerelle ou un filtrage d’adresses devant GitLab refuse peut-être cette machine : demander à la Service Team quelles adresses sont admises${notOurs(facts).fr}`
	}),
	"not-found": (facts) => ({
		en: `GitLab answers "not found" (HTTP 404): the mirror project id "${facts.project}" is wrong, or the trigger token is wrong, revoked or of another project; GitLab does not say which. Copy both GIT_MIRROR_PROJECT_ID and GIT_MIRROR_TOKEN again from the console: reprovisioning a project may replace the token${notOurs(facts).en}`,
		fr: `GitLab répond « introuvable » (HTTP 404) : l’identifiant du projet miroir « ${facts.project} » est faux, ou le jeton de déclenchement est faux, révoqué ou celui d’un autre projet ; GitLab ne dit pas lequel. Copier à nouveau GIT_MIRROR_PROJECT_ID et GIT_MIRROR_TOKEN depuis la console : un reprovisionnement du projet peut remplacer le jeton${notOurs(facts).fr}`
	}),
	"rate-limited": (facts) => ({
		en: `GitLab receives too many requests (HTTP ${facts.httpStatus})${en(facts)}${waiting(facts).en}. Run this again later: the request is not repeated by itself`,
		fr: `GitLab reçoit trop de requêtes (HTTP ${facts.httpStatus})${fr(facts)}${waiting(facts).fr}. Relancer plus tard : la requête n’est pas répétée d’elle-même`
	}),
	redirected: (facts) => ({
		en: `"${facts.host}" redirects (HTTP ${facts.httpStatus}) to "${facts.target}". This is not followed, so that the token does not travel: give the final address of GitLab`,
		fr: `« ${facts.host} » redirige (HTTP ${facts.httpStatus}) vers « ${facts.target} ». La redirection n’est pas suivie, pour que le jeton ne voyage pas : donner l’adresse finale de GitLab`
	}),
	"unexpected-status": (facts) => ({
		en: `"${facts.host}" refused the request (HTTP ${facts.httpStatus})${en(facts)}. Check the GitLab address; if it is right, ask the Service Team${notOurs(facts).en}`,
		fr: `« ${facts.host} » a refusé la requête (HTTP ${facts.httpStatus})${fr(facts)}. Vérifier l’adresse de GitLab ; si elle est juste, demander à la Service Team${notOurs(facts).fr}`
	})
};
const tried = ({ attempts = 1 }) => attempts === 1 ? {
	en: "Nothing was sent",
	fr: "Rien n’a été envoyé"
} : {
	en: `Nothing was sent, in ${attempts} attempts`,
	fr: `Rien n’a été envoyé, en ${attempts} tentatives`
};
const PROXY = {
	en: "behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (Node 22.21 or 24)",
	fr: "derrière un proxy, définir HTTPS_PROXY et NODE_USE_ENV_PROXY=1 (Node 22.21 ou 24)"
};
const UNREACHABLE = {
	"connection-refused": (facts) => ({
		en: `"${facts.host}" refuses the connection${en(facts)}. ${tried(facts).en}. Check the GitLab address; ${PROXY.en}`,
		fr: `« ${facts.host} » refuse la connexion${fr(facts)}. ${tried(facts).fr}. Vérifier l’adresse de GitLab ; ${PROXY.fr}`
	}),
	"unknown-host": (facts) => ({
		en: `The host name "${facts.host}" cannot be resolved${en(facts)}. ${tried(facts).en}. Check the GitLab address: this machine may be outside the network that knows the name; ${PROXY.en}`,
		fr: `Le nom d’hôte « ${facts.host} » ne peut pas être résolu${fr(facts)}. ${tried(facts).fr}. Vérifier l’adresse de GitLab : cette machine est peut-être hors du réseau qui connaît ce nom ; ${PROXY.fr}`
	}),
	"unreachable-host": (facts) => ({
		en: `"${facts.host}" cannot be reached${en(facts)}. ${tried(facts).en}. A firewall may close the way from this machine; ${PROXY.en}`,
		fr: `« ${facts.host} » est injoignable${fr(facts)}. ${tried(facts).fr}. Un pare-feu ferme peut-être le passage depuis cette machine ; ${PROXY.fr}`
	}),
	"untrusted-certificate": (facts) => ({
		en: `The certificate of "${facts.host}" is not trusted${en(facts)}. ${tried(facts).en}. Give its certification authority with NODE_EXTRA_CA_CERTS; never turn the check off, the token would go to anyone`,
		fr: `Le certificat de « ${facts.host} » n’est pas reconnu${fr(facts)}. ${tried(facts).fr}. Donner son autorité de certification par NODE_EXTRA_CA_CERTS ; ne jamais désactiver la vérification, le jeton partirait chez n’importe qui`
	}),
	"tls-failed": (facts) => ({
		en: `No secure connection could be made with "${facts.host}"${en(facts)}. ${tried(facts).en}. Check that the GitLab address and its port speak https`,
		fr: `Aucune connexion sécurisée n’a pu être établie avec « ${facts.host} »${fr(facts)}. ${tried(facts).fr}. Vérifier que l’adresse de GitLab et son port parlent https`
	})
};
const UNREAD = {
	empty: {
		en: "it is empty",
		fr: "elle est vide"
	},
	html: {
		en: "it is an HTML page, as a proxy or a login page sends",
		fr: "c’est une page HTML, comme en envoie un proxy ou une page de connexion"
	},
	"too-long": {
		en: "it is too long",
		fr: "elle est trop longue"
	},
	cut: {
		en: "it was cut short",
		fr: "elle a été coupée"
	},
	"not-json": {
		en: "it is not valid JSON",
		fr: "ce n’est pas du JSON valide"
	},
	"no-id": {
		en: "it holds no pipeline id",
		fr: "elle ne contient pas d’identifiant de pipeline"
	}
};
const seconds = (milliseconds = 0) => Math.ceil(milliseconds / 100) / 10;
const UNKNOWN = {
	"timed-out": (facts) => ({
		en: `"${facts.host}" did not answer within ${seconds(facts.timeoutMs)} s. ${LOOK.en}`,
		fr: `« ${facts.host} » n’a pas répondu en ${seconds(facts.timeoutMs)} s. ${LOOK.fr}`
	}),
	cancelled: () => ({
		en: `The call was cancelled while GitLab had not answered yet. ${LOOK.en}`,
		fr: `L’appel a été annulé alors que GitLab n’avait pas encore répondu. ${LOOK.fr}`
	}),
	"connection-lost": (facts) => ({
		en: `The connection with "${facts.host}" was lost${en(facts)}. ${LOOK.en}`,
		fr: `La connexion avec « ${facts.host} » a été perdue${fr(facts)}. ${LOOK.fr}`
	}),
	"server-error": (facts) => ({
		en: `GitLab, or a proxy in front of it, failed (HTTP ${facts.httpStatus})${en(facts)}. ${LOOK.en}`,
		fr: `GitLab, ou un proxy placé devant, a échoué (HTTP ${facts.httpStatus})${fr(facts)}. ${LOOK.fr}`
	}),
	unavailable: (facts) => ({
		en: `GitLab is unavailable (HTTP 503), maybe for maintenance${en(facts)}${waiting(facts).en}. ${LOOK.en}`,
		fr: `GitLab est indisponible (HTTP 503), peut-être en maintenance${fr(facts)}${waiting(facts).fr}. ${LOOK.fr}`
	}),
	"unreadable-answer": (facts) => ({
		en: `The answer of "${facts.host}" (HTTP ${facts.httpStatus}) cannot be read: ${UNREAD[facts.unread ?? "not-json"].en}. ${LOOK.en}`,
		fr: `La réponse de « ${facts.host} » (HTTP ${facts.httpStatus}) est illisible : ${UNREAD[facts.unread ?? "not-json"].fr}. ${LOOK.fr}`
	})
};

// src/mirror/answer.ts
const SAID_LIMIT = 5;
/** What an error says, in its three shapes: `{error}`, `{message: text}`, `{message: {base: [texts]}}`. */
function readError(json) {
	if (!isRecord(json)) return {
		shape: "none",
		said: ""
	};
	const { error, message } = json;
	if (asText(error)) return {
		shape: "error",
		said: [error, asText(json.error_description)].filter(Boolean).join(": ")
	};
	if (asText(message)) return {
		shape: "message",
		said: String(message)
	};
	if (!isRecord(message) && !Array.isArray(message)) return {
		shape: "none",
		said: ""
	};
	return {
		shape: "fields",
		said: Object.values(message).flatMap((value) => typeof value === "string" ? [value] : asList(value)).filter((value) => typeof value === "string").slice(0, SAID_LIMIT).join("; ")
	};
}
const REASONS = [
	[/key-valued strings/i, "invalid-variables"],
	[/reference not found/i, "mirror-branch-not-found"],
	[/set pipeline variables/i, "variables-not-allowed"],
	[/no stages|prevented any jobs|will not run for the selected trigger|missing ci config file/i, "no-job"],
	[/too many pipelines/i, "rate-limited"],
	[/insufficient permission|sufficient permission|not owned by any user/i, "not-permitted"]
];
const refusalOf = (said) => REASONS.find(([words]) => words.test(said))?.[1] ?? "pipeline-refused";
const BY_STATUS = {
	401: "unauthorized",
	403: "forbidden",
	404: "not-found",
	429: "rate-limited"
};
function target(location, base) {
	if (location === void 0 || !URL.canParse(location, base)) return "?";
	const url = new URL(location, base);
	return `${url.origin}${url.pathname}`;
}
/**
* Reads GitLab's answer to the trigger; `now` is the time in milliseconds, for a date in Retry-After. Only 201 with a
* pipeline id is a start; other 2xx and all 5xx leave it open.
*/
function readAnswer(answer, call, now = Date.now()) {
	const { address, quote } = call;
	const { status: httpStatus } = answer;
	const body = readBody(answer);
	const json = "json" in body ? body.json : void 0;
	const { shape, said } = readError(json);
	const retryAfterSeconds = readRetryAfter(answer.retryAfter, now);
	const plain = "unread" in body && body.unread === "not-json" ? answer.text : "";
	const facts = {
		host: address.host,
		project: quote(decodeURIComponent(call.project)),
		mirrorBranch: call.mirrorBranch,
		httpStatus,
		said: quote(said || plain),
		foreign: json === void 0,
		target: quote(target(answer.location, address.base)),
		retryAfterSeconds
	};
	const refused = (code) => ({
		status: "refused",
		code,
		httpStatus,
		retryAfterSeconds,
		message: REFUSALS[code](facts)
	});
	const unknown = (code, unread) => ({
		status: "unknown",
		code,
		httpStatus,
		retryAfterSeconds,
		message: UNKNOWN[code]({
			...facts,
			unread
		})
	});
	if (httpStatus >= 500) return unknown(httpStatus === 503 ? "unavailable" : "server-error");
	if (httpStatus >= 400) {
		const code = BY_STATUS[httpStatus];
		if (code) return refused(code);
		if (httpStatus !== 400 && httpStatus !== 422 || shape === "none") return refused("unexpected-status");
		return refused(shape === "error" ? "invalid-parameters" : refusalOf(said));
	}
	if (httpStatus >= 300) return refused("redirected");
	if ("unread" in body) return unknown("unreadable-answer", body.unread);
	const id = isRecord(json) ? json.id : void 0;
	if (httpStatus !== 201 || !Number.isSafeInteger(id) || Number(id) < 1) return unknown("unreadable-answer", "no-id");
	return {
		status: "started",
		pipeline: {
			id: Number(id),
			url: pipelinePage(isRecord(json) ? json.web_url : void 0, address, quote)
		},
		message: {
			en: `Pipeline ${id} of the mirror project has started: the platform pulls "${call.ref}" of the repository "${call.repositoryName}"`,
			fr: `Le pipeline ${id} du projet miroir est lancé : la plateforme récupère « ${call.ref} » du dépôt « ${call.repositoryName} »`
		}
	};
}

// src/mirror/trigger.ts
/**
* The form of the call. SYNC_ALL, CI_SKIP and PUSH_TAGS, which the platform's job also reads, are never sent: the first
* would delete every branch of the platform that this repository does not have.
*/
function form({ token, mirrorBranch, ref, repositoryName }) {
	return new URLSearchParams([
		["token", token],
		["ref", mirrorBranch],
		["variables[GIT_BRANCH_DEPLOY]", ref],
		["variables[PROJECT_NAME]", repositoryName]
	]);
}
const MAY_PASS = /* @__PURE__ */ new Set([
	"connection-refused",
	"unknown-host",
	"unreachable-host"
]);
function readFailed({ code, detail }, call, attempts) {
	const { address, mirrorBranch, timeoutMs, quote } = call;
	const project = quote(decodeURIComponent(call.project));
	const facts = {
		host: address.host,
		project,
		mirrorBranch,
		said: quote(detail),
		attempts,
		timeoutMs
	};
	if (code === "timed-out" || code === "cancelled" || code === "connection-lost") return {
		status: "unknown",
		code,
		message: UNKNOWN[code](facts)
	};
	return {
		status: "unreachable",
		code,
		attempts,
		message: UNREACHABLE[code](facts)
	};
}
async function pause(milliseconds, signal) {
	try {
		await setTimeout(milliseconds, void 0, { signal });
	} catch {
		throw nothingSent();
	}
}
const nothingSent = () => new UserError("cancelled", "The mirror was cancelled before anything was sent");
/**
* Starts the pipeline of the mirror project. One request is sent; another only after a connection that was never made.
* Throws a UserError `cancelled` when the signal is raised before anything was sent.
*/
async function trigger(call) {
	const { address, project, timeoutMs, retryDelaysMs, signal, fetch } = call;
	for (let attempts = 1;; attempts += 1) {
		if (signal?.aborted) throw nothingSent();
		const url = triggerUrl(address, project);
		const outcome = await exchange({
			url,
			method: "POST",
			form: form(call),
			timeoutMs,
			signal,
			fetch
		});
		if ("answer" in outcome) return readAnswer(outcome.answer, call);
		const delay = MAY_PASS.has(outcome.failure.code) ? retryDelaysMs[attempts - 1] : void 0;
		if (delay === void 0) return readFailed(outcome.failure, call, attempts);
		await pause(delay, signal);
	}
}

// src/mirror/mirror.ts
/**
* Makes the platform's GitLab pull a branch or tag of this repository: starts the pipeline of the project's `mirror`
* repository there, and watches it when asked to.
*
* The platform pulls: nothing of this machine travels but the name of the ref, and what it pulls is what the ref holds
* when its job runs (see commit.ts). It force-pushes that over its own copy.
*
* Throws a UserError for options that cannot be used, before anything is sent, and `cancelled` when the signal is
* raised before anything was sent. Never throws for what the network or the server does.
*/
async function mirror(options) {
	const call = readOptions(options);
	const result = await trigger(call);
	if (result.status !== "started" || !call.follow) return result;
	return {
		...result,
		followed: await follow(result.pipeline, call.follow, call)
	};
}

// src/mirror/result.ts
/** Ends after which the platform holds nothing new; after the others but `success`, nobody knows yet. */
const PULLED_NOTHING = /* @__PURE__ */ new Set([
	"failed",
	"canceled",
	"skipped"
]);

export { readRef as a, notMirrored as i, mirror as n, refProblem as o, USUAL_FOLLOW as r, PULLED_NOTHING as t };