/** The words of the folding figure in English. */
import { section } from '../../view/words/words.ts'

export const foldStrings = section('kinds.folds', {
  sheet: 'The open sheet',
  packet: 'The folded sheet',
  folds: 'Folds',
  foldsValue: '{folds} of {count}',
  halfway: 'halfway from {from} to {to}',
  onTheWay: 'on the way from {from} to {to}',
  apart: 'Pull apart',
  draw: 'Draw the line',
  drawMany: 'Draw the lines',
  lineHandle: 'Move the line of {unit} on the folded sheet',
  here: 'here',
  noPacket: 'With these weights no part of the sheet keeps its shape, so nothing can be folded. Undo, or reset.',

  open: 'The sheet is open.',
  folded: 'The sheet has been folded {folds} times; there are {sheets} sheets.',
  foldedOnce: 'The sheet has been folded once; there are {sheets} sheets.',
  goingOn: 'The next fold is being made.',
  together: 'At the point {point}, {count} sheets lie on each other: these are the points {points}.',
  togetherSome: 'At the point {point}, {count} sheets lie on each other; some of these points are {points}.',
  alone: 'The point {point} lies on no other.',
  stack: 'At the point, {count} sheets lie on each other.',
  single: 'At the point, the sheet lies on no other.',
  crossed:
    '{unit} is drawn as one line on the folded sheet; on the open sheet it is seen on {count} of {sheets} sheets.',
  notSeen: '{unit} has no line on the sheet.',
  side: 'At the point, {unit} is {state}: {formula}.',
})

export type FoldStrings = typeof foldStrings
