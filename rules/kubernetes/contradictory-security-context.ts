import { asList, asNumber } from '../../src/model/json.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { ownerOf, type SecurityContext, securityContexts } from '../../src/model/subject/security-context.ts'
import { isTemplate } from '../../src/model/template.ts'
import { byProblem, type Wordings } from '../../src/model/wording.ts'

type Problem =
  | 'privileged'
  | 'sys-admin'
  | 'root'
  | 'identity'
  | 'local-profile'
  | 'other-profile'
  | 'windows'
  | 'host-users'
  | 'shared-processes'

const IDENTITIES = ['runAsUser', 'runAsGroup', 'fsGroup']
const MOST_ID = 2 ** 31 - 1

const EN: Wordings<Problem> = {
  privileged: (facts) => `${ownerOf.en(facts)} is privileged and sets allowPrivilegeEscalation to false`,
  'sys-admin': (facts) => `${ownerOf.en(facts)} adds CAP_SYS_ADMIN and sets allowPrivilegeEscalation to false`,
  root: (facts) => `${ownerOf.en(facts)} must run as non-root and sets runAsUser to 0`,
  identity: (facts) =>
    `${ownerOf.en(facts)} sets ${facts.field} to ${facts.value}: it must be between 0 and ${MOST_ID}`,
  'local-profile': (facts) => `${ownerOf.en(facts)} sets ${facts.field} to Localhost without localhostProfile`,
  'other-profile': (facts) =>
    `${ownerOf.en(facts)} sets a localhostProfile in ${facts.field}, which only type Localhost takes`,
  windows: (facts) => `${ownerOf.en(facts)} sets windowsOptions in a pod whose \`os.name\` is linux`,
  'host-users': (facts) => `The pod sets hostUsers to false and ${facts.field} to true`,
  'shared-processes': 'The pod sets both shareProcessNamespace and hostPID',
}

const FR: Wordings<Problem> = {
  privileged: (facts) => `${ownerOf.fr(facts)} est privilégié et met allowPrivilegeEscalation à false`,
  'sys-admin': (facts) => `${ownerOf.fr(facts)} ajoute CAP_SYS_ADMIN et met allowPrivilegeEscalation à false`,
  root: (facts) => `${ownerOf.fr(facts)} doit tourner sans être root et met runAsUser à 0`,
  identity: (facts) =>
    `${ownerOf.fr(facts)} met ${facts.field} à ${facts.value} : il faut un nombre entre 0 et ${MOST_ID}`,
  'local-profile': (facts) => `${ownerOf.fr(facts)} met ${facts.field} à Localhost sans localhostProfile`,
  'other-profile': (facts) =>
    `${ownerOf.fr(facts)} fixe un localhostProfile dans ${facts.field}, admis seulement avec le type Localhost`,
  windows: (facts) => `${ownerOf.fr(facts)} fixe des windowsOptions dans un pod dont \`os.name\` vaut linux`,
  'host-users': (facts) => `Le pod met hostUsers à false et ${facts.field} à true`,
  'shared-processes': 'Le pod fixe à la fois shareProcessNamespace et hostPID',
}

