import { flavourOf } from '../../src/model/flavour.ts'
import { isClusterScoped } from '../../src/model/namespace.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { customGroups } from '../../src/model/subject/custom-groups.ts'

/** Kubernetes' own groups with a domain; those without one are all its own, since a custom group must have a dot. */
const NATIVE = /^(?:(?:internal\.|flowcontrol\.)?apiserver|rbac\.authorization|client\.authentication|[a-z]+)\.k8s\.io$/

/** Groups of files that tools read, and no cluster. */
const TOOLS =
  /(?:^|\.)(?:config\.k8s\.io|config\.kubernetes\.io|kapp\.k14s\.io|kind\.x-k8s\.io|backstage\.io|cli\.kyverno\.io|k3d\.io|ctlptl\.dev|eksctl\.io|troubleshoot\.sh|mirror\.openshift\.io)$/

/** Argo CD's own kinds, of which K8S028 speaks. */
const ARGO_CD = new Set(['Application', 'ApplicationSet', 'AppProject'])

/** K8S-30: a kind without its operator is refused by the API server, and its objects do nothing. */
export default defineRule({
  code: 'K8S030',
  name: 'known-operator',
  subject: 'object',
  severity: 'warning',
  sources: [
    { fact: 'draft of guide/operator.md: prometheus and cnpg are there, other operators are asked for by ticket' },
    { exigence: 'ARCH-13' },
  ],
  text: {
    en: {
      title: 'Kind of an operator to ask for',
      message: ({ kind, name, group }) =>
        `${kind} "${name}" needs the operator of ${group}, which the platform is not known to have`,
      why: 'The API server refuses a kind that no operator of the cluster defines, and Argo CD then synchronises nothing of the release.',
      fix: ({ sealed, groups }) =>
        sealed
          ? 'Secrets go through SOPS (a `SopsSecret`) or Vault (a `VaultStaticSecret`), whose operators are there.'
          : `Ask the Service Team for the operator; known groups: ${groups}.`,
    },
    fr: {
      title: 'Opérateur à demander à la Service Team',
      message: ({ kind, name, group }) =>
        `${kind} « ${name} » a besoin de l’opérateur de ${group}, que la plateforme n’est pas connue pour avoir`,
      why: 'L’API refuse un type d’objet qu’aucun opérateur du cluster ne définit, et Argo CD ne synchronise alors rien du déploiement.',
      fix: ({ sealed, groups }) =>
        sealed
          ? 'Les secrets passent par SOPS (un `SopsSecret`) ou par Vault (un `VaultStaticSecret`), dont les opérateurs sont présents.'
          : `Demander l’opérateur à la Service Team ; groupes connus : ${groups}.`,
    },
  },
  examples: {
    good: [
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: annuaire }\nspec: { instances: 2 }\n',
      'apiVersion: isindir.github.com/v1alpha3\nkind: SopsSecret\nmetadata: { name: annuaire }\nspec: { secretTemplates: [] }\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: lecture }\nrules: []\n',
      'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: { name: externe }\naddressType: IPv4\n',
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: portail }\nspec: { to: { kind: Service, name: portail } }\n',
      // of the cluster: K8S025 speaks of it
      'apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: { name: interne }\nspec: {}\n',
      // files of tools
      'apiVersion: skaffold/v4beta6\nkind: Config\nmetadata: { name: portail }\n',
      'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nmetadata: { name: local }\n',
      'apiVersion: examples.config.kubernetes.io/v1\nkind: Valeurs\nmetadata: { name: portail }\n',
      'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec: { profile: minimal }\n',
      'apiVersion: client.authentication.k8s.io/v1\nkind: ExecCredential\nmetadata: { name: jeton }\n',
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: portail }\n',
      // the repository brings the definition itself
      {
        'crd.yaml':
          'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: recettes.cuisine.demo.fr }\nspec: { group: cuisine.demo.fr }\n',
        'recette.yaml': 'apiVersion: cuisine.demo.fr/v1\nkind: Recette\nmetadata: { name: tarte }\n',
      },
    ],
    bad: [
      'apiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nmetadata: { name: bus }\nspec: {}\n',
      'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: annuaire }\nspec: { encryptedData: {} }\n',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: portail }\nspec: {}\n',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: portail }\nspec: {}\n',
      {
        'accostage.yaml': 'version: 1\nproject: { name: demo }\nplatform: { flavour: kubernetes }\n',
        'route.yaml':
          'apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig\nmetadata: { name: portail }\nspec: { replicas: 1 }\n',
      },
    ],
  },
  *check(object, { profile, manifest, repository, around }): Iterable<Match> {
    const { group, kind } = object
    if (!group.includes('.') || NATIVE.test(group) || TOOLS.test(group)) return
    // a file of a tool: no cluster takes an object without a name
    if (object.name === undefined && object.get('metadata', 'generateName') === undefined) return
    // K8S025 and K8S028 speak of these
    if ((group === 'argoproj.io' && ARGO_CD.has(kind)) || isClusterScoped(object, profile)) return
    const flavour = flavourOf(manifest)
    if (flavour === 'openshift' && group.endsWith('.openshift.io')) return
    if (profile.operatorGroups.includes(group) || customGroups(repository).has(group)) return
    // the operator is asked for once, not for each of its objects
    const alike = around(object).ofKind(`${group}/${kind}`)
    if (alike.state === 'found' && alike.all[0] !== object) return
    yield {
      at: ['apiVersion'],
      // who brings the cluster may well bring its operators
      severity: flavour === 'byoc' ? 'info' : 'warning',
      data: {
        kind,
        name: object.displayName,
        group,
        sealed: group === 'bitnami.com' ? 'yes' : '',
        groups: profile.operatorGroups.join(', '),
      },
    }
  },
})
