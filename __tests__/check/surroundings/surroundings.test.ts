import { describe, expect, test } from 'vitest'
import { kubernetesObjects } from '../../../src/check/subjects/kubernetes.ts'
import { surveyor } from '../../../src/check/surroundings/surroundings.ts'
import { createSource } from '../../../src/model/source.ts'
import type { KubernetesObject } from '../../../src/model/subject/kubernetes.ts'
import { readPairs, readSelector } from '../../../src/model/subject/selector.ts'
import type { Lookup, Surroundings } from '../../../src/model/subject/surroundings.ts'
import type { Unread } from '../../../src/model/unread.ts'
import { readProfile } from '../../../src/parse/profile/read.ts'
import { parseYaml } from '../../../src/parse/yaml/parse.ts'

const pod = (name: string, labels: string, namespace = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, labels: {${labels}}${namespace && `, namespace: ${namespace}`} }\nspec: { containers: [] }\n`
const named = (apiVersion: string, kind: string, name: string, rest = 'spec: {}') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name} }\n${rest}\n`

/** The objects of some files, and what the one called `from` sees. */
function survey(files: Record<string, string>, unread: readonly Unread[] = []) {
  const objects = Object.entries(files).flatMap(([path, text]) =>
    parseYaml(createSource(path, text)).documents.flatMap((document) => kubernetesObjects(document, 'deployed')),
  )
  const around = surveyor(objects, [], { problems: [], unread: [...unread] }, readProfile())
  return (from: string): Surroundings => around(objects.find(({ name }) => name === from) as KubernetesObject)
}

const names = (found: Lookup<{ name?: string; object?: KubernetesObject }>): string | (string | undefined)[] =>
  found.state === 'found' ? found.all.map((one) => one.object?.name ?? one.name) : found.state

const choose = (labels: Record<string, string>) => readPairs(labels) as NonNullable<ReturnType<typeof readPairs>>

describe('pods', () => {
  const files = {
    'a/service.yaml': named('v1', 'Service', 'web'),
    'a/web.yaml': pod('near', 'app: web'),
    'b/web.yaml': pod('far', 'app: web, tier: db'),
    'b/c/deep.yaml': pod('deep', 'app: deep'),
  }
  test('the nearest ones are found, and no others', () => {
    expect(names(survey(files)('web').pods(choose({ app: 'web' })))).toEqual(['near'])
  })
  test('those of another folder are found when there is none nearer', () => {
    expect(names(survey(files)('web').pods(choose({ app: 'web', tier: 'db' })))).toEqual(['far'])
    expect(names(survey(files)('web').pods(choose({ app: 'deep' })))).toEqual(['deep'])
  })
  test('without any, they are missing, or unknown behind a part that nobody rendered', () => {
    expect(survey(files)('web').pods(choose({ app: 'other' })).state).toBe('missing')
    const gap: Unread = { reason: 'chart-not-rendered', path: 'x/Chart.yaml', message: { en: '', fr: '' } }
    expect(survey(files, [gap])('web').pods(choose({ app: 'other' })).state).toBe('unknown')
  })
  test('another namespace is not seen', () => {
    const web = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: one }\n'
    expect(
      survey({ 'a.yaml': web, 'b.yaml': pod('p', 'app: web', 'two') })('web').pods(choose({ app: 'web' })).state,
    ).toBe('missing')
    expect(
      names(survey({ 'a.yaml': web, 'b.yaml': pod('p', 'app: web') })('web').pods(choose({ app: 'web' }))),
    ).toEqual(['p'])
  })
  test('an operator may have made pods that bear the name of its object', () => {
    const kafka = named('kafka.strimzi.io/v1beta2', 'Kafka', 'bus')
    const seen = survey({ 'a.yaml': named('v1', 'Service', 'web'), 'b.yaml': kafka })('web')
    expect(seen.pods(choose({ 'strimzi.io/name': 'bus-kafka' })).state).toBe('unknown')
    expect(seen.pods(choose({ app: 'business' })).state).toBe('missing')
  })
  test('a selector of expressions is followed', () => {
    const expressions = readSelector({ matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'x'] }] })
    expect(names(survey(files)('web').pods(expressions as never))).toEqual(['near'])
  })
})

