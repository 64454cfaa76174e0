/**
 * What a figure keeps behind its last button, fetched when that is first pressed: plane or surface, the picture as a file,
 * the whole screen.
 */
import { createSignal, type JSX, onCleanup } from 'solid-js'
import { render } from 'solid-js/web'
import { More, type PictureKind } from '../../figures/more/More.tsx'
import { moreStrings } from '../../view/words/english/more.ts'
import { fill } from '../../view/words/words.ts'
import type { FigureCore } from '../core/figure-core.ts'
import { savePicture } from './save.ts'

const opened = new WeakMap<HTMLElement, () => void>()

/** Opens the row of choices below the controls, or closes it. */
export function toggleMore(root: HTMLElement, model: FigureCore): void {
  const close = opened.get(root)
  const button = root.querySelector('[data-do="more"]')
  button?.setAttribute('aria-pressed', String(!close))
  if (close) {
    opened.delete(root)
    close()
    return
  }
  const row = document.createElement('div')
  row.className = 'fig-more'
  row.setAttribute('role', 'group')
  row.setAttribute('aria-label', model.words(moreStrings).more)
  root.querySelector('.fig-controls')?.after(row)
  const end = render(() => <MorePart root={root} model={model} />, row)
  opened.set(root, () => {
    end()
    row.remove()
  })
}

function MorePart(props: { readonly root: HTMLElement; readonly model: FigureCore }): JSX.Element {
  const { root, model } = props
  const strings = () => model.words(moreStrings)
  const [fills, setFills] = createSignal(document.fullscreenElement === root)
  const watch = () => setFills(document.fullscreenElement === root)
  document.addEventListener('fullscreenchange', watch)
  onCleanup(() => document.removeEventListener('fullscreenchange', watch))

  const attempt = async (work: () => Promise<unknown>, refused: string): Promise<void> => {
    try {
      await work()
    } catch (problem) {
      model.setMessage(fill(refused, { problem: problem instanceof Error ? problem.message : String(problem) }))
    }
  }
  const save = (kind: PictureKind) =>
    attempt(async () => {
      const file = await savePicture(root, { kind, name: fileName(model) })
      model.setMessage(fill(strings().saved, { file }))
    }, strings().notSaved)
  const toggleScreen = () =>
    attempt(() => (fills() ? document.exitFullscreen() : root.requestFullscreen()), strings().noScreen)

  return (
    <More
      strings={strings()}
      view={viewOf(root, model)}
      fullScreen={document.fullscreenEnabled ? fills() : null}
      onView={(view) => show(model, view)}
      onTurn={(quarters) => turn(model, quarters)}
      onSave={(kind) => void save(kind)}
      onFullScreen={() => void toggleScreen()}
    />
  )
}

const lastLayer = (model: FigureCore): number => model.complex().levels.length - 1

/** Only a figure with a diagram beside its drawing has a surface, and only over a plane. */
function viewOf(root: HTMLElement, model: FigureCore): 'plane' | 'surface' | null {
  if (!model.flat || root.dataset.layout !== 'beside') return null
  const { show, layer } = model.state()
  return show.includes('surface') && layer === lastLayer(model) ? 'surface' : 'plane'
}

/** f is the output of the last layer: whoever asks for its surface sees that layer. */
function show(model: FigureCore, view: 'plane' | 'surface'): void {
  const { show, layer } = model.state()
  const others = show.filter((word) => word !== 'surface')
  const last = lastLayer(model)
  const patch = view === 'plane' ? { show: others } : { show: [...others, 'surface'] }
  model.change({ ...patch, ...(view === 'plane' || layer === last ? {} : { layer: last }) }, null)
}

function turn(model: FigureCore, quarters: 1 | -1): void {
  const now = Number(model.state().own.turn ?? 0)
  model.change({ turn: (now + quarters + 4) % 4 }, null)
}

/** `two-layers-scene-3-2`: lesson, scene and step, as far as the page has them. */
function fileName({ store }: FigureCore): string {
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson
  return [lesson, store.id, ...(store.steps.length > 1 ? [store.step() + 1] : [])].filter(Boolean).join('-')
}
