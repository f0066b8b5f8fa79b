package dev.countersign.query.branchperformance;

import dev.countersign.web.Text;

/**
 * What performance is: every measure once, in words for people and in SQL for the machine. The SQL
 * is an aggregate over facts with the columns {@code kind} (signed, won, lost, due), {@code id} (of
 * the contract or opportunity), {@code amount} and {@code days}.
 */
enum Measure {
  SIGNED_COUNT(
      "count(distinct id) filter (where kind = 'signed')",
      "Contracts that both parties have signed, in the month of the later signature; by product,"
          + " contracts with a line for it, so that products do not add up to the whole.",
      "当月双方签字完成的合同数；按产品统计时为含有该产品行的合同数，因此各产品之和可能大于总数。"),
  SIGNED_VALUE(
      "coalesce(sum(amount) filter (where kind = 'signed'), 0)",
      "The value of these contracts; by product, of their lines for it. Contracts whose number was"
          + " voided count until before that date.",
      "上述合同的金额；按产品统计时为该产品行的金额。编号作废的合同自作废之日起不再计入。"),
  WON_COUNT(
      "count(distinct id) filter (where kind = 'won')",
      "Opportunities won in the month, unless reopened by the date of the report.",
      "当月赢单的商机数，截至统计日已重新打开的除外。"),
  WON_AMOUNT(
      "coalesce(sum(amount) filter (where kind = 'won'), 0)",
      "The amounts for which they were won.",
      "上述商机的赢单金额。"),
  LOST_COUNT(
      "count(distinct id) filter (where kind = 'lost')",
      "Opportunities lost in the month, unless reopened by the date of the report.",
      "当月输单的商机数，截至统计日已重新打开的除外。"),
  LOST_AMOUNT(
      "coalesce(sum(amount) filter (where kind = 'lost'), 0)",
      "Their amounts when they were lost.",
      "上述商机输单时的金额。"),
  WIN_RATE_BY_COUNT(
      """
      round(count(distinct id) filter (where kind = 'won')
        / nullif(count(distinct id) filter (where kind in ('won', 'lost')), 0)::numeric, 4)""",
      "Won divided by won and lost; nothing when none was decided.",
      "赢单数除以赢单数与输单数之和；无结果时为空。"),
  WIN_RATE_BY_AMOUNT(
      """
      round(coalesce(sum(amount) filter (where kind = 'won'), 0)
        / nullif(sum(amount) filter (where kind in ('won', 'lost')), 0), 4)""",
      "Won amount divided by won and lost amount; nothing when no amount was decided.",
      "赢单金额除以赢单与输单金额之和；无金额时为空。"),
  MEDIAN_CYCLE_DAYS(
      "percentile_cont(0.5) within group (order by days) filter (where kind = 'won')",
      "Of the opportunities won in the month, the median of the days from opening to winning.",
      "当月赢单商机从打开到赢单天数的中位数。"),
  DUE_COUNT(
      "count(distinct id) filter (where kind = 'due')",
      "Opportunities that are open on the date of the report and expected to close in the month.",
      "统计日仍未结束且预计在当月成交的商机数。"),
  DUE_AMOUNT(
      "coalesce(sum(amount) filter (where kind = 'due'), 0)",
      "Their amounts, not weighted.",
      "上述商机的金额（未加权）。");

  private final String sql;
  private final String en;
  private final String zh;

  Measure(String sql, String en, String zh) {
    this.sql = sql;
    this.en = en;
    this.zh = zh;
  }

  String sql() {
    return sql;
  }

  Text meaning() {
    return new Text(en, zh);
  }

  /** The facts that all measures are made of. */
  static final String FACTS =
      """
      select 'signed' as kind, l.contract_id as id, l.branch_id, l.product_id,
             l.signed_on as date, l.amount, l.currency, null::integer as days
      from branch_performance.signed_line l
      where {moment:l} and l.signed_on <= :asOf and (l.void_on is null or l.void_on > :asOf)
      union all
      select case t.status when 'open' then 'due' else t.status end, t.opportunity_id,
             t.branch_id, t.product_id,
             case t.status when 'open' then t.expected_close else t.effective_from end,
             t.amount, t.currency, t.effective_from - t.opened_on
      from branch_performance.opportunity_term t
      where {moment:t} and t.effective_from <= :asOf
        and (t.effective_to is null or t.effective_to > :asOf)
      """;
}
