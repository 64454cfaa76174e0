/**
 * What the site's scripts are cut into. Solid, the engine and the figure's own code go into one file: in six they would be
 * a tenth more, as each is packed for itself, and a lesson with a plane and a number line needs them all. What is only
 * asked for sometimes stays apart and is loaded then.
 */
const together = /\/node_modules\/solid-js\/|\/src\/(islands|figures|view|engine|network)\//

const apart =
  /\/(lp[^/]*|Lp[^/]*|polyhedron|stretch|fold[^/]*|Fold[^/]*|tween|program[^/]*|Program[^/]*|everywhere|NumbersPart|Numbers|numbers-table|edit-typed|parse-inequality|typed-number|overlay-read|key-checks|did-you-mean|engine-worker|explain[^/]*|thumbnail[^/]*)\.tsx?$/

export const figureChunk = {
  name: 'figure',
  test: (id: string): boolean => together.test(id) && !apart.test(id),
}
