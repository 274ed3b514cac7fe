import { describe, expect, test } from 'vitest'
import { document } from '../../../rules/requirements/conditions.ts'
import type { ProjectFacts } from '../../../src/model/requirement/definition.ts'

const paths = ['docs/architecture.md', 'docs/schemas/flux.drawio']
const facts = { paths, has: (path: string) => paths.includes(path) } as unknown as ProjectFacts

describe('a document', () => {
  test.each(['docs/architecture.md', './docs/architecture.md', '/docs/architecture.md#flux', 'docs/schemas', 'docs/'])(
    'in the repository: %s',
    (value) => expect(document(value, {}, facts)).toBe('confirmed'),
  )

  test.each(['docs/absent.md', '../docs/architecture.md', 'ARCHITECTURE.pdf'])('that is not: %s', (value) =>
    expect(document(value, {}, facts)).toMatchObject({ en: expect.stringContaining('is not in this repository') }),
  )

  test.each([
    'https://wiki.example/page.md',
    'wiki.interieur.gouv.fr',
    'Confluence/Projet',
    'voir docs/absent.md',
    '#',
    3,
  ])('that nobody can look up: %s', (value) => expect(document(value, {}, facts)).toBeUndefined())
})
