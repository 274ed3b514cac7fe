import { t as oncePer } from "./once.js";
import { H as isRecord, z as asRecord } from "./start.js";

// src/model/secret/name.ts
/** Names longer than this are no settings. */
const MAX_NAME = 200;
/** `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` are the words `db` and `password`. */
const words = (text) => text.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
/** `secret` behind one of these words names a Kubernetes Secret: `existingSecret`, `imagePullSecret`, `tlsSecret`. */
const POINTERS = new Set("existing pull image registry docker tls ssl ca cert certificate ingress source external ref env".split(" "));
/** Shorter words are looked for on their own only: `pwd` also ends `cwd_pwd`, never `PGPASSWORD`. */
const GLUED = 5;
/**
* Whether a setting's name announces a credential: it ends with one of `secretNames`, which are written in lower case
* with `_` between their words (`password`, `api_key`). `DB_PASSWORD`, `apiKey`, `PGPASSWORD` and `password2` do;
* `PASSWORD_FILE`, `tokenUrl`, `secretName` and `existingSecret` name something about a credential.
*/
function announcesSecret(name, secretNames) {
	if (name.length > MAX_NAME) return false;
	const parts = words(name);
	const last = parts.at(-1)?.replace(/(?<=[a-z])\d{1,3}$/, "");
	if (!last) return false;
	if (last.replace(/s$/, "") === "secret" && POINTERS.has(parts.at(-2) ?? "")) return false;
	const joined = `_${[...parts.slice(0, -1), last].join("_")}`;
	return secretNames.some((secret) => joined.endsWith(`_${secret}`) || secret.length >= GLUED && last.endsWith(secret.replaceAll("_", "")));
}

