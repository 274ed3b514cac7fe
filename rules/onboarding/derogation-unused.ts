import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB004',
  name: 'derogation-unused',
  subject: 'problem',
  severity: 'warning',
  sources: [{ page: 'cct-cloud-native', says: 'demande de dérogation dûment motivée' }],
  text: {
    en: {
      title: 'Derogation that accepts nothing',
      message: ({ names }) => `No finding of ${names} is left for this derogation`,
      why: 'A derogation without a finding hides the next one that comes.',
      fix: 'Remove the derogation, or correct its `where`.',
    },
    fr: {
      title: 'Dérogation sans objet',
      message: ({ names }) => `Il ne reste aucun constat de ${names} pour cette dérogation`,
      why: 'Une dérogation sans constat cache le prochain qui viendra.',
      fix: 'Retirer la dérogation, ou corriger son `where`.',
    },
  },
  examples: {
    good: [
      {
        Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 80\n',
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, where: Dockerfile, reason: legacy proxy, approvedBy: Service Team, until: "2099-12-31" }\n',
      },
    ],
    bad: [
      {
        Dockerfile: 'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080\n',
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: "2099-12-31" }\n',
      },
    ],
  },
  *check(problem) {
    if (problem.kind === 'derogation-unused') yield { at: problem.location, data: problem.facts }
  },
})
