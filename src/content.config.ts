import { guide, lessons } from './lesson/collection.ts'

export const collections = { lessons, guide }
