/** One weight of the first layer goes up and down, a frame at a time; now and then the float splitter has its turn. */
import { buildPlane } from '../../engine/plane/build.ts'
import type { Network } from '../../network/network.ts'
import { countByFloatSplitter } from './float-splitter.ts'
import type { Shape } from './generic.ts'
import { median, ms, sample, type Times, timesOf } from './measure.ts'
import { genericNetwork } from './random-networks.ts'

export interface Drag {
  readonly name: string
  readonly frames: number
  readonly wall: Times
  readonly own: Times
  /** Medians of one straightforward float splitting. */
  readonly floatWall: number
  readonly floatOwn: number
}

function dragged(network: Network, frame: number): Network {
  const by = Math.round(100 * Math.sin(frame / 24)) / 100
  const layers = network.layers.map((layer, place) => {
    if (place > 0) return layer
    const [[first = 0, ...others] = [], ...rest] = layer.weights
    return { ...layer, weights: [[first + by, ...others], ...rest] }
  })
  return { ...network, layers }
}

const WARM = 60
const FLOAT_EVERY = 30

export function measureDrag({ name, widths }: Shape, frames: number): Drag {
  const network = genericNetwork(1, widths)
  const [wall, own, floatWall, floatOwn]: [number[], number[], number[], number[]] = [[], [], [], []]
  let plane = buildPlane(network)
  for (let frame = -WARM; frame < frames; frame += 1) {
    const next = dragged(network, frame)
    const before = plane
    const built = sample(() => buildPlane(next, before), 0)
    plane = built.result
    if (frame % FLOAT_EVERY === 0) {
      const plain = sample(() => countByFloatSplitter(next), 0)
      if (frame >= 0) floatWall.push(...plain.wall)
      if (frame >= 0) floatOwn.push(...plain.own)
    }
    if (frame < 0) continue
    wall.push(...built.wall)
    own.push(...built.own)
  }
  return {
    name,
    frames,
    wall: timesOf(wall),
    own: timesOf(own),
    floatWall: median(floatWall),
    floatOwn: median(floatOwn),
  }
}

export const DRAG_HEAD = [
  'network',
  'frames',
  'wall p50',
  'p99',
  'float p50',
  'float ÷ our p99',
  'own p50',
  'own p99',
  'float own',
  'float ÷ our p99',
]

export const dragRow = ({ name, frames, wall, own, floatWall, floatOwn }: Drag): string[] => [
  name,
  `${frames}`,
  ms(wall.median),
  ms(wall.p99),
  ms(floatWall),
  (floatWall / wall.p99).toFixed(1),
  ms(own.median),
  ms(own.p99),
  ms(floatOwn),
  (floatOwn / own.p99).toFixed(1),
]
