/** `/` and Ctrl+K open the search, and so does its button. The search itself is loaded when it is first asked for. */
import { characterKeys } from '../deck/state/settings.ts'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function isAsked(event: KeyboardEvent): boolean {
  if (document.documentElement.dataset.mode !== 'read') return false
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return true
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  return event.key === '/' && plain && characterKeys() && !typing(event.target)
}

async function open(): Promise<void> {
  const { openSearch } = await import('./dialog.ts')
  openSearch()
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || !isAsked(event)) return
  event.preventDefault()
  void open()
})
for (const button of document.querySelectorAll('[data-action="search"]'))
  button.addEventListener('click', () => void open())
