/** What is wrong with the lessons' folders: an address twice, no lesson in one, an unknown language or lesson. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import type { Finding } from '../findings/problems.ts'
import { readText } from '../findings/read-text.ts'
import { DEFAULT_LANGUAGE, languageFile, languagesIn } from '../languages/languages.ts'
import { foldersIn, type LessonFile, lessonFiles, type Shelf, slugOfFolder } from './files.ts'
import { frontmatterProblems, namedIn } from './frontmatter.ts'
import { findNetwork } from './network-files.ts'

/** All that can be said of a shelf without reading the lessons' bodies. */
export function shelfFindings(root: string, shelf: Shelf): readonly Finding[] {
  const lessons = lessonFiles(root).filter((lesson) => lesson.shelf === shelf)
  const folders = foldersIn(join(root, 'content', shelf))
  return [
    ...doubledSlugs(shelf, folders),
    ...folders.flatMap((folder) => emptyFolder(root, shelf, folder, lessons)),
    ...folders.flatMap((folder) => unknownLanguages(root, shelf, folder, lessons)),
    ...lessons.flatMap((lesson) => factFindings(root, lesson, lessons)),
  ]
}

function doubledSlugs(shelf: Shelf, folders: readonly string[]): readonly Finding[] {
  const seen = new Map<string, string>()
  return folders.flatMap((folder) => {
    const slug = slugOfFolder(folder)
    const before = seen.get(slug)
    if (before === undefined) {
      seen.set(slug, folder)
      return []
    }
    const other = `content/${shelf}/${before}`
    return [
      `content/${shelf}/${folder}/index.mdx:1:1: this lesson would live at ${shelf}/${slug}/, where ${other} lives already. Rename one of the two folders.`,
    ]
  })
}

function emptyFolder(root: string, shelf: Shelf, folder: string, lessons: readonly LessonFile[]): readonly Finding[] {
  if (lessons.some((lesson) => lesson.folder === folder && lesson.lang === DEFAULT_LANGUAGE)) return []
  const markdown = existsSync(join(root, 'content', shelf, folder, 'index.md'))
  const todo = markdown ? 'Rename index.md to index.mdx.' : 'Write one, or delete the folder.'
  return [`content/${shelf}/${folder}/index.mdx:1:1: expected a lesson in this folder, found none. ${todo}`]
}

function unknownLanguages(
  root: string,
  shelf: Shelf,
  folder: string,
  lessons: readonly LessonFile[],
): readonly Finding[] {
  const own = `content/${shelf}/${folder}`
  return readdirSync(join(root, own)).flatMap((name) => {
    const tag = /^index\.([\w-]+)\.mdx$/.exec(name)?.[1]
    if (tag === undefined || lessons.some((lesson) => lesson.path === `${own}/${name}`)) return []
    const file = languageFile(tag)
    const todo = `Write its words into ${file}, or rename the file.${didYouMean(tag, languagesIn(root))}`
    return [`${own}/${name}:1:1: the site doesn't speak “${tag}”. ${todo}`]
  })
}

function factFindings(root: string, lesson: LessonFile, lessons: readonly LessonFile[]): readonly Finding[] {
  const read = readText(join(root, lesson.path))
  if ('problem' in read) return [`${lesson.path}:1:1: ${read.problem}`]
  const known = [...new Set(lessons.map((each) => each.slug))].filter((slug) => slug !== lesson.slug)
  const named = namedIn(read.text)
  const needs = named.needs.flatMap(({ name: slug, place }) => {
    if (known.includes(slug)) return []
    const why = slug === lesson.slug ? 'is this lesson itself' : 'is no lesson'
    const list = `Lessons: ${known.join(', ') || 'none beside this one'}.`
    return [
      `${lesson.path}:${place.line}:${place.column}: “needs”: “${slug}” ${why}.${didYouMean(slug, known)} ${list}`,
    ]
  })
  return [...frontmatterProblems(read.text, lesson.path), ...needs, ...pictureFindings(root, lesson, named.picture)]
}

function pictureFindings(
  root: string,
  lesson: LessonFile,
  picture: ReturnType<typeof namedIn>['picture'],
): readonly Finding[] {
  if (picture === null) return []
  const found = findNetwork(picture.name, join(root, lesson.path))
  if ('network' in found) return []
  const { line, column } = picture.place
  return ['finding' in found ? found.finding : `${lesson.path}:${line}:${column}: “picture”: ${found.problem}`]
}

/** What can be said of one lesson without reading its body, as the development server shows it over the page. */
export function lessonFindings(root: string, path: string): readonly Finding[] {
  const lessons = lessonFiles(root)
  const lesson = lessons.find((each) => each.path === path)
  if (lesson === undefined) return []
  const shelf = lessons.filter((each) => each.shelf === lesson.shelf)
  const doubled = doubledSlugs(lesson.shelf, foldersIn(join(root, 'content', lesson.shelf)))
  return [
    ...doubled.filter((each) => each.startsWith(`content/${lesson.shelf}/${lesson.folder}/`)),
    ...factFindings(root, lesson, shelf),
  ]
}
