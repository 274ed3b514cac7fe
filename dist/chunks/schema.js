// src/parse/manifest/schema/nodes.ts
/** A description in both languages: an editor shows the first, the French edition of the schema the second. */
const described = ({ en, fr }) => ({
	description: en,
	"x-description-fr": fr
});
const text = (about, more = {}) => ({
	type: "string",
	minLength: 1,
	...described(about),
	...more
});
const choice = (about, values) => ({
	enum: values,
	...described(about)
});
const flag = (about) => ({
	type: "boolean",
	...described(about)
});
const count = (about, more = {}) => ({
	type: "integer",
	minimum: 0,
	...described(about),
	...more
});
const list = (about, items) => ({
	type: "array",
	...described(about),
	items
});
/** A field with fields of its own; nothing else may stand there. */
const section = (about, properties, required = []) => ({
	type: "object",
	additionalProperties: false,
	...described(about),
	...required.length > 0 ? { required } : {},
	properties
});
const date = (about) => text(about, { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });
/** A size, in GiB when it is a number. */
const size = (about) => ({
	...described(about),
	anyOf: [{
		type: "number",
		minimum: 0
	}, {
		type: "string",
		pattern: "^[0-9]+(\\.[0-9]+)?([kMGTPE]i?|Ki)?$"
	}]
});
/** `30m`, `4h`, `2d`, or several of them. */
const duration = (about) => text(about, { pattern: "^([0-9]+[smhd])+$" });

