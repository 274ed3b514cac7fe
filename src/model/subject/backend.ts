import { asList, asRecord, asText, isRecord } from '../json.ts'
import type { Route } from '../location.ts'
import { readPort } from './container-port.ts'
import type { KubernetesObject } from './kubernetes.ts'

/** A Service to which an Ingress or a Route sends its traffic. */
export interface Backend {
  readonly service: string
  readonly serviceRoute: Route
  /** Of the Service; of a Route, the port of its pods when it is a number. */
  readonly port?: number | string
  readonly portRoute: Route
}

/** The backends of an Ingress or of an OpenShift Route, with routes from the object; none of another kind. */
export function backendsOf(object: KubernetesObject): readonly Backend[] {
  if (object.kind === 'Route') return routeBackends(object)
  return backendRoutes(object).flatMap((route) => {
    const backend = asRecord(object.get(...route))
    const old = object.apiVersion !== 'networking.k8s.io/v1'
    const { name, port } = asRecord(backend.service)
    const service = asText(old ? backend.serviceName : name)
    const { number, name: portName } = asRecord(port)
    if (service === undefined) return []
    return [
      {
        service,
        serviceRoute: [...route, ...(old ? ['serviceName'] : ['service', 'name'])],
        port: old ? readPort(backend.servicePort) : typeof number === 'number' ? number : asText(portName),
        portRoute: [
          ...route,
          ...(old ? ['servicePort'] : ['service', 'port', typeof number === 'number' ? 'number' : 'name']),
        ],
      },
    ]
  })
}

/** Where an Ingress of `networking.k8s.io/v1` has a backend that names neither a Service nor a resource. */
export const emptyBackends = (object: KubernetesObject): readonly Route[] =>
  object.apiVersion === 'networking.k8s.io/v1' && object.kind === 'Ingress'
    ? backendRoutes(object).filter((route) => {
        const { service, resource } = asRecord(object.get(...route))
        return service == null && resource == null
      })
    : []

function backendRoutes(object: KubernetesObject): readonly Route[] {
  const own: Route[] = [
    ['spec', 'defaultBackend'],
    ['spec', 'backend'],
  ]
  const ofPaths = asList(object.get('spec', 'rules')).flatMap((rule, index) =>
    asList(asRecord(asRecord(rule).http).paths).map((_, path) => [
      'spec',
      'rules',
      index,
      'http',
      'paths',
      path,
      'backend',
    ]),
  )
  return [...own, ...ofPaths].filter((route) => isRecord(object.get(...route)))
}

function routeBackends({ get }: KubernetesObject): readonly Backend[] {
  const targets: Route[] = [
    ['spec', 'to'],
    ...asList(get('spec', 'alternateBackends')).map((_, index) => ['spec', 'alternateBackends', index]),
  ]
  return targets.flatMap((route) => {
    const { kind, name } = asRecord(get(...route))
    const service = asText(name)
    if (service === undefined || (kind ?? 'Service') !== 'Service') return []
    const portRoute = ['spec', 'port', 'targetPort']
    return [{ service, serviceRoute: [...route, 'name'], port: readPort(get(...portRoute)), portRoute }]
  })
}
