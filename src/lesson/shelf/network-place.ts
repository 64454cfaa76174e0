/** Where in a network file the thing stands that a JSON path names. */

import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Network } from '../../network/network.ts'
import { NetworkError, readNetwork } from '../../network/read.ts'
import type { Finding, Place } from '../findings/problems.ts'
import type { Text } from '../findings/read-text.ts'

/** The network that a file holds, or what is wrong with it. `path`: from the project's folder on. */
export function networkOf(read: Text, path: string): { readonly network: Network } | { readonly finding: Finding } {
  if ('problem' in read) return { finding: `${path}:1:1: ${read.problem}` }
  try {
    return { network: readNetwork(read.text, path) }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    const { line, column } = networkPlace(read.text, error)
    const said = error.message.slice(`${path}: `.length).replace(/^line \d+, column \d+: /, '')
    return { finding: `${path}:${line}:${column}: ${said}` }
  }
}

/** A file that is no JSON says its place itself. Where a key is missing, its parent is meant. */
export function networkPlace(text: string, error: NetworkError): Place {
  const said = /: line (\d+), column (\d+): expected/.exec(error.message)
  if (said) return { line: Number(said[1]), column: Number(said[2]) }
  const lines = new LineCounter()
  // JSON is YAML, whose reader keeps the places.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  for (let keys = keysOf(error.path); ; keys = keys.slice(0, -1)) {
    const node: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true)
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0])
      return { line, column: col }
    }
    if (keys.length === 0) return { line: 1, column: 1 }
  }
}

/** `layers[1].weights[0]` */
function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  )
}
