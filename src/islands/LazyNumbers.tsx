import { type Component, createEffect, createSignal, type JSX, Show } from 'solid-js'
import type { NumbersModel } from './NumbersPart.tsx'

/** The tables of weights and biases while they are shown; their code comes when they are first asked for. */
export function LazyNumbers(props: { readonly model: NumbersModel }): JSX.Element {
  const [part, setPart] = createSignal<Component<{ readonly model: NumbersModel }>>()
  const shown = () => props.model.live() && props.model.state().show.includes('numbers')
  createEffect(() => {
    if (!shown() || part()) return
    void import('./NumbersPart.tsx').then((loaded) => setPart(() => loaded.NumbersPart))
  })
  return <Show when={shown() && part()}>{(loaded) => loaded()({ model: props.model })}</Show>
}
