import ignore from 'ignore'
import type { FindingSubject } from '../../model/finding.ts'
import type { Derogation } from '../../model/manifest.ts'

/** Whether a derogation covers a finding of its rule, whatever its date; the path is worked out when it is needed. */
export type DerogationTest = (subject: FindingSubject, path: () => string) => boolean

const OBJECT = /^[A-Z][A-Za-z]*\/[^/*\s]+$/

/**
 * The test that the place of a derogation makes: a path, a glob in the syntax of `.gitignore`, or `Kind/name`. Without
 * place it holds everywhere.
 */
export function derogationTest({ where }: Derogation): DerogationTest {
  if (where === undefined) return () => true
  const isObject = OBJECT.test(where)
  const paths = ignore().add(where)
  return (subject, path) => (isObject && where === `${subject.kind}/${subject.name}`) || paths.ignores(path())
}

/** Whether a derogation still holds on a day; both as `YYYY-MM-DD`. */
export const holds = ({ until }: Derogation, today: string): boolean => today <= until
