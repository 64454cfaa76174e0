/** On a page without a deck the figure's own overlay stands in the address: `#;key=value;…`, as on a lesson's slide. */
import { encodeOverlay } from '../../view/state/parameters.ts'
import type { FigureCore } from '../core/figure-core.ts'

/** Browsers refuse a page that rewrites its address hundreds of times a minute: a drag is written when it rests. */
const REST = 250

export function keepInAddress(model: FigureCore): () => void {
  const read = () => {
    const { hash } = window.location
    const semicolon = hash.indexOf(';')
    if (semicolon >= 0)
      model.store.openLink(hash.slice(semicolon + 1), (problems) => model.setMessage(problems.join(' ')))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    const text = encodeOverlay(model.store.overlay())
    const { pathname, search } = window.location
    window.history.replaceState(window.history.state, '', text === '' ? pathname + search : `#;${text}`)
  }
  read()
  const forget = model.store.onOverlay(() => {
    clearTimeout(timer)
    timer = setTimeout(write, REST)
  })
  window.addEventListener('hashchange', read)
  return () => {
    clearTimeout(timer)
    forget()
    window.removeEventListener('hashchange', read)
  }
}
