import { defineRule } from '../../src/model/rule.ts'
import { declaredProbes } from '../../src/model/subject/workload.ts'

/** The best practices ask for liveness and readiness; a container without any probe is K8S005's matter. */
export default defineRule({
  code: 'K8S055',
  name: 'readiness-probe',
  subject: 'container',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'Des sondes de "Readiness"/"Liveness" doivent être implémentées' },
    { exigence: 'ARCH-12' },
  ],
  equivalents: [
    'kube-linter/no-readiness-probe',
    'polaris/readinessProbeMissing',
    'checkov/CKV_K8S_9',
    'datree/CONTAINERS_MISSING_READINESSPROBE_KEY',
  ],
  text: {
    en: {
      title: 'Container without readiness probe',
      message: ({ container }) => `Container "${container}" has probes, but no readinessProbe`,
      why: 'Without it, traffic reaches the container before it can answer.',
      fix: 'Declare a `readinessProbe`.',
    },
    fr: {
      title: 'Conteneur sans sonde de readiness',
      message: ({ container }) => `Le conteneur « ${container} » a des sondes, mais pas de readinessProbe`,
      why: 'Sans elle, le trafic arrive au conteneur avant qu’il sache répondre.',
      fix: 'Déclarer une `readinessProbe`.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      readinessProbe: { httpGet: { path: /health, port: 8080 } }
    - name: sans-sonde
      image: ghcr.io/demo/portail:1.0.0
`,
      `apiVersion: batch/v1
kind: Job
metadata: { name: reprise }
spec:
  template:
    spec:
      containers:
        - name: reprise
          image: ghcr.io/demo/reprise:1.0.0
          livenessProbe: { tcpSocket: { port: 8080 } }
`,
    ],
    bad: [
      `apiVersion: v1
kind: Pod
metadata: { name: portail }
spec:
  containers:
    - name: portail
      image: ghcr.io/demo/portail:1.0.0
      livenessProbe: { httpGet: { path: /health, port: 8080 } }
`,
    ],
  },
  *check(container) {
    const probes = declaredProbes(container)
    if (probes && probes.length > 0 && !probes.includes('readinessProbe'))
      yield { at: [], data: { container: container.name } }
  },
})
