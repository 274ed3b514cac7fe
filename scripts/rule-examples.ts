import { check, rules } from '../src/index.ts'
import type { Finding } from '../src/model/finding.ts'
import { LANGUAGES, type Language, type Translated } from '../src/model/language.ts'
import { CONSOLE_EXAMPLE, type Example, type Rule } from '../src/model/rule.ts'
import type { ExampleFiles, ExamplesByRule, RuleExamples } from '../src/model/rule-examples.ts'

const FILES: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  pipeline: '.gitlab-ci-dso.yml',
  job: '.gitlab-ci-dso.yml',
  manifest: 'accostage.yaml',
  setting: 'values.yaml',
}

/** Longest line that is shown of an example: what makes an object too large is the same letter a million times. */
const LINE_LIMIT = 400

const shortened = (files: ExampleFiles): ExampleFiles =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .split('\n')
        .map((line) => (line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}… (${line.length})` : line))
        .join('\n'),
    ]),
  )

const filesOf = (example: Example, rule: Rule): ExampleFiles =>
  typeof example === 'string' ? { [FILES[rule.subject] ?? 'object.yaml']: example } : example

async function findingsOf(rule: Rule, files: ExampleFiles, language: Language): Promise<readonly Finding[]> {
  const { [CONSOLE_EXAMPLE]: facts, ...tree } = files
  const console = facts === undefined ? undefined : { facts: JSON.parse(facts) }
  const report = await check({ files: tree, console, rules: 'all', language })
  return report.findings.filter((finding) => finding.rule === rule.code)
}

async function bothOf(rule: Rule, files: ExampleFiles): Promise<Translated<readonly Finding[]>> {
  const [en = [], fr = []] = await Promise.all(LANGUAGES.map((language) => findingsOf(rule, files, language)))
  return { en, fr }
}

/** What the first example that is found says, where the rule itself has no fixed text. */
function firstOf(found: readonly Translated<readonly Finding[]>[], field: 'why' | 'fix'): Translated | undefined {
  for (const { en, fr } of found) {
    const texts = { en: en[0]?.[field], fr: fr[0]?.[field] }
    if (texts.en !== undefined && texts.fr !== undefined) return { en: texts.en, fr: texts.fr }
  }
  return undefined
}

async function examplesOf(rule: Rule): Promise<RuleExamples> {
  const bad = rule.examples.bad.map((example) => filesOf(example, rule))
  const found = await Promise.all(bad.map((files) => bothOf(rule, files)))
  return {
    ...(typeof rule.text.en.why === 'string' ? {} : { why: firstOf(found, 'why') }),
    ...(typeof rule.text.en.fix === 'function' ? { fix: firstOf(found, 'fix') } : {}),
    good: rule.examples.good.map((example) => shortened(filesOf(example, rule))),
    bad: bad.map((files, index) => ({
      files: shortened(files),
      findings: (found[index]?.en ?? []).map(({ location: { path, start }, message }, place) => ({
        path,
        line: start.line,
        column: start.column,
        message: { en: message, fr: found[index]?.fr[place]?.message ?? message },
      })),
    })),
  }
}

/** The examples of every rule, run. */
export const ruleExamples = async (): Promise<ExamplesByRule> =>
  Object.fromEntries(await Promise.all(rules().map(async (rule) => [rule.code, await examplesOf(rule)] as const)))
