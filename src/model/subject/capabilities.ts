import { asList } from '../json.ts'
import type { Container } from './kubernetes.ts'

/** A Linux capability that a container names. */
export interface Capability {
  /** As written. */
  readonly text: string
  /** As runtimes compare it: in capitals, without the kernel's own prefix. */
  readonly name: string
  /** Its place in the list. */
  readonly index: number
}

/** The capabilities that a container adds or drops, those that are texts. */
export const capabilities = (container: Container, list: 'add' | 'drop'): readonly Capability[] =>
  asList(container.get('securityContext', 'capabilities', list)).flatMap((text, index) =>
    typeof text === 'string' ? [{ text, name: text.toUpperCase().replace(/^CAP_/, ''), index }] : [],
  )
