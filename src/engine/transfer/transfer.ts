/** A plane as a message between threads: arrays cut to length, so that they are handed over and not copied twice. */
import type { Network } from '../../network/network.ts'
import type { Plane } from '../plane/build.ts'
import { ExactPlane } from '../plane/exact.ts'
import type { PlaneLevel } from '../plane/level.ts'

export interface PackedPlane {
  readonly network: Network
  readonly levels: readonly PlaneLevel[]
}

/** Copies, so that the sender can build on its own. The rows stay behind: only a builder needs them. */
export function packPlane({ network, levels }: Plane): { packed: PackedPlane; transfer: ArrayBuffer[] } {
  const transfer: ArrayBuffer[] = []
  const copies = levels.map((level) => {
    const copy = trimmed(level)
    for (const value of Object.values(copy)) if (ArrayBuffer.isView(value)) transfer.push(value.buffer as ArrayBuffer)
    return copy
  })
  return { packed: { network, levels: copies }, transfer }
}

/** It can be looked at, and not be built on. */
export function unpackPlane({ network, levels }: PackedPlane): Plane {
  return { network, levels, rows: [], exact: new ExactPlane(network, levels), kept: 0 }
}

function trimmed(level: PlaneLevel): PlaneLevel {
  const { vertices, halves, faces, lines, words } = level
  return {
    ...level,
    states: level.states.slice(),
    x: level.x.slice(0, vertices),
    y: level.y.slice(0, vertices),
    radius: level.radius.slice(0, vertices),
    lineA: level.lineA.slice(0, vertices),
    lineB: level.lineB.slice(0, vertices),
    positive: level.positive.slice(0, vertices * words),
    negative: level.negative.slice(0, vertices * words),
    origin: level.origin.slice(0, halves),
    next: level.next.slice(0, halves),
    previous: level.previous.slice(0, halves),
    face: level.face.slice(0, halves),
    line: level.line.slice(0, halves >> 1),
    above: level.above.slice(0, halves >> 1),
    first: level.first.slice(0, faces),
    parent: level.parent.slice(0, faces),
    facePositive: level.facePositive.slice(0, faces * words),
    faceNegative: level.faceNegative.slice(0, faces * words),
    lineLevel: level.lineLevel.slice(0, lines),
    lineFace: level.lineFace.slice(0, lines),
    lineUnit: level.lineUnit.slice(0, lines),
    lineRow: level.lineRow.slice(0, lines * 3),
    lineError: level.lineError.slice(0, lines),
  }
}
