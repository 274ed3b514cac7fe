import type { Report } from '../model/report.ts'
import { withinBytes } from './summary/budget.ts'
import type { PlaceLinks } from './summary/cell.ts'
import { familyTable } from './summary/families.ts'
import { foot, titleLine } from './summary/frame.ts'
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

export interface MarkdownOptions extends PlaceLinks {
  /** Size of the page in bytes of UTF-8. */
  readonly byteLimit?: number
}

/**
 * GitHub drops the whole summary of a step when it is larger than 1 MiB (actions/runner FileCommandManager.cs,
 * CreateStepSummaryCommand); the margin is for what a step writes beside the report.
 */
export const SUMMARY_LIMIT = 1024 * 1024 - 16 * 1024

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
  const families = familyTable(report)
  return [titleLine(report), `**${verdictLine(report)}**`, countsLine(report), ...(families ? [families] : [])].join(
    '\n\n',
  )
}
