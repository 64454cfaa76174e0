/** What the language calls itself. */
import { section } from '../words.ts'

export const languageStrings = section('language', { name: 'English' })
