import { kubernetesObjects } from '../../src/check/subjects/kubernetes.ts'
import { yamlSubject } from '../../src/check/subjects/yaml-subject.ts'
import { surveyor } from '../../src/check/surroundings/surroundings.ts'
import { rules } from '../../src/index.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import type { HelmRelease, Release } from '../../src/model/render.ts'
import type { Match, Rule } from '../../src/model/rule.ts'
import { NO_SCHEMAS } from '../../src/model/schema/schemas.ts'
import { createSource } from '../../src/model/source.ts'
import type { ReleaseSubject } from '../../src/model/subject/release.ts'
import { readProfile } from '../../src/parse/profile/read.ts'
import { parseYaml } from '../../src/parse/yaml/parse.ts'

const at = { path: 'accostage.yaml', start: { line: 4, column: 3 } }

/** A Helm release of the folder `helm` that the manifest declares for the environment `dev`. */
export const helmRelease = (source: Partial<HelmRelease> = {}, release: Partial<Release> = {}): Release => ({
  environments: [{ name: 'dev', stage: 'dev', class: 'non-production' }],
  decidedBy: 'manifest',
  declaredAt: at,
  autosync: true,
  applications: [],
  source: {
    type: 'helm',
    folder: 'helm',
    name: 'demo-dev-6293-infra-1a2b',
    valuesFiles: [],
    missingValuesFiles: [],
    parameters: [],
    ...source,
  },
  ...release,
})

/** A release that was rendered whole; objects and documents are read from texts. */
export function releaseSubject(
  more: Partial<Omit<ReleaseSubject, 'objects' | 'chart' | 'kustomizations'>> & {
    readonly objects?: string
    readonly chart?: string
    readonly kustomization?: string
  } = {},
): ReleaseSubject {
  const { objects = '', chart, kustomization, ...rest } = more
  const documents = (path: string, text: string) => parseYaml(createSource(path, text)).documents
  return {
    release: helmRelease(),
    status: 'rendered',
    complete: true,
    objects: documents('rendered.yaml', objects).flatMap((document) => kubernetesObjects(document, 'deployed')),
    kustomizations: documents('deploy/kustomization.yaml', kustomization ?? '').map((document) =>
      yamlSubject(document),
    ),
    ...(chart !== undefined && {
      chart: documents('helm/Chart.yaml', chart)
        .slice(0, 1)
        .map((document) => ({ file: yamlSubject(document) }))[0],
    }),
    ...rest,
  }
}

/** The matches of one rule on a release, as `path:line:column severity facts`; the rule’s own severity is left out. */
export function runOnRelease(
  code: string,
  subject: ReleaseSubject,
  { paths = [], manifest }: { readonly paths?: readonly string[]; readonly manifest?: OnboardingManifest } = {},
): string[] {
  const rule = rules().find((each) => each.code === code) as unknown as Rule<'release'>
  const matches = rule.check(subject, {
    profile: readProfile(),
    manifest,
    environments: [],
    schemas: NO_SCHEMAS,
    repository: {
      paths,
      has: (path) => paths.includes(path),
      dockerfiles: [],
      objects: [],
      pods: [],
      releases: [subject],
      pipelines: [],
      builds: [],
      workflows: [],
      encrypted: [],
      fileAt: (path) => ({ path, start: { line: 1, column: 1 } }),
      locate: () => at,
    },
    around: surveyor(subject.objects, [subject], { problems: [], unread: [] }, readProfile()),
  })
  return [...matches].map(show)
}

function show({ at: place, severity, data = {} }: Match): string {
  if (!('path' in place)) throw new TypeError('a rule about a release points at a location')
  const { path, start } = place
  const facts = Object.values(data).filter((fact) => fact !== '' && fact !== 0)
  return [`${path}:${start.line}:${start.column}`, ...(typeof severity === 'string' ? [severity] : []), ...facts].join(
    ' ',
  )
}
