import { defineRule } from '../../src/model/rule.ts'
import { declaredProbes } from '../../src/model/subject/workload.ts'

/**
 * Kyverno `need-liveness-readiness`: one of the three probes is enough. Its text would also refuse the pods of a Job;
 * the platform recommends Jobs for administration, so nothing is asked of what runs to completion.
 */
export default defineRule({
  code: 'K8S005',
  name: 'probes',
  subject: 'container',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    {
      page: 'agreement/kyverno',
      says: 'tous les conteneurs ont l’une des trois sondes (Liveness, Readiness ou Startup)',
    },
    { exigence: 'ARCH-12' },
  ],
  equivalents: [
    'kyverno/require-pod-probes/validate-probes',
    'kube-linter/no-liveness-probe',
    'kube-linter/no-readiness-probe',
    'polaris/livenessProbeMissing',
    'polaris/readinessProbeMissing',
    'checkov/CKV_K8S_8',
    'checkov/CKV_K8S_9',
    'datree/CONTAINERS_MISSING_LIVENESSPROBE_KEY',
    'datree/CONTAINERS_MISSING_READINESSPROBE_KEY',
  ],
  text: {
    en: {
      title: 'Container without any probe',
      message: ({ container }) => `Container "${container}" has no probe at all`,
      why: 'Without a probe the cluster sends traffic to a container that does not answer and never restarts one that hangs; the documented Kyverno rules ask for a probe in production.',
      fix: 'Declare a `livenessProbe` and a `readinessProbe`.',
    },
    fr: {
      title: 'Conteneur sans aucune sonde',
      message: ({ container }) => `Le conteneur « ${container} » n’a aucune sonde`,
      why: 'Sans sonde, le cluster envoie du trafic à un conteneur qui ne répond pas et ne relance jamais celui qui se fige ; les règles Kyverno documentées demandent une sonde en production.',
      fix: 'Déclarer une `livenessProbe` et une `readinessProbe`.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      initContainers: [{ name: attente, image: ghcr.io/demo/attente:1.0.0 }]
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          startupProbe: { tcpSocket: { port: 8080 } }
`,
      `apiVersion: batch/v1
kind: CronJob
metadata: { name: sauvegarde }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: sauvegarde, image: ghcr.io/demo/sauvegarde:1.0.0 }]
`,
      `apiVersion: v1
kind: Pod
metadata: { name: essai }
spec:
  restartPolicy: Never
  containers: [{ name: essai, image: ghcr.io/demo/essai:1.0.0 }]
`,
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          livenessProbe: { httpGet: { path: /health, port: 8080 } }
        - name: cache
          image: docker.io/library/memcached:1.6
`,
    ],
  },
  *check(container) {
    if (declaredProbes(container)?.length === 0) yield { at: [], data: { container: container.name } }
  },
})
