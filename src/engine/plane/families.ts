/** Faces of a level by the face of the level before that holds them. */
import type { PlaneLevel } from './level.ts'

export interface Families {
  /** By parent: its first face, -1 if it has none. */
  readonly eldest: Int32Array
  /** By face: the next one of the same parent, -1 after the last. */
  readonly younger: Int32Array
}

/** The box is a family of its own. */
export function familiesOf({ faces, parent }: PlaneLevel): Families {
  let parents = 1
  for (let face = 0; face < faces; face += 1) parents = Math.max(parents, (parent[face] as number) + 1)
  const eldest = new Int32Array(parents).fill(-1)
  const younger = new Int32Array(faces)
  for (let face = faces - 1; face >= 0; face -= 1) {
    const own = Math.max(0, parent[face] as number)
    younger[face] = eldest[own] as number
    eldest[own] = face
  }
  return { eldest, younger }
}
