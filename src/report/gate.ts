import type { Report } from '../model/report.ts'
import type { GateId, ReportedGate } from '../model/requirement/reported.ts'
import { asJson } from './json.ts'
import { count } from './numbers.ts'
import { ansi, plain } from './terminal/colour.ts'
import { gateLine } from './terminal/onboarding.ts'
import { type Page, paragraph } from './terminal/page.ts'
import type { TextOptions } from './text.ts'
import { WORDS } from './words.ts'

/** Below this, wrapping would leave one word on a line. */
const NARROWEST = 40

/** One step of the onboarding for a terminal: what to do, what closes it and why; its state as the last line. */
export function gateText(report: Report, id: GateId, { colour = false, width = Infinity }: TextOptions = {}): string {
  const page: Page = { words: WORDS[report.language], paint: colour ? ansi : plain, width: Math.max(width, NARROWEST) }
  const gate = gateOf(report, id)
  const parts = [
    leftPart(page, gate, report),
    changesPart(page, gate, report),
    [page.paint('strong', gateLine(page, gate))],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n')
}

/** The step as JSON, with the requirements that it asks. */
export const gateJson = (report: Report, id: GateId): string =>
  asJson({
    version: 1,
    generatedAt: report.generatedAt,
    language: report.language,
    project: report.project,
    gate: gateOf(report, id),
    requirements: report.requirements.filter(({ gates }) => gates.includes(id)),
  })

function gateOf({ gates }: Report, id: GateId): ReportedGate {
  const gate = gates.find((each) => each.id === id)
  if (gate) return gate
  throw new TypeError(`the report has no gate ${id}`)
}

function leftPart(page: Page, { left }: ReportedGate, report: Report): readonly string[] {
  const { words } = page
  const byId = new Map(report.requirements.map((requirement) => [requirement.id, requirement]))
  const blocking = left.filter((each) => each.blocking)
  const advised = left.length - blocking.length
  const lines = blocking.flatMap(({ requirement, status }) => {
    const known = byId.get(requirement)
    return [
      ...paragraph(page, 2, `${known?.title ?? ''} (${words.status[status]})`, [
        { text: requirement, style: 'strong' },
      ]),
      ...(known?.evidence.slice(0, 2) ?? []).flatMap(({ text }) => paragraph(page, 4, text)),
    ]
  })
  return [
    ...(blocking.length > 0
      ? [`${count(report.language, blocking.length, words.gate.left)}${words.colon}`, ...lines]
      : []),
    ...(advised > 0 ? [`  ${count(report.language, advised, words.gate.advised)}`] : []),
  ]
}

function changesPart(page: Page, { changes }: ReportedGate, { language }: Report): readonly string[] {
  if (changes.length === 0) return []
  const { words } = page
  return [
    `${count(language, changes.length, words.gate.todo)}${words.colon}`,
    ...changes.flatMap(({ text, requirements }, index) =>
      paragraph(page, 2, `${text} (${requirements.join(', ')})`, [{ text: `${index + 1}.`, style: 'strong' }]),
    ),
  ]
}
