import { describe, expect, test } from 'vitest'
import { check, rules } from '../../../src/index.ts'
import type { TextEdit } from '../../../src/model/finding.ts'

/** Applies edits of one text, which must not overlap. */
function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text
  let last = text.length
  for (const { span, text: replacement } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    expect(span.end).toBeLessThanOrEqual(last)
    result = result.slice(0, span.start) + replacement + result.slice(span.end)
    last = span.start
  }
  return result
}

async function findings(text: string) {
  const report = await check({ files: { Dockerfile: text }, rules: 'all' })
  return report.findings
}

/** The text with every correction that a rule offers. */
async function corrected(text: string, rule: string): Promise<string> {
  const all = await findings(text)
  return apply(
    text,
    all.flatMap((finding) => (finding.rule === rule ? (finding.edits ?? []) : [])),
  )
}

const CASES: readonly [rule: string, before: string, after: string][] = [
  ['IMG025', 'MAINTAINER Equipe <a@demo.fr>', 'LABEL org.opencontainers.image.authors="Equipe <a@demo.fr>"'],
  ['IMG029', 'ADD app.jar /app.jar', 'COPY app.jar /app.jar'],
  ['IMG030', 'RUN apt install -y curl', 'RUN apt-get install -y curl'],
  ['IMG054', 'FROM docker.io/library/node:22 AS Build', 'FROM docker.io/library/node:22 AS build'],
  ['IMG055', 'FROM docker.io/library/node:22 as build', 'FROM docker.io/library/node:22 AS build'],
  ['IMG055', 'from docker.io/library/node:22 AS build', 'from docker.io/library/node:22 as build'],
  ['IMG056', 'run ls\nExpose 8080', 'RUN ls\nEXPOSE 8080'],
  ['IMG057', 'ENV NODE_ENV production', 'ENV NODE_ENV=production'],
  ['IMG057', 'ENV OPTS  -Xmx1g -Dx=y', 'ENV OPTS="-Xmx1g -Dx=y"'],
  ['IMG057', 'LABEL title Le nom', 'LABEL title="Le nom"'],
  ['IMG057', 'ENV LONG a \\\n  b', 'ENV LONG="a   b"'],
  ['IMG058', 'EXPOSE 8080/TCP 8081/udp 8082/Udp', 'EXPOSE 8080/tcp 8081/udp 8082/udp'],
  ['IMG060', 'FROM --platform=$TARGETPLATFORM docker.io/library/node:22', 'FROM docker.io/library/node:22'],
  ['IMG061', 'RUN a \\\n\n  && b \\\n \n\n  && c', 'RUN a \\\n  && b \\\n  && c'],
]

describe('corrections', () => {
  test.each(CASES)('%s: %j', async (rule, before, after) => {
    const whole = (text: string) =>
      /^from/i.test(text) ? `${text}\nUSER 1001\n` : `FROM docker.io/library/node:22\n${text}\nUSER 1001\n`
    expect(await corrected(whole(before), rule)).toBe(whole(after))
  })

  test.each([
    ['IMG025', 'MAINTAINER "Equipe $TEAM"'],
    ['IMG054', 'FROM docker.io/library/node:22 AS Build\nFROM Build'],
    ['IMG057', 'ENV A say "yes"'],
    ['IMG057', 'ENV A $B c'],
    ['IMG057', "ENV A it's"],
  ])('%s offers none where the meaning could change: %j', async (rule, line) => {
    const text = /^FROM/.test(line) ? `${line}\n` : `FROM docker.io/library/node:22\n${line}\n`
    const found = (await findings(text)).filter((finding) => finding.rule === rule)
    expect(found).toHaveLength(1)
    expect(found[0]?.edits ?? []).toEqual([])
  })

  const offering = rules().filter(
    ({ code, examples }) => /^IMG/.test(code) && examples.bad.some((one) => typeof one === 'string'),
  )

  test.each(offering.map((rule) => [rule.code, rule] as const))(
    '%s: a correction removes its finding and brings no other',
    async (code, { examples }) => {
      for (const text of examples.bad) {
        if (typeof text !== 'string') continue
        const before = await findings(text)
        const mine = before.filter((finding) => finding.rule === code && finding.edits)
        if (mine.length === 0) continue
        const after = await findings(
          apply(
            text,
            mine.flatMap(({ edits = [] }) => edits),
          ),
        )
        const left = (list: typeof before) => list.map(({ rule, severity }) => `${rule} ${severity}`).sort()
        const expected = left(before.filter((finding) => !mine.includes(finding)))
        expect(left(after)).toEqual(expected)
      }
    },
  )
})
