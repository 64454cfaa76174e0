/** The sums that make rows: where most of the engine's time goes. */

export function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Adds four inputs' weights times their rows, those of `on` from `place` on; `rows` holds them from `from` on. */
export function addFour(
  row: Float64Array,
  { columns, rows: length }: FloatStage,
  rows: Float64Array,
  from: number,
  on: Int32Array,
  place: number,
): void {
  const p = on[place] as number
  const q = on[place + 1] as number
  const r = on[place + 2] as number
  const s = on[place + 3] as number
  const [atP, atQ, atR, atS] = [from + 3 * p, from + 3 * q, from + 3 * r, from + 3 * s]
  const ap = rows[atP] as number
  const bp = rows[atP + 1] as number
  const cp = rows[atP + 2] as number
  const aq = rows[atQ] as number
  const bq = rows[atQ + 1] as number
  const cq = rows[atQ + 2] as number
  const ar = rows[atR] as number
  const br = rows[atR + 1] as number
  const cr = rows[atR + 2] as number
  const as = rows[atS] as number
  const bs = rows[atS + 1] as number
  const cs = rows[atS + 2] as number
  for (let each = 0, at = 0; each < length; each += 1, at += 3) {
    const wp = columns[p * length + each] as number
    const wq = columns[q * length + each] as number
    const wr = columns[r * length + each] as number
    const ws = columns[s * length + each] as number
    row[at] = (row[at] as number) + wp * ap + wq * aq + wr * ar + ws * as
    row[at + 1] = (row[at + 1] as number) + wp * bp + wq * bq + wr * br + ws * bs
    row[at + 2] = (row[at + 2] as number) + wp * cp + wq * cq + wr * cr + ws * cs
  }
}

/** Adds the input's weight times (a, b, c) to every row. */
export function addMultiple(
  row: Float64Array,
  { columns, rows: length }: FloatStage,
  input: number,
  a: number,
  b: number,
  c: number,
): void {
  const column = input * length
  for (let each = 0, at = 0; each < length; each += 1, at += 3) {
    const weight = columns[column + each] as number
    row[at] = (row[at] as number) + weight * a
    row[at + 1] = (row[at + 1] as number) + weight * b
    row[at + 2] = (row[at + 2] as number) + weight * c
  }
}

import type { FloatStage } from './stage.ts'
