import { describe, expect, test } from 'vitest'
import type { OnboardingManifest } from '../../../src/model/manifest.ts'
import type { Release } from '../../../src/model/render.ts'
import { helmRelease, releaseSubject, runOnRelease } from '../release-subject.ts'
import { runRule } from '../run-rule.ts'

const manifest = (valuesFiles: string, deployPath = 'helm') => `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev }, { name: prod, stage: prod }]
repositories:
  - name: infra
    type: infrastructure
    deployPath: ${deployPath}
    valuesFiles: ${valuesFiles}
`
const chart = {
  'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
  'helm/templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
}

describe('HLM002 and HLM003, files as the manifest names them', () => {
  test('a file that is missing for some environments is one finding, with the files that exist', async () => {
    const files = {
      ...chart,
      'accostage.yaml': manifest('[values-<env>.yaml]'),
      'helm/values-dev.yaml': 'a: 1\n',
      'helm/values-production.yaml': 'a: 1\n',
    }
    expect(await runRule('HLM002', files)).toEqual([
      'accostage.yaml:8:19 error Values file "values-<env>.yaml" does not exist in "helm"',
    ])
  })

  test('a file that exists from the root only is told where to start', async () => {
    const files = { ...chart, 'accostage.yaml': manifest('[helm/values-<env>.yaml]') }
    const all = { ...files, 'helm/values-dev.yaml': 'a: 1\n', 'helm/values-prod.yaml': 'a: 1\n' }
    expect(await runRule('HLM003', all)).toEqual([
      'accostage.yaml:8:19 warning Values file "helm/values-<env>.yaml" is written from the root of the repository, not from "helm"',
    ])
    expect(await runRule('HLM002', all)).toEqual([])
  })

  test('a file out of the repository', async () => {
    expect(
      await runRule('HLM003', { ...chart, 'accostage.yaml': manifest('[../../shared/values.yaml]') }, 'fr'),
    ).toEqual(['accostage.yaml:8:19 error Le fichier de valeurs « ../../shared/values.yaml » est hors du dépôt'])
  })
})

describe('HLM004, files named after environments', () => {
  const declared: OnboardingManifest = {
    version: 1,
    project: { name: 'demo' },
    environments: [
      { name: 'dev', stage: 'dev' },
      { name: 'int', stage: 'integration', label: 'qualif' },
      { name: 'prod', stage: 'prod' },
    ],
    repositories: [{ name: 'infra', valuesFiles: ['values-<env>.yaml', 'values-formation.yaml'] }],
  }
  const environment = (name: string) => ({ name, stage: name, class: 'non-production' as const })
  const run = (
    files: readonly string[],
    names: readonly string[],
    paths: readonly string[] = [],
    more: Partial<Release> = {},
  ) =>
    runOnRelease(
      'HLM004',
      releaseSubject({
        release: helmRelease({ valuesFiles: files }, { environments: names.map(environment), ...more }),
      }),
      { manifest: declared, paths },
    )

  test('that a release of another environment reads', () => {
    expect(run(['helm/values-dev.yaml'], ['prod'])).toEqual(['accostage.yaml:4:3 values-dev.yaml yes prod'])
    expect(run(['helm/values-dev.yaml'], ['dev', 'int', 'prod'])).toEqual([
      'accostage.yaml:4:3 values-dev.yaml yes int, prod',
    ])
    expect(run(['helm/env/dev/values.yaml'], ['prod'])).toHaveLength(1)
  })

  test('are right when they bear the name or the label of the environment, or none', () => {
    expect(run(['helm/values-dev.yaml', 'helm/values-dev-secrets.yaml'], ['dev'])).toEqual([])
    expect(run(['helm/values-qualif.yaml'], ['int'])).toEqual([])
    expect(run(['helm/values-devops.yaml', 'helm/values-common.yaml', 'helm/values.yaml'], ['prod'])).toEqual([])
    expect(run(['helm/values-nonprod-dev.yaml'], ['dev'])).toEqual([])
  })

  test('that no environment can read are told, unless something declares them', () => {
    const paths = [
      'helm/values-dev.yaml',
      'helm/values-formation.yaml',
      'helm/values-qualif.yaml',
      'helm/values-recette.yaml',
      'helm/values/preprod.yaml',
      'helm/charts/cache/values-recette.yaml',
      'other/values-recette.yaml',
    ]
    expect(run([], ['dev'], paths)).toEqual([
      'helm/values-recette.yaml:1:1 info values-recette.yaml dev, int, prod',
      'helm/values/preprod.yaml:1:1 info values/preprod.yaml dev, int, prod',
    ])
  })

  test('are not looked at where no manifest decides', () => {
    expect(run(['helm/values-dev.yaml'], ['prod'], [], { decidedBy: 'application' })).toEqual([])
    const subject = releaseSubject({ release: helmRelease({ valuesFiles: ['helm/values-dev.yaml'] }) })
    expect(runOnRelease('HLM004', subject, { paths: ['helm/values-recette.yaml'] })).toEqual([])
  })
})
