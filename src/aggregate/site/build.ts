import { LANGUAGES, type Language } from '../../model/language.ts'
import { summarise } from '../view/summary.ts'
import type { Titles } from '../view/titles.ts'
import type { View } from '../view/view.ts'
import { contextOf } from './context.ts'
import { overviewPage } from './overview.ts'
import { projectPage } from './project.ts'
import { rejectedPage } from './rejected.ts'

export interface SiteFile {
  /** Path in the site, made of our own words only. */
  readonly path: string
  readonly text: string
}

/** Every file of the site, one at a time: nobody holds them all. `language` is the one that the front door leads to. */
export function* buildSite(view: View, titles: Titles, language: Language): Generator<SiteFile> {
  const summary = summarise(view)
  for (const each of LANGUAGES) {
    const context = contextOf(each, titles)
    yield { path: `${each}/index.html`, text: overviewPage(context, view, summary) }
    yield { path: `${each}/rejected.html`, text: rejectedPage(context, view) }
    for (const project of view.projects)
      yield { path: `${each}/projects/${project.slug}.html`, text: projectPage(context, project, view.now) }
  }
  yield { path: 'index.html', text: frontDoor(language) }
}

const frontDoor = (language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${language}/index.html">
<title>Cloud π Native</title>
</head>
<body><main><h1>Cloud π Native</h1><p><a href="fr/index.html" lang="fr">Français</a> <a href="en/index.html" lang="en">English</a></p></main></body>
</html>
`
