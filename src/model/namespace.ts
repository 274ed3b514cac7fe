import type { Profile } from './profile.ts'

/** Whether a name has the form of the namespaces that the console makes. */
export const isGeneratedNamespace = (name: string, { generatedNamespace }: Profile): boolean =>
  new RegExp(`^(?:${generatedNamespace})$`).test(name)

/** Whether objects of a kind belong to the cluster; `group` is empty for Kubernetes' own core. */
export const isClusterScoped = (
  { group, kind }: { readonly group: string; readonly kind: string },
  { clusterScopedKinds }: Profile,
): boolean => clusterScopedKinds.includes(group ? `${kind}.${group}` : kind)
