/** Writes everything that is derived from the code: examples and pages of the rules, schemas, the tables of the READMEs, pages of examples. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LANGUAGES } from '../src/model/language.ts'
import { inFrench, MANIFEST_SCHEMA } from '../src/parse/manifest/schema/index.ts'
import { REPORT_SCHEMA } from '../src/report/schema.ts'
import { inputTable, outputTable } from './action-tables.ts'
import { examplePages } from './example-pages.ts'
import { ruleExamples } from './rule-examples.ts'
import { ruleIndex, rulePages } from './rule-pages.ts'

const root = join(import.meta.dirname, '..')

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Replaces what stands between two markers of a page. */
function fill(path: string, marker: string, text: string): void {
  const page = readFileSync(join(root, path), 'utf8')
  const [start, end] = [`<!-- ${marker}: generated -->`, `<!-- /${marker} -->`]
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${path} has no place for ${marker}`)
  write(path, `${page.slice(0, from + start.length)}\n${text.trim()}\n${page.slice(to)}`)
}

const examples = await ruleExamples()
write('dist/rules-examples.json', `${JSON.stringify(examples)}\n`)

rmSync(join(root, 'docs/rules'), { recursive: true, force: true })
for (const language of LANGUAGES) {
  for (const { path, text } of rulePages(language, examples)) write(path, text)
  write(`docs/rules/${language}/README.md`, ruleIndex(language, ''))
  const readme = language === 'en' ? 'README.md' : 'README.fr.md'
  fill(readme, 'rules', ruleIndex(language, `docs/rules/${language}/`, 'table'))
  fill(readme, 'inputs', inputTable(language))
  fill(readme, 'outputs', outputTable(language))
}
write('schemas/manifest.schema.json', `${JSON.stringify(MANIFEST_SCHEMA, null, 2)}\n`)
write('schemas/manifest.fr.schema.json', `${JSON.stringify(inFrench(MANIFEST_SCHEMA), null, 2)}\n`)
write('schemas/report.schema.json', `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`)
for (const { path, text } of await examplePages()) write(path, text)
