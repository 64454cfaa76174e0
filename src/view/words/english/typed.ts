/** What is said of something typed that can’t be read. */
import { section } from '../words.ts'

export const typedStrings = section('typed', {
  emptyField: 'The field is empty: {field} stays as it was. Write a decimal such as -1.5, or a fraction such as 1/2.',
  noNumber:
    '“{text}” is not a number: {field} stays as it was. Write a decimal such as -1.5, or a fraction such as 1/2.',
  empty: 'Type an inequality, such as {example}.',
  equation: 'An equation is only the line: use <, <=, > or >= between the two sides, as in {example}.',
  noSign: 'There is no <, <=, > or >= between the two sides, as in {example}.',
  manySigns: 'There should be one of <, <=, > or >=, as in {example}; there are {count}.',
  large: 'The numbers are too large.',
  emptySide: 'One side is empty: write 0 if you mean nothing.',
  noPlus: 'A + or − is missing before “{rest}”.',
  notNumber: '“{text}” is not a number.',
  ends: 'After the last + or − something is missing.',
  unreadable: "“{rest}” can't be read: write a sum of {names} and numbers, without brackets or powers.",
  unknownName: '“{name}” is not a name that can stand here.{meant} It can hold {names}.',
  meant: ' Did you mean “{name}”?',
})

export type TypedStrings = typeof typedStrings
