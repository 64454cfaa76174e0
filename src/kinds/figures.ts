/**
 * Questions about kinds of figure by name: what is wrong with a scene that asks for one. Used when the site is built,
 * never in the browser.
 */
import type { Network } from '../network/network.ts'
import { showNames } from '../view/state/keys.ts'
import { didYouMean } from '../view/text/did-you-mean.ts'
import type { FigureKind } from './kind.ts'
import * as list from './list.ts'

export { DEFAULT_FIGURE } from './list.ts'

/** Every kind of the list, the default first. */
export const KINDS: readonly FigureKind[] = Object.values(list)
  .filter((each): each is FigureKind => typeof each === 'object')
  .toSorted((a, b) => Number(b.name === list.DEFAULT_FIGURE) - Number(a.name === list.DEFAULT_FIGURE))

export const FIGURE_NAMES: readonly string[] = KINDS.map(({ name }) => name)

export function kindNamed(name: string): FigureKind {
  const kind = KINDS.find((each) => each.name === name)
  if (kind) return kind
  throw new RangeError(`expected one of the figures ${FIGURE_NAMES.join(', ')}, found “${name}”`)
}

const find = (name: string): FigureKind | undefined => KINDS.find((each) => each.name === name)

export const ownKeysOf = (figure: string): readonly string[] => Object.keys(find(figure)?.own ?? {})

/** What is wrong with a figure's name, or with asking it to draw this network; null: nothing. */
export function figureProblem(figure: string, network: Network): string | null {
  const kind = find(figure)
  if (kind) return kind.refuses(network)
  const known = FIGURE_NAMES.map((name) => `“${name}”`).join(', ')
  return `There is no figure “${figure}”.${didYouMean(figure, FIGURE_NAMES)} The figures are ${known}.`
}

/** What is wrong with the figure's own keys of a patch, a sentence each. Other keys are `checkKeyframe`'s matter. */
export function ownProblems(
  figure: string,
  network: Network,
  patch: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(find(figure)?.own ?? {}).flatMap(([key, { expected, accepts }]) => {
    const value = patch[key]
    if (value === undefined || value === null || accepts(value, network)) return []
    return [`“${key}” should be ${expected}, but is ${JSON.stringify(value)}.`]
  })
}

/**
 * What is wrong with showing these words at once; null: nothing. `layer` is the last layer that is drawn then. Words that
 * no figure knows are `checkKeyframe`'s matter.
 */
export function showProblem(figure: string, network: Network, show: readonly string[], layer: number): string | null {
  const kind = find(figure)
  if (!kind) return null
  const strange = show.find((word) => showNames.some((name) => name === word) && !kind.shows.includes(word))
  if (strange === undefined) return kind.refusesShow?.(network, show, layer) ?? null
  const known = kind.shows.map((word) => `“${word}”`).join(', ')
  return `“show” has “${strange}”, which the figure “${figure}” can't show. It can show ${known || 'nothing beside itself'}.`
}
