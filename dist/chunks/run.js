import { r as __toESM } from "./rolldown-runtime.js";
import { C as asRecord, D as UserError, E as isRecord, c as takeInventory, d as memoryTree, l as openDirectory, m as require_ignore, p as writtenNumber, w as asText, x as asList } from "./start.js";
import { n as listsBy, t as addTo } from "./lists.js";
import { o as redactTokens } from "./secret.js";
import { a as isCalled, c as SEVERITIES, d as gravest, f as reaches, i as findRule, m as word, n as selectRules, o as resolveOverrides, p as RULES, r as environmentsOf, s as severityOver, t as rulePageAddress } from "./rule-page.js";
import { a as surveyor, c as manifestSource, d as yamlSubject, f as describe$1, i as readProfile, l as readManifest, n as startRendering, o as gather, p as objectOf, r as summarise$1, s as createReader, t as renderProject, u as assemble } from "./rendering.js";
import { i as lastAtOrBelow, n as parseYaml, o as byLocation, t as inScalar } from "./parse.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as templateLine } from "./go-template.js";
import { t as MANIFEST_SCHEMA } from "./schema.js";
import { createHash } from "node:crypto";

// package.json
var version = "0.1.0";

// rules/requirements/gates.ts
var import_ignore = /* @__PURE__ */ __toESM(require_ignore(), 1);
/**
* The steps of the onboarding, from the page agreement/support: the project is scoped, accompanied on the clusters of OVH,
* then on those of the ministry, and goes into production. Each requirement names the first one that asks it.
*
* - scoping: what the page says the project supplies, as far as words can: the declarations, and the skills;
* - ovh: accounts, docking, images, CI file, repositories for Argo CD; what the machinery refuses, and what makes an
*   application eligible at all (platform/compatibility);
* - cloud-pi: flows, triggers, names, quotas of the ministry's clusters, and the good practices that Kyverno audits there;
* - production: the exigences of the CCT, backups tried, recovery, accreditation.
*/
const GATE_DEFINITIONS = [
	{
		id: "scoping",
		text: {
			en: {
				title: "Scoping",
				why: "The project says what it is, what it needs and what its team masters."
			},
			fr: {
				title: "Cadrage",
				why: "Le projet dit ce qu’il est, ce dont il a besoin et ce que son équipe maîtrise."
			}
		}
	},
	{
		id: "ovh",
		text: {
			en: {
				title: "Onboarding on OVH",
				why: "The application is built and deployed on the clusters outside the ministry."
			},
			fr: {
				title: "Accompagnement sur OVH",
				why: "L’application est construite et déployée sur les clusters extérieurs au ministère."
			}
		}
	},
	{
		id: "cloud-pi",
		text: {
			en: {
				title: "Onboarding on Cloud π",
				why: "The application moves to the clusters of the ministry, its flows are opened."
			},
			fr: {
				title: "Accompagnement sur Cloud π",
				why: "L’application passe sur les clusters du ministère, ses flux sont ouverts."
			}
		}
	},
	{
		id: "production",
		text: {
			en: {
				title: "Production",
				why: "Kyverno refuses what it only audited, and users depend on the application."
			},
			fr: {
				title: "Mise en production",
				why: "Kyverno refuse ce qu’il ne faisait qu’auditer, et des usagers dépendent de l’application."
			}
		}
	}
];

