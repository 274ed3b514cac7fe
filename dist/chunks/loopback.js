// src/http/deadline.ts
/**
* A time limit within another one. A timer of our own: AbortSignal.timeout lets the process end, and its signal be
* collected, while we wait.
*/
function startDeadline(ms, parent) {
	const controller = new AbortController();
	let why;
	const stop = (reason) => {
		why ??= reason;
		controller.abort(reason);
	};
	const parentStopped = () => stop(parent?.reason === "timed-out" ? "timed-out" : "cancelled");
	const timer = setTimeout(() => stop("timed-out"), ms);
	parent?.addEventListener("abort", parentStopped, { once: true });
	if (parent?.aborted) parentStopped();
	return {
		signal: controller.signal,
		stopped: () => why,
		end: () => {
			clearTimeout(timer);
			parent?.removeEventListener("abort", parentStopped);
		}
	};
}
/** The promise, or a rejection as soon as the signal aborts: for what cannot be stopped itself. */
function unlessStopped(promise, signal) {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}

// src/http/loopback.ts
/** Whether the host name of a URL is this machine: what is sent there over plain http is read by nobody else. */
const isLoopback = (hostname) => hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

export { startDeadline as n, unlessStopped as r, isLoopback as t };