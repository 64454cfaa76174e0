/**
 * Networks from elsewhere. Three shapes of JSON are read:
 *
 *     { "layers": [ … ], … }                          a network file, or the part of one that a program wrote
 *     { "0.weight": [[…]], "0.bias": […], … }         PyTorch: a state dict, weights (outputs × inputs)
 *     [ [[…]], […], [[…]], […], … ]                   Keras: get_weights(), kernels (inputs × outputs)
 *
 * The last two don't say their activations: every layer but the last is then taken for ReLU, the last for linear.
 */
import type { Layer } from '../../network/network.ts'
import { NetworkError, parseNetwork } from '../../network/read.ts'

export class ImportError extends Error {}

export interface ImportOptions {
  readonly title?: string
  /** Of each input that is drawn. */
  readonly box?: readonly [from: number, to: number]
  /** Decimals to round to; without it the numbers stay as they are. */
  readonly digits?: number
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Gives back a network file as an object, checked. */
export function importNetwork(value: unknown, source: string, options: ImportOptions = {}): Record<string, unknown> {
  const found = partsOf(value as Json, source)
  const layers =
    options.digits === undefined ? found.layers : found.layers.map((layer) => rounded(layer, options.digits))
  const file: Record<string, unknown> = {
    title: options.title ?? found.file.title ?? source,
    ...frameOf(inputCount(layers, source), found.file, options.box),
    layers,
  }
  try {
    parseNetwork(file, source)
  } catch (error) {
    if (error instanceof NetworkError) throw new ImportError(error.message)
    throw error
  }
  return file
}

interface Parts {
  /** What the file says beside its layers. */
  readonly file: Readonly<Record<string, Json>>
  readonly layers: readonly Layer[]
}

function partsOf(value: Json, source: string): Parts {
  if (isList(value)) return { file: {}, layers: kerasLayers(value, source) }
  if (typeof value !== 'object' || value === null) {
    throw new ImportError(`${source}: expected an object or an array, found ${JSON.stringify(value)}. ${SHAPES}`)
  }
  if ('layers' in value) return { file: value, layers: value.layers as unknown as readonly Layer[] }
  return { file: {}, layers: torchLayers(value, source) }
}

const SHAPES = 'The guide, under Networks, has the lines of Python that write such a file.'

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function torchLayers(dict: Readonly<Record<string, Json>>, source: string): readonly Layer[] {
  const names = Object.keys(dict).filter((key) => key.endsWith('weight'))
  const other = Object.keys(dict).find((key) => !/(?:^|\.)(?:weight|bias)$/.test(key))
  if (names.length === 0 || other !== undefined) {
    const found = other === undefined ? 'no weights' : `the key ${JSON.stringify(other)}`
    throw new ImportError(
      `${source}: expected "layers", or a state dict of linear layers with the keys "0.weight", "0.bias" …, found ${found}. ${SHAPES}`,
    )
  }
  return named(
    names.map((name) => {
      const weights = matrix(dict[name], name, source)
      // nn.Linear(…, bias=False) has none.
      const bias = dict[name.replace(/weight$/, 'bias')] ?? weights.map(() => 0)
      return { weights, bias: vector(bias, name.replace(/weight$/, 'bias'), source) }
    }),
  )
}

function kerasLayers(arrays: readonly Json[], source: string): readonly Layer[] {
  const layers: Omit<Layer, 'activation'>[] = []
  for (const [place, array] of arrays.entries()) {
    const isKernel = isList(array) && isList(array[0])
    const before = layers.at(-1)
    if (isKernel) {
      const kernel = matrix(array, `[${place}]`, source)
      const weights = (kernel[0] ?? []).map((_, output) => kernel.map((row) => row[output] ?? 0))
      layers.push({ weights, bias: weights.map(() => 0) })
    } else if (before === undefined) {
      throw new ImportError(
        `${source}: [0]: expected a kernel, that is an array of rows, found ${kind(array)}. ${SHAPES}`,
      )
    } else {
      layers[layers.length - 1] = { ...before, bias: vector(array, `[${place}]`, source) }
    }
  }
  if (layers.length === 0) throw new ImportError(`${source}: expected weights, found an empty array. ${SHAPES}`)
  return named(layers)
}

function named(layers: readonly Omit<Layer, 'activation'>[]): readonly Layer[] {
  return layers.map((layer, place) => ({ ...layer, activation: place < layers.length - 1 ? 'relu' : 'linear' }))
}

function matrix(value: Json | undefined, path: string, source: string): readonly (readonly number[])[] {
  const deeper = isList(value) && isList(value[0]) && isList(value[0][0])
  if (isList(value) && value.length > 0 && value.every(isList) && !deeper) {
    return value.map((row, place) => vector(row, `${path}[${place}]`, source))
  }
  const found = deeper ? 'more dimensions' : kind(value)
  throw new ImportError(
    `${source}: ${path}: expected a matrix, that is an array of rows, found ${found}. Only linear (dense) layers can be read.`,
  )
}

function vector(value: Json | undefined, path: string, source: string): readonly number[] {
  if (isList(value)) {
    const wrong = value.findIndex((each) => typeof each !== 'number')
    if (wrong < 0) return value as readonly number[]
    throw new ImportError(`${source}: ${path}[${wrong}]: expected a number, found ${kind(value[wrong])}.`)
  }
  throw new ImportError(`${source}: ${path}: expected an array of numbers, found ${kind(value)}.`)
}

function kind(value: Json | undefined): string {
  if (isList(value)) return 'an array'
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? 'nothing')
}

function inputCount(layers: readonly Layer[], source: string): number {
  const row = isList(layers as unknown as Json) ? layers[0]?.weights?.[0] : undefined
  if (row !== undefined && isList(row as unknown as Json) && row.length > 0) return row.length
  throw new ImportError(`${source}: layers[0].weights: expected at least one row of weights, found none.`)
}

/** Inputs, box and, where the network has more than two inputs, the plane through the origin along the first two. */
function frameOf(
  width: number,
  file: Readonly<Record<string, Json>>,
  box: readonly [number, number] | undefined,
): Record<string, unknown> {
  const sliced = width > 2 && file.slice === undefined
  const drawn = Math.min(width, 2)
  const names = sliced ? ['s', 't'] : ['x', 'y'].slice(0, drawn)
  const axes = names.map((_, axis) => Array.from({ length: width }, (_, input) => (input === axis ? 1 : 0)))
  const side = box ?? [-2, 2]
  return {
    inputs: file.inputs ?? names,
    box: box === undefined && file.box !== undefined ? file.box : names.map(() => side),
    ...(sliced ? { slice: { origin: Array.from({ length: width }, () => 0), axes } } : {}),
    ...(file.slice === undefined ? {} : { slice: file.slice }),
  }
}

function rounded(layer: Layer, digits = 0): Layer {
  // Adding zero turns −0 into 0.
  const round = (value: number): number => Number(value.toFixed(digits)) + 0
  return { ...layer, weights: layer.weights.map((row) => row.map(round)), bias: layer.bias.map(round) }
}
