import type { Language } from '../../model/language.ts'
import { count } from '../numbers.ts'
import { WORDS } from '../words.ts'
import type { Row, Section } from './budget.ts'

/** A row of a table; the cells are Markdown already. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The first two lines of a table whose columns have these titles. */
export const tableHead = (titles: readonly string[]): string =>
  `${tableRow(titles)}\n${tableRow(titles.map(() => '---'))}`

/** A section of the summary, none when it has no rows. `head` is what stands between its title and its rows. */
export const section = (language: Language, title: string, head: string, rows: readonly Row[]): readonly Section[] =>
  rows.length === 0
    ? []
    : [
        {
          head: `### ${title}\n${head === '' ? '' : `\n${head}`}`,
          rows,
          dropped: (number) => `_${count(language, number, WORDS[language].dropped)}_`,
        },
      ]
