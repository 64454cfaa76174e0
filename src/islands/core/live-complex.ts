/** The complex of a network that changes under the reader's hand: at once if that is quick, else as soon as a worker brings it. */
import { createMemo, createSignal, onCleanup } from 'solid-js'
import { rebuildComplex } from '../../engine/build.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Network } from '../../network/network.ts'
import type { EngineClient } from '../worker/engine-client.ts'

/** Cuts that take longer than this part of a frame, so often in a row, call for what can hand the next ones to a worker. */
const LONGEST_AT_ONCE = 6
const SLOW_IN_A_ROW = 3

export function liveComplex(network: () => Network): () => Complex {
  const [brought, bring] = createSignal<Complex | null>(null)
  let client: EngineClient | null = null
  let called = false
  let slow = 0
  let last: Complex | undefined
  onCleanup(() => client?.stop())

  const call = async (): Promise<void> => {
    called = true
    const { createEngineClient } = await import('../worker/engine-client.ts')
    client = createEngineClient(bring)
  }

  const atOnce = (): Complex => {
    const start = performance.now()
    last = rebuildComplex(last, network())
    slow = performance.now() - start > LONGEST_AT_ONCE ? slow + 1 : 0
    if (!called && slow >= SLOW_IN_A_ROW && typeof Worker !== 'undefined') void call()
    return last
  }

  const asked = createMemo(() => (client ? client.request(network()) : atOnce()))
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
