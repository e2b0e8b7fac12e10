export default definePageConfig({ navigationBarTitleText: '组织与联络员', enablePullDownRefresh: true })
