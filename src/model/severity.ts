/** How much a finding matters: `error` stops a docking, `warning` should be corrected, `info` is advice. */
export type Severity = 'error' | 'warning' | 'info'

/** From the gravest to the lightest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** The severity from which a run fails; `never` lets every run pass. */
export type Threshold = Severity | 'never'

export const THRESHOLDS = [...SEVERITIES, 'never'] as const satisfies readonly Threshold[]

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

/** Sorts the gravest first. */
export const bySeverity = (a: Severity, b: Severity): number => rank(a) - rank(b)

export const gravest = (a: Severity, b: Severity): Severity => (rank(a) <= rank(b) ? a : b)

/** Whether a finding of this severity makes a run with this threshold fail. */
export const reaches = (severity: Severity, threshold: Threshold): boolean =>
  threshold !== 'never' && rank(severity) <= rank(threshold)
