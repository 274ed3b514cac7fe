import { isCalendarDay } from '../../src/model/day.ts'
import type { OnboardingManifest } from '../../src/model/manifest.ts'
import { defineRule, type Match } from '../../src/model/rule.ts'

type Dated = readonly [day: string | undefined, route: readonly (string | number)[]]

/** Every day that a manifest holds, with its place. */
const daysOf = ({ project, backup, approvals, derogations }: OnboardingManifest): readonly Dated[] => [
  ...(project.milestones ?? []).map(({ date }, index): Dated => [date, ['project', 'milestones', index, 'date']]),
  [backup?.restoredOn, ['backup', 'restoredOn']],
  [approvals?.securityAccreditation?.until, ['approvals', 'securityAccreditation', 'until']],
  ...(derogations ?? []).map(({ until }, index): Dated => [until, ['derogations', index, 'until']]),
]

export default defineRule({
  code: 'ONB005',
  name: 'calendar-day',
  subject: 'manifest',
  severity: 'warning',
  sources: [{ fact: 'Gregorian calendar: the days of each month, and those of leap years' }],
  text: {
    en: {
      title: 'Date that does not exist',
      message: ({ day, month }) => `"${day}" does not exist: that month has ${month} days`,
      why: 'Nobody knows when a derogation or an accreditation with such a date ends, or when a milestone falls.',
      fix: 'Write the day that is meant, as YYYY-MM-DD.',
    },
    fr: {
      title: 'Date qui n’existe pas',
      message: ({ day, month }) => `« ${day} » n’existe pas : ce mois compte ${month} jours`,
      why: 'Personne ne sait quand finit une dérogation ou une homologation ainsi datée, ni quand tombe un jalon.',
      fix: 'Écrire le jour voulu, sous la forme AAAA-MM-JJ.',
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo, milestones: [{ name: ouverture, date: "2028-02-29" }, { name: bilan, date: 2027-12-31 }] }\nbackup: { restoredOn: 2000-02-29 }\n',
      'version: 1\nproject: { name: demo }\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo, milestones: [{ name: recette, date: 2027-01-15 }, { name: ouverture, date: 2027-02-29 }] }\n',
      'version: 1\nproject: { name: demo }\nbackup: { restoredOn: "2026-06-31" }\n',
      'version: 1\nproject: { name: demo }\napprovals: { securityAccreditation: { reference: HOM-2026-12, until: 2027-09-31 } }\n',
      'version: 1\nproject: { name: demo }\nderogations:\n  - { rule: IMG006, reason: mandataire historique, approvedBy: Service Team, until: "2100-02-29" }\n',
    ],
  },
  *check({ manifest }): Iterable<Match> {
    for (const [day, at] of daysOf(manifest))
      if (day !== undefined && !isCalendarDay(day)) yield { at, data: { day, month: daysIn(day) } }
  },
})

/** How many days the month of a day has. */
const daysIn = (day: string): number =>
  [28, 29, 30, 31].findLast((last) => isCalendarDay(`${day.slice(0, 8)}${last}`)) ?? 0
