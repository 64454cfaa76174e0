/** Undo and redo over what the reader changed. Changes of one gesture (a whole drag) are one entry. */
import type { Keyframe } from '../../view/state/state.ts'

export interface History {
  readonly past: readonly Keyframe[]
  readonly future: readonly Keyframe[]
  /** The gesture that made the newest change; a change by another one is a new entry. */
  readonly gesture: string | null
}

export const emptyHistory: History = { past: [], future: [], gesture: null }

const MOST = 200

/** `before` is the overlay that is about to be changed. */
export function record(history: History, before: Keyframe, gesture: string | null): History {
  if (gesture !== null && gesture === history.gesture) return history
  return { past: [...history.past.slice(-MOST + 1), before], future: [], gesture }
}

/** The next change is an entry of its own, even by the same means. */
export function settle(history: History): History {
  return history.gesture === null ? history : { ...history, gesture: null }
}

export interface Travel {
  readonly history: History
  readonly overlay: Keyframe
}

export function undo({ past, future }: History, now: Keyframe): Travel | null {
  const overlay = past.at(-1)
  if (!overlay) return null
  return { overlay, history: { past: past.slice(0, -1), future: [...future, now], gesture: null } }
}

export function redo({ past, future }: History, now: Keyframe): Travel | null {
  const overlay = future.at(-1)
  if (!overlay) return null
  return { overlay, history: { past: [...past, now], future: future.slice(0, -1), gesture: null } }
}
