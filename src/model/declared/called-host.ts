import { asRecord } from '../json.ts'
import { deferred, type Location } from '../location.ts'
import type { DeclaredFlow } from '../manifest.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { Repository } from '../subject/repository.ts'
import type { YamlSubject } from '../subject/yaml.ts'

/** An address that a setting of something deployed names. */
export interface CalledHost {
  /** In lower case. */
  readonly host: string
  /** Undefined where neither the address nor its scheme says it. */
  readonly port?: number
  /** Whether the port is written in the address. */
  readonly explicit: boolean
  readonly location: Location
}

const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  wss: 443,
  ldap: 389,
  ldaps: 636,
  smtp: 25,
  smtps: 465,
  ftp: 21,
  sftp: 22,
  amqp: 5672,
  amqps: 5671,
  postgres: 5432,
  postgresql: 5432,
  mysql: 3306,
  mariadb: 3306,
  mongodb: 27_017,
  redis: 6379,
  rediss: 6379,
  imaps: 993,
}

const ADDRESS =
  /\b([a-z][a-z0-9]{1,11}):\/\/(?:[^\s/@"'`<>]{1,200}@)?([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(?::(\d{1,5}))?(?![\w.@{$%*-])/gi

/** Names that a DNS of the world answers: `svc.cluster.local` and names of one word are Services. */
const EXTERNAL = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/
const CLUSTER = /(?:^|\.)(?:svc|local|localhost|localdomain|internal|test|cluster|lan)$|\.svc\./

/** Addresses that are names of vocabularies, read by nobody. */
const VOCABULARY =
  /(?:^|\.)(?:w3\.org|xmlsoap\.org|json-schema\.org|schema\.org|springframework\.org|apache\.org|oasis-open\.org|purl\.org|jcp\.org|hibernate\.org|logback\.qos\.ch|opengis\.net|microsoft\.com)$/

/** Lines that call nothing: comments, and what tells browsers where they may go. */
const NO_CALL =
  /^\s*(?:#|\/\/|--|;|\*|<!--|<\?xml|<!DOCTYPE)|content-security-policy|xmlns|schemaLocation|access-control-allow/i

/** Settings about what calls the application, and what it may be called. */
const NO_CALL_NAME =
  /cors|csp|allowed?_?(?:origin|host)|documentation|licen[cs]e|namespace|schema|user_?agent|no_?proxy|issuer_?name/i

/** Characters and addresses read for one object. */
const MAX_TEXT = 200_000
const MAX_ADDRESSES = 200

/** The hosts outside the cluster that an object names, in the environment of its containers or the data of a ConfigMap. */
export function calledHosts(object: KubernetesObject, repository: Repository): readonly CalledHost[] {
  const found: CalledHost[] = []
  const read = (subject: YamlSubject, name: string, text: unknown, route: readonly (string | number)[]): void => {
    if (typeof text !== 'string' || text.length > MAX_TEXT || !text.includes('://') || NO_CALL_NAME.test(name)) return
    for (const line of text.split('\n')) {
      if (!line.includes('://') || NO_CALL.test(line)) continue
      for (const [, scheme = '', written = '', port] of line.matchAll(ADDRESS)) {
        const host = written.toLowerCase()
        if (found.length >= MAX_ADDRESSES || !isExternal(host)) continue
        const number = port === undefined ? PORTS[scheme.toLowerCase()] : Number(port)
        const location = deferred(() => repository.locate(subject, route))
        found.push({ host, ...(number !== undefined && { port: number }), explicit: port !== undefined, location })
      }
    }
  }
  if (object.kind === 'ConfigMap' && object.group === '')
    for (const [name, text] of Object.entries(asRecord(object.get('data')))) read(object, name, text, ['data', name])
  for (const container of object.pod?.containers ?? []) {
    const list = container.get('env')
    for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
      const { name, value } = asRecord(entry)
      read(container, String(name), value, ['env', index, 'value'])
    }
  }
  return found
}

const isExternal = (host: string): boolean =>
  EXTERNAL.test(host) && host.length < 254 && !CLUSTER.test(host) && !VOCABULARY.test(host)

/** Whether a declared flow is to a host; `*.example.fr` is all of a domain. */
export function isFlowTo({ host }: DeclaredFlow, called: string): boolean {
  const declared = host.toLowerCase()
  return declared.startsWith('*.') ? called.endsWith(declared.slice(1)) : declared === called
}

/** `https` unless told otherwise. */
export const portOf = ({ port = 443 }: DeclaredFlow): number => port
