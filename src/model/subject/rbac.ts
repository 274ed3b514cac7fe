import type { Facts } from '../facts.ts'
import { asList, asRecord, asText } from '../json.ts'
import type { Location, Route } from '../location.ts'
import type { KubernetesObject } from './kubernetes.ts'
import type { Surroundings } from './surroundings.ts'

export const ROLES = ['rbac.authorization.k8s.io/v1/Role', 'rbac.authorization.k8s.io/v1/ClusterRole']
export const BINDINGS = ['rbac.authorization.k8s.io/v1/RoleBinding', 'rbac.authorization.k8s.io/v1/ClusterRoleBinding']

/** One entry of the `rules` of a role. */
export interface PolicyRule {
  readonly route: Route
  readonly groups: readonly string[]
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  /** `nonResourceURLs` */
  readonly urls: readonly string[]
  /** True when it only holds for objects of given names. */
  readonly named: boolean
}

/** Something that a role may allow: one of these verbs on one of these resources, which are listed by API group. */
export interface Right {
  readonly resources: Readonly<Record<string, readonly string[]>>
  readonly verbs: readonly string[]
}

/** A terminal opens with `create`, over a WebSocket with `get`. */
export const POD_EXEC: Right = { resources: { '': ['pods/exec', 'pods/attach'] }, verbs: ['create', 'get'] }

export const SECRET_READING: Right = { resources: { '': ['secrets'] }, verbs: ['get', 'list', 'watch'] }

export const POD_CREATION: Right = {
  resources: {
    '': ['pods', 'replicationcontrollers'],
    apps: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'],
    batch: ['jobs', 'cronjobs'],
  },
  verbs: ['create'],
}

export const RIGHTS_ESCALATION: Right = {
  resources: {
    'rbac.authorization.k8s.io': ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
  },
  verbs: ['bind', 'escalate'],
}

export const IMPERSONATION: Right = {
  resources: { '': ['users', 'groups', 'serviceaccounts'], 'authentication.k8s.io': ['uids', 'userextras'] },
  verbs: ['impersonate'],
}

export const ADMISSION_WEBHOOKS: Right = {
  resources: {
    'admissionregistration.k8s.io': ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
  },
  verbs: ['create', 'update', 'patch'],
}

/** Whoever approves a certificate request needs both of these. */
export const CERTIFICATE_APPROVAL: Right = {
  resources: { 'certificates.k8s.io': ['certificatesigningrequests/approval'] },
  verbs: ['update', 'patch'],
}
export const CERTIFICATE_SIGNER: Right = { resources: { 'certificates.k8s.io': ['signers'] }, verbs: ['approve'] }

export const NODE_PROXY: Right = { resources: { '': ['nodes/proxy'] }, verbs: ['get', 'create'] }

/** What of a right one entry of a role gives, as it is written there. */
export interface Given {
  readonly rule: PolicyRule
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
}

/** The entries of a role, in order. */
export const policyRules = (role: KubernetesObject): readonly PolicyRule[] =>
  asList(role.get('rules')).map((entry, index) => {
    const { apiGroups, resources, verbs, nonResourceURLs, resourceNames } = asRecord(entry)
    return {
      route: ['rules', index],
      groups: texts(apiGroups),
      resources: texts(resources),
      verbs: texts(verbs),
      urls: texts(nonResourceURLs),
      named: asList(resourceNames).length > 0,
    }
  })

/** Each text once; the core group is the empty one. */
const texts = (value: unknown): readonly string[] => [
  ...new Set(asList(value).filter((item) => typeof item === 'string')),
]

/** Together they are as good as `*`. */
const EVERY_VERB = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete']

/** Whether an entry gives every right on everything. */
export const isUnlimited = ({ groups, resources, verbs, named }: PolicyRule): boolean =>
  !named &&
  groups.includes('*') &&
  resources.includes('*') &&
  (verbs.includes('*') || EVERY_VERB.every((verb) => verbs.includes(verb)))

