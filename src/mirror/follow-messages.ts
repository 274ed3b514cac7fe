import type { Translated } from '../model/language.ts'
import type { FollowOutcome } from './result.ts'

interface Facts {
  readonly id: number
  readonly repositoryName: string
  /** Last status read, empty when none was. */
  readonly lastStatus: string
  /** What kept the status from being read, empty when nothing did. */
  readonly trouble: Translated
  readonly seconds: number
}

const aside = (...texts: string[]): string => {
  const said = texts.filter((text) => text !== '').join(', ')
  return said === '' ? '' : ` (${said})`
}

/** The outcome of the watch in words; in all of them the mirror itself was started. */
export const FOLLOWED: Readonly<Record<FollowOutcome, (facts: Facts) => Translated>> = {
  success: ({ id }) => ({
    en: `Mirror pipeline ${id} has succeeded`,
    fr: `Le pipeline de miroir ${id} a réussi`,
  }),
  failed: ({ id, repositoryName }) => ({
    en: `Mirror pipeline ${id} has failed: its log says why. "No value found" there means that "${repositoryName}" is not the internal name of the repository in the console; a refused clone, that the console's access to a private repository has expired`,
    fr: `Le pipeline de miroir ${id} a échoué : son journal dit pourquoi. « No value found » y signifie que « ${repositoryName} » n’est pas le nom interne du dépôt dans la console ; un clone refusé, que l’accès de la console à un dépôt privé a expiré`,
  }),
  canceled: ({ id }) => ({
    en: `Mirror pipeline ${id} was cancelled on GitLab: run this again`,
    fr: `Le pipeline de miroir ${id} a été annulé sur GitLab : relancer`,
  }),
  skipped: ({ id }) => ({
    en: `Mirror pipeline ${id} was skipped: nothing was pulled. Ask the Service Team to check the CI/CD file of the mirror project`,
    fr: `Le pipeline de miroir ${id} a été ignoré : rien n’a été récupéré. Demander à la Service Team de vérifier le fichier CI/CD du projet miroir`,
  }),
  manual: ({ id }) => ({
    en: `Mirror pipeline ${id} waits for a person: start its job on the platform's GitLab`,
    fr: `Le pipeline de miroir ${id} attend une personne : lancer son job sur le GitLab de la plateforme`,
  }),
  deadline: ({ id, lastStatus, trouble, seconds }) => ({
    en: `Mirror pipeline ${id} had not ended after ${seconds} s${aside(lastStatus, trouble.en)}: it goes on without being watched`,
    fr: `Le pipeline de miroir ${id} n’était pas terminé après ${seconds} s${aside(lastStatus, trouble.fr)} : il continue sans être suivi`,
  }),
  unreadable: ({ id, trouble }) => ({
    en: `Mirror pipeline ${id} was started but cannot be watched${aside(trouble.en)}: the read token must have the scope "read_api" and access to the mirror project`,
    fr: `Le pipeline de miroir ${id} est lancé mais ne peut pas être suivi${aside(trouble.fr)} : le jeton de lecture doit avoir la portée « read_api » et accéder au projet miroir`,
  }),
  cancelled: ({ id }) => ({
    en: `Mirror pipeline ${id} is no longer watched: it goes on`,
    fr: `Le pipeline de miroir ${id} n’est plus suivi : il continue`,
  }),
}
