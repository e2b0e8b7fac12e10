import { pinyin } from 'pinyin-pro'

/** 「张三」 → `zhangsan zs`: what the search boxes match. Surnames are read as surnames (单 shàn, 仇 qiú). */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return `${syllables.join('')} ${initials}`.toLowerCase()
}

/** Whether somebody is meant by what was typed: part of the name, the staff number or the pinyin. */
export function matches(search: string, person: { name: string; pinyin: string; staffNo?: string }): boolean {
  const wanted = search.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  return [person.name, person.staffNo ?? '', ...person.pinyin.split(' ')].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}
