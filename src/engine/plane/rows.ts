/**
 * A stage's rows on the faces of a level, as doubles: a, b, c of the first row, then of the second, and so on. A face's
 * rows come from its parent's; where its sibling's are at hand they come from those, with one multiple of a row for each
 * element that changed its state.
 */

import type { PlaneLevel } from './level.ts'
import { MOST_CHANGES } from './rounding.ts'
import { addFour, addMultiple, popCount } from './row-sums.ts'
import type { FloatStage, Handed } from './stage.ts'

/** Where rows on a level's faces come from: `rows` are those of its own stage, on the faces of the level before it. */
export interface RowSource {
  readonly stage: FloatStage
  readonly rows: Float64Array
}

/** Makes the rows of `stage` on one face of `level` after the other. */
export class FaceRows {
  /** Those of the face that was made last: three numbers a row. */
  readonly row: Float64Array
  readonly #level: PlaneLevel
  /** null: the level is the box. */
  readonly #source: RowSource | null
  readonly #stage: FloatStage
  /** The elements that are on, on face `#listed`: so many. */
  readonly #on: Int32Array
  #count = 0
  #listed = -1
  #face = -1
  #changes = 0

  constructor(level: PlaneLevel, source: RowSource | null, stage: FloatStage) {
    this.row = new Float64Array(3 * stage.rows)
    this.#level = level
    this.#source = source
    this.#stage = stage
    this.#on = new Int32Array(stage.inputs)
  }

  /** `row` becomes that of a face. */
  make(face: number): void {
    const [source, last, { parent }] = [this.#source, this.#face, this.#level]
    if (last === face) return
    this.#face = face
    if (!source) {
      this.#onBox()
      return
    }
    if (last >= 0 && parent[last] === parent[face]) {
      this.#changes += this.#differences(last, face, source)
      if (this.#changes <= MOST_CHANGES) {
        if (source.stage.plain) this.#changePlain(last, face, source)
        else this.#changeHanded(last, face, source)
        return
      }
    }
    this.#changes = 0
    if (source.stage.plain) this.#freshPlain(face, source)
    else this.#freshHanded(face, source)
  }

  /** The one row of a line on a face, made by itself, at place `at` of `target`. */
  makeLine(face: number, line: number, target: Float64Array, at: number): void {
    const source = this.#source
    if (!source?.stage.plain) {
      this.make(face)
      for (let part = 0; part < 3; part += 1) target[at + part] = this.row[3 * line + part] as number
      return
    }
    const { inputs, weights, bias } = this.#stage
    const from = (this.#level.parent[face] as number) * 3 * source.stage.rows
    const { rows } = source
    if (this.#listed !== face) this.#listOn(face)
    const count = this.#count
    let a = 0
    let b = 0
    let c = bias[line] as number
    for (let place = 0; place < count; place += 1) {
      const input = this.#on[place] as number
      const weight = weights[line * inputs + input] as number
      const of = from + 3 * input
      a += weight * (rows[of] as number)
      b += weight * (rows[of + 1] as number)
      c += weight * (rows[of + 2] as number)
    }
    target[at] = a
    target[at + 1] = b
    target[at + 2] = c
  }

  #onBox(): void {
    const { columns, rows, bias } = this.#stage
    for (let row = 0; row < rows; row += 1) {
      this.row[3 * row] = columns[row] as number
      this.row[3 * row + 1] = columns[rows + row] as number
      this.row[3 * row + 2] = bias[row] as number
    }
  }

  #onlyBias(): void {
    this.row.fill(0)
    for (let row = 0; row < this.#stage.rows; row += 1) this.row[3 * row + 2] = this.#stage.bias[row] as number
  }

  /** How many multiples of a row lie between two faces; an element that hands on a row in both states counts twice. */
  #differences(face: number, other: number, { stage: { plain } }: RowSource): number {
    const { words, facePositive, elements, states } = this.#level
    let count = 0
    if (plain) {
      for (let word = 0; word < words; word += 1) {
        count += popCount(
          (facePositive[face * words + word] as number) ^ (facePositive[other * words + word] as number),
        )
      }
      return count
    }
    for (let element = 0; element < elements; element += 1) {
      if (states[face * elements + element] !== states[other * elements + element]) count += 2
    }
    return count
  }

  /** After plain ReLUs an element is on and hands on its row, or it is off. */
  #changePlain(last: number, face: number, { stage, rows }: RowSource): void {
    const { words, facePositive, parent } = this.#level
    const from = (parent[face] as number) * 3 * stage.rows
    for (let word = 0; word < words; word += 1) {
      const now = facePositive[face * words + word] as number
      for (let rest = now ^ (facePositive[last * words + word] as number); rest !== 0; ) {
        const bit = Math.clz32(rest)
        rest &= ~(0x80000000 >>> bit)
        const input = word * 32 + bit
        this.#add(input, rows, from + 3 * input, (now & (0x80000000 >>> bit)) !== 0 ? 1 : -1)
      }
    }
  }

