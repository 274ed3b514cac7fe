import { resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { Report } from '../model/report.ts'
import { DEPENDENCIES } from '../options.ts'
import { ticketText } from '../report/ticket.ts'
import { check } from '../run.ts'
import { oneOf, readArguments } from './arguments.ts'
import { declaredBy } from './declared.ts'
import { readOptionFile } from './files.ts'
import { givenLanguage } from './locale.ts'
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
      manifest: { type: 'string' },
      profile: { type: 'string' },
      dependencies: { type: 'string' },
      language: { type: 'string' },
    },
  })
  if (positionals.length > 1)
    throw new UserError('bad-usage', `ticket takes one path, not ${positionals.length}: ${positionals.join(', ')}`)
  const root = resolve(positionals[0] ?? '.')
  const language = givenLanguage(values.language) ?? 'fr'
  const manifest = values.manifest === undefined ? undefined : readOptionFile('--manifest', values.manifest)
  const checked = (): Promise<Report> =>
    check({
      root,
      manifest,
      language,
      profile: values.profile === undefined ? undefined : readOptionFile('--profile', values.profile),
      dependencies:
        values.dependencies === undefined ? undefined : oneOf('--dependencies', values.dependencies, DEPENDENCIES),
    })
  const report = values.from === undefined ? await checked() : await readReportFile('--from', values.from)
  streams.out(ticketText(report, await declaredBy({ root, manifest }), language))
  return EXIT.clean
}
