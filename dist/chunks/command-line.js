import { r as version } from "./requirements.js";
import { O as UserError, a as readCheckArguments, i as SHELLCHECK, n as languageOf, o as oneOf, p as LANGUAGES, r as DEPENDENCIES, t as EXIT } from "./start.js";
import { n as THRESHOLDS } from "./severity.js";
import { d as folderInRepository, n as FORMAT_NAMES, r as formatReport } from "./report.js";
import { t as rules } from "./rules2.js";
import { n as checkAhead } from "./run.js";
import { n as writeReportFile, t as readOptionFile } from "./files.js";
import { resolve } from "node:path";

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
		shellcheck: oneOf("--shellcheck", values.shellcheck, SHELLCHECK),
		console: consoleOf(values.console, streams.environment),
		rules: values.rules === void 0 ? void 0 : ruleNames(values.rules),
		environments: values.environment,
		failOn: values["fail-on"] === void 0 ? void 0 : oneOf("--fail-on", values["fail-on"], THRESHOLDS),
		language: values.language === void 0 ? void 0 : oneOf("--language", values.language, LANGUAGES),
		fallbackLanguage: languageOf(streams.environment)
	}, ahead);
	const options = {
		rules: rules(),
		folder: folderInRepository(resolve(root), resolve(root))
	};
	for (const { name, path } of files) writeReportFile(path, formatReport(name, report, options));
	const colour = streams.colour && !values["no-color"];
	streams.out(formatReport(format, report, {
		...options,
		colour,
		width: streams.width
	}));
	return exitCode(report);
}
/** 2 for a manifest that is not valid: nothing that it declares was applied. */
const exitCode = (report) => report.inputs.manifest === "invalid" ? EXIT.usage : report.passed ? EXIT.clean : EXIT.findings;
/** The token comes from the environment only: a command line is seen by every process of the machine. */
function consoleOf(url, environment) {
	if (url === void 0) return void 0;
	const token = environment.ACCOSTAGE_CONSOLE_TOKEN;
	if (token) return {
		url,
		token
	};
	throw new UserError("bad-usage", "the environment variable ACCOSTAGE_CONSOLE_TOKEN, which --console needs, is missing. See accostage --help");
}
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

