/**
 * Kinds whose older version has the same fields, with the same meaning, as the one after it: kubernetes.io, deprecated API
 * migration guide, and the API types of Kubernetes. An Ingress, a workload of `extensions`, a PodDisruptionBudget have not.
 */
const SAME = [
  'CronJob batch/v1beta1 batch/v1',
  'IngressClass networking.k8s.io/v1beta1 networking.k8s.io/v1',
  'NetworkPolicy extensions/v1beta1 networking.k8s.io/v1',
  'Role rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1',
  'RoleBinding rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1',
  'ClusterRole rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1',
  'ClusterRoleBinding rbac.authorization.k8s.io/v1beta1 rbac.authorization.k8s.io/v1',
  'PriorityClass scheduling.k8s.io/v1beta1 scheduling.k8s.io/v1',
  'StorageClass storage.k8s.io/v1beta1 storage.k8s.io/v1',
  'Lease coordination.k8s.io/v1beta1 coordination.k8s.io/v1',
  'HorizontalPodAutoscaler autoscaling/v2beta2 autoscaling/v2',
  'RuntimeClass node.k8s.io/v1beta1 node.k8s.io/v1',
]

/** Whether an object of a kind may take a version by its name alone. */
export const hasSameFields = (kind: string, from: string, to: string): boolean => SAME.includes(`${kind} ${from} ${to}`)