// src/parse/manifest/schema/application.ts
const COMPONENTS = list({
	en: "What the application is made of",
	fr: "Ce dont l’application est faite"
}, section({
	en: "A part that runs by itself",
	fr: "Une partie qui s’exécute à part"
}, {
	name: text({
		en: "Its name",
		fr: "Son nom"
	}),
	technology: text({
		en: "What it is built with: node, openjdk, python, nginx, postgres…",
		fr: "Ce avec quoi il est construit : node, openjdk, python, nginx, postgres…"
	}),
	tier: text({
		en: "Its tier, as in the tier label: frontend, backend, db, cache or auth",
		fr: "Son tiers, comme dans l’étiquette tier : frontend, backend, db, cache ou auth"
	}),
	criticality: choice({
		en: "How much depends on it, as in the criticality label",
		fr: "Sa criticité, comme dans l’étiquette criticality"
	}, [
		"high",
		"medium",
		"low"
	]),
	image: text({
		en: "Its image, without tag",
		fr: "Son image, sans étiquette"
	}),
	port: count({
		en: "Port on which it listens",
		fr: "Port sur lequel il écoute"
	}, {
		minimum: 1,
		maximum: 65535
	}),
	stateless: flag({
		en: "True when any instance may be replaced at any time without loss",
		fr: "Vrai quand toute instance peut être remplacée à tout moment sans perte"
	}),
	session: choice({
		en: "Where the state of a user’s session is kept: none, client (a token), shared (a database or a cache), memory (of one instance)",
		fr: "Où est tenu l’état de la session d’un utilisateur : none (nulle part), client (un jeton), shared (une base ou un cache), memory (la mémoire d’une instance)"
	}, [
		"none",
		"client",
		"shared",
		"memory"
	])
}, ["name"]));
const DATA = section({
	en: "How much the application holds and serves",
	fr: "Volumétrie de l’application"
}, {
	volume: size({
		en: "Data kept in volumes and databases, in GiB or as a Kubernetes quantity",
		fr: "Données conservées en volumes et en bases, en Gio ou en quantité Kubernetes"
	}),
	users: count({
		en: "How many people use it",
		fr: "Combien de personnes l’utilisent"
	}),
	migration: section({
		en: "Data to take over from another hosting",
		fr: "Reprise de données"
	}, {
		planned: flag({
			en: "Whether data is taken over",
			fr: "Si une reprise est à prévoir"
		}),
		volume: size({
			en: "How much, in GiB or as a Kubernetes quantity",
			fr: "Volume, en Gio ou en quantité Kubernetes"
		})
	}),
	personal: flag({
		en: "Whether it holds personal data",
		fr: "Si elle contient des données personnelles"
	}),
	encrypted: flag({
		en: "Whether sensitive data is encrypted by the application",
		fr: "Si l’application chiffre les données sensibles"
	})
});
const DATABASES = list({
	en: "Databases of the application",
	fr: "Bases de données de l’application"
}, section({
	en: "A database",
	fr: "Une base de données"
}, {
	name: text({
		en: "Its name",
		fr: "Son nom"
	}),
	engine: text({
		en: "postgres, mariadb, mysql, mongo, redis…",
		fr: "postgres, mariadb, mysql, mongo, redis…"
	}),
	mode: choice({
		en: "What runs it: operator (CloudNativePG), chart, manifest (plain objects), managed (by the platform) or external",
		fr: "Ce qui la fait tourner : operator (CloudNativePG), chart, manifest (objets écrits à la main), managed (par la plateforme) ou external (à l’extérieur)"
	}, [
		"operator",
		"chart",
		"manifest",
		"managed",
		"external"
	]),
	schema: choice({
		en: "Who creates its tables: the application when it starts, or somebody by hand",
		fr: "Qui crée ses tables : l’application (application) à son démarrage, ou quelqu’un à la main (manual)"
	}, ["application", "manual"])
}, ["engine"]));
const BACKUP = section({
	en: "How data is saved and restored",
	fr: "Sauvegarde et restauration"
}, {
	procedure: text({
		en: "Where the procedure is written: a path in this repository or an address",
		fr: "Où la procédure est écrite : un chemin de ce dépôt ou une adresse"
	}),
	frequency: text({
		en: "How often, in words or as a cron schedule",
		fr: "À quelle fréquence, en mots ou en syntaxe cron"
	}),
	target: text({
		en: "Where copies are kept, such as an S3 bucket",
		fr: "Où vont les copies, un compartiment S3 par exemple"
	}),
	restoredOn: date({
		en: "Day of the last restoration that was tried, YYYY-MM-DD",
		fr: "Jour du dernier essai de restauration, AAAA-MM-JJ"
	})
});
const EXTERNAL_FLOWS = list({
	en: "Services outside the project that the application calls",
	fr: "Composants externes au projet que l’application appelle"
}, section({
	en: "A service that is called",
	fr: "Un composant appelé"
}, {
	name: text({
		en: "What it is",
		fr: "Ce que c’est"
	}),
	host: text({
		en: "Its name or address; *.example.fr for all of a domain",
		fr: "Son nom ou son adresse ; *.example.fr pour tout un domaine"
	}),
	port: count({
		en: "Its port; 443 unless told otherwise",
		fr: "Son port ; 443 par défaut"
	}, {
		minimum: 1,
		maximum: 65535
	}),
	protocol: text({
		en: "https, smtp, ldaps, sftp…",
		fr: "https, smtp, ldaps, sftp…"
	}),
	network: choice({
		en: "Where it is: mi (the ministry), rie (between ministries) or internet",
		fr: "Où il se trouve : mi (ministère), rie (interministériel) ou internet"
	}, [
		"mi",
		"rie",
		"internet"
	])
}, ["host"]));

