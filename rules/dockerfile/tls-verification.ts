import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import { type Call, callOf } from '../../src/model/subject/called-program.ts'
import type { ShellCommand } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction, type PlacedInstruction } from '../../src/model/subject/placed-instruction.ts'
import { goesToFile } from '../../src/model/subject/written-line.ts'

interface Switch {
  readonly at: Span
  readonly what: string
}

const OFF = /^(?:0|false|no|off|n)$/i
const ON = /^(?:1|true|yes|on)$/i

/** Variables that switch verification off, and the values with which they do; from each tool's own documentation. */
const VARIABLES: ReadonlyMap<string, RegExp> = new Map([
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['PYTHONHTTPSVERIFY', /^0$/],
  ['GIT_SSL_NO_VERIFY', /^/], // git looks whether it is set (http.c), not at its value
  ['NPM_CONFIG_STRICT_SSL', OFF],
  ['YARN_STRICT_SSL', OFF],
  ['YARN_ENABLE_STRICT_SSL', OFF],
  ['PIP_TRUSTED_HOST', /./],
  ['UV_INSECURE_HOST', /./],
  ['COMPOSER_DISABLE_TLS', ON],
  ['PERL_LWP_SSL_VERIFY_HOSTNAME', OFF],
  ['BUNDLE_SSL_VERIFY_MODE', /^(?:0|none)$/i],
  ['CONDA_SSL_VERIFY', OFF],
  ['GOINSECURE', /./],
  ['ANSIBLE_GALAXY_IGNORE_CERTS', ON],

  ['VAULT_SKIP_VERIFY', ON],
])

/** Letters of curl that take a value: what stands behind one of them in a word is that value. */
const CURL_VALUED = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz'

/** Options of a program, as words of their own. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['curl', ['--insecure', '--proxy-insecure']],
  ['wget', ['--no-check-certificate']],
  ['aws', ['--no-verify-ssl']],
  ['helm', ['--insecure-skip-tls-verify']],
  ['kubectl', ['--insecure-skip-tls-verify']],
  ['conda', ['--insecure']],
  ['http', ['--verify=no']],
  ['oc', ['--insecure-skip-tls-verify']],
  ['argocd', ['--insecure']],
  ['mc', ['--insecure']],
  ['hg', ['--insecure']],
  ['svn', ['--trust-server-cert']],
  ['aria2c', ['--check-certificate=false']],
  ['vault', ['-tls-skip-verify', '--tls-skip-verify']],
  ['ansible-galaxy', ['--ignore-certs']],
  ['skopeo', ['--tls-verify=false', '--src-tls-verify=false', '--dest-tls-verify=false']],
  ['podman', ['--tls-verify=false']],
  ['buildah', ['--tls-verify=false']],
  ['deno', ['--unsafely-ignore-certificate-errors']],
])

/** Settings by which a tool is told, as one argument or as two. */
const SETTINGS = [
  /^https?\.sslVerify[= ](?:false|0)$/i, // git
  /^(?:--)?(?:strict-ssl|enableStrictSsl)[= ](?:false|0)$/i, // npm, yarn
  /^--no-strict-ssl$/,
  /^(?:--setopt=)?(?:[\w*-]+\.)?sslverify=(?:false|0|no)$/i, // yum, dnf
  /^-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true$/,
  /^Acquire::https?::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i, // apt-get
  /^(?:--|\w+\.)trusted-host(?:=|$)/, // pip
  /^disable-tls true$/, // composer
  /^-Daether\.connector\.https\.securityMode=insecure$/, // Maven's resolver
  /^--allow-insecure-host(?:=|$)/, // uv
  /^ssl_verify_mode 0$/, // bundler
  /^ssl_verify (?:false|no)$/i, // conda
  /^GOINSECURE=./, // go env -w
]

const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/

