const FOLDER =
  /^(?:__tests__|__snapshots?__|tests?|specs?|(?:tests?[_-])?fixtures?|_?testdata|tests?[_-](?:data|files?|resources?|cases?|manifests?|assets?)|mocks?|e2e|examples?|exemples?|samples?)$/i

/** A documentation at the root; deeper, `docs` may be the name of a component. */
const ROOT_FOLDER = /^(?:docs?|documentation)$/i

/** `.env.docker-example`, `values.sample.yaml`, `example-key.txt`. */
const FILE = /(?:^|[._-])(?:examples?|exemples?|samples?|dist|template)(?:[._-]|$)/i

/** Whether a path lies in tests, samples, fixtures or the documentation: nothing is deployed from there. */
export const isSamplePath = (path: string): boolean =>
  FILE.test(path.slice(path.lastIndexOf('/') + 1)) || isSampleFolder(path)

/** The same by its folders alone: what is called a template may well be deployed. */
export const isSampleFolder = (path: string): boolean =>
  ROOT_FOLDER.test(path.slice(0, path.indexOf('/'))) || isTestFolder(path)

/** A folder of tests or samples; the image of a documentation may well be one to deploy. */
export const isTestFolder = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((part) => FOLDER.test(part))
