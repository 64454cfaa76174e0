/**
 * The lesson in print, made in a frame of its own that nobody sees: the same page and the same figure code, so neither
 * the live figure nor what was dragged in it is touched.
 */

/** The frame, once everything in it is drawn, however long that takes. Whoever asked for it takes it away again. */
export async function openDarkroom(kind: string, title: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.className = 'deck-darkroom'
  frame.inert = true
  frame.tabIndex = -1
  frame.title = title
  frame.src = `${location.pathname}?print=${kind}`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  try {
    await loaded
    await drawn(frame)
    return frame
  } catch (error) {
    frame.remove()
    throw error
  }
}

/** Why there is no such frame, for the reader. */
export const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The page in the frame says when it is drawn, and when it never will be. */
function drawn(frame: HTMLIFrameElement): Promise<void> {
  const root = frame.contentDocument?.documentElement
  // What a browser shows without a network is no lesson, or isn't ours to look into.
  if (!root?.querySelector('[data-slide]')) return Promise.reject(new Error(`${frame.src} could not be loaded`))
  return new Promise((resolve, reject) => {
    const look = () => {
      if (root.hasAttribute('data-print-ready')) resolve()
      else if (root.dataset.deck === 'failed') reject(new Error(`${frame.src} could not be drawn`))
      else return
      signs.disconnect()
    }
    const signs = new MutationObserver(look)
    signs.observe(root, { attributeFilter: ['data-print-ready', 'data-deck'] })
    look()
  })
}
