import type { JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { lineKind } from './line-kind.tsx'
import { planeKind } from './plane-kind.tsx'

/** The live figure of either dimension. A page that knows which takes `PlaneFigure` or `LineFigure`: they are smaller. */
export default function NetworkFigure(props: NetworkFigureProps): JSX.Element {
  return <FigureBody {...props} kind={props.network.inputs.length === 1 ? lineKind : planeKind} />
}
