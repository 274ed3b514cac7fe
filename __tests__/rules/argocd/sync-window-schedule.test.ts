import { describe, expect, it } from 'vitest'
import { runRule } from '../run-rule.ts'

const files = {
  'project.yaml': `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: portail }
spec:
  syncWindows:
    - { kind: allow, schedule: '0 0 22 * * *', duration: 1h, applications: ['*'] }
    - { kind: allow, schedule: '0 22 * * 7', duration: 1h, applications: ['*'] }
    - { kind: allow, schedule: '@daily', duration: 1h, applications: ['*'] }
    - { kind: allow, schedule: '', duration: 1h, applications: ['*'] }
    - { kind: allow, schedule: '{{ horaire }}', duration: 1h, applications: ['*'] }
`,
}

describe('ARG111 sync-window-schedule', () => {
  it('says which field is wrong', async () => {
    expect(await runRule('ARG111', files)).toEqual([
      'project.yaml:6:33 error Schedule "0 0 22 * * *" of the sync window has 6 fields instead of 5',
      'project.yaml:7:33 error Schedule "0 22 * * 7" of the sync window: "7" is no day of the week (0 to 6)',
      'project.yaml:8:33 error Schedule "@daily" of the sync window is not made of five cron fields',
      'project.yaml:9:22 error The sync window has no schedule',
    ])
    expect(await runRule('ARG111', files, 'fr')).toContain(
      'project.yaml:7:33 error L’horaire « 0 22 * * 7 » de la fenêtre de synchronisation : « 7 » n’est pas un jour de la semaine (0 à 6)',
    )
  })
})
