import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/aggregate/site/build.ts'
import { writeSite } from '../../src/aggregate/site/write.ts'
import type { ProjectView } from '../../src/aggregate/view/project.ts'
import { NO_TITLES, NOW } from './reports.ts'
import { temporary } from './servers.ts'
import { aProject, aView, nastyView } from './views.ts'

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** To look at what is tested: a folder of pictures. */
const pictures = process.env.SCREENSHOTS

const VERDICTS = ['compatible', 'undetermined', 'incompatible'] as const
const WEEK = 7 * 86_400_000

/** As many projects as a ministry has. */
const many: readonly ProjectView[] = Array.from({ length: 500 }, (_, index) => {
  const { detail } = aProject()
  return aProject({
    id: index,
    name: index === 7 ? 'Éducation & École' : `projet-${index}`,
    verdict: VERDICTS[index % 3],
    errors: index % 11,
    warnings: index % 23,
    unverified: index % 4 === 0 ? 2 : 0,
    generatedAt: new Date(NOW.getTime() - (index % 50) * 86_400_000),
    rules: { [`K8S${String(index % 30).padStart(3, '0')}`]: [1, 2, 0, 0], IMG006: [0, 1, 0, 0] },
    gates:
      index % 10 === 0
        ? null
        : { scoping: [1, 4, 4], ovh: [index % 2 === 0 ? 1 : 0, 7, 9], 'cloud-pi': [0, 7, 12], production: [0, 7, 20] },
    history: Array.from({ length: 40 }, (_, week) => ({
      generatedAt: new Date(NOW.getTime() - (40 - week) * WEEK),
      verdict: VERDICTS[index % 3] ?? 'compatible',
      errors: (index + week) % 9,
      warnings: week % 5,
    })),
    detail: {
      ...detail,
      requirements: [
        {
          id: 'PRE-05',
          title: 'Contraintes de nom DNS',
          priority: 'P',
          status: index % 2 === 0 ? 'broken' : 'missing',
          because: 'aucun `nom`',
        },
        { id: 'BP-14', title: 'Étiquettes', priority: 'advised', status: 'met' },
      ],
      derogations:
        index % 40 === 0
          ? [{ rule: 'K8S019', reason: 'migration', approvedBy: 'RSSI', until: '2026-12-01', unused: false }]
          : [],
      findings: [
        {
          rule: 'K8S019',
          severity: 'error',
          message: 'Le Service « web » est de type NodePort',
          path: 'deploy/web.yaml',
          line: 4,
        },
      ],
      reasons: { encrypted: 1 },
    },
  })
})
const trend = Array.from({ length: 53 }, (_, week) => ({
  week: new Date(NOW.getTime() - (53 - week) * WEEK),
  compatible: 100 + week * 4,
  undetermined: 100 - week,
  incompatible: 300 - week * 3,
}))

describe.skipIf(!chromium)('the site in a browser', () => {
  const folder = temporary('browser')
  let browser: Browser
  const address = (path: string) => pathToFileURL(join(folder, path)).href

  beforeAll(async () => {
    writeSite(join(folder, 'site'), buildSite(aView(many, { trend, reports: 100_000 }), NO_TITLES, 'fr'))
    writeSite(
      join(folder, 'nasty'),
      buildSite(
        nastyView(`<img src=x onerror="document.title='x'">'"\`\u202e</script><script>document.title='x'</script>`),
        NO_TITLES,
        'fr',
      ),
    )
    if (pictures) mkdirSync(pictures, { recursive: true })
    browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(path: string, scheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('console', (message) => errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) errors.push(request.url())
    })
    await page.setViewport({ width: 1280, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.goto(address(path))
    return { page, errors }
  }

  const visible = (page: Page) =>
    page.$$eval(
      '#projects-table tbody tr',
      (rows) => rows.filter((row) => !(row as unknown as { hidden: boolean }).hidden).length,
    )

  test('searches, filters and sorts, without a server', async () => {
    const { page, errors } = await open('site/fr/index.html')
    expect(await visible(page)).toBe(500)
    await page.type('#q', 'education ecole')
    expect(await visible(page)).toBe(1)
    expect(await page.$eval('#shown', (element) => element.textContent)).toBe('1')
    await page.$eval('#q', (input) => {
      const field = input as unknown as { value: string; dispatchEvent(event: unknown): void }
      field.value = ''
    })
    await page.select('#verdict', 'incompatible')
    await page.select('#step', 'unknown')
    expect(await visible(page)).toBe(
      many.filter(({ verdict, gates }) => verdict === 'incompatible' && gates === null).length,
    )
    expect(page.url()).toContain('#verdict=incompatible&step=unknown')
    await page.reload()
    expect(await visible(page)).toBeLessThan(50)
    await page.click('#projects-table th:nth-child(7) button')
    await page.click('#projects-table th:nth-child(7) button')
    const errorsShown = await page.$$eval('#projects-table tbody tr td:nth-child(7)', (cells) =>
      cells.map((cell) => Number(cell.textContent)),
    )
    expect(errorsShown).toEqual([...errorsShown].sort((a, b) => b - a))
    expect(errors).toEqual([])
    await page.close()
  }, 60_000)

  test.each(['site', 'nasty'])(
    'nothing runs nor loads but its own: %s',
    async (which) => {
      const index = await open(`${which}/fr/index.html`)
      const title = await index.page.title()
      expect(title).toBe('Projets sur Cloud π Native')
      const link = await index.page.$eval('#projects-table a', (a) => a.getAttribute('href') ?? '')
      const page = await open(`${which}/fr/${link}`)
      expect(await page.page.title()).not.toBe('x')
      const rejected = await open(`${which}/fr/rejected.html`)
      expect([...index.errors, ...page.errors, ...rejected.errors]).toEqual([])
      await Promise.all([index, page, rejected].map(({ page: each }) => each.close()))
    },
    60_000,
  )

  test.each(
    (['fr', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((scheme) =>
        (['index', 'project', 'rejected'] as const).map((which) => [language, scheme, which] as const),
      ),
    ),
  )(
    'is accessible: %s, %s, %s',
    async (language, scheme, which) => {
      const path = which === 'project' ? `projects/${many[7]?.slug}` : which
      const { page } = await open(`site/${language}/${path}.html`, scheme)
      await page.setBypassCSP(true)
      await page.reload()
      if (pictures)
        await page.screenshot({ path: join(pictures, `${which}-${language}-${scheme}.png`) as `${string}.png` })
      // the rows of the table are alike: a few of them say it all
      if (which === 'index')
        await page.$$eval('#projects-table tbody tr', (rows) => {
          for (const row of rows.slice(12)) row.remove()
        })
      await page.$$eval('details', (all) => {
        for (const each of all) each.setAttribute('open', '')
      })
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        return (await tool.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      })
      expect(violations).toEqual([])
      await page.close()
    },
    120_000,
  )
})
