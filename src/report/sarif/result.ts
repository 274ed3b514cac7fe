import type { Finding, Suppression, TextEdit } from '../../model/finding.ts'
import { listsBy } from '../../model/lists.ts'
import { oneLine } from '../escape/hidden.ts'
import { artifactLocation, physicalLocation } from './place.ts'
import { LEVEL } from './rules.ts'
import { messageText } from './text.ts'

/** Ours: a message is a sentence or two. */
export const MESSAGE_LIMIT = 4000

/** GitHub docs, "SARIF results exceed one or more limits": locations of a result that are kept. */
export const LOCATIONS_KEPT = 100

/**
 * Our own key, with the version of what it is made of. GitHub's own, `primaryLocationLineHash`, is left to GitHub: it is
 * computed anew while the file is processed, and another value under it opens alerts again.
 */
export const FINGERPRINT_KEY = 'accostageFingerprint/v1'

/** A derogation or a baseline is a decision beside the text; a comment or an annotation stands in it (SARIF 2.1.0, 3.35.2). */
const IN_SOURCE: ReadonlySet<string> = new Set(['comment', 'annotation'] satisfies readonly Suppression['by'][])

/** One result (SARIF 2.1.0, 3.27). */
export function sarifResult(finding: Finding, ruleIndex: number, folder?: string) {
  const { rule, severity, message, location, related, fingerprint, fix, edits, suppressed, environments } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: messageText(message, MESSAGE_LIMIT) || rule },
    locations: [{ physicalLocation: physicalLocation(location, folder), ...logicalLocations(finding) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.slice(0, LOCATIONS_KEPT).map((place, index) => ({
            id: index + 1,
            physicalLocation: physicalLocation(place, folder),
          })),
        }
      : {}),
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    ...(edits && edits.length > 0 ? { fixes: [sarifFix(edits, fix, folder)] } : {}),
    ...(suppressed ? { suppressions: [suppression(suppressed)] } : {}),
    ...(environments.length > 0 ? { properties: { environments: environments.map(oneLine) } } : {}),
  }
}

/** What the finding is about: the object, or the container of an object. */
function logicalLocations({ subject: { kind, namespace, name, container } }: Finding) {
  const parts = [kind, namespace, name, container].flatMap((part) => (part ? [oneLine(part)] : []))
  const last = container ?? name
  if (!last) return {}
  return { logicalLocations: [{ name: oneLine(last), fullyQualifiedName: parts.join('/'), kind: 'resource' }] }
}

/** Offsets count in the unit of the columns, from 0 (SARIF 2.1.0, 3.30.9). */
function sarifFix(edits: readonly TextEdit[], fix: string | undefined, folder: string | undefined) {
  return {
    ...(fix === undefined ? {} : { description: { text: messageText(fix, MESSAGE_LIMIT) } }),
    artifactChanges: [...listsBy(edits, ({ path }) => path)].map(([path, changes]) => ({
      artifactLocation: artifactLocation(path, folder),
      replacements: changes.map(({ span: { start, end }, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        ...(text === '' ? {} : { insertedContent: { text } }),
      })),
    })),
  }
}

function suppression({ by, reason, until }: Suppression) {
  return {
    kind: IN_SOURCE.has(by) ? 'inSource' : 'external',
    status: 'accepted',
    justification: oneLine(reason),
    properties: { by, ...(until === undefined ? {} : { until: oneLine(until) }) },
  }
}
