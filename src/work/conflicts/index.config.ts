export default definePageConfig({ navigationBarTitleText: '待核对', enablePullDownRefresh: true })
