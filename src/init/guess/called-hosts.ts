/** A setting that is longer is a file: its first part is looked at. */
const MAX_TEXT = 20_000
/** Addresses of one setting. */
const MAX_ADDRESSES = 50

/** A host that a text names, as far as it says how it is called. */
export interface Called {
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

/** The hosts that a setting names: in addresses, or as the host of a service that its name tells. */
export function calledIn(name: string, value: string): readonly Called[] {
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

/** The hosts of the addresses in a text; user, password, path and query are left where they are. */
export function addressesIn(value: string): readonly Called[] {
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
