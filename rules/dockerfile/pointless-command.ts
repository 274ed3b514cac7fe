import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

/** Programs of a machine with people on it, or with services of its own. */
const POINTLESS = new Set([
  'free',
  'kill',
  'ifconfig',
  'mount',
  'ps',
  'service',
  'shutdown',
  'reboot',
  'ssh',
  'top',
  'htop',
  'vim',
  'vi',
  'nano',
  'less',
  'man',
])

export default defineRule({
  code: 'IMG041',
  name: 'pointless-command',
  subject: 'dockerfile',
  severity: 'info',
  default: false,
  sources: [{ fact: 'A build has no terminal, no service manager and no processes but its own' }],
  equivalents: ['hadolint/DL3001'],
  text: {
    en: {
      title: 'Command without a point in a build',
      message: ({ program }) => `"${program}" makes no sense while an image is built`,
      why: 'Nobody sees what it shows, and what it starts is gone at the end of the RUN.',
      fix: 'Remove it.',
    },
    fr: {
      title: 'Commande sans objet pendant une construction',
      message: ({ program }) => `« ${program} » n’a pas de sens pendant la construction d’une image`,
      why: 'Personne ne voit ce qu’elle affiche, et ce qu’elle démarre s’arrête à la fin du RUN.',
      fix: 'La retirer.',
    },
  },
  examples: {
    good: ['FROM docker.io/library/debian:12\nRUN apt-get install -y vim ssh && command -v ps\nUSER 1001\n'],
    bad: [
      'FROM docker.io/library/debian:12\nRUN service nginx start\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN sudo ifconfig\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const { program, words, command } of commands) {
        const asks = command.program === 'command' // `command -v ps` only looks for it
        if (POINTLESS.has(program) && words[0] && !asks) yield { at: words[0], data: { program } }
      }
  },
})
