import { defineRule } from '../../src/model/rule.ts'

/** Right for a Job whose failures its own count of pods handles: an opinion. */
export default defineRule({
  code: 'K8S181',
  name: 'restart-policy-never',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Pod Lifecycle: container restart policy' }],
  equivalents: ['kube-linter/restart-policy'],
  text: {
    en: {
      title: 'Pods that are never restarted',
      message: ({ kind, name }) => `The containers of ${kind} "${name}" are never restarted`,
      why: 'A container that stops for a passing reason stays stopped.',
      fix: 'Write `restartPolicy: OnFailure`, or `Always` for what does not end.',
    },
    fr: {
      title: 'Pods jamais redémarrés',
      message: ({ kind, name }) => `Les conteneurs de ${kind} « ${name} » ne sont jamais redémarrés`,
      why: 'Un conteneur qui s’arrête pour une raison passagère reste arrêté.',
      fix: 'Écrire `restartPolicy: OnFailure`, ou `Always` pour ce qui ne se termine pas.',
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }] } } }\n',
    ],
    bad: [
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }] } } }\n',
    ],
  },
  *check(pod) {
    if (pod.get('restartPolicy') !== 'Never') return
    yield { at: ['restartPolicy'], data: { kind: pod.object.kind, name: pod.object.displayName } }
  },
})
