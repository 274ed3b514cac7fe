import { isClusterScoped } from '../../src/model/namespace.ts'
import { defineRule } from '../../src/model/rule.ts'

/** The project's AppProject has no `clusterResourceWhitelist`: Argo CD takes that for "none". */
export default defineRule({
  code: 'K8S025',
  name: 'cluster-scoped-kind',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'dso-env chart, project-app.yaml: no clusterResourceWhitelist' },
    { fact: 'argo-cd app_project_types.go: an empty clusterResourceWhitelist permits no cluster-scoped kind' },
  ],
  text: {
    en: {
      title: 'Object of the whole cluster',
      message: ({ kind, name }) => `${kind} "${name}" belongs to the cluster, not to the project’s namespace`,
      why: 'Argo CD only deploys into the namespaces of the project, and refuses to synchronise the rest.',
      fix: ({ instead }) => `${instead ? `Use a ${instead}, or take` : 'Take'} it out and ask the Service Team for it.`,
    },
    fr: {
      title: 'Objet du cluster entier',
      message: ({ kind, name }) => `${kind} « ${name} » relève du cluster, non du namespace du projet`,
      why: 'Argo CD ne déploie que dans les namespaces du projet et refuse de synchroniser le reste.',
      fix: ({ instead }) =>
        `${instead ? `Employer un ${instead}, ou le` : 'Le'} retirer et le demander à la Service Team.`,
    },
  },
  examples: {
    good: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: lecture }\nrules: []\n',
      // a namespaced kind of another group that bears the same name
      'apiVersion: longhorn.io/v1beta2\nkind: Node\nmetadata: { name: noeud }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: annuaire }\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: lecture }\nrules: []\n',
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: rapide }\nprovisioner: disque.demo.fr\n',
    ],
  },
  *check(object, { profile, manifest, schemas }) {
    const { kind, name } = object
    // the profile names those that no schema is known of
    if (schemas.scope(object) !== 'cluster' && !isClusterScoped(object, profile)) return
    const [, namespaced = ''] = /^Cluster(Role|RoleBinding|Policy)$/.exec(kind) ?? []
    yield {
      at: ['kind'],
      // C-26: on a cluster of one's own the console may open what a shared one keeps shut
      severity: manifest?.platform?.flavour === 'byoc' ? 'warning' : 'error',
      data: { kind, name: name ?? '', instead: namespaced },
    }
  },
})
