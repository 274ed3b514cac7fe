import { choice, date, flag, list, section, text } from './nodes.ts'

export const PROJECT = section(
  {
    en: 'The project as the console knows it, and where it stands',
    fr: 'Le projet tel que la console le connaît, et où il en est',
  },
  {
    name: text({ en: 'Name in the console', fr: 'Nom dans la console' }),
    slug: text({
      en: 'Short name that the console gave, when it is not the name itself: it names the Vault and the Harbor project',
      fr: 'Nom court donné par la console, s’il diffère du nom : il nomme le coffre Vault et le projet Harbor',
    }),
    description: text({ en: 'What the project does', fr: 'Ce que fait le projet' }),
    organisation: text({
      en: 'Directorate or service that owns the project',
      fr: 'Direction ou service qui porte le projet',
    }),
    contact: text({ en: 'Who answers for the project', fr: 'Qui répond pour le projet' }),
    status: choice(
      {
        en: 'How far it is: new, in migration from another hosting, or already in production',
        fr: 'État d’avancement : nouveau, en migration depuis un autre hébergement, ou déjà en production',
      },
      ['new', 'migration', 'production'],
    ),
    milestones: list(
      { en: 'Dates that matter', fr: 'Échéances importantes' },
      section(
        { en: 'A date that matters', fr: 'Une échéance' },
        {
          name: text({ en: 'What happens then', fr: 'Ce qui se passe à cette date' }),
          date: date({ en: 'The day, YYYY-MM-DD', fr: 'Le jour, AAAA-MM-JJ' }),
        },
        ['name', 'date'],
      ),
    ),
  },
  ['name'],
)

export const PLATFORM = section(
  { en: 'Where the project is deployed', fr: 'Où le projet est déployé' },
  {
    name: text({
      en: 'Platform that the project aims at: ovh, cloud-pi, or another that the Service Team named',
      fr: 'Plateforme visée par le projet : ovh, cloud-pi, ou une autre nommée par la Service Team',
    }),
    flavour: choice(
      {
        en: 'Kind of cluster; openshift unless told otherwise',
        fr: 'Type de cluster ; openshift par défaut',
      },
      ['openshift', 'kubernetes', 'byoc'],
    ),
    zone: text({ en: 'Zone of the console', fr: 'Zone de la console' }),
  },
)

export const SENSITIVITY = choice(
  {
    en: 'Sensitivity of the data: NP, not protected, or DR, restricted (Diffusion Restreinte)',
    fr: 'Sensibilité des données : NP, non protégé, ou DR, Diffusion Restreinte',
  },
  ['NP', 'DR'],
)

export const EXPOSURE = {
  ...list(
    { en: 'Networks from which the application is reached', fr: 'Réseaux depuis lesquels l’application est jointe' },
    choice(
      {
        en: 'internet, intranet (the ministry’s), or rie (between ministries)',
        fr: 'internet, intranet (du ministère), ou rie (interministériel)',
      },
      ['internet', 'intranet', 'rie'],
    ),
  ),
  uniqueItems: true,
}

export const AUTHENTICATION = section(
  { en: 'How users sign in', fr: 'Comment les utilisateurs s’authentifient' },
  {
    providers: list(
      { en: 'Services that vouch for them', fr: 'Services qui répondent d’eux' },
      choice(
        {
          en: 'agent (the State’s agents), franceconnect, proconnect, passage2 (the ministry’s), keycloak (the project’s own), local (accounts of the application), none',
          fr: 'agent (agents de l’État), franceconnect, proconnect, passage2 (du ministère), keycloak (celui du projet), local (comptes de l’application), none (aucune)',
        },
        ['agent', 'franceconnect', 'proconnect', 'passage2', 'keycloak', 'local', 'none'],
      ),
    ),
  },
)

export const ARCHITECTURE = section(
  { en: 'How the application is built', fr: 'Comment l’application est construite' },
  {
    document: text({
      en: 'Architecture document, or at least a diagram: a path in this repository or an address',
      fr: 'Dossier d’architecture, ou à minima un schéma : un chemin de ce dépôt ou une adresse',
    }),
  },
)

export const APPROVALS = section(
  { en: 'What had to be accepted before production', fr: 'Ce qui doit être accepté avant la production' },
  {
    securityAccreditation: section(
      { en: 'Security accreditation (homologation)', fr: 'Homologation de sécurité' },
      {
        reference: text({ en: 'Its reference', fr: 'Sa référence' }),
        until: date({ en: 'Last day on which it holds, YYYY-MM-DD', fr: 'Dernier jour de validité, AAAA-MM-JJ' }),
      },
    ),
    architect: text({
      en: 'Architect of the ministry who follows the project',
      fr: 'Architecte du ministère qui suit le projet',
    }),
    pai: text({
      en: 'Reference in the ministry’s list of applications (PAI)',
      fr: 'Référence dans le patrimoine applicatif du ministère (PAI)',
    }),
    personalDataAssessed: flag({
      en: 'Whether the processing of personal data was declared to the data protection officer',
      fr: 'Si le traitement de données personnelles a été déclaré au délégué à la protection des données',
    }),
  },
)

export const COMMITMENTS = list(
  {
    en: 'Answers to the requirements that neither a rule nor another field can answer',
    fr: 'Réponses aux exigences auxquelles ni une règle ni un autre champ ne peut répondre',
  },
  section(
    { en: 'An answer to one requirement', fr: 'Une réponse à une exigence' },
    {
      requirement: text(
        { en: 'Its identifier, such as EXI-ORG-3', fr: 'Son identifiant, comme EXI-ORG-3' },
        { pattern: '^(PRE|STEP|COMP|BP|SKILL|EXI)-[A-Z0-9-]+[ab]?$' },
      ),
      answer: choice(
        {
          en: 'kept, or not-applicable when it does not concern the project',
          fr: 'kept (tenue), ou not-applicable si elle ne concerne pas le projet',
        },
        ['kept', 'not-applicable'],
      ),
      because: text({
        en: 'Where it is proved, or why it does not apply',
        fr: 'Où c’est prouvé, ou pourquoi elle ne s’applique pas',
      }),
    },
    ['requirement', 'answer', 'because'],
  ),
)
