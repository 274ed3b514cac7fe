import { describe, expect, test } from 'vitest'
import { faultsOf, stateOf } from './faults-of.ts'

/** A definition of kind `Portail`, whose version v1 has this schema for its `spec`. */
const definition = (spec: string, more = '') => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: portails.demo.fr }
spec:
  group: demo.fr
  scope: Namespaced
  names: { plural: portails, kind: Portail }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: ${spec} } } }
${more}`

const portail = (spec: string, version = 'v1') =>
  `---\napiVersion: demo.fr/${version}\nkind: Portail\nmetadata: { name: a }\nspec: ${spec}\n`

const faults = (schema: string, spec: string, more?: string) => faultsOf(definition(schema, more) + portail(spec))

describe('a definition of the repository', () => {
  test.each([
    [
      'an unknown field',
      '{ type: object, properties: { taille: { type: integer } } }',
      '{ tailel: 3 }',
      'unknown-field spec.tailel meant taille',
    ],
    ['a mapping without fields keeps none', '{ type: object }', '{ a: 1 }', 'unknown-field spec.a'],
    [
      'a wrong type',
      '{ type: object, properties: { taille: { type: integer } } }',
      '{ taille: trois }',
      'wrong-type spec.taille wanted integer, given text',
    ],
    [
      'a missing field',
      '{ type: object, required: [taille], properties: { taille: { type: integer } } }',
      '{}',
      'missing-field spec.taille',
    ],
    [
      'null is no value of a required field',
      '{ type: object, required: [taille], properties: { taille: { type: integer } } }',
      '{ taille: }',
      'missing-field spec.taille',
    ],
    [
      'null in a list',
      '{ type: object, properties: { noms: { type: array, items: { type: string } } } }',
      '{ noms: [null] }',
      'wrong-type spec.noms[0] wanted text, given null',
    ],
    [
      'a value',
      '{ type: object, properties: { mode: { type: string, enum: [clair, sombre] } } }',
      '{ mode: sombr }',
      'wrong-value spec.mode allowed sombre',
    ],
    [
      'too low',
      '{ type: object, properties: { taille: { type: integer, minimum: 1 } } }',
      '{ taille: 0 }',
      'wrong-value spec.taille lowest',
    ],
    [
      'too long',
      '{ type: object, properties: { nom: { type: string, maxLength: 3 } } }',
      '{ nom: portail }',
      'wrong-value spec.nom longest',
    ],
    [
      'too few',
      '{ type: object, properties: { noms: { type: array, minItems: 1, items: { type: string } } } }',
      '{ noms: [] }',
      'wrong-value spec.noms shortest',
    ],
    [
      'a pattern',
      '{ type: object, properties: { nom: { type: string, pattern: "^[a-z]+$" } } }',
      '{ nom: Portail }',
      'wrong-value spec.nom pattern',
    ],
    [
      'a pattern of alternatives and optional parts',
      '{ type: object, properties: { nom: { type: string, pattern: "^(un|deux|trois)-?[|?(]x?$" } } }',
      '{ nom: quatre }',
      'wrong-value spec.nom pattern',
    ],
    [
      'a key twice',
      '{ type: object, properties: { noms: { type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [nom], items: { type: object, properties: { nom: { type: string } } } } } }',
      '{ noms: [{ nom: a }, { nom: a }] }',
      'wrong-value spec.noms[1] repeated',
    ],
    [
      'none of the alternatives',
      '{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }',
      '{}',
      'wrong-value spec alternatives',
    ],
    [
      'more than one of the alternatives',
      '{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }',
      '{ a: x, b: z }',
      'wrong-value spec alternatives',
    ],
    [
      'an object without kind',
      '{ type: object, properties: { o: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true } } }',
      '{ o: { apiVersion: v1 } }',
      'missing-field spec.o.kind',
    ],
  ])('%s', (_, schema, spec, expected) => {
    expect(faults(schema, spec)).toEqual([expected])
  })

  test.each([
    ['null is the absence of a field', '{ type: object, properties: { taille: { type: integer } } }', '{ taille: }'],
    [
      'null where it is a value',
      '{ type: object, required: [taille], properties: { taille: { type: integer, nullable: true } } }',
      '{ taille: }',
    ],
    [
      'a required field with a default',
      '{ type: object, required: [taille], properties: { taille: { type: integer, default: 1 } } }',
      '{}',
    ],
    [
      'unknown fields that are kept',
      '{ type: object, x-kubernetes-preserve-unknown-fields: true, properties: { a: { type: string } } }',
      '{ b: 1 }',
    ],
    ['free keys', '{ type: object, additionalProperties: { type: string } }', '{ a: x, b: z }'],
    [
      'an integer or a text',
      '{ type: object, properties: { port: { x-kubernetes-int-or-string: true } } }',
      '{ port: http }',
    ],
    [
      'alternatives that hold what is not judged',
      '{ type: object, x-kubernetes-preserve-unknown-fields: true, oneOf: [{ properties: { a: { format: uuid } } }, { required: [b] }] }',
      '{ b: 1 }',
    ],
    [
      'a pattern that could be slow is not tried',
      '{ type: object, properties: { nom: { type: string, pattern: "^(a+)+$" } } }',
      `{ nom: ${'a'.repeat(60)}! }`,
    ],
    [
      'a pattern of many optional parts is not tried',
      `{ type: object, properties: { nom: { type: string, pattern: "^${'a?'.repeat(45)}b$" } } }`,
      `{ nom: ${'a'.repeat(26)} }`,
    ],
    [
      'a pattern of many alternatives is not tried',
      `{ type: object, properties: { nom: { type: string, pattern: "^${'(|||)'.repeat(16)}b$" } } }`,
      '{ nom: aaaa }',
    ],
    [
      'a pattern of several repetitions is not tried on a long text',
      '{ type: object, properties: { nom: { type: string, pattern: "^[a-y]+[a-y]+[a-y]+z$" } } }',
      `{ nom: ${'a'.repeat(150)} }`,
    ],
  ])('%s', (_, schema, spec) => {
    expect(faults(schema, spec)).toEqual([])
  })

  test('what is written into a status of its own is dropped', () => {
    const status = definition('{ type: object }, status: { type: object, required: [etat] }').replace(
      'schema:',
      'subresources: { status: {} }\n      schema:',
    )
    expect(
      faultsOf(`${status}---\napiVersion: demo.fr/v1\nkind: Portail\nmetadata: { name: a }\nstatus: { a: 1 }\n`),
    ).toEqual([])
  })

  test('a version that it does not have, or no longer serves', () => {
    const more = '    - { name: v0, served: false, storage: false, schema: { openAPIV3Schema: { type: object } } }\n'
    const states = (version: string) => stateOf(`${portail('{}', version)}---\n${definition('{ type: object }', more)}`)
    expect(states('v1')).toEqual({ state: 'served', origin: 'repository', deprecated: undefined })
    expect(states('v2')).toEqual({ state: 'never', origin: 'repository', use: 'demo.fr/v1 Portail' })
    expect(states('v0')).toEqual({ state: 'removed', use: 'demo.fr/v1' })
  })

  test('it comes before the store', () => {
    const own = definition('{ type: object, properties: { nouveau: { type: string } } }')
      .replaceAll('demo.fr', 'argoproj.io')
      .replaceAll('Portail', 'Application')
      .replace('name: v1\n', 'name: v1alpha1\n')
    const text =
      '---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { nouveau: a }\n'
    expect(faultsOf(own + text)).toEqual([])
    expect(faultsOf(text)).toContain('unknown-field spec.nouveau')
  })

  test('its own metadata are those of any object', () => {
    expect(
      faultsOf(
        `${definition('{ type: object }')}---\napiVersion: demo.fr/v1\nkind: Portail\nmetadata: { name: a, labels: { a: 1 }, nom: b }\n`,
      ),
    ).toEqual(['wrong-type metadata.labels.a wanted text, given integer', 'unknown-field metadata.nom'])
  })

  test.each([
    '[]',
    '{}',
    '{ versions: null }',
    '{ group: [], names: 3, versions: [3, { name: v1, schema: { openAPIV3Schema: [] } }] }',
    '{ group: demo.fr, names: { kind: Portail }, versions: [{ name: v1, schema: { openAPIV3Schema: { type: object, properties: [1], required: 3, oneOf: 1 } } }] }',
  ])('a broken definition, %s, is nobody’s schema', (spec) => {
    const text = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a }\nspec: ${spec}\n${portail('{ a: 1 }')}`
    expect(() => faultsOf(text)).not.toThrow()
  })
})

