/** The script of a lesson page. */
import './deck.css'
import { startDeck } from './controller.ts'

startDeck(window)
