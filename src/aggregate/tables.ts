import { GATES } from '../model/requirement/reported.ts'
import { csvRecord } from '../report/escape/csv.ts'
import { gateAnswer, nextGate } from './view/project.ts'
import { type Summary, summarise } from './view/summary.ts'
import type { View } from './view/view.ts'

const HEAD = [
  ...['project', 'repository', 'branch', 'commit', 'generatedAt', 'verdict', 'errors', 'warnings', 'infos'],
  ...['suppressed', 'unverified', 'nextGate', ...GATES.map((gate) => `gate:${gate}`), 'tool', 'page'],
]

/** One record a project. */
export const csvTable = ({ projects }: View): string =>
  [
    csvRecord(HEAD),
    ...projects.map((project) =>
      csvRecord([
        ...[project.name, project.repository, project.branch, project.commit ?? '', project.generatedAt.toISOString()],
        ...[project.verdict, project.errors, project.warnings, project.infos, project.suppressed, project.unverified],
        nextGate(project.gates),
        ...GATES.map((gate) => gateAnswer(project.gates, gate)),
        ...[project.tool, `projects/${project.slug}.html`],
      ]),
    ),
  ].join('')

const names = (projects: Summary['silent']) => projects.map(({ name, repository }) => ({ name, repository }))

/** The same with what the overview shows, for other programs. */
export function jsonTable(view: View): string {
  const summary = summarise(view)
  return `${JSON.stringify(
    {
      version: 1,
      generatedAt: view.now.toISOString(),
      reports: view.reports,
      rejected: view.rejected.total,
      verdicts: summary.verdicts,
      gates: summary.gates,
      rules: summary.rules,
      requirements: summary.requirements,
      derogations: summary.derogations.map(({ project, derogation, days }) => ({
        project: project.name,
        repository: project.repository,
        ...derogation,
        days,
      })),
      unverified: { projects: summary.unverified, reasons: summary.reasons },
      silent: names(summary.silent),
      changes: {
        days: view.sinceDays,
        added: names(summary.changes.added),
        better: names(summary.changes.better),
        worse: names(summary.changes.worse),
      },
      trend: view.trend,
      projects: view.projects.map(({ id, detail, history, before, ...project }) => ({
        ...project,
        nextGate: nextGate(project.gates),
      })),
    },
    null,
    2,
  )}\n`
}
