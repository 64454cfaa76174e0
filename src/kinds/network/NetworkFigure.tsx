import { createComponent, type JSX } from 'solid-js'
import { FigureBody, type NetworkFigureProps } from './FigureBody.tsx'
import { lineKind } from './line-kind.tsx'
import { planeKind } from './plane-kind.tsx'

/** The live figure: the plane of a network with two inputs, the number line of one with one. */
export default function NetworkFigure(props: NetworkFigureProps): JSX.Element {
  return createComponent(FigureBody, { ...props, kind: props.network.inputs.length === 1 ? lineKind : planeKind })
}
