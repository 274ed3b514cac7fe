import type { ConsoleFacts, ConsoleProject } from './console.ts'

const PROJECT: ConsoleProject = {
  name: 'demo',
  slug: 'demo',
  status: 'created',
  locked: false,
  limitless: false,
  quotas: { nonProduction: {}, production: {} },
}

/** What an example of a rule gives of the console; the rest is not known. */
type Known = Partial<Omit<ConsoleFacts, 'project'>> & { readonly project?: Partial<ConsoleProject> }

/**
 * What the console knows in an example of a rule, as JSON with one line for each item. Without side effects, so that the
 * bundles go without it as they go without the examples.
 */
/* @__NO_SIDE_EFFECTS__ */
export const consoleExample = ({ project, ...lists }: Known): string => {
  const facts = { project: { ...PROJECT, ...project }, ...lists }
  const fields = Object.entries(facts).map(([name, value]) => `  "${name}": ${written(value)}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

const written = (value: unknown): string =>
  Array.isArray(value) && value.length > 0
    ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value)
