/**
 * Reads a network file and refuses what is wrong with it, once, so that nothing after it has to check again.
 * Every refusal names the file, the JSON path, what was expected, what was found, and where it helps, what to do.
 */
import { describe, NetworkError } from './error.ts'
import { gatingOf } from './gating.ts'
import { JsonError, type PlacedJson, readJson } from './json.ts'
import type { Layer, Network, Slice } from './network.ts'
import { readLayer, readRounded } from './read-layer.ts'
import { array, count, numbers, object, type Refuse } from './read-values.ts'
import { axesAreIndependent } from './slice.ts'

export { NetworkError } from './error.ts'

const NETWORK_KEYS = ['title', 'inputs', 'box', 'slice', 'rounded', 'layers']
const SLICE_KEYS = ['origin', 'axes']
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** `source` is the file's name, for messages. */
export function readNetwork(text: string, source: string): Network {
  let read: PlacedJson
  try {
    read = readJson(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const { expected, found, line, column } = error
    const todo = error.todo ?? TO_JSON
    throw new NetworkError({ path: '', unreadable: true, expected, found, todo }, source, { line, column })
  }
  return parseNetwork(read.value, source, read.placeOf)
}

const TO_JSON = 'A network file is JSON: correct it there.'

/** Checks a value that was read from JSON. */
export function parseNetwork(value: unknown, source = 'network', placeOf?: PlacedJson['placeOf']): Network {
  const refuse: Refuse = (problem) => {
    throw new NetworkError(problem, source, placeOf?.(problem.path))
  }
  const file = object(value, '', 'an object with "inputs", "box" and "layers"', NETWORK_KEYS, refuse)
  const title = file['title']
  if (title !== undefined && typeof title !== 'string')
    refuse({ path: 'title', expected: 'a string', found: describe(title) })
  const sliced = file['slice'] !== undefined
  const inputs = readInputs(file['inputs'], sliced, refuse)
  const box = readBox(file['box'], inputs.length, refuse)
  const width = sliced ? sliceWidth(file['slice'], refuse) : inputs.length
  const rounded = readRounded(file['rounded'], 'rounded', false, refuse)
  const layers = readLayers(file['layers'], { width, sliced, rounded }, refuse)
  const network = { inputs, box, layers, ...(typeof title === 'string' ? { title } : {}) }
  return sliced ? { ...network, slice: readSlice(file['slice'], inputs.length, layers, refuse) } : network
}

/** For a network of more inputs than are drawn. */
const addSlice = (inputs: number): string =>
  `name one or two coordinates in "inputs", and add a "slice" that says where they lie, with ${inputs} numbers in its "origin" and ${inputs} in each of its "axes".`

function readInputs(value: unknown, sliced: boolean, refuse: Refuse): readonly string[] {
  const expected = 'an array of one or two names'
  const names = array(value, 'inputs', expected, refuse)
  if (names.length < 1 || names.length > 2) {
    refuse({
      path: 'inputs',
      expected,
      found: `an array of ${names.length}`,
      ...(names.length > 2
        ? {
            todo: sliced
              ? 'Name the one or two coordinates of the slice instead.'
              : `What is missing is a slice: ${addSlice(names.length)}`,
          }
        : {}),
    })
  }
  return names.map((name, place) => {
    const path = `inputs[${place}]`
    if (typeof name !== 'string' || !NAME.test(name)) {
      return refuse({
        path,
        expected: 'a name of letters, digits and _, beginning with a letter',
        found: describe(name),
      })
    }
    if (names.indexOf(name) < place) refuse({ path, expected: 'two different names', found: `${describe(name)} again` })
    return name
  })
}

function readBox(value: unknown, dimension: number, refuse: Refuse): readonly (readonly [number, number])[] {
  const expected = `an array of ${count(dimension, '[from, to] pair')}, one for each name in "inputs"`
  const sides = array(value, 'box', expected, refuse)
  if (sides.length !== dimension) refuse({ path: 'box', expected, found: `an array of ${sides.length}` })
  return sides.map((side, place) => {
    const path = `box[${place}]`
    const [from = 0, to = 0] = numbers(side, path, 2, 'from and to', refuse)
    if (from >= to) {
      refuse({
        path,
        expected: '[from, to] with from < to',
        found: `[${from}, ${to}]`,
        todo: from > to ? 'Turn the two around.' : 'Make the box wider than a point.',
      })
    }
    return [from, to] as const
  })
}

interface LayersPlace {
  readonly width: number
  readonly sliced: boolean
  readonly rounded: boolean
}

function readLayers(
  value: unknown,
  { width: inputWidth, sliced, rounded }: LayersPlace,
  refuse: Refuse,
): readonly Layer[] {
  const expected = 'an array of at least one layer'
  const items = array(value, 'layers', expected, refuse)
  if (items.length === 0) refuse({ path: 'layers', expected, found: 'an empty array' })
  const layers: Layer[] = []
  let width = inputWidth
  for (const [place, item] of items.entries()) {
    const from =
      place > 0
        ? `one for each ${layers.at(-1)?.groups ? 'group' : 'unit'} of layers[${place - 1}]`
        : sliced
          ? 'one for each number of slice.origin'
          : 'one for each input'
    const tooMany = (found: number): string | undefined =>
      place === 0 && !sliced && found > 2
        ? `If the network has ${found} inputs, what is missing is a slice: ${addSlice(found)}`
        : undefined
    const layer = readLayer(item, `layers[${place}]`, { width, widthFrom: from, tooMany, rounded }, refuse)
    layers.push(layer)
    width = gatingOf(layer).elements
  }
  return layers
}

/** The number of the network's own inputs, from the slice; the rest of it is checked after the layers. */
function sliceWidth(value: unknown, refuse: Refuse): number {
  const slice = object(value, 'slice', 'an object with "origin" and "axes"', SLICE_KEYS, refuse)
  const origin = numbers(slice['origin'], 'slice.origin', null, "one for each of the network's inputs", refuse)
  if (origin.length === 0) {
    refuse({ path: 'slice.origin', expected: "one number for each of the network's inputs", found: 'an empty array' })
  }
  return origin.length
}

function readSlice(value: unknown, dimension: number, layers: readonly Layer[], refuse: Refuse): Slice {
  const slice = value as { readonly origin: readonly number[]; readonly axes?: unknown }
  const width = layers[0]?.weights[0]?.length ?? 0
  const expected = `an array of ${count(dimension, 'axis').replace('axiss', 'axes')}, one for each name in "inputs"`
  const items = array(slice.axes, 'slice.axes', expected, refuse)
  if (items.length !== dimension) refuse({ path: 'slice.axes', expected, found: `an array of ${items.length}` })
  const axes = items.map((axis, place) =>
    numbers(axis, `slice.axes[${place}]`, width, 'as many as slice.origin', refuse),
  )
  if (!axesAreIndependent(axes)) {
    refuse({
      path: 'slice.axes',
      expected: dimension === 1 ? 'an axis that is not all zeros' : 'two independent axes',
      found: dimension === 1 ? 'only zeros' : 'one that is a multiple of the other',
      todo: `Change an axis so that the slice is a ${dimension === 1 ? 'line' : 'plane'}.`,
    })
  }
  return { origin: slice.origin, axes }
}
