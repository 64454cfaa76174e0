/** Written after the build, from the finished files: the service worker with their list, and the site as one `.zip`. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { writeServiceWorker } from './write-service-worker.ts'
import { writeZip } from './write-zip.ts'

export function offline(): AstroIntegration {
  let base = '/'
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const { files, bytes } = writeServiceWorker(folder)
        const zip = writeZip(folder, base)
        logger.info(`${files} files, ${megabytes(bytes)} saved for offline; ${zip.name}, ${megabytes(zip.bytes)}`)
      },
    },
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
