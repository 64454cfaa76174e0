import { sceneStore } from '../../../islands/core/scene-store.ts'
import { nextFrame } from '../page/picture.ts'

/**
 * Resolves once the scene's figure is alive and draws the state that it was given, however long that takes; a scene whose
 * figure never comes alive is drawn already. Rejects where the figure's code can't be had.
 */
export async function figureDrawn(scene: Element | null): Promise<void> {
  const island = scene?.querySelector('astro-island')
  if (scene && island)
    await Promise.race([sceneStore(scene.getAttribute('data-scene') ?? '').settled(), failure(island)])
  // A figure that was shown just now measures its box after the layout of the next frame, and is drawn in the one after.
  await nextFrame()
  await nextFrame()
}

function failure(island: Element): Promise<never> {
  return new Promise((_, reject) => {
    const look = () => {
      if (!island.hasAttribute('data-failed')) return
      signs.disconnect()
      reject(new Error('A figure could not be loaded'))
    }
    const signs = new MutationObserver(look)
    signs.observe(island, { attributeFilter: ['data-failed'] })
    look()
  })
}
