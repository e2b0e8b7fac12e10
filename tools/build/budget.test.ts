import { smallProgram } from '../official/testing'
import { weigh } from './budget'

const app = JSON.stringify({ pages: ['page/index'], subPackages: [{ root: 'work', pages: ['desk/index'] }] })
const overWith = (files: Record<string, number>) => {
  const filled = Object.entries(files).map(([path, bytes]) => [path, ' '.repeat(bytes)])
  return weigh(smallProgram({ 'app.json': app, ...Object.fromEntries(filled) })).over.map((line) =>
    line.trim().replace(/ +/g, ' '),
  )
}

test('a small mini program is within every budget, and each package and page has its figure', () => {
  const { lines, over } = weigh(smallProgram({ 'app.json': app, 'work/desk/index.js': ' '.repeat(12_300) }))
  expect(over).toEqual([])
  expect(lines.join('\n')).toMatch(/main package +0\.\d KB of 800 KB\n +package work +12\.3 KB of 500 KB/)
  expect(lines.at(-1)).toMatch(/pages: work\/desk 12\.3 KB, page 0\.\d KB/)
})

test('the main package may hold 0.8 MB, templates and pictures included, and no more', () => {
  expect(overWith({ 'base.wxml': 790e3 })).toEqual([])
  expect(overWith({ 'base.wxml': 790e3, 'page/picture.png': 20e3 })).toEqual([
    'main package 810 KB of 800 KB',
  ])
})

test('each subpackage may hold 0.5 MB', () => {
  expect(overWith({ 'work/desk/index.js': 500e3 })).toEqual([])
  expect(overWith({ 'work/desk/index.js': 500e3, 'work/common.js': 2e3 })).toEqual([
    'package work 502 KB of 500 KB',
  ])
})

test('scripts that run before the first page are those of the app and of that page', () => {
  expect(overWith({ 'taro.js': 400e3, 'other/index.js': 100e3, 'work/desk/index.js': 100e3 })).toEqual([])
  expect(overWith({ 'taro.js': 400e3, 'page/index.js': 60e3 })).toEqual([
    'scripts before the first page 460 KB of 450 KB',
  ])
})

test('all packages together may hold 1.8 MB', () => {
  const roots = ['a', 'b', 'c', 'd']
  const many = JSON.stringify({
    pages: ['page/index'],
    subPackages: roots.map((root) => ({ root, pages: ['desk/index'] })),
  })
  const { over } = weigh(
    smallProgram({
      'app.json': many,
      ...Object.fromEntries(roots.map((root) => [`${root}/desk/index.js`, ' '.repeat(460e3)])),
    }),
  )
  expect(over).toEqual([expect.stringMatching(/total +184\d KB of 1800 KB/)])
})
