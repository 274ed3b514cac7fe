import { GATES } from '../model/requirement/reported.ts'
import { gateJson, gateText } from '../report/gate.ts'
import { check } from '../run.ts'
import { oneOf, readArguments } from './arguments.ts'
import { consoleOf } from './console.ts'
import { givenLanguage, languageOf } from './locale.ts'
import { onePath, PROJECT_OPTIONS, readProjectOptions } from './project-arguments.ts'
import { EXIT, type Streams } from './streams.ts'

/** `accostage gate`: what still separates the project from a step of its onboarding; 0 when the step is open, 1 when not. */
export async function gateCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      step: { type: 'string' },
      format: { type: 'string', default: 'text' },
      ...PROJECT_OPTIONS,
      console: { type: 'string' },
      language: { type: 'string' },
      'no-color': { type: 'boolean', default: false },
    },
  })
  const root = onePath('gate', positionals)
  const step = oneOf('--step', values.step ?? '', GATES)
  const format = oneOf('--format', values.format, ['text', 'json'])
  const report = await check({
    root,
    ...readProjectOptions(values),
    console: consoleOf(values.console, streams.environment),
    language: givenLanguage(values.language),
    fallbackLanguage: languageOf(streams.environment),
  })
  const colour = streams.colour && !values['no-color']
  streams.out(format === 'json' ? gateJson(report, step) : gateText(report, step, { colour, width: streams.width }))
  if (report.inputs.manifest === 'invalid') return EXIT.usage
  return report.gates.find(({ id }) => id === step)?.open ? EXIT.clean : EXIT.findings
}
