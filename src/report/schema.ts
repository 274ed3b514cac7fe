import { LANGUAGES } from '../model/language.ts'
import type { Report, ReportedComparison, ReportSource } from '../model/report.ts'
import { SEVERITIES, THRESHOLDS } from '../model/severity.ts'
import { DEFINITIONS } from './schema/definitions.ts'
import { amount, type JsonSchema, list, names, object, oneOf, ref, text } from './schema/shape.ts'

/** JSON Schema (draft 2020-12) of version 1 of the report, the `json` format; schemas/report.schema.json is made of it. */
export const REPORT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:accostage:report:1',
  title: 'Accostage report, version 1',
  ...object<Report>(
    'Everything one run learned about a repository; every other output format is a view of it.',
    {
      version: { const: 1, description: 'Version of this shape.' },
      tool: object<Report['tool']>('What made the report.', {
        name: { const: 'accostage', description: 'Name of the tool.' },
        version: text('Its version.'),
      }),
      generatedAt: {
        type: 'string',
        description: 'When the run ended: ISO 8601, UTC.',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
      },
      language: oneOf('Language of every text of the report.', LANGUAGES),
      profile: text("Name of the profile, the platform's own parameters."),
      project: text('Name of the project, from the onboarding manifest.'),
      source: object<ReportSource>(
        'Where what was checked comes from.',
        {
          repository: text('Address of the repository.'),
          commit: text('Commit that was checked.'),
          branch: text('Name of the branch; any other reference in full.'),
        },
        ['repository', 'commit', 'branch'],
      ),
      environments: list('Environments that were looked at.', ref('environment')),
      verdict: ref('verdict'),
      failOn: oneOf('Severity from which the run fails.', THRESHOLDS),
      passed: {
        type: 'boolean',
        description: 'False when a finding stands at or above failOn; with a comparison, when a new one does.',
      },
      comparison: object<ReportedComparison>('What the run changed of another one, when only new findings fail it.', {
        with: text('The commit or the report that it was compared with.'),
        added: amount('New findings.'),
        fixed: amount('Findings that no longer stand.'),
        unchanged: amount('Findings that stood before.'),
      }),
      counts: ref('counts', 'How many findings stand, by severity, and how many are suppressed.'),
      environmentVerdicts: list('The verdict for each environment that was looked at.', ref('environmentVerdict')),
      requirements: list("Every requirement of the platform and the project's answer.", ref('requirement')),
      gates: list('The steps of the onboarding, in order.', ref('gate')),
      derogations: list('Derogations of the onboarding manifest, and what became of them.', ref('derogation')),
      inputs: object<Report['inputs']>('How much was looked at.', {
        dockerfiles: amount('Dockerfiles.'),
        objects: amount('Kubernetes objects, plain or rendered.'),
        pipelines: amount('CI files of the platform.'),
        charts: amount('Helm charts.'),
        kustomizations: amount('Kustomize folders.'),
        valuesFiles: amount('Values files of Helm charts.'),
        manifest: oneOf(
          'The onboarding manifest, accostage.yaml.',
          names({ absent: true, valid: true, invalid: true }),
        ),
      }),
      releases: list('What was rendered, and what decided it.', ref('release')),
      changedRules: {
        type: 'object',
        description: 'Rules whose severity the onboarding manifest or the profile changed, by code.',
        additionalProperties: oneOf('Their severity now.', [...SEVERITIES, 'off']),
      },
      assumptions: list('What the run took for granted because nothing declared it.', ref('assumption')),
      findings: list('Sorted by path, then by line and column.', ref('finding')),
      unverified: list('What the run met and could not judge.', ref('unverified')),
    },
    ['project', 'source', 'comparison'],
  ),
  $defs: DEFINITIONS,
}
