import type { Language, Translated } from '../../model/language.ts'
import type { ProjectView } from './project.ts'

/** What this version of the tool calls rules, requirements and gates; undefined for those of another version. */
export interface Titles {
  rule(code: string): Translated | undefined
  requirement(id: string): Translated | undefined
  gate(id: string): Translated | undefined
}

/** The title of a requirement: our own words, else those of a report, of one in this language if there is any. */
export function requirementTitle(
  titles: Titles,
  id: string,
  language: Language,
  projects: readonly ProjectView[],
): string {
  const own = titles.requirement(id)?.[language]
  if (own !== undefined) return own
  let found = id
  for (const { detail } of projects) {
    const reported = detail.requirements.find((requirement) => requirement.id === id)
    if (reported === undefined) continue
    if (detail.language === language) return reported.title
    found = reported.title
  }
  return found
}
