/**
 * A network of one input as the facade shows it. Its subdivision is that of a strip, −1 ≤ y ≤ 1, cut by upright
 * lines; an interval is a face seen from below.
 */
import type { Cell, Edge } from '../complex/complex.ts'
import type { Vertex } from '../exact/forms.ts'
import type { Plane } from './build.ts'
import { unitsOnEdge } from './edges.ts'
import { exactPlaceOf, LevelView } from './facade.ts'

interface Upright {
  /** The vertex at its foot, in the plane's numbering. */
  readonly foot: number
  readonly edge: number
  /** The faces to its left and right, -1 outside. */
  readonly left: number
  readonly right: number
}

export class LineView extends LevelView {
  readonly #uprights: readonly Upright[]
  /** By face: the place of the upright on its left. */
  readonly #leftOf = new Map<number, number>()

  constructor(plane: Plane, layer: number, parent: LevelView | null) {
    super(plane, layer, parent)
    this.#uprights = this.#walk()
    for (const [place, { right }] of this.#uprights.entries()) this.#leftOf.set(right, place)
  }

  /** From left to right: along the bottom of each face to its right upright, and through it. */
  #walk(): readonly Upright[] {
    const { next, previous, face, origin } = this.arrays
    const uprights: Upright[] = []
    let bottom = 0
    const leftSide = previous[bottom] ?? 0
    uprights.push({ foot: 0, edge: leftSide >> 1, left: -1, right: face[bottom] ?? 0 })
    for (;;) {
      const upright = next[bottom] ?? 0
      const right = face[upright ^ 1] ?? -1
      uprights.push({ foot: origin[upright] ?? 0, edge: upright >> 1, left: face[bottom] ?? 0, right })
      if (right < 0) return uprights
      bottom = next[upright ^ 1] ?? 0
    }
  }

  /** Two that lie too near for doubles could be drawn in the wrong order; the nearest doubles of all of them cannot. */
  protected override makeVertices(): readonly Vertex[] {
    const views = this.#uprights.map(({ foot }) => this.vertexView(foot))
    if (views.every(({ at: [x] }, place) => place === 0 || (views[place - 1]?.at[0] ?? x) <= x)) return views
    return views.map((view, place) => {
      const foot = this.#uprights[place]?.foot ?? 0
      return { ...view, at: exactPlaceOf(this.plane, this.arrays, foot) }
    })
  }

  protected override makeEdges(): readonly Edge[] {
    const last = this.#uprights.length - 1
    return this.#uprights.map(({ edge, left, right }, place) => ({
      from: place,
      to: place,
      left: this.rankOf(left),
      right: this.rankOf(right),
      side: place === 0 ? 'left' : place === last ? 'right' : null,
      units: unitsOnEdge(this.plane, this.layer, edge),
    }))
  }

  protected override makeCell(face: number, index: number): Cell {
    const left = this.#leftOf.get(face) ?? 0
    return { ...this.cellBase(face, index), vertices: [left, left + 1], edges: [left, left + 1] }
  }
}
