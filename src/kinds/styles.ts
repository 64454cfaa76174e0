/** The style sheets of all kinds. Whoever imports this has imported the site's own first: that one puts the layers in order. */
import.meta.glob('./*/*.css', { eager: true })
