import type { Language } from '../../model/language.ts'
import { contentPolicy } from '../../report/escape/content-policy.ts'
import { embedded, type Html, html } from '../../report/escape/html.ts'
import { SCRIPT } from './script.ts'
import { OVERVIEW_STYLE, STYLE } from './style.ts'
import { WORDS } from './words.ts'

const PLAIN = { style: STYLE, policy: contentPolicy(STYLE) }

const SCRIPTED = { style: `${STYLE}${OVERVIEW_STYLE}`, policy: contentPolicy(`${STYLE}${OVERVIEW_STYLE}`, SCRIPT) }

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
  const { style, policy } = script ? SCRIPTED : PLAIN
  const otherLanguage = language === 'fr' ? 'en' : 'fr'
  const whole = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${embedded(style)}</style>
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
