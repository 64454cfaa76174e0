/** A rectangle that units cut into convex polygons, exactly. */
import type { Network, UnitRef } from '../../network/network.ts'
import type { Cell, Edge, Level, Side } from '../complex/complex.ts'
import type { Row } from '../exact/affine.ts'
import { compareLexicographically, meet, type Point, pointOf, signAt, vertexAt } from '../exact/point.ts'
import { fromNumber, type Rational } from '../exact/rational.ts'
import type { CutLine, Subdivision } from './subdivision.ts'

interface Stretch {
  readonly from: number
  readonly to: number
  left: Piece | null
  right: Piece | null
  /** The line that it lies on. Pieces of one cut share it, so that corners are known without measuring. */
  readonly line: Row
  readonly side: Side | null
  readonly units: UnitRef[]
}

interface Piece {
  readonly parent: number
  readonly pattern: readonly string[]
  /** One character a unit of the layer that is being cut. */
  bits: string
  /** Counter-clockwise. */
  loop: Stretch[]
}

/** What one unit does: a sign for each vertex, and the stretches that it cut with the vertex between the halves. */
interface Pass extends CutLine {
  readonly signs: (-1 | 0 | 1 | undefined)[]
  readonly halves: Map<Stretch, readonly [Stretch, Stretch]>
}

const start = (stretch: Stretch, piece: Piece): number => (stretch.left === piece ? stretch.from : stretch.to)

export function startPlane(network: Network): Subdivision {
  const { vertices, box } = boxPiece(network)
  let pieces: Piece[] = [box]
  return {
    cut: (unit) => {
      pieces = cutPieces(pieces, vertices, { ...unit, signs: [], halves: new Map() })
    },
    level: (stateOf) => {
      const { level, settled } = snapshot(pieces, vertices, stateOf)
      pieces = settled
      return level
    },
  }
}

/*        top
 *   3 ←————————— 2
 *   |            ↑
 *   ↓            |      the box, counter-clockwise from its lower left corner
 *   0 —————————→ 1
 *       bottom
 */
function boxPiece(network: Network): { vertices: Point[]; box: Piece } {
  const [[x0, x1] = [fromNumber(0), fromNumber(0)], [y0, y1] = [fromNumber(0), fromNumber(0)]] = network.box.map(
    ([from, to]) => [fromNumber(from), fromNumber(to)] as const,
  )
  const vertices = [pointOf([x0, y0]), pointOf([x1, y0]), pointOf([x1, y1]), pointOf([x0, y1])]
  const vertical = (x: Rational): Row => [x.denominator, 0n, -x.numerator]
  const level = (y: Rational): Row => [0n, y.denominator, -y.numerator]
  const box: Piece = { parent: -1, pattern: [], bits: '', loop: [] }
  const side = (from: number, line: Row, name: Side): Stretch => {
    return { from, to: (from + 1) % 4, left: box, right: null, line, side: name, units: [] }
  }
  box.loop = [
    side(0, level(y0), 'bottom'),
    side(1, vertical(x1), 'right'),
    side(2, level(y1), 'top'),
    side(3, vertical(x0), 'left'),
  ]
  return { vertices, box }
}

function cutPieces(pieces: readonly Piece[], vertices: Point[], pass: Pass): Piece[] {
  const { signs } = pass
  for (const piece of pieces) {
    const row = pass.rowOf(piece.parent)
    for (const stretch of piece.loop) {
      const at = start(stretch, piece)
      signs[at] ??= signAt(row, vertices[at] ?? [])
    }
  }
  for (const piece of pieces) cutStretches(piece, vertices, pass)
  const result = pieces.flatMap((piece) => cutPiece(piece, pass))
  markUnit(result, pass)
  return result
}

/** Replaces the stretches of a piece that cross the unit's line by their halves. */
function cutStretches(piece: Piece, vertices: Point[], { rowOf, signs, halves }: Pass): void {
  piece.loop = piece.loop.flatMap((stretch) => {
    const { from, to, line } = stretch
    if ((signs[from] ?? 0) * (signs[to] ?? 0) >= 0) return [stretch]
    let pair = halves.get(stretch)
    if (!pair) {
      const between = vertices.push(meet(line, rowOf(piece.parent))) - 1
      signs[between] = 0
      pair = [
        { ...stretch, to: between, units: [...stretch.units] },
        { ...stretch, from: between, units: [...stretch.units] },
      ]
      halves.set(stretch, pair)
    }
    return stretch.left === piece ? pair : [pair[1], pair[0]]
  })
}

