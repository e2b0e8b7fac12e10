/** Whether somebody is meant by what was typed: part of the name, the staff number or the pinyin. */
export function matches(search: string, person: { name: string; pinyin: string; staffNo?: string }): boolean {
  const wanted = search.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  return [person.name, person.staffNo ?? '', ...person.pinyin.split(' ')].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}
