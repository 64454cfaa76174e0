/** The NumPy program of the lesson on three layers returns what the engine says, wherever Python has NumPy. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { add, fromNumber, multiply, type Rational, toNumber, ZERO } from '../../src/engine/exact/rational.ts'
import { readNetwork } from '../../src/network/read.ts'
import { explainPython } from '../../src/view/explain/python.ts'

const NETWORK = 'content/networks/deep.json'
const PROGRAM = 'content/lessons/04-three-layers/forward.py'
const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0

interface Answer {
  readonly forward: readonly number[]
  readonly nested: readonly number[]
  readonly matrix: readonly (readonly number[])[]
  readonly offset: readonly number[]
}

/** A grid of the box in binary fractions, which floating point adds and multiplies exactly here. */
const points = Array.from({ length: 144 }, (_, index) => [
  -2.9375 + (index % 12) * 0.53125,
  -2.90625 + Math.floor(index / 12) * 0.53125,
])

function runProgram(): readonly Answer[] {
  const run = spawnSync('python3', [PROGRAM, NETWORK], { input: JSON.stringify(points), encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return JSON.parse(run.stdout) as readonly Answer[]
}

test.runIf(hasNumPy)('the lesson’s forward pass and cell formula agree with the engine', () => {
  const complex = buildComplex(readNetwork(readFileSync(NETWORK, 'utf8'), NETWORK))
  const answers = runProgram()
  expect(answers).toHaveLength(points.length)
  for (const [index, point] of points.entries()) {
    const answer = answers[index]
    if (!answer) throw new Error(`no answer for the point ${point.join(', ')}`)
    const exact: readonly Rational[] = point.map(fromNumber)
    const { matrix, offset } = complex.outputMap(complex.cellOf(3, exact))
    const value = matrix.map((row, output) =>
      toNumber(
        row.reduce((sum, entry, axis) => add(sum, multiply(entry, exact[axis] ?? ZERO)), offset[output] ?? ZERO),
      ),
    )
    expect(answer.forward).toEqual(value)
    expect(answer.nested).toEqual(value)
    expect(answer.matrix.map((row) => row.map((entry) => entry + 0))).toEqual(matrix.map((row) => row.map(toNumber)))
    expect(answer.offset).toEqual(offset.map(toNumber))
  }
})

test('the program that the lesson prints is the one that the command line writes', () => {
  const file = 'content/networks/bump.json'
  const written = explainPython(buildComplex(readNetwork(readFileSync(file, 'utf8'), file)))
  const printed = readFileSync('content/lessons/04-three-layers/bump.py', 'utf8')
  const lines = printed.split('\n').filter((line) => !/^# #(end)?region/.test(line))
  expect(lines.join('\n').trim()).toBe(written.trim())
})
