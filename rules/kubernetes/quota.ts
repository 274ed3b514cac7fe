import { isDeclared } from '../../src/model/declared-release.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Route } from '../../src/model/location.ts'
import { excess, limitOf, type QuotaField, writeAmount } from '../../src/model/quota.ts'
import { defineRule, type Match, type RuleContext } from '../../src/model/rule.ts'
import { deployedObjects } from '../../src/model/subject/deployed-objects.ts'
import { type EnvironmentLoad, environmentLoad, MOMENTS, together } from '../../src/model/subject/environment-load.ts'

/** Workloads that a finding names. */
const MOST_NAMED = 3

const WHEN = {
  en: {
    always: '',
    scaled: ' once autoscalers add every replica',
    updated: ' during an update',
    running: ' while the heaviest job runs',
  },
  fr: {
    always: '',
    scaled: ' quand l’autoscaling ajoute tous les réplicas',
    updated: ' pendant une mise à jour',
    running: ' pendant la tâche la plus lourde',
  },
} as const

const momentOf = ({ moment }: Facts) => MOMENTS.find((known) => known === moment) ?? 'always'

interface Known {
  readonly load: EnvironmentLoad
  /** False when a release is only guessed from the names of files. */
  readonly declared: boolean
}

/** What every release of an environment asks for together; undefined without any that is known. */
function loadOf(name: string, { repository, around }: RuleContext): Known | undefined {
  const releases = repository.releases.filter(({ release }) => release.environments.some((one) => one.name === name))
  const objects = releases.flatMap((release) => deployedObjects(release, repository) ?? [])
  return objects.length === 0
    ? undefined
    : { load: environmentLoad(objects, around), declared: releases.every(isDeclared) }
}

/** At most one finding: of the surest moment at which something exceeds. */
function* compare(
  { load, declared }: Known,
  limits: (field: QuotaField) => bigint | undefined,
  at: Route,
  data: Facts,
  { repository }: RuleContext,
): Iterable<Match> {
  for (const moment of MOMENTS) {
    const { usage, shares } = load[moment]
    const over = excess(usage, limits)
    const [first] = over
    if (!first) continue
    const weigh = ({ count, each }: (typeof shares)[number]) => each[first.resource] * BigInt(count)
    const heaviest = [...shares]
      .sort((a, b) => (weigh(a) < weigh(b) ? 1 : weigh(a) > weigh(b) ? -1 : 0))
      .slice(0, MOST_NAMED)
    yield {
      at,
      severity: moment === 'always' && declared ? 'error' : 'warning',
      data: {
        ...data,
        moment,
        over: over
          .map(
            ({ resource, asked, limit }) =>
              `${resource} ${writeAmount(asked, resource)} > ${writeAmount(limit, resource)}`,
          )
          .join(', '),
        heaviest: heaviest
          .map(
            ({ object, count, each }) =>
              `${object.kind} ${object.displayName} ${count} × ${writeAmount(each[first.resource], first.resource)}`,
          )
          .join(', '),
        nodes: shares.some(({ object }) => object.kind === 'DaemonSet') ? 1 : 0,
      },
      related: heaviest.map(({ object }) => repository.locate(object, ['metadata', 'name'])),
    }
    return
  }
}

/** Examples: one repository of plain manifests, deployed to one environment. */
const manifest = (environment: string): string => `version: 1
project: { name: demo }
environments: [{ name: dev, stage: dev, ${environment} }]
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
`

const web = (spec: string, limits: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  ${spec}
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "ghcr.io/demo/web:1.0", resources: { limits: ${limits}, requests: ${limits} } }]
`

const started = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec:
  template:
    spec:
      initContainers: [{ name: migration, image: "ghcr.io/demo/base:1.0", resources: { limits: { cpu: 1, memory: 1Gi } } }]
      containers: [{ name: base, image: "ghcr.io/demo/base:1.0", resources: { limits: { cpu: 1, memory: 1Gi } } }]
`

/**
 * Every release of an environment against the quota that the manifest declares for it, or for its class when none of the
 * class has its own. The sums are the least that is asked for: an error when the pods that are always there do not fit.
 */
