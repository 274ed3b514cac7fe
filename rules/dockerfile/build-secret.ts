import type { Translated } from '../../src/model/language.ts'
import type { Span } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { announcesSecret, type Credential, credentialIn, findToken, isPlaceholder } from '../../src/model/secret.ts'
import { assignmentsOf } from '../../src/model/subject/assignment.ts'
import { callOf } from '../../src/model/subject/called-program.ts'
import type { Dockerfile, Instruction } from '../../src/model/subject/dockerfile.ts'
import { everyInstruction, type PlacedInstruction } from '../../src/model/subject/placed-instruction.ts'

/** Programs whose arguments are texts, patterns and data. */
const TEXT_PROGRAMS = new Set(['echo', 'printf', 'sed', 'grep', 'egrep', 'awk', 'perl', 'jq', 'yq', 'test', '['])

/** `--password=x`, `-Ddb.password=x`, `DB_PASSWORD=x`, `//registry/:_authToken=x`. */
const OPTION = /^([\w./:@-]{1,200})=([\s\S]*)$/

const NAMED: Translated = { en: 'a value', fr: 'une valeur' }
const ADDRESS: Translated = { en: 'a password in an address', fr: 'un mot de passe dans une adresse' }

const found = (at: Span, where: string, credential: Credential): Match => {
  const what = credential.by === 'shape' ? credential.name : credential.by === 'address' ? ADDRESS : NAMED
  const name = credential.by === 'name' ? credential.name : ''
  return { at, data: { cause: credential.by, where, name, en: what.en, fr: what.fr } }
}

/** ARG and ENV. */
function* inAssignments(placed: PlacedInstruction, names: readonly string[], shipped: boolean): Iterable<Match> {
  const isGlobal = placed.stage === undefined
  const { keyword } = placed.instruction
  for (const { name, value, span } of assignmentsOf(placed)) {
    const credential = value === undefined ? undefined : credentialIn({ name, value }, names)
    if (credential) yield found(span, `${keyword} ${name}`, credential)
    else if (
      keyword === 'ARG' &&
      !isGlobal &&
      announcesSecret(name, names) &&
      (value === undefined || isPlaceholder(name, value))
    )
      yield { at: span, severity: shipped ? 'warning' : 'info', data: { cause: 'argument', name } }
  }
}

/** A credential with a shape of its own, in the arguments and in the heredocs. */
function* inText({ keyword, args, argsSpan, heredocs }: Instruction, text: string): Iterable<Match> {
  const token = findToken(args)
  if (token) yield found(argsSpan(token.start, token.end), keyword, { by: 'shape', name: token.name })
  for (const { span } of heredocs) {
    const inside = findToken(text.slice(span.start, span.end))
    if (!inside) continue
    const at = { start: span.start + inside.start, end: span.start + inside.end }
    yield found(at, keyword, { by: 'shape', name: inside.name })
  }
}

function* inCommands({ commands }: Instruction, names: readonly string[]): Iterable<Match> {
  for (const command of commands) {
    for (const { text, span } of command.assignments ?? [])
      yield* inWord(text, span, text.split('=', 1)[0] ?? '', names)
    const call = callOf(command)
    for (const [index, word] of call?.arguments.entries() ?? []) {
      const at = call?.words[index + 1]
      if (call && at) yield* inWord(word, at, call.program, names)
    }
  }
}

/** A password in an address or behind a name that announces it; shapes are looked for in the whole text. */
function* inWord(word: string, at: Span, where: string, names: readonly string[]): Iterable<Match> {
  const [, option = '', value = ''] = OPTION.exec(word) ?? []
  const named = option && !TEXT_PROGRAMS.has(where) ? { name: option.replace(/^-+D?/, ''), value } : undefined
  const credential = (named && credentialIn(named, names)) ?? credentialIn({ name: '', value: word }, names)
  if (credential && credential.by !== 'shape') yield found(at, where, credential)
}

const shippedStages = ({ shipped }: Dockerfile) => new Set(shipped)

