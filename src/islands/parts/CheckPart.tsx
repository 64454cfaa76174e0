/**
 * The mark of a checked picture: once it rests, the finished cells are checked again from their definition, exactly and
 * in idle time. A change takes the mark away until the next rest. Loaded when a reader asks for it.
 */
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js'
import { verifySteps } from '../../engine/check/certificate.ts'
import { type CheckWords, checkWords } from '../../view/check/check.ts'
import { checkStrings } from '../../view/words/english/check.ts'
import { fill } from '../../view/words/words.ts'
import { type FigureCore, sameText } from '../core/figure-core.ts'
import { runWhenIdle } from './idle.ts'

/** Milliseconds without a change. */
const REST = 300

export function CheckPart(props: { readonly model: FigureCore }): JSX.Element {
  const { complex, network, dragging } = props.model
  const strings = props.model.words(checkStrings)
  const [words, setWords] = createSignal<CheckWords | null>(null)
  const [share, setShare] = createSignal<number | null>(null)

  createEffect(
    on([complex, network, dragging], ([cells, latest, dragged]) => {
      setWords(null)
      setShare(null)
      // While a worker cuts, what is shown belongs to an older network.
      if (dragged !== null || !sameText(cells.network, latest)) return
      let stop = (): void => undefined
      const timer = setTimeout(() => {
        stop = runWhenIdle(verifySteps(cells), setShare, (found) => setWords(checkWords(cells, found, strings)))
      }, REST)
      onCleanup(() => {
        clearTimeout(timer)
        stop()
      })
    }),
  )

  const now = (): string =>
    share() === null ? strings.waiting : fill(strings.checking, { share: Math.floor((share() ?? 0) * 100) })
  return (
    <div class="fig-check" data-checked={words()?.holds}>
      <p role="status">{words()?.mark}</p>
      <Show when={words()} fallback={<p>{now()}</p>}>
        {(found) => (
          <details>
            <summary>{strings.list}</summary>
            <ul>
              <For each={found().list}>{(each) => <li>{each}</li>}</For>
            </ul>
          </details>
        )}
      </Show>
    </div>
  )
}
