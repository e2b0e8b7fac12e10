export default definePageConfig({ navigationBarTitleText: '资料更正', enablePullDownRefresh: true })
