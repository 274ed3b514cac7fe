import { describe, expect, it } from 'vitest'
import { isTemplate } from '../../src/model/template.ts'

describe('texts that are still to be filled', () => {
  it.each(['{{ .Values.name }}', 'web-${TAG}', '$REVISION', '$(DB_HOST)', '{% if x %}', '<%= x %>'])('%s', (text) =>
    expect(isTemplate(text)).toBe(true),
  )

  it.each(['', 'web', '5 $', 'a{b}c', '5$ 6$', '^a$'])('not "%s"', (text) => expect(isTemplate(text)).toBe(false))
})
