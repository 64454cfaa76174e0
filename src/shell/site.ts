/** What the site calls itself, and how its addresses are made. */
export const SITE_NAME = 'Nested Inequalities'

export const CLAIM = 'A stack of ReLU layers is a set of nested linear inequalities.'

export const ORIGINAL_POST = {
  author: 'Oren Bochman',
  title: 'Deep Learning Intuitions',
  year: 2020,
  url: 'https://orenbochman.github.io/posts/2020/2020-10-25-deep-learning-relu-intutions/2020-10-25-deep-learning-relu-intutions.html',
}

/** An address inside the site, under whatever base it is served. `path` begins without a slash. */
export function href(path = ''): string {
  return `${import.meta.env.BASE_URL}${path}`
}
