/**
 * What an activation does, as data, so that nothing after it has to know activations by name.
 *
 * A layer's *lines* are affine functions of its z whose signs decide everything. *Questions* are asked in order; each is
 * about the sign of one line (> 0 or not), which may depend on the answers before. The answers give the *state* of
 * each of the layer's *elements* (what it puts out: a unit, or a group of a max layer), and a state says which z
 * the element hands on, how steep, and plus what.
 *
 *                 lines          questions   states of an element
 *     relu        z              1           0: nothing, 1: z
 *     leaky-relu  z              1           0: slope·z, 1: z
 *     abs         z              1           0: −z, 1: z
 *     hard-tanh   z + 1, z − 1   2           0: −1, 1: z, 2: 1
 *     max         zⱼ − zᵢ, i < j  g − 1       the place of the winner: each unit in turn challenges the winner so far
 *     linear      none           0           0: z
 */
import type { Activation, Layer } from './network.ts'

/** `z[plus] − z[minus] + constant`; `minus` -1: `z[plus] + constant`. */
export interface Line {
  readonly plus: number
  readonly minus: number
  readonly constant: -1 | 0 | 1
}

/** The element hands on `slope · z[unit] + constant`; `unit` -1: the constant alone. */
export interface Outcome {
  readonly unit: number
  readonly slope: number
  readonly constant: number
}

/** Was the line of question `question` found positive? */
export type Answers = (question: number) => boolean

export interface Gating {
  readonly elements: number
  readonly lines: readonly Line[]
  readonly questions: number
  /** Does question q always ask about line q? */
  readonly fixed: boolean
  readonly lineOf: (question: number, answers: Answers) => number
  readonly elementOf: (question: number) => number
  readonly stateOf: (element: number, answers: Answers) => number
  /** By element, by state. */
  readonly outcomes: readonly (readonly Outcome[])[]
}

/** Every activation but `linear` makes a layer with a pattern. */
export const cuts = ({ activation }: Pick<Layer, 'activation'>): boolean => activation !== 'linear'

/** Place in a pattern: `0` … `9`, `a` … `z`. */
export const stateText = (state: number): string => state.toString(36)
export const MOST_STATES = 36

const known = new WeakMap<Layer, Gating>()

export function gatingOf(layer: Layer): Gating {
  let gating = known.get(layer)
  if (!gating) {
    gating = MAKERS[layer.activation](layer)
    known.set(layer, gating)
  }
  return gating
}

const MAKERS: Readonly<Record<Activation, (layer: Layer) => Gating>> = {
  relu: (layer) => hinge(layer, NOTHING),
  'leaky-relu': (layer) => hinge(layer, (unit) => ({ unit, slope: layer.slope ?? 0, constant: 0 })),
  abs: (layer) => hinge(layer, (unit) => ({ unit, slope: -1, constant: 0 })),
  'hard-tanh': hardTanh,
  max: maximum,
  linear: ({ bias }) => ({
    elements: bias.length,
    lines: [],
    questions: 0,
    fixed: true,
    lineOf: (question) => question,
    elementOf: (question) => question,
    stateOf: () => 0,
    outcomes: bias.map((_, unit) => [through(unit)]),
  }),
}

const through = (unit: number): Outcome => ({ unit, slope: 1, constant: 0 })
const NOTHING = (): Outcome => ({ unit: -1, slope: 0, constant: 0 })

/** One breakpoint at 0: `below` is what a unit hands on where z ≤ 0. */
function hinge({ bias }: Layer, below: (unit: number) => Outcome): Gating {
  return {
    elements: bias.length,
    lines: bias.map((_, unit) => ({ plus: unit, minus: -1, constant: 0 })),
    questions: bias.length,
    fixed: true,
    lineOf: (question) => question,
    elementOf: (question) => question,
    stateOf: (element, answers) => (answers(element) ? 1 : 0),
    outcomes: bias.map((_, unit) => [below(unit), through(unit)]),
  }
}

function hardTanh({ bias }: Layer): Gating {
  const constant = (value: -1 | 1): Outcome => ({ unit: -1, slope: 0, constant: value })
  return {
    elements: bias.length,
    lines: bias.flatMap((_, unit): Line[] => [
      { plus: unit, minus: -1, constant: 1 },
      { plus: unit, minus: -1, constant: -1 },
    ]),
    questions: 2 * bias.length,
    fixed: true,
    lineOf: (question) => question,
    elementOf: (question) => question >> 1,
    stateOf: (element, answers) => (answers(2 * element) ? 1 : 0) + (answers(2 * element + 1) ? 1 : 0),
    outcomes: bias.map((_, unit) => [constant(-1), through(unit), constant(1)]),
  }
}

/** Where a group's lines and questions begin. */
interface Group {
  readonly units: readonly number[]
  readonly firstLine: number
  readonly firstQuestion: number
}

function maximum({ groups = [] }: Layer): Gating {
  const lines: Line[] = []
  const laid: Group[] = []
  const groupOf: number[] = []
  for (const [index, numbers] of groups.entries()) {
    const units = numbers.map((number) => number - 1)
    laid.push({ units, firstLine: lines.length, firstQuestion: groupOf.length })
    for (const [place, plus] of units.entries()) {
      if (place > 0) groupOf.push(index)
      for (const minus of units.slice(0, place)) lines.push({ plus, minus, constant: 0 })
    }
  }
  /** The winner among a group's first `count` units, by the answers. */
  const winner = ({ firstQuestion }: Group, count: number, answers: Answers): number => {
    let place = 0
    for (let challenger = 1; challenger < count; challenger += 1)
      if (answers(firstQuestion + challenger - 1)) place = challenger
    return place
  }
  return {
    elements: groups.length,
    lines,
    questions: groupOf.length,
    fixed: false,
    elementOf: (question) => groupOf[question] ?? 0,
    lineOf: (question, answers) => {
      const group = laid[groupOf[question] ?? 0]
      if (!group) return 0
      const challenger = question - group.firstQuestion + 1
      return group.firstLine + (challenger * (challenger - 1)) / 2 + winner(group, challenger, answers)
    },
    stateOf: (element, answers) => {
      const group = laid[element]
      return group ? winner(group, group.units.length, answers) : 0
    },
    outcomes: laid.map(({ units }) => units.map(through)),
  }
}
