import type { Translated } from '../../model/language.ts'
import type { UnverifiedReason } from '../../model/report.ts'
import type { Unread } from '../../model/unread.ts'

/** Reasons whose words do not depend on what was met. */
type PlainReason = Exclude<
  UnverifiedReason,
  | 'rule-failed'
  | 'console-not-read'
  | 'schema-unknown'
  | 'script-not-checked'
  | 'include-not-read'
  | 'dependency-missing'
  | 'release-incomplete'
>

/** Something that could not be judged, in the words of its reason. */
export const unread = (reason: PlainReason, path: string, line?: number): Unread => ({
  reason,
  path,
  line,
  message: WORDS[reason],
})

const WORDS: Readonly<Record<PlainReason, Translated>> = {
  'chart-not-rendered': {
    en: 'Helm chart, not rendered: its objects are not verified',
    fr: 'chart Helm, non rendu : ses objets ne sont pas vérifiés',
  },
  'kustomization-not-rendered': {
    en: 'Kustomize folder, not rendered: its objects are not verified',
    fr: 'dossier Kustomize, non rendu : ses objets ne sont pas vérifiés',
  },
  'template-not-rendered': {
    en: 'a template that another tool fills, not rendered here',
    fr: 'un gabarit qu’un autre outil remplit, non rendu ici',
  },
  'values-not-used': {
    en: 'values file that no release uses, not verified',
    fr: 'fichier de valeurs qu’aucune livraison n’utilise, non vérifié',
  },
  'application-not-followed': {
    en: 'Argo CD object whose source cannot be followed here',
    fr: 'objet Argo CD dont la source ne peut pas être suivie ici',
  },
  encrypted: {
    en: 'encrypted with SOPS, its content is not read',
    fr: 'chiffré par SOPS, contenu non lu',
  },
  'patch-fragment': {
    en: 'part of an object, such as a patch: not verified alone',
    fr: 'partie d’un objet, comme un patch : non vérifiée seule',
  },
  'deployment-folder': {
    en: 'folder of another deployment tool: Argo CD does not deploy it',
    fr: 'dossier d’un autre outil de déploiement : Argo CD ne le déploie pas',
  },
  'stray-link': {
    en: 'symbolic link that leaves the repository or leads nowhere, not followed',
    fr: 'lien symbolique qui sort du dépôt ou ne mène nulle part, non suivi',
  },
  'too-large': {
    en: 'too large, not read',
    fr: 'trop volumineux, non lu',
  },
  unreadable: { en: 'could not be read', fr: 'n’a pas pu être lu' },
}
