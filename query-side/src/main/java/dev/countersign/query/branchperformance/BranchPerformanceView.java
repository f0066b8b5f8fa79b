package dev.countersign.query.branchperformance;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import org.springframework.stereotype.Component;

@Component
final class BranchPerformanceView implements View {
  @Override
  public String name() {
    return "branch_performance";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new BranchPerformanceProjector(tables);
  }
}
