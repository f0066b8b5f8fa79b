package dev.countersign.query.pipeline;

import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "changes",
    knownAt = "to",
    summary = "What moved between two moments",
    zh = "两个时点之间的变动",
    description =
        "Per currency, what is open at `from` and at `to`, and what came in between: start +"
            + " created + reopened + resized + takenOver - handedOver - won - lost = end, for"
            + " amounts, and without resized for counts. Pushed and pulled in do not change the"
            + " sum; what changes hands does so for one owner, and for all of them cancels out.",
    zhDescription =
        "分币种给出 `from` 与 `to` 时点的进行中商机及其间变动：期初 + 新建 + 重新打开 + 金额调整 + 接手 - 移交 - 赢单 - 输单 = 期末；"
            + "数量不含金额调整，预计成交日的推迟与提前不影响合计；移交与接手只影响单个负责人，合计相互抵消。")
record PipelineChanges(
    @Filter(value = "A position or an instant.", zh = "位置或时刻。", example = "2026-03-31T16:00:00Z")
        String from,
    @Nullable String branchId,
    @Nullable String productId,
    @Nullable String ownerId)
    implements Query<Changes> {}
