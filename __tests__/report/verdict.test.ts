import { describe, expect, it } from 'vitest'
import { countsLine, verdictLine } from '../../src/report/verdict.ts'
import { aFinding, aReport } from './report-builder.ts'

const encrypted = { reason: 'encrypted', path: 'a.yaml', message: 'encrypted' } as const

describe('verdictLine', () => {
  it('compatible: nothing stands against it', () => {
    expect(verdictLine(aReport())).toBe('Compatible: no error stands and everything found was verified.')
    expect(verdictLine(aReport({ language: 'fr' }))).toBe(
      'Compatible\u00a0: aucune erreur, et tout ce qui a été trouvé a été vérifié.',
    )
  })

  it('undetermined: says how much could not be verified', () => {
    expect(verdictLine(aReport({ unverified: [encrypted] }))).toBe(
      'Undetermined: no error stands, but 1 item could not be verified.',
    )
    expect(verdictLine(aReport({ language: 'fr', unverified: [encrypted, encrypted] }))).toBe(
      'Indéterminé\u00a0: aucune erreur, mais 2 éléments n’ont pas pu être vérifiés.',
    )
  })

  it('incompatible: says how many errors stand', () => {
    expect(verdictLine(aReport({ findings: [aFinding()] }))).toBe('Incompatible: 1 error stands.')
    expect(verdictLine(aReport({ language: 'fr', findings: [aFinding(), aFinding()] }))).toBe(
      'Incompatible\u00a0: 2 erreurs à corriger.',
    )
  })

  it('explains an exit code that the verdict does not', () => {
    const warning = aFinding({ severity: 'warning' })
    expect(verdictLine(aReport({ findings: [warning], failOn: 'warning' }))).toBe(
      'Compatible: no error stands and everything found was verified. The run fails, with fail-on "warning".',
    )
    expect(verdictLine(aReport({ language: 'fr', findings: [aFinding()], failOn: 'never' }))).toBe(
      'Incompatible\u00a0: 1 erreur à corriger. L’exécution réussit malgré tout, avec fail-on «\u00a0never\u00a0».',
    )
  })
})

describe('countsLine', () => {
  it('counts what is there', () => {
    const suppressed = aFinding({ suppressed: { by: 'comment', reason: 'known' } })
    const findings = [aFinding(), aFinding({ severity: 'info' }), suppressed]
    expect(countsLine(aReport({ findings }))).toBe('1 error, 1 info, 1 suppressed')
    expect(countsLine(aReport({ findings, language: 'fr' }))).toBe('1 erreur, 1 info, 1 écarté')
  })

  it('says that nothing was found', () => {
    expect(countsLine(aReport())).toBe('no findings')
    expect(countsLine(aReport({ language: 'fr' }))).toBe('aucun constat')
  })
})
