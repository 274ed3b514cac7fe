import type { Report, Verdict } from '../../model/report.ts'
import { clip } from '../escape/clip.ts'
import { escapeMarkdown } from '../escape/markdown.ts'
import { lookedAt } from '../looked-at.ts'
import { WORDS } from '../words.ts'

/** Longest name shown in the title and the foot. */
const NAME_LIMIT = 100

export const ICON: Readonly<Record<Verdict, string>> = { compatible: '✅', undetermined: '❔', incompatible: '❌' }

/** The heading of a page: the verdict, and the project when it has a name. */
export function titleLine({ language, verdict, project }: Report): string {
  const words = WORDS[language]
  const named = project === undefined ? '' : ` (${escapeMarkdown(clip(project, NAME_LIMIT))})`
  return `## ${ICON[verdict]} Accostage${words.colon} ${words.verdict[verdict]}${named}`
}

/** What was looked at, and by what. */
export function foot(report: Report): string {
  const { language, tool, profile } = report
  const words = WORDS[language]
  const by = `accostage ${escapeMarkdown(clip(tool.version, NAME_LIMIT))}, ${words.profile} ${escapeMarkdown(clip(profile, NAME_LIMIT))}`
  return [by, ...lookedAt(report)].join(', ')
}
