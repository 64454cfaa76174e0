import type { APIRoute } from 'astro'
import { absolute } from '../shell/page/site.ts'

export const GET: APIRoute = () => {
  const sitemap = absolute('sitemap-index.xml')
  return new Response(`User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`)
}
