import type { ProjectView } from '../../src/aggregate/view/project.ts'
import { slugOf } from '../../src/aggregate/view/slug.ts'
import type { View } from '../../src/aggregate/view/view.ts'
import { NOW } from './reports.ts'

const DAY = 86_400_000

/** A project that is complete and dull; a test says only what it is about. */
export function aProject(own: Partial<ProjectView> = {}): ProjectView {
  const name = own.name ?? 'boutique'
  const repository = own.repository ?? `https://github.com/forge/${name}`
  return {
    id: 1,
    slug: slugOf(repository, name),
    branch: 'main',
    branches: [],
    commit: 'c0ffee'.repeat(6),
    generatedAt: new Date(NOW.getTime() - DAY),
    tool: '1.0.0',
    verdict: 'compatible',
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    unverified: 0,
    rules: {},
    gates: { scoping: [1, 5, 5], ovh: [0, 3, 9], 'cloud-pi': [0, 3, 12], production: [0, 4, 20] },
    requirements: { met: 4, missing: 2 },
    detail: {
      language: 'fr',
      profile: 'cloud-pi-native',
      manifest: 'valid',
      environments: [],
      gates: [],
      requirements: [],
      derogations: [],
      findings: [],
      unverified: [],
      reasons: {},
    },
    history: [],
    before: { verdict: 'compatible', gates: null },
    ...own,
    name,
    repository,
  }
}

export const aView = (projects: readonly ProjectView[], own: Partial<View> = {}): View => ({
  now: NOW,
  sinceDays: 7,
  projects,
  trend: [],
  reports: projects.length,
  rejected: { total: 0, listed: [] },
  ...own,
})

/** A view in which every text of a project tries to be something else. */
export function nastyView(text: string): View {
  const place = { path: text, line: 3 }
  const project = aProject({
    name: text,
    repository: text,
    branch: text,
    tool: text,
    verdict: 'incompatible',
    errors: 3,
    unverified: 2,
    rules: { [text]: [1, 1, 1, 0] },
    branches: [{ branch: text, generatedAt: NOW, verdict: 'compatible' }],
    history: [{ generatedAt: NOW, verdict: 'incompatible', errors: 3, warnings: 1 }],
    detail: {
      language: 'en',
      profile: text,
      manifest: 'valid',
      environments: [
        {
          name: text,
          class: 'production',
          verdict: 'incompatible',
          counts: { error: 1, warning: 0, info: 0, suppressed: 0 },
        },
      ],
      gates: [
        {
          id: 'ovh',
          title: text,
          open: false,
          met: 1,
          total: 2,
          changes: [{ text, rule: text, field: text, ...place }],
        },
      ],
      requirements: [{ id: text, title: text, priority: 'P', status: 'broken', because: text }],
      derogations: [{ rule: text, where: text, reason: text, approvedBy: text, until: '2026-12-01', unused: true }],
      findings: [{ rule: text, severity: 'error', message: text, ...place }],
      unverified: [{ reason: 'encrypted', message: text, ...place }],
      reasons: { encrypted: 1 },
    },
  })
  return aView([project, aProject({ id: 2 })], {
    trend: [{ week: NOW, compatible: 1, undetermined: 0, incompatible: 1 }],
    rejected: { total: 1, listed: [{ origin: text, code: 'not-json', detail: text }] },
  })
}
