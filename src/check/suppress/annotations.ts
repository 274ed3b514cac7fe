import type { KubernetesObject } from '../../model/subject/kubernetes.ts'

/** An annotation that silences rules on its object. */
export interface IgnoreAnnotation {
  readonly tool: string
  /** Codes or names as written; `*` for every rule that the tool claims. */
  readonly names: readonly string[]
  readonly reason?: string
  /** Route of the annotation, from the object. */
  readonly route: readonly (string | number)[]
}

const OWN_ANNOTATION = 'accostage/ignore'

/** Names between blanks and commas. */
export const names = (list = ''): string[] => list.split(/[\s,]+/).filter((name) => name !== '')

/** `CODE, name: reason` */
export function namesAndReason(text: string): { names: string[]; reason: string | undefined } {
  const colon = text.indexOf(':')
  return {
    names: names(colon < 0 ? text : text.slice(0, colon)),
    reason: colon < 0 ? undefined : text.slice(colon + 1).trim() || undefined,
  }
}

/** Annotations of an object and of its pod template that silence rules, Accostage's and other linters'. */
export function ignoreAnnotations(object: KubernetesObject): IgnoreAnnotation[] {
  const own = Object.entries(object.annotations).map(([key, text]) => ({
    key,
    text,
    route: ['metadata', 'annotations', key],
  }))
  const { pod } = object
  const ofPod = Object.entries(pod && pod.metadataRoute.length > 1 ? pod.annotations : {}).map(([key, text]) => ({
    key,
    text,
    route: [...(pod?.metadataRoute ?? []), 'annotations', key],
  }))
  return [...own, ...ofPod].flatMap(({ key, text, route }) => read(key, text).map((ignore) => ({ ...ignore, route })))
}

function read(key: string, text: string): Omit<IgnoreAnnotation, 'route'>[] {
  if (key === OWN_ANNOTATION)
    return text
      .split(/[;\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ tool: 'accostage', ...namesAndReason(part) }))
  if (key === 'kube-linter.io/ignore-all') return [{ tool: 'kube-linter', names: ['*'], reason: text }]
  if (key.startsWith('ignore-check.kube-linter.io/'))
    return [{ tool: 'kube-linter', names: [key.slice('ignore-check.kube-linter.io/'.length)], reason: text }]
  if (key === 'kube-score/ignore') return [{ tool: 'kube-score', names: names(text) }]
  if (key === 'polaris.fairwinds.com/exempt' && text === 'true') return [{ tool: 'polaris', names: ['*'] }]
  if (key.startsWith('polaris.fairwinds.com/') && key.endsWith('-exempt') && text === 'true')
    return [{ tool: 'polaris', names: [key.slice('polaris.fairwinds.com/'.length, -'-exempt'.length)] }]
  if (key.startsWith('datree.skip/'))
    return [{ tool: 'datree', names: [key.slice('datree.skip/'.length)], reason: text }]
  const checkov = /^(?:checkov\.io|bridgecrew\.io|cortex\.io)\/skip\d+$/.test(key) ? text.split('=') : undefined
  return checkov ? [{ tool: 'checkov', names: [checkov[0] ?? ''], reason: checkov.slice(1).join('=') }] : []
}

/** kube-score names its checks by an id in annotations and by a title in reports: `Container Image Tag`. */
export const sameName = (tool: string, written: string, check: string): boolean =>
  written === '*' ||
  written === check ||
  (tool === 'kube-score' && written === check.toLowerCase().replaceAll(' ', '-')) ||
  (tool === 'polaris' && written === check.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
