import { asList, asText, isRecord, type JsonRecord } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import { isTemplate } from '../template.ts'

/** The kind of the rules about projects. */
export const APP_PROJECT = 'argoproj.io/v1alpha1/AppProject'

/** Anchors can make a small file endless: no list of a project is read further. */
const MAX_ITEMS = 2000

/** One entry of a list of a project, its route counted from the AppProject. */
export interface ProjectItem<Value> {
  readonly value: Value
  readonly route: Route
}

/** The texts of a list of the project's `spec` or of one of its roles; those that a template fills are left out. */
export const textsOf = (object: KubernetesObject, route: Route): ProjectItem<string>[] =>
  entries(object, route, (value) => (typeof value === 'string' && !isTemplate(value) ? value : undefined))

/** The mappings of a list of the project's `spec`. */
export const recordsOf = (object: KubernetesObject, route: Route): ProjectItem<JsonRecord>[] =>
  entries(object, route, (value) => (isRecord(value) ? value : undefined))

function entries<Value>(object: KubernetesObject, route: Route, pick: (value: unknown) => Value | undefined) {
  return asList(object.get(...route))
    .slice(0, MAX_ITEMS)
    .flatMap((item, index): ProjectItem<Value>[] => {
      const value = pick(item)
      return value === undefined ? [] : [{ value, route: [...route, index] }]
    })
}

/** Policies and groups of all roles together are not read further than this. */
const MAX_ROLE_ITEMS = 5000

/** The policies or groups of all roles, with the name of the role; undefined for one that a template fills. */
export function roleTexts(
  object: KubernetesObject,
  field: 'policies' | 'groups',
): (ProjectItem<string> & { readonly role?: string; readonly roleIndex: number })[] {
  const found: (ProjectItem<string> & { role?: string; roleIndex: number })[] = []
  for (const { value, route } of recordsOf(object, ['spec', 'roles'])) {
    const role = asText(value.name)
    for (const item of textsOf(object, [...route, field])) {
      if (found.length >= MAX_ROLE_ITEMS) return found
      const roleIndex = Number(route.at(-1))
      found.push(role === undefined || isTemplate(role) ? { ...item, roleIndex } : { ...item, role, roleIndex })
    }
  }
  return found
}
