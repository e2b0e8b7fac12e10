export default definePageConfig({ navigationBarTitleText: '部门发放', enablePullDownRefresh: true })
