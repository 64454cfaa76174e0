/**
 * The state of a figure as it is set, folded and put on top: `at` of a step, the absolute keyframe,
 * the reader's overlay, and the network that results. `overlay-url.ts` is its form in the address. What reads and checks
 * what others wrote (`overlay-read.ts`, `key-checks.ts`) isn't imported here: a page doesn't need it to draw.
 */
import type { Layer, Network } from '../../network/network.ts'
import { cuttingLayerCount } from '../text/units.ts'
import { parseParameterKey, showNames } from './keys.ts'
import type { FigureState, Keyframe, StateValue } from './state.ts'

export { showNames } from './keys.ts'
export { encodeOverlay } from './overlay-url.ts'

/** Each step's absolute keyframe: all patches up to it, later ones winning; `null` takes a key back. */
export function foldKeyframes(patches: readonly Keyframe[]): readonly Keyframe[] {
  let folded: Keyframe = {}
  return patches.map((patch) => {
    folded = Object.fromEntries(Object.entries({ ...folded, ...patch }).filter(([, value]) => value !== null))
    return folded
  })
}

/** What is left of the reader's overlay when steps with these patches were crossed, forward or back. */
export function overlayAfter(overlay: Keyframe, crossedPatches: readonly Keyframe[]): Keyframe {
  const crossed = new Set(crossedPatches.flatMap((patch) => Object.keys(patch)))
  const kept = Object.entries(overlay).filter(([key]) => !crossed.has(key))
  return kept.length === Object.keys(overlay).length ? overlay : Object.fromEntries(kept)
}

/** A step's keyframe with the reader's changes on top. */
export function withOverlay(keyframe: Keyframe, overlay: Keyframe): Keyframe {
  return { ...keyframe, ...overlay }
}

/**
 * The network with the weights and biases that the keyframe sets; the very same object if it sets none. `scale` makes all
 * biases that the keyframe doesn't set so many times as large.
 */
export function applyNetwork(network: Network, keyframe: Keyframe): Network {
  const { scale } = keyframe
  const layers: Layer[] = typeof scale === 'number' ? scaled(network, scale) : [...network.layers]
  let changed = typeof scale === 'number' && scale !== 1
  for (const [key, value] of Object.entries(keyframe)) {
    const target = parseParameterKey(key)
    if (!target || typeof value !== 'number') continue
    const layer = layers[target.layer - 1]
    if (!layer) continue
    layers[target.layer - 1] = withParameter(layer, target.unit - 1, target.input - 1, value)
    changed = true
  }
  return changed ? { ...network, layers } : network
}

function scaled({ layers }: Network, scale: number): Layer[] {
  // A product of short decimals is a short decimal: fifteen digits drop what binary adds.
  const times = (bias: number) => Number((bias * scale).toPrecision(15)) + 0
  return layers.map((layer) => ({ ...layer, bias: layer.bias.map(times) }))
}

/** `input` -1 is the bias. */
function withParameter(layer: Layer, unit: number, input: number, value: number): Layer {
  if (input < 0) return { ...layer, bias: layer.bias.with(unit, value) }
  const row = layer.weights[unit]
  return row ? { ...layer, weights: layer.weights.with(unit, row.with(input, value)) } : layer
}

/** The keyframe as the figure reads it. What it doesn't set: every layer, the middle of the box, nothing selected. */
export function figureState(network: Network, keyframe: Keyframe): FigureState {
  const layers = cuttingLayerCount(network)
  const { layer, point, select, show, ...rest } = keyframe
  return {
    layer: typeof layer === 'number' ? Math.max(0, Math.min(layers, layer)) : layers,
    point: isPoint(point, network) ? point : network.box.map(([from, to]) => (from + to) / 2),
    select: typeof select === 'string' ? select : null,
    show: isWords(show) ? show : [],
    own: Object.fromEntries(Object.entries(rest).filter(([key]) => parseParameterKey(key) === null)),
  }
}

function isPoint(value: StateValue | undefined, network: Network): value is readonly number[] {
  return Array.isArray(value) && value.length === network.inputs.length && value.every((v) => typeof v === 'number')
}

function isWords(value: StateValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => showNames.some((name) => name === word))
}
