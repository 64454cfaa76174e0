import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NetworkError, parseNetwork, readNetwork } from '../../src/network/read.ts'

const good = {
  title: 'Two units make a strip',
  inputs: ['x', 'y'],
  box: [
    [-2, 2],
    [-2, 2],
  ],
  layers: [
    {
      weights: [
        [1, 1],
        [1, 1],
      ],
      bias: [0, -1],
      activation: 'relu',
    },
    { weights: [[1, -2]], bias: [0], activation: 'linear' },
  ],
}
const [first, second] = good.layers
const sliced = {
  inputs: ['s', 't'],
  box: good.box,
  slice: {
    origin: [0, 0, 1],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
    ],
  },
  layers: [{ weights: [[1, 2, 3]], bias: [0], activation: 'relu' }],
}

const messageOf = (value: unknown): string => {
  try {
    parseNetwork(value, 'net.json')
  } catch (error) {
    if (error instanceof NetworkError) return error.message
    throw error
  }
  return 'was read'
}

const BROKEN: readonly [name: string, value: unknown, message: string][] = [
  ['an array', [], 'the file: expected an object with "inputs", "box" and "layers", found an empty array.'],
  [
    'an unknown key',
    { ...good, layer: [] },
    'layer: expected only the keys "title", "inputs", "box", "slice", "rounded", "layers", found the unknown key "layer". Did you mean "layers"?',
  ],
  [
    'an unknown key in a layer',
    { ...good, layers: [{ ...first, biases: [] }, second] },
    'layers[0].biases: expected only the keys "weights", "bias", "activation", "slope", "groups", "residual", "normalize", "rounded", found the unknown key "biases". Did you mean "bias"?',
  ],
  [
    'an unknown key in the slice',
    { ...sliced, slice: { ...sliced.slice, scale: 1 } },
    'slice.scale: expected only the keys "origin", "axes", found the unknown key "scale". Take it out.',
  ],
  ['a title that is a number', { ...good, title: 3 }, 'title: expected a string, found the number 3.'],
  [
    'no inputs',
    { ...good, inputs: undefined },
    'inputs: expected an array of one or two names, found nothing (the key is missing).',
  ],
  [
    'three inputs',
    { ...good, inputs: ['x', 'y', 'z'] },
    'inputs: expected an array of one or two names, found an array of 3. What is missing is a slice: name one or two coordinates in "inputs", and add a "slice" that says where they lie, with 3 numbers in its "origin" and 3 in each of its "axes".',
  ],
  [
    'three inputs beside a slice',
    { ...sliced, inputs: ['x', 'y', 'z'] },
    'inputs: expected an array of one or two names, found an array of 3. Name the one or two coordinates of the slice instead.',
  ],
  [
    'five weights a unit and no slice',
    { ...good, layers: [{ ...good.layers[0], weights: [[1, 2, 3, 4, 5]], bias: [0] }] },
    'layers[0].weights[0]: expected an array of 2 numbers (one for each input), found an array of 5. If the network has 5 inputs, what is missing is a slice: name one or two coordinates in "inputs", and add a "slice" that says where they lie, with 5 numbers in its "origin" and 5 in each of its "axes".',
  ],
  [
    'a name that begins with a digit',
    { ...good, inputs: ['x', '2y'] },
    'inputs[1]: expected a name of letters, digits and _, beginning with a letter, found "2y".',
  ],
  ['a name twice', { ...good, inputs: ['x', 'x'] }, 'inputs[1]: expected two different names, found "x" again.'],
  [
    'a box of one side',
    { ...good, box: [[-1, 1]] },
    'box: expected an array of 2 [from, to] pairs, one for each name in "inputs", found an array of 1.',
  ],
  [
    'a box turned inside out',
    {
      ...good,
      box: [
        [-2, 2],
        [2, -2],
      ],
    },
    'box[1]: expected [from, to] with from < to, found [2, -2]. Turn the two around.',
  ],
  [
    'a flat box',
    {
      ...good,
      box: [
        [1, 1],
        [0, 1],
      ],
    },
    'box[0]: expected [from, to] with from < to, found [1, 1]. Make the box wider than a point.',
  ],
  ['no layers', { ...good, layers: [] }, 'layers: expected an array of at least one layer, found an empty array.'],
  [
    'an empty layer',
    { ...good, layers: [{ weights: [], bias: [], activation: 'relu' }] },
    'layers[0].weights: expected at least one row of weights: a layer has at least one unit, found an empty array.',
  ],
  [
    'a ragged row',
    { ...good, layers: [first, { ...second, weights: [[1]] }] },
    'layers[1].weights[0]: expected an array of 2 numbers (one for each unit of layers[0]), found an array of 1.',
  ],
  [
    'a NaN',
    { ...good, layers: [first, { ...second, weights: [[1, Number.NaN]] }] },
    'layers[1].weights[0][1]: expected a finite number, found NaN.',
  ],
  [
    'a number in quotes',
    { ...good, layers: [{ ...first, bias: [0, '-1'] }, second] },
    'layers[0].bias[1]: expected a finite number, found "-1".',
  ],
  [
    'a null',
    { ...good, layers: [{ ...first, bias: [0, null] }, second] },
    'layers[0].bias[1]: expected a finite number, found null.',
  ],
  [
    'a bias too many',
    { ...good, layers: [{ ...first, bias: [0, 1, 2] }, second] },
    'layers[0].bias: expected an array of 2 numbers (one for each row of weights), found an array of 3.',
  ],
  [
    'another activation',
    { ...good, layers: [first, { ...second, activation: 'sigmoid' }] },
    'layers[1].activation: expected "relu", "linear", "leaky-relu", "abs", "hard-tanh", "clip" or "max", found "sigmoid".',
  ],
  [
    'no activation',
    { ...good, layers: [first, { ...second, activation: undefined }] },
    'layers[1].activation: expected "relu", "linear", "leaky-relu", "abs", "hard-tanh", "clip" or "max", found nothing (the key is missing).',
  ],
  [
    'a slice with one axis for two names',
    { ...sliced, slice: { ...sliced.slice, axes: [[1, 0, 0]] } },
    'slice.axes: expected an array of 2 axes, one for each name in "inputs", found an array of 1.',
  ],
  [
    'axes that depend on each other',
    {
      ...sliced,
      slice: {
        origin: [0, 0, 0],
        axes: [
          [0.1, 0.3, 0],
          [0.2, 0.6, 0],
        ],
      },
    },
    'slice.axes: expected two independent axes, found one that is a multiple of the other. Change an axis so that the slice is a plane.',
  ],
  [
    'an axis of zeros',
    { ...sliced, inputs: ['s'], box: [[0, 1]], slice: { origin: [0, 0, 0], axes: [[0, 0, 0]] } },
    'slice.axes: expected an axis that is not all zeros, found only zeros. Change an axis so that the slice is a line.',
  ],
  [
    'an axis of another length',
    {
      ...sliced,
      slice: {
        ...sliced.slice,
        axes: [
          [1, 0, 0],
          [0, 1],
        ],
      },
    },
    'slice.axes[1]: expected an array of 3 numbers (as many as slice.origin), found an array of 2.',
  ],
  [
    'an origin of another width than the first layer',
    { ...sliced, slice: { ...sliced.slice, origin: [0, 0] } },
    'layers[0].weights[0]: expected an array of 2 numbers (one for each number of slice.origin), found an array of 3.',
  ],
]

