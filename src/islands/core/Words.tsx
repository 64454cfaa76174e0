import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js'

export interface WordsProps {
  /** The whole state in words. */
  readonly text: string
  /** What has changed, briefly: read again after each change of what it is made from. */
  readonly news: () => string
}

/** Time without a change before a screen reader is told: a drag or a held key says only where it ends. */
const QUIET = 600

/** A figure in words, always true; and a short word for a screen reader whenever it has changed. */
export function Words(props: WordsProps): JSX.Element {
  const [news, setNews] = createSignal('')
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      () => props.news(),
      (text) => {
        clearTimeout(timer)
        timer = setTimeout(() => setNews(text), QUIET)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return (
    <div class="fig-words">
      <p class="fig-description">{props.text}</p>
      <p role="status">{news()}</p>
    </div>
  )
}
