import type { Environment } from '../../model/environment.ts'
import type { Finding, FindingSubject, Suppression, TextEdit } from '../../model/finding.ts'
import type { Location, Position, Span } from '../../model/location.ts'
import type { Assumption, Report, ReportedRelease, Unverified, UnverifiedReason, Verdict } from '../../model/report.ts'
import { SEVERITIES } from '../../model/severity.ts'
import { ONBOARDING } from './onboarding.ts'
import { amount, type JsonSchema, list, names, object, oneOf, ordinal, ref, text } from './shape.ts'

const REASONS = names<UnverifiedReason>({
  'chart-not-rendered': true,
  'kustomization-not-rendered': true,
  'template-not-rendered': true,
  'dependency-missing': true,
  'release-incomplete': true,
  'values-not-used': true,
  'application-not-followed': true,
  encrypted: true,
  'deployment-folder': true,
  'stray-link': true,
  'patch-fragment': true,
  'too-large': true,
  unreadable: true,
  'include-not-read': true,
  'script-not-checked': true,
  'schema-unknown': true,
  'console-not-read': true,
  'rule-failed': true,
})

const finding = object<Finding>(
  'One rule broken at one place of a text that the author wrote.',
  {
    rule: { type: 'string', description: 'Code of the rule.', pattern: '^[A-Z][A-Z0-9]{1,2}\\d{3}$' },
    severity: oneOf('How much it matters; the highest one when environments differ.', SEVERITIES),
    environments: list('Environments concerned; empty when it does not depend on one.', { type: 'string' }),
    message: text('What is wrong, in the language of the report.'),
    why: text('The reason for the rule.'),
    fix: text('What to do.'),
    subject: ref('subject'),
    location: ref('location', 'Where it is wrong.'),
    related: list('Other places that explain it.', ref('location')),
    edits: list('A safe correction.', ref('edit')),
    url: text('The page of the rule.'),
    excerpt: text('The offending line, clipped; absent when it could show a secret.'),
    fingerprint: {
      type: 'string',
      description: 'sha256 of rule, path, offending text and occurrence: stays the same when lines move.',
      pattern: '^[0-9a-f]{64}$',
    },
    suppressed: ref('suppression', 'Present when the finding does not count.'),
    change: oneOf('Whether what the run was compared with had it.', ['new', 'unchanged']),
  },
  ['fix', 'edits', 'excerpt', 'suppressed', 'change'],
)

/** What a report is made of. */
export const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  ...ONBOARDING,
  verdict: oneOf(
    'incompatible: an error stands; undetermined: no error stands, but part of the project could not be verified; ' +
      'compatible: no error stands and everything found was verified.',
    names<Verdict>({ compatible: true, undetermined: true, incompatible: true }),
  ),
  counts: object<Report['counts']>('Numbers of findings.', {
    error: amount('Findings that stop a docking.'),
    warning: amount('Findings that should be corrected.'),
    info: amount('Findings that are advice.'),
    suppressed: amount('Findings that do not count.'),
  }),
  finding,
  subject: object<FindingSubject>(
    'What a finding is about, as far as it has a name.',
    {
      type: text('Kind of subject: dockerfile, object, container, pipeline and so on.'),
      kind: text('Kind of the Kubernetes object.'),
      name: text('Its name.'),
      namespace: text('Its namespace.'),
      container: text('Name of the container.'),
    },
    ['kind', 'name', 'namespace', 'container'],
  ),
  location: object<Location>(
    'A place in a file of the project.',
    {
      path: text('Path from the root, with / between its parts.'),
      start: ref('position', 'First character.'),
      end: ref('position', 'Behind the last character.'),
    },
    ['end'],
  ),
  position: object<Position>('A place in a text.', {
    line: ordinal('Line, from 1.'),
    column: ordinal('Column in UTF-16 units, from 1.'),
  }),
  edit: object<TextEdit>('Replaces a stretch of a file.', {
    path: text('Path of the file.'),
    span: ref('span', 'What to replace.'),
    text: text('What to put in its place.'),
  }),
  span: object<Span>('A stretch of a text, in UTF-16 units from its start.', {
    start: amount('First character.'),
    end: amount('Behind the last character.'),
  }),
  suppression: object<Suppression>(
    'Why a finding does not count.',
    {
      by: oneOf(
        'How it was suppressed.',
        names<Suppression['by']>({ comment: true, annotation: true, derogation: true, baseline: true }),
      ),
      reason: text("The author's own text."),
      until: { type: 'string', description: 'Last day on which it holds.', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
    ['until'],
  ),
  environment: object<Environment>('An environment of the project.', {
    name: text('Its name.'),
    stage: text('Its stage in the console of the platform.'),
    class: oneOf(
      'Decides how severe some rules are.',
      names<Environment['class']>({ production: true, 'non-production': true, unknown: true }),
    ),
  }),
  release: object<ReportedRelease>('What Argo CD deploys of one folder for some environments.', {
    type: oneOf(
      'What makes its objects.',
      names<ReportedRelease['type']>({ helm: true, kustomize: true, directory: true }),
    ),
    folder: text('Its folder, `.` for the root.'),
    environments: list('Environments that it is for, when they are known.', { type: 'string' }),
    decidedBy: oneOf(
      'What decided how it is rendered.',
      names<ReportedRelease['decidedBy']>({ manifest: true, application: true, 'values-files': true, defaults: true }),
    ),
    status: oneOf(
      'What became of it.',
      names<ReportedRelease['status']>({ rendered: true, failed: true, skipped: true }),
    ),
    complete: { type: 'boolean', description: 'False when something that takes part could not be had.' },
    objects: amount('Objects that it deploys.'),
  }),
  assumption: object<Assumption>('Something the run took for granted because nothing declared it.', {
    code: oneOf(
      'What was missing.',
      names<Assumption['code']>({
        'no-manifest': true,
        'invalid-manifest': true,
        'no-environment': true,
        'not-all-listed': true,
        'unknown-commitment': true,
      }),
    ),
    message: text('What was taken for granted.'),
  }),
  unverified: object<Unverified>(
    'Something the run met and could not judge: it is neither right nor wrong.',
    {
      reason: oneOf('Why it could not be verified.', REASONS),
      path: text('Path from the root, with / between its parts.'),
      line: ordinal('Line, from 1.'),
      message: text('In the language of the report.'),
    },
    ['line'],
  ),
}