describe('names', () => {
  test('an operator makes what its object says', () => {
    const files = {
      'vault.yaml': named(
        'secrets.hashicorp.com/v1beta1',
        'VaultStaticSecret',
        'v',
        'spec: { destination: { name: db } }',
      ),
      'pg.yaml': named('postgresql.cnpg.io/v1', 'Cluster', 'base'),
      'sts.yaml': `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: bus }\nspec: { replicas: 2, volumeClaimTemplates: [{ metadata: { name: data } }], template: { spec: { containers: [] } } }\n`,
      'web.yaml': pod('web', 'app: web'),
    }
    const seen = survey(files)('web')
    expect(names(seen.named('/PersistentVolumeClaim', 'data-bus-1'))).toEqual(['bus'])
    expect(seen.named('/PersistentVolumeClaim', 'data-bus-2').state).toBe('missing')
    expect(names(seen.named('/Secret', 'db'))).toEqual(['v'])
    expect(names(seen.named('/Secret', 'base-app'))).toEqual(['base'])
    expect(names(seen.named('/Service', 'base-rw'))).toEqual(['base'])
    expect(seen.named('/Secret', 'other').state).toBe('missing')
  })
  test('an encrypted name may be any', () => {
    const sops = named(
      'isindir.github.com/v1alpha3',
      'SopsSecret',
      's',
      'spec: { secretTemplates: [{ name: "ENC[AES256_GCM,data:x]" }] }',
    )
    const seen = survey({ 's.yaml': sops, 'web.yaml': pod('web', 'app: web') })('web')
    expect(seen.named('/Secret', 'db').state).toBe('unknown')
    expect(seen.named('/ConfigMap', 'db').state).toBe('missing')
  })
  test('a program may make the Secret that it is told the name of', () => {
    const job =
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: certgen }\nspec: { template: { spec: { containers: [{ name: c, args: [create, --secret-name=web-tls, 3] }] } } }\n'
    const seen = survey({ 'job.yaml': job, 'web.yaml': pod('web', 'app: web') })('web')
    expect(seen.named('/Secret', 'web-tls').state).toBe('unknown')
    expect(seen.named('/Secret', 'secret').state).toBe('missing')
    expect(seen.named('/ConfigMap', 'web-tls').state).toBe('missing')
  })
  test('what every namespace has is never missing', () => {
    const seen = survey({ 'web.yaml': pod('web', 'app: web') })('web')
    expect(seen.named('/ServiceAccount', 'default').state).toBe('unknown')
    expect(seen.named('/ServiceAccount', 'builder2').state).toBe('missing')
    expect(seen.named('/Secret', 'registry-pull-secret').state).toBe('unknown')
    expect(seen.named('/ConfigMap', 'registry-pull-secret').state).toBe('missing')
    expect(seen.named('secrets.hashicorp.com/VaultAuth', 'vault-auth').state).toBe('unknown')
  })
})

test('a workload sees what chooses and what scales it', () => {
  const web = `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web, tier: front } }, spec: { containers: [] } } }\n`
  const seen = survey({
    'web.yaml': web,
    'pdb.yaml': named(
      'policy/v1',
      'PodDisruptionBudget',
      'pdb',
      'spec: { selector: { matchLabels: { tier: front } } }',
    ),
    'all.yaml': named('networking.k8s.io/v1', 'NetworkPolicy', 'all', 'spec: { podSelector: {} }'),
    'hpa.yaml': named(
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      'hpa',
      'spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }',
    ),
  })('web')
  expect(names(seen.selecting('policy/PodDisruptionBudget', { app: 'web', tier: 'front' }))).toEqual(['pdb'])
  expect(seen.selecting('policy/PodDisruptionBudget', { app: 'web' }).state).toBe('missing')
  expect(names(seen.selecting('networking.k8s.io/NetworkPolicy', { app: 'web' }))).toEqual(['all'])
  expect(names(seen.autoscalers)).toEqual(['hpa'])
})