// src/model/secret/placeholder.ts
/** Longer texts are no placeholders. */
const MAX_PLACEHOLDER = 200;
/** Each of these alone, or beside the others, stands for a value: `changeme`, `your-token-here`, `test-password`. */
const STAND_INS = new Set("changeme changeit changethis change replace replaceme replacethis fill fillme set setme insert enter todo tbd fixme xxx example sample dummy fake test placeholder redacted masked hidden empty none null nil undefined unset na true false me it this here your my the a an some please with by value string str text optional required not used unused val password passwd pwd pass secret token key credential credentials passphrase changer remplacer completer renseigner remplir definir moi ici votre mon le la mot de passe motdepasse exemple changezmoi changez remplacez".split(" "));
/** One of these is enough: `dummy-4f2a`, `CHANGEME_PLEASE`. */
const CLEAR = new Set("changeme changeit changethis replaceme example dummy fake placeholder redacted todo fixme".split(" "));
/** What another program fills or resolves: templates, variables, vaults, encrypted values. */
const FILLED = [
	/\$\{|\$\(|\$\[|\{\{|\{%|<%|#\{|\(\(/,
	/^\$\w+$/,
	/^%\w+%$/,
	/^@[\w.-]+@$/,
	/^__\w+__$/,
	/^%!\w\(<nil>\)$/,
	/^(?:ENC\[|\{cipher\}|\$ANSIBLE_VAULT|vault:|ref\+|secret:\/\/|op:\/\/|arn:|env:|file:|aws-sm:|gcp-sm:|azurekeyvault:|@Microsoft\.KeyVault)/i
];
const HEAD = /^(?:change(?:me|it|this)|replace(?:me|this)|insert|your|changez?moi|achanger|aremplacer|acompleter)/;
/** `default value to be changed`, `mot de passe à renseigner`. */
const TO_DO = /\bto be (?:changed|replaced|defined|filled|set)\b|\ba (?:changer|remplacer|definir|renseigner|completer)\b/;
/** Longer files of settings are not looked through. */
const MAX_FILE = 4e3;
/** A file of settings, such as AWS's credentials, in which every value is left to be filled. */
function isUnfilledFile(text) {
	if (!text.includes("\n") || text.length > MAX_FILE) return false;
	const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^[#;[]/.test(line));
	return lines.length > 0 && lines.every((line) => {
		const [whole, name = "", value = ""] = /^([\w.-]+)[ \t]*[=:][ \t]*(.*)$/.exec(line) ?? [];
		return whole !== void 0 && isPlaceholder(name, value);
	});
}
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/**
* Whether a value only stands for one: empty, one character repeated, `changeme` and its spellings in English and
* French, `<…>`, `[…]`, `${…}`, `{{…}}`, a reference that another program resolves, or the setting's own name.
*/
function isPlaceholder(name, value) {
	const text = value.trim();
	if (isUnfilledFile(text)) return true;
	if (text.length > MAX_PLACEHOLDER) return FILLED.some((pattern) => pattern.test(text));
	if (text.length < 3 || /^(.)\1*$/su.test(text) || /^[xX*.+_#?-]+$/.test(text) || /^n\/a$/i.test(text)) return true;
	if (/^<[^>]*>$/.test(text) || /^\[[^\]]*\]$/.test(text) || FILLED.some((pattern) => pattern.test(text))) return true;
	if (TO_DO.test(plain(text))) return true;
	const letters = plain(text).replace(/[^a-z0-9]/g, "");
	const [own, parts] = [words(name), words(plain(text))];
	if (HEAD.test(letters) || /x{4}/.test(letters) || parts.some((word) => CLEAR.has(word))) return true;
	const rest = own.length > 1 && own.every((word, index) => word === parts[index]) ? parts.slice(own.length) : parts;
	if (parts.length > 0 && rest.every((word) => STAND_INS.has(word))) return true;
	return letters !== "" && (letters === own.join("") || letters === own.at(-1));
}

// src/model/secret/token.ts
const GITLAB = {
	en: "GitLab token",
	fr: "jeton GitLab"
};
const GITHUB = {
	en: "GitHub token",
	fr: "jeton GitHub"
};
const ATLASSIAN = {
	en: "Atlassian token",
	fr: "jeton Atlassian"
};
/** A random one, of version 4. */
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const PRIVATE_KEY = {
	name: {
		en: "private key",
		fr: "clé privée"
	},
	pattern: "-----BEGIN (?:[A-Z]{2,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
};
/** Shapes that the issuers give their credentials so that they are recognised, from their own documentation. */
const SHAPES = [
	{
		name: {
			en: "GitLab trigger token",
			fr: "jeton de déclenchement GitLab"
		},
		pattern: "\\bglptt-[\\w-]{20,}"
	},
	{
		name: GITLAB,
		pattern: "\\bgl(?:pat|dt|rt|rtr|ft|cbt|soat|oas|agent|imt|wt|ffct)-[\\w-]{20,}"
	},
	{
		name: GITHUB,
		pattern: "\\bgh[pousr]_[A-Za-z0-9]{36,}"
	},
	{
		name: GITHUB,
		pattern: "\\bgithub_pat_\\w{22,}"
	},
	{
		name: {
			en: "AWS access key",
			fr: "clé d’accès AWS"
		},
		pattern: "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
	},
	{
		name: {
			en: "age secret key",
			fr: "clé secrète age"
		},
		pattern: "\\bAGE-SECRET-KEY-1[0-9A-Z]{58}\\b"
	},
	PRIVATE_KEY,
	{
		name: {
			en: "Slack token",
			fr: "jeton Slack"
		},
		pattern: "\\bxox[abeprs]-[A-Za-z0-9-]{10,}"
	},
	{
		name: {
			en: "Stripe key",
			fr: "clé Stripe"
		},
		pattern: "\\b[rs]k_live_[A-Za-z0-9]{16,}"
	},
	{
		name: {
			en: "Vault token",
			fr: "jeton Vault"
		},
		pattern: "\\bhv[sbr]\\.[\\w-]{24,}"
	},
	{
		name: {
			en: "npm token",
			fr: "jeton npm"
		},
		pattern: "\\bnpm_[A-Za-z0-9]{36}\\b"
	},
	{
		name: {
			en: "Google API key",
			fr: "clé d’API Google"
		},
		pattern: "\\bAIza[\\w-]{35}"
	},
	{
		name: {
			en: "Google OAuth secret",
			fr: "secret OAuth Google"
		},
		pattern: "\\bGOCSPX-[\\w-]{28}"
	},
	{
		name: ATLASSIAN,
		pattern: "\\bATBB[A-Za-z0-9]{32}\\b"
	},
	{
		name: ATLASSIAN,
		pattern: "\\bAT[AC]TT3xFfGF0[\\w=-]{60,}"
	},
	{
		name: {
			en: "LaunchDarkly SDK key",
			fr: "clé de SDK LaunchDarkly"
		},
		pattern: `\\bsdk-${UUID}\\b`
	},
	{
		name: {
			en: "Twilio API key",
			fr: "clé d’API Twilio"
		},
		pattern: "\\bSK[0-9a-f]{32}\\b"
	}
];
const ANY_SHAPE = new RegExp(SHAPES.map(({ pattern }) => `(${pattern})`).join("|"), "g");
/** Slack's `xoxb-` and ten characters: most texts are shorter, and need no search. */
const SHORTEST = 15;
/** Fewer different characters than this make no credential: `glptt-xxxxxxxxxxxxxxxxxxxx`. */
const LEAST_VARIETY = 7;
/** AWS's own `AKIAIOSFODNN7EXAMPLE`, `ghp_your_token_here`, keyboard rows. */
const SAMPLE = /example|redacted|placeholder|changeme|your|dummy|fake|xxxx|\.\.\.|12345678|abcdefgh/i;
const isSample = (token) => {
	const body = token.replace(/^[A-Za-z]+(?:-SECRET-KEY-|_live_|_pat_|[-_.])/, "");
	return SAMPLE.test(body) || new Set(body).size < LEAST_VARIETY;
};
/**
* A documentation's own `-----BEGIN … KEY----- [...] -----END`: what follows the first line of a key stands for it. JSON
* writes the ends of lines as `\n`.
*/
const isEmptyKey = (text, from) => /^(?:\s|\\[nr])*(?:\[(?:\.{3}|…)\]|\.{3,}|…|<[^>]*>|x{3,}|\*{3,})?(?:\s|\\[nr])*-----END/i.test(text.slice(from, from + 200));
/** The credentials with a shape of their own in a text, in order; those made up for a documentation do not count. */
function* findTokens(text) {
	if (text.length < SHORTEST) return;
	for (const match of text.matchAll(ANY_SHAPE)) {
		const shape = SHAPES[match.slice(1).findIndex((group) => group !== void 0)];
		const end = match.index + match[0].length;
		if (!shape || (shape === PRIVATE_KEY ? isEmptyKey(text, end) : isSample(match[0]))) continue;
		yield {
			kind: shape.name.en,
			name: shape.name,
			start: match.index,
			end
		};
	}
}
/** Whether there is a credential anywhere in a file: of thousands of objects, most stand in one without. */
const holdsToken = oncePer(({ text }) => findToken(text.replaceAll(/\\[nrt]/g, "  ")) !== void 0);
/** The first of them. */
const findToken = (text) => findTokens(text).next().value;
/**
* The text with every credential that has a shape of its own replaced by `***`; of a private key, all lines up to its
* end, or to the end of the text when that is missing.
*/
function redactShapes(text) {
	if (text.length < SHORTEST) return text;
	let done = "";
	let from = 0;
	for (const { 0: token, index } of text.matchAll(ANY_SHAPE)) {
		if (index < from) continue;
		done += `${text.slice(from, index)}***`;
		from = token.startsWith("-----BEGIN") ? endOfKey(text, index + token.length) : index + token.length;
	}
	return done + text.slice(from);
}
function endOfKey(text, from) {
	const end = text.indexOf("-----END", from);
	if (end < 0) return text.length;
	const close = text.indexOf("-----", end + 8);
	return close < 0 ? text.length : close + 5;
}

// src/model/secret/credential.ts
/** Longer values are certificates, programs and pages: only shapes are looked for in them. */
const MAX_VALUE = 4096;
/** Configuration files that a setting may hold, by the end of its name, and how far into them is read. */
const CONFIGURATION = /\.(?:properties|env|ya?ml|ini|cnf|toml)$/i;
const MAX_LINES = 5e3;
const LINE = /^\s*(?:export\s+)?([\w.-]{1,200})\s*[=:]\s*(.*)$/;
/**
* The credential that a setting gives away, when it surely does: placeholders, templates, paths, numbers, names of
* Kubernetes Secrets and texts of several words are none. `secretNames` as for `announcesSecret`.
*/
function credentialIn(setting, secretNames) {
	const token = findToken(setting.value);
	if (token) return {
		by: "shape",
		name: token.name
	};
	if (setting.value.includes("\n") && CONFIGURATION.test(setting.name)) return inConfiguration(setting.value, secretNames);
	return inValue(setting.name, setting.value, secretNames);
}
function inValue(name, value, secretNames) {
	const text = value.trim();
	if (text === "" || text.length > MAX_VALUE) return void 0;
	if (passwordsOf(text).some((password) => password.length > 2 && !isPlaceholder("password", password))) return { by: "address" };
	if (!announcesSecret(name, secretNames) || isPlaceholder(name, text) || isHarmless(name, text, secretNames)) return void 0;
	return {
		by: "name",
		name
	};
}
function inConfiguration(text, secretNames) {
	for (const [number, line] of text.split("\n", MAX_LINES).entries()) {
		if (line.length > MAX_VALUE) continue;
		const [, name, written = ""] = LINE.exec(line) ?? [];
		const bare = written.replace(/\s#.*$/, "").trim().replace(/^(["'])(.*)\1$/, "$2");
		const found = name === void 0 ? void 0 : inValue(name, bare, secretNames);
		if (found) return found.by === "name" ? {
			...found,
			line: number
		} : found;
	}
}
/** Bounded runs: a long text of `://` stays linear. */
const USER_INFO = /:\/\/[^\s:@/?#'"]{0,256}:([^\s@/'"]{1,512})@/g;
const CONNECTION = /:\/\/|^jdbc:|(?:^|;)\s{0,9}(?:server|host|data source|endpoint|accountname|defaultendpointsprotocol)\s{0,9}=/i;
const PASSWORD_FIELD = /[?&;\s](?:password|passwd|pwd|accountkey|sharedaccesskey)\s{0,9}=\s{0,9}([^&;\s'"]{1,512})/gi;
/** Passwords in `scheme://user:password@host`, `jdbc:…?password=…` and `Server=…;Password=…`. A Sentry DSN has none. */
const passwordsOf = (text) => [...text.matchAll(USER_INFO), ...CONNECTION.test(text) ? text.matchAll(PASSWORD_FIELD) : []].map(([, password = ""]) => password);
const PASSWORD_WORD = /(?:password|passwd|passphrase|pwd|pass)\d*$/;
/** Values under a credential's name that are none, or may well be none. */
const HARMLESS = [
	/^(?:true|false|yes|no|on|off|basic|bearer|oauth2?|jwt|opaque)$/i,
	/\s\S+\s|\n/,
	/^[a-z][a-z0-9+.-]{1,30}:\/\//i,
	/^(?:~|\.{0,2})\/[\w.@/-]*$|^[A-Z]:\\/,
	/^[\w./-]+\.(?:txt|key|pem|crt|json|ya?ml|env|jks|p12|sock)$/i,
	/^[a-z]+(?:\.[a-zA-Z]+){2,}$/,
	/^(?:[^\s:]{1,100}:)?(?:\$(?:2[abxy]?|5|6|y|apr1|argon2\w*)\$|\{(?:bcrypt|S?SHA\d*)\})/i
];
function isHarmless(name, text, secretNames) {
	if (text.length < 3 || HARMLESS.some((pattern) => pattern.test(text))) return true;
	if (/^[+-]?\d+(?:\.\d+)?[a-z]{0,3}$/i.test(text)) return !(/^\d{4,}$/.test(text) && PASSWORD_WORD.test(words(name).at(-1) ?? ""));
	return refersToSecret(name, text, secretNames);
}
/** `my-db-credentials`, `secret/data/app#password`: what finds a credential, not the credential. */
function refersToSecret(name, text, secretNames) {
	if (!/^[\w./#: -]+$/.test(text)) return false;
	const parts = words(text);
	if (!parts.every((word) => /^(?:[a-z]+\d{0,2}|\d{1,4})$/.test(word))) return false;
	if (/[-_./#: ]/.test(text) && parts.some((word) => secretNames.includes(word))) return true;
	const own = words(name).join("_");
	return /secret_key$/.test(own) || /(?:secrets?|credentials?)$/.test(own) && text === text.toLowerCase();
}

// src/model/secret/redact.ts
/** What stands before a password or a token, and that itself; bounded runs, so that no text takes long. */
const IN_PLACE = [
	/(:\/\/[^\s:@/?#'"]{0,256}:)([^\s@/'"]{1,512})(?=@)/g,
	/([?&](?:access_token|private_token|job_token|token|password|passwd|pwd|secret|client_secret|api_?key|sig)=)([^&#\s'"]{1,512})/gi,
	/(\bBearer\s{1,4})((?=[\w.~+/-]{0,100}\d)[\w.~+/-]{12,2000}={0,2})/gi
];
/**
* The text with every credential that can be told by its shape or its place replaced by `***`: tokens, private keys, the
* passwords and tokens of addresses, those of an Authorization header. What only stands for one is left.
*/
function redactTokens(text) {
	let clean = redactShapes(text);
	for (const place of IN_PLACE) clean = clean.replace(place, (whole, before, credential) => credential === "***" || isPlaceholder("password", credential) ? whole : `${before}***`);
	return clean;
}
/** `password: x`, `"password":"x"`, `name: password, value: x`. */
const SETTINGS = [/([\w.-]{1,100})["']?\s{0,4}[:=]\s{0,4}["']?([^\s"',{}[\]]{1,512})/g, /\bname["']?:\s{0,4}["']?([\w.-]{1,100})["']?,\s{0,4}["']?value["']?:\s{0,4}["']?([^\s"',{}[\]]{1,512})/g];
/** What a credential goes under in any profile. */
const NAMES = "password passwd pwd passphrase secret token credential credentials private_key secret_key api_key apikey".split(" ");
/**
* A line as it may be shown: `redactTokens`, and `***` for what goes under a credential's name. No rule may have looked
* at it: a field that does not exist, the values of an Application, an annotation that holds an object.
*/
function redactLine(line) {
	let clean = redactTokens(line);
	for (const setting of SETTINGS) clean = clean.replace(setting, (whole, name, value) => credentialIn({
		name,
		value
	}, NAMES) ? `${whole.slice(0, whole.length - value.length)}***` : whole);
	return clean;
}

// src/model/secret/secret-data.ts
/** A Secret holds at most 1 MiB; only the beginning of longer values is looked at. */
const MAX_TEXT = 1048576;
/** More keys than this are the work of an attacker. */
const MAX_KEYS = 2e3;
/**
* The keys of a Secret whose values give something away. Empty values, placeholders and public certificates do not.
* When some keys announce a credential, the others (host, user) only count when their value shows one.
*/
function clearKeys(secret, secretNames) {
	const entries = ["data", "stringData"].flatMap((field) => Object.entries(asRecord(secret.get(field))).slice(0, MAX_KEYS).flatMap(([key, value]) => {
		if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
		const written = String(value).slice(0, MAX_TEXT);
		return [{
			field,
			key,
			written,
			text: field === "data" ? decoded(written) : written
		}];
	}));
	const telling = entries.some(({ key }) => announcesSecret(key, secretNames));
	return entries.filter(({ key, written, text }) => {
		if (isPlaceholder(key, written) || isPlaceholder(key, text) || isEmptyOrPublic(text)) return false;
		return !telling || announcesSecret(key, secretNames) || credentialIn({
			name: "",
			value: text
		}, []) !== void 0;
	}).map(({ field, key }) => ({
		field,
		key
	}));
}
/** The text behind base64; the written text when that is not what it holds. */
function decoded(written) {
	const bare = written.replace(/\s+/g, "");
	return /^[A-Za-z0-9+/]*={0,2}$/.test(bare) ? Buffer.from(bare, "base64").toString("utf8") : written;
}
/** Certificates without their key, and registry credentials whose passwords are left to be filled. */
function isEmptyOrPublic(text) {
	const bare = text.trim();
	if (bare === "") return true;
	if (bare.startsWith("-----BEGIN CERTIFICATE-----")) return !bare.includes("PRIVATE KEY");
	if (!bare.startsWith("{")) return false;
	try {
		const value = JSON.parse(bare);
		if (!isRecord(value)) return false;
		if (Object.keys(value).length === 0) return true;
		return isRecord(value.auths) && Object.values(value.auths).every(isUnfilledRegistry);
	} catch {
		return false;
	}
}
function isUnfilledRegistry(entry) {
	const { password = "", auth = "" } = asRecord(entry);
	if (typeof password !== "string" || typeof auth !== "string") return false;
	const pair = decoded(auth);
	return isPlaceholder("password", password) && isPlaceholder("password", pair.slice(pair.indexOf(":") + 1));
}

export { findToken as a, isPlaceholder as c, credentialIn as i, announcesSecret as l, redactLine as n, findTokens as o, redactTokens as r, holdsToken as s, clearKeys as t };