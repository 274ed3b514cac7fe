// package.json
var version = "0.1.0";

// rules/requirements/gates.ts
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
	}, { rules: ["ONB061", "ONB062"] }] }),
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
		}, { rules: ["ONB023", "ONB025"] }],
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
		}, { rules: [
			"K8S023",
			"ONB026",
			"SEC009"
		] }],
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
		checks: [{ rules: ["ONB030", "ONB032"] }],
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
		checks: [{ rules: [
			"ONB020",
			"ONB021",
			"ONB023"
		] }],
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
		checks: [{ rules: ["ONB060"] }],
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
		checks: [{ rules: ["ONB053"] }],
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
		checks: [{ rules: ["ONB050", "ONB051"] }],
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
		checks: [{ rules: ["NET004", "ONB041"] }],
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
				why: "Chacun est créé dans la console, avec son type."
			}
		},
		checks: [{ rules: [
			"ONB014",
			"ONB015",
			"ONB017",
			"ONB083",
			"ONB084",
			"ONB085"
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
		checks: [{ rules: ["ONB030", "ONB031"] }],
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
		checks: [{ rules: [
			"K8S004",
			"ONB018",
			"ONB081",
			"ONB086"
		] }],
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
		checks: [{ rules: [
			"ONB012",
			"ONB013",
			"ONB080"
		] }],
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
			"ONB088",
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
		}, { rules: ["ONB022"] }]
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
		checks: [{ rules: ["ONB075", "ONB077"] }],
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
		checks: [{ rules: ["ONB040", "ONB042"] }],
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
		checks: [{ rules: [
			"K8S004",
			"ONB018",
			"ONB081"
		] }],
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
				"NET016",
				"ONB030",
				"ONB031"
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
				why: "La production est le type d’environnement prod de la console ; son quota s’accorde à part."
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

export { GATE_DEFINITIONS as n, version as r, REQUIREMENTS as t };