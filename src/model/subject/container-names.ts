import type { Facts } from '../facts.ts'
import type { Translated } from '../language.ts'
import type { Container } from './kubernetes.ts'

/** The names of containers as one fact, for `quotedContainers`. */
export const containerNames = (containers: readonly Container[]): string =>
  containers.map(({ name }) => name).join(', ')

/** The names of `facts.containers`, each in quotation marks. */
export const quotedContainers: Translated<(facts: Facts) => string> = {
  en: ({ containers }) =>
    String(containers)
      .split(', ')
      .map((name) => `"${name}"`)
      .join(', '),
  fr: ({ containers }) =>
    String(containers)
      .split(', ')
      .map((name) => `« ${name} »`)
      .join(', '),
}
