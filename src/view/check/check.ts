/** A certificate in words. */

import type { Certificate } from '../../engine/check/certificate.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { CheckStrings } from '../words/english/check.ts'
import { fill } from '../words/words.ts'

export interface CheckWords {
  readonly holds: boolean
  /** The mark itself. */
  readonly mark: string
  /** What was checked, one by one. */
  readonly list: readonly string[]
}

export function checkWords(
  { levels, dimension }: Complex,
  { holds, checks }: Certificate,
  strings: CheckStrings,
): CheckWords {
  const last = levels.at(-1)
  const counts = {
    cells: last?.cells.length ?? 0,
    edges: last?.edges.length ?? 0,
    corners: last?.vertices.length ?? 0,
  }
  const failure = checks.flatMap(({ what, failures }) => failures.map((found) => `${what} (${found})`))[0] ?? ''
  const mark = dimension === 2 ? strings.checkedPlane : strings.checkedLine
  const textOf = (name: keyof CheckStrings['what']): string =>
    name === 'euler' && dimension === 1 ? strings.eulerLine : strings.what[name]
  return {
    holds,
    mark: holds ? fill(mark, counts) : fill(strings.wrong, { failure }),
    list: checks.map(({ name, count }) => fill(textOf(name), { ...counts, count })),
  }
}
