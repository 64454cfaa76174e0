import { createComponent, type JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { planeKind } from './plane-kind.tsx'

/** The network figure of two inputs. A page without a number line doesn't load one. */
export default function PlaneFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(FigureBody, { ...props, kind: planeKind })
}
