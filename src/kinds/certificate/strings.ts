/** The words of the certificate in English. */
import { section } from '../../view/words/words.ts'

export const certificateStrings = section('kinds.certificate', {
  grow: 'Grow',
  growOf: '{share} of the way',
  grown: 'all the way',
  diamond: 'diamond',
  sign: 'sign of f only',
  claim: 'Claim',
  unitsStay: 'every unit stays on or off as here',
  positive: 'f stays positive',
  notPositive: 'f stays at most 0',
  holds: 'Holds for',
  holdsEverywhere: 'the whole window',
  holdsNowhere: 'the point alone',
  first: 'First to change',
  notReached: 'not reached yet',
  none: 'nothing in the window',
  fIsZero: 'the sign of f, {where}',
  unitsChange: '{units}, {where}',
  claimSentence: 'At {point}, {claim} for {holds}.',
  firstSentence: 'First to change: {first}.',
  at: 'at {places}',
})

export type CertificateStrings = typeof certificateStrings
