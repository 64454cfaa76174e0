/** The signs of a layer's lines at the vertices of the level before it: by floating point where that is certain. */

import { type ExactPlane, SETTLED_RADIUS } from './exact.ts'
import { familiesOf } from './families.ts'
import type { PlaneLevel } from './level.ts'
import { SLACK } from './rounding.ts'
import type { FaceRows } from './rows.ts'
import type { FloatStage } from './stage.ts'

/** What one layer needs while it cuts: its rows on the faces of level `before`, and the level that is being cut. */
export interface Cutting {
  readonly before: number
  readonly stage: FloatStage
  readonly faceRows: FaceRows
  readonly level: PlaneLevel
  readonly exact: ExactPlane
}

/**
 * Fills `positive` and `negative` for all vertices; `level` is still the copy of `last`. With `kept` the rows are made on
 * all faces, and kept there for a later layer. Without, only on as many as it takes until each vertex is on one of
 * them: first on faces with a corner that belongs to their parent alone, which have to come anyway.
 */
export function signVertices(cutting: Cutting, last: PlaneLevel, kept: Float64Array | null): void {
  const zero = identicallyZero(cutting.stage, cutting.level.words)
  const done = new Uint8Array(last.vertices)
  const { eldest, younger } = familiesOf(last)
  const signFamily = (parent: number): void => {
    for (let face = eldest[parent] as number; face >= 0; face = younger[face] as number)
      signCorners(cutting, last, face, done, zero, kept)
  }
  if (!kept) for (const parent of withInnerVertices(last, cutting.before)) signFamily(parent)
  for (let parent = 0; parent < eldest.length; parent += 1) signFamily(parent)
}

/** Parents within which two lines meet, as far as the vertices' own two lines tell. */
function withInnerVertices({ vertices, lineA, lineB, lineLevel, lineFace }: PlaneLevel, level: number): Set<number> {
  const found = new Set<number>()
  for (let vertex = 0; vertex < vertices; vertex += 1) {
    const line = lineA[vertex] as number
    if (lineLevel[line] === level - 1 && lineLevel[lineB[vertex] as number] === level - 1)
      found.add(lineFace[line] as number)
  }
  return found
}

/** Signs those corners of a face that are not done yet. */
function signCorners(
  cutting: Cutting,
  { origin, next, first }: PlaneLevel,
  face: number,
  done: Uint8Array,
  zero: Int32Array,
  kept: Float64Array | null,
): void {
  const { faceRows } = cutting
  if (kept) {
    faceRows.make(face)
    kept.set(faceRows.row, face * faceRows.row.length)
  }
  const start = first[face] as number
  let half = start
  do {
    const vertex = origin[half] as number
    if (done[vertex] === 0) {
      done[vertex] = 1
      faceRows.make(face)
      signVertex(cutting, face, vertex, zero)
    }
    half = next[half] as number
  } while (half !== start)
}

/** Bits of the lines that are zero on every cell, and of the places in the last word that no line has. */
function identicallyZero({ lines, magnitude }: FloatStage, words: number): Int32Array {
  const zero = new Int32Array(words)
  for (let place = 0; place < words * 32; place += 1) {
    if (place >= lines || magnitude[place] === 0)
      zero[place >> 5] = (zero[place >> 5] ?? 0) | (0x80000000 >>> (place & 31))
  }
  return zero
}

/** Bit by bit without a branch: which way a sign falls cannot be foreseen, and a wrong guess costs more than the sum. */
function signVertex(cutting: Cutting, face: number, vertex: number, zero: Int32Array): void {
  const { stage, faceRows, level } = cutting
  const { lines, base, magnitude } = stage
  const { words, positive, negative } = level
  const { row } = faceRows
  const x = level.x[vertex] as number
  const y = level.y[vertex] as number
  const radius = (level.radius[vertex] as number) * SLACK
  for (let word = 0; word < words; word += 1) {
    const end = Math.min(lines, word * 32 + 32)
    const unused = (word * 32 + 32 - end) & 31
    let plus = 0
    let minus = 0
    for (let line = word * 32, at = 3 * line; line < end; line += 1, at += 3) {
      const z = (row[at] as number) * x + (row[at + 1] as number) * y + (row[at + 2] as number)
      const bound = (base[line] as number) + (magnitude[line] as number) * radius
      plus = (plus << 1) | Number(z > bound)
      minus = (minus << 1) | Number(z < -bound)
    }
    plus <<= unused
    minus <<= unused
    positive[vertex * words + word] = plus
    negative[vertex * words + word] = minus
    for (let open = ~(plus | minus | (zero[word] as number)); open !== 0; ) {
      const bit = Math.clz32(open)
      open &= ~(0x80000000 >>> bit)
      const line = word * 32 + bit
      setSign(level, vertex, line, signOf(cutting, face, line, row, 3 * line, vertex))
    }
  }
}

export function setSign(level: PlaneLevel, vertex: number, line: number, sign: -1 | 0 | 1): void {
  const at = vertex * level.words + (line >> 5)
  const bit = 0x80000000 >>> (line & 31)
  if (sign > 0) level.positive[at] = (level.positive[at] ?? 0) | bit
  else if (sign < 0) level.negative[at] = (level.negative[at] ?? 0) | bit
}

/**
 * The sign of one line at one vertex on a face, where `row` holds the line's row from place `at` on. The vertex's place
 * counts here with the row's own |a| + |b| (at most E more), which is often far below M; then the vertex is
 * settled exactly, and only then the sign.
 */
export function signOf(
  cutting: Cutting,
  face: number,
  line: number,
  row: Float64Array,
  at: number,
  vertex: number,
): -1 | 0 | 1 {
  const { before, stage, level, exact } = cutting
  const a = row[at] as number
  const b = row[at + 1] as number
  const c = row[at + 2] as number
  const slope = Math.abs(a) + Math.abs(b) + (stage.error[line] as number)
  for (let settled = false; ; settled = true) {
    const radius = level.radius[vertex] as number
    const z = a * (level.x[vertex] as number) + b * (level.y[vertex] as number) + c
    const bound = ((stage.base[line] as number) + slope * radius) * SLACK
    if (z > bound) return 1
    if (z < -bound) return -1
    if (settled || radius <= SETTLED_RADIUS) return exact.sign(before, face, line, level, vertex)
    exact.settle(level, vertex)
  }
}