export default defineRule({
  code: 'IMG014',
  name: 'build-secret',
  subject: 'dockerfile',
  severity: 'error',
  sensitive: true,
  sources: [
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    { exigence: 'ARCH-22' },
    { exigence: 'ARCH-10' },
  ],
  equivalents: ['hadolint/DL3064', 'buildkit/SecretsUsedInArgOrEnv'],
  text: {
    en: {
      title: 'Secret in a Dockerfile',
      message: ({ cause, where, name, en }) =>
        cause === 'argument'
          ? `ARG ${name} brings a secret into the build`
          : cause === 'name'
            ? `${where} holds a secret in clear${String(where).endsWith(String(name)) ? '' : ` ("${name}")`}`
            : `${where} holds ${cause === 'shape' ? 'a credential in clear: ' : ''}${en}`,
      why: ({ cause }) =>
        cause === 'argument'
          ? 'Build arguments stay in the history of the image, where everyone who can pull it reads them.'
          : 'Whoever reads the repository or pulls the image reads the secret.',
      fix: ({ cause }) =>
        cause === 'argument'
          ? 'Read it with `RUN --mount=type=secret` in a job that extends `.buildkit:build-push`, or give it to the container from Vault.'
          : 'Revoke it, remove it from the file, and give it to the container from Vault.',
    },
    fr: {
      title: 'Secret dans un Dockerfile',
      message: ({ cause, where, name, fr }) =>
        cause === 'argument'
          ? `ARG ${name} apporte un secret à la construction`
          : cause === 'name'
            ? `${where} contient un secret en clair${String(where).endsWith(String(name)) ? '' : ` (« ${name} »)`}`
            : `${where} contient ${cause === 'shape' ? 'un identifiant en clair : ' : ''}${fr}`,
      why: ({ cause }) =>
        cause === 'argument'
          ? 'Les arguments de construction restent dans l’historique de l’image, lisible par quiconque peut la télécharger.'
          : 'Quiconque lit le dépôt ou télécharge l’image lit le secret.',
      fix: ({ cause }) =>
        cause === 'argument'
          ? 'Le lire avec `RUN --mount=type=secret` dans une tâche qui étend `.buildkit:build-push`, ou le donner au conteneur depuis Vault.'
          : 'Le révoquer, le retirer du fichier et le donner au conteneur depuis Vault.',
    },
  },
  examples: {
    good: [
      'FROM docker.io/library/node:22-slim\nENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD="" AUTH_MODE=none\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nENV API_TOKEN=changeme JWT_PUBLIC_KEY_URL=https://sso.demo.fr/keys\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN --mount=type=secret,id=npm npm config set //npm.demo.fr/:_authToken="$(cat /run/secrets/npm)" && npm ci\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN sed -i "s/password=secret/password=autre4/" app.ini && curl https://$USER:$PASS@nexus.demo.fr/x\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nENV SENTRY_DSN=https://0123456789abcdef0123456789abcdef@sentry.demo.fr/4\nUSER 1001\n',
    ],
    bad: [
      'FROM docker.io/library/node:22-slim\nENV DB_PASSWORD=Tr0ub4dor-3\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nENV API_TOKEN e9f1c7a2b4d8\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nARG NPM_TOKEN\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nENV DATABASE_URL=postgres://app:Tr0ub4dor-3@db.demo.fr/app\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN git clone https://ci:Tr0ub4dor-3@git.demo.fr/app.git\nUSER 1001\n',
      'FROM docker.io/library/node:22-slim\nRUN npm config set //npm.demo.fr/:_authToken=e9f1c7a2b4d8\nUSER 1001\n',
      `FROM docker.io/library/node:22-slim\nRUN curl -H "PRIVATE-TOKEN: ${'glpat-'}Zq7rT2vXk9LmN4pB8sWd" https://gitlab.demo.fr\nUSER 1001\n`,
      `FROM docker.io/library/node:22-slim\nCOPY <<EOF /app/cle.pem\n${'-----BEGIN '}PRIVATE KEY-----\nMIIEvQ\nEOF\nUSER 1001\n`,
    ],
  },
  *check(dockerfile, { profile }): Iterable<Match> {
    const names = [...profile.secretNames, ...profile.imageSecretNames]
    const shipped = shippedStages(dockerfile)
    for (const placed of everyInstruction(dockerfile)) {
      const { instruction, stage } = placed
      if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV')
        yield* inAssignments(placed, names, stage !== undefined && shipped.has(stage))
      else {
        yield* inText(instruction, dockerfile.source.text)
        if (instruction.keyword === 'RUN') yield* inCommands(instruction, names)
      }
    }
  },
})
