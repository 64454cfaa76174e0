/** What the engine and its worker weigh as a reader gets them: bundled, minified, brotli. */
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const pathOf = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))

/** The engine's door with what a figure takes from its worker, and the worker, which carries the engine once more. */
const PARTS = [
  { name: 'engine', files: ['engine/build.ts', 'engine/transfer.ts'] },
  { name: 'worker', files: ['islands/worker/engine-worker.ts'] },
] as const

export interface Shipped {
  readonly name: string
  readonly bytes: number
}

async function bytesOf(files: readonly string[]): Promise<number> {
  const entry = 'virtual:entry'
  const code = files.map((file, place) => `export * as part${place} from ${JSON.stringify(pathOf(file))}`).join('\n')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  return outputs.reduce((sum, each) => sum + ('code' in each ? brotliCompressSync(each.code).length : 0), 0)
}

export const measureShipped = (): Promise<readonly Shipped[]> =>
  Promise.all(PARTS.map(async ({ name, files }) => ({ name, bytes: await bytesOf(files) })))
