import { acceptedName, nameProblem } from '../../src/model/name-limit.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

export default defineRule({
  code: 'ONB014',
  name: 'environment-name',
  subject: 'manifest',
  severity: 'error',
  sources: [
    { fact: 'console, shared schema of an environment: name' },
    { page: 'guide/environments-management', says: 'nom de l’environnement' },
  ],
  text: {
    en: {
      title: 'Environment name that the console refuses',
      message: ({ problem, name, min, max }) =>
        problem === 'pattern'
          ? `Environment name "${name}" holds other characters than a-z and 0-9`
          : `Environment name "${name}" is ${problem === 'long' ? `longer than ${max}` : `shorter than ${min}`} characters`,
      why: 'The name is put in place of `<env>` in values files and into the names that Argo CD makes: the console checks it.',
      fix: ({ use, min, max }) =>
        `Choose a name of ${min} to ${max} characters among a-z and 0-9${use ? `, such as \`${use}\`` : ''}, and name the values files after it.`,
    },
    fr: {
      title: 'Nom d’environnement que la console refuse',
      message: ({ problem, name, min, max }) =>
        problem === 'pattern'
          ? `Le nom d’environnement « ${name} » contient d’autres caractères que a-z et 0-9`
          : `Le nom d’environnement « ${name} » fait ${problem === 'long' ? `plus de ${max}` : `moins de ${min}`} caractères`,
      why: 'Ce nom remplace `<env>` dans les fichiers de valeurs et entre dans les noms que forme Argo CD : la console le vérifie.',
      fix: ({ use, min, max }) =>
        `Choisir un nom de ${min} à ${max} caractères parmi a-z et 0-9${use ? `, par exemple \`${use}\`` : ''}, et nommer de même les fichiers de valeurs.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: integration, stage: integration }, { name: p1, stage: prod }]\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: pre-prod, stage: staging }]\n',
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: production1x, stage: prod }]\n',
      'version: 1\nproject: { name: demo }\nenvironments: [{ name: p, stage: prod }]\n',
    ],
  },
  *check({ manifest }, { profile }): Iterable<Match> {
    const limit = profile.limits.environmentName
    for (const [index, { name }] of (manifest.environments ?? []).entries()) {
      const problem = nameProblem(name, limit)
      const use = acceptedName(name, limit) ?? ''
      if (problem)
        yield { at: ['environments', index, 'name'], data: { problem, name, use, min: limit.min, max: limit.max } }
    }
  },
})