function cutPiece(piece: Piece, { rowOf, signs }: Pass): Piece[] {
  const { loop } = piece
  const at = loop.map((stretch) => signs[start(stretch, piece)] ?? 0)
  const positive = at.includes(1)
  if (!positive || !at.includes(-1)) {
    piece.bits += positive ? '1' : '0'
    return [piece]
  }
  // Turn the loop so that it runs over the positive side first: 0 + … + 0 − … −
  const first = at.findIndex((sign, place) => sign === 0 && at[(place + 1) % at.length] === 1)
  const turned = [...loop.slice(first), ...loop.slice(0, first)]
  const second = turned.findIndex((stretch, place) => place > 0 && signs[start(stretch, piece)] === 0)
  const [above, below] = [turned.slice(0, second), turned.slice(second)]
  const on: Piece = { ...piece, bits: `${piece.bits}1`, loop: above }
  const off: Piece = { ...piece, bits: `${piece.bits}0`, loop: below }
  const [from, to] = [below[0], above[0]].map((stretch) => (stretch ? start(stretch, piece) : 0))
  for (const part of [on, off]) {
    for (const stretch of part.loop) {
      if (stretch.left === piece) stretch.left = part
      else stretch.right = part
    }
  }
  const chord: Stretch = {
    from: from ?? 0,
    to: to ?? 0,
    left: on,
    right: off,
    line: rowOf(piece.parent),
    side: null,
    units: [],
  }
  on.loop.push(chord)
  off.loop.push(chord)
  return [on, off]
}

/** Notes the unit on each stretch along which it vanishes, unless it vanishes on both sides too. */
function markUnit(pieces: readonly Piece[], { layer, unit, rowOf, signs }: Pass): void {
  for (const piece of pieces) {
    if (rowOf(piece.parent).every((entry) => entry === 0n)) continue
    for (const { from, to, units } of piece.loop) {
      if (signs[from] !== 0 || signs[to] !== 0) continue
      const last = units.at(-1)
      if (last?.layer !== layer || last.unit !== unit) units.push({ layer, unit })
    }
  }
}

/** The level as it is, and the pieces as the next layer finds them. */
function snapshot(
  pieces: readonly Piece[],
  vertices: readonly Point[],
  stateOf: (answers: string) => string,
): { level: Level; settled: Piece[] } {
  const settled = pieces.map(({ pattern, bits, parent, loop }) => {
    return { parent, pattern: parent < 0 ? pattern : [...pattern, stateOf(bits)], bits: '', loop }
  })
  const order = pieces.map((_, place) => place)
  const keys = settled.map(({ pattern }) => pattern.join())
  order.sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1))
  const indexOf = new Map(order.map((place, index) => [pieces[place] as Piece | null, index]))
  const edgeOf = new Map<Stretch, number>()
  for (const { loop } of pieces) for (const stretch of loop) if (!edgeOf.has(stretch)) edgeOf.set(stretch, edgeOf.size)
  const edges: Edge[] = [...edgeOf.keys()].map(({ from, to, units, left, right, side }) => {
    return { from, to, units: [...units], left: indexOf.get(left) ?? -1, right: indexOf.get(right) ?? -1, side }
  })
  const cells: Cell[] = order.map((place, index) => {
    const piece = pieces[place] as Piece
    const loop = fromLexicographicallySmallest(piece, vertices)
    const corners = loop.filter((stretch, at) => stretch.line !== loop.at(at - 1)?.line)
    return {
      index,
      pattern: settled[place]?.pattern ?? [],
      parent: piece.parent,
      vertices: corners.map((stretch) => start(stretch, piece)),
      edges: loop.map((stretch) => edgeOf.get(stretch) ?? -1),
    }
  })
  const next = order.map((place, index) => ({ ...(settled[place] as Piece), parent: index }))
  for (const [index, place] of order.entries()) {
    const [old, piece] = [pieces[place], next[index]]
    for (const stretch of piece?.loop ?? []) {
      if (stretch.left === old) stretch.left = piece ?? null
      else stretch.right = piece ?? null
    }
  }
  return {
    level: { layer: settled[0]?.pattern.length ?? 0, vertices: vertices.map(vertexAt), edges, cells },
    settled: next,
  }
}

function fromLexicographicallySmallest(piece: Piece, vertices: readonly Point[]): readonly Stretch[] {
  const { loop } = piece
  let best = 0
  for (let place = 1; place < loop.length; place += 1) {
    const [here, least] = [loop[place], loop[best]].map(
      (stretch) => vertices[stretch ? start(stretch, piece) : 0] ?? [],
    )
    if (compareLexicographically(here ?? [], least ?? []) < 0) best = place
  }
  return [...loop.slice(best), ...loop.slice(0, best)]
}
