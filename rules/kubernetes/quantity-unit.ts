import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { plainResource, quantitiesOf } from '../../src/model/subject/quantities.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'fraction' | 'bytes' | 'cores' | 'thousandth'

/** No process starts in less memory, no volume is smaller. */
const FEWEST_BYTES = 2 ** 20

/** No node of the platform has so many cores; who writes it means thousandths. */
const MANY_CORES = 100

/** Kubernetes counts processors in thousandths and rounds what is smaller up. */
const SMALLEST_CPU = 0.001

const IN_BYTES = ['memory', 'ephemeral-storage', 'storage']

const EN: Wordings<Problem> = {
  fraction: ({ resource, value }) => `"${value}" of ${resource} is a fraction of a byte: "m" stands for a thousandth`,
  bytes: ({ resource, value, bytes }) => `"${value}" of ${resource} is ${bytes} bytes`,
  cores: ({ resource, value, cores }) => `"${value}" of ${resource} is ${cores} cores`,
  thousandth: ({ resource, value }) => `"${value}" of ${resource} is less than a thousandth of a core`,
}

const FR: Wordings<Problem> = {
  fraction: ({ resource, value }) => `« ${value} » de ${resource} est une fraction d’octet : « m » veut dire millième`,
  bytes: ({ resource, value, bytes }) => `« ${value} » de ${resource} fait ${bytes} octets`,
  cores: ({ resource, value, cores }) => `« ${value} » de ${resource} fait ${cores} cœurs`,
  thousandth: ({ resource, value }) => `« ${value} » de ${resource} fait moins d’un millième de cœur`,
}

const pod = (resources: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec:\n  containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0", resources: { limits: { ${resources} } } }]\n`

/** Quantities that are read, and yet are surely not what the author means. */
export default defineRule({
  code: 'K8S072',
  name: 'quantity-unit',
  subject: 'object',
  severity: 'warning',
  sources: [
    { fact: 'kubernetes.io, Resource Management for Pods and Containers: 400m of memory is 0.4 bytes' },
    { exigence: 'ARCH-8' },
  ],
  text: {
    en: {
      title: 'Quantity with the wrong unit',
      message: byProblem(EN),
      why: 'Kubernetes accepts the quantity; the pod then finds no node to run on, or is killed as it starts.',
      fix: 'Write memory and storage in `Mi` or `Gi`, processors in cores (`0.5`) or thousandths (`500m`).',
    },
    fr: {
      title: 'Quantité dans la mauvaise unité',
      message: byProblem(FR),
      why: 'Kubernetes accepte la quantité ; le pod ne trouve ensuite aucun nœud, ou est tué dès son démarrage.',
      fix: 'Écrire la mémoire et le stockage en `Mi` ou `Gi`, les processeurs en cœurs (`0.5`) ou en millièmes (`500m`).',
    },
  },
  examples: {
    good: [
      pod('cpu: 500m, memory: 512M, ephemeral-storage: 1Gi, nvidia.com/gpu: 1'),
      pod('cpu: 64, memory: "0", hugepages-2Mi: 2Mi'),
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota }\nspec: { hard: { limits.cpu: 400, pods: 10, requests.memory: 64Gi } }\n',
    ],
    bad: [
      pod('memory: 512m'),
      pod('memory: 512'),
      pod('cpu: 500M'),
      pod('cpu: 1000Mi'),
      pod('cpu: 500'),
      pod('cpu: 100u'),
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: archives }\nspec: { resources: { requests: { storage: 10 } } }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec:\n  containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }]\n  volumes: [{ name: tmp, emptyDir: { sizeLimit: 500m } }]\n',
    ],
  },
  *check(object): Iterable<Match> {
    for (const { resource, value, route, compute } of quantitiesOf(object)) {
      const amount = quantity(typeof value === 'string' ? value.trim() : value)
      if (amount === undefined || amount <= 0) continue
      const problem = problemOf(plainResource(resource), amount, compute)
      if (problem) yield { at: route, data: { problem, resource, value: String(value), bytes: amount, cores: amount } }
    }
  },
})

function problemOf(resource: string, amount: number, compute: boolean): Problem | undefined {
  if (resource === 'cpu') {
    if (amount < SMALLEST_CPU) return 'thousandth'
    return amount >= (compute ? MANY_CORES : MANY_CORES ** 3) ? 'cores' : undefined
  }
  if (!IN_BYTES.includes(resource)) return undefined
  if (!Number.isInteger(amount)) return amount < FEWEST_BYTES ? 'fraction' : undefined
  return amount < FEWEST_BYTES ? 'bytes' : undefined
}
