import { isNamed } from './kubernetes-name.ts'
import { isTemplate } from './template.ts'

/** Why a port is refused: its number is out of range, or its name is not one. */
export type PortProblem = 'number' | 'name' | 'text-number'

export const MOST_PORT = 65_535

/**
 * What is wrong with a port by number or name, as the API server reads an `IntOrString`: a number between quotes is a
 * name, and no name is made of digits only. Undefined for a good one and for what is neither.
 */
export function portProblem(port: unknown): PortProblem | undefined {
  if (typeof port === 'number') return Number.isInteger(port) && port >= 1 && port <= MOST_PORT ? undefined : 'number'
  if (typeof port !== 'string' || isTemplate(port) || isNamed('port', port)) return undefined
  return /^\d+$/.test(port) ? 'text-number' : 'name'
}
