import { asText } from '../../model/json.ts'
import type { Location } from '../../model/location.ts'
import type { DeclaredFlow } from '../../model/manifest.ts'
import { isSamplePath } from '../../model/sample.ts'
import { bounded, type Drafted, firstOfEach, type Guess, type GuessedList, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { addressesIn, type Called, calledIn } from './called-hosts.ts'
import { domainsOf } from './domains.ts'
import { isAddress, isDomainName, isInside, isPlaceholderHost, networkOf } from './hosts.ts'

const MOST_FLOWS = 100
export type Flow = Drafted<DeclaredFlow> & { readonly host: Guess<string> }

/** Names and documents that are written like addresses, and that nobody calls. */
const NAMES =
  /(?:^|\.)(?:w3\.org|json-schema\.org|schema\.org|xmlsoap\.org|openid\.net|apache\.org|spring(?:framework)?\.(?:io|org)|java\.sun\.com|xmlns\.com|purl\.org|opencontainers\.org|helm\.sh|kubernetes\.io|k8s\.io)$/

/** Settings about the project itself: where its text, its image or its documentation lies. */
const ABOUT_ITSELF =
  /^(?:home|homepage|icon|sources?|docs?|documentation|registry|licen[cs]e|xmlns|namespace|\$?schema|runbook_url)$|(?:^|[._-])(?:repos?|repositor(?:y|ies)|docs|documentation|runbook)(?:[._-]|$)/i

const isAboutItself = (name: string): boolean =>
  name.length > 200 || ABOUT_ITSELF.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))

/** Hosts outside the project that its settings and objects name. */
export function guessFlows(evidence: Evidence): GuessedList<Flow> | undefined {
  const { repository, settings, profile } = evidence
  const own = new Set(domainsOf(repository.objects, profile).map(({ host }) => host.guessed))
  const outside = (host: string): boolean =>
    (isDomainName(host) || isAddress(host)) &&
    !isInside(host, profile) &&
    !isPlaceholderHost(host, profile) &&
    !NAMES.test(host) &&
    !own.has(host) &&
    !own.has(`*${host.slice(host.indexOf('.'))}`)
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
