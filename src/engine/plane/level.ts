/**
 * One level of the plane's subdivision in flat arrays: half-edges, after Müller & Preparata. Levels are
 * values: the next one is cut out of a copy.
 *
 *            face                 half-edge h runs from origin[h] to origin[h ^ 1], with face[h] on its left;
 *       next ↖    h               next[h] and previous[h] go round that face counter-clockwise;
 *   • ←————————————————— •        h ^ 1 is the same edge the other way, on the face across (-1: outside the box);
 *     ——————————————————→         h >> 1 is the edge
 *            h ^ 1
 */

/** Box sides are lines 0 … 3: bottom, right, top, left; corner i is where side i begins. */
export const SIDES = ['bottom', 'right', 'top', 'left'] as const

export interface PlaneLevel {
  vertices: number
  halves: number
  faces: number
  lines: number
  /** The layer that cut this level out of the one before has so many lines; none for the box. */
  readonly cuts: number
  /** Words of 32 of them; line 0 is the highest bit of word 0, so that words compare as patterns do. */
  readonly words: number
  /** What that layer puts out: so many elements. */
  readonly elements: number
  /** By face and element: its state. Empty where each element has the one bit of its own line. */
  states: Uint8Array

  /** Coordinates in the turned box [−1, 1]², and how far each may be off. */
  x: Float64Array
  y: Float64Array
  radius: Float64Array
  /** Two lines that meet in the vertex. */
  lineA: Int32Array
  lineB: Int32Array
  /** Signs of the layer's lines at the vertices: bits, `words` a vertex. Neither bit: zero. */
  positive: Int32Array
  negative: Int32Array

  origin: Int32Array
  next: Int32Array
  previous: Int32Array
  face: Int32Array
  /** By edge: the line that it lies on, and the edge of the level before that it is a part of (-1: none). */
  line: Int32Array
  above: Int32Array

  /** By face: some half-edge of it; the face of the level before that holds it. */
  first: Int32Array
  parent: Int32Array
  /** By face: which lines are positive, and which are negative, somewhere on it. */
  facePositive: Int32Array
  faceNegative: Int32Array

  /** By line: the level before its layer, the face of that level and the layer's line (from 0). */
  lineLevel: Int32Array
  lineFace: Int32Array
  lineUnit: Int32Array
  /** Its row in the turned box, as computed: three numbers a line; and E, how far they may be off together. */
  lineRow: Float64Array
  lineError: Float64Array
}

function copyInt32(from: Int32Array, length: number, capacity: number): Int32Array {
  const to = new Int32Array(capacity)
  to.set(length === from.length ? from : from.subarray(0, length))
  return to
}

function copyFloat64(from: Float64Array, length: number, capacity: number): Float64Array {
  const to = new Float64Array(capacity)
  to.set(length === from.length ? from : from.subarray(0, length))
  return to
}

/** A copy of a level that `before` lines have made, ready to be cut by `cuts` more: same faces, each its own parent. */
export function copyForCutting(level: PlaneLevel, before: number, cuts: number, elements: number): PlaneLevel {
  const words = (cuts + 31) >> 5
  const { vertices, halves, faces, lines } = level
  const [moreVertices, moreHalves, moreFaces, moreLines] = roomsFor(level, before, cuts)
  const parent = new Int32Array(moreFaces)
  const above = new Int32Array(moreHalves >> 1)
  for (let face = 0; face < faces; face += 1) parent[face] = face
  for (let edge = 0; edge < halves >> 1; edge += 1) above[edge] = edge
  return {
    vertices,
    halves,
    faces,
    lines,
    cuts,
    words,
    elements,
    states: new Uint8Array(0),
    x: copyFloat64(level.x, vertices, moreVertices),
    y: copyFloat64(level.y, vertices, moreVertices),
    radius: copyFloat64(level.radius, vertices, moreVertices),
    lineA: copyInt32(level.lineA, vertices, moreVertices),
    lineB: copyInt32(level.lineB, vertices, moreVertices),
    positive: new Int32Array(moreVertices * words),
    negative: new Int32Array(moreVertices * words),
    origin: copyInt32(level.origin, halves, moreHalves),
    next: copyInt32(level.next, halves, moreHalves),
    previous: copyInt32(level.previous, halves, moreHalves),
    face: copyInt32(level.face, halves, moreHalves),
    line: copyInt32(level.line, halves >> 1, moreHalves >> 1),
    above,
    first: copyInt32(level.first, faces, moreFaces),
    parent,
    facePositive: new Int32Array(moreFaces * words),
    faceNegative: new Int32Array(moreFaces * words),
    lineLevel: copyInt32(level.lineLevel, lines, moreLines),
    lineFace: copyInt32(level.lineFace, lines, moreLines),
    lineUnit: copyInt32(level.lineUnit, lines, moreLines),
    lineRow: copyFloat64(level.lineRow, lines * 3, moreLines * 3),
    lineError: copyFloat64(level.lineError, lines, moreLines),
  }
}

