/**
 * Two clocks: the wall's, and the time that this thread itself has run, which other programs on the machine do not lengthen.
 * Node has the second only in ticks of milliseconds; WASI hands out the finer one.
 */
import { WASI } from 'node:wasi'

export interface Instant {
  readonly wall: number
  readonly own: number
}

const THREAD_CPUTIME = 3
const memory = new WebAssembly.Memory({ initial: 1 })
const view = new DataView(memory.buffer)
const clockTimeGet = threadClock()

function threadClock(): (id: number, precision: bigint, at: number) => number {
  const wasi = new WASI({ version: 'preview1' })
  wasi.initialize({ exports: { memory } })
  const imports = wasi.getImportObject() as { wasi_snapshot_preview1: { clock_time_get: typeof clockTimeGet } }
  return imports.wasi_snapshot_preview1.clock_time_get
}

/** Milliseconds; only differences mean anything. */
export function now(): Instant {
  const error = clockTimeGet(THREAD_CPUTIME, 1n, 0)
  if (error !== 0) throw new Error(`expected the time of this thread, found WASI's error ${error}`)
  return { own: Number(view.getBigUint64(0, true)) / 1e6, wall: performance.now() }
}
