import { isAssumedName } from '../../src/model/assumed-name.ts'
import { ASKED, isNamed, isPlaceholder, type NameForm } from '../../src/model/kubernetes-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import type { KubernetesObject } from '../../src/model/subject/kubernetes.ts'
import { asLiteral } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem = 'form' | 'prefix' | 'namespace'

interface Naming {
  readonly form: NameForm
  /** True where derived-name-length speaks of the length, for which Kubernetes leaves less than the form. */
  readonly measured?: true
}

const SUBDOMAIN: Naming = { form: 'subdomain' }
const SEGMENT: Naming = { form: 'path-segment' }

/** Kinds of Kubernetes itself by group and kind: each has to have a name. */
const NAMINGS: ReadonlyMap<string, Naming> = new Map<string, Naming>([
  ...[
    '/ConfigMap',
    '/Secret',
    '/Pod',
    '/PodTemplate',
    '/ReplicationController',
    '/PersistentVolume',
    '/PersistentVolumeClaim',
    '/ResourceQuota',
    '/LimitRange',
    '/ServiceAccount',
    '/Endpoints',
    'apps/Deployment',
    'apps/DaemonSet',
    'apps/ReplicaSet',
    'networking.k8s.io/Ingress',
    'networking.k8s.io/IngressClass',
    'networking.k8s.io/NetworkPolicy',
    'autoscaling/HorizontalPodAutoscaler',
    'storage.k8s.io/StorageClass',
    'scheduling.k8s.io/PriorityClass',
    'apps.openshift.io/DeploymentConfig',
    'route.openshift.io/Route',
  ].map((kind): [string, Naming] => [kind, SUBDOMAIN]),
  ...['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'].map((kind): [string, Naming] => [
    `rbac.authorization.k8s.io/${kind}`,
    SEGMENT,
  ]),
  ['policy/PodDisruptionBudget', SEGMENT],
  ['/Namespace', { form: 'label' }],
  ['/Service', { form: 'service', measured: true }],
  // its pods take the name as host name
  ['apps/StatefulSet', { form: 'label', measured: true }],
  ['batch/Job', { form: 'subdomain', measured: true }],
  ['batch/CronJob', { form: 'subdomain', measured: true }],
])

/** Resources of operators: their names are subdomains. Other groups may be files of tools, whose names are free. */
const OPERATORS = [
  'argoproj.io',
  'bitnami.com',
  'cert-manager.io',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'isindir.github.com',
  'monitoring.coreos.com',
  'networking.istio.io',
  'postgresql.cnpg.io',
  'secrets.hashicorp.com',
  'serving.knative.dev',
  'traefik.io',
]

const EN: Wordings<Problem> = {
  form: ({ kind, name, form }) => `The name "${name}" is not valid for ${kind}: ${ASKED.en[form as NameForm]}`,
  prefix: ({ kind, name, form }) =>
    `The generateName "${name}" is not valid for ${kind}: ${ASKED.en[form as NameForm]}`,
  namespace: ({ name }) => `"${name}" is not a namespace: ${ASKED.en.label}`,
}

const FR: Wordings<Problem> = {
  form: ({ kind, name, form }) => `Le nom « ${name} » n’est pas valide pour ${kind} : ${ASKED.fr[form as NameForm]}`,
  prefix: ({ kind, name, form }) =>
    `Le generateName « ${name} » n’est pas valide pour ${kind} : ${ASKED.fr[form as NameForm]}`,
  namespace: ({ name }) => `« ${name} » n’est pas un namespace : ${ASKED.fr.label}`,
}

/** `ValidateObjectMeta` with the name function of each kind. */
export default defineRule({
  code: 'K8S073',
  name: 'object-name',
  subject: 'object',
  severity: 'error',
  sources: [
    { fact: 'kubernetes.io, Object Names and IDs' },
    { fact: 'kubernetes pkg/apis/*/validation: Validate*Name' },
  ],
  text: {
    en: {
      title: 'Object without a valid name',
      message: byProblem(EN),
      why: 'The API server refuses the object.',
      fix: 'Give it a name in lower case, with `-` between words.',
    },
    fr: {
      title: 'Objet sans nom valide',
      message: byProblem(FR),
      why: 'Le serveur d’API refuse l’objet.',
      fix: 'Lui donner un nom en minuscules, avec `-` entre les mots.',
    },
  },
  examples: {
    good: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages.v2, namespace: portail }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: migration- }\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: "system:lecture_seule" }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: "${APP_NAME}" }\n',
      // derived-name-length speaks of these
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde-hebdomadaire-de-la-base-de-donnees-principale }\n',
      `apiVersion: v1\nkind: Service\nmetadata: { name: portail-${'a'.repeat(60)} }\n`,
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: Portail_Web }\n',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [web.yaml]\n',
      // required-field speaks of this one
      'apiVersion: v1\nkind: Service\nmetadata: { labels: { app: web } }\n',
    ],
    bad: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Reglages_Web }\n',
      'apiVersion: v1\nkind: Service\nmetadata: { name: 2048-web }\n',
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: base.v2 }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: reglages, namespace: Mon_Projet }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: Migration_ }\n',
      'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: Portail }\n',
    ],
  },
  *check(object, { manifest }): Iterable<Match> {
    const { group, kind } = object
    const namespace = asLiteral(object.namespace)
    const naming = NAMINGS.get(`${group}/${kind}`) ?? (OPERATORS.includes(group) ? SUBDOMAIN : undefined)
    if (!naming) return
    if (namespace !== undefined && !isNamed('label', namespace) && !isPlaceholder(namespace))
      yield {
        at: ['metadata', 'namespace'],
        data: { problem: 'namespace' satisfies Problem, name: namespace },
      }
    for (const match of named(object, naming))
      yield isAssumedName(String(match.data?.name ?? ''), manifest) ? { ...match, severity: 'warning' } : match
  },
})

function* named(object: KubernetesObject, { form, measured }: Naming): Iterable<Match> {
  const { kind, name } = object
  const literal = asLiteral(name ?? object.get('metadata', 'generateName'))
  if (literal === undefined || isPlaceholder(literal)) return
  const data = { kind, name: literal, form }
  if (name === undefined) {
    // what Kubernetes puts behind it ends with a letter or a digit, and a long prefix is cut
    if (!isNamed(form, `${literal.slice(0, 57)}x`))
      yield { at: ['metadata', 'generateName'], data: { ...data, problem: 'prefix' satisfies Problem } }
  } else if (!isNamed(form, measured ? shortened(literal) : literal))
    yield { at: ['metadata', 'name'], data: { ...data, problem: 'form' satisfies Problem } }
}

/** What is too long, cut in the middle: its ends and its characters tell whether it has the form. */
const shortened = (name: string): string =>
  name.length <= 50 || /[^a-z0-9-]/.test(name) ? name : `${name.slice(0, 25)}${name.slice(-25)}`
