import { array, maxLength, minLength, optional, pipe, string } from 'valibot'
import { api } from './api'
import { BUTTON, make, openBox } from './paper'

/**
 * One of several, or 取消.
 * @returns its position
 * @throws Error `cancel`
 */
export function choose(title: string, items: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const { box, close } = openBox(title)
    const answer = (text: string, done: () => void) => {
      const button = make('button', `${BUTTON}; display: block; width: 100%`, text)
      button.onclick = () => {
        close()
        done()
      }
      box.append(button)
    }
    items.forEach((item, position) => {
      answer(item, () => resolve(position))
    })
    answer('取消', () => reject(new Error('cancel')))
  })
}

export const sheetApis = {
  showActionSheet: api(
    'showActionSheet',
    {
      itemList: pipe(
        array(string()),
        minLength(1, 'parameter error: parameter.itemList should have at least 1 item;'),
        maxLength(6, 'parameter error: itemList should not be larger than 6'),
      ),
      alertText: optional(string()),
    },
    async ({ itemList, alertText = '' }) => ({ tapIndex: await choose(alertText, itemList) }),
  ),
}
