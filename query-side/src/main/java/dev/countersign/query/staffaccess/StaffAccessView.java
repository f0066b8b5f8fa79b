package dev.countersign.query.staffaccess;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import org.springframework.stereotype.Component;

@Component
final class StaffAccessView implements View {
  @Override
  public String name() {
    return "staff_access";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new StaffAccessProjector(tables);
  }
}
