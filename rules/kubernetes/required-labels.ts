import type { Facts } from '../../src/model/facts.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'

/** The keys that a set of labels lacks or leaves empty, as the policy's `?*` sees them. */
const missing = (object: KubernetesObject, labels: Route, keys: readonly string[]): string =>
  keys.filter((key) => (object.get(...labels, key) ?? '') === '').join(', ')

const where: Record<'en' | 'fr', (facts: Facts) => string> = {
  en: ({ onObject, onPods }) => {
    if (onObject === onPods) return `lacks ${onObject} among its labels and those of its pods`
    if (onObject && onPods) return `lacks ${onObject} among its labels and ${onPods} among those of its pods`
    return onObject ? `lacks ${onObject} among its labels` : `lacks ${onPods} among the labels of its pods`
  },
  fr: ({ onObject, onPods }) => {
    if (onObject === onPods) return `il manque ${onObject} à ses labels et à ceux de ses pods`
    if (onObject && onPods) return `il manque ${onObject} à ses labels et ${onPods} à ceux de ses pods`
    return onObject ? `il manque ${onObject} à ses labels` : `il manque ${onPods} aux labels de ses pods`
  },
}

/** Kyverno `check-labels`. It also looks at the pods of the kinds that it does not list, such as a DaemonSet's. */
export default defineRule({
  code: 'K8S001',
  name: 'required-labels',
  subject: 'object',
  severity: { nonProduction: 'warning', production: 'error' },
  sources: [
    { page: 'agreement/kyverno', says: 'check-labels : labels requis app, env, tier' },
    {
      page: 'guide/best-practices',
      says: 'il sera demandé d’ajouter les labels suivants sur vos ressources kubernetes',
    },
  ],
  equivalents: ['datree/DEPLOYMENT_MISSING_LABEL_ENV_VALUE'],
  text: {
    en: {
      title: 'Required labels missing',
      message: (facts) => `${facts.kind} "${facts.name}" ${where.en(facts)}`,
      why: 'These labels identify resources on the platform; its documented Kyverno rules enforce them in production.',
      fix: ({ required }) =>
        `Write ${required}, in lower case, under \`metadata.labels\` of the object and of its pod template.`,
    },
    fr: {
      title: 'Labels obligatoires absents',
      message: (facts) => `${facts.kind} « ${facts.name} » : ${where.fr(facts)}`,
      why: 'Ces labels identifient les ressources sur la plateforme ; ses règles Kyverno documentées les imposent en production.',
      fix: ({ required }) =>
        `Écrire ${required}, en minuscules, sous \`metadata.labels\` de l’objet et de son modèle de pod.`,
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, env: dev, tier: backend }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: dev, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
      // not in the policy's list of kinds: only its pods are
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: collecteur
spec:
  template:
    metadata:
      labels: { app: collecteur, env: prod, tier: backend }
    spec:
      containers: [{ name: collecteur, image: ghcr.io/demo/collecteur:2.0.0 }]
`,
      'apiVersion: v1\nkind: Service\nmetadata: { name: annuaire }\nspec: { ports: [{ port: 80 }] }\n',
    ],
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: annuaire
  labels: { app: annuaire, Env: dev, Tier: backend }
spec:
  template:
    metadata:
      labels: { app: annuaire, env: dev, tier: backend }
    spec:
      containers: [{ name: annuaire, image: ghcr.io/demo/annuaire:1.4.2 }]
`,
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: collecteur
  labels: { app: collecteur, env: prod, tier: backend }
spec:
  template:
    metadata:
      labels: { app: collecteur, env: "" }
    spec:
      containers: [{ name: collecteur, image: ghcr.io/demo/collecteur:2.0.0 }]
`,
      'apiVersion: v1\nkind: Pod\nmetadata: { name: sonde }\nspec: { containers: [{ name: sonde, image: ghcr.io/demo/sonde:1.0.0 }] }\n',
    ],
  },
  *check(object, { profile, repository }): Iterable<Match> {
    const { pod, kind } = object
    if (!pod) return
    const { required, kinds } = profile.labels
    const onObject = kinds.includes(kind) ? missing(object, ['metadata', 'labels'], required) : ''
    // a Pod is its own template: said once
    const onPods = kind === 'Pod' ? '' : missing(object, [...pod.metadataRoute, 'labels'], required)
    if (!onObject && !onPods) return
    const podLabels = [...pod.metadataRoute, 'labels']
    yield {
      at: onObject ? ['metadata', 'labels'] : podLabels,
      related: onObject && onPods ? [repository.locate(object, podLabels)] : [],
      data: { kind, name: object.displayName, onObject, onPods, required: required.join(', ') },
    }
  },
})
