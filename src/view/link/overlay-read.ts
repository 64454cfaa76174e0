/** Reads what `overlay-url.ts` writes. A figure loads it when a link has something to read. */
import type { Network } from '../../network/network.ts'
import { plainKeys } from '../state/keys.ts'
import { isCommon } from '../state/overlay-url.ts'
import type { Keyframe, StateValue } from '../state/state.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { checkKey } from './key-checks.ts'

export interface DecodedOverlay {
  readonly overlay: Keyframe
  /** What was dropped, a sentence each. */
  readonly problems: readonly string[]
}

/** Reads what `encodeOverlay` wrote, and whatever else a hand-made link holds: nonsense is left out and told. */
export function decodeOverlay(text: string, network: Network, ownKeys: readonly string[] = []): DecodedOverlay {
  const overlay: Record<string, StateValue> = {}
  const problems: string[] = []
  for (const part of text.split(';')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const key = decodeWord(equals < 0 ? part : part.slice(0, equals))
    if (equals < 0 || key === null) {
      problems.push(`“${part}” in the link should read key=value; it was left out.`)
      continue
    }
    const value = decodeValue(key, part.slice(equals + 1))
    const problem =
      value === undefined ? unreadable(key, part.slice(equals + 1), ownKeys) : checkKey(network, key, value, ownKeys)
    if (problem === null && value !== undefined) overlay[key] = value
    else problems.push(`${problem} It was left out of the link.`)
  }
  return { overlay, problems }
}

function unreadable(key: string, text: string, ownKeys: readonly string[]): string {
  if (isCommon(key) || ownKeys.includes(key)) return `“${key}” can't be “${text}”.`
  return `“${key}” is not a key that a link can set.${didYouMean(key, [...plainKeys, ...ownKeys])}`
}

/** `undefined`: it can't be read. */
function decodeValue(key: string, text: string): StateValue | undefined {
  if (text === '') return null
  if (key === 'select') return decodeWord(text) ?? undefined
  const parts = text === ',' ? [] : text.replace(/,$/, '').split(',')
  if (key === 'show') return allOf(parts.map(decodeWord))
  if (key === 'point') return allOf(parts.map(decodeNumber))
  if (isCommon(key)) return decodeNumber(text) ?? undefined
  return decodeOwn(text, parts)
}

/** In a figure's own keys a word begins with `~`, so that the word `1` isn't the number. */
function decodeOwn(text: string, parts: readonly string[]): StateValue | undefined {
  const words = parts.every((part) => part.startsWith('~'))
  const values: readonly string[] | readonly number[] | undefined = words
    ? allOf(parts.map((part) => decodeWord(part.slice(1))))
    : allOf(parts.map(decodeNumber))
  return values && !text.includes(',') ? values[0] : values
}

function allOf<T>(values: readonly (T | null)[]): readonly T[] | undefined {
  const known = values.filter((value): value is T => value !== null)
  return known.length === values.length ? known : undefined
}

/** Decimals only: `0x10`, ` 1`, `Infinity` and the empty text, which `Number` would take, are not. */
function decodeNumber(text: string): number | null {
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

function decodeWord(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
