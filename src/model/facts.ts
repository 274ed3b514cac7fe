/** What the texts of a rule may print. Offending values are quoted, secrets never put here. */
export type Facts = Readonly<Record<string, string | number>>
