import { html } from '../../report/escape/html.ts'
import { REJECTIONS } from '../reading/rejection.ts'
import type { View } from '../view/view.ts'
import type { SiteContext } from './context.ts'
import { page } from './page.ts'
import { column, table } from './parts.ts'

export function rejectedPage({ words, language, number }: SiteContext, { rejected }: View): string {
  const rows = rejected.listed.map(
    ({ origin, code, detail }) =>
      html`<tr><th scope="row"><code>${origin}</code><td>${REJECTIONS[code][language]}<td>${detail}`,
  )
  const left = rejected.total - rejected.listed.length
  return page({
    language,
    title: words.rejected,
    other: language === 'fr' ? '../en/rejected.html' : '../fr/rejected.html',
    up: 'index.html',
    body: html`<p>${words.rejectedIntro}</p>${table(words.rejected, [words.file, words.reason, words.message].map(column), rows)}
${left > 0 && html`<p class="muted">${words.more(number(left))}</p>`}`,
  })
}
