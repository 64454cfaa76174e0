import { lessons } from './lesson/collection.ts'

export const collections = { lessons }
