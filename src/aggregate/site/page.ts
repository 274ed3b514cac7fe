import type { Language } from '../../model/language.ts'
import { contentPolicy } from '../../report/escape/content-policy.ts'
import { embedded, type Html, html } from '../../report/escape/html.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { WORDS } from './words.ts'

const POLICY = { plain: contentPolicy(STYLE), scripted: contentPolicy(STYLE, SCRIPT) }

export interface Page {
  readonly language: Language
  readonly title: string
  /** Path of this page in the other language, from this page. */
  readonly other: string
  /** Path of the overview, from this page; undefined on the overview itself. */
  readonly up?: string
  readonly script?: 'projects'
  readonly body: Html
}

/** A whole page, as a text. */
export function page({ language, title, other, up, script, body }: Page): string {
  const words = WORDS[language]
  const otherLanguage = language === 'fr' ? 'en' : 'fr'
  const whole = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${script ? POLICY.scripted : POLICY.plain}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${embedded(STYLE)}</style>
</head>
<body>
${script && html`<a class="skip" href="#projects">${words.skip}</a>`}
<header><h1>${title}</h1><nav>${up !== undefined && html`<a href="${up}">${words.overview}</a>`}<a href="${other}" lang="${otherLanguage}" hreflang="${otherLanguage}">${words.otherLanguage}</a></nav></header>
<main>
${body}
</main>
<footer>${words.madeBy}</footer>
${script && html`<script>${embedded(SCRIPT)}</script>`}
</body>
</html>
`
  return whole.html
}
