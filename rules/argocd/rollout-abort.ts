import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ARG062',
  name: 'rollout-abort',
  subject: 'object',
  kinds: ['argoproj.io/v1alpha1/Rollout'],
  severity: 'info',
  default: false,
  sources: [{ fact: 'argo-rollouts.readthedocs.io, Specification: progressDeadlineAbort' }],
  equivalents: ['datree/ARGO_ROLLOUT_INCORRECT_PROGRESS_DEADLINE_ABORT_VALUE_FALSE'],
  text: {
    en: {
      title: 'Rollout that never gives up',
      message: ({ name }) => `Rollout "${name}" goes on after its deadline`,
      why: 'With `progressDeadlineAbort: false`, a version that does not start keeps its pods and is tried without end.',
      fix: 'Set `progressDeadlineAbort: true`: the rollout goes back to the version that runs.',
    },
    fr: {
      title: 'Rollout qui ne renonce jamais',
      message: ({ name }) => `Le Rollout « ${name} » continue après son délai`,
      why: 'Avec `progressDeadlineAbort: false`, une version qui ne démarre pas garde ses pods et reste tentée sans fin.',
      fix: 'Mettre `progressDeadlineAbort: true` : le déploiement revient à la version en service.',
    },
  },
  examples: {
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  progressDeadlineSeconds: 600
  progressDeadlineAbort: true
`,
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  progressDeadlineSeconds: 600
`,
    ],
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: portail }
spec:
  progressDeadlineSeconds: 600
  progressDeadlineAbort: false
`,
    ],
  },
  *check(rollout) {
    if (rollout.get('spec', 'progressDeadlineAbort') === false)
      yield { at: ['spec', 'progressDeadlineAbort'], data: { name: rollout.displayName } }
  },
})
