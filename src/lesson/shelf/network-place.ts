/** A network file's mistakes as findings, with their places. */

import type { Network } from '../../network/network.ts'
import { NetworkError, readNetwork } from '../../network/read.ts'
import type { Finding } from '../findings/problems.ts'
import type { Text } from '../findings/read-text.ts'

/** The network that a file holds, or what is wrong with it. `path`: from the project's folder on. */
export function networkOf(read: Text, path: string): { readonly network: Network } | { readonly finding: Finding } {
  if ('problem' in read) return { finding: `${path}:1:1: ${read.problem}` }
  try {
    return { network: readNetwork(read.text, path) }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    const { line, column } = error.place ?? { line: 1, column: 1 }
    const said = error.message.slice(`${path}: `.length).replace(/^line \d+, column \d+: /, '')
    return { finding: `${path}:${line}:${column}: ${said}` }
  }
}
