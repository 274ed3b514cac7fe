import type { ConsoleZone } from '../../src/model/console.ts'
import { consoleExample } from '../../src/model/console-example.ts'
import { CONSOLE_EXAMPLE, defineRule, type Match } from '../../src/model/rule.ts'
import { type ConsoleSubject, pairedEnvironments, someNames } from '../../src/model/subject/console.ts'
import { byProblem } from '../../src/model/wording.ts'

const manifest = (rest: string): string => `version: 1\nproject: { name: demo }\n${rest}\n`
const ZONES = [
  { slug: 'pr', label: 'Zone Usuelle' },
  { slug: 'zr', label: 'Zone Restreinte' },
]
const KNOWN = consoleExample({
  zones: ZONES,
  clusters: [
    { label: 'app1', dedicated: false, zone: 'pr', stages: ['dev'] },
    { label: 'app2', dedicated: false, zone: 'zr', stages: ['dev', 'prod'] },
  ],
  environments: [{ name: 'dev', stage: 'dev', cluster: 'app1', quota: {} }],
})

/** Zones are written by their slug or by their label, with or without the word. */
const folded = (zone: string): string =>
  zone
    .trim()
    .toLowerCase()
    .replace(/^zone /, '')
const isCalled = ({ slug, label }: ConsoleZone, zone: string): boolean =>
  [slug, label].some((name) => folded(name) === folded(zone))

export default defineRule({
  code: 'ONB085',
  name: 'console-cluster',
  subject: 'console',
  severity: 'warning',
  sources: [
    { page: 'administration/zones', says: 'les zones de la console' },
    { fact: 'console, shared schema of a cluster: label, zoneId, stageIds' },
  ],
  text: {
    en: {
      title: 'Cluster or zone that the console gives otherwise',
      message: byProblem({
        cluster: ({ name, cluster, known }) =>
          `Environment "${name}" is on the cluster "${cluster}" here, on "${known}" in the console`,
        'unknown-cluster': ({ cluster, known }) =>
          `The console offers no cluster "${cluster}" to the owner of the token${known ? `; it offers ${known}` : ''}`,
        stage: ({ cluster, stage }) => `The console does not offer the cluster "${cluster}" for the stage "${stage}"`,
        'unknown-zone': ({ zone, known }) => `The console has no zone "${zone}"; it has ${known}`,
        zone: ({ zone, name, cluster, known }) =>
          `The platform's zone is "${zone}" here, while the cluster "${cluster}" of environment "${name}" is in the zone "${known}"`,
      }),
      why: 'Cluster and zone decide where the project runs, which networks it reaches and which Argo CD deploys it.',
      fix: 'Write what the console shows, or have the environment made anew where it should be.',
    },
    fr: {
      title: 'Cluster ou zone que la console donne autrement',
      message: byProblem({
        cluster: ({ name, cluster, known }) =>
          `L’environnement « ${name} » est ici sur le cluster « ${cluster} » et sur « ${known} » dans la console`,
        'unknown-cluster': ({ cluster, known }) =>
          `La console ne propose pas de cluster « ${cluster} » au titulaire du jeton${known ? ` ; elle propose ${known}` : ''}`,
        stage: ({ cluster, stage }) =>
          `La console ne propose pas le cluster « ${cluster} » pour le type d’environnement « ${stage} »`,
        'unknown-zone': ({ zone, known }) => `La console n’a pas de zone « ${zone} » ; elle a ${known}`,
        zone: ({ zone, name, cluster, known }) =>
          `La zone de la plateforme est ici « ${zone} », alors que le cluster « ${cluster} » de l’environnement « ${name} » est dans la zone « ${known} »`,
      }),
      why: 'Le cluster et la zone décident où le projet s’exécute, quels réseaux il atteint et quel Argo CD le déploie.',
      fix: 'Écrire ce que la console affiche, ou faire recréer l’environnement là où il doit être.',
    },
  },
  examples: {
    good: [
      {
        'accostage.yaml': manifest(
          'platform: { zone: usuelle }\nenvironments: [{ name: dev, stage: dev, cluster: app1 }, { name: prod, stage: prod, cluster: app2 }]',
        ),
        [CONSOLE_EXAMPLE]: KNOWN,
      },
      { 'accostage.yaml': manifest('platform: { zone: pr }\nenvironments: [{ name: dev }]'), [CONSOLE_EXAMPLE]: KNOWN },
      {
        'accostage.yaml': manifest('platform: { zone: autre }\nenvironments: [{ name: dev, cluster: app9 }]'),
        [CONSOLE_EXAMPLE]: consoleExample({ environments: [{ name: 'dev', quota: {} }] }),
      },
    ],
    bad: [
      { 'accostage.yaml': manifest('environments: [{ name: dev, cluster: app2 }]'), [CONSOLE_EXAMPLE]: KNOWN },
      { 'accostage.yaml': manifest('environments: [{ name: new, cluster: app3 }]'), [CONSOLE_EXAMPLE]: KNOWN },
      {
        'accostage.yaml': manifest('environments: [{ name: prod, stage: prod, cluster: app1 }]'),
        [CONSOLE_EXAMPLE]: KNOWN,
      },
      { 'accostage.yaml': manifest('platform: { zone: dr }'), [CONSOLE_EXAMPLE]: KNOWN },
      {
        'accostage.yaml': manifest('platform: { zone: Zone Restreinte }\nenvironments: [{ name: dev }]'),
        [CONSOLE_EXAMPLE]: KNOWN,
      },
    ],
  },
  *check(subject): Iterable<Match> {
    yield* ofClusters(subject)
    yield* ofZone(subject)
  },
})

function* ofClusters(subject: ConsoleSubject): Iterable<Match> {
  const { manifest, facts } = subject
  const made = new Map(pairedEnvironments(subject).map(({ index, known }) => [index, known]))
  for (const [index, { name, stage, cluster }] of (manifest.environments ?? []).entries()) {
    if (cluster === undefined) continue
    const at = ['environments', index, 'cluster']
    const known = made.get(index)
    if (known) {
      if (known.cluster !== undefined && known.cluster !== cluster)
        yield { at, data: { problem: 'cluster', name, cluster, known: known.cluster } }
      continue
    }
    if (!facts.clusters) continue
    const offered = facts.clusters.find(({ label }) => label === cluster)
    if (!offered) {
      const labels = someNames(facts.clusters.map(({ label }) => label))
      yield { at, severity: 'info', data: { problem: 'unknown-cluster', cluster, known: labels } }
    } else if (stage !== undefined && offered.stages?.includes(stage) === false)
      yield { at, severity: 'info', data: { problem: 'stage', cluster, stage } }
  }
}

function* ofZone(subject: ConsoleSubject): Iterable<Match> {
  const { manifest, facts } = subject
  const zone = manifest.platform?.zone
  if (zone === undefined || !facts.zones || facts.zones.length === 0) return
  const at = ['platform', 'zone']
  const declared = facts.zones.find((each) => isCalled(each, zone))
  if (!declared) {
    yield { at, data: { problem: 'unknown-zone', zone, known: someNames(facts.zones.map(({ slug }) => slug)) } }
    return
  }
  const zoneOf = new Map(facts.clusters?.map((cluster) => [cluster.label, cluster.zone]))
  for (const { declared: environment, known } of pairedEnvironments(subject)) {
    const there = known.cluster === undefined ? undefined : zoneOf.get(known.cluster)
    if (there === undefined || there === declared.slug || known.cluster === undefined) continue
    yield { at, data: { problem: 'zone', zone, name: environment.name, cluster: known.cluster, known: there } }
  }
}
