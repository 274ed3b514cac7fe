import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'REP013',
  name: 'suppression-used',
  subject: 'problem',
  severity: 'warning',
  sources: [{ fact: 'a suppression that suppresses nothing hides the next finding' }],
  text: {
    en: {
      title: 'Suppression that suppresses nothing',
      message: ({ names }) => `No finding of ${names} is left to ignore here`,
      why: 'The defect is gone, or the comment is at the wrong place: it would hide the next finding.',
      fix: 'Remove the suppression, or move it right above the line concerned.',
    },
    fr: {
      title: 'Suppression sans objet',
      message: ({ names }) => `Il ne reste ici aucun constat de ${names} à ignorer`,
      why: 'Le défaut a disparu, ou le commentaire est mal placé : il cacherait le prochain constat.',
      fix: 'Retirer la suppression, ou la placer juste au-dessus de la ligne concernée.',
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
      {
        Dockerfile:
          'FROM docker.io/library/alpine:3.20\nUSER 1001\n# accostage-ignore IMG006: the proxy of the old site\nEXPOSE 8080\n',
      },
    ],
  },
  *check(problem) {
    if (problem.kind === 'suppression-unused') yield { at: problem.location, data: problem.facts }
  },
})
