import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import accepts from 'semver/functions/satisfies.js'

// Limits of Helm's own library, Masterminds/semver
const MAX_LENGTH = 512
const MAX_ALTERNATIVES = 32

const PRE = String.raw`(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?`
const BUILD = String.raw`(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?`
const PARTIAL = String.raw`v?(?:\d+|[xX*])(?:\.(?:\d+|[xX*])){0,2}${PRE}${BUILD}`

const VERSION = new RegExp(String.raw`^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(${PRE})(${BUILD})$`)
const EXACT = new RegExp(String.raw`^\s*=?\s*(v?\d+\.\d+\.\d+${PRE}${BUILD})\s*$`)
const HYPHEN = new RegExp(String.raw`(${PARTIAL})\s+-\s+(${PARTIAL})`, 'g')
const COMPARATOR = new RegExp(String.raw`[\s,]*(=>|>=|=<|<=|!=|~>|[=<>~^])?\s*(${PARTIAL})(?=[\s,]|$)`, 'y')
const HAS_PRERELEASE = /^v?[\d.xX*]+-/

/** The version that a text names exactly, as it is written, or undefined: for a range, and for `1.2`, which is one. */
export const exactVersion = (text: string): string | undefined =>
  text.length <= MAX_LENGTH ? EXACT.exec(text)?.[1] : undefined

/** A version as Helm reads it: `v1.2` is 1.2.0. Undefined for what is none. */
function read(text: string): string | undefined {
  const match = text.length <= MAX_LENGTH ? VERSION.exec(text) : null
  if (!match) return undefined
  const [, major, minor = '0', patch = '0', pre = '', build = ''] = match
  return parse(`${major}.${minor}.${patch}${pre}${build}`, { loose: true })?.version
}

/** Whether two texts name the same version; what follows `+` does not count. */
export function sameVersion(a: string, b: string): boolean {
  const [first, second] = [read(a), read(b)]
  return first !== undefined && second !== undefined ? compare(first, second) === 0 : a === b
}

/**
 * Whether a version is within a range, as Helm reads ranges: `,` and blanks are "and", `||` is "or", `1.2` is any
 * 1.2.x, and a pre-release is taken only where the range names one. Undefined for what is no range or no version.
 */
export function satisfies(versionText: string, range: string): boolean | undefined {
  const version = read(versionText)
  const alternatives = range.length <= MAX_LENGTH ? range.split('||').map(readComparators) : []
  if (version === undefined || alternatives.length === 0 || alternatives.length > MAX_ALTERNATIVES) return undefined
  let satisfied = false
  for (const comparators of alternatives) {
    if (!comparators) return undefined
    const takesPrereleases = comparators.some(({ bound }) => HAS_PRERELEASE.test(bound))
    if (version.includes('-') && !takesPrereleases) continue
    satisfied ||= comparators.every(({ operator, bound }) => holds(version, operator, bound))
  }
  return satisfied
}

interface Comparator {
  readonly operator: string
  readonly bound: string
}

/** What one alternative asks, all of it; undefined when it cannot be read. An empty text asks nothing. */
function readComparators(text: string): readonly Comparator[] | undefined {
  const spread = text.replace(HYPHEN, '>=$1 <=$2').trim()
  const found: Comparator[] = []
  let at = 0
  while (at < spread.length) {
    COMPARATOR.lastIndex = at
    const match = COMPARATOR.exec(spread)
    if (!match) return undefined
    found.push({ operator: match[1] ?? '=', bound: match[2] ?? '' })
    at = COMPARATOR.lastIndex
  }
  return found
}

const SPELLINGS: Readonly<Record<string, string>> = { '=>': '>=', '=<': '<=', '~>': '~' }

function holds(version: string, operator: string, bound: string): boolean {
  const options = { loose: true, includePrerelease: true }
  if (operator === '!=') return !accepts(version, `=${bound}`, options)
  return accepts(version, `${SPELLINGS[operator] ?? operator}${bound}`, options)
}