// rules/requirements/conditions.ts
/** A project that says it is reached from nowhere. */
const notExposed = ({ manifest }) => manifest?.exposure?.length === 0 ? {
	en: "the project declares that it is not exposed",
	fr: "le projet déclare n’être exposé nulle part"
} : void 0;
const notOnInternet = ({ manifest }) => manifest?.exposure !== void 0 && !manifest.exposure.includes("internet") ? {
	en: "the project is not exposed on the Internet",
	fr: "le projet n’est pas exposé sur Internet"
} : void 0;
/** A project that says it has no database, in whose objects none is found. */
const noDatabase = ({ manifest, store }) => manifest?.databases?.length === 0 && store === void 0 ? {
	en: "the project declares no database, and none is found",
	fr: "le projet ne déclare aucune base de données, et aucune n’est trouvée"
} : void 0;
const noPersonalData = ({ manifest }) => manifest?.data?.personal === false ? {
	en: "the project declares no personal data",
	fr: "le projet ne déclare aucune donnée personnelle"
} : void 0;
const noUserSignsIn = ({ manifest }) => {
	const providers = manifest?.authentication?.providers;
	return providers?.length === 1 && providers[0] === "none" ? {
		en: "the project declares that nobody signs in",
		fr: "le projet déclare que personne ne s’y authentifie"
	} : void 0;
};
/** What the hierarchy of documents or a contract says is no property of a repository. */
const notAProjectCheck = (reason) => () => reason;
/** How files of documentation end; `wiki.interieur.gouv.fr` and `Confluence/Projet` are none. */
const DOCUMENT_FILE = /\.(?:md|adoc|asciidoc|rst|txt|pdf|docx?|odt|odp|odg|pptx?|png|jpe?g|svg|drawio|puml|html?|ya?ml)$/i;
/** Whether a document is in the repository; one at an address, or in words, is taken at its word. */
function document(value, _, { has, paths }) {
	if (typeof value !== "string" || /^[a-z][a-z0-9+.-]*:/i.test(value) || /\s/.test(value)) return void 0;
	const path = value.replace(/#.*$/, "").replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
	if (path === "") return void 0;
	if (has(path) || paths.some((other) => other.startsWith(`${path}/`))) return "confirmed";
	if (!DOCUMENT_FILE.test(path)) return void 0;
	return {
		en: `"${path}" is not in this repository`,
		fr: `« ${path} » n’est pas dans ce dépôt`
	};
}
/** Refuses one value. */
const not = (refused, message) => (value) => value === refused ? message : void 0;
/** Refuses a day that has passed. */
const notPast = (value, _, { today }) => typeof value === "string" && value < today ? {
	en: `ended on ${value}`,
	fr: `a pris fin le ${value}`
} : void 0;
/** A field that is asked for. */
const field = (path, more = {}) => ({
	path,
	...more
});
/** A field that is shown and not asked for. */
const shown = (path, more = {}) => ({
	path,
	optional: true,
	...more
});

// rules/requirements/best-practices.ts
const practice = (number, priority, en, fr, more) => ({
	id: `BP-${number}`,
	priority,
	source: { page: "guide/best-practices" },
	gate: "cloud-pi",
	text: {
		en: {
			title: en[0],
			why: en[1]
		},
		fr: {
			title: fr[0],
			why: fr[1]
		}
	},
	...more
});
/** The good practices, in the order of the page. */
const BEST_PRACTICES = [
	practice("01", "required", ["Code in Git, reachable from the Internet", "The platform pulls code and infrastructure from where they are versioned."], ["Code dans Git, accessible depuis Internet", "La plateforme tire le code et l’infrastructure de là où ils sont versionnés."], {
		checks: [{ rules: ["ONB010"] }],
		fields: [{ path: "repositories.url" }]
	}),
	practice("02", "required", ["Dependencies from known repositories", "What is built anew must find the same libraries and images again."], ["Dépendances issues de dépôts connus", "Ce qui se reconstruit doit retrouver les mêmes bibliothèques et images."], { checks: [{
		of: "dockerfile",
		rules: [
			"IMG027",
			"IMG028",
			"IMG031"
		]
	}, { rules: ["HLM005"] }] }),
	practice("03", "required", ["Configuration injected, by variables or ConfigMap", "What differs between environments is not in the image."], ["Configuration injectée, par variables ou ConfigMap", "Ce qui change entre environnements n’est pas dans l’image."], { checks: [{
		of: "workload",
		rules: [
			"K8S083",
			"K8S094",
			"K8S100"
		]
	}] }),
	practice("04", "required", ["Ports above 1024", "Processes without root cannot listen below."], ["Ports supérieurs à 1024", "Des processus sans root ne peuvent écouter en dessous."], {
		checks: [{
			of: "dockerfile",
			rules: ["IMG006"]
		}, {
			of: "workload",
			rules: ["K8S006", "K8S017"]
		}],
		fields: [shown("components.port", { judge: (value) => typeof value === "number" && value <= 1024 ? {
			en: `port ${value} is reserved for root`,
			fr: `le port ${value} est réservé à root`
		} : void 0 })]
	}),
	practice("05", "required", ["Logs on standard output, in GELF or JSON", "The platform collects what containers print."], ["Journaux sur la sortie standard, en GELF ou JSON", "La plateforme collecte ce que les conteneurs écrivent."], {
		checks: [{
			of: "workload",
			rules: ["K8S036"],
			unsure: ["K8S036"]
		}],
		fields: [shown("observability.logs", { judge: not("text", {
			en: "plain text can hardly be searched: GELF is asked for, or JSON",
			fr: "le texte libre se prête mal à la recherche : GELF est demandé, ou JSON"
		}) })]
	}),
	practice("06", "required", ["Stateless processes", "Sessions and caches that are shared belong to an outside service."], ["Processus sans état", "Les sessions et caches partagés relèvent d’un service externe."], { checks: [{
		of: "workload",
		rules: ["K8S032"]
	}] }),
	practice("07", "required", ["Administration by init containers and CronJobs", "Migrations and backups are deployed with the application."], ["Administration par initContainers et CronJobs", "Migrations et sauvegardes se déploient avec l’application."], { checks: [{
		of: "workload",
		rules: ["K8S022", "K8S037"]
	}] }),
	practice("08", "required", ["Dockerfiles in the repository", "The chain builds the application again from them."], ["Dockerfiles dans le dépôt", "La chaîne reconstruit l’application depuis eux."], { checks: [{
		of: "dockerfile",
		rules: ["IMG020", "IMG022"]
	}] }),
	practice("09", "required", ["Public base images, with a version", "The builder has to pull them, and the same ones next time."], ["Images de base publiques, avec une version", "Le constructeur doit pouvoir les tirer, et les mêmes la fois suivante."], { checks: [{
		of: "dockerfile",
		rules: [
			"IMG007",
			"IMG008",
			"IMG009"
		]
	}] }),
	practice("10", "required", ["Rights of the user of the image", "The process is not root, and owns or shares what it writes."], ["Droits de l’utilisateur de l’image", "Le processus n’est pas root, et possède ou partage ce qu’il écrit."], { checks: [{
		of: "dockerfile",
		rules: ["IMG003", "IMG005"],
		unsure: ["IMG003"]
	}] }),
	practice("11", "required", ["Liveness and readiness probes", "Without them nobody knows that a pod is broken."], ["Sondes de vie et de disponibilité", "Sans elles, personne ne sait qu’un pod est en panne."], { checks: [{
		of: "workload",
		rules: [
			"K8S005",
			"K8S006",
			"K8S054",
			"K8S055",
			"K8S084"
		]
	}] }),
	practice("12", "required", ["Requests and limits", "Every container says what it needs; the quota of the namespace refuses the others."], ["Requests et limits", "Chaque conteneur dit ce qu’il lui faut ; le quota du namespace refuse les autres."], { checks: [{
		of: "workload",
		rules: [
			"K8S003",
			"K8S070",
			"K8S071"
		]
	}] }),
	practice("13", "required", ["Deployment as code", "Manifests, charts or Kustomize: everything that is deployed is written."], ["Déploiement décrit par du code", "Manifestes, charts ou Kustomize : tout ce qui se déploie est écrit."], { checks: [{
		of: "deployment",
		rules: ["HLM006", "KUS001"]
	}] }),
	practice("14", "required", ["Labels app, env and tier", "They tell who owns a resource; Kyverno asks for them in production."], ["Étiquettes app, env et tier", "Elles disent à qui est une ressource ; Kyverno les exige en production."], {
		checks: [{
			of: "workload",
			rules: ["K8S001", "K8S002"]
		}],
		fields: [
			shown("environments.label"),
			shown("components.tier"),
			shown("components.criticality")
		]
	}),
	practice("15", "required", ["Image tags that name one build", "Releases and rollbacks need to know which one runs."], ["Étiquettes d’image propres à une construction", "Livraisons et retours arrière demandent de savoir laquelle tourne."], { checks: [{
		of: "workload",
		rules: ["K8S007"]
	}] }),
	practice("16", "advised", ["Short names of resources", "A name that is too long is not deployed."], ["Noms de ressources courts", "Un nom trop long n’est pas déployé."], { checks: [{
		of: "workload",
		rules: [
			"HLM008",
			"K8S038",
			"K8S073"
		]
	}] }),
	practice("17", "required", ["Secrets in a vault, or encrypted", "Whoever reads the repository reads what is written in clear."], ["Secrets dans un coffre, ou chiffrés", "Qui lit le dépôt lit ce qui y est en clair."], {
		checks: [{
			of: "text",
			rules: [
				"IMG014",
				"SEC001",
				"SEC002",
				"SEC007",
				"SEC012",
				"SEC013"
			]
		}, { rules: ["K8S023", "SEC009"] }],
		fields: [shown("environments.ageRecipient")]
	}),
	practice("18", "advised", ["Horizontal scaling", "Load goes up and down without anybody."], ["Mise à l’échelle horizontale", "La charge monte et descend sans personne."], { checks: [{
		of: "workload",
		rules: [
			"K8S034",
			"K8S090",
			"K8S103",
			"K8S104"
		]
	}] }),
	practice("19", "advised", ["Requests equal to limits", "What is asked for is reserved; Burstable is no good practice."], ["Requests égales aux limits", "Ce qui est demandé est réservé ; Burstable n’est pas une bonne pratique."], { checks: [{
		of: "workload",
		rules: ["K8S033"],
		unsure: ["K8S033"]
	}] }),
	practice("20", "advised", ["Light images", "Fewer packages are fewer flaws, less storage and less transfer."], ["Images légères", "Moins de paquets, c’est moins de failles, de stockage et de transfert."], { checks: [{
		of: "dockerfile",
		rules: ["IMG012", "IMG030"]
	}] }),
	practice("21", "required", ["Network policies of one’s own flows", "What another namespace may reach is written by the project."], ["Politiques réseau pour ses propres flux", "Ce qu’un autre namespace peut joindre est écrit par le projet."], { checks: [{
		of: "network-policy",
		rules: [
			"K8S099",
			"NET002",
			"NET003",
			"NET010",
			"NET024"
		],
		concerns: true
	}] }),
	practice("22", "advised", ["HTTPS from end to end", "The best case of the page goes to the container."], ["HTTPS de bout en bout", "Le meilleur cas de la page va jusqu’au conteneur."], { checks: [{
		of: "ingress",
		rules: ["NET007", "NET016"],
		concerns: true
	}] })
];

// rules/requirements/compatibility.ts
const SOURCE$2 = { page: "platform/compatibility" };
/** What makes an application eligible at all. */
const COMPATIBILITY = [
	{
		id: "COMP-01",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Linux containers",
				why: "An application that needs Windows is not eligible."
			},
			fr: {
				title: "Conteneurs Linux",
				why: "Une application qui demande Windows n’est pas éligible."
			}
		},
		checks: [{
			of: "dockerfile",
			rules: ["IMG010"]
		}, {
			of: "workload",
			rules: ["K8S053"]
		}]
	},
	{
		id: "COMP-02",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Stateless application",
				why: "A pod may vanish at any time: sessions go to a store such as Redis, data to databases."
			},
			fr: {
				title: "Application sans état",
				why: "Un pod peut disparaître à tout moment : les sessions vont dans un composant comme Redis, les données dans les bases."
			}
		},
		checks: [{
			of: "workload",
			rules: ["K8S032"]
		}],
		fields: [shown("components.stateless"), shown("components.session", { judge: not("memory", {
			en: "sessions kept in the memory of one instance are lost with it",
			fr: "des sessions tenues dans la mémoire d’une instance disparaissent avec elle"
		}) })]
	},
	{
		id: "COMP-03",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Configured by the environment, one image everywhere",
				why: "Only variables differ between environments; the image is the same."
			},
			fr: {
				title: "Configuration par l’environnement, une seule image",
				why: "Seules les variables changent d’un environnement à l’autre ; l’image est la même."
			}
		},
		checks: [{
			of: "workload",
			rules: [
				"K8S078",
				"K8S083",
				"K8S100"
			]
		}],
		beyond: {
			en: "whether the image holds configuration of its own",
			fr: "si l’image contient de la configuration"
		}
	},
	{
		id: "COMP-04",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Rootless images",
				why: "A pod that starts as root is blocked."
			},
			fr: {
				title: "Images sans root",
				why: "Un pod qui démarre en root est bloqué."
			}
		},
		checks: [{
			of: "dockerfile",
			rules: ["IMG003", "IMG004"],
			unsure: ["IMG003"],
			needed: true
		}, {
			of: "workload",
			rules: ["K8S048", "K8S049"]
		}]
	},
	{
		id: "COMP-05",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Read-only file system",
				why: "A container writes to the volumes mounted for it, nowhere else."
			},
			fr: {
				title: "Système de fichiers en lecture seule",
				why: "Un conteneur n’écrit que dans les volumes montés pour lui."
			}
		},
		checks: [{
			of: "workload",
			rules: ["K8S016", "K8S056"],
			unsure: ["K8S016"]
		}]
	},
	{
		id: "COMP-06",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Account in the single sign-on of the platform",
				why: "The console and its services are reached through it."
			},
			fr: {
				title: "Compte dans le SSO de la plateforme",
				why: "On accède par lui à la console et aux services."
			}
		},
		fields: [field("project.contact")]
	},
	{
		id: "COMP-07",
		priority: "required",
		source: SOURCE$2,
		gate: "ovh",
		text: {
			en: {
				title: "Token for private repositories",
				why: "A private repository is pulled with a token of scope repo, which the enrolment asks for."
			},
			fr: {
				title: "Jeton d’accès aux dépôts privés",
				why: "Un dépôt privé se tire avec un jeton de portée repo, demandé à l’enrôlement."
			}
		},
		fields: [field("repositories.private")]
	}
];

