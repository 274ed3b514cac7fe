import { asList } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

const REQUEST: Route = ['spec', 'resources', 'requests', 'storage']

/** Where an object asks for volumes: directly, or through what makes PersistentVolumeClaims out of it. */
function* sizes(object: KubernetesObject): Iterable<Route> {
  const { group, kind, pod } = object
  if (group === '' && kind === 'PersistentVolumeClaim') yield REQUEST
  if (kind === 'StatefulSet') yield* each(object, ['spec', 'volumeClaimTemplates'], REQUEST)
  if (group === 'postgresql.cnpg.io' && kind === 'Cluster') {
    for (const storage of ['storage', 'walStorage']) {
      yield ['spec', storage, 'size']
      yield ['spec', storage, 'pvcTemplate', ...REQUEST.slice(1)]
    }
    yield* each(object, ['spec', 'tablespaces'], ['storage', 'size'])
  }
  if (pod) {
    const volumes = [...routeFrom(object, pod), 'volumes']
    yield* each(object, volumes, ['ephemeral', 'volumeClaimTemplate', ...REQUEST])
  }
}

function* each(object: KubernetesObject, list: Route, field: Route): Iterable<Route> {
  for (const index of asList(object.get(...list)).keys()) yield [...list, index, ...field]
}

/** Kyverno `limit-size-pvc`: the documentation says `< 1Ti`, the policy `<= 1Ti` (C-28). */
export default defineRule({
  code: 'K8S020',
  name: 'volume-size',
  subject: 'object',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [{ page: 'agreement/kyverno', says: 'limit-size-pvc : pvc < 1Ti' }],
  text: {
    en: {
      title: 'Volume larger than the platform allows',
      message: ({ size, limit, over }) =>
        over ? `The volume asks for ${size}, more than ${limit}` : `The volume asks for ${size}, the limit itself`,
      why: ({ over, limit }) =>
        over
          ? 'Kyverno limits the size of volumes, and refuses larger ones in production.'
          : `The documentation says less than ${limit}, the policy accepts it: it may be refused one day.`,
      fix: ({ limit }) => `Ask for less than ${limit}; keep files in object storage (S3).`,
    },
    fr: {
      title: 'Volume plus grand que la plateforme ne l’admet',
      message: ({ size, limit, over }) =>
        over ? `Le volume demande ${size}, plus que ${limit}` : `Le volume demande ${size}, la limite même`,
      why: ({ over, limit }) =>
        over
          ? 'Kyverno limite la taille des volumes et refuse les plus grands en production.'
          : `La documentation dit moins de ${limit}, la règle l’accepte : il pourrait être refusé un jour.`,
      fix: ({ limit }) => `Demander moins de ${limit} ; ranger les fichiers dans un stockage objet (S3).`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1000Gi } } }\n',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: "${TAILLE}" } } }\n',
      'apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata: { name: autre }\nspec: { storage: { size: 5Ti } }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1025Gi } } }\n',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 1Ti } } }\n',
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template: { spec: { containers: [{ name: base, image: "ghcr.io/demo/base:1.0" }] } }
  volumeClaimTemplates:
    - metadata: { name: donnees }
      spec: { resources: { requests: { storage: 2T } } }
`,
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { storage: { size: 10Gi }, walStorage: { size: 2Ti } }\n',
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }]
      volumes:
        - name: travail
          ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: 3Ti } } } } }
`,
    ],
  },
  *check(object, { profile }): Iterable<Match> {
    const limit = quantity(profile.volumeLimit)
    if (limit === undefined) return
    for (const route of sizes(object)) {
      const written = object.get(...route)
      const size = quantity(written)
      if (size === undefined || size < limit) continue
      yield {
        at: route,
        severity: size > limit ? undefined : 'info',
        data: { size: String(written), limit: profile.volumeLimit, over: size > limit ? 1 : 0 },
      }
    }
  },
})
