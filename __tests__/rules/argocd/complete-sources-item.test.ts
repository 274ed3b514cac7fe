import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const files = {
  'apps.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  sources:
    - repoURL: https://gitlab.example.fr/portail/infra.git
      targetRevision: main
    - path: chart
    - just a text
`,
  'hydrated.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  sources: [{ path: chart }]
  sourceHydrator: { drySource: {} }
`,
}

describe('ARG005 complete-sources-item', () => {
  it('points at the item, and is silent when a hydrator hides the sources', async () => {
    expect(await runRule('ARG005', files)).toEqual([
      'apps.yaml:6:7 error Source 1 has no "path", "chart" or "ref"',
      'apps.yaml:8:7 error Source 2 has no "repoURL"',
    ])
    expect(await runRule('ARG005', files, 'fr')).toEqual([
      'apps.yaml:6:7 error La source 1 n’a ni « path », ni « chart », ni « ref »',
      'apps.yaml:8:7 error La source 2 n’a pas de « repoURL »',
    ])
  })
})
