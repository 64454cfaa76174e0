/** What every part of the reader asks of a value from JSON. */

import { describe, type Problem } from './error.ts'
import { nearest } from './spelling/nearest.ts'

export type Refuse = (problem: Problem) => never

export function object(
  value: unknown,
  path: string,
  expected: string,
  keys: readonly string[],
  refuse: Refuse,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse({ path, expected, found: describe(value) })
  }
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue
    const close = nearest(key, keys)
    refuse({
      path: path === '' ? key : `${path}.${key}`,
      expected: `only the keys ${keys.map((k) => `"${k}"`).join(', ')}`,
      found: `the unknown key ${JSON.stringify(key)}`,
      todo: close === null ? 'Take it out.' : `Did you mean "${close}"?`,
    })
  }
  return value as Record<string, unknown>
}

export function array(value: unknown, path: string, expected: string, refuse: Refuse): readonly unknown[] {
  return Array.isArray(value) ? value : refuse({ path, expected, found: describe(value) })
}

export function finite(value: unknown, path: string, refuse: Refuse): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return refuse({ path, expected: 'a finite number', found: describe(value) })
}

/** `length` null: any length. */
export function numbers(
  value: unknown,
  path: string,
  length: number | null,
  of: string,
  refuse: Refuse,
  todoFor: (found: number) => string | undefined = () => undefined,
): readonly number[] {
  const expected = length === null ? `an array of numbers (${of})` : `an array of ${count(length, 'number')} (${of})`
  const items = array(value, path, expected, refuse)
  if (length !== null && items.length !== length) {
    const todo = todoFor(items.length)
    refuse({ path, expected, found: `an array of ${items.length}`, ...(todo === undefined ? {} : { todo }) })
  }
  return items.map((item, place) => finite(item, `${path}[${place}]`, refuse))
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