/** What an entry gives of a right; undefined when it gives none of it. `*` counts for each. */
function given(rule: PolicyRule, right: Right): Given | undefined {
  if (rule.named) return undefined
  const wanted = Object.entries(right.resources).flatMap(([group, resources]) =>
    rule.groups.includes('*') || rule.groups.includes(group) ? resources : [],
  )
  const resources = rule.resources.filter((resource) => wanted.some((one) => covers(resource, one)))
  const verbs = rule.verbs.filter((verb) => verb === '*' || right.verbs.includes(verb))
  return resources.length > 0 && verbs.length > 0 ? { rule, resources, verbs } : undefined
}

/** As apimachinery's `ResourceMatches`. */
const covers = (resource: string, wanted: string): boolean =>
  resource === '*' || resource === wanted || (resource.startsWith('*/') && wanted.endsWith(resource.slice(1)))

/**
 * What a role gives of a right, entry by entry. Entries that give every right are a defect of their own and left out, as
 * are the roles of the cluster itself.
 */
export const givenBy = (role: KubernetesObject, right: Right): readonly Given[] =>
  isOfTheCluster(role) ? [] : policyRules(role).flatMap((rule) => (isUnlimited(rule) ? [] : (given(rule, right) ?? [])))

/** Where the entries of a role write `*`; those that give every right, and roles of the cluster itself, are left out. */
export const wildcards = (
  role: KubernetesObject,
  field: 'apiGroups' | 'resources' | 'verbs',
): readonly { readonly rule: PolicyRule; readonly at: Route }[] =>
  isOfTheCluster(role)
    ? []
    : policyRules(role).flatMap((rule) => {
        const index = asList(role.get(...rule.route, field)).indexOf('*')
        return index < 0 || isUnlimited(rule) ? [] : [{ rule, at: [...rule.route, field, index] }]
      })

/** Whether Kubernetes, or the cloud it runs on, keeps the name of an object for what the cluster itself needs. */
export const isOfTheCluster = ({ name = '' }: KubernetesObject): boolean => /^(?:system|gce):/.test(name)

/** The role that a binding gives. */
export interface RoleReference {
  readonly kind: 'Role' | 'ClusterRole'
  readonly name: string
}

/** What a `roleRef` names; undefined when it cannot be read. */
export function roleReference(binding: KubernetesObject): RoleReference | undefined {
  const kind = binding.get('roleRef', 'kind')
  const name = asText(binding.get('roleRef', 'name'))
  return name !== undefined && (kind === 'Role' || kind === 'ClusterRole') ? { kind, name } : undefined
}

/** The roles that a binding may mean: all of that name which are deployed with it; none when they are not known. */
function boundRoles(binding: KubernetesObject, around: Surroundings): readonly KubernetesObject[] {
  const reference = roleReference(binding)
  if (!reference || isOfTheCluster(binding)) return []
  const found = around.named(`rbac.authorization.k8s.io/${reference.kind}`, reference.name)
  return found.state === 'found' ? found.all : []
}

/** What a rule needs to know of its context. */
interface Known {
  around(object: KubernetesObject): Surroundings
  readonly repository: { locate(subject: KubernetesObject, place: Route): Location }
}

/** What a binding surely gives, through roles that all give it; shown where the roles say so. */
export function givenThrough(
  binding: KubernetesObject,
  { around, repository }: Known,
  gives: (role: KubernetesObject) => Given | undefined,
): { readonly related: readonly Location[]; readonly data: Facts } | undefined {
  const roles = boundRoles(binding, around(binding)).map((role) => ({ role, given: gives(role) }))
  const [first] = roles
  if (!first?.given || roles.some(({ given }) => !given)) return undefined
  return {
    related: roles.flatMap(({ role, given }) => (given ? [repository.locate(role, given.rule.route)] : [])),
    data: { ...givenFacts(binding, first.given), role: first.role.displayName },
  }
}

/** Names an object and what is given. */
export const givenFacts = ({ kind, displayName }: KubernetesObject, { resources, verbs }: Given): Facts => ({
  kind,
  name: displayName,
  resources: listed(resources),
  verbs: listed(verbs),
})

/** Values shown in a message. */
const MOST_SHOWN = 6

/** Values for a message, the first few of them. */
export const listed = (values: readonly string[]): string =>
  [...values.slice(0, MOST_SHOWN), ...(values.length > MOST_SHOWN ? ['…'] : [])].join(', ')
