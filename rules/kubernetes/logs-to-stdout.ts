import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Container, KubernetesObject, Pod } from '../../src/model/subject/kubernetes.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

const LOG_FOLDER = /^\/var\/log(?:\/|$)|\/logs?\/?$/

/** Names that frameworks give to the file or the folder of their logs: `LOG_FILE`, `logging.file.name`. */
const LOG_SETTING = /(?:^|[._-])log(?:s|ging)?[._-]?(?:file|dir|directory|path)(?:[._-]?(?:name|path))?$/i

/** The same in a file of settings, and nginx's own. */
const LOG_LINE =
  /^\s*(?:(logging\.file(?:\.name|\.path)?|log_file|logfile)\s*[=:]|(access_log|error_log)\s)\s*["']?([^\s;"']+)/i

/** A file of the container, not a stream of it. */
const isFile = (value: string): boolean =>
  /^(?:\.{0,2}\/|[\w.-]+\/)|\.log$/.test(value) && !/^\/(?:dev|proc)\//.test(value)

/** Longer texts and lines are no settings. */
const MAX_TEXT = 100_000
const MAX_LINE = 500

/** Volumes that hold what the container is given, not what it writes, or that are the node's own. */
const GIVEN_VOLUMES = ['configMap', 'secret', 'projected', 'downwardAPI', 'hostPath', 'image']

/** guide/best-practices, "Logs". */
export default defineRule({
  code: 'K8S036',
  name: 'logs-to-stdout',
  subject: 'object',
  severity: 'info',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'L’application NE DOIT PAS écrire dans un fichier de logs spécifique, mais écrire l’ensemble de ces logs dans la sortie standards (stdout) au format GELF ou à défaut JSON',
    },
    { exigence: 'ARCH-23' },
  ],
  text: {
    en: {
      title: 'Logs written to a file',
      message: ({ what, where }) =>
        what === 'volume'
          ? `A volume is mounted for log files on "${where}"`
          : `${what} sends logs to the file "${where}"`,
      why: 'The platform collects what applications write to standard output; a log file is lost with its pod and fills its disk.',
      fix: 'Write logs to standard output, in GELF or else in JSON.',
    },
    fr: {
      title: 'Journaux écrits dans un fichier',
      message: ({ what, where }) =>
        what === 'volume'
          ? `Un volume est monté pour des fichiers de journaux sur « ${where} »`
          : `${what} envoie les journaux dans le fichier « ${where} »`,
      why: 'La plateforme collecte ce que les applications écrivent sur la sortie standard ; un fichier de journaux disparaît avec son pod et remplit son disque.',
      fix: 'Écrire les journaux sur la sortie standard, en GELF ou à défaut en JSON.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          env: [{ name: LOG_FILE, value: /dev/stdout }, { name: LOG_LEVEL, value: info }, { name: CATALOG_PATH, value: /srv/catalogue }]
          volumeMounts: [{ name: tmp, mountPath: /tmp }, { name: conf, mountPath: /etc/app/logs }]
      volumes: [{ name: tmp, emptyDir: {} }, { name: conf, configMap: { name: conf } }]
`,
      // a collector reads the node's own logs
      `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: collecteur }
spec:
  template:
    spec:
      containers:
        - { name: collecteur, image: "docker.io/timberio/vector:0.45.0", volumeMounts: [{ name: noeud, mountPath: /var/log }] }
      volumes: [{ name: noeud, hostPath: { path: /var/log } }]
`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: nginx }\ndata:\n  default.conf: |\n    access_log /dev/stdout;\n    error_log stderr;\n    access_log off;\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: portail }
spec:
  template:
    spec:
      containers:
        - name: portail
          image: ghcr.io/demo/portail:1.0.0
          volumeMounts: [{ name: journaux, mountPath: /var/log/portail }]
      volumes: [{ name: journaux, emptyDir: {} }]
`,
      'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec: { containers: [{ name: api, env: [{ name: LOGGING_FILE_NAME, value: /app/api.log }] }] }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata:\n  LOG_FILE: /srv/api.log\n  application.properties: |\n    server.port=8080\n    logging.file.name=/srv/spring.log\n',
    ],
  },
  *check(object): Iterable<Match> {
    yield* inConfigMap(object)
    const { pod } = object
    if (!pod) return
    for (const container of pod.containers) {
      const from = routeFrom(object, container)
      for (const [index, mount] of mountsOf(container).entries()) {
        const where = asText(mount.mountPath) ?? ''
        if (LOG_FOLDER.test(where) && isWritten(pod, mount.name) && mount.readOnly !== true)
          yield { at: [...from, 'volumeMounts', index, 'mountPath'], data: { what: 'volume', where } }
      }
      for (const [index, variable] of asList(container.get('env')).map(asRecord).entries()) {
        const [name, value] = [asText(variable.name) ?? '', asText(variable.value) ?? '']
        if (LOG_SETTING.test(name) && isFile(value))
          yield { at: [...from, 'env', index, 'value'], data: { what: name, where: value } }
      }
    }
  },
})

const mountsOf = (container: Container) => asList(container.get('volumeMounts')).map(asRecord)

function isWritten(pod: Pod, name: unknown): boolean {
  const volume = asList(pod.get('volumes'))
    .map(asRecord)
    .find((each) => each.name === name)
  return volume === undefined || !GIVEN_VOLUMES.some((type) => volume[type] != null)
}

function* inConfigMap(object: KubernetesObject): Iterable<Match> {
  if (object.group !== '' || object.kind !== 'ConfigMap') return
  for (const [key, value] of Object.entries(asRecord(object.get('data')))) {
    if (typeof value !== 'string' || value.length > MAX_TEXT) continue
    const [what, where] =
      LOG_SETTING.test(key) && isFile(value) ? [key, value] : value.includes('\n') ? (lineOf(value) ?? []) : []
    if (what !== undefined && where !== undefined) yield { at: { key: ['data', key] }, data: { what, where } }
  }
}

/** The first line of a file of settings that names a log file. */
function lineOf(text: string): readonly [string, string] | undefined {
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE) continue
    const [, setting, directive, value = ''] = LOG_LINE.exec(line) ?? []
    const what = setting ?? directive
    if (what !== undefined && isFile(value)) return [what, value]
  }
  return undefined
}