// src/cli/usage.ts
const USAGE = {
	en: `Usage: accostage <command> [options]

  accostage check [path]     lint a repository, the current directory unless given
  accostage init [path]      write the onboarding manifest that a repository shows
  accostage gate [path]      what still separates the project from a step of its onboarding
  accostage mirror           make the secondary chain pull a reference of this repository
  accostage ticket [path]    write the text of a support ticket for the Service Team
  accostage rules            list the rules
  accostage explain RULE     everything about one rule, by its code or name
  accostage aggregate SOURCE…  keep the reports of many projects and show them together

check
  --format NAME              what goes to standard output: text (default), json, github, markdown,
                             html, sarif, junit, gitlab (Code Quality) or csv
  --report NAME=FILE         write a report to a file; may be repeated
  --fail-on SEVERITY         error (default), warning, info or never
  --rules LIST               default, all, or codes and names separated by commas
  --environment NAME         a declared environment to check for; may be repeated
  --manifest FILE            onboarding manifest, accostage.yaml of the repository unless given
  --profile FILE             profile that extends cloud-pi-native
  --dependencies fetch       fetch the charts that others depend on, from the hosts of the profile
  --shellcheck MODE          ask ShellCheck about RUN: auto (default, when it is on the PATH), off, required
  --console URL              compare the manifest with the platform's console; its token is read from
                             ACCOSTAGE_CONSOLE_TOKEN, never from the command line
  --language en|fr           language of the reports
  --no-color                 no colours, as with NO_COLOR

init
  --update                   add what is new to the manifest that is there, and change nothing else
  --dry-run                  print the manifest instead of writing it
  --language en|fr           language of its comments

gate
  --step NAME                scoping, ovh, cloud-pi or production
  --format NAME              text (default) or json
  --manifest, --profile, --dependencies, --language, --no-color as for check

rules, explain
  --format NAME              text (default), json or markdown
  --language en|fr           language of the texts
  --family LIST              rules only: families, such as IMG,K8S; may be repeated
  --default                  rules only: those that run unless told otherwise

mirror
  --gitlab URL               address of the platform's GitLab
  --project ID               id of its mirror project
  --repository NAME          internal name of this repository in the console
  --ref NAME                 branch or tag to mirror
  --follow                   wait for the pipeline; needs ACCOSTAGE_READ_TOKEN (read_api)
  The trigger token is read from ACCOSTAGE_MIRROR_TOKEN, never from the command line.

ticket
  --from FILE                a report in JSON, instead of a check
  --manifest, --profile, --dependencies as for check
  --language en|fr           language of the text, fr unless given

aggregate
  SOURCE                     a folder or file of JSON reports, github:OWNER[/NAME], git:ADDRESS#BRANCH; may be repeated
  --database PLACE           folder of the embedded database (accostage-history), or postgres://…
  --site DIR                 write a static site
  --csv FILE, --json FILE    write the projects as a table; - for standard output
  --digest FILE              write a message for Mattermost; - for standard output
  --since DAYS               period whose changes are shown, 7 unless given
  --branch NAME              branch by which projects are judged; their default branch unless given
  --artifact NAME            name of the artifacts that hold reports, accostage unless given
  --github-url URL           address of GitHub's API
  --max-wait SECONDS         longest wait for GitHub's limits, 3600 unless given
  Tokens and passwords are read from ACCOSTAGE_GITHUB_TOKEN and ACCOSTAGE_DATABASE. Needs npm ci --omit=dev.

  --help, --version

Exit codes: 0 nothing at or above the threshold; 1 findings at or above it, a closed step, or
mirror refused;
2 bad usage, bad manifest, nothing to check; 3 a bug.
`,
	fr: `Utilisation : accostage <commande> [options]

  accostage check [chemin]   analyse un dépôt, par défaut le répertoire courant
  accostage init [chemin]    écrit le manifeste d’embarquement que montre un dépôt
  accostage gate [chemin]    ce qui sépare encore le projet d’une étape de son embarquement
  accostage mirror           fait tirer une référence de ce dépôt par la chaîne secondaire
  accostage ticket [chemin]  rédige un ticket de support pour la Service Team
  accostage rules            liste les règles
  accostage explain RÈGLE    tout sur une règle, par son code ou son nom
  accostage aggregate SOURCE…  conserve les rapports de nombreux projets et les montre ensemble

check
  --format NOM               sortie standard : text (par défaut), json, github, markdown,
                             html, sarif, junit, gitlab (Code Quality) ou csv
  --report NOM=FICHIER       écrit un rapport dans un fichier ; répétable
  --fail-on GRAVITÉ          error (par défaut), warning, info ou never
  --rules LISTE              default, all, ou des codes et noms séparés par des virgules
  --environment NOM          environnement déclaré à vérifier ; répétable
  --manifest FICHIER         manifeste d’embarquement, par défaut l’accostage.yaml du dépôt
  --profile FICHIER          profil qui étend cloud-pi-native
  --dependencies fetch       télécharge les charts dont d’autres dépendent, depuis les hôtes du profil
  --shellcheck MODE          consulte ShellCheck sur les RUN : auto (par défaut, s’il est dans le PATH), off, required
  --console URL              compare le manifeste à la console de la plateforme ; son jeton est lu dans
                             ACCOSTAGE_CONSOLE_TOKEN, jamais sur la ligne de commande
  --language en|fr           langue des rapports
  --no-color                 sans couleurs, comme NO_COLOR

init
  --update                   ajoute au manifeste présent ce qui est nouveau, sans rien changer d’autre
  --dry-run                  affiche le manifeste au lieu de l’écrire
  --language en|fr           langue de ses commentaires

gate
  --step NOM                 scoping, ovh, cloud-pi ou production
  --format NOM               text (par défaut) ou json
  --manifest, --profile, --dependencies, --language, --no-color comme pour check

rules, explain
  --format NOM               text (par défaut), json ou markdown
  --language en|fr           langue des textes
  --family LISTE             rules seulement : familles, IMG,K8S par exemple ; répétable
  --default                  rules seulement : celles qui s’exécutent sans indication contraire

mirror
  --gitlab URL               adresse du GitLab de la plateforme
  --project ID               identifiant de son projet mirror
  --repository NOM           nom interne de ce dépôt dans la console
  --ref NOM                  branche ou étiquette à synchroniser
  --follow                   attend la fin du pipeline ; demande ACCOSTAGE_READ_TOKEN (read_api)
  Le jeton de déclenchement est lu dans ACCOSTAGE_MIRROR_TOKEN, jamais sur la ligne de commande.

ticket
  --from FICHIER             un rapport en JSON, au lieu d’un contrôle
  --manifest, --profile, --dependencies comme pour check
  --language en|fr           langue du texte, fr par défaut

aggregate
  SOURCE                     dossier ou fichier de rapports JSON, github:PROPRIÉTAIRE[/NOM], git:ADRESSE#BRANCHE ; répétable
  --database LIEU            dossier de la base embarquée (accostage-history), ou postgres://…
  --site DOSSIER             écrit un site statique
  --csv, --json FICHIER      écrit les projets en tableau ; - pour la sortie standard
  --digest FICHIER           écrit un message pour Mattermost ; - pour la sortie standard
  --since JOURS              période dont les changements sont montrés, 7 par défaut
  --branch NOM               branche selon laquelle les projets sont jugés ; par défaut, leur branche par défaut
  --artifact NOM             nom des artefacts qui portent les rapports, accostage par défaut
  --github-url URL           adresse de l’API de GitHub
  --max-wait SECONDES        plus longue attente des limites de GitHub, 3600 par défaut
  Jetons et mots de passe sont lus dans ACCOSTAGE_GITHUB_TOKEN et ACCOSTAGE_DATABASE. Demande npm ci --omit=dev.

  --help, --version

Codes de sortie : 0 rien au seuil ou au-dessus ; 1 des constats au seuil ou au-dessus, étape
fermée synchronisation refusée, ou
source non lue jusqu’au bout ;
2 mauvaise utilisation, manifeste non valide, rien à vérifier ; 3 un bogue.
`
};

