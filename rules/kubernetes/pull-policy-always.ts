import { defineRule } from '../../src/model/rule.ts'

/** The opposite of what the platform asks (K8S010): for projects that hold to it elsewhere. */
export default defineRule({
  code: 'K8S129',
  name: 'pull-policy-always',
  subject: 'container',
  severity: 'info',
  default: false,
  sources: [{ fact: 'kubernetes.io, AlwaysPullImages: the pull checks the pod’s right to a private image' }],
  equivalents: [
    'kyverno/imagepullpolicy-always/imagepullpolicy-always',
    'kube-score/Container Image Pull Policy',
    'polaris/pullPolicyNotAlways',
    'checkov/CKV_K8S_15',
  ],
  text: {
    en: {
      title: 'Image not always pulled',
      message: ({ container }) => `Container "${container}" does not set imagePullPolicy to Always`,
      why: 'An image in the cache of a node is used without asking its registry whether the pod may have it.',
      fix: 'Write `imagePullPolicy: Always`; the platform advises IfNotPresent with a tag that is never reused.',
    },
    fr: {
      title: 'Image qui n’est pas toujours récupérée',
      message: ({ container }) => `Le conteneur « ${container} » ne met pas imagePullPolicy à Always`,
      why: 'Une image en cache sur un nœud est employée sans demander au registre si le pod y a droit.',
      fix: 'Écrire `imagePullPolicy: Always` ; la plateforme conseille IfNotPresent avec une étiquette jamais réutilisée.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", imagePullPolicy: Always }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", imagePullPolicy: IfNotPresent }]\n',
    ],
  },
  *check(container) {
    if (container.role === 'ephemeral' || container.get('imagePullPolicy') === 'Always') return
    yield { at: ['imagePullPolicy'], data: { container: container.name } }
  },
})
