/** The pages around the figures. */
import { section } from '../words.ts'

export const pageStrings = section('pages', {
  /** Empty: the one of the settings. */
  claim: '',
  skip: 'Skip to the text',
  site: 'Site',
  lessons: 'Lessons',
  guide: 'Make your own',
  glossary: 'Glossary',
  about: 'About',
  aboutDescription: 'What this site is, whose idea it is, and what you may do with it.',
  search: 'Search',
  darkTheme: 'Dark theme',
  language: 'Language',
  otherLanguage: 'This page in {language}',
  notTranslated: 'This lesson isn’t translated yet; it is shown in English.',

  credit: 'After an idea in Oren Bochman’s {post} ({year})',
  exact: 'Every cell on this site is computed exactly.',
  copyIt: 'Copy it, change it, teach from it.',
  licences: 'Code: {code}. Lessons: {content}.',
  feed: 'New lessons as a feed',
  edit: 'Edit this page',

  homeLead:
    'Drag the point. Each layer says which side of its lines you are on, and hands the next layer its coefficients.',
  start: 'Start with the first lesson',
  allLessons: 'All {count} lessons',
  lessonsDescription: 'The lessons, in their order: from one half-plane to a deep network.',
  lessonsLead:
    'From one half-plane to a deep network, in {minutes} minutes of reading. Press P on any of them to teach from it.',
  minutes: '{minutes} minutes',
  notFound: 'There is no such page',
  notFoundLead: 'The address may have changed, or a letter in it is wrong.',
  toLessons: 'To the lessons',
  toHome: 'To the first page',

  lessonOf: 'Lesson {place} of {count}',
  chapterOf: 'Chapter {place} of {count}',
  contents: 'Contents',
  afterwards: 'Afterwards you can',
  needed: 'Read first',
  otherLessons: 'Other lessons',
  previous: 'Before this',
  next: 'Next lesson',
  cite: 'Cite this lesson',
  lecturers: 'For lecturers',
  present: 'Present',
  keys: 'Keys',
  slidesPdf: 'Slides',
  stepsPdf: 'Slides, step by step',
  notesPdf: 'Slides with notes',
  articlePdf: 'Article',
  toPrint: 'to print',
  misconception: 'What this isn’t',
  predict: 'Predict',
  term: 'Term',
  glossaryLead: 'The words of the lessons, each said once.',
  firstUsed: 'In:',
  /** Between the last two of a list. */
  and: ' and ',
  stepOf: '{step} of {steps}',
  saving: 'Saving for offline …',
  saved: 'Saved for offline',
  notSaved: 'Not saved for offline',
  /** From 0 on, with spaces between; larger numbers are digits. */
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve',
})

export type PageStrings = typeof pageStrings
