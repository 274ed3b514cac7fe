import type { Finding } from '../model/finding.ts'
import { writtenNumber } from '../model/language.ts'
import type { RequirementCheck, Thing } from '../model/requirement/definition.ts'
import type { Evidence } from '../model/requirement/reported.ts'
import type { RuleSeverity } from '../model/rule.ts'
import { type Answer, quote, type Scene, SILENT } from './scene.ts'

/** Things that are part of what is deployed. */
const DEPLOYED: ReadonlySet<Thing> = new Set([
  'deployment',
  'workload',
  'job',
  'ingress',
  'network-policy',
  'config-map',
  'secret',
])

/** What rules say of a requirement. `met` only when they had something to look at, all of it was judged, and all ran. */
export function checkAnswer({ of, rules, concerns, unsure = [] }: RequirementCheck, scene: Scene): Answer {
  const { words, facts } = scene
  const found = rules.flatMap((rule) => scene.found.get(rule) ?? [])
  const standing = found.filter((finding) => breaks(finding, scene))
  const accepted = found.filter(({ suppressed }) => suppressed).map((finding) => acceptedEvidence(finding, scene))
  if (standing.length > 0)
    return {
      status: 'broken',
      evidence: [...oneOfEach(standing).map(findingEvidence), ...accepted],
      needs: [...new Set(standing.map(({ rule }) => rule))].map((rule) => ({ what: 'rule', rule })),
    }
  const doubts = [
    ...offEvidence(rules, scene),
    ...(of && (facts.counts[of] > 0 || !concerns) ? unreadEvidence(of, scene) : []),
  ]
  if (of === undefined) {
    if (doubts.length > 0) return { status: 'unverified', evidence: doubts, needs: [{ what: 'verify' }] }
    return { ...SILENT, evidence: accepted }
  }
  if (doubts.length > 0 && (facts.counts[of] > 0 || hasUnread(of, scene)))
    return { status: 'unverified', evidence: [...doubts, ...accepted], needs: [{ what: 'verify' }] }
  if (facts.counts[of] === 0) {
    const other = elsewhere(of, scene)
    if (other !== undefined)
      return { status: 'elsewhere', evidence: [{ kind: 'reason', text: words.elsewhere(quote(other)) }], needs: [] }
    return {
      status: 'absent',
      evidence: [{ kind: 'reason', text: words.nothing[of] }],
      needs: concerns ? [] : [{ what: 'supply', thing: words.things[of][0] }],
    }
  }
  const advice = oneOfEach(found.filter(({ suppressed }) => !suppressed))
  const silent = rules.filter((rule) => !advice.some((finding) => finding.rule === rule))
  const evidence = [
    ...advice.map(findingEvidence),
    ...accepted,
    ...(silent.length > 0 ? [lookedEvidence(of, silent, scene)] : []),
  ]
  const doubtful = advice.filter(({ rule }) => unsure.includes(rule))
  return doubtful.length > 0
    ? { status: 'unverified', evidence, needs: doubtful.map(({ rule }) => ({ what: 'rule', rule })) }
    : { status: 'met', evidence, needs: [] }
}

/** Whether a finding breaks what its rule answers: advice does not, unless the project itself made it advice. */
function breaks({ suppressed, severity, rule }: Finding, { changedByProject, byCode }: Scene): boolean {
  if (suppressed) return false
  if (severity !== 'info') return true
  return changedByProject.has(rule) && !isAdvice(byCode.get(rule)?.severity)
}

const isAdvice = (severity: RuleSeverity | undefined): boolean =>
  severity === 'info' || (typeof severity === 'object' && severity.production === 'info')

const oneOfEach = (findings: readonly Finding[]): readonly Finding[] =>
  [...new Map(findings.toReversed().map((finding) => [finding.rule, finding])).values()].toReversed()

export const findingEvidence = ({ rule, message, location }: Finding): Evidence => ({
  kind: 'finding',
  text: message,
  rule,
  location,
})

function acceptedEvidence({ rule, suppressed, location }: Finding, { words }: Scene): Evidence {
  const { by = 'comment', reason = '', until } = suppressed ?? {}
  return { kind: 'finding', text: words.accepted(rule, words.by[by], quote(reason), until), rule, location }
}

function lookedEvidence(of: Thing, rules: readonly string[], { facts, words, language }: Scene): Evidence {
  const number = facts.counts[of]
  const things = `${writtenNumber(language, number)} ${words.things[of][number === 1 ? 0 : 1]}`
  return { kind: 'file', text: words.looked(things, rules.join(', ')) }
}

/** Rules that did not run, or failed: a setting that switches a rule off proves nothing. */
function offEvidence(rules: readonly string[], { ran, failed, byCode, words }: Scene): readonly Evidence[] {
  const off = rules.filter((rule) => !ran.has(rule) && byCode.get(rule)?.default !== false)
  const broke = rules.filter((rule) => failed.has(rule))
  return [
    ...(off.length > 0 ? [{ kind: 'unverified' as const, text: words.off(off.join(', ')) }] : []),
    ...(broke.length > 0 ? [{ kind: 'unverified' as const, text: words.failed(broke.join(', ')) }] : []),
  ]
}

/** What of these things could not be read. */
function unreadEvidence(of: Thing, { releases, unread, words, facts }: Scene): readonly Evidence[] {
  if (of === 'dockerfile') return unread.dockerfile ? [unseen(words.notRead(unread.dockerfile))] : []
  if (!DEPLOYED.has(of)) return []
  const release = releases.find(({ status, complete }) => status !== 'rendered' || !complete)
  if (release) return [unseen(words.notRendered(quote(release.folder)))]
  // beside what is deployed, a template of something else says nothing
  return unread.deployment && facts.counts.deployment === 0 ? [unseen(words.notRead(unread.deployment))] : []
}

const hasUnread = (of: Thing, scene: Scene): boolean => unreadEvidence(of, scene).length > 0

const unseen = (text: string): Evidence => ({ kind: 'unverified', text })

/** The repository of the project that holds these things, when this one does not. */
const elsewhere = (of: Thing, { facts }: Scene): string | undefined => {
  if (of === 'dockerfile' || of === 'pipeline') return facts.elsewhere.application
  return DEPLOYED.has(of) ? facts.elsewhere.infrastructure : undefined
}
