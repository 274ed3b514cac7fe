import type { Language } from '../model/language.ts'
import type { OnboardingManifest } from '../model/manifest.ts'
import type { Report } from '../model/report.ts'
import { clip } from './escape/clip.ts'
import { escapeTerminal } from './escape/terminal.ts'
import { count } from './numbers.ts'
import { placeText } from './place.ts'
import { ranked } from './rank.ts'
import { FACTS } from './ticket/facts.ts'
import { TICKET_WORDS } from './ticket/words.ts'
import { unverifiedGroups } from './unverified.ts'
import { countsLine, verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

/** Ours: a ticket is read by a person, who has the report for the rest. */
export const FINDINGS_SHOWN = 20
const LINE_LIMIT = 400

interface Section {
  readonly title: string
  readonly lines: readonly (string | undefined)[]
}

/**
 * A support ticket ready to paste: the facts that the Service Team asks for, as far as they are declared, which of them
 * are not, and what the check found. Plain text: nobody knows what the ticketing tool would make of marks.
 */
export function ticketText(
  report: Report,
  manifest?: OnboardingManifest,
  language: Language = report.language,
): string {
  const words = TICKET_WORDS[language]
  const name = manifest?.project.name ?? report.project
  const subject = `${name === undefined ? '' : `[${name}] `}${words.subject}`
  const sections: readonly Section[] = [
    { title: words.request, lines: [words.requestHint] },
    project(name, manifest, language),
    ...declared(manifest, language),
    checked(report, language),
    ...findings(report, language),
    ...unverified(report, language),
  ]
  return `${[line(subject), ...sections.map(write)].join('\n\n')}\n`
}

const line = (text: string): string => escapeTerminal(clip(text, LINE_LIMIT))

const write = ({ title, lines }: Section): string =>
  [line(title), ...lines.flatMap((text) => (text ? [`- ${line(text)}`] : []))].join('\n')

function project(name: string | undefined, manifest: OnboardingManifest | undefined, language: Language): Section {
  const { colon, ...words } = TICKET_WORDS[language]
  const labelled = (label: string, value: string | undefined) => value && `${label}${colon} ${value}`
  const { slug, organisation, contact, description } = manifest?.project ?? {}
  return {
    title: words.project,
    lines: [
      labelled(words.name, name),
      labelled(words.slug, slug),
      labelled(words.organisation, organisation),
      labelled(words.contact, contact),
      description,
    ],
  }
}

function declared(manifest: OnboardingManifest | undefined, language: Language): readonly Section[] {
  const words = TICKET_WORDS[language]
  const facts = FACTS.map(({ title, declared: of }) => ({
    title: title[language],
    lines: manifest ? of(manifest, words).filter((text) => text !== undefined) : [],
  }))
  const known = facts.filter(({ lines }) => lines.length > 0)
  const missing = facts.filter(({ lines }) => lines.length === 0).map(({ title }) => title)
  return [
    {
      title: words.facts,
      lines: manifest
        ? known.flatMap(({ title, lines }) => lines.map((text) => `${title}${words.colon} ${text}`))
        : [words.noManifest],
    },
    ...(missing.length > 0 ? [{ title: words.missing, lines: missing }] : []),
  ]
}

function checked(report: Report, language: Language): Section {
  const words = TICKET_WORDS[language]
  const { tool, generatedAt, profile, environments } = report
  const spoken = { ...report, language }
  const names = environments.map(({ name }) => name).join(', ')
  return {
    title: words.checked,
    lines: [
      `${words.verdict}${words.colon} ${verdictLine(spoken)}`,
      countsLine(spoken),
      names && `${words.environments}${words.colon} ${names}`,
      `${words.date}${words.colon} ${generatedAt}`,
      `${words.tool}${words.colon} accostage ${tool.version}, ${WORDS[language].profile} ${profile}`,
    ],
  }
}

function findings(report: Report, language: Language): readonly Section[] {
  const grave = ranked(report).filter(({ severity }) => severity !== 'info')
  if (grave.length === 0) return []
  const { severity, colon, more } = WORDS[language]
  const shown = grave.slice(0, FINDINGS_SHOWN).map((finding) => {
    const { rule, message, location, environments } = finding
    const where = `${placeText(location.path, location.start.line)}${environments.length > 0 ? ` (${environments.join(', ')})` : ''}`
    return `${severity[finding.severity]} ${rule}, ${where}${colon} ${message}`
  })
  const left = grave.length - shown.length
  const rest = left > 0 ? [count(language, left, more)] : []
  return [{ title: TICKET_WORDS[language].findings, lines: [...shown, ...rest] }]
}

function unverified(report: Report, language: Language): readonly Section[] {
  const groups = unverifiedGroups(report)
  if (groups.length === 0) return []
  const lines = groups.map(({ reason, items }) => `${WORDS[language].reason[reason]} (${items.length})`)
  return [{ title: TICKET_WORDS[language].unverified, lines }]
}
