import { flavourOf } from '../../src/model/flavour.ts'
import { asList, asText } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import type { Profile } from '../../src/model/profile.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { ownerOf, type SecurityContext, securityContexts } from '../../src/model/subject/security-context.ts'

interface Frozen {
  readonly field: Route
  readonly value: string
  /** Whether OpenShift's `restricted-v2` has a range for it and refuses what lies outside. */
  readonly ranged: boolean
}

/** The identities that a security context fixes. Root and SELinux options that no cluster accepts have other rules. */
function frozenFields({ get }: SecurityContext, { podSecurity }: Profile): readonly Frozen[] {
  if (get() === undefined) return []
  const number = (field: string, ranged: boolean): Frozen[] => {
    const value = get(field)
    return typeof value === 'number' ? [{ field: [field], value: String(value), ranged }] : []
  }
  const groups = asList(get('supplementalGroups')).filter((group) => typeof group === 'number')
  const level = asText(get('seLinuxOptions', 'level'))
  const type = asText(get('seLinuxOptions', 'type'))
  return [
    ...number('runAsUser', true).filter(({ value }) => value !== '0'),
    ...number('runAsGroup', false),
    ...number('fsGroup', true),
    ...(groups.length > 0 ? [{ field: ['supplementalGroups'], value: groups.join(' '), ranged: false }] : []),
    ...(level === undefined ? [] : [{ field: ['seLinuxOptions', 'level'], value: level, ranged: true }]),
    ...(type === undefined || !podSecurity.seLinuxTypes.includes(type)
      ? []
      : [{ field: ['seLinuxOptions', 'type'], value: type, ranged: false }]),
  ]
}

/**
 * OpenShift gives each namespace its own range of user ids, and refuses others; the platform's Kubernetes has a default
 * of its own; a cluster that the project brings itself needs a user to be chosen.
 */
export default defineRule({
  code: 'K8S015',
  name: 'frozen-identity',
  subject: 'pod',
  severity: 'error',
  sources: [
    { page: 'agreement/faq', says: 'nombre aléatoire, attention aux permissions' },
    {
      fact: 'OpenShift, SCC restricted-v2: runAsUser, fsGroup and seLinuxContext must be in the range of the namespace',
    },
    { exigence: 'ARCH-26' },
  ],
  text: {
    en: {
      title: 'User or group fixed in a manifest',
      message: (facts) => `${ownerOf.en(facts)} fixes ${facts.fields}`,
      why: ({ flavour, ranged }) =>
        flavour === 'openshift' && ranged
          ? 'OpenShift chooses the user from a range of each namespace and refuses a pod that asks for another one.'
          : 'The platform chooses the user and the groups of a pod; an image that needs a given one does not work everywhere.',
      fix: 'Remove these fields, in Helm values with `null` (Bitnami charts: `global.compatibility.openshift.adaptSecurityContext: auto`), and make the files of the image writable by group 0.',
    },
    fr: {
      title: 'Utilisateur ou groupe figé dans un manifeste',
      message: (facts) => `${ownerOf.fr(facts)} fige ${facts.fields}`,
      why: ({ flavour, ranged }) =>
        flavour === 'openshift' && ranged
          ? 'OpenShift choisit l’utilisateur dans une plage propre à chaque namespace et refuse un pod qui en demande un autre.'
          : 'La plateforme choisit l’utilisateur et les groupes d’un pod ; une image qui en exige un ne fonctionne pas partout.',
      fix: 'Retirer ces champs, dans des valeurs Helm avec `null` (charts Bitnami : `global.compatibility.openshift.adaptSecurityContext: auto`), et rendre les fichiers de l’image inscriptibles par le groupe 0.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsNonRoot: true, runAsUser: null, fsGroupChangePolicy: OnRootMismatch }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { allowPrivilegeEscalation: false } }]\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: byoc }\n',
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 48213 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      },
    ],
    bad: [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { runAsUser: 1001, runAsGroup: 1001, fsGroup: 1001, supplementalGroups: [2000] }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0", securityContext: { runAsGroup: 1001 } }]\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { seLinuxOptions: { type: container_t, level: "s0:c123,c456" } }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: kubernetes }\n',
        'web.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  securityContext: { fsGroup: 1001 }\n  containers: [{ name: web, image: "ghcr.io/demo/web:1.0" }]\n',
      },
    ],
  },
  *check(pod, { manifest, profile }): Iterable<Match> {
    const flavour = flavourOf(manifest)
    if (flavour === 'byoc') return
    for (const context of securityContexts(pod)) {
      const frozen = frozenFields(context, profile)
      const ranged = frozen.some((field) => field.ranged)
      const [first] = frozen
      if (!first) continue
      yield {
        at: [...context.route, ...first.field],
        severity: flavour === 'openshift' && ranged ? 'error' : 'warning',
        data: {
          container: context.container,
          fields: frozen.map(({ field, value }) => `${field.join('.')} ${value}`).join(', '),
          flavour,
          ranged: ranged ? 1 : 0,
        },
      }
    }
  },
})
