/**
 * The presenter's window: the slide on the screen now (live, and what is dragged in it moves there too), the next step
 * as it will look, notes, clock, plan and keys.
 */

import type { Deck } from '../page/ports.ts'
import { keyName } from '../panels/help.ts'
import type { Place, Slide } from '../state/deck.ts'
import { bindings } from '../state/keys.ts'
import type { Session } from '../talk/session.ts'
import { clockText, elapsed, planTimes } from '../talk/shared.ts'
import { say, words } from '../words/words.ts'
import { openNext } from './next-step.ts'
import { notesAt, stepWords, wordsOnSlide } from './notes.ts'

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

export function openPresenter(deck: Deck, session: Session): void {
  const head = openHead(deck, session)
  const now = element('section', 'presenter-now-label', element('h2', 'presenter-label', say('now')))
  now.setAttribute('aria-label', say('now'))
  const list = element('ol', '')
  const steps = element('section', 'presenter-steps', list)
  steps.setAttribute('aria-label', say('steps'))
  const next = openNext(deck, session)
  const notes = element('section', 'presenter-notes')
  notes.setAttribute('aria-label', say('notes'))
  document.body.append(head, now, steps, element('aside', 'presenter-side', next, notes), openKeys())

  const show = () => {
    const state = deck.state()
    list.replaceChildren(...stepWords(deck.page, state))
    list.querySelector('.now')?.scrollIntoView({ block: 'nearest' })
    notes.replaceChildren(element('h2', 'presenter-label', say('notes')), ...notesOf(deck, state))
    notes.scrollTop = 0
  }
  deck.onChange(show)
  show()
  const { style } = document.documentElement
  const resize = () => {
    const screen = session.shared().screen ?? { width: 16, height: 9 }
    style.setProperty('--screen', `${screen.width} / ${screen.height}`)
    style.setProperty('--aspect', String(screen.width / screen.height))
  }
  session.onShared((_, part) => {
    if (part.screen !== undefined) resize()
  })
  resize()
}

function openHead(deck: Deck, session: Session): HTMLElement {
  const clock = element('span', 'presenter-clock')
  clock.setAttribute('role', 'timer')
  const plan = element('span', 'presenter-plan')
  const day = element('span', 'presenter-day')
  const spent = element('span', 'presenter-spent')
  const place = element('span', 'presenter-place')
  const step = element('span', 'presenter-step')
  const minutes = Number(deck.page.frame.querySelector('[data-minutes]')?.getAttribute('data-minutes')) || 0
  const plans = planTimes(minutes, deck.page.views.map(wordsOnSlide))
  const show = () => {
    const { slides, slide, step: at } = deck.state()
    const shared = session.shared()
    const now = new Date()
    const total = elapsed(shared.clock, now.getTime())
    clock.textContent = clockText(total)
    clock.classList.toggle('over', minutes > 0 && total > minutes * 60_000)
    const started = shared.clock.since !== null || total > 0
    plan.textContent = [
      minutes > 0 ? say('planned', { time: clockText(minutes * 60_000) }) : '',
      started ? '' : say('unstarted'),
    ].join(' ')
    const time = now.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' })
    day.textContent = say('clock', { time })
    const here = slides[slide] as Slide
    const share = { spent: clockText(shared.spent[here.id] ?? 0), time: clockText(plans[slide] ?? 0) }
    spent.textContent = say('spent', share)
    place.textContent = say('slideOf', { slide: slide + 1, slides: slides.length })
    step.textContent = here.steps > 0 ? say('stepOf', { step: at, steps: here.steps }) : ''
  }
  deck.onChange(show)
  session.onShared(show)
  setInterval(show, 500)
  show()
  return element('header', 'presenter-head', clock, plan, day, spent, place, step)
}

function notesOf(deck: Deck, place: Place): readonly HTMLElement[] {
  const notes = notesAt(deck.page, place)
  return notes.length > 0 ? notes : [element('p', 'presenter-no-notes', say('noNotes'))]
}

function openKeys(): HTMLElement {
  const foot: Readonly<Partial<Record<string, string>>> = words.foot
  const keys = element('ul', '')
  const nav = element('nav', 'presenter-keys', keys)
  nav.setAttribute('aria-label', say('help'))
  for (const { does, keys: names } of bindings) {
    const says: string | undefined = foot[does]
    if (says === undefined) continue
    const [key = ''] = names
    const button = element('button', 'presenter-key', element('kbd', '', keyName(key)), ` ${says}`)
    button.setAttribute('data-action', does)
    keys.append(element('li', '', button))
  }
  return nav
}
