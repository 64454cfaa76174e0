/**
 * Complexes for one figure. A network that is cut within a part of a frame is cut at once, on the page's own thread;
 * a larger one goes to a worker of the figure's own, and of those that come while it works only the latest is cut.
 */
import { complexOfPlane } from '../../engine/build.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { unpackPlane } from '../../engine/transfer/transfer.ts'
import type { Network } from '../../network/network.ts'
import { type Cutter, createCutter } from '../cut/cutter.ts'
import type { EngineAnswer, EngineRequest } from './engine-worker.ts'

export interface EngineClient {
  /** The complex, if it was cut at once; null: `onComplex` brings it, or that of a later network. */
  readonly request: (network: Network) => Complex | null
  /** True while the complex of the latest network is still on its way. */
  readonly busy: () => boolean
  readonly stop: () => void
}

/** What a worker is to the client; a test brings its own. */
export interface EngineThread {
  readonly post: (request: EngineRequest) => void
  readonly end: () => void
}

type StartThread = (onAnswer: (answer: EngineAnswer) => void, onFailure: () => void) => EngineThread

export const startWorker: StartThread = (onAnswer, onFailure) => {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => onAnswer(data))
  worker.addEventListener('error', onFailure)
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() }
}

export function createEngineClient(
  onComplex: (complex: Complex) => void,
  cutter: Cutter = createCutter(),
  startThread: StartThread = startWorker,
): EngineClient {
  let thread: EngineThread | null = null
  let ticket = 0
  let working = false
  let waiting: Network | null = null
  let latest: Network | null = null
  /** The worker could not be had, or broke down: then everything is cut here, slow or not. */
  let alone = false

  const send = (network: Network): void => {
    working = true
    ticket += 1
    thread ??= startThread(receive, fail)
    thread.post({ ticket, network })
  }

  const receive = (answer: EngineAnswer): void => {
    if (answer.ticket !== ticket) return
    working = false
    const next = waiting
    waiting = null
    // A newer network waits: its answer is the one that counts, but the figure moves on in the meantime.
    if (next) send(next)
    onComplex(complexOfPlane(unpackPlane(answer.packed)))
  }

  const fail = (): void => {
    thread?.end()
    thread = null
    alone = true
    if (working && latest) onComplex(atOnce(latest))
  }

  const atOnce = (network: Network): Complex => {
    const complex = cutter.cut(network)
    // What the worker still brings is of an older network.
    ticket += 1
    working = false
    waiting = null
    return complex
  }

  return {
    request: (network) => {
      const isFirst = latest === null
      latest = network
      // The first complex is there before anything is drawn, on the server too.
      if (isFirst || alone || !(cutter.tooSlow(network) ?? isLarge(network))) return atOnce(network)
      if (working) waiting = network
      else send(network)
      return null
    },
    busy: () => working,
    stop: () => {
      thread?.end()
      thread = null
      ticket += 1
    },
  }
}

/** Before anything is known: as many units as would cut a generic window into some thousands of cells. */
const isLarge = ({ layers }: Network): boolean => layers.reduce((sum, { bias }) => sum + bias.length, 0) > 96
