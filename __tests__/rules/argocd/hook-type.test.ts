import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const job = (annotations: string): Record<string, string> => ({
  'job.yaml': `apiVersion: batch/v1
kind: Job
metadata:
  name: migration
  annotations: { ${annotations} }
spec: { template: { spec: { containers: [{ name: migration, image: ghcr.io/demo/migration:1.4.0 }] } } }
`,
})
const hook = (annotations: string) => runRule('ARG091', job(annotations))

describe('ARG091 hook-type', () => {
  it('is an error when no hook is left to run the object', async () => {
    expect(await hook('argocd.argoproj.io/hook: presync')).toEqual([
      'job.yaml:5:43 error Hook "presync" does not exist: the object is never applied',
    ])
  })

  it('is a warning when another hook runs it', async () => {
    expect(await hook("argocd.argoproj.io/hook: 'PreSync, PreRollback'")).toEqual([
      'job.yaml:5:44 warning Hook "PreRollback" does not exist',
    ])
    expect(await hook("argocd.argoproj.io/hook: presync, helm.sh/hook: 'pre-install,test'")).toEqual([
      'job.yaml:5:43 warning Hook "presync" does not exist',
    ])
  })

  it('knows nothing of Helm’s hooks alone', async () => {
    expect(await hook('helm.sh/hook: test')).toEqual([])
  })
})
