/** Between the pointer and the drawing, plane or number line alike: pixels, the domain, and whose line is near. */
import { type Pixel, toDomain } from '../view/frame.ts'
import { toLineDomain } from '../view/line.ts'
import { unitAt } from '../view/plane.ts'
import type { HandleDrawing } from '../view/plane-scene.ts'
import type { FigureModel } from './figure-model.ts'

/** A pointer's place in the drawing's own pixels. The drawing is as large as its element: nothing is scaled. */
export function pixelOf(svg: Element, event: { readonly clientX: number; readonly clientY: number }): Pixel {
  const box = svg.getBoundingClientRect()
  return [event.clientX - box.left, event.clientY - box.top]
}

export function domainOf(model: FigureModel, pixel: Pixel): readonly number[] {
  return model.flat ? toDomain(model.frame(), pixel) : [toLineDomain(model.rule(), pixel[0])]
}

export function isInFrame(model: FigureModel, [x, y]: Pixel): boolean {
  const frame = model.flat ? model.frame() : { ...model.rule(), top: 0, down: model.rule().height }
  return x >= frame.left && x <= frame.left + frame.across && y >= frame.top && y <= frame.top + frame.down
}

export function lineAt(model: FigureModel, pixel: Pixel, reach: number): string | null {
  const scene = model.plane() ?? model.line()
  return scene ? unitAt(scene, pixel, reach) : null
}

export function handleOf(model: FigureModel, kind: 'move' | 'turn'): HandleDrawing | null {
  const scene = model.plane() ?? model.line()
  return scene?.handles?.handles.find((handle) => handle.kind === kind) ?? null
}

/** A handle's place in the domain: one coordinate on a line, two in the plane. */
export function handlePoint(model: FigureModel, handle: HandleDrawing): readonly number[] {
  return handle.point.slice(0, model.flat ? 2 : 1)
}
