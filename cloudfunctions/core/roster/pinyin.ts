import { pinyin } from 'pinyin-pro'

/** 「张三」 → `zhangsan zs`: what the search boxes match. Surnames are read as surnames (单 shàn, 仇 qiú). */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return `${syllables.join('')} ${initials}`.toLowerCase()
}
