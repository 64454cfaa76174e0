/** How to cite a lesson, as BibTeX. */
import type { Lesson } from '../../lesson/shelf/lessons.ts'
import { languageOf, lessonAddress, slugOf } from '../../lesson/shelf/lessons.ts'
import { settings } from '../../lesson/shelf/settings.ts'
import { ENGLISH } from '../../view/words/words.ts'
import { absolute, SITE_NAME } from './site.ts'

/** Characters that TeX reads as commands. */
function tex(text: string): string {
  return text.replace(/[&%$#_{}]/g, '\\$&').replace(/~/g, '\\textasciitilde{}')
}

export function bibtex(lesson: Lesson): string {
  const url = absolute(lessonAddress(lesson))
  const { title, date } = lesson.data
  const lang = languageOf(lesson)
  const fields = [
    // Double braces keep the capitals, and a group's name in one piece.
    ['author', `{{${tex(settings.author)}}}`],
    ['title', `{{${tex(title)}}}`],
    ['booktitle', `{${tex(SITE_NAME)}}`],
    ...(date === undefined ? [] : [['year', `{${date.getUTCFullYear()}}`]]),
    ...(url === null ? [] : [['url', `{${url}}`]]),
    ...(lang === ENGLISH ? [] : [['language', `{${lang}}`]]),
    ['note', '{Licence: CC BY 4.0}'],
  ]
  const key = `${SITE_NAME.toLowerCase().replace(/[^a-z]+/g, '-')}-${slugOf(lesson)}`
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`
}