// src/parse/manifest/schema/deployment.ts
const QUOTA = section({
	en: "Resources: CPU in cores, memory in GiB or as a Kubernetes quantity, number of GPUs",
	fr: "Ressources : CPU en cœurs, mémoire en Gio ou en quantité Kubernetes, nombre de GPU"
}, {
	cpu: {
		type: "number",
		minimum: 0,
		description: "Cores",
		"x-description-fr": "Cœurs"
	},
	memory: size({
		en: "GiB, or a Kubernetes quantity such as 512Mi",
		fr: "Gio, ou quantité Kubernetes telle que 512Mi"
	}),
	gpu: count({
		en: "GPUs",
		fr: "GPU"
	})
});
const QUOTAS = section({
	en: "What the project may use in all, by class of environment",
	fr: "Ce que le projet peut utiliser au total, par classe d’environnement"
}, {
	nonProduction: QUOTA,
	production: QUOTA
});
const DOMAIN = section({
	en: "A name under which the environment is reached",
	fr: "Un nom sous lequel l’environnement est joint"
}, {
	host: text({
		en: "Fully qualified domain name",
		fr: "Nom de domaine complet"
	}),
	certificate: choice({
		en: "Who supplies its certificate: project, platform, or none when it needs none",
		fr: "Qui fournit son certificat : le projet (project), la plateforme (platform), ou none s’il n’en faut pas"
	}, [
		"project",
		"platform",
		"none"
	])
}, ["host"]);
const ENVIRONMENTS = list({
	en: "Environments of the console",
	fr: "Environnements de la console"
}, section({
	en: "An environment of the console",
	fr: "Un environnement de la console"
}, {
	name: text({
		en: "Name in the console",
		fr: "Nom dans la console"
	}),
	stage: text({
		en: "Stage of the console: dev, staging, integration or prod",
		fr: "Étape de la console : dev, staging, integration ou prod"
	}),
	cluster: text({
		en: "Cluster that hosts it",
		fr: "Cluster qui l’héberge"
	}),
	quota: QUOTA,
	autosync: flag({
		en: "Whether Argo CD synchronises by itself",
		fr: "Si Argo CD synchronise de lui-même"
	}),
	label: text({
		en: "Value of the env label",
		fr: "Valeur de l’étiquette env"
	}),
	domains: list({
		en: "Names under which it is reached",
		fr: "Noms sous lesquels il est joint"
	}, DOMAIN),
	ageRecipient: text({
		en: "Public age key of its cluster, for which SOPS encrypts",
		fr: "Clé publique age de son cluster, pour laquelle SOPS chiffre"
	}, { pattern: "^age1[0-9a-z]{58}$" })
}, ["name"]));
const REPOSITORIES = list({
	en: "Repositories of the project, this one among them",
	fr: "Dépôts du projet, dont celui-ci"
}, section({
	en: "A repository of the project",
	fr: "Un dépôt du projet"
}, {
	name: text({
		en: "Internal name in the console",
		fr: "Nom interne dans la console"
	}),
	url: text({
		en: "Address on the primary chain: https://….git",
		fr: "Adresse sur la chaîne primaire : https://….git"
	}),
	type: choice({
		en: "What it holds: code, what Argo CD deploys, or both",
		fr: "Ce qu’il contient : du code, ce qu’Argo CD déploie, ou les deux"
	}, [
		"application",
		"infrastructure",
		"both"
	]),
	private: flag({
		en: "Needs credentials",
		fr: "Demande des identifiants"
	}),
	deployPath: text({
		en: "Folder that Argo CD deploys",
		fr: "Dossier qu’Argo CD déploie"
	}),
	deployRevision: text({
		en: "Branch, tag or commit that Argo CD deploys",
		fr: "Branche, étiquette ou commit qu’Argo CD déploie"
	}),
	valuesFiles: list({
		en: "Values files in order, <env> stands for the environment",
		fr: "Fichiers de valeurs dans l’ordre, <env> désigne l’environnement"
	}, { type: "string" })
}, ["name"]));

