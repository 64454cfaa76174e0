/** The network figure with units dropped at random. A draw is a seed among the figure's own keys, so it is undone and linked to. */
import { type JSX, onCleanup, onMount } from 'solid-js'
import type { FigureModel } from '../network/figure-model.ts'
import { NetworkBody, type NetworkFigureProps, prepareParts } from '../network/NetworkFigure.tsx'
import { dropoutText, seedOf } from './dropout.ts'
import { nextSeed, withDropout } from './random-draw.ts'
import { dropoutStrings } from './strings.ts'

export default function DropoutFigure(props: NetworkFigureProps): JSX.Element {
  return <NetworkBody {...props} change={(network, own) => withDropout(network, seedOf(own))} tools={Redraw} />
}

DropoutFigure.prepare = prepareParts

function Redraw(props: { readonly model: FigureModel }): JSX.Element {
  const { model } = props
  const strings = () => model.words(dropoutStrings)
  const seed = () => seedOf(model.state().own)
  let tools: HTMLElement | undefined
  const redraw = () => model.change({ seed: nextSeed(model.network(), seed()) }, null)
  onMount(() => {
    const figure = tools?.closest<HTMLElement>('.fig')
    if (!figure) return
    const controller = new AbortController()
    const { signal } = controller
    const press = ({ target }: Event) => target instanceof Element && target.closest('[data-do="redraw"]') && redraw()
    // A key of the figure's own while the focus is in it; on a slide the deck has the same key and presses the button.
    const key = (event: KeyboardEvent) => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented
      if (isOther || event.key.toLowerCase() !== 'n' || (event.target as Element).matches('input')) return
      event.preventDefault()
      redraw()
    }
    figure.addEventListener('click', press, { signal })
    figure.addEventListener('keydown', key, { signal })
    onCleanup(() => controller.abort())
  })
  return (
    <div
      class="fig-tools"
      ref={(element) => {
        tools = element
      }}
    >
      <output>{dropoutText(model.network(), seed(), strings())}</output>
      <button type="button" class="fig-control" data-do="redraw">
        {strings().again} <kbd>N</kbd>
      </button>
    </div>
  )
}
