import { check } from '../../src/index.ts'
import type { Example } from '../../src/model/rule.ts'

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
 * findings start with `(suppressed) `.
 */
export async function runRule(
  code: string,
  files: Record<string, string>,
  language: 'en' | 'fr' = 'en',
  shellcheck: 'off' | 'required' = 'off',
): Promise<string[]> {
  const report = await check({ files, rules: 'all', language, shellcheck, now: new Date('2026-06-01T12:00:00Z') })
  return report.findings
    .filter((finding) => finding.rule === code)
    .map(
      ({ location: { path, start }, severity, message, suppressed }) =>
        `${suppressed ? '(suppressed) ' : ''}${path}:${start.line}:${start.column} ${severity} ${message}`,
    )
}
