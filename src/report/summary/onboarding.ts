import { writtenNumber } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import { SEVERITIES } from '../../model/severity.ts'
import { WORDS } from '../words.ts'
import type { Section } from './budget.ts'
import { proseCell, textCell } from './cell.ts'
import { section, tableHead, tableRow } from './table.ts'

/** Gates are a few lines that everybody looks for; the matrix is long, and goes before any finding does. */
const WEIGHT = { gate: 0, environment: 2, derogation: 4, requirement: 9 } as const

/** Evidence shown of one requirement. */
const EVIDENCE_SHOWN = 3

/** Whether the project has begun its onboarding: without a manifest every declaration is missing, which is said once. */
export const isOnboarding = ({ inputs }: Report): boolean => inputs.manifest === 'valid'

export function gatesSection(report: Report): readonly Section[] {
  if (!isOnboarding(report)) return []
  const { language } = report
  const { heading, column, gate: words } = WORDS[language]
  const rows = report.gates.map(({ title, open, met, total, changes }) => ({
    weight: WEIGHT.gate,
    text: tableRow([
      textCell(title),
      open ? `✅ ${words.open}` : `❌ ${words.closed}`,
      `${writtenNumber(language, met)}/${writtenNumber(language, total)}`,
      proseCell(changes[0]?.text ?? ''),
    ]),
  }))
  const titles = [column.step, column.state, column.answered, column.next]
  return section(language, heading.gates, tableHead(titles), rows)
}

export function environmentsSection({ language, environmentVerdicts }: Report): readonly Section[] {
  const { heading, column, severities, verdict: verdicts, class: classes } = WORDS[language]
  const rows = environmentVerdicts.map(({ name, class: kind, verdict, counts }) => ({
    weight: WEIGHT.environment,
    text: tableRow([
      `${textCell(name)} (${classes[kind]})`,
      verdicts[verdict],
      ...SEVERITIES.map((severity) => writtenNumber(language, counts[severity])),
    ]),
  }))
  const titles = [column.environment, column.verdict, ...SEVERITIES.map((severity) => severities[severity])]
  return section(language, heading.environments, tableHead(titles), rows)
}

export function derogationsSection({ language, derogations }: Report): readonly Section[] {
  const { heading, column, derogation: states } = WORDS[language]
  const rows = derogations.map(({ rule, where, reason, approvedBy, until, state }) => ({
    weight: WEIGHT.derogation,
    text: tableRow([
      textCell(rule),
      textCell(where ?? ''),
      textCell(reason),
      textCell(approvedBy),
      textCell(until),
      states[state],
    ]),
  }))
  const titles = [column.rule, column.place, column.reason, column.approvedBy, column.until, column.state]
  return section(language, heading.derogations, tableHead(titles), rows)
}

/** The whole matrix, folded. */
export function requirementsSections(report: Report): readonly Section[] {
  if (!isOnboarding(report)) return []
  const { language } = report
  const { heading, column, status: statuses, priority: priorities } = WORDS[language]
  const rows = report.requirements.map(({ id, title, priority, status, evidence }) => ({
    weight: WEIGHT.requirement,
    text: tableRow([
      textCell(id),
      textCell(title),
      priorities[priority],
      statuses[status],
      evidence
        .slice(0, EVIDENCE_SHOWN)
        .map(({ text }) => proseCell(text))
        .join('<br>'),
    ]),
  }))
  const titles = [column.requirement, '', column.priority, column.state, column.evidence]
  const folded = `<details>\n<summary>${heading.requirements}</summary>\n\n${tableHead(titles)}`
  const [matrix] = section(language, heading.requirements, '', rows)
  return matrix
    ? [
        { ...matrix, head: folded },
        { head: '</details>', rows: [], dropped: () => '' },
      ]
    : []
}
