import { H as isRecord, U as UserError } from "./start.js";
import { n as withoutHidden, t as cut } from "./foreign-text.js";
import { r as redactTokens } from "./secret.js";
import { n as startDeadline, t as isLoopback } from "./loopback.js";

// src/http/body.ts
/** Reads a body as JSON, or says why it is not. */
function readBody$1({ text, ending, contentType }) {
	const start = text.trimStart();
	if (/\bhtml\b/i.test(contentType) || start.startsWith("<")) return { unread: "html" };
	if (ending !== "whole") return { unread: ending };
	if (start === "") return { unread: "empty" };
	try {
		return { json: JSON.parse(text) };
	} catch {
		return { unread: "not-json" };
	}
}

// src/http/failure.ts
const NOT_CONNECTED = {
	ECONNREFUSED: "connection-refused",
	ENOTFOUND: "unknown-host",
	EAI_AGAIN: "unknown-host",
	EAI_FAIL: "unknown-host",
	EAI_NODATA: "unknown-host",
	EAI_NONAME: "unknown-host",
	UND_ERR_CONNECT_TIMEOUT: "unreachable-host"
};
const WHILE_CONNECTING = /* @__PURE__ */ new Set([
	"EHOSTUNREACH",
	"ENETUNREACH",
	"EHOSTDOWN",
	"ENETDOWN",
	"EADDRNOTAVAIL",
	"EACCES",
	"EPERM",
	"ETIMEDOUT",
	"ECONNRESET"
]);
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_)/;
const HANDSHAKE = /* @__PURE__ */ new Set([
	"ERR_SSL_WRONG_VERSION_NUMBER",
	"ERR_SSL_PACKET_LENGTH_TOO_LONG",
	"ERR_SSL_UNSUPPORTED_PROTOCOL",
	"ERR_SSL_NO_PROTOCOLS_AVAILABLE",
	"ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
	"ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
	"ERR_SSL_TLSV1_UNRECOGNIZED_NAME"
]);
const BEFORE_TLS = "before secure TLS connection was established";
const NESTING_LIMIT = 5;
/** The errors at the root: fetch wraps the system's error in `cause`, and one error for each address in `errors`. */
function roots(error, depth = 0) {
	if (!(error instanceof Error) || depth === NESTING_LIMIT) return [error];
	if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap((inner) => roots(inner, depth + 1));
	return error.cause instanceof Error ? roots(error.cause, depth + 1) : [error];
}
function notSent(error) {
	if (!isRecord(error)) return void 0;
	const code = typeof error.code === "string" ? error.code : "";
	if (Object.hasOwn(NOT_CONNECTED, code)) return NOT_CONNECTED[code];
	if (error.syscall === "connect" && WHILE_CONNECTING.has(code)) return "unreachable-host";
	if (CERTIFICATE.test(code)) return "untrusted-certificate";
	const message = typeof error.message === "string" ? error.message : "";
	return HANDSHAKE.has(code) || message.includes(BEFORE_TLS) ? "tls-failed" : void 0;
}
/**
* Reads what `fetch` rejected with. Anything but `connection-lost` says that no byte of the request was sent; with
* several addresses, all of them must say so.
*/
function readFailure(error) {
	const all = roots(error);
	const codes = all.map(notSent);
	const detail = [...new Set(all.map((root) => root instanceof Error ? root.message : String(root)))].join("; ");
	const first = codes[0];
	return {
		code: first !== void 0 && codes.every((code) => code !== void 0) ? first : "connection-lost",
		detail
	};
}

// src/http/exchange.ts
/** Most bytes of a body that are read unless the caller says otherwise: GitLab's two endpoints answer a few KiB. */
const BODY_LIMIT = 65536;
async function readBody(response, limit) {
	const decoder = new TextDecoder();
	const reader = response.body?.getReader();
	let text = "";
	let size = 0;
	try {
		while (reader) {
			const { done, value } = await reader.read();
			if (done) break;
			text += decoder.decode(value.subarray(0, limit - size), { stream: true });
			size += value.length;
			if (size > limit) {
				reader.cancel().catch(() => {});
				return {
					text,
					ending: "too-long"
				};
			}
		}
		return {
			text: text + decoder.decode(),
			ending: "whole"
		};
	} catch {
		return {
			text,
			ending: "cut"
		};
	}
}
/**
* Sends one request, once, and reads the answer within its limits. Redirections are not followed: what they lead to
* would receive the token. Never rejects.
*/
async function exchange(request) {
	const { url, method, headers, form, timeoutMs, bodyLimit = BODY_LIMIT, signal, fetch } = request;
	const deadline = startDeadline(timeoutMs, signal);
	try {
		const response = await fetch(url, {
			method,
			headers: {
				accept: "application/json",
				"user-agent": "accostage",
				...headers
			},
			body: form,
			redirect: "manual",
			signal: deadline.signal
		});
		return { answer: {
			status: response.status,
			contentType: response.headers.get("content-type") ?? "",
			retryAfter: response.headers.get("retry-after") ?? void 0,
			location: response.headers.get("location") ?? void 0,
			...await readBody(response, bodyLimit)
		} };
	} catch (error) {
		const code = deadline.stopped();
		return { failure: code ? {
			code,
			detail: ""
		} : readFailure(error) };
	} finally {
		deadline.end();
	}
}

