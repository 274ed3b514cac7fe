import type { Requirement } from '../../src/model/requirement/definition.ts'
import type { RequirementPriority } from '../../src/model/requirement/reported.ts'
import { not, shown } from './conditions.ts'

type Said = readonly [title: string, why: string]

const practice = (
  number: string,
  priority: RequirementPriority,
  en: Said,
  fr: Said,
  more: Partial<Requirement>,
): Requirement => ({
  id: `BP-${number}`,
  priority,
  source: { page: 'guide/best-practices' },
  gate: 'cloud-pi',
  text: { en: { title: en[0], why: en[1] }, fr: { title: fr[0], why: fr[1] } },
  ...more,
})

/** The good practices, in the order of the page. */
export const BEST_PRACTICES: readonly Requirement[] = [
  practice(
    '01',
    'required',
    [
      'Code in Git, reachable from the Internet',
      'The platform pulls code and infrastructure from where they are versioned.',
    ],
    [
      'Code dans Git, accessible depuis Internet',
      'La plateforme tire le code et l’infrastructure de là où ils sont versionnés.',
    ],
    { checks: [{ rules: ['ONB010'] }], fields: [{ path: 'repositories.url' }] },
  ),
  practice(
    '02',
    'required',
    ['Dependencies from known repositories', 'What is built anew must find the same libraries and images again.'],
    ['Dépendances issues de dépôts connus', 'Ce qui se reconstruit doit retrouver les mêmes bibliothèques et images.'],
    { checks: [{ of: 'dockerfile', rules: ['IMG027', 'IMG028', 'IMG031'] }, { rules: ['HLM005'] }] },
  ),
  practice(
    '03',
    'required',
    ['Configuration injected, by variables or ConfigMap', 'What differs between environments is not in the image.'],
    [
      'Configuration injectée, par variables ou ConfigMap',
      'Ce qui change entre environnements n’est pas dans l’image.',
    ],
    { checks: [{ of: 'workload', rules: ['K8S083', 'K8S094', 'K8S100'] }] },
  ),
  practice(
    '04',
    'required',
    ['Ports above 1024', 'Processes without root cannot listen below.'],
    ['Ports supérieurs à 1024', 'Des processus sans root ne peuvent écouter en dessous.'],
    {
      checks: [
        { of: 'dockerfile', rules: ['IMG006'] },
        { of: 'workload', rules: ['K8S006', 'K8S017'] },
      ],
      fields: [
        shown('components.port', {
          judge: (value) =>
            typeof value === 'number' && value <= 1024
              ? { en: `port ${value} is reserved for root`, fr: `le port ${value} est réservé à root` }
              : undefined,
        }),
      ],
    },
  ),
  practice(
    '05',
    'required',
    ['Logs on standard output, in GELF or JSON', 'The platform collects what containers print.'],
    ['Journaux sur la sortie standard, en GELF ou JSON', 'La plateforme collecte ce que les conteneurs écrivent.'],
    {
      checks: [{ of: 'workload', rules: ['K8S036'], unsure: ['K8S036'] }],
      fields: [
        shown('observability.logs', {
          judge: not('text', {
            en: 'plain text can hardly be searched: GELF is asked for, or JSON',
            fr: 'le texte libre se prête mal à la recherche : GELF est demandé, ou JSON',
          }),
        }),
      ],
    },
  ),
  practice(
    '06',
    'required',
    ['Stateless processes', 'Sessions and caches that are shared belong to an outside service.'],
    ['Processus sans état', 'Les sessions et caches partagés relèvent d’un service externe.'],
    { checks: [{ of: 'workload', rules: ['K8S032'] }, { rules: ['ONB061', 'ONB062'] }] },
  ),
  practice(
    '07',
    'required',
    ['Administration by init containers and CronJobs', 'Migrations and backups are deployed with the application.'],
    ['Administration par initContainers et CronJobs', 'Migrations et sauvegardes se déploient avec l’application.'],
    { checks: [{ of: 'workload', rules: ['K8S022', 'K8S037'] }] },
  ),
  practice(
    '08',
    'required',
    ['Dockerfiles in the repository', 'The chain builds the application again from them.'],
    ['Dockerfiles dans le dépôt', 'La chaîne reconstruit l’application depuis eux.'],
    { checks: [{ of: 'dockerfile', rules: ['IMG020', 'IMG022'] }] },
  ),
  practice(
    '09',
    'required',
    ['Public base images, with a version', 'The builder has to pull them, and the same ones next time.'],
    [
      'Images de base publiques, avec une version',
      'Le constructeur doit pouvoir les tirer, et les mêmes la fois suivante.',
    ],
    { checks: [{ of: 'dockerfile', rules: ['IMG007', 'IMG008', 'IMG009'] }] },
  ),
  practice(
    '10',
    'required',
    ['Rights of the user of the image', 'The process is not root, and owns or shares what it writes.'],
    ['Droits de l’utilisateur de l’image', 'Le processus n’est pas root, et possède ou partage ce qu’il écrit.'],
    { checks: [{ of: 'dockerfile', rules: ['IMG003', 'IMG005'], unsure: ['IMG003'] }] },
  ),
  practice(
    '11',
    'required',
    ['Liveness and readiness probes', 'Without them nobody knows that a pod is broken.'],
    ['Sondes de vie et de disponibilité', 'Sans elles, personne ne sait qu’un pod est en panne.'],
    { checks: [{ of: 'workload', rules: ['K8S005', 'K8S006', 'K8S054', 'K8S055', 'K8S084'] }] },
  ),
  practice(
    '12',
    'required',
    ['Requests and limits', 'Every container says what it needs; the quota of the namespace refuses the others.'],
    ['Requests et limits', 'Chaque conteneur dit ce qu’il lui faut ; le quota du namespace refuse les autres.'],
    { checks: [{ of: 'workload', rules: ['K8S003', 'K8S070', 'K8S071'] }] },
  ),
  practice(
    '13',
    'required',
    ['Deployment as code', 'Manifests, charts or Kustomize: everything that is deployed is written.'],
    ['Déploiement décrit par du code', 'Manifestes, charts ou Kustomize : tout ce qui se déploie est écrit.'],
    { checks: [{ of: 'deployment', rules: ['HLM006', 'KUS001'] }] },
  ),
  practice(
    '14',
    'required',
    ['Labels app, env and tier', 'They tell who owns a resource; Kyverno asks for them in production.'],
    ['Étiquettes app, env et tier', 'Elles disent à qui est une ressource ; Kyverno les exige en production.'],
    {
      checks: [{ of: 'workload', rules: ['K8S001', 'K8S002'] }, { rules: ['ONB023', 'ONB025'] }],
      fields: [shown('environments.label'), shown('components.tier'), shown('components.criticality')],
    },
  ),
  practice(
    '15',
    'required',
    ['Image tags that name one build', 'Releases and rollbacks need to know which one runs.'],
    [
      'Étiquettes d’image propres à une construction',
      'Livraisons et retours arrière demandent de savoir laquelle tourne.',
    ],
    { checks: [{ of: 'workload', rules: ['K8S007'] }] },
  ),
  practice(
    '16',
    'advised',
    ['Short names of resources', 'A name that is too long is not deployed.'],
    ['Noms de ressources courts', 'Un nom trop long n’est pas déployé.'],
    { checks: [{ of: 'workload', rules: ['HLM008', 'K8S038', 'K8S073'] }] },
  ),
  practice(
    '17',
    'required',
    ['Secrets in a vault, or encrypted', 'Whoever reads the repository reads what is written in clear.'],
    ['Secrets dans un coffre, ou chiffrés', 'Qui lit le dépôt lit ce qui y est en clair.'],
    {
      checks: [
        { of: 'text', rules: ['IMG014', 'SEC001', 'SEC002', 'SEC007', 'SEC012', 'SEC013'] },
        { rules: ['K8S023', 'ONB026', 'SEC009'] },
      ],
      fields: [shown('environments.ageRecipient')],
    },
  ),
  practice(
    '18',
    'advised',
    ['Horizontal scaling', 'Load goes up and down without anybody.'],
    ['Mise à l’échelle horizontale', 'La charge monte et descend sans personne.'],
    { checks: [{ of: 'workload', rules: ['K8S034', 'K8S090', 'K8S103', 'K8S104'] }] },
  ),
  practice(
    '19',
    'advised',
    ['Requests equal to limits', 'What is asked for is reserved; Burstable is no good practice.'],
    ['Requests égales aux limits', 'Ce qui est demandé est réservé ; Burstable n’est pas une bonne pratique.'],
    { checks: [{ of: 'workload', rules: ['K8S033'], unsure: ['K8S033'] }] },
  ),
  practice(
    '20',
    'advised',
    ['Light images', 'Fewer packages are fewer flaws, less storage and less transfer.'],
    ['Images légères', 'Moins de paquets, c’est moins de failles, de stockage et de transfert.'],
    { checks: [{ of: 'dockerfile', rules: ['IMG012', 'IMG030'] }] },
  ),
  practice(
    '21',
    'required',
    ['Network policies of one’s own flows', 'What another namespace may reach is written by the project.'],
    ['Politiques réseau pour ses propres flux', 'Ce qu’un autre namespace peut joindre est écrit par le projet.'],
    {
      checks: [{ of: 'network-policy', rules: ['K8S099', 'NET002', 'NET003', 'NET010', 'NET024'], concerns: true }],
    },
  ),
  practice(
    '22',
    'advised',
    ['HTTPS from end to end', 'The best case of the page goes to the container.'],
    ['HTTPS de bout en bout', 'Le meilleur cas de la page va jusqu’au conteneur.'],
    { checks: [{ of: 'ingress', rules: ['NET007', 'NET016'], concerns: true }] },
  ),
]
