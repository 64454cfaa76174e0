/**
 * The certificate: checks a finished complex again, from its definition and in exact arithmetic, by nothing that
 * built it. It reads the facade only: corners, edges, patterns, inequalities, maps.
 */
import type { Complex } from '../complex/complex.ts'
import { type Point, pointOf } from '../exact/point.ts'
import { bindingCheck, continuityCheck, cornerCheck, forwardCheck } from './cells.ts'
import { ExactNetwork } from './exact-forward.ts'
import { areaCheck, crossingCheck, edgeCheck, eulerCheck, patternCheck } from './shape.ts'
import { type Check, type Checker, cellSubject, type LevelSubject } from './subject.ts'

export type { Check, CheckName } from './subject.ts'

export interface Certificate {
  readonly holds: boolean
  readonly checks: readonly Check[]
}

export function verify(complex: Complex): Certificate {
  const steps = verifySteps(complex)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in small steps, so that a page can do other things in between. Yields the share that is done, 0 … 1. */
export function* verifySteps(complex: Complex): Generator<number, Certificate> {
  const network = new ExactNetwork(complex.network)
  const checkers: readonly Checker[] = [
    eulerCheck(complex),
    edgeCheck(),
    areaCheck(complex),
    patternCheck(),
    crossingCheck(complex, network),
    forwardCheck(complex, network),
    cornerCheck(),
    bindingCheck(),
    continuityCheck(complex),
  ]
  const sizes = complex.levels.map(({ vertices, edges, cells }) => vertices.length + edges.length + cells.length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const level of complex.levels) {
    const vertices: Point[] = []
    const subject: LevelSubject = { level, last: level === complex.levels.at(-1), vertices }
    for (const vertex of level.vertices) {
      vertices.push(pointOf(vertex.exact()))
      yield ++done / all
    }
    for (const { level: begin } of checkers) begin?.(subject)
    for (const cell of level.cells) {
      const own = cellSubject(complex, subject, cell)
      for (const checker of checkers) checker.cell?.(own, subject)
      yield ++done / all
    }
    for (const [index, edge] of level.edges.entries()) {
      for (const checker of checkers) checker.edge?.(edge, index, subject)
      yield ++done / all
    }
    for (const { end } of checkers) end?.(subject)
  }
  const checks = checkers.map(({ check }) => check)
  return { holds: checks.every(({ failures }) => failures.length === 0), checks }
}
