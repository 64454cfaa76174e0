/**
 * A baseline for the bench: the straightforward way in floating point. Each cell is its own polygon with its own map;
 * each unit in turn splits each polygon of it. Plainly written and not slow, and wrong wherever lines meet by design.
 */
import type { Layer, Network } from '../../network/network.ts'

/** x₀, y₀, x₁, y₁, … counter-clockwise. */
type Polygon = readonly number[]

interface Region {
  readonly polygon: Polygon
  /** a, b, c of what the layers so far put out, three numbers a unit. */
  readonly map: Float64Array
}

interface Part {
  readonly polygon: Polygon
  readonly on: readonly boolean[]
}

function affine(weights: Float64Array, { bias }: Layer, map: Float64Array): Float64Array {
  const inputs = map.length / 3
  const rows = new Float64Array(3 * bias.length)
  for (let unit = 0; unit < bias.length; unit += 1) {
    let [a, b, c] = [0, 0, bias[unit] as number]
    for (let input = 0; input < inputs; input += 1) {
      const weight = weights[unit * inputs + input] as number
      a += weight * (map[3 * input] as number)
      b += weight * (map[3 * input + 1] as number)
      c += weight * (map[3 * input + 2] as number)
    }
    rows[3 * unit] = a
    rows[3 * unit + 1] = b
    rows[3 * unit + 2] = c
  }
  return rows
}

function cut(polygon: Polygon, a: number, b: number, c: number): [on: number[], off: number[]] {
  const on: number[] = []
  const off: number[] = []
  let px = polygon[polygon.length - 2] as number
  let py = polygon[polygon.length - 1] as number
  let before = a * px + b * py + c
  for (let place = 0; place < polygon.length; place += 2) {
    const x = polygon[place] as number
    const y = polygon[place + 1] as number
    const value = a * x + b * y + c
    if ((before < 0 && value > 0) || (before > 0 && value < 0)) {
      const t = before / (before - value)
      const [mx, my] = [px + t * (x - px), py + t * (y - py)]
      on.push(mx, my)
      off.push(mx, my)
    }
    if (value >= 0) on.push(x, y)
    if (value <= 0) off.push(x, y)
    px = x
    py = y
    before = value
  }
  return [on, off]
}

/** One unit's turn: each part stays whole, or becomes two. */
function splitParts(parts: readonly Part[], a: number, b: number, c: number): Part[] {
  const result: Part[] = []
  for (const { polygon, on } of parts) {
    let above = false
    let below = false
    for (let place = 0; place < polygon.length; place += 2) {
      const value = a * (polygon[place] as number) + b * (polygon[place + 1] as number) + c
      if (value > 0) above = true
      else if (value < 0) below = true
    }
    if (above && below) {
      const [plus, minus] = cut(polygon, a, b, c)
      result.push({ polygon: minus, on: [...on, false] }, { polygon: plus, on: [...on, true] })
    } else result.push({ polygon, on: [...on, above] })
  }
  return result
}

function gated(rows: Float64Array, on: readonly boolean[]): Float64Array {
  const map = new Float64Array(rows.length)
  for (let unit = 0; unit < on.length; unit += 1) {
    if (on[unit]) for (let part = 3 * unit; part < 3 * unit + 3; part += 1) map[part] = rows[part] as number
  }
  return map
}

/** The number of cells after each ReLU layer, of a network of two inputs. */
export function countByFloatSplitter(network: Network): number[] {
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  let regions: Region[] = [{ polygon: [x0, y0, x1, y0, x1, y1, x0, y1], map: Float64Array.of(1, 0, 0, 0, 1, 0) }]
  const counts: number[] = []
  for (const layer of network.layers) {
    const weights = Float64Array.from(layer.weights.flat())
    const next: Region[] = []
    for (const { polygon, map } of regions) {
      const rows = affine(weights, layer, map)
      if (layer.activation !== 'relu') {
        next.push({ polygon, map: rows })
        continue
      }
      let parts: Part[] = [{ polygon, on: [] }]
      for (let row = 0; row < rows.length; row += 3) {
        parts = splitParts(parts, rows[row] as number, rows[row + 1] as number, rows[row + 2] as number)
      }
      for (const part of parts) next.push({ polygon: part.polygon, map: gated(rows, part.on) })
    }
    regions = next
    if (layer.activation === 'relu') counts.push(regions.length)
  }
  return counts
}
