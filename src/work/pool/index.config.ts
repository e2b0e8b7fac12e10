export default definePageConfig({ navigationBarTitleText: '这一批券', enablePullDownRefresh: true })
