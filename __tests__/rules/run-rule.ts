import { check } from '../../src/index.ts'
import { CONSOLE_EXAMPLE, type Example } from '../../src/model/rule.ts'

/** The file that an example without a path stands for, by subject of the rule. */
const FILE: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  object: 'object.yaml',
  pod: 'object.yaml',
  container: 'object.yaml',
  program: 'object.yaml',
  application: 'object.yaml',
  pipeline: '.gitlab-ci-dso.yml',
  job: '.gitlab-ci-dso.yml',
  manifest: 'accostage.yaml',
  setting: 'values.yaml',
}

/** The files of an example: a text alone stands for the file that its rule looks at. */
export const filesOf = (example: Example, subject: string): Record<string, string> =>
  typeof example === 'string' ? { [FILE[subject] ?? 'file.txt']: example } : { ...example }

/**
 * Runs one rule over files and gives its findings as lines, sorted: `path:line:column severity message`. Suppressed
 * findings start with `(suppressed) `. A file `CONSOLE_EXAMPLE` is what the console answered.
 */
export async function runRule(
  code: string,
  { [CONSOLE_EXAMPLE]: facts, ...files }: Record<string, string>,
  language: 'en' | 'fr' = 'en',
  shellcheck: 'off' | 'required' = 'off',
): Promise<string[]> {
  const report = await check({
    files,
    console: facts === undefined ? undefined : { facts: JSON.parse(facts) },
    rules: 'all',
    language,
    shellcheck,
    now: new Date('2026-06-01T12:00:00Z'),
  })
  return report.findings
    .filter((finding) => finding.rule === code)
    .map(
      ({ location: { path, start }, severity, message, suppressed }) =>
        `${suppressed ? '(suppressed) ' : ''}${path}:${start.line}:${start.column} ${severity} ${message}`,
    )
}
