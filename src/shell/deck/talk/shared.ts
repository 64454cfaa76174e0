/**
 * What the windows of one talk share, and the messages that keep it the same in all of them.
 * A message carries only the parts that changed; in a map, only the entries, where `null` takes one away.
 */

import type { Keyframe } from '../../../view/state/state.ts'
import type { Curtain, Place } from '../state/deck.ts'

/** In parts of the slide's width, from its top left corner: the same spot at every size. */
export type Spot = readonly [x: number, y: number]

/** x, y, pressure. */
export type InkPoint = readonly [x: number, y: number, pressure: number]

export interface Stroke {
  readonly slide: string
  readonly points: readonly InkPoint[]
}

/** A clock that can stand: `before` ms were counted when it last stood; it runs since `since`, an epoch in ms. */
export interface Clock {
  readonly before: number
  readonly since: number | null
}

export interface Shared {
  readonly place: Place
  readonly curtain: Curtain
  readonly qr: boolean
  readonly spot: Spot | null
  readonly clock: Clock
  /** Ms spent on each slide while the clock ran. */
  readonly spent: Readonly<Record<string, number>>
  /** The projector's window in CSS px; null: not known. */
  readonly screen: { readonly width: number; readonly height: number } | null
  readonly overlays: Readonly<Record<string, Keyframe>>
  /** By the stroke's own id. */
  readonly ink: Readonly<Record<string, Stroke>>
}

type Entries<Map> = { readonly [Key in keyof Map]?: Map[Key] | null }

export type Part = {
  readonly [Key in Exclude<keyof Shared, 'ink'>]?: Shared[Key]
} & { readonly ink?: Entries<Shared['ink']> }

export type Role = 'page' | 'presenter'

export type Message = { readonly from: string } & (
  | { readonly kind: 'hello'; readonly role: Role }
  /** To a page that came up with the session of another: a tab was doubled. */
  | { readonly kind: 'taken'; readonly to: string }
  | { readonly kind: 'welcome'; readonly role: Role; readonly to: string; readonly shared: Shared }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'bye'; readonly role: Role }
)

const KINDS: readonly string[] = ['hello', 'taken', 'welcome', 'part', 'bye'] satisfies readonly Message['kind'][]

/** The channel is ours, but another version of the site may speak on it from a window that was left open. */
export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('from' in data) || !('kind' in data)) return false
  return typeof data.from === 'string' && typeof data.kind === 'string' && KINDS.includes(data.kind)
}

export const emptyShared = (place: Place): Shared => ({
  place,
  curtain: 'open',
  qr: false,
  spot: null,
  clock: { before: 0, since: null },
  spent: {},
  screen: null,
  overlays: {},
  ink: {},
})

export function merge(shared: Shared, part: Part): Shared {
  const { ink, overlays, spent, ...plain } = part
  return {
    ...shared,
    ...plain,
    overlays: overlays ? { ...shared.overlays, ...overlays } : shared.overlays,
    spent: spent ? { ...shared.spent, ...spent } : shared.spent,
    ink: ink ? mergeInk(shared.ink, ink) : shared.ink,
  }
}

function mergeInk(ink: Shared['ink'], changes: Entries<Shared['ink']>): Shared['ink'] {
  const merged = Object.entries({ ...ink, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, Stroke] => Boolean(entry[1])))
}

/** The part that takes away every stroke on a slide. */
export function clearInk(shared: Shared, slide: string): Part {
  const strokes = Object.entries(shared.ink).filter(([, stroke]) => stroke.slide === slide)
  return { ink: Object.fromEntries(strokes.map(([id]) => [id, null])) }
}

export const elapsed = (clock: Clock, now: number): number =>
  clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since))

export const toggleClock = (clock: Clock, now: number): Clock =>
  clock.since === null ? { before: clock.before, since: now } : { before: elapsed(clock, now), since: null }

/** What `since` ms more on slide `id` add to the times; null: the clock stands, so nothing. */
export const spentOn = ({ clock, spent }: Pick<Shared, 'clock' | 'spent'>, id: string, since: number): Part | null =>
  clock.since === null ? null : { spent: { [id]: (spent[id] ?? 0) + since } }

/** `18:42`, `1:02:03`. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${two(minutes)}` : two(minutes)}:${two(seconds % 60)}`
}

/** Each slide's share of the planned time, by how much there is to say; every slide gets some. */
export function planTimes(minutes: number, words: readonly number[]): readonly number[] {
  const weights = words.map((count) => count + 20)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (minutes * 60_000 * weight) / total)
}
