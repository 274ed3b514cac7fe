import { describe, expect, test } from 'vitest'
import type { ReleaseError } from '../../../src/model/subject/release.ts'
import { helmRelease, releaseSubject, runOnRelease } from '../release-subject.ts'
import { runRule } from '../run-rule.ts'

const location = { path: 'helm/templates/web.yaml', start: { line: 7, column: 3 } }
const failed = (error: Partial<ReleaseError>, more: Parameters<typeof releaseSubject>[0] = {}) =>
  runOnRelease(
    'HLM006',
    releaseSubject({ status: 'failed', error: { kind: 'template', message: 'host', location, ...error }, ...more }),
  )

describe('HLM006, a chart that does not render', () => {
  test('is an error on the template’s line where the release is declared, less where it is guessed', () => {
    expect(failed({})).toEqual(['helm/templates/web.yaml:7:3 error host'])
    expect(failed({}, { release: helmRelease({}, { decidedBy: 'application' }) })).toHaveLength(1)
    for (const [decidedBy, severity] of [
      ['defaults', 'info'],
      ['values-files', 'warning'],
    ] as const)
      expect(failed({}, { release: helmRelease({}, { decidedBy }) })).toEqual([
        `helm/templates/web.yaml:7:3 ${severity} host`,
      ])
  })

  test('is an error whatever is given to it when Go cannot read it, or Chart.yaml is wrong', () => {
    const release = helmRelease({}, { decidedBy: 'defaults' })
    expect(failed({ message: 'parse error at (web.yaml:7): unclosed action' }, { release, complete: false })).toEqual([
      'helm/templates/web.yaml:7:3 error parse error at (web.yaml:7): unclosed action',
    ])
    expect(failed({ kind: 'chart', message: 'chart.metadata.version is required' }, { release })).toHaveLength(1)
  })

  test('is not known when a part of it could not be had, time ran out, or the tool is wrong', () => {
    expect(failed({}, { complete: false })).toEqual([])
    expect(failed({ kind: 'limit' })).toEqual([])
    expect(failed({ kind: 'internal' })).toEqual([])
    expect(failed({ kind: 'remote' })).toEqual([])
    expect(runOnRelease('HLM006', releaseSubject())).toEqual([])
  })

  test('shows no token that an error quotes', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    expect(failed({ message: `cannot use "${token}"` }).join()).not.toContain(token)
  })
})

test('HLM006 speaks once for the environments that share an error, and of those that have it', async () => {
  const files = {
    'accostage.yaml': `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }, { name: demo, stage: staging }]
repositories: [{ name: infra, type: infrastructure, deployPath: helm, valuesFiles: ["values-<env>.yaml"] }]
`,
    'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
    'helm/values-dev.yaml': 'a: 1\n',
    'helm/values-prod.yaml': 'host: portail.example.org\n',
    'helm/values-demo.yaml': 'b: 1\n',
    'helm/templates/web.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  host: {{ required "host" .Values.host }}\n',
  }
  expect(await runRule('HLM006', files)).toEqual([
    expect.stringMatching(/^helm\/templates\/web\.yaml:5:\d+ error Helm does not render the chart: .*host/),
  ])
})