describe('kinds of operators', () => {
  test.each([
    [
      'argoproj.io/v1alpha1',
      'Application',
      'spec: { project: a, destination: {}, source: { repoURL: b, targetRevison: main } }',
      ['unknown-field spec.source.targetRevison meant targetRevision'],
    ],
    [
      'postgresql.cnpg.io/v1',
      'Cluster',
      'spec: { instances: "3" }',
      ['wrong-type spec.instances wanted integer, given text'],
    ],
    [
      'isindir.github.com/v1alpha3',
      'SopsSecret',
      'spec: { secretTemplate: [] }',
      ['unknown-field spec.secretTemplate meant secretTemplates'],
    ],
    ['monitoring.coreos.com/v1', 'ServiceMonitor', 'spec: { selector: {} }', ['missing-field spec.endpoints']],
    [
      'secrets.hashicorp.com/v1beta1',
      'VaultStaticSecret',
      'spec: { mount: a, path: b, type: kvv2, destination: { name: c } }',
      ['wrong-value spec.type allowed kv-v2'],
    ],
    [
      'route.openshift.io/v1',
      'Route',
      'spec: { to: { kind: Service, name: a, weight: 300 } }',
      ['wrong-value spec.to.weight highest'],
    ],
    [
      'argoproj.io/v1alpha1',
      'Rollout',
      'spec: { replicas: 1, template: { spec: { containers: [{ name: a, image: b, imagePullPolice: Always }] } } }',
      ['unknown-field spec.template.spec.containers[0].imagePullPolice meant imagePullPolicy'],
    ],
  ])('%s %s', (apiVersion, kind, spec, expected) => {
    expect(faultsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${spec}\n`)).toEqual(expected)
  })
})
