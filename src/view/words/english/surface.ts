/** The surface of a network, in words. */
import { section } from '../words.ts'

export const surfaceStrings = section('surface', {
  surface: 'The surface of {name} over the window: lowest {low}; highest {high}. Its pieces join along every edge.',
  at: '{value} at {place}',
  atAndElsewhere: '{value} at {place} and elsewhere',
  flat: 'The surface of {name} over the window is flat: {name} is {low} everywhere.',
})

export type SurfaceStrings = typeof surfaceStrings
