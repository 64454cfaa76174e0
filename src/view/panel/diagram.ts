/** The diagram of the units as the point sets them: marks filled or hollow, values, wires dotted where nothing flows. */

import { outputOf } from '../../engine/complex/layer-output.ts'
import { mapValues } from '../../engine/exact/forms.ts'
import { type Rational, ZERO } from '../../engine/exact/rational.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import type { MarkState } from '../draw/marks.ts'
import { nameWidth, type UnitStyle, unitStyle } from '../draw/palette.ts'
import type { Located } from '../state/located.ts'
import { isSilentOff } from '../text/condition.ts'
import { inputName, type Name, outputName, unitName } from '../text/notation.ts'
import { minus, type NumberText, numberText } from '../text/numbers.ts'
import { cuttingFileLayers, elementOf, layerOf, plainName, sameUnit } from '../text/units.ts'
import {
  DIAGRAM_WIDTH,
  type DiagramLayout,
  type DiagramRow,
  type WirePlace,
  wirePlaces,
  wireWidth,
} from './diagram-layout.ts'

export interface DiagramMark extends UnitRef {
  readonly key: string
  readonly style: UnitStyle
  readonly state: MarkState
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface DiagramLabel {
  /** The unit's plain name; null for inputs and outputs. */
  readonly key: string | null
  readonly color: string | null
  readonly name: Name
  readonly value: NumberText
  readonly x: number
  /** The baseline of the name. */
  readonly y: number
  /** Font size of the value; the name's is a fifth more. */
  readonly size: number
  /** The value has a line of its own. */
  readonly stacked: boolean
  /** Shown while its unit is pointed at. */
  readonly pointed: boolean
}

export interface DiagramWire {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly width: number
  readonly off: boolean
  readonly text: string
  readonly label: readonly [x: number, y: number] | null
}

export interface Diagram {
  readonly width: number
  readonly height: number
  readonly wires: readonly DiagramWire[]
  /** Units of linear layers in the middle, as `M… h0` dots. */
  readonly dots: readonly (readonly [x: number, y: number])[]
  readonly marks: readonly DiagramMark[]
  readonly labels: readonly DiagramLabel[]
}

export function diagramOf(layout: DiagramLayout, located: Located, dead: readonly UnitRef[]): Diagram {
  const { network } = located.complex
  const on = (ref: UnitRef) => located.inequalities.some((each) => each.on && sameUnit(elementOf(each), ref))
  const silent = (ref: UnitRef) => !on(ref) && isSilentOff(layerOf(network, ref))
  const state = (ref: UnitRef): MarkState =>
    on(ref) ? 'on' : dead.some((each) => sameUnit(each, ref)) ? 'dead' : 'off'
  return {
    width: DIAGRAM_WIDTH,
    height: layout.height,
    wires: wirePlaces(layout).map((place) => wireOf(place, place.source !== null && silent(place.source))),
    dots: layout.rows.flatMap((row) => (row.kind === 'plain' ? row.xs.map((x) => [x, row.y] as const) : [])),
    marks: layout.rows.flatMap((row) => marksOf(network, row, state)),
    labels: layout.rows.flatMap((row) => labelsOf(located, row)),
  }
}

function wireOf(place: WirePlace, off: boolean): DiagramWire {
  return {
    from: place.from,
    to: place.to,
    width: wireWidth(place.weight),
    off,
    text: place.text,
    label: place.label,
  }
}

function marksOf(network: Network, row: DiagramRow, state: (ref: UnitRef) => MarkState): readonly DiagramMark[] {
  if (row.kind !== 'unit') return []
  return row.xs.map((x, place) => {
    const ref = { layer: row.layer, unit: place + 1 }
    const { y, radius } = row
    return { ...ref, key: plainName(ref), style: unitStyle(network, ref), state: state(ref), x, y, radius }
  })
}

function labelsOf(located: Located, row: DiagramRow): readonly DiagramLabel[] {
  if (row.labels === 'none') return []
  const values = valuesOf(located, row)
  const stacked = row.labels === 'stacked'
  return row.xs.map((x, place) => {
    const ref = row.kind === 'unit' ? { layer: row.layer, unit: place + 1 } : null
    const name = nameOf(located.complex.network, row, place)
    const value = numberText(values[place] ?? ZERO)
    return {
      key: ref && plainName(ref),
      color: ref && unitStyle(located.complex.network, ref).color,
      name,
      value,
      x,
      y: row.y + (ref ? row.radius + 16 : 5),
      size: sizeOf(name, value, row.room, stacked),
      stacked,
      pointed: row.labels === 'pointed',
    }
  })
}

function nameOf(network: Network, row: DiagramRow, place: number): Name {
  if (row.kind === 'input') return inputName(network.inputs[place] ?? '')
  if (row.kind === 'output') return outputName(place + 1, row.xs.length)
  return unitName({ layer: row.layer, unit: place + 1 })
}

function valuesOf(located: Located, row: DiagramRow): readonly Rational[] {
  const { complex, layer, cell, point } = located
  const { network } = complex
  if (row.kind === 'input') return point
  if (row.kind === 'output') return mapValues(complex.outputMap(cell), point)
  const place = cuttingFileLayers(network)[row.layer - 1] ?? 0
  return mapValues(outputOf(complex, layer, cell, place), point)
}

/** As large as its room lets it be: a long number may not run into its neighbour's. */
function sizeOf(name: Name, value: NumberText, room: number, stacked: boolean): number {
  const digits = value.text.length * 0.5 + (value.text.includes(minus) ? 0.28 : 0) + (value.exact ? 0 : 0.9)
  const em = stacked ? digits : 1.2 * nameWidth(name) + 1.2 + digits
  return Math.round(Math.min(15, room / em) * 10) / 10
}
