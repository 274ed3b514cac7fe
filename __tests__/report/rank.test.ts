import { expect, it } from 'vitest'
import { ranked } from '../../src/report/rank.ts'
import { aFinding, aReport, at } from './report-builder.ts'

it('ranks by severity, then by number of environments, then by place', () => {
  const findings = [
    aFinding({ message: 'info everywhere', severity: 'info' }),
    aFinding({ message: 'error in one', environments: ['dev'] }),
    aFinding({ message: 'error in two', environments: ['dev', 'prod'] }),
    aFinding({ message: 'error in any, below', location: at('a.yaml', 9) }),
    aFinding({ message: 'error in any, above', location: at('a.yaml', 2) }),
    aFinding({ message: 'error in any, other rule', rule: 'IMG007', location: at('a.yaml', 2) }),
    aFinding({ message: 'warning in one', severity: 'warning', environments: ['dev'] }),
  ]
  expect(ranked(aReport({ findings })).map(({ message }) => message)).toEqual([
    'error in any, above',
    'error in any, other rule',
    'error in any, below',
    'error in two',
    'error in one',
    'warning in one',
    'info everywhere',
  ])
})

it('leaves suppressed findings out', () => {
  const findings = [aFinding({ suppressed: { by: 'comment', reason: 'known' } })]
  expect(ranked(aReport({ findings }))).toEqual([])
})
