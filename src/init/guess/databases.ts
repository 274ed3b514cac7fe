import { dependenciesOf } from '../../model/helm/dependency.ts'
import type { DeclaredDatabase } from '../../model/manifest.ts'
import { isSamplePath } from '../../model/sample.ts'
import { bounded, type Drafted, firstOfEach, type GuessedList, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { DATABASE_ENGINES, technologyOf } from './technology.ts'

const MOST_DATABASES = 30

type Database = Drafted<DeclaredDatabase> & { readonly engine: NonNullable<Drafted<DeclaredDatabase>['engine']> }

/** Objects that make an operator run a database. */
const OPERATED: Readonly<Record<string, string>> = {
  'postgresql.cnpg.io/Cluster': 'postgres',
  'acid.zalan.do/postgresql': 'postgres',
  'postgres-operator.crunchydata.com/PostgresCluster': 'postgres',
  'k8s.mariadb.com/MariaDB': 'mariadb',
  'mongodbcommunity.mongodb.com/MongoDBCommunity': 'mongo',
  'redis.redis.opstreelabs.in/Redis': 'redis',
}

/** Charts that run a database, by name. */
const CHARTS: readonly (readonly [engine: string, name: RegExp])[] = [
  ['postgres', /^(?:postgresql|postgres|postgresql-ha|cnpg-cluster)$/],
  ['mariadb', /^mariadb(?:-galera)?$/],
  ['mysql', /^mysql$/],
  ['mongo', /^mongodb(?:-sharded)?$/],
  ['redis', /^(?:redis|redis-cluster|valkey)$/],
]

/** Programs beside a database that carry its name. */
const BESIDE = /exporter|backup|dump|init|migrat|proxy|pool|admin|insight|operator/i

export function guessDatabases(evidence: Evidence): GuessedList<Drafted<DeclaredDatabase>> | undefined {
  const found = [...operated(evidence), ...ofCharts(evidence), ...ofImages(evidence)]
  // a chart and the pods that it gives are one
  const charts = new Set(found.flatMap(({ mode, engine }) => (mode?.guessed === 'chart' ? [engine.guessed] : [])))
  const all = found.filter(({ mode, engine }) => mode?.guessed !== 'manifest' || !charts.has(engine.guessed))
  return bounded(
    firstOfEach(all, ({ engine, name, mode }) => JSON.stringify([engine.guessed, mode?.guessed, name?.guessed])),
    MOST_DATABASES,
  )
}

const operated = ({ repository }: Evidence): Database[] =>
  repository.objects.flatMap((object) => {
    const engine = OPERATED[`${object.group}/${object.kind}`]
    if (engine === undefined || object.state !== 'deployed' || isSamplePath(object.document.source.path)) return []
    const at = object.document.locate([...object.route, 'kind'])
    return [{ engine: guess(engine, at), mode: guess('operator' as const, at) }]
  })

const ofCharts = ({ repository }: Evidence): Database[] =>
  repository.releases.flatMap(({ chart, release }) => {
    if (!chart || isSamplePath(release.declaredAt.path)) return []
    return dependenciesOf(chart.file).flatMap(({ name, route }): Database[] => {
      const engine = CHARTS.find(([, names]) => names.test(name))?.[0]
      const at = chart.file.document.locate([...chart.file.route, ...route, 'name'])
      return engine === undefined ? [] : [{ engine: guess(engine, at), mode: guess('chart' as const, at) }]
    })
  })

const ofImages = ({ repository }: Evidence): Database[] =>
  repository.pods.flatMap((pod): Database[] => {
    const { object } = pod
    if (object.state !== 'deployed' || isSamplePath(object.document.source.path)) return []
    if (!['Deployment', 'StatefulSet', 'DeploymentConfig', 'Pod', 'ReplicationController'].includes(object.kind))
      return []
    return pod.containers.flatMap((container): Database[] => {
      const engine = container.image && technologyOf(container.image)
      if (container.role !== 'container' || engine === undefined || !DATABASE_ENGINES.has(engine)) return []
      if (BESIDE.test(container.image?.path.split('/').at(-1) ?? '')) return []
      const at = placeOf(container, 'image')
      return [{ engine: guess(engine, at), mode: guess('manifest' as const, at) }]
    })
  })
