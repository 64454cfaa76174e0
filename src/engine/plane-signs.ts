/** The signs of a layer's lines at the vertices of the level before it: by floating point where that is certain. */

import { type ExactPlane, SETTLED_RADIUS } from './plane-exact.ts'
import type { PlaneLevel } from './plane-level.ts'
import type { FloatStage } from './rounding.ts'
import { SLACK } from './rounding.ts'

/** What one layer needs while it cuts: its rows on the faces of level `before`, and the level that is being cut. */
export interface Cutting {
  readonly before: number
  readonly stage: FloatStage
  readonly rows: Float64Array
  readonly level: PlaneLevel
  readonly exact: ExactPlane
}

/** Fills `positive` and `negative` for all vertices; `level` is still the copy, so a face is its own parent. */
export function signVertices(cutting: Cutting): void {
  const { level, stage } = cutting
  const { origin, next, first, faces, words } = level
  const zero = identicallyZero(stage, words)
  const done = new Uint8Array(level.vertices)
  for (let face = 0; face < faces; face += 1) {
    const start = first[face] as number
    let half = start
    do {
      const vertex = origin[half] as number
      if (done[vertex] === 0) {
        done[vertex] = 1
        signVertex(cutting, face, vertex, zero)
      }
      half = next[half] as number
    } while (half !== start)
  }
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

function signVertex(cutting: Cutting, face: number, vertex: number, zero: Int32Array): void {
  const { stage, rows, level } = cutting
  const { rows: length, lines, base, magnitude } = stage
  const { words, positive, negative } = level
  const x = level.x[vertex] as number
  const y = level.y[vertex] as number
  const radius = (level.radius[vertex] as number) * SLACK
  const a = face * 3 * length
  const b = a + length
  const c = b + length
  for (let word = 0; word < words; word += 1) {
    const end = Math.min(lines, word * 32 + 32)
    let plus = 0
    let minus = 0
    for (let line = word * 32; line < end; line += 1) {
      const z = (rows[a + line] as number) * x + (rows[b + line] as number) * y + (rows[c + line] as number)
      const bound = (base[line] as number) + (magnitude[line] as number) * radius
      if (z > bound) plus |= 0x80000000 >>> (line & 31)
      else if (z < -bound) minus |= 0x80000000 >>> (line & 31)
    }
    positive[vertex * words + word] = plus
    negative[vertex * words + word] = minus
    let open = ~(plus | minus | (zero[word] as number))
    for (; open !== 0; ) {
      const bit = Math.clz32(open)
      open &= ~(0x80000000 >>> bit)
      setSign(level, vertex, word * 32 + bit, signOf(cutting, face, word * 32 + bit, vertex))
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
 * The sign of one line at one vertex on a face. The place counts here with the row's own |a| + |b| (at most E more),
 * which is often far below M; then the vertex is settled exactly, and only then the sign.
 */
export function signOf(cutting: Cutting, face: number, line: number, vertex: number): -1 | 0 | 1 {
  const { before, stage, rows, level, exact } = cutting
  const at = face * 3 * stage.rows + line
  const a = rows[at] as number
  const b = rows[at + stage.rows] as number
  const c = rows[at + 2 * stage.rows] as number
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
