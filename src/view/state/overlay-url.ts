/**
 * The overlay as it stands in the address: `key=value;key=value`. Lists are comma-separated, nothing is `null`, in a
 * figure's own keys words begin with `~` and a list of one ends in a comma; `;=,%` in words are percent-encoded.
 */
import { parseParameterKey, plainKeys } from './keys.ts'
import type { Keyframe, StateValue } from './state.ts'

export function encodeOverlay(overlay: Keyframe): string {
  return Object.entries(overlay)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeValue(key, value)}`)
    .join(';')
}

function encodeValue(key: string, value: StateValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return isCommon(key) ? encodeURIComponent(value) : `~${encodeURIComponent(value)}`
  const parts = value.map((each) => {
    if (typeof each === 'number') return String(each)
    return isCommon(key) ? encodeURIComponent(each) : `~${encodeURIComponent(each)}`
  })
  if (parts.length === 0) return ','
  return isCommon(key) || parts.length > 1 ? parts.join(',') : `${parts[0]},`
}

export function isCommon(key: string): boolean {
  return plainKeys.some((plain) => plain === key) || parseParameterKey(key) !== null
}
