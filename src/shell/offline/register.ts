/** Asks the browser to keep the site, and says in the foot of the page whether it has. */
const places = document.querySelectorAll<HTMLElement>('[data-offline]')

function say(words: string, state: string): void {
  for (const place of places) {
    place.textContent = words
    place.dataset.offline = state
  }
}

function follow(worker: ServiceWorker): void {
  const show = () => {
    if (worker.state === 'installing') say('Saving for offline …', 'saving')
    else if (worker.state === 'redundant') say('Not saved for offline', 'failed')
    else say('Saved for offline', 'saved')
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
  register().catch(() => say('Not saved for offline', 'failed'))
}

export {}
