import { isRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'

/** A selector of labels, or a term of a node selector, wherever it stands in an object. */
export interface PlacedSelector {
  readonly value: JsonRecord
  /** From the object. */
  readonly route: Route
  /** True for the labels and fields of nodes. */
  readonly node: boolean
}

/** Groups whose kinds are Kubernetes' own, where `matchLabels` and `matchExpressions` are always a selector. */
const GROUPS = ['', 'apps', 'batch', 'policy', 'networking.k8s.io', 'autoscaling', 'apps.openshift.io']

/** No object of a project has more parts, nor deeper ones. */
const MAX_STEPS = 20_000
const MAX_DEPTH = 60

/** The selectors of an object of Kubernetes' own kinds, in the order of the text. */
export function selectorsOf(object: KubernetesObject): PlacedSelector[] {
  const rollout = object.group === 'argoproj.io' && object.kind === 'Rollout'
  if (!GROUPS.includes(object.group) && !rollout) return []
  const found: PlacedSelector[] = []
  let steps = 0
  /** Where `visit` is; it becomes a route of its own only where there is a selector. */
  const here: (string | number)[] = []
  const visit = (value: unknown, step: string | number): void => {
    if (typeof value !== 'object' || value === null || ++steps > MAX_STEPS || here.length >= MAX_DEPTH) return
    here.push(step)
    if (Array.isArray(value)) for (let index = 0; index < value.length; index++) visit(value[index], index)
    else if (isRecord(value)) {
      if (isRecord(value.matchLabels) || Array.isArray(value.matchExpressions) || Array.isArray(value.matchFields))
        found.push({ value, route: [...here], node: here.includes('nodeAffinity') })
      else for (const key of Object.keys(value)) visit(value[key], key)
    }
    here.pop()
  }
  visit(object.get('spec'), 'spec')
  return found
}
