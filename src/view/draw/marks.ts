/**
 * The eight marks as path data about the origin: disc, square, triangle up, diamond, plus, triangle down, star,
 * half disc. Triangles and the half disc sit in the middle of their own height, so that a row of marks looks level.
 */
import { round, type Slot } from './palette.ts'

/** `dead`: off everywhere. */
export type MarkState = 'on' | 'off' | 'dead'

/** Mark radii at scale 1. */
export const MARK_RADIUS = { diagram: 11, panel: 6, label: 5.2 } as const

/** The outline is thicker where the mark is large. */
export const markOutline = (radius: number): number => (radius > 8 ? 2 : 1.6)

type Corner = readonly [x: number, y: number]

const polygon = (corners: readonly Corner[]): string =>
  `M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

const ring = (count: number, radiusOf: (place: number) => number, turn = 0): readonly Corner[] =>
  Array.from({ length: count }, (_, place) => {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * place) / count
    const radius = radiusOf(place)
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })

function disc(radius: number): string {
  const r = round(radius)
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
}

function square(radius: number): string {
  const half = 0.88 * radius
  return polygon([
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ])
}

function triangle(radius: number, direction: 1 | -1): string {
  const reach = 1.2 * radius
  const side = (Math.sqrt(3) / 2) * reach
  return polygon([
    [0, -0.75 * reach * direction],
    [side, 0.75 * reach * direction],
    [-side, 0.75 * reach * direction],
  ])
}

function plus(radius: number): string {
  const arm = 0.42 * radius
  const quarter: readonly Corner[] = [
    [-arm, -radius],
    [arm, -radius],
    [arm, -arm],
  ]
  const turned = (turns: number, [x, y]: Corner): Corner => {
    const turn: readonly Corner[] = [
      [x, y],
      [-y, x],
      [-x, -y],
      [y, -x],
    ]
    return turn[turns] ?? [x, y]
  }
  return polygon([0, 1, 2, 3].flatMap((turns) => quarter.map((corner) => turned(turns, corner))))
}

function star(radius: number): string {
  return polygon(ring(10, (place) => (place % 2 === 0 ? 1.2 : 0.56) * radius))
}

function halfDisc(radius: number): string {
  const r = 1.15 * radius
  const [reach, low] = [round(r), round(r / 2)]
  return `M${-reach} ${low}A${reach} ${reach} 0 0 1 ${reach} ${low}Z`
}

/** The outline of the mark `slot` (1 … 8) with its middle at the origin. */
export function markPath(slot: Slot, radius: number): string {
  switch (slot) {
    case 1:
      return disc(radius)
    case 2:
      return square(radius)
    case 3:
      return triangle(radius, 1)
    case 4:
      return polygon(ring(4, () => 1.2 * radius))
    case 5:
      return plus(radius)
    case 6:
      return triangle(radius, -1)
    case 7:
      return star(radius)
    default:
      return halfDisc(radius)
  }
}

/** The stroke through the mark of a unit that is off everywhere. */
export const strikePath = (radius: number): string => `M${round(-1.65 * radius)} 0H${round(1.65 * radius)}`
