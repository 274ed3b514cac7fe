import type { Lifecycle } from './lifecycle.ts'

/**
 * What the published OpenAPI of Kubernetes says wrongly or not at all. Source: kubernetes/kubernetes, `pkg/apis/*`,
 * validation.go and defaults.go of each group.
 */

/**
 * Fields that the OpenAPI calls required and that the API server takes when they are absent: it fills them, or their
 * zero value is a good one. By the end of the definition's name, then the field.
 */
export const ACCEPTED_WHEN_ABSENT: ReadonlySet<string> = new Set([
  'apps.v1.ControllerRevision.revision',
  'apps.v1.StatefulSetSpec.serviceName',
  'batch.v1.PodFailurePolicyOnPodConditionsPattern.status',
  'core.v1.HTTPHeader.value',
  'core.v1.ISCSIPersistentVolumeSource.lun',
  'core.v1.ISCSIVolumeSource.lun',
  'core.v1.LimitRangeSpec.limits',
  'core.v1.PreferredSchedulingTerm.preference',
  'core.v1.ScaleIOVolumeSource.secretRef',
  'core.v1.SleepAction.seconds',
  'core.v1.Sysctl.value',
  'discovery.v1.EndpointSlice.endpoints',
  'networking.v1.NetworkPolicySpec.podSelector',
  'policy.v1beta1.PodSecurityPolicySpec.fsGroup',
  'rbac.v1.RoleRef.apiGroup',
  'scheduling.v1.PriorityClass.value',
  'storage.v1.CSIDriver.spec',
  'storage.v1.CSINode.spec',
  'storage.v1.CSINodeSpec.drivers',
  ...['v1', 'v1beta1', 'v1beta2', 'v1alpha3'].flatMap((version) => [
    `resource.${version}.DeviceClass.spec`,
    `resource.${version}.ResourceClaim.spec`,
    `resource.${version}.ResourceClaimTemplate.spec`,
    `resource.${version}.ResourceClaimTemplateSpec.spec`,
  ]),
  'apiextensions.v1.CustomResourceDefinitionVersion.served',
  'apiextensions.v1.CustomResourceDefinitionVersion.storage',
])

/** Values of the groups that no published definition lists, in every version from 1.25 on. */
export const ALLOWED_VALUES: Readonly<Record<string, readonly string[]>> = {
  'apiextensions.v1.CustomResourceDefinitionSpec.scope': ['Cluster', 'Namespaced'],
  'apps.v1.DaemonSetUpdateStrategy.type': ['OnDelete', 'RollingUpdate'],
  'apps.v1.DeploymentStrategy.type': ['Recreate', 'RollingUpdate'],
  'apps.v1.StatefulSetSpec.podManagementPolicy': ['OrderedReady', 'Parallel'],
  'apps.v1.StatefulSetUpdateStrategy.type': ['OnDelete', 'RollingUpdate'],
  'autoscaling.v2.HPAScalingPolicy.type': ['Percent', 'Pods'],
  'autoscaling.v2.HPAScalingRules.selectPolicy': ['Disabled', 'Max', 'Min'],
  'autoscaling.v2.MetricSpec.type': ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'],
  'autoscaling.v2.MetricTarget.type': ['AverageValue', 'Utilization', 'Value'],
  'batch.v1.CronJobSpec.concurrencyPolicy': ['Allow', 'Forbid', 'Replace'],
  'batch.v1.JobSpec.completionMode': ['Indexed', 'NonIndexed'],
  'batch.v1.PodFailurePolicyRule.action': ['Count', 'FailIndex', 'FailJob', 'Ignore'],
  'meta.v1.LabelSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'In', 'NotIn'],
  'networking.v1.HTTPIngressPath.pathType': ['Exact', 'ImplementationSpecific', 'Prefix'],
  'networking.v1.NetworkPolicyPort.protocol': ['SCTP', 'TCP', 'UDP'],
  'networking.v1.NetworkPolicySpec.policyTypes': ['Egress', 'Ingress'],
  'policy.v1.PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': ['AlwaysAllow', 'IfHealthyBudget'],
  'rbac.v1.RoleRef.kind': ['ClusterRole', 'Role'],
  'rbac.v1.Subject.kind': ['Group', 'ServiceAccount', 'User'],
  'storage.v1.StorageClass.reclaimPolicy': ['Delete', 'Retain'],
  'storage.v1.StorageClass.volumeBindingMode': ['Immediate', 'WaitForFirstConsumer'],
}

/** What pluto's table leaves out: `kubernetes.io, API deprecations`, and the notes of each release. */
export const OTHER_LIFECYCLES: readonly Lifecycle[] = [
  { apiVersion: 'v1', kind: 'ComponentStatus', deprecatedIn: 19, removedIn: 0, replacement: '' },
  {
    apiVersion: 'v1',
    kind: 'Endpoints',
    deprecatedIn: 33,
    removedIn: 0,
    replacement: 'discovery.k8s.io/v1 EndpointSlice',
  },
]

/** Lists whose items the API server wants apart; other keys only matter to server-side apply. */
export const UNIQUE_ITEMS: ReadonlySet<string> = new Set([
  'core.v1.PodSpec.containers',
  'core.v1.PodSpec.initContainers',
  'core.v1.PodSpec.volumes',
  'core.v1.Container.volumeMounts',
])

/** Kinds of the cluster that the client of the newest version no longer has, or does not have yet. */
export const OTHER_CLUSTER_KINDS: ReadonlySet<string> = new Set([
  'ClusterCIDR',
  'ComponentStatus',
  'ResourceClass',
  'ResourcePoolStatusRequest',
  'StorageVersionMigration',
])

/** OpenShift's kinds without CustomResourceDefinition that projects deploy; true for those of the cluster. */
export const OPENSHIFT_KINDS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  apps: { DeploymentConfig: false },
  authorization: { Role: false, RoleBinding: false, ClusterRole: true, ClusterRoleBinding: true },
  build: { Build: false, BuildConfig: false },
  image: { ImageStream: false, ImageStreamTag: false, ImageTag: false },
  project: { Project: true, ProjectRequest: true },
  template: { Template: false },
  user: { Group: true, User: true },
}
