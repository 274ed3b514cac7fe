import { describe, expect, test } from 'vitest'
import { check } from '../../../src/index.ts'

const service = (annotations: string, type = 'NodePort') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${annotations}spec:\n  type: ${type}\n  ports: [{ port: 80 }]\n`

/** Findings as `code severity line`, suppressed ones as `code (by: reason)`. */
async function run(files: Record<string, string>, ...codes: string[]): Promise<string[]> {
  const report = await check({ files, rules: codes, now: new Date('2026-06-01T00:00:00Z') })
  return report.findings.map(({ rule, severity, location, suppressed }) =>
    suppressed ? `${rule} (${suppressed.by}: ${suppressed.reason})` : `${rule} ${severity} ${location.start.line}`,
  )
}
const K8S = ['K8S019', 'REP012', 'REP013', 'ONB002']
const IMG = ['IMG006', 'REP012', 'REP013']

describe('comments in YAML', () => {
  test('beside the line', async () => {
    expect(
      await run({ 'a.yaml': service('', 'NodePort # accostage-ignore K8S019: load balancer of the lab') }, ...K8S),
    ).toEqual(['K8S019 (comment: load balancer of the lab)'])
  })

  test('above the block that holds the line, by readable name', async () => {
    const text = service('').replace('spec:', '# accostage-ignore service-node-port: lab\nspec:')
    expect(await run({ 'a.yaml': text }, ...K8S)).toEqual(['K8S019 (comment: lab)'])
  })

  test('not beyond the block', async () => {
    const text = service('').replace('  name: web', '  # accostage-ignore K8S019: lab\n  name: web')
    expect(await run({ 'a.yaml': text }, ...K8S)).toEqual(['REP013 warning 4', 'K8S019 warning 7'])
  })

  test('for the whole file', async () => {
    expect(await run({ 'a.yaml': `# accostage-ignore-file K8S019: lab\n${service('')}` }, ...K8S)).toEqual([
      'K8S019 (comment: lab)',
    ])
  })

  test('without reason it is not honoured', async () => {
    expect(await run({ 'a.yaml': service('', 'NodePort # accostage-ignore K8S019') }, ...K8S)).toEqual(
      ['REP012 warning 6', 'K8S019 warning 6'].sort(),
    )
  })

  test('a rule that does not exist is said', async () => {
    expect(await run({ 'a.yaml': service('', 'NodePort # accostage-ignore K8S91: lab') }, ...K8S)).toContain(
      'ONB002 warning 6',
    )
  })

  test('text that only looks like a comment is none', async () => {
    const config =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata:\n  help: |\n    # accostage-ignore K8S019: example\n'
    expect(await run({ 'a.yaml': config }, ...K8S)).toEqual([])
  })
})

describe('comments in Dockerfiles', () => {
  const dockerfile = (...lines: string[]) => ({
    Dockerfile: ['FROM docker.io/library/node:22', 'USER 1001', ...lines, ''].join('\n'),
  })

  test('above an instruction, on all its lines', async () => {
    expect(await run(dockerfile('# accostage-ignore IMG006: proxy', 'EXPOSE 8080 \\', '  443'), ...IMG)).toEqual([
      'IMG006 (comment: proxy)',
    ])
  })

  test('unused', async () => {
    expect(await run(dockerfile('# accostage-ignore IMG006: proxy', 'EXPOSE 8080'), ...IMG)).toEqual([
      'REP013 warning 3',
    ])
  })

  test('unused is not said of rules that did not run', async () => {
    expect(await run(dockerfile('# accostage-ignore IMG007: proxy', 'EXPOSE 8080'), ...IMG)).toEqual([])
  })

  test('hadolint’s comment silences the rules that claim its check, on the next instruction only', async () => {
    const files = {
      Dockerfile:
        '# hadolint ignore=DL3007\nFROM docker.io/library/node:latest\nFROM docker.io/library/alpine:latest\nUSER 1001\n',
    }
    expect(await run(files, 'IMG007')).toEqual(['IMG007 (comment: hadolint)', 'IMG007 warning 3'])
  })
})

