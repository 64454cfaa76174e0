/** Weights and biases as tables that can be typed in, one a layer, with each unit's inequality as it is typed. */
import type { Network, UnitRef } from '../../network/network.ts'
import { type UnitStyle, unitStyle } from '../draw/palette.ts'
import { biasKey, weightKey } from '../state/keys.ts'
import type { Located } from '../state/located.ts'
import { sourceName, targetName } from '../state/parameter-names.ts'
import { type Name, plainNameText } from '../text/notation.ts'
import { cuttingFileLayers, cuttingLayerCount, hasPlainLine, plainName, sameUnit, unitCount } from '../text/units.ts'
import type { FigureStrings } from '../words/english/figure.ts'
import { fill } from '../words/words.ts'
import { typedInequality } from './parse-inequality.ts'
import { formOf } from './typed.ts'

export interface NumberField {
  /** The key of the state that it sets. */
  readonly key: string
  readonly label: string
  readonly value: number
}

export interface NumberRow {
  readonly name: Name
  readonly style: UnitStyle | null
  /** On at the point. */
  readonly on: boolean
  readonly weights: readonly NumberField[]
  readonly bias: NumberField
  readonly inequality: InequalityField | null
}

export interface InequalityField {
  /** The unit's plain name. */
  readonly unit: string
  readonly label: string
  readonly value: string
}

export interface NumberTable {
  readonly title: string
  readonly columns: readonly Name[]
  readonly rows: readonly NumberRow[]
}

/** Of the layers that are shown. */
export function numbersOf(
  network: Network,
  layer: number,
  located: Located,
  strings: FigureStrings,
): readonly NumberTable[] {
  const places = cuttingFileLayers(network)
  const shown = layer >= cuttingLayerCount(network) ? network.layers.length : (places[layer - 1] ?? 0)
  return network.layers.slice(0, shown).map((each, place): NumberTable => {
    const cutting = places.indexOf(place + 1) + 1
    const columns = each.weights[0]?.map((_, input) => sourceName(network, place, input)) ?? []
    const rows = each.weights.map((weights, unit): NumberRow => {
      const name = targetName(network, place, unit)
      const ref = cutting > 0 && !each.groups ? { layer: cutting, unit: unit + 1 } : null
      const to = plainNameText(name)
      const fields = weights.map((value, input) => ({
        key: weightKey(place + 1, unit + 1, input + 1),
        label: fill(strings.weightField, { from: plainNameText(columns[input] ?? name), to }),
        value,
      }))
      const bias = {
        key: biasKey(place + 1, unit + 1),
        label: fill(strings.biasField, { to }),
        value: each.bias[unit] ?? 0,
      }
      const style = ref && unitStyle(network, ref)
      return {
        name,
        style,
        on: ref !== null && isOn(located, ref),
        weights: fields,
        bias,
        inequality: ref && hasPlainLine(each) ? inequalityField(network, ref, located, strings) : null,
      }
    })
    return { title: titleOf(network, place, cutting, strings), columns, rows }
  })
}

function titleOf(network: Network, place: number, cutting: number, strings: FigureStrings): string {
  if (cutting > 0) return fill(strings.weightsOf, { layer: cutting })
  if (place === network.layers.length - 1) return strings.weightsOfOutput
  return fill(strings.weightsOfLinear, { layer: place + 1 })
}

/** The plain names that an inequality of the unit may be written in. */
export function inequalityNames(network: Network, ref: UnitRef): readonly string[] {
  if (ref.layer === 1) return network.inputs
  return Array.from({ length: unitCount(network, ref.layer - 1) }, (_, unit) =>
    plainName({ layer: ref.layer - 1, unit: unit + 1 }),
  )
}

function inequalityField(network: Network, ref: UnitRef, located: Located, strings: FigureStrings): InequalityField {
  return {
    unit: plainName(ref),
    label: fill(strings.inequalityField, { unit: plainName(ref) }),
    value: typedInequality(formOf(network, ref), inequalityNames(network, ref), isOn(located, ref)),
  }
}

const isOn = (located: Located, ref: UnitRef): boolean =>
  located.inequalities.some((each) => each.on && sameUnit(each, ref))
