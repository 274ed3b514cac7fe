import { asRecord } from '../json.ts'
import type { KubernetesObject } from '../subject/kubernetes.ts'
import type { Deployment } from './deployment.ts'

/** Words by which a task that saves data gives itself away. */
const SAVES =
  /backup|sauvegarde|pg_?dump|mysqldump|mariadb-dump|mongodump|restic|velero|barman|pgbackrest|wal-?g|kopia|borg|mc mirror|aws s3|rclone/i

const SAVING_KINDS: ReadonlySet<string> = new Set([
  'postgresql.cnpg.io/ScheduledBackup',
  'velero.io/Schedule',
  'k8s.mariadb.com/Backup',
  'k8s.mariadb.com/PhysicalBackup',
  'stash.appscode.com/BackupConfiguration',
  'k8up.io/Schedule',
  'snapscheduler.backube/SnapshotSchedule',
  'volsync.backube/ReplicationSource',
])

/** Characters of one task that are looked through. */
const MAX_TEXT = 100_000

/** The objects that save data: those of operators, and tasks and pods that speak of it. */
export const savingObjects = ({ objects }: Deployment): readonly KubernetesObject[] =>
  objects.filter((object) => {
    const { group, kind, get, pod } = object
    if (SAVING_KINDS.has(`${group}/${kind}`)) return true
    // continuous archiving alone cannot be restored, and yet somebody thought of it
    if (group === 'postgresql.cnpg.io' && kind === 'Cluster')
      return asRecord(get('spec', 'backup')).barmanObjectStore != null || get('spec', 'plugins') != null
    if (group === 'postgres-operator.crunchydata.com') return get('spec', 'backups') != null
    return pod !== undefined && SAVES.test((JSON.stringify(object.value) ?? '').slice(0, MAX_TEXT))
  })
