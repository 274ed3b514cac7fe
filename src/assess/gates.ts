import type { GateDefinition, Requirement } from '../model/requirement/definition.ts'
import {
  isAnswered,
  isBinding,
  type ReportedGate,
  type ReportedRequirement,
  type RequirementPriority,
  type RequirementStatus,
} from '../model/requirement/reported.ts'
import { changesFor } from './changes.ts'
import { type Assessed, assessAll } from './requirements.ts'
import { type AssessInput, openScene, type Scene } from './scene.ts'

/** The requirements and the gates of a project. */
export function assessOnboarding(
  requirements: readonly Requirement[],
  gates: readonly GateDefinition[],
  input: AssessInput,
): { readonly requirements: readonly ReportedRequirement[]; readonly gates: readonly ReportedGate[] } {
  const scene = openScene(input)
  const assessed = assessAll(requirements, scene)
  return {
    requirements: assessed.map(({ reported }) => reported),
    gates: gates.map((gate) => assessGate(gate, assessed, scene)),
  }
}

function assessGate({ id, text }: GateDefinition, assessed: readonly Assessed[], scene: Scene): ReportedGate {
  const asked = assessed.filter(({ reported }) => reported.gates.includes(id) && reported.status !== 'not-applicable')
  const left = asked.filter(({ reported }) => !isAnswered(reported.status))
  const blocking = left.filter(({ reported }) => isBinding(reported.priority))
  return {
    id,
    title: text[scene.language].title,
    open: blocking.length === 0,
    met: asked.length - left.length,
    total: asked.length,
    left: [...left]
      .sort((a, b) => weight(a.reported) - weight(b.reported))
      .map(({ reported }) => ({
        requirement: reported.id,
        status: reported.status,
        blocking: isBinding(reported.priority),
      })),
    changes: changesFor(blocking, scene),
  }
}

const BY_PRIORITY: Readonly<Record<RequirementPriority, number>> = { required: 0, P: 0, I: 10, advised: 20 }

const BY_STATUS: Readonly<Record<RequirementStatus, number>> = {
  broken: 0,
  missing: 1,
  unverified: 2,
  declared: 3,
  met: 3,
  'not-applicable': 3,
}

/** What blocks comes first, what is wrong before what is not known. */
const weight = ({ priority, status }: ReportedRequirement): number => BY_PRIORITY[priority] + BY_STATUS[status]
