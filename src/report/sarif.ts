import type { Report, Unverified } from '../model/report.ts'
import type { Rule } from '../model/rule.ts'
import { oneLine } from './escape/hidden.ts'
import { asJson } from './json.ts'
import { ranked } from './rank.ts'
import { artifactLocation, SOURCE_ROOT } from './sarif/place.ts'
import { MESSAGE_LIMIT, sarifResult } from './sarif/result.ts'
import { describedRules, LEVEL, ruleDescriptor } from './sarif/rules.ts'
import { messageText, webAddress } from './sarif/text.ts'
import { verdictLine } from './verdict.ts'

export interface SarifOptions {
  /** Folder of the repository that was checked, when it is not its root. */
  readonly folder?: string
  readonly repositoryUrl?: string
  readonly commit?: string
  /** The rules of the tool, so that each is described whether it fires or not. */
  readonly rules?: readonly Rule[]
  /** `left-out` for a service that does not read suppressions and would show each as a finding that stands. */
  readonly suppressions?: 'left-out'
  /** Most results, the weightiest kept. */
  readonly resultLimit?: number
}

/** GitHub docs, "SARIF results exceed one or more limits": results of one run. */
export const RESULT_LIMIT = 25_000

/** Ours: what could not be verified is counted whole and listed as far as somebody may read it. */
const NOTIFICATION_LIMIT = 1000

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const HOME = 'https://github.com/cloud-pi-native/accostage'

/**
 * The report as SARIF 2.1.0, one run. What could not be verified is a notification of the tool; a severity that the
 * manifest or the profile changed, an override of the rule's configuration.
 */
export function sarifReport(report: Report, options: SarifOptions = {}): string {
  const { folder, rules = [], suppressions, resultLimit = RESULT_LIMIT } = options
  const { language, tool, findings } = report
  const described = describedRules(report, rules)
  const ruleIndex = new Map(described.map(({ code }, index) => [code, index]))
  const standing = ranked(report)
  const suppressed = suppressions === 'left-out' ? [] : findings.filter((finding) => finding.suppressed)
  const shown = [...standing, ...suppressed].slice(0, Math.min(resultLimit, RESULT_LIMIT))
  return asJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Accostage',
            version: oneLine(tool.version),
            informationUri: HOME,
            language,
            rules: described.map((each) => ruleDescriptor(each, language)),
          },
        },
        // an upload replaces the one before it in its category: each folder of a repository has its own
        automationDetails: { id: `accostage/${folder ? `${oneLine(folder).replace(/\/+$/, '')}/` : ''}` },
        columnKind: 'utf16CodeUnits',
        language,
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'root of the repository' } } },
        ...provenance(options),
        invocations: [invocation(report, ruleIndex, folder)],
        results: shown.map((finding) => sarifResult(finding, ruleIndex.get(finding.rule) ?? -1, folder)),
        properties: {
          verdict: report.verdict,
          passed: report.passed,
          summary: verdictLine(report),
          counts: report.counts,
          unverified: report.unverified.length,
        },
      },
    ],
  })
}

function provenance({ repositoryUrl, commit }: SarifOptions) {
  const address = repositoryUrl && webAddress(repositoryUrl)
  if (!address) return {}
  const revision = commit ? { revisionId: oneLine(commit) } : {}
  return {
    versionControlProvenance: [{ repositoryUri: address, ...revision, mappedTo: { uriBaseId: SOURCE_ROOT } }],
  }
}

function invocation(report: Report, ruleIndex: ReadonlyMap<string, number>, folder: string | undefined) {
  const overrides = Object.entries(report.changedRules).map(([rule, severity]) => ({
    descriptor: { id: rule, ...(ruleIndex.has(rule) ? { index: ruleIndex.get(rule) } : {}) },
    configuration: severity === 'off' ? { enabled: false } : { level: LEVEL[severity] },
  }))
  return {
    executionSuccessful: true,
    endTimeUtc: report.generatedAt,
    ...(overrides.length > 0 ? { ruleConfigurationOverrides: overrides } : {}),
    toolConfigurationNotifications: report.assumptions.map(({ code, message }) => ({
      descriptor: { id: code },
      level: 'note',
      message: { text: messageText(message, MESSAGE_LIMIT) || code },
    })),
    toolExecutionNotifications: report.unverified
      .slice(0, NOTIFICATION_LIMIT)
      .map((item) => notification(item, folder)),
  }
}

const notification = ({ reason, path, line, message }: Unverified, folder: string | undefined) => ({
  descriptor: { id: reason },
  level: 'note',
  message: { text: messageText(message, MESSAGE_LIMIT) || reason },
  locations: [
    {
      physicalLocation: {
        artifactLocation: artifactLocation(path, folder),
        ...(line === undefined ? {} : { region: { startLine: line } }),
      },
    },
  ],
})