/** Lines that a tool finds in its own file, written there by `echo` or `printf`. */
const LINES =
  /(?:^|[\s"'\\n])(?:check_certificate\s*=\s*off|sslverify\s*=\s*(?:0|false|no)|strict-ssl\s*=\s*false|Verify-(?:Peer|Host)\s+\\*["']?false|sslVerify\s*=\s*false|disable-tls\s*=\s*true)/i
const WRITERS = new Set(['echo', 'printf'])

/** Programs that only handle the text they are given. */
const TEXT_PROGRAMS = new Set(['echo', 'printf', 'grep', 'sed', 'awk'])

/** The argument that switches verification off: its place, and the words to show. */
function switchIn({ program, arguments: words, words: spans }: Call, toFile: boolean): Switch[] {
  const addresses = words.filter((word) => /^https?:\/\//.test(word))
  const onlyLocal = addresses.length > 0 && addresses.every((word) => LOCAL.test(word))
  if (WRITERS.has(program)) {
    if (!toFile) return []
    const index = words.findIndex((word) => LINES.test(word))
    const at = index < 0 ? undefined : spans[index + 1]
    return at ? [{ at, what: LINES.exec(words[index] ?? '')?.[0].trim() ?? program }] : []
  }
  if (onlyLocal || TEXT_PROGRAMS.has(program)) return []
  for (const [index, word] of words.entries()) {
    const at = spans[index + 1]
    if (!at) continue
    const alone =
      OPTIONS.get(program)?.includes(word.replace(/=(?:true|1)$/, '')) ||
      (program === 'curl' && isCurlInsecure(word)) ||
      SETTINGS.some((setting) => setting.test(word))
    if (alone) return [{ at, what: `${program} ${word}` }]
    const pair = `${word} ${words[index + 1] ?? ''}`
    if (SETTINGS.some((setting) => setting.test(pair))) return [{ at, what: `${program} ${pair}` }]
  }
  return []
}

/** `-k` alone or among other letters: `-fsSLk`, not `-ok`. */
function isCurlInsecure(word: string): boolean {
  if (!/^-[A-Za-z0-9#]+$/.test(word)) return false
  for (const letter of word.slice(1)) {
    if (letter === 'k') return true
    if (CURL_VALUED.includes(letter)) return false
  }
  return false
}

/** Of ARG and ENV, which may also carry options for Java and Maven. */
function inAssignments(placed: PlacedInstruction): Switch[] {
  return assignmentsOf(placed).flatMap(({ name, value, span: at }) => {
    const known = value === undefined ? undefined : placed.expand(value)
    if (known === undefined) return []
    if (VARIABLES.get(name.toUpperCase())?.test(known)) return [{ at, what: `${name}=${known}` }]
    if (!/^(?:MAVEN|MVN|JAVA|JDK)/.test(name)) return []
    const option = known.split(/\s+/, 200).find((word) => SETTINGS.some((setting) => setting.test(word)))
    return option ? [{ at, what: option }] : []
  })
}

/** Variables that a command is given, or that `export` sets. */
function inVariables({ assignments = [] }: ShellCommand, call: Call): Switch[] {
  const exported = call.arguments.map((text, index) => ({ text, span: call.words[index + 1] }))
  return [...assignments, ...(call.program === 'export' ? exported : [])].flatMap(({ text, span: at }) => {
    const equals = text.indexOf('=')
    const value = text.slice(equals + 1)
    const off = equals > 0 && !value.includes('$') && VARIABLES.get(text.slice(0, equals).toUpperCase())?.test(value)
    return off && at ? [{ at, what: text }] : []
  })
}

function switches(placed: PlacedInstruction, source: string): Switch[] {
  const { keyword, commands } = placed.instruction
  if (keyword === 'ENV' || keyword === 'ARG') return inAssignments(placed)
  if (keyword !== 'RUN') return []
  return commands.flatMap((command) => {
    const call = callOf(command)
    return call ? [...inVariables(command, call), ...switchIn(call, goesToFile(command, source))] : []
  })
}

export default defineRule({
  code: 'IMG028',
  name: 'tls-verification',
  subject: 'dockerfile',
  severity: 'warning',
  sources: [
    { exigence: 'ARCH-7' },
    { fact: 'the platform gives its certificate authorities in CA_BUNDLE: nothing has to go unverified' },
  ],
  equivalents: [
    'checkov/CKV2_DOCKER_2',
    'checkov/CKV2_DOCKER_3',
    'checkov/CKV2_DOCKER_4',
    'checkov/CKV2_DOCKER_5',
    'checkov/CKV2_DOCKER_6',
    'checkov/CKV2_DOCKER_12',
    'checkov/CKV2_DOCKER_13',
    'checkov/CKV2_DOCKER_14',
    'checkov/CKV2_DOCKER_15',
    'checkov/CKV2_DOCKER_16',
  ],
  text: {
    en: {
      title: 'TLS verification switched off',
      message: ({ what }) => `"${what}" accepts any certificate`,
      why: 'Whoever stands on the way can replace what is downloaded, and the image holds it.',
      fix: 'Add the certificate authority to the image, such as that of the platform (`CA_BUNDLE`), and verify.',
    },
    fr: {
      title: 'Vérification TLS désactivée',
      message: ({ what }) => `« ${what} » accepte n’importe quel certificat`,
      why: 'Quiconque se trouve sur le chemin peut remplacer ce qui est téléchargé, et l’image le contient.',
      fix: 'Ajouter à l’image l’autorité de certification, par exemple celle de la plateforme (`CA_BUNDLE`), et vérifier.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/debian:12\nRUN echo "sslverify=true" >> /etc/yum.conf\nENV GOINSECURE=\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -fsSLo k https://demo.fr/k && wget -q https://demo.fr/x && git config --global http.sslVerify true\nUSER 1001\n',
      'FROM docker.io/library/node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 NPM_CONFIG_STRICT_SSL=true NODE_EXTRA_CA_CERTS=/etc/ssl/ca.pem\nUSER 1001\n',
      'FROM docker.io/library/node:22\nUSER 1001\nHEALTHCHECK CMD curl -k https://localhost:8443/health\n',
      'FROM docker.io/library/node:22\nRUN node app.js & curl -kf https://localhost:8443/health\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/debian:12\nRUN echo "check_certificate = off" >> ~/.wgetrc\nUSER 1001\n',
      'FROM docker.io/library/golang:1.23\nENV GOINSECURE=git.demo.fr\nUSER 1001\n',
      'FROM docker.io/library/maven:3.9\nRUN mvn -Daether.connector.https.securityMode=insecure package\nUSER 1001\n',
      'FROM docker.io/library/ruby:3.3\nRUN bundle config set ssl_verify_mode 0\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN curl -fsSLk https://demo.fr/x -o x\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN wget --no-check-certificate https://demo.fr/x\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN git config --global http.sslVerify false\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN git -c http.sslVerify=false clone https://demo.fr/x.git\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN npm config set strict-ssl false && npm ci\nUSER 1001\n',
      'FROM docker.io/library/python:3.12\nRUN pip install --trusted-host depot.example.org flask\nUSER 1001\n',
      'FROM docker.io/library/maven:3.9\nRUN mvn -B -Dmaven.wagon.http.ssl.insecure=true package\nUSER 1001\n',
      'FROM docker.io/library/maven:3.9\nENV MAVEN_OPTS="-Xmx1g -Dmaven.wagon.http.ssl.insecure=true"\nUSER 1001\n',
      'FROM docker.io/library/node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN export GIT_SSL_NO_VERIFY=1 && npm ci\nUSER 1001\n',
      'FROM docker.io/library/node:22\nRUN CI=true NODE_TLS_REJECT_UNAUTHORIZED="0" npm ci\nUSER 1001\n',
      'FROM docker.io/library/debian:12\nRUN apt-get -o Acquire::https::Verify-Peer=false update\nUSER 1001\n',
    ],
  },
  *check(dockerfile): Iterable<Match> {
    for (const placed of everyInstruction(dockerfile))
      for (const { at, what } of switches(placed, dockerfile.source.text)) yield { at, data: { what } }
  },
})
