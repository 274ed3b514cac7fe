/** Helm refuses the name of a release with more characters (`pkg/chartutil/validate_name.go`). */
export const MAX_RELEASE_NAME = 53

/** Characters that the console puts into the name of a release beside project, environment and repository. */
export const RELEASE_NAME_FIXED = '--0000--0000'.length
