import type { Commitment } from '../model/manifest.ts'
import type { Requirement } from '../model/requirement/definition.ts'
import {
  type Evidence,
  gatesFrom,
  isBinding,
  type ReportedRequirement,
  type RequirementStatus,
} from '../model/requirement/reported.ts'
import { checkAnswer, findingEvidence } from './checks.ts'
import { fieldsAnswer } from './fields.ts'
import { type Answer, type Need, quote, type Scene, SILENT } from './scene.ts'

/** Evidence shown of one requirement. */
const EVIDENCE = 12

/** A requirement with its answer, and what is left to do. */
export interface Assessed {
  readonly requirement: Requirement
  readonly reported: ReportedRequirement
  readonly needs: readonly Need[]
}

/** Answers every requirement; those that sum up others come by the answers of these. */
export function assessAll(requirements: readonly Requirement[], scene: Scene): readonly Assessed[] {
  const committed = new Map((scene.facts.manifest?.commitments ?? []).map((each) => [each.requirement, each]))
  const own = new Map(
    requirements
      .filter(({ sums }) => sums === undefined)
      .map((requirement) => [requirement.id, assess(requirement, committed.get(requirement.id), scene)]),
  )
  return requirements.map((requirement) => own.get(requirement.id) ?? sum(requirement, [...own.values()], scene))
}

function assess(requirement: Requirement, commitment: Commitment | undefined, scene: Scene): Assessed {
  const { facts, language, words } = scene
  for (const unless of requirement.unless ?? []) {
    const reason = unless(facts)
    if (reason) return settled(requirement, 'not-applicable', [{ kind: 'reason', text: reason[language] }], [], scene)
  }
  const parts = partsOf(requirement, scene)
  const status = together(parts)
  const evidence = parts.flatMap((part) => part.evidence)
  const needs = parts.flatMap((part) => part.needs)
  if (commitment && status !== 'broken' && status !== 'met') {
    const said = commitmentEvidence(commitment, scene)
    if (commitment.answer === 'not-applicable') return settled(requirement, 'not-applicable', [said], [], scene)
    // a field has its own answer, and what could not be judged is no matter of words
    if (needs.every(({ what }) => what !== 'field' && what !== 'verify'))
      return settled(requirement, 'declared', [said, ...evidence], [], scene)
  }
  if (status === 'silent')
    return settled(
      requirement,
      'missing',
      [{ kind: 'field', text: words.uncommitted(requirement.id), field: 'commitments' }, ...evidence],
      [{ what: 'commitment' }],
      scene,
    )
  return settled(requirement, status, evidence, needs, scene)
}

function partsOf({ id, checks = [], fields = [], file, everyError, docking }: Requirement, scene: Scene): Answer[] {
  const named = new Set(checks.flatMap(({ rules }) => rules))
  const cited = (scene.citing.get(id.replace(/^EXI-/, '')) ?? []).filter((code) => !named.has(code))
  const answers = checks.map((check) => ({ check, answer: checkAnswer(check, scene) }))
  const met = answers.some(({ answer }) => answer.status === 'met')
  const judged = answers.some(({ answer }) => answer.status !== 'absent' && answer.status !== 'silent')
  return [
    ...answers.map(({ check, answer }) => {
      if (answer.status !== 'absent' || !judged) return answer
      // what the others prove is too little without it
      if (check.needed) return met ? { ...answer, status: 'unverified' as const } : answer
      return { ...answer, needs: [] }
    }),
    ...(cited.length > 0 ? [checkAnswer({ rules: cited }, scene)] : []),
    ...(fields.length > 0 ? [fieldsAnswer(fields, scene)] : []),
    ...(file ? [fileAnswer(file, scene)] : []),
    ...(docking ? [dockingAnswer(scene)] : []),
    ...(everyError ? [everyErrorAnswer(scene)] : []),
  ]
}

/** The gravest of what the parts say; things that are not there say nothing beside those that are. */
function together(parts: readonly Answer[]): RequirementStatus | 'silent' {
  const has = (status: Answer['status']): boolean => parts.some((part) => part.status === status)
  for (const status of ['broken', 'unverified', 'missing', 'met', 'declared'] as const) if (has(status)) return status
  if (has('elsewhere')) return 'not-applicable'
  if (!has('absent')) return 'silent'
  return parts.some(({ status, needs }) => status === 'absent' && needs.length > 0) ? 'missing' : 'not-applicable'
}

