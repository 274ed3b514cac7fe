import { compareDatabases, findDatabases, isCache } from '../../src/model/declared/database.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (databases: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: dev, stage: dev }]
${databases}
`

const cluster = 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { instances: 1 }\n'

const workload = (kind: string, image: string, ports: string): string => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: base }
spec: { template: { spec: { containers: [{ name: base, image: "${image}", ports: ${ports} }] } } }
`

/** A database that nobody was told of is saved, sized and followed by nobody. */
export default defineRule({
  code: 'ONB050',
  name: 'undeclared-database',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Database that is not declared',
      message: ({ object, engine }) => `${object} is a database (${engine}) that the manifest does not declare`,
      why: 'The platform has to know which engine runs where, and the project backs up its own data.',
      fix: ({ engine, mode }) => `Add \`{ engine: ${engine}, mode: ${mode} }\` to \`databases\`.`,
    },
    fr: {
      title: 'Base de données non déclarée',
      message: ({ object, engine }) => `${object} est une base de données (${engine}) que le manifeste ne déclare pas`,
      why: 'La plateforme doit savoir quel moteur tourne où, et le projet sauvegarde lui-même ses données.',
      fix: ({ engine, mode }) => `Ajouter \`{ engine: ${engine}, mode: ${mode} }\` à \`databases\`.`,
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('databases: [{ engine: PostgreSQL 16, mode: operator }]'),
        'deploy/base.yaml': cluster,
      },
      // no list, or an engine of another name
      { 'accostage.yaml': manifest('sensitivity: NP'), 'deploy/base.yaml': cluster },
      { 'accostage.yaml': manifest('databases: [{ engine: base maison }]'), 'deploy/base.yaml': cluster },
      // a client
      {
        'accostage.yaml': manifest('databases: []'),
        'deploy/base.yaml': workload('Deployment', 'postgres:17', '[]'),
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('databases: []'), 'deploy/base.yaml': cluster },
      {
        'accostage.yaml': manifest('databases: [{ engine: postgres, mode: managed }]'),
        'deploy/base.yaml': workload('StatefulSet', 'docker.io/library/mariadb:11', '[]'),
      },
      {
        'accostage.yaml': manifest('databases: []'),
        'deploy/base.yaml': workload('Deployment', 'redis:7', '[{ containerPort: 6379 }]'),
      },
    ],
  },
  *check({ manifest, document }, { repository }): Iterable<Match> {
    if (!manifest.databases) return
    const seen = new Set<string>()
    for (const { type, found } of compareDatabases(manifest.databases, findDatabases(deploymentOf(repository)))) {
      if (type !== 'undeclared' || !found || seen.has(found.engine)) continue
      seen.add(found.engine)
      const { engine, object, operated } = found
      yield {
        at: repository.locate(object, ['metadata', 'name']),
        ...(isCache(engine) && { severity: 'info' }),
        data: { object: `${object.kind}/${object.displayName}`, engine, mode: operated ? 'operator' : 'manifest' },
        related: [document.locate(['databases'])],
      }
    }
  },
})
