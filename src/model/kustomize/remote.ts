/** What Kustomize clones or downloads: kustomize `api/internal/git/repospec.go`, `api/internal/loader` (IsRemoteFile). */
const ADDRESS = /^(?:git::|https?:\/\/|ssh:\/\/|git:\/\/|(?:www\.)?github\.com[/:]|[^/@\s]+@[^/:\s]+[:/])/i

/** Whether an entry of `resources`, `bases` or `components` lies in another repository. */
export const isRemote = (entry: string): boolean => ADDRESS.test(entry.slice(0, MAX_LENGTH).trim())

const MAX_LENGTH = 2000
