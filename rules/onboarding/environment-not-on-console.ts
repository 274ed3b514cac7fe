import { consoleExample } from '../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { someNames } from '../../src/model/subject/console.ts'

const MANIFEST =
  'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev }, { name: recette, stage: staging }]\n'

/** Advice: a manifest may be written before the environments are made. */
export default defineRule({
  code: 'ONB082',
  name: 'environment-not-on-console',
  subject: 'console',
  severity: 'info',
  sources: [{ page: 'guide/environments-management', says: 'ajouter un environnement' }],
  text: {
    en: {
      title: 'Environment that the console does not have',
      message: ({ name, known }) => `The console has no environment "${name}"${known ? `; it has ${known}` : ' yet'}`,
      why: 'Argo CD deploys the environments of the console, under their names there; `<env>` in values files is replaced by them.',
      fix: 'Create it in the console, or write the name that it has there.',
    },
    fr: {
      title: 'Environnement que la console n’a pas',
      message: ({ name, known }) =>
        `La console n’a pas d’environnement « ${name} »${known ? ` ; elle a ${known}` : ' pour l’instant'}`,
      why: 'Argo CD déploie les environnements de la console, sous le nom qu’ils y ont ; il remplace `<env>` dans les fichiers de valeurs.',
      fix: 'Le créer dans la console, ou écrire le nom qu’il y a.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: consoleExample({
          environments: [
            { name: 'dev', quota: {} },
            { name: 'recette', quota: {} },
          ],
        }),
      },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({}) },
    ],
    bad: [
      {
        'accostage.yaml': MANIFEST,
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'dev', quota: {} }] }),
      },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({ environments: [] }) },
    ],
  },
  *check({ manifest, facts }): Iterable<Match> {
    if (!facts.environments) return
    const known = new Set(facts.environments.map(({ name }) => name))
    for (const [index, { name }] of (manifest.environments ?? []).entries())
      if (!known.has(name)) yield { at: ['environments', index, 'name'], data: { name, known: someNames([...known]) } }
  },
})
