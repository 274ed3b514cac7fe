import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDirectory } from '../../../src/discover/directory.ts'
import { planReleases } from '../../../src/render/plan/plan-releases.ts'
import { lines, problems, sceneOf, unplanned } from './scene.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus')

const planOf = async (folder: string) =>
  planReleases(
    await sceneOf(openDirectory(join(corpus, folder)), {
      repository: { name: folder.replace(/.*\+/, ''), urls: [`https://github.com/${folder.replace('+', '/')}.git`] },
    }),
  )

describe.skipIf(!existsSync(corpus))('the plan of real repositories', () => {
  test('a chart with values files of environments', async () => {
    const plan = await planOf('cloud-pi-native+tuto-java-infra-helm')
    expect(lines(plan)).toEqual([
      'values-files helm . values-formation.yaml => formation?',
      'values-files helm . values-integ.yaml => integ?',
      'values-files helm . values-scw.yaml => scw?',
    ])
    expect(plan.unplanned).toEqual([])
  })

  test('a chart for a site', async () => {
    expect(lines(await planOf('cloud-pi-native+documentation'))).toEqual([
      'values-files helm helm helm/values-dso.yaml => dso?',
    ])
  })

  test('many charts, one of them with environments of several sites', async () => {
    const plan = await planOf('cloud-pi-native+exemples_ServiceTeam')
    expect(lines(plan).filter((line) => line.startsWith('values-files'))).toEqual([
      'values-files helm secrets/sops secrets/sops/values-mi-preprod.yaml => mi-preprod?',
      'values-files helm secrets/sops secrets/sops/values-mi-prod.yaml => mi-prod?',
      'values-files helm secrets/sops secrets/sops/values-ovh-dev.yaml => ovh-dev?',
      'values-files helm secrets/sops secrets/sops/values-ovh-qualif.yaml => ovh-qualif?',
    ])
    expect(lines(plan).filter((line) => line.startsWith('defaults'))).toHaveLength(11)
    expect(unplanned(plan)).toContain('sample-values basic-auth/values-example.yaml')
    expect(unplanned(plan)).toContain('unused-values apim/all-in-one/values-keycloak.yaml')
  })

  test('a chart and overlays', async () => {
    const plan = await planOf('stefanprodan+podinfo')
    expect(lines(plan)).toEqual([
      'values-files helm charts/podinfo charts/podinfo/values-prod.yaml => prod?',
      'defaults kustomize deploy/overlays/dev => dev?',
      'defaults kustomize deploy/overlays/production => production?',
      'defaults kustomize deploy/overlays/staging => staging?',
      'defaults kustomize kustomize => -',
    ])
    expect(plan.unplanned).toEqual([])
  })

  test('charts, kustomizations, and a folder that is both', async () => {
    const plan = await planOf('argoproj+argocd-example-apps')
    expect(lines(plan)).toEqual([
      'defaults helm apps => -',
      'defaults helm blue-green => -',
      'defaults helm helm-dependency => -',
      'values-files helm helm-guestbook helm-guestbook/values-production.yaml => production?',
      'defaults kustomize plugins/kustomized-helm => -',
      'defaults kustomize pre-post-sync => -',
      'defaults kustomize sock-shop => -',
    ])
    expect(unplanned(plan)).toEqual(['unused-values helm-dependency/values-nomaria.yaml'])
    expect(problems(plan)).toEqual([
      'chart-and-kustomization plugins/kustomized-helm/kustomization.yaml:1 path=plugins/kustomized-helm',
    ])
  })

  test('components that only tests use are listed', async () => {
    const plan = await planOf('GoogleCloudPlatform+microservices-demo')
    expect(lines(plan)).toEqual([
      'defaults helm helm-chart => -',
      'defaults kustomize kubernetes-manifests => -',
      'defaults kustomize kustomize => -',
    ])
    expect(unplanned(plan)).toContain('component kustomize/components/spanner/kustomization.yaml')
    expect(unplanned(plan)).toContain('sample kustomize/tests/spanner-with-all-components/kustomization.yaml')
  })

  test.each(existsSync(corpus) ? readdirSync(corpus).filter((name) => name.includes('+')) : [])(
    '%s: what the plan names exists, and names fit',
    async (folder) => {
      const { releases } = await planOf(folder)
      for (const { source, declaredAt, applications } of releases) {
        expect(existsSync(join(corpus, folder, source.folder))).toBe(true)
        expect(existsSync(join(corpus, folder, declaredAt.path))).toBe(true)
        for (const { name } of applications) expect(name).toMatch(/^[a-z0-9](?:-?[a-z0-9]){0,52}$/)
      }
    },
  )
})
