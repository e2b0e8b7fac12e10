export default definePageConfig({ navigationBarTitleText: '发券', enablePullDownRefresh: true })
