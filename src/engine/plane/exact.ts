/** What floating point could not decide about a subdivision of the plane, decided in whole numbers. */
import type { Network } from '../../network/network.ts'
import { CellMaps } from '../complex/maps.ts'
import type { Row } from '../exact/affine.ts'
import { meet, type Point, signAt } from '../exact/point.ts'
import { add, fromNumber, multiply, quotientToNumber, type Rational, rational, subtract } from '../exact/rational.ts'
import type { PlaneLevel } from './level.ts'
import { UNIT_ROUNDOFF } from './rounding.ts'
import { stateOnFace } from './states.ts'

/** A coordinate in [−1, 1] that was rounded once. */
export const SETTLED_RADIUS = UNIT_ROUNDOFF

export class ExactPlane {
  /** Signs and places that were decided here. */
  decisions = 0
  readonly #network: Network
  readonly #maps: CellMaps
  readonly #points: (Point | undefined)[] = []
  #sides: readonly Row[] | null = null

  /** `levels` may still grow; a vertex, a line and an edge keep their numbers in later levels. */
  constructor(network: Network, levels: readonly PlaneLevel[]) {
    this.#network = network
    this.#maps = new CellMaps(network, {
      parentOf: (level, face) => levels[level]?.parent[face] ?? -1,
      stateOf: (level, face, element) => {
        const found = levels[level]
        return found ? stateOnFace(found, face, element) : 0
      },
    })
  }

  /** The row of a line (from 0) of the layer after `level`, on a face of that level. */
  row(level: number, face: number, line: number): Row {
    return inPlane(this.#maps.line(level, face, line))
  }

  lineRow(level: PlaneLevel, line: number): Row {
    const [before = -1, face = 0, unit = 0] = [level.lineLevel[line], level.lineFace[line], level.lineUnit[line]]
    if (before >= 0) return this.row(before, face, unit)
    this.#sides ??= sideRows(this.#network)
    return this.#sides[unit] ?? []
  }

  point(level: PlaneLevel, vertex: number): Point {
    const known = this.#points[vertex]
    if (known) return known
    const found = meet(this.lineRow(level, level.lineA[vertex] ?? 0), this.lineRow(level, level.lineB[vertex] ?? 0))
    this.#points[vertex] = found
    return found
  }

  sign(level: number, face: number, line: number, holder: PlaneLevel, vertex: number): -1 | 0 | 1 {
    this.decisions += 1
    return signAt(this.row(level, face, line), this.point(holder, vertex))
  }

  /** Vertices from this number on have got other numbers. */
  forget(from: number): void {
    this.#points.length = Math.min(this.#points.length, from)
  }

  /** Sets a vertex's place in the turned box to the nearest doubles. */
  settle(level: PlaneLevel, vertex: number): void {
    this.decisions += 1
    const [x = 0n, y = 0n, w = 1n] = this.point(level, vertex)
    const [[x0, x1] = [-1, 1], [y0, y1] = [-1, 1]] = this.#network.box
    level.x[vertex] = turned(rational(x, w), x0, x1)
    level.y[vertex] = turned(rational(y, w), y0, y1)
    level.radius[vertex] = SETTLED_RADIUS
  }
}

/** In one dimension the rows have no y. */
const inPlane = (row: Row): Row => (row.length > 2 ? row : [row[0] ?? 0n, 0n, row[1] ?? 0n])

/** (value − centre) / half, rounded once. */
function turned(value: Rational, from: number, to: number): number {
  const [low, high] = [fromNumber(from), fromNumber(to)]
  const top = subtract(multiply(value, rational(2)), add(low, high))
  const half = subtract(high, low)
  return quotientToNumber(top.numerator * half.denominator, top.denominator * half.numerator)
}

/** The box's sides as rows: bottom, right, top, left. */
function sideRows({ box }: Network): readonly Row[] {
  const [[x0, x1] = [-1, 1], [y0, y1] = [-1, 1]] = box
  const level = (y: number): Row => {
    const { numerator, denominator } = fromNumber(y)
    return [0n, denominator, -numerator]
  }
  const upright = (x: number): Row => {
    const { numerator, denominator } = fromNumber(x)
    return [denominator, 0n, -numerator]
  }
  return [level(y0), upright(x1), level(y1), upright(x0)]
}
