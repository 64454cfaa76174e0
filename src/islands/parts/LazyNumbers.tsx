import { type Component, createEffect, createSignal, type JSX, Show } from 'solid-js'
import type { NumbersModel } from './NumbersPart.tsx'

interface LazyPartProps<Model> {
  readonly model: Model
  readonly shown: boolean
  readonly load: () => Promise<Component<{ readonly model: Model }>>
}

/** A part of a figure while it is shown; its code comes when it is first asked for. */
export function LazyPart<Model>(props: LazyPartProps<Model>): JSX.Element {
  const [part, setPart] = createSignal<Component<{ readonly model: Model }>>()
  createEffect(() => {
    if (props.shown && !part()) void props.load().then((loaded) => setPart(() => loaded))
  })
  return <Show when={props.shown && part()}>{(loaded) => loaded()({ model: props.model })}</Show>
}

/** The tables of weights and biases. */
export function LazyNumbers(props: { readonly model: NumbersModel }): JSX.Element {
  const shown = () => props.model.live() && props.model.state().show.includes('numbers')
  return <LazyPart model={props.model} shown={shown()} load={numbersPart} />
}

const numbersPart = () => import('./NumbersPart.tsx').then((loaded) => loaded.NumbersPart)
