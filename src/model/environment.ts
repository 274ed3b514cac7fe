/** An environment of the project, with the class that decides how severe Kyverno's rules are. */
export interface Environment {
  readonly name: string
  /** Stage in the console; empty when no manifest declares the environment. */
  readonly stage: string
  /** Unknown when no manifest declares the environment: it then counts as non-production. */
  readonly class: 'production' | 'non-production' | 'unknown'
}
