import type { Finding } from '../model/finding.ts'
import { addTo, type Lists } from '../model/lists.ts'
import type { Report } from '../model/report.ts'
import { reaches } from '../model/severity.ts'
import { clip } from './escape/clip.ts'
import { oneLine } from './escape/hidden.ts'
import { xmlAttribute, xmlContent } from './escape/xml.ts'
import { lastLine, placeText, repositoryPath } from './place.ts'
import { ranked } from './rank.ts'
import { uniquely } from './unique.ts'
import { verdictLine } from './verdict.ts'
import { WORDS } from './words.ts'

export interface JunitOptions {
  /** Folder of the repository that was checked, when it is not its root. */
  readonly folder?: string
}

/** Ours: the name of a test is one line of a list. */
const NAME_LIMIT = 300
const TEXT_LIMIT = 4000

type Outcome = 'failure' | 'skipped' | 'passed'

interface TestCase {
  readonly className: string
  readonly name: string
  readonly outcome: Outcome
  readonly line?: number
  readonly message?: string
  readonly type?: string
  readonly text?: string
}

/**
 * The report as JUnit XML, one test for each finding: a test for each file would hide all findings of a file but its
 * first, and the next one would be no news. A finding that fails the run is a failure; the others, the suppressed ones
 * and what could not be verified are skipped. Names hold no line, so that a test stays the same when lines move; equal
 * ones are numbered, because GitLab keeps one test of each class and name (gitlabhq lib/gitlab/ci/reports/test_suite.rb).
 */
export function junitReport(report: Report, { folder }: JunitOptions = {}): string {
  const words = WORDS[report.language]
  const skippedFor = (finding: Finding): string | undefined =>
    finding.suppressed
      ? `${words.by[finding.suppressed.by]}${words.colon} ${finding.suppressed.reason}`
      : reaches(finding.severity, report.failOn)
        ? undefined
        : words.severity[finding.severity]
  const test = (finding: Finding): TestCase => {
    const { rule, severity, message, location } = finding
    const skipped = skippedFor(finding)
    return {
      className: repositoryPath(location.path, folder),
      name: `${rule} ${message}`,
      outcome: skipped === undefined ? 'failure' : 'skipped',
      line: location.start.line,
      message: skipped === undefined ? message : skipped,
      type: severity,
      text: findingText(report, finding, folder),
    }
  }
  const verdict: TestCase = {
    className: 'accostage',
    name: 'verdict',
    outcome: report.passed ? 'passed' : 'failure',
    message: verdictLine(report),
  }
  const tests = [
    verdict,
    ...ranked(report).map(test),
    ...report.findings.filter(({ suppressed }) => suppressed).map(test),
    ...report.unverified.map(
      ({ reason, path, line, message }): TestCase => ({
        className: repositoryPath(path, folder),
        name: `${words.reason[reason]}${words.colon} ${message}`,
        outcome: 'skipped',
        line,
        message: `${words.heading.unverified}${words.colon} ${message}`,
      }),
    ),
  ]
  return write(distinct(tests), report.generatedAt)
}

function findingText({ language }: Report, { location, message, why, fix, url }: Finding, folder?: string): string {
  const words = WORDS[language]
  return [
    placeText(repositoryPath(location.path, folder), location.start.line) +
      (lastLine(location) > location.start.line ? `-${lastLine(location)}` : ''),
    message,
    ...(fix === undefined ? [] : [`${words.fix}${words.colon} ${fix}`]),
    `${words.why}${words.colon} ${why}`,
    url,
  ].join('\n')
}

/** Cut as they are written, then numbered where they would be equal. */
function distinct(tests: readonly TestCase[]): readonly TestCase[] {
  const unique = new Map<string, (name: string) => string>()
  return tests.map((test) => {
    const className = oneLine(test.className)
    const nameIn = unique.get(className) ?? uniquely((name, number) => `${name} (${number})`)
    unique.set(className, nameIn)
    return { ...test, className, name: nameIn(oneLine(clip(test.name, NAME_LIMIT))) }
  })
}

function write(tests: readonly TestCase[], timestamp: string): string {
  const suites: Lists<string, TestCase> = new Map()
  for (const test of tests) addTo(suites, test.className, test)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="accostage"${numbers(tests)}>`,
    ...[...suites].flatMap(([name, inside]) => [
      `  <testsuite name="${xmlAttribute(name)}"${numbers(inside)} timestamp="${xmlAttribute(timestamp)}">`,
      ...inside.flatMap(testCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

function numbers(tests: readonly TestCase[]): string {
  const having = (wanted: Outcome): number => tests.filter(({ outcome }) => outcome === wanted).length
  return ` tests="${tests.length}" failures="${having('failure')}" errors="0" skipped="${having('skipped')}" time="0"`
}

function testCase({ className, name, outcome, line, message, type, text }: TestCase): readonly string[] {
  const place = line === undefined ? '' : ` file="${xmlAttribute(className)}" line="${line}"`
  const head = `    <testcase classname="${xmlAttribute(className)}" name="${xmlAttribute(name)}"${place} time="0"`
  if (outcome === 'passed') return [`${head}/>`]
  const said = message === undefined ? '' : ` message="${xmlAttribute(clip(message, TEXT_LIMIT))}"`
  const kind = outcome === 'failure' && type !== undefined ? ` type="${xmlAttribute(type)}"` : ''
  const body = text === undefined ? '/>' : `>${xmlContent(clip(text, TEXT_LIMIT))}</${outcome}>`
  return [`${head}>`, `      <${outcome}${said}${kind}${body}`, '    </testcase>']
}
