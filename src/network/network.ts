/**
 * What a network *is*: readonly data whose shapes were checked once, by `read.ts`.
 *
 * Every number is a double and means that double's shortest decimal: 0.1 is one tenth.
 * Layers and units count from 1 in everything that is said or printed, from 0 in arrays.
 */
import type { Activation } from './activations.ts'

/**
 * `weights` is (units × inputs of the layer), `bias` has one number a unit. The layer's z is `weights · input + bias`,
 * then normalised if `normalize` says so; it puts out `activation(z)`, plus its input if it is residual.
 */
export interface Layer {
  readonly weights: readonly (readonly number[])[]
  readonly bias: readonly number[]
  readonly activation: Activation
  /** Below 0, where the activation has one to choose: 0 < slope < 1. */
  readonly slope?: number
  /** Where the largest of a group is put out: unit numbers from 1, each unit in one group. */
  readonly groups?: readonly (readonly number[])[]
  /** Adds the layer's input to what it puts out; both are equally wide. */
  readonly residual?: boolean
  readonly normalize?: Normalize
}

/** Batch norm at inference: `scale · (z − mean) / √(variance + epsilon) + shift`, one number a unit. */
export interface Normalize {
  readonly mean: readonly number[]
  readonly variance: readonly number[]
  readonly scale: readonly number[]
  readonly shift: readonly number[]
  readonly epsilon: number
  /** A root that is not rational is rounded to a double, and that double's decimal is what counts. */
  readonly rounded?: boolean
}

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

/**
 * One string for each layer that cuts (any but a linear one) so far, one character an element: the number of thresholds that
 * z is above. ReLU, leaky ReLU and absolute value: `1` where z > 0 inside the cell, else `0`. Hard tanh: `0` below −1,
 * `1` between, `2` above 1. Max: a character a group, the place of the winner in it, `0`–`9`, then `a`–`z`.
 */
export type ActivationPattern = readonly string[]

/** Unit (of a max layer: group) `unit` of cutting layer `layer`, both from 1. */
export interface UnitRef {
  readonly layer: number
  readonly unit: number
}
