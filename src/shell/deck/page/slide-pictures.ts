/** A picture of every slide, for the overview: the printed deck. Made once. */

import { say } from '../words/words.ts'
import { openDarkroom } from './darkroom.ts'

let made: Promise<readonly Element[]> | null = null

export function slidePictures(): Promise<readonly Element[]> {
  made ??= make().catch((error: unknown) => {
    made = null
    throw error
  })
  return made
}

async function make(): Promise<readonly Element[]> {
  const frame = await openDarkroom('slides', say('overviewPictures'))
  const pictures = [...(frame.contentDocument?.querySelectorAll('.slide-canvas') ?? [])]
  const adopted = pictures.map((picture) => document.adoptNode(picture))
  frame.remove()
  return adopted
}
