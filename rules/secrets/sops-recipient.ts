import { asList, asRecord, asText, follow } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

/** The age keys that a document is encrypted for; none when it is encrypted, alone or as well, by something else. */
function recipientsOf(document: { readonly value: unknown }): readonly string[] {
  const { age, key_groups, pgp, kms, gcp_kms, azure_kv, hc_vault } = asRecord(follow(document.value, ['sops']))
  if ([key_groups, pgp, kms, gcp_kms, azure_kv, hc_vault].some((other) => asList(other).length > 0)) return []
  return asList(age).flatMap((entry) => asText(asRecord(entry).recipient) ?? [])
}

const CLUSTER = 'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq'
const OTHER = 'age1zg69v7y6hn00qy352euf40x77qfrg4ncn27dauqjx3t83x4ummcqzg69v7'
const DOCUMENTED = 'age1g867s7tcftkgkdraz3ezs8xk5c39x6l4thhekhp9s63qxz0m7cgs5kan9a'

const manifest = (...environments: readonly string[]): string =>
  `version: 1\nproject: { name: demo }\nenvironments:\n${environments.map((one) => `  - { ${one} }\n`).join('')}`

const secret = (...recipients: readonly string[]): string =>
  `apiVersion: isindir.github.com/v1alpha3
kind: SopsSecret
metadata: { name: base }
spec: { secretTemplates: [{ name: base, stringData: { mot: "ENC[AES256_GCM,data:aA==,iv:aA==,tag:aA==,type:str]" } }] }
sops:
  age:
${recipients.map((recipient) => `    - { recipient: ${recipient}, enc: "-----BEGIN AGE ENCRYPTED FILE-----" }\n`).join('')}  mac: "ENC[AES256_GCM,data:aA==,iv:aA==,tag:aA==,type:str]"
`

export default defineRule({
  code: 'SEC004',
  name: 'sops-recipient',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { page: 'guide/secrets-management', says: 'clé publique' },
    { fact: 'console, description of a cluster: its public age key' },
    { exigence: 'ARCH-10' },
  ],
  text: {
    en: {
      title: 'SOPS encrypts for another cluster',
      message: ({ problem, recipient, name }) =>
        problem === 'documented'
          ? `Environment "${name}" is in production and declares the key of the documentation`
          : `Encrypted for ${recipient}, which is the key of no declared environment`,
      why: ({ problem }) =>
        problem === 'documented'
          ? 'That key serves for trials: whoever holds its private half reads the secrets of production.'
          : 'The operator of a cluster decrypts with the key of its own cluster only: the Secret is never made.',
      fix: ({ problem }) =>
        problem === 'documented'
          ? 'Ask the Service Team for the public key of the cluster, declare it and encrypt anew.'
          : 'Encrypt anew for the keys of the clusters (`sops updatekeys`), or correct `environments.ageRecipient`.',
    },
    fr: {
      title: 'SOPS chiffre pour un autre cluster',
      message: ({ problem, recipient, name }) =>
        problem === 'documented'
          ? `L’environnement « ${name} » est en production et déclare la clé de la documentation`
          : `Chiffré pour ${recipient}, qui n’est la clé d’aucun environnement déclaré`,
      why: ({ problem }) =>
        problem === 'documented'
          ? 'Cette clé sert aux essais : qui en détient la moitié privée lit les secrets de production.'
          : 'L’opérateur d’un cluster ne déchiffre qu’avec la clé de son cluster : le Secret n’est jamais créé.',
      fix: ({ problem }) =>
        problem === 'documented'
          ? 'Demander à la Service Team la clé publique du cluster, la déclarer et chiffrer de nouveau.'
          : 'Chiffrer de nouveau pour les clés des clusters (`sops updatekeys`), ou corriger `environments.ageRecipient`.',
    },
  },
  examples: {
    good: [
      { 'accostage.yaml': manifest(`name: dev, stage: dev, ageRecipient: ${CLUSTER}`), 'secret.yaml': secret(CLUSTER) },
      {
        'accostage.yaml': manifest(`name: dev, stage: dev, ageRecipient: ${CLUSTER}`),
        'secret.yaml': secret(OTHER, CLUSTER),
      },
      // the key of one of them is not declared
      {
        'accostage.yaml': manifest(`name: dev, stage: dev, ageRecipient: ${CLUSTER}`, 'name: prod, stage: prod'),
        'secret.yaml': secret(OTHER),
      },
      { 'accostage.yaml': manifest(`name: dev, stage: dev, ageRecipient: ${DOCUMENTED}`) },
    ],
    bad: [
      { 'accostage.yaml': manifest(`name: dev, stage: dev, ageRecipient: ${CLUSTER}`), 'secret.yaml': secret(OTHER) },
      { 'accostage.yaml': manifest(`name: prod, stage: prod, ageRecipient: ${DOCUMENTED}`) },
    ],
  },
  *check({ manifest: { environments = [] } }, { repository, profile }): Iterable<Match> {
    for (const [index, { name, stage = '', ageRecipient = '' }] of environments.entries())
      if (profile.productionStages.includes(stage) && profile.documentedAgeRecipients.includes(ageRecipient))
        yield { at: ['environments', index, 'ageRecipient'], data: { problem: 'documented', name } }
    const declared = new Set(environments.flatMap(({ ageRecipient }) => ageRecipient ?? []))
    if (environments.length === 0 || environments.some(({ ageRecipient }) => ageRecipient === undefined)) return
    for (const document of repository.encrypted) {
      const recipients = recipientsOf(document)
      const [recipient] = recipients
      if (recipient === undefined || recipients.some((one) => declared.has(one))) continue
      yield { at: document.locate(['sops', 'age', 0, 'recipient']), data: { problem: 'other', recipient } }
    }
  },
})
