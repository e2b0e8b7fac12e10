import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A whole mini program of one page, in a folder of its own; `changes` put in another text for some files. */
export function smallProgram(changes: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'mini-program-'))
  const files = {
    'project.config.json': '{ "appid": "wx0000000000000000", "miniprogramRoot": "./", "setting": {} }',
    'app.json': '{ "pages": ["page/index"] }',
    'app.js': 'App({})',
    'page/index.js': 'Page({})',
    'page/index.json': '{}',
    'page/index.wxml': '<view class="warm">{{ name }}</view>',
    'page/index.wxss': '.warm { color: red; }',
    ...changes,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
