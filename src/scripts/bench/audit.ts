/** Every sign that floating point called certain, and every one that was inferred from others, asked for again exactly. */
import type { Plane } from '../../engine/plane/build.ts'
import { ExactPlane } from '../../engine/plane/exact.ts'
import type { PlaneLevel } from '../../engine/plane/level.ts'

export interface Audit {
  readonly signs: number
  readonly wrong: number
}

/** A face of the level before, for each vertex of the level: where its lines can be asked for. */
function facesOfVertices({ faces, vertices, first, next, origin, parent }: PlaneLevel): Int32Array {
  const found = new Int32Array(vertices).fill(-1)
  for (let face = 0; face < faces; face += 1) {
    const start = first[face] ?? 0
    let half = start
    do {
      found[origin[half] ?? 0] = parent[face] ?? 0
      half = next[half] ?? start
    } while (half !== start)
  }
  return found
}

function recorded({ words, positive, negative }: PlaneLevel, vertex: number, line: number): number {
  const at = vertex * words + (line >> 5)
  const bit = 0x80000000 >>> (line & 31)
  return ((positive[at] ?? 0) & bit ? 1 : 0) - ((negative[at] ?? 0) & bit ? 1 : 0)
}

/** How many signs are not what exact arithmetic says, of so many: those on all faces, or on every so-manieth. */
export function audit({ network, levels }: Plane, every = 1): Audit {
  const exact = new ExactPlane(network, levels)
  let [wrong, signs] = [0, 0]
  for (const [before, level] of levels.slice(1).entries()) {
    const faces = facesOfVertices(level)
    for (let vertex = 0; vertex < level.vertices; vertex += 1) {
      if ((faces[vertex] ?? 0) % every !== 0) continue
      for (let line = 0; line < level.cuts; line += 1) {
        signs += 1
        if (recorded(level, vertex, line) !== exact.sign(before, faces[vertex] ?? 0, line, level, vertex)) wrong += 1
      }
    }
  }
  return { wrong, signs }
}
