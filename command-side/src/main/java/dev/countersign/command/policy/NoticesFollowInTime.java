package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

@Demands(
    en = "Notices stand in the order in which they became known, since the later one counts.",
    zh = "各通知按公布时间先后排列,以后者为准。")
public record NoticesFollowInTime(WorkCalendar calendar) implements PolicyRule {
  @Override
  public boolean holds() {
    List<LocalDate> known = calendar.notices().stream().map(Notice::knownFrom).toList();
    return known.equals(known.stream().sorted().toList());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "List the notices in the order of the days from which they are known.", "请按知悉日期的先后顺序列出通知。");
  }
}
