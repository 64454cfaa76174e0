/** The kinds of figure, a line each: its folder says all the rest. */

export { certificate } from './certificate/kind.ts'
export { dropout } from './dropout/kind.ts'
export { folds } from './folds/kind.ts'
export { lp } from './lp/kind.ts'
export { network } from './network/kind.ts'
export { search } from './search/kind.ts'
export { smooth } from './smooth/kind.ts'
export { still } from './still/kind.ts'

/** What `<Scene>` draws that names no figure. */
export const DEFAULT_FIGURE = 'network'
