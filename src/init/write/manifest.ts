import type { Language } from '../../model/language.ts'
import { MANIFEST_SCHEMA } from '../../parse/manifest/schema/index.ts'
import type { Draft, DraftFields } from '../draft.ts'
import { bounded, guess } from '../draft.ts'
import { comment } from './comment.ts'
import { describe, explanation } from './described.ts'
import { fieldLines, sectionLines } from './lines.ts'

const HEADER = {
  en: [
    'What the project declares to Cloud π Native, written by `accostage init`.',
    'Each value says what it was guessed from: check it. What is commented out is not known: fill it in.',
  ],
  fr: [
    'Ce que le projet déclare à Cloud π Native, écrit par `accostage init`.',
    'Chaque valeur dit d’où elle est déduite : la vérifier. Ce qui est en commentaire n’est pas connu : le compléter.',
  ],
} as const

const NAMELESS = {
  en: 'No environment has a name here; what is deployed asks for this:',
  fr: 'Aucun environnement n’a de nom ici ; ce qui est déployé demande ceci :',
} as const

/** The whole text of a manifest: what is known with where it comes from, what is not as commented-out questions. */
export function writeManifest({ manifest, unplaced }: Draft, language: Language): string {
  const { fields } = describe(MANIFEST_SCHEMA, language)
  const known: DraftFields = manifest
  const sections = fields.map(([key, field]) => {
    if (key === 'version') return ['version: 1']
    const about = field.fields.length > 0 || field.list ? [comment(explanation(field))] : []
    if (key === 'environments' && !known.environments && unplaced && Object.values(unplaced).some(Boolean)) {
      const example = bounded([{ name: guess('dev'), ...unplaced } as DraftFields], 1)
      const lines = example ? fieldLines(key, example, language) : []
      return [...about, comment(NAMELESS[language]), ...lines.map((line) => `# ${line}`)]
    }
    if (field.list && field.fields.length === 0 && !known[key]) return [...about, `# ${key}: []`]
    return [...about, ...sectionLines(key, field, known[key], language)]
  })
  return `${[HEADER[language].map(comment), ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`
}