// rules/requirements/exigences/exigence.ts
/** The list of 27 May 2024. */
const URL = "https://github.com/cloud-pi-native/cct-cloud-native/blob/main/cct-exigences.md";
/**
* One exigence of the CCT. ORG-16 and ORG-17 each name two of them: a letter tells them apart in the order of the list.
* Every one is asked before production; only those of priority P close that gate.
*/
const exigence = (name, priority, en, fr, more = {}) => ({
	id: `EXI-${name}`,
	priority,
	source: {
		exigence: name.replace(/[ab]$/, ""),
		url: URL
	},
	gate: "production",
	text: {
		en: {
			title: en[0],
			why: en[1]
		},
		fr: {
			title: fr[0],
			why: fr[1]
		}
	},
	...more
});

// rules/requirements/exigences/architecture.ts
const ARCHITECTURE = [
	exigence("ARCH-1", "I", ["Languages of the list", "Those for which skills are found over the years."], ["Langages de la liste", "Ceux pour lesquels on trouve des compétences dans la durée."], { fields: [{ path: "components.technology" }] }),
	exigence("ARCH-2", "P", ["Downtime that the business accepts", "Replicas kept apart and data centres hold the DMIA."], ["Durée d’interruption acceptée par le métier", "Réplicas séparés et centres de données tiennent la DMIA."], {
		checks: [{
			of: "workload",
			rules: ["K8S031"]
		}],
		fields: [
			{ path: "recovery.maximumDowntime" },
			{ path: "recovery.maximumDataLoss" },
			{ path: "recovery.dataCentres" }
		]
	}),
	exigence("ARCH-3", "I", ["Loosely coupled modules", "Components are deployed apart, behind interfaces that are written."], ["Modules faiblement couplés", "Les composants se déploient à part, derrière des interfaces décrites."], { fields: [{ path: "components.name" }, { path: "components.technology" }] }),
	exigence("ARCH-4", "P", ["Copies in an independent S3 service", "They outlive the architecture of production."], ["Copies dans un service S3 indépendant", "Elles survivent à l’architecture de production."], {
		fields: [{ path: "backup.target" }],
		unless: [noDatabase]
	}),
	exigence("ARCH-5", "P", ["Maintained infrastructure components", "Open source parts come from communities that update them, rootless."], ["Composants d’infrastructure entretenus", "Les briques libres viennent de communautés qui les tiennent à jour, sans root."], {
		checks: [{
			of: "workload",
			rules: ["K8S058"]
		}, {
			of: "dockerfile",
			rules: ["IMG009"]
		}],
		beyond: {
			en: "how often each is updated",
			fr: "le rythme de mise à jour de chacun"
		}
	}),
	exigence("ARCH-6", "P", ["Small base images, from known communities", "The fewer tools an image holds, the clearer its own flaws."], ["Images de base fines, de communautés reconnues", "Moins une image contient d’outils, plus ses propres failles se voient."], { checks: [{
		of: "dockerfile",
		rules: [
			"IMG007",
			"IMG008",
			"IMG027",
			"IMG031"
		]
	}] }),
	exigence("ARCH-7", "P", ["Root certificates in the images", "Services called over HTTPS are verified, and never trusted blindly."], ["Certificats racines dans les images", "Les services appelés en HTTPS sont vérifiés, jamais crus sur parole."], {
		checks: [{
			of: "dockerfile",
			rules: ["IMG028"]
		}],
		beyond: {
			en: "which authorities the application needs",
			fr: "de quelles autorités l’application a besoin"
		}
	}),
	exigence("ARCH-8", "I", ["Modules deployed apart by GitOps", "Each is described in Git and changes without the others."], ["Modules déployés à part, en GitOps", "Chacun est décrit dans Git et change sans les autres."], { checks: [{
		of: "deployment",
		rules: ["HLM006", "KUS001"]
	}] }),
	exigence("ARCH-9", "P", ["Immutable infrastructure, data restored", "A deployment replaces the one before, its data saved first."], ["Infrastructure immuable, données reprises", "Un déploiement remplace le précédent, ses données sauvegardées avant."], {
		checks: [{
			of: "deployment",
			rules: ["K8S007"]
		}],
		fields: [{ path: "backup.frequency" }],
		unless: [noDatabase]
	}),
	exigence("ARCH-10", "P", ["Shared services used", "Service chain, identities and Vault come from the platform."], ["Services socles utilisés", "Chaîne de service, identités et Vault viennent de la plateforme."], {
		checks: [{
			of: "text",
			rules: [
				"CI005",
				"IMG014",
				"SEC001",
				"SEC007",
				"SEC012",
				"SEC013"
			]
		}],
		fields: [shown("environments.ageRecipient")],
		beyond: {
			en: "which services could have been used",
			fr: "quels services auraient pu être utilisés"
		}
	}),
	exigence("ARCH-11", "P", ["Single sign-on of agents or FranceConnect", "No application keeps accounts of its own."], ["SSO Agent ou FranceConnect", "Aucune application ne tient ses propres comptes."], {
		fields: [{
			path: "authentication.providers",
			judge: (value) => value === "local" ? {
				en: "accounts of the application itself",
				fr: "comptes propres à l’application"
			} : void 0
		}],
		unless: [noUserSignsIn]
	}),
	exigence("ARCH-12", "P", ["Health and metrics offered", "/health and /metrics tell how the application is."], ["Santé et métriques exposées", "/health et /metrics disent comment va l’application."], {
		checks: [{
			of: "workload",
			rules: [
				"K8S005",
				"K8S006",
				"K8S035"
			],
			unsure: ["K8S035"]
		}],
		fields: [shown("observability.health"), shown("observability.metrics")]
	}),
	exigence("ARCH-13", "I", ["Logs, registry and secrets of the platform", "What the platform offers is used."], ["Journaux, registre et secrets de la plateforme", "Ce que la plateforme offre est utilisé."], {
		checks: [{
			of: "workload",
			rules: [
				"K8S008",
				"K8S011",
				"K8S030"
			]
		}],
		fields: [shown("components.image")]
	}),
	exigence("ARCH-14", "I", ["Flows kept apart, over HTTPS", "Users, services and administration do not mix."], ["Flux séparés, en HTTPS", "Usagers, services et administration ne se mêlent pas."], { checks: [{
		of: "ingress",
		rules: ["NET007", "NET016"],
		concerns: true
	}, {
		of: "network-policy",
		rules: [
			"NET001",
			"NET003",
			"NET024"
		],
		concerns: true
	}] }),
	exigence("ARCH-15", "I", ["Degraded mode", "A module works on, less well, without the others."], ["Mode dégradé", "Un module continue, moins bien, sans les autres."]),
	exigence("ARCH-16", "P", ["Idempotent transactions", "What is run twice changes nothing the second time."], ["Transactions idempotentes", "Ce qui est rejoué ne change rien la seconde fois."], { checks: [{ rules: ["K8S022"] }] }),
	exigence("ARCH-17", "I", ["Asynchronous exchanges", "A bus of messages keeps modules apart."], ["Échanges asynchrones", "Un bus de messages découple les modules."]),
	exigence("ARCH-18", "P", ["Rootless, minimal images on high ports", "They start without privileges, listen above 1024 and do not change themselves."], ["Images sans root, minimales, ports hauts", "Elles démarrent sans privilège, écoutent au-dessus de 1024 et ne se modifient pas."], { checks: [{
		of: "dockerfile",
		rules: [
			"IMG003",
			"IMG006",
			"IMG012",
			"IMG013"
		],
		unsure: ["IMG003"],
		needed: true
	}, {
		of: "workload",
		rules: [
			"K8S013",
			"K8S017",
			"K8S048",
			"K8S049"
		]
	}] }),
	exigence("ARCH-19", "P", ["Pods restarted at any time", "No affinity of sessions, little loss when a node falls."], ["Pods redémarrés à tout instant", "Sans affinité de session, avec peu de pertes quand un nœud tombe."], {
		checks: [{
			of: "workload",
			rules: ["K8S032"]
		}],
		fields: [shown("components.session", { judge: not("memory", {
			en: "sessions kept in the memory of one instance are lost with it",
			fr: "des sessions tenues dans la mémoire d’une instance disparaissent avec elle"
		}) })]
	}),
	exigence("ARCH-20", "P", ["Stateless modules", "State is in a central store, and modules find each other by name."], ["Modules sans état", "L’état est dans un magasin central, et les modules se joignent par leur nom."], {
		checks: [{
			of: "workload",
			rules: ["K8S032"]
		}],
		fields: [shown("components.stateless")]
	}),
	exigence("ARCH-21", "I", ["Two versions of the data model side by side", "A delivery does not stop the application."], ["Deux versions du modèle de données côte à côte", "Une livraison n’arrête pas l’application."], {
		fields: [{ path: "databases.schema" }],
		unless: [noDatabase]
	}),
	exigence("ARCH-22", "P", ["Configuration never written in the code", "It comes from the environment."], ["Configuration jamais codée en dur", "Elle vient de l’environnement."], {
		checks: [{
			of: "text",
			rules: [
				"IMG014",
				"K8S023",
				"SEC001",
				"SEC002",
				"SEC013"
			]
		}],
		beyond: {
			en: "what the code itself holds",
			fr: "ce que contient le code lui-même"
		}
	}),
	exigence("ARCH-23", "I", ["Streams of events, logs on standard output", "Each process tells what it does."], ["Flux d’événements, journaux sur la sortie standard", "Chaque processus dit ce qu’il fait."], {
		checks: [{
			of: "workload",
			rules: ["K8S036"],
			unsure: ["K8S036"]
		}],
		fields: [shown("observability.logs")]
	}),
	exigence("ARCH-24", "P", ["Performance measured in real time", "The quality of service is seen, and what goes wrong is found."], ["Performance mesurable en temps réel", "La qualité de service se voit, et ce qui dysfonctionne se trouve."], {
		checks: [{
			of: "workload",
			rules: ["K8S035"]
		}],
		fields: [{ path: "observability.metrics" }]
	}),
	exigence("ARCH-25", "I", ["The twelve factors", "The good practices of the platform detail them."], ["Les douze facteurs", "Les bonnes pratiques de la plateforme les détaillent."], { sums: ["BP-"] }),
	exigence("ARCH-26", "I", ["Security contexts neither loosened nor frozen", "The cluster gives identities and rights; nothing of the node is mounted."], ["Contextes de sécurité ni assouplis ni figés", "Le cluster donne identités et droits ; rien du nœud n’est monté."], { checks: [{
		of: "workload",
		rules: [
			"K8S012",
			"K8S013",
			"K8S015",
			"K8S043",
			"K8S044"
		]
	}] }),
	exigence("ARCH-27", "P", ["Explicit tag, pulled if not present", "`latest` is banned, and a node does not need the registry to restart a pod."], ["Étiquette explicite, tirée si absente", "`latest` est proscrit, et un nœud redémarre un pod sans le registre."], { checks: [{
		of: "workload",
		rules: ["K8S007", "K8S010"]
	}] })
];

