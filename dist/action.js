import { r as __toESM } from "./chunks/rolldown-runtime.js";
import { n as require_tunnel, t as require_undici } from "./chunks/undici.js";
import { _ as compareReports, a as formatReport, c as foot, d as withinBytes, f as commandMessage, g as annotated, h as judgedSince, i as FORMAT_NAMES, l as titleLine, m as within, n as openBaseline, o as markdownReport, p as folderInRepository, r as FILE_NAMES, s as ICON, u as familyOf, v as judgedAgainst } from "./chunks/baseline.js";
import { n as declaredBy, t as readReportFile } from "./chunks/report-file.js";
import { B as asText, D as LANGUAGES, R as asNumber, U as UserError, V as follow, f as DEPENDENCIES, l as readOptionFile, m as oneOf, p as SHELLCHECK, u as writeReportFile, y as openDirectory, z as asRecord } from "./chunks/start.js";
import { a as readRef, i as notMirrored, n as mirror, o as refProblem, r as USUAL_FOLLOW, t as PULLED_NOTHING } from "./chunks/result.js";
import { n as startDeadline, t as isLoopback } from "./chunks/loopback.js";
import { t as rules } from "./chunks/rules2.js";
import { a as oneLine, i as lines$1, r as escapeTerminal, t as WORDS$1 } from "./chunks/words.js";
import { t as check } from "./chunks/run.js";
import { n as createQuote } from "./chunks/token.js";
import { n as linkDestination } from "./chunks/link.js";
import { _ as tableRow, c as placeCell, g as tableHead, l as proseCell, p as escapeMarkdown, s as locationCell, u as ruleCell } from "./chunks/onboarding.js";
import { r as version } from "./chunks/requirements.js";
import { n as THRESHOLDS, t as SEVERITIES } from "./chunks/severity.js";
import { t as clip } from "./chunks/clip.js";
import { i as lastLine, n as verdictLine, o as repositoryPath, s as count, t as countsLine } from "./chunks/verdict.js";
import { a as listsBy } from "./chunks/location.js";
import { n as ranked, t as unverifiedGroups } from "./chunks/unverified.js";
import { t as mattermostCode } from "./chunks/mattermost.js";
import { appendFileSync, existsSync, lstatSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import * as path from "path";
import * as events from "events";
import { gzip } from "node:zlib";
import * as child from "child_process";
import { setTimeout as setTimeout$1 } from "timers";

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/http-client/lib/index.js
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();

// node_modules/@actions/io/lib/io-util.js
var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/platform.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os$1.platform();
const arch = os$1.arch();

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}

// src/publish/client.ts
const TIMEOUT_MS$1 = 1e4;
const silent = () => {};
async function openApi({ apiUrl, token, fetch }) {
	const { getOctokit } = await import("./chunks/github.js");
	return getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "accostage",
		log: {
			debug: silent,
			info: silent,
			warn: silent,
			error: silent
		},
		...fetch ? { request: { fetch } } : {}
	});
}
/** Talks with GitHub for a limited time; `request` goes into each call. Rejects as Octokit does: see `refusalOf`. */
async function withGithub(access, talk) {
	const deadline = startDeadline(access.timeoutMs ?? TIMEOUT_MS$1, access.signal);
	try {
		return await talk(await openApi(access), { signal: deadline.signal });
	} finally {
		deadline.end();
	}
}
/** Octokit's RequestError has the status of the answer, and 500 with no answer when the network failed. */
function refusalOf(error) {
	const status = follow(error, ["response", "status"]);
	if (typeof status !== "number") return {
		reason: "unreachable",
		status: 0
	};
	if (status === 401 || status === 403) return {
		reason: "denied",
		status
	};
	return {
		reason: status === 404 ? "not-found" : "refused",
		status
	};
}
/** Most pages of a hundred that are read of a list: what is behind them is not looked at. */
const PAGES = 30;
/** All items of a list, page by page. */
async function allPages(ask) {
	const items = [];
	for (let page = 1; page <= PAGES; page += 1) {
		const { data } = await ask({
			page,
			per_page: 100
		});
		items.push(...data);
		if (data.length < 100) break;
	}
	return items;
}

