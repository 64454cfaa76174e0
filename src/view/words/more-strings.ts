/** The words of what a figure keeps behind its last button. They are loaded with it. */
export const moreStrings = {
  more: 'More about this figure',
  plane: 'Plane',
  surface: 'Surface',
  turnLeft: 'Turn the surface to the left',
  turnRight: 'Turn the surface to the right',
  save: 'Save as',
  saveAs: 'Save the picture as {kind}',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  saved: 'Saved as {file}.',
  notSaved: 'The picture could not be saved: {problem}',
  noScreen: 'The browser gives the figure no full screen: {problem}',
} as const

export type MoreStrings = Readonly<Record<keyof typeof moreStrings, string>>