  /** The elements that are on, into `#on`. */
  #listOn(face: number): void {
    const { words, facePositive } = this.#level
    let count = 0
    for (let word = 0; word < words; word += 1) {
      for (let rest = facePositive[face * words + word] as number; rest !== 0; ) {
        const bit = Math.clz32(rest)
        rest &= ~(0x80000000 >>> bit)
        this.#on[count] = word * 32 + bit
        count += 1
      }
    }
    this.#listed = face
    this.#count = count
  }

  /** Four inputs at a time, so that each sum is fetched and stored a quarter as often. */
  #freshPlain(face: number, { stage, rows }: RowSource): void {
    this.#listOn(face)
    const [on, row, count] = [this.#on, this.row, this.#count]
    const from = (this.#level.parent[face] as number) * 3 * stage.rows
    this.#onlyBias()
    let place = 0
    for (; place + 3 < count; place += 4) {
      addFour(row, this.#stage, rows, from, on, place)
    }
    for (; place < count; place += 1) {
      const input = on[place] as number
      this.#add(input, rows, from + 3 * input, 1)
    }
  }

  /** Adds the input's weight times a row of the level before, or takes it away. */
  #add(input: number, rows: Float64Array, at: number, sign: 1 | -1): void {
    const a = sign * (rows[at] as number)
    const b = sign * (rows[at + 1] as number)
    const c = sign * (rows[at + 2] as number)
    addMultiple(this.row, this.#stage, input, a, b, c)
  }

  /** After any other activation: each state of an element hands on something of its own, and a residual comes on top. */
  #freshHanded(face: number, source: RowSource): void {
    this.#onlyBias()
    for (let element = 0; element < this.#level.elements; element += 1) {
      this.#addState(face, face, element, source, 1)
      const row = source.stage.through[element]
      if (row !== undefined) this.#addHanded(face, element, { row, slope: 1, constant: 0 }, source, 1)
    }
  }

  #changeHanded(last: number, face: number, source: RowSource): void {
    const { elements, states } = this.#level
    for (let element = 0; element < elements; element += 1) {
      if (states[face * elements + element] === states[last * elements + element]) continue
      this.#addState(last, face, element, source, -1)
      this.#addState(face, face, element, source, 1)
    }
  }

  /** What the element hands on in the state that it has on face `of`. */
  #addState(of: number, face: number, element: number, source: RowSource, sign: 1 | -1): void {
    const state = this.#level.states[of * this.#level.elements + element] as number
    const handed = source.stage.handed[element]?.[state]
    if (handed) this.#addHanded(face, element, handed, source, sign)
  }

  #addHanded(face: number, element: number, handed: Handed, { stage, rows }: RowSource, sign: 1 | -1): void {
    const { row, slope, constant } = handed
    const at = ((this.#level.parent[face] as number) * stage.rows + row) * 3
    const part = (which: number): number => (row < 0 ? 0 : slope * (rows[at + which] as number))
    const [a, b, c] = [part(0), part(1), part(2) + constant]
    if (a !== 0 || b !== 0 || c !== 0) addMultiple(this.row, this.#stage, element, sign * a, sign * b, sign * c)
  }
}
