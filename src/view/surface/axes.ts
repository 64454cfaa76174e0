/** Round the surface: the ends of the two near sides of the base, and f at the left corner, where nothing is behind it. */
import type { Pixel, Point } from '../draw/frame.ts'
import { along, direction, middle, polyline } from '../draw/paths.ts'
import { axisTicks, decimalText } from '../draw/ticks.ts'
import { inputName, outputName } from '../text/notation.ts'
import type { SurfaceGround } from './ground.ts'
import type { SurfaceScene, SurfaceText } from './scene.ts'
import { cornerSeen, onBase, onSurface } from './surface-frame.ts'

/** Distances at scale 1, px. */
const AXIS = {
  /** From a corner of the base to its number, and from a side's middle to its name. */
  aside: 9,
  below: 19,
  /** The ticks of f begin this far from the left corner, and their numbers. */
  upright: 8,
  number: 22,
  tick: 5,
  mark: 7,
  gap: 40,
  rise: 4.5,
} as const

export function surfaceAxes(
  { frame, complex, values, lowest, highest }: SurfaceGround,
  point: Point,
  value: number,
): Pick<SurfaceScene, 'strokes' | 'numbers' | 'names'> {
  const { mark, lift } = frame
  const numbers: SurfaceText[] = []
  const names: SurfaceText[] = []
  let marks = ''
  const near = cornerSeen(frame, [-1, -1])
  const left = cornerSeen(frame, [-1, 1])
  for (const out of [1, -1] as const) {
    const end = out > 0 ? cornerSeen(frame, [1, -1]) : left
    const axis = near[0] === end[0] ? 1 : 0
    for (const corner of [near, end]) {
      const [x, y] = onBase(frame, corner)
      const text = decimalText(corner[axis])
      numbers.push({
        text,
        x: x + out * AXIS.aside * mark,
        y: y + AXIS.below * mark,
        anchor: out > 0 ? 'start' : 'end',
      })
    }
    const [x, y] = middle(onBase(frame, near), onBase(frame, end))
    const name = inputName(complex.network.inputs[axis] ?? '')
    names.push({ name, x: x + 2 * out * AXIS.aside * mark, y: y + 1.3 * AXIS.below * mark })
    // The mark of the point stands outside the side, along the other input's lines.
    const other = out > 0 ? left : cornerSeen(frame, [1, -1])
    const here = onBase(frame, axis === 0 ? [point[0], near[1]] : [near[0], point[1]])
    const outwards = direction(onBase(frame, other), onBase(frame, near))
    const from = along(here, outwards, AXIS.tick * mark)
    marks += polyline([from, along(from, outwards, AXIS.mark * mark)])
  }
  const upright = (f: number, from: number, length: number): readonly [Pixel, Pixel] => {
    const [x, y] = onSurface(frame, left, f)
    return [[x - from * mark, y], [x - (from + length) * mark, y]] // biome-ignore format: two ends
  }
  const [low, high] = [values[lowest]?.value ?? 0, values[highest]?.value ?? 0]
  const ticks =
    high > low ? axisTicks(low, high, (high - low) * lift, AXIS.gap * mark) : [{ value: low, text: decimalText(low) }]
  for (const { value: f, text } of ticks) {
    const [[x, y]] = upright(f, AXIS.number, 0)
    numbers.push({ text, x, y: y + AXIS.rise * mark, anchor: 'end' })
  }
  const [[x, y]] = upright(high, AXIS.upright + AXIS.mark, 0)
  names.push({ name: outputName(1, complex.outputMap(0).offset.length), x, y: y - 17 * mark })
  return {
    numbers,
    names,
    strokes: [
      {
        class: 'axis-ticks',
        d: ticks.map(({ value: f }) => polyline(upright(f, AXIS.upright + 4, AXIS.tick))).join(''),
        width: mark,
      },
      { class: 'axis-mark', d: marks + polyline(upright(value, AXIS.upright, AXIS.mark)), width: 2 * mark },
    ],
  }
}
