import { defineRule, type Match } from '../../src/model/rule.ts'
import { everyInstruction } from '../../src/model/subject/placed-instruction.ts'

const HIGHEST = 65_535

type Fault = 'range' | 'order' | 'mapping' | 'format'

/** What is wrong with a port as EXPOSE takes it: `8080`, `8080/tcp`, `8080-8090/udp`. */
function faultOf(text: string): Fault | undefined {
  const [, first, last] = /^(\d+)(?:-(\d+))?(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? []
  if (first === undefined) return /^[\d.[\]:-]*:[\d-]+(?:\/\w+)?$/.test(text) ? 'mapping' : 'format'
  if (Number(first) > HIGHEST || Number(last ?? 0) > HIGHEST) return 'range'
  return last !== undefined && Number(last) < Number(first) ? 'order' : undefined
}

/** A range with a variable at one end: the other end is checked. */
function knownEnd(text: string): string | undefined {
  const [, low, high] = /^(?:(\d+)-\$.*|\$[^-]*-(\d+)(?:\/\w+)?)$/.exec(text) ?? []
  return low ?? high
}

export default defineRule({
  code: 'IMG026',
  name: 'valid-port',
  subject: 'dockerfile',
  severity: 'error',
  sources: [{ fact: 'BuildKit refuses an invalid port in EXPOSE' }],
  equivalents: ['hadolint/DL3011', 'buildkit/ExposeInvalidFormat', 'trivy/DS-0008'],
  text: {
    en: {
      title: 'Invalid port',
      message: ({ port, fault }) =>
        fault === 'range'
          ? `EXPOSE ${port}: ports end at ${HIGHEST}`
          : fault === 'order'
            ? `EXPOSE ${port}: the range ends before it begins`
            : fault === 'mapping'
              ? `EXPOSE ${port}: an address or a port of the host has no meaning here`
              : `EXPOSE "${port}" is no port`,
      why: 'The build fails, or the port is not the one that was meant.',
      fix: 'Write the port of the container: `EXPOSE 8080`, `EXPOSE 8080/udp` or `EXPOSE 8080-8090`.',
    },
    fr: {
      title: 'Port invalide',
      message: ({ port, fault }) =>
        fault === 'range'
          ? `EXPOSE ${port} : les ports s’arrêtent à ${HIGHEST}`
          : fault === 'order'
            ? `EXPOSE ${port} : la plage finit avant de commencer`
            : fault === 'mapping'
              ? `EXPOSE ${port} : une adresse ou un port de l’hôte n’a pas de sens ici`
              : `EXPOSE « ${port} » n’est pas un port`,
      why: 'La construction échoue, ou le port n’est pas celui qui était voulu.',
      fix: 'Écrire le port du conteneur : `EXPOSE 8080`, `EXPOSE 8080/udp` ou `EXPOSE 8080-8090`.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080 8443/TCP 9000-9010/udp ${PORT} 8000-${LAST}\n',
      'FROM docker.io/library/node:22\nENV PORT=8080\nUSER 1001\nEXPOSE "$PORT"\n',
    ],
    bad: [
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 80800\n',
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 60000-70000/tcp\n',
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 9010-9000\n',
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 127.0.0.1:8080:8080\n',
      'FROM docker.io/library/node:22\nUSER 1001\nEXPOSE 8080/http\n',
      'FROM docker.io/library/node:22\nENV PORT=80800\nUSER 1001\nEXPOSE ${PORT}\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const { instruction, expand } of everyInstruction(dockerfile)) {
      if (instruction.keyword !== 'EXPOSE') continue
      for (const { text, span } of instruction.words) {
        const port = expand(text) ?? knownEnd(text)
        const fault = port ? faultOf(port) : undefined
        // BuildKit reads past the address and the port of the host
        if (fault)
          yield { at: span, severity: fault === 'mapping' ? 'warning' : undefined, data: { port: text, fault } }
      }
    }
  },
})
