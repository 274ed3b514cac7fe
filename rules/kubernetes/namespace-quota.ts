import { isReserved } from '../../src/model/reserved.ts'
import { defineRule } from '../../src/model/rule.ts'

/** What the AppProject means to refuse: as it is written, under the group `v1`, it matches nothing. */
export default defineRule({
  code: 'K8S026',
  name: 'namespace-quota',
  subject: 'object',
  kinds: ['v1/ResourceQuota', 'v1/LimitRange'],
  severity: 'error',
  sources: [{ fact: 'dso-env chart, project-app.yaml: namespaceResourceBlacklist names ResourceQuota' }],
  text: {
    en: {
      title: 'Quota or limits of a namespace',
      message: ({ kind, name }) => `${kind} "${name}" rules over the namespace`,
      why: ({ kind }) =>
        kind === 'ResourceQuota'
          ? 'The quota of a namespace comes from the console; a second one would refuse pods that the first accepts.'
          : 'A LimitRange changes the resources of every pod of the namespace, those that the platform starts there included.',
      fix: ({ kind }) =>
        kind === 'ResourceQuota'
          ? 'Remove it, and set the quota of the environment in the console.'
          : 'Remove it, and set `resources` on each container.',
    },
    fr: {
      title: 'Quota ou limites d’un namespace',
      message: ({ kind, name }) => `${kind} « ${name} » régit le namespace`,
      why: ({ kind }) =>
        kind === 'ResourceQuota'
          ? 'Le quota d’un namespace vient de la console ; un second refuserait des pods que le premier accepte.'
          : 'Un LimitRange change les ressources de tous les pods du namespace, y compris ceux que la plateforme y lance.',
      fix: ({ kind }) =>
        kind === 'ResourceQuota'
          ? 'Le retirer, et fixer le quota de l’environnement dans la console.'
          : 'Le retirer, et fixer `resources` sur chaque conteneur.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: quota }\ndata: {}\n',
      // K8S029 speaks of what the platform owns
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: dso-quota }\nspec: { hard: { limits.cpu: "4" } }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: equipe }\nspec: { hard: { pods: "10" } }\n',
      'apiVersion: v1\nkind: LimitRange\nmetadata: { name: equipe }\nspec: { limits: [{ type: Container, default: { cpu: 1 } }] }\n',
    ],
  },
  *check(object, { profile }) {
    if (isReserved(object, profile)) return
    yield {
      at: ['kind'],
      severity: object.kind === 'LimitRange' ? 'warning' : 'error',
      data: { kind: object.kind, name: object.displayName },
    }
  },
})
