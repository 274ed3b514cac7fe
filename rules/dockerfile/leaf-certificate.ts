import { defineRule, type Match } from '../../src/model/rule.ts'
import type { Certificate } from '../../src/model/subject/dockerfile.ts'
import { shippedInstructions } from '../../src/model/subject/placed-instruction.ts'

export default defineRule({
  code: 'IMG017',
  name: 'leaf-certificate',
  subject: 'dockerfile',
  severity: 'info',
  sources: [
    {
      fact: 'CCT, certificats : les images qui appellent des services internes embarquent l’autorité, pas le certificat',
    },
    { exigence: 'ARCH-7' },
  ],
  text: {
    en: {
      title: 'Certificate of a server in place of its authority',
      message: ({ path, number }) =>
        Number(number) > 1
          ? `The ${number} certificates copied here, "${path}" among them, are not those of authorities`
          : `"${path}" is the certificate of a server, not that of an authority`,
      why: 'The certificate of a server changes every year or sooner: what trusts it alone stops working on that day.',
      fix: 'Copy the certificate of the authority that signed it.',
    },
    fr: {
      title: 'Certificat d’un serveur à la place de son autorité',
      message: ({ path, number }) =>
        Number(number) > 1
          ? `Les ${number} certificats copiés ici, dont « ${path} », ne sont pas ceux d’autorités`
          : `« ${path} » est le certificat d’un serveur, pas celui d’une autorité`,
      why: 'Le certificat d’un serveur change chaque année, parfois plus tôt : ce qui ne fait confiance qu’à lui cesse alors de fonctionner.',
      fix: 'Copier le certificat de l’autorité qui l’a signé.',
    },
  },
  examples: {
    good: [
      tree('COPY certs/ca.crt /usr/local/share/ca-certificates/\n', 'authority'),
      tree('COPY certs /usr/local/share/ca-certificates/\n', 'authority', 'leaf'),
      tree('COPY certs/*.crt /etc/ssl/\n'),
      {
        Dockerfile: 'FROM docker.io/library/node:22-slim\nCOPY certs/leaf.crt /etc/ssl/\nUSER 1001\n',
        'certs/leaf.crt': pem('leaf'),
      },
    ],
    bad: [
      tree('COPY certs/leaf.crt /usr/local/share/ca-certificates/\n', 'leaf'),
      tree('COPY certs/*.crt /usr/local/share/ca-certificates/\n', 'leaf'),
      tree('ADD certs /etc/ssl/certs\n', 'leaf'),
    ],
  },
  *check(dockerfile): Iterable<Match> {
    const build = dockerfile.builds?.find(({ files }) => files)
    if (!build?.files) return
    for (const { instruction, onbuild, expand } of shippedInstructions(dockerfile)) {
      const { keyword, flags, words, heredocs } = instruction
      if ((keyword !== 'COPY' && keyword !== 'ADD') || onbuild || heredocs.length > 0) continue
      if (flags.some(({ name }) => name === 'from')) continue
      const copied: Certificate[] = []
      for (const { text } of words.slice(0, -1)) {
        const source = expand(text)
        if (source) copied.push(...build.files.certificates(source))
      }
      const [first] = copied
      const all = copied.every(({ kind }) => kind === 'leaf')
      if (first && all) yield { at: instruction.argsSpan(), data: { path: first.path, number: copied.length } }
    }
  },
})

/** A Dockerfile that the CI file builds from the root, and certificates of these kinds in `certs`. */
function tree(instruction: string, ...kinds: readonly ('authority' | 'leaf')[]): Readonly<Record<string, string>> {
  return {
    Dockerfile: `FROM docker.io/library/node:22-slim\n${instruction}USER 1001\n`,
    '.gitlab-ci-dso.yml':
      'include:\n  - project: $CATALOG_PATH\n    file: [vault-ci.yml, kaniko-ci.yml]\n    ref: main\n' +
      'stages: [lecture, image]\nread_secret:\n  stage: lecture\n  extends: [.vault:read_secret]\n' +
      'construction:\n  stage: image\n  extends: [.kaniko:simple-build-push]\n' +
      '  variables: { REGISTRY_URL: a, IMAGE_NAME: web, TAG: $CI_COMMIT_SHORT_SHA, WORKING_DIR: ".", DOCKERFILE: Dockerfile }\n',
    'certs/README': 'Certificates\n',
    ...Object.fromEntries(kinds.map((kind) => [`certs/${kind === 'authority' ? 'ca' : 'leaf'}.crt`, pem(kind)])),
  }
}

/** Certificates made for these examples, for a hundred years. */
function pem(kind: 'authority' | 'leaf'): string {
  const body =
    kind === 'authority'
      ? 'MIIBejCCASGgAwIBAgIUF5qh5oV5nKg+8ujVHzMXaKykNDcwCgYIKoZIzj0EAwIw\n' +
        'EjEQMA4GA1UEAwwHRGVtbyBDQTAgFw0yNjExMjUwOTE0MzBaGA8yMTI2MTEwMTA5\n' +
        'MTQzMFowEjEQMA4GA1UEAwwHRGVtbyBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEH\n' +
        'A0IABAnMOcj+6bxR8VwhIF51SxDS7vvBnI4b07oH2vysRZ0KRjo+1a2qkLbhKlQQ\n' +
        'su7hbJHXyRQwkrkcr0je+NZptJ2jUzBRMB0GA1UdDgQWBBTPduZaRkAyImK2Bqd8\n' +
        'hv9sC5hK3jAfBgNVHSMEGDAWgBTPduZaRkAyImK2Bqd8hv9sC5hK3jAPBgNVHRMB\n' +
        'Af8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCICRTHko/5CtnCOrE4RgdD0Grb7Tg\n' +
        'KKWgfGNiKT7SiKFMAiBlFhKeMuI3r0tvoxVyh14QyhyFc9X4CWAJWOE4xcdSJg=='
      : 'MIIBKTCB0AIUcO8Xh/oO4gzwdFO33RGOkBVwtfAwCgYIKoZIzj0EAwIwEjEQMA4G\n' +
        'A1UEAwwHRGVtbyBDQTAgFw0yNjExMjUwOTE0MzBaGA8yMTI2MTEwMTA5MTQzMFow\n' +
        'GzEZMBcGA1UEAwwQZGVtby5leGFtcGxlLm9yZzBZMBMGByqGSM49AgEGCCqGSM49\n' +
        'AwEHA0IABKrBS9+6RvcE5N3+Kx2Ct1/ZOHsDbQ2JVt8EaGRsSsa2qLpqD2H3zshS\n' +
        'HCxl5Clb1ihGtip1FO9aOQLmdFR9Ja8wCgYIKoZIzj0EAwIDSAAwRQIgKOTPGSFO\n' +
        '3u/8ktzugurCFoH8SCOfJ6AIAXlZZr5BowMCIQC/hJBV05z3vSaFdrjYicdL1lws\n' +
        'P+zJ/wX21yeO3l28GQ=='
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`
}
