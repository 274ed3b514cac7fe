import { r as __toESM } from "./rolldown-runtime.js";
import { U as UserError, l as readOptionFile, y as openDirectory } from "./start.js";
import { l as readManifest } from "./rendering.js";
import { a as createSource } from "./parse.js";
import { t as REPORT_SCHEMA } from "./schema2.js";

// src/cli/declared.ts
/** What the manifest declares, undefined when there is none or it is not valid. */
async function declaredBy({ root, manifest }) {
	const text = manifest ?? rootManifest(root);
	const read = text === void 0 ? void 0 : await readManifest(createSource("accostage.yaml", text));
	return read?.status === "valid" ? read.manifest : void 0;
}
/** Read as `check` reads it: not through a symbolic link, and not when git ignores it. */
function rootManifest(root) {
	const tree = openDirectory(root);
	const read = tree.paths.includes("accostage.yaml") ? tree.read("accostage.yaml") : void 0;
	return read && "text" in read ? read.text : void 0;
}

// src/cli/report-file.ts
/** Ours: a report of ten thousand findings is about 15 MB. */
const SIZE_LIMIT = 67108864;
/**
* A report that an earlier run wrote as JSON. Throws a UserError `bad-usage` that says what is wrong: a report is held to
* its schema, because what is read from a file may be anything.
*/
async function readReportFile(option, path) {
	const refused = (why, cause) => new UserError("bad-usage", `${option}: "${path}" ${why}`, { cause });
	const text = readOptionFile(option, path);
	if (text.length > SIZE_LIMIT) throw refused("is too large for a report");
	const value = parsed(text);
	if (value === void 0) throw refused("is not JSON");
	const { Ajv2020 } = await import("./20202.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const validate = new Ajv2020({ strict: false }).compile(REPORT_SCHEMA);
	if (validate(value)) return value;
	const [error] = validate.errors ?? [];
	throw refused(`is no report of this version of accostage: ${error?.instancePath || "it"} ${error?.message ?? ""}`.trimEnd());
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

export { declaredBy as n, readReportFile as t };