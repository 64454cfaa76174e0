/**
 * The state of a figure as data: what a step sets, what the reader drags, what the URL carries.
 * A step's keyframe is absolute; the reader's changes are an overlay of the same keys on top of it.
 */

/** The keys of `at` and of the URL. `L` is the layer's place in the file, from 1, linear layers included. */
export type StateKey =
  | 'layer'
  | 'point'
  | 'select'
  | 'show'
  | `bias.${number}.${number}`
  | `weight.${number}.${number}.${number}`
  | (string & {})

/** `null` takes an earlier value back. */
export type StateValue = number | string | readonly number[] | readonly string[] | null

/** Its keys are `StateKey`s. */
export type Keyframe = Readonly<Record<string, StateValue>>

/** A keyframe folded and read against its network: what a figure draws. */
export interface FigureState {
  /** The newest ReLU layer that is shown, 0 … number of ReLU layers. The output is shown with the last. */
  readonly layer: number
  /** Drawn coordinates, as many as the network has inputs. */
  readonly point: readonly number[]
  /** A unit's plain name, `h1`, `g2`; null: none. */
  readonly select: string | null
  /** Extra things to show, of a closed list that the figure declares (`value`, `substitution`, `numbers` …). */
  readonly show: readonly string[]
  /** What the figure declares of its own. */
  readonly own: Keyframe
}
