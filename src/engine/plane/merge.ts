/**
 * In a max layer a line may end within a cell: where units 1 and 2 tie, but 3 wins over both, there is no border.
 * The lines cut through all the same; afterwards faces of one parent with the same states are put together again, and
 * with them go the edges between and the vertices that no edge needs any more.
 *
 *         1 │ 2                 1 │ 2
 *      ─────┼─────    ⟶      ─────┴─────
 *         3 │ 3                   3
 */
import type { PlaneLevel } from './level.ts'

/** `vertices`: so many the level had before it was cut; those keep their numbers. Returns whether anything went. */
export function mergeFaces(level: PlaneLevel, vertices: number): boolean {
  const merged = representatives(level)
  const gone = removeEdges(level, merged)
  if (!gone.includes(1)) return false
  joinStretches(level, gone, vertices)
  dropEdges(level, gone)
  dropFaces(level, merged)
  dropVertices(level, vertices)
  return true
}

function sameStates({ states, elements }: PlaneLevel, face: number, other: number): boolean {
  for (let element = 0; element < elements; element += 1) {
    if (states[face * elements + element] !== states[other * elements + element]) return false
  }
  return true
}

const find = (of: Int32Array, face: number): number => {
  let root = face
  while (of[root] !== root) root = of[root] ?? root
  return root
}

/** By face: the first of those that it belongs together with. */
function representatives(level: PlaneLevel): Int32Array {
  const of = Int32Array.from({ length: level.faces }, (_, face) => face)
  for (let half = 0; half < level.halves; half += 2) {
    const [left, right] = [level.face[half] ?? -1, level.face[half + 1] ?? -1]
    if (left < 0 || right < 0 || level.parent[left] !== level.parent[right] || !sameStates(level, left, right)) continue
    const [a, b] = [find(of, left), find(of, right)]
    of[Math.max(a, b)] = Math.min(a, b)
  }
  return of.map((_, face) => find(of, face))
}

/** Unlinks the edges between faces that belong together; by edge: 1 if it is gone. */
function removeEdges({ halves, face, next, previous }: PlaneLevel, merged: Int32Array): Uint8Array {
  const gone = new Uint8Array(halves >> 1)
  for (let half = 0; half < halves; half += 2) {
    const back = half + 1
    const [left, right] = [face[half] ?? -1, face[back] ?? -1]
    if (left < 0 || right < 0 || merged[left] !== merged[right]) continue
    gone[half >> 1] = 1
    const [into, out, intoBack, outBack] = [previous[half] ?? 0, next[half] ?? 0, previous[back] ?? 0, next[back] ?? 0]
    next[into] = outBack
    previous[outBack] = into
    next[intoBack] = out
    previous[out] = intoBack
  }
  return gone
}

/** A vertex of this level in which only two stretches of one line meet any more is none: the stretches become one. */
function joinStretches(
  { halves, vertices, origin, next, previous, line }: PlaneLevel,
  gone: Uint8Array,
  before: number,
): void {
  const degree = new Int32Array(vertices)
  const leaving = new Int32Array(vertices)
  for (let half = 0; half < halves; half += 1) {
    if (gone[half >> 1]) continue
    const vertex = origin[half] ?? 0
    degree[vertex] = (degree[vertex] ?? 0) + 1
    leaving[vertex] = half
  }
  for (let vertex = before; vertex < vertices; vertex += 1) {
    if (degree[vertex] !== 2) continue
    // a ——half→ vertex ——out→ b
    let out = leaving[vertex] ?? 0
    let half = previous[out] ?? 0
    // The older edge stays: edge 0 goes on being the one at the lower left corner.
    if (out >> 1 < half >> 1) [out, half] = [half ^ 1, out ^ 1]
    if (line[half >> 1] !== line[out >> 1]) continue
    const [back, outBack] = [half ^ 1, out ^ 1]
    const [after, beforeBack] = [next[out] ?? 0, previous[outBack] ?? 0]
    gone[out >> 1] = 1
    origin[back] = origin[outBack] ?? 0
    leaving[origin[outBack] ?? 0] = back
    next[half] = after
    previous[after] = half
    next[beforeBack] = back
    previous[back] = beforeBack
  }
}

