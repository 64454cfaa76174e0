/**
 * How many cells a network with given widths can have: formulas, no geometry. `widths` are those of the ReLU layers,
 * `inputs` is the number of drawn coordinates. A count in a window may be smaller; none is ever larger than `anyCells`.
 * Each formula is held against the engine's own counts on many small networks, in the tests.
 */

/** n over k; exact while it stays below 2^53. */
function choose(n: number, k: number): number {
  let result = 1
  for (let step = 1; step <= k; step += 1) result = (result * (n - k + step)) / step
  return k > n ? 0 : result
}

/** Σ over j ≤ k of n over j. */
function chooseUpTo(n: number, k: number): number {
  let sum = 0
  for (let j = 0; j <= Math.min(n, k); j += 1) sum += choose(n, j)
  return sum
}

/** The most that one layer can cut, reached in general position. Zaslavsky, Mem. AMS 154 (1975). */
export function oneLayerCells(units: number, inputs: number): number {
  return chooseUpTo(units, inputs)
}

/** The most that one layer without biases can cut: all its lines go through the origin. Cover (1965). */
export function oneLayerCones(units: number, inputs: number): number {
  return units === 0 ? 1 : 2 * chooseUpTo(units - 1, inputs - 1)
}

/**
 * Some network with these widths has at least so many cells: all layers but the last fold each axis ⌊n/inputs⌋ times,
 * the last draws its lines on the packet. Montúfar, Pascanu, Cho & Bengio, NeurIPS (2014).
 */
export function foldedCells(widths: readonly number[], inputs: number): number {
  const sheets = widths.slice(0, -1).reduce((product, units) => product * Math.floor(units / inputs) ** inputs, 1)
  return sheets * chooseUpTo(widths[widths.length - 1] ?? 0, inputs)
}

/**
 * No network with these widths has more cells. In d dimensions n units cut at most Σ (n over j) regions, j ≤ d; the
 * regions charged to j can be chosen with j units off, so their image has at most min(d, n − j) dimensions:
 * Σ over j_l ≤ min(inputs, n_1 − j_1, …, n_{l−1} − j_{l−1}, n_l) of Π (n_l over j_l).
 * Serra, Tjandraatmadja & Ramalingam, ICML (2018).
 */
export function anyCells(widths: readonly number[], inputs: number): number {
  const [units, ...behind] = widths
  if (units === undefined) return 1
  let sum = 0
  for (let j = 0; j <= Math.min(inputs, units); j += 1) {
    sum += choose(units, j) * anyCells(behind, Math.min(inputs, units - j))
  }
  return sum
}
