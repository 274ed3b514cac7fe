import { D as UserError, p as writtenNumber } from "./start.js";
import { a as SEVERITIES, s as bySeverity } from "./run.js";
import { a as byLocation, l as listsBy } from "./parse.js";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Buffer } from "node:buffer";

// src/cli/files.ts
/** The text of a file that an option names. */
function readOptionFile(option, path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new UserError("bad-usage", `${option}: "${path}" cannot be read`, { cause });
	}
}
/** Writes a report, its folder made when it is missing. */
function writeReportFile(path, text) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	} catch (cause) {
		throw new UserError("not-writable", `the report "${path}" cannot be written`, { cause });
	}
}

// src/report/escape/clip.ts
const MARK = "…";
/** Marks that belong to the character in front of them: an accent, an emoji selector. */
const ATTACHED$1 = /[\p{M}\u200d]/u;
/** How far back a better place to cut is looked for: a text may consist of accents only. */
const STEPS = 32;
/**
* At most `limit` UTF-16 units of the text (at least 1), the last one `…` when something is left out; never cut inside
* a character nor between a letter and its accents.
*/
function clip(text, limit) {
	if (text.length <= limit) return text;
	const wanted = Math.max(0, limit - 1);
	let end = wanted;
	for (let step = 0; step < STEPS && end > 0 && splits(text, end); step += 1) end -= 1;
	if (splits(text, end)) end = insidePair(text, wanted) ? wanted - 1 : wanted;
	return `${text.slice(0, end).trimEnd()}${MARK}`;
}
const insidePair = (text, at) => (text.codePointAt(at - 1) ?? 0) > 65535;
const splits = (text, at) => at > 0 && (insidePair(text, at) || ATTACHED$1.test(text.charAt(at)));

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

