import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

/**
 * A number that follows another: at once, but gliding where `glides` says so when the other changes. `pace` is the time
 * for a change by one, in ms. A reader who wants no motion gets none.
 */
export function createTween(target: Accessor<number>, glides: () => boolean, pace: number): Accessor<number> {
  const [shown, setShown] = createSignal(target())
  let frame = 0
  const stop = () => {
    if (frame !== 0) cancelAnimationFrame(frame)
    frame = 0
  }
  const glide = (from: number, to: number) => {
    const length = pace * Math.max(1, Math.abs(to - from))
    let start: number | null = null
    const step = (now: number) => {
      start ??= now
      const share = Math.min(1, (now - start) / length)
      setShown(share === 1 ? to : from + (to - from) * smooth(share))
      frame = share === 1 ? 0 : requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }
  createEffect(
    on(
      target,
      (to) => {
        stop()
        const still = !glides() || isStill()
        if (still) setShown(to)
        else glide(shown(), to)
      },
      { defer: true },
    ),
  )
  onCleanup(stop)
  return shown
}

/** For readers who want no motion, and on paper. */
const isStill = (): boolean =>
  'print' in document.documentElement.dataset || window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Slow at both ends. */
const smooth = (share: number): number => share * share * (3 - 2 * share)
