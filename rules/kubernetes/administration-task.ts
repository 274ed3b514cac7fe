import { asList, asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** What tools that change a database's schema are called with, followed by something else in the same command. */
const MIGRATION =
  /\b(?:prisma\s+(?:migrate|db\s+push)|(?:knex|sequelize(?:-cli)?|typeorm|mikro-orm|drizzle-kit)\S*\s+\S*migrat\w*\S*|(?:manage\.py|artisan|flask\s+db|rails\s+db)[\s:]+(?:migrate|upgrade)|rake\s+db:migrate|alembic\s+upgrade|doctrine:migrations:migrate|flyway\s+migrate|liquibase\s+update|goose\s+up|(?:npm|yarn|pnpm)\s+(?:run\s+)?(?:db[:-])?migrat\w*)/i

const BACKUP = /\b(?:pg_dump(?:all)?|mysqldump|mariadb-dump|mongodump|restic\s+backup)\b/

const SCHEDULER = /(?:^|[\s/;&])(?:crond|supercronic|cron\s+-f)(?:$|[\s;&])/

const CHAINED = /&&|;|\n/

/** A command is read as far as this. */
const MAX_COMMAND = 10_000

const LONG_RUNNING = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

/** guide/best-practices, "Processus d'administration": only what a command says can be judged. */
export default defineRule({
  code: 'K8S037',
  name: 'administration-task',
  subject: 'container',
  severity: 'info',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Les opérations d’administration doivent être faites via des initContainer (Init/Migration bdd, ...) ou des CronJob (Backup bdd, ...)',
    },
    { exigence: 'ORG-17' },
  ],
  text: {
    en: {
      title: 'Administration task inside the application’s container',
      message: ({ container, task, found }) =>
        `Container "${container}" ${task === 'migration' ? 'migrates its database as it starts' : task === 'backup' ? 'makes backups' : 'runs a scheduler'}: ${found}`,
      why: ({ task }) =>
        task === 'migration'
          ? 'Every replica migrates at once, and a migration that takes long is stopped by the probes.'
          : 'What a container does by the clock stops with it, and nobody sees whether it worked.',
      fix: ({ task }) =>
        task === 'migration'
          ? 'Move the migration to an init container, or to a Job run by an Argo CD hook.'
          : 'Make a CronJob of it.',
    },
    fr: {
      title: 'Tâche d’administration dans le conteneur de l’application',
      message: ({ container, task, found }) =>
        `Le conteneur « ${container} » ${task === 'migration' ? 'migre sa base en démarrant' : task === 'backup' ? 'fait des sauvegardes' : 'lance un ordonnanceur'} : ${found}`,
      why: ({ task }) =>
        task === 'migration'
          ? 'Tous les réplicas migrent à la fois, et une longue migration est interrompue par les sondes.'
          : 'Ce qu’un conteneur fait à heure fixe s’arrête avec lui, et personne ne voit si cela a réussi.',
      fix: ({ task }) =>
        task === 'migration'
          ? 'Placer la migration dans un initContainer, ou dans un Job lancé par un hook d’Argo CD.'
          : 'En faire un CronJob.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      initContainers: [{ name: migration, image: "ghcr.io/demo/api:1.0.0", command: [sh, -c, "npx prisma migrate deploy && echo fini"] }]
      containers: [{ name: api, image: "ghcr.io/demo/api:1.0.0", command: [node, server.js] }]
`,
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde }\nspec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: dump, command: [sh, -c, "pg_dump annuaire | gzip > /tmp/a.gz; exit 0"] }] } } } } }\n',
      // a component whose whole work it is
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: flyway }\nspec: { template: { spec: { containers: [{ name: flyway, args: [flyway, migrate] }] } } }\n',
    ],
    bad: [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ name: api, command: [sh, -c, "npx prisma migrate deploy && node server.js"] }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ name: api, command: [sh, -c], args: ["python manage.py migrate; gunicorn api.wsgi"] }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: taches }\nspec: { template: { spec: { containers: [{ name: taches, command: [crond, -f] }] } } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: dump }\nspec: { template: { spec: { containers: [{ name: dump, args: ["while true; do pg_dump annuaire > /data/a.sql; sleep 86400; done"] }] } } }\n',
    ],
  },
  *check(container): Iterable<Match> {
    if (container.role !== 'container' || !LONG_RUNNING.has(container.pod.object.kind)) return
    const [at, text] = commandOf(container.get('command'), container.get('args'))
    const found = (CHAINED.test(text) && MIGRATION.exec(text)) || undefined
    const backup = BACKUP.exec(text)
    const scheduler = SCHEDULER.exec(text)
    const task = found ? 'migration' : backup ? 'backup' : scheduler ? 'scheduler' : undefined
    if (task === undefined) return
    const words = (found ?? backup ?? scheduler)?.[0] ?? ''
    yield { at: [at], data: { container: container.name, task, found: words.replace(/^[\s/;&]+|[\s;&]+$/g, '') } }
  },
})

function commandOf(command: unknown, args: unknown): readonly [field: string, text: string] {
  const text = (value: unknown) =>
    asList(value)
      .map((word) => asText(word) ?? '')
      .join(' ')
  const [first, rest] = [text(command), text(args)]
  const main = rest === '' || MIGRATION.test(first.slice(0, MAX_COMMAND)) ? 'command' : 'args'
  return [main, `${first} ${rest}`.slice(0, MAX_COMMAND).trim()]
}
