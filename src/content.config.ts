import { guide, lessons } from './lesson/shelf/collection.ts'

export const collections = { lessons, guide }
