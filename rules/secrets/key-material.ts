import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { findToken, secretFile } from '../../src/model/secret.ts'

/** What SEC002 and SEC010 read: settings, workflows and scripts. */
const READ_ELSEWHERE = /^\.github\/workflows\/|\.sh$|(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/i

/** A project must have something to check. */
const Dockerfile = 'FROM scratch\n'

/** By content. SEC007 speaks of the files whose name says enough. */
export default defineRule({
  code: 'SEC012',
  name: 'key-material',
  subject: 'file',
  severity: 'error',
  sensitive: true,
  sources: [
    {
      page: 'guide/secrets-management',
      says: 'Une clé asymétrique est utilisée dont la clé privée n’est connue que du cluster Kubernetes',
    },
    { exigence: 'ARCH-10' },
  ],
  text: {
    en: {
      title: 'Key in the repository',
      message: ({ kind, encrypted }) =>
        encrypted ? `The file holds a ${kind} behind a passphrase` : `The file holds a credential: ${kind}`,
      why: 'Whoever has the key reads all that was ever encrypted for it, the encrypted files of this repository included.',
      fix: 'Remove the file, have a new key made, and encrypt the secrets again for that one.',
    },
    fr: {
      title: 'Clé dans le dépôt',
      message: ({ sorte, encrypted }) =>
        encrypted
          ? `Le fichier contient une ${sorte} protégée par une phrase de passe`
          : `Le fichier contient un secret : ${sorte}`,
      why: 'Qui possède la clé lit tout ce qui a été chiffré pour elle, fichiers chiffrés de ce dépôt compris.',
      fix: 'Supprimer le fichier, faire créer une nouvelle clé, et chiffrer de nouveau les secrets pour celle-ci.',
    },
  },
  examples: {
    good: [
      { Dockerfile, 'certs/portail.pem': '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmg\n-----END CERTIFICATE-----\n' },
      { Dockerfile, 'keys.txt': 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n' },
      { Dockerfile, 'cosign.key': `${dashes('BEGIN ENCRYPTED COSIGN PRIVATE KEY')}\n` },
    ],
    bad: [
      {
        Dockerfile,
        'certs/portail.key': `${dashes('BEGIN RSA PRIVATE KEY')}\nMIIEow\n${dashes('END RSA PRIVATE KEY')}\n`,
      },
      { Dockerfile, 'certs/portail.pem': `${dashes('BEGIN ENCRYPTED PRIVATE KEY')}\nMIIFHD\n` },
      { Dockerfile, 'sops/keys.txt': '# created: 2026-01-05\nAGE-SECRET-KEY-1…\n' },
      { Dockerfile, 'docs/sops/example-key.txt': 'AGE-SECRET-KEY-1…\n' },
    ],
  },
  *check({ source: { path, text } }, { repository }): Iterable<Match> {
    if (READ_ELSEWHERE.test(path) || secretFile(path, repository.has)) return
    const found = findToken(text) ?? ageKey(text)
    if (!found) return
    const encrypted = /^-----BEGIN [A-Z ]*ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(
      text.slice(found.start, found.start + 200),
    )
    yield {
      at: { start: found.start, end: found.end },
      data: { kind: found.name.en, sorte: found.name.fr, ...(encrypted && { encrypted: 'yes' }) },
      severity: isSamplePath(path) ? 'info' : encrypted ? 'warning' : 'error',
    }
  },
})

/** Split, so that no scanner takes this rule for a leak. */
function dashes(label: string): string {
  return `-----${label}-----`
}

/** A line that can only be a key of age, even one cut short or masked. */
function ageKey(text: string) {
  const match = /^AGE-SECRET-KEY-\S*/m.exec(text)
  return (
    match && {
      start: match.index,
      end: match.index + match[0].length,
      name: { en: 'age secret key', fr: 'clé secrète age' },
    }
  )
}
