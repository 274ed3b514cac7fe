import { run } from './run.ts'

// a cancelled workflow: the runner sends SIGINT, then SIGTERM, then kills (actions/runner ProcessInvoker.cs)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

process.exitCode = await run(process.env, stop.signal)
