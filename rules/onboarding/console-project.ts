import { consoleExample } from '../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { byProblem } from '../../src/model/wording.ts'

const MANIFEST = 'version: 1\nproject: { name: demo }\n'

export default defineRule({
  code: 'ONB080',
  name: 'console-project',
  subject: 'console',
  severity: 'warning',
  sources: [
    { fact: 'console, shared schema of a project: name, slug, status, locked' },
    { fact: 'console: nothing of a locked or archived project can be changed, its synchronisation included' },
  ],
  text: {
    en: {
      title: 'Project that the console knows otherwise',
      message: byProblem({
        name: ({ declared, known, slug }) =>
          `The project is called "${declared}" here, "${known}" in the console, which found it by "${slug}"`,
        archived: ({ known }) => `The project "${known}" is archived in the console`,
        locked: ({ known }) => `The project "${known}" is locked in the console`,
        failed: ({ known }) => `The last provisioning of the project "${known}" has failed`,
        warning: ({ known }) => `The last provisioning of the project "${known}" has ended with warnings`,
      }),
      why: byProblem({
        name: 'A project cannot be renamed in the console: names of releases, of Vault and of Harbor are made of it.',
        archived: 'The services of an archived project are gone: nothing of it can be deployed.',
        locked: 'The console refuses every change of a locked project, its synchronisation included.',
        failed: 'What the console shows may not be what the platform has.',
        warning: 'What the console shows may not be what the platform has.',
      }),
      fix: byProblem({
        name: 'Write the name that the console shows, and its short name as `project.slug` when they differ.',
        archived: 'Ask the Service Team, or name the project that replaces it.',
        locked: 'Ask the Service Team why, and to unlock it.',
        failed: 'Start the provisioning again in the console, then ask the Service Team.',
        warning: 'Read the log of the project in the console.',
      }),
    },
    fr: {
      title: 'Projet que la console connaît autrement',
      message: byProblem({
        name: ({ declared, known, slug }) =>
          `Le projet s’appelle « ${declared} » ici et « ${known} » dans la console, qui l’a trouvé par « ${slug} »`,
        archived: ({ known }) => `Le projet « ${known} » est archivé dans la console`,
        locked: ({ known }) => `Le projet « ${known} » est verrouillé dans la console`,
        failed: ({ known }) => `Le dernier approvisionnement du projet « ${known} » a échoué`,
        warning: ({ known }) =>
          `Le dernier approvisionnement du projet « ${known} » s’est achevé avec des avertissements`,
      }),
      why: byProblem({
        name: 'Un projet ne peut changer de nom dans la console : les noms des releases, du coffre Vault et du projet Harbor en sont faits.',
        archived: 'Les services d’un projet archivé n’existent plus : rien ne peut en être déployé.',
        locked: 'La console refuse toute modification d’un projet verrouillé, sa synchronisation comprise.',
        failed: 'Ce que la console affiche n’est peut-être pas ce que la plateforme a.',
        warning: 'Ce que la console affiche n’est peut-être pas ce que la plateforme a.',
      }),
      fix: byProblem({
        name: 'Écrire le nom que la console affiche, et son nom court dans `project.slug` s’ils diffèrent.',
        archived: 'S’adresser à la Service Team, ou nommer le projet qui le remplace.',
        locked: 'En demander la raison à la Service Team, puis le déverrouillage.',
        failed: 'Relancer l’approvisionnement dans la console, puis s’adresser à la Service Team.',
        warning: 'Lire le journal du projet dans la console.',
      }),
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({}) },
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo, slug: demo-1 }\n',
        [CONSOLE_EXAMPLE]: consoleExample({ project: { slug: 'demo-1', status: 'initializing' } }),
      },
      { 'accostage.yaml': MANIFEST },
    ],
    bad: [
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo-1 }\n',
        [CONSOLE_EXAMPLE]: consoleExample({ project: { slug: 'demo-1' } }),
      },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({ project: { locked: true } }) },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({ project: { status: 'archived' } }) },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({ project: { status: 'failed' } }) },
      { 'accostage.yaml': MANIFEST, [CONSOLE_EXAMPLE]: consoleExample({ project: { status: 'warning' } }) },
    ],
  },
  *check({ manifest, facts }): Iterable<Match> {
    const { name: declared } = manifest.project
    const { name: known, slug, status, locked } = facts.project
    const at = ['project', 'name']
    if (declared !== known) yield { at, data: { problem: 'name', declared, known, slug } }
    if (status === 'archived') yield { at, data: { problem: 'archived', known } }
    else if (locked) yield { at, data: { problem: 'locked', known } }
    if (status === 'failed') yield { at, data: { problem: 'failed', known } }
    if (status === 'warning') yield { at, severity: 'info', data: { problem: 'warning', known } }
  },
})
