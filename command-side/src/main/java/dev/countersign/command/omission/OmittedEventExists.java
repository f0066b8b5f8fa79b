package dev.countersign.command.omission;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "Only an event that stands in the log can be passed over.", zh = "只有日志中存在的事件才能略过。")
public record OmittedEventExists(long position, boolean exists) implements Rule {
  @Override
  public boolean holds() {
    return exists;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "There is no event at position %d: take the position from the dead letters of the view."
            .formatted(position),
        "位置 %d 没有事件:请从该视图的待处理事件中取得位置。".formatted(position));
  }
}
