/** `?`: the keys, and whether single characters are keys at all. */
import type { Deck } from './controller.ts'
import { openDialog } from './dialog.ts'
import { keyWords } from './key-words.ts'
import { bindings } from './keys.ts'
import { characterKeys, setCharacterKeys } from './settings.ts'

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  'Shift+ ': 'Shift + Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Enter: 'number, Enter',
}

/** A key as it is printed on the keyboard. */
export const keyName = (key: string): string => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)

export function showHelp(deck: Deck): void {
  openDialog(deck, 'help', 'Keys', (body) => {
    body.append(keyList(), characterKeySetting())
  })
}

function keyList(): HTMLElement {
  const list = document.createElement('dl')
  list.className = 'deck-keys'
  for (const { keys, does } of bindings) {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    term.append(
      ...keys.map((key) => {
        const cap = document.createElement('kbd')
        cap.textContent = keyName(key)
        return cap
      }),
    )
    const meaning = document.createElement('dd')
    meaning.textContent = keyWords[does] ?? ''
    row.append(term, meaning)
    list.append(row)
  }
  return list
}

function characterKeySetting(): HTMLElement {
  const label = document.createElement('label')
  label.className = 'deck-setting'
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = characterKeys()
  box.addEventListener('change', () => setCharacterKeys(box.checked))
  label.append(box, 'Single letters, digits and signs are keys. Switch this off if you speak to your computer.')
  return label
}
