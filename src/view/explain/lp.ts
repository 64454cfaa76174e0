/**
 * The largest value of the network's first output over its box, as a mixed-integer program in the LP file format. What a
 * layer becomes stands in `lp-layer.ts`. The bounds are the exact ranges of z over the box, so units with l ≥ 0 or u ≤ 0
 * need no binary.
 */

import { preactivationBounds } from '../../engine/ask/relaxation.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { cuts, gatingOf, saysOf } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { decimal, sum, type Term } from './lp-file.ts'
import { type Lines, layerLines } from './lp-layer.ts'

/** What the format keeps for itself, in any case; `e` and digits would be read as an exponent. */
const RESERVED =
  /^(?:max(?:imi[sz]e|imum)?|min(?:imi[sz]e|imum)?|subject|such|that|to|st|bounds?|free|inf|infinity|gen(?:erals?)?|int(?:egers?)?|bin(?:ary|aries)?|semi|semis|sos[12]?|sin|sec|end|e\d*|obj)$/i
const OURS = /^(?:[hzafyr](?:_\d+)+|(?:in|slice)_.*)$/

export const lpInputNames = ({ inputs }: Network): readonly string[] =>
  inputs.map((name) => (RESERVED.test(name) || OURS.test(name) ? `in_${name}` : name))

export function explainLp(complex: Complex): string {
  const { network } = complex
  const lines: Lines = { constraints: [], bounds: [], binaries: [] }
  const drawn = lpInputNames(network)
  for (const [axis, name] of drawn.entries()) {
    const [from, to] = network.box[axis] ?? [0, 0]
    lines.bounds.push(`${from} <= ${name} <= ${to}`)
  }
  let names = inputsOf(network, drawn, lines)
  const ranges = preactivationBounds(complex)
  let cutting = 0
  for (const [place, layer] of network.layers.entries()) {
    const bounds = cuts(layer) ? ranges[cutting++] : undefined
    names = layerLines(layer, place + 1, place === network.layers.length - 1, names, bounds, lines)
  }
  const title = network.title?.replace(/\s+/g, ' ').trim()
  return [
    ...(title ? [`\\ ${title}`] : []),
    '\\ The largest value of the first output over the box. a_L_U is 1 where unit U of the file’s layer L is on.',
    ...legend(network),
    'Maximize',
    ` obj: ${names[0]}`,
    'Subject To',
    ...lines.constraints.map((line, index) => ` c${index + 1}: ${line}`),
    'Bounds',
    ...lines.bounds.map((line) => ` ${line}`),
    ...(lines.binaries.length > 0 ? ['Binary', ...lines.binaries.map((name) => ` ${name}`)] : []),
    'End',
    '',
  ].join('\n')
}

/** What the binaries mean where a unit has more than one, or none of its own. */
function legend({ layers }: Network): readonly string[] {
  const told = layers.flatMap((layer) => {
    const [first, ...others] = gatingOf(layer).thresholds
    if (layer.groups)
      return `\\ Of ${saysOf(layer)} layer, a_L_G_K is 1 where place K of group G is larger than all before it.`
    if (first === undefined || others.length === 0) return []
    const above = others.map((at, place) => `a_L_U_${place + 2} above ${at}`)
    return `\\ Of ${saysOf(layer)}, a_L_U_1 is 1 above ${first}, and ${above.join(', ')}.`
  })
  return [...new Set(told)]
}

/** The network's own inputs: what is drawn, or its place in the slice. */
function inputsOf({ slice }: Network, drawn: readonly string[], { constraints, bounds }: Lines): readonly string[] {
  if (!slice) return drawn
  return slice.origin.map((start, input) => {
    const name = `slice_${input + 1}`
    const terms = drawn.map((each, axis): Term => [-(slice.axes[axis]?.[input] ?? 0), each])
    constraints.push(`${sum([[1, name], ...terms])} = ${decimal(start)}`)
    bounds.push(`${name} free`)
    return name
  })
}
