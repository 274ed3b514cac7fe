import { defineRule, type Match } from '../../src/model/rule.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

/** Commands that apt-get has under the same name. */
const SHARED = new Set(['install', 'update', 'upgrade', 'remove', 'purge', 'autoremove', 'clean', 'autoclean'])

export default defineRule({
  code: 'IMG030',
  name: 'apt-get-command',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'apt(8): its command line may change between versions, scripts use apt-get' }],
  equivalents: ['hadolint/DL3027', 'checkov/CKV_DOCKER_9'],
  text: {
    en: {
      title: 'apt in a script',
      message: 'apt is made for people, not for scripts',
      why: 'Its options and its output may change with the next version of the base image.',
      fix: 'Use `apt-get` or `apt-cache`.',
    },
    fr: {
      title: 'apt dans un script',
      message: 'apt est fait pour les personnes, pas pour les scripts',
      why: 'Ses options et sa sortie peuvent changer avec la prochaine version de l’image de base.',
      fix: 'Utiliser `apt-get` ou `apt-cache`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt-cache policy curl && rm -rf /var/lib/apt\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-key list && echo apt install curl && cp -r apt /opt\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN apt-get update && apt install -y curl\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN sudo apt full-upgrade -y\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const { path, text } = dockerfile.source
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (instruction.keyword !== 'RUN') continue
      for (const { program, arguments: words, words: spans } of instruction.commands.flatMap(
        (each) => callOf(each) ?? [],
      )) {
        const span = spans[0]
        if (program !== 'apt' || !span) continue
        const command = words.find((word) => /^[a-z]/.test(word)) ?? ''
        const same = SHARED.has(command) && text.slice(span.start, span.end) === 'apt'
        yield { at: span, edits: same ? [{ path, span, text: 'apt-get' }] : undefined }
      }
    }
  },
})
