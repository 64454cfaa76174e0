/**
 *     npm run check [-- --no-slides]
 *
 * Reads everything in `content` and says all that is wrong with it, each with file, line and column. Exit 1 if
 * anything is. The build says the same, and so does the development server, lesson by lesson. Where a browser is
 * found, the slides of the lessons that have changed are measured too.
 */

import type { Finding } from '../lesson/findings/problems.ts'
import { checkSite } from '../lesson/report/site.ts'
import { lessonFiles } from '../lesson/shelf/files.ts'
import { FitCache } from './fit/cache.ts'
import { findBrowser } from './shared/browser.ts'

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

async function measured(): Promise<readonly Finding[]> {
  const browser = findBrowser()
  if (browser === null) {
    process.stdout.write('Slides were not measured: no browser was found. “npm test” gets one.\n')
    return []
  }
  const cache = new FitCache()
  const lessons = lessonFiles().filter((lesson) => !cache.has(lesson))
  if (lessons.length > 0) process.stdout.write(`Measuring the slides of ${counted(lessons.length, 'lesson')} …\n`)
  const findings: Finding[] = []
  if (lessons.length > 0) {
    // The measuring brings the whole site's tools with it; a run that needs none of them ends sooner.
    const { measureSlides } = await import('./fit/measure.ts')
    await measureSlides(browser, lessons, (lesson, found) => {
      for (const finding of found) process.stderr.write(`${finding}\n`)
      if (found.length === 0) cache.add(lesson)
      findings.push(...found)
    })
  }
  cache.save()
  return findings
}

const { lessons, networks, findings, warnings } = await checkSite()
for (const warning of warnings) process.stderr.write(`${warning}\n`)
for (const finding of findings) process.stderr.write(`${finding}\n`)
const all = [...findings]
if (process.argv.includes('--no-slides')) process.stdout.write('Slides were not measured: --no-slides.\n')
else if (findings.length > 0) process.stdout.write('Slides were not measured: put these right first.\n')
else all.push(...(await measured()))

const read = `${counted(lessons, 'lesson')} and ${counted(networks, 'network')}`
if (all.length === 0) process.stdout.write(`Checked ${read}: nothing to put right.\n`)
else {
  process.stderr.write(`\nChecked ${read}: ${counted(all.length, 'mistake')} to put right.\n`)
  process.exitCode = 1
}
// The server that showed the slides may still hold on to something.
process.exit()
