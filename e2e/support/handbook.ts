import { readdirSync, readFileSync } from 'node:fs'

export const HANDBOOK = 'docs/handbook'
export const PICTURES = `${HANDBOOK}/pictures`

/** The chapters of the guide for users, by name. */
export const chapters = (): { name: string; text: string }[] =>
  readdirSync(HANDBOOK)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(`${HANDBOOK}/${name}`, 'utf8') }))

/** Which screens the chapters show, by the names of `nameOf`. */
export const picturesNamed = (): Set<string> =>
  new Set(
    chapters().flatMap(({ text }) =>
      [...text.matchAll(/pictures\/([\w-]+)\.webp/g)].map(([, name = '']) => name),
    ),
  )
