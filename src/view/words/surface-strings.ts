/** The words of the surface. They are loaded with it. */
export const surfaceStrings = {
  surface: 'The surface of {name} over the window: lowest {low}; highest {high}. Its pieces join along every edge.',
  at: '{value} at {place}',
  atAndElsewhere: '{value} at {place} and elsewhere',
  flat: 'The surface of {name} over the window is flat: {name} is {low} everywhere.',
} as const

export type SurfaceStrings = Readonly<Record<keyof typeof surfaceStrings, string>>
