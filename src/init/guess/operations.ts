import { asList, asRecord, asText } from '../../model/json.ts'
import type { DeclaredBackup, OnboardingManifest } from '../../model/manifest.ts'
import { isSamplePath } from '../../model/sample.ts'
import type { Container, KubernetesObject } from '../../model/subject/kubernetes.ts'
import { PROBES } from '../../model/subject/workload.ts'
import { type Drafted, type Guess, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'

type Observability = NonNullable<OnboardingManifest['observability']>

const HEALTH_PATH = /health|alive|live|ready|readi|status|ping|heartbeat/i
const MAX_PATH = 200

const deployed = ({ repository }: Evidence): readonly KubernetesObject[] =>
  repository.objects.filter(({ state, document }) => state === 'deployed' && !isSamplePath(document.source.path))

/** Where the application shows its state, as its probes and monitors have it. */
export function guessObservability(evidence: Evidence): Drafted<Observability> | undefined {
  const objects = deployed(evidence)
  const [health, metrics, logs] = [healthOf(objects), metricsOf(objects), logsOf(evidence)]
  return health || metrics || logs ? { health, metrics, logs } : undefined
}

const isPath = (path: string | undefined): path is string => path?.startsWith('/') === true && path.length <= MAX_PATH

/** The path that most probes ask, one that says what it is before any other. */
function healthOf(objects: readonly KubernetesObject[]): Guess<string> | undefined {
  const asked = new Map<string, { count: number; first: Guess<string> }>()
  for (const { pod } of objects)
    for (const container of pod?.containers ?? [])
      for (const probe of PROBES) {
        const { path, route } = askedBy(container, probe)
        // the front page tells nothing about the health
        if (!isPath(path) || path === '/') continue
        const known = asked.get(path) ?? { count: 0, first: guess(path, placeOf(container, ...route)) }
        asked.set(path, { ...known, count: known.count + 1 })
      }
  const rank = ({ count, first }: { count: number; first: Guess<string> }) =>
    count + (HEALTH_PATH.test(first.guessed) ? 1_000_000 : 0)
  return [...asked.values()].toSorted((a, b) => rank(b) - rank(a))[0]?.first
}

/** The path that a probe asks, itself or through a program: `curl -f http://localhost:8080/healthz`. */
function askedBy(container: Container, probe: string): { readonly path?: string; readonly route: readonly string[] } {
  const route = [probe, 'httpGet', 'path']
  const path = asText(container.get(probe as 'livenessProbe', 'httpGet', 'path'))
  if (path !== undefined) return { path, route }
  for (const word of asList(container.get(probe as 'livenessProbe', 'exec', 'command'))) {
    const [, found] = typeof word === 'string' ? (CALLED_PATH.exec(word.slice(0, 1000)) ?? []) : []
    if (found !== undefined && HEALTH_PATH.test(found)) return { path: found, route: [probe, 'exec', 'command'] }
  }
  return { route }
}

const CALLED_PATH = /(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(\/[\w./-]{1,100})/

const MONITORS: Readonly<Record<string, string>> = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' }

function metricsOf(objects: readonly KubernetesObject[]): Guess<string> | undefined {
  for (const object of objects) {
    const field = object.group === 'monitoring.coreos.com' ? MONITORS[object.kind] : undefined
    const [endpoint] = field === undefined ? [] : asList(object.get('spec', field))
    // a prober's address tells the state of something else
    if (field !== undefined && endpoint !== undefined && asRecord(endpoint).params == null) {
      const path = asText(asRecord(endpoint).path)
      const written = isPath(path) ? path : '/metrics'
      return guess(written, placeOf(object, 'spec', field, 0, ...(isPath(path) ? ['path'] : [])))
    }
  }
  for (const { pod } of objects) {
    if (pod?.annotations['prometheus.io/scrape'] !== 'true') continue
    const path = pod.annotations['prometheus.io/path']
    const key = isPath(path) ? 'prometheus.io/path' : 'prometheus.io/scrape'
    const { object } = pod
    return guess(isPath(path) ? path : '/metrics', placeOf(object, ...pod.metadataRoute, 'annotations', key))
  }
  return undefined
}

function logsOf({ settings }: Evidence): Guess<'gelf' | 'json' | 'text'> | undefined {
  for (const { name, value, sample, location } of settings) {
    if (sample || name.length > 100 || !/log.*format/i.test(name)) continue
    const format = (['gelf', 'json', 'text'] as const).find((each) => each === value.toLowerCase())
    if (format) return guess(format, location)
  }
  return undefined
}

const DUMP = /backup|sauvegarde|(?:^|[-_])dump/i
const DUMP_PROGRAM = /\b(?:pg_dump(?:all)?|mysqldump|mariadb-dump|mongodump|restic|barman|pgbackrest)\b/
const PROCEDURE =
  /^(?:.*\/)?(?:[\w.-]*[_.-])?(?:backups?|sauvegardes?|restaurations?|restore)(?:[_.-][\w.-]*)?\.(?:md|adoc|rst|pdf)$/i

/** How data is saved: scheduled backups of CloudNativePG, else a CronJob that dumps. */
export function guessBackup(evidence: Evidence): Drafted<DeclaredBackup> | undefined {
  const objects = deployed(evidence)
  const procedure = evidence.repository.paths.find((path) => PROCEDURE.test(path) && path.length <= MAX_PATH)
  const backup = {
    procedure:
      procedure === undefined ? undefined : guess(procedure, { path: procedure, start: { line: 1, column: 1 } }),
    frequency: frequencyOf(objects),
    target: targetOf(objects),
  }
  return backup.procedure || backup.frequency || backup.target ? backup : undefined
}

function frequencyOf(objects: readonly KubernetesObject[]): Guess<string> | undefined {
  const schedules = (wanted: (object: KubernetesObject) => boolean) =>
    objects.flatMap((object) => {
      const schedule = wanted(object) ? asText(object.get('spec', 'schedule')) : undefined
      return schedule === undefined || schedule.length > 100
        ? []
        : [guess(schedule.trim(), placeOf(object, 'spec', 'schedule'))]
    })
  return (
    schedules(({ group, kind }) => group === 'postgresql.cnpg.io' && kind === 'ScheduledBackup')[0] ??
    schedules(({ group, kind }) => group === 'velero.io' && kind === 'Schedule')[0] ??
    schedules((object) => object.kind === 'CronJob' && dumps(object))[0]
  )
}

const dumps = ({ name, pod }: KubernetesObject): boolean =>
  DUMP.test(name ?? '') ||
  (pod?.containers ?? []).some((container) =>
    [...asList(container.get('command')), ...asList(container.get('args'))].some(
      (word) => typeof word === 'string' && DUMP_PROGRAM.test(word.slice(0, 10_000)),
    ),
  )

/** The bucket of CloudNativePG; an address with anything but a bucket and a folder in it is left alone. */
function targetOf(objects: readonly KubernetesObject[]): Guess<string> | undefined {
  for (const object of objects) {
    if (object.group !== 'postgresql.cnpg.io' || object.kind !== 'Cluster') continue
    const route = ['spec', 'backup', 'barmanObjectStore', 'destinationPath']
    const path = asText(object.get(...route))
    if (path !== undefined && /^(?:s3|gs|https):\/\/[\w.-]{1,253}(?:\/[\w.-]{0,200}){0,10}$/.test(path))
      return guess(path, placeOf(object, ...route))
  }
  return undefined
}
