/** What a checked picture says of itself; `{…}` is filled in. Loaded when a reader asks for the check. */
import type { CheckName } from '../../engine/check/certificate.ts'

export interface CheckStrings {
  readonly waiting: string
  readonly checking: string
  readonly checkedPlane: string
  readonly checkedLine: string
  readonly wrong: string
  readonly list: string
  readonly eulerLine: string
  readonly what: Readonly<Record<CheckName, string>>
}

const english: CheckStrings = {
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
}

const german: CheckStrings = {
  waiting: 'Geprüft wird, wenn das Bild ruht',
  checking: 'Wird geprüft: {share} %',
  checkedPlane: 'Exakt geprüft: {cells} Zellen, {edges} Kanten, {corners} Ecken',
  checkedLine: 'Exakt geprüft: {cells} Intervalle, {corners} Enden',
  wrong: 'Dieses Bild ist falsch: {failure}. Bitte sagen Sie es uns.',
  list: 'Was geprüft wurde, in jeder Schicht',
  eulerLine: 'Enden − Intervalle = {corners} − {cells} = 1 in der letzten',
  what: {
    euler: 'Ecken − Kanten + Zellen = {corners} − {edges} + {cells} = 1 in der letzten',
    edges: 'innere Kanten haben zwei Zellen, Kanten am Rahmen eine: {count} Kanten',
    areas: 'die Größen sind positiv und ergeben zusammen das Fenster',
    patterns: 'keine zwei Zellen haben dasselbe Muster: {count} Zellen',
    crossing:
      'über eine Kante hinweg ändern sich nur Einheiten, die auf ihr an ihrer Schwelle stehen, und mindestens eine: {count} Kanten',
    forward: 'die einfache Vorwärtsrechnung in einem Punkt innen ergibt Muster und Wert der Zelle: {count} Mal',
    corners: 'jede Ecke erfüllt jede Ungleichung ihrer Zelle: {count} Ungleichungen',
    binding: 'bindend sind genau die Ungleichungen, deren Gerade eine Kante trägt: {count} Ungleichungen',
    continuity: 'Nachbarn haben längs der Kante zwischen ihnen denselben Wert: {count} Kanten',
  },
}

export const checkStringsFor = (language: string): CheckStrings => (language.startsWith('de') ? german : english)
