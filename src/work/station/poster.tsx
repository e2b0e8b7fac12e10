import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Qr } from '../../components/qr'
import { BottomSheet } from '../../components/sheet'
import type { Watch } from '../../contract/station'
import { savePicture } from '../../lib/save-picture'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { POSTER, paintPoster } from './paint-poster'

const HINT = '在「工会之家」里扫一扫，再扫联络员手机上的码领取'

/** The code for the wall. It says where one is and nothing more. */
export function Poster({ watch, onClose }: { watch: Watch; onClose: () => void }) {
  const { station, title, printed } = watch
  const { busy, run } = useDo()
  const save = () =>
    run(async () => {
      const saved = await savePicture(`${title}-${station}.png`, POSTER, (context) =>
        paintPoster(context, { code: printed, title: station, note: title, hint: HINT }),
      )
      if (saved) toast('图片已保存，可以打印张贴')
    })
  return (
    <BottomSheet title={`${station} · 张贴用的码`} onClose={onClose}>
      <Qr text={printed} label={`${station}张贴用的码`} />
      <Text className="text">这个码长期不变，只说明地点，不能用来领取；领取还要扫您屏幕上的码。</Text>
      <Button kind="main" icon="download" text="保存图片" busy={busy} onTap={() => void save()} />
    </BottomSheet>
  )
}
