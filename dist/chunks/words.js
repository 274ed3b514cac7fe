import { O as writtenNumber } from "./start.js";

// src/report/escape/hidden.ts
/**
* What a reader does not see, or what moves what he sees: controls (ESC and C1 among them), bidi marks and overrides,
* zero-width and other ignorable characters, line and paragraph separators, halves of a surrogate pair. The two
* selectors of a plain or coloured emoji stay.
*/
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const codePoint = (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
/** Shows every hidden character as its code point, `<U+202E>`. Line breaks and tabs are hidden characters too. */
const reveal = (text) => text.replace(HIDDEN, codePoint);
/** The text on one line: runs of blanks and line breaks become one space, hidden characters are shown. */
const oneLine = (text) => reveal(text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, ""));
/** The same for a text of several lines, which stay lines. */
const lines = (text) => text.split(/\r\n|\r|\n/).map(oneLine);

// src/report/escape/terminal.ts
/**
* In a log of GitHub Actions, `##[command]` anywhere in a line is a command, and so is `::command::` at the start of
* one (actions/runner ActionCommand.cs, TryParse and TryParseV2). A backslash breaks both; `::` is broken in front of
* every word, because any word may come first on a line when a text is wrapped.
*/
const COMMAND = /##(?=\[)|(?<!\S)(?=::)/g;
/**
* Makes a text of the project harmless on a terminal and in a log: one line, hidden characters shown as `<U+001B>`,
* no workflow command.
*/
const escapeTerminal = (text) => oneLine(text).replace(COMMAND, "$&\\");

