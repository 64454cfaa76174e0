import { describe, expect, it } from 'vitest'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { buildPlane, type Plane } from '../../src/engine/plane/build.ts'
import { packPlane } from '../../src/engine/transfer/transfer.ts'
import { createCutter } from '../../src/islands/cut/cutter.ts'
import { createEngineClient } from '../../src/islands/worker/engine-client.ts'
import type { EngineAnswer, EngineRequest } from '../../src/islands/worker/engine-worker.ts'
import type { Network } from '../../src/network/network.ts'

const network = (bias: number): Network => ({
  inputs: ['x', 'y'],
  box: [
    [-1, 1],
    [-1, 1],
  ],
  layers: [{ weights: [[1, 1]], bias: [bias], activation: 'relu' }],
})

/** A worker that answers when it is told to. */
function slowWorker() {
  const requests: EngineRequest[] = []
  let answer: (answer: EngineAnswer) => void = () => {}
  let last: Plane | undefined
  return {
    requests,
    start: (onAnswer: (answer: EngineAnswer) => void) => {
      answer = onAnswer
      return {
        post: (request: EngineRequest) => void requests.push(request),
        end: () => void requests.push({ ticket: -1, network: network(0) }),
      }
    },
    answerTo: ({ ticket, network }: EngineRequest) => {
      last = buildPlane(network, last)
      answer({ ticket, packed: packPlane(last).packed })
    },
  }
}

/** Each reading is `step` later than the one before. */
const clock = (step: number) => {
  let time = 0
  return () => {
    time += step
    return time
  }
}

const biasOf = (complex: Complex | undefined): number | undefined => complex?.network.layers[0]?.bias[0]

describe('the engine’s client', () => {
  it('cuts the first network at once, however large, and does all itself when the worker breaks down', () => {
    const arrived: Complex[] = []
    let breakDown = () => {}
    const start = (_onAnswer: (answer: EngineAnswer) => void, onFailure: () => void) => {
      breakDown = onFailure
      return { post: () => {}, end: () => {} }
    }
    const client = createEngineClient((complex) => arrived.push(complex), createCutter(clock(20)), start)
    for (const bias of [0, 0.1, 0.2]) expect(client.request(network(bias))).not.toBeNull()
    expect([client.request(network(0.3)), client.request(network(0.4))]).toEqual([null, null])
    breakDown()
    expect(arrived.map(biasOf)).toEqual([0.4])
    expect(biasOf(client.request(network(0.5)) ?? undefined)).toBe(0.5)
  })

  it('cuts small networks at once and starts no worker', () => {
    const worker = slowWorker()
    const client = createEngineClient(() => {}, createCutter(clock(1)), worker.start)
    for (const bias of [0, 0.5, 1]) expect(biasOf(client.request(network(bias)) ?? undefined)).toBe(bias)
    expect(worker.requests).toEqual([])
  })

  it('sends networks that were slow three times to the worker, and of many only the latest', () => {
    const worker = slowWorker()
    const arrived: Complex[] = []
    const client = createEngineClient((complex) => arrived.push(complex), createCutter(clock(20)), worker.start)
    for (const bias of [0, 0.1, 0.2]) expect(client.request(network(bias))).not.toBeNull()
    for (const bias of [0.3, 0.4, 0.5, 0.6]) expect(client.request(network(bias))).toBeNull()
    expect(worker.requests.map((request) => request.network.layers[0]?.bias[0])).toEqual([0.3])
    worker.answerTo(worker.requests[0] as EngineRequest)
    expect(worker.requests.map((request) => request.network.layers[0]?.bias[0])).toEqual([0.3, 0.6])
    worker.answerTo(worker.requests[1] as EngineRequest)
    expect(arrived.map(biasOf)).toEqual([0.3, 0.6])
    expect(arrived[1]?.levels[1]?.cells).toHaveLength(2)
  })

  it('does not let a late answer replace a newer complex', () => {
    const worker = slowWorker()
    const arrived: Complex[] = []
    const client = createEngineClient((complex) => arrived.push(complex), createCutter(clock(20)), worker.start)
    for (const bias of [0, 0.1, 0.2, 0.3]) client.request(network(bias))
    const other = {
      ...network(0),
      layers: [...network(0).layers, { weights: [[1]], bias: [0], activation: 'relu' as const }],
    }
    expect(client.request(other)).not.toBeNull()
    worker.answerTo(worker.requests[0] as EngineRequest)
    expect(arrived).toEqual([])
  })

  it('ends its worker, and hears no more of it', () => {
    const worker = slowWorker()
    const arrived: Complex[] = []
    const client = createEngineClient((complex) => arrived.push(complex), createCutter(clock(20)), worker.start)
    for (const bias of [0, 0.1, 0.2, 0.3]) client.request(network(bias))
    client.stop()
    worker.answerTo(worker.requests[0] as EngineRequest)
    expect(worker.requests.at(-1)?.ticket).toBe(-1)
    expect(arrived).toEqual([])
  })
})