function dropEdges(level: PlaneLevel, gone: Uint8Array): void {
  const { origin, next, previous, face, line, above } = level
  const moved = new Int32Array(level.halves).fill(-1)
  let kept = 0
  for (const [edge, isGone] of gone.entries()) {
    if (isGone) continue
    moved[2 * edge] = 2 * kept
    moved[2 * edge + 1] = 2 * kept + 1
    kept += 1
  }
  for (const [edge, isGone] of gone.entries()) {
    if (isGone) continue
    const to = (moved[2 * edge] ?? 0) >> 1
    line[to] = line[edge] ?? 0
    above[to] = above[edge] ?? -1
    for (const side of [0, 1]) {
      const [from, target] = [2 * edge + side, 2 * to + side]
      origin[target] = origin[from] ?? 0
      face[target] = face[from] ?? -1
      next[target] = moved[next[from] ?? 0] ?? 0
      previous[target] = moved[previous[from] ?? 0] ?? 0
    }
  }
  level.halves = 2 * kept
}

/** The first of each group stays and knows what any of them knew of signs. */
function dropFaces(level: PlaneLevel, merged: Int32Array): void {
  const { words, elements, states, parent, facePositive, faceNegative, face, first } = level
  const moved = new Int32Array(level.faces).fill(-1)
  let kept = 0
  for (const [index, own] of merged.entries()) {
    if (own !== index) continue
    moved[index] = kept
    parent[kept] = parent[index] ?? -1
    states.copyWithin(kept * elements, index * elements, (index + 1) * elements)
    facePositive.copyWithin(kept * words, index * words, (index + 1) * words)
    faceNegative.copyWithin(kept * words, index * words, (index + 1) * words)
    kept += 1
  }
  level.faces = kept
  level.states = states.slice(0, kept * elements)
  for (let half = 0; half < level.halves; half += 1) {
    const old = face[half] ?? -1
    if (old < 0) continue
    const now = moved[merged[old] ?? 0] ?? 0
    face[half] = now
    first[now] = half
  }
  gatherAgain(level)
}

/** A face's signs are those of its corners. */
function gatherAgain({
  words,
  halves,
  face,
  origin,
  positive,
  negative,
  facePositive,
  faceNegative,
}: PlaneLevel): void {
  for (let half = 0; half < halves; half += 1) {
    const own = face[half] ?? -1
    if (own < 0) continue
    const at = (origin[half] ?? 0) * words
    for (let word = 0; word < words; word += 1) {
      facePositive[own * words + word] = (facePositive[own * words + word] ?? 0) | (positive[at + word] ?? 0)
      faceNegative[own * words + word] = (faceNegative[own * words + word] ?? 0) | (negative[at + word] ?? 0)
    }
  }
}

/** Vertices of this level that no edge begins in. */
function dropVertices(level: PlaneLevel, before: number): void {
  const { words } = level
  const used = new Uint8Array(level.vertices).fill(1, 0, before)
  for (let half = 0; half < level.halves; half += 1) used[level.origin[half] ?? 0] = 1
  const moved = new Int32Array(level.vertices).fill(-1)
  let kept = 0
  for (let vertex = 0; vertex < level.vertices; vertex += 1) {
    if (used[vertex] === 0) continue
    moved[vertex] = kept
    for (const array of [level.x, level.y, level.radius, level.lineA, level.lineB]) array[kept] = array[vertex] ?? 0
    level.positive.copyWithin(kept * words, vertex * words, (vertex + 1) * words)
    level.negative.copyWithin(kept * words, vertex * words, (vertex + 1) * words)
    kept += 1
  }
  for (let half = 0; half < level.halves; half += 1) level.origin[half] = moved[level.origin[half] ?? 0] ?? 0
  level.vertices = kept
}
