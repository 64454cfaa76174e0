/** The part of the reader for one layer: its activation and what belongs to it. */

import { ACTIVATIONS, type Activation, CURVED, type OwnKey, RELATIVES } from './activations.ts'
import { describe } from './error.ts'
import { gatingOf, MOST_STATES, ownKeysOf } from './gating.ts'
import type { Layer, Normalize } from './network.ts'
import { rootOf } from './normalize.ts'
import { array, finite, numbers, object, type Refuse } from './read-values.ts'
import { nearest } from './spelling/nearest.ts'

const LAYER_KEYS = ['weights', 'bias', 'activation', 'slope', 'groups', 'residual', 'normalize', 'rounded']
const NORMALIZE_KEYS = ['mean', 'variance', 'scale', 'shift', 'epsilon', 'rounded']
const OWN_KEYS: readonly OwnKey[] = ['slope', 'groups']

type Values = Readonly<Record<string, unknown>>

/**
 * What a layer has to fit: `width` inputs come in, `widthFrom` says whose they are, and `tooMany` what to do where a row has
 * another number of weights; the file may allow rounded roots.
 */
export interface LayerPlace {
  readonly width: number
  readonly widthFrom: string
  readonly tooMany: (found: number) => string | undefined
  readonly rounded: boolean
}

export function readLayer(value: unknown, path: string, place: LayerPlace, refuse: Refuse): Layer {
  const { width, widthFrom, tooMany } = place
  const layer = object(value, path, 'an object with "weights", "bias" and "activation"', LAYER_KEYS, refuse)
  const expected = 'an array of rows of weights, one row for each unit'
  const rows = array(layer['weights'], `${path}.weights`, expected, refuse)
  if (rows.length === 0) {
    refuse({
      path: `${path}.weights`,
      expected: 'at least one row of weights: a layer has at least one unit',
      found: 'an empty array',
    })
  }
  const weights = rows.map((row, unit) => numbers(row, `${path}.weights[${unit}]`, width, widthFrom, refuse, tooMany))
  const bias = numbers(layer['bias'], `${path}.bias`, weights.length, 'one for each row of weights', refuse)
  const activation = readActivation(layer, path, refuse)
  const has = (key: OwnKey): boolean => ownKeysOf(activation).includes(key)
  const rounded = readRounded(layer['rounded'], `${path}.rounded`, place.rounded, refuse)
  const given = layer['normalize']
  const normalize =
    given === undefined ? null : readNormalize(given, `${path}.normalize`, weights.length, rounded, refuse)
  const read: Layer = {
    weights,
    bias,
    activation,
    ...(has('slope') ? { slope: readSlope(layer['slope'], `${path}.slope`, refuse) } : {}),
    ...(has('groups') ? { groups: readGroups(layer['groups'], `${path}.groups`, weights.length, refuse) } : {}),
    ...(normalize ? { normalize } : {}),
  }
  return readResidual(layer['residual'], `${path}.residual`, width, refuse, gatingOf(read).elements)
    ? { ...read, residual: true }
    : read
}

