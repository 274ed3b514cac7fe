import { resolve } from 'node:path'
import type { Report } from '../model/report.ts'
import { ticketText } from '../report/ticket.ts'
import { check } from '../run.ts'
import { readArguments } from './arguments.ts'
import { declaredBy } from './declared.ts'
import { givenLanguage } from './locale.ts'
import { onePath, PROJECT_OPTIONS, readProjectOptions } from './project-arguments.ts'
import { readReportFile } from './report-file.ts'
import { EXIT, type Streams } from './streams.ts'

/**
 * `accostage ticket`: the text of a support ticket, in French unless told otherwise, because those who read it are the
 * platform's Service Team. The verdict is in the text: it does not make the command fail.
 */
export async function ticketCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      ...PROJECT_OPTIONS,
      language: { type: 'string' },
    },
  })
  const root = resolve(onePath('ticket', positionals))
  const language = givenLanguage(values.language) ?? 'fr'
  const options = readProjectOptions(values)
  const checked = (): Promise<Report> => check({ root, language, ...options })
  const report = values.from === undefined ? await checked() : await readReportFile('--from', values.from)
  streams.out(ticketText(report, await declaredBy({ root, manifest: options.manifest }), language))
  return EXIT.clean
}
