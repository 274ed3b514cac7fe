import { defineRule } from '../../src/model/rule.ts'

export default defineRule({
  code: 'REP011',
  name: 'utf8-text',
  subject: 'problem',
  severity: 'error',
  sources: [{ fact: 'YAML 1.2 and Dockerfiles are read as UTF-8 by every tool of the platform' }],
  text: {
    en: {
      title: 'Text that is not UTF-8',
      message: ({ path }) => `"${path}" is not encoded in UTF-8`,
      why: 'The tools of the platform read UTF-8 only; nothing in this file could be verified.',
      fix: 'Save the file in UTF-8.',
    },
    fr: {
      title: 'Texte qui n’est pas en UTF-8',
      message: ({ path }) => `« ${path} » n’est pas encodé en UTF-8`,
      why: 'Les outils de la plateforme ne lisent que l’UTF-8 ; rien dans ce fichier n’a pu être vérifié.',
      fix: 'Enregistrer le fichier en UTF-8.',
    },
  },
  examples: {
    good: [{ Dockerfile: 'FROM scratch\n' }],
    bad: [{ 'values.yaml': 'name: \ud800\n' }],
  },
  *check(problem) {
    if (problem.kind === 'encoding') yield { at: problem.location, data: problem.facts }
  },
})