// src/publish/github.ts
const SHA$1 = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const WHY$1 = {
	"no-token": () => ({
		en: "there is no token for GitHub",
		fr: "il n’y a pas de jeton pour GitHub"
	}),
	denied: (status) => ({
		en: `GitHub answers ${status}, the job needs the permission "contents: read"`,
		fr: `GitHub répond ${status}, il faut au job la permission « contents: read »`
	}),
	"not-found": () => ({
		en: "GitHub answers 404, it is gone or the job lacks the permission \"contents: read\"",
		fr: "GitHub répond 404, la référence a disparu ou il manque au job la permission « contents: read »"
	}),
	refused: (status) => ({
		en: `GitHub answers ${status}`,
		fr: `GitHub répond ${status}`
	}),
	unreachable: () => ({
		en: "GitHub cannot be reached",
		fr: "GitHub est injoignable"
	}),
	unreadable: () => ({
		en: "GitHub's answer names no commit",
		fr: "la réponse de GitHub ne désigne aucun commit"
	})
};
const notKnown = (reason, status = 0) => ({
	status: "unknown",
	reason,
	why: WHY$1[reason](status)
});
/**
* Asks GitHub which commit a branch or a tag holds now. Each request is made once. Never rejects: the caller goes on
* without the answer.
*/
async function currentCommit(question) {
	const { token, repository } = question;
	const [owner = "", repo = ""] = repository.split("/");
	if (!token) return notKnown("no-token");
	try {
		return await withGithub({
			...question,
			token
		}, async ({ rest: { git } }, request) => {
			const ref = question.ref.replace(/^refs\//, "");
			const held = objectOf(await git.getRef({
				owner,
				repo,
				ref,
				request
			}));
			if (held?.type !== "tag") return commitOf(held);
			return commitOf(objectOf(await git.getTag({
				owner,
				repo,
				tag_sha: held.sha,
				request
			})));
		});
	} catch (error) {
		const { reason, status } = refusalOf(error);
		return notKnown(reason, status);
	}
}
/** The object that an answer points at, whatever the answer holds. */
function objectOf(answer) {
	const object = asRecord(follow(answer, ["data", "object"]));
	const [type, sha] = [asText(object.type), asText(object.sha)];
	return type !== void 0 && sha !== void 0 && SHA$1.test(sha) ? {
		type,
		sha
	} : void 0;
}
const commitOf = (object) => object?.type === "commit" ? {
	status: "known",
	sha: object.sha
} : notKnown("unreadable");

// src/action/log.ts
const SAY = {
	info: (text) => info(escapeTerminal(text)),
	notice: (text) => notice(commandMessage(text)),
	warning: (text) => warning(commandMessage(text)),
	error: (text) => error(commandMessage(text))
};
/** One message to the log. Its text may hold anything: none of it is obeyed by the runner. */
const say = (level, text) => SAY[level](text);
/** A text made by a format of src/report, which has escaped it for a log. */
const print = (text) => info(text.replace(/\n$/, ""));
/** The same below a title that unfolds it; commands inside are obeyed. */
function printFolded(title, text) {
	startGroup(title);
	print(text);
	endGroup();
}

// src/action/place.ts
function isLink(path) {
	try {
		return lstatSync(path).isSymbolicLink();
	} catch {
		return false;
	}
}
/**
* The absolute path of what an input names, counted from the workspace. Refuses a path that goes through a symbolic link
* of the workspace: the repository is its author's, who in a pull request is not the author of the workflow, and would
* choose which file of the runner is read or written.
*/
function placeOf(input, workspace, path) {
	const place = resolve(workspace, path);
	(within(resolve(workspace), place) ?? "").split(sep).filter((part) => part !== "").reduce((folder, part) => {
		const here = join(folder, part);
		if (isLink(here)) throw new UserError("bad-usage", `input "${input}": "${path}" goes through a symbolic link, which is not followed`);
		return here;
	}, resolve(workspace));
	return place;
}

// src/action/words.ts
/** The first digits of a commit, enough to find it. */
const short = (sha) => sha.slice(0, 12);
/** Names of the two kinds of ref, with their article. */
const KIND = {
	branch: {
		en: "the branch",
		fr: "la branche"
	},
	tag: {
		en: "the tag",
		fr: "le tag"
	}
};
/** What the action says in its own name, in the report's language. */
const WORDS = {
	annotations: {
		en: "Annotations",
		fr: "Annotations"
	},
	log: {
		en: "the log of this step",
		fr: "le journal de cette étape"
	},
	mirror: {
		en: "Mirror",
		fr: "Miroir"
	},
	pipeline: {
		en: "Pipeline of the mirror",
		fr: "Pipeline du miroir"
	},
	invalidManifest: {
		en: "accostage.yaml is not valid: nothing that it declares was applied, so the step fails",
		fr: "accostage.yaml n’est pas valide : rien de ce qu’il déclare n’a été appliqué, donc l’étape échoue"
	},
	noBase: {
		en: "No base report yet: nothing to compare with",
		fr: "Pas encore de rapport de référence : rien à quoi comparer"
	},
	noBranch: {
		en: "Nothing to compare with, neither a base report nor a pull request: all findings count",
		fr: "Rien à quoi comparer, ni rapport de référence ni pull request : tous les constats comptent"
	},
	badBase: {
		en: "The base report is not used",
		fr: "Le rapport de référence n’est pas utilisé"
	},
	fork: {
		en: "Nothing is published on the pull request: it comes from another repository, so the token of the job may only read",
		fr: "Rien n’est publié sur la pull request : elle vient d’un autre dépôt, donc le jeton du job ne peut que lire"
	},
	noToken: {
		en: "Nothing is published on GitHub: the input \"token\" is empty",
		fr: "Rien n’est publié sur GitHub : l’entrée « token » est vide"
	},
	consoleNotAsked: {
		en: "The manifest is not compared with the console, whose token is not set (console-token): secrets are empty in runs started by forks and by Dependabot",
		fr: "Le manifeste n’est pas comparé à la console, dont le jeton n’est pas renseigné (console-token) : les secrets sont vides dans les exécutions lancées par des forks et par Dependabot"
	},
	notConfigured: {
		en: "Nothing is mirrored: the inputs gitlab-url, gitlab-project-id and gitlab-token are not set",
		fr: "Rien n’est synchronisé : les entrées gitlab-url, gitlab-project-id et gitlab-token ne sont pas renseignées"
	}
};
const missingInputs = (names) => ({
	en: `Nothing is mirrored, some inputs are not set: ${names.join(", ")}. The console shows their values; secrets are empty in runs started by forks and by Dependabot`,
	fr: `Rien n’est synchronisé, des entrées ne sont pas renseignées : ${names.join(", ")}. La console affiche leurs valeurs ; les secrets sont vides dans les exécutions lancées par des forks et par Dependabot`
});
const asking = ({ ref }, watched) => ({
	en: `Asking the platform to pull "${ref}"${watched === "watched" ? ", then waiting for its pipeline" : ""}`,
	fr: `Demande à la plateforme de récupérer « ${ref} »${watched === "watched" ? ", puis attente de son pipeline" : ""}`
});
const notCompared = ({ kind, ref }, why) => ({
	en: `Not verified that ${KIND[kind].en} "${ref}" still holds the commit that was checked: ${why.en}. It is mirrored all the same`,
	fr: `Non vérifié que ${KIND[kind].fr} « ${ref} » contient encore le commit contrôlé : ${why.fr}. La synchronisation a lieu malgré tout`
});
const moved = ({ kind, ref }, checked, held) => ({
	en: `Since the checks, ${KIND[kind].en} "${ref}" has moved from ${short(checked)} to ${short(held)}`,
	fr: `Depuis les contrôles, ${KIND[kind].fr} « ${ref} » a bougé de ${short(checked)} à ${short(held)}`
});
/** In `auto` mode: a commit that was not checked is left to its own run. */
function movedAndLeft(facts, checked, held) {
	const { en, fr } = moved(facts, checked, held);
	return {
		en: `${en}: nothing is mirrored, the run of that push does it. A push made with GITHUB_TOKEN or "[skip ci]" starts no run: then run the workflow again on that commit, or mirror with the mode "always"`,
		fr: `${fr} : rien n’est synchronisé, l’exécution de ce push s’en charge. Un push fait avec GITHUB_TOKEN ou « [skip ci] » ne lance rien : relancer alors le workflow sur ce commit, ou synchroniser avec le mode « always »`
	};
}
/** In `always` mode. */
function movedAndMirrored(facts, checked, held) {
	const { en, fr } = moved(facts, checked, held);
	return {
		en: `${en}: what is mirrored was not checked by this run`,
		fr: `${fr} : ce qui est synchronisé n’a pas été contrôlé par cette exécution`
	};
}

// src/action/base.ts
/**
* The report that this run is compared with: that of the base branch for a pull request, the last one of the branch for a
* push. A missing one is what the first run finds; one that cannot be read is said, and the run goes on without.
*/
async function readBase(path, workspace, language) {
	if (path === void 0) return void 0;
	try {
		const place = placeOf("base-report", workspace, path);
		if (existsSync(place)) return await readReportFile("input \"base-report\"", place);
		say("info", WORDS.noBase[language]);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		say("warning", `${WORDS.badBase[language]}. ${error.message}`);
	}
}

// src/action/check-project.ts
const openProject = ({ path, manifest }, workspace) => ({
	root: placeOf("path", workspace, path),
	manifest: manifest === void 0 ? void 0 : textOf("manifest", workspace, manifest)
});
const textOf = (input, workspace, path) => readOptionFile(`input "${input}"`, placeOf(input, workspace, path));
/** Checks the project as the inputs say. Throws what `check` throws. */
const checkProject = (project, inputs, event, workspace, signal) => check(checkOptions(project, inputs, event, workspace, signal));
/** What `check` is asked for. */
const checkOptions = ({ root, manifest }, inputs, event, workspace, signal) => ({
	root,
	manifest,
	profile: inputs.profile === void 0 ? void 0 : textOf("profile", workspace, inputs.profile),
	rules: inputs.rules,
	dependencies: inputs.dependencies,
	shellcheck: inputs.shellcheck,
	console: consoleOf(inputs.console),
	repository: {
		name: event.repository.split("/").at(-1),
		urls: [`${event.serverUrl}/${event.repository}`]
	},
	source: sourceOf(event),
	environments: inputs.environments,
	failOn: inputs.failOn,
	baseline: inputs.baseline === void 0 ? void 0 : openBaseline("input \"baseline\"", placeOf("baseline", workspace, inputs.baseline)).entries,
	language: inputs.language,
	signal
});
/** Undefined, so not asked, unless both are given: secrets are empty in runs started by forks and by Dependabot. */
const consoleOf = ({ url, token }) => url !== void 0 && token !== void 0 ? {
	url,
	token
} : void 0;
/** What the runner says of the place that was checked; nothing outside of a workflow. */
function sourceOf({ serverUrl, repository, sha, ref }) {
	if (repository === "") return void 0;
	const branch = ref.replace(/^refs\/heads\//, "");
	return {
		repository: `${serverUrl}/${repository}`,
		commit: sha || void 0,
		branch: branch || void 0
	};
}

// src/mirror/commit.ts
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SHOWN = 12;
/**
* Says whether the commit that the platform pulled is the one that was checked.
*
* The call carries a name, not a commit: the job clones the ref as it is when it runs, so a push in between is mirrored
* unchecked. The answer of GitLab cannot tell: the `sha` of the pipeline is a commit of the *mirror* project, which
* holds the job and not this code, and must never be compared with ours. What can be compared is the ref in this
* repository once the job is over: when it still holds the checked commit, that is what was pulled.
*/
function mirroredCommit({ kind, ref, checkedSha, laterSha }) {
	const [checked, later] = [checkedSha.toLowerCase(), laterSha?.toLowerCase()];
	const short = checked.slice(0, SHOWN);
	if (!SHA.test(checked) || later === void 0 || !SHA.test(later)) {
		const [en, fr] = kind === "tag" ? ["the tag", "le tag"] : ["the branch", "la branche"];
		return {
			same: "unknown",
			message: {
				en: `The platform pulls what ${en} "${ref}" holds when its job runs: it is not known to be the commit checked. To be sure, mirror a tag that does not move`,
				fr: `La plateforme récupère ce que contient ${fr} « ${ref} » quand son job s’exécute : rien ne dit que c’est le commit contrôlé. Pour en être sûr, synchroniser un tag qui ne bouge pas`
			}
		};
	}
	if (checked === later) return {
		same: "yes",
		message: {
			en: `The platform holds the commit that was checked, ${short}`,
			fr: `La plateforme détient le commit contrôlé, ${short}`
		}
	};
	return {
		same: "no",
		message: {
			en: `"${ref}" has moved since the check, from ${short} to ${later.slice(0, SHOWN)}: the platform may hold a commit that was not checked. The run of the later push checks it`,
			fr: `« ${ref} » a bougé depuis le contrôle, de ${short} à ${later.slice(0, SHOWN)} : la plateforme détient peut-être un commit non contrôlé. L’exécution du push suivant le contrôle`
		}
	};
}

// src/mirror/ref-pattern.ts
/** A longer pattern matches nothing: no ref that may be mirrored is as long. */
const PATTERN_MAX_LENGTH = 250;
const PART = "*";
const ANY = "**";
const PARTS = "**/";
/** The pattern cut into its stars and single characters. */
function cut(pattern) {
	const tokens = [];
	for (const char of pattern) {
		const last = tokens.at(-1);
		const before = tokens.at(-2);
		if (char === "*" && (last === PART || last === ANY)) tokens[tokens.length - 1] = ANY;
		else if (char === "/" && last === ANY && (before === void 0 || before === "/" || before === PARTS)) tokens[tokens.length - 1] = PARTS;
		else tokens.push(char);
	}
	return tokens;
}
const STAYED = 1;
const ARRIVED = 2;
/** Adds the places that are reached without reading, where a star stands for nothing. */
function skip(reached, tokens) {
	for (const [at, token] of tokens.entries()) {
		const how = reached[at];
		if (token === PARTS ? how === ARRIVED : (token === PART || token === ANY) && how !== 0) reached[at + 1] = ARRIVED;
	}
}
/**
* Whether a branch or tag is one of those that a pattern names: `*` stands for any run of characters within a part,
* `**` for any run with `/` in it, and `**` + `/` for any number of whole parts. Every other character is itself.
*
* Every place of the pattern that the text so far can have reached is kept at once, so the time is the product of two
* bounded lengths whatever the pattern. The `ignore` package has other semantics: there `main` also matches `fix/main`
* and everything under `main/`, and it builds regular expressions.
*/
function matchesRefPattern(pattern, name) {
	if (pattern.length > 250) return false;
	const tokens = cut(pattern);
	let reached = new Uint8Array(tokens.length + 1);
	reached[0] = ARRIVED;
	skip(reached, tokens);
	for (const char of name) {
		const next = new Uint8Array(tokens.length + 1);
		for (const [at, token] of tokens.entries()) {
			if (reached[at] === 0) continue;
			if ((token === ANY || token === PARTS || token === PART && char !== "/") && next[at] === 0) next[at] = STAYED;
			if (token === char || token === PARTS && char === "/") next[at + 1] = ARRIVED;
		}
		skip(next, tokens);
		reached = next;
	}
	return reached[tokens.length] !== 0;
}

// src/mirror/decide.ts
const MIRROR_MODES = [
	"auto",
	"always",
	"never"
];
const isMirrored = (event, mode) => event === "push" || event === "workflow_dispatch" && mode === "always";
const SHOWN_PATTERNS = 10;
const show = createQuote([]);
function configured({ branches, tags = [], defaultBranch = "" }) {
	const list = (patterns) => {
		const shown = patterns.slice(0, SHOWN_PATTERNS).map(show).join(", ");
		return patterns.length > SHOWN_PATTERNS ? `${shown}…` : shown;
	};
	const names = branches ?? [defaultBranch];
	const some = (patterns, one, none) => patterns.length === 0 ? none : `${one} ${list(patterns)}`;
	return {
		en: `${some(names, "the branches", "no branch")} and ${some(tags, "the tags", "no tag")}`,
		fr: `${some(names, "les branches", "aucune branche")} et ${some(tags, "les tags", "aucun tag")}`
	};
}
/** The first reason not to mirror, or the ref to mirror. */
function judge(request) {
	const { mode, event, fork, deleted, passed, defaultBranch, branches, tags = [] } = request;
	if (mode === "never") return "mode-never";
	if (!isMirrored(event, mode)) return "event";
	if (fork) return "fork";
	if (deleted) return "deleted-ref";
	const ref = readRef(request.ref);
	if (!ref) return "not-a-branch-or-tag";
	const { kind, name } = ref;
	if (kind === "branch" && !branches) {
		if (!defaultBranch) return "default-branch-unknown";
		if (name !== defaultBranch) return "ref-not-configured";
	} else if (!((kind === "branch" ? branches : tags) ?? []).some((pattern) => matchesRefPattern(pattern, name))) return "ref-not-configured";
	if (refProblem(name)) return "unsafe-ref";
	if (mode === "auto" && !passed) return "report-failed";
	return {
		kind,
		ref: name
	};
}
/**
* Decides whether this run may ask the platform to pull the repository, and which ref. The platform force-pushes what
* it pulls over its own copy, so everything that is not surely meant is refused: see MirrorRequest for what counts.
*/
function decideMirror(request) {
	const judged = judge(request);
	if (typeof judged !== "string") return {
		mirror: true,
		...judged
	};
	const name = readRef(request.ref)?.name ?? request.ref;
	const facts = {
		event: show(request.event),
		ref: show(name),
		problem: refProblem(name),
		configured: configured(request)
	};
	return {
		mirror: false,
		reason: judged,
		message: notMirrored(judged, facts)
	};
}

// src/action/repository-name.ts
/** Host and path of a web address, as GitHub compares them: without case, `.git` nor a final `/`. */
function place(address) {
	if (!URL.canParse(address)) return void 0;
	const { host, pathname } = new URL(address);
	return `${host}${pathname}`.toLowerCase().replace(/\/$/, "").replace(/\.git$/, "");
}
/**
* The console's internal name of this repository when no input gives it: the name of the manifest's repository with this
* address, else its name on GitHub, which the mirror refuses when the console could not have it.
*/
function repositoryNameOf({ serverUrl, repository }, manifest) {
	const here = place(`${serverUrl}/${repository}`);
	return (manifest?.repositories?.find(({ url }) => url !== void 0 && place(url) === here))?.name ?? repository.slice(repository.indexOf("/") + 1);
}

// src/action/dock.ts
/** Decisions that whoever configured the mirror must see. The others are what happens on most runs. */
const LOUD = /* @__PURE__ */ new Set(["unsafe-ref", "default-branch-unknown"]);
const SUMMARISED = /* @__PURE__ */ new Set([...LOUD, "report-failed"]);
/**
* Decides whether this run may make the platform mirror the repository, and does it. Whether the inputs are complete
* matters last: a run that mirrors nothing, such as that of a fork, has no secret and needs none.
*/
async function dock(request, outside) {
	const { inputs, event } = request;
	const { mode, url, projectId, token } = inputs;
	if (mode === "auto" && !url && !projectId && !token) return left$1("not-configured", {
		level: "info",
		message: WORDS.notConfigured
	});
	const manifest = mode === "never" ? void 0 : await request.manifest();
	const decision = decideMirror({
		mode,
		event: event.name,
		ref: event.ref,
		fork: event.fork,
		deleted: event.deleted,
		passed: request.passed,
		defaultBranch: event.defaultBranch,
		branches: inputs.branches ?? manifest?.settings?.mirror?.branches,
		tags: inputs.tags ?? manifest?.settings?.mirror?.tags
	});
	if (!decision.mirror) {
		const { reason, message } = decision;
		return left$1(reason, {
			level: LOUD.has(reason) ? "warning" : "info",
			message
		}, SUMMARISED.has(reason) ? "summary" : "log");
	}
	const complete = {
		...inputs,
		repositoryName: inputs.repositoryName ?? repositoryNameOf(event, manifest)
	};
	try {
		return await pull(decision, {
			...request,
			inputs: complete
		}, outside);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return failed(error.code, {
			level: "error",
			message: {
				en: error.message,
				fr: error.message
			}
		});
	}
}
const left$1 = (reason, line, worth = "log") => ({
	mirrored: false,
	failed: false,
	reason,
	lines: [line],
	worth
});
const failed = (reason, ...lines) => ({
	mirrored: false,
	failed: true,
	reason,
	lines,
	worth: "summary"
});
/** Something is to be mirrored: what is missing, refused or out of reach from here on fails the step. */
async function pull({ kind, ref }, { inputs, event, signal }, outside) {
	const { mode, url = "", projectId = "", token = "", repositoryName = "", follow, readToken = "" } = inputs;
	const needed = {
		"gitlab-url": url,
		"gitlab-project-id": projectId,
		"gitlab-token": token
	};
	const missing = Object.entries(follow ? {
		...needed,
		"gitlab-read-token": readToken
	} : needed).filter(([, value]) => value === "").map(([name]) => name);
	if (missing.length > 0) return failed("mirror-not-configured", {
		level: "error",
		message: missingInputs(missing)
	});
	const doubts = [];
	const held = await outside.currentCommit();
	if (held.status === "unknown") doubts.push({
		level: "info",
		message: notCompared({
			kind,
			ref
		}, held.why)
	});
	else if (held.sha !== event.sha) {
		if (mode === "auto") return left$1(`${kind}-moved`, {
			level: "notice",
			message: movedAndLeft({
				kind,
				ref
			}, event.sha, held.sha)
		}, "summary");
		doubts.push({
			level: "warning",
			message: movedAndMirrored({
				kind,
				ref
			}, event.sha, held.sha)
		});
	}
	outside.announce({
		level: "info",
		message: asking({
			kind,
			ref
		}, follow ? "watched" : "not-watched")
	});
	const result = await outside.mirror({
		gitlab: url,
		projectId,
		token,
		ref,
		repositoryName,
		signal,
		follow: follow ? {
			token: readToken,
			...USUAL_FOLLOW
		} : void 0
	});
	if (result.status !== "started") return failed(result.code, ...doubts, {
		level: "error",
		message: result.message
	});
	const { followed, pipeline } = result;
	const lines = [...doubts, {
		level: "info",
		message: result.message
	}];
	if (followed) lines.push({
		level: levelOf(followed.outcome),
		message: followed.message
	});
	const docking = {
		reason: followed?.outcome ?? "started",
		pipelineUrl: pipeline.url,
		worth: "summary"
	};
	if (followed && PULLED_NOTHING.has(followed.outcome)) return {
		...docking,
		mirrored: false,
		failed: true,
		lines
	};
	const later = followed?.outcome === "success" ? await outside.currentCommit() : void 0;
	const laterSha = later?.status === "known" ? later.sha : void 0;
	const { same, message } = mirroredCommit({
		kind,
		ref,
		checkedSha: event.sha,
		laterSha
	});
	lines.push({
		level: same === "no" ? "warning" : "info",
		message
	});
	return {
		...docking,
		mirrored: true,
		failed: false,
		lines
	};
}
/** Nothing was pulled: an error. Nobody knows yet: a warning. */
const levelOf = (end) => end === "success" ? "info" : PULLED_NOTHING.has(end) ? "error" : "warning";

// src/action/docking-summary.ts
/** What became of the mirror, for the summary of the job: a heading, one item a message, the pipeline's page. */
function dockingSummary({ lines, failed, mirrored, pipelineUrl }, language) {
	const icon = failed ? "❌" : mirrored ? "✅" : "⏸️";
	const address = pipelineUrl === void 0 ? void 0 : linkDestination(pipelineUrl);
	return [
		`## ${icon} ${WORDS.mirror[language]}`,
		lines.map(({ message }) => `- ${escapeMarkdown(message[language])}`).join("\n"),
		...address === void 0 ? [] : [`[${WORDS.pipeline[language]}](${address})`]
	].join("\n\n").concat("\n");
}

// src/action/event.ts
/** Reads the variables of the runner and the payload of the event. What is missing is empty: a check needs none of it. */
function readEvent(environment) {
	const payload = readPayload(environment.GITHUB_EVENT_PATH);
	const repository = asRecord(payload.repository);
	const serverUrl = environment.GITHUB_SERVER_URL ?? "https://github.com";
	const run = environment.GITHUB_RUN_ID;
	return {
		name: environment.GITHUB_EVENT_NAME ?? "",
		ref: environment.GITHUB_REF ?? "",
		sha: environment.GITHUB_SHA ?? "",
		repository: environment.GITHUB_REPOSITORY ?? "",
		serverUrl,
		apiUrl: environment.GITHUB_API_URL ?? "https://api.github.com",
		fork: repository.fork === true,
		deleted: payload.deleted === true,
		defaultBranch: asText(repository.default_branch),
		pullRequest: pullRequestOf(payload),
		runUrl: run && `${serverUrl}/${environment.GITHUB_REPOSITORY ?? ""}/actions/runs/${run}`
	};
}
function pullRequestOf({ pull_request: written }) {
	const number = asNumber(follow(written, ["number"]));
	const headSha = asText(follow(written, ["head", "sha"]));
	if (number === void 0 || headSha === void 0) return void 0;
	const [head, base] = ["head", "base"].map((side) => follow(written, [
		side,
		"repo",
		"full_name"
	]));
	const baseSha = asText(follow(written, ["base", "sha"]));
	return {
		number,
		headSha,
		...baseSha && { baseSha },
		fromFork: head !== base
	};
}
/** The payload, empty when there is none or it is not JSON. */
function readPayload(path) {
	if (!path) return {};
	try {
		return asRecord(JSON.parse(readFileSync(path, "utf8")));
	} catch {
		return {};
	}
}

// src/action/explain.ts
/** Says what ended the run: what the user can correct, or a bug with its stack and where to report it. */
function explain(error) {
	if (error instanceof UserError) {
		say("error", error.message);
		return;
	}
	const [message, stack] = error instanceof Error ? [error.message, error.stack ?? ""] : [String(error), ""];
	say("error", `accostage ${version} has a bug: ${message}\nPlease report it with the lines below this one in the log: https://github.com/cloud-pi-native/accostage/issues`);
	print(stack.split("\n").map(escapeTerminal).join("\n"));
}

// src/action/inputs.ts
/** Inputs that hold secrets; they are masked before anything else is read. */
const SECRET_INPUTS = [
	"gitlab-token",
	"gitlab-read-token",
	"console-token",
	"mattermost-webhook"
];
/**
* Reads every input. Throws a UserError `bad-usage` that names the input, the value and what it takes. Nothing depends
* on the defaults of action.yml: an empty input is one that is not given.
*/
function readInputs(read) {
	const given = (name) => read(name) || void 0;
	const choice = (name, allowed) => {
		const value = given(name);
		return value === void 0 ? void 0 : oneOf(`input "${name}"`, value, allowed);
	};
	const flag = (name, unset) => {
		const value = given(name);
		return value === void 0 ? unset : oneOf(`input "${name}"`, value.toLowerCase(), ["true", "false"]) === "true";
	};
	const some = (values) => values.length > 0 ? values : void 0;
	return {
		path: given("path") ?? ".",
		failOn: choice("fail-on", THRESHOLDS),
		language: choice("language", LANGUAGES),
		rules: ruleNames(read("rules")),
		dependencies: choice("dependencies", DEPENDENCIES),
		shellcheck: choice("shellcheck", SHELLCHECK) ?? "auto",
		console: {
			url: given("console-url"),
			token: given("console-token")
		},
		environments: lines(read("environments")),
		manifest: given("manifest"),
		profile: given("profile"),
		annotations: flag("annotations", true),
		summary: flag("summary", true),
		reports: lines(read("reports")).map(reportFile),
		reportFolder: given("report-folder"),
		baseReport: given("base-report"),
		baseline: given("baseline"),
		onlyNew: flag("only-new", false),
		publication: {
			comment: flag("comment", false),
			checkRun: flag("check-run", false),
			codeScanning: flag("code-scanning", false),
			suggestions: flag("suggestions", false)
		},
		mattermostWebhook: given("mattermost-webhook"),
		mirror: {
			mode: choice("mirror", MIRROR_MODES) ?? "auto",
			url: given("gitlab-url"),
			projectId: given("gitlab-project-id"),
			token: given("gitlab-token"),
			repositoryName: given("repository-name"),
			branches: some(lines(read("mirror-branches"))),
			tags: some(lines(read("mirror-tags"))),
			follow: flag("follow", false),
			readToken: given("gitlab-read-token")
		},
		token: given("token")
	};
}
const words = (text, separator) => text.split(separator).map((word) => word.trim()).filter((word) => word !== "");
const lines = (text) => words(text, /[\r\n]/);
function ruleNames(text) {
	const names = words(text, /[,\r\n]/);
	const [first] = names;
	if (names.length === 1 && (first === "default" || first === "all")) return first;
	return names.length === 0 ? void 0 : names;
}
function reportFile(line) {
	const equals = line.indexOf("=");
	const path = line.slice(equals + 1).trim();
	if (equals < 1 || path === "") throw new UserError("bad-usage", `input "reports" takes one format=file a line, not "${line}"`);
	return {
		format: oneOf("input \"reports\"", line.slice(0, equals).trim(), FORMAT_NAMES),
		path
	};
}

// src/action/outputs.ts
const reportOutputs = ({ verdict, counts, unverified }, passed) => ({
	verdict,
	passed: String(passed),
	"error-count": String(counts.error),
	"warning-count": String(counts.warning),
	"info-count": String(counts.info),
	"suppressed-count": String(counts.suppressed),
	"unverified-count": String(unverified.length)
});
/** Empty without something to compare with, and without a folder. */
const publicationOutputs = (comparison, reportFolder = "") => ({
	"new-count": comparison ? String(comparison.added.length) : "",
	"fixed-count": comparison ? String(comparison.fixed.length) : "",
	"report-folder": reportFolder
});
const dockingOutputs = ({ mirrored, reason, pipelineUrl = "" }) => ({
	mirrored: String(mirrored),
	"mirror-reason": reason,
	"pipeline-url": pipelineUrl
});

// src/publish/published.ts
const done = (en, fr) => ({
	status: "done",
	level: "info",
	message: {
		en,
		fr
	}
});
const left = (en, fr) => ({
	status: "left",
	level: "info",
	message: {
		en,
		fr
	}
});
/** One line on what GitHub answered instead, with the permission to add where one may be missing. */
function notPublished({ name, permission, also }, error) {
	const why = WHY[refusalOf(error).reason](permission, refusalOf(error));
	const or = also && refusalOf(error).reason !== "unreachable" ? also : {
		en: "",
		fr: ""
	};
	return {
		status: "left",
		level: "warning",
		message: {
			en: `${name.en} was not published: ${why.en}${or.en}`,
			fr: `${name.fr} n’a pas été publié : ${why.fr}${or.fr}`
		}
	};
}
const WHY = {
	denied: (permission, { status }) => ({
		en: `GitHub answers ${status}, the job needs the permission "${permission}"`,
		fr: `GitHub répond ${status}, il faut au job la permission « ${permission} »`
	}),
	"not-found": (permission) => ({
		en: `GitHub answers 404, it is gone or the job lacks the permission "${permission}"`,
		fr: `GitHub répond 404, la cible a disparu ou il manque au job la permission « ${permission} »`
	}),
	refused: (_, { status }) => ({
		en: `GitHub answers ${status}`,
		fr: `GitHub répond ${status}`
	}),
	unreachable: () => ({
		en: "GitHub cannot be reached",
		fr: "GitHub est injoignable"
	})
};

// src/publish/check-run.ts
/** GitHub REST API, "Create a check run": annotations of one request. */
const ANNOTATIONS_PER_REQUEST = 50;
const CHECK_RUN = {
	name: {
		en: "The check run",
		fr: "Le check"
	},
	permission: "checks: write"
};
/** Creates a check run that has ended, then adds the annotations that did not fit. Never rejects. */
async function publishCheckRun(check) {
	const { repository, headSha, name, conclusion, title, summary, annotations, detailsUrl, ...access } = check;
	const [owner = "", repo = ""] = repository.split("/");
	const output = (from) => ({
		title,
		summary,
		annotations: annotations.slice(from, from + 50)
	});
	try {
		return await withGithub({
			timeoutMs: 6e4,
			...access
		}, async ({ rest: { checks } }, request) => {
			const { data } = await checks.create({
				owner,
				repo,
				head_sha: headSha,
				name,
				status: "completed",
				conclusion,
				...detailsUrl === void 0 ? {} : { details_url: detailsUrl },
				output: output(0),
				request
			});
			for (let from = 50; from < annotations.length; from += 50) await checks.update({
				owner,
				repo,
				check_run_id: data.id,
				output: output(from),
				request
			});
			return done(`The check run "${name}" is written`, `Le check « ${name} » est écrit`);
		});
	} catch (error) {
		return notPublished(CHECK_RUN, error);
	}
}

// src/publish/code-scanning.ts
/** GitHub docs, "SARIF support for code scanning": largest file after gzip. */
const SIZE_LIMIT = 10485760;
/** GitHub docs, "SARIF results exceed one or more limits": results of one run. */
const RESULT_LIMIT = 25e3;
const CODE_SCANNING = {
	name: {
		en: "The SARIF file",
		fr: "Le fichier SARIF"
	},
	permission: "security-events: write",
	also: {
		en: ", or code scanning is not enabled for this repository",
		fr: ", ou l’analyse de code n’est pas activée sur ce dépôt"
	}
};
const compress = promisify(gzip);
/** Hands the findings to GitHub's code scanning, which shows them as alerts. Never rejects. */
async function uploadSarif({ repository, sha, ref, sarif, sizeLimit = SIZE_LIMIT, ...access }) {
	const [owner = "", repo = ""] = repository.split("/");
	try {
		const file = await withinSize(sarif, sizeLimit);
		if (file === void 0) return left("The SARIF file was not published: it is larger than GitHub accepts", "Le fichier SARIF n’a pas été publié : il est plus gros que ce que GitHub accepte");
		return await withGithub(access, async ({ rest: { codeScanning } }, request) => {
			await codeScanning.uploadSarif({
				owner,
				repo,
				commit_sha: sha,
				ref,
				sarif: file.toString("base64"),
				tool_name: "Accostage",
				request
			});
			return done("The SARIF file is handed to code scanning, which shows it in some minutes", "Le fichier SARIF est remis à l’analyse de code, qui l’affiche dans quelques minutes");
		});
	} catch (error) {
		return notPublished(CODE_SCANNING, error);
	}
}
/** Compressed, with half of the results until it fits. */
async function withinSize(sarif, sizeLimit) {
	for (let limit = RESULT_LIMIT; limit > 0; limit = Math.floor(limit / 2)) {
		const file = await compress(sarif(limit));
		if (file.length <= sizeLimit) return file;
	}
}

// src/publish/author.ts
/** Who writes with the token that GitHub gives to a job. */
const JOB = "github-actions[bot]";
/**
* The login under which this token writes. REST does not tell an app who it is (`GET /user` refuses its token), GraphQL
* does; where that is not answered, the job's own.
*/
async function writerOf({ graphql }, request) {
	try {
		return asText(follow(await graphql("{ viewer { login } }", { request }), ["viewer", "login"])) ?? JOB;
	} catch {
		return JOB;
	}
}
/**
* Whether something was written by this login. Whoever may comment can copy a marker: the author decides, and GitHub lets
* nobody choose a login that ends with `[bot]`, nor an app that of a user.
*/
const isBy = (item, writer) => follow(item, ["user", "login"]) === writer;

// src/publish/comment.ts
const COMMENT = {
	name: {
		en: "The comment on the pull request",
		fr: "Le commentaire de la pull request"
	},
	permission: "pull-requests: write"
};
/** An HTML comment, which GitHub does not show; `-->` cannot stand in an encoded key. */
const markerOf$1 = (key) => `<!-- accostage:comment ${encodeURIComponent(key.toWellFormed()).slice(-200)} -->`;
/**
* Writes the comment, or writes it anew in its place: the one that begins with the marker and that this token's author
* wrote. Never rejects.
*/
async function publishComment({ repository, pullRequest, key, body, ...access }) {
	const [owner = "", repo = ""] = repository.split("/");
	const marker = markerOf$1(key);
	const text = `${marker}\n${body}`;
	try {
		return await withGithub(access, async (api, request) => {
			const { issues } = api.rest;
			const writer = await writerOf(api, request);
			const ours = (await allPages((page) => issues.listComments({
				owner,
				repo,
				issue_number: pullRequest,
				...page,
				request
			}))).find((comment) => isBy(comment, writer) && bodyOf(comment).startsWith(marker));
			if (ours === void 0) await issues.createComment({
				owner,
				repo,
				issue_number: pullRequest,
				body: text,
				request
			});
			else if (bodyOf(ours).replaceAll("\r\n", "\n").trimEnd() !== text.trimEnd()) await issues.updateComment({
				owner,
				repo,
				comment_id: ours.id,
				body: text,
				request
			});
			return done(`The comment on the pull request is ${ours === void 0 ? "written" : "up to date"}`, `Le commentaire de la pull request est ${ours === void 0 ? "écrit" : "à jour"}`);
		});
	} catch (error) {
		return notPublished(COMMENT, error);
	}
}
const bodyOf = (comment) => asText(follow(comment, ["body"])) ?? "";

// src/publish/correction.ts
/** Ours: a suggestion is read beside its lines. */
const LINES = 20;
/**
* The edits of one finding as a replacement of whole lines, which is what a suggestion of GitHub is. Undefined when they
* are of several files, overlap, reach out of the text or over too many lines, or change nothing.
*/
function correctionOf(text, edits) {
	const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last || sorted.some(({ path }) => path !== first.path)) return void 0;
	const ends = sorted.map(({ span }) => span.end);
	const apart = sorted.every(({ span }, index) => span.start >= (ends[index - 1] ?? 0) && span.end >= span.start);
	const end = Math.max(...ends);
	if (!apart || end > text.length) return void 0;
	const from = lineStart(text, first.span.start);
	const lineBreak = end > from && text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
	const to = lineBreak < 0 ? text.length : lineBreak;
	const after = afterEdits(text, sorted, from, to);
	const before = linesOf(text.slice(from, to));
	if (!after || before.length > LINES || after.length > LINES || before.join("\n") === after.join("\n")) return void 0;
	const firstLine = text.slice(0, from).split("\n").length;
	return {
		path: first.path,
		firstLine,
		lastLine: firstLine + before.length - 1,
		before,
		after
	};
}
const lineStart = (text, at) => at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
/** The lines instead of those from `from` to `to`; undefined when the next line would be drawn up to them. */
function afterEdits(text, edits, from, to) {
	let changed = "";
	let at = from;
	for (const { span, text: put } of edits) {
		changed += text.slice(at, span.start) + put;
		at = span.end;
	}
	if (at <= to) return linesOf(changed + text.slice(at, to));
	if (changed === "") return [];
	return changed.endsWith("\n") ? linesOf(changed.slice(0, -1)) : void 0;
}
const linesOf = (text) => text.split("\n").map((line) => line.replace(/\r$/, ""));

// src/publish/patch.ts
/** The lines that a patch adds, by their numbers in the new file. */
function addedLines(patch) {
	const added = /* @__PURE__ */ new Map();
	let line = 0;
	for (const written of patch.split("\n")) {
		const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(written) ?? [];
		if (start !== void 0) line = Number(start);
		else if (line > 0 && written.startsWith("+")) {
			added.set(line, written.slice(1));
			line += 1;
		} else if (line > 0 && !written.startsWith("-") && !written.startsWith("\\")) line += 1;
	}
	return added;
}

// src/publish/suggestions.ts
/** Ours: more at once would bury the review. */
const SUGGESTIONS = 10;
const REVIEW = {
	name: {
		en: "The review with corrections",
		fr: "La revue avec des corrections"
	},
	permission: "pull-requests: write"
};
const markerOf = ({ fingerprint }) => `<!-- accostage:suggestion ${encodeURIComponent(fingerprint.toWellFormed())} -->`;
/**
* Suggests corrections on lines that the pull request changes, in one review, at most ten a run. A line that is not the
* same in the pull request as in the checked commit, which is its merge, is left alone. Never rejects.
*/
async function publishSuggestions(asked) {
	const { repository, pullRequest, headSha, suggestions, ...access } = asked;
	const [owner = "", repo = ""] = repository.split("/");
	const there = {
		owner,
		repo,
		pull_number: pullRequest
	};
	if (suggestions.length === 0) return NOTHING;
	try {
		return await withGithub(access, async (api, request) => {
			const { pulls } = api.rest;
			const files = await allPages((page) => pulls.listFiles({
				...there,
				...page,
				request
			}));
			const changed = new Map(files.map((file) => [textAt(file, "filename"), addedLines(textAt(file, "patch"))]));
			const onChanged = suggestions.filter(({ path, correction }) => isOn(correction, changed.get(path)));
			if (onChanged.length === 0) return NOTHING;
			const writer = await writerOf(api, request);
			const said = (await allPages((page) => pulls.listReviewComments({
				...there,
				...page,
				request
			}))).filter((comment) => isBy(comment, writer)).map((comment) => textAt(comment, "body"));
			const fresh = onChanged.filter((each) => !said.some((body) => body.startsWith(markerOf(each))));
			if (fresh.length === 0) return NOTHING;
			const shown = fresh.slice(0, 10);
			await pulls.createReview({
				...there,
				commit_id: headSha,
				event: "COMMENT",
				comments: shown.map(comment$1),
				request
			});
			return done(`Corrections suggested on the pull request: ${shown.length} of ${fresh.length}`, `Corrections proposées sur la pull request : ${shown.length} sur ${fresh.length}`);
		});
	} catch (error) {
		return notPublished(REVIEW, error);
	}
}
const NOTHING = left("No new correction to suggest on changed lines", "Aucune nouvelle correction à proposer sur les lignes modifiées");
const textAt = (value, name) => asText(follow(value, [name])) ?? "";
/** Whether the pull request adds all these lines, as they were checked. */
const isOn = ({ firstLine, before }, added) => before.every((line, index) => added?.get(firstLine + index)?.replace(/\r$/, "") === line);
function comment$1(suggestion) {
	const { path, correction, body } = suggestion;
	const { firstLine, lastLine } = correction;
	return {
		path,
		line: lastLine,
		side: "RIGHT",
		...lastLine > firstLine ? {
			start_line: firstLine,
			start_side: "RIGHT"
		} : {},
		body: `${markerOf(suggestion)}\n${body}`
	};
}

// src/report/check-run.ts
/** GitHub REST API, "Create a check run": at most 65,535 characters; bytes are never fewer. */
const CHECK_SUMMARY_LIMIT = 65e3;
/** GitHub REST API, "Create a check run": at most 64 KB; a reader needs less. */
const MESSAGE_LIMIT = 8e3;
/** Ours: ten requests of fifty. More would annotate what nobody reads, at a request a second. */
const CHECK_ANNOTATIONS = 500;
const LEVEL = {
	error: "failure",
	warning: "warning",
	info: "notice"
};
/** The report as a check run: what fails the run fails it, what could not be verified leaves it undecided. */
function checkRunReport(report, options = {}) {
	const words = WORDS$1[report.language];
	const findings = annotated(report);
	const left = findings.length - 500;
	const note = left > 0 ? `_${count(report.language, left, words.withheld)}._\n\n` : "";
	return {
		conclusion: !report.passed ? "failure" : report.verdict === "compatible" ? "success" : "neutral",
		title: clip(oneLine(verdictLine(report)), 255),
		summary: note + markdownReport(report, {
			...options,
			byteLimit: CHECK_SUMMARY_LIMIT - note.length * 4
		}),
		annotations: findings.slice(0, 500).map((finding) => annotation(report, finding, options.folder))
	};
}
function annotation({ language }, finding, folder) {
	const { rule, environments, severity, message, fix, why, url, location } = finding;
	const words = WORDS$1[language];
	const { start, end } = location;
	const last = lastLine(location);
	const named = environments.length === 0 ? rule : `${rule} (${environments.join(", ")})`;
	const said = [
		message,
		...fix === void 0 ? [] : [`${words.fix}${words.colon} ${fix}`],
		`${words.why}${words.colon} ${why}`,
		url
	];
	return {
		path: repositoryPath(location.path, folder),
		start_line: start.line,
		end_line: last,
		...last === start.line && end?.line === start.line && end.column > start.column ? {
			start_column: start.column,
			end_column: end.column
		} : {},
		annotation_level: LEVEL[severity],
		title: clip(oneLine(named), 255),
		message: clip(lines$1(said.join("\n")).join("\n"), MESSAGE_LIMIT)
	};
}

// src/report/comment.ts
/**
* GitHub refuses a comment of more than 65,536 characters ("Body is too long"); the bytes of a text are never fewer than
* its characters, and the margin is for the marker by which the comment is found again.
*/
const COMMENT_LIMIT = 65e3;
/** What is dropped last has the lowest number. */
const WEIGHT = {
	error: 0,
	warning: 2,
	info: 5,
	fixed: 4,
	unverified: 3
};
/** The report as a comment on a pull request: the verdict, what the change adds and corrects, and folded, a table a family. */
function commentReport(report, options = {}) {
	const { comparison, runUrl, byteLimit = COMMENT_LIMIT, ...links } = options;
	return withinBytes({
		head: head(report, comparison),
		sections: [
			...familySections(report, links, comparison),
			...fixedSection(report, comparison),
			...unverifiedSection(report, links)
		],
		foot: [foot(report), ...runLine(report, runUrl)].join("\n\n")
	}, byteLimit);
}
function head(report, comparison) {
	return [...[
		titleLine(report),
		`**${verdictLine(report)}**`,
		countsLine(report)
	], ...comparison ? [comparisonLine(report, comparison)] : []].join("\n\n");
}
/** "Compared with the base: 1 new, 2 fixed, 3 unchanged". */
function comparisonLine({ language }, comparison) {
	const { compared, comparedWith, colon } = WORDS$1[language];
	return `${comparedWith}${colon} ${[
		"added",
		"fixed",
		"unchanged"
	].map((name) => count(language, comparison[name].length, compared[name])).join(", ")}`;
}
function runLine({ language }, runUrl) {
	const address = runUrl && linkDestination(runUrl);
	return address ? [`[${WORDS$1[language].allIn}](${address})`] : [];
}
/** Folded: a reader opens what concerns him. The blank lines let Markdown begin and end. */
const folded = ({ language }, title, columns, rows) => ({
	head: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`,
	rows,
	tail: "</details>",
	dropped: (number) => `_${count(language, number, WORDS$1[language].dropped)}_`
});
function familySections(report, links, comparison) {
	const words = WORDS$1[report.language];
	const added = new Set(comparison?.added);
	const families = listsBy(ranked(report), ({ rule }) => familyOf(rule, words.family) ?? words.otherFamily);
	const columns = [
		words.column.severity,
		words.column.rule,
		words.column.place,
		words.column.message
	];
	return [...Object.values(words.family), words.otherFamily].flatMap((family) => {
		const findings = families.get(family);
		if (!findings) return [];
		const rows = findings.map((finding) => ({
			weight: WEIGHT[finding.severity] + (comparison && !added.has(finding) ? 1 : 0),
			text: tableRow([words.severity[finding.severity] + (added.has(finding) ? ` 🆕 ${words.isNew}` : ""), ...cells(finding, links)])
		}));
		return [folded(report, `${family}${words.colon} ${familyCounts(report, findings, added)}`, columns, rows)];
	});
}
const cells = (finding, links) => [
	ruleCell(finding),
	locationCell(links, finding.location),
	proseCell(finding.message)
];
function familyCounts({ language }, findings, added) {
	const { found, compared } = WORDS$1[language];
	const numbers = SEVERITIES.flatMap((severity) => {
		const number = findings.filter((finding) => finding.severity === severity).length;
		return number === 0 ? [] : [count(language, number, found[severity])];
	});
	const fresh = findings.filter((finding) => added.has(finding)).length;
	return numbers.join(", ") + (fresh === 0 ? "" : ` (${count(language, fresh, compared.added)})`);
}
function fixedSection(report, comparison) {
	if (!comparison || comparison.fixed.length === 0) return [];
	const { column, colon, compared, fixedFindings } = WORDS$1[report.language];
	const rows = comparison.fixed.map((finding) => ({
		weight: WEIGHT.fixed,
		text: tableRow(cells(finding, {}))
	}));
	const title = `✔️ ${fixedFindings}${colon} ${count(report.language, rows.length, compared.fixed)}`;
	return [folded(report, title, [
		column.rule,
		column.place,
		column.message
	], rows)];
}
function unverifiedSection(report, links) {
	const { column, heading, reason } = WORDS$1[report.language];
	const rows = unverifiedGroups(report).flatMap(({ items }) => items).map((item) => ({
		weight: WEIGHT.unverified,
		text: tableRow([
			reason[item.reason],
			placeCell(links, item),
			proseCell(item.message)
		])
	}));
	if (rows.length === 0) return [];
	return [folded(report, `${heading.unverified} (${rows.length})`, [
		column.reason,
		column.place,
		column.message
	], rows)];
}

// src/report/suggestion.ts
/**
* A review comment that corrects whole lines: what is wrong, then the block that GitHub offers to commit. What stands
* in the block is the file as it would be, which nothing may escape; the fence is longer than any of its runs of backticks.
*/
function suggestionBody(finding, lines, language) {
	const words = WORDS$1[language];
	const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
	const fence = "`".repeat(longest + 1);
	const fix = finding.fix === void 0 ? [] : [`${words.fix}${words.colon} ${proseCell(finding.fix)}`];
	return [
		`${ruleCell(finding)} ${proseCell(finding.message)}`,
		...fix,
		[
			`${fence}suggestion`,
			...lines,
			fence
		].join("\n")
	].join("\n\n");
}

// src/action/publication.ts
/** Most findings whose corrections are worked out: a pull request is offered ten. */
const CORRECTED = 200;
/**
* Publishes on GitHub what the inputs ask for, one line each on what became of it. Nothing of it decides whether the step
* fails: the findings do.
*/
async function publishOnGithub(report, request) {
	const { wanted, token, event } = request;
	const { pullRequest } = event;
	if (!Object.values(wanted).includes(true)) return;
	if (!token) return say("info", WORDS.noToken[report.language]);
	if (pullRequest?.fromFork && event.name !== "pull_request_target") return say("info", WORDS.fork[report.language]);
	for (const publish of [
		comment,
		checkRun,
		codeScanning,
		suggestions
	]) {
		const published = await publish(report, request, token);
		if (published) say(published.level, published.message[report.language]);
	}
}
const comment = async (report, { wanted, event, options, comparison, signal }, token) => wanted.comment && event.pullRequest ? publishComment({
	...event,
	token,
	signal,
	pullRequest: event.pullRequest.number,
	key: options.folder ?? "",
	body: commentReport(report, {
		...options,
		comparison,
		runUrl: event.runUrl
	})
}) : void 0;
const checkRun = async (report, { wanted, event, options, signal }, token) => {
	if (!wanted.checkRun) return void 0;
	const name = options.folder ? `Accostage (${options.folder})` : "Accostage";
	const headSha = event.pullRequest?.headSha ?? event.sha;
	return publishCheckRun({
		...checkRunReport(report, options),
		...event,
		token,
		signal,
		name,
		headSha,
		detailsUrl: event.runUrl
	});
};
const codeScanning = async (report, { wanted, event, options, signal }, token) => wanted.codeScanning ? uploadSarif({
	...event,
	token,
	signal,
	sarif: (resultLimit) => formatReport("sarif", report, {
		...options,
		suppressions: "left-out",
		resultLimit
	})
}) : void 0;
const suggestions = async (report, request, token) => {
	const { wanted, event, signal } = request;
	const { pullRequest } = event;
	if (!wanted.suggestions || !pullRequest) return void 0;
	return publishSuggestions({
		...event,
		token,
		signal,
		pullRequest: pullRequest.number,
		headSha: pullRequest.headSha,
		suggestions: corrections(report, request)
	});
};
/** The corrections of the weightiest findings. A line that is never shown, because it may hold a secret, has no excerpt. */
function corrections(report, { root, options }) {
	const correctable = ranked(report).filter(({ edits, excerpt }) => edits?.length && excerpt !== void 0);
	if (correctable.length === 0) return [];
	const tree = openDirectory(root);
	const known = new Set(tree.paths);
	return correctable.slice(0, CORRECTED).flatMap((finding) => {
		const [first] = finding.edits ?? [];
		const read = first && known.has(first.path) ? tree.read(first.path) : void 0;
		const correction = read && "text" in read ? correctionOf(read.text, finding.edits ?? []) : void 0;
		if (!correction) return [];
		return [{
			path: repositoryPath(correction.path, options.folder),
			correction,
			fingerprint: finding.fingerprint,
			body: suggestionBody(finding, correction.after, report.language)
		}];
	});
}

// src/action/summary.ts
/**
* Adds to the summary of the job. Gives false when there is none to write to, as outside GitHub and on old servers: what
* it says is in the log too, so that is no error.
*/
function appendSummary(path, markdown) {
	if (!path || !existsSync(path)) return false;
	try {
		appendFileSync(path, `${markdown}\n`);
		return true;
	} catch {
		return false;
	}
}

// src/publish/mattermost.ts
const TIMEOUT_MS = 1e4;
/** Posts one message, once. Never rejects, and names neither the address nor what the server answers. */
async function postToMattermost(post) {
	const { webhook, text, signal, timeoutMs = TIMEOUT_MS, fetch = globalThis.fetch } = post;
	const address = webhookAddress(webhook);
	if (!address) return notPosted("the input \"mattermost-webhook\" is no https address", "l’entrée « mattermost-webhook » n’est pas une adresse https");
	const deadline = startDeadline(timeoutMs, signal);
	try {
		const { ok, status } = await fetch(address, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				"user-agent": "accostage"
			},
			body: JSON.stringify({ text: text.toWellFormed() }),
			redirect: "error",
			signal: deadline.signal
		});
		if (!ok) return notPosted(`it answers ${status}`, `il répond ${status}`);
		return done("Mattermost is told that the verdict has changed", "Mattermost est prévenu du changement de verdict");
	} catch {
		return notPosted("it cannot be reached", "il est injoignable");
	} finally {
		deadline.end();
	}
}
/** Only https, and plain http on this machine itself. */
function webhookAddress(webhook) {
	const address = URL.canParse(webhook) ? new URL(webhook) : void 0;
	if (!address) return void 0;
	return (address.protocol === "https:" || address.protocol === "http:" && isLoopback(address.hostname)) && address.username === "" && address.password === "" ? address : void 0;
}
const notPosted = (en, fr) => ({
	status: "left",
	level: "warning",
	message: {
		en: `Mattermost was not told: ${en}`,
		fr: `Mattermost n’a pas été prévenu : ${fr}`
	}
});

