import type { Finding } from '../../src/model/finding.ts'
import type { Language, Translated } from '../../src/model/language.ts'
import type { Report, Unverified } from '../../src/model/report.ts'
import { aFinding, aReport, at } from './report-builder.ts'

type Said = Translated<Pick<Finding, 'message' | 'why'> & { readonly fix?: string }>

const PORT: Said = {
  en: {
    message: 'EXPOSE 80 names a port reserved for root',
    why: 'Containers run without root nor capabilities on the platform: they can only listen above 1024.',
    fix: 'Let the application listen on a port above 1024, such as 8080; the Service may still offer port 80.',
  },
  fr: {
    message: 'EXPOSE 80 désigne un port réservé à root',
    why: 'Sur la plateforme, les conteneurs tournent sans root ni capacités\u00a0: ils n’écoutent qu’au-dessus de 1024.',
    fix: 'Faire écouter l’application sur un port supérieur à 1024, par exemple 8080\u202f; le Service peut garder le port 80.',
  },
}

const NODE_PORT: Said = {
  en: {
    message: 'Service "web" is of type NodePort',
    why: 'The platform exposes applications through an Ingress only.',
    fix: 'Use `type: ClusterIP` and declare an Ingress.',
  },
  fr: {
    message: 'Le Service «\u00a0web\u00a0» est de type NodePort',
    why: 'La plateforme n’expose les applications que par un Ingress.',
    fix: 'Utiliser `type: ClusterIP` et déclarer un Ingress.',
  },
}

const PASSWORD: Said = {
  en: {
    message: 'The value of "DB_PASSWORD" is written in clear',
    why: 'Whoever reads the repository reads the secret.',
    fix: 'Encrypt it with SOPS.\nThen change the password: it is in the history of the repository.',
  },
  fr: {
    message: 'La valeur de «\u00a0DB_PASSWORD\u00a0» est écrite en clair',
    why: 'Qui lit le dépôt lit le secret.',
    fix: 'Le chiffrer avec SOPS.\nPuis changer le mot de passe\u00a0: il figure dans l’historique du dépôt.',
  },
}

const METRICS: Said = {
  en: {
    message: 'Deployment "web" declares no /metrics',
    why: 'The platform collects metrics from every application.',
  },
  fr: {
    message: 'Le Deployment «\u00a0web\u00a0» ne déclare pas de /metrics',
    why: 'La plateforme collecte les métriques de chaque application.',
  },
}

/** Twelve templates that nobody rendered: more than a list shows. */
const templates = (language: Language): readonly Unverified[] =>
  Array.from({ length: 12 }, (_, index) => ({
    reason: 'template-not-rendered' as const,
    path: 'deploy/objects.yaml',
    line: index + 1,
    message: { en: `template ${index + 1} not rendered`, fr: `gabarit ${index + 1} non rendu` }[language],
  }))

/** Everything a report may hold. */
export const fullReport = (language: Language): Report =>
  aReport({
    language,
    project: 'demo',
    environments: [
      { name: 'dev', stage: 'dev', class: 'non-production' },
      { name: 'prod', stage: 'prod', class: 'production' },
    ],
    inputs: {
      dockerfiles: 1,
      objects: 12,
      pipelines: 0,
      charts: 1,
      kustomizations: 0,
      valuesFiles: 2,
      manifest: 'valid',
    },
    releases: [
      {
        type: 'helm',
        folder: 'deploy/chart',
        environments: ['dev', 'prod'],
        decidedBy: 'manifest',
        status: 'rendered',
        complete: false,
        objects: 12,
      },
      {
        type: 'kustomize',
        folder: 'deploy/overlays/lab',
        environments: [],
        decidedBy: 'defaults',
        status: 'failed',
        complete: true,
        objects: 0,
      },
    ],
    changedRules: { NET003: 'warning', CI004: 'off' },
    assumptions: [
      {
        code: 'no-environment',
        message: {
          en: 'No environment is declared: every environment is taken for production.',
          fr: 'Aucun environnement n’est déclaré\u00a0: tous sont tenus pour la production.',
        }[language],
      },
    ],
    findings: [
      aFinding({ ...PORT[language], rule: 'IMG006', location: at('Dockerfile', 3, 8, 10), excerpt: 'EXPOSE 80 443' }),
      aFinding({ ...PORT[language], rule: 'IMG006', location: at('Dockerfile', 3, 11, 14), excerpt: 'EXPOSE 80 443' }),
      aFinding({
        ...NODE_PORT[language],
        rule: 'K8S019',
        severity: 'warning',
        environments: ['dev', 'prod'],
        location: at('charts/web/templates/service.yaml', 108, 9, 17),
        related: [at('charts/web/values.yaml', 12, 3), at('charts/web/values-prod.yaml', 4, 3)],
        excerpt: '\ttype: NodePort',
      }),
      aFinding({
        ...METRICS[language],
        rule: 'K8S035',
        severity: 'info',
        location: {
          path: 'charts/web/templates/web.yaml',
          start: { line: 1, column: 1 },
          end: { line: 42, column: 1 },
        },
        excerpt: 'apiVersion: apps/v1',
      }),
      aFinding({
        ...PASSWORD[language],
        rule: 'SEC002',
        environments: ['prod'],
        location: at('charts/web/values-prod.yaml', 7, 16),
      }),
      aFinding({
        ...NODE_PORT[language],
        rule: 'K8S019',
        location: at('legacy/service.yaml', 6, 9),
        suppressed: {
          by: 'derogation',
          reason: { en: 'migration under way', fr: 'migration en cours' }[language],
          until: '2027-03-31',
        },
      }),
    ],
    unverified: [
      ...templates(language),
      {
        reason: 'encrypted',
        path: 'secrets/prod.yaml',
        message: { en: 'encrypted with SOPS', fr: 'chiffré avec SOPS' }[language],
      },
    ],
  })

/** No error, one thing that could not be verified, and a threshold that warnings reach. */
export const doubtfulReport = (language: Language): Report =>
  aReport({
    language,
    failOn: 'warning',
    findings: [
      aFinding({
        ...NODE_PORT[language],
        rule: 'NET019',
        severity: 'warning',
        location: at('deploy/service.yaml', 5, 9, 17),
        excerpt: '  type: NodePort',
      }),
    ],
    unverified: [
      { reason: 'chart-not-rendered', path: 'charts/api', message: { en: 'no values', fr: 'aucune valeur' }[language] },
    ],
  })

/** Nothing to say. */
export const cleanReport = (language: Language): Report => aReport({ language })
