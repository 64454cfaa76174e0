/**
 * The certificate: checks a finished complex again, from its definition and in exact arithmetic, by nothing that
 * built it. It reads the facade only: corners, edges, patterns, inequalities, maps.
 */
import type { Complex } from './complex.ts'
import { bindingCheck, continuityCheck, cornerCheck, forwardCheck } from './verify-cells.ts'
import { areaCheck, crossingCheck, edgeCheck, eulerCheck, patternCheck } from './verify-shape.ts'
import { type Check, type Checking, subjectsOf } from './verify-subject.ts'

export type { Check } from './verify-subject.ts'

export interface Certificate {
  readonly holds: boolean
  readonly checks: readonly Check[]
}

export function verify(complex: Complex): Certificate {
  const subjects = subjectsOf(complex)
  const checks: readonly Checking[] = [
    eulerCheck(complex),
    edgeCheck(complex),
    areaCheck(subjects),
    patternCheck(complex),
    crossingCheck(subjects),
    forwardCheck(subjects),
    cornerCheck(subjects),
    bindingCheck(subjects),
    continuityCheck(subjects),
  ]
  return { holds: checks.every(({ failures }) => failures.length === 0), checks }
}