function readActivation(layer: Values, path: string, refuse: Refuse): Activation {
  const activation = ACTIVATIONS.find((known) => known === layer['activation'])
  if (!activation) {
    const names = ACTIVATIONS.map((known) => `"${known}"`)
    return refuse({
      path: `${path}.activation`,
      expected: `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
      found: describe(layer['activation']),
      ...remedy(layer['activation']),
    })
  }
  for (const key of OWN_KEYS) {
    if (layer[key] === undefined || ownKeysOf(activation).includes(key)) continue
    const owners = ACTIVATIONS.filter((each) => ownKeysOf(each).includes(key)).map((each) => `"${each}"`)
    refuse({
      path: `${path}.${key}`,
      expected: `no "${key}": it belongs to ${owners.join(' and ')}`,
      found: `${describe(layer[key])} beside "${activation}"`,
    })
  }
  return activation
}

/** What to write in place of an activation that this format hasn't. */
function remedy(value: unknown): { readonly todo?: string } {
  if (typeof value !== 'string') return {}
  const name = value.toLowerCase().replace(/[\s_]+/g, '-')
  const relative = RELATIVES.get(name) ?? RELATIVES.get(name.replace(/^hard(?=[a-z])/, 'hard-'))
  const close = CURVED.has(name) ? null : nearest(name, ACTIVATIONS)
  const todo = relative ?? (close === null ? undefined : `Did you mean "${close}"?`)
  return todo === undefined ? {} : { todo }
}

function readSlope(value: unknown, path: string, refuse: Refuse): number {
  const expected = 'a slope between 0 and 1, neither of them included'
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse({ path, expected, found: describe(value) })
  return value > 0 && value < 1 ? value : refuse({ path, expected, found: describe(value) })
}

function readGroups(value: unknown, path: string, units: number, refuse: Refuse): readonly (readonly number[])[] {
  const groups = array(value, path, 'an array of groups of unit numbers, as in [[1, 2], [3]]', refuse)
  const owner = new Map<number, string>()
  const read = groups.map((group, place) => {
    const own = `${path}[${place}]`
    const members = array(group, own, 'an array of unit numbers', refuse)
    if (members.length === 0) refuse({ path: own, expected: 'at least one unit in a group', found: 'an empty array' })
    if (members.length > MOST_STATES) {
      refuse({ path: own, expected: `at most ${MOST_STATES} units in a group`, found: `an array of ${members.length}` })
    }
    return members.map((member, at) => {
      const where = `${own}[${at}]`
      if (typeof member !== 'number' || !Number.isInteger(member) || member < 1 || member > units) {
        return refuse({ path: where, expected: `a unit's number, 1 to ${units}`, found: describe(member) })
      }
      const before = owner.get(member)
      if (before !== undefined) {
        refuse({
          path: where,
          expected: 'each unit in exactly one group',
          found: `unit ${member} again, which is in ${before} already`,
        })
      }
      owner.set(member, own)
      return member
    })
  })
  for (let unit = 1; unit <= units; unit += 1) {
    if (!owner.has(unit))
      refuse({ path, expected: 'each unit in exactly one group', found: `no group with unit ${unit}` })
  }
  return read
}

function readResidual(value: unknown, path: string, width: number, refuse: Refuse, outputs: number): boolean {
  if (value === undefined || value === false) return false
  if (value !== true) return refuse({ path, expected: 'true or false', found: describe(value) })
  if (width === outputs) return true
  return refuse({
    path,
    expected: 'as many outputs as inputs, so that they can be added',
    found: `${outputs} outputs for ${width} inputs`,
  })
}

function readNormalize(
  value: unknown,
  path: string,
  units: number,
  roundedOutside: boolean,
  refuse: Refuse,
): Normalize {
  const expected = 'an object with "mean", "variance", "scale", "shift" and "epsilon"'
  const read = object(value, path, expected, NORMALIZE_KEYS, refuse)
  const list = (key: string): readonly number[] =>
    numbers(read[key], `${path}.${key}`, units, 'one for each unit', refuse)
  const rounded = readRounded(read['rounded'], `${path}.rounded`, roundedOutside, refuse)
  const epsilon = finite(read['epsilon'], `${path}.epsilon`, refuse)
  if (epsilon < 0)
    refuse({ path: `${path}.epsilon`, expected: 'a number that is not negative', found: describe(epsilon) })
  const normalize: Normalize = {
    mean: list('mean'),
    variance: list('variance'),
    scale: list('scale'),
    shift: list('shift'),
    epsilon,
    ...(rounded ? { rounded } : {}),
  }
  checkRoots(normalize, path, refuse)
  return normalize
}

/** It may stand in `normalize`, on the layer or on the file; nearest first. */
export function readRounded(value: unknown, path: string, otherwise: boolean, refuse: Refuse): boolean {
  if (value === undefined) return otherwise
  return typeof value === 'boolean' ? value : refuse({ path, expected: 'true or false', found: describe(value) })
}

function checkRoots(normalize: Normalize, path: string, refuse: Refuse): void {
  for (const [unit, variance] of normalize.variance.entries()) {
    const where = `${path}.variance[${unit}]`
    if (variance < 0) refuse({ path: where, expected: 'a variance that is not negative', found: describe(variance) })
    const root = rootOf(normalize, unit)
    if (!root) {
      refuse({ path: where, expected: 'variance + epsilon above 0: its root is divided by', found: 'a sum of 0' })
    } else if (!root.exact && normalize.rounded !== true) {
      refuse({
        path: where,
        expected: 'variance + epsilon to be the square of a decimal, so that its root is exact',
        found: `${variance} + ${normalize.epsilon}, whose root is not`,
        todo: 'Change one of them, or say "rounded": true in "normalize": then the root is rounded, and the rounded number counts.',
      })
    }
  }
}
