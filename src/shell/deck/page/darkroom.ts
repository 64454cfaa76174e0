/**
 * The lesson in print, made in a frame of its own that nobody sees: the same page and the same figure code, so neither
 * the live figure nor what was dragged in it is touched.
 */
const PATIENCE = 30_000

/** The frame, once everything in it is drawn. Whoever asked for it takes it away again. */
export async function openDarkroom(kind: string, title: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.className = 'deck-darkroom'
  frame.inert = true
  frame.tabIndex = -1
  frame.title = title
  frame.src = `${location.pathname}?print=${kind}`
  document.body.append(frame)
  const until = Date.now() + PATIENCE
  while (!frame.contentDocument?.documentElement.hasAttribute('data-print-ready')) {
    if (Date.now() > until) {
      frame.remove()
      throw new Error(`“?print=${kind}” was not drawn after ${PATIENCE / 1000} s.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return frame
}
