/** The networks of the site, by the path that the remark plugin has resolved; read once, their cells cut once. */
import { buildComplex } from '../../engine/build.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Network } from '../../network/network.ts'
import { readNetwork } from '../../network/read.ts'
import { applyNetwork } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'

const sources = import.meta.glob<string>(
  ['/content/networks/*.json', '/content/lessons/*/*.json', '/content/guide/*/*.json'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

const networks = new Map<string, Network>()
const complexes = new Map<string, Complex>()

/** `file` from the project's folder on, such as `content/networks/bent.json`. */
export function networkOf(file: string): Network {
  const known = networks.get(file)
  if (known) return known
  const source = sources[`/${file}`]
  if (source === undefined)
    throw new Error(`There is no network file ${file}. Expected one of ${Object.keys(sources).join(', ')}.`)
  const network = readNetwork(source, file)
  networks.set(file, network)
  return network
}

/** The cells of the network with the weights and biases that `at` sets. */
export function complexOf(file: string, at: Keyframe = {}): Complex {
  const network = applyNetwork(networkOf(file), at)
  const key = `${file} ${JSON.stringify(network.layers)}`
  const known = complexes.get(key)
  if (known) return known
  const complex = buildComplex(network)
  complexes.set(key, complex)
  return complex
}
