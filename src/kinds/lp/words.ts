/** The linear program in words that are always true, a sentence each. */
import { pointOfRay } from '../../engine/ask/polyhedron.ts'
import { fromNumber, type Rational } from '../../engine/exact/rational.ts'
import { inputName, plainNameText, tokensText } from '../../view/text/notation.ts'
import { valueText } from '../../view/text/numbers.ts'
import { fill } from '../../view/words/words.ts'
import { answerText, type LpPanel, objectiveText, placeText, unboundedDirection } from './panel.ts'
import { isOutside, type Keep, objectiveAt, type Program, type Solved, satisfiedAt } from './program.ts'
import { type LpStrings, lpStrings } from './strings.ts'

export interface LpWords {
  readonly program: Program
  readonly solved: Solved | null
  readonly panel: LpPanel
  readonly keep: Keep
  readonly point: readonly number[]
}

export function lpWords(about: LpWords, strings: LpStrings = lpStrings): readonly string[] {
  const { program, solved, panel, keep } = about
  const count = panel.constraints.length
  const cells = program.complex.levels[1]?.cells.length ?? 1
  return [
    count === 1 ? strings.describedOne : fill(strings.described, { count }),
    ...panel.constraints.map((row) =>
      fill(row.tight ? strings.constraintTight : strings.constraintIs, {
        unit: plainNameText(row.title),
        formula: tokensText(row.formula, 'plain'),
        state: row.satisfied ? strings.satisfied : strings.violated,
      }),
    ),
    setText(program, strings),
    ...(keep === 'all' ? [cells === 1 ? strings.allSidesOne : fill(strings.allSides, { count: cells })] : []),
    pointSentence(about, strings),
    ...(solved ? objectiveSentences(program, solved, about.point, strings) : []),
  ]
}

/** What is said when something has changed: where the point is, and the answer. */
export function lpNews(about: LpWords, strings: LpStrings = lpStrings): string {
  const { program, solved, point } = about
  return [pointSentence(about, strings), ...(solved ? objectiveSentences(program, solved, point, strings) : [])].join(
    ' ',
  )
}

/** `x = 1/2, y = −1`. */
export function lpPointText({ program, point }: Pick<LpWords, 'program' | 'point'>): string {
  return point
    .map((value, axis) => {
      const text = valueText(fromNumber(value))
      return `${plainNameText(inputName(program.complex.network.inputs[axis] ?? ''))} ${text.startsWith('≈') ? text : `= ${text}`}`
    })
    .join(', ')
}

export function pointSentence({ program, panel, point }: LpWords, strings: LpStrings = lpStrings): string {
  const satisfied = satisfiedAt(program, point.map(fromNumber))
  const violated = panel.constraints.filter((_, place) => !satisfied[place]).map(({ title }) => plainNameText(title))
  const where = lpPointText({ program, point })
  return violated.length === 0
    ? fill(strings.pointAllowed, { point: where })
    : fill(strings.pointForbidden, { point: where, units: violated.join(', ') })
}

function setText({ allowed }: Program, strings: LpStrings): string {
  const { points, directions, lines } = allowed
  const corners: readonly (readonly Rational[])[] = points.map(pointOfRay)
  const [from, to] = [corners[0] ?? [], corners[1] ?? []].map(placeText)
  if (points.length === 0) return strings.setEmpty
  if (lines.length > 0) return strings.setNoCorner
  if (directions.length > 0)
    return corners.length === 1 ? strings.setEndlessOne : fill(strings.setEndless, { corners: corners.length })
  if (corners.length === 1) return fill(strings.setPoint, { from: from ?? '' })
  if (corners.length === 2) return fill(strings.setSegment, { from: from ?? '', to: to ?? '' })
  return fill(strings.setBounded, { corners: corners.length })
}

function objectiveSentences(
  program: Program,
  solved: Solved,
  point: readonly number[],
  strings: LpStrings,
): readonly string[] {
  const { answer } = solved
  const value = valueText(objectiveAt(solved.objective, point.map(fromNumber)))
  const opening = fill(strings.objectiveIs, { objective: objectiveText(program.complex.network, solved), value })
  if (answer.kind === 'infeasible') return [opening, strings.isInfeasible]
  if (answer.kind === 'unbounded')
    return [opening, fill(strings.isUnbounded, { direction: unboundedDirection(answer.direction) })]
  const optimum = fill(strings.optimumIs, { value: valueText(answer.value), where: answerText(solved, strings) })
  return [opening, optimum, ...(isOutside(solved) ? [strings.outside] : [])]
}
