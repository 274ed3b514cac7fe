import { asList, asRecord, isRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'

/** Fields of `ApplicationSetGenerator` that generate, argo-cd `applicationset_types.go`; `selector` only filters. */
export const GENERATOR_KINDS = [
  'list',
  'clusters',
  'git',
  'scmProvider',
  'clusterDecisionResource',
  'pullRequest',
  'matrix',
  'merge',
  'plugin',
] as const

/** One entry of a list of generators, its route counted from the ApplicationSet. */
export interface Generator {
  readonly value: JsonRecord
  readonly route: Route
  /** The known generators that the entry sets. */
  readonly kinds: readonly string[]
  /** The generator that combines this one, for an entry inside a matrix or a merge. */
  readonly parent?: 'matrix' | 'merge'
}

/** Argo CD allows one level of nesting. Anchors can make a small file endless, so both are bounded. */
const MAX_DEPTH = 4
const MAX_GENERATORS = 500

/** The generators of an ApplicationSet, those inside a matrix or a merge behind the one that combines them. */
export function generatorsOf(object: KubernetesObject): Generator[] {
  const found: Generator[] = []
  const visit = (list: unknown, route: Route, depth: number, parent?: 'matrix' | 'merge'): void => {
    for (const [index, value] of asList(list).entries()) {
      if (found.length >= MAX_GENERATORS) return
      if (!isRecord(value)) continue
      const here = [...route, index]
      const kinds = GENERATOR_KINDS.filter((kind) => value[kind] !== undefined && value[kind] !== null)
      found.push({ value, route: here, kinds, ...(parent && { parent }) })
      for (const kind of ['matrix', 'merge'] as const)
        if (depth < MAX_DEPTH) visit(asRecord(value[kind]).generators, [...here, kind, 'generators'], depth + 1, kind)
    }
  }
  visit(object.get('spec', 'generators'), ['spec', 'generators'], 0)
  return found
}
