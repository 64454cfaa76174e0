/** The script of a lesson page. */
import { startDeck } from './controller.ts'

startDeck(window)
