/** The small picture of a lesson: the network that its frontmatter names, or its first scene's, drawn by the engine. */
import { join } from 'node:path'
import { fromNumber } from '../../engine/exact/rational.ts'
import type { Lesson } from '../../lesson/shelf/lessons.ts'
import { findNetwork } from '../../lesson/shelf/network-files.ts'
import { complexOf } from '../../lesson/shelf/networks.ts'
import type { Network } from '../../network/network.ts'
import { type ThumbnailScene, thumbnailScene } from '../../view/thumbnail/thumbnail.ts'

export const PICTURE_SIZE = 172

export function lessonPicture(lesson: Lesson): ThumbnailScene | null {
  const name = lesson.data.picture ?? /<Scene[^>]*\snetwork="([^"]+)"/.exec(lesson.body ?? '')?.[1]
  if (name === undefined || lesson.filePath === undefined) return null
  const found = findNetwork(name, join(process.cwd(), lesson.filePath))
  if ('finding' in found) throw new Error(found.finding)
  if ('problem' in found) throw new Error(`${lesson.filePath}: “picture”: ${found.problem}`)
  const complex = complexOf(found.path)
  const point = middle(found.network)
  const layer = complex.levels.length - 1
  const lit = complex.cellOf(layer, point.map(fromNumber)) >= 0
  return thumbnailScene({ complex, point: lit ? point : null, size: PICTURE_SIZE })
}

function middle(network: Network): readonly number[] {
  return network.box.map(([from, to]) => (from + to) / 2)
}
