import { describe, expect, it, test } from 'vitest'
import { asLiteral, isTemplate } from '../../src/model/template.ts'

describe('texts that are still to be filled', () => {
  it.each(['{{ .Values.name }}', 'web-${TAG}', '$REVISION', '$(DB_HOST)', '{% if x %}', '<%= x %>'])('%s', (text) =>
    expect(isTemplate(text)).toBe(true),
  )

  it.each(['', 'web', '5 $', 'a{b}c', '5$ 6$', '^a$'])('not "%s"', (text) => expect(isTemplate(text)).toBe(false))
})

test('a literal is a text with nothing left to fill in', () => {
  expect(asLiteral('web')).toBe('web')
  for (const value of ['', '${WEB}', 80, null, undefined, ['web']]) expect(asLiteral(value)).toBeUndefined()
})
