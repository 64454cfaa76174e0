import { expect, test } from 'vitest'
import { bindings, commandFor, isCharacterKey, type Press } from '../../src/shell/deck/state/keys.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

test.each([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['ArrowDown', 'nextSlide'],
  ['ArrowUp', 'previousSlide'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'enter'],
  ['g', 'goto'],
  ['o', 'overview'],
  ['f', 'fullscreen'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
  ['s', 'presenter'],
  ['d', 'draw'],
  ['l', 'spot'],
  ['c', 'clear'],
  ['t', 'timer'],
  ['q', 'qr'],
  ['?', 'help'],
  ['Escape', 'out'],
  ['7', 'digit7'],
])('%j presented: %s', (key, command) => {
  expect(commandFor(press(key), 'present', true)).toBe(command)
})

test('shift turns the space round; capitals are letters still', () => {
  expect(commandFor(press(' ', { shiftKey: true }), 'present', true)).toBe('previous')
  expect(commandFor(press('F', { shiftKey: true }), 'present', true)).toBe('fullscreen')
  expect(commandFor(press('?', { shiftKey: true }), 'present', true)).toBe('help')
})

test('while reading, only presenting, full screen, help and Escape are taken from the page', () => {
  const taken = bindings.flatMap((binding) => binding.keys.filter((key) => commandFor(press(key), 'read', true)))
  expect(taken).toEqual(['f', '?', 'p', 'Escape'])
  expect(commandFor(press('7'), 'read', true)).toBeNull()
})

test('character keys can be switched off; named keys stay', () => {
  for (const { keys, modes } of bindings)
    for (const key of keys)
      for (const mode of modes)
        expect(commandFor(press(key.replace('Shift+', '')), mode, false) === null, key).toBe(isCharacterKey(key))
  expect(commandFor(press('7'), 'present', false)).toBeNull()
})

test('a browser shortcut is never taken', () => {
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const)
    for (const key of ['f', 'ArrowRight', 'PageDown', '1'])
      expect(commandFor(press(key, { [modifier]: true }), 'present', true)).toBeNull()
})

test('no key is bound twice in one mode', () => {
  for (const mode of ['read', 'present'] as const) {
    const keys = bindings.filter((binding) => binding.modes.includes(mode)).flatMap((binding) => binding.keys)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
