import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB002',
  name: 'known-rule',
  subject: 'problem',
  severity: 'warning',
  sources: [{ fact: 'a misspelt rule silences nothing' }],
  text: {
    en: {
      title: 'Rule that does not exist',
      message: ({ name }) => `No rule is called "${name}"`,
      why: 'A setting, a comment or a derogation for a rule that does not exist has no effect.',
      fix: 'Use a code or a name of docs/rules.',
    },
    fr: {
      title: 'Règle inexistante',
      message: ({ name }) => `Aucune règle ne s’appelle « ${name} »`,
      why: 'Un réglage, un commentaire ou une dérogation pour une règle inexistante reste sans effet.',
      fix: 'Utiliser un code ou un nom de docs/rules.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nsettings:\n  rules: { IMG006: info, service-node-port: "off" }\n',
      },
    ],
    bad: [
      { 'accostage.yaml': 'version: 1\nproject: { name: demo }\nsettings:\n  rules: { IMG999: info }\n' },
      { Dockerfile: 'FROM docker.io/library/alpine:3.20\n# accostage-ignore no-such-rule: a reason\nUSER 1001\n' },
    ],
  },
  *check(problem) {
    if (problem.kind === 'unknown-rule') yield { at: problem.location, data: problem.facts }
  },
})
