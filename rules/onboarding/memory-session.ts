import { findComponents } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { podCountOf } from '../../src/model/subject/scale.ts'

const manifest = (session: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [{ name: web, session: ${session} }]
`

const workload = (replicas: number): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  template: { spec: { containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }] } }
`

const scaled = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 1, maxReplicas: 4 }
`

export default defineRule({
  code: 'ONB062',
  name: 'memory-session',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'guide/best-practices', says: 'Les applications doivent être STATELESS' },
    { page: 'platform/compatibility', says: 'Vos applications doivent être sans état (stateless)' },
  ],
  text: {
    en: {
      title: 'Sessions in the memory of one pod of several',
      message: ({ name, object, most }) =>
        `Component "${name}" keeps sessions in memory, and ${object} runs up to ${most} pods`,
      why: 'The next request of a user goes to another pod, which does not know the session; whoever is tied to one pod is logged out when it ends.',
      fix: 'Keep sessions in a Redis or a database (`session: shared`), or in a token that the browser holds (`session: client`).',
    },
    fr: {
      title: 'Sessions dans la mémoire d’un pod parmi plusieurs',
      message: ({ name, object, most }) =>
        `Le composant « ${name} » garde les sessions en mémoire, et ${object} compte jusqu’à ${most} pods`,
      why: 'La requête suivante d’un usager va vers un autre pod, qui ne connaît pas la session ; attaché à un seul, il est déconnecté quand ce pod s’arrête.',
      fix: 'Garder les sessions dans un Redis ou une base (`session: shared`), ou dans un jeton tenu par le navigateur (`session: client`).',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('memory'), 'deploy/web.yaml': workload(1) },
      { 'accostage.yaml': manifest('shared'), 'deploy/web.yaml': workload(3) },
    ],
    bad: [
      { 'accostage.yaml': manifest('memory'), 'deploy/web.yaml': workload(2) },
      { 'accostage.yaml': manifest('memory'), 'deploy/web.yaml': `${workload(1)}---\n${scaled}` },
    ],
  },
  *check({ manifest }, { repository, around }): Iterable<Match> {
    for (const { component, index, workloads } of findComponents(manifest, workloadsOf(deploymentOf(repository)))) {
      if (component.session !== 'memory') continue
      for (const object of workloads) {
        const count = podCountOf(object, around(object))
        if (!count || count.most < 2) continue
        yield {
          at: ['components', index, 'session'],
          data: { name: component.name, object: `${object.kind}/${object.displayName}`, most: count.most },
          related: [repository.locate(count.object, count.route)],
        }
        break
      }
    }
  },
})
