export default definePageConfig({ navigationBarTitleText: '样式一览' })
