/**
 * Who gets a key: a control that was reached by keyboard comes first, the deck takes what the control leaves.
 * A control that the mouse has touched doesn't take the keyboard from the deck; a text field always does.
 */

const TEXT =
  'input:not([type=button], [type=submit], [type=reset], [type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]:not([contenteditable=false])'
const ARROWS =
  'input[type=range], input[type=radio], [role=slider], [role=radio], [role=tab], [role=spinbutton], [role=option], [role=menuitem]'
const PRESSED =
  'button, a[href], summary, input, [role=button], [role=switch], [role=tab], [role=checkbox], [role=menuitem]'

export interface KeyOwner {
  /** True: the key goes to the focused control, whatever the deck would do with it. */
  controlTakes(key: string): boolean
  /** True: the focused element was reached with the pointer and isn't for typing; the deck may take its keys away. */
  pointerFocused(): boolean
}

/** `touched`: what the pointer went down on last, before this began to watch. */
export function watchFocus(document: Document, touched: Node | null): KeyOwner {
  let byPointer = false
  let focusedByPointer = document.activeElement?.contains(touched) ? document.activeElement : null
  const note = (pointer: boolean) => () => {
    byPointer = pointer
  }
  document.addEventListener('pointerdown', note(true), true)
  document.addEventListener('keydown', note(false), true)
  document.addEventListener('focusin', (event) => {
    focusedByPointer = byPointer ? (event.target as Element) : null
  })
  const active = (): Element | null => document.activeElement
  return {
    controlTakes(key) {
      const element = active()
      if (!element) return false
      if (element.matches(TEXT)) return true
      if (key === 'Enter' || key === ' ') return element.matches(PRESSED)
      return /^(Arrow|Home|End)/.test(key) && element.matches(ARROWS)
    },
    pointerFocused() {
      const element = active()
      return element !== null && element === focusedByPointer && !element.matches(TEXT)
    },
  }
}
