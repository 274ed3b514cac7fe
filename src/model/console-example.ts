import type { ConsoleFacts, ConsoleProject } from './console.ts'

const PROJECT: ConsoleProject = {
  name: 'demo',
  slug: 'demo',
  status: 'created',
  locked: false,
  limitless: false,
  quotas: { nonProduction: {}, production: {} },
}

/** What the console knows in an example of a rule, as JSON: what is named, of a project called demo. */
export const consoleExample = ({
  project,
  ...lists
}: Partial<Omit<ConsoleFacts, 'project'>> & { readonly project?: Partial<ConsoleProject> }): string =>
  `${JSON.stringify({ project: { ...PROJECT, ...project }, ...lists }, null, 2)}\n`
