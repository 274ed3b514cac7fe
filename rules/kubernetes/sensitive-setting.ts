import { asList, asRecord, asText } from '../../src/model/json.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { isSensitiveSetting } from '../../src/model/secret.ts'
import type { Pod } from '../../src/model/subject/kubernetes.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'
import { isTemplate } from '../../src/model/template.ts'

/** By the name alone: K8S023 and SEC002 judge whether the value looks like a secret, and stay silent when it does not. */
export default defineRule({
  code: 'K8S145',
  name: 'sensitive-setting',
  subject: 'object',
  severity: 'info',
  default: false,
  sensitive: true,
  sources: [{ fact: 'kubernetes.io, Secrets: what must not stand in a ConfigMap or in a pod' }],
  equivalents: ['kube-linter/env-var-secret', 'polaris/sensitiveContainerEnvVar', 'polaris/sensitiveConfigmapContent'],
  text: {
    en: {
      title: 'Value in clear under the name of a secret',
      message: ({ name, container }) =>
        container
          ? `Variable "${name}" of container "${container}" has a value in clear`
          : `The key "${name}" of the ConfigMap has a value in clear`,
      why: 'Its name announces a secret, and whoever sees the namespace or the repository reads it.',
      fix: 'Take it from a Secret that SOPS or Vault fills; rename it when it is no secret.',
    },
    fr: {
      title: 'Valeur en clair sous le nom d’un secret',
      message: ({ name, container }) =>
        container
          ? `La variable « ${name} » du conteneur « ${container} » a une valeur en clair`
          : `La clé « ${name} » du ConfigMap a une valeur en clair`,
      why: 'Son nom annonce un secret, et quiconque voit le namespace ou le dépôt la lit.',
      fix: 'La prendre dans un Secret rempli par SOPS ou Vault ; la renommer si ce n’est pas un secret.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/demo/web:1.0\n      env:\n        - { name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: base, key: password } } }\n        - { name: API_TOKEN, value: "" }\n        - { name: MQTT_SECRET, value: "$(API_TOKEN)" }\n        - { name: LANGUE, value: secret }\n        - { name: VERIFY_ACCESS_TOKEN, value: "true" }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { DB_HOST: base }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: SECRET_NAME, value: portail }] }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: CLE, value: "-----BEGIN RSA PRIVATE KEY-----" }] }]\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { azure_batch_key: abc }\n',
    ],
  },
  *check(object): Iterable<Match> {
    if (object.pod) yield* variablesOf(object.pod)
    if (object.kind !== 'ConfigMap' || object.group !== '') return
    for (const [name, value] of Object.entries(asRecord(object.get('data'))))
      if (isInClear(name, value)) yield { at: { key: ['data', name] }, data: { name, container: '' } }
  },
})

function* variablesOf(pod: Pod): Iterable<Match> {
  for (const container of pod.containers) {
    const route = routeFrom(pod.object, container)
    for (const [index, variable] of asList(container.get('env')).entries()) {
      const { name, value } = asRecord(variable)
      if (isInClear(name, value))
        yield { at: [...route, 'env', index, 'name'], data: { name: String(name), container: container.name } }
    }
  }
}

/** `VERIFY_ACCESS_TOKEN: "true"` turns something on. */
const SWITCH = /^(?:true|false)$/i

function isInClear(name: unknown, value: unknown): boolean {
  const text = asText(value)
  return text !== undefined && !SWITCH.test(text) && !isTemplate(text) && isSensitiveSetting(asText(name) ?? '', text)
}
