import type { Requirement } from '../../../src/model/requirement/definition.ts'
import { noDatabase, not, noUserSignsIn, shown } from '../conditions.ts'
import { exigence } from './exigence.ts'

export const ARCHITECTURE: readonly Requirement[] = [
  exigence(
    'ARCH-1',
    'I',
    ['Languages of the list', 'Those for which skills are found over the years.'],
    ['Langages de la liste', 'Ceux pour lesquels on trouve des compétences dans la durée.'],
    { fields: [{ path: 'components.technology' }] },
  ),
  exigence(
    'ARCH-2',
    'P',
    ['Downtime that the business accepts', 'Replicas kept apart and data centres hold the DMIA.'],
    ['Durée d’interruption acceptée par le métier', 'Réplicas séparés et centres de données tiennent la DMIA.'],
    {
      checks: [{ of: 'workload', rules: ['K8S031'] }],
      fields: [
        { path: 'recovery.maximumDowntime' },
        { path: 'recovery.maximumDataLoss' },
        { path: 'recovery.dataCentres' },
      ],
    },
  ),
  exigence(
    'ARCH-3',
    'I',
    ['Loosely coupled modules', 'Components are deployed apart, behind interfaces that are written.'],
    ['Modules faiblement couplés', 'Les composants se déploient à part, derrière des interfaces décrites.'],
    { fields: [{ path: 'components.name' }, { path: 'components.technology' }] },
  ),
  exigence(
    'ARCH-4',
    'P',
    ['Copies in an independent S3 service', 'They outlive the architecture of production.'],
    ['Copies dans un service S3 indépendant', 'Elles survivent à l’architecture de production.'],
    { fields: [{ path: 'backup.target' }], unless: [noDatabase] },
  ),
  exigence(
    'ARCH-5',
    'P',
    ['Maintained infrastructure components', 'Open source parts come from communities that update them, rootless.'],
    [
      'Composants d’infrastructure entretenus',
      'Les briques libres viennent de communautés qui les tiennent à jour, sans root.',
    ],
    {
      checks: [
        { of: 'workload', rules: ['K8S058'] },
        { of: 'dockerfile', rules: ['IMG009'] },
      ],
      beyond: { en: 'how often each is updated', fr: 'le rythme de mise à jour de chacun' },
    },
  ),
  exigence(
    'ARCH-6',
    'P',
    ['Small base images, from known communities', 'The fewer tools an image holds, the clearer its own flaws.'],
    [
      'Images de base fines, de communautés reconnues',
      'Moins une image contient d’outils, plus ses propres failles se voient.',
    ],
    { checks: [{ of: 'dockerfile', rules: ['IMG007', 'IMG008', 'IMG027', 'IMG031'] }] },
  ),
  exigence(
    'ARCH-7',
    'P',
    ['Root certificates in the images', 'Services called over HTTPS are verified, and never trusted blindly.'],
    ['Certificats racines dans les images', 'Les services appelés en HTTPS sont vérifiés, jamais crus sur parole.'],
    {
      checks: [{ of: 'dockerfile', rules: ['IMG028'] }],
      beyond: { en: 'which authorities the application needs', fr: 'de quelles autorités l’application a besoin' },
    },
  ),
  exigence(
    'ARCH-8',
    'I',
    ['Modules deployed apart by GitOps', 'Each is described in Git and changes without the others.'],
    ['Modules déployés à part, en GitOps', 'Chacun est décrit dans Git et change sans les autres.'],
    { checks: [{ of: 'deployment', rules: ['HLM006', 'KUS001'] }] },
  ),
  exigence(
    'ARCH-9',
    'P',
    ['Immutable infrastructure, data restored', 'A deployment replaces the one before, its data saved first.'],
    [
      'Infrastructure immuable, données reprises',
      'Un déploiement remplace le précédent, ses données sauvegardées avant.',
    ],
    {
      checks: [{ of: 'deployment', rules: ['K8S007'] }],
      fields: [{ path: 'backup.frequency' }],
      unless: [noDatabase],
    },
  ),
  exigence(
    'ARCH-10',
    'P',
    ['Shared services used', 'Service chain, identities and Vault come from the platform.'],
    ['Services socles utilisés', 'Chaîne de service, identités et Vault viennent de la plateforme.'],
    {
      checks: [{ of: 'text', rules: ['CI005', 'IMG014', 'SEC001', 'SEC007', 'SEC012', 'SEC013'] }],
      fields: [shown('environments.ageRecipient')],
      beyond: { en: 'which services could have been used', fr: 'quels services auraient pu être utilisés' },
    },
  ),
  exigence(
    'ARCH-11',
    'P',
    ['Single sign-on of agents or FranceConnect', 'No application keeps accounts of its own.'],
    ['SSO Agent ou FranceConnect', 'Aucune application ne tient ses propres comptes.'],
    {
      fields: [
        {
          path: 'authentication.providers',
          judge: (value) =>
            value === 'local'
              ? { en: 'accounts of the application itself', fr: 'comptes propres à l’application' }
              : undefined,
        },
      ],
      unless: [noUserSignsIn],
    },
  ),
  exigence(
    'ARCH-12',
    'P',
    ['Health and metrics offered', '/health and /metrics tell how the application is.'],
    ['Santé et métriques exposées', '/health et /metrics disent comment va l’application.'],
    {
      checks: [{ of: 'workload', rules: ['K8S005', 'K8S006', 'K8S035'] }],
      fields: [shown('observability.health'), shown('observability.metrics')],
    },
  ),
  exigence(
    'ARCH-13',
    'I',
    ['Logs, registry and secrets of the platform', 'What the platform offers is used.'],
    ['Journaux, registre et secrets de la plateforme', 'Ce que la plateforme offre est utilisé.'],
    { checks: [{ of: 'workload', rules: ['K8S008', 'K8S011', 'K8S030'] }], fields: [shown('components.image')] },
  ),
  exigence(
    'ARCH-14',
    'I',
    ['Flows kept apart, over HTTPS', 'Users, services and administration do not mix.'],
    ['Flux séparés, en HTTPS', 'Usagers, services et administration ne se mêlent pas.'],
    {
      checks: [
        { of: 'ingress', rules: ['NET007', 'NET016'], concerns: true },
        { of: 'network-policy', rules: ['NET001', 'NET003', 'NET024'], concerns: true },
      ],
    },
  ),
  exigence(
    'ARCH-15',
    'I',
    ['Degraded mode', 'A module works on, less well, without the others.'],
    ['Mode dégradé', 'Un module continue, moins bien, sans les autres.'],
  ),
  exigence(
    'ARCH-16',
    'P',
    ['Idempotent transactions', 'What is run twice changes nothing the second time.'],
    ['Transactions idempotentes', 'Ce qui est rejoué ne change rien la seconde fois.'],
    { checks: [{ rules: ['K8S022'] }] },
  ),
  exigence(
    'ARCH-17',
    'I',
    ['Asynchronous exchanges', 'A bus of messages keeps modules apart.'],
    ['Échanges asynchrones', 'Un bus de messages découple les modules.'],
  ),
  exigence(
    'ARCH-18',
    'P',
    [
      'Rootless, minimal images on high ports',
      'They start without privileges, listen above 1024 and do not change themselves.',
    ],
    [
      'Images sans root, minimales, ports hauts',
      'Elles démarrent sans privilège, écoutent au-dessus de 1024 et ne se modifient pas.',
    ],
    {
      checks: [
        { of: 'dockerfile', rules: ['IMG003', 'IMG006', 'IMG012', 'IMG013'], unsure: ['IMG003'], needed: true },
        { of: 'workload', rules: ['K8S013', 'K8S017', 'K8S048', 'K8S049'] },
      ],
    },
  ),
  exigence(
    'ARCH-19',
    'P',
    ['Pods restarted at any time', 'No affinity of sessions, little loss when a node falls.'],
    ['Pods redémarrés à tout instant', 'Sans affinité de session, avec peu de pertes quand un nœud tombe.'],
    {
      checks: [{ of: 'workload', rules: ['K8S032'] }],
      fields: [
        shown('components.session', {
          judge: not('memory', {
            en: 'sessions kept in the memory of one instance are lost with it',
            fr: 'des sessions tenues dans la mémoire d’une instance disparaissent avec elle',
          }),
        }),
      ],
    },
  ),
  exigence(
    'ARCH-20',
    'P',
    ['Stateless modules', 'State is in a central store, and modules find each other by name.'],
    ['Modules sans état', 'L’état est dans un magasin central, et les modules se joignent par leur nom.'],
    { checks: [{ of: 'workload', rules: ['K8S032'] }], fields: [shown('components.stateless')] },
  ),
  exigence(
    'ARCH-21',
    'I',
    ['Two versions of the data model side by side', 'A delivery does not stop the application.'],
    ['Deux versions du modèle de données côte à côte', 'Une livraison n’arrête pas l’application.'],
    { fields: [{ path: 'databases.schema' }], unless: [noDatabase] },
  ),
  exigence(
    'ARCH-22',
    'P',
    ['Configuration never written in the code', 'It comes from the environment.'],
    ['Configuration jamais codée en dur', 'Elle vient de l’environnement.'],
    {
      checks: [{ of: 'text', rules: ['IMG014', 'K8S023', 'SEC001', 'SEC002', 'SEC013'] }],
      beyond: { en: 'what the code itself holds', fr: 'ce que contient le code lui-même' },
    },
  ),
  exigence(
    'ARCH-23',
    'I',
    ['Streams of events, logs on standard output', 'Each process tells what it does.'],
    ['Flux d’événements, journaux sur la sortie standard', 'Chaque processus dit ce qu’il fait.'],
    { checks: [{ of: 'workload', rules: ['K8S036'] }], fields: [shown('observability.logs')] },
  ),
  exigence(
    'ARCH-24',
    'P',
    ['Performance measured in real time', 'The quality of service is seen, and what goes wrong is found.'],
    ['Performance mesurable en temps réel', 'La qualité de service se voit, et ce qui dysfonctionne se trouve.'],
    { checks: [{ of: 'workload', rules: ['K8S035'] }], fields: [{ path: 'observability.metrics' }] },
  ),
  exigence(
    'ARCH-25',
    'I',
    ['The twelve factors', 'The good practices of the platform detail them.'],
    ['Les douze facteurs', 'Les bonnes pratiques de la plateforme les détaillent.'],
    { sums: ['BP-'] },
  ),
  exigence(
    'ARCH-26',
    'I',
    [
      'Security contexts neither loosened nor frozen',
      'The cluster gives identities and rights; nothing of the node is mounted.',
    ],
    ['Contextes de sécurité ni assouplis ni figés', 'Le cluster donne identités et droits ; rien du nœud n’est monté.'],
    { checks: [{ of: 'workload', rules: ['K8S012', 'K8S013', 'K8S015', 'K8S043', 'K8S044'] }] },
  ),
  exigence(
    'ARCH-27',
    'P',
    [
      'Explicit tag, pulled if not present',
      '`latest` is banned, and a node does not need the registry to restart a pod.',
    ],
    ['Étiquette explicite, tirée si absente', '`latest` est proscrit, et un nœud redémarre un pod sans le registre.'],
    { checks: [{ of: 'workload', rules: ['K8S007', 'K8S010'] }] },
  ),
]
