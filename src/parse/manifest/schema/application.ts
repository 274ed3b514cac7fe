import { choice, count, date, flag, list, section, size, text } from './nodes.ts'

export const COMPONENTS = list(
  { en: 'What the application is made of', fr: 'Ce dont l’application est faite' },
  section(
    { en: 'A part that runs by itself', fr: 'Une partie qui s’exécute à part' },
    {
      name: text({ en: 'Its name', fr: 'Son nom' }),
      technology: text({
        en: 'What it is built with: node, openjdk, python, nginx, postgres…',
        fr: 'Ce avec quoi il est construit : node, openjdk, python, nginx, postgres…',
      }),
      tier: text({
        en: 'Its tier, as in the tier label: frontend, backend, db, cache or auth',
        fr: 'Son tiers, comme dans l’étiquette tier : frontend, backend, db, cache ou auth',
      }),
      criticality: choice(
        {
          en: 'How much depends on it, as in the criticality label',
          fr: 'Sa criticité, comme dans l’étiquette criticality',
        },
        ['high', 'medium', 'low'],
      ),
      image: text({
        en: 'Its image, without tag',
        fr: 'Son image, sans étiquette',
      }),
      port: count({ en: 'Port on which it listens', fr: 'Port sur lequel il écoute' }, { minimum: 1, maximum: 65535 }),
      stateless: flag({
        en: 'True when any instance may be replaced at any time without loss',
        fr: 'Vrai quand toute instance peut être remplacée à tout moment sans perte',
      }),
      session: choice(
        {
          en: 'Where the state of a user’s session is kept: none, client (a token), shared (a database or a cache), memory (of one instance)',
          fr: 'Où est tenu l’état de la session d’un utilisateur : none (nulle part), client (un jeton), shared (une base ou un cache), memory (la mémoire d’une instance)',
        },
        ['none', 'client', 'shared', 'memory'],
      ),
    },
    ['name'],
  ),
)

export const DATA = section(
  { en: 'How much the application holds and serves', fr: 'Volumétrie de l’application' },
  {
    volume: size({
      en: 'Data kept in volumes and databases, in GiB or as a Kubernetes quantity',
      fr: 'Données conservées en volumes et en bases, en Gio ou en quantité Kubernetes',
    }),
    users: count({ en: 'How many people use it', fr: 'Combien de personnes l’utilisent' }),
    migration: section(
      { en: 'Data to take over from another hosting', fr: 'Reprise de données' },
      {
        planned: flag({ en: 'Whether data is taken over', fr: 'Si une reprise est à prévoir' }),
        volume: size({
          en: 'How much, in GiB or as a Kubernetes quantity',
          fr: 'Volume, en Gio ou en quantité Kubernetes',
        }),
      },
    ),
    personal: flag({ en: 'Whether it holds personal data', fr: 'Si elle contient des données personnelles' }),
    encrypted: flag({
      en: 'Whether sensitive data is encrypted by the application',
      fr: 'Si l’application chiffre les données sensibles',
    }),
  },
)

export const DATABASES = list(
  { en: 'Databases of the application', fr: 'Bases de données de l’application' },
  section(
    { en: 'A database', fr: 'Une base de données' },
    {
      name: text({ en: 'Its name', fr: 'Son nom' }),
      engine: text({ en: 'postgres, mariadb, mysql, mongo, redis…', fr: 'postgres, mariadb, mysql, mongo, redis…' }),
      mode: choice(
        {
          en: 'What runs it: operator (CloudNativePG), chart, manifest (plain objects), managed (by the platform) or external',
          fr: 'Ce qui la fait tourner : operator (CloudNativePG), chart, manifest (objets écrits à la main), managed (par la plateforme) ou external (à l’extérieur)',
        },
        ['operator', 'chart', 'manifest', 'managed', 'external'],
      ),
      schema: choice(
        {
          en: 'Who creates its tables: the application when it starts, or somebody by hand',
          fr: 'Qui crée ses tables : l’application (application) à son démarrage, ou quelqu’un à la main (manual)',
        },
        ['application', 'manual'],
      ),
    },
    ['engine'],
  ),
)

export const BACKUP = section(
  { en: 'How data is saved and restored', fr: 'Sauvegarde et restauration' },
  {
    procedure: text({
      en: 'Where the procedure is written: a path in this repository or an address',
      fr: 'Où la procédure est écrite : un chemin de ce dépôt ou une adresse',
    }),
    frequency: text({
      en: 'How often, in words or as a cron schedule',
      fr: 'À quelle fréquence, en mots ou en syntaxe cron',
    }),
    target: text({
      en: 'Where copies are kept, such as an S3 bucket',
      fr: 'Où vont les copies, un compartiment S3 par exemple',
    }),
    restoredOn: date({
      en: 'Day of the last restoration that was tried, YYYY-MM-DD',
      fr: 'Jour du dernier essai de restauration, AAAA-MM-JJ',
    }),
  },
)

export const EXTERNAL_FLOWS = list(
  {
    en: 'Services outside the project that the application calls',
    fr: 'Composants externes au projet que l’application appelle',
  },
  section(
    { en: 'A service that is called', fr: 'Un composant appelé' },
    {
      name: text({ en: 'What it is', fr: 'Ce que c’est' }),
      host: text({
        en: 'Its name or address; *.example.fr for all of a domain',
        fr: 'Son nom ou son adresse ; *.example.fr pour tout un domaine',
      }),
      port: count(
        { en: 'Its port; 443 unless told otherwise', fr: 'Son port ; 443 par défaut' },
        { minimum: 1, maximum: 65535 },
      ),
      protocol: text({ en: 'https, smtp, ldaps, sftp…', fr: 'https, smtp, ldaps, sftp…' }),
      network: choice(
        {
          en: 'Where it is: mi (the ministry), rie (between ministries) or internet',
          fr: 'Où il se trouve : mi (ministère), rie (interministériel) ou internet',
        },
        ['mi', 'rie', 'internet'],
      ),
    },
    ['host'],
  ),
)
