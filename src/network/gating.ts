/**
 * What an activation does, as data, so that nothing after it has to know activations by name: one entry each, at the end.
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
 *     clip        z, z − 1       2           0: nothing, 1: z, 2: 1
 *     max         zⱼ − zᵢ, i < j  g − 1       the place of the winner: each unit in turn challenges the winner so far
 *     linear      none           0           0: z
 *
 * All but max act on each z alone: continuous, and affine between a few thresholds.
 */
import type { Activation, OwnKey } from './activations.ts'
import type { Layer, Network } from './network.ts'

/** `z[plus] − z[minus] + constant`; `minus` -1: `z[plus] + constant`. */
export interface Line {
  readonly plus: number
  readonly minus: number
  readonly constant: number
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
  /** What each z is compared with, from below; empty where units are compared with each other, or not at all. */
  readonly thresholds: readonly number[]
  /** What is handed on between thresholds, one more than those; empty where units are compared with each other. */
  readonly pieces: readonly Piece[]
  /** How many inequalities a cell has of the layer. */
  readonly inequalities: number
}

/** `slope · z + constant`. */
export interface Piece {
  readonly slope: number
  readonly constant: number
}

/** An element that hands on nothing: its terms are struck out, and its wires dotted. */
export const isSilent = ({ unit, constant }: Outcome): boolean => unit < 0 && constant === 0

/** Does a unit turn in one place, where its z is 0? */
export const breaksAtZero = ({ thresholds: [first, ...more] }: Gating): boolean => first === 0 && more.length === 0

/** Nothing up to 0, then z itself: its graph is a hinge. */
export const isHinge = (gating: Gating): boolean => {
  const [below, above] = gating.pieces
  return breaksAtZero(gating) && below?.slope === 0 && below.constant === 0 && above?.slope === 1
}

/** Does it make a layer with a pattern? */
export const cuts = ({ activation }: Pick<Layer, 'activation'>): boolean => ENTRIES[activation].cuts

/** Place in a pattern: `0` … `9`, `a` … `z`. */
export const stateText = (state: number): string => state.toString(36)
export const MOST_STATES = 36

const known = new WeakMap<Layer, Gating>()

export function gatingOf(layer: Layer): Gating {
  let gating = known.get(layer)
  if (!gating) {
    gating = ENTRIES[layer.activation].gating(layer)
    known.set(layer, gating)
  }
  return gating
}

const through = (unit: number): Outcome => ({ unit, slope: 1, constant: 0 })

/** `thresholds` are whole numbers, ascending; `pieces` has one more. */
function elementwise({ bias }: Layer, thresholds: readonly number[], pieces: readonly Piece[]): Gating {
  const count = thresholds.length
  return {
    elements: bias.length,
    lines: bias.flatMap((_, unit) => thresholds.map((at): Line => ({ plus: unit, minus: -1, constant: 0 - at }))),
    questions: count * bias.length,
    fixed: true,
    lineOf: (question) => question,
    elementOf: (question) => Math.floor(question / count),
    stateOf: (element, answers) => thresholds.filter((_, place) => answers(count * element + place)).length,
    outcomes: bias.map((_, unit) =>
      pieces.map(({ slope, constant }) => ({ unit: slope === 0 ? -1 : unit, slope, constant })),
    ),
    thresholds,
    pieces,
    inequalities: count * bias.length,
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
    thresholds: [],
    pieces: [],
    inequalities: laid.reduce((sum, { units }) => sum + units.length - 1, 0),
  }
}

interface Entry {
  readonly cuts: boolean
  readonly gating: (layer: Layer) => Gating
  /** Keys of a layer that belong to it. */
  readonly keys: readonly OwnKey[]
  /** What is written round z, in TeX; null: a unit has no formula of its own. */
  readonly written: readonly [before: string, after: string] | null
  /** In a sentence, where the thresholds have to be told. */
  readonly says: string
}

const BELOW: Piece = { slope: 0, constant: 0 }
const SELF: Piece = { slope: 1, constant: 0 }
const at = (constant: number): Piece => ({ slope: 0, constant })

const operator = (name: string): Entry['written'] => [`\\operatorname{${name}}(`, ')']

/** An activation is one entry here and one name in the reader's list. */
const ENTRIES: Readonly<Record<Activation, Entry>> = {
  relu: {
    cuts: true,
    gating: (layer) => elementwise(layer, [0], [BELOW, SELF]),
    keys: [],
    written: operator('relu'),
    says: 'a ReLU',
  },
  'leaky-relu': {
    cuts: true,
    gating: (layer) => elementwise(layer, [0], [{ slope: layer.slope ?? 0, constant: 0 }, SELF]),
    keys: ['slope'],
    written: operator('leaky'),
    says: 'a leaky ReLU',
  },
  abs: {
    cuts: true,
    gating: (layer) => elementwise(layer, [0], [{ slope: -1, constant: 0 }, SELF]),
    keys: [],
    written: ['\\lvert ', '\\rvert'],
    says: 'an absolute value',
  },
  'hard-tanh': {
    cuts: true,
    gating: (layer) => elementwise(layer, [-1, 1], [at(-1), SELF, at(1)]),
    keys: [],
    written: operator('hardtanh'),
    says: 'a hard tanh',
  },
  clip: {
    cuts: true,
    gating: (layer) => elementwise(layer, [0, 1], [BELOW, SELF, at(1)]),
    keys: [],
    written: operator('clip'),
    says: 'a clip',
  },
  max: { cuts: true, gating: maximum, keys: ['groups'], written: null, says: 'a max' },
  linear: {
    cuts: false,
    gating: (layer) => elementwise(layer, [], [SELF]),
    keys: [],
    written: null,
    says: 'a linear layer',
  },
}

/** How many numbers a layer puts out: units, or groups. */
export const widthOf = (layer: Layer | undefined): number => (layer ? gatingOf(layer).elements : 0)

/** How many outputs a network has. */
export const outputCount = ({ layers }: Pick<Network, 'layers'>): number => widthOf(layers.at(-1))

export const ownKeysOf = (activation: Activation): readonly OwnKey[] => ENTRIES[activation].keys

/** `\operatorname{relu}(` and `)`. */
export const writtenRound = ({ activation }: Pick<Layer, 'activation'>): Entry['written'] => ENTRIES[activation].written

/** `a hard tanh`. */
export const saysOf = ({ activation }: Pick<Layer, 'activation'>): string => ENTRIES[activation].says