// rules/requirements/exigences/data.ts
/** `openapi.yaml`, `docs/swagger.json`, `api/openapi-v1.yml` */
const API_DESCRIPTION = /(?:^|\/)(?:openapi|swagger)[\w.-]*\.(?:ya?ml|json)$/i;
const DATA = [
	exigence("DATA-1", "I", ["API described in OpenAPI", "Business objects are offered with a description and examples."], ["API décrite en OpenAPI", "Les objets métiers sont exposés avec une description et des exemples."], { file: API_DESCRIPTION }),
	exigence("DATA-2", "P", ["Personal data anonymised by design", "The model of data marks it, and says how it is made anonymous and who may see it."], ["Données personnelles anonymisables dès la conception", "Le modèle les marque, dit comment elles s’anonymisent et qui les voit."], {
		fields: [
			{ path: "data.personal" },
			{
				path: "approvals.personalDataAssessed",
				judge: not(false, {
					en: "the processing of personal data is not declared yet",
					fr: "le traitement de données personnelles n’est pas encore déclaré"
				})
			},
			shown("data.encrypted")
		],
		unless: [noPersonalData]
	}),
	exigence("DATA-3", "I", ["Reference data of the ministry", "It is consumed, not copied."], ["Données de référence du ministère", "Elles sont consommées, non recopiées."]),
	exigence("DATA-4", "I", ["Business objects in the catalogue of data", "Others find what exists."], ["Objets métiers dans le catalogue des données", "D’autres trouvent ce qui existe."])
];

