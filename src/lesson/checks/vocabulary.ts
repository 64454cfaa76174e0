/**
 * The words that a lesson may use, as data: the remark plugin checks lessons against it, the guide prints it.
 */

import { FIGURE_NAMES } from '../../kinds/figures.ts'
import { BOUNDS } from '../results/bounds.ts'
import { COUNTED } from '../results/results.ts'

/** What a property's value may be. `flag` is written without a value. */
export type PropertyKind = 'text' | 'number' | 'flag' | 'texts' | 'object' | 'point'

export interface PropertySpec {
  readonly kind: PropertyKind
  readonly required?: boolean
  /** The closed list of values, if there is one. */
  readonly oneOf?: readonly string[]
}

export interface ComponentSpec {
  readonly says: string
  readonly properties: Readonly<Record<string, PropertySpec>>
  /** Whether it holds content. */
  readonly content: boolean
}

/** Inside a scene it may be left out: then the scene's is meant. */
const NETWORK: PropertySpec = { kind: 'text' }
const AT: PropertySpec = { kind: 'object' }
const LAYER: PropertySpec = { kind: 'number' }

export const VOCABULARY = {
  Scene: {
    says: 'One live figure for all the steps in it.',
    properties: {
      network: { kind: 'text', required: true },
      figure: { kind: 'text', oneOf: FIGURE_NAMES },
      show: { kind: 'texts' },
      at: AT,
    },
    content: true,
  },
  Step: {
    says: 'What the figure shows next, and the words for it.',
    properties: { at: AT },
    content: true,
  },
  Slide: {
    says: 'A new slide without a heading.',
    properties: { title: { kind: 'text', required: true } },
    content: false,
  },
  Key: { says: 'The sentence to remember: on the page and on the slide.', properties: {}, content: true },
  Show: { says: 'On the slide only.', properties: {}, content: true },
  Read: { says: 'On the page only.', properties: {}, content: true },
  Say: { says: 'In the speaker’s notes only.', properties: {}, content: true },
  Note: { says: 'A note in the margin.', properties: {}, content: true },
  Unit: {
    says: 'A unit’s mark and name, in its colour.',
    properties: { name: { kind: 'text', required: true }, network: NETWORK, off: { kind: 'flag' } },
    content: false,
  },
  Count: {
    says: 'A number that the engine counts.',
    properties: {
      network: NETWORK,
      of: { kind: 'text', oneOf: COUNTED },
      layer: LAYER,
      at: AT,
      words: { kind: 'flag' },
    },
    content: false,
  },
  Bound: {
    says: 'How many cells networks with these widths can have.',
    properties: { network: NETWORK, of: { kind: 'text', required: true, oneOf: BOUNDS } },
    content: false,
  },
  Inequalities: {
    says: 'The nested inequalities of the cell that a point is in.',
    properties: { network: NETWORK, at: AT, layer: LAYER, unit: { kind: 'text' } },
    content: false,
  },
  Map: {
    says: 'The affine map that the network computes on the cell of a point.',
    properties: { network: NETWORK, at: AT },
    content: false,
  },
  Formula: {
    says: 'A unit’s or an output’s own formula, as the network has it; whole: with its name and activation.',
    properties: {
      network: NETWORK,
      at: AT,
      of: { kind: 'text', required: true },
      whole: { kind: 'flag' },
      display: { kind: 'flag' },
    },
    content: false,
  },
  Value: {
    says: 'A value at a point: of the output, or of a unit.',
    properties: { network: NETWORK, at: AT, of: { kind: 'text' } },
    content: false,
  },
  Corner: {
    says: 'The corners of the cell that a point is in, or one of them.',
    properties: { network: NETWORK, at: AT, layer: LAYER, index: { kind: 'number' } },
    content: false,
  },
  Program: {
    says: 'The network as nested ifs, open along the path of a point.',
    properties: { network: NETWORK, at: AT, language: { kind: 'text', oneOf: ['python', 'typescript'] } },
    content: false,
  },
  Pattern: {
    says: 'The activation pattern at a point.',
    properties: { network: NETWORK, at: AT, layer: LAYER },
    content: false,
  },
  Cite: {
    says: 'A citation from the bibliography.',
    properties: { id: { kind: 'text', required: true }, plain: { kind: 'flag' } },
    content: false,
  },
  Bibliography: { says: 'All that the lesson cites.', properties: {}, content: false },
  Term: {
    says: 'A term of the glossary: its meaning on hover and focus.',
    properties: { id: { kind: 'text', required: true } },
    content: true,
  },
  Misconception: { says: 'What this isn’t, kindly.', properties: { title: { kind: 'text' } }, content: true },
  Predict: {
    says: 'A question to answer before trying it.',
    properties: { question: { kind: 'text', required: true } },
    content: true,
  },
  Code: {
    says: 'A named region of a source file.',
    properties: { file: { kind: 'text', required: true }, region: { kind: 'text' }, lang: { kind: 'text' } },
    content: false,
  },
  Example: { says: 'What it holds, with its source beside it.', properties: {}, content: true },
  House: { says: 'The rooms of the project, for the guide.', properties: {}, content: false },
  Num: { says: 'A numeral that is no result.', properties: {}, content: true },
} as const satisfies Readonly<Record<string, ComponentSpec>>

export type ComponentName = keyof typeof VOCABULARY

export const COMPONENT_NAMES = Object.keys(VOCABULARY) as readonly ComponentName[]

export function specOf(name: string): ComponentSpec | null {
  return Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name as ComponentName] : null
}
