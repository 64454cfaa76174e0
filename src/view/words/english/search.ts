/** The search of the site. */
import { section } from '../words.ts'

export const siteSearchStrings = section('search', {
  search: 'Search',
  hint: 'Search the lessons',
  close: 'Close',
  none: 'Nothing was found for “{text}”.',
  one: 'One page holds it.',
  many: '{count} pages hold it.',
  failed: 'The search index can’t be read. It is made when the site is built: run “npm run build”, then “npm start”.',
})

export type SiteSearchStrings = typeof siteSearchStrings
