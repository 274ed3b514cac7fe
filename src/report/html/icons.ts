import { type Html, html } from '../escape/html.ts'

/** Shapes that differ, so that none is told from another by its colour alone. They stand once in the page. */
const SHAPES = {
  yes: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L3.8 7.8l1.3-1.3L7 8.4l4-4 1.3 1.3L7 11Z',
  no: 'M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm-.3 9.9L6 12l2-2 2 2 1.3-1.1-2-2.1 2-2.1L10 5.5l-2 2-2-2-1.3 1.2 2 2.1-2 2.1Z',
  warning: 'M8 1 .6 14.5h14.8L8 1Zm-.9 5h1.8v4.4H7.1V6Zm0 5.5h1.8v1.7H7.1v-1.7Z',
  info: 'M2 1h12v14H2V1Zm5 3v2h2V4H7Zm0 3v5h2V7H7Z',
  unknown:
    'M8 1 1 8l7 7 7-7-7-7Zm-.9 9.6h1.8v1.6H7.1v-1.6ZM8 4.2c1.5 0 2.6.8 2.6 2 0 1.7-1.8 1.6-1.8 3.2H7.2c0-2 1.7-2 1.7-3 0-.5-.4-.7-.9-.7-.6 0-1 .3-1.1.9l-1.6-.3c.2-1.3 1.2-2.1 2.7-2.1Z',
  pen: 'M11.3 1.2 14.8 4.7 5.2 14.3 1 15l.7-4.2 9.6-9.6Z',
  none: 'M1 7h14v2H1z',
} as const

export type Icon = keyof typeof SHAPES

/** The shapes that the icons of the page refer to. */
export const sprite = (): Html =>
  html`<svg class="sprite" aria-hidden="true">${Object.entries(SHAPES).map(
    ([name, path]) => html`<symbol id="i-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`,
  )}</svg>`

/** An icon in front of a text that says the same. */
export const icon = (name: Icon): Html => html`<svg class="i" aria-hidden="true"><use href="#i-${name}"/></svg>`

/** How a state looks: its icon, and the class that colours it. */
export type Tone = 'good' | 'bad' | 'warn' | 'note' | 'doubt' | 'mute'

/** A word with its icon, coloured. */
export const badge = (tone: Tone, name: Icon, text: string): Html =>
  html`<span class="b ${tone}">${icon(name)}${text}</span>`
