/** The surface in words: how low and how high it reaches, and where. They are loaded with it. */

import { equals } from '../../engine/exact/rational.ts'
import { outputName, plainNameText } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'
import { coordinatesText } from '../text/places.ts'
import { type SurfaceStrings, surfaceStrings } from '../words/english/surface.ts'
import { fill } from '../words/words.ts'
import type { SurfaceGround } from './ground.ts'

export function surfaceWords(ground: SurfaceGround, strings: SurfaceStrings = surfaceStrings): string {
  const { complex, level, values, lowest, highest } = ground
  const extreme = (vertex: number): string => {
    const value = values[vertex]?.exact
    const count = values.filter(({ exact }) => value && equals(exact, value)).length
    if (!value || count === values.length) return value ? valueText(value) : ''
    const place = coordinatesText(complex.network.inputs, level.vertices[vertex]?.exact() ?? [])
    // A whole edge or cell may be lowest.
    return fill(count > 1 ? strings.atAndElsewhere : strings.at, { value: valueText(value), place })
  }
  const name = plainNameText(outputName(1, complex.outputMap(0).offset.length))
  const flat = values[lowest]?.value === values[highest]?.value
  return fill(flat ? strings.flat : strings.surface, { name, low: extreme(lowest), high: extreme(highest) })
}
