import { acceptedName } from '../../model/name-limit.ts'
import type { NameLimit, Profile } from '../../model/profile.ts'

/** The name that the console accepts in place of another one; undefined when nothing of it can stay. */
export const consoleName = (name: string, limit: NameLimit): string | undefined =>
  // a longer text is no name
  name.length > 200 ? undefined : acceptedName(name, limit)

/** Names of one environment that people write one way or another. */
const SAME: Readonly<Record<string, string>> = {
  develop: 'dev',
  development: 'dev',
  production: 'prod',
  int: 'integration',
  integ: 'integration',
  rec: 'recette',
}

/** What tells an environment from the others, whatever way its name is written. */
export function environmentKey(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return SAME[plain] ?? plain
}

const STAGES: Readonly<Record<string, string>> = {
  dev: 'dev',
  integration: 'integration',
  qualif: 'staging',
  recette: 'staging',
  staging: 'staging',
  preprod: 'staging',
  prod: 'prod',
}

/** The stage of the console that the name of an environment says, when it says one that the profile has. */
export function stageOf(name: string, { stages }: Profile): string | undefined {
  const last = name.toLowerCase().split('-').at(-1) ?? ''
  const parts = [name, last].map((part) => part.replace(/\d{1,3}$/, ''))
  const stage = parts.flatMap((part) => STAGES[environmentKey(part)] ?? []).at(0)
  return stage !== undefined && stages.includes(stage) ? stage : undefined
}
