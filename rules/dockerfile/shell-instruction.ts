import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyRun } from '../../src/model/subject/run-calls.ts'

export default defineRule({
  code: 'IMG044',
  name: 'shell-instruction',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'Dockerfile reference: SHELL' }],
  equivalents: ['hadolint/DL4005'],
  text: {
    en: {
      title: '/bin/sh replaced by a link',
      message: ({ target }) => `/bin/sh is replaced by ${target}`,
      why: 'Scripts of the packages rely on the shell of their distribution, and an update of it takes the link away.',
      fix: ({ target }) => `Write \`SHELL ["${target}", "-c"]\`.`,
    },
    fr: {
      title: '/bin/sh remplacé par un lien',
      message: ({ target }) => `/bin/sh est remplacé par ${target}`,
      why: 'Les scripts des paquets comptent sur le shell de leur distribution, et sa mise à jour enlève le lien.',
      fix: ({ target }) => `Écrire \`SHELL ["${target}", "-c"]\`.`,
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nSHELL ["/bin/bash", "-c"]\nRUN ln -sf /bin/true /sbin/initctl && ln -s /bin/sh /opt/sh\nUSER 1001\n',
    ],
    bad: ['FROM docker.io/library/debian:12\nRUN rm /bin/sh && ln -s /bin/bash /bin/sh\nUSER 1001\n'],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { commands } of everyRun(dockerfile))
      for (const { program, arguments: words, command } of commands) {
        const paths = words.filter((word) => !word.startsWith('-'))
        if (program === 'ln' && paths.length > 1 && paths.at(-1) === '/bin/sh')
          yield { at: command.span, data: { target: paths[0]?.startsWith('/') ? paths[0] : `/bin/${paths[0]}` } }
      }
  },
})
