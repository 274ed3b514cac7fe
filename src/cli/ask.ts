import type { Draft } from '../init/draft.ts'
import type { Language } from '../model/language.ts'

export async function askQuestions(
  draft: Draft,
  _language: Language,
  _ask: (question: string) => Promise<string | undefined>,
): Promise<Draft | undefined> {
  return draft
}
