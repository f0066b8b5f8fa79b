package dev.countersign.benchmarks;

import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.query.projection.Rebuild;
import dev.countersign.query.projection.Rebuilds;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view made anew from a long log, beside a projection as Axon's examples show it. */
final class RebuildPart implements Part {
  /** Events of one opportunity are so many opportunities apart, as they are in real life. */
  private static final int APART = 2_000;

  /** No statement may take longer than connections of the application wait for an answer. */
  private static final int AT_ONCE = 25_000;

  private static final String FILL =
      """
      insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
        payload, metadata, recorded_at)
      select 'opportunity:' || id, n, 'Opportunity', gen_random_uuid(),
        case n when 0 then :opened else :resized end,
        case n
        when 0 then jsonb_build_object('opportunityId', id, 'branchId', 'BJ', 'productId', 'ERP',
          'ownerId', 'E1001', 'stage', 'PROSPECTING', 'probability', 10, 'amount', amount(n),
          'expectedClose', '2099-06-30', 'policyVersion', 1, 'effectiveDate', '2026-01-05')
        else jsonb_build_object('opportunityId', id, 'fromAmount', amount(n - 1), 'toAmount',
          amount(n), 'effectiveDate', '2026-01-05')
        end,
        :metadata::jsonb, clock_timestamp()
      from (select number, md5(number::text)::uuid::text as id
        from generate_series(cast(:first as int), cast(:last as int)) number) opportunity
      cross join generate_series(0, 4) n
      order by number + n * :apart, n
      """;

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    Series rebuilt = new Series();
    Series stock = new Series();
    int rounds = Math.ceilDiv(stage.scale().rounds(), 2);
    try (Meter meter = stage.meter();
        ApplicationContext application =
            ApplicationContext.start(stage.postgres(), stage.database("rebuild"));
        StockAxon axon = new StockAxon(stage.pool("rebuild_stock"))) {
      application.awaitViews();
      application.stopViews();
      fill(application.bean(JdbcClient.class), stage.scale().rebuild() / Streams.LENGTH);
      axon.fill(new Streams(0, stage.scale().streams()));
      for (int round = 0; round <= rounds; round++) {
        Stage.say("rebuild: round " + round + " of " + rounds);
        Sample ours = meter.measure(ProcessHandle.current(), () -> rebuild(application));
        Sample theirs =
            meter.measure(
                ProcessHandle.current(), () -> axon.replay(Job.PROJECT, stage.scale().replay()));
        if (round > 0) {
          rebuilt.add(ours);
          stock.add(theirs);
        }
      }
      section.noise(meter);
    }
    section.atLeast("rebuild of a view, events per second", 25_000, rebuilt.rate());
    section.atLeast(
        "rebuild of a view, against a stock JPA projection", 10, rebuilt.rate() / stock.rate());
    section.text(
        "The view of the pipeline, with its versions and movements, from %s events:"
            .formatted(Series.number(stage.scale().rebuild())));
    section.table("projection", "events per second", "processor time and WAL per event");
    section.row("view of the pipeline, rebuilt", rebuilt.rates(), rebuilt.cost());
    section.row("JPA, by Axon's defaults", stock.rates(), stock.cost());
  }

  /** Makes so many opportunities with five events each, as if all had been taken by the views. */
  static void fill(JdbcClient jdbc, int opportunities) {
    jdbc.sql(
            """
            create function amount(n int) returns jsonb language sql immutable
            return jsonb_build_object('amount', (48000 + n) || '.00', 'currency', 'CNY')
            """)
        .update();
    for (int first = 1; first <= opportunities; first += AT_ONCE) {
      jdbc.sql(FILL)
          .param("opened", OpportunityOpened.class.getName())
          .param("resized", OpportunityResized.class.getName())
          .param("metadata", LineAdded.METADATA_JSON)
          .param("first", first)
          .param("last", Math.min(first + AT_ONCE - 1, opportunities))
          .param("apart", Math.min(APART, opportunities / Streams.LENGTH))
          .update();
    }
    jdbc.sql("vacuum analyze log.event").update();
    // As if live processing had gone so far: rebuilds never overtake it.
    jdbc.sql("update views.view set position = (select max(position) from log.event)").update();
  }

  /** As after a change of the view's definition, when there are no rows to compare with. */
  private static long rebuild(ApplicationContext application) throws InterruptedException {
    Views views = application.bean(Views.class);
    Rebuilds rebuilds = application.bean(Rebuilds.class);
    View view = views.find("pipeline").orElseThrow();
    application
        .bean(JdbcClient.class)
        .sql("update views.view set definition = 0 where name = 'pipeline'")
        .update();
    Rebuild rebuild = rebuilds.start(view, "benchmark");
    while (rebuild.isUnderWay()) {
      Thread.sleep(Duration.ofMillis(20));
      rebuild = rebuilds.latest(view).orElseThrow();
    }
    if (!rebuild.state().equals("switched")) {
      throw new IllegalStateException("The rebuild ended otherwise: " + rebuild);
    }
    return rebuild.events();
  }
}
