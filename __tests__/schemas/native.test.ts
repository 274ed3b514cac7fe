import { describe, expect, test } from 'vitest'
import { MAX_FAULTS } from '../../src/schemas/walk.ts'
import { faultsOf } from './faults-of.ts'

const pod = (spec: string, metadata = '{ name: portail }') =>
  `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec:\n  containers:\n    - name: portail\n      image: registry.example.fr/portail:1.4.2\n${spec}`

const deployment = (spec: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec:\n  selector: { matchLabels: { app: portail } }\n${spec}`

describe('fields that a kind does not have', () => {
  test.each([
    ['misspelt', pod('      imagePullPolicie: Always\n'), 'spec.containers[0].imagePullPolicie meant imagePullPolicy'],
    [
      'with two letters that changed places',
      pod('').replace('image:', 'iamge:'),
      'spec.containers[0].iamge meant image',
    ],
    [
      'of a list that is not there',
      deployment('  template: { spec: { hostnames: [a], containers: [{ name: a, image: b }] } }\n'),
      'spec.template.spec.hostnames meant hostname',
    ],
    [
      'of another case',
      pod('      imagepullpolicy: Always\n'),
      'spec.containers[0].imagepullpolicy meant imagePullPolicy',
    ],
    [
      'of the mapping around',
      pod('      restartPolicy: Never\n      hostNetwork: true\n'),
      'spec.containers[0].hostNetwork belongs in spec',
    ],
    ['of the specification', `${pod('')}volumes: []\n`, 'volumes belongs in spec'],
    [
      'of the template',
      deployment('  template: { spec: { containers: [{ name: a, image: b }] } }\n  containers: []\n'),
      'spec.containers',
    ],
    ['of no mapping near', pod('      couleur: rouge\n'), 'spec.containers[0].couleur'],
    ['of the metadata', pod('', '{ name: portail, nom: portail }'), 'metadata.nom'],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual([`unknown-field ${expected}`])
  })

  test('a misspelt field that is required is told once', () => {
    expect(faultsOf(pod('').replace('containers', 'contaners'))).toEqual([
      'unknown-field spec.contaners meant containers',
    ])
  })

  test('a field of a later version says which', () => {
    const text = pod('      resources: {}\n').replace('  containers', '  hostnameOverride: portail\n  containers')
    expect(faultsOf(text, '1.33')).toEqual(['unknown-field spec.hostnameOverride known 34-0'])
    expect(faultsOf(text, '1.34')).toEqual([])
  })

  test('a version that is not known is that of the nearest', () => {
    const text = pod('').replace('  containers', '  hostnameOverride: portail\n  containers')
    expect(faultsOf(text, '1.99')).toEqual([])
    expect(faultsOf(text, '1.12')).toEqual(['unknown-field spec.hostnameOverride known 34-0'])
  })
})

describe('values of another type', () => {
  test.each([
    [
      'an annotation that YAML reads as a boolean',
      pod('', '{ name: a, annotations: { demo.fr/actif: yes } }'),
      'metadata.annotations["demo.fr/actif"] wanted text, given boolean',
    ],
    [
      'a label that YAML reads as a number',
      pod('', '{ name: a, labels: { version: 1.10 } }'),
      'metadata.labels.version wanted text, given number',
    ],
    [
      'a number in the environment',
      pod('      env: [{ name: PORT, value: 8080 }]\n'),
      'spec.containers[0].env[0].value wanted text, given integer',
    ],
    [
      'a port in quotes',
      pod('      ports: [{ containerPort: "80" }]\n'),
      'spec.containers[0].ports[0].containerPort wanted integer32, given text',
    ],
    ['a boolean in quotes', pod('      stdin: "true"\n'), 'spec.containers[0].stdin wanted boolean, given text'],
    ['a text for a list', pod('      command: sh -c true\n'), 'spec.containers[0].command wanted list, given text'],
    ['a mapping for a list', pod('      env: { PORT: "8080" }\n'), 'spec.containers[0].env wanted list, given mapping'],
    [
      'a list for a mapping',
      pod('      resources: [cpu]\n'),
      'spec.containers[0].resources wanted mapping, given list',
    ],
    [
      'a part of an integer',
      deployment('  replicas: 1.5\n  template: { spec: { containers: [{ name: a, image: b }] } }\n'),
      'spec.replicas wanted integer32, given number',
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual([`wrong-type ${expected}`])
  })

  test.each([
    ['null is the absence of a value', pod('      env:\n      ports: null\n      stdin: ~\n')],
    ['null in a mapping of texts is the empty one', pod('', '{ name: a, annotations: { demo.fr/vide: } }')],
    [
      'a quantity is a text or a number',
      pod('      resources: { limits: { cpu: 1, memory: 1.5 }, requests: { cpu: 250m, memory: 1e3 } }\n'),
    ],
    [
      'a port is a number or a name',
      pod('      livenessProbe: { httpGet: { port: http } }\n      readinessProbe: { tcpSocket: { port: 80 } }\n'),
    ],
    [
      'what another tool fills is not judged',
      deployment('  replicas: ${REPLICAS}\n  template: { spec: { containers: [{ name: a, image: b }] } }\n'),
    ],
    ['a list that another tool fills neither', pod('      env: $ENVIRONMENT\n')],
    [
      'a text that looks like a boolean in quotes is one',
      pod('', '{ name: a, annotations: { demo.fr/actif: "yes" } }'),
    ],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

describe('required fields', () => {
  test.each([
    ['a name', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { namespace: a }\n', 'metadata.name'],
    ['metadata', 'apiVersion: v1\nkind: ConfigMap\ndata: {}\n', 'metadata.name'],
    ['a template', deployment(''), 'spec.template'],
    ['null in its place', deployment('  template:\n'), 'spec.template'],
    ['deep inside', pod('      env: [{ value: a }]\n'), 'spec.containers[0].env[0].name'],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual([`missing-field ${expected}`])
  })

  test.each([
    [
      'a prefix of a name is enough',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: a- }\nspec: { template: {} }\n',
    ],
    ['a review has no name', 'apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nspec: { token: abc }\n'],
    [
      'the selector of a policy may be left out',
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec: { policyTypes: [Ingress] }\n',
    ],
    [
      'the group of a role is filled in',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: a }\nroleRef: { kind: Role, name: a }\n',
    ],
    [
      'a status is not what an author writes',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { maxUnavailable: 1 }\nstatus: {}\n',
    ],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

describe('values', () => {
  test.each([
    [
      'none of the allowed',
      pod('      imagePullPolicy: always\n'),
      'spec.containers[0].imagePullPolicy allowed Always',
    ],
    [
      'none of the allowed, in a list',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: a }\nspec: { accessModes: [ReadWriteOnly] }\n',
      'spec.accessModes[0] allowed ReadWriteOnce',
    ],
    [
      'no quantity',
      pod('      resources: { limits: { memory: 512Mo } }\n'),
      'spec.containers[0].resources.limits.memory quantity',
    ],
    [
      'more than 32 bits',
      deployment('  replicas: 2147483648\n  template: { spec: { containers: [{ name: a, image: b }] } }\n'),
      'spec.replicas integer32',
    ],
    [
      'not in base64',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { jeton: en-clair }\n',
      'data.jeton base64',
    ],
    [
      'no date',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a, creationTimestamp: hier }\nspec: { containers: [{ name: a, image: b }] }\n',
      'metadata.creationTimestamp date-time',
    ],
    ['a name twice', pod('    - name: portail\n      image: b\n'), 'spec.containers[1] repeated'],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual([`wrong-value ${expected}`])
  })

  test.each([
    ['an empty text is an absent one', pod('      imagePullPolicy: ""\n')],
    [
      'base64 may have line breaks',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { jeton: "YWJj\\nZGVm\\n" }\n',
    ],
    [
      'the same variable twice is no fault: the last one wins',
      pod('      env: [{ name: A, value: a }, { name: A, value: b }]\n'),
    ],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

describe('hostile objects', () => {
  test('names of prototypes are fields like others', () => {
    const text =
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"__proto__":{"polluted":1},"constructor":1,"data":{"toString":"a","__proto__":"b"}}'
    expect(faultsOf(text)).toEqual(['unknown-field __proto__', 'unknown-field constructor'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('kinds and versions named after prototypes are not known', () => {
    expect(faultsOf('apiVersion: apps/constructor\nkind: __proto__\nmetadata: { name: a }\n')).toEqual([])
    expect(faultsOf('apiVersion: apps/v1\nkind: hasOwnProperty\nmetadata: { name: a }\n')).toEqual([])
  })

  test.each([MAX_FAULTS - 1, MAX_FAULTS, MAX_FAULTS + 1])('%i faults', (count) => {
    const data = Array.from({ length: count }, (_, index) => `  k${index}: ${index}\n`).join('')
    const faults = faultsOf(`apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${data}`)
    expect(faults).toHaveLength(Math.min(count, MAX_FAULTS))
    expect(faults.at(-1)?.endsWith('and more')).toBe(count > MAX_FAULTS)
  })

  const bomb = (levels: number, last: string, level: (inner: string) => string) =>
    Array.from({ length: levels }, (_, index) =>
      index === 0 ? `x0: &x0 ${last}` : `x${index}: &x${index} ${level(`*x${index - 1}`)}`,
    ).join('\n')

  test('anchors that make billions of values', () => {
    const schema = bomb(
      40,
      '{ type: string }',
      (inner) => `{ type: object, properties: { a: ${inner} , b: ${inner} } }`,
    )
    const values = bomb(40, '1', (inner) => `{ a: ${inner} , b: ${inner} }`)
    const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: as.demo.fr }
spec:
  group: demo.fr
  scope: Namespaced
  names: { plural: as, kind: A }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: *x39 } } } }]
`
    const twice = `${schema}\n${text}---\n${schema}\n${text}---\n${values}\napiVersion: demo.fr/v1\nkind: A\nmetadata: { name: a }\nspec: *x39\n`
    const once = `${schema}\n${text}---\n${values}\napiVersion: demo.fr/v1\nkind: A\nmetadata: { name: a }\nspec: *x39\n`
    const started = performance.now()
    faultsOf(twice)
    faultsOf(once)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('a deep schema of a definition is walked to its end', () => {
    const deep = `${'{ type: object, properties: { a: '.repeat(80)}{ type: string }${' } }'.repeat(80)}`
    const text = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: as.demo.fr }\nspec: { group: demo.fr, scope: Namespaced, names: { plural: as, kind: A }, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: ${deep} } }] }\n`
    const value = `${'{ a: '.repeat(79)}1${' }'.repeat(79)}`
    expect(() =>
      faultsOf(`${text}---\napiVersion: demo.fr/v1\nkind: A\nmetadata: { name: a }\na: ${value}\n`),
    ).not.toThrow()
  })
})
