import { POLICY_ACTIONS, POLICY_RESOURCES, policyProblem } from '../../src/model/argocd/policy.ts'
import { APP_PROJECT, roleTexts } from '../../src/model/argocd/project.ts'
import { defineRule } from '../../src/model/rule.ts'
import { isTemplate } from '../../src/model/template.ts'

/** `validatePolicy`. From Git such a policy is loaded and grants nothing. */
export default defineRule({
  code: 'ARG108',
  name: 'project-policy',
  subject: 'object',
  kinds: [APP_PROJECT],
  severity: 'error',
  sources: [{ fact: 'argo-cd types.go validatePolicy: must be of the form "p, sub, res, act, obj, eft"' }],
  equivalents: ['argocd/ValidateProject', 'argocd/argocd/ValidateProject'],
  text: {
    en: {
      title: 'Policy that Argo CD refuses',
      message: ({ part, text }) =>
        part === 'form' ? `"${text}" is no policy of six parts` : `Argo CD refuses the ${part} "${text}" of the policy`,
      why: 'Argo CD refuses the project; loaded from Git all the same, the policy grants nothing.',
      fix: ({ part, project, role }) =>
        EN[part ?? ''] ?? `Write \`p, proj:${project}:${role}, resource, action, ${project}/*, allow\`.`,
    },
    fr: {
      title: 'Politique refusée par Argo CD',
      message: ({ part, text }) =>
        part === 'form'
          ? `« ${text} » n’est pas une politique en six parties`
          : `Argo CD refuse ${FR_PART[part ?? ''] ?? 'une partie'} « ${text} » de la politique`,
      why: 'Argo CD refuse le projet ; chargée depuis Git malgré tout, la politique n’accorde rien.',
      fix: ({ part, project, role }) =>
        FR[part ?? ''] ?? `Écrire \`p, proj:${project}:${role}, ressource, action, ${project}/*, allow\`.`,
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  roles:
    - name: ci
      policies:
        - p, proj:portail:ci, applications, sync, portail/*, allow
        - p, proj:portail:ci, applications, action/apps/Deployment/restart, portail/argocd/web, allow
        - 'p,proj:portail:ci,logs,get,portail/web-*,deny'
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, role:ci, applications, sync, portail/*, allow'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, application, sync, portail/*, allow'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, deploy, portail/*, allow'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync, autre/*, allow'] }] }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec: { roles: [{ name: ci, policies: ['p, proj:portail:ci, applications, sync, portail/*, yes'] }] }
`,
    ],
  },
  *check(object) {
    const project = object.name === undefined || isTemplate(object.name) ? undefined : object.name
    for (const { value, route, role } of roleTexts(object, 'policies')) {
      const problem = policyProblem(value, { project, role })
      if (problem) yield { at: route, data: { ...problem, project: project ?? 'PROJECT', role: role ?? 'ROLE' } }
    }
  },
})

const EN: Readonly<Record<string, string>> = {
  resource: `Use one of ${POLICY_RESOURCES.join(', ')}.`,
  action: `Use one of ${POLICY_ACTIONS.join(', ')}, or \`action/GROUP/KIND/NAME\`.`,
  effect: 'Write `allow` or `deny`.',
}

const FR_PART: Readonly<Record<string, string>> = {
  subject: 'le sujet',
  resource: 'la ressource',
  action: 'l’action',
  object: 'l’objet',
  effect: 'l’effet',
}

const FR: Readonly<Record<string, string>> = {
  resource: `Employer ${POLICY_RESOURCES.join(', ')}.`,
  action: `Employer ${POLICY_ACTIONS.join(', ')}, ou \`action/GROUPE/KIND/NOM\`.`,
  effect: 'Écrire `allow` ou `deny`.',
}
