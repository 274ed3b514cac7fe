import type { OnboardingManifest } from '../../src/model/manifest.ts'

/** The day on which the tests take place. */
export const NOW = new Date('2026-11-25T08:00:00Z')

/** A manifest in which every field there is has a value. */
export const MANIFEST: OnboardingManifest = {
  version: 1,
  project: {
    name: 'portail',
    slug: 'portail',
    description: 'Portail des agents',
    organisation: 'DTNUM',
    contact: 'equipe-portail@interieur.gouv.fr',
    status: 'migration',
    milestones: [{ name: 'ouverture', date: '2027-03-01' }],
  },
  platform: { name: 'cloud-pi', flavour: 'openshift', zone: 'usuelle' },
  sensitivity: 'NP',
  exposure: ['internet'],
  quotas: { nonProduction: { cpu: 4, memory: 8, gpu: 0 }, production: { cpu: 4, memory: 8, gpu: 0 } },
  environments: [
    {
      name: 'prod',
      stage: 'prod',
      cluster: 'c4',
      quota: { cpu: 2, memory: 4, gpu: 0 },
      autosync: true,
      label: 'prod',
      domains: [{ host: 'portail.interieur.gouv.fr', certificate: 'platform' }],
      ageRecipient: `age1${'q'.repeat(58)}`,
    },
  ],
  repositories: [
    {
      name: 'portail',
      url: 'https://github.com/demo/portail.git',
      type: 'both',
      private: false,
      deployPath: 'deploy',
      deployRevision: 'main',
    },
  ],
  components: [
    {
      name: 'web',
      technology: 'node',
      tier: 'frontend',
      criticality: 'low',
      image: 'ghcr.io/demo/web',
      port: 8080,
      stateless: true,
      session: 'shared',
    },
  ],
  data: {
    volume: 20,
    users: 500,
    migration: { planned: true, volume: '5Gi' },
    personal: true,
    encrypted: true,
  },
  databases: [{ name: 'portail', engine: 'postgres', mode: 'external', schema: 'application' }],
  backup: {
    procedure: 'docs/sauvegarde.md',
    frequency: '0 2 * * *',
    target: 's3://copies/portail',
    restoredOn: '2026-10-01',
  },
  externalFlows: [{ name: 'annuaire', host: 'annuaire.rie.gouv.fr', port: 636, protocol: 'ldaps', network: 'rie' }],
  authentication: { providers: ['agent'] },
  architecture: { document: 'docs/architecture.md' },
  skills: {
    containers: 'autonomous',
    kubernetes: 'autonomous',
    gitlabCi: 'learning',
    gitops: 'autonomous',
    helm: 'learning',
    openshift: 'learning',
    argocd: 'autonomous',
  },
  observability: { health: '/health', metrics: '/metrics', logs: 'json' },
  recovery: { maximumDowntime: '4h', maximumDataLoss: '1h', dataCentres: 2 },
  approvals: {
    securityAccreditation: { reference: 'HOM-2026-12', until: '2028-12-31' },
    architect: 'baci@interieur.gouv.fr',
    pai: 'PAI-1234',
    personalDataAssessed: true,
  },
  commitments: [
    ...['G-3', 'G-6', 'ORG-1', 'ORG-2', 'ORG-3', 'ORG-9', 'ORG-10', 'ORG-11', 'ORG-12', 'ORG-14', 'ORG-15'],
    ...['ORG-16a', 'ORG-16b', 'ARCH-15', 'ARCH-16', 'ARCH-17', 'DATA-3', 'DATA-4'],
  ].map((name) => ({ requirement: `EXI-${name}`, answer: 'kept' as const, because: `docs/exigences.md ${name}` })),
  derogations: [],
  settings: {
    mirror: { branches: ['main'], tags: ['v*'] },
    baseImages: [{ name: 'ghcr.io/demo/base', tag: 'run', user: 'unprivileged', ports: [8080] }],
  },
}

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app: web, env: prod, tier: frontend, criticality: low, component: node }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata:
      labels: { app: web, env: prod, tier: frontend, criticality: low, component: node }
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector: { matchLabels: { app: web } }
              topologyKey: kubernetes.io/hostname
      securityContext: { runAsNonRoot: true }
      containers:
        - name: web
          image: ghcr.io/demo/web:3f2a1bc
          imagePullPolicy: IfNotPresent
          ports:
            - { name: http, containerPort: 8080 }
            - { name: metrics, containerPort: 9090 }
          securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false }
          livenessProbe: { httpGet: { path: /health, port: http } }
          readinessProbe: { httpGet: { path: /health, port: http } }
          resources:
            requests: { cpu: 500m, memory: 512Mi }
            limits: { cpu: 500m, memory: 512Mi }
          volumeMounts: [{ name: tmp, mountPath: /tmp }]
      volumes: [{ name: tmp, emptyDir: {} }]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, labels: { app: web, env: prod, tier: frontend } }
spec:
  minAvailable: 1
  selector: { matchLabels: { app: web } }
---
apiVersion: v1
kind: Service
metadata: { name: web, labels: { app: web, env: prod, tier: frontend } }
spec:
  selector: { app: web }
  ports: [{ name: http, port: 80, targetPort: http }, { name: metrics, port: 9090, targetPort: metrics }]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, labels: { app: web, env: prod, tier: frontend } }
spec:
  selector: { matchLabels: { app: web } }
  endpoints: [{ port: metrics, path: /metrics }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, labels: { app: web, env: prod, tier: frontend } }
spec:
  rules:
    - host: portail.interieur.gouv.fr
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { name: http } } } }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, labels: { app: web, env: prod, tier: frontend } }
spec:
  podSelector: { matchLabels: { app: web } }
  ingress: [{ ports: [{ port: 8080 }] }]
`

const PIPELINE = `include:
  - project: $CATALOG_PATH
    file: [vault-ci.yml, kaniko-ci.yml]
    ref: main
stages: [read-secret, docker-build]
read_secret:
  stage: read-secret
  extends: .vault:read_secret
docker:
  stage: docker-build
  extends: .kaniko:simple-build-push
  needs: [read_secret]
  variables:
    REGISTRY_URL: $IMAGE_REPOSITORY
    IMAGE_NAME: web
    TAG: $CI_COMMIT_SHORT_SHA
    WORKING_DIR: .
    DOCKERFILE: Dockerfile
`

const WORKFLOW = `on: push
jobs:
  dock:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: cloud-pi-native/accostage@v1
`

/** A project that answers everything; the manifest apart. */
export const FILES: Readonly<Record<string, string>> = {
  Dockerfile:
    'FROM docker.io/library/node:22.11.0-alpine3.20\nWORKDIR /app\nCOPY server.js ./\nUSER 1001\nEXPOSE 8080\nCMD ["node", "server.js"]\n',
  'server.js': 'require("http")\n',
  'tools/Dockerfile': 'FROM ghcr.io/demo/base:1.0-run\nENV MODE=batch\n',
  '.gitlab-ci-dso.yml': PIPELINE,
  '.github/workflows/dock.yml': WORKFLOW,
  'deploy/web.yaml': DEPLOYMENT,
  'docs/architecture.md': '# Architecture\n',
  'docs/sauvegarde.md': '# Sauvegarde\n',
  'openapi.yaml': 'openapi: 3.1.0\ninfo: { title: Portail, version: 1.0.0 }\npaths: {}\n',
}

/** JSON is YAML: places are found in it all the same. */
export const manifestText = (manifest: unknown): string => `${JSON.stringify(manifest, null, 2)}\n`
