/** The search: a field, and below it what was found, lesson by lesson, with the slides that hold the words. */
import { type SiteSearchStrings, siteSearchStrings } from '../../view/words/english/search.ts'
import { fill, wordsIn } from '../../view/words/words.ts'
import { loadPagefind, type PagefindPage } from './pagefind.ts'

const MOST_PAGES = 8
const MOST_PARTS = 3

let dialog: HTMLDialogElement | null = null

export function openSearch(): void {
  dialog ??= build(wordsIn(document.documentElement.lang, siteSearchStrings))
  if (!dialog.open) dialog.showModal()
  const field = dialog.querySelector('input')
  field?.focus()
  field?.select()
}

function build(words: SiteSearchStrings): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.className = 'search'
  made.setAttribute('aria-label', words.search)
  const form = document.createElement('form')
  form.role = 'search'
  form.method = 'dialog'
  const field = document.createElement('input')
  field.type = 'search'
  field.placeholder = words.hint
  field.autocomplete = 'off'
  field.setAttribute('aria-label', words.search)
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = words.close
  close.addEventListener('click', () => made.close())
  form.append(field, close)
  const status = document.createElement('p')
  status.role = 'status'
  const list = document.createElement('ol')
  made.append(form, status, list)
  field.addEventListener('input', () => void find(field, list, status, words))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    list.querySelector('a')?.click()
  })
  made.addEventListener('keydown', (event) => {
    walk(event, field, list)
    // In a search field the browser's own Escape only empties the field.
    if (event.key === 'Escape') made.close()
  })
  // A link to a place on this very page leaves the page as it is.
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) made.close()
  })
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close()
  })
  document.body.append(made)
  return made
}

/** Up and down go from the field through the links and back. */
function walk(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

async function find(
  field: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  words: SiteSearchStrings,
): Promise<void> {
  const text = field.value.trim()
  if (text === '') {
    list.replaceChildren()
    status.textContent = ''
    return
  }
  try {
    const pagefind = await loadPagefind()
    const found = await pagefind.debouncedSearch(text)
    // A later letter has asked again.
    if (found === null || field.value.trim() !== text) return
    const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map((result) => result.data()))
    if (field.value.trim() !== text) return
    list.replaceChildren(...pages.map(entry))
    const count = found.results.length
    status.textContent =
      count === 0 ? fill(words.none, { text }) : fill(count === 1 ? words.one : words.many, { count })
  } catch {
    list.replaceChildren()
    status.textContent = words.failed
  }
}

function entry(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li')
  // The first part is the page's own beginning, which the title stands for already.
  const parts = page.sub_results.filter((part) => part.url.includes('#')).slice(0, MOST_PARTS)
  item.append(link(page.url, page.meta.title ?? page.url, 'search-page'))
  if (parts.length === 0) item.append(excerpt(page.excerpt))
  for (const part of parts)
    item.append(link(part.url.replace('#title-', '#'), part.title, 'search-part'), excerpt(part.excerpt))
  return item
}

function link(url: string, text: string, name: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = url
  made.className = name
  made.textContent = text
  return made
}

/** Text and marks alone are taken over from the HTML. */
function excerpt(html: string): HTMLParagraphElement {
  const made = document.createElement('p')
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    if (node.nodeName !== 'MARK') made.append(node.textContent ?? '')
    else {
      const mark = document.createElement('mark')
      mark.textContent = node.textContent
      made.append(mark)
    }
  }
  return made
}
