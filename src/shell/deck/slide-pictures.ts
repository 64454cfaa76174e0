/**
 * A picture of every slide, drawn by the same figure code: the printed deck, made in a frame of its own that nobody
 * sees, so that neither the live figure nor what was dragged in it is touched. Made once.
 */

let made: Promise<readonly Element[]> | null = null

export function slidePictures(): Promise<readonly Element[]> {
  made ??= make().catch((error: unknown) => {
    made = null
    throw error
  })
  return made
}

const PATIENCE = 30_000

async function make(): Promise<readonly Element[]> {
  const frame = document.createElement('iframe')
  frame.className = 'deck-darkroom'
  frame.inert = true
  frame.tabIndex = -1
  frame.title = 'Pictures of the slides'
  frame.src = `${location.pathname}?print=slides`
  document.body.append(frame)
  try {
    const until = Date.now() + PATIENCE
    const root = () => frame.contentDocument?.documentElement
    while (!root()?.hasAttribute('data-print-ready')) {
      if (Date.now() > until) throw new Error(`The slides were not drawn after ${PATIENCE / 1000} s.`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return [...(root()?.querySelectorAll('.slide-canvas') ?? [])].map((picture) => document.adoptNode(picture))
  } finally {
    frame.remove()
  }
}
