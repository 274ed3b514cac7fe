import { asRecord, isRecord, type JsonRecord } from '../model/json.ts'
import type { Route } from '../model/location.ts'
import type { RequirementField } from '../model/requirement/definition.ts'
import type { Evidence } from '../model/requirement/reported.ts'
import { type Answer, quote, type Scene, SILENT } from './scene.ts'

/** One place where a field stands or should stand. */
interface Slot {
  readonly value: unknown
  /** True for an empty list on the way. */
  readonly empty: boolean
  readonly route: Route
  /** The section or the item that it stands in. */
  readonly owner: JsonRecord
}

/** Every place of a dotted path: in each item of the lists that it leads through, and each scalar of a list at its end. */
function slotsOf(value: unknown, names: readonly string[], route: Route = [], owner: JsonRecord = {}): readonly Slot[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ value: undefined, empty: true, route, owner }]
    // a list of sections is itself the answer
    if (names.length === 0 && value.some(isRecord)) return [{ value: value.length, empty: false, route, owner }]
    return value.flatMap((item, index) =>
      slotsOf(item, names, [...route, index], names.length > 0 ? asRecord(item) : owner),
    )
  }
  const [name, ...rest] = names
  if (name === undefined) return [{ value, empty: false, route, owner }]
  const record = asRecord(value)
  return slotsOf(record[name], rest, [...route, name], record)
}

/** What one field of the manifest says. */
function fieldAnswer(field: RequirementField, scene: Scene): Answer {
  const { facts, words } = scene
  const slots = slotsOf(facts.manifest, field.path.split('.')).filter(
    ({ owner }) => field.when === undefined || field.when(owner, facts),
  )
  if (slots.length === 0) return SILENT
  const filled = slots.filter(({ value, empty }) => value !== undefined || (empty && field.mayBeEmpty))
  const judged = filled.map((slot) => ({
    slot,
    said: slot.empty ? undefined : field.judge?.(slot.value, slot.owner, facts),
  }))
  const evidence = (text: string, route: Route | undefined): Evidence => ({
    kind: 'field',
    text,
    field: field.path,
    location: route && facts.manifest ? scene.locate(route) : undefined,
  })
  const needs = [{ what: 'field', field: field.path }] as const
  const wrong = judged.find(({ said }) => said !== undefined && said !== 'confirmed')
  if (wrong && typeof wrong.said === 'object')
    return {
      status: 'broken',
      evidence: [evidence(words.wrong(field.path, wrong.said[scene.language]), wrong.slot.route)],
      needs,
    }
  const shown = evidence(`${field.path}${words.colon} ${valuesText(filled, words.empty)}`, filled[0]?.route)
  if (filled.length === slots.length)
    return {
      status: judged.every(({ said }) => said === 'confirmed') ? 'met' : 'declared',
      evidence: [shown],
      needs: [],
    }
  if (field.optional) return filled.length > 0 ? { status: 'silent', evidence: [shown], needs: [] } : SILENT
  const missing = slots.find((slot) => !filled.includes(slot))
  return {
    status: 'missing',
    evidence: [evidence(missingText(field, missing, scene), missing?.route), ...(filled.length > 0 ? [shown] : [])],
    needs,
  }
}

function missingText({ path }: RequirementField, slot: Slot | undefined, { words, describeField }: Scene): string {
  const name = slot?.owner.name ?? slot?.owner.host
  return typeof name === 'string'
    ? words.missingIn(path, quote(name))
    : words.missing(path, describeField(path) ?? path)
}

const valuesText = (slots: readonly Slot[], empty: string): string =>
  quote(
    slots
      .slice(0, 20)
      .map((slot) => (slot.empty ? empty : String(slot.value)))
      .join(', '),
  )

/**
 * What the fields of a requirement say together. Without a manifest every field that is asked for is missing. Optional
 * ones are shown, and may contradict.
 */
export function fieldsAnswer(fields: readonly RequirementField[], scene: Scene): Answer {
  if (fields.length === 0) return SILENT
  const answers = fields.map((field) => ({ field, answer: fieldAnswer(field, scene) }))
  const asked = answers.filter(({ field, answer }) => !field.optional && answer.status !== 'silent')
  const all = answers.map(({ answer }) => answer)
  const broken = all.some(({ status }) => status === 'broken')
  const missing = asked.some(({ answer }) => answer.status === 'missing')
  const confirmed = all.some(({ status }) => status === 'met')
  const status = broken ? 'broken' : missing ? 'missing' : confirmed ? 'met' : asked.length > 0 ? 'declared' : 'silent'
  return {
    status,
    evidence: all.flatMap(({ evidence }) => evidence),
    needs: all.flatMap(({ needs }) => needs),
  }
}