const pod = (spec: string, container = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec}${spec === '' ? '' : ', '}containers: [{ name: web, image: "ghcr.io/demo/web:1.0"${container === '' ? '' : `, securityContext: { ${container} }`} }] }\n`

/** `ValidateSecurityContext`, `ValidatePodSecurityContext`; the kubelet refuses root where it is forbidden. */
export default defineRule({
  code: 'K8S097',
  name: 'contradictory-security-context',
  subject: 'pod',
  severity: 'error',
  sources: [
    {
      fact: 'kubernetes pkg/apis/core/validation ValidateSecurityContext, validateSeccompProfileField, validatePodHostNetworkDeps',
    },
    { fact: 'kubernetes pkg/kubelet/kuberuntime security_context.go verifyRunAsNonRoot: breaks non-root policy' },
  ],
  text: {
    en: {
      title: 'Security settings that contradict each other',
      message: byProblem(EN),
      why: ({ problem }) =>
        problem === 'root'
          ? 'The kubelet refuses to start the container: its user breaks the non-root policy.'
          : 'The API server refuses the pod.',
      fix: 'Keep the stricter of the two settings.',
    },
    fr: {
      title: 'Réglages de sécurité contradictoires',
      message: byProblem(FR),
      why: ({ problem }) =>
        problem === 'root'
          ? 'Le kubelet refuse de lancer le conteneur : son utilisateur enfreint l’interdiction de root.'
          : 'Le serveur d’API refuse le pod.',
      fix: 'Garder le plus strict des deux réglages.',
    },
  },
  examples: {
    good: [
      pod(
        'securityContext: { runAsNonRoot: true, runAsUser: 1000 }',
        'allowPrivilegeEscalation: false, capabilities: { add: [NET_BIND_SERVICE] }',
      ),
      pod('securityContext: { runAsUser: 0 }', 'runAsNonRoot: true, runAsUser: 1000'),
      pod('securityContext: { runAsNonRoot: true }', 'runAsNonRoot: false, runAsUser: 0'),
      pod('', 'privileged: true, seccompProfile: { type: Localhost, localhostProfile: web.json }'),
    ],
    bad: [
      pod('', 'privileged: true, allowPrivilegeEscalation: false'),
      pod('', 'allowPrivilegeEscalation: false, capabilities: { add: [CAP_SYS_ADMIN] }'),
      pod('', 'runAsNonRoot: true, runAsUser: 0'),
      pod('securityContext: { runAsNonRoot: true, runAsUser: 0 }'),
      pod('securityContext: { runAsNonRoot: true }', 'runAsUser: 0'),
      pod('securityContext: { fsGroup: -1 }'),
      pod('', 'runAsUser: 4294967296'),
      pod('', 'seccompProfile: { type: Localhost }'),
      pod('securityContext: { seccompProfile: { type: RuntimeDefault, localhostProfile: web.json } }'),
      pod('os: { name: linux }', 'windowsOptions: { runAsUserName: web }'),
      pod('hostUsers: false, hostPID: true'),
      pod('shareProcessNamespace: true, hostPID: true'),
    ],
  },
  *check(pod): Iterable<Match> {
    const contexts = securityContexts(pod)
    for (const context of contexts) yield* alone(context, pod.get('os', 'name'))
    const [own, ...containers] = contexts
    if (own) yield* root(own, containers)
    const fault = (problem: Problem, field: string): Match => ({ at: [field], data: { problem, field, container: '' } })
    if (pod.get('hostUsers') === false)
      for (const field of ['hostPID', 'hostIPC'] as const) if (pod.get(field) === true) yield fault('host-users', field)
    if (pod.get('shareProcessNamespace') === true && pod.get('hostPID') === true)
      yield fault('shared-processes', 'shareProcessNamespace')
  },
})

/** What one security context contradicts by itself. */
function* alone({ container, route, get }: SecurityContext, os: unknown): Iterable<Match> {
  if (get() === undefined) return
  const fault = (problem: Problem, at: Route, field = '', value = 0): Match => ({
    at: [...route, ...at],
    data: { problem, container, field, value },
  })
  if (get('allowPrivilegeEscalation') === false) {
    if (get('privileged') === true) yield fault('privileged', ['allowPrivilegeEscalation'])
    if (asList(get('capabilities', 'add')).includes('CAP_SYS_ADMIN'))
      yield fault('sys-admin', ['allowPrivilegeEscalation'])
  }
  for (const field of IDENTITIES) {
    const value = asNumber(get(field))
    if (value !== undefined && (value < 0 || value > MOST_ID)) yield fault('identity', [field], field, value)
  }
  for (const field of ['seccompProfile', 'appArmorProfile']) {
    const type = get(field, 'type')
    const profile = get(field, 'localhostProfile')
    if (typeof type !== 'string' || isTemplate(type)) continue
    if (type === 'Localhost' && (profile ?? '') === '') yield fault('local-profile', [field], field)
    if (type !== 'Localhost' && profile != null) yield fault('other-profile', [field, 'localhostProfile'], field)
  }
  if (os === 'linux' && get('windowsOptions') != null) yield fault('windows', ['windowsOptions'])
}

/** The settings of a container win over those of the pod; a pod's own are only said once. */
function* root(pod: SecurityContext, containers: readonly SecurityContext[]): Iterable<Match> {
  const breaks = (nonRoot: unknown, user: unknown): boolean => nonRoot === true && user === 0
  const own = containers.filter(
    ({ get }) =>
      get('runAsNonRoot') == null && get('runAsUser') == null && breaks(pod.get('runAsNonRoot'), pod.get('runAsUser')),
  )
  if (own.length > 0)
    yield { at: [...pod.route, 'runAsUser'], data: { problem: 'root' satisfies Problem, container: '' } }
  for (const context of containers) {
    if (own.includes(context)) continue
    const { container, route, get } = context
    if (breaks(get('runAsNonRoot') ?? pod.get('runAsNonRoot'), get('runAsUser') ?? pod.get('runAsUser')))
      yield {
        at: [...route, get('runAsUser') === 0 ? 'runAsUser' : 'runAsNonRoot'],
        data: { problem: 'root' satisfies Problem, container },
      }
  }
}
