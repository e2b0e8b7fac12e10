export default definePageConfig({ navigationBarTitleText: '慰问', enablePullDownRefresh: true })
