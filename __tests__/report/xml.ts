import { SaxesParser } from 'saxes'

/** An element as a strict parser of XML 1.0 reads it; it throws on what is not well formed. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

export function readXml(xml: string): XmlElement {
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = []
  let root: XmlElement | undefined
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    root = open.pop()
  })
  for (const event of ['cdata', 'comment', 'processinginstruction', 'doctype'] as const)
    parser.on(event, () => {
      throw new Error(`no ${event} is expected`)
    })
  parser.write(xml).close()
  if (!root) throw new Error('no element')
  return root
}

/** All elements with this name below another. */
export const elements = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
