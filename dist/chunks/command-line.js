import { r as version } from "./requirements.js";
import { U as UserError, a as readCheckArguments, b as readableRoot, c as readProjectOptions, d as writeWhole, i as languageOf, m as oneOf, p as SHELLCHECK, r as givenLanguage, t as EXIT, u as writeReportFile, y as openDirectory } from "./start.js";
import { n as THRESHOLDS } from "./severity.js";
import { s as count } from "./verdict.js";
import { a as formatReport, h as judgedSince, i as FORMAT_NAMES, n as openBaseline, p as folderInRepository, t as keepBaseline } from "./baseline.js";
import { t as rules } from "./rules2.js";
import { n as checkAhead, t as check } from "./run.js";
import { n as consoleOf } from "./console.js";
import { r as redactTokens } from "./secret.js";
import { lstatSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";

// src/report/fixed.ts
const WORDS = {
	en: {
		made: {
			one: "{n} correction made",
			other: "{n} corrections made"
		},
		would: {
			one: "{n} correction would be made",
			other: "{n} corrections would be made"
		},
		files: {
			one: "in {n} file",
			other: "in {n} files"
		},
		left: {
			one: "{n} left, which changes the same place as another one: run again",
			other: "{n} left, which change the same places as others: run again"
		},
		none: "nothing to correct safely",
		and: "; "
	},
	fr: {
		made: {
			one: "{n} correction faite",
			other: "{n} corrections faites"
		},
		would: {
			one: "{n} correction serait faite",
			other: "{n} corrections seraient faites"
		},
		files: {
			one: "dans {n} fichier",
			other: "dans {n} fichiers"
		},
		left: {
			one: "{n} reste, qui change le même endroit qu’une autre\xA0: relancer",
			other: "{n} restent, qui changent les mêmes endroits que d’autres\xA0: relancer"
		},
		none: "rien à corriger sans risque",
		and: "\xA0; "
	}
};
/** One line on what was corrected, or would be. */
function fixedLine(files, done, language) {
	const words = WORDS[language];
	const applied = files.reduce((sum, file) => sum + file.applied, 0);
	const left = files.reduce((sum, file) => sum + file.left, 0);
	if (applied === 0) return words.none;
	const changed = files.filter((file) => file.applied > 0).length;
	return [...[`${count(language, applied, words[done])} ${count(language, changed, words.files)}`], ...left > 0 ? [count(language, left, words.left)] : []].join(words.and);
}

// src/model/corrected.ts
/**
* Makes corrections in a text, each whole or not at all: of two that touch the same place the first one wins, by position.
* Two that are the same count as made. A correction that reaches out of the text is left.
*/
function corrected(text, corrections) {
	const taken = [];
	const known = /* @__PURE__ */ new Set();
	const made = [];
	let applied = 0;
	for (const edits of corrections.toSorted((a, b) => firstOf(a) - firstOf(b))) {
		const fresh = edits.filter((edit) => !known.has(keyOf(edit)));
		if (fresh.length > 0 && !areFree(fresh, text, taken)) continue;
		applied++;
		for (const edit of fresh) {
			known.add(keyOf(edit));
			taken.splice(behind(taken, edit.span), 0, edit.span);
			made.push(edit);
		}
	}
	made.sort((a, b) => a.span.start - b.span.start);
	let [result, at] = ["", 0];
	for (const { span, text: put } of made) {
		result += text.slice(at, span.start) + put;
		at = span.end;
	}
	return {
		text: result + text.slice(at),
		made,
		applied,
		left: corrections.length - applied
	};
}
const firstOf = (edits) => edits.reduce((least, { span }) => Math.min(least, span.start), 1e400);
const keyOf = ({ span, text }) => `${span.start} ${span.end} ${text}`;
/** Index of the first span that starts behind this one. */
function behind(taken, { start }) {
	let [low, high] = [0, taken.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((taken[middle]?.start ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Whether edits lie in the text, apart from one another and from what is taken; two insertions at one place do not. */
function areFree(edits, { length }, taken) {
	const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
	return spans.every((span, index) => {
		const at = behind(taken, span);
		const around = [
			taken[at - 1],
			taken[at],
			spans[index - 1]
		];
		return span.start >= 0 && span.start <= span.end && span.end <= length && around.every((other) => apart(span, other));
	});
}
const apart = (span, other) => other === void 0 || other.end < span.start || span.end < other.start || isTouching(span, other) && notEmpty(span, other);
/** One ends where the other starts: nothing is lost unless one of them only inserts. */
const isTouching = (a, b) => a.end === b.start || b.end === a.start;
const notEmpty = (...spans) => spans.every(({ start, end }) => end > start);

// src/report/diff.ts
/** Lines around a change, as other tools show them. */
const CONTEXT = 3;
/**
* A unified diff of the edits of one file, sorted and apart, as `git apply` and `patch` read it. The context stops at a
* line that may hold a secret. Empty when nothing changes.
*/
function unifiedDiff(path, text, edits, { hidden } = {}) {
	const lines = text.split(/(?<=\n)/);
	const starts = lines.map(() => 0);
	for (let at = 1; at < lines.length; at++) starts[at] = (starts[at - 1] ?? 0) + (lines[at - 1]?.length ?? 0);
	const isShown = (line) => line >= 0 && line < lines.length && !hidden?.has(line + 1);
	const changes = changesOf(text, edits, starts);
	if (changes.length === 0) return "";
	const hunks = [];
	let shift = 0;
	for (let at = 0; at < changes.length;) {
		const first = changes[at];
		if (!first) break;
		let from = first.from;
		while (first.from - from < CONTEXT && isShown(from - 1)) from--;
		const body = [];
		let [line, added] = [from, 0];
		for (let next = first; next; next = changes[at]) {
			body.push(...lines.slice(line, next.from).map((each) => printed(" ", each)));
			body.push(...lines.slice(next.from, next.to).map((each) => printed("-", each)));
			body.push(...next.lines.map((each) => printed("+", each)));
			added += next.lines.length - (next.to - next.from);
			line = next.to;
			at++;
			const following = changes[at];
			if (!following || following.from - line > 6 || !between(line, following.from, isShown)) break;
		}
		let to = line;
		while (to - line < CONTEXT && isShown(to)) to++;
		body.push(...lines.slice(line, to).map((each) => printed(" ", each)));
		hunks.push(`@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@\n${body.join("")}`);
		shift += added;
	}
	return `--- ${named("a", path)}\n+++ ${named("b", path)}\n${hunks.join("")}`;
}
const between = (from, to, holds) => {
	for (let line = from; line < to; line++) if (!holds(line)) return false;
	return true;
};
/** An empty range is counted from the line before it. */
const range = (from, length) => `${length === 0 ? from : from + 1},${length}`;
const printed = (mark, line) => line.endsWith("\n") ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
/** git's way of writing a path that has a control character, a quote or a backslash. */
const named = (side, path) => /[\p{Cc}"\\]/u.test(path) ? JSON.stringify(`${side}/${path}`) : `${side}/${path}`;
/** The edits as changes of whole lines; those on the same or on the next line are one. */
function changesOf(text, edits, starts) {
	const groups = [];
	for (const edit of edits) {
		const from = lineAt(starts, edit.span.start);
		const to = lineAt(starts, edit.span.end) + 1;
		const last = groups.at(-1);
		if (last && from < last.to) {
			last.to = Math.max(last.to, to);
			last.edits.push(edit);
		} else groups.push({
			from,
			to,
			edits: [edit]
		});
	}
	return groups.flatMap(({ from, to, edits: own }) => {
		const end = starts[to] ?? text.length;
		let [result, at] = ["", starts[from] ?? 0];
		const before = text.slice(at, end);
		for (const { span, text: put } of own) {
			result += text.slice(at, span.start) + put;
			at = span.end;
		}
		result += text.slice(at, end);
		return result === before ? [] : [{
			from,
			to,
			lines: result === "" ? [] : result.split(/(?<=\n)/)
		}];
	});
}
function lineAt(starts, offset) {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/cli/fix.ts
/**
* The files that the corrections of the findings that stand, or are only put off, change. A correction over several files is left out, as is
* one of a file that is not read from the folder itself: behind a symbolic link, in a packed chart.
*/
function fixesOf(root, { findings }) {
	const tree = openDirectory(root);
	const known = new Set(tree.paths);
	return [...byFile(findings)].flatMap(([path, corrections]) => {
		const read = known.has(path) ? tree.read(path) : void 0;
		if (!read || !("text" in read)) return [];
		const fixed = corrected(read.text, corrections);
		return fixed.applied + fixed.left === 0 ? [] : [{
			...fixed,
			path,
			before: read.text,
			hidden: hiddenLines(path, read.text, findings)
		}];
	});
}
function byFile(findings) {
	const files = /* @__PURE__ */ new Map();
	for (const { edits = [], suppressed } of findings) {
		const [first] = edits;
		if (!first || suppressed && suppressed.by !== "baseline" || edits.some(({ path }) => path !== first.path)) continue;
		files.set(first.path, [...files.get(first.path) ?? [], edits]);
	}
	return files;
}
/** The lines on which a finding shows nothing, and those with something that looks like a token. */
function hiddenLines(path, text, findings) {
	const secret = findings.filter(({ location, excerpt }) => location.path === path && excerpt === void 0).map(({ location }) => location.start.line);
	const tokens = text.split("\n").flatMap((line, index) => redactTokens(line) === line ? [] : [index + 1]);
	return /* @__PURE__ */ new Set([...secret, ...tokens]);
}
/** What would change, as a unified diff. */
const diffOf = (files) => files.map(({ path, before, made, hidden }) => unifiedDiff(path, before, made, { hidden })).join("");
/** Writes the corrected files, each whole or not at all, and none through a symbolic link. */
function writeFixes(root, files) {
	const top = readableRoot(root);
	for (const { path, before, text } of files) if (text !== before) replace(top, path, text);
}
function replace(top, path, text) {
	const target = join(top, path);
	try {
		const found = lstatSync(target);
		if (!found.isFile() || realpathSync(target) !== target) throw new TypeError("a symbolic link");
		writeWhole(target, text, { mode: found.mode & 511 });
	} catch (cause) {
		throw new UserError("not-writable", `"${path}" cannot be corrected: it is left as it is`, { cause });
	}
}

// src/cli/check.ts
/** `accostage check`: prints a report, writes those asked for, and gives the exit code. */
async function checkCommand(argv, streams, ahead) {
	const { values, root } = readCheckArguments(argv);
	const format = oneOf("--format", values.format, FORMAT_NAMES);
	const files = values.report.map(reportFile);
	const baseline = values.baseline === void 0 ? void 0 : openBaseline("--baseline", values.baseline, updateOf(values));
	const options = {
		root,
		...readProjectOptions(values),
		shellcheck: oneOf("--shellcheck", values.shellcheck, SHELLCHECK),
		console: consoleOf(values.console, streams.environment),
		rules: values.rules === void 0 ? void 0 : ruleNames(values.rules),
		environments: values.environment,
		failOn: values["fail-on"] === void 0 ? void 0 : oneOf("--fail-on", values["fail-on"], THRESHOLDS),
		language: givenLanguage(values.language),
		baseline: baseline?.entries,
		fallbackLanguage: languageOf(streams.environment)
	};
	const first = await checkAhead(options, ahead);
	const fixes = values.fix ? fixesOf(root, first) : [];
	if (values.fix && !values["dry-run"]) writeFixes(root, fixes);
	const fixed = !values["dry-run"] && fixes.some(({ applied }) => applied > 0) ? await check(options) : first;
	const kept = baseline && keepBaseline(baseline, fixed);
	if (kept) streams.err(`accostage: ${kept.line}\n`);
	const whole = kept?.grown ? await check({
		...options,
		baseline: kept.entries
	}) : fixed;
	const since = values["changed-since"];
	const { report, unknown, missing } = since === void 0 ? { report: whole } : await judgedSince(whole, [since], {
		...options,
		baseline: kept?.entries
	}, streams.environment);
	if (missing) throw new UserError("bad-usage", `--changed-since: git finds no commit "${since}" here`);
	if (unknown) streams.err(`accostage: ${unknown[report.language]}\n`);
	const shown = {
		rules: rules(),
		folder: folderInRepository(resolve(root), resolve(root))
	};
	for (const { name, path } of files) writeReportFile(path, formatReport(name, report, shown));
	const colour = streams.colour && !values["no-color"];
	if (values["dry-run"]) streams.out(diffOf(fixes));
	else streams.out(formatReport(format, report, {
		...shown,
		colour,
		width: streams.width
	}));
	if (values.fix) streams.err(`accostage: ${fixedLine(fixes, values["dry-run"] ? "would" : "made", report.language)}\n`);
	return exitCode(report);
}
const updateOf = (values) => values["update-baseline"] ? "shrink" : values["extend-baseline"] ? "extend" : void 0;
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
  --baseline FILE            findings that are put off: they do not count, and cannot grow in number
  --update-baseline          make that file, or drop from it what is gone
  --extend-baseline          the same, and add what is new
  --changed-since REF        fail on, and annotate, only what is new since HEAD left this branch or commit
  --fix                      make the safe corrections, then check again
  --dry-run                  with --fix: print them as a diff instead, and write nothing
  --language en|fr           language of the reports
  --no-color                 no colours, as with NO_COLOR

init
  --update                   add what is new to the manifest that is there, and change nothing else
  --dry-run                  print the manifest instead of writing it
  --console URL              begin with what the platform's console knows, as for check
  --project NAME             its short name there, that of the manifest or of the repository unless given
  --language en|fr           language of its comments

gate
  --step NAME                scoping, ovh, cloud-pi or production
  --format NAME              text (default) or json
  --manifest, --profile, --dependencies, --console, --language, --no-color as for check

rules, explain
  --format NAME              text (default), json or markdown
  --language en|fr           language of the texts
  --family LIST              rules only: families, such as IMG,K8S; may be repeated
  --default                  rules only: those that run unless told otherwise
  --no-color                 explain only: no colours

mirror
  --gitlab URL               address of the platform's GitLab
  --project ID               id of its mirror project
  --repository NAME          internal name of this repository in the console
  --ref NAME                 branch or tag to mirror
  --follow                   wait for the pipeline; needs ACCOSTAGE_READ_TOKEN (read_api)
  --language en|fr           language of what it says
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
  --language en|fr           language of the site and of the message
  Tokens and passwords are read from ACCOSTAGE_GITHUB_TOKEN and ACCOSTAGE_DATABASE. Needs npm ci --omit=dev.

  --help, --version

Exit codes: 0 nothing at or above the threshold; 1 findings at or above it, a closed step, a mirror
that is refused or whose pipeline, with --follow, fails, is cancelled or skipped, or a source that was
not read to its end; 2 bad usage, bad manifest, nothing to check; 3 a bug.
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
  --baseline FICHIER         constats remis à plus tard : ils ne comptent pas, et leur nombre ne peut croître
  --update-baseline          crée ce fichier, ou en retire ce qui a disparu
  --extend-baseline          de même, et y ajoute ce qui est nouveau
  --changed-since RÉF        n’échoue et n’annote que sur ce qui est nouveau depuis cette branche ou ce commit
  --fix                      fait les corrections sans risque, puis analyse de nouveau
  --dry-run                  avec --fix : les affiche en diff, sans rien écrire
  --language en|fr           langue des rapports
  --no-color                 sans couleurs, comme NO_COLOR

init
  --update                   ajoute au manifeste présent ce qui est nouveau, sans rien changer d’autre
  --dry-run                  affiche le manifeste au lieu de l’écrire
  --console URL              part de ce que sait la console de la plateforme, comme pour check
  --project NOM              son nom court dans la console, par défaut celui du manifeste, sinon du dépôt
  --language en|fr           langue de ses commentaires

gate
  --step NOM                 scoping, ovh, cloud-pi ou production
  --format NOM               text (par défaut) ou json
  --manifest, --profile, --dependencies, --console, --language, --no-color comme pour check

rules, explain
  --format NOM               text (par défaut), json ou markdown
  --language en|fr           langue des textes
  --family LISTE             rules seulement : familles, IMG,K8S par exemple ; répétable
  --default                  rules seulement : celles qui s’exécutent sans indication contraire
  --no-color                 explain seulement : sans couleurs

mirror
  --gitlab URL               adresse du GitLab de la plateforme
  --project ID               identifiant de son projet mirror
  --repository NOM           nom interne de ce dépôt dans la console
  --ref NOM                  branche ou étiquette à synchroniser
  --follow                   attend la fin du pipeline ; demande ACCOSTAGE_READ_TOKEN (read_api)
  --language en|fr           langue de ses messages
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
  --language en|fr           langue du site et du message
  Jetons et mots de passe sont lus dans ACCOSTAGE_GITHUB_TOKEN et ACCOSTAGE_DATABASE. Demande npm ci --omit=dev.

  --help, --version

Codes de sortie : 0 rien au seuil ou au-dessus ; 1 des constats au seuil ou au-dessus, une étape
fermée, une synchronisation refusée ou dont le pipeline, avec --follow, échoue, est annulé ou ignoré, ou
une source non lue jusqu’au bout ; 2 mauvaise utilisation, manifeste non valide, rien à vérifier ;
3 un bogue.
`
};

// src/cli/command-line.ts
/** What each command is done by, loaded when it is called; `check` alone is there from the start. */
const COMMANDS = /* @__PURE__ */ new Map([
	["check", checkCommand],
	["init", async (rest, streams) => (await import("./init.js")).initCommand(rest, streams)],
	["gate", async (rest, streams) => (await import("./gate.js")).gateCommand(rest, streams)],
	["mirror", async (rest, streams) => (await import("./mirror.js")).mirrorCommand(rest, streams)],
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