import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

export default defineRule({
  code: 'IMG058',
  name: 'expose-protocol-casing',
  subject: 'dockerfile',
  severity: 'info',
  sources: [{ fact: 'BuildKit build check ExposeProtoCasing' }],
  equivalents: ['buildkit/ExposeProtoCasing'],
  text: {
    en: {
      title: 'Protocol in capitals',
      message: ({ port }) => `EXPOSE ${port}: the protocol is written in capitals`,
      why: 'Protocols are written in lower case; some tools compare them to the letter.',
      fix: ({ wanted }) => `Write \`EXPOSE ${wanted}\`.`,
    },
    fr: {
      title: 'Protocole en majuscules',
      message: ({ port }) => `EXPOSE ${port} : le protocole est écrit en majuscules`,
      why: 'Les protocoles s’écrivent en minuscules ; certains outils les comparent à la lettre.',
      fix: ({ wanted }) => `Écrire \`EXPOSE ${wanted}\`.`,
    },
  },
  examples: {
    good: ['FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080 8081/tcp ${PORT}/udp\n'],
    bad: ['FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080/TCP\n'],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction } of everyInstruction(dockerfile)) {
      if (instruction.keyword !== 'EXPOSE') continue
      for (const { text, span } of instruction.words) {
        const [, port, protocol] = /^([^/]*)\/([A-Za-z]+)$/.exec(text) ?? []
        if (port === undefined || !protocol || protocol === protocol.toLowerCase()) continue
        const wanted = `${port}/${protocol.toLowerCase()}`
        yield { at: span, data: { port: text, wanted }, edits: [{ path: dockerfile.source.path, span, text: wanted }] }
      }
    }
  },
})
