import type { Report } from '../model/report.ts'
import { count } from './numbers.ts'
import { WORDS } from './words.ts'

const KINDS = ['dockerfiles', 'objects', 'pipelines', 'charts', 'kustomizations', 'valuesFiles'] as const

/** What there was to look at, by kind: "2 Dockerfiles", "1 chart". What is absent is not said. */
export const lookedAt = ({ language, inputs }: Pick<Report, 'language' | 'inputs'>): readonly string[] =>
  KINDS.filter((kind) => inputs[kind] > 0).map((kind) => count(language, inputs[kind], WORDS[language].inputs[kind]))
