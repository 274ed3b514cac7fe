/** An environment of the project, with the class that decides how severe Kyverno's rules are. */
export interface Environment {
  readonly name: string
  /** Stage in the console; empty when no manifest says it. */
  readonly stage: string
  /** Unknown when no manifest says its stage: it then counts as non-production. */
  readonly class: 'production' | 'non-production' | 'unknown'
}

/** Whether one of some environments is in production, or may be; of none at all, nothing is known. */
export const mayBeProduction = (environments: readonly Environment[]): boolean =>
  environments.length === 0 || environments.some((environment) => environment.class !== 'non-production')
