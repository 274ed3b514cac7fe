import { defineRule } from '../../src/model/rule.ts'

const SHORTEST_DELAY = 30 // argo-rollouts, BlueGreen: "a minimum of 30 seconds is recommended"

export default defineRule({
  code: 'ARG063',
  name: 'rollout-scale-down-delay',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/Rollout'],
  severity: 'info',
  default: false,
  sources: [
    {
      fact: 'argo-rollouts.readthedocs.io, BlueGreen: a minimum of 30 seconds is recommended to ensure IP table propagation',
    },
  ],
  equivalents: ['datree/ARGO_ROLLOUT_INCORRECT_SCALE_DOWN_DELAY_VALUE_BELOW_30'],
  text: {
    en: {
      title: 'Former version stopped too soon',
      message: ({ name, seconds }) => `Rollout "${name}" stops the former version ${seconds} s after the change`,
      why: 'Nodes learn of the change one by one; for some seconds they still send requests to the former pods.',
      fix: 'Set `scaleDownDelaySeconds` to 30 or more, or leave it out.',
    },
    fr: {
      title: 'Ancienne version arrêtée trop tôt',
      message: ({ name, seconds }) => `Le Rollout « ${name} » arrête l’ancienne version ${seconds} s après la bascule`,
      why: 'Les nœuds apprennent la bascule un par un ; pendant quelques secondes, ils envoient encore des requêtes aux anciens pods.',
      fix: 'Fixer `scaleDownDelaySeconds` à 30 ou plus, ou ne pas l’écrire.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  strategy: { blueGreen: { activeService: portail, scaleDownDelaySeconds: 30 } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  strategy: { blueGreen: { activeService: portail } }
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  strategy: { blueGreen: { activeService: portail, scaleDownDelaySeconds: 5 } }
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  strategy: { canary: { scaleDownDelaySeconds: 0 } }
`,
    ],
  },
  *check(rollout) {
    for (const strategy of ['blueGreen', 'canary']) {
      const at = ['spec', 'strategy', strategy, 'scaleDownDelaySeconds']
      const seconds = rollout.get(...at)
      if (typeof seconds === 'number' && seconds < SHORTEST_DELAY)
        yield { at, data: { name: rollout.displayName, seconds } }
    }
  },
})
