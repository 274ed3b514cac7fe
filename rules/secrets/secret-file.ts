import { defineRule } from '../../src/model/rule.ts'
import { isSamplePath } from '../../src/model/sample.ts'
import { encryptedTwin, secretFile } from '../../src/model/secret.ts'

/** A project must have something to check. */
const Dockerfile = 'FROM scratch\n'

/** By name alone: what such a file holds may be binary. SEC012 reads the other ones. */
export default defineRule({
  code: 'SEC007',
  name: 'secret-file',
  subject: 'repository',
  severity: 'error',
  sensitive: true,
  sources: [
    { page: 'guide/secrets-management', says: 'Ce fichier ne doit pas être commité et envoyé sur un dépôt Git' },
    {
      page: 'guide/images-sign',
      says: 'la clé privée ainsi que son mot de passe, nous vous recommandons de ne pas les ajouter au dépôt Git',
    },
    { exigence: 'ARCH-10' },
  ],
  text: {
    en: {
      title: 'Secret file in the repository',
      message: ({ kind, path }) => `"${path}" is ${EN[kind ?? ''] ?? 'a secret file'}`,
      why: 'Whoever reads the repository, or any copy of its history, reads what it holds.',
      fix: 'Remove the file, add its name to `.gitignore`, and change every key and password that it held: they are known.',
    },
    fr: {
      title: 'Fichier secret dans le dépôt',
      message: ({ kind, path }) => `« ${path} » est ${FR[kind ?? ''] ?? 'un fichier secret'}`,
      why: 'Quiconque lit le dépôt, ou une copie de son historique, lit ce qu’il contient.',
      fix: 'Supprimer le fichier, ajouter son nom à `.gitignore`, et changer les clés et mots de passe qu’il contenait : ils sont connus.',
    },
  },
  examples: {
    good: [
      {
        Dockerfile,
        'conf/prod/secrets.yaml.enc': 'sops: {}\n',
        'include/board.dec': 'P:1\n',
        'certs/truststore.p12': '0',
        'certs/id_rsa.pub': 'ssh-rsa AAAA portail\n',
        'certs/cosign.pub': 'clé publique\n',
      },
    ],
    bad: [
      { Dockerfile, 'conf/prod/secrets.yml.dec': 'password: x\n', 'conf/prod/secrets.yml.enc': 'password: ENC[x]\n' },
      { Dockerfile, 'conf/base.dec': 'password: x\n', 'conf/base.enc': 'password: ENC[x]\n' },
      { Dockerfile, 'helm/secrets.dec.yaml': 'password: x\n' },
      { Dockerfile, 'certs/portail.p12': '0' },
      { Dockerfile, 'signature/cosign.key': 'clé\n' },
      { Dockerfile, 'tests/ssh/id_ed25519': 'clé\n' },
    ],
  },
  *check(repository) {
    for (const path of repository.paths) {
      const kind = secretFile(path, repository.has)
      if (!kind) continue
      const twin = kind === 'decrypted' ? encryptedTwin(path, repository.has) : undefined
      yield {
        at: repository.fileAt(path),
        data: { path, kind },
        severity: isSamplePath(path) ? 'info' : 'error',
        related: twin === undefined ? [] : [repository.fileAt(twin)],
      }
    }
  },
})

const EN: Readonly<Record<string, string>> = {
  decrypted: 'the decrypted copy of an encrypted file',
  keystore: 'a store of private keys',
  key: 'a private key',
}

const FR: Readonly<Record<string, string>> = {
  decrypted: 'la copie déchiffrée d’un fichier chiffré',
  keystore: 'un magasin de clés privées',
  key: 'une clé privée',
}
