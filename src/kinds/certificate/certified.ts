/** How far around a point a claim holds, and what changes first. What is shown is data; `scene.ts` draws it. */

import { lastLevel, outputForm } from '../../engine/ask/cell-values.ts'
import { type Certificate, type Claim, certificate, type Shape } from '../../engine/ask/robustness.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { type Coordinates, formValue } from '../../engine/exact/forms.ts'
import { fromNumber, multiply, type Rational, sign } from '../../engine/exact/rational.ts'
import { type Row, row } from '../../view/panel/rows.ts'
import type { FigureState } from '../../view/state/state.ts'
import { inputName, nameText, plainNameText, unitName } from '../../view/text/notation.ts'
import { valueText } from '../../view/text/numbers.ts'
import { placeText } from '../../view/text/places.ts'
import { fill } from '../../view/words/words.ts'
import { type CertificateStrings, certificateStrings } from './strings.ts'

export interface Certified {
  readonly complex: Complex
  readonly shape: Shape
  readonly claim: Claim
  readonly positive: boolean
  readonly point: Coordinates
  readonly found: Certificate
  /** From 0 to 1: how much of the exact radius is shown. */
  readonly grow: number
  /** What is shown of it; null: the whole window. */
  readonly radius: Rational | null
}

export function certifiedOf(complex: Complex, { point: drawn, own }: Pick<FigureState, 'point' | 'own'>): Certified {
  const shape: Shape = own.shape === 'diamond' ? 'diamond' : 'square'
  const claim: Claim = own.claim === 'sign' ? 'sign' : 'units'
  const grow = typeof own.grow === 'number' ? Math.min(1, Math.max(0, own.grow)) : 1
  const point = drawn.map(fromNumber)
  const found = certificate(complex, point, shape, claim)
  const [cell = 0] = complex.cellsAt(lastLevel(complex).layer, point)
  const positive = sign(formValue(outputForm(complex, cell, 0), point)) > 0
  const radius = found.radius && multiply(found.radius, fromNumber(grow))
  return { complex, shape, claim, positive, point, found, grow, radius }
}

function claimText({ claim, positive }: Certified, strings: CertificateStrings): string {
  return claim === 'units' ? strings.unitsStay : positive ? strings.positive : strings.notPositive
}

/** `max(|Δx|, |Δy|) < 1/4`, `|Δx| + |Δy| < 1/2`. */
function holdsText({ complex, shape, radius, found }: Certified, strings: CertificateStrings): string {
  if (radius === null) return strings.holdsEverywhere
  if (found.radius && sign(found.radius) === 0) return strings.holdsNowhere
  const parts = complex.network.inputs.map((name) => `|Δ${nameText(inputName(name))}|`)
  const size = shape === 'diamond' ? parts.join(' + ') : `max(${parts.join(', ')})`
  const value = valueText(radius)
  return value.startsWith('≈') ? `${size} < r, r ${value}` : `${size} < ${value}`
}

function firstText({ found, claim, grow }: Certified, strings: CertificateStrings, name = nameText): string {
  if (!found.at) return strings.none
  if (grow < 1) return strings.notReached
  const where = fill(strings.at, { places: placeText(found.at) })
  if (claim === 'sign') return fill(strings.fIsZero, { where })
  const units = found.units.map((unit) => name(unitName(unit))).join(', ')
  return units === '' ? where : fill(strings.unitsChange, { units, where })
}

export function certificateRows(about: Certified, strings: CertificateStrings = certificateStrings): readonly Row[] {
  const holds = holdsText(about, strings)
  return [
    row(strings.claim, { words: claimText(about, strings) }),
    row(strings.holds, holds.includes('<') ? { value: holds } : { words: holds }),
    row(strings.first, { words: firstText(about, strings) }),
  ]
}

export function certificateWords(
  about: Certified,
  strings: CertificateStrings = certificateStrings,
): readonly string[] {
  const sentence = {
    point: placeText(about.point),
    claim: claimText(about, strings),
    holds: holdsText(about, strings),
  }
  return [
    fill(strings.claimSentence, sentence),
    fill(strings.firstSentence, { first: firstText(about, strings, plainNameText) }),
  ]
}
