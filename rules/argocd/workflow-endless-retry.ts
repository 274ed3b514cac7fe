import { WORKFLOWS, workflowParts } from '../../src/model/argocd/workflow.ts'
import { isRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ARG066',
  name: 'workflow-endless-retry',
  subject: 'object',
  kinds: WORKFLOWS,
  severity: 'info',
  default: false,
  sources: [{ fact: 'argo-workflows.readthedocs.io, Retries: an empty retryStrategy retries until completion' }],
  equivalents: ['datree/ARGO_WORKFLOW_INCORRECT_RETRY_STRATEGY_VALUE_EMPTY'],
  text: {
    en: {
      title: 'Retry without end',
      message: ({ name }) => `Workflow "${name}" has an empty "retryStrategy"`,
      why: 'An empty strategy retries until it succeeds: a step that cannot succeed starts pods without end.',
      fix: 'Set a `limit`.',
    },
    fr: {
      title: 'Nouvel essai sans fin',
      message: ({ name }) => `Le Workflow « ${name} » a une « retryStrategy » vide`,
      why: 'Une stratégie vide retente jusqu’au succès : une étape qui ne peut pas réussir lance des pods sans fin.',
      fix: 'Fixer une limite (`limit`).',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates: [{ name: calcul, retryStrategy: { limit: 10 } }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates: [{ name: calcul, retryStrategy: {} }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  retryStrategy: {}
  templates: [{ name: calcul }]
`,
    ],
  },
  *check(workflow) {
    for (const { route, value } of workflowParts(workflow))
      if (isRecord(value.retryStrategy) && Object.keys(value.retryStrategy).length === 0)
        yield { at: [...route, 'retryStrategy'], data: { name: workflow.displayName } }
  },
})
