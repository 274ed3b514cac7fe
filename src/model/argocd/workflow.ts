import { asList, asRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'

/** The kinds of Argo Workflows. */
export const WORKFLOWS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'].map(
  (kind) => `argoproj.io/v1alpha1/${kind}`,
)

/** A part of a workflow that may say how it is run: the specification itself, or one of its templates. */
export interface WorkflowPart {
  readonly route: Route
  readonly value: JsonRecord
}

/** The specification of a workflow, then its templates. */
export function workflowParts({ kind, get }: KubernetesObject): readonly [WorkflowPart, ...WorkflowPart[]] {
  const route = kind === 'CronWorkflow' ? ['spec', 'workflowSpec'] : ['spec']
  return [
    { route, value: asRecord(get(...route)) },
    ...asList(get(...route, 'templates')).map((template, index) => ({
      route: [...route, 'templates', index],
      value: asRecord(template),
    })),
  ]
}
