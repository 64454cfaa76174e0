/** Where an axis has its numbers: round decimals, written as they are. */
import { minus, superscript } from '../text/numbers.ts'

export interface AxisTick {
  readonly value: number
  readonly text: string
}

/** A decimal with a true minus; very large and very small ones as a power of ten. */
export function decimalText(value: number): string {
  const text = Math.abs(value) >= 1e7 || (value !== 0 && Math.abs(value) < 1e-5) ? powerText(value) : String(value)
  return text.replace('-', minus)
}

function powerText(value: number): string {
  const [digits = '0', power = '0'] = value.toExponential().split('e')
  return `${digits}·10${superscript(String(Number(power)))}`
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `least`, as `digit · 10^power`. */
function roundStep(least: number): { digit: number; power: number } {
  const power = Math.floor(Math.log10(least))
  for (const [digit, over] of [
    [1, 0],
    [2, 0],
    [5, 0],
    [1, 1],
  ] as const) {
    if (digit * 10 ** (power + over) >= least * (1 - 1e-9)) return { digit, power: power + over }
  }
  return { digit: 2, power: power + 1 }
}

/** `digit · 10^power · count`, rounded once: 3 · 10⁻¹ is 0.3. */
function multiple(count: number, digit: number, power: number): number {
  return power >= 0 ? count * digit * 10 ** power : (count * digit) / 10 ** -power
}

/** The multiples of a round step between `from` and `to` that stand at least `gap` of `length` apart. */
export function axisTicks(from: number, to: number, length: number, gap: number): readonly AxisTick[] {
  const { digit, power } = roundStep(((to - from) * gap) / length)
  const step = multiple(1, digit, power)
  const slack = 1e-9 * (to - from)
  const first = Math.ceil((from - slack) / step)
  const last = Math.floor((to + slack) / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const value = multiple(first + place, digit, power) + 0
    return { value, text: decimalText(value) }
  })
}
