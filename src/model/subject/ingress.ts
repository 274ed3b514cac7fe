import { asList, asRecord, asText } from '../json.ts'
import type { Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'

/** Every version under which an Ingress may still be written. */
export const INGRESS_KINDS = [
  'networking.k8s.io/v1/Ingress',
  'networking.k8s.io/v1beta1/Ingress',
  'extensions/v1beta1/Ingress',
] as const

export interface IngressPath {
  /** `/` when none is written. */
  readonly path: string
  readonly type?: string
  /** From the Ingress. */
  readonly route: Route
}

export interface IngressRule {
  /** In lower case, as host names are compared; undefined when it is missing or empty. */
  readonly host?: string
  /** From the Ingress. */
  readonly route: Route
  readonly paths: readonly IngressPath[]
}

/** The rules of an Ingress, one without `http` among them. */
export const ingressRules = (ingress: KubernetesObject): readonly IngressRule[] =>
  asList(ingress.get('spec', 'rules')).map((value, index) => {
    const rule = asRecord(value)
    const route = ['spec', 'rules', index]
    return {
      host: asText(rule.host)?.toLowerCase(),
      route,
      paths: asList(asRecord(rule.http).paths).map((each, at) => ({
        path: asText(asRecord(each).path) ?? '/',
        type: asText(asRecord(each).pathType),
        route: [...route, 'http', 'paths', at],
      })),
    }
  })

/** The hosts that the certificates of an Ingress are for, in lower case. */
export const tlsHosts = (ingress: KubernetesObject): readonly { readonly host: string; readonly route: Route }[] =>
  asList(ingress.get('spec', 'tls')).flatMap((tls, index) =>
    asList(asRecord(tls).hosts).flatMap((host, at) => {
      const text = asText(host)
      return text === undefined ? [] : [{ host: text.toLowerCase(), route: ['spec', 'tls', index, 'hosts', at] }]
    }),
  )

/** Whether a host, or one with a single `*` in front as certificates have, covers another one. */
export const coversHost = (pattern: string, host: string): boolean =>
  pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1))
