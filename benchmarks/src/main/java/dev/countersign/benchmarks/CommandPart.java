package dev.countersign.benchmarks;

import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.command.opportunity.OpenOpportunity;
import dev.countersign.command.opportunity.ResizeOpportunity;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Commands through the gateway, with and without views that follow. */
final class CommandPart implements Part {
  private static final int SENDERS = 16;

  /** One takes some seconds: less than what the server does now and then, like a checkpoint. */
  private static final int ROUNDS = 3;

  private static final EmployeeId LI_NA = new EmployeeId("E1001");

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public int rounds(Scale scale) {
    return ROUNDS * scale.rounds();
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    Series live = new Series();
    Series off = new Series();
    Series behind = new Series();
    Scale scale = stage.scale();
    try (Meter meter = stage.meter();
        ApplicationContext application =
            ApplicationContext.start(stage.postgres(), stage.database("commands"))) {
      for (int round = 1; round <= scale.warmUps(); round++) {
        Stage.say("commands: round " + round + " of " + scale.warmUps() + " for warming up");
        withViews(scale, meter, application);
        withoutViews(scale, meter, application);
      }
      int rounds = rounds(scale);
      for (int round = 1; round <= rounds; round++) {
        Stage.say("commands: round " + round + " of " + rounds);
        boolean offFirst = round % 2 == 0;
        if (offFirst) {
          off.add(withoutViews(scale, meter, application));
        }
        live.add(withViews(scale, meter, application));
        behind.add(rest(meter, application));
        if (!offFirst) {
          off.add(withoutViews(scale, meter, application));
        }
      }
      section.noise(meter);
    }
    section.atLeast(
        "commands per second with all views live, against views off",
        0.8,
        live.rate() / off.rate());
    section.text(
        "%d senders, through the gateway with authorization, idempotency and audit metadata; one"
                .formatted(SENDERS)
            + " command in five opens an opportunity, four change it:");
    section.table("views", "commands per second", "processor time and WAL per command");
    section.row("live", live.rates(), live.cost());
    section.row("off", off.rates(), off.cost());
    section.text(
        "The live views had everything %s ms after the last answer."
            .formatted(Series.number(1_000 / behind.rate())));
  }

  private static Sample withViews(Scale scale, Meter meter, ApplicationContext application)
      throws Exception {
    application.awaitViews();
    return send(scale, meter, application);
  }

  private static Sample rest(Meter meter, ApplicationContext application) throws Exception {
    return meter.measure(
        ProcessHandle.current(),
        () -> {
          application.awaitViews();
          return 1L;
        });
  }

  private static Sample withoutViews(Scale scale, Meter meter, ApplicationContext application)
      throws Exception {
    application.awaitViews();
    application.stopViews();
    try {
      return send(scale, meter, application);
    } finally {
      application.startViews();
    }
  }

  private static Sample send(Scale scale, Meter meter, ApplicationContext application)
      throws Exception {
    CommandSender sender = application.bean(CommandSender.class);
    return meter.measure(ProcessHandle.current(), () -> send(sender, scale.opportunities()));
  }

  private static long send(CommandSender sender, int opportunities) throws Exception {
    return Senders.share(SENDERS, 0, opportunities, _ -> sendFor(sender)) * Streams.LENGTH;
  }

  private static void sendFor(CommandSender sender) {
    OpportunityId id = new OpportunityId(UUID.randomUUID().toString());
    for (int n = 0; n < Streams.LENGTH; n++) {
      Money amount = Money.of(48_000 + n + ".00", "CNY");
      Envelope envelope =
          new Envelope(
              LI_NA,
              null,
              null,
              IdentifierFactory.getInstance().generateIdentifier(),
              "127.0.0.1",
              null,
              null,
              UUID.randomUUID().toString(),
              null);
      sender.send(
          n == 0
              ? new OpenOpportunity(
                  id,
                  new BranchId("BJ"),
                  new CustomerId("00000000-0000-4000-8000-00000000c001"),
                  new ProductId("ERP"),
                  LI_NA,
                  null,
                  amount,
                  LocalDate.of(2099, 6, 30),
                  null)
              : new ResizeOpportunity(id, amount, null),
          envelope);
    }
  }
}
