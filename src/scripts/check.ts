/**
 *     npm run check
 *
 * Reads everything in `content` and says all that is wrong with it, each with file, line and column. Exit 1 if
 * anything is. The build says the same, and so does the development server, lesson by lesson.
 */
import { checkSite } from '../lesson/check-site.ts'

const { lessons, networks, findings } = await checkSite()
for (const finding of findings) process.stderr.write(`${finding}\n`)
const read = `${lessons} ${lessons === 1 ? 'lesson' : 'lessons'} and ${networks} ${networks === 1 ? 'network' : 'networks'}`
if (findings.length === 0) process.stdout.write(`Checked ${read}: nothing to put right.\n`)
else {
  const mistakes = `${findings.length} ${findings.length === 1 ? 'mistake' : 'mistakes'}`
  process.stderr.write(`\nChecked ${read}: ${mistakes} to put right.\n`)
  process.exitCode = 1
}
