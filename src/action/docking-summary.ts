import type { Language } from '../model/language.ts'
import { linkDestination } from '../report/escape/link.ts'
import { escapeMarkdown } from '../report/escape/markdown.ts'
import type { Docking } from './docking.ts'
import { WORDS } from './words.ts'

/** What became of the mirror, for the summary of the job: a heading, one item a message, the pipeline's page. */
export function dockingSummary({ lines, failed, mirrored, pipelineUrl }: Docking, language: Language): string {
  const icon = failed ? '❌' : mirrored ? '✅' : '⏸️'
  const address = pipelineUrl === undefined ? undefined : linkDestination(pipelineUrl)
  return [
    `## ${icon} ${WORDS.mirror[language]}`,
    lines.map(({ message }) => `- ${escapeMarkdown(message[language])}`).join('\n'),
    ...(address === undefined ? [] : [`[${WORDS.pipeline[language]}](${address})`]),
  ]
    .join('\n\n')
    .concat('\n')
}
