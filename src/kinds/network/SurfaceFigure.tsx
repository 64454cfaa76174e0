import type { JSX } from 'solid-js'
import type { NetworkFigureProps } from './FigureBody.tsx'
import PlaneFigure from './PlaneFigure.tsx'
import { surfaceKind } from './surface-kind.tsx'

/** The plane of a scene that shows the surface in some of its steps: there it comes with the page, and without a script. */
export default function SurfaceFigure(props: NetworkFigureProps): JSX.Element {
  return <PlaneFigure {...props} surface={surfaceKind} />
}
