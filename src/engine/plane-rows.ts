/**
 * The units' rows on every face of a level, as doubles: (faces × 3 × units), for each face first the units'
 * a, then their b, then their c. A face's rows come from its parent's once; the rows of a face that was cut from
 * another of the same parent differ by one multiple of a row for each unit that changed.
 */

import type { PlaneLevel } from './plane-level.ts'
import { type FloatStage, MOST_CHANGES } from './rounding.ts'

export function rowsOnBox({ units, columns, bias }: FloatStage): Float64Array {
  const rows = new Float64Array(3 * units)
  rows.set(columns.subarray(0, 2 * units))
  rows.set(bias, 2 * units)
  return rows
}

/** `before` holds the rows of the level's own units on its parent level; `stage` is the layer after them. */
export function rowsOnFaces(level: PlaneLevel, before: Float64Array, stage: FloatStage): Float64Array {
  const { faces, words, parent, base, facePositive } = level
  const size = 3 * stage.units
  const rows = new Float64Array(faces * size)
  const changes = new Int32Array(faces)
  const on = new Int32Array(stage.inputs)
  for (let face = 0; face < faces; face += 1) {
    const from = base[face] as number
    const source = (parent[face] as number) * 3 * stage.inputs
    const target = face * size
    let changed = from < 0 ? MOST_CHANGES + 1 : (changes[from] as number)
    for (let word = 0; changed <= MOST_CHANGES && word < words; word += 1) {
      changed += popCount((facePositive[face * words + word] as number) ^ (facePositive[from * words + word] as number))
    }
    if (changed > MOST_CHANGES) {
      fresh(rows, target, before, source, stage, on, listOn(level, face, on))
      continue
    }
    changes[face] = changed
    rows.copyWithin(target, from * size, (from + 1) * size)
    for (let word = 0; word < words; word += 1) {
      const now = facePositive[face * words + word] as number
      for (let rest = now ^ (facePositive[from * words + word] as number); rest !== 0; ) {
        const bit = Math.clz32(rest)
        rest &= ~(0x80000000 >>> bit)
        change(rows, target, before, source, stage, word * 32 + bit, (now & (0x80000000 >>> bit)) !== 0)
      }
    }
  }
  return rows
}

export function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The units that are on, into `on`; returns how many. */
function listOn({ words, facePositive }: PlaneLevel, face: number, on: Int32Array): number {
  let count = 0
  for (let word = 0; word < words; word += 1) {
    for (let rest = facePositive[face * words + word] as number; rest !== 0; ) {
      const bit = Math.clz32(rest)
      rest &= ~(0x80000000 >>> bit)
      on[count] = word * 32 + bit
      count += 1
    }
  }
  return count
}

/** Three inputs at a time, so that each sum is fetched and stored a third as often. */
function fresh(
  rows: Float64Array,
  target: number,
  before: Float64Array,
  source: number,
  stage: FloatStage,
  on: Int32Array,
  count: number,
): void {
  const { units, inputs, columns } = stage
  rows.set(stage.bias, target + 2 * units)
  const sourceB = source + inputs
  const sourceC = sourceB + inputs
  const targetB = target + units
  const targetC = targetB + units
  let place = 0
  for (; place + 2 < count; place += 3) {
    const p = on[place] as number
    const q = on[place + 1] as number
    const r = on[place + 2] as number
    const ap = before[source + p] as number
    const aq = before[source + q] as number
    const ar = before[source + r] as number
    const bp = before[sourceB + p] as number
    const bq = before[sourceB + q] as number
    const br = before[sourceB + r] as number
    const cp = before[sourceC + p] as number
    const cq = before[sourceC + q] as number
    const cr = before[sourceC + r] as number
    for (let unit = 0; unit < units; unit += 1) {
      const wp = columns[p * units + unit] as number
      const wq = columns[q * units + unit] as number
      const wr = columns[r * units + unit] as number
      rows[target + unit] = (rows[target + unit] as number) + wp * ap + wq * aq + wr * ar
      rows[targetB + unit] = (rows[targetB + unit] as number) + wp * bp + wq * bq + wr * br
      rows[targetC + unit] = (rows[targetC + unit] as number) + wp * cp + wq * cq + wr * cr
    }
  }
  for (; place < count; place += 1) {
    change(rows, target, before, source, stage, on[place] as number, true)
  }
}

/** Adds or takes away what one input contributes. */
function change(
  rows: Float64Array,
  target: number,
  before: Float64Array,
  source: number,
  { units, inputs, columns }: FloatStage,
  input: number,
  add: boolean,
): void {
  const sign = add ? 1 : -1
  const a = sign * (before[source + input] as number)
  const b = sign * (before[source + inputs + input] as number)
  const c = sign * (before[source + 2 * inputs + input] as number)
  const column = input * units
  for (let unit = 0; unit < units; unit += 1) {
    const weight = columns[column + unit] as number
    rows[target + unit] = (rows[target + unit] as number) + weight * a
    rows[target + units + unit] = (rows[target + units + unit] as number) + weight * b
    rows[target + 2 * units + unit] = (rows[target + 2 * units + unit] as number) + weight * c
  }
}
