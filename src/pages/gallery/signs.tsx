import { Text, View } from '@tarojs/components'
import { Barcode } from '../../components/barcode'
import { Card, Notice, Progress, Tag } from '../../components/card'
import { Icon } from '../../components/icon'
import { ICON_NAMES } from '../../components/icon-names'
import { Qr } from '../../components/qr'
import { VoucherTag } from '../../components/voucher-tag'

/** What is only looked at. */
export const Signs = () => (
  <>
    <Card title="标记">
      <View className="choices">
        <Tag kind="good" text="已领" />
        <Tag kind="wait" text="待确认" />
        <Tag kind="bad" text="快发完了" />
        <Tag kind="quiet" text="未领" />
      </View>
      <View className="choices">
        <VoucherTag state="issued" />
        <VoucherTag state="redeemed" />
        <VoucherTag state="expired" />
        <VoucherTag state="void" />
      </View>
    </Card>
    <Notice kind="good">办成了：已登记 6 人。</Notice>
    <Notice>请留意：领取时要问「尺码」，请逐个登记。</Notice>
    <Notice kind="bad">没有办成：网络不通，下面是稍早的数字。</Notice>
    <Card title="进度">
      <Progress label="已领" done={16} of={55} />
      <Progress label="还没有开始" done={0} of={55} />
      <Progress label="全部办结" done={55} of={55} />
    </Card>
    <Card title="码和大字">
      <Qr text="K7M2QX9PTD" label="领取码" />
      <Barcode text="DY26-10044" label="券码条形码" />
      <Text className="code">K7M-2QX-9PTD</Text>
      <Text className="token">7K2QXM</Text>
      <Text className="who">施若兰</Text>
    </Card>
    <Card title="图标">
      <View className="choices">
        {ICON_NAMES.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </View>
    </Card>
  </>
)
