import { isDeclared } from '../../src/model/declared-release.ts'
import { asList } from '../../src/model/json.ts'
import { isRemote } from '../../src/model/kustomize/remote.ts'
import type { Route } from '../../src/model/location.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'
import { redactTokens } from '../../src/model/secret.ts'
import type { YamlSubject } from '../../src/model/subject/yaml.ts'

/** Fields whose entries may be addresses. */
const FIELDS = ['resources', 'bases', 'components'] as const

const MAX_ENTRIES = 2000

export default defineRule({
  code: 'KUS001',
  name: 'kustomization-build',
  subject: 'release',
  severity: 'warning',
  sources: [
    { fact: 'AppProject: sourceRepos holds the repositories of the project only' },
    { fact: 'kustomize clones remote bases at each build, through the platform’s proxy' },
    { exigence: 'ARCH-7' },
  ],
  text: {
    en: {
      title: 'Kustomization that may not build on the platform',
      message: ({ problem, entry, reason }) =>
        problem === 'remote'
          ? `Base "${entry}" lies in another repository`
          : `Kustomize does not build the folder: ${reason}`,
      why: ({ problem }) =>
        problem === 'remote'
          ? 'Kustomize fetches it at each rendering, from the platform: what is deployed depends on a network that is filtered and on a repository that the project does not hold.'
          : 'Argo CD builds the folder as it is in the repository; when Kustomize refuses, nothing is deployed any more.',
      fix: ({ problem }) =>
        problem === 'remote'
          ? 'Copy the base into the repository, or ask the Service Team for an exception.'
          : 'Try it in a fresh clone: `kustomize build FOLDER`.',
    },
    fr: {
      title: 'Kustomization qui pourrait échouer sur la plateforme',
      message: ({ problem, entry, reason }) =>
        problem === 'remote'
          ? `La base « ${entry} » est dans un autre dépôt`
          : `Kustomize ne construit pas le dossier : ${reason}`,
      why: ({ problem }) =>
        problem === 'remote'
          ? 'Kustomize va la chercher à chaque rendu, depuis la plateforme : ce qui est déployé dépend d’un réseau filtré et d’un dépôt que le projet ne détient pas.'
          : 'Argo CD construit le dossier tel qu’il est dans le dépôt ; quand Kustomize refuse, plus rien n’est déployé.',
      fix: ({ problem }) =>
        problem === 'remote'
          ? 'Copier la base dans le dépôt, ou demander une exception à la Service Team.'
          : 'Essayer dans un clone neuf : `kustomize build DOSSIER`.',
    },
  },
  examples: {
    good: [
      {
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
        'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnameSuffix: -dev\n',
      },
    ],
    bad: [
      {
        'deploy/kustomization.yaml': 'resources: ["https://github.com/demo/bases//web?ref=v1.0.0"]\n',
      },
      {
        'deploy/kustomization.yaml': 'resources: [web.yaml]\ncomponents: ["github.com/demo/bases/mesures"]\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
      {
        'deploy/kustomization.yaml': 'resources: [web.yaml, absent.yaml]\n',
        'deploy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
      },
    ],
  },
  *check(subject): Iterable<Match> {
    for (const kustomization of subject.kustomizations)
      for (const { entry, route } of remoteEntries(kustomization))
        yield {
          at: kustomization.document.locate([...kustomization.route, ...route]),
          // an address may hold a password
          data: { problem: 'remote', entry: entry.replace(/\/\/[^/@]*@/, '//'), reason: '' },
        }
    const { status, error } = subject
    if (status !== 'failed' || error?.kind !== 'kustomize') return
    yield {
      at: error.location,
      severity: isDeclared(subject) ? 'error' : 'warning',
      data: { problem: 'failed', entry: '', reason: redactTokens(error.message) },
    }
  },
})

const remoteEntries = (kustomization: YamlSubject): { readonly entry: string; readonly route: Route }[] =>
  FIELDS.flatMap((field) =>
    asList(kustomization.get(field))
      .slice(0, MAX_ENTRIES)
      .flatMap((entry, index) =>
        typeof entry === 'string' && isRemote(entry) ? [{ entry, route: [field, index] }] : [],
      ),
  )
