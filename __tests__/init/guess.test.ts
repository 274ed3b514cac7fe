import { describe, expect, test } from 'vitest'
import { deployment, draftOf, guessesOf, plain } from './fixture.ts'

const claim = (name: string, size: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name} }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: ${size} } } }\n`
const ingress = (host: string, tls = '', annotations = '{}') =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, annotations: ${annotations} }\nspec:\n  rules: [{ host: ${host} }]\n  ${tls}\n`
const settings = (data: Record<string, string>) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: ${JSON.stringify(data)}\n`

describe('repository and project', () => {
  test.each([
    ['git@github.com:team/My_App.git', 'https://github.com/team/My_App.git', 'myapp'],
    [
      'https://user:token@gitlab.example.gouv.fr/a/b/app-infra',
      'https://gitlab.example.gouv.fr/a/b/app-infra.git',
      'app-infra',
    ],
    ['ssh://git@github.com:22/team/app.git?x=1', 'https://github.com/team/app.git', 'app'],
    ['https://gitlab.example.gouv.fr:8443/team/app.git/', 'https://gitlab.example.gouv.fr:8443/team/app.git', 'app'],
  ])('%s', async (remote, url, name) => {
    const { repositories } = await guessesOf({ 'a.txt': '' }, remote)
    expect(repositories).toEqual([{ name, url }])
  })

  test.each([
    '/srv/git/app.git',
    'file:///srv/app',
    'C:\\app',
    'https://localhost/app.git',
    'ext::sh -c id',
    'git@host:app',
  ])('no address from %s', async (remote) => {
    const { repositories } = await guessesOf({ 'a.txt': '' }, remote)
    expect(repositories).toEqual([{ name: 'project' }])
  })

  test('a name that the console keeps for itself is not proposed', async () => {
    expect((await guessesOf({ 'a.txt': '' }, 'git@github.com:team/infra-apps.git')).repositories).toBeUndefined()
  })

  test('the name of the project leaves Helm room for the names of releases', async () => {
    const remote = 'git@github.com:team/portail-infra-helm-v2.git'
    const chart = {
      'helm/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
      'helm/values-formation.yaml': 'a: 1\n',
      'helm/templates/a.yaml': settings({}),
    }
    const { project, repositories } = await guessesOf(chart, remote)
    expect(repositories).toMatchObject([{ name: 'portail-infra-helm-v', deployPath: 'helm' }])
    // 53 characters, less 12, less those of `formation` and of the repository
    expect(project).toEqual({ name: 'portailinfra' })
    expect((await guessesOf({ Dockerfile: 'FROM node:22\n' }, remote)).project).toEqual({ name: 'portailinfrahelmv2' })
  })

  test('code, what is deployed, or both', async () => {
    const type = async (files: Record<string, string>) => {
      const { repositories } = (await guessesOf(files)) as unknown as { repositories: Record<string, unknown>[] }
      return [repositories[0]?.type, repositories[0]?.deployPath]
    }
    expect(await type({ Dockerfile: 'FROM node:22\n' })).toEqual(['application', undefined])
    expect(await type({ 'k8s/a.yaml': deployment('web', 'web:1') })).toEqual(['infrastructure', 'k8s'])
    expect(await type({ Dockerfile: 'FROM node:22\n', 'k8s/a.yaml': deployment('web', 'web:1') })).toEqual([
      'both',
      'k8s',
    ])
    const tool = 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: []\n'
    expect(await type({ 'ci/kind.yaml': tool, 'k8s/a.yaml': deployment('web', 'web:1') })).toEqual([
      'infrastructure',
      'k8s',
    ])
    // nor does a chart that makes nothing until something is switched on deploy anything
    const off = '{{- if .Values.on }}\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n{{- end }}\n'
    expect(await type({ 'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n', 'templates/a.yaml': off })).toEqual([
      undefined,
      undefined,
    ])
    // which of two folders is deployed is not ours to say
    expect(await type({ 'a/a.yaml': deployment('web', 'web:1'), 'b/b.yaml': deployment('api', 'api:1') })).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('environments', () => {
  test('of values files, with stages that their names say', async () => {
    const chart = { 'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n', 'templates/a.yaml': settings({}) }
    const { environments, repositories } = await guessesOf({
      ...chart,
      'values-dev.yaml': 'a: 1\n',
      'values-pre-prod.yaml': 'a: 1\n',
      'values-production.yaml': 'a: 1\n',
      'values-cpin.yaml': 'a: 1\n',
    })
    expect(environments).toEqual([
      { name: 'cpin' },
      { name: 'dev', stage: 'dev' },
      { name: 'preprod', stage: 'staging' },
      { name: 'production', stage: 'prod' },
    ])
    // `values-pre-prod.yaml` is not the name that the console knows
    expect(repositories).toEqual([{ name: 'project', type: 'infrastructure', deployPath: '.' }])
  })

  test('of overlays, of folders, of Applications', async () => {
    const { environments } = await guessesOf({
      'overlays/dev/kustomization.yaml': 'resources: [a.yaml]\n',
      'overlays/dev/a.yaml': settings({}),
      'k8s/recette/a.yaml': settings({}),
      'argo/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web-prod }\nspec: { project: a, destination: { namespace: a, server: b }, source: { repoURL: "https://github.com/team/project.git", path: deploy/prod, targetRevision: main }, syncPolicy: { automated: { prune: true, allowEmpty: true } } }\n',
      'deploy/prod/a.yaml': settings({}),
    })
    expect(environments).toEqual(
      expect.arrayContaining([
        { name: 'dev', stage: 'dev' },
        { name: 'recette', stage: 'staging' },
        expect.objectContaining({ name: 'prod', stage: 'prod' }),
      ]),
    )
    expect(environments).toHaveLength(3)
  })

  test('two names of one environment are one', async () => {
    const { environments } = await guessesOf({
      'a/production/a.yaml': settings({}),
      'b/prod/a.yaml': settings({}),
    })
    expect(environments).toEqual([{ name: 'production', stage: 'prod' }])
  })

  test('the label env when all agree on another value', async () => {
    const labelled = (env: string) => settings({}).replace('name: conf', `name: conf-${env}, labels: { env: ${env} }`)
    const label = async (...envs: string[]) => {
      const files = Object.fromEntries(envs.map((env, index) => [`dev/${index}.yaml`, labelled(env)]))
      const { environments } = (await guessesOf(files)) as unknown as { environments: { label?: string }[] }
      return environments[0]?.label
    }
    expect(await label('qualif', 'qualif')).toBe('qualif')
    expect(await label('dev')).toBeUndefined()
    expect(await label('qualif', 'preprod')).toBeUndefined()
  })

  test('quota: the heaviest moment, rounded up; nothing where nobody asks for anything', async () => {
    const web = deployment('web', 'web:1', '', 'resources: { limits: { cpu: 250m, memory: 300Mi } }')
    const { environments } = await guessesOf({
      'dev/web.yaml': web.replace('spec:\n  sel', 'spec:\n  replicas: 3\n  sel'),
    })
    // one pod more during an update
    expect(environments).toMatchObject([{ quota: { cpu: 1, memory: 1.2 } }])
    const bare = (await guessesOf({ 'dev/web.yaml': deployment('web', 'web:1') })) as unknown as {
      environments: object[]
    }
    expect(bare.environments[0]).not.toHaveProperty('quota')
  })

  test('what is deployed without the name of an environment is kept apart', async () => {
    const draft = await draftOf({ 'k8s/a.yaml': ingress('web.numerique-interieur.com') })
    expect(draft.manifest.environments).toBeUndefined()
    expect(plain(draft.unplaced)).toEqual({ domains: [{ host: 'web.numerique-interieur.com' }] })
  })

  test('samples and tests deploy nothing', async () => {
    const { environments, components } = await guessesOf({ 'tests/dev/a.yaml': deployment('web', 'web:1') })
    expect({ environments, components }).toEqual({})
  })
})

describe('domains', () => {
  const domains = async (text: string) => {
    const { environments } = (await guessesOf({ 'dev/a.yaml': text })) as unknown as {
      environments: { domains?: unknown }[]
    }
    return environments[0]?.domains
  }
  test.each([
    ['tls: [{ hosts: [web.gouv.fr], secretName: a }]', '{}', 'project'],
    ['tls: [{ hosts: ["*.gouv.fr"], secretName: a }]', '{ cert-manager.io/cluster-issuer: le }', 'platform'],
    ['', '{}', undefined],
  ])('certificate of an Ingress: %s %s', async (tls, annotations, certificate) => {
    expect(await domains(ingress('web.gouv.fr', tls, annotations))).toEqual([
      { host: 'web.gouv.fr', ...(certificate && { certificate }) },
    ])
  })
  test.each([
    ['{ termination: edge }', 'platform'],
    ['{ termination: passthrough }', 'project'],
    ['{ termination: edge, certificate: x }', 'project'],
  ])('certificate of a Route: %s; it tells OpenShift', async (tls, certificate) => {
    const route = `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: a }\nspec: { host: Web.gouv.fr, tls: ${tls}, to: { kind: Service, name: a } }\n`
    expect(await domains(route)).toEqual([{ host: 'web.gouv.fr', certificate }])
    expect((await guessesOf({ 'a.yaml': route })).platform).toEqual({ flavour: 'openshift' })
  })
  test.each([
    'chart-example.local',
    'web.example.com',
    'localhost',
    '"${HOST}"',
    '"a b"',
    '"a\\nb.fr"',
    'web',
    '1.2.3.4',
  ])('not %s', async (host) => expect(await domains(ingress(host))).toBeUndefined())
  test('the networks that they are in', async () => {
    const exposure = async (host: string) => (await guessesOf({ 'a.yaml': ingress(host) })).exposure
    expect(await exposure('a.interieur.rie.gouv.fr')).toEqual(['rie'])
    expect(await exposure('a.minint.fr')).toEqual(['intranet'])
    expect(await exposure('a.gouv.fr')).toBeUndefined()
  })
})

describe('components', () => {
  const components = async (files: Record<string, string>) =>
    (await guessesOf(files)).components as unknown as Record<string, unknown>[]

  test('from a workload and the Dockerfile that it is called after', async () => {
    const pod = deployment(
      'demo-api',
      `ghcr.io/demo/api@sha256:${'a'.repeat(64)}`,
      '',
      'ports: [{ containerPort: 9000 }]',
    )
    expect(
      await components({
        'k8s/a.yaml': pod.replace(
          'labels: { app: demo-api } }',
          'labels: { app: demo-api, tier: backend, criticality: low } }',
        ),
        'apps/api/Dockerfile': 'FROM golang:1.24 AS build\nFROM gcr.io/distroless/static\nEXPOSE 8080\n',
      }),
    ).toEqual([
      {
        name: 'demo-api',
        technology: 'golang',
        tier: 'backend',
        criticality: 'low',
        image: 'ghcr.io/demo/api',
        port: 9000,
        stateless: true,
      },
    ])
  })

  test('from Dockerfiles alone: variants of one folder are one', async () => {
    expect(
      await components({
        'front/Dockerfile': 'ARG BASE=node:22\nFROM ${BASE}\nEXPOSE 3000/tcp\n',
        'front/Dockerfile.dev': 'FROM python:3\n',
        'docker/Dockerfile': 'FROM eclipse-temurin:21\nENV PORT=8443\nEXPOSE $PORT\n',
        'tests/Dockerfile': 'FROM php:8\n',
      }),
    ).toEqual([
      { name: 'project', technology: 'openjdk', port: 8443 },
      { name: 'front', technology: 'node', port: 3000 },
    ])
  })

  test('stateless: without claim, and nothing that keeps data', async () => {
    const stateless = async (text: string) => (await components({ 'k8s/a.yaml': text }))[0]?.stateless
    expect(await stateless(deployment('web', 'web:1'))).toBe(true)
    expect(
      await stateless(deployment('web', 'web:1', 'volumes: [{ name: a, persistentVolumeClaim: { claimName: a } }]')),
    ).toBe(false)
    expect(
      await stateless(deployment('web', 'web:1', 'volumes: [{ name: a, hostPath: { path: /a } }]')),
    ).toBeUndefined()
    expect(await stateless(deployment('web', 'mongo:7'))).toBeUndefined()
    expect(await stateless(deployment('user-db', 'demo/users:7'))).toBeUndefined()
    expect(await stateless(deployment('web', 'web:1').replace('kind: Deployment', 'kind: StatefulSet'))).toBeUndefined()
  })

  test('at most fifty, and how many more', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 53 }, (_, n) => [`k8s/${n}.yaml`, deployment(`web-${n}`, 'web:1')]),
    )
    const { components: found } = (await draftOf(files)).manifest
    expect([found?.items.length, found?.more]).toEqual([50, 3])
  })
})

describe('data', () => {
  const cluster =
    'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: { instances: 2, storage: { size: 10Gi }, walStorage: { size: 1Gi }, backup: { barmanObjectStore: { destinationPath: "s3://saves/demo", endpointURL: "https://s3.cloud-temple.com" } } }\n'
  test('volume of the environment that claims most', async () => {
    expect(
      (
        await guessesOf({
          'dev/a.yaml': claim('a', '1Gi'),
          'prod/a.yaml': claim('a', '5Gi'),
          'prod/b.yaml': claim('b', '512Mi'),
        })
      ).data,
    ).toEqual({
      volume: '5.5Gi',
    })
    expect((await guessesOf({ 'a.yaml': cluster })).data).toEqual({ volume: '22Gi' })
    expect((await guessesOf({ 'a.yaml': claim('a', '"much"') })).data).toBeUndefined()
  })
  test('an operator, its backup and its bucket', async () => {
    const scheduled =
      'apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: { name: a }\nspec: { schedule: "0 0 2 * * *", cluster: { name: db } }\n'
    const found = await guessesOf({ 'a.yaml': cluster, 'b.yaml': scheduled, 'docs/sauvegarde.md': '' })
    expect(found.databases).toEqual([{ engine: 'postgres', mode: 'operator' }])
    expect(found.backup).toEqual({
      procedure: 'docs/sauvegarde.md',
      frequency: '0 0 2 * * *',
      target: 's3://saves/demo',
    })
    expect(found.externalFlows).toEqual([
      { host: 's3.cloud-temple.com', port: 443, protocol: 'https', network: 'internet' },
    ])
  })
  test('images of databases, and not of what stands beside them', async () => {
    const found = await guessesOf({
      'a.yaml': deployment('a', 'bitnami/postgresql:16'),
      'b.yaml': deployment('b', 'prometheuscommunity/postgres-exporter:1'),
      'c.yaml': deployment('c', 'docker.io/valkey/valkey:8'),
    })
    expect(found.databases).toEqual([
      { engine: 'postgres', mode: 'manifest' },
      { engine: 'redis', mode: 'manifest' },
    ])
  })
  test('a CronJob that dumps', async () => {
    const cron = (name: string, command: string) =>
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: ${name} }\nspec:\n  schedule: "5 1 * * *"\n  jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: "a:1", command: [sh, -c, "${command}"] }] } } } }\n`
    expect((await guessesOf({ 'a.yaml': cron('night', 'pg_dump -h db > /x') })).backup).toEqual({
      frequency: '5 1 * * *',
    })
    expect((await guessesOf({ 'a.yaml': cron('backup', 'run') })).backup).toEqual({ frequency: '5 1 * * *' })
    expect((await guessesOf({ 'a.yaml': cron('mail', 'send') })).backup).toBeUndefined()
  })
})

