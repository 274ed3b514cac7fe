import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'REP012',
  name: 'suppression-reason',
  subject: 'problem',
  severity: 'warning',
  sources: [{ fact: 'a suppression is read by the next person, who needs to know why' }],
  text: {
    en: {
      title: 'Suppression without a reason',
      message: ({ names }) => `No reason is given for ignoring ${names}`,
      why: 'A finding is only suppressed with a reason; without one it stands.',
      fix: 'Write `# accostage-ignore CODE: reason`.',
    },
    fr: {
      title: 'Suppression sans raison',
      message: ({ names }) => `Aucune raison n’est donnée pour ignorer ${names}`,
      why: 'Un constat n’est supprimé qu’avec une raison ; sans elle, il demeure.',
      fix: 'Écrire `# accostage-ignore CODE: raison`.',
    },
  },
  examples: {
    good: [
      {
        Dockerfile:
          'FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006: the proxy of the old site\nEXPOSE 80\n',
      },
    ],
    bad: [
      { Dockerfile: 'FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006\nEXPOSE 80\n' },
      {
        'service.yaml':
          'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations: { accostage/ignore: K8S019 }\nspec: { type: NodePort }\n',
      },
    ],
  },
  *check(problem) {
    if (problem.kind === 'suppression-without-reason') yield { at: problem.location, data: problem.facts }
  },
})
