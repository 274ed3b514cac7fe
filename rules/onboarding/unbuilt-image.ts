import { builtImages } from '../../src/model/declared/built-images.ts'
import { deploymentOf } from '../../src/model/declared/deployment.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { comesFrom } from '../../src/model/registry.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

const manifest = (repositories: string): string => `version: 1
project: { name: demo }
repositories: [${repositories}]
environments: [{ name: dev, stage: dev }]
`

const monorepo = manifest('{ name: mono, type: both, deployPath: deploy }')

const workload = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: api, image: "${image}" }] }
`

const pipeline = (job: string): string => `include:
  - project: $CATALOG_PATH
    file: [vault-ci.yml, kaniko-ci.yml]
    ref: main
stages: [read-secret, docker-build]
read_secret: { stage: read-secret, extends: [".vault:read_secret"] }
docker-image:
  stage: docker-build
  extends: [".kaniko:build-push"]
  variables: { WORKING_DIR: ., DOCKERFILE: Dockerfile, ${job} }
`

/** The only repository of the project that is built, if there is but one. */
const soleApplication = ({ repositories = [] }: OnboardingManifest): string | undefined => {
  const built = repositories.filter(({ type }) => type !== 'infrastructure')
  return built.length === 1 ? built[0]?.name : undefined
}

/** A pod that waits for ever for an image that nobody pushes: its name in the CI and in the manifests differ. */
export default defineRule({
  code: 'ONB022',
  name: 'unbuilt-image',
  subject: 'manifest',
  severity: 'warning',
  sources: [
    { fact: 'console: the Harbor project of a project bears its slug, its CI alone pushes there' },
    { exigence: 'ORG-8' },
  ],
  text: {
    en: {
      title: 'Image of the project that its CI does not build',
      message: ({ image, built }) => `Image "${image}" is deployed and never built: the CI builds ${built}`,
      why: 'Only the CI of the platform pushes into the Harbor project; what it never pushed cannot be pulled.',
      fix: 'Give the image the same name in the CI and in the manifests, or add the job that builds it.',
    },
    fr: {
      title: 'Image du projet que sa CI ne construit pas',
      message: ({ image, built }) =>
        `L’image « ${image} » est déployée sans être construite : la CI construit ${built}`,
      why: 'Seule la CI de la plateforme dépose des images dans le projet Harbor ; ce qu’elle n’y a pas déposé ne peut être tiré.',
      fix: 'Donner le même nom à l’image dans la CI et dans les manifestes, ou ajouter le job qui la construit.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': monorepo,
        '.gitlab-ci-dso.yml': pipeline('IMAGE_NAMES: "api:$CI_COMMIT_SHORT_SHA api:latest"'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/api:1.0'),
      },
      // the name of the repository, by the template's own default
      {
        'accostage.yaml': monorepo,
        '.gitlab-ci-dso.yml': pipeline('EXTRA_BUILD_ARGS: ""'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/mono:1.0'),
      },
      // another repository may build it
      {
        'accostage.yaml': manifest('{ name: mono, type: both, deployPath: deploy }, { name: api, type: application }'),
        '.gitlab-ci-dso.yml': pipeline('IMAGE_NAMES: "web:latest"'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/api:1.0'),
      },
      // of another project, of the world, under a name that only the runner knows
      {
        'accostage.yaml': monorepo,
        '.gitlab-ci-dso.yml': pipeline('IMAGE_NAMES: "web:latest"'),
        'deploy/api.yaml': `${workload('harbor.apps.dso.numerique-interieur.com/commun/api:1.0')}---\n${workload('ghcr.io/demo/api:1.0')}`,
      },
      {
        'accostage.yaml': monorepo,
        '.gitlab-ci-dso.yml': pipeline('IMAGE_NAMES: "$NOM:latest"'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/api:1.0'),
      },
    ],
    bad: [
      {
        'accostage.yaml': monorepo,
        '.gitlab-ci-dso.yml': pipeline('IMAGE_NAMES: "backend:$CI_COMMIT_SHORT_SHA backend:latest"'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/api:1.0'),
      },
      {
        'accostage.yaml': manifest('{ name: mono }, { name: infra, type: infrastructure, deployPath: deploy }'),
        '.gitlab-ci-dso.yml': pipeline('EXTRA_BUILD_ARGS: ""'),
        'deploy/api.yaml': workload('harbor.apps.dso.numerique-interieur.com/demo/api:1.0'),
      },
    ],
  },
  *check({ manifest }, { repository, profile }): Iterable<Match> {
    const application = soleApplication(manifest)
    if (application === undefined) return
    const built = builtImages(repository, application)
    if (!built || built.size === 0) return
    const slug = (manifest.project.slug ?? manifest.project.name).toLowerCase()
    const seen = new Set<string>()
    for (const { pod } of deploymentOf(repository).objects)
      for (const container of pod?.containers ?? []) {
        const { image } = container
        if (!image || !comesFrom(image.repository, profile.registries.platform)) continue
        const [harbor = '', ...path] = image.path.split('/')
        const name = path.join('/')
        // some projects bear the name of their organisation in front
        const own = harbor === slug || harbor.endsWith(`-${slug}`)
        const isBuilt = [...built].some((one) => one === name || one === image.path || one.endsWith(`/${name}`))
        if (!own || name === '' || isBuilt || seen.has(image.repository)) continue
        seen.add(image.repository)
        yield {
          at: repository.locate(container, ['image']),
          data: { image: image.text, built: [...built].map((one) => `"${one}"`).join(', ') },
          related: repository.pipelines
            .filter(({ active }) => active)
            .map(({ document }) => repository.fileAt(document.source.path)),
        }
      }
  },
})
