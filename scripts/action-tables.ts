import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { Language } from '../src/model/language.ts'

interface Described {
  readonly description: string
  readonly default?: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
}

const root = join(import.meta.dirname, '..')
const read = (path: string) => load(readFileSync(join(root, path), 'utf8'))

const cell = (text: string): string => text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')

/** Inputs or outputs of action.yml in its order, described in English there and in French in docs/action.fr.yaml. */
export function describeAction(kind: keyof ActionFile, language: Language): readonly (Described & { name: string })[] {
  const action = read('action.yml') as ActionFile
  const french = read('docs/action.fr.yaml') as Record<keyof ActionFile, Record<string, string>>
  return Object.entries(action[kind]).map(([name, { description, default: byDefault }]) => ({
    name,
    description: cell(language === 'en' ? description : (french[kind][name] ?? '')),
    default: byDefault,
  }))
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The table of the action's inputs for a README. */
export const inputTable = (language: Language): string =>
  table(
    language === 'en' ? ['input', 'meaning', 'default'] : ['entrée', 'sens', 'défaut'],
    describeAction('inputs', language).map(({ name, description, default: byDefault }) => [
      `\`${name}\``,
      description,
      byDefault === undefined ? '' : `\`${byDefault}\``,
    ]),
  )

/** The table of the action's outputs for a README. */
export const outputTable = (language: Language): string =>
  table(
    language === 'en' ? ['output', 'meaning'] : ['sortie', 'sens'],
    describeAction('outputs', language).map(({ name, description }) => [`\`${name}\``, description]),
  )
