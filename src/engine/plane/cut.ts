/**
 * Cuts the faces of a level by the lines of a layer. All that is asked of numbers is the sign of a line at a
 * vertex; which edge, which face and in which order then follow from the signs.
 */

import { growFaces, growHalves, growLines, type PlaneLevel } from './level.ts'
import { type Cutting, setSign, signOf } from './signs.ts'
import { openLine } from './states.ts'
import { addCrossing } from './vertex.ts'

export class FaceCutter {
  readonly #cutting: Cutting
  readonly #level: PlaneLevel
  /** The face of the level before that is being cut. */
  #parent = 0
  /** By cut: its line on that face, if `#lineStamp` says that it was made for it. */
  readonly #lineOf: Int32Array
  readonly #lineStamp: Int32Array

  constructor(cutting: Cutting) {
    this.#cutting = cutting
    this.#level = cutting.level
    this.#lineOf = new Int32Array(cutting.stage.lines)
    this.#lineStamp = new Int32Array(cutting.stage.lines).fill(-1)
  }

  /** Cuts every face of the level by every cut that changes sign on it. */
  cutAll(): void {
    const before = this.#level.faces
    const open: number[] = []
    for (let face = 0; face < before; face += 1) {
      this.#parent = face
      this.#gatherSigns(face)
      open.push(face)
      for (let part = open.pop(); part !== undefined; part = open.pop()) {
        const cut = this.#nextCut(part)
        if (cut < 0) continue
        open.push(part, this.#split(part, cut))
      }
    }
  }

  /** Which units are positive somewhere on a face, and which negative: its corners know. */
  #gatherSigns(face: number): void {
    const { words, first, origin, next, positive, negative, facePositive, faceNegative } = this.#level
    const own = face * words
    const start = first[face] as number
    let half = start
    do {
      const at = (origin[half] as number) * words
      for (let word = 0; word < words; word += 1) {
        facePositive[own + word] = (facePositive[own + word] as number) | (positive[at + word] as number)
        faceNegative[own + word] = (faceNegative[own + word] as number) | (negative[at + word] as number)
      }
      half = next[half] as number
    } while (half !== start)
  }

