/** Between the pointer and a drawing of the plane: pixels, the domain, and whose line is near. */
import { type Frame, inFrame, type Pixel, toDomain } from '../../view/draw/frame.ts'
import type { HandleDrawing, HandlesDrawing, PlaneScene } from '../../view/draw/plane-scene.ts'
import { unitAt } from '../../view/draw/unit-at.ts'

/** What pointer and keyboard ask of a drawing, plane or number line alike. */
export interface Drawing {
  readonly domainOf: (pixel: Pixel) => readonly number[]
  readonly isInFrame: (pixel: Pixel) => boolean
  /** The plain name of the unit whose line is at most `reach` px away. */
  readonly lineAt: (pixel: Pixel, reach: number) => string | null
  readonly handleOf: (kind: 'move' | 'turn') => HandleDrawing | null
  /** A handle's place in the domain: one coordinate on a line, two in the plane. */
  readonly handlePoint: (handle: HandleDrawing) => readonly number[]
}

/** A pointer's place in the drawing's own pixels. The drawing is as large as its element: nothing is scaled. */
export function pixelOf(svg: Element, event: { readonly clientX: number; readonly clientY: number }): Pixel {
  const box = svg.getBoundingClientRect()
  return [event.clientX - box.left, event.clientY - box.top]
}

export function planeDrawing(
  frame: () => Frame,
  scene: () => Pick<PlaneScene, 'traces' | 'frame' | 'handles'> | null,
): Drawing {
  return {
    domainOf: (pixel) => toDomain(frame(), pixel),
    isInFrame: (pixel) => inFrame(frame(), pixel),
    lineAt: (pixel, reach) => {
      const drawn = scene()
      return drawn && unitAt(drawn, pixel, reach)
    },
    handleOf: (kind) => handleIn(scene()?.handles, kind),
    handlePoint: (handle) => handle.point,
  }
}

export function handleIn(handles: HandlesDrawing | null | undefined, kind: 'move' | 'turn'): HandleDrawing | null {
  return handles?.handles.find((handle) => handle.kind === kind) ?? null
}
