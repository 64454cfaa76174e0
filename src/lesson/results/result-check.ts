/** Asks the engine what a component will ask when the page is rendered, and gives back what goes wrong, in words. */
import { buildComplex } from '../../engine/build.ts'
import type { Network } from '../../network/network.ts'
import { applyNetwork } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'
import { definitionTeX } from './definitions.ts'
import {
  type Asked,
  ask,
  type Counted,
  cornersOf,
  countOf,
  inequalitiesOf,
  inequalityOf,
  mapTeX,
  patternOf,
  ResultError,
  unitNamed,
  valuesAt,
} from './results.ts'

type Property = (name: string) => unknown

type Trial = (asked: Asked, property: Property) => unknown

const TRIALS: Readonly<Record<string, Trial>> = {
  Count: (asked, property) => countOf(asked, (property('of') as Counted | undefined) ?? 'cells'),
  Inequalities: (asked, property) => {
    const unit = property('unit')
    return typeof unit === 'string' ? inequalityOf(asked, unit) : inequalitiesOf(asked)
  },
  Map: (asked) => mapTeX(asked),
  Formula: ({ complex }, property) => definitionTeX(complex.network, String(property('of'))),
  Value: (asked, property) => valuesAt(asked, property('of') as string | undefined),
  Corner: (asked, property) => {
    const corners = cornersOf(asked).length
    const index = property('index')
    if (typeof index === 'number' && !(Number.isInteger(index) && index >= 1 && index <= corners)) {
      throw new ResultError(
        `“index” should be a whole number from 1 to ${corners}, the corners of this cell; found ${index}.`,
      )
    }
  },
  Pattern: (asked) => patternOf(asked),
}

export function resultProblem(name: string, network: Network, property: Property): string | null {
  try {
    if (name === 'Unit') unitNamed(network, String(property('name')))
    const trial = TRIALS[name]
    if (trial === undefined) return null
    const at = (property('at') ?? {}) as Keyframe
    const layer = property('layer')
    const asked = ask(buildComplex(applyNetwork(network, at)), at, typeof layer === 'number' ? layer : undefined)
    trial(asked, property)
    return null
  } catch (error) {
    if (error instanceof ResultError) return error.message
    throw error
  }
}
