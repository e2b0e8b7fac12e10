export default definePageConfig({ navigationBarTitleText: '上门慰问', enablePullDownRefresh: true })
