import type { FigureKind } from '../kind.ts'
import { network } from '../network/kind.ts'

export const still: FigureKind = {
  ...network,
  name: 'still',
  says: 'The same as a picture: its first step, with nothing to drag and nothing to load.',
  gallery: [],
}
