"""Words that count things in Mandarin, and units: what stands behind a quantity."""

import re

_MEASURE_WORDS = """
个 位 名 人 男 女 口 只 头 匹 条 尾 峰 羽 本 册 卷 张 幅 页 篇 首 封 份 则 句 段 行 字 款 件 样 项
桩 起 宗 把 支 枝 根 杆 管 盏 台 架 辆 艘 列 座 栋 幢 间 家 所 处 层 扇 面 块 片 瓣 滴 粒 颗 枚 朵
棵 株 丛 束 串 双 对 副 套 组 批 群 队 排 堆 叠 沓 捆 包 袋 箱 盒 瓶 罐 桶 杯 碗 盘 碟 盆 壶 锅 勺
筐 车 次 回 遍 趟 下 顿 场 局 轮 圈 步 番 倍 种 类 国 省 市 县 地 岸 方 边 侧 端 者 大 票 球 针 剂
服 节 集 届 门 笔 股 桌 席 拳 脚 眼 声 成 天 年 周 星期 礼拜 小时 钟头 分钟 秒 时 点 刻 晚 夜 岁
代 世纪 周年 季 学期 元 块 角 毛 美元 美金 欧元 英镑 日元 港元 港币 韩元 卢比 卢布 人民币 台币
新台币 法郎 澳元 加元 米 厘米 毫米 微米 纳米 公里 千米 里 海里 英里 英尺 英寸 平方 立方 公顷 亩 顷
升 毫升 加仑 克 千克 公斤 毫克 斤 吨 磅 盎司 度 摄氏度 华氏度 瓦 千瓦 兆瓦 伏 安 赫兹 兆 千兆 卡
千卡 焦 帕 分贝 千 万 亿
"""
"""Those that number things in a row (月 号 日 楼 级 班 路 等 期) are not among them."""

_NO_MEASURES = """
年级 年生 点几 时代 人转 次方 次元 维 把手 度空间 代身份证 声部 本院校 方程 元一次 项式 个体户
"""
"""Words that only look as if they began with one."""

MEASURED = (
    rf" ?(?!{'|'.join(_NO_MEASURES.split())})"
    rf"(?:分(?!之)|{'|'.join(sorted(_MEASURE_WORDS.split()))})"
)
"""A pattern of what makes the number before it a quantity."""

MEASURE = re.compile(MEASURED)
