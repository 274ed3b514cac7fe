import { asList, asText } from '../../src/model/json.ts'
import { comesFrom } from '../../src/model/registry.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject, Pod } from '../../src/model/subject/kubernetes.ts'
import type { Surroundings } from '../../src/model/subject/surroundings.ts'
import { routeFrom } from '../../src/model/subject/yaml.ts'

const DEFAULT_ACCOUNT = 'default'

const hasSecret = ({ get }: Pick<KubernetesObject, 'get'>): boolean => asList(get('imagePullSecrets')).length > 0

/** Whether the account of a pod surely brings no secret; one that cannot be seen may. */
function accountLacksSecret(pod: Pod, around: Surroundings): boolean {
  const name = asText(pod.get('serviceAccountName')) ?? asText(pod.get('serviceAccount')) ?? DEFAULT_ACCOUNT
  if (name === DEFAULT_ACCOUNT) {
    const accounts = around.ofKind('/ServiceAccount')
    return accounts.state !== 'found' || !accounts.all.some((one) => one.name === name && hasSecret(one))
  }
  const account = around.named('/ServiceAccount', name)
  return account.state === 'found' && account.all.every((one) => one.kind === 'ServiceAccount' && !hasSecret(one))
}

/** Any other secret may be one for the platform's registry as well: only a pod without any is sure to fail. */
export default defineRule({
  code: 'K8S011',
  name: 'pull-secret',
  subject: 'pod',
  severity: 'error',
  sources: [
    {
      page: 'guide/get-started',
      says: 'un secret, nommé `registry-pull-secret`, est créé automatiquement par la plateforme',
    },
    { fact: 'dso-ns chart: the Secret registry-pull-secret is in every namespace' },
    { exigence: 'ARCH-13' },
  ],
  text: {
    en: {
      title: 'Image of the platform without its pull secret',
      message: ({ image, secret }) => `Image "${image}" needs the pull secret "${secret}", which the pod does not name`,
      why: 'The platform’s registry is private: without the secret the image cannot be pulled (ImagePullBackOff).',
      fix: ({ secret }) => `Write \`imagePullSecrets: [{ name: ${secret} }]\` in the pod’s \`spec\`.`,
    },
    fr: {
      title: 'Image de la plateforme sans son secret',
      message: ({ image, secret }) => `L’image « ${image} » demande le secret « ${secret} », que le pod ne désigne pas`,
      why: 'Le registre de la plateforme est privé : sans le secret, l’image ne peut pas être tirée (ImagePullBackOff).',
      fix: ({ secret }) => `Écrire \`imagePullSecrets: [{ name: ${secret} }]\` dans le \`spec\` du pod.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  imagePullSecrets: [{ name: registry-pull-secret }]\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/web:3f2a1bc" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/web:3f2a1bc" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nimagePullSecrets: [{ name: registry-pull-secret }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/web:3f2a1bc" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default }\nimagePullSecrets: [{ name: registry-pull-secret }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  initContainers: [{ name: schema, image: "harbor.apps.dso.numerique-interieur.com/demo/schema:3f2a1bc" }]\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/web:3f2a1bc" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  serviceAccountName: web\n  containers: [{ name: web, image: "harbor.apps.dso.numerique-interieur.com/demo/web:3f2a1bc" }]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\n',
    ],
  },
  *check(pod, { profile, around, repository }): Iterable<Match> {
    const [first, ...others] = pod.containers.filter(
      ({ image }) => image && comesFrom(image.text, profile.registries.platform),
    )
    if (!first || hasSecret(pod) || !accountLacksSecret(pod, around(pod.object))) return
    yield {
      at: [...routeFrom(pod, first), 'image'],
      data: { image: first.image?.text ?? '', secret: profile.pullSecret },
      related: others.map((container) => repository.locate(container, ['image'])),
    }
  },
})
