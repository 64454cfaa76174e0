/** The complex of a network that changes under the reader's hand: at once if that is quick, else as soon as a worker brings it. */
import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Network } from '../../network/network.ts'
import { createCutter } from '../cut/cutter.ts'
import type { EngineClient } from '../worker/engine-client.ts'

/** `begin` is called when a complex is waited for, and what it returned when the latest network's is there. */
export function liveComplex(network: () => Network, begin: () => () => void): () => Complex {
  const [brought, bring] = createSignal<Complex | null>(null)
  let client: EngineClient | null = null
  let called = false
  const cutter = createCutter()
  onCleanup(() => client?.stop())

  let end: (() => void) | null = null
  const tell = (): void => {
    if (client?.busy()) end ??= begin()
    else {
      end?.()
      end = null
    }
  }

  const call = async (): Promise<void> => {
    called = true
    const { createEngineClient } = await import('../worker/engine-client.ts')
    const receive = (complex: Complex): void => {
      bring(complex)
      tell()
    }
    client = createEngineClient(receive, cutter)
  }

  /** What is too slow here calls for what can hand the next ones to a worker. */
  const atOnce = (): Complex => {
    const complex = cutter.cut(network())
    if (!called && cutter.tooSlow(network()) && typeof Worker !== 'undefined') void call()
    return complex
  }

  const asked = createMemo(() => {
    if (!client) return atOnce()
    const complex = client.request(network())
    tell()
    return complex
  })
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
