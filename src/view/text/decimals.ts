/** Short decimals: what a drag, an arrow key or a sum of typed numbers makes of a double. */

/** A sum of short decimals is a short decimal: fifteen digits drop what binary adds. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15)) + 0
}

/** The number 1, 2 or 5 times a power of ten that is nearest, as a ratio. */
export function roundStep(size: number): number {
  if (!(size > 0) || !Number.isFinite(size)) return 1
  const power = Math.floor(Math.log10(size))
  const candidates = [1, 2, 5, 10].map((digit) => Number(`${digit}e${power}`))
  const far = (candidate: number) => Math.abs(Math.log(candidate / size))
  return candidates.reduce((best, candidate) => (far(candidate) < far(best) ? candidate : best))
}

/** The nearest multiple of a round step, as the decimal that it is. */
export function snap(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12)) + 0
}