describe('flows', () => {
  const flows = async (data: Record<string, string>) => (await guessesOf({ 'a.yaml': settings(data) })).externalFlows
  test.each([
    ['API_URL', 'https://api.gouv.fr/v1', { host: 'api.gouv.fr', port: 443, protocol: 'https', network: 'internet' }],
    ['X', 'http://a.rie.gouv.fr:8080', { host: 'a.rie.gouv.fr', port: 8080, protocol: 'http', network: 'rie' }],
    ['X', 'ldaps://ad.minint.fr', { host: 'ad.minint.fr', port: 636, protocol: 'ldaps', network: 'mi' }],
    [
      'X',
      'jdbc:postgresql://db.gouv.fr/base',
      { host: 'db.gouv.fr', port: 5432, protocol: 'postgresql', network: 'internet' },
    ],
    ['MAIL_HOST', 'smtp.gouv.fr:587', { host: 'smtp.gouv.fr', port: 587, protocol: 'smtp', network: 'internet' }],
    ['X', 'https://10.1.2.3/', { host: '10.1.2.3', port: 443, protocol: 'https' }],
    [
      'X',
      'https://me:secret@api.gouv.fr/?key=secret',
      { host: 'api.gouv.fr', port: 443, protocol: 'https', network: 'internet' },
    ],
  ])('%s=%s', async (name, value, flow) => expect(await flows({ [name]: value })).toEqual([flow]))
  test.each([
    ['X', 'http://backend:8080'],
    ['X', 'http://a.b.svc.cluster.local'],
    ['X', 'https://localhost:3000'],
    ['X', 'https://www.example.com/'],
    ['X', 'https://<HOST>.gouv.fr'],
    ['X', 'https://${HOST}.gouv.fr'],
    ['X', 'http://www.w3.org/2001/XMLSchema'],
    ['repoURL', 'https://github.com/a/b'],
    ['X', 'https://github.com/a/b.git'],
    ['sourceRepos', 'https://github.com/a/b'],
    ['HOST', 'web.gouv.fr'],
    ['X', 'postgresql'],
  ])('none: %s=%s', async (name, value) => expect(await flows({ [name]: value })).toBeUndefined())
  test('none of the domains under which the application itself is reached', async () => {
    const found = await guessesOf({
      'a.yaml': ingress('web.gouv.fr'),
      'b.yaml': settings({ BASE: 'https://web.gouv.fr/' }),
    })
    expect(found.externalFlows).toBeUndefined()
  })
})

