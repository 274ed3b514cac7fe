import type { Translated } from './language.ts'
import type { ConsoleResource } from './subject/console.ts'

const UNITS: Translated<Readonly<Record<ConsoleResource, string>>> = {
  en: { cpu: 'cores', memory: 'GiB of memory', gpu: 'GPUs' },
  fr: { cpu: 'cœurs', memory: 'Gio de mémoire', gpu: 'GPU' },
}

/** An amount as a language writes it, French with a comma: `1,5 cœurs`. */
export const writtenAmount: Translated<
  (value: string | number | undefined, resource: string | number | undefined) => string
> = {
  en: (value, resource) => `${value} ${UNITS.en[resource as ConsoleResource]}`,
  fr: (value, resource) => `${String(value).replace('.', ',')} ${UNITS.fr[resource as ConsoleResource]}`,
}
