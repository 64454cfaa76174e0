/** Times in milliseconds, and what is printed of them. */
import { now } from './clock.ts'

export const median = (values: readonly number[]): number => timesOf(values).median

export interface Times {
  readonly minimum: number
  readonly median: number
  readonly p99: number
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { minimum: at(1 / sorted.length), median: at(0.5), p99: at(0.99) }
}

export interface Sampled<T> {
  readonly wall: readonly number[]
  /** The thread's own time. */
  readonly own: readonly number[]
  /** What the task gave the last time. */
  readonly result: T
}

/** Runs `task` as often as fits into `budget` milliseconds, at least once. */
export function sample<T>(task: () => T, budget: number): Sampled<T> {
  const [wall, own]: [number[], number[]] = [[], []]
  const end = performance.now() + budget
  for (;;) {
    const start = now()
    const result = task()
    const then = now()
    wall.push(then.wall - start.wall)
    own.push(then.own - start.own)
    if (then.wall >= end) return { wall, own, result }
  }
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [line(head), ...rows.map(line)].join('\n')
}

export const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1))