// src/cli/command-line.ts
/** What each command is done by, loaded when it is called; `check` alone is there from the start. */
const COMMANDS = /* @__PURE__ */ new Map([
	["check", checkCommand],
	["init", async (rest, streams) => (await import("./init.js")).initCommand(rest, streams)],
	["gate", async (rest, streams) => (await import("./gate.js")).gateCommand(rest, streams)],
	["mirror", async (rest, streams) => (await import("./mirror2.js")).mirrorCommand(rest, streams)],
	["ticket", async (rest, streams) => (await import("./ticket.js")).ticketCommand(rest, streams)],
	["aggregate", async (rest, streams) => (await import("./aggregate.js")).aggregateCommand(rest, streams)],
	["rules", async (rest, streams) => (await import("./rules3.js")).rulesCommand(rest, streams)],
	["explain", async (rest, streams) => (await import("./explain.js")).explainCommand(rest, streams)]
]);
const HELP = ["--help", "-h"];
/**
* Runs one command line and gives its exit code. Never throws: an error becomes a message and a code. `ahead` is what was
* done for it before this was loaded.
*/
async function run(argv, streams, ahead) {
	const [command, ...rest] = argv;
	try {
		const known = COMMANDS.get(command ?? "");
		if (known) return rest.some((word) => HELP.includes(word)) ? usage(streams) : await known(rest, streams, ahead);
		if (command === void 0) {
			streams.err(USAGE[languageOf(streams.environment)]);
			return EXIT.usage;
		}
		if (["help", ...HELP].includes(command)) return usage(streams);
		if (!["--version", "-V"].includes(command)) throw new UserError("bad-usage", `no command "${command}": ${[...COMMANDS.keys()].join(", ")}. See accostage --help`);
		streams.out(`${version}\n`);
		return EXIT.clean;
	} catch (error) {
		return failed(error, streams);
	}
}
function usage(streams) {
	streams.out(USAGE[languageOf(streams.environment)]);
	return EXIT.clean;
}
function failed(error, streams) {
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