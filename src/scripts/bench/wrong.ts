/** Is a plane what all-rational arithmetic makes of the network? Compared by what a picture shows: counts, patterns, corners. */
import { complexOfPlane } from '../../engine/build.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { toText } from '../../engine/exact/rational.ts'
import type { Plane } from '../../engine/plane/build.ts'
import { buildRationalComplex } from '../../engine/second-opinion/rational-complex.ts'

const cellsOf = ({ levels }: Complex): string =>
  levels
    .map(({ cells, vertices }) => {
      const texts = vertices.map((vertex) => vertex.exact().map(toText).join())
      return cells
        .map(
          ({ pattern, vertices: corners }) =>
            `${pattern.join(' ')} ${corners.map((corner) => texts[corner]).join(' ')}`,
        )
        .join('\n')
    })
    .join('\n\n')

export const isWrong = (plane: Plane): boolean =>
  cellsOf(complexOfPlane(plane)) !== cellsOf(buildRationalComplex(plane.network))

/** Without a second exact answer: the counts of the float splitter, which are right on generic networks. */
export const countsOf = ({ levels }: Plane): readonly number[] => levels.slice(1).map(({ faces }) => faces)
