package dev.countersign.query.audittrail;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import org.springframework.stereotype.Component;

@Component
final class AuditTrailView implements View {
  @Override
  public String name() {
    return "audit_trail";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new AuditTrailProjector(tables);
  }
}
