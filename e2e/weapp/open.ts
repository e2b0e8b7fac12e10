import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { openAs } from '../support/browser'
import type { Opening as AnyOpening } from '../support/stage'
import { compile, type Files, readDist } from './dist'
import type { Recorded } from './runtime/record'
import type { World } from './runtime/world'

const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><body><script src="runtime.js"></script>`

let bundled: Promise<string> | null = null
/** The runtime as one script. */
const runtime = () => {
  bundled ??= build({
    entryPoints: ['e2e/weapp/runtime/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
  }).then(({ outputFiles: [file] }) => file?.text ?? '')
  return bundled
}

let usual: ReturnType<typeof compile> | null = null
/** dist/weapp, read once a process. */
const usualDist = () => {
  usual ??= compile(readDist())
  return usual
}

export interface Opening extends AnyOpening {
  /** Those of dist/weapp, or broken on purpose. */
  files?: Files
  /** The phone and what surrounds it, where that is not as usual. */
  world?: Partial<World>
}

/** The compiled mini program as one persona sees it. */
export async function openWeapp(
  browser: Browser,
  url: string,
  openid: string,
  { files, world, at, ...looks }: Opening = {},
) {
  const { main, packages } = files ? compile(files) : usualDist()
  const json = (value: unknown) => ({ contentType: 'application/json', body: JSON.stringify(value) })
  const answers: Record<string, { contentType: string; body: string }> = {
    '/weapp/': { contentType: 'text/html; charset=utf-8', body: HTML },
    '/weapp/runtime.js': { contentType: 'text/javascript; charset=utf-8', body: await runtime() },
    '/weapp/weapp.json': json(main),
    ...Object.fromEntries(
      Object.entries(packages).map(([root, part]) => [`/weapp/packages/${root}.json`, json(part)]),
    ),
  }
  const loud: string[] = []
  const page = await openAs(browser, url, openid, looks, async (opened) => {
    opened.on('pageerror', (error) => loud.push(error.stack ?? error.message))
    opened.on('console', (message) => {
      // The line going down is part of a journey; what the app makes of it is seen on the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        loud.push(message.text())
    })
    await opened.route(`${url}/weapp/**`, (route) => {
      const answer = answers[new URL(route.request().url()).pathname]
      return answer ? route.fulfill(answer) : route.fulfill({ status: 404 })
    })
    if (world) await opened.addInitScript(`window.weappWorld = ${JSON.stringify(world)}`)
    return at ? `/weapp/?open=${encodeURIComponent(at)}` : '/weapp/'
  })
  return {
    page,
    /** Whatever went wrong so far. */
    faults: async () => [...(await recorded(page)).faults, ...loud],
    recorded: () => recorded(page),
  }
}

/** What the runtime has noted so far. */
export const recorded = (page: Page): Promise<Recorded> => page.evaluate('window.weapp')
