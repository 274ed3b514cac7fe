import { WORKFLOWS, workflowParts } from '../../src/model/argocd/workflow.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ARG067',
  name: 'workflow-default-account',
  subject: 'object',
  kinds: WORKFLOWS,
  severity: 'info',
  default: false,
  sources: [
    { fact: 'argo-workflows.readthedocs.io, Service Accounts: use a dedicated one with the rights of the executor' },
  ],
  equivalents: ['datree/ARGO_WORKFLOW_INCORRECT_SERVICE_ACCOUNT_NAME_VALUE_DEFAULT'],
  text: {
    en: {
      title: 'Workflow under the default service account',
      message: ({ name }) => `Workflow "${name}" runs as the service account "default"`,
      why: 'A step needs rights to tell its result; given to `default`, every pod of the namespace has them.',
      fix: 'Create a service account for the workflow and name it in `serviceAccountName`.',
    },
    fr: {
      title: 'Workflow sous le compte de service par défaut',
      message: ({ name }) => `Le Workflow « ${name} » s’exécute sous le compte de service « default »`,
      why: 'Une étape a besoin de droits pour rendre son résultat ; donnés à `default`, tous les pods du namespace les ont.',
      fix: 'Créer un compte de service pour le workflow et le désigner dans `serviceAccountName`.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  serviceAccountName: calcul
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  entrypoint: calcul
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  serviceAccountName: default
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates: [{ name: calcul, serviceAccountName: default }]
`,
    ],
  },
  *check(workflow) {
    for (const { route, value } of workflowParts(workflow))
      if (value.serviceAccountName === 'default')
        yield { at: [...route, 'serviceAccountName'], data: { name: workflow.displayName } }
  },
})
