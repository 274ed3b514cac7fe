import type { Draft } from '../init/draft.ts'
import { QUESTIONS, questionText, withAnswer } from '../init/questions.ts'
import type { Language } from '../model/language.ts'
import type { Prompt } from './prompt.ts'

const AGAIN = { en: 'This cannot stand there.\n', fr: 'Cette réponse ne convient pas.\n' } as const

/** Asks again this often; then the question stays open in the manifest. */
const TRIES = 3

/** The draft with what somebody answers; undefined when they give up, so that nothing half done is written. */
export async function askQuestions(draft: Draft, language: Language, prompt: Prompt): Promise<Draft | undefined> {
  let known = draft
  for (const route of QUESTIONS) {
    let again = ''
    for (let tries = 0; tries < TRIES; tries++) {
      const line = await prompt.ask(again + questionText(known, route, language))
      if (line === undefined) return undefined
      const next = withAnswer(known, route, line)
      again = AGAIN[language]
      if (!next) continue
      known = next
      break
    }
  }
  return known
}
