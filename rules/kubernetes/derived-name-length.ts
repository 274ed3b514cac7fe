import { namesReleases } from '../../src/model/assumed-name.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

interface Limit {
  readonly characters: number
  /** What the name becomes a part of. */
  readonly because: 'revision' | 'job' | 'label' | 'host' | 'operator'
}

/** Where the name of an object becomes a part of other names, which have to fit in 63 characters. */
const LIMITS: Readonly<Record<string, Limit>> = {
  // kubernetes pkg/controller/history: label controller-revision-hash, the name and up to 11 characters
  'apps/StatefulSet': { characters: 52, because: 'revision' },
  // kubernetes pkg/apis/batch/validation: the Job's name is the CronJob's and 11 characters
  'batch/CronJob': { characters: 52, because: 'job' },
  // kubernetes pkg/apis/batch/validation: label job-name of the pods
  'batch/Job': { characters: 63, because: 'label' },
  // kubernetes pkg/apis/core/validation: ValidateServiceName is a DNS label
  '/Service': { characters: 63, because: 'host' },
  // cloudnative-pg webhook, validateName
  'postgresql.cnpg.io/Cluster': { characters: 50, because: 'operator' },
}

/** guide/best-practices "Politiques de nommage"; Argo CD's release name is in front of most names of a chart. */
export default defineRule({
  code: 'K8S038',
  name: 'derived-name-length',
  subject: 'object',
  severity: 'error',
  sources: [
    {
      page: 'guide/best-practices',
      says: 'Il se pourrait que des ressources ne soient pas déployées si le nom est trop long',
    },
    { fact: 'kubernetes pkg/apis/batch/validation: a CronJob’s name has at most 52 characters' },
    { fact: 'kubernetes issue 64023: no pod is made for a StatefulSet whose name has more than 52 characters' },
  ],
  text: {
    en: {
      title: 'Name too long for what is derived from it',
      message: ({ kind, name, length, limit }) =>
        `${kind} "${name}" has a name of ${length} characters, more than the ${limit} that are left`,
      why: ({ because }) => {
        if (because === 'revision')
          return 'Pods of a StatefulSet carry its name and a revision in a label of 63 characters: none can be created.'
        if (because === 'job')
          return 'The Jobs of a CronJob bear its name and eleven characters more: Kubernetes refuses the CronJob.'
        if (because === 'label')
          return 'Pods of a Job carry its name in a label of 63 characters: Kubernetes refuses the Job.'
        if (because === 'host')
          return 'The name of a Service is a part of a host name, of 63 characters at most: Kubernetes refuses it.'
        return 'The operator derives names of pods and Services from it and refuses a longer one.'
      },
      fix: 'Choose a shorter name; in a chart, `fullnameOverride` takes the place of the long release name that Argo CD gives.',
    },
    fr: {
      title: 'Nom trop long pour ceux qui en dérivent',
      message: ({ kind, name, length, limit }) =>
        `Le nom de ${kind} « ${name} » fait ${length} caractères, plus que les ${limit} disponibles`,
      why: ({ because }) => {
        if (because === 'revision')
          return 'Les pods d’un StatefulSet portent son nom et une révision dans un label de 63 caractères : aucun ne peut être créé.'
        if (because === 'job')
          return 'Les Jobs d’un CronJob portent son nom et onze caractères de plus : Kubernetes refuse le CronJob.'
        if (because === 'label')
          return 'Les pods d’un Job portent son nom dans un label de 63 caractères : Kubernetes refuse le Job.'
        if (because === 'host')
          return 'Le nom d’un Service est une partie d’un nom d’hôte, de 63 caractères au plus : Kubernetes le refuse.'
        return 'L’opérateur en dérive les noms de pods et de Services et refuse un nom plus long.'
      },
      fix: 'Choisir un nom plus court ; dans un chart, `fullnameOverride` remplace le long nom de release que donne Argo CD.',
    },
  },
  examples: {
    good: [
      `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: ${'a'.repeat(52)} }\nspec: {}\n`,
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: ${'a'.repeat(52)} }\nspec: {}\n`,
      `apiVersion: v1\nkind: Service\nmetadata: { name: ${'a'.repeat(63)} }\nspec: {}\n`,
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${'a'.repeat(200)} }\ndata: {}\n`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${'a'.repeat(63)} }\nspec: {}\n`,
    ],
    bad: [
      `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: ${'a'.repeat(53)} }\nspec: {}\n`,
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: ${'a'.repeat(53)} }\nspec: {}\n`,
      `apiVersion: batch/v1\nkind: Job\nmetadata: { name: ${'a'.repeat(64)} }\nspec: {}\n`,
      `apiVersion: v1\nkind: Service\nmetadata: { name: ${'a'.repeat(64)} }\nspec: {}\n`,
      `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: ${'a'.repeat(51)} }\nspec: {}\n`,
    ],
  },
  *check({ group, kind, name, environments }, { manifest }): Iterable<Match> {
    const limit = LIMITS[`${group}/${kind}`]
    if (!limit || name === undefined || name.length <= limit.characters) return
    yield {
      at: ['metadata', 'name'],
      // unless the manifest names them, the release name that a chart puts in front is the longest that the console may make
      severity: environments && !namesReleases(manifest) ? 'info' : 'error',
      data: { kind, name, length: name.length, limit: limit.characters, because: limit.because },
    }
  },
})
