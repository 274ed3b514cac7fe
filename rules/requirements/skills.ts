import type { Translated } from '../../src/model/language.ts'
import type { Requirement } from '../../src/model/requirement/definition.ts'
import type { RequirementPriority } from '../../src/model/requirement/reported.ts'
import { field, not } from './conditions.ts'

const NONE: Translated = { en: 'nobody of the team masters it', fr: 'personne dans l’équipe ne la maîtrise' }

const skill = (
  number: string,
  name: string,
  priority: RequirementPriority,
  en: readonly [string, string],
  fr: readonly [string, string],
): Requirement => ({
  id: `SKILL-${number}`,
  priority,
  source: { page: 'platform/skills-matrix' },
  gate: 'scoping',
  text: { en: { title: en[0], why: en[1] }, fr: { title: fr[0], why: fr[1] } },
  // what is only advised may be missing
  fields: [field(`skills.${name}`, priority === 'required' ? { judge: not('none', NONE) } : {})],
})

/** What a team masters before it uses the platform, in the order of the page. */
export const SKILLS: readonly Requirement[] = [
  skill(
    '01',
    'containers',
    'required',
    ['Skill: containers', 'How images are built and started.'],
    ['Compétence : conteneurisation', 'Comment des images se construisent et se lancent.'],
  ),
  skill(
    '02',
    'kubernetes',
    'required',
    ['Skill: Kubernetes', 'Its main objects and the manifests that describe them.'],
    ['Compétence : Kubernetes', 'Ses principaux objets et les manifestes qui les décrivent.'],
  ),
  skill(
    '03',
    'gitlabCi',
    'required',
    ['Skill: GitLab CI', 'The pipelines that build and deliver.'],
    ['Compétence : GitLab CI', 'Les pipelines qui construisent et livrent.'],
  ),
  skill(
    '04',
    'helm',
    'advised',
    ['Skill: Helm', 'Using and writing a chart.'],
    ['Compétence : Helm', 'Utiliser et écrire un chart.'],
  ),
  skill(
    '05',
    'gitops',
    'required',
    ['Skill: GitOps', 'What is deployed is what is in Git.'],
    ['Compétence : GitOps', 'Ce qui est déployé est ce qui est dans Git.'],
  ),
  skill(
    '06',
    'openshift',
    'advised',
    ['Skill: OpenShift', 'Where it differs from Kubernetes.'],
    ['Compétence : OpenShift', 'Ce qui le distingue de Kubernetes.'],
  ),
  skill(
    '07',
    'argocd',
    'advised',
    ['Skill: Argo CD', 'Following a deployment in it.'],
    ['Compétence : Argo CD', 'Y suivre un déploiement.'],
  ),
]
