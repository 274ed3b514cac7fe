import { asList } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'

/** More options than there are are the work of an attacker. */
const MAX_OPTIONS = 200

/**
 * The sync options of an Application or of the template of an ApplicationSet, with their routes; none for any other
 * object. An option may have any type: Argo CD wants texts.
 */
export function applicationSyncOptions(object: KubernetesObject): { readonly value: unknown; readonly route: Route }[] {
  const spec = SPEC[`${object.group}/${object.kind}`]
  if (!spec) return []
  const route = [...spec, 'syncPolicy', 'syncOptions']
  return asList(object.get(...route))
    .slice(0, MAX_OPTIONS)
    .map((value, index) => ({ value, route: [...route, index] }))
}

const SPEC: Readonly<Record<string, Route>> = {
  'argoproj.io/Application': ['spec'],
  'argoproj.io/ApplicationSet': ['spec', 'template', 'spec'],
}