function commitmentEvidence({ answer, because }: Commitment, { words, facts, locate }: Scene): Evidence {
  const index = (facts.manifest?.commitments ?? []).findIndex((each) => each.because === because)
  const text = quote(because)
  return {
    kind: 'field',
    text: answer === 'kept' ? words.committed(text) : words.exempted(text),
    field: 'commitments',
    location: locate(['commitments', index, 'because']),
  }
}

function fileAnswer(file: RegExp, { facts, words }: Scene): Answer {
  const path = facts.paths.find((each) => file.test(each))
  if (path === undefined)
    return {
      status: 'absent',
      evidence: [{ kind: 'reason', text: words.noFile }],
      needs: [{ what: 'commitment' }],
    }
  return { status: 'met', evidence: [fileEvidence(path, quote(path))], needs: [] }
}

function dockingAnswer({ facts: { docking }, words }: Scene): Answer {
  if (docking === undefined)
    return { status: 'missing', evidence: [{ kind: 'file', text: words.noDocking }], needs: [{ what: 'dock' }] }
  return { status: 'met', evidence: [fileEvidence(docking, words.docks(quote(docking)))], needs: [] }
}

const fileEvidence = (path: string, text: string): Evidence => ({
  kind: 'file',
  text,
  location: { path, start: { line: 1, column: 1 } },
})

/** Errors are what the machinery refuses, whatever the rule. */
function everyErrorAnswer({ findings, facts: { counts }, words }: Scene): Answer {
  const errors = new Map(
    findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).map((each) => [each.rule, each]),
  )
  if (errors.size > 0)
    return {
      status: 'broken',
      evidence: [...errors.values()].map(findingEvidence),
      needs: [...errors.keys()].map((rule) => ({ what: 'rule', rule })),
    }
  if (counts.dockerfile + counts.pipeline + counts.deployment === 0)
    return { ...SILENT, status: 'absent', evidence: [{ kind: 'reason', text: words.none }] }
  return { status: 'met', evidence: [{ kind: 'file', text: words.noError }], needs: [] }
}

/** What a requirement that sums up others says: the gravest of those that bind. */
function sum(requirement: Requirement, own: readonly Assessed[], scene: Scene): Assessed {
  const { words } = scene
  const members = own.filter(
    (each) =>
      isBinding(each.reported.priority) && requirement.sums?.some((prefix) => each.requirement.id.startsWith(prefix)),
  )
  const of = (status: RequirementStatus) => members.filter(({ reported }) => reported.status === status)
  const evidence = (['broken', 'unverified', 'missing'] as const).flatMap((status) => {
    const ids = of(status).map(({ reported }) => reported.id)
    return ids.length > 0
      ? [{ kind: 'reason' as const, text: `${words.summed[status]}${words.colon} ${ids.join(', ')}` }]
      : []
  })
  const status = (['broken', 'unverified', 'missing', 'declared', 'met'] as const).find((each) => of(each).length > 0)
  return settled(requirement, status ?? 'not-applicable', evidence, [], scene)
}

const WEIGHT: Readonly<Record<Evidence['kind'], number>> = { finding: 0, unverified: 1, field: 2, file: 3, reason: 4 }

function settled(
  requirement: Requirement,
  status: RequirementStatus,
  evidence: readonly Evidence[],
  needs: readonly Need[],
  { language, words }: Scene,
): Assessed {
  const beyond: readonly Evidence[] =
    requirement.beyond && status === 'met'
      ? [{ kind: 'unverified', text: words.beyond(requirement.beyond[language]) }]
      : []
  return {
    requirement,
    needs: status === 'broken' || status === 'missing' || status === 'unverified' ? needs : [],
    reported: {
      id: requirement.id,
      title: requirement.text[language].title,
      priority: requirement.priority,
      source: requirement.source,
      status,
      evidence: [...evidence, ...beyond].sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]).slice(0, EVIDENCE),
      gates: requirement.gate ? gatesFrom(requirement.gate) : [],
    },
  }
}
