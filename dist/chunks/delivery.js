// src/aggregate/source/delivery.ts
/** By its name; a folder of reports in each format also holds those for GitLab, which are JSON and no reports. */
const mayBeReport = (path) => path.endsWith(".json") && !path.endsWith(".codequality.json");
/** A report lists ten thousand findings at most, in less than this. */
const REPORT_LIMIT = 16777216;
/** A batch ends at either. */
const BATCH = {
	reports: 250,
	bytes: 33554432
};
function sizeOf(delivery) {
	if ("bytes" in delivery) return delivery.bytes.length;
	return "size" in delivery ? delivery.size : 0;
}
/** Deliveries in batches of a bounded size. */
async function* inBatches(deliveries) {
	let waiting = [];
	let bytes = 0;
	for await (const delivery of deliveries) {
		waiting.push(delivery);
		bytes += sizeOf(delivery);
		if (waiting.length < BATCH.reports && bytes < BATCH.bytes) continue;
		yield { deliveries: waiting };
		waiting = [];
		bytes = 0;
	}
	if (waiting.length > 0) yield { deliveries: waiting };
}

export { inBatches as n, mayBeReport as r, REPORT_LIMIT as t };