import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { defineRule } from '../../src/model/rule.ts'

/** What makes Argo CD treat a Job as a step of a synchronisation, which it does not restore. */
const HOOKS = ['argocd.argoproj.io/hook', 'helm.sh/hook']

/** Whether Argo CD restores what vanishes; the console does so unless it is told otherwise. */
function autosync(manifest: OnboardingManifest | undefined): 'on' | 'off' | 'unknown' {
  const environments = manifest?.environments ?? []
  if (environments.length === 0) return 'unknown'
  return environments.every((environment) => environment.autosync === false) ? 'off' : 'on'
}

/**
 * Kyverno `add-ttl` gives every Job 15 minutes after its end; Argo CD, which heals what is missing, then creates it again
 * and it runs again, for ever. A time of the author's own leads to the same.
 */
export default defineRule({
  code: 'K8S022',
  name: 'job-ttl',
  subject: 'object',
  kinds: ['batch/v1/Job'],
  severity: 'warning',
  sources: [
    { page: 'agreement/kyverno', says: 'add-ttl : Ajoute un time to live (TTL) aux JOB dans le cluster' },
    { fact: 'dso-env chart: syncPolicy.automated with selfHeal' },
    { exigence: 'ARCH-16' },
  ],
  text: {
    en: {
      title: 'Job that runs again and again',
      message: ({ name, ttl }) => `Job "${name}" is removed ${ttl} seconds after its end, and Argo CD creates it again`,
      why: 'The platform removes every Job some time after its end; with automatic synchronisation Argo CD restores what is missing, so that the Job runs for ever.',
      fix: 'Make it a hook (`argocd.argoproj.io/hook: Sync` with `argocd.argoproj.io/hook-delete-policy: BeforeHookCreation`, or `helm.sh/hook`), or a CronJob.',
    },
    fr: {
      title: 'Job relancé sans fin',
      message: ({ name, ttl }) => `Le Job « ${name} » est supprimé ${ttl} secondes après sa fin, et Argo CD le recrée`,
      why: 'La plateforme supprime tout Job quelque temps après sa fin ; avec la synchronisation automatique, Argo CD rétablit ce qui manque : le Job tourne sans fin.',
      fix: 'En faire un hook (`argocd.argoproj.io/hook: Sync` avec `argocd.argoproj.io/hook-delete-policy: BeforeHookCreation`, ou `helm.sh/hook`), ou un CronJob.',
    },
  },
  examples: {
    good: [
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise, annotations: { argocd.argoproj.io/hook: PreSync } }\nspec: { template: { spec: { containers: [] } } }\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise, annotations: { helm.sh/hook: "pre-install,pre-upgrade" } }\nspec: { template: { spec: { containers: [] } } }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sauvegarde }\nspec: { schedule: "0 3 * * *" }\n',
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev, autosync: false }]\n',
        'job.yaml':
          'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise }\nspec: { template: { spec: { containers: [] } } }\n',
      },
    ],
    bad: [
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise }\nspec: { template: { spec: { containers: [] } } }\n',
      {
        'accostage.yaml':
          'version: 1\nproject: { name: demo }\nenvironments: [{ name: dev, stage: dev, autosync: true }]\n',
        'job.yaml':
          'apiVersion: batch/v1\nkind: Job\nmetadata: { name: reprise }\nspec: { ttlSecondsAfterFinished: 60, template: { spec: { containers: [] } } }\n',
      },
    ],
  },
  *check(job, { manifest, profile }) {
    const restored = autosync(manifest)
    if (restored === 'off' || HOOKS.some((hook) => job.annotations[hook]) || job.get('spec', 'suspend') === true) return
    const ttl = job.get('spec', 'ttlSecondsAfterFinished')
    yield {
      at: typeof ttl === 'number' ? ['spec', 'ttlSecondsAfterFinished'] : ['spec'],
      severity: restored === 'on' ? 'warning' : 'info',
      data: { name: job.displayName, ttl: typeof ttl === 'number' ? ttl : profile.jobTtl },
    }
  },
})
