/** Where the work of a team comes together, when nothing says which branch that is. */
const USUAL = ['main', 'master', '', 'develop']

export interface BranchChoice {
  /** By the command line. */
  readonly asked?: string
  /** By the forge. */
  readonly byDefault?: string
}

/** The branch by which a project is judged, of those that have reports; the newest one when none of the usual is there. */
export function judgedBranch<Branch extends { readonly branch: string; readonly generatedAt: Date }>(
  branches: readonly Branch[],
  { asked, byDefault }: BranchChoice,
): Branch | undefined {
  for (const name of [asked, byDefault, ...USUAL]) {
    const found = name === undefined ? undefined : branches.find(({ branch }) => branch === name)
    if (found) return found
  }
  const named = branches.filter(({ branch }) => !branch.startsWith('refs/'))
  return [...(named.length > 0 ? named : branches)].sort((a, b) => b.generatedAt.getTime() - a.generatedAt.getTime())[0]
}
