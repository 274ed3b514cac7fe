import type { ReportedDerogation, Verdict } from '../../model/report.ts'
import type { RequirementStatus } from '../../model/requirement/reported.ts'
import type { Severity } from '../../model/severity.ts'
import type { Html } from '../escape/html.ts'
import { capitalised } from '../words.ts'
import { badge, type Icon, type Tone } from './icons.ts'
import type { View } from './view.ts'

type Looks<State extends string> = Readonly<Record<State, readonly [Tone, Icon]>>

const VERDICT: Looks<Verdict> = {
  compatible: ['good', 'yes'],
  undetermined: ['doubt', 'unknown'],
  incompatible: ['bad', 'no'],
}

const SEVERITY: Looks<Severity> = { error: ['bad', 'no'], warning: ['warn', 'warning'], info: ['note', 'info'] }

const STATUS: Looks<RequirementStatus> = {
  met: ['good', 'yes'],
  declared: ['note', 'pen'],
  broken: ['bad', 'no'],
  missing: ['warn', 'warning'],
  unverified: ['doubt', 'unknown'],
  'not-applicable': ['mute', 'none'],
}

const DEROGATION: Looks<ReportedDerogation['state']> = {
  active: ['good', 'yes'],
  'ends-soon': ['warn', 'warning'],
  expired: ['bad', 'no'],
  unused: ['mute', 'none'],
}

export const verdictTone = (verdict: Verdict): Tone => VERDICT[verdict][0]
export const verdictIcon = (verdict: Verdict): Icon => VERDICT[verdict][1]

export const verdictBadge = ({ words }: View, verdict: Verdict): Html =>
  badge(...VERDICT[verdict], capitalised(words.verdict[verdict]))

export const severityBadge = ({ words }: View, severity: Severity): Html =>
  badge(...SEVERITY[severity], words.severity[severity])

export const statusBadge = ({ words }: View, status: RequirementStatus): Html =>
  badge(...STATUS[status], capitalised(words.status[status]))

export const openBadge = ({ words }: View, open: boolean): Html =>
  open ? badge('good', 'yes', capitalised(words.gate.open)) : badge('bad', 'no', capitalised(words.gate.closed))

export const derogationBadge = ({ words }: View, state: ReportedDerogation['state']): Html =>
  badge(...DEROGATION[state], words.derogation[state])
