import { createInterface } from "node:readline/promises";

// src/cli/prompt.ts
/** Opens a conversation; the terminal is left as it was once it is closed. */
function openPrompt(input, output) {
	const lines = createInterface({
		input,
		output,
		terminal: true
	});
	let open = true;
	const ended = new Promise((resolve) => {
		lines.once("close", () => {
			open = false;
			resolve(void 0);
		});
	});
	lines.on("SIGINT", () => lines.close());
	return {
		ask: async (question) => open ? await Promise.race([lines.question(question).catch(() => void 0), ended]) : void 0,
		close: () => lines.close()
	};
}

export { openPrompt };