import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { FACTS } from '../../src/report/ticket/facts.ts'
import { TICKET_WORDS } from '../../src/report/ticket/words.ts'
import { FINDINGS_SHOWN, ticketText } from '../../src/report/ticket.ts'
import { fullReport } from './example-reports.ts'
import { nastyText } from './nasty.ts'
import { nastyReport } from './nasty-report.ts'
import { aFinding, aReport, manyFindings } from './report-builder.ts'
import { readLog } from './runner.ts'

/** Declares everything that a ticket tells. */
const WHOLE: OnboardingManifest = {
  project: {
    name: 'demo',
    slug: 'dem',
    organisation: 'DNUM',
    contact: 'equipe@example.org',
    description: 'Une boutique',
    status: 'migration',
    milestones: [{ name: 'bascule', date: '2027-01-15' }],
  },
  platform: { name: 'cloud-pi', flavour: 'openshift', zone: 'usuelle' },
  sensitivity: 'NP',
  exposure: ['internet', 'rie'],
  quotas: { nonProduction: { cpu: 4, memory: 8 }, production: { cpu: 8, memory: '16Gi', gpu: 1 } },
  environments: [
    {
      name: 'prod',
      stage: 'prod',
      cluster: 'c6',
      quota: { cpu: 2 },
      domains: [{ host: 'demo.interieur.gouv.fr', certificate: 'platform' }],
    },
  ],
  repositories: [{ name: 'api', url: 'https://github.com/forge/api', type: 'both' }],
  components: [{ name: 'web', technology: 'nginx', tier: 'frontend', criticality: 'low' }],
  architecture: { document: 'docs/dat.md' },
  data: { volume: 20, users: 300, migration: { planned: true, volume: '5Gi' } },
  backup: { procedure: 'docs/sauvegarde.md', frequency: 'nightly', target: 's3', restoredOn: '2026-10-01' },
  databases: [{ engine: 'postgres', mode: 'operator', schema: 'application' }],
  externalFlows: [{ host: 'api.insee.fr', port: 443, protocol: 'https', network: 'internet' }],
  skills: { kubernetes: 'learning', helm: 'autonomous' },
}

describe('the text of a ticket', () => {
  it('tells every fact that the manifest declares, in French', () => {
    const text = ticketText(fullReport('fr'), WHOLE)
    for (const part of [
      '[demo] Demande à la Service Team\n',
      '- nom\u00a0: demo\n- nom court dans la console\u00a0: dem\n- organisation\u00a0: DNUM\n- contact\u00a0: equipe@example.org\n- Une boutique\n',
      '- État d’avancement et échéances\u00a0: migration en cours\n',
      'bascule\u00a0: 2027-01-15',
      '- Plateforme et zone\u00a0: cloud-pi, openshift, usuelle, NP\n',
      '- Exposition\u00a0: internet, rie\n',
      '- Environnements\u00a0: prod, prod, c6, CPU 2\n',
      'prod\u00a0: demo.interieur.gouv.fr, certificat fourni par la plateforme\n',
      'hors production\u00a0: CPU 4, RAM 8 Gi\n',
      'production\u00a0: CPU 8, RAM 16Gi, GPU 1\n',
      'api, https://github.com/forge/api, applicatif et infrastructure\n',
      'web, nginx, frontend, low\n',
      '20 Gi\n',
      'utilisateurs\u00a0: 300\n',
      '- Reprise de données\u00a0: oui, 5Gi\n',
      'docs/sauvegarde.md, nightly, s3, dernière restauration testée le 2026-10-01\n',
      'postgres, operator, tables créées par l’application\n',
      'api.insee.fr:443, https, internet\n',
      'kubernetes (en cours), helm (autonome)\n',
      '- verdict\u00a0: Incompatible\u00a0: 3 erreurs à corriger.\n',
      '- environnements vérifiés\u00a0: dev, prod\n',
      '- erreur SEC002, charts/web/values-prod.yaml:7 (prod)\u00a0: ',
      '- rendu du modèle non effectué (12)\n',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain(TICKET_WORDS.fr.missing)
    expect(text).not.toContain('K8S035') // an advice is no request
  })

  it('lists what is asked for and not declared', () => {
    const text = ticketText(aReport({ language: 'fr' }), { project: { name: 'demo' } })
    const [, missing = ''] = text.split(`${TICKET_WORDS.fr.missing}\n`)
    for (const { title } of FACTS) expect(missing).toContain(`- ${title.fr}\n`)
  })

  it('says that there is no manifest', () => {
    const text = ticketText(aReport({ language: 'fr', project: 'demo' }))
    expect(text).toMatch(/^\[demo\] Demande à la Service Team\n/)
    expect(text).toContain(`- ${TICKET_WORDS.fr.noManifest}\n`)
  })

  it('exists in English', () => {
    expect(ticketText(fullReport('en'), WHOLE, 'en')).toMatch(
      /^\[demo\] Request to the Service Team\n[\s\S]*verdict: Incompatible: 3 errors stand\./,
    )
  })

  it('names the gravest findings and how many more there are', () => {
    const findings = [
      ...manyFindings(FINDINGS_SHOWN + 4, { severity: 'warning' }),
      aFinding({ message: 'the gravest' }),
    ]
    const text = ticketText(aReport({ language: 'fr', findings }))
    expect(text.match(/^- avertissement /gm)).toHaveLength(FINDINGS_SHOWN - 1)
    expect(text).toContain('the gravest')
    expect(text).toContain('- et 5 autres\n')
  })

  it('holds one line for each text, and nothing that a log or a terminal obeys', () => {
    fc.assert(
      fc.property(nastyReport, nastyText, nastyText, (report, name, host) => {
        const manifest = { project: { name, description: host }, externalFlows: [{ host }] }
        const text = ticketText(report, manifest)
        expect(readLog(text).filter((command) => command !== undefined)).toEqual([])
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
        const titles = text.split('\n').filter((line) => line !== '' && !line.startsWith('- '))
        expect(titles.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
