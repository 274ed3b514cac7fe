import { defineRule } from '../../src/model/rule.ts'

const KINDS = ['Application', 'ApplicationSet', 'AppProject']

/**
 * An Argo CD object of a project lands in the application's namespace of the application's cluster, where no Argo CD
 * reads it (C-25). A repository that is not declared may well configure an Argo CD of its own.
 */
export default defineRule({
  code: 'K8S028',
  name: 'argo-objects',
  subject: 'object',
  kinds: ['argoproj.io/*'],
  severity: 'warning',
  sources: [
    { fact: 'dso-env chart: the Application of the console deploys into the namespace of the environment' },
    { fact: 'console: an application of applications is not possible for projects' },
  ],
  text: {
    en: {
      title: 'Argo CD object that nobody reads',
      message: ({ kind, name }) => `${kind} "${name}" would be deployed where no Argo CD reads it`,
      why: 'The console itself writes the Argo CD objects of a project, one Application for each infrastructure repository and environment.',
      fix: 'Declare one infrastructure repository in the console for each application, and remove this object.',
    },
    fr: {
      title: 'Objet Argo CD que personne ne lit',
      message: ({ kind, name }) => `${kind} « ${name} » serait déployé là où aucun Argo CD ne le lit`,
      why: 'La console écrit elle-même les objets Argo CD d’un projet : une Application par dépôt d’infrastructure et par environnement.',
      fix: 'Déclarer dans la console un dépôt d’infrastructure par application, et retirer cet objet.',
    },
  },
  examples: {
    good: [
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web }\nspec: {}\n',
      'apiVersion: app.k8s.io/v1beta1\nkind: Application\nmetadata: { name: web }\nspec: {}\n',
    ],
    bad: [
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec: {}\n',
      {
        'accostage.yaml':
          'version: 1\nproject: { name: annuaire }\nrepositories: [{ name: annuaire-infra, type: infrastructure }]\n',
        'deploy/projet.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: annuaire }\nspec: {}\n',
      },
    ],
  },
  *check({ kind, name }, { manifest }) {
    if (!KINDS.includes(kind)) return
    const repositories = manifest?.repositories ?? []
    const declared =
      repositories.length > 0 && repositories.every(({ type }) => type === 'infrastructure' || type === 'both')
    yield { at: ['kind'], severity: declared ? 'error' : 'warning', data: { kind, name: name ?? '' } }
  },
})
