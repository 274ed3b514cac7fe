/** An environment of the project, with the class that decides how severe Kyverno's rules are. */
export interface Environment {
  readonly name: string
  readonly stage: string
  readonly class: 'production' | 'non-production'
}
