import { type Html, html } from '../../report/escape/html.ts'

/** One kind of thing that is counted; `key` names its colour in the style sheet. */
export interface Series {
  readonly key: string
  readonly name: string
}

export interface Column {
  /** What stands under it. */
  readonly label: string
  readonly values: readonly number[]
}

const WIDTH = 720
const HEIGHT = 220
const MARGIN = { left: 44, right: 8, top: 8, bottom: 24 } as const

/** A round number at or above the greatest value, and so many steps to it. */
export function scaleOf(greatest: number): { readonly top: number; readonly steps: number } {
  if (greatest <= 4) return { top: Math.max(1, greatest), steps: Math.max(1, greatest) }
  const power = 10 ** Math.floor(Math.log10(greatest))
  const unit = [0.25, 0.5, 1, 2.5, 5]
    .map((factor) => factor * power)
    .find((each) => each * 4 >= greatest && each % 1 === 0)
  const step = unit ?? power * 2.5
  return { top: step * Math.ceil(greatest / step), steps: Math.ceil(greatest / step) }
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Columns of stacked values. What it shows is also in a table: the picture is one thing for a screen reader. */
export function columnChart(
  label: string,
  series: readonly Series[],
  columns: readonly Column[],
  number: (n: number) => string,
): Html {
  const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const { top, steps } = scaleOf(Math.max(1, ...sums))
  const inner = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom }
  const slot = inner.width / Math.max(1, columns.length)
  const y = (value: number): number => MARGIN.top + inner.height * (1 - value / top)
  const lines = Array.from({ length: steps + 1 }, (_, index) => {
    const value = (top / steps) * index
    return html`<line class="axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y(value))}" y2="${round(y(value))}"/><text x="${MARGIN.left - 6}" y="${round(y(value) + 4)}" text-anchor="end">${number(value)}</text>`
  })
  const every = Math.ceil(columns.length / 6)
  const at = columns.map((_, index) => MARGIN.left + slot * index)
  const bars = series.map(
    ({ key, name }, which) =>
      html`<g class="f-${key}">${columns.map(({ label: under, values }, index) => {
        const value = values[which] ?? 0
        const below = values.slice(0, which).reduce((sum, each) => sum + each, 0)
        const [from, to] = [y(below + value), y(below)]
        return value > 0
          ? html`<rect x="${round((at[index] ?? 0) + slot * 0.08)}" y="${round(from)}" width="${round(slot * 0.84)}" height="${round(to - from)}"><title>${under} · ${name} ${number(value)}</title></rect>`
          : html``
      })}</g>`,
  )
  const texts = columns.map(({ label: under }, index) =>
    index % every === 0
      ? html`<text x="${round((at[index] ?? 0) + slot / 2)}" y="${HEIGHT - 6}" text-anchor="${index === 0 ? 'start' : 'middle'}">${under}</text>`
      : html``,
  )
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${lines}${bars}${texts}</svg>`
}

/** One bar of stacked shares, as wide as what holds it. */
export function barChart(label: string, series: readonly Series[], values: readonly number[], whole: number): Html {
  let x = 0
  const parts = values.map((value, index) => {
    const from = x
    const width = whole === 0 ? 0 : (200 * value) / whole
    x += width
    return (
      width > 0 &&
      html`<rect class="f-${series[index]?.key}" x="${round(from)}" y="0" width="${round(width)}" height="8"><title>${series[index]?.name} ${value}</title></rect>`
    )
  })
  return html`<svg viewBox="0 0 200 8" preserveAspectRatio="none" role="img" aria-label="${label}">${parts.filter((each) => each !== false)}</svg>`
}

export const legend = (series: readonly Series[]): Html =>
  html`<ul class="legend">${series.map(({ key, name }) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="f-${key}" width="10" height="10" rx="2"/></svg>${name}</li>`)}</ul>`
