/**
 * Serves the built site on a local address and prints it.
 *
 *     node src/scripts/serve.ts [FOLDER] [--base /some/path/] [--port 4321]
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { compressed } from './shared/compressed.ts'

const FIRST_PORT = 4321
const PORTS_TRIED = 20

/** What is not there gets the site's own page for that, as on any static host. */
export function siteServer(folder: string, base = '/'): Server {
  const files = sirv(folder, { dev: true, etag: true })
  return createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      const back = base.startsWith(url) ? { location: base } : {}
      response
        .writeHead('location' in back ? 302 : 404, { 'content-type': 'text/plain', ...back })
        .end(`The site lives at ${base}\n`)
      return
    }
    request.url = `/${url.slice(base.length)}`
    if (compressed(folder, request, response)) return
    files(request, response, () => {
      const page = join(folder, '404.html')
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(existsSync(page) ? readFileSync(page) : 'There is no such page.')
    })
  })
}

/** Listens on the port, or on the next free one unless it was asked for. */
export async function listen(server: Server, port: number, tries: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
    return port
  } catch (error) {
    if (tries > 1 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') return listen(server, port + 1, tries - 1)
    throw error
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { base: { type: 'string' }, port: { type: 'string' } },
  })
  const folder = positionals[0] ?? 'dist'
  const base = `/${(values.base ?? process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no built site in ${folder}/. Run “npm run build” first.`)
    process.exit(1)
  }
  const asked = values.port ?? process.env.PORT
  const port = await listen(
    siteServer(folder, base),
    Number(asked ?? FIRST_PORT),
    asked === undefined ? PORTS_TRIED : 1,
  )
  console.log(`Nested Inequalities is at http://localhost:${port}${base}   (Ctrl+C ends it)`)
}

if (import.meta.main) await main()
