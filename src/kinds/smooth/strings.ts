/** The words of the figure of smooth layers in English. */
import { section } from '../../view/words/words.ts'

export const smoothStrings = section('kinds.smooth', {
  temperature: 'Temperature',
  probabilities: 'Probabilities',
  here: 'f here',
  curves: 'Curves',
  winnerCurves: 'the winner has {first} %, {second} %, … {last} %: smooth, not exact',
  levelCurves: 'f = 0 is bold, the others are {step} apart: smooth, not exact',
  zeroCurve: 'f = 0 is bold: smooth, not exact',
  cells: 'Exact cells',
  noCells: 'none',

  winnerSentence: 'At temperature {temperature} and {point}, the units have the probabilities {values}.',
  cellSentence:
    'Who wins is exact, at every temperature alike: {winner}. {count} cells in the window, one for each winner.',
  outputSentence: 'f is {value} at {point}. This function has no exact cells; its level sets are curves.',
})

export type SmoothStrings = typeof smoothStrings
