/** What a typed weight, bias or inequality does to the state. */
import { gatingOf } from '../../network/gating.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { parseParameterKey } from '../state/keys.ts'
import type { Keyframe } from '../state/state.ts'
import { tidy } from '../text/decimals.ts'
import { cuttingFileLayers, plainName } from '../text/units.ts'
import type { Edit } from './edit.ts'
import { columnOf, dot, nearestRow, patchOf, rowBase, type TypedForm, unitRow } from './row.ts'

/** The unit's own affine function in the names of its base. */
export function formOf(network: Network, ref: UnitRef): TypedForm {
  const { matrix, offset } = rowBase(network, ref)
  const { weights, bias } = unitRow(network, ref)
  const count = matrix[0]?.length ?? 0
  return {
    coefficients: Array.from({ length: count }, (_, column) => tidy(dot(weights, columnOf(matrix, column)))),
    offset: tidy(dot(weights, offset) + bias),
  }
}

/** The keys that make `form` the unit's own affine function; null if no row of weights does. */
export function rowPatch(network: Network, ref: UnitRef, form: TypedForm): Keyframe | null {
  const base = rowBase(network, ref)
  const old = unitRow(network, ref).weights
  const weights = base.identity ? form.coefficients : nearestRow(base.matrix, form.coefficients, old)
  if (!weights) return null
  const bias = base.identity ? form.offset : tidy(form.offset - dot(weights, base.offset))
  return patchOf(network, ref, weights, bias)
}

/** Sets a typed weight or bias. A unit whose weights are all 0 would have no line. */
export function setParameter(network: Network, key: string, value: number): Edit {
  const target = parseParameterKey(key)
  const layer = target && network.layers[target.layer - 1]
  if (!target || !layer) return { patch: {}, remark: null }
  const row = (layer.weights[target.unit - 1] ?? []).map((weight, place) =>
    place === target.input - 1 ? value : weight,
  )
  if (target.input > 0 && gatingOf(layer).thresholds.length > 0 && row.every((weight) => weight === 0)) {
    const cutting = cuttingFileLayers(network).indexOf(target.layer) + 1
    return { patch: null, remark: { key: 'noLine', unit: plainName({ layer: cutting, unit: target.unit }) } }
  }
  return { patch: { [key]: value }, remark: null }
}

/** Sets a typed inequality. */
export function setForm(network: Network, ref: UnitRef, form: TypedForm): Edit {
  const unit = plainName(ref)
  if (form.coefficients.every((coefficient) => coefficient === 0))
    return { patch: null, remark: { key: 'noLine', unit } }
  const patch = rowPatch(network, ref, form)
  return patch ? { patch, remark: null } : { patch: null, remark: { key: 'noRow', unit } }
}
