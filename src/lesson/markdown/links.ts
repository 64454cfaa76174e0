/** Links inside the site: the page is there, the place on it too, and the base path isn't left out. */
import { dirname, join } from 'node:path'
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import { type Problems, placeOf, relativePath } from '../findings/problems.ts'
import { addressOf, isDraft, type LessonFile, lessonFileOf } from '../shelf/files.ts'
import { isComponent, type Root, textOf } from '../tree/tree.ts'
import { anchorsOf } from './anchors.ts'
import { type Page, sitePages } from './pages.ts'

interface Site {
  readonly root: string
  readonly from: LessonFile
  readonly pages: ReadonlyMap<string, Page>
}

/** `own`: the anchors of the lesson itself, as it is being read. */
export function checkLinks(tree: Root, path: string, own: ReadonlySet<string> | null, problems: Problems): void {
  const from = lessonFileOf(relativePath(path))
  if (from === null) return
  let site: Site | null = null
  visit(tree, (node) => {
    const url =
      node.type === 'link' || node.type === 'definition'
        ? node.url
        : isComponent(node, 'a')
          ? textOf(node, 'href')
          : null
    if (url === null || /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return
    // `content/lessons/<folder>/index.mdx` lies three folders below the root.
    site ??= rooted(join(dirname(path), '../../..'), from)
    const problem = linkProblem(url, site, own)
    if (problem !== null) problems.add(placeOf(node), problem)
  })
}

function rooted(root: string, from: LessonFile): Site {
  return { root, from, pages: sitePages(root) }
}

/** The site is thought to lie here, so that a link which climbs out of it is noticed. */
const SITE = 'http://site/base/'

function linkProblem(url: string, site: Site, own: ReadonlySet<string> | null): string | null {
  const here = addressOf(site.from)
  if (url === '') return 'this link leads nowhere. Write an address between the parentheses.'
  if (url.startsWith('/')) return baseProblem(url, here, site)
  const target = new URL(url, SITE + here)
  if (!target.href.startsWith(SITE)) {
    return `the link ${url} leads out of the site: this lesson lives at ${here}, so “../” is ${parent(here)}. Take away a “../”.`
  }
  const address = decodeURI(target.href.slice(SITE.length).replace(/[?#].*$/, ''))
  const anchor = decodeURIComponent(target.hash.slice(1)).replace(/;.*$/, '')
  if (address === here) return own === null ? null : anchorProblem(anchor, own, 'this lesson')
  const page = site.pages.get(address)
  if (page === undefined) return pageProblem(url, address, here, site)
  if (page.lesson === null) return null
  if (page.draft && !isDraft(join(site.root, site.from.path))) {
    return `the link ${url} leads to ${page.lesson.path}, which is a draft and won't be published. Publish it, or take the link out.`
  }
  const anchors = anchorsOf(join(site.root, page.lesson.path))
  return anchors === null ? null : anchorProblem(anchor, anchors, page.lesson.path)
}

const parent = (address: string): string => address.split('/').slice(0, -2).join('/').concat('/')

/** `../two-layers/` from `lessons/one-layer/`. */
export function relativeAddress(from: string, to: string): string {
  const a = from.split('/').slice(0, -1)
  const b = to.split('/')
  let common = 0
  while (common < a.length && common < b.length - 1 && a[common] === b[common]) common += 1
  return '../'.repeat(a.length - common) + b.slice(common).join('/')
}

function baseProblem(url: string, here: string, site: Site): string {
  const [path = '', rest = ''] = url.slice(1).split(/(?=[?#])/, 2)
  const known = site.pages.has(path) || !site.pages.has(`${path}/`) ? path : `${path}/`
  const todo = `${relativeAddress(here, known)}${rest}`
  return (
    `the link ${url} leaves out the base path: it begins at the root of the host, where the site needn't be. ` +
    `Write it from this page on: ${todo}.`
  )
}

function pageProblem(url: string, address: string, here: string, site: Site): string {
  if (site.pages.has(`${address}/`)) {
    return `the link ${url} lacks the slash at its end. Write ${relativeAddress(here, `${address}/`)}.`
  }
  const candidates = [...site.pages.keys()].map((each) => relativeAddress(here, each))
  const list = candidates.filter((each) => /^\.\.\/[^./]+\/$/.test(each))
  return (
    `the link ${url} leads to ${address || 'the home page'}, and there is no such page.${didYouMean(url, candidates)} ` +
    `The lessons beside this one: ${list.join(', ')}.`
  )
}

function anchorProblem(anchor: string, anchors: ReadonlySet<string>, where: string): string | null {
  if (
    anchor === '' ||
    anchors.has(anchor) ||
    anchors.has(anchor.replace(/\/\d+$/, '')) ||
    anchor.startsWith('user-content-')
  )
    return null
  const list = [...anchors].filter((each) => !each.includes('/'))
  return (
    `there is no place #${anchor} in ${where}.${didYouMean(anchor, [...anchors])} ` +
    `Its places: ${list.map((each) => `#${each}`).join(', ')}.`
  )
}