// rules/requirements/exigences/general.ts
const GENERAL = [
	exigence("G-1", "I", ["The CCT comes first", "Where documents of a tender contradict each other, the CCT and its list win."], ["Le CCT l’emporte", "Quand les pièces d’un appel d’offres se contredisent, le CCT et sa liste priment."], {
		gate: void 0,
		unless: [notAProjectCheck({
			en: "it ranks the documents of a tender: no project is checked against it",
			fr: "elle ordonne les pièces d’un appel d’offres : aucun projet ne se vérifie contre elle"
		})]
	}),
	exigence("G-2", "I", ["How long the exigences hold", "For the contract of a supplier, and always for who owns the application."], ["Durée des exigences", "Le temps du marché pour un titulaire, toujours pour la direction métier."], {
		gate: void 0,
		unless: [notAProjectCheck({
			en: "it says how long the others hold: no project is checked against it",
			fr: "elle dit combien de temps valent les autres : aucun projet ne se vérifie contre elle"
		})]
	}),
	exigence("G-3", "I", ["Standards of the State and of industry", "Design system, RGAA, RGS, RGI, and those of Kubernetes."], ["Normes de l’État et de l’industrie", "Système de design, RGAA, RGS, RGI, et celles de Kubernetes."]),
	exigence("G-4", "I", ["Frugal with resources", "What is reserved and not used is paid for and heats."], ["Frugalité en ressources", "Ce qui est réservé sans servir se paie et chauffe."], {
		checks: [{ rules: [
			"K8S004",
			"K8S033",
			"ONB018"
		] }],
		fields: [{ path: "environments.quota.cpu" }, { path: "environments.quota.memory" }]
	}),
	exigence("G-5", "P", ["Hosting that suits the data", "Usual or restricted (DR), the zone follows from the sensitivity."], ["Hébergement adapté aux données", "Usuel ou DR, la zone découle de la sensibilité."], { fields: [
		{ path: "sensitivity" },
		{ path: "platform.name" },
		{ path: "platform.zone" }
	] }),
	exigence("G-6", "P", ["Anti-DDoS in front of the Internet", "An application on the Internet stands behind an outside CDN."], ["Anti-DDoS devant Internet", "Une application sur Internet est derrière un CDN externalisé."], { unless: [notOnInternet] })
];

// rules/requirements/exigences/organisation.ts
const ORGANISATION = [
	exigence("ORG-1", "P", ["The team answers for quality and security", "Developers keep the quality constant and exploitable flaws out."], ["L’équipe répond de la qualité et de la sécurité", "Les développeurs tiennent la qualité et écartent les failles exploitables."]),
	exigence("ORG-2", "I", ["Contributing to the platform", "Defects and needs are reported, and corrections offered."], ["Contribution à la plateforme", "Défauts et besoins sont signalés, et des corrections proposées."]),
	exigence("ORG-3", "P", ["You build it, you run it", "The team runs the application and supports its users; the convention says who does what."], ["Qui construit exploite", "L’équipe exploite l’application et soutient ses usagers ; la convention dit qui fait quoi."]),
	exigence("ORG-6", "I", ["Primary forge docked to the DevSecOps chain", "The team keeps the source of truth available and safe."], ["Forge primaire accostée à la chaîne DevSecOps", "L’équipe garde le point de vérité du code disponible et sûr."], {
		docking: true,
		fields: [{ path: "repositories.url" }]
	}),
	exigence("ORG-7", "P", ["The team answers for its pipeline", "It builds with the catalogue, and checks quality, functions and security."], ["L’équipe répond de son pipeline", "Il construit avec le catalogue, et vérifie qualité, fonctions et sécurité."], {
		checks: [{
			of: "pipeline",
			rules: [
				"CI003",
				"CI004",
				"CI005",
				"CI006",
				"CI007"
			],
			needed: true
		}, { rules: ["IMG022"] }],
		beyond: {
			en: "whether the tests are enough",
			fr: "si les tests suffisent"
		}
	}),
	exigence("ORG-8", "P", ["GitOps only", "Code and infrastructure are versioned; nothing is deployed by hand."], ["GitOps exclusivement", "Code et infrastructure sont versionnés ; rien ne se déploie à la main."], {
		checks: [{
			of: "deployment",
			rules: [
				"HLM006",
				"HLM009",
				"KUS001"
			]
		}],
		fields: [shown("repositories.deployPath"), shown("repositories.deployRevision")]
	}),
	exigence("ORG-9", "I", ["Continuous delivery in small batches", "Small changes are easy to judge and to take back."], ["Livraison continue par petits lots", "De petits changements se jugent et se retirent aisément."]),
	exigence("ORG-10", "I", ["Unit tests of the whole back end", "No regression of what the business relies on."], ["Tests unitaires de tout le back-end", "Aucune régression de ce dont le métier dépend."]),
	exigence("ORG-11", "I", ["Functional tests of the front end", "The main paths of users are tried at each delivery."], ["Tests fonctionnels du front-end", "Les parcours principaux sont éprouvés à chaque livraison."]),
	exigence("ORG-12", "I", ["A test before each correction", "A bug that was seen once is never seen again."], ["Un test avant chaque correctif", "Un bogue vu une fois ne revient pas."]),
	exigence("ORG-13", "P", ["Flaws watched after the accreditation", "Security is maintained as the accreditation says; an application that is not may be stopped."], ["Vulnérabilités suivies après l’homologation", "La sécurité se maintient comme le dit l’homologation ; sinon l’application peut être suspendue."], { fields: [{ path: "approvals.securityAccreditation.reference" }, {
		path: "approvals.securityAccreditation.until",
		judge: notPast
	}] }),
	exigence("ORG-14", "P", ["Refactoring and reviews all along", "A fifth of the capacity keeps the quality from falling."], ["Refactoring et relectures en continu", "Un cinquième de la capacité empêche la qualité de décroître."]),
	exigence("ORG-15", "I", ["A place to send alerts to", "The supervision notifies the team without anybody in between."], ["Un point d’entrée pour les alertes", "La supervision notifie l’équipe sans intermédiaire."]),
	exigence("ORG-16a", "I", ["Coached by experts of Cloud π Native", "They help to begin, and look again regularly."], ["Accompagnement par des experts Cloud π Native", "Ils aident à démarrer et reviennent régulièrement."]),
	exigence("ORG-16b", "I", ["Notifications in Mattermost, Tchap or a WebHook", "The work flow of the team hears of what happens."], ["Notifications dans Mattermost, Tchap ou un WebHook", "Le flux de travail de l’équipe apprend ce qui se passe."]),
	exigence("ORG-17a", "I", ["A trained team", "Kubernetes, continuous integration, DevSecOps: certificates show it."], ["Une équipe formée", "Kubernetes, intégration continue, DevSecOps : des certifications le prouvent."], { fields: [
		{ path: "skills.containers" },
		{ path: "skills.kubernetes" },
		{ path: "skills.gitlabCi" }
	] }),
	exigence("ORG-17b", "P", ["The team orchestrates backups", "The platform does not do it in its place."], ["L’équipe orchestre les sauvegardes", "La plateforme ne le fait pas à sa place."], {
		fields: [{
			path: "backup.procedure",
			judge: document
		}, { path: "backup.frequency" }],
		unless: [noDatabase]
	}),
	exigence("ORG-18", "I", ["Restoration tried regularly", "A backup that was never restored is a hope."], ["Restauration éprouvée régulièrement", "Une sauvegarde jamais restaurée n’est qu’un espoir."], {
		fields: [{ path: "backup.restoredOn" }],
		unless: [noDatabase]
	})
];

