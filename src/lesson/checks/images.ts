/** Pictures: each says in words what is to be seen, and each is there. */

import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { visit } from 'unist-util-visit'
import type { Place } from '../findings/problems.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { isComponent, type Root, textOf } from '../tree/tree.ts'

export function checkImages(tree: Root, path: string, problems: Problems): void {
  visit(tree, (node) => {
    if (node.type === 'image') {
      describe(node.alt, `![…](${node.url})`, placeOf(node), problems)
      find(node.url, path, placeOf(node), problems)
    } else if (node.type === 'imageReference') {
      describe(node.alt, `![…][${node.label ?? node.identifier}]`, placeOf(node), problems)
    } else if (isComponent(node, 'img')) {
      describe(textOf(node, 'alt'), `<img alt="…" …>`, placeOf(node), problems)
      const src = textOf(node, 'src')
      if (src !== null && !isRemote(src)) {
        problems.add(
          placeOf(node),
          `<img src="${src}"> isn't given the base path and isn't made smaller. Write ![what is to be seen](./${src.split('/').at(-1)}), with the picture in the lesson's folder.`,
        )
      }
    }
  })
}

function describe(alt: string | null | undefined, example: string, place: Place, problems: Problems): void {
  if (alt != null && alt.trim() !== '') return
  problems.add(
    place,
    `this image has no description, so a screen reader can't say it. Write what is to be seen: ${example}.`,
  )
}

const isRemote = (url: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)

function find(url: string, path: string, place: Place, problems: Problems): void {
  if (isRemote(url)) {
    if (!url.startsWith('data:')) {
      problems.add(
        place,
        `the picture ${url} lies on another host, and pages ask no other host for anything. Put the file into the lesson's folder and write ./name.`,
      )
    }
    return
  }
  if (url.startsWith('/')) {
    problems.add(
      place,
      `the picture ${url} leaves out the base path. Put the file into the lesson's folder and write ./${url.split('/').at(-1)}.`,
    )
    return
  }
  if (!existsSync(resolve(dirname(path), decodeURI(url)))) {
    problems.add(place, `there is no picture ${url} beside the lesson. Put the file there, or correct the name.`)
  }
}
