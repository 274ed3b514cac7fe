import type { Translated } from '../model/language.ts'

export const USAGE: Translated = {
  en: `Usage: accostage <command> [options]

  accostage check [path]     lint a repository, the current directory unless given
  accostage gate [path]      what still separates the project from a step of its onboarding
  accostage mirror           make the secondary chain pull a reference of this repository
  accostage rules            list the rules

check
  --format NAME              what goes to standard output: text (default), json, github, markdown
  --report NAME=FILE         write a report to a file; may be repeated
  --fail-on SEVERITY         error (default), warning, info or never
  --rules LIST               default, all, or codes and names separated by commas
  --environment NAME         a declared environment to check for; may be repeated
  --manifest FILE            onboarding manifest, accostage.yaml of the repository unless given
  --profile FILE             profile that extends cloud-pi-native
  --dependencies fetch       fetch the charts that others depend on, from the hosts of the profile
  --console URL              compare the manifest with the platform's console; its token is read from
                             ACCOSTAGE_CONSOLE_TOKEN, never from the command line
  --language en|fr           language of the reports
  --no-color                 no colours, as with NO_COLOR

gate
  --step NAME                scoping, ovh, cloud-pi or production
  --format NAME              text (default) or json
  --manifest, --profile, --dependencies, --language, --no-color as for check

mirror
  --gitlab URL               address of the platform's GitLab
  --project ID               id of its mirror project
  --repository NAME          internal name of this repository in the console
  --ref NAME                 branch or tag to mirror
  --follow                   wait for the pipeline; needs ACCOSTAGE_READ_TOKEN (read_api)
  The trigger token is read from ACCOSTAGE_MIRROR_TOKEN, never from the command line.

  --help, --version

Exit codes: 0 nothing at or above the threshold; 1 findings at or above it, a closed step, or
mirror refused;
2 bad usage, bad manifest, nothing to check; 3 a bug.
`,
  fr: `Utilisation : accostage <commande> [options]

  accostage check [chemin]   analyse un dépôt, par défaut le répertoire courant
  accostage gate [chemin]    ce qui sépare encore le projet d’une étape de son embarquement
  accostage mirror           fait tirer une référence de ce dépôt par la chaîne secondaire
  accostage rules            liste les règles

check
  --format NOM               sortie standard : text (par défaut), json, github, markdown
  --report NOM=FICHIER       écrit un rapport dans un fichier ; répétable
  --fail-on GRAVITÉ          error (par défaut), warning, info ou never
  --rules LISTE              default, all, ou des codes et noms séparés par des virgules
  --environment NOM          environnement déclaré à vérifier ; répétable
  --manifest FICHIER         manifeste d’embarquement, par défaut l’accostage.yaml du dépôt
  --profile FICHIER          profil qui étend cloud-pi-native
  --dependencies fetch       télécharge les charts dont d’autres dépendent, depuis les hôtes du profil
  --console URL              compare le manifeste à la console de la plateforme ; son jeton est lu dans
                             ACCOSTAGE_CONSOLE_TOKEN, jamais sur la ligne de commande
  --language en|fr           langue des rapports
  --no-color                 sans couleurs, comme NO_COLOR

gate
  --step NOM                 scoping, ovh, cloud-pi ou production
  --format NOM               text (par défaut) ou json
  --manifest, --profile, --dependencies, --language, --no-color comme pour check

mirror
  --gitlab URL               adresse du GitLab de la plateforme
  --project ID               identifiant de son projet mirror
  --repository NOM           nom interne de ce dépôt dans la console
  --ref NOM                  branche ou étiquette à synchroniser
  --follow                   attend la fin du pipeline ; demande ACCOSTAGE_READ_TOKEN (read_api)
  Le jeton de déclenchement est lu dans ACCOSTAGE_MIRROR_TOKEN, jamais sur la ligne de commande.

  --help, --version

Codes de sortie : 0 rien au seuil ou au-dessus ; 1 des constats au seuil ou au-dessus, étape
fermée ou synchronisation refusée ;
2 mauvaise utilisation, manifeste non valide, rien à vérifier ; 3 un bogue.
`,
}