// rules/requirements/prerequisites.ts
const SOURCE$1 = { page: "agreement/support" };
/** The technical prerequisites that a project supplies, in the order of the page. */
const PREREQUISITES = [
	{
		id: "PRE-01",
		priority: "required",
		source: SOURCE$1,
		gate: "cloud-pi",
		text: {
			en: {
				title: "Compatible with the platform, good practices in place",
				why: "Sums up the page of compatibility and that of good practices."
			},
			fr: {
				title: "Compatibilité avec la plateforme et bonnes pratiques en place",
				why: "Résume la page de compatibilité et celle des bonnes pratiques."
			}
		},
		sums: ["COMP-", "BP-"]
	},
	{
		id: "PRE-02",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Skills matrix known",
				why: "Sums up the skills that the platform says are mandatory."
			},
			fr: {
				title: "Matrice de compétences connue",
				why: "Résume les compétences que la plateforme dit obligatoires."
			}
		},
		sums: ["SKILL-"]
	},
	{
		id: "PRE-03",
		priority: "required",
		source: SOURCE$1,
		gate: "production",
		text: {
			en: {
				title: "Exigences of the CCT",
				why: "Sums up the exigences that the CCT calls primordial [P]."
			},
			fr: {
				title: "Exigences du Cadre de Cohérence Technique",
				why: "Résume les exigences que le CCT dit primordiales [P]."
			}
		},
		sums: ["EXI-"]
	},
	{
		id: "PRE-04",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Constraints on DNS names",
				why: "The names tell whether the application must be under gouv.fr or interieur.gouv.fr, and who delegates them."
			},
			fr: {
				title: "Contraintes de nom DNS",
				why: "Les noms disent si l’application doit être en gouv.fr ou en interieur.gouv.fr, et qui les délègue."
			}
		},
		fields: [field("environments.domains.host")],
		unless: [notExposed]
	},
	{
		id: "PRE-05",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Architecture: document or diagram, components, technologies",
				why: "How many components there are and what they are built with tells what the platform has to offer them."
			},
			fr: {
				title: "Architecture : dossier ou schéma, composants, technologies",
				why: "Le nombre de composants et leurs technologies disent ce que la plateforme doit leur offrir."
			}
		},
		fields: [
			field("architecture.document", { judge: document }),
			field("components.name"),
			field("components.technology")
		]
	},
	{
		id: "PRE-06",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Volumes of data and number of users",
				why: "They size storage, databases and quotas."
			},
			fr: {
				title: "Volumétrie des données et nombre d’utilisateurs",
				why: "Elles dimensionnent le stockage, les bases et les quotas."
			}
		},
		fields: [field("data.volume"), field("data.users")]
	},
	{
		id: "PRE-07",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Data to take over, and how much",
				why: "A takeover is planned with the Service Team."
			},
			fr: {
				title: "Reprise de données et sa volumétrie",
				why: "Une reprise se prépare avec la Service Team."
			}
		},
		fields: [field("data.migration.planned"), field("data.migration.volume", { when: ({ planned }) => planned === true })]
	},
	{
		id: "PRE-08",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Backup and restoration of data",
				why: "The project saves and restores its own data: how, how often and where to."
			},
			fr: {
				title: "Sauvegarde et restauration des données",
				why: "Le projet sauvegarde et restaure lui-même ses données : comment, à quelle fréquence et vers où."
			}
		},
		fields: [
			field("backup.procedure", { judge: document }),
			field("backup.frequency"),
			field("backup.target")
		],
		unless: [noDatabase]
	},
	{
		id: "PRE-09",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "How the database is created",
				why: "By the application when it starts, or by hand: the platform has to know which engine runs where."
			},
			fr: {
				title: "Procédure de création de la base de données",
				why: "Portée par l’application ou manuelle : la plateforme doit savoir quel moteur tourne où."
			}
		},
		fields: [
			field("databases.engine"),
			field("databases.mode"),
			field("databases.schema"),
			shown("databases.name")
		],
		unless: [noDatabase]
	},
	{
		id: "PRE-10",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "External services that the application calls",
				why: "Each flow to the ministry, the RIE or the Internet has to be opened; an empty list says that there are none."
			},
			fr: {
				title: "Composants externes appelés par l’application",
				why: "Chaque flux vers le ministère, le RIE ou Internet est à ouvrir ; une liste vide dit qu’il n’y en a pas."
			}
		},
		fields: [
			field("externalFlows.host", { mayBeEmpty: true }),
			field("externalFlows.network", { mayBeEmpty: true }),
			shown("externalFlows.name")
		]
	},
	{
		id: "PRE-11",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Exposure and sensitivity of the application",
				why: "Internet, intranet or RIE, NP or DR: they decide the zone and the service chain; an empty list says nowhere."
			},
			fr: {
				title: "Exposition et sensibilité de l’application",
				why: "Internet, intranet ou RIE, NP ou DR : elles décident de la zone et de la chaîne de service ; une liste vide dit nulle part."
			}
		},
		fields: [field("exposure", { mayBeEmpty: true }), field("sensitivity")]
	},
	{
		id: "PRE-12",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Number of environments",
				why: "Each is created in the console, with its stage."
			},
			fr: {
				title: "Nombre d’environnements",
				why: "Chacun est créé dans la console, avec son étape."
			}
		},
		checks: [{ rules: [
			"ONB014",
			"ONB015",
			"ONB017"
		] }],
		fields: [field("environments.name"), field("environments.stage")]
	},
	{
		id: "PRE-13",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Domain name and certificate of each environment",
				why: "Somebody has to order and renew each certificate: the project, the platform, or nobody."
			},
			fr: {
				title: "Nom de domaine et certificat par environnement",
				why: "Quelqu’un commande et renouvelle chaque certificat : le projet, la plateforme, ou personne."
			}
		},
		fields: [field("environments.domains.host"), field("environments.domains.certificate")],
		unless: [notExposed]
	},
	{
		id: "PRE-14",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Estimated CPU and memory",
				why: "The console asks for a quota for each environment."
			},
			fr: {
				title: "Estimation des ressources CPU et mémoire",
				why: "La console demande un quota par environnement."
			}
		},
		checks: [{ rules: ["K8S004", "ONB018"] }],
		fields: [
			field("environments.quota.cpu"),
			field("environments.quota.memory"),
			shown("environments.quota.gpu")
		]
	},
	{
		id: "PRE-15",
		priority: "required",
		source: SOURCE$1,
		gate: "scoping",
		text: {
			en: {
				title: "Calendar, dates that matter, how far the project is",
				why: "The accompaniment is planned around them; a project in production is moved otherwise than a new one."
			},
			fr: {
				title: "Calendrier, échéances et état d’avancement du projet",
				why: "L’accompagnement se planifie autour d’eux ; un projet en production se déplace autrement qu’un nouveau."
			}
		},
		fields: [
			field("project.status"),
			field("project.milestones.name"),
			field("project.milestones.date")
		]
	}
];

// rules/requirements/skills.ts
const NONE = {
	en: "nobody of the team masters it",
	fr: "personne dans l’équipe ne la maîtrise"
};
const skill = (number, name, priority, en, fr) => ({
	id: `SKILL-${number}`,
	priority,
	source: { page: "platform/skills-matrix" },
	gate: "scoping",
	text: {
		en: {
			title: en[0],
			why: en[1]
		},
		fr: {
			title: fr[0],
			why: fr[1]
		}
	},
	fields: [field(`skills.${name}`, priority === "required" ? { judge: not("none", NONE) } : {})]
});
/** What a team masters before it uses the platform, in the order of the page. */
const SKILLS = [
	skill("01", "containers", "required", ["Skill: containers", "How images are built and started."], ["Compétence : conteneurisation", "Comment des images se construisent et se lancent."]),
	skill("02", "kubernetes", "required", ["Skill: Kubernetes", "Its main objects and the manifests that describe them."], ["Compétence : Kubernetes", "Ses principaux objets et les manifestes qui les décrivent."]),
	skill("03", "gitlabCi", "required", ["Skill: GitLab CI", "The pipelines that build and deliver."], ["Compétence : GitLab CI", "Les pipelines qui construisent et livrent."]),
	skill("04", "helm", "advised", ["Skill: Helm", "Using and writing a chart."], ["Compétence : Helm", "Utiliser et écrire un chart."]),
	skill("05", "gitops", "required", ["Skill: GitOps", "What is deployed is what is in Git."], ["Compétence : GitOps", "Ce qui est déployé est ce qui est dans Git."]),
	skill("06", "openshift", "advised", ["Skill: OpenShift", "Where it differs from Kubernetes."], ["Compétence : OpenShift", "Ce qui le distingue de Kubernetes."]),
	skill("07", "argocd", "advised", ["Skill: Argo CD", "Following a deployment in it."], ["Compétence : Argo CD", "Y suivre un déploiement."])
];

