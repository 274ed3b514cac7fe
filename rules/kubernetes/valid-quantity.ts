import type { Route } from '../../src/model/location.ts'
import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { type Correction, replaceScalar } from '../../src/model/subject/correction.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { isExtended, plainResource, quantitiesOf } from '../../src/model/subject/quantities.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'unreadable' | 'negative' | 'pieces'

/** Longer ones are not read by `quantity`, which says nothing about the API server. */
const MAX_LENGTH = 64

const EN: Wordings<Problem> = {
  unreadable: ({ resource, value }) => `"${value}" is not a quantity (${resource})`,
  negative: ({ resource, value }) => `The quantity "${value}" of ${resource} is negative`,
  pieces: ({ resource, value }) => `"${value}" of ${resource} is not a whole number`,
}

const FR: Wordings<Problem> = {
  unreadable: ({ resource, value }) => `« ${value} » n’est pas une quantité (${resource})`,
  negative: ({ resource, value }) => `La quantité « ${value} » de ${resource} est négative`,
  pieces: ({ resource, value }) => `« ${value} » de ${resource} n’est pas un nombre entier`,
}

/** apimachinery `pkg/api/resource`: spaces around a quantity are cut, an empty one is refused. */
export default defineRule({
  code: 'K8S070',
  name: 'valid-quantity',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes apimachinery resource.ParseQuantity; pkg/apis/core/validation ValidateResourceQuantityValue' },
  ],
  text: {
    en: {
      title: 'Quantity that Kubernetes cannot read',
      message: byProblem(EN),
      why: 'The API server refuses the whole object.',
      fix: 'Write a number, alone or with one suffix: `m`, `k`, `M`, `G`, `T`, `P`, `E`, `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`, such as `500m` or `1.5Gi`.',
    },
    fr: {
      title: 'Quantité que Kubernetes ne sait pas lire',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet entier.',
      fix: 'Écrire un nombre, seul ou avec un suffixe : `m`, `k`, `M`, `G`, `T`, `P`, `E`, `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`, par exemple `500m` ou `1.5Gi`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  containers:
    - name: calcul
      image: ghcr.io/demo/calcul:1.0.0
      resources:
        limits: { cpu: 1.5, memory: " 512Mi ", nvidia.com/gpu: 1 }
        requests: { cpu: 5e-1, memory: "\${MEMOIRE}" }
  volumes: [{ name: tmp, emptyDir: { sizeLimit: 1G } }, { name: autre, emptyDir: {} }]
`,
      'apiVersion: example.org/v1\nkind: ResourceQuota\nmetadata: { name: autre }\nspec: { hard: { cpu: beaucoup } }\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: calcul }
spec:
  template:
    spec:
      containers:
        - name: calcul
          image: ghcr.io/demo/calcul:1.0.0
          resources: { limits: { memory: 512MB } }
`,
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: -1Gi } } }\n',
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota }\nspec: { hard: { limits.memory: "8 Gi" } }\n',
      'apiVersion: v1\nkind: LimitRange\nmetadata: { name: bornes }\nspec: { limits: [{ type: Container, default: { cpu: "0,5" } }] }\n',
      `apiVersion: v1
kind: Pod
metadata: { name: calcul }
spec:
  containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0", resources: { limits: { nvidia.com/gpu: 500m } } }]
  volumes: [{ name: tmp, emptyDir: { sizeLimit: 100Mo } }]
`,
    ],
  },
  *check(object): Iterable<Match> {
    for (const { resource, value, route } of quantitiesOf(object)) {
      if (typeof value !== 'string' && typeof value !== 'number') continue
      const text = String(value)
      if (text.length > MAX_LENGTH || isTemplate(text)) continue
      const amount = quantity(typeof value === 'string' ? text.trim() : value)
      const problem = problemOf(amount, plainResource(resource))
      if (problem)
        yield {
          at: route,
          data: { problem, resource, value: text },
          edits: problem === 'unreadable' ? correction(object, route, text) : undefined,
        }
    }
  },
})

/** Other ways of writing a quantity that mean one thing: a decimal comma, `512MB`, `1 Gi`. */
function correction(object: KubernetesObject, route: Route, text: string): Correction | undefined {
  const [, number, decimals, suffix] = /^(\d{1,9})(?:[.,](\d{1,3}))?\s?([KMGT]i?B|[KMGT]i|[MGT]|m|)$/.exec(text) ?? []
  if (number === undefined || suffix === undefined) return undefined
  const unit = suffix.replace(/B$/, '').replace(/^K$/, 'k')
  return replaceScalar(object, route, `${number}${decimals ? `.${decimals}` : ''}${unit}`)
}

function problemOf(amount: number | undefined, resource: string): Problem | undefined {
  if (amount === undefined) return 'unreadable'
  if (amount < 0) return 'negative'
  return isExtended(resource) && !Number.isInteger(amount) ? 'pieces' : undefined
}
