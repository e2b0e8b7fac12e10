export default definePageConfig({ navigationBarTitleText: '发放', enablePullDownRefresh: true })
