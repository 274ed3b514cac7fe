import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../src/index.ts'
import { LANGUAGES } from '../src/model/language.ts'
import { htmlReport } from '../src/report/html/page.ts'
import { rules } from '../src/rules.ts'

const EXAMPLES = join(import.meta.dirname, '../examples')

/** The day of the pages: their derogations hold, end and ended on it. */
export const EXAMPLES_DATE = new Date('2026-11-25T08:00:00Z')

export const EXAMPLE_PROJECTS: readonly string[] = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pages')
  .map(({ name }) => name)
  .sort()

export const checkExample = (name: string, language: (typeof LANGUAGES)[number]) =>
  check({
    root: join(EXAMPLES, name),
    language,
    now: EXAMPLES_DATE,
    repository: { name, urls: [] },
  })

/** The HTML page of every example in both languages; the same bytes on every machine. */
export async function examplePages(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const pages: { readonly path: string; readonly text: string }[] = []
  for (const name of EXAMPLE_PROJECTS)
    for (const language of LANGUAGES) {
      const report = await checkExample(name, language)
      const text = htmlReport(report, { rules: rules() })
      pages.push({ path: `examples/pages/${name}.${language}.html`, text })
    }
  return pages
}
