import type { Rule } from '../model/rule.ts'
import { rules } from '../rules.ts'
import { readArguments } from './arguments.ts'
import { languageOf } from './locale.ts'
import { EXIT, type Streams } from './streams.ts'

const severity = ({ severity: written }: Rule): string =>
  typeof written === 'string' ? written : `${written.nonProduction}/${written.production}`

/** `accostage rules`: one line a rule: code, name, severity (non-production/production), title. */
export function rulesCommand(argv: readonly string[], streams: Streams): number {
  readArguments({ args: [...argv], options: {} })
  const language = languageOf(streams.environment)
  for (const rule of rules())
    streams.out(`${rule.code}  ${rule.name.padEnd(34)} ${severity(rule).padEnd(14)} ${rule.text[language].title}\n`)
  return EXIT.clean
}