/** What JSON may hold at the place of a value. */
const VALUE = 'a number, a text in double quotes, "[" or "{"'

describe('a broken network', () => {
  it.each(BROKEN)('%s is refused with its path', (_name, value, message) => {
    expect(messageOf(value)).toBe(`net.json: ${message}`)
  })

  it.each([
    ['{"inputs": ["x"], "inputs": ["y"]}', 'line 1, column 19: expected each key once, found "inputs" again.'],
    ['{\n  "inputs": ["x",]\n}', `line 2, column 18: expected ${VALUE}, found "]". Take away the comma before it.`],
    ['{"inputs": ["x"]', 'line 1, column 17: expected "," or "}", found the end of the file.'],
    ['', `line 1, column 1: expected ${VALUE}, found the end of the file.`],
    ['{} {}', 'line 1, column 4: expected nothing after the last bracket, found "{".'],
    ['{"a": 01}', 'line 1, column 8: expected "," or "}", found "1".'],
    ["{'a': 1}", 'line 1, column 2: expected a key in double quotes, found "\'". Write texts in double quotes.'],
    ['{"a": "\\x"}', 'line 1, column 7: expected a string that ends on its line, with legal escapes, found "\\"".'],
    ['{"a": nul}', `line 1, column 7: expected ${VALUE}, found "nul".`],
    ['{"a": \'b\'}', `line 1, column 7: expected ${VALUE}, found "'". Write texts in double quotes.`],
    ['{"a": 1,}', 'line 1, column 9: expected a key in double quotes, found "}". Take away the comma before it.'],
    ['{a: 1}', 'line 1, column 2: expected a key in double quotes, found "a". Put the key in double quotes.'],
    ['{ // a\n}', 'line 1, column 3: expected a key in double quotes, found "/". JSON has no comments: take it out.'],
    ['[+1]', `line 1, column 2: expected ${VALUE}, found "+". Write a positive number without its sign.`],
    ['[.5]', `line 1, column 2: expected ${VALUE}, found ".". Write a 0 before the point.`],
    ['[True]', `line 1, column 2: expected ${VALUE}, found "True". JSON writes true, false and null.`],
  ])('JSON %j is refused with line and column', (text, message) => {
    expect(() => readNetwork(text, 'net.json')).toThrow(`net.json: ${message}`)
  })

  it.each(['1e999', 'NaN', '-Infinity'])('%s in the text is refused as not finite', (number) => {
    const text = JSON.stringify(good).replace('[1,-2]', `[1,${number}]`)
    expect(() => readNetwork(text, 'net.json')).toThrow(
      'net.json: layers[1].weights[0][1]: expected a finite number, found ',
    )
  })

  it('carries path, expectation and finding as data', () => {
    const error = new NetworkError({ path: 'box', expected: 'a', found: 'b', todo: 'Do.' }, 'net.json')
    expect(error).toMatchObject({ path: 'box', expected: 'a', found: 'b', source: 'net.json' })
  })
})

describe('a good network', () => {
  it('is read as it is', () => {
    expect(parseNetwork(good, 'net.json')).toEqual(good)
    expect(parseNetwork(sliced, 'net.json')).toEqual(sliced)
    expect(readNetwork(JSON.stringify(good), 'net.json')).toEqual(good)
  })

  it('may end in a ReLU layer, begin with a linear one and leave out its title', () => {
    const { title: _, ...untitled } = good
    const layers = [second, first].map((layer) => ({ ...layer, weights: [[1, 1]], bias: [0] }))
    const network = { ...untitled, layers: [layers[0], { ...layers[1], weights: [[1]] }] }
    expect(parseNetwork(network, 'net.json')).toEqual(network)
  })

  it.each(readdirSync(new URL('../../content/networks/', import.meta.url)))('content/networks/%s', (name) => {
    const text = readFileSync(new URL(`../../content/networks/${name}`, import.meta.url), 'utf8')
    expect(readNetwork(text, name)).toEqual(JSON.parse(text))
  })
})