describe('operations', () => {
  test('health: the path that says so, asked by the kubelet or by a program', async () => {
    const health = async (probe: string) =>
      (await guessesOf({ 'a.yaml': deployment('a', 'a:1', '', `livenessProbe: ${probe}`) })).observability
    expect(await health('{ httpGet: { path: /q/health/live, port: 1 } }')).toEqual({ health: '/q/health/live' })
    expect(await health('{ exec: { command: [curl, "http://localhost:8080/healthz"] } }')).toEqual({
      health: '/healthz',
    })
    expect(await health('{ httpGet: { path: /, port: 1 } }')).toBeUndefined()
  })
  test('metrics of a monitor; a prober tells of something else', async () => {
    const metrics = async (endpoint: string) =>
      (
        await guessesOf({
          'a.yaml': `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: a }\nspec: { endpoints: [${endpoint}] }\n`,
        })
      ).observability
    expect(await metrics('{ port: http }')).toEqual({ metrics: '/metrics' })
    expect(await metrics('{ path: /prom }')).toEqual({ metrics: '/prom' })
    expect(await metrics('{ path: /probe, params: { target: [x] } }')).toBeUndefined()
  })
  test.each([
    [{ FRANCECONNECT_CLIENT_ID: 'a' }, ['franceconnect']],
    [{ ISSUER: 'https://fca.integ01.dev-agentconnect.fr' }, ['proconnect']],
    [{ KEYCLOAK_REALM: 'a', PASSAGE2_HOST: 'b' }, ['keycloak', 'passage2']],
    [{ TEXT: 'Sign in with FranceConnect' }, undefined],
  ])('providers of %j', async (data, providers) => {
    const { authentication } = await guessesOf({ 'a.yaml': settings(data as Record<string, string>) })
    expect(authentication).toEqual(providers && { providers })
  })
  test.each([
    [{ 'docs/architecture.md': '' }, 'docs/architecture.md'],
    [{ 'docs/fr/DAT-demo.pdf': '' }, 'docs/fr/DAT-demo.pdf'],
    [{ 'README.md': 'x\n```mermaid\n' }, 'README.md'],
    [{ 'README.md': '![Schéma](a.png)' }, 'README.md'],
    [{ 'README.md': '# Architecture\n', 'src/architecture.ts': '' }, undefined],
  ])('document of %j', async (files, document) => {
    expect((await guessesOf(files as Record<string, string>)).architecture).toEqual(document && { document })
  })
})
