import type { OnboardingManifest } from '../../model/manifest.ts'
import { isSamplePath } from '../../model/sample.ts'
import { bounded, type Drafted, firstOfEach, type Guess, guess } from '../draft.ts'
import { type Evidence, placeOf } from '../evidence.ts'
import { technologyOf } from './technology.ts'

/** What names and hosts of a provider hold. */
const PROVIDERS = [
  ['franceconnect', /france[-_]?connect/i],
  ['proconnect', /(?:pro|agent)[-_]?connect/i],
  ['passage2', /passage[-_]?2/i],
  ['keycloak', /keycloak/i],
] as const

const MAX_TEXT = 5000

/** The services that vouch for users, from names of settings, from their hosts, and from the images that run. */
export function guessAuthentication({
  settings,
  repository,
}: Evidence): Drafted<NonNullable<OnboardingManifest['authentication']>> | undefined {
  const found: Guess<string>[] = []
  for (const { name, value, sample, location } of settings) {
    if (sample) continue
    for (const [provider, words] of PROVIDERS)
      if (
        !found.some(({ guessed }) => guessed === provider) &&
        (words.test(name.slice(0, 200)) || isHostIn(value, words))
      )
        found.push(guess(provider, location))
  }
  for (const { object, containers } of repository.pods)
    for (const container of containers)
      if (
        object.state === 'deployed' &&
        !isSamplePath(object.document.source.path) &&
        container.image &&
        technologyOf(container.image) === 'keycloak'
      )
        found.push(guess('keycloak', placeOf(container, 'image')))
  const providers = bounded(
    firstOfEach(found, ({ guessed }) => guessed),
    PROVIDERS.length,
  )
  return providers && { providers }
}

/** Whether a word stands in an address: prose about a provider is none. */
const isHostIn = (value: string, words: RegExp): boolean => {
  const text = value.slice(0, MAX_TEXT)
  return /https?:\/\//.test(text) && words.test(text)
}
