/** A talk survives a reload and a crash of its window: id, clock and drawing are kept in the tab's own store. */
import type { Shared } from './shared.ts'
import { isEmbedded, talkKey } from './talk-key.ts'

/** Place, curtain and figure are in the address, the spot is where the pointer is. */
export type Kept = Pick<Shared, 'clock' | 'spent' | 'ink'>

export interface KeptTalk {
  readonly id: string | null
  readonly shared: Kept
}

let timer: ReturnType<typeof setTimeout> | undefined
/** What the store doesn't hold yet. */
let unwritten: KeptTalk | null = null

export function keptTalk(): KeptTalk | null {
  if (isEmbedded()) return null
  try {
    const text = sessionStorage.getItem(talkKey())
    return text === null ? null : (JSON.parse(text) as KeptTalk)
  } catch {
    return null
  }
}

/** A pen moves many times a second: it is written when it rests, or when the page is left. */
export function keepTalk(id: string | null, { clock, spent, ink }: Shared): void {
  if (isEmbedded()) return
  unwritten = { id, shared: { clock, spent, ink } }
  clearTimeout(timer)
  timer = setTimeout(writeTalk, 200)
}

export function writeTalk(): void {
  if (!unwritten) return
  try {
    sessionStorage.setItem(talkKey(), JSON.stringify(unwritten))
  } catch {
    // No room or no permission: the talk goes on, and starts anew after a reload.
  }
  unwritten = null
}
