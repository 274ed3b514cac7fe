import { a as readReports, i as digestOf, n as createLoader, r as createUnderstanding, t as chosen } from "./chunks/load.js";
import { parentPort } from "node:worker_threads";

// src/aggregate/reading/worker.ts
/** Entry of a worker thread that reads batches: each is loaded and digested, then read as far as it is wanted. */
function serve(port) {
	const load = createLoader();
	const understanding = createUnderstanding();
	const batches = /* @__PURE__ */ new Map();
	const say = (message) => port.postMessage(message);
	port.on("message", (message) => {
		if (message.type === "start") {
			const batch = load(message.deliveries);
			batches.set(message.batch, {
				...batch,
				now: message.now
			});
			say({
				type: "digests",
				batch: message.batch,
				digests: batch.loaded.map(digestOf)
			});
			return;
		}
		const batch = batches.get(message.batch);
		batches.delete(message.batch);
		const readings = batch ? readReports(chosen(batch.loaded, message.wanted), understanding, batch.now) : [];
		batch?.release();
		say({
			type: "readings",
			batch: message.batch,
			readings
		});
	});
}
if (parentPort) serve(parentPort);

export {  };