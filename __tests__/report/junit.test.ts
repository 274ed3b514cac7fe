import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/report/escape/hidden.ts'
import { xmlAttribute, xmlContent } from '../../src/report/escape/xml.ts'
import { junitReport } from '../../src/report/junit.ts'
import { doubtfulReport, fullReport } from './example-reports.ts'
import { nastyText } from './nasty.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, at } from './report-builder.ts'
import { readLog } from './runner.ts'
import { elements, readXml, type XmlElement } from './xml.ts'

const cases = (xml: string): readonly XmlElement[] => elements(readXml(xml), 'testcase')
const keyOf = ({ attributes: { classname, name } }: XmlElement): string => `${classname}\n${name}`
const outcome = ({ children }: XmlElement): string => children[0]?.name ?? 'passed'

describe('junitReport', () => {
  it('has a test for the verdict, for each finding and for what could not be verified', () => {
    const report = fullReport('en')
    const tests = cases(junitReport(report, { folder: 'apps/web' }))
    expect(tests).toHaveLength(1 + report.findings.length + report.unverified.length)
    expect(tests[0]?.attributes).toMatchObject({ classname: 'accostage', name: 'verdict' })
    const [port] = tests.filter(({ attributes }) => attributes.classname === 'apps/web/Dockerfile')
    expect(port).toMatchObject({
      attributes: { name: 'IMG006 EXPOSE 80 names a port reserved for root', file: 'apps/web/Dockerfile', line: '3' },
      children: [{ name: 'failure', attributes: { type: 'error' } }],
    })
    expect(port?.children[0]?.text.split('\n')).toEqual([
      'apps/web/Dockerfile:3',
      'EXPOSE 80 names a port reserved for root',
      expect.stringMatching(/^fix: Let the application/),
      expect.stringMatching(/^why: Containers run/),
      'https://accostage.example/rules/IMG006',
    ])
  })

  it('counts as it holds', () => {
    const root = readXml(junitReport(fullReport('fr')))
    const suites = elements(root, 'testsuite')
    for (const element of [root, ...suites]) {
      const inside = elements(element, 'testcase')
      const having = (name: string): string => String(inside.filter((test) => outcome(test) === name).length)
      expect(element.attributes).toMatchObject({
        tests: String(inside.length),
        failures: having('failure'),
        skipped: having('skipped'),
      })
    }
  })

  it('fails with what fails the run, and skips the rest', () => {
    expect(cases(junitReport(aReport())).map(outcome)).toEqual(['passed'])
    expect(cases(junitReport(doubtfulReport('en'))).map(outcome)).toEqual(['failure', 'failure', 'skipped'])
    const relaxed = { ...doubtfulReport('en'), failOn: 'error' as const, passed: true }
    expect(cases(junitReport(relaxed)).map(outcome)).toEqual(['passed', 'skipped', 'skipped'])
    const suppressed = cases(junitReport(fullReport('en'))).find((test) => keyOf(test).startsWith('legacy/'))
    expect(suppressed?.children[0]?.attributes.message).toBe('derogation: migration under way')
  })

  it('names a test the same when lines move, and no two the same', () => {
    const on = (...lines: number[]) =>
      cases(junitReport(aReport({ findings: lines.map((line) => aFinding({ location: at('a', line) })) }))).map(keyOf)
    expect(on(3, 9)).toEqual(on(5, 12))
    expect(new Set(on(3, 9)).size).toBe(3)
  })

  it('is well formed whatever it holds, and says it', () => {
    fc.assert(
      fc.property(nastyReport, (report) => {
        const xml = junitReport(report)
        const tests = cases(xml)
        expect(new Set(tests.map(keyOf)).size).toBe(tests.length)
        expect(tests).toHaveLength(1 + report.findings.length + report.unverified.length)
        const classes = tests.map(({ attributes }) => attributes.classname?.replaceAll('<U+FFFE>', '\ufffe'))
        for (const { location } of report.findings)
          expect(classes).toContain(oneLine(location.path).replaceAll('<U+FFFE>', '\ufffe'))
        expect(readLog(xml).filter((command) => command !== undefined)).toEqual([])
      }),
    )
  })
})

describe('a text in XML', () => {
  it('reads back as one text', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const back = readXml(`<a b="${xmlAttribute(text)}">${xmlContent(text)}</a>`)
        const shown = oneLine(text).replace(/[\ufffe\uffff]/g, (hidden) =>
          hidden === '\ufffe' ? '<U+FFFE>' : '<U+FFFF>',
        )
        expect(back.attributes.b).toBe(shown)
        expect(back.children).toEqual([])
        expect(oneLine(back.text)).toBe(shown)
      }),
    )
  })
})
