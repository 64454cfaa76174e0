import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkSite } from '../../src/lesson/report/site.ts'
import { readNetwork } from '../../src/network/read.ts'
import { importNetwork } from '../../src/scripts/new/import-network.ts'
import { writeLesson, writeNetwork } from '../../src/scripts/new/write.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const run = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('src/scripts/new.ts'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    encoding: 'utf8',
    input: '',
  })

describe('a new lesson', () => {
  test('is one folder with prose and a network, and right as it is', async () => {
    expect(writeLesson(root, 'Strips & boxes: a “first” lesson')).toEqual({
      files: [
        'content/lessons/01-strips-boxes-a-first-lesson/two-lines.json',
        'content/lessons/01-strips-boxes-a-first-lesson/index.mdx',
      ],
      address: 'lessons/strips-boxes-a-first-lesson/',
    })
    const { findings, lessons } = await checkSite(root)
    expect(findings).toEqual([])
    expect(lessons).toBe(1)
    expect(read('content/lessons/01-strips-boxes-a-first-lesson/index.mdx').match(/<Step /g)).toHaveLength(3)
  })

  test('comes after the others, by number and by order', () => {
    writeLesson(root, 'One')
    writeFileSync(
      join(root, 'content/lessons/01-one/index.mdx'),
      read('content/lessons/01-one/index.mdx').replace('order: 1', 'order: 4'),
    )
    expect(writeLesson(root, 'Two').files[1]).toBe('content/lessons/05-two/index.mdx')
    expect(read('content/lessons/05-two/index.mdx')).toContain('\norder: 5\n')
  })

  test('keeps what is there', () => {
    writeLesson(root, 'One')
    const again = run('one')
    expect(again.status).toBe(1)
    expect(again.stderr).toMatch(
      /^content\/lessons\/01-one lives at lessons\/one\/ already; choose another title\.\nUsage/,
    )
  })
})

describe('the command line', () => {
  test('makes a lesson and says where', () => {
    const { status, stdout } = run('My lesson', '--yes')
    expect(status).toBe(0)
    expect(stdout).toContain('wrote content/lessons/01-my-lesson/index.mdx')
    expect(stdout).toContain('lessons/my-lesson/')
  })

  test('asks nothing where nobody can answer', () => {
    expect(run()).toMatchObject({ status: 1, stdout: '' })
    expect(run('--yes').stderr).toMatch(/^say what to make\.\nUsage: npm run new -- "My lesson"/)
  })

  test.each([
    [['My', 'lesson'], 'put the title in quotes'],
    [['network'], 'expected one name for the network'],
    [['network', 'My Net'], "a network's name is written in small letters, digits and dashes, such as my-net"],
    [['network', 'net', '--from', 'nothing.json'], 'there is no file '],
    [['network', 'net', '--box', '3'], '--box: expected two numbers, from and to, such as --box=-3,3; found 3'],
    [['network', 'net', '--digits', 'many'], '--digits: expected a number of decimals from 0 to 9; found many'],
    [['network', 'net', '--lesson', 'none'], 'there is no lesson “none”'],
    [['lesson', '--from', 'x.json'], '--from belongs to a network, not to a lesson'],
    [['!!!'], '“!!!” has no letters or digits'],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(message)
  })
})

