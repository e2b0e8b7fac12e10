export default definePageConfig({ navigationBarTitleText: '保密员', enablePullDownRefresh: true })
