import { asList, asRecord, asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import type { KubernetesObject, Pod } from '../../src/model/subject/kubernetes.ts'
import { podCountOf } from '../../src/model/subject/scale.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

/** Annotations that make an ingress controller send a user to the same pod, and the values that do. */
const AFFINITY: readonly (readonly [key: string, value: RegExp])[] = [
  ['nginx.ingress.kubernetes.io/affinity', /^cookie$/],
  ['nginx.org/sticky-cookie-services', /\S/],
  ['haproxy.org/cookie-persistence', /\S/],
  ['haproxy-ingress.github.io/affinity', /^cookie$/],
  ['ingress.kubernetes.io/affinity', /^(?:cookie|true)$/],
  ['traefik.ingress.kubernetes.io/affinity', /^true$/],
  ['traefik.ingress.kubernetes.io/service.sticky.cookie', /^true$/],
]

/** Tiers whose components keep nothing: the data are those of `db` and `cache`. */
const STATELESS_TIERS = new Set(['frontend', 'backend'])

const SINGLE_NODE = new Set(['ReadWriteOnce', 'ReadWriteOncePod'])

interface Claim {
  readonly name?: string
  /** From the pod's spec, or from the object for a template of claims. */
  readonly route: Route
}

/** platform/compatibility: any pod may be destroyed at any moment, sessions live in a Redis. */
export default defineRule({
  code: 'K8S032',
  name: 'stateless-application',
  subject: 'object',
  severity: 'warning',
  sources: [
    { page: 'platform/compatibility', says: 'Vos applications doivent être sans état (stateless)' },
    { page: 'guide/best-practices', says: 'Les applications doivent être STATELESS' },
    { exigence: 'ARCH-19' },
    { exigence: 'ARCH-20' },
  ],
  text: {
    en: {
      title: 'State in a component that must have none',
      message: ({ what, name, value, most }) => {
        if (what === 'shared')
          return `Volume "${value}" can be mounted on one node only, and "${name}" runs ${most} pods`
        if (what === 'volume') return `"${name}" of tier "${value}" keeps data on a volume of its own`
        return `"${name}" ties each user to one pod: ${value}`
      },
      why: ({ what }) =>
        what === 'shared'
          ? 'A ReadWriteOnce volume is attached to one node: pods on the others wait for it for ever.'
          : 'A pod may be destroyed at any moment, and what it kept for its users goes with it; the platform asks for applications without state, sessions and data in services of their own.',
      fix: ({ what }) =>
        what === 'shared'
          ? 'Use a ReadWriteMany volume, a StatefulSet with `volumeClaimTemplates`, or keep the data in a database or an object store.'
          : 'Keep sessions in a Redis and data in a database or an object store.',
    },
    fr: {
      title: 'État dans un composant qui ne doit pas en avoir',
      message: ({ what, name, value, most }) => {
        if (what === 'shared')
          return `Le volume « ${value} » ne se monte que sur un nœud, et « ${name} » compte ${most} pods`
        if (what === 'volume') return `« ${name} », de tier « ${value} », garde des données sur son propre volume`
        return `« ${name} » attache chaque utilisateur à un pod : ${value}`
      },
      why: ({ what }) =>
        what === 'shared'
          ? 'Un volume ReadWriteOnce est attaché à un seul nœud : les pods des autres nœuds l’attendent sans fin.'
          : 'Un pod peut être détruit à tout moment, avec ce qu’il gardait pour ses utilisateurs ; la plateforme demande des applications sans état, sessions et données dans des services prévus pour elles.',
      fix: ({ what }) =>
        what === 'shared'
          ? 'Employer un volume ReadWriteMany, un StatefulSet avec `volumeClaimTemplates`, ou garder les données dans une base ou un stockage objet.'
          : 'Garder les sessions dans un Redis, les données dans une base ou un stockage objet.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: fichiers }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: fichiers } }
    spec:
      containers: [{ name: fichiers, image: ghcr.io/demo/fichiers:1.0.0 }]
      volumes: [{ name: depot, persistentVolumeClaim: { claimName: depot } }]
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: depot }
spec: { accessModes: [ReadWriteMany] }
`,
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base, labels: { tier: db } }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: base, tier: db } }
    spec:
      containers: [{ name: base, image: docker.io/library/postgres:16.4 }]
  volumeClaimTemplates: [{ metadata: { name: donnees }, spec: { accessModes: [ReadWriteOnce] } }]
`,
      // who the claim is, nobody knows
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: fichiers }
spec:
  replicas: 2
  template:
    spec:
      containers: [{ name: fichiers, image: ghcr.io/demo/fichiers:1.0.0 }]
      volumes: [{ name: depot, persistentVolumeClaim: { claimName: depot } }]
`,
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { sessionAffinity: None }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, annotations: { nginx.ingress.kubernetes.io/affinity: "" } }\nspec: {}\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: fichiers }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: fichiers } }
    spec:
      containers: [{ name: fichiers, image: ghcr.io/demo/fichiers:1.0.0 }]
      volumes: [{ name: depot, persistentVolumeClaim: { claimName: depot } }]
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: depot }
spec: { accessModes: [ReadWriteOnce] }
`,
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { sessionAffinity: ClientIP }\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, annotations: { nginx.ingress.kubernetes.io/affinity: cookie } }\nspec: {}\n',
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: portail, labels: { tier: frontend } }
spec:
  template:
    spec:
      containers: [{ name: portail, image: ghcr.io/demo/portail:1.0.0 }]
  volumeClaimTemplates: [{ metadata: { name: sessions }, spec: { accessModes: [ReadWriteOnce] } }]
`,
    ],
  },
  *check(object, context): Iterable<Match> {
    yield* affinity(object)
    const { pod } = object
    if (!pod) return
    const claims = claimsOf(pod)
    yield* shared(object, claims, context)
    const tier = object.labels.tier ?? pod.labels.tier ?? ''
    const [own] = [...claims, ...templatesOf(object)]
    if (own && STATELESS_TIERS.has(tier))
      yield { at: own.route, severity: 'info', data: { what: 'volume', name: object.displayName, value: tier } }
  },
})

function* affinity(object: KubernetesObject): Iterable<Match> {
  const tied = (value: string, at: Route): Match => ({
    at,
    data: { what: 'affinity', name: object.displayName, value },
  })
  if (object.group === '' && object.kind === 'Service' && object.get('spec', 'sessionAffinity') === 'ClientIP')
    yield tied('sessionAffinity: ClientIP', ['spec', 'sessionAffinity'])
  if (object.kind !== 'Ingress' && object.kind !== 'Service') return
  for (const [key, value] of AFFINITY)
    if (value.test(object.annotations[key] ?? '')) yield tied(key, ['metadata', 'annotations', key])
}

/** The claims that the volumes of a pod name. */
const claimsOf = (pod: Pod): readonly Claim[] =>
  asList(pod.get('volumes')).flatMap((volume, index) => {
    const name = asText(asRecord(asRecord(volume).persistentVolumeClaim).claimName)
    const spec = routeFrom(pod.object, pod)
    return name === undefined
      ? []
      : [{ name, route: [...spec, 'volumes', index, 'persistentVolumeClaim', 'claimName'] }]
  })

const templatesOf = (object: KubernetesObject): readonly Claim[] =>
  asList(object.get('spec', 'volumeClaimTemplates')).map((_, index) => ({
    route: ['spec', 'volumeClaimTemplates', index],
  }))

function* shared(object: KubernetesObject, claims: readonly Claim[], context: RuleContext): Iterable<Match> {
  if (object.kind !== 'Deployment' || claims.length === 0) return
  const near = context.around(object)
  const most = podCountOf(object, near)?.most ?? 1
  if (most < 2) return
  for (const { name = '', route } of claims) {
    const claim = near.named('/PersistentVolumeClaim', name)
    if (claim.state !== 'found') continue
    const [volume] = claim.all
    const modes = asList(volume.get('spec', 'accessModes')).map(String)
    if (modes.length === 0 || !modes.every((mode) => SINGLE_NODE.has(mode))) continue
    yield {
      at: route,
      related: [context.repository.locate(volume, ['spec', 'accessModes'])],
      data: { what: 'shared', name: object.displayName, value: name, most },
    }
  }
}
