import { describe, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { formatReport } from '../../src/report/index.ts'
import { cleanReport, doubtfulReport, fullReport } from './example-reports.ts'
import { expectGolden } from './golden.ts'

const REPORTS = { full: fullReport, doubtful: doubtfulReport, clean: cleanReport }

const SOURCE = { repositoryUrl: 'https://github.com/demo/web.git', commit: '0123456789abcdef0123456789abcdef01234567' }

describe.each(LANGUAGES)('the reports in %s', (language) => {
  it.each(Object.entries(REPORTS))('%s, for a terminal', (name, report) => {
    expectGolden(`${name}.${language}.txt`, formatReport('text', report(language)))
  })

  it.each(Object.entries(REPORTS))('%s, for a log of GitHub Actions', (name, report) => {
    expectGolden(`${name}.github.${language}.txt`, formatReport('github', report(language)))
  })

  it.each(Object.entries(REPORTS))('%s, for a job summary', (name, report) => {
    expectGolden(`${name}.${language}.md`, formatReport('markdown', report(language), SOURCE))
  })

  it('full, for a narrow terminal with colours', () => {
    expectGolden(`narrow.${language}.txt`, formatReport('text', fullReport(language), { colour: true, width: 60 }))
  })
})
