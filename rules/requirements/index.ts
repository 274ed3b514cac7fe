import type { Requirement } from '../../src/model/requirement/definition.ts'
import { BEST_PRACTICES } from './best-practices.ts'
import { COMPATIBILITY } from './compatibility.ts'
import { ARCHITECTURE } from './exigences/architecture.ts'
import { DATA } from './exigences/data.ts'
import { GENERAL } from './exigences/general.ts'
import { ORGANISATION } from './exigences/organisation.ts'
import { PREREQUISITES } from './prerequisites.ts'
import { SKILLS } from './skills.ts'
import { STEPS } from './steps.ts'

/** Everything that the platform asks of a project. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...PREREQUISITES,
  ...STEPS,
  ...COMPATIBILITY,
  ...BEST_PRACTICES,
  ...SKILLS,
  ...GENERAL,
  ...ORGANISATION,
  ...ARCHITECTURE,
  ...DATA,
]
