import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { FILES, MANIFEST } from './whole-project.ts'

/** One change of the whole project, and the requirements that it leaves without answer. */
export interface Breaking {
  readonly files?: Readonly<Record<string, string | undefined>>
  readonly manifest?: OnboardingManifest
  readonly breaks: readonly string[]
}

const dockerfile = (change: (text: string) => string) => ({ Dockerfile: change(FILES.Dockerfile ?? '') })

const objects = (change: (text: string) => string) => ({ 'deploy/web.yaml': change(FILES['deploy/web.yaml'] ?? '') })

const more = (text: string) => objects((all) => `${all}---\n${text}`)

/** Every way in which a rule, or a value of the manifest, breaks a requirement. */
export const BREAKING: Readonly<Record<string, Breaking>> = {
  'an image that runs as root': {
    files: dockerfile((text) => text.replace('USER 1001', 'USER root')),
    breaks: ['COMP-04', 'BP-10', 'EXI-ARCH-18', 'STEP-06', 'PRE-01', 'PRE-03'],
  },
  'an image whose user is not known': {
    files: dockerfile(() => 'FROM ghcr.io/demo/unknown:1.2.3\nCMD ["serve"]\n'),
    breaks: ['COMP-04', 'BP-10', 'EXI-ARCH-18'],
  },
  'an image for Windows': {
    files: dockerfile(() => 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER 1001\n'),
    breaks: ['COMP-01'],
  },
  'a base image that is gone': {
    files: dockerfile((text) => text.replace(/FROM .*/, 'FROM docker.io/bitnami/nginx:1.24.0')),
    breaks: ['EXI-ARCH-5', 'BP-09', 'EXI-ARCH-25'],
  },
  'a Dockerfile that is none': {
    files: dockerfile((text) => text.replace('WORKDIR', 'WRKDIR')),
    breaks: ['STEP-03', 'BP-08'],
  },
  'no Dockerfile at all': {
    files: { Dockerfile: undefined },
    breaks: ['STEP-03', 'BP-08', 'COMP-04', 'EXI-ARCH-18', 'EXI-ARCH-6', 'EXI-ARCH-7'],
  },
  'a script run from the network': {
    files: dockerfile((text) => text.replace('USER', 'RUN curl https://example.org/install.sh | sh\nUSER')),
    breaks: ['BP-02', 'EXI-ARCH-6'],
  },
  'TLS that is not verified': {
    files: dockerfile((text) => text.replace('USER', 'RUN curl -k -o /app/x https://example.org/x\nUSER')),
    breaks: ['BP-02', 'EXI-ARCH-7'],
  },
  'a port for root': {
    files: dockerfile((text) => text.replace('EXPOSE 8080', 'EXPOSE 80')),
    breaks: ['BP-04', 'EXI-ARCH-18'],
  },
  'an SSH server': {
    files: dockerfile((text) => text.replace('USER', 'RUN apk add --no-cache openssh-server\nUSER')),
    breaks: ['BP-20', 'EXI-ARCH-18'],
  },
  'a template that the catalogue does not have': {
    files: {
      '.gitlab-ci-dso.yml': (FILES['.gitlab-ci-dso.yml'] ?? '').replace('.kaniko:simple-build-push', '.kaniko:build'),
    },
    breaks: ['STEP-04', 'EXI-ORG-7'],
  },
  'no CI file': { files: { '.gitlab-ci-dso.yml': undefined }, breaks: ['STEP-04', 'EXI-ORG-7'] },
  'no workflow that docks': { files: { '.github/workflows/dock.yml': undefined }, breaks: ['STEP-02', 'EXI-ORG-6'] },
  'no probe': {
    files: objects((text) => text.replace(/.*Probe:.*\n/g, '')),
    breaks: ['BP-11', 'EXI-ARCH-12', 'STEP-06'],
  },
  'no metrics': {
    files: objects((text) =>
      text
        .replaceAll('/health', '/')
        .replaceAll('tier: frontend', 'tier: backend')
        .replace(/apiVersion: monitoring[\s\S]*?---\n/, '')
        .replace(/.*metrics, containerPort.*\n/, '')
        .replace(', { name: metrics, port: 9090, targetPort: metrics }', ''),
    ),
    breaks: ['EXI-ARCH-12', 'EXI-ARCH-24'],
  },
  'no resources': { files: objects((text) => text.replace(/ {10}resources:\n.*\n.*\n/, '')), breaks: ['BP-12'] },
  'requests below limits': {
    files: objects((text) => text.replace('requests: { cpu: 500m', 'requests: { cpu: 100m')),
    breaks: ['BP-19'],
  },
  'no labels': { files: objects((text) => text.replaceAll(', env: prod', '')), breaks: ['BP-14'] },
  'a tag that moves': {
    files: objects((text) => text.replace(':3f2a1bc', ':latest')),
    breaks: ['BP-15', 'EXI-ARCH-27', 'EXI-ARCH-9'],
  },
  'one replica': { files: objects((text) => text.replace('replicas: 2', 'replicas: 1')), breaks: ['EXI-ARCH-2'] },
  'sessions bound to a pod': {
    files: objects((text) =>
      text.replace('  selector: { app: web }\n', '  sessionAffinity: ClientIP\n  selector: { app: web }\n'),
    ),
    breaks: ['COMP-02', 'BP-06', 'EXI-ARCH-19', 'EXI-ARCH-20'],
  },
  'a file system that is written to': {
    files: objects((text) => text.replace('readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false')),
    breaks: ['COMP-05'],
  },
  'a file system that may be written to': {
    files: objects((text) => text.replace('readOnlyRootFilesystem: true, ', '')),
    breaks: ['COMP-05'],
  },
  'a folder of the node': {
    files: objects((text) => text.replace('emptyDir: {}', 'hostPath: { path: /tmp }')),
    breaks: ['EXI-ARCH-26'],
  },
  'logs in files': {
    files: objects((text) => text.replace('mountPath: /tmp', 'mountPath: /var/log')),
    breaks: ['BP-05', 'EXI-ARCH-23'],
  },
  'a Job that Argo CD runs again': {
    files: more(
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: init, labels: { app: init, env: prod, tier: db } }\nspec:\n  template:\n    metadata: { labels: { app: init, env: prod, tier: db } }\n    spec:\n      restartPolicy: Never\n      containers: [{ name: init, image: "ghcr.io/demo/init:1.0.0", resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } } }]\n',
    ),
    breaks: ['BP-07', 'EXI-ARCH-16'],
  },
  'a policy for a port that no pod has': {
    files: objects((text) => text.replace('{ port: 8080 }', '{ port: 80 }')),
    breaks: ['BP-21'],
  },
  'a policy for pods that are not there': {
    files: objects((text) =>
      text.replace('podSelector: { matchLabels: { app: web } }', 'podSelector: { matchLabels: { Tier: front } }'),
    ),
    breaks: ['EXI-ARCH-14'],
  },
  'a certificate of another name': {
    files: objects((text) =>
      text.replace('  rules:\n', '  tls: [{ hosts: [other.interieur.gouv.fr], secretName: web-tls }]\n  rules:\n'),
    ),
    breaks: ['BP-22', 'EXI-ARCH-14', 'STEP-11'],
  },
  'a name that the API server refuses': {
    files: more('apiVersion: v1\nkind: Service\nmetadata: { name: Web_1 }\nspec: { ports: [{ port: 80 }] }\n'),
    breaks: ['BP-16'],
  },
  'a secret in clear': {
    files: more('apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { password: Xk29vQw81zpl }\n'),
    breaks: ['BP-17', 'EXI-ARCH-10', 'EXI-ARCH-22'],
  },
  'a ConfigMap that is not there': {
    files: objects((text) =>
      text.replace('          ports:\n', '          envFrom: [{ configMapRef: { name: absent } }]\n          ports:\n'),
    ),
    breaks: ['BP-03', 'COMP-03'],
  },
  'an autoscaler without room': {
    files: more(
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { minReplicas: 5, maxReplicas: 2, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n',
    ),
    breaks: ['BP-18'],
  },
  'a registry that is not allowed': {
    files: objects((text) => text.replace('ghcr.io/demo', 'registry.example.net/demo')),
    breaks: ['EXI-ARCH-13'],
  },
  'a chart that does not render': {
    files: {
      'deploy/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'deploy/templates/web.yaml': '{{ fail "no" }}\n',
    },
    breaks: ['BP-13', 'EXI-ORG-8', 'EXI-ARCH-8', 'STEP-05'],
  },
  'a quota beyond that of the project': {
    manifest: { ...MANIFEST, quotas: { ...MANIFEST.quotas, production: { cpu: 1, memory: 1 } } },
    breaks: ['PRE-14', 'STEP-10', 'EXI-G-4'],
  },
  'a stage that the console does not have': {
    manifest: { ...MANIFEST, environments: [{ ...MANIFEST.environments?.[0], name: 'prod', stage: 'live' }] },
    breaks: ['PRE-12'],
  },
  'an address that the platform does not take': {
    manifest: {
      ...MANIFEST,
      repositories: [{ name: 'portail', url: 'git@github.com:demo/portail.git', type: 'both' }],
    },
    breaks: ['BP-01', 'STEP-02'],
  },
  'a description that is too long': {
    manifest: { ...MANIFEST, project: { ...MANIFEST.project, description: 'x'.repeat(281) } },
    breaks: ['STEP-01'],
  },
  'no description of the API': { files: { 'openapi.yaml': undefined }, breaks: ['EXI-DATA-1'] },
  'a document that is not there': {
    files: { 'docs/architecture.md': undefined, 'docs/sauvegarde.md': undefined },
    breaks: ['PRE-05', 'PRE-08', 'EXI-ORG-17b'],
  },
  'accounts of its own': {
    manifest: { ...MANIFEST, authentication: { providers: ['local'] } },
    breaks: ['EXI-ARCH-11'],
  },
  'a skill that nobody has': {
    manifest: { ...MANIFEST, skills: { ...MANIFEST.skills, kubernetes: 'none' } },
    breaks: ['SKILL-02', 'PRE-02'],
  },
  'an accreditation that has ended': {
    manifest: {
      ...MANIFEST,
      approvals: { ...MANIFEST.approvals, securityAccreditation: { reference: 'HOM-1', until: '2026-11-24' } },
    },
    breaks: ['STEP-12', 'EXI-ORG-13'],
  },
  'sessions in memory': {
    manifest: { ...MANIFEST, components: [{ name: 'web', technology: 'node', session: 'memory', port: 80 }] },
    breaks: ['COMP-02', 'EXI-ARCH-19', 'BP-04'],
  },
  'logs as plain text': {
    manifest: { ...MANIFEST, observability: { ...MANIFEST.observability, logs: 'text' } },
    breaks: ['BP-05'],
  },
  'processing of personal data that is not declared': {
    manifest: { ...MANIFEST, approvals: { ...MANIFEST.approvals, personalDataAssessed: false } },
    breaks: ['EXI-DATA-2'],
  },
}
