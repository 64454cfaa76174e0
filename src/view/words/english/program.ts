/** The network as nested ifs. */
import { section } from '../words.ts'

export const programStrings = section('program', {
  label: 'The network as a program; the branches that the point takes are open',
  yes: 'yes',
  no: 'no',
  download: 'Download the whole program:',
})

export type ProgramStrings = typeof programStrings
