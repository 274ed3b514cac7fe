import { asList, asRecord, asText } from '../../model/json.ts'
import type { DeclaredDomain } from '../../model/manifest.ts'
import type { Profile } from '../../model/profile.ts'
import { coversHost, ingressRules, tlsHosts } from '../../model/subject/ingress.ts'
import type { KubernetesObject } from '../../model/subject/kubernetes.ts'
import { bounded, type Drafted, firstOfEach, type GuessedList, guess } from '../draft.ts'
import { placeOf } from '../evidence.ts'
import { isDomainName, isInside, isPlaceholderHost } from './hosts.ts'

const MOST_DOMAINS = 50

type Domain = Drafted<DeclaredDomain> & { readonly host: NonNullable<Drafted<DeclaredDomain>['host']> }

/** Every name under which some objects are reached from outside, their author's placeholders left out. */
export function domainsOf(objects: readonly KubernetesObject[], profile: Profile): readonly Domain[] {
  const found = objects.flatMap((object) => {
    if (object.kind === 'Ingress') return ingressDomains(object)
    if (object.kind === 'Route' && object.group === 'route.openshift.io') return routeDomains(object)
    if (object.kind === 'HTTPRoute' && object.group === 'gateway.networking.k8s.io') return gatewayDomains(object)
    return []
  })
  return firstOfEach(
    found.filter(
      ({ host: { guessed: host } }) =>
        isDomainName(host) && !isPlaceholderHost(host, profile) && !isInside(host, profile),
    ),
    ({ host }) => host.guessed,
  )
}

export const guessDomains = (
  objects: readonly KubernetesObject[],
  profile: Profile,
): GuessedList<Drafted<DeclaredDomain>> | undefined => bounded(domainsOf(objects, profile), MOST_DOMAINS)

function ingressDomains(ingress: KubernetesObject): Domain[] {
  const covered = tlsHosts(ingress)
  const issued = Object.keys(ingress.annotations).find((key) =>
    /^cert-manager\.io\/(?:cluster-)?issuer$|tls-acme$/.test(key),
  )
  return ingressRules(ingress).flatMap(({ host, route }) => {
    if (host === undefined) return []
    const tls = covered.find((each) => coversHost(each.host, host))
    return [
      {
        host: guess(host, placeOf(ingress, ...route, 'host')),
        // an issuer of the cluster writes the certificate; else somebody has put it into a Secret
        certificate:
          tls && guess(issued ? ('platform' as const) : ('project' as const), placeOf(ingress, ...tls.route)),
      },
    ]
  })
}

function routeDomains(route: KubernetesObject): Domain[] {
  const host = asText(route.get('spec', 'host'))?.toLowerCase()
  const { termination, certificate, externalCertificate } = asRecord(route.get('spec', 'tls'))
  if (host === undefined) return []
  const own = certificate != null || externalCertificate != null || termination === 'passthrough'
  return [
    {
      host: guess(host, placeOf(route, 'spec', 'host')),
      certificate:
        termination == null
          ? undefined
          : guess(own ? ('project' as const) : ('platform' as const), placeOf(route, 'spec', 'tls', 'termination')),
    },
  ]
}

const gatewayDomains = (route: KubernetesObject): Domain[] =>
  asList(route.get('spec', 'hostnames')).flatMap((value, index) => {
    const host = asText(value)?.toLowerCase()
    return host === undefined ? [] : [{ host: guess(host, placeOf(route, 'spec', 'hostnames', index)) }]
  })