describe('a network', () => {
  test('from nothing, for all lessons or for one', () => {
    expect(writeNetwork(root, 'my-net', {}).files).toEqual(['content/networks/my-net.json'])
    writeLesson(root, 'One')
    expect(writeNetwork(root, 'my-net', { lesson: 'one' }).files).toEqual(['content/lessons/01-one/my-net.json'])
    expect(readNetwork(read('content/networks/my-net.json'), 'my-net').title).toBe('My net')
  })

  test('is written as a person would', () => {
    writeNetwork(root, 'my-net', {})
    expect(read('content/networks/my-net.json')).toBe(
      '{\n  "title": "My net",\n  "inputs": ["x", "y"],\n  "box": [[-3, 3], [-3, 3]],\n  "layers": [\n' +
        '    { "weights": [[1, 1], [1, -1]], "bias": [-1, 0], "activation": "relu" },\n' +
        '    { "weights": [[1, -1]], "bias": [0], "activation": "linear" }\n  ]\n}\n',
    )
  })

  test('from a PyTorch state dict: ReLU between, linear at the end, a missing bias is zero', () => {
    const dict = {
      '0.weight': [
        [1, 2],
        [3, 4],
      ],
      '0.bias': [5, 6],
      '2.weight': [[7, 8]],
    }
    expect(importNetwork(dict, 'export.json').layers).toEqual([
      {
        weights: [
          [1, 2],
          [3, 4],
        ],
        bias: [5, 6],
        activation: 'relu',
      },
      { weights: [[7, 8]], bias: [0], activation: 'linear' },
    ])
  })

  test('from Keras weights, whose kernels lie the other way', () => {
    const weights = [
      [
        [1, 3],
        [2, 4],
      ],
      [5, 6],
      [[7], [8]],
      [9],
    ]
    expect(importNetwork(weights, 'export.json').layers).toEqual([
      {
        weights: [
          [1, 2],
          [3, 4],
        ],
        bias: [5, 6],
        activation: 'relu',
      },
      { weights: [[7, 8]], bias: [9], activation: 'linear' },
    ])
  })

  test('rounds, frames and slices as asked', () => {
    const value = { '0.weight': [[0.30000001192092896, -0.004, 1]], '0.bias': [0.5] }
    expect(importNetwork(value, 'x.json', { digits: 2, box: [-1, 1], title: 'T' })).toEqual({
      title: 'T',
      inputs: ['s', 't'],
      box: [
        [-1, 1],
        [-1, 1],
      ],
      slice: {
        origin: [0, 0, 0],
        axes: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
      layers: [{ weights: [[0.3, 0, 1]], bias: [0.5], activation: 'linear' }],
    })
  })

  test.each([
    [3, 'expected an object or an array, found 3'],
    [[], 'expected weights, found an empty array'],
    [[1, 2], '[0]: expected a kernel, that is an array of rows, found 1'],
    [
      { 'conv.weight': [[[[1]]]], 'conv.bias': [0] },
      'conv.weight: expected a matrix, that is an array of rows, found more dimensions',
    ],
    [{ '0.weight': [[1, 'a']], '0.bias': [0] }, '0.weight[0][1]: expected a number, found "a"'],
    [{ 'bn.running_mean': [1], 'bn.weight': [[1]] }, 'found the key "bn.running_mean"'],
    [
      { layers: [{ weights: [[1]], bias: [0], activation: 'sigmoid' }] },
      'layers[0].activation: expected "relu", "linear"',
    ],
    [{ layers: 7 }, 'layers[0].weights: expected at least one row of weights'],
    [{ '0.weight': [[1]], '0.bias': [0, 1] }, 'layers[0].bias: expected an array of 1 number'],
  ])('refuses %j', (value, message) => {
    expect(() => importNetwork(value, 'export.json')).toThrow(message)
  })
})

/** NumPy arrays have the same `tolist` and `T` as tensors, so the guide's lines run on stand-ins for the models. */
const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0

const MODELS = `
import numpy as np
W1, b1, W2, b2 = np.array([[2., 1.], [0., 1.], [2., -1.]]), np.array([-2., 2., 2.]), np.array([[1., -2., 1.]]), np.array([.5])
class Linear:
    def __init__(self, weight, bias): self.weight, self.bias = weight, bias
class ReLU: pass
def relu(x): return np.maximum(0, x)
def linear(x): return x
class Dense:
    def __init__(self, kernel, bias, activation): self.kernel, self.bias, self.activation = kernel, bias, activation
    def get_weights(self): return [self.kernel, self.bias]
class Model(list):
    layers = [Dense(W1.T, b1, relu), Dense(W2.T, b2, linear)]
model = Model([Linear(W1, b1), ReLU(), Linear(W2, b2)])
`

test.runIf(hasNumPy).each(['from_pytorch.py', 'from_keras.py'])(
  'the lines of the guide write a network: %s',
  (name) => {
    const lines = readFileSync(join('content/guide/03-networks', name), 'utf8')
    const python = spawnSync('python3', ['-c', MODELS + lines], { cwd: root, encoding: 'utf8' })
    expect(python.stderr).toBe('')
    mkdirSync(join(root, 'content'))
    expect(run('network', 'my-net', '--from', 'export.json').stderr).toBe('')
    expect(readNetwork(read('content/networks/my-net.json'), 'my-net').layers).toEqual([
      {
        weights: [
          [2, 1],
          [0, 1],
          [2, -1],
        ],
        bias: [-2, 2, 2],
        activation: 'relu',
      },
      { weights: [[1, -2, 1]], bias: [0.5], activation: 'linear' },
    ])
  },
)
