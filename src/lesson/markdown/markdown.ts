/** How a lesson's Markdown is read: the same for the build, the development server and `npm run check`. */
import { unified } from '@astrojs/markdown-remark'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import { rehypeFormulas } from './rehype-formulas.ts'
import { rehypeLesson } from './rehype-lesson.ts'
import { remarkLesson } from './remark-lesson.ts'

export const lessonMarkdown = unified({
  remarkPlugins: [remarkMath, remarkLesson],
  rehypePlugins: [rehypeLesson, rehypeKatex, rehypeFormulas],
})
