import { deploymentOf } from '../../src/model/declared/deployment.ts'
import { bytesOf, claimedStorage, GIB } from '../../src/model/declared/storage.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** So many times what is declared is no reserve any more. */
const FAR_BEYOND = 10

const manifest = (rest: string): string => `version: 1
project: { name: demo }
repositories: [{ name: infra, type: infrastructure, deployPath: deploy }]
environments: [{ name: prod, stage: prod }]
${rest}
`

const claim = (size: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: fichiers }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: ${size} } } }\n`

const cluster = (size: string): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: base }\nspec: { instances: 3, storage: { size: ${size} } }\n`

const gib = (bytes: number): string => String(Number((bytes / GIB).toPrecision(3)))
const decimal = (value: string | number | undefined): string => String(value).replace('.', ',')

export default defineRule({
  code: 'ONB060',
  name: 'claimed-volume',
  subject: 'manifest',
  severity: 'info',
  sources: [{ page: 'agreement/support', says: 'Prérequis techniques' }],
  text: {
    en: {
      title: 'Declared volume of data far from what is claimed',
      message: ({ name, volume, sum, less }) =>
        less
          ? `${volume} GiB of data are declared, the volumes of environment "${name}" hold ${sum} GiB`
          : `${volume} GiB of data are declared, environment "${name}" claims ${sum} GiB`,
      why: ({ less }) =>
        less
          ? 'A volume that is full stops the application; the storage was granted for what was declared.'
          : 'Storage is granted for what was declared, then backed up and paid for in full.',
      fix: 'Correct `data.volume`, or the size of the claims.',
    },
    fr: {
      title: 'Volumétrie déclarée loin de ce qui est demandé',
      message: ({ name, volume, sum, less }) =>
        less
          ? `${decimal(volume)} Gio de données sont déclarés, les volumes de l’environnement « ${name} » en tiennent ${decimal(sum)}`
          : `${decimal(volume)} Gio de données sont déclarés, l’environnement « ${name} » en demande ${decimal(sum)}`,
      why: ({ less }) =>
        less
          ? 'Un volume plein arrête l’application ; le stockage a été accordé pour ce qui était déclaré.'
          : 'Le stockage est accordé pour ce qui était déclaré, puis sauvegardé et payé en entier.',
      fix: 'Corriger `data.volume`, ou la taille des volumes demandés.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest('data: { volume: 60 }'),
        'deploy/claims.yaml': `${claim('50Gi')}---\n${cluster('20Gi')}`,
      },
      // what is kept elsewhere is not counted here
      {
        'accostage.yaml': manifest('data: { volume: 600 }\ndatabases: [{ engine: postgres, mode: managed }]'),
        'deploy/claims.yaml': claim('50Gi'),
      },
      // nothing is kept in volumes
      {
        'accostage.yaml': manifest('data: { volume: 600 }'),
        'deploy/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('data: { volume: 600Gi }'), 'deploy/claims.yaml': claim('50Gi') },
      { 'accostage.yaml': manifest('data: { volume: 600 }'), 'deploy/claims.yaml': cluster('100Gi') },
      { 'accostage.yaml': manifest('data: { volume: 1.5 }'), 'deploy/claims.yaml': claim('50Gi') },
    ],
  },
  *check({ manifest }, { repository, environments }): Iterable<Match> {
    const volume = bytesOf(manifest.data?.volume)
    const elsewhere = manifest.databases?.some(({ mode }) => mode === 'managed' || mode === 'external')
    if (volume === undefined || volume <= 0) return
    for (const environment of environments) {
      if (environment.class !== 'production') continue
      const deployment = deploymentOf(repository, environment.name)
      const claimed = deployment.whole ? claimedStorage(deployment) : undefined
      if (!claimed || claimed.length === 0) continue
      // copies may be shards or replicas: what is surely too little, or surely too much
      const all = claimed.reduce((sum, { each, copies }) => sum + each * copies, 0)
      const once = claimed.reduce((sum, { each }) => sum + each, 0)
      const less = all < volume && !elsewhere
      if (!less && once <= volume * FAR_BEYOND) continue
      yield {
        at: ['data', 'volume'],
        environments: [environment],
        data: { name: environment.name, volume: gib(volume), sum: gib(less ? all : once), less: less ? 'yes' : '' },
        related: claimed.slice(0, 3).map(({ object, route }) => repository.locate(object, route)),
      }
      return
    }
  },
})
