import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { htmlReport } from '../../src/report/html/page.ts'
import { cleanReport } from '../report/example-reports.ts'
import { largeReport, pageReport } from '../report/html/page-report.ts'
import { accessibilityViolations, chromium, openBrowser, openPage } from './browser.ts'

describe.skipIf(chromium === undefined)('the HTML page in Chromium', () => {
  let browser: Browser
  let folder: string
  const file = (name: string) => join(folder, `${name}.html`)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'accostage-browser-'))
    for (const language of LANGUAGES) {
      writeFileSync(file(`page.${language}`), htmlReport(pageReport(language)))
      writeFileSync(file(`clean.${language}`), htmlReport(cleanReport(language)))
    }
    writeFileSync(file('large'), htmlReport(largeReport('fr', 500)))
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(['light', 'dark'] as const)('%s: no complaint, nothing loaded, no barrier', async (scheme) => {
      for (const name of ['page', 'clean']) {
        const { page, complaints, requests } = await openPage(browser, file(`${name}.${language}`), { scheme })
        expect(complaints).toEqual([])
        expect(requests).toHaveLength(1)
        expect(await accessibilityViolations(page)).toEqual([])
        await page.close()
      }
    })

    test('nothing is wider than a narrow screen', async () => {
      const { page } = await openPage(browser, file(`page.${language}`), { width: 360 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      expect(await accessibilityViolations(page)).toEqual([])
      await page.close()
    })
  })

  const visibleRows =
    "[...document.querySelectorAll('#requirements tbody tr')].filter(row => row.offsetParent !== null).length"

  test.each([true, false])('the filters of the requirements work, scripts allowed: %s', async (scripts) => {
    const { page, complaints } = await openPage(browser, file('page.en'), { scripts })
    const count = async () => {
      const shown = await Promise.all((await page.$$('#requirements tbody tr')).map((row) => row.isVisible()))
      return shown.filter(Boolean).length
    }
    expect(await count()).toBe(24)
    await page.click('#s-broken')
    expect(await count()).toBe(4)
    await page.click('#g-scoping')
    expect(await count()).toBe(2)
    await page.click('#s-all')
    expect(await count()).toBe(6)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('with scripts, the number of rows left is said', async () => {
    const { page } = await openPage(browser, file('page.en'))
    await page.click('#s-missing')
    expect(await page.evaluate("document.querySelector('#requirements [role=status]').textContent")).toBe(
      '4 of 24 shown',
    )
    expect(await page.evaluate(visibleRows)).toBe(4)
    await page.close()
  })

  test('a search leaves the findings that hold the words', async () => {
    const { page } = await openPage(browser, file('large'))
    await page.type('#findings input', 'COMPONENT-49/')
    const left = "document.querySelectorAll('#findings .places > li:not([data-hidden])').length"
    expect(await page.evaluate(left)).toBe(1)
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await page.keyboard.press('Backspace')
    expect(await page.evaluate(left)).toBe(500)
    await page.close()
  })

  test('by keyboard: the skip link first, then the parts, the filters, the summaries', async () => {
    const { page } = await openPage(browser, file('page.en'))
    const focused = () => page.evaluate('document.activeElement.outerHTML.slice(0, 60)')
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('class="skip"')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe('#main')
    await page.focus('#s-all')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(visibleRows)).toBe(4)
    expect(await page.evaluate("getComputedStyle(document.querySelector('#s-broken + span')).outlineStyle")).toBe(
      'solid',
    )
    await page.focus('#findings details:not([open]) summary')
    await page.evaluate('window.before = document.activeElement.parentElement')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('window.before.open')).toBe(true)
    await page.close()
  })

  test('a link to a requirement shows it, whatever the filters hide', async () => {
    const { page } = await openPage(browser, file('page.en'))
    await page.click('#s-met')
    await page.evaluate("location.hash = '#req-PRE-01'")
    await page.waitForFunction("document.getElementById('req-PRE-01').offsetParent !== null")
    await page.close()
  })

  test('500 findings are there within a second', async () => {
    const { page, complaints } = await openPage(browser, file('large'))
    const took = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    expect(took).toBeLessThan(1000)
    expect(complaints).toEqual([])
    await page.close()
  })

  test.each([true, false])('on A4 paper everything is printed, scripts allowed: %s', async (scripts) => {
    const { page } = await openPage(browser, file('page.fr'), { scripts })
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(boxes.length).toBeGreaterThanOrEqual(2)
    expect(boxes.length).toBeLessThanOrEqual(8)
    for (const [, width, height] of boxes) expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842])
    await page.emulateMediaType('print')
    const closed = await page.$('#findings details:not([open]) .places')
    expect(
      await closed?.evaluate((list) => (list as unknown as { offsetHeight: number }).offsetHeight),
    ).toBeGreaterThan(0)
    await page.close()
  })
})