  /**
   * The signs on the two parts of a face that `cut` has just cut. A line with one sign on the whole has that sign on
   * both; where others have both signs as well, the corners are asked.
   */
  #shareSigns(face: number, added: number, cut: number): void {
    const { words, facePositive, faceNegative } = this.#level
    let others = false
    for (let word = 0; word < words; word += 1) {
      const bit = cut >> 5 === word ? 0x80000000 >>> (cut & 31) : 0
      const plus = facePositive[face * words + word] as number
      const minus = faceNegative[face * words + word] as number
      const both = plus & minus & ~bit
      if (both !== 0) others = true
      facePositive[face * words + word] = plus & ~both & ~bit
      faceNegative[face * words + word] = minus & ~both
      facePositive[added * words + word] = plus & ~both
      faceNegative[added * words + word] = minus & ~both & ~bit
    }
    if (!others) return
    this.#gatherSigns(face)
    this.#gatherSigns(added)
  }

  /** A line that still has to cut this part; -1: none. */
  #nextCut(face: number): number {
    const { gating } = this.#cutting.stage
    if (!gating.fixed) return openLine(this.#level, gating, face)
    const { words, facePositive, faceNegative } = this.#level
    for (let word = 0; word < words; word += 1) {
      const both = (facePositive[face * words + word] as number) & (faceNegative[face * words + word] as number)
      if (both !== 0) return word * 32 + Math.clz32(both)
    }
    return -1
  }

  /*   The negative side keeps the number, the positive side becomes the new face.
   *
   *          • ————— •
   *        /     +     \
   *      P ——— chord ——→ … from N, where the positive side ends, back to P, where it begins
   *        \     −     /
   *          • ————— •
   */
  #split(face: number, cut: number): number {
    const { words, first, origin, next } = this.#level
    const { positive, negative } = this.#level
    const word = cut >> 5
    const shift = 31 - (cut & 31)
    let begin = -1
    let end = -1
    const start = first[face] as number
    let at = (origin[start] as number) * words + word
    let sign = (((positive[at] as number) >>> shift) & 1) - (((negative[at] as number) >>> shift) & 1)
    let half = start
    do {
      const after = next[half] as number
      at = (origin[after] as number) * words + word
      const then = (((positive[at] as number) >>> shift) & 1) - (((negative[at] as number) >>> shift) & 1)
      if (sign * then < 0) {
        const second = this.#splitEdge(half, cut)
        if (sign > 0) end = second
        else begin = second
      } else if (sign === 0) {
        if (then > 0) begin = half
        else if (then < 0) end = half
      }
      sign = then
      half = after
    } while (half !== start && (begin < 0 || end < 0))
    return this.#addChord(face, cut, begin, end)
  }

  /** `begin` and `end` are the half-edges that leave P and N: the first of the positive and of the negative side. */
  #addChord(face: number, cut: number, begin: number, end: number): number {
    if (begin < 0 || end < 0) throw new Error('a face that a line crosses has two places where it does')
    const level = this.#level
    if (level.halves + 2 > level.origin.length) growHalves(level)
    if (level.faces === level.first.length) growFaces(level)
    const chord = level.halves
    const added = level.faces
    level.halves += 2
    level.faces += 1
    const { origin, next, previous } = level
    const lastOfPlus = previous[end] as number
    const lastOfMinus = previous[begin] as number
    origin[chord] = origin[end] as number
    origin[chord ^ 1] = origin[begin] as number
    link(next, previous, lastOfPlus, chord)
    link(next, previous, chord, begin)
    link(next, previous, lastOfMinus, chord ^ 1)
    link(next, previous, chord ^ 1, end)
    level.line[chord >> 1] = this.#line(cut)
    level.above[chord >> 1] = -1
    level.face[chord] = added
    level.face[chord ^ 1] = face
    level.first[face] = chord ^ 1
    level.first[added] = chord
    level.parent[added] = this.#parent
    for (let half = begin; half !== chord; half = next[half] as number) level.face[half] = added
    this.#shareSigns(face, added, cut)
    return added
  }

  /** Cuts an edge where a cut vanishes on it: `half` keeps its first part. Both faces get the vertex. Returns the second. */
  #splitEdge(half: number, cut: number): number {
    const level = this.#level
    const back = half ^ 1
    const from = level.origin[half] as number
    const to = level.origin[back] as number
    const between = addCrossing(level, this.#cutting.exact, level.line[half >> 1] as number, this.#line(cut))
    if (level.halves + 2 > level.origin.length) growHalves(level)
    const second = level.halves
    level.halves += 2
    const { origin, next, previous, face } = level
    origin[second] = between
    origin[second ^ 1] = to
    origin[back] = between
    link(next, previous, second, next[half] as number)
    link(next, previous, half, second)
    link(next, previous, previous[back] as number, second ^ 1)
    link(next, previous, second ^ 1, back)
    face[second] = face[half] as number
    face[second ^ 1] = face[back] as number
    level.line[second >> 1] = level.line[half >> 1] as number
    level.above[second >> 1] = level.above[half >> 1] as number
    this.#inferSigns(between, from, to, cut)
    return second
  }

  /** Along an edge a cut is linear: at a place between, its sign follows from those at the ends, or is asked for. */
  #inferSigns(between: number, from: number, to: number, cut: number): void {
    const { words, positive, negative } = this.#level
    for (let word = 0; word < words; word += 1) {
      const plus = (positive[from * words + word] as number) | (positive[to * words + word] as number)
      const minus = (negative[from * words + word] as number) | (negative[to * words + word] as number)
      positive[between * words + word] = plus & ~minus
      negative[between * words + word] = minus & ~plus
      let open = plus & minus
      if (cut >> 5 === word) open &= ~(0x80000000 >>> (cut & 31))
      while (open !== 0) {
        const bit = Math.clz32(open)
        open &= ~(0x80000000 >>> bit)
        const other = word * 32 + bit
        const line = this.#line(other)
        const sign = signOf(this.#cutting, this.#parent, other, this.#level.lineRow, 3 * line, between)
        setSign(this.#level, between, other, sign)
      }
    }
  }

  /** The line of a cut on the face that is being cut. */
  #line(cut: number): number {
    if (this.#lineStamp[cut] === this.#parent) return this.#lineOf[cut] as number
    const level = this.#level
    const { before, stage, faceRows } = this.#cutting
    if (level.lines === level.lineUnit.length) growLines(level)
    const line = level.lines
    level.lines += 1
    level.lineLevel[line] = before
    level.lineFace[line] = this.#parent
    level.lineUnit[line] = cut
    faceRows.makeLine(this.#parent, cut, level.lineRow, 3 * line)
    level.lineError[line] = stage.error[cut] as number
    this.#lineOf[cut] = line
    this.#lineStamp[cut] = this.#parent
    return line
  }
}

function link(next: Int32Array, previous: Int32Array, half: number, after: number): void {
  next[half] = after
  previous[after] = half
}
