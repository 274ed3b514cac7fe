#!/usr/bin/env node
import { aheadOf } from './ahead.ts'

// a reader that has seen enough (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const argv = process.argv.slice(2)
const ahead = await aheadOf(argv)
const { run } = await import('./command-line.ts') // all the rest is loaded while the engine starts
const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  width: process.stdout.columns,
  environment: process.env,
  ...(process.stdin.isTTY === true &&
    process.stdout.isTTY === true && {
      prompt: async () => (await import('./prompt.ts')).openPrompt(process.stdin, process.stdout),
    }),
}
process.exitCode = await run(argv, streams, ahead)
