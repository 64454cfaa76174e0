import type { Node } from 'unist'
import type { Place } from '../findings/problems.ts'

/** A lesson's text as it was written, with places in it. Offsets count from 0, lines and columns from 1. */
export class Source {
  readonly text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    // The parser leaves a byte order mark out of its count.
    this.text = text.replace(/^\ufeff/, '')
    this.#starts = [0, ...[...this.text.matchAll(/\n/g)].map((match) => match.index + 1)]
  }

  place(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }

  /** What was written for the node, and where it begins; nothing for a node that was made. */
  of(node: Node): { readonly text: string; readonly offset: number } | null {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    return from === undefined || to === undefined ? null : { text: this.text.slice(from, to), offset: from }
  }
}
