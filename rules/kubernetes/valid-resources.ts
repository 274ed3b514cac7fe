import { quantity } from '../../src/model/quantity.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isExtended } from '../../src/model/subject/quantities.ts'
import { entriesIn } from '../../src/model/subject/records.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'over' | 'unequal' | 'unlimited' | 'unknown'

const STANDARD = ['cpu', 'memory', 'ephemeral-storage']

/** What is counted in floating point may differ by less than this share. */
const TOLERANCE = 1e-9

const EN: Wordings<Problem> = {
  over: ({ container, resource, request, limit }) =>
    `Container "${container}" requests ${request} of ${resource}, more than its limit of ${limit}`,
  unequal: ({ container, resource, request, limit }) =>
    `Container "${container}" requests ${request} of ${resource} and limits it to ${limit}: the two must be equal`,
  unlimited: ({ container, resource }) =>
    `Container "${container}" requests ${resource} without a limit of the same amount`,
  unknown: ({ container, resource }) =>
    `Container "${container}" names the resource "${resource}", which is none of ${STANDARD.join(', ')}, hugepages-<size> or <domain>/<name>`,
}

const FR: Wordings<Problem> = {
  over: ({ container, resource, request, limit }) =>
    `Le conteneur « ${container} » demande ${request} de ${resource}, plus que sa limite de ${limit}`,
  unequal: ({ container, resource, request, limit }) =>
    `Le conteneur « ${container} » demande ${request} de ${resource} pour une limite de ${limit} : les deux doivent être égales`,
  unlimited: ({ container, resource }) =>
    `Le conteneur « ${container} » demande ${resource} sans limite de même valeur`,
  unknown: ({ container, resource }) =>
    `Le conteneur « ${container} » nomme la ressource « ${resource} », qui n’est ni ${STANDARD.join(', ')}, ni hugepages-<taille>, ni <domaine>/<nom>`,
}

/** `ValidateResourceRequirements`: only cpu, memory and ephemeral-storage may be overcommitted. */
export default defineRule({
  code: 'K8S071',
  name: 'valid-resources',
  subject: 'container',
  severity: 'error',
  sources: [{ fact: 'kubernetes pkg/apis/core/validation: ValidateContainerResourceRequirements' }],
  text: {
    en: {
      title: 'Resource requests and limits that contradict each other',
      message: byProblem(EN),
      why: 'The API server refuses the pod: a request may not be over its limit, and what cannot be shared must be requested as it is limited.',
      fix: 'Lower the request or raise the limit; name resources as Kubernetes does.',
    },
    fr: {
      title: 'Demandes et limites de ressources contradictoires',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse le pod : une demande ne dépasse pas sa limite, et ce qui ne se partage pas est demandé comme il est limité.',
      fix: 'Baisser la demande ou relever la limite ; nommer les ressources comme Kubernetes.',
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
        limits: { cpu: 300m, memory: 1Gi, nvidia.com/gpu: 2, hugepages-2Mi: 4Mi, ephemeral-storage: 1Gi }
        requests: { cpu: 0.3, memory: 1024Mi, nvidia.com/gpu: "2", hugepages-2Mi: 4096Ki }
    - name: autre
      image: ghcr.io/demo/autre:1.0.0
      resources:
        limits: { memory: "\${LIMITE}", nvidia.com/gpu: 1 }
        requests: { memory: 8Gi, cpu: 4 }
`,
    ],
    bad: [
      ...[
        'limits: { memory: 256Mi }, requests: { memory: 1Gi }',
        'limits: { cpu: 1 }, requests: { cpu: 1500m }',
        'limits: { nvidia.com/gpu: 2 }, requests: { nvidia.com/gpu: 1 }',
        'requests: { hugepages-2Mi: 4Mi }',
        'limits: { gpu: 1 }',
        'requests: { Memory: 1Gi }',
      ].map(
        (resources) =>
          `apiVersion: v1\nkind: Pod\nmetadata: { name: calcul }\nspec:\n  containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0", resources: { ${resources} } }]\n`,
      ),
    ],
  },
  *check(container): Iterable<Match> {
    const limits = new Map(entriesIn(container, ['resources', 'limits']))
    const requests = entriesIn(container, ['resources', 'requests'])
    const seen = new Set<string>()
    for (const [group, entries] of [
      ['limits', limits],
      ['requests', requests],
    ] as const)
      for (const [resource] of entries) {
        if (isKnown(resource) || isTemplate(resource) || seen.has(resource)) continue
        seen.add(resource)
        yield {
          at: { key: ['resources', group, resource] },
          data: { problem: 'unknown' satisfies Problem, container: container.name, resource },
        }
      }
    for (const [resource, request] of requests) {
      if (request == null || seen.has(resource)) continue
      const limit = limits.get(resource)
      const problem = problemOf(resource, request, limit)
      if (!problem) continue
      const data = {
        problem,
        container: container.name,
        resource,
        request: String(request),
        limit: String(limit ?? ''),
      }
      yield { at: ['resources', 'requests', resource], data }
    }
  },
})

const isKnown = (resource: string): boolean =>
  STANDARD.includes(resource) || resource.startsWith('hugepages-') || resource.includes('/')

function problemOf(resource: string, request: unknown, limit: unknown): Problem | undefined {
  const shared = !isExtended(resource) && !resource.startsWith('hugepages-')
  const asked = quantity(request)
  if (asked === undefined) return undefined
  if (limit == null) return shared ? undefined : 'unlimited'
  const most = quantity(limit)
  if (most === undefined) return undefined
  if (asked > most * (1 + TOLERANCE)) return shared ? 'over' : 'unequal'
  return !shared && asked < most * (1 - TOLERANCE) ? 'unequal' : undefined
}
