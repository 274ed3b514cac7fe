import { asText } from '../../model/json.ts'
import type { Location } from '../../model/location.ts'
import type { DeclaredFlow } from '../../model/manifest.ts'
import { isSamplePath } from '../../model/sample.ts'
import { coversHost } from '../../model/subject/ingress.ts'
import { bounded, type Drafted, firstOfEach, type Guess, type GuessedList, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { domainsOf } from './domains.ts'
import { isAddress, isDomainName, isInside, isPlaceholderHost, networkOf } from './hosts.ts'

const MOST_FLOWS = 100
/** A setting that is longer is a file: its first part is looked at. */
const MAX_TEXT = 20_000
/** Addresses of one setting. */
const MAX_ADDRESSES = 50

export type Flow = Drafted<DeclaredFlow> & { readonly host: Guess<string> }

/** A host that a text names, as far as it says how it is called. */
interface Called {
  readonly host: string
  readonly port?: number
  readonly protocol?: string
}

const USUAL_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ldap: 389,
  ldaps: 636,
  smtp: 25,
  smtps: 465,
  sftp: 22,
  ftp: 21,
  postgresql: 5432,
  postgres: 5432,
  mysql: 3306,
  mariadb: 3306,
  mongodb: 27017,
  redis: 6379,
  amqp: 5672,
  amqps: 5671,
}

/** Up to the end of the authority alone: user, password and query are never taken. */
const ADDRESS =
  /\b([a-z][a-z0-9+]{1,15}):\/\/(?:[^\s/?#@"'<>]{0,200}@)?([a-z0-9_*.-]{1,253})(?::(\d{1,5}))?(?![\w.-])/gi

/** Names and documents that are written like addresses, and that nobody calls. */
const NAMES =
  /(?:^|\.)(?:w3\.org|json-schema\.org|schema\.org|xmlsoap\.org|openid\.net|apache\.org|spring(?:framework)?\.(?:io|org)|java\.sun\.com|xmlns\.com|purl\.org|opencontainers\.org|helm\.sh|kubernetes\.io|k8s\.io)$/

/** Settings about the project itself: where its text, its image or its documentation lies. */
const ABOUT_ITSELF =
  /^(?:home|homepage|icon|sources?|docs?|documentation|registry|licen[cs]e|xmlns|namespace|\$?schema|runbook_url)$|(?:^|[._-])(?:repos?|repositor(?:y|ies)|docs|documentation|runbook)(?:[._-]|$)/i

const isAboutItself = (name: string): boolean =>
  name.length > 200 || ABOUT_ITSELF.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))

/** `SMTP_HOST`, `ldapServer`: a setting that names the host of something else. */
const SERVICE_HOST =
  /^(.*?)[._-]?(smtp|mail|ldaps?|ad|s3|minio|s?ftp|imap|kafka|amqp|rabbitmq|elastic(?:search)?|oidc|keycloak|sso|db|database|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|proxy|api)[._-]?(?:host(?:name)?|server|endpoint|fqdn|addr(?:ess)?)$/i

const PROTOCOLS: Readonly<Record<string, string>> = {
  smtp: 'smtp',
  mail: 'smtp',
  ldap: 'ldap',
  ldaps: 'ldaps',
  sftp: 'sftp',
  ftp: 'ftp',
  imap: 'imap',
  kafka: 'kafka',
  amqp: 'amqp',
  rabbitmq: 'amqp',
  db: 'sql',
  database: 'sql',
  postgres: 'postgresql',
  postgresql: 'postgresql',
  pg: 'postgresql',
  mysql: 'mysql',
  mariadb: 'mysql',
  mongo: 'mongodb',
  mongodb: 'mongodb',
  redis: 'redis',
  s3: 'https',
  minio: 'https',
  oidc: 'https',
  keycloak: 'https',
  sso: 'https',
  api: 'https',
  elastic: 'https',
  elasticsearch: 'https',
}

/** Hosts outside the project that its settings and objects name. */
export function guessFlows(evidence: Evidence): GuessedList<Flow> | undefined {
  const { repository, settings, profile } = evidence
  const own = domainsOf(repository.objects, profile).map(({ host }) => host.guessed)
  const outside = (host: string): boolean =>
    (isDomainName(host) || isAddress(host)) &&
    !isInside(host, profile) &&
    !isPlaceholderHost(host, profile) &&
    !NAMES.test(host) &&
    !own.some((domain) => domain === host || coversHost(domain, host) || coversHost(host, domain))
  const flows: Flow[] = []
  const add = ({ host, port, protocol }: Called, at: () => Location): void => {
    if (flows.length > 10 * MOST_FLOWS || !outside(host)) return
    const place = at()
    const network = networkOf(host)
    flows.push({
      host: guess(host, place),
      port: port === undefined || port < 1 || port > 65_535 ? undefined : guess(port, place),
      protocol: protocol === undefined ? undefined : guess(protocol, place),
      network: network && guess(network, undefined, { en: 'from its domain', fr: 'd’après son domaine' }),
    })
  }
  for (const setting of settings) {
    if (setting.sample || setting.origin === 'pipeline' || isAboutItself(setting.name)) continue
    for (const called of calledIn(setting.name, setting.value)) add(called, () => setting.location)
  }
  for (const object of repository.objects) {
    if (object.state !== 'deployed' || isSamplePath(object.document.source.path)) continue
    for (const route of ROUTES[`${object.group}/${object.kind}`] ?? []) {
      const text = asText(object.get(...route))
      if (text === undefined) continue
      for (const called of [
        ...addressesIn(text),
        ...(isDomainName(text.toLowerCase()) ? [{ host: text.toLowerCase() }] : []),
      ])
        add(called, () => placeOf(object, ...route))
    }
  }
  return bounded(
    firstOfEach(flows, ({ host, port }) => `${host.guessed}:${port?.guessed ?? 443}`),
    MOST_FLOWS,
  )
}

/** Fields of objects that name a host outside. */
const ROUTES: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  '/Service': [['spec', 'externalName']],
  'postgresql.cnpg.io/Cluster': [['spec', 'backup', 'barmanObjectStore', 'endpointURL']],
  'networking.istio.io/ServiceEntry': [0, 1, 2, 3, 4].map((index) => ['spec', 'hosts', index]),
}

function calledIn(name: string, value: string): readonly Called[] {
  const found = addressesIn(value)
  if (found.length > 0 || name.length > 100) return found
  const [, , service] = SERVICE_HOST.exec(name) ?? []
  if (service === undefined) return []
  const protocol = PROTOCOLS[service.toLowerCase()]
  const [host = '', port] = value.trim().toLowerCase().split(':', 2)
  return [
    {
      host,
      port: port && /^\d{1,5}$/.test(port) ? Number(port) : USUAL_PORTS[protocol ?? ''],
      protocol,
    },
  ]
}

function addressesIn(value: string): readonly Called[] {
  const found: Called[] = []
  const text = value.slice(0, MAX_TEXT)
  for (const match of text.matchAll(ADDRESS)) {
    if (found.length >= MAX_ADDRESSES) break
    const [whole, scheme = '', host = '', digits] = match
    const protocol = scheme.toLowerCase()
    const usual = USUAL_PORTS[protocol]
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 300)
    // Argo CD reads a repository, not the application
    if (usual === undefined || /^[^\s"'?#]*\.git(?:$|[\s"'?#])/.test(rest)) continue
    found.push({
      host: host.toLowerCase().replace(/\.$/, ''),
      port: digits === undefined ? usual : Number(digits),
      protocol,
    })
  }
  return found
}
