/** Sends texts compressed, as every host does: what is measured on a local address is then what readers get. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
}

interface Kept {
  readonly stamp: number
  readonly body: Buffer
}

const kept = new Map<string, Kept>()

/** Answers the request if it asks for a text that is there and takes Brotli; says whether it has. */
export function compressed(folder: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' || !String(request.headers['accept-encoding'] ?? '').includes('br')) return false
  const path = fileOf(folder, request.url ?? '/')
  const type = path === null ? undefined : TYPES[extname(path)]
  if (path === null || type === undefined) return false
  const { body, stamp } = bodyOf(path)
  const etag = `"${stamp.toString(36)}-br"`
  const headers = { 'cache-control': 'no-cache', etag, vary: 'Accept-Encoding' }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return true
  }
  response
    .writeHead(200, {
      ...headers,
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': body.length,
    })
    .end(body)
  return true
}

function fileOf(folder: string, url: string): string | null {
  let path: string
  try {
    path = normalize(decodeURIComponent(url.replace(/[?#].*$/, '')))
  } catch {
    return null
  }
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const inside = !path.startsWith('..') && !path.includes('\0')
  return inside && existsSync(file) && statSync(file).isFile() ? file : null
}

function bodyOf(path: string): Kept {
  const stamp = statSync(path).mtimeMs
  const before = kept.get(path)
  if (before?.stamp === stamp) return before
  // What hosts use for pages that they compress when they are asked for.
  const body = brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  const made = { stamp, body }
  kept.set(path, made)
  return made
}
