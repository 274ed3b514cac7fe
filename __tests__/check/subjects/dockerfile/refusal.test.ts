import { describe, expect, test } from 'vitest'
import { dockerfileSubject } from '../../../../src/check/subjects/dockerfile.ts'
import { createSource } from '../../../../src/model/source.ts'

const refusal = (text: string): string | undefined => {
  const { error } = dockerfileSubject(createSource('Dockerfile', text))
  return error && `${error.location.start.line}: ${error.message}`
}

describe('BuildKit refuses', () => {
  test.each([
    ['RUN a', '1: no build stage in current context'],
    ['ARG A\n', '1: dockerfile contains no stages to build'],
    ['FROM a\nRUNN b', '2: unknown instruction: RUNN'],
    ['{{ x }}\nFROM a', '1: unknown instruction: {{'],
    ['FROM', '1: FROM requires either one or three arguments'],
    ['FROM a b', '1: FROM requires either one or three arguments'],
    ['FROM a AS b c', '1: FROM requires either one or three arguments'],
    ['FROM a AS 1b', '1: invalid name for build stage: "1b", name can\'t start with a number or contain symbols'],
    ['FROM a\nONBUILD', '2: ONBUILD requires at least one argument'],
    ['FROM a\nONBUILD ONBUILD RUN b', "2: Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ['FROM a\nONBUILD FROM b', "2: FROM isn't allowed as an ONBUILD trigger"],
    ['FROM a\nUSER', '2: USER requires exactly one argument'],
    ['FROM a\nEXPOSE', '2: EXPOSE requires at least one argument'],
    ['FROM a\nENV =b', '2: ENV names can not be blank'],
    ['FROM a\nARG B =c', '2: ARG names can not be blank'],
    ['FROM a\nVOLUME ["a", " "]', '2: VOLUME specified can not be an empty string'],
    [
      'FROM a\nCOPY b',
      '2: COPY requires at least two arguments, but only one was provided. Destination could not be determined',
    ],
    ['FROM a\nSHELL bash -c', '2: SHELL requires the arguments to be in JSON form'],
    ['FROM a\nSHELL []', '2: SHELL requires at least one argument'],
    ['FROM a\nHEALTHCHECK curl x', '2: Unknown type "CURL" in HEALTHCHECK (try CMD)'],
    ['FROM a\nHEALTHCHECK CMD', '2: Missing command after HEALTHCHECK CMD'],
    ['FROM a\nHEALTHCHECK NONE b', '2: HEALTHCHECK NONE takes no arguments'],
  ])('%j', (text, error) => {
    expect(refusal(text)).toBe(error)
  })
})

describe('BuildKit takes', () => {
  test.each([
    'ARG A\nFROM a AS b-1.x_y\nFROM b as c',
    'FROM a\nRUN\nCMD\nENTRYPOINT',
    'FROM a\nLABEL a =b',
    'FROM a\nENV A =b',
    'FROM a\nmaintainer b c',
    'FROM a\nHEALTHCHECK none',
    'FROM a\nONBUILD NOTHING b',
    'FROM a\nSTOPSIGNAL SIGTERM\nSHELL ["a"]\nVOLUME b',
  ])('%j', (text) => {
    expect(refusal(text)).toBeUndefined()
  })
})
