/** The two licence files of the repository, so that the site links to its own copies. */
import { readFileSync } from 'node:fs'
import type { APIRoute, GetStaticPaths } from 'astro'

const FILES = { code: 'LICENSE', content: 'LICENSE-content' }

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(FILES).map(([name, file]) => ({ params: { name }, props: { file } }))

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(readFileSync(props.file, 'utf8'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
