import { describe, expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { createSource } from '../../../src/model/source.ts'
import { backendsOf, emptyBackends } from '../../../src/model/subject/backend.ts'
import { declaredPorts, listPorts, podPorts, readPort } from '../../../src/model/subject/container-port.ts'
import type { KubernetesObject, Pod } from '../../../src/model/subject/kubernetes.ts'
import { reaches, selectsPods, servicePorts } from '../../../src/model/subject/service.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

function object(apiVersion: string, kind: string, spec: string): KubernetesObject {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}\n`
  const [document] = parseYaml(createSource('a.yaml', text)).documents
  return kubernetesObjects(document as never, 'deployed')[0] as KubernetesObject
}

const service = (spec: string) => object('v1', 'Service', spec)
const pod = (spec: string) => object('v1', 'Pod', spec).pod as Pod

describe('ports of containers', () => {
  const web = pod(
    `{ initContainers: [{ name: i, ports: [{ containerPort: 1 }] }, { name: s, restartPolicy: Always, ports: [{ containerPort: 2 }] }],
       containers: [{ name: a, ports: [{ name: http, containerPort: 8080 }, { containerPort: "9" }, x, { containerPort: 53, protocol: UDP }] }, { name: b, ports: 3 }] }`,
  )
  test('those that can be read, of what runs side by side', () => {
    expect(podPorts(web).map(({ number, protocol }) => `${number}/${protocol}`)).toEqual([
      '2/TCP',
      '8080/TCP',
      '53/UDP',
    ])
    expect(listPorts(podPorts(web))).toBe('2, http (8080), 53')
    expect(web.containers.map((container) => declaredPorts(container).length)).toEqual([1, 1, 2, 0])
  })
  test.each([
    [8080, 8080],
    ['8080', 8080],
    ['http', 'http'],
    ['', undefined],
    [null, undefined],
    [['http'], undefined],
  ])('the port %j is %j', (value, expected) => {
    expect(readPort(value)).toBe(expected)
  })
})

describe('ports of a Service', () => {
  test('lead to a port of the pods, the same one unless another is written', () => {
    const ports = servicePorts(
      service(
        '{ ports: [{ port: 80, targetPort: http }, { port: 81, targetPort: 0 }, { port: "82" }, 4, { port: 83, targetPort: "8083" }] }',
      ),
    )
    expect(ports.map(({ number, target, targetRoute }) => [number, target, targetRoute.at(-1)])).toEqual([
      [80, 'http', 'targetPort'],
      [81, 81, 'port'],
      [83, 8083, 'targetPort'],
    ])
    expect(servicePorts(service('{ ports: 80 }'))).toEqual([])
  })
  test('reach the pods, do not, or may', () => {
    const declared = pod('{ containers: [{ name: a, ports: [{ name: http, containerPort: 8080 }] }] }')
    const silent = pod('{ containers: [{ name: a }] }')
    const answer = (targetPort: string, pods: Pod[]) =>
      servicePorts(service(`{ ports: [{ port: 80, targetPort: ${targetPort} }] }`)).map((port) => reaches(port, pods))
    expect(answer('http', [declared])).toEqual(['yes'])
    expect(answer('8080', [declared])).toEqual(['yes'])
    expect(answer('web', [declared, silent])).toEqual(['no'])
    expect(answer('9090', [declared])).toEqual(['no'])
    expect(answer('9090', [declared, silent])).toEqual(['unknown'])
    expect(
      servicePorts(service('{ ports: [{ port: 80, protocol: UDP, targetPort: http }] }')).map((port) =>
        reaches(port, [declared]),
      ),
    ).toEqual(['no'])
  })
  test('a Service selects pods unless it has no selector or is a name elsewhere', () => {
    expect(selectsPods(service('{ selector: { app: web } }'))).toBe(true)
    expect(selectsPods(service('{ selector: {} }'))).toBe(false)
    expect(selectsPods(service('{ selector: web }'))).toBe(false)
    expect(selectsPods(service('{ selector: { app: web }, type: ExternalName }'))).toBe(false)
  })
})

describe('backends', () => {
  const told = (from: KubernetesObject) => backendsOf(from).map(({ service: name, port }) => `${name}:${port}`)
  test('of an Ingress in both forms', () => {
    const path = (backend: string) => `{ rules: [3, { http: { paths: [{ backend: ${backend} }, 4] } }] }`
    const v1 = (spec: string) => object('networking.k8s.io/v1', 'Ingress', spec)
    expect(told(v1(path('{ service: { name: web, port: { number: 80 } } }')))).toEqual(['web:80'])
    expect(told(v1('{ defaultBackend: { service: { name: web, port: { name: http } } } }'))).toEqual(['web:http'])
    expect(
      told(object('networking.k8s.io/v1beta1', 'Ingress', path('{ serviceName: web, servicePort: http }'))),
    ).toEqual(['web:http'])
    expect(
      told(object('extensions/v1beta1', 'Ingress', '{ backend: { serviceName: web, servicePort: "80" } }')),
    ).toEqual(['web:80'])
    expect(told(v1(path('{ resource: { kind: X, name: y } }')))).toEqual([])
    expect(emptyBackends(v1(path('{ serviceName: web }')))).toEqual([
      ['spec', 'rules', 1, 'http', 'paths', 0, 'backend'],
    ])
    expect(emptyBackends(v1(path('{ resource: { kind: X, name: y } }')))).toEqual([])
    expect(emptyBackends(v1('{ rules: 3, defaultBackend: [] }'))).toEqual([])
  })
  test('of a Route', () => {
    const route = (spec: string) => object('route.openshift.io/v1', 'Route', spec)
    expect(
      told(
        route('{ to: { name: web }, alternateBackends: [{ kind: Service, name: b }, 3], port: { targetPort: http } }'),
      ),
    ).toEqual(['web:http', 'b:http'])
    expect(told(route('{ to: { kind: Function, name: web } }'))).toEqual([])
    expect(told(route('3'))).toEqual([])
  })
})
