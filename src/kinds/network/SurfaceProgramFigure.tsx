import type { JSX } from 'solid-js'
import type { NetworkFigureProps } from './FigureBody.tsx'
import { ProgramPart } from './ProgramPart.tsx'
import SurfaceFigure from './SurfaceFigure.tsx'

/** The plane of a scene that shows the surface in some of its steps, and the program in some. */
export default function SurfaceProgramFigure(props: NetworkFigureProps): JSX.Element {
  return <SurfaceFigure {...props} program={ProgramPart} />
}
