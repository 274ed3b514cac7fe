import type { Translated } from '../model/language.ts'

export const USAGE: Translated = {
  en: `Usage: accostage <command> [options]

  accostage check [path]     lint a repository, the current directory unless given
  accostage init [path]      write the onboarding manifest that a repository shows
  accostage gate [path]      what still separates the project from a step of its onboarding
  accostage mirror           make the secondary chain pull a reference of this repository
  accostage ticket [path]    write the text of a support ticket for the Service Team
  accostage rules            list the rules
  accostage explain RULE     everything about one rule, by its code or name
  accostage aggregate SOURCE…  keep the reports of many projects and show them together

check
  --format NAME              what goes to standard output: text (default), json, github, markdown,
                             html, sarif, junit, gitlab (Code Quality) or csv
  --report NAME=FILE         write a report to a file; may be repeated
  --fail-on SEVERITY         error (default), warning, info or never
  --rules LIST               default, all, or codes and names separated by commas
  --environment NAME         a declared environment to check for; may be repeated
  --manifest FILE            onboarding manifest, accostage.yaml of the repository unless given
  --profile FILE             profile that extends cloud-pi-native
  --dependencies fetch       fetch the charts that others depend on, from the hosts of the profile
  --shellcheck MODE          ask ShellCheck about RUN: auto (default, when it is on the PATH), off, required
  --console URL              compare the manifest with the platform's console; its token is read from
                             ACCOSTAGE_CONSOLE_TOKEN, never from the command line
  --baseline FILE            findings that are put off: they do not count, and cannot grow in number
  --update-baseline          make that file, or drop from it what is gone
  --extend-baseline          the same, and add what is new
  --changed-since REF        fail on, and annotate, only what is new since HEAD left this branch or commit
  --fix                      make the safe corrections, then check again
  --dry-run                  with --fix: print them as a diff instead, and write nothing
  --language en|fr           language of the reports
  --no-color                 no colours, as with NO_COLOR

init
  --update                   add what is new to the manifest that is there, and change nothing else
  --dry-run                  print the manifest instead of writing it
  --console URL              begin with what the platform's console knows, as for check
  --project NAME             its short name there, that of the manifest or of the repository unless given
  --language en|fr           language of its comments

gate
  --step NAME                scoping, ovh, cloud-pi or production
  --format NAME              text (default) or json
  --manifest, --profile, --dependencies, --console, --language, --no-color as for check

rules, explain
  --format NAME              text (default), json or markdown
  --language en|fr           language of the texts
  --family LIST              rules only: families, such as IMG,K8S; may be repeated
  --default                  rules only: those that run unless told otherwise
  --no-color                 explain only: no colours

mirror
  --gitlab URL               address of the platform's GitLab
  --project ID               id of its mirror project
  --repository NAME          internal name of this repository in the console
  --ref NAME                 branch or tag to mirror
  --follow                   wait for the pipeline; needs ACCOSTAGE_READ_TOKEN (read_api)
  --language en|fr           language of what it says
  The trigger token is read from ACCOSTAGE_MIRROR_TOKEN, never from the command line.

ticket
  --from FILE                a report in JSON, instead of a check
  --manifest, --profile, --dependencies as for check
  --language en|fr           language of the text, fr unless given

aggregate
  SOURCE                     a folder or file of JSON reports, github:OWNER[/NAME], git:ADDRESS#BRANCH; may be repeated
  --database PLACE           folder of the embedded database (accostage-history), or postgres://…
  --site DIR                 write a static site
  --csv FILE, --json FILE    write the projects as a table; - for standard output
  --digest FILE              write a message for Mattermost; - for standard output
  --since DAYS               period whose changes are shown, 7 unless given
  --branch NAME              branch by which projects are judged; their default branch unless given
  --artifact NAME            name of the artifacts that hold reports, accostage unless given
  --github-url URL           address of GitHub's API
  --max-wait SECONDS         longest wait for GitHub's limits, 3600 unless given
  --language en|fr           language of the site and of the message
  Tokens and passwords are read from ACCOSTAGE_GITHUB_TOKEN and ACCOSTAGE_DATABASE. Needs npm ci --omit=dev.

  --help, --version

Exit codes: 0 nothing at or above the threshold; 1 findings at or above it, a closed step, a mirror
that is refused or whose pipeline, with --follow, fails, is cancelled or skipped, or a source that was
not read to its end; 2 bad usage, bad manifest, nothing to check; 3 a bug.
`,
  fr: `Utilisation : accostage <commande> [options]

  accostage check [chemin]   analyse un dépôt, par défaut le répertoire courant
  accostage init [chemin]    écrit le manifeste d’embarquement que montre un dépôt
  accostage gate [chemin]    ce qui sépare encore le projet d’une étape de son embarquement
  accostage mirror           fait tirer une référence de ce dépôt par la chaîne secondaire
  accostage ticket [chemin]  rédige un ticket de support pour la Service Team
  accostage rules            liste les règles
  accostage explain RÈGLE    tout sur une règle, par son code ou son nom
  accostage aggregate SOURCE…  conserve les rapports de nombreux projets et les montre ensemble

check
  --format NOM               sortie standard : text (par défaut), json, github, markdown,
                             html, sarif, junit, gitlab (Code Quality) ou csv
  --report NOM=FICHIER       écrit un rapport dans un fichier ; répétable
  --fail-on GRAVITÉ          error (par défaut), warning, info ou never
  --rules LISTE              default, all, ou des codes et noms séparés par des virgules
  --environment NOM          environnement déclaré à vérifier ; répétable
  --manifest FICHIER         manifeste d’embarquement, par défaut l’accostage.yaml du dépôt
  --profile FICHIER          profil qui étend cloud-pi-native
  --dependencies fetch       télécharge les charts dont d’autres dépendent, depuis les hôtes du profil
  --shellcheck MODE          consulte ShellCheck sur les RUN : auto (par défaut, s’il est dans le PATH), off, required
  --console URL              compare le manifeste à la console de la plateforme ; son jeton est lu dans
                             ACCOSTAGE_CONSOLE_TOKEN, jamais sur la ligne de commande
  --baseline FICHIER         constats remis à plus tard : ils ne comptent pas, et leur nombre ne peut croître
  --update-baseline          crée ce fichier, ou en retire ce qui a disparu
  --extend-baseline          de même, et y ajoute ce qui est nouveau
  --changed-since RÉF        n’échoue et n’annote que sur ce qui est nouveau depuis cette branche ou ce commit
  --fix                      fait les corrections sans risque, puis analyse de nouveau
  --dry-run                  avec --fix : les affiche en diff, sans rien écrire
  --language en|fr           langue des rapports
  --no-color                 sans couleurs, comme NO_COLOR

init
  --update                   ajoute au manifeste présent ce qui est nouveau, sans rien changer d’autre
  --dry-run                  affiche le manifeste au lieu de l’écrire
  --console URL              part de ce que sait la console de la plateforme, comme pour check
  --project NOM              son nom court dans la console, par défaut celui du manifeste, sinon du dépôt
  --language en|fr           langue de ses commentaires

gate
  --step NOM                 scoping, ovh, cloud-pi ou production
  --format NOM               text (par défaut) ou json
  --manifest, --profile, --dependencies, --console, --language, --no-color comme pour check

rules, explain
  --format NOM               text (par défaut), json ou markdown
  --language en|fr           langue des textes
  --family LISTE             rules seulement : familles, IMG,K8S par exemple ; répétable
  --default                  rules seulement : celles qui s’exécutent sans indication contraire
  --no-color                 explain seulement : sans couleurs

mirror
  --gitlab URL               adresse du GitLab de la plateforme
  --project ID               identifiant de son projet mirror
  --repository NOM           nom interne de ce dépôt dans la console
  --ref NOM                  branche ou étiquette à synchroniser
  --follow                   attend la fin du pipeline ; demande ACCOSTAGE_READ_TOKEN (read_api)
  --language en|fr           langue de ses messages
  Le jeton de déclenchement est lu dans ACCOSTAGE_MIRROR_TOKEN, jamais sur la ligne de commande.

ticket
  --from FICHIER             un rapport en JSON, au lieu d’un contrôle
  --manifest, --profile, --dependencies comme pour check
  --language en|fr           langue du texte, fr par défaut

aggregate
  SOURCE                     dossier ou fichier de rapports JSON, github:PROPRIÉTAIRE[/NOM], git:ADRESSE#BRANCHE ; répétable
  --database LIEU            dossier de la base embarquée (accostage-history), ou postgres://…
  --site DOSSIER             écrit un site statique
  --csv, --json FICHIER      écrit les projets en tableau ; - pour la sortie standard
  --digest FICHIER           écrit un message pour Mattermost ; - pour la sortie standard
  --since JOURS              période dont les changements sont montrés, 7 par défaut
  --branch NOM               branche selon laquelle les projets sont jugés ; par défaut, leur branche par défaut
  --artifact NOM             nom des artefacts qui portent les rapports, accostage par défaut
  --github-url URL           adresse de l’API de GitHub
  --max-wait SECONDES        plus longue attente des limites de GitHub, 3600 par défaut
  --language en|fr           langue du site et du message
  Jetons et mots de passe sont lus dans ACCOSTAGE_GITHUB_TOKEN et ACCOSTAGE_DATABASE. Demande npm ci --omit=dev.

  --help, --version

Codes de sortie : 0 rien au seuil ou au-dessus ; 1 des constats au seuil ou au-dessus, une étape
fermée, une synchronisation refusée ou dont le pipeline, avec --follow, échoue, est annulé ou ignoré, ou
une source non lue jusqu’au bout ; 2 mauvaise utilisation, manifeste non valide, rien à vérifier ;
3 un bogue.
`,
}
