import { i as version, n as checkAhead, o as THRESHOLDS } from "./run.js";
import { D as UserError, a as oneOf, f as LANGUAGES, i as readCheckArguments, n as languageOf, o as readArguments, r as DEPENDENCIES, t as EXIT } from "./start.js";
import { c as writeReportFile, n as formatReport, s as readOptionFile, t as FORMAT_NAMES } from "./report.js";
import { t as rules } from "./rules.js";

// src/cli/check.ts
/** `accostage check`: prints a report, writes those asked for, and gives the exit code. */
async function checkCommand(argv, streams, ahead) {
	const { values, root } = readCheckArguments(argv);
	const format = oneOf("--format", values.format, FORMAT_NAMES);
	const files = values.report.map(reportFile);
	const report = await checkAhead({
		root,
		manifest: values.manifest === void 0 ? void 0 : readOptionFile("--manifest", values.manifest),
		profile: values.profile === void 0 ? void 0 : readOptionFile("--profile", values.profile),
		dependencies: values.dependencies === void 0 ? void 0 : oneOf("--dependencies", values.dependencies, DEPENDENCIES),
		rules: values.rules === void 0 ? void 0 : ruleNames(values.rules),
		environments: values.environment,
		failOn: values["fail-on"] === void 0 ? void 0 : oneOf("--fail-on", values["fail-on"], THRESHOLDS),
		language: values.language === void 0 ? void 0 : oneOf("--language", values.language, LANGUAGES),
		fallbackLanguage: languageOf(streams.environment)
	}, ahead);
	for (const { name, path } of files) writeReportFile(path, formatReport(name, report));
	const colour = streams.colour && !values["no-color"];
	streams.out(formatReport(format, report, {
		colour,
		width: streams.width
	}));
	return exitCode(report);
}
/** 2 for a manifest that is not valid: nothing that it declares was applied. */
const exitCode = (report) => report.inputs.manifest === "invalid" ? EXIT.usage : report.passed ? EXIT.clean : EXIT.findings;
function reportFile(written) {
	const equals = written.indexOf("=");
	if (equals < 1 || equals === written.length - 1) throw new UserError("bad-usage", `--report takes NAME=FILE, not "${written}"`);
	return {
		name: oneOf("--report", written.slice(0, equals), FORMAT_NAMES),
		path: written.slice(equals + 1)
	};
}
function ruleNames(list) {
	if (list === "default" || list === "all") return list;
	return list.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

// src/cli/rules.ts
const severity = ({ severity: written }) => typeof written === "string" ? written : `${written.nonProduction}/${written.production}`;
/** `accostage rules`: one line a rule: code, name, severity (non-production/production), title. */
function rulesCommand(argv, streams) {
	readArguments({
		args: [...argv],
		options: {}
	});
	const language = languageOf(streams.environment);
	for (const rule of rules()) streams.out(`${rule.code}  ${rule.name.padEnd(34)} ${severity(rule).padEnd(14)} ${rule.text[language].title}\n`);
	return EXIT.clean;
}

// src/cli/usage.ts
const USAGE = {
	en: `Usage: accostage <command> [options]

  accostage check [path]     lint a repository, the current directory unless given
  accostage mirror           make the secondary chain pull a reference of this repository
  accostage rules            list the rules

check
  --format NAME              what goes to standard output: text (default), json, github, markdown
  --report NAME=FILE         write a report to a file; may be repeated
  --fail-on SEVERITY         error (default), warning, info or never
  --rules LIST               default, all, or codes and names separated by commas
  --environment NAME         a declared environment to check for; may be repeated
  --manifest FILE            onboarding manifest, accostage.yaml of the repository unless given
  --profile FILE             profile that extends cloud-pi-native
  --dependencies fetch       fetch the charts that others depend on, from the hosts of the profile
  --language en|fr           language of the reports
  --no-color                 no colours, as with NO_COLOR

mirror
  --gitlab URL               address of the platform's GitLab
  --project ID               id of its mirror project
  --repository NAME          internal name of this repository in the console
  --ref NAME                 branch or tag to mirror
  --follow                   wait for the pipeline; needs ACCOSTAGE_READ_TOKEN (read_api)
  The trigger token is read from ACCOSTAGE_MIRROR_TOKEN, never from the command line.

  --help, --version

Exit codes: 0 nothing at or above the threshold; 1 findings at or above it, or mirror refused;
2 bad usage, bad manifest, nothing to check; 3 a bug.
`,
	fr: `Utilisation : accostage <commande> [options]

  accostage check [chemin]   analyse un dépôt, par défaut le répertoire courant
  accostage mirror           fait tirer une référence de ce dépôt par la chaîne secondaire
  accostage rules            liste les règles

check
  --format NOM               sortie standard : text (par défaut), json, github, markdown
  --report NOM=FICHIER       écrit un rapport dans un fichier ; répétable
  --fail-on GRAVITÉ          error (par défaut), warning, info ou never
  --rules LISTE              default, all, ou des codes et noms séparés par des virgules
  --environment NOM          environnement déclaré à vérifier ; répétable
  --manifest FICHIER         manifeste d’embarquement, par défaut l’accostage.yaml du dépôt
  --profile FICHIER          profil qui étend cloud-pi-native
  --dependencies fetch       télécharge les charts dont d’autres dépendent, depuis les hôtes du profil
  --language en|fr           langue des rapports
  --no-color                 sans couleurs, comme NO_COLOR

mirror
  --gitlab URL               adresse du GitLab de la plateforme
  --project ID               identifiant de son projet mirror
  --repository NOM           nom interne de ce dépôt dans la console
  --ref NOM                  branche ou étiquette à synchroniser
  --follow                   attend la fin du pipeline ; demande ACCOSTAGE_READ_TOKEN (read_api)
  Le jeton de déclenchement est lu dans ACCOSTAGE_MIRROR_TOKEN, jamais sur la ligne de commande.

  --help, --version

Codes de sortie : 0 rien au seuil ou au-dessus ; 1 des constats au seuil ou au-dessus, ou synchronisation refusée ;
2 mauvaise utilisation, manifeste non valide, rien à vérifier ; 3 un bogue.
`
};

// src/cli/command-line.ts
/**
* Runs one command line and gives its exit code. Never throws: an error becomes a message and a code. `ahead` is what was
* done for it before this was loaded.
*/
async function run(argv, streams, ahead) {
	const [command, ...rest] = argv;
	try {
		switch (command) {
			case "check":
				if (rest.includes("--help") || rest.includes("-h")) return usage(streams);
				return await checkCommand(rest, streams, ahead);
			case "mirror": {
				if (rest.includes("--help") || rest.includes("-h")) return usage(streams);
				const { mirrorCommand } = await import("./mirror2.js");
				return await mirrorCommand(rest, streams);
			}
			case "rules": return rulesCommand(rest, streams);
			case "--version":
			case "-V":
				streams.out(`${version}\n`);
				return EXIT.clean;
			case "--help":
			case "-h":
			case "help": return usage(streams);
			case void 0:
				streams.err(USAGE[languageOf(streams.environment)]);
				return EXIT.usage;
			default: throw new UserError("bad-usage", `no command "${command}": check, mirror or rules. See accostage --help`);
		}
	} catch (error) {
		return explain(error, streams);
	}
}
function usage(streams) {
	streams.out(USAGE[languageOf(streams.environment)]);
	return EXIT.clean;
}
function explain(error, streams) {
	if (error instanceof UserError) {
		streams.err(`accostage: ${error.message.replace(/\p{Cc}+/gu, " ")}\n`);
		return EXIT.usage;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	streams.err(`accostage ${version} has a bug; please report it with this text:\n${stack}\n`);
	streams.err("https://github.com/cloud-pi-native/accostage/issues\n");
	return EXIT.bug;
}

export { run };