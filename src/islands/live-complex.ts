/** The complex of a network that changes under the reader's hand: at once if that is quick, else as soon as a worker brings it. */
import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { Complex } from '../engine/complex.ts'
import type { Network } from '../network/network.ts'
import { createEngineClient } from './engine-client.ts'

export function liveComplex(network: () => Network): () => Complex {
  const [brought, bring] = createSignal<Complex | null>(null)
  const client = createEngineClient(bring)
  onCleanup(client.stop)
  const asked = createMemo(() => client.request(network()))
  /** What the worker brought before a complex that was cut at once is older than that. */
  let seen: Complex | null = null
  return createMemo((previous: Complex | undefined): Complex => {
    const [now, late] = [asked(), brought()]
    const fresh = late !== seen ? late : null
    seen = late
    const found = now ?? fresh ?? previous
    if (!found) throw new Error('the first complex is cut at once')
    return found
  })
}