describe('comments of other linters in a Dockerfile', () => {
  const SHELL = ['IMG042', 'IMG025', 'IMG007']
  const lines = (...all: string[]) => ({ Dockerfile: [...all, ''].join('\n') })
  const FROM = 'FROM docker.io/library/node:22'

  test.each([
    ['# hadolint ignore=DL3025', 'hadolint'],
    ['#hadolint ignore = DL3025 , SC1081', 'hadolint'],
    ['# hadolint ignore=DL4000,DL3025 # started by tini', 'started by tini'],
    ['# check=skip=JSONArgsRecommended', 'buildkit'],
    ['# check=skip=MaintainerDeprecated,JSONArgsRecommended // started by tini', 'started by tini'],
    ['# check=error=true;skip=all', 'buildkit'],
    ['# hadolint global ignore=DL3025', 'hadolint'],
  ])('%s above the instruction', async (comment, reason) => {
    expect(await run(lines(FROM, comment, 'CMD npm start'), ...SHELL)).toEqual([`IMG042 (comment: ${reason})`])
  })

  test.each([
    '# hadolint ignore=crazy,DL3025',
    '# hadolint ignore=DL3025 and more',
    '# hadolint ignore DL3025',
    '# check=skip=MaintainerDeprecated',
    '# check=error=true',
    '# check=experimental=all',
  ])('%s silences nothing', async (comment) => {
    expect(await run(lines(FROM, comment, 'CMD npm start'), ...SHELL)).toEqual(['IMG042 info 3'])
  })

  test('BuildKit’s directive holds for the whole file, in any order of its settings', async () => {
    for (const directive of [
      '# check=skip=JSONArgsRecommended',
      '# check=error=true;skip=all',
      '# check = skip=all;error=true',
    ])
      expect(
        await run(lines('# syntax=docker/dockerfile:1', directive, FROM, 'MAINTAINER me', 'CMD a'), 'IMG042'),
      ).toEqual(['IMG042 (comment: buildkit)'])
  })

  test('hadolint’s comment on a stage ends with the stage', async () => {
    const text = lines('# hadolint stage ignore=DL3025', `${FROM} AS build`, 'CMD a', '', FROM, 'CMD b')
    expect(await run(text, ...SHELL)).toEqual(['IMG042 (comment: hadolint)', 'IMG042 info 6'])
  })

  test('hadolint’s comment on the last stage holds to the end of the file', async () => {
    const text = lines(`${FROM} AS build`, 'CMD a', '# hadolint stage ignore=DL3025', FROM, 'RUN ls', 'CMD b')
    expect(await run(text, ...SHELL)).toEqual(['IMG042 info 2', 'IMG042 (comment: hadolint)'])
  })
})

describe('annotations', () => {
  test('Accostage’s own, several rules', async () => {
    const text = service('  annotations:\n    accostage/ignore: "K8S019: lab; K8S027: moved by hand"\n')
    expect(await run({ 'a.yaml': text }, ...K8S)).toEqual(['K8S019 (annotation: lab)'])
  })

  test('without reason', async () => {
    const text = service('  annotations:\n    accostage/ignore: K8S019\n')
    expect(await run({ 'a.yaml': text }, ...K8S)).toEqual(['REP012 warning 6', 'K8S019 warning 8'])
  })

  test.each([
    ['ignore-check.kube-linter.io/exposed-services: lab', 'lab'],
    ['kube-linter.io/ignore-all: lab', 'lab'],
    ['kube-score/ignore: service-type', 'kube-score'],
    ['datree.skip/SERVICE_INCORRECT_TYPE_VALUE_NODEPORT: lab', 'lab'],
  ])('%s', async (annotation, reason) => {
    expect(await run({ 'a.yaml': service(`  annotations:\n    ${annotation}\n`) }, ...K8S)).toEqual([
      `K8S019 (annotation: ${reason})`,
    ])
  })

  test('a peer’s annotation for another check silences nothing', async () => {
    expect(
      await run({ 'a.yaml': service('  annotations:\n    ignore-check.kube-linter.io/latest-tag: lab\n') }, ...K8S),
    ).toEqual(['K8S019 warning 8'])
  })
})

describe('derogations', () => {
  const manifest = (where: string, until = '2026-06-01') =>
    `version: 1\nproject: { name: demo }\nderogations:\n  - rule: K8S019\n    ${where}\n    reason: lab\n    approvedBy: Service Team\n    until: "${until}"\n`
  const codes = ['K8S019', 'ONB002', 'ONB003', 'ONB004']

  test.each([['where: deploy/**'], ['where: "*.yaml"'], ['where: Service/web'], ['# everywhere']])(
    '%s',
    async (where) => {
      expect(await run({ 'accostage.yaml': manifest(where), 'deploy/a.yaml': service('') }, ...codes)).toEqual([
        'K8S019 (derogation: lab (Service Team))',
      ])
    },
  )

  test('holds on its last day, not after', async () => {
    expect(
      await run({ 'accostage.yaml': manifest('where: a.yaml', '2026-05-31'), 'a.yaml': service('') }, ...codes),
    ).toEqual(['K8S019 warning 6', 'ONB003 warning 8'])
  })

  test('of another place is unused', async () => {
    expect(await run({ 'accostage.yaml': manifest('where: Service/api'), 'a.yaml': service('') }, ...codes)).toEqual([
      'K8S019 warning 6',
      'ONB004 warning 4',
    ])
  })
})
