import type { EnvironmentVerdict, ReportedDerogation } from '../../model/report.ts'
import {
  type Change,
  type Evidence,
  GATES,
  type ReportedGate,
  type ReportedRequirement,
  type RequirementPriority,
  type RequirementSource,
  type RequirementStatus,
} from '../../model/requirement/reported.ts'
import { amount, type JsonSchema, list, names, object, oneOf, ref, text } from './shape.ts'

const STATUSES = names<RequirementStatus>({
  met: true,
  declared: true,
  broken: true,
  missing: true,
  unverified: true,
  'not-applicable': true,
})

const day = (description: string): JsonSchema => ({ type: 'string', description, pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const yesOrNo = (description: string): JsonSchema => ({ type: 'boolean', description })

/** What a report says of environments, requirements, gates and derogations. */
export const ONBOARDING: Readonly<Record<string, JsonSchema>> = {
  environmentVerdict: object<EnvironmentVerdict>('What the findings of one environment say.', {
    name: text('Its name.'),
    class: oneOf(
      'Decides how severe some rules are.',
      names<EnvironmentVerdict['class']>({ production: true, 'non-production': true, unknown: true }),
    ),
    verdict: ref('verdict'),
    counts: ref('counts', 'Findings that concern it, with the severity that they have there.'),
  }),
  requirement: object<ReportedRequirement>("One line of what the platform asks, with the project's answer.", {
    id: text('Never reused: PRE-05, EXI-ARCH-18.'),
    title: text('In the language of the report.'),
    priority: oneOf(
      'P and I as the CCT says, required and advised as the pages of the platform say; P and required close a gate.',
      names<RequirementPriority>({ P: true, required: true, I: true, advised: true }),
    ),
    source: ref('requirementSource'),
    status: oneOf(
      'met: looked at, and nothing is wrong; declared: the project says so, nothing can verify it; broken: a finding ' +
        'stands, or a declaration contradicts it; missing: nothing answers it; unverified: it could not be judged; ' +
        'not-applicable: it does not concern the project, or not this repository.',
      STATUSES,
    ),
    evidence: list('What the status rests on; a bounded number, the weightiest first.', ref('evidence')),
    gates: list('Steps that ask it.', oneOf('A step.', GATES)),
  }),
  requirementSource: object<RequirementSource>(
    'Where a requirement is written.',
    {
      page: text("Page of the platform's documentation."),
      exigence: text('Identifier in the CCT, which gives two of them twice.'),
      url: text('Address of the text.'),
    },
    ['page', 'exigence', 'url'],
  ),
  evidence: object<Evidence>(
    'What an answer rests on.',
    {
      kind: oneOf(
        'finding: standing or suppressed; field: of the onboarding manifest; file: what the repository holds; ' +
          'unverified: what could not be judged; reason: why it does not apply.',
        names<Evidence['kind']>({ finding: true, field: true, file: true, unverified: true, reason: true }),
      ),
      text: text('In the language of the report.'),
      rule: text('Code of the rule.'),
      field: text('Dotted path of the field in the onboarding manifest.'),
      location: ref('location', 'Where it is.'),
    },
    ['rule', 'field', 'location'],
  ),
  gate: object<ReportedGate>('A step of the onboarding, and what still separates the project from it.', {
    id: oneOf('The step.', GATES),
    title: text('In the language of the report.'),
    open: yesOrNo('True when nothing that blocks is left.'),
    met: amount('Requirements of the step that are answered.'),
    total: amount('Requirements of the step that concern the project.'),
    left: list('Requirements that are not answered, the most blocking first.', ref('left')),
    changes: list('The shortest list of changes found that would open it.', ref('change')),
  }),
  left: object<ReportedGate['left'][number]>('A requirement that is not answered.', {
    requirement: text('Its identifier.'),
    status: oneOf('Its status.', STATUSES),
    blocking: yesOrNo('False for what is only important or advised.'),
  }),
  change: object<Change>(
    'One thing to do.',
    {
      text: text('In the language of the report.'),
      requirements: list('Requirements that it would answer.', { type: 'string' }),
      location: ref('location', 'Where.'),
      field: text('Section of the onboarding manifest to fill.'),
      rule: text('Code of the rule whose findings to correct.'),
    },
    ['location', 'field', 'rule'],
  ),
  derogation: object<ReportedDerogation>(
    'A finding accepted in writing, and what became of it.',
    {
      rule: text('Code or name of the rule, as it is written.'),
      where: text('Path, glob or Kind/name; everywhere when absent.'),
      reason: text('Why it is accepted.'),
      approvedBy: text('Who accepted it.'),
      until: day('Last day on which it holds.'),
      state: oneOf(
        'active; ends-soon: within a month; expired; unused: no finding is left for it.',
        names<ReportedDerogation['state']>({ active: true, 'ends-soon': true, expired: true, unused: true }),
      ),
      location: ref('location', 'Where it is written.'),
    },
    ['where'],
  ),
}
