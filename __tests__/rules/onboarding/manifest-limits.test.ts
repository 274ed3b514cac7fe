import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const FILE = 'accostage.yaml'
const run = (code: string, text: string, language?: 'en' | 'fr') =>
  runRule(code, { [FILE]: `version: 1\n${text}` }, language)
const PROJECT = 'project: { name: demo }\n'

describe('names', () => {
  it.each([
    ['a', 'shorter than 2 characters'],
    ['ab', undefined],
    ['abcdefghij1234567890', undefined],
    ['abcdefghij12345678901', 'longer than 20 characters'],
  ])('a project may be called %s: %s', async (name, problem) => {
    const found = problem ? [`${FILE}:2:18 error Project name "${name}" is ${problem}`] : []
    expect(await run('ONB012', `project: { name: ${name} }\n`)).toEqual(found)
  })

  it.each([
    ['a', 'is shorter than 2 characters'],
    ['integration', undefined],
    ['integration1', 'is longer than 11 characters'],
    ['pre-prod', 'holds other characters than a-z and 0-9'],
    ['Prod', 'holds other characters than a-z and 0-9'],
  ])('an environment may be called %s: %s', async (name, problem) => {
    const found = problem ? [`${FILE}:3:24 error Environment name "${name}" ${problem}`] : []
    expect(await run('ONB014', `${PROJECT}environments: [{ name: ${name}, stage: dev }]\n`)).toEqual(found)
  })

  it.each([
    ['web-front', undefined],
    ['-web', 'holds other characters than a-z, 0-9 and inner dashes'],
    ['web_front', 'holds other characters than a-z, 0-9 and inner dashes'],
    ['infra-observability', 'is kept for the platform’s own repositories'],
  ])('a repository may be called %s: %s', async (name, problem) => {
    const found = problem ? [`${FILE}:3:24 error Repository name "${name}" ${problem}`] : []
    expect(await run('ONB011', `${PROJECT}repositories: [{ name: ${name} }]\n`)).toEqual(found)
  })

  it('are unique, and the first one is shown', async () => {
    expect(
      await run('ONB015', `${PROJECT}environments:\n  - { name: dev, stage: dev }\n  - { name: dev, stage: dev }\n`),
    ).toEqual([`${FILE}:5:13 error Environment "dev" is declared twice`])
    expect(await run('ONB016', `${PROJECT}repositories: [{ name: web }, { name: web }]\n`, 'fr')).toEqual([
      `${FILE}:3:39 error Le dépôt « web » est déclaré deux fois`,
    ])
  })
})

describe('addresses of repositories', () => {
  it('never show what they hold', async () => {
    const found = await run(
      'ONB010',
      `${PROJECT}repositories: [{ name: web, url: "https://me:hunter2@example.org/web" }]\n`,
    )
    expect(found).toEqual([
      `${FILE}:3:35 error The address of repository "web" holds credentials: "https://***@example.org/web"`,
      `${FILE}:3:35 error The address of repository "web" is not of the form https://….git: "https://***@example.org/web"`,
    ])
  })
})

describe('quotas', () => {
  const environments = (...quotas: string[]) =>
    `environments:\n${quotas.map((quota, index) => `  - { name: e${index}x, stage: dev, quota: { ${quota} } }\n`).join('')}`

  it.each([
    ['cpu: 2', ['cpu: 1.5', 'cpu: 0.5'], undefined],
    [
      'cpu: 2',
      ['cpu: 1.5', 'cpu: 0.75'],
      '3:33 error Non-production environments ask for 2.25 cores, the quota of the project is 2',
    ],
    ['memory: 4', ['memory: 2Gi', 'memory: 2'], undefined],
    [
      'memory: 4Gi',
      ['memory: 4', 'memory: 512Mi'],
      '3:36 error Non-production environments ask for 4.5 GiB of memory, the quota of the project is 4',
    ],
    [
      'memory: 4G',
      ['memory: 4'],
      '3:36 error Non-production environments ask for 4 GiB of memory, the quota of the project is 3.725290298',
    ],
    [
      'gpu: 1',
      ['gpu: 1', 'gpu: 1'],
      '3:33 error Non-production environments ask for 2 GPUs, the quota of the project is 1',
    ],
    ['cpu: 2', ['memory: 900'], undefined],
  ])('of %s hold %j: %s', async (quota, asked, line) => {
    const text = `${PROJECT}quotas: { nonProduction: { ${quota} } }\n${environments(...asked)}`
    expect(await run('ONB018', text)).toEqual(line ? [`${FILE}:${line}`] : [])
  })

  it('are counted by class', async () => {
    const text = `${PROJECT}quotas: { production: { cpu: 1 } }\n${environments('cpu: 9')}  - { name: prod, stage: prod, quota: { cpu: 1.5 } }\n`
    expect(await run('ONB018', text, 'fr')).toEqual([
      `${FILE}:3:30 error Les environnements de production demandent 1,5 cœurs, le quota du projet est de 1`,
    ])
  })
})

describe('stages', () => {
  it('are those of the console, to the letter', async () => {
    expect(await run('ONB017', `${PROJECT}environments: [{ name: prod, stage: Prod }]\n`)).toEqual([
      `${FILE}:3:37 warning Stage "Prod" of environment "prod" is not one of the console’s`,
    ])
  })
})
