import { asList, asRecord, asText, isRecord } from '../json.ts'
import { type Lists, listsBy } from '../lists.ts'
import type { Route } from '../location.ts'
import { isTemplate } from '../template.ts'
import type { Pod } from './kubernetes.ts'
import { routeFrom } from './yaml.ts'

/** Another object, named where it is used. */
export interface Reference {
  readonly name: string
  readonly route: Route
  /** The keys of it that have to be there. */
  readonly keys: readonly { readonly key: string; readonly route: Route }[]
}

/** Where the fields stand that name a Secret or a ConfigMap. */
const FIELDS = {
  Secret: { key: 'secretKeyRef', all: 'secretRef', volume: 'secret', volumeName: 'secretName', projected: 'secret' },
  ConfigMap: {
    key: 'configMapKeyRef',
    all: 'configMapRef',
    volume: 'configMap',
    volumeName: 'name',
    projected: 'configMap',
  },
} as const

/**
 * The Secrets or ConfigMaps without which the containers of a pod do not start, with routes from the pod. What is
 * optional, or still to be filled in by a template, is left out.
 */
export function* podReferences(pod: Pod, kind: keyof typeof FIELDS): Iterable<Reference> {
  const fields = FIELDS[kind]
  for (const container of pod.containers) {
    const own = routeFrom(pod, container)
    for (const [index, variable] of asList(container.get('env')).entries()) {
      const source = asRecord(asRecord(variable).valueFrom)[fields.key]
      yield* reference(source, 'name', [...own, 'env', index, 'valueFrom', fields.key])
    }
    for (const [index, source] of asList(container.get('envFrom')).entries())
      yield* reference(asRecord(source)[fields.all], 'name', [...own, 'envFrom', index, fields.all])
  }
  for (const [index, volume] of asList(pod.get('volumes')).entries()) {
    const route = ['volumes', index]
    yield* reference(asRecord(volume)[fields.volume], fields.volumeName, [...route, fields.volume])
    for (const [at, source] of asList(asRecord(asRecord(volume).projected).sources).entries())
      yield* reference(asRecord(source)[fields.projected], 'name', [
        ...route,
        'projected',
        'sources',
        at,
        fields.projected,
      ])
  }
}

function* reference(source: unknown, field: string, route: Route): Iterable<Reference> {
  if (!isRecord(source) || source.optional === true) return
  const name = asText(source[field])
  if (name === undefined || isTemplate(name)) return
  const items = asList(source.items).flatMap((item, index) => {
    const key = asText(asRecord(item).key)
    return key === undefined ? [] : [{ key, route: [...route, 'items', index, 'key'] }]
  })
  const key = asText(source.key)
  const keys = key === undefined ? items : [{ key, route: [...route, 'key'] }]
  yield { name, route: [...route, field], keys: keys.filter((one) => !isTemplate(one.key)) }
}

/** Lists of `{ name }`, such as `imagePullSecrets`, with routes from where the list's own is counted. */
export function* listedNames(list: unknown, route: Route): Iterable<Reference> {
  for (const [index, entry] of asList(list).entries()) {
    const name = asText(asRecord(entry).name)
    if (name !== undefined && !isTemplate(name)) yield { name, route: [...route, index, 'name'], keys: [] }
  }
}

/** References by the name that they share, in the order in which they first come. */
export const byName = (references: Iterable<Reference>): Lists<string, Reference> =>
  listsBy(references, ({ name }) => name)