type Room = [vertices: number, halves: number, faces: number, lines: number]

/**
 * What a generic window needs: its cells grow as the square of the lines so far, and so does all else. Even, so that half
 * of the half-edges is a whole number.
 */
function roomsFor({ vertices, halves, faces, lines }: PlaneLevel, before: number, cuts: number): Room {
  const growth = before === 0 ? (1 + cuts) ** 2 / 4 : (1 + cuts / before) ** 2
  return [vertices, halves, faces, lines].map((count) => 2 * Math.ceil(growth * count * 0.55) + 64) as Room
}

const grownInt32 = (array: Int32Array): Int32Array => copyInt32(array, array.length, array.length * 2)
const grownFloat64 = (array: Float64Array): Float64Array => copyFloat64(array, array.length, array.length * 2)

export function growVertices(level: PlaneLevel): void {
  level.x = grownFloat64(level.x)
  level.y = grownFloat64(level.y)
  level.radius = grownFloat64(level.radius)
  level.lineA = grownInt32(level.lineA)
  level.lineB = grownInt32(level.lineB)
  level.positive = grownInt32(level.positive)
  level.negative = grownInt32(level.negative)
}

export function growHalves(level: PlaneLevel): void {
  level.origin = grownInt32(level.origin)
  level.next = grownInt32(level.next)
  level.previous = grownInt32(level.previous)
  level.face = grownInt32(level.face)
  level.line = grownInt32(level.line)
  level.above = grownInt32(level.above)
}

export function growFaces(level: PlaneLevel): void {
  level.first = grownInt32(level.first)
  level.parent = grownInt32(level.parent)
  level.facePositive = grownInt32(level.facePositive)
  level.faceNegative = grownInt32(level.faceNegative)
}

export function growLines(level: PlaneLevel): void {
  level.lineLevel = grownInt32(level.lineLevel)
  level.lineFace = grownInt32(level.lineFace)
  level.lineUnit = grownInt32(level.lineUnit)
  level.lineRow = grownFloat64(level.lineRow)
  level.lineError = grownFloat64(level.lineError)
}

/** The box as one face: corners counter-clockwise from the lower left, their places exact. */
export function boxLevel(): PlaneLevel {
  return {
    vertices: 4,
    halves: 8,
    faces: 1,
    lines: 4,
    cuts: 0,
    words: 0,
    elements: 0,
    states: new Uint8Array(0),
    x: Float64Array.of(-1, 1, 1, -1),
    y: Float64Array.of(-1, -1, 1, 1),
    radius: new Float64Array(4),
    lineA: Int32Array.of(3, 0, 1, 2),
    lineB: Int32Array.of(0, 1, 2, 3),
    positive: new Int32Array(0),
    negative: new Int32Array(0),
    // Edge i runs from corner i to corner i + 1, with the box on its left.
    origin: Int32Array.of(0, 1, 1, 2, 2, 3, 3, 0),
    next: Int32Array.of(2, 7, 4, 1, 6, 3, 0, 5),
    previous: Int32Array.of(6, 3, 0, 5, 2, 7, 4, 1),
    face: Int32Array.of(0, -1, 0, -1, 0, -1, 0, -1),
    line: Int32Array.of(0, 1, 2, 3),
    above: new Int32Array(4).fill(-1),
    first: Int32Array.of(0),
    parent: Int32Array.of(-1),
    facePositive: new Int32Array(0),
    faceNegative: new Int32Array(0),
    lineLevel: new Int32Array(4).fill(-1),
    lineFace: new Int32Array(4).fill(-1),
    lineUnit: Int32Array.of(0, 1, 2, 3),
    // y' + 1, x' − 1, y' − 1, x' + 1
    lineRow: Float64Array.of(0, 1, 1, 1, 0, -1, 0, 1, -1, 1, 0, 1),
    lineError: new Float64Array(4),
  }
}
