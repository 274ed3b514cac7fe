import ignore from 'ignore'
import type { FindingSubject } from '../../model/finding.ts'
import type { Derogation } from '../../model/manifest.ts'
import type { Rule } from '../../model/rule.ts'
import { findRule } from '../severity.ts'

/** Whether a derogation speaks of a finding, whatever its date. */
export type DerogationTest = (rule: Rule, subject: FindingSubject, path: () => string) => boolean

const OBJECT = /^[A-Z][A-Za-z]*\/[^/*\s]+$/

/**
 * The test that a derogation makes: its rule by code or name; its place as a path, a glob in the syntax of `.gitignore`,
 * or `Kind/name`. Without place it holds everywhere.
 */
export function derogationTest({ rule: name, where }: Derogation, rules: readonly Rule[]): DerogationTest {
  const wanted = findRule(rules, name)
  const isObject = where !== undefined && OBJECT.test(where)
  const paths = where === undefined ? undefined : ignore().add(where)
  return (rule, subject, path) => {
    if (rule.code !== wanted?.code) return false
    if (paths === undefined) return true
    if (isObject && where === `${subject.kind}/${subject.name}`) return true
    return paths.ignores(path())
  }
}

/** Whether a derogation still holds on a day; both as `YYYY-MM-DD`. */
export const holds = ({ until }: Derogation, today: string): boolean => today <= until
