import { asList, asRecord, asText } from '../json.ts'
import type { Route } from '../location.ts'
import { coversHost, ingressRules, tlsHosts } from '../subject/ingress.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'

/** A host under which an object is reached. */
export interface PublishedHost {
  readonly host: string
  /** From the object. */
  readonly route: Route
  /** Whether the object names a certificate of its own for it; undefined when an operator may bring one. */
  readonly certificate: boolean | undefined
}

/** Annotations by which something else brings the certificate: cert-manager, OpenShift's ACME controller. */
const BROUGHT = /cert-manager|acme/i

/** The hosts of an Ingress, an OpenShift Route or an HTTPRoute, in lower case; none for any other object. */
export function publishedHosts(object: KubernetesObject): readonly PublishedHost[] {
  const { group, kind, annotations } = object
  const brought = Object.keys(annotations).some((key) => BROUGHT.test(key))
  if (kind === 'Ingress')
    return ingressRules(object).flatMap(({ host, route }) =>
      host === undefined
        ? []
        : [{ host, route: [...route, 'host'], certificate: brought ? undefined : hasSecret(object, host) }],
    )
  if (kind === 'Route' && group === 'route.openshift.io') {
    const host = asText(object.get('spec', 'host'))?.toLowerCase()
    if (host === undefined) return []
    const tls = asRecord(object.get('spec', 'tls'))
    // with passthrough the pod presents it
    const own = tls.certificate != null || tls.externalCertificate != null || tls.termination === 'passthrough'
    return [{ host, route: ['spec', 'host'], certificate: brought ? undefined : own }]
  }
  if (kind === 'HTTPRoute' && group === 'gateway.networking.k8s.io')
    return asList(object.get('spec', 'hostnames')).flatMap((value, index) => {
      const host = asText(value)?.toLowerCase()
      return host === undefined ? [] : [{ host, route: ['spec', 'hostnames', index], certificate: undefined }]
    })
  return []
}

/** Whether `tls` names a Secret for a host. An entry without hosts is for all of them. */
function hasSecret(ingress: KubernetesObject, host: string): boolean {
  return asList(ingress.get('spec', 'tls')).some((value, index) => {
    const { secretName, hosts } = asRecord(value)
    if (asText(secretName) === undefined) return false
    return (
      asList(hosts).length === 0 ||
      tlsHosts(ingress).some((tls) => tls.route[2] === index && coversHost(tls.host, host))
    )
  })
}

/** Whether a host is one of some domains, or lies below one. */
export const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
