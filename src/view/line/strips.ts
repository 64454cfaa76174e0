/** The intervals as bands of tint, and the breakpoints that part them, in the graph and in the strips. */
import type { Complex, Level } from '../../engine/complex/complex.ts'
import { isHigherLeft, levelUnits, unitsOn } from '../draw/cells.ts'
import {
  bindingStroke,
  dashArray,
  HOVER_WIDTH,
  IMPLIED_WIDTH,
  layerStroke,
  round,
  TINTS,
  tintOf,
  type UnitStyle,
} from '../draw/palette.ts'
import type { TickStyle } from '../draw/plane-scene.ts'
import { nameText, type Token } from '../text/notation.ts'
import { ancestor, type Breakpoint, breakpointsOf, intervalsOf, intervalTokens } from './cells.ts'
import { type Band, type LineFrame, toLinePixel } from './line-frame.ts'
import type { BreakpointDrawing, IntervalName, StripBreakpoints, StripDrawing } from './scene.ts'

/** px at scale 1. */
const STRIP = {
  /** Breakpoints stand out of a strip by this much. */
  overrun: 4,
  tick: { length: 6, width: 1, every: 10, first: 5 },
  name: 15,
  small: 12,
  /** About the advance of a character of a name, in em, spaces about relations counted. */
  advance: 0.5,
  rise: 0.33,
  padding: 14,
  title: 18,
} as const

export function stripTickStyle({ mark, line }: LineFrame): TickStyle {
  const width = STRIP.tick.width * line
  const every = STRIP.tick.every * mark
  return {
    width: round(STRIP.tick.length * mark),
    dash: `${round(width)} ${round(every - width)}`,
    offset: round(width / 2 - STRIP.tick.first * mark),
  }
}

export interface Bands {
  readonly tints: readonly string[]
  readonly current: string
}

/** A level's intervals as rectangles, one path a tint. */
export function bands(level: Level, frame: LineFrame, { top, down }: Band, cell: number): Bands {
  const units = levelUnits(level)
  const tints: string[] = new Array(TINTS).fill('')
  let current = ''
  for (const interval of intervalsOf(level)) {
    const [from, to] = [round(toLinePixel(frame, interval.from)), round(toLinePixel(frame, interval.to))]
    const path = `M${from} ${round(top)}H${to}V${round(top + down)}H${from}Z`
    const tint = Math.min(TINTS - 1, tintOf(unitsOn(level, interval.cell.index), units))
    tints[tint] += path
    if (interval.cell.index === cell) current = path
  }
  return { tints, current }
}

export interface StripsSpec {
  readonly complex: Complex
  readonly frame: LineFrame
  readonly layer: number
  readonly cell: number
  readonly styles: readonly UnitStyle[]
  readonly first: readonly string[]
  readonly lit: string | null
  readonly titleOf: (layer: number) => string
}

export function stripDrawings(spec: StripsSpec): readonly StripDrawing[] {
  return spec.frame.strips.flatMap((band, index) => {
    const level = spec.complex.levels[index + 1]
    return level && index < spec.layer ? [stripDrawing(spec, level, band)] : []
  })
}

function stripDrawing(spec: StripsSpec, level: Level, band: Band): StripDrawing {
  const { complex, frame, styles } = spec
  const cell = ancestor(complex, spec.layer, spec.cell, level.layer)
  const breakpoints = breakpointsOf(level, frame, styles, spec.first)
  const middle = band.top + band.down / 2
  return {
    layer: level.layer,
    title: spec.titleOf(level.layer),
    titleAt: [frame.left + frame.across + STRIP.title * frame.mark, middle + 5 * frame.mark],
    ...bands(level, frame, band, cell),
    breakpoints: styles.map((style, place) => stripBreakpoints(spec, level, band, cell, breakpoints, style, place)),
    names: intervalNames(complex, level, frame, middle),
  }
}

function stripBreakpoints(
  { frame, lit }: StripsSpec,
  level: Level,
  band: Band,
  cell: number,
  breakpoints: readonly Breakpoint[],
  style: UnitStyle,
  place: number,
): StripBreakpoints {
  const stroke = layerStroke(style.layer)
  const bold = bindingStroke(style.layer)
  const binding = new Set(level.cells[cell]?.edges)
  const own = breakpoints.filter(({ units }) => units[0] === place)
  const upright = ({ at }: { readonly at: number }): string =>
    `M${round(at)} ${round(band.top - STRIP.overrun * frame.mark)}V${round(band.top + band.down + STRIP.overrun * frame.mark)}`
  const shift = (STRIP.tick.length / 2) * frame.mark
  return {
    ...style,
    thin: own
      .filter(({ edge }) => !binding.has(edge))
      .map(upright)
      .join(''),
    width: round((style.name === lit ? HOVER_WIDTH : stroke.width) * frame.line),
    dash: dashArray(stroke.dash, frame.line),
    bold: own
      .filter(({ edge }) => binding.has(edge))
      .map(upright)
      .join(''),
    boldWidth: round(bold.width * frame.line),
    boldDash: dashArray(bold.dash, frame.line),
    ticks: own.map(({ at, edge }) => upright({ at: at + (onIsRight(level, edge, style) ? shift : -shift) })).join(''),
  }
}

function onIsRight(level: Level, edge: number, unit: UnitStyle): boolean {
  const found = level.edges[edge]
  if (!found) return false
  return !isHigherLeft(level, found, unit)
}

/** Each interval's name where it fits, smaller if it must be. A name that doesn't fit is in the panel and in the words. */
function intervalNames(complex: Complex, level: Level, frame: LineFrame, middle: number): readonly IntervalName[] {
  return intervalsOf(level).flatMap(({ cell, from, to }) => {
    const tokens = intervalTokens(complex, level.layer, cell.index)
    const [left, right] = [toLinePixel(frame, from), toLinePixel(frame, to)]
    const room = right - left - STRIP.padding * frame.mark
    const size = [STRIP.name, STRIP.small].find((each) => nameLength(tokens) * each * frame.mark <= room)
    if (size === undefined) return []
    const px = size * frame.mark
    return [{ tokens, x: (left + right) / 2, y: middle + STRIP.rise * px, size: round(px) }]
  })
}

/** In em. */
const nameLength = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => {
    const text = token.kind === 'name' ? nameText(token.name) : token.text
    return sum + STRIP.advance * text.length + (token.kind === 'relation' ? 0.85 : 0)
  }, 0)

/** A unit's breakpoints in the graph: its own weight where they bound the current interval, thin elsewhere. */
export function graphBreakpoints(
  frame: LineFrame,
  styles: readonly UnitStyle[],
  breakpoints: readonly Breakpoint[],
  binding: ReadonlySet<number>,
  lit: string | null,
): readonly BreakpointDrawing[] {
  const { top, down } = frame.graph
  const upright = ({ at }: Breakpoint): string => `M${round(at)} ${round(top)}V${round(top + down)}`
  return styles.map((style, place) => {
    const own = breakpoints.filter(({ units }) => units[0] === place)
    const stroke = layerStroke(style.layer)
    const isLit = style.name === lit
    return {
      ...style,
      faint: own
        .filter(({ edge }) => !binding.has(edge))
        .map(upright)
        .join(''),
      strong: own
        .filter(({ edge }) => binding.has(edge))
        .map(upright)
        .join(''),
      faintWidth: round((isLit ? HOVER_WIDTH : IMPLIED_WIDTH) * frame.line),
      strongWidth: round((isLit ? HOVER_WIDTH : stroke.width) * frame.line),
      dash: dashArray(stroke.dash, frame.line),
      lit: isLit,
    }
  })
}
