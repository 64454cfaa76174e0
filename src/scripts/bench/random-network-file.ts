/** A generic network as a file: its numbers rounded to hundredths. */
import type { Layer } from '../../network/network.ts'
import { genericNetwork } from './random-networks.ts'

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0

const layerText = ({ weights, bias, activation }: Layer): string => {
  const rows = weights.map((row) => `[${row.map(hundredths).join(', ')}]`).join(', ')
  return `    { "weights": [${rows}], "bias": [${bias.map(hundredths).join(', ')}], "activation": "${activation}" }`
}

export function randomNetworkFile(seed: number, widths: readonly number[], half: number): string {
  const { layers } = genericNetwork(seed, widths)
  return `{
  "title": "Random weights, seed ${seed}",
  "inputs": ["x", "y"],
  "box": [[${-half}, ${half}], [${-half}, ${half}]],
  "layers": [
${layers.map(layerText).join(',\n')}
  ]
}
`
}
