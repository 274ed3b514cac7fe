import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/index.ts'
import { runRule } from '../run-rule.ts'

const SCHEMA_RULES = ['K8S060', 'K8S061', 'K8S062', 'K8S063', 'K8S064', 'K8S065']

describe('what the schemas say', () => {
  test('an unknown field is shown at its key, with what is meant', async () => {
    const text =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: portail\nspec:\n  selektor:\n    app: portail\n  ports: [{ port: 80 }]\n'
    expect(await runRule('K8S060', { 'a.yaml': text })).toEqual([
      'a.yaml:6:3 error Field "spec.selektor" does not exist, "selector" does',
    ])
  })

  test('an operator may be of another version: a warning; a definition of the repository is what the cluster gets', async () => {
    const application =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { project: a, destination: {}, sourc: {} }\n'
    expect(await runRule('K8S060', { 'a.yaml': application })).toEqual([
      'a.yaml:4:38 warning Field "spec.sourc" does not exist, "source" does',
    ])
    const definition =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: portails.demo.fr }\nspec: { group: demo.fr, scope: Namespaced, names: { kind: Portail, plural: portails }, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }] }\n'
    const own = 'apiVersion: demo.fr/v1\nkind: Portail\nmetadata: { name: a }\nspec: {}\n'
    expect(await runRule('K8S060', { 'crd.yaml': definition, 'a.yaml': own })).toEqual([
      'a.yaml:4:1 error Field "spec" does not exist in Portail',
    ])
  })

  test('what YAML reads otherwise than it is written is shown as it is written', async () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { version: 1.10 } }\ndata: { ACTIF: yes }\n'
    const { findings } = await check({ files: { 'a.yaml': text }, rules: ['K8S061'] })
    expect(findings.map(({ message, fix }) => `${message}. ${fix}`)).toEqual([
      '"metadata.labels.version" is a number (1.10), not a text. Put the value in quotes: `"1.10"`.',
      '"data.ACTIF" is a boolean (yes), not a text. Put the value in quotes: `"yes"`.',
    ])
  })

  test('each item of a list is held against its own kind', async () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { a: 1 } }\n  - { apiVersion: v1, kind: Service, metadata: { name: a }, data: {} }\n'
    expect(await runRule('K8S061', { 'a.yaml': list })).toEqual([
      'a.yaml:4:74 error "data.a" is an integer (1), not a text',
    ])
    expect(await runRule('K8S060', { 'a.yaml': list })).toEqual([
      'a.yaml:5:61 error Field "data" does not exist in Service',
    ])
  })

  test('a definition among tests is on no cluster', async () => {
    const definition =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: portails.demo.fr }\nspec:\n  group: demo.fr\n  names: { kind: Portail }\n  versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { type: object } } }]\n'
    const files = { 'portail.yaml': 'apiVersion: demo.fr/v2\nkind: Portail\nmetadata: { name: a }\n' }
    expect(await runRule('K8S064', { ...files, 'crds/portail.yaml': definition })).toHaveLength(1)
    expect(await runRule('K8S064', { ...files, 'tests/crds/portail.yaml': definition })).toEqual([])
  })

  test('what a newer Kubernetes knows may be known to the cluster', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { hostnameOverride: a, containers: [{ name: a, image: "b:1" }] }\n'
    expect(await runRule('K8S060', { 'a.yaml': pod })).toEqual([
      'a.yaml:4:9 warning Field "spec.hostnameOverride" does not exist; Kubernetes knows it from 1.34 on',
    ])
  })

  test('the fields of a patch are not asked for before it is merged', async () => {
    const files = {
      'kustomization.yaml': 'resources: [deployment.yaml]\npatches: [{ path: patch.yaml }]\n',
      'deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  selector: { matchLabels: { app: a } }\n  template:\n    metadata: { labels: { app: a } }\n    spec: { containers: [{ name: a, image: "registry.example.fr/a:1" }] }\n',
      'patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { replicas: 3 }\n',
    }
    expect(await runRule('K8S062', files)).toEqual([])
  })
})

describe('what may be a credential', () => {
  const secret =
    'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  jeton: tres-secret-2026\nstringData:\n  code: 123456789\n'
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: a\n      image: b\n      env:\n        - name: DB_PASSWORD\n          value: 987654321\n        - name: PORT\n          value: 8080\n'

  test('is neither in the message nor in the line that is shown', async () => {
    const { findings } = await check({ files: { 's.yaml': secret, 'p.yaml': pod }, rules: ['K8S061', 'K8S094'] })
    expect(findings).toHaveLength(4)
    const shown = JSON.stringify(findings.map(({ message, fix, excerpt }) => [message, fix, excerpt]))
    expect(shown).not.toMatch(/tres-secret|123456789|987654321/)
    expect(shown).toContain('8080')
  })
})

describe('what is not known', () => {
  const object = (apiVersion: string, kind: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`
  const notes = async (files: Record<string, string>, version = '1.33', language: 'en' | 'fr' = 'en') => {
    const report = await check({ files, language, profile: { name: 'essai', kubernetes: { version } } })
    return report.unverified.flatMap(({ reason, path, message }) =>
      reason === 'schema-unknown' ? [`${path} ${message}`] : [],
    )
  }

  test('is said once for each kind, in both languages', async () => {
    const files = {
      'a.yaml': object('demo.fr/v1', 'Portail'),
      'b.yaml': `${object('demo.fr/v1', 'Portail')}---\n${object('demo.fr/v1', 'Annuaire')}`,
    }
    expect(await notes(files)).toEqual([
      'a.yaml the fields of demo.fr/v1 Portail are not known here: 2 objects not verified against a schema',
      'b.yaml the fields of demo.fr/v1 Annuaire are not known here: 1 object not verified against a schema',
    ])
    expect((await notes(files, '1.33', 'fr'))[0]).toBe(
      'a.yaml les champs de demo.fr/v1 Portail ne sont pas connus ici : 2 objets non confrontés à un schéma',
    )
  })

  test.each([
    ['kustomize.config.k8s.io/v1beta1', 'Kustomization'],
    ['skaffold/v4beta6', 'Config'],
    ['v1', 'Config'],
    ['cli.kyverno.io/v1alpha1', 'Test'],
  ])('a file of a tool is not worth a word: %s %s', async (apiVersion, kind) => {
    expect(await notes({ 'a.yaml': object(apiVersion, kind) })).toEqual([])
  })

  test.each(['1.12', '1.99'])('Kubernetes %s', async (version) => {
    const [note, ...more] = await notes({ 'a.yaml': object('v1', 'ConfigMap') }, version)
    expect(note).toContain(`Kubernetes ${version}`)
    expect(more).toEqual([])
  })
})

const corpus = join(import.meta.dirname, '../../../../shared/corpus')

describe.skipIf(!existsSync(corpus))('manifests that are known to deploy', () => {
  test.each(['stefanprodan+podinfo', 'GoogleCloudPlatform+microservices-demo', 'cloud-pi-native+tuto-monorepo'])(
    '%s',
    async (folder) => {
      const { findings, inputs } = await check({ root: join(corpus, folder), rules: SCHEMA_RULES })
      expect(inputs.objects).toBeGreaterThan(0)
      expect(findings.map(({ rule, location, message }) => `${rule} ${location.path} ${message}`)).toEqual([])
    },
  )
})
