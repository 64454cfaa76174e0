/** The switch between light and dark: follows the reader's system until it is used, and is remembered then. */
const root = document.documentElement
const dark = matchMedia('(prefers-color-scheme: dark)')
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-action="theme"]')

const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches)

function show(): void {
  for (const button of buttons) button.setAttribute('aria-pressed', String(isDark()))
}

function remember(theme: string): void {
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    remember(root.dataset.theme)
    show()
  })
}
dark.addEventListener('change', show)
show()

export {}
