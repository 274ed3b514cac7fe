import { asRecord, asText } from '../../model/json.ts'
import { coversHost } from '../../model/subject/ingress.ts'
import { type DraftFields, isGuess } from '../draft.ts'
import { environmentKey } from '../guess/names.ts'
import { comparableImage } from './comparable-image.ts'

/** Whether an item of the author's and a guess speak of the same thing. */
export type SameThing = (
  written: Readonly<Record<string, unknown>>,
  guessed: Readonly<Record<string, unknown>>,
) => boolean

const text = (value: unknown): string => (asText(value) ?? '').toLowerCase()

const ENGINES: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  pg: 'postgres',
  mongodb: 'mongo',
  valkey: 'redis',
}
const engine = (value: unknown): string => ENGINES[text(value)] ?? text(value)

const sameHost = (written: unknown, guessed: unknown): boolean => coversHost(text(written), text(guessed))

/** By the name of the list. */
const SAME: Readonly<Record<string, SameThing>> = {
  environments: (a, b) =>
    environmentKey(text(a.name)) === environmentKey(text(b.name)) ||
    (text(a.label) !== '' && environmentKey(text(a.label)) === environmentKey(text(b.name))),
  domains: (a, b) => sameHost(a.host, b.host),
  // one that has no address is known by its folder's name alone, which says little
  repositories: (a, b) => b.url === undefined || text(a.url) === text(b.url) || text(a.name) === text(b.name),
  components: (a, b) =>
    text(a.name) === text(b.name) ||
    (b.image !== undefined && comparableImage(text(a.image)) === comparableImage(text(b.image))),
  databases: (a, b) =>
    engine(a.engine) === engine(b.engine) && (a.mode === undefined || b.mode === undefined || a.mode === b.mode),
  externalFlows: (a, b) => sameHost(a.host, b.host) && (a.port ?? b.port ?? 443) === (b.port ?? 443),
}

/** The values of a guessed item that are no collections. */
const plainValues = (fields: DraftFields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, node]) => (node && isGuess(node) ? [[key, node.guessed]] : [])),
  )

export const matches = (list: string, written: unknown, guessed: DraftFields): boolean =>
  SAME[list]?.(asRecord(written), plainValues(guessed)) ?? false
