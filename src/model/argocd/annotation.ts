import type { KubernetesObject } from '../subject/kubernetes.ts'

/** Annotations of Argo CD that any object may carry. */
export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options'
export const SYNC_WAVE = 'argocd.argoproj.io/sync-wave'
export const HOOK = 'argocd.argoproj.io/hook'

/** Annotations longer than this are not read: Kubernetes refuses more than 256 KiB in all. */
const MAX_LENGTH = 262_144

/** The comma-separated entries of an annotation, blanks around them cut, empty ones left out (`GetAnnotationCSVs`). */
export const annotationEntries = (object: KubernetesObject, name: string): string[] =>
  (object.annotations[name] ?? '')
    .slice(0, MAX_LENGTH)
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
