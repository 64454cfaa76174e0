/** The words of the dropout figure, as `strings.ts` has those that all figures share. */
export const dropoutStrings = {
  whole: 'No unit is dropped.',
  none: 'Draw {seed}: no unit is dropped.',
  dropped: 'Draw {seed}: {units} dropped.',
  again: 'Draw again',
} as const

export type DropoutStrings = Readonly<Record<keyof typeof dropoutStrings, string>>
