export default definePageConfig({ navigationBarTitleText: '现场和名单', enablePullDownRefresh: true })
