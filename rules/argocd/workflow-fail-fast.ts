import { WORKFLOWS, workflowParts } from '../../src/model/argocd/workflow.ts'
import { asRecord } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ARG065',
  name: 'workflow-fail-fast',
  subject: 'object',
  kinds: WORKFLOWS,
  severity: 'info',
  default: false,
  sources: [{ fact: 'argo-workflows.readthedocs.io, DAG: failFast is true unless written otherwise' }],
  equivalents: ['datree/ARGO_WORKFLOW_INCORRECT_FAILFAST_VALUE_FALSE'],
  text: {
    en: {
      title: 'Graph that goes on after a failure',
      message: ({ name }) => `Workflow "${name}" starts the other branches of a graph after one has failed`,
      why: 'The branches that are left use time and resources for a result that is already a failure.',
      fix: 'Remove `failFast: false`, unless the branches are wanted for themselves.',
    },
    fr: {
      title: 'Graphe poursuivi après un échec',
      message: ({ name }) => `Le Workflow « ${name} » lance les autres branches d’un graphe après l’échec de l’une`,
      why: 'Les branches restantes prennent du temps et des ressources pour un résultat qui est déjà un échec.',
      fix: 'Retirer `failFast: false`, sauf si les branches valent pour elles-mêmes.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates: [{ name: tout, dag: { tasks: [{ name: a, template: a }] } }]
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: calcul }
spec:
  templates: [{ name: tout, dag: { failFast: false, tasks: [{ name: a, template: a }] } }]
`,
      `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: nuit }
spec:
  schedule: '0 3 * * *'
  workflowSpec:
    templates: [{ name: tout, dag: { failFast: false, tasks: [] } }]
`,
    ],
  },
  *check(workflow) {
    for (const { route, value } of workflowParts(workflow))
      if (asRecord(value.dag).failFast === false)
        yield { at: [...route, 'dag', 'failFast'], data: { name: workflow.displayName } }
  },
})
