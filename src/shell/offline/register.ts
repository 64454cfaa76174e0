/** Asks the browser to keep the site, and says in the foot of the page whether it has. */
const places = document.querySelectorAll<HTMLElement>('[data-offline]')

type State = 'saving' | 'saved' | 'failed'

/** The page has written there how its language says each state. */
function say(state: State): void {
  for (const place of places) {
    place.textContent = place.dataset[state] ?? state
    place.dataset.offline = state
  }
}

function follow(worker: ServiceWorker): void {
  const show = () => {
    if (worker.state === 'installing') say('saving')
    else if (worker.state === 'redundant') say('failed')
    else say('saved')
  }
  worker.addEventListener('statechange', show)
  show()
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator
  // A picture of the page inside another page needs none.
  if (!serviceWorker || window.parent !== window) return
  const base = import.meta.env.BASE_URL
  const registration = await serviceWorker.register(`${base}service-worker.js`, { scope: base, updateViaCache: 'none' })
  // A new version is fetched in the background while the one that is here stays whole.
  const worker = registration.active ?? registration.waiting ?? registration.installing
  if (worker) follow(worker)
}

if (import.meta.env.PROD) {
  register().catch(() => say('failed'))
}

export {}
