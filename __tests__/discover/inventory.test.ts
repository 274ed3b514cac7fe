import { describe, expect, test } from 'vitest'
import { CLOUD_PI_NATIVE } from '../../rules/profiles/cloud-pi-native.generated.ts'
import { takeInventory } from '../../src/discover/inventory.ts'

const take = (...paths: string[]) => takeInventory(paths.sort(), CLOUD_PI_NATIVE)

describe('takeInventory', () => {
  test('Dockerfiles under their many names, and what only looks like one', () => {
    const dockerfiles = [
      'Containerfile',
      'Dockerfile',
      'Dockerfile-devops',
      'Dockerfile.bitnami',
      'DockerfileJavanaise',
      'api.dockerfile',
      'e2e.Dockerfile',
      'images/Containerfile.web',
    ]
    const others = [
      '.dockerignore',
      'Dockerfile.dockerignore',
      'docs/Dockerfile.md',
      'dockerfile.go',
      'dockerfile_test.py',
      'Dockerfiles/readme.txt',
    ]
    expect(take(...dockerfiles, ...others).dockerfiles).toEqual(dockerfiles)
  })

  test('templates of a Dockerfile are not linted, and not forgotten', () => {
    expect(take('Dockerfile.j2', 'Dockerfile.tmpl', 'deploy.yaml.j2', 'mail.html.j2')).toMatchObject({
      dockerfiles: [],
      templates: ['Dockerfile.j2', 'Dockerfile.tmpl', 'deploy.yaml.j2'],
    })
  })

  test('a chart: its templates are not manifests, its values files are values', () => {
    const inventory = take(
      'chart/Chart.yaml',
      'chart/values.yaml',
      'chart/values-prod.yaml',
      'chart/values/dev.yaml',
      'chart/templates/web.yaml',
      'chart/crds/crd.yaml',
      'chart/notes.yaml',
    )
    expect(inventory.charts).toEqual(['chart'])
    expect(inventory.valuesFiles).toEqual(['chart/values-prod.yaml', 'chart/values.yaml', 'chart/values/dev.yaml'])
    expect(inventory.manifests).toEqual(['chart/notes.yaml'])
  })

  test('a chart at the root', () => {
    expect(take('Chart.yaml', 'templates/web.yaml', 'web.yaml')).toMatchObject({
      charts: ['.'],
      manifests: ['web.yaml'],
    })
  })

  test('the platform’s CI file first, then its copies and misspelt ones', () => {
    expect(
      take(
        '.gitlab-ci-dso.yml',
        'gitlab-ci-dso.yml',
        '.gitlab-ci-dso.example.yml',
        'api/.gitlab-ci-dso.yml',
        '.gitlab-ci.yml',
      ).pipelines,
    ).toEqual(['.gitlab-ci-dso.yml', '.gitlab-ci-dso.example.yml', 'api/.gitlab-ci-dso.yml', 'gitlab-ci-dso.yml'])
  })

  test('hidden folders hold nothing that is deployed, workflows excepted', () => {
    const inventory = take(
      '.kontinuous/env/prod/web.yaml',
      '.github/workflows/ci.yml',
      '.github/dependabot.yml',
      '.vscode/settings.json',
    )
    expect(inventory).toMatchObject({
      manifests: [],
      workflows: ['.github/workflows/ci.yml'],
      deploymentFolders: ['.kontinuous'],
    })
  })

  test('lock files, compose files and other tools’ files are left alone', () => {
    expect(
      take(
        'package-lock.json',
        'pnpm-lock.yaml',
        'docker-compose.dev.yml',
        'compose.yaml',
        'mkdocs.yml',
        'openapi.yaml',
      ).manifests,
    ).toEqual([])
  })
})
