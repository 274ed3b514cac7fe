import { compareDatabases, findDatabases } from '../../src/model/declared/database.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (databases: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
databases: [${databases}]
`

const cluster = 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { instances: 1 }\n'

const workload = (image: string): string => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: base }
spec: { template: { spec: { containers: [{ name: base, image: "${image}" }] } } }
`

export default defineRule({
  code: 'ONB051',
  name: 'declared-database',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Database declared otherwise than it is deployed',
      message: ({ type, engine, object, found }) => {
        if (type === 'engine') return `Database "${engine}" is declared, ${object} runs ${found}`
        if (type === 'mode') return `Database "${engine}" is declared to be run otherwise than ${object} runs it`
        return `Database "${engine}" is declared to be deployed by the project, and is not found`
      },
      why: 'The Service Team reads in the manifest which engine runs where, and what it has to provide for it.',
      fix: 'Correct the engine or the mode in the manifest, or deploy the database that it declares.',
    },
    fr: {
      title: 'Base de données déclarée autrement que déployée',
      message: ({ type, engine, object, found }) => {
        if (type === 'engine') return `La base « ${engine} » est déclarée, ${object} fait tourner ${found}`
        if (type === 'mode') return `La base « ${engine} » est déclarée sous un autre mode que celui de ${object}`
        return `La base « ${engine} » est déclarée comme déployée par le projet, et reste introuvable`
      },
      why: 'La Service Team lit dans le manifeste quel moteur tourne où, et ce qu’elle doit prévoir pour lui.',
      fix: 'Corriger le moteur ou le mode dans le manifeste, ou déployer la base qu’il déclare.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('{ engine: postgres, mode: operator }'), 'deploy/base.yaml': cluster },
      { 'accostage.yaml': manifest('{ engine: mariadb, mode: managed }'), 'deploy/base.yaml': workload('nginx:1.27') },
      // two declared: which of them is meant, nobody can tell
      {
        'accostage.yaml': manifest('{ engine: postgres, mode: chart }, { engine: redis, mode: chart }'),
        'deploy/base.yaml': `${workload('postgres:17')}---\n${workload('redis:7').replace('name: base }', 'name: cache }')}`,
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('{ engine: mariadb, mode: operator }'), 'deploy/base.yaml': cluster },
      {
        'accostage.yaml': manifest('{ engine: postgres, mode: operator }'),
        'deploy/base.yaml': workload('postgres:17'),
      },
      { 'accostage.yaml': manifest('{ engine: postgres, mode: operator }'), 'deploy/web.yaml': workload('nginx:1.27') },
    ],
  },
  *check({ manifest }, { repository }): Iterable<Match> {
    const declared = manifest.databases ?? []
    const deployment = deploymentOf(repository)
    for (const { type, index, found } of compareDatabases(declared, findDatabases(deployment))) {
      const database = index === undefined ? undefined : declared[index]
      if (index === undefined || !database) continue
      // a chart that was not rendered, another repository: it may be anywhere
      if (type === 'missing' && (!deployment.whole || !deployment.objects.some(({ pod }) => pod))) continue
      yield {
        at: ['databases', index, type === 'engine' ? 'engine' : 'mode'],
        ...(type !== 'engine' && { severity: 'info' }),
        data: {
          type,
          engine: database.engine,
          object: found ? `${found.object.kind}/${found.object.displayName}` : '',
          found: found?.engine ?? '',
        },
        related: found ? [repository.locate(found.object, ['metadata', 'name'])] : [],
      }
    }
  },
})
