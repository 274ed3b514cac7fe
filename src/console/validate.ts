import { type Part, SHAPES } from './shapes.ts'

/** Says where an answer first breaks its shape, `3.name`; empty for the answer as a whole, undefined when it holds. */
export type FirstFault = (part: Part, value: unknown) => string | undefined

/** Compiles the shapes; ajv is loaded only once the console is asked. */
export async function createValidator(): Promise<FirstFault> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({ strict: false }) // stops at the first fault: a hostile answer would have thousands
  return (part, value) => {
    const test = ajv.getSchema(part) ?? ajv.addSchema({ $id: part, ...SHAPES[part] }).getSchema(part)
    if (!test || test(value)) return undefined
    // names of the shape and numbers, never a name of the answer
    return (test.errors?.[0]?.instancePath ?? '').slice(1).replaceAll('/', '.')
  }
}
