/** The states of a layer's elements on the faces that its lines have cut, and the faces that no line keeps apart. */
import type { Gating } from '../../network/gating.ts'
import type { PlaneLevel } from './level.ts'

export function isPositive({ words, facePositive }: PlaneLevel, face: number, line: number): boolean {
  return ((facePositive[face * words + (line >> 5)] ?? 0) & (0x80000000 >>> (line & 31))) !== 0
}

/** Is the line positive somewhere on the face, and negative elsewhere? */
export function hasBothSigns(level: PlaneLevel, face: number, line: number): boolean {
  const negative = level.faceNegative[face * level.words + (line >> 5)] ?? 0
  return isPositive(level, face, line) && (negative & (0x80000000 >>> (line & 31))) !== 0
}

/** The first line that a question of this face is about and that still has both signs on it; -1: all are answered. */
export function openLine(level: PlaneLevel, { questions, lineOf }: Gating, face: number): number {
  const found: boolean[] = []
  const answers = (question: number): boolean => found[question] ?? false
  for (let question = 0; question < questions; question += 1) {
    const line = lineOf(question, answers)
    if (hasBothSigns(level, face, line)) return line
    found.push(isPositive(level, face, line))
  }
  return -1
}

/** By face and element. */
export function statesOnFaces(level: PlaneLevel, { elements, questions, lineOf, stateOf }: Gating): Uint8Array {
  const states = new Uint8Array(level.faces * elements)
  const found: boolean[] = new Array(questions).fill(false)
  const answers = (question: number): boolean => found[question] ?? false
  for (let face = 0; face < level.faces; face += 1) {
    for (let question = 0; question < questions; question += 1)
      found[question] = isPositive(level, face, lineOf(question, answers))
    for (let element = 0; element < elements; element += 1)
      states[face * elements + element] = stateOf(element, answers)
  }
  return states
}

/** The state of an element on a face. */
export function stateOnFace(level: PlaneLevel, face: number, element: number): number {
  if (level.states.length > 0) return level.states[face * level.elements + element] ?? 0
  return isPositive(level, face, element) ? 1 : 0
}
