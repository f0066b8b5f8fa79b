package dev.countersign.query.pipeline;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import org.springframework.stereotype.Component;

@Component
final class PipelineView implements View {
  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new PipelineProjector(tables);
  }
}
