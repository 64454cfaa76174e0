/** Work in small steps while the page has nothing else to do. */

/** Where the browser does not say how long it will be idle. */
const SLICE = 5
const PAUSE = 30

/** Runs the steps to their end, or until the function that it returns is called. Each yields the share that is done. */
export function runWhenIdle<Result>(
  steps: Generator<number, Result>,
  onShare: (share: number) => void,
  onEnd: (result: Result) => void,
): () => void {
  const idle = typeof requestIdleCallback === 'function'
  let waiting = 0
  const wait = (): void => {
    waiting = idle ? requestIdleCallback(slice) : window.setTimeout(slice, PAUSE)
  }
  const slice = (deadline?: IdleDeadline): void => {
    const until = performance.now() + Math.min(SLICE, deadline?.timeRemaining() ?? SLICE)
    for (;;) {
      const { done, value } = steps.next()
      if (done) {
        onEnd(value)
        return
      }
      if (performance.now() >= until) {
        onShare(value)
        wait()
        return
      }
    }
  }
  wait()
  return () => (idle ? cancelIdleCallback(waiting) : clearTimeout(waiting))
}
