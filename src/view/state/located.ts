/** Where the point stands: its cell among the layers so far, and what the panel, the diagram and the words ask of it. */

import type { Complex, Inequality } from '../../engine/complex/complex.ts'
import { formValue } from '../../engine/exact/forms.ts'
import { fromNumber, type Rational, sign } from '../../engine/exact/rational.ts'
import { gatingOf, isSilent } from '../../network/gating.ts'
import type { UnitRef } from '../../network/network.ts'
import { elementOf, layerOf, sameUnit } from '../text/units.ts'

export interface Located {
  readonly complex: Complex
  /** The newest ReLU layer that is shown. */
  readonly layer: number
  readonly point: readonly Rational[]
  /** A cell of level `layer` whose closure holds the point: the one that z > 0 puts it in, if that is a full cell. */
  readonly cell: number
  /** Of that cell, by layer and unit. */
  readonly inequalities: readonly Inequality[]
  /** The units whose z is zero at the point: it stands on their lines. */
  readonly border: readonly UnitRef[]
}

export function locate(complex: Complex, layer: number, at: readonly number[]): Located {
  const point = at.map(fromNumber)
  const open = complex.cellOf(layer, point)
  const cell = open >= 0 ? open : (complex.cellsAt(layer, point)[0] ?? 0)
  const inequalities = layer === 0 ? [] : complex.inequalities(layer, cell)
  const border = inequalities.filter((each) => varies(each) && sign(formValue(each, point)) === 0).map(elementOf)
  return { complex, layer, point, cell, inequalities, border }
}

function varies(form: { readonly normal: readonly Rational[] }): boolean {
  return form.normal.some((entry) => sign(entry) !== 0)
}

/**
 * The units that are off in every cell and that no line beyond the frame, or just on its border, could turn on:
 * there is nothing to draw of them, and moving the point never changes them.
 */
export function deadUnits(complex: Complex, layer: number): readonly UnitRef[] {
  const level = complex.levels[layer]
  if (!level) return []
  const canBeDead = (layer: number): boolean => {
    const own = layerOf(complex.network, { layer })
    return own !== null && gatingOf(own).outcomes.every(([off]) => off !== undefined && isSilent(off))
  }
  const candidates = (level.cells[0]?.pattern ?? []).flatMap((word, before) =>
    [...word].flatMap((_, unit) =>
      canBeDead(before + 1) && level.cells.every((cell) => cell.pattern[before]?.[unit] === '0')
        ? [{ layer: before + 1, unit: unit + 1 }]
        : [],
    ),
  )
  const border = candidates.length > 0 ? level.edges.filter(({ side }) => side !== null) : []
  const without = (refs: readonly UnitRef[], alive: readonly UnitRef[]): readonly UnitRef[] =>
    refs.filter((ref) => !alive.some((each) => sameUnit(each, ref)))
  let dead = without(
    candidates,
    border.flatMap(({ units }) => units),
  )
  // A cell without an edge on the frame ends before it: nothing bounds it beyond.
  for (const cell of new Set(border.map(({ left, right }) => Math.max(left, right)))) {
    if (dead.length === 0) break
    const own = complex.inequalities(layer, cell)
    dead = dead.filter((ref) => !own.some((each) => sameUnit(each, ref) && each.status === 'beyond'))
  }
  return dead
}