// src/report/mattermost.ts
/** One line on a verdict that has changed. */
function mattermostMessage(report, { before, repository, branch, runUrl }) {
	const { language, verdict, project } = report;
	const words = WORDS$1[language];
	const named = [
		project,
		repository,
		branch
	].flatMap((text) => mattermostCode(text ?? "") || []);
	const change = `${words.verdict[before]} → **${words.verdict[verdict]}**`;
	const address = runUrl && linkDestination(runUrl);
	const link = address ? ` [${words.details}](${address})` : "";
	return `${ICON[verdict]} Accostage, ${named.join(" ")}${words.colon} ${change} (${countsLine(report)}).${link}`;
}

// src/action/verdict-change.ts
/**
* Tells Mattermost when the verdict of the default branch is no longer that of the base report. Without one nothing is
* known to have changed, and nothing is said: a message at each push would be read by nobody.
*/
async function tellVerdictChange(report, { webhook, event, base, signal, fetch }) {
	if (webhook === void 0 || event.pullRequest || event.fork) return void 0;
	if (event.defaultBranch === void 0 || event.ref !== `refs/heads/${event.defaultBranch}`) return void 0;
	if (!base) return left("No earlier verdict is known, which the input \"base-report\" gives: Mattermost is told from the next change on", "Aucun verdict antérieur connu, que donne l’entrée « base-report » : Mattermost sera prévenu dès le prochain changement");
	if (base.verdict === report.verdict) return void 0;
	const { repository, defaultBranch: branch, runUrl } = event;
	const text = mattermostMessage(report, {
		before: base.verdict,
		repository,
		branch,
		runUrl
	});
	return postToMattermost({
		webhook,
		text,
		signal,
		fetch
	});
}

