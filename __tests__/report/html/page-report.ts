import type { Finding } from '../../../src/model/finding.ts'
import type { Language } from '../../../src/model/language.ts'
import type { Report } from '../../../src/model/report.ts'
import { GATES, type ReportedRequirement, type RequirementStatus } from '../../../src/model/requirement/reported.ts'
import { fullReport } from '../example-reports.ts'
import { aFinding, aReport, at } from '../report-builder.ts'

const STATUSES: readonly RequirementStatus[] = ['broken', 'missing', 'unverified', 'declared', 'met', 'not-applicable']

const TITLES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Ports above 1024', 'A backup that was restored', 'Images from public registries', 'Quotas fit the cluster'],
  fr: [
    'Ports d’écoute supérieurs à 1024',
    'Une sauvegarde dont la restauration a été essayée',
    'Images de registres publics',
    'Des quotas à la mesure du cluster',
  ],
}

const requirement = (language: Language, index: number): ReportedRequirement => ({
  id: `PRE-${String(index + 1).padStart(2, '0')}`,
  title: TITLES[language][index % 4] ?? '',
  priority: (['P', 'required', 'I', 'advised'] as const)[index % 4] ?? 'P',
  source: {
    page: 'agreement/prerequis',
    exigence: `EXI-ARCH-${index + 1}`,
    url: 'https://cloud-pi-native.fr/agreement/support',
  },
  status: STATUSES[index % STATUSES.length] ?? 'met',
  evidence: [
    { kind: 'finding', text: 'EXPOSE 80', rule: 'IMG006', location: at('Dockerfile', 3, 8) },
    { kind: 'field', text: 'accostage.yaml', field: 'backup.procedure' },
  ],
  gates: GATES.slice(index % GATES.length),
})

/** A report with every part that the page shows. */
export function pageReport(language: Language, requirements = 24): Report {
  const asked = Array.from({ length: requirements }, (_, index) => requirement(language, index))
  return aReport({
    ...fullReport(language),
    environmentVerdicts: [
      {
        name: 'dev',
        class: 'non-production',
        verdict: 'undetermined',
        counts: { error: 0, warning: 3, info: 1, suppressed: 0 },
      },
      {
        name: 'prod',
        class: 'production',
        verdict: 'incompatible',
        counts: { error: 3, warning: 1, info: 1, suppressed: 1 },
      },
    ],
    requirements: asked,
    gates: GATES.map((id, index) => ({
      id,
      title: { en: ['Scoping', 'OVH', 'Cloud π', 'Production'], fr: ['Cadrage', 'OVH', 'Cloud π', 'Production'] }[
        language
      ][index] as string,
      open: index === 0,
      met: 6 - index,
      total: 6 + index,
      left:
        index === 0
          ? []
          : asked
              .filter(({ gates, status }) => gates.includes(id) && (status === 'broken' || status === 'missing'))
              .map(({ id: asking, status, priority }) => ({ requirement: asking, status, blocking: priority === 'P' })),
      changes:
        index === 0
          ? []
          : [
              {
                text: { en: 'Listen on a port above 1024', fr: 'Écouter sur un port supérieur à 1024' }[language],
                requirements: ['PRE-01', 'PRE-05'],
                rule: 'IMG006',
                location: at('Dockerfile', 3, 8),
              },
              {
                text: { en: 'Declare `backup.procedure`', fr: 'Déclarer `backup.procedure`' }[language],
                requirements: ['PRE-02'],
                field: 'backup.procedure',
              },
            ],
    })),
    derogations: [
      {
        rule: 'K8S019',
        where: 'legacy/service.yaml',
        reason: { en: 'migration under way', fr: 'migration en cours' }[language],
        approvedBy: 'Service Team',
        until: '2027-03-31',
        state: 'active',
        location: at('accostage.yaml', 12, 3),
      },
      {
        rule: 'IMG006',
        reason: { en: 'old proxy', fr: 'ancien proxy' }[language],
        approvedBy: 'Service Team',
        until: '2026-01-31',
        state: 'expired',
        location: at('accostage.yaml', 17, 3),
      },
    ],
  })
}

const RULES = ['IMG006', 'K8S019', 'K8S005', 'NET003', 'SEC001', 'CI004', 'ARG001', 'ONB003']

/** As many findings as asked, of eight rules, as a large repository has them. */
export const largeReport = (language: Language, number: number): Report => {
  const findings: readonly Finding[] = Array.from({ length: number }, (_, index) =>
    aFinding({
      rule: RULES[index % RULES.length],
      severity: (['error', 'warning', 'info'] as const)[index % 3],
      environments: index % 2 === 0 ? ['dev', 'prod'] : [],
      message: `Container "web-${index}" of Deployment "web" asks for no memory`,
      why: 'Without a request, the pod is the first one that the node evicts.',
      fix: 'Set `resources.requests.memory`.',
      location: at(`apps/component-${index}/deploy/templates/deployment.yaml`, index + 20, 11, 25),
      excerpt: `          image: registry.example.org/team/component-${index}:1.2.3 # kept`,
    }),
  )
  const { requirements, gates, environmentVerdicts, environments, project } = pageReport(language, 80)
  return aReport({ language, findings, requirements, gates, environmentVerdicts, environments, project })
}
