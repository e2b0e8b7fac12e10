export default definePageConfig({ navigationBarTitleText: '生日券', enablePullDownRefresh: true })