// src/parse/manifest/schema/operations.ts
const skill = (en, fr) => choice({
	en: `${en}: none, learning or autonomous`,
	fr: `${fr} : none (aucune), learning (en formation) ou autonomous (autonome)`
}, [
	"none",
	"learning",
	"autonomous"
]);
const SKILLS = section({
	en: "What the team masters of the platform’s tools",
	fr: "Ce que l’équipe maîtrise des outils de la plateforme"
}, {
	containers: skill("Containers and their images", "Conteneurs et images"),
	kubernetes: skill("Kubernetes", "Kubernetes"),
	gitlabCi: skill("GitLab CI", "GitLab CI"),
	gitops: skill("GitOps", "GitOps"),
	helm: skill("Helm", "Helm"),
	openshift: skill("OpenShift", "OpenShift"),
	argocd: skill("Argo CD", "Argo CD")
});
const OBSERVABILITY = section({
	en: "How the application shows its state",
	fr: "Comment l’application montre son état"
}, {
	health: text({
		en: "Path that tells its health, such as /health",
		fr: "Chemin qui donne son état de santé, comme /health"
	}),
	metrics: text({
		en: "Path of its metrics, such as /metrics",
		fr: "Chemin de ses métriques, comme /metrics"
	}),
	logs: choice({
		en: "Format of its logs",
		fr: "Format de ses journaux"
	}, [
		"gelf",
		"json",
		"text"
	])
});
const RECOVERY = section({
	en: "How long it may stand still, how much it may lose",
	fr: "Durée d’arrêt et perte de données admises"
}, {
	maximumDowntime: duration({
		en: "DMIA (RTO), such as 4h",
		fr: "DMIA, comme 4h"
	}),
	maximumDataLoss: duration({
		en: "PDMA (RPO), such as 1h",
		fr: "PDMA, comme 1h"
	}),
	dataCentres: {
		enum: [1, 2],
		description: "How many data centres it is deployed in",
		"x-description-fr": "Dans combien de centres de données elle est déployée"
	}
});

