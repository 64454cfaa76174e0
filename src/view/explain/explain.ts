/** What `explain` prints of a network: its cells, as data. */
import type { Complex, Condition } from '../../engine/complex/complex.ts'
import { type Rational, toText } from '../../engine/exact/rational.ts'

export interface Selection {
  /** Only the cells of this ReLU layer, from 1; the output is then left out. */
  readonly layer?: number
  /** Only the cells whose closure holds this point. */
  readonly at?: readonly Rational[]
}

/** The ReLU layers that a selection asks for. */
export function selectedLayers(complex: Complex, { layer }: Selection): readonly number[] {
  return layer === undefined ? complex.levels.slice(1).map((level) => level.layer) : [layer]
}

/** The cells of a layer that a selection asks for, sorted by pattern. */
export function selectedCells(complex: Complex, layer: number, { at }: Selection): readonly number[] {
  return at ? complex.cellsAt(layer, at) : (complex.levels[layer]?.cells.map(({ index }) => index) ?? [])
}

const strings = (numbers: readonly Rational[]): string[] => numbers.map(toText)

/** `unit`, with `bound` of a hard tanh; `group`, `unit` and `over` of a max. */
function aboutData({ unit, bound, group, over }: Condition): object {
  if (group !== undefined) return { group, unit, over }
  return bound === undefined ? { unit } : { unit, bound }
}

function cellAsData(complex: Complex, layer: number, cell: number): object {
  const level = complex.levels[layer]
  const found = level?.cells[cell]
  return {
    pattern: found?.pattern,
    vertices: found?.vertices.map((vertex) => strings(level?.vertices[vertex]?.exact() ?? [])),
    area: toText(complex.area(layer, cell)),
    inequalities: complex.inequalities(layer, cell).map((inequality) => {
      const { layer: own, normal, offset, status } = inequality
      return { layer: own, ...aboutData(inequality), normal: strings(normal), offset: toText(offset), status }
    }),
  }
}

/** The machine-readable form of design.md, as a value for `JSON.stringify`. */
export function explainData(complex: Complex, selection: Selection = {}): object {
  const layers = selectedLayers(complex, selection).map((layer) => {
    return { layer, cells: selectedCells(complex, layer, selection).map((cell) => cellAsData(complex, layer, cell)) }
  })
  const { inputs } = complex.network
  if (selection.layer !== undefined) return { inputs, layers }
  const last = complex.levels.length - 1
  const output = selectedCells(complex, last, selection).map((cell) => {
    const { matrix, offset } = complex.outputMap(cell)
    return { pattern: complex.levels[last]?.cells[cell]?.pattern, matrix: matrix.map(strings), offset: strings(offset) }
  })
  return { inputs, layers, output }
}

export const explainJson = (complex: Complex, selection: Selection = {}): string =>
  `${JSON.stringify(explainData(complex, selection), null, 1)}\n`