// src/report/words.ts
const always = (text) => ({
	one: text,
	other: text
});
const en = {
	/** Behind a label: French puts a no-break space before the colon. */
	colon: ":",
	severity: {
		error: "error",
		warning: "warning",
		info: "info"
	},
	severities: {
		error: "Errors",
		warning: "Warnings",
		info: "Infos"
	},
	off: "off",
	found: {
		error: {
			one: "{n} error",
			other: "{n} errors"
		},
		warning: {
			one: "{n} warning",
			other: "{n} warnings"
		},
		info: {
			one: "{n} info",
			other: "{n} infos"
		},
		suppressed: always("{n} suppressed")
	},
	nothingFound: "no findings",
	verdict: {
		compatible: "compatible",
		undetermined: "undetermined",
		incompatible: "incompatible"
	},
	explained: {
		compatible: always("no error stands and everything found was verified"),
		undetermined: {
			one: "no error stands, but {n} item could not be verified",
			other: "no error stands, but {n} items could not be verified"
		},
		incompatible: {
			one: "{n} error stands",
			other: "{n} errors stand"
		}
	},
	fails: (threshold) => `The run fails, with fail-on "${threshold}"`,
	passes: (threshold) => `The run passes all the same, with fail-on "${threshold}"`,
	why: "why",
	fix: "fix",
	related: "see also",
	environments: "environments",
	more: always("and {n} more"),
	unverified: {
		one: "{n} item could not be verified",
		other: "{n} items could not be verified"
	},
	reason: {
		"chart-not-rendered": "Helm chart not rendered",
		"kustomization-not-rendered": "kustomization not rendered",
		"template-not-rendered": "template not rendered",
		"dependency-missing": "missing dependency",
		"release-incomplete": "release known in part",
		"values-not-used": "unused values file",
		"application-not-followed": "Application not followed",
		encrypted: "encrypted content",
		"deployment-folder": "folder of another deployment tool",
		"stray-link": "link out of the repository",
		"patch-fragment": "patch fragment",
		"too-large": "file too large",
		unreadable: "unreadable file",
		"include-not-read": "include not read",
		"script-not-checked": "script not checked",
		"schema-unknown": "kind without a known schema",
		"console-not-read": "console not read",
		"rule-failed": "rule that could not run"
	},
	by: {
		comment: "comment",
		annotation: "annotation",
		derogation: "derogation",
		baseline: "baseline"
	},
	withheld: {
		one: "{n} more finding without annotation",
		other: "{n} more findings without annotation"
	},
	atMost: always("GitHub shows at most {n} per level in one step"),
	readIn: (place) => `all of them are in ${place}`,
	jobSummary: "the job summary",
	dropped: {
		one: "{n} more row, left out: the page would be larger than GitHub accepts",
		other: "{n} more rows, left out: the page would be larger than GitHub accepts"
	},
	family: {
		IMG: "Dockerfile and image",
		K8S: "Kubernetes objects",
		NET: "Network and exposure",
		SEC: "Secrets",
		HLM: "Helm",
		KUS: "Kustomize",
		ARG: "Argo CD",
		CI: "CI pipeline",
		REP: "Repository and mirror",
		ONB: "Onboarding manifest"
	},
	otherFamily: "Other",
	total: "Total",
	inputs: {
		dockerfiles: {
			one: "{n} Dockerfile",
			other: "{n} Dockerfiles"
		},
		objects: {
			one: "{n} Kubernetes object",
			other: "{n} Kubernetes objects"
		},
		pipelines: {
			one: "{n} pipeline",
			other: "{n} pipelines"
		},
		charts: {
			one: "{n} chart",
			other: "{n} charts"
		},
		kustomizations: {
			one: "{n} kustomization",
			other: "{n} kustomizations"
		},
		valuesFiles: {
			one: "{n} values file",
			other: "{n} values files"
		}
	},
	profile: "profile",
	heading: {
		findings: "Findings",
		fixes: "What to do",
		unverified: "Not verified",
		releases: "Rendered",
		suppressed: "Suppressed findings",
		assumptions: "Assumptions",
		changed: "Rules whose severity was changed",
		gates: "Onboarding steps",
		requirements: "Requirements",
		environments: "Verdict by environment",
		derogations: "Derogations"
	},
	gate: {
		open: "open",
		closed: "closed",
		answered: (met, total) => `${writtenNumber("en", met)} of ${writtenNumber("en", total)} requirements answered`,
		next: "Next",
		left: {
			one: "{n} requirement closes it",
			other: "{n} requirements close it"
		},
		advised: {
			one: "{n} more that does not",
			other: "{n} more that do not"
		},
		todo: {
			one: "To open it, {n} change",
			other: "To open it, {n} changes"
		},
		nothing: "Nothing is left that closes it"
	},
	status: {
		met: "met",
		declared: "declared",
		broken: "broken",
		missing: "missing",
		unverified: "not verified",
		"not-applicable": "not applicable"
	},
	priority: {
		P: "essential",
		required: "required",
		I: "important",
		advised: "advised"
	},
	derogation: {
		active: "active",
		"ends-soon": "ends within a month",
		expired: "expired",
		unused: "unused"
	},
	class: {
		production: "production",
		"non-production": "non-production",
		unknown: "class unknown"
	},
	decidedBy: {
		manifest: "as accostage.yaml declares",
		application: "as an Argo CD Application declares",
		"values-files": "as the values files tell",
		defaults: "with the defaults"
	},
	release: {
		rendered: "",
		failed: "failed",
		skipped: "not rendered"
	},
	partly: "in part",
	column: {
		severity: "Severity",
		rule: "Rule",
		place: "Place",
		message: "Message",
		why: "Why",
		fix: "Fix",
		reason: "Reason",
		by: "By",
		until: "Until",
		family: "Family",
		step: "Step",
		state: "State",
		answered: "Answered",
		next: "Next change",
		requirement: "Requirement",
		priority: "Priority",
		evidence: "Evidence",
		environment: "Environment",
		verdict: "Verdict",
		approvedBy: "Approved by"
	},
	sources: "Sources",
	equivalents: "The same defect in other tools",
	compared: {
		added: {
			one: "{n} new",
			other: "{n} new"
		},
		fixed: {
			one: "{n} fixed",
			other: "{n} fixed"
		},
		unchanged: {
			one: "{n} unchanged",
			other: "{n} unchanged"
		}
	},
	comparedWith: "Compared with the base",
	onlyNew: (name) => `Only new findings count, compared with ${name}`,
	isNew: "new",
	fixedFindings: "Fixed",
	allIn: "Everything is in the summary of the run",
	details: "Details"
};
const fr = {
	colon: "\xA0:",
	severity: {
		error: "erreur",
		warning: "avertissement",
		info: "info"
	},
	severities: {
		error: "Erreurs",
		warning: "Avertissements",
		info: "Infos"
	},
	off: "désactivée",
	found: {
		error: {
			one: "{n} erreur",
			other: "{n} erreurs"
		},
		warning: {
			one: "{n} avertissement",
			other: "{n} avertissements"
		},
		info: {
			one: "{n} info",
			other: "{n} infos"
		},
		suppressed: {
			one: "{n} écarté",
			other: "{n} écartés"
		}
	},
	nothingFound: "aucun constat",
	verdict: {
		compatible: "compatible",
		undetermined: "indéterminé",
		incompatible: "incompatible"
	},
	explained: {
		compatible: always("aucune erreur, et tout ce qui a été trouvé a été vérifié"),
		undetermined: {
			one: "aucune erreur, mais {n} élément n’a pas pu être vérifié",
			other: "aucune erreur, mais {n} éléments n’ont pas pu être vérifiés"
		},
		incompatible: {
			one: "{n} erreur à corriger",
			other: "{n} erreurs à corriger"
		}
	},
	fails: (threshold) => `L’exécution échoue, avec fail-on «\u00a0${threshold}\u00a0»`,
	passes: (threshold) => `L’exécution réussit malgré tout, avec fail-on «\u00a0${threshold}\u00a0»`,
	why: "pourquoi",
	fix: "correction",
	related: "voir aussi",
	environments: "environnements",
	more: {
		one: "et {n} autre",
		other: "et {n} autres"
	},
	unverified: {
		one: "{n} élément n’a pas pu être vérifié",
		other: "{n} éléments n’ont pas pu être vérifiés"
	},
	reason: {
		"chart-not-rendered": "rendu du chart Helm non effectué",
		"kustomization-not-rendered": "rendu Kustomize non effectué",
		"template-not-rendered": "rendu du modèle non effectué",
		"dependency-missing": "dépendance absente",
		"release-incomplete": "livraison connue en partie",
		"values-not-used": "fichier de valeurs inutilisé",
		"application-not-followed": "Application non suivie",
		encrypted: "contenu chiffré",
		"deployment-folder": "dossier d’un autre outil de déploiement",
		"stray-link": "lien hors du dépôt",
		"patch-fragment": "fragment de patch",
		"too-large": "fichier trop volumineux",
		unreadable: "fichier illisible",
		"include-not-read": "inclusion non lue",
		"script-not-checked": "script non vérifié",
		"schema-unknown": "type d’objet sans schéma connu",
		"console-not-read": "console non lue",
		"rule-failed": "règle qui n’a pas pu s’exécuter"
	},
	by: {
		comment: "commentaire",
		annotation: "annotation",
		derogation: "dérogation",
		baseline: "référence"
	},
	withheld: {
		one: "{n} autre constat sans annotation",
		other: "{n} autres constats sans annotation"
	},
	atMost: always("GitHub en montre au plus {n} par niveau dans une étape"),
	readIn: (place) => `tous figurent dans ${place}`,
	jobSummary: "le résumé du job",
	dropped: {
		one: "{n} ligne de plus, omise\xA0: la page dépasserait ce que GitHub accepte",
		other: "{n} lignes de plus, omises\xA0: la page dépasserait ce que GitHub accepte"
	},
	family: {
		IMG: "Dockerfile et image",
		K8S: "Objets Kubernetes",
		NET: "Réseau et exposition",
		SEC: "Secrets",
		HLM: "Helm",
		KUS: "Kustomize",
		ARG: "Argo CD",
		CI: "Pipeline CI",
		REP: "Dépôt et miroir",
		ONB: "Manifeste d’embarquement"
	},
	otherFamily: "Autres",
	total: "Total",
	inputs: {
		dockerfiles: {
			one: "{n} Dockerfile",
			other: "{n} Dockerfiles"
		},
		objects: {
			one: "{n} objet Kubernetes",
			other: "{n} objets Kubernetes"
		},
		pipelines: {
			one: "{n} pipeline",
			other: "{n} pipelines"
		},
		charts: {
			one: "{n} chart",
			other: "{n} charts"
		},
		kustomizations: {
			one: "{n} kustomization",
			other: "{n} kustomizations"
		},
		valuesFiles: {
			one: "{n} fichier de valeurs",
			other: "{n} fichiers de valeurs"
		}
	},
	profile: "profil",
	heading: {
		findings: "Constats",
		fixes: "À faire",
		unverified: "Non vérifié",
		releases: "Rendu",
		suppressed: "Constats écartés",
		assumptions: "Hypothèses",
		changed: "Règles dont la gravité a été modifiée",
		gates: "Étapes de l’embarquement",
		requirements: "Exigences",
		environments: "Verdict par environnement",
		derogations: "Dérogations"
	},
	gate: {
		open: "ouverte",
		closed: "fermée",
		answered: (met, total) => {
			const plural = met < 2 ? "" : "s";
			return `${writtenNumber("fr", met)} exigence${plural} satisfaite${plural} sur ${writtenNumber("fr", total)}`;
		},
		next: "Ensuite",
		left: {
			one: "{n} exigence la ferme",
			other: "{n} exigences la ferment"
		},
		advised: {
			one: "{n} autre, non bloquante",
			other: "{n} autres, non bloquantes"
		},
		todo: {
			one: "Pour l’ouvrir, {n} changement",
			other: "Pour l’ouvrir, {n} changements"
		},
		nothing: "Plus rien ne la ferme"
	},
	status: {
		met: "respectée",
		declared: "déclarée",
		broken: "non respectée",
		missing: "sans réponse",
		unverified: "non vérifiée",
		"not-applicable": "sans objet"
	},
	priority: {
		P: "primordiale",
		required: "obligatoire",
		I: "importante",
		advised: "conseillée"
	},
	derogation: {
		active: "en cours",
		"ends-soon": "se termine d’ici un mois",
		expired: "échue",
		unused: "sans objet"
	},
	class: {
		production: "production",
		"non-production": "hors production",
		unknown: "classe inconnue"
	},
	decidedBy: {
		manifest: "comme le déclare accostage.yaml",
		application: "comme le déclare une Application Argo CD",
		"values-files": "comme le disent les fichiers de valeurs",
		defaults: "avec les valeurs par défaut"
	},
	release: {
		rendered: "",
		failed: "en échec",
		skipped: "non rendu"
	},
	partly: "en partie",
	column: {
		severity: "Gravité",
		rule: "Règle",
		place: "Endroit",
		message: "Message",
		why: "Pourquoi",
		fix: "Correction",
		reason: "Raison",
		by: "Par",
		until: "Jusqu’au",
		family: "Famille",
		step: "Étape",
		state: "État",
		answered: "Satisfaites",
		next: "Prochain changement",
		requirement: "Exigence",
		priority: "Priorité",
		evidence: "Preuve",
		environment: "Environnement",
		verdict: "Verdict",
		approvedBy: "Approuvée par"
	},
	sources: "Sources",
	equivalents: "Le même défaut dans d’autres outils",
	compared: {
		added: {
			one: "{n} nouveau",
			other: "{n} nouveaux"
		},
		fixed: {
			one: "{n} corrigé",
			other: "{n} corrigés"
		},
		unchanged: {
			one: "{n} inchangé",
			other: "{n} inchangés"
		}
	},
	comparedWith: "Par rapport à la base",
	onlyNew: (name) => `Seuls les nouveaux constats comptent, par rapport à ${name}`,
	isNew: "nouveau",
	fixedFindings: "Corrigés",
	allIn: "Tout figure dans le résumé de l’exécution",
	details: "Détails"
};
/** The fixed words of the formats and of the Service Team’s site, by language. */
const WORDS = {
	en,
	fr
};
/** A word where a line begins with it. */
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

export { oneLine as a, lines as i, capitalised as n, reveal as o, escapeTerminal as r, WORDS as t };