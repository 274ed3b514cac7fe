import type { Report, Verdict } from '../model/report.ts'
import { clip } from './escape/clip.ts'
import { escapeMarkdown } from './escape/markdown.ts'
import { count } from './numbers.ts'
import { withinBytes } from './summary/budget.ts'
import type { PlaceLinks } from './summary/cell.ts'
import { familyTable } from './summary/families.ts'
import { derogationsSection, environmentsSection, gatesSection, requirementsSections } from './summary/onboarding.ts'
import {
  assumptionsSection,
  changedSection,
  findingsSection,
  fixesSection,
  releasesSection,
  suppressedSection,
  unverifiedSection,
} from './summary/sections.ts'
import { countsLine, verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface MarkdownOptions extends PlaceLinks {
  /** Size of the page in bytes of UTF-8. */
  readonly byteLimit?: number
}

/**
 * GitHub drops the whole summary of a step when it is larger than 1 MiB (actions/runner FileCommandManager.cs,
 * CreateStepSummaryCommand); the margin is for what a step writes beside the report.
 */
export const SUMMARY_LIMIT = 1024 * 1024 - 16 * 1024

/** Longest name shown in the title and the foot. */
const NAME_LIMIT = 100

const ICON: Readonly<Record<Verdict, string>> = { compatible: '✅', undetermined: '❔', incompatible: '❌' }

/** The report as a page of GitHub-flavoured Markdown, made for the summary of a job. */
export const markdownReport = (report: Report, { byteLimit = SUMMARY_LIMIT, ...links }: MarkdownOptions = {}): string =>
  withinBytes(
    {
      head: head(report),
      sections: [
        ...findingsSection(report, links),
        ...fixesSection(report),
        ...unverifiedSection(report, links),
        ...suppressedSection(report, links),
        ...gatesSection(report),
        ...environmentsSection(report),
        ...derogationsSection(report),
        ...requirementsSections(report),
        ...releasesSection(report),
        ...assumptionsSection(report),
        ...changedSection(report),
      ],
      foot: foot(report),
    },
    byteLimit,
  )

function head(report: Report): string {
  const words = WORDS[report.language]
  const project = report.project === undefined ? '' : ` (${escapeMarkdown(clip(report.project, NAME_LIMIT))})`
  const title = `## ${ICON[report.verdict]} Accostage${words.colon} ${words.verdict[report.verdict].toLowerCase()}${project}`
  const families = familyTable(report)
  return [title, `**${verdictLine(report)}**`, countsLine(report), ...(families ? [families] : [])].join('\n\n')
}

/** What was looked at, and by what. */
function foot({ language, inputs, tool, profile }: Report): string {
  const words = WORDS[language]
  const kinds = ['dockerfiles', 'objects', 'pipelines', 'charts', 'kustomizations', 'valuesFiles'] as const
  const looked = kinds
    .filter((kind) => inputs[kind] > 0)
    .map((kind) => count(language, inputs[kind], words.inputs[kind]))
  const by = `accostage ${escapeMarkdown(clip(tool.version, NAME_LIMIT))}, ${words.profile} ${escapeMarkdown(clip(profile, NAME_LIMIT))}`
  return [by, ...looked].join(', ')
}
