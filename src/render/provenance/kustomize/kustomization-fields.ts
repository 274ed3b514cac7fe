import { asList, asRecord, asText, follow } from '../../../model/json.ts'
import type { Route } from '../../../model/location.ts'
import { type Field, type Layer, placeOf } from './layer.ts'
import type { ObjectIdentity } from './patch.ts'
import { replacementRoute } from './replacement.ts'
import type { Kustomization } from './tree.ts'

/** Entries of one field that are looked at. */
const MAX_ENTRIES = 2000

/** Where a kustomization writes what it gives to a field; undefined when it does not. */
type FieldRoute = (kustomization: unknown, field: Field, object: ObjectIdentity) => Route | undefined

/** The fields of a kustomization that change objects: `images`, `replicas`, `namespace`, names, labels, annotations. */
export function fieldsLayer({ document }: Kustomization, object: ObjectIdentity): Layer {
  return {
    sets: (field) => {
      for (const routeOf of ROUTES) {
        const route = routeOf(document.value, field, object)
        if (route) return placeOf(document, route, field.on)
      }
      return undefined
    },
    holds: () => undefined,
  }
}

const isAt = ({ route }: Field, ...wanted: Route): boolean =>
  route.length === wanted.length && wanted.every((step, at) => step === route[at])

const entries = (kustomization: unknown, name: string): readonly unknown[] =>
  asList(follow(kustomization, [name])).slice(0, MAX_ENTRIES)

const namespaceRoute: FieldRoute = (kustomization, field) =>
  isAt(field, 'metadata', 'namespace') && follow(kustomization, ['namespace']) === field.value
    ? ['namespace']
    : undefined

const nameRoute: FieldRoute = (kustomization, field) => {
  if (!isAt(field, 'metadata', 'name') || typeof field.value !== 'string') return undefined
  const [prefix, suffix] = ['namePrefix', 'nameSuffix'].map((name) => asText(follow(kustomization, [name])))
  if (prefix !== undefined && field.value.startsWith(prefix)) return ['namePrefix']
  return suffix !== undefined && field.value.includes(suffix) ? ['nameSuffix'] : undefined
}

const replicasRoute: FieldRoute = (kustomization, field, { original, name }) => {
  if (!isAt(field, 'spec', 'replicas')) return undefined
  const index = entries(kustomization, 'replicas').findIndex((entry) => {
    const { name: wanted, count } = asRecord(entry)
    return (wanted === original || wanted === name) && count === field.value
  })
  return index < 0 ? undefined : ['replicas', index, 'count']
}

/** What an entry of `images` changes. */
const IMAGE_CHANGES = ['newTag', 'tagSuffix', 'digest', 'newName'] as const

const imageRoute: FieldRoute = (kustomization, { route, value }) => {
  if (route.at(-1) !== 'image' || typeof value !== 'string') return undefined
  const index = entries(kustomization, 'images').findIndex((entry) => {
    const { name, newName } = asRecord(entry)
    return imageName(value) === (asText(newName) ?? name)
  })
  if (index < 0) return undefined
  const changes = IMAGE_CHANGES.filter((change) => follow(kustomization, ['images', index, change]) !== undefined)
  // two changes: the entry as a whole
  return changes.length === 1 ? ['images', index, ...changes] : ['images', index]
}

/** `registry:5000/team/app:1.2@sha256:…` without its tag and digest. */
function imageName(image: string): string {
  const [name = ''] = image.split('@')
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1)
  return colon < 0 ? name : name.slice(0, colon)
}

const LABEL_OWNERS: readonly unknown[] = ['labels', 'matchLabels', 'selector']

const labelRoute: FieldRoute = (kustomization, { route, value }) => {
  const [owner, label] = route.slice(-2)
  if (typeof label !== 'string' || typeof value !== 'string') return undefined
  const gives = (at: Route): Route | undefined =>
    follow(kustomization, [...at, label]) === value ? [...at, label] : undefined
  if (owner === 'annotations') return gives(['commonAnnotations'])
  if (!LABEL_OWNERS.includes(owner)) return undefined
  for (const index of entries(kustomization, 'labels').keys()) {
    const found = gives(['labels', index, 'pairs'])
    if (found) return found
  }
  return gives(['commonLabels'])
}

const ROUTES: readonly FieldRoute[] = [
  namespaceRoute,
  nameRoute,
  replicasRoute,
  imageRoute,
  labelRoute,
  replacementRoute,
]
