import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB001',
  name: 'manifest-schema',
  subject: 'problem',
  severity: 'error',
  sources: [{ fact: 'schemas/manifest.schema.json' }],
  text: {
    en: {
      title: 'Onboarding manifest that does not follow its schema',
      message: ({ reason }) => `accostage.yaml: ${reason}`,
      why: 'A manifest that is not valid is left aside whole: its environments, settings and derogations do not apply.',
      fix: 'Correct the field; the schema in schemas/ lists and explains all of them.',
    },
    fr: {
      title: 'Manifeste d’embarquement non conforme à son schéma',
      message: ({ reason }) => `accostage.yaml : ${reason}`,
      why: 'Un manifeste non valide est laissé de côté en entier : environnements, réglages et dérogations ne s’appliquent pas.',
      fix: 'Corriger le champ ; le schéma dans schemas/ les liste et les explique tous.',
    },
  },
  examples: {
    good: [{ 'accostage.yaml': 'version: 1\nproject: { name: demo }\n' }],
    bad: [
      { 'accostage.yaml': 'version: 1\nproject: { name: demo }\nenvironement: []\n' },
      { 'accostage.yaml': 'version: 2\nproject: { name: demo }\n' },
      { 'accostage.yaml': 'version: 1\nproject: { name: demo }\nsettings: { failOn: warn }\n' },
      { 'accostage.yaml': 'version: 1\nproject: {}\n' },
    ],
  },
  *check(problem) {
    if (problem.kind === 'manifest-schema') yield { at: problem.location, data: problem.facts }
  },
})
