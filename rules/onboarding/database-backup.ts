import { savingObjects } from '../../src/model/declared/backup.ts'
import { findDatabases, isCache } from '../../src/model/declared/database.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { mayBeProduction } from '../../src/model/environment.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (stage: string, rest: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: env, stage: ${stage} }]
databases: [{ engine: postgres }]
${rest}
`

const cluster = (spec: string): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { instances: 3${spec} }\n`

const cron = `apiVersion: batch/v1
kind: CronJob
metadata: { name: sauvegarde }
spec: { schedule: "0 2 * * *", jobTemplate: { spec: { template: { spec: { containers: [{ name: dump, image: "postgres:17", command: [pg_dump] }] } } } } }
`

/** The platform saves nothing that a project keeps in a namespace. */
export default defineRule({
  code: 'ONB053',
  name: 'database-backup',
  subject: 'manifest',
  severity: { nonProduction: 'info', production: 'warning' },
  sources: [
    { page: 'agreement/support', says: 'Prérequis techniques' },
    { fact: 'CloudNativePG: a Cluster is saved only where `backup`, a plugin or a ScheduledBackup says so' },
  ],
  text: {
    en: {
      title: 'Database that nothing backs up',
      message: ({ object, declared }) =>
        declared
          ? `A backup is declared, and nothing that is deployed beside ${object} makes it`
          : `Nothing backs up ${object}: no ScheduledBackup, no task, no declared procedure`,
      why: 'The project backs up and restores its own data; what goes with a volume is lost.',
      fix: ({ declared }) =>
        declared
          ? 'Deploy what makes it (ScheduledBackup, CronJob), or say in `backup.procedure` what does it from outside.'
          : 'Add a ScheduledBackup or a CronJob to an object store, and describe it in `backup`.',
    },
    fr: {
      title: 'Base de données que rien ne sauvegarde',
      message: ({ object, declared }) =>
        declared
          ? `Une sauvegarde est déclarée, et rien de ce qui est déployé avec ${object} ne la réalise`
          : `Rien ne sauvegarde ${object} : ni ScheduledBackup, ni tâche, ni procédure déclarée`,
      why: 'Le projet sauvegarde et restaure lui-même ses données ; ce qui disparaît avec un volume est perdu.',
      fix: ({ declared }) =>
        declared
          ? 'Déployer ce qui la réalise (ScheduledBackup, CronJob), ou dire dans `backup.procedure` ce qui le fait de l’extérieur.'
          : 'Ajouter un ScheduledBackup ou un CronJob vers un stockage objet, et le décrire dans `backup`.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest('prod', 'sensitivity: NP'), 'deploy/base.yaml': `${cluster('')}---\n${cron}` },
      {
        'accostage.yaml': manifest('prod', 'backup: { frequency: daily }'),
        'deploy/base.yaml': cluster(', backup: { barmanObjectStore: { destinationPath: "s3://sauvegardes/" } }'),
      },
      // from outside, as the procedure says
      {
        'accostage.yaml': manifest('prod', 'backup: { procedure: "https://wiki.demo.fr/sauvegarde" }'),
        'deploy/base.yaml': cluster(''),
      },
      { 'accostage.yaml': manifest('dev', 'sensitivity: NP'), 'deploy/base.yaml': cluster('') },
    ],
    bad: [
      { 'accostage.yaml': manifest('prod', 'sensitivity: NP'), 'deploy/base.yaml': cluster('') },
      {
        'accostage.yaml': manifest('prod', 'backup: { frequency: daily, target: "s3://sauvegardes" }'),
        'deploy/base.yaml': cluster(''),
      },
      {
        'accostage.yaml': manifest('prod', 'backup: {}'),
        'deploy/base.yaml':
          'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base }\nspec: { template: { spec: { containers: [{ name: base, image: "postgres:17" }] } }, volumeClaimTemplates: [{ metadata: { name: data } }] }\n',
      },
    ],
  },
  *check({ manifest, document }, { repository, environments }): Iterable<Match> {
    const { backup = {} } = manifest
    const declared = backup.frequency !== undefined || backup.target !== undefined
    if (backup.procedure !== undefined) return
    const where = environments.filter((one) => mayBeProduction([one]))
    const deployments = where.map(({ name }) => ({ name, deployment: deploymentOf(repository, name) }))
    for (const { name, deployment } of deployments) {
      if (!deployment.whole || savingObjects(deployment).length > 0) continue
      const base = findDatabases(deployment).find(({ engine, kept }) => kept && !isCache(engine))
      if (!base) continue
      const at = repository.locate(base.object, ['metadata', 'name'])
      yield {
        at: declared ? ['backup'] : at,
        ...(declared && { severity: 'info' }),
        environments: where.filter((one) => one.name === name),
        data: { object: `${base.object.kind}/${base.object.displayName}`, declared: declared ? 'yes' : '' },
        related: declared ? [at] : [document.locate(['databases'])],
      }
      return
    }
  },
})
