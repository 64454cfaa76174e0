/** What a figure keeps behind its last button. */
import { section } from '../words.ts'

export const moreStrings = section('more', {
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
})

export type MoreStrings = typeof moreStrings
