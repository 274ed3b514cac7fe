import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { mattermostMessage } from '../../src/report/mattermost.ts'
import { fullReport } from './example-reports.ts'
import { nastyText } from './nasty.ts'
import { aReport } from './report-builder.ts'

const RUN = 'https://github.com/forge/boutique/actions/runs/99'
const known = { before: 'compatible', repository: 'forge/boutique', branch: 'main', runUrl: RUN } as const

const html = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })

describe('the message on a verdict', () => {
  it('is one line', () => {
    expect(mattermostMessage(fullReport('fr'), known)).toBe(
      `❌ Accostage, \`demo\` \`forge/boutique\` \`main\`\u00a0: compatible → **incompatible** (3 erreurs, 1 avertissement, 1 info, 1 écarté). [Détails](${RUN})`,
    )
    expect(mattermostMessage(aReport(), { ...known, before: 'undetermined', runUrl: 'javascript:a' })).toBe(
      '✅ Accostage, `forge/boutique` `main`: undetermined → **compatible** (no findings).',
    )
  })

  it.each([
    '@all',
    '@channel',
    '@here',
    '~town-square',
    '#tag',
    ':tada:',
    '[a](https://a.test)',
    'https://a.test',
    '$x$',
    '/leave',
  ])('keeps "%s" in code, where it is nothing', (text) => {
    const message = mattermostMessage(aReport({ project: text }), known)
    expect(message).toContain(`\`${text}\``)
    expect(message.replaceAll(/`[^`]*`/g, '')).not.toContain(text)
  })

  it('holds nothing of the project outside of code, whatever the names are', () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, (project, repository, branch) => {
        const message = mattermostMessage(aReport({ project }), { ...known, repository, branch })
        expect(message).not.toContain('\n')
        const outside = html(message)
          .replaceAll(/<code>.*?<\/code>/g, '')
          .replace(/\s+/g, ' ')
        expect(outside).toMatch(
          /^<p>✅ Accostage, *: compatible → <strong>compatible<\/strong> \(no findings\)\. <a href="https:\/\/github\.com[^"]*">Details<\/a><\/p>$/,
        )
        expect(message.length).toBeLessThan(600)
      }),
    )
  })
})
