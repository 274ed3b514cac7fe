import type { Translated } from '../model/language.ts'

export interface MirroredCommitFacts {
  readonly kind: 'branch' | 'tag'
  /** Short name of the ref that was mirrored. */
  readonly ref: string
  /** The commit that was checked. */
  readonly checkedSha: string
  /** The commit that the ref holds in this repository, read after the mirror's pipeline succeeded; absent when not read. */
  readonly laterSha?: string
}

/** Whether the platform holds the commit that was checked: three-valued, as every fact. */
export interface MirroredCommit {
  readonly same: 'yes' | 'no' | 'unknown'
  readonly message: Translated
}

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const SHOWN = 12

/**
 * Says whether the commit that the platform pulled is the one that was checked.
 *
 * The call carries a name, not a commit: the job clones the ref as it is when it runs, so a push in between is mirrored
 * unchecked. The answer of GitLab cannot tell: the `sha` of the pipeline is a commit of the *mirror* project, which
 * holds the job and not this code, and must never be compared with ours. What can be compared is the ref in this
 * repository once the job is over: when it still holds the checked commit, that is what was pulled.
 */
export function mirroredCommit({ kind, ref, checkedSha, laterSha }: MirroredCommitFacts): MirroredCommit {
  const [checked, later] = [checkedSha.toLowerCase(), laterSha?.toLowerCase()]
  const short = checked.slice(0, SHOWN)
  if (!SHA.test(checked) || later === undefined || !SHA.test(later)) {
    const [en, fr] = kind === 'tag' ? ['the tag', 'le tag'] : ['the branch', 'la branche']
    return {
      same: 'unknown',
      message: {
        en: `The platform pulls what ${en} "${ref}" holds when its job runs: it is not known to be the commit checked. To be sure, mirror a tag that does not move`,
        fr: `La plateforme récupère ce que contient ${fr} « ${ref} » quand son job s’exécute : rien ne dit que c’est le commit contrôlé. Pour en être sûr, synchroniser un tag qui ne bouge pas`,
      },
    }
  }
  if (checked === later)
    return {
      same: 'yes',
      message: {
        en: `The platform holds the commit that was checked, ${short}`,
        fr: `La plateforme détient le commit contrôlé, ${short}`,
      },
    }
  return {
    same: 'no',
    message: {
      en: `"${ref}" has moved since the check, from ${short} to ${later.slice(0, SHOWN)}: the platform may hold a commit that was not checked. The run of the later push checks it`,
      fr: `« ${ref} » a bougé depuis le contrôle, de ${short} à ${later.slice(0, SHOWN)} : la plateforme détient peut-être un commit non contrôlé. L’exécution du push suivant le contrôle`,
    },
  }
}
