import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const project = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  sourceRepos: []
  destinations: [{ name: cluster, namespace: portail }]
`
const application = (name: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web }
spec: { project: ${name}, destination: { name: cluster } }
`

describe('ARG105 project-permits-nothing', () => {
  it('is an error only when an Application of the repository is in the project', async () => {
    expect(await runRule('ARG105', { 'project.yaml': project, 'app.yaml': application('autre') })).toEqual([
      'project.yaml:5:3 warning "sourceRepos" is empty: the project permits no Application',
    ])
    expect(await runRule('ARG105', { 'project.yaml': project, 'app.yaml': application('portail') })).toEqual([
      'project.yaml:5:3 error "sourceRepos" is empty: Argo CD refuses the Application "web" of this project',
    ])
  })
})
