/**
 * A stage's rows on every face of a level, as doubles: (faces × 3 × rows), for each face first the rows'
 * a, then their b, then their c. A face's rows come from its parent's once; the rows of a face that was cut from
 * another of the same parent differ by one multiple of a row for each element that changed its state.
 */
import type { PlaneLevel } from './plane-level.ts'
import { type FloatStage, type Handed, MOST_CHANGES } from './rounding.ts'

export function rowsOnBox(stage: FloatStage): Float64Array {
  const rows = new Float64Array(3 * stage.rows)
  rows.set(stage.columns.subarray(0, 2 * stage.rows))
  rows.set(stage.bias, 2 * stage.rows)
  return rows
}

/** `before` holds the rows of `previous`, the level's own stage, on its parent level; `stage` is the one after it. */
export function rowsOnFaces(
  level: PlaneLevel,
  before: Float64Array,
  previous: FloatStage,
  stage: FloatStage,
): Float64Array {
  return previous.plain ? plainRows(level, before, stage) : handedRows(level, before, previous, stage)
}

/** After plain ReLUs: an element is on and hands on its row, or it is off. */
function plainRows(level: PlaneLevel, before: Float64Array, stage: FloatStage): Float64Array {
  const { faces, words, parent, base, facePositive } = level
  const size = 3 * stage.rows
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

/** The elements that are on, into `on`; returns how many. */
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
  const { rows: length, inputs, columns } = stage
  rows.set(stage.bias, target + 2 * length)
  const sourceB = source + inputs
  const sourceC = sourceB + inputs
  const targetB = target + length
  const targetC = targetB + length
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
    for (let row = 0; row < length; row += 1) {
      const wp = columns[p * length + row] as number
      const wq = columns[q * length + row] as number
      const wr = columns[r * length + row] as number
      rows[target + row] = (rows[target + row] as number) + wp * ap + wq * aq + wr * ar
      rows[targetB + row] = (rows[targetB + row] as number) + wp * bp + wq * bq + wr * br
      rows[targetC + row] = (rows[targetC + row] as number) + wp * cp + wq * cq + wr * cr
    }
  }
  for (; place < count; place += 1) {
    change(rows, target, before, source, stage, on[place] as number, true)
  }
}

/** Adds or takes away what one element contributes that hands on its own row. */
function change(
  rows: Float64Array,
  target: number,
  before: Float64Array,
  source: number,
  stage: FloatStage,
  input: number,
  add: boolean,
): void {
  const sign = add ? 1 : -1
  const a = sign * (before[source + input] as number)
  const b = sign * (before[source + stage.inputs + input] as number)
  const c = sign * (before[source + 2 * stage.inputs + input] as number)
  addMultiple(rows, target, stage, input, a, b, c)
}

/** Adds the input's weight times (a, b, c) to every row. */
function addMultiple(
  rows: Float64Array,
  target: number,
  stage: FloatStage,
  input: number,
  a: number,
  b: number,
  c: number,
): void {
  const { rows: length, columns } = stage
  const column = input * length
  for (let row = 0; row < length; row += 1) {
    const weight = columns[column + row] as number
    rows[target + row] = (rows[target + row] as number) + weight * a
    rows[target + length + row] = (rows[target + length + row] as number) + weight * b
    rows[target + 2 * length + row] = (rows[target + 2 * length + row] as number) + weight * c
  }
}

/** After any other activation: each state of an element hands on something of its own, and a residual comes on top. */
function handedRows(level: PlaneLevel, before: Float64Array, previous: FloatStage, stage: FloatStage): Float64Array {
  const { faces, elements, parent, base, states } = level
  const size = 3 * stage.rows
  const rows = new Float64Array(faces * size)
  const changes = new Int32Array(faces)
  for (let face = 0; face < faces; face += 1) {
    const from = base[face] as number
    const source = (parent[face] as number) * 3 * previous.rows
    const target = face * size
    const stateOf = (of: number, element: number): number => states[of * elements + element] as number
    const add = (element: number, state: number, sign: 1 | -1): void => {
      const handed = previous.handed[element]?.[state]
      if (handed) addHanded(rows, target, before, source, previous.rows, stage, element, handed, sign)
    }
    let changed = from < 0 ? MOST_CHANGES + 1 : (changes[from] as number)
    for (let element = 0; element < elements && changed <= MOST_CHANGES; element += 1) {
      if (stateOf(face, element) !== stateOf(from, element)) changed += 2
    }
    if (changed > MOST_CHANGES) {
      rows.set(stage.bias, target + 2 * stage.rows)
      for (let element = 0; element < elements; element += 1) {
        add(element, stateOf(face, element), 1)
        const row = previous.through[element]
        if (row !== undefined)
          addHanded(rows, target, before, source, previous.rows, stage, element, { row, slope: 1, constant: 0 }, 1)
      }
      continue
    }
    changes[face] = changed
    rows.copyWithin(target, from * size, (from + 1) * size)
    for (let element = 0; element < elements; element += 1) {
      if (stateOf(face, element) === stateOf(from, element)) continue
      add(element, stateOf(from, element), -1)
      add(element, stateOf(face, element), 1)
    }
  }
  return rows
}

function addHanded(
  rows: Float64Array,
  target: number,
  before: Float64Array,
  source: number,
  length: number,
  stage: FloatStage,
  element: number,
  { row, slope, constant }: Handed,
  sign: 1 | -1,
): void {
  const part = (which: number): number => (row < 0 ? 0 : slope * (before[source + which * length + row] as number))
  const [a, b, c] = [part(0), part(1), part(2) + constant]
  if (a !== 0 || b !== 0 || c !== 0) addMultiple(rows, target, stage, element, sign * a, sign * b, sign * c)
}
