import type { Report } from '../../model/report.ts'
import { contentPolicy } from '../escape/content-policy.ts'
import { embedded, type Html, html } from '../escape/html.ts'
import { capitalised } from '../words.ts'
import { environments } from './environments.ts'
import { findings } from './findings.ts'
import { gates } from './gates.ts'
import { sprite } from './icons.ts'
import { identity, projectName } from './identity.ts'
import { derogations, rendered, unverified } from './others.ts'
import { requirements } from './requirements.ts'
import { sizeOf } from './room.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { type HtmlOptions, type View, viewOf } from './view.ts'

/** Bytes of the whole page, for it is sent by mail and opened on any machine. */
export const PAGE_LIMIT = 300_000

/** The summary as one page that needs nothing else: no network, no other file, and no script to be read. */
export function htmlReport(report: Report, options: HtmlOptions = {}): string {
  const view = viewOf(report.language, options)
  const before = [...environments(view, report), ...gates(view, report), ...requirements(view, report)]
  const after = [derogations(view, report), unverified(view, report), rendered(view, report)]
  const frame = whole(view, report, [...before, ...after])
  const listed = findings(view, report, PAGE_LIMIT - sizeOf(frame) - RESERVE)
  return whole(view, report, [...before, listed, ...after]).html
}

/** For the headings of the families and the note on what is not shown. */
const RESERVE = 6_000

function whole(view: View, report: Report, parts: readonly Html[]): Html {
  const { page, words, language } = view
  const name = projectName(view, report)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${capitalised(words.verdict[report.verdict])} – ${name} – Accostage</title>
<style>${embedded(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
${sprite()}
${identity(view, report)}<div class="wrap body">${contents(view, parts)}<main id="main" tabindex="-1">
${parts}</main></div>
<footer><div class="wrap"><p>${page.footer}</p></div></footer>
<script>${embedded(SCRIPT)}</script>
</body>
</html>
`
}

/** Links to the parts that the page has, by their own titles. */
function contents({ page }: View, parts: readonly Html[]): Html {
  const titles = parts.flatMap(({ html: text }) => {
    const [, id, title] = /<h2 id="([a-z]+)-h">([^<]*)<\/h2>/.exec(text) ?? []
    return id === undefined || title === undefined ? [] : [html`<li><a href="#${id}">${{ html: title }}</a></li>`]
  })
  return html`<nav aria-label="${page.contents}"><p aria-hidden="true">${page.contents}</p><ul>${titles}</ul></nav>`
}

const POLICY = contentPolicy(STYLE, SCRIPT)
