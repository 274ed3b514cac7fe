import type { Pod } from './kubernetes.ts'

/** What came before `seccompProfile`: `…/pod`, `…/defaultProfileName`. */
const PREFIX = 'seccomp.security.alpha.kubernetes.io/'
/** The same for one container, named after the prefix. */
const CONTAINER_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/'

/** The annotation of a pod that chose its seccomp profile up to Kubernetes 1.26, and that nothing reads any more. */
export const seccompAnnotation = (pod: Pod): string | undefined =>
  Object.keys(pod.annotations).find((key) => key.startsWith(PREFIX) || key.startsWith(CONTAINER_PREFIX))

export const hasSeccompAnnotation = (pod: Pod): boolean => seccompAnnotation(pod) !== undefined