// src/action/run.ts
/**
* Checks the project, reports, then mirrors. Gives the exit code of the step, 0 or 1. Never throws: an error becomes a
* message. `@actions/core` reads the same variables from the process.
*/
async function run(environment, signal) {
	try {
		for (const name of SECRET_INPUTS) {
			const secret = getInput(name);
			if (secret) setSecret(secret);
		}
		const inputs = readInputs(getInput);
		const workspace = environment.GITHUB_WORKSPACE || ".";
		const project = openProject(inputs, workspace);
		const summary = inputs.summary ? environment.GITHUB_STEP_SUMMARY : void 0;
		return await checkAndDock({
			inputs,
			event: readEvent(environment),
			workspace,
			project,
			summary,
			environment,
			signal
		});
	} catch (error) {
		explain(error);
		return 1;
	}
}
async function checkAndDock(step) {
	const { inputs, event, workspace, project, signal } = step;
	const whole = await checkProject(project, inputs, event, workspace, signal);
	const base = await readBase(inputs.baseReport, workspace, whole.language);
	const report = await judgedHere(whole, base, step);
	const valid = report.inputs.manifest !== "invalid";
	const passed = report.passed && valid;
	const { language } = report;
	setOutputs(reportOutputs(report, passed));
	const comparison = base && compareReports(report, base);
	const options = formatOptions(step);
	const folder = publish(report, options, step);
	setOutputs(publicationOutputs(comparison, folder));
	const { publication: wanted, token } = inputs;
	await publishOnGithub(report, {
		wanted,
		token,
		event,
		root: project.root,
		options,
		comparison,
		signal
	});
	const told = await tellVerdictChange(report, {
		webhook: inputs.mattermostWebhook,
		event,
		base,
		signal
	});
	if (told) say(told.level, told.message[language]);
	if (inputs.console.url !== void 0 && inputs.console.token === void 0) say("notice", WORDS.consoleNotAsked[language]);
	if (!valid) say("error", WORDS.invalidManifest[language]);
	const docking = await dock({
		inputs: inputs.mirror,
		event,
		passed,
		manifest: () => declaredBy(project),
		signal
	}, {
		currentCommit: () => currentCommit({
			...event,
			token: inputs.token,
			signal
		}),
		mirror,
		announce: ({ level, message }) => say(level, message[language])
	});
	for (const { level, message } of docking.lines) say(level, message[language]);
	if (docking.worth === "summary") appendSummary(step.summary, `\n${dockingSummary(docking, language)}`);
	setOutputs(dockingOutputs(docking));
	return passed && !docking.failed ? 0 : 1;
}
/** With `only-new`, the report as its new findings judge it: compared with the base report, else with the base in git. */
async function judgedHere(report, base, { inputs, event, workspace, project, environment, signal }) {
	if (!inputs.onlyNew) return report;
	if (base) return judgedAgainst(report, base, inputs.baseReport ?? "");
	const { baseSha } = event.pullRequest ?? {};
	if (baseSha === void 0) {
		say("info", WORDS.noBranch[report.language]);
		return report;
	}
	const refs = [...event.ref.endsWith("/merge") ? ["HEAD^1"] : [], baseSha];
	const options = checkOptions(project, inputs, event, workspace, signal);
	const judged = await judgedSince(report, refs, options, environment);
	if (judged.unknown) say("warning", judged.unknown[report.language]);
	return judged.report;
}
const formatOptions = ({ event, workspace, project }) => ({
	folder: folderInRepository(workspace, project.root),
	repositoryUrl: event.repository === "" ? void 0 : `${event.serverUrl}/${event.repository}`,
	commit: event.sha,
	rules: rules()
});
/** The report in the summary, in the log, as annotations and as files; gives the folder of the files, when one is asked for. */
function publish(report, options, { inputs, workspace, summary }) {
	const { language } = report;
	const summarised = appendSummary(summary, formatReport("markdown", report, options));
	if (inputs.annotations) {
		const readIn = summarised ? void 0 : WORDS.log[language];
		printFolded(WORDS.annotations[language], formatReport("github", report, {
			...options,
			readIn
		}));
	}
	print(formatReport("text", report, { colour: true }));
	const { reports, reportFolder } = inputs;
	for (const { format, path } of reports) writeReportFile(placeOf("reports", workspace, path), formatReport(format, report, options));
	if (reportFolder === void 0) return void 0;
	const folder = placeOf("report-folder", workspace, reportFolder);
	for (const format of FORMAT_NAMES) {
		const name = FILE_NAMES[format];
		const file = name && placeOf("report-folder", workspace, join(reportFolder, name));
		if (file) writeReportFile(file, formatReport(format, report, options));
	}
	return folder;
}
function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

// src/action/main.ts
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
process.exitCode = await run(process.env, stop.signal);

export {  };