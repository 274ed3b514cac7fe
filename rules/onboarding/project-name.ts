import { acceptedName, nameProblem } from '../../src/model/name-limit.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB012',
  name: 'project-name',
  subject: 'manifest',
  severity: 'error',
  sources: [
    { fact: 'console, shared schema of a project: name' },
    { page: 'guide/projects-management', says: 'un projet ne peut changer de nom après sa création' },
  ],
  text: {
    en: {
      title: 'Project name that the console refuses',
      message: ({ problem, name, min, max }) =>
        problem === 'pattern'
          ? `Project name "${name}" holds other characters than a-z and 0-9`
          : `Project name "${name}" is ${problem === 'long' ? `longer than ${max}` : `shorter than ${min}`} characters`,
      why: 'The name is that of the project in GitLab, Harbor, Vault and Argo CD, and cannot be changed later.',
      fix: ({ use, min, max }) =>
        `Choose a name of ${min} to ${max} characters among a-z and 0-9${use ? `, such as \`${use}\`` : ''}.`,
    },
    fr: {
      title: 'Nom de projet que la console refuse',
      message: ({ problem, name, min, max }) =>
        problem === 'pattern'
          ? `Le nom de projet « ${name} » contient d’autres caractères que a-z et 0-9`
          : `Le nom de projet « ${name} » fait ${problem === 'long' ? `plus de ${max}` : `moins de ${min}`} caractères`,
      why: 'C’est le nom du projet dans GitLab, Harbor, Vault et Argo CD, et il ne peut plus changer ensuite.',
      fix: ({ use, min, max }) =>
        `Choisir un nom de ${min} à ${max} caractères parmi a-z et 0-9${use ? `, par exemple \`${use}\`` : ''}.`,
    },
  },
  examples: {
    good: ['version: 1\nproject: { name: d1 }\n', 'version: 1\nproject: { name: abcdefghij1234567890 }\n'],
    bad: [
      'version: 1\nproject: { name: demo-app }\n',
      'version: 1\nproject: { name: Démo }\n',
      'version: 1\nproject: { name: d }\n',
      'version: 1\nproject: { name: abcdefghij12345678901 }\n',
    ],
  },
  *check({ manifest: { project } }, { profile }): Iterable<Match> {
    const limit = profile.limits.projectName
    const problem = nameProblem(project.name, limit)
    const use = acceptedName(project.name, limit) ?? ''
    if (problem)
      yield { at: ['project', 'name'], data: { problem, name: project.name, use, min: limit.min, max: limit.max } }
  },
})
