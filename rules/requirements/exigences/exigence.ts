import type { Requirement } from '../../../src/model/requirement/definition.ts'

/** The list of 27 May 2024. */
const URL = 'https://github.com/cloud-pi-native/cct-cloud-native/blob/main/cct-exigences.md'

export type Said = readonly [title: string, why: string]

/**
 * One exigence of the CCT. ORG-16 and ORG-17 each name two of them: a letter tells them apart in the order of the list.
 * Every one is asked before production; only those of priority P close that gate.
 */
export const exigence = (
  name: string,
  priority: 'P' | 'I',
  en: Said,
  fr: Said,
  more: Partial<Requirement> = {},
): Requirement => ({
  id: `EXI-${name}`,
  priority,
  source: { exigence: name.replace(/[ab]$/, ''), url: URL },
  gate: 'production',
  text: { en: { title: en[0], why: en[1] }, fr: { title: fr[0], why: fr[1] } },
  ...more,
})
