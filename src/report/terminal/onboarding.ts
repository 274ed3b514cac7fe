import type { Report } from '../../model/report.ts'
import type { ReportedGate } from '../../model/requirement/reported.ts'
import { isOnboarding } from '../summary/onboarding.ts'
import { countsLine } from '../verdict.ts'
import { type Page, paragraph } from './page.ts'

/** Gates, environments and derogations, as parts of the text format; none of those that a project has not. */
export const onboarding = (page: Page, report: Report): readonly (readonly string[])[] => [
  environments(page, report),
  derogations(page, report),
  isOnboarding(report) && report.gates.length > 0
    ? [
        heading(page, page.words.heading.gates),
        ...report.gates.flatMap((gate) => paragraph(page, 2, gateLine(page, gate))),
      ]
    : [],
]

const heading = ({ paint, words }: Page, text: string): string => paint('strong', `${text}${words.colon}`)

/** `Scoping: closed, 12 of 20 requirements answered` */
export const gateLine = ({ words }: Page, { title, open, met, total }: ReportedGate): string =>
  `${title}${words.colon} ${open ? words.gate.open : words.gate.closed}, ${words.gate.answered(met, total)}`

const environments = (page: Page, { environmentVerdicts: all, language }: Report): readonly string[] =>
  all.length === 0
    ? []
    : [
        heading(page, page.words.heading.environments),
        ...all.flatMap(({ name, class: kind, verdict, counts }) =>
          paragraph(
            page,
            2,
            `${name} (${page.words.class[kind]})${page.words.colon} ${page.words.verdict[verdict]}, ${countsLine({ language, counts })}`,
          ),
        ),
      ]

const derogations = (page: Page, { derogations: all }: Report): readonly string[] =>
  all.length === 0
    ? []
    : [
        heading(page, page.words.heading.derogations),
        ...all.flatMap(({ rule, where, approvedBy, until, state }) =>
          paragraph(
            page,
            2,
            `${rule}${where === undefined ? '' : ` ${where}`}, ${approvedBy}, ${until}${page.words.colon} ${page.words.derogation[state]}`,
          ),
        ),
      ]
