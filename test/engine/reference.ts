/**
 * The cells of a network worked out a second time, by another road: every polygon is clipped on its own by
 * its inequalities, nothing is shared, and what an inequality does is found by minimising it over the
 * polyhedron of the others, by its corners and its directions to infinity. Slow, and independent of the engine.
 */
import {
  add,
  compare,
  divide,
  equals,
  fromNumber,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  toNumber,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import type { Layer, Network } from '../../src/network/network.ts'

type Vector = readonly Rational[]
interface Form {
  readonly normal: Vector
  readonly offset: Rational
}
/** `about`: what the JSON says of it besides the layer: unit, bound, group, over. */
interface Held extends Form {
  readonly layer: number
  readonly about: object
}
interface Region {
  readonly pattern: readonly string[]
  readonly corners: readonly Vector[]
  readonly inequalities: readonly Held[]
  readonly map: readonly Form[]
}

const dot = (a: Vector, b: Vector): Rational =>
  a.reduce((sum, value, place) => add(sum, multiply(value, b[place] ?? ZERO)), ZERO)
const valueAt = ({ normal, offset }: Form, at: Vector): Rational => add(dot(normal, at), offset)
const opposite = ({ normal, offset }: Form): Form => ({ normal: normal.map(negate), offset: negate(offset) })
const isFlat = ({ normal }: Form): boolean => normal.every((value) => sign(value) === 0)
const samePoint = (p: Vector, q: Vector): boolean => p.every((value, place) => equals(value, q[place] ?? ZERO))

function inputForms({ inputs, slice }: Network): readonly Form[] {
  if (!slice) {
    return inputs.map((_, row) => ({
      normal: inputs.map((_name, column) => (row === column ? ONE : ZERO)),
      offset: ZERO,
    }))
  }
  return slice.origin.map((start, input) => ({
    normal: slice.axes.map((axis) => fromNumber(axis[input] ?? 0)),
    offset: fromNumber(start),
  }))
}

function throughLayer(layer: Layer, forms: readonly Form[]): readonly Form[] {
  const dimension = forms[0]?.normal.length ?? 0
  return layer.weights.map((weights, unit) => {
    const exact = weights.map(fromNumber)
    const normal = Array.from({ length: dimension }, (_, axis) =>
      dot(
        exact,
        forms.map((form) => form.normal[axis] ?? ZERO),
      ),
    )
    const offset = add(
      dot(
        exact,
        forms.map((form) => form.offset),
      ),
      fromNumber(layer.bias[unit] ?? 0),
    )
    return normalized(layer, unit, { normal, offset })
  })
}

/** (z − mean) / root · scale + shift. */
function normalized({ normalize }: Layer, unit: number, z: Form): Form {
  if (!normalize) return z
  const square = add(fromNumber(normalize.variance[unit] ?? 0), fromNumber(normalize.epsilon))
  const centred = plus(z, negate(fromNumber(normalize.mean[unit] ?? 0)))
  const factor = divide(fromNumber(normalize.scale[unit] ?? 0), rootOf(square))
  return plus(times(centred, factor), fromNumber(normalize.shift[unit] ?? 0))
}

/** Tests use squares of fractions with small parts, found by trying, or else the double's root. */
function rootOf(square: Rational): Rational {
  for (let denominator = 1; denominator <= 100; denominator += 1) {
    const scaled = multiply(square, rational(denominator * denominator))
    const whole = BigInt(Math.round(Math.sqrt(toNumber(scaled))))
    if (equals(scaled, rational(whole * whole))) return rational(whole, denominator)
  }
  return fromNumber(Math.sqrt(toNumber(square)))
}

const times = ({ normal, offset }: Form, factor: Rational): Form => ({
  normal: normal.map((value) => multiply(value, factor)),
  offset: multiply(offset, factor),
})
const plus = ({ normal, offset }: Form, constant: Rational): Form => ({ normal, offset: add(offset, constant) })
const sumOfForms = (a: Form, b: Form): Form => ({
  normal: a.normal.map((value, axis) => add(value, b.normal[axis] ?? ZERO)),
  offset: add(a.offset, b.offset),
})

/** The part of a convex polygon (or of a segment) where the form is ≥ 0; empty if it has no inside. */
function clip(corners: readonly Vector[], form: Form): readonly Vector[] {
  const segment = corners[0]?.length === 1
  const kept: Vector[] = []
  for (const [place, p] of corners.entries()) {
    const q = corners[(place + 1) % corners.length] ?? p
    const [vp, vq] = [valueAt(form, p), valueAt(form, q)]
    if (sign(vp) >= 0) kept.push(p)
    if (sign(vp) * sign(vq) < 0 && (!segment || place === 0)) {
      const t = divide(vp, subtract(vp, vq))
      kept.push(p.map((value, axis) => add(value, multiply(t, subtract(q[axis] ?? ZERO, value)))))
    }
  }
  const distinct = kept.filter((p, place) => !samePoint(p, kept[(place + 1) % kept.length] ?? []) || kept.length === 1)
  if (segment) return distinct.length === 2 ? distinct.toSorted((p, q) => compare(p[0] ?? ZERO, q[0] ?? ZERO)) : []
  const proper = withoutStraight(distinct)
  return proper.length > 2 ? proper : []
}

const turn = (p: Vector, q: Vector, r: Vector): Rational => {
  const [px = ZERO, py = ZERO] = p
  const [qx = ZERO, qy = ZERO] = q
  const [rx = ZERO, ry = ZERO] = r
  return subtract(multiply(subtract(qx, px), subtract(ry, py)), multiply(subtract(qy, py), subtract(rx, px)))
}

function withoutStraight(corners: readonly Vector[]): readonly Vector[] {
  const straight = corners.findIndex((p, place) => {
    return sign(turn(corners.at(place - 1) ?? p, p, corners[(place + 1) % corners.length] ?? p)) === 0
  })
  return straight < 0 || corners.length < 3 ? corners : withoutStraight(corners.toSpliced(straight, 1))
}

/** One way an element can be: what holds there, and what it then hands on. */
interface State {
  readonly held: readonly (Form & { readonly about: object })[]
  readonly handed: Form
}

/** The states of each element of a layer, from its z; a tie goes to the first that does not ask for more than ≥. */
function statesOf(layer: Layer, z: readonly Form[]): readonly (readonly State[])[] {
  const constant = (value: number): Form => ({ normal: (z[0]?.normal ?? []).map(() => ZERO), offset: rational(value) })
  if (layer.activation === 'max') {
    return (layer.groups ?? []).map((units, group) =>
      units.map((winner) => {
        const own = z[winner - 1] ?? constant(0)
        const held = units
          .filter((unit) => unit !== winner)
          .map((over) => ({
            ...sumOfForms(own, opposite(z[over - 1] ?? constant(0))),
            about: { group: group + 1, unit: winner, over },
          }))
        return { held, handed: own }
      }),
    )
  }
  return z.map((own, index) => {
    const unit = index + 1
    if (layer.activation === 'hard-tanh' || layer.activation === 'clip') {
      const least = layer.activation === 'clip' ? 0 : -1
      const [lower, upper] = [plus(own, rational(-least)), plus(own, rational(-1))]
      const hold = (low: Form, high: Form, handed: Form): State => ({
        held: [
          { ...low, about: { unit, bound: 'lower' } },
          { ...high, about: { unit, bound: 'upper' } },
        ],
        handed,
      })
      return [
        hold(opposite(lower), opposite(upper), constant(least)),
        hold(lower, opposite(upper), own),
        hold(lower, upper, constant(1)),
      ]
    }
    const below = layer.activation === 'relu' ? 0 : layer.activation === 'abs' ? -1 : (layer.slope ?? 0)
    return [
      { held: [{ ...opposite(own), about: { unit } }], handed: times(own, fromNumber(below)) },
      { held: [{ ...own, about: { unit } }], handed: own },
    ]
  })
}

/** The parts of a region where an element is in each of its states; two states that both hold everywhere are one: the first. */
function splitByElement(region: Region, states: readonly State[], layer: number): Region[] {
  const parts: Region[] = []
  const done = region.pattern.at(-1) ?? ''
  for (const [state, { held, handed }] of states.entries()) {
    let corners = region.corners
    for (const form of held) if (corners.length > 0) corners = clip(corners, form)
    if (corners.length === 0 || parts.some((part) => sameCorners(part.corners, corners))) continue
    parts.push({
      corners,
      pattern: [...region.pattern.slice(0, -1), done + state.toString(36)],
      inequalities: [...region.inequalities, ...held.map((form) => ({ ...form, layer }))],
      map: [...region.map, handed],
    })
  }
  return parts
}

const sameCorners = (a: readonly Vector[], b: readonly Vector[]): boolean =>
  a.length === b.length && a.every((corner) => b.some((other) => samePoint(corner, other)))

/** Can the form be negative where all the others hold? By the corners and rays of the others' polyhedron. */
function followsFrom(form: Form, others: readonly Form[]): boolean {
  const real = others.filter((other) => !isFlat(other))
  if (form.normal.length === 1) return followsOnLine(form, real)
  const quarter = ({ normal: [a = ZERO, b = ZERO] }: Form): Vector => [negate(b), a]
  const rays = [form.normal.map(negate), ...real.flatMap((other) => [quarter(other), quarter(opposite(other))])]
  const escapes = (ray: Vector): boolean =>
    sign(dot(form.normal, ray)) < 0 && real.every(({ normal }) => sign(dot(normal, ray)) >= 0)
  if (rays.some(escapes)) return false
  const points = real.flatMap((other, place) => [
    footOfOrigin(other),
    ...real.slice(0, place).flatMap((second) => crossing(other, second)),
  ])
  return !points.some(
    (point) => sign(valueAt(form, point)) < 0 && real.every((other) => sign(valueAt(other, point)) >= 0),
  )
}

function followsOnLine({ normal: [slope = ZERO], offset }: Form, others: readonly Form[]): boolean {
  const bounds = others.filter(({ normal: [other = ZERO] }) => sign(other) === sign(slope))
  return bounds.some(({ normal: [other = ZERO], offset: c }) => {
    const ends = compare(divide(negate(c), other), divide(negate(offset), slope))
    return sign(slope) > 0 ? ends >= 0 : ends <= 0
  })
}

function footOfOrigin({ normal, offset }: Form): Vector {
  const scale = divide(negate(offset), dot(normal, normal))
  return normal.map((value) => multiply(value, scale))
}

function crossing(first: Form, second: Form): Vector[] {
  const [a = ZERO, b = ZERO] = first.normal
  const [d = ZERO, e = ZERO] = second.normal
  const determinant = subtract(multiply(a, e), multiply(b, d))
  if (sign(determinant) === 0) return []
  const x = subtract(multiply(b, second.offset), multiply(e, first.offset))
  const y = subtract(multiply(d, first.offset), multiply(a, second.offset))
  return [[divide(x, determinant), divide(y, determinant)]]
}

function statusOf(index: number, { inequalities, corners }: Region): string {
  const form = inequalities[index]
  if (!form || isFlat(form)) return 'implied'
  const touching = corners.filter((corner) => sign(valueAt(form, corner)) === 0).length
  if (touching >= form.normal.length) return 'binding'
  return followsFrom(form, inequalities.toSpliced(index, 1)) ? 'implied' : 'beyond'
}

function areaOf(corners: readonly Vector[]): Rational {
  const [first = [], second = []] = corners
  if (first.length === 1) return subtract(second[0] ?? ZERO, first[0] ?? ZERO)
  const doubled = corners
    .slice(2)
    .reduce((sum, corner, place) => add(sum, turn(first, corners[place + 1] ?? [], corner)), ZERO)
  return multiply(doubled, rational(1, 2))
}

function fromSmallest(corners: readonly Vector[]): readonly Vector[] {
  const less = (p: Vector, q: Vector): boolean => {
    const axis = p.findIndex((value, place) => !equals(value, q[place] ?? ZERO))
    return axis >= 0 && compare(p[axis] ?? ZERO, q[axis] ?? ZERO) < 0
  }
  const best = corners.findIndex((p) => corners.every((q) => !less(q, p)))
  return [...corners.slice(best), ...corners.slice(0, best)]
}

const texts = (vector: Vector): string[] => vector.map(toText)

function asData(region: Region): object {
  return {
    pattern: region.pattern,
    vertices: fromSmallest(region.corners).map(texts),
    area: toText(areaOf(region.corners)),
    inequalities: region.inequalities.map(({ layer, about, normal, offset }, index) => {
      return { layer, ...about, normal: texts(normal), offset: toText(offset), status: statusOf(index, region) }
    }),
  }
}

function startRegion(network: Network): Region {
  const [[x0, x1] = [ZERO, ZERO], second] = network.box.map(([from, to]) => [fromNumber(from), fromNumber(to)] as const)
  const corners = second
    ? [
        [x0, second[0]],
        [x1, second[0]],
        [x1, second[1]],
        [x0, second[1]],
      ]
    : [[x0], [x1]]
  return { pattern: [], corners, inequalities: [], map: inputForms(network) }
}

const byPattern = (a: Region, b: Region): number => (a.pattern.join() < b.pattern.join() ? -1 : 1)

/** The same value as `explainData`. */
export function referenceData(network: Network): object {
  let regions = [startRegion(network)]
  const layers: object[] = []
  for (const layer of network.layers) {
    if (layer.activation === 'linear') {
      regions = regions.map((region) => ({
        ...region,
        map: withResidual(layer, throughLayer(layer, region.map), region.map),
      }))
      continue
    }
    const number = layers.length + 1
    regions = regions.flatMap((region) => {
      const states = statesOf(layer, throughLayer(layer, region.map))
      let parts: Region[] = [{ ...region, map: [], pattern: [...region.pattern, ''] }]
      for (const each of states) parts = parts.flatMap((part) => splitByElement(part, each, number))
      return parts.map((part) => ({ ...part, map: withResidual(layer, part.map, region.map) }))
    })
    regions.sort(byPattern)
    layers.push({ layer: number, cells: regions.map(asData) })
  }
  const output = regions.map(({ pattern, map }) => {
    return { pattern, matrix: map.map(({ normal }) => texts(normal)), offset: map.map(({ offset }) => toText(offset)) }
  })
  return { inputs: network.inputs, layers, output }
}

const withResidual = ({ residual }: Layer, forms: readonly Form[], input: readonly Form[]): readonly Form[] =>
  residual ? forms.map((form, place) => sumOfForms(form, input[place] ?? form)) : forms
