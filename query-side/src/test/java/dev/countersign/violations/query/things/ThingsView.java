package dev.countersign.violations.query.things;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;

/** Has no rows. */
@QuestionArea(path = "things", description = "Things", zh = "事物", roles = Role.SALES)
public final class ThingsView implements View {
  @Override
  public String name() {
    return "things";
  }

  @Override
  public int definition() {
    return 1;
  }

  @Override
  public Projector projector(Tables tables) {
    return event -> {};
  }
}
