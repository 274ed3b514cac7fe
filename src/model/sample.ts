const FOLDER =
  /^(?:__tests__|tests?|specs?|fixtures?|testdata|test-data|mocks?|e2e|examples?|exemples?|samples?|docs?|documentation)$/i

/** Whether a path lies in tests, samples, fixtures or a documentation: nothing is deployed from there. */
export const isSamplePath = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((part) => FOLDER.test(part))
