import { createComponent, type JSX } from 'solid-js'
import { regionWords } from '../../view/panel/region-words.ts'
import type { NetworkFigureProps } from './FigureBody.tsx'
import PlaneFigure from './PlaneFigure.tsx'

/** The plane of a scene that shows where f ≥ 0 in some of its steps: other pages don't load what counts its corners. */
export default function RegionFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(PlaneFigure, { ...props, region: regionWords })
}
