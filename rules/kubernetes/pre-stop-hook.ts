import { defineRule } from '../../src/model/rule.ts'
import { runsToCompletion } from '../../src/model/subject/workload.ts'

/** An opinion: a program that ends well on SIGTERM needs no hook. */
export default defineRule({
  code: 'K8S138',
  name: 'pre-stop-hook',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Container Lifecycle Hooks: preStop' }],
  equivalents: ['datree/CONTAINERS_MISSING_PRESTOP_KEY'],
  text: {
    en: {
      title: 'Container without preStop hook',
      message: ({ container }) => `Container "${container}" has no preStop hook`,
      why: 'A pod gets traffic for a moment after it is told to stop: without a hook, a program that stops at once drops these requests.',
      fix: 'Add `lifecycle.preStop`, a pause of a few seconds for instance, or end well on SIGTERM.',
    },
    fr: {
      title: 'Conteneur sans crochet preStop',
      message: ({ container }) => `Le conteneur « ${container} » n’a pas de crochet preStop`,
      why: 'Un pod reçoit encore du trafic un instant après l’ordre d’arrêt : sans crochet, un programme qui s’arrête aussitôt perd ces requêtes.',
      fix: 'Ajouter `lifecycle.preStop`, par exemple une pause de quelques secondes, ou s’arrêter proprement sur SIGTERM.',
    },
  },
  examples: {
    good: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0", lifecycle: { preStop: { sleep: { seconds: 5 } } } }]\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: calcul }\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{ name: calcul, image: "ghcr.io/demo/calcul:1.0" }]\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers: [{ name: web, image: "ghcr.io/demo/web:1.0", lifecycle: { postStart: { exec: { command: [/pret] } } } }]\n',
    ],
  },
  *check(container) {
    if (container.role !== 'container' || runsToCompletion(container.pod)) return
    if (container.get('lifecycle', 'preStop') == null) yield { at: ['lifecycle'], data: { container: container.name } }
  },
})
