import { type Accessor, createComputed, createSignal, on, onCleanup } from 'solid-js'

/** Longer than the slowest of the figure's movements, `--t-line`. */
const LASTS = 800

/**
 * True for a moment after each change of `cause`: the style sheet lets lines and point glide only then, so that nothing
 * trails behind a drag or a resized window.
 */
export function createEased(cause: Accessor<unknown>): Accessor<boolean> {
  const [eased, setEased] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  // Not an effect: it has to be set in the same breath as the drawing's paths, before any style is computed.
  createComputed(
    on(
      cause,
      () => {
        setEased(true)
        clearTimeout(timer)
        timer = setTimeout(() => setEased(false), LASTS)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return eased
}
