/**
 * What a network *is*: readonly data whose shapes were checked once, by `read.ts`.
 *
 * Every number is a double and means that double's shortest decimal: 0.1 is one tenth.
 * Layers and units count from 1 in everything that is said or printed, from 0 in arrays.
 */

/** `weights` is (units × inputs of the layer), `bias` has one number a unit. */
export interface Layer {
  readonly weights: readonly (readonly number[])[]
  readonly bias: readonly number[]
  readonly activation: Activation
}

export type Activation = 'relu' | 'linear'

/** The drawn point (s, t) is the input `origin + s·axes[0] + t·axes[1]`; one axis gives a line. */
export interface Slice {
  readonly origin: readonly number[]
  readonly axes: readonly (readonly number[])[]
}

export interface Network {
  readonly title?: string
  /** One or two names: of the network's inputs, or of the slice's coordinates. */
  readonly inputs: readonly string[]
  /** One `[from, to]` for each name in `inputs`. */
  readonly box: readonly (readonly [from: number, to: number])[]
  readonly slice?: Slice
  readonly layers: readonly Layer[]
}

/** One string a ReLU layer so far, one character a unit: `1` where z > 0 inside the cell, else `0`. */
export type ActivationPattern = readonly string[]

/** Unit `unit` (from 1) of ReLU layer `layer` (from 1). */
export interface UnitRef {
  readonly layer: number
  readonly unit: number
}
