import { asList } from '../../src/model/json.ts'
import { defineRule } from '../../src/model/rule.ts'

/** Programs that list processes or files: that one is there does not show that it works. */
const COMMAND = /(?:^|[\s/;&|(])(jcmd|ps|ls)(?=$|[\s;&|)])/

export default defineRule({
  code: 'K8S142',
  name: 'exec-probe-command',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, Configure Probes: exec, and its cost on dense nodes' }],
  equivalents: ['kyverno/deny-commands-in-exec-probe/check-commands'],
  text: {
    en: {
      title: 'Liveness probe that lists instead of asking',
      message: ({ container, command }) => `The liveness probe of container "${container}" runs ${command}`,
      why: 'A process or a file that is there does not show that the program still works, and each call starts processes in the container.',
      fix: 'Ask the program itself: `httpGet`, `grpc` or `tcpSocket`.',
    },
    fr: {
      title: 'Sonde de vie qui énumère au lieu d’interroger',
      message: ({ container, command }) => `La livenessProbe du conteneur « ${container} » exécute ${command}`,
      why: 'La présence d’un processus ou d’un fichier ne prouve pas que le programme fonctionne, et chaque appel lance des processus dans le conteneur.',
      fix: 'Interroger le programme lui-même : `httpGet`, `grpc` ou `tcpSocket`.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { exec: { command: [pg_isready, -U, app, --false] } }, readinessProbe: { exec: { command: [ls, /pret] } } }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { exec: { command: [/bin/sh, -c, "ps aux | grep java"] } } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", livenessProbe: { exec: { command: [/bin/ls, /tmp/vivant] } } }]\n',
    ],
  },
  *check(container) {
    const words = asList(container.get('livenessProbe', 'exec', 'command'))
    for (const [index, word] of words.entries()) {
      const [, command] = typeof word === 'string' ? (COMMAND.exec(word) ?? []) : []
      if (command === undefined) continue
      yield { at: ['livenessProbe', 'exec', 'command', index], data: { container: container.name, command } }
      return
    }
  },
})
