import type { JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { planeKind } from './plane-kind.tsx'

/** The live figure of a network with two inputs. */
export default function PlaneFigure(props: NetworkFigureProps): JSX.Element {
  return <FigureBody {...props} kind={planeKind} />
}
