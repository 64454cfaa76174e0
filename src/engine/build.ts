import type { Network } from '../network/network.ts'
import type { Complex } from './complex.ts'
import { buildRationalComplex } from './rational-complex.ts'

/** The cells of a network in its box, level by level, exactly. */
export const buildComplex = (network: Network): Complex => buildRationalComplex(network)
