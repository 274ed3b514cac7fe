import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Docking } from '../../src/action/docking.ts'
import { dockingSummary } from '../../src/action/docking-summary.ts'
import { appendSummary } from '../../src/action/summary.ts'
import { useTemporaryFolders } from './temporary.ts'

const folder = useTemporaryFolders()()

describe('the summary of the job', () => {
  it('is added to what the file holds', () => {
    const path = join(folder, 'summary.md')
    writeFileSync(path, 'before\n')
    expect(appendSummary(path, '# a')).toBe(true)
    expect(appendSummary(path, '# b')).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('before\n# a\n# b\n')
  })

  it('is skipped without a file', () => {
    expect(appendSummary(undefined, '# a')).toBe(false)
    expect(appendSummary('', '# a')).toBe(false)
    expect(appendSummary(join(folder, 'missing.md'), '# a')).toBe(false)
    expect(appendSummary(folder, '# a')).toBe(false)
  })
})

const docking = (own: Partial<Docking>): Docking => ({
  mirrored: false,
  failed: false,
  reason: 'started',
  lines: [{ level: 'info', message: { en: 'Pipeline 7 is started', fr: 'Le pipeline 7 est lancé' } }],
  worth: 'summary',
  ...own,
})

describe('the mirror in the summary', () => {
  it('says what became of it, and where to look', () => {
    const done = docking({ mirrored: true, pipelineUrl: 'https://gitlab.example.org/forge/mirror/-/pipelines/7' })
    expect(dockingSummary(done, 'en')).toBe(
      '## ✅ Mirror\n\n- Pipeline 7 is started\n\n' +
        '[Pipeline of the mirror](https://gitlab.example.org/forge/mirror/-/pipelines/7)\n',
    )
    expect(dockingSummary(docking({ failed: true }), 'fr')).toBe('## ❌ Miroir\n\n- Le pipeline 7 est lancé\n')
    expect(dockingSummary(docking({}), 'en')).toMatch(/^## ⏸️ Mirror\n/)
  })

  it('shows foreign text as text', () => {
    const text = '<img src=x> | @team `x`\n## y'
    const lines = [{ level: 'error', message: { en: text, fr: text } } as const]
    const shown = dockingSummary(docking({ lines, pipelineUrl: 'javascript:alert(1)' }), 'en')
    expect(shown).not.toMatch(/<img|@team|`|^## y|javascript/m)
  })
})
