import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'rolldown'

interface Notice {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** The package that a module belongs to: the nearest folder above it whose package.json has a name and a version. */
function noticeOf(moduleId: string): Notice | undefined {
  const file = moduleId.replace(/^\0/, '').replace(/\?.*$/, '')
  if (!file.includes('/node_modules/')) return undefined
  for (let folder = dirname(file); folder.includes('/node_modules/'); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (!name || !version) continue
    const licenceFile = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(entry))
    const text = licenceFile ? readFileSync(join(folder, licenceFile), 'utf8').replaceAll('\r\n', '\n').trim() : ''
    return { name, version, license: typeof license === 'string' ? license : 'see text', text }
  }
  return undefined
}

const RULE = `\n${'-'.repeat(80)}\n\n`

/**
 * Writes THIRD-PARTY-NOTICES.txt beside the bundles: name, version and licence of every package in them, and of the
 * modules of the engine, which engine/build.sh lists.
 */
export const notices = (): Plugin => ({
  name: 'third-party-notices',
  generateBundle(_, bundle) {
    const found = new Map<string, Notice>()
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        for (const id of chunk.moduleIds) {
          const notice = noticeOf(id)
          if (notice) found.set(`${notice.name}@${notice.version}`, notice)
        }
    const sections = [...found.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    const engine = readFileSync(join(import.meta.dirname, '../engine/NOTICES.txt'), 'utf8').trim()
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-NOTICES.txt',
      source: `Packages bundled in this folder, with their licences.\n\n${[...sections, `${engine}\n`].join(RULE)}`,
    })
  },
})
