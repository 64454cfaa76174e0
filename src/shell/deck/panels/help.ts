/** `?`: the keys, and whether single characters are keys at all. */
import type { Deck } from '../page/ports.ts'
import { type Binding, bindings } from '../state/keys.ts'
import { characterKeys, setCharacterKeys } from '../state/settings.ts'
import { keyWords, say, words } from '../words/words.ts'
import { openDialog } from './dialog.ts'

const SIGNS: Readonly<Partial<Record<string, string>>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
}

/** A key as it is printed on the keyboard. */
export function keyName(key: string): string {
  const names: Readonly<Partial<Record<string, string>>> = words.names
  return names[key] ?? SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

export function showHelp(deck: Deck): void {
  openDialog(deck, 'help', say('help'), (body) => {
    const both = document.createElement('div')
    both.className = 'deck-keys'
    // Named keys move, and their caps are wide; a letter shows something.
    const named = ({ keys }: Binding) => keys.some((key) => key.trim().length > 1)
    both.append(keyList(bindings.filter(named)), keyList(bindings.filter((binding) => !named(binding))))
    body.append(both, characterKeySetting())
  })
}

function keyList(shown: readonly Binding[]): HTMLElement {
  const list = document.createElement('dl')
  for (const { keys, does } of shown) {
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
    meaning.textContent = keyWords[does]
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
  label.append(box, say('helpSetting'))
  return label
}