// src/parse/manifest/schema/project.ts
const PROJECT = section({
	en: "The project as the console knows it, and where it stands",
	fr: "Le projet tel que la console le connaît, et où il en est"
}, {
	name: text({
		en: "Name in the console",
		fr: "Nom dans la console"
	}),
	slug: text({
		en: "Short name that the console gave, when it is not the name itself: it names the Vault and the Harbor project",
		fr: "Nom court donné par la console, s’il diffère du nom : il nomme le coffre Vault et le projet Harbor"
	}),
	description: text({
		en: "What the project does",
		fr: "Ce que fait le projet"
	}),
	organisation: text({
		en: "Directorate or service that owns the project",
		fr: "Direction ou service qui porte le projet"
	}),
	contact: text({
		en: "Who answers for the project",
		fr: "Qui répond pour le projet"
	}),
	status: choice({
		en: "How far it is: new, in migration from another hosting, or already in production",
		fr: "État d’avancement : nouveau, en migration depuis un autre hébergement, ou déjà en production"
	}, [
		"new",
		"migration",
		"production"
	]),
	milestones: list({
		en: "Dates that matter",
		fr: "Échéances importantes"
	}, section({
		en: "A date that matters",
		fr: "Une échéance"
	}, {
		name: text({
			en: "What happens then",
			fr: "Ce qui se passe à cette date"
		}),
		date: date({
			en: "The day, YYYY-MM-DD",
			fr: "Le jour, AAAA-MM-JJ"
		})
	}, ["name", "date"]))
}, ["name"]);
const PLATFORM = section({
	en: "Where the project is deployed",
	fr: "Où le projet est déployé"
}, {
	name: text({
		en: "Platform that the project aims at: ovh, cloud-pi, or another that the Service Team named",
		fr: "Plateforme visée par le projet : ovh, cloud-pi, ou une autre nommée par la Service Team"
	}),
	flavour: choice({
		en: "Kind of cluster; openshift unless told otherwise",
		fr: "Type de cluster ; openshift par défaut"
	}, [
		"openshift",
		"kubernetes",
		"byoc"
	]),
	zone: text({
		en: "Zone of the console",
		fr: "Zone de la console"
	})
});
const SENSITIVITY = choice({
	en: "Sensitivity of the data: NP, not protected, or DR, restricted (Diffusion Restreinte)",
	fr: "Sensibilité des données : NP, non protégé, ou DR, Diffusion Restreinte"
}, ["NP", "DR"]);
const EXPOSURE = {
	...list({
		en: "Networks from which the application is reached",
		fr: "Réseaux depuis lesquels l’application est jointe"
	}, choice({
		en: "internet, intranet (the ministry’s), or rie (between ministries)",
		fr: "internet, intranet (du ministère), ou rie (interministériel)"
	}, [
		"internet",
		"intranet",
		"rie"
	])),
	uniqueItems: true
};
const AUTHENTICATION = section({
	en: "How users sign in",
	fr: "Comment les utilisateurs s’authentifient"
}, { providers: list({
	en: "Services that vouch for them",
	fr: "Services qui répondent d’eux"
}, choice({
	en: "agent (the State’s agents), franceconnect, proconnect, passage2 (the ministry’s), keycloak (the project’s own), local (accounts of the application), none",
	fr: "agent (agents de l’État), franceconnect, proconnect, passage2 (du ministère), keycloak (celui du projet), local (comptes de l’application), none (aucune)"
}, [
	"agent",
	"franceconnect",
	"proconnect",
	"passage2",
	"keycloak",
	"local",
	"none"
])) });
const ARCHITECTURE = section({
	en: "How the application is built",
	fr: "Comment l’application est construite"
}, { document: text({
	en: "Architecture document, or at least a diagram: a path in this repository or an address",
	fr: "Dossier d’architecture, ou à minima un schéma : un chemin de ce dépôt ou une adresse"
}) });
const APPROVALS = section({
	en: "What had to be accepted before production",
	fr: "Ce qui doit être accepté avant la production"
}, {
	securityAccreditation: section({
		en: "Security accreditation (homologation)",
		fr: "Homologation de sécurité"
	}, {
		reference: text({
			en: "Its reference",
			fr: "Sa référence"
		}),
		until: date({
			en: "Last day on which it holds, YYYY-MM-DD",
			fr: "Dernier jour de validité, AAAA-MM-JJ"
		})
	}),
	architect: text({
		en: "Architect of the ministry who follows the project",
		fr: "Architecte du ministère qui suit le projet"
	}),
	pai: text({
		en: "Reference in the ministry’s list of applications (PAI)",
		fr: "Référence dans le patrimoine applicatif du ministère (PAI)"
	}),
	personalDataAssessed: flag({
		en: "Whether the processing of personal data was declared to the data protection officer",
		fr: "Si le traitement de données personnelles a été déclaré au délégué à la protection des données"
	})
});
const COMMITMENTS = list({
	en: "Answers to the requirements that neither a rule nor another field can answer",
	fr: "Réponses aux exigences auxquelles ni une règle ni un autre champ ne peut répondre"
}, section({
	en: "An answer to one requirement",
	fr: "Une réponse à une exigence"
}, {
	requirement: text({
		en: "Its identifier, such as EXI-ORG-3",
		fr: "Son identifiant, comme EXI-ORG-3"
	}, { pattern: "^(PRE|STEP|COMP|BP|SKILL|EXI)-[A-Z0-9-]+[ab]?$" }),
	answer: choice({
		en: "kept, or not-applicable when it does not concern the project",
		fr: "kept (tenue), ou not-applicable si elle ne concerne pas le projet"
	}, ["kept", "not-applicable"]),
	because: text({
		en: "Where it is proved, or why it does not apply",
		fr: "Où c’est prouvé, ou pourquoi elle ne s’applique pas"
	})
}, [
	"requirement",
	"answer",
	"because"
]));

