import type { DeclaredDatabase } from '../manifest.ts'
import { isSamplePath } from '../sample.ts'
import type { Container, KubernetesObject } from '../subject/kubernetes.ts'
import type { Deployment } from './deployment.ts'

/** Engines by the names that people, images and charts give them. */
const ENGINES: Readonly<Record<string, RegExp>> = {
  postgres: /^(?:postgres|postgresql|postgresql-repmgr|postgis|pgvector|pg|timescaledb|cloudnativepg|cnpg)$/,
  mariadb: /^(?:mariadb|mariadb-galera)$/,
  mysql: /^(?:mysql|mysql-server)$/,
  mongo: /^(?:mongo|mongodb|mongodb-community-server)$/,
  redis: /^(?:redis|redis-cluster|redis-stack|redis-stack-server|valkey)$/,
  elasticsearch: /^elasticsearch$/,
  opensearch: /^opensearch$/,
  cassandra: /^cassandra$/,
}

/** Where each of them listens: an image that does not is a client. */
const PORTS: Readonly<Record<string, number>> = {
  postgres: 5432,
  mariadb: 3306,
  mysql: 3306,
  mongo: 27_017,
  redis: 6379,
  elasticsearch: 9200,
  opensearch: 9200,
  cassandra: 9042,
}

/** Operators whose objects are databases, by group and kind. */
const OPERATED: Readonly<Record<string, string>> = {
  'postgresql.cnpg.io/Cluster': 'postgres',
  'postgres-operator.crunchydata.com/PostgresCluster': 'postgres',
  'acid.zalan.do/postgresql': 'postgres',
  'k8s.mariadb.com/MariaDB': 'mariadb',
  'mongodbcommunity.mongodb.com/MongoDBCommunity': 'mongo',
  'elasticsearch.k8s.elastic.co/Elasticsearch': 'elasticsearch',
}

/** What an engine is called here; undefined for one that is not known. `PostgreSQL 16` is `postgres`. */
export function engineOf(name: string): string | undefined {
  const [word = ''] = name
    .toLowerCase()
    .trim()
    .split(/[\s:@]/)
  return Object.keys(ENGINES).find((engine) => ENGINES[engine]?.test(word))
}

/** A database that the repository deploys. */
export interface FoundDatabase {
  readonly engine: string
  readonly operated: boolean
  /** Whether it keeps what it holds when its pod ends. */
  readonly kept: boolean
  readonly object: KubernetesObject
}

/** The databases among what is deployed. */
export const findDatabases = ({ objects }: Deployment): readonly FoundDatabase[] =>
  objects.flatMap((object): FoundDatabase[] => {
    if (isSamplePath(object.document.source.path)) return []
    const operated = OPERATED[`${object.group}/${object.kind}`]
    if (operated !== undefined) return [{ engine: operated, operated: true, kept: true, object }]
    if (object.kind === 'Job' || object.kind === 'CronJob') return []
    const engine = (object.pod?.containers ?? [])
      .filter(({ role }) => role === 'container')
      .flatMap((container) => servedBy(container, object) ?? [])[0]
    return engine === undefined ? [] : [{ engine, operated: false, kept: keepsVolume(object), object }]
  })

function servedBy({ image, get }: Container, { kind }: KubernetesObject): string | undefined {
  const engine = image && engineOf(image.repository.slice(image.repository.lastIndexOf('/') + 1))
  if (engine === undefined) return undefined
  const ports: unknown = get('ports')
  const listens =
    Array.isArray(ports) && ports.some((port: unknown) => JSON.stringify(port)?.includes(String(PORTS[engine])))
  return kind === 'StatefulSet' || listens ? engine : undefined
}

const keepsVolume = ({ get, pod }: KubernetesObject): boolean => {
  const templates = get('spec', 'volumeClaimTemplates')
  if (Array.isArray(templates) && templates.length > 0) return true
  const volumes: unknown = pod?.get('volumes')
  return Array.isArray(volumes) && volumes.some((volume: unknown) => JSON.stringify(volume)?.includes('"claimName"'))
}

/** Those whose loss is none: they only hold what can be had again. */
export const isCache = (engine: string): boolean => engine === 'redis'

/** The modes in which the repository itself deploys a database. */
const OWN_MODES: ReadonlySet<string | undefined> = new Set(['operator', 'chart', 'manifest'])

/** How what is declared and what is found differ. */
export interface DatabaseDifference {
  readonly type: 'undeclared' | 'engine' | 'missing' | 'mode'
  /** In the manifest. */
  readonly index?: number
  readonly found?: FoundDatabase
}

/** Each defect once: another engine in place of the declared one is neither missing nor undeclared. */
export function compareDatabases(
  declared: readonly DeclaredDatabase[],
  found: readonly FoundDatabase[],
): readonly DatabaseDifference[] {
  const engines = new Set(declared.map(({ engine }) => engineOf(engine)))
  // a name that is not known may be any of them
  const undeclared = engines.has(undefined) ? [] : found.filter(({ engine }) => !engines.has(engine))
  const missing = declared.flatMap(({ engine: name, mode }, index): DatabaseDifference[] => {
    const engine = engineOf(name)
    if (engine === undefined || !OWN_MODES.has(mode)) return []
    const same = found.filter((one) => one.engine === engine)
    if (same.length === 0) return [{ type: 'missing', index }]
    const [first] = same
    return first && same.every(({ operated }) => operated !== (mode === 'operator'))
      ? [{ type: 'mode', index, found: first }]
      : []
  })
  const absent = missing.filter(({ type }) => type === 'missing')
  const kept = undeclared.filter(({ engine }) => !isCache(engine))
  const [other] = kept
  if (absent.length === 1 && kept.length === 1 && other && declared.length === 1)
    return [
      { type: 'engine', index: absent[0]?.index ?? 0, found: other },
      ...undeclared.filter((one) => one !== other).map((one) => ({ type: 'undeclared' as const, found: one })),
    ]
  return [...undeclared.map((one) => ({ type: 'undeclared' as const, found: one })), ...missing]
}
