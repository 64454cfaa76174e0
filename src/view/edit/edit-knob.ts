/** What turning a knob does to the state. */
import { roundStep, snap, tidy } from '../text/decimals.ts'
import type { Edit } from './edit.ts'
import type { Knob } from './knob-of.ts'

const DRAG_STEPS = 64
const ARROW_STEPS = 32

function turned({ key, from, to }: Knob, value: number): Edit {
  return { patch: { [key]: Math.min(to, Math.max(from, value)) }, remark: null }
}

/** To where it was pulled: a round step. */
export function turnTo(knob: Knob, value: number): Edit {
  return turned(knob, snap(value, roundStep((knob.to - knob.from) / DRAG_STEPS)))
}

/** By a 32nd of the way; `factor` is 4 with Shift, 1/4 with Alt. */
export function stepKnob(knob: Knob, direction: number, factor: number): Edit {
  return turned(knob, tidy(knob.value + (direction * factor * (knob.to - knob.from)) / ARROW_STEPS))
}