// src/parse/manifest/schema/tool.ts
const RULE = "^([A-Z0-9]{2,3}[0-9]{3}|[a-z][a-z0-9-]*)$";
const DEROGATIONS = list({
	en: "Findings accepted in writing",
	fr: "Constats acceptés par écrit"
}, section({
	en: "A finding accepted in writing",
	fr: "Un constat accepté par écrit"
}, {
	rule: text({
		en: "Code or name of the rule",
		fr: "Code ou nom de la règle"
	}, { pattern: RULE }),
	where: text({
		en: "Path, glob, or Kind/name; everywhere when absent",
		fr: "Chemin, motif ou Kind/nom ; partout si absent"
	}),
	reason: text({
		en: "Why it is accepted",
		fr: "Pourquoi il est accepté"
	}),
	approvedBy: text({
		en: "Who accepted it",
		fr: "Qui l’a accepté"
	}),
	until: date({
		en: "Last day on which it holds, YYYY-MM-DD",
		fr: "Dernier jour de validité, AAAA-MM-JJ"
	})
}, [
	"rule",
	"reason",
	"approvedBy",
	"until"
]));
const references = (en, fr) => list({
	en,
	fr
}, {
	type: "string",
	minLength: 1
});
const SETTINGS = section({
	en: "Settings of the tool",
	fr: "Réglages de l’outil"
}, {
	failOn: choice({
		en: "Severity from which a run fails; error unless told otherwise",
		fr: "Gravité à partir de laquelle l’analyse échoue ; error par défaut"
	}, [
		"error",
		"warning",
		"info",
		"never"
	]),
	language: choice({
		en: "Language of the reports",
		fr: "Langue des rapports"
	}, ["en", "fr"]),
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
	ignore: references("Paths left alone, in the syntax of .gitignore", "Chemins laissés de côté, dans la syntaxe de .gitignore"),
	baseImages: list({
		en: "Base images that the profile does not know, such as those of the project itself",
		fr: "Images de base que le profil ne connaît pas, comme celles du projet lui-même"
	}, section({
		en: "What is known of a base image",
		fr: "Ce que l’on sait d’une image de base"
	}, {
		name: text({
			en: "Whole name without tag: docker.io/library/node",
			fr: "Nom complet sans étiquette : docker.io/library/node"
		}),
		tag: text({
			en: "Part of the tags for which it holds; all of them when absent",
			fr: "Partie des étiquettes pour lesquelles cela vaut ; toutes en son absence"
		}),
		user: choice({
			en: "Whether it runs as root, or as another user",
			fr: "Si elle s’exécute sous root (root), ou sous un autre utilisateur (unprivileged)"
		}, ["root", "unprivileged"]),
		ports: list({
			en: "Ports on which it listens unless told otherwise",
			fr: "Ports sur lesquels elle écoute par défaut"
		}, {
			type: "integer",
			minimum: 1,
			maximum: 65535
		})
	}, ["name", "user"])),
	mirror: section({
		en: "References that are mirrored; the default branch alone unless told otherwise",
		fr: "Références synchronisées ; la branche par défaut seule, sauf indication contraire"
	}, {
		branches: references("Branches, * stands for anything", "Branches, * désigne n’importe quoi"),
		tags: references("Tags, * stands for anything", "Étiquettes, * désigne n’importe quoi")
	})
});

// src/parse/manifest/schema/index.ts
/**
* JSON Schema of `accostage.yaml`, version 1. Published in schemas/; every description exists in French beside it. Only the
* project's name is required: what is missing is a requirement that is not answered yet, not a broken file.
*/
const MANIFEST_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://cloud-pi-native.github.io/accostage/schemas/manifest-1.json",
	title: "accostage.yaml",
	...section({
		en: "What a project declares to Cloud π Native, its derogations, its settings for Accostage",
		fr: "Ce qu’un projet déclare à Cloud π Native, ses dérogations, ses réglages d’Accostage"
	}, {
		version: {
			const: 1,
			description: "Version of this format",
			"x-description-fr": "Version de ce format"
		},
		project: PROJECT,
		platform: PLATFORM,
		sensitivity: SENSITIVITY,
		exposure: EXPOSURE,
		quotas: QUOTAS,
		environments: ENVIRONMENTS,
		repositories: REPOSITORIES,
		components: COMPONENTS,
		data: DATA,
		databases: DATABASES,
		backup: BACKUP,
		externalFlows: EXTERNAL_FLOWS,
		authentication: AUTHENTICATION,
		architecture: ARCHITECTURE,
		skills: SKILLS,
		observability: OBSERVABILITY,
		recovery: RECOVERY,
		approvals: APPROVALS,
		commitments: COMMITMENTS,
		derogations: DEROGATIONS,
		settings: SETTINGS
	}, ["project"])
};

export { MANIFEST_SCHEMA as t };