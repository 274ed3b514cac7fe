import { defineRule } from '../../src/model/rule.ts'

/** Argo CD deduplicates the objects of an Application by group, kind, namespace and name, and keeps the last. */
export default defineRule({
  code: 'K8S105',
  name: 'duplicate-object',
  subject: 'object',
  severity: 'warning',
  sources: [{ fact: 'argo-cd controller/state.go, DeduplicateTargetObjects: RepeatedResourceWarning' }],
  text: {
    en: {
      title: 'Object written twice',
      message: ({ kind, name }) => `${kind} "${name}" is written twice in what is deployed together`,
      why: 'Argo CD keeps the last one only and shows a RepeatedResourceWarning: what the others say is lost.',
      fix: 'Give one of them another name, or remove it.',
    },
    fr: {
      title: 'Objet écrit deux fois',
      message: ({ kind, name }) => `${kind} « ${name} » est écrit deux fois dans un même déploiement`,
      why: 'Argo CD ne garde que le dernier et affiche un RepeatedResourceWarning : ce que disent les autres est perdu.',
      fix: 'Donner un autre nom à l’un d’eux, ou le retirer.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n---\napiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: { name: web }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: un }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: deux }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: essai- }\n---\napiVersion: batch/v1\nkind: Job\nmetadata: { generateName: essai- }\n',
      // two folders may be for two environments
      {
        'dev/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n',
        'prod/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n',
      },
    ],
    bad: [
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\n',
      {
        'helm/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 1.0.0\n',
        'helm/templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { a: "1" }\n',
        'helm/templates/b.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages }\ndata: { b: "1" }\n',
      },
    ],
  },
  *check(object, { repository, around }) {
    const { group, kind, name, namespace } = object
    if (name === undefined) return
    const found = around(object).named(`${group}/${kind}`, name)
    if (found.state !== 'found') return
    const same = found.all.filter(
      (other) => other.group === group && other.kind === kind && other.name === name && other.namespace === namespace,
    )
    const [first] = same
    if (!first || first === object || !same.includes(object)) return
    yield {
      at: ['metadata', 'name'],
      related: [repository.locate(first, ['metadata', 'name'])],
      data: { kind, name },
    }
  },
})
