import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB003',
  name: 'derogation-expired',
  subject: 'problem',
  severity: 'warning',
  sources: [{ page: 'cct-cloud-native', says: 'demande de dérogation dûment motivée' }],
  text: {
    en: {
      title: 'Derogation past its end date',
      message: ({ rule, until }) => `The derogation for ${rule} ended on ${until}`,
      why: 'A derogation holds until its end date; the findings it accepted stand again.',
      fix: 'Correct the findings, or have the derogation renewed and change `until`.',
    },
    fr: {
      title: 'Dérogation échue',
      message: ({ rule, until }) => `La dérogation pour ${rule} a pris fin le ${until}`,
      why: 'Une dérogation vaut jusqu’à sa date de fin ; les constats qu’elle acceptait reviennent.',
      fix: 'Corriger les constats, ou faire renouveler la dérogation et modifier `until`.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: "2099-12-31" }\n',
      },
    ],
    bad: [
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: legacy proxy, approvedBy: Service Team, until: "2020-01-31" }\n',
      },
    ],
  },
  *check(problem) {
    if (problem.kind === 'derogation-expired') yield { at: problem.location, data: problem.facts }
  },
})
