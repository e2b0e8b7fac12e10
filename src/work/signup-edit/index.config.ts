export default definePageConfig({ navigationBarTitleText: '编辑报名' })
