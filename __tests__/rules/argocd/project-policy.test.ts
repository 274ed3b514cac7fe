import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const project = (metadata: string, policy: string): Record<string, string> => ({
  'project.yaml': `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { ${metadata} }
spec:
  roles:
    - name: ci
      policies:
        - '${policy}'
`,
})

describe('ARG108 project-policy', () => {
  it.each([
    ['p, proj:portail:ci, applications, get', '"p, proj:portail:ci, applications, get" is no policy of six parts'],
    [
      'p, proj:portail:web, logs, get, portail/*, allow',
      'Argo CD refuses the subject "proj:portail:web" of the policy',
    ],
    ['p, proj:portail:ci, pods, get, portail/*, allow', 'Argo CD refuses the resource "pods" of the policy'],
    ['p, proj:portail:ci, logs, read, portail/*, allow', 'Argo CD refuses the action "read" of the policy'],
    ['p, proj:portail:ci, logs, get, portail/, allow', 'Argo CD refuses the object "portail/" of the policy'],
    ['p, proj:portail:ci, logs, get, portail/*, Allow', 'Argo CD refuses the effect "Allow" of the policy'],
  ])('refuses %s', async (policy, message) => {
    expect(await runRule('ARG108', project('name: portail', policy))).toEqual([`project.yaml:8:12 error ${message}`])
  })

  it('leaves the subject and the object alone when the name of the project is unknown', async () => {
    const policy = 'p, proj:autre:ci, logs, get, autre/*, allow'
    expect(await runRule('ARG108', project('generateName: portail-', policy))).toEqual([])
    expect(await runRule('ARG108', project("name: '{{ projet }}'", policy))).toEqual([])
  })
})
