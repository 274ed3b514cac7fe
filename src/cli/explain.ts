import { closest, distance } from 'fastest-levenshtein'
import { UserError } from '../model/errors.ts'
import type { Rule } from '../model/rule.ts'
import { type ExplainedRule, explainedRule } from '../report/rule/explained.ts'
import { ruleMarkdown } from '../report/rule/markdown.ts'
import { ruleText } from '../report/rule/text.ts'
import type { TextOptions } from '../report/text.ts'
import { rules } from '../rules.ts'
import { oneOf, readArguments } from './arguments.ts'
import { chosenLanguage } from './locale.ts'
import { readRuleExamples } from './rule-examples.ts'
import { EXIT, type Streams } from './streams.ts'

const VIEWS: Readonly<Record<'text' | 'markdown' | 'json', (rule: ExplainedRule, options: TextOptions) => string>> = {
  text: ruleText,
  markdown: ruleMarkdown,
  json: (rule) => `${JSON.stringify(rule, null, 2)}\n`,
}

/** `accostage explain CODE|name`: everything about one rule. */
export function explainCommand(argv: readonly string[], streams: Streams): number {
  const { values, positionals } = readArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      language: { type: 'string' },
      'no-color': { type: 'boolean', default: false },
    },
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0)
    throw new UserError('bad-usage', 'explain takes the code or the name of one rule. See accostage rules')
  const view = VIEWS[oneOf('--format', values.format, ['text', 'markdown', 'json'])]
  const language = chosenLanguage(values.language, streams.environment)
  const rule = ruleCalled(name)
  const explained = explainedRule(rule, readRuleExamples()[rule.code], language)
  streams.out(view(explained, { colour: streams.colour && !values['no-color'], width: streams.width }))
  return EXIT.clean
}

/** Throws a UserError that names the nearest rule when there is none of this name. */
function ruleCalled(name: string): Rule {
  const all = rules()
  const found = all.find(({ code, name: readable }) => code === name.toUpperCase() || readable === name.toLowerCase())
  if (found) return found
  const meant = nearest(name.slice(0, LONGEST), all)
  throw new UserError(
    'unknown-rule',
    `no rule is called "${name.slice(0, LONGEST)}"${meant === undefined ? '' : `: did you mean ${meant}?`} See accostage rules`,
  )
}

/** Longer than any name; the distance of longer texts costs more than it tells. */
const LONGEST = 80

function nearest(name: string, all: readonly Rule[]): string | undefined {
  const isCode = /\d/.test(name)
  const written = isCode ? name.toUpperCase() : name.toLowerCase()
  const guess = closest(written, isCode ? all.map(({ code }) => code) : all.map(({ name: readable }) => readable))
  return distance(written, guess) <= Math.max(2, written.length / 3) ? guess : undefined
}
