import { readFileSync } from 'node:fs'
import { ICON_NAMES } from '../../src/components/icon-names'
import { iconStyles } from './icon-styles'

test('the drawn icons are those of the list: `npm run icons` was run', () => {
  expect(readFileSync('src/styles/icons.scss', 'utf8')).toBe(iconStyles(ICON_NAMES))
})

test('an icon that the set does not have is refused by name', () => {
  expect(() => iconStyles(['no-such-icon'])).toThrow('Lucide has no icon no-such-icon')
})
