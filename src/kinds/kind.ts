/**
 * What a kind of figure is: a folder beside this file, named as the kind, with a `kind.ts` that says all of this, an
 * `Island.astro` that draws it, and whatever is its own. One line in `list.ts` makes it known to scenes, checker and gallery.
 */
import type { FigureProps, KindProps } from '../islands/core/figure-core.ts'
import type { Network } from '../network/network.ts'
import { parseParameterKey } from '../view/state/keys.ts'
import type { Keyframe } from '../view/state/state.ts'
import type { Words } from '../view/words/words.ts'

/** A key of `at` that only this kind knows. */
export interface OwnKey {
  readonly says: string
  /** What a value should be, in words, and whether it is. `null`, which takes the key back, is never asked about. */
  readonly expected: string
  readonly accepts: (value: unknown, network: Network) => boolean
}

/**
 * How a stage is laid out, the only thing that shared style sheets ask: `beside`, a diagram beside the drawing; `panel`,
 * one drawing over its panel; `pair`, two drawings side by side over their panel.
 */
export type Layout = 'beside' | 'panel' | 'pair'

/** Lines of the panel, at most: in full, one under the other, and in its short form, two layers side by side. */
export interface Rows {
  readonly full: number
  readonly short: number
}

/** A figure of the gallery: the smallest network that shows a state. */
export interface GalleryState {
  readonly says: string
  readonly network: string
  readonly at: Keyframe
  readonly show?: readonly string[]
  /** The unit that is pointed at. */
  readonly pointed?: string
}

export interface GallerySection {
  readonly title: string
  readonly states: readonly GalleryState[]
  /** The panel's short form with the layers under each other. */
  readonly stacked?: boolean
  /** Only the diagram is looked at. */
  readonly diagrams?: boolean
}

export interface FigureKind {
  /** As in `<Scene figure="…">`, and as the folder. */
  readonly name: string
  readonly says: string
  /** What it says in English, beside what all figures say: the section `kinds.<name>` of a language's file. */
  readonly words?: Words
  readonly layout: Layout
  readonly own: Readonly<Record<string, OwnKey>>
  /** The words of `show` that it knows. */
  readonly shows: readonly string[]
  /** Why it can't draw this network, in a sentence that says what it needs; null: it can. */
  readonly refuses: (network: Network) => string | null
  /** Why these words of `show` make no sense together, or of this network up to `layer`; null: they do. Left out: any do. */
  readonly refusesShow?: (network: Network, show: readonly string[], layer: number) => string | null
  /** The page keeps so many lines free under the drawing. `shows`: all that the scene shows in any step. */
  readonly rows: (network: Network, shows: readonly string[]) => Rows
  /** In every language of its own that the gallery shows: nothing else is written for it. */
  readonly gallery: readonly GallerySection[]
}

/** What an island is told of its kind: the rest stays on the server. */
export const kindProps = ({ name, layout, own }: FigureKind): KindProps => ({ name, layout, own: Object.keys(own) })

/** What an `Island.astro` is given. `live`: it wakes when it comes into view; else it stays a picture. */
export interface IslandProps extends FigureProps {
  readonly live: boolean
  /** `stacked`: the panel's short form with the layers under each other. */
  readonly panel?: 'stacked' | undefined
  /** A page without a deck: the figure itself keeps what the reader changed in the address. */
  readonly address?: boolean
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

export const numberFrom = (from: number, to: number): Pick<OwnKey, 'expected' | 'accepts'> => ({
  expected: `a number from ${from} to ${to}`,
  accepts: (value) => isNumber(value) && value >= from && value <= to,
})

export const oneOf = (...words: readonly string[]): Pick<OwnKey, 'expected' | 'accepts'> => ({
  expected: words.map((word) => `“${word}”`).join(' or '),
  accepts: (value) => words.some((word) => word === value),
})

export const isParameter = (key: unknown, network: Network): boolean => {
  const target = typeof key === 'string' ? parseParameterKey(key) : null
  const layer = target && network.layers[target.layer - 1]
  if (!target || !layer) return false
  return target.unit <= layer.bias.length && target.input <= (layer.weights[0]?.length ?? 0)
}

export const needsTwoInputs =
  (name: string) =>
  ({ inputs }: Network): string | null =>
    inputs.length === 2 ? null : `The figure “${name}” needs a network with two inputs; this one has ${inputs.length}.`
