import { createInterface } from 'node:readline/promises'

/** A conversation on a terminal. */
export interface Prompt {
  /** The line that somebody types; undefined once they give up with Ctrl-C or Ctrl-D. */
  ask(question: string): Promise<string | undefined>
  close(): void
}

/** Opens a conversation; the terminal is left as it was once it is closed. */
export function openPrompt(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Prompt {
  const lines = createInterface({ input, output, terminal: true })
  let open = true
  const ended = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      open = false
      resolve(undefined)
    })
  })
  lines.on('SIGINT', () => lines.close())
  return {
    ask: async (question) =>
      open ? await Promise.race([lines.question(question).catch(() => undefined), ended]) : undefined,
    close: () => lines.close(),
  }
}
