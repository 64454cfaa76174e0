/// <reference types="astro/client" />

/** For the plain compiler, which doesn't read `.astro`; `astro check` reads the files themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  export default component
}

declare namespace App {
  interface Locals {
    /** The language of the page: set by the page, read by every component on it. */
    lang?: string
    /** Sections of words that the page's scripts have been handed. */
    handed?: Set<string>
  }
}
