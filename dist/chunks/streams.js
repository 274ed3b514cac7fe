// src/cli/locale.ts
/** The language of messages about the run, from the environment as POSIX orders its variables: LC_ALL, LC_MESSAGES, LANG. */
function languageOf(environment) {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
	return /^fr(?:[_.@-]|$)/i.test(locale) ? "fr" : "en";
}

// src/cli/streams.ts
/** Exit codes, documented in the README. */
const EXIT = {
	clean: 0,
	findings: 1,
	usage: 2,
	bug: 3
};

export { languageOf as n, EXIT as t };