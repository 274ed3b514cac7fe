import { WORKFLOWS, workflowParts } from '../../src/model/argocd/workflow.ts'
import { asRecord, asText } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Attempts that end by themselves are `Failed`; those that Argo or the node lost are `Error`. */
const ONLY_FAILED = /lastRetry\.status\s*==\s*['"]Failed['"]/

export default defineRule({
  code: 'ARG064',
  name: 'workflow-retry-expression',
  subject: 'object',
  kinds: WORKFLOWS,
  severity: 'info',
  default: false,
  sources: [{ fact: 'argo-workflows.readthedocs.io, Retries: an expression is asked besides the policy' }],
  equivalents: ['datree/ARGO_WORKFLOW_ENSURE_RETRY_ON_BOTH_ERROR_AND_TRANSIENT_ERROR'],
  text: {
    en: {
      title: 'Retry that leaves errors of the cluster out',
      message: ({ expression }) =>
        `"${expression}" retries nothing that ends in an error of the cluster, although the policy is "Always"`,
      why: 'A pod that a node loses ends as `Error`, not as `Failed`: the very case in which another attempt helps.',
      fix: 'Accept both: `lastRetry.status == "Error" || lastRetry.status == "Failed"`, or leave the expression out.',
    },
    fr: {
      title: 'Nouvel essai qui exclut les erreurs du cluster',
      message: ({ expression }) =>
        `« ${expression} » ne retente rien de ce qui finit par une erreur du cluster, alors que la politique est « Always »`,
      why: 'Un pod qu’un nœud perd finit en `Error`, non en `Failed` : le cas même où un nouvel essai sert.',
      fix: 'Accepter les deux : `lastRetry.status == "Error" || lastRetry.status == "Failed"`, ou retirer l’expression.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates:
    - name: calcul
      retryStrategy: { limit: 2, retryPolicy: Always, expression: 'lastRetry.status == "Error" || lastRetry.status == "Failed"' }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates:
    - name: calcul
      retryStrategy: { limit: 2, retryPolicy: OnFailure, expression: 'lastRetry.status == "Failed"' }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates:
    - name: calcul
      retryStrategy: { limit: 2, retryPolicy: Always, expression: 'lastRetry.status == "Failed"' }
`,
    ],
  },
  *check(workflow) {
    for (const { route, value } of workflowParts(workflow)) {
      const { retryPolicy, expression } = asRecord(value.retryStrategy)
      const text = asText(expression)
      if (retryPolicy !== 'Always' || text === undefined || !ONLY_FAILED.test(text) || text.includes('Error')) continue
      yield { at: [...route, 'retryStrategy', 'expression'], data: { expression: text } }
    }
  },
})
