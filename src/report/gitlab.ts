import type { Report } from '../model/report.ts'
import type { Severity } from '../model/severity.ts'
import { clip } from './escape/clip.ts'
import { oneLine } from './escape/hidden.ts'
import { asJson } from './json.ts'
import { repositoryPath } from './place.ts'
import { ranked } from './rank.ts'
import { uniquely } from './unique.ts'
import { WORDS } from './words.ts'

export interface GitlabOptions {
  /** Folder of the repository that was checked, when it is not its root. */
  readonly folder?: string
}

/** GitLab's names: an error stops a docking, a warning should be corrected, an info is advice. */
const SEVERITY = { error: 'blocker', warning: 'major', info: 'info' } as const satisfies Record<Severity, string>

/** Ours: GitLab shows a description on one line of the merge request. */
const DESCRIPTION_LIMIT = 1000

/**
 * A Code Quality report of GitLab: the findings that stand, the weightiest first, then as infos what could not be
 * verified. GitLab stops reading at the first entry that is not valid, and keeps one entry of each fingerprint
 * (gitlabhq lib/gitlab/ci/parsers/codequality/code_climate.rb, reports/codequality_reports.rb).
 */
export function gitlabReport(report: Report, { folder }: GitlabOptions = {}): string {
  const unique = uniquely((key, number) => `${key}-${number}`)
  const entry = (check: string, severity: string, description: string, key: string, path: string, line: number) => ({
    description: clip(oneLine(`${check}: ${description}`), DESCRIPTION_LIMIT),
    check_name: oneLine(check) || 'unnamed',
    fingerprint: unique(key),
    severity,
    location: { path: oneLine(repositoryPath(path, folder)).replace(/^(?:\.\/)+/, ''), lines: { begin: line } },
  })
  const { reason } = WORDS[report.language]
  return asJson([
    ...ranked(report).map(({ rule, severity, message, fingerprint, location }) =>
      entry(rule, SEVERITY[severity], message, fingerprint, location.path, location.start.line),
    ),
    ...report.unverified.map((item) =>
      entry(
        `unverified/${item.reason}`,
        SEVERITY.info,
        `${reason[item.reason]}, ${item.message}`,
        `unverified/${item.reason}/${oneLine(item.path)}`,
        item.path,
        item.line ?? 1,
      ),
    ),
  ])
}
