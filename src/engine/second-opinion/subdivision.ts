import type { Level } from '../complex/complex.ts'

/** A subdivision that lines cut, one after the other; `level` is what it is now, as the facade shows it. */
export interface Subdivision {
  readonly cut: (line: CutLine) => void
  /** `stateOf`: the pattern's string of the layer that is done, from a piece's answers, one character a line. */
  readonly level: (stateOf: (answers: string) => string) => Level
}

/** One line of the next layer: its row on each cell of the level before, and the unit (from 1) that it belongs to. */
export interface CutLine {
  readonly layer: number
  readonly unit: number
  readonly rowOf: (parent: number) => readonly bigint[]
}
