/** What is wrong with a key and its value, in words. Only the build, and a figure that is opened by a link, ask. */
import type { Network } from '../../network/network.ts'
import { parseParameterKey, plainKeys, showNames } from '../state/keys.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { cuttingLayerCount, plainName, unitsOf } from '../text/units.ts'

/**
 * What is wrong with the `at` of a step, a sentence each, nothing if it is right. `ownKeys` are those that
 * the figure declares beside the common ones.
 */
export function checkKeyframe(network: Network, patch: unknown, ownKeys: readonly string[] = []): readonly string[] {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return ['`at` should be an object such as {{ layer: 1, point: [0, 0] }}.']
  }
  return Object.entries(patch).flatMap(([key, value]) => {
    const problem = checkKey(network, key, value, ownKeys)
    return problem === null ? [] : [problem]
  })
}

/** What is wrong with one key and its value, in a sentence that says what to do; null: nothing. */
export function checkKey(network: Network, key: string, value: unknown, ownKeys: readonly string[]): string | null {
  if (ownKeys.includes(key)) return checkOwn(key, value)
  if (/^(bias|weight)\b/.test(key)) return checkParameter(network, key, value)
  switch (key) {
    case 'layer':
      return value === null ? null : checkLayer(network, value)
    case 'point':
      return value === null ? null : checkPoint(network, value)
    case 'select':
      return value === null ? null : checkSelect(network, value)
    case 'show':
      return value === null ? null : checkShow(network, value)
    default:
      return unknownKey(key, ownKeys)
  }
}

/** Why a step can't set the key, whatever its network is; null: it is one that a step can set. */
export function unknownKey(key: string, ownKeys: readonly string[]): string | null {
  const known = [...plainKeys, ...ownKeys]
  if (known.includes(key) || /^(bias|weight)\b/.test(key)) return null
  const list = [...known, 'bias.L.U', 'weight.L.U.I'].map((each) => `“${each}”`).join(', ')
  return `“${key}” is not a key that a step can set.${didYouMean(key, [...known, 'bias', 'weight'])} The keys are ${list}.`
}

function found(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'bigint') return `${value}n`
  return JSON.stringify(value) ?? typeof value
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function checkLayer(network: Network, value: unknown): string | null {
  const layers = cuttingLayerCount(network)
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= layers) return null
  const range = layers === 0 ? '0, as this network has no ReLU layer' : `a whole number from 0 to ${layers}`
  return `“layer” should be ${range} (it counts ReLU layers), but is ${found(value)}.`
}

function checkPoint(network: Network, value: unknown): string | null {
  const names = network.inputs.join(', ')
  const count = network.inputs.length
  if (!Array.isArray(value) || value.length !== count || !value.every(isFiniteNumber)) {
    const example = count === 1 ? '[0.5]' : '[0.5, -1]'
    return `“point” should be ${count === 1 ? 'one number' : `${count} numbers`} (${names}) such as ${example}, but is ${found(value)}.`
  }
  for (const [axis, coordinate] of (value as readonly number[]).entries()) {
    const side = network.box[axis]
    if (side && (coordinate < side[0] || coordinate > side[1])) {
      return `“point” should lie in the box, ${network.inputs[axis]} from ${side[0]} to ${side[1]}, but its ${network.inputs[axis]} is ${coordinate}.`
    }
  }
  return null
}

function checkSelect(network: Network, value: unknown): string | null {
  const names = unitsOf(network).map(plainName)
  if (typeof value === 'string' && names.includes(value)) return null
  const list =
    names.length > 12 ? `${names.slice(0, 12).join(', ')} … ${names[names.length - 1]}` : names.join(', ') || 'none'
  const hint = typeof value === 'string' ? didYouMean(value, names) : ''
  return `“select” should name a unit of this network (${list}), but is ${found(value)}.${hint}`
}

function checkShow(network: Network, value: unknown): string | null {
  const known: readonly string[] = showNames
  if (!Array.isArray(value)) return `“show” should be a list such as ["${showNames[0]}"], but is ${found(value)}.`
  const wrong: unknown = value.find((word) => typeof word !== 'string' || !known.includes(word))
  if (wrong === undefined) {
    return value.includes('surface') && network.inputs.length === 1
      ? '“show” has "surface", which needs a network with two inputs: with one, the graph of f stands above the number line anyway.'
      : null
  }
  const hint = typeof wrong === 'string' ? didYouMean(wrong, known) : ''
  return `“show” has ${found(wrong)}, which this figure can't show.${hint} It can show ${known.map((word) => `“${word}”`).join(', ')}.`
}

function checkParameter(network: Network, key: string, value: unknown): string | null {
  const target = parseParameterKey(key)
  if (!target) {
    return `“${key}” should read bias.L.U or weight.L.U.I: layer (its place in the file), unit and input, each from 1.`
  }
  const layer = network.layers[target.layer - 1]
  if (!layer)
    return `“${key}” asks for layer ${target.layer}, but the network has ${counted(network.layers.length, 'layer')}.`
  if (target.unit > layer.bias.length) {
    return `“${key}” asks for unit ${target.unit}, but layer ${target.layer} has ${counted(layer.bias.length, 'unit')}.`
  }
  const inputs = layer.weights[0]?.length ?? 0
  if (target.input > inputs) {
    return `“${key}” asks for input ${target.input}, but layer ${target.layer} has ${counted(inputs, 'input')}.`
  }
  if (value === null || isFiniteNumber(value)) return null
  return `“${key}” should be a number, but is ${found(value)}.`
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function checkOwn(key: string, value: unknown): string | null {
  const single = (each: unknown) => isFiniteNumber(each) || typeof each === 'string'
  if (value === null || single(value)) return null
  if (Array.isArray(value) && (value.every(isFiniteNumber) || value.every((each) => typeof each === 'string')))
    return null
  return `“${key}” should be a number, a word or a list of either, but is ${found(value)}.`
}
