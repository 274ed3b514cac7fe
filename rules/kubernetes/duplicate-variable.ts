import { repeated } from '../../src/model/repeated.ts'
import { defineRule } from '../../src/model/rule.ts'
import { recordsIn } from '../../src/model/subject/records.ts'
import { asLiteral } from '../../src/model/template.ts'

/** Kubernetes keeps the last one; a strategic merge, which kubectl and Argo CD do, may keep either. */
export default defineRule({
  code: 'K8S078',
  name: 'duplicate-variable',
  subject: 'container',
  severity: 'warning',
  sources: [{ fact: 'kubernetes issue 58477: duplicate names in env, lost by a strategic merge patch' }],
  equivalents: ['kube-linter/duplicate-env-var', 'kube-score/Environment Variable Key Duplication'],
  text: {
    en: {
      title: 'Environment variable set twice',
      message: ({ container, name }) => `Container "${container}" sets the variable "${name}" twice`,
      why: 'Only the last value counts, and an update may keep the other one.',
      fix: 'Remove one of the two.',
    },
    fr: {
      title: 'Variable d’environnement fixée deux fois',
      message: ({ container, name }) => `Le conteneur « ${container} » fixe deux fois la variable « ${name} »`,
      why: 'Seule la dernière valeur compte, et une mise à jour peut garder l’autre.',
      fix: 'Supprimer l’une des deux.',
    },
  },
  examples: {
    good: [
      `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: PORT, value: "8080" }, { name: port, value: "8080" }] }
    - { name: api, image: "ghcr.io/demo/api:1.0", env: [{ name: PORT, value: "8081" }, { name: "\${A}" }, { name: "\${A}" }] }
`,
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", env: [{ name: PORT, value: "8080" }, { name: PORT, value: "8081" }] }]\n',
    ],
  },
  *check(container, { repository }) {
    const variables = recordsIn(container, ['env']).flatMap(({ value, route }) => {
      const name = asLiteral(value.name)
      return name === undefined ? [] : [{ name, at: [...route, 'name'] }]
    })
    for (const { item, earlier } of repeated(variables, ({ name }) => name))
      yield {
        at: item.at,
        data: { container: container.name, name: item.name },
        related: [repository.locate(container, earlier.at)],
      }
  },
})
