/** Between the pointer and a drawing of the number line. */

import { type Drawing, handleIn } from '../../../islands/core/drawing.ts'
import { unitAt } from '../../../view/draw/unit-at.ts'
import { type LineFrame, type LineScene, toLineDomain } from '../../../view/line/line.ts'

export function lineDrawing(rule: () => LineFrame, scene: () => LineScene | null): Drawing {
  return {
    domainOf: ([x]) => [toLineDomain(rule(), x)],
    isInFrame: ([x, y]) => {
      const { left, across, height } = rule()
      return x >= left && x <= left + across && y >= 0 && y <= height
    },
    lineAt: (pixel, reach) => {
      const drawn = scene()
      return drawn && unitAt(drawn, pixel, reach)
    },
    handleOf: (kind) => handleIn(scene()?.handles, kind),
    handlePoint: (handle) => handle.point.slice(0, 1),
  }
}
