import { choice, duration, section, text } from './nodes.ts'

const skill = (en: string, fr: string) =>
  choice(
    {
      en: `${en}: none, learning or autonomous`,
      fr: `${fr} : none (aucune), learning (en formation) ou autonomous (autonome)`,
    },
    ['none', 'learning', 'autonomous'],
  )

export const SKILLS = section(
  { en: 'What the team masters of the platform’s tools', fr: 'Ce que l’équipe maîtrise des outils de la plateforme' },
  {
    containers: skill('Containers and their images', 'Conteneurs et images'),
    kubernetes: skill('Kubernetes', 'Kubernetes'),
    gitlabCi: skill('GitLab CI', 'GitLab CI'),
    gitops: skill('GitOps', 'GitOps'),
    helm: skill('Helm', 'Helm'),
    openshift: skill('OpenShift', 'OpenShift'),
    argocd: skill('Argo CD', 'Argo CD'),
  },
)

export const OBSERVABILITY = section(
  { en: 'How the application shows its state', fr: 'Comment l’application montre son état' },
  {
    health: text({
      en: 'Path that tells its health, such as /health',
      fr: 'Chemin qui donne son état de santé, comme /health',
    }),
    metrics: text({ en: 'Path of its metrics, such as /metrics', fr: 'Chemin de ses métriques, comme /metrics' }),
    logs: choice({ en: 'Format of its logs', fr: 'Format de ses journaux' }, ['gelf', 'json', 'text']),
  },
)

export const RECOVERY = section(
  { en: 'How long it may stand still, how much it may lose', fr: 'Durée d’arrêt et perte de données admises' },
  {
    maximumDowntime: duration({ en: 'DMIA (RTO), such as 4h', fr: 'DMIA, comme 4h' }),
    maximumDataLoss: duration({ en: 'PDMA (RPO), such as 1h', fr: 'PDMA, comme 1h' }),
    dataCentres: {
      enum: [1, 2],
      description: 'How many data centres it is deployed in',
      'x-description-fr': 'Dans combien de centres de données elle est déployée',
    },
  },
)
