import { writeFileSync } from 'node:fs'
import { ICON_NAMES } from '../../src/components/icon-names'
import { iconStyles } from './icon-styles'

writeFileSync('src/styles/icons.scss', iconStyles(ICON_NAMES))
