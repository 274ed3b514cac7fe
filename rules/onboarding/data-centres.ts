import { findDatabases } from '../../src/model/declared/database.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { podCountOf } from '../../src/model/subject/scale.ts'

const manifest = (centres: number, stage: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: env, stage: ${stage} }]
recovery: { dataCentres: ${centres} }
`

const workload = (replicas: number): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: ${replicas}, template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } } }\n`

/** One pod is in one place. Databases have their own ways to be in two. */
export default defineRule({
  code: 'ONB076',
  name: 'data-centres',
  subject: 'manifest',
  severity: 'info',
  sources: [{ exigence: 'ARCH-2' }],
  text: {
    en: {
      title: 'Two data centres, one pod',
      message: ({ object, name }) => `Two data centres are declared, ${object} runs one pod in environment "${name}"`,
      why: 'A single pod is in one of the two: the loss of that one stops the application until it is started elsewhere.',
      fix: 'Run two pods at least, spread over zones, or declare one data centre.',
    },
    fr: {
      title: 'Deux centres de données, un seul pod',
      message: ({ object, name }) =>
        `Deux centres de données sont déclarés, ${object} ne compte qu’un pod dans l’environnement « ${name} »`,
      why: 'Un pod unique est dans l’un des deux : la perte de celui-ci arrête l’application jusqu’à son redémarrage ailleurs.',
      fix: 'Prévoir au moins deux pods, répartis entre zones, ou déclarer un seul centre de données.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest(2, 'prod'), 'deploy/web.yaml': workload(2) },
      { 'accostage.yaml': manifest(1, 'prod'), 'deploy/web.yaml': workload(1) },
      { 'accostage.yaml': manifest(2, 'dev'), 'deploy/web.yaml': workload(1) },
    ],
    bad: [
      { 'accostage.yaml': manifest(2, 'prod'), 'deploy/web.yaml': workload(1) },
      {
        'accostage.yaml': manifest(2, 'prod'),
        'deploy/web.yaml': `${workload(3)}---\n${workload(1).replace('name: web }', 'name: api }')}`,
      },
    ],
  },
  *check({ manifest }, { repository, environments, around }): Iterable<Match> {
    if (manifest.recovery?.dataCentres !== 2) return
    for (const environment of environments) {
      if (environment.class !== 'production') continue
      const deployment = deploymentOf(repository, environment.name)
      const bases = new Set(findDatabases(deployment).map(({ object }) => object))
      for (const object of workloadsOf(deployment)) {
        if (object.kind !== 'Deployment' || bases.has(object)) continue
        const count = podCountOf(object, around(object))
        if (count?.most !== 1) continue
        yield {
          at: ['recovery', 'dataCentres'],
          environments: [environment],
          data: { object: `${object.kind}/${object.displayName}`, name: environment.name },
          related: [repository.locate(count.object, count.route)],
        }
        return
      }
    }
  },
})
