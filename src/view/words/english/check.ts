/** What a checked picture says of itself. */
import { section } from '../words.ts'

export const checkStrings = section('check', {
  waiting: 'Checks when the picture rests',
  checking: 'Checking: {share} %',
  checkedPlane: 'Checked exactly: {cells} cells, {edges} edges, {corners} corners',
  checkedLine: 'Checked exactly: {cells} intervals, {corners} ends',
  wrong: 'This picture is wrong: {failure}. Please tell us.',
  list: 'What was checked, in every layer',
  eulerLine: 'ends − intervals = {corners} − {cells} = 1 in the last one',
  what: {
    euler: 'corners − edges + cells = {corners} − {edges} + {cells} = 1 in the last one',
    edges: 'inner edges have two cells, edges on the frame one: {count} edges',
    areas: 'sizes are positive and add up to the window’s',
    patterns: 'no two cells have the same pattern: {count} cells',
    crossing:
      'across an edge only units change that are at their threshold on it, and at least one does: {count} edges',
    forward: 'the plain forward pass at a point inside gives the cell’s pattern and value: {count} times',
    corners: 'every corner satisfies every inequality of its cell: {count} inequalities',
    binding: 'binding are just the inequalities whose line carries an edge: {count} inequalities',
    continuity: 'neighbours give the same value along the edge between them: {count} edges',
  },
})

export type CheckStrings = typeof checkStrings
