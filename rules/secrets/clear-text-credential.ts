import type { Facts } from '../../src/model/facts.ts'
import type { Location } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { type Credential, credentialIn } from '../../src/model/secret.ts'
import type { Setting } from '../../src/model/subject/repository.ts'

/** Values that `ct install` tries a chart with. */
const CHART_TESTS = /(?:^|\/)ci\/[^/]*values[^/]*\.ya?ml$/i

/** A project must have something to check. */
const Dockerfile = 'FROM scratch\n'

/** A ConfigMap's own keys are judged by K8S023, as Kyverno judges them; here, what their values show. */
export default defineRule({
  code: 'SEC002',
  name: 'clear-text-credential',
  subject: 'setting',
  severity: 'warning',
  sensitive: true,
  sources: [
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    { exigence: 'ARCH-22' },
  ],
  text: {
    en: {
      title: 'Credential in clear text',
      message: ({ name, by, kind }) =>
        by === 'shape'
          ? `"${name}" holds a credential in clear text: ${kind}`
          : by === 'address'
            ? `"${name}" holds an address with its password`
            : `"${name}" holds a credential in clear text`,
      why: 'Whoever reads the repository, or any copy of its history, can use it.',
      fix: 'Take it from a Secret that SOPS or Vault fills (`secretKeyRef`), or from a masked variable of the CI, and change it: it is known.',
    },
    fr: {
      title: 'Identifiants en clair',
      message: ({ name, by, sorte }) =>
        by === 'shape'
          ? `« ${name} » contient un secret en clair : ${sorte}`
          : by === 'address'
            ? `« ${name} » contient une adresse avec son mot de passe`
            : `« ${name} » contient un secret en clair`,
      why: 'Quiconque lit le dépôt, ou une copie de son historique, peut s’en servir.',
      fix: 'Le prendre dans un Secret rempli par SOPS ou Vault (`secretKeyRef`), ou dans une variable masquée de la CI, et le changer : il est connu.',
    },
  },
  examples: {
    good: [
      `postgresql:
  auth: { username: portail, password: '', existingSecret: portail-base }
image: { pullSecret: registre }
oidc: { clientSecret: changeme, tokenUrl: https://auth.example.fr/token, tokenLifetime: 300s }
app:
  passwordFile: /run/secrets/password
  smtpPassword: \${SMTP_PASSWORD}
  apiKey: <à compléter>
  sessionSecret: portail-session
sentry: { dsn: 'https://0a1b2c3d4e5f60718293a4b5c6d7e8f9@sentry.example.fr/42' }
env:
  - { name: DATABASE_URL, value: 'postgres://portail:$(DB_PASSWORD)@base:5432/portail' }
externalSecrets: [{ secretKey: username, remoteRef: portail }]
`,
      { Dockerfile, '.env': 'DB_PASSWORD=\nAPI_TOKEN="your-token-here"\nSECRET_KEY=xxxxxxxx\n' },
      {
        'config-map.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  application.yml: |\n    spring:\n      datasource: { url: "jdbc:postgresql://base/portail" }\n      mail.password: ${MAIL_PASSWORD}\n',
      },
    ],
    bad: [
      'postgresql: { auth: { password: Port41l-de-mer } }\n',
      "env: [{ name: DATABASE_URL, value: 'postgres://portail:Port41l@base:5432/portail' }]\n",
      'tls: { contenu: "-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----" }\n',
      { Dockerfile, '.env': 'export PGPASSWORD=Port41l\n' },
      {
        'config-map.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  application.properties: |\n    spring.datasource.username=portail\n    spring.datasource.password=Port41l\n',
      },
      { Dockerfile, '.env.example': 'DB_PASSWORD=Port41l-de-mer\n' },
    ],
  },
  *check(setting, { profile }): Iterable<Match> {
    const found = credentialIn(setting, profile.secretNames)
    if (!found || (setting.origin === 'config-map' && found.by === 'name' && found.name === setting.name)) return
    const sample = setting.sample || isSamplePath(setting.location.path) || CHART_TESTS.test(setting.location.path)
    yield { at: place(setting, found), data: facts(setting.name, found), severity: severity(found, sample) }
  },
})

const severity = (found: Credential, sample: boolean) => (sample ? 'info' : found.by === 'shape' ? 'error' : 'warning')

/** In a block of several lines, the line itself: its excerpt is the one to hide. */
function place({ location, value }: Setting, found: Credential): Location {
  const { path, start, end } = location
  const line = found.by === 'name' ? (found.line ?? 0) : 0
  const isBlock = end !== undefined && end.line - start.line >= value.trimEnd().split('\n').length - 1
  return line > 0 && isBlock ? { path, start: { line: start.line + line, column: 1 } } : location
}

function facts(name: string, found: Credential): Facts {
  if (found.by === 'shape') return { name, by: found.by, kind: found.name.en, sorte: found.name.fr }
  return { name: found.by === 'name' ? found.name : name, by: found.by }
}
