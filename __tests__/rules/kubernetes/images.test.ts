import { describe, expect, test } from 'vitest'
import { runRule } from '../run-rule.ts'

const pod = (image: string, more = '', list = 'containers') =>
  `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  ${list}:
    - name: web
      image: "${image}"
${more}`

describe('image-tag', () => {
  test('says what stands in place of a version', async () => {
    expect(await runRule('K8S007', { 'a.yaml': pod('registry.demo.fr:5000/web') })).toEqual([
      'a.yaml:7:15 warning Image "registry.demo.fr:5000/web" has no tag',
    ])
    expect(await runRule('K8S007', { 'a.yaml': pod('ghcr.io/demo/web:latest') }, 'fr')).toEqual([
      'a.yaml:7:15 warning L’image « ghcr.io/demo/web:latest » porte l’étiquette latest',
    ])
  })

  test('in production an error, but for the containers that Kyverno does not look at', async () => {
    const manifest = 'version: 1\nproject: { name: annuaire }\nenvironments: [{ name: prod, stage: prod }]\n'
    const severity = async (list: string) =>
      (await runRule('K8S007', { 'a.yaml': pod('web', '', list), 'accostage.yaml': manifest })).map(
        (line) => line.split(' ')[1],
      )
    expect(await severity('containers')).toEqual(['error'])
    expect(await severity('initContainers')).toEqual(['warning'])
    expect(await severity('ephemeralContainers')).toEqual(['warning'])
  })
})

describe('image-registry', () => {
  test('a name without a registry is to be written in full', async () => {
    expect(await runRule('K8S008', { 'a.yaml': pod('nginx:1.27') })).toEqual([
      'a.yaml:7:15 warning Image "nginx:1.27" does not start with its registry, docker.io',
    ])
  })

  test.each([
    ['bitnami/redis:7.4', []],
    ['docker.io/bitnamilegacy/redis:7.4', []],
    ['harbor.dso.cpin-hp.numerique-interieur.fr/demo/web:1', []],
    ['registry.k8s.io/pause:3.10', ['comes from registry.k8s.io']],
    ['localhost:5000/web:1', ['comes from localhost:5000']],
    ['harbor.demo.fr/web:1', ['comes from harbor.demo.fr']],
    ['index.docker.io/demo/web:1', ['does not start with its registry, docker.io']],
    ['docker.io.demo.fr/web:1', ['comes from docker.io.demo.fr']],
  ])('%s', async (image, expected) => {
    const found = await runRule('K8S008', { 'a.yaml': pod(image) })
    expect(found.map((line) => line.slice(line.lastIndexOf('" ') + 2))).toEqual(expected)
  })
})

describe('image-pull-policy', () => {
  test.each([
    ['ghcr.io/demo/web:1.4.2', 'Always', ['info imagePullPolicy is Always']],
    ['ghcr.io/demo/web:master', 'Always', ['warning imagePullPolicy is Always and the tag "master" moves']],
    ['ghcr.io/demo/web', 'Always', ['warning imagePullPolicy is Always and the tag "latest" moves']],
    ['ghcr.io/demo/web:master', 'Never', ['info imagePullPolicy is Never']],
    ['ghcr.io/demo/web:master', 'IfNotPresent', []],
  ])('%s with %s', async (image, policy, expected) => {
    const found = await runRule('K8S010', { 'a.yaml': pod(image, `      imagePullPolicy: ${policy}\n`) })
    expect(found).toEqual(expected.map((text) => `a.yaml:8:24 ${text}`))
  })
})
