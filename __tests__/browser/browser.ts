import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; undefined when there is none, and the tests are skipped. */
export const chromium = CANDIDATES.find((path) => path !== undefined && existsSync(path))

export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  })

export interface Scene {
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly scripts?: boolean
}

/** The page of a file, opened without a network; everything that it complains about or asks for is kept. */
export async function openPage(
  browser: Browser,
  file: string,
  { scheme = 'light', width = 1280, scripts = true }: Scene = {},
) {
  const page = await browser.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => requests.push(request.url()))
  await page.setOfflineMode(true)
  await page.setJavaScriptEnabled(scripts)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setViewport({ width, height: 900 })
  await page.goto(`file://${file}`)
  return { page, complaints, requests }
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds against WCAG 2.2 AA and its own good practices, everything open: rule and place. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  await page.setBypassCSP(true)
  await page.reload()
  await page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
  await page.addScriptTag({ path: AXE })
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
