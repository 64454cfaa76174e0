/** The linear program as rows of mathematics: each constraint, the objective, its value at the point and its largest. */

import type { Direction } from '../../engine/ask/lp.ts'
import type { AffineForm } from '../../engine/exact/forms.ts'
import { fromNumber, negate, type Rational, sign, ZERO } from '../../engine/exact/rational.ts'
import type { Network } from '../../network/network.ts'
import { type UnitStyle, unitStyles } from '../../view/draw/palette.ts'
import {
  inputName,
  type Name,
  sumExpression,
  sumOf,
  type Token,
  tokensText,
  unitName,
} from '../../view/text/notation.ts'
import { fractionText, numberText, valueText } from '../../view/text/numbers.ts'
import { fill } from '../../view/words/words.ts'
import {
  type ConstraintKind,
  constraintKinds,
  isOutside,
  objectiveAt,
  optimalEnds,
  type Program,
  type Solved,
  satisfiedAt,
} from './program.ts'
import { type LpStrings, lpStrings } from './strings.ts'

export interface ConstraintRow extends UnitStyle {
  readonly title: Name
  readonly formula: readonly Token[]
  readonly satisfied: boolean
  readonly kind: ConstraintKind
  readonly tight: boolean
}

export interface LpPanel {
  readonly constraints: readonly ConstraintRow[]
  readonly objective: ObjectiveRows | null
}

export interface ObjectiveRows {
  readonly formula: readonly Token[]
  /** Its value at the point, and whether the point is allowed. */
  readonly here: string
  readonly allowed: boolean
  /** `11` and `at (3, 1)`; without a largest value, the words alone. */
  readonly largest: string | null
  readonly where: string
}

export function lpPanel(
  program: Program,
  solved: Solved | null,
  point: readonly Rational[],
  strings: LpStrings = lpStrings,
): LpPanel {
  const { network } = program.complex
  const satisfied = satisfiedAt(program, point)
  const kinds = constraintKinds(program)
  return {
    constraints: unitStyles(network, 1).map((style, place) => ({
      ...style,
      title: unitName(style),
      formula: constraintTokens(network, program.constraints[place] ?? { normal: [], offset: ZERO }),
      satisfied: satisfied[place] ?? true,
      kind: kinds[place] ?? 'edge',
      tight: solved?.tight[place] ?? false,
    })),
    objective: solved && {
      formula: objectiveTokens(network, solved),
      here: valueText(objectiveAt(solved.objective, point)),
      allowed: satisfied.every(Boolean),
      largest: solved.answer.kind === 'optimum' ? valueText(solved.answer.value) : null,
      where: isOutside(solved) ? `${answerText(solved, strings)}, ${strings.pastFrame}` : answerText(solved, strings),
    },
  }
}

/** `2x + y ≤ 4`: the constant on the right, and turned to ≥ where all signs on the left would be minus. */
export function constraintTokens(network: Network, { normal, offset }: AffineForm): readonly Token[] {
  const flip = normal.every((each) => sign(each) <= 0) && normal.some((each) => sign(each) < 0)
  const left = sumOf({ normal: flip ? normal.map(negate) : normal, offset: ZERO }, network.inputs.map(inputName))
  const right = numberText(flip ? offset : negate(offset))
  const { tokens, rounded } = sumExpression(left)
  const text = (kind: 'number' | 'prefix' | 'relation', words: string): Token => ({ kind, text: words, off: false })
  return [
    ...(rounded || !right.exact ? [text('prefix', '≈')] : []),
    ...tokens,
    text('relation', flip ? '≥' : '≤'),
    text('number', right.text),
  ]
}

export function objectiveTokens(network: Network, { objective }: Pick<Solved, 'objective'>): readonly Token[] {
  const form = { normal: objective.map(fromNumber), offset: ZERO }
  return sumExpression(sumOf(form, network.inputs.map(inputName))).tokens
}

/** `(3, 1)`, `(≈ 0.3333, 2)`. */
export const placeText = (point: readonly Rational[]): string => `(${point.map(valueText).join(',\u00a0')})`

const directionText = (direction: Direction): string =>
  `(${direction.map((entry) => fractionText({ numerator: entry, denominator: 1n })).join(',\u00a0')})`

/** Where the largest value is taken, or why there is none. */
export function answerText({ answer, objective }: Solved, strings: LpStrings): string {
  if (answer.kind === 'infeasible') return strings.infeasible
  if (answer.kind === 'unbounded') return fill(strings.unbounded, { direction: directionText(answer.direction) })
  if (objective.every((each) => each === 0)) return strings.everywhere
  const [first = [], ...others] = optimalEnds(answer)
  const last = others.at(-1)
  const [line, ray] = [answer.lines[0], answer.directions[0]]
  if (line) return fill(strings.alongLine, { from: placeText(first), direction: directionText(line) })
  if (ray) return fill(strings.alongRay, { from: placeText(first), direction: directionText(ray) })
  if (last) return fill(strings.alongEdge, { from: placeText(first), to: placeText(last) })
  return fill(strings.atCorner, { point: placeText(first) })
}

export const unboundedDirection = (direction: Direction): string => directionText(direction)

export const objectiveText = (network: Network, solved: Pick<Solved, 'objective'>): string =>
  tokensText(objectiveTokens(network, solved), 'plain')
