/** The rooms of the project, in the order in which data flows. */
export const HOUSE = [
  { room: 'network', says: 'What a network is: data, checked once when it is read, and the forward pass.' },
  { room: 'engine', says: 'Exact geometry: cells, corners, inequalities. Plain functions, no page.' },
  { room: 'view', says: 'What can be drawn and read: pixels, colours, notation, a figure’s state and its address.' },
  { room: 'figures', says: 'Pictures as SVG. They have no state, so the server draws them as the browser does.' },
  { room: 'islands', says: 'What makes a figure live: pointer, keyboard, undo.' },
  { room: 'kinds', says: 'A folder for each kind of figure, with all that is its own.' },
  { room: 'lesson', says: 'The words that a lesson may use, and the checks.' },
  { room: 'shell', says: 'The page and the deck round a lesson.' },
  { room: 'pages', says: 'Addresses, and nothing else.' },
] as const
