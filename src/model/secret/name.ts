/** Names longer than this are no settings. */
const MAX_NAME = 200

/** `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` are the words `db` and `password`. */
export const words = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** `secret` behind one of these words names a Kubernetes Secret: `existingSecret`, `imagePullSecret`, `tlsSecret`. */
const POINTERS = new Set(
  'existing pull image registry docker tls ssl ca cert certificate ingress source external ref env'.split(' '),
)

/** Shorter words are looked for on their own only: `pwd` also ends `cwd_pwd`, never `PGPASSWORD`. */
const GLUED = 5

/**
 * Whether a setting's name announces a credential: it ends with one of `secretNames`, which are written in lower case
 * with `_` between their words (`password`, `api_key`). `DB_PASSWORD`, `apiKey`, `PGPASSWORD` and `password2` do;
 * `PASSWORD_FILE`, `tokenUrl`, `secretName` and `existingSecret` name something about a credential.
 */
export function announcesSecret(name: string, secretNames: readonly string[]): boolean {
  if (name.length > MAX_NAME) return false
  const parts = words(name)
  const last = parts.at(-1)?.replace(/(?<=[a-z])\d{1,3}$/, '')
  if (!last) return false
  if (last.replace(/s$/, '') === 'secret' && POINTERS.has(parts.at(-2) ?? '')) return false
  const joined = `_${[...parts.slice(0, -1), last].join('_')}`
  return secretNames.some(
    (secret) => joined.endsWith(`_${secret}`) || (secret.length >= GLUED && last.endsWith(secret.replaceAll('_', ''))),
  )
}
