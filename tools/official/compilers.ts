import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { wxmlToJs } from 'miniprogram-compiler'
import wcsc from 'miniprogram-compiler/src/wcsc.js'

const ROOM = { maxBuffer: 64e6 }

/** The system, not the compiler, says so where there is no binary for this machine. */
const doesNotRun = (error: unknown) => error instanceof Error && 'errno' in error

function stylesFault(folder: string): string | null {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.wxss'))
    .map((name) => name.split('\\').join('/').slice(0, -'.wxss'.length))
  const compiled = wcsc(resolve(folder), sheets, ROOM)
  return compiled instanceof Error ? compiled.message : null
}

/**
 * What WeChat's own compilers, wcc and wcsc, say of all templates, their scripts and all style sheets of a folder.
 * @returns what is wrong, null when nothing is, undefined where they do not run (Linux on ARM, musl)
 */
export function askCompilers(folder: string): string | null | undefined {
  try {
    wxmlToJs(resolve(folder), ROOM)
  } catch (error) {
    return doesNotRun(error) ? undefined : String(error)
  }
  return stylesFault(folder)
}