// src/http/address.ts
const URL_MAX_LENGTH = 2e3;
function withoutFinalSlash(text) {
	let end = text.length;
	while (text[end - 1] === "/") end -= 1;
	return text.slice(0, end);
}
/**
* Reads the address of a service to which a token is sent. Refuses anything but https (plain http only for this machine:
* the token travels in the request), a user name or password, a query, a fragment, and the path of an API itself.
*
* The text is never shown: when inputs were swapped it is the token. `expected` ends the message.
*/
function readServiceAddress(text, service, expected) {
	const bad = (problem) => new UserError("bad-usage", `The ${service} address ${problem}. ${expected}`);
	const url = text.length <= 2e3 && URL.canParse(text) ? new URL(text) : void 0;
	if (!url || url.hostname === "") throw bad("is not a URL");
	if (url.username !== "" || url.password !== "") throw bad("holds a user name or a password");
	if (url.search !== "" || url.hash !== "") throw bad("holds a query or a fragment");
	if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) throw bad("does not start with \"https://\"");
	const path = withoutFinalSlash(url.pathname);
	if (/\/api\/v\d+(?:\/|$)/.test(path)) throw bad("holds the path of its API");
	return {
		base: `${url.origin}${path}`,
		host: url.host
	};
}

// src/http/redact.ts
/** Longest stretch of foreign text that a message shows, in UTF-16 units. */
const QUOTE_LIMIT = 300;
const SEARCH_LIMIT = 4e3;
const MASK = "***";
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** How a secret may come back in a text: as it is, percent-encoded, form-encoded, in JSON, in HTML, in base64. */
function spellings(secret) {
	const bytes = Buffer.from(secret);
	const percent = [
		encodeURIComponent(secret),
		encodeURI(secret),
		new URLSearchParams([["", secret]]).toString().slice(1)
	];
	return [
		secret,
		...percent,
		...percent.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
		JSON.stringify(secret).slice(1, -1),
		secret.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char),
		bytes.toString("base64"),
		bytes.toString("base64url")
	];
}
/**
* Builds the one function through which every text that comes from outside passes on its way into a message: control
* and invisible characters go, blanks become one space, the secrets and whatever looks like a token become `***`, and
* the rest is clipped. Cleaned before it is redacted, so that a character hidden inside a token does not save it, and
* redacted before it is clipped, so that no half of one is left.
*
* @param secrets printable ASCII, as tokens are; empty ones are left out
*/
function createQuote(secrets) {
	const hidden = [...new Set(secrets.filter((secret) => secret !== "").flatMap(spellings))];
	hidden.sort((a, b) => b.length - a.length);
	return (text) => {
		let shown = withoutHidden(text);
		for (const spelling of hidden) shown = shown.replaceAll(spelling, MASK);
		return cut(redactTokens(shown.slice(0, SEARCH_LIMIT)).trim(), 300);
	};
}

// src/http/token.ts
const MIN_LENGTH = 8;
const MAX_LENGTH = 4e3;
const TOKEN = /^[\x21-\x7e]+$/;
/** Refuses what no token looks like, before it is sent. The message never shows it; `name` says which token it is. */
function checkToken(token, name) {
	if (typeof token !== "string" || !TOKEN.test(token)) throw new UserError("bad-usage", `The ${name} holds a blank or a character that no token has: copy it again, without line break`);
	if (token.length < MIN_LENGTH || token.length > MAX_LENGTH) throw new UserError("bad-usage", `The ${name} is ${token.length} characters long, which no token is: copy it again`);
}

export { exchange as a, readServiceAddress as i, createQuote as n, readBody$1 as o, URL_MAX_LENGTH as r, checkToken as t };