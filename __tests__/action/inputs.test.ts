import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/action/inputs.ts'
import { UserError } from '../../src/model/errors.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs((name) => inputs[name] ?? '')

const refusal = (inputs: Readonly<Record<string, string>>): UserError => {
  try {
    read(inputs)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('inputs', () => {
  it('needs none: what is not given is left to the manifest and the tool', () => {
    expect(read({})).toEqual({
      path: '.',
      shellcheck: 'auto',
      console: {},
      environments: [],
      annotations: true,
      summary: true,
      reports: [],
      onlyNew: false,
      publication: { comment: false, checkRun: false, codeScanning: false, suggestions: false },
      mirror: { mode: 'auto', follow: false },
    })
  })

  it('reads them all', () => {
    expect(
      read({
        path: 'deploy',
        shellcheck: 'required',
        'fail-on': 'warning',
        language: 'fr',
        rules: 'IMG006, container-non-root\nK8S003',
        'console-url': 'https://console.example.org',
        'console-token': 'pat-x',
        environments: 'dev\r\n  prod  \n\n',
        manifest: 'onboarding.yaml',
        profile: 'profile.yaml',
        annotations: 'false',
        summary: 'FALSE',
        reports: 'json=out/report.json\nmarkdown = a=b.md',
        'report-folder': 'out',
        baseline: 'reference.json',
        'only-new': 'true',
        'base-report': 'base.json',
        comment: 'true',
        'check-run': 'true',
        'code-scanning': 'true',
        suggestions: 'true',
        'mattermost-webhook': 'https://chat.example.org/hooks/x',
        mirror: 'always',
        'gitlab-url': 'https://gitlab.example.org',
        'gitlab-project-id': '42',
        'gitlab-token': 'glptt-x',
        'repository-name': 'boutique',
        'mirror-branches': 'main\nrelease/*',
        'mirror-tags': 'v*',
        follow: 'True',
        'gitlab-read-token': 'glpat-x',
        token: 'ghs_x',
      }),
    ).toEqual({
      path: 'deploy',
      shellcheck: 'required',
      failOn: 'warning',
      language: 'fr',
      rules: ['IMG006', 'container-non-root', 'K8S003'],
      console: { url: 'https://console.example.org', token: 'pat-x' },
      environments: ['dev', 'prod'],
      manifest: 'onboarding.yaml',
      profile: 'profile.yaml',
      annotations: false,
      summary: false,
      reports: [
        { format: 'json', path: 'out/report.json' },
        { format: 'markdown', path: 'a=b.md' },
      ],
      reportFolder: 'out',
      baseline: 'reference.json',
      onlyNew: true,
      baseReport: 'base.json',
      publication: { comment: true, checkRun: true, codeScanning: true, suggestions: true },
      mattermostWebhook: 'https://chat.example.org/hooks/x',
      mirror: {
        mode: 'always',
        url: 'https://gitlab.example.org',
        projectId: '42',
        token: 'glptt-x',
        repositoryName: 'boutique',
        branches: ['main', 'release/*'],
        tags: ['v*'],
        follow: true,
        readToken: 'glpat-x',
      },
      token: 'ghs_x',
    })
  })

  it.each(['default', 'all'])('takes the set of rules "%s"', (rules) => {
    expect(read({ rules }).rules).toBe(rules)
  })

  it.each([
    [{ 'fail-on': 'high' }, 'input "fail-on" takes error, warning, info, never, not "high"'],
    [{ language: 'de' }, 'input "language" takes en, fr, not "de"'],
    [{ annotations: 'yes' }, 'input "annotations" takes true, false, not "yes"'],
    [{ summary: '1' }, 'input "summary" takes true, false, not "1"'],
    [{ follow: 'on' }, 'input "follow" takes true, false, not "on"'],
    [{ mirror: 'true' }, 'input "mirror" takes auto, always, never, not "true"'],
    [{ reports: 'report.json' }, 'input "reports" takes one format=file a line, not "report.json"'],
    [{ reports: 'json=' }, 'input "reports" takes one format=file a line, not "json="'],
    [{ reports: '=report.json' }, 'input "reports" takes one format=file a line, not "=report.json"'],
    [{ reports: 'pdf=report.pdf' }, /^input "reports" takes text, json, .*not "pdf"$/],
  ] as const)('refuses %o', (inputs, message) => {
    const error = refusal(inputs)
    expect(error.code).toBe('bad-usage')
    expect(error.message).toMatch(message)
  })
})
