/**
 * For tests and the bench alone, which hold the engine to it: nothing that is shipped imports this room.
 *
 * The complex in exact arithmetic throughout: the plain way, unit by unit. Every vertex has one sign for each
 * unit, every edge is cut once for both its cells, and a cell with corners on both sides gets a chord.
 */
import { stateText } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import type { Complex, Level } from '../complex/complex.ts'
import { complexOf, treeOf } from '../complex/facade.ts'
import { CellMaps } from '../complex/maps.ts'
import { startLine } from './rational-line.ts'
import { startPlane } from './rational-plane.ts'

/** Not for max layers: there a line may end within a cell, and a line at a time is not the way. */
export function buildRationalComplex(network: Network): Complex {
  const subdivision = network.inputs.length === 1 ? startLine(network) : startPlane(network)
  const levels: Level[] = [subdivision.level(() => '')]
  const maps = new CellMaps(network, treeOf(levels))
  for (const index of maps.cuttingPlaces.keys()) {
    const { elements, lines, fixed, stateOf, elementOf } = maps.cuttingLayer(index).gating
    if (!fixed)
      throw new RangeError('expected activations of single units, found units that are compared with each other')
    for (const line of lines.keys()) {
      subdivision.cut({
        layer: index + 1,
        unit: elementOf(line) + 1,
        rowOf: (parent) => maps.line(index, parent, line),
      })
    }
    const states = (answers: string): string =>
      Array.from({ length: elements }, (_, element) =>
        stateText(stateOf(element, (asked) => answers[asked] === '1')),
      ).join('')
    levels.push(subdivision.level(states))
  }
  return complexOf(network, levels)
}
