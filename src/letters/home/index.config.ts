export default definePageConfig({ navigationBarTitleText: '院长书记信箱', enablePullDownRefresh: true })
