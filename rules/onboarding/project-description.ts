import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB013',
  name: 'project-description',
  subject: 'manifest',
  severity: 'error',
  sources: [{ fact: 'console, shared schema of a project: description' }],
  text: {
    en: {
      title: 'Project description that the console refuses',
      message: ({ length, max }) => `The description has ${length} characters, the console accepts ${max}`,
      why: 'The console refuses a longer description when the project is created.',
      fix: ({ max }) => `Shorten it to ${max} characters.`,
    },
    fr: {
      title: 'Description de projet que la console refuse',
      message: ({ length, max }) => `La description fait ${length} caractères, la console en accepte ${max}`,
      why: 'La console refuse une description plus longue à la création du projet.',
      fix: ({ max }) => `La ramener à ${max} caractères.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\n',
      `version: 1\nproject: { name: demo, description: "${'a'.repeat(280)}" }\n`,
    ],
    bad: [`version: 1\nproject: { name: demo, description: "${'a'.repeat(281)}" }\n`],
  },
  *check({ manifest }, { profile }): Iterable<Match> {
    const { length } = manifest.project.description ?? ''
    const max = profile.limits.projectDescription
    if (length > max) yield { at: ['project', 'description'], data: { length, max } }
  },
})
