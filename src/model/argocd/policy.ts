/** Resources that a project may rule on, argo-cd `util/rbac/rbac.go` `ProjectScoped`. */
export const POLICY_RESOURCES = ['applications', 'applicationsets', 'repositories', 'exec', 'logs', 'clusters'] as const

/** argo-cd `types.go` `validActions`. */
export const POLICY_ACTIONS = ['get', 'create', 'update', 'delete', 'sync', 'override', 'rollback', '*'] as const

/** The part of a policy that Argo CD refuses, with what is written there. */
export interface PolicyProblem {
  readonly part: 'form' | 'subject' | 'resource' | 'action' | 'object' | 'effect'
  readonly text: string
}

/** The names are unknown when the project or the role has none, or a template fills them. */
export interface PolicyOwner {
  readonly project?: string
  readonly role?: string
}

/** Spaces alone are cut, as Go's `strings.Trim(text, " ")` does; a regexp would be quadratic in a long run of them. */
function trim(text: string): string {
  let [start, end] = [0, text.length]
  while (text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return text.slice(start, end)
}

const includes = (list: readonly string[], text: string): boolean => list.includes(text)

/**
 * What Argo CD refuses in a policy of a project's role, `p, proj:PROJECT:ROLE, resource, action, PROJECT/object,
 * allow` (argo-cd `types.go` `validatePolicy`). Undefined for a good one.
 */
export function policyProblem(policy: string, { project, role }: PolicyOwner): PolicyProblem | undefined {
  const parts = policy.split(',')
  const [mark, subject = '', resource = '', action = '', object = '', effect = ''] = parts.map(trim)
  if (parts.length !== 6 || mark !== 'p') return { part: 'form', text: policy }
  if (project !== undefined && role !== undefined && subject !== `proj:${project}:${role}`)
    return { part: 'subject', text: subject }
  if (!includes(POLICY_RESOURCES, resource)) return { part: 'resource', text: resource }
  // `action/`, `update/` and `delete/` anywhere: Argo CD's patterns are not anchored
  if (!includes(POLICY_ACTIONS, action) && !/(?:action|update|delete)\//.test(action))
    return { part: 'action', text: action }
  if (project !== undefined && !isObject(object, project)) return { part: 'object', text: object }
  return effect === 'allow' || effect === 'deny' ? undefined : { part: 'effect', text: effect }
}

/** `PROJECT[/NAMESPACE]/APPLICATION`. */
const isObject = (object: string, project: string): boolean =>
  object.startsWith(`${project}/`) && /^(?:[*\w.-]+\/)?[*\w.-]+$/.test(object.slice(project.length + 1))