// rules/requirements/steps.ts
const SOURCE = { page: "agreement/support" };
/** What the project does during the accompaniment, step by step. */
const STEPS = [
	{
		id: "STEP-01",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Accounts and project in the console",
				why: "The console creates a project for somebody who answers for it."
			},
			fr: {
				title: "Comptes et projet dans la console",
				why: "La console crée un projet pour quelqu’un qui en répond."
			}
		},
		checks: [{ rules: ["ONB012", "ONB013"] }],
		fields: [
			field("project.name"),
			field("project.organisation"),
			field("project.contact"),
			shown("project.slug"),
			shown("project.description")
		]
	},
	{
		id: "STEP-02",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Primary chain docked to the secondary chain",
				why: "A workflow of the primary chain has the platform’s GitLab pull the repository."
			},
			fr: {
				title: "Chaîne primaire accostée à la chaîne secondaire",
				why: "Un workflow de la chaîne primaire fait tirer le dépôt par le GitLab de la plateforme."
			}
		},
		checks: [{ rules: [
			"ONB010",
			"ONB011",
			"ONB016",
			"SEC010"
		] }],
		fields: [
			field("repositories.name"),
			field("repositories.url"),
			field("repositories.type"),
			shown("settings.mirror.branches"),
			shown("settings.mirror.tags")
		],
		docking: true
	},
	{
		id: "STEP-03",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Images that the platform builds",
				why: "The secondary chain builds every image again from its Dockerfile."
			},
			fr: {
				title: "Images que la plateforme construit",
				why: "La chaîne secondaire reconstruit chaque image depuis son Dockerfile."
			}
		},
		checks: [{
			of: "dockerfile",
			rules: [
				"IMG015",
				"IMG020",
				"IMG022",
				"IMG026"
			]
		}]
	},
	{
		id: "STEP-04",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Application repositories and their CI file",
				why: "GitLab runs the `.gitlab-ci-dso.yml` of the root, with the catalogue."
			},
			fr: {
				title: "Dépôts applicatifs et leur fichier de CI",
				why: "GitLab lance le `.gitlab-ci-dso.yml` de la racine, avec le catalogue."
			}
		},
		checks: [{
			of: "pipeline",
			rules: [
				"CI001",
				"CI002",
				"CI003",
				"CI004",
				"CI005",
				"CI006",
				"CI007",
				"CI015"
			]
		}]
	},
	{
		id: "STEP-05",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Infrastructure repositories that Argo CD deploys",
				why: "Each environment is rendered from its folder and its values files, and only what Argo CD accepts is deployed."
			},
			fr: {
				title: "Dépôts d’infrastructure qu’Argo CD déploie",
				why: "Chaque environnement est rendu depuis son dossier et ses fichiers de valeurs, et Argo CD n’en déploie que ce qu’il accepte."
			}
		},
		checks: [{
			of: "deployment",
			rules: [
				"HLM001",
				"HLM002",
				"HLM003",
				"HLM004",
				"HLM006",
				"HLM008",
				"HLM009",
				"KUS001",
				"KUS002",
				"K8S025",
				"K8S027",
				"K8S028"
			]
		}],
		fields: [
			shown("repositories.deployPath"),
			shown("repositories.deployRevision"),
			shown("repositories.valuesFiles")
		]
	},
	{
		id: "STEP-06",
		priority: "required",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Nothing that the machinery refuses",
				why: "The builder, the API server, Argo CD or the console refuses what a finding of gravity error names."
			},
			fr: {
				title: "Rien que la machinerie refuse",
				why: "Le constructeur d’images, le serveur d’API, Argo CD ou la console refuse ce que désigne un constat de gravité erreur."
			}
		},
		everyError: true
	},
	{
		id: "STEP-07",
		priority: "advised",
		source: SOURCE,
		gate: "ovh",
		text: {
			en: {
				title: "Access to monitoring",
				why: "What the application shows of its state is what the dashboards can show."
			},
			fr: {
				title: "Accès aux éléments de supervision",
				why: "Les tableaux de bord ne montrent que ce que l’application montre de son état."
			}
		},
		fields: [
			field("observability.health"),
			field("observability.metrics"),
			field("observability.logs")
		]
	},
	{
		id: "STEP-08",
		priority: "required",
		source: SOURCE,
		gate: "cloud-pi",
		text: {
			en: {
				title: "Flows to open",
				why: "Firewalls of the ministry are opened by name, port and protocol."
			},
			fr: {
				title: "Ouverture de flux",
				why: "Les pare-feu du ministère s’ouvrent par nom, port et protocole."
			}
		},
		fields: [
			field("externalFlows.host", { mayBeEmpty: true }),
			field("externalFlows.port", { mayBeEmpty: true }),
			field("externalFlows.protocol", { mayBeEmpty: true })
		]
	},
	{
		id: "STEP-09",
		priority: "required",
		source: SOURCE,
		gate: "cloud-pi",
		text: {
			en: {
				title: "Deployment triggers adapted to Cloud π",
				why: "Each environment says its cluster and whether Argo CD synchronises it by itself."
			},
			fr: {
				title: "Triggers de déploiement adaptés à Cloud π",
				why: "Chaque environnement dit son cluster et si Argo CD le synchronise de lui-même."
			}
		},
		fields: [
			field("platform.name"),
			field("environments.cluster"),
			field("environments.autosync"),
			shown("platform.flavour"),
			shown("platform.zone")
		]
	},
	{
		id: "STEP-10",
		priority: "required",
		source: SOURCE,
		gate: "cloud-pi",
		text: {
			en: {
				title: "Quotas of the project",
				why: "The Service Team grants a quota by class of environment, and the sum stays below."
			},
			fr: {
				title: "Quotas du projet",
				why: "La Service Team accorde un quota par classe d’environnement, dont la somme ne sort pas."
			}
		},
		checks: [{ rules: ["K8S004", "ONB018"] }],
		fields: [
			field("quotas.nonProduction.cpu"),
			field("quotas.nonProduction.memory"),
			shown("quotas.nonProduction.gpu"),
			shown("quotas.production.cpu"),
			shown("quotas.production.memory"),
			shown("quotas.production.gpu")
		]
	},
	{
		id: "STEP-11",
		priority: "required",
		source: SOURCE,
		gate: "cloud-pi",
		text: {
			en: {
				title: "Names that the manifests serve",
				why: "An Ingress serves the names that the environment declares."
			},
			fr: {
				title: "Noms servis par les manifestes",
				why: "Un Ingress sert les noms que l’environnement déclare."
			}
		},
		checks: [{
			of: "ingress",
			rules: [
				"NET005",
				"NET012",
				"NET013",
				"NET014",
				"NET016"
			],
			concerns: true
		}],
		unless: [notExposed]
	},
	{
		id: "STEP-12",
		priority: "required",
		source: {
			page: "agreement/support",
			exigence: "ORG-13"
		},
		gate: "production",
		text: {
			en: {
				title: "Accreditation, architect, register of applications",
				why: "Nothing goes into production without a security accreditation that holds."
			},
			fr: {
				title: "Homologation, architecte, patrimoine applicatif",
				why: "Rien ne part en production sans une homologation de sécurité en cours de validité."
			}
		},
		fields: [
			field("approvals.securityAccreditation.reference"),
			field("approvals.securityAccreditation.until", { judge: notPast }),
			field("approvals.architect"),
			field("approvals.pai")
		]
	},
	{
		id: "STEP-13",
		priority: "required",
		source: { page: "guide/environments-management" },
		gate: "production",
		text: {
			en: {
				title: "A production environment with its quota",
				why: "Production is the stage prod of the console; its quota is granted apart."
			},
			fr: {
				title: "Un environnement de production et son quota",
				why: "La production est l’étape prod de la console ; son quota s’accorde à part."
			}
		},
		fields: [field("quotas.production.cpu"), field("quotas.production.memory")]
	}
];

