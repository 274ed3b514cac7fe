const FOLDER =
  /^(?:__tests__|__snapshots?__|tests?|specs?|(?:tests?[_-])?fixtures?|_?testdata|test-data|mocks?|e2e|examples?|exemples?|samples?)$/i

/** A documentation at the root; deeper, `docs` may be the name of a component. */
const ROOT_FOLDER = /^(?:docs?|documentation)$/i

/** `.env.docker-example`, `values.sample.yaml`, `example-key.txt`. */
const FILE = /(?:^|[._-])(?:examples?|exemples?|samples?|dist|template)(?:[._-]|$)/i

/** Whether a path lies in tests, samples, fixtures or the documentation: nothing is deployed from there. */
export function isSamplePath(path: string): boolean {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  return FILE.test(name) || parts.some((part, depth) => FOLDER.test(part) || (depth === 0 && ROOT_FOLDER.test(part)))
}
