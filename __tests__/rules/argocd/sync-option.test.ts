import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const application = (options: string): Record<string, string> => ({
  'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: portail }
spec:
  destination: { name: cluster }
  syncPolicy:
    syncOptions:
${options}`,
})

describe('ARG070 sync-option', () => {
  it('is an error for a known option written otherwise, a warning for one never heard of', async () => {
    const options = [
      '- CreateNamespace=true',
      '- createNamespace=true',
      '- PruneLast = true',
      '- Validate: false',
      '- Prune=maybe',
      '- AutoPrune=true',
      '- "{{ option }}"',
      '- 12',
      '- [Prune=false]',
    ]
    expect(await runRule('ARG070', application(options.map((option) => `      ${option}\n`).join('')))).toEqual([
      'app.yaml:9:9 error Sync option "createNamespace=true" is ignored: Argo CD only knows "CreateNamespace=true"',
      'app.yaml:10:9 error Sync option "PruneLast = true" is ignored: Argo CD only knows "PruneLast=true"',
      'app.yaml:11:9 error Sync option "Validate: false" is ignored: Argo CD only knows "Validate=false"',
      'app.yaml:12:9 warning "Prune=maybe" is no sync option that Argo CD knows',
      'app.yaml:13:9 warning "AutoPrune=true" is no sync option that Argo CD knows',
    ])
  })

  it('reads the annotation of any object, blanks around its commas cut', async () => {
    const files = {
      'claim.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: documents
  annotations:
    argocd.argoproj.io/sync-options: Prune=false , delete=false
spec: {}
`,
    }
    expect(await runRule('ARG070', files, 'fr')).toEqual([
      'claim.yaml:6:38 error L’option de synchronisation « delete=false » est ignorée : Argo CD ne connaît que « Delete=false »',
    ])
  })
})