// src/report/escape/command.ts
/** actions/runner ActionCommand.cs, _escapeDataMappings. */
const DATA = {
	"%": "%25",
	"\r": "%0D",
	"\n": "%0A"
};
/** actions/runner ActionCommand.cs, _escapePropertyMappings. */
const PROPERTY = {
	...DATA,
	":": "%3A",
	",": "%2C"
};
const escapeData = (text) => text.replace(/[%\r\n]/g, (character) => DATA[character] ?? "");
const escapeProperty = (text) => text.replace(/[%\r\n:,]/g, (character) => PROPERTY[character] ?? "");
/** What the runner will hand on as the message: hidden characters are shown, line breaks stay. */
const commandMessage = (text) => lines(text).join("\n").trim();
/**
* One workflow command, `::error file=a,line=1::message`, on one line whatever the texts hold. `message` comes from
* `commandMessage`, so that its length is known before it is escaped.
*/
function workflowCommand(name, properties, message) {
	const pairs = Object.entries(properties).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${escapeProperty(oneLine(String(value)))}`);
	return `::${name}${pairs.length > 0 ? ` ${pairs.join(",")}` : ""}::${escapeData(message)}`;
}

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

// src/report/numbers.ts
/** English says "0 errors", French « 0 erreur »: the plural begins at 2. */
const SINGULAR = {
	en: (n) => n === 1,
	fr: (n) => n < 2
};
/** The phrase for this number (an integer from 0), with the number written as the language writes it. */
const count = (language, n, { one, other }) => (SINGULAR[language](n) ? one : other).replaceAll("{n}", writtenNumber(language, n));

// src/report/place.ts
/** `path:line`, or the path alone when the line is not known. */
const placeText = (path, line) => line === void 0 ? path : `${path}:${line}`;
/**
* The last line that a location covers: a stretch that ends in front of the first character of a line does not touch
* this line.
*/
function lastLine({ start, end }) {
	if (!end) return start.line;
	return Math.max(start.line, end.column <= 1 ? end.line - 1 : end.line);
}

// src/report/rank.ts
/** A finding that depends on no environment holds in all of them. */
const reach = ({ environments }) => environments.length === 0 ? 1e400 : environments.length;
const byReach = (a, b) => reach(a) === reach(b) ? 0 : reach(b) - reach(a);
/** The findings that stand, the weightiest first: by severity, by number of environments, then by place. */
const ranked = ({ findings }) => findings.filter(({ suppressed }) => !suppressed).sort((a, b) => bySeverity(a.severity, b.severity) || byReach(a, b) || byLocation(a.location, b.location) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

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
		compatible: "Compatible",
		undetermined: "Undetermined",
		incompatible: "Incompatible"
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
		"schema-unknown": "kind without a known schema",
		"rule-failed": "rule that could not run"
	},
	by: {
		comment: "comment",
		annotation: "annotation",
		derogation: "derogation"
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
		changed: "Rules whose severity was changed"
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
		family: "Family"
	}
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
		compatible: "Compatible",
		undetermined: "Indéterminé",
		incompatible: "Incompatible"
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
		"schema-unknown": "type d’objet sans schéma connu",
		"rule-failed": "règle qui n’a pas pu s’exécuter"
	},
	by: {
		comment: "commentaire",
		annotation: "annotation",
		derogation: "dérogation"
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
		changed: "Règles dont la gravité a été modifiée"
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
		family: "Famille"
	}
};
/** The fixed words of the formats, by language. */
const WORDS = {
	en,
	fr
};

// src/report/verdict.ts
/** The verdict and its reason in one line; when the exit code says something else, a second sentence tells why. */
function verdictLine({ language, verdict, counts, unverified, passed, failOn }) {
	const words = WORDS[language];
	const number = verdict === "undetermined" ? unverified.length : counts.error;
	const line = `${words.verdict[verdict]}${words.colon} ${count(language, number, words.explained[verdict])}.`;
	if (passed === (verdict !== "incompatible")) return line;
	return `${line} ${passed ? words.passes(failOn) : words.fails(failOn)}.`;
}
/** How many findings stand, and how many are suppressed: "2 errors, 1 info, 3 suppressed". What is absent is not said. */
function countsLine({ language, counts }) {
	const words = WORDS[language];
	return [...SEVERITIES, "suppressed"].filter((name) => counts[name] > 0).map((name) => count(language, counts[name], words.found[name])).join(", ") || words.nothingFound;
}

// src/report/github.ts
/** What GitHub keeps of each level in one step: actions/runner ExecutionContext.cs, _maxCountPerIssueType. */
const ANNOTATIONS_PER_LEVEL = 10;
/** UTF-16 units that GitHub keeps of a message: actions/runner ExecutionContext.cs, _maxIssueMessageLength. */
const MESSAGE_LIMIT = 4096;
/** GitHub REST API, "Create a check run": the title of an annotation has at most 255 characters. */
const TITLE_LIMIT = 255;
const LEVEL = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* Annotations for a log of GitHub Actions, the weightiest first because GitHub keeps the first ones of each level; then
* plain lines: how many findings got none, how much could not be verified, the verdict. The runner reads every line of
* the log, so plain lines are escaped like a terminal's; a `stop-commands` token would only protect those between.
*/
function githubReport(report, options = {}) {
	const findings = ranked(report);
	return [
		...SEVERITIES.flatMap((level) => findings.filter(({ severity }) => severity === level).slice(0, 10)).map((finding) => annotation(report, finding, options)),
		...withheld(report, findings, options),
		...unverified$1(report),
		verdictLine(report)
	].map((line) => `${line}\n`).join("");
}
function annotation(report, finding, { folder }) {
	const { rule, environments, location, severity } = finding;
	const title = environments.length === 0 ? rule : `${rule} (${environments.join(", ")})`;
	const properties = {
		file: folder ? `${folder.replace(/\/+$/, "")}/${location.path}` : location.path,
		...lineProperties(location),
		title: clip(title, 255)
	};
	return workflowCommand(LEVEL[severity], properties, annotationMessage(report, finding));
}
/** The runner refuses columns when the lines differ: actions/runner ActionCommandManager.cs, ValidateLinesAndColumns. */
function lineProperties(location) {
	const { start, end } = location;
	const endLine = lastLine(location);
	if (endLine > start.line) return {
		line: start.line,
		endLine
	};
	const endColumn = end?.line === start.line && end.column > start.column ? end.column : void 0;
	return {
		line: start.line,
		col: start.column,
		endLine,
		endColumn
	};
}
/** What is wrong, what to do and why; the address of the rule's page is kept whole when the rest must be cut. */
function annotationMessage({ language }, { message, why, fix, url }) {
	const words = WORDS[language];
	const labelled = (label, text) => `${label}${words.colon} ${text}`;
	const body = commandMessage([
		message,
		...fix === void 0 ? [] : [labelled(words.fix, fix)],
		labelled(words.why, why)
	].join("\n"));
	const page = `\n${commandMessage(url)}`;
	return page.length > 4096 / 2 ? clip(body, MESSAGE_LIMIT) : clip(body, MESSAGE_LIMIT - page.length) + page;
}
function withheld({ language }, findings, { readIn }) {
	const words = WORDS[language];
	const left = SEVERITIES.flatMap((level) => {
		const number = findings.filter(({ severity }) => severity === level).length - 10;
		return number > 0 ? [{
			level,
			number
		}] : [];
	});
	if (left.length === 0) return [];
	const total = left.reduce((sum, { number }) => sum + number, 0);
	const detail = left.map(({ level, number }) => count(language, number, words.found[level])).join(", ");
	const limit = count(language, 10, words.atMost);
	const where = words.readIn(escapeTerminal(readIn ?? words.jobSummary));
	return [`${count(language, total, words.withheld)} (${detail})${words.colon} ${limit}, ${where}.`];
}
function unverified$1({ language, unverified: items }) {
	const words = WORDS[language];
	return items.length === 0 ? [] : [`${count(language, items.length, words.unverified)}.`];
}

// src/report/json.ts
/**
* What is written as an escape although JSON allows it as it is: separators that JavaScript took for line breaks before
* 2019; controls and invisible characters, which would act on a terminal; the second `#` of `##[`, which a log of
* GitHub Actions obeys anywhere in a line (actions/runner ActionCommand.cs, TryParse).
*/
const VISIBLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu;
/** Any escape of a JSON text; `half` holds half of a surrogate pair alone, which strict readers refuse (RFC 8259, 8.2). */
const ESCAPE = /\\(?:(?<half>u[dD][89a-fA-F][\da-fA-F]{2})|[\s\S])/g;
const unicode = (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
/**
* The report as JSON, as schemas/report.schema.json describes it. Reads back as the same report; only halves of
* surrogate pairs, which are no text, become U+FFFD.
*/
const jsonReport = (report) => `${JSON.stringify(report, null, 2).replace(ESCAPE, (sequence, half) => half === void 0 ? sequence : "\\ufffd").replace(VISIBLE, unicode)}\n`;

// src/report/escape/markdown.ts
/** `&#42;` is never read as a mark by a Markdown parser, nor as the end of a table cell. */
const entity = (character) => `&#${character.charCodeAt(0)};`;
/**
* GitHub looks for mentions, references, emoji, addresses and formulas in the text after it has read the Markdown,
* where an entity is a plain character again. It does so in each piece of text alone: an element of its own around the
* character is what its documentation recommends for `$` (docs.github.com, "Writing mathematical expressions"), and
* holds for the rest.
*/
const alone = (character) => `<span>${entity(character)}</span>`;
const SPECIAL = new RegExp(`(?<mark>${/[\\`*_~[\]<>&|]/.source}|${/^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/.source})|${/[@#$]|:(?=[\w+-]+:|\/\/)|(?<=www)\.|(?<=GH)-(?=\d)/.source}`, "gi");
const escapeLine = (line) => line.replace(SPECIAL, (character, mark) => mark === void 0 ? alone(character) : entity(character));
/**
* Makes a text of the project plain text in GitHub-flavoured Markdown: in a table cell, in a list item, in a line of
* text. One line; hidden characters are shown as `<U+200B>`.
*/
const escapeMarkdown = (text) => escapeLine(oneLine(text));
/** Characters that a code span cannot hold everywhere: a table cell ends at `|`, a log obeys `##[`. */
const NOT_IN_CODE = /\||##\[/;
/**
* Shows a text of the project as code, in a table cell or elsewhere; an empty text gives an empty text. The fence is
* longer than any run of backticks inside.
*/
function codeSpan(text) {
	const code = oneLine(text);
	if (code === "") return "";
	if (NOT_IN_CODE.test(code)) return `<code>${escapeMarkdown(code)}</code>`;
	const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
	const fence = "`".repeat(longest + 1);
	const pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
	return `${fence}${pad}${code}${pad}${fence}`;
}
/** A stretch between two single backticks. */
const QUOTED = /(?<!`)`([^`]+)`(?!`)/;
const proseLine = (line) => line.split(QUOTED).map((part, index) => index % 2 === 0 ? escapeLine(part) : codeSpan(part) || escapeLine(`\`${part}\``)).join("");
/** A text of a rule: what it puts between backticks becomes code, the rest plain text. Its lines stay lines. */
const prose = (text) => lines(text).filter((line) => line !== "").map(proseLine).join("<br>");

// src/report/summary/budget.ts
const bytes = (text) => Buffer.byteLength(text, "utf8");
/**
* The document in at most `limit` bytes of UTF-8. Rows are dropped whole, from the lightest end: the first one that has
* no room, and all behind it. When even the headings have no room, only the head is left, or those of its lines that
* have room.
*/
function withinBytes(document, limit) {
	const rows = document.sections.flatMap((section) => section.rows).sort((a, b) => a.weight - b.weight);
	const whole = write(document, new Set(rows));
	if (bytes(whole) <= limit) return whole;
	let room = limit - frame(document);
	if (room < 0) return firstLines(document.head, limit);
	const kept = /* @__PURE__ */ new Set();
	for (const row of rows) {
		room -= bytes(row.text) + 1;
		if (room < 0) break;
		kept.add(row);
	}
	return write(document, kept);
}
/** Bytes of what is written whatever is dropped: headings and foot, and below each heading the note in its longest form. */
function frame({ head, sections, foot }) {
	const noted = sections.map(({ head: heading, rows, dropped }) => {
		const notes = [dropped(1), dropped(rows.length)].map(bytes);
		return bytes(heading) + 2 + Math.max(...notes) + 2;
	});
	return bytes(head) + 2 + noted.reduce((sum, size) => sum + size, 0) + bytes(foot) + 1;
}
function write({ head, sections, foot }, kept) {
	return `${[
		head,
		...sections.map(({ head: heading, rows, dropped }) => {
			const shown = rows.filter((row) => kept.has(row));
			const missing = rows.length - shown.length;
			const table = [heading, ...shown.map(({ text }) => text)].join("\n");
			return missing === 0 ? table : `${table}\n\n${dropped(missing)}`;
		}),
		foot
	].join("\n\n")}\n`;
}
function firstLines(head, limit) {
	let text = "";
	for (const line of head.split("\n")) {
		if (bytes(text) + bytes(line) + 1 > limit) break;
		text += `${line}\n`;
	}
	return text;
}

// src/report/summary/table.ts
/** A row of a table; the cells are Markdown already. */
const tableRow = (cells) => `| ${cells.join(" | ")} |`;
/** The first two lines of a table whose columns have these titles. */
const tableHead = (titles) => `${tableRow(titles)}\n${tableRow(titles.map(() => "---"))}`;
/** A section of the summary, none when it has no rows. `head` is what stands between its title and its rows. */
const section = (language, title, head, rows) => rows.length === 0 ? [] : [{
	head: `### ${title}\n${head === "" ? "" : `\n${head}`}`,
	rows,
	dropped: (number) => `_${count(language, number, WORDS[language].dropped)}_`
}];

// src/report/summary/families.ts
/** Findings that stand, by family of rules and severity, with their totals; undefined when there are none. */
function familyTable({ language, findings }) {
	const words = WORDS[language];
	const total = {
		error: 0,
		warning: 0,
		info: 0
	};
	const byFamily = /* @__PURE__ */ new Map();
	for (const { rule, severity, suppressed } of findings) {
		if (suppressed) continue;
		const family = familyOf(rule, words.family) ?? words.otherFamily;
		const counts = byFamily.get(family) ?? {
			error: 0,
			warning: 0,
			info: 0
		};
		counts[severity] += 1;
		total[severity] += 1;
		byFamily.set(family, counts);
	}
	if (byFamily.size === 0) return void 0;
	const names = [...Object.values(words.family), words.otherFamily];
	const numbers = (counts) => SEVERITIES.map((severity) => String(counts[severity]));
	return [
		tableRow([words.column.family, ...SEVERITIES.map((severity) => words.severities[severity])]),
		tableRow(["---", ...SEVERITIES.map(() => "--:")]),
		...names.flatMap((name) => {
			const counts = byFamily.get(name);
			return counts ? [tableRow([name, ...numbers(counts)])] : [];
		}),
		tableRow([`**${words.total}**`, ...numbers(total)])
	].join("\n");
}
/** The code of a rule is its family and three digits. */
const familyOf = (rule, families) => {
	const family = rule.slice(0, -3);
	return Object.hasOwn(families, family) ? families[family] : void 0;
};

// src/report/releases.ts
/** One line of plain text on a release: `deploy (dev, prod), as accostage.yaml declares: 12 objects`. Not escaped. */
function releaseLine(release, language) {
	const words = WORDS[language];
	const { folder, environments, decidedBy, status, complete, objects } = release;
	const names = environments.length === 0 ? "" : ` (${environments.join(", ")})`;
	const result = status === "rendered" ? count(language, objects, words.inputs.objects) : words.release[status];
	const partly = status === "rendered" && !complete ? `, ${words.partly}` : "";
	return `${folder}${names}, ${words.decidedBy[decidedBy]}${words.colon} ${result}${partly}`;
}

// src/report/unverified.ts
/** Grouped by reason, the largest group first; within a group as the run met them. */
function unverifiedGroups({ unverified }) {
	return [...listsBy(unverified, ({ reason }) => reason)].map(([reason, items]) => ({
		reason,
		items
	})).sort((a, b) => b.items.length - a.items.length || (a.reason < b.reason ? -1 : 1));
}

// src/report/escape/link.ts
/** Half of a surrogate pair: `encodeURIComponent` throws on it. */
const HALF = /\p{Cs}/gu;
const encode = (text) => encodeURIComponent(text.replace(HALF, "�")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
/** What may stand in a link of Markdown as it is; `%` only in front of two hexadecimal digits. */
const NOT_IN_LINK = /%(?![\da-f]{2})|[^\w\-.~:/?#=%,;@+]/giu;
/**
* The address as the destination of a Markdown link, undefined when it is not a web address: a link never runs
* anything.
*/
const linkDestination = (address) => /^https?:\/\/[^/]/i.test(address) ? address.replace(NOT_IN_LINK, encode) : void 0;
/**
* Address of a line, or of a stretch of lines, of a file in the repository; undefined when the repository or the commit
* is not known, or when the path would lead out of it.
*/
function sourceAddress({ repositoryUrl, commit }, { path, line, lastLine }) {
	if (!repositoryUrl || !commit || !/^[\da-f]{7,64}$/i.test(commit)) return void 0;
	const parts = path.split("/");
	if (parts.some((part) => part === "" || part === "." || part === "..")) return void 0;
	const base = linkDestination(repositoryUrl.replace(/\.git$/, "").replace(/\/$/, ""));
	if (base === void 0) return void 0;
	const lines = line === void 0 ? "" : `#L${line}${lastLine !== void 0 && lastLine > line ? `-L${lastLine}` : ""}`;
	return `${base}/blob/${commit}/${parts.map(encode).join("/")}${lines}`;
}

// src/report/summary/cell.ts
/** Longest text of one cell in UTF-16 units: one row must not eat the whole summary. */
const CELL_LIMIT = 1e3;
/** Longest path shown; the link, when there is one, always leads to the whole path. */
const PATH_LIMIT = 300;
/** A text of a rule. */
const proseCell = (text) => prose(clip(text, CELL_LIMIT));
/** A text of the project. */
const textCell = (text) => escapeMarkdown(clip(text, CELL_LIMIT));
/** The code of the rule, leading to its page. */
function ruleCell({ rule, url }) {
	const address = linkDestination(url);
	return address === void 0 ? textCell(rule) : `[${textCell(rule)}](${address})`;
}
/** `path:line` as code, leading to the file in the repository where that is known. */
function placeCell(links, { path, line, lastLine: last }) {
	const shown = codeSpan(placeText(clip(path, 300), line));
	const whole = links.folder ? `${links.folder.replace(/\/+$/, "")}/${path}` : path;
	const address = sourceAddress(links, {
		path: whole,
		line,
		lastLine: last
	});
	return address === void 0 ? shown : `[${shown}](${address})`;
}
const locationCell = (links, location) => placeCell(links, {
	path: location.path,
	line: location.start.line,
	lastLine: lastLine(location)
});

// src/report/summary/sections.ts
/** What is dropped last has the lowest number: errors with what to do, then what puts the verdict in doubt. */
const WEIGHT = {
	error: 0,
	errorFix: 1,
	assumption: 2,
	changed: 2,
	release: 5,
	warning: 3,
	warningFix: 4,
	unverified: 5,
	suppressed: 6,
	info: 7,
	infoFix: 8
};
/** Places named beside a finding; more would hide the message. */
const RELATED_SHOWN = 3;
function findingsSection(report, links) {
	const { heading, column, severity } = WORDS[report.language];
	const titles = [
		column.severity,
		column.rule,
		column.place,
		column.message
	];
	const rows = ranked(report).map((finding) => ({
		weight: WEIGHT[finding.severity],
		text: tableRow([
			severity[finding.severity],
			ruleCell(finding),
			locationCell(links, finding.location),
			messageCell(report, finding, links)
		])
	}));
	return section(report.language, heading.findings, tableHead(titles), rows);
}
function messageCell({ language }, { message, environments, related }, links) {
	const words = WORDS[language];
	const places = related.slice(0, RELATED_SHOWN).map((location) => locationCell(links, location));
	const more = related.length - places.length;
	return [
		proseCell(message),
		...environments.length > 0 ? [`${words.environments}${words.colon} ${textCell(environments.join(", "))}`] : [],
		...places.length > 0 ? [`${words.related}${words.colon} ${places.join(", ")}${more > 0 ? ` ${count(language, more, words.more)}` : ""}`] : []
	].join("<br>");
}
/** One row for each different advice, the weightiest finding that gives it deciding its place. */
function fixesSection(report) {
	const { heading, column } = WORDS[report.language];
	const rows = [...new Map(ranked(report).toReversed().map((finding) => [JSON.stringify([
		finding.rule,
		finding.why,
		finding.fix
	]), finding])).values()].toReversed().map((finding) => ({
		weight: WEIGHT[`${finding.severity}Fix`],
		text: tableRow([
			ruleCell(finding),
			proseCell(finding.why),
			proseCell(finding.fix ?? "")
		])
	}));
	return section(report.language, heading.fixes, tableHead([
		column.rule,
		column.why,
		column.fix
	]), rows);
}
function unverifiedSection(report, links) {
	const { heading, column, reason } = WORDS[report.language];
	const rows = unverifiedGroups(report).flatMap(({ items }) => items).map((item) => ({
		weight: WEIGHT.unverified,
		text: tableRow([
			reason[item.reason],
			placeCell(links, item),
			proseCell(item.message)
		])
	}));
	const title = `${heading.unverified} (${rows.length})`;
	return section(report.language, title, tableHead([
		column.reason,
		column.place,
		column.message
	]), rows);
}
function suppressedSection({ language, findings }, links) {
	const { heading, column, by } = WORDS[language];
	const rows = findings.flatMap(({ suppressed, ...finding }) => suppressed === void 0 ? [] : [{
		weight: WEIGHT.suppressed,
		text: tableRow([
			ruleCell(finding),
			locationCell(links, finding.location),
			by[suppressed.by],
			textCell(suppressed.reason),
			textCell(suppressed.until ?? "")
		])
	}]);
	const titles = [
		column.rule,
		column.place,
		column.by,
		column.reason,
		column.until
	];
	return section(language, heading.suppressed, tableHead(titles), rows);
}
const releasesSection = ({ language, releases }) => section(language, WORDS[language].heading.releases, "", releases.map((release) => ({
	weight: WEIGHT.release,
	text: `- ${textCell(releaseLine(release, language))}`
})));
const assumptionsSection = ({ language, assumptions }) => section(language, WORDS[language].heading.assumptions, "", assumptions.map(({ message }) => ({
	weight: WEIGHT.assumption,
	text: `- ${proseCell(message)}`
})));
function changedSection({ language, changedRules }) {
	const { heading, column, off, severity } = WORDS[language];
	const rows = Object.entries(changedRules).sort(([a], [b]) => a < b ? -1 : 1).map(([rule, changed]) => ({
		weight: WEIGHT.changed,
		text: tableRow([textCell(rule), changed === "off" ? off : severity[changed]])
	}));
	return section(language, heading.changed, tableHead([column.rule, column.severity]), rows);
}

// src/report/markdown.ts
/**
* GitHub drops the whole summary of a step when it is larger than 1 MiB (actions/runner FileCommandManager.cs,
* CreateStepSummaryCommand); the margin is for what a step writes beside the report.
*/
const SUMMARY_LIMIT = 1032192;
/** Longest name shown in the title and the foot. */
const NAME_LIMIT = 100;
const ICON = {
	compatible: "✅",
	undetermined: "❔",
	incompatible: "❌"
};
/** The report as a page of GitHub-flavoured Markdown, made for the summary of a job. */
const markdownReport = (report, { byteLimit = SUMMARY_LIMIT, ...links } = {}) => withinBytes({
	head: head(report),
	sections: [
		...findingsSection(report, links),
		...fixesSection(report),
		...unverifiedSection(report, links),
		...suppressedSection(report, links),
		...releasesSection(report),
		...assumptionsSection(report),
		...changedSection(report)
	],
	foot: foot(report)
}, byteLimit);
function head(report) {
	const words = WORDS[report.language];
	const project = report.project === void 0 ? "" : ` (${escapeMarkdown(clip(report.project, NAME_LIMIT))})`;
	const title = `## ${ICON[report.verdict]} Accostage${words.colon} ${words.verdict[report.verdict].toLowerCase()}${project}`;
	const families = familyTable(report);
	return [
		title,
		`**${verdictLine(report)}**`,
		countsLine(report),
		...families ? [families] : []
	].join("\n\n");
}
/** What was looked at, and by what. */
function foot({ language, inputs, tool, profile }) {
	const words = WORDS[language];
	const looked = [
		"dockerfiles",
		"objects",
		"pipelines",
		"charts",
		"kustomizations",
		"valuesFiles"
	].filter((kind) => inputs[kind] > 0).map((kind) => count(language, inputs[kind], words.inputs[kind]));
	return [`accostage ${escapeMarkdown(clip(tool.version, NAME_LIMIT))}, ${words.profile} ${escapeMarkdown(clip(profile, NAME_LIMIT))}`, ...looked].join(", ");
}

// src/report/terminal/colour.ts
/** Select Graphic Rendition (ECMA-48 8.3.117): what switches a style on, and what switches it off again. */
const CODES = {
	path: ["4", "24"],
	faint: ["2", "22"],
	strong: ["1", "22"],
	error: ["31", "39"],
	warning: ["33", "39"],
	info: ["36", "39"]
};
const plain = (_, text) => text;
const ansi = (style, text) => {
	const [on, off] = CODES[style];
	return text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;
};

// src/report/terminal/columns.ts
/** Characters that stand on the one in front of them. */
const ATTACHED = /^[\p{Mn}\p{Me}]/u;
/** Wide and fullwidth characters, by the blocks of Unicode's EastAsianWidth.txt, and emoji; half a flag is not wide. */
const WIDE = /^(?![\u{1f1e6}-\u{1f1ff}])[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** How many columns of a terminal one character takes: 0, 1 or 2. */
const columnsOf = (character) => character <= "~" ? 1 : ATTACHED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
/** How many columns a text without hidden characters takes. */
function columns(text) {
	let total = 0;
	for (const character of text) total += columnsOf(character);
	return total;
}

// src/report/terminal/cells.ts
const TAB_STOP = 4;
/**
* A line of the project cut into what a terminal shows: tabs become spaces, hidden characters their code points, and
* `##[`, which a log of GitHub Actions obeys, gets a backslash as in `escapeTerminal`. Column by column, so that
* what is printed below the line can be put under the right character.
*/
function cells(line) {
	const cut = [];
	let offset = 0;
	let at = 0;
	for (const character of line) {
		const shown = character === "	" ? " ".repeat(TAB_STOP - at % TAB_STOP) : character === "[" && line.startsWith("##", offset - 2) ? "\\[" : reveal(character);
		const width = columns(shown);
		const end = offset + character.length;
		cut.push({
			offset,
			end,
			shown,
			at,
			width
		});
		offset = end;
		at += width;
	}
	return cut;
}

// src/report/terminal/excerpt.ts
/** Below this, cutting a line would leave nothing to read. */
const NARROWEST$1 = 20;
const CUT = "…";
/**
* The offending line in at most `width` columns (at least 20 are taken), with the place it is about kept in sight.
* Undefined when the finding does not show its line.
*/
function excerptOf({ excerpt, location }, width = 1e400) {
	if (excerpt === void 0) return void 0;
	const text = location.start.line === 1 ? excerpt.replace(/^\ufeff/, "") : excerpt;
	const line = cells(text);
	const column = (units) => units > text.length ? void 0 : line.findLast(({ offset, end }) => offset <= units && units < end)?.at ?? endOf(line);
	const stretch = stretchOf(location, column, endOf(line));
	const view = viewOf(line, stretch, Math.max(width, NARROWEST$1));
	return {
		line: view.text,
		marks: stretch && marksOf(stretch, view)
	};
}
const endOf = (line) => {
	const last = line.at(-1);
	return last ? last.at + last.width : 0;
};
/** Only a stretch that starts and ends on the line is underlined whole; of any other, one caret marks the start. */
function stretchOf({ start, end }, column, lineEnd) {
	const from = column(start.column - 1);
	if (from === void 0) return void 0;
	const to = end?.line === start.line ? column(end.column - 1) ?? lineEnd : from;
	return {
		from,
		to: Math.max(to, from + 1)
	};
}
/** The part of the line to print: its beginning when that holds the stretch, else what is around the stretch. */
function viewOf(line, stretch, width) {
	const whole = endOf(line);
	if (whole <= width) return {
		text: line.map(({ shown }) => shown).join(""),
		from: 0,
		to: whole,
		cutColumns: 0
	};
	const room = width - 2;
	const start = stretch === void 0 || stretch.to <= room ? 0 : Math.max(0, Math.min(stretch.from - Math.floor(room / 3), whole - room));
	const kept = line.filter(({ at, width: taken }) => at >= start && at + taken <= start + room);
	const [from, to] = [kept[0]?.at ?? start, endOf(kept)];
	const cut = [from > 0 ? CUT : "", to < whole ? CUT : ""];
	return {
		text: cut[0] + kept.map(({ shown }) => shown).join("") + cut[1],
		from,
		to,
		cutColumns: cut[0].length
	};
}
function marksOf(stretch, view) {
	const from = Math.max(stretch.from, view.from);
	const carets = Math.max(1, Math.min(stretch.to, view.to) - from);
	return " ".repeat(from - view.from + view.cutColumns) + "^".repeat(carets);
}

// src/report/terminal/wrap.ts
/**
* The text cut at spaces into lines, the first of at most `first` columns, the others of at most `rest`. A word that is
* longer stays whole, so that paths and addresses can still be copied. The text is escaped and holds no line break.
*/
function wrap(text, first, rest) {
	const wrapped = [];
	let line = [];
	let taken = 0;
	for (const word of text.split(" ")) {
		const wide = columns(word);
		if (line.length > 0 && taken + 1 + wide > (wrapped.length === 0 ? first : rest)) {
			wrapped.push(line.join(" "));
			line = [];
			taken = 0;
		}
		taken += wide + (line.length > 0 ? 1 : 0);
		line.push(word);
	}
	return [...wrapped, line.join(" ")];
}

// src/report/terminal/page.ts
/** Columns by which the other lines of a text stand behind its first one. */
const HANGING = 2;
/**
* A text of the project or of a rule, escaped and wrapped, `indent` columns from the left, behind its labels. Its own
* line breaks stay.
*/
function paragraph({ paint, width }, indent, text, labels = []) {
	const room = width - indent;
	const ahead = labels.reduce((sum, label) => sum + columns(label.text) + 1, 0);
	const wrapped = lines(text).flatMap((line, index) => wrap(escapeTerminal(line), index === 0 ? room - ahead : room - HANGING, room - HANGING));
	const painted = labels.map((label) => `${paint(label.style, label.text)} `).join("");
	return wrapped.map((line, index) => " ".repeat(index === 0 ? indent : indent + HANGING) + (index === 0 ? painted : "") + line);
}

// src/report/terminal/finding.ts
/** Columns in front of everything below the first line of a finding. */
const INDENT = 4;
/** One finding under the name of its file; its reason is printed where the rule appears for the first time. */
function findingBlock(page, finding, appearance) {
	const { words } = page;
	const { severity, location, message, why, fix, rule, environments, related } = finding;
	const note = (label, text) => paragraph(page, INDENT, text, [{
		text: `${label}${words.colon}`,
		style: "faint"
	}]);
	return [
		...paragraph(page, 2, message, [{
			text: `${words.severity[severity]} `,
			style: severity
		}, {
			text: `${location.start.line}:${location.start.column} `,
			style: "faint"
		}]),
		...excerptLines(page, finding),
		...appearance === "first" ? note(words.why, why) : [],
		...fix === void 0 ? [] : note(words.fix, fix),
		...related.length === 0 ? [] : note(words.related, related.map(({ path, start }) => placeText(path, start.line)).join(", ")),
		...paragraph(page, INDENT, environments.length === 0 ? rule : `${rule} (${environments.join(", ")})`)
	];
}
function excerptLines({ paint, width }, finding) {
	const edge = `${String(finding.location.start.line)} |`;
	const excerpt = excerptOf(finding, width - INDENT - edge.length - 1);
	if (excerpt === void 0) return [];
	const beside = (gutter, text) => `${" ".repeat(INDENT)}${paint("faint", gutter.padStart(edge.length))} ${text}`.trimEnd();
	const line = beside(edge, excerpt.line);
	return excerpt.marks === void 0 ? [line] : [line, beside("|", paint(finding.severity, excerpt.marks))];
}

// src/report/text.ts
/** How many unverified things are listed for one reason. */
const UNVERIFIED_SHOWN = 10;
/** Below this, wrapping would leave one word on a line. */
const NARROWEST = 40;
/**
* The report for a terminal: the findings that stand, file by file; what could not be verified; the verdict as the last
* line. Suppressed findings are only counted.
*/
function textReport(report, { colour = false, width = 1e400 } = {}) {
	const page = {
		words: WORDS[report.language],
		paint: colour ? ansi : plain,
		width: Math.max(width, NARROWEST)
	};
	return [
		...files(page, report),
		unverified(page, report),
		releases(page, report),
		assumptions(page, report),
		changedRules(page, report),
		[countsLine(report), page.paint("strong", verdictLine(report))]
	].filter((part) => part.length > 0).map((part) => `${part.join("\n")}\n`).join("\n");
}
function files(page, { findings }) {
	const byPath = listsBy(findings, ({ suppressed, location }) => suppressed ? void 0 : location.path);
	const seen = /* @__PURE__ */ new Set();
	return [...byPath].map(([path, file]) => [page.paint("path", escapeTerminal(path)), ...file.flatMap((finding) => {
		const appearance = seen.has(finding.rule) ? "again" : "first";
		seen.add(finding.rule);
		return findingBlock(page, finding, appearance);
	})]);
}
function unverified(page, report) {
	const { words, paint } = page;
	const total = report.unverified.length;
	if (total === 0) return [];
	return [paint("strong", `${count(report.language, total, words.unverified)}${words.colon}`), ...unverifiedGroups(report).flatMap(({ reason, items }) => [
		`  ${words.reason[reason]} (${items.length})`,
		...items.slice(0, 10).flatMap(({ path, line, message }) => paragraph(page, 4, `${placeText(path, line)}${words.colon} ${message}`)),
		...items.length > 10 ? [`    ${count(report.language, items.length - 10, words.more)}`] : []
	])];
}
/** How many releases are listed. */
const RELEASES_SHOWN = 20;
function releases(page, { releases: all, language }) {
	const { words, paint } = page;
	if (all.length === 0) return [];
	return [
		paint("strong", `${words.heading.releases}${words.colon}`),
		...all.slice(0, 20).flatMap((release) => paragraph(page, 2, releaseLine(release, language))),
		...all.length > 20 ? [`  ${count(language, all.length - 20, words.more)}`] : []
	];
}
const assumptions = (page, report) => report.assumptions.length === 0 ? [] : [page.paint("strong", `${page.words.heading.assumptions}${page.words.colon}`), ...report.assumptions.flatMap(({ message }) => paragraph(page, 2, message))];
function changedRules(page, { changedRules: changed }) {
	const { words, paint } = page;
	const rules = Object.entries(changed).sort(([a], [b]) => a < b ? -1 : 1);
	if (rules.length === 0) return [];
	return [paint("strong", `${words.heading.changed}${words.colon}`), ...rules.flatMap(([rule, severity]) => paragraph(page, 2, `${rule}${words.colon} ${severity === "off" ? words.off : words.severity[severity]}`))];
}

// src/report/index.ts
/** Every format by the name that `--format` and `--report` take. */
const FORMATS = {
	text: textReport,
	json: jsonReport,
	github: githubReport,
	markdown: markdownReport
};
const FORMAT_NAMES = Object.keys(FORMATS);
/** The report in the format with this name. */
const formatReport = (name, report, options = {}) => {
	const format = FORMATS[name];
	return format(report, options);
};

export { escapeTerminal as a, writeReportFile as c, escapeMarkdown as i, formatReport as n, commandMessage as o, linkDestination as r, readOptionFile as s, FORMAT_NAMES as t };