// rules/requirements/index.ts
/** Everything that the platform asks of a project. */
const REQUIREMENTS = [
	...PREREQUISITES,
	...STEPS,
	...COMPATIBILITY,
	...BEST_PRACTICES,
	...SKILLS,
	...GENERAL,
	...ORGANISATION,
	...ARCHITECTURE,
	...DATA
];

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
const DAY = 864e5;
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

// src/model/requirement/reported.ts
/** The steps of the onboarding, in order. At each of them the platform checks the prerequisites. */
const GATES = [
	"scoping",
	"ovh",
	"cloud-pi",
	"production"
];
/** This step and those behind it: a later one asks all that an earlier one does. */
const gatesFrom = (gate) => GATES.slice(GATES.indexOf(gate));
const isBinding = (priority) => priority === "P" || priority === "required";
/** Whether a requirement with this status is answered. */
const isAnswered = (status) => status === "met" || status === "declared" || status === "not-applicable";

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
		if (suppressed) {
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
		derogation: "a derogation"
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
		derogation: "une dérogation"
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
	const about = (type, subject) => {
		const known = described.get(subject) ?? describe$1(type, subject);
		described.set(subject, known);
		return known;
	};
	const concerned = createChooser(subjects);
	for (const [chosen, together] of listsBy(rules, concerned)) {
		/** Those that another subject may repeat. */
		const shared = /* @__PURE__ */ new Map();
		for (let first = 0; first < chosen.length; first += BATCH) {
			const batch = chosen.slice(first, first + BATCH);
			for (const rule of together) {
				const hits = [];
				for (const subject of batch) {
					const matches = matchesOf(rule, subject, context, unread);
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
function matchesOf(rule, subject, context, unread) {
	let matches;
	try {
		for (const match of rule.check(subject, context)) if (matches) matches.push(match);
		else matches = [match];
	} catch (error) {
		unread.push(failed(rule, describe$1(rule.subject, subject).path, error));
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
/** An excerpt is cut here; no terminal shows more. */
const MAX_EXCERPT = 500;
/** How much of the line on each side of a place identifies it: a whole JSON file may stand on one line. */
const IDENTIFYING = 200;
/** Puts hits into words, sorted by place. One finding per rule and place. */
function findings(judged, { language, sources, hidden }) {
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
		return {
			...worded(each, location, language),
			excerpt: excerpt(location, sources, hidden),
			fingerprint: createHash("sha256").update(`${key}\0${occurrence}`).digest("hex"),
			suppressed
		};
	});
}
const byCode = (a, b) => a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
const UNBUILT = {
	en: " (no job of the CI file builds this Dockerfile)",
	fr: " (aucun job du fichier de CI ne construit ce Dockerfile)"
};
function worded({ hit, severity, environments }, location, language) {
	const { rule, match, about } = hit;
	const text = rule.text[language];
	const facts = quoted(match.data ?? {});
	return {
		rule: rule.code,
		severity,
		environments,
		message: word(text.message, facts) + (about.unbuilt ? UNBUILT[language] : ""),
		why: word(text.why, facts),
		fix: text.fix === void 0 ? void 0 : word(text.fix, facts),
		subject: redacted(about.subject),
		location,
		related: relatedOf(hit),
		edits: match.edits,
		url: rulePageAddress(rule.code, language)
	};
}
/** Facts as they may be shown: control characters and credentials out, long texts cut. */
const quoted = (facts) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => {
	if (typeof fact === "number") return [name, fact];
	const clean = redactTokens(fact.replace(/[\p{Cc}\p{Cf}]+/gu, " "));
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
	return redactTokens(line).trimEnd() || void 0;
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
	return {
		silence: (rule, hits) => {
			if (hits.length === 0) return NOTHING;
			const speaking = speakingOf.get(rule) ?? silences.filter((silence) => silence.means(rule));
			speakingOf.set(rule, speaking);
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
const PEERS = /hadolint|check[ \t]*=|checkov:skip/;
/** hadolint reads the whole comment or none of it: an unknown word makes it a comment like any other. */
const HADOLINT = /^[ \t]*#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#[ \t]*(.*))?$/;
/** BuildKit's settings, `skip=A,B;error=true`, and the reason behind `//`. */
const BUILDKIT = /^[ \t]*#[ \t]*check[ \t]*=(.*)$/;
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
		means: (rule) => isMeant(written, rule),
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
	means: (rule) => isMeant(written, rule),
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
const isMeant = (written, rule) => written.names.some((name) => written.tool === "accostage" ? isCalled(rule, name) : (rule.equivalents ?? []).some((equivalent) => {
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

// src/check/judge.ts
/** Gives a hit its severity: that of the match, else of the rule, unless the profile or the manifest changes it. */
function judge(hit, suppressed, context) {
	const { rule, match } = hit;
	const concerned = hit.environments ?? context.environments;
	const declared = match.severity ?? rule.severity;
	return {
		hit,
		severity: severityIn(hit, concerned, context),
		environments: hit.environments ? concerned.map(({ name }) => name) : environmentsOf(declared, concerned),
		suppressed
	};
}
/** Severity of a hit over some of the environments that it concerns. */
function severityIn({ rule, match, about }, environments, { overrides }) {
	if (about.unbuilt) return "info";
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
		add: (hits, suppressions) => {
			for (const hit of hits) {
				const { code } = hit.rule;
				const judged = judge(hit, suppressions?.get(hit), context);
				counts[judged.suppressed ? "suppressed" : judged.severity]++;
				for (const environment of hit.environments ?? context.environments) {
					const there = countsIn.get(environment.name);
					if (there) there[judged.suppressed ? "suppressed" : severityIn(hit, [environment], context)]++;
				}
				if (isSensitive(hit)) hidden.add(lineKey(locationOf(hit)));
				numbers.set(code, (numbers.get(code) ?? 0) + 1);
				const list = kept.get(code) ?? [];
				kept.set(code, list);
				if (list.length >= share) continue;
				list.push(judged);
				held++;
			}
			if (held > 2 * most) shrink();
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
	const profile = readProfile(options.profile);
	const profileSeverities = severitiesOf(profile);
	const notes = {
		problems: [],
		unread: []
	};
	const everything = ahead?.tree ?? openTree(options);
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
	const hadolint = gatherHadolint(everything, reader, language, notes);
	const overrides = {
		...hadolintSeverities(hadolint, RULES),
		...profileSeverities,
		...own.overrides
	};
	const active = selectRules(options.rules, overrides);
	const environments = chooseEnvironments(declared, profile, options.environments);
	const renderer = await startRendering(inventory, ahead?.engine);
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
	const subjects = assemble(tree, gathered, rendered, {
		manifest,
		hadolint
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
	dispatch(active, subjects, context, notes.unread, (rule, hits) => tally.add(hits, silencer.silence(rule, hits)));
	stopIfCancelled(options.signal);
	problems.push(...silencer.unused(active, RULES));
	const onProblems = active.filter(({ subject }) => subject === "problem");
	dispatch(onProblems, {
		...subjects,
		problem: problems
	}, context, notes.unread, (_, hits) => tally.add(hits));
	const { counts, hidden } = tally;
	const shown = tally.listed();
	const unlisted = counts.error + counts.warning + counts.info + counts.suppressed - shown.length;
	const failOn = options.failOn ?? declared?.settings?.failOn ?? "error";
	const status = read.status === "not-yaml" ? "invalid" : read.status;
	const found = findings(shown, {
		language,
		sources: reader.sources,
		hidden
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
			message: message[language]
		}))
	};
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
/** The tree without the paths that patterns in the syntax of `.gitignore` name. */
function without(tree, patterns) {
	if (patterns.length === 0) return tree;
	const left = (0, import_ignore.default)().add([...patterns]);
	const keep = (path) => !left.ignores(path);
	return {
		...tree,
		paths: tree.paths.filter(keep),
		strayLinks: tree.strayLinks.filter(keep),
		aside: [...tree.aside, ...tree.paths.filter((path) => left.ignores(path))]
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

export { version as a, isAnswered as i, checkAhead as n, GATES as r, check as t };