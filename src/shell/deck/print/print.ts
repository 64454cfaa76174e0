/**
 * `?print=slides|steps|notes`: the deck as sheets. The live slide is taken through its places, and each is kept as a
 * picture that the same figure code has drawn from that place's state.
 */

import { pictureOf } from '../page/picture.ts'
import type { Deck } from '../page/ports.ts'
import { notesAt } from '../presenter/notes.ts'
import type { Place } from '../state/deck.ts'
import { goTo, type Slide } from '../state/deck.ts'
import { say } from '../words/words.ts'
import { figureDrawn } from './figure-drawn.ts'

export type PrintKind = 'slides' | 'steps' | 'notes'

const KINDS: readonly string[] = ['slides', 'steps', 'notes'] satisfies readonly PrintKind[]

export const printKind = (search: string): PrintKind => {
  const kind = new URLSearchParams(search).get('print') ?? ''
  return KINDS.includes(kind) ? (kind as PrintKind) : 'slides'
}

/** Which places get a sheet: every step, or each slide as its last step leaves it. */
export function placesToPrint(slides: readonly Slide[], kind: PrintKind): readonly Place[] {
  return slides.flatMap(({ steps }, slide): Place[] => {
    if (kind !== 'steps' || steps === 0) return [{ slide, step: steps }]
    return Array.from({ length: steps }, (_, step) => ({ slide, step: step + 1 }))
  })
}

export async function printDeck(deck: Deck): Promise<void> {
  const kind = printKind(location.search)
  const root = document.documentElement
  root.setAttribute('data-print', kind)
  const { frame } = deck.page
  const sheets = document.createElement('div')
  sheets.className = `sheets sheets-${kind}`
  sheets.setAttribute('role', 'main')
  await document.fonts.ready
  for (const place of placesToPrint(deck.page.slides, kind)) {
    deck.change(goTo(deck.state(), place.slide, place.step), 'window')
    await figureDrawn(deck.page.views[place.slide]?.scene ?? null)
    sheets.append(sheetOf(deck, place, kind))
  }
  if (kind === 'notes') sheets.append(...sources(frame))
  // The sheets are the page now; the slide they were taken from would be a page too many.
  frame.replaceWith(sheets)
  root.setAttribute('data-print-ready', String(sheets.querySelectorAll('.sheet').length))
}

function sheetOf(deck: Deck, place: Place, kind: PrintKind): HTMLElement {
  const slide = document.createElement('div')
  slide.className = 'slide-canvas'
  slide.append(...[...deck.page.frame.children].map(pictureOf))
  for (const hidden of slide.querySelectorAll('[data-slide]:not([data-current]), [data-scene]:not([data-current])')) {
    hidden.remove()
  }
  const sheet = document.createElement('section')
  sheet.className = 'sheet'
  // A link within the lesson leads to the sheet of its slide or step.
  const { id, steps } = deck.page.slides[place.slide] as Slide
  sheet.id = kind === 'steps' && place.step > 1 ? `${id}/${place.step}` : id
  sheet.append(slide)
  if (kind === 'notes') {
    const notes = document.createElement('div')
    notes.className = 'sheet-notes'
    const first = Math.min(1, steps)
    for (let step = first; step <= steps; step++) notes.append(...notesAt(deck.page, { slide: place.slide, step }))
    sheet.append(notes)
  }
  return sheet
}

function sources(frame: HTMLElement): Node[] {
  const list = frame.querySelector('.bibliography')
  if (!list) return []
  const heading = document.createElement('h2')
  heading.textContent = say('sources')
  const section = document.createElement('section')
  section.className = 'sheet-sources'
  section.append(heading, list)
  return [section]
}
