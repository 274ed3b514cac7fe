import { defineRule } from '../../src/model/rule.ts'
import { containerNames, quotedContainers } from '../../src/model/subject/container-names.ts'
import { settingOf } from '../../src/model/subject/security-context.ts'

/** Users of the node itself rarely have ids above. */
const LOWEST = 10_000

/** OpenShift chooses the ids itself and refuses fixed ones: an opinion for other clusters. */
export default defineRule({
  code: 'K8S127',
  name: 'high-user-id',
  subject: 'pod',
  severity: 'info',
  default: false,
  sources: [{ fact: 'a user id of a container is the same number on its node, unless the pod has a user namespace' }],
  equivalents: ['checkov/CKV_K8S_40', 'kube-score/Container Security Context User Group ID'],
  text: {
    en: {
      title: 'User id that the node may know',
      message: (facts) => `${quotedContainers.en(facts)}: runAsUser is not set to ${LOWEST} or more`,
      why: 'A process that leaves its container has the rights that its number has on the node.',
      fix: `Write \`runAsUser\` from ${LOWEST} up in the \`securityContext\` of the pod, or \`hostUsers: false\`; neither on OpenShift, which chooses the user.`,
    },
    fr: {
      title: 'Identifiant d’utilisateur que le nœud peut connaître',
      message: (facts) => `${quotedContainers.fr(facts)} : runAsUser n’est pas fixé à ${LOWEST} ou plus`,
      why: 'Un processus qui sort de son conteneur a les droits que son numéro a sur le nœud.',
      fix: `Écrire \`runAsUser\` à partir de ${LOWEST} dans le \`securityContext\` du pod, ou \`hostUsers: false\` ; ni l’un ni l’autre sur OpenShift, qui choisit l’utilisateur.`,
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 10000 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostUsers: false\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 10001 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsUser: 1000 } }]\n',
    ],
  },
  *check(pod) {
    if (pod.get('hostUsers') === false) return
    const low = pod.containers.filter((container) => {
      const user = settingOf(container, 'runAsUser')
      return typeof user !== 'number' || user < LOWEST
    })
    if (low.length > 0) yield { at: ['securityContext'], data: { containers: containerNames(low) } }
  },
})
