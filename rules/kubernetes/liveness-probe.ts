import { defineRule } from '../../src/model/rule.ts'
import { declaredProbes } from '../../src/model/subject/workload.ts'

/** The best practices ask for liveness and readiness; a container without any probe is K8S005's matter. */
export default defineRule({
  code: 'K8S054',
  name: 'liveness-probe',
  subject: 'container',
  severity: 'info',
  sources: [
    { page: 'guide/best-practices', says: 'Des sondes de "Readiness"/"Liveness" doivent être implémentées' },
    { exigence: 'ARCH-12' },
  ],
  equivalents: [
    'kube-linter/no-liveness-probe',
    'polaris/livenessProbeMissing',
    'checkov/CKV_K8S_8',
    'datree/CONTAINERS_MISSING_LIVENESSPROBE_KEY',
  ],
  text: {
    en: {
      title: 'Container without liveness probe',
      message: ({ container }) => `Container "${container}" has probes, but no livenessProbe`,
      why: 'Without it, a container that hangs is never restarted.',
      fix: 'Declare a `livenessProbe`.',
    },
    fr: {
      title: 'Conteneur sans sonde de liveness',
      message: ({ container }) => `Le conteneur « ${container} » a des sondes, mais pas de livenessProbe`,
      why: 'Sans elle, un conteneur qui se fige n’est jamais relancé.',
      fix: 'Déclarer une `livenessProbe`.',
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
      livenessProbe: { httpGet: { path: /health, port: 8080 } }
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
          readinessProbe: { tcpSocket: { port: 8080 } }
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
      readinessProbe: { httpGet: { path: /health, port: 8080 } }
`,
    ],
  },
  *check(container) {
    const probes = declaredProbes(container)
    if (probes && probes.length > 0 && !probes.includes('livenessProbe'))
      yield { at: [], data: { container: container.name } }
  },
})