export default defineRule({
  code: 'K8S004',
  name: 'quota',
  subject: 'manifest',
  severity: 'error',
  sources: [
    { page: 'guide/environments-management', says: 'les quotas correspondant à l’environnement sur le namespace' },
    { fact: 'dso-ns chart: ResourceQuota dso-quota, limits.* and requests.* equal to the quota of the environment' },
    { exigence: 'G-4' },
  ],
  text: {
    en: {
      title: 'Deployment beyond the quota of the environment',
      message: (facts) =>
        `${facts.name ? `Environment "${facts.name}" exceeds its quota` : `The ${facts.production ? 'production' : 'non-production'} environments exceed their quota`}${WHEN.en[momentOf(facts)]}: ${facts.over}${facts.nodes ? ' (a DaemonSet counts for one pod, the number of nodes is not known)' : ''}`,
      why: ({ moment }) =>
        moment === 'always'
          ? 'The quota of the namespace makes Kubernetes refuse the pods that exceed it: "exceeded quota: dso-quota".'
          : 'Kubernetes refuses the pods that exceed the quota of the namespace: the update stands still, the job or the replica does not start.',
      fix: ({ heaviest }) =>
        `Lower the limits or the number of replicas (heaviest: ${heaviest}), or ask for a larger quota in the console.`,
    },
    fr: {
      title: 'Déploiement au-delà du quota de l’environnement',
      message: (facts) =>
        `${facts.name ? `L’environnement « ${facts.name} » dépasse son quota` : `Les environnements ${facts.production ? 'de production' : 'hors production'} dépassent leur quota`}${WHEN.fr[momentOf(facts)]} : ${facts.over}${facts.nodes ? ' (un DaemonSet compte pour un pod, le nombre de nœuds n’étant pas connu)' : ''}`,
      why: ({ moment }) =>
        moment === 'always'
          ? 'Avec le quota du namespace, Kubernetes refuse les pods qui le dépassent : « exceeded quota: dso-quota ».'
          : 'Kubernetes refuse les pods qui dépassent le quota du namespace : la mise à jour reste bloquée, la tâche ou le réplica ne démarre pas.',
      fix: ({ heaviest }) =>
        `Réduire les limites ou le nombre de réplicas (les plus lourds : ${heaviest}), ou demander un quota plus grand dans la console.`,
    },
  },
  examples: {
    good: [
      // at the limit, during an update as well: one of the four is removed first
      {
        'accostage.yaml': manifest('quota: { cpu: 2, memory: 4 }'),
        'deploy/web.yaml': web('replicas: 4', '{ cpu: 500m, memory: 1Gi }'),
      },
      // an init container counts alone, not on top of what runs behind it
      {
        'accostage.yaml': manifest('quota: { cpu: 1, memory: 1 }'),
        'deploy/web.yaml': started,
      },
      // no quota, nothing to compare
      {
        'accostage.yaml': manifest('autosync: true'),
        'deploy/web.yaml': web('replicas: 400', '{ cpu: 500m, memory: 1Gi }'),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('quota: { cpu: 2, memory: 4Gi }'),
        'deploy/web.yaml': web('replicas: 5', '{ cpu: 500m, memory: 512Mi }'),
      },
      // the update needs one pod more
      {
        'accostage.yaml': manifest('quota: { memory: 3 }'),
        'deploy/web.yaml': web('replicas: 3', '{ cpu: 500m, memory: 1Gi }'),
      },
      // only the quota of the class is declared
      {
        'accostage.yaml': `${manifest('autosync: true')}quotas: { nonProduction: { cpu: 1 } }\n`,
        'deploy/web.yaml': web('replicas: 5', '{ cpu: 500m, memory: 1Gi }'),
      },
    ],
  },
  *check({ manifest }, context): Iterable<Match> {
    const declared = manifest.environments ?? []
    const known = new Map<string, Known>()
    for (const environment of context.environments) {
      const index = declared.findIndex(({ name }) => name === environment.name)
      const load = loadOf(environment.name, context)
      if (!load) continue
      known.set(environment.name, load)
      const quota = declared[index]?.quota
      const at = ['environments', index, 'quota']
      for (const match of compare(load, (field) => limitOf(quota, field), at, { name: environment.name }, context))
        yield { ...match, environments: [environment] }
    }
    for (const key of ['nonProduction', 'production'] as const) {
      const production = key === 'production'
      const environments = context.environments.filter((one) => (one.class === 'production') === production)
      const quotas = declared
        .filter(({ name }) => environments.some((one) => one.name === name))
        .map(({ quota }) => quota)
      const loads = environments.flatMap(({ name }) => known.get(name) ?? [])
      const limits = (field: QuotaField) =>
        quotas.every((quota) => limitOf(quota, field) === undefined)
          ? limitOf(manifest.quotas?.[key], field)
          : undefined
      const sum = { load: together(loads.map(({ load }) => load)), declared: loads.every((load) => load.declared) }
      for (const match of compare(sum, limits, ['quotas', key], { name: '', production: production ? 1 : 0 }, context))
        yield { ...match, environments }
    }
  },
})
