export default definePageConfig({ navigationBarTitleText: '信箱办理', enablePullDownRefresh: true })
