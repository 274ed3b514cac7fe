import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const files = {
  'project.yaml': `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  roles:
    - name: lecteur
      groups: [equipe, equipe]
    - name: lecteur
      groups: [equipe]
      policies:
        - p, proj:portail:lecteur, applications, get, portail/*, allow
        - p, proj:portail:lecteur, applications, get, portail/*, allow
    - name: -admin
`,
}

describe('ARG107 project-role', () => {
  it('refuses bad names, and warns of what stands twice in a role or in the project', async () => {
    expect(await runRule('ARG107', files)).toEqual([
      'project.yaml:7:24 warning Group "equipe" stands twice',
      'project.yaml:8:13 warning Role "lecteur" stands twice',
      'project.yaml:12:11 warning Policy "p, proj:portail:lecteur, applications, get, portail/*, allow" stands twice',
      'project.yaml:13:13 error Argo CD refuses the role name "-admin"',
    ])
  })
})
