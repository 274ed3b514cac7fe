import { findComponents } from '../../src/model/declared/component.ts'
import { deploymentOf, workloadsOf } from '../../src/model/declared/deployment.ts'
import { keptAt } from '../../src/model/declared/storage.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (component: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
components: [${component}]
`

const workload = (mount: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers: [{ name: web, image: "ghcr.io/demo/web:1.0", volumeMounts: [${mount}] }]
      volumes: [{ name: fichiers, persistentVolumeClaim: { claimName: fichiers } }, { name: tmp, emptyDir: {} }]
`

export default defineRule({
  code: 'ONB061',
  name: 'stateless-component',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'platform/compatibility', says: 'Vos applications doivent être sans état (stateless)' }],
  text: {
    en: {
      title: 'Component declared stateless that keeps data',
      message: ({ name, object }) => `Component "${name}" is declared stateless, and ${object} keeps data on a volume`,
      why: 'Whoever reads the manifest replaces an instance without a thought; what it kept is then lost, or blocks the next one.',
      fix: 'Declare `stateless: false`, or keep the data in a database or an object store.',
    },
    fr: {
      title: 'Composant déclaré sans état qui garde des données',
      message: ({ name, object }) =>
        `Le composant « ${name} » est déclaré sans état, et ${object} garde des données sur un volume`,
      why: 'Celui qui lit le manifeste remplace une instance sans y penser ; ce qu’elle gardait est alors perdu, ou bloque la suivante.',
      fix: 'Déclarer `stateless: false`, ou garder les données dans une base ou un stockage objet.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('{ name: web, stateless: true }'),
        'deploy/web.yaml': workload(
          '{ name: tmp, mountPath: /tmp }, { name: fichiers, mountPath: /lu, readOnly: true }',
        ),
      },
      {
        'accostage.yaml': manifest('{ name: web, stateless: false }, { name: api, stateless: true }'),
        'deploy/web.yaml': workload('{ name: fichiers, mountPath: /data }'),
      },
      // one image runs as several components, behind the name of the release
      {
        'accostage.yaml': manifest(
          '{ name: api, image: ghcr.io/demo/web, stateless: true }, { name: admin, image: ghcr.io/demo/web, stateless: false }',
        ),
        'deploy/admin.yaml': workload('{ name: fichiers, mountPath: /data }').replace(
          'name: web }',
          'name: demo-dev-6293-admin }',
        ),
        'deploy/api.yaml': workload('{ name: tmp, mountPath: /tmp }').replace(
          'name: web }',
          'name: demo-dev-6293-api }',
        ),
      },
    ],
    bad: [
      {
        'accostage.yaml': manifest('{ name: web, stateless: true }'),
        'deploy/web.yaml': workload('{ name: fichiers, mountPath: /data }'),
      },
      {
        'accostage.yaml': manifest('{ name: index, stateless: true }'),
        'deploy/index.yaml':
          'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: index }\nspec: { template: { spec: { containers: [{ name: index, image: "ghcr.io/demo/index:1.0" }] } }, volumeClaimTemplates: [{ metadata: { name: data } }] }\n',
      },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    for (const { component, index, workloads } of findComponents(manifest, workloadsOf(deploymentOf(repository)))) {
      if (component.stateless !== true) continue
      for (const object of workloads) {
        const route = keptAt(object)
        if (!route) continue
        yield {
          at: ['components', index, 'stateless'],
          data: { name: component.name, object: `${object.kind}/${object.displayName}` },
          related: [repository.locate(object, route)],
        }
        break
      }
    }
  },
})
