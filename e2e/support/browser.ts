import { existsSync, mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A phone of the usual size. */
const PHONE = { width: 375, height: 812 }
const SHOTS = '.shots'
/** For functions in a cloud: all in one process, and a graphics processor made of software, three times the work. */
const LAMBDA = /gpu|use-gl|use-angle|swiftshader|single-process|no-zygote/

/**
 * Chromium out of its npm package, with the libraries that it ships for bare systems; fonts of the system where
 * there are any.
 */
export async function launch(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts'
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [
      ...packed.args.filter((one) => !LAMBDA.test(one)),
      '--disable-gpu',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    headless: true,
  })
}

export interface Looks {
  dark?: boolean
  /** 1 is normal; care mode is 1.4. */
  textScale?: number
  /** High contrast, or colours that the system chooses. */
  contrast?: 'more'
  forcedColors?: 'active'
  /** Else pages stand still, as for those who ask for that; a journey waits for no movement. */
  moving?: boolean
  /** Widths above the phone's, for the frame on a desktop. */
  viewport?: { width: number; height: number }
}

/**
 * The app as one persona sees it, in a browser profile of its own.
 * @param prepare sets the page up before it loads, and says where the app lies
 */
export async function openAs(
  browser: Browser,
  url: string,
  openid: string,
  { dark = false, textScale = 1, moving = false, viewport = PHONE, ...eyes }: Looks = {},
  prepare: (page: Page) => Promise<string> = async () => '/app/',
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: process.env.SHOTS ? 2 : 1,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...eyes,
    reducedMotion: moving ? 'no-preference' : 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // Under faults somebody may have to wait until the cloud has undone what a dead function held.
  context.setDefaultTimeout(process.env.FAULTS ? 120_000 : 30_000)
  await context.addInitScript(
    ([persona, scale]) => {
      localStorage.setItem('persona', String(persona))
      localStorage.setItem('text-scale', String(scale))
    },
    [openid, textScale] as const,
  )
  const page = await context.newPage()
  await page.goto(`${url}${await prepare(page)}`)
  return page
}

/** A picture for the eye, where `SHOTS` asks for them: each takes as long as a tap. They stay out of git. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}
