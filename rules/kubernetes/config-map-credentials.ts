import { asRecord } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { announcesSecret, isPlaceholder } from '../../src/model/secret.ts'

/**
 * Kyverno `cm-no-credentials` compares whole keys with a list, whatever their value (C-29: the policy's list, longer than
 * the documentation's). A key such as `DB_PASSWORD` passes it, and yet holds a secret.
 */
export default defineRule({
  code: 'K8S023',
  name: 'config-map-credentials',
  subject: 'object',
  kinds: ['v1/ConfigMap'],
  severity: { nonProduction: 'warning', production: 'error' },
  sensitive: true,
  sources: [
    { page: 'agreement/kyverno', says: 'cm-no-credentials : data non autorisée : password, passwd, secret_key' },
    { page: 'guide/best-practices', says: 'Tous les secrets devront être contenus dans un Vault' },
    { exigence: 'ARCH-22' },
    { exigence: 'ARCH-10' },
  ],
  text: {
    en: {
      title: 'Credential in a ConfigMap',
      message: ({ key, exact }) =>
        exact
          ? `The key "${key}" is not allowed in a ConfigMap`
          : `The key "${key}" of the ConfigMap seems to hold a secret`,
      why: ({ exact }) =>
        exact
          ? 'A ConfigMap is readable by anyone who sees the namespace; Kyverno refuses this key in production by its name alone, even with a harmless value.'
          : 'A ConfigMap is readable by anyone who sees the namespace, and so is the Git repository.',
      fix: ({ exact }) =>
        exact
          ? 'Move the value to a Secret that Vault or SOPS provides; rename the key when what it holds is no secret.'
          : 'Move the value to a Secret that Vault or SOPS provides, and change the credential: Git keeps the former one.',
    },
    fr: {
      title: 'Identifiants dans un ConfigMap',
      message: ({ key, exact }) =>
        exact
          ? `La clé « ${key} » n’est pas admise dans un ConfigMap`
          : `La clé « ${key} » du ConfigMap semble porter un secret`,
      why: ({ exact }) =>
        exact
          ? 'Un ConfigMap est lisible par quiconque voit le namespace ; en production, Kyverno refuse cette clé à son seul nom, même pour une valeur anodine.'
          : 'Un ConfigMap est lisible par quiconque voit le namespace, et le dépôt Git de même.',
      fix: ({ exact }) =>
        exact
          ? 'Déplacer la valeur dans un Secret fourni par Vault ou SOPS ; renommer la clé si ce n’est pas un secret.'
          : 'Déplacer la valeur dans un Secret fourni par Vault ou SOPS, et changer l’identifiant : Git garde l’ancien.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata: { name: reglages }
data:
  DB_HOST: base.demo.fr
  DB_PASSWORD_FILE: /run/secrets/db
  KEYCLOAK_URL: https://sso.demo.fr
  API_TOKEN: "\${API_TOKEN}"
  ADMIN_PASSWORD_HINT: voir Vault
`,
      'apiVersion: v1\nkind: Secret\nmetadata: { name: reglages }\nstringData: { password: "${MOT_DE_PASSE}" }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { password: "" }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { key: app-theme }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { DB_PASSWORD: fleur-de-lys-42 }\n',
    ],
  },
  *check(object, { profile }): Iterable<Match> {
    for (const [key, value] of Object.entries(asRecord(object.get('data')))) {
      const at = { key: ['data', key] }
      if (profile.configMapCredentialKeys.includes(key)) yield { at, data: { key, exact: 1 } }
      else if (typeof value === 'string' && announcesSecret(key, profile.secretNames) && !isPlaceholder(key, value))
        yield { at, severity: 'warning', data: { key, exact: 0 } }
    }
  },
})
