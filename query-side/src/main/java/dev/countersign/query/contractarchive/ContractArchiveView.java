package dev.countersign.query.contractarchive;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import org.springframework.stereotype.Component;

@Component
final class ContractArchiveView implements View {
  @Override
  public String name() {
    return "contract_archive";
  }

  @Override
  public int definition() {
    return 1;
  }

  @Override
  public Projector projector(Tables tables) {
    return new ContractArchiveProjector(tables);
  }
}
