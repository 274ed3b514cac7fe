import { findComponents } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import type { DeclaredComponent } from '../../src/model/manifest.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** A field of a component, and the label that says the same. */
const SAME = [
  ['tier', 'tier'],
  ['criticality', 'criticality'],
  ['technology', 'component'],
] as const satisfies readonly (readonly [keyof DeclaredComponent, string])[]

/** Technologies that stand for each other: what a Java application is called depends on who names it. */
const ALIKE: readonly (readonly string[])[] = [
  ['java', 'openjdk', 'tomcat'],
  ['postgres', 'postgresql', 'postgis'],
  ['node', 'nodejs', 'nginx', 'caddy', 'apache'],
  ['php', 'drupal', 'apache', 'nginx'],
  ['mongo', 'mongodb'],
  ['kafka', 'rabbitmq', 'apachemq', 'kubemq'],
]

/** The first word of what people write: `node` of `Node.js 22`, `postgres` of `PostgreSQL 17`. */
const wordOf = (text: string): string => /^[a-z]+/.exec(text.toLowerCase())?.[0] ?? ''

function differ(field: string, declared: string, label: string, known: readonly string[]): boolean {
  if (field !== 'technology') return declared.toLowerCase() !== label.toLowerCase()
  const [one, other] = [wordOf(declared), wordOf(label)]
  // what is on no list may be a name for the same
  if (!known.includes(one) || !known.includes(other)) return false
  return one !== other && !ALIKE.some((group) => group.includes(one) && group.includes(other))
}

const manifest = (component: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [${component}]
`

const workload = (labels: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, labels: { app: api, ${labels} } }
spec:
  template:
    metadata: { labels: { app: api, ${labels} } }
    spec: { containers: [{ name: api, image: "ghcr.io/demo/api:1.0" }] }
`

export default defineRule({
  code: 'ONB023',
  name: 'component-labels',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'agreement/labels-list', says: 'env, tier, criticality, component' },
    { page: 'agreement/support', says: 'Prérequis techniques' },
  ],
  text: {
    en: {
      title: 'Component declared otherwise than it is labelled',
      message: ({ name, field, declared, label, value }) =>
        `Component "${name}" is declared with ${field} "${declared}", its workload has the label ${label} "${value}"`,
      why: 'Dashboards and alerts follow the labels, the Service Team reads the manifest.',
      fix: 'Write the same value in both.',
    },
    fr: {
      title: 'Composant déclaré autrement qu’il n’est étiqueté',
      message: ({ name, field, declared, label, value }) =>
        `Le composant « ${name} » est déclaré avec ${field} « ${declared} », son workload porte l’étiquette ${label} « ${value} »`,
      why: 'Tableaux de bord et alertes suivent les étiquettes, la Service Team lit le manifeste.',
      fix: 'Écrire la même valeur des deux côtés.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: api, tier: backend, criticality: high, technology: Node.js 22 }'),
        'deploy/api.yaml': workload('tier: backend, criticality: High, component: node'),
      },
      // two names for one thing, and a name that is on no list
      {
        'accostage.yaml': manifest('{ name: api, technology: Tomcat 10 }, { name: web, technology: Angular }'),
        'deploy/api.yaml': workload('component: openjdk'),
      },
      { 'accostage.yaml': manifest('{ name: api, tier: backend }'), 'deploy/api.yaml': workload('env: dev') },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: api, tier: frontend }'),
        'deploy/api.yaml': workload('tier: backend'),
      },
      {
        'accostage.yaml': manifest('{ name: api, criticality: high }'),
        'deploy/api.yaml': workload('criticality: low'),
      },
      {
        'accostage.yaml': manifest('{ name: api, technology: Python 3.12 }'),
        'deploy/api.yaml': workload('component: node'),
      },
    ],
  },
  *check({ manifest }, { repository, profile }): Iterable<Match> {
    const known = profile.labels.values.component ?? []
    for (const { component, index, workloads } of findComponents(manifest, workloadsOf(deploymentOf(repository))))
      for (const [field, label] of SAME) {
        const declared = component[field]
        const labelled = workloads.flatMap((object) => labelOf(object, label) ?? [])
        const [first] = labelled
        if (declared === undefined || !first) continue
        if (labelled.some(({ value }) => !differ(field, declared, value, known))) continue
        yield {
          at: ['components', index, field],
          ...(field === 'technology' && { severity: 'info' }),
          data: { name: component.name, field, declared, label, value: first.value },
          related: [repository.locate(first.object, first.route)],
        }
      }
  },
})

function labelOf(object: KubernetesObject, key: string) {
  const own = object.labels[key]
  if (own) return { object, value: own, route: ['metadata', 'labels', key] }
  const value = object.pod?.labels[key]
  return value ? { object, value, route: [...(object.pod?.metadataRoute ?? []), 'labels', key] } : undefined
}
