/** Builds complexes away from the page. One network at a time comes in; what was built last is built upon. */

import { buildPlane, type Plane } from '../../engine/plane/build.ts'
import { type PackedPlane, packPlane } from '../../engine/transfer/transfer.ts'
import type { Network } from '../../network/network.ts'

export interface EngineRequest {
  readonly ticket: number
  readonly network: Network
}

export interface EngineAnswer {
  readonly ticket: number
  readonly packed: PackedPlane
}

let last: Plane | undefined

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  last = buildPlane(data.network, last)
  const { packed, transfer } = packPlane(last)
  const answer: EngineAnswer = { ticket: data.ticket, packed }
  self.postMessage(answer, { transfer })
})
