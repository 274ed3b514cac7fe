import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as UserError } from "./errors.js";
import { a as isRecord, i as follow, n as asRecord, r as asText, t as asList } from "./json.js";
import { a as acceptedName, c as goText, d as mayBeCompleted, f as sourcesInForce, i as isSamplePath, l as isEmpty$1, m as generatorsOf, o as nameProblem, p as GENERATOR_KINDS, r as documentsOf, s as isTemplate$1, t as templateLine, u as isGiven$1 } from "./go-template.js";
import { a as byLocation, d as nameOf$1, f as resolveEntry, i as createSource, l as folderOf, n as parseYaml, o as deferred, r as lastAtOrBelow, t as inScalar } from "./parse.js";
import { a as redactTokens, i as findTokens, n as credentialIn, o as isPlaceholder, r as findToken, s as announcesSecret, t as clearKeys } from "./secret.js";
import { n as isHostOf, t as comesFrom } from "./registry.js";
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";

// src/model/rule.ts
const CODE = /^(IMG|K8S|NET|SEC|HLM|KUS|ARG|CI|REP|ONB)\d{3}$/;
const NAME$3 = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Checks what the type cannot say. Throws on a rule that is not well formed: a bug, found when the module loads. */
function defineRule(rule) {
	if (!CODE.test(rule.code)) throw new TypeError(`${rule.code} is not a rule code`);
	if (!NAME$3.test(rule.name)) throw new TypeError(`${rule.code}: "${rule.name}" is not a rule name`);
	if (rule.sources.length === 0) throw new TypeError(`${rule.code} names no source`);
	if (rule.examples.good.length === 0 || rule.examples.bad.length === 0) throw new TypeError(`${rule.code} needs good and bad examples`);
	return rule;
}
/** The wording put into words. */
const word = (wording, facts) => typeof wording === "string" ? wording : wording(facts);

// rules/argocd/application-source.ts
/** An empty list of `sources` counts as none. */
var application_source_default = defineRule({
	code: "ARG002",
	name: "application-source",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go: spec.source.repoURL and either path or chart are required" }],
	text: {
		en: {
			title: "Application without a source",
			message: "The Application has neither \"source\" nor \"sources\"",
			why: "Argo CD refuses an Application that names nothing to deploy (InvalidSpecError).",
			fix: "Add `source` with `repoURL`, `targetRevision`, and `path` or `chart`."
		},
		fr: {
			title: "Application sans source",
			message: "L’Application n’a ni « source » ni « sources »",
			why: "Argo CD refuse une Application qui ne désigne rien à déployer (InvalidSpecError).",
			fix: "Ajouter `source` avec `repoURL`, `targetRevision`, et `path` ou `chart`."
		}
	},
	examples: {
		good: [
			`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: [{ repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }]
  destination: { name: cluster, namespace: portail }
`,
			`apiVersion: app.k8s.io/v1beta1
kind: Application
metadata: { name: portail }
spec: { descriptor: { type: portail } }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - list:
        elements: [{ env: prod }]
        template:
          metadata: {}
          spec:
            project: portail
            source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
            destination: {}
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      destination: { name: cluster, namespace: portail }
`
		],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: []
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		if (!isEmpty$1(application.get("sources")) || isGiven$1(application.get("source")) || isGiven$1(application.get("sourceHydrator"))) return;
		if (!mayBeCompleted(application)) yield { at: ["source"] };
	}
});

// rules/argocd/chart-revision.ts
/** A Git source may leave out its revision (`HEAD`), a Helm repository has no such thing. */
var chart_revision_default = defineRule({
	code: "ARG007",
	name: "chart-revision",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go: spec.source.targetRevision is required if the manifest source is a helm chart" }],
	text: {
		en: {
			title: "Chart without a version",
			message: ({ chart }) => `Chart "${chart}" has no "targetRevision"`,
			why: "Argo CD refuses a chart of a Helm repository without a version (InvalidSpecError).",
			fix: "Give the version of the chart as `targetRevision`, such as `1.4.0`."
		},
		fr: {
			title: "Chart sans version",
			message: ({ chart }) => `Le chart « ${chart} » n’a pas de « targetRevision »`,
			why: "Argo CD refuse un chart d’un dépôt Helm sans version (InvalidSpecError).",
			fix: "Donner la version du chart dans `targetRevision`, par exemple `1.4.0`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0 }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://charts.example.fr, chart: portail }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		if (mayBeCompleted(application)) return;
		for (const { value, route } of sourcesInForce(application)) {
			const chart = asText(value.chart);
			if (chart !== void 0 && !isGiven$1(value.targetRevision)) yield {
				at: [...route, "targetRevision"],
				data: { chart }
			};
		}
	}
});

// rules/argocd/complete-source.ts
/** `validateSourcePermissions` for a single source. A `ref` alone means nothing there. */
var complete_source_default = defineRule({
	code: "ARG004",
	name: "complete-source",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go: spec.source.repoURL and either spec.source.path or spec.source.chart are required" }],
	text: {
		en: {
			title: "Incomplete source",
			message: ({ missing }) => missing === "repoURL" ? "The source has no \"repoURL\"" : "The source has neither \"path\" nor \"chart\"",
			why: "Argo CD refuses a source without `repoURL`, or with neither `path` nor `chart` (InvalidSpecError).",
			fix: "Give `repoURL`, and `path` for a folder of a Git repository (`.` is its root) or `chart` for a Helm repository."
		},
		fr: {
			title: "Source incomplète",
			message: ({ missing }) => missing === "repoURL" ? "La source n’a pas de « repoURL »" : "La source n’a ni « path » ni « chart »",
			why: "Argo CD refuse une source sans `repoURL`, ou qui n’a ni `path` ni `chart` (InvalidSpecError).",
			fix: "Donner `repoURL`, et `path` pour un dossier d’un dépôt Git (`.` pour sa racine) ou `chart` pour un dépôt Helm."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: . }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod }] } }]
  templatePatch: |
    spec: { source: { path: 'envs/{{ .env }}' } }
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git }
      destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, targetRevision: main }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: '', path: chart }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		if (mayBeCompleted(application)) return;
		for (const { value, route, listed } of sourcesInForce(application)) {
			if (listed) continue;
			if (!isGiven$1(value.repoURL)) yield {
				at: [...route, "repoURL"],
				data: { missing: "repoURL" }
			};
			else if (!isGiven$1(value.path) && !isGiven$1(value.chart)) yield {
				at: route,
				data: { missing: "path" }
			};
		}
	}
});

// rules/argocd/complete-sources-item.ts
/** `validateSourcePermissions` for one of several sources; a source may only lend its files under a `ref`. */
var complete_sources_item_default = defineRule({
	code: "ARG005",
	name: "complete-sources-item",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go: spec.source.repoURL and either source.path, source.chart, or source.ref are required" }],
	text: {
		en: {
			title: "Incomplete item of sources",
			message: ({ number, missing }) => missing === "repoURL" ? `Source ${number} has no "repoURL"` : `Source ${number} has no "path", "chart" or "ref"`,
			why: "Argo CD refuses the whole Application when one of its sources is incomplete (InvalidSpecError).",
			fix: "Give `repoURL`, and `path`, `chart` or, for a source that only lends its values files, `ref`."
		},
		fr: {
			title: "Élément de sources incomplet",
			message: ({ number, missing }) => missing === "repoURL" ? `La source ${number} n’a pas de « repoURL »` : `La source ${number} n’a ni « path », ni « chart », ni « ref »`,
			why: "Argo CD refuse toute l’Application quand une de ses sources est incomplète (InvalidSpecError).",
			fix: "Donner `repoURL`, et `path`, `chart` ou, pour une source qui ne fait que prêter ses fichiers de valeurs, `ref`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0, helm: { valueFiles: [$valeurs/prod.yaml] } }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, targetRevision: main, ref: valeurs }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
    - { repoURL: https://gitlab.example.fr/portail/values.git, targetRevision: main }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: [{ path: chart }]
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		if (mayBeCompleted(application)) return;
		for (const { value, route, listed } of sourcesInForce(application)) {
			if (!listed) continue;
			const number = Number(route.at(-1)) + 1;
			if (!isGiven$1(value.repoURL)) yield {
				at: [...route, "repoURL"],
				data: {
					number,
					missing: "repoURL"
				}
			};
			else if (![
				value.path,
				value.chart,
				value.ref
			].some(isGiven$1)) yield {
				at: route,
				data: {
					number,
					missing: "path"
				}
			};
		}
	}
});

// rules/argocd/destination-name-and-server.ts
/** `GetDestinationServer`. A value that a template fills may end up empty. */
var destination_name_and_server_default = defineRule({
	code: "ARG030",
	name: "destination-name-and-server",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go: application destination can’t have both name and server defined" }],
	text: {
		en: {
			title: "Destination named twice",
			message: ({ name, server }) => `The destination has the name "${name}" and the server "${server}"`,
			why: "Argo CD refuses a destination that gives both the name of a cluster and its address, even of the same one.",
			fix: "Keep `name` or `server`."
		},
		fr: {
			title: "Destination désignée deux fois",
			message: ({ name, server }) => `La destination a le nom « ${name} » et le serveur « ${server} »`,
			why: "Argo CD refuse une destination qui donne à la fois le nom d’un cluster et son adresse, même s’il s’agit du même.",
			fix: "Garder `name` ou `server`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, server: '', namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ cluster: prod, url: '' }] } }]
  template:
    metadata: { name: "portail-{{.cluster}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: "{{.cluster}}", server: "{{.url}}", namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: in-cluster, server: https://kubernetes.default.svc, namespace: portail }
`]
	},
	*check(application) {
		const name = asText(application.get("destination", "name"));
		const server = asText(application.get("destination", "server"));
		if (name === void 0 || server === void 0 || isTemplate$1(name) || isTemplate$1(server)) return;
		yield {
			at: ["destination", "server"],
			data: {
				name,
				server
			}
		};
	}
});

// src/model/argocd/project.ts
/** The kind of the rules about projects. */
const APP_PROJECT = "argoproj.io/v1alpha1/AppProject";
/** Anchors can make a small file endless: no list of a project is read further. */
const MAX_ITEMS = 2e3;
/** The texts of a list of the project's `spec` or of one of its roles; those that a template fills are left out. */
const textsOf = (object, route) => entries$1(object, route, (value) => typeof value === "string" && !isTemplate$1(value) ? value : void 0);
/** The mappings of a list of the project's `spec`. */
const recordsOf = (object, route) => entries$1(object, route, (value) => isRecord(value) ? value : void 0);
function entries$1(object, route, pick) {
	return asList(object.get(...route)).slice(0, MAX_ITEMS).flatMap((item, index) => {
		const value = pick(item);
		return value === void 0 ? [] : [{
			value,
			route: [...route, index]
		}];
	});
}
/** Policies and groups of all roles together are not read further than this. */
const MAX_ROLE_ITEMS = 5e3;
/** The policies or groups of all roles, with the name of the role; undefined for one that a template fills. */
function roleTexts(object, field) {
	const found = [];
	for (const { value, route } of recordsOf(object, ["spec", "roles"])) {
		const role = asText(value.name);
		for (const item of textsOf(object, [...route, field])) {
			if (found.length >= MAX_ROLE_ITEMS) return found;
			const roleIndex = Number(route.at(-1));
			found.push(role === void 0 || isTemplate$1(role) ? {
				...item,
				roleIndex
			} : {
				...item,
				role,
				roleIndex
			});
		}
	}
	return found;
}

// src/model/argocd/repeated.ts
/** The items whose key an earlier one has, each with that earlier one. */
function repeated(items, keyOf) {
	const first = /* @__PURE__ */ new Map();
	return items.flatMap((item) => {
		const key = keyOf(item);
		const earlier = first.get(key);
		if (earlier === void 0) first.set(key, item);
		return earlier === void 0 ? [] : [{
			item,
			earlier
		}];
	});
}

// rules/argocd/destination-service-account.ts
/** `ValidateProject`, destinationServiceAccounts. */
var destination_service_account_default = defineRule({
	code: "ARG117",
	name: "destination-service-account",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd app_project_types.go ValidateProject: server, namespace or defaultServiceAccount has an invalid format" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Service account of a destination that Argo CD refuses",
			message: ({ field, text, repeated }) => repeated ? `Destination "${text}" has a service account twice` : `Argo CD refuses ${field} "${text}"`,
			why: "Argo CD refuses the project: it would not know as whom to sync.",
			fix: ({ field }) => field === "defaultServiceAccount" ? "Give the name of a service account, or `namespace:name`, without any of `! * [ ] { } \\ /`." : "Use names and patterns without `!`, each bracket closed, each pair of server and namespace once."
		},
		fr: {
			title: "Compte de service d’une destination refusé par Argo CD",
			message: ({ field, text, repeated }) => repeated ? `La destination « ${text} » a deux comptes de service` : `Argo CD refuse « ${text} » dans ${field}`,
			why: "Argo CD refuse le projet : il ne saurait pas sous quelle identité synchroniser.",
			fix: ({ field }) => field === "defaultServiceAccount" ? "Donner le nom d’un compte de service, ou `namespace:nom`, sans aucun de `! * [ ] { } \\ /`." : "Employer des noms et motifs sans `!`, chaque crochet fermé, chaque couple serveur et namespace une seule fois."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts:
    - { server: https://kubernetes.default.svc, namespace: 'portail-[a-z]*', defaultServiceAccount: 'comptes:deploiement' }
    - { server: '*', namespace: '', defaultServiceAccount: lecteur }
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: '!portail', defaultServiceAccount: lecteur }]
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: '[portail', defaultServiceAccount: lecteur }]
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: portail, defaultServiceAccount: comptes/lecteur }]
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts: [{ server: '*', namespace: portail }]
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinationServiceAccounts:
    - { server: '*', namespace: portail, defaultServiceAccount: lecteur }
    - { server: '*', namespace: portail, defaultServiceAccount: autre }
`
		]
	},
	*check(project, { repository }) {
		const accounts = recordsOf(project, ["spec", "destinationServiceAccounts"]);
		for (const { value, route } of accounts) {
			for (const field of ["server", "namespace"]) {
				const text = asText(value[field]);
				if (text !== void 0 && !isTemplate$1(text) && (text.includes("!") || hasOpenBracket(text))) yield {
					at: [...route, field],
					data: {
						field,
						text
					}
				};
			}
			const account = goText(value.defaultServiceAccount);
			if (account !== void 0 && !isTemplate$1(account) && (/^ *$/.test(account) || /[!*[\]{}\\/]/.test(account))) yield {
				at: [...route, "defaultServiceAccount"],
				data: {
					field: "defaultServiceAccount",
					text: account
				}
			};
		}
		const pairs = accounts.flatMap(({ value, route }) => {
			const text = `${asText(value.server) ?? ""}/${asText(value.namespace) ?? ""}`;
			return isTemplate$1(text) ? [] : [{
				route,
				text
			}];
		});
		for (const { item, earlier } of repeated(pairs, ({ text }) => text)) yield {
			at: item.route,
			data: {
				text: item.text,
				repeated: "yes"
			},
			severity: "warning",
			related: [repository.locate(project, earlier.route)]
		};
	}
});
/** A class of characters that never ends, which gobwas/glob refuses; a backslash takes the next character as it is. */
function hasOpenBracket(pattern) {
	const plain = pattern.replace(/\\./gs, "");
	const open = plain.lastIndexOf("[");
	return open >= 0 && plain.indexOf("]", open) < 0;
}

// rules/argocd/destination.ts
/** `GetDestinationServer`, `ErrDestinationMissing`. */
var destination_default = defineRule({
	code: "ARG031",
	name: "destination",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go ErrDestinationMissing: destination server missing from app spec" }],
	text: {
		en: {
			title: "Application without a cluster",
			message: "The destination names no cluster: neither \"name\" nor \"server\"",
			why: "Argo CD refuses an Application that does not say where to deploy (InvalidSpecError).",
			fix: "Give `destination.name`, the label of the cluster in the console, or `destination.server`."
		},
		fr: {
			title: "Application sans cluster",
			message: "La destination ne désigne aucun cluster : ni « name » ni « server »",
			why: "Argo CD refuse une Application qui ne dit pas où déployer (InvalidSpecError).",
			fix: "Donner `destination.name`, le nom du cluster dans la console, ou `destination.server`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { server: https://kubernetes.default.svc }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
`]
	},
	*check(application) {
		const destination = application.get("destination");
		if (isGiven$1(destination) && !isRecord(destination)) return;
		if (isGiven$1(application.get("destination", "name")) || isGiven$1(application.get("destination", "server"))) return;
		if (!mayBeCompleted(application)) yield { at: ["destination"] };
	}
});

// rules/argocd/generator-kind.ts
const KNOWN$1 = [...GENERATOR_KINDS, "selector"];
/** `invalidGenerators`: the API server drops the field that it does not know, what is left generates nothing. */
var generator_kind_default = defineRule({
	code: "ARG201",
	name: "generator-kind",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/ApplicationSet"],
	severity: "error",
	sources: [{ fact: "argo-cd applicationset/utils/utils.go: ApplicationSet contains unrecognized generators" }],
	text: {
		en: {
			title: "Generator that does not exist",
			message: ({ kind }) => kind ? `Generator "${kind}" does not exist` : "The entry names no generator",
			why: "The API server drops the field without a word, and the entry generates no Application.",
			fix: `Use one of ${GENERATOR_KINDS.join(", ")}.`
		},
		fr: {
			title: "Générateur qui n’existe pas",
			message: ({ kind }) => kind ? `Le générateur « ${kind} » n’existe pas` : "L’entrée ne désigne aucun générateur",
			why: "Le serveur d’API retire le champ sans rien dire, et l’entrée ne produit aucune Application.",
			fix: `Employer ${GENERATOR_KINDS.join(", ")}.`
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - clusters: {}
      selector: { matchLabels: { env: prod } }
    - matrix:
        generators: [{ list: { elements: [] } }, { plugin: { configMapRef: { name: envs } } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ cluster: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [env], generators: [{ list: { elements: [] } }, { selector: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`]
	},
	*check(set) {
		for (const { value, route } of generatorsOf(set)) {
			const fields = Object.keys(value);
			if (GENERATOR_KINDS.some((kind) => fields.includes(kind))) continue;
			const kind = fields.find((field) => !KNOWN$1.includes(field));
			yield kind === void 0 ? { at: route } : {
				at: { key: [...route, kind] },
				data: { kind }
			};
		}
	}
});

// rules/argocd/go-template-options.ts
/** `text/template` `Option`, which panics on anything else. */
const OPTIONS$2 = [
	"missingkey=default",
	"missingkey=invalid",
	"missingkey=zero",
	"missingkey=error"
];
/** More options than this are the work of an attacker. */
const MAX_OPTIONS$1 = 50;
/** Read only with `goTemplate: true`. */
var go_template_options_default = defineRule({
	code: "ARG213",
	name: "go-template-options",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/ApplicationSet"],
	severity: "error",
	sources: [{ fact: "argo-cd applicationset/utils/utils.go hands goTemplateOptions to text/template Option" }, { fact: "pkg.go.dev/text/template: Option panics if the option string is unrecognized" }],
	text: {
		en: {
			title: "Go template option that does not exist",
			message: ({ option }) => `"${option}" is no option of Go templates`,
			why: "Go’s template engine panics on an option that it does not know: no Application is generated.",
			fix: "Use `missingkey=error`, which Argo CD recommends, or `missingkey=default`, `missingkey=zero`, `missingkey=invalid`."
		},
		fr: {
			title: "Option de template Go qui n’existe pas",
			message: ({ option }) => `« ${option} » n’est pas une option des templates Go`,
			why: "Le moteur de templates de Go s’arrête net devant une option qu’il ne connaît pas : aucune Application n’est produite.",
			fix: "Employer `missingkey=error`, qu’Argo CD recommande, ou `missingkey=default`, `missingkey=zero`, `missingkey=invalid`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplateOptions: ["strict"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error", "missingKey=error"]
  generators: [{ clusters: {} }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`]
	},
	*check(set) {
		if (set.get("spec", "goTemplate") !== true) return;
		for (const [index, option] of asList(set.get("spec", "goTemplateOptions")).slice(0, MAX_OPTIONS$1).entries()) if (typeof option === "string" && !OPTIONS$2.includes(option)) yield {
			at: [
				"spec",
				"goTemplateOptions",
				index
			],
			data: { option }
		};
	}
});

// src/model/argocd/annotation.ts
/** Annotations of Argo CD that any object may carry. */
const SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
const SYNC_WAVE = "argocd.argoproj.io/sync-wave";
const HOOK = "argocd.argoproj.io/hook";
/** Annotations longer than this are not read: Kubernetes refuses more than 256 KiB in all. */
const MAX_LENGTH$4 = 262144;
/** The comma-separated entries of an annotation, blanks around them cut, empty ones left out (`GetAnnotationCSVs`). */
const annotationEntries = (object, name) => (object.annotations[name] ?? "").slice(0, MAX_LENGTH$4).split(",").map((entry) => entry.trim()).filter((entry) => entry !== "");

// rules/argocd/hook-type.ts
/** `common.NewHookType`, and `controller/hook.go` for the last two. */
const HOOKS = [
	"PreSync",
	"Sync",
	"PostSync",
	"SyncFail",
	"Skip",
	"PreDelete",
	"PostDelete"
];
/** Helm's hooks that Argo CD understands; they count when no hook of its own does. */
const HELM_HOOKS = [
	"pre-install",
	"pre-upgrade",
	"post-install",
	"post-upgrade",
	"pre-delete",
	"post-delete"
];
/** An object that carries the annotation is a hook; one of no known phase is in none (`syncPhases`). */
var hook_type_default = defineRule({
	code: "ARG091",
	name: "hook-type",
	subject: "object",
	severity: "error",
	sources: [{ fact: "argo-cd gitops-engine/pkg/sync/sync_phase.go: a hook of no known type has no phase" }],
	text: {
		en: {
			title: "Unknown hook",
			message: ({ hook, lost }) => lost ? `Hook "${hook}" does not exist: the object is never applied` : `Hook "${hook}" does not exist`,
			why: ({ lost }) => lost ? "Argo CD takes an object with this annotation for a hook, finds no phase for it and leaves it out without an error." : "Argo CD ignores the hooks that it does not know.",
			fix: `Use one of ${HOOKS.join(", ")}, written exactly so, or remove the annotation.`
		},
		fr: {
			title: "Hook inconnu",
			message: ({ hook, lost }) => lost ? `Le hook « ${hook} » n’existe pas : l’objet n’est jamais appliqué` : `Le hook « ${hook} » n’existe pas`,
			why: ({ lost }) => lost ? "Argo CD prend un objet qui porte cette annotation pour un hook, ne lui trouve aucune phase et l’écarte sans erreur." : "Argo CD ignore les hooks qu’il ne connaît pas.",
			fix: `Employer ${HOOKS.join(", ")}, exactement sous cette forme, ou retirer l’annotation.`
		}
	},
	examples: {
		good: [`apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: 'PreSync, PostSync' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`, `apiVersion: batch/v1
kind: Job
metadata: { name: adieu, annotations: { argocd.argoproj.io/hook: PreDelete } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`],
		bad: [
			`apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: preSync } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
			`apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: '' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
			`apiVersion: batch/v1
kind: Job
metadata: { name: migration, annotations: { argocd.argoproj.io/hook: 'Sync,PostUpgrade' } }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`
		]
	},
	*check(object) {
		const written = object.annotations[HOOK];
		if (written === void 0 || isTemplate$1(written)) return;
		const hooks = annotationEntries(object, HOOK);
		const unknown = hooks.filter((hook) => !HOOKS.includes(hook));
		const at = [
			"metadata",
			"annotations",
			HOOK
		];
		if (!(unknown.length < hooks.length || annotationEntries(object, "helm.sh/hook").some((hook) => HELM_HOOKS.includes(hook)))) yield {
			at,
			data: {
				hook: written,
				lost: "yes"
			}
		};
		else if (unknown.length > 0) yield {
			at,
			data: { hook: unknown.join(", ") },
			severity: "warning"
		};
	}
});

// rules/argocd/hydrator-with-source.ts
/** `ApplicationSpec.GetSource`: the hydrator wins. */
var hydrator_with_source_default = defineRule({
	code: "ARG003",
	name: "hydrator-with-source",
	subject: "application",
	severity: "warning",
	sources: [{ fact: "argo-cd types.go GetSource: nothing else is read when sourceHydrator is there" }],
	text: {
		en: {
			title: "Source ignored beside a hydrator",
			message: ({ field }) => `"${field}" is ignored: "sourceHydrator" is set too`,
			why: "Argo CD reads the hydrator alone when it is there: what the other fields name is never deployed.",
			fix: ({ field }) => `Remove \`${field}\`, or the hydrator.`
		},
		fr: {
			title: "Source ignorée à côté d’un hydrator",
			message: ({ field }) => `« ${field} » est ignoré : « sourceHydrator » est aussi présent`,
			why: "Quand l’hydrator est là, Argo CD ne lit que lui : ce que les autres champs désignent n’est jamais déployé.",
			fix: ({ field }) => `Supprimer \`${field}\`, ou l’hydrator.`
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources: []
  sourceHydrator:
    drySource: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevision: HEAD }
    syncSource: { targetBranch: env/prod, path: portail }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sourceHydrator:
    drySource: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevision: HEAD }
    syncSource: { targetBranch: env/prod, path: portail }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		if (!isRecord(application.get("sourceHydrator"))) return;
		if (isGiven$1(application.get("source"))) yield {
			at: ["source"],
			data: { field: "source" }
		};
		const list = application.get("sources");
		if (Array.isArray(list) && list.length > 0) yield {
			at: ["sources"],
			data: { field: "sources" }
		};
	}
});

// rules/argocd/managed-by-url.ts
const ANNOTATION$1 = "argocd.argoproj.io/managed-by-url";
/** `ValidateManagedByURL`: the address becomes a link of Argo CD's console. */
var managed_by_url_default = defineRule({
	code: "ARG020",
	name: "managed-by-url",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/Application"],
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go ValidateManagedByURL: URL must include http or https protocol" }],
	equivalents: ["argocd/ValidateManagedByURL", "argocd/argocd/ValidateManagedByURL"],
	text: {
		en: {
			title: "Managed-by address that is no web address",
			message: ({ address }) => `managed-by-url "${address}" is not an http or https address`,
			why: "Argo CD refuses any other address there (InvalidSpecError): it becomes a link of its console.",
			fix: "Write the address of the Argo CD console, such as `https://argocd.example.fr`, or remove the annotation."
		},
		fr: {
			title: "Adresse managed-by qui n’est pas une adresse web",
			message: ({ address }) => `managed-by-url « ${address} » n’est pas une adresse http ou https`,
			why: "Argo CD y refuse toute autre adresse (InvalidSpecError) : elle devient un lien de sa console.",
			fix: "Écrire l’adresse de la console d’Argo CD, par exemple `https://argocd.example.fr`, ou retirer l’annotation."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: 'HTTPS://argocd.example.fr/applications?n=1' }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: 'javascript:alert(1)' }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: portail
  annotations: { argocd.argoproj.io/managed-by-url: argocd.example.fr }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(object) {
		const address = asText(object.annotations[ANNOTATION$1]);
		if (address !== void 0 && !isTemplate$1(address) && !/^https?:/i.test(address)) yield {
			at: [
				"metadata",
				"annotations",
				ANNOTATION$1
			],
			data: { address }
		};
	}
});

// rules/argocd/matrix-generator.ts
/** `MatrixGenerator.GenerateParams`. */
var matrix_generator_default = defineRule({
	code: "ARG203",
	name: "matrix-generator",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/ApplicationSet"],
	severity: "error",
	sources: [{ fact: "argo-cd applicationset/generators/matrix.go: Matrix support only two" }],
	text: {
		en: {
			title: "Matrix that does not combine two generators",
			message: ({ count }) => `The matrix holds ${count} generators instead of 2`,
			why: "Argo CD combines exactly two generators and generates nothing otherwise.",
			fix: "Put two generators in the matrix; a third one goes into a matrix nested in the first."
		},
		fr: {
			title: "Matrix qui ne combine pas deux générateurs",
			message: ({ count }) => `La matrix contient ${count} générateur(s) au lieu de 2`,
			why: "Argo CD combine exactement deux générateurs et ne produit rien sinon.",
			fix: "Mettre deux générateurs dans la matrix ; un troisième va dans une matrix imbriquée dans la première."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - matrix:
        generators:
          - clusters: {}
          - matrix: { generators: [{ list: { elements: [] } }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ matrix: { generators: [{ clusters: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ matrix: { generators: [{ clusters: {} }, { list: { elements: [] } }, { list: { elements: [] } }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`]
	},
	*check(set) {
		for (const { value, route } of generatorsOf(set)) {
			if (!isRecord(value.matrix)) continue;
			const { generators } = value.matrix;
			const count = Array.isArray(generators) ? generators.length : isGiven$1(generators) ? 2 : 0;
			if (count !== 2) yield {
				at: [
					...route,
					"matrix",
					"generators"
				],
				data: { count }
			};
		}
	}
});

// rules/argocd/merge-generator.ts
/** `MergeGenerator.GenerateParams`, `getParamSetsByMergeKey`. */
var merge_generator_default = defineRule({
	code: "ARG204",
	name: "merge-generator",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/ApplicationSet"],
	severity: "error",
	sources: [{ fact: "argo-cd applicationset/generators/merge.go: Merge requires two or more generators and at least one merge key" }],
	text: {
		en: {
			title: "Merge without two generators or a key",
			message: ({ count, keys }) => keys ? "The merge has no \"mergeKeys\"" : `The merge holds ${count} generator, two or more are needed`,
			why: "Argo CD merges what two or more generators give for the same key, and generates nothing otherwise.",
			fix: ({ keys }) => keys ? "List in `mergeKeys` the parameters that the generators share." : "Add a generator that overrides values of the first, or replace the merge by that first one."
		},
		fr: {
			title: "Merge sans deux générateurs ou sans clé",
			message: ({ count, keys }) => keys ? "Le merge n’a pas de « mergeKeys »" : `Le merge contient ${count} générateur, il en faut au moins deux`,
			why: "Argo CD fusionne ce que deux générateurs ou plus donnent pour une même clé, et ne produit rien sinon.",
			fix: ({ keys }) => keys ? "Énumérer dans `mergeKeys` les paramètres communs aux générateurs." : "Ajouter un générateur qui remplace des valeurs du premier, ou mettre ce premier à la place du merge."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - merge: { mergeKeys: [server], generators: [{ clusters: {} }, { clusters: {} }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [server], generators: [{ clusters: {} }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ merge: { mergeKeys: [], generators: [{ clusters: {} }, { list: { elements: [] } }] } }]
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`]
	},
	*check(set) {
		for (const { value, route } of generatorsOf(set)) {
			if (!isRecord(value.merge)) continue;
			const [count, keys] = [lengthOf(value.merge.generators), lengthOf(value.merge.mergeKeys)];
			if (count < 2) yield {
				at: [
					...route,
					"merge",
					"generators"
				],
				data: { count }
			};
			if (keys === 0) yield {
				at: [
					...route,
					"merge",
					"mergeKeys"
				],
				data: { keys: "none" }
			};
		}
	}
});
/** Of anything but a list nothing is known. */
const lengthOf = (value) => Array.isArray(value) ? value.length : isGiven$1(value) ? 1e400 : 0;

// rules/argocd/nested-generator.ts
/** At the top, both generators of an entry run; inside a matrix or a merge Argo CD gives up. */
var nested_generator_default = defineRule({
	code: "ARG202",
	name: "nested-generator",
	subject: "object",
	kinds: ["argoproj.io/v1alpha1/ApplicationSet"],
	severity: "error",
	sources: [{ fact: "argo-cd applicationset/generators/matrix.go ErrMoreThenOneInnerGenerators" }],
	text: {
		en: {
			title: "Two generators in one nested entry",
			message: ({ kinds, parent }) => `One entry of the ${parent} holds several generators: ${kinds}`,
			why: "Argo CD accepts one generator in each entry of a matrix or a merge, and generates nothing otherwise.",
			fix: "Write one `- ` entry for each generator."
		},
		fr: {
			title: "Deux générateurs dans une entrée imbriquée",
			message: ({ kinds, parent }) => `Une entrée de ${parent} contient plusieurs générateurs : ${kinds}`,
			why: "Argo CD accepte un seul générateur par entrée de matrix ou de merge, et ne produit rien sinon.",
			fix: "Écrire une entrée `- ` par générateur."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - list: { elements: [] }
      clusters: {}
    - matrix: { generators: [{ clusters: {}, selector: {} }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators:
    - matrix: { generators: [{ clusters: {}, git: { directories: [] } }, { list: { elements: [] } }] }
  template: { metadata: { name: portail }, spec: { project: portail, source: {}, destination: {} } }
`]
	},
	*check(set) {
		for (const { route, kinds, parent } of generatorsOf(set)) if (parent && kinds.length > 1) yield {
			at: route,
			data: {
				kinds: kinds.join(", "),
				parent
			}
		};
	}
});

// rules/argocd/path-and-chart.ts
/** `ApplicationSource.IsHelm`: a source with `chart` is a chart of a Helm repository. */
var path_and_chart_default = defineRule({
	code: "ARG006",
	name: "path-and-chart",
	subject: "application",
	severity: "warning",
	sources: [{ fact: "argo-cd types.go IsHelm: a source with chart has no path" }],
	text: {
		en: {
			title: "Path ignored beside a chart",
			message: ({ path, chart }) => `Path "${path}" is ignored: the source names the chart "${chart}"`,
			why: "With `chart`, Argo CD takes `repoURL` for a Helm repository and does not read `path`.",
			fix: "Keep `chart` for a Helm repository, or `path` for a Git repository."
		},
		fr: {
			title: "Chemin ignoré à côté d’un chart",
			message: ({ path, chart }) => `Le chemin « ${path} » est ignoré : la source désigne le chart « ${chart} »`,
			why: "Avec `chart`, Argo CD prend `repoURL` pour un dépôt Helm et ne lit pas `path`.",
			fix: "Garder `chart` pour un dépôt Helm, ou `path` pour un dépôt Git."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://charts.example.fr, chart: portail, path: '', targetRevision: 1.4.0 }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: charts/portail, chart: portail, targetRevision: 1.4.0 }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application) {
		for (const { value, route } of sourcesInForce(application)) {
			const [path, chart] = [asText(value.path), asText(value.chart)];
			if (path !== void 0 && chart !== void 0) yield {
				at: [...route, "path"],
				data: {
					path,
					chart
				}
			};
		}
	}
});

// rules/argocd/project-deny-only.ts
/** `globMatch`: an exclusion matches whatever it does not exclude. */
var project_deny_only_default = defineRule({
	code: "ARG106",
	name: "project-deny-only",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd app_project_types.go globMatch: a negated pattern matches everything else" }],
	text: {
		en: {
			title: "Project open but for its exclusions",
			message: "Every entry of \"sourceRepos\" is an exclusion: the project permits all other repositories",
			why: "In Argo CD an exclusion permits whatever it does not name: such a list is as open as `*`.",
			fix: "List the repositories of the project, then what to exclude among them."
		},
		fr: {
			title: "Projet ouvert hormis ses exclusions",
			message: "Toutes les entrées de « sourceRepos » sont des exclusions : le projet autorise tous les autres dépôts",
			why: "Dans Argo CD, une exclusion autorise tout ce qu’elle ne nomme pas : une telle liste est aussi ouverte que `*`.",
			fix: "Énumérer les dépôts du projet, puis ce qu’il faut en exclure."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/**', '!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ name: cluster, namespace: portail }]
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ name: cluster, namespace: portail }]
`]
	},
	*check(project) {
		const entries = asList(project.get("spec", "sourceRepos"));
		const denies = (entry) => typeof entry === "string" && entry.startsWith("!") && entry !== "!*";
		if (entries.length > 0 && entries.every(denies)) yield { at: ["spec", "sourceRepos"] };
	}
});

// rules/argocd/project-destination.ts
/** `isDestinationMatched`: an empty pattern matches nothing but an empty text. */
var project_destination_default = defineRule({
	code: "ARG103",
	name: "project-destination",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd app_project_types.go isDestinationMatched: cluster and namespace must both match" }],
	text: {
		en: {
			title: "Destination that allows nothing",
			message: ({ missing }) => missing === "cluster" ? "The destination names no cluster" : "The destination names no namespace",
			why: "Argo CD compares both the cluster and the namespace: a destination that leaves one out matches no Application.",
			fix: "Give `name` or `server`, and `namespace`; `*` stands for any."
		},
		fr: {
			title: "Destination qui n’autorise rien",
			message: ({ missing }) => missing === "cluster" ? "La destination ne désigne aucun cluster" : "La destination ne désigne aucun namespace",
			why: "Argo CD compare à la fois le cluster et le namespace : une destination à qui l’un des deux manque ne correspond à aucune Application.",
			fix: "Donner `name` ou `server`, et `namespace` ; `*` vaut pour tous."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster, namespace: portail }, { server: '*', namespace: 'portail-*' }]
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ namespace: portail }]
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster }]
`]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "destinations"])) if (!isGiven$1(value.name) && !isGiven$1(value.server)) yield {
			at: route,
			data: { missing: "cluster" }
		};
		else if (!isGiven$1(value.namespace)) yield {
			at: [...route, "namespace"],
			data: { missing: "namespace" }
		};
	}
});

// rules/argocd/project-duplicates.ts
/** Refused by Argo CD's API; harmless in a project that comes from Git, hence a warning. */
var project_duplicates_default = defineRule({
	code: "ARG102",
	name: "project-duplicates",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd app_project_types.go ValidateProject: an entry was already added" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Entry written twice in a project",
			message: ({ field, entry }) => `"${entry}" stands twice in "${field}"`,
			why: "Argo CD’s API, console and CLI refuse every change of a project that holds an entry twice.",
			fix: "Remove one of the two."
		},
		fr: {
			title: "Entrée en double dans un projet",
			message: ({ field, entry }) => `« ${entry} » figure deux fois dans « ${field} »`,
			why: "L’API, la console et la CLI d’Argo CD refusent toute modification d’un projet qui contient une entrée en double.",
			fix: "Supprimer l’une des deux."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', 'https://gitlab.example.fr/portail/web.git']
  destinations:
    - { server: https://kubernetes.default.svc, namespace: portail }
    - { server: https://kubernetes.default.svc, namespace: portail-cache }
    - { name: portail, server: https://cluster.example.fr, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', 'https://gitlab.example.fr/portail/infra.git']
  destinations: [{ name: cluster, namespace: portail }]
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  sourceNamespaces: [portail, portail]
  destinations: [{ name: cluster, namespace: portail }, { name: cluster, namespace: portail }]
`]
	},
	*check(project, { repository }) {
		const destinations = recordsOf(project, ["spec", "destinations"]).flatMap(({ value, route }) => {
			const entry = `${asText(value.server) ?? asText(value.name) ?? ""}/${asText(value.namespace) ?? ""}`;
			return isTemplate$1(entry) ? [] : [{
				value: entry,
				route,
				field: "destinations"
			}];
		});
		const texts = ["sourceRepos", "sourceNamespaces"].map((field) => textsOf(project, ["spec", field]).map((item) => ({
			...item,
			field
		})));
		for (const list of [destinations, ...texts]) for (const { item, earlier } of repeated(list, ({ value }) => value)) yield {
			at: item.route,
			data: {
				field: item.field,
				entry: item.value
			},
			related: [repository.locate(project, earlier.route)]
		};
	}
});

// rules/argocd/project-group.ts
/** `validateGroupName`: the group ends up in a line of comma-separated policies. */
var project_group_default = defineRule({
	code: "ARG109",
	name: "project-group",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go validateGroupName: empty, blanks at an end, quotes or line breaks, unquoted comma" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Group that Argo CD refuses",
			message: ({ group }) => `Argo CD refuses the group ${JSON.stringify(group)}`,
			why: "The name becomes part of a comma-separated policy: the role would be given to another group, or to none.",
			fix: "Remove blanks at both ends, quotes, tabs and line breaks; a name with a comma goes in double quotes."
		},
		fr: {
			title: "Groupe refusé par Argo CD",
			message: ({ group }) => `Argo CD refuse le groupe ${JSON.stringify(group)}`,
			why: "Le nom devient une partie d’une politique séparée par des virgules : le rôle irait à un autre groupe, ou à aucun.",
			fix: "Retirer les blancs aux deux bouts, les guillemets, tabulations et sauts de ligne ; un nom avec une virgule se met entre guillemets doubles."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['projet:équipe web', '"CN=web,OU=portail"'] }] }
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['CN=web,OU=portail'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: ['equipe '] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: [''] }] }
`
		]
	},
	*check(project) {
		for (const { value, route } of roleTexts(project, "groups")) if (isRefused(value)) yield {
			at: route,
			data: { group: value }
		};
	}
});
function isRefused(group) {
	const bare = group.trim();
	const quoted = bare.length > 1 && bare.startsWith("\"") && bare.endsWith("\"");
	const name = quoted ? bare.slice(1, -1) : bare;
	if (!quoted && name.includes(",")) return true;
	return name === "" || /["\n\r\t]/.test(name) || group.length > 1 && bare !== group;
}

// rules/argocd/project-negation.ts
/** `ValidateProject`, destinations and sourceRepos. */
var project_negation_default = defineRule({
	code: "ARG101",
	name: "project-negation",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd app_project_types.go ValidateProject: an entry has an invalid format, \"!*\"" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Entry that excludes everything",
			message: ({ field }) => `"!*" in "${field}" excludes everything`,
			why: "Argo CD refuses `!*`: the project would permit nothing.",
			fix: "Name what is allowed, and exclude single entries such as `!https://gitlab.example.fr/portail/archive.git`."
		},
		fr: {
			title: "Entrée qui exclut tout",
			message: ({ field }) => `« !* » dans « ${field} » exclut tout`,
			why: "Argo CD refuse `!*` : le projet n’autoriserait plus rien.",
			fix: "Nommer ce qui est autorisé et n’exclure que des entrées précises, comme `!https://gitlab.example.fr/portail/archive.git`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['*', '!https://gitlab.example.fr/portail/archive.git']
  destinations: [{ server: '*', namespace: '!kube-system' }]
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git', '!*']
  destinations: [{ server: '*', namespace: portail }]
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['https://gitlab.example.fr/portail/infra.git']
  destinations: [{ server: '!*', namespace: portail }, { name: cluster, namespace: '!*' }]
`]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "destinations"])) for (const field of [
			"name",
			"server",
			"namespace"
		]) if (value[field] === "!*") yield {
			at: [...route, field],
			data: { field: `destinations.${field}` }
		};
		for (const { value, route } of textsOf(project, ["spec", "sourceRepos"])) if (value === "!*") yield {
			at: route,
			data: { field: "sourceRepos" }
		};
	}
});

// rules/argocd/project-permits-nothing.ts
/** A project closed on purpose has both lists empty: the documentation shows it for the project `default`. */
var project_permits_nothing_default = defineRule({
	code: "ARG105",
	name: "project-permits-nothing",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd app_project_types.go IsSourcePermitted, isDestinationMatched: an empty list permits nothing" }],
	text: {
		en: {
			title: "Project that permits nothing",
			message: ({ field, application }) => application ? `"${field}" is empty: Argo CD refuses the Application "${application}" of this project` : `"${field}" is empty: the project permits no Application`,
			why: "Argo CD permits what `sourceRepos` and `destinations` both name; one empty list closes the project.",
			fix: ({ field }) => `List in \`${field}\` what the project may use.`
		},
		fr: {
			title: "Projet qui n’autorise rien",
			message: ({ field, application }) => application ? `« ${field} » est vide : Argo CD refuse l’Application « ${application} » de ce projet` : `« ${field} » est vide : le projet n’autorise aucune Application`,
			why: "Argo CD autorise ce que `sourceRepos` et `destinations` désignent tous deux ; une seule liste vide ferme le projet.",
			fix: ({ field }) => `Énumérer dans \`${field}\` ce que le projet peut employer.`
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: default }
spec: { sourceRepos: [], destinations: [] }
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: ['*']
  destinations: [{ name: cluster, namespace: portail }]
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  destinations: [{ name: cluster, namespace: portail }]
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { sourceRepos: ['*'], destinations: [] }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(project, { repository }) {
		const [field, other] = ["sourceRepos", "destinations"].filter((field) => isEmpty$1(project.get("spec", field)));
		if (field === void 0 || other !== void 0) return;
		const application = repository.objects.find(({ group, kind, get }) => group === "argoproj.io" && kind === "Application" && project.name !== void 0 && get("spec", "project") === project.name);
		yield application ? {
			at: ["spec", field],
			data: {
				field,
				application: application.name ?? "?"
			},
			severity: "error"
		} : {
			at: ["spec", field],
			data: { field }
		};
	}
});

// src/model/argocd/policy.ts
/** Resources that a project may rule on, argo-cd `util/rbac/rbac.go` `ProjectScoped`. */
const POLICY_RESOURCES = [
	"applications",
	"applicationsets",
	"repositories",
	"exec",
	"logs",
	"clusters"
];
/** argo-cd `types.go` `validActions`. */
const POLICY_ACTIONS = [
	"get",
	"create",
	"update",
	"delete",
	"sync",
	"override",
	"rollback",
	"*"
];
/** Spaces alone are cut, as Go's `strings.Trim(text, " ")` does; a regexp would be quadratic in a long run of them. */
function trim(text) {
	let [start, end] = [0, text.length];
	while (text[start] === " ") start++;
	while (end > start && text[end - 1] === " ") end--;
	return text.slice(start, end);
}
const includes = (list, text) => list.includes(text);
/**
* What Argo CD refuses in a policy of a project's role, `p, proj:PROJECT:ROLE, resource, action, PROJECT/object,
* allow` (argo-cd `types.go` `validatePolicy`). Undefined for a good one.
*/
function policyProblem(policy, { project, role }) {
	const parts = policy.split(",");
	const [mark, subject = "", resource = "", action = "", object = "", effect = ""] = parts.map(trim);
	if (parts.length !== 6 || mark !== "p") return {
		part: "form",
		text: policy
	};
	if (project !== void 0 && role !== void 0 && subject !== `proj:${project}:${role}`) return {
		part: "subject",
		text: subject
	};
	if (!includes(POLICY_RESOURCES, resource)) return {
		part: "resource",
		text: resource
	};
	if (!includes(POLICY_ACTIONS, action) && !/(?:action|update|delete)\//.test(action)) return {
		part: "action",
		text: action
	};
	if (project !== void 0 && !isObject(object, project)) return {
		part: "object",
		text: object
	};
	return effect === "allow" || effect === "deny" ? void 0 : {
		part: "effect",
		text: effect
	};
}
/** `PROJECT[/NAMESPACE]/APPLICATION`. */
const isObject = (object, project) => object.startsWith(`${project}/`) && /^(?:[*\w.-]+\/)?[*\w.-]+$/.test(object.slice(project.length + 1));

// rules/argocd/project-policy.ts
/** `validatePolicy`. From Git such a policy is loaded and grants nothing. */
var project_policy_default = defineRule({
	code: "ARG108",
	name: "project-policy",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go validatePolicy: must be of the form \"p, sub, res, act, obj, eft\"" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Policy that Argo CD refuses",
			message: ({ part, text }) => part === "form" ? `"${text}" is no policy of six parts` : `Argo CD refuses the ${part} "${text}" of the policy`,
			why: "Argo CD refuses the project; loaded from Git all the same, the policy grants nothing.",
			fix: ({ part, project, role }) => EN$4[part ?? ""] ?? `Write \`p, proj:${project}:${role}, resource, action, ${project}/*, allow\`.`
		},
		fr: {
			title: "Politique refusée par Argo CD",
			message: ({ part, text }) => part === "form" ? `« ${text} » n’est pas une politique en six parties` : `Argo CD refuse ${FR_PART[part ?? ""] ?? "une partie"} « ${text} » de la politique`,
			why: "Argo CD refuse le projet ; chargée depuis Git malgré tout, la politique n’accorde rien.",
			fix: ({ part, project, role }) => FR$4[part ?? ""] ?? `Écrire \`p, proj:${project}:${role}, ressource, action, ${project}/*, allow\`.`
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  roles:
    - name: ci
      policies:
        - p, proj:portail:ci, applications, sync, portail/*, allow
        - p, proj:portail:ci, applications, action/apps/Deployment/restart, portail/argocd/web, allow
        - 'p,proj:portail:ci,logs,get,portail/web-*,deny'
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, role:ci, applications, sync, portail/*, allow'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, application, sync, portail/*, allow'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, deploy, portail/*, allow'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync, autre/*, allow'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync, portail/*, yes'] }] }
`
		]
	},
	*check(object) {
		const project = object.name === void 0 || isTemplate$1(object.name) ? void 0 : object.name;
		for (const { value, route, role } of roleTexts(object, "policies")) {
			const problem = policyProblem(value, {
				project,
				role
			});
			if (problem) yield {
				at: route,
				data: {
					...problem,
					project: project ?? "PROJECT",
					role: role ?? "ROLE"
				}
			};
		}
	}
});
const EN$4 = {
	resource: `Use one of ${POLICY_RESOURCES.join(", ")}.`,
	action: `Use one of ${POLICY_ACTIONS.join(", ")}, or \`action/GROUP/KIND/NAME\`.`,
	effect: "Write `allow` or `deny`."
};
const FR_PART = {
	subject: "le sujet",
	resource: "la ressource",
	action: "l’action",
	object: "l’objet",
	effect: "l’effet"
};
const FR$4 = {
	resource: `Employer ${POLICY_RESOURCES.join(", ")}.`,
	action: `Employer ${POLICY_ACTIONS.join(", ")}, ou \`action/GROUPE/KIND/NOM\`.`,
	effect: "Écrire `allow` ou `deny`."
};

// rules/argocd/project-role.ts
const NAME$2 = /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/;
/** `validateRoleName`, and what a role or the project holds twice: refused by Argo CD's API, harmless from Git. */
var project_role_default = defineRule({
	code: "ARG107",
	name: "project-role",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go validateRoleName: alphanumeric characters, \"-\" or \"_\"" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Role with a bad name or something twice",
			message: ({ what, text }) => what === "name" ? `Argo CD refuses the role name "${text}"` : `${EN$3[what ?? ""] ?? "Entry"} "${text}" stands twice`,
			why: ({ what }) => what === "name" ? "The name is part of the subject of each policy, `proj:PROJECT:ROLE`: Argo CD refuses any other character." : "Argo CD’s API, console and CLI refuse every change of such a project.",
			fix: ({ what }) => what === "name" ? "Use letters, digits, `-` and `_`, with a letter or a digit at both ends." : "Remove one of the two."
		},
		fr: {
			title: "Rôle mal nommé, ou élément en double",
			message: ({ what, text }) => what === "name" ? `Argo CD refuse le nom de rôle « ${text} »` : `${FR$3[what ?? ""] ?? "L’entrée"} « ${text} » figure deux fois`,
			why: ({ what }) => what === "name" ? "Le nom fait partie du sujet de chaque politique, `proj:PROJET:RÔLE` : Argo CD refuse tout autre caractère." : "L’API, la console et la CLI d’Argo CD refusent toute modification d’un tel projet.",
			fix: ({ what }) => what === "name" ? "Employer des lettres, des chiffres, `-` et `_`, avec une lettre ou un chiffre aux deux bouts." : "Supprimer l’un des deux."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  roles:
    - { name: lecteur_1, groups: [equipe], policies: ['p, proj:portail:lecteur_1, applications, get, portail/*, allow'] }
    - { name: a, groups: [equipe] }
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: 'lecture seule' }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ groups: [equipe] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur }, { name: lecteur }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: lecteur, groups: [equipe, equipe] }] }
`
		]
	},
	*check(project, { repository }) {
		const roles = recordsOf(project, ["spec", "roles"]).flatMap(({ value: { name }, route }) => {
			const text = name === void 0 || name === null ? "" : name;
			return typeof text === "string" && !isTemplate$1(text) ? [{
				value: text,
				route: [...route, "name"]
			}] : [];
		});
		for (const { value, route } of roles) if (!NAME$2.test(value)) yield {
			at: route,
			data: {
				what: "name",
				text: value
			}
		};
		const lists = [
			{
				what: "role",
				twice: repeated(roles, ({ value }) => value)
			},
			{
				what: "policy",
				twice: repeated(roleTexts(project, "policies"), ofRole)
			},
			{
				what: "group",
				twice: repeated(roleTexts(project, "groups"), ofRole)
			}
		];
		for (const { what, twice } of lists) for (const { item, earlier } of twice) yield {
			at: item.route,
			data: {
				what,
				text: item.value
			},
			severity: "warning",
			related: [repository.locate(project, earlier.route)]
		};
	}
});
const EN$3 = {
	role: "Role",
	policy: "Policy",
	group: "Group"
};
const FR$3 = {
	role: "Le rôle",
	policy: "La politique",
	group: "Le groupe"
};
const ofRole = ({ roleIndex, value }) => `${roleIndex}\0${value}`;

// src/model/argocd/sync-option.ts
/**
* Sync options and their values: argo-cd `controller/sync.go`, `gitops-engine/pkg/sync/common/types.go`. They are
* compared as exact texts, so that any other spelling is ignored in silence.
*/
const VALUES$1 = {
	Validate: ["false", "true"],
	CreateNamespace: ["true", "false"],
	PruneLast: ["true", "false"],
	ApplyOutOfSyncOnly: ["true", "false"],
	Replace: ["true", "false"],
	Force: ["true", "false"],
	ServerSideApply: ["true", "false"],
	ClientSideApplyMigration: ["true", "false"],
	FailOnSharedResource: ["true", "false"],
	RespectIgnoreDifferences: ["true", "false"],
	SkipDryRunOnMissingResource: ["true", "false"],
	Prune: [
		"true",
		"false",
		"confirm"
	],
	Delete: [
		"true",
		"false",
		"confirm"
	],
	PrunePropagationPolicy: [
		"background",
		"foreground",
		"orphan"
	]
};
const PROPAGATION_POLICIES = VALUES$1.PrunePropagationPolicy ?? [];
/** Names of the options, for texts that list them. */
const SYNC_OPTION_NAMES = Object.keys(VALUES$1).join(", ");
const MAX_LENGTH$3 = 200;
/** Reads one option such as `CreateNamespace=true`; the value of `PrunePropagationPolicy` is not looked at. */
function readSyncOption(option) {
	const [name, value] = cut(option);
	if (name === "PrunePropagationPolicy" || value !== void 0 && VALUES$1[name]?.includes(value)) return { kind: "known" };
	const [loose, looseValue = ""] = option.length > MAX_LENGTH$3 ? [""] : cut(option.toLowerCase().replace(/\s/g, ""), /[=:]/);
	const meant = Object.keys(VALUES$1).find((known) => known.toLowerCase() === loose);
	return (meant === void 0 ? void 0 : VALUES$1[meant])?.includes(looseValue) ? {
		kind: "misspelt",
		meant: `${meant}=${looseValue}`
	} : { kind: "unknown" };
}
function cut(text, at = /=/) {
	const index = text.search(at);
	return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

// src/model/argocd/sync-policy.ts
/** More options than there are are the work of an attacker. */
const MAX_OPTIONS = 200;
/**
* The sync options of an Application or of the template of an ApplicationSet, with their routes; none for any other
* object. An option may have any type: Argo CD wants texts.
*/
function applicationSyncOptions(object) {
	const spec = SPEC[`${object.group}/${object.kind}`];
	if (!spec) return [];
	const route = [
		...spec,
		"syncPolicy",
		"syncOptions"
	];
	return asList(object.get(...route)).slice(0, MAX_OPTIONS).map((value, index) => ({
		value,
		route: [...route, index]
	}));
}
const SPEC = {
	"argoproj.io/Application": ["spec"],
	"argoproj.io/ApplicationSet": [
		"spec",
		"template",
		"spec"
	]
};

// rules/argocd/prune-propagation-policy.ts
const PREFIX = "PrunePropagationPolicy=";
/** `controller/sync.go`: three exact texts, else the default. */
var prune_propagation_policy_default = defineRule({
	code: "ARG073",
	name: "prune-propagation-policy",
	subject: "object",
	severity: "error",
	sources: [{ fact: "argo-cd controller/sync.go: background, foreground or orphan, else foreground" }],
	text: {
		en: {
			title: "Unknown propagation policy",
			message: ({ policy }) => `Propagation policy "${policy}" is ignored: objects are pruned in the foreground`,
			why: "Argo CD knows `background`, `foreground` and `orphan`, in lower case, and takes `foreground` for anything else.",
			fix: "Write `PrunePropagationPolicy=background`, `foreground` or `orphan`."
		},
		fr: {
			title: "Politique de propagation inconnue",
			message: ({ policy }) => `La politique de propagation « ${policy} » est ignorée : les objets sont supprimés en mode foreground`,
			why: "Argo CD connaît `background`, `foreground` et `orphan`, en minuscules, et prend `foreground` pour tout le reste.",
			fix: "Écrire `PrunePropagationPolicy=background`, `foreground` ou `orphan`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy: { syncOptions: [PrunePropagationPolicy=orphan] }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy: { syncOptions: [PruneLast=true, PrunePropagationPolicy=Background] }
`, `apiVersion: v1
kind: ConfigMap
metadata:
  name: portail
  annotations: { argocd.argoproj.io/sync-options: 'Prune=true, PrunePropagationPolicy=cascade' }
data: {}
`]
	},
	*check(object) {
		for (const { value, route } of applicationSyncOptions(object)) {
			const policy = unknownPolicy(value);
			if (policy !== void 0) yield {
				at: route,
				data: { policy }
			};
		}
		const policy = annotationEntries(object, SYNC_OPTIONS).map(unknownPolicy).find(Boolean);
		if (policy !== void 0) yield {
			at: [
				"metadata",
				"annotations",
				SYNC_OPTIONS
			],
			data: { policy }
		};
	}
});
function unknownPolicy(option) {
	if (typeof option !== "string" || !option.startsWith(PREFIX) || isTemplate$1(option)) return void 0;
	const policy = option.slice(23);
	return PROPAGATION_POLICIES.includes(policy) ? void 0 : policy;
}

// rules/argocd/source-and-sources.ts
/** `ApplicationSpec.GetSources`: `sources` wins and nothing is said. */
var source_and_sources_default = defineRule({
	code: "ARG001",
	name: "source-and-sources",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd types.go GetSources: source is not read when sources is there" }],
	text: {
		en: {
			title: "Source ignored beside sources",
			message: "\"source\" is ignored: \"sources\" is set too",
			why: "Argo CD reads `sources` alone when both are there and says nothing: what `source` names is never deployed.",
			fix: "Move the content of `source` into the list `sources`, or remove one of the two."
		},
		fr: {
			title: "Source ignorée à côté de sources",
			message: "« source » est ignoré : « sources » est aussi présent",
			why: "Quand les deux sont là, Argo CD ne lit que `sources`, sans rien dire : ce que `source` désigne n’est jamais déployé.",
			fix: "Déplacer le contenu de `source` dans la liste `sources`, ou supprimer l’un des deux."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sources: []
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sources: [{ repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }]
  sourceHydrator:
    drySource: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart, targetRevision: HEAD }
    syncSource: { targetBranch: env/prod, path: portail }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  sources:
    - { repoURL: https://gitlab.example.fr/portail/values.git, path: prod }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application, { repository }) {
		if (isRecord(application.get("source")) && sourcesInForce(application).some(({ listed }) => listed)) yield {
			at: ["source"],
			related: [repository.locate(application, ["sources"])]
		};
	}
});

// rules/argocd/source-ref.ts
/** `GetRefSources`, which the controller calls before every comparison. */
var source_ref_default = defineRule({
	code: "ARG013",
	name: "source-ref",
	subject: "application",
	severity: "error",
	sources: [{ fact: "argo-cd util/argo/argo.go GetRefSources: a ref holds letters, digits, \"_\" and \"-\", and no other source has the same" }],
	text: {
		en: {
			title: "Bad or repeated ref of a source",
			message: ({ ref, repeated }) => repeated ? `Another source has the ref "${ref}" too` : `Ref "${ref}" holds a character that Argo CD refuses`,
			why: "Argo CD cannot tell which source `$ref/` means: it refuses to compare or sync the Application.",
			fix: "Give each `ref` a name of its own made of letters, digits, `_` and `-`."
		},
		fr: {
			title: "Ref de source incorrect ou répété",
			message: ({ ref, repeated }) => repeated ? `Une autre source a aussi le ref « ${ref} »` : `Le ref « ${ref} » contient un caractère qu’Argo CD refuse`,
			why: "Argo CD ne sait pas quelle source `$ref/` désigne : il refuse de comparer ou de synchroniser l’Application.",
			fix: "Donner à chaque `ref` un nom à lui, fait de lettres, de chiffres, de `_` et de `-`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://charts.example.fr, chart: portail, targetRevision: 1.4.0, ref: chart_1 }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: valeurs-prod }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web, ref: '' }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      sources:
        - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
        - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: "{{.env}}" }
      destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { repoURL: https://gitlab.example.fr/portail/valeurs.git, ref: valeurs.prod }
  destination: { name: cluster, namespace: portail }
`, `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { repoURL: https://gitlab.example.fr/portail/infra.git, ref: valeurs }
    - { repoURL: https://gitlab.example.fr/portail/autres.git, ref: valeurs }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application, { repository }) {
		const first = /* @__PURE__ */ new Map();
		for (const { value, route, listed } of sourcesInForce(application)) {
			const ref = asText(value.ref);
			if (!listed || ref === void 0 || isTemplate$1(ref)) continue;
			const at = [...route, "ref"];
			const earlier = first.get(ref);
			if (!/^[a-zA-Z0-9_-]+$/.test(ref)) yield {
				at,
				data: { ref }
			};
			else if (earlier) yield {
				at,
				data: {
					ref,
					repeated: "yes"
				},
				related: [repository.locate(application, earlier)]
			};
			else first.set(ref, at);
		}
	}
});

// rules/argocd/sync-option.ts
/** `SyncOptions.HasOption` compares whole texts: a misspelt option is an error, one never heard of may only be newer. */
var sync_option_default = defineRule({
	code: "ARG070",
	name: "sync-option",
	subject: "object",
	severity: "error",
	sources: [{ fact: "argo-cd types.go SyncOptions.HasOption: slices.Contains, options compared as exact texts" }],
	text: {
		en: {
			title: "Sync option that Argo CD ignores",
			message: ({ option, meant }) => meant ? `Sync option "${option}" is ignored: Argo CD only knows "${meant}"` : `"${option}" is no sync option that Argo CD knows`,
			why: "Argo CD compares sync options as exact texts and ignores any other spelling without a word.",
			fix: ({ meant }) => meant ? `Write \`${meant}\`, as a text.` : `Use one of ${SYNC_OPTION_NAMES}, written \`Name=value\`.`
		},
		fr: {
			title: "Option de synchronisation qu’Argo CD ignore",
			message: ({ option, meant }) => meant ? `L’option de synchronisation « ${option} » est ignorée : Argo CD ne connaît que « ${meant} »` : `« ${option} » n’est pas une option de synchronisation connue d’Argo CD`,
			why: "Argo CD compare les options de synchronisation à la lettre et ignore toute autre graphie, sans rien dire.",
			fix: ({ meant }) => meant ? `Écrire \`${meant}\`, sous forme de texte.` : `Employer ${SYNC_OPTION_NAMES}, sous la forme \`Nom=valeur\`.`
		}
	},
	examples: {
		good: [
			`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy:
    syncOptions: [CreateNamespace=false, PrunePropagationPolicy=foreground, Prune=confirm, ServerSideApply=true]
`,
			`apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: documents
  annotations: { argocd.argoproj.io/sync-options: 'Prune=false , Delete=false' }
spec: { accessModes: [ReadWriteOnce] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  goTemplate: true
  generators: [{ list: { elements: [{ env: prod, option: Prune=false }] } }]
  template:
    metadata: { name: "portail-{{.env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: cluster, namespace: portail }
      syncPolicy: { syncOptions: ["{{.option}}"] }
`
		],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
  destination: { name: cluster, namespace: portail }
  syncPolicy:
    syncOptions:
      - createNamespace = True
      - CreateNamespace: true
      - AutoPrune=true
`,
			`apiVersion: v1
kind: ConfigMap
metadata:
  name: portail
  annotations: { argocd.argoproj.io/sync-options: 'Prune=false;Delete=False' }
data: {}
`,
			`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: portail }
spec:
  generators: [{ list: { elements: [{ env: prod }] } }]
  template:
    metadata: { name: "portail-{{env}}" }
    spec:
      project: portail
      source: { repoURL: https://gitlab.example.fr/portail/infra.git, path: chart }
      destination: { name: cluster, namespace: portail }
      syncPolicy: { syncOptions: [CreateNamespace=True] }
`
		]
	},
	*check(object) {
		for (const { value, route } of applicationSyncOptions(object)) {
			const ignored = reading(value);
			if (ignored) yield {
				at: route,
				...ignored
			};
		}
		for (const entry of annotationEntries(object, SYNC_OPTIONS)) {
			const ignored = reading(entry);
			if (!ignored) continue;
			yield {
				at: [
					"metadata",
					"annotations",
					SYNC_OPTIONS
				],
				...ignored
			};
			return;
		}
	}
});
/** What is wrong with an option; undefined for a good one, an empty one, or one that a template fills. */
function reading(value) {
	const option = written(value);
	if (option === void 0 || option === "" || isTemplate$1(option)) return void 0;
	const read = readSyncOption(option);
	if (read.kind === "known") return void 0;
	return read.kind === "misspelt" ? {
		data: {
			option,
			meant: read.meant
		},
		severity: "error"
	} : {
		data: { option },
		severity: "warning"
	};
}
/** An option as its author wrote it; `CreateNamespace: true` is a mapping, which the API server refuses. */
function written(value) {
	if (typeof value === "string") return value;
	const [pair, ...more] = isRecord(value) ? Object.entries(value) : [];
	return pair && more.length === 0 && typeof pair[1] !== "object" ? `${pair[0]}: ${String(pair[1])}` : void 0;
}

// rules/argocd/sync-wave.ts
/** `syncwaves.Wave` reads the text with Go's `Atoi`; what that refuses is wave 0. */
var sync_wave_default = defineRule({
	code: "ARG090",
	name: "sync-wave",
	subject: "object",
	severity: "error",
	sources: [{ fact: "argo-cd gitops-engine/pkg/sync/syncwaves: strconv.Atoi, else the weight of the Helm hook, else 0" }],
	text: {
		en: {
			title: "Sync wave that is no number in quotes",
			message: ({ wave, unquoted }) => unquoted ? `Sync wave ${wave} is not in quotes` : `Sync wave "${wave}" is not a whole number`,
			why: ({ unquoted }) => unquoted ? "The API server refuses an annotation that is not a text." : "Argo CD takes wave 0 for it without a word: the object is applied too early or too late.",
			fix: ({ unquoted, wave }) => unquoted ? `Write \`"${wave}"\`.` : "Write a whole number in quotes, such as `\"-1\"`."
		},
		fr: {
			title: "Vague de synchronisation qui n’est pas un nombre entre guillemets",
			message: ({ wave, unquoted }) => unquoted ? `La vague de synchronisation ${wave} n’est pas entre guillemets` : `La vague de synchronisation « ${wave} » n’est pas un nombre entier`,
			why: ({ unquoted }) => unquoted ? "Le serveur d’API refuse une annotation qui n’est pas un texte." : "Argo CD la prend pour la vague 0, sans rien dire : l’objet est appliqué trop tôt ou trop tard.",
			fix: ({ unquoted, wave }) => unquoted ? `Écrire \`"${wave}"\`.` : "Écrire un nombre entier entre guillemets, par exemple `\"-1\"`."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: '-10' } }
data: {}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: cache, annotations: { argocd.argoproj.io/sync-wave: "+2" } }
data: {}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: file, annotations: { argocd.argoproj.io/sync-wave: '' } }
data: {}
`],
		bad: [
			`apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: 5 } }
data: {}
`,
			`apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: 'first' } }
data: {}
`,
			`apiVersion: v1
kind: ConfigMap
metadata: { name: portail, annotations: { argocd.argoproj.io/sync-wave: '1.5' } }
data: {}
`
		]
	},
	*check(object) {
		const at = [
			"metadata",
			"annotations",
			SYNC_WAVE
		];
		const wave = object.get(...at);
		if (typeof wave === "number") yield {
			at,
			data: {
				wave,
				unquoted: "yes"
			}
		};
		if (typeof wave !== "string" || wave === "" || isTemplate$1(wave)) return;
		if (!/^[+-]?\d{1,18}$/.test(wave)) yield {
			at,
			data: { wave }
		};
	}
});

// src/model/go-duration.ts
/** Seconds in each unit of Go's `time.ParseDuration`; there is no day. */
const UNITS$1 = {
	ns: 1e-9,
	us: 1e-6,
	µs: 1e-6,
	μs: 1e-6,
	ms: .001,
	s: 1,
	m: 60,
	h: 3600
};
/** A duration holds at most 2⁶³ - 1 nanoseconds. */
const MAX_SECONDS = 2 ** 63 / 1e9;
/** Longer texts are refused unread. */
const MAX_LENGTH$2 = 100;
const DURATION = /^([+-]?)(0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[nuµμm]?s|[mh]))+)$/;
const PART = /(\d+(?:\.\d*)?|\.\d+)([nuµμm]?s|[mh])/g;
/** The seconds of a Go duration such as `1h30m`, `-1.5h`, `0`; undefined for what Go refuses: `1d`, `90`, `1 h`. */
function goDuration(text) {
	if (text.length > MAX_LENGTH$2) return void 0;
	const [, sign, value] = DURATION.exec(text) ?? [];
	if (value === void 0) return void 0;
	let seconds = 0;
	for (const [, digits, unit = ""] of value.matchAll(PART)) seconds += Number(digits) * (UNITS$1[unit] ?? 0);
	return seconds > MAX_SECONDS ? void 0 : sign === "-" ? -seconds : seconds;
}

// rules/argocd/sync-window-duration.ts
/** `SyncWindow.Validate`: Go's `time.ParseDuration`, which has no days. */
var sync_window_duration_default = defineRule({
	code: "ARG112",
	name: "sync-window-duration",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go SyncWindow.Validate: cannot parse duration" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Sync window whose duration cannot be read",
			message: ({ duration }) => duration === "" ? "The sync window has no duration" : `Duration "${duration}" of the sync window is no duration of Go`,
			why: "Argo CD cannot read the windows of the project any more: no Application of it is synced.",
			fix: "Write hours, minutes and seconds with their units: `1h30m`; a day is `24h`."
		},
		fr: {
			title: "Fenêtre de synchronisation dont la durée est illisible",
			message: ({ duration }) => duration === "" ? "La fenêtre de synchronisation n’a pas de durée" : `La durée « ${duration} » de la fenêtre de synchronisation n’est pas une durée de Go`,
			why: "Argo CD ne sait plus lire les fenêtres du projet : aucune de ses Applications n’est synchronisée.",
			fix: "Écrire des heures, minutes et secondes avec leurs unités : `1h30m` ; un jour s’écrit `24h`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h30m, applications: ['*'] }] }
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1d, applications: ['*'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: '60', applications: ['*'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', applications: ['*'] }] }
`
		]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "syncWindows"])) {
			const duration = goText(value.duration);
			if (duration !== void 0 && !isTemplate$1(duration) && goDuration(duration) === void 0) yield {
				at: [...route, "duration"],
				data: { duration }
			};
		}
	}
});

// rules/argocd/sync-window-identity.ts
/** Bytes, argo-cd `types.go` `SyncWindow.Validate`. */
const MAX_DESCRIPTION = 255;
/** Windows whose lists are longer are not compared. */
const MAX_LIST = 100;
/** Refused by Argo CD's API; a project that comes from Git is not asked, hence a warning. */
var sync_window_identity_default = defineRule({
	code: "ARG115",
	name: "sync-window-identity",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd types.go HashIdentity: windows are told apart by everything but manualSync, syncOverrun and description" }, { fact: "argo-cd types.go SyncWindow.Validate: description must not exceed 255 characters" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Sync window written twice, or described at length",
			message: ({ bytes }) => bytes ? `The description of the sync window has ${bytes} bytes, ${MAX_DESCRIPTION} are allowed` : "Another sync window is the same",
			why: "Argo CD’s API, console and CLI refuse every change of such a project.",
			fix: ({ bytes }) => bytes ? "Shorten the description, or put a link to the text there." : "Remove one of the two; `manualSync` and `description` do not tell windows apart."
		},
		fr: {
			title: "Fenêtre de synchronisation en double, ou trop décrite",
			message: ({ bytes }) => bytes ? `La description de la fenêtre de synchronisation fait ${bytes} octets, ${MAX_DESCRIPTION} sont permis` : "Une autre fenêtre de synchronisation est identique",
			why: "L’API, la console et la CLI d’Argo CD refusent toute modification d’un tel projet.",
			fix: ({ bytes }) => bytes ? "Raccourcir la description, ou y mettre un lien vers le texte." : "Supprimer l’une des deux ; `manualSync` et `description` ne distinguent pas les fenêtres."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: Europe/Paris }
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'] }
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: [web], description: gel }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'] }
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], namespaces: [], description: gel }
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], description: '${"é".repeat(128)}' }
`]
	},
	*check(project, { repository }) {
		const windows = recordsOf(project, ["spec", "syncWindows"]);
		for (const { value, route } of windows) {
			const bytes = typeof value.description === "string" ? new TextEncoder().encode(value.description).length : 0;
			if (bytes > MAX_DESCRIPTION) yield {
				at: [...route, "description"],
				data: { bytes }
			};
		}
		const comparable = windows.flatMap(({ value, route }) => {
			const identity = identityOf(value);
			return identity === void 0 ? [] : [{
				route,
				identity
			}];
		});
		for (const { item, earlier } of repeated(comparable, ({ identity }) => identity)) yield {
			at: item.route,
			related: [repository.locate(project, earlier.route)]
		};
	}
});
/** Undefined for a window that a template fills, or whose lists are endless. */
function identityOf(window) {
	const lists = [
		"applications",
		"namespaces",
		"clusters"
	].map((field) => asList(window[field]));
	if (lists.some((list) => list.length > MAX_LIST || list.some((item) => typeof item !== "string"))) return void 0;
	const texts = [
		"kind",
		"schedule",
		"duration",
		"timeZone"
	].map((field) => window[field] ?? "");
	if (texts.some((text) => typeof text !== "string")) return void 0;
	const identity = JSON.stringify([
		texts,
		lists,
		window.andOperator === true
	]);
	return isTemplate$1(identity) ? void 0 : identity;
}

// rules/argocd/sync-window-kind.ts
/** `SyncWindow.Validate`: two exact texts. */
var sync_window_kind_default = defineRule({
	code: "ARG110",
	name: "sync-window-kind",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go SyncWindow.Validate: kind mismatch, can only be allow or deny" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Sync window of no known kind",
			message: ({ kind }) => kind === "" ? "The sync window has no kind" : `Kind "${kind}" of the sync window is neither allow nor deny`,
			why: "Argo CD refuses such a window; from Git it neither allows nor forbids anything.",
			fix: "Write `kind: allow` or `kind: deny`, in lower case."
		},
		fr: {
			title: "Fenêtre de synchronisation sans type connu",
			message: ({ kind }) => kind === "" ? "La fenêtre de synchronisation n’a pas de type" : `Le type « ${kind} » de la fenêtre de synchronisation n’est ni allow ni deny`,
			why: "Argo CD refuse une telle fenêtre ; venue de Git, elle n’autorise ni n’interdit rien.",
			fix: "Écrire `kind: allow` ou `kind: deny`, en minuscules."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: Deny, schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ schedule: '0 22 * * *', duration: 8h, applications: ['*'] }] }
`]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "syncWindows"])) {
			const kind = goText(value.kind);
			if (kind !== void 0 && kind !== "allow" && kind !== "deny" && !isTemplate$1(kind)) yield {
				at: [...route, "kind"],
				data: { kind }
			};
		}
	}
});

// src/model/cron.ts
const BOUNDS = [
	{
		field: "minute",
		min: 0,
		max: 59
	},
	{
		field: "hour",
		min: 0,
		max: 23
	},
	{
		field: "day-of-month",
		min: 1,
		max: 31
	},
	{
		field: "month",
		min: 1,
		max: 12,
		names: [
			"jan",
			"feb",
			"mar",
			"apr",
			"may",
			"jun",
			"jul",
			"aug",
			"sep",
			"oct",
			"nov",
			"dec"
		]
	},
	{
		field: "day-of-week",
		min: 0,
		max: 6,
		names: [
			"sun",
			"mon",
			"tue",
			"wed",
			"thu",
			"fri",
			"sat"
		]
	}
];
/**
* What is wrong with a schedule of five fields as robfig/cron v3 reads it with `Minute|Hour|Dom|Month|Dow`: neither
* seconds nor descriptors such as `@daily`. Undefined for a good one. Sunday is 0, never 7; a leading `TZ=Zone` is
* accepted, its zone not looked up.
*/
function cronProblem(schedule) {
	if (schedule === "") return { kind: "empty" };
	let text = schedule;
	if (/^(?:CRON_)?TZ=/.test(text)) {
		const blank = text.indexOf(" ");
		if (blank < 0) return { kind: "time-zone" };
		text = text.slice(blank).trim();
	}
	if (text.startsWith("@")) return { kind: "descriptor" };
	const fields = text.split(/\s+/).filter((field) => field !== "");
	if (fields.length !== BOUNDS.length) return {
		kind: "field-count",
		count: fields.length
	};
	for (const [index, bounds] of BOUNDS.entries()) {
		const refused = (fields[index] ?? "").split(",").find((range) => range !== "" && !isRange(range, bounds));
		if (refused !== void 0) return {
			kind: "field",
			field: bounds.field,
			text: refused,
			min: bounds.min,
			max: bounds.max
		};
	}
}
/** `*`, `?`, `5`, `mon-fri`, `10-50/5`; a single number with a step, `5/10`, is `5-max/10`. */
function isRange(text, bounds) {
	const [range = "", step, ...more] = text.split("/");
	const [low = "", high, ...others] = range.split("-");
	if (more.length > 0 || step !== void 0 && !((integer(step) ?? 0) > 0)) return false;
	if (low === "*" || low === "?") return true;
	const start = value(low, bounds);
	const end = high === void 0 ? step === void 0 ? start : bounds.max : value(high, bounds);
	if (start === void 0 || end === void 0 || others.length > 0) return false;
	return bounds.min <= start && start <= end && end <= bounds.max;
}
function value(text, { min, names }) {
	const name = names?.indexOf(text.toLowerCase()) ?? -1;
	return name < 0 ? integer(text) : min + name;
}
const integer = (text) => /^\+?\d+$/.test(text) ? Number(text) : void 0;

// rules/argocd/sync-window-schedule.ts
/** `SyncWindow.Validate`: robfig/cron with five fields, no descriptors. */
var sync_window_schedule_default = defineRule({
	code: "ARG111",
	name: "sync-window-schedule",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd types.go SyncWindow.Validate: cron.NewParser(Minute | Hour | Dom | Month | Dow)" }, { fact: "argo-cd issue 10071: one bad window makes every sync of the project fail" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Sync window whose schedule cannot be read",
			message: ({ schedule, problem, field, text, count, min, max }) => {
				if (problem === "empty") return "The sync window has no schedule";
				const begin = `Schedule "${schedule}" of the sync window`;
				if (problem === "field-count") return `${begin} has ${count} fields instead of 5`;
				if (problem === "field") return `${begin}: "${text}" is no ${EN$2[field ?? ""]} (${min} to ${max})`;
				return `${begin} is not made of five cron fields`;
			},
			why: "Argo CD cannot read the windows of the project any more: no Application of it is synced.",
			fix: "Write five fields: minute, hour, day of month, month, day of week (0 is Sunday), such as `0 22 * * 1-5`."
		},
		fr: {
			title: "Fenêtre de synchronisation dont l’horaire est illisible",
			message: ({ schedule, problem, field, text, count, min, max }) => {
				if (problem === "empty") return "La fenêtre de synchronisation n’a pas d’horaire";
				const begin = `L’horaire « ${schedule} » de la fenêtre de synchronisation`;
				if (problem === "field-count") return `${begin} a ${count} champs au lieu de 5`;
				if (problem === "field") return `${begin} : « ${text} » n’est pas ${FR$2[field ?? ""]} (${min} à ${max})`;
				return `${begin} n’est pas fait de cinq champs cron`;
			},
			why: "Argo CD ne sait plus lire les fenêtres du projet : aucune de ses Applications n’est synchronisée.",
			fix: "Écrire cinq champs : minute, heure, jour du mois, mois, jour de la semaine (0 est dimanche), par exemple `0 22 * * 1-5`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '*/30 8-18 * * mon-fri', duration: 10m, applications: ['*'] }
    - { kind: allow, schedule: '0 22 1,15 JAN ?', duration: 1h, applications: ['*'] }
`],
		bad: [
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '@daily', duration: 1h, applications: ['*'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 0 22 * * *', duration: 1h, applications: ['*'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 24 * * *', duration: 1h, applications: ['*'] }] }
`,
			`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, duration: 1h, applications: ['*'] }] }
`
		]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "syncWindows"])) {
			const schedule = goText(value.schedule);
			if (schedule === void 0 || isTemplate$1(schedule)) continue;
			const problem = cronProblem(schedule);
			if (problem) yield {
				at: [...route, "schedule"],
				data: {
					schedule,
					...facts$1(problem)
				}
			};
		}
	}
});
const facts$1 = ({ kind, ...more }) => ({
	problem: kind,
	...more
});
const EN$2 = {
	minute: "minute",
	hour: "hour",
	"day-of-month": "day of the month",
	month: "month",
	"day-of-week": "day of the week"
};
const FR$2 = {
	minute: "une minute",
	hour: "une heure",
	"day-of-month": "un jour du mois",
	month: "un mois",
	"day-of-week": "un jour de la semaine"
};

// rules/argocd/sync-window-target.ts
const TARGETS = [
	"applications",
	"namespaces",
	"clusters"
];
/** `ValidateProject`, sync windows. */
var sync_window_target_default = defineRule({
	code: "ARG114",
	name: "sync-window-target",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "error",
	sources: [{ fact: "argo-cd app_project_types.go ValidateProject: window requires one of application, cluster or namespace" }],
	equivalents: ["argocd/ValidateProject", "argocd/argocd/ValidateProject"],
	text: {
		en: {
			title: "Sync window that concerns nothing",
			message: "The sync window names no application, namespace or cluster",
			why: "Argo CD refuses such a window; from Git it matches no Application.",
			fix: "Add `applications`, `namespaces` or `clusters`; `[\"*\"]` stands for all."
		},
		fr: {
			title: "Fenêtre de synchronisation qui ne concerne rien",
			message: "La fenêtre de synchronisation ne désigne ni application, ni namespace, ni cluster",
			why: "Argo CD refuse une telle fenêtre ; venue de Git, elle ne correspond à aucune Application.",
			fix: "Ajouter `applications`, `namespaces` ou `clusters` ; `[\"*\"]` vaut pour tous."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, namespaces: [portail] }] }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: [] }] }
`]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "syncWindows"])) if (TARGETS.every((field) => isEmpty$1(value[field]))) yield { at: route };
	}
});

// rules/argocd/sync-window-time-zone.ts
/** Go's `time.LoadLocation`; a zone it does not know is replaced by UTC with a line in the log. */
var sync_window_time_zone_default = defineRule({
	code: "ARG113",
	name: "sync-window-time-zone",
	subject: "object",
	kinds: [APP_PROJECT],
	severity: "warning",
	sources: [{ fact: "argo-cd types.go SyncWindow.Validate: invalid time zone, using UTC as default" }],
	text: {
		en: {
			title: "Sync window in an unknown time zone",
			message: ({ zone }) => `Time zone "${zone}" of the sync window does not exist`,
			why: "Argo CD takes UTC for a zone that it does not know: the window opens one or two hours off.",
			fix: "Write a name of the time zone database, such as `Europe/Paris`."
		},
		fr: {
			title: "Fenêtre de synchronisation dans un fuseau inconnu",
			message: ({ zone }) => `Le fuseau « ${zone} » de la fenêtre de synchronisation n’existe pas`,
			why: "Argo CD prend UTC pour un fuseau qu’il ne connaît pas : la fenêtre s’ouvre avec une ou deux heures d’écart.",
			fix: "Écrire un nom de la base des fuseaux horaires, par exemple `Europe/Paris`."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: Europe/Paris }
    - { kind: deny, schedule: '0 23 * * *', duration: 1h, applications: ['*'], timeZone: '' }
    - { kind: deny, schedule: '0 1 * * *', duration: 1h, applications: ['*'], timeZone: Local }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: Europe/Pariss }]
`, `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows: [{ kind: deny, schedule: '0 22 * * *', duration: 1h, applications: ['*'], timeZone: '+02:00' }]
`]
	},
	*check(project) {
		for (const { value, route } of recordsOf(project, ["spec", "syncWindows"])) {
			const zone = asText(value.timeZone);
			if (zone !== void 0 && !isTemplate$1(zone) && !isZone(zone)) yield {
				at: [...route, "timeZone"],
				data: { zone }
			};
		}
	}
});
/** `Local` is Go's own; offsets are no names, whatever the JavaScript engine makes of them. */
function isZone(name) {
	if (name === "Local") return true;
	if (name.length > 100 || !/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

// rules/argocd/unique-source-name.ts
/** Refused by the API server; an Application applied from Git is not asked, hence a warning. */
var unique_source_name_default = defineRule({
	code: "ARG012",
	name: "unique-source-name",
	subject: "application",
	severity: "warning",
	sources: [{ fact: "argo-cd server/application/application.go: source names are unique" }],
	text: {
		en: {
			title: "Two sources of the same name",
			message: ({ name }) => `Another source is called "${name}" too`,
			why: "Argo CD’s API, console and CLI refuse every change of an Application whose sources share a name.",
			fix: "Give each source a name of its own, or none."
		},
		fr: {
			title: "Deux sources du même nom",
			message: ({ name }) => `Une autre source s’appelle aussi « ${name} »`,
			why: "L’API, la console et la CLI d’Argo CD refusent toute modification d’une Application dont des sources portent le même nom.",
			fix: "Donner à chaque source un nom à elle, ou aucun."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { name: api, repoURL: https://gitlab.example.fr/portail/infra.git, path: api }
    - { name: '', repoURL: https://gitlab.example.fr/portail/infra.git, path: base }
    - { repoURL: https://gitlab.example.fr/portail/infra.git, path: cache }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  sources:
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: web }
    - { name: web, repoURL: https://gitlab.example.fr/portail/infra.git, path: api }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application, { repository }) {
		const first = /* @__PURE__ */ new Map();
		for (const { value, route, listed } of sourcesInForce(application)) {
			const name = asText(value.name);
			if (!listed || name === void 0) continue;
			const at = [...route, "name"];
			const earlier = first.get(name);
			if (earlier) yield {
				at,
				data: { name },
				related: [repository.locate(application, earlier)]
			};
			else first.set(name, at);
		}
	}
});

// rules/argocd/values-and-values-object.ts
/** `ApplicationSourceHelm.ValuesYAML`: the object wins, the text is not merged into it. */
var values_and_values_object_default = defineRule({
	code: "ARG051",
	name: "values-and-values-object",
	subject: "application",
	severity: "warning",
	sources: [{ fact: "argo-cd types.go: valuesObject takes precedence over values" }],
	text: {
		en: {
			title: "Values ignored beside valuesObject",
			message: "\"helm.values\" is ignored: \"helm.valuesObject\" is set too",
			why: "Argo CD does not merge the two: with `valuesObject`, nothing in `values` reaches the chart.",
			fix: "Move the content of `values` into `valuesObject`, or better into a values file of the repository."
		},
		fr: {
			title: "Valeurs ignorées à côté de valuesObject",
			message: "« helm.values » est ignoré : « helm.valuesObject » est aussi présent",
			why: "Argo CD ne fusionne pas les deux : avec `valuesObject`, rien de `values` n’atteint le chart.",
			fix: "Déplacer le contenu de `values` dans `valuesObject`, ou mieux, dans un fichier de valeurs du dépôt."
		}
	},
	examples: {
		good: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    repoURL: https://gitlab.example.fr/portail/infra.git
    path: chart
    helm: { values: '', valuesObject: { replicas: 2 } }
  destination: { name: cluster, namespace: portail }
`],
		bad: [`apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    repoURL: https://gitlab.example.fr/portail/infra.git
    path: chart
    helm:
      values: |
        replicas: 3
      valuesObject: { ingress: { enabled: true } }
  destination: { name: cluster, namespace: portail }
`]
	},
	*check(application, { repository }) {
		for (const { value, route } of sourcesInForce(application)) {
			const helm = asRecord(value.helm);
			if (asText(helm.values) !== void 0 && isRecord(helm.valuesObject)) yield {
				at: { key: [
					...route,
					"helm",
					"values"
				] },
				related: [repository.locate(application, [
					...route,
					"helm",
					"valuesObject"
				])]
			};
		}
	}
});

// src/model/subject/placed-instruction.ts
/** Every instruction of a file in its order, those inside ONBUILD included. */
function* everyInstruction({ instructions, stages }) {
	const beginning = new Map(stages.map((stage) => [stage.from, stage]));
	let stage;
	for (const instruction of instructions) {
		stage = beginning.get(instruction) ?? stage;
		yield place$3(instruction, stage);
	}
}
/**
* The instructions that make the shipped image, in the order in which they are built. A text without FROM, such as one
* that a generator puts behind a FROM of its own, is read as one stage.
*/
function* shippedInstructions(dockerfile) {
	if (dockerfile.stages.length === 0) return yield* everyInstruction(dockerfile);
	for (const stage of [...dockerfile.shipped].reverse()) for (const instruction of stage.instructions) yield place$3(instruction, stage);
}
function place$3(outer, stage) {
	const { trigger } = outer;
	return {
		instruction: trigger ?? outer,
		onbuild: trigger !== void 0,
		stage,
		expand: (text) => stage ? stage.expand(text, outer) : text.includes("$") ? void 0 : unquoted$2(text)
	};
}
/** A text without the pair of quotes around it. */
const unquoted$2 = (text) => text.replace(/^(["'])(.*)\1$/s, "$2");

// rules/dockerfile/absolute-workdir.ts
/** From the root of a Linux or Windows system, or from a variable. */
const isAbsolute$1 = (path) => /^[/\\$]|^[A-Za-z]:/.test(path);
var absolute_workdir_default = defineRule({
	code: "IMG024",
	name: "absolute-workdir",
	subject: "dockerfile",
	severity: "info",
	sources: [{ fact: "BuildKit build check WorkdirRelativePath" }],
	equivalents: [
		"hadolint/DL3000",
		"buildkit/WorkdirRelativePath",
		"checkov/CKV_DOCKER_10"
	],
	text: {
		en: {
			title: "Relative working directory",
			message: ({ path }) => `WORKDIR "${path}" is a relative path`,
			why: "It depends on the working directory before it, which may be that of the base image and change with it.",
			fix: ({ path }) => `Write the whole path, such as \`WORKDIR /app/${path}\`.`
		},
		fr: {
			title: "Répertoire de travail relatif",
			message: ({ path }) => `WORKDIR « ${path} » est un chemin relatif`,
			why: "Il dépend du répertoire de travail qui précède, parfois celui de l’image de base, et change avec lui.",
			fix: ({ path }) => `Écrire le chemin entier, par exemple \`WORKDIR /app/${path}\`.`
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22\nWORKDIR /app\nUSER 1001\n",
			"FROM docker.io/library/node:22\nARG HOME_DIR\nWORKDIR \"${HOME_DIR}/app\"\nUSER 1001\n",
			"FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR C:\\app\nFROM docker.io/library/node:22\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node:22\nWORKDIR app\nUSER 1001\n",
			"FROM docker.io/library/node:22\nWORKDIR /srv\nWORKDIR 'app'\nUSER 1001\n",
			"FROM docker.io/library/node:22\nONBUILD WORKDIR ./app\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		let settled = false;
		for (const { instruction, onbuild } of everyInstruction(dockerfile)) {
			if (instruction.keyword === "FROM") settled = false;
			if (instruction.keyword !== "WORKDIR") continue;
			const path = unquoted$2(instruction.args);
			if (isAbsolute$1(path) || path === "") settled = !onbuild || settled;
			else yield {
				at: instruction.argsSpan(),
				severity: settled ? "info" : "warning",
				data: { path }
			};
		}
	}
});

// src/model/subject/called-program.ts
/** Programs that start the one named behind them, with those of their options that take a value. */
const STARTERS$1 = /* @__PURE__ */ new Map([
	["sudo", [
		"-u",
		"-g",
		"-h",
		"-p",
		"-C",
		"-r",
		"-t",
		"-D",
		"-R",
		"-T",
		"--user",
		"--group"
	]],
	["env", [
		"-u",
		"-C",
		"--unset",
		"--chdir"
	]],
	["exec", ["-a"]],
	["nice", ["-n"]],
	["tini", ["-p", "-e"]],
	["command", []],
	["time", []],
	["nohup", []],
	["dumb-init", []],
	["catatonit", []]
]);
/** Nobody starts a program through more of them. */
const MAX_STARTERS = 8;
const ASSIGNMENT$2 = /^[A-Za-z_]\w*=/;
const SHELLS = /* @__PURE__ */ new Set([
	"sh",
	"bash",
	"dash",
	"ash",
	"zsh",
	"ksh"
]);
/** Whether a program, with or without its path, is a shell whose language this project reads. */
const isShell = (program) => SHELLS.has(nameOf$1(program));
/** Every program of a command line, from the first that starts another one to the last: `env`, `sudo`, `apt-get`. */
function callsOf({ program, arguments: all, words }) {
	if (program === void 0) return [];
	const calls = [{
		program: nameOf$1(program),
		arguments: all,
		words
	}];
	const line = [program, ...all];
	let at = 0;
	while (calls.length <= MAX_STARTERS) {
		const valued = STARTERS$1.get(nameOf$1(line[at] ?? ""));
		if (!valued) return calls;
		at++;
		while (at < line.length && (line[at]?.startsWith("-") || ASSIGNMENT$2.test(line[at] ?? ""))) at += valued.includes(line[at] ?? "") ? 2 : 1;
		if (at >= line.length) return calls;
		calls.push({
			program: nameOf$1(line[at] ?? ""),
			arguments: line.slice(at + 1),
			words: words.slice(at)
		});
	}
	return calls;
}
/** The program that a command line ends in running; undefined when its name comes from a variable. */
const callOf = (command) => callsOf(command).at(-1);

// rules/dockerfile/apt-get-command.ts
/** Commands that apt-get has under the same name. */
const SHARED = /* @__PURE__ */ new Set([
	"install",
	"update",
	"upgrade",
	"remove",
	"purge",
	"autoremove",
	"clean",
	"autoclean"
]);
var apt_get_command_default = defineRule({
	code: "IMG030",
	name: "apt-get-command",
	subject: "dockerfile",
	severity: "info",
	sources: [{ fact: "apt(8): its command line may change between versions, scripts use apt-get" }],
	equivalents: ["hadolint/DL3027", "checkov/CKV_DOCKER_9"],
	text: {
		en: {
			title: "apt in a script",
			message: "apt is made for people, not for scripts",
			why: "Its options and its output may change with the next version of the base image.",
			fix: "Use `apt-get` or `apt-cache`."
		},
		fr: {
			title: "apt dans un script",
			message: "apt est fait pour les personnes, pas pour les scripts",
			why: "Ses options et sa sortie peuvent changer avec la prochaine version de l’image de base.",
			fix: "Utiliser `apt-get` ou `apt-cache`."
		}
	},
	examples: {
		good: ["FROM docker.io/library/debian:12\nRUN apt-get update && apt-cache policy curl && rm -rf /var/lib/apt\nUSER 1001\n", "FROM docker.io/library/debian:12\nRUN apt-key list && echo apt install curl && cp -r apt /opt\nUSER 1001\n"],
		bad: ["FROM docker.io/library/debian:12\nRUN apt-get update && apt install -y curl\nUSER 1001\n", "FROM docker.io/library/debian:12\nRUN sudo apt full-upgrade -y\nUSER 1001\n"]
	},
	*check(dockerfile) {
		const { path, text } = dockerfile.source;
		for (const { instruction } of everyInstruction(dockerfile)) {
			if (instruction.keyword !== "RUN") continue;
			for (const { program, arguments: words, words: spans } of instruction.commands.flatMap((each) => callOf(each) ?? [])) {
				const span = spans[0];
				if (program !== "apt" || !span) continue;
				const command = words.find((word) => /^[a-z]/.test(word)) ?? "";
				yield {
					at: span,
					edits: SHARED.has(command) && text.slice(span.start, span.end) === "apt" ? [{
						path,
						span,
						text: "apt-get"
					}] : void 0
				};
			}
		}
	}
});

// src/model/secret/file.ts
/**
* What a secret file is by its name: the decrypted twin of a SOPS or helm-secrets file (`secrets.yaml.dec`,
* `secrets.dec.yaml`), a PKCS#12 store, the key of cosign or of SSH. `has` answers whether a path exists: a lone `.dec`
* without a second extension may be anything. A trust store holds public certificates.
*/
function secretFile(path, has) {
	const name = nameOf$1(path);
	if (/\.dec$/i.test(name)) return /\.(?:ya?ml|json|env|ini|txt)\.dec$/i.test(name) || /^secrets?\.dec$/i.test(name) || encryptedTwin(path, has) ? "decrypted" : void 0;
	if (/\.dec\.(?:ya?ml|json|env)$/i.test(name)) return "decrypted";
	if (/\.(?:p12|pfx)$/i.test(name)) return /trust|cacerts|public/i.test(name) ? void 0 : "keystore";
	return /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|cosign\.key)$/.test(name) ? "key" : void 0;
}
/** The encrypted file beside a decrypted one, when there is one. */
function encryptedTwin(path, has) {
	return (/\.dec$/i.test(path) ? [
		path.replace(/\.dec$/i, ".enc"),
		path.replace(/(\.\w+)\.dec$/i, ".enc$1"),
		path.replace(/\.dec$/i, "")
	] : [path.replace(/\.dec(\.\w+)$/i, ".enc$1"), path.replace(/\.dec(\.\w+)$/i, "$1")]).find((candidate) => candidate !== path && has(candidate));
}

// src/model/subject/assignment.ts
/** The assignments of an ARG or ENV, global ones and those inside ONBUILD included. */
function assignmentsOf$1({ instruction }) {
	const { keyword, words } = instruction;
	const [first, second] = words;
	if (keyword === "ENV" && first && second && !first.text.includes("=")) return [{
		name: first.text,
		value: unquoted$2(second.text),
		span: {
			start: first.span.start,
			end: second.span.end
		}
	}];
	return words.map(({ text, span }) => {
		const equals = text.indexOf("=");
		if (equals < 0) return {
			name: text,
			span
		};
		return {
			name: text.slice(0, equals),
			value: unquoted$2(text.slice(equals + 1)),
			span
		};
	});
}

// rules/dockerfile/build-secret.ts
/** Programs whose arguments are texts, patterns and data. */
const TEXT_PROGRAMS$1 = /* @__PURE__ */ new Set([
	"echo",
	"printf",
	"sed",
	"grep",
	"egrep",
	"awk",
	"perl",
	"jq",
	"yq",
	"test",
	"["
]);
/** `--password=x`, `-Ddb.password=x`, `DB_PASSWORD=x`, `//registry/:_authToken=x`. */
const OPTION = /^([\w./:@-]{1,200})=([\s\S]*)$/;
const NAMED = {
	en: "a value",
	fr: "une valeur"
};
const ADDRESS$1 = {
	en: "a password in an address",
	fr: "un mot de passe dans une adresse"
};
const found = (at, where, credential) => {
	const what = credential.by === "shape" ? credential.name : credential.by === "address" ? ADDRESS$1 : NAMED;
	const name = credential.by === "name" ? credential.name : "";
	return {
		at,
		data: {
			cause: credential.by,
			where,
			name,
			en: what.en,
			fr: what.fr
		}
	};
};
/** ARG and ENV. */
function* inAssignments$1(placed, names, shipped) {
	const { keyword } = placed.instruction;
	for (const { name, value, span } of assignmentsOf$1(placed)) {
		const credential = value === void 0 ? void 0 : credentialIn({
			name,
			value
		}, names);
		if (credential) yield found(span, `${keyword} ${name}`, credential);
		else if (keyword === "ARG" && announcesSecret(name, names) && (value === void 0 || isPlaceholder(name, value))) yield {
			at: span,
			severity: shipped ? "warning" : "info",
			data: {
				cause: "argument",
				name
			}
		};
	}
}
/** A credential with a shape of its own, in the arguments and in the heredocs. */
function* inText({ keyword, args, argsSpan, heredocs }, text) {
	const token = findToken(args);
	if (token) yield found(argsSpan(token.start, token.end), keyword, {
		by: "shape",
		name: token.name
	});
	for (const { span } of heredocs) {
		const inside = findToken(text.slice(span.start, span.end));
		if (!inside) continue;
		const at = {
			start: span.start + inside.start,
			end: span.start + inside.end
		};
		yield found(at, keyword, {
			by: "shape",
			name: inside.name
		});
	}
}
function* inCommands({ commands }, names) {
	for (const command of commands) {
		for (const { text, span } of command.assignments ?? []) yield* inWord(text, span, text.split("=", 1)[0] ?? "", names);
		const call = callOf(command);
		for (const [index, word] of call?.arguments.entries() ?? []) {
			const at = call?.words[index + 1];
			if (call && at) yield* inWord(word, at, call.program, names);
		}
	}
}
/** A password in an address or behind a name that announces it; shapes are looked for in the whole text. */
function* inWord(word, at, where, names) {
	const [, option = "", value = ""] = OPTION.exec(word) ?? [];
	const named = option && !TEXT_PROGRAMS$1.has(where) ? {
		name: option.replace(/^-+D?/, ""),
		value
	} : void 0;
	const credential = (named && credentialIn(named, names)) ?? credentialIn({
		name: "",
		value: word
	}, names);
	if (credential && credential.by !== "shape") yield found(at, where, credential);
}
const shippedStages = ({ shipped }) => new Set(shipped);
var build_secret_default = defineRule({
	code: "IMG014",
	name: "build-secret",
	subject: "dockerfile",
	severity: "error",
	sensitive: true,
	sources: [
		{
			page: "guide/best-practices",
			says: "Tous les secrets devront être contenus dans un Vault"
		},
		{ exigence: "ARCH-22" },
		{ exigence: "ARCH-10" }
	],
	equivalents: ["hadolint/DL3064", "buildkit/SecretsUsedInArgOrEnv"],
	text: {
		en: {
			title: "Secret in a Dockerfile",
			message: ({ cause, where, name, en }) => cause === "argument" ? `ARG ${name} brings a secret into the build` : cause === "name" ? `${where} holds a secret in clear${String(where).endsWith(String(name)) ? "" : ` ("${name}")`}` : `${where} holds ${cause === "shape" ? "a credential in clear: " : ""}${en}`,
			why: ({ cause }) => cause === "argument" ? "Build arguments stay in the history of the image, where everyone who can pull it reads them." : "Whoever reads the repository or pulls the image reads the secret.",
			fix: ({ cause }) => cause === "argument" ? "Read it with `RUN --mount=type=secret` in a job that extends `.buildkit:build-push`, or give it to the container from Vault." : "Revoke it, remove it from the file, and give it to the container from Vault."
		},
		fr: {
			title: "Secret dans un Dockerfile",
			message: ({ cause, where, name, fr }) => cause === "argument" ? `ARG ${name} apporte un secret à la construction` : cause === "name" ? `${where} contient un secret en clair${String(where).endsWith(String(name)) ? "" : ` (« ${name} »)`}` : `${where} contient ${cause === "shape" ? "un identifiant en clair\xA0: " : ""}${fr}`,
			why: ({ cause }) => cause === "argument" ? "Les arguments de construction restent dans l’historique de l’image, lisible par quiconque peut la télécharger." : "Quiconque lit le dépôt ou télécharge l’image lit le secret.",
			fix: ({ cause }) => cause === "argument" ? "Le lire avec `RUN --mount=type=secret` dans une tâche qui étend `.buildkit:build-push`, ou le donner au conteneur depuis Vault." : "Le révoquer, le retirer du fichier et le donner au conteneur depuis Vault."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim\nENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD=\"\" AUTH_MODE=none\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nENV API_TOKEN=changeme JWT_PUBLIC_KEY_URL=https://sso.demo.fr/keys\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nRUN --mount=type=secret,id=npm npm config set //npm.demo.fr/:_authToken=\"$(cat /run/secrets/npm)\" && npm ci\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nRUN sed -i \"s/password=secret/password=autre4/\" app.ini && curl https://$USER:$PASS@nexus.demo.fr/x\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nENV SENTRY_DSN=https://0123456789abcdef0123456789abcdef@sentry.demo.fr/4\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node:22-slim\nENV DB_PASSWORD=Tr0ub4dor-3\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nENV API_TOKEN e9f1c7a2b4d8\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nARG NPM_TOKEN\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nENV DATABASE_URL=postgres://app:Tr0ub4dor-3@db.demo.fr/app\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nRUN git clone https://ci:Tr0ub4dor-3@git.demo.fr/app.git\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nRUN npm config set //npm.demo.fr/:_authToken=e9f1c7a2b4d8\nUSER 1001\n",
			`FROM docker.io/library/node:22-slim\nRUN curl -H "PRIVATE-TOKEN: glpat-Zq7rT2vXk9LmN4pB8sWd" https://gitlab.demo.fr\nUSER 1001\n`,
			`FROM docker.io/library/node:22-slim\nCOPY <<EOF /app/cle.pem\n-----BEGIN PRIVATE KEY-----\nMIIEvQ\nEOF\nUSER 1001\n`
		]
	},
	*check(dockerfile, { profile }) {
		const names = [...profile.secretNames, ...profile.imageSecretNames];
		const shipped = shippedStages(dockerfile);
		for (const placed of everyInstruction(dockerfile)) {
			const { instruction, stage } = placed;
			if (instruction.keyword === "ARG" || instruction.keyword === "ENV") yield* inAssignments$1(placed, names, stage !== void 0 && shipped.has(stage));
			else {
				yield* inText(instruction, dockerfile.source.text);
				if (instruction.keyword === "RUN") yield* inCommands(instruction, names);
			}
		}
	}
});

// rules/dockerfile/copy-instead-of-add.ts
/** Archives that ADD unpacks, and what cannot be told: a final `*` may be one. */
const ARCHIVE = /\.(?:tar|t?gz|t?xz|t?bz2?|tbz2|bz2|tb2|t?zst|t?lz|lzma|tlz|taz|t?z)$|[*?\]}]$/i;
const ELSEWHERE$1 = /^(?:https?:|git@|git:|ssh:)|\.git(?:#|$)/i;
/** What only ADD can do. */
const OWN_OPTIONS = /* @__PURE__ */ new Set([
	"checksum",
	"keep-git-dir",
	"unpack"
]);
var copy_instead_of_add_default = defineRule({
	code: "IMG029",
	name: "copy-instead-of-add",
	subject: "dockerfile",
	severity: "info",
	sources: [{ fact: "Dockerfile best practices: ADD also downloads and unpacks, COPY does nothing but copy" }],
	equivalents: ["hadolint/DL3020"],
	text: {
		en: {
			title: "ADD where COPY does",
			message: ({ source }) => `ADD copies "${source}", which COPY does as well`,
			why: "ADD also downloads and unpacks: one has to look twice to know what the image holds.",
			fix: "Write COPY."
		},
		fr: {
			title: "ADD là où COPY suffit",
			message: ({ source }) => `ADD copie « ${source} », ce que COPY fait aussi`,
			why: "ADD sait aussi télécharger et décompresser\xA0: il faut y regarder à deux fois pour savoir ce que contient l’image.",
			fix: "Écrire COPY."
		}
	},
	examples: {
		good: ["FROM docker.io/library/debian:12\nADD rootfs.tar.xz /\nADD https://demo.fr/app.jar /app.jar\nADD git@git.demo.fr:demo/app.git#main /src\nUSER 1001\n", "FROM docker.io/library/debian:12\nARG PACK\nADD ${PACK} /opt/\nADD dist/* /opt/\nCOPY app /app\nUSER 1001\n"],
		bad: [
			"FROM docker.io/library/debian:12\nADD target/app.jar /app.jar\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nADD --chown=1001:0 . /app\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nADD [\"mon dossier\", \"/app/\"]\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nONBUILD ADD package.json /app/\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		for (const { instruction, expand } of everyInstruction(dockerfile)) {
			const { keyword, keywordSpan, words, flags, heredocs } = instruction;
			if (keyword !== "ADD" || heredocs.length > 0 || flags.some(({ name }) => OWN_OPTIONS.has(name))) continue;
			const sources = words.slice(0, -1).map(({ text }) => expand(text));
			const [source] = sources;
			if (source && sources.every((path) => path && !ARCHIVE.test(path) && !ELSEWHERE$1.test(path))) yield {
				at: keywordSpan,
				data: { source },
				edits: [{
					path: dockerfile.source.path,
					span: keywordSpan,
					text: "COPY"
				}]
			};
		}
	}
});

// src/model/subject/copy-source.ts
/**
* Looks up what `--from=` names in a file. `stage` is the one that copies; undefined in a text without FROM.
*/
function copySources(stages) {
	const first = /* @__PURE__ */ new Map();
	const last = /* @__PURE__ */ new Map();
	for (const { name, index } of stages) {
		if (name === void 0) continue;
		const key = name.toLowerCase();
		if (!first.has(key)) first.set(key, index);
		last.set(key, index);
	}
	return (from, stage) => {
		if (from.includes("$")) return "unknown";
		const key = from.toLowerCase();
		const here = stage?.index ?? 0;
		const index = /^\d{1,6}$/.test(from) ? Number(from) : void 0;
		if ((first.get(key) ?? here) < here || (index ?? here) < here) return "earlier";
		if (stage && (index === here || stage.name?.toLowerCase() === key)) return "own";
		if (last.has(key) || index !== void 0 && index < stages.length) return "later";
		if (index !== void 0) return "index";
		return /[:/@]/.test(from) ? "image" : "name";
	};
}
/** The sources that an instruction names with `--from=` or `--mount=…,from=`, quotes removed. */
function sourcesOf({ keyword, flags }) {
	return flags.flatMap(({ name, value = "", span }) => {
		const start = span.start + `--${name}=`.length;
		const at = (from, to) => start + value.length === span.end ? {
			start: start + from,
			end: start + to
		} : span;
		if (keyword === "COPY" && name === "from" && value !== "") return [{
			from: value,
			span: at(0, value.length)
		}];
		if (keyword !== "RUN" || name !== "mount") return [];
		return mountFields(value).flatMap((field) => field.name === "from" && field.value ? [{
			from: field.value,
			span: at(field.start, field.end)
		}] : []);
	});
}
/** The fields of a mount, names in lower case. */
function mountFields(mount) {
	const fields = [];
	let at = 0;
	for (const field of mount.split(",")) {
		const equals = field.indexOf("=");
		const end = at + field.length;
		fields.push(equals < 0 ? {
			name: field.trim().toLowerCase(),
			start: at,
			end
		} : {
			name: field.slice(0, equals).trim().toLowerCase(),
			value: field.slice(equals + 1).replace(/^(["'])(.*)\1$/, "$2"),
			start: at + equals + 1,
			end
		});
		at = end + 1;
	}
	return fields;
}

// rules/dockerfile/copy-source.ts
/** The nearest stages are offered. */
const MAX_NAMES$2 = 10;
/** What no build gets past, and the bare name, which an image may have. */
const FAULTS = {
	own: "error",
	later: "error",
	index: "error",
	name: "warning"
};
var copy_source_default = defineRule({
	code: "IMG022",
	name: "copy-source",
	subject: "dockerfile",
	severity: "error",
	sources: [{ fact: "Dockerfile reference, COPY --from: a previous stage by name or index, else an image" }],
	equivalents: ["hadolint/DL3022", "hadolint/DL3023"],
	text: {
		en: {
			title: "Copy from a stage that is not there",
			message: ({ fault, from }) => fault === "own" ? `"${from}" is the stage itself: it cannot copy from itself` : fault === "later" ? `Stage "${from}" is defined below: it cannot be copied from here` : fault === "index" ? `No stage has the index ${from}` : `No stage above is named "${from}"`,
			why: ({ fault }) => fault === "name" ? "The builder takes such a name for an image without a tag and looks for it in a registry." : "The build fails: only stages above the instruction can be copied from.",
			fix: ({ fault, names }) => fault === "name" ? `Name a stage defined above (${names || "there is none"}), or an image with its registry and tag.` : `Name a stage defined above (${names || "there is none"}).`
		},
		fr: {
			title: "Copie depuis une étape absente",
			message: ({ fault, from }) => fault === "own" ? `« ${from} » est l’étape elle-même : elle ne peut pas copier depuis elle-même` : fault === "later" ? `L’étape « ${from} » est définie plus bas : rien ne peut en être copié ici` : fault === "index" ? `Aucune étape n’a l’indice ${from}` : `Aucune étape plus haut ne se nomme « ${from} »`,
			why: ({ fault }) => fault === "name" ? "Le constructeur prend un tel nom pour une image sans étiquette et la cherche dans un registre." : "La construction échoue\xA0: on ne copie que depuis les étapes situées plus haut.",
			fix: ({ fault, names }) => fault === "name" ? `Nommer une étape définie plus haut (${names || "il n’y en a pas"}), ou une image avec son registre et son étiquette.` : `Nommer une étape définie plus haut (${names || "il n’y en a pas"}).`
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22 AS Build\nFROM docker.io/library/node:22-slim\nCOPY --from=build /app /app\nCOPY --from=0 /etc/app /etc/app\nUSER 1001\n",
			"FROM docker.io/library/php:8.3-fpm\nCOPY --from=docker.io/library/composer:2 /usr/bin/composer /usr/bin/composer\nUSER 1001\n",
			"FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim\nRUN --mount=type=bind,from=build,target=/src cp -r /src/app /app\nCOPY --from=${STAGE} /x /x\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node:22 AS build\nCOPY --from=build /app /srv\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nCOPY --from=build /app /app\nUSER 1001\nFROM docker.io/library/node:22 AS build\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nCOPY --from=4 /app /app\nUSER 1001\n",
			"FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim\nCOPY --from=builder /app /app\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim AS final\nRUN --mount=from=final,target=/src ls /src\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		const { stages } = dockerfile;
		const lookUp = copySources(stages);
		for (const { instruction, stage } of everyInstruction(dockerfile)) for (const { from, span } of sourcesOf(instruction)) {
			const fault = lookUp(from, stage);
			const severity = FAULTS[fault];
			if (!severity) continue;
			const here = stage?.index ?? 0;
			yield {
				at: span,
				severity,
				data: {
					fault,
					from,
					names: stages.slice(Math.max(0, here - MAX_NAMES$2), here).flatMap(({ name }) => name ?? []).join(", ")
				}
			};
		}
	}
});

// rules/dockerfile/dockerfile-syntax.ts
var dockerfile_syntax_default = defineRule({
	code: "IMG020",
	name: "dockerfile-syntax",
	subject: "problem",
	severity: "error",
	sources: [{ fact: "BuildKit refuses the file, and kaniko uses the same parser" }],
	text: {
		en: {
			title: "Dockerfile that cannot be built",
			message: ({ reason }) => `BuildKit refuses this Dockerfile: ${reason}`,
			why: "The image cannot be built. What follows could still be read and is linted all the same.",
			fix: "Correct the instruction."
		},
		fr: {
			title: "Dockerfile impossible à construire",
			message: ({ reason }) => `BuildKit refuse ce Dockerfile : ${reason}`,
			why: "L’image ne peut pas être construite. La suite, encore lisible, est analysée malgré tout.",
			fix: "Corriger l’instruction."
		}
	},
	examples: {
		good: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nRUN cat <<EOF > /x\nhello\nEOF\nUSER 1001\n" }],
		bad: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nRUN cat <<EOF > /x\nhello\n" }, { Dockerfile: "FROM docker.io/library/alpine:3.20\nENV NAME\n" }]
	},
	*check(problem) {
		if (problem.kind === "dockerfile-syntax") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// src/model/posix-path.ts
/**
* The absolute path that `path` names from the folder `cwd`, `.` and `..` removed, without a final `/`. Undefined when
* either is not known, or when the path holds a pattern or a home directory.
*/
function posixPath(cwd, path) {
	if (path === void 0 || path === "" || /[*?[\]{}$`]|^~/.test(path)) return void 0;
	const whole = path.startsWith("/") ? path : cwd === void 0 ? void 0 : `${cwd}/${path}`;
	if (whole === void 0) return void 0;
	const parts = [];
	for (const part of whole.split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return `/${parts.join("/")}`;
}

// src/model/subject/file-permission.ts
/** Group of `user:group`, as `chown` reads it: left alone without one, the user's own behind a final colon. */
function groupOf(owner) {
	const [user = "", group] = owner.split(":", 2);
	if (group === void 0) return user.includes(".") ? "unknown" : void 0;
	return group === "" ? "unknown" : nameOf(group);
}
const nameOf = (group) => group.includes("$") ? "unknown" : /^(?:root|0+)$/.test(group) ? "root" : "other";
/** Group of `--chown`: with a user alone, the group of the same number (reference of the Dockerfile, COPY --chown). */
const copiedGroup = (owner) => groupOf(owner) ?? nameOf(owner.split(":")[0] ?? "");
/** Whether a mode lets the group or others write: `775`, `g=u`, `g+rwX`, `a+w`, `+w`. */
function opens(mode) {
	const [, group, others] = /^[0-7]?[0-7]([0-7])([0-7])$/.exec(mode) ?? [];
	if (group && others) return /[2367]/.test(group) || /[2367]/.test(others);
	return mode.split(",").some((part) => {
		const [, who = "", rights = ""] = /^([ugoa]*)[+=]([rwxXstu]*)$/.exec(part) ?? [];
		return /[wu]/.test(rights) && (who === "" || /[goa]/.test(who));
	});
}
const MODE = /^(?:[0-7]{3,4}|[ugoa]*[-+=][rwxXstugo]*(?:,[ugoa]*[-+=][rwxXstugo]*)*)$/;
/** The changes that one instruction makes. `cwd` is its working directory, undefined when not known. */
function permissionChanges(placed, cwd) {
	const { instruction } = placed;
	if (instruction.keyword === "RUN") return instruction.commands.flatMap((command) => {
		const call = callOf(command);
		return call ? ofCall(call, placed, cwd) : [];
	});
	return instruction.keyword === "COPY" || instruction.keyword === "ADD" ? ofCopy(placed, cwd) : [];
}
function ofCopy({ instruction, expand }, cwd) {
	const flag = (name) => instruction.flags.findLast((each) => each.name === name);
	const chown = flag("chown");
	const mode = flag("chmod")?.value ?? "";
	const target = instruction.words.at(-1)?.text;
	if (!chown || target === void 0) return [];
	const owner = expand(chown.value ?? "");
	return [{
		path: posixPath(cwd, expand(target)),
		recursive: false,
		group: owner === void 0 ? "unknown" : copiedGroup(owner),
		opens: opens(mode) || mode.includes("$"),
		span: chown.span
	}];
}
function ofCall(call, { expand }, cwd) {
	const { program, arguments: words, words: spans } = call;
	if (![
		"chown",
		"chgrp",
		"chmod",
		"install",
		"mkdir"
	].includes(program)) return [];
	if (program === "mkdir" && !words.some((word) => /^-[pv]*m|^--mode/.test(word))) return [];
	const recursive = words.some((word) => /^-[a-zA-Z]*R|^--recursive$/.test(word));
	const isOption = (word) => word.startsWith("-") && !(program === "chmod" && MODE.test(word));
	const first = words.findIndex((word) => !isOption(word));
	const value = words[first];
	const span = spans[first + 1];
	if (value === void 0 || !span) return [];
	if (program === "install" || program === "mkdir" || words.some((word) => word.startsWith("--reference"))) return [{
		recursive: true,
		group: "unknown",
		opens: true,
		span
	}];
	const set = expand(value);
	const change = {
		recursive,
		span,
		group: program === "chmod" ? void 0 : set === void 0 ? "unknown" : program === "chgrp" ? nameOf(set) : groupOf(set),
		opens: program === "chmod" && (set === void 0 || opens(set))
	};
	return words.slice(first + 1).filter((word) => !isOption(word)).map((word) => ({
		...change,
		path: posixPath(cwd, expand(word))
	}));
}

// rules/dockerfile/group-writable-folder.ts
/** More folders than this in one image are the work of a generator. */
const MAX_FOLDERS = 200;
/** Folders of a Linux system that hold nothing but what runs write. */
const SYSTEM_FOLDERS = /^\/(?:var\/)?(?:cache|log|run|tmp)\//;
/** What the shipped stages do: the changes of owners and modes, and the folders that are written at run time. */
function readImage(dockerfile, names) {
	const changes = [];
	const written = /* @__PURE__ */ new Set();
	const note = (path, surely) => {
		if (path === void 0 || written.size >= MAX_FOLDERS) return;
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (surely || SYSTEM_FOLDERS.test(path) || names.includes(name)) written.add(path);
	};
	let cwd;
	for (const placed of shippedInstructions(dockerfile)) {
		if (placed.onbuild) continue;
		const { instruction, expand } = placed;
		if (instruction.keyword === "WORKDIR") cwd = posixPath(cwd, expand(instruction.args));
		if (instruction.keyword === "VOLUME") for (const { text } of instruction.words) note(posixPath(void 0, expand(text)), true);
		const here = moves(placed) ? void 0 : cwd;
		for (const path of madeFolders(placed, here)) note(path, false);
		for (const change of permissionChanges(placed, here)) {
			changes.push(change);
			if (change.group) note(change.path, false);
		}
	}
	return {
		changes,
		written
	};
}
const moves = ({ instruction }) => instruction.keyword === "RUN" && instruction.commands.some(({ program }) => program === "cd" || program === "pushd");
const madeFolders = ({ instruction, expand }, cwd) => instruction.keyword !== "RUN" ? [] : instruction.commands.flatMap((command) => {
	const call = callOf(command);
	if (call?.program !== "mkdir") return [];
	return call.arguments.filter((word) => !word.startsWith("-")).map((path) => posixPath(cwd, expand(path)));
});
const touches = ({ path, recursive }, folder) => path === folder || recursive && (path === "/" || folder.startsWith(`${path}/`));
var group_writable_folder_default = defineRule({
	code: "IMG005",
	name: "group-writable-folder",
	subject: "dockerfile",
	severity: "warning",
	sources: [
		{
			page: "guide/best-practices",
			says: "L’utilisateur lançant le processus dans le conteneur doit avoir les droits adéquats en lecture / écriture"
		},
		{
			page: "agreement/faq",
			says: "uid : nombre aléatoire, attention aux permissions des fichiers"
		},
		{ exigence: "ARCH-18" }
	],
	text: {
		en: {
			title: "Folder that the container cannot write",
			message: ({ path }) => `"${path}" is written at run time, but belongs to a group other than root`,
			why: "The platform runs containers under a random user of the group root (0), whatever USER says: only what that group may write can be written.",
			fix: ({ path }) => `Give it to the group root: \`chown -R 1001:0 ${path} && chmod -R g=u ${path}\`, or mount a volume there.`
		},
		fr: {
			title: "Dossier que le conteneur ne peut pas écrire",
			message: ({ path }) => `« ${path} » est écrit à l’exécution, mais appartient à un autre groupe que root`,
			why: "La plateforme exécute les conteneurs sous un utilisateur aléatoire du groupe root (0), quel que soit USER\xA0: seul ce que ce groupe peut écrire est modifiable.",
			fix: ({ path }) => `Le donner au groupe root : \`chown -R 1001:0 ${path} && chmod -R g=u ${path}\`, ou y monter un volume.`
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim\nRUN mkdir -p /app/data && chown -R 1001:0 /app/data && chmod -R g=u /app/data\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nWORKDIR /app\nCOPY --chown=1001:root --chmod=770 uploads /app/uploads\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nWORKDIR /app\nCOPY --chown=node:node . .\nUSER 1000\n",
			"FROM docker.io/library/node:22-slim\nARG DATA=/srv/data\nRUN mkdir $DATA && chown node:node $DATA && chmod 777 $DATA\nUSER 1000\n",
			"FROM docker.io/library/node:22-slim AS build\nRUN mkdir /cache && chown node:node /cache\nFROM docker.io/library/node:22-slim\nUSER 1000\n",
			"FROM docker.io/library/debian:12\nRUN chown -R app:app /var/lib/app/data && chgrp -R 0 /var/lib/app && chmod -R g+rwX /var/lib/app\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN install -d -o app -g root -m 0775 /data && chown app:app /data\nVOLUME /data\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node:22-slim\nWORKDIR /app\nRUN mkdir -p uploads && chown -R node:node .\nUSER 1000\n",
			"FROM docker.io/library/node:22-slim\nRUN chown -R 1001:1001 /srv\nVOLUME [\"/srv/files\"]\nUSER 1001\n",
			"FROM docker.io/library/node:22-slim\nCOPY --chown=node data /app/data/\nUSER 1000\n",
			"FROM docker.io/library/nginx:1.27\nRUN chown -R nginx:nginx /var/cache/nginx && chmod -R 755 /var/cache/nginx\nUSER 101\n"
		]
	},
	*check(dockerfile, { profile }) {
		const { changes, written } = readImage(dockerfile, profile.writtenFolders);
		if (changes.some(({ path, group, opens }) => path === void 0 && (opens || group !== "other"))) return;
		for (const folder of written) {
			const own = changes.filter((change) => touches(change, folder));
			const last = own.findLast(({ group }) => group !== void 0);
			if (last?.group !== "other" || own.some(({ opens }) => opens)) continue;
			yield {
				at: last.span,
				data: { path: folder }
			};
		}
	}
});

// rules/dockerfile/health-check.ts
var health_check_default = defineRule({
	code: "IMG018",
	name: "health-check",
	subject: "dockerfile",
	severity: "info",
	sources: [
		{ fact: "Kubernetes reads probes, never the HEALTHCHECK of an image" },
		{
			page: "guide/best-practices",
			says: "Des sondes de \"Readiness\"/\"Liveness\" doivent être implémentées"
		},
		{ exigence: "ARCH-12" }
	],
	text: {
		en: {
			title: "HEALTHCHECK that Kubernetes ignores",
			message: "HEALTHCHECK has no effect on the platform",
			why: "Kubernetes knows the health of a container by its probes only.",
			fix: "Write a `livenessProbe` and a `readinessProbe` for the container."
		},
		fr: {
			title: "HEALTHCHECK ignoré par Kubernetes",
			message: "HEALTHCHECK est sans effet sur la plateforme",
			why: "Kubernetes ne connaît la santé d’un conteneur que par ses sondes.",
			fix: "Écrire une `livenessProbe` et une `readinessProbe` pour le conteneur."
		}
	},
	examples: {
		good: ["FROM docker.io/library/node:22-slim AS build\nHEALTHCHECK CMD [\"true\"]\nFROM docker.io/library/node:22-slim\nUSER 1001\n", "FROM docker.io/library/node:22-slim\nHEALTHCHECK NONE\nUSER 1001\n"],
		bad: ["FROM docker.io/library/node:22-slim\nUSER 1001\nHEALTHCHECK --interval=30s CMD [\"node\", \"health.js\"]\n"]
	},
	*check({ final }) {
		for (const { keyword, keywordSpan, args } of final?.instructions ?? []) if (keyword === "HEALTHCHECK" && args.trim().toUpperCase() !== "NONE") yield { at: keywordSpan };
	}
});

// rules/dockerfile/kaniko-feature.ts
/** Options that kaniko reads without acting on them: no line of its `pkg/commands` looks at them. */
const OPTIONS$1 = /* @__PURE__ */ new Map([
	["RUN --network", "warning"],
	["RUN --security", "warning"],
	["COPY --exclude", "error"],
	["COPY --parents", "error"],
	["ADD --exclude", "error"],
	["ADD --checksum", "warning"],
	["ADD --keep-git-dir", "warning"],
	["ADD --unpack", "warning"]
]);
/** A build goes on without these mounts, only slower; what the others hold is missing. */
const DISPENSABLE = /* @__PURE__ */ new Set(["cache", "tmpfs"]);
function* ignoredBy({ keyword, flags, heredocs, argsSpan }) {
	const [heredoc] = heredocs;
	if (heredoc && (keyword === "RUN" || keyword === "COPY" || keyword === "ADD")) yield {
		feature: `${keyword} <<${heredoc.name}`,
		severity: "error",
		at: argsSpan()
	};
	for (const { name, value, span } of flags) {
		const feature = `${keyword} --${name}`;
		const severity = OPTIONS$1.get(feature);
		if (severity) yield {
			feature,
			severity,
			at: span
		};
		if (keyword !== "RUN" || name !== "mount") continue;
		const type = mountFields(value ?? "").find((field) => field.name === "type")?.value?.toLowerCase() ?? "bind";
		yield {
			feature: `RUN --mount=type=${type}`,
			severity: DISPENSABLE.has(type) ? "warning" : "error",
			at: span
		};
	}
}
var kaniko_feature_default = defineRule({
	code: "IMG015",
	name: "kaniko-feature",
	subject: "dockerfile",
	severity: "error",
	sources: [
		{ fact: "chainguard-dev/kaniko 1.25.1, pkg/commands/run.go reads the command line alone: no heredoc, no mount" },
		{ fact: "GoogleContainerTools/kaniko#1713, #3351, #1568, #969" },
		{ exigence: "ORG-7" }
	],
	text: {
		en: {
			title: "Instruction that kaniko ignores",
			message: ({ feature, job }) => `kaniko, which builds this file in the job "${job}", ignores "${feature}"`,
			why: "kaniko skips what it does not know without failing: the build is green and the image lacks what was asked for.",
			fix: "Let the job extend `.buildkit:build-push`, or write the instruction without this option or heredoc."
		},
		fr: {
			title: "Instruction ignorée par kaniko",
			message: ({ feature, job }) => `kaniko, qui construit ce fichier dans la tâche « ${job} », ignore « ${feature} »`,
			why: "kaniko saute sans échouer ce qu’il ne connaît pas\xA0: la construction est verte et l’image n’a pas ce qui était demandé.",
			fix: "Faire étendre `.buildkit:build-push` à la tâche, ou écrire l’instruction sans cette option ni ce heredoc."
		}
	},
	examples: {
		good: [
			built(".buildkit:build-push", "RUN <<EOF\nnpm ci\nEOF\n"),
			built(".kaniko:simple-build-push", "COPY --chown=1001:0 --chmod=770 --link . /app\nRUN echo \"a << b\"\n"),
			{ Dockerfile: "FROM docker.io/library/node:22-slim\nRUN --mount=type=cache,target=/root/.npm npm ci\nUSER 1001\n" }
		],
		bad: [
			built(".kaniko:simple-build-push", "RUN <<EOF\nnpm ci\nEOF\n"),
			built(".kaniko:simple-build-push", "COPY <<EOF /app/config.json\n{}\nEOF\n"),
			built(".kaniko:build-push", "RUN --mount=type=cache,target=/root/.npm npm ci\n"),
			built(".kaniko:simple-build-push", "RUN --mount=source=package.json,target=package.json npm ci\n"),
			built(".kaniko:simple-build-push", "COPY --parents src/*/package.json /app/\n")
		]
	},
	*check(dockerfile) {
		const build = dockerfile.builds?.find(({ builder }) => builder === "kaniko");
		if (!build) return;
		for (const { instruction } of everyInstruction(dockerfile)) for (const { feature, severity, at } of ignoredBy(instruction)) yield {
			at,
			severity,
			data: {
				feature,
				job: build.job
			}
		};
	}
});
/** A Dockerfile and the CI file that builds it with a template of the catalogue. */
function built(template, instructions) {
	const file = template.startsWith(".buildkit") ? "buildkit-ci.yml" : "kaniko-ci.yml";
	return {
		Dockerfile: `FROM docker.io/library/node:22-slim\n${instructions}USER 1001\n`,
		".gitlab-ci-dso.yml": `include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, ${file}]\n    ref: main\nstages: [lecture, image]
read_secret:
  stage: lecture
  extends: [.vault:read_secret]
construction:\n  stage: image\n  extends: [${template}]\n  variables: { REGISTRY_URL: "\$REGISTRY_HOST/demo", IMAGE_NAME: web, TAG: \$CI_COMMIT_SHORT_SHA, IMAGE_NAMES: "web:\$CI_COMMIT_SHORT_SHA", WORKING_DIR: ".", DOCKERFILE: Dockerfile }
`
	};
}

// rules/dockerfile/known-registry.ts
var known_registry_default = defineRule({
	code: "IMG008",
	name: "known-registry",
	subject: "dockerfile",
	severity: "warning",
	sources: [{
		page: "guide/best-practices",
		says: "Les images de bases des Dockerfiles doivent être accessibles publiquement ou reconstuite par l’offre Cloud π Native"
	}, { exigence: "ARCH-6" }],
	equivalents: ["hadolint/DL3026"],
	text: {
		en: {
			title: "Base image from an unknown registry",
			message: ({ image, host, reach }) => reach === "private" ? `Image "${image}" comes from ${host}, which the platform cannot reach` : `Image "${image}" comes from ${host}, which is not among the known registries`,
			why: "The platform rebuilds every image: base images must be public or built by the platform.",
			fix: ({ allowed }) => `Take the image from one of ${allowed}, or build it on the platform.`
		},
		fr: {
			title: "Image de base d’un registre inconnu",
			message: ({ image, host, reach }) => reach === "private" ? `L’image « ${image} » vient de ${host}, que la plateforme ne peut pas joindre` : `L’image « ${image} » vient de ${host}, qui n’est pas un des registres connus`,
			why: "La plateforme reconstruit chaque image\xA0: les images de base doivent être publiques ou construites par la plateforme.",
			fix: ({ allowed }) => `Prendre l’image dans un de ces registres : ${allowed} ; ou la construire sur la plateforme.`
		}
	},
	examples: {
		good: [
			"FROM node:22-slim\nUSER 1001\n",
			"FROM gcr.io/distroless/java21-debian12:nonroot\n",
			"FROM harbor.apps.dso.numerique-interieur.com/mi-demo/socle:3.1\nUSER 1001\n",
			"ARG REGISTRY\nFROM ${REGISTRY}/demo/socle:3.1\nUSER 1001\n"
		],
		bad: [
			"FROM registry.demo.fr/socle:3.1\nUSER 1001\n",
			"FROM localhost:5000/socle:3.1\nUSER 1001\n",
			"ARG REGISTRY=nexus.demo.intra:8443\nFROM ${REGISTRY}/socle:3.1 AS build\nFROM docker.io/library/alpine:3.20\nUSER 1001\n",
			"FROM docker.io/library/alpine:3.20\nCOPY --from=gcr.io/demo-outils/kubectl:1.30 /kubectl /usr/bin/kubectl\nUSER 1001\n",
			"FROM docker.io/library/alpine:3.20\nRUN --mount=from=harbor.demo.fr/x.numerique-interieur.com/outils:1,target=/outils /outils/run\nUSER 1001\n"
		]
	},
	*check({ images, source }, { profile: { registries } }) {
		for (const { image, span, defaultSpan } of images) {
			const { repository, host, text } = image;
			if (comesFrom(repository, registries.build)) continue;
			const reach = isHostOf(host, registries.private) ? "private" : "unknown";
			yield {
				at: span,
				severity: reach === "private" ? "error" : void 0,
				data: {
					image: text,
					host,
					reach,
					allowed: registries.build.join(", ")
				},
				related: defaultSpan ? [source.location(defaultSpan)] : []
			};
		}
	}
});

// rules/dockerfile/linux-image.ts
/** Whether a name stands in a text as a whole: between its ends, `/`, `-`, `.` and the like. */
function holds$2(text, name) {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (!/[a-z0-9]/.test(text[at - 1] ?? "") && !/[a-z0-9]/.test(text[at + name.length] ?? "")) return true;
	return false;
}
function isWindows({ image, platform }, names) {
	if (platform?.toLowerCase().split("/")[0] === "windows") return true;
	return image !== void 0 && names.some((name) => holds$2(image.repository, name) || holds$2(image.tag ?? "", name));
}
var linux_image_default = defineRule({
	code: "IMG010",
	name: "linux-image",
	subject: "dockerfile",
	severity: "error",
	sources: [{
		page: "platform/compatibility",
		says: "Les applications nécessitant un OS Windows ne sont pas éligibles à l’offre"
	}],
	text: {
		en: {
			title: "Windows image",
			message: ({ image }) => image ? `Image "${image}" runs on Windows` : "The escape character ` is that of Windows Dockerfiles",
			why: "The platform runs Linux containers only: an application that needs Windows is not eligible.",
			fix: "Build the application for Linux, from a Linux image."
		},
		fr: {
			title: "Image Windows",
			message: ({ image }) => image ? `L’image « ${image} » fonctionne sous Windows` : "Le caractère d’échappement ` est celui des Dockerfiles Windows",
			why: "La plateforme n’exécute que des conteneurs Linux\xA0: une application qui exige Windows n’est pas éligible.",
			fix: "Construire l’application pour Linux, à partir d’une image Linux."
		}
	},
	examples: {
		good: [
			"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n",
			"FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS windows\nFROM docker.io/library/alpine:3.20\nUSER 1001\n",
			"FROM ghcr.io/demo/windowsill:1.2\nUSER 1001\n"
		],
		bad: [
			"FROM mcr.microsoft.com/windows/servercore:ltsc2022\n",
			"FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\n",
			"FROM --platform=windows/amd64 docker.io/library/golang:1.23\n",
			"# escape=`\nFROM ghcr.io/demo/service:4.8\nRUN dir C:\\ `\n && echo\n"
		]
	},
	*check({ shipped, directives, source }, { profile }) {
		const windows = shipped.find((stage) => isWindows(stage, profile.windowsImages));
		if (windows) {
			const related = shipped[0] && shipped[0] !== windows ? [source.location(shipped[0].imageSpan)] : [];
			const { start, end } = windows.imageSpan;
			yield {
				at: windows.imageSpan,
				data: { image: windows.image?.text ?? source.text.slice(start, end) },
				related
			};
			return;
		}
		const backquote = directives.find(({ name, value }) => name === "escape" && value === "`");
		if (backquote) yield {
			at: backquote.span,
			severity: "warning",
			data: { image: "" }
		};
	}
});

// src/model/deprecated-image.ts
/** What the profile says of an image; undefined for one that it does not name, or that is still published. */
function deprecation(image, { deprecatedImages }) {
	const note = deprecatedImages.find(({ prefix }) => comesFrom(image.repository, [prefix]))?.note;
	const stillThere = image.digest !== void 0 || image.tag === void 0 || image.tag === "latest";
	return note === "moved" && stillThere ? void 0 : note;
}

// rules/dockerfile/maintained-base-image.ts
var maintained_base_image_default = defineRule({
	code: "IMG009",
	name: "maintained-base-image",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ fact: "Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates" }, { exigence: "ARCH-5" }],
	text: {
		en: {
			title: "Base image that is no longer maintained",
			message: ({ image, note }) => note === "moved" ? `Image "${image}" names a version that left Docker Hub` : `Image "${image}" gets no more updates`,
			why: ({ note }) => note === "moved" ? "Bitnami took its versioned tags off docker.io/bitnami in 2025: the build fails as soon as no cache holds the image." : "docker.io/bitnamilegacy has been frozen since 2025: its flaws stay.",
			fix: "Start from the official image of the software or from one without root, such as `docker.io/nginxinc/nginx-unprivileged`."
		},
		fr: {
			title: "Image de base qui n’est plus maintenue",
			message: ({ image, note }) => note === "moved" ? `L’image « ${image} » désigne une version retirée de Docker Hub` : `L’image « ${image} » ne reçoit plus de mises à jour`,
			why: ({ note }) => note === "moved" ? "Bitnami a retiré en 2025 ses étiquettes de version de docker.io/bitnami\xA0: la construction échoue dès qu’aucun cache ne détient l’image." : "docker.io/bitnamilegacy est figé depuis 2025\xA0: ses failles restent.",
			fix: "Partir de l’image officielle du logiciel, ou d’une image sans root comme `docker.io/nginxinc/nginx-unprivileged`."
		}
	},
	examples: {
		good: [
			"FROM public.ecr.aws/bitnami/nginx:1.27\n",
			"FROM docker.io/bitnami/nginx:latest\n",
			"FROM docker.io/nginxinc/nginx-unprivileged:1.27\n",
			"FROM docker.io/bitnamicharts/outils:1.2\nUSER 1001\n"
		],
		bad: [
			"FROM bitnami/nginx:1.27\n",
			"FROM docker.io/bitnamilegacy/nginx:1.27\n",
			"FROM docker.io/library/alpine:3.20\nCOPY --from=docker.io/bitnami/kubectl:1.30 /opt/bitnami/kubectl/bin/kubectl /usr/bin/kubectl\nUSER 1001\n"
		]
	},
	*check({ images }, { profile }) {
		for (const { image, span } of images) {
			const note = deprecation(image, profile);
			if (note) yield {
				at: span,
				data: {
					image: image.text,
					note
				}
			};
		}
	}
});

// rules/dockerfile/maintainer-instruction.ts
var maintainer_instruction_default = defineRule({
	code: "IMG025",
	name: "maintainer-instruction",
	subject: "dockerfile",
	severity: "info",
	sources: [{ fact: "Dockerfile reference: MAINTAINER is deprecated" }],
	equivalents: [
		"hadolint/DL4000",
		"buildkit/MaintainerDeprecated",
		"checkov/CKV_DOCKER_6"
	],
	text: {
		en: {
			title: "Deprecated MAINTAINER",
			message: "MAINTAINER is deprecated",
			why: "Registries and tools read the authors in the label of the OCI specification.",
			fix: "Write `LABEL org.opencontainers.image.authors=\"…\"`."
		},
		fr: {
			title: "MAINTAINER déprécié",
			message: "MAINTAINER est déprécié",
			why: "Les registres et les outils lisent les auteurs dans le label de la spécification OCI.",
			fix: "Écrire `LABEL org.opencontainers.image.authors=\"…\"`."
		}
	},
	examples: {
		good: ["FROM docker.io/library/node:22\nLABEL org.opencontainers.image.authors=\"equipe@demo.fr\" maintainer=\"equipe\"\nUSER 1001\n"],
		bad: ["FROM docker.io/library/node:22\nMAINTAINER Equipe Demo <equipe@demo.fr>\nUSER 1001\n", "FROM docker.io/library/node:22\nMAINTAINER \"Equipe $TEAM\"\nUSER 1001\n"]
	},
	*check({ instructions, source }) {
		for (const { keyword, keywordSpan, span, args } of instructions) {
			if (keyword !== "MAINTAINER") continue;
			const authors = unquoted$2(args.trim());
			yield {
				at: keywordSpan,
				edits: authors !== "" && !/["'`\\$\n]/.test(authors) ? [{
					path: source.path,
					span,
					text: `LABEL org.opencontainers.image.authors="${authors}"`
				}] : void 0
			};
		}
	}
});

// src/model/subject/package-install.ts
const INSTALL = {
	install: "installs",
	reinstall: "installs"
};
const REMOVE = {
	remove: "removes",
	purge: "removes",
	autoremove: "removes",
	erase: "removes"
};
/** Commands of each package manager, from its manual. */
const COMMANDS = {
	"apt-get": {
		...INSTALL,
		...REMOVE
	},
	apt: {
		...INSTALL,
		...REMOVE
	},
	aptitude: {
		...INSTALL,
		...REMOVE
	},
	apk: {
		add: "installs",
		del: "removes"
	},
	yum: {
		...INSTALL,
		...REMOVE
	},
	dnf: {
		...INSTALL,
		...REMOVE
	},
	microdnf: {
		...INSTALL,
		...REMOVE
	},
	tdnf: {
		...INSTALL,
		...REMOVE
	},
	zypper: {
		...INSTALL,
		...REMOVE,
		in: "installs",
		rm: "removes"
	}
};
/** Reads a call of a package manager; undefined for other programs and commands. */
function packageChange({ program, arguments: words, words: spans }) {
	const commands = Object.hasOwn(COMMANDS, program) ? COMMANDS[program] : void 0;
	if (!commands) return void 0;
	const at = words.findIndex((word) => Object.hasOwn(commands, word));
	const change = commands[words[at] ?? ""];
	if (!change) return void 0;
	return {
		manager: program,
		change,
		packages: words.slice(at + 1).flatMap((word, index) => {
			const span = spans[at + index + 2];
			const name = word.split(/[=~<>:@/]/)[0];
			return !span || !name || name.startsWith("-") ? [] : [{
				name,
				span
			}];
		})
	};
}

// rules/dockerfile/network-daemon.ts
const SSH_PORT = /^22(?:\/tcp)?$/i;
/** Packages of daemons that the image holds in the end. */
function* installed(instructions, daemons) {
	const changes = instructions.filter(({ instruction }) => instruction.keyword === "RUN").flatMap(({ instruction }) => instruction.commands).flatMap((command) => {
		const call = callOf(command);
		return (call && packageChange(call)) ?? [];
	});
	const removed = new Set(changes.filter(({ change }) => change === "removes").flatMap(({ packages }) => packages.map(({ name }) => name)));
	for (const { manager, change, packages } of changes) {
		if (change === "removes" || packages.some(({ name }) => name.startsWith(".") && removed.has(name))) continue;
		for (const { name, span } of packages) if (!removed.has(name) && daemons.some((one) => one.name === name && (one.manager ?? manager) === manager)) yield {
			at: span,
			data: {
				sign: "package",
				name
			}
		};
	}
}
var network_daemon_default = defineRule({
	code: "IMG012",
	name: "network-daemon",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ fact: "CCT, conteneurs : pas de « services réseau non essentiels tel que SSHD »" }, { exigence: "ARCH-18" }],
	equivalents: ["checkov/CKV_DOCKER_1"],
	text: {
		en: {
			title: "Network service beside the application",
			message: ({ sign, name }) => sign === "package" ? `The image installs the network service "${name}"` : sign === "port" ? `EXPOSE ${name} is the port of an SSH server` : `The image starts the network service "${name}"`,
			why: "A container offers its application and nothing else; one enters it with `kubectl exec` or the console of the platform.",
			fix: "Remove this service from the image."
		},
		fr: {
			title: "Service réseau à côté de l’application",
			message: ({ sign, name }) => sign === "package" ? `L’image installe le service réseau « ${name} »` : sign === "port" ? `EXPOSE ${name} est le port d’un serveur SSH` : `L’image démarre le service réseau « ${name} »`,
			why: "Un conteneur offre son application et rien d’autre\xA0; on y entre par `kubectl exec` ou par la console de la plateforme.",
			fix: "Retirer ce service de l’image."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y openssh-client\nUSER 1001\n",
			"FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache --virtual .build openssh git && git clone \"$URL\" && apk del .build\nUSER 1001\n",
			"FROM registry.access.redhat.com/ubi9/ubi\nRUN dnf install -y openssh\nUSER 1001\n",
			"FROM docker.io/library/debian:12 AS build\nRUN apt-get install -y openssh-server\nFROM docker.io/library/debian:12\nEXPOSE 2222\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl openssh-server=1:9.2*\nUSER 1001\n",
			"FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache openssh\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nCMD [\"/usr/sbin/sshd\", \"-D\"]\n",
			"FROM docker.io/library/debian:12\nENTRYPOINT service ssh start && exec /app/run\n",
			"FROM docker.io/library/debian:12\nUSER 1001\nEXPOSE 8080 22/tcp\n"
		]
	},
	*check(dockerfile, { profile }) {
		const instructions = [...shippedInstructions(dockerfile)];
		yield* installed(instructions, profile.daemonPackages);
		for (const { instruction, expand } of instructions) {
			if (instruction.keyword === "EXPOSE") {
				for (const { text, span } of instruction.words) if (SSH_PORT.test(expand(text) ?? "")) yield {
					at: span,
					data: {
						sign: "port",
						name: text
					}
				};
			}
			if (instruction.keyword !== "CMD" && instruction.keyword !== "ENTRYPOINT") continue;
			for (const { program, arguments: words, words: spans } of instruction.commands.flatMap(callsOf)) {
				const name = (program === "service" ? [words[0] ?? "", `${words[0]}d`] : [program]).find((one) => profile.daemonPrograms.includes(one));
				if (name && spans[0]) yield {
					at: spans[0],
					data: {
						sign: "start",
						name
					}
				};
			}
		}
	}
});

// rules/dockerfile/numeric-user.ts
/** Last USER of the final stage; of a text without FROM, its last USER. */
function declaredUser({ final, stages, instructions }) {
	if (final) return final.user?.stage === final ? {
		...final.user,
		user: final.user.resolved
	} : void 0;
	const instruction = instructions.findLast(({ keyword }) => keyword === "USER");
	const text = unquoted$2(instruction?.args ?? "");
	return instruction && stages.length === 0 ? {
		instruction,
		text,
		user: text.includes("$") ? void 0 : text
	} : void 0;
}
const fixesUser = (pod) => typeof pod.get("securityContext", "runAsUser") === "number" || pod.containers.some((container) => typeof container.get("securityContext", "runAsUser") === "number");
/** Only a cluster of one's own leaves the user as it is: OpenShift and the platform's clusters put in a number. */
function severity$1({ manifest, repository }) {
	if (manifest?.platform?.flavour !== "byoc") return "info";
	const pods = repository.objects.flatMap(({ pod }) => pod ?? []);
	if (pods.length === 0) return "warning";
	return pods.some(fixesUser) ? "info" : "error";
}
var numeric_user_default = defineRule({
	code: "IMG004",
	name: "numeric-user",
	subject: "dockerfile",
	severity: "info",
	sources: [{ fact: "kubelet, runAsNonRoot: \"image has non-numeric user, cannot verify user is non-root\"" }, { exigence: "ARCH-18" }],
	equivalents: ["hadolint/DL3066"],
	text: {
		en: {
			title: "User given by name",
			message: ({ user }) => `USER "${user}" is a name, not a number`,
			why: "With `runAsNonRoot`, Kubernetes cannot tell that a name is not root and refuses the container, unless the cluster puts in a number of its own.",
			fix: "Write the number of this user, such as `USER 1001`."
		},
		fr: {
			title: "Utilisateur désigné par son nom",
			message: ({ user }) => `USER « ${user} » est un nom, pas un numéro`,
			why: "Avec `runAsNonRoot`, Kubernetes ne peut pas savoir qu’un nom n’est pas root et refuse le conteneur, sauf si le cluster impose un numéro.",
			fix: "Écrire le numéro de cet utilisateur, par exemple `USER 1001`."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim\nUSER node\nRUN npm ci\nUSER 1000:1000\n",
			"FROM docker.io/library/node:22-slim\nARG APP_UID=1001\nUSER ${APP_UID}\n",
			"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n",
			"FROM docker.io/library/node:22-slim AS build\nUSER node\nFROM docker.io/nginxinc/nginx-unprivileged:1.27\nCOPY --from=build /app /app\n"
		],
		bad: ["FROM docker.io/library/node:22-slim\nUSER node\n", "FROM docker.io/library/node:22-slim\nARG OWNER=node\nUSER $OWNER:1000\n"]
	},
	*check(dockerfile, context) {
		const declared = declaredUser(dockerfile);
		const name = declared?.user?.split(":")[0];
		if (!declared || !name || /^\d+$/.test(name) || name === "root") return;
		yield {
			at: declared.instruction.argsSpan(),
			severity: severity$1(context),
			data: { user: name }
		};
	}
});

// rules/dockerfile/privilege-escalation.ts
/** Programs that start another one under another user: they need what a pod of the platform does not have. */
const SWITCHES$1 = /* @__PURE__ */ new Set([
	"sudo",
	"doas",
	"gosu",
	"su-exec",
	"su",
	"runuser",
	"setpriv"
]);
/** Whether a mode sets setuid: `4755`, `u+s`, `+s`. The setgid bit of a folder gives no privilege. */
const setsUser = (mode) => /^0?[4-7][0-7]{3}$/.test(mode) || mode.split(",").some((part) => {
	const [, who = "", rights = ""] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? [];
	return rights.includes("s") && (who === "" || /[ua]/.test(who));
});
/** Capabilities given to a file: `cap_net_bind_service=+ep`, `cap_net_raw+eip`; `-ep` and an empty list take them. */
const CAPABILITIES = /[+=][eip]*[ep]/;
/** What a command does that raises privileges when the container runs. */
function raises({ program, arguments: words }, keyword) {
	if (SWITCHES$1.has(program) && (keyword !== "RUN" || program === "sudo" || program === "doas")) return "switch";
	if (program === "setcap" && words.some((word) => !word.startsWith("-") && CAPABILITIES.test(word))) return "capability";
	if (program === "chmod" && setsUser(words.find((word) => !word.startsWith("-")) ?? "")) return "setuid";
}
const EN$1 = {
	switch: (text) => `"${text}" changes the user`,
	capability: () => "\"setcap\" gives a program capabilities of its own",
	setuid: () => "\"chmod\" lets a program run as its owner (setuid)"
};
const FR$1 = {
	switch: (text) => `« ${text} » change d’utilisateur`,
	capability: () => "«\xA0setcap\xA0» donne à un programme des capacités propres",
	setuid: () => "«\xA0chmod\xA0» fait exécuter un programme sous son propriétaire (setuid)"
};
const wording = (texts, kind, program) => kind === "capability" || kind === "setuid" ? texts[kind]() : texts.switch(program);
var privilege_escalation_default = defineRule({
	code: "IMG013",
	name: "privilege-escalation",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ fact: "CCT, conteneurs : l’image « ne nécessite pas d’élévation de privilèges »" }, { exigence: "ARCH-18" }],
	equivalents: ["hadolint/DL3004", "checkov/CKV2_DOCKER_1"],
	text: {
		en: {
			title: "Privileges raised in the image",
			message: ({ kind, program }) => wording(EN$1, kind, program),
			why: "Containers run without root, capabilities nor privilege escalation on the platform: what relies on them does not start.",
			fix: ({ where }) => where === "RUN" ? "Do it while the build is root, before the final USER, and without setuid or capabilities." : "Start the application itself, under the USER of the image."
		},
		fr: {
			title: "Élévation de privilèges dans l’image",
			message: ({ kind, program }) => wording(FR$1, kind, program),
			why: "Sur la plateforme, les conteneurs tournent sans root, sans capacités et sans élévation de privilèges\xA0: ce qui en dépend ne démarre pas.",
			fix: ({ where }) => where === "RUN" ? "Le faire tant que la construction est sous root, avant le USER final, et sans setuid ni capacités." : "Démarrer l’application elle-même, sous le USER de l’image."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/debian:12\nRUN apt-get update && apt-get install -y sudo gosu\nUSER 1001\n",
			"FROM docker.io/library/debian:12 AS build\nRUN sudo make\nFROM docker.io/library/debian:12\nRUN chmod g+s /srv && chmod 755 /app && setcap -r /usr/bin/caddy && setcap cap_net_raw-ep /bin/ping\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN find / -perm /6000 -type f -exec chmod a-s {} + && gosu nobody true\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/debian:12\nRUN apt-get update && sudo -E apt-get install -y curl\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nENTRYPOINT [\"tini\", \"--\", \"gosu\", \"app\", \"/app/run\"]\n",
			"FROM docker.io/library/debian:12\nCMD exec su-exec app /app/run\n",
			"FROM docker.io/library/debian:12\nRUN setcap 'cap_net_bind_service=+ep' /app/run\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN chmod 4755 /app/run\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN chmod -R u+s /app/bin\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		for (const { instruction } of shippedInstructions(dockerfile)) {
			const { keyword, commands } = instruction;
			if (keyword !== "RUN" && keyword !== "CMD" && keyword !== "ENTRYPOINT") continue;
			for (const call of commands.flatMap(callsOf)) {
				const kind = raises(call, keyword);
				if (kind && call.words[0]) yield {
					at: call.words[0],
					data: {
						kind,
						program: call.program,
						where: keyword
					}
				};
			}
		}
	}
});

// rules/dockerfile/remote-script.ts
const DOWNLOADERS = /* @__PURE__ */ new Set([
	"curl",
	"wget",
	"fetch",
	"aria2c",
	"http"
]);
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php)$/;
/** A pipe of more commands than this is no download. */
const MAX_PIPE = 20;
/** `$(curl …)`, `<(wget …)`, `` `curl …` `` in a word. */
const SUBSTITUTED = /(?:[$<]\(|`)\s*(?:sudo\s+)?(?:\/[\w/]*\/)?(?:curl|wget)\s/;
/** Whether a program runs what it reads: `sh`, `bash -s -- --yes`, `python3 -`; `sh -c …` and `sh install.sh` do not. */
function runsInput({ program, arguments: words }) {
	const shell = isShell(program);
	if (!shell && !INTERPRETERS.test(program)) return false;
	for (const [index, word] of words.entries()) {
		if (word === "-" || word === "/dev/stdin" || shell && /^-[a-z]*s/.test(word)) return true;
		if (shell ? /^-[a-z]*c/.test(word) : /^-[a-zA-Z]*[cemnpr]/.test(word)) return false;
		if (!/^[-+]/.test(word)) return shell && words[index - 1] === "-o" ? runsRest(words, index) : false;
	}
	return true;
}
/** Behind the value of `-o pipefail`. */
const runsRest = (words, index) => words.slice(index + 1).every((word) => word.startsWith("-") && !/^-[a-z]*c/.test(word));
/** The program that runs what a command downloads. */
function runner(command) {
	let next = command.pipedTo;
	for (let step = 0; next && step < MAX_PIPE; step++, next = next.pipedTo) {
		const call = callOf(next);
		if (call && runsInput(call)) return call;
	}
}
function* downloads(commands) {
	for (const command of commands) {
		const call = callOf(command);
		const at = call?.words[0];
		if (!call || !at) continue;
		if (DOWNLOADERS.has(call.program)) {
			const by = runner(command);
			if (by) yield {
				at: command.span,
				data: { runner: by.program }
			};
		} else if (isShell(call.program) || call.program === "eval" || call.program === "source" || call.program === ".") {
			if (call.arguments.some((word) => SUBSTITUTED.test(word))) yield {
				at: command.span,
				data: { runner: call.program }
			};
		}
	}
}
var remote_script_default = defineRule({
	code: "IMG027",
	name: "remote-script",
	subject: "dockerfile",
	severity: "warning",
	sources: [{
		page: "guide/best-practices",
		says: "Toutes dépendances nécessaires à la construction de l’application doivent provenir des dépôts de librairies connues"
	}, { exigence: "ARCH-6" }],
	text: {
		en: {
			title: "Script run straight from the network",
			message: ({ runner }) => `A downloaded script is run by "${runner}" unseen`,
			why: "Nothing says what was run: the script may change or be cut short, and the build still goes on.",
			fix: "Install from a package repository, or download a fixed version and check its digest (`sha256sum -c`) before running it."
		},
		fr: {
			title: "Script exécuté directement depuis le réseau",
			message: ({ runner }) => `Un script téléchargé est exécuté par « ${runner} » sans être vérifié`,
			why: "Rien ne dit ce qui a été exécuté\xA0: le script peut changer ou être tronqué sans que la construction s’arrête.",
			fix: "Installer depuis un dépôt de paquets, ou télécharger une version fixe et vérifier son empreinte (`sha256sum -c`) avant de l’exécuter."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/app.tar.gz | tar -xz -C /opt\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/key.asc | gpg --dearmor -o /usr/share/keyrings/demo.gpg\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN curl -s https://demo.fr/version | python3 -m json.tool && echo \"x\" | sh -s\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN curl -fsSLo install.sh https://demo.fr/install.sh && sha256sum -c install.sum && sh install.sh\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/debian:12\nRUN curl -fsSL https://demo.fr/install.sh | sh\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN wget -qO- https://demo.fr/install.sh | tr -d \"\\r\" | sudo -E bash -s -- --yes\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN curl -sSL https://demo.fr/install.py | python3 - --version 1.8\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN bash -c \"$(curl -fsSL https://demo.fr/install.sh)\"\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN [\"bash\", \"-c\", \"curl -fsSL https://demo.fr/install.sh | bash\"]\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		for (const { instruction } of everyInstruction(dockerfile)) if (instruction.keyword === "RUN") yield* downloads(instruction.commands);
	}
});

// rules/dockerfile/repeated-instruction.ts
const ONCE = /* @__PURE__ */ new Set([
	"CMD",
	"ENTRYPOINT",
	"HEALTHCHECK"
]);
var repeated_instruction_default = defineRule({
	code: "IMG021",
	name: "repeated-instruction",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ fact: "Dockerfile reference: only the last CMD, ENTRYPOINT or HEALTHCHECK of a stage takes effect" }],
	equivalents: [
		"hadolint/DL4003",
		"hadolint/DL4004",
		"hadolint/DL3012",
		"buildkit/MultipleInstructionsDisallowed"
	],
	text: {
		en: {
			title: "Instruction without effect",
			message: ({ keyword }) => `This ${keyword} has no effect: the stage has another one below`,
			why: "Of several CMD, ENTRYPOINT or HEALTHCHECK in one stage, only the last one counts.",
			fix: ({ keyword }) => `Keep one ${keyword} in the stage.`
		},
		fr: {
			title: "Instruction sans effet",
			message: ({ keyword }) => `Ce ${keyword} est sans effet : l’étape en a un autre plus bas`,
			why: "De plusieurs CMD, ENTRYPOINT ou HEALTHCHECK d’une étape, seul le dernier compte.",
			fix: ({ keyword }) => `Ne garder qu’un ${keyword} dans l’étape.`
		}
	},
	examples: {
		good: ["FROM docker.io/library/node:22 AS build\nCMD [\"npm\", \"test\"]\nFROM build\nUSER 1001\nENTRYPOINT [\"node\"]\nCMD [\"app.js\"]\n", "FROM docker.io/library/node:22\nONBUILD CMD [\"npm\", \"start\"]\nUSER 1001\nCMD [\"node\"]\n"],
		bad: [
			"FROM docker.io/library/node:22\nUSER 1001\nCMD [\"npm\", \"start\"]\nCMD [\"node\", \"app.js\"]\n",
			"FROM docker.io/library/node:22\nUSER 1001\nENTRYPOINT [\"npm\"]\nEXPOSE 8080\nENTRYPOINT [\"node\"]\n",
			"FROM docker.io/library/node:22 AS build\nHEALTHCHECK CMD [\"true\"]\nHEALTHCHECK NONE\nFROM build\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		const { source } = dockerfile;
		const last = /* @__PURE__ */ new Map();
		for (const { instruction, onbuild } of everyInstruction(dockerfile)) {
			const { keyword, keywordSpan } = instruction;
			if (keyword === "FROM") last.clear();
			if (onbuild || !ONCE.has(keyword)) continue;
			const before = last.get(keyword);
			if (before) yield {
				at: before.keywordSpan,
				data: { keyword },
				related: [source.location(keywordSpan)]
			};
			last.set(keyword, instruction);
		}
	}
});

// rules/dockerfile/root-user.ts
/** The user that an image starts with, as far as the profile knows the image. */
function knownUser({ repository, tag, digest }, { baseImages }) {
	const entries = baseImages.filter(({ name }) => name === repository);
	if (tag === void 0 && digest !== void 0 && entries.some((entry) => entry.tag)) return void 0;
	return entries.find((entry) => !entry.tag || tag?.includes(entry.tag));
}
const isRoot = (user) => /^(?:root|0+)(?::|$)/.test(user);
/** Last USER of the image; of a text without FROM, its last USER. */
function lastUser({ final, stages, instructions }) {
	if (final?.user) return {
		user: final.user.resolved,
		instruction: final.user.instruction
	};
	const instruction = instructions.findLast(({ keyword }) => keyword === "USER");
	if (stages.length > 0 || !instruction) return void 0;
	return {
		user: unquoted$2(instruction.args),
		instruction
	};
}
/** Where the image comes from that the shipped stages are built on. */
const root = ({ shipped }) => shipped.at(-1);
var root_user_default = defineRule({
	code: "IMG003",
	name: "root-user",
	subject: "dockerfile",
	severity: "error",
	sources: [
		{
			page: "guide/best-practices",
			says: "Les images doivent être rootless, l’utilisateur qui lance le processus au sein du conteneur ne doit pas être root"
		},
		{
			page: "platform/compatibility",
			says: "Les images déployées doivent être rootless"
		},
		{ exigence: "ARCH-18" }
	],
	equivalents: [
		"hadolint/DL3002",
		"checkov/CKV_DOCKER_8",
		"checkov/CKV_DOCKER_3"
	],
	text: {
		en: {
			title: "Image that runs as root",
			message: ({ cause, user, image }) => cause === "user" ? `The image runs as root: its last USER is "${user}"` : cause === "unknown" ? `The image declares no USER, and the user of "${image}" is not known` : `The image runs as root: it declares no USER and "${image}" runs as root`,
			why: ({ cause }) => cause === "unknown" ? "The platform starts no container as root: whether this image can start depends on its base." : "The platform starts no container as root.",
			fix: ({ port }) => "Write `USER 1001` behind the last instruction that needs root, or start from an image that runs without root." + (port ? ` This base image also listens on ${port}, which needs root: choose a port above 1024.` : "")
		},
		fr: {
			title: "Image exécutée par root",
			message: ({ cause, user, image }) => cause === "user" ? `L’image s’exécute sous root : son dernier USER est « ${user} »` : cause === "unknown" ? `L’image ne déclare aucun USER, et l’utilisateur de « ${image} » n’est pas connu` : `L’image s’exécute sous root : elle ne déclare aucun USER et « ${image} » s’exécute sous root`,
			why: ({ cause }) => cause === "unknown" ? "La plateforme ne démarre aucun conteneur sous root\xA0: le démarrage de cette image dépend de son image de base." : "La plateforme ne démarre aucun conteneur sous root.",
			fix: ({ port }) => "Écrire `USER 1001` après la dernière instruction qui exige root, ou partir d’une image qui s’exécute sans root." + (port ? ` Cette image de base écoute aussi sur ${port}, ce qui exige root : choisir un port supérieur à 1024.` : "")
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim\nUSER 0\nRUN npm ci\nUSER 1001:0\n",
			"FROM docker.io/library/maven:3.9 AS build\nRUN mvn package\nFROM gcr.io/distroless/java21-debian12:nonroot\nCOPY --from=build /app.jar /app.jar\n",
			"FROM docker.io/library/python:3.12 AS base\nUSER 1001\nFROM base\nRUN pip install --user .\n",
			"ARG APP_UID\nFROM docker.io/library/node:22-slim\nARG APP_UID\nUSER ${APP_UID}\n",
			"FROM docker.io/nginxinc/nginx-unprivileged:1.27\nCOPY dist /usr/share/nginx/html\n",
			"FROM docker.io/library/node:22-slim AS build\nUSER root\nFROM scratch\nCOPY --from=build /app /app\nUSER 65532\n"
		],
		bad: [
			"FROM docker.io/library/node:22-slim\nUSER root\n",
			"FROM docker.io/library/node:22-slim\nARG RUNNER=0\nUSER 1001\nUSER $RUNNER:0\n",
			"FROM docker.io/library/node:22-slim AS build\nUSER 1001\nFROM docker.io/library/nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html\n",
			"FROM docker.io/library/debian:12 AS base\nUSER root\nFROM base\nRUN ls\n",
			"FROM scratch\nCOPY app /app\n",
			"FROM ghcr.io/demo/socle:3.1\nCOPY app /app\n"
		]
	},
	*check(dockerfile, { profile }) {
		const declared = lastUser(dockerfile);
		if (declared) {
			const { user, instruction } = declared;
			if (user !== void 0 && isRoot(user)) yield {
				at: instruction.argsSpan(),
				data: {
					cause: "user",
					user
				}
			};
			return;
		}
		const { final, source } = dockerfile;
		const base = root(dockerfile);
		if (!final || !base) return;
		const related = base === final ? [] : [source.location(base.imageSpan)];
		if (base.scratch) yield {
			at: final.imageSpan,
			data: {
				cause: "base",
				image: "scratch"
			},
			related
		};
		if (!base.image) return;
		const { text: image } = base.image;
		const known = knownUser(base.image, profile);
		if (!known) yield {
			at: final.imageSpan,
			severity: "info",
			data: {
				cause: "unknown",
				image
			},
			related
		};
		else if (known.user === "root") {
			const port = known.ports?.join(", ") ?? "";
			yield {
				at: final.imageSpan,
				data: {
					cause: "base",
					image,
					port
				},
				related
			};
		}
	}
});

// rules/dockerfile/signed-packages.ts
const APT = /^(?:--allow-unauthenticated|--force-yes|APT::Get::AllowUnauthenticated=(?:true|1|yes))$/i;
const DNF = /^(?:--nogpgcheck|--no-gpgchecks?|--setopt=(?:[\w*-]+\.)?gpgcheck=(?:0|false|no))$/;
/** Options with which a package manager takes what nobody signed, from each one's manual. */
const UNSIGNED = /* @__PURE__ */ new Map([
	["apk", /^--allow-untrusted$/],
	["apt-get", APT],
	["apt", APT],
	["aptitude", APT],
	["yum", DNF],
	["dnf", DNF],
	["microdnf", DNF],
	["tdnf", DNF],
	["rpm", /^--(?:nosignature|nodigest|nofiledigest|noverify)$/],
	["zypper", /^--no-gpg-checks$/]
]);
var signed_packages_default = defineRule({
	code: "IMG031",
	name: "signed-packages",
	subject: "dockerfile",
	severity: "warning",
	sources: [{
		page: "guide/best-practices",
		says: "Toutes dépendances nécessaires à la construction de l’application doivent provenir des dépôts de librairies connues"
	}, { exigence: "ARCH-6" }],
	equivalents: [
		"checkov/CKV2_DOCKER_7",
		"checkov/CKV2_DOCKER_8",
		"checkov/CKV2_DOCKER_9",
		"checkov/CKV2_DOCKER_10",
		"checkov/CKV2_DOCKER_11"
	],
	text: {
		en: {
			title: "Packages taken without their signature",
			message: ({ what }) => `"${what}" installs packages that nobody signed`,
			why: "The signature alone shows that a package comes from its distribution.",
			fix: "Leave the option out; for a repository of your own, install its public key first."
		},
		fr: {
			title: "Paquets acceptés sans signature",
			message: ({ what }) => `« ${what} » installe des paquets que personne n’a signés`,
			why: "Seule la signature montre qu’un paquet vient de sa distribution.",
			fix: "Retirer l’option\xA0; pour un dépôt à soi, installer d’abord sa clé publique."
		}
	},
	examples: {
		good: ["FROM docker.io/library/alpine:3.20\nRUN apk add --no-cache curl && echo --allow-untrusted\nUSER 1001\n", "FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y --setopt=gpgcheck=1 curl && rpm --import key.asc\nUSER 1001\n"],
		bad: [
			"FROM docker.io/library/alpine:3.20\nRUN apk add --allow-untrusted paquet.apk\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN apt-get install -y --allow-unauthenticated curl\nUSER 1001\n",
			"FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN dnf install -y --nogpgcheck curl\nUSER 1001\n",
			"FROM registry.access.redhat.com/ubi9/ubi:9.4\nRUN rpm -i --nosignature paquet.rpm\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		for (const { instruction } of everyInstruction(dockerfile)) {
			if (instruction.keyword !== "RUN") continue;
			for (const { program, arguments: words, words: spans } of instruction.commands.flatMap((each) => callOf(each) ?? [])) {
				const index = words.findIndex((word) => UNSIGNED.get(program)?.test(word));
				const at = spans[index + 1];
				if (index >= 0 && at) yield {
					at,
					data: { what: `${program} ${words[index]}` }
				};
			}
		}
	}
});

// rules/dockerfile/tls-verification.ts
const OFF = /^(?:0|false|no|off|n)$/i;
/** Variables that switch verification off, and the values with which they do; from each tool's own documentation. */
const VARIABLES = /* @__PURE__ */ new Map([
	["NODE_TLS_REJECT_UNAUTHORIZED", /^0$/],
	["PYTHONHTTPSVERIFY", /^0$/],
	["GIT_SSL_NO_VERIFY", /^/],
	["NPM_CONFIG_STRICT_SSL", OFF],
	["YARN_STRICT_SSL", OFF],
	["YARN_ENABLE_STRICT_SSL", OFF],
	["PIP_TRUSTED_HOST", /./],
	["UV_INSECURE_HOST", /./],
	["COMPOSER_DISABLE_TLS", /^(?:1|true|yes|on)$/i],
	["PERL_LWP_SSL_VERIFY_HOSTNAME", OFF]
]);
/** Letters of curl that take a value: what stands behind one of them in a word is that value. */
const CURL_VALUED = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";
/** Options of a program, as words of their own. */
const OPTIONS = /* @__PURE__ */ new Map([
	["curl", ["--insecure", "--proxy-insecure"]],
	["wget", ["--no-check-certificate"]],
	["aws", ["--no-verify-ssl"]],
	["helm", ["--insecure-skip-tls-verify"]],
	["kubectl", ["--insecure-skip-tls-verify"]],
	["conda", ["--insecure"]],
	["http", ["--verify=no"]]
]);
/** Settings by which a tool is told, as one argument or as two. */
const SETTINGS = [
	/^https?\.sslVerify[= ](?:false|0)$/i,
	/^(?:--)?(?:strict-ssl|enableStrictSsl)[= ](?:false|0)$/i,
	/^--no-strict-ssl$/,
	/^(?:--setopt=)?(?:[\w*-]+\.)?sslverify=(?:false|0|no)$/i,
	/^-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true$/,
	/^Acquire::https?::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i,
	/^(?:--|\w+\.)trusted-host(?:=|$)/,
	/^disable-tls true$/
];
const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;
/** Programs that only handle the text they are given. */
const TEXT_PROGRAMS = /* @__PURE__ */ new Set([
	"echo",
	"printf",
	"grep",
	"sed",
	"awk"
]);
/** The argument that switches verification off: its place, and the words to show. */
function switchIn({ program, arguments: words, words: spans }) {
	const addresses = words.filter((word) => /^https?:\/\//.test(word));
	if (addresses.length > 0 && addresses.every((word) => LOCAL.test(word)) || TEXT_PROGRAMS.has(program)) return [];
	for (const [index, word] of words.entries()) {
		const at = spans[index + 1];
		if (!at) continue;
		if (OPTIONS.get(program)?.includes(word.replace(/=(?:true|1)$/, "")) || program === "curl" && isCurlInsecure(word) || SETTINGS.some((setting) => setting.test(word))) return [{
			at,
			what: `${program} ${word}`
		}];
		const pair = `${word} ${words[index + 1] ?? ""}`;
		if (SETTINGS.some((setting) => setting.test(pair))) return [{
			at,
			what: `${program} ${pair}`
		}];
	}
	return [];
}
/** `-k` alone or among other letters: `-fsSLk`, not `-ok`. */
function isCurlInsecure(word) {
	if (!/^-[A-Za-z0-9#]+$/.test(word)) return false;
	for (const letter of word.slice(1)) {
		if (letter === "k") return true;
		if (CURL_VALUED.includes(letter)) return false;
	}
	return false;
}
/** Of ARG and ENV, which may also carry options for Java and Maven. */
function inAssignments(placed) {
	return assignmentsOf$1(placed).flatMap(({ name, value, span: at }) => {
		const known = value === void 0 ? void 0 : placed.expand(value);
		if (known === void 0) return [];
		if (VARIABLES.get(name.toUpperCase())?.test(known)) return [{
			at,
			what: `${name}=${known}`
		}];
		if (!/^(?:MAVEN|MVN|JAVA|JDK)/.test(name)) return [];
		const option = known.split(/\s+/, 200).find((word) => SETTINGS.some((setting) => setting.test(word)));
		return option ? [{
			at,
			what: option
		}] : [];
	});
}
/** Variables that a command is given, or that `export` sets. */
function inVariables({ assignments = [] }, call) {
	const exported = call.arguments.map((text, index) => ({
		text,
		span: call.words[index + 1]
	}));
	return [...assignments, ...call.program === "export" ? exported : []].flatMap(({ text, span: at }) => {
		const equals = text.indexOf("=");
		const value = text.slice(equals + 1);
		return equals > 0 && !value.includes("$") && VARIABLES.get(text.slice(0, equals).toUpperCase())?.test(value) && at ? [{
			at,
			what: text
		}] : [];
	});
}
function switches(placed) {
	const { keyword, commands } = placed.instruction;
	if (keyword === "ENV" || keyword === "ARG") return inAssignments(placed);
	if (keyword !== "RUN") return [];
	return commands.flatMap((command) => {
		const call = callOf(command);
		return call ? [...inVariables(command, call), ...switchIn(call)] : [];
	});
}
var tls_verification_default = defineRule({
	code: "IMG028",
	name: "tls-verification",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ exigence: "ARCH-7" }, { fact: "the platform gives its certificate authorities in CA_BUNDLE: nothing has to go unverified" }],
	equivalents: [
		"checkov/CKV2_DOCKER_2",
		"checkov/CKV2_DOCKER_3",
		"checkov/CKV2_DOCKER_4",
		"checkov/CKV2_DOCKER_5",
		"checkov/CKV2_DOCKER_6",
		"checkov/CKV2_DOCKER_12",
		"checkov/CKV2_DOCKER_13",
		"checkov/CKV2_DOCKER_14",
		"checkov/CKV2_DOCKER_15",
		"checkov/CKV2_DOCKER_16"
	],
	text: {
		en: {
			title: "TLS verification switched off",
			message: ({ what }) => `"${what}" accepts any certificate`,
			why: "Whoever stands on the way can replace what is downloaded, and the image holds it.",
			fix: "Add the certificate authority to the image, such as that of the platform (`CA_BUNDLE`), and verify."
		},
		fr: {
			title: "Vérification TLS désactivée",
			message: ({ what }) => `« ${what} » accepte n’importe quel certificat`,
			why: "Quiconque se trouve sur le chemin peut remplacer ce qui est téléchargé, et l’image le contient.",
			fix: "Ajouter à l’image l’autorité de certification, par exemple celle de la plateforme (`CA_BUNDLE`), et vérifier."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/debian:12\nRUN curl -fsSLo k https://demo.fr/k && wget -q https://demo.fr/x && git config --global http.sslVerify true\nUSER 1001\n",
			"FROM docker.io/library/node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 NPM_CONFIG_STRICT_SSL=true NODE_EXTRA_CA_CERTS=/etc/ssl/ca.pem\nUSER 1001\n",
			"FROM docker.io/library/node:22\nUSER 1001\nHEALTHCHECK CMD curl -k https://localhost:8443/health\n",
			"FROM docker.io/library/node:22\nRUN node app.js & curl -kf https://localhost:8443/health\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/debian:12\nRUN curl -fsSLk https://demo.fr/x -o x\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN wget --no-check-certificate https://demo.fr/x\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN git config --global http.sslVerify false\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN git -c http.sslVerify=false clone https://demo.fr/x.git\nUSER 1001\n",
			"FROM docker.io/library/node:22\nRUN npm config set strict-ssl false && npm ci\nUSER 1001\n",
			"FROM docker.io/library/python:3.12\nRUN pip install --trusted-host depot.example.org flask\nUSER 1001\n",
			"FROM docker.io/library/maven:3.9\nRUN mvn -B -Dmaven.wagon.http.ssl.insecure=true package\nUSER 1001\n",
			"FROM docker.io/library/maven:3.9\nENV MAVEN_OPTS=\"-Xmx1g -Dmaven.wagon.http.ssl.insecure=true\"\nUSER 1001\n",
			"FROM docker.io/library/node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nUSER 1001\n",
			"FROM docker.io/library/node:22\nRUN export GIT_SSL_NO_VERIFY=1 && npm ci\nUSER 1001\n",
			"FROM docker.io/library/node:22\nRUN CI=true NODE_TLS_REJECT_UNAUTHORIZED=\"0\" npm ci\nUSER 1001\n",
			"FROM docker.io/library/debian:12\nRUN apt-get -o Acquire::https::Verify-Peer=false update\nUSER 1001\n"
		]
	},
	*check(dockerfile) {
		for (const placed of everyInstruction(dockerfile)) for (const { at, what } of switches(placed)) yield {
			at,
			data: { what }
		};
	}
});

// rules/dockerfile/unique-stage-name.ts
var unique_stage_name_default = defineRule({
	code: "IMG023",
	name: "unique-stage-name",
	subject: "dockerfile",
	severity: "warning",
	sources: [{ fact: "BuildKit build check DuplicateStageName" }],
	equivalents: [
		"hadolint/DL3024",
		"buildkit/DuplicateStageName",
		"checkov/CKV_DOCKER_11"
	],
	text: {
		en: {
			title: "Two stages of the same name",
			message: ({ name, line }) => `Stage "${name}" is already defined on line ${line}`,
			why: "Builders differ on which one `COPY --from` and `--target` mean.",
			fix: "Give every stage a name of its own."
		},
		fr: {
			title: "Deux étapes de même nom",
			message: ({ name, line }) => `L’étape « ${name} » est déjà définie à la ligne ${line}`,
			why: "Les constructeurs ne s’accordent pas sur celle que désignent `COPY --from` et `--target`.",
			fix: "Donner un nom propre à chaque étape."
		}
	},
	examples: {
		good: ["FROM docker.io/library/node:22 AS build\nFROM docker.io/library/node:22-slim AS build-prod\nFROM build-prod\nUSER 1001\n"],
		bad: ["FROM docker.io/library/node:22 AS build\nFROM docker.io/library/golang:1.23 AS build\nUSER 1001\n", "FROM docker.io/library/node:22 AS build\nFROM docker.io/library/golang:1.23 AS BUILD\nUSER 1001\n"]
	},
	*check({ stages, source }) {
		const first = /* @__PURE__ */ new Map();
		for (const stage of stages) {
			const name = stage.name?.toLowerCase();
			if (name === void 0) continue;
			const before = first.get(name);
			if (!before) first.set(name, stage);
			else {
				const place = source.location(before.from.span);
				const written = stage.from.words.at(-1);
				yield {
					at: written?.span ?? stage.from.span,
					data: {
						name: written?.text ?? name,
						line: place.start.line
					},
					related: [place]
				};
			}
		}
	}
});

// rules/dockerfile/unprivileged-port.ts
/** The number of a port as EXPOSE writes it, protocol and end of a range cut off: `80/tcp`, `8080-8090`. */
const lowest = (text) => {
	const [, first] = /^(\d{1,5})(?:-\d{1,5})?(?:\/\w+)?$/.exec(text) ?? [];
	return first === void 0 ? void 0 : Number(first);
};
/**
* Variables by which servers are told where to listen, as numbers or addresses: `PORT` of the twelve-factor frameworks,
* `SERVER_PORT` of Spring Boot, those of ASP.NET Core.
*/
const LISTENING = /* @__PURE__ */ new Set([
	"PORT",
	"SERVER_PORT",
	"ASPNETCORE_HTTP_PORTS",
	"ASPNETCORE_HTTPS_PORTS",
	"ASPNETCORE_URLS"
]);
/** Ports in `80`, `8080;8443` and `http://+:80;https://+:443`. */
const portsIn = (value) => value.split(";", 20).flatMap((part) => {
	const [, number] = /^(?:https?:\/\/[^/:]+:)?(\d{1,5})\/?$/.exec(part.trim()) ?? [];
	return number === void 0 ? [] : [Number(number)];
});
function* ofExpose(dockerfile, isReserved) {
	for (const { instruction, expand } of shippedInstructions(dockerfile)) {
		if (instruction.keyword !== "EXPOSE") continue;
		for (const { text, span } of instruction.words) {
			const port = lowest(expand(text) ?? "");
			if (port !== void 0 && isReserved(port)) yield {
				port,
				at: span,
				data: { what: `EXPOSE ${text}` }
			};
		}
	}
}
/** The last value of each variable counts. */
function ofVariables(dockerfile, isReserved) {
	const last = /* @__PURE__ */ new Map();
	for (const placed of shippedInstructions(dockerfile)) {
		if (placed.instruction.keyword !== "ENV" || placed.onbuild) continue;
		for (const { name, value, span } of assignmentsOf$1(placed)) {
			if (!LISTENING.has(name)) continue;
			const port = portsIn(placed.expand(value ?? "") ?? "").find(isReserved);
			if (port === void 0) last.delete(name);
			else last.set(name, {
				port,
				at: span,
				data: { what: `${name}=${value}` }
			});
		}
	}
	return last.values();
}
/** Ports up to 1024 need a capability that restricted pods do not have. */
var unprivileged_port_default = defineRule({
	code: "IMG006",
	name: "unprivileged-port",
	subject: "dockerfile",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [
		{
			page: "guide/best-practices",
			says: "les applications déployées doivent écouter sur des ports > 1024"
		},
		{
			page: "agreement/faq",
			says: "Les ports d’écoute des PODs doivent être supérieurs à 1024"
		},
		{ exigence: "ARCH-18" }
	],
	text: {
		en: {
			title: "Port reserved for root",
			message: ({ what }) => `${what} names a port reserved for root`,
			why: "Containers run without root nor capabilities on the platform: they can only listen above 1024.",
			fix: "Let the application listen on a port above 1024, such as 8080; the Service may still offer port 80."
		},
		fr: {
			title: "Port réservé à root",
			message: ({ what }) => `${what} désigne un port réservé à root`,
			why: "Sur la plateforme, les conteneurs tournent sans root ni capacités\xA0: ils n’écoutent qu’au-dessus de 1024.",
			fix: "Faire écouter l’application sur un port supérieur à 1024, par exemple 8080\xA0; le Service peut garder le port 80."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE 8080/tcp\n",
			"FROM docker.io/library/nginx:1.27 AS proxy\nEXPOSE 80\nFROM docker.io/nginxinc/nginx-unprivileged:1.27\nEXPOSE 8080\n",
			"ARG PORT\nFROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE ${PORT}\n",
			"FROM docker.io/library/node:22-slim\nENV PORT=80 DB_PORT=80\nENV PORT=8080 ASPNETCORE_URLS=http://+:8080\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node:22-slim\nUSER 1001\nEXPOSE 80\n",
			"FROM docker.io/library/node:22-slim\nENV PORT=443\nUSER 1001\nEXPOSE 8080 ${PORT}/tcp\n",
			"FROM docker.io/library/node:22-slim\nENV NODE_ENV=production PORT=80\nUSER 1001\n",
			"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS=\"https://+:8443;http://+:1024\"\nUSER 1654\n"
		]
	},
	*check(dockerfile, { profile }) {
		const isReserved = (port) => port > 0 && port < profile.lowestPort;
		const exposed = [...ofExpose(dockerfile, isReserved)];
		yield* exposed;
		for (const match of ofVariables(dockerfile, isReserved)) if (!exposed.some(({ port }) => port === match.port)) yield match;
	}
});

// rules/dockerfile/valid-port.ts
const HIGHEST = 65535;
/** What is wrong with a port as EXPOSE takes it: `8080`, `8080/tcp`, `8080-8090/udp`. */
function faultOf(text) {
	const [, first, last] = /^(\d+)(?:-(\d+))?(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
	if (first === void 0) return /^[\d.[\]:-]*:[\d-]+(?:\/\w+)?$/.test(text) ? "mapping" : "format";
	if (Number(first) > HIGHEST || Number(last ?? 0) > HIGHEST) return "range";
	return last !== void 0 && Number(last) < Number(first) ? "order" : void 0;
}
/** A range with a variable at one end: the other end is checked. */
function knownEnd(text) {
	const [, low, high] = /^(?:(\d+)-\$.*|\$[^-]*-(\d+)(?:\/\w+)?)$/.exec(text) ?? [];
	return low ?? high;
}
var valid_port_default = defineRule({
	code: "IMG026",
	name: "valid-port",
	subject: "dockerfile",
	severity: "error",
	sources: [{ fact: "BuildKit refuses an invalid port in EXPOSE" }],
	equivalents: ["hadolint/DL3011", "buildkit/ExposeInvalidFormat"],
	text: {
		en: {
			title: "Invalid port",
			message: ({ port, fault }) => fault === "range" ? `EXPOSE ${port}: ports end at ${HIGHEST}` : fault === "order" ? `EXPOSE ${port}: the range ends before it begins` : fault === "mapping" ? `EXPOSE ${port}: an address or a port of the host has no meaning here` : `EXPOSE "${port}" is no port`,
			why: "The build fails, or the port is not the one that was meant.",
			fix: "Write the port of the container: `EXPOSE 8080`, `EXPOSE 8080/udp` or `EXPOSE 8080-8090`."
		},
		fr: {
			title: "Port invalide",
			message: ({ port, fault }) => fault === "range" ? `EXPOSE ${port} : les ports s’arrêtent à ${HIGHEST}` : fault === "order" ? `EXPOSE ${port} : la plage finit avant de commencer` : fault === "mapping" ? `EXPOSE ${port} : une adresse ou un port de l’hôte n’a pas de sens ici` : `EXPOSE « ${port} » n’est pas un port`,
			why: "La construction échoue, ou le port n’est pas celui qui était voulu.",
			fix: "Écrire le port du conteneur : `EXPOSE 8080`, `EXPOSE 8080/udp` ou `EXPOSE 8080-8090`."
		}
	},
	examples: {
		good: ["FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080 8443/TCP 9000-9010/udp ${PORT} 8000-${LAST}\n", "FROM docker.io/library/node:22\nENV PORT=8080\nUSER 1001\nEXPOSE \"$PORT\"\n"],
		bad: [
			"FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 80800\n",
			"FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 60000-70000/tcp\n",
			"FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 9010-9000\n",
			"FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 127.0.0.1:8080:8080\n",
			"FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080/http\n",
			"FROM docker.io/library/node:22\nENV PORT=80800\nUSER 1001\nEXPOSE ${PORT}\n"
		]
	},
	*check(dockerfile) {
		for (const { instruction, expand } of everyInstruction(dockerfile)) {
			if (instruction.keyword !== "EXPOSE") continue;
			for (const { text, span } of instruction.words) {
				const port = expand(text) ?? knownEnd(text);
				const fault = port ? faultOf(port) : void 0;
				if (fault) yield {
					at: span,
					severity: fault === "mapping" ? "warning" : void 0,
					data: {
						port: text,
						fault
					}
				};
			}
		}
	}
});

// rules/dockerfile/versioned-base-image.ts
var versioned_base_image_default = defineRule({
	code: "IMG007",
	name: "versioned-base-image",
	subject: "dockerfile",
	severity: "warning",
	sources: [{
		page: "guide/best-practices",
		says: "utiliser uniquement les paquets nécessaires … ainsi que la meilleure image de base"
	}, { exigence: "ARCH-6" }],
	equivalents: [
		"hadolint/DL3006",
		"hadolint/DL3007",
		"checkov/CKV_DOCKER_7"
	],
	text: {
		en: {
			title: "Base image without a version",
			message: ({ image, tag }) => tag ? `Image "${image}" has the tag ${tag}` : `Image "${image}" has no tag`,
			why: "The next build may start from something else: a failure cannot be reproduced nor undone.",
			fix: "Name a version (`docker.io/library/node:22-slim`) or a digest."
		},
		fr: {
			title: "Image de base sans version",
			message: ({ image, tag }) => tag ? `L’image « ${image} » porte l’étiquette ${tag}` : `L’image « ${image} » n’a pas d’étiquette`,
			why: "La prochaine construction peut partir d’autre chose\xA0: une panne ne peut être ni reproduite ni annulée.",
			fix: "Désigner une version (`docker.io/library/node:22-slim`) ou une empreinte (digest)."
		}
	},
	examples: {
		good: [
			"FROM docker.io/library/node:22-slim AS build\nFROM build\nUSER 1001\n",
			"FROM registry.redhat.io/ubi9/nodejs-22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
			"ARG VERSION\nFROM docker.io/library/node:${VERSION}\nUSER 1001\n",
			"ARG NODE=node:22\nFROM ${NODE}\nCOPY --from=docker.io/library/composer:2 /usr/bin/composer /usr/bin/composer\nUSER 1001\n",
			"FROM scratch\nUSER 1001\n"
		],
		bad: [
			"FROM docker.io/library/node\nUSER 1001\n",
			"FROM localhost:5000/socle AS build\nFROM docker.io/library/node:22\nUSER 1001\n",
			"ARG TAG=latest\nFROM docker.io/library/node:$TAG\nUSER 1001\n",
			"FROM docker.io/library/php:8.3-fpm\nCOPY --from=docker.io/library/composer /usr/bin/composer /usr/bin/composer\nUSER 1001\n",
			"FROM docker.io/library/node:22\nRUN --mount=type=bind,from=ghcr.io/demo/outils:latest,target=/outils /outils/run\nUSER 1001\n"
		]
	},
	*check({ images, source }) {
		for (const { image, span, defaultSpan } of images) {
			if (image.digest || image.tag && image.tag !== "latest") continue;
			yield {
				at: span,
				data: {
					image: image.text,
					tag: image.tag ?? ""
				},
				related: defaultSpan ? [source.location(defaultSpan)] : []
			};
		}
	}
});

// src/model/helm/dependency.ts
/** Nobody's chart has more. */
const MAX_DEPENDENCIES = 500;
/** The dependencies that a chart, or its lock, writes; those without a name are left out. */
const dependenciesOf = (file) => asList(file.get("dependencies")).slice(0, MAX_DEPENDENCIES).flatMap((entry, index) => {
	const { name, version, repository } = asRecord(entry);
	const text = asText(name);
	return text === void 0 ? [] : [{
		name: text,
		version: asText(version),
		repository: asText(repository),
		route: ["dependencies", index]
	}];
});
/** Whether a constraint names one version and no other: `1.2.3`, `v1.2.3`, `=1.2.3-rc.1+build`. `1.2` is a range. */
const isExactVersion = (constraint) => constraint.length <= MAX_VERSION && /^=?v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(constraint.trim());
/** SemVer 2.0.0: no zero before a number, identifiers of letters, digits and dashes. */
const isSemVer = (version) => version.length <= MAX_VERSION && /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/.test(version);
const MAX_VERSION = 200;

// rules/helm/chart-dependencies.ts
/** What Argo CD must fetch when it renders: `helm dependency build` runs on the platform, behind its proxy. */
var chart_dependencies_default = defineRule({
	code: "HLM005",
	name: "chart-dependencies",
	subject: "release",
	severity: "warning",
	sources: [
		{ fact: "argo-cd docs/user-guide/helm.md: missing dependencies are fetched with helm dependency build" },
		{ fact: "helm pkg/downloader/manager.go: Build follows Chart.lock, and refuses one that is out of sync" },
		{ fact: "Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates" }
	],
	text: {
		en: {
			title: "Chart dependency that may not be found again",
			message: ({ problem, name, version, repository }) => ({
				nowhere: `Chart dependency "${name}" has no repository and is not in charts/`,
				folder: `Chart dependency "${name}" is looked for in "${repository}", which holds no chart`,
				alias: `Chart dependency "${name}" names the repository "${repository}", which only the author’s machine knows`,
				protocol: `Chart dependency "${name}" is fetched from "${repository}", neither https nor oci`,
				range: `Chart dependency "${name}" has no fixed version (${version || "none"}) and no Chart.lock`,
				lock: `Chart.lock does not hold the chart dependency "${name}"`,
				deprecated: `Chart dependency "${name}" comes from "${repository}", whose charts name images that are gone`
			})[String(problem)],
			why: "Argo CD fetches what is not in charts/ at each rendering: a dependency that is not fixed changes without a commit, one that cannot be fetched stops every deployment.",
			fix: ({ problem }) => problem === "deprecated" ? "Take a chart that is maintained, or set the images of this one to a registry that has them." : problem === "range" || problem === "lock" ? "Write an exact version, or commit the Chart.lock that `helm dependency update` writes." : "Write an https or oci address, or commit the chart in charts/."
		},
		fr: {
			title: "Dépendance de chart qui pourrait manquer",
			message: ({ problem, name, version, repository }) => ({
				nowhere: `La dépendance « ${name} » du chart n’a pas de dépôt et n’est pas dans charts/`,
				folder: `La dépendance « ${name} » du chart est cherchée dans « ${repository} », qui ne contient pas de chart`,
				alias: `La dépendance « ${name} » du chart désigne le dépôt « ${repository} », que seul le poste de l’auteur connaît`,
				protocol: `La dépendance « ${name} » du chart vient de « ${repository} », ni https ni oci`,
				range: `La dépendance « ${name} » du chart n’a ni version fixe (${version || "aucune"}) ni Chart.lock`,
				lock: `Chart.lock ne contient pas la dépendance « ${name} » du chart`,
				deprecated: `La dépendance « ${name} » du chart vient de « ${repository} », dont les charts désignent des images disparues`
			})[String(problem)],
			why: "Argo CD va chercher à chaque rendu ce qui n’est pas dans charts/ : une dépendance qui n’est pas fixée change sans commit, une dépendance introuvable bloque tous les déploiements.",
			fix: ({ problem }) => problem === "deprecated" ? "Choisir un chart maintenu, ou désigner pour celui-ci des images d’un registre qui les a." : problem === "range" || problem === "lock" ? "Écrire une version exacte, ou versionner le Chart.lock que `helm dependency update` écrit." : "Écrire une adresse https ou oci, ou versionner le chart dans charts/."
		}
	},
	examples: {
		good: [
			{
				"helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
  - { name: file-attente, version: v2.0.0, repository: "oci://registry.example.org/charts" }
  - { name: commun, version: 0.1.0, repository: "file://../commun" }
`,
				"commun/Chart.yaml": "apiVersion: v2\nname: commun\ntype: library\nversion: 0.1.0\n"
			},
			{
				"helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "^1.2" }
`,
				"helm/charts/cache/Chart.yaml": "apiVersion: v2\nname: cache\nversion: 1.4.0\n"
			},
			{
				"helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "^1.2", repository: "https://charts.example.org" }
`,
				"helm/Chart.lock": `dependencies:
  - { name: cache, version: 1.4.0, repository: "https://charts.example.org" }
digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`
			}
		],
		bad: [
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: "5.30.*", repository: "https://charts.example.org" }
` },
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3 }]
` },
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: commun, version: 0.1.0, repository: "file://../commun" }]
` },
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3, repository: "@depot" }]
` },
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: cache, version: 1.2.3, repository: "http://charts.example.org" }]
` },
			{
				"helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
  - { name: file-attente, version: 2.0.0, repository: "https://charts.example.org" }
`,
				"helm/Chart.lock": `dependencies:
  - { name: cache, version: 1.2.3, repository: "https://charts.example.org" }
digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`
			},
			{ "helm/Chart.yaml": `apiVersion: v2
name: portail
version: 1.0.0
dependencies: [{ name: postgresql, version: 15.5.0, repository: "https://charts.bitnami.com/bitnami" }]
` }
		]
	},
	*check(subject, context) {
		const { chart, release } = subject;
		if (!chart) return;
		const charts = release.source.folder === "." ? "charts/" : `${release.source.folder}/charts/`;
		const vendored = context.repository.paths.filter((path) => path.startsWith(charts));
		for (const entry of dependenciesOf(chart.file)) {
			if (isVendored(entry.name, charts, vendored)) continue;
			for (const { problem, field } of problemsOf(entry, subject, context)) yield {
				at: chart.file.document.locate([...entry.route, field]),
				data: {
					problem,
					name: entry.name,
					version: entry.version ?? "",
					repository: (entry.repository ?? "").replace(/\/\/[^/@]*@/, "//")
				}
			};
		}
	}
});
function problemsOf(entry, { chart, release }, { repository, profile }) {
	const { folder } = release.source;
	const address = entry.repository ?? "";
	if (address === "") return [{
		problem: "nowhere",
		field: "name"
	}];
	if (address.startsWith("file://")) {
		const path = posixPath(folder === "." ? "/" : `/${folder}`, address.slice(7));
		return path === void 0 || repository.has(`${path}/Chart.yaml`.replace(/^\/+/, "")) ? [] : [{
			problem: "folder",
			field: "repository"
		}];
	}
	if (address.startsWith("@") || address.startsWith("alias:")) return [{
		problem: "alias",
		field: "repository"
	}];
	if (!/^(?:https|oci):\/\//i.test(address)) return [{
		problem: "protocol",
		field: "repository"
	}];
	const found = [];
	if (profile.deprecatedChartRepositories.some((prefix) => address.startsWith(prefix))) found.push({
		problem: "deprecated",
		field: "repository"
	});
	if (chart?.lock) {
		if (!dependenciesOf(chart.lock).some(({ name }) => name === entry.name)) found.push({
			problem: "lock",
			field: "name"
		});
	} else if (entry.version === void 0 || !isExactVersion(entry.version)) found.push({
		problem: "range",
		field: "version"
	});
	return found;
}
/** Whether a chart lies in `charts/`, as a folder or packed. */
const isVendored = (name, charts, vendored) => vendored.some((path) => path === `${charts}${name}/Chart.yaml` || path.startsWith(`${charts}${name}-`) && path.endsWith(".tgz"));

// src/model/declared-release.ts
/**
* Whether Argo CD surely deploys a release as it was rendered. Without a manifest and an Application, what else a
* pipeline or a colleague gives to it is not known.
*/
const isDeclared = ({ release: { decidedBy } }) => decidedBy === "manifest" || decidedBy === "application";

// rules/helm/chart-renders.ts
/** Failures that are the chart's own; a limit, a bug of the tool or the network say nothing of it. */
const OWN$1 = [
	"chart",
	"dependency",
	"values",
	"schema",
	"template"
];
var chart_renders_default = defineRule({
	code: "HLM006",
	name: "chart-renders",
	subject: "release",
	severity: "error",
	sources: [{ fact: "argo-cd: a chart that helm template refuses is a ComparisonError, nothing is deployed any more" }],
	text: {
		en: {
			title: "Chart that does not render",
			message: ({ reason }) => `Helm does not render the chart: ${reason}`,
			why: "Argo CD renders the chart with the values files of each environment and the release name that the console makes up; when Helm refuses, the environment is no longer updated.",
			fix: "Try it with the same files: `helm template NAME FOLDER -f FILE`, each file in the order in which it is declared."
		},
		fr: {
			title: "Chart que Helm refuse",
			message: ({ reason }) => `Helm refuse le chart : ${reason}`,
			why: "Argo CD produit les objets avec les fichiers de valeurs de chaque environnement et le nom de release que compose la console ; quand Helm refuse, l’environnement n’est plus mis à jour.",
			fix: "Essayer avec les mêmes fichiers : `helm template NOM DOSSIER -f FICHIER`, chaque fichier dans l’ordre où il est déclaré."
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "host: portail.example.org\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  host: {{ required \"host\" .Values.host }}\n"
		}],
		bad: [
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/values-dev.yaml": "hote: portail.example.org\n",
				"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  host: {{ required \"host\" .Values.host }}\n"
			},
			{
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }\n"
			},
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/values.schema.json": "{ \"type\": \"object\", \"properties\": { \"replicas\": { \"type\": \"integer\" } } }\n",
				"helm/values-dev.yaml": "replicas: \"2\"\n",
				"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
			}
		]
	},
	*check(subject) {
		const { release, status, error, complete } = subject;
		if (status !== "failed" || !error || !OWN$1.includes(error.kind) || release.source.type !== "helm") return;
		const always = error.kind === "chart" || error.message.includes("parse error");
		if (!always && !complete) return;
		yield {
			at: error.location,
			severity: always || isDeclared(subject) ? "error" : "warning",
			data: { reason: redactTokens(error.message) }
		};
	}
});

// rules/helm/chart-version.ts
var chart_version_default = defineRule({
	code: "HLM007",
	name: "chart-version",
	subject: "release",
	severity: "info",
	sources: [
		{ fact: "Helm, \"The Chart.yaml File\": version is a SemVer 2 version" },
		{
			page: "guide/gitops",
			says: "appVersion"
		},
		{ fact: "the templates of helm create take appVersion for the tag of the image" }
	],
	text: {
		en: {
			title: "Version of a chart that does not tell versions apart",
			message: ({ field, value }) => field === "version" ? `The version of the chart, "${value}", is not a SemVer version` : `The appVersion of the chart, "${value}", never changes`,
			why: ({ field }) => field === "version" ? "Helm and the registries of charts compare versions as SemVer does." : "Charts use appVersion as the tag of their image unless told otherwise: with a tag that never changes, Argo CD sees nothing to deploy.",
			fix: ({ field }) => field === "version" ? "Write three numbers, in quotes if need be: `1.4.0`." : "Give the version of the application, and raise it with each one: `appVersion: \"1.4.0\"`."
		},
		fr: {
			title: "Version de chart qui ne distingue pas les versions",
			message: ({ field, value }) => field === "version" ? `La version du chart, « ${value} », n’est pas une version SemVer` : `L’appVersion du chart, « ${value} », ne change jamais`,
			why: ({ field }) => field === "version" ? "Helm et les registres de charts comparent les versions selon SemVer." : "Sauf indication contraire, les charts prennent appVersion pour étiquette de leur image : avec une étiquette qui ne change jamais, Argo CD ne voit rien à déployer.",
			fix: ({ field }) => field === "version" ? "Écrire trois nombres, entre guillemets au besoin : `1.4.0`." : "Donner la version de l’application, et l’augmenter à chaque version : `appVersion: \"1.4.0\"`."
		}
	},
	examples: {
		good: [{
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0-rc.1+build.5\nappVersion: \"2.3\"\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: v0.1.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [{
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: \"1.2\"\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\nappVersion: latest\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}]
	},
	*check({ chart }, { profile }) {
		if (!chart) return;
		const { document, get } = chart.file;
		const version = get("version");
		const text = typeof version === "number" ? String(version) : asText(version);
		if (text !== void 0 && !isSemVer(text.replace(/^v/, ""))) yield {
			at: document.locate(["version"]),
			data: {
				field: "version",
				value: text
			}
		};
		const appVersion = asText(get("appVersion"));
		if (appVersion !== void 0 && profile.mutableTags.includes(appVersion.toLowerCase())) yield {
			at: document.locate(["appVersion"]),
			data: {
				field: "appVersion",
				value: appVersion
			}
		};
	}
});

// rules/helm/deploy-folder.ts
/** What Argo CD makes of a folder that is not what the declaration takes it for. */
const SEVERITIES$1 = {
	"deploy-path-missing": "error",
	"deploy-path-outside": "error",
	"chart-missing": "error",
	"kustomization-missing": "error",
	"several-source-types": "error",
	"chart-and-kustomization": "warning"
};
var deploy_folder_default = defineRule({
	code: "HLM009",
	name: "deploy-folder",
	subject: "problem",
	severity: "error",
	sources: [{ fact: "console, form of a repository: the folder to deploy, the root unless told otherwise" }, { fact: "argo-cd util/app/discovery: of Chart.yaml and a kustomization in one folder, the kustomization decides" }],
	text: {
		en: {
			title: "Folder that Argo CD does not deploy as declared",
			message: ({ problem, path, types }) => problem === "deploy-path-missing" ? `The folder to deploy, "${path}", does not exist` : problem === "deploy-path-outside" ? `The folder to deploy, "${path}", lies outside of the repository` : problem === "chart-missing" ? `"${path}" is declared with values or options of Helm, and holds no Chart.yaml` : problem === "kustomization-missing" ? `"${path}" is declared with options of Kustomize, and holds no kustomization` : problem === "several-source-types" ? `The source has options of several tools: ${types}` : `"${path}" holds a chart and a kustomization: Argo CD takes the kustomization`,
			why: "Argo CD deploys one folder of the repository with one tool, which it recognises by Chart.yaml or the kustomization; anything else is an error, or not what is expected.",
			fix: "Name the folder that holds the chart, the kustomization or the manifests, and only one of them."
		},
		fr: {
			title: "Dossier qu’Argo CD ne déploie pas comme déclaré",
			message: ({ problem, path, types }) => problem === "deploy-path-missing" ? `Le dossier à déployer, « ${path} », n’existe pas` : problem === "deploy-path-outside" ? `Le dossier à déployer, « ${path} », est hors du dépôt` : problem === "chart-missing" ? `« ${path} » est déclaré avec des valeurs ou des options de Helm, et ne contient pas de Chart.yaml` : problem === "kustomization-missing" ? `« ${path} » est déclaré avec des options de Kustomize, et ne contient pas de kustomization` : problem === "several-source-types" ? `La source a des options de plusieurs outils : ${types}` : `« ${path} » contient un chart et une kustomization : Argo CD prend la kustomization`,
			why: "Argo CD déploie un dossier du dépôt avec un seul outil, qu’il reconnaît à Chart.yaml ou à la kustomization ; tout le reste est une erreur, ou n’est pas ce que l’on attend.",
			fix: "Désigner le dossier qui contient le chart, la kustomization ou les manifestes, et un seul d’entre eux."
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-dev.yaml] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "a: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: chart }]
`,
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
			},
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy, valuesFiles: [values-dev.yaml] }]
`,
				"deploy/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n",
				"deploy/values-dev.yaml": "a: 1\n",
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n"
			},
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`,
				"deploy/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"deploy/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n",
				"deploy/kustomization.yaml": "resources: [web.yaml]\n",
				"deploy/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
			}
		]
	},
	*check({ kind, location, facts }) {
		const severity = SEVERITIES$1[kind];
		if (severity === void 0) return;
		const { path = "", types = "" } = facts;
		yield {
			at: location,
			severity,
			data: {
				problem: kind,
				path,
				types
			}
		};
	}
});

// rules/helm/empty-release.ts
/** An Argo CD that prunes and allows a release to be empty takes "nothing" for what is wanted. */
var empty_release_default = defineRule({
	code: "HLM001",
	name: "empty-release",
	subject: "release",
	severity: "warning",
	sources: [{ fact: "dso-env chart, application-app.yaml: syncPolicy.automated has prune, selfHeal and allowEmpty, all true" }],
	text: {
		en: {
			title: "Release that deploys nothing",
			message: ({ folder, prunes }) => `"${folder}" renders no object${prunes ? ": Argo CD will remove everything that it deployed" : ""}`,
			why: "With automatic synchronisation, Argo CD prunes and accepts an empty result: when a folder renders nothing, it removes every object of the environment, volumes and their data included.",
			fix: "Check which values enable the objects and which folder is deployed. To remove an environment, remove it in the console."
		},
		fr: {
			title: "Déploiement vide",
			message: ({ folder, prunes }) => `« ${folder} » ne produit aucun objet${prunes ? " : Argo CD supprimera tout ce qu’il a déployé" : ""}`,
			why: "Avec la synchronisation automatique, Argo CD supprime les objets disparus et accepte un résultat vide : quand un dossier ne produit rien, il supprime tous les objets de l’environnement, volumes et données compris.",
			fix: "Vérifier quelles valeurs activent les objets et quel dossier est déployé. Pour supprimer un environnement, le faire dans la console."
		}
	},
	examples: {
		good: [
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/values.yaml": "web: { enabled: false }\n",
				"helm/values-dev.yaml": "web: { enabled: true }\n",
				"helm/templates/web.yaml": "{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n"
			},
			{
				"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: manifests }]
`,
				"manifests/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n",
				"autre/Chart.yaml": "apiVersion: v2\nname: autre\nversion: 1.0.0\n"
			},
			{
				"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
				"helm/values.yaml": "web: { enabled: false }\n",
				"helm/templates/web.yaml": "{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n"
			}
		],
		bad: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: true }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values.yaml": "web: { enabled: false }\n",
			"helm/templates/web.yaml": "{{- if .Values.web.enabled }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n{{- end }}\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, autosync: false }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`,
			"deploy/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n",
			"deploy/kustomization.yaml": "resources: [web.yaml]\npatches: [{ patch: \"{apiVersion: v1, kind: ConfigMap, metadata: {name: web}, $patch: delete}\" }]\n"
		}]
	},
	*check(subject, { repository }) {
		const { release, status, complete } = subject;
		if (status !== "rendered" || !complete || !isDeclared(subject) || !isEmpty(subject, repository.paths)) return;
		const prunes = release.autosync === true;
		yield {
			at: release.declaredAt,
			severity: prunes ? "error" : "warning",
			data: {
				folder: release.source.folder,
				prunes: prunes ? "yes" : ""
			}
		};
	}
});
/** Manifests that are deployed as they are written are no part of what was rendered: their files are counted. */
function isEmpty({ release: { source }, objects }, paths) {
	if (source.type !== "directory") return objects.length === 0;
	if (source.include !== void 0 || source.exclude !== void 0) return false;
	const prefix = source.folder === "." ? "" : `${source.folder}/`;
	return !paths.some((path) => {
		const rest = path.startsWith(prefix) ? path.slice(prefix.length) : "";
		return /\.(?:ya?ml|json|jsonnet)$/.test(rest) && (source.recurse || !rest.includes("/"));
	});
}

// rules/helm/release-name-length.ts
/** helm pkg/chartutil/validate_name.go, releaseNameMaxLen. */
const HELM_LIMIT = 53;
/** Charts add the name of the chart or of a component: `NAME-web` must fit in 63 characters. */
const COMFORTABLE = 45;
/** ARGO-03: Argo CD gives Helm the name of the Application, which the console makes of project, environment and repository. */
var release_name_length_default = defineRule({
	code: "HLM008",
	name: "release-name-length",
	subject: "release",
	severity: "error",
	sources: [{ fact: "helm pkg/chartutil/validate_name.go: a release name has at most 53 characters" }, { fact: "dso-env chart: the Application is called PROJECT-ENVIRONMENT-HASH-REPOSITORY-HASH" }],
	text: {
		en: {
			title: "Release name too long for Helm",
			message: ({ name, length, limit }) => `Release name "${name}" has ${length} characters, ${Number(length) > Number(limit) ? `more than the ${limit} that Helm accepts` : `little less than the ${limit} that Helm accepts`}`,
			why: "Argo CD gives Helm the name of the Application as release name, and charts put it in front of the names of their objects: Helm refuses more than 53 characters, Kubernetes more than 63.",
			fix: "Shorten the name of the project, of the environment or of the repository; in the chart, `fullnameOverride` keeps the names of the objects short."
		},
		fr: {
			title: "Nom de release trop long pour Helm",
			message: ({ name, length, limit }) => `Le nom de release « ${name} » fait ${length} caractères, ${Number(length) > Number(limit) ? `plus que les ${limit} que Helm accepte` : `à peine moins que les ${limit} que Helm accepte`}`,
			why: "Argo CD donne à Helm le nom de l’Application comme nom de release, et les charts le placent devant le nom de leurs objets : Helm refuse plus de 53 caractères, Kubernetes plus de 63.",
			fix: "Raccourcir le nom du projet, de l’environnement ou du dépôt ; dans le chart, `fullnameOverride` garde courts les noms des objets."
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"{{ .Release.Name }}-web\" }\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: portailcitoyen }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure, type: infrastructure, deployPath: helm }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [{
			"accostage.yaml": `version: 1
project: { name: portailcitoyennetes }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure-web, type: infrastructure, deployPath: helm }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: portailcitoyen }
environments: [{ name: integration, stage: integration }]
repositories: [{ name: infrastructure, type: infrastructure, deployPath: helm }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"{{ .Release.Name }}-web\" }\n"
		}]
	},
	*check(subject) {
		const { source, decidedBy, declaredAt } = subject.release;
		if (source.type !== "helm" || !isDeclared(subject)) return;
		const { length } = source.name;
		const isUsed = subject.objects.some(({ displayName }) => displayName.includes(source.name));
		if (length <= HELM_LIMIT && (length <= COMFORTABLE || decidedBy !== "manifest" || !isUsed)) return;
		yield {
			at: declaredAt,
			severity: length > HELM_LIMIT ? "error" : "warning",
			data: {
				name: source.name,
				length,
				limit: HELM_LIMIT
			}
		};
	}
});

// rules/helm/values-file-environment.ts
/** Only an onboarding manifest says what the environments are called. */
var values_file_environment_default = defineRule({
	code: "HLM004",
	name: "values-file-environment",
	subject: "release",
	severity: "warning",
	sources: [{
		page: "guide/deployment-with-argo",
		says: "<env> est remplacé"
	}, { fact: "console, ArgoCD plugin: a values file that no repository declares is never read" }],
	text: {
		en: {
			title: "Values file of another environment",
			message: ({ file, used, environments }) => used ? `Values file "${file}" bears the name of another environment than ${environments}` : `Values file "${file}" bears the name of no environment (${environments})`,
			why: ({ used }) => used ? "A values file is found by the name that the console gives to the environment: one named after another environment is deployed where nobody expects it." : "Argo CD reads the declared files only, `<env>` replaced by the name that the console gives to the environment; any other file is left aside without a word.",
			fix: "Declare `values-<env>.yaml` and name the files after the environments of the console."
		},
		fr: {
			title: "Fichier de valeurs d’un autre environnement",
			message: ({ file, used, environments }) => used ? `Le fichier de valeurs « ${file} » porte le nom d’un autre environnement que ${environments}` : `Le fichier de valeurs « ${file} » ne porte le nom d’aucun environnement (${environments})`,
			why: ({ used }) => used ? "Un fichier de valeurs se trouve par le nom que la console donne à l’environnement : celui qui porte le nom d’un autre est déployé là où personne ne l’attend." : "Argo CD ne lit que les fichiers déclarés, `<env>` étant remplacé par le nom que la console donne à l’environnement ; tout autre fichier est laissé de côté sans un mot.",
			fix: "Déclarer `values-<env>.yaml` et nommer les fichiers d’après les environnements de la console."
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories:
  - { name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-cpin.yaml, "values-<env>.yaml"] }
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-cpin.yaml": "a: 1\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/values-dev-secrets.yaml": "b: 1\n",
			"helm/values-prod.yaml": "b: 2\n",
			"helm/values-exemple.yaml": "b: 2\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-recette.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-dev.yaml] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/values-recette.yaml": "b: 2\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}]
	},
	*check(subject, context) {
		const { source, decidedBy } = subject.release;
		if (source.type !== "helm" || decidedBy !== "manifest" || !context.manifest) return;
		yield* ofAnotherEnvironment(subject, context, context.manifest);
		yield* ofNoEnvironment(source.folder, context, context.manifest);
	}
});
/** Files that the release reads and that are named after a declared environment that it is not for. */
function* ofAnotherEnvironment({ release: { source, environments, declaredAt } }, { repository }, manifest) {
	if (source.type !== "helm") return;
	const declared = manifest.environments ?? [];
	const labels = new Map(declared.map(({ name, label }) => [name, label]));
	for (const path of source.valuesFiles) {
		const named = namesIn(path, source.folder, declared.map(({ name }) => name));
		if (named.length === 0) continue;
		const strangers = environments.filter(({ name }) => !named.includes(name) && namesIn(path, source.folder, [labels.get(name) ?? name]).length === 0);
		if (strangers.length === 0) continue;
		yield {
			at: declaredAt,
			data: {
				file: inFolder(path, source.folder) || path,
				used: "yes",
				environments: strangers.map(({ name }) => name).join(", ")
			},
			related: [repository.fileAt(path)]
		};
	}
}
/** Files beside the chart that are named like an environment, and that nothing declared can mean. */
function* ofNoEnvironment(folder, { profile, repository }, { environments = [], repositories = [] }) {
	if (environments.length === 0) return;
	const known = new Set(environments.flatMap(({ name, label }) => label === void 0 ? [name] : [name, label]));
	const declared = repositories.flatMap(({ valuesFiles = [] }) => valuesFiles.map(fileName));
	for (const path of repository.paths) {
		const file = inFolder(path, folder);
		if (file === "" || !/^(?:values\/[^/]+|values[-.][^/]+)\.ya?ml$/.test(file)) continue;
		const named = namesIn(path, folder, profile.environmentNames);
		if (named.length === 0 || named.some((name) => known.has(name)) || namesIn(path, folder, [...known]).length > 0) continue;
		if (declared.includes(fileName(path))) continue;
		const environmentNames = environments.map(({ name }) => name).join(", ");
		yield {
			at: repository.fileAt(path),
			severity: "info",
			data: {
				file,
				used: "",
				environments: environmentNames
			}
		};
	}
}
const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);
/** A path as it is written from a folder; empty for what lies outside of it. */
function inFolder(path, folder) {
	if (folder === ".") return path;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
}
/** The names that stand as words in the path of a values file: `dev` in `values-dev.yaml`, not in `values-devops.yaml`. */
const namesIn = (path, folder, names) => {
	const words = (inFolder(path, folder) || path).toLowerCase().split(/[/._-]/);
	return names.filter((name) => words.includes(name.toLowerCase()));
};

// rules/helm/values-file-exists.ts
/** So many names of files that do exist are suggested. */
const MAX_NAMES$1 = 8;
var values_file_exists_default = defineRule({
	code: "HLM002",
	name: "values-file-exists",
	subject: "release",
	severity: "error",
	sources: [{ fact: "console, ArgoCD plugin: <env> becomes the name of the environment; ignoreMissingValueFiles is not set" }, { fact: "argo-cd docs/user-guide/helm.md: a values file that does not exist fails the manifest generation" }],
	text: {
		en: {
			title: "Values file that does not exist",
			message: ({ written, folder }) => `Values file "${written}" does not exist in "${folder}"`,
			why: "Argo CD replaces `<env>` by the name of the environment and renders nothing when one of the files is missing.",
			fix: ({ near }) => `Add the file${near ? `, or name one that exists: ${near}` : ""}.`
		},
		fr: {
			title: "Fichier de valeurs inexistant",
			message: ({ written, folder }) => `Le fichier de valeurs « ${written} » n’existe pas dans « ${folder} »`,
			why: "Argo CD remplace `<env>` par le nom de l’environnement et ne produit rien dès que l’un des fichiers manque.",
			fix: ({ near }) => `Ajouter le fichier${near ? `, ou en désigner un qui existe : ${near}` : ""}.`
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories:
  - { name: infra, type: infrastructure, deployPath: helm, valuesFiles: [values-commun.yaml, "values-<env>.yaml"] }
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-commun.yaml": "a: 1\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/values-prod.yaml": "b: 2\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"app.yaml": `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    path: helm
    helm: { valueFiles: [values-dev.yaml], ignoreMissingValueFiles: true }
  destination: { name: cluster, namespace: portail }
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: integration, stage: integration }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/values-integ.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"app.yaml": `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  project: portail
  source:
    path: helm
    helm: { valueFiles: [values-dev.yml] }
  destination: { name: cluster, namespace: portail }
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}]
	},
	*check({ release: { source } }, { repository }) {
		if (source.type !== "helm") return;
		const { folder, missingValuesFiles } = source;
		if (missingValuesFiles.length === 0) return;
		const near = valuesFilesIn(folder, repository.paths).join(", ");
		for (const { written, at } of missingValuesFiles) yield {
			at,
			data: {
				written,
				folder,
				near
			}
		};
	}
});
/** Files of a chart whose name speaks of values, as they are written from its folder. */
function valuesFilesIn(folder, paths) {
	const prefix = folder === "." ? "" : `${folder}/`;
	return paths.filter((path) => path.startsWith(prefix) && /values[^/]*\.ya?ml$|(?:^|\/)values\/[^/]+\.ya?ml$/i.test(path)).map((path) => path.slice(prefix.length)).filter((path) => !/^(?:templates|charts)\//.test(path)).slice(0, MAX_NAMES$1);
}

// rules/helm/values-file-path.ts
/** C-17: the documentation and the console do not say the same; Argo CD decides. */
var values_file_path_default = defineRule({
	code: "HLM003",
	name: "values-file-path",
	subject: "problem",
	severity: "warning",
	sources: [{
		page: "guide/deployment-with-argo",
		says: "relatif à la racine du dépôt"
	}, { fact: "console, form of a repository: values files are relative to the folder to deploy, as for Argo CD" }],
	text: {
		en: {
			title: "Values file written from another folder",
			message: ({ written, folder }) => folder ? `Values file "${written}" is written from the root of the repository, not from "${folder}"` : `Values file "${written}" lies outside of the repository`,
			why: "Argo CD looks for values files from the folder that it deploys, whatever the pages on deployment say, and renders nothing when one is missing.",
			fix: ({ use, folder }) => use ? `Write \`${use}\`.` : `Write the path from ${folder ? `"${folder}"` : "the folder that is deployed"}.`
		},
		fr: {
			title: "Fichier de valeurs désigné depuis un autre dossier",
			message: ({ written, folder }) => folder ? `Le fichier de valeurs « ${written} » est désigné depuis la racine du dépôt, et non depuis « ${folder} »` : `Le fichier de valeurs « ${written} » est hors du dépôt`,
			why: "Argo CD cherche les fichiers de valeurs depuis le dossier qu’il déploie, quoi qu’en disent les pages sur le déploiement, et ne produit rien si l’un manque.",
			fix: ({ use, folder }) => use ? `Écrire \`${use}\`.` : `Écrire le chemin depuis ${folder ? `« ${folder} »` : "le dossier déployé"}.`
		}
	},
	examples: {
		good: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values/<env>.yaml", ../commun.yaml] }]
`,
			"commun.yaml": "a: 1\n",
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values/dev.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, valuesFiles: ["values-<env>.yaml"] }]
`,
			"Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"values-dev.yaml": "b: 1\n",
			"templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}],
		bad: [{
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["helm/values-<env>.yaml"] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/values-dev.yaml": "b: 1\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}, {
			"accostage.yaml": `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: [../../commun.yaml] }]
`,
			"helm/Chart.yaml": "apiVersion: v2\nname: portail\nversion: 1.0.0\n",
			"helm/templates/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
		}]
	},
	*check({ kind, location, facts }) {
		const written = String(facts.written ?? "");
		if (kind === "values-outside") yield {
			at: location,
			severity: "error",
			data: {
				written,
				folder: "",
				use: ""
			}
		};
		if (kind !== "values-from-root") return;
		const folder = String(facts.folder ?? "");
		yield {
			at: location,
			data: {
				written,
				folder,
				use: written.startsWith(`${folder}/`) ? written.slice(folder.length + 1) : ""
			}
		};
	}
});

// rules/kubernetes/added-capabilities.ts
const ADDED = ["capabilities", "add"];
/** Pod Security Standards, capabilities. Those dropped are another matter: leaving them out contradicts nothing. */
var added_capabilities_default = defineRule({
	code: "K8S044",
	name: "added-capabilities",
	subject: "container",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-capabilities-strict/adding-capabilities-strict",
		"kyverno/psp-restrict-adding-capabilities/allowed-capabilities",
		"checkov/CKV_K8S_25"
	],
	text: {
		en: {
			title: "Capability added to a container",
			message: ({ container, added }) => `Container "${container}" adds ${added}`,
			why: ({ allowed }) => `Only ${allowed} may be added: the platform refuses the pod in every environment.`,
			fix: "Remove it from `capabilities.add`."
		},
		fr: {
			title: "Capacité ajoutée à un conteneur",
			message: ({ container, added }) => `Le conteneur « ${container} » ajoute ${added}`,
			why: ({ allowed }) => `Seule ${allowed} peut être ajoutée : la plateforme refuse le pod dans tous les environnements.`,
			fix: "La retirer de `capabilities.add`."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { capabilities: { add: [NET_BIND_SERVICE, NET_ADMIN, SYS_TIME] } } }]\n"]
	},
	*check(container, { profile }) {
		const allowed = profile.podSecurity.capabilities;
		const list = asList(container.get("securityContext", ...ADDED));
		const added = list.filter((name) => typeof name === "string" && !allowed.includes(name));
		const [first] = added;
		if (first === void 0) return;
		yield {
			at: [
				"securityContext",
				...ADDED,
				list.indexOf(first)
			],
			data: {
				container: container.name,
				added: added.join(", "),
				allowed: allowed.join(", ")
			}
		};
	}
});

// rules/kubernetes/allow-privilege-escalation.ts
/** Pod Security Standards, privilege escalation. */
var allow_privilege_escalation_default = defineRule({
	code: "K8S043",
	name: "allow-privilege-escalation",
	subject: "container",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: ["kube-linter/privilege-escalation-container"],
	text: {
		en: {
			title: "Privilege escalation allowed",
			message: ({ container }) => `Container "${container}" sets allowPrivilegeEscalation to true`,
			why: "A process could gain more rights than the one that started it: the platform refuses the pod in every environment.",
			fix: "Write `allowPrivilegeEscalation: false`."
		},
		fr: {
			title: "Élévation de privilèges permise",
			message: ({ container }) => `Le conteneur « ${container} » met allowPrivilegeEscalation à true`,
			why: "Un processus pourrait acquérir plus de droits que celui qui l’a lancé\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Écrire `allowPrivilegeEscalation: false`."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { allowPrivilegeEscalation: false } }\n    - { name: app, image: \"ghcr.io/demo/app:1.0\", securityContext: { runAsNonRoot: true } }\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { allowPrivilegeEscalation: true } }]\n"]
	},
	*check(container) {
		if (container.get("securityContext", "allowPrivilegeEscalation") !== true) return;
		yield {
			at: ["securityContext", "allowPrivilegeEscalation"],
			data: { container: container.name }
		};
	}
});

// src/model/subject/security-context.ts
/** The pod's own security context, then those of its containers: each is checked for itself, as the standard does. */
const securityContexts = (pod) => [{
	container: "",
	route: ["securityContext"],
	get: (...route) => pod.get("securityContext", ...route)
}, ...pod.containers.map((container) => ({
	container: container.name,
	route: [...container.route.slice(pod.route.length), "securityContext"],
	get: (...route) => container.get("securityContext", ...route)
}))];
/** Names the pod or the container of `facts.container` at the start of a sentence. */
const ownerOf = {
	en: ({ container }) => container === "" ? "The pod" : `Container "${container}"`,
	fr: ({ container }) => container === "" ? "Le pod" : `Le conteneur « ${container} »`
};

// rules/kubernetes/apparmor-profile.ts
/** One annotation a container, behind this prefix: the form before Kubernetes 1.30, which the standard still reads. */
const ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
const ALLOWED_ANNOTATION = /^(?:$|runtime\/default$|localhost\/)/;
/** Pod Security Standards, AppArmor. */
var apparmor_profile_default = defineRule({
	code: "K8S051",
	name: "apparmor-profile",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: ["kyverno/restrict-apparmor-profiles/app-armor"],
	text: {
		en: {
			title: "AppArmor profile switched off",
			message: (facts) => `${ownerOf.en(facts)} has the AppArmor profile "${facts.value}"`,
			why: "The default profile keeps a container away from its node: the platform refuses the pod in every environment.",
			fix: "Remove it: the default profile applies."
		},
		fr: {
			title: "Profil AppArmor désactivé",
			message: (facts) => `${ownerOf.fr(facts)} a le profil AppArmor « ${facts.value} »`,
			why: "Le profil par défaut tient un conteneur à l’écart de son nœud\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Le retirer\xA0: le profil par défaut s’applique."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: localhost/web
    container.apparmor.security.beta.kubernetes.io/app: runtime/default
spec:
  containers:
    - { name: web, image: "ghcr.io/demo/web:1.0", securityContext: { appArmorProfile: { type: RuntimeDefault } } }
    - { name: app, image: "ghcr.io/demo/app:1.0" }
`],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: { container.apparmor.security.beta.kubernetes.io/web: unconfined }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { appArmorProfile: { type: Unconfined } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(pod, { profile, repository }) {
		for (const [name, value] of Object.entries(pod.annotations)) {
			if (!name.startsWith(ANNOTATION) || ALLOWED_ANNOTATION.test(value)) continue;
			yield {
				at: repository.locate(pod.object, [
					...pod.metadataRoute,
					"annotations",
					name
				]),
				data: {
					container: name.slice(47),
					value
				}
			};
		}
		for (const { container, route, get } of securityContexts(pod)) {
			const value = asText(get("appArmorProfile", "type"));
			if (value !== void 0 && !profile.podSecurity.appArmorProfiles.includes(value)) yield {
				at: [
					...route,
					"appArmorProfile",
					"type"
				],
				data: {
					container,
					value
				}
			};
		}
	}
});

// rules/kubernetes/argo-objects.ts
const KINDS = [
	"Application",
	"ApplicationSet",
	"AppProject"
];
/**
* An Argo CD object of a project lands in the application's namespace of the application's cluster, where no Argo CD
* reads it (C-25). A repository that is not declared may well configure an Argo CD of its own.
*/
var argo_objects_default = defineRule({
	code: "K8S028",
	name: "argo-objects",
	subject: "object",
	kinds: ["argoproj.io/*"],
	severity: "warning",
	sources: [{ fact: "dso-env chart: the Application of the console deploys into the namespace of the environment" }, { fact: "console: an application of applications is not possible for projects" }],
	text: {
		en: {
			title: "Argo CD object that nobody reads",
			message: ({ kind, name }) => `${kind} "${name}" would be deployed where no Argo CD reads it`,
			why: "The console itself writes the Argo CD objects of a project, one Application for each infrastructure repository and environment.",
			fix: "Declare one infrastructure repository in the console for each application, and remove this object."
		},
		fr: {
			title: "Objet Argo CD que personne ne lit",
			message: ({ kind, name }) => `${kind} « ${name} » serait déployé là où aucun Argo CD ne le lit`,
			why: "La console écrit elle-même les objets Argo CD d’un projet\xA0: une Application par dépôt d’infrastructure et par environnement.",
			fix: "Déclarer dans la console un dépôt d’infrastructure par application, et retirer cet objet."
		}
	},
	examples: {
		good: ["apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web }\nspec: {}\n", "apiVersion: app.k8s.io/v1beta1\nkind: Application\nmetadata: { name: web }\nspec: {}\n"],
		bad: ["apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec: {}\n", {
			"accostage.yaml": "version: 1\nproject: { name: annuaire }\nrepositories: [{ name: annuaire-infra, type: infrastructure }]\n",
			"deploy/projet.yaml": "apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: annuaire }\nspec: {}\n"
		}]
	},
	*check({ kind, name }, { manifest }) {
		if (!KINDS.includes(kind)) return;
		const repositories = manifest?.repositories ?? [];
		yield {
			at: ["kind"],
			severity: repositories.length > 0 && repositories.every(({ type }) => type === "infrastructure" || type === "both") ? "error" : "warning",
			data: {
				kind,
				name: name ?? ""
			}
		};
	}
});

// src/model/namespace.ts
/** Whether a name has the form of the namespaces that the console makes. */
const isGeneratedNamespace = (name, { generatedNamespace }) => new RegExp(`^(?:${generatedNamespace})$`).test(name);
/** Whether objects of a kind belong to the cluster; `group` is empty for Kubernetes' own core. */
const isClusterScoped = ({ group, kind }, { clusterScopedKinds }) => clusterScopedKinds.includes(group ? `${kind}.${group}` : kind);

// rules/kubernetes/cluster-scoped-kind.ts
/** The project's AppProject has no `clusterResourceWhitelist`: Argo CD takes that for "none". */
var cluster_scoped_kind_default = defineRule({
	code: "K8S025",
	name: "cluster-scoped-kind",
	subject: "object",
	severity: "error",
	sources: [{ fact: "dso-env chart, project-app.yaml: no clusterResourceWhitelist" }, { fact: "argo-cd app_project_types.go: an empty clusterResourceWhitelist permits no cluster-scoped kind" }],
	text: {
		en: {
			title: "Object of the whole cluster",
			message: ({ kind, name }) => `${kind} "${name}" belongs to the cluster, not to the project’s namespace`,
			why: "Argo CD only deploys into the namespaces of the project, and refuses to synchronise the rest.",
			fix: ({ instead }) => `${instead ? `Use a ${instead}, or take` : "Take"} it out and ask the Service Team for it.`
		},
		fr: {
			title: "Objet du cluster entier",
			message: ({ kind, name }) => `${kind} « ${name} » relève du cluster, non du namespace du projet`,
			why: "Argo CD ne déploie que dans les namespaces du projet et refuse de synchroniser le reste.",
			fix: ({ instead }) => `${instead ? `Employer un ${instead}, ou le` : "Le"} retirer et le demander à la Service Team.`
		}
	},
	examples: {
		good: ["apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: lecture }\nrules: []\n", "apiVersion: longhorn.io/v1beta2\nkind: Node\nmetadata: { name: noeud }\n"],
		bad: [
			"apiVersion: v1\nkind: Namespace\nmetadata: { name: annuaire }\n",
			"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: lecture }\nrules: []\n",
			"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: rapide }\nprovisioner: disque.demo.fr\n"
		]
	},
	*check({ group, kind, name }, { profile, manifest }) {
		if (!isClusterScoped({
			group,
			kind
		}, profile)) return;
		const [, namespaced = ""] = /^Cluster(Role|RoleBinding|Policy)$/.exec(kind) ?? [];
		yield {
			at: ["kind"],
			severity: manifest?.platform?.flavour === "byoc" ? "warning" : "error",
			data: {
				kind,
				name: name ?? "",
				instead: namespaced
			}
		};
	}
});

// rules/kubernetes/config-map-credentials.ts
/**
* Kyverno `cm-no-credentials` compares whole keys with a list, whatever their value (C-29: the policy's list, longer than
* the documentation's). A key such as `DB_PASSWORD` passes it, and yet holds a secret.
*/
var config_map_credentials_default = defineRule({
	code: "K8S023",
	name: "config-map-credentials",
	subject: "object",
	kinds: ["v1/ConfigMap"],
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sensitive: true,
	sources: [
		{
			page: "agreement/kyverno",
			says: "cm-no-credentials\xA0: data non autorisée\xA0: password, passwd, secret_key"
		},
		{
			page: "guide/best-practices",
			says: "Tous les secrets devront être contenus dans un Vault"
		},
		{ exigence: "ARCH-22" },
		{ exigence: "ARCH-10" }
	],
	text: {
		en: {
			title: "Credential in a ConfigMap",
			message: ({ key, exact }) => exact ? `The key "${key}" is not allowed in a ConfigMap` : `The key "${key}" of the ConfigMap seems to hold a secret`,
			why: ({ exact }) => exact ? "A ConfigMap is readable by anyone who sees the namespace; Kyverno refuses this key in production by its name alone, even with a harmless value." : "A ConfigMap is readable by anyone who sees the namespace, and so is the Git repository.",
			fix: ({ exact }) => exact ? "Move the value to a Secret that Vault or SOPS provides; rename the key when what it holds is no secret." : "Move the value to a Secret that Vault or SOPS provides, and change the credential: Git keeps the former one."
		},
		fr: {
			title: "Identifiants dans un ConfigMap",
			message: ({ key, exact }) => exact ? `La clé « ${key} » n’est pas admise dans un ConfigMap` : `La clé « ${key} » du ConfigMap semble porter un secret`,
			why: ({ exact }) => exact ? "Un ConfigMap est lisible par quiconque voit le namespace\xA0; en production, Kyverno refuse cette clé à son seul nom, même pour une valeur anodine." : "Un ConfigMap est lisible par quiconque voit le namespace, et le dépôt Git de même.",
			fix: ({ exact }) => exact ? "Déplacer la valeur dans un Secret fourni par Vault ou SOPS\xA0; renommer la clé si ce n’est pas un secret." : "Déplacer la valeur dans un Secret fourni par Vault ou SOPS, et changer l’identifiant\xA0: Git garde l’ancien."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: ConfigMap
metadata: { name: reglages }
data:
  DB_HOST: base.demo.fr
  DB_PASSWORD_FILE: /run/secrets/db
  KEYCLOAK_URL: https://sso.demo.fr
  API_TOKEN: "\${API_TOKEN}"
  ADMIN_PASSWORD_HINT: voir Vault
`, "apiVersion: v1\nkind: Secret\nmetadata: { name: reglages }\nstringData: { password: \"${MOT_DE_PASSE}\" }\n"],
		bad: [
			"apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { password: \"\" }\n",
			"apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { key: app-theme }\n",
			"apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { DB_PASSWORD: fleur-de-lys-42 }\n"
		]
	},
	*check(object, { profile }) {
		for (const [key, value] of Object.entries(asRecord(object.get("data")))) {
			const at = { key: ["data", key] };
			if (profile.configMapCredentialKeys.includes(key)) yield {
				at,
				data: {
					key,
					exact: 1
				}
			};
			else if (typeof value === "string" && announcesSecret(key, profile.secretNames) && !isPlaceholder(key, value)) yield {
				at,
				severity: "warning",
				data: {
					key,
					exact: 0
				}
			};
		}
	}
});

// rules/kubernetes/container-resources.ts
const FIELDS$2 = [
	["limits", "cpu"],
	["limits", "memory"],
	["requests", "cpu"],
	["requests", "memory"]
];
/**
* Kyverno `need-containers-ressources` and, in every environment, the `dso-quota` ResourceQuota of the namespace: the
* API server refuses a pod with a container, init containers included, that lacks a limit. A request alone that is
* missing is filled from the limit, so that only Kyverno sees it.
*/
var container_resources_default = defineRule({
	code: "K8S003",
	name: "container-resources",
	subject: "container",
	severity: "error",
	sources: [
		{
			page: "agreement/kyverno",
			says: "limits.memory, limits.cpu, request.memory et request.cpu"
		},
		{
			page: "guide/best-practices",
			says: "Des limits/requests doivent etre mise en place"
		},
		{ fact: "dso-ns chart: ResourceQuota dso-quota sets limits.cpu, limits.memory, requests.cpu, requests.memory" }
	],
	equivalents: ["kube-score/Container Resources"],
	text: {
		en: {
			title: "Container without resource limits or requests",
			message: ({ container, missing }) => `Container "${container}" does not set ${missing}`,
			why: ({ refused }) => refused ? "The quota of the namespace makes Kubernetes refuse a pod whose containers do not all set limits, in every environment." : "Kubernetes takes the limit for the missing request, but the documented Kyverno rules ask for both in production.",
			fix: "Set `cpu` and `memory` under both `resources.limits` and `resources.requests`."
		},
		fr: {
			title: "Conteneur sans limites ni demandes de ressources",
			message: ({ container, missing }) => `Le conteneur « ${container} » ne fixe pas ${missing}`,
			why: ({ refused }) => refused ? "Avec le quota du namespace, Kubernetes refuse dans tous les environnements un pod dont un conteneur est sans limite." : "Kubernetes prend la limite pour la demande absente, mais les règles Kyverno documentées demandent les deux en production.",
			fix: "Fixer `cpu` et `memory` sous `resources.limits` comme sous `resources.requests`."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  initContainers:
    - name: migration
      image: ghcr.io/demo/migration:1.0.0
      resources:
        limits: { cpu: 1, memory: 512Mi }
        requests: { cpu: 0.5, memory: 512Mi }
  containers:
    - name: calcul
      image: ghcr.io/demo/calcul:1.0.0
      resources:
        limits: { cpu: 500m, memory: 1Gi }
        requests: { cpu: 500m, memory: 1Gi }
  ephemeralContainers:
    - name: debug
      image: ghcr.io/demo/debug:1.0.0
`],
		bad: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec:\n  containers: [{ name: calcul, image: ghcr.io/demo/calcul:1.0.0 }]\n",
			`apiVersion: batch/v1
kind: Job
metadata: { name: calcul }
spec:
  template:
    spec:
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources:
            limits: { cpu: 500m, memory: 1Gi }
`,
			`apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      initContainers:
        - name: migration
          image: ghcr.io/demo/migration:1.0.0
          resources:
            limits: { memory: 512Mi }
            requests: { cpu: 100m, memory: 512Mi }
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources:
            limits: { cpu: 500m, memory: 1Gi }
            requests: { cpu: 500m, memory: 1Gi }
`
		]
	},
	*check(container) {
		if (container.role === "ephemeral") return;
		const missing = FIELDS$2.filter((field) => (container.get("resources", ...field) ?? "") === "");
		const [first, ...others] = missing;
		if (!first) return;
		const refused = missing.some(([group]) => group === "limits");
		yield {
			at: others.length === 0 ? ["resources", ...first] : ["resources"],
			severity: refused ? "error" : {
				nonProduction: "warning",
				production: "error"
			},
			data: {
				container: container.name,
				missing: missing.map((field) => field.join(".")).join(", "),
				refused: refused ? 1 : 0
			}
		};
	}
});

// rules/kubernetes/fixed-namespace.ts
/** Objects that have another rule: a namespace means nothing to the ones, and is not the point of the others. */
const ARGO = "argoproj.io";
/** C-14: the AppProject permits one namespace, whose name the console makes up when it creates the environment. */
var fixed_namespace_default = defineRule({
	code: "K8S027",
	name: "fixed-namespace",
	subject: "object",
	severity: "error",
	sources: [{ fact: "dso-env chart: the only destination of the AppProject is the namespace that the console generates" }, { fact: "argo-cd: \"namespace ... is not permitted in project\"" }],
	text: {
		en: {
			title: "Namespace written in a manifest",
			message: ({ kind, name, namespace }) => `${kind} "${name}" names the namespace "${namespace}"`,
			why: "The console makes up the name of each environment’s namespace; Argo CD refuses objects that name another one.",
			fix: "Remove `metadata.namespace`: Argo CD puts the object into the environment’s namespace."
		},
		fr: {
			title: "Namespace écrit dans un manifeste",
			message: ({ kind, name, namespace }) => `${kind} « ${name} » désigne le namespace « ${namespace} »`,
			why: "La console compose le nom du namespace de chaque environnement\xA0; Argo CD refuse les objets qui en désignent un autre.",
			fix: "Retirer `metadata.namespace`\xA0: Argo CD place l’objet dans le namespace de l’environnement."
		}
	},
	examples: {
		good: [
			"apiVersion: v1\nkind: Service\nmetadata: { name: annuaire }\nspec: { ports: [{ port: 80 }] }\n",
			"apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: \"\" }\nspec: { ports: [{ port: 80 }] }\n",
			"apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: \"${NAMESPACE}\" }\nspec: { ports: [{ port: 80 }] }\n",
			"apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: 4q8yzk1mvd3hxw0c5rbn2tgfj--9s7pl0ae6u3hyk2mvd8xwc1rb }\nspec: { ports: [{ port: 80 }] }\n"
		],
		bad: ["apiVersion: v1\nkind: Service\nmetadata: { name: annuaire, namespace: mon-namespace }\nspec: { ports: [{ port: 80 }] }\n"]
	},
	*check({ group, kind, name, namespace }, { profile }) {
		if (!namespace || isTemplate$1(namespace) || group === ARGO) return;
		if (isClusterScoped({
			group,
			kind
		}, profile) || isGeneratedNamespace(namespace, profile)) return;
		yield {
			at: ["metadata", "namespace"],
			data: {
				kind,
				name: name ?? "",
				namespace
			}
		};
	}
});

// rules/kubernetes/host-namespaces.ts
const FIELDS$1 = [
	"hostNetwork",
	"hostPID",
	"hostIPC"
];
/** Pod Security Standards, host namespaces. */
var host_namespaces_default = defineRule({
	code: "K8S041",
	name: "host-namespaces",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-host-namespaces/host-namespaces",
		"kube-linter/host-network",
		"kube-linter/host-pid",
		"kube-linter/host-ipc",
		"polaris/hostNetworkSet",
		"polaris/hostPIDSet",
		"polaris/hostIPCSet",
		"checkov/CKV_K8S_17",
		"checkov/CKV_K8S_18",
		"checkov/CKV_K8S_19",
		"datree/CONTAINERS_INCORRECT_HOSTIPC_VALUE_TRUE"
	],
	text: {
		en: {
			title: "Pod that shares the namespaces of its node",
			message: ({ field }) => `The pod sets ${field}`,
			why: "It would see the network or the processes of the node and of other projects: the platform refuses it in every environment.",
			fix: ({ field }) => `Remove \`${field}: true\`; expose the application with a Service and an Ingress.`
		},
		fr: {
			title: "Pod qui partage les espaces de son nœud",
			message: ({ field }) => `Le pod active ${field}`,
			why: "Il verrait le réseau ou les processus du nœud et des autres projets\xA0: la plateforme le refuse dans tous les environnements.",
			fix: ({ field }) => `Retirer \`${field}: true\` ; exposer l’application par un Service et un Ingress.`
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostNetwork: false\n  shareProcessNamespace: true\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostNetwork: true\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n", "apiVersion: batch/v1\nkind: Job\nmetadata: { name: relevé }\nspec:\n  template:\n    spec:\n      hostPID: true\n      hostIPC: true\n      containers: [{ name: relevé, image: \"ghcr.io/demo/releve:1.0\" }]\n"]
	},
	*check(pod) {
		for (const field of FIELDS$1) if (pod.get(field) === true) yield {
			at: [field],
			data: { field }
		};
	}
});

// rules/kubernetes/host-path.ts
/** Kyverno `disallow-hostpath`; the namespaces' Pod Security Standard and OpenShift's SCC refuse it everywhere. */
var host_path_default = defineRule({
	code: "K8S012",
	name: "host-path",
	subject: "pod",
	severity: "error",
	sources: [{
		page: "agreement/kyverno",
		says: "disallow-hostpath\xA0: empêche l’utilisation des volumes hostPath"
	}, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-host-path/host-path",
		"kyverno/restrict-volume-types/restricted-volumes",
		"polaris/hostPathSet"
	],
	text: {
		en: {
			title: "Volume of type hostPath",
			message: ({ volume, path }) => `Volume "${volume}" mounts "${path}" of the node`,
			why: "A pod must not reach the files of its node: the platform refuses it in every environment.",
			fix: "Use `emptyDir` for temporary files, a `persistentVolumeClaim` for data, a ConfigMap or a Secret for settings."
		},
		fr: {
			title: "Volume de type hostPath",
			message: ({ volume, path }) => `Le volume « ${volume} » monte « ${path} » du nœud`,
			why: "Un pod ne doit pas atteindre les fichiers de son nœud\xA0: la plateforme le refuse dans tous les environnements.",
			fix: "Employer `emptyDir` pour les fichiers temporaires, un `persistentVolumeClaim` pour les données, un ConfigMap ou un Secret pour les réglages."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n  volumes: [{ name: tmp, emptyDir: {} }, { name: rien, hostPath: null }]\n"],
		bad: [`apiVersion: apps/v1
kind: DaemonSet
metadata: { name: collecteur }
spec:
  template:
    spec:
      containers: [{ name: collecteur, image: "ghcr.io/demo/collecteur:1.0" }]
      volumes:
        - name: journaux
          hostPath: { path: /var/log }
`]
	},
	*check(pod) {
		for (const [index, volume] of asList(pod.get("volumes")).entries()) {
			if (!isRecord(volume) || volume.hostPath == null) continue;
			const path = asText(pod.get("volumes", index, "hostPath", "path")) ?? "";
			yield {
				at: [
					"volumes",
					index,
					"hostPath",
					"path"
				],
				data: {
					volume: asText(volume.name) ?? "",
					path
				}
			};
		}
	}
});

// rules/kubernetes/host-ports.ts
/** Pod Security Standards, host ports. */
var host_ports_default = defineRule({
	code: "K8S042",
	name: "host-ports",
	subject: "container",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-host-ports/host-ports-none",
		"polaris/hostPortSet",
		"checkov/CKV_K8S_26",
		"datree/CONTAINERS_INCORRECT_KEY_HOSTPORT"
	],
	text: {
		en: {
			title: "Port of the node taken by a container",
			message: ({ container, port }) => `Container "${container}" takes port ${port} of its node`,
			why: "The ports of a node are shared by every project and bypass network policies: the platform refuses the pod in every environment.",
			fix: "Remove `hostPort`; a Service and an Ingress lead to the container’s own port."
		},
		fr: {
			title: "Port du nœud pris par un conteneur",
			message: ({ container, port }) => `Le conteneur « ${container} » prend le port ${port} de son nœud`,
			why: "Les ports d’un nœud sont communs à tous les projets et échappent aux politiques réseau\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Retirer `hostPort`\xA0; un Service et un Ingress mènent au port du conteneur."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", ports: [{ containerPort: 8080 }, { containerPort: 9090, hostPort: 0 }] }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", ports: [{ containerPort: 8080, hostPort: 8080 }] }]\n"]
	},
	*check(container) {
		for (const index of asList(container.get("ports")).keys()) {
			const port = container.get("ports", index, "hostPort");
			if (typeof port === "number" && port !== 0) yield {
				at: [
					"ports",
					index,
					"hostPort"
				],
				data: {
					container: container.name,
					port
				}
			};
		}
	}
});

// rules/kubernetes/host-process.ts
/** Pod Security Standards, HostProcess: Windows containers with the rights of their node. */
var host_process_default = defineRule({
	code: "K8S053",
	name: "host-process",
	subject: "pod",
	severity: "error",
	sources: [{
		page: "platform/compatibility",
		says: "Les applications nécessitant un OS Windows ne sont pas éligibles à l’offre"
	}, { fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }],
	equivalents: ["kyverno/disallow-host-process/host-process-containers", "polaris/hostProcess"],
	text: {
		en: {
			title: "Windows HostProcess container",
			message: (facts) => `${ownerOf.en(facts)} sets windowsOptions.hostProcess`,
			why: "The platform runs Linux containers only, and refuses containers with the rights of their node.",
			fix: "Remove `windowsOptions.hostProcess`."
		},
		fr: {
			title: "Conteneur Windows HostProcess",
			message: (facts) => `${ownerOf.fr(facts)} active windowsOptions.hostProcess`,
			why: "La plateforme n’exécute que des conteneurs Linux et refuse ceux qui ont les droits de leur nœud.",
			fix: "Retirer `windowsOptions.hostProcess`."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { windowsOptions: { hostProcess: false } } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { windowsOptions: { hostProcess: true } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(pod) {
		for (const { container, route, get } of securityContexts(pod)) if (get("windowsOptions", "hostProcess") === true) yield {
			at: [
				...route,
				"windowsOptions",
				"hostProcess"
			],
			data: { container }
		};
	}
});

// rules/kubernetes/image-pull-policy.ts
/** The CCT asks for IfNotPresent; the real defect is Always together with a tag that moves. */
var image_pull_policy_default = defineRule({
	code: "K8S010",
	name: "image-pull-policy",
	subject: "container",
	severity: "info",
	sources: [{ exigence: "ARCH-27" }, {
		page: "guide/best-practices",
		says: "Tag d’images\xA0: unique"
	}],
	text: {
		en: {
			title: "Image pull policy other than IfNotPresent",
			message: ({ policy, tag }) => tag ? `imagePullPolicy is ${policy} and the tag "${tag}" moves` : `imagePullPolicy is ${policy}`,
			why: ({ policy, tag }) => {
				if (policy === "Never") return "The container only starts on a node that has the image already.";
				return tag ? "Each restart may start another version of the application than the one deployed and tested." : "With a tag that is never reused, the image in the node’s cache is the right one; pulling it again makes each start depend on the registry.";
			},
			fix: ({ tag }) => tag ? "Deploy a tag that is never reused, such as the commit’s SHA, with `imagePullPolicy: IfNotPresent`." : "Write `imagePullPolicy: IfNotPresent`, or leave it out."
		},
		fr: {
			title: "Politique de récupération d’image autre qu’IfNotPresent",
			message: ({ policy, tag }) => tag ? `imagePullPolicy vaut ${policy} et l’étiquette « ${tag} » change d’image` : `imagePullPolicy vaut ${policy}`,
			why: ({ policy, tag }) => {
				if (policy === "Never") return "Le conteneur ne démarre que sur un nœud qui a déjà l’image.";
				return tag ? "Chaque redémarrage peut lancer une autre version de l’application que celle qui a été déployée et testée." : "Avec une étiquette jamais réutilisée, l’image en cache sur le nœud est la bonne\xA0; la récupérer encore fait dépendre chaque démarrage du registre.";
			},
			fix: ({ tag }) => tag ? "Déployer une étiquette jamais réutilisée, comme le SHA du commit, avec `imagePullPolicy: IfNotPresent`." : "Écrire `imagePullPolicy: IfNotPresent`, ou l’omettre."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:main\", imagePullPolicy: IfNotPresent }, { name: app, image: \"ghcr.io/demo/app:1.0\" }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", imagePullPolicy: \"${POLITIQUE}\" }]\n"],
		bad: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.4.2\", imagePullPolicy: Always }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:master\", imagePullPolicy: Always }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.4.2\", imagePullPolicy: Never }]\n"
		]
	},
	*check(container, { profile }) {
		const policy = container.get("imagePullPolicy");
		if (policy !== "Always" && policy !== "Never") return;
		const { image } = container;
		const tag = image && !image.digest ? image.tag ?? "latest" : "";
		const moves = policy === "Always" && profile.mutableTags.includes(tag);
		yield {
			at: ["imagePullPolicy"],
			severity: moves ? "warning" : "info",
			data: {
				policy,
				tag: moves ? tag : ""
			}
		};
	}
});

// rules/kubernetes/image-registry.ts
/**
* Kyverno `restrict-image-registry`, which compares the reference as it is written: `nginx:1.27` does not start with
* `docker.io/`, although it comes from there.
*/
var image_registry_default = defineRule({
	code: "K8S008",
	name: "image-registry",
	subject: "container",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "registres autorisés\xA0: docker.io/, harbor.io/, registry.redhat.io/, quay.io/, bitnami/, ghcr.io/"
	}, { fact: "restrict-image-registry compares the image with the patterns as a text" }],
	text: {
		en: {
			title: "Image from a registry that is not allowed",
			message: ({ image, canonical, host }) => canonical ? `Image "${image}" does not start with its registry, ${host}` : `Image "${image}" comes from ${host}`,
			why: ({ canonical }) => canonical ? "The documented Kyverno rule compares the name as it is written: without its registry it matches none of those allowed." : "The documented Kyverno rules let images come from known registries only.",
			fix: ({ canonical, allowed }) => canonical ? `Write \`${canonical}\`.` : `Take the image from one of the registries allowed (${allowed}), or build it with the platform.`
		},
		fr: {
			title: "Image d’un registre non autorisé",
			message: ({ image, canonical, host }) => canonical ? `L’image « ${image} » ne commence pas par son registre, ${host}` : `L’image « ${image} » vient de ${host}`,
			why: ({ canonical }) => canonical ? "La règle Kyverno documentée compare le nom tel qu’il est écrit\xA0: sans registre, il ne correspond à aucun de ceux autorisés." : "Les règles Kyverno documentées n’admettent que des images de registres connus.",
			fix: ({ canonical, allowed }) => canonical ? `Écrire \`${canonical}\`.` : `Prendre l’image dans un des registres autorisés (${allowed}), ou la construire sur la plateforme.`
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - { name: web, image: \"docker.io/library/nginx:1.27\" }\n    - { name: cache, image: \"bitnami/redis:7.4\" }\n    - { name: app, image: \"harbor.apps.dso.numerique-interieur.com/mi-demo/app:3f2a1bc\" }\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"${REGISTRE}/web:1.27\" }]\n"],
		bad: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"nginx:1.27\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"bitnamilegacy/nginx:1.27\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: attente, image: \"registry.k8s.io/pause:3.10\" }]\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.2\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"harbor.demo.fr/x.numerique-interieur.com/web:1.2\" }]\n"
		]
	},
	*check({ image }, { profile }) {
		const { deploy, deployAsWritten } = profile.registries;
		if (!image || comesFrom(image.text, deploy) || comesFrom(image.text, deployAsWritten)) return;
		const { repository, tag, digest, host, text } = image;
		const whole = repository + (tag ? `:${tag}` : "") + (digest ? `@${digest}` : "");
		yield {
			at: ["image"],
			data: {
				image: text,
				host,
				canonical: comesFrom(repository, deploy) ? whole : "",
				allowed: deploy.join(", ")
			}
		};
	}
});

// rules/kubernetes/image-tag.ts
/**
* Kyverno `disallow-latest`, whose two patterns `*:*` and `!*:latest` read the containers alone. The tag is read as the
* runtimes read it, so that the port of `registry:5000/app` is not taken for one.
*/
var image_tag_default = defineRule({
	code: "K8S007",
	name: "image-tag",
	subject: "container",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "Les Pods n’utilisent pas la balise latest pour leurs images"
	}, { exigence: "ARCH-27" }],
	equivalents: [
		"kyverno/disallow-latest-tag/require-image-tag",
		"kyverno/disallow-latest-tag/validate-image-tag",
		"kube-linter/latest-tag",
		"kube-score/Container Image Tag",
		"polaris/tagNotSpecified",
		"checkov/CKV_K8S_14",
		"datree/CONTAINERS_MISSING_IMAGE_VALUE_VERSION"
	],
	text: {
		en: {
			title: "Image without a version",
			message: ({ image, tag }) => tag ? `Image "${image}" has the tag ${tag}` : `Image "${image}" has no tag`,
			why: "What runs changes without a change in the repository and cannot be rolled back; the documented Kyverno rules refuse it in production.",
			fix: "Name a version: a tag that is never reused, such as the commit’s SHA, or a digest."
		},
		fr: {
			title: "Image sans version",
			message: ({ image, tag }) => tag ? `L’image « ${image} » porte l’étiquette ${tag}` : `L’image « ${image} » n’a pas d’étiquette`,
			why: "Ce qui tourne change sans que le dépôt change, et le retour en arrière est impossible\xA0; les règles Kyverno documentées le refusent en production.",
			fix: "Désigner une version\xA0: une étiquette jamais réutilisée, comme le SHA du commit, ou une empreinte (digest)."
		}
	},
	examples: {
		good: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"registry.demo.fr:5000/portail:1.4\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"ghcr.io/demo/portail@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"ghcr.io/demo/portail:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"ghcr.io/demo/portail:${VERSION}\" }, { name: cache, image: \"docker.io/demo/cache:latest-2\" }]\n"
		],
		bad: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"ghcr.io/demo/portail:latest\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  containers: [{ name: portail, image: \"registry.demo.fr:5000/portail\" }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: portail }\nspec:\n  initContainers: [{ name: attente, image: busybox }]\n  containers: [{ name: portail, image: \"ghcr.io/demo/portail:1.4\" }]\n"
		]
	},
	*check({ image, role }) {
		if (!image || image.digest || image.tag && image.tag !== "latest") return;
		yield {
			at: ["image"],
			severity: role === "container" ? void 0 : "warning",
			data: {
				image: image.text,
				tag: image.tag ?? ""
			}
		};
	}
});

// rules/kubernetes/label-values.ts
/** The values that a workload gives to one label, on itself and on its pods. */
const valuesOf = (object, key) => [["metadata"], ...object.pod && object.kind !== "Pod" ? [object.pod.metadataRoute] : []].flatMap((metadata) => {
	const route = [
		...metadata,
		"labels",
		key
	];
	const text = asText(object.get(...route));
	return text === void 0 ? [] : [{
		key,
		text,
		route
	}];
});
/** Labels without which Kyverno refuses the object: K8S001 speaks when they are missing. */
const IDENTIFYING$1 = ["env", "tier"];
const listed$1 = (values) => [...new Set(values.map(({ key, text }) => `${key}: "${text}"`))].join(", ");
/** The lists of agreement/labels-list. Kyverno only looks at the keys, so nothing here is an error. */
var label_values_default = defineRule({
	code: "K8S002",
	name: "label-values",
	subject: "object",
	severity: "info",
	sources: [{
		page: "agreement/labels-list",
		says: "env, tier, criticality, component"
	}, {
		page: "guide/best-practices",
		says: "`element` est un élément de la liste suivante"
	}],
	text: {
		en: {
			title: "Label value outside the platform’s lists",
			message: ({ offList, missing }) => [offList && `not a value of the platform’s lists: ${offList}`, missing && `label missing: ${missing}`].filter(Boolean).join("; "),
			why: "The platform identifies resources by these labels and documents a closed list of values for each, in lower case.",
			fix: ({ allowed }) => `Use one of the listed values: ${allowed}.`
		},
		fr: {
			title: "Valeur de label hors des listes de la plateforme",
			message: ({ offList, missing }) => [offList && `valeur hors des listes de la plateforme : ${offList}`, missing && `label absent : ${missing}`].filter(Boolean).join("\xA0; "),
			why: "La plateforme identifie les ressources par ces labels et documente pour chacun une liste fermée de valeurs, en minuscules.",
			fix: ({ allowed }) => `Employer une valeur des listes : ${allowed}.`
		}
	},
	examples: {
		good: [`apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: preprod, tier: backend, criticality: low, component: node }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: preprod, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`, "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages, labels: { tier: config } }\ndata: {}\n"],
		bad: [`apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: dev, tier: backend, criticality: Low, component: node }
spec:
  template:
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`, `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: traces
  labels: { app: traces, env: production, tier: logs, criticality: low, component: vector }
spec:
  template:
    metadata:
      labels: { app: traces, env: production, tier: logs }
    spec:
      containers: [{ name: traces, image: docker.io/timberio/vector:0.45.0 }]
`]
	},
	*check(object, { profile, repository }) {
		if (!object.pod) return;
		const lists = profile.labels.values;
		const keys = Object.keys(lists);
		const values = keys.flatMap((key) => valuesOf(object, key));
		const offList = values.filter(({ key, text }) => !isTemplate$1(text) && !lists[key]?.includes(text));
		const absent = keys.filter((key) => !IDENTIFYING$1.includes(key) && !values.some((value) => value.key === key));
		const match = (wrong, missing) => ({
			at: wrong[0]?.route ?? ["metadata", "labels"],
			related: wrong.slice(1).map(({ route }) => repository.locate(object, route)),
			data: {
				offList: listed$1(wrong),
				missing: missing.join(", "),
				allowed: keys.filter((key) => missing.includes(key) || wrong.some((value) => value.key === key)).map((key) => `${key} (${lists[key]?.join(", ")})`).join(", ")
			}
		});
		const identifying = offList.filter(({ key }) => IDENTIFYING$1.includes(key));
		const describing = offList.filter(({ key }) => !IDENTIFYING$1.includes(key));
		if (identifying.length > 0) yield {
			...match(identifying, []),
			severity: "warning"
		};
		if (describing.length + absent.length > 0) yield match(describing, absent);
	}
});

// src/model/subject/workload.ts
const BATCH_KINDS = /* @__PURE__ */ new Set(["Job", "CronJob"]);
/** Whether a pod ends by itself: nothing sends it traffic, nothing has to restart it. */
function runsToCompletion(pod) {
	const { kind } = pod.object;
	const restart = pod.get("restartPolicy");
	return BATCH_KINDS.has(kind) || kind === "Pod" && (restart === "Never" || restart === "OnFailure");
}
const PROBES = [
	"livenessProbe",
	"readinessProbe",
	"startupProbe"
];
/** The probes that a container declares; undefined where none is asked for: beside the others, or in what ends by itself. */
function declaredProbes(container) {
	if (container.role !== "container" || runsToCompletion(container.pod)) return void 0;
	return PROBES.filter((probe) => container.get(probe) != null);
}

// rules/kubernetes/liveness-probe.ts
/** The best practices ask for liveness and readiness; a container without any probe is K8S005's matter. */
var liveness_probe_default = defineRule({
	code: "K8S054",
	name: "liveness-probe",
	subject: "container",
	severity: "info",
	sources: [{
		page: "guide/best-practices",
		says: "Des sondes de \"Readiness\"/\"Liveness\" doivent être implémentées"
	}, { exigence: "ARCH-12" }],
	equivalents: [
		"kube-linter/no-liveness-probe",
		"polaris/livenessProbeMissing",
		"checkov/CKV_K8S_8",
		"datree/CONTAINERS_MISSING_LIVENESSPROBE_KEY"
	],
	text: {
		en: {
			title: "Container without liveness probe",
			message: ({ container }) => `Container "${container}" has probes, but no livenessProbe`,
			why: "Without it, a container that hangs is never restarted.",
			fix: "Declare a `livenessProbe`."
		},
		fr: {
			title: "Conteneur sans sonde de liveness",
			message: ({ container }) => `Le conteneur « ${container} » a des sondes, mais pas de livenessProbe`,
			why: "Sans elle, un conteneur qui se fige n’est jamais relancé.",
			fix: "Déclarer une `livenessProbe`."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      livenessProbe: { httpGet: { path: /health, port: 8080 } }
    - name: sans-sonde
      image: ghcr.io/demo/portail:1.0.0
`, `apiVersion: batch/v1
kind: Job
metadata: { name: reprise }
spec:
  template:
    spec:
      containers:
        - name: reprise
          image: ghcr.io/demo/reprise:1.0.0
          readinessProbe: { tcpSocket: { port: 8080 } }
`],
		bad: [`apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      readinessProbe: { httpGet: { path: /health, port: 8080 } }
`]
	},
	*check(container) {
		const probes = declaredProbes(container);
		if (probes && probes.length > 0 && !probes.includes("livenessProbe")) yield {
			at: [],
			data: { container: container.name }
		};
	}
});

// rules/kubernetes/maintained-image.ts
/** What `maintained-base-image` says of the images that a Dockerfile starts from, of those that pods run. */
var maintained_image_default = defineRule({
	code: "K8S058",
	name: "maintained-image",
	subject: "container",
	severity: "warning",
	sources: [{ fact: "Bitnami moved the versioned tags of docker.io/bitnami to docker.io/bitnamilegacy in 2025, without further updates" }, { exigence: "ARCH-5" }],
	text: {
		en: {
			title: "Image that is no longer maintained",
			message: ({ image, note }) => note === "moved" ? `Image "${image}" names a version that left Docker Hub` : `Image "${image}" gets no more updates`,
			why: ({ note }) => note === "moved" ? "Bitnami took its versioned tags off docker.io/bitnami in 2025: the pod starts only where a node or a cache still holds the image." : "docker.io/bitnamilegacy has been frozen since 2025: its flaws stay.",
			fix: "Use the official image of the software, or an operator of the platform for a database."
		},
		fr: {
			title: "Image qui n’est plus maintenue",
			message: ({ image, note }) => note === "moved" ? `L’image « ${image} » désigne une version retirée de Docker Hub` : `L’image « ${image} » ne reçoit plus de mises à jour`,
			why: ({ note }) => note === "moved" ? "Bitnami a retiré en 2025 ses étiquettes de version de docker.io/bitnami : le pod ne démarre que là où un nœud ou un cache détient encore l’image." : "docker.io/bitnamilegacy est figé depuis 2025 : ses failles restent.",
			fix: "Utiliser l’image officielle du logiciel, ou un opérateur de la plateforme pour une base de données."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: cache }\nspec:\n  containers:\n    - { name: cache, image: \"public.ecr.aws/bitnami/redis:7.4\" }\n    - { name: web, image: \"docker.io/bitnami/nginx:latest\" }\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"harbor.apps.dso.numerique-interieur.com/demo/bitnami:1.2\" }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec:\n  containers: [{ name: base, image: \"bitnami/postgresql:15.4.0\" }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: base }\nspec:\n  initContainers: [{ name: prep, image: \"docker.io/bitnamilegacy/kubectl:1.30\" }]\n  containers: [{ name: base, image: \"docker.io/library/postgres:17.2\" }]\n"]
	},
	*check({ image }, { profile }) {
		const note = image && deprecation(image, profile);
		if (image && note) yield {
			at: ["image"],
			data: {
				image: image.text,
				note
			}
		};
	}
});

// rules/kubernetes/privileged-container.ts
/**
* Pod Security Standards, privileged containers. The rules K8S041 to K8S053 are the standard's other controls; each
* speaks of values that contradict it, never of a field left out: the platform's flavours fill those in differently.
*/
var privileged_container_default = defineRule({
	code: "K8S013",
	name: "privileged-container",
	subject: "container",
	severity: "error",
	sources: [
		{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" },
		{ exigence: "ARCH-26" },
		{ exigence: "ARCH-18" }
	],
	equivalents: [
		"kyverno/disallow-privileged-containers/privileged-containers",
		"kube-linter/privileged-container",
		"kube-score/Container Security Context Privileged",
		"polaris/runAsPrivileged",
		"checkov/CKV_K8S_16",
		"datree/CONTAINERS_INCORRECT_PRIVILEGED_VALUE_TRUE"
	],
	text: {
		en: {
			title: "Privileged container",
			message: ({ container }) => `Container "${container}" is privileged`,
			why: "A privileged container has every right over its node: the platform refuses the pod in every environment.",
			fix: "Remove `privileged: true`; ask the Service Team when the application cannot work without."
		},
		fr: {
			title: "Conteneur privilégié",
			message: ({ container }) => `Le conteneur « ${container} » est privilégié`,
			why: "Un conteneur privilégié a tous les droits sur son nœud\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Retirer `privileged: true`\xA0; consulter la Service Team si l’application ne peut s’en passer."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { privileged: true } # no such field on a pod\n  containers:\n    - { name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { privileged: false } }\n    - { name: app, image: \"ghcr.io/demo/app:1.0\" }\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: sysctl, image: \"docker.io/library/busybox:1.37\", securityContext: { privileged: true } }]\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(container) {
		if (container.get("securityContext", "privileged") !== true) return;
		yield {
			at: ["securityContext", "privileged"],
			data: { container: container.name }
		};
	}
});

// rules/kubernetes/probes.ts
/**
* Kyverno `need-liveness-readiness`: one of the three probes is enough. Its text would also refuse the pods of a Job;
* the platform recommends Jobs for administration, so nothing is asked of what runs to completion.
*/
var probes_default = defineRule({
	code: "K8S005",
	name: "probes",
	subject: "container",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "tous les conteneurs ont l’une des trois sondes (Liveness, Readiness ou Startup)"
	}, { exigence: "ARCH-12" }],
	equivalents: [
		"kyverno/require-pod-probes/validate-probes",
		"kube-linter/no-liveness-probe",
		"kube-linter/no-readiness-probe",
		"polaris/livenessProbeMissing",
		"polaris/readinessProbeMissing",
		"checkov/CKV_K8S_8",
		"checkov/CKV_K8S_9",
		"datree/CONTAINERS_MISSING_LIVENESSPROBE_KEY",
		"datree/CONTAINERS_MISSING_READINESSPROBE_KEY"
	],
	text: {
		en: {
			title: "Container without any probe",
			message: ({ container }) => `Container "${container}" has no probe at all`,
			why: "Without a probe the cluster sends traffic to a container that does not answer and never restarts one that hangs; the documented Kyverno rules ask for a probe in production.",
			fix: "Declare a `livenessProbe` and a `readinessProbe`."
		},
		fr: {
			title: "Conteneur sans aucune sonde",
			message: ({ container }) => `Le conteneur « ${container} » n’a aucune sonde`,
			why: "Sans sonde, le cluster envoie du trafic à un conteneur qui ne répond pas et ne relance jamais celui qui se fige\xA0; les règles Kyverno documentées demandent une sonde en production.",
			fix: "Déclarer une `livenessProbe` et une `readinessProbe`."
		}
	},
	examples: {
		good: [
			`apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      initContainers: [{ name: attente, image: ghcr.io/demo/attente:1.0.0 }]
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          startupProbe: { tcpSocket: { port: 8080 } }
`,
			`apiVersion: batch/v1
kind: CronJob
metadata: { name: sauvegarde }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: sauvegarde, image: ghcr.io/demo/sauvegarde:1.0.0 }]
`,
			`apiVersion: v1
kind: Pod
metadata: { name: essai }
spec:
  restartPolicy: Never
  containers: [{ name: essai, image: ghcr.io/demo/essai:1.0.0 }]
`
		],
		bad: [`apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          livenessProbe: { httpGet: { path: /health, port: 8080 } }
        - name: cache
          image: docker.io/library/memcached:1.6
`]
	},
	*check(container) {
		if (declaredProbes(container)?.length === 0) yield {
			at: [],
			data: { container: container.name }
		};
	}
});

// rules/kubernetes/proc-mount.ts
/** Pod Security Standards, /proc mount type. */
var proc_mount_default = defineRule({
	code: "K8S045",
	name: "proc-mount",
	subject: "container",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-proc-mount/check-proc-mount",
		"kube-linter/unsafe-proc-mount",
		"polaris/procMount"
	],
	text: {
		en: {
			title: "/proc without its usual masks",
			message: ({ container, value }) => `Container "${container}" sets procMount to "${value}"`,
			why: "The masks over /proc hide the node’s kernel from the container: the platform refuses the pod in every environment.",
			fix: "Remove `procMount`, or write `Default`."
		},
		fr: {
			title: "/proc sans ses masques habituels",
			message: ({ container, value }) => `Le conteneur « ${container} » met procMount à « ${value} »`,
			why: "Les masques de /proc cachent au conteneur le noyau du nœud\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Retirer `procMount`, ou écrire `Default`."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { procMount: Default } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { procMount: Unmasked } }]\n"]
	},
	*check(container) {
		const value = asText(container.get("securityContext", "procMount"));
		if (value !== void 0 && value !== "Default") yield {
			at: ["securityContext", "procMount"],
			data: {
				container: container.name,
				value
			}
		};
	}
});

// rules/kubernetes/read-only-root-filesystem.ts
/** No published policy enforces it. */
var read_only_root_filesystem_default = defineRule({
	code: "K8S016",
	name: "read-only-root-filesystem",
	subject: "container",
	severity: "info",
	sources: [
		{
			page: "platform/compatibility",
			says: "Le FileSystem de vos images de conteneurs doivent être en lecture seule"
		},
		{ exigence: "ARCH-5" },
		{ exigence: "ARCH-6" }
	],
	equivalents: [
		"kyverno/require-ro-rootfs/validate-readOnlyRootFilesystem",
		"kube-linter/no-read-only-root-fs",
		"kube-score/Container Security Context ReadOnlyRootFilesystem",
		"polaris/notReadOnlyRootFilesystem",
		"checkov/CKV_K8S_22",
		"datree/CONTAINERS_INCORRECT_READONLYROOTFILESYSTEM_VALUE"
	],
	text: {
		en: {
			title: "Writable root file system",
			message: ({ container, written }) => written ? `Container "${container}" asks for a writable root file system` : `Container "${container}" does not set readOnlyRootFilesystem`,
			why: "The platform asks for read-only file systems: what is written into a container is lost with it, and an intruder cannot change its programs.",
			fix: "Set `securityContext.readOnlyRootFilesystem: true`, with an `emptyDir` at `/tmp` and at each path that the application writes."
		},
		fr: {
			title: "Système de fichiers racine inscriptible",
			message: ({ container, written }) => written ? `Le conteneur « ${container} » demande un système de fichiers racine inscriptible` : `Le conteneur « ${container} » ne fixe pas readOnlyRootFilesystem`,
			why: "La plateforme demande des systèmes de fichiers en lecture seule\xA0: ce qui est écrit dans un conteneur disparaît avec lui, et un intrus n’en change pas les programmes.",
			fix: "Fixer `securityContext.readOnlyRootFilesystem: true`, avec un `emptyDir` sur `/tmp` et sur chaque chemin où l’application écrit."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { readOnlyRootFilesystem: true } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { readOnlyRootFilesystem: false } }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { readOnlyRootFilesystem: true } # no such field on a pod\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(container) {
		if (container.role === "ephemeral") return;
		const value = container.get("securityContext", "readOnlyRootFilesystem") ?? void 0;
		if (value !== void 0 && value !== false) return;
		yield {
			at: ["securityContext", "readOnlyRootFilesystem"],
			severity: value === false ? "warning" : "info",
			data: {
				container: container.name,
				written: value === false ? 1 : 0
			}
		};
	}
});

// rules/kubernetes/readiness-probe.ts
/** The best practices ask for liveness and readiness; a container without any probe is K8S005's matter. */
var readiness_probe_default = defineRule({
	code: "K8S055",
	name: "readiness-probe",
	subject: "container",
	severity: "info",
	sources: [{
		page: "guide/best-practices",
		says: "Des sondes de \"Readiness\"/\"Liveness\" doivent être implémentées"
	}, { exigence: "ARCH-12" }],
	equivalents: [
		"kube-linter/no-readiness-probe",
		"polaris/readinessProbeMissing",
		"checkov/CKV_K8S_9",
		"datree/CONTAINERS_MISSING_READINESSPROBE_KEY"
	],
	text: {
		en: {
			title: "Container without readiness probe",
			message: ({ container }) => `Container "${container}" has probes, but no readinessProbe`,
			why: "Without it, traffic reaches the container before it can answer.",
			fix: "Declare a `readinessProbe`."
		},
		fr: {
			title: "Conteneur sans sonde de readiness",
			message: ({ container }) => `Le conteneur « ${container} » a des sondes, mais pas de readinessProbe`,
			why: "Sans elle, le trafic arrive au conteneur avant qu’il sache répondre.",
			fix: "Déclarer une `readinessProbe`."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      readinessProbe: { httpGet: { path: /health, port: 8080 } }
    - name: sans-sonde
      image: ghcr.io/demo/portail:1.0.0
`, `apiVersion: batch/v1
kind: Job
metadata: { name: reprise }
spec:
  template:
    spec:
      containers:
        - name: reprise
          image: ghcr.io/demo/reprise:1.0.0
          livenessProbe: { tcpSocket: { port: 8080 } }
`],
		bad: [`apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      livenessProbe: { httpGet: { path: /health, port: 8080 } }
`]
	},
	*check(container) {
		const probes = declaredProbes(container);
		if (probes && probes.length > 0 && !probes.includes("readinessProbe")) yield {
			at: [],
			data: { container: container.name }
		};
	}
});

// rules/kubernetes/removed-api.ts
/** `1.25` as a number that sorts: minors stay under a thousand. */
const rank$1 = (version) => {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major * 1e3 + minor;
};
/** Kubernetes' deprecation guide. The clusters' version is a parameter of the profile: the platform does not publish it. */
var removed_api_default = defineRule({
	code: "K8S039",
	name: "removed-api",
	subject: "object",
	severity: "error",
	sources: [{ fact: "kubernetes.io, deprecated API migration guide" }],
	equivalents: [
		"kyverno/check-deprecated-apis/validate-v1-25-removals",
		"kyverno/check-deprecated-apis/validate-v1-26-removals",
		"kyverno/check-deprecated-apis/validate-v1-27-removals",
		"kyverno/check-deprecated-apis/validate-v1-29-removals",
		"kube-linter/no-extensions-v1beta",
		"kube-score/Stable version",
		"datree/K8S_DEPRECATED_APIVERSION_1.16",
		"datree/K8S_DEPRECATED_APIVERSION_1.17",
		"datree/K8S_DEPRECATED_APIVERSION_1.19",
		"datree/K8S_DEPRECATED_APIVERSION_1.21",
		"datree/K8S_DEPRECATED_APIVERSION_1.22",
		"datree/K8S_DEPRECATED_APIVERSION_1.23",
		"datree/K8S_DEPRECATED_APIVERSION_1.24",
		"datree/K8S_REMOVED_APIVERSION_1.23",
		"datree/K8S_REMOVED_APIVERSION_1.25",
		"datree/K8S_REMOVED_APIVERSION_1.26",
		"datree/K8S_REMOVED_APIVERSION_1.27"
	],
	text: {
		en: {
			title: "API version that Kubernetes no longer serves",
			message: ({ kind, apiVersion, removedIn }) => `${kind} of ${apiVersion} was removed in Kubernetes ${removedIn}`,
			why: "The API server does not know this version any more and refuses the object.",
			fix: ({ use }) => `Move to ${use}, whose fields may differ.`
		},
		fr: {
			title: "Version d’API que Kubernetes ne sert plus",
			message: ({ kind, apiVersion, removedIn }) => `${kind} de ${apiVersion} a été retiré de Kubernetes ${removedIn}`,
			why: "L’API ne connaît plus cette version et refuse l’objet.",
			fix: ({ use }) => `Passer à ${use}, dont les champs peuvent différer.`
		}
	},
	examples: {
		good: ["apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: portail }\nspec: {}\n", "apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { name: portail }\nspec: {}\n"],
		bad: ["apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: portail }\nspec: {}\n", "apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: { name: portail }, spec: {} }\n"]
	},
	*check({ apiVersion, kind }, { profile }) {
		const removed = profile.removedApis.find((api) => api.apiVersion === apiVersion && api.kind === kind);
		if (!removed || rank$1(removed.removedIn) > rank$1(profile.kubernetes.version)) return;
		yield {
			at: ["apiVersion"],
			data: {
				kind,
				apiVersion,
				removedIn: removed.removedIn,
				use: removed.use
			}
		};
	}
});

// rules/kubernetes/required-labels.ts
/** The keys that a set of labels lacks or leaves empty, as the policy's `?*` sees them. */
const missing$2 = (object, labels, keys) => keys.filter((key) => (object.get(...labels, key) ?? "") === "").join(", ");
const where = {
	en: ({ onObject, onPods }) => {
		if (onObject === onPods) return `lacks ${onObject} among its labels and those of its pods`;
		if (onObject && onPods) return `lacks ${onObject} among its labels and ${onPods} among those of its pods`;
		return onObject ? `lacks ${onObject} among its labels` : `lacks ${onPods} among the labels of its pods`;
	},
	fr: ({ onObject, onPods }) => {
		if (onObject === onPods) return `il manque ${onObject} à ses labels et à ceux de ses pods`;
		if (onObject && onPods) return `il manque ${onObject} à ses labels et ${onPods} à ceux de ses pods`;
		return onObject ? `il manque ${onObject} à ses labels` : `il manque ${onPods} aux labels de ses pods`;
	}
};
/** Kyverno `check-labels`. It also looks at the pods of the kinds that it does not list, such as a DaemonSet's. */
var required_labels_default = defineRule({
	code: "K8S001",
	name: "required-labels",
	subject: "object",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "check-labels\xA0: labels requis app, env, tier"
	}, {
		page: "guide/best-practices",
		says: "il sera demandé d’ajouter les labels suivants sur vos ressources kubernetes"
	}],
	text: {
		en: {
			title: "Required labels missing",
			message: (facts) => `${facts.kind} "${facts.name}" ${where.en(facts)}`,
			why: "These labels identify resources on the platform; its documented Kyverno rules enforce them in production.",
			fix: ({ required }) => `Write ${required}, in lower case, under \`metadata.labels\` of the object and of its pod template.`
		},
		fr: {
			title: "Labels obligatoires absents",
			message: (facts) => `${facts.kind} « ${facts.name} » : ${where.fr(facts)}`,
			why: "Ces labels identifient les ressources sur la plateforme\xA0; ses règles Kyverno documentées les imposent en production.",
			fix: ({ required }) => `Écrire ${required}, en minuscules, sous \`metadata.labels\` de l’objet et de son modèle de pod.`
		}
	},
	examples: {
		good: [
			`apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: dev, tier: backend }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: dev, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
			`apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: collecteur
spec:
  template:
    metadata:
      labels: { app: collecteur, env: prod, tier: backend }
    spec:
      containers: [{ name: collecteur, image: ghcr.io/demo/collecteur:2.0.0 }]
`,
			"apiVersion: v1\nkind: Service\nmetadata: { name: annuaire }\nspec: { ports: [{ port: 80 }] }\n"
		],
		bad: [
			`apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, Env: dev, Tier: backend }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: dev, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
			`apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: collecteur
  labels: { app: collecteur, env: prod, tier: backend }
spec:
  template:
    metadata:
      labels: { app: collecteur, env: "" }
    spec:
      containers: [{ name: collecteur, image: ghcr.io/demo/collecteur:2.0.0 }]
`,
			"apiVersion: v1\nkind: Pod\nmetadata: { name: sonde }\nspec: { containers: [{ name: sonde, image: ghcr.io/demo/sonde:1.0.0 }] }\n"
		]
	},
	*check(object, { profile, repository }) {
		const { pod, kind } = object;
		if (!pod) return;
		const { required, kinds } = profile.labels;
		const onObject = kinds.includes(kind) ? missing$2(object, ["metadata", "labels"], required) : "";
		const onPods = kind === "Pod" ? "" : missing$2(object, [...pod.metadataRoute, "labels"], required);
		if (!onObject && !onPods) return;
		const podLabels = [...pod.metadataRoute, "labels"];
		yield {
			at: onObject ? ["metadata", "labels"] : podLabels,
			related: onObject && onPods ? [repository.locate(object, podLabels)] : [],
			data: {
				kind,
				name: object.displayName,
				onObject,
				onPods,
				required: required.join(", ")
			}
		};
	}
});

// rules/kubernetes/run-as-non-root.ts
/** Pod Security Standards, running as non-root: `false` on the pod counts unless every container says `true`. */
var run_as_non_root_default = defineRule({
	code: "K8S049",
	name: "run-as-non-root",
	subject: "pod",
	severity: "error",
	sources: [
		{
			page: "platform/compatibility",
			says: "Vos images de conteneurs doivent être rootless"
		},
		{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" },
		{ exigence: "ARCH-18" }
	],
	equivalents: ["kyverno/require-run-as-nonroot/run-as-non-root"],
	text: {
		en: {
			title: "Container allowed to run as root",
			message: (facts) => `${ownerOf.en(facts)} may run as root: runAsNonRoot is false`,
			why: "Running as root is forbidden: the platform refuses the pod in every environment.",
			fix: "Write `runAsNonRoot: true`, or leave the field out."
		},
		fr: {
			title: "Conteneur autorisé à tourner en root",
			message: (facts) => `${ownerOf.fr(facts)} peut tourner en root : runAsNonRoot vaut false`,
			why: "Tourner en root est interdit\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Écrire `runAsNonRoot: true`, ou omettre le champ."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: false }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { runAsNonRoot: true } }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: false }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: true }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { runAsNonRoot: false } }]\n"]
	},
	*check(pod) {
		const overridden = pod.containers.every((container) => container.get("securityContext", "runAsNonRoot") === true);
		for (const { container, route, get } of securityContexts(pod)) {
			if (get("runAsNonRoot") !== false || container === "" && overridden) continue;
			yield {
				at: [...route, "runAsNonRoot"],
				data: { container }
			};
		}
	}
});

// rules/kubernetes/run-as-root.ts
/** Pod Security Standards, running as non-root user: on the pod it is refused even when every container overrides it. */
var run_as_root_default = defineRule({
	code: "K8S048",
	name: "run-as-root",
	subject: "pod",
	severity: "error",
	sources: [
		{
			page: "platform/compatibility",
			says: "Vos images de conteneurs doivent être rootless"
		},
		{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" },
		{ exigence: "ARCH-18" }
	],
	equivalents: ["kyverno/require-run-as-non-root-user/run-as-non-root-user"],
	text: {
		en: {
			title: "Container started as root",
			message: (facts) => `${ownerOf.en(facts)} runs as root: runAsUser is 0`,
			why: "Running as root is forbidden: the platform refuses the pod in every environment.",
			fix: "Remove `runAsUser`: the platform chooses a user; the image must work under any of them."
		},
		fr: {
			title: "Conteneur lancé en root",
			message: (facts) => `${ownerOf.fr(facts)} tourne en root : runAsUser vaut 0`,
			why: "Tourner en root est interdit\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Retirer `runAsUser`\xA0: la plateforme choisit l’utilisateur\xA0; l’image doit fonctionner avec n’importe lequel."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 10001 }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { runAsUser: null, runAsGroup: 0 } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 0 }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { runAsUser: 10001 } }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: droits, image: \"docker.io/library/busybox:1.37\", securityContext: { runAsUser: 0 } }]\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(pod) {
		for (const { container, route, get } of securityContexts(pod)) if (get("runAsUser") === 0) yield {
			at: [...route, "runAsUser"],
			data: { container }
		};
	}
});

// rules/kubernetes/seccomp-profile.ts
/** Pod Security Standards, seccomp. */
var seccomp_profile_default = defineRule({
	code: "K8S046",
	name: "seccomp-profile",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: ["kyverno/restrict-seccomp/check-seccomp", "kyverno/restrict-seccomp-strict/check-seccomp-strict"],
	text: {
		en: {
			title: "seccomp profile switched off",
			message: (facts) => `${ownerOf.en(facts)} has the seccomp profile "${facts.value}"`,
			why: "seccomp bars the system calls that containers escape with: the platform refuses the pod in every environment.",
			fix: ({ allowed }) => `Use one of: ${allowed}.`
		},
		fr: {
			title: "Profil seccomp désactivé",
			message: (facts) => `${ownerOf.fr(facts)} a le profil seccomp « ${facts.value} »`,
			why: "seccomp interdit les appels système qui servent à s’échapper d’un conteneur\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: ({ allowed }) => `Employer l’un de : ${allowed}.`
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: Unconfined } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seccompProfile: { type: RuntimeDefault } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { seccompProfile: { type: Unconfined } } }]\n"]
	},
	*check(pod, { profile }) {
		const allowed = profile.podSecurity.seccompProfiles;
		for (const { container, route, get } of securityContexts(pod)) {
			const value = asText(get("seccompProfile", "type"));
			if (value !== void 0 && !allowed.includes(value)) yield {
				at: [
					...route,
					"seccompProfile",
					"type"
				],
				data: {
					container,
					value,
					allowed: allowed.join(", ")
				}
			};
		}
	}
});

// rules/kubernetes/selinux-options.ts
/** Pod Security Standards, SELinux: a type of the list, no user, no role. */
var selinux_options_default = defineRule({
	code: "K8S050",
	name: "selinux-options",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: [
		"kyverno/disallow-selinux/selinux-type",
		"kyverno/disallow-selinux/selinux-user-role",
		"datree/EKS_INVALID_SELINUXOPTIONS_TYPE_VALUE"
	],
	text: {
		en: {
			title: "SELinux options changed",
			message: (facts) => `${ownerOf.en(facts)} sets seLinuxOptions.${facts.field} to "${facts.value}"`,
			why: "SELinux keeps the containers of a node apart: the platform refuses the pod in every environment.",
			fix: "Remove `seLinuxOptions`: the platform sets them."
		},
		fr: {
			title: "Options SELinux modifiées",
			message: (facts) => `${ownerOf.fr(facts)} met seLinuxOptions.${facts.field} à « ${facts.value} »`,
			why: "SELinux isole les conteneurs d’un même nœud\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: "Retirer `seLinuxOptions`\xA0: la plateforme les fixe."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seLinuxOptions: { type: container_t, user: \"\", role: null } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { seLinuxOptions: { type: spc_t } } }]\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seLinuxOptions: { user: system_u, role: system_r } }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"]
	},
	*check(pod, { profile }) {
		for (const { container, route, get } of securityContexts(pod)) for (const field of [
			"type",
			"user",
			"role"
		]) {
			const value = asText(get("seLinuxOptions", field));
			if (value === void 0 || field === "type" && profile.podSecurity.seLinuxTypes.includes(value)) continue;
			yield {
				at: [
					...route,
					"seLinuxOptions",
					field
				],
				data: {
					container,
					field,
					value
				}
			};
		}
	}
});

// rules/kubernetes/service-load-balancer.ts
/** `restrict-nodeport` names the type NodePort alone; Kubernetes opens node ports for this type too. */
var service_load_balancer_default = defineRule({
	code: "K8S057",
	name: "service-load-balancer",
	subject: "object",
	kinds: ["v1/Service"],
	severity: "warning",
	sources: [{
		page: "agreement/kyverno",
		says: "restrict-nodeport"
	}, { fact: "Kubernetes allocates node ports for the type LoadBalancer unless allocateLoadBalancerNodePorts is false" }],
	equivalents: ["kube-linter/exposed-services"],
	text: {
		en: {
			title: "Service of type LoadBalancer",
			message: ({ name }) => `Service "${name}" is of type LoadBalancer`,
			why: "The platform exposes applications through an Ingress only; a load balancer opens node ports, which the platform restricts.",
			fix: "Use `type: ClusterIP` and declare an Ingress; ask the Service Team when the protocol is not HTTP."
		},
		fr: {
			title: "Service de type LoadBalancer",
			message: ({ name }) => `Le Service « ${name} » est de type LoadBalancer`,
			why: "La plateforme n’expose les applications que par un Ingress\xA0; un LoadBalancer ouvre des ports de nœud, que la plateforme restreint.",
			fix: "Utiliser `type: ClusterIP` et déclarer un Ingress\xA0; consulter la Service Team si le protocole n’est pas HTTP."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: ClusterIP\n  ports: [{ port: 80, targetPort: 8080 }]\n", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: LoadBalancer\n  allocateLoadBalancerNodePorts: false\n  ports: [{ port: 80 }]\n"],
		bad: ["apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: LoadBalancer\n  ports: [{ port: 80 }]\n"]
	},
	*check(service) {
		if (service.get("spec", "type") !== "LoadBalancer") return;
		if (service.get("spec", "allocateLoadBalancerNodePorts") === false) return;
		yield {
			at: ["spec", "type"],
			data: { name: service.displayName }
		};
	}
});

// rules/kubernetes/service-node-port.ts
/** Kyverno `restrict-nodeport`: audited in non-production, refused in production. */
var service_node_port_default = defineRule({
	code: "K8S019",
	name: "service-node-port",
	subject: "object",
	kinds: ["v1/Service"],
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "restrict-nodeport"
	}],
	equivalents: [
		"kube-linter/exposed-services",
		"kube-score/Service Type",
		"kyverno/restrict-nodeport/validate-nodeport",
		"datree/SERVICE_INCORRECT_TYPE_VALUE_NODEPORT"
	],
	text: {
		en: {
			title: "Service of type NodePort",
			message: ({ name }) => `Service "${name}" is of type NodePort`,
			why: "The platform exposes applications through an Ingress only; Kyverno refuses node ports in production.",
			fix: "Use `type: ClusterIP` and declare an Ingress."
		},
		fr: {
			title: "Service de type NodePort",
			message: ({ name }) => `Le Service « ${name} » est de type NodePort`,
			why: "La plateforme n’expose les applications que par un Ingress\xA0; Kyverno refuse les NodePort en production.",
			fix: "Utiliser `type: ClusterIP` et déclarer un Ingress."
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: ClusterIP\n  ports: [{ port: 80, targetPort: 8080 }]\n", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports: [{ port: 80, targetPort: 8080 }]\n"],
		bad: ["apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: NodePort\n  ports: [{ port: 80 }]\n"]
	},
	*check(service) {
		if (service.get("spec", "type") === "NodePort") yield {
			at: ["spec", "type"],
			data: { name: service.displayName }
		};
	}
});

// rules/kubernetes/unprivileged-container-port.ts
const HANDLERS = [
	"httpGet",
	"tcpSocket",
	"grpc"
];
/** The ports of a container, then those that its probes name by number; a probe that names a port speaks of the same. */
function* ports(container) {
	for (const index of asList(container.get("ports")).keys()) {
		const number = container.get("ports", index, "containerPort");
		if (typeof number === "number") yield {
			number,
			route: [
				"ports",
				index,
				"containerPort"
			]
		};
	}
	for (const probe of PROBES) for (const handler of HANDLERS) {
		const number = container.get(probe, handler, "port");
		if (typeof number === "number") yield {
			number,
			route: [
				probe,
				handler,
				"port"
			]
		};
	}
}
/** C-07: the documentation says "> 1024", so that 1024 itself is reserved; `Service.port` may stay at 80 or 443. */
var unprivileged_container_port_default = defineRule({
	code: "K8S017",
	name: "unprivileged-container-port",
	subject: "container",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [
		{
			page: "guide/best-practices",
			says: "les applications déployées doivent écouter sur des ports > 1024"
		},
		{
			page: "agreement/faq",
			says: "Les ports d’écoute des PODs doivent être supérieurs à 1024"
		},
		{ exigence: "ARCH-18" }
	],
	equivalents: ["kube-linter/privileged-ports"],
	text: {
		en: {
			title: "Container port reserved for root",
			message: ({ container, port }) => `Container "${container}" listens on port ${port}, reserved for root`,
			why: "Containers run without root nor capabilities on the platform: they can only listen above 1024.",
			fix: "Let the application listen above 1024, for instance on 8080; the Service may keep port 80 with `targetPort: 8080`."
		},
		fr: {
			title: "Port de conteneur réservé à root",
			message: ({ container, port }) => `Le conteneur « ${container} » écoute sur le port ${port}, réservé à root`,
			why: "Sur la plateforme, les conteneurs tournent sans root ni capacités\xA0: ils n’écoutent qu’au-dessus de 1024.",
			fix: "Faire écouter l’application au-dessus de 1024, par exemple sur 8080\xA0; le Service peut garder le port 80 avec `targetPort: 8080`."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      ports: [{ name: http, containerPort: 8080 }, { containerPort: 1025 }]
      livenessProbe: { httpGet: { path: /, port: http } }
`, "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, targetPort: 8080 }] }\n"],
		bad: [
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", ports: [{ containerPort: 80 }, { containerPort: 443 }] }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", ports: [{ containerPort: 1024 }] }]\n",
			"apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", readinessProbe: { tcpSocket: { port: 443 } } }]\n"
		]
	},
	*check(container, { profile, repository }) {
		const byNumber = /* @__PURE__ */ new Map();
		for (const port of ports(container)) if (port.number > 0 && port.number < profile.lowestPort) {
			const known = byNumber.get(port.number);
			if (known) known.push(port);
			else byNumber.set(port.number, [port]);
		}
		for (const [number, [first, ...others]] of byNumber) yield {
			at: first?.route ?? [],
			related: others.map(({ route }) => repository.locate(container, route)),
			data: {
				container: container.name,
				port: number
			}
		};
	}
});

// rules/kubernetes/unsafe-sysctls.ts
/** Pod Security Standards, sysctls. */
var unsafe_sysctls_default = defineRule({
	code: "K8S047",
	name: "unsafe-sysctls",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: ["kyverno/restrict-sysctls/check-sysctls", "kube-linter/unsafe-sysctls"],
	text: {
		en: {
			title: "Kernel parameter changed by a pod",
			message: ({ name }) => `The pod sets the kernel parameter "${name}"`,
			why: "Kernel parameters outside the safe list reach the other pods of the node: the platform refuses the pod in every environment.",
			fix: ({ allowed }) => `Leave it out, or ask the Service Team; a pod may set ${allowed}.`
		},
		fr: {
			title: "Paramètre du noyau changé par un pod",
			message: ({ name }) => `Le pod fixe le paramètre du noyau « ${name} »`,
			why: "Hors de la liste sûre, un paramètre du noyau touche les autres pods du nœud\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: ({ allowed }) => `Ne pas le fixer, ou consulter la Service Team ; un pod peut fixer ${allowed}.`
		}
	},
	examples: {
		good: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: \"80\" }] }\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: recherche }\nspec:\n  securityContext: { sysctls: [{ name: vm.max_map_count, value: \"262144\" }] }\n  containers: [{ name: recherche, image: \"ghcr.io/demo/recherche:1.0\" }]\n"]
	},
	*check(pod, { profile }) {
		const allowed = profile.podSecurity.sysctls;
		for (const index of asList(pod.get("securityContext", "sysctls")).keys()) {
			const name = asText(pod.get("securityContext", "sysctls", index, "name"));
			if (name !== void 0 && !allowed.includes(name)) yield {
				at: [
					"securityContext",
					"sysctls",
					index,
					"name"
				],
				data: {
					name,
					allowed: allowed.join(", ")
				}
			};
		}
	}
});

// src/model/quantity.ts
/** Factors of the suffixes of a Kubernetes quantity, apimachinery `pkg/api/resource`. */
const FACTORS = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};
const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d{1,3})|([numkMGTPE]i?|Ki)?)$/;
/**
* The value of a Kubernetes quantity (`500m`, `1.5Gi`, `2e3`), in cores, bytes or pieces. Undefined for what the API
* server refuses.
*/
function quantity(value) {
	if (typeof value === "number") return Number.isFinite(value) ? value : void 0;
	if (typeof value !== "string" || value.length > 64) return void 0;
	const [, digits, exponent, suffix = ""] = QUANTITY.exec(value) ?? [];
	if (digits === void 0) return void 0;
	const factor = exponent === void 0 ? FACTORS[suffix] : 10 ** Number(exponent);
	return factor === void 0 ? void 0 : Number(digits) * factor;
}

// rules/kubernetes/volume-size.ts
const REQUEST = [
	"spec",
	"resources",
	"requests",
	"storage"
];
/** Where an object asks for volumes: directly, or through what makes PersistentVolumeClaims out of it. */
function* sizes(object) {
	const { group, kind, pod } = object;
	if (group === "" && kind === "PersistentVolumeClaim") yield REQUEST;
	if (kind === "StatefulSet") yield* each(object, ["spec", "volumeClaimTemplates"], REQUEST);
	if (group === "postgresql.cnpg.io" && kind === "Cluster") {
		for (const storage of ["storage", "walStorage"]) {
			yield [
				"spec",
				storage,
				"size"
			];
			yield [
				"spec",
				storage,
				"pvcTemplate",
				...REQUEST.slice(1)
			];
		}
		yield* each(object, ["spec", "tablespaces"], ["storage", "size"]);
	}
	if (pod) yield* each(object, [...pod.route.slice(object.route.length), "volumes"], [
		"ephemeral",
		"volumeClaimTemplate",
		...REQUEST
	]);
}
function* each(object, list, field) {
	for (const index of asList(object.get(...list)).keys()) yield [
		...list,
		index,
		...field
	];
}
/** Kyverno `limit-size-pvc`: the documentation says `< 1Ti`, the policy `<= 1Ti` (C-28). */
var volume_size_default = defineRule({
	code: "K8S020",
	name: "volume-size",
	subject: "object",
	severity: {
		nonProduction: "warning",
		production: "error"
	},
	sources: [{
		page: "agreement/kyverno",
		says: "limit-size-pvc\xA0: pvc < 1Ti"
	}],
	text: {
		en: {
			title: "Volume larger than the platform allows",
			message: ({ size, limit, over }) => over ? `The volume asks for ${size}, more than ${limit}` : `The volume asks for ${size}, the limit itself`,
			why: ({ over, limit }) => over ? "Kyverno limits the size of volumes, and refuses larger ones in production." : `The documentation says less than ${limit}, the policy accepts it: it may be refused one day.`,
			fix: ({ limit }) => `Ask for less than ${limit}; keep files in object storage (S3).`
		},
		fr: {
			title: "Volume plus grand que la plateforme ne l’admet",
			message: ({ size, limit, over }) => over ? `Le volume demande ${size}, plus que ${limit}` : `Le volume demande ${size}, la limite même`,
			why: ({ over, limit }) => over ? "Kyverno limite la taille des volumes et refuse les plus grands en production." : `La documentation dit moins de ${limit}, la règle l’accepte : il pourrait être refusé un jour.`,
			fix: ({ limit }) => `Demander moins de ${limit} ; ranger les fichiers dans un stockage objet (S3).`
		}
	},
	examples: {
		good: [
			"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1000Gi } } }\n",
			"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: \"${TAILLE}\" } } }\n",
			"apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata: { name: autre }\nspec: { storage: { size: 5Ti } }\n"
		],
		bad: [
			"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1025Gi } } }\n",
			"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1Ti } } }\n",
			`apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template: { spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] } }
  volumeClaimTemplates:
    - metadata: { name: donnees }
      spec: { resources: { requests: { storage: 2T } } }
`,
			"apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { storage: { size: 10Gi }, walStorage: { size: 2Ti } }\n",
			`apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }]
      volumes:
        - name: travail
          ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 3Ti } } } } }
`
		]
	},
	*check(object, { profile }) {
		const limit = quantity(profile.volumeLimit);
		if (limit === void 0) return;
		for (const route of sizes(object)) {
			const written = object.get(...route);
			const size = quantity(written);
			if (size === void 0 || size < limit) continue;
			yield {
				at: route,
				severity: size > limit ? void 0 : "info",
				data: {
					size: String(written),
					limit: profile.volumeLimit,
					over: size > limit ? 1 : 0
				}
			};
		}
	}
});

// rules/kubernetes/volume-types.ts
/** Pod Security Standards, volume types. `hostPath` has its own rule, K8S012. */
var volume_types_default = defineRule({
	code: "K8S052",
	name: "volume-types",
	subject: "pod",
	severity: "error",
	sources: [{ fact: "namespaces of the console carry pod-security.kubernetes.io/enforce: restricted" }, { exigence: "ARCH-26" }],
	equivalents: ["kyverno/restrict-volume-types/restricted-volumes"],
	text: {
		en: {
			title: "Volume of a type that is not allowed",
			message: ({ volume, type }) => `Volume "${volume}" is of type ${type}`,
			why: "Storage comes through a claim only: the platform refuses the pod in every environment.",
			fix: ({ allowed }) => `Use one of: ${allowed}.`
		},
		fr: {
			title: "Volume d’un type non autorisé",
			message: ({ volume, type }) => `Le volume « ${volume} » est de type ${type}`,
			why: "Le stockage ne s’obtient que par une demande (PersistentVolumeClaim)\xA0: la plateforme refuse le pod dans tous les environnements.",
			fix: ({ allowed }) => `Employer l’un de : ${allowed}.`
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]
  volumes:
    - { name: tmp, emptyDir: {} }
    - { name: defaut }
    - { name: donnees, persistentVolumeClaim: { claimName: donnees } }
    - { name: jetons, projected: { sources: [] }, nfs: null }
`],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\" }]\n  volumes: [{ name: partage, nfs: { server: nfs.demo.fr, path: /exports } }]\n"]
	},
	*check(pod, { profile }) {
		const allowed = profile.podSecurity.volumeTypes;
		for (const [index, volume] of asList(pod.get("volumes")).entries()) {
			if (!isRecord(volume)) continue;
			const type = Object.keys(volume).find((key) => key !== "name" && key !== "hostPath" && !key.startsWith("$") && !allowed.includes(key) && volume[key] != null);
			if (type === void 0) continue;
			yield {
				at: { key: [
					"volumes",
					index,
					type
				] },
				data: {
					volume: asText(volume.name) ?? "",
					type,
					allowed: allowed.join(", ")
				}
			};
		}
	}
});

// rules/kubernetes/writable-tmp.ts
const READ_ONLY_TYPES = [
	"configMap",
	"secret",
	"downwardAPI",
	"projected",
	"image"
];
const isTmp = (mount) => isRecord(mount) && typeof mount.mountPath === "string" && /^\/tmp\/*$/.test(mount.mountPath);
/** The companion of K8S016: most runtimes write to /tmp, and fail there once the root file system is read-only. */
var writable_tmp_default = defineRule({
	code: "K8S056",
	name: "writable-tmp",
	subject: "pod",
	severity: "info",
	sources: [{
		page: "platform/compatibility",
		says: "Le FileSystem de vos images de conteneurs doivent être en lecture seule"
	}, { exigence: "ARCH-5" }],
	text: {
		en: {
			title: "Read-only file system without a writable /tmp",
			message: ({ container }) => `Container "${container}" is read-only and mounts nothing writable at /tmp`,
			why: "Most runtimes and servers write to /tmp, and fail when they cannot.",
			fix: "Mount an `emptyDir` at `/tmp`, unless the application writes nothing there."
		},
		fr: {
			title: "Lecture seule sans /tmp inscriptible",
			message: ({ container }) => `Le conteneur « ${container} » est en lecture seule et ne monte rien d’inscriptible sur /tmp`,
			why: "La plupart des environnements d’exécution et des serveurs écrivent dans /tmp, et échouent sinon.",
			fix: "Monter un `emptyDir` sur `/tmp`, sauf si l’application n’y écrit rien."
		}
	},
	examples: {
		good: [`apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext: { readOnlyRootFilesystem: true }
      volumeMounts: [{ name: tmp, mountPath: /tmp/ }]
  volumes: [{ name: tmp, emptyDir: {} }]
`, "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { readOnlyRootFilesystem: false } }]\n"],
		bad: ["apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: \"ghcr.io/demo/web:1.0\", securityContext: { readOnlyRootFilesystem: true } }]\n", `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: ghcr.io/demo/web:1.0
      securityContext: { readOnlyRootFilesystem: true }
      volumeMounts: [{ name: tmp, mountPath: /tmp/web }, { name: reglages, mountPath: /tmp }]
  volumes: [{ name: tmp, emptyDir: {} }, { name: reglages, configMap: { name: reglages } }]
`]
	},
	*check(pod) {
		const readOnly = new Set(asList(pod.get("volumes")).flatMap((volume) => isRecord(volume) && READ_ONLY_TYPES.some((type) => volume[type] != null) ? [volume.name] : []));
		for (const container of pod.containers) {
			if (container.role !== "container" || container.get("securityContext", "readOnlyRootFilesystem") !== true) continue;
			if (asList(container.get("volumeMounts")).filter(isTmp).some((mount) => mount.readOnly !== true && !readOnly.has(mount.name))) continue;
			yield {
				at: [
					...container.route.slice(pod.route.length),
					"securityContext",
					"readOnlyRootFilesystem"
				],
				data: { container: container.name }
			};
		}
	}
});

// src/model/kustomize/remote.ts
/** What Kustomize clones or downloads: kustomize `api/internal/git/repospec.go`, `api/internal/loader` (IsRemoteFile). */
const ADDRESS = /^(?:git::|https?:\/\/|ssh:\/\/|git:\/\/|(?:www\.)?github\.com[/:]|[^/@\s]+@[^/:\s]+[:/])/i;
/** Whether an entry of `resources`, `bases` or `components` lies in another repository. */
const isRemote = (entry) => ADDRESS.test(entry.slice(0, MAX_LENGTH$1).trim());
const MAX_LENGTH$1 = 2e3;

// rules/kustomize/kustomization-build.ts
/** Fields whose entries may be addresses. */
const FIELDS = [
	"resources",
	"bases",
	"components"
];
const MAX_ENTRIES = 2e3;
var kustomization_build_default = defineRule({
	code: "KUS001",
	name: "kustomization-build",
	subject: "release",
	severity: "warning",
	sources: [
		{ fact: "AppProject: sourceRepos holds the repositories of the project only" },
		{ fact: "kustomize clones remote bases at each build, through the platform’s proxy" },
		{ exigence: "ARCH-7" }
	],
	text: {
		en: {
			title: "Kustomization that may not build on the platform",
			message: ({ problem, entry, reason }) => problem === "remote" ? `Base "${entry}" lies in another repository` : `Kustomize does not build the folder: ${reason}`,
			why: ({ problem }) => problem === "remote" ? "Kustomize fetches it at each rendering, from the platform: what is deployed depends on a network that is filtered and on a repository that the project does not hold." : "Argo CD builds the folder as it is in the repository; when Kustomize refuses, nothing is deployed any more.",
			fix: ({ problem }) => problem === "remote" ? "Copy the base into the repository, or ask the Service Team for an exception." : "Try it in a fresh clone: `kustomize build FOLDER`."
		},
		fr: {
			title: "Kustomization qui pourrait échouer sur la plateforme",
			message: ({ problem, entry, reason }) => problem === "remote" ? `La base « ${entry} » est dans un autre dépôt` : `Kustomize ne construit pas le dossier : ${reason}`,
			why: ({ problem }) => problem === "remote" ? "Kustomize va la chercher à chaque rendu, depuis la plateforme : ce qui est déployé dépend d’un réseau filtré et d’un dépôt que le projet ne détient pas." : "Argo CD construit le dossier tel qu’il est dans le dépôt ; quand Kustomize refuse, plus rien n’est déployé.",
			fix: ({ problem }) => problem === "remote" ? "Copier la base dans le dépôt, ou demander une exception à la Service Team." : "Essayer dans un clone neuf : `kustomize build DOSSIER`."
		}
	},
	examples: {
		good: [{
			"base/kustomization.yaml": "resources: [web.yaml]\n",
			"base/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n",
			"overlays/dev/kustomization.yaml": "resources: [../../base]\nnameSuffix: -dev\n"
		}],
		bad: [
			{ "deploy/kustomization.yaml": "resources: [\"https://github.com/demo/bases//web?ref=v1.0.0\"]\n" },
			{
				"deploy/kustomization.yaml": "resources: [web.yaml]\ncomponents: [\"github.com/demo/bases/mesures\"]\n",
				"deploy/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
			},
			{
				"deploy/kustomization.yaml": "resources: [web.yaml, absent.yaml]\n",
				"deploy/web.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n"
			}
		]
	},
	*check(subject) {
		for (const kustomization of subject.kustomizations) for (const { entry, route } of remoteEntries(kustomization)) yield {
			at: kustomization.document.locate([...kustomization.route, ...route]),
			data: {
				problem: "remote",
				entry: entry.replace(/\/\/[^/@]*@/, "//"),
				reason: ""
			}
		};
		const { status, error } = subject;
		if (status !== "failed" || error?.kind !== "kustomize") return;
		yield {
			at: error.location,
			severity: isDeclared(subject) ? "error" : "warning",
			data: {
				problem: "failed",
				entry: "",
				reason: redactTokens(error.message)
			}
		};
	}
});
const remoteEntries = (kustomization) => FIELDS.flatMap((field) => asList(kustomization.get(field)).slice(0, MAX_ENTRIES).flatMap((entry, index) => typeof entry === "string" && isRemote(entry) ? [{
	entry,
	route: [field, index]
}] : []));

// rules/kustomize/kustomization-fields.ts
/** Kubernetes: a name that becomes a DNS label or the value of a label, RFC 1123. */
const MAX_NAME = 63;
/** Kinds whose longer names the API server refuses; others accept 253 characters. */
const STRICT = [
	"Service",
	"StatefulSet",
	"CronJob",
	"Job"
];
var kustomization_fields_default = defineRule({
	code: "KUS002",
	name: "kustomization-fields",
	subject: "release",
	severity: "error",
	sources: [
		{ fact: "dso-env chart: the only destination of the AppProject is the namespace that the console generates" },
		{ fact: "kustomize: helmCharts needs --enable-helm, which Argo CD does not give" },
		{ fact: "Kubernetes, \"Object Names and IDs\": a DNS label has at most 63 characters" }
	],
	text: {
		en: {
			title: "Field of a kustomization that the platform does not bear",
			message: ({ field, value, name, length }) => field === "namespace" ? `The kustomization puts the objects into the namespace "${value}"` : field === "namePrefix" || field === "nameSuffix" ? `With ${field} "${value}", the name "${name}" has ${length} characters, more than 63` : `The kustomization has charts rendered (${field})`,
			why: ({ field }) => field === "namespace" ? "The console makes up the name of each environment’s namespace; Argo CD refuses objects that name another one." : field === "namePrefix" || field === "nameSuffix" ? "Kubernetes keeps names in labels and host names, which have 63 characters at most." : "Argo CD runs Kustomize without `--enable-helm`: the build fails.",
			fix: ({ field }) => field === "namespace" ? "Remove `namespace`: Argo CD puts the objects into the environment’s namespace." : field === "namePrefix" || field === "nameSuffix" ? "Shorten the prefix or the name: each environment has a namespace of its own." : "Make the chart a dependency of a chart of your own, or commit what it renders."
		},
		fr: {
			title: "Champ d’une kustomization que la plateforme n’accepte pas",
			message: ({ field, value, name, length }) => field === "namespace" ? `La kustomization place les objets dans le namespace « ${value} »` : field === "namePrefix" || field === "nameSuffix" ? `Avec ${field} « ${value} », le nom « ${name} » fait ${length} caractères, plus de 63` : `La kustomization demande le rendu de charts (${field})`,
			why: ({ field }) => field === "namespace" ? "La console compose le nom du namespace de chaque environnement ; Argo CD refuse les objets qui en désignent un autre." : field === "namePrefix" || field === "nameSuffix" ? "Kubernetes reprend les noms dans des étiquettes et des noms d’hôtes, limités à 63 caractères." : "Argo CD lance Kustomize sans `--enable-helm` : la construction échoue.",
			fix: ({ field }) => field === "namespace" ? "Retirer `namespace` : Argo CD place les objets dans le namespace de l’environnement." : field === "namePrefix" || field === "nameSuffix" ? "Raccourcir le préfixe ou le nom : chaque environnement a son propre namespace." : "Faire du chart une dépendance d’un chart du projet, ou versionner ce qu’il produit."
		}
	},
	examples: {
		good: [{
			"deploy/kustomization.yaml": "resources: [web.yaml]\nnamePrefix: portail-\nlabels: [{ pairs: { env: dev } }]\n",
			"deploy/web.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n"
		}, {
			"deploy/kustomization.yaml": "resources: [web.yaml]\nnamespace: 4q8yzk1mvd3hxw0c5rbn2tgfj--9s7pl0ae6u3hyk2mvd8xwc1rb\n",
			"deploy/web.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n"
		}],
		bad: [
			{
				"deploy/kustomization.yaml": "resources: [web.yaml]\nnamespace: portail\n",
				"deploy/web.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n"
			},
			{ "deploy/kustomization.yaml": "helmCharts: [{ name: cache, repo: \"https://charts.example.org\", version: 1.2.3 }]\n" },
			{
				"deploy/kustomization.yaml": "resources: [web.yaml]\nnamePrefix: portail-des-demarches-administratives-en-ligne-\n",
				"deploy/web.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: service-de-presentation }\nspec: { ports: [{ port: 80 }] }\n"
			}
		]
	},
	*check(subject, context) {
		for (const kustomization of subject.kustomizations) {
			const at = (field) => kustomization.document.locate([...kustomization.route, field]);
			const namespace = fixedNamespace(kustomization, context);
			if (namespace !== void 0) yield {
				at: at("namespace"),
				data: {
					field: "namespace",
					value: namespace,
					name: "",
					length: 0
				}
			};
			for (const field of ["helmCharts", "helmChartInflationGenerator"]) if (isGiven(kustomization.get(field))) yield {
				at: at(field),
				data: {
					field,
					value: "",
					name: "",
					length: 0
				}
			};
			for (const { field, value, name, severity } of longNames(kustomization, subject)) yield {
				at: at(field),
				severity,
				data: {
					field,
					value,
					name,
					length: name.length
				}
			};
		}
	}
});
const isGiven = (value) => Array.isArray(value) && value.length > 0;
function fixedNamespace(kustomization, { profile }) {
	const namespace = asText(kustomization.get("namespace"));
	if (namespace === void 0 || isTemplate$1(namespace)) return void 0;
	return isGeneratedNamespace(namespace, profile) ? void 0 : namespace;
}
/** For each of the two fields, the longest name that it makes too long: names that are too long by themselves are not its doing. */
function longNames(kustomization, { objects }) {
	return ["namePrefix", "nameSuffix"].flatMap((field) => {
		const value = asText(kustomization.get(field));
		if (value === void 0) return [];
		const made = objects.filter(({ name = "" }) => name.length > MAX_NAME && name.length - value.length <= MAX_NAME && isPart(field, value, name));
		const strict = made.filter(({ kind }) => STRICT.includes(kind));
		const [longest] = (strict.length > 0 ? strict : made).toSorted((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0));
		if (longest?.name === void 0) return [];
		return [{
			field,
			value,
			name: longest.name,
			severity: strict.length > 0 ? "error" : "warning"
		}];
	});
}
/** Prefixes of overlays stand before it, suffixes and hashes behind it. */
const isPart = (field, value, name) => field === "namePrefix" ? name.slice(0, MAX_NAME).includes(value) : name.includes(value);

// rules/onboarding/derogation-expired.ts
var derogation_expired_default = defineRule({
	code: "ONB003",
	name: "derogation-expired",
	subject: "problem",
	severity: "warning",
	sources: [{
		page: "cct-cloud-native",
		says: "demande de dérogation dûment motivée"
	}],
	text: {
		en: {
			title: "Derogation past its end date",
			message: ({ rule, until }) => `The derogation for ${rule} ended on ${until}`,
			why: "A derogation holds until its end date; the findings it accepted stand again.",
			fix: "Correct the findings, or have the derogation renewed and change `until`."
		},
		fr: {
			title: "Dérogation échue",
			message: ({ rule, until }) => `La dérogation pour ${rule} a pris fin le ${until}`,
			why: "Une dérogation vaut jusqu’à sa date de fin ; les constats qu’elle acceptait reviennent.",
			fix: "Corriger les constats, ou faire renouveler la dérogation et modifier `until`."
		}
	},
	examples: {
		good: [{ "accostage.yaml": "version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: \"2099-12-31\" }\n" }],
		bad: [{ "accostage.yaml": "version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: \"2020-01-31\" }\n" }]
	},
	*check(problem) {
		if (problem.kind === "derogation-expired") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/onboarding/derogation-unused.ts
var derogation_unused_default = defineRule({
	code: "ONB004",
	name: "derogation-unused",
	subject: "problem",
	severity: "warning",
	sources: [{
		page: "cct-cloud-native",
		says: "demande de dérogation dûment motivée"
	}],
	text: {
		en: {
			title: "Derogation that accepts nothing",
			message: ({ names }) => `No finding of ${names} is left for this derogation`,
			why: "A derogation without a finding hides the next one that comes.",
			fix: "Remove the derogation, or correct its `where`."
		},
		fr: {
			title: "Dérogation sans objet",
			message: ({ names }) => `Il ne reste aucun constat de ${names} pour cette dérogation`,
			why: "Une dérogation sans constat cache le prochain qui viendra.",
			fix: "Retirer la dérogation, ou corriger son `where`."
		}
	},
	examples: {
		good: [{
			Dockerfile: "FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 80\n",
			"accostage.yaml": "version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, where: Dockerfile, reason: legacy proxy, approvedBy: Service Team, until: \"2099-12-31\" }\n"
		}],
		bad: [{
			Dockerfile: "FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080\n",
			"accostage.yaml": "version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: \"2099-12-31\" }\n"
		}]
	},
	*check(problem) {
		if (problem.kind === "derogation-unused") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/onboarding/environment-name.ts
var environment_name_default = defineRule({
	code: "ONB014",
	name: "environment-name",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "console, shared schema of an environment: name" }, {
		page: "guide/environments-management",
		says: "nom de l’environnement"
	}],
	text: {
		en: {
			title: "Environment name that the console refuses",
			message: ({ problem, name, min, max }) => problem === "pattern" ? `Environment name "${name}" holds other characters than a-z and 0-9` : `Environment name "${name}" is ${problem === "long" ? `longer than ${max}` : `shorter than ${min}`} characters`,
			why: "The name is put in place of `<env>` in values files and into the names that Argo CD makes: the console checks it.",
			fix: ({ use, min, max }) => `Choose a name of ${min} to ${max} characters among a-z and 0-9${use ? `, such as \`${use}\`` : ""}, and name the values files after it.`
		},
		fr: {
			title: "Nom d’environnement que la console refuse",
			message: ({ problem, name, min, max }) => problem === "pattern" ? `Le nom d’environnement « ${name} » contient d’autres caractères que a-z et 0-9` : `Le nom d’environnement « ${name} » fait ${problem === "long" ? `plus de ${max}` : `moins de ${min}`} caractères`,
			why: "Ce nom remplace `<env>` dans les fichiers de valeurs et entre dans les noms que forme Argo CD : la console le vérifie.",
			fix: ({ use, min, max }) => `Choisir un nom de ${min} à ${max} caractères parmi a-z et 0-9${use ? `, par exemple \`${use}\`` : ""}, et nommer de même les fichiers de valeurs.`
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: integration, stage: integration }, { name: p1, stage: prod }]\n"],
		bad: [
			"version: 1\nproject: { name: demo }\nenvironments: [{ name: pre-prod, stage: staging }]\n",
			"version: 1\nproject: { name: demo }\nenvironments: [{ name: production1x, stage: prod }]\n",
			"version: 1\nproject: { name: demo }\nenvironments: [{ name: p, stage: prod }]\n"
		]
	},
	*check({ manifest }, { profile }) {
		const limit = profile.limits.environmentName;
		for (const [index, { name }] of (manifest.environments ?? []).entries()) {
			const problem = nameProblem(name, limit);
			const use = acceptedName(name, limit) ?? "";
			if (problem) yield {
				at: [
					"environments",
					index,
					"name"
				],
				data: {
					problem,
					name,
					use,
					min: limit.min,
					max: limit.max
				}
			};
		}
	}
});

// rules/onboarding/known-rule.ts
var known_rule_default = defineRule({
	code: "ONB002",
	name: "known-rule",
	subject: "problem",
	severity: "warning",
	sources: [{ fact: "a misspelt rule silences nothing" }],
	text: {
		en: {
			title: "Rule that does not exist",
			message: ({ name }) => `No rule is called "${name}"`,
			why: "A setting, a comment or a derogation for a rule that does not exist has no effect.",
			fix: "Use a code or a name of docs/rules."
		},
		fr: {
			title: "Règle inexistante",
			message: ({ name }) => `Aucune règle ne s’appelle « ${name} »`,
			why: "Un réglage, un commentaire ou une dérogation pour une règle inexistante reste sans effet.",
			fix: "Utiliser un code ou un nom de docs/rules."
		}
	},
	examples: {
		good: [{ "accostage.yaml": "version: 1\nproject: { name: demo }\nsettings:\n  rules: { IMG006: info, service-node-port: \"off\" }\n" }],
		bad: [{ "accostage.yaml": "version: 1\nproject: { name: demo }\nsettings:\n  rules: { IMG999: info }\n" }, { Dockerfile: "FROM docker.io/library/alpine:3.20\n# accostage-ignore no-such-rule: a reason\nUSER 1001\n" }]
	},
	*check(problem) {
		if (problem.kind === "unknown-rule") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/onboarding/known-stage.ts
/** The stage decides the class of an environment: only the production stages enforce what the others audit. */
var known_stage_default = defineRule({
	code: "ONB017",
	name: "known-stage",
	subject: "manifest",
	severity: "warning",
	sources: [{ fact: "console, first stages: dev, staging, integration, prod" }, {
		page: "guide/environments-management",
		says: "type d’environnement"
	}],
	text: {
		en: {
			title: "Stage that the console does not know",
			message: ({ name, stage }) => `Stage "${stage}" of environment "${name}" is not one of the console’s`,
			why: ({ production }) => `An environment is in production when its stage is exactly ${production}: any other counts as non-production, here and in the quotas.`,
			fix: ({ stages }) => `Write one of: ${stages}; when the Service Team has added a stage, list it in the \`stages\` of the profile.`
		},
		fr: {
			title: "Type d’environnement que la console ne connaît pas",
			message: ({ name, stage }) => `Le stage « ${stage} » de l’environnement « ${name} » n’est pas un de ceux de la console`,
			why: ({ production }) => `Un environnement est en production quand son stage est exactement ${production} : tout autre compte hors production, ici comme dans les quotas.`,
			fix: ({ stages }) => `Écrire l’un de : ${stages} ; si la Service Team a ajouté un stage, le citer dans les \`stages\` du profil.`
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: recette, stage: staging }, { name: integ, stage: integration }, { name: prod, stage: prod }]\n"],
		bad: ["version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: production }]\n", "version: 1\nproject: { name: demo }\nenvironments: [{ name: prod, stage: Prod }]\n"]
	},
	*check({ manifest }, { profile }) {
		const listed = (names) => names.map((name) => `\`${name}\``).join(", ");
		for (const [index, { name, stage }] of (manifest.environments ?? []).entries()) if (!profile.stages.includes(stage)) yield {
			at: [
				"environments",
				index,
				"stage"
			],
			data: {
				name,
				stage,
				stages: listed(profile.stages),
				production: listed(profile.productionStages)
			}
		};
	}
});

// rules/onboarding/manifest-schema.ts
var manifest_schema_default = defineRule({
	code: "ONB001",
	name: "manifest-schema",
	subject: "problem",
	severity: "error",
	sources: [{ fact: "schemas/manifest.schema.json" }],
	text: {
		en: {
			title: "Onboarding manifest that does not follow its schema",
			message: ({ reason }) => `accostage.yaml: ${reason}`,
			why: "A manifest that is not valid is left aside whole: its environments, settings and derogations do not apply.",
			fix: "Correct the field; the schema in schemas/ lists and explains all of them."
		},
		fr: {
			title: "Manifeste d’embarquement non conforme à son schéma",
			message: ({ reason }) => `accostage.yaml : ${reason}`,
			why: "Un manifeste non valide est laissé de côté en entier : environnements, réglages et dérogations ne s’appliquent pas.",
			fix: "Corriger le champ ; le schéma dans schemas/ les liste et les explique tous."
		}
	},
	examples: {
		good: [{ "accostage.yaml": "version: 1\nproject: { name: demo }\n" }],
		bad: [
			{ "accostage.yaml": "version: 1\nproject: { name: demo }\nenvironement: []\n" },
			{ "accostage.yaml": "version: 2\nproject: { name: demo }\n" },
			{ "accostage.yaml": "version: 1\nproject: { name: demo }\nsettings: { failOn: warn }\n" },
			{ "accostage.yaml": "version: 1\nproject: {}\n" }
		]
	},
	*check(problem) {
		if (problem.kind === "manifest-schema") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/onboarding/project-description.ts
var project_description_default = defineRule({
	code: "ONB013",
	name: "project-description",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "console, shared schema of a project: description" }],
	text: {
		en: {
			title: "Project description that the console refuses",
			message: ({ length, max }) => `The description has ${length} characters, the console accepts ${max}`,
			why: "The console refuses a longer description when the project is created.",
			fix: ({ max }) => `Shorten it to ${max} characters.`
		},
		fr: {
			title: "Description de projet que la console refuse",
			message: ({ length, max }) => `La description fait ${length} caractères, la console en accepte ${max}`,
			why: "La console refuse une description plus longue à la création du projet.",
			fix: ({ max }) => `La ramener à ${max} caractères.`
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\n", `version: 1\nproject: { name: demo, description: "${"a".repeat(280)}" }\n`],
		bad: [`version: 1\nproject: { name: demo, description: "${"a".repeat(281)}" }\n`]
	},
	*check({ manifest }, { profile }) {
		const { length } = manifest.project.description ?? "";
		const max = profile.limits.projectDescription;
		if (length > max) yield {
			at: ["project", "description"],
			data: {
				length,
				max
			}
		};
	}
});

// rules/onboarding/project-name.ts
var project_name_default = defineRule({
	code: "ONB012",
	name: "project-name",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "console, shared schema of a project: name" }, {
		page: "guide/projects-management",
		says: "un projet ne peut changer de nom après sa création"
	}],
	text: {
		en: {
			title: "Project name that the console refuses",
			message: ({ problem, name, min, max }) => problem === "pattern" ? `Project name "${name}" holds other characters than a-z and 0-9` : `Project name "${name}" is ${problem === "long" ? `longer than ${max}` : `shorter than ${min}`} characters`,
			why: "The name is that of the project in GitLab, Harbor, Vault and Argo CD, and cannot be changed later.",
			fix: ({ use, min, max }) => `Choose a name of ${min} to ${max} characters among a-z and 0-9${use ? `, such as \`${use}\`` : ""}.`
		},
		fr: {
			title: "Nom de projet que la console refuse",
			message: ({ problem, name, min, max }) => problem === "pattern" ? `Le nom de projet « ${name} » contient d’autres caractères que a-z et 0-9` : `Le nom de projet « ${name} » fait ${problem === "long" ? `plus de ${max}` : `moins de ${min}`} caractères`,
			why: "C’est le nom du projet dans GitLab, Harbor, Vault et Argo CD, et il ne peut plus changer ensuite.",
			fix: ({ use, min, max }) => `Choisir un nom de ${min} à ${max} caractères parmi a-z et 0-9${use ? `, par exemple \`${use}\`` : ""}.`
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: d1 }\n", "version: 1\nproject: { name: abcdefghij1234567890 }\n"],
		bad: [
			"version: 1\nproject: { name: demo-app }\n",
			"version: 1\nproject: { name: Démo }\n",
			"version: 1\nproject: { name: d }\n",
			"version: 1\nproject: { name: abcdefghij12345678901 }\n"
		]
	},
	*check({ manifest: { project } }, { profile }) {
		const limit = profile.limits.projectName;
		const problem = nameProblem(project.name, limit);
		const use = acceptedName(project.name, limit) ?? "";
		if (problem) yield {
			at: ["project", "name"],
			data: {
				problem,
				name: project.name,
				use,
				min: limit.min,
				max: limit.max
			}
		};
	}
});

// rules/onboarding/quota-sum.ts
const GIB = 2 ** 30;
/** One resource of a quota as a number: cores, GiB or GPUs. A bare number of memory is in GiB, as in the console. */
const READ = {
	cpu: ({ cpu }) => cpu,
	memory: ({ memory }) => {
		const bytes = typeof memory === "number" ? memory * GIB : quantity(memory);
		return bytes === void 0 ? void 0 : bytes / GIB;
	},
	gpu: ({ gpu }) => gpu
};
const RESOURCES = [
	"cpu",
	"memory",
	"gpu"
];
const UNITS = {
	en: {
		cpu: "cores",
		memory: "GiB of memory",
		gpu: "GPUs"
	},
	fr: {
		cpu: "cœurs",
		memory: "Gio de mémoire",
		gpu: "GPU"
	}
};
const unit = (language, resource) => UNITS[language][resource];
/** Without the noise that sums of decimals leave behind the tenth digit. */
const rounded = (value) => String(Number(value.toPrecision(10)));
/** French writes a comma. */
const decimal = (value) => String(value).replace(".", ",");
var quota_sum_default = defineRule({
	code: "ONB018",
	name: "quota-sum",
	subject: "manifest",
	severity: "error",
	sources: [
		{
			page: "guide/environments-management",
			says: "la somme des environnements ne dépasse pas le quota du projet"
		},
		{ fact: "console: an environment is refused when the sum exceeds prod* or hprod* of the project" },
		{ exigence: "G-4" }
	],
	text: {
		en: {
			title: "Environments beyond the quota of the project",
			message: ({ production, resource, sum, limit }) => `${production ? "Production" : "Non-production"} environments ask for ${sum} ${unit("en", resource)}, the quota of the project is ${limit}`,
			why: "The console refuses an environment once the sum of its class exceeds the quota of the project.",
			fix: ({ names }) => `Lower the quotas of the environments (${names}), or ask the Service Team for more.`
		},
		fr: {
			title: "Environnements au-delà du quota du projet",
			message: ({ production, resource, sum, limit }) => `Les environnements ${production ? "de production" : "hors production"} demandent ${decimal(sum)} ${unit("fr", resource)}, le quota du projet est de ${decimal(limit)}`,
			why: "La console refuse un environnement dès que la somme de sa classe dépasse le quota du projet.",
			fix: ({ names }) => `Réduire les quotas des environnements (${names}), ou en demander davantage à la Service Team.`
		}
	},
	examples: {
		good: [
			"version: 1\nproject: { name: demo }\nquotas: { nonProduction: { cpu: 2, memory: 4 }, production: { cpu: 4 } }\nenvironments:\n  - { name: dev, stage: dev, quota: { cpu: 1, memory: 2Gi } }\n  - { name: recette, stage: staging, quota: { cpu: 1, memory: 2048Mi } }\n  - { name: prod, stage: prod, quota: { cpu: 4, memory: 64 } }\n",
			"version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev, quota: { cpu: 100 } }]\n",
			"version: 1\nproject: { name: demo }\nquotas: { production: { cpu: 0.3 } }\nenvironments: [{ name: a1, stage: prod, quota: { cpu: 0.1 } }, { name: a2, stage: prod, quota: { cpu: 0.2 } }]\n"
		],
		bad: [
			"version: 1\nproject: { name: demo }\nquotas: { nonProduction: { cpu: 2 } }\nenvironments: [{ name: dev, stage: dev, quota: { cpu: 1.5 } }, { name: recette, stage: staging, quota: { cpu: 1 } }]\n",
			"version: 1\nproject: { name: demo }\nquotas: { production: { memory: 8 } }\nenvironments: [{ name: prod, stage: prod, quota: { memory: 8193Mi } }]\n",
			"version: 1\nproject: { name: demo }\nquotas: { production: { gpu: 0 } }\nenvironments: [{ name: prod, stage: prod, quota: { gpu: 1 } }]\n"
		]
	},
	*check({ manifest, document }, { profile }) {
		const isProduction = ({ stage }) => profile.productionStages.includes(stage);
		for (const key of ["nonProduction", "production"]) for (const resource of RESOURCES) {
			const limit = READ[resource](manifest.quotas?.[key] ?? {});
			const asked = (manifest.environments ?? []).flatMap((environment, index) => {
				const value = isProduction(environment) === (key === "production") && READ[resource](environment.quota ?? {});
				return value ? [{
					index,
					value,
					name: environment.name
				}] : [];
			});
			const sum = asked.reduce((total, { value }) => total + value, 0);
			if (limit === void 0 || sum - limit < 1e-6) continue;
			yield {
				at: [
					"quotas",
					key,
					resource
				],
				data: {
					production: key === "production" ? 1 : 0,
					resource,
					sum: rounded(sum),
					limit: rounded(limit),
					names: asked.map(({ name }) => name).join(", ")
				},
				related: asked.map(({ index }) => document.locate([
					"environments",
					index,
					"quota",
					resource
				]))
			};
		}
	}
});

// rules/onboarding/repository-name.ts
var repository_name_default = defineRule({
	code: "ONB011",
	name: "repository-name",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "console, shared schema of a repository: internalRepoName, forbiddenRepoNames" }, {
		page: "guide/repositories-management",
		says: "nom du dépôt"
	}],
	text: {
		en: {
			title: "Repository name that the console refuses",
			message: ({ problem, name, min, max }) => problem === "reserved" ? `Repository name "${name}" is kept for the platform’s own repositories` : problem === "pattern" ? `Repository name "${name}" holds other characters than a-z, 0-9 and inner dashes` : `Repository name "${name}" is ${problem === "long" ? `longer than ${max}` : `shorter than ${min}`} characters`,
			why: "The internal name becomes a GitLab project and part of the names that Argo CD makes: the console checks it.",
			fix: ({ use, min, max }) => `Choose another name of ${min} to ${max} characters among a-z, 0-9 and inner dashes${use ? `, such as \`${use}\`` : ""}.`
		},
		fr: {
			title: "Nom de dépôt que la console refuse",
			message: ({ problem, name, min, max }) => problem === "reserved" ? `Le nom de dépôt « ${name} » est réservé aux dépôts de la plateforme` : problem === "pattern" ? `Le nom de dépôt « ${name} » contient d’autres caractères que a-z, 0-9 et des tirets intérieurs` : `Le nom de dépôt « ${name} » fait ${problem === "long" ? `plus de ${max}` : `moins de ${min}`} caractères`,
			why: "Le nom interne devient un projet GitLab et une partie des noms que forme Argo CD : la console le vérifie.",
			fix: ({ use, min, max }) => `Choisir un autre nom, de ${min} à ${max} caractères parmi a-z, 0-9 et des tirets intérieurs${use ? `, par exemple \`${use}\`` : ""}.`
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nrepositories: [{ name: demo-infra }, { name: d1 }, { name: abcdefghij-123456789 }]\n"],
		bad: [
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: mirror }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: Demo_Infra }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: demo- }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: abcdefghij-1234567890 }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: d }]\n"
		]
	},
	*check({ manifest }, { profile }) {
		const limit = profile.limits.repositoryName;
		for (const [index, { name }] of (manifest.repositories ?? []).entries()) {
			const reserved = profile.forbiddenRepositoryNames.includes(name);
			const problem = reserved ? "reserved" : nameProblem(name, limit);
			const use = reserved ? "" : acceptedName(name, limit) ?? "";
			if (problem) yield {
				at: [
					"repositories",
					index,
					"name"
				],
				data: {
					problem,
					name,
					use,
					min: limit.min,
					max: limit.max
				}
			};
		}
	}
});

// rules/onboarding/repository-url.ts
/** The console's `externalRepoUrl`; an empty one stands for a repository that lives on the platform alone. */
const ACCEPTED = /^https:\/\/.*\.git$/;
const CREDENTIALS = /^(https?:\/\/)[^/@]*@/i;
var repository_url_default = defineRule({
	code: "ONB010",
	name: "repository-url",
	subject: "manifest",
	severity: "error",
	sensitive: true,
	sources: [{
		page: "guide/repositories-management",
		says: "URL du dépôt externe, en https et terminée par .git"
	}, { fact: "console, shared schema of a repository: externalRepoUrl" }],
	text: {
		en: {
			title: "Repository address that the console refuses",
			message: ({ problem, name, url }) => problem === "credentials" ? `The address of repository "${name}" holds credentials: "${url}"` : `The address of repository "${name}" is not of the form https://….git: "${url}"`,
			why: ({ problem }) => problem === "credentials" ? "Whoever reads the repository reads them; the console keeps those of a private repository in Vault." : "The platform clones over HTTPS, through its proxy: the console accepts no other address.",
			fix: ({ problem }) => problem === "credentials" ? "Revoke them, take them out of the address, and give the console new ones." : "Write the HTTPS address that the forge gives for cloning, `.git` included."
		},
		fr: {
			title: "Adresse de dépôt que la console refuse",
			message: ({ problem, name, url }) => problem === "credentials" ? `L’adresse du dépôt « ${name} » contient des identifiants : « ${url} »` : `L’adresse du dépôt « ${name} » n’est pas de la forme https://….git : « ${url} »`,
			why: ({ problem }) => problem === "credentials" ? "Quiconque lit le dépôt les lit ; la console garde dans Vault ceux d’un dépôt privé." : "La plateforme clone en HTTPS, à travers son proxy : la console n’accepte aucune autre adresse.",
			fix: ({ problem }) => problem === "credentials" ? "Les révoquer, les retirer de l’adresse et donner à la console de nouveaux identifiants." : "Écrire l’adresse HTTPS que la forge donne pour cloner, `.git` compris."
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nrepositories:\n  - { name: demo, url: \"https://github.com/demo/demo.git\" }\n  - { name: demo-infra }\n", "version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: \"\" }]\n"],
		bad: [
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: \"https://github.com/demo/demo\" }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: \"git@github.com:demo/demo.git\" }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: \"http://github.com/demo/demo.git\" }]\n",
			"version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, url: \"https://demo:x@github.com/demo/demo.git\" }]\n"
		]
	},
	*check({ manifest }) {
		for (const [index, { name, url }] of (manifest.repositories ?? []).entries()) {
			if (url === void 0 || url === "") continue;
			const at = [
				"repositories",
				index,
				"url"
			];
			const shown = url.replace(CREDENTIALS, "$1***@");
			if (shown !== url) yield {
				at,
				data: {
					problem: "credentials",
					name,
					url: shown
				}
			};
			if (!ACCEPTED.test(url)) yield {
				at,
				data: {
					problem: "form",
					name,
					url: shown
				}
			};
		}
	}
});

// rules/onboarding/unique-environment.ts
var unique_environment_default = defineRule({
	code: "ONB015",
	name: "unique-environment",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "console, database: an environment’s name is unique in its project" }],
	text: {
		en: {
			title: "Environment declared twice",
			message: ({ name }) => `Environment "${name}" is declared twice`,
			why: "The console refuses a second environment of the same name; here, neither of the two can be told from the other.",
			fix: "Rename one of them, or remove it."
		},
		fr: {
			title: "Environnement déclaré deux fois",
			message: ({ name }) => `L’environnement « ${name} » est déclaré deux fois`,
			why: "La console refuse un second environnement du même nom ; ici, rien ne distingue l’un de l’autre.",
			fix: "En renommer un, ou le retirer."
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: recette, stage: dev }]\n"],
		bad: ["version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: dev, stage: prod }]\n"]
	},
	*check({ manifest, document }) {
		const first = /* @__PURE__ */ new Map();
		for (const [index, { name }] of (manifest.environments ?? []).entries()) {
			const earlier = first.get(name);
			if (earlier === void 0) first.set(name, index);
			else yield {
				at: [
					"environments",
					index,
					"name"
				],
				data: { name },
				related: [document.locate([
					"environments",
					earlier,
					"name"
				])]
			};
		}
	}
});

// rules/onboarding/unique-repository.ts
var unique_repository_default = defineRule({
	code: "ONB016",
	name: "unique-repository",
	subject: "manifest",
	severity: "error",
	sources: [{ fact: "the internal name of a repository is that of a GitLab project in the group of the project" }],
	text: {
		en: {
			title: "Repository declared twice",
			message: ({ name }) => `Repository "${name}" is declared twice`,
			why: "The internal name is that of the GitLab project: two repositories cannot share it.",
			fix: "Rename one of them, or remove it."
		},
		fr: {
			title: "Dépôt déclaré deux fois",
			message: ({ name }) => `Le dépôt « ${name} » est déclaré deux fois`,
			why: "Le nom interne est celui du projet GitLab : deux dépôts ne peuvent pas le partager.",
			fix: "En renommer un, ou le retirer."
		}
	},
	examples: {
		good: ["version: 1\nproject: { name: demo }\nrepositories: [{ name: demo }, { name: demo-infra }]\n"],
		bad: ["version: 1\nproject: { name: demo }\nrepositories: [{ name: demo }, { name: infra }, { name: demo }]\n"]
	},
	*check({ manifest, document }) {
		const first = /* @__PURE__ */ new Map();
		for (const [index, { name }] of (manifest.repositories ?? []).entries()) {
			const earlier = first.get(name);
			if (earlier === void 0) first.set(name, index);
			else yield {
				at: [
					"repositories",
					index,
					"name"
				],
				data: { name },
				related: [document.locate([
					"repositories",
					earlier,
					"name"
				])]
			};
		}
	}
});

// src/model/gitlab-variables.ts
/** Variables are put into each other this deep, and that many times for one text: the rest is the work of an attacker. */
const MAX_DEPTH$3 = 10;
const MAX_STEPS = 200;
const MAX_LENGTH = 4096;
const REFERENCE = /\$(?:(\w+)|\{(\w+)(?::?-([^}$`]*))?\})/g;
/** Names of the variables that a text reads, as `$NAME`, `${NAME}` or `${NAME:-default}`. */
const variablesIn = (text) => [...text.matchAll(REFERENCE)].map(([, bare, braced]) => bare ?? braced ?? "");
/**
* A text with variables put in, as GitLab and the shell do; `lookup` gives the text of a variable, which may read others.
* Undefined when a variable has no known value, when the text holds a command substitution or another form of expansion.
*/
function expandVariables(text, lookup) {
	let steps = 0;
	const expand = (part, depth) => {
		if (depth > MAX_DEPTH$3 || part.length > MAX_LENGTH || part.includes("$$") || part.includes("`")) return void 0;
		let known = !part.replace(REFERENCE, "").includes("$");
		const expanded = part.replace(REFERENCE, (_, bare, braced, fallback) => {
			steps++;
			if (!known || steps > MAX_STEPS) known = false;
			const written = known ? lookup(bare ?? braced ?? "") : void 0;
			const value = written === void 0 ? fallback : expand(written, depth + 1);
			if (value === void 0) known = false;
			return value ?? "";
		});
		return known && expanded.length <= MAX_LENGTH ? expanded : void 0;
	};
	return expand(text, 0);
}
/** `${NAME}` alone is `$NAME`. */
const plainReference = (text) => text.replace(/^\$\{(\w+)\}$/, "$$$1");

// rules/pipeline/catalog-include.ts
/** Files that an `include: project` of the platform's catalogue may name. */
var catalog_include_default = defineRule({
	code: "CI003",
	name: "catalog-include",
	subject: "pipeline",
	severity: "error",
	sources: [{
		page: "guide/get-started",
		says: "include: project: $CATALOG_PATH, ref: main"
	}, { fact: "files of the cloud-pi-native/gitlab-ci-catalog repository" }],
	text: {
		en: {
			title: "File that the CI catalogue does not offer",
			message: ({ problem, name, ref }) => problem === "ref" ? `The CI catalogue is included without \`ref\`` : problem === "reserved" ? `"${name}" of the CI catalogue is the platform’s own` : `"${name}" is not a file of the CI catalogue at "${ref}"`,
			why: ({ problem, ref }) => problem === "ref" ? `GitLab then takes the default branch, whichever it is: the platform’s examples name \`${ref}\`.` : problem === "reserved" ? "The mirror’s jobs read other secrets and push over the repository: they belong to the project `mirror`." : "GitLab creates no pipeline when an included file does not exist.",
			fix: ({ problem, files, ref }) => problem === "ref" ? `Add \`ref: ${ref}\`.` : `Include one of: ${files}.`
		},
		fr: {
			title: "Fichier que le catalogue de CI n’offre pas",
			message: ({ problem, name, ref }) => problem === "ref" ? "Le catalogue de CI est inclus sans `ref`" : problem === "reserved" ? `« ${name} » du catalogue de CI est réservé à la plateforme` : `« ${name} » n’est pas un fichier du catalogue de CI en « ${ref} »`,
			why: ({ problem, ref }) => problem === "ref" ? `GitLab prend alors la branche par défaut, quelle qu’elle soit : les exemples de la plateforme nomment \`${ref}\`.` : problem === "reserved" ? "Les jobs du miroir lisent d’autres secrets et poussent par-dessus le dépôt : ils sont l’affaire du projet `mirror`." : "GitLab ne crée aucun pipeline quand un fichier inclus n’existe pas.",
			fix: ({ problem, files, ref }) => problem === "ref" ? `Ajouter \`ref: ${ref}\`.` : `Inclure un de ces fichiers : ${files}.`
		}
	},
	examples: {
		good: [
			"include:\n  - project: $CATALOG_PATH\n    ref: main\n    file: [vault-ci.yml, kaniko-ci.yml]\n",
			"include: { project: \"${CATALOG_PATH}\", ref: main, file: /vault-ci.yml }\n",
			"include:\n  - { project: demo/own-templates, file: helm-build.yml }\n  - { local: ci/mirror.yml }\n",
			"include: { project: $CATALOG_PATH, ref: v2.3.0, file: [vault-ci.yml, trivy-ci.yml] }\n",
			"include: { project: $CATALOG_PATH, ref: main, file: \"$KIND-ci.yml\" }\n"
		],
		bad: [
			"include: { project: $CATALOG_PATH, ref: main, file: [vault-ci.yml, helm-build.yml] }\n",
			"include: { project: $CATALOG_PATH, ref: main, file: mirror.yml }\n",
			"include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml]\n",
			{
				".gitlab-ci-dso.yml": "include: ci/all.yml\n",
				"ci/all.yml": "include: { project: $CATALOG_PATH, ref: main, file: node.yml }\n"
			}
		]
	},
	*check(pipeline, { profile }) {
		const { catalog, catalogRef, catalogFiles, forbiddenCatalogFiles } = profile.pipeline;
		const severity = pipeline.active ? "error" : "warning";
		for (const { type, target, ref, files, document, route } of pipeline.includes) {
			if (type !== "project" || plainReference(target) !== plainReference(catalog)) continue;
			if (ref === void 0) yield {
				at: document.locate(route),
				data: {
					problem: "ref",
					ref: catalogRef
				},
				severity: "warning"
			};
			for (const { name, route: at } of files) {
				const reserved = forbiddenCatalogFiles.includes(name);
				const unknown = !catalogFiles.includes(name) && (ref ?? catalogRef) === catalogRef && !name.includes("$");
				if (reserved || unknown) yield {
					at: document.locate(at),
					data: {
						problem: reserved ? "reserved" : "unknown",
						name,
						ref: catalogRef,
						files: catalogFiles.map((file) => `\`${file}\``).join(", ")
					},
					severity
				};
			}
		}
	}
});

// rules/pipeline/ci-file-name.ts
/** `.gitlab-ci.dso.yml`, `gitlab-ci-dso.yml` and `.gitlab-ci-dso.yaml` have the same letters. */
const letters = (path) => path.replace(/\.ya?ml$/i, "").replace(/[^a-z0-9]/gi, "").toLowerCase();
/** Folders of examples and tests: nobody builds what is in them. */
const SAMPLE = /(?:^|\/)(?:__tests__|tests?|fixtures?|e2e|examples?|exemples?|samples?)\//i;
/** What the repository holds, as far as it can be told: `application` when it surely has images to build. */
function kindOf$1(repository, dockerfile, signs, file) {
	const types = (repository.manifest?.manifest.repositories ?? []).map(({ type }) => type);
	if (types.length > 0 && types.every((type) => type === "infrastructure")) return "infrastructure";
	if (types.length > 0 && types.every((type) => type === "application" || type === "both")) return "application";
	if (dockerfile === void 0) return "infrastructure";
	return (repository.paths.some((path) => !SAMPLE.test(path) && letters(path.split("/").at(-1) ?? "").includes(letters(file))) || repository.workflows.some(({ source }) => signs.some((text) => source.text.includes(text)))) && !repository.has(".gitlab-ci.yml") ? "application" : "unknown";
}
/** The console creates the GitLab project with `ciConfigPath: '.gitlab-ci-dso.yml'`; the documentation has four spellings. */
var ci_file_name_default = defineRule({
	code: "CI001",
	name: "ci-file-name",
	subject: "repository",
	severity: "error",
	sources: [
		{ fact: "the console sets ciConfigPath to .gitlab-ci-dso.yml on the projects that it mirrors" },
		{
			page: "guide/get-started",
			says: "Etape 4"
		},
		{ exigence: "ORG-7" }
	],
	text: {
		en: {
			title: "No CI file under the name that the platform reads",
			message: ({ path, file }) => path ? `"${path}" is not read: the name is "${file}"` : `There is no "${file}" at the root`,
			why: ({ file }) => `The platform’s GitLab starts \`${file}\`, at the root, and no other file: without it no image is built there.`,
			fix: ({ path, file }) => path ? `Rename it \`${file}\`.` : `Write a \`${file}\` at the root that includes the CI catalogue, unless the images are built elsewhere.`
		},
		fr: {
			title: "Pas de fichier de CI sous le nom que lit la plateforme",
			message: ({ path, file }) => path ? `« ${path} » n’est pas lu : le nom est « ${file} »` : `Il n’y a pas de « ${file} » à la racine`,
			why: ({ file }) => `Le GitLab de la plateforme lance \`${file}\`, à la racine, et aucun autre fichier : sans lui, aucune image n’y est construite.`,
			fix: ({ path, file }) => path ? `Le renommer en \`${file}\`.` : `Écrire à la racine un \`${file}\` qui inclut le catalogue de CI, sauf si les images sont construites ailleurs.`
		}
	},
	examples: {
		good: [
			{
				".gitlab-ci-dso.yml": "build: { script: make }\n",
				Dockerfile: "FROM scratch\n"
			},
			{
				".gitlab-ci-dso.yml": "build: { script: make }\n",
				".gitlab-ci-dso.yaml": "build: { script: make }\n"
			},
			{
				".gitlab-ci-dso.example.java.yml": "build: { script: make }\n",
				"README.md": "Examples\n"
			},
			{
				"apps/web/.gitlab-ci-dso.yml": "build: { script: make }\n",
				"values.yaml": "replicas: 2\n"
			},
			{ "chart/Chart.yaml": "apiVersion: v2\nname: web\nversion: 1.0.0\n" },
			{
				"accostage.yaml": "version: 1\nproject: { name: demo }\nrepositories: [{ name: demo-infra, type: infrastructure }]\n",
				"tools/Dockerfile": "FROM scratch\n"
			}
		],
		bad: [
			{ ".gitlab-ci-dso.yaml": "build: { script: make }\n" },
			{ "gitlab-ci-dso.yml": "build: { script: make }\n" },
			{
				".gitlab-ci.dso.yml": "build: { script: make }\n",
				Dockerfile: "FROM scratch\n"
			},
			{ "accostage.yaml": "version: 1\nproject: { name: demo }\nrepositories: [{ name: demo, type: application }]\n" },
			{
				Dockerfile: "FROM scratch\n",
				".github/workflows/mirror.yml": "env:\n  GIT_MIRROR_PROJECT_ID: ${{ secrets.GIT_MIRROR_PROJECT_ID }}\n"
			},
			{
				"apps/web/.gitlab-ci-dso.yml": "build: { script: make }\n",
				"apps/web/Dockerfile": "FROM scratch\n"
			},
			{ Dockerfile: "FROM scratch\n" }
		]
	},
	*check(repository, { profile }) {
		const { file, mirrorSigns } = profile.pipeline;
		if (repository.has(file)) return;
		const misnamed = repository.paths.filter((path) => !path.includes("/") && letters(path) === letters(file));
		for (const path of misnamed) yield {
			at: repository.fileAt(path),
			data: {
				path,
				file
			}
		};
		if (misnamed.length > 0) return;
		const dockerfile = repository.dockerfiles.map(({ source }) => source.path).find((path) => !SAMPLE.test(path));
		const kind = kindOf$1(repository, dockerfile, mirrorSigns, file);
		const at = repository.manifest?.document.source.path ?? dockerfile;
		if (kind === "infrastructure" || at === void 0) return;
		yield {
			at: repository.fileAt(at),
			data: {
				path: "",
				file
			},
			severity: kind === "application" ? "error" : "info"
		};
	}
});

// src/model/gitlab.ts
/** Words of GitLab's CI files, from its YAML syntax reference and `lib/gitlab/ci/config/entry`. */
/** Top-level words that name no job. `types` is the former `stages`, `spec` stands in a header. */
const RESERVED_WORDS$1 = /* @__PURE__ */ new Set([
	"after_script",
	"before_script",
	"cache",
	"default",
	"image",
	"include",
	"services",
	"spec",
	"stages",
	"types",
	"variables",
	"workflow"
]);
/** Words that a job may hold. */
const JOB_KEYWORDS = [
	"after_script",
	"allow_failure",
	"artifacts",
	"before_script",
	"cache",
	"coverage",
	"dast_configuration",
	"dependencies",
	"environment",
	"except",
	"extends",
	"hooks",
	"id_tokens",
	"identity",
	"image",
	"inherit",
	"inputs",
	"interruptible",
	"manual_confirmation",
	"needs",
	"only",
	"pages",
	"parallel",
	"publish",
	"release",
	"resource_group",
	"retry",
	"rules",
	"run",
	"script",
	"secrets",
	"services",
	"stage",
	"start_in",
	"tags",
	"timeout",
	"trigger",
	"type",
	"variables",
	"when"
];
/** Stages that every pipeline has, first and last. */
const FIRST_STAGE = ".pre";
const LAST_STAGE = ".post";
/** Stages between them when a file declares none. */
const DEFAULT_STAGES = [
	"build",
	"test",
	"deploy"
];
/** Stage of a job that names none. */
const DEFAULT_STAGE = "test";
const SCRIPTS = /* @__PURE__ */ new Set([
	"script",
	"before_script",
	"after_script"
]);
/** Whether a list is what `!reference [job, script]` leaves: the YAML reader drops its tag. */
const isScriptReference = (value) => Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && SCRIPTS.has(value[1]);

// rules/pipeline/declared-stage.ts
/** The stages that a job may name; undefined when a file that was not read may declare others. */
function declaredStages(pipeline) {
	if (pipeline.get("stages") === void 0 && pipeline.incomplete) return void 0;
	const { stages } = pipeline.effective;
	if (stages === void 0 || stages === null) return DEFAULT_STAGES;
	const referenced = Array.isArray(stages) && stages.length === 2 && stages[1] === "stages";
	return Array.isArray(stages) && !referenced && stages.every((stage) => typeof stage === "string") ? stages : void 0;
}
var declared_stage_default = defineRule({
	code: "CI006",
	name: "declared-stage",
	subject: "job",
	severity: "error",
	sources: [{ fact: "GitLab refuses a job whose stage does not exist" }],
	text: {
		en: {
			title: "Stage that is not declared",
			message: ({ job, stage, implicit }) => implicit ? `Job "${job}" names no stage, and "${stage}" is not among \`stages\`` : `Stage "${stage}" of job "${job}" is not among \`stages\``,
			why: ({ implicit }) => `${implicit ? "GitLab puts a job without stage in `test`. " : ""}GitLab creates no pipeline when the stage of a job does not exist.`,
			fix: ({ stage, stages }) => `Add \`${stage}\` to \`stages\`, or use one of those declared: ${stages}.`
		},
		fr: {
			title: "Stage non déclaré",
			message: ({ job, stage, implicit }) => implicit ? `Le job « ${job} » ne nomme pas de stage, et « ${stage} » n’est pas dans \`stages\`` : `Le stage « ${stage} » du job « ${job} » n’est pas dans \`stages\``,
			why: ({ implicit }) => `${implicit ? "GitLab range dans `test` un job sans stage. " : ""}GitLab ne crée aucun pipeline quand le stage d’un job n’existe pas.`,
			fix: ({ stage, stages }) => `Ajouter \`${stage}\` à \`stages\`, ou en utiliser un de ceux déclarés : ${stages}.`
		}
	},
	examples: {
		good: [
			"stages: [secrets, image]\nread_secret: { stage: secrets, script: make }\nclean: { stage: .post, script: make }\n",
			"compile: { stage: build, script: make }\nlint: { script: make }\nrelease: { stage: deploy, script: make }\n",
			{
				".gitlab-ci-dso.yml": "include: ci/stages.yml\nscan: { stage: scan, script: make }\n",
				"ci/stages.yml": "stages: [scan]\n"
			},
			"include: https://example.org/ci.yml\nscan: { stage: scan, script: make }\n",
			"include: https://example.org/ci.yml\nstages: [scan]\npackage: { extends: .theirs }\n",
			"stages: [image]\n.late: { stage: late }\npackage: { stage: image, script: make }\n",
			"spec: { inputs: { stage: { default: build } } }\n---\nscan: { stage: \"$[[ inputs.stage ]]\", script: make }\n"
		],
		bad: [
			"stages: [secrets, image]\nquality: { stage: quality, script: make }\n",
			"quality: { stage: quality, script: make }\n",
			"stages: [image]\nlint: { script: make }\n",
			"stages: [image]\n.late: { stage: late }\nlint: { extends: .late, script: make }\n",
			"stages: [image]\npublish: { extends: .npm:build-publish }\n",
			"include: https://example.org/ci.yml\nstages: [image]\nscan: { stage: scan, script: make }\n"
		]
	},
	*check(job) {
		const { pipeline, stage, effective } = job;
		const declared = job.hidden ? void 0 : declaredStages(pipeline);
		if (!declared || [
			".pre",
			...declared,
			".post"
		].includes(stage) || stage.includes("$[[")) return;
		const implicit = effective.stage === void 0 || effective.stage === null;
		if (implicit ? pipeline.incomplete || !job.resolved : typeof effective.stage !== "string") return;
		yield {
			at: ["stage"],
			data: {
				job: job.name,
				stage,
				implicit: implicit ? 1 : 0,
				stages: declared.map((name) => `\`${name}\``).join(", ")
			},
			severity: pipeline.active ? "error" : "warning",
			related: isRecord(pipeline.value) && pipeline.get("stages") ? [pipeline.document.locate({ key: ["stages"] })] : []
		};
	}
});

// rules/pipeline/known-need.ts
/** GitLab accepts at most this many (`ci_needs_size_limit`). */
const MAX_NEEDS$1 = 50;
var known_need_default = defineRule({
	code: "CI015",
	name: "known-need",
	subject: "job",
	severity: "error",
	sources: [{ fact: "GitLab refuses a job that needs or depends on a job that does not exist" }],
	text: {
		en: {
			title: "Needed job that does not exist",
			message: ({ job, name, word }) => `\`${word}\` of job "${job}" names "${name}", which is not a job of this pipeline`,
			why: "GitLab creates no pipeline when a job needs one that does not exist.",
			fix: ({ jobs }) => `Name a job that exists (${jobs}), or write \`optional: true\` beside it.`
		},
		fr: {
			title: "Job nécessaire mais inexistant",
			message: ({ job, name, word }) => `\`${word}\` du job « ${job} » nomme « ${name} », qui n’est pas un job de ce pipeline`,
			why: "GitLab ne crée aucun pipeline quand un job en demande un qui n’existe pas.",
			fix: ({ jobs }) => `Nommer un job qui existe (${jobs}), ou écrire \`optional: true\` à côté.`
		}
	},
	examples: {
		good: [
			"compile: { script: make }\ntest: { script: make test, needs: [compile], dependencies: [compile] }\n",
			"test: { script: make test, needs: [{ job: lint, optional: true }] }\n",
			"test: { script: make test, needs: [{ project: demo/lib, job: build, ref: main }, { pipeline: $UPSTREAM, job: build }] }\n",
			"include: https://example.org/ci.yml\ntest: { script: make test, needs: [compile] }\n",
			{
				".gitlab-ci-dso.yml": "include: ci/a.yml\ntest: { script: make, needs: [compile] }\n",
				"ci/a.yml": "compile: { script: make }\n"
			}
		],
		bad: [
			"compile: { script: make }\ntest: { script: make test, needs: [build] }\n",
			"compile: { script: make }\ntest: { script: make test, needs: [{ job: build, artifacts: true }] }\n",
			".compile: { script: make }\ntest: { script: make test, needs: [.compile] }\n",
			".base: { needs: [build] }\ntest: { extends: .base, script: make test }\n",
			"compile: { script: make }\ntest: { script: make test, dependencies: [build] }\n"
		]
	},
	*check(job) {
		const { pipeline, effective } = job;
		if (job.hidden || pipeline.incomplete || !job.resolved) return;
		const visible = new Set(pipeline.jobs.filter(({ hidden }) => !hidden).map(({ name }) => name));
		const jobs = [...visible].filter((name) => name !== job.name).join(", ");
		const named = ["needs", "dependencies"].flatMap((word) => asList(effective[word]).slice(0, MAX_NEEDS$1).map((entry, index) => ({
			name: word === "needs" ? neededJob(entry) : entry,
			word,
			at: [word, index]
		})));
		for (const { name, word, at } of named) if (typeof name === "string" && !name.includes("$") && !visible.has(name)) yield {
			at,
			data: {
				job: job.name,
				name,
				word,
				jobs
			},
			severity: pipeline.active ? "error" : "warning"
		};
	}
});
/** The job of this pipeline that an entry of `needs` asks for, unless it may be missing. */
function neededJob(need) {
	if (!isRecord(need)) return need;
	return need.project !== void 0 || need.pipeline !== void 0 || need.optional === true ? void 0 : need.job;
}

// rules/pipeline/known-template.ts
/** A name in `extends` must be a job of the file, of what it includes, or a template of the catalogue. */
var known_template_default = defineRule({
	code: "CI004",
	name: "known-template",
	subject: "job",
	severity: "error",
	sources: [{ fact: "GitLab refuses a file with unknown keys or a circular dependency in `extends`" }, { fact: "jobs of the cloud-pi-native/gitlab-ci-catalog repository, and those removed from it" }],
	text: {
		en: {
			title: "Unknown job template",
			message: ({ problem, job, name, file }) => problem === "cycle" ? `Job "${job}" extends itself through "${name}"` : problem === "file" ? `Job "${job}" extends "${name}" of "${file}", which is not included` : problem === "former" ? `Job "${job}" extends "${name}", which the CI catalogue does not have or no longer has` : `Job "${job}" extends "${name}", which nothing defines`,
			why: "GitLab creates no pipeline when a name in `extends` is unknown: after the mirror nothing is built.",
			fix: ({ problem, name, file, use }) => problem === "cycle" ? "Break the circle." : problem === "file" ? `Add \`${file}\` to the files included from \`$CATALOG_PATH\`.` : problem === "former" ? `Use ${use}.` : `Define \`${name}\`, or extend a template of the catalogue: ${use}.`
		},
		fr: {
			title: "Modèle de job inconnu",
			message: ({ problem, job, name, file }) => problem === "cycle" ? `Le job « ${job} » hérite de lui-même par « ${name} »` : problem === "file" ? `Le job « ${job} » hérite de « ${name} », du fichier « ${file} » qui n’est pas inclus` : problem === "former" ? `Le job « ${job} » hérite de « ${name} », que le catalogue de CI n’a pas ou n’a plus` : `Le job « ${job} » hérite de « ${name} », que rien ne définit`,
			why: "GitLab ne crée aucun pipeline quand un nom de `extends` est inconnu : après la synchronisation, rien n’est construit.",
			fix: ({ problem, name, file, use }) => problem === "cycle" ? "Rompre la boucle." : problem === "file" ? `Ajouter \`${file}\` aux fichiers inclus depuis \`$CATALOG_PATH\`.` : problem === "former" ? `Utiliser ${use}.` : `Définir \`${name}\`, ou hériter d’un modèle du catalogue : ${use}.`
		}
	},
	examples: {
		good: [
			"include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build-push }\n",
			".base: { script: make }\n.more: { extends: .base }\nbuild: { extends: [.more] }\n",
			{
				".gitlab-ci-dso.yml": "include: ci/base.yml\nbuild: { extends: .base }\n",
				"ci/base.yml": ".base: { script: make }\n"
			},
			"include: https://example.org/ci.yml\nbuild: { extends: [.base, .kaniko:build] }\n",
			"include: { project: demo/templates, file: all.yml }\nbuild: { extends: .kaniko:build-push }\n",
			"include: { local: \"ci/*.yml\" }\nbuild: { extends: .base }\n",
			".kaniko:build-push: { script: make }\nbuild: { extends: .kaniko:build-push }\n"
		],
		bad: [
			"build: { extends: .base, script: make }\n",
			"include: [{ project: $CATALOG_PATH, ref: main, file: [vault-ci.yml] }]\nbuild: { extends: [.kaniko:build-push] }\n",
			"include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build }\n",
			".a: { extends: .b }\n.b: { extends: .a }\nbuild: { extends: .a, script: make }\n",
			{
				".gitlab-ci-dso.yml": "include: ci/base.yml\nbuild: { extends: .base }\n",
				"ci/base.yml": ".other: { script: make }\n"
			}
		]
	},
	*check(job, { profile }) {
		const { templates, formerTemplates } = profile.pipeline;
		const { pipeline, ancestors } = job;
		const severity = pipeline.active ? "error" : "warning";
		for (const { name, route } of job.extends) {
			const hit = (data) => ({
				at: route,
				data: {
					job: job.name,
					name,
					...data
				},
				severity
			});
			const template = Object.hasOwn(templates, name) ? templates[name] : void 0;
			if (pipeline.jobs.some((other) => other.name === name)) {
				if (ancestors.includes(job.name) && leadsBack(pipeline, name, job.name)) yield hit({ problem: "cycle" });
			} else if (template) {
				if (!pipeline.incomplete && !includesFile(pipeline, template.file, profile)) yield hit({
					problem: "file",
					file: template.file
				});
			} else if (!pipeline.incomplete) {
				const former = Object.hasOwn(formerTemplates, name) ? formerTemplates[name] : void 0;
				yield former ? hit({
					problem: "former",
					use: former.startsWith(".") ? `\`${former}\`` : former
				}) : hit({
					problem: "unknown",
					use: Object.keys(templates).map((known) => `\`${known}\``).join(", ")
				});
			}
		}
	}
});
/** Whether a job is or extends another one. */
const leadsBack = (pipeline, from, to) => from === to || pipeline.jobs.some(({ name, ancestors }) => name === from && ancestors.includes(to));
const includesFile = (pipeline, file, { pipeline: { catalog } }) => pipeline.includes.some(({ type, target, files }) => type === "project" && plainReference(target) === plainReference(catalog) && files.some(({ name }) => name === file));

// src/model/job-variables.ts
/** A command that reads a file of assignments: `. ./build.env`, `source build.env`, `eval "$(make env)"`. */
const READS_FILE = /(?:^|[\s;&|])(?:\.|source|eval)\s/;
function jobVariables(job, { pipeline: { groupVariables, secretsTemplate } }) {
	const { pipeline, effective } = job;
	const before = beforeScript(job);
	const conditional = new Set([
		...asList(asRecord(pipeline.effective.workflow).rules).map((rule) => asRecord(rule).variables),
		...asList(effective.rules).map((rule) => asRecord(rule).variables),
		...asList(asRecord(effective.parallel).matrix)
	].flatMap((variables) => Object.keys(asRecord(variables))));
	const anything = before.some((line) => typeof line !== "string" || READS_FILE.test(line)) || pipeline.jobs.some((other) => !other.ancestors.includes(secretsTemplate) && publishesVariables(other));
	return {
		written: new Map(job.variables.map((variable) => [variable.name, variable])),
		setElsewhere: (name) => anything || conditional.has(name) || name.startsWith("CI_") || groupVariables.includes(name) || before.some((line) => String(line).includes(`${name}=`))
	};
}
/** The entries that run before the script of a job: its own, else those of `default` or of the file; a reference is one. */
function beforeScript({ pipeline, effective }) {
	const { effective: file } = pipeline;
	const value = effective.before_script ?? asRecord(file.default).before_script ?? file.before_script;
	if (isScriptReference(value)) return [value];
	return Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
}
/** Whether a job hands variables to later ones, as a dotenv report. */
const publishesVariables = ({ effective }) => asRecord(asRecord(effective.artifacts).reports).dotenv !== void 0;

// rules/pipeline/secrets-job.ts
/**
* `.vault:read_secret` hands the credentials over as a dotenv report. GitLab gives it to the jobs of later stages; with
* `needs` or `dependencies`, to those that name it.
*/
var secrets_job_default = defineRule({
	code: "CI005",
	name: "secrets-job",
	subject: "job",
	severity: "error",
	sources: [
		{
			page: "guide/secrets-vault",
			says: "Cette étape est obligatoire"
		},
		{ fact: "GitLab passes dotenv variables to later stages, or only along `needs` and `dependencies`" },
		{ exigence: "ARCH-10" }
	],
	text: {
		en: {
			title: "Job without the credentials it uses",
			message: ({ problem, job, template, reader }) => problem === "none" ? `Job "${job}" extends "${template}", and no job reads the project’s secrets` : problem === "stage" ? `Job "${job}" does not run after "${reader}", which reads the secrets that it uses` : `\`${problem}\` of job "${job}" leaves out "${reader}", which reads the secrets that it uses`,
			why: "The templates of the catalogue take the registry’s and Nexus’s credentials from the job that reads Vault: without them, the push is refused.",
			fix: ({ problem, secrets, file, reader }) => problem === "none" ? `Include \`${file}\` and add a job that extends \`${secrets}\` in a first stage.` : problem === "stage" ? `Put it in a stage after that of \`${reader}\`, or add \`needs: [${reader}]\`.` : `Add \`${reader}\` to \`${problem}\`, with its artifacts.`
		},
		fr: {
			title: "Job privé des identifiants qu’il utilise",
			message: ({ problem, job, template, reader }) => problem === "none" ? `Le job « ${job} » hérite de « ${template} », et aucun job ne lit les secrets du projet` : problem === "stage" ? `Le job « ${job} » ne passe pas après « ${reader} », qui lit les secrets qu’il utilise` : `\`${problem}\` du job « ${job} » écarte « ${reader} », qui lit les secrets qu’il utilise`,
			why: "Les modèles du catalogue tiennent les identifiants du registre et de Nexus du job qui lit Vault : sans eux, l’envoi est refusé.",
			fix: ({ problem, secrets, file, reader }) => problem === "none" ? `Inclure \`${file}\` et ajouter, dans un premier stage, un job qui hérite de \`${secrets}\`.` : problem === "stage" ? `Le placer dans un stage qui suit celui de \`${reader}\`, ou ajouter \`needs: [${reader}]\`.` : `Ajouter \`${reader}\` à \`${problem}\`, avec ses artefacts.`
		}
	},
	examples: {
		good: [
			"stages: [secrets, image]\nread_secret: { stage: secrets, extends: .vault:read_secret }\npackage: { stage: image, extends: .kaniko:build-push }\n",
			"stages: [all]\nread_secret: { stage: all, extends: .vault:read_secret }\npackage: { stage: all, extends: .kaniko:build-push, needs: [{ job: read_secret, artifacts: true }] }\n",
			"read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .kaniko:build-push, dependencies: [read_secret] }\n",
			"compile: { script: make }\nchart: { extends: .java:init, script: mvn test }\n",
			"credentials: { stage: .pre, script: ./vault.sh, artifacts: { reports: { dotenv: vault.env } } }\npackage: { extends: .kaniko:build-push }\n",
			"include: https://example.org/ci.yml\npackage: { extends: .kaniko:build-push, needs: [read_secret] }\n",
			".image: { extends: .kaniko:build-push }\ncompile: { script: make }\n"
		],
		bad: [
			"stages: [image]\npackage: { stage: image, extends: .kaniko:simple-build-push }\n",
			"stages: [all]\nread_secret: { stage: all, extends: .vault:read_secret }\npackage: { stage: all, extends: [.kaniko:build-push] }\n",
			"stages: [image, secrets]\nread_secret: { stage: secrets, extends: .vault:read_secret }\npackage: { stage: image, extends: .kaniko:build-push }\n",
			"read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .npm:build-publish, stage: build, dependencies: [] }\n",
			"read_secret: { stage: .pre, extends: .vault:read_secret }\ntest: { script: make }\npackage: { extends: .kaniko:build-push, needs: [test] }\n",
			"read_secret: { stage: .pre, extends: .vault:read_secret }\npackage: { extends: .kaniko:build-push, needs: [{ job: read_secret, artifacts: false }] }\n"
		]
	},
	*check(job, { profile }) {
		const { templates, secretsTemplate: secrets } = profile.pipeline;
		const template = job.templates.find(({ needsSecrets }) => needsSecrets);
		if (job.hidden || !template || job.effective.script !== void 0) return;
		const readers = job.pipeline.jobs.filter((other) => !other.hidden && (other.ancestors.includes(secrets) || publishesVariables(other)));
		const problem = readers.length === 0 ? "none" : missing$1(job, readers);
		const open = problem === "none" || problem === "stage" || !namesOnlyKnown(job);
		if (!problem || job.pipeline.incomplete && open) return;
		const reader = readers[0];
		const file = templates[secrets]?.file ?? "";
		yield {
			at: [problem === "none" ? "extends" : problem],
			data: {
				problem,
				job: job.name,
				template: template.name,
				secrets,
				file,
				reader: reader?.name ?? ""
			},
			severity: job.pipeline.active ? "error" : "warning",
			related: reader ? [reader.document.locate({ key: reader.route })] : []
		};
	}
});
/** The keyword that keeps the report of every reader from the job. */
function missing$1(job, readers) {
	const { dependencies, needs } = job.effective;
	const among = (names) => readers.some(({ name }) => names.includes(name));
	if (Array.isArray(dependencies) && !among(dependencies)) return "dependencies";
	if (job.needs) return among(job.needs.filter((name) => !withoutArtifacts(needs, name))) ? void 0 : "needs";
	return readers.every((reader) => runsAfter(job, reader) === false) ? "stage" : void 0;
}
const withoutArtifacts = (needs, name) => asList(needs).some((entry) => isRecord(entry) && entry.job === name && entry.artifacts === false);
/** Whether a job is in a later stage than another one; undefined when the order of their stages is not known. */
function runsAfter(job, earlier) {
	const stages = orderedStages(job.pipeline);
	const told = (one) => typeof one.effective.stage === "string" || one.resolved && !job.pipeline.incomplete;
	const [here, there] = [stages.indexOf(job.stage), stages.indexOf(earlier.stage)];
	return told(job) && told(earlier) && here >= 0 && there >= 0 ? here > there : void 0;
}
function orderedStages(pipeline) {
	if (pipeline.incomplete && !Array.isArray(pipeline.get("stages"))) return [];
	return [
		FIRST_STAGE,
		...pipeline.stages ?? DEFAULT_STAGES,
		LAST_STAGE
	];
}
/** Whether every job that `needs` and `dependencies` name was read: another one might bring the secrets. */
const namesOnlyKnown = ({ pipeline, needs = [], effective }) => [...needs, ...asList(effective.dependencies)].every((name) => pipeline.jobs.some((job) => job.name === name));

// rules/pipeline/template-variables.ts
/** Defaults of templates read each other once or twice. */
const MAX_DEPTH$2 = 5;
var template_variables_default = defineRule({
	code: "CI007",
	name: "template-variables",
	subject: "job",
	severity: "error",
	sources: [{ fact: "variables that the scripts of the cloud-pi-native/gitlab-ci-catalog templates read" }, {
		page: "platform/gitlab",
		says: "REGISTRY_URL"
	}],
	text: {
		en: {
			title: "Variable that a catalogue template asks for",
			message: ({ problem, job, template, names, value, use }) => problem === "missing" ? `Job "${job}" does not set ${names}, which "${template}" reads` : problem === "tag" ? `${names} of job "${job}" holds a tag: "${value}"` : problem === "path" ? `${names} of job "${job}" is "${value}", "${template}" looks into "${use}" only` : `Job "${job}" sets ${names}, which "${template}" does not read: it reads ${use}`,
			why: ({ problem, shadowed }) => problem === "missing" ? `The command of the template is not complete without it.${shadowed ? ` A global ${shadowed} does not reach the job: the template’s own default wins over it.` : ""}` : problem === "tag" ? "The template adds `:$TAG` behind the name: two tags make a reference that no registry accepts." : problem === "path" ? "The template looks for changes under this folder of the root: charts elsewhere are never published." : "The README of the catalogue gives a name that its templates do not have: the job works in the root.",
			fix: ({ problem, names, use }) => problem === "missing" ? `Set ${names} in the \`variables\` of the job${use ? `, for instance ${use}` : ""}.` : problem === "tag" ? "Write the name alone, and the tag in `TAG`." : problem === "path" ? `Keep the charts in \`${use}/\` at the root.` : `Rename it ${use}.`
		},
		fr: {
			title: "Variable que demande un modèle du catalogue",
			message: ({ problem, job, template, names, value, use }) => problem === "missing" ? `Le job « ${job} » ne définit pas ${names}, que lit « ${template} »` : problem === "tag" ? `${names} du job « ${job} » contient une étiquette : « ${value} »` : problem === "path" ? `${names} du job « ${job} » vaut « ${value} », « ${template} » ne regarde que dans « ${use} »` : `Le job « ${job} » définit ${names}, que « ${template} » ne lit pas : il lit ${use}`,
			why: ({ problem, shadowed }) => problem === "missing" ? `La commande du modèle n’est pas complète sans elle.${shadowed ? ` Une variable globale ${shadowed} n’atteint pas le job : la valeur par défaut du modèle l’emporte.` : ""}` : problem === "tag" ? "Le modèle ajoute `:$TAG` après le nom : deux étiquettes font une référence qu’aucun registre n’accepte." : problem === "path" ? "Le modèle cherche les changements sous ce dossier de la racine : les charts placés ailleurs ne sont jamais publiés." : "Le README du catalogue donne un nom que ses modèles n’ont pas : le job travaille à la racine.",
			fix: ({ problem, names, use }) => problem === "missing" ? `Définir ${names} dans les \`variables\` du job${use ? `, par exemple ${use}` : ""}.` : problem === "tag" ? "Écrire le nom seul, et l’étiquette dans `TAG`." : problem === "path" ? `Garder les charts dans \`${use}/\` à la racine.` : `La renommer ${use}.`
		}
	},
	examples: {
		good: [
			"variables: { TAG: $CI_COMMIT_SHORT_SHA, REGISTRY_URL: \"${IMAGE_REPOSITORY}\" }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: web } }\n",
			"package: { extends: .kaniko:build-push }\n",
			"package: { extends: .buildkit:build-push, variables: { OUTPUT_IMAGES: \"$IMAGE_REPOSITORY/web:1\", CACHE_IMAGE: \"$IMAGE_REPOSITORY/web:cache\" } }\n",
			".image: { extends: .kaniko:simple-build-push }\n",
			"variables: { REGISTRY_URL: a, TAG: b }\npackage: { extends: .kaniko:simple-build-push, parallel: { matrix: [{ IMAGE_NAME: [web, api] }] } }\n",
			"version: { stage: .pre, script: make, artifacts: { reports: { dotenv: version.env } } }\npackage: { extends: .kaniko:simple-build-push }\n",
			"package: { extends: .kaniko:simple-build-push, before_script: [\". ./build.env\"] }\n",
			"include: https://example.org/ci.yml\npackage: { extends: .kaniko:simple-build-push }\n",
			"compile: { extends: .java:sonar, image: \"docker.io/library/maven:3.9\", variables: { WORKING_DIR: . } }\n",
			"chart: { extends: .helm:build-push, variables: { CHARTS_DIR: ./charts/ } }\n"
		],
		bad: [
			"variables: { REGISTRY_URL: \"${IMAGE_REPOSITORY}\" }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: web } }\n",
			"variables: { REGISTRY_URL: a, TAG: b, IMAGE_NAME: web }\npackage: { extends: .kaniko:simple-build-push }\n",
			"package: { extends: .buildkit:build-push, variables: { TAG: \"1\" } }\n",
			"variables: { REGISTRY_URL: a, TAG: b }\npackage: { extends: .kaniko:simple-build-push, variables: { IMAGE_NAME: \"web:1.2\" } }\n",
			"compile: { extends: .java:build, variables: { BUILD_IMAGE_NAME: \"docker.io/library/maven:3.9\", WORKING_DIR: . } }\n",
			"package: { extends: .kaniko:build-push, variables: { WORKDIR: apps/web } }\n",
			"chart: { extends: .helm:build-push, variables: { CHARTS_DIR: deploy/charts } }\n"
		]
	},
	*check(job, { profile }) {
		if (job.hidden) return;
		const known = jobVariables(job, profile);
		const error = job.pipeline.active ? "error" : "warning";
		for (const template of job.templates) {
			const facts = {
				job: job.name,
				template: template.name
			};
			for (const [keywords, severity] of [[["script", "image"], error], [["artifacts"], "warning"]]) {
				const names = Object.entries(template.required).filter(([, keyword]) => keywords.some((one) => one === keyword) && !writes(job, keyword)).flatMap(([name]) => missing(name, known));
				if (names.length > 0 && !job.pipeline.incomplete && job.resolved) {
					const shadowed = job.pipeline.variables.find(({ name }) => names.includes(name))?.name ?? "";
					const use = Object.entries(profile.pipeline.usualValues).filter(([name]) => names.includes(name)).map(([name, value]) => `\`${name}: ${value}\``).join(", ");
					const list = [...new Set(names)].join(", ");
					yield {
						at: ["variables"],
						data: {
							...facts,
							problem: "missing",
							names: list,
							shadowed,
							use
						},
						severity
					};
				}
			}
			if (job.effective.script !== void 0) continue;
			const value = (name) => expandVariables(`$${name}`, (one) => known.written.get(one)?.value ?? "") ?? "";
			for (const name of template.untagged ?? []) if (value(name).includes(":")) yield {
				at: placeOf$1(job, name, known),
				data: {
					...facts,
					problem: "tag",
					names: name,
					value: value(name)
				},
				severity: error
			};
			for (const [name, use] of Object.entries(template.expected ?? {})) if (known.written.has(name) && !/[$`]/.test(known.written.get(name)?.value ?? "") && folder(value(name)) !== use) yield {
				at: placeOf$1(job, name, known),
				data: {
					...facts,
					problem: "path",
					names: name,
					value: value(name),
					use
				},
				severity: "warning"
			};
			for (const [name, use] of Object.entries(profile.pipeline.formerVariables)) if (isForgotten(job, name, known) && template.defaults?.[use] !== void 0 && !known.written.get(use)?.document) yield {
				at: placeOf$1(job, name, known),
				data: {
					...facts,
					problem: "former",
					names: name,
					use
				},
				severity: "warning"
			};
		}
	}
});
/** Whether the job has its own value in place of what the template reads the variable for. */
const writes = ({ effective }, keyword) => keyword === "artifacts" ? asRecord(effective.artifacts).paths !== void 0 : effective[keyword] !== void 0;
/** The names without a value that a variable needs: itself, or those that the template's default for it reads. */
function missing(name, known, depth = 0) {
	const variable = known.written.get(name);
	if (known.setElsewhere(name) || variable?.document || depth > MAX_DEPTH$2) return [];
	if (!variable) return [name];
	const names = variablesIn(variable.value).flatMap((inner) => missing(inner, known, depth + 1));
	return names.length > 0 && /^\$\{?\w+\}?$/.test(variable.value) ? [name] : names;
}
/** Whether the job itself sets a variable that nothing reads. */
const isForgotten = (job, name, known) => Object.hasOwn(asRecord(asRecord(job.value).variables), name) && job.effective.before_script === void 0 && ![...known.written.values()].some(({ value }) => variablesIn(value).includes(name));
/** Where the author sets a variable, else the job's own variables. */
function placeOf$1(job, name, { written }) {
	const { document, route } = written.get(name) ?? {};
	return document && route ? document.locate(route) : job.document.locate([
		...job.route,
		"variables",
		name
	]);
}
/** `./charts/` is `charts`. */
const folder = (path) => path.split("/").filter((part) => part !== "" && part !== ".").join("/");

// rules/pipeline/valid-pipeline.ts
const MESSAGES = {
	en: {
		root: "The file holds no mapping of jobs",
		"no-job": "The file holds no visible job",
		job: ({ name }) => `"${name}" is neither a job nor a word of GitLab: it should be a mapping`,
		"no-script": ({ name }) => `Job "${name}" has neither \`script\`, \`run\` nor \`trigger\``,
		line: ({ name, word, line }) => `${word} of job "${name}" holds something else than a text: "${line}"`,
		form: ({ name, word, form }) => `${name === "" ? `"${word}"` : `${word} of job "${name}"`} should be ${form}`,
		word: ({ name, word, meant }) => `Job "${name}" has an unknown keyword "${word}", did you mean "${meant}"?`
	},
	fr: {
		root: "Le fichier ne contient pas de jobs sous forme de mapping",
		"no-job": "Le fichier ne contient aucun job visible",
		job: ({ name }) => `« ${name} » n’est ni un job ni un mot de GitLab : un mapping est attendu`,
		"no-script": ({ name }) => `Le job « ${name} » n’a ni \`script\`, ni \`run\`, ni \`trigger\``,
		line: ({ name, word, line }) => `${word} du job « ${name} » contient autre chose qu’un texte : « ${line} »`,
		form: ({ name, word, formFr }) => `${name === "" ? `« ${word} »` : `${word} du job « ${name} »`} : ${formFr} attendu`,
		word: ({ name, word, meant }) => `Le job « ${name} » a un mot-clé inconnu « ${word} », vouliez-vous dire « ${meant} » ?`
	}
};
const say = (language) => (facts) => {
	const message = MESSAGES[language][facts.refusal];
	return typeof message === "string" ? message : message(facts);
};
const FORMS$1 = {
	text: {
		form: "a text",
		formFr: "texte"
	},
	texts: {
		form: "a text or a list of texts",
		formFr: "texte ou liste de textes"
	},
	list: {
		form: "a list of texts",
		formFr: "liste de textes"
	},
	needs: {
		form: "a list or a mapping",
		formFr: "liste ou mapping"
	}
};
/** `Before-Script`, `beforeScript` and `before_scripts` are written for `before_script`. */
const plain = (word) => word.toLowerCase().replace(/[^a-z]/g, "").replace(/s$/, "");
const MEANT = new Map(JOB_KEYWORDS.map((word) => [plain(word), word]));
var valid_pipeline_default = defineRule({
	code: "CI002",
	name: "valid-pipeline",
	subject: "pipeline",
	severity: "error",
	sources: [{ fact: "GitLab creates no pipeline from a file that it refuses" }, { exigence: "ORG-7" }],
	text: {
		en: {
			title: "CI file that GitLab refuses",
			message: say("en"),
			why: "GitLab creates no pipeline from a file that it refuses: after the mirror nothing is built.",
			fix: ({ refusal, line }) => refusal === "line" ? `Quote the whole line: \`- '${line}…'\`. A colon and a blank make a mapping of it.` : "Give it the form that GitLab’s YAML reference asks for."
		},
		fr: {
			title: "Fichier de CI refusé par GitLab",
			message: say("fr"),
			why: "GitLab ne crée aucun pipeline d’un fichier qu’il refuse : après la synchronisation, rien n’est construit.",
			fix: ({ refusal, line }) => refusal === "line" ? `Mettre toute la ligne entre guillemets simples : \`- '${line}…'\`. Deux-points suivis d’une espace en font un mapping.` : "Lui donner la forme que demande la référence YAML de GitLab."
		}
	},
	examples: {
		good: [
			"stages: [build]\n.lines: [a, b]\nbuild:\n  stage: build\n  script:\n    - make\n    - !reference [.lines]\n",
			".base: { script: make }\nbuild: { extends: .base }\nmirror: { trigger: { project: demo/other } }\n",
			"include: https://example.org/ci.yml\nbuild: { tags: [x] }\n",
			"include: [{ project: $CATALOG_PATH, ref: main, file: [kaniko-ci.yml] }]\nbuild: { extends: .kaniko:build-push }\n",
			"build: { needs: { pipeline: $UPSTREAM } }\ntest: { run: [{ name: a, script: make }] }\n",
			".half: { image: alpine }\nbuild: { script: [\"echo \\\"a: b\\\"\"] }\n",
			{ ".gitlab-ci-dso.example.yml": ".base: { script: make }\n" }
		],
		bad: [
			"- build\n- test\n",
			".base: { script: make }\n",
			"build: make\ntest: { script: make test }\n",
			"build:\n  stage: build\n  before_script: [make]\n",
			"build:\n  script:\n    - echo version: 1\n",
			"build:\n  stages: build\n  script: make\n",
			"build:\n  stage: { name: build }\n  script: make\n",
			"stages: build\nbuild: { stage: build, script: make }\n",
			"build: { script: make }\ntest: { script: make test, needs: build }\n"
		]
	},
	*check(pipeline) {
		const severity = pipeline.active ? "error" : "warning";
		for (const { at, data } of refusals(pipeline)) yield {
			at,
			data,
			severity
		};
	}
});
function* refusals(pipeline) {
	if (!isRecord(pipeline.value)) return void (yield {
		at: [],
		data: { refusal: "root" }
	});
	for (const [name, value] of Object.entries(pipeline.value)) if (!isRecord(value) && !RESERVED_WORDS$1.has(name) && !/^[.$]/.test(name)) yield {
		at: { key: [name] },
		data: {
			refusal: "job",
			name
		}
	};
	const stages = pipeline.get("stages");
	if (stages !== void 0 && stages !== null && !(Array.isArray(stages) && stages.every(isTextOrList))) yield {
		at: ["stages"],
		data: {
			refusal: "form",
			name: "",
			word: "stages",
			...FORMS$1.list
		}
	};
	const visible = pipeline.jobs.filter(({ hidden }) => !hidden);
	const used = new Set(visible.flatMap(({ ancestors }) => ancestors));
	for (const job of pipeline.jobs) {
		if (!job.hidden) yield* ofJob(job);
		if (!job.hidden || used.has(job.name)) yield* ofScripts(job);
	}
	if (pipeline.active && !pipeline.incomplete && !Object.keys(pipeline.effective).some(isVisible)) yield {
		at: [],
		data: { refusal: "no-job" }
	};
}
const isVisible = (name) => !RESERVED_WORDS$1.has(name) && !name.startsWith(".");
const isTextOrList = (item) => typeof item === "string" || Array.isArray(item);
function* ofJob(job) {
	const { name, pipeline, effective } = job;
	const own = asRecord(job.value);
	for (const word of Object.keys(own)) {
		const meant = JOB_KEYWORDS.includes(word) ? void 0 : MEANT.get(plain(word));
		if (meant) yield {
			at: place$2(job, { key: [word] }),
			data: {
				refusal: "word",
				name,
				word,
				meant
			}
		};
	}
	const form = (word, { form, formFr }) => ({
		at: place$2(job, [word]),
		data: {
			refusal: "form",
			name,
			word,
			form,
			formFr
		}
	});
	if (isWrong(own.stage)) yield form("stage", FORMS$1.text);
	if (isWrong(own.extends)) yield form("extends", FORMS$1.texts);
	if (isWrong(own.needs, "text") && !isRecord(own.needs)) yield form("needs", FORMS$1.needs);
	if (![
		"script",
		"run",
		"trigger",
		"needs"
	].some((word) => effective[word] !== void 0) && !pipeline.incomplete && job.resolved && job.templates.length === 0) yield {
		at: place$2(job, { key: [] }),
		data: {
			refusal: "no-script",
			name
		}
	};
}
/** Neither a text nor a list, which `!reference` may stand for; with `text`, a text is wrong too. */
const isWrong = (value, more) => typeof value === "number" || typeof value === "boolean" || isRecord(value) || more === "text" && typeof value === "string";
function* ofScripts(job) {
	for (const word of [
		"before_script",
		"script",
		"after_script"
	]) {
		const value = job.get(word);
		const lines = Array.isArray(value) ? value.map((line, index) => ({
			line,
			route: [word, index]
		})) : [{
			line: value,
			route: [word]
		}];
		for (const { line, route } of lines) if (line !== void 0 && line !== null && isWrong(line)) yield {
			at: place$2(job, route),
			data: {
				refusal: "line",
				name: job.name,
				word,
				line: isRecord(line) ? `${Object.keys(line)[0] ?? ""}: ` : String(line)
			}
		};
	}
}
/** A place of a job, which may stand in an included file. */
const place$2 = (job, at) => job.document.locate("key" in at ? { key: [...job.route, ...at.key] } : [...job.route, ...at]);

// rules/repository/suppression-reason.ts
var suppression_reason_default = defineRule({
	code: "REP012",
	name: "suppression-reason",
	subject: "problem",
	severity: "warning",
	sources: [{ fact: "a suppression is read by the next person, who needs to know why" }],
	text: {
		en: {
			title: "Suppression without a reason",
			message: ({ names }) => `No reason is given for ignoring ${names}`,
			why: "A finding is only suppressed with a reason; without one it stands.",
			fix: "Write `# accostage-ignore CODE: reason`."
		},
		fr: {
			title: "Suppression sans raison",
			message: ({ names }) => `Aucune raison n’est donnée pour ignorer ${names}`,
			why: "Un constat n’est supprimé qu’avec une raison ; sans elle, il demeure.",
			fix: "Écrire `# accostage-ignore CODE: raison`."
		}
	},
	examples: {
		good: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006: the proxy of the old site\nEXPOSE 80\n" }],
		bad: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006\nEXPOSE 80\n" }, { "service.yaml": "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations: { accostage/ignore: K8S019 }\nspec: { type: NodePort }\n" }]
	},
	*check(problem) {
		if (problem.kind === "suppression-without-reason") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/repository/suppression-used.ts
var suppression_used_default = defineRule({
	code: "REP013",
	name: "suppression-used",
	subject: "problem",
	severity: "warning",
	sources: [{ fact: "a suppression that suppresses nothing hides the next finding" }],
	text: {
		en: {
			title: "Suppression that suppresses nothing",
			message: ({ names }) => `No finding of ${names} is left to ignore here`,
			why: "The defect is gone, or the comment is at the wrong place: it would hide the next finding.",
			fix: "Remove the suppression, or move it right above the line concerned."
		},
		fr: {
			title: "Suppression sans objet",
			message: ({ names }) => `Il ne reste ici aucun constat de ${names} à ignorer`,
			why: "Le défaut a disparu, ou le commentaire est mal placé : il cacherait le prochain constat.",
			fix: "Retirer la suppression, ou la placer juste au-dessus de la ligne concernée."
		}
	},
	examples: {
		good: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006: the proxy of the old site\nEXPOSE 80\n" }],
		bad: [{ Dockerfile: "FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006: the proxy of the old site\nEXPOSE 8080\n" }]
	},
	*check(problem) {
		if (problem.kind === "suppression-unused") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/repository/utf8-text.ts
var utf8_text_default = defineRule({
	code: "REP011",
	name: "utf8-text",
	subject: "problem",
	severity: "error",
	sources: [{ fact: "YAML 1.2 and Dockerfiles are read as UTF-8 by every tool of the platform" }],
	text: {
		en: {
			title: "Text that is not UTF-8",
			message: ({ path }) => `"${path}" is not encoded in UTF-8`,
			why: "The tools of the platform read UTF-8 only; nothing in this file could be verified.",
			fix: "Save the file in UTF-8."
		},
		fr: {
			title: "Texte qui n’est pas en UTF-8",
			message: ({ path }) => `« ${path} » n’est pas encodé en UTF-8`,
			why: "Les outils de la plateforme ne lisent que l’UTF-8 ; rien dans ce fichier n’a pu être vérifié.",
			fix: "Enregistrer le fichier en UTF-8."
		}
	},
	examples: {
		good: [{ Dockerfile: "FROM scratch\n" }],
		bad: [{ "values.yaml": "name: \ud800\n" }]
	},
	*check(problem) {
		if (problem.kind === "encoding") yield {
			at: problem.location,
			data: problem.facts
		};
	}
});

// rules/repository/valid-yaml.ts
var valid_yaml_default = defineRule({
	code: "REP010",
	name: "valid-yaml",
	subject: "problem",
	severity: "error",
	sources: [{ fact: "Argo CD, Kustomize and GitLab read YAML with Go and Ruby parsers that refuse the whole file" }],
	text: {
		en: {
			title: "Text that is not YAML",
			message: ({ reason }) => `Not valid YAML: ${reason}`,
			why: "Argo CD and GitLab refuse the whole file, duplicate keys included; nothing in it could be verified.",
			fix: "Correct the text at this place."
		},
		fr: {
			title: "Texte qui n’est pas du YAML",
			message: ({ reason }) => `YAML non valide : ${reason}`,
			why: "Argo CD et GitLab refusent le fichier entier, clés en double comprises ; rien n’y a pu être vérifié.",
			fix: "Corriger le texte à cet endroit."
		}
	},
	examples: {
		good: [{ "config-map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { mode: \"on\" }\n" }, {
			"template.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ name }} }\n",
			Dockerfile: "FROM scratch\n"
		}],
		bad: [
			{ "config-map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web\n" },
			{ "config-map.yaml": "apiVersion: v1\nkind: ConfigMap\nkind: Secret\n" },
			{ ".gitlab-ci-dso.yml": "stages: [build\n" },
			{ "accostage.yaml": "version: 1\nproject: [\n" }
		]
	},
	*check(problem) {
		if (problem.kind === "yaml-syntax") yield {
			at: problem.location,
			data: problem.facts,
			severity: problem.sample ? "info" : "error"
		};
	}
});

// rules/secrets/clear-text-credential.ts
/** Values that `ct install` tries a chart with. */
const CHART_TESTS = /(?:^|\/)ci\/[^/]*values[^/]*\.ya?ml$/i;
/** A project must have something to check. */
const Dockerfile$3 = "FROM scratch\n";
/** A ConfigMap's own keys are judged by K8S023, as Kyverno judges them; here, what their values show. */
var clear_text_credential_default = defineRule({
	code: "SEC002",
	name: "clear-text-credential",
	subject: "setting",
	severity: "warning",
	sensitive: true,
	sources: [{
		page: "guide/best-practices",
		says: "Tous les secrets devront être contenus dans un Vault"
	}, { exigence: "ARCH-22" }],
	text: {
		en: {
			title: "Credential in clear text",
			message: ({ name, by, kind }) => by === "shape" ? `"${name}" holds a credential in clear text: ${kind}` : by === "address" ? `"${name}" holds an address with its password` : `"${name}" holds a credential in clear text`,
			why: "Whoever reads the repository, or any copy of its history, can use it.",
			fix: "Take it from a Secret that SOPS or Vault fills (`secretKeyRef`), or from a masked variable of the CI, and change it: it is known."
		},
		fr: {
			title: "Identifiants en clair",
			message: ({ name, by, sorte }) => by === "shape" ? `« ${name} » contient un secret en clair : ${sorte}` : by === "address" ? `« ${name} » contient une adresse avec son mot de passe` : `« ${name} » contient un secret en clair`,
			why: "Quiconque lit le dépôt, ou une copie de son historique, peut s’en servir.",
			fix: "Le prendre dans un Secret rempli par SOPS ou Vault (`secretKeyRef`), ou dans une variable masquée de la CI, et le changer : il est connu."
		}
	},
	examples: {
		good: [
			`postgresql:
  auth: { username: portail, password: '', existingSecret: portail-base }
image: { pullSecret: registre }
oidc: { clientSecret: changeme, tokenUrl: https://auth.example.fr/token, tokenLifetime: 300s }
app:
  passwordFile: /run/secrets/password
  smtpPassword: \${SMTP_PASSWORD}
  apiKey: <à compléter>
  sessionSecret: portail-session
sentry: { dsn: 'https://0a1b2c3d4e5f60718293a4b5c6d7e8f9@sentry.example.fr/42' }
env:
  - { name: DATABASE_URL, value: 'postgres://portail:$(DB_PASSWORD)@base:5432/portail' }
externalSecrets: [{ secretKey: username, remoteRef: portail }]
`,
			{
				Dockerfile: Dockerfile$3,
				".env": "DB_PASSWORD=\nAPI_TOKEN=\"your-token-here\"\nSECRET_KEY=xxxxxxxx\n"
			},
			{ "config-map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  application.yml: |\n    spring:\n      datasource: { url: \"jdbc:postgresql://base/portail\" }\n      mail.password: ${MAIL_PASSWORD}\n" }
		],
		bad: [
			"postgresql: { auth: { password: Port41l-de-mer } }\n",
			"env: [{ name: DATABASE_URL, value: 'postgres://portail:Port41l@base:5432/portail' }]\n",
			"tls: { contenu: \"-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----\" }\n",
			{
				Dockerfile: Dockerfile$3,
				".env": "export PGPASSWORD=Port41l\n"
			},
			{ "config-map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  application.properties: |\n    spring.datasource.username=portail\n    spring.datasource.password=Port41l\n" },
			{
				Dockerfile: Dockerfile$3,
				".env.example": "DB_PASSWORD=Port41l-de-mer\n"
			}
		]
	},
	*check(setting, { profile }) {
		const found = credentialIn(setting, profile.secretNames);
		if (!found || setting.origin === "config-map" && found.by === "name" && found.name === setting.name) return;
		const sample = setting.sample || isSamplePath(setting.location.path) || CHART_TESTS.test(setting.location.path);
		yield {
			at: place$1(setting, found),
			data: facts(setting.name, found),
			severity: severity(found, sample)
		};
	}
});
const severity = (found, sample) => sample ? "info" : found.by === "shape" ? "error" : "warning";
/** In a block of several lines, the line itself: its excerpt is the one to hide. */
function place$1({ location, value }, found) {
	const { path, start, end } = location;
	const line = found.by === "name" ? found.line ?? 0 : 0;
	const isBlock = end !== void 0 && end.line - start.line >= value.trimEnd().split("\n").length - 1;
	return line > 0 && isBlock ? {
		path,
		start: {
			line: start.line + line,
			column: 1
		}
	} : location;
}
function facts(name, found) {
	if (found.by === "shape") return {
		name,
		by: found.by,
		kind: found.name.en,
		sorte: found.name.fr
	};
	return {
		name: found.by === "name" ? found.name : name,
		by: found.by
	};
}

// rules/secrets/clear-text-secret.ts
/** Filled by Kubernetes or Helm: their values are never written by hand. */
const EXEMPT_TYPES = ["kubernetes.io/service-account-token", "helm.sh/release.v1"];
/** A message lists this many keys. */
const MAX_LISTED = 8;
/** base64 is no encryption. An overlay may replace the values of a base, what the base holds stays in Git. */
var clear_text_secret_default = defineRule({
	code: "SEC001",
	name: "clear-text-secret",
	subject: "object",
	kinds: ["v1/Secret"],
	severity: "error",
	sensitive: true,
	beforeRender: true,
	sources: [
		{
			page: "guide/best-practices",
			says: "Tous les secrets devront être contenus dans un Vault"
		},
		{
			page: "guide/secrets-management",
			says: "ce principe ne peut s’appliquer aux secrets afin de ne pas divulguer le contenu d’un secret dans l’historique"
		},
		{ exigence: "ARCH-10" },
		{ exigence: "ARCH-22" }
	],
	text: {
		en: {
			title: "Secret in clear text",
			message: ({ name, keys }) => `Secret "${name}" holds values in clear text: ${keys}`,
			why: "Whoever reads the repository, or any copy of its history, reads the secret; base64 hides nothing.",
			fix: "Replace the Secret by a SopsSecret encrypted with the key of the cluster, or by a VaultStaticSecret, and change the values: they are known."
		},
		fr: {
			title: "Secret en clair",
			message: ({ name, keys }) => `Le Secret « ${name} » contient des valeurs en clair : ${keys}`,
			why: "Quiconque lit le dépôt, ou une copie de son historique, lit le secret ; le base64 ne cache rien.",
			fix: "Remplacer le Secret par un SopsSecret chiffré avec la clé du cluster, ou par un VaultStaticSecret, et changer les valeurs : elles sont connues."
		}
	},
	examples: {
		good: [
			`apiVersion: v1
kind: Secret
metadata: { name: base }
data: { DB_USER: cG9ydGFpbA==, DB_PASSWORD: Y2hhbmdlbWU= }
stringData: { API_TOKEN: '' }
`,
			`apiVersion: v1
kind: Secret
metadata: { name: portail-token, annotations: { kubernetes.io/service-account.name: portail } }
type: kubernetes.io/service-account-token
`,
			`apiVersion: v1
kind: Secret
metadata: { name: autorites }
stringData:
  ca.crt: |
    -----BEGIN CERTIFICATE-----
    MIIBszCCAVmgAwIBAgIUExempleSansValeur
    -----END CERTIFICATE-----
`,
			`apiVersion: v1
kind: Secret
metadata: { name: registre }
type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: '{"auths":{"registre.example.fr":{"username":"","password":"","auth":"Og=="}}}'
`,
			`apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: base }
spec: { encryptedData: { DB_PASSWORD: AgBv3kQwTexteChiffre } }
`
		],
		bad: [
			`apiVersion: v1
kind: Secret
metadata: { name: base }
type: Opaque
data:
  DB_USER: cG9ydGFpbA==
  DB_PASSWORD: UG9ydDQxbC1kZS1tZXI=
`,
			`apiVersion: v1
kind: Secret
metadata: { name: acces }
stringData: { contenu: Port41l-de-mer }
`,
			`apiVersion: v1
kind: Secret
metadata: { name: base }
stringData: { DB_URL: 'postgres://portail:Port41l@base:5432/portail', DB_PASSWORD: '' }
`,
			{ "tests/secret.yaml": `apiVersion: v1
kind: Secret
metadata: { name: base }
stringData: { password: Port41l-de-mer }
` }
		]
	},
	*check(secret, { profile }) {
		if (EXEMPT_TYPES.includes(asText(secret.get("type")) ?? "")) return;
		const keys = clearKeys(secret, profile.secretNames);
		const [first] = keys;
		if (!first) return;
		const listed = keys.slice(0, MAX_LISTED).map(({ key }) => key);
		yield {
			at: [first.field, first.key],
			data: {
				name: secret.displayName || "?",
				keys: [...listed, ...keys.length > MAX_LISTED ? ["…"] : []].join(", ")
			},
			severity: isSamplePath(secret.document.source.path) ? "info" : "error"
		};
	}
});

// rules/secrets/key-material.ts
/** What SEC002 and SEC010 read: settings, workflows and scripts. */
const READ_ELSEWHERE = /^\.github\/workflows\/|\.sh$|(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/i;
/** A project must have something to check. */
const Dockerfile$2 = "FROM scratch\n";
/** By content. SEC007 speaks of the files whose name says enough. */
var key_material_default = defineRule({
	code: "SEC012",
	name: "key-material",
	subject: "file",
	severity: "error",
	sensitive: true,
	sources: [{
		page: "guide/secrets-management",
		says: "Une clé asymétrique est utilisée dont la clé privée n’est connue que du cluster Kubernetes"
	}, { exigence: "ARCH-10" }],
	text: {
		en: {
			title: "Key in the repository",
			message: ({ kind, encrypted }) => encrypted ? `The file holds a ${kind} behind a passphrase` : `The file holds a credential: ${kind}`,
			why: "Whoever has the key reads all that was ever encrypted for it, the encrypted files of this repository included.",
			fix: "Remove the file, have a new key made, and encrypt the secrets again for that one."
		},
		fr: {
			title: "Clé dans le dépôt",
			message: ({ sorte, encrypted }) => encrypted ? `Le fichier contient une ${sorte} protégée par une phrase de passe` : `Le fichier contient un secret : ${sorte}`,
			why: "Qui possède la clé lit tout ce qui a été chiffré pour elle, fichiers chiffrés de ce dépôt compris.",
			fix: "Supprimer le fichier, faire créer une nouvelle clé, et chiffrer de nouveau les secrets pour celle-ci."
		}
	},
	examples: {
		good: [
			{
				Dockerfile: Dockerfile$2,
				"certs/portail.pem": "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmg\n-----END CERTIFICATE-----\n"
			},
			{
				Dockerfile: Dockerfile$2,
				"keys.txt": "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n"
			},
			{
				Dockerfile: Dockerfile$2,
				"cosign.key": `${dashes("BEGIN ENCRYPTED COSIGN PRIVATE KEY")}\n`
			}
		],
		bad: [
			{
				Dockerfile: Dockerfile$2,
				"certs/portail.key": `${dashes("BEGIN RSA PRIVATE KEY")}\nMIIEow\n${dashes("END RSA PRIVATE KEY")}\n`
			},
			{
				Dockerfile: Dockerfile$2,
				"certs/portail.pem": `${dashes("BEGIN ENCRYPTED PRIVATE KEY")}\nMIIFHD\n`
			},
			{
				Dockerfile: Dockerfile$2,
				"sops/keys.txt": "# created: 2026-01-05\nAGE-SECRET-KEY-1…\n"
			},
			{
				Dockerfile: Dockerfile$2,
				"docs/sops/example-key.txt": "AGE-SECRET-KEY-1…\n"
			}
		]
	},
	*check({ source: { path, text } }, { repository }) {
		if (READ_ELSEWHERE.test(path) || secretFile(path, repository.has)) return;
		const found = findToken(text) ?? ageKey(text);
		if (!found) return;
		const encrypted = /^-----BEGIN [A-Z ]*ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text.slice(found.start, found.start + 200));
		yield {
			at: {
				start: found.start,
				end: found.end
			},
			data: {
				kind: found.name.en,
				sorte: found.name.fr,
				...encrypted && { encrypted: "yes" }
			},
			severity: isSamplePath(path) ? "info" : encrypted ? "warning" : "error"
		};
	}
});
/** Split, so that no scanner takes this rule for a leak. */
function dashes(label) {
	return `-----${label}-----`;
}
/** A line that can only be a key of age, even one cut short or masked. */
function ageKey(text) {
	const match = /^AGE-SECRET-KEY-\S*/m.exec(text);
	return match && {
		start: match.index,
		end: match.index + match[0].length,
		name: {
			en: "age secret key",
			fr: "clé secrète age"
		}
	};
}

// rules/secrets/literal-token.ts
/** A file with more of them needs no further proof. */
const MAX_TOKENS = 20;
const SCRIPT = /^\.github\/workflows\/|\.sh$/i;
/** A project must have something to check. */
const Dockerfile$1 = "FROM scratch\n";
/** The trigger token of the mirror is the one that every project handles; any other one is as bad. */
var literal_token_default = defineRule({
	code: "SEC010",
	name: "literal-token",
	subject: "file",
	severity: "error",
	sensitive: true,
	sources: [{
		page: "guide/repositories-management",
		says: "secrets.GIT_MIRROR_TOKEN"
	}, { exigence: "ORG-6" }],
	text: {
		en: {
			title: "Token written in a workflow or a script",
			message: ({ kind }) => `A credential stands here in clear text: ${kind}`,
			why: "Whoever reads the workflow can use it: a trigger token starts the mirror of any branch.",
			fix: "Store it as a secret of the repository, read it as `${{ secrets.GIT_MIRROR_TOKEN }}` in `env`, and have a new one made: this one is known."
		},
		fr: {
			title: "Jeton écrit dans un workflow ou un script",
			message: ({ sorte }) => `Un secret figure ici en clair : ${sorte}`,
			why: "Quiconque lit le workflow peut s’en servir : un jeton de déclenchement lance le miroir de n’importe quelle branche.",
			fix: "L’enregistrer comme secret du dépôt, le lire par `${{ secrets.GIT_MIRROR_TOKEN }}` dans `env`, et en faire créer un nouveau : celui-ci est connu."
		}
	},
	examples: {
		good: [{
			Dockerfile: Dockerfile$1,
			".github/workflows/miroir.yml": "on: push\njobs:\n  miroir:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./miroir.sh\n        env: { TOKEN: \"${{ secrets.GIT_MIRROR_TOKEN }}\" }\n",
			"miroir.sh": "curl -F token=\"$TOKEN\" -F ref=main https://gitlab.example.fr # glptt-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
		}],
		bad: [{
			Dockerfile: Dockerfile$1,
			".github/workflows/miroir.yml": `on: push\njobs:\n  miroir:\n    runs-on: ubuntu-latest\n    steps:\n      - run: curl -F token=${["glptt", "4f0c9a7be2d8136540ab9c7d2e1f8a63b5047d9e"].join("-")} https://gitlab.example.fr\n`
		}, {
			Dockerfile: Dockerfile$1,
			"outils/publier.sh": `TOKEN=${["ghp", "R7kQ2mZx9Wb4Tn6Yc1Vd8Hs3Jf5Lg0Pa2Ek4"].join("_")}\n`
		}]
	},
	*check({ source }) {
		if (!SCRIPT.test(source.path)) return;
		let count = 0;
		for (const { name, start, end } of findTokens(source.text)) {
			if (++count > MAX_TOKENS) return;
			yield {
				at: {
					start,
					end
				},
				data: {
					kind: name.en,
					sorte: name.fr
				},
				severity: isSamplePath(source.path) ? "info" : "error"
			};
		}
	}
});

// rules/secrets/secret-file.ts
/** A project must have something to check. */
const Dockerfile = "FROM scratch\n";
/** By name alone: what such a file holds may be binary. SEC012 reads the other ones. */
var secret_file_default = defineRule({
	code: "SEC007",
	name: "secret-file",
	subject: "repository",
	severity: "error",
	sensitive: true,
	sources: [
		{
			page: "guide/secrets-management",
			says: "Ce fichier ne doit pas être commité et envoyé sur un dépôt Git"
		},
		{
			page: "guide/images-sign",
			says: "la clé privée ainsi que son mot de passe, nous vous recommandons de ne pas les ajouter au dépôt Git"
		},
		{ exigence: "ARCH-10" }
	],
	text: {
		en: {
			title: "Secret file in the repository",
			message: ({ kind, path }) => `"${path}" is ${EN[kind ?? ""] ?? "a secret file"}`,
			why: "Whoever reads the repository, or any copy of its history, reads what it holds.",
			fix: "Remove the file, add its name to `.gitignore`, and change every key and password that it held: they are known."
		},
		fr: {
			title: "Fichier secret dans le dépôt",
			message: ({ kind, path }) => `« ${path} » est ${FR[kind ?? ""] ?? "un fichier secret"}`,
			why: "Quiconque lit le dépôt, ou une copie de son historique, lit ce qu’il contient.",
			fix: "Supprimer le fichier, ajouter son nom à `.gitignore`, et changer les clés et mots de passe qu’il contenait : ils sont connus."
		}
	},
	examples: {
		good: [{
			Dockerfile,
			"conf/prod/secrets.yaml.enc": "sops: {}\n",
			"include/board.dec": "P:1\n",
			"certs/truststore.p12": "0",
			"certs/id_rsa.pub": "ssh-rsa AAAA portail\n",
			"certs/cosign.pub": "clé publique\n"
		}],
		bad: [
			{
				Dockerfile,
				"conf/prod/secrets.yml.dec": "password: x\n",
				"conf/prod/secrets.yml.enc": "password: ENC[x]\n"
			},
			{
				Dockerfile,
				"conf/base.dec": "password: x\n",
				"conf/base.enc": "password: ENC[x]\n"
			},
			{
				Dockerfile,
				"helm/secrets.dec.yaml": "password: x\n"
			},
			{
				Dockerfile,
				"certs/portail.p12": "0"
			},
			{
				Dockerfile,
				"signature/cosign.key": "clé\n"
			},
			{
				Dockerfile,
				"tests/ssh/id_ed25519": "clé\n"
			}
		]
	},
	*check(repository) {
		for (const path of repository.paths) {
			const kind = secretFile(path, repository.has);
			if (!kind) continue;
			const twin = kind === "decrypted" ? encryptedTwin(path, repository.has) : void 0;
			yield {
				at: repository.fileAt(path),
				data: {
					path,
					kind
				},
				severity: isSamplePath(path) ? "info" : "error",
				related: twin === void 0 ? [] : [repository.fileAt(twin)]
			};
		}
	}
});
const EN = {
	decrypted: "the decrypted copy of an encrypted file",
	keystore: "a store of private keys",
	key: "a private key"
};
const FR = {
	decrypted: "la copie déchiffrée d’un fichier chiffré",
	keystore: "un magasin de clés privées",
	key: "une clé privée"
};

// rules/index.generated.ts
/** Every rule, sorted by family and number. */
const RULES = [
	application_source_default,
	chart_revision_default,
	complete_source_default,
	complete_sources_item_default,
	destination_name_and_server_default,
	destination_service_account_default,
	destination_default,
	generator_kind_default,
	go_template_options_default,
	hook_type_default,
	hydrator_with_source_default,
	managed_by_url_default,
	matrix_generator_default,
	merge_generator_default,
	nested_generator_default,
	path_and_chart_default,
	project_deny_only_default,
	project_destination_default,
	project_duplicates_default,
	project_group_default,
	project_negation_default,
	project_permits_nothing_default,
	project_policy_default,
	project_role_default,
	prune_propagation_policy_default,
	source_and_sources_default,
	source_ref_default,
	sync_option_default,
	sync_wave_default,
	sync_window_duration_default,
	sync_window_identity_default,
	sync_window_kind_default,
	sync_window_schedule_default,
	sync_window_target_default,
	sync_window_time_zone_default,
	unique_source_name_default,
	values_and_values_object_default,
	absolute_workdir_default,
	apt_get_command_default,
	build_secret_default,
	copy_instead_of_add_default,
	copy_source_default,
	dockerfile_syntax_default,
	group_writable_folder_default,
	health_check_default,
	kaniko_feature_default,
	known_registry_default,
	linux_image_default,
	maintained_base_image_default,
	maintainer_instruction_default,
	network_daemon_default,
	numeric_user_default,
	privilege_escalation_default,
	remote_script_default,
	repeated_instruction_default,
	root_user_default,
	signed_packages_default,
	tls_verification_default,
	unique_stage_name_default,
	unprivileged_port_default,
	valid_port_default,
	versioned_base_image_default,
	chart_dependencies_default,
	chart_renders_default,
	chart_version_default,
	deploy_folder_default,
	empty_release_default,
	release_name_length_default,
	values_file_environment_default,
	values_file_exists_default,
	values_file_path_default,
	added_capabilities_default,
	allow_privilege_escalation_default,
	apparmor_profile_default,
	argo_objects_default,
	cluster_scoped_kind_default,
	config_map_credentials_default,
	container_resources_default,
	fixed_namespace_default,
	host_namespaces_default,
	host_path_default,
	host_ports_default,
	host_process_default,
	image_pull_policy_default,
	image_registry_default,
	image_tag_default,
	label_values_default,
	liveness_probe_default,
	maintained_image_default,
	privileged_container_default,
	probes_default,
	proc_mount_default,
	read_only_root_filesystem_default,
	readiness_probe_default,
	removed_api_default,
	required_labels_default,
	run_as_non_root_default,
	run_as_root_default,
	seccomp_profile_default,
	selinux_options_default,
	service_load_balancer_default,
	service_node_port_default,
	unprivileged_container_port_default,
	unsafe_sysctls_default,
	volume_size_default,
	volume_types_default,
	writable_tmp_default,
	kustomization_build_default,
	kustomization_fields_default,
	derogation_expired_default,
	derogation_unused_default,
	environment_name_default,
	known_rule_default,
	known_stage_default,
	manifest_schema_default,
	project_description_default,
	project_name_default,
	quota_sum_default,
	repository_name_default,
	repository_url_default,
	unique_environment_default,
	unique_repository_default,
	catalog_include_default,
	ci_file_name_default,
	declared_stage_default,
	known_need_default,
	known_template_default,
	secrets_job_default,
	template_variables_default,
	valid_pipeline_default,
	suppression_reason_default,
	suppression_used_default,
	utf8_text_default,
	valid_yaml_default,
	clear_text_credential_default,
	clear_text_secret_default,
	key_material_default,
	literal_token_default,
	secret_file_default
].sort((a, b) => a.code < b.code ? -1 : 1);

// src/model/severity.ts
/** From the gravest to the lightest. */
const SEVERITIES = [
	"error",
	"warning",
	"info"
];
const THRESHOLDS = [...SEVERITIES, "never"];
const rank = (severity) => SEVERITIES.indexOf(severity);
/** Sorts the gravest first. */
const bySeverity = (a, b) => rank(a) - rank(b);
const gravest = (a, b) => rank(a) <= rank(b) ? a : b;
/** Whether a finding of this severity makes a run with this threshold fail. */
const reaches = (severity, threshold) => threshold !== "never" && rank(severity) <= rank(threshold);

// src/check/severity.ts
/**
* Severity of a rule over environments: the gravest of their classes. Without environments the class is unknown, and
* what Kyverno audits or enforces by class counts as in non-production.
*/
function severityOver(severity, environments) {
	if (typeof severity === "string") return severity;
	const { nonProduction, production } = severity;
	return environments.map((environment) => environment.class === "production" ? production : nonProduction).reduce(gravest, environments.length === 0 ? nonProduction : "info");
}
/** Names of the environments on which a severity depends; none for a severity that is the same everywhere. */
const environmentsOf$1 = (severity, environments) => typeof severity === "string" ? [] : environments.map(({ name }) => name);
/** Overrides by code, whether they were written with a code or a readable name; names of no rule are handed back. */
function resolveOverrides(written, rules) {
	const overrides = {};
	const unknown = [];
	for (const [name, severity] of Object.entries(written)) {
		const rule = findRule(rules, name);
		if (rule) overrides[rule.code] = severity;
		else unknown.push(name);
	}
	return {
		overrides,
		unknown
	};
}
/** Whether a rule has this code or readable name. */
const isCalled = (rule, name) => rule.code === name.toUpperCase() || rule.name === name;
const findRule = (rules, name) => rules.find((rule) => isCalled(rule, name));

// src/check/rules.ts
/**
* The rules that a run asks for, less those that are switched off. Throws a UserError (`unknown-rule`) for a name that
* no rule has.
*/
function selectRules(wanted = "default", overrides = {}) {
	if (wanted === "all") return RULES.filter(({ code }) => overrides[code] !== "off");
	if (wanted === "default") return RULES.filter(({ code, default: byDefault }) => {
		const override = overrides[code];
		return override === void 0 ? byDefault !== false : override !== "off";
	});
	const named = new Set(wanted.map((name) => {
		const rule = findRule(RULES, name);
		if (!rule) throw new UserError("unknown-rule", `no rule is called "${name}": see docs/rules for their codes and names`);
		return rule;
	}));
	return RULES.filter((rule) => named.has(rule) && overrides[rule.code] !== "off");
}

// node_modules/ignore/index.js
var require_ignore = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
	const BOM = "﻿";
	const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const DOUBLE_SLASH = "//";
	const SLASH_CODE = 47;
	const DOT_CODE = 46;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	/* istanbul ignore else */
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const RETURN_FALSE = () => false;
	const POSIX_CLASSES = {
		alnum: "0-9A-Za-z",
		alpha: "A-Za-z",
		blank: " \\t",
		cntrl: "\\x00-\\x1f\\x7f",
		digit: "0-9",
		graph: "!-.0-~",
		lower: "a-z",
		print: " -.0-~",
		punct: "!-.:-@\\[-`{-~",
		space: " \\t\\n\\r",
		upper: "A-Z",
		xdigit: "0-9A-Fa-f"
	};
	const CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
	const escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
	const NON_SLASH = "(?!\\/)";
	const classSource = (negated, body) => {
		if (negated) return `[^\\/${body}]`;
		const source = `[${body}]`;
		return new RegExp(source).test("/") ? NON_SLASH + source : source;
	};
	const scanBracket = (pattern, start) => {
		const { length } = pattern;
		let index = start + 1;
		let negated = EMPTY;
		const lead = pattern[index];
		if (lead === "!" || lead === "^") {
			negated = "^";
			index++;
		}
		let body = EMPTY;
		let prev = EMPTY;
		for (;;) {
			const char = pattern[index];
			if (char === UNDEFINED) return null;
			if (char === ESCAPE) {
				const escaped = pattern[++index];
				body += escapeMember(escaped);
				prev = escaped;
			} else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
				index++;
				let to = pattern[index];
				if (to === ESCAPE) to = pattern[index += 1];
				if (prev <= to) body += `-${escapeMember(to)}`;
				prev = EMPTY;
			} else if (char === "[" && pattern[index + 1] === ":") {
				const nameStart = index + 2;
				let end = nameStart;
				while (end < length && pattern[end] !== "]") end++;
				if (end === length) return null;
				if (end > nameStart && pattern[end - 1] === ":") {
					const name = pattern.slice(nameStart, end - 1);
					if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) return null;
					body += POSIX_CLASSES[name];
					prev = EMPTY;
					index = end;
				} else {
					body += escapeMember("[");
					prev = "[";
					index = nameStart - 2;
				}
			} else {
				body += escapeMember(char);
				prev = char;
			}
			index++;
			if (pattern[index] === "]") return {
				end: index,
				source: classSource(negated, body)
			};
		}
	};
	const NEVER_MATCH = "[]";
	const PLACEHOLDER = "\0";
	const REGEX_RESTORE_PLACEHOLDER = new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, "g");
	const TRAILING_WILDCARD = "";
	const TRAILING_DOUBLESTAR = "";
	const isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
	const extractBrackets = (pattern) => {
		const sources = [];
		const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
		const { length } = pattern;
		let out = EMPTY;
		let index = 0;
		while (index < length) {
			const char = pattern[index];
			if (char === ESCAPE) {
				const escaped = pattern[index + 1];
				if (escaped === SLASH && index + 2 === length) out += hold(NEVER_MATCH);
				else if (escaped === "*" || escaped === "[" || escaped === SPACE) out += pattern.slice(index, index + 2);
				else out += hold(REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped);
				index += 2;
			} else if (isReserved(char)) {
				out += hold(`[${char}]`);
				index++;
			} else if (char === "[") {
				const scanned = scanBracket(pattern, index);
				if (scanned === null) {
					out += hold(NEVER_MATCH);
					index = length;
				} else {
					out += hold(scanned.source);
					index = scanned.end + 1;
				}
			} else {
				out += char;
				index++;
			}
		}
		return {
			source: out,
			sources
		};
	};
	const DIRECT = null;
	const REGEX_INNER_SLASH = /\/(?!$)/;
	const WILDCARD = "[^\\/]*";
	const REPLACERS = [
		[
			/(\\+)( ?)/g,
			(_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
			"\\ "
		],
		[
			/(^|\/)\*{3,}(?=\/|$)/g,
			(_, start) => `${start}**`,
			"*"
		],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[
			/(?!\\)\?/g,
			() => "[^/]",
			"?"
		],
		[
			/^\//,
			() => "^",
			SLASH
		],
		[
			/\//g,
			() => "\\/",
			SLASH
		],
		[
			/^\^*(?:\\\*\\\*\\\/)+/,
			() => "(?:^|\\/)",
			"*"
		],
		[DIRECT, (source, pattern) => {
			if (!source || source[0] === "^" || source[0] === "(") return source;
			return (!REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^") + source;
		}],
		[
			/\\\/\\\*\\\*(?=\\\/|$)/g,
			(_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
			"*"
		],
		[
			/(^|[^\\])(?:\\\*)+(?!$)/g,
			(_, p1) => p1 + WILDCARD,
			"*"
		],
		[
			/(^|[^\\])((?:\\\\)*)\\\*$/,
			(match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
			"*"
		],
		[
			/\\\\\\(?=[$.|*+(){^])/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\\/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\[([^\]/]*?)($|\])/g,
			(match, range, close) => `\\[${range}${close}`,
			"["
		],
		[DIRECT, (source) => {
			const last = source[source.length - 1];
			if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) return source;
			return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
		}]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const replaceTrailingWildcard = (_, p1) => {
		return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
	};
	const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
	const replaceTrailingDoublestar = () => "[\\s\\S]";
	const separatorAfter = (run, at) => {
		let separator = EMPTY;
		for (let index = at + 1; index < run.length && !run[index].wildcard; index++) separator += run[index].single;
		return separator;
	};
	const pinWildcards = (source) => {
		if (source.indexOf(WILDCARD) < 0) return source;
		const tokens = [];
		const { length } = source;
		let index = 0;
		while (index < length) {
			const char = source[index];
			if (source.startsWith(WILDCARD, index)) {
				tokens.push({ wildcard: true });
				index += 6;
			} else if (char === "[") {
				let end = index + 1;
				if (source[end] === "^") end++;
				if (source[end] === "]") end++;
				while (end < length && source[end] !== "]") end += source[end] === ESCAPE ? 2 : 1;
				end++;
				tokens.push({ single: source.slice(index, end) });
				index = end;
			} else if (char === ESCAPE) {
				tokens.push({ single: source.slice(index, index + 2) });
				index += 2;
			} else if (char === "(") {
				let depth = 0;
				let end = index;
				do {
					if (source[end] === ESCAPE) end++;
					else if (source[end] === "(") depth++;
					else if (source[end] === ")") depth--;
					end++;
				} while (end < length && depth > 0);
				if ("*+?".indexOf(source[end]) >= 0) end++;
				tokens.push({ boundary: source.slice(index, end) });
				index = end;
			} else if (char === "^" || char === "$") {
				tokens.push({ boundary: char });
				index++;
			} else {
				tokens.push({ single: char });
				index++;
			}
		}
		let out = EMPTY;
		let run = [];
		const flush = () => {
			let lastWildcard;
			run.forEach((token, at) => {
				if (token.wildcard) lastWildcard = at;
			});
			run.forEach((token, at) => {
				if (!token.wildcard) {
					out += token.single;
					return;
				}
				out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
			});
			run = [];
		};
		tokens.forEach((token) => {
			if (token.boundary === void 0) {
				run.push(token);
				return;
			}
			flush();
			out += token.boundary;
		});
		flush();
		return out;
	};
	const makeRegexPrefix = (pattern) => {
		if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) pattern = "**";
		const { source, sources } = extractBrackets(pattern);
		const replaced = REPLACERS.reduce((prev, [matcher, replacer, required]) => {
			if (matcher === DIRECT) return replacer(prev, pattern);
			if (required !== UNDEFINED && prev.indexOf(required) < 0) return prev;
			return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
		}, source);
		return sources.length ? replaced.replace(REGEX_RESTORE_PLACEHOLDER, (match, index) => sources[index]) : replaced;
	};
	const checkSourceOf = (body, prefix) => {
		if (body[body.length - 1] === SLASH) prefix = makeRegexPrefix(body.slice(0, -1));
		const head = prefix.slice(0, -1);
		const last = prefix[prefix.length - 1];
		return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
	};
	const matchesBasename = (body) => {
		const index = body.indexOf(SLASH);
		return index < 0 || index === body.length - 1;
	};
	const basenameOf = (path) => {
		const end = path.length - 1;
		const index = path.lastIndexOf(SLASH, path[end] === SLASH ? end - 1 : end);
		return index < 0 ? path : path.slice(index + 1);
	};
	const parentOf = (path) => {
		if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
		}
		const end = path.length - 1;
		const cut = path.lastIndexOf(SLASH, path.charCodeAt(end) === SLASH_CODE ? end - 1 : end);
		return cut < 0 ? EMPTY : path.slice(0, cut + 1);
	};
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern);
	const splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get _basenameOnly() {
			return define(this, "_basenameOnly", matchesBasename(this.body));
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = pinWildcards(mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix));
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const hasTrailingBackslash = (str) => {
		let count = 0;
		while (str[str.length - count - 1] === ESCAPE) count++;
		return count % 2 === 1;
	};
	const trimEnd = (body, stripLineEnd) => {
		let lineEnd = body.length;
		let end;
		for (;;) {
			if (stripLineEnd && body[lineEnd - 1] === "\r") lineEnd--;
			end = lineEnd;
			while (body[end - 1] === SPACE) end--;
			if (!stripLineEnd || body[end - 1] !== "\n") break;
			lineEnd = end - 1;
		}
		if (end === lineEnd) return body.slice(0, lineEnd);
		let backslashes = 0;
		while (body[end - backslashes - 1] === ESCAPE) backslashes++;
		return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
	};
	const createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
		let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
		if (body[0] === "#") return;
		let negative = false;
		if (body[0] === "!") {
			negative = true;
			body = body.slice(1);
		}
		const last = body[body.length - 1];
		if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) body = trimEnd(body, stripLineEnd);
		if (!body || hasTrailingBackslash(body)) return;
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
			this._basenameCount = 0;
		}
		_add(pattern, index) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._basenameCount += pattern._rules._basenameCount;
				this._added = true;
				return;
			}
			const isStr = isString(pattern);
			const raw = isStr ? pattern : pattern.pattern;
			const rule = checkPattern(raw) && createRule(raw, isStr ? UNDEFINED : pattern.mark, this._ignoreCase, !this._split, this._stripBOM && !index);
			if (rule) {
				this._added = true;
				this._rules.push(rule);
				if (matchesBasename(rule.body)) this._basenameCount++;
			}
		}
		add(pattern) {
			this._added = false;
			this._split = isString(pattern);
			this._stripBOM = !this._split || pattern[0] === BOM;
			makeArray(this._split ? splitPattern(pattern) : pattern).forEach(this._add, this);
			if (this._added) this._literalRules = UNDEFINED;
			return this._added;
		}
		testLiteral(path) {
			const rules = this._literalRules || (this._literalRules = this._rules.filter(({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"));
			let ignored = false;
			let unignored = false;
			let matchedRule;
			for (let index = rules.length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule.checkRegex.test(path)) {
					ignored = !rule.negative;
					unignored = rule.negative;
					matchedRule = rule.negative ? UNDEFINED : rule;
					break;
				}
			}
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
		test(path, mode) {
			const rules = this._rules;
			const { length } = rules;
			const shortcut = this._basenameCount * 2 >= length;
			const basename = shortcut ? basenameOf(path) : path;
			for (let index = length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule[mode].test(shortcut && rule._basenameOnly ? basename : path)) {
					const { negative } = rule;
					const ret = {
						ignored: !negative,
						unignored: negative
					};
					if (!negative) ret.rule = rule;
					return ret;
				}
			}
			return {
				ignored: false,
				unignored: false
			};
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => {
		const first = path.charCodeAt(0);
		if (first === SLASH_CODE) return true;
		if (first !== DOT_CODE) return false;
		if (path.length === 1) return true;
		const second = path.charCodeAt(1);
		if (second === SLASH_CODE) return true;
		if (second !== DOT_CODE) return false;
		return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
	};
	checkPath.isNotRelative = isNotRelative;
	/* istanbul ignore next */
	checkPath.convert = (p) => p;
	const convertPath = (target) => isString(target) && checkPath.convert(target);
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, path) {
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return path ? this._t(path, cache) : {
				ignored: false,
				unignored: false
			};
		}
		checkIgnore(target) {
			const path = convertPath(target);
			if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) return this._test(target, this._testCache, path);
			const dir = this._t(path, this._testCache);
			if (dir.ignored) return dir;
			const literal = this._rules.testLiteral(path);
			return literal.ignored || literal.unignored ? literal : dir;
		}
		_t(path, cache) {
			if (path in cache) return cache[path];
			const parentPath = parentOf(path);
			const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
			return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, convertPath(path)).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, convertPath(path));
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
	/* istanbul ignore next */
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	/* istanbul ignore next */
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}));

// package.json
var version = "0.1.0";

// src/model/language.ts
var import_ignore = /* @__PURE__ */ __toESM(require_ignore(), 1);
const LANGUAGES = ["en", "fr"];
/** Between thousands; French typography asks for a narrow no-break space. */
const THOUSANDS = {
	en: ",",
	fr: " "
};
/** An integer as a language writes it: `12,345`. */
const writtenNumber = (language, n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS[language]);

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

// src/assess/verdict.ts
const stands = ({ suppressed }) => suppressed === void 0;
/** How many findings stand, by severity, and how many are suppressed. */
function count(findings) {
	const of = (severity) => findings.filter((finding) => stands(finding) && finding.severity === severity).length;
	return {
		error: of("error"),
		warning: of("warning"),
		info: of("info"),
		suppressed: findings.filter((finding) => !stands(finding)).length
	};
}
/** What the findings that stand, and what could not be verified, say together. */
function verdict(counts, unverified) {
	if (counts.error > 0) return "incompatible";
	return unverified > 0 ? "undetermined" : "compatible";
}
/** Whether no finding that stands reaches the threshold. */
const passes = (findings, failOn) => !findings.some((finding) => stands(finding) && reaches(finding.severity, failOn));

// src/model/render.ts
/** The environments of a release, one that no manifest declares among them. */
const environmentsOf = ({ environments, environmentName }) => environments.length === 0 && environmentName !== void 0 ? [{
	name: environmentName,
	stage: "",
	class: "unknown"
}] : environments;

// src/check/about.ts
/** The Kubernetes object that a subject is or belongs to. */
function objectOf(subject) {
	if ("apiVersion" in subject) return subject;
	if ("object" in subject) return subject.object;
	return "pod" in subject ? subject.pod?.object : void 0;
}
const nothing = () => [];
/** Says what a subject is. */
function describe$1(type, subject) {
	const about = {
		type,
		subject
	};
	switch (about.type) {
		case "dockerfile": {
			const { source, final, builds } = about.subject;
			return {
				subject: {
					type,
					name: final?.name
				},
				path: source.path,
				unbuilt: builds?.length === 0,
				distinct: true,
				locate: (place) => atSpan(place, source),
				feeds: nothing
			};
		}
		case "object": return ofObject(type, about.subject, about.subject);
		case "pod":
		case "application": return ofObject(type, about.subject.object, about.subject);
		case "container": return ofObject(type, about.subject.pod.object, about.subject, about.subject.name);
		case "job": return ofYaml({
			type,
			name: about.subject.name
		}, about.subject);
		case "pipeline":
		case "manifest": return ofYaml({ type }, about.subject);
		case "file": return {
			subject: { type },
			path: about.subject.source.path,
			unbuilt: false,
			distinct: true,
			locate: (place) => atSpan(place, about.subject.source),
			feeds: nothing
		};
		case "setting": return ofLocation({
			type,
			name: about.subject.name
		}, about.subject);
		case "problem": return ofLocation({ type }, about.subject);
		case "release": {
			const { release } = about.subject;
			return {
				...ofLocation({
					type,
					name: release.source.folder
				}, { location: release.declaredAt }),
				environments: environmentsOf(release)
			};
		}
		case "repository": return {
			subject: { type },
			path: ".",
			unbuilt: false,
			distinct: false,
			locate: asLocation,
			feeds: nothing
		};
	}
}
const ofObject = (type, object, subject, container) => ({
	...ofYaml({
		type,
		kind: object.kind,
		name: object.name,
		namespace: object.namespace,
		container
	}, subject),
	object,
	environments: object.environments
});
const ofYaml = (subject, { document, route }) => ({
	subject,
	path: document.source.path,
	unbuilt: false,
	distinct: document.distinct === true,
	locate: (place) => document.locate(fromRoot(route, place)),
	feeds: (place) => document.feeds?.(fromRoot(route, place)) ?? []
});
/** A place seen from the root of the document instead of from the route of a subject. */
const fromRoot = (root, place) => {
	if (Array.isArray(place)) return [...root, ...place];
	return "key" in place ? { key: [...root, ...place.key] } : place;
};
const ofLocation = (subject, owner) => ({
	subject,
	get path() {
		return owner.location.path;
	},
	unbuilt: false,
	distinct: false,
	locate: (place) => isLocation(place) ? place : owner.location,
	feeds: nothing
});
const isLocation = (place) => "path" in place;
function asLocation(place) {
	if (isLocation(place)) return place;
	throw new TypeError("a rule about the whole repository points at a location in one of its files");
}
const atSpan = (place, source) => {
	if (isLocation(place)) return place;
	if ("start" in place) return source.location(place);
	throw new TypeError("a rule about a text points at a span of it");
};

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
	const add = (kind, subject) => {
		const list = byKind.get(kind);
		if (list) list.push(subject);
		else byKind.set(kind, [subject]);
	};
	for (const subject of all) {
		const object = objectOf(subject);
		if (!object) continue;
		add(`${object.apiVersion}/${object.kind}`, subject);
		add(`${object.group}/*`, subject);
	}
	return {
		all,
		deployed: all.filter((subject) => isDeployed(objectOf(subject))),
		byKind
	};
}
const isDeployed = (object) => object?.state !== "base";

// src/check/hit.ts
const locationOf$1 = ({ about, match }) => about.locate(match.at);
/** The file of a hit, without its line where that can be spared. */
function pathOf(hit) {
	const { about, match } = hit;
	return about.distinct && !("path" in match.at) ? about.path : locationOf$1(hit).path;
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

// src/check/repeats.ts
/**
* One hit per rule and place. Anchors lead to the same place twice; of a rendered text, a line may give several objects
* and several environments, whose names differ and whose defect is one.
*/
function withoutRepeats(hits) {
	const kept = [];
	const known = /* @__PURE__ */ new Map();
	for (const hit of hits) {
		if (hit.about.distinct) {
			kept.push(hit);
			continue;
		}
		const key = keyOf(hit);
		const at = known.get(key);
		const first = at === void 0 ? void 0 : kept[at];
		if (at !== void 0 && first) kept[at] = joined$1(first, hit);
		else {
			known.set(key, kept.length);
			kept.push(hit);
		}
	}
	return kept;
}
function keyOf(hit) {
	const { rule, match, about, environments } = hit;
	const { path, start } = locationOf$1(hit);
	const told = environments || rule.subject === "setting" ? [match.severity] : [
		match.data,
		about.subject.name,
		about.subject.container
	];
	return JSON.stringify([
		rule.code,
		path,
		start.line,
		start.column,
		...told
	]);
}
const joined$1 = (first, other) => ({
	...first,
	joined: [...first.joined ?? [], ...relatedOf(other)],
	environments: first.environments && other.environments ? union(first.environments, other.environments) : first.environments
});
const union = (a, b) => [...a, ...b.filter(({ name }) => !a.some((known) => known.name === name))];

// src/check/dispatch.ts
/**
* Runs every rule over every subject of its type. A rule that throws is a bug, but a hostile file must not hide the rest
* of the report behind it: the subject is noted as not verified.
*/
function dispatch(rules, subjects, context, unread) {
	const hits = [];
	const concerned = createChooser(subjects);
	const described = /* @__PURE__ */ new Map();
	const about = (type, subject) => {
		const known = described.get(subject) ?? describe$1(type, subject);
		described.set(subject, known);
		return known;
	};
	for (const rule of rules) for (const subject of concerned(rule)) try {
		const matches = [...rule.check(subject, context)];
		if (matches.length === 0) continue;
		const called = about(rule.subject, subject);
		for (const match of matches.length === 1 ? matches : distinct(matches)) hits.push({
			rule,
			match,
			about: called,
			environments: called.environments
		});
	} catch (error) {
		unread.push(failed(rule, describe$1(rule.subject, subject).path, error));
	}
	return withoutRepeats(hits);
}
/** A rule may come upon the same thing twice. */
const distinct = (matches) => new Map(matches.map((match) => [JSON.stringify([match.at, match.data]), match])).values();
const failed = (rule, path, error) => {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		reason: "rule-failed",
		path,
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
		stage,
		class: profile.productionStages.includes(stage) ? "production" : "non-production"
	}));
	const missing = wanted.filter((name) => !all.some((environment) => environment.name === name));
	if (missing.length > 0) throw new UserError("bad-usage", `no environment "${missing.join("\", \"")}" in accostage.yaml; declared: ${all.map(({ name }) => name).join(", ") || "none"}`);
	return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
}

// src/check/findings.ts
/** Where the rules' pages are published. */
const PAGES = "https://github.com/cloud-pi-native/accostage/blob/main/docs/rules";
/** A text of the project is quoted up to this many characters. */
const MAX_QUOTE = 400;
/** An excerpt is cut here; no terminal shows more. */
const MAX_EXCERPT = 500;
/** How much of the line on each side of a place identifies it: a whole JSON file may stand on one line. */
const IDENTIFYING = 200;
/** Puts hits into words, sorted by place. One finding per rule and place. */
function findings(judged, { language, sources, hits }) {
	const hidden = hiddenLines(hits);
	const occurrences = /* @__PURE__ */ new Map();
	return judged.map((each) => ({
		...each,
		location: locationOf$1(each.hit)
	})).sort((a, b) => byLocation(a.location, b.location) || byCode(a.hit.rule, b.hit.rule)).map((each) => {
		const { hit, location, suppressed } = each;
		const text = offendingText(hit.rule, location, sources);
		const key = `${hit.rule.code}\0${location.path}\0${text}`;
		const occurrence = occurrences.get(key) ?? 0;
		occurrences.set(key, occurrence + 1);
		return {
			...worded(each, location, language),
			excerpt: excerpt(location, sources, hidden),
			fingerprint: createHash("sha256").update(`${key}\0${occurrence}`).digest("hex"),
			suppressed
		};
	});
}
const byCode = (a, b) => a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
/** Address of a rule's page. */
const pageOf = (rule, language) => `${PAGES}/${language}/${rule.code}.md`;
const UNBUILT = {
	en: " (no job of the CI file builds this Dockerfile)",
	fr: " (aucun job du fichier de CI ne construit ce Dockerfile)"
};
function worded({ hit, severity, environments }, location, language) {
	const { rule, match, about } = hit;
	const text = rule.text[language];
	const facts = quoted$1(match.data ?? {});
	return {
		rule: rule.code,
		severity,
		environments,
		message: word(text.message, facts) + (about.unbuilt ? UNBUILT[language] : ""),
		why: word(text.why, facts),
		fix: text.fix === void 0 ? void 0 : word(text.fix, facts),
		subject: about.subject,
		location,
		related: relatedOf(hit),
		edits: match.edits,
		url: pageOf(rule, language)
	};
}
/** Facts as they may be shown: control characters out, long texts cut. */
const quoted$1 = (facts) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => {
	if (typeof fact === "number") return [name, fact];
	const clean = fact.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
	return [name, clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE)}…` : clean];
}));
const lineKey = ({ path, start }) => `${path}\0${start.line}`;
/** Lines that may show a secret: no finding shows them, whatever its rule. */
const hiddenLines = (hits) => new Set(hits.flatMap((hit) => hit.rule.sensitive ? [lineKey(locationOf$1(hit))] : []));
function excerpt(location, sources, hidden) {
	const line = sources.get(location.path)?.line(location.start.line, MAX_EXCERPT);
	if (!line || hidden.has(lineKey(location))) return void 0;
	return redactTokens(line).trimEnd() || void 0;
}
/** The text that identifies the place: the line, without what may be a secret behind the start of the value. */
function offendingText(rule, location, sources) {
	const after = rule.sensitive ? 0 : IDENTIFYING;
	return sources.get(location.path)?.around(location.start, IDENTIFYING, after).trim() ?? "";
}

// src/parse/image-reference.ts
const DOCKER_HUB = "docker.io";
const DOCKER_HUB_FORMERLY = "index.docker.io";
const OFFICIAL_IMAGES = "library/";
const LONGEST_PATH = 255;
const LONGEST_REFERENCE = 1024;
const HOST_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const HOST = new RegExp(`^(?:${HOST_LABEL}(?:\\.${HOST_LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
const UPPER_CASE = /[A-Z]/;
/**
* Reads an image reference as the container runtimes do: `node`, `ghcr.io/team/app:1.2`, `registry:5000/app@sha256:…`.
* Undefined for a text that no runtime accepts, such as one with blanks, with a variable or with upper case in its path.
*/
function parseImageReference(text) {
	if (text.length > LONGEST_REFERENCE || IMAGE_ID.test(text)) return void 0;
	const { host, explicitHost, rest } = splitHost(text);
	const [named = "", digest, ...more] = rest.split("@");
	const [name = "", tag, ...others] = named.split(":");
	if (more.length > 0 || others.length > 0) return void 0;
	const path = host === DOCKER_HUB && !name.includes("/") ? OFFICIAL_IMAGES + name : name;
	if (!HOST.test(host) || !PATH.test(path) || path.length > LONGEST_PATH) return void 0;
	if (tag !== void 0 && !TAG.test(tag)) return void 0;
	if (digest !== void 0 && !DIGEST.test(digest)) return void 0;
	return {
		text,
		host,
		explicitHost,
		path,
		repository: `${host}/${path}`,
		tag,
		digest
	};
}
/** What stands before the first `/` is a host when it cannot be the first part of a path on Docker Hub. */
function splitHost(text) {
	const slash = text.indexOf("/");
	const first = text.slice(0, Math.max(slash, 0));
	if (!(first === "localhost" || first.includes(".") || first.includes(":") || UPPER_CASE.test(first))) return {
		host: DOCKER_HUB,
		explicitHost: false,
		rest: text
	};
	return {
		host: first === DOCKER_HUB_FORMERLY ? DOCKER_HUB : first,
		explicitHost: true,
		rest: text.slice(slash + 1)
	};
}

// src/check/subjects/yaml-subject.ts
/** The part of a document at the end of a route, as a subject whose own routes start there. */
function yamlSubject(document, route = []) {
	const value = follow(document.value, route);
	return {
		document,
		route,
		value,
		get: (...steps) => follow(value, steps)
	};
}

// src/check/subjects/kubernetes.ts
/** Lists in lists are followed this deep; kubectl writes them one deep. */
const LIST_DEPTH = 3;
/** Where the kinds that make pods keep the pod template, from the root of the object. */
const TEMPLATES = {
	"v1/Pod": [],
	"v1/PodTemplate": ["template"],
	"v1/ReplicationController": ["spec", "template"],
	"apps/Deployment": ["spec", "template"],
	"apps/StatefulSet": ["spec", "template"],
	"apps/DaemonSet": ["spec", "template"],
	"apps/ReplicaSet": ["spec", "template"],
	"extensions/Deployment": ["spec", "template"],
	"extensions/DaemonSet": ["spec", "template"],
	"extensions/ReplicaSet": ["spec", "template"],
	"batch/Job": ["spec", "template"],
	"batch/CronJob": [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	],
	"apps.openshift.io/DeploymentConfig": ["spec", "template"],
	"argoproj.io/Rollout": ["spec", "template"],
	"serving.knative.dev/Service": ["spec", "template"]
};
/**
* The Kubernetes objects of a document, those of a `kind: List` one by one. Empty for anything else: a values file, a
* patch without kind, a document whose `apiVersion` and `kind` are not texts.
*/
function kubernetesObjects(document, state, environments) {
	const found = [];
	const visit = (route, depth) => {
		const { value, get } = yamlSubject(document, route);
		const kind = asText(get("kind"));
		if (!asText(get("apiVersion")) || !kind || !isRecord(value)) return;
		const items = kind.endsWith("List") ? get("items") : void 0;
		if (!Array.isArray(items)) found.push(createObject(document, route, state, environments));
		else if (depth < LIST_DEPTH) for (const index of items.keys()) visit([
			...route,
			"items",
			index
		], depth + 1);
	};
	visit([], 0);
	return found;
}
function createObject(document, route, state, environments) {
	const subject = yamlSubject(document, route);
	const apiVersion = String(subject.get("apiVersion"));
	const slash = apiVersion.indexOf("/");
	const object = {
		...subject,
		apiVersion,
		group: slash < 0 ? "" : apiVersion.slice(0, slash),
		version: apiVersion.slice(slash + 1),
		kind: String(subject.get("kind")),
		name: asText(subject.get("metadata", "name")),
		displayName: asText(subject.get("metadata", "name")) ?? asText(subject.get("metadata", "generateName")) ?? "",
		namespace: asText(subject.get("metadata", "namespace")),
		labels: texts(subject.get("metadata", "labels")),
		annotations: texts(subject.get("metadata", "annotations")),
		state,
		environments
	};
	const template = TEMPLATES[`${object.group || object.version}/${object.kind}`];
	return template && isRecord(subject.get(...template, "spec")) ? withPod(object, template) : object;
}
const texts = (value) => isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, text]) => typeof text === "string" ? [[key, text]] : [])) : {};
function withPod(object, template) {
	const containers = [];
	const owner = { ...object };
	const pod = {
		...yamlSubject(object.document, [
			...object.route,
			...template,
			"spec"
		]),
		object: owner,
		labels: texts(object.get(...template, "metadata", "labels")),
		annotations: texts(object.get(...template, "metadata", "annotations")),
		metadataRoute: [...template, "metadata"],
		containers
	};
	for (const [field, role] of [
		["initContainers", "init"],
		["containers", "container"],
		["ephemeralContainers", "ephemeral"]
	]) asList(pod.get(field)).forEach((value, index) => {
		if (isRecord(value)) containers.push(createContainer(pod, role, [
			...pod.route,
			field,
			index
		], index));
	});
	return Object.assign(owner, { pod });
}
function createContainer(pod, role, route, index) {
	const subject = yamlSubject(pod.object.document, route);
	const image = asText(subject.get("image"));
	return {
		...subject,
		pod,
		role,
		name: asText(subject.get("name")) ?? `#${index + 1}`,
		image: image === void 0 ? void 0 : parseImageReference(image)
	};
}
/** The Application that an object is, or whose template it holds. */
function argoApplication(object) {
	if (object.group !== "argoproj.io") return void 0;
	const templated = object.kind === "ApplicationSet";
	const route = object.kind === "Application" ? ["spec"] : templated ? [
		"spec",
		"template",
		"spec"
	] : void 0;
	if (!route || !isRecord(object.get(...route))) return void 0;
	return {
		...yamlSubject(object.document, [...object.route, ...route]),
		object,
		templated
	};
}

// src/check/subjects/settings.ts
/** Values files deeper or larger than this are the work of an attacker: anchors can make a small file endless. */
const MAX_DEPTH$1 = 30;
const MAX_LEAVES = 2e4;
/** A setting whose place is worked out when a finding asks for it: most settings never have one. */
const setting = (facts, locate) => ({
	...facts,
	get location() {
		return locate();
	}
});
/** Every leaf of a values file under its last name; lists of `{ name, value }` give their names. */
function valuesSettings(document) {
	const sample = isSamplePath(document.source.path);
	return leaves(document.value).map(({ name, value, route }) => setting({
		origin: "values",
		name,
		value,
		sample
	}, () => document.locate(route)));
}
function leaves(root) {
	const found = [];
	const visit = (value, name, route) => {
		if (route.length > MAX_DEPTH$1 || found.length >= MAX_LEAVES) return;
		if (typeof value === "string") found.push({
			name,
			value,
			route
		});
		else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, name, [...route, index]);
		else if (isRecord(value)) {
			const pair = typeof value.name === "string" && typeof value.value === "string";
			for (const [key, item] of Object.entries(value)) visit(item, pair && key === "value" ? String(value.name) : key, [...route, key]);
		}
	};
	visit(root, "", []);
	return found;
}
/** Data of a ConfigMap, and literal values in the environment of containers. */
function objectSettings(object) {
	const sample = isSamplePath(object.document.source.path);
	const { document } = object;
	const at = (subject, route) => () => {
		const place = [...subject.route, ...route];
		return document.feeds?.(place)[0] ?? document.locate(place);
	};
	if (object.kind === "ConfigMap" && object.group === "") return Object.entries(asRecord(object.get("data"))).flatMap(([name, value]) => typeof value === "string" ? [setting({
		origin: "config-map",
		name,
		value,
		sample
	}, at(object, ["data", name]))] : []);
	return (object.pod?.containers ?? []).flatMap((container) => {
		const list = container.get("env");
		if (!Array.isArray(list)) return [];
		return list.flatMap((entry, index) => {
			const { name, value } = asRecord(entry);
			return typeof name === "string" && typeof value === "string" ? [setting({
				origin: "environment",
				name,
				value,
				sample
			}, at(container, [
				"env",
				index,
				"value"
			]))] : [];
		});
	});
}
/** Variables of a CI file and of its own jobs. */
function pipelineSettings(pipeline) {
	const sample = isSamplePath(pipeline.document.source.path);
	return [pipeline, ...pipeline.jobs.filter((job) => !job.included)].flatMap((owner) => Object.entries(asRecord(owner.get("variables"))).flatMap(([name, written]) => {
		const value = isRecord(written) ? written.value : written;
		const route = [
			"variables",
			name,
			...isRecord(written) ? ["value"] : []
		];
		return typeof value === "string" ? [setting({
			origin: "pipeline",
			name,
			value,
			sample
		}, () => owner.document.locate([...owner.route, ...route]))] : [];
	}));
}
const DOTENV = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \t]*=[ \t]*(.*)$/;
/** `NAME=value` lines of a `.env` file, quotes removed. */
function dotenvSettings(source) {
	const sample = isSamplePath(source.path);
	const found = [];
	let start = 0;
	for (const line of source.text.split("\n")) {
		const [whole, name, written = ""] = DOTENV.exec(line) ?? [];
		if (whole && name) {
			const value = written.trim().replace(/^(["'])(.*)\1$/, "$2");
			const at = start + line.indexOf(written, line.indexOf("=") + 1);
			const span = {
				start: at,
				end: at + written.trim().length
			};
			found.push(setting({
				origin: "dotenv",
				name,
				value,
				sample
			}, () => source.location(span)));
		}
		start += line.length + 1;
	}
	return found;
}

// src/check/gather/assemble.ts
/** Puts together what was gathered and what was rendered. */
function assemble(tree, { dockerfiles, pipelines, objects: written, values, workflows, texts }, rendered, manifest, notes) {
	const objects = [...written, ...rendered.objects];
	const pods = objects.flatMap(({ pod }) => pod ? [pod] : []);
	const known = new Set(tree.paths);
	const repository = {
		paths: tree.paths,
		has: (path) => known.has(path),
		dockerfiles,
		objects,
		pipelines,
		workflows,
		manifest,
		fileAt: (path) => ({
			path,
			start: {
				line: 1,
				column: 1
			}
		}),
		locate: ({ document, route }, place) => deferred(() => document.locate(fromRoot(route, place)))
	};
	return {
		dockerfile: dockerfiles,
		object: objects,
		pod: pods,
		container: pods.flatMap(({ containers }) => containers),
		application: objects.flatMap((object) => argoApplication(object) ?? []),
		pipeline: pipelines,
		job: pipelines.flatMap(({ jobs }) => jobs),
		setting: [
			...values,
			...objects.flatMap(objectSettings),
			...pipelines.flatMap(pipelineSettings),
			...texts.flatMap(({ source }) => isDotenv(source.path) ? dotenvSettings(source) : [])
		],
		file: [...workflows, ...texts],
		manifest: manifest ? [manifest] : [],
		release: rendered.releases,
		repository: [repository],
		problem: notes.problems
	};
}
const isDotenv = (path) => /(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/.test(path);

// src/parse/manifest/schema.ts
/** JSON Schema of `accostage.yaml`, version 1. Published in schemas/; every description exists in French beside it. */
const text = (description, french, more = {}) => ({
	type: "string",
	description,
	"x-description-fr": french,
	...more
});
const QUOTA = {
	type: "object",
	additionalProperties: false,
	description: "Resources: CPU in cores, memory in GiB or as a Kubernetes quantity, number of GPUs",
	"x-description-fr": "Ressources : CPU en cœurs, mémoire en Gio ou en quantité Kubernetes, nombre de GPU",
	properties: {
		cpu: {
			type: "number",
			minimum: 0,
			description: "Cores",
			"x-description-fr": "Cœurs"
		},
		memory: {
			description: "GiB, or a Kubernetes quantity such as 512Mi",
			"x-description-fr": "Gio, ou quantité Kubernetes telle que 512Mi",
			anyOf: [{
				type: "number",
				minimum: 0
			}, {
				type: "string",
				pattern: "^[0-9]+(\\.[0-9]+)?([kMGTPE]i?|Ki)?$"
			}]
		},
		gpu: {
			type: "integer",
			minimum: 0,
			description: "GPUs",
			"x-description-fr": "GPU"
		}
	}
};
const DATE = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
const RULE = "^([A-Z0-9]{2,3}[0-9]{3}|[a-z][a-z0-9-]*)$";
const MANIFEST_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://cloud-pi-native.github.io/accostage/schemas/manifest-1.json",
	title: "accostage.yaml",
	description: "What a project declares to Cloud π Native, its derogations, its settings for Accostage",
	"x-description-fr": "Ce qu’un projet déclare à Cloud π Native, ses dérogations, ses réglages d’Accostage",
	type: "object",
	additionalProperties: false,
	required: ["version", "project"],
	properties: {
		version: {
			const: 1,
			description: "Version of this format",
			"x-description-fr": "Version de ce format"
		},
		project: {
			type: "object",
			additionalProperties: false,
			required: ["name"],
			description: "The project as the console knows it",
			"x-description-fr": "Le projet tel que la console le connaît",
			properties: {
				name: text("Name in the console", "Nom dans la console"),
				description: text("What the project does", "Ce que fait le projet"),
				contact: text("Who answers for the project", "Qui répond pour le projet")
			}
		},
		platform: {
			type: "object",
			additionalProperties: false,
			description: "Where the project is deployed",
			"x-description-fr": "Où le projet est déployé",
			properties: {
				flavour: {
					enum: [
						"openshift",
						"kubernetes",
						"byoc"
					],
					description: "Kind of cluster; openshift unless told otherwise",
					"x-description-fr": "Type de cluster ; openshift par défaut"
				},
				zone: text("Zone of the console", "Zone de la console")
			}
		},
		quotas: {
			type: "object",
			additionalProperties: false,
			description: "What the project may use in all, by class of environment",
			"x-description-fr": "Ce que le projet peut utiliser au total, par classe d’environnement",
			properties: {
				nonProduction: QUOTA,
				production: QUOTA
			}
		},
		environments: {
			type: "array",
			description: "Environments of the console",
			"x-description-fr": "Environnements de la console",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["name", "stage"],
				properties: {
					name: text("Name in the console", "Nom dans la console"),
					stage: text("Stage of the console: dev, staging, integration or prod", "Étape de la console : dev, staging, integration ou prod"),
					cluster: text("Cluster that hosts it", "Cluster qui l’héberge"),
					quota: QUOTA,
					autosync: {
						type: "boolean",
						description: "Whether Argo CD synchronises by itself",
						"x-description-fr": "Si Argo CD synchronise de lui-même"
					},
					label: text("Value of the env label", "Valeur de l’étiquette env")
				}
			}
		},
		repositories: {
			type: "array",
			description: "Repositories of the project, this one among them",
			"x-description-fr": "Dépôts du projet, dont celui-ci",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["name"],
				properties: {
					name: text("Internal name in the console", "Nom interne dans la console"),
					url: text("Address on the primary chain: https://….git", "Adresse sur la chaîne primaire : https://….git"),
					type: {
						enum: [
							"application",
							"infrastructure",
							"both"
						],
						description: "What it holds: code, what Argo CD deploys, or both",
						"x-description-fr": "Ce qu’il contient : du code, ce qu’Argo CD déploie, ou les deux"
					},
					private: {
						type: "boolean",
						description: "Needs credentials",
						"x-description-fr": "Demande des identifiants"
					},
					deployPath: text("Folder that Argo CD deploys", "Dossier qu’Argo CD déploie"),
					deployRevision: text("Branch, tag or commit that Argo CD deploys", "Branche, étiquette ou commit qu’Argo CD déploie"),
					valuesFiles: {
						type: "array",
						items: { type: "string" },
						description: "Values files in order, <env> stands for the environment",
						"x-description-fr": "Fichiers de valeurs dans l’ordre, <env> désigne l’environnement"
					}
				}
			}
		},
		derogations: {
			type: "array",
			description: "Findings accepted in writing",
			"x-description-fr": "Constats acceptés par écrit",
			items: {
				type: "object",
				additionalProperties: false,
				required: [
					"rule",
					"reason",
					"approvedBy",
					"until"
				],
				properties: {
					rule: text("Code or name of the rule", "Code ou nom de la règle", { pattern: RULE }),
					where: text("Path, glob, or Kind/name; everywhere when absent", "Chemin, motif ou Kind/nom ; partout si absent"),
					reason: text("Why it is accepted", "Pourquoi il est accepté", { minLength: 1 }),
					approvedBy: text("Who accepted it", "Qui l’a accepté", { minLength: 1 }),
					until: text("Last day on which it holds, YYYY-MM-DD", "Dernier jour de validité, AAAA-MM-JJ", { pattern: DATE })
				}
			}
		},
		settings: {
			type: "object",
			additionalProperties: false,
			description: "Settings of the tool",
			"x-description-fr": "Réglages de l’outil",
			properties: {
				failOn: {
					enum: [
						"error",
						"warning",
						"info",
						"never"
					],
					description: "Severity from which a run fails; error unless told otherwise",
					"x-description-fr": "Gravité à partir de laquelle l’analyse échoue ; error par défaut"
				},
				language: {
					enum: ["en", "fr"],
					description: "Language of the reports",
					"x-description-fr": "Langue des rapports"
				},
				rules: {
					type: "object",
					propertyNames: { pattern: RULE },
					additionalProperties: { enum: [
						"error",
						"warning",
						"info",
						"off"
					] },
					description: "Severity of a rule, by code or name",
					"x-description-fr": "Gravité d’une règle, par code ou par nom"
				},
				ignore: {
					type: "array",
					items: {
						type: "string",
						minLength: 1
					},
					description: "Paths left alone, in the syntax of .gitignore",
					"x-description-fr": "Chemins laissés de côté, dans la syntaxe de .gitignore"
				},
				mirror: {
					type: "object",
					additionalProperties: false,
					description: "References that are mirrored; the default branch alone unless told otherwise",
					"x-description-fr": "Références synchronisées ; la branche par défaut seule, sauf indication contraire",
					properties: {
						branches: {
							type: "array",
							items: {
								type: "string",
								minLength: 1
							}
						},
						tags: {
							type: "array",
							items: {
								type: "string",
								minLength: 1
							}
						}
					}
				}
			}
		}
	}
};

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/parse/manifest/validate.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/**
* Every way in which a value breaks a schema; empty when it holds. ajv is loaded at the first call: a project without
* manifest does not pay for it.
*/
async function validate(schema, value) {
	const { Ajv2020 } = await import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const test = new Ajv2020({
		allErrors: true,
		strict: false,
		verbose: true
	}).compile(schema);
	if (test(value)) return [];
	const errors = test.errors ?? [];
	const paths = /* @__PURE__ */ new Set();
	return errors.flatMap((error) => {
		const inner = errors.some((other) => other.keyword === "anyOf" && other !== error && error.schemaPath.startsWith(`${other.schemaPath}/`));
		const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
		if (inner || error.keyword === "if" || paths.has(key)) return [];
		paths.add(key);
		return [describe(error, routeOf(error.instancePath, value))];
	});
}
const routeOf = (pointer, value) => {
	let here = value;
	return pointer.split("/").slice(1).map((part) => {
		const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
		const by = Array.isArray(here) ? Number(step) : step;
		here = here?.[by];
		return by;
	});
};
/** The text itself when it is short, quoted as JSON. */
const quoted = (value) => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
/** The allowed name that an author probably meant. */
function meant(name, allowed) {
	if (allowed.length === 0 || name.length > 100) return void 0;
	const nearest = (0, import_fastest_levenshtein.closest)(name, allowed);
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(nearest.length / 3) ? nearest : void 0;
}
const named = (route) => route.length === 0 ? "accostage.yaml" : route.join(".");
function describe(error, root) {
	const field = named(root);
	const { params, data } = error;
	const say = (en, fr, route = root, on = "value") => ({
		at: route,
		on,
		message: {
			en,
			fr
		}
	});
	switch (error.keyword) {
		case "additionalProperties": {
			const name = String(params.additionalProperty);
			const allowed = Object.keys(error.parentSchema?.properties ?? {});
			const guess = meant(name, allowed);
			return say(`unknown field "${name}"${guess ? `, did you mean "${guess}"?` : `; allowed: ${allowed.join(", ")}`}`, `champ inconnu « ${name} »${guess ? `, vouliez-vous dire « ${guess} » ?` : ` ; admis : ${allowed.join(", ")}`}`, [...root, name], "key");
		}
		case "propertyNames": return say(`"${String(params.propertyName)}" is not a rule's code or name`, `« ${String(params.propertyName)} » n’est ni le code ni le nom d’une règle`, [...root, String(params.propertyName)], "key");
		case "required": return say(`${field}: "${String(params.missingProperty)}" is missing`, `${field} : « ${String(params.missingProperty)} » manque`);
		case "enum": {
			const allowed = params.allowedValues.map(String);
			const guess = meant(String(data), allowed);
			return say(`${field}: ${quoted(data)} is not one of ${allowed.join(", ")}${guess ? `; did you mean ${guess}?` : ""}`, `${field} : ${quoted(data)} ne fait pas partie de ${allowed.join(", ")}${guess ? ` ; vouliez-vous dire ${guess} ?` : ""}`);
		}
		case "const": return say(`${field}: expected ${quoted(params.allowedValue)}`, `${field} : ${quoted(params.allowedValue)} attendu`);
		case "type": return say(`${field}: expected ${String(params.type)}, found ${quoted(data)}`, `${field} : ${TYPES[String(params.type)] ?? String(params.type)} attendu, ${quoted(data)} trouvé`);
		default: return say(`${field}: ${quoted(data)} ${error.message ?? "is not valid"}`, `${field} : ${quoted(data)} n’a pas la forme attendue${"pattern" in params ? ` (${String(params.pattern)})` : ""}`);
	}
}
const TYPES = {
	object: "un objet",
	array: "une liste",
	string: "un texte",
	number: "un nombre",
	integer: "un nombre entier",
	boolean: "un booléen"
};

// src/parse/manifest/read.ts
/** Reads an onboarding manifest from its text. Never throws: what is wrong with it is returned. */
async function readManifest(source) {
	const { documents, problem } = parseYaml(source, "modern");
	if (problem) return {
		status: "not-yaml",
		source,
		reason: problem.reason,
		offset: problem.span.start
	};
	const [document, second] = documents;
	if (!document) return { status: "absent" };
	const errors = await validate(MANIFEST_SCHEMA, document.value);
	if (second) errors.push({
		at: [],
		on: "value",
		message: {
			en: "accostage.yaml holds more than one document",
			fr: "accostage.yaml contient plusieurs documents"
		}
	});
	if (errors.length > 0) return {
		status: "invalid",
		document,
		errors
	};
	return {
		status: "valid",
		document,
		manifest: document.value
	};
}
/** A manifest given as an object, as the library accepts it, is read as the JSON text that says the same. */
const manifestSource = (manifest) => createSource("accostage.yaml", typeof manifest === "string" ? manifest : JSON.stringify(isRecord(manifest) ? manifest : {}, null, 2));

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

// src/discover/tree.ts
/** Larger files are listed as not verified: the largest manifest bundles that projects publish are under 2 MB. */
const MAX_FILE_BYTES = 5242880;
/** Sorts by UTF-16 units: the same order on every machine, whatever its language. */
const byPath = (a, b) => a < b ? -1 : a > b ? 1 : 0;
/**
* A tree in memory. Paths are relative with `/` between their parts; one that leaves the root is refused with a
* UserError (`bad-usage`).
*/
function memoryTree(files) {
	const texts = /* @__PURE__ */ new Map();
	for (const [path, text] of Object.entries(files)) {
		const parts = path.replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".");
		if (parts.includes("..")) throw new UserError("bad-usage", `"${path}" leaves the root of the project`);
		texts.set(parts.join("/"), text);
	}
	return {
		paths: [...texts.keys()].sort(byPath),
		strayLinks: [],
		read: (path) => {
			const text = texts.get(path);
			if (text === void 0) return { problem: "unreadable" };
			if (text.length > 5242880) return { problem: "too-large" };
			return text.isWellFormed() ? { text } : { problem: "not-utf8" };
		},
		bytes: (path) => {
			const text = texts.get(path);
			return text === void 0 || text.length > 5242880 ? void 0 : new TextEncoder().encode(text);
		}
	};
}

// src/parse/dockerfile/spaces.ts
/** Go's `unicode.IsSpace`: around lines, arguments and words. */
const isSpace = (code) => code <= 32 ? code === 32 || code >= 9 && code <= 13 : code === 133 || code >= 160 && isWideSpace(code);
const isWideSpace = (code) => code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
/** BuildKit's own `[\t\v\f\r ]`: between a keyword and its arguments, and between most arguments. */
const isBlank$1 = (code) => code === 32 || code === 9 || code >= 11 && code <= 13;
/** The first index from `from` on whose character is not in the class, or `end`. */
function skip(text, from, end, inClass) {
	let at = from;
	while (at < end && inClass(text.charCodeAt(at))) at++;
	return at;
}
/** The first index from `from` on whose character is in the class, or `end`. */
function skipTo(text, from, end, inClass) {
	let at = from;
	while (at < end && !inClass(text.charCodeAt(at))) at++;
	return at;
}
/** `end` moved left over the characters in the class, never below `from`. */
function skipBack(text, from, end, inClass) {
	let at = end;
	while (at > from && inClass(text.charCodeAt(at - 1))) at--;
	return at;
}

// src/parse/dockerfile/lines.ts
const BYTE_ORDER_MARK = "﻿";
const isLineBreak = (code) => code === 10 || code === 13;
const isTabOrSpace = (code) => code === 9 || code === 32;
/**
* Cuts a text at its line feeds. A byte order mark is no part of the first line, carriage returns before a line feed no
* part of a line, and there is no line behind a last line feed.
*/
function cutLines(text) {
	const lines = [];
	let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	while (start < text.length) {
		const feed = text.indexOf("\n", start);
		const next = feed < 0 ? text.length : feed + 1;
		lines.push({
			start,
			end: skipBack(text, start, next, isLineBreak),
			next
		});
		start = next;
	}
	return lines;
}
/** Where the first character that is no white space stands, or the end of the line. */
const indentation = (text, line) => skip(text, line.start, line.end, isSpace);
/**
* Where the continuation character of a line stands, or undefined when the instruction ends with this line. It is the
* last character before tabs and blanks, and does not count when it follows another one: `\\` at the end of a line
* continues nothing (BuildKit's lineContinuationRegex).
*/
function continuation(text, from, line, escapeCharacter) {
	const last = skipBack(text, from, line.end, isTabOrSpace) - 1;
	if (last < from || text[last] !== escapeCharacter) return void 0;
	return last > from && text[last - 1] === escapeCharacter ? void 0 : last;
}

// src/parse/dockerfile/continued-lines.ts
/**
* Follows an instruction over its continued lines, from its first character on the line with index `first`. Between two
* of its lines, comments (handed to `onComment` by index) and empty lines are skipped.
*/
function followLines(text, lines, first, escapeCharacter, onComment) {
	const stretches = [];
	let next = first;
	for (let line = lines[next]; line !== void 0; line = lines[next]) {
		const indented = indentation(text, line);
		if (next > first && (indented === line.end || text[indented] === "#")) {
			if (indented < line.end) onComment(next);
			next++;
			continue;
		}
		const start = next === first ? indented : line.start;
		next++;
		const at = continuation(text, start, line, escapeCharacter);
		stretches.push({
			start,
			end: at ?? line.end
		});
		if (at === void 0) break;
	}
	return {
		stretches,
		next
	};
}

// src/parse/dockerfile/directive.ts
const KNOWN = /* @__PURE__ */ new Set([
	"syntax",
	"escape",
	"check"
]);
const NAME$1 = /[a-zA-Z][a-zA-Z0-9]*/y;
/** What Go's regular expressions call `\s`. */
const isSpaceOfRegexp = (code) => code === 32 || code >= 9 && code <= 13 && code !== 11;
/**
* Reads `# name = value` from `[start, end)` of a text. The name comes in lower case. Undefined when there is something
* else, or a name that BuildKit does not know: that ends the directives of a file.
*/
function directiveAt(text, start, end) {
	if (text[start] !== "#") return void 0;
	NAME$1.lastIndex = skip(text, start + 1, end, isSpace);
	const name = NAME$1.exec(text)?.[0].toLowerCase();
	if (name === void 0 || !KNOWN.has(name)) return void 0;
	const equals = skip(text, NAME$1.lastIndex, end, isSpaceOfRegexp);
	if (text[equals] !== "=" || equals + 1 >= end) return void 0;
	const from = skip(text, equals + 1, end, isSpaceOfRegexp);
	const span = {
		start,
		end: skipBack(text, start, end, isSpaceOfRegexp)
	};
	return {
		name,
		value: from === end ? text.slice(end - 1, end) : text.slice(from, span.end),
		span
	};
}

// src/parse/dockerfile/directives.ts
/** Reads the parser directives of the first lines. `refuse` is called with BuildKit's reason and the line's number. */
function readDirectives(text, lines, refuse) {
	const list = [];
	let escapeCharacter = "\\";
	let next = 0;
	for (const line of lines) {
		const directive = directiveAt(text, indentation(text, line), line.end);
		if (!directive) break;
		next++;
		const { name, value } = directive;
		if (list.some((earlier) => earlier.name === name)) refuse(`only one ${name} parser directive can be used`, next);
		else list.push(directive);
		if (name !== "escape") continue;
		if (value === "\\" || value === "`") escapeCharacter = value;
		else refuse(`invalid escape token '${value}' does not match \` or \\`, next);
	}
	return {
		list,
		escape: escapeCharacter,
		next
	};
}

// src/parse/dockerfile/shell-pattern.ts
/** Removes the shortest or longest start that matches. Undefined for a pattern that BuildKit refuses. */
function withoutPrefix(value, pattern, match) {
	const runs = cutAtStars(pattern);
	if (!runs) return void 0;
	const end = matchEnd(Array.from(value), runs, 0, match);
	return end === void 0 ? value : Array.from(value).slice(end).join("");
}
/** Removes the shortest or longest end that matches. Undefined for a pattern that BuildKit refuses. */
function withoutSuffix(value, pattern, match) {
	const runs = cutAtStars(pattern);
	if (!runs) return void 0;
	const characters = Array.from(value);
	const end = matchEnd(characters.toReversed(), runs.toReversed().map((run) => run.toReversed()), 0, match);
	return end === void 0 ? value : characters.slice(0, characters.length - end).join("");
}
/** Replaces the first match or all of them. Undefined for a pattern that BuildKit refuses. */
function replaced(value, pattern, replacement, which) {
	const runs = cutAtStars(pattern);
	if (!runs || which === "all" && replacement.includes("$")) return void 0;
	const characters = Array.from(value);
	let text = "";
	let from = 0;
	let lastEnd = -1;
	while (from <= characters.length) {
		const start = find(characters, runs[0] ?? [], from);
		const end = start === void 0 ? void 0 : matchEnd(characters, runs, start, "longest");
		if (start === void 0 || end === void 0) break;
		text += characters.slice(from, start).join("");
		if (end > start || start !== lastEnd) text += replacement;
		lastEnd = end;
		from = end;
		if (which === "first") break;
		if (end === start) text += characters[from++] ?? "";
	}
	return text + characters.slice(from).join("");
}
function cutAtStars(pattern) {
	const characters = Array.from(pattern);
	let run = [];
	const runs = [run];
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at];
		if (character === "*") {
			run = [];
			runs.push(run);
		} else if (character === "?") run.push(void 0);
		else if (character === "\\") {
			const escaped = characters[++at];
			if (escaped === void 0 || !"*?\\}/".includes(escaped)) return void 0;
			run.push(escaped);
		} else run.push(character);
	}
	return runs;
}
/** Where a match that starts at `start` ends, or undefined when there is none. */
function matchEnd(characters, [first = [], ...others], start, match) {
	if (!standsAt(characters, first, start)) return void 0;
	let end = start + first.length;
	for (const run of others) {
		const found = find(characters, run, end);
		if (found === void 0) return void 0;
		end = found + run.length;
	}
	const last = others.at(-1);
	if (match === "shortest" || last === void 0) return end;
	const latest = findLast(characters, last, end - last.length);
	return latest === void 0 ? end : latest + last.length;
}
function standsAt(characters, run, at) {
	if (at + run.length > characters.length) return false;
	for (let index = 0; index < run.length; index++) {
		const wanted = run[index];
		if (wanted !== void 0 && wanted !== characters[at + index]) return false;
	}
	return true;
}
function find(characters, run, from) {
	for (let at = from; at + run.length <= characters.length; at++) if (standsAt(characters, run, at)) return at;
}
function findLast(characters, run, from) {
	for (let at = characters.length - run.length; at >= from; at--) if (standsAt(characters, run, at)) return at;
}

// src/parse/dockerfile/substitution.ts
const NAME = /\p{Nd}+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;
/** Reads `$name` or `${…}`, the cursor being on the `$`, and returns what takes its place. */
function readSubstitution(cursor) {
	cursor.at++;
	if (cursor.source[cursor.at] === "{") return readBraces(cursor);
	const name = cursor.match(NAME);
	return name === "" ? "$" : variableValue(cursor, name, `$${name}`);
}
function readBraces(cursor) {
	const start = cursor.source[++cursor.at];
	if (start === void 0 || start === "{" || start === "}" || start === ":") return cursor.fail("syntax error: bad substitution");
	const name = cursor.match(NAME);
	const operator = cursor.source[cursor.at++] ?? "";
	if (operator === "}") return variableValue(cursor, name, `\${${name}}`);
	return operator === "/" ? readReplacement(cursor, name) : readModifier(cursor, name, operator);
}
function variableValue(cursor, name, written) {
	const variable = cursor.lookup(name);
	if (variable.state === "known") return variable.value;
	return variable.state === "kept" ? written : noValue(cursor, name);
}
const noValue = (cursor, name) => cursor.fail(`${name} has no known value`);
/** `${name-word}` and the like, from behind the first character of the operator. */
function readModifier(cursor, name, first) {
	const colon = first === ":" ? ":" : "";
	const modifier = colon === "" ? first : cursor.source[cursor.at++] ?? "";
	const takesPattern = modifier === "#" || modifier === "%";
	const unsupported = () => cursor.fail(`unsupported modifier (${colon}${modifier}) in substitution`);
	if (modifier === "" || (colon === "" ? !"+-?#%".includes(modifier) : takesPattern)) return unsupported();
	const operand = cursor.readUntil("}", takesPattern ? "pattern" : "removed");
	if (operand === void 0) return void 0;
	const variable = cursor.lookup(name);
	if (variable.state === "kept") return `\${${name}${colon}${modifier}${operand}}`;
	if (variable.state === "unknown") return noValue(cursor, name);
	const value = variable.state === "known" && (variable.value !== "" || colon === "") ? variable.value : void 0;
	switch (modifier) {
		case "-": return value ?? operand;
		case "+":
			if (variable.state === "undeclared") return noValue(cursor, name);
			return value === void 0 ? "" : operand;
		case "?": return value ?? cursor.fail(`${name}: ${operand || "is not allowed to be unset"}`);
		case "#":
		case "%": return value === void 0 ? noValue(cursor, name) : removeMatch(cursor, value, modifier, operand);
		default: return unsupported();
	}
}
/** A doubled `#` or `%` removes the longest match: the second one is the first character of the operand. */
function removeMatch(cursor, value, modifier, operand) {
	const doubled = operand.startsWith(modifier);
	const pattern = doubled ? operand.slice(1) : operand;
	return (modifier === "#" ? withoutPrefix : withoutSuffix)(value, pattern, doubled ? "longest" : "shortest") ?? invalidPattern(cursor, pattern);
}
/** `${name/pattern/replacement}`, from behind the first slash. */
function readReplacement(cursor, name) {
	const which = cursor.source[cursor.at] === "/" ? "all" : "first";
	if (which === "all") cursor.at++;
	const pattern = cursor.readUntil("/", "pattern");
	const replacement = pattern === void 0 ? void 0 : cursor.readUntil("}", "raw");
	if (pattern === void 0 || replacement === void 0) return void 0;
	const variable = cursor.lookup(name);
	if (variable.state === "kept") return `\${${name}/${pattern}/${replacement}}`;
	if (variable.state !== "known") return noValue(cursor, name);
	return replaced(variable.value, pattern, replacement, which) ?? invalidPattern(cursor, pattern);
}
const invalidPattern = (cursor, pattern) => cursor.fail(`invalid pattern (${pattern}) in substitution`);

// src/parse/dockerfile/shell-words.ts
const DEEPEST_SUBSTITUTION = 64;
const TOO_LONG = "the result is too long";
const HEREDOC_START = /<(?:<[ \t\r]*)?/y;
/** Characters that mean nothing to the lexer. */
const PLAIN$1 = /[^$<'"\\`/}]+/y;
/**
* BuildKit's own small shell (frontend/dockerfile/shell/lex.go): it finds heredocs, and expands the arguments of every
* instruction but RUN, CMD and ENTRYPOINT. Never throws.
*/
function lexShellWords(source, options) {
	const { escape: escapeCharacter, limit = Number.POSITIVE_INFINITY } = options;
	const keepsQuotes = options.keep !== void 0;
	const cutsWords = options.words === "cut";
	let failure = "";
	let depth = 0;
	let word = "";
	const cursor = {
		source,
		at: source.startsWith("﻿") ? 1 : 0,
		lookup: options.lookup,
		readUntil: (stop, escapes) => {
			if (depth === DEEPEST_SUBSTITUTION) return cursor.fail("too many substitutions within each other");
			depth++;
			const read = readWords(stop, escapes);
			depth--;
			return read?.text;
		},
		match: (expression) => {
			expression.lastIndex = cursor.at;
			const [found = ""] = expression.exec(source) ?? [];
			cursor.at += found.length;
			return found;
		},
		fail: (message) => {
			failure ||= message;
		}
	};
	/** Reads up to `stop` and steps over it, or up to the end when it is empty. */
	function readWords(stop, escapes) {
		const words = [];
		let text = "";
		word = "";
		const endWord = () => {
			if (word !== "") words.push(word);
			word = "";
		};
		const add = (whole) => {
			text += whole;
			if (cutsWords) word += whole;
		};
		const addSplit = (added) => {
			text += added;
			if (!cutsWords) return;
			let from = 0;
			for (let to = 0; to < added.length; to++) {
				if (!isSpace(added.charCodeAt(to))) continue;
				word += added.slice(from, to);
				endWord();
				from = to + 1;
			}
			word += added.slice(from);
		};
		while (cursor.at < source.length) {
			if (text.length > limit) return cursor.fail(TOO_LONG);
			const character = source[cursor.at] ?? "";
			if (character === stop) {
				cursor.at++;
				endWord();
				return {
					text,
					words
				};
			}
			if (character === "$" || character === "\"" || character === "'") {
				const value = readSpecial(character, escapes);
				if (value === void 0) return void 0;
				if (character === "$") addSplit(value);
				else add(value);
			} else if (character === "<") add(cursor.match(HEREDOC_START));
			else if (character === escapeCharacter) {
				const next = source[cursor.at + 1] ?? "";
				cursor.at += 2;
				add(escapes === "removed" ? next : character + next);
			} else addSplit(cursor.match(PLAIN$1) || readOne());
		}
		if (stop !== "") return cursor.fail(`unexpected end of statement while looking for matching ${stop}`);
		endWord();
		return {
			text,
			words
		};
	}
	const readOne = () => source[cursor.at++] ?? "";
	function readSpecial(character, escapes) {
		if (character === "$") return readSubstitution(cursor);
		return character === "\"" ? readDoubleQuotes(escapes) : readSingleQuotes(escapes);
	}
	function readSingleQuotes(escapes) {
		const end = source.indexOf("'", cursor.at + 1);
		if (end < 0) return cursor.fail("unexpected end of statement while looking for matching single-quote");
		const inside = source.slice(cursor.at + 1, end);
		cursor.at = end + 1;
		const text = escapes === "pattern" ? inside.replaceAll(escapeCharacter, escapeCharacter + escapeCharacter) : inside;
		return keepsQuotes ? `'${text}'` : text;
	}
	function readDoubleQuotes(escapes) {
		const quote = keepsQuotes ? "\"" : "";
		let text = quote;
		cursor.at++;
		while (cursor.at < source.length) {
			if (text.length > limit) return cursor.fail(TOO_LONG);
			const character = source[cursor.at];
			if (character === "\"") {
				cursor.at++;
				return text + quote;
			}
			if (character === "$") {
				const value = readSubstitution(cursor);
				if (value === void 0) return void 0;
				text += value;
			} else if (character === escapeCharacter) text += readEscapeInQuotes(escapes);
			else text += cursor.match(PLAIN$1) || readOne();
		}
		return cursor.fail("unexpected end of statement while looking for matching double-quote");
	}
	/** Between double quotes the escape character only counts before a quote, a dollar and itself. */
	function readEscapeInQuotes(escapes) {
		const next = source[++cursor.at];
		if (next === void 0) return "";
		if (next === "\"" || next === "$" || next === escapeCharacter) {
			cursor.at++;
			return escapes === "removed" ? next : escapeCharacter + next;
		}
		return escapes === "pattern" || escapes === "raw" && !keepsQuotes ? escapeCharacter + escapeCharacter : escapeCharacter;
	}
	const read = readWords("", options.keep === "quotes-and-escapes" ? "raw" : "removed");
	if (read && read.text.length > limit) cursor.fail(TOO_LONG);
	return failure === "" && read ? read : { failure };
}

// src/parse/dockerfile/heredoc.ts
const START = /^\d*<<(-?)/;
const ESCAPE = "\\";
const QUOTES = /['"]/g;
const AS_WRITTEN = {
	escape: ESCAPE,
	lookup: () => ({ state: "kept" }),
	words: "cut"
};
/**
* The heredocs that a RUN, COPY or ADD announces, in order. A line that BuildKit's lexer cannot read has none. Calls
* `refuse` with BuildKit's reason for a name that cannot be read by itself, such as one cut in two inside of `${…}`.
*/
function heredocsOf(line, refuse) {
	const lexed = lexShellWords(line, {
		...AS_WRITTEN,
		keep: "quotes-and-escapes"
	});
	return "failure" in lexed ? [] : lexed.words.flatMap((word) => heredocOf(word, refuse) ?? []);
}
/** Whether arguments are nothing but one heredoc: its body is then the script itself, not the input of a command. */
const isLoneHeredoc = (args) => heredocOf(args, () => {}) !== void 0;
function heredocOf(word, refuse) {
	const start = START.exec(word);
	if (!start) return void 0;
	const written = word.slice(start[0].length).replace(/^[\t\n\f\r ]+/, "");
	if (written === "" || written.includes("<")) return void 0;
	const plain = lexShellWords(written, AS_WRITTEN);
	const quoted = lexShellWords(written, {
		...AS_WRITTEN,
		keep: "quotes"
	});
	if ("failure" in plain || "failure" in quoted) {
		if ("failure" in plain) refuse(`failed to process ${JSON.stringify(written)}: ${plain.failure}`);
		return;
	}
	const [name] = plain.words;
	if (name === void 0 || plain.words.length > 1) return void 0;
	const expand = countQuotes(name) === countQuotes(quoted.words[0] ?? "");
	return {
		name,
		chomp: start[1] === "-",
		expand
	};
}
const countQuotes = (text) => text.match(QUOTES)?.length ?? 0;

// src/parse/dockerfile/heredoc-body.ts
/**
* Makes a reader of heredoc bodies: given what announces one and the index of the first line behind the instruction, it
* returns the body, or undefined when no line closes it.
*/
function heredocBodies(text, lines) {
	const written = lastLines(lines, (line) => text.slice(line.start, line.end));
	const chomped = lastLines(lines, (line) => text.slice(line.start, line.end).replace(/^\t+/, ""));
	return (start, first) => {
		const { textOf, last } = start.chomp ? chomped : written;
		if ((last().get(start.name) ?? -1) < first) return void 0;
		let closing = first;
		while (closing < lines.length && textOf(lines[closing]) !== start.name) closing++;
		const span = {
			start: lines[first]?.start ?? text.length,
			end: lines[closing]?.start ?? text.length
		};
		return {
			heredoc: {
				...start,
				content: text.slice(span.start, span.end),
				span
			},
			next: closing + 1
		};
	};
}
/** Index of the last line with each text, worked out at the first question. */
function lastLines(lines, read) {
	let index;
	return {
		textOf: (line) => line === void 0 ? "" : read(line),
		last: () => index ??= new Map(lines.map((line, at) => [read(line), at]))
	};
}

// src/parse/dockerfile/json-form.ts
const NONE = { kind: "none" };
/** Reads `["program", "argument"]`. A text that is no JSON list is in shell form: `none`. */
function readJsonForm(text) {
	if (!text.startsWith("[")) return NONE;
	let list;
	try {
		list = JSON.parse(text);
	} catch {
		return NONE;
	}
	if (!Array.isArray(list)) return NONE;
	const items = list.filter((item) => typeof item === "string");
	return items.length === list.length ? {
		kind: "texts",
		items
	} : { kind: "mixed" };
}
/**
* The items of a text that `readJsonForm` found to be a list of texts: each with its value, and the indexes between its
* quotes.
*/
function jsonWords(text, from, items) {
	let at = from;
	return items.map((item) => {
		const start = text.indexOf("\"", at) + 1;
		const end = closingQuote(text, start);
		at = end + 1;
		return {
			text: item,
			start,
			end
		};
	});
}
function closingQuote(text, start) {
	let at = start;
	while (at < text.length && text[at] !== "\"") at += text[at] === "\\" ? 2 : 1;
	return at;
}
/** For each character of a JSON text's value, and for its end, the index of what writes it: `"a\n"` has 0, 1, 3. */
function jsonIndexes(written) {
	const indexes = [];
	let at = 0;
	while (at < written.length) {
		indexes.push(at);
		if (written[at] !== "\\") at++;
		else at += written[at + 1] === "u" ? 6 : 2;
	}
	indexes.push(written.length);
	return indexes;
}

// src/parse/dockerfile/words.ts
/** Words between runs of blanks; quotes mean nothing. For FROM, EXPOSE, COPY, ADD and VOLUME. */
function wordsAtBlanks(text, from, end) {
	const words = [];
	let start = skip(text, from, end, isBlank$1);
	while (start < end) {
		const stop = skipTo(text, start, end, isBlank$1);
		words.push({
			text: text.slice(start, stop),
			start,
			end: stop
		});
		start = skip(text, stop, end, isBlank$1);
	}
	return words;
}
/** Words between runs of white space outside quotes; quotes and escapes are kept. For ENV, LABEL and ARG. */
function wordsWithQuotes(text, from, end, escapeCharacter) {
	const words = [];
	let start = skip(text, from, end, isSpace);
	while (start < end) {
		const word = quotedWord(text, start, end, escapeCharacter);
		if (word.end > start) words.push({
			text: text.slice(start, word.end),
			start,
			end: word.end
		});
		start = skip(text, word.next, end, isSpace);
	}
	return words;
}
/** The word at `start`: `next` is where reading goes on; a last escape character is no part of the word. */
function quotedWord(text, start, end, escapeCharacter) {
	let quote = "";
	let at = start;
	for (; at < end; at++) {
		const character = text[at];
		if (quote === "" && isSpace(text.charCodeAt(at))) break;
		if (character === quote) quote = "";
		else if (quote === "" && (character === "\"" || character === "'")) quote = character;
		else if (character === escapeCharacter && quote !== "'") {
			if (at + 1 === end) return {
				end: at,
				next: end
			};
			at++;
		}
	}
	return {
		end: at,
		next: at
	};
}

// src/parse/dockerfile/arguments.ts
const FORMS = /* @__PURE__ */ new Map([
	["ADD", "json or words"],
	["ARG", "names"],
	["CMD", "json or text"],
	["COPY", "json or words"],
	["ENTRYPOINT", "json or text"],
	["ENV", "pairs"],
	["EXPOSE", "words"],
	["FROM", "words"],
	["HEALTHCHECK", "health check"],
	["LABEL", "pairs"],
	["MAINTAINER", "text"],
	["RUN", "json or text"],
	["SHELL", "json or text"],
	["STOPSIGNAL", "text"],
	["USER", "text"],
	["VOLUME", "json or words"],
	["WORKDIR", "text"]
]);
/** Reads the arguments of an instruction; calls `refuse` with BuildKit's reason for not accepting them. */
function readArguments(keyword, stretch, refuse) {
	switch (FORMS.get(keyword)) {
		case void 0: return { words: [] };
		case "text": return { words: oneWord(stretch) };
		case "words": return { words: atBlanks(stretch) };
		case "names": return { words: withQuotes(stretch) };
		case "pairs": return { words: readPairs$1(keyword, stretch, refuse) };
		case "json or text": return readJsonOr(oneWord, stretch, refuse);
		case "json or words": return readJsonOr(atBlanks, stretch, refuse);
		case "health check": return readHealthCheck(stretch, refuse);
	}
}
const oneWord = ({ text, start, end }) => end > start ? [{
	text: text.slice(start, end),
	start,
	end
}] : [];
const atBlanks = ({ text, start, end }) => wordsAtBlanks(text, start, end);
const withQuotes = ({ text, start, end, escape: escapeCharacter }) => wordsWithQuotes(text, start, end, escapeCharacter);
function readJsonOr(shellForm, stretch, refuse) {
	const { text, start, end } = stretch;
	const form = readJsonForm(text.slice(start, end));
	if (form.kind === "mixed") refuse("when using JSON array syntax, arrays must be comprised of strings only");
	if (form.kind !== "texts") return { words: shellForm(stretch) };
	return {
		json: form.items,
		words: jsonWords(text, start, form.items)
	};
}
/** `CMD` or `NONE`, then what CMD takes. */
function readHealthCheck(stretch, refuse) {
	const { text, start, end } = stretch;
	const typeEnd = skipTo(text, start, end, isSpace);
	const { json, words } = readJsonOr(oneWord, {
		...stretch,
		start: skip(text, typeEnd, end, isSpace)
	}, refuse);
	return {
		json,
		words: [...oneWord({
			...stretch,
			end: typeEnd
		}), ...words]
	};
}
/** `name=value` words, or the name and the value of the older `ENV name value`. */
function readPairs$1(keyword, stretch, refuse) {
	const { text, start, end } = stretch;
	const words = withQuotes(stretch);
	if (words.length === 0 || words[0]?.text.includes("=")) {
		const bare = words.find((word) => !word.text.includes("="));
		if (bare) refuse(`Syntax error - can't find = in ${JSON.stringify(bare.text)}. Must be of the form: name=value`);
		return words;
	}
	const nameEnd = skipTo(text, start, end, isBlank$1);
	if (nameEnd === end) refuse(`${keyword} must have two arguments`);
	const valueStart = skip(text, nameEnd, end, isBlank$1);
	return [...oneWord({
		...stretch,
		end: nameEnd
	}), ...oneWord({
		...stretch,
		start: valueStart
	})];
}

// src/parse/dockerfile/flags.ts
const endsFlag = (code) => isBlank$1(code) || code === 133 || code === 160;
/**
* Reads the flags at the start of `[from, end)` of an instruction: words that begin with `--`, up to the first other word
* or to a lone `--`. Returns them with the index behind the last one.
*/
function readFlags(joined, from, end, escapeCharacter) {
	const { text } = joined;
	const flags = [];
	let at = skip(text, from, end, isBlank$1);
	while (text.startsWith("--", at)) {
		const word = readWord$1(text, at, end, escapeCharacter);
		if (word.value === "--") return {
			flags,
			end: word.end
		};
		flags.push(asFlag(word.value, joined, at, word.end));
		at = skip(text, Math.min(word.end + 1, end), end, isBlank$1);
	}
	return {
		flags,
		end: at
	};
}
function asFlag(word, joined, start, end) {
	const span = joined.span(start, end);
	const equals = word.indexOf("=");
	if (equals < 0) return {
		name: word.slice(2),
		span
	};
	return {
		name: word.slice(2, equals),
		value: word.slice(equals + 1),
		span
	};
}
/** One word from `start` on, quotes and escapes removed. */
function readWord$1(text, start, end, escapeCharacter) {
	let value = "";
	let quote = "";
	let at = start;
	for (; at < end; at++) {
		let character = text[at] ?? "";
		if (quote === "" && endsFlag(text.charCodeAt(at))) break;
		if (quote === "" && (character === "\"" || character === "'")) {
			quote = character;
			continue;
		}
		if (character === quote) {
			quote = "";
			continue;
		}
		if (character === escapeCharacter) {
			at++;
			if (at === end) break;
			character = text[at] ?? "";
		}
		value += character;
	}
	return {
		value,
		end: at
	};
}

// src/parse/dockerfile/instruction.ts
const DEEPEST_TRIGGER = 2;
/**
* Reads the instruction that starts at `from` of a joined text. Calls `refuse` with BuildKit's reason when it does not
* accept the arguments, and reads them as well as it can.
*/
function readInstruction(joined, from, escapeCharacter, refuse, depth = 0) {
	const { text } = joined;
	const end = skipBack(text, from, text.length, isSpace);
	const start = skip(text, from, end, isSpace);
	const keywordEnd = skipTo(text, start, end, isBlank$1);
	const writtenKeyword = text.slice(start, keywordEnd);
	const keyword = writtenKeyword.toUpperCase();
	const { flags, end: flagsEnd } = readFlags(joined, keywordEnd, end, escapeCharacter);
	const argsStart = skip(text, flagsEnd, end, isSpace);
	const args = text.slice(argsStart, end);
	const { json, words } = readArguments(keyword, {
		text,
		start: argsStart,
		end,
		escape: escapeCharacter
	}, refuse);
	const trigger = keyword === "ONBUILD" && args !== "" && depth < DEEPEST_TRIGGER ? readInstruction(joined, argsStart, escapeCharacter, refuse, depth + 1) : void 0;
	const argsSpan = (first = 0, last = args.length) => joined.span(argsStart + first, argsStart + last);
	return {
		keyword,
		writtenKeyword,
		joined,
		keywordSpan: joined.span(start, keywordEnd),
		flags,
		args,
		argsStart,
		argsSpan,
		json,
		cutWords: words,
		words: words.map((word) => ({
			text: word.text,
			span: joined.span(word.start, word.end)
		})),
		trigger
	};
}

// src/parse/dockerfile/joined-text.ts
/** Joins stretches of a source in the order given. There must be at least one; empty ones are allowed. */
function joinText(source, stretches) {
	const [first] = stretches;
	if (first === void 0 || stretches.length === 1) return oneStretch(source, first ?? {
		start: 0,
		end: 0
	});
	const filled = stretches.filter(({ start, end }) => end > start);
	if (filled.length === 0) return oneStretch(source, first);
	const starts = [];
	const pieces = [];
	let length = 0;
	for (const { start, end } of filled) {
		starts.push(length);
		pieces.push(source.slice(start, end));
		length += end - start;
	}
	const offsetOfCharacter = (index) => {
		const stretch = lastAtOrBelow(starts, index);
		return (filled[stretch]?.start ?? 0) + index - (starts[stretch] ?? 0);
	};
	return {
		text: pieces.join(""),
		offset: (index) => index < length ? offsetOfCharacter(index) : offsetOfCharacter(length - 1) + 1,
		span: (start, end) => {
			if (end > start) return {
				start: offsetOfCharacter(start),
				end: offsetOfCharacter(end - 1) + 1
			};
			const at = start < length ? offsetOfCharacter(start) : offsetOfCharacter(length - 1) + 1;
			return {
				start: at,
				end: at
			};
		}
	};
}
function oneStretch(source, { start: origin, end }) {
	return {
		text: source.slice(origin, end),
		offset: (index) => origin + index,
		span: (start, end) => ({
			start: origin + start,
			end: origin + end
		})
	};
}

// src/parse/dockerfile/scan.ts
const HOLD_HEREDOCS = /* @__PURE__ */ new Set([
	"RUN",
	"COPY",
	"ADD"
]);
/**
* Cuts a Dockerfile into instructions exactly as BuildKit's parser does, and keeps where every character stands. Never
* throws: where BuildKit refuses the file, the first reason is in `error` and the rest is cut as well as it can be. Its
* limit of 64 KiB for a line is not followed.
*/
function scan({ text }) {
	const lines = cutLines(text);
	const comments = [];
	const instructions = [];
	let error;
	const refuse = (message, line) => {
		error ??= {
			message,
			line
		};
	};
	const readBody = heredocBodies(text, lines);
	const { list: directives, escape: escapeCharacter, next: firstLine } = readDirectives(text, lines, refuse);
	const addComment = (index) => {
		const line = lines[index];
		if (!line) return;
		const start = indentation(text, line);
		comments.push({
			text: text.slice(start + 1, line.end).trim(),
			line: index + 1,
			span: {
				start,
				end: line.end
			}
		});
	};
	/** The bodies behind an instruction, and the index of the line behind them. */
	const readHeredocs = (read, first, number) => {
		const holder = read.trigger ?? read;
		const heredocs = [];
		let next = first;
		if (!HOLD_HEREDOCS.has(holder.keyword) || holder.json || !read.joined.text.includes("<<")) return {
			heredocs,
			next
		};
		for (const start of heredocsOf(read.joined.text, (message) => refuse(message, number))) {
			const body = readBody(start, next);
			if (!body) {
				refuse("unterminated heredoc", number);
				break;
			}
			heredocs.push(body.heredoc);
			next = body.next;
		}
		return {
			heredocs,
			next
		};
	};
	for (let index = firstLine; index < lines.length;) {
		const line = lines[index];
		const start = line ? indentation(text, line) : 0;
		if (!line || start === line.end) index++;
		else if (text[start] === "#") addComment(index++);
		else {
			const first = index + 1;
			const followed = followLines(text, lines, index, escapeCharacter, addComment);
			const read = readInstruction(joinText(text, followed.stretches), 0, escapeCharacter, (message) => refuse(message, first));
			const { heredocs, next } = readHeredocs(read, followed.next, first);
			index = next;
			const end = lines[next - 1]?.end ?? text.length;
			instructions.push(place(read, {
				first,
				last: next
			}, end, heredocs));
		}
	}
	if (instructions.length === 0) refuse("file with no instructions", lines.length);
	return {
		escape: escapeCharacter,
		directives,
		comments,
		instructions,
		error
	};
}
/** Gives an instruction its place among the lines. (Written out: a spread takes longer than all of the scan.) */
function place(read, lines, end, heredocs) {
	return {
		keyword: read.keyword,
		writtenKeyword: read.writtenKeyword,
		joined: read.joined,
		span: {
			start: read.keywordSpan.start,
			end
		},
		keywordSpan: read.keywordSpan,
		flags: read.flags,
		args: read.args,
		argsStart: read.argsStart,
		argsSpan: read.argsSpan,
		json: read.json,
		cutWords: read.cutWords,
		words: read.words,
		heredocs,
		lines,
		trigger: read.trigger && place(read.trigger, lines, end, heredocs)
	};
}

// src/check/subjects/dockerfile/image-uses.ts
/** The images that a file reads, in the order of the text: what names a stage or holds an unknown variable is none. */
function imageUses(stages) {
	const lookUp = copySources(stages);
	return stages.flatMap((stage) => [...ofFrom(stage), ...ofCopies(stage, lookUp)]);
}
function ofFrom(stage) {
	const { image, from, imageSpan, imageDefault } = stage;
	return image ? [{
		image,
		stage,
		instruction: from,
		span: imageSpan,
		defaultSpan: imageDefault
	}] : [];
}
const ofCopies = (stage, lookUp) => stage.instructions.flatMap((outer) => {
	const instruction = outer.trigger ?? outer;
	return sourcesOf(instruction).flatMap(({ from, span }) => {
		const image = lookUp(from, stage) === "image" ? parseImageReference(from) : void 0;
		return image ? [{
			image,
			stage,
			instruction,
			span
		}] : [];
	});
});

// src/check/subjects/dockerfile/refusal.ts
const atLeastOne = ({ keyword, words }) => words.length === 0 ? `${keyword} requires at least one argument` : void 0;
const exactlyOne = ({ keyword, words }) => words.length === 1 ? void 0 : `${keyword} requires exactly one argument`;
const sourcesAndDestination = ({ keyword, words }) => words.length < 2 ? `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined` : void 0;
const names$2 = (instruction) => {
	const { keyword, words } = instruction;
	if (keyword !== "ARG" && !words[0]?.text.includes("=") || words.every(({ text }) => !text.startsWith("="))) return atLeastOne(instruction);
	return `${keyword} names can not be blank`;
};
const volumes = (instruction) => atLeastOne(instruction) ?? (instruction.words.some(({ text }) => text.trim() === "") ? "VOLUME specified can not be an empty string" : void 0);
const shell = ({ json, words }) => {
	if (words.length === 0) return "SHELL requires at least one argument";
	return json ? void 0 : "SHELL requires the arguments to be in JSON form";
};
const healthCheck = (instruction) => {
	const [type, ...command] = instruction.words;
	if (type === void 0) return atLeastOne(instruction);
	switch (type.text.toUpperCase()) {
		case "NONE": return command.length > 0 ? "HEALTHCHECK NONE takes no arguments" : void 0;
		case "CMD": return command.length === 0 ? "Missing command after HEALTHCHECK CMD" : void 0;
		default: return `Unknown type ${JSON.stringify(type.text.toUpperCase())} in HEALTHCHECK (try CMD)`;
	}
};
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
const from = ({ words: [image, as, name, ...more] }) => {
	if (image !== void 0 && as === void 0) return void 0;
	if (as?.text.toLowerCase() !== "as" || name === void 0 || more.length > 0) return "FROM requires either one or three arguments";
	return STAGE_NAME.test(name.text.toLowerCase()) ? void 0 : `invalid name for build stage: ${JSON.stringify(name.text)}, name can't start with a number or contain symbols`;
};
const trigger = ({ trigger: inner }) => {
	switch (inner?.keyword) {
		case void 0: return "ONBUILD requires at least one argument";
		case "ONBUILD": return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed";
		case "FROM":
		case "MAINTAINER": return `${inner?.keyword} isn't allowed as an ONBUILD trigger`;
		default: return;
	}
};
const anything = () => void 0;
const CHECKS = /* @__PURE__ */ new Map([
	["ADD", sourcesAndDestination],
	["ARG", names$2],
	["CMD", anything],
	["COPY", sourcesAndDestination],
	["ENTRYPOINT", anything],
	["ENV", names$2],
	["EXPOSE", atLeastOne],
	["FROM", from],
	["HEALTHCHECK", healthCheck],
	["LABEL", names$2],
	["MAINTAINER", exactlyOne],
	["ONBUILD", trigger],
	["RUN", anything],
	["SHELL", shell],
	["STOPSIGNAL", exactlyOne],
	["USER", exactlyOne],
	["VOLUME", volumes],
	["WORKDIR", exactlyOne]
]);
/**
* Why BuildKit does not build a file that its parser accepts, in its words, at the first instruction that it stops at.
* Flags and their values are not looked at: which ones there are changes from version to version.
*/
function findRefusal(instructions) {
	let inStage = false;
	for (const instruction of instructions) {
		inStage ||= instruction.keyword === "FROM";
		const check = CHECKS.get(instruction.keyword);
		const message = check ? check(instruction) : `unknown instruction: ${instruction.writtenKeyword}`;
		const line = instruction.lines.first;
		if (message !== void 0) return {
			message,
			line
		};
		if (!inStage && instruction.keyword !== "ARG") return {
			message: "no build stage in current context",
			line
		};
	}
	if (inStage) return void 0;
	return {
		message: "dockerfile contains no stages to build",
		line: instructions.at(-1)?.lines.last ?? 1
	};
}

// src/check/subjects/dockerfile/assignments.ts
/** The names that an ARG or ENV defines, in order; none for another instruction. */
function definitionsOf({ keyword, words }) {
	if (keyword !== "ARG" && keyword !== "ENV") return [];
	const [name, value] = words;
	if (keyword === "ENV" && name && value && !name.text.includes("=")) return [{
		name: name.text,
		value: value.text,
		span: {
			start: name.span.start,
			end: value.span.end
		}
	}];
	return words.map(({ text, span }) => {
		const equals = text.indexOf("=");
		return equals < 0 ? {
			name: text,
			span
		} : {
			name: text.slice(0, equals),
			value: text.slice(equals + 1),
			span
		};
	});
}
/** The definitions of an instruction as rules see them: quotes removed, variables left as they are written. */
const assignmentsOf = (instruction, escapeCharacter) => definitionsOf(instruction).map(({ name, value, span }) => ({
	name: unquoted$1(name, escapeCharacter),
	value: value === void 0 ? void 0 : unquoted$1(value, escapeCharacter),
	instruction,
	span
}));
const PLAIN = /^[\w./:@,+=~%-]*$/;
function unquoted$1(text, escapeCharacter) {
	if (PLAIN.test(text)) return text;
	const lexed = lexShellWords(text, {
		escape: escapeCharacter,
		lookup: () => ({ state: "kept" })
	});
	return "failure" in lexed ? text : lexed.text;
}

// src/check/subjects/dockerfile/variables.ts
const LONGEST_VALUE = 512;
const LONGEST_TEXT = 65536;
const UNSET = { state: "unset" };
const UNKNOWN$1 = { state: "unknown" };
const EXPANDS = /[$'"\\`]/;
const PREDEFINED = /^(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$/;
/** Puts variables in; undefined when one has no known value, or the text cannot be read. */
function expand(text, escapeCharacter, lookup) {
	if (!EXPANDS.test(text)) return text;
	const lexed = lexShellWords(text, {
		escape: escapeCharacter,
		lookup,
		limit: LONGEST_TEXT
	});
	return "failure" in lexed ? void 0 : lexed.text;
}
/** The value that a text gives a variable: unknown when it cannot be told, or is too long to be kept. */
function variableOf(text, escapeCharacter, lookup) {
	const value = expand(text, escapeCharacter, lookup);
	return value === void 0 || value.length > 512 ? UNKNOWN$1 : {
		state: "known",
		value
	};
}
function createGlobals(instructions, escapeCharacter) {
	const variables = /* @__PURE__ */ new Map();
	const spans = /* @__PURE__ */ new Map();
	const lookup = (name) => variables.get(name) ?? (PREDEFINED.test(name) ? UNKNOWN$1 : UNSET);
	for (const { name, value, span } of instructions.filter(({ keyword }) => keyword === "ARG").flatMap(definitionsOf)) {
		if (value === void 0) continue;
		variables.set(name, variableOf(value, escapeCharacter, lookup));
		spans.set(name, span);
	}
	return {
		lookup,
		spanOf: (name) => spans.get(name)
	};
}

// src/check/subjects/dockerfile/from.ts
const SCRATCH = "scratch";
/**
* Reads a FROM. `earlier` finds a stage above by its name in lower case; BuildKit itself only knows names in lower case
* here, kaniko any, and no image could have another one.
*/
function readFrom(from, escapeCharacter, globals, earlier) {
	const [written, as, name] = from.words;
	let imageDefault;
	const text = expand(written?.text ?? "", escapeCharacter, (variable) => {
		imageDefault = globals.spanOf(variable) ?? imageDefault;
		return globals.lookup(variable);
	});
	const base = text === void 0 ? void 0 : earlier(text.toLowerCase());
	const scratch = text === SCRATCH && base === void 0;
	const image = text === void 0 || scratch || base !== void 0 ? void 0 : parseImageReference(text);
	return {
		name: as?.text.toLowerCase() === "as" ? name?.text.toLowerCase() : void 0,
		imageSpan: written?.span ?? from.keywordSpan,
		platform: from.flags.find((flag) => flag.name === "platform")?.value,
		base,
		image,
		imageDefault: image && imageDefault,
		scratch
	};
}

// node_modules/unbash/dist/traversal.js
function forEachChild(node, callback) {
	switch (node.type) {
		case "Script":
		case "CompoundList":
		case "AndOr":
			for (const command of node.commands) callback(command);
			return;
		case "Statement":
			callback(node.command);
			return;
		case "Command":
			for (const child of node.prefix) callback(child);
			if (node.name) callback(node.name);
			for (const child of node.suffix) callback(child);
			return;
		case "Pipeline":
			for (const prefix of node.prefixes) callback(prefix);
			for (const command of node.commands) callback(command);
			return;
		case "Redirected":
			callback(node.command);
			for (const redirect of node.redirects) callback(redirect);
			return;
		case "If":
			callback(node.clause);
			callback(node.then);
			for (const branch of node.elif) callback(branch);
			if (node.else) callback(node.else);
			return;
		case "Elif":
			callback(node.clause);
			callback(node.then);
			return;
		case "For":
		case "Select":
			callback(node.name);
			if (node.wordlist) for (const word of node.wordlist) callback(word);
			callback(node.body);
			return;
		case "While":
			callback(node.clause);
			callback(node.body);
			return;
		case "Function":
		case "Coproc":
			if (node.name) callback(node.name);
			callback(node.body);
			return;
		case "Subshell":
		case "BraceGroup":
			callback(node.body);
			return;
		case "Case":
			callback(node.word);
			for (const item of node.items) callback(item);
			return;
		case "CaseItem":
			for (const pattern of node.pattern) callback(pattern);
			callback(node.body);
			return;
		case "ArithmeticFor": {
			const initialize = node.initialize;
			if (initialize) callback(initialize);
			const test = node.test;
			if (test) callback(test);
			const update = node.update;
			if (update) callback(update);
			callback(node.body);
			return;
		}
		case "Word":
		case "Glob":
		case "ArithmeticWord":
		case "HereDocBody":
		case "BraceExpansion":
		case "ExtendedGlob": {
			const parts = node.parts;
			if (parts) for (const part of parts) callback(part);
			return;
		}
		case "DoubleQuoted":
		case "LocaleString":
			for (const part of node.parts) callback(part);
			return;
		case "ParameterExpansion":
			if (node.index) callback(node.index);
			if (node.operation) callback(node.operation);
			return;
		case "Default":
		case "Remove":
		case "Transform":
			callback(node.operand);
			return;
		case "CaseModification":
			if (node.operand) callback(node.operand);
			return;
		case "Replace":
			callback(node.pattern);
			callback(node.replacement);
			return;
		case "Slice":
			callback(node.offset);
			if (node.length) callback(node.length);
			return;
		case "Assignment": {
			const index = node.index;
			if (index) callback(index);
			callback(node.value);
			return;
		}
		case "ArrayValue":
			for (const element of node.elements) callback(element);
			return;
		case "Redirect":
		case "HereString":
			if (node.descriptor) callback(node.descriptor);
			if (node.target) callback(node.target);
			return;
		case "HereDoc":
			if (node.descriptor) callback(node.descriptor);
			if (node.delimiter) callback(node.delimiter);
			callback(node.body);
			return;
		case "CommandExpansion":
		case "ProcessSubstitution":
		case "ArithmeticCommandExpansion": {
			const script = node.script;
			if (script) callback(script);
			return;
		}
		case "ArithmeticExpansion":
		case "ArithmeticCommand":
		case "ArithmeticGroup":
		case "TestCommand":
		case "TestGroup": {
			const expression = node.expression;
			if (expression) callback(expression);
			return;
		}
		case "ArithmeticBinary":
		case "TestBinary":
			callback(node.left);
			callback(node.right);
			return;
		case "ArithmeticUnary":
		case "TestUnary":
			callback(node.operand);
			return;
		case "ArithmeticTernary":
			callback(node.test);
			callback(node.consequent);
			callback(node.alternate);
			return;
		case "TestLogical":
			for (const operand of node.operands) callback(operand);
			return;
		case "TestNot":
			for (const negation of node.negations) callback(negation);
			callback(node.operand);
			return;
		case "Literal":
		case "SingleQuoted":
		case "AnsiCQuoted":
		case "SimpleExpansion":
		case "Names":
		case "Unknown":
		case "FileDescriptor":
		case "FileDescriptorVariable":
		case "HereDocDelimiter":
		case "Time":
		case "Negation": return;
		default: throw new TypeError(`Unexpected syntax node: ${node}`);
	}
}

// node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
	return code >= 48 && code <= 55;
}
function isHex(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
	try {
		return String.fromCodePoint(value);
	} catch {
		return fallback;
	}
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
	return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source, pos, limit) {
	if (source.charCodeAt(pos) !== 92 || pos + 2 > limit) return void 0;
	const escaped = source.charCodeAt(pos + 1);
	const digitsStart = pos + 2;
	let end = digitsStart;
	if (escaped === 120) {
		while (end < limit && end - digitsStart < 2 && isHex(source.charCodeAt(end))) end++;
		if (end === digitsStart) return void 0;
		return {
			value: Number.parseInt(source.slice(digitsStart, end), 16),
			end
		};
	}
	if (!isOctal(escaped)) return void 0;
	while (end < limit && end - digitsStart < 2 && isOctal(source.charCodeAt(end))) end++;
	return {
		value: Number.parseInt(source.slice(pos + 1, end), 8) & 255,
		end
	};
}
function decodeAnsiCQuoted(source, start, limit) {
	let pos = start;
	let value = "";
	let bytes = [];
	let nul = -1;
	while (pos < limit && source.charCodeAt(pos) !== 39) {
		const escapeStart = pos;
		const byte = readByteEscape(source, pos, limit);
		if (byte && byte.value >= 128) {
			bytes.push(byte.value);
			pos = byte.end;
			continue;
		}
		if (bytes.length > 0) {
			value += decodeBytes(bytes);
			bytes = [];
		}
		if (byte) {
			if (byte.value === 0 && nul === -1) nul = value.length;
			value += String.fromCharCode(byte.value);
			pos = byte.end;
			continue;
		}
		if (source.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
			const runStart = pos;
			while (pos < limit) {
				const code = source.charCodeAt(pos);
				if (code === 39 || code === 92 && pos + 1 < limit) break;
				pos++;
			}
			value += source.slice(runStart, pos);
			continue;
		}
		pos++;
		const escaped = source[pos++];
		switch (escaped) {
			case "a":
				value += "\x07";
				break;
			case "b":
				value += "\b";
				break;
			case "e":
			case "E":
				value += "\x1B";
				break;
			case "f":
				value += "\f";
				break;
			case "n":
				value += "\n";
				break;
			case "r":
				value += "\r";
				break;
			case "t":
				value += "	";
				break;
			case "v":
				value += "\v";
				break;
			case "\\":
				value += "\\";
				break;
			case "'":
				value += "'";
				break;
			case "\"":
				value += "\"";
				break;
			case "?":
				value += "?";
				break;
			case "\n": break;
			case "c": {
				const code = pos < limit ? source.charCodeAt(pos) : 39;
				if (code === 39) {
					value += source.slice(escapeStart, pos);
					break;
				}
				pos++;
				if (code === 92) {
					const pair = pos < limit && source.charCodeAt(pos) === 92;
					if (pair) pos++;
					value += "";
					if (!pair && pos < limit) {
						value += source[pos];
						pos++;
					}
					break;
				}
				const control = code === 63 ? 127 : code & 31;
				if (control === 0 && code < 128 && nul === -1) nul = value.length;
				value += String.fromCharCode(control);
				break;
			}
			case "u":
			case "U": {
				const digitsStart = pos;
				const maxDigits = escaped === "u" ? 4 : 8;
				while (pos < limit && pos - digitsStart < maxDigits && isHex(source.charCodeAt(pos))) pos++;
				if (pos === digitsStart) {
					value += `\\${escaped}`;
					break;
				}
				const raw = source.slice(escapeStart, pos);
				const point = Number.parseInt(source.slice(digitsStart, pos), 16);
				if (point === 0 && nul === -1) nul = value.length;
				value += codePoint(point, raw);
				break;
			}
			default: value += `\\${escaped}`;
		}
	}
	if (bytes.length > 0) value += decodeBytes(bytes);
	if (nul !== -1) value = value.slice(0, nul);
	const closed = pos < limit;
	if (closed) pos++;
	return {
		value,
		end: pos,
		closed
	};
}

// node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class ScriptExpansionImpl {
	static _resolveScript;
	type;
	pos;
	end;
	text;
	#window;
	#script = void 0;
	constructor(type, pos, end, text, window) {
		this.type = type;
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get script() {
		const window = this.#window;
		if (window !== void 0) {
			const script = ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
			if (window.context === void 0) script.source = window.source;
			this.script = script;
		}
		return this.#script;
	}
	set script(script) {
		this.#script = script;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			script: this.script
		};
	}
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
	operator;
	constructor(pos, end, text, operator, window) {
		super("ProcessSubstitution", pos, end, text, window);
		this.operator = operator;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			operator: this.operator,
			script: this.script
		};
	}
};
var ArithmeticExpansionImpl = class ArithmeticExpansionImpl {
	static _resolveExpression;
	type = "ArithmeticExpansion";
	pos;
	end;
	text;
	#window;
	#expression = void 0;
	constructor(pos, end, text, window) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get expression() {
		const window = this.#window;
		if (window !== void 0) this.expression = ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
		return this.#expression;
	}
	set expression(expression) {
		this.#expression = expression;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			expression: this.expression
		};
	}
};

// node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
	let s = "";
	for (const c of parts) s += c.type === "Literal" ? c.value : c.text;
	return s;
}
function unescapeBareValue(text) {
	const first = text.indexOf("\\");
	if (first === -1) return text;
	let s = "";
	let start = 0;
	for (let i = first; i < text.length; i++) {
		if (text.charCodeAt(i) !== 92) continue;
		s += text.slice(start, i);
		i++;
		if (i >= text.length) {
			s += "\\";
			start = i;
			break;
		}
		if (text.charCodeAt(i) !== 10) s += text[i];
		start = i + 1;
	}
	return s + text.slice(start);
}
function continuedExpansionValue(text) {
	let pos = 1;
	while (text[pos] === "\\" && text[pos + 1] === "\n") pos += 2;
	return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
	let value = "";
	for (const part of parts) switch (part.type) {
		case "Literal":
		case "Glob":
		case "SingleQuoted":
		case "AnsiCQuoted":
			value += part.value;
			break;
		case "DoubleQuoted":
		case "LocaleString":
			value += dequoteValue(part.parts);
			break;
		case "CommandExpansion":
			value += part.text[0] === "$" ? continuedExpansionValue(part.text) : part.text;
			break;
		case "ExtendedGlob":
			value += continuedExpansionValue(part.text);
			break;
		default: value += part.text;
	}
	return value;
}

// node_modules/unbash/dist/word.js
var WordImpl = class {
	type = "Word";
	text;
	pos;
	end;
	#source;
	#resolver;
	#depth;
	#parts;
	#value = null;
	constructor(text, pos, end, source, resolver, depth = 0) {
		this.text = text;
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#resolver = resolver;
		this.#depth = depth;
		this.#parts = resolver === void 0 ? void 0 : null;
	}
	get value() {
		if (this.#value === null) {
			const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
			this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
		}
		return this.#value;
	}
	get parts() {
		if (this.#parts === null) this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
		return this.#parts;
	}
	set parts(v) {
		this.#parts = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			text: this.text,
			pos: this.pos,
			end: this.end,
			parts: this.parts,
			value: this.value
		};
	}
};

// node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
	return {
		boundaries: parent === void 0 ? void 0 : substitutionBoundaries(parent),
		wordParts: void 0,
		embeddedParts: void 0,
		arrayParts: void 0
	};
}
function substitutionBoundaries(context) {
	return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}

// node_modules/unbash/dist/chars.js
const CH_NL = 10;
const CH_BACKSLASH = 92;
function skipLineContinuations(source, pos, end) {
	while (pos + 1 < end && source.charCodeAt(pos) === 92 && source.charCodeAt(pos + 1) === 10) pos += 2;
	return pos;
}

// node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
	return /[*?[]/.test(text);
}
const bracketSyntax = /* @__PURE__ */ new Uint8Array(128);
bracketSyntax[33] = 1;
bracketSyntax[94] = 1;
bracketSyntax[91] = 1;
bracketSyntax[93] = 1;
bracketSyntax[58] = 1;
bracketSyntax[46] = 1;
bracketSyntax[61] = 1;
bracketSyntax[45] = 1;
bracketSyntax[92] = 1;
function bracketEnds(source, start, end, parts, offset) {
	let close = end - 1;
	while (close > start && source.charCodeAt(close) !== 93) close--;
	if (close === start) return null;
	const positions = [];
	const kinds = [];
	const members = [];
	let partIndex = 0;
	let symbols = false;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		const tokenPos = pos;
		let kind = 0;
		if (part && part.pos <= pos + offset && part.type !== "Literal") pos = part.end - offset - 1;
		else {
			kind = source.charCodeAt(pos);
			if (kind === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) {
				pos++;
				continue;
			}
			if (kind >= 128 || !bracketSyntax[kind]) kind = 0;
		}
		const last = kinds.length - 1;
		if (kind === 0 && last >= 0 && kinds[last] === 0) {
			members[last]++;
			continue;
		}
		if (last >= 0 && kinds[last] === 91 && (kind === 58 || kind === 61 || kind === 46)) symbols = true;
		positions.push(tokenPos);
		kinds.push(kind);
		members.push(1);
	}
	const count = kinds.length;
	let symbolEnd;
	if (symbols) {
		symbolEnd = new Int32Array(count).fill(-1);
		let close = -1;
		let colon = -1;
		let eq = -1;
		let dot = -1;
		for (let i = count - 1; i >= 0; i--) {
			const kind = kinds[i + 2];
			if (kind === 93) close = i + 2;
			else if (kinds[i + 3] === 93) {
				if (kind === 58) colon = i + 2;
				else if (kind === 61) eq = i + 2;
				else if (kind === 46) dot = i + 2;
			}
			if (kinds[i] !== 91) continue;
			const type = kinds[i + 1];
			const found = type === 58 ? colon : type === 61 ? eq : type === 46 ? dot : -1;
			if (found !== -1 && (type === 46 || close === -1 || close > found)) symbolEnd[i] = found + 2;
		}
	}
	const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
	const endFrom = new Int32Array(count + 2).fill(-1);
	const resume = (next, range) => {
		if (next >= count) return -1;
		if (range && kinds[next] === 45 && next + 1 < count && kinds[next + 1] !== 93) {
			let last = next + 1;
			if (kinds[last] === 92) {
				if (last + 1 >= count) return -1;
				last++;
			}
			let after = last + 1;
			if (kinds[last] === 91 && kinds[last + 1] === 46) {
				const symbol = subBracket(last);
				if (symbol !== -1) after = symbol;
			} else if (kinds[last] === 0 && members[last] > 1) return endFrom[last];
			if (after >= count) return -1;
			return kinds[after] === 93 ? after + 1 : endFrom[after];
		}
		return kinds[next] === 93 ? next + 1 : endFrom[next];
	};
	for (let t = count - 1; t >= 0; t--) {
		const kind = kinds[t];
		let after = t + 1;
		let range = true;
		if (kind === 92) {
			if (t + 1 >= count) continue;
			after = t + 2;
		} else if (kind === 91) {
			const type = kinds[t + 1];
			if (type === 58 || type === 61 || type === 46) {
				const symbol = subBracket(t);
				if (symbol !== -1) {
					after = symbol;
					range = type === 46;
				}
			}
		}
		endFrom[t] = resume(after, range);
	}
	const ends = /* @__PURE__ */ new Map();
	for (let t = 0; t < count; t++) {
		if (kinds[t] !== 91) continue;
		let first = t + 1;
		if (kinds[first] === 33 || kinds[first] === 94) first++;
		if (first >= count) continue;
		const close = kinds[first] === 93 ? resume(first + 1, true) : endFrom[first];
		if (close !== -1) ends.set(positions[t], positions[close - 1] + 1);
	}
	return ends;
}
function appendRange(source, start, end, parts, index, offset, result) {
	while (start < end) {
		while (parts && index < parts.length && parts[index].end <= start + offset) index++;
		const part = parts?.[index];
		if (part && part.pos === start + offset && part.end <= end + offset) {
			result.push(part);
			start = part.end - offset;
			index++;
			continue;
		}
		const stop = part ? Math.min(end, (part.pos > start + offset ? part.pos : part.end) - offset) : end;
		const text = source.slice(start, stop);
		result.push({
			type: "Literal",
			pos: start + offset,
			end: stop + offset,
			text,
			value: unescapeBareValue(text)
		});
		start = stop;
	}
	return index;
}
function parseGlobParts(source, start, end, parts, offset = 0) {
	let result;
	let brackets;
	let partIndex = 0;
	let emittedIndex = 0;
	let literalStart = start;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		if (part && part.pos <= pos + offset && part.type !== "Literal") {
			pos = part.end - offset - 1;
			continue;
		}
		const character = source.charCodeAt(pos);
		if (character === 92) {
			pos++;
			continue;
		}
		let globEnd;
		if (character === 42 || character === 63) {
			const limit = part ? Math.min(end, part.end - offset) : end;
			const next = skipLineContinuations(source, pos + 1, limit);
			if (next < limit && source.charCodeAt(next) === 40) continue;
			globEnd = pos + 1;
			if (character === 42) while (globEnd < limit && source.charCodeAt(globEnd) === 42) {
				const next = skipLineContinuations(source, globEnd + 1, limit);
				if (next < limit && source.charCodeAt(next) === 40) break;
				globEnd++;
			}
		} else if (character === 91) {
			if (brackets === void 0) brackets = bracketEnds(source, pos, end, parts, offset);
			const close = brackets?.get(pos);
			if (close === void 0) continue;
			globEnd = close;
		} else continue;
		if (!result) result = [];
		emittedIndex = appendRange(source, literalStart, pos, parts, emittedIndex, offset, result);
		const text = source.slice(pos, globEnd);
		let glob;
		if (character === 91) {
			const interior = [];
			emittedIndex = appendRange(source, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
			glob = {
				type: "Glob",
				kind: "bracket",
				pos: pos + offset,
				end: globEnd + offset,
				text,
				value: "[" + wordPartsValue(interior) + "]",
				parts: interior
			};
		} else glob = {
			type: "Glob",
			kind: character === 42 ? "star" : "question",
			pos: pos + offset,
			end: globEnd + offset,
			text,
			value: text,
			parts: void 0
		};
		result.push(glob);
		literalStart = globEnd;
		pos = globEnd - 1;
	}
	if (!result) return parts ?? void 0;
	appendRange(source, literalStart, end, parts, emittedIndex, offset, result);
	return result;
}

// node_modules/unbash/dist/lexer.js
const Token = {
	Word: 0,
	Assignment: 1,
	Semi: 2,
	Newline: 3,
	Pipe: 4,
	And: 5,
	Or: 6,
	Amp: 7,
	LParen: 8,
	RParen: 9,
	LBrace: 10,
	RBrace: 11,
	Bang: 12,
	If: 13,
	Then: 14,
	Else: 15,
	Elif: 16,
	Fi: 17,
	Do: 18,
	Done: 19,
	For: 20,
	While: 21,
	Until: 22,
	In: 23,
	Case: 24,
	Esac: 25,
	Function: 26,
	DoubleSemi: 27,
	SemiAmp: 28,
	DoubleSemiAmp: 29,
	Select: 30,
	DblLBracket: 31,
	DblRBracket: 32,
	EOF: 33,
	ArithCmd: 34,
	Coproc: 35,
	Redirect: 36
};
var TokenValue = class {
	token = Token.EOF;
	_value = "";
	_owner;
	pos = 0;
	end = 0;
	fileDescriptor = void 0;
	variableName = void 0;
	descriptorEnd = 0;
	delimiterQuoted = false;
	content = void 0;
	targetPos = 0;
	targetEnd = 0;
	assignmentOperatorPos = -1;
	raw = false;
	keywordEligible = false;
	constructor(owner = null) {
		this._owner = owner;
	}
	get value() {
		return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
	}
	set value(v) {
		this._value = v;
	}
	reset() {
		this.token = Token.EOF;
		this._value = "";
		this.pos = 0;
		this.end = 0;
		this.fileDescriptor = void 0;
		this.variableName = void 0;
		this.descriptorEnd = 0;
		this.delimiterQuoted = false;
		this.content = void 0;
		this.targetPos = 0;
		this.targetEnd = 0;
		this.assignmentOperatorPos = -1;
		this.raw = false;
		this.keywordEligible = false;
	}
	copyFrom(other) {
		this.token = other.token;
		this._value = other._value;
		this.pos = other.pos;
		this.end = other.end;
		this.fileDescriptor = other.fileDescriptor;
		this.variableName = other.variableName;
		this.descriptorEnd = other.descriptorEnd;
		this.delimiterQuoted = other.delimiterQuoted;
		this.content = other.content;
		this.targetPos = other.targetPos;
		this.targetEnd = other.targetEnd;
		this.assignmentOperatorPos = other.assignmentOperatorPos;
		this.raw = other.raw;
		this.keywordEligible = other.keywordEligible;
	}
};
const RESERVED_WORDS = /* @__PURE__ */ new Map([
	["if", Token.If],
	["then", Token.Then],
	["else", Token.Else],
	["elif", Token.Elif],
	["fi", Token.Fi],
	["do", Token.Do],
	["done", Token.Done],
	["for", Token.For],
	["while", Token.While],
	["until", Token.Until],
	["in", Token.In],
	["case", Token.Case],
	["esac", Token.Esac],
	["function", Token.Function],
	["select", Token.Select],
	["coproc", Token.Coproc],
	["!", Token.Bang],
	["{", Token.LBrace],
	["}", Token.RBrace]
]);
const charType = /* @__PURE__ */ new Uint8Array(128);
charType[124] = 1;
charType[38] = 1;
charType[59] = 1;
charType[40] = 1;
charType[41] = 1;
charType[60] = 1;
charType[62] = 1;
charType[32] = 1;
charType[9] = 1;
charType[10] = 1;
charType[92] = 2;
charType[39] = 2;
charType[34] = 2;
charType[36] = 2;
charType[96] = 2;
charType[123] = 2;
function skipBlanks(source, pos, end) {
	while (pos < end) {
		const ch = source.charCodeAt(pos);
		if (ch === 32 || ch === 9) pos++;
		else if (ch === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) pos += 2;
		else break;
	}
	return pos;
}
const arithmeticWordDelimiter = /* @__PURE__ */ new Uint8Array(128);
for (const ch of [
	9,
	10,
	32,
	33,
	37,
	38,
	40,
	41,
	42,
	43,
	44,
	45,
	47,
	58,
	60,
	61,
	62,
	63,
	94,
	124
]) arithmeticWordDelimiter[ch] = 1;
function hasEmbeddedWordStructure(source, start, end) {
	for (let pos = start; pos < end; pos++) {
		const ch = source.charCodeAt(pos);
		if (ch === 92 || ch === 39 || ch === 34 || ch === 36 || ch === 96 || (ch === 60 || ch === 62) && pos + 1 < end && source.charCodeAt(pos + 1) === 40) return true;
	}
	return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
	let depth = 0;
	let ternaryDepth = 0;
	for (let i = 0; i < s.length; i++) {
		const c = s.charCodeAt(i);
		if (c === 92) {
			i++;
			continue;
		}
		if (c === 123) {
			depth++;
			continue;
		}
		if (c === 125) {
			if (depth > 0) depth--;
			continue;
		}
		if (c === 39) {
			i++;
			while (i < s.length && s.charCodeAt(i) !== 39) i++;
			continue;
		}
		if (c === 34) {
			i++;
			while (i < s.length) {
				const quoted = s.charCodeAt(i);
				if (quoted === 34) break;
				if (quoted === 92) {
					i += 2;
					continue;
				}
				const nestedEnd = findNestedEnd?.(i, true) ?? i;
				if (nestedEnd > i) {
					i = nestedEnd;
					continue;
				}
				i++;
			}
			continue;
		}
		const nestedEnd = findNestedEnd?.(i, false) ?? i;
		if (nestedEnd > i) {
			i = nestedEnd - 1;
			continue;
		}
		if (pairTernaries && depth === 0) {
			if (c === 63) {
				ternaryDepth++;
				continue;
			}
			if (c === 58 && ternaryDepth > 0) {
				ternaryDepth--;
				continue;
			}
		}
		if (c === target && depth === 0) return i;
	}
	return -1;
}
const isIdChar = /* @__PURE__ */ new Uint8Array(128);
for (let i = 97; i <= 122; i++) isIdChar[i] = 3;
for (let i = 65; i <= 90; i++) isIdChar[i] = 3;
for (let i = 48; i <= 57; i++) isIdChar[i] = 2;
isIdChar[95] = 3;
const extglobPrefix = /* @__PURE__ */ new Uint8Array(128);
extglobPrefix[63] = 1;
extglobPrefix[64] = 1;
extglobPrefix[42] = 1;
extglobPrefix[43] = 1;
extglobPrefix[33] = 1;
extglobPrefix[61] = 1;
function isExtglobOpen(prefix) {
	return prefix < 128 && prefix !== 61 && extglobPrefix[prefix] === 1;
}
const extglobOp = {
	[63]: "?",
	[64]: "@",
	[42]: "*",
	[43]: "+",
	[33]: "!"
};
function isDQChild(p) {
	const t = p.type;
	return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
	for (let i = start; i < end; i++) {
		const c = src.charCodeAt(i);
		if (c < 48 || c > 57) return false;
	}
	return end > start;
}
const ASSIGNMENT_INVALID = -1;
const ASSIGNMENT_NAME_START = 0;
const ASSIGNMENT_NAME = 1;
const ASSIGNMENT_AFTER_INDEX = 2;
const ASSIGNMENT_AFTER_PLUS = 3;
const ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
	const last = head[head.length - 1];
	const first = tail[0];
	let start = 0;
	if (last?.type === "Literal" && first?.type === "Literal" && last.end === first.pos) {
		head[head.length - 1] = {
			type: "Literal",
			pos: last.pos,
			end: first.end,
			text: last.text + first.text,
			value: last.value + first.value
		};
		start = 1;
	}
	for (let i = start; i < tail.length; i++) head.push(tail[i]);
	return head;
}
function isMatchedAssignment(state) {
	return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
	return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
	let state = initialState;
	for (let i = start; i < end && state >= 0; i++) {
		const c = src.charCodeAt(i);
		if (state >= ASSIGNMENT_INDEX_BASE) {
			if (c === 91) state++;
			else if (c === 93 && --state === ASSIGNMENT_INDEX_BASE) state = ASSIGNMENT_AFTER_INDEX;
		} else if (state === ASSIGNMENT_NAME_START) state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
		else if (state === ASSIGNMENT_NAME) {
			if (c < 128 && isIdChar[c] & 2) continue;
			if (c === 91) state = 5;
			else if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else if (state === ASSIGNMENT_AFTER_INDEX) {
			if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
	}
	return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
	out.token = token;
	out._value = value;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = false;
	out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
	out.token = token;
	out._value = null;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = raw;
	out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
	switch (src.charCodeAt(start)) {
		case 33: return len === 1 ? Token.Bang : void 0;
		case 123: return len === 1 ? Token.LBrace : void 0;
		case 125: return len === 1 ? Token.RBrace : void 0;
		case 105: {
			if (len !== 2) return void 0;
			const c = src.charCodeAt(start + 1);
			return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
		}
		case 102:
			if (len === 2) return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
			if (len === 3) return src.startsWith("for", start) ? Token.For : void 0;
			if (len === 8) return src.startsWith("function", start) ? Token.Function : void 0;
			return;
		case 116: return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
		case 101:
			if (len !== 4) return void 0;
			if (src.startsWith("else", start)) return Token.Else;
			if (src.startsWith("elif", start)) return Token.Elif;
			if (src.startsWith("esac", start)) return Token.Esac;
			return;
		case 100:
			if (len === 2) return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
			if (len === 4) return src.startsWith("done", start) ? Token.Done : void 0;
			return;
		case 99:
			if (len === 4) return src.startsWith("case", start) ? Token.Case : void 0;
			if (len === 6) return src.startsWith("coproc", start) ? Token.Coproc : void 0;
			return;
		case 119: return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
		case 117: return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
		case 115: return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
		default: return;
	}
}
const LexContext = {
	Normal: 0,
	CommandStart: 1,
	TestMode: 2,
	CommandPrefix: 3,
	Declaration: 4,
	ArrayElement: 5,
	FunctionName: 6,
	CasePattern: 7,
	EvalArgument: 8
};
function isBraceCommandOpener(after) {
	return after === 32 || after === 9 || after === 10 || after === 124;
}
var Lexer = class Lexer {
	static _findSubstitutionEnd;
	src;
	srcEnd;
	parenBoundary;
	pos;
	current;
	nextState;
	hasPeek;
	pendingHereDocs;
	substitutionContext;
	_errors = null;
	_buildParts = false;
	_buildValue = false;
	_nestingDepth = 0;
	constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
		this.src = src;
		this.srcEnd = end;
		this.parenBoundary = parenBoundary;
		this.pos = start;
		this.current = new TokenValue(this);
		this.nextState = new TokenValue(this);
		this.hasPeek = false;
		this.pendingHereDocs = null;
		this.substitutionContext = context;
		if (start === 0 && src.charCodeAt(0) === 35 && src.charCodeAt(1) === 33) {
			const nl = src.indexOf("\n");
			this.pos = nl === -1 ? this.srcEnd : nl + 1;
		}
	}
	getSource() {
		return this.src;
	}
	fork(start, end, parenBoundary = false) {
		const lexer = new Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
		lexer._nestingDepth = this._nestingDepth;
		return lexer;
	}
	getSubstitutionContext() {
		return this.substitutionContext;
	}
	get errors() {
		return this._errors ?? (this._errors = []);
	}
	commandExpansion(pos, text, start, inner, parenBoundary = false) {
		const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	decodedCommandExpansion(pos, text, inner) {
		const window = this.scriptWindow(inner, 0, inner.length, false, true);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	processSubstitution(pos, text, operator, inner) {
		const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
		return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
	}
	scriptWindow(source, start, end, parenBoundary, decoded = false) {
		if (this._nestingDepth > 256) return void 0;
		const context = decoded ? void 0 : this.substitutionContext;
		return {
			source,
			start,
			end,
			depth: this._nestingDepth + 1,
			parenBoundary,
			context
		};
	}
	getPos() {
		return this.pos;
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		if (Lexer._findSubstitutionEnd === void 0) return -1;
		return Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
	}
	/** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
	_tokenValue(pos, end, raw) {
		return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
	}
	wordValueOf(start, end) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedBuildValue = this._buildValue;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		this.pos = start;
		this.srcEnd = end;
		this._buildValue = true;
		this.readWordText();
		if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
			this.pos = start;
			this.readWordText(true);
		}
		const value = this._wordText;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._buildValue = savedBuildValue;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		return value;
	}
	/** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
	findClosingBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._bracketWindow;
		if (!window || window.limit !== limit) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: this.src.lastIndexOf("]", limit - 1)
			};
			this._bracketWindow = window;
		}
		if (start > window.last) return -1;
		if (window.depth !== this._nestingDepth) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: window.last
			};
			this._bracketWindow = window;
		}
		if (window.failed?.has(start)) return -1;
		const unmatched = [];
		const close = this.findClosingShellDelimiter(start, end, 93, false, true, unmatched);
		if (close === -1) {
			const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
			for (const starts of unmatched) for (const pos of starts) failed.add(pos);
		}
		return close;
	}
	/** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
	findClosingArithmeticBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._arithmeticBracketWindow;
		if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
			window = {
				end: limit,
				depth: this._nestingDepth,
				failed: /* @__PURE__ */ new Set()
			};
			this._arithmeticBracketWindow = window;
		}
		if (window.failed.has(start)) return -1;
		return this.findClosingShellDelimiter(start, end, 93, false, false, void 0, window.failed);
	}
	/** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
	findClosingBrace(start, end = this.srcEnd) {
		return this.findClosingShellDelimiter(start, end, 125);
	}
	/** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
	findClosingParenthesis(start, end = this.srcEnd) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.pos = start;
		this.srcEnd = Math.min(end, this.srcEnd);
		this.extractBalanced();
		const close = this._unbalanced ? -1 : this.pos - 1;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return close;
	}
	/** Find the end of one arithmetic expansion using the canonical lexer scanner. */
	findArithmeticExpansionEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start + 1;
		scanner.scanArithmeticBody();
		return scanner.pos;
	}
	/** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
	findArithmeticWordEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start;
		return scanner.scanArithmeticWordEnd();
	}
	scanArithmeticWordEnd() {
		while (this.pos < this.srcEnd) {
			const ch = this.src.charCodeAt(this.pos);
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (ch === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			if (ch === 92) {
				this.pos += 2;
				continue;
			}
			if (ch === 91) {
				const close = this.findClosingBracket(this.pos + 1);
				if (close !== -1) {
					this.pos = close + 1;
					continue;
				}
			}
			if ((ch === 60 || ch === 62) && this.src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
				continue;
			}
			if (ch < 128 && arithmeticWordDelimiter[ch]) break;
			this.pos++;
		}
		return this.pos;
	}
	findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.srcEnd = Math.min(end, this.srcEnd);
		const delimiters = [closing];
		bracketStarts?.push([]);
		const failedStarts = failedBrackets ? [start] : void 0;
		let pos = start;
		let wordStart = true;
		let invalid = -1;
		while (pos < this.srcEnd) {
			const expected = delimiters[delimiters.length - 1];
			if (bracketStarts && expected === 93) bracketStarts[bracketStarts.length - 1].push(pos);
			const ch = this.src.charCodeAt(pos);
			if (ch === 92) {
				if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== 10) wordStart = false;
				pos += 2;
				continue;
			}
			if (ch === 35 && array && delimiters.length === 1 && wordStart) {
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 10) pos++;
				continue;
			}
			if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 96) {
				pos++;
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 96) {
					if (this.src.charCodeAt(pos) === 92) pos++;
					pos++;
				}
				if (pos < this.srcEnd) pos++;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40 || (ch === 60 || ch === 62) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd) {
				const after = this.src.charCodeAt(pos + 1);
				if (after === 39) {
					pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
					wordStart = false;
					continue;
				}
				if (after === 36) {
					pos += 2;
					wordStart = false;
					continue;
				}
				if (after === 123 && braces) {
					delimiters.push(125);
					bracketStarts?.push([]);
					pos += 2;
					wordStart = false;
					continue;
				}
			}
			if (array && delimiters.length === 1) {
				if (ch === 91 && wordStart) {
					delimiters.push(93);
					bracketStarts?.push([]);
				} else if (invalid === -1 && (ch === 59 || ch === 38 || ch === 124 || ch === 60 || ch === 62 || ch === 40 && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) invalid = pos;
			}
			if (expected === 93 && ch === 91) {
				delimiters.push(93);
				bracketStarts?.push([]);
				failedStarts?.push(pos + 1);
			} else if (expected === 41 && ch === 40) {
				delimiters.push(41);
				bracketStarts?.push([]);
			} else if (ch === expected) {
				delimiters.pop();
				failedStarts?.pop();
				bracketStarts?.pop();
				if (delimiters.length === 0) {
					this.pos = savedPos;
					this.srcEnd = savedEnd;
					this._bracketWindow = savedBracketWindow;
					this._arithmeticBracketWindow = savedArithmeticBracketWindow;
					this._unbalanced = savedUnbalanced;
					if (invalid !== -1) this.errors.push({
						message: `unexpected '${this.src[invalid]}' in array assignment`,
						pos: invalid
					});
					return pos;
				}
				wordStart = false;
				pos++;
				continue;
			}
			wordStart = ch < 128 && (charType[ch] & 1) !== 0;
			pos++;
		}
		if (failedStarts) for (const start of failedStarts) failedBrackets.add(start);
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return -1;
	}
	scanBraceExpansion(start, results) {
		const src = this.src;
		const len = this.srcEnd;
		const cached = results.get(start);
		if (cached !== void 0) return cached;
		const savedPos = this.pos;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		const frames = [start, 0];
		let pos = start + 1;
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			const type = ch < 128 ? charType[ch] : 0;
			if (type === 0) {
				pos++;
				if (ch === 125) {
					const hasSep = frames.pop();
					results.set(frames.pop(), hasSep ? pos : -1);
					if (frames.length === 0) break;
				} else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) frames[frames.length - 1] = 1;
				continue;
			}
			const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
			if (type & 1) {
				if (next === 40 && (ch === 60 || ch === 62)) {
					this.pos = pos + 2;
					this.extractBalanced();
					pos = this.pos;
				} else if (ch === 40 && isExtglobOpen(src.charCodeAt(pos - 1))) {
					const close = this.findClosingShellDelimiter(pos + 1, len, 41);
					if (close === -1) break;
					pos = close + 1;
				} else break;
			} else if (ch === 92) pos += 2;
			else if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
			} else if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
			} else if (ch === 96) {
				pos++;
				while (pos < len && src.charCodeAt(pos) !== 96) pos += src.charCodeAt(pos) === 92 ? 2 : 1;
				pos++;
			} else if (ch === 123) {
				frames.push(pos, 0);
				pos++;
			} else if (next === 39) pos = decodeAnsiCQuoted(src, pos + 2, len).end;
			else if (next === 123) {
				const close = this.findClosingBrace(pos + 2, len);
				if (close === -1) break;
				pos = close + 1;
			} else if (next === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
			} else pos++;
		}
		this.pos = savedPos;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		for (let index = 0; index < frames.length; index += 2) results.set(frames[index], -1);
		return results.get(start);
	}
	skipSubshellBody() {
		this.extractBalanced(false);
		return this._unbalanced ? -1 : this.pos;
	}
	skipCompoundBody(closeToken) {
		const frames = [{
			close: closeToken,
			phase: closeToken === Token.Esac ? "case-pattern" : "commands"
		}];
		let commandStart = true;
		for (;;) {
			const phase = frames[frames.length - 1].phase;
			let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
			if (phase === "function-name") ctx = LexContext.FunctionName;
			else if (phase === "case-pattern" && commandStart) ctx = LexContext.CasePattern;
			const value = this.next(ctx);
			const token = value.token;
			if (token === Token.EOF) return -1;
			const frame = frames[frames.length - 1];
			if (frame.phase === "function-name") {
				if (token === Token.Newline) continue;
				frame.phase = "function-body";
				commandStart = true;
				continue;
			} else if (frame.phase === "function-body") {
				if (token === Token.Newline) continue;
				frame.phase = "commands";
				commandStart = true;
				if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
					this.next(LexContext.Normal);
					frame.phase = "function-body";
					continue;
				}
			} else if (frame.phase === "coproc-command") {
				if (token === Token.Newline) continue;
				if (token === Token.Word) {
					frame.phase = "coproc-body";
					commandStart = true;
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "coproc-body") {
				if (token === Token.Newline) continue;
				frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
				commandStart = true;
				if (frame.phase === "time-command") continue;
			} else if (frame.phase === "time-command") {
				if (token === Token.Word && value.keywordEligible && value.value === "-p") {
					frame.phase = "time-command-after-p";
					continue;
				}
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "time-command-after-p") {
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "for-header") {
				if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
					commandStart = true;
					continue;
				}
				if (token === Token.Do || token === Token.LBrace) {
					frame.close = token === Token.Do ? Token.Done : Token.RBrace;
					frame.phase = "commands";
					commandStart = true;
					continue;
				}
			} else if (frame.phase === "case-word") {
				if (token === Token.Newline) continue;
				frame.phase = "case-in";
				commandStart = false;
				continue;
			} else if (frame.phase === "case-in") {
				if (token === Token.Newline) {
					commandStart = true;
					continue;
				}
				frame.phase = "case-pattern";
				commandStart = true;
				continue;
			} else if (frame.phase === "case-pattern") {
				if (token === Token.Esac && commandStart) {
					frames.pop();
					if (frames.length === 0) return value.end;
					commandStart = false;
					continue;
				}
				if (token === Token.RParen) {
					frame.phase = "commands";
					commandStart = true;
				} else commandStart = token === Token.Newline;
				continue;
			}
			if (token === frame.close) {
				frames.pop();
				if (frames.length === 0) return value.end;
				commandStart = false;
				continue;
			}
			if (commandStart) switch (token) {
				case Token.LParen:
					frames.push({
						close: Token.RParen,
						phase: "commands"
					});
					break;
				case Token.LBrace:
					frames.push({
						close: Token.RBrace,
						phase: "commands"
					});
					break;
				case Token.If:
					frames.push({
						close: Token.Fi,
						phase: "commands"
					});
					break;
				case Token.For:
					frames.push({
						close: Token.Done,
						phase: "for-header"
					});
					break;
				case Token.While:
				case Token.Until:
				case Token.Select:
					frames.push({
						close: Token.Done,
						phase: "commands"
					});
					break;
				case Token.Case:
					frames.push({
						close: Token.Esac,
						phase: "case-word"
					});
					break;
				case Token.DblLBracket:
					if (!this.skipTestCommandBody()) return -1;
					commandStart = false;
					continue;
				case Token.Assignment:
				case Token.Redirect:
				case Token.Bang:
				case Token.Then:
				case Token.Else:
				case Token.Elif:
				case Token.Do:
				case Token.In: break;
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp: break;
				case Token.Function:
					frame.phase = "function-name";
					break;
				case Token.Coproc:
					frame.phase = "coproc-command";
					break;
				default:
					if (token === Token.Word && value.keywordEligible && value.value === "time") {
						frame.phase = "time-command";
						commandStart = true;
					} else commandStart = false;
					continue;
			}
			switch (token) {
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
					commandStart = true;
					break;
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp:
					if (frame.close === Token.Esac) frame.phase = "case-pattern";
					commandStart = true;
					break;
				case Token.RParen: commandStart = true;
			}
		}
	}
	skipTestGroup() {
		let depth = 1;
		for (;;) {
			const value = this.next(LexContext.TestMode);
			if (value.token === Token.EOF) return -1;
			if (value.token === Token.DblRBracket) {
				this.unshift(value);
				return -1;
			}
			if (value.token === Token.LParen) depth++;
			else if (value.token === Token.RParen && --depth === 0) return value.end;
		}
	}
	skipTestCommandBody() {
		for (;;) {
			const token = this.next(LexContext.TestMode).token;
			if (token === Token.DblRBracket) return true;
			if (token === Token.EOF) return false;
		}
	}
	/** Set position and scan a word, building parts. Used by computeWordParts. */
	buildWordParts(startPos) {
		this._buildParts = true;
		this.pos = startPos;
		const ch = this.src.charCodeAt(startPos);
		if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
			this.pos = startPos + 2;
			const inner = this.extractBalanced();
			const text = this.src.slice(startPos, this.pos);
			const part = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
			if (this.pos < this.srcEnd) {
				this.readWordText();
				if (this._wordParts) this._wordParts.unshift(part);
				else this._wordParts = [part];
			} else this._wordParts = [part];
		} else {
			this.readWordText();
			if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
				this.pos = startPos;
				this.readWordText(true);
			}
		}
		return this._wordParts;
	}
	/** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
	buildEmbeddedWordParts(startPos, arithmetic = false) {
		this._buildParts = true;
		this.pos = startPos;
		this.readInnerWordText(false, arithmetic);
		return this._wordParts;
	}
	buildArrayElementParts(startPos) {
		const close = this.findClosingBracket(startPos + 1);
		if (close === -1) return this.buildWordParts(startPos);
		const src = this.src;
		this._buildParts = true;
		const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
		this.pos = close + 1;
		this.readWordText(false, LexContext.ArrayElement);
		const end = this.pos;
		const operator = skipLineContinuations(src, close + 1, end);
		const after = src.charCodeAt(operator);
		const keyed = after === 61 || after === 43 && src.charCodeAt(operator + 1) === 61;
		let headParts = head?.parts;
		let tailParts = this._wordParts;
		if (keyed) tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
		if (!headParts && !tailParts) return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
		const headText = src.slice(startPos, close + 1);
		if (!headParts) headParts = [{
			type: "Literal",
			pos: startPos,
			end: close + 1,
			text: headText,
			value: head?.value ?? headText
		}];
		if (!tailParts) tailParts = end > close + 1 ? [{
			type: "Literal",
			pos: close + 1,
			end,
			text: src.slice(close + 1, end),
			value: this._wordText
		}] : [];
		let parts = joinWordParts(headParts, tailParts);
		if (!keyed) parts = parseGlobParts(src, startPos, end, parts) ?? parts;
		return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
	}
	/** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
	buildHereDocParts(bodyPos, bodyEnd) {
		this._buildParts = true;
		const src = this.src;
		const parts = [];
		let hasExpansion = false;
		let litBuf = "";
		let litStart = bodyPos;
		let i = bodyPos;
		const flushLit = () => {
			if (i > litStart) {
				parts.push({
					type: "Literal",
					pos: litStart,
					end: i,
					value: litBuf,
					text: src.slice(litStart, i)
				});
				litBuf = "";
			}
		};
		while (i < bodyEnd) {
			const ch = src.charCodeAt(i);
			if (ch === 92) {
				if (i + 1 < bodyEnd) {
					const nc = src.charCodeAt(i + 1);
					if (nc === 10) {
						i += 2;
						continue;
					}
					if (nc === 36 || nc === 96 || nc === 92) {
						litBuf += String.fromCharCode(nc);
						i += 2;
						continue;
					}
				}
				litBuf += "\\";
				i++;
				continue;
			}
			if (ch === 36 && src.charCodeAt(i + 1) !== 39 && src.charCodeAt(i + 1) !== 34) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readDollar();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			if (ch === 96) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readBacktickExpansion();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			litBuf += src[i];
			i++;
		}
		flushLit();
		return hasExpansion ? parts : null;
	}
	registerHereDocTarget(target) {
		if (this.pendingHereDocs === null) return;
		for (const hd of this.pendingHereDocs) if (!hd.target) {
			hd.target = target;
			return;
		}
	}
	readTestRegexWord() {
		this.hasPeek = false;
		this.skipSpacesAndTabs();
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		let depth = 0;
		while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 40) {
				depth++;
				this.pos++;
				continue;
			}
			if (ch === 92) {
				this.pos += this.pos + 1 < len ? 2 : 1;
				continue;
			}
			if (ch === 39) {
				const quotePos = this.pos++;
				const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === 36;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					if (ansiC && src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				else this.errors.push({
					message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
					pos: quotePos
				});
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.readDoubleQuoted();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (depth > 0) {
				if (ch === 41) depth--;
				this.pos++;
				continue;
			}
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if ((ch === 60 || ch === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const subPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: subPos
				});
				continue;
			}
			if (ch < 128 && charType[ch] & 1 && ch !== 124) break;
			this.pos++;
		}
		setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
		return this.current;
	}
	readCStyleForExprs() {
		this.hasPeek = false;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
		const openPos = this.pos;
		if (this.pos < len && src.charCodeAt(this.pos) === 40) this.pos++;
		const starts = [
			this.pos,
			0,
			0
		];
		const parts = [
			"",
			"",
			"",
			0,
			0,
			0
		];
		let partIdx = 0;
		let depth = 1;
		let partStart = this.pos;
		let extra = false;
		const setPart = (end) => {
			const raw = src.slice(partStart, end);
			parts[partIdx] = raw.trim();
			parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
		};
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 40) {
				depth++;
				this.pos++;
			} else if (c === 41) {
				depth--;
				if (depth === 0) {
					if (!extra) setPart(this.pos);
					if (partIdx < 2) this.errors.push({
						message: "expected three arithmetic expressions in for header",
						pos: this.pos
					});
					this.pos++;
					while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
					if (this.pos < len && src.charCodeAt(this.pos) === 41) this.pos++;
					break;
				}
				this.pos++;
			} else if (c === 59 && depth === 1) {
				if (partIdx === 2) {
					if (!extra) {
						setPart(this.pos);
						this.errors.push({
							message: "expected three arithmetic expressions in for header",
							pos: this.pos
						});
					}
					extra = true;
					this.pos++;
					continue;
				}
				setPart(this.pos);
				partIdx++;
				this.pos++;
				partStart = this.pos;
				starts[partIdx] = partStart;
			} else if (c === 36) this.readDollar();
			else if (c === 96) this.readBacktickExpansion();
			else if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else this.pos++;
		}
		if (depth > 0) {
			if (!extra) setPart(this.pos);
			this.errors.push({
				message: "unterminated arithmetic for header",
				pos: openPos
			});
		}
		return parts;
	}
	peek(ctx = LexContext.Normal) {
		if (!this.hasPeek) {
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	peekFollow(closers) {
		if (!this.hasPeek) {
			const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	next(ctx = LexContext.Normal) {
		if (this.hasPeek) {
			this.hasPeek = false;
			const temp = this.current;
			this.current = this.nextState;
			this.nextState = temp;
			return this.current;
		}
		this.readNext(this.current, ctx);
		return this.current;
	}
	unshift(tok) {
		this.nextState.copyFrom(tok);
		this.hasPeek = true;
	}
	readNext(out, ctx) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		while (true) {
			pos = skipBlanks(src, pos, len);
			if (ctx === LexContext.TestMode) while (pos < len && src.charCodeAt(pos) === 10) pos = skipBlanks(src, pos + 1, len);
			if (pos >= len || src.charCodeAt(pos) !== 35) break;
			while (pos < len && src.charCodeAt(pos) !== 10) pos++;
		}
		this.pos = pos;
		if (pos >= len) {
			this.consumePendingHereDocs();
			setToken(out, Token.EOF, "", pos, pos);
			return;
		}
		const tokenStart = pos;
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			this.pos++;
			this.consumePendingHereDocs();
			setToken(out, Token.Newline, "\n", tokenStart, this.pos);
			return;
		}
		if (ctx === LexContext.TestMode && (ch === 60 || ch === 62) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40)) {
			this.pos++;
			setToken(out, Token.Word, ch === 60 ? "<" : ">", tokenStart, this.pos);
			out.keywordEligible = true;
			return;
		}
		if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart)) return;
		if (ch === 91 && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart)) return;
		this.readWord(out, ctx, tokenStart);
	}
	tryReadOperator(out, ch, ctx, tokenStart) {
		const src = this.src;
		const pos = this.pos;
		const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
		switch (ch) {
			case 59:
				if (next === 59) {
					if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === 38) {
						this.pos += 3;
						setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
						return true;
					}
					this.pos += 2;
					setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Semi, ";", tokenStart, this.pos);
				return true;
			case 124:
				if (next === 124) {
					this.pos += 2;
					setToken(out, Token.Or, "||", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Pipe, "|", tokenStart, this.pos);
				return true;
			case 38:
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.And, "&&", tokenStart, this.pos);
					return true;
				}
				if (next === 62) {
					this.pos += 2;
					const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === 62;
					if (append) this.pos++;
					return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
				}
				this.pos++;
				setToken(out, Token.Amp, "&", tokenStart, this.pos);
				return true;
			case 40:
				if (ctx === LexContext.CommandStart && next === 40) {
					const savedErrors = this.errors.length;
					this.readArithmeticCommand(out, tokenStart);
					if (!this._notArithmetic) return true;
					this.errors.length = savedErrors;
					this.pos = tokenStart;
				}
				this.pos++;
				setToken(out, Token.LParen, "(", tokenStart, this.pos);
				return true;
			case 41:
				this.pos++;
				setToken(out, Token.RParen, ")", tokenStart, this.pos);
				return true;
			case 60:
			case 62: return this.readRedirection(out, tokenStart);
			default: return false;
		}
	}
	readRedirection(out, tokenStart) {
		const src = this.src;
		const ch = src.charCodeAt(this.pos);
		let op = "";
		if (ch === 60) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 60) {
				this.pos++;
				const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
				if (third === 60) {
					this.pos++;
					op = "<<<";
				} else {
					const dash = third === 45;
					if (dash) this.pos++;
					this.skipSpacesAndTabs();
					const targetPos = this.pos;
					if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== 35) this.readHereDocDelimiter();
					const hasTarget = this.pos > targetPos;
					if (hasTarget) (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
						delimiter: this._hereDelim,
						strip: dash,
						quoted: this._hereQuoted
					});
					setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
					out.content = hasTarget ? this._hereDelim : void 0;
					out.delimiterQuoted = hasTarget && this._hereQuoted;
					out.targetPos = targetPos;
					out.targetEnd = hasTarget ? this.pos : targetPos;
					return true;
				}
			} else if (next === 40) {
				this.readProcessSubstitution(out, "<", tokenStart);
				return true;
			} else if (next === 62) {
				op = "<>";
				this.pos++;
			} else if (next === 38) {
				op = "<&";
				this.pos++;
			} else op = "<";
		} else if (ch === 62) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 40) {
				this.readProcessSubstitution(out, ">", tokenStart);
				return true;
			}
			if (next === 62) {
				op = ">>";
				this.pos++;
			} else if (next === 38) {
				op = ">&";
				this.pos++;
			} else if (next === 124) {
				op = ">|";
				this.pos++;
			} else op = ">";
		}
		return this.readRedirectTarget(out, op, tokenStart);
	}
	readRedirectTarget(out, op, tokenStart) {
		const src = this.src;
		this.skipSpacesAndTabs();
		if (this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if ((nc === 60 || nc === 62) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40) {
				const psStart = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: psStart
				});
				const psText = src.slice(psStart, this.pos);
				setToken(out, Token.Redirect, op, tokenStart, this.pos);
				out.content = psText;
				out.targetPos = psStart;
				out.targetEnd = this.pos;
				return true;
			}
			const targetPos = this.pos;
			if (nc !== 10 && nc !== 35) this.readRedirectTargetText();
			this.redirectToken(out, op, tokenStart, targetPos);
			return true;
		}
		this.redirectToken(out, op, tokenStart, this.pos);
		return true;
	}
	readRedirectTargetText() {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		this.readWordText();
		this._buildValue = savedBuildValue;
	}
	redirectToken(out, operator, tokenStart, targetPos) {
		const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
		setToken(out, Token.Redirect, operator, tokenStart, this.pos);
		out.content = hasTarget ? this._wordText : void 0;
		out.targetPos = targetPos;
		out.targetEnd = hasTarget ? this.pos : targetPos;
	}
	readProcessSubstitution(out, operator, tokenStart) {
		this.pos++;
		this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated process substitution",
			pos: tokenStart
		});
		const text = this.src.slice(tokenStart, this.pos);
		setToken(out, Token.Word, text, tokenStart, this.pos);
	}
	readHereDocDelimiter() {
		const src = this.src;
		const len = this.srcEnd;
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		let delimiter = "";
		let quoted = false;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 39) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 34) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
					if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) {
						const next = src.charCodeAt(this.pos + 1);
						if (next === 10) {
							this.pos += 2;
							continue;
						}
						if (next === 36 || next === 96 || next === 34 || next === 92) this.pos++;
					}
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 92) {
				if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 10) {
					this.pos += 2;
					continue;
				}
				quoted = true;
				this.pos++;
				if (this.pos < len) {
					delimiter += src[this.pos];
					this.pos++;
				} else delimiter += "\\";
			} else if (c === 96) {
				const btStart = this.pos;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				delimiter += src.slice(btStart, this.pos);
			} else if (c === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.readDollar();
				delimiter += this._resultText;
			} else if (c < 128 && charType[c] & 1) break;
			else {
				delimiter += src[this.pos];
				this.pos++;
			}
		}
		this._buildValue = savedBuildValue;
		this._hereDelim = delimiter;
		this._hereQuoted = quoted;
	}
	consumePendingHereDocs() {
		const pending = this.pendingHereDocs;
		if (pending === null || pending.length === 0) return;
		for (const hd of pending) {
			const bodyPos = this.pos;
			const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
			if (hd.target) {
				hd.target.body.pos = bodyPos;
				hd.target.body.end = bodyEnd;
				hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
				if (this.hereDocClosingPos !== -1) hd.target.closing = {
					pos: this.hereDocClosingPos,
					end: this.hereDocClosingEnd
				};
			}
		}
		pending.length = 0;
	}
	hereDocClosingPos = -1;
	hereDocClosingEnd = -1;
	matchHereDocDelimiter(delimiter, lineStart, end, join) {
		const src = this.src;
		let pos = lineStart;
		for (let i = 0; i < delimiter.length;) {
			if (join && src.charCodeAt(pos) === 92 && pos + 1 < end && src.charCodeAt(pos + 1) === 10) {
				pos += 2;
				continue;
			}
			if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i)) return -1;
			pos++;
			i++;
		}
		return pos;
	}
	logicalLineEnd(from, end, join) {
		const src = this.src;
		let lineEnd = src.indexOf("\n", from);
		while (lineEnd !== -1 && lineEnd < end) {
			if (!join) return lineEnd;
			let backslashes = lineEnd;
			while (backslashes > from && src.charCodeAt(backslashes - 1) === 92) backslashes--;
			if ((lineEnd - backslashes) % 2 === 0) return lineEnd;
			from = lineEnd + 1;
			lineEnd = src.indexOf("\n", from);
		}
		return end;
	}
	skipHereDocBody(delimiter, strip, parenEnds = false, quoted = false) {
		this.hereDocClosingPos = -1;
		this.hereDocClosingEnd = -1;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len) {
			let lineStart = this.pos;
			const lineEnd = this.logicalLineEnd(lineStart, len, !quoted);
			for (;;) {
				const before = lineStart;
				if (strip) while (lineStart < lineEnd && src.charCodeAt(lineStart) === 9) lineStart++;
				if (!quoted) lineStart = skipLineContinuations(src, lineStart, lineEnd);
				if (lineStart === before) break;
			}
			let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted);
			if (afterDelim !== -1 && !quoted) afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
			if (afterDelim === lineEnd) {
				const bodyEnd = this.pos;
				if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
					this.hereDocClosingPos = lineStart;
					this.hereDocClosingEnd = lineEnd;
				}
				this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
				return bodyEnd;
			}
			if (parenEnds && afterDelim !== -1) {
				let paren = afterDelim;
				while (paren < lineEnd && src.charCodeAt(paren) !== 41) paren++;
				if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
					const bodyEnd = this.pos;
					this.pos = afterDelim;
					return bodyEnd;
				}
			}
			this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
		}
		return this.pos;
	}
	_wordText = "";
	_wordRaw = false;
	_wordQuoted = false;
	_wordHasExpansions = false;
	_wordKeywordEligible = false;
	_wordAssignmentState;
	_bracketWindow;
	_arithmeticBracketWindow;
	_wordParts = null;
	_resultText = "";
	_resultIsRaw = true;
	_resultHasExpansion = false;
	_resultPart;
	_unbalanced = false;
	_notArithmetic = false;
	_arithUnterminated = false;
	_dqText = "";
	_dqHasExpansions = false;
	_dqParts = null;
	_dqEnd = 0;
	_hereDelim = "";
	_hereQuoted = false;
	readWord(out, ctx, tokenStart = 0) {
		const errorStart = this._errors === null ? 0 : this._errors.length;
		this.readWordText(false, ctx, true);
		if (ctx === LexContext.Normal) {
			const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
			if (!this._wordRaw || next !== 60 && next !== 62) {
				setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
				out.keywordEligible = this._wordKeywordEligible;
				return;
			}
		}
		this.classifyWord(out, ctx, tokenStart, errorStart);
	}
	isRedirectVariable(start, end) {
		const src = this.src;
		for (let i = start; i < end; i++) {
			const c = src.charCodeAt(i);
			if (c === 91 && i > start) return i + 2 < end && src.charCodeAt(end - 1) === 93 && this.findClosingShellDelimiter(i + 1, end, 93) === end - 1;
			if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2))) return false;
		}
		return end > start;
	}
	readArrayElement(out, tokenStart) {
		const close = this.findClosingBracket(tokenStart + 1);
		if (close === -1) return false;
		this.pos = close + 1;
		this.readWordText();
		setSpanToken(out, Token.Word, tokenStart, this.pos, true);
		return true;
	}
	classifyWord(out, ctx, tokenStart, errorStart) {
		const src = this.src;
		const raw = this._wordRaw;
		const hasExpansions = this._wordHasExpansions;
		const quoted = this._wordQuoted;
		const keywordEligible = this._wordKeywordEligible;
		let assignmentState = this._wordAssignmentState;
		const wordEnd = this.pos;
		const wordLen = wordEnd - tokenStart;
		if (ctx === LexContext.CasePattern) {
			let token = Token.Word;
			if (keywordEligible) {
				const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
				if (reserved === Token.Esac) token = reserved;
			}
			setSpanToken(out, token, tokenStart, wordEnd, raw);
			out.keywordEligible = keywordEligible;
			return;
		}
		let value = null;
		if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
			const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
			if (!quoted && wordLen <= 16 || nextCh === 60 || nextCh === 62) value = this.wordValueOf(tokenStart, wordEnd);
		}
		if (ctx === LexContext.CommandStart && keywordEligible) {
			if (raw) {
				if (wordLen <= 8) {
					const reserved = matchReservedWord(src, tokenStart, wordLen);
					if (reserved !== void 0) {
						setSpanToken(out, reserved, tokenStart, wordEnd, true);
						return;
					}
				}
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 91 && src.charCodeAt(tokenStart + 1) === 91) {
					setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value !== null && value.length > 0) {
				const fc = value.charCodeAt(0);
				if (fc >= 97 && fc <= 122 && value.length <= 8 || fc === 33 || fc === 123 || fc === 125) {
					const reserved = RESERVED_WORDS.get(value);
					if (reserved !== void 0) {
						setToken(out, reserved, value, tokenStart, wordEnd);
						return;
					}
				}
				if (fc === 91 && value === "[[") {
					setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
					return;
				}
			}
		}
		if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
			if (assignmentState === void 0) {
				let eq = -1;
				let bracket = false;
				for (let i = tokenStart + 1; i < wordEnd; i++) {
					const c = src.charCodeAt(i);
					if (c === 61) {
						eq = i;
						break;
					}
					if (c === 91) bracket = true;
				}
				if (eq !== -1 || ctx !== LexContext.Declaration && bracket) assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
			}
			if (assignmentState !== void 0) {
				if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					if (wordEnd < this.srcEnd) {
						if (this._errors !== null) this._errors.length = errorStart;
						this.pos = tokenStart;
						this.readWordText(true, ctx, true);
						if (this.pos > wordEnd) {
							this.classifyWord(out, ctx, tokenStart, errorStart);
							return;
						}
					}
					if (this._errors === null || this._errors.length === errorStart) this.errors.push({
						message: "unterminated array subscript",
						pos: src.indexOf("[", tokenStart)
					});
				}
				if (isMatchedAssignment(assignmentState)) {
					setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
					if (value !== null) out._value = value;
					out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
					return;
				}
			}
		}
		if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
			if (raw) {
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 93 && src.charCodeAt(tokenStart + 1) === 93) {
					setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value === "]]") {
				setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
				return;
			}
		}
		if (!hasExpansions && this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if (nc === 60 || nc === 62) {
				if (raw) {
					const fc = src.charCodeAt(tokenStart);
					if (fc >= 48 && fc <= 57 && isAllDigitsRange(src, tokenStart, wordEnd)) {
						const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
						if (this.readRedirection(out, tokenStart)) {
							out.fileDescriptor = fd;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
					if (fc === 123 && src.charCodeAt(wordEnd - 1) === 125 && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
						const varname = src.slice(tokenStart + 1, wordEnd - 1);
						if (this.readRedirection(out, tokenStart)) {
							out.variableName = varname;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
				}
			}
		}
		setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
		if (value !== null) out._value = value;
		out.keywordEligible = keywordEligible;
	}
	readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const fastStart = pos;
		let exitCh = 0;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c < 128 && charType[c]) {
				exitCh = c;
				break;
			}
			pos++;
		}
		if (pos >= len || charType[exitCh] & 1 && !(exitCh === 40 && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
			this.pos = pos;
			this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
			this._wordRaw = true;
			this._wordQuoted = false;
			this._wordHasExpansions = false;
			this._wordKeywordEligible = true;
			this._wordAssignmentState = void 0;
			if (this._buildParts) this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
			return;
		}
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
		let quoted = false;
		let hasExpansions = false;
		let keywordEligible = true;
		let valueIsRaw = true;
		let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
		let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
		let parts;
		let litBuf = "";
		let litStart = 0;
		let hasGlobs = false;
		let braceResults;
		if (bp) {
			parts = [];
			litBuf = text;
			litStart = fastStart;
			hasGlobs = text.length > 0 && hasGlobCharacters(text);
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 128 || !charType[ch]) {
				const runStart = pos;
				pos++;
				while (pos < len) {
					const c = src.charCodeAt(pos);
					if (c < 128 && charType[c]) break;
					pos++;
				}
				lastValueChar = src.charCodeAt(pos - 1);
				assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
				if (bt) {
					const chunk = src.slice(runStart, pos);
					text += chunk;
					if (bp) {
						litBuf += chunk;
						hasGlobs = hasGlobs || hasGlobCharacters(chunk);
					}
				}
				continue;
			}
			if (charType[ch] & 1) {
				if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					const close = this.findClosingBracket(pos);
					if (close !== -1) {
						const spanEnd = close + 1;
						assignmentState = assignmentState === 5 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
						lastValueChar = src.charCodeAt(close);
						if (bt) {
							const chunk = src.slice(pos, spanEnd);
							text += chunk;
							if (bp) {
								litBuf += chunk;
								hasGlobs = hasGlobs || hasGlobCharacters(chunk);
							}
						}
						pos = spanEnd;
						continue;
					}
				}
				if (ch === 40 && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
					if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix)) break;
					if (ctx === LexContext.CommandStart && lastValueChar === 33 && keywordEligible && src.charCodeAt(fastStart) === 33 && skipLineContinuations(src, fastStart + 1, len) === pos) break;
					const prefixChar = lastValueChar;
					if (prefixChar === 61 && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos)) break;
					const innerStart = pos + 1;
					const close = this.findClosingShellDelimiter(innerStart, len, 41, prefixChar === 61);
					if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) break;
					if (ctx === LexContext.CommandStart && prefixChar !== 61 && close !== -1 && skipBlanks(src, innerStart, close) === close) break;
					keywordEligible = false;
					const patternEnd = close === -1 ? len : close;
					pos = close === -1 ? len : close + 1;
					if (close === -1) this.errors.push({
						message: "unterminated extended glob",
						pos: innerStart - 2
					});
					lastValueChar = src.charCodeAt(pos - 1);
					if (bt) {
						const eg = "(" + src.slice(innerStart, pos);
						text += eg;
						if (bp && prefixChar !== 61) {
							let prefixPos = innerStart - 2;
							while (src.charCodeAt(prefixPos) === 10 && src.charCodeAt(prefixPos - 1) === 92) prefixPos -= 2;
							if (litBuf.length > 0) {
								const trimmed = litBuf.slice(0, -1);
								if (prefixPos > litStart) parts.push({
									type: "Literal",
									pos: litStart,
									end: prefixPos,
									value: trimmed,
									text: src.slice(litStart, prefixPos)
								});
								litBuf = "";
							}
							const op = extglobOp[prefixChar];
							parts.push({
								type: "ExtendedGlob",
								pos: prefixPos,
								end: pos,
								text: src.slice(prefixPos, pos),
								operator: op,
								pattern: src.slice(innerStart, patternEnd),
								parts: this.subFieldParts(innerStart, patternEnd)
							});
							litStart = pos;
						} else if (bp) {
							litBuf += eg;
							hasGlobs = hasGlobs || hasGlobCharacters(eg);
						}
					}
					continue;
				}
				break;
			}
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) {
						pos++;
						valueIsRaw = false;
					} else {
						if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
						quoted = true;
						keywordEligible = false;
						valueIsRaw = false;
						lastValueChar = src.charCodeAt(pos);
						if (bt) {
							text += src[pos];
							if (bp) litBuf += src[pos];
						}
						pos++;
					}
				} else {
					if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
					quoted = true;
					keywordEligible = false;
					lastValueChar = 92;
					if (bt) {
						text += "\\";
						if (bp) litBuf += "\\";
					}
				}
				continue;
			}
			if (ch === 39) {
				const sqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				if (pos > start) lastValueChar = src.charCodeAt(pos - 1);
				const value = bt ? src.slice(start, pos) : "";
				if (bt) text += value;
				if (pos < len) pos++;
				else this.errors.push({
					message: "unterminated single quote",
					pos: start - 1
				});
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted();
				pos = this.pos;
				if (this._dqEnd > dqStart + 1) lastValueChar = src.charCodeAt(this._dqEnd - 1);
				if (this._dqHasExpansions) hasExpansions = true;
				if (bt) text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				keywordEligible = false;
				const dollarStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.pos = pos;
				this.readDollar();
				pos = this.pos;
				if (!this._resultIsRaw) valueIsRaw = false;
				if (pos > dollarStart) lastValueChar = src.charCodeAt(pos - 1);
				if (this._resultHasExpansion) hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				keywordEligible = false;
				const btStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				this.pos = pos;
				this.readBacktickExpansion();
				pos = this.pos;
				valueIsRaw = false;
				lastValueChar = src.charCodeAt(pos - 1);
				hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (ch === 123) {
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const first = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				const braceEnd = first <= 32 || first === 125 ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
				if (braceEnd > 0) {
					keywordEligible = false;
					lastValueChar = src.charCodeAt(braceEnd - 1);
					if (bt) {
						const braceText = src.slice(pos, braceEnd);
						text += braceText;
						if (bp) {
							if (pos > litStart) {
								parts.push({
									type: "Literal",
									pos: litStart,
									end: pos,
									value: litBuf,
									text: src.slice(litStart, pos)
								});
								litBuf = "";
							}
							parts.push({
								type: "BraceExpansion",
								pos,
								end: braceEnd,
								text: braceText,
								parts: this.subFieldParts(pos + 1, braceEnd - 1)
							});
							litStart = braceEnd;
						}
					}
					pos = braceEnd;
					continue;
				}
				lastValueChar = 123;
				if (bt) {
					text += "{";
					if (bp) litBuf += "{";
				}
				pos++;
				continue;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = valueIsRaw;
		this._wordQuoted = quoted;
		this._wordHasExpansions = hasExpansions;
		this._wordKeywordEligible = keywordEligible;
		this._wordAssignmentState = assignmentState;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
			if (hasGlobs && ctx !== LexContext.ArrayElement) this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
		}
	}
	readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const start = pos;
		let text = "";
		const bp = this._buildParts;
		let parts;
		let litBuf = "";
		let litStart = 0;
		let preserveLiteral = false;
		let hasGlobs = false;
		if (bp) {
			parts = [];
			litStart = pos;
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) pos++;
					else {
						const next = src.charCodeAt(pos);
						if (insideDoubleQuotes && next !== 36 && next !== 96 && next !== 34 && next !== 92 && next !== 125) {
							text += "\\";
							if (bp) litBuf += "\\";
							preserveLiteral = true;
						}
						const escaped = src[pos++];
						text += escaped;
						if (bp) litBuf += escaped;
					}
				}
				continue;
			}
			if (ch === 39 && !insideDoubleQuotes) {
				const sqStart = pos;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				const value = src.slice(start, pos);
				text += value;
				if (pos < len) pos++;
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted(insideDoubleQuotes);
				pos = this.pos;
				text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				const dollarStart = pos;
				this.pos = pos;
				this.readDollar(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = pos;
				this.pos = pos;
				this.readBacktickExpansion(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (!insideDoubleQuotes && !arithmetic && (ch === 60 || ch === 62) && pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const psStart = pos;
				this.pos = pos + 2;
				const inner = this.extractBalanced();
				pos = this.pos;
				const raw = src.slice(psStart, pos);
				text += raw;
				if (bp) {
					if (psStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: psStart,
							value: litBuf,
							text: src.slice(litStart, psStart)
						});
						litBuf = "";
					}
					parts.push(this.processSubstitution(psStart, raw, ch === 60 ? "<" : ">", inner));
					litStart = pos;
				}
				continue;
			}
			text += src[pos];
			if (bp) {
				litBuf += src[pos];
				if (globs && (ch === 42 || ch === 63 || ch === 91)) hasGlobs = true;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = false;
		this._wordQuoted = false;
		this._wordHasExpansions = false;
		this._wordKeywordEligible = false;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
			if (hasGlobs) this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
		}
	}
	subFieldParts(start, end) {
		if (this._nestingDepth >= 256) return void 0;
		return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
	}
	parseSubFieldWord(start, end, context = "word", arithmetic = false) {
		if (start >= end) return new WordImpl("", start, start);
		if (this._nestingDepth >= 256) return new WordImpl(this.src.slice(start, end), start, end);
		this._nestingDepth++;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedPos = this.pos;
		const savedText = this._wordText;
		const savedParts = this._wordParts;
		const savedQuoted = this._wordQuoted;
		const savedKeywordEligible = this._wordKeywordEligible;
		this.srcEnd = end;
		this.pos = start;
		this.readInnerWordText(context === "quoted", arithmetic, context === "word");
		const word = new WordImpl(this.src.slice(start, end), start, end);
		if (this._buildParts) word.parts = this._wordParts ?? void 0;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this.pos = savedPos;
		this._wordText = savedText;
		this._wordParts = savedParts;
		this._wordQuoted = savedQuoted;
		this._wordKeywordEligible = savedKeywordEligible;
		this._nestingDepth--;
		return word;
	}
	skipSQ() {
		while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== 39) this.pos++;
		if (this.pos < this.srcEnd) this.pos++;
	}
	skipAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
	}
	skipDQ() {
		const src = this.src;
		const len = this.srcEnd;
		this._unbalanced = false;
		if (this._nestingDepth < 256) while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 34) {
				this.pos++;
				return;
			}
			if (ch === 92) {
				this.pos = Math.min(this.pos + 2, len);
				continue;
			}
			if (ch === 96) break;
			if (ch === 36) {
				const next = src.charCodeAt(this.pos + 1);
				if (next === 40 || next === 123 || next === 36) break;
			}
			this.pos++;
		}
		this.extractBalanced(true, true);
	}
	skipSpacesAndTabs() {
		this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
	}
	readDoubleQuoted(unescapeAll = false) {
		const src = this.src;
		const len = this.srcEnd;
		const contentStart = this.pos;
		let hasExpansions = false;
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		if (!bp) {
			let p = this.pos;
			while (p < len) {
				const c = src.charCodeAt(p);
				if (c === 34) {
					this._dqText = bt ? src.slice(contentStart, p) : "";
					this._dqEnd = p;
					this.pos = p + 1;
					this._dqHasExpansions = false;
					this._dqParts = null;
					return;
				}
				if (c === 36 || c === 96 || c === 92) break;
				p++;
			}
		}
		let text = "";
		let parts = null;
		let litBuf = "";
		let litStart = bp ? this.pos : 0;
		while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
			const runStart = this.pos;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c === 34 || c === 92 || c === 36 || c === 96) break;
				this.pos++;
			}
			if (bt && this.pos > runStart) {
				const chunk = src.slice(runStart, this.pos);
				text += chunk;
				if (bp) litBuf += chunk;
			}
			if (this.pos >= len || src.charCodeAt(this.pos) === 34) break;
			const ch = src.charCodeAt(this.pos);
			if (ch === 92) {
				this.pos++;
				if (this.pos < len) {
					const next = src.charCodeAt(this.pos);
					if (next === 10) {
						this.pos++;
						continue;
					}
					if (bt) {
						if (unescapeAll || next === 36 || next === 96 || next === 34 || next === 92) {
							const c = src[this.pos];
							text += c;
							if (bp) litBuf += c;
						} else {
							const pair = "\\" + src[this.pos];
							text += pair;
							if (bp) litBuf += pair;
						}
					}
					this.pos++;
				}
				continue;
			}
			if (ch === 36) {
				const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (afterDollar === 34 || afterDollar === 39) {
					if (bt) {
						text += "$";
						if (bp) litBuf += "$";
					}
					this.pos++;
					continue;
				}
				const expStart = this.pos;
				this.readDollar(true);
				if (bt) text += this._resultText;
				if (this._resultHasExpansion) hasExpansions = true;
				if (bp) {
					const rp = this._resultPart;
					if (rp && isDQChild(rp)) {
						if (!parts) parts = [];
						if (expStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: expStart,
								value: litBuf,
								text: src.slice(litStart, expStart)
							});
							litBuf = "";
						}
						parts.push(rp);
						litStart = this.pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = this.pos;
				this.readBacktickExpansion(true);
				if (bt) text += this._resultText;
				hasExpansions = true;
				if (bp && this._resultPart && isDQChild(this._resultPart)) {
					if (!parts) parts = [];
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = this.pos;
				}
				continue;
			}
		}
		if (bp && parts && this.pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: this.pos,
			value: litBuf,
			text: src.slice(litStart, this.pos)
		});
		this._dqEnd = this.pos;
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated double quote",
			pos: contentStart - 1
		});
		this._dqText = text;
		this._dqHasExpansions = hasExpansions;
		this._dqParts = parts;
	}
	readDollar(insideDoubleQuotes = false) {
		const dollarPos = this.pos;
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		if (this.pos >= len) {
			this._resultText = "$";
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = void 0;
			return;
		}
		const logicalPos = skipLineContinuations(src, this.pos, len);
		if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) this.pos = logicalPos;
		const ch = src.charCodeAt(this.pos);
		if (ch === 40) {
			if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const savedPos = this.pos;
				const savedErrors = this.errors.length;
				this.readArithmeticExpansion(dollarPos);
				if (!this._notArithmetic) return;
				this.errors.length = savedErrors;
				this.pos = savedPos;
			}
			this.readCommandSubstitution(dollarPos);
			return;
		}
		if (ch === 123) {
			const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
			if (after === 32 || after === 9 || after === 10) {
				this.readBraceCommandSubstitution();
				return;
			}
			if (after === 124) {
				this.readValueSubstitution();
				return;
			}
			this.readParameterExpansion(insideDoubleQuotes);
			return;
		}
		if (ch === 39) {
			this.pos++;
			if (bt) {
				const value = this.readAnsiCQuoted();
				this._resultText = value;
				this._resultPart = this._buildParts ? {
					type: "AnsiCQuoted",
					pos: dollarPos,
					end: this.pos,
					text: src.slice(dollarPos, this.pos),
					value
				} : void 0;
			} else {
				this.skipAnsiCQuoted();
				this._resultText = "";
				this._resultPart = void 0;
			}
			this._resultIsRaw = false;
			this._resultHasExpansion = false;
			return;
		}
		if (ch === 34) {
			this.pos++;
			this.readDoubleQuoted(insideDoubleQuotes);
			this._resultText = this._dqText;
			this._resultIsRaw = false;
			this._resultHasExpansion = this._dqHasExpansions;
			if (this._buildParts) {
				const text = src.slice(dollarPos, this.pos);
				this._resultPart = {
					type: "LocaleString",
					pos: dollarPos,
					end: this.pos,
					text,
					parts: this._dqParts ?? [{
						type: "Literal",
						pos: dollarPos + 2,
						end: this._dqEnd,
						value: this._dqText,
						text: src.slice(dollarPos + 2, this._dqEnd)
					}]
				};
			} else this._resultPart = void 0;
			return;
		}
		if (ch === 64 || ch === 42 || ch === 35 || ch === 63 || ch === 45 || ch === 36 || ch === 33 || ch >= 48 && ch <= 57) {
			this.pos++;
			const text = bt ? src.slice(this.pos - 2, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch < 128 && isIdChar[ch] & 1) {
			const namePos = this.pos - 1;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c < 128 && isIdChar[c] & 2) this.pos++;
				else break;
			}
			const text = bt ? src.slice(namePos, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch === 91) {
			const errorCount = this._errors === null ? 0 : this._errors.length;
			const close = this.findClosingArithmeticBracket(this.pos + 1);
			if (close !== -1) {
				const bodyStart = this.pos + 1;
				const body = src.slice(bodyStart, close);
				this.pos = close + 1;
				const text = bt ? src.slice(dollarPos, this.pos) : "";
				this._resultText = text;
				this._resultIsRaw = true;
				this._resultHasExpansion = false;
				this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
				return;
			}
			if (this._errors !== null) this._errors.length = errorCount;
		}
		this._resultText = "$";
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = void 0;
	}
	scanArithmeticBody() {
		this._notArithmetic = false;
		this._arithUnterminated = false;
		this.pos += 2;
		let depth = 1;
		let parenDepth = 0;
		let parentParenDepth = 0;
		let parenDepths;
		let reported = false;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else if (c === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 36 && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === 40 && src.charCodeAt(this.pos + 2) !== 40) {
				const dollarPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated command substitution",
					pos: dollarPos
				});
			} else if (c === 36 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 123) {
				const close = this.findClosingBrace(this.pos + 2, len);
				this.pos = close === -1 ? len : close + 1;
			} else if ((c === 60 || c === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
			} else if (c === 40) {
				if (src.charCodeAt(this.pos - 1) === 36 && src.charCodeAt(this.pos + 1) === 40) {
					if (depth === 1) parentParenDepth = parenDepth;
					else (parenDepths ?? (parenDepths = [])).push(parenDepth);
					depth++;
					parenDepth = 0;
					if (depth + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expansion nesting depth exceeded",
							pos: this.pos - 1
						});
						reported = true;
					}
					this.pos += 2;
				} else {
					if (++parenDepth + depth - 1 + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expression nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos++;
				}
			} else if (c === 41 && parenDepth > 0) {
				parenDepth--;
				this.pos++;
			} else if (c === 41 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 41) {
				if (--depth === 0) {
					this.pos += 2;
					break;
				}
				parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
				this.pos += 2;
			} else if (c === 41 && depth === 1) {
				this._notArithmetic = true;
				return "";
			} else this.pos++;
		}
		const bt = this._buildParts || this._buildValue;
		if (depth > 0) {
			this._arithUnterminated = true;
			return bt ? src.slice(start, this.pos) : "";
		}
		return bt ? src.slice(start, this.pos - 2) : "";
	}
	readArithmeticExpansion(dollarPos) {
		const bodyStart = this.pos + 2;
		const body = this.scanArithmeticBody();
		if (this._notArithmetic) return;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic expansion",
			pos: dollarPos
		});
		const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
	}
	arithmeticExpansion(pos, text, body, bodyStart) {
		return new ArithmeticExpansionImpl(pos, this.pos, text, {
			source: this.src,
			body,
			offset: bodyStart,
			depth: this._nestingDepth,
			context: this.substitutionContext
		});
	}
	readArithmeticCommand(out, tokenStart) {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		const body = this.scanArithmeticBody();
		this._buildValue = savedBuildValue;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic command",
			pos: tokenStart
		});
		setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
	}
	readCommandSubstitution(dollarPos) {
		const openPos = this.pos;
		this.pos++;
		const inner = this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated command substitution",
			pos: dollarPos
		});
		const bt = this._buildParts || this._buildValue;
		const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
		const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
		this._resultText = text;
		this._resultIsRaw = openPos === dollarPos + 1;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
		else this._resultPart = void 0;
	}
	readBraceCommandSubstitution() {
		this.readBraceSubstitution(1);
	}
	readValueSubstitution() {
		this.readBraceSubstitution(2);
	}
	readBraceSubstitution(skip) {
		const dollarPos = this.pos - 1;
		this.pos += skip;
		const src = this.src;
		const len = this.srcEnd;
		let depth = 1;
		const start = this.pos;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 123) depth++;
			else if (c === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (c === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			} else if (c === 92) this.pos++;
			this.pos++;
		}
		this._resultIsRaw = true;
		this._resultHasExpansion = true;
		if (this._buildParts || this._buildValue) {
			const rawInner = src.slice(start, this.pos - 1);
			const inner = rawInner.trim();
			const text = src.slice(dollarPos, this.pos);
			this._resultText = text;
			if (this._buildParts) {
				const innerStart = start + (rawInner.length - rawInner.trimStart().length);
				this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
			} else this._resultPart = void 0;
		} else {
			this._resultText = "";
			this._resultPart = void 0;
		}
	}
	readBacktickExpansion(insideDoubleQuotes = false) {
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		if (!this._buildParts && !this._buildValue) {
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
				if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
				this.pos++;
			}
			if (this.pos < len) this.pos++;
			else this.errors.push({
				message: "unterminated backtick",
				pos: start - 1
			});
			this._resultText = "";
			this._resultIsRaw = false;
			this._resultHasExpansion = true;
			this._resultPart = void 0;
			return;
		}
		let inner = "";
		let hasEscapes = false;
		while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
			if (src.charCodeAt(this.pos) === 92) {
				hasEscapes = true;
				break;
			}
			this.pos++;
		}
		if (!hasEscapes) inner = src.slice(start, this.pos);
		else {
			inner = src.slice(start, this.pos);
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) if (src.charCodeAt(this.pos) === 92) {
				this.pos++;
				if (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 36 || c === 96 || c === 92 || insideDoubleQuotes && c === 34) inner += src[this.pos];
					else inner += "\\" + src[this.pos];
					this.pos++;
				}
			} else {
				const runStart = this.pos;
				while (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 96 || c === 92) break;
					this.pos++;
				}
				inner += src.slice(runStart, this.pos);
			}
		}
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated backtick",
			pos: start - 1
		});
		const text = src.slice(start - 1, this.pos);
		this._resultText = inner;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
		else this._resultPart = void 0;
	}
	readParameterExpansion(insideDoubleQuotes) {
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		this.pos++;
		let depth = 1;
		let reported = false;
		while (this.pos < len && depth > 0) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 123) {
					depth++;
					if (this._nestingDepth + depth > 256 && !reported) {
						this.errors.push({
							message: "maximum parameter expansion nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos += 2;
					continue;
				}
				if (next === 36) {
					this.pos += 2;
					continue;
				}
				if (next === 40) {
					const dollarPos = this.pos;
					this.pos += 2;
					this.extractBalanced();
					if (this._unbalanced) this.errors.push({
						message: "unterminated command substitution",
						pos: dollarPos
					});
					continue;
				}
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				continue;
			} else if (ch === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (ch === 92) {
				if (this.pos + 1 < len) this.pos++;
			} else if (ch === 39) {
				this.pos++;
				if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === 36) this.skipAnsiCQuoted();
				else this.skipSQ();
				continue;
			} else if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			this.pos++;
		}
		const closed = depth === 0;
		if (!closed) this.errors.push({
			message: "unterminated parameter expansion",
			pos: start - 1
		});
		const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		if (this._buildParts) {
			const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
			this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
		} else this._resultPart = void 0;
	}
	parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
		const result = {
			type: "ParameterExpansion",
			pos: innerStart - 2,
			end: this.pos,
			text,
			parameter: "",
			parameterPos: innerStart,
			parameterEnd: innerStart,
			prefix: void 0,
			index: void 0,
			operation: void 0
		};
		const ilen = inner.length;
		if (ilen === 0) return result;
		const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
		const closeBracket = (start) => {
			const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
			return close === -1 ? -1 : close - innerStart;
		};
		let i = 0;
		if (ilen > 1 && inner.charCodeAt(0) === 33) {
			result.prefix = "!";
			i = 1;
		}
		if (ilen > 1 && inner.charCodeAt(0) === 35) {
			const nameEnd = this.scanParamName(inner, 1);
			let parameterEnd = nameEnd;
			let indexEnd = -1;
			if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === 91) {
				indexEnd = closeBracket(parameterEnd + 1);
				if (indexEnd !== -1) parameterEnd = indexEnd + 1;
			}
			if (nameEnd > 1 && parameterEnd === ilen) {
				result.prefix = "#";
				result.parameter = inner.slice(1, nameEnd);
				result.parameterPos = innerStart + 1;
				result.parameterEnd = innerStart + nameEnd;
				if (indexEnd !== -1) result.index = sub(nameEnd + 1, indexEnd, "embedded");
				return result;
			}
		}
		const nameStart = i;
		i = this.scanParamName(inner, i);
		result.parameter = inner.slice(nameStart, i);
		result.parameterPos = innerStart + nameStart;
		result.parameterEnd = innerStart + i;
		if (i < ilen && inner.charCodeAt(i) === 91) {
			const closeB = closeBracket(i + 1);
			if (closeB !== -1) {
				result.index = sub(i + 1, closeB, "embedded");
				i = closeB + 1;
			}
		}
		if (i >= ilen) return result;
		const pos = innerStart + i;
		const end = innerStart + ilen;
		const opChar = inner.charCodeAt(i);
		const nextChar = inner.charCodeAt(i + 1);
		const defaultChar = inner[opChar === 58 ? i + 1 : i];
		if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
			const operandStart = i + (opChar === 58 ? 2 : 1);
			result.operation = {
				type: "Default",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator: opChar === 58 ? `:${defaultChar}` : defaultChar,
				operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
			};
			return result;
		}
		if (opChar === 58) {
			i++;
			const sliceStart = innerStart + i;
			const colonIdx = findUnnested(inner.slice(i), 58, true, (index, quoted) => {
				return this.findNestedShellEnd(sliceStart + index, end, quoted) - sliceStart;
			});
			result.operation = {
				type: "Slice",
				pos,
				end,
				operatorEnd: sliceStart,
				operator: ":",
				offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
				length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
			};
			return result;
		}
		if (opChar === 35 || opChar === 37) {
			const doubled = nextChar === opChar;
			const operator = opChar === 35 ? doubled ? "##" : "#" : doubled ? "%%" : "%";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "Remove",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: sub(operandStart, ilen)
			};
			return result;
		}
		if (opChar === 47) {
			i++;
			let operator = "/";
			if (nextChar === 47 || nextChar === 35 || nextChar === 37) {
				operator = nextChar === 47 ? "//" : nextChar === 35 ? "/#" : "/%";
				i++;
			}
			let separatorStart = i;
			if (nextChar === 47) {
				separatorStart = skipLineContinuations(inner, i, ilen);
				if (inner.charCodeAt(separatorStart) === 47) separatorStart++;
			}
			const sepIdx = findUnnested(inner.slice(separatorStart), 47);
			const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
			result.operation = {
				type: "Replace",
				pos,
				end,
				operatorEnd: innerStart + i,
				operator,
				pattern: sub(i, patternEnd),
				replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
			};
			return result;
		}
		if (opChar === 94 || opChar === 44) {
			const doubled = nextChar === opChar;
			const operator = opChar === 94 ? doubled ? "^^" : "^" : doubled ? ",," : ",";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "CaseModification",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
			};
			return result;
		}
		if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === 64 || opChar === 42)) {
			result.operation = {
				type: "Names",
				pos,
				end,
				operatorEnd: end,
				operator: opChar === 64 ? "@" : "*"
			};
			return result;
		}
		if (opChar === 64) {
			result.operation = {
				type: "Transform",
				pos,
				end,
				operatorEnd: pos + 1,
				operator: "@",
				operand: sub(i + 1, ilen)
			};
			return result;
		}
		result.operation = {
			type: "Unknown",
			pos,
			end,
			operatorEnd: end,
			operator: inner.slice(i)
		};
		return result;
	}
	findNestedShellEnd(start, end, quoted) {
		const ch = this.src.charCodeAt(start);
		if (ch === 96) {
			let pos = start + 1;
			while (pos < end) {
				const current = this.src.charCodeAt(pos);
				if (current === 92) {
					pos += 2;
					continue;
				}
				pos++;
				if (current === 96) return pos;
			}
			return end;
		}
		let close;
		if (ch === 36) {
			const next = start + 1;
			if (next < end && this.src.charCodeAt(next) === 123) close = this.findClosingBrace(next + 1, end);
			else {
				const open = skipLineContinuations(this.src, next, end);
				if (open >= end || this.src.charCodeAt(open) !== 40) return start;
				close = this.findClosingParenthesis(open + 1, end);
			}
		} else {
			const open = start + 1;
			if (quoted || ch !== 60 && ch !== 62 || open >= end || this.src.charCodeAt(open) !== 40) return start;
			close = this.findClosingParenthesis(open + 1, end);
		}
		return close === -1 ? end : close + 1;
	}
	scanParamName(s, start) {
		let i = start;
		if (i >= s.length) return i;
		const c = s.charCodeAt(i);
		if (c === 64 || c === 42 || c === 35 || c === 63 || c === 45 || c === 36 || c === 33) return i + 1;
		if (c >= 48 && c <= 57) {
			while (i < s.length && s.charCodeAt(i) >= 48 && s.charCodeAt(i) <= 57) i++;
			return i;
		}
		if (c >= 97 && c <= 122 || c >= 65 && c <= 90 || c === 95) {
			i++;
			while (i < s.length) {
				const ch = s.charCodeAt(i);
				if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) i++;
				else break;
			}
		}
		return i;
	}
	readAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
		return result.value;
	}
	extractBalanced(useGrammar = true, quoteOnly = false) {
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		let depth = quoteOnly ? 0 : 1;
		const start = this.pos;
		this._unbalanced = false;
		const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
		if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < 256) {
			this.pos = knownEnd;
			return bt ? src.slice(start, knownEnd - 1) : "";
		}
		let wordStart = true;
		while (!quoteOnly && this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 41) {
				const result = bt ? src.slice(start, this.pos) : "";
				this.pos++;
				return result;
			} else if (c === 40 || c === 92 || c === 39 || c === 34 || c === 96 || c === 36 && (src.charCodeAt(this.pos + 1) === 39 || src.charCodeAt(this.pos + 1) === 36 || src.charCodeAt(this.pos + 1) === 123)) break;
			else if (c === 60 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) break;
			else if (c === 35 && wordStart) break;
			else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) break;
			else {
				wordStart = c < 128 && (charType[c] & 1) !== 0;
				this.pos++;
			}
		}
		let caseDepth = 0;
		let caseParens = 0;
		const wordStartAfterParen = [];
		let pendingDelims = null;
		let scripts;
		let arithBase = -1;
		let arithExtent = start >= 2 && src.charCodeAt(start) === 40 && src.charCodeAt(start - 1) === 40 && src.charCodeAt(start - 2) === 36;
		let substitutions = 0;
		let reported = false;
		const quotes = quoteOnly ? [{
			close: 34,
			depth: 0
		}] : [];
		let quotedDepth = quoteOnly ? 1 : 0;
		let parameterDepth = 0;
		let arithmeticOpens;
		let continuedDollarPos = -1;
		let continuedParenPos = -1;
		let escapedEnd = -1;
		let lastParenEnd = -1;
		let checkedGrammar = false;
		while (this.pos < len && (depth > 0 || quotes.length > 0)) {
			let ch = src.charCodeAt(this.pos);
			const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
			if (quote !== void 0 && quote.depth === depth) {
				let commandOpen = false;
				if (ch === 92) {
					this.pos = Math.min(this.pos + 2, len);
					continue;
				}
				if (ch === quote.close) {
					quotes.pop();
					if (ch === 34) quotedDepth--;
					else parameterDepth--;
					this.pos++;
					if (quoteOnly && depth === 0 && quotes.length === 0) return "";
					continue;
				}
				if (ch === 34) {
					quotes.push({
						close: 34,
						depth
					});
					quotedDepth++;
				} else if (ch === 39 && quote.close === 125) {
					this.pos++;
					this.skipSQ();
					continue;
				} else if (ch === 96) {
					this.pos++;
					while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
						if (src.charCodeAt(this.pos) === 92) this.pos++;
						if (this.pos < len) this.pos++;
					}
					if (this.pos < len) this.pos++;
					continue;
				} else if (ch === 36) {
					const next = src.charCodeAt(this.pos + 1);
					if (next === 39 && quote.close === 125) {
						this.pos += 2;
						this.skipAnsiCQuoted();
						continue;
					}
					if (next === 123) {
						quotes.push({
							close: 125,
							depth
						});
						parameterDepth++;
						this.pos++;
					} else if (next === 40) {
						this.pos++;
						ch = 40;
						commandOpen = true;
					} else if (next === 36) {
						this.pos += src.charCodeAt(this.pos + 2) === 40 ? 1 : 2;
						continue;
					}
				}
				if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > 256) {
					this.errors.push({
						message: "maximum word nesting depth exceeded",
						pos: this.pos
					});
					reported = true;
				}
				if (!commandOpen) {
					this.pos++;
					while (this.pos < len) {
						const c = src.charCodeAt(this.pos);
						if (c === 92 || c === 34 || c === 36 || c === 96 || c === 125 || c === 39) break;
						this.pos++;
					}
					continue;
				}
			}
			if (ch === 35 && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < 256 && skipBlanks(src, lastParenEnd, len) === this.pos) {
				checkedGrammar = true;
				const scope = scripts?.[scripts.length - 1];
				const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
				if (end !== -1) {
					if (scope === void 0) {
						this.pos = end;
						return bt ? src.slice(start, end - 1) : "";
					}
					this.pos = end - 1;
					depth = scope.depth + 1;
					caseDepth = 0;
					caseParens = 0;
					wordStartAfterParen.length = scope.parens + 1;
					ch = 41;
				}
			}
			if (ch === 40) {
				const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
				const commandDollarPos = prev === 36 ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
				const wordParen = commandDollarPos !== -1 || prev === 60 || prev === 62 || prev === 61 || prev === 64 || prev === 63 || prev === 42 || prev === 43 || prev === 33 || prev === 40 && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
				const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== 40 || (prev === 60 || prev === 62) && arithBase < 0 && !arithExtent;
				if (script) {
					(scripts ?? (scripts = [])).push({
						start: this.pos + 1,
						dollar: commandDollarPos,
						depth,
						parens: wordStartAfterParen.length,
						caseDepth,
						caseParens,
						arithBase,
						arithExtent,
						substitutions,
						checkedGrammar,
						pendingDelims
					});
					caseDepth = 0;
					caseParens = 0;
					arithBase = -1;
					arithExtent = false;
					checkedGrammar = false;
					pendingDelims = null;
				}
				wordStartAfterParen.push(!wordParen);
				wordStart = true;
				if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) arithBase = depth;
				if (commandDollarPos !== -1) {
					if (script) substitutions++;
					else (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
					if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > 256 && !reported) {
						this.errors.push({
							message: "maximum command substitution nesting depth exceeded",
							pos: commandDollarPos
						});
						reported = true;
					}
				}
				continuedDollarPos = -1;
				continuedParenPos = -1;
				depth++;
				if (caseDepth > 0) caseParens++;
				this.pos++;
			} else if (ch === 41) {
				if (caseDepth > 0 && caseParens === 0) {
					this.pos++;
					wordStart = true;
				} else {
					if (caseDepth > 0) caseParens--;
					depth--;
					if (depth === 0 && !quoteOnly) {
						const result = bt ? src.slice(start, this.pos) : "";
						this.pos++;
						return result;
					}
					if (depth <= arithBase) arithBase = -1;
					if (arithmeticOpens !== void 0) while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth) arithmeticOpens.pop();
					wordStart = wordStartAfterParen.pop() ?? true;
					this.pos++;
					const scope = scripts?.[scripts.length - 1];
					if (scope !== void 0 && scope.depth === depth) {
						scripts.pop();
						caseDepth = scope.caseDepth;
						caseParens = scope.caseParens;
						arithBase = scope.arithBase;
						arithExtent = scope.arithExtent;
						substitutions = scope.substitutions;
						checkedGrammar = scope.checkedGrammar;
						pendingDelims = scope.pendingDelims;
					}
				}
				lastParenEnd = this.pos;
			} else if (ch === 92) {
				if (this.pos > start && src.charCodeAt(this.pos - 1) === 36) {
					const logicalPos = skipLineContinuations(src, this.pos, len);
					if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) {
						continuedDollarPos = this.pos - 1;
						continuedParenPos = logicalPos;
					}
				}
				this.pos++;
				if (this.pos < len) {
					if (src.charCodeAt(this.pos) !== 10) wordStart = false;
					this.pos++;
				}
				escapedEnd = this.pos;
			} else if (ch === 36) {
				const next = src.charCodeAt(++this.pos);
				if (next === 39) {
					this.pos++;
					this.skipAnsiCQuoted();
				} else if (next === 36) this.pos++;
				else if (next === 123 && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
					quotes.push({
						close: 125,
						depth
					});
					parameterDepth++;
					this.pos++;
				}
				wordStart = false;
			} else if (ch === 39) {
				this.pos++;
				this.skipSQ();
				wordStart = false;
			} else if (ch === 34) {
				quotes.push({
					close: 34,
					depth
				});
				quotedDepth++;
				this.pos++;
				wordStart = false;
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					if (this.pos < len) this.pos++;
				}
				if (this.pos < len) this.pos++;
				wordStart = false;
			} else if (ch === 60 && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) {
				if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === 60) this.pos += 3;
				else {
					this.pos += 2;
					const strip = this.pos < len && src.charCodeAt(this.pos) === 45;
					if (strip) this.pos++;
					this.skipSpacesAndTabs();
					this.readHereDocDelimiter();
					if (this._hereDelim || this._hereQuoted) (pendingDelims ?? (pendingDelims = [])).push({
						delimiter: this._hereDelim,
						strip,
						quoted: this._hereQuoted
					});
				}
				wordStart = false;
			} else if (ch === 10 && pendingDelims) {
				this.pos++;
				for (const hd of pendingDelims) this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
				pendingDelims = null;
				wordStart = true;
			} else if (ch === 35 && arithBase < 0 && !arithExtent && wordStart) while (this.pos < len && src.charCodeAt(this.pos) !== 10) this.pos++;
			else {
				const wStart = this.pos;
				while (this.pos < len) {
					const wc = src.charCodeAt(this.pos);
					if (wc < 128 && charType[wc]) break;
					this.pos++;
				}
				if (this.pos > wStart) {
					if (this.pos - wStart === 4 && wordStart && arithBase < 0 && !arithExtent) {
						const c0 = src.charCodeAt(wStart);
						if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) caseDepth++;
						else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
							caseDepth--;
							if (caseDepth === 0) caseParens = 0;
						}
					}
					wordStart = false;
				} else {
					const wc = src.charCodeAt(this.pos);
					wordStart = wc < 128 && (charType[wc] & 1) !== 0;
					this.pos++;
				}
			}
		}
		this._unbalanced = true;
		if (quoteOnly && scripts !== void 0 && scripts.length > 0) this.errors.push({
			message: "unterminated command substitution",
			pos: scripts[0].dollar
		});
		return bt ? src.slice(start, this.pos) : "";
	}
};

// node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
	switch (op) {
		case ",": return 1;
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=": return 2;
		case "||": return 4;
		case "&&": return 5;
		case "|": return 6;
		case "^": return 7;
		case "&": return 8;
		case "==":
		case "!=": return 9;
		case "<":
		case "<=":
		case ">":
		case ">=": return 10;
		case "<<":
		case ">>": return 11;
		case "+":
		case "-": return 12;
		case "*":
		case "/":
		case "%": return 13;
		case "**": return 14;
		case "?": return 3;
		default: return -1;
	}
}
function trimEnd(src, start, end) {
	while (end > start) {
		const c = src.charCodeAt(end - 1);
		if (c !== 32 && c !== 9 && c !== 10) break;
		end--;
	}
	return end;
}
function opRightAssoc(op) {
	switch (op) {
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=":
		case "**": return true;
		default: return false;
	}
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
	let pos = 0;
	const len = src.length;
	const initialWordCount = collector?.embeddedWords.length ?? 0;
	function makeWord(start, end, embedded = false) {
		const node = {
			type: "ArithmeticWord",
			pos: start + offset,
			end: end + offset,
			value: src.slice(start, end),
			parts: void 0
		};
		if (embedded) collector?.embeddedWords.push(node);
		return node;
	}
	function skipWS() {
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c === 32 || c === 9 || c === 10) pos++;
			else break;
		}
	}
	function tryReadBinOp() {
		if (pos >= len) return null;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
		switch (c) {
			case 44:
				pos++;
				return ",";
			case 61:
				if (nc === 61) {
					pos += 2;
					return "==";
				}
				pos++;
				return "=";
			case 33:
				if (nc === 61) {
					pos += 2;
					return "!=";
				}
				return null;
			case 60:
				if (nc === 60) {
					if (nnc === 61) {
						pos += 3;
						return "<<=";
					}
					pos += 2;
					return "<<";
				}
				if (nc === 61) {
					pos += 2;
					return "<=";
				}
				pos++;
				return "<";
			case 62:
				if (nc === 62) {
					if (nnc === 61) {
						pos += 3;
						return ">>=";
					}
					pos += 2;
					return ">>";
				}
				if (nc === 61) {
					pos += 2;
					return ">=";
				}
				pos++;
				return ">";
			case 43:
				if (nc === 61) {
					pos += 2;
					return "+=";
				}
				if (nc === 43) return null;
				pos++;
				return "+";
			case 45:
				if (nc === 61) {
					pos += 2;
					return "-=";
				}
				if (nc === 45) return null;
				pos++;
				return "-";
			case 42:
				if (nc === 42) {
					pos += 2;
					return "**";
				}
				if (nc === 61) {
					pos += 2;
					return "*=";
				}
				pos++;
				return "*";
			case 47:
				if (nc === 61) {
					pos += 2;
					return "/=";
				}
				pos++;
				return "/";
			case 37:
				if (nc === 61) {
					pos += 2;
					return "%=";
				}
				pos++;
				return "%";
			case 124:
				if (nc === 124) {
					pos += 2;
					return "||";
				}
				if (nc === 61) {
					pos += 2;
					return "|=";
				}
				pos++;
				return "|";
			case 38:
				if (nc === 38) {
					pos += 2;
					return "&&";
				}
				if (nc === 61) {
					pos += 2;
					return "&=";
				}
				pos++;
				return "&";
			case 94:
				if (nc === 61) {
					pos += 2;
					return "^=";
				}
				pos++;
				return "^";
			case 63:
				pos++;
				return "?";
			default: return null;
		}
	}
	function skipTruncatedUnary() {
		skipWS();
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c !== 33 && c !== 126 && c !== 43 && c !== 45) break;
			if (src.charCodeAt(pos + 1) === 61) break;
			pos++;
			skipWS();
		}
		if (src.charCodeAt(pos) === 40) {
			let groups = 1;
			pos++;
			while (pos < len && groups > 0) {
				const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
				if (wordEnd > pos + offset) {
					pos = wordEnd - offset;
					continue;
				}
				const c = src.charCodeAt(pos++);
				if (c === 40) groups++;
				else if (c === 41) groups--;
			}
		} else if (pos < len && src.charCodeAt(pos) !== 41 && src.charCodeAt(pos) !== 58) parseAtom(0);
		skipWS();
		const c = src.charCodeAt(pos);
		if ((c === 43 || c === 45) && src.charCodeAt(pos + 1) === c) pos += 2;
	}
	function recoverExpression(minPrec) {
		skipWS();
		const start = pos;
		if (start === len) return makeWord(start, start);
		const wordCount = collector?.embeddedWords.length ?? 0;
		let ternaries = 0;
		for (;;) {
			skipTruncatedUnary();
			skipWS();
			if (src.charCodeAt(pos) === 58 && ternaries > 0) {
				ternaries--;
				pos++;
				continue;
			}
			const saved = pos;
			const op = tryReadBinOp();
			if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
				pos = saved;
				break;
			}
			if (op === "?") ternaries++;
		}
		if (collector) collector.embeddedWords.length = wordCount;
		return makeWord(start, trimEnd(src, start, pos));
	}
	function parseBinExpr(minPrec, depth) {
		if (depth > 256) return recoverExpression(minPrec);
		let left = parseUnaryExpr(depth);
		while (true) {
			skipWS();
			if (pos >= len) break;
			const saved = pos;
			const op = tryReadBinOp();
			if (!op) break;
			if (op === "?") {
				if (opPrec(op) < minPrec) {
					pos = saved;
					break;
				}
				const consequent = parseBinExpr(1, depth + 1);
				skipWS();
				if (pos < len && src.charCodeAt(pos) === 58) pos++;
				const alternate = parseBinExpr(3, depth + 1);
				left = {
					type: "ArithmeticTernary",
					pos: left.pos,
					end: alternate.end,
					test: left,
					consequent,
					alternate
				};
				continue;
			}
			const prec = opPrec(op);
			if (prec < minPrec) {
				pos = saved;
				break;
			}
			const right = parseBinExpr(opRightAssoc(op) ? prec : prec + 1, depth + 1);
			left = {
				type: "ArithmeticBinary",
				pos: left.pos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		return left;
	}
	function parseUnaryExpr(depth) {
		skipWS();
		if (depth > 256) return recoverExpression(15);
		if (pos >= len) return makeWord(pos, pos);
		const start = pos;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		if (c === 43 && nc === 43) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "++",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc === 45) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "--",
				operand,
				prefix: true
			};
		}
		if (c === 33) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "!",
				operand,
				prefix: true
			};
		}
		if (c === 126) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "~",
				operand,
				prefix: true
			};
		}
		if (c === 43 && nc !== 43 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "+",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc !== 45 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "-",
				operand,
				prefix: true
			};
		}
		return parsePostfixExpr(depth);
	}
	function parsePostfixExpr(depth) {
		const operand = parseAtom(depth);
		skipWS();
		if (pos + 1 < len) {
			const c = src.charCodeAt(pos);
			const nc = src.charCodeAt(pos + 1);
			if (c === 43 && nc === 43) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "++",
					operand,
					prefix: false
				};
			}
			if (c === 45 && nc === 45) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "--",
					operand,
					prefix: false
				};
			}
		}
		return operand;
	}
	function parseAtom(depth) {
		skipWS();
		if (pos >= len) return makeWord(pos, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			const start = pos;
			pos++;
			const expr = parseBinExpr(0, depth + 1);
			skipWS();
			if (pos < len && src.charCodeAt(pos) === 41) pos++;
			return {
				type: "ArithmeticGroup",
				pos: start + offset,
				end: pos + offset,
				expression: expr
			};
		}
		if (c === 36) {
			const start = pos;
			const wordCount = collector?.embeddedWords.length ?? 0;
			const atom = readDollarAtom();
			const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
			if (wordEnd > pos + offset) {
				if (collector) collector.embeddedWords.length = wordCount;
				pos = wordEnd - offset;
				return makeWord(start, pos, true);
			}
			return atom;
		}
		if (c === 96 || c === 34 || c === 39) {
			const start = pos;
			pos = (collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? start + offset + 1) - offset;
			return makeWord(start, pos, true);
		}
		const start = pos;
		const wordCount = collector?.embeddedWords.length ?? 0;
		const atom = readWordAtom();
		const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
		if (wordEnd > pos + offset) {
			if (collector) collector.embeddedWords.length = wordCount;
			pos = wordEnd - offset;
			return makeWord(start, pos, true);
		}
		return atom;
	}
	function readDollarAtom() {
		const start = pos;
		pos++;
		if (pos >= len) return makeWord(start, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			if (pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const expansionEnd = collector?.findArithmeticExpansionEnd(start + offset, offset + len) ?? -1;
				if (expansionEnd !== -1) pos = expansionEnd - offset;
				else {
					pos += 2;
					let depth = 1;
					while (pos < len && depth > 0) if (src.charCodeAt(pos) === 40 && src.charCodeAt(pos + 1) === 40) {
						depth++;
						pos += 2;
					} else if (src.charCodeAt(pos) === 41 && src.charCodeAt(pos + 1) === 41) {
						depth--;
						pos += 2;
					} else pos++;
				}
			} else {
				pos++;
				const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
				if (close !== -1) pos = close - offset + 1;
				else {
					let depth = 1;
					while (pos < len && depth > 0) {
						const ch = src.charCodeAt(pos++);
						if (ch === 40) depth++;
						else if (ch === 41) depth--;
					}
				}
				const text = src.slice(start, pos);
				return collector ? collector.commandExpansion(start + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start + offset, pos + offset, text);
			}
		} else if (c === 123) {
			const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const ch = src.charCodeAt(pos++);
					if (ch === 123) depth++;
					else if (ch === 125) depth--;
				}
			}
		} else while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) pos++;
			else break;
		}
		return makeWord(start, pos, c === 40 || c === 123);
	}
	function readWordAtom() {
		const start = pos;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c >= 48 && c <= 57 || c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 95 || c === 35) pos++;
			else break;
		}
		if (pos > start && pos < len && src.charCodeAt(pos) === 91) {
			const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const c = src.charCodeAt(pos);
					if (c === 91) depth++;
					else if (c === 93) depth--;
					pos++;
				}
			}
			return makeWord(start, pos, true);
		}
		if (pos === start) {
			pos++;
			return makeWord(start, pos);
		}
		return makeWord(start, pos);
	}
	skipWS();
	if (pos >= len) return null;
	const start = pos;
	const result = parseBinExpr(0, nestingDepth);
	skipWS();
	if (pos < len) {
		if (collector) collector.embeddedWords.length = initialWordCount;
		return makeWord(start, trimEnd(src, start, len), collector !== void 0);
	}
	return result;
}

// node_modules/unbash/dist/parts.js
const computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
	return context.wordParts ?? (context.wordParts = (source, word, depth) => computeWordParts(source, word, depth, context));
}
function embeddedPartsResolver(context) {
	return context.embeddedParts ?? (context.embeddedParts = (source, word, depth) => computeEmbeddedWordParts(source, word, depth, context));
}
function arrayPartsResolver(context) {
	return context.arrayParts ?? (context.arrayParts = (source, word, depth) => computeArrayElementParts(source, word, depth, context));
}
/**
* Compute the structural parts of a word by re-scanning the source.
* This is the "cold path" — only called when consumers actually need parts.
*
* Returns undefined for simple words (no quotes, expansions, or special structure).
*/
function computeWordParts(source, word, depth = 0, context = createSubstitutionContext()) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildWordParts(word.pos) ?? void 0;
}
/** Compute structural parts for a word-like span that may contain shell operators or whitespace. */
function computeEmbeddedWordParts(source, word, depth = 0, context, arithmetic = false) {
	if (!hasEmbeddedWordStructure(source, word.pos, word.end)) return void 0;
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildEmbeddedWordParts(word.pos, arithmetic) ?? void 0;
}
function computeArrayElementParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildArrayElementParts(word.pos) ?? void 0;
}
/**
* Compute parts for an unquoted heredoc body.
* Heredoc bodies use different scanning rules than shell words: newlines are
* literal and single/double quotes have no special meaning.
*/
function computeHereDocBodyParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildHereDocParts(word.pos, word.end) ?? void 0;
}

// node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body, offset, source, depth, context, embeddedDepth = depth) {
	if (!hasEmbeddedWordStructure(source, offset, offset + body.length)) return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
	const embeddedWords = [];
	const lexer = new Lexer(source, 0, source.length, false, context);
	lexer._nestingDepth = depth;
	const expression = parseArithmeticExpression(body, offset, {
		embeddedWords,
		commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
			source,
			start: pos + 2,
			end: end - 1,
			depth: depth + 1,
			parenBoundary: true,
			context
		}),
		findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
		findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
		findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
		findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
		findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
	}, depth) ?? void 0;
	if (embeddedDepth <= 256) for (const node of embeddedWords) node.parts = computeEmbeddedWordParts(source, node, embeddedDepth, context, true);
	return expression;
}

// node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
	type = "ArrayValue";
	pos;
	end;
	#source;
	#depth;
	#context;
	#elements;
	constructor(source, pos, end, depth, context) {
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get elements() {
		if (this.#elements) return this.#elements;
		const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
		lexer._nestingDepth = this.#depth;
		const elements = [];
		while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
			const token = lexer.next(LexContext.ArrayElement);
			if (token.token !== Token.Word && token.token !== Token.Assignment) continue;
			const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
			const indexed = text.charCodeAt(0) === 91;
			const context = lexer.getSubstitutionContext();
			const source = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
			const resolver = source === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
			elements.push(new WordImpl(text, token.pos, token.end, source, resolver, this.#depth));
		}
		this.#elements = elements;
		return elements;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			elements: this.elements
		};
	}
};
var AssignmentImpl = class {
	type = "Assignment";
	pos;
	end;
	text;
	#source;
	#depth;
	#context;
	#operatorPos;
	#name = null;
	#append;
	#index;
	#value = null;
	constructor(text, pos, end, source, operatorPos, depth, context) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#source = source;
		this.#operatorPos = operatorPos;
		this.#depth = depth;
		this.#context = context;
	}
	get name() {
		return this.#name ?? this.resolveTarget();
	}
	get append() {
		if (this.#name === null) this.resolveTarget();
		return this.#append;
	}
	get index() {
		if (this.#name === null) this.resolveTarget();
		return this.#index;
	}
	get value() {
		if (this.#value !== null) return this.#value;
		const start = this.#operatorPos + 1;
		const arrayStart = skipLineContinuations(this.#source, start, this.end);
		this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
		return this.#value;
	}
	resolveTarget() {
		const equal = this.#operatorPos - this.pos;
		let nameEnd = equal;
		let appendPos = equal;
		while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10) appendPos -= 2;
		if (this.text.charCodeAt(appendPos - 1) === 43) {
			this.#append = true;
			nameEnd = appendPos - 1;
		}
		const bracket = this.text.indexOf("[");
		if (bracket > 0 && bracket < nameEnd) {
			const close = this.text.lastIndexOf("]", equal);
			if (close > bracket) {
				const start = this.pos + bracket + 1;
				const end = this.pos + close;
				this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
				nameEnd = bracket;
			}
		}
		const name = this.text.slice(0, nameEnd);
		return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			name: this.name,
			append: this.append,
			index: this.index,
			value: this.value
		};
	}
};

// node_modules/unbash/dist/command.js
const isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
	type = "Command";
	pos;
	end;
	name;
	prefix;
	suffix;
	#args;
	#redirects;
	constructor(pos, end, name, prefix, suffix) {
		this.pos = pos;
		this.end = end;
		this.name = name;
		this.prefix = prefix;
		this.suffix = suffix;
	}
	get args() {
		if (this.#args === void 0) {
			const suffix = this.suffix;
			this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
		}
		return this.#args;
	}
	get redirects() {
		if (this.#redirects === void 0) {
			const redirects = [];
			for (const item of this.prefix) if (item.type !== "Assignment") redirects.push(item);
			for (const item of this.suffix) if (!isArgument(item)) redirects.push(item);
			this.#redirects = redirects;
		}
		return this.#redirects;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			name: this.name,
			prefix: this.prefix,
			suffix: this.suffix
		};
	}
};

// node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
	type = "HereDocBody";
	pos;
	end;
	text = "";
	#source;
	#depth;
	#context;
	#parts;
	constructor(source, pos, quoted, depth, context) {
		this.pos = pos;
		this.end = pos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
		this.#parts = quoted ? void 0 : null;
	}
	get parts() {
		if (this.#parts === null) this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
		return this.#parts;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			parts: this.parts
		};
	}
};

// node_modules/unbash/dist/parser.js
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
	switch (name.length) {
		case 5: return name === "local" || name === "alias";
		case 6: return name === "export";
		case 7: return name === "declare" || name === "typeset";
		case 8: return name === "readonly";
		default: return false;
	}
}
var ArithmeticCommandImpl = class {
	type = "ArithmeticCommand";
	pos;
	end;
	body;
	#source;
	#depth;
	#context;
	#expression = null;
	constructor(pos, end, body, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get expression() {
		if (this.#expression === null) this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
		return this.#expression;
	}
	set expression(v) {
		this.#expression = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			expression: this.expression,
			body: this.body
		};
	}
};
var ArithmeticForImpl = class {
	type = "ArithmeticFor";
	pos;
	end;
	body;
	#initStr;
	#testStr;
	#updateStr;
	#initPos;
	#testPos;
	#updatePos;
	#source;
	#depth;
	#context;
	#initialize = null;
	#test = null;
	#update = null;
	constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#initStr = initStr;
		this.#testStr = testStr;
		this.#updateStr = updateStr;
		this.#initPos = initPos;
		this.#testPos = testPos;
		this.#updatePos = updatePos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get initialize() {
		if (this.#initialize === null) {
			if (this.#initStr) this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
			else this.#initialize = void 0;
		}
		return this.#initialize;
	}
	set initialize(v) {
		this.#initialize = v ?? void 0;
	}
	get test() {
		if (this.#test === null) {
			if (this.#testStr) this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
			else this.#test = void 0;
		}
		return this.#test;
	}
	set test(v) {
		this.#test = v ?? void 0;
	}
	get update() {
		if (this.#update === null) {
			if (this.#updateStr) this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
			else this.#update = void 0;
		}
		return this.#update;
	}
	set update(v) {
		this.#update = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			initialize: this.initialize,
			test: this.test,
			update: this.update,
			body: this.body
		};
	}
};
const CASE_TERMINATORS = {
	[Token.DoubleSemi]: ";;",
	[Token.SemiAmp]: ";&",
	[Token.DoubleSemiAmp]: ";;&"
};
const REDIRECT_OPS = {
	">": ">",
	">>": ">>",
	"<": "<",
	"<>": "<>",
	"<&": "<&",
	">&": ">&",
	">|": ">|",
	"&>": "&>",
	"&>>": "&>>"
};
const listTerminators = /* @__PURE__ */ new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
const compoundClosers = /* @__PURE__ */ new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
	return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
const commandStarts = /* @__PURE__ */ new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
const UNARY_TEST_OPS = {
	"-a": 1,
	"-b": 1,
	"-c": 1,
	"-d": 1,
	"-e": 1,
	"-f": 1,
	"-g": 1,
	"-h": 1,
	"-k": 1,
	"-p": 1,
	"-r": 1,
	"-s": 1,
	"-t": 1,
	"-u": 1,
	"-v": 1,
	"-w": 1,
	"-x": 1,
	"-z": 1,
	"-n": 1,
	"-o": 1,
	"-N": 1,
	"-S": 1,
	"-L": 1,
	"-G": 1,
	"-O": 1,
	"-R": 1
};
const BINARY_TEST_OPS = {
	"==": 1,
	"!=": 1,
	"=~": 1,
	"=": 1,
	"-eq": 1,
	"-ne": 1,
	"-lt": 1,
	"-le": 1,
	"-gt": 1,
	"-ge": 1,
	"-nt": 1,
	"-ot": 1,
	"-ef": 1,
	"<": 1,
	">": 1
};
const EMPTY_REDIRECTS = [];
const EMPTY_PREFIXES = [];
const EMPTY_ELIFS = [];
function parse(source) {
	return new Parser(source, 0, source.length).run();
}
function parseRegion(source, start, end, depth = 0, parenBoundary = false, context) {
	return new Parser(source, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class SubstitutionLexer extends Lexer {
	boundaries;
	pending;
	context;
	constructor(source, boundary, boundaries, pending, context, parenBoundary = true) {
		super(source, boundary.start, boundary.end, parenBoundary, context);
		this._nestingDepth = boundary.depth;
		this.boundaries = boundaries;
		this.pending = pending;
		this.context = context;
	}
	fork(start, end, parenBoundary = false) {
		return new SubstitutionLexer(this.getSource(), {
			start,
			end,
			depth: this._nestingDepth
		}, this.boundaries, this.pending, this.context, parenBoundary);
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		const known = this.context.boundaries?.get(start);
		if (known !== void 0) return known <= end ? known : -1;
		const boundary = this.boundaries.get(start);
		if (boundary !== void 0) return boundary <= end ? boundary : -1;
		if (!this.boundaries.has(start)) {
			this.boundaries.set(start, void 0);
			this.pending.push({
				start,
				end,
				depth
			});
		}
		return -1;
	}
};
function findSubstitutionEnd(source, start, end, depth, context) {
	const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
	const pending = [{
		start,
		end,
		depth
	}];
	while (pending.length > 0) {
		const count = pending.length;
		const boundary = pending[count - 1];
		const lexer = new SubstitutionLexer(source, boundary, boundaries, pending, context);
		const found = new Parser(source, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
		if (pending.length === count) {
			boundaries.set(boundary.start, found);
			if (found !== -1) substitutionBoundaries(context).set(boundary.start, found);
			pending.pop();
		}
	}
	return boundaries.get(start) ?? -1;
}
var Parser = class {
	tok;
	source;
	start;
	end;
	depth;
	errors = null;
	syntaxDepth = 0;
	constructor(source, start, end, depth = 0, parenBoundary = false, lexer, context) {
		this.tok = lexer ?? new Lexer(source, start, end, parenBoundary, createSubstitutionContext(context));
		this.tok._nestingDepth = depth;
		this.source = source;
		this.start = start;
		this.end = end;
		this.depth = depth;
	}
	run() {
		const start = this.start;
		if (this.depth > 256) this.error("maximum substitution nesting depth exceeded", start);
		let shebang;
		if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
			const nl = this.source.indexOf("\n");
			shebang = nl === -1 ? this.source : this.source.slice(0, nl);
		}
		const commands = this.list();
		for (;;) {
			const unexpected = this.tok.peek(LexContext.CommandStart);
			if (unexpected.token === Token.EOF) break;
			this.unexpectedToken(unexpected);
			if (!listTerminators[unexpected.token] && unexpected.token !== Token.In) break;
			this.tok.next(LexContext.CommandStart);
			let separator = this.tok.peek(LexContext.CommandStart).token;
			if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp) break;
			while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
				this.tok.next(LexContext.CommandStart);
				separator = this.tok.peek(LexContext.CommandStart).token;
			}
			const recovered = this.list();
			for (let i = 0; i < recovered.length; i++) commands.push(recovered[i]);
		}
		const lexerErrors = this.tok._errors;
		if (lexerErrors !== null && lexerErrors.length > 0) {
			const errors = this.errors ?? (this.errors = []);
			for (let i = 0; i < lexerErrors.length; i++) errors.push(lexerErrors[i]);
		}
		if (this.errors !== null && this.errors.length > 1) this.errors.sort((a, b) => a.pos - b.pos);
		return {
			type: "Script",
			pos: start,
			end: this.end,
			shebang,
			commands,
			errors: this.errors ?? void 0
		};
	}
	error(message, pos) {
		(this.errors ?? (this.errors = [])).push({
			message,
			pos
		});
	}
	unexpectedToken(t) {
		this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
	}
	findSubstitutionEnd() {
		this.list();
		return this.acceptEnd(Token.RParen);
	}
	skipSemi() {
		if (this.tok.peek(LexContext.Normal).token === Token.Semi) this.tok.next(LexContext.Normal);
	}
	accept(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx);
		return null;
	}
	acceptEnd(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx).end;
		return -1;
	}
	skipNewlines(ctx = LexContext.Normal) {
		while (this.tok.peek(ctx).token === Token.Newline) this.tok.next(ctx);
	}
	doBody(hasDo) {
		const body = this.list();
		const emptyPos = hasDo ? this.emptyListPos(body) : -1;
		if (emptyPos >= 0) this.error("expected command after 'do'", emptyPos);
		return body;
	}
	emptyListPos(commands) {
		return commands.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
	}
	makeStatement(command) {
		return {
			type: "Statement",
			pos: command.pos,
			end: command.end,
			command,
			background: void 0
		};
	}
	list() {
		const commands = [];
		this.skipNewlines(LexContext.CommandStart);
		let t = this.tok.peek(LexContext.CommandStart).token;
		if (listTerminators[t] || !commandStarts[t]) return commands;
		const first = this.andOr();
		if (first) commands.push(this.makeStatement(first));
		for (;;) {
			t = this.tok.peekFollow(compoundClosers).token;
			if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp) break;
			const isBackground = t === Token.Amp;
			const sepEnd = this.tok.next(LexContext.Normal).end;
			if (isBackground) {
				const stmt = commands[commands.length - 1];
				stmt.background = true;
				stmt.end = sepEnd;
			}
			this.skipNewlines(LexContext.CommandStart);
			t = this.tok.peek(LexContext.CommandStart).token;
			if (listTerminators[t] || !commandStarts[t]) break;
			const node = this.andOr();
			if (node) commands.push(this.makeStatement(node));
		}
		return commands;
	}
	andOr() {
		const first = this.pipeline();
		if (!first) return null;
		let t = this.tok.peek(LexContext.Normal).token;
		if (t !== Token.And && t !== Token.Or) return first;
		const commands = [first];
		const operators = [];
		do {
			const operatorToken = this.tok.next(LexContext.Normal);
			const operator = operatorToken.token === Token.And ? "&&" : "||";
			this.skipNewlines(LexContext.CommandStart);
			const next = this.pipeline();
			if (!next) {
				this.error(`expected command after '${operator}'`, operatorToken.end);
				break;
			}
			operators.push(operator);
			commands.push(next);
			t = this.tok.peek(LexContext.Normal).token;
		} while (t === Token.And || t === Token.Or);
		return {
			type: "AndOr",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			commands,
			operators
		};
	}
	withRedirects(command) {
		const redirects = this.collectTrailingRedirects();
		if (redirects.length === 0) return command;
		return {
			type: "Redirected",
			pos: command.pos,
			end: redirects[redirects.length - 1].end,
			command,
			redirects
		};
	}
	pipeline() {
		let prefixes;
		for (;;) {
			const token = this.tok.peek(LexContext.CommandStart);
			const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
			if (token.token !== Token.Bang && !isTime) break;
			const prefix = this.tok.next(LexContext.CommandStart);
			const pos = prefix.pos;
			const keywordEnd = prefix.end;
			let posix;
			let endOfOptions;
			if (isTime) {
				let flag = this.tok.peek(LexContext.CommandStart);
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
					this.tok.next(LexContext.CommandStart);
					posix = {
						pos: flag.pos,
						end: flag.end
					};
					flag = this.tok.peek(LexContext.CommandStart);
				}
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
					this.tok.next(LexContext.CommandStart);
					endOfOptions = {
						pos: flag.pos,
						end: flag.end
					};
				}
			}
			if (prefixes === void 0) prefixes = [];
			prefixes.push(isTime ? {
				type: "Time",
				pos,
				end: endOfOptions?.end ?? posix?.end ?? keywordEnd,
				keywordEnd,
				posix,
				endOfOptions
			} : {
				type: "Negation",
				pos,
				end: keywordEnd
			});
		}
		const command = this.pipelineCommands();
		if (!prefixes) return command;
		const pos = prefixes[0].pos;
		if (command?.type === "Pipeline") {
			command.prefixes = prefixes;
			command.pos = pos;
			return command;
		}
		return {
			type: "Pipeline",
			pos,
			end: command ? command.end : prefixes[prefixes.length - 1].end,
			prefixes,
			commands: command ? [command] : [],
			operators: []
		};
	}
	pipelineCommands() {
		const first = this.command();
		if (!first) return null;
		if (this.tok.peek(LexContext.Normal).token !== Token.Pipe) return first;
		const commands = [first];
		const operators = [];
		while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
			const pipeToken = this.tok.next(LexContext.Normal);
			const operator = pipeToken.value === "|&" ? "|&" : "|";
			this.skipNewlines(LexContext.CommandStart);
			const cmd = this.command();
			if (!cmd) {
				this.error(`expected command after '${operator}'`, pipeToken.end);
				break;
			}
			operators.push(operator);
			commands.push(cmd);
		}
		if (commands.length === 1) return commands[0];
		return {
			type: "Pipeline",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			prefixes: EMPTY_PREFIXES,
			commands,
			operators
		};
	}
	command() {
		let compound;
		switch (this.tok.peek(LexContext.CommandStart).token) {
			case Token.LParen:
				compound = this.subshell();
				break;
			case Token.LBrace:
				compound = this.braceGroup();
				break;
			case Token.If:
				compound = this.ifClause();
				break;
			case Token.For:
				compound = this.forClause();
				break;
			case Token.While:
				compound = this.whileClause();
				break;
			case Token.Until:
				compound = this.untilClause();
				break;
			case Token.Case:
				compound = this.caseClause();
				break;
			case Token.Function: return this.functionDef();
			case Token.Select:
				compound = this.selectClause();
				break;
			case Token.DblLBracket:
				compound = this.testCommand();
				break;
			case Token.ArithCmd:
				compound = this.arithCommand();
				break;
			case Token.Coproc: return this.coprocCommand();
			case Token.Word:
			case Token.Assignment:
			case Token.Redirect: return this.simpleCommandOrFunction(false);
			default: return null;
		}
		return this.withRedirects(compound);
	}
	collectTrailingRedirects() {
		let redirects = EMPTY_REDIRECTS;
		while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
			if (redirects === EMPTY_REDIRECTS) redirects = [];
			redirects.push(this.readRedirect(LexContext.Normal));
		}
		return redirects;
	}
	arithCommand() {
		const tok = this.tok.next(LexContext.CommandStart);
		return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	coprocCommand() {
		const start = this.tok.next(LexContext.CommandStart);
		const pos = start.pos;
		const first = this.tok.peek(LexContext.CommandStart);
		let name;
		if (first.token === Token.Word) {
			const lookahead = this.tok.fork(first.end, this.end);
			switch (lookahead.peek(LexContext.CommandStart).token) {
				case Token.LParen:
					lookahead.next(LexContext.CommandStart);
					if (lookahead.peek(LexContext.Normal).token !== Token.RParen) name = this.readWord(LexContext.CommandStart);
					break;
				case Token.LBrace:
				case Token.If:
				case Token.For:
				case Token.While:
				case Token.Until:
				case Token.Case:
				case Token.Select:
				case Token.DblLBracket:
				case Token.ArithCmd: name = this.readWord(LexContext.CommandStart);
			}
		}
		const cmd = first.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
		if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") return {
			type: "Coproc",
			pos,
			end: cmd.end,
			name,
			body: cmd
		};
		this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
		const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : {
			type: "CompoundList",
			pos: start.end,
			end: start.end,
			commands: []
		};
		return {
			type: "Coproc",
			pos,
			end: body.end,
			name,
			body
		};
	}
	subshell() {
		return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
	}
	subshellBody(pos) {
		if (this.syntaxDepth >= 256) {
			this.error("maximum subshell nesting depth exceeded", pos);
			const closeEnd = this.tok.skipSubshellBody();
			if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
			return {
				type: "Subshell",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in subshell", pos);
		const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
		if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
		return {
			type: "Subshell",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	braceGroup() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum brace group nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.RBrace);
			if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
			return {
				type: "BraceGroup",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in brace group", pos);
		const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
		if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
		return {
			type: "BraceGroup",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	ifClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum if nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Fi);
			if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
			return {
				type: "If",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				clause: this.makeCompoundList([]),
				then: this.makeCompoundList([]),
				elif: EMPTY_ELIFS,
				else: void 0
			};
		}
		this.syntaxDepth++;
		let command;
		let branchPos = pos;
		for (;;) {
			const clauseCommands = this.list();
			const emptyClausePos = this.emptyListPos(clauseCommands);
			const clause = this.makeCompoundList(clauseCommands);
			this.skipSemi();
			const thenToken = this.accept(Token.Then, LexContext.CommandStart);
			if (!thenToken) this.error("expected 'then'", this.tok.getPos());
			else if (emptyClausePos >= 0) this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
			const thenCommands = this.list();
			const then_ = this.makeCompoundList(thenCommands);
			if (thenToken && thenCommands.length === 0) {
				this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
				then_.pos = thenToken.end;
				then_.end = thenToken.end;
			}
			if (command) {
				if (command.elif === EMPTY_ELIFS) command.elif = [];
				command.elif.push({
					type: "Elif",
					pos: branchPos,
					end: then_.end,
					clause,
					then: then_
				});
			} else command = {
				type: "If",
				pos,
				end: pos,
				clause,
				then: then_,
				elif: EMPTY_ELIFS,
				else: void 0
			};
			this.skipSemi();
			const elif = this.accept(Token.Elif, LexContext.CommandStart);
			if (!elif) break;
			branchPos = elif.pos;
		}
		if (this.accept(Token.Else, LexContext.CommandStart)) {
			const elseCommands = this.list();
			const emptyElsePos = this.emptyListPos(elseCommands);
			if (emptyElsePos >= 0) this.error("expected command after 'else'", emptyElsePos);
			command.else = this.makeCompoundList(elseCommands);
			this.skipSemi();
		}
		const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
		command.end = closeEnd >= 0 ? closeEnd : branchPos;
		this.syntaxDepth--;
		return command;
	}
	forClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.tok.peek(LexContext.Normal).token === Token.LParen) return this.cStyleFor(pos);
		const name = this.readRequiredWord("for");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "For",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return {
				type: "For",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return {
			type: "For",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	cStyleFor(pos) {
		const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
		if (this.tok.peek(LexContext.CommandStart).token === Token.Semi) this.tok.next(LexContext.CommandStart);
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	whileClause() {
		return this.whileOrUntil("while");
	}
	untilClause() {
		return this.whileOrUntil("until");
	}
	whileOrUntil(kind) {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error(`maximum ${kind} nesting depth exceeded`, pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
			return {
				type: "While",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				kind,
				clause: this.makeCompoundList([]),
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const clauseCommands = this.list();
		const emptyClausePos = this.emptyListPos(clauseCommands);
		const clause = this.makeCompoundList(clauseCommands);
		this.skipSemi();
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		else if (emptyClausePos >= 0) this.error(`expected command after '${kind}'`, emptyClausePos);
		const body = this.doBody(hasDo);
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "While",
			pos,
			end,
			kind,
			clause,
			body: this.makeCompoundList(body)
		};
	}
	caseClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const word = this.readRequiredWord("case");
		this.skipNewlines(LexContext.CommandStart);
		if (!this.accept(Token.In, LexContext.CommandStart)) this.error("expected 'in' after 'case' word", this.tok.getPos());
		this.skipNewlines(LexContext.CasePattern);
		if (this.syntaxDepth >= 256) {
			this.error("maximum case nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Esac);
			if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
			return {
				type: "Case",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				word,
				items: []
			};
		}
		this.syntaxDepth++;
		const items = [];
		let invalid = false;
		let t = this.tok.peek(LexContext.CasePattern).token;
		while (t !== Token.Esac && t !== Token.EOF) {
			const itemPos = this.tok.peek(LexContext.Normal).pos;
			this.accept(Token.LParen, LexContext.Normal);
			const pattern = [];
			let expectWord = true;
			let next = this.tok.peek(LexContext.Normal);
			while (next.token !== Token.RParen && next.token !== Token.EOF) {
				if (next.token === (expectWord ? Token.Word : Token.Pipe)) expectWord = !expectWord;
				else if (!invalid) {
					this.unexpectedToken(next);
					invalid = true;
				}
				const tok = this.tok.next(LexContext.Normal);
				if (tok.token === Token.Word) pattern.push(this.toWord(tok));
				next = this.tok.peek(LexContext.Normal);
			}
			if (expectWord && next.token === Token.RParen && !invalid) {
				this.unexpectedToken(next);
				invalid = true;
			}
			const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
			const cmds = this.list();
			const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
			const item = {
				type: "CaseItem",
				pos: itemPos,
				end: cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos,
				pattern,
				body: cmds.length > 0 ? this.makeCompoundList(cmds) : {
					type: "CompoundList",
					pos: bodyPos,
					end: bodyPos,
					commands: []
				},
				terminator: void 0
			};
			const after = this.tok.peek(LexContext.CommandStart);
			t = after.token;
			if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
				const termTok = this.tok.next(LexContext.CommandStart);
				item.terminator = CASE_TERMINATORS[termTok.token];
				item.end = termTok.end;
			} else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
				this.unexpectedToken(after);
				invalid = true;
			}
			items.push(item);
			this.skipNewlines(LexContext.CasePattern);
			t = this.tok.peek(LexContext.CasePattern).token;
		}
		const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "Case",
			pos,
			end,
			word,
			items
		};
	}
	selectClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readRequiredWord("select");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "Select",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum select nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
			return {
				type: "Select",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
		return {
			type: "Select",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	testCommand() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const expr = this.parseTestOr();
		const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
		if (closeEnd < 0) this.error("expected ']]' to close '[['", this.tok.getPos());
		return {
			type: "TestCommand",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			expression: expr
		};
	}
	parseTestOr() {
		const first = this.parseTestAnd();
		if (this.tok.peek(LexContext.TestMode).token !== Token.Or) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestAnd());
		} while (this.tok.peek(LexContext.TestMode).token === Token.Or);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "||",
			operands
		};
	}
	parseTestAnd() {
		const first = this.parseTestNot();
		if (this.tok.peek(LexContext.TestMode).token !== Token.And) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestNot());
		} while (this.tok.peek(LexContext.TestMode).token === Token.And);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "&&",
			operands
		};
	}
	parseTestNot() {
		let t = this.tok.peek(LexContext.TestMode);
		if (!isTestNegation(t)) return this.parseTestPrimary();
		const negations = [];
		while (isTestNegation(t)) {
			const bang = this.tok.next(LexContext.TestMode);
			negations.push({
				type: "Negation",
				pos: bang.pos,
				end: bang.end
			});
			t = this.tok.peek(LexContext.TestMode);
		}
		const operand = this.parseTestPrimary();
		return {
			type: "TestNot",
			pos: negations[0].pos,
			end: operand.end,
			negations,
			operand
		};
	}
	parseTestPrimary() {
		if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.TestMode).pos;
			if (this.syntaxDepth >= 256) {
				this.error("maximum test group nesting depth exceeded", openPos);
				const closeEnd = this.tok.skipTestGroup();
				if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
				return {
					type: "TestGroup",
					pos: openPos,
					end: closeEnd >= 0 ? closeEnd : openPos,
					expression: {
						type: "TestUnary",
						pos: openPos,
						end: openPos,
						operator: "-n",
						operand: new WordImpl("", openPos, openPos)
					}
				};
			}
			this.syntaxDepth++;
			const expr = this.parseTestOr();
			this.syntaxDepth--;
			const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
			if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
			return {
				type: "TestGroup",
				pos: openPos,
				end: closeEnd >= 0 ? closeEnd : openPos,
				expression: expr
			};
		}
		const first = this.tok.next(LexContext.TestMode);
		if (first.token === Token.And || first.token === Token.Or) this.unexpectedToken(first);
		const val = first.value;
		const firstPos = first.pos;
		const firstEnd = first.end;
		if (first.keywordEligible && UNARY_TEST_OPS[val] === 1) {
			if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
				const operand = this.readTestOperand();
				return {
					type: "TestUnary",
					pos: firstPos,
					end: operand.end,
					operator: val,
					operand
				};
			}
			this.error("expected operand after unary test operator", firstEnd);
			return {
				type: "TestUnary",
				pos: firstPos,
				end: firstEnd,
				operator: val,
				operand: new WordImpl("", firstEnd, firstEnd)
			};
		}
		const nt = this.tok.peek(LexContext.TestMode);
		if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
			const op = this.tok.next(LexContext.TestMode).value;
			let right;
			if (op === "=~") {
				const token = this.tok.readTestRegexWord();
				right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
			} else right = this.readTestOperand();
			const left = this.toWordFromPosEnd(first, firstPos, firstEnd);
			return {
				type: "TestBinary",
				pos: firstPos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		const w = this.toWordFromPosEnd(first, firstPos, firstEnd);
		return {
			type: "TestUnary",
			pos: firstPos,
			end: w.end,
			operator: "-n",
			operand: w
		};
	}
	readTestOperand() {
		const t = this.tok.next(LexContext.TestMode);
		if (t.keywordEligible && (t.value === "<" || t.value === ">")) this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
		return this.toWord(t);
	}
	functionDef() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readWord(LexContext.FunctionName);
		let body;
		if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.CommandStart).pos;
			if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
				this.tok.next(LexContext.CommandStart);
				this.skipNewlines(LexContext.CommandStart);
				body = this.commandAsBody();
			} else body = this.withRedirects(this.subshellBody(openPos));
		} else {
			this.skipNewlines(LexContext.CommandStart);
			body = this.commandAsBody();
		}
		return {
			type: "Function",
			pos,
			end: body.end,
			name,
			body
		};
	}
	simpleCommandOrFunction(coproc) {
		const prefix = [];
		const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
		let lastEnd = cmdPos;
		let ctx = LexContext.CommandStart;
		for (;;) {
			const t = this.tok.peek(ctx).token;
			if (t === Token.Assignment) {
				const assignment = this.tok.next(ctx);
				lastEnd = assignment.end;
				prefix.push(this.parseAssignment(assignment));
			} else if (t === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				prefix.push(redirect);
				lastEnd = redirect.end;
			} else break;
			ctx = LexContext.CommandPrefix;
		}
		if (this.tok.peek(LexContext.Normal).token !== Token.Word) return new CommandImpl(cmdPos, lastEnd, void 0, prefix, []);
		const nameToken = this.tok.next(LexContext.Normal);
		const keyword = nameToken.keywordEligible ? nameToken.value : "";
		const name = this.toWord(nameToken);
		ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
		lastEnd = name.end;
		const suffix = [];
		if (coproc) while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
			const token = this.tok.next(LexContext.CommandPrefix);
			const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
			suffix.push(word);
			lastEnd = word.end;
		}
		if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
			this.tok.next(LexContext.Normal);
			if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
				this.tok.next(LexContext.Normal);
				this.skipNewlines(LexContext.CommandStart);
				const body = this.commandAsBody();
				return {
					type: "Function",
					pos: name.pos,
					end: body.end,
					name,
					body
				};
			}
		}
		for (;;) {
			const st = this.tok.peek(ctx).token;
			if (st === Token.Word || st === Token.Assignment) {
				const token = this.tok.next(ctx);
				const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
				suffix.push(w);
				lastEnd = w.end;
			} else if (st === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				suffix.push(redirect);
				lastEnd = redirect.end;
			} else break;
		}
		return new CommandImpl(cmdPos, lastEnd, name, prefix, suffix);
	}
	readRedirect(ctx) {
		const t = this.tok.next(ctx);
		const tPos = t.pos;
		const tEnd = t.end;
		const descriptor = t.fileDescriptor !== void 0 ? {
			type: "FileDescriptor",
			pos: tPos,
			end: t.descriptorEnd,
			value: t.fileDescriptor
		} : t.variableName !== void 0 ? {
			type: "FileDescriptorVariable",
			pos: tPos,
			end: t.descriptorEnd,
			name: t.variableName
		} : void 0;
		const hasTarget = t.targetEnd > t.targetPos;
		if (!hasTarget) this.error("expected redirect target", t.targetPos);
		if (t.value === "<<" || t.value === "<<-") {
			const r = {
				type: "HereDoc",
				pos: tPos,
				end: tEnd,
				operator: t.value,
				descriptor,
				delimiter: hasTarget ? {
					type: "HereDocDelimiter",
					pos: t.targetPos,
					end: t.targetEnd,
					text: this.source.slice(t.targetPos, t.targetEnd),
					value: t.content ?? "",
					quoted: t.delimiterQuoted
				} : void 0,
				body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
				closing: void 0
			};
			if (hasTarget) this.tok.registerHereDocTarget(r);
			return r;
		}
		const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
		return t.value === "<<<" ? {
			type: "HereString",
			pos: tPos,
			end: tEnd,
			operator: "<<<",
			descriptor,
			target
		} : {
			type: "Redirect",
			pos: tPos,
			end: tEnd,
			operator: REDIRECT_OPS[t.value] ?? ">",
			descriptor,
			target
		};
	}
	commandAsBody() {
		const cmd = this.command();
		if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc") return cmd;
		this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
		return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
	}
	readWord(ctx) {
		return this.toWord(this.tok.next(ctx));
	}
	readRequiredWord(keyword) {
		const t = this.tok.peek(LexContext.Normal);
		if (t.token === Token.Word) return this.toWord(this.tok.next(LexContext.Normal));
		if (t.token !== Token.EOF) this.error(`expected word after '${keyword}'`, t.pos);
		return new WordImpl("", t.pos, t.pos);
	}
	toWord(tok) {
		const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
		const source = tok.raw && tok.keywordEligible ? void 0 : this.source;
		return new WordImpl(text, tok.pos, tok.end, source, source === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	toWordFromPosEnd(tok, pos, end) {
		if (tok.pos === pos && tok.end === end) return this.toWord(tok);
		return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	parseAssignment(token) {
		const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
		return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
	}
	makeCompoundList(commands) {
		const p = this.tok.getPos();
		return {
			type: "CompoundList",
			pos: commands.length > 0 ? commands[0].pos : p,
			end: commands.length > 0 ? commands[commands.length - 1].end : p,
			commands
		};
	}
};

// src/parse/shell-command.ts
const ENV_OPTIONS_WITH_VALUE = /* @__PURE__ */ new Set([
	"-u",
	"--unset",
	"-C",
	"--chdir"
]);
const ASSIGNMENT$1 = /^[A-Za-z_]\w*=/;
/** The words of a command, assignments before it and `env X=1` left out. Empty when nothing is run. */
function commandWords(command) {
	if (!command.name) return [];
	const words = [command.name, ...command.args].map(readWord);
	return words[0]?.expanded || nameOf$1(words[0]?.text ?? "") !== "env" ? words : behindEnv(words);
}
/** The assignments before a command, as words: `NAME=value`. */
const commandAssignments = (command) => command.prefix.flatMap((part) => part.type === "Assignment" ? [readWord(part)] : []);
/** What `env` runs, with its own options and assignments left out; `env` itself when it runs nothing. */
function behindEnv(words) {
	let at = 1;
	for (let word = words[at]; word !== void 0; word = words[at]) if (ENV_OPTIONS_WITH_VALUE.has(word.text)) at += 2;
	else if (word.text.startsWith("-") || ASSIGNMENT$1.test(word.text)) at++;
	else break;
	return at < words.length ? words.slice(at) : words;
}
function readWord(word) {
	const { pos, end } = word;
	if (word.type === "Word") {
		const expanded = hasExpansion(word);
		return {
			text: expanded ? word.text : word.value,
			expanded,
			pos,
			end
		};
	}
	if (word.value.type === "ArrayValue" || hasExpansion(word.value)) return {
		text: word.text,
		expanded: true,
		pos,
		end
	};
	return {
		text: word.text.slice(0, word.value.pos - pos) + word.value.value,
		expanded: false,
		pos,
		end
	};
}
const hasExpansion = ({ parts }) => parts?.some(expands) ?? false;
function expands(part) {
	switch (part.type) {
		case "SimpleExpansion":
		case "ParameterExpansion":
		case "CommandExpansion":
		case "ArithmeticExpansion":
		case "ProcessSubstitution": return true;
		case "Literal":
		case "SingleQuoted":
		case "AnsiCQuoted": return false;
		default: return hasExpansion(part);
	}
}
/** Whether a command is a shell that reads its script from its input: `bash`, `sh -e -s`. */
function readsScript(words) {
	const [program, ...options] = words;
	return program !== void 0 && isShell(program.text) && options.every(({ text }) => /^[-+][^c]*$/.test(text));
}

// src/parse/shell.ts
const LONGEST_SHELL_TEXT = 131072;
const COSTLY = /<<|\$\$\{/g;
const MOST_COSTLY = 200;
const MOST_LEVELS = 25;
const SHORT_TEXT = 1e3;
/**
* Finds every simple command of a shell text, in the order of the text: in lists, pipelines, subshells, compound
* commands, functions, substitutions, and in a heredoc that a shell reads. Programs that run others (`sudo`, `xargs`)
* are not looked through. Returns no command for a text that no shell can be given; of a text with a syntax error, those
* that can be made out.
*/
function parseShell(text, spanOf) {
	const found = [];
	if (text.length > 131072 || (text.match(COSTLY)?.length ?? 0) > 200) return found;
	try {
		visit(parse(text), {
			spanOf,
			found,
			budget: { left: (SHORT_TEXT + text.length) * MOST_LEVELS }
		});
	} catch {}
	return found.sort((a, b) => a.span.start - b.span.start);
}
/**
* Collects the commands below a node. `reader` is the command at the other end of the pipe that the node writes to.
* Returns the first command that the node runs: the one that reads from a pipe leading to it.
*/
function visit(node, reading, reader) {
	reading.budget.left -= node.end - node.pos;
	if (reading.budget.left < 0) return void 0;
	switch (node.type) {
		case "Command": return visitCommand(node, reading, reader);
		case "Pipeline": return node.commands.reduceRight((next, command) => visit(command, reading, next) ?? next, reader);
		case "Word":
			forEachChild(node, (child) => visit(child, reading));
			return;
		case "CommandExpansion":
		case "ProcessSubstitution":
		case "ArithmeticCommandExpansion":
			if (node.script) visitSubstitution(node.script, node, reading);
			return;
		default: {
			let first;
			forEachChild(node, (child) => {
				const command = visit(child, reading, reader);
				first ??= command;
			});
			return first;
		}
	}
}
function visitCommand(node, reading, pipedTo) {
	const words = commandWords(node);
	const [program, ...others] = words;
	const command = program && {
		program: program.expanded ? void 0 : program.text,
		arguments: others.map((word) => word.text),
		span: reading.spanOf(node.pos, node.end),
		words: words.map((word) => reading.spanOf(word.pos, word.end)),
		assignments: commandAssignments(node).map(({ text, pos, end }) => ({
			text,
			span: reading.spanOf(pos, end)
		})),
		pipedTo
	};
	if (command) reading.found.push(command);
	const isScript = readsScript(words);
	forEachChild(node, (child) => {
		if (isScript && child.type === "HereDoc") visitBody(child, reading);
		else visit(child, reading);
	});
	return command;
}
/** The text between escaped backquotes is decoded before it is read: its offsets lead nowhere but to the whole. */
function visitSubstitution(script, { pos, end }, reading) {
	if (script.source === void 0) {
		visit(script, reading);
		return;
	}
	const whole = reading.spanOf(pos, end);
	visit(script, {
		...reading,
		spanOf: () => whole
	});
}
function visitBody({ body }, reading) {
	visit(parse(body.text), {
		...reading,
		spanOf: (start, end) => reading.spanOf(body.pos + start, body.pos + end)
	});
}

// src/check/subjects/dockerfile/heredoc-commands.ts
/**
* The commands of a RUN with heredocs, read as BuildKit hands them over: a heredoc alone is the script, run by the shell
* or by its own `#!`; else the shell gets the line with the bodies behind it.
*/
function heredocCommands(cut, shell) {
	const [heredoc] = cut.heredocs;
	if (heredoc && isLoneHeredoc(cut.args)) {
		const interpreter = /^#!.*/.exec(heredoc.content)?.[0].slice(2);
		return (interpreter === void 0 ? shell === "posix" : interpreter.trim().split(/\s+/).some(isShell)) ? parsePart(body(heredoc)) : [];
	}
	if (shell === "other") return [];
	return parsePart(joined([{
		text: cut.args,
		spanOf: cut.argsSpan
	}, ...cut.heredocs.flatMap(bodyAndName)]));
}
const parsePart = ({ text, spanOf }) => parseShell(text, spanOf);
/** The body; its carriage returns, which no command is meant to hold, become blanks so that offsets stay. */
const body = ({ content, span }) => ({
	text: content.replaceAll("\r\n", " \n"),
	spanOf: (start, end) => ({
		start: span.start + start,
		end: span.start + end
	})
});
function bodyAndName(heredoc) {
	const before = {
		start: heredoc.span.start,
		end: heredoc.span.start
	};
	const behind = {
		start: heredoc.span.end,
		end: heredoc.span.end
	};
	return [
		{
			text: "\n",
			spanOf: () => before
		},
		body(heredoc),
		{
			text: heredoc.name,
			spanOf: () => behind
		}
	];
}
function joined(parts) {
	const starts = [];
	let text = "";
	for (const part of parts) {
		starts.push(text.length);
		text += part.text;
	}
	const spanOfCharacter = (index) => {
		const at = lastAtOrBelow(starts, index);
		const start = index - (starts[at] ?? 0);
		return parts[at]?.spanOf(start, start + 1) ?? {
			start: 0,
			end: 0
		};
	};
	return {
		text,
		spanOf: (start, end) => ({
			start: spanOfCharacter(start).start,
			end: spanOfCharacter(Math.max(start, end - 1)).end
		})
	};
}

// src/check/subjects/dockerfile/commands.ts
/**
* The shell commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK. None of other instructions, and none in the language of
* something else than a POSIX shell (by SHELL, or by the `#!` of a heredoc).
*/
function commandsOf(cut, shell) {
	switch (cut.keyword) {
		case "RUN":
		case "CMD":
		case "ENTRYPOINT": return cut.json ? jsonCommands(cut, cut.cutWords) : textCommands(cut, cut.argsStart, shell);
		case "HEALTHCHECK": {
			const [type, ...words] = cut.cutWords;
			if (type?.text.toUpperCase() !== "CMD") return [];
			return cut.json ? jsonCommands(cut, words) : textCommands(cut, words[0]?.start ?? type.end, shell);
		}
		default: return [];
	}
}
function textCommands(cut, start, shell) {
	const isPosix = shell === void 0 || shell.some(isShell);
	if (cut.heredocs.length > 0) return heredocCommands(cut, isPosix ? "posix" : "other");
	if (!isPosix) return [];
	const text = cut.args.slice(start - cut.argsStart);
	return parseShell(text, (from, to) => cut.joined.span(start + from, start + to));
}
/** The one command of a JSON form, and those of the text that it hands to a shell: `["sh", "-c", "text"]`. */
function jsonCommands(cut, words) {
	const [program, ...others] = words;
	if (program === void 0) return [];
	const end = words.at(-1)?.end ?? program.end;
	const command = {
		program: program.text,
		arguments: others.map((word) => word.text),
		span: cut.joined.span(program.start - 1, end + 1),
		words: words.map((word) => cut.joined.span(word.start, word.end))
	};
	const script = isShell(program.text) ? others[others.findIndex(({ text }) => OPTION_C.test(text)) + 1] : void 0;
	return script === void 0 || script === others[0] ? [command] : [command, ...scriptCommands(cut, script)];
}
/** `-c`, also with other options before it: `-ec`. */
const OPTION_C = /^-[a-zA-Z]*c$/;
/** The commands of a text in a JSON string, which may write one character with several. */
function scriptCommands(cut, { text, start, end }) {
	const indexes = jsonIndexes(cut.joined.text.slice(start, end));
	const indexOf = (index) => start + (indexes[index] ?? end - start);
	return parseShell(text, (from, to) => cut.joined.span(indexOf(from), indexOf(to)));
}

// src/check/subjects/dockerfile/instructions.ts
/**
* An instruction whose commands are read at the first question. A class, since a getter that thousands of objects share
* costs nothing, and one of its own for each of them more than the whole scan.
*/
var LazyInstruction = class LazyInstruction {
	keyword;
	span;
	keywordSpan;
	flags;
	args;
	argsSpan;
	json;
	words;
	heredocs;
	trigger;
	#cut;
	#shell;
	#commands;
	constructor(cut, shell) {
		this.keyword = cut.keyword;
		this.span = cut.span;
		this.keywordSpan = cut.keywordSpan;
		this.flags = cut.flags;
		this.args = cut.args;
		this.argsSpan = cut.argsSpan;
		this.json = cut.json;
		this.words = cut.words;
		this.heredocs = cut.heredocs;
		this.trigger = cut.trigger && new LazyInstruction(cut.trigger, shell);
		this.#cut = cut;
		this.#shell = shell;
	}
	get commands() {
		this.#commands ??= commandsOf(this.#cut, this.#shell);
		return this.#commands;
	}
};
/** Makes a cut instruction a subject of rules. `shell`: the words of the last SHELL that counts for it. */
const toInstruction = (cut, shell) => new LazyInstruction(cut, shell);

// src/check/subjects/dockerfile/scope.ts
const MOST_BASES = 127;
/**
* Follows ARG and ENV as BuildKit does: the later one wins, an ENV does not see itself, and `ARG NAME` takes the default
* from before the first FROM. A stage starts with what its bases had at their ends, where any ENV wins over any ARG.
*/
function createScope$1({ instructions, escape: escapeCharacter, globals, base, scratch }) {
	const histories = /* @__PURE__ */ new Map();
	const atEnd = {
		ENV: /* @__PURE__ */ new Map(),
		ARG: /* @__PURE__ */ new Map()
	};
	const absent = base?.absent ?? (scratch ? UNSET : { state: "undeclared" });
	const lookup = (name, before = Number.POSITIVE_INFINITY) => {
		const history = histories.get(name);
		return history?.values[lastAtOrBelow(history.orders, before - 1)] ?? inherited(name, base) ?? absent;
	};
	const latest = (name) => lookup(name);
	const give = (keyword, name, order, value) => {
		atEnd[keyword].set(name, value);
		let history = histories.get(name);
		if (!history) {
			history = {
				orders: [],
				values: []
			};
			histories.set(name, history);
		}
		history.orders.push(order);
		history.values.push(value);
	};
	const argument = ({ name, value }) => {
		if (value !== void 0) return variableOf(value, escapeCharacter, latest);
		const global = globals.lookup(name);
		if (global.state !== "unset") return global;
		return latest(name).state === "undeclared" ? UNSET : void 0;
	};
	instructions.forEach((instruction, order) => {
		if (instruction.keyword === "ARG") for (const definition of definitionsOf(instruction)) {
			const value = argument(definition);
			if (value) give("ARG", definition.name, order, value);
		}
		else if (instruction.keyword === "ENV") {
			const given = definitionsOf(instruction).map(({ name, value = "" }) => ({
				name: expand(name, escapeCharacter, latest),
				value: variableOf(value, escapeCharacter, latest)
			}));
			for (const { name, value } of given) if (name !== void 0) give("ENV", name, order, value);
		}
	});
	return {
		base,
		atEnd,
		absent,
		lookup
	};
}
/** What the bases of a stage give, the nearest first; BuildKit sets the ENV of an image once more over what ARG gave. */
function inherited(name, base) {
	let argument;
	let depth = 0;
	for (let scope = base; scope !== void 0; scope = scope.base) {
		if (depth++ === 127) return UNKNOWN$1;
		const value = scope.atEnd.ENV.get(name);
		if (value !== void 0) return value;
		argument ??= scope.atEnd.ARG.get(name);
	}
	return argument;
}

// src/check/subjects/dockerfile/stages.ts
/** Builds the stages of a file in its order: each can only be built on an earlier one. */
function buildStages(cuts, escapeCharacter) {
	const { head: headCuts, stages: stageCuts } = cutAtFrom(cuts);
	const head = headCuts.map((cut) => toInstruction(cut, void 0));
	const earlier = /* @__PURE__ */ new Map();
	const surroundings = {
		escape: escapeCharacter,
		globals: createGlobals(head, escapeCharacter),
		earlier
	};
	const stages = stageCuts.map((stageCut, index) => {
		const built = buildStage(index, stageCut, surroundings);
		if (built.stage.name !== void 0) earlier.set(built.stage.name, built);
		return built.stage;
	});
	return {
		instructions: [...head, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])],
		stages
	};
}
function cutAtFrom(cuts) {
	const head = [];
	const stages = [];
	let current = head;
	for (const cut of cuts) if (cut.keyword === "FROM") {
		current = [];
		stages.push({
			from: cut,
			body: current
		});
	} else current.push(cut);
	return {
		head,
		stages
	};
}
function buildStage(index, cuts, { escape: escapeCharacter, globals, earlier }) {
	const from = toInstruction(cuts.from, void 0);
	const { base, name, imageSpan, image, imageDefault, scratch, platform } = readFrom(from, escapeCharacter, globals, (name) => earlier.get(name));
	let shell = base?.shell;
	const instructions = cuts.body.map((cut) => {
		if (cut.keyword === "SHELL") shell = cut.json ?? shell;
		return toInstruction(cut, shell);
	});
	const scope = createScope$1({
		instructions,
		escape: escapeCharacter,
		globals,
		base: base?.scope,
		scratch
	});
	const places = lazily(() => placesOf(instructions));
	const stage = {
		index,
		name,
		from,
		imageSpan,
		base: base?.stage,
		image,
		imageDefault,
		scratch,
		platform,
		instructions,
		assignments: instructions.flatMap((instruction) => assignmentsOf(instruction, escapeCharacter)),
		expand: (text, before) => {
			const lookup = before === from ? globals.lookup : (name) => scope.lookup(name, before && places().get(before));
			return expand(text, escapeCharacter, lookup);
		}
	};
	const user = instructions.findLast(({ keyword, args }) => keyword === "USER" && args !== "");
	stage.user = user ? {
		text: user.args,
		resolved: stage.expand(user.args, user),
		instruction: user,
		stage
	} : base?.stage.user;
	return {
		stage,
		scope,
		shell
	};
}
/** The index of each instruction of a stage; of what ONBUILD holds, that of the ONBUILD. */
function placesOf(instructions) {
	const places = /* @__PURE__ */ new Map();
	instructions.forEach((instruction, index) => {
		for (let part = instruction; part; part = part.trigger) places.set(part, index);
	});
	return places;
}
function lazily(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

// src/check/subjects/dockerfile.ts
/**
* Reads a Dockerfile as the subject of rules. `builds`: the CI jobs that build it, undefined when that is not known.
* Never throws, whatever the text holds.
*/
function dockerfileSubject(source, builds) {
	const scanned = scan(source);
	const { instructions, stages } = buildStages(scanned.instructions, scanned.escape);
	const final = finalStage(stages, builds);
	const refusal = scanned.error ?? findRefusal(scanned.instructions);
	return {
		dockerfile: {
			source,
			escape: scanned.escape,
			directives: scanned.directives,
			instructions,
			stages,
			final,
			shipped: withBases(final),
			images: imageUses(stages),
			builds
		},
		comments: scanned.comments,
		error: refusal && {
			message: refusal.message,
			location: locationOf(source, refusal)
		}
	};
}
/**
* The stage that a CI job targets; of several, the last in the file. A job without target, or with one that does not
* exist, builds the last stage of all.
*/
function finalStage(stages, builds = []) {
	const last = stages.at(-1);
	let final;
	for (const { target } of builds) {
		const name = target?.toLowerCase();
		const stage = stages.findLast((candidate) => name !== void 0 && candidate.name === name) ?? last;
		if (final === void 0 || stage !== void 0 && stage.index > final.index) final = stage;
	}
	return final ?? last;
}
function withBases(final) {
	const shipped = [];
	for (let stage = final; stage !== void 0; stage = stage.base) shipped.push(stage);
	return shipped;
}
function locationOf(source, { line }) {
	const number = Math.max(line, 1);
	return {
		path: source.path,
		start: {
			line: number,
			column: 1
		},
		end: {
			line: number,
			column: source.line(number).length + 1
		}
	};
}

// src/check/gather/dockerfiles.ts
/** The Dockerfiles at these paths. One that BuildKit refuses is a problem; what can be read of it is still linted. */
function gatherDockerfiles(paths, buildsOf, reader, notes) {
	return paths.flatMap((path) => {
		const source = reader.source(path);
		if (!source) return [];
		const { dockerfile, error } = dockerfileSubject(source, buildsOf(path));
		if (error) notes.problems.push({
			kind: "dockerfile-syntax",
			location: error.location,
			facts: { reason: error.message },
			sample: buildsOf(path)?.length === 0
		});
		return [dockerfile];
	});
}

// src/check/gather/unread.ts
/** Something that could not be judged, in the words of its reason. */
const unread = (reason, path, line) => ({
	reason,
	path,
	line,
	message: WORDS[reason]
});
const WORDS = {
	"chart-not-rendered": {
		en: "Helm chart, not rendered: its objects are not verified",
		fr: "chart Helm, non rendu : ses objets ne sont pas vérifiés"
	},
	"kustomization-not-rendered": {
		en: "Kustomize folder, not rendered: its objects are not verified",
		fr: "dossier Kustomize, non rendu : ses objets ne sont pas vérifiés"
	},
	"template-not-rendered": {
		en: "a template that another tool fills, not rendered here",
		fr: "un gabarit qu’un autre outil remplit, non rendu ici"
	},
	"values-not-used": {
		en: "values file that no release uses, not verified",
		fr: "fichier de valeurs qu’aucune livraison n’utilise, non vérifié"
	},
	"application-not-followed": {
		en: "Argo CD object whose source cannot be followed here",
		fr: "objet Argo CD dont la source ne peut pas être suivie ici"
	},
	encrypted: {
		en: "encrypted with SOPS, its content is not read",
		fr: "chiffré par SOPS, contenu non lu"
	},
	"patch-fragment": {
		en: "part of an object, such as a patch: not verified alone",
		fr: "partie d’un objet, comme un patch : non vérifiée seule"
	},
	"deployment-folder": {
		en: "folder of another deployment tool: Argo CD does not deploy it",
		fr: "dossier d’un autre outil de déploiement : Argo CD ne le déploie pas"
	},
	"stray-link": {
		en: "symbolic link that leaves the repository or leads nowhere, not followed",
		fr: "lien symbolique qui sort du dépôt ou ne mène nulle part, non suivi"
	},
	"too-large": {
		en: "too large, not read",
		fr: "trop volumineux, non lu"
	},
	unreadable: {
		en: "could not be read",
		fr: "n’a pas pu être lu"
	}
};

// src/check/gather/gathered.ts
/** A reader over a tree; what it cannot read goes to the notes. */
function createReader(tree, notes) {
	const sources = /* @__PURE__ */ new Map();
	const read = (path, note) => {
		const known = sources.get(path);
		if (known) return known;
		const result = tree.read(path);
		if (!("text" in result)) {
			note(result);
			return;
		}
		const source = createSource(path, result.text);
		sources.set(path, source);
		return source;
	};
	return {
		sources,
		quietly: (path) => read(path, () => {}),
		source: (path) => read(path, ({ problem }) => {
			if (problem === "not-utf8") notes.problems.push({
				kind: "encoding",
				location: {
					path,
					start: {
						line: 1,
						column: 1
					}
				},
				facts: { path },
				sample: false
			});
			else notes.unread.push(unread(problem, path));
		})
	};
}
/**
* The documents of a text that should be YAML. A text that is none is noted as a problem; one that a template engine
* fills is noted as not verified, where such texts are expected.
*/
function readDocuments(source, templates, notes) {
	const { documents, problem } = parseYaml(source);
	if (problem?.kind === "template" && templates === "expected") notes.unread.push(unread("template-not-rendered", source.path));
	else if (problem) notes.problems.push({
		kind: "yaml-syntax",
		location: source.location(problem.span),
		facts: { reason: problem.reason },
		sample: isSamplePath(source.path)
	});
	return documents;
}

// src/check/gather/kustomizations.ts
/** Fields of a kustomization that name files, and those whose entries name one in `path`. */
const FILES = [
	"resources",
	"bases",
	"components",
	"patchesStrategicMerge",
	"configurations",
	"crds",
	"generators",
	"transformers",
	"validators"
];
const PATCHES = [
	"patches",
	"patchesJson6902",
	"replacements"
];
/**
* The manifests that Kustomize folders use: those beside a kustomization and those it names. Overlays change them before
* they are deployed.
*/
function gatherKustomizeBases(inventory, reader, notes) {
	const bases = /* @__PURE__ */ new Set();
	const folders = new Set(inventory.kustomizations.map(({ folder }) => folder));
	for (const path of inventory.manifests) if (folders.has(folderOf(path))) bases.add(path);
	for (const { folder, file } of inventory.kustomizations) {
		const source = reader.source(file);
		if (!source) continue;
		const value = asRecord(readDocuments(source, "expected", notes)[0]?.value);
		const named = [...FILES.flatMap((field) => asList(value[field])), ...PATCHES.flatMap((field) => asList(value[field]).map((entry) => asText(entry) ?? asRecord(entry).path))];
		for (const name of named) {
			const written = asText(name);
			const path = written && resolveEntry(folder, written);
			if (path) bases.add(path);
		}
	}
	return bases;
}

// src/check/gather/objects.ts
/** A text without these words holds no Kubernetes object: most YAML and JSON of a repository is never parsed. */
const mayHoldObjects = (text) => text.includes("apiVersion") && text.includes("kind");
/**
* The Kubernetes objects of the plain manifests. Those that a Kustomize folder uses have the state `base`. A text that
* a template engine fills, or that SOPS encrypts, is noted as not verified.
*/
function gatherObjects(paths, bases, reader, notes) {
	return paths.flatMap((path) => {
		const source = reader.source(path);
		if (!source || !mayHoldObjects(source.text)) return [];
		return readDocuments(source, "expected", notes).flatMap((document) => {
			if (isEncrypted(document)) {
				notes.unread.push(unread("encrypted", path, document.locate([]).start.line));
				return [];
			}
			return kubernetesObjects(document, bases.has(path) ? "base" : "deployed").filter((object) => {
				const reason = isTemplate(object) ? "template-not-rendered" : isFragment(object) ? "patch-fragment" : void 0;
				if (reason === void 0) return true;
				if (object.state === "deployed") notes.unread.push(unread(reason, path, document.locate(object.route).start.line));
				return false;
			});
		});
	});
}
/** SOPS adds its own `sops` mapping, with a `mac`, to what it encrypts. */
const isEncrypted = ({ value }) => isRecord(value) && isRecord(value.sops) && "mac" in value.sops;
/** `name: etcd-{{cell}}` is valid YAML, and yet the text of a template engine: no object has such a name. */
const isTemplate = (object) => [
	"name",
	"generateName",
	"namespace"
].some((field) => String(object.get("metadata", field) ?? "").includes("{{"));
/** Names that projects give to the patches of a tool that they do not say more about. */
const PATCH_PATH = /(?:^|[/._-])(?:patch(?:es)?|overlays?|components?|kustomize)(?:[/._-]|$)/i;
/** A workload that no cluster accepts, since no container of it has an image, at a path that speaks of patches. */
const isFragment = ({ pod, document }) => pod !== void 0 && PATCH_PATH.test(document.source.path) && !pod.containers.some((container) => container.get("image") !== void 0);

// src/check/subjects/builds/by-hand.ts
/** Programs that only start another one. */
const STARTERS = /* @__PURE__ */ new Set([
	"sudo",
	"exec",
	"time",
	"command",
	"nice",
	"nohup"
]);
/** Flags of `docker build` and its like that take no value. */
const SWITCHES = /^(?:-q|-D|--(?:quiet|pull|push|load|no-cache|rm|force-rm|squash|compress|debug|check|layers|tls-verify|isolation=.*)|-[qD]+)$/;
/** Flags without which kaniko does nothing, or that tell it from another `executor`. */
const KANIKO = /^(?:-[cdf]|--(?:context|destination|dockerfile|no-push))(?:=|$)/;
/** The image build that one command of a script runs, `cwd` being the folder it runs in. Undefined for other commands. */
function readBuild(command, cwd) {
	const words = command.slice(command.findIndex((word) => !STARTERS.has(word)));
	const program = words[0]?.slice(words[0].lastIndexOf("/") + 1);
	const [, ...rest] = words;
	switch (program) {
		case "executor":
		case "kaniko": return rest.some((word) => KANIKO.test(word)) ? kaniko(rest, cwd) : void 0;
		case "buildctl":
		case "buildctl-daemonless.sh": return rest.includes("build") ? buildctl(rest, cwd) : void 0;
		case "docker":
		case "podman":
		case "nerdctl":
		case "buildah":
		case "img": return docker(rest, cwd);
		case "docker-compose":
		case "podman-compose": return rest.includes("build") ? { builder: "unknown" } : void 0;
	}
}
/** The last value of a flag, written `--name=value`, `--name value` or `-n value`. */
function flagValue(words, ...names) {
	let value;
	words.forEach((word, index) => {
		for (const name of names) if (word === name) value = words[index + 1];
		else if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
	});
	return value;
}
/** The last `key=value` among the values of a flag that may be repeated: `--opt target=x`, `--local context=.`. */
function optionValue(words, flag, key) {
	return words.flatMap((word, index) => word === flag ? [words[index + 1] ?? ""] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : []).findLast((value) => value.startsWith(`${key}=`))?.slice(key.length + 1);
}
const isAbsolute = (path) => path.startsWith("/") || /^\$\{?CI_PROJECT_DIR\b/.test(path);
/** A path that a script writes in a folder, from the root of the repository. */
const within = (folder, path) => isAbsolute(path) || folder === "." ? path : `${folder}/${path}`;
/** Stands for a folder that cannot be told: no path is found in it. */
const ELSEWHERE = "~";
/** The folder a script is in after a command. */
function folderAfter([program, ...rest], cwd) {
	if (program === "popd") return "~";
	if (program !== "cd" && program !== "pushd") return cwd;
	const folder = rest.find((word) => !word.startsWith("-"));
	return folder === void 0 ? "~" : within(cwd, folder);
}
/** kaniko looks for a relative Dockerfile in the current folder, then in the context: told apart when they are one. */
function kaniko(words, cwd) {
	const context = flagValue(words, "--context", "-c")?.replace(/^dir:\/\//, "");
	const dockerfile = flagValue(words, "--dockerfile", "-f") ?? "Dockerfile";
	return {
		builder: "kaniko",
		dockerfile: isAbsolute(dockerfile) || context === void 0 || /^(?:\.\/?|\$\{?CI_PROJECT_DIR\}?\/?)$/.test(context) ? within(cwd, dockerfile) : void 0,
		context: context === void 0 ? void 0 : within(cwd, context),
		target: flagValue(words, "--target")
	};
}
function buildctl(words, cwd) {
	const folder = optionValue(words, "--local", "dockerfile");
	const context = optionValue(words, "--local", "context");
	const name = optionValue(words, "--opt", "filename") ?? "Dockerfile";
	return {
		builder: "buildkit",
		dockerfile: folder === void 0 ? void 0 : within(within(cwd, folder), name),
		context: context === void 0 ? void 0 : within(cwd, context),
		target: optionValue(words, "--opt", "target")
	};
}
function docker(words, cwd) {
	const at = words.findIndex((word) => !word.startsWith("-"));
	const [first, second] = [words[at], words[at + 1]];
	if (first === "compose" && words.includes("build") || first === "buildx" && second === "bake") return { builder: "unknown" };
	const nested = (first === "buildx" || first === "image" || first === "builder") && second === "build";
	if (!nested && first !== "build" && first !== "bud" && first !== "build-using-dockerfile") return void 0;
	const rest = words.slice(at + (nested ? 2 : 1));
	const context = rest.find((word, index) => !word.startsWith("-") && !takesValue(rest[index - 1])) ?? "-";
	const file = flagValue(rest, "--file", "-f");
	const remote = context === "-" || /^(?:https?:|git@|git:|ssh:)/.test(context);
	return {
		builder: "unknown",
		dockerfile: file === "-" || file === void 0 && remote ? void 0 : within(cwd, file ?? `${context}/Dockerfile`),
		context: remote ? void 0 : within(cwd, context),
		target: flagValue(rest, "--target")
	};
}
const takesValue = (word) => word?.startsWith("-") === true && !word.includes("=") && !SWITCHES.test(word);

// src/check/subjects/builds/commands.ts
/** A CI script with more substitutions is the work of an attacker: within each other they exhaust the stack. */
const MOST_SUBSTITUTIONS = 300;
const NOWHERE = {
	start: 0,
	end: 0
};
/** Every command of a shell text in order, as its words: quotes removed, expansions kept as written. */
function shellCommands(text) {
	if ((text.match(/[$<>]\(/g)?.length ?? 0) > MOST_SUBSTITUTIONS) return [];
	return parseShell(text, () => NOWHERE).map(({ program = "", arguments: words }) => [program, ...words.map(unquoted)]);
}
/** A word with an expansion keeps its quotes: they go, as nothing but the path in it matters. */
const unquoted = (word) => word.includes("$") ? word.replaceAll("\"", "") : word;
const ASSIGNMENT = /[\n;&|(][ \t]*(?:export[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=/g;
/** The variables that a shell text sets. */
const assignedVariables = (text) => [...`\n${text}`.matchAll(ASSIGNMENT)].map(([, name]) => name ?? "");

// src/check/subjects/builds/path.ts
/** Stands for the root of the repository in an expanded text; no real path holds it. */
const ROOT = "\0";
/**
* The path from the root of the repository that a text of a CI script stands for: `./` and `..` removed, `.` for the root
* itself. Undefined when a variable is unknown or the path lies outside. A relative path starts at the root.
*/
function repositoryPath(text, lookup) {
	if (text.includes(ROOT)) return void 0;
	const expanded = expandVariables(text, (name) => {
		if (name === "CI_PROJECT_DIR") return ROOT;
		const value = lookup(name);
		return value?.includes(ROOT) ? void 0 : value;
	});
	if (expanded === void 0) return void 0;
	const rest = expanded.startsWith(`${ROOT}/`) || expanded === ROOT ? expanded.slice(1) : expanded;
	if (rest === expanded && rest.startsWith("/") || rest.includes(ROOT) || /^~|[*?:\\]/.test(rest)) return void 0;
	const parts = [];
	for (const part of rest.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.length === 0 ? "." : parts.join("/");
}

// src/check/subjects/builds/script.ts
/** GitLab follows `!reference` in `!reference` this deep. */
const MAX_DEPTH = 10;
const MAX_TEXTS = 1e3;
/**
* The commands of some `script` values: nested lists one after the other, and what `!reference [job, script]` stands for
* put in its place. `doubtful` when such a job is not among those read.
*/
function scriptTexts(pipeline, values) {
	const texts = [];
	let doubtful = false;
	const visit = (value, depth) => {
		if (texts.length >= MAX_TEXTS || depth > MAX_DEPTH) doubtful = true;
		else if (typeof value === "string") texts.push(value);
		else if (isScriptReference(value)) {
			const [name, section] = value;
			const job = pipeline.jobs.find((candidate) => candidate.name === name);
			if (!job) doubtful = true;
			else visit(job.effective[section], depth + 1);
		} else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
		else if (isRecord(value)) doubtful = true;
	};
	for (const value of values) visit(value, 0);
	return {
		texts,
		doubtful
	};
}

// src/check/subjects/pipeline/variables.ts
/** Variables read of one `variables`, and kept of all that a job inherits; real files have some tens. */
const MAX_VARIABLES = 500;
const MAX_INHERITED = 1e3;
/**
* What a `variables` mapping sets: texts and numbers, or the `value` of `{ value, description, options }`. Without
* `document`, the defaults of a catalogue template.
*/
function readVariables(written, document, route = []) {
	const found = /* @__PURE__ */ new Map();
	if (!isRecord(written)) return found;
	for (const [name, entry] of Object.entries(written).slice(0, MAX_VARIABLES)) {
		const value = textOf(isRecord(entry) ? entry.value : entry);
		if (value === void 0) continue;
		const steps = document ? [
			...route,
			name,
			...isRecord(entry) ? ["value"] : []
		] : [];
		found.set(name, {
			name,
			value,
			document,
			route: steps
		});
	}
	return found;
}
function textOf(value) {
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return value === null || value === void 0 ? "" : void 0;
}
/** The maps laid over each other, the last one wins. */
function overlay$1(...maps) {
	const all = /* @__PURE__ */ new Map();
	for (const map of maps) for (const [name, variable] of map) if (all.size < MAX_INHERITED || all.has(name)) all.set(name, variable);
	return all;
}
/** The global variables that a job takes over: all, none or some, as its `inherit: variables` says. */
function inheritedGlobals(globals, job) {
	const { variables } = isRecord(job.inherit) ? job.inherit : {};
	if (variables === false) return /* @__PURE__ */ new Map();
	if (!Array.isArray(variables)) return globals;
	return new Map([...globals].filter(([name]) => variables.includes(name)));
}

// src/check/subjects/builds/variants.ts
/** GitLab makes at most this many jobs of one matrix. */
const MAX_VARIANTS = 200;
/**
* The values that the variables of a job may have: as written, with each line of `parallel: matrix`, with each rule that
* sets variables. Undefined when there are too many to follow.
*/
function jobVariants(job) {
	const written = new Map(job.variables.map((variable) => [variable.name, variable.value]));
	const rules = [asRecord(job.pipeline.effective.workflow).rules, job.effective.rules].flatMap((list) => asList(list).flatMap((rule) => isRecord(rule) && isRecord(rule.variables) ? [readVariables(rule.variables)] : []));
	const lines = matrixLines(asRecord(job.effective.parallel).matrix);
	if (!lines || lines.length * (rules.length + 1) > MAX_VARIANTS) return void 0;
	return [void 0, ...rules].flatMap((rule) => lines.map((line) => (name) => line.get(name) ?? rule?.get(name)?.value ?? written.get(name)));
}
/** Every combination of the values that each entry of a matrix lists; one empty line without a matrix. */
function matrixLines(matrix) {
	if (!Array.isArray(matrix)) return [/* @__PURE__ */ new Map()];
	const lines = [];
	for (const entry of matrix) {
		let combined = [/* @__PURE__ */ new Map()];
		for (const [name, written] of Object.entries(asRecord(entry))) {
			const values = Array.isArray(written) ? written : [written];
			if (combined.length * values.length > MAX_VARIANTS) return void 0;
			combined = combined.flatMap((line) => values.map((value) => new Map([...line, [name, String(value)]])));
		}
		lines.push(...combined);
		if (lines.length > MAX_VARIANTS) return void 0;
	}
	return lines;
}

// src/check/subjects/image-builds.ts
/** Characters of scripts read for one pipeline; aliases can make a small file endless. */
const MAX_CHARACTERS = 2e6;
/**
* What the jobs of a pipeline build: through a template of the catalogue, or by running kaniko, buildctl, docker or their
* like in their own script. Values that only the runner knows leave a build undetermined.
*/
function imageBuilds(pipeline) {
	const builds = /* @__PURE__ */ new Map();
	let unknown = false;
	let left = MAX_CHARACTERS;
	for (const job of pipeline.jobs) {
		if (job.hidden) continue;
		const { texts, doubtful } = scriptTexts(pipeline, [...beforeScript(job), job.effective.script]);
		left -= texts.reduce((sum, text) => sum + text.length, 0);
		if (doubtful || left < 0) unknown = true;
		const { written, assigned } = writtenBuilds(job, left < 0 ? [] : texts);
		if (written.length === 0) continue;
		const variants = jobVariants(job) ?? [];
		if (variants.length === 0) unknown = true;
		for (const lookup of variants) for (const one of written) {
			const found = determine(job, one, (name) => assigned.has(name) ? void 0 : lookup(name));
			if (found) builds.set(JSON.stringify(found), found);
			else unknown = true;
		}
	}
	return {
		builds: [...builds.values()],
		unknown
	};
}
/** What a job builds as written, and the variables that its own commands set. */
function writtenBuilds(job, texts) {
	const written = [];
	let cwd = ".";
	for (const words of texts.flatMap(shellCommands)) {
		const build = readBuild(words, cwd);
		if (build) written.push(build);
		cwd = folderAfter(words, cwd);
	}
	const template = job.effective.script === void 0 && job.templates.find(({ builder }) => builder);
	if (template) {
		const { name, builder = "unknown", dockerfile, context } = template;
		written.push({
			template: name,
			builder,
			dockerfile,
			context
		});
	}
	return {
		written,
		assigned: new Set(texts.flatMap(assignedVariables))
	};
}
function determine(job, written, lookup) {
	const { template, builder } = written;
	const words = extraArguments(job, template, lookup);
	const dockerfile = flagValue(words, "--dockerfile") ?? written.dockerfile;
	const target = flagValue(words, "--target") ?? optionValue(words, "--opt", "target") ?? written.target;
	const path = dockerfile === void 0 ? void 0 : repositoryPath(dockerfile, lookup);
	const stage = expandVariables(target ?? "", lookup);
	if (path === void 0 || path === "." || stage === void 0) return void 0;
	const context = written.context === void 0 ? void 0 : repositoryPath(written.context, lookup);
	return {
		path,
		build: {
			job: job.name,
			builder,
			template,
			target: stage === "" ? void 0 : stage,
			context
		}
	};
}
/** The words that the variables of a template add to its builder's command; the shell leaves quotes in them. */
const extraArguments = (job, template, lookup) => (job.templates.find(({ name }) => name === template)?.extraArguments ?? []).flatMap((name) => (lookup(name) ?? "").trim().split(/\s+/));

// src/check/subjects/pipeline/extends.ts
/** Names read of one `extends`, and templates kept of one chain; GitLab follows eleven levels. */
const MAX_NAMES = 50;
const MAX_ANCESTORS = 200;
const EMPTY = {
	ancestors: [],
	resolved: true,
	effective: {},
	variables: /* @__PURE__ */ new Map()
};
/** The names that `extends` holds: a text, or a list of texts. */
function extendsNames(value) {
	if (typeof value === "string") return [{ name: value }];
	if (!Array.isArray(value)) return [];
	return value.slice(0, MAX_NAMES).flatMap((name, index) => typeof name === "string" ? [{
		name,
		index
	}] : []);
}
/**
* Resolves `extends` as GitLab does: what a job writes is merged over the templates it names, in their order. A job that
* leads back to itself has its own name among its ancestors. Each job is resolved once.
*
* `catalogue`: whether a template of the profile's catalogue is there to be merged under a job of the same name.
*/
function createResolver(jobs, profile, { merge }, catalogue) {
	const done = /* @__PURE__ */ new Map();
	const open = /* @__PURE__ */ new Set();
	const template = (name) => {
		const { templates } = profile.pipeline;
		if (!Object.hasOwn(templates, name) || jobs.has(name) && !catalogue(name)) return void 0;
		const { extends: parent, stage, defaults } = templates[name] ?? {};
		return {
			...parent && { extends: parent },
			...stage && { stage },
			...defaults && { variables: defaults }
		};
	};
	const resolve = (name) => {
		const known = done.get(name);
		if (known) return known;
		const below = template(name);
		const layers = jobs.get(name);
		if (!below && !layers) return void 0;
		if (open.has(name)) return EMPTY;
		open.add(name);
		const chain = build(name, below, layers ?? []);
		open.delete(name);
		done.set(name, chain);
		return chain;
	};
	const build = (name, below, layers) => {
		const written = layers.reduce((so, { value }) => merge(so, value), below ?? {});
		const parents = extendsNames(written.extends).map((entry) => entry.name).map((parent) => ({
			name: parent,
			chain: resolve(parent)
		}));
		const found = parents.flatMap(({ chain }) => chain ? [chain] : []);
		const inherited = found.reduce((so, { effective }) => merge(so, effective), {});
		return {
			ancestors: [.../* @__PURE__ */ new Set([...parents.flatMap((parent) => parent.chain ? [parent.name] : []), ...found.flatMap(({ ancestors }) => ancestors)])].slice(0, MAX_ANCESTORS),
			resolved: parents.every(({ chain }) => chain?.resolved),
			effective: merge(inherited, written),
			variables: overlay$1(...found.map(({ variables }) => variables), readVariables(asRecord(below?.variables)), ...layers.map(({ document, value }) => readVariables(value.variables, document, [name, "variables"])))
		};
	};
	return resolve;
}
/** The jobs of some documents under their names, each with the places where it is written, the last one wins. */
function jobLayers(documents, isJob, limit) {
	const jobs = /* @__PURE__ */ new Map();
	let complete = true;
	for (const document of documents) for (const [name, value] of Object.entries(asRecord(document.value))) {
		if (!isJob(name) || !isRecord(value)) continue;
		const layers = jobs.get(name);
		if (layers) layers.push({
			document,
			value
		});
		else if (jobs.size < limit) jobs.set(name, [{
			document,
			value
		}]);
		else complete = false;
	}
	return {
		jobs,
		complete
	};
}

// src/check/subjects/pipeline/includes.ts
/** GitLab reads at most this many files for one pipeline (`ci_max_includes`). */
const MAX_INCLUDES = 150;
/** Follows the local includes of a CI file. An include that leads back to a file already read adds nothing. */
function readIncludes(root, { profile, readLocal }) {
	const documents = [];
	const includes = [];
	const read = /* @__PURE__ */ new Set([root.source.path]);
	let count = 0;
	const visit = (document) => {
		for (const { written, route } of entries(document.value)) {
			count++;
			if (count > MAX_INCLUDES) return;
			const found = classify(written, document, route);
			const [path] = found.files;
			let known = found.type === "project" && isCatalogue(found, profile);
			if (found.type === "local" && path) {
				known = read.has(path.name);
				if (!known && isPlain(path.name)) {
					const next = readLocal(path.name);
					known = isRecord(next?.value);
					if (next && known) {
						read.add(path.name);
						visit(next);
					}
				}
			}
			includes.push({
				...found,
				known
			});
		}
		documents.push(document);
	};
	visit(root);
	return {
		documents,
		includes,
		complete: count <= MAX_INCLUDES && includes.every(({ known }) => known)
	};
}
function entries(root) {
	const include = isRecord(root) ? root.include : void 0;
	if (include === void 0 || include === null) return [];
	if (!Array.isArray(include)) return [{
		written: include,
		route: ["include"]
	}];
	return include.slice(0, 151).map((written, index) => ({
		written,
		route: ["include", index]
	}));
}
/** What cannot be made out is a local include without files: unknown, and judged by nobody. */
function classify(written, document, route) {
	const entry = isRecord(written) ? written : { local: written };
	const text = (key) => typeof entry[key] === "string" ? entry[key] : "";
	const at = (key) => isRecord(written) ? [...route, key] : route;
	const ref = text("ref") || void 0;
	const one = (type, key) => ({
		type,
		target: text(key),
		files: [],
		ref,
		document,
		route: at(key)
	});
	if (entry.project !== void 0) return {
		...one("project", "project"),
		files: projectFiles(entry.file, at("file"))
	};
	if (entry.remote !== void 0) return one("remote", "remote");
	if (entry.template !== void 0) return one("template", "template");
	if (entry.component !== void 0) return one("component", "component");
	const local = text("local");
	if (/^https?:\/\//i.test(local)) return {
		...one("remote", "local"),
		route: at("local")
	};
	const path = localPath(local);
	return {
		...one("local", "local"),
		files: path === "" ? [] : [{
			name: path,
			route: at("local")
		}]
	};
}
function projectFiles(written, route) {
	return (Array.isArray(written) ? written.slice(0, MAX_INCLUDES) : [written]).flatMap((file, index) => typeof file === "string" && file !== "" ? [{
		name: file.replace(/^\/+/, ""),
		route: Array.isArray(written) ? [...route, index] : route
	}] : []);
}
/** From the root of the repository, whether `/` is written before it or not. */
const localPath = (text) => text.split("/").filter((part) => part !== "" && part !== ".").join("/");
/** Whether a path names one file: no wildcard, no variable, not outside the repository. */
const isPlain = (path) => !/[*$]/.test(path) && !path.split("/").includes("..");
/** Whether an include brings the catalogue as the profile describes it. */
function isCatalogue(include, { pipeline }) {
	const { target, ref = pipeline.catalogRef, files } = include;
	return plainReference(target) === plainReference(pipeline.catalog) && ref === pipeline.catalogRef && files.length > 0 && files.every(({ name }) => pipeline.catalogFiles.includes(name));
}

// src/check/subjects/pipeline/merge.ts
/** Keys that one pipeline may have merged; a real one needs some thousands. Aliases can make a small file endless. */
const MERGED_KEYS = 2e5;
function createMerge() {
	let left = MERGED_KEYS;
	const merge = (below, above) => {
		const names = Object.keys(above);
		if (names.length === 0) return below;
		left -= names.length + Object.keys(below).length;
		if (left < 0) return above;
		const merged = new Map(Object.entries(below));
		for (const name of names) {
			const [under, over] = [merged.get(name), above[name]];
			merged.set(name, isRecord(under) && isRecord(over) ? merge(under, over) : over);
		}
		return Object.fromEntries(merged);
	};
	return {
		merge,
		exhausted: () => left < 0
	};
}

// src/check/subjects/pipeline.ts
/** Jobs and stages read of one pipeline, hidden ones included; real files have some tens. */
const MAX_JOBS = 1e3;
const MAX_NEEDS = 200;
/**
* A GitLab CI file with its local includes read and its `extends` resolved. Any value is accepted: what has not the form
* that GitLab expects is left out, for the rules to speak of.
*/
function pipelineSubject(document, options) {
	const { templates } = options.profile.pipeline;
	const files = readIncludes(document, options);
	const { merge, exhausted } = createMerge();
	const isJob = (name) => !RESERVED_WORDS$1.has(name);
	const { jobs, complete } = jobLayers([...files.documents].reverse(), isJob, MAX_JOBS);
	const inFileOrder = new Map([...jobs].map(([name, layers]) => [name, [...layers].reverse()]));
	const included = new Set(files.includes.flatMap(({ type, known, files: list }) => type === "project" && known ? list.map(({ name }) => name) : []));
	const resolve = createResolver(inFileOrder, options.profile, {
		merge,
		exhausted
	}, (name) => included.has(templates[name]?.file ?? ""));
	const globals = overlay$1(...files.documents.map((file) => readVariables(asRecord(file.value).variables, file, ["variables"])));
	const effective = files.documents.reduce((so, { value }) => merge(so, asRecord(value)), {});
	const list = [];
	const pipeline = {
		...yamlSubject(document),
		active: options.active,
		includes: files.includes,
		incomplete: false,
		stages: Array.isArray(effective.stages) ? effective.stages.filter((stage) => typeof stage === "string").slice(0, MAX_JOBS) : void 0,
		jobs: list,
		variables: [...globals.values()],
		effective
	};
	for (const [name, layers] of inFileOrder) {
		const chain = resolve(name);
		const written = layers.reduce((so, { value }) => merge(so, value), {});
		if (chain) list.push(createJob({
			pipeline,
			name,
			layers,
			written,
			chain,
			globals,
			templates
		}));
	}
	pipeline.incomplete = !files.complete || !complete || exhausted();
	return pipeline;
}
function createJob(parts) {
	const { pipeline, name, layers, written, chain, globals, templates } = parts;
	const document = layers.at(-1)?.document ?? pipeline.document;
	const { ancestors, resolved, effective, variables } = chain;
	return {
		document,
		route: [name],
		value: written,
		get: (...steps) => follow(written, steps),
		pipeline,
		name,
		hidden: name.startsWith("."),
		included: document !== pipeline.document,
		extends: extendsNames(written.extends).map(({ name: template, index }) => ({
			name: template,
			route: index === void 0 ? ["extends"] : ["extends", index]
		})),
		ancestors,
		templates: ancestors.flatMap((ancestor) => {
			const template = Object.hasOwn(templates, ancestor) ? templates[ancestor] : void 0;
			return template ? [{
				...template,
				name: ancestor
			}] : [];
		}),
		resolved,
		stage: asText(effective.stage) ?? "test",
		variables: [...overlay$1(inheritedGlobals(globals, effective), variables).values()],
		needs: needNames(effective.needs),
		effective
	};
}
/** Names of jobs of this pipeline that `needs` holds; those of other projects and pipelines are left out. */
function needNames(needs) {
	if (needs === void 0 || needs === null) return void 0;
	return (Array.isArray(needs) ? asList(needs).slice(0, MAX_NEEDS) : [needs]).flatMap((entry) => {
		if (typeof entry === "string") return [entry];
		if (!isRecord(entry) || entry.project !== void 0 || entry.pipeline !== void 0) return [];
		return typeof entry.job === "string" ? [entry.job] : [];
	});
}

// src/check/gather/pipelines.ts
/**
* The CI files at these paths, the one that the platform reads marked as active. A file that another one includes is
* read with that one, and not alone; an include that cannot be read is noted.
*/
function gatherPipelines(paths, profile, reader, notes) {
	const readLocal = (path) => {
		const included = reader.quietly(path);
		return included && documentsOf(included).at(-1);
	};
	const pipelines = paths.flatMap((path) => {
		const source = reader.source(path);
		if (!source) return [];
		const document = readDocuments(source, "refused", notes).at(-1);
		return document ? [pipelineSubject(document, {
			active: path === profile.pipeline.file,
			profile,
			readLocal
		})] : [];
	});
	const included = new Set(pipelines.flatMap(({ includes }) => includes.flatMap(({ type, files }) => type === "local" ? files : [])).map(({ name }) => name));
	const whole = pipelines.filter(({ active, document }) => active || !included.has(document.source.path));
	for (const { includes } of whole.filter(({ active }) => active)) for (const { known, target, document, route } of includes) if (!known) {
		const { path, start } = document.locate(route);
		notes.unread.push({
			reason: "include-not-read",
			path,
			line: start.line,
			message: notRead(target)
		});
	}
	return whole;
}
const notRead = (target) => ({
	en: `include "${target}" is not read: what it defines is not known`,
	fr: `l’inclusion « ${target} » n’est pas lue : ce qu’elle définit n’est pas connu`
});
/** Which jobs build which Dockerfile. A project without CI file, or with a job that cannot be read, says nothing. */
function projectBuilds(pipelines) {
	const active = pipelines.find((pipeline) => pipeline.active);
	if (!active) return {
		buildsOf: () => void 0,
		paths: []
	};
	const { builds, unknown } = imageBuilds(active);
	const byPath = /* @__PURE__ */ new Map();
	for (const { path, build } of builds) byPath.set(path, [...byPath.get(path) ?? [], build]);
	return {
		buildsOf: (path) => byPath.get(path) ?? (unknown || active.incomplete ? void 0 : []),
		paths: [...byPath.keys()]
	};
}

// src/check/gather/gather.ts
/** Reads the files of the inventory into what rules look at. */
function gather(tree, inventory, profile, reader, notes) {
	const pipelines = gatherPipelines(inventory.pipelines, profile, reader, notes);
	const { buildsOf, paths } = projectBuilds(pipelines);
	const known = new Set(tree.paths);
	const dockerfiles = [.../* @__PURE__ */ new Set([...inventory.dockerfiles, ...paths.filter((path) => known.has(path))])].sort(byPath);
	const bases = gatherKustomizeBases(inventory, reader, notes);
	noteUnread(tree, inventory, notes);
	return {
		pipelines,
		dockerfiles: gatherDockerfiles(dockerfiles, buildsOf, reader, notes),
		kustomizeBases: [...bases],
		objects: gatherObjects(inventory.manifests, bases, reader, notes),
		values: gatherValues(inventory.valuesFiles, reader, notes),
		workflows: gatherTexts(inventory.workflows, reader),
		texts: gatherTexts(inventory.texts, reader)
	};
}
/** Texts that can be read: a key may well be binary, which is not worth a word. */
const gatherTexts = (paths, reader) => paths.flatMap((path) => {
	const source = reader.quietly(path);
	return source ? [{ source }] : [];
});
const gatherValues = (paths, reader, notes) => paths.flatMap((path) => {
	const source = reader.source(path);
	return source ? readDocuments(source, "expected", notes).flatMap(valuesSettings) : [];
});
/** Notes what is recognised and not looked into. */
function noteUnread(tree, { templates, deploymentFolders }, notes) {
	notes.unread.push(...templates.map((path) => unread("template-not-rendered", path)), ...deploymentFolders.map((path) => unread("deployment-folder", path)), ...tree.strayLinks.map((path) => unread("stray-link", path)));
}

// src/check/judge.ts
/** Gives each hit its severity: that of the match, else of the rule, unless the profile or the manifest changes it. */
const judge = (hits, { environments, overrides, suppressions }) => hits.map((hit) => {
	const { rule, match, about } = hit;
	const concerned = hit.environments ?? environments;
	const declared = match.severity ?? rule.severity;
	const override = overrides[rule.code];
	const severity = override !== void 0 && override !== "off" ? override : severityOver(declared, concerned);
	return {
		hit,
		severity: about.unbuilt ? "info" : severity,
		environments: hit.environments ? concerned.map(({ name }) => name) : environmentsOf$1(declared, concerned),
		suppressed: suppressions.get(hit)
	};
});

// src/check/listed.ts
/** More findings than anybody reads; GitHub takes 25,000 results of one tool. */
const MOST_LISTED = 1e4;
/**
* The hits that a report lists when there are too many: of each rule the same number at most, so that none hides the
* others, in the order in which they were found. All of them are counted all the same.
*/
function listed(judged, most = MOST_LISTED) {
	if (judged.length <= most) return judged;
	const counts = /* @__PURE__ */ new Map();
	for (const { hit } of judged) counts.set(hit.rule.code, (counts.get(hit.rule.code) ?? 0) + 1);
	const limit = fairShare([...counts.values()], most);
	const taken = /* @__PURE__ */ new Map();
	return judged.filter(({ hit }) => {
		const number = (taken.get(hit.rule.code) ?? 0) + 1;
		taken.set(hit.rule.code, number);
		return number <= limit;
	});
}
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

// src/check/suppress/hit-index.ts
/** Sorts hits at the first question: most projects silence nothing. */
function indexHits(all) {
	let files;
	let objects;
	const lines = /* @__PURE__ */ new Map();
	const inFile = (path) => {
		files ??= sortedBy(all, pathOf);
		return files.get(path) ?? [];
	};
	const linesOf = (path) => {
		const known = lines.get(path) ?? sortedBy(inFile(path), (hit) => locationOf$1(hit).start.line);
		lines.set(path, known);
		return known;
	};
	return {
		all,
		inFile: (path, range) => {
			if (!range) return inFile(path);
			const found = [];
			for (let line = range.first; line <= range.last; line++) found.push(...linesOf(path).get(line) ?? []);
			return found;
		},
		onObject: (object) => {
			objects ??= sortedBy(all, ({ about }) => about.object);
			return objects.get(object) ?? [];
		}
	};
}
function sortedBy(hits, keyOf) {
	const lists = /* @__PURE__ */ new Map();
	for (const hit of hits) {
		const key = keyOf(hit);
		const list = lists.get(key);
		if (list) list.push(hit);
		else lists.set(key, [hit]);
	}
	return lists;
}

// src/check/suppress/annotations.ts
const OWN_ANNOTATION = "accostage/ignore";
/** Names between blanks and commas. */
const names$1 = (list = "") => list.split(/[\s,]+/).filter((name) => name !== "");
/** `CODE, name: reason` */
function namesAndReason(text) {
	const colon = text.indexOf(":");
	return {
		names: names$1(colon < 0 ? text : text.slice(0, colon)),
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
		names: names$1(text)
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

// src/check/suppress/range.ts
/**
* In a Dockerfile a comment covers an instruction, on all its lines; in YAML the block that begins on a line: the line
* itself and the lines below that are indented deeper, so that an item of a list reaches to the next one. Lines of a Helm
* template that hold nothing but an action belong to what is around them, whatever their indentation.
*/
function coveredLines(source, lines, dockerfile) {
	const next = nextContent(lines);
	const blockAt = dockerfile ? instructionLines(source, dockerfile) : (line) => yamlBlock(lines, line);
	return { from: (line) => {
		const first = next[line - 1] ?? line;
		return blockAt(first) ?? {
			first,
			last: first
		};
	} };
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
const ANY = /accostage-ignore|hadolint|check[ \t]*=[ \t]*skip|checkov:skip/;
const OWN = /(^|[ \t])#[ \t]*accostage-ignore(-file)?[ \t]+([^:#\r\n]*)(?::[ \t]*([^\r\n]*))?/;
const TEMPLATE$1 = /\{\{(?:-[ \t])?\/\*[ \t]*accostage-ignore(-file)?[ \t]/;
const HADOLINT = /^[ \t]*#[ \t]*hadolint[ \t]+(global[ \t]+)?ignore[ \t]*=[ \t]*([A-Za-z0-9, \t]+)/;
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=[ \t]*skip[ \t]*=[ \t]*([A-Za-z, \t]+)/;
const CHECKOV = /#[ \t]*checkov:skip=([A-Z0-9_]+)(?::([^\r\n]*))?/;
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
		const pragma = ofTemplate(line) ?? own(line) ?? (dockerfile && peer(line, directives.has(number)));
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
				range: covers === "file" ? void 0 : covered.from(covers === "this line" ? number : number + 1)
			});
		}
		start += line.length + 1;
	}
	return found;
}
/** `# accostage-ignore CODE, name: reason`, alone above what it covers or behind it; `-file` for the whole file. */
function own(line) {
	const match = OWN.exec(line);
	if (!match) return void 0;
	const [, blank = "", file, list, reason] = match;
	const alone = line.slice(0, match.index).trim() === "";
	return {
		tool: "accostage",
		names: names$1(list),
		reason: reason?.trim() || void 0,
		covers: file ? "file" : alone ? "next line" : "this line",
		column: match.index + blank.length
	};
}
/** The same as a comment of a Helm template: between `{{/*` and the end mark. */
function ofTemplate(line) {
	const match = TEMPLATE$1.exec(line);
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
function peer(line, isDirective) {
	const column = line.indexOf("#");
	const hadolint = HADOLINT.exec(line);
	if (hadolint) return {
		tool: "hadolint",
		names: names$1(hadolint[2]),
		covers: hadolint[1] ? "file" : "next line",
		column
	};
	const buildkit = BUILDKIT.exec(line);
	if (buildkit) return {
		tool: "buildkit",
		names: names$1(buildkit[1]).map((name) => name === "all" ? "*" : name),
		covers: isDirective ? "file" : "next line",
		column
	};
	const checkov = CHECKOV.exec(line);
	return checkov ? {
		tool: "checkov",
		names: names$1(checkov[1]),
		reason: checkov[2]?.trim() || void 0,
		covers: "file",
		column
	} : void 0;
}

// src/check/suppress/derogations.ts
const OBJECT = /^[A-Z][A-Za-z]*\/[^/*\s]+$/;
/**
* The test that a derogation makes: its rule by code or name; its place as a path, a glob in the syntax of `.gitignore`,
* or `Kind/name`. Without place it holds everywhere.
*/
function derogationTest({ rule: name, where }, rules) {
	const wanted = findRule(rules, name);
	const isObject = where !== void 0 && OBJECT.test(where);
	const paths = where === void 0 ? void 0 : (0, import_ignore.default)().add(where);
	return (rule, subject, path) => {
		if (rule.code !== wanted?.code) return false;
		if (paths === void 0) return true;
		if (isObject && where === `${subject.kind}/${subject.name}`) return true;
		return paths.ignores(path());
	};
}
/** Whether a derogation still holds on a day; both as `YYYY-MM-DD`. */
const holds$1 = ({ until }, today) => today <= until;

// src/check/suppress/silences.ts
/** Every comment, annotation and derogation that may be honoured; what is wrong with the others goes to `problems`. */
const findSilences = (from, problems) => [
	...commentSilences(from, problems),
	...annotationSilences(from, problems),
	...derogationSilences(from, problems)
];
function commentSilences(from, problems) {
	const dockerfiles = new Map(from.dockerfiles.map((dockerfile) => [dockerfile.source.path, dockerfile]));
	return [...from.sources.values()].flatMap((source) => ignoreComments(source, dockerfiles.get(source.path)).filter((comment) => isValid(comment, comment.location, from.rules, problems)).map((comment) => ({
		...silence(comment, "comment", comment.location),
		silences: (hits) => hits.inFile(source.path, comment.range).filter((hit) => names(comment, hit))
	})));
}
function annotationSilences(from, problems) {
	return from.objects.flatMap((object) => ignoreAnnotations(object).flatMap((annotation) => {
		const location = object.document.locate({ key: [...object.route, ...annotation.route] });
		if (!isValid(annotation, location, from.rules, problems)) return [];
		const silences = (hits) => hits.onObject(object).filter((hit) => names(annotation, hit));
		return [{
			...silence(annotation, "annotation", location),
			silences
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
		if (!holds$1(derogation, today)) {
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
		const speaksOf = derogationTest(derogation, rules);
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
			silences: ({ all }) => all.filter((hit) => speaksOf(hit.rule, hit.about.subject, () => pathOf(hit)))
		}];
	});
}
const silence = (written, by, location) => ({
	names: written.names,
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
/** Whether one of the names written means the rule of a hit: its own code or name, or a peer's name that it claims. */
const names = (written, { rule }) => written.names.some((name) => written.tool === "accostage" ? isCalled(rule, name) : (rule.equivalents ?? []).some((equivalent) => {
	const slash = equivalent.indexOf("/");
	return equivalent.slice(0, slash) === written.tool && sameName(written.tool, name, equivalent.slice(slash + 1));
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

// src/check/suppress/suppress.ts
/**
* Finds what silences each hit: comments and annotations with a reason, derogations that still hold. What is written
* without reason, expired, unused, or names a rule that does not exist is handed back as a problem.
*/
function suppress(hits, from) {
	const problems = [];
	const suppressions = /* @__PURE__ */ new Map();
	const index = indexHits(hits);
	for (const silence of findSilences(from, problems)) {
		const silenced = silence.silences(index);
		for (const hit of silenced) if (!suppressions.has(hit)) suppressions.set(hit, silence.suppression);
		if (silenced.length === 0 && silence.unused && ran(silence, from)) problems.push({
			...silence.unused,
			facts: { names: silence.names.join(", ") }
		});
	}
	return {
		suppressions,
		problems
	};
}
/** A suppression is unused only when the rules it names did run. */
const ran = ({ names }, { rules, active }) => names.every((name) => {
	const rule = findRule(rules, name);
	return rule !== void 0 && active.includes(rule);
});

// src/model/subject/selector.ts
/** The `selector` of a Service or a ReplicationController: a plain mapping. Undefined for anything else. */
function readPairs(value) {
	return isRecord(value) ? createSelector(value, []) : void 0;
}
/** A `LabelSelector`, of `matchLabels` and `matchExpressions`. Undefined for anything else. */
function readSelector(value) {
	if (!isRecord(value)) return void 0;
	return createSelector(asRecord(value.matchLabels), asList(value.matchExpressions));
}
function createSelector(labels, expressions) {
	const pairs = Object.entries(labels).map(([key, value]) => [key, String(value)]);
	const conditions = expressions.map(asRecord);
	return {
		pairs,
		empty: pairs.length === 0 && conditions.length === 0,
		matches: (found) => pairs.every(([key, value]) => labelOf(found, key) === value) && conditions.every((condition) => holds(condition, found))
	};
}
const labelOf = (labels, key) => Object.hasOwn(labels, key) ? labels[key] : void 0;
/** `In` and `NotIn`, `Exists` and `DoesNotExist`, as apimachinery's `labels.Requirement`; another operator matches nothing. */
function holds({ key, operator, values }, labels) {
	const value = labelOf(labels, String(key));
	switch (operator) {
		case "In": return value !== void 0 && asList(values).includes(value);
		case "NotIn": return value === void 0 || !asList(values).includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return false;
	}
}

// src/check/surroundings/created.ts
const SECRET = "/Secret";
/** What the operators of the platform make of their own objects, from the documentation of each. */
const MAKERS = {
	"secrets.hashicorp.com/VaultStaticSecret": destination,
	"secrets.hashicorp.com/VaultDynamicSecret": destination,
	"secrets.hashicorp.com/VaultPKISecret": destination,
	"isindir.github.com/SopsSecret": (object) => asList(object.get("spec", "secretTemplates")).map((template) => secret(asRecord(template).name)),
	"external-secrets.io/ExternalSecret": (object) => [secret(object.get("spec", "target", "name") ?? object.name)],
	"bitnami.com/SealedSecret": (object) => [secret(object.get("spec", "template", "metadata", "name") ?? object.name)],
	"cert-manager.io/Certificate": (object) => [secret(object.get("spec", "secretName"))],
	"postgresql.cnpg.io/Cluster": ({ name = "" }) => [
		...[
			"app",
			"superuser",
			"ca",
			"server",
			"replication",
			"pull"
		].map((part) => secret(`${name}-${part}`)),
		...[
			"rw",
			"ro",
			"r"
		].map((part) => ({
			kind: "/Service",
			name: `${name}-${part}`
		})),
		{
			kind: "/ServiceAccount",
			name
		}
	],
	"postgresql.cnpg.io/Pooler": ({ name }) => [{
		kind: "/Service",
		name
	}, {
		kind: "apps/Deployment",
		name
	}],
	"serving.knative.dev/Service": ({ name }) => [{
		kind: "/Service",
		name
	}],
	"/Service": ({ annotations }) => ["service.beta.openshift.io/serving-cert-secret-name", "service.alpha.openshift.io/serving-cert-secret-name"].filter((key) => annotations[key] !== void 0).map((key) => secret(annotations[key])),
	"networking.k8s.io/Ingress": ({ annotations, get }) => [
		"cert-manager.io/cluster-issuer",
		"cert-manager.io/issuer",
		"kubernetes.io/tls-acme"
	].some((key) => annotations[key] !== void 0) ? asList(get("spec", "tls")).map((tls) => secret(asRecord(tls).secretName)) : []
};
function destination(object) {
	return [secret(object.get("spec", "destination", "name"))];
}
/** A name that SOPS encrypted, or that is none, cannot be read. */
function secret(name) {
	const text = asText(name);
	return {
		kind: SECRET,
		name: text?.startsWith("ENC[") ? void 0 : text
	};
}
/** What is made of an object besides itself. */
const createdBy = (object) => MAKERS[`${object.group}/${object.kind}`]?.(object) ?? [];
/** Groups whose objects make no other object that somebody refers to by name. */
const MAKES_NOTHING = /* @__PURE__ */ new Set([
	"apps",
	"autoscaling",
	"batch",
	"extensions",
	"policy",
	"route.openshift.io",
	"security.openshift.io",
	"networking.istio.io",
	"security.istio.io",
	"telemetry.istio.io",
	"kyverno.io",
	"secrets.hashicorp.com",
	"isindir.github.com",
	"external-secrets.io",
	"bitnami.com",
	"cert-manager.io"
]);
/** Whether an operator may make objects of an object that bear its name and more: `kafka-bootstrap` of a Kafka `kafka`. */
const isOpenEnded = ({ group }) => group !== "" && !group.endsWith(".k8s.io") && !MAKES_NOTHING.has(group);

// src/check/surroundings/shelf.ts
function createShelves() {
	const lists = /* @__PURE__ */ new Map();
	return {
		add: (key, placed) => {
			const list = lists.get(key);
			if (list) list.push(placed);
			else lists.set(key, [placed]);
		},
		get: (key) => lists.get(key) ?? []
	};
}
/**
* The things of some shelves, level by level: those of the same file, then those of its folder, then of the folders
* above. Since a shelf is sorted, all that lies below a folder is one stretch of it.
*/
function* outward(shelves, place) {
	const seen = shelves.map(() => ({
		from: 0,
		to: 0
	}));
	for (const folder of foldersOf(place)) {
		const level = [];
		for (const [index, shelf] of shelves.entries()) {
			const known = seen[index] ?? {
				from: 0,
				to: 0
			};
			const from = folder === "" ? 0 : lowerBound(shelf, folder);
			const to = folder === "" ? shelf.length : lowerBound(shelf, `${folder}\uffff`);
			const inner = known.to > known.from ? known : {
				from,
				to: from
			};
			for (let at = from; at < inner.from; at++) push(level, shelf[at]);
			for (let at = inner.to; at < to; at++) push(level, shelf[at]);
			seen[index] = {
				from,
				to
			};
		}
		if (level.length > 0) yield level;
	}
}
function push(level, placed) {
	if (placed) level.push(placed.item);
}
/** `a/b/`, `a/`, and the empty text of the root, for `a/b/`. */
function* foldersOf(place) {
	for (let folder = place; folder !== ""; folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1)) yield folder;
	yield "";
}
/** Index of the first entry whose place does not sort before a text. */
function lowerBound(shelf, text) {
	let low = 0;
	let high = shelf.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((shelf[middle]?.place ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/check/surroundings/scope.ts
/** Where the kinds that choose pods, or the objects of pods, keep their selector. */
const SELECTOR_OF = {
	"/Service": {
		route: ["spec", "selector"],
		read: readPairs
	},
	"networking.k8s.io/NetworkPolicy": {
		route: ["spec", "podSelector"],
		read: readSelector
	},
	"policy/PodDisruptionBudget": {
		route: ["spec", "selector"],
		read: readSelector
	},
	"monitoring.coreos.com/ServiceMonitor": {
		route: ["spec", "selector"],
		read: readSelector
	},
	"monitoring.coreos.com/PodMonitor": {
		route: ["spec", "selector"],
		read: readSelector
	}
};
/** Puts objects on their shelves; they come sorted by place. */
function createScope(objects) {
	const scope = {
		byKind: createShelves(),
		byName: createShelves(),
		pods: createShelves(),
		selecting: createShelves(),
		autoscalers: createShelves(),
		unnamed: /* @__PURE__ */ new Set(),
		openEnded: /* @__PURE__ */ new Set()
	};
	for (const { place, item: object } of objects) {
		const kind = groupKindOf(object);
		const placed = {
			place,
			item: object
		};
		scope.byKind.add(kind, placed);
		if (object.name !== void 0) scope.byName.add(nameKey(kind, object.name), placed);
		for (const created of createdBy(object)) if (created.name === void 0) scope.unnamed.add(created.kind);
		else scope.byName.add(nameKey(created.kind, created.name), placed);
		if (object.name !== void 0 && isOpenEnded(object)) scope.openEnded.add(object.name);
		if (object.pod) addPod(scope, place, object.pod);
		const kept = SELECTOR_OF[kind];
		const selector = kept?.read(object.get(...kept.route));
		if (selector) scope.selecting.add(selectingKey(kind, selector.pairs[0]), {
			place,
			item: {
				object,
				selector
			}
		});
		const target = scaledBy(object);
		if (target !== void 0) scope.autoscalers.add(target, placed);
	}
	return scope;
}
function addPod(scope, place, pod) {
	scope.pods.add("", {
		place,
		item: pod
	});
	for (const pair of Object.entries(pod.labels)) scope.pods.add(pairKey(pair), {
		place,
		item: pod
	});
}
const groupKindOf = ({ group, kind }) => `${group}/${kind}`;
const nameKey = (kind, name) => `${kind} ${name}`;
const pairKey = ([key, value]) => `${key}=${value}`;
const selectingKey = (kind, pair) => pair ? `${kind} ${pairKey(pair)}` : kind;
/** Kind and name of what a HorizontalPodAutoscaler or a KEDA ScaledObject scales. */
function scaledBy(object) {
	const isKeda = object.group === "keda.sh" && object.kind === "ScaledObject";
	if (!isKeda && !(object.group === "autoscaling" && object.kind === "HorizontalPodAutoscaler")) return void 0;
	const target = (field) => asText(object.get("spec", "scaleTargetRef", field));
	const name = target("name");
	if (name === void 0) return void 0;
	const kind = target("kind") ?? (isKeda ? "Deployment" : "");
	const apiVersion = target("apiVersion") ?? (isKeda ? "apps/v1" : "");
	return nameKey(`${apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : ""}/${kind}`, name);
}

// src/check/surroundings/surroundings.ts
/** Candidates looked at for one question; real ones have some tens. */
const MAX_EXAMINED = 2e3;
/** Notes behind which there may be objects that nobody has read. */
const GAPS = /* @__PURE__ */ new Set([
	"chart-not-rendered",
	"kustomization-not-rendered",
	"template-not-rendered",
	"application-not-followed",
	"dependency-missing",
	"release-incomplete",
	"too-large",
	"unreadable"
]);
/** Kinds that SOPS encrypts whole, name included. */
const ENCRYPTED_KINDS = /* @__PURE__ */ new Set(["/Secret", "/ConfigMap"]);
/** What every namespace has without anybody's doing; the last two of OpenShift. */
const GIVEN = /* @__PURE__ */ new Set([
	"/ServiceAccount default",
	"/ConfigMap kube-root-ca.crt",
	"/ConfigMap openshift-service-ca.crt",
	"/ServiceAccount builder",
	"/ServiceAccount deployer"
]);
/**
* Lets rules see what an object is deployed with. Nothing is sorted before the first question.
*
* `objects`: all of the repository, those of releases included.
*/
function surveyor(objects, releases, { problems, unread }) {
	const releaseOf = new Map(releases.flatMap((release) => release.objects.map((object) => [object, release])));
	const scopes = /* @__PURE__ */ new Map();
	const scopeOf = (object) => {
		const release = releaseOf.get(object);
		const known = scopes.get(release);
		if (known) return known;
		const scope = createScope(release ? release.objects.map((item) => ({
			place: "",
			item
		})) : plainPlaces(objects.filter((one) => one.state === "deployed" && !releaseOf.has(one))));
		scopes.set(release, scope);
		return scope;
	};
	let anywhere;
	const everything = () => {
		anywhere ??= createScope(objects.map((item) => ({
			place: "",
			item
		})));
		return anywhere;
	};
	const incomplete = unread.some(({ reason }) => GAPS.has(reason)) || problems.some(({ kind }) => kind === "yaml-syntax");
	const encrypted = unread.some(({ reason }) => reason === "encrypted");
	const hasGap = (object, kind) => incomplete || releaseOf.get(object)?.complete === false || kind !== void 0 && encrypted && ENCRYPTED_KINDS.has(kind);
	return (object) => lookAround(object, releaseOf.has(object) ? "" : placeOf(object), scopeOf(object), everything, hasGap);
}
const placeOf = ({ document }) => `${document.source.path}/`;
const plainPlaces = (objects) => objects.map((item) => ({
	place: placeOf(item),
	item
})).sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
function lookAround(object, place, scope, everything, hasGap) {
	/** Looks near the object, then anywhere in the repository. `names`: those that an operator may have made. */
	const look = (shelvesOf, accepts, kind, names) => {
		const wanted = (item) => {
			const found = accepts(item);
			return found !== void 0 && shareNamespace(found, object);
		};
		const near = nearest(shelvesOf(scope), place, wanted);
		if (near !== "none") return near === "too-many" ? { state: "unknown" } : {
			state: "found",
			all: near
		};
		if (hasGap(object, kind)) return { state: "unknown" };
		const all = everything();
		if (nearest(shelvesOf(all), "", wanted) !== "none") return { state: "unknown" };
		if (kind !== void 0 && all.unnamed.has(kind)) return { state: "unknown" };
		return { state: names.some((name) => mayBeMade(name, all.openEnded)) ? "unknown" : "missing" };
	};
	const asItself = (item) => item;
	return {
		ofKind: (kind) => look((where) => [where.byKind.get(kind)], asItself, kind, []),
		named: (kind, name) => GIVEN.has(nameKey(kind, name)) ? { state: "unknown" } : look((where) => [where.byName.get(nameKey(kind, name))], asItself, kind, [name]),
		pods: (selector) => look((where) => [rarest(selector.pairs.map((pair) => where.pods.get(pairKey(pair)))) ?? where.pods.get("")], (pod) => selector.matches(pod.labels) ? pod.object : void 0, void 0, selector.pairs.map(([, value]) => value)),
		selecting: (kind, labels) => {
			const found = look((where) => [void 0, ...Object.entries(labels)].map((pair) => where.selecting.get(selectingKey(kind, pair))), (item) => item.selector.matches(labels) ? item.object : void 0, kind, []);
			if (found.state !== "found") return found;
			const [first, ...others] = found.all;
			return {
				state: "found",
				all: [first.object, ...others.map((other) => other.object)]
			};
		},
		get autoscalers() {
			const key = nameKey(groupKindOf(object), object.name ?? "");
			return look((where) => [where.autoscalers.get(key)], asItself, void 0, []);
		}
	};
}
/** An object that names no namespace is in that of its release, which may be any. */
const shareNamespace = (a, b) => a.namespace === void 0 || b.namespace === void 0 || a.namespace === b.namespace;
const rarest = (shelves) => shelves.reduce((best, shelf) => best && best.length <= shelf.length ? best : shelf, void 0);
function nearest(shelves, place, accepts) {
	let examined = 0;
	for (const level of outward(shelves, place)) {
		const found = [];
		for (const item of level) {
			if (++examined > MAX_EXAMINED) break;
			if (accepts(item)) found.push(item);
			if (found.length === 50) break;
		}
		const [first, ...others] = found;
		if (first !== void 0) return [first, ...others];
		if (examined > MAX_EXAMINED) return "too-many";
	}
	return "none";
}
/** Whether a name is one that an operator derives from one of its objects: the same, or the same and more. */
function mayBeMade(name, openEnded) {
	if (openEnded.size === 0) return false;
	for (let at = 1; at <= name.length; at++) if ((at === name.length || /[-.]/.test(name[at] ?? "")) && openEnded.has(name.slice(0, at))) return true;
	return false;
}

// src/discover/directory.ts
/** Never part of a project's own text. */
const SKIPPED_FOLDERS = /* @__PURE__ */ new Set([
	".git",
	"node_modules",
	".venv",
	".terraform",
	"bower_components",
	"__pycache__"
]);
/** A repository with more files is not walked further; the largest public ones have about this many. */
const MAX_FILES = 3e5;
/**
* The files below a directory that git would track: `.gitignore` files are honoured, symbolic links not followed.
* Throws a UserError when `root` is not a directory that can be read.
*/
function openDirectory(root) {
	const top = readableRoot(root);
	const paths = [];
	const strayLinks = [];
	const pending = [{
		path: "",
		ignores: []
	}];
	for (let folder = pending.pop(); folder && paths.length < MAX_FILES; folder = pending.pop()) {
		const entries = listFolder(join(top, folder.path));
		const own = entries.some(({ name }) => name === ".gitignore") ? gitignore(top, folder) : void 0;
		const ignores = own ? [...folder.ignores, own] : folder.ignores;
		for (const entry of entries) {
			const path = folder.path + entry.name;
			if (entry.isSymbolicLink()) {
				if (!staysInside(top, join(top, path))) strayLinks.push(path);
			} else if (entry.isDirectory()) {
				if (!SKIPPED_FOLDERS.has(entry.name) && !ignored(`${path}/`, ignores)) pending.push({
					path: `${path}/`,
					ignores
				});
			} else if (entry.isFile() && !ignored(path, ignores)) paths.push(path);
		}
	}
	return {
		paths: paths.sort(byPath),
		strayLinks: strayLinks.sort(byPath),
		read: (path) => readText(join(top, path)),
		bytes: (path) => {
			const bytes = readBytes(join(top, path));
			return typeof bytes === "string" ? void 0 : bytes;
		}
	};
}
function readableRoot(root) {
	try {
		const top = realpathSync(resolve(root));
		if (statSync(top).isDirectory()) return top;
	} catch (cause) {
		throw new UserError("root-not-found", `no directory at "${root}": give the root of a repository`, { cause });
	}
	throw new UserError("root-not-found", `"${root}" is not a directory: give the root of a repository`);
}
/** The entries of a folder; none when it vanished or may not be read. */
function listFolder(path) {
	try {
		return readdirSync(path, { withFileTypes: true });
	} catch {
		return [];
	}
}
function gitignore(top, folder) {
	const read = readText(join(top, folder.path, ".gitignore"));
	return "text" in read ? {
		base: folder.path,
		rules: (0, import_ignore.default)().add(read.text)
	} : void 0;
}
/** git's rule: the last pattern that matches decides, a deeper file before an outer one. */
function ignored(path, ignores) {
	for (const { base, rules } of ignores.toReversed()) {
		const result = rules.test(path.slice(base.length));
		if (result.ignored || result.unignored) return result.ignored;
	}
	return false;
}
function staysInside(top, link) {
	try {
		const target = realpathSync(link);
		return target === top || target.startsWith(top + sep);
	} catch {
		return false;
	}
}
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function readText(path) {
	const bytes = readBytes(path);
	if (typeof bytes === "string") return { problem: bytes };
	try {
		return { text: decoder.decode(bytes) };
	} catch {
		return { problem: "not-utf8" };
	}
}
/** The bytes of a file, read through one handle so that its size cannot change between the look and the read. */
function readBytes(path) {
	let handle;
	try {
		handle = openSync(path, "r");
		const { size } = fstatSync(handle);
		if (size > 5242880) return "too-large";
		return size === 0 ? readFileSync(handle) : readExactly(handle, size);
	} catch {
		return "unreadable";
	} finally {
		if (handle !== void 0) closeSync(handle);
	}
}
function readExactly(handle, size) {
	const bytes = new Uint8Array(size);
	let done = 0;
	while (done < size) {
		const read = readSync(handle, bytes, done, size - done, null);
		if (read === 0) break;
		done += read;
	}
	return bytes.subarray(0, done);
}

// src/discover/inventory.ts
const YAML = /\.ya?ml$/i;
const LOCK_FILE = /^(?:package-lock|npm-shrinkwrap|pnpm-lock|composer\.lock|tsconfig.*|package|angular|bun)\.(?:json|ya?ml)$/;
const DOCKERFILE = /^(?:(?:Docker|Container)file(?:$|[._\-A-Z0-9]).*|.+\.(?:docker|container)file)$/i;
/** A program, a page or a list about a Dockerfile is none. */
const NOT_DOCKERFILE = /\.(?:md|adoc|rst|txt|go|[cm]?[jt]sx?|py|rs|java|kt|rb|sh|html?|ya?ml|json|lock|toml|dockerignore|containerignore|png|svg)$/i;
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs|gotmpl)$/i;
const COMPOSE = /^(?:docker-)?compose(?:[._-].*)?\.ya?ml$/i;
const VALUES = /^(?:.*[._-])?values(?:[._-].*)?\.ya?ml$/i;
const PIPELINE = /^\.?gitlab-ci[.-]dso(?:[.-].*)?\.ya?ml$/i;
const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;
const TEXT = /(?:^\.env(?:\..+)?$|\.env$|\.sh$|\.(?:key|pem|age)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|keys?.*\.txt$|\.dec$|\.dec\.(?:ya?ml|json|env)$|^\.htpasswd$)/i;
/** Files of other tools that look like YAML or JSON of a deployment and are not. */
const OTHER_TOOLS = /^(?:mkdocs|skaffold|devspace|renovate|dependabot|\.pre-commit-config|\.travis|appveyor|openapi|swagger)(?:[._-].*)?\.(?:ya?ml|json)$/i;
/** Every folder a path lies in, the nearest first, `.` last. */
function foldersAbove(path) {
	const parts = path.split("/").slice(0, -1);
	return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), "."];
}
/**
* Sorts the paths of a project by what they are. Hidden folders are not deployed: of them, only workflows, CI files and
* the folders of other deployment tools are looked at.
*/
function takeInventory(paths, profile) {
	const visible = paths.filter((path) => !path.split("/").slice(0, -1).some((part) => part.startsWith(".")));
	const charts = visible.filter((path) => nameOf$1(path) === "Chart.yaml").map(folderOf);
	const chartFolders = new Set(charts);
	const chartsOf = (path) => foldersAbove(path).filter((folder) => chartFolders.has(folder));
	const ofChart = (path) => chartsOf(path).some((chart) => {
		const rest = chart === "." ? path : path.slice(chart.length + 1);
		return /^(?:templates|crds|charts)\//.test(rest) || /^(?:Chart|values\.schema)\.(?:yaml|json|lock)$/.test(rest);
	});
	const lists = {
		dockerfiles: [],
		pipelines: [],
		valuesFiles: [],
		manifests: [],
		texts: [],
		templates: [],
		kustomizations: []
	};
	for (const path of visible) {
		const name = nameOf$1(path);
		if (TEXT.test(name)) lists.texts.push(path);
		else if (TEMPLATE.test(name)) {
			if (!ofChart(path) && /dockerfile|\.ya?ml\./i.test(name)) lists.templates.push(path);
		} else if (DOCKERFILE.test(name) && !NOT_DOCKERFILE.test(name)) lists.dockerfiles.push(path);
		else if (KUSTOMIZATION.test(name)) {
			if (!ofChart(path)) lists.kustomizations.push({
				folder: folderOf(path),
				file: path
			});
		} else if (PIPELINE.test(name)) lists.pipelines.push(path);
		else if (ofChart(path)) continue;
		else if (VALUES.test(name) || chartsOf(path).length > 0 && YAML.test(name) && isEnvironmentFile(path, profile)) lists.valuesFiles.push(path);
		else if (path === "accostage.yaml" || COMPOSE.test(name) || LOCK_FILE.test(name) || OTHER_TOOLS.test(name)) continue;
		else if (YAML.test(name) || name.endsWith(".json")) lists.manifests.push(path);
	}
	return {
		...lists,
		manifest: paths.includes("accostage.yaml") ? "accostage.yaml" : void 0,
		pipelines: lists.pipelines.sort((a, b) => Number(b === profile.pipeline.file) - Number(a === profile.pipeline.file) || byPath(a, b)),
		workflows: paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)),
		charts,
		deploymentFolders: profile.deploymentFolders.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)))
	};
}
/** `values/prod.yaml`, `prod/config.yaml` beside a chart: a file named after an environment, or in its folder. */
function isEnvironmentFile(path, profile) {
	const [folder, name] = [nameOf$1(folderOf(path)), nameOf$1(path).replace(YAML, "")];
	const environment = (text) => profile.environmentNames.includes(text.toLowerCase());
	return (folder === "values" || folder === "environments" || folder === "env") && environment(name);
}

// rules/profiles/cloud-pi-native.generated.ts
const CLOUD_PI_NATIVE = {
	"name": "cloud-pi-native",
	"productionStages": ["prod"],
	"severities": {},
	"kubernetes": {
		"version": "1.33",
		"apiVersions": [
			"route.openshift.io/v1",
			"route.openshift.io/v1/Route",
			"security.openshift.io/v1",
			"security.openshift.io/v1/SecurityContextConstraints",
			"monitoring.coreos.com/v1",
			"monitoring.coreos.com/v1/PodMonitor",
			"monitoring.coreos.com/v1/PrometheusRule",
			"monitoring.coreos.com/v1/ServiceMonitor",
			"postgresql.cnpg.io/v1",
			"postgresql.cnpg.io/v1/Cluster",
			"secrets.hashicorp.com/v1beta1",
			"secrets.hashicorp.com/v1beta1/VaultStaticSecret",
			"isindir.github.com/v1alpha3",
			"isindir.github.com/v1alpha3/SopsSecret"
		]
	},
	"registries": {
		"build": [
			"docker.io/",
			"ghcr.io/",
			"quay.io/",
			"gcr.io/distroless/",
			"registry.access.redhat.com/",
			"registry.redhat.io/",
			"mcr.microsoft.com/",
			"public.ecr.aws/",
			"registry.k8s.io/",
			"docker.elastic.co/",
			"harbor.*.numerique-interieur.com/",
			"harbor.*.numerique-interieur.fr/",
			"registry.dso.interieur.rie.gouv.fr/"
		],
		"deploy": [
			"docker.io/",
			"harbor.io/",
			"registry.redhat.io/",
			"quay.io/",
			"ghcr.io/",
			"harbor.*.numerique-interieur.com/",
			"harbor.*.numerique-interieur.fr/",
			"registry.dso.interieur.rie.gouv.fr/"
		],
		"deployAsWritten": ["bitnami/"],
		"private": [
			"localhost",
			"127.*",
			"10.*",
			"192.168.*",
			"*.local",
			"*.localdomain",
			"*.lan",
			"*.internal",
			"*.intra",
			"*.corp"
		]
	},
	"dependencyHosts": [
		"*.github.io",
		"github.com",
		"release-assets.githubusercontent.com",
		"objects.githubusercontent.com",
		"raw.githubusercontent.com",
		"ghcr.io",
		"pkg-containers.githubusercontent.com",
		"registry-1.docker.io",
		"auth.docker.io",
		"production.cloudflare.docker.com",
		"production.cloudfront.docker.com",
		"docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com",
		"quay.io",
		"cdn*.quay.io",
		"charts.bitnami.com",
		"repo.broadcom.com",
		"charts.jetstack.io",
		"helm.releases.hashicorp.com",
		"helm.elastic.co"
	],
	"baseImages": [
		{
			"name": "docker.io/library/node",
			"user": "root"
		},
		{
			"name": "docker.io/library/python",
			"user": "root"
		},
		{
			"name": "docker.io/library/ruby",
			"user": "root"
		},
		{
			"name": "docker.io/library/php",
			"user": "root"
		},
		{
			"name": "docker.io/library/golang",
			"user": "root"
		},
		{
			"name": "docker.io/library/rust",
			"user": "root"
		},
		{
			"name": "docker.io/library/openjdk",
			"user": "root"
		},
		{
			"name": "docker.io/library/eclipse-temurin",
			"user": "root"
		},
		{
			"name": "docker.io/library/amazoncorretto",
			"user": "root"
		},
		{
			"name": "docker.io/library/maven",
			"user": "root"
		},
		{
			"name": "docker.io/library/gradle",
			"user": "root"
		},
		{
			"name": "docker.io/library/tomcat",
			"user": "root"
		},
		{
			"name": "docker.io/library/alpine",
			"user": "root"
		},
		{
			"name": "docker.io/library/debian",
			"user": "root"
		},
		{
			"name": "docker.io/library/ubuntu",
			"user": "root"
		},
		{
			"name": "docker.io/library/busybox",
			"user": "root"
		},
		{
			"name": "docker.io/library/fedora",
			"user": "root"
		},
		{
			"name": "docker.io/library/rockylinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/almalinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/amazonlinux",
			"user": "root"
		},
		{
			"name": "docker.io/library/nginx",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/httpd",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/caddy",
			"user": "root",
			"ports": [80, 443]
		},
		{
			"name": "docker.io/library/traefik",
			"user": "root",
			"ports": [80]
		},
		{
			"name": "docker.io/library/postgres",
			"user": "root"
		},
		{
			"name": "docker.io/library/redis",
			"user": "root"
		},
		{
			"name": "docker.io/library/mongo",
			"user": "root"
		},
		{
			"name": "docker.io/library/mysql",
			"user": "root"
		},
		{
			"name": "docker.io/library/mariadb",
			"tag": "ubi",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/mariadb",
			"user": "root"
		},
		{
			"name": "docker.io/library/rabbitmq",
			"user": "root"
		},
		{
			"name": "docker.io/library/wordpress",
			"tag": "cli",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/wordpress",
			"user": "root"
		},
		{
			"name": "docker.io/oven/bun",
			"user": "root"
		},
		{
			"name": "docker.io/denoland/deno",
			"user": "root"
		},
		{
			"name": "docker.io/library/haproxy",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/memcached",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/sonarqube",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/library/solr",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/nginxinc/nginx-unprivileged",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/jenkins/jenkins",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/grafana/grafana",
			"user": "unprivileged"
		},
		{
			"name": "quay.io/keycloak/keycloak",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/nginx",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/nginx",
			"user": "unprivileged"
		},
		{
			"name": "public.ecr.aws/bitnami/nginx",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/postgresql",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/postgresql",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnami/redis",
			"user": "unprivileged"
		},
		{
			"name": "docker.io/bitnamilegacy/redis",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/static",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/static-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/base",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/base-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/java17",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/java17-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/java21",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/java21-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/nodejs22-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/python3-debian12",
			"tag": "nonroot",
			"user": "unprivileged"
		},
		{
			"name": "gcr.io/distroless/static",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/static-debian12",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/base",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/base-debian12",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/java17",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/java17-debian12",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/java21",
			"user": "root"
		},
		{
			"name": "gcr.io/distroless/java21-debian12",
			"user": "root"
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "chiseled",
			"user": "unprivileged"
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"tag": "distroless",
			"user": "unprivileged"
		},
		{
			"name": "mcr.microsoft.com/dotnet/aspnet",
			"user": "root"
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"tag": "chiseled",
			"user": "unprivileged"
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"tag": "distroless",
			"user": "unprivileged"
		},
		{
			"name": "mcr.microsoft.com/dotnet/runtime",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi8/ubi",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi8/ubi-minimal",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/ubi",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/ubi-minimal",
			"user": "root"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nodejs-20",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nodejs-22",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/openjdk-17",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/openjdk-21",
			"user": "unprivileged"
		},
		{
			"name": "registry.access.redhat.com/ubi9/nginx-124",
			"user": "unprivileged"
		}
	],
	"windowsImages": [
		"mcr.microsoft.com/windows",
		"nanoserver",
		"windowsservercore",
		"windows-servercore"
	],
	"deprecatedImages": [{
		"prefix": "docker.io/bitnami/",
		"note": "moved"
	}, {
		"prefix": "docker.io/bitnamilegacy/",
		"note": "frozen"
	}],
	"deprecatedChartRepositories": ["https://charts.bitnami.com/", "oci://registry-1.docker.io/bitnamicharts"],
	"daemonPackages": [
		{ "name": "openssh-server" },
		{
			"name": "openssh",
			"manager": "apk"
		},
		{ "name": "dropbear" },
		{ "name": "telnetd" },
		{ "name": "telnet-server" },
		{ "name": "vsftpd" },
		{ "name": "proftpd" }
	],
	"daemonPrograms": [
		"sshd",
		"dropbear",
		"telnetd",
		"in.telnetd",
		"utelnetd",
		"vsftpd",
		"proftpd"
	],
	"writtenFolders": [
		"data",
		"cache",
		"tmp",
		"temp",
		"log",
		"logs",
		"run",
		"upload",
		"uploads"
	],
	"mutableTags": [
		"latest",
		"main",
		"master",
		"trunk",
		"develop",
		"development",
		"dev",
		"staging",
		"integration",
		"qualif",
		"recette",
		"test",
		"preprod",
		"prod",
		"production",
		"stable",
		"edge",
		"nightly",
		"next",
		"snapshot",
		"current",
		"release"
	],
	"labels": {
		"required": [
			"app",
			"env",
			"tier"
		],
		"kinds": [
			"Pod",
			"Deployment",
			"StatefulSet",
			"Job",
			"CronJob",
			"ReplicaSet"
		],
		"values": {
			"env": [
				"dev",
				"formation",
				"qualif",
				"test",
				"preprod",
				"prod"
			],
			"tier": [
				"frontend",
				"backend",
				"db",
				"cache",
				"auth"
			],
			"criticality": [
				"high",
				"medium",
				"low"
			],
			"component": [
				"nginx",
				"apache",
				"caddy",
				"tomcat",
				"python",
				"node",
				"openjdk",
				"golang",
				"php",
				"ruby",
				"perl",
				"drupal",
				"java",
				"postgres",
				"mariadb",
				"mysql",
				"mongo",
				"cassandra",
				"cockroach",
				"influx",
				"etcd",
				"varnish",
				"redis",
				"memcached",
				"rabbitmq",
				"kafka",
				"apachemq",
				"kubemq",
				"busybox"
			]
		}
	},
	"lowestPort": 1025,
	"volumeLimit": "1Ti",
	"configMapCredentialKeys": [
		"password",
		"PASSWORD",
		"Password",
		"passwd",
		"PASSWD",
		"Passwd",
		"secret_key",
		"SECRET_KEY",
		"Secret_Key",
		"pwd",
		"PWD",
		"Pwd",
		"secret",
		"SECRET",
		"Secret",
		"credentials",
		"CREDENTIALS",
		"Credentials",
		"encryption_key",
		"ENCRYPTION_KEY",
		"EncryptionKey",
		"private_key",
		"PRIVATE_KEY",
		"PrivateKey",
		"api_secret",
		"API_SECRET",
		"ApiSecret",
		"user_pass",
		"USER_PASS",
		"UserPass",
		"passphrase",
		"PASSPHRASE",
		"Passphrase",
		"key",
		"KEY",
		"Key",
		"admin_password",
		"ADMIN_PASSWORD",
		"AdminPassword"
	],
	"secretNames": [
		"password",
		"passwd",
		"pwd",
		"pass",
		"passphrase",
		"secret",
		"token",
		"credential",
		"credentials",
		"private_key",
		"secret_key",
		"encryption_key",
		"api_key",
		"apikey",
		"access_key"
	],
	"imageSecretNames": ["access_key_id"],
	"podSecurity": {
		"volumeTypes": [
			"configMap",
			"csi",
			"downwardAPI",
			"emptyDir",
			"ephemeral",
			"image",
			"persistentVolumeClaim",
			"projected",
			"secret"
		],
		"capabilities": ["NET_BIND_SERVICE"],
		"seLinuxTypes": [
			"container_t",
			"container_init_t",
			"container_kvm_t",
			"container_engine_t"
		],
		"seccompProfiles": ["RuntimeDefault", "Localhost"],
		"appArmorProfiles": ["RuntimeDefault", "Localhost"],
		"sysctls": [
			"kernel.shm_rmid_forced",
			"net.ipv4.ip_local_port_range",
			"net.ipv4.ip_unprivileged_port_start",
			"net.ipv4.tcp_syncookies",
			"net.ipv4.ping_group_range",
			"net.ipv4.ip_local_reserved_ports",
			"net.ipv4.tcp_keepalive_time",
			"net.ipv4.tcp_fin_timeout",
			"net.ipv4.tcp_keepalive_intvl",
			"net.ipv4.tcp_keepalive_probes",
			"net.ipv4.tcp_rmem",
			"net.ipv4.tcp_wmem"
		]
	},
	"clusterScopedKinds": [
		"Namespace",
		"Node",
		"PersistentVolume",
		"ClusterRole.rbac.authorization.k8s.io",
		"ClusterRoleBinding.rbac.authorization.k8s.io",
		"CustomResourceDefinition.apiextensions.k8s.io",
		"StorageClass.storage.k8s.io",
		"VolumeAttachment.storage.k8s.io",
		"VolumeAttributesClass.storage.k8s.io",
		"CSIDriver.storage.k8s.io",
		"CSINode.storage.k8s.io",
		"PriorityClass.scheduling.k8s.io",
		"IngressClass.networking.k8s.io",
		"ServiceCIDR.networking.k8s.io",
		"IPAddress.networking.k8s.io",
		"RuntimeClass.node.k8s.io",
		"DeviceClass.resource.k8s.io",
		"ResourceSlice.resource.k8s.io",
		"APIService.apiregistration.k8s.io",
		"FlowSchema.flowcontrol.apiserver.k8s.io",
		"PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io",
		"CertificateSigningRequest.certificates.k8s.io",
		"ClusterTrustBundle.certificates.k8s.io",
		"MutatingWebhookConfiguration.admissionregistration.k8s.io",
		"ValidatingWebhookConfiguration.admissionregistration.k8s.io",
		"MutatingAdmissionPolicy.admissionregistration.k8s.io",
		"MutatingAdmissionPolicyBinding.admissionregistration.k8s.io",
		"ValidatingAdmissionPolicy.admissionregistration.k8s.io",
		"ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io",
		"PodSecurityPolicy.policy",
		"PodSecurityPolicy.extensions",
		"ClusterIssuer.cert-manager.io",
		"ClusterPolicy.kyverno.io",
		"ClusterCleanupPolicy.kyverno.io",
		"ClusterSecretStore.external-secrets.io",
		"ClusterExternalSecret.external-secrets.io",
		"GatewayClass.gateway.networking.k8s.io",
		"SecurityContextConstraints.security.openshift.io",
		"Project.project.openshift.io",
		"ClusterTriggerAuthentication.keda.sh",
		"ClusterQueue.kueue.x-k8s.io",
		"ClusterImageCatalog.postgresql.cnpg.io",
		"VolumeSnapshotClass.snapshot.storage.k8s.io",
		"VolumeSnapshotContent.snapshot.storage.k8s.io"
	],
	"generatedNamespace": "[0-9a-z]{20,25}--[0-9a-z]{20,25}",
	"removedApis": [
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "NetworkPolicy",
			"removedIn": "1.16",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "PodSecurityPolicy",
			"removedIn": "1.16",
			"use": "Pod Security Admission"
		},
		{
			"apiVersion": "extensions/v1beta1",
			"kind": "Ingress",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "StatefulSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta1",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "Deployment",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "StatefulSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "ReplicaSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "apps/v1beta2",
			"kind": "DaemonSet",
			"removedIn": "1.16",
			"use": "apps/v1"
		},
		{
			"apiVersion": "networking.k8s.io/v1beta1",
			"kind": "Ingress",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "networking.k8s.io/v1beta1",
			"kind": "IngressClass",
			"removedIn": "1.22",
			"use": "networking.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "Role",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "RoleBinding",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "ClusterRole",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "rbac.authorization.k8s.io/v1beta1",
			"kind": "ClusterRoleBinding",
			"removedIn": "1.22",
			"use": "rbac.authorization.k8s.io/v1"
		},
		{
			"apiVersion": "apiextensions.k8s.io/v1beta1",
			"kind": "CustomResourceDefinition",
			"removedIn": "1.22",
			"use": "apiextensions.k8s.io/v1"
		},
		{
			"apiVersion": "admissionregistration.k8s.io/v1beta1",
			"kind": "ValidatingWebhookConfiguration",
			"removedIn": "1.22",
			"use": "admissionregistration.k8s.io/v1"
		},
		{
			"apiVersion": "admissionregistration.k8s.io/v1beta1",
			"kind": "MutatingWebhookConfiguration",
			"removedIn": "1.22",
			"use": "admissionregistration.k8s.io/v1"
		},
		{
			"apiVersion": "scheduling.k8s.io/v1beta1",
			"kind": "PriorityClass",
			"removedIn": "1.22",
			"use": "scheduling.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "StorageClass",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSIDriver",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSINode",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "VolumeAttachment",
			"removedIn": "1.22",
			"use": "storage.k8s.io/v1"
		},
		{
			"apiVersion": "coordination.k8s.io/v1beta1",
			"kind": "Lease",
			"removedIn": "1.22",
			"use": "coordination.k8s.io/v1"
		},
		{
			"apiVersion": "certificates.k8s.io/v1beta1",
			"kind": "CertificateSigningRequest",
			"removedIn": "1.22",
			"use": "certificates.k8s.io/v1"
		},
		{
			"apiVersion": "apiregistration.k8s.io/v1beta1",
			"kind": "APIService",
			"removedIn": "1.22",
			"use": "apiregistration.k8s.io/v1"
		},
		{
			"apiVersion": "batch/v1beta1",
			"kind": "CronJob",
			"removedIn": "1.25",
			"use": "batch/v1"
		},
		{
			"apiVersion": "batch/v2alpha1",
			"kind": "CronJob",
			"removedIn": "1.21",
			"use": "batch/v1"
		},
		{
			"apiVersion": "discovery.k8s.io/v1beta1",
			"kind": "EndpointSlice",
			"removedIn": "1.25",
			"use": "discovery.k8s.io/v1"
		},
		{
			"apiVersion": "events.k8s.io/v1beta1",
			"kind": "Event",
			"removedIn": "1.25",
			"use": "events.k8s.io/v1"
		},
		{
			"apiVersion": "policy/v1beta1",
			"kind": "PodDisruptionBudget",
			"removedIn": "1.25",
			"use": "policy/v1"
		},
		{
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"removedIn": "1.25",
			"use": "Pod Security Admission"
		},
		{
			"apiVersion": "node.k8s.io/v1beta1",
			"kind": "RuntimeClass",
			"removedIn": "1.25",
			"use": "node.k8s.io/v1"
		},
		{
			"apiVersion": "autoscaling/v2beta1",
			"kind": "HorizontalPodAutoscaler",
			"removedIn": "1.25",
			"use": "autoscaling/v2"
		},
		{
			"apiVersion": "autoscaling/v2beta2",
			"kind": "HorizontalPodAutoscaler",
			"removedIn": "1.26",
			"use": "autoscaling/v2"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta1",
			"kind": "FlowSchema",
			"removedIn": "1.26",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta2",
			"kind": "FlowSchema",
			"removedIn": "1.29",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta3",
			"kind": "FlowSchema",
			"removedIn": "1.32",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta1",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.26",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta2",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.29",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "flowcontrol.apiserver.k8s.io/v1beta3",
			"kind": "PriorityLevelConfiguration",
			"removedIn": "1.32",
			"use": "flowcontrol.apiserver.k8s.io/v1"
		},
		{
			"apiVersion": "storage.k8s.io/v1beta1",
			"kind": "CSIStorageCapacity",
			"removedIn": "1.27",
			"use": "storage.k8s.io/v1"
		}
	],
	"pipeline": {
		"file": ".gitlab-ci-dso.yml",
		"catalog": "$CATALOG_PATH",
		"catalogRef": "main",
		"catalogFiles": [
			"vault-ci.yml",
			"kaniko-ci.yml",
			"buildkit-ci.yml",
			"java-mvn.yml",
			"node-npm.yml",
			"sonar-ci.yml",
			"helm-ci.yml"
		],
		"forbiddenCatalogFiles": ["mirror.yml"],
		"secretsTemplate": ".vault:read_secret",
		"mirrorSigns": [
			"GIT_MIRROR_PROJECT_ID",
			"GIT_MIRROR_TOKEN",
			"GIT_BRANCH_DEPLOY",
			"sync-cpin"
		],
		"templates": {
			".vault:read_secret": {
				"file": "vault-ci.yml",
				"required": {},
				"needsSecrets": false
			},
			".kaniko:build-push": {
				"file": "kaniko-ci.yml",
				"required": {
					"IMAGE_NAMES": "script",
					"WORKING_DIR": "script",
					"DOCKERFILE": "script"
				},
				"defaults": {
					"DOCKERFILE": "Dockerfile",
					"WORKING_DIR": ".",
					"IMAGE_NAMES": "$CI_PROJECT_NAME:$CI_COMMIT_BRANCH $CI_PROJECT_NAME:$CI_COMMIT_SHORT_SHA $CI_PROJECT_NAME:latest",
					"EXTRA_BUILD_ARGS": ""
				},
				"needsSecrets": true,
				"builder": "kaniko",
				"dockerfile": "$CI_PROJECT_DIR/$DOCKERFILE",
				"context": "$CI_PROJECT_DIR/$WORKING_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_KANIKO_ARGS"]
			},
			".kaniko:simple-build-push": {
				"file": "kaniko-ci.yml",
				"required": {
					"REGISTRY_URL": "script",
					"IMAGE_NAME": "script",
					"TAG": "script",
					"WORKING_DIR": "script",
					"DOCKERFILE": "script"
				},
				"defaults": {
					"DOCKERFILE": "Dockerfile",
					"WORKING_DIR": ".",
					"IMAGE_NAME": "$IMAGE_NAMES",
					"EXTRA_BUILD_ARGS": ""
				},
				"untagged": ["IMAGE_NAME"],
				"needsSecrets": true,
				"builder": "kaniko",
				"dockerfile": "$CI_PROJECT_DIR/$WORKING_DIR/$DOCKERFILE",
				"context": "$CI_PROJECT_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_KANIKO_ARGS"]
			},
			".buildkit:build-push": {
				"file": "buildkit-ci.yml",
				"required": {
					"OUTPUT_IMAGES": "script",
					"CACHE_IMAGE": "script"
				},
				"defaults": {
					"WORKING_DIR": ".",
					"DOCKERFILE_DIR": "$WORKING_DIR",
					"DOCKERFILE_NAME": "Dockerfile",
					"CACHE_IMAGE": "$REGISTRY_URL/$IMAGE_NAME:cache",
					"OUTPUT_IMAGES": "$REGISTRY_URL/$IMAGE_NAME:$TAG",
					"EXTRA_BUILD_ARGS": "",
					"EXTRA_BUILDKIT_ARGS": ""
				},
				"untagged": ["IMAGE_NAME"],
				"needsSecrets": true,
				"builder": "buildkit",
				"dockerfile": "$CI_PROJECT_DIR/$DOCKERFILE_DIR/$DOCKERFILE_NAME",
				"context": "$CI_PROJECT_DIR/$WORKING_DIR",
				"extraArguments": ["EXTRA_BUILD_ARGS", "EXTRA_BUILDKIT_ARGS"]
			},
			".java:init": {
				"file": "java-mvn.yml",
				"required": { "BUILD_IMAGE_NAME": "image" },
				"needsSecrets": false
			},
			".java:build": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": {
					"WORKING_DIR": "script",
					"ARTEFACT_DIR": "artifacts"
				},
				"needsSecrets": true
			},
			".java:sonar": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": { "WORKING_DIR": "script" },
				"needsSecrets": true
			},
			".java:deploy": {
				"file": "java-mvn.yml",
				"extends": ".java:init",
				"required": {
					"WORKING_DIR": "script",
					"ARTEFACT_DIR": "artifacts"
				},
				"needsSecrets": true
			},
			".npm:build-publish": {
				"file": "node-npm.yml",
				"stage": "package-app",
				"required": { "BUILD_IMAGE_NAME": "image" },
				"defaults": {
					"WORKING_DIR": ".",
					"ARTEFACT_DIR": "out/"
				},
				"needsSecrets": true
			},
			".sonar:sonar-scanner": {
				"file": "sonar-ci.yml",
				"required": {},
				"needsSecrets": true
			},
			".helm:build-push": {
				"file": "helm-ci.yml",
				"required": { "CHARTS_DIR": "script" },
				"defaults": { "CHARTS_DIR": "./charts" },
				"expected": { "CHARTS_DIR": "charts" },
				"needsSecrets": true
			}
		},
		"formerTemplates": {
			".kaniko:build": ".kaniko:build-push",
			".node:sonar": ".sonar:sonar-scanner",
			".java:sonar-jacoco": ".java:sonar",
			".java:build-custom": ".java:build",
			".docker:test": "a job of your own"
		},
		"formerVariables": { "WORKDIR": "WORKING_DIR" },
		"usualValues": { "REGISTRY_URL": "${IMAGE_REPOSITORY}" },
		"groupVariables": [
			"CATALOG_PATH",
			"VAULT_KV",
			"VAULT_SERVER_URL",
			"VAULT_AUTH_PATH",
			"VAULT_AUTH_ROLE",
			"NEXUS_HOSTNAME",
			"NEXUS_HOST_URL",
			"SONAR_HOST_URL",
			"SONAR_TOKEN",
			"MVN_CONFIG_FILE",
			"MVN_CONFIG",
			"NPM_FILE",
			"ROOT_DOMAIN",
			"PROJECTS_ROOT_DIR",
			"CA_BUNDLE",
			"PROJECT_KEY",
			"PROJECT_NAME"
		]
	},
	"stages": [
		"dev",
		"staging",
		"integration",
		"prod"
	],
	"limits": {
		"projectName": {
			"min": 2,
			"max": 20,
			"pattern": "[a-z0-9]+"
		},
		"environmentName": {
			"min": 2,
			"max": 11,
			"pattern": "[a-z0-9]+"
		},
		"repositoryName": {
			"min": 2,
			"max": 20,
			"pattern": "[a-z0-9][a-z0-9-]*[a-z0-9]"
		},
		"projectDescription": 280
	},
	"forbiddenRepositoryNames": [
		"mirror",
		"infra-apps",
		"infra-observability"
	],
	"environmentNames": [
		"dev",
		"develop",
		"development",
		"staging",
		"integration",
		"integ",
		"int",
		"qualif",
		"recette",
		"rec",
		"formation",
		"test",
		"preprod",
		"prod",
		"production",
		"ovh",
		"pax",
		"cpin",
		"dso",
		"scw"
	],
	"deploymentFolders": [
		".kontinuous",
		".devspace",
		".skaffold",
		".tilt"
	]
};

// src/parse/profile/read.ts
/**
* The profile in force: the default one, with the fields of `custom` put over it, mapping by mapping; lists replace
* lists. Throws a UserError (`bad-profile`) for a text that is not a YAML mapping, a field that no profile has, or a
* value of another type than the default's.
*/
function readProfile(custom) {
	if (custom === void 0) return CLOUD_PI_NATIVE;
	const value = typeof custom === "string" ? fromText(custom) : custom;
	if (!isRecord(value)) throw new UserError("bad-profile", "a profile is a YAML mapping");
	const { extends: base, ...fields } = value;
	if (base !== void 0 && base !== CLOUD_PI_NATIVE.name) throw new UserError("bad-profile", `a profile can extend "${CLOUD_PI_NATIVE.name}" only, not ${JSON.stringify(base)}`);
	return overlay(CLOUD_PI_NATIVE, fields, []);
}
function fromText(text) {
	const { documents, problem } = parseYaml(createSource("profile", text), "modern");
	if (problem) throw new UserError("bad-profile", `the profile is not valid YAML: ${problem.reason}`);
	return documents[0]?.value;
}
/** Mappings whose keys are names of the project's choosing, not fields of the profile. */
const OPEN = /* @__PURE__ */ new Set([
	"severities",
	"labels.values",
	"pipeline.templates",
	"pipeline.formerTemplates"
]);
function overlay(base, over, path) {
	const where = path.join(".");
	if (!isRecord(base)) {
		if (base !== void 0 && kindOf(base) !== kindOf(over)) throw new UserError("bad-profile", `profile: "${where}" is a ${kindOf(base)}, not a ${kindOf(over)}`);
		return over;
	}
	if (!isRecord(over)) throw new UserError("bad-profile", `profile: "${where}" is a mapping, not a ${kindOf(over)}`);
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		if (!Object.hasOwn(base, key) && !OPEN.has(where)) throw new UserError("bad-profile", `profile: no field "${[...path, key].join(".")}"; known: ${Object.keys(base).join(", ")}`);
		merged[key] = overlay(Object.hasOwn(base, key) ? base[key] : void 0, value, [...path, key]);
	}
	return merged;
}
const kindOf = (value) => Array.isArray(value) ? "list" : value === null ? "null" : typeof value;

// src/model/subject/problem.ts
/** What Argo CD makes of a declaration that the author did not mean. */
const DEPLOY_PROBLEMS = [
	"deploy-path-missing",
	"deploy-path-outside",
	"chart-missing",
	"kustomization-missing",
	"chart-and-kustomization",
	"several-source-types",
	"values-from-root",
	"values-outside"
];

// src/check/gather/rendered.ts
const NOTHING_RENDERED = {
	objects: [],
	releases: []
};
/** Turns rendered releases into subjects; what could not be rendered, planned or read is noted. */
function gatherRendered(results, plan, notes) {
	for (const problem of plan.problems) notePlanProblem(problem, notes);
	for (const { path, reason } of plan.unplanned) {
		const note = unplanned(path, reason);
		if (note) notes.unread.push(note);
	}
	const releases = results.map((result) => {
		noteResult(result, notes);
		return releaseSubject(result);
	});
	return {
		objects: releases.flatMap(({ objects }) => objects),
		releases
	};
}
function releaseSubject(result) {
	const { release, status, error, documents, complete, chart, kustomizations } = result;
	return {
		release,
		status,
		error,
		complete,
		objects: documents.flatMap((document) => kubernetesObjects(document, "deployed", environmentsOf(release))).filter((object) => !isTest(object)),
		chart: chart && {
			file: yamlSubject(chart.file),
			lock: chart.lock && yamlSubject(chart.lock)
		},
		kustomizations: kustomizations.map((document) => yamlSubject(document))
	};
}
/** Argo CD never runs the tests of a chart. */
const isTest = ({ annotations }) => (annotations["helm.sh/hook"] ?? "").split(",").some((hook) => hook.trim() === "test" || hook.trim() === "test-success");
function noteResult(result, notes) {
	const { release, status, error, broken, missing, refused, chart, leftOut } = result;
	for (const { reason, location } of broken) notes.problems.push({
		kind: "yaml-syntax",
		location,
		facts: { reason },
		sample: false
	});
	const { source, declaredAt } = release;
	const path = chart?.file.source.path ?? declaredAt.path;
	const absent = refused.length > 0 ? refused : missing.map(({ name, version }) => notThere(name, version, source.folder));
	for (const message of absent) noteOnce({
		reason: "dependency-missing",
		path,
		message
	}, notes);
	for (const { path, why } of leftOut) noteOnce({
		reason: "release-incomplete",
		path,
		message: LEFT_OUT[why]
	}, notes);
	if (status === "rendered") return;
	const reason = source.type === "helm" ? "chart-not-rendered" : "kustomization-not-rendered";
	noteOnce(unread(reason, error?.location.path ?? path, error?.location.start.line), notes);
}
/** Several environments may meet the same thing. */
function noteOnce(note, { unread: known }) {
	const same = (other) => other.reason === note.reason && other.path === note.path && other.line === note.line && other.message.en === note.message.en;
	if (!known.some(same)) known.push(note);
}
const notThere = (name, version, folder) => ({
	en: `dependency "${name}" ${version} is not in charts/, its objects are not verified: run helm dependency build ${folder}`,
	fr: `la dépendance « ${name} » ${version} n’est pas dans charts/, ses objets ne sont pas vérifiés : lancer helm dependency build ${folder}`
});
const LEFT_OUT = {
	"file-not-read": {
		en: "part of a chart or a kustomization, too large or not readable",
		fr: "partie d’un chart ou d’une kustomization, trop volumineuse ou illisible"
	},
	jsonnet: {
		en: "Jsonnet, not evaluated",
		fr: "Jsonnet, non évalué"
	}
};
/** Kinds that a rule speaks of; the others only make a part of the input unknown. */
const RULED = new Set(DEPLOY_PROBLEMS);
const isRuled = (kind) => RULED.has(kind);
function notePlanProblem({ kind, location, facts }, notes) {
	if (isRuled(kind)) notes.problems.push({
		kind,
		location,
		facts,
		sample: false
	});
	else {
		const what = Object.values(facts).join(", ");
		const message = {
			en: `${UNKNOWN.en[kind]}${what ? `: ${what}` : ""}`,
			fr: `${UNKNOWN.fr[kind]}${what ? ` : ${what}` : ""}`
		};
		notes.unread.push({
			reason: "release-incomplete",
			path: location.path,
			line: location.start.line,
			message
		});
	}
}
const UNKNOWN = {
	en: {
		"values-remote": "values from another place, not read",
		"values-other-repository": "values of another repository, not read",
		"values-unknown-ref": "values of a source that does not exist",
		"values-pattern": "a pattern of values files, not expanded",
		"file-parameters": "a parameter read from a file, not known",
		"kustomize-options": "the Application changes the kustomization, not rendered",
		"too-large": "too large to be taken in whole",
		"too-many-releases": "more releases than are rendered"
	},
	fr: {
		"values-remote": "valeurs venues d’ailleurs, non lues",
		"values-other-repository": "valeurs d’un autre dépôt, non lues",
		"values-unknown-ref": "valeurs d’une source qui n’existe pas",
		"values-pattern": "motif de fichiers de valeurs, non développé",
		"file-parameters": "paramètre lu dans un fichier, inconnu",
		"kustomize-options": "l’Application modifie la kustomization, non rendue",
		"too-large": "trop volumineux pour être pris en entier",
		"too-many-releases": "plus de livraisons qu’il n’en est rendu"
	}
};
/** What is worth a word: a library and a component are parts of what is rendered. */
function unplanned(path, reason) {
	switch (reason) {
		case "library":
		case "component": return;
		case "not-declared":
		case "sample": return unread(path.endsWith("Chart.yaml") ? "chart-not-rendered" : "kustomization-not-rendered", path);
		case "sample-values":
		case "unused-values": return unread("values-not-used", path);
		default: return unread("application-not-followed", path);
	}
}

// src/rendering.ts
/** Starts the renderer where there is something to render, so that it compiles while the files are read. */
async function startRendering({ charts, kustomizations }) {
	if (charts.length === 0 && kustomizations.length === 0) return void 0;
	const renderer = await createRenderer();
	renderer.start();
	return renderer;
}
async function createRenderer() {
	const { createRenderer: create } = await import("./render.js");
	return create();
}
/**
* Plans and renders the releases of the project, and closes the renderer. A project that has nothing to render and does
* not say what is deployed loads nothing of it.
*/
async function renderProject(started, { tree, inventory, profile, manifest, environments, reader, notes, gathered }, options) {
	const applications = gathered.objects.flatMap((object) => argoApplication(object) ?? []);
	if (!started && !manifest && applications.length === 0) return NOTHING_RENDERED;
	const renderer = started ?? await createRenderer();
	try {
		const paths = new Set(tree.paths);
		const sourceOf = (path) => paths.has(path) ? reader.quietly(path) : void 0;
		const rendered = await renderer.render({
			tree,
			paths: tree.paths,
			inventory,
			profile,
			manifest,
			environments,
			applications,
			repository: options.repository ?? {
				name: options.root && basename(resolve(options.root)),
				urls: []
			},
			document: (path) => {
				const source = sourceOf(path);
				return source && documentsOf(source)[0];
			},
			sourceOf,
			bases: gathered.kustomizeBases,
			fetch: await fetcher(options, profile),
			signal: options.signal
		});
		return gatherRendered(rendered.results, rendered, notes);
	} finally {
		await renderer.close();
	}
}
async function fetcher({ dependencies, signal, cacheFolder }, { dependencyHosts }) {
	if (dependencies !== "fetch") return void 0;
	const { createDependencyFetcher } = await import("./dependency-fetcher.js");
	return createDependencyFetcher({
		allowedHosts: dependencyHosts,
		cacheFolder,
		signal
	});
}
/** A release as the report tells it. */
const summarise = ({ release, status, objects, complete }) => ({
	type: release.source.type,
	folder: release.source.folder,
	environments: environmentsOf(release).map(({ name }) => name),
	decidedBy: release.decidedBy,
	status,
	complete,
	objects: objects.length
});

// src/run.ts
/**
* Checks a project: discover, parse, check, assess. What is wrong with the project becomes findings; a UserError is
* thrown only for what the caller got wrong (root, profile, names of rules or environments), for a project with nothing
* to check, and when `signal` is aborted.
*/
async function check(options) {
	const profile = readProfile(options.profile);
	const profileSeverities = severitiesOf(profile);
	const notes = {
		problems: [],
		unread: []
	};
	const everything = openTree(options);
	const reader = createReader(everything, notes);
	const read = await readDeclaration(options.manifest, everything, reader);
	const manifest = manifestSubject(read);
	const declared = manifest?.manifest;
	const language = options.language ?? declared?.settings?.language ?? options.fallbackLanguage ?? "en";
	noteManifestProblems(read, language, notes);
	const tree = without(everything, declared?.settings?.ignore ?? []);
	const inventory = takeInventory(tree.paths, profile);
	assertSomething(inventory, options);
	stopIfCancelled(options.signal);
	const own = resolveOverrides(declared?.settings?.rules ?? {}, RULES);
	if (manifest) for (const name of own.unknown) noteUnknownRule(name, manifest, notes);
	const overrides = {
		...profileSeverities,
		...own.overrides
	};
	const active = selectRules(options.rules, overrides);
	const environments = chooseEnvironments(declared, profile, options.environments);
	const renderer = await startRendering(inventory);
	const gathered = gather(tree, inventory, profile, reader, notes);
	stopIfCancelled(options.signal);
	const rendered = await renderProject(renderer, {
		tree,
		inventory,
		profile,
		manifest,
		environments,
		reader,
		notes,
		gathered
	}, options);
	const subjects = assemble(tree, gathered, rendered, manifest, notes);
	const [repository] = subjects.repository;
	const context = {
		profile,
		manifest: declared,
		environments,
		repository,
		around: surveyor(subjects.object, rendered.releases, notes)
	};
	const hits = dispatch(active, subjects, context, notes.unread);
	stopIfCancelled(options.signal);
	const now = options.now ?? /* @__PURE__ */ new Date();
	const { suppressions, problems } = suppress(hits, {
		sources: reader.sources,
		dockerfiles: subjects.dockerfile,
		objects: subjects.object,
		manifest,
		rules: RULES,
		active,
		today: now.toISOString().slice(0, 10)
	});
	const onProblems = active.filter(({ subject }) => subject === "problem");
	hits.push(...dispatch(onProblems, {
		...subjects,
		problem: problems
	}, context, notes.unread));
	const judged = judge(hits, {
		environments,
		overrides,
		suppressions
	});
	const shown = listed(judged);
	const failOn = options.failOn ?? declared?.settings?.failOn ?? "error";
	const counts = count(judged);
	const status = read.status === "not-yaml" ? "invalid" : read.status;
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
		environments,
		verdict: verdict(counts, notes.unread.length),
		failOn,
		passed: passes(judged, failOn),
		counts,
		inputs: {
			dockerfiles: subjects.dockerfile.length,
			objects: subjects.object.length,
			pipelines: subjects.pipeline.length,
			charts: inventory.charts.length,
			kustomizations: inventory.kustomizations.length,
			valuesFiles: inventory.valuesFiles.length,
			manifest: status
		},
		releases: rendered.releases.map(summarise),
		changedRules: overrides,
		assumptions: assumptions({
			status,
			declared,
			unlisted: judged.length - shown.length
		}, language),
		findings: findings(shown, {
			language,
			sources: reader.sources,
			hits
		}),
		unverified: notes.unread.map(({ message, ...unread }) => ({
			...unread,
			message: message[language]
		}))
	};
}
function severitiesOf(profile) {
	const { overrides, unknown } = resolveOverrides(profile.severities, RULES);
	if (unknown.length === 0) return overrides;
	throw new UserError("bad-profile", `profile: no rule is called "${unknown.join("\", \"")}"`);
}
function openTree({ root, files }) {
	if (root === void 0 === (files === void 0)) throw new UserError("bad-usage", "check() takes either a root or files");
	return files === void 0 ? openDirectory(root ?? ".") : memoryTree(files);
}
/** The tree without the paths that patterns in the syntax of `.gitignore` name. */
function without(tree, patterns) {
	if (patterns.length === 0) return tree;
	const left = (0, import_ignore.default)().add([...patterns]);
	const keep = (path) => !left.ignores(path);
	return {
		...tree,
		paths: tree.paths.filter(keep),
		strayLinks: tree.strayLinks.filter(keep)
	};
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

export { writtenNumber as a, THRESHOLDS as c, LANGUAGES as i, bySeverity as l, openDirectory as n, version as o, readManifest as r, SEVERITIES as s, check as t, RULES as u